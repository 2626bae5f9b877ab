/** Remembers the version line of each tool, because asking `npm --version` costs a fifth of a second. */
import {
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Random } from '../../ports/clock.js';

const SCHEMA = 1;

export interface VersionMemory {
  /** The line remembered for this very file and these arguments, or null. */
  recall(program: string, args: readonly string[]): string | null;
  remember(program: string, args: readonly string[], version: string): void;
}

/**
 * `file` is JSON: `{schema, tools: {"<path> <args>": {stamp, version}}}`; a damaged one counts as empty. The stamp
 * is size, mtime, ctime and inode of what the path leads to. Shims that choose a version by directory or variable
 * (pyenv, rbenv, asdf, rustup, volta, mise) are never remembered.
 */
export function versionMemory(file: string, random: Random): VersionMemory {
  return {
    recall(program, args) {
      const entry = readTools(file)[keyOf(program, args)];
      return entry !== undefined && entry.stamp === stampOf(program) ? entry.version : null;
    },
    remember(program, args, version) {
      const stamp = stampOf(program);
      if (stamp === null) return;
      const tools = { ...readTools(file), [keyOf(program, args)]: { stamp, version } };
      writeTools(file, JSON.stringify({ schema: SCHEMA, tools }), random);
    },
  };
}

interface Entry {
  readonly stamp: string;
  readonly version: string;
}

function keyOf(program: string, args: readonly string[]): string {
  return [program, ...args].join(' ');
}

const SHIM = /[/\\](?:shims|\.cargo[/\\]bin|\.rustup|\.volta|\.asdf|mise)[/\\]|[/\\]rustup$/;

/** Null for a shim, and for a file that is gone. */
function stampOf(program: string): string | null {
  try {
    const real = realpathSync(program);
    if (SHIM.test(program) || SHIM.test(real)) return null;
    const stat = statSync(real, { bigint: true });
    return [real, stat.size, stat.mtimeNs, stat.ctimeNs, stat.ino].join(' ');
  } catch {
    return null;
  }
}

/** Nothing is lost with it but time, so every fault of reading it means empty. */
function readTools(file: string): Readonly<Record<string, Entry | undefined>> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isMemory(value) ? value.tools : {};
  } catch {
    return {};
  }
}

function isMemory(value: unknown): value is { tools: Record<string, Entry> } {
  const { schema, tools } = (value ?? {}) as { schema?: unknown; tools?: unknown };
  if (schema !== SCHEMA || typeof tools !== 'object' || tools === null) return false;
  return Object.values(tools).every(
    (entry: Partial<Entry> | null) =>
      typeof entry?.stamp === 'string' && typeof entry.version === 'string',
  );
}

/** By rename, so that a reader sees the old or the new. A store that cannot be written is asked again next time. */
function writeTools(file: string, text: string, random: Random): void {
  const staged = `${file}.${random.hex(12)}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(staged, text, { flag: 'wx' });
    renameSync(staged, file);
  } catch {
    return;
  }
}
