/** A store whose invalidated records do not count, wherever they are, until a new one is written. */
import type { Digest } from '../../domain/digest.js';
import type { BuildRecord } from '../../domain/record.js';
import type { OutputStore } from '../../ports/output-store.js';
import type { StoreCatalog } from '../../ports/store-catalog.js';

/** Everything but records passes through: bytes are what their digest says, whoever distrusts a build. */
export function createInvalidatingStore(
  store: OutputStore,
  notes: Pick<StoreCatalog, 'invalidation' | 'clearInvalidation'>,
): OutputStore {
  return {
    ...store,
    async readRecord(buildKey: Digest) {
      const isInvalid = (await notes.invalidation(buildKey)) !== null;
      return isInvalid ? null : store.readRecord(buildKey);
    },
    async writeRecord(record: BuildRecord) {
      await store.writeRecord(record);
      // Last: a run that dies in between builds once more, and never takes the old one.
      await notes.clearInvalidation(record.buildKey);
    },
  };
}
