/** What is known of files by their stat data, so that an unchanged tree is not read again. */
import { join } from 'node:path';
import { digestOf, type Digest } from '../domain/digest.js';
import type { FileStat } from '../ports/disk.js';
import { statPaths, temporaryPath, type StoreContext } from './layout.js';
import { cleaningUp, ensureDirectory, writing } from './publish.js';

const HEADER = 'lockstep-stat 1';

/** The digest of a file that has not changed since it was hashed, or null. */
export type KnownFiles = (path: string, stat: FileStat) => Digest | null;

export interface HashedFile {
  readonly path: string;
  readonly stat: FileStat;
  readonly digest: Digest;
}

/** What changes a file's content changes one of these; the mode is always looked at anew. */
function signature(stat: FileStat): string {
  return `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
}

/** Reads the sidecar of some paths; one that is absent or damaged knows nothing. */
export function loadSidecar(
  context: StoreContext,
  root: string,
  paths: readonly string[],
): KnownFiles {
  const { sidecar } = statPaths(context, root, paths);
  if (context.disk.lstat(sidecar) === null) return () => null;
  const known = parse(Buffer.from(context.disk.readFile(sidecar)).toString('utf8'));
  return (path, stat) => {
    const entry = known.get(path);
    return entry !== undefined && entry.signature === signature(stat) ? entry.digest : null;
  };
}

interface Entry {
  readonly signature: string;
  readonly digest: Digest;
}

const LINE = /^([0-9]+ -?[0-9]+ -?[0-9]+ [0-9]+) (sha256:[0-9a-f]{64}) (.*)$/;

function parse(text: string): Map<string, Entry> {
  const known = new Map<string, Entry>();
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = text.slice(0, end);
  if (text.slice(end) !== `${digestOf(body)}\n` || !body.startsWith(`${HEADER}\n`)) return known;
  for (const line of body.split('\n').slice(1)) {
    const match = LINE.exec(line);
    if (match === null) continue;
    known.set(match[3] ?? '', { signature: match[1] ?? '', digest: match[2] as Digest });
  }
  return known;
}

/**
 * Now, by the clock of the file system. Take it before the stat data: a file whose times are not older could
 * change once more without a trace (git's racy entries), so `saveSidecar` leaves it out.
 */
export function takeStamp(context: StoreContext): bigint {
  const path = temporaryPath(context);
  return writing(path, () => {
    ensureDirectory(context.disk, join(context.directory, 'tmp'));
    return cleaningUp(context.disk, path, () => {
      context.disk.close(context.disk.open(path, 'wx', 0o600));
      const stamp = context.disk.lstat(path)?.mtimeNs ?? 0n;
      context.disk.unlink(path);
      return stamp;
    });
  });
}

/** Replaces the sidecar. It is not synced: a torn one fails its check and knows nothing. */
export function saveSidecar(
  context: StoreContext,
  of: { readonly root: string; readonly paths: readonly string[]; readonly stamp: bigint },
  files: readonly HashedFile[],
): void {
  const { sidecar } = statPaths(context, of.root, of.paths);
  let body = `${HEADER}\n`;
  for (const { path, stat, digest } of files) {
    if (stat.mtimeNs >= of.stamp || stat.ctimeNs >= of.stamp) continue;
    // A tree's paths have no line feed.
    body += `${signature(stat)} ${digest} ${path}\n`;
  }
  const temporary = temporaryPath(context);
  writing(sidecar, () =>
    cleaningUp(context.disk, temporary, () => {
      const fd = context.disk.open(temporary, 'wx', 0o600);
      try {
        context.disk.write(fd, Buffer.from(`${body}${digestOf(body)}\n`));
      } finally {
        context.disk.close(fd);
      }
      context.disk.mkdir(join(sidecar, '..'));
      context.disk.rename(temporary, sidecar);
    }),
  );
}
