/** The contract's rows about writing: once, whole or not at all, and only what the digest says. */
import { describe, expect, test } from '@jest/globals';
import { appendFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../../src/domain/digest.js';
import { objectName } from '../../src/domain/object-name.js';
import { LockstepError } from '../../src/errors.js';
import type { Backend, Body, PutOutcome } from '../../src/ports/backend.js';
import { bytesBody, listed, patterned, put, read } from './backend-bodies.js';
import type { Subject } from './backend-contract.js';

const MIB = 1024 * 1024;
const NAME = 'low/roots/1f/thing';

export function putCases(subject: Subject): void {
  describe('put', () => {
    existingCases(subject);
    fileCases(subject);
    raceCases(subject);
    nameCases(subject);
    signalCases(subject);
  });
}

/** Whether the last writer wins here, as the backend declares. */
function overwrites(backend: Backend): boolean {
  return ['refused', 'ignored'].includes(backend.capabilities.conditional);
}

/** One put as the store makes it: what may be tried again is. */
async function putWithRetries(backend: Backend, body: Body): Promise<PutOutcome> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await backend.putIfAbsent(objectName(NAME), body);
    } catch (error) {
      const again = error instanceof LockstepError && error.kind === 'unavailable' && tries < 20;
      if (!again) throw error;
    }
  }
}

function existingCases({ backend }: Subject): void {
  test('says of a name that is taken that it exists, and changes nothing, as declared', async () => {
    await put(backend(), NAME, 'first');
    const second = await put(backend(), NAME, 'second');
    const after = (await read(backend(), NAME))?.toString();

    // What a server does with conditions may be known only after this put.
    if (second === 'exists') expect(after).toBe('first');
    else expect([second, after, overwrites(backend())]).toEqual(['written', 'second', true]);
  });

  test('of the same bytes again is fine', async () => {
    expect(await put(backend(), NAME, 'same')).toBe('written');
    expect(['exists', 'written']).toContain(await put(backend(), NAME, 'same'));
    expect((await read(backend(), NAME))?.toString()).toBe('same');
  });

  test('keeps nothing of the caller: bytes changed after the put are not changed in the object', async () => {
    const body = bytesBody('as it was');
    await backend().putIfAbsent(objectName(NAME), body);
    if (body.kind === 'bytes') body.bytes.fill(0);

    expect((await read(backend(), NAME))?.toString()).toBe('as it was');
  });
}

function fileCases({ backend, directory, options }: Subject): void {
  const fileBody = async (name: string, bytes: Uint8Array): Promise<Body & { kind: 'file' }> => {
    const file = path.join(directory(), name);
    await writeFile(file, bytes);
    return { kind: 'file', path: file, size: bytes.byteLength, digest: digestOf(bytes) };
  };

  test.each([
    ['an empty file', 0],
    ['a small file', 1000],
    ['a file of 5 MiB', 5 * MIB],
  ])('takes %s', async (_title, size) => {
    const bytes = patterned(size, 7);
    const body = await fileBody('taken', bytes);

    expect(await backend().putIfAbsent(objectName(NAME), body)).toBe('written');
    expect((await read(backend(), NAME))?.equals(bytes)).toBe(true);
  });

  test('of a file that has vanished fails and writes nothing', async () => {
    const body: Body = {
      kind: 'file',
      path: path.join(directory(), 'vanished'),
      size: 4,
      digest: digestOf('gone'),
    };

    await expect(backend().putIfAbsent(objectName(NAME), body)).rejects.toMatchObject({
      code: 'state-read-failed',
    });
    expect(await read(backend(), NAME)).toBeNull();
  });

  test.each([
    ['was cut short', (file: string) => truncate(file, 900)],
    ['has grown', (file: string) => appendFile(file, 'more')],
    ['was emptied', (file: string) => truncate(file, 0)],
  ])('of a file that %s fails and writes nothing', async (_title, damage) => {
    const body = await fileBody('damaged', patterned(1000));
    await damage(body.path);

    await expect(backend().putIfAbsent(objectName(NAME), body)).rejects.toMatchObject({
      code: 'object-corrupt',
    });
    expect(await read(backend(), NAME)).toBeNull();
  });

  test.each(['bytes', 'file'])(
    'of %s that are not those of the digest is refused where anything checks (T09)',
    async (kind) => {
      const right = patterned(1000);
      const wrong = patterned(1000, 2);
      const file = await fileBody('wrong', wrong);
      const body: Body =
        kind === 'file'
          ? { ...file, digest: digestOf(right) }
          : { kind: 'bytes', bytes: wrong, digest: digestOf(right) };
      const work = backend().putIfAbsent(objectName(NAME), body);

      if ((options.wrongBytes ?? 'always') === 'always') {
        await expect(work).rejects.toMatchObject({ code: 'object-corrupt' });
        expect(await read(backend(), NAME)).toBeNull();
      } else {
        expect(await work).toBe('written');
        expect((await read(backend(), NAME))?.equals(wrong)).toBe(true);
      }
    },
  );
}

