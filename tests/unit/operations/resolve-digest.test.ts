/** Short digests: one object, several, none, and what is no digest. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Digest } from '../../../src/domain/digest.js';
import type { LockstepError } from '../../../src/errors.js';
import { resolveDigest, wholeDigest } from '../../../src/operations/resolve-digest.js';
import type { StoredKind } from '../../../src/ports/store-catalog.js';
import { caught } from '../../support/caught.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const ALL: readonly StoredKind[] = ['record', 'tree', 'pack', 'blob'];
const digest = (start: string): Digest => `sha256:${start.padEnd(64, '0')}` as Digest;
let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
  world.catalog.objects.push(
    { kind: 'tree', digest: digest('abcdef1') },
    { kind: 'pack', digest: digest('abcdef2') },
    { kind: 'blob', digest: digest('123456') },
  );
});
afterEach(() => world.dispose());

const failure = (text: string, kinds = ALL): Promise<LockstepError> =>
  resolveDigest(world, text, kinds).then(
    () => Promise.reject(new TypeError('no error')),
    (error: LockstepError) => error,
  );

describe('a digest that may be short', () => {
  test('means the one object that begins with it, with or without sha256:, in either case', async () => {
    for (const text of ['123456', 'sha256:123456', ' 123456 ', digest('123456')]) {
      expect(await resolveDigest(world, text, ALL)).toEqual({
        kind: 'blob',
        digest: digest('123456'),
      });
    }
    expect(await resolveDigest(world, 'ABCDEF1', ALL)).toMatchObject({ kind: 'tree' });
  });

  test('that means several lists them', async () => {
    const error = await failure('abcdef');

    expect(error.code).toBe('digest-invalid');
    expect(error.message).toContain(`tree ${digest('abcdef1').slice(7)}`);
    expect(error.message).toContain(`pack ${digest('abcdef2').slice(7)}`);
    expect(error.hint).toBe('write more digits');
  });

  test('that means one of the kinds wanted is not ambiguous', async () => {
    expect(await resolveDigest(world, 'abcdef', ['tree'])).toMatchObject({ kind: 'tree' });
  });

  test('that means none is told as missing, and as what else it is', async () => {
    expect(await failure('ffffff')).toMatchObject({ code: 'object-missing' });
    expect((await failure('123456', ['tree'])).message).toContain('it has a blob of that digest');
  });

  test.each(['12345', 'xyzxyz', '', 'sha256:', 'g'.repeat(64), 'a'.repeat(65)])(
    '%j is none',
    async (text) => {
      expect((await failure(text)).code).toBe('digest-invalid');
    },
  );

  test('is whole with 64 digits only', () => {
    expect(wholeDigest(digest('a'))).toBe(digest('a'));
    expect(wholeDigest('abcdef')).toBeNull();
    expect(caught(() => wholeDigest('abc')).code).toBe('digest-invalid');
  });
});
