/** The contract's rows about servers and rights that are not as they should be. */
import { describe, expect, test } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { objectName } from '../../src/domain/object-name.js';
import { LockstepError } from '../../src/errors.js';
import type { Backend } from '../../src/ports/backend.js';
import { listed, put, read } from './backend-bodies.js';
import type { Subject, Trouble } from './backend-contract.js';

/** No trouble may hold a run up for longer than this, with the small limits that tests set. */
const LONGEST = 5000;

const CALLS: Readonly<
  Record<NonNullable<Trouble['calls']>[number], (backend: Backend) => Promise<unknown>>
> = {
  get: (backend) => read(backend, 'trouble/one'),
  put: (backend) => put(backend, 'trouble/one', '1'),
  list: (backend) => listed(backend, 'trouble/'),
  remove: (backend) => backend.remove(objectName('trouble/one')),
};

/** The error of a call; anything else than one of Lockstep fails the test. */
async function failure(work: Promise<unknown>): Promise<LockstepError> {
  const outcome = await work.then(
    (value) => new Error(`no error but ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof LockstepError) return outcome;
  throw outcome;
}

export function troubleCases({ options }: Subject): void {
  const troubles = options.troubles ?? [];
  const rows = troubles.flatMap((trouble) =>
    (trouble.calls ?? (['get', 'put'] as const)).map(
      (call) => [trouble.title, call, trouble] as const,
    ),
  );
  if (rows.length > 0) {
    describe('trouble', () => {
      test.each(rows)('tells %s on %s, in time and by its code', async (_title, call, trouble) => {
        const backend = await trouble.make();
        const began = performance.now();
        const error = await failure(CALLS[call](backend));
        const took = performance.now() - began;
        await backend.close();

        expect(error.code).toBe(trouble.code);
        expect(error.message).toContain(backend.name);
        expect(`${error.message} ${error.hint ?? ''}`).toMatch(trouble.says ?? /\S/);
        expect(took).toBeLessThan(LONGEST);
      });
    });
  }
  if (options.readOnly !== undefined) readOnlyCases(options.readOnly);
}

function readOnlyCases(readOnly: NonNullable<Subject['options']['readOnly']>): void {
  describe('a right to read only', () => {
    test('lets objects be read, and answers a put with denied: an outcome, no error (T03)', async () => {
      const { backend, there } = await readOnly();

      expect(await read(backend, there)).not.toBeNull();
      expect(await put(backend, 'denied/one', '1')).toBe('denied');
      expect(await read(backend, 'denied/one')).toBeNull();
      await backend.close();
    });

    test('makes removing an error that says so', async () => {
      const { backend, there } = await readOnly();
      const error = await failure(backend.remove(objectName(there)));

      expect(error.code).toBe(backend.capabilities.remove ? 'backend-denied' : 'backend-incapable');
      expect(await read(backend, there)).not.toBeNull();
      await backend.close();
    });
  });
}
