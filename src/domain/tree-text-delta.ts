/** The delta between two trees by their texts alone: what is the same is stepped over in large pieces, unparsed. */
import type { Digest } from './digest.js';
import { stringOf } from './tree-line.js';
import { compareUtf8 } from './tree-rules.js';

/**
 * The text that makes `text` of the base tree's text (format `lockstep-tree-delta 1`, tree-delta.ts). Both are canonical
 * texts of trees; of anything else it may be wrong, so apply it before it counts.
 */
export function textDelta(baseDigest: Digest, baseText: string, text: string): string {
  const pieces = [`lockstep-tree-delta 1\nbase ${baseDigest}\n`];
  let old = lineEnd(baseText, 0);
  let at = lineEnd(text, 0);
  while (old < baseText.length || at < text.length) {
    const same = sameUpTo(baseText, old, { text, at });
    old += same;
    at += same;
    const oldLine = baseText.slice(old, lineEnd(baseText, old));
    const line = text.slice(at, lineEnd(text, at));
    const order = orderOf(oldLine, line);
    if (order < 0) pieces.push(`- ${PATH.exec(oldLine)?.[1] ?? ''}\n`);
    else if (line !== oldLine) pieces.push(line);
    if (order <= 0) old += oldLine.length;
    if (order >= 0) at += line.length;
  }
  return pieces.join('');
}

/** Characters compared at a time. */
const PIECE = 4096;

/** How many characters are the same from there on, to the end of a line. */
function sameUpTo(
  baseText: string,
  old: number,
  { text, at }: { readonly text: string; readonly at: number },
): number {
  let same = 0;
  for (;;) {
    const piece = text.slice(at + same, at + same + PIECE);
    if (piece === '' || baseText.slice(old + same, old + same + PIECE) !== piece) break;
    same += piece.length;
  }
  return same === 0 ? 0 : text.lastIndexOf('\n', at + same - 1) + 1 - at;
}

/** Behind the line feed of the line that begins there. */
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}

/** Which of two lines comes first in a tree; none, at the end of a text, comes last. */
function orderOf(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a === b ? 0 : compareUtf8(pathOf(a), pathOf(b));
}

const PATH = /^(?:[dl]|[fxFX] [0-9]+ [^ ]+) ("(?:[^"\\]|\\.)*")/;

function pathOf(line: string): string {
  return stringOf(PATH.exec(line)?.[1] ?? '');
}
