/** `lockstep.yaml`: everything that is neither manifest nor lock. Shapes and defaults; `read-config.ts` reads them. */
import type { EnvironmentName } from './names.js';

export interface Config {
  /** Order of promotion, first to last; empty when none is declared. */
  readonly environments: readonly EnvironmentName[];
  readonly jobs: number;
  /** Tries after the first for what is `unavailable`. */
  readonly retries: number;
  readonly store: {
    /** Relative to the meta-repo. */
    readonly path: string;
    /** Bytes of packs that travel through the Actions cache at most. */
    readonly carryMaxBytes: number;
  };
  readonly git: {
    /** Seconds that one git command may take. */
    readonly timeout: number;
  };
  readonly journal: {
    readonly branch: string;
    /** Name of the remote to push to; null = `origin` where it exists; `none` = never push. */
    readonly remote: string | null;
  };
  readonly promote: { readonly via: 'file' | 'commit' };
  readonly rollback: {
    /** Default hold after a rollback: `none`, `until-resumed`, or a span such as `24h` or `7d`. */
    readonly hold: string;
  };
  readonly logs: {
    /** Bytes of one component's log at most; head and tail are kept. */
    readonly maxBytes: number;
    /** Runs whose logs are kept. */
    readonly keepRuns: number;
  };
}

export const DEFAULT_CONFIG: Config = {
  environments: [],
  jobs: 4,
  retries: 3,
  store: { path: '.meta-store', carryMaxBytes: 2 * 1024 ** 3 },
  git: { timeout: 600 },
  journal: { branch: 'lockstep/journal', remote: null },
  promote: { via: 'file' },
  rollback: { hold: 'until-resumed' },
  logs: { maxBytes: 4 * 1024 ** 2, keepRuns: 50 },
};
