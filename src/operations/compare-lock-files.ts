/** `lock compare`: what differs between two lock files, without asking anybody. */
import { resolve } from 'node:path';
import { rangeConflicts } from '../domain/conflicts.js';
import type { DiffResult } from '../domain/diff-result.js';
import type { Lock } from '../domain/lock.js';
import { lockLines } from '../domain/lock-lines.js';
import { readLock } from '../domain/read-lock.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { draftOf } from './diff-drafts.js';
import { environmentsOf } from './diff-insight.js';
import { placed } from './diff-side.js';

type FileWorld = Pick<World, 'workspace' | 'disk' | 'clock' | 'forge'>;

/** Compares two lock files; paths are relative to the meta-repo. Differences are not a failure. */
export function compareLockFiles(world: FileWorld, a: string, b: string): DiffResult {
  const [before, after] = [readLockFile(world, a), readLockFile(world, b)];
  const { environment } = after.lock;
  const sides = { before: before.lock, after: after.lock, path: b, unreadable: [] };
  const place = { path: b, lines: lockLines(after.text) };
  return {
    command: 'lock compare',
    ok: true,
    environment,
    findings: rangeConflicts(after.lock).map((one) => placed(one, place)),
    base: a,
    baseCommit: null,
    head: null,
    run: null,
    environments: environmentsOf([draftOf(environment, sides)], {
      rangeOf: () => null,
      buildOf: () => 'unknown',
      server: world.forge?.server ?? null,
      now: world.clock.now(),
    }),
    manifest: [],
    fixed: [],
    refused: [],
    commentUrl: null,
    sarifFile: null,
  };
}

/** Reads a lock file that the user names. Throws `lock-missing` and `lock-invalid`. */
function readLockFile(
  world: FileWorld,
  path: string,
): { readonly lock: Lock; readonly text: string } {
  const absolute = resolve(world.workspace.root, path);
  if (world.disk.lstat(absolute)?.kind !== 'file') {
    throw new LockstepError('lock-missing', {
      message: `there is no lock file ${path}`,
      hint: 'give a path relative to the meta-repo, such as manifests/components.lock.dev.yaml',
    });
  }
  const text = new TextDecoder().decode(world.disk.readFile(absolute));
  return { lock: readLock(text, path), text };
}
