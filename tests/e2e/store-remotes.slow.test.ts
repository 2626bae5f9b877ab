/** Two machines and a remote store between them, by the command line: what one stored the other gets, verified. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runIn, type Ran } from '../support/in-process.js';
import {
  makeSmallWorld,
  manifest,
  part,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

let world: SmallWorld;
let meta: SmallMeta;
let remote: string;
let counter = 0;

beforeAll(async () => {
  world = makeSmallWorld();
  for (const name of ['lib', 'api']) world.repo(name);
  meta = world.meta(manifest(part('lib'), part('api', { deps: ['lib'] })));
  await runIn(meta.directory, ['lock']);
  meta.commit();
});

afterAll(() => world.dispose());

/** An empty remote, called `main`, that only trusted runs can write; the machine has nothing yet. */
beforeEach(() => {
  remote = newRemote();
  configure(`{name: main, url: "file://${remote}", writers: trusted}`);
  forget();
});

function newRemote(): string {
  const directory = path.join(world.root, `remote-${(counter += 1)}`);
  mkdirSync(directory);
  return directory;
}

const configure = (remotes: string): void =>
  meta.write({ 'lockstep.yaml': `store: {remotes: [${remotes}]}\n` });

/** As on another machine: neither store nor working trees. */
function forget(): void {
  for (const name of ['.meta-store', 'components', 'out']) {
    rmSync(path.join(meta.directory, name), { recursive: true, force: true });
  }
}

const run = (line: string, variables: Record<string, string> = {}): Promise<Ran> =>
  runIn(meta.directory, [...line.split(' '), '--json'], variables);

const outcomes = (ran: Ran): unknown =>
  Object.fromEntries(
    (ran.json()['steps'] as { component: string; outcome: string }[]).map((step) => [
      step.component,
      step.outcome,
    ]),
  );

const objects = (kind: string): readonly string[] =>
  globSync(`high/${kind}/*/*`, { cwd: remote }).sort();

describe('a remote store between two machines', () => {
  test('what one built the other restores, and the result says what the remote did', async () => {
    const built = await run('apply');

    expect(outcomes(built)).toEqual({ lib: 'built', api: 'built' });
    expect(objects('roots')).toHaveLength(2);
    expect(built.json()['remotes']).toMatchObject([{ name: 'main', state: 'ok', hits: 0 }]);
    forget();
    const restored = await run('apply');
    expect(outcomes(restored)).toEqual({ lib: 'restored', api: 'restored' });
    expect(restored.json()['remotes']).toMatchObject([{ name: 'main', state: 'ok' }]);
    expect(
      (restored.json()['remotes'] as { hits: number; bytes_in: number }[])[0]?.bytes_in,
    ).toBeGreaterThan(0);
  });

  test('T10: of writers that anyone may be, an unsigned record is not believed', async () => {
    await run('apply');
    forget();
    configure(`{name: main, url: "file://${remote}"}`);

    expect(outcomes(await run('apply'))).toEqual({ lib: 'built', api: 'built' });
  });

  test('a tree that was added by hand is got on another machine by its digest', async () => {
    meta.write({ 'extra/a.txt': 'one\n' });
    const { digest } = (await run('store add extra')).json() as { digest: string };
    forget();
    const got = await run(`store get ${digest} --root out`);

    expect([got.code, got.json()]).toMatchObject([0, { digest, written: 1 }]);
    expect(meta.read('out/extra/a.txt')).toBe('one\n');
  });

  test('--remote none works without it, and a wrong name is refused with the nearest', async () => {
    const ran = await run('apply --remote none');

    expect(ran.json()['remotes']).toBeUndefined();
    expect(objects('roots')).toEqual([]);
    expect((await run('apply --remote mian')).json()['error']).toMatchObject({
      code: 'backend-url-invalid',
      message: expect.stringContaining('main') as unknown,
    });
  });

  test('T41: a remote that is not there costs one finding and no failed run, unless told otherwise', async () => {
    configure('{name: main, url: "file:///nowhere/at/all"}');
    const warned = await run('apply');
    const codes = (warned.json()['findings'] as { code: string }[]).map(({ code }) => code);

    expect([warned.code, outcomes(warned)]).toEqual([0, { lib: 'built', api: 'built' }]);
    expect(codes.filter((code) => code.startsWith('backend-'))).toHaveLength(1);
    forget();
    const failed = await run('apply', { LOCKSTEP_ON_CACHE_ERROR: 'error' });
    expect(failed.code).not.toBe(0);
  });
});

describe('by hand', () => {
  test('T12: verify --repair fetches what is damaged', async () => {
    await run('apply');
    const store = path.join(meta.directory, '.meta-store');
    for (const pack of globSync('packs/*/*.pack', { cwd: store })) {
      const bytes = readFileSync(path.join(store, pack));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(path.join(store, pack), bytes);
    }

    expect((await run('store verify')).code).toBe(3);
    const repaired = await run('store verify --repair');
    expect([repaired.code, repaired.json()]).toMatchObject([
      0,
      { ok: true, broken: [{ state: 'repaired' }, { state: 'repaired' }] },
    ]);
    expect((await run('store verify')).json()).toMatchObject({ ok: true, broken: [] });
  });

  test('cache warm brings what locks need, and fills a new remote from another', async () => {
    await run('apply');
    forget();
    const warmed = await run('cache warm');

    expect(warmed.json()['outputs']).toMatchObject([
      { component: 'api', state: 'fetched' },
      { component: 'lib', state: 'fetched' },
    ]);
    forget();
    const other = newRemote();
    const copied = await run(`cache warm --from main --to file://${other}`);
    expect(copied.json()['outputs']).toMatchObject([{ state: 'copied' }, { state: 'copied' }]);
    expect(globSync('high/roots/*/*', { cwd: other })).toHaveLength(2);
  });

  test('cache invalidate takes the roots away, so that no other machine finds them', async () => {
    await run('apply');
    const gone = await run('cache invalidate lib');

    expect(gone.json()).toMatchObject({ components: ['api', 'lib'], findings: [] });
    expect(objects('roots')).toEqual([]);
    forget();
    expect(outcomes(await run('apply'))).toEqual({ lib: 'built', api: 'built' });
  });

  test('a stale root that stays is not used where it was invalidated', async () => {
    await run('apply');
    configure(`{name: main, url: "file://${remote}", writers: trusted, mode: read-only}`);
    const gone = await run('cache invalidate lib');

    expect(gone.json()['findings']).toMatchObject([{ code: 'remote-root-stays' }]);
    rmSync(path.join(meta.directory, 'components'), { recursive: true });
    expect(outcomes(await run('apply'))).toEqual({ lib: 'built', api: 'built' });
  });

  test('doctor tries the remote out and leaves nothing in it', async () => {
    const ran = await run('doctor');

    expect([ran.code, ran.json()['places']]).toMatchObject([
      0,
      [
        { place: '.meta-store' },
        {
          place: 'main',
          checks: expect.arrayContaining([
            expect.objectContaining({ name: 'read after write', state: 'pass' }),
          ]) as unknown,
        },
      ],
    ]);
    expect(globSync('**/probe*', { cwd: remote })).toEqual([]);
  });
});
