/** A strict subset of YAML with positions: no aliases, anchors, merge keys, tags, directives or duplicate keys (T30, T31). */
import { Composer, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml';
import type { Document, Pair, ParsedNode } from 'yaml';
import type { Finding } from './finding.js';
import { readSimpleYaml } from './simple-yaml.js';
import { isPlainWord, type Place, type YamlEntry, type YamlNode } from './yaml-node.js';

export const MAX_BYTES = 4 * 1024 ** 2;
export const MAX_DEPTH = 32;
export const MAX_NODES = 200_000;

export interface YamlReading {
  /** Null when the text is empty or cannot be read at all. */
  readonly root: YamlNode | null;
  readonly findings: readonly Finding[];
}

/** Reads one document; never throws for bad input: every problem is a finding, with its place. */
export function readYaml(text: string, file: string): YamlReading {
  const lines = new LineCounter();
  const context: Context = { file, lines, findings: [], nodes: 0, properties: 0 };
  const refusal = whyTooMuch(text);
  if (refusal !== null) {
    report(context, { line: 1, column: 1 }, refusal, 'split it into a smaller file');
    return { root: null, findings: context.findings };
  }
  const simple = readSimpleYaml(text);
  return simple === null ? readInFull(text, context) : { root: simple, findings: [] };
}

/** The same without the short cut for simple files. */
export function readYamlInFull(text: string, file: string): YamlReading {
  return readInFull(text, {
    file,
    lines: new LineCounter(),
    findings: [],
    nodes: 0,
    properties: 0,
  });
}

function readInFull(text: string, context: Context): YamlReading {
  const document = parseWithin(text, context);
  if (document === null) return { root: null, findings: context.findings };
  for (const error of document.errors) {
    if (context.properties > 0 && CODES_OF_PROPERTIES.has(error.code)) continue;
    report(context, placeAt(context, error.pos[0]), ...explained(error.code, error.message));
  }
  const root = document.contents === null ? null : walk(document.contents, context, 1);
  return { root, findings: context.findings };
}

interface Context {
  readonly file: string;
  readonly lines: LineCounter;
  readonly findings: Finding[];
  nodes: number;
  /** Anchors, aliases, tags and directives met. */
  properties: number;
}

const MAX_FINDINGS = 100;

function report(context: Context, place: Place, message: string, fix: string): void {
  if (context.findings.length >= MAX_FINDINGS) return;
  context.findings.push({
    severity: 'error',
    code: 'yaml-refused',
    where: { file: context.file, line: place.line, column: place.column },
    message,
    fix,
  });
}

/** Cheap bounds first: no line or separator count of an honest file comes near the cap of nodes. */
function whyTooMuch(text: string): string | null {
  if (text.length > MAX_BYTES) return `the file is larger than ${MAX_BYTES / 1024 ** 2} MiB`;
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) {
    return 'the file has a control character';
  }
  if (!text.isWellFormed()) return 'the file is not valid Unicode';
  let separators = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x0a || unit === 0x2c || unit === 0x5b || unit === 0x7b) separators += 1;
  }
  return separators > MAX_NODES ? TOO_MANY : null;
}

const TOO_MANY = `the file has more than ${MAX_NODES} nodes`;
const LEXEMES_PER_NODE = 8;
/** The parser keeps one entry for the document, one for the scalar, and one per collection. */
const STACK_EXTRA = 2;

/** Feeds the parser lexeme by lexeme, so that depth and count are known before anything recursive runs. */
function parseWithin(text: string, context: Context): Document.Parsed | null {
  const parser = new Parser(context.lines.addNewLine);
  context.lines.addNewLine(0);
  const tokens = [];
  let lexemes = 0;
  let isContent = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isContent) refuseProperty(lexeme, placeAt.bind(null, context, parser.offset), context);
    isContent = lexeme === SCALAR_FOLLOWS;
    tokens.push(...parser.next(lexeme));
    lexemes += 1;
    const tooDeep = parser.stack.length > MAX_DEPTH + STACK_EXTRA;
    if (tooDeep || lexemes > MAX_NODES * LEXEMES_PER_NODE) {
      const message = tooDeep ? `nesting is deeper than ${MAX_DEPTH} levels` : TOO_MANY;
      report(context, placeAt(context, parser.offset), message, 'write it flatter');
      return null;
    }
    if (context.properties > MAX_PROPERTIES) return null;
  }
  tokens.push(...parser.end());
  return firstDocument(tokens, text.length, context);
}

/** The lexer of the library announces the text of a scalar with this lexeme. */
const SCALAR_FOLLOWS = '\u001f';
/** After so many anchors, aliases and tags nobody reads on. */
const MAX_PROPERTIES = 20;

const PROPERTIES: ReadonlyMap<string, [string, string]> = new Map([
  ['&', ['an anchor (&) is not allowed', 'take it out, or put the value in quotes']],
  ['*', ['an alias (*) is not allowed', 'write the value out, or put it in quotes']],
  ['!', ['a tag (!) is not allowed', 'take it out, or put the value in quotes']],
  ['%', ['a directive (%) is not allowed', 'take it out']],
]);

