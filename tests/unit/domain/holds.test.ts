/** Holds in force: begun by hand or by a rollback, ended by resume, expiry or the rollback's undo. */
import { describe, expect, test } from '@jest/globals';
import { activeHolds, heldComponents, holdOn, isRejected } from '../../../src/domain/holds.js';
import type { CommitSha } from '../../../src/domain/git-ids.js';
import type { ComponentName } from '../../../src/domain/names.js';
import { chainOf, type Word } from '../../support/journal-chains.js';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const BAD = 'b'.repeat(40) as CommitSha;
const names = (...texts: string[]) => texts as ComponentName[];
const held = (components: string[], expires: string | null = null, rejected = {}): Word => [
  'hold',
  'A',
  { hold: { components, rejected, expires } },
];
const resume = (...components: string[]): Word => ['resume', 'A', { components }];
const now = (...words: Word[]) => activeHolds(chainOf(['lock', 'A'], ...words), NOW);

test('a hold is in force until it is resumed', () => {
  expect(heldComponents(now(held(['api', 'lib'])))).toEqual(new Set(['api', 'lib']));
  expect(heldComponents(now(held(['api', 'lib']), resume('api')))).toEqual(new Set(['lib']));
  expect(now(held(['api']), resume('api'))).toEqual([]);
  expect(now(held(['api']), held(['lib']), resume())).toEqual([]);
  expect(heldComponents(now(held(['api']), resume('api'), held(['api'])))).toEqual(
    new Set(['api']),
  );
});

test('a hold on the whole environment stops everything, except what was resumed out of it', () => {
  const holds = now(held([]), resume('api'));
  expect(heldComponents(holds, names('api', 'lib', 'web'))).toEqual(new Set(['lib', 'web']));
  expect(holdOn(holds, names('api')[0] as ComponentName)).toBeNull();
  expect(holdOn(holds, names('new')[0] as ComponentName)?.entry.sequence).toBe(2);
});

test('expiry ends a hold, and nothing else looks at the clock (T58)', () => {
  const chain = chainOf(['lock', 'A'], held(['api'], '2026-11-21T11:00:00.000Z'), held(['lib']));
  const at = (time: string) => [...heldComponents(activeHolds(chain, Date.parse(time)))];
  expect(at('2026-11-21T10:59:59.999Z')).toEqual(['api', 'lib']);
  expect(at('2026-11-21T11:00:00Z')).toEqual(['lib']);
  expect(at('1970-01-01T00:00:00Z')).toEqual(['api', 'lib']);
  expect(at('2138-01-19T03:14:08Z')).toEqual(['lib']);
});

describe('a rollback', () => {
  const hold = { components: ['api'], rejected: { api: BAD }, expires: null };
  const away: Word[] = [
    ['lock', 'A'],
    ['promotion', 'B'],
    ['rollback', 'A', { hold }],
  ];
  const api = 'api' as ComponentName;

  test('rejects the commit it left, and that commit only', () => {
    const holds = activeHolds(chainOf(...away), NOW);
    expect(isRejected(holds, api, BAD)).toBe(true);
    expect(isRejected(holds, api, 'c'.repeat(40) as CommitSha)).toBe(false);
    expect(isRejected(holds, 'lib' as ComponentName, BAD)).toBe(false);
  });

  test('is no longer held against anyone once it is undone', () => {
    expect(activeHolds(chainOf(...away, ['rollback', 'B']), NOW)).toEqual([]);
    expect(activeHolds(chainOf(...away, ['rollback', 'C']), NOW)).toHaveLength(1);
  });

  test('forgets its rejection with the resume of the component', () => {
    expect(activeHolds(chainOf(...away, resume('api')), NOW)).toEqual([]);
  });
});
