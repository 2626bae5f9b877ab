/** `lockstep.yaml`: everything that is neither manifest nor lock. Shapes and defaults; `read-config.ts` reads them. */
import type { Delivery } from './delivery-config.js';
import type { Gates } from './gates-config.js';
import type { EnvironmentName } from './names.js';
import type { RemoteUrl } from './remote-url.js';
import { DEFAULT_UPDATE, type UpdateConfig } from './update-config.js';

/** One remote store. What is null the adapter or the environment of the process decides. */
export interface RemoteSettings {
  /** For people and `--remote`; its address when none is given. */
  readonly name: string;
  readonly url: RemoteUrl;
  /** `auto`: read-write for a run of high trust; one of low trust reads, and writes below its own scope only. */
  readonly mode: 'auto' | 'read-write' | 'read-only' | 'off';
  /** `trusted`: the server lets only trusted runs write below `high/`, so its records need no signature. */
  readonly writers: 'anyone' | 'trusted';
  readonly endpoint: string | null;
  readonly region: string | null;
  /** The bucket in the path; null: in the path when there is an endpoint. */
  readonly pathStyle: boolean | null;
  /** Plain http, and link-local addresses, are allowed. */
  readonly insecure: boolean;
  /** Web identity: the role that a token of the workflow is exchanged for. */
  readonly role: string | null;
  readonly audience: string | null;
  readonly stsEndpoint: string | null;
  readonly sse: 'AES256' | 'aws:kms' | null;
  readonly kmsKey: string | null;
  /** Requests at the same time. */
  readonly concurrency: number;
  /** Milliseconds that one request may wait for its first byte. */
  readonly timeoutMs: number;
  /** Tries of one request, the first included. */
  readonly attempts: number;
}

export interface StoreConfig {
  /** Relative to the meta-repo. */
  readonly path: string;
  /** Bytes of packs that travel through the Actions cache at most. */
  readonly carryMaxBytes: number;
  /** Whether a remote that fails is told as a warning, or fails the run. */
  readonly onCacheError: 'warn' | 'error';
  /** Bytes that collection leaves in the local store at most; null = no limit. */
  readonly maxBytes: number | null;
  /** Milliseconds that collection keeps what nothing refers to. */
  readonly keepMs: number;
  /** In the order in which they are asked. */
  readonly remotes: readonly RemoteSettings[];
  readonly signing: {
    /** Files of Ed25519 public keys, relative to the meta-repo. */
    readonly publicKeys: readonly string[];
    /** Also refuse unsigned records of remotes whose writers are trusted. */
    readonly require: boolean;
  };
}

export interface Config {
  /** Order of promotion, first to last; empty when none is declared. */
  readonly environments: readonly EnvironmentName[];
  readonly jobs: number;
  /** Tries after the first for what is `unavailable`. */
  readonly retries: number;
  readonly store: StoreConfig;
  readonly git: {
    /** Seconds that one git command may take. */
    readonly timeout: number;
  };
  readonly journal: {
    readonly branch: string;
    /** Name of the remote to push to; null = `origin` where it exists; `none` = never push. */
    readonly remote: string | null;
  };
  readonly promote: { readonly via: 'file' | 'commit' | 'pull-request' };
  /** By environment; one that is not named has `DEFAULT_GATES`. */
  readonly gates: ReadonlyMap<EnvironmentName, Gates>;
  /** Why nothing may be promoted anywhere just now; null = it may. A rollback still may. */
  readonly stopTheLine: string | null;
  /** By environment; one that is not named is delivered all at once. */
  readonly delivery: ReadonlyMap<EnvironmentName, Delivery>;
  /** Whether promotions, applies and rollbacks are told to the forge as deployments. */
  readonly deployments: boolean;
  readonly update: UpdateConfig;
  readonly apply: {
    /** All components or none: after a failure the lock that was in place is applied again. */
    readonly transactional: boolean;
  };
  readonly rollback: {
    /** Default hold after a rollback: `none`, `until-resumed`, or a span such as `24h` or `7d`. */
    readonly hold: string;
    /** Whether an apply that fails its verification goes back to the last verified lock by itself. */
    readonly auto: 'never' | 'on-failed-verification';
  };
  readonly logs: {
    /** Bytes of one component's log at most; head and tail are kept. */
    readonly maxBytes: number;
    /** Runs whose logs are kept. */
    readonly keepRuns: number;
  };
}

/** What a remote is of which only the address is known. */
export const DEFAULT_REMOTE: Omit<RemoteSettings, 'name' | 'url'> = {
  mode: 'auto',
  writers: 'anyone',
  endpoint: null,
  region: null,
  pathStyle: null,
  insecure: false,
  role: null,
  audience: null,
  stsEndpoint: null,
  sse: null,
  kmsKey: null,
  concurrency: 8,
  timeoutMs: 30_000,
  attempts: 4,
};

/**
 * A remote of which only the address is known. The Actions cache is kept apart by its platform: what a proposal saves
 * is never seen by main, so what is found there needs no signature (T02).
 */
export function remoteAt(url: RemoteUrl): RemoteSettings {
  const writers = url.scheme === 'actions' ? 'trusted' : DEFAULT_REMOTE.writers;
  return { ...DEFAULT_REMOTE, name: url.text, url, writers };
}

export const DEFAULT_CONFIG: Config = {
  environments: [],
  jobs: 4,
  retries: 3,
  store: {
    path: '.meta-store',
    carryMaxBytes: 2 * 1024 ** 3,
    onCacheError: 'warn',
    maxBytes: null,
    keepMs: 14 * 86_400_000,
    remotes: [],
    signing: { publicKeys: [], require: false },
  },
  git: { timeout: 600 },
  journal: { branch: 'lockstep/journal', remote: null },
  promote: { via: 'file' },
  gates: new Map(),
  stopTheLine: null,
  delivery: new Map(),
  deployments: false,
  update: DEFAULT_UPDATE,
  apply: { transactional: false },
  rollback: { hold: 'until-resumed', auto: 'never' },
  logs: { maxBytes: 4 * 1024 ** 2, keepRuns: 50 },
};
