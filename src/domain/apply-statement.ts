/** What a signature of an `apply` entry signs: the bytes are described in docs/formats.md. */
import { canonicalJson } from './build-key.js';
import type { JournalEntry } from './journal.js';

/** Keeps a signature from meaning anything else than an apply of this format. */
const CONTEXT = 'lockstep apply 1\n';

/** The parent binds it to its place in the chain: copied to another line, an old signature is worth nothing. */
export function applyStatement(
  entry: Pick<JournalEntry, 'environment' | 'lock' | 'ok' | 'verified' | 'outputs' | 'parent'>,
): string {
  const { environment, lock, ok = false, verified = false, outputs = {}, parent } = entry;
  return CONTEXT + canonicalJson({ environment, lock, ok, outputs, parent, verified });
}
