/** What a collection of a remote store condemns and removes, whatever its listings say and whoever writes meanwhile. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createMemoryBackend } from '../../../../src/adapters/backends/memory.js';
import type { CollectionRoots } from '../../../../src/domain/collection.js';
import { digestOf, type Digest } from '../../../../src/domain/digest.js';
import { objectName, type ObjectName } from '../../../../src/domain/object-name.js';
import type { BuildRecord } from '../../../../src/domain/record.js';
import type { Backend } from '../../../../src/ports/backend.js';
import type { Clock } from '../../../../src/ports/clock.js';
import { collectRemote, type RemoteRules } from '../../../../src/store/remote/collect-remote.js';
import { packName, rootName } from '../../../../src/store/remote/remote-layout.js';
import { encodeRootHead, type RootPack } from '../../../../src/store/remote/root-format.js';
import { bytesBody } from '../../../support/backend-bodies.js';
import { lyingBackend } from '../../../support/lying-backend.js';
import { countingRandom, recordOf } from '../../../support/store-records.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 1);

let now = START;
const clock: Clock = {
  now: () => now,
  monotonic: () => 0,
  // Nothing here takes time: whoever waits is told to stop before it is over.
  sleep: (_milliseconds, signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('stopped')));
    }),
};
const random = countingRandom();
let backend: Backend;

beforeEach(() => {
  now = START;
  backend = createMemoryBackend({ clock });
});

const recordFor = (n: number): BuildRecord => {
  const output = digestOf(`output ${n}`);
  return recordOf({ digest: output, packs: [] }, { n });
};

const put = (name: ObjectName, bytes: Buffer) => backend.putIfAbsent(name, bytesBody(bytes));

/** A root whose packs lie where it says; `inline` rides in it. */
async function putRoot(record: BuildRecord, packs: readonly RootPack[], inline?: Buffer) {
  const own = inline && [{ digest: digestOf(inline), bytes: inline.byteLength, object: null }];
  const head = encodeRootHead({ record, packs: [...packs, ...(own ?? [])] });
  const bytes = Buffer.concat([head, inline ?? Buffer.alloc(0)]);
  const trailer = Buffer.from(digestOf(bytes).slice(7), 'hex');
  const name = rootName('high', record.buildKey);
  await put(name, Buffer.concat([bytes, trailer]));
  return { name, inlineAt: head.byteLength };
}

async function putPack(text: string): Promise<RootPack & { readonly object: ObjectName }> {
  const bytes = Buffer.from(text);
  const digest = digestOf(bytes);
  const object = packName('high', digest);
  await put(object, bytes);
  return { digest, bytes: bytes.byteLength, object };
}

const rootsOf = (...trees: Digest[]): CollectionRoots => ({
  trees: new Map(trees.map((tree) => [tree, 'lock'])),
  sources: new Map(),
});

function collect(rules: Partial<RemoteRules> = {}, over: Backend = backend) {
  const signal = new AbortController().signal;
  return collectRemote(
    { backend: over, clock, random, signal, concurrency: 4, attempts: 1 },
    {
      roots: rootsOf(),
      buildKeys: [],
      keepMs: 14 * DAY,
      graceMs: DAY,
      dryRun: false,
      ...rules,
    },
  );
}

async function names(): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const { name } of backend.list('')) all.push(name);
  return all.sort();
}

async function missing(wanted: readonly ObjectName[]): Promise<readonly ObjectName[]> {
  const there = await names();
  return wanted.filter((name) => !there.includes(name));
}

