/** Journals made of words: kind, the letter of a lock, and what else an entry says. */
import { digestOf, type Digest } from '../../src/domain/digest.js';
import type { ChainedEntry, JournalEntry, JournalKind } from '../../src/domain/journal.js';
import { chained, entryLine, headMark, movesHead } from '../../src/domain/journal-chain.js';
import type { EnvironmentName } from '../../src/domain/names.js';

export const PROD = 'prod' as EnvironmentName;

export type Word = readonly [JournalKind, string, Readonly<Record<string, unknown>>?];

/** The digest that stands for the lock of that letter. */
export const lockCalled = (letter: string): Digest => digestOf(`lock ${letter}`);

/** A chain that verifies. */
export function chainOf(...words: readonly Word[]): readonly ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  let head: Digest | null = null;
  for (const [kind, letter, more = {}] of words) {
    const entry: JournalEntry = {
      schema: 1,
      sequence: entries.length + 1,
      environment: PROD,
      kind,
      at: '2026-11-21T10:00:00.000Z',
      actor: 'ada',
      reason: null,
      lock: lockCalled(letter),
      previousLock: head,
      components: [],
      run: null,
      parent: entries.at(-1)?.id ?? null,
      ...more,
    };
    entries.push(chained(entry));
    if (movesHead(entry)) head = entry.lock;
  }
  return entries;
}

/** The chain as the branch holds it. */
export function textOf(entries: readonly ChainedEntry[]): { lines: string; head: string } {
  const lines = entries.map(({ id: _id, ...entry }) => `${entryLine(entry)}\n`).join('');
  return { lines, head: headMark(entries) };
}
