/** The tiers: read through, written back, and what becomes of a run when a remote fails. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { whyRefused } from '../../../../src/domain/accept-record.js';
import { digestOf } from '../../../../src/domain/digest.js';
import { packName, rootName } from '../../../../src/store/remote/remote-layout.js';
import { tombstoneText } from '../../../../src/store/remote/tombstones.js';
import { objectName } from '../../../../src/domain/object-name.js';
import { idleClock } from '../../../support/idle-clock.js';
import { lyingBackend } from '../../../support/lying-backend.js';
import { mapBackend } from '../../../support/map-backend.js';
import { codeOf, recordOf } from '../../../support/store-records.js';
import { keysOf, runs, SIGNED, SIGNING } from '../../../support/tiered-run.js';

let place: ReturnType<typeof runs>;
beforeEach(() => {
  place = runs();
});
afterEach(() => place.dispose());

const TEN = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`f${n}`, `text ${n}`]));

describe('saving', () => {
  test('a small output is one object, and the next version of it one more', async () => {
    const bucket = mapBackend();
    const run = place.open(bucket);
    const first = await run.publish(TEN, 1);
    expect([...bucket.objects.keys()]).toEqual([rootName('high', first.buildKey)]);

    const before = new Set(bucket.objects.keys());
    const second = await run.publish({ ...TEN, f3: 'changed' }, 2);
    const fresh = [...bucket.objects.keys()].filter((name) => !before.has(name));
    expect(fresh).toEqual([rootName('high', second.buildKey)]);

    const other = place.open(bucket);
    expect(await other.store.readRecord(second.buildKey)).toMatchObject({ output: second.output });
    expect(await other.restore(second, 'f3')).toBe('changed');
    expect(await other.restore(first, 'f3')).toBe('text 3');
  });

  test('a cold save of many packs puts packs first and the root last', async () => {
    const bucket = lyingBackend(mapBackend(), idleClock());
    const run = place.open(bucket, { blobsPerPack: 2 });
    const record = await run.publish(TEN);
    const puts = bucket.requests.filter((one) => one.startsWith('put'));
    expect(puts).toHaveLength(run.local.packs.size);
    expect(puts.at(-1)).toBe(`put ${rootName('high', record.buildKey)}`);
    expect(puts.slice(0, -1).every((one) => one.startsWith('put high/packs/'))).toBe(true);
  });

  test('an incremental save is one object, also by a later run that knows only its local store', async () => {
    const bucket = mapBackend();
    const machine = place.open(bucket, { blobsPerPack: 3 });
    await machine.publish(TEN, 1);
    for (const n of [2, 3, 4]) {
      const before = bucket.objects.size;
      const run = place.open(bucket, { machine, blobsPerPack: 3 });
      const record = await run.publish({ ...TEN, f1: `version ${n}` }, n);
      expect(bucket.objects.size - before).toBe(1);
      const fresh = place.open(bucket);
      await fresh.store.readRecord(record.buildKey);
      expect(await fresh.restore(record, 'f1')).toBe(`version ${n}`);
    }
  });

  test('a root that is there already is success, and is left as it is', async () => {
    const bucket = mapBackend();
    const record = await place.open(bucket).publish(TEN);
    const bytes = bucket.objects.get(rootName('high', record.buildKey));
    const again = place.open(bucket);
    await again.publish(TEN);
    expect(bucket.objects.get(rootName('high', record.buildKey))).toBe(bytes);
    expect(again.findings).toEqual([]);
  });

  test('T44 a pack in a condemned object is sent again under another name', async () => {
    const bucket = mapBackend();
    const machine = place.open(bucket, { blobsPerPack: 3 });
    await machine.publish(TEN, 1);
    const condemned = [...bucket.objects.keys()];
    bucket.objects.set(objectName('tombstones/1'), Buffer.from(tombstoneText(condemned)));
    const later = place.open(bucket, { machine });
    const record = await later.publish({ ...TEN, f1: 'new' }, 2);
    for (const name of condemned) bucket.objects.delete(name);
    const fresh = place.open(bucket);
    await fresh.store.readRecord(record.buildKey);
    expect(await fresh.restore(record, 'f2')).toBe('text 2');
  });

  test('T44 a condemned root of the same key is written anew, so that the one that stays is younger than its sentence', async () => {
    const bucket = mapBackend();
    const record = await place.open(bucket).publish(TEN);
    const name = rootName('high', record.buildKey);
    const sentenced = bucket.objects.get(name);
    bucket.objects.set(objectName('tombstones/1'), Buffer.from(tombstoneText([name])));
    await place.open(bucket).publish(TEN);
    expect(bucket.objects.get(name)).not.toBe(sentenced);
    const fresh = place.open(bucket);
    await fresh.store.readRecord(record.buildKey);
    expect(await fresh.restore(record, 'f2')).toBe('text 2');
  });

  test('T12 a damaged pack of the local store is never sent', async () => {
    const bucket = mapBackend();
    const run = place.open(bucket);
    const put = await run.put(TEN);
    for (const pack of run.local.packs.values())
      run.local.packs.set(pack.pack, { ...pack, path: import.meta.filename });
    await run.store.writeRecord(recordOf(put));
    await run.store.flush();
    expect(run.findings).toMatchObject([{ code: 'object-corrupt' }]);
    expect(bucket.objects.size).toBe(0);
  });

  test('T03 a denied save is one notice, and nothing is tried again in that run', async () => {
    const bucket = lyingBackend(mapBackend(), idleClock());
    bucket.queue({ call: 'put', times: Infinity, fault: { kind: 'deny' } });
    const run = place.open(bucket);
    await run.publish(TEN, 1);
    const asked = bucket.requests.length;
    await run.publish({ f: 'x' }, 2);
    expect(run.findings).toMatchObject([{ severity: 'notice', code: 'backend-denied' }]);
    expect(bucket.requests).toHaveLength(asked);
  });

  test('a backend with few writes left is told about once and not written to', async () => {
    const bucket = mapBackend(undefined, { maxWrites: 1 });
    const run = place.open(bucket, { blobsPerPack: 2 });
    await run.publish(TEN);
    expect(run.findings).toMatchObject([{ code: 'backend-full' }]);
    expect(bucket.objects.size).toBe(0);
  });

  test.each([
    ['read-only', 'high', null],
    ['auto', 'low', 'low'],
    ['read-write', 'low', 'low'],
    ['read-write', 'high', 'high'],
  ] as const)('T01 mode %s with trust %s writes below: %s', async (mode, trust, scope) => {
    const bucket = mapBackend();
    await place.open(bucket, { trust, setup: { mode } }).publish(TEN);
    const tops = new Set([...bucket.objects.keys()].map((name) => name.split('/')[0]));
    expect([...tops]).toEqual(scope === null ? [] : [scope]);
  });

  test('a remote that is off is never asked', async () => {
    const bucket = lyingBackend(mapBackend(), idleClock());
    const run = place.open(bucket, { setup: { mode: 'off' } });
    const record = await run.publish(TEN);
    await run.store.readRecord(digestOf('other'));
    expect(await run.store.has(record.output)).toBe(true);
    expect(bucket.requests).toEqual([]);
    expect(run.store.statistics()).toEqual([]);
  });
});

describe('reading', () => {
  test('remotes are asked in order, and one that was read once is not asked again', async () => {
    const [empty, full] = [lyingBackend(mapBackend(), idleClock()), mapBackend()];
    const record = await place.open(full).publish(TEN);
    const run = place.open([empty, full]);
    for (const _ of [1, 2]) {
      expect(await run.store.readRecord(record.buildKey)).toMatchObject({ output: record.output });
    }
    expect(empty.requests).toHaveLength(1);
    expect(await run.store.has(record.output)).toBe(true);
    expect(await run.restore(record, 'f5')).toBe('text 5');
    expect(run.store.statistics()[1]).toMatchObject({ remote: 'map://bucket', failures: 0 });
  });

  test('a signed record is our own from then on, also without the remote', async () => {
    const bucket = mapBackend();
    const record = await place.open(bucket).publish(TEN);
    const machine = place.open(bucket);
    await machine.store.readRecord(record.buildKey);
    await machine.restore(record, 'f1');
    const offline = place.open([], { machine });
    const found = await offline.store.readRecord(record.buildKey);
    expect(found).toMatchObject({ output: record.output });
    expect(offline.store.originOf(found!)).toEqual({ kind: 'own' });
  });

  test('T10 a record that only the lock vouches for never becomes our own', async () => {
    const bucket = mapBackend();
    const record = await place.open(bucket, { keys: keysOf() }).publish(TEN);
    const machine = place.open(bucket);
    const found = await machine.store.readRecord(record.buildKey);
    const wanted = { buildKey: record.buildKey, trust: 'high', pinned: false } as const;
    const origin = machine.store.originOf(found!);
    expect(whyRefused(found!, { ...wanted, lockedOutput: record.output, origin })).toBeNull();
    expect(whyRefused(found!, { ...wanted, lockedOutput: null, origin })).toBe(
      'its record in map://bucket is not signed',
    );
    expect(await machine.restore(record, 'f1')).toBe('text 1');
    expect(machine.local.records).toEqual([]);
  });

  test('T04 T16 an evicted pack is a miss, and the next build puts a whole root in place of the useless one', async () => {
    const bucket = mapBackend();
    const record = await place.open(bucket, { blobsPerPack: 2 }).publish(TEN);
    const pack = [...bucket.objects.keys()].find((name) => name.startsWith('high/packs/'));
    bucket.objects.delete(pack!);
    const run = place.open(bucket, { blobsPerPack: 2 });
    expect(await run.store.readRecord(record.buildKey)).not.toBeNull();
    expect(await run.store.has(record.output)).toBe(false);
    expect(await codeOf(run.restore(record, 'f1'))).toBe('object-missing');
    await run.publish(TEN);
    const fresh = place.open(bucket);
    await fresh.store.readRecord(record.buildKey);
    expect(await fresh.restore(record, 'f1')).toBe('text 1');
    expect(run.findings).toEqual([]);
  });

  test('a tree whose record is ours but whose packs are gone comes back from a remote', async () => {
    const bucket = mapBackend();
    const machine = place.open(bucket);
    const record = await machine.publish(TEN);
    machine.local.packs.clear();
    const run = place.open(bucket, { machine });
    await run.store.readRecord(record.buildKey);
    expect(await run.store.has(record.output)).toBe(true);
    expect(await run.store.readTree(record.output)).not.toHaveLength(0);
  });

  test('a backend without ranges serves everything too', async () => {
    const bucket = mapBackend(undefined, { ranges: false, list: false, remove: false });
    const record = await place.open(bucket, { blobsPerPack: 3 }).publish(TEN);
    const run = place.open(bucket);
    await run.store.readRecord(record.buildKey);
    expect(await run.store.has(record.output)).toBe(true);
    expect(await run.restore(record, 'f7')).toBe('text 7');
    expect(run.findings).toEqual([]);
  });

  test('a restore is told of each pack as it arrives', async () => {
    const bucket = mapBackend();
    const record = await place.open(bucket, { blobsPerPack: 2 }).publish(TEN);
    const run = place.open(bucket);
    await run.store.readRecord(record.buildKey);
    expect(await run.restore(record, 'f4')).toBe('text 4');
    expect(new Set(run.local.arrived)).toEqual(new Set(run.local.packs.keys()));
    expect(run.local.arrived).toHaveLength(5);
  });

  test('a pack that no root can hold travels before its record is written', async () => {
    const bucket = mapBackend();
    const run = place.open(bucket);
    const put = await run.put({ a: 'a'.repeat(26 << 20) });
    await run.store.flush();
    expect([...bucket.objects.keys()]).toEqual([packName('high', put.packs[0]!)]);
    await run.put({ a: 'small' });
    await run.store.flush();
    expect(bucket.objects.size).toBe(1);
  });

  test('T14 a pack too large for a root goes by itself, a root with a long inline pack is read in parts', async () => {
    const bucket = mapBackend();
    const large = { a: 'a'.repeat(26 << 20), b: 'b' };
    const record = await place.open(bucket).publish(large);
    expect(bucket.objects.has(packName('high', record.packs[0]!))).toBe(true);
    const medium = await place.open(bucket).publish({ a: 'm'.repeat(1 << 20) }, 2);
    const run = place.open(bucket);
    await run.store.readRecord(medium.buildKey);
    expect(run.store.statistics()[0]?.bytesIn).toBeLessThan(200 << 10);
    expect(await run.restore(medium, 'a')).toHaveLength(1 << 20);
  });
});

describe('failing', () => {
  test('T01 a low run that may read `high/` alone reads it, asks below `low/` once, and tells nothing', async () => {
    const objects: ReturnType<typeof mapBackend>['objects'] = new Map();
    const record = await place.open(mapBackend(objects)).publish(TEN);
    const bucket = lyingBackend(mapBackend(objects), idleClock());
    const fault = { kind: 'fail', code: 'backend-denied' } as const;
    bucket.queue({ call: 'get', where: /^low/, times: Infinity, fault });
    const run = place.open(bucket, { trust: 'low' });
    for (const text of ['a', 'b']) expect(await run.store.readRecord(digestOf(text))).toBeNull();
    expect(await run.store.readRecord(record.buildKey)).toMatchObject({ output: record.output });
    expect(bucket.requests.filter((one) => one.startsWith('get low'))).toHaveLength(1);
    expect(run.findings).toEqual([]);
  });

  test('T41 a total outage costs one finding and less than ten seconds, and builds go on', async () => {
    const clock = idleClock();
    const bucket = lyingBackend(mapBackend(), clock);
    const fault = { kind: 'fail', code: 'backend-unreachable' } as const;
    for (const call of ['get', 'put'] as const) bucket.queue({ call, times: Infinity, fault });
    const run = place.open(bucket, { clock });
    for (let n = 1; n < 20; n += 1) {
      expect(await run.store.readRecord(digestOf(String(n)))).toBeNull();
    }
    const record = await run.publish(TEN);
    expect(await run.restore(record, 'f1')).toBe('text 1');
    expect(run.findings).toMatchObject([{ severity: 'warning', code: 'backend-unreachable' }]);
    expect(clock.passed()).toBeLessThan(10_000);
    expect(bucket.requests).toHaveLength(12);
  });

  test('under `error` the first use of a remote that fails throws, and so does the flush', async () => {
    const broken = () => {
      const bucket = lyingBackend(mapBackend(), idleClock());
      const fault = { kind: 'fail', code: 'backend-bucket-missing' } as const;
      for (const call of ['get', 'put'] as const) bucket.queue({ call, times: Infinity, fault });
      return place.open(bucket, { onCacheError: 'error' });
    };
    expect(await codeOf(broken().store.readRecord(digestOf('x')))).toBe('backend-bucket-missing');
    expect(await codeOf(broken().publish(TEN))).toBe('backend-bucket-missing');
  });

  test.each(['backend-denied', 'backend-credentials', 'backend-bucket-missing'] as const)(
    '%s is told once, and the remote is not asked again',
    async (code) => {
      const bucket = lyingBackend(mapBackend(), idleClock());
      bucket.queue({ call: 'get', times: Infinity, fault: { kind: 'fail', code } });
      const run = place.open(bucket);
      for (const text of ['a', 'b']) await run.store.readRecord(digestOf(text));
      expect(run.findings).toMatchObject([{ severity: 'warning', code }]);
      expect(bucket.requests).toHaveLength(1);
    },
  );

  test('T57 a save that ends in the middle leaves no root, and the next run completes it', async () => {
    const objects: ReturnType<typeof mapBackend>['objects'] = new Map();
    const bucket = lyingBackend(mapBackend(objects), idleClock());
    bucket.queue({
      call: 'put',
      where: /roots/,
      times: Infinity,
      fault: { kind: 'fail', code: 'backend-denied' },
    });
    const machine = place.open(bucket, { blobsPerPack: 2 });
    const record = await machine.publish(TEN);
    expect(objects.has(rootName('high', record.buildKey))).toBe(false);
    expect(await place.open(mapBackend(objects)).store.readRecord(record.buildKey)).toBeNull();
    await place.open(mapBackend(objects), { machine }).publish(TEN);
    const fresh = place.open(mapBackend(objects), { keys: SIGNING });
    await fresh.store.readRecord(record.buildKey);
    expect(await fresh.restore(record, 'f9')).toBe('text 9');
  });

  test('T56 a cancelled run says so and is not told as a failure of the remote', async () => {
    const clock = idleClock();
    const bucket = lyingBackend(mapBackend(), clock);
    bucket.queue({ call: 'get', fault: { kind: 'delay', milliseconds: 60_000 } });
    const run = place.open(bucket, { clock, keys: keysOf({ trusted: [SIGNED.public] }) });
    const asked = codeOf(run.store.readRecord(digestOf('x')));
    run.abort.abort();
    expect(await asked).toBe('cancelled');
    expect(run.findings).toEqual([]);
  });
});
