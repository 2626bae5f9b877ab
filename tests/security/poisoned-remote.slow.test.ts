/**
 * A remote that an attacker has filled by the product itself: every record, pack and digest agrees with every other,
 * and all of it is his. Served to the real `dist/` from a directory, it costs time and never content.
 */
import { generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CliRun } from '../support/meta-fixture.js';
import {
  makeSmallWorld,
  manifest,
  outcomes,
  part,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

const RIGHT = { lib: 'lib 1\n', api: 'api 1\n' };
const EVIL = 'evil\n';
const BUILT = { lib: 'built', api: 'built' };
const RESTORED = { lib: 'restored', api: 'restored' };

let world: SmallWorld;
let victim: SmallMeta;
/** Filled by an honest run, by the attacker's, and the one that the test serves. */
let honest = '';
let forged = '';
let served = '';

const pems = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    trusted: publicKey.export({ type: 'spki', format: 'pem' }) as string,
    own: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
};
const ours = pems();
const theirs = pems();

beforeAll(() => {
  world = makeSmallWorld();
  for (const name of ['lib', 'api']) world.repo(name);
  honest = join(world.root, 'honest');
  forged = join(world.root, 'forged');
  served = join(world.root, 'served');
  mkdirSync(honest);
  mkdirSync(forged);
  victim = world.meta(manifest(part('lib'), part('api')), { 'ci.pub': ours.trusted });
  victim.run(['lock']);
  victim.commit();
  fill(honest, { LOCKSTEP_SIGNING_KEY: ours.own });
  fill(forged, { LOCKSTEP_SIGNING_KEY: theirs.own, PATH: `${evilTools()}:${process.env['PATH']}` });
});

afterAll(() => world.dispose());

/** The victim's machine is new, and the remote is the attacker's. */
beforeEach(() => {
  serve(forged);
  configure();
});

/** As if the build were honest, and yet what it makes is not: `cp` writes something else. */
function evilTools(): string {
  const tools = join(world.root, 'tools');
  mkdirSync(tools);
  writeFileSync(join(tools, 'cp'), `#!/bin/sh\nprintf '${EVIL.trim()}\\n' > out/name.txt\n`);
  chmodSync(join(tools, 'cp'), 0o755);
  return tools;
}

function fill(remote: string, env: Readonly<Record<string, string>>): void {
  configure(remote);
  expect(outcomes(victim.run(['apply', '--json'], env))).toEqual(BUILT);
  expect(globSync('high/roots/*/*', { cwd: remote })).toHaveLength(2);
}

function serve(remote: string): void {
  rmSync(served, { recursive: true, force: true });
  cpSync(remote, served, { recursive: true });
}

function configure(remote = served, more = '', signing = 'public_keys: [ci.pub]'): void {
  for (const name of ['.meta-store', 'components', 'out']) {
    rmSync(join(victim.directory, name), { recursive: true, force: true });
  }
  victim.write({
    'lockstep.yaml': `store: {remotes: [{name: main, url: "file://${remote}"${more}}], signing: {${signing}}}\n`,
  });
}

const apply = (...more: string[]): CliRun => victim.run(['apply', '--json', ...more]);
const placed = (): unknown =>
  Object.fromEntries(
    Object.keys(RIGHT).map((name) => [name, victim.read(`components/${name}/out/name.txt`)]),
  );
const codes = (ran: CliRun): string[] =>
  (ran.json()['findings'] as { code: string }[]).map(({ code }) => code);
const objects = (kind: string): string[] =>
  globSync(`high/${kind}/*/*`, { cwd: served })
    .sort()
    .map((name) => join(served, name));

/** The working trees are right, and so is what the store of the victim will give later runs without the remote. */
function expectClean(ran: CliRun): void {
  expect([ran.code, placed()]).toEqual([0, RIGHT]);
  rmSync(join(victim.directory, 'components'), { recursive: true });
  const later = apply('--remote', 'none');
  expect([outcomes(later), placed()]).toEqual([RESTORED, RIGHT]);
}

