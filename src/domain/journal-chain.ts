/** The hash chain of a journal: one canonical JSON line per entry, each naming the digest of the line before. */
import { LockstepError } from '../errors.js';
import { canonicalJson, isCanonicalJson } from './build-key.js';
import { digestOf, hexOf, type Digest } from './digest.js';
import { whyNoEntry } from './journal-shape.js';
import { JOURNAL_SCHEMA, schemaOf, type ChainedEntry, type JournalEntry } from './journal.js';
import type { EnvironmentName } from './names.js';

/** Where the lines of an environment stand on the branch. */
export const journalFile = (environment: EnvironmentName): string => `${environment}.jsonl`;

/** Where the number and id of the last line stand, so that a changed or missing last line shows. */
export const headFile = (environment: EnvironmentName): string => `${environment}.head`;

/** Where the bytes of a lock stand beside the journal. */
export const lockFile = (digest: Digest): string => `locks/${hexOf(digest)}.yaml`;

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
  const shape = whyNoEntry(value);
  if (shape !== null) throw corrupt(environment, number, `it is no entry: ${shape}`);
  const entry = value as JournalEntry;
  const fault = faultOf(entry, { ...expected, environment, number });
  if (fault !== null) throw corrupt(environment, number, fault);
  if (!isCanonicalJson(line, value)) {
    throw corrupt(environment, number, 'it is not in its canonical form');
  }
  // Fresh from the text, so nobody else has it. Equal digests become one string: half the memory, and maps find them faster.
  const { headLock, before } = expected;
  const lock = entry.lock === headLock ? headLock : entry.lock;
  const parent = before?.id ?? null;
  return Object.assign(entry, { lock, previousLock: headLock, parent, id: digestOf(line) });
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
