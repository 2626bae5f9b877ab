/** The contract's rows about listing, removing, the clock and closing. */
import { describe, expect, test } from '@jest/globals';
import { objectName } from '../../src/domain/object-name.js';
import { listed, namesBelow, put, read } from './backend-bodies.js';
import type { Subject } from './backend-contract.js';

export function listCases(subject: Subject): void {
  describe('list', () => {
    pageCases(subject);
    prefixCases(subject);
  });
  describe('remove', () => removeCases(subject));
  describe('clock and close', () => closeCases(subject));
}

/** The row of a backend without a listing. */
async function refusesList({ backend }: Subject): Promise<void> {
  await expect(listed(backend(), '')).rejects.toMatchObject({ code: 'backend-incapable' });
}

function pageCases(subject: Subject): void {
  const { backend, options } = subject;

  test('gives every object once, also when that takes more than one page', async () => {
    if (!backend().capabilities.list) return refusesList(subject);
    const count = options.moreThanOnePage ?? 7;
    const names = Array.from({ length: count }, (_, at) => `p/${String(at).padStart(4, '0')}`);
    await Promise.all(names.map((name) => put(backend(), name, name)));

    expect(await namesBelow(backend(), 'p/')).toEqual(names);
  });

  test('gives size and time of an object', async () => {
    if (!backend().capabilities.list) return refusesList(subject);
    await put(backend(), 'a/one', '12345');
    const [one] = await listed(backend(), 'a/');

    expect(one).toMatchObject({ name: 'a/one', size: 5 });
    // Between 2020 and 2100, so that seconds are not taken for milliseconds.
    if (one?.modified !== null) {
      expect(one?.modified).toBeGreaterThan(1_577_836_800_000);
      expect(one?.modified).toBeLessThan(4_102_444_800_000);
    }
  });

  test('ends early when its reader does, and works on', async () => {
    if (!backend().capabilities.list) return refusesList(subject);
    for (const name of ['a', 'b', 'c']) await put(backend(), `early/${name}`, name);
    for await (const one of backend().list('early/')) {
      expect(one.name).toMatch(/^early\/[abc]$/);
      break;
    }

    expect(await namesBelow(backend(), 'early/')).toHaveLength(3);
  });

  test('with a signal that has fired is cancelled', async () => {
    if (!backend().capabilities.list) return refusesList(subject);
    await put(backend(), 'a/one', '1');
    const rows = backend().list('', { signal: AbortSignal.abort() })[Symbol.asyncIterator]();

    await expect(rows.next()).rejects.toMatchObject({ code: 'cancelled' });
  });
}

function prefixCases(subject: Subject): void {
  const { backend, options } = subject;

  test.each([
    ['all', '', ['a/b/c', 'a/bb', 'ab/c', 'z']],
    ['below a part', 'a/', ['a/b/c', 'a/bb']],
    ['that begin alike', 'a', ['a/b/c', 'a/bb', 'ab/c']],
    ['that begin alike within a part', 'a/b', ['a/b/c', 'a/bb']],
    ['that are the prefix', 'z', ['z']],
    ['that are longer than the prefix alone', 'a/b/c', ['a/b/c']],
    ['below an object: none', 'z/', []],
    ['below what is not there: none', 'high/packs/', []],
    ['below a name that is not ours: none', 'A?*[%2F', []],
    ['below a way up: none', '../', []],
    ['below a way up from a part: none', 'a/../', []],
  ])('by a prefix gives the names %s', async (_title, prefix, wanted) => {
    if (!backend().capabilities.list) return refusesList(subject);
    for (const name of ['a/b/c', 'a/bb', 'ab/c', 'z']) await put(backend(), name, name);

    expect(await namesBelow(backend(), prefix)).toEqual(wanted);
  });

  test('of an empty space gives nothing', async () => {
    if (!backend().capabilities.list) return refusesList(subject);
    expect(await namesBelow(backend(), '')).toEqual([]);
  });

  test('leaves out names that are not ours', async () => {
    if (!backend().capabilities.list) return refusesList(subject);
    await put(backend(), 'ours/one', '1');
    for (const name of ['ours/Two', 'README.md', 'ours/a b', 'ours/ü', `ours/${'y'.repeat(200)}`]) {
      await options.plantForeign?.(backend(), name);
    }

    expect(await namesBelow(backend(), '')).toEqual(['ours/one']);
  });
}

function removeCases({ backend }: Subject): void {
  test('takes an object away, and only that', async () => {
    await put(backend(), 'r/one', '1');
    await put(backend(), 'r/one.more', '2');
    const work = backend().remove(objectName('r/one'));
    if (!backend().capabilities.remove) {
      await expect(work).rejects.toMatchObject({ code: 'backend-incapable' });
      return;
    }
    await work;

    expect(await read(backend(), 'r/one')).toBeNull();
    expect((await read(backend(), 'r/one.more'))?.toString()).toBe('2');
    if (backend().capabilities.list)
      expect(await namesBelow(backend(), 'r/')).toEqual(['r/one.more']);
  });

  test('is fine for what is not there, and for what was removed', async () => {
    await put(backend(), 'r/one', '1');
    const remove = (name: string) => backend().remove(objectName(name));
    if (!backend().capabilities.remove) {
      await expect(remove('r/one')).rejects.toMatchObject({ code: 'backend-incapable' });
      return;
    }
    await remove('r/none');
    await remove('r/one');
    await remove('r/one');

    expect(await read(backend(), 'r/one')).toBeNull();
  });

  test('frees the name for another put', async () => {
    await put(backend(), 'r/again', 'old');
    const work = backend().remove(objectName('r/again'));
    if (!backend().capabilities.remove) {
      await expect(work).rejects.toMatchObject({ code: 'backend-incapable' });
      return;
    }
    await work;

    expect(await put(backend(), 'r/again', 'new')).toBe('written');
    expect((await read(backend(), 'r/again'))?.toString()).toBe('new');
  });

  test('with a signal that has fired takes nothing away', async () => {
    await put(backend(), 'r/one', '1');
    const work = backend().remove(objectName('r/one'), { signal: AbortSignal.abort() });

    const code = backend().capabilities.remove ? 'cancelled' : /^(cancelled|backend-incapable)$/;
    await expect(work).rejects.toMatchObject({ code: expect.stringMatching(code) });
    expect((await read(backend(), 'r/one'))?.toString()).toBe('1');
  });
}

function closeCases({ backend }: Subject): void {
  test("says how far the server's clock is from ours, or that it does not know", async () => {
    expect(backend().clockSkew()).toBeNull();
    await put(backend(), 'a/one', '1');
    const skew = backend().clockSkew();

    // The servers of these tests run on this machine; `Date` has whole seconds.
    if (skew !== null) expect(Math.abs(skew)).toBeLessThan(5000);
  });

  test('has a name for people, without credentials, and can be closed twice', async () => {
    expect(backend().name).toMatch(/\S/);
    expect(backend().name).not.toMatch(/secret|password|:\/\/[^/]*@|[?&]sig=/i);
    await put(backend(), 'a/one', '1');
    await backend().close();
    await backend().close();
  });
}
