/** Says which keys would help, where bytes are missed in a store that has packs it cannot open. */
import { hasCode, LockstepError } from '../../errors.js';
import type { PackIndex } from './pack-index.js';

/** Runs `work`; a miss of an object names the keys that packs here need. Throws what `work` throws. */
export async function namingKeys<T>(
  index: Pick<PackIndex, 'lockedBy'>,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const keys = index.lockedBy();
    if (!hasCode(error, 'object-missing') || keys.length === 0) throw error;
    const named = keys.join(', ');
    throw new LockstepError('object-missing', {
      message: `${error.message}; packs that could have them need the key ${named}, which is not given`,
      hint: `add the key ${named} to LOCKSTEP_STORE_KEYS`,
      data: { ...error.data, keys },
      cause: error,
    });
  }
}
