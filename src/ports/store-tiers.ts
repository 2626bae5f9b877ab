/** The remotes behind `World.store` during one run, as its end sees them. */
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { RemoteReport } from '../domain/remote-report.js';

export interface StoreTiers {
  /** Fetches what the local store lacks of a tree whose record was read; false when no remote has it all. */
  bring(tree: Digest): Promise<boolean>;
  /** Waits for what is still being written. Under `on_cache_error: error` rejects with the first failure. */
  flush(): Promise<void>;
  /** Of every remote of the run, in order. */
  reports(): readonly RemoteReport[];
  /** What went wrong with remotes so far, each thing once; also told as events. */
  findings(): readonly Finding[];
  close(): Promise<void>;
}