function raceCases({ backend }: Subject): void {
  test('of one name by 20 writers at once is well for all, and written once where that is promised (T43)', async () => {
    const body = bytesBody(patterned(20_000));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => putWithRetries(backend(), body)),
    );

    expect(outcomes.every((one) => one === 'written' || one === 'exists')).toBe(true);
    const written = outcomes.filter((one) => one === 'written').length;
    if (backend().capabilities.conditional === 'honoured') expect(written).toBe(1);
    else expect(written).toBeGreaterThan(0);
    expect((await read(backend(), NAME))?.equals(patterned(20_000))).toBe(true);
  });

  test('shows a reader nothing or the whole object, at every moment (T13)', async () => {
    const bytes = patterned(5 * MIB, 3);
    let done = false;
    const writing = put(backend(), NAME, bytes).finally(() => (done = true));
    const seen: boolean[] = [];
    while (!done) {
      const found = await read(backend(), NAME);
      if (found !== null) seen.push(found.equals(bytes));
    }

    expect(await writing).toBe('written');
    expect(seen).not.toContain(false);
    expect((await read(backend(), NAME))?.equals(bytes)).toBe(true);
  });
}

function nameCases({ backend }: Subject): void {
  const long = 'abcdefghijklmnopqrstuvwxyz0123456789._-/'.repeat(5).slice(0, 199) + 'z';

  test.each([
    ['every character that is allowed', 'abcdefghijklmnopqrstuvwxyz0123456789._-/-_.9'],
    ['200 characters', long],
    ['dots that lead nowhere', 'a..b/...c/d.../-..'],
    ['one character', '0'],
    ['one part of 200 characters', 'x'.repeat(200)],
  ])('takes a name of %s, which is listed as it is', async (_title, name) => {
    expect(await put(backend(), name, 'named')).toBe('written');
    expect((await read(backend(), name))?.toString()).toBe('named');
    if (backend().capabilities.list) {
      expect(await listed(backend(), '')).toEqual([expect.objectContaining({ name, size: 5 })]);
    }
  });
}

function signalCases({ backend, directory }: Subject): void {
  test('with a signal that has fired writes nothing', async () => {
    const work = backend().putIfAbsent(objectName(NAME), bytesBody('x'), {
      signal: AbortSignal.abort(),
    });

    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(await read(backend(), NAME)).toBeNull();
  });

  test('cancelled on its way leaves nothing or the whole, and the name can be put', async () => {
    const bytes = patterned(5 * MIB, 5);
    const file = path.join(directory(), 'cancelled');
    await writeFile(file, bytes);
    const body: Body = { kind: 'file', path: file, size: bytes.length, digest: digestOf(bytes) };
    const controller = new AbortController();
    const work = backend().putIfAbsent(objectName(NAME), body, { signal: controller.signal });
    controller.abort();

    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect([null, bytes.length]).toContain((await read(backend(), NAME))?.length ?? null);
    await backend().putIfAbsent(objectName(NAME), body);
    expect((await read(backend(), NAME))?.equals(bytes)).toBe(true);
  });
}
