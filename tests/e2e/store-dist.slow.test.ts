/**
 * The store as it is shipped: the committed `dist/` in processes of its own, with its worker threads, between machines
 * that share nothing but a bucket on a real S3 server.
 */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runDist } from '../support/dist-process.js';
import type { CliRun } from '../support/meta-fixture.js';
import { r2Keys, startR2, type R2Server } from '../support/r2-server.js';
import {
  makeSmallWorld,
  manifest,
  outcomes,
  part,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

const FILES = 2100;
const LARGE = 3 << 20;
const MANIFEST = manifest(part('lib'), part('api', { deps: ['lib'] }));

let world: SmallWorld;
let server: R2Server;
let spaces = 0;

beforeAll(async () => {
  world = makeSmallWorld();
  for (const name of ['lib', 'api']) world.repo(name);
  server = await startR2();
});

afterAll(async () => {
  await server.stop();
  world.dispose();
});

const { accessKeyId, secretAccessKey } = r2Keys('bucket-a');
const CREDENTIALS = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };

/** An empty space in the bucket, as a remote called `main`. */
const space = (more = ''): string =>
  `{name: main, url: "s3://bucket-a/dist/${(spaces += 1)}", endpoint: "${server.endpoint}", region: auto${more}}`;
const machine = (remote: string, publicKey: string | null = null): SmallMeta =>
  world.meta(MANIFEST, {
    'ci.pub': publicKey ?? '',
    'lockstep.yaml': `store: {remotes: [${remote}], signing: {public_keys: [${publicKey === null ? '' : 'ci.pub'}]}}\n`,
  });

const run = (at: SmallMeta, line: string, env: Record<string, string> = {}): Promise<CliRun> =>
  runDist(at.directory, [...line.split(' '), '--json'], { ...CREDENTIALS, ...env });
/** Locked, as a checkout would be. */
async function locked(remote: string, publicKey: string | null = null): Promise<SmallMeta> {
  const at = machine(remote, publicKey);
  await run(at, 'lock');
  return at;
}
const codes = (ran: CliRun): unknown =>
  (ran.json()['findings'] as { code: string }[]).map(({ code }) => code);
const errorOf = (ran: CliRun): unknown => ran.json()['error'];

/** Bytes that do not compress and are the same every time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 20261121;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}

/** Many small files in many directories, and a large one. */
function makeTree(at: SmallMeta): void {
  for (let n = 0; n < FILES; n += 1) {
    const directory = join(at.directory, 'tree', `d${n % 30}`);
    if (n < 30) mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, `${n}.txt`), `file ${n}\n`.repeat(1 + (n % 20)));
  }
  writeFileSync(join(at.directory, 'tree', 'large.bin'), noise(LARGE));
}

describe('a tree of thousands of files and a large one, between two machines', () => {
  const counter = pathToFileURL(join(import.meta.dirname, '../support/count-workers.mjs')).href;
  const counted = (at: SmallMeta): Record<string, string> => ({
    NODE_OPTIONS: `--import ${counter}`,
    COUNT_WORKERS: join(at.directory, '..', 'workers'),
  });
  const workers = (at: SmallMeta): number =>
    Number(readFileSync(join(at.directory, '..', 'workers'), 'utf8'));
  let there: SmallMeta;
  let here: SmallMeta;
  let digest = '';

  beforeAll(() => {
    const remote = space();
    [there, here] = [machine(remote), machine(remote)];
    makeTree(there);
  });

  test('worker threads save it, and the bucket has it when the command ends', async () => {
    const added = await run(there, 'store add tree', counted(there));

    expect([added.code, added.json()]).toMatchObject([
      0,
      { schema: 1, command: 'store add', ok: true, findings: [], files: FILES + 1 },
    ]);
    digest = added.json()['digest'] as string;
    const { objects_written: written, new_bytes: bytes, remotes } = added.json();
    expect(written).toBeGreaterThan(0);
    expect(bytes).toBeGreaterThan(LARGE);
    expect(remotes).toMatchObject([{ name: 'main', state: 'ok', misses: expect.any(Number) }]);
    expect((remotes as { bytes_out: number }[])[0]?.bytes_out).toBeGreaterThan(LARGE);
    expect(workers(there)).toBeGreaterThan(0);
  });

  test('the same again writes nothing, here or there', async () => {
    const again = await run(there, 'store add tree');

    expect(again.json()).toMatchObject({ digest, new_bytes: 0, objects_written: 0 });
    expect((again.json()['remotes'] as { bytes_out: number }[])[0]?.bytes_out).toBeLessThan(4096);
  });

  test('the other machine gets it by its digest, in threads, byte for byte', async () => {
    const got = await run(here, `store get ${digest}`, counted(here));

    expect([got.code, got.json()]).toMatchObject([
      0,
      { digest, files: FILES + 1, written: FILES + 1, kept: 0, removed: 0 },
    ]);
    expect(workers(here)).toBeGreaterThan(0);
    for (const name of ['large.bin', 'd0/0.txt', 'd29/2099.txt']) {
      const file = (at: SmallMeta) => readFileSync(join(at.directory, 'tree', name));
      expect(file(here).equals(file(there))).toBe(true);
    }
    expect((await run(here, 'store add tree --remote none')).json()['digest']).toBe(digest);
  });

  test('after a change only what changed travels, and only that is written', async () => {
    writeFileSync(join(there.directory, 'tree/d7/7.txt'), 'changed\n');
    rmSync(join(there.directory, 'tree/d8/8.txt'));
    const added = (await run(there, 'store add tree')).json() as Record<string, number> & {
      digest: string;
    };
    const got = await run(here, `store get ${added.digest} --force`);

    expect(added['new_bytes']).toBeLessThan(20_000);
    expect(got.json()).toMatchObject({ written: 1, kept: FILES - 1, removed: 1 });
    expect(here.read('tree/d7/7.txt')).toBe('changed\n');
    expect(here.has('tree/d8/8.txt')).toBe(false);
  });
});

