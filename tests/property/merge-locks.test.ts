/** Laws of the merge of locks, over any three locks. */
import fc from 'fast-check';
import '../support/seeded.js';
import { expect, test } from '@jest/globals';
import { rangeConflicts } from '../../src/domain/conflicts.js';
import { digestOf } from '../../src/domain/digest.js';
import { lockBytes } from '../../src/domain/lock-bytes.js';
import type { Lock } from '../../src/domain/lock.js';
import { MERGE_STRATEGIES, type MergeStrategy } from '../../src/domain/merge-entry.js';
import { mergeLocks } from '../../src/domain/merge-locks.js';
import type { EnvironmentName } from '../../src/domain/names.js';
import { readLock } from '../../src/domain/read-lock.js';
import { lockOf } from '../support/locks.js';

const NAMES = ['api', 'lib', 'ui', 'web'];
const words = fc.record({
  version: fc.constantFrom('v1.0.0', 'v1.1.0', 'v2.0.0', 'main', 'next'),
  dependsOn: fc.subarray(['lib', 'ui:^1']),
  output: fc.constantFrom(null, digestOf('a'), digestOf('b')),
  salt: fc.constantFrom('', 'other'),
});
const header = fc.record({
  generatedAt: fc.constantFrom(
    '2026-11-21T10:00:00Z',
    '2026-11-22T10:00:00Z',
    '2026-11-23T10:00:00Z',
  ),
  manifest: fc.constantFrom(digestOf('1'), digestOf('2'), digestOf('3')),
  partial: fc.boolean(),
  promotedFrom: fc.constantFrom(null, {
    environment: 'staging' as EnvironmentName,
    lock: digestOf('s'),
  }),
});
const anyLock = fc
  .tuple(fc.dictionary(fc.constantFrom(...NAMES), words, { noNullPrototype: true }), header)
  .map(([entries, head]) => lockOf(entries, head));
const anyBase = fc.option(anyLock, { nil: null });
const strategy = fc.constantFrom<MergeStrategy>(...MERGE_STRATEGIES);

const bytes = (lock: Lock | null): string => (lock === null ? 'conflict' : lockBytes(lock));

test('both sides alike give just that lock', () => {
  fc.assert(
    fc.property(anyBase, anyLock, strategy, (base, x, how) => {
      expect(bytes(mergeLocks({ base, ours: x, theirs: x }, how).lock)).toBe(bytes(x));
    }),
  );
});

test('one side that changed nothing gives the other, to the byte', () => {
  fc.assert(
    fc.property(anyLock, anyLock, strategy, (base, x, how) => {
      expect(bytes(mergeLocks({ base, ours: base, theirs: x }, how).lock)).toBe(bytes(x));
      expect(bytes(mergeLocks({ base, ours: x, theirs: base }, how).lock)).toBe(bytes(x));
    }),
  );
});

test('swapping the sides swaps ours and theirs and changes nothing else', () => {
  const mirrored: Partial<Record<MergeStrategy, MergeStrategy>> = {
    ours: 'theirs',
    theirs: 'ours',
  };
  fc.assert(
    fc.property(anyBase, anyLock, anyLock, strategy, (base, a, b, how) => {
      const one = mergeLocks({ base, ours: a, theirs: b }, how);
      const two = mergeLocks({ base, ours: b, theirs: a }, mirrored[how] ?? how);

      expect(bytes(one.lock)).toBe(bytes(two.lock));
      expect(one.conflicts.map((each) => each.component)).toEqual(
        two.conflicts.map((each) => each.component),
      );
    }),
  );
});

test('changes of different components never conflict, and all arrive', () => {
  fc.assert(
    fc.property(anyLock, anyLock, fc.subarray(NAMES), (base, changed, own) => {
      const side = (mine: (name: string) => boolean): Lock => ({
        ...base,
        components: new Map(
          [...NAMES].flatMap((name) => {
            const entry = (mine(name) ? changed : base).components.get(name as never);
            return entry === undefined ? [] : [[entry.name, entry] as const];
          }),
        ),
      });
      const { lock, conflicts } = mergeLocks(
        {
          base,
          ours: side((name) => own.includes(name)),
          theirs: side((name) => !own.includes(name)),
        },
        'fail',
      );
      const commits = (from: Lock | null) =>
        [...(from?.components.values() ?? [])]
          .map(({ name, commit }) => `${name} ${commit}`)
          .sort();

      expect(conflicts).toEqual([]);
      expect(commits(lock)).toEqual(commits(changed));
    }),
  );
});

test('the merged lock is judged as what it is: its bytes read back have the same conflicts (T51)', () => {
  fc.assert(
    fc.property(anyBase, anyLock, anyLock, strategy, (base, a, b, how) => {
      const { lock } = mergeLocks({ base, ours: a, theirs: b }, how);
      if (lock === null) return;
      const read = readLock(lockBytes(lock), 'merged.yaml');

      expect(lockBytes(read)).toBe(lockBytes(lock));
      expect(rangeConflicts(read)).toEqual(rangeConflicts(lock));
    }),
  );
});

test('a side named as strategy always settles', () => {
  fc.assert(
    fc.property(anyBase, anyLock, anyLock, (base, ours, theirs) => {
      for (const how of ['ours', 'theirs'] as const) {
        expect(mergeLocks({ base, ours, theirs }, how).conflicts).toEqual([]);
      }
    }),
  );
});
