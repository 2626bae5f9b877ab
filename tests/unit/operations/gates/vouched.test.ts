/** The gate `vouched`: signatures of applies and attestations of the forge, and what is worth nothing. */
import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { wireSigner } from '../../../../src/app/wire-signer.js';
import { DEFAULT_CONFIG } from '../../../../src/domain/config.js';
import { chained } from '../../../../src/domain/journal-chain.js';
import { environment } from '../../../support/apply-meta-repo.js';
import { FIRST } from '../../../support/delivery-repo.js';
import { gatedRepo, gateOf, type GatedRepo } from '../../../support/gated-repo.js';
import { appendEntries } from '../../../../src/operations/journal.js';
import type { World } from '../../../../src/ports/world.js';

let repo: GatedRepo;
beforeEach(() => {
  repo = gatedRepo();
  repo.gate('staging', { vouched: 'signature' });
  repo.ship('dev', FIRST);
});
afterEach(() => repo.world.dispose());

const dev = environment('dev');

function pair(file: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  repo.world.write(file, publicKey.export({ type: 'spki', format: 'pem' }).toString());
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function withKeys(signingKey: string | null, ...publicKeys: string[]): World {
  const config = { ...DEFAULT_CONFIG.store, signing: { publicKeys, require: false } };
  const signer = wireSigner({ config, signingKey, root: repo.world.workspace.root });
  return { ...repo.as(), signer };
}

const gate = async (world: World) => gateOf(await repo.go({}, world), 'vouched');

describe('a signature', () => {
  test('of the apply by a configured key passes', async () => {
    const key = pair('keys/ci.pub');
    await repo.apply({ environment: dev }, withKeys(key));
    expect(await gate(withKeys(null, 'keys/ci.pub'))).toMatchObject({
      state: 'pass',
      detail: expect.stringMatching(/^signed by the key [0-9a-f]{16}$/) as unknown,
    });
  });

  test('by another key, or none, blocks and says which', async () => {
    pair('keys/ci.pub');
    await repo.apply({ environment: dev }, repo.as());
    expect(await gate(withKeys(null, 'keys/ci.pub'))).toMatchObject({
      state: 'fail',
      detail: expect.stringContaining('was applied (#2) without a signature') as unknown,
    });
    await appendApply({ signature: { key: 'f'.repeat(16), value: 'AAAA' } });
    expect((await gate(withKeys(null, 'keys/ci.pub')))?.detail).toContain(
      'is signed by a key that is not configured (ffffffffffffffff)',
    );
    expect((await gate(repo.as()))?.state).toBe('fail');
  });

  test('copied to a later line is worth nothing', async () => {
    const key = pair('keys/ci.pub');
    await repo.apply({ environment: dev }, withKeys(key));
    const signed = (await repo.journal('dev')).entries.at(-1);
    // All that it says, word for word.
    const { signature, ok, verified, outputs } = signed as NonNullable<typeof signed>;
    await appendApply({ ok: false });
    await appendApply({ signature, ok, verified, outputs });
    expect((await gate(withKeys(null, 'keys/ci.pub')))?.detail).toContain(
      'was altered after it was signed',
    );
  });

  test('of a lock that was not applied is none', async () => {
    expect((await gate(withKeys(null)))?.detail).toContain('it was not applied well');
  });
});

describe('an attestation', () => {
  test('of the lock passes where it is asked for, and either is enough', async () => {
    repo.gate('staging', { vouched: 'attestation' });
    expect((await gate(repo.as()))?.detail).toContain('the forge holds no attestation of it');
    repo.forge.attested.add(repo.digest('dev') as never);
    expect((await gate(repo.as()))?.state).toBe('pass');
    repo.gate('staging', { vouched: 'signature' });
    repo.ship('dev', { api: 'v1.1.0' });
    repo.forge.attested.add(repo.digest('dev') as never);
    expect((await gate(repo.as()))?.state).toBe('fail');
    repo.gate('staging', { vouched: 'either' });
    expect((await gate(repo.as()))?.state).toBe('pass');
  });

  test('that nobody can be asked for is no pass', async () => {
    repo.gate('staging', { vouched: 'attestation' });
    expect((await gate({ ...repo.as(), forge: null }))?.state).toBe('fail');
  });
});

test('the signature is part of the line, so that the chain holds it', async () => {
  const key = pair('keys/ci.pub');
  await repo.apply({ environment: dev }, withKeys(key));
  const entry = (await repo.journal('dev')).entries.at(-1);
  expect(entry?.signature?.value).toHaveLength(88);
  const { id, ...rest } = entry as NonNullable<typeof entry>;
  expect(chained(rest).id).toBe(id);
});

async function appendApply(more: object): Promise<void> {
  const lock = repo.digest('dev') as never;
  await appendEntries(repo.as(), dev, () => ({
    entry: { kind: 'apply', lock, components: [], reason: null, ok: true, verified: true, ...more },
    locks: new Map(),
  }));
}
