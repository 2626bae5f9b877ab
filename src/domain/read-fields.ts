/** From YAML nodes to checked values: every problem becomes a finding with file, line, column and what to write. */
import type * as z from 'zod/mini';
import { LockstepError, type ErrorCode } from '../errors.js';
import type { Finding } from './finding.js';
import { nearest } from './nearest.js';
import { redactUrl } from './repo-url.js';
import { KNOWN_KEYS } from './schema-parts.js';
import { booleanOf, isNullText, numberOf, type Place, type YamlNode } from './yaml-node.js';

/** What is being read; findings gather here. */
export interface Reading {
  readonly file: string;
  readonly findings: Finding[];
}

/** What a node belongs to: "component api", where a missing field is reported, and keys that hold numbers or booleans. */
export interface Subject {
  readonly what: string;
  readonly place: Place;
  readonly component?: string;
  readonly environment?: string;
  readonly typed?: ReadonlySet<string>;
  /** What to write instead of an unknown key of that name; null = its nearest known one. */
  readonly fixOfKey?: (key: string) => string | null;
}

const NONE: ReadonlySet<string> = new Set();

/** Checks a node; null when it has problems, which are then in `reading.findings`. */
export function checkNode<T>(
  schema: z.ZodMiniType<T>,
  node: YamlNode,
  reading: Reading,
  subject: Subject,
): T | null {
  const result = schema.safeParse(plainOf(node, subject.typed ?? NONE, ''), { jitless: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) explain(issue, node, reading, subject);
  return null;
}

/**
 * The plain value of a node. A scalar is its source text (`version: 1.10` is "1.10"), null when it is plain and
 * empty or `null`; only below a key of `typed` does a plain scalar become a number or boolean.
 */
export function plainOf(node: YamlNode, typed: ReadonlySet<string>, key: string): unknown {
  if (node.kind === 'list') return node.items.map((item) => plainOf(item, typed, key));
  if (node.kind === 'map') {
    const value = Object.create(null) as Record<string, unknown>;
    // Names of variables are the user's own words.
    const inner = key === 'env' ? NONE : typed;
    for (const [name, entry] of node.entries) value[name] = plainOf(entry.value, inner, name);
    return value;
  }
  if (!node.plain) return node.text;
  if (isNullText(node.text)) return null;
  return typed.has(key) ? (booleanOf(node.text) ?? numberOf(node.text) ?? node.text) : node.text;
}

/** Adds a finding of severity error. */
export function report(
  reading: Reading,
  at: Place & { readonly component?: string; readonly environment?: string },
  finding: { readonly code: string; readonly message: string; readonly fix: string },
): void {
  reading.findings.push({
    severity: 'error',
    code: finding.code,
    where: {
      file: reading.file,
      line: at.line,
      column: at.column,
      ...(at.component === undefined ? {} : { component: at.component }),
      ...(at.environment === undefined ? {} : { environment: at.environment }),
    },
    message: finding.message,
    fix: finding.fix,
  });
}

/** The value under a key of a mapping node. */
export function childOf(node: YamlNode | undefined, key: string | number): YamlNode | undefined {
  if (node?.kind === 'map') return node.entries.get(String(key))?.value;
  return node?.kind === 'list' && typeof key === 'number' ? node.items[key] : undefined;
}

/** Place of a node by its path; for what is not there, place of the nearest parent's key. */
function placeOf(node: YamlNode, path: readonly PropertyKey[], start: Place): Place {
  let place = placeOfValue(node, path.length === 0, start);
  let at: YamlNode | undefined = node;
  for (const part of path) {
    const key = typeof part === 'number' ? part : String(part);
    const entry: Place | undefined =
      at?.kind === 'map' ? at.entries.get(String(key))?.key : childOf(at, key);
    if (entry === undefined) return place;
    at = childOf(at, key);
    place = placeOfValue(at, true, entry);
  }
  return place;
}

/** A written value stands for itself; an empty one, a list and a mapping for their key. */
function placeOfValue(node: YamlNode | undefined, isTarget: boolean, key: Place): Place {
  return isTarget && node?.kind === 'text' && node.text !== '' ? node : key;
}

function explain(
  issue: z.core.$ZodIssue,
  node: YamlNode,
  reading: Reading,
  subject: Subject,
): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) explainUnknownKey(key, issue, { node, reading, subject });
    return;
  }
  const value = issue.path.reduce<YamlNode | undefined>(
    (at, part) => childOf(at, typeof part === 'number' ? part : String(part)),
    node,
  );
  const field = pathText(issue.path);
  const at = { ...subject, ...placeOf(node, issue.path, subject.place) };
  const isMissing = value === undefined;
  const shown = issue.code === 'invalid_key' ? 'is not allowed' : `is ${shownOf(value)}`;
  const message = isMissing
    ? `${subject.what} has no ${field}`
    : `${field === '' ? subject.what : `${field} of ${subject.what}`} ${shown}`;
  const code = isMissing ? 'field-missing' : 'field-invalid';
  report(reading, at, { code, message, fix: fixOf(issue, value) });
}

function fixOf(issue: z.core.$ZodIssue, value: YamlNode | undefined): string {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'invalid_value' && value?.kind === 'text') {
    const [guess] = nearest(value.text, issue.values.map(String));
    if (guess !== undefined) return `write ${guess}`;
  }
  return issue.message;
}

function explainUnknownKey(
  key: string,
  issue: z.core.$ZodIssue,
  at: { readonly node: YamlNode; readonly reading: Reading; readonly subject: Subject },
): void {
  const path = [...issue.path, key];
  const known = issue.message.slice(KNOWN_KEYS.length).split(', ');
  const [guess] = nearest(key, known);
  const owner = issue.path.length === 0 ? '' : `${pathText(issue.path)} of `;
  const parent = issue.path.reduce<YamlNode | undefined>(
    (node, part) => childOf(node, typeof part === 'number' ? part : String(part)),
    at.node,
  );
  const place = parent?.kind === 'map' ? parent.entries.get(key)?.key : undefined;
  report(
    at.reading,
    { ...at.subject, ...(place ?? placeOf(at.node, path, at.subject.place)) },
    {
      code: 'field-unknown',
      message: `${owner}${at.subject.what} has an unknown key ${JSON.stringify(key)}`,
      fix: at.subject.fixOfKey?.(key) ?? (guess === undefined ? issue.message : `write ${guess}`),
    },
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function shownOf(node: YamlNode | undefined): string {
  if (node === undefined) return 'missing';
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a mapping';
  if (node.plain && isNullText(node.text)) return 'empty';
  const text = redactUrl(node.text);
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}

/** One line per finding: `file:line:column: message; fix`. */
export function findingLine(finding: Finding): string {
  const { file = '', line, column } = finding.where ?? {};
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}: ${finding.message}${finding.fix === undefined ? '' : `; ${finding.fix}`}`;
}

/** Throws all findings at once, sorted by place; nothing when there are none. */
export function throwFindings(reading: Reading, code: ErrorCode, hint: string): void {
  if (reading.findings.length === 0) return;
  const findings = [...reading.findings].sort(
    (a, b) =>
      (a.where?.line ?? 0) - (b.where?.line ?? 0) ||
      (a.where?.column ?? 0) - (b.where?.column ?? 0),
  );
  throw new LockstepError(code, {
    message: findings.map(findingLine).join('\n'),
    hint,
    data: { findings },
  });
}
