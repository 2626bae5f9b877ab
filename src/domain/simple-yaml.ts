/** A short cut for plain files: block mappings of simple scalars and flat lists, many times faster than the full parser. */
import { isPlainWord, type Place, type YamlEntry, type YamlNode } from './yaml-node.js';

interface Line {
  readonly line: number;
  readonly indent: number;
  readonly text: string;
}

interface Cursor {
  readonly lines: readonly Line[];
  at: number;
}

/** Thrown to nobody: `null` travels up as "not simple". */
type Maybe<T> = T | null;

const MAX_INDENT = 40;

/**
 * The tree that the full parser gives, positions included, or null for anything the least unusual: then the
 * full parser decides, so this one never has to report an error. A test compares the two.
 */
export function readSimpleYaml(text: string): YamlNode | null {
  const lines = linesOf(text);
  if (lines === null || lines.length === 0 || lines[0]?.indent !== 0) return null;
  const cursor = { lines, at: 0 };
  const root = readMap(cursor, 0);
  return cursor.at === lines.length ? root : null;
}

function linesOf(text: string): Maybe<readonly Line[]> {
  if (/[^\n -~]/.test(text)) return null;
  const lines: Line[] = [];
  for (const [index, whole] of text.split('\n').entries()) {
    const indent = whole.length - whole.trimStart().length;
    const content = whole.slice(indent);
    if (content === '' ? indent > 0 : indent > MAX_INDENT) return null;
    if (content === '' || content.startsWith('#')) continue;
    lines.push({ line: index + 1, indent, text: content });
  }
  return lines;
}

const ENTRY = /^([A-Za-z_][A-Za-z0-9_.-]*):(?: ([^ ].*))?$/;

function readMap(cursor: Cursor, indent: number): Maybe<YamlNode> {
  const first = cursor.lines[cursor.at];
  const entries = new Map<string, YamlEntry>();
  for (let line = first; line !== undefined; line = cursor.lines[cursor.at]) {
    if (line.indent < indent) break;
    const [, key, value] = line.indent === indent ? (ENTRY.exec(line.text) ?? []) : [];
    if (key === undefined || key === '__proto__') return null;
    if (entries.has(key) || isPlainWord(key)) return null;
    cursor.at += 1;
    const node = value === undefined ? readBelow(cursor, indent) : readValue(line, key, value);
    if (node === null) return null;
    entries.set(key, { key: placeIn(line, 0), value: node });
  }
  return first === undefined ? null : { ...placeIn(first, 0), kind: 'map', entries };
}

function placeIn(line: Line, offset: number): Place {
  return { line: line.line, column: line.indent + offset + 1 };
}

function readValue(line: Line, key: string, value: string): Maybe<YamlNode> {
  const place = placeIn(line, key.length + 2);
  if (value.startsWith('[')) return readFlowList(value, place);
  if (value.startsWith('{')) return readFlowMap(value, place);
  return readScalar(value, place);
}

/** What stands below a key that has nothing beside it: a deeper mapping, or a list at its own depth or deeper. */
function readBelow(cursor: Cursor, indent: number): Maybe<YamlNode> {
  const next = cursor.lines[cursor.at];
  if (next === undefined) return null;
  if (next.text.startsWith('- '))
    return next.indent >= indent ? readList(cursor, next.indent) : null;
  return next.indent > indent ? readMap(cursor, next.indent) : null;
}

function readList(cursor: Cursor, indent: number): Maybe<YamlNode> {
  const items: YamlNode[] = [];
  const first = cursor.lines[cursor.at];
  for (let line = first; line !== undefined; line = cursor.lines[cursor.at]) {
    if (line.indent < indent) break;
    if (!line.text.startsWith('- ')) {
      if (line.indent > indent) return null;
      break;
    }
    const item = line.indent === indent ? readScalar(line.text.slice(2), placeIn(line, 2)) : null;
    if (item === null) return null;
    items.push(item);
    cursor.at += 1;
  }
  return first === undefined ? null : { ...placeIn(first, 0), kind: 'list', items };
}

const PLAIN = /^[A-Za-z0-9_./~^+][A-Za-z0-9_./~^+@:-]*$/;
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;

function readScalar(text: string, place: Place): Maybe<YamlNode> {
  if (PLAIN.test(text))
    return text.endsWith(':') ? null : { ...place, kind: 'text', text, plain: true };
  if (QUOTED.test(text)) return { ...place, kind: 'text', text: text.slice(1, -1), plain: false };
  return null;
}

/** The parts between the brackets with their offsets; null when a part is not a simple scalar. */
function partsOf(value: string, close: string): Maybe<readonly (readonly [string, number])[]> {
  if (!value.endsWith(close)) return null;
  const inner = value.slice(1, -1);
  if (inner === '') return [];
  const parts: (readonly [string, number])[] = [];
  let offset = 1;
  for (const part of inner.split(', ')) {
    if (/[,[\]{}]/.test(part)) return null;
    parts.push([part, offset]);
    offset += part.length + 2;
  }
  return parts;
}

function readFlowList(value: string, place: Place): Maybe<YamlNode> {
  const parts = partsOf(value, ']');
  if (parts === null) return null;
  const items: YamlNode[] = [];
  for (const [part, offset] of parts) {
    const item = readFlowScalar(part, { line: place.line, column: place.column + offset });
    if (item === null) return null;
    items.push(item);
  }
  return { ...place, kind: 'list', items };
}

function readFlowScalar(part: string, place: Place): Maybe<YamlNode> {
  const isPlain = !/^["']/.test(part);
  return isPlain && part.includes(':') && !/^sha256:[0-9a-f]{64}$/.test(part)
    ? null
    : readScalar(part, place);
}

function readFlowMap(value: string, place: Place): Maybe<YamlNode> {
  const parts = partsOf(value, '}');
  if (parts === null) return null;
  const entries = new Map<string, YamlEntry>();
  for (const [part, offset] of parts) {
    const [, key, text] = ENTRY.exec(part) ?? [];
    if (key === undefined || text === undefined || key === '__proto__') return null;
    if (entries.has(key) || isPlainWord(key)) return null;
    const column = place.column + offset;
    const item = readFlowScalar(text, { line: place.line, column: column + key.length + 2 });
    if (item === null) return null;
    entries.set(key, { key: { line: place.line, column }, value: item });
  }
  return { ...place, kind: 'map', entries };
}
