/** The text of a stored record: canonical JSON that carries the digest of all but its signatures (format 1, docs/formats.md). */
import { buildKeyOf, canonicalJson } from '../../domain/build-key.js';
import { digestOf, parseDigest, type Digest } from '../../domain/digest.js';
import { parseComponentName } from '../../domain/names.js';
import { RECORD_SCHEMA, type BuildRecord, type RecordSignature } from '../../domain/record.js';
import { hasCode, LockstepError } from '../../errors.js';

/** A larger file is no record (T14). */
export const MAX_RECORD_BYTES = 4 << 20;

type Fields = Readonly<Record<string, unknown>>;

/** The one text of a record. */
export function recordText(record: BuildRecord): string {
  return `${canonicalJson({ ...record, digest: digestOf(statementOf(record)) })}\n`;
}

/** The canonical JSON of a record without its signatures: what its digest covers, and what a signature signs. */
export function statementOf(record: BuildRecord | Fields): string {
  return canonicalJson({ ...record, signatures: undefined });
}

/**
 * Reads a record back; null when it is damaged, or its key is not the digest of its inputs (T11). Fields that
 * this version does not know are kept. Throws `store-newer` for a newer schema.
 */
export function parseRecord(text: string): BuildRecord | null {
  const fields = parseFields(text);
  if (fields === null) return null;
  const { digest, ...record } = fields;
  return digest === digestOf(statementOf(record)) ? recordIn(record) : null;
}

/** The record that some fields are, or null. Throws `store-newer` for a newer schema. */
export function recordIn(fields: unknown): BuildRecord | null {
  if (!isFields(fields)) return null;
  const { schema } = fields;
  if (typeof schema === 'number' && schema > RECORD_SCHEMA) {
    throw new LockstepError('store-newer', {
      message: `a record has schema ${schema}; this version of Lockstep reads ${RECORD_SCHEMA}`,
      hint: 'use a newer version of Lockstep, or another store folder',
    });
  }
  return isRecord(fields) ? fields : null;
}

function parseFields(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    // Not JSON: a damaged record, which the caller sets aside.
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecord(fields: Fields): fields is Fields & BuildRecord {
  const { schema, buildKey, component, output, packs, inputs, source, producer, signatures } =
    fields;
  return (
    schema === RECORD_SCHEMA &&
    isFields(inputs) &&
    buildKey === buildKeyOf(inputs as unknown as BuildRecord['inputs']) &&
    isDigest(output) &&
    (source === null || isDigest(source)) &&
    isDigestList(packs) &&
    typeof component === 'string' &&
    isNamed(component) &&
    isProducer(producer) &&
    (signatures === undefined || isSignatureList(signatures))
  );
}

/** More signatures than this nobody has keys for. */
const MAX_SIGNATURES = 16;

function isSignatureList(value: unknown): value is readonly RecordSignature[] {
  return (
    Array.isArray(value) &&
    value.length <= MAX_SIGNATURES &&
    value.every(
      (one) => isFields(one) && typeof one['key'] === 'string' && typeof one['value'] === 'string',
    )
  );
}

function isDigestList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isDigest);
}

function isProducer(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { trust, run, at, seconds } = value;
  return (
    (trust === 'low' || trust === 'high') &&
    (run === null || typeof run === 'string') &&
    typeof at === 'string' &&
    typeof seconds === 'number'
  );
}

function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && passes(() => parseDigest(value));
}

function isNamed(value: string): boolean {
  return passes(() => parseComponentName(value));
}

function passes(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (hasCode(error, 'digest-invalid', 'name-invalid')) return false;
    throw error;
  }
}
