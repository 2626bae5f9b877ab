/** One result of each sort of store command, as scripts and people get it. */
import { digestOf } from '../../src/domain/digest.js';
import type { CommandResult } from '../../src/domain/results.js';

const BASE = { ok: true, environment: null, findings: [] } as const;
const tree = digestOf('a tree');

export const storeSamples: Readonly<Record<string, CommandResult>> = {
  'store-add': {
    ...BASE,
    command: 'store add',
    digest: tree,
    files: 62_212,
    bytes: 675_607_254,
    newBytes: 1_204_511,
    objectsWritten: 1_190,
    remotes: [
      {
        name: 'bucket',
        state: 'ok',
        hits: 0,
        misses: 1,
        requests: 3,
        bytesIn: 0,
        bytesOut: 1_310_720,
        seconds: 0.4,
      },
    ],
  },
  'store-get': {
    ...BASE,
    command: 'store get',
    digest: tree,
    root: '.',
    paths: ['node_modules'],
    files: 62_212,
    bytes: 675_607_254,
    written: 1_261,
    kept: 60_951,
    removed: 104,
  },
  'store-verify': {
    ...BASE,
    command: 'store verify',
    packs: 12,
    trees: 40,
    bytes: 301_000_000,
    damaged: [digestOf('a pack')],
    broken: [{ digest: tree, component: 'api', state: 'repaired' }],
  },
  'gc-store': {
    ...BASE,
    command: 'gc store',
    dryRun: false,
    phase: 'condemned',
    freedBytes: 0,
    removed: {},
    kept: { lock: 201_000_000, recent: 12_000_000 },
    places: [
      {
        place: 'local store',
        phase: 'condemned',
        freedBytes: 0,
        removed: {},
        condemned: { packs: 3, records: 9, marks: 9 },
        condemnedBytes: 88_000_000,
        waitingBytes: 0,
        restored: {},
        kept: { lock: 201_000_000, recent: 12_000_000 },
      },
    ],
  },
  doctor: {
    ...BASE,
    ok: false,
    command: 'doctor',
    places: [
      {
        place: 's3://acme-builds/lockstep',
        checks: [
          { name: 'write', state: 'pass', detail: 'an object was put' },
          {
            name: 'list',
            state: 'fail',
            detail: 'the listing was refused',
            hint: 'grant s3:ListBucket on the bucket',
          },
        ],
      },
    ],
  },
};
