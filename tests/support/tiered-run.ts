/** Runs with a local store of their own over shared buckets, for tests of the tiers. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeDisk } from '../../src/adapters/node-disk.js';
import type { Finding } from '../../src/domain/finding.js';
import type { BuildRecord } from '../../src/domain/record.js';
import type { Backend } from '../../src/ports/backend.js';
import type { PutReport } from '../../src/ports/output-store.js';
import type { RemoteSetup } from '../../src/store/remote/remote.js';
import { parsePrivateKey, parsePublicKeys } from '../../src/store/remote/signing.js';
import {
  createTieredStore,
  type TieredOptions,
  type TieredStore,
} from '../../src/store/remote/tiered-store.js';
import { fakeLocalStore, type FakeLocalStore } from './fake-local-store.js';
import { idleClock, type IdleClock } from './idle-clock.js';
import { countingRandom, recordOf } from './store-records.js';

export interface Run {
  readonly store: TieredStore;
  readonly local: FakeLocalStore;
  readonly findings: Finding[];
  readonly clock: IdleClock;
  readonly abort: AbortController;
  /** Stores files of its working tree as one output. */
  put(files: Readonly<Record<string, string>>): Promise<PutReport>;
  /** Puts, writes the record, and waits for the remotes. */
  publish(files: Readonly<Record<string, string>>, n?: number): Promise<BuildRecord>;
  /** Restores into an empty place and reads it. */
  restore(record: BuildRecord, file: string): Promise<string>;
  /** All files of the output. */
  restoreAll(record: BuildRecord): Promise<Readonly<Record<string, string>>>;
}

export interface RunOptions extends Partial<
  Pick<TieredOptions, 'trust' | 'onCacheError' | 'keys'>
> {
  readonly blobsPerPack?: number;
  readonly setup?: Partial<RemoteSetup>;
  /** Of the run before: the same machine with its store. */
  readonly machine?: Run;
  readonly clock?: IdleClock;
}

/** Key pairs made once: what matters is which is which. */
export function keyPair(): { readonly own: string; readonly public: string } {
  const pair = generateKeyPairSync('ed25519');
  return {
    own: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    public: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** Keys of a run that signs and believes as told. */
export function keysOf(
  of: { own?: string; trusted?: readonly string[]; require?: boolean } = {},
): TieredOptions['keys'] {
  return {
    own: of.own === undefined ? null : parsePrivateKey(of.own),
    trusted: (of.trusted ?? []).flatMap((text) => parsePublicKeys(text, 'test')),
    require: of.require ?? false,
  };
}

export const SIGNED = keyPair();
/** Signs with the key that it also believes. */
export const SIGNING = keysOf({ own: SIGNED.own, trusted: [SIGNED.public] });

/** Makes runs below one temporary directory; `dispose` removes it. */
export function runs(): {
  open(backends: Backend | readonly Backend[], options?: RunOptions): Run;
  dispose(): void;
} {
  const top = mkdtempSync(join(tmpdir(), 'lockstep-tiers-'));
  let count = 0;
  return {
    open(backends, options = {}) {
      count += 1;
      const place = join(top, String(count));
      return openRun(place, [backends].flat(), { ...options, count });
    },
    dispose: () => rmSync(top, { recursive: true, force: true }),
  };
}

function openRun(
  place: string,
  backends: readonly Backend[],
  options: RunOptions & { readonly count: number },
): Run {
  const work = join(place, 'work');
  mkdirSync(work, { recursive: true });
  const local =
    options.machine?.local ??
    fakeLocalStore(nodeDisk, join(place, 'store'), {
      blobsPerPack: options.blobsPerPack ?? 1000,
    });
  const clock = options.clock ?? idleClock();
  const findings: Finding[] = [];
  const abort = new AbortController();
  const store = createTieredStore({
    local,
    remotes: backends.map((backend) => ({
      backend,
      mode: 'auto',
      writers: 'anyone',
      concurrency: 4,
      attempts: 4,
      ...options.setup,
    })),
    trust: options.trust ?? 'high',
    keys: options.keys ?? SIGNING,
    onCacheError: options.onCacheError ?? 'warn',
    disk: nodeDisk,
    clock,
    random: countingRandom(options.count),
    emit: (event) => {
      if (event.type === 'finding') findings.push(event.finding);
    },
    signal: abort.signal,
  });
  const put = (files: Readonly<Record<string, string>>): Promise<PutReport> => {
    rmSync(join(work, 'out'), { recursive: true, force: true });
    mkdirSync(join(work, 'out'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(work, 'out', name), text);
    return store.put(work, ['out']);
  };
  const restoreAll = async (record: BuildRecord): Promise<Readonly<Record<string, string>>> => {
    const out = join(place, 'to', 'out');
    rmSync(out, { recursive: true, force: true });
    mkdirSync(dirname(out), { recursive: true });
    await store.get(record.output, dirname(out), ['out']);
    const names = readdirSync(out);
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
  };
  return {
    store,
    local,
    findings,
    clock,
    abort,
    put,
    async publish(files, n = 1) {
      const record = recordOf(await put(files), { n });
      const { trust = 'high' } = options;
      const made = { ...record, producer: { ...record.producer, trust } };
      await store.writeRecord(made);
      await store.flush();
      return made;
    },
    restore: async (record, file) => (await restoreAll(record))[file] ?? '',
    restoreAll,
  };
}
