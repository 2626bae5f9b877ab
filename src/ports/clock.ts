/** Time and chance, so that tests can hold both still. */
export interface Clock {
  /** Milliseconds since 1970. For people and ages only; nothing is ordered by it (T58). */
  now(): number;
  /** Milliseconds that only grow; for durations. */
  monotonic(): number;
  /** Waits; rejects with `cancelled` when the signal fires. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface Random {
  /** Unpredictable hexadecimal digits, for names of temporary files and delimiters. */
  hex(digits: number): string;
  /** 0 ≤ x < 1, for jitter. */
  fraction(): number;
}
