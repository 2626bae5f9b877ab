/** What one remote store did in a run: for the summary, the metrics and `doctor`. */
export interface RemoteStatistics {
  /** As in messages: `s3://bucket/prefix`. */
  readonly remote: string;
  /** Requests made, tries that failed included. */
  readonly requests: number;
  /** Reads that found their object. */
  readonly hits: number;
  /** Reads whose object was not there. */
  readonly misses: number;
  /** Objects written by this run. */
  readonly written: number;
  /** Requests that ended in an error. */
  readonly failures: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Summed over requests: more than passed on the wall when they ran at the same time. */
  readonly milliseconds: number;
}
