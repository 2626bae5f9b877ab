/** A tree as its difference from another (format `lockstep-tree-delta 1`, docs/formats.md): small where little changed. */
import { LockstepError } from '../errors.js';
import { parseDigest, type Digest } from './digest.js';
import type { SafePath } from './safe-path.js';
import { MAX_TREE_BYTES } from './tree-bytes.js';
import { malformed, MAX_LINE, parseLine, parsePath, stringOf, type Line } from './tree-line.js';
import { compareUtf8 } from './tree-rules.js';

const NAME = 'lockstep-tree-delta';
const HEADER = `${NAME} 1\n`;
const BASE = 'base ';

/** The digest of the tree that a delta is made for. Throws `object-corrupt`, `store-newer`. */
export function baseOf(delta: string): Digest {
  return parseStart(delta).base;
}

/**
 * The text of the tree that a delta makes of its base's text. Nothing is parsed but what the delta touches, so the result
 * counts for nothing until its digest is the wanted one and `parseTree` accepts it. Throws `object-corrupt`, `tree-unsafe`.
 */
export function applyDelta(delta: string, baseText: string): string {
  const { end: start } = parseStart(delta);
  if (!delta.endsWith('\n')) throw malformed('its delta does not end in a line feed');
  const pieces: string[] = [];
  let from = firstLineEnd(baseText);
  let previous = '';
  for (let at = start; at < delta.length;) {
    const end = delta.indexOf('\n', at) + 1;
    const { path, line } = changeIn({ text: delta, start: at, end: end - 1 }, previous);
    if (previous !== '' && compareUtf8(previous, path) >= 0) {
      throw malformed('its delta is not sorted');
    }
    const place = findPath(baseText, path, from);
    if (line === baseText.slice(place.start, place.end)) {
      throw malformed('its delta changes nothing at a path');
    }
    pieces.push(baseText.slice(from, place.start), line);
    from = place.end;
    previous = path;
    at = end;
  }
  const body = pieces.join('') + baseText.slice(from);
  if (body.length > MAX_TREE_BYTES) throw malformed('it is too large');
  return `lockstep-tree ${/^[FX] /.test(body) || /\n[FX] /.test(body) ? 2 : 1}\n${body}`;
}

function parseStart(delta: string): { readonly base: Digest; readonly end: number } {
  const header = delta.slice(0, firstLineEnd(delta));
  if (header !== HEADER) {
    const version = /^lockstep-tree-delta ([1-9][0-9]{0,8})\n$/.exec(header)?.[1];
    if (version === undefined) throw malformed(`its first line is not "${NAME} 1"`);
    throw new LockstepError('store-newer', {
      message: `a tree has a delta of format ${version}; this version of Lockstep reads 1`,
      hint: 'use a newer version of Lockstep',
    });
  }
  const end = delta.indexOf('\n', header.length) + 1;
  const line = delta.slice(header.length, end - 1);
  if (end === 0 || !line.startsWith(BASE)) throw malformed('its delta does not name a base');
  return { base: digestIn(line.slice(BASE.length)), end };
}

function digestIn(text: string): Digest {
  try {
    return parseDigest(text);
  } catch (cause) {
    throw Object.assign(malformed('its delta does not name a base'), { cause });
  }
}

function firstLineEnd(text: string): number {
  return text.indexOf('\n') + 1;
}

/** The path that a line of a delta is about, and what stands there afterwards: nothing once it is removed. */
function changeIn(line: Line, previous: string): { path: SafePath; line: string } {
  const { text, start, end } = line;
  if (text.startsWith('- ', start)) {
    return { path: parsePath({ text, start: start + 2, end }, previous), line: '' };
  }
  return { path: parseLine(line, previous).path, line: text.slice(start, end + 1) };
}

/**
 * The line of a path in a tree's text at or behind `from`, or the empty place where it would be: a search by halves, as
 * lines are sorted. In a text that is no tree it finds some place.
 */
function findPath(text: string, path: SafePath, from: number): { start: number; end: number } {
  let low = from;
  let high = text.length;
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    const start = Math.max(low, text.lastIndexOf('\n', middle - 1) + 1);
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next + 1;
    const order = compareUtf8(pathIn({ text, start, end: end - 1 }), path);
    if (order === 0) return { start, end };
    if (order < 0) low = end;
    else high = start;
  }
  return { start: low, end: low };
}

const PATH = /^(?:[dl]|[fxFX] [0-9]+ [^ ]+) ("(?:[^"\\]|\\.)*")/;

function pathIn({ text, start, end }: Line): string {
  const line = end - start > MAX_LINE ? '' : text.slice(start, end);
  const json = PATH.exec(line)?.[1];
  if (json === undefined) throw malformed('what its delta is made for is no tree');
  return stringOf(json);
}