describe('who is believed', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const sign = {
    LOCKSTEP_SIGNING_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };

  test('T10: what was signed is restored with its public key, and built without one, saying why', async () => {
    const remote = space();
    const built = await run(await locked(remote, pem), 'apply', sign);
    const restored = await run(await locked(remote, pem), 'apply');
    const doubted = await run(await locked(remote), 'apply');

    expect(outcomes(built)).toEqual({ lib: 'built', api: 'built' });
    expect(outcomes(restored)).toEqual({ lib: 'restored', api: 'restored' });
    expect(outcomes(doubted)).toEqual({ lib: 'built', api: 'built' });
    expect(doubted.stdout).toContain('is signed, but no public key is configured');
  });

  test('where only trusted runs can write, no signature is needed', async () => {
    const remote = space(', writers: trusted');
    await run(await locked(remote), 'apply');

    expect(outcomes(await run(await locked(remote), 'apply'))).toEqual({
      lib: 'restored',
      api: 'restored',
    });
  });
});

describe('encryption at rest', () => {
  const [OLD, NEW] = ['a1'.repeat(32), 'b2'.repeat(32)];
  const keys = (...all: string[]) => ({ LOCKSTEP_STORE_KEYS: all.join('\n') });

  test('the key opens it; another names the one that is needed; with both, the first writes', async () => {
    const remote = space(', writers: trusted');
    await run(await locked(remote), 'apply', keys(OLD));
    const other = await run(await locked(remote), 'apply', keys(NEW));
    const both = await locked(remote);
    const rotated = await run(both, 'apply', keys(NEW, OLD));
    both.write({ 'extra.txt': 'written after the rotation\n' });
    const { digest } = (await run(both, 'store add extra.txt', keys(NEW, OLD))).json();
    const get = `store get ${String(digest)} --root out`;
    const old = await run(machine(remote), get, keys(OLD));

    expect([other.code, outcomes(other)]).toEqual([0, { lib: 'built', api: 'built' }]);
    expect(codes(other)).toContain('store-key-unknown');
    expect(outcomes(rotated)).toEqual({ lib: 'restored', api: 'restored' });
    expect([old.code, existsSync(join(both.directory, 'out'))]).toEqual([5, false]);
    expect((await run(machine(remote), get, keys(NEW))).code).toBe(0);
  });
});

describe('what a remote can do wrong', () => {
  const broken: readonly (readonly [string, () => string, Record<string, string>, string])[] = [
    [
      'nobody listens',
      () => space(', attempts: 2').replace(/:\d+\/cdn/, ':9/cdn'),
      {},
      'backend-unreachable',
    ],
    ['a wrong secret', () => space(), { AWS_SECRET_ACCESS_KEY: 'no' }, 'backend-credentials'],
    ['no bucket', () => space().replace('bucket-a', 'bucket-z'), {}, 'backend-bucket-missing'],
  ];

  test.each(broken)(
    'T41 %s: the run goes on with one finding, and ends with its code where that is asked',
    async (_, remote, env, code) => {
      const at = await locked(remote());
      const warned = await run(at, 'apply', env);

      expect([warned.code, outcomes(warned)]).toEqual([0, { lib: 'built', api: 'built' }]);
      expect(codes(warned)).toEqual([code]);
      for (const name of ['.meta-store', 'components']) {
        rmSync(join(at.directory, name), { recursive: true });
      }
      const failed = await run(at, 'apply --on-cache-error error', env);
      expect([failed.code, errorOf(failed)]).toMatchObject([failed.code, { code }]);
      expect(failed.code).not.toBe(0);
      const doctor = await run(at, 'doctor', env);
      expect([doctor.code, doctor.json()['ok']]).toEqual([1, false]);
    },
  );

  test.each(['ftp://host/x', 's3://bucket/../x', 's3://user:secret@bucket/x', 'nonsense'])(
    'T38 %s is refused before anything is asked, and no secret is repeated',
    async (url) => {
      const doctor = await run(machine(space()), `doctor --remote ${url}`);

      expect(doctor.stdout + doctor.stderr).not.toContain('secret');
      expect([doctor.code, errorOf(doctor)]).toMatchObject([2, { code: 'backend-url-invalid' }]);
    },
  );

  test('by LOCKSTEP_REMOTE alone, doctor finds all well', async () => {
    const at = world.meta(MANIFEST);
    const ran = await run(at, 'doctor', {
      LOCKSTEP_REMOTE: 's3://bucket-a/variables',
      LOCKSTEP_REMOTE_ENDPOINT: server.endpoint,
      LOCKSTEP_REMOTE_REGION: 'auto',
    });

    expect([ran.code, ran.json()]).toMatchObject([
      0,
      { ok: true, places: [{}, { place: 's3://bucket-a/variables' }] },
    ]);
  });
});
