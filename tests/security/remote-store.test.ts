/** A remote that lies, forges, loses or stalls costs time, never content and never the run. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { whyRefused } from '../../src/domain/accept-record.js';
import { canonicalJson } from '../../src/domain/build-key.js';
import { digestOf, hexOf } from '../../src/domain/digest.js';
import type { ObjectName } from '../../src/domain/object-name.js';
import type { BuildRecord } from '../../src/domain/record.js';
import { rootName } from '../../src/store/remote/remote-layout.js';
import { encodeRootHead } from '../../src/store/remote/root-format.js';
import { signRecord } from '../../src/store/remote/signing.js';
import { idleClock } from '../support/idle-clock.js';
import { lyingBackend, type Fault, type QueuedFault } from '../support/lying-backend.js';
import { mapBackend } from '../support/map-backend.js';
import { codeOf, recordOf } from '../support/store-records.js';
import { keyPair, keysOf, runs, SIGNED, SIGNING, type Run } from '../support/tiered-run.js';

let place: ReturnType<typeof runs>;
beforeEach(() => {
  place = runs();
});
afterEach(() => place.dispose());

const FILES = { a: 'right a', b: 'right b', c: 'right c', d: 'right d' };
type Objects = Map<ObjectName, Uint8Array>;

/** A bucket that an honest, signing run filled: two packs and a root. */
async function filled(): Promise<{ objects: Objects; record: BuildRecord }> {
  const objects: Objects = new Map();
  const record = await place.open(mapBackend(objects), { blobsPerPack: 2 }).publish(FILES);
  return { objects, record };
}

/** What a run that trusts the signer gets: the right bytes, or a miss that it would answer by building. */
async function outcomeOf(run: Run, record: BuildRecord): Promise<'right' | 'miss' | 'WRONG'> {
  const found = await run.store.readRecord(record.buildKey);
  if (found === null || !(await run.store.has(found.output))) return 'miss';
  const code = await codeOf(run.store.readTree(found.output));
  if (code === 'object-missing') return 'miss';
  const files = await run.restoreAll(record);
  return canonicalJson(files) === canonicalJson(FILES) ? 'right' : 'WRONG';
}