function refuseProperty(lexeme: string, place: () => Place, context: Context): void {
  const refusal = PROPERTIES.get(lexeme.charAt(0));
  if (refusal === undefined) return;
  context.properties += 1;
  report(context, place(), ...refusal);
}

/** `failsafe`: scalars stay text. `uniqueKeys: false`: the library looks for duplicates in quadratic time; we do it with a Map. */
function firstDocument(
  tokens: Parameters<Composer['compose']>[0],
  end: number,
  context: Context,
): Document.Parsed | null {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  let first: Document.Parsed | null = null;
  for (const document of composer.compose(tokens, true, end)) {
    if (first !== null) {
      const place = placeAt(context, document.range[0]);
      report(context, place, 'a second document begins here', 'keep one document per file');
      return first;
    }
    first = document;
  }
  return first;
}

/** Follow-up errors of properties that are reported already. */
const CODES_OF_PROPERTIES: ReadonlySet<string> = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);

function explained(code: string, message: string): [string, string] {
  if (code === 'TAB_AS_INDENT') return ['a tab indents this line', 'indent with spaces'];
  return [`this is not YAML: ${message.split('\n')[0] ?? ''}`, FIX_BY_CODE.get(code) ?? FIX];
}

const FIX = 'check quotes, brackets and indentation';
const FIX_BY_CODE: ReadonlyMap<string, string> = new Map([
  ['BAD_SCALAR_START', 'put the value in quotes'],
  ['BLOCK_AS_IMPLICIT_KEY', 'put the value in quotes, or begin a new line'],
  ['MISSING_CHAR', 'close the quote or bracket, or write ": " after a key'],
]);

function placeAt(context: Context, offset: number): Place {
  const { line, col } = context.lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Recursion is bounded: the parser has refused anything deeper than the cap. */
function walk(node: ParsedNode, context: Context, depth: number): YamlNode {
  const place = placeAt(context, node.range[0]);
  context.nodes += 1;
  if (context.nodes === MAX_NODES + 1) report(context, place, TOO_MANY, 'split the file');
  if (depth === MAX_DEPTH + 1) {
    report(context, place, `nesting is deeper than ${MAX_DEPTH} levels`, 'write it flatter');
  }
  if (isScalar(node)) {
    const plain = node.type === 'PLAIN';
    return {
      ...place,
      kind: 'text',
      text: typeof node.value === 'string' ? node.value : '',
      plain,
    };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => walk(item, context, depth + 1));
    return { ...place, kind: 'list', items };
  }
  if (isMap(node)) return { ...place, kind: 'map', entries: entriesOf(node.items, context, depth) };
  return { ...place, kind: 'text', text: '', plain: true };
}

function entriesOf(
  pairs: readonly Pair<unknown, unknown>[],
  context: Context,
  depth: number,
): ReadonlyMap<string, YamlEntry> {
  const entries = new Map<string, YamlEntry>();
  for (const pair of pairs) {
    const keyNode = pair.key as ParsedNode | null;
    if (keyNode === null || !isScalar(keyNode)) {
      const place = keyNode === null ? { line: 1, column: 1 } : placeAt(context, keyNode.range[0]);
      report(context, place, 'a key is not plain text', 'write a name before the ":"');
      continue;
    }
    const key = walk(keyNode, context, depth);
    const name = key.kind === 'text' ? key.text : '';
    const problem = key.kind === 'text' ? whyBadKey(name, key.plain, entries) : null;
    if (problem !== null) report(context, key, ...problem);
    const value = valueOf(pair, key, { context, depth });
    if (problem === null) entries.set(name, { key: { line: key.line, column: key.column }, value });
  }
  return entries;
}

function valueOf(
  pair: Pair<unknown, unknown>,
  key: Place,
  at: { readonly context: Context; readonly depth: number },
): YamlNode {
  if (pair.value === null)
    return { line: key.line, column: key.column, kind: 'text', text: '', plain: true };
  return walk(pair.value as ParsedNode, at.context, at.depth + 1);
}

function whyBadKey(
  name: string,
  plain: boolean,
  entries: ReadonlyMap<string, YamlEntry>,
): [string, string] | null {
  if (name === '__proto__') return ['the key "__proto__" is not allowed', 'choose another name'];
  const before = entries.get(name);
  if (before !== undefined) {
    const fix = `keep one of the two; the first is in line ${before.key.line}`;
    return [`the key ${JSON.stringify(name)} is there twice`, fix];
  }
  if (!plain) return null;
  if (name === '<<') return ['a merge key (<<) is not allowed', 'write the keys out'];
  if (!isPlainWord(name)) return null;
  return [`the key ${name || 'that is empty'} is not text`, `put it in quotes: "${name}"`];
}
