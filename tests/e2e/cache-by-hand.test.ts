/** `cache …` over real components: built, found, invalidated, explained, counted. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runIn, type Ran } from '../support/in-process.js';
import {
  makeSmallWorld,
  manifest,
  part,
  THREE_ENVIRONMENTS,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

let world: SmallWorld;
let meta: SmallMeta;
const run = (line: string, variables: Record<string, string> = {}): Promise<Ran> =>
  runIn(meta.directory, [...line.split(' '), '--json'], variables);

beforeAll(async () => {
  world = makeSmallWorld();
  for (const name of ['lib', 'api', 'other']) world.repo(name);
  meta = world.meta(
    manifest(part('lib'), part('api', { deps: ['lib'] }), part('other')),
    THREE_ENVIRONMENTS,
  );
  await run('lock');
  meta.commit();
});

afterAll(() => world.dispose());

interface Step {
  readonly component: string;
  readonly action: string;
  readonly outcome?: string;
  readonly reason: string;
}

const steps = (ran: Ran): Record<string, string | undefined> =>
  Object.fromEntries(
    (ran.json()['steps'] as Step[]).map(({ component, outcome }) => [component, outcome]),
  );
const reasons = (ran: Ran): Record<string, string> =>
  Object.fromEntries(
    (ran.json()['steps'] as Step[]).map(({ component, reason }) => [component, reason]),
  );
const forget = (): void =>
  rmSync(path.join(meta.directory, 'components'), { recursive: true, force: true });

const RUN = {
  GITHUB_SERVER_URL: 'https://example.org',
  GITHUB_REPOSITORY: 'acme/meta',
  GITHUB_RUN_ID: '7',
};

describe('the cache by hand', () => {
  test('build stores what the named components need, and nothing else', async () => {
    const ran = await run('cache build api', RUN);

    expect([ran.code, ran.json()['command']]).toEqual([0, 'cache build']);
    expect(steps(ran)).toMatchObject({ lib: 'built', api: 'built' });
    expect(steps(ran)['other'] ?? 'skipped').toBe('skipped');
    const list = await run('cache list');
    expect(list.json()['caches']).toMatchObject([
      { component: 'api', run: 'https://example.org/acme/meta/actions/runs/7', why: 'first build' },
      { component: 'lib' },
    ]);
  });

  test('get puts it in place in another working tree, and says which run made it', async () => {
    forget();
    const ran = await run('cache get api');

    expect(steps(ran)).toMatchObject({ lib: 'restored', api: 'restored' });
    expect(reasons(ran)['api']).toContain('made by https://example.org/acme/meta/actions/runs/7');
    expect(existsSync(path.join(meta.directory, 'components/api/out/name.txt'))).toBe(true);
  });

  test('get fails for what the store does not have, naming it', async () => {
    const ran = await run('cache get other');

    expect([ran.code, ran.json()['findings']]).toMatchObject([
      1,
      [{ code: 'restore-missing', where: { component: 'other' } }],
    ]);
  });

  test('stats count hits and misses', async () => {
    const ran = await run('cache stats');

    expect(ran.json()['components']).toMatchObject([
      { component: 'api', count: 1, hits: 1, misses: 1 },
      { component: 'lib', count: 1, hits: 1, misses: 1 },
    ]);
  });

  test('invalidate takes dependents along, and the next plan says why it builds', async () => {
    const gone = await run('cache invalidate lib');

    expect(gone.json()).toMatchObject({
      ok: true,
      components: ['api', 'lib'],
      invalidated: [{ component: 'api' }, { component: 'lib' }],
    });
    forget();
    expect(reasons(await run('plan -c lib'))['lib']).toContain(
      'what was stored of it was invalidated',
    );
    expect((await run('cache list')).json()['caches']).toEqual([]);
  });

  test('what is built anew counts again', async () => {
    expect(steps(await run('cache build lib'))).toMatchObject({ lib: 'built' });
    forget();
    expect(steps(await run('cache get lib'))).toMatchObject({ lib: 'restored' });
  });

  test('invalidate without dependents leaves them', async () => {
    await run('cache build api');
    const ran = await run('cache invalidate lib --no-dependents');

    expect(ran.json()['components']).toEqual(['lib']);
    expect((await run('cache list')).json()['caches']).toMatchObject([{ component: 'api' }]);
  });

  test('a name that nothing has is refused, with the nearest', async () => {
    const ran = await run('cache invalidate aip');

    expect([ran.code, ran.json()['error']]).toMatchObject([
      2,
      { code: 'component-unknown', message: expect.stringContaining('api') as unknown },
    ]);
  });

  test('warm tells which locks need what, of a branch too', async () => {
    await run('cache build');
    const ran = await run('cache warm --branch main');

    expect(ran.json()).toMatchObject({
      command: 'cache warm',
      ok: true,
      outputs: [
        { component: 'api', state: 'present', locks: ['main:no environment'] },
        { component: 'lib', state: 'present' },
        { component: 'other', state: 'present' },
      ],
    });
    expect((await run('cache warm --branch nowhere')).json()['error']).toMatchObject({
      code: 'base-not-found',
    });
  });
});