describe('a remote that lies while it is read', () => {
  const LIES: readonly Fault[] = [
    { kind: 'swap' },
    { kind: 'flip' },
    { kind: 'cut' },
    { kind: 'extend' },
    { kind: 'empty' },
    { kind: 'replay', of: `high/roots/${'0'.repeat(2)}/${'0'.repeat(64)}` },
  ];
  const rows = LIES.flatMap((fault) =>
    ['roots', 'packs'].flatMap((where) => [1, 2].map((times) => [fault.kind, where, times, fault])),
  ) as [string, string, number, Fault][];

  test.each(rows)(
    'T08 T09 %s of %s, %i times in a row: right bytes or a miss, told when it lied twice',
    async (_, where, times, fault) => {
      const { objects, record } = await filled();
      objects.set(`high/roots/00/${'0'.repeat(64)}` as ObjectName, Buffer.from('another object'));
      const bucket = lyingBackend(mapBackend(objects), idleClock());
      const run = place.open(bucket);
      // A pack is looked for by its first byte, which nobody can check, before it is read.
      const looks = where === 'packs' ? 1 : 0;
      bucket.queue({ call: 'get', where: new RegExp(where), times: times + looks, fault });
      const outcome = await outcomeOf(run, record);
      bucket.assertExercised();
      // More than was asked for is cut off before anybody looks at it.
      const isHarmless = fault.kind === 'extend' && where === 'packs';
      expect(outcome).toBe(times === 1 || isHarmless ? 'right' : 'miss');
      expect(run.findings.map(({ code }) => code)).toEqual(
        outcome === 'right' ? [] : ['backend-lied'],
      );
    },
  );

  test('T09 after a lie the remote is not asked again, and the run saves nothing there', async () => {
    const { objects, record } = await filled();
    const bucket = lyingBackend(mapBackend(objects), idleClock());
    bucket.queue({ call: 'get', times: 2, fault: { kind: 'flip' } });
    const run = place.open(bucket);
    expect(await run.store.readRecord(record.buildKey)).toBeNull();
    const asked = bucket.requests.length;
    await run.publish(FILES);
    expect(await run.restore(record, 'a')).toBe('right a');
    expect(bucket.requests).toHaveLength(asked);
    expect(run.findings).toMatchObject([{ severity: 'high', code: 'backend-lied' }]);
  });

  test('T08 every bit flip anywhere in the bucket: never a wrong byte', async () => {
    const { objects, record } = await filled();
    const wrong: string[] = [];
    for (const [name, bytes] of [...objects]) {
      for (let at = 0; at < bytes.byteLength; at += 37) {
        const bent = new Uint8Array(bytes);
        bent[at] = (bent[at] ?? 0) ^ (1 << (at & 7));
        const run = place.open(mapBackend(new Map(objects).set(name, bent)));
        const outcome = await outcomeOf(run, record);
        if (outcome !== 'miss') wrong.push(`${name} at ${at}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('T13 what a lying remote gave is not left on the disk', async () => {
    const { objects, record } = await filled();
    const bucket = lyingBackend(mapBackend(objects), idleClock());
    bucket.queue({ call: 'get', where: /packs/, times: Infinity, fault: { kind: 'flip' } });
    const run = place.open(bucket);
    await run.store.readRecord(record.buildKey);
    expect(await codeOf(run.restore(record, 'a'))).toBe('object-missing');
    const left = [...run.local.packs.values()].map(({ pack }) => pack);
    expect(record.packs).toEqual(expect.arrayContaining(left));
    expect(run.findings).toMatchObject([{ code: 'backend-lied' }]);
  });
});

describe('every fault at every call of a run', () => {
  const FAULTS: readonly QueuedFault[] = [
    ...(['get', 'put', 'list'] as const).flatMap((call): QueuedFault[] => [
      { call, fault: { kind: 'fail', code: 'backend-unreachable' } },
      { call, fault: { kind: 'fail', code: 'backend-throttled', retryAfterMs: 2000 } },
      { call, fault: { kind: 'fail', code: 'backend-timeout' } },
      { call, fault: { kind: 'delay', milliseconds: 4000 } },
    ]),
    { call: 'get', fault: { kind: 'fail', code: 'backend-unreachable', after: 3 } },
    { call: 'put', fault: { kind: 'drop-answer' } },
    { call: 'get', fault: { kind: 'drop-answer' } },
    { call: 'list', fault: { kind: 'hide' } },
    { call: 'list', fault: { kind: 'invent', name: 'tombstones/none' as ObjectName } },
  ];

  test.each(FAULTS.map((queued) => [queued.call, queued.fault.kind, queued] as const))(
    'T15 T40 T42 %s, %s: passes unseen, whichever request of that kind it strikes',
    async (call, _kind, queued) => {
      const plain = lyingBackend(mapBackend(), idleClock());
      const base = await place.open(plain, { blobsPerPack: 2 }).publish(FILES);
      await outcomeOf(place.open(plain), base);
      const count = plain.requests.filter((one) => one.startsWith(call)).length;
      expect(count).toBeGreaterThan(0);
      for (let strike = 0; strike < count; strike += 1) {
        const clock = idleClock();
        const bucket = lyingBackend(mapBackend(), clock);
        bucket.queue(...Array.from({ length: strike }, () => NOTHING(call)), queued);
        const writer = place.open(bucket, { blobsPerPack: 2, clock });
        const record = await writer.publish(FILES);
        const reader = place.open(bucket, { clock });
        expect([strike, await outcomeOf(reader, record)]).toEqual([strike, 'right']);
        bucket.assertExercised();
        expect([...writer.findings, ...reader.findings]).toEqual([]);
        expect(clock.passed()).toBeLessThan(30_000);
      }
    },
  );

  /** Lets one request of that kind pass. */
  const NOTHING = (call: QueuedFault['call']): QueuedFault => ({
    call,
    fault: { kind: 'delay', milliseconds: 0 },
  });

  test('T42 the answer of every write is lost: everything is there, once', async () => {
    const objects: Objects = new Map();
    const clock = idleClock();
    const bucket = lyingBackend(mapBackend(objects), clock);
    // Every second put: the retry of each gets its answer.
    const lost = [{ call: 'put', fault: { kind: 'drop-answer' } }, NOTHING('put')] as const;
    bucket.queue(...lost, ...lost);
    const run = place.open(bucket, { blobsPerPack: 2, clock });
    const record = await run.publish(FILES);
    bucket.assertExercised();
    expect(run.findings).toEqual([]);
    expect(objects.size).toBe(2);
    expect(await outcomeOf(place.open(mapBackend(objects)), record)).toBe('right');
  });

  test('T41 a remote that swallows everything is given up within a bounded time', async () => {
    const clock = idleClock();
    const bucket = lyingBackend(mapBackend(), clock);
    bucket.queue({
      call: 'get',
      times: Infinity,
      fault: { kind: 'delay', milliseconds: Number.MAX_SAFE_INTEGER },
    });
    const run = place.open(bucket, { clock });
    expect(await run.store.readRecord(digestOf('x'))).toBeNull();
    expect(clock.passed()).toBeLessThan(10_000);
    expect(run.findings).toMatchObject([{ code: 'backend-timeout' }]);
  });
});

describe('a forged remote', () => {
  /** Why the operations would not take what is found; null when they would. */
  const verdict = async (run: Run, buildKey: BuildRecord['buildKey'], output: unknown = null) => {
    const found = await run.store.readRecord(buildKey);
    if (found === null) return 'not found';
    const origin = run.store.originOf(found);
    const lockedOutput = output as BuildRecord['output'] | null;
    return whyRefused(found, { buildKey, trust: 'high', lockedOutput, pinned: false, origin });
  };
  const forger = keyPair();

  test('T10 a whole, self-consistent forgery is refused unless the lock names its very output', async () => {
    const objects: Objects = new Map();
    const evil = await place.open(mapBackend(objects), { keys: keysOf() }).publish({ a: 'evil' });
    const run = place.open(mapBackend(objects));
    expect(await verdict(run, evil.buildKey)).toBe('its record in map://bucket is not signed');
    expect(await verdict(run, evil.buildKey, digestOf('else'))).not.toBeNull();
    expect(await verdict(run, evil.buildKey, evil.output)).toBeNull();
  });

  test('T10 the build that follows puts a signed root in the place of the forged one', async () => {
    const objects: Objects = new Map();
    await place.open(mapBackend(objects), { keys: keysOf() }).publish({ a: 'evil' });
    const run = place.open(mapBackend(objects));
    const { buildKey } = recordOf({ digest: digestOf('x'), packs: [] });
    await run.store.readRecord(buildKey);
    await run.publish({ a: 'right a' });
    const later = place.open(mapBackend(objects));
    expect(await verdict(later, buildKey)).toBeNull();
  });

  test.each([
    ['signed by a key that is not ours', 'is signed by a key that is not configured'],
    ["signed by another key under our key's name", 'was altered after it was signed'],
    ['altered after it was signed: level', 'was altered after it was signed'],
    ['altered after it was signed: output', 'was altered after it was signed'],
  ])('T10 %s is refused, and the reason says so', async (how, why) => {
    const objects: Objects = new Map();
    const writer = place.open(mapBackend(objects), { keys: keysOf() });
    const put = await writer.put(FILES);
    const honest = recordOf(put);
    const [ours, theirs] = [SIGNING.own!, keysOf({ own: forger.own }).own!];
    const low = { ...honest, producer: { ...honest.producer, trust: 'low' as const } };
    const forged = {
      'signed by a key that is not ours': signRecord(honest, theirs),
      "signed by another key under our key's name": signRecord(honest, { ...theirs, id: ours.id }),
      'altered after it was signed: level': {
        ...signRecord(low, ours),
        producer: honest.producer,
      },
      'altered after it was signed: output': {
        ...signRecord({ ...honest, output: digestOf('other') }, ours),
        output: honest.output,
      },
    }[how];
    await writer.store.writeRecord(forged!);
    await writer.store.flush();
    expect(await verdict(place.open(mapBackend(objects)), honest.buildKey)).toContain(why);
  });

  test('T10 a found record is handed on without our signature', async () => {
    const from: Objects = new Map();
    const to: Objects = new Map();
    const evil = await place.open(mapBackend(from), { keys: keysOf() }).publish({ a: 'evil' });
    const run = place.open([mapBackend(from), mapBackend(to)]);
    const found = await run.store.readRecord(evil.buildKey);
    await run.store.readTree(evil.output);
    await run.store.writeRecord(found!);
    await run.store.flush();
    expect(await verdict(place.open(mapBackend(to)), evil.buildKey)).toContain('is not signed');
  });

  test('T09 T10 a pack whose name is right and whose index lies is a lie, whoever signed the record', async () => {
    const objects: Objects = new Map();
    const writer = place.open(mapBackend(objects), { blobsPerPack: 1 });
    const record = await writer.publish({ a: 'right a' });
    const tree = await writer.store.readTree(record.output);
    const blob = Buffer.from('evil').toString('base64');
    const blobs = Object.fromEntries(
      tree.flatMap((one) => ('digest' in one ? [[one.digest, blob]] : [])),
    );
    const pack = Buffer.from(JSON.stringify({ trees: { [record.output]: tree }, blobs }));
    const signed = await writer.local.readRecord(record.buildKey);
    const inline = { digest: digestOf(pack), bytes: pack.byteLength, object: null };
    const content = Buffer.concat([encodeRootHead({ record: signed!, packs: [inline] }), pack]);
    const trailer = Buffer.from(hexOf(digestOf(content)), 'hex');
    objects.set(rootName('high', record.buildKey), Buffer.concat([content, trailer]));
    const run = place.open(mapBackend(objects));
    expect(await verdict(run, record.buildKey)).toBeNull();
    expect(await codeOf(run.restore(record, 'a'))).toBe('object-missing');
    expect(run.findings).toMatchObject([{ severity: 'high', code: 'backend-lied' }]);
  });

  test('T10 a record under the name of another build key is a lie', async () => {
    const objects: Objects = new Map();
    const record = await place.open(mapBackend(objects)).publish(FILES, 1);
    const { buildKey } = recordOf({ digest: record.output, packs: [] }, { n: 2 });
    const from = rootName('high', record.buildKey);
    objects.set(rootName('high', buildKey), objects.get(from)!);
    const run = place.open(mapBackend(objects));
    expect(await verdict(run, buildKey)).toBe('not found');
    expect(run.findings).toMatchObject([{ code: 'backend-lied' }]);
  });

  test.each([
    ['an older output of the same component', { n: 1 }],
    ['an output of another component', { n: 1, name: 'other' }],
  ])('T11 %s, signed and true of its own key, answers no other key', async (_, of) => {
    const objects: Objects = new Map();
    const run = place.open(mapBackend(objects), { blobsPerPack: 2 });
    const put = await run.put(FILES);
    await run.store.writeRecord(recordOf(put, of));
    await run.store.flush();
    const wanted = recordOf(put, { n: 2 }).buildKey;
    const replayed = objects.get(rootName('high', recordOf(put, of).buildKey))!;
    for (const scope of ['high', 'low'] as const) objects.set(rootName(scope, wanted), replayed);
    const reader = place.open(mapBackend(objects));
    expect(await verdict(reader, wanted)).toBe('not found');
  });

  test('T01 T10 what low trust wrote, high trust never reads; nor can a high root lead to it', async () => {
    const objects: Objects = new Map();
    const low = place.open(mapBackend(objects), { trust: 'low', blobsPerPack: 2 });
    const record = await low.publish(FILES);
    const run = place.open(lyingBackend(mapBackend(objects), idleClock()));
    expect(await verdict(run, record.buildKey)).toBe('not found');
    objects.set(rootName('high', record.buildKey), objects.get(rootName('low', record.buildKey))!);
    const other = place.open(mapBackend(objects));
    expect(await verdict(other, record.buildKey)).toBe('not found');
    expect(other.findings).toMatchObject([{ code: 'backend-lied' }]);
  });

  test('T01 a low run reads what high wrote first, then its own scope', async () => {
    const objects: Objects = new Map();
    const high = await place.open(mapBackend(objects)).publish(FILES, 1);
    const low = await place.open(mapBackend(objects), { trust: 'low' }).publish({ a: 'low' }, 2);
    const reader = place.open(mapBackend(objects), { trust: 'low' });
    expect((await reader.store.readRecord(high.buildKey))?.producer.trust).toBe('high');
    expect((await reader.store.readRecord(low.buildKey))?.producer.trust).toBe('low');
  });

  test.each([
    ['trusted', false, null],
    ['trusted', true, 'its record in map://bucket is not signed'],
    ['anyone', false, 'its record in map://bucket is not signed'],
  ] as const)(
    'T10 an unsigned record where writers are %s, signatures required: %s',
    async (writers, require, why) => {
      const objects: Objects = new Map();
      const record = await place.open(mapBackend(objects), { keys: keysOf() }).publish(FILES);
      const keys = keysOf({ trusted: [SIGNED.public], require });
      const run = place.open(mapBackend(objects), { keys, setup: { writers } });
      expect(await verdict(run, record.buildKey)).toBe(why);
    },
  );

  test('T10 an unsigned record of the low scope cannot claim the high level there', async () => {
    const objects: Objects = new Map();
    const options = { trust: 'low', keys: keysOf(), setup: { writers: 'trusted' } } as const;
    const writer = place.open(mapBackend(objects), options);
    await writer.store.writeRecord(recordOf(await writer.put(FILES)));
    await writer.store.flush();
    const run = place.open(mapBackend(objects), options);
    const { buildKey } = recordOf(await writer.put(FILES));
    const found = await run.store.readRecord(buildKey);
    const origin = run.store.originOf(found!);
    const wanted = { buildKey, trust: 'low', lockedOutput: null, pinned: false, origin } as const;
    expect(whyRefused(found!, wanted)).toContain('claims a higher trust');
  });
});

describe('a remote that loses things', () => {
  test('T04 T16 whatever is dropped from the bucket: right bytes or a miss, and no finding', async () => {
    const { objects, record } = await filled();
    const names = [...objects.keys()];
    for (let subset = 0; subset < 2 ** names.length; subset += 1) {
      const left = new Map([...objects].filter((_, at) => (subset & (1 << at)) === 0));
      const run = place.open(mapBackend(left));
      expect([subset, await outcomeOf(run, record)]).toEqual([
        subset,
        subset === 0 ? 'right' : 'miss',
      ]);
      expect(run.findings).toEqual([]);
    }
  });

  test('T16 everything is deleted between a look and the restore: a miss', async () => {
    const { objects, record } = await filled();
    const run = place.open(mapBackend(objects));
    await run.store.readRecord(record.buildKey);
    expect(await run.store.has(record.output)).toBe(true);
    objects.clear();
    expect(await codeOf(run.restore(record, 'a'))).toBe('object-missing');
    await run.publish(FILES);
    expect(await outcomeOf(place.open(mapBackend(objects)), record)).toBe('right');
  });
});
