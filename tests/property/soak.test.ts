/** Soak over journals of every kind: nothing unsoaked ever goes on, and a stream of locks starves nobody. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import '../support/seeded.js';
import type { Digest } from '../../src/domain/digest.js';
import { decidingApply, headHistory } from '../../src/domain/head-history.js';
import type { ChainedEntry } from '../../src/domain/journal.js';
import { soakCandidate } from '../../src/domain/soak.js';
import { chainOf, lockCalled, type Word } from '../support/journal-chains.js';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-21T00:00:00Z');
const iso = (hours: number): string => new Date(START + hours * HOUR).toISOString();

/** A source that gets a lock an hour, each applied well. */
function churn(hours: number): readonly ChainedEntry[] {
  return chainOf(
    ...Array.from({ length: hours }, (_, hour): Word[] => [
      ['lock', `L${hour}`, { at: iso(hour) }],
      ['apply', `L${hour}`, { at: iso(hour), ok: true, verified: true }],
    ]).flat(),
  );
}

describe('a lock an hour', () => {
  test.each([1, 5, 12, 30])(
    'with a soak of %d h still promotes, each time something that soaked',
    (soak) => {
      const entries = churn(80);
      let took: Digest | null = null;
      const promoted: number[] = [];
      for (let hour = 0; hour < 80; hour += 1) {
        const candidate = soakCandidate({
          entries: entries.slice(0, 2 * (hour + 1)),
          took: took === null ? null : { lock: took, whole: true },
          soakMs: soak * HOUR,
          verified: true,
          now: START + hour * HOUR,
        });
        if (candidate?.soaked !== true) continue;
        took = candidate.lock;
        expect(candidate.lock).toBe(lockCalled(`L${hour - soak}`));
        promoted.push(hour);
      }
      expect(promoted).toEqual(Array.from({ length: 80 - soak }, (_, index) => soak + index));
    },
  );

  test('looked at once a day pins the oldest that waits, and queues the others behind it', () => {
    const candidate = soakCandidate({
      entries: churn(4),
      took: { lock: lockCalled('L1'), whole: true },
      soakMs: 12 * HOUR,
      verified: false,
      now: START + 5 * HOUR,
    });
    expect(candidate).toEqual({
      lock: lockCalled('L2'),
      since: START + 2 * HOUR,
      until: START + 14 * HOUR,
      soaked: false,
      queued: [lockCalled('L3')],
    });
  });
});

const letter = fc.constantFrom('A', 'B', 'C', 'D');
const word = fc.oneof(
  fc.tuple(fc.constantFrom('lock' as const, 'rollback' as const), letter, fc.constant({})),
  fc.tuple(
    fc.constant('apply' as const),
    letter,
    fc.record({
      ok: fc.boolean(),
      verified: fc.boolean(),
      components: fc.constantFrom([], ['api']),
    }),
  ),
);
const journal = fc.array(word, { maxLength: 16 });

test('what goes on is on the way to the head, healthy, and applied well for all of its soak', () => {
  fc.assert(
    fc.property(journal, fc.integer({ min: 0, max: 20 }), fc.boolean(), (words, soak, verified) => {
      const entries = chainOf(
        ...words.map(([kind, lock, more], hour): Word => [kind, lock, { ...more, at: iso(hour) }]),
      );
      const now = START + words.length * HOUR;
      const found = soakCandidate({ entries, took: null, soakMs: soak * HOUR, verified, now });
      const { path } = headHistory(entries);
      const good = path.filter((lock) => {
        const deciding = decidingApply(entries, lock);
        const since = entries.findLastIndex((one) => one.lock === lock && one.ok === false);
        return (
          deciding?.ok === true &&
          entries.slice(since + 1).some((one) => countsFor(one, lock, verified))
        );
      });
      expect(found === null).toBe(good.length === 0);
      if (found === null) return;
      expect(good).toContain(found.lock);
      expect([found.lock, ...found.queued]).toEqual(good.slice(good.indexOf(found.lock)));
      if (!found.soaked) return expect(found.lock).toBe(good[0]);
      const first = entries.find((one) => Date.parse(one.at) === found.since);
      expect(first?.lock).toBe(found.lock);
      const since = entries.filter((one) => Date.parse(one.at) >= found.since);
      expect(since.some((one) => one.lock === found.lock && one.ok === false)).toBe(false);
      expect(now - found.since).toBeGreaterThanOrEqual(soak * HOUR);
    }),
    { numRuns: 2000 },
  );
});

