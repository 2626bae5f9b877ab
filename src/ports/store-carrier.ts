/** What brings the store from one workflow run to the next: one immutable entry under a key. */
export interface CarrierReport {
  readonly outcome: 'saved' | 'exists' | 'denied' | 'unavailable' | 'nothing-new' | 'failed';
  readonly detail?: string;
}

export interface StoreCarrier {
  /** False where there is no such service (a local run). */
  isAvailable(): boolean;
  /** Brings the directory `path` back; gives the key that matched, or null for a miss. Never throws for a miss, a denial or an outage. */
  restore(
    path: string,
    key: string,
    restoreKeys: readonly string[],
  ): Promise<{ readonly matched: string | null; readonly detail?: string }>;
  /** Saves the directory `path`; an existing key and a denied write are normal outcomes. */
  save(path: string, key: string): Promise<CarrierReport>;
}
