/** Names of objects in a backend: fixed alphabet, no way up, the same on every server. */
import { LockstepError } from '../errors.js';
import type { Brand } from './brand.js';

/** Parts of `[a-z0-9._-]` joined by `/`, none empty, `.` or `..`; at most 200 characters. */
export type ObjectName = Brand<string, 'ObjectName'>;

const NAME = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[a-z0-9._-]+(?:\/[a-z0-9._-]+)*$/;
const MAX_LENGTH = 200;

/** True for text that is an object name. */
export function isObjectName(text: string): text is ObjectName {
  return text.length <= MAX_LENGTH && NAME.test(text);
}

/** Throws `bug` for anything else: names are made by us, never by users. */
export function objectName(text: string): ObjectName {
  if (isObjectName(text)) return text;
  throw new LockstepError('bug', {
    message: `${JSON.stringify(text)} is not the name of an object`,
  });
}
