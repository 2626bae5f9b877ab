/** Drift: what the remotes did to refs since they were locked (T26). */
import type { Finding } from '../domain/finding.js';
import { shortSha, type CommitSha } from '../domain/git-ids.js';
import type { ComponentName } from '../domain/names.js';
import type { Lock, LockedComponent } from '../domain/lock.js';
import type { RemoteRef } from '../ports/git.js';

/** What a look at a repository brought; null when nothing of it can be locked. */
interface Look {
  readonly entry: LockedComponent | null;
  readonly refs: readonly RemoteRef[];
}

/** A tag that names another commit than when it was locked is a high finding; a branch that went on is a notice. */
export function driftFindings(
  before: Pick<Lock, 'components'> | null,
  resolved: ReadonlyMap<ComponentName, Look>,
): Finding[] {
  if (before === null) return [];
  const findings: Finding[] = [];
  for (const [name, { entry, refs }] of resolved) {
    const old = before.components.get(name);
    if (old === undefined || !old.peeled || old.ref === null || old.repo !== entry?.repo) continue;
    const now = refs.find((ref) => ref.name === old.ref);
    if (now === undefined) findings.push(gone(name, old.ref));
    else if (now.commit !== old.commit)
      findings.push(moved(name, old.ref, [old.commit as CommitSha, now.commit]));
  }
  return findings;
}

function moved(
  component: ComponentName,
  ref: string,
  [from, to]: readonly [CommitSha, CommitSha],
): Finding {
  const isTag = ref.startsWith('refs/tags/');
  return {
    severity: isTag ? 'high' : 'notice',
    code: isTag ? 'tag-moved' : 'branch-moved',
    where: { component },
    message: `${component}: ${ref} moved ${shortSha(from)} → ${shortSha(to)} since it was locked`,
    ...(isTag
      ? { fix: 'ask its owner why a released tag changed before you take the new commit' }
      : {}),
  };
}

function gone(component: ComponentName, ref: string): Finding {
  return {
    severity: 'high',
    code: 'ref-gone',
    where: { component },
    message: `${component}: ${ref} no longer exists`,
    fix: 'the locked commit may become unreachable; pin a ref that is kept',
  };
}
