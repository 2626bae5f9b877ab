/** Who must go back together: a fixed point over one earlier lock, in both directions of a dependency. */
import { describe, expect, test } from '@jest/globals';
import { dependentsAlong, type Along } from '../../../src/domain/dependents-along.js';
import type { Lock, LockedComponent } from '../../../src/domain/lock.js';
import { lockOf, named } from '../../support/lock-of.js';

/** `lib` is what was put back in `next`; `earlier` is newest first. */
function along(
  next: Lock,
  earlier: readonly Lock[],
  rejects: (entry: LockedComponent) => boolean = () => false,
): Along {
  return dependentsAlong({
    next,
    chosen: [named('lib')],
    earlier: earlier.map((lock, at) => ({ name: `#${earlier.length - at}`, lock })),
    isRejected: rejects,
  });
}

const versions = (result: Along) =>
  result.fits
    ? Object.fromEntries([...result.lock.components].map(([one, { version }]) => [one, version]))
    : null;

describe('what goes along', () => {
  test('is nothing where the ranges of the dependents still hold', () => {
    const next = lockOf('lib 1', 'api 2 lib:>=1');
    expect(along(next, [])).toMatchObject({ fits: true, components: [], lock: next, from: null });
  });

  test('is a dependent whose range breaks, at the entry it had in the newest lock that fits', () => {
    const next = lockOf('lib 1', 'api 3 lib:^2', 'docs 5');
    const earlier = [
      lockOf('lib 2', 'api 2 lib:^2', 'docs 4'),
      lockOf('lib 1', 'api 1 lib:^1', 'docs 3'),
      lockOf('lib 1', 'api 0 lib:^1', 'docs 2'),
    ];
    const result = along(next, earlier);
    expect(versions(result)).toEqual({ lib: 'v1.0.0', api: 'v1.0.0', docs: 'v5.0.0' });
    expect(result).toMatchObject({ components: ['api'], from: { name: '#2' } });
  });

  test('are further dependents, until nothing is broken', () => {
    const next = lockOf('lib 1', 'api 2 lib:^2', 'web 2 api:^2', 'app 2 web:^2', 'docs 2');
    const old = lockOf('lib 1', 'api 1 lib:^1', 'web 1 api:^1', 'app 1 web:^1', 'docs 1');
    expect(along(next, [old])).toMatchObject({ components: ['api', 'app', 'web'] });
  });

  test('is also what an older dependent needs older', () => {
    const next = lockOf('lib 1', 'api 2 lib:^2 log:^2', 'log 2', 'web 2 log:^2');
    const old = lockOf('lib 1', 'api 1 lib:^1 log:^1', 'log 1', 'web 1 log:^1');
    expect(along(next, [old])).toMatchObject({ fits: true, components: ['api', 'log', 'web'] });
  });

  test('ends also where components depend on each other in a circle (T52)', () => {
    const next = lockOf('lib 1 web:^1', 'api 2 lib:^2', 'web 2 api:^2');
    const old = lockOf('lib 1 web:^1', 'api 1 lib:^1', 'web 1 api:^1');
    expect(along(next, [old])).toMatchObject({ fits: true, components: ['api', 'web'] });
    const clash = lockOf('lib 1', 'api 1 lib:^1 web:^1', 'web 1 api:^9');
    expect(along(next, [clash])).toMatchObject({ fits: false });
  });

  test('leaves alone what was broken elsewhere before', () => {
    const next = lockOf('lib 1', 'api 2 lib:^2', 'x 1', 'y 1 x:^7');
    const old = lockOf('lib 1', 'api 1 lib:^1');
    expect(along(next, [old])).toMatchObject({ fits: true, components: ['api'] });
  });
});

describe('a lock that does not do is passed over, and the reason is kept', () => {
  const next = lockOf('lib 1', 'api 2 lib:^2');
  test.each([
    [
      'it lacks the dependent',
      lockOf('lib 1'),
      '#1: api depends on lib ^2, and v1.0.0 is locked, and it has no api',
    ],
    ['its dependent is as new', lockOf('lib 2', 'api 2 lib:^2'), '#1: api depends on lib ^2'],
    [
      'a hold rejects it',
      lockOf('lib 1', 'api 6 lib:^1'),
      'a hold rejects the api it has (v6.0.0)',
    ],
  ])('%s', (_what, lock, reason) => {
    const result = along(next, [lock], ({ version }) => version === 'v6.0.0');
    expect(result).toMatchObject({
      fits: false,
      broken: ['api depends on lib ^2, and v1.0.0 is locked'],
      tried: [expect.stringContaining(reason)],
    });
  });

  test('no further lock is read than needed', () => {
    let read = 0;
    const endless = (function* () {
      for (;;) {
        read += 1;
        yield { name: '#1', lock: lockOf('lib 1', read < 3 ? 'api 9 lib:^9' : 'api 1 lib:^1') };
      }
    })();
    const chosen = [named('lib')];
    const result = dependentsAlong({ next, chosen, earlier: endless, isRejected: () => false });
    expect([result.fits, read]).toEqual([true, 3]);
  });
});
