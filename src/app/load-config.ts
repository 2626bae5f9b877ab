/** Finds and reads `lockstep.yaml`. */
import path from 'node:path';
import { DEFAULT_CONFIG, type Config } from '../domain/config.js';
import { readConfig } from '../domain/read-config.js';
import type { RuleCheck } from '../domain/read-gates.js';
import { LockstepError } from '../errors.js';
import type { Disk } from '../ports/disk.js';

/**
 * The file that was named (relative to `cwd`), else `lockstep.yaml` at the root of the meta-repo, else the
 * defaults. Throws `config-invalid`.
 */
export async function loadConfig(
  disk: Pick<Disk, 'lstat' | 'readFile'>,
  place: { readonly root: string; readonly cwd: string; readonly file: string | null },
): Promise<Config> {
  const name = place.file ?? 'lockstep.yaml';
  const absolute =
    place.file === null ? path.join(place.root, name) : path.resolve(place.cwd, name);
  if (disk.lstat(absolute) === null) {
    if (place.file === null) return DEFAULT_CONFIG;
    throw new LockstepError('config-invalid', {
      message: `there is no configuration file ${name}`,
      hint: 'give --config a file that exists, or leave it out to use lockstep.yaml',
    });
  }
  const text = new TextDecoder().decode(disk.readFile(absolute));
  return readConfig(text, name, await ruleCheck(text));
}

/** What reads policy rules is loaded only where a file can have some. */
async function ruleCheck(text: string): Promise<RuleCheck | null> {
  if (!text.includes('policy')) return null;
  const { whyBadRule } = await import('../domain/policy.js');
  return whyBadRule;
}
