/**
 * The shipped store on a file system of 16 MiB (T55): a full disk is told as one, what was stored before stays, and
 * reading and collecting go on with no byte free. Mounting needs rights that not every machine gives.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lockstep, type CliRun } from '../support/meta-fixture.js';

const MOUNTED = 16 << 20;
const KEPT = randomBytes(2 << 20);

const place = mkdtempSync(join(tmpdir(), 'lockstep-tmpfs-'));
const store = join(place, '.meta-store');
mkdirSync(store);
const options = ['-t', 'tmpfs', '-o', `size=${MOUNTED}`, 'tmpfs', store];
const mount = spawnSync('mount', options, { encoding: 'utf8' });
const isMounted = mount.status === 0;
const why = isMounted
  ? ''
  : ` (skipped: mount says ${mount.error?.message ?? mount.stderr.trim()})`;

const run = (...args: string[]): CliRun => lockstep(place, [...args, '--json']);
const free = (): number => statfsSync(store).bavail * statfsSync(store).bsize;
const errorOf = (ran: CliRun): unknown => ran.json()['error'];
let kept = '';

/** Takes every byte that is left. */
function fill(): void {
  const fd = openSync(join(store, 'filler'), 'a');
  const page = Buffer.alloc(4096, 1);
  try {
    for (;;) writeSync(fd, page);
  } catch {
    // The disk is full, as it should be.
  } finally {
    closeSync(fd);
  }
}

beforeAll(() => {
  if (!isMounted) return;
  const files = {
    'manifests/components.yaml':
      'components:\n  api: {repo: "https://example.org/a/api.git", version: v1.0.0, type: none}\n',
    'kept/bytes': KEPT,
    'kept/text.txt': 'kept\n',
    'large/bytes': randomBytes(20 << 20),
    'small.txt': 'small\n',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(place, name, '..'), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  kept = run('store', 'add', 'kept').json()['digest'] as string;
}, 30_000);

afterAll(() => {
  if (isMounted) spawnSync('umount', [store]);
  rmSync(place, { recursive: true, force: true });
});

(isMounted ? describe : describe.skip)(`T55 a store on a small disk${why}`, () => {
  test('what does not fit is refused as a full disk, and leaves nothing behind', () => {
    const before = free();
    const ran = run('store', 'add', 'large');

    expect([ran.code, errorOf(ran)]).toMatchObject([
      5,
      { code: 'disk-full', hint: expect.stringContaining('free') as unknown },
    ]);
    expect(globSync('{tmp,leases}/*', { cwd: store })).toEqual([]);
    expect(before - free()).toBeLessThan(64 << 10);
  });

  test('with no byte free, what is stored is read, checked, listed and put in place', () => {
    fill();
    expect(free()).toBe(0);
    for (const root of ['one', 'two']) {
      const got = run('store', 'get', kept, '--root', root);
      expect([got.code, got.json()]).toMatchObject([0, { written: 2 }]);
      expect(readFileSync(join(place, root, 'kept/bytes')).equals(KEPT)).toBe(true);
    }

    expect(run('store', 'verify').json()).toMatchObject({ ok: true, packs: 1 });
    expect(run('store', 'list').json()).toMatchObject({ added: [{ digest: kept }] });
    expect(errorOf(run('store', 'add', 'small.txt'))).toMatchObject({ code: 'disk-full' });
    expect(run('store', 'verify').json()).toMatchObject({ ok: true, packs: 1 });
  });

  test('doctor says how little is free there', () => {
    const { places } = run('doctor').json() as {
      places: { checks: { name: string; state: string }[] }[];
    };

    expect(places[0]?.checks).toContainEqual(
      expect.objectContaining({ name: 'free space', state: 'fail' }),
    );
  });

  test('collecting works with no byte free: it makes room, and what is needed stays', () => {
    fill();
    const collect = () => run('gc', 'store', '--grace', '0', '--keep', '0');
    expect(collect().json()).toMatchObject({ ok: true, freed_bytes: 0 });
    expect(run('store', 'get', kept, '--root', 'three').code).toBe(0);
    expect(run('store', 'remove', kept).code).toBe(0);
    const dry = run('gc', 'store', '--grace', '0', '--keep', '0', '--dry-run');
    const [condemned, freed] = [collect(), collect()];

    expect([dry.code, condemned.code, freed.code]).toEqual([0, 0, 0]);
    expect(freed.json()['freed_bytes']).toBeGreaterThan(KEPT.byteLength);
    expect(globSync('packs/*/*.pack', { cwd: store })).toEqual([]);
    expect(run('store', 'add', 'small.txt').code).toBe(0);
  });
});
