/** The remotes of a run out of their settings, and the local store before them. */
import path from 'node:path';
import type { Config } from '../domain/config.js';
import type { Finding } from '../domain/finding.js';
import type { RemoteReport } from '../domain/remote-report.js';
import type { RemoteStatistics } from '../domain/remote-statistics.js';
import type { EventSink } from '../ports/events.js';
import type { LocalStore } from '../ports/local-store.js';
import type { OpenRemote } from '../ports/open-remote.js';
import type { StoreCarrier } from '../ports/store-carrier.js';
import type { StoreTiers } from '../ports/store-tiers.js';
import { openBackend } from '../adapters/backends/open-backend.js';
import { systemClock, systemRandom } from '../adapters/node-clock.js';
import { nodeDisk } from '../adapters/node-disk.js';
import { createTieredStore, type TieredStore } from '../store/remote/tiered-store.js';
import { ownKey, trustedKeys } from './signing-keys.js';

export interface RemotesOptions {
  readonly local: LocalStore;
  readonly config: Config['store'];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly signingKey: string | null;
  readonly trust: 'high' | 'low';
  readonly carrier: StoreCarrier;
  /** Absolute. */
  readonly root: string;
  readonly storeDir: string;
  readonly emit: EventSink;
  readonly signal: AbortSignal;
}

export interface OpenedRemotes {
  readonly store: TieredStore;
  readonly remotes: readonly OpenRemote[];
  readonly tiers: StoreTiers;
}

/** Connects to nothing yet. Throws `store-key-invalid`. */
export function openRemotes(options: RemotesOptions): OpenedRemotes {
  const { config, storeDir, trust, signal } = options;
  const remotes = config.remotes.map((settings): OpenRemote => {
    const backend = openBackend(settings, {
      ...options,
      clock: systemClock,
      scratch: path.join(storeDir, 'transfer-objects'),
    });
    return { settings, backend, mode: settings.mode === 'auto' ? 'read-write' : settings.mode };
  });
  const findings: Finding[] = [];
  const store = createTieredStore({
    local: options.local,
    remotes: remotes.map(({ settings, backend }) => ({ ...settings, backend })),
    trust,
    keys: signingKeys(options),
    onCacheError: config.onCacheError,
    disk: nodeDisk,
    clock: systemClock,
    random: systemRandom,
    emit: (event) => {
      if (event.type === 'finding') findings.push(event.finding);
      options.emit(event);
    },
    signal,
  });
  const tiers: StoreTiers = {
    bring: (tree) => store.bring(tree),
    flush: () => store.flush(),
    close: () => store.close(),
    findings: () => findings,
    reports: () => reportsOf(remotes, store.statistics()),
  };
  return { store, remotes, tiers };
}

function signingKeys(options: RemotesOptions) {
  return {
    own: ownKey(options),
    trusted: trustedKeys(options),
    require: options.config.signing.require,
  };
}

/** Statistics come for the remotes that are not off, in their order. */
function reportsOf(
  remotes: readonly OpenRemote[],
  statistics: readonly RemoteStatistics[],
): readonly RemoteReport[] {
  const used = [...statistics];
  return remotes.map(({ settings: { name }, mode }) =>
    reportOf(name, mode === 'off' ? undefined : used.shift()),
  );
}

const NOTHING = {
  requests: 0,
  failures: 0,
  hits: 0,
  misses: 0,
  bytesIn: 0,
  bytesOut: 0,
  milliseconds: 0,
};

function reportOf(name: string, statistics: RemoteStatistics | undefined): RemoteReport {
  const one = statistics ?? NOTHING;
  const { hits, misses, requests, bytesIn, bytesOut } = one;
  const worked = requests === 0 ? 'unused' : one.failures > 0 ? 'failing' : 'ok';
  return {
    name,
    state: statistics === undefined ? 'off' : worked,
    hits,
    misses,
    requests,
    bytesIn,
    bytesOut,
    seconds: Math.round(one.milliseconds) / 1000,
  };
}
