/** A journal branch in memory with a real compare-and-swap. */
import { LockstepError } from '../../src/errors.js';
import { digestOf, hexOf } from '../../src/domain/digest.js';
import type { CommitSha } from '../../src/domain/git-ids.js';
import type { JournalBranch } from '../../src/ports/journal-branch.js';

export interface MemoryJournal extends JournalBranch {
  /** The files as they are now; a test may damage them. */
  readonly files: Map<string, string>;
  /** Messages of the commits made. */
  readonly messages: string[];
  /** Runs once before the next `replace` compares: here another writer may come first. */
  raceOnce(rival: () => Promise<void>): void;
}

export function memoryJournal(): MemoryJournal {
  const files = new Map<string, string>();
  const messages: string[] = [];
  let head: CommitSha | null = null;
  let rival: (() => Promise<void>) | null = null;
  return {
    files,
    messages,
    raceOnce: (next) => {
      rival = next;
    },
    read: () => Promise.resolve({ head, files: new Map(files) }),
    async replace(expected, changed, message) {
      const first = rival;
      rival = null;
      await first?.();
      if (expected !== head) {
        throw new LockstepError('journal-moved', { message: 'the journal has moved' });
      }
      for (const [path, text] of changed) files.set(path, text);
      messages.push(message);
      head = hexOf(digestOf(JSON.stringify([head, [...files]]))).slice(0, 40) as CommitSha;
      return head;
    },
  };
}
