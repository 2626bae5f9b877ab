/** Signing keys and signatures of records. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../../src/domain/digest.js';
import { parseRecord, recordText } from '../../../../src/store/records/record-text.js';
import {
  checkSignatures,
  parsePrivateKey,
  parsePublicKeys,
  signRecord,
} from '../../../../src/store/remote/signing.js';
import { caught } from '../../../support/caught.js';
import { recordOf } from '../../../support/store-records.js';
import { keyPair } from '../../../support/tiered-run.js';

const RECORD = recordOf({ digest: digestOf('output'), packs: [digestOf('pack')] });
const [ours, theirs] = [keyPair(), keyPair()];
const OWN = parsePrivateKey(ours.own);
const TRUSTED = parsePublicKeys(ours.public, 'ci.pub');
const SIGNED = signRecord(RECORD, OWN);

/** RFC 8032, section 7.1, test 1. */
const SEED = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
const RAW_PUBLIC = Buffer.from(
  'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  'hex',
);

describe('keys', () => {
  test('a seed and its public key in base64 are the same key as in PEM', () => {
    const own = parsePrivateKey(` ${SEED.toString('base64')}\n`);
    const [known] = parsePublicKeys(RAW_PUBLIC.toString('base64'), 'ci.pub');
    expect(own.id).toBe(known?.id);
    expect(own.id).toBe(digestOf(RAW_PUBLIC).slice(7, 23));
    expect(checkSignatures(signRecord(RECORD, own), [known!])).toEqual({ signedBy: own.id });
    const pem = own.key.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(parsePrivateKey(pem).id).toBe(own.id);
  });

  test('one file may have several, in both forms, with remarks', () => {
    const text = `# CI\n${ours.public}\n\n# an old one\n${RAW_PUBLIC.toString('base64')}\r\n${theirs.public}`;
    expect(parsePublicKeys(text, 'keys')).toHaveLength(3);
  });

  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  test.each([
    ['nothing', ''],
    ['remarks alone', '# nothing\n'],
    ['31 bytes', Buffer.alloc(31).toString('base64')],
    ['hex', 'ab'.repeat(32)],
    ['a broken PEM', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'],
    ['a key of another kind', ec.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    ['a private key', ours.own],
  ])('%s is no public key, and the message names the file', (_, text) => {
    const error = caught(() => parsePublicKeys(text, 'keys/ci.pub'));
    expect(error).toMatchObject({ code: 'store-key-invalid' });
    expect(error.message).toContain('keys/ci.pub');
  });

  test.each([
    ['nothing', ''],
    ['a short secret', 'c2VjcmV0LXRleHQ='],
    ['a public key', ours.public],
    ['a key of another kind', ec.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ])('%s is no private key, and no part of it is told', (_, text) => {
    const error = caught(() => parsePrivateKey(text));
    expect(error.code).toBe('store-key-invalid');
    expect(`${error.message} ${error.hint} ${String(error.cause)}`).not.toMatch(/c2Vj|MC4C|MIGH/);
  });
});

describe('signatures', () => {
  test('a signed record reads back, and its stored digest does not cover the signatures', () => {
    expect(parseRecord(recordText(SIGNED))).toEqual(SIGNED);
    const digest = (text: string): unknown => (JSON.parse(text) as { digest: unknown }).digest;
    expect(digest(recordText(SIGNED))).toBe(digest(recordText(RECORD)));
    expect(checkSignatures(parseRecord(recordText(SIGNED))!, TRUSTED)).toEqual({
      signedBy: OWN.id,
    });
  });

  test('several keys sign one record, each once', () => {
    const both = signRecord(signRecord(SIGNED, parsePrivateKey(theirs.own)), OWN);
    expect(both.signatures).toHaveLength(2);
    const old = parsePublicKeys(theirs.public, 'old.pub');
    expect(checkSignatures(both, [...old, ...TRUSTED])).toHaveProperty('signedBy');
    expect(checkSignatures(both, old)).toEqual({ signedBy: old[0]?.id });
  });

  test('T10 no field can change under a signature, and none be added', () => {
    const other = { value: digestOf('other') };
    for (const key of Object.keys(RECORD)) {
      const altered = { ...SIGNED, [key]: other };
      expect([key, checkSignatures(altered, TRUSTED)]).toEqual([
        key,
        { why: expect.stringContaining('altered') },
      ]);
    }
    expect(checkSignatures({ ...SIGNED, note: 1 } as never, TRUSTED)).toHaveProperty('why');
  });

  test.each([
    ['is not signed', RECORD, TRUSTED],
    ['is signed, but no public key is configured', SIGNED, []],
    ['not configured', SIGNED, parsePublicKeys(theirs.public, 'x')],
    [
      'an id of another form',
      { ...RECORD, signatures: [{ key: '\u001b[2J', value: '' }] },
      TRUSTED,
    ],
    ['altered', { ...RECORD, signatures: [{ key: OWN.id, value: '' }] }, TRUSTED],
    ['altered', { ...RECORD, signatures: [{ key: OWN.id, value: '*'.repeat(88) }] }, TRUSTED],
  ])('T10 tells why none counts: %s', (why, record, keys) => {
    expect(checkSignatures(record, keys)).toEqual({ why: expect.stringContaining(why) });
  });

  test('T14 a record with a crowd of signatures is no record', () => {
    const crowd = {
      ...RECORD,
      signatures: Array.from({ length: 17 }, () => SIGNED.signatures![0]!),
    };
    expect(parseRecord(recordText(crowd))).toBeNull();
    expect(parseRecord(recordText({ ...RECORD, signatures: [{}] } as never))).toBeNull();
  });
});
