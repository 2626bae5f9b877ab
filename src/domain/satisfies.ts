/** Whether a locked component is what some wanted version can mean. */
import { hasCode } from '../errors.js';
import type { CommitSha, ObjectId } from './git-ids.js';
import type { LockedComponent } from './lock.js';
import { selectRef } from './select-ref.js';

/** True when `wanted`, asked of a repository with that one ref, would select the locked commit. */
export function satisfiesWanted(
  entry: LockedComponent,
  wanted: string,
  tagPrefix: string,
): boolean {
  const commit = entry.commit as CommitSha;
  if (wanted === commit || wanted === entry.version) return true;
  if (entry.ref === null) return false;
  try {
    const ref = { name: entry.ref, object: commit as string as ObjectId, commit };
    return selectRef(wanted, tagPrefix, [ref]).commit === commit;
  } catch (error) {
    if (hasCode(error, 'ref-missing', 'ref-invalid', 'ref-ambiguous')) return false;
    throw error;
  }
}
