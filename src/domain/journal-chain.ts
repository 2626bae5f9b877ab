/** The hash chain of a journal: one canonical JSON line per entry, each naming the digest of the line before. */
import * as z from 'zod/mini';
import { LockstepError } from '../errors.js';
import { canonicalJson } from './build-key.js';
import { digestOf, hexOf, type Digest } from './digest.js';
import { JOURNAL_SCHEMA, schemaOf, type ChainedEntry, type JournalEntry } from './journal.js';
import type { EnvironmentName } from './names.js';

/** Where the lines of an environment stand on the branch. */
export const journalFile = (environment: EnvironmentName): string => `${environment}.jsonl`;

/** Where the number and id of the last line stand, so that a changed or missing last line shows. */
export const headFile = (environment: EnvironmentName): string => `${environment}.head`;

/** Where the bytes of a lock stand beside the journal. */
export const lockFile = (digest: Digest): string => `locks/${hexOf(digest)}.yaml`;

const digest = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/));
const names = z.array(z.string());
const text = z.nullable(z.string());
const entryShape = z.looseObject({
  schema: z.int(),
  sequence: z.int(),
  environment: z.string(),
  kind: z.enum([
    'lock',
    'apply',
    'promotion',
    'rollback',
    'snapshot',
    'hold',
    'resume',
    'approval',
    'delivery',
  ]),
  at: z.string(),
  actor: z.string(),
  reason: text,
  lock: digest,
  previousLock: z.nullable(digest),
  components: names,
  from: z.optional(z.looseObject({ environment: z.string(), lock: digest })),
  target: z.optional(digest),
  ok: z.optional(z.boolean()),
  verified: z.optional(z.boolean()),
  outputs: z.optional(z.record(z.string(), digest)),
  label: z.optional(z.string()),
  hold: z.optional(
    z.looseObject({ components: names, rejected: z.record(z.string(), z.string()), expires: text }),
  ),
  plan: z.optional(digest),
  signature: z.optional(z.looseObject({ key: z.string(), value: z.string() })),
  delivery: z.optional(
    z.looseObject({
      id: z.string(),
      strategy: z.enum(['blue-green', 'canary']),
      phase: z.enum(['started', 'switching', 'stepped', 'finished', 'aborted']),
      side: z.string(),
      percent: z.number(),
      detail: z.string(),
    }),
  ),
  overrides: z.optional(names),
  nonce: z.optional(z.string()),
  run: text,
  parent: z.nullable(digest),
});

/** The line of an entry, without its line feed. */
export function entryLine(entry: JournalEntry): string {
  return canonicalJson(entry);
}

/** The entry with its id, which is the digest of its line. */
export function chained(entry: JournalEntry): ChainedEntry {
  return { ...entry, id: digestOf(entryLine(entry)) };
}

/** The text of `headFile` for a journal. */
export function headMark(entries: readonly ChainedEntry[]): string {
  const last = entries.at(-1);
  return last === undefined ? '' : `${last.sequence} ${last.id}\n`;
}

/** The entry that says which lock the environment is in; null before the first. */
export function headOf(entries: readonly ChainedEntry[]): ChainedEntry | null {
  return entries.findLast(movesHead) ?? null;
}

/** True for the kinds that change which lock the environment is in. */
export function movesHead(entry: Pick<JournalEntry, 'kind'>): boolean {
  return entry.kind === 'lock' || entry.kind === 'promotion' || entry.kind === 'rollback';
}

/** What the branch holds of one environment. */
export interface JournalText {
  readonly environment: EnvironmentName;
  readonly lines: string;
  readonly head: string;
}

/**
 * Verifies the whole chain from its first line. Throws `journal-corrupt` naming the line for anything altered,
 * removed, reordered or forked (T50, T65), and `journal-newer` for a line of a later schema.
 */
export function readChain(text: JournalText): readonly ChainedEntry[] {
  const lines = text.lines.split('\n');
  if (lines.pop() !== '') throw corrupt(text.environment, lines.length + 1, 'it is cut off');
  const entries: ChainedEntry[] = [];
  let headLock: Digest | null = null;
  for (const line of lines) {
    const entry = readLine(text.environment, line, { before: entries.at(-1) ?? null, headLock });
    entries.push(entry);
    if (movesHead(entry)) headLock = entry.lock;
  }
  if (headMark(entries) !== text.head) {
    const why = `${headFile(text.environment)} names another last line`;
    throw corrupt(text.environment, entries.length, why);
  }
  return entries;
}

interface Expected {
  readonly before: ChainedEntry | null;
  readonly headLock: Digest | null;
}

function readLine(environment: EnvironmentName, line: string, expected: Expected): ChainedEntry {
  const number = (expected.before?.sequence ?? 0) + 1;
  const value = parseLine(environment, number, line);
  const parsed = entryShape.safeParse(value);
  if (!parsed.success) {
    throw corrupt(environment, number, `it is no entry (${parsed.error.issues[0]?.message ?? ''})`);
  }
  const entry = value as JournalEntry;
  const fault = faultOf(entry, { ...expected, environment, number });
  if (fault !== null) throw corrupt(environment, number, fault);
  if (canonicalJson(value) !== line) {
    throw corrupt(environment, number, 'it is not in its canonical form');
  }
  return { ...entry, id: digestOf(line) };
}

function parseLine(environment: EnvironmentName, number: number, line: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw corrupt(environment, number, 'it is not JSON', cause);
  }
  const schema = (value as { schema?: unknown } | null)?.schema;
  if (typeof schema === 'number' && schema > JOURNAL_SCHEMA) {
    throw new LockstepError('journal-newer', {
      message: `line ${number} of the journal of ${environment} has schema ${schema}; this version reads up to ${JOURNAL_SCHEMA}`,
      hint: 'update Lockstep here',
      data: { environment, line: number },
    });
  }
  return value;
}

function faultOf(
  entry: JournalEntry,
  expected: Expected & { readonly environment: EnvironmentName; readonly number: number },
): string | null {
  if (entry.schema !== schemaOf(entry.kind)) return `it has schema ${entry.schema}`;
  if (entry.sequence !== expected.number) return `it has the number ${entry.sequence}`;
  if (entry.environment !== expected.environment) return `it belongs to ${entry.environment}`;
  if (entry.parent !== (expected.before?.id ?? null)) {
    return 'the line before it is not the one it was written after';
  }
  if (entry.previousLock !== expected.headLock) return 'it names another lock before it';
  return null;
}

function corrupt(
  environment: EnvironmentName,
  line: number,
  why: string,
  cause?: unknown,
): LockstepError {
  return new LockstepError('journal-corrupt', {
    message: `line ${line} of the journal of ${environment} does not verify: ${why}`,
    hint: `"git log -p" of the journal branch shows who changed ${journalFile(environment)}; put the branch back to the last good commit`,
    data: { environment, line },
    ...(cause === undefined ? {} : { cause }),
  });
}