const countsFor = (entry: ChainedEntry, lock: Digest, verified: boolean): boolean =>
  entry.kind === 'apply' &&
  entry.lock === lock &&
  entry.ok === true &&
  entry.components.length === 0 &&
  (!verified || entry.verified === true);

test('no wrong clock shortens a soak: times ahead or behind, or that are none (T58)', () => {
  const wrong = fc.constantFrom('2099-01-01T00:00:00Z', '1970-01-01T00:00:00Z', 'yesterday');
  const skews = fc.array(fc.option(wrong), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(journal, skews, fc.integer({ min: 1, max: 12 }), (words, skewed, soak) => {
      const at = (hour: number): string => iso(hour);
      const chain = (time: (hour: number) => string): readonly ChainedEntry[] =>
        chainOf(
          ...words.map(([kind, lock, more], hour): Word => [
            kind,
            lock,
            { ...more, at: time(hour) },
          ]),
        );
      const now = START + words.length * HOUR;
      const ask = (entries: readonly ChainedEntry[]) =>
        soakCandidate({ entries, took: null, soakMs: soak * HOUR, verified: false, now });
      // A clock that is behind from the first entry on cannot be told by the chain.
      const skew = ask(chain((hour) => (hour === 0 ? at(0) : (skewed[hour] ?? at(hour)))));
      const right = ask(chain(at));
      if (skew?.soaked !== true || skew.lock === right?.lock) return;
      // Later times only hold back: an older lock goes on, never one that has not soaked.
      const { path } = headHistory(chain(at));
      expect(right?.soaked).toBe(true);
      expect(path.indexOf(skew.lock)).toBeLessThan(path.indexOf(right?.lock ?? skew.lock));
    }),
    { numRuns: 1000 },
  );
});

describe('what the target took', () => {
  const entries = churn(3);
  const ask = (took: Parameters<typeof soakCandidate>[0]['took'], hours = 100) =>
    soakCandidate({ entries, took, soakMs: HOUR, verified: false, now: START + hours * HOUR })
      ?.lock;

  test('is behind it; a part that is left of it may still be taken', () => {
    expect(ask({ lock: lockCalled('L2'), whole: true })).toBeUndefined();
    expect(ask({ lock: lockCalled('L2'), whole: false })).toBe(lockCalled('L2'));
    expect(ask({ lock: lockCalled('L0'), whole: true }, 2)).toBe(lockCalled('L1'));
  });

  test('and the source never had, or went back from, hides nothing', () => {
    expect(ask({ lock: lockCalled('X'), whole: true })).toBe(lockCalled('L2'));
  });
});

test('a lock that failed after it was well begins again with its next good apply', () => {
  const entries = chainOf(
    ['lock', 'A', { at: iso(0) }],
    ['apply', 'A', { at: iso(0), ok: true }],
    ['apply', 'A', { at: iso(5), ok: false, components: ['api'] }],
    ['apply', 'A', { at: iso(6), ok: true }],
  );
  const ask = (count: number) =>
    soakCandidate({
      entries: entries.slice(0, count),
      took: null,
      soakMs: 4 * HOUR,
      verified: false,
      now: START + 8 * HOUR,
    });
  expect(ask(2)).toMatchObject({ soaked: true });
  expect(ask(3)).toBeNull();
  expect(ask(4)).toMatchObject({ soaked: false, until: START + 10 * HOUR });
});
