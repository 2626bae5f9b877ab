/** Object ids of git: 40 hex digits (SHA-1) or 64 (SHA-256), never abbreviated. */
import { LockstepError } from '../errors.js';
import type { Brand } from './brand.js';

/** A peeled commit. */
export type CommitSha = Brand<string, 'CommitSha'>;
/** A git tree. */
export type TreeId = Brand<string, 'TreeId'>;
/** Any object, for example an annotated tag. */
export type ObjectId = Brand<string, 'ObjectId'>;

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** True for a full id in lower case; anything around it, also invisible space, makes it false (T28). */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}

/** Checks a full commit id; throws `commit-invalid`. */
export function parseCommitSha(text: string): CommitSha {
  return checked(text, 'commit') as CommitSha;
}

/** Checks a full tree id; throws `commit-invalid`. */
export function parseTreeId(text: string): TreeId {
  return checked(text, 'tree') as TreeId;
}

/** Checks any full object id; throws `commit-invalid`. */
export function parseObjectId(text: string): ObjectId {
  return checked(text, 'object') as ObjectId;
}

function checked(text: string, what: string): string {
  if (!isObjectId(text)) {
    throw new LockstepError('commit-invalid', {
      message: `${JSON.stringify(text)} is not a full ${what} id`,
      hint: 'write all 40 (or 64) hexadecimal digits in lower case',
    });
  }
  return text;
}

/** The first seven digits, for people. */
export function shortSha(id: CommitSha | ObjectId | TreeId): string {
  return id.slice(0, 7);
}
