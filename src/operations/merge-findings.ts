/** Conflicts of a merge in words: what each side made of a component, and what would settle it. */
import type { Finding } from '../domain/finding.js';
import { isObjectId, shortSha } from '../domain/git-ids.js';
import type { LockedComponent } from '../domain/lock.js';
import { solvingStrategies } from '../domain/merge-entry.js';
import type { MergeConflict } from '../domain/merge-locks.js';

/** `api: v1.0.0 → v1.1.0 in ours, v1.0.0 → v1.2.0 in theirs`. */
export function conflictFinding(conflict: MergeConflict, file: string): Finding {
  const { component, base, ours, theirs } = conflict;
  const sides = [stepWords(base, ours, 'ours'), stepWords(base, theirs, 'theirs')];
  const strategies = solvingStrategies(conflict).map((one) => `--strategy ${one}`);
  return {
    severity: 'error',
    code: 'merge-conflict',
    where: { file, component },
    message: `${component}: ${sides.join(', ')}`,
    fix: `settled by ${listed(strategies)}; or lock it again once the manifest is merged`,
  };
}

function stepWords(
  from: LockedComponent | null,
  to: LockedComponent | null,
  where: string,
): string {
  if (to === null) return `removed in ${where}`;
  if (from === null) return `added at ${named(to, true)} in ${where}`;
  const withCommit = from.version === to.version;
  if (!withCommit || from.commit !== to.commit) {
    return `${named(from, withCommit)} → ${named(to, withCommit)} in ${where}`;
  }
  return `${named(to, false)} with ${otherFields(from, to)} in ${where}`;
}

/** What differs though version and commit are the same. */
function otherFields(from: LockedComponent, to: LockedComponent): string {
  if (from.repo !== to.repo) return 'another repo';
  if (from.type !== to.type || from.buildTarget !== to.buildTarget) return 'another recipe';
  return from.ref === to.ref ? 'other dependencies' : 'another ref';
}

function named({ version, commit }: LockedComponent, withCommit: boolean): string {
  if (isObjectId(version)) return shortSha(commit);
  return withCommit ? `${version}@${shortSha(commit)}` : version;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
