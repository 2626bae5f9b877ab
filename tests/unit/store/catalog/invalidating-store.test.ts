/** Invalidated records do not count until a new one is written; bytes always do. */
import { describe, expect, test } from '@jest/globals';
import { nodeDisk } from '../../../../src/adapters/node-disk.js';
import { addedRecord } from '../../../../src/domain/added-tree.js';
import { digestOf } from '../../../../src/domain/digest.js';
import { createInvalidatingStore } from '../../../../src/store/catalog/invalidating-store.js';
import { memoryCatalog } from '../../../support/memory-catalog.js';
import { memoryStore } from '../../../support/memory-store.js';

const RECORD = addedRecord(digestOf('tree'), [], {
  trust: 'high',
  run: null,
  at: '2026-11-21T10:00:00Z',
  seconds: 1,
});
const NOTE = { buildKey: RECORD.buildKey, component: 'api', at: '2026-11-21T11:00:00Z' };

describe('a store with notes of what is invalid', () => {
  test('gives no record of such a key, wherever it came from, and the others', async () => {
    const [inner, catalog] = [memoryStore(nodeDisk), memoryCatalog()];
    const store = createInvalidatingStore(inner, catalog);
    await inner.writeRecord(RECORD);

    expect(await store.readRecord(RECORD.buildKey)).toBe(RECORD);
    await catalog.invalidate(NOTE);
    expect(await store.readRecord(RECORD.buildKey)).toBeNull();
  });

  test('counts again what is built anew, and only once it is written', async () => {
    const [inner, catalog] = [memoryStore(nodeDisk), memoryCatalog()];
    await catalog.invalidate(NOTE);
    const broken = createInvalidatingStore(
      { ...inner, writeRecord: () => Promise.reject(new TypeError('disk full')) },
      catalog,
    );

    await expect(broken.writeRecord(RECORD)).rejects.toThrow('disk full');
    expect(await catalog.invalidation(RECORD.buildKey)).toEqual(NOTE);
    const store = createInvalidatingStore(inner, catalog);
    await store.writeRecord(RECORD);
    expect(await store.readRecord(RECORD.buildKey)).toBe(RECORD);
  });
});
