/** Everything an operation may reach; wired once in `app/wire.ts`. */
import type { Clock, Random } from './clock.js';
import type { Disk } from './disk.js';
import type { EventSink } from './events.js';
import type { Forge } from './forge.js';
import type { Git } from './git.js';
import type { Host } from './host.js';
import type { JournalBranch } from './journal-branch.js';
import type { LocalCollector } from './local-collector.js';
import type { MetaRepo } from './meta-repo.js';
import type { OpenRemote } from './open-remote.js';
import type { OutputStore } from './output-store.js';
import type { Processes } from './processes.js';
import type { Signer } from './signer.js';
import type { StoreCarrier } from './store-carrier.js';
import type { StoreCatalog } from './store-catalog.js';
import type { StoreTiers } from './store-tiers.js';
import type { Config } from '../domain/config.js';

/** Absolute paths of a meta-repo. */
export interface Workspace {
  readonly root: string;
  readonly manifestsDir: string;
  readonly componentsDir: string;
  readonly storeDir: string;
  /** Whether local repositories may be used (`LOCKSTEP_ALLOW_FILE=1`). */
  readonly allowLocal: boolean;
}

export interface World {
  readonly workspace: Workspace;
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  readonly disk: Disk;
  readonly git: Git;
  readonly metaRepo: MetaRepo;
  readonly journal: JournalBranch;
  readonly processes: Processes;
  readonly store: OutputStore;
  /** The local store, to look at. */
  readonly catalog: StoreCatalog;
  /** Makes room in the local store. */
  readonly collector: LocalCollector;
  /** In the order in which `store` asks them. */
  readonly remotes: readonly OpenRemote[];
  /** Null when there are no remotes. */
  readonly tiers: StoreTiers | null;
  readonly carrier: StoreCarrier;
  readonly host: Host;
  /** Signs what this run writes into the journal, and checks what others signed. */
  readonly signer: Signer;
  /** The forge of the meta-repo; null where there is none, or no token for it. */
  readonly forge: Forge | null;
  readonly emit: EventSink;
  /** Fires on SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}
