/** The backend in memory: first tier of a run, and the plainest thing that keeps the contract. */
import type { ObjectName } from '../../domain/object-name.js';
import type {
  Backend,
  Capabilities,
  GetOptions,
  GetOutcome,
  ListedObject,
  PutOutcome,
} from '../../ports/backend.js';
import type { Clock } from '../../ports/clock.js';
import { incapable, throwIfCancelled } from './backend-errors.js';
import { wholeBody } from './body-source.js';

export interface MemoryOptions {
  readonly name?: string;
  /** What it should be unable to do, for trying out tiers over weaker servers. */
  readonly capabilities?: Partial<Capabilities>;
  /** For the time of `modified`; without it a listing does not say. */
  readonly clock?: Pick<Clock, 'now'>;
}

interface Stored {
  readonly bytes: Uint8Array;
  readonly modified: number | null;
}

interface Memory {
  readonly name: string;
  readonly capabilities: Capabilities;
  readonly objects: Map<ObjectName, Stored>;
}

const ALL: Capabilities = {
  ranges: true,
  list: true,
  remove: true,
  conditional: 'honoured',
  maxWrites: null,
};

/** Bytes handed to a sink at once. */
const CHUNK = 256 * 1024;

/** Starts empty; what is put lives as long as the backend. Throws only what the port and its capabilities say. */
export function createMemoryBackend(options: MemoryOptions = {}): Backend {
  const memory: Memory = {
    name: options.name ?? 'memory',
    capabilities: { ...ALL, ...options.capabilities },
    objects: new Map(),
  };
  return {
    name: memory.name,
    capabilities: memory.capabilities,
    get: (name, getOptions) => get(memory, name, getOptions),
    putIfAbsent: async (name, body, { signal } = {}) => {
      throwIfCancelled(memory.name, signal);
      const bytes = await wholeBody(body);
      throwIfCancelled(memory.name, signal);
      return put(memory, name, { bytes, modified: options.clock?.now() ?? null });
    },
    list: (prefix, { signal } = {}) => list(memory, prefix, signal),
    remove: async (name, { signal } = {}) => {
      throwIfCancelled(memory.name, signal);
      if (!memory.capabilities.remove) throw incapable(memory.name, 'remove objects');
      await Promise.resolve();
      memory.objects.delete(name);
    },
    clockSkew: () => null,
    close: () => Promise.resolve(),
  };
}

async function get(memory: Memory, name: ObjectName, options: GetOptions): Promise<GetOutcome> {
  const { from = 0, length, sink, signal } = options;
  throwIfCancelled(memory.name, signal);
  if (!memory.capabilities.ranges && (from > 0 || length !== undefined)) {
    throw incapable(memory.name, 'give a part of an object');
  }
  const stored = memory.objects.get(name);
  if (stored === undefined) return { found: false };
  const size = stored.bytes.byteLength;
  const end = Math.min(size, length === undefined ? size : from + length);
  for (let at = from; at < end; at += CHUNK) {
    await sink(stored.bytes.slice(at, Math.min(at + CHUNK, end)));
    throwIfCancelled(memory.name, signal);
  }
  return { found: true, size };
}

function put(memory: Memory, name: ObjectName, stored: Stored): PutOutcome {
  const { conditional } = memory.capabilities;
  const overwrites = conditional === 'refused' || conditional === 'ignored';
  if (!overwrites && memory.objects.has(name)) return 'exists';
  // A copy: the caller may use its buffer again, and the `slice` of a Buffer is no copy.
  memory.objects.set(name, { ...stored, bytes: new Uint8Array(stored.bytes) });
  return 'written';
}

async function* list(
  memory: Memory,
  prefix: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListedObject> {
  if (!memory.capabilities.list) throw incapable(memory.name, 'list objects');
  for (const [name, { bytes, modified }] of [...memory.objects]) {
    throwIfCancelled(memory.name, signal);
    if (name.startsWith(prefix)) yield { name, size: bytes.byteLength, modified };
    await Promise.resolve();
  }
}
