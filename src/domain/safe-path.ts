/** Paths that may be written below a root chosen by us: relative, `/`-separated, on every system the same file (T20). */
import { LockstepError } from '../errors.js';
import type { Brand } from './brand.js';

export type SafePath = Brand<string, 'SafePath'>;

/** Checks a relative path; throws `path-unsafe` with the path and the reason. */
export function parseSafePath(text: string): SafePath {
  const reason = whyUnsafe(text);
  if (reason !== null) {
    throw new LockstepError('path-unsafe', {
      message: `path ${JSON.stringify(text)} is refused: ${reason}`,
      hint: 'use a relative path with "/" between plain names',
    });
  }
  return text as SafePath;
}

/**
 * What no plain part of a path has. Nothing of it: the path is safe. Something of it, such as a name that begins
 * like a device: it may be safe all the same, and each part must be looked at.
 */
const SUSPICIOUS = /[^\w@+=,./-]|[./](?:\/|$)|(?:^|\/)(?:\/|\.?git|con|prn|aux|nul|com|lpt)|^$/i;

/** The same as `whyUnsafe` for a path whose parts before `from`, right behind a slash, are safe. */
export function whyUnsafeFrom(text: string, from: number): string | null {
  const end = from === 0 ? text : text.slice(from);
  if (end.length < 256 && text.length <= 4096 && !SUSPICIOUS.test(end)) return null;
  return whyUnsafe(text);
}

/** The reason a path is refused, or null. */
export function whyUnsafe(text: string): string | null {
  if (text === '') return 'it is empty';
  if (text.length > 4096) return 'it is longer than 4096 characters';
  if (text.startsWith('/')) return 'it is absolute';
  if (/[\u0000-\u001f\u007f]/.test(text)) return 'it has a control character';
  if (text.includes('\\')) return 'it has a backslash';
  if (!text.isWellFormed()) return 'it is not valid Unicode';
  for (const part of text.split('/')) {
    const reason = whyUnsafePart(part);
    if (reason !== null) return reason;
  }
  return null;
}

const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
/** Code points that HFS+ ignores, so that `.g\u200cit` is `.git` there. */
const IGNORABLE = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

function whyUnsafePart(part: string): string | null {
  if (part === '') return 'it has an empty part';
  if (part === '.' || part === '..') return `it has the part "${part}"`;
  if (part.length > 255) return 'a part is longer than 255 characters';
  if (part.includes(':')) return 'it has a ":" (a stream or drive on Windows)';
  if (/[. ]$/.test(part)) return 'a part ends in "." or a space, which Windows drops';
  if (DEVICE.test(part)) return `"${part}" is a device on Windows`;
  const folded = part.replace(IGNORABLE, '').toLowerCase();
  if (folded === '.git' || /^git~[0-9]+$/.test(folded))
    return `"${part}" can name git's own directory`;
  return null;
}
