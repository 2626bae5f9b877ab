/** How a step from one locked version to another is told: upgrade, downgrade, or just other. */
import semver from 'semver';
import { shortSha, type CommitSha } from './git-ids.js';

export interface VersionAt {
  readonly commit: CommitSha;
  /** Null when it is not known as what the commit was locked. */
  readonly version: string | null;
}

/** "v1.1.0 → v1.2.0 (upgrade)", or the commits where versions are unknown or equal. */
export function versionStep(from: VersionAt, to: VersionAt, tagPrefix = ''): string {
  const commits = `commit ${shortSha(from.commit)} → ${shortSha(to.commit)}`;
  if (from.version === null || to.version === null || from.version === to.version) return commits;
  const [old, fresh] = [semverOf(from.version, tagPrefix), semverOf(to.version, tagPrefix)];
  const names = `${from.version} → ${to.version}`;
  if (old === null || fresh === null) return `${names}, ${commits}`;
  const order = semver.compare(fresh, old);
  if (order === 0) return `${names}, ${commits}`;
  return `${names} (${order > 0 ? 'upgrade' : 'downgrade'})`;
}

function semverOf(version: string, tagPrefix: string): semver.SemVer | null {
  const plain = version.startsWith(tagPrefix) ? version.slice(tagPrefix.length) : version;
  return semver.parse(plain, { loose: true });
}
