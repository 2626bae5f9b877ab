/** Results about the store, as people and as scripts read them. */
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import type { Maker, StoreResult } from '../../../src/domain/store-results.js';
import { toJson } from '../../../src/report/json.js';
import { renderSummary } from '../../../src/report/markdown.js';
import { renderText } from '../../../src/report/text.js';
import { size } from '../../../src/report/wording.js';

const BASE = { ok: true, environment: null, findings: [] } as const;
const [TREE, KEY, PACK] = [digestOf('tree'), digestOf('key'), digestOf('pack')];
const AT = '2026-11-21T10:00:00.000Z';
const MAKER: Maker = {
  component: 'api',
  buildKey: KEY,
  output: TREE,
  run: 'https://example.org/runs/7',
  trust: 'low',
  at: AT,
  seconds: 4.5,
};

const RESULTS: readonly (readonly [StoreResult, RegExp])[] = [
  [
    {
      ...BASE,
      command: 'store add',
      digest: TREE,
      files: 3,
      bytes: 2048,
      newBytes: 0,
      objectsWritten: 0,
    },
    /added sha256:[0-9a-f]{12}: 3 files, 2\.0 KiB[\s\S]*nothing of it was new/,
  ],
  [
    {
      ...BASE,
      command: 'store get',
      digest: TREE,
      root: 'out',
      paths: ['a'],
      files: 3,
      bytes: 9,
      written: 1,
      kept: 2,
      removed: 4,
    },
    /into out: 3 files[\s\S]*1 written, 2 kept, 4 removed/,
  ],
  [
    {
      ...BASE,
      command: 'store query',
      digest: TREE,
      kind: 'tree',
      files: 1,
      bytes: 9,
      top: ['out'],
      packs: [PACK],
      storedAt: AT,
      records: [MAKER],
    },
    /is a tree of 9 B[\s\S]*stored 2026[\s\S]*runs\/7 \(low trust\)/,
  ],
  [
    {
      ...BASE,
      command: 'store list',
      records: [{ ...MAKER, usedAt: null }],
      added: [{ digest: TREE, at: AT }],
      more: 2,
    },
    /1 record, 1 tree added by hand[\s\S]*2 more; raise --limit/,
  ],
  [
    {
      ...BASE,
      command: 'store remove',
      digest: TREE,
      removedRecords: [MAKER],
      removedKept: true,
    },
    /removed .*: 1 record/,
  ],
  [
    {
      ...BASE,
      command: 'store stats',
      path: '.meta-store',
      bytes: 2 ** 30,
      packs: 20,
      blobs: 3,
      records: 2,
      added: 1,
      quarantined: { files: 1, bytes: 5 },
      lockedBy: ['0123456789abcdef'],
      maxBytes: 2 ** 31,
    },
    /1\.0 GiB of 2\.0 GiB in 20 packs[\s\S]*in quarantine[\s\S]*0123456789abcdef/,
  ],
  [
    {
      ...BASE,
      command: 'store verify',
      packs: 2,
      trees: 1,
      bytes: 9,
      damaged: [PACK],
      broken: [{ digest: TREE, component: null, state: 'repaired' }],
    },
    /sound again: 2 packs[\s\S]*1 damaged pack set aside[\s\S]*– +repaired/,
  ],
  [
    {
      ...BASE,
      command: 'cache list',
      caches: [{ ...MAKER, bytes: null, usedAt: AT, why: 'sources a → b' }],
    },
    /1 stored output[\s\S]*not whole[\s\S]*sources a → b/,
  ],
  [
    {
      ...BASE,
      command: 'cache stats',
      components: [
        { component: 'api', count: 2, bytes: 9, usedAt: null, hits: 3, misses: 1, run: null },
      ],
    },
    /1 component, 75 % of 4 found/,
  ],
  [
    { ...BASE, command: 'cache invalidate', components: ['api', 'web'], invalidated: [MAKER] },
    /1 stored output of 2 components no longer counts/,
  ],
  [
    {
      ...BASE,
      command: 'cache warm',
      outputs: [{ component: 'api', output: TREE, state: 'missing', locks: ['main:dev'] }],
    },
    /1 output, 1 missing[\s\S]*main:dev/,
  ],
  [
    {
      ...BASE,
      ok: false,
      command: 'doctor',
      places: [
        {
          place: 'main',
          checks: [
            { name: 'rights', state: 'fail', detail: 'denied', hint: 'ask for them' },
            { name: 'clock', state: 'pass', detail: '1 s' },
          ],
        },
      ],
    },
    /1 of 2 checks failed[\s\S]*rights +fail +denied +ask for them/,
  ],
];

describe.each(RESULTS.map(([result, text]) => [result.command, result, text] as const))(
  '%s',
  (_command, result, text) => {
    test('tells people', () => {
      expect(renderText(result)).toMatch(text);
      expect(renderSummary(result)).toMatch(/^## /);
    });

    test('tells scripts the same in snake_case, with what every result has', () => {
      const json = toJson(result);

      expect(json).toMatchObject({ schema: 1, command: result.command, ok: result.ok });
      expect(JSON.stringify(json)).not.toMatch(/"[a-z]+[A-Z][A-Za-z]*":/);
    });
  },
);

test('the shapes that scripts rely on', () => {
  expect(toJson(RESULTS[0]?.[0] as StoreResult)).toEqual({
    schema: 1,
    command: 'store add',
    ok: true,
    findings: [],
    digest: TREE,
    files: 3,
    bytes: 2048,
    new_bytes: 0,
    objects_written: 0,
  });
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [1024 ** 2 - 1, '1.0 MiB'],
  [5 * 1024 ** 4, '5.0 TiB'],
  [5 * 1024 ** 5, '5120.0 TiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(size(bytes)).toBe(text);
});
