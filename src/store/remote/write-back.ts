/** Records on their way out: here at once, to the remotes while the run goes on. */
import type { BuildRecord } from '../../domain/record.js';
import { createByteBudget } from './byte-budget.js';
import { pushRecord, type Pushing } from './push.js';
import { noteKey, type Tiers } from './read-through.js';
import type { Remote } from './remote.js';
import { signRecord } from './signing.js';

/** Bytes of packs on their way at the same time, to all remotes together. */
const BYTES_IN_FLIGHT = 256 << 20;

export interface WriteBack {
  /** Signed with our key if there is one; done once the local store has it. */
  write(record: BuildRecord): Promise<void>;
  /** Waits for the remotes; rejects with the first failure that was not merely told. */
  flush(): Promise<void>;
}

/** Writes records here at once and to the remotes behind the run's back, one after another each. */
export function createWriteBack(tiers: Tiers & Pick<Pushing, 'random'>): WriteBack {
  const { local, keys } = tiers;
  const pushing: Pushing = { ...tiers, budget: createByteBudget(BYTES_IN_FLIGHT) };
  const queues = new Map<Remote, Promise<void>>();
  const writable = new Set(tiers.remotes.filter(({ writes }) => writes !== null));
  const failures: unknown[] = [];

  const push = async (remote: Remote, of: Parameters<typeof pushRecord>[2]): Promise<void> => {
    if (!writable.has(remote)) return;
    try {
      const outcome = await remote.attempt(() => pushRecord(pushing, remote, of), 'exists');
      if (outcome !== 'denied' && outcome !== 'full') return;
      writable.delete(remote);
      remote.stopWriting(outcome);
    } catch (error) {
      failures.push(error);
    }
  };
  return {
    async write(record) {
      const former = await local.latestRecord(record.component);
      const before = former?.buildKey ?? null;
      // Our key speaks for what this run made, never for what it found in a remote.
      const isFound = tiers.origins.has(record);
      const signed = keys.own === null || isFound ? record : signRecord(record, keys.own);
      await local.writeRecord(signed);
      noteKey(tiers, signed);
      for (const remote of writable) {
        const last = queues.get(remote) ?? Promise.resolve();
        queues.set(
          remote,
          last.then(() => push(remote, { record: signed, before })),
        );
      }
    },
    async flush() {
      await Promise.all(queues.values());
      if (failures.length > 0) throw failures[0];
    },
  };
}
