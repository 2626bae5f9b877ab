/** A backend over a plain map that a test can look into and write into; files are read at once, so no time passes. */
import { readFileSync } from 'node:fs';
import { LockstepError } from '../../src/errors.js';
import type { ObjectName } from '../../src/domain/object-name.js';
import type { Backend, Capabilities } from '../../src/ports/backend.js';

const ALL: Capabilities = {
  ranges: true,
  list: true,
  remove: true,
  conditional: 'honoured',
  maxWrites: null,
};

export interface MapBackend extends Backend {
  readonly objects: Map<ObjectName, Uint8Array>;
}

/** Two backends over one map are two runs with one bucket. */
export function mapBackend(
  objects = new Map<ObjectName, Uint8Array>(),
  capabilities: Partial<Capabilities> = {},
): MapBackend {
  return {
    name: 'map://bucket',
    capabilities: { ...ALL, ...capabilities },
    objects,
    async get(name, { from = 0, length, sink, signal }) {
      if (capabilities.ranges === false && (from > 0 || length !== undefined)) {
        throw new LockstepError('backend-incapable', { message: 'no ranges' });
      }
      const bytes = objects.get(name);
      if (bytes === undefined) return { found: false };
      const end = length === undefined ? bytes.byteLength : from + length;
      // In two halves, so that something can happen between them.
      const part = bytes.subarray(from, end);
      const half = part.byteLength >> 1;
      for (const chunk of [part.subarray(0, half), part.subarray(half)]) {
        signal?.throwIfAborted();
        if (chunk.byteLength > 0) await sink(chunk);
      }
      return { found: true, size: bytes.byteLength };
    },
    putIfAbsent(name, body) {
      const bytes = body.kind === 'bytes' ? body.bytes : readFileSync(body.path);
      if (objects.has(name)) return Promise.resolve('exists');
      objects.set(name, new Uint8Array(bytes));
      return Promise.resolve('written');
    },
    async *list(prefix) {
      for (const [name, bytes] of [...objects]) {
        await Promise.resolve();
        if (name.startsWith(prefix)) yield { name, size: bytes.byteLength, modified: null };
      }
    },
    remove(name) {
      objects.delete(name);
      return Promise.resolve();
    },
    clockSkew: () => null,
    close: () => Promise.resolve(),
  };
}