describe('collecting a remote', () => {
  test('condemns what nothing needs, and removes it with its tombstone after the grace', async () => {
    const [kept, dead] = [recordFor(1), recordFor(2)];
    const [shared, lonely] = [await putPack('shared'), await putPack('lonely')];
    const live = await putRoot(kept, [shared]);
    const gone = await putRoot(dead, [shared, lonely]);
    now += 20 * DAY;
    const rules = { roots: rootsOf(kept.output) };
    const told = await collect({ ...rules, dryRun: true });
    expect(await names()).toHaveLength(4);
    expect(await collect(rules)).toEqual(told);
    expect(told).toMatchObject({ phase: 'condemned', condemned: { objects: 2 } });
    now += DAY / 2;
    expect(await collect(rules)).toMatchObject({ phase: 'nothing', condemned: { objects: 0 } });
    now += DAY;
    const swept = await collect(rules);
    expect(swept).toMatchObject({ phase: 'swept', removed: { objects: 2 } });
    expect(await missing([live.name, shared.object])).toEqual([]);
    expect(await missing([gone.name, lonely.object])).toHaveLength(2);
    expect(await names()).toHaveLength(2);
    expect(await collect(rules)).toMatchObject({ phase: 'nothing', findings: [] });
  });

  test('keeps a root in which the pack of a live root lies', async () => {
    const inline = Buffer.from('the pack inside');
    const [older, newer] = [recordFor(1), recordFor(2)];
    const base = await putRoot(older, [], inline);
    const pack = { digest: digestOf(inline), bytes: inline.byteLength };
    await putRoot(newer, [{ ...pack, object: base.name, offset: base.inlineAt }]);
    now += 20 * DAY;
    expect(await collect({ roots: rootsOf(newer.output) })).toMatchObject({ phase: 'nothing' });
  });

  test('keeps what is young by the dates of the server, whatever our clock says (T58)', async () => {
    await putRoot(recordFor(1), [await putPack('young')]);
    now += 3650 * DAY;
    const server: Backend = { ...backend, clockSkew: () => -3650 * DAY };
    expect(await collect({}, server)).toMatchObject({ phase: 'nothing' });
    const silent: Backend = {
      ...backend,
      async *list(prefix, options) {
        for await (const one of backend.list(prefix, options)) yield { ...one, modified: null };
      },
    };
    expect(await collect({}, silent)).toMatchObject({ phase: 'nothing' });
  });

  test('removes nothing when a root cannot be read, or is none (T15)', async () => {
    const dead = recordFor(1);
    await putRoot(dead, [await putPack('dead')]);
    now += 20 * DAY;
    await collect();
    now += 2 * DAY;
    const lying = lyingBackend(backend, clock);
    lying.queue({ call: 'get', where: /roots/, times: 2, fault: { kind: 'flip' } });
    const doubt = await collect({}, lying);
    expect(doubt).toMatchObject({ phase: 'nothing', findings: [{ code: 'gc-doubt' }] });
    lying.queue({ call: 'get', where: /roots/, fault: { kind: 'fail', code: 'backend-denied' } });
    expect(await collect({}, lying)).toMatchObject({ findings: [{ code: 'gc-doubt' }] });
    lying.assertExercised();
    expect(await names()).toHaveLength(3);
    expect((await collect()).phase).toBe('swept');
  });

  test('removes nothing when a listing left out a root that is there (T15)', async () => {
    const [wanted, dead] = [recordFor(1), recordFor(2)];
    const pack = await putPack('needed by the root that is left out');
    await putRoot(dead, [pack]);
    now += 20 * DAY;
    await collect();
    now += 2 * DAY;
    const live = await putRoot(wanted, [pack]);
    let lists = 0;
    const omitting = (from: number): Backend => ({
      ...backend,
      async *list(prefix, options) {
        lists += prefix === 'high/' ? 1 : 0;
        for await (const one of backend.list(prefix, options)) {
          if (one.name !== live.name || lists < from) yield one;
        }
      },
    });
    const rules = { roots: rootsOf(wanted.output) };
    expect(await collect(rules, omitting(2))).toMatchObject({ findings: [{ code: 'gc-doubt' }] });
    lists = 0;
    const asked = { ...rules, buildKeys: [wanted.buildKey] };
    expect(await collect(asked, omitting(1))).toMatchObject({ findings: [{ code: 'gc-doubt' }] });
    expect(await missing([pack.object, live.name])).toEqual([]);
    await collect(rules);
    expect(await missing([pack.object, live.name])).toEqual([]);
  });

  test('an object that only a listing knows does no harm (T15)', async () => {
    const lying = lyingBackend(backend, clock);
    const name = rootName('high', recordFor(9).buildKey);
    lying.queue({ call: 'list', where: /^high/, times: 2, fault: { kind: 'invent', name } });
    expect(await collect({}, lying)).toMatchObject({ phase: 'nothing', findings: [] });
    lying.assertExercised();
  });

  test('leaves a condemned pack that a slow writer leant on after all (T44)', async () => {
    const pack = await putPack('old, and wanted again');
    now += 20 * DAY;
    expect((await collect()).condemned.objects).toBe(1);
    now += DAY / 2;
    const { name } = await putRoot(recordFor(3), [pack]);
    now += DAY;
    expect(await collect()).toMatchObject({ phase: 'nothing', removed: { objects: 0 } });
    expect(await missing([pack.object, name])).toEqual([]);
    expect((await names()).some((one) => one.startsWith('tombstones/'))).toBe(false);
  });

  test('leaves a condemned object that was written anew (T44)', async () => {
    const pack = await putPack('stored twice');
    now += 20 * DAY;
    await collect();
    await backend.remove(pack.object);
    now += HOUR;
    await put(pack.object, Buffer.from('stored twice'));
    now += 2 * DAY;
    expect(await collect({ keepMs: HOUR })).toMatchObject({ removed: { objects: 0 } });
    expect(await missing([pack.object])).toEqual([]);
  });

  test('goes on where a run was interrupted, roots before their packs', async () => {
    const pack = await putPack('dead');
    const { name } = await putRoot(recordFor(1), [pack]);
    now += 20 * DAY;
    await collect();
    now += 2 * DAY;
    const lying = lyingBackend(backend, clock);
    lying.queue({
      call: 'remove',
      where: /packs/,
      fault: { kind: 'fail', code: 'backend-denied' },
    });
    await expect(collect({}, lying)).rejects.toMatchObject({ code: 'backend-denied' });
    expect(await missing([name, pack.object])).toEqual([name]);
    await collect();
    expect(await names()).toEqual([]);
  });

  test('leaves foreign objects and foreign tombstones alone', async () => {
    const foreign = [
      objectName('high/readme.txt'),
      objectName('other/x'),
      objectName('high/packs/aa/b'),
    ];
    for (const name of foreign) await put(name, Buffer.from('foreign'));
    await put(objectName('tombstones/none-of-ours'), Buffer.from('[]'));
    now += 20 * DAY;
    await collect();
    now += 2 * DAY;
    await collect();
    expect(await missing(foreign)).toEqual([]);
  });

  test('says that the service evicts by itself where nothing can be listed or removed', async () => {
    const actions = createMemoryBackend({ capabilities: { list: false, remove: false } });
    expect(await collect({}, actions)).toMatchObject({ findings: [{ code: 'gc-evicts-itself' }] });
  });
});
