/** One line of a tree's text: writing it, and reading it so strictly that only its one spelling is accepted. */
import { LockstepError } from '../errors.js';
import type { Digest } from './digest.js';
import { whyUnsafe, whyUnsafeFrom, type SafePath } from './safe-path.js';
import { treeRefused } from './tree-rules.js';
import type { TreeEntry } from './tree.js';

/** A piece of a text: from `start` up to the line feed at `end`. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Characters; a path and a target of the largest size, each written in escapes, are shorter. */
export const MAX_LINE = 64 << 10;

/** The line of an entry, without its line feed. */
export function lineOf(entry: TreeEntry): string {
  switch (entry.kind) {
    case 'directory':
      return `d ${quoted(entry.path)}`;
    case 'symlink':
      return `l ${quoted(entry.path)} ${JSON.stringify(entry.target)}`;
    case 'file':
      return `${entry.chunked === true ? 'F' : 'f'} ${contentOf(entry)}`;
    case 'executable':
      return `${entry.chunked === true ? 'X' : 'x'} ${contentOf(entry)}`;
  }
}

function contentOf({ size, digest, path }: Exclude<TreeEntry, { kind: 'directory' | 'symlink' }>) {
  return `${size} ${digest} ${quoted(path)}`;
}

/** A safe path as JSON: a quotation mark is the one thing in it that needs an escape. */
export function quoted(path: SafePath): string {
  return path.includes('"') ? JSON.stringify(path) : `"${path}"`;
}

/**
 * Reads a line; `previous` is the path of a line read before (most of a path was checked with it then).
 * Throws `tree-unsafe` for a path that may not be, `object-corrupt` for any other spelling than `lineOf` gives.
 */
export function parseLine(line: Line, previous: string): TreeEntry {
  const { text, start, end } = line;
  if (text.charCodeAt(start + 1) !== SPACE || end - start > MAX_LINE) throw malformedLine(line);
  switch (text.charAt(start)) {
    case 'f':
      return parseContent(line, previous, 'file');
    case 'x':
      return parseContent(line, previous, 'executable');
    case 'F':
      return { ...parseContent(line, previous, 'file'), chunked: true };
    case 'X':
      return { ...parseContent(line, previous, 'executable'), chunked: true };
    case 'd':
      return { kind: 'directory', path: parsePath({ text, start: start + 2, end }, previous) };
    case 'l':
      return parseLink(line, previous);
    default:
      throw malformedLine(line);
  }
}

const SPACE = 0x20;
const QUOTE = 0x22;
const ZERO = 0x30;
const NINE = 0x39;
const SIZE_DIGITS = 16;
const DIGEST_START = 'sha256:';
const DIGEST_LENGTH = DIGEST_START.length + 64;

function parseContent(line: Line, previous: string, kind: 'file' | 'executable') {
  const { text, start, end } = line;
  let at = start + 2;
  let size = 0;
  for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(at)) {
    // Digits first, so that no sum on the way is above the safe integers unless the size is.
    size = size * 10 + (code - ZERO);
    at += 1;
  }
  const digits = at - start - 2;
  const isPlain = digits > 0 && (digits === 1 || text.charCodeAt(start + 2) !== ZERO);
  if (!isPlain || digits > SIZE_DIGITS || !Number.isSafeInteger(size)) throw malformedLine(line);
  const path = at + DIGEST_LENGTH + 2;
  const isSpaced = text.charCodeAt(at) === SPACE && text.charCodeAt(path - 1) === SPACE;
  if (path >= end || !isSpaced || !isDigestAt(text, at + 1)) throw malformedLine(line);
  return {
    kind,
    path: parsePath({ text, start: path, end }, previous),
    size,
    digest: text.slice(at + 1, path - 1) as Digest,
  };
}

function isDigestAt(text: string, start: number): boolean {
  if (!text.startsWith(DIGEST_START, start)) return false;
  for (let at = start + DIGEST_START.length; at < start + DIGEST_LENGTH; at += 1) {
    const code = text.charCodeAt(at);
    const isHex = code <= NINE ? code >= ZERO : code >= 0x61 && code <= 0x66;
    if (!isHex) return false;
  }
  return true;
}

const LINK = /^("(?:[^"\\]|\\.)*") (".*")$/;

function parseLink(line: Line, previous: string): TreeEntry {
  const text = line.text.slice(line.start + 2, line.end);
  const [, path, target] = LINK.exec(text) ?? [];
  if (path === undefined || target === undefined) throw malformedLine(line);
  const start = line.start + 2;
  return {
    kind: 'symlink',
    path: parsePath({ text: line.text, start, end: start + path.length }, previous),
    target: stringOf(target),
  };
}

/** The path that the JSON string from `start` to `end` is, if it is the one that `JSON.stringify` writes. */
export function parsePath({ text, start, end }: Line, previous: string): SafePath {
  const isSimple = text.charCodeAt(start) === QUOTE && text.indexOf('"', start + 1) === end - 1;
  if (!isSimple) return checked(stringOf(text.slice(start, end)));
  const path = text.slice(start + 1, end - 1);
  if (whyUnsafeFrom(path, commonDirectory(path, previous)) === null) return path as SafePath;
  // An escape has a backslash, which is unsafe itself: only the text behind it can tell.
  return checked(stringOf(text.slice(start, end)));
}

/** Up to and with the last slash of `previous`, if `path` begins like it: those parts need no second look. */
function commonDirectory(path: string, previous: string): number {
  const length = previous.lastIndexOf('/') + 1;
  return length > 0 && path.startsWith(previous.slice(0, length)) ? length : 0;
}

function checked(path: string): SafePath {
  const reason = whyUnsafe(path);
  if (reason !== null) throw treeRefused(path, reason);
  return path as SafePath;
}

/** The string that some JSON is, if it is the one spelling of it. */
export function stringOf(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'string' && JSON.stringify(value) === json) return value;
  } catch {
    // Said below, the same for every wrong string.
  }
  throw malformed(`it has the string ${json.slice(0, 80)}`);
}

function malformedLine({ text, start, end }: Line): LockstepError {
  return malformed(
    `it has the line ${JSON.stringify(text.slice(start, Math.min(end, start + 80)))}`,
  );
}

/** The error for bytes that are no tree. */
export function malformed(reason: string): LockstepError {
  return new LockstepError('object-corrupt', {
    message: `a tree cannot be read: ${reason}`,
    hint: 'build the component again',
  });
}
