/** The lock of one environment: component → exact commit. */
import type { Digest } from './digest.js';
import type { CommitSha, ObjectId, TreeId } from './git-ids.js';
import type { ComponentType, Dependency } from './manifest.js';
import type { ComponentName, EnvironmentName } from './names.js';

export interface LockedComponent {
  readonly name: ComponentName;
  readonly repo: string;
  /** What was resolved: a tag, a branch or a commit; the wanted range stays in the manifest. */
  readonly version: string;
  /** Full ref, or null for a bare commit and in locks of the earlier format. */
  readonly ref: string | null;
  /** Peeled commit. In a lock of the earlier format it may be a tag object: then `peeled` is false. */
  readonly commit: CommitSha | ObjectId;
  /** False only for entries read from the earlier format, whose ids must be peeled before use. */
  readonly peeled: boolean;
  /** Null only in locks of the earlier format. */
  readonly tree: TreeId | null;
  readonly type: ComponentType;
  readonly buildTarget: string | null;
  readonly dependsOn: readonly Dependency[];
  /** Tree digest in the store, once built and recorded. */
  readonly output: Digest | null;
}

export interface Lock {
  /** 2, or 1 for the earlier `meta` format. */
  readonly formatVersion: 1 | 2;
  readonly environment: EnvironmentName | null;
  /** Time of the newest real change, ISO 8601 in UTC. */
  readonly generatedAt: string;
  /** Digest of the manifest content that was resolved; null in the earlier format. */
  readonly manifest: Digest | null;
  readonly promotedFrom: { readonly environment: EnvironmentName; readonly lock: Digest } | null;
  /** True when written with `--allow-partial`: some components of the manifest are missing on purpose. */
  readonly partial: boolean;
  /** Sorted by name. */
  readonly components: ReadonlyMap<ComponentName, LockedComponent>;
}