describe('T10 a complete remote that agrees with itself', () => {
  test('the forgery works: who believes its writers, or its signer, gets what it says', () => {
    configure(served, ', writers: trusted');
    expect([outcomes(apply()), placed()]).toEqual([RESTORED, { lib: EVIL, api: EVIL }]);

    victim.write({ 'their.pub': theirs.trusted });
    configure(served, '', 'public_keys: [their.pub]');
    expect([outcomes(apply()), placed()]).toEqual([RESTORED, { lib: EVIL, api: EVIL }]);
  });

  test('a run that trusts another signer builds, and says whose signature it was', () => {
    const ran = apply();

    expect(outcomes(ran)).toEqual(BUILT);
    expect(ran.stdout).toContain('is signed by a key that is not configured');
    expectClean(ran);
  });

  test('a run that knows no key builds, and one that may not build fails instead', () => {
    configure(served, '', '');
    const ran = apply();
    expect(outcomes(ran)).toEqual(BUILT);
    expectClean(ran);

    configure(served, '', '');
    const refused = apply('--restore-only');
    expect([refused.code, victim.has('components/lib/out')]).toEqual([1, false]);
    expect(codes(refused)).toContain('restore-missing');
  });

  test('warming brings none of it into the store that later runs believe', () => {
    victim.run(['cache', 'warm', '--json']);
    victim.write({ 'lockstep.yaml': '' });
    const ran = apply();

    expect(outcomes(ran)).toEqual(BUILT);
    expectClean(ran);
  });

  test('beside an honest remote, whichever is asked first, the honest one is restored', () => {
    for (const order of [
      [served, honest],
      [honest, served],
    ]) {
      configure();
      const remotes = order.map((remote) => `{url: "file://${remote}", mode: read-only}`);
      victim.write({
        'lockstep.yaml': `store: {remotes: [${remotes.join(', ')}], signing: {public_keys: [ci.pub]}}\n`,
      });
      const ran = apply();
      expect([outcomes(ran), placed()]).toEqual([RESTORED, RIGHT]);
    }
  });
});

describe('an honest remote that an attacker may write', () => {
  const swapAll = (kind: string): void => {
    const [first = '', second = ''] = objects(kind);
    renameSync(first, `${first}.aside`);
    renameSync(second, first);
    renameSync(`${first}.aside`, second);
  };

  test('T11 signed records under the keys of others are not what they are named', () => {
    serve(honest);
    swapAll('roots');
    const ran = apply();

    expect(outcomes(ran)).toEqual(BUILT);
    expect(codes(ran)).toContain('backend-lied');
    expectClean(ran);
  });

  test('T09 packs of the attacker inside the roots of others, under every right name', () => {
    serve(honest);
    const wrong = globSync('high/roots/*/*', { cwd: forged }).map((name) => join(forged, name));
    for (const root of objects('roots')) {
      const evil = wrong.find((name) => basename(name) === basename(root)) ?? '';
      const [good, bad] = [readFileSync(root), readFileSync(evil)];
      const cut = Math.min(good.byteLength, bad.byteLength) >> 1;
      writeFileSync(root, Buffer.concat([good.subarray(0, cut), bad.subarray(cut)]));
    }
    const ran = apply();

    expect(outcomes(ran)).toEqual(BUILT);
    expect(codes(ran)).toContain('backend-lied');
    expectClean(ran);
  });

  test('T16 everything is gone: all is built again, and saved again', () => {
    serve(honest);
    rmSync(served, { recursive: true });
    mkdirSync(served);
    const ran = apply();

    expect(outcomes(ran)).toEqual(BUILT);
    expect(objects('roots')).toHaveLength(2);
    expectClean(ran);
  });

  test('T14 objects that are something else altogether, empty or endless, are no reason to fail', () => {
    serve(honest);
    const [first = '', second = ''] = objects('roots');
    writeFileSync(first, '');
    writeFileSync(second, Buffer.alloc(40 << 20, 'LKSTROOT'));
    const ran = apply();

    expect(outcomes(ran)).toEqual(BUILT);
    expectClean(ran);
  });
});

test('T10 a tree that is asked for by its digest is that tree or an error, whatever the remote names so', () => {
  const store = (text: string): string => {
    victim.write({ 'extra.txt': text });
    return victim.run(['store', 'add', 'extra.txt', '--json']).json()['digest'] as string;
  };
  configure(served, ', writers: trusted');
  const before = new Set(objects('roots'));
  const good = store('good\n');
  const [right = ''] = objects('roots').filter((name) => !before.has(name));
  before.add(right);
  store(EVIL);
  const [wrong = ''] = objects('roots').filter((name) => !before.has(name));
  mkdirSync(dirname(right), { recursive: true });
  cpSync(wrong, right);
  configure(served, ', writers: trusted');
  const got = victim.run(['store', 'get', good, '--root', 'out', '--json']);

  expect(got.code).not.toBe(0);
  expect(victim.has('out/extra.txt')).toBe(false);
});
