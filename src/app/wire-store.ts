/** The store of a run: local alone, or local before its remotes. */
import type { Config } from '../domain/config.js';
import type { EventSink } from '../ports/events.js';
import type { Host } from '../ports/host.js';
import type { LocalCollector } from '../ports/local-collector.js';
import type { StoreCarrier } from '../ports/store-carrier.js';
import type { World } from '../ports/world.js';
import { systemClock, systemRandom } from '../adapters/node-clock.js';
import { nodeDisk } from '../adapters/node-disk.js';
import { systemPeers } from '../adapters/node-peers.js';
import { createThreadCrew } from '../adapters/threads/thread-crew.js';
import { threadCount, threadDoor } from '../adapters/threads/thread-door.js';
import { createInvalidatingStore } from '../store/catalog/invalidating-store.js';
import { createStoreCatalog } from '../store/catalog/store-catalog.js';
import { createInlineCrew } from '../store/inline-crew.js';
import { DEFAULT_LIMITS, type StoreContext } from '../store/layout.js';
import { createLocalStore } from '../store/local-store.js';
import { parseStoreKeys } from '../store/packs/sealing.js';
import { createWorkshop, type StoreCrew, type StoreSorts } from '../store/workshop.js';
import type { MetaRoot } from './find-root.js';
import type { StoreSecrets } from './store-settings.js';

interface StoreOptions extends StoreSecrets {
  readonly place: MetaRoot;
  readonly config: Config;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly emit: EventSink;
  readonly signal: AbortSignal;
}

interface Around {
  /** Absolute. */
  readonly storeDir: string;
  readonly host: Host;
  readonly carrier: StoreCarrier;
}

type Stores = Pick<World, 'store' | 'catalog' | 'collector' | 'remotes' | 'tiers'>;

/** The code of remotes is loaded only where there are some. Throws `store-key-invalid`. */
export async function wireStore(options: StoreOptions, around: Around): Promise<Stores> {
  const { config, storeKeys, place } = options;
  const { storeDir, host } = around;
  const settings = {
    disk: nodeDisk,
    directory: storeDir,
    random: systemRandom,
    clock: systemClock,
    keys: storeKeys === null ? [] : parseStoreKeys(storeKeys),
    crew: crewHere(),
    peers: systemPeers,
  };
  const local = createLocalStore(settings);
  const catalog = createStoreCatalog(settings, local);
  const collector = collectorOf({ ...settings, limits: DEFAULT_LIMITS });
  if (config.store.remotes.length === 0) {
    const store = createInvalidatingStore(local, catalog);
    return { store, catalog, collector, remotes: [], tiers: null };
  }
  const { openRemotes } = await import('./open-remotes.js');
  const { store, remotes, tiers } = openRemotes({
    ...options,
    ...around,
    local,
    config: config.store,
    trust: host.trust,
    root: place.root,
  });
  return { store: createInvalidatingStore(store, catalog), catalog, collector, remotes, tiers };
}

/** Its code is loaded by the first collection. */
function collectorOf(context: StoreContext): LocalCollector {
  return {
    collect: async (request) => {
      const { collectStore } = await import('../store/collect/collect-store.js');
      return collectStore(context, request);
    },
  };
}

/** Threads where the bundle was started; the one thread there is in tests and tools that load the sources. */
function crewHere(): StoreCrew {
  const door = threadDoor();
  if (door === null) return createInlineCrew(createWorkshop(nodeDisk));
  return createThreadCrew<StoreSorts>({ door, size: threadCount() });
}
