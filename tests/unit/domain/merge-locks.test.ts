/** Three-way merge of locks: what one side changed is kept, what both changed is settled or told. */
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import type { Lock } from '../../../src/domain/lock.js';
import { lockBytes } from '../../../src/domain/lock-bytes.js';
import { solvingStrategies, type MergeStrategy } from '../../../src/domain/merge-entry.js';
import { mergeLocks } from '../../../src/domain/merge-locks.js';
import type { EnvironmentName } from '../../../src/domain/names.js';
import { lockOf, versionsOf } from '../../support/locks.js';

const base = lockOf({ api: 'v1.0.0', lib: 'v1.0.0', web: 'main' });

function merge(
  ours: Lock,
  theirs: Lock,
  strategy: MergeStrategy = 'fail',
  from: Lock | null = base,
) {
  return mergeLocks({ base: from, ours, theirs }, strategy);
}

const merged = (...given: Parameters<typeof merge>) => versionsOf(merge(...given).lock);

describe('what one side changed', () => {
  test('changes of different components are all kept', () => {
    const ours = lockOf({ api: 'v1.1.0', lib: 'v1.0.0', web: 'main' });
    const theirs = lockOf({ api: 'v1.0.0', lib: 'v2.0.0', web: 'main' });

    expect(merged(ours, theirs)).toEqual({ api: 'v1.1.0', lib: 'v2.0.0', web: 'main' });
  });

  test('what one side added or removed is added or removed', () => {
    const ours = lockOf({ api: 'v1.0.0', lib: 'v1.0.0', web: 'main', new: 'v1.0.0' });
    const theirs = lockOf({ api: 'v1.0.0', lib: 'v1.0.0' });

    expect(merged(ours, theirs)).toEqual({ api: 'v1.0.0', lib: 'v1.0.0', new: 'v1.0.0' });
  });

  test('what both changed, added or removed alike is no conflict', () => {
    const both = lockOf({ api: 'v2.0.0', lib: 'v1.0.0', new: 'v1.0.0' });

    expect(merged(both, both)).toEqual({ api: 'v2.0.0', lib: 'v1.0.0', new: 'v1.0.0' });
  });

  test('locks with nothing in common are put together', () => {
    expect(merged(lockOf({ api: 'v1.0.0' }), lockOf({ lib: 'v1.0.0' }), 'fail', null)).toEqual({
      api: 'v1.0.0',
      lib: 'v1.0.0',
    });
  });
});

describe('what both sides changed differently', () => {
  const ours = lockOf({ api: 'v1.1.0', lib: 'v1.0.0', web: 'main' });
  const theirs = lockOf({ api: 'v1.2.0', lib: 'v1.0.0', web: 'main' });

  test('is a conflict that has all three sides and the strategies that settle it', () => {
    const { lock, conflicts } = merge(ours, theirs);

    expect(lock).toBeNull();
    expect(conflicts).toMatchObject([
      {
        component: 'api',
        base: { version: 'v1.0.0' },
        ours: { version: 'v1.1.0' },
        theirs: { version: 'v1.2.0' },
      },
    ]);
    expect(conflicts.map(solvingStrategies)).toEqual([
      ['ours', 'theirs', 'newest', 'conservative'],
    ]);
  });

  test.each([
    ['ours', 'v1.1.0'],
    ['theirs', 'v1.2.0'],
    ['newest', 'v1.2.0'],
    ['conservative', 'v1.1.0'],
  ] as const)('%s takes %s', (strategy, version) => {
    expect(merged(ours, theirs, strategy)).toMatchObject({ api: version });
  });

  test('of two downgrades the conservative one is the higher version', () => {
    const [down, further] = [{ api: 'v0.9.0' }, { api: 'v0.5.0' }].map((one) => lockOf(one));

    expect(
      merged(down as Lock, further as Lock, 'conservative', lockOf({ api: 'v1.0.0' })),
    ).toEqual({
      api: 'v0.9.0',
    });
  });

  test.each([
    ['one up and one down', { api: 'v1.1.0' }, { api: 'v0.9.0' }, ['ours', 'theirs', 'newest']],
    ['removed and changed', {}, { api: 'v1.1.0' }, ['ours', 'theirs']],
    ['branches', { api: 'main' }, { api: 'next' }, ['ours', 'theirs']],
    [
      'one version with two commits',
      { api: { version: 'v1.1.0', salt: 'a' } },
      { api: { version: 'v1.1.0', salt: 'b' } },
      ['ours', 'theirs'],
    ],
    [
      'versions of two repositories',
      { api: { version: 'v1.1.0', repo: 'https://h.example/fork.git' } },
      { api: 'v1.2.0' },
      ['ours', 'theirs'],
    ],
  ])('%s: only what can be compared is settled by comparing', (_, left, right, strategies) => {
    const { conflicts } = merge(lockOf(left), lockOf(right), 'fail', lockOf({ api: 'v1.0.0' }));

    expect(conflicts.map(solvingStrategies)).toEqual([strategies]);
  });

  test('added on both sides without a base: the lower version is the conservative one', () => {
    const [left, right] = [lockOf({ new: 'v1.0.0' }), lockOf({ new: 'v2.0.0' })];

    expect(merged(left, right, 'conservative', lockOf({}))).toEqual({ new: 'v1.0.0' });
    expect(merge(left, right, 'fail', null).conflicts).toHaveLength(1);
  });
});

