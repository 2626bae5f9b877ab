/** Where the meta-repo is: found upwards from the working directory, or named by --manifests. */
import path from 'node:path';
import { LockstepError } from '../errors.js';
import type { Disk } from '../ports/disk.js';

/** Root of the meta-repo and its directory of manifests, both absolute. */
export interface MetaRoot {
  readonly root: string;
  readonly manifestsDir: string;
}

const MANIFEST = 'components.yaml';

/**
 * The nearest directory at or above `from` that has `manifests/components.yaml`; or, when `manifests` is given
 * (relative to `from`), that directory and its parent. Throws `manifest-missing`.
 */
export function findRoot(
  disk: Pick<Disk, 'lstat'>,
  from: string,
  manifests: string | null,
): MetaRoot {
  if (manifests !== null) {
    const manifestsDir = path.resolve(from, manifests);
    if (disk.lstat(path.join(manifestsDir, MANIFEST)) === null) {
      throw new LockstepError('manifest-missing', {
        message: `${manifestsDir} has no ${MANIFEST}`,
        hint: 'give --manifests the directory that holds components.yaml',
      });
    }
    return { root: path.dirname(manifestsDir), manifestsDir };
  }
  for (let at = from; ; at = path.dirname(at)) {
    const manifestsDir = path.join(at, 'manifests');
    if (disk.lstat(path.join(manifestsDir, MANIFEST)) !== null) return { root: at, manifestsDir };
    if (path.dirname(at) === at) break;
  }
  throw new LockstepError('manifest-missing', {
    message: `there is no manifests/${MANIFEST} in ${from} or above it`,
    hint: 'change to a meta-repo, or write --manifests DIR',
  });
}
