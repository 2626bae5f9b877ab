/** Races for one environment: one winner a round, a chain that never breaks, locks that are what was merged. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import '../support/seeded.js';
import { entryLine, headOf, readChain } from '../../src/domain/journal-chain.js';
import { hasCode } from '../../src/errors.js';
import { appendEntries, readJournal } from '../../src/operations/journal.js';
import { assertUnmoved } from '../../src/operations/journal-moved.js';
import { environment, name } from '../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../support/delivery-repo.js';
import { caught } from '../support/caught.js';
import { chainOf, lockCalled, PROD, textOf, type Word } from '../support/journal-chains.js';

let repo: DeliveryRepo;
beforeEach(() => {
  repo = deliveryRepo();
});
afterEach(() => repo.world.dispose());

const RACERS = 50;
const ROUNDS = 4;
/** All 200 rounds of T45 with the slow tests. */
const APPEND_ROUNDS = process.env['SLOW'] === '1' ? 200 : 30;

test('of 50 promotions at once one wins, the others are told by whom they lost (T45)', async () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    repo.ship('dev', { ...FIRST, api: `v1.${round}.0` });
    const racers = await Promise.allSettled(
      Array.from({ length: RACERS }, () => repo.promote('dev', 'staging')),
    );
    const won = racers.filter(
      (one) => one.status === 'fulfilled' && one.value.promotionId !== null,
    );
    const lost = racers.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    expect(won).toHaveLength(1);
    expect(won.length + lost.length).toBe(RACERS);
    const { entries } = await repo.journal('staging');
    expect(entries).toHaveLength(round);
    for (const error of lost) {
      expect(hasCode(error, 'journal-moved')).toBe(true);
      expect(error).toMatchObject({ data: { found: { id: entries.at(-1)?.id } } });
    }
    expect(repo.digest('staging')).toBe(entries.at(-1)?.lock);
  }
}, 30_000);

test('fifty racers: one winner a round, and the chain never breaks (T45)', async () => {
  const JOURNALS = 20;
  for (let round = 0; round < APPEND_ROUNDS; round += 1) {
    const target = environment(`env-${round % JOURNALS}`);
    const { entries } = await readJournal(repo.world, target);
    const head = headOf(entries);
    const racers = await Promise.allSettled(
      Array.from({ length: RACERS }, (_, racer) => {
        const lock = lockCalled(`${round} ${racer}`);
        return appendEntries(repo.world, target, (journal) => {
          assertUnmoved(journal, { head });
          return {
            entry: { kind: 'promotion', lock, components: [], reason: null },
            locks: new Map(),
          };
        });
      }),
    );
    const won = racers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const after = await readJournal(repo.world, target);
    expect(won).toHaveLength(1);
    expect(after.entries).toEqual([...entries, won[0]]);
    expect(
      racers.every((one) => one.status === 'fulfilled' || hasCode(one.reason, 'journal-moved')),
    ).toBe(true);
  }
}, 180_000);

test('of racers past a moved source none gets through on what it no longer is (T47)', async () => {
  repo.ship('dev', FIRST);
  await repo.applied('dev');
  const dev = environment('dev');
  const lock = repo.digest('dev') as NonNullable<ReturnType<typeof repo.digest>>;
  const failed = { kind: 'apply', lock, components: [], reason: null, ok: false } as const;
  repo.world.journal.raceOnce(async () => {
    await appendEntries(repo.world, dev, () => ({ entry: failed, locks: new Map() }));
  });
  await expect(repo.promote('dev', 'staging')).rejects.toMatchObject({
    code: 'journal-moved',
    data: { environment: 'dev' },
  });
  expect((await repo.journal('staging')).entries).toEqual([]);
});

test('records that stay right whoever came first are all kept (T45)', async () => {
  const staging = environment('staging');
  const lock = repo.ship('staging', FIRST);
  const apply = { kind: 'apply', lock, components: [], reason: null, ok: true } as const;
  const none = { entry: apply, locks: new Map() };
  await Promise.all(
    Array.from({ length: 5 }, () => appendEntries(repo.world, staging, () => none)),
  );
  expect((await repo.journal('staging')).entries).toHaveLength(5);
});

test('a promotion of parts passes exactly when the merged lock itself would (T51)', async () => {
  const version = fc.constantFrom('v1.0.0', 'v1.1.0', 'v2.0.0');
  const versions = fc.record({ lib: version, api: version, web: version });
  const chosen = fc.subarray(['api', 'lib', 'web'], { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(versions, versions, chosen, async (source, target, parts) => {
      repo.ship('staging', target);
      repo.ship('dev', source);
      const components = parts.map(name);
      const result = await repo.promote('dev', 'staging', { components, dryRun: true });
      const lib = parts.includes('lib') ? source.lib : target.lib;
      expect(result.decision).toBe(lib.startsWith('v1') ? 'allow' : 'block');
    }),
    { numRuns: 60 },
  );
});

test('no edit of a journal verifies: altered, cut, swapped or repeated lines (T50, T65)', () => {
  const word = fc.constantFrom<Word>(
    ['lock', 'A'],
    ['promotion', 'B'],
    ['apply', 'B'],
    ['rollback', 'A'],
  );
  const chain = fc.array(word, { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(chain, fc.nat(), fc.nat(), fc.constantFrom(...EDITS), (words, a, b, edit) => {
      const entries = chainOf(
        ...words.map((one, index): Word => [one[0], one[1], { nonce: `${index}` }]),
      );
      const { lines, head } = textOf(entries);
      const before = lines.split('\n').slice(0, -1);
      const after = edit(before, a % before.length, b % before.length);
      if (after.join('\n') === before.join('\n')) return;
      const text = after.map((line) => `${line}\n`).join('');
      const error = caught(() => readChain({ environment: PROD, lines: text, head }));
      expect(error.code).toBe('journal-corrupt');
    }),
  );
});

type Edit = (lines: readonly string[], a: number, b: number) => readonly string[];
const EDITS: readonly Edit[] = [
  (lines, a) => lines.filter((_, index) => index !== a),
  (lines, a) => lines.slice(0, a),
  (lines, a, b) =>
    lines.map((line, i) => (i === a ? (lines[b] ?? '') : i === b ? (lines[a] ?? '') : line)),
  (lines, a) => lines.flatMap((line, index) => (index === a ? [line, line] : [line])),
  (lines, a) => lines.map((line, index) => (index === a ? line.replace('ada', 'eve') : line)),
  (lines, a) =>
    lines.map((line, index) =>
      index === a
        ? entryLine({ ...(JSON.parse(line) as Parameters<typeof entryLine>[0]), at: 'x' })
        : line,
    ),
];
