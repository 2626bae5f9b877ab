/**
 * The contract of `ports/backend.ts` as one suite that every backend passes. `capabilities` decide what a row asks for:
 * what a backend declares that it cannot do it must refuse with `backend-incapable`; no row is skipped.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ErrorCode } from '../../src/errors.js';
import type { Backend } from '../../src/ports/backend.js';
import { getCases } from './backend-get-cases.js';
import { listCases } from './backend-list-cases.js';
import { putCases } from './backend-put-cases.js';
import { troubleCases } from './backend-trouble-cases.js';

/** A backend that something is wrong with, and what its calls must say of that. */
export interface Trouble {
  /** As in "tells …": `a bucket that does not exist`. */
  readonly title: string;
  readonly make: () => Backend | Promise<Backend>;
  readonly code: ErrorCode;
  /** What to call; get and put when absent. */
  readonly calls?: readonly ('get' | 'put' | 'list' | 'remove')[];
  /** Text that message or hint must have. */
  readonly says?: RegExp;
}

export interface ContractOptions {
  /**
   * Who finds bytes that are not those of their digest while putting: `always` = adapter or server; `never` = whoever
   * reads them. Every read is verified by the store, so `never` is allowed; it is only later.
   */
  readonly wrongBytes?: 'always' | 'never';
  /** Objects needed for more than one page of a listing; 7 when absent. */
  readonly moreThanOnePage?: number;
  /** Puts an object into the space of the given backend under a name that is not ours, past the backend. */
  readonly plantForeign?: (backend: Backend, name: string) => Promise<void>;
  /** The same space as `writable` with a right to read only; it is not empty: `there` is in it. */
  readonly readOnly?: () => Promise<{ readonly backend: Backend; readonly there: string }>;
  readonly troubles?: readonly Trouble[];
}

/** What the rows are given: a backend over an empty space, made anew for each. */
export interface Subject {
  readonly backend: () => Backend;
  readonly directory: () => string;
  readonly options: ContractOptions;
}

/** Makes the suite. `make` gives a backend over an EMPTY space of its own; the suite closes it. */
export function describeBackend(
  name: string,
  make: () => Backend | Promise<Backend>,
  options: ContractOptions = {},
): void {
  let backend: Backend;
  let directory: string;
  const subject: Subject = { backend: () => backend, directory: () => directory, options };

  describe(`the contract of backends: ${name}`, () => {
    beforeAll(async () => {
      directory = await mkdtemp(path.join(tmpdir(), 'backend-bodies-'));
    });
    afterAll(async () => {
      await rm(directory, { recursive: true, force: true });
    });
    beforeEach(async () => {
      backend = await make();
    });
    afterEach(async () => {
      await backend.close();
    });

    getCases(subject);
    putCases(subject);
    listCases(subject);
    troubleCases(subject);
  });
}
