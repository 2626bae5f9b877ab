/** The contract's rows about reading: whole objects, parts of them, sinks, signals. */
import { describe, expect, test } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { objectName } from '../../src/domain/object-name.js';
import { patterned, put, read } from './backend-bodies.js';
import type { Subject } from './backend-contract.js';

const MIB = 1024 * 1024;
const NAME = 'high/packs/0a/thing';

/** Bytes of a part, and what a backend with ranges answers to it on `0123456789`. */
const PARTS: readonly [string, { from?: number; length?: number }, string][] = [
  ['the middle', { from: 2, length: 3 }, '234'],
  ['all from a place on', { from: 7 }, '789'],
  ['the beginning', { length: 4 }, '0123'],
  ['more than there is', { from: 8, length: 100 }, '89'],
  ['the last byte', { from: 9, length: 1 }, '9'],
  ['the whole by its length', { from: 0, length: 10 }, '0123456789'],
];

export function getCases(subject: Subject): void {
  describe('get', () => {
    wholeCases(subject);
    partCases(subject);
    sinkCases(subject);
    signalCases(subject);
  });
}

function wholeCases({ backend }: Subject): void {
  test.each([
    ['an empty object', 0],
    ['one byte', 1],
    ['a small object', 1000],
    ['an object of 5 MiB', 5 * MIB],
  ])('gives back %s as it was put, with its size', async (_title, size) => {
    const bytes = patterned(size);
    expect(await put(backend(), NAME, bytes)).toBe('written');

    const chunks: Buffer[] = [];
    const outcome = await backend().get(objectName(NAME), {
      sink: (chunk) => void chunks.push(Buffer.from(chunk)),
    });

    expect(outcome.found).toBe(true);
    expect([size, null]).toContain(outcome.found ? outcome.size : undefined);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  test('says of an object that is not there that it is not found, and gives its sink nothing', async () => {
    let calls = 0;
    const outcome = await backend().get(objectName('high/packs/ff/none'), {
      sink: () => void (calls += 1),
    });

    expect(outcome).toEqual({ found: false });
    expect(calls).toBe(0);
  });

  test('tells a name from another that begins with it, and from its parent', async () => {
    await put(backend(), 'roots/aa/one', 'x');

    expect(await read(backend(), 'roots/aa/on')).toBeNull();
    expect(await read(backend(), 'roots/aa/one.more')).toBeNull();
    expect(await read(backend(), 'roots/aa')).toBeNull();
    expect(await read(backend(), 'roots/aa/one/below')).toBeNull();
  });

  test('gives 32 objects at once, each its own bytes', async () => {
    const names = Array.from({ length: 32 }, (_, at) => `packs/${at}`);
    for (const name of names.slice(0, 8)) await put(backend(), name, name.repeat(100));

    const answers = await Promise.all(names.map((name) => read(backend(), name)));

    expect(answers.map((bytes) => bytes?.toString() ?? null)).toEqual(
      names.map((name, at) => (at < 8 ? name.repeat(100) : null)),
    );
  });
}

function partCases({ backend }: Subject): void {
  test.each(PARTS)(
    'gives %s of an object, or says that it cannot',
    async (_title, part, wanted) => {
      await put(backend(), NAME, '0123456789');
      const work = read(backend(), NAME, part);

      if (backend().capabilities.ranges) expect((await work)?.toString()).toBe(wanted);
      else await expect(work).rejects.toMatchObject({ code: 'backend-incapable' });
    },
  );

  test.each([
    ['from the end', { from: 10 }],
    ['beyond the end', { from: 11, length: 5 }],
    ['of length nothing', { from: 3, length: 0 }],
  ])('finds a part %s, with no bytes', async (_title, part) => {
    await put(backend(), NAME, '0123456789');
    const work = read(backend(), NAME, part);

    if (backend().capabilities.ranges) expect((await work)?.byteLength).toBe(0);
    else await expect(work).rejects.toMatchObject({ code: 'backend-incapable' });
  });

  test('finds a part of an empty object, with no bytes', async () => {
    await put(backend(), NAME, '');
    const work = read(backend(), NAME, { from: 0, length: 5 });

    if (backend().capabilities.ranges) expect((await work)?.byteLength).toBe(0);
    else await expect(work).rejects.toMatchObject({ code: 'backend-incapable' });
  });

  test('says of a part of an object that is not there that it is not found', async () => {
    if (!backend().capabilities.ranges) return void (await refusesParts());
    expect(await read(backend(), NAME, { from: 3, length: 4 })).toBeNull();
    expect(await read(backend(), NAME, { from: 3, length: 0 })).toBeNull();
  });

  test('gives the size of the whole object with a part of it, where it gives one', async () => {
    if (!backend().capabilities.ranges) return void (await refusesParts());
    await put(backend(), NAME, '0123456789');

    const part = await backend().get(objectName(NAME), { from: 2, length: 3, sink: () => {} });
    const beyond = await backend().get(objectName(NAME), { from: 20, sink: () => {} });

    for (const one of [part, beyond]) expect([10, null]).toContain(one.found ? one.size : -1);
  });

  test('joins parts of a large object to the whole', async () => {
    if (!backend().capabilities.ranges) return void (await refusesParts());
    const bytes = patterned(3 * MIB + 17);
    await put(backend(), NAME, bytes);

    const parts = await Promise.all([
      read(backend(), NAME, { length: MIB }),
      read(backend(), NAME, { from: MIB, length: 2 * MIB }),
      read(backend(), NAME, { from: 3 * MIB }),
    ]);

    expect(Buffer.concat(parts.map((part) => part ?? Buffer.from('?'))).equals(bytes)).toBe(true);
  });

  async function refusesParts(): Promise<void> {
    await put(backend(), NAME, '0123456789');
    for (const part of [{ from: 1 }, { length: 1 }, { from: 0, length: 0 }]) {
      await expect(read(backend(), NAME, part)).rejects.toMatchObject({
        code: 'backend-incapable',
      });
    }
  }
}

function sinkCases({ backend }: Subject): void {
  test('waits for the sink before it gives it the next bytes, in order', async () => {
    const bytes = patterned(2 * MIB);
    await put(backend(), NAME, bytes);
    let open = 0;
    let most = 0;
    const chunks: Buffer[] = [];

    await backend().get(objectName(NAME), {
      sink: async (chunk) => {
        most = Math.max(most, (open += 1));
        const copy = Buffer.from(chunk);
        await turn();
        await turn();
        chunks.push(copy);
        open -= 1;
      },
    });

    expect(open).toBe(0);
    expect(most).toBe(1);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  test.each([
    [
      'throws',
      () => {
        throw new RangeError('sink is full');
      },
    ],
    ['rejects', () => Promise.reject(new RangeError('sink is full'))],
  ])('ends when the sink %s, lets its error out, and works on', async (_title, sink) => {
    await put(backend(), NAME, patterned(2 * MIB));
    for (let round = 0; round < 12; round += 1) {
      await expect(backend().get(objectName(NAME), { sink })).rejects.toThrow(
        new RangeError('sink is full'),
      );
    }

    expect((await read(backend(), NAME))?.equals(patterned(2 * MIB))).toBe(true);
  });
}

function signalCases({ backend }: Subject): void {
  test('with a signal that has fired is cancelled before it begins', async () => {
    await put(backend(), NAME, 'x');
    let calls = 0;
    const work = backend().get(objectName(NAME), {
      sink: () => void (calls += 1),
      signal: AbortSignal.abort(),
    });

    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(calls).toBe(0);
  });

  test('is cancelled between two pieces of a body, and works on', async () => {
    const bytes = patterned(5 * MIB);
    await put(backend(), NAME, bytes);
    const controller = new AbortController();
    let had = 0;
    const work = backend().get(objectName(NAME), {
      sink: (chunk) => {
        had += chunk.byteLength;
        controller.abort();
      },
      signal: controller.signal,
    });

    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(had).toBeLessThan(bytes.byteLength);
    expect((await read(backend(), NAME))?.equals(bytes)).toBe(true);
  });
}
