/** Takes roots of build keys away from the remotes, where this run may. */
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { LockstepError } from '../errors.js';
import type { OpenRemote } from '../ports/open-remote.js';
import type { World } from '../ports/world.js';
import { rootName, type Scope } from '../store/remote/remote-layout.js';

/** One finding per remote where the roots stay: whoever reads there still finds them. */
export async function removeRoots(
  world: Pick<World, 'remotes' | 'host' | 'signal'>,
  buildKeys: readonly Digest[],
): Promise<readonly Finding[]> {
  if (buildKeys.length === 0) return [];
  const findings: Finding[] = [];
  for (const remote of world.remotes) {
    if (remote.mode === 'off') continue;
    const why = await removeFrom(world, remote, buildKeys);
    if (why !== null) findings.push(stays(remote, why));
  }
  return findings;
}

/** Why they stay, or null. */
async function removeFrom(
  { host, signal }: Pick<World, 'host' | 'signal'>,
  { backend, mode }: OpenRemote,
  buildKeys: readonly Digest[],
): Promise<string | null> {
  if (mode === 'read-only') return 'it is read-only for this run';
  if (!backend.capabilities.remove) return 'a store of that kind cannot remove';
  const scopes: readonly Scope[] = host.trust === 'high' ? ['high', 'low'] : ['low'];
  try {
    for (const scope of scopes) {
      for (const key of buildKeys) await backend.remove(rootName(scope, key), { signal });
    }
    return null;
  } catch (error) {
    if (!(error instanceof LockstepError) || !error.code.startsWith('backend-')) throw error;
    return error.message;
  }
}

function stays({ settings }: OpenRemote, why: string): Finding {
  return {
    severity: 'warning',
    code: 'remote-root-stays',
    message: `what was removed here is still in ${settings.name}: ${why}`,
    fix: 'run the same command where that remote may be written',
  };
}
