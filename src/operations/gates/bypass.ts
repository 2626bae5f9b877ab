/** Going past gates: only with a reason, only where it is recorded, never past what makes a promotion one. */
import { nearest } from '../../domain/nearest.js';
import { LockstepError } from '../../errors.js';
import type { World } from '../../ports/world.js';
import type { PromoteOptions } from '../promote.js';
import { requireTrust } from '../require-trust.js';
import { FIRM, GATES } from './ask.js';

/** Throws `usage`, `input-missing` without a reason, and `trust-low`. */
export function checkBypass(
  world: Pick<World, 'host' | 'config'>,
  { bypass = [], reason = null, via, to }: PromoteOptions,
): void {
  if (bypass.length === 0) return;
  requireTrust(world, `go past gates of ${to}`);
  for (const name of bypass) checkName(name);
  if ((reason ?? '').trim() === '') {
    throw new LockstepError('input-missing', {
      message: `going past ${bypass.join(', ')} needs a reason`,
      hint: 'add --reason "…"',
    });
  }
  if ((via ?? world.config.promote.via) === 'pull-request') {
    throw new LockstepError('usage', {
      message: 'what a pull request goes past is in no journal, so it cannot be told later',
      hint: 'use --via commit with --bypass',
    });
  }
}

function checkName(name: string): void {
  if (FIRM.includes(name)) {
    throw new LockstepError('usage', {
      message: `nothing goes past the gate ${name}`,
      hint: `--bypass takes: ${GATES.filter((one) => !FIRM.includes(one)).join(', ')}`,
    });
  }
  if ((GATES as readonly string[]).includes(name)) return;
  const [near] = nearest(name, GATES);
  throw new LockstepError('usage', {
    message: `there is no gate ${JSON.stringify(name)}`,
    hint: near === undefined ? `choose from: ${GATES.join(', ')}` : `write ${near}`,
  });
}
