/** Remembers in the store the newest journal line ever seen, so that a journal can never go backwards unnoticed (T50). */
import { join } from 'node:path';
import type { ChainedEntry } from '../domain/journal.js';
import { marksText, readMarks, type JournalMarks } from '../domain/journal-mark.js';
import type { EnvironmentName } from '../domain/names.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { publishFile } from '../store/publish.js';

type SeenWorld = Pick<World, 'disk' | 'random' | 'workspace' | 'emit'>;

interface Seen {
  readonly environment: EnvironmentName;
  readonly entries: readonly ChainedEntry[];
}

/** Throws `journal-corrupt` when the journal lacks the newest line that was seen here before, or has another one. */
export function checkSeen(world: SeenWorld, { environment, entries }: Seen): void {
  const seen = readMemory(world)[environment];
  if (seen === undefined || entries[seen.sequence - 1]?.id === seen.id) return;
  const what = entries.length < seen.sequence ? 'went backwards' : 'was rewritten';
  throw new LockstepError('journal-corrupt', {
    message: `the journal of ${environment} ${what}: line ${seen.sequence} is not the one seen here before`,
    hint: `find out who moved the journal branch; if that was meant, remove ${seenPath(world)}`,
    data: { environment, line: seen.sequence, seen: seen.id },
  });
}

/** Keeps the newest line; a disk that cannot take it costs the memory only, and says so. */
export function rememberSeen(world: SeenWorld, { environment, entries }: Seen): void {
  const last = entries.at(-1);
  const memory = readMemory(world);
  if (last === undefined || memory[environment]?.id === last.id) return;
  const mark = { sequence: last.sequence, id: last.id };
  const text = marksText({ ...memory, [environment]: mark });
  try {
    publishFile(world.disk, world.random, seenPath(world), text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    world.emit({ type: 'note', level: 'info', message: `${seenPath(world)} not written: ${why}` });
  }
}

function seenPath(world: SeenWorld): string {
  return join(world.workspace.storeDir, 'journal-seen.json');
}

/** An unreadable memory is no memory: it protects against others, and only we write it. */
function readMemory(world: SeenWorld): JournalMarks {
  const path = seenPath(world);
  if (world.disk.lstat(path) === null) return {};
  try {
    return readMarks(new TextDecoder().decode(world.disk.readFile(path)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    world.emit({ type: 'note', level: 'info', message: `${path} is not readable: ${why}` });
    return {};
  }
}
