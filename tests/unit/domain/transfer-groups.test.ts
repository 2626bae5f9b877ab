/** How packs are dealt to cache entries, and what is read of a foreign list. */
import { describe, expect, test } from '@jest/globals';
import { parseGroups, planTransfer } from '../../../src/domain/transfer-groups.js';

const MIB = 1024 ** 2;

function pack(n: number, bytes: number) {
  return { name: `${n.toString(16).padStart(64, '0')}.pack`, bytes };
}

const names = (packs: readonly { readonly name: string }[]) => packs.map(({ name }) => name);

describe('the packs of a store', () => {
  test('go with the records while they are small', () => {
    const packs = [pack(1, 20 * MIB), pack(2, 12 * MIB)];

    expect(planTransfer(packs, [])).toEqual({ kept: [], fresh: [], inline: names(packs) });
  });

  test('become one group when they are large, whatever their number', () => {
    const packs = Array.from({ length: 300 }, (_, n) => pack(n, MIB));

    expect(planTransfer(packs, [])).toEqual({
      kept: [],
      fresh: [{ packs: names(packs) }],
      inline: [],
    });
  });

  test('become several groups of at most 512 MiB', () => {
    const packs = Array.from({ length: 20 }, (_, n) => pack(n, 48 * MIB));
    const { fresh } = planTransfer(packs, []);

    expect(fresh.map((group) => group.packs.length)).toEqual([10, 10]);
  });

  test('that an earlier group holds are only named, so a later save is one entry', () => {
    const base = [pack(1, 48 * MIB), pack(2, 48 * MIB)];
    const known = [{ packs: names(base) }];

    expect(planTransfer([...base, pack(3, MIB)], known)).toEqual({
      kept: known,
      fresh: [],
      inline: [pack(3, MIB).name],
    });
  });

  test('leave a group of which more than half is no longer wanted', () => {
    const old = [pack(1, MIB), pack(2, MIB), pack(3, MIB)];

    expect(planTransfer([pack(1, MIB)], [{ packs: names(old) }])).toEqual({
      kept: [],
      fresh: [],
      inline: [pack(1, MIB).name],
    });
  });
});

describe('a list of groups', () => {
  test('of an entry is read back', () => {
    const groups = [{ packs: [pack(1, 0).name] }];

    expect(parseGroups(JSON.stringify({ groups, schema: 1 }))).toEqual(groups);
  });

  test.each([
    ['no JSON', '{'],
    ['another value', '[1]'],
    ['null', 'null'],
    ['paths for names', JSON.stringify({ groups: [{ packs: ['../../up'] }] })],
    ['a number for a name', JSON.stringify({ groups: [{ packs: [1] }] })],
    ['an empty group', JSON.stringify({ groups: [{ packs: [] }] })],
  ])('that is %s names nothing', (_, text) => {
    expect(parseGroups(text)).toEqual([]);
  });

  test('is cut, so that an entry cannot ask for thousands of downloads (T14)', () => {
    const groups = Array.from({ length: 1000 }, (_, n) => ({ packs: [pack(n, 0).name] }));

    expect(parseGroups(JSON.stringify({ groups }))).toHaveLength(64);
  });
});
