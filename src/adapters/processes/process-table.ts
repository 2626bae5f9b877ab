/** Finds every process of a build: its group, its session, its descendants, and those that carry its mark (T25). */
import { readFileSync, readdirSync } from 'node:fs';

/** In the environment of each child of ours, with a value of its own: finds what left the session. */
export const MARK = 'LOCKSTEP_PROCESS';

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
}

/**
 * The pids that belong to the tree of `root`, without zombies and without this process. Through /proc; where
 * there is none (macOS, Windows) null, and only the process group is known. A process that has left the session,
 * lost its parent and emptied its environment cannot be found.
 */
export function membersOf(root: number, mark: string): readonly number[] | null {
  const rows = readTable();
  if (rows === null) return null;
  const found = new Set<number>();
  for (const row of rows) {
    const isOurs = row.pid === root || row.group === root || row.session === root;
    if (isOurs || hasMark(row.pid, mark)) found.add(row.pid);
  }
  addDescendants(rows, root, found);
  found.delete(process.pid);
  return [...found];
}

function addDescendants(rows: readonly Row[], root: number, found: Set<number>): void {
  const parents = new Set([root, ...found]);
  for (let grown = true; grown;) {
    grown = false;
    for (const row of rows) {
      if (parents.has(row.pid) || !parents.has(row.parent)) continue;
      parents.add(row.pid);
      found.add(row.pid);
      grown = true;
    }
  }
}

function readTable(): readonly Row[] | null {
  if (process.platform !== 'linux') return null;
  const names = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name));
  return names.map((name) => readRow(Number(name))).filter((row) => row !== null);
}

/** `pid (name) state ppid pgrp session …`; the name may hold anything, so fields count from the last `)`. */
function readRow(pid: number): Row | null {
  const text = readProc(`/proc/${pid}/stat`);
  const [state, parent, group, session] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  if (text === '' || state === 'Z' || state === 'X') return null;
  return { pid, parent: Number(parent), group: Number(group), session: Number(session) };
}

function hasMark(pid: number, mark: string): boolean {
  const text = readProc(`/proc/${pid}/environ`);
  return text.startsWith(`${MARK}=${mark}\0`) || text.includes(`\0${MARK}=${mark}\0`);
}

/** Empty for a process that has ended meanwhile or belongs to someone else: neither is ours to end. */
function readProc(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
