/** What the forge keeps of a deployment for us, so that it is found again without a database of our own. */
import type { Digest } from './digest.js';

export interface DeploymentPayload {
  readonly lockstep: 1;
  /** Lock that the environment gets, and the one that it leaves; null = it had none. */
  readonly lock: Digest;
  readonly previous_lock: Digest | null;
  readonly plan?: Digest;
  readonly promotion_id?: Digest;
  readonly rollback_id?: Digest;
}

/** Most characters of a description on a forge. */
const DESCRIPTION = 140;

/** The lock of a payload of ours; null for what somebody else made. Some forges give it back as text. */
export function lockIn(payload: unknown): string | null {
  const value = typeof payload === 'string' ? parsed(payload) : payload;
  if (typeof value !== 'object' || value === null) return null;
  const { lockstep, lock } = value as { lockstep?: unknown; lock?: unknown };
  return lockstep === 1 && typeof lock === 'string' ? lock : null;
}

/** The text, cut so that the forge keeps it as it is: only then is it known again as unchanged. */
export function descriptionOf(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= DESCRIPTION) return characters.join('');
  return `${characters.slice(0, DESCRIPTION - 1).join('')}…`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody else's payload; it need not be JSON.
    return null;
  }
}