describe('the header', () => {
  test('is dated by the newest change, and says of a merge of two manifests that it is neither', () => {
    const ours = lockOf(
      { api: 'v1.1.0', lib: 'v1.0.0', web: 'main' },
      { generatedAt: '2026-11-23T10:00:00Z', manifest: digestOf('ours') },
    );
    const theirs = lockOf(
      { api: 'v1.0.0', lib: 'v1.1.0', web: 'main' },
      { generatedAt: '2026-11-22T10:00:00Z', manifest: digestOf('theirs') },
    );
    const [one, two] = [merge(ours, theirs), merge(theirs, ours)];

    expect(one.manifestsDiffer).toBe(true);
    expect(one.lock?.generatedAt).toBe('2026-11-23T10:00:00Z');
    expect([digestOf('ours'), digestOf('theirs')]).not.toContain(one.lock?.manifest);
    expect(one.lock).toEqual(two.lock);
  });

  test('keeps the manifest that one side moved to', () => {
    const ours = lockOf(
      { api: 'v1.1.0', lib: 'v1.0.0', web: 'main' },
      { manifest: digestOf('new') },
    );

    expect(merge(ours, base)).toMatchObject({
      manifestsDiffer: false,
      lock: { manifest: digestOf('new') },
    });
  });

  test('says where it was promoted from only while it holds just what was promoted', () => {
    const promotedFrom = { environment: 'staging' as EnvironmentName, lock: digestOf('staging') };
    const ours = lockOf({ api: 'v1.1.0', lib: 'v1.0.0', web: 'main' }, { promotedFrom });
    const theirs = lockOf({ api: 'v1.0.0', lib: 'v1.1.0', web: 'main' });

    expect(merge(ours, base).lock?.promotedFrom).toEqual(promotedFrom);
    expect(merge(ours, theirs).lock?.promotedFrom).toBeNull();
  });
});

describe('recorded outputs', () => {
  const built = digestOf('built');
  const api = { version: 'v1.0.0', dependsOn: ['lib'], output: built };
  const from = lockOf({ api, lib: 'v1.0.0', web: 'v1.0.0' });

  test('an output goes when a dependency moved, and stays when something else did', () => {
    const moved = lockOf({ api: { ...api, output: null }, lib: 'v1.1.0', web: 'v1.0.0' });
    const other = lockOf({ api, lib: 'v1.0.0', web: 'v1.1.0' });
    const outputOf = (lock: Lock | null) => lock?.components.get('api' as never)?.output;

    expect(outputOf(merge(moved, other, 'fail', from).lock)).toBeNull();
    expect(outputOf(merge(from, other, 'fail', from).lock)).toBe(built);
  });

  test('an output recorded beside an older dependency is not taken over, however far down that is', () => {
    const plain = {
      api: { version: 'v1.0.0', dependsOn: ['lib'] },
      lib: { version: 'v1.0.0', dependsOn: ['core'] },
      core: 'v1.0.0',
    };
    const ours = lockOf({ ...plain, core: 'v1.1.0' });
    const theirs = lockOf({ ...plain, api: { ...plain.api, output: built } });
    const outputWith = (left: Lock) =>
      merge(left, theirs, 'fail', lockOf(plain)).lock?.components.get('api' as never)?.output;

    expect(outputWith(lockOf(plain))).toBe(built);
    expect(outputWith(ours)).toBeNull();
  });

  test('an output that one side recorded is no change of the component', () => {
    const plain = lockOf({ api: { version: 'v1.0.0' }, lib: 'v1.0.0' });
    const ours = lockOf({ api: { version: 'v1.0.0', output: built }, lib: 'v1.0.0' });
    const theirs = lockOf({ api: { version: 'v1.1.0' }, lib: 'v1.0.0' });

    expect(versionsOf(merge(ours, theirs, 'fail', plain).lock)).toMatchObject({ api: 'v1.1.0' });
    expect(lockBytes(merge(ours, plain, 'fail', plain).lock as Lock)).toBe(lockBytes(ours));
  });

  test('two outputs of one entry are both dropped', () => {
    const [one, two] = ['one', 'two'].map((text) =>
      lockOf({ api: { version: 'v1.0.0', output: digestOf(text) } }),
    );

    expect(
      merge(one as Lock, two as Lock, 'fail', null).lock?.components.get('api' as never)?.output,
    ).toBeNull();
  });
});

describe('locks that cannot be merged', () => {
  test('one of the earlier format is refused, its side named', () => {
    expect(() => merge(lockOf({}), lockOf({}, { formatVersion: 1 }))).toThrow(
      expect.objectContaining({ code: 'lock-invalid', message: expect.stringContaining('theirs') }),
    );
  });

  test('locks of two environments are refused', () => {
    const prod = lockOf({}, { environment: 'prod' as EnvironmentName });

    expect(() => merge(base, prod)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});
