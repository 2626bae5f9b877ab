/**
 * The shipped product, killed at random moments of saving in threads, pushing, restoring and collecting (T53, T57):
 * what was acknowledged is readable afterwards, here and on another machine, and the next run simply works.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runDist, startDist } from '../support/dist-process.js';
import type { CliRun } from '../support/meta-fixture.js';
import {
  makeSmallWorld,
  manifest,
  part,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

const ROUNDS = 8;
const FILES = 400;

let world: SmallWorld;
let meta: SmallMeta;
let remote = '';
/** Milliseconds that storing takes on this machine, and half as much again: kills fall anywhere into it. */
let longest = 0;
let random = 20261121;
const next = (below: number): number => (random = (random * 48271) % 2147483647) % below;

beforeAll(async () => {
  world = makeSmallWorld();
  world.repo('lib');
  meta = world.meta(manifest(part('lib')));
  remote = join(world.root, 'remote');
  mkdirSync(remote);
  meta.write({
    'lockstep.yaml': `store: {remotes: [{name: main, url: "file://${remote}", writers: trusted}]}\n`,
  });
  writeTree(99);
  const started = performance.now();
  await run('store add tree');
  longest = Math.ceil(1.5 * (performance.now() - started));
});

afterAll(() => world.dispose());

/** Small files, a share of which is the same in every version, and one that is cut into chunks. */
function writeTree(version: number): void {
  mkdirSync(join(meta.directory, 'tree'), { recursive: true });
  for (let n = 0; n < FILES; n += 1) {
    const text = `file ${n} of ${n % 4 === 0 ? version : 'all'}\n`;
    writeFileSync(join(meta.directory, 'tree', `${n}.txt`), text.repeat(1 + (n % 9)));
  }
  const large = Buffer.alloc(3 << 20, `version ${version} `);
  for (let at = 0; at < large.byteLength; at += 512)
    large.writeUInt32LE(Math.imul(at, version + 1) >>> 0, at);
  writeFileSync(join(meta.directory, 'tree', 'large.bin'), large);
}

const run = (line: string, root = meta.directory): Promise<CliRun> =>
  runDist(root, [...line.split(' '), '--json']);

/**
 * What the command said, or null when it was killed before it said anything. What lives long enough to say it is
 * killed that very moment: nothing of what it says may still be under way.
 */
async function killed(line: string): Promise<Record<string, unknown> | null> {
  const started = startDist(meta.directory, [...line.split(' '), '--json']);
  void started.said.then(() => started.kill());
  const timer = setTimeout(() => started.kill(), next(longest));
  const ran = await started.ended;
  clearTimeout(timer);
  return ran.stdout.endsWith('\n') ? ran.json() : null;
}

test('T53 T57 kill -9 at any moment of add, get and gc: everything acknowledged is there, and whole', async () => {
  const acknowledged = new Map<string, number>();
  const kills = { add: 0, get: 0, gc: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    writeTree(round);
    const added = await killed('store add tree');
    if (added === null) kills.add += 1;
    else acknowledged.set(added['digest'] as string, round);
    const [digest] = [...acknowledged.keys()].slice(-1);
    if (digest !== undefined && (await killed(`store get ${digest} --root out --force`)) === null)
      kills.get += 1;
    if ((await killed('gc store --grace 1s --keep 1s')) === null) kills.gc += 1;
  }
  // The one after the last kill works, whatever that left.
  writeTree(ROUNDS);
  const last = await run('store add tree');
  expect([last.code, last.json()]).toMatchObject([0, { findings: [] }]);
  acknowledged.set(last.json()['digest'] as string, ROUNDS);

  expect(acknowledged.size).toBeGreaterThan(1);
  expect(kills.add + kills.get + kills.gc).toBeGreaterThan(ROUNDS / 2);
  expect((await run('store verify')).json()).toMatchObject({ ok: true, damaged: [], broken: [] });
  expect(globSync('quarantine/*', { cwd: join(meta.directory, '.meta-store') })).toEqual([]);
  for (const [digest, version] of acknowledged) {
    writeTree(version);
    expect([digest, (await run(`store get ${digest} --root .`)).json()]).toMatchObject([
      digest,
      { ok: true, written: 0 },
    ]);
    rmSync(join(meta.directory, 'out'), { recursive: true, force: true });
    expect((await run(`store get ${digest} --root out`)).json()).toMatchObject({
      written: FILES + 1,
    });
    const file = (root: string): Buffer =>
      readFileSync(join(meta.directory, root, 'tree/large.bin'));
    expect(file('out').equals(file('.'))).toBe(true);
  }
}, 60_000);

test('T57 kill -9 while it uploads: no half object counts, and what was acknowledged another machine gets', async () => {
  const acknowledged: string[] = [];
  let kills = 0;
  for (let round = 100; round < 100 + ROUNDS; round += 1) {
    writeTree(round);
    rmSync(join(meta.directory, '.meta-store'), { recursive: true, force: true });
    const added = await killed('store add tree');
    if (added === null) kills += 1;
    else acknowledged.push(added['digest'] as string);
  }
  const last = await run('store add tree');
  expect([last.code, last.json()]).toMatchObject([0, { findings: [] }]);
  acknowledged.push(last.json()['digest'] as string);

  expect(kills).toBeGreaterThan(0);
  const other = world.meta(manifest(part('lib')), { 'lockstep.yaml': meta.read('lockstep.yaml') });
  for (const digest of acknowledged) {
    rmSync(join(other.directory, 'tree'), { recursive: true, force: true });
    const got = await run(`store get ${digest}`, other.directory);
    expect([got.code, got.json()]).toMatchObject([0, { digest, written: FILES + 1, findings: [] }]);
  }
}, 60_000);
