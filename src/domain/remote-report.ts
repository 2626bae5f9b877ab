/** What one remote did in a run, as results tell it. */
export interface RemoteReport {
  readonly name: string;
  /** `failing`: at least one request ended in an error; findings say which. */
  readonly state: 'ok' | 'failing' | 'unused' | 'off';
  readonly hits: number;
  readonly misses: number;
  readonly requests: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly seconds: number;
}
