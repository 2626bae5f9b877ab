/** A backend whose requests are counted: one try is one request, so it goes below `retrying`. */
import type { RemoteStatistics } from '../../domain/remote-statistics.js';
import type { Backend, GetOptions, GetOutcome, ListedObject } from '../../ports/backend.js';
import type { Clock } from '../../ports/clock.js';

type Counts = { -readonly [K in keyof RemoteStatistics]: RemoteStatistics[K] };

export interface CountedBackend {
  readonly backend: Backend;
  readonly statistics: () => RemoteStatistics;
}

/** Decorates a backend; `statistics` is a copy of what was counted so far. */
export function counting(backend: Backend, clock: Pick<Clock, 'monotonic'>): CountedBackend {
  const counts: Counts = {
    remote: backend.name,
    requests: 0,
    hits: 0,
    misses: 0,
    written: 0,
    failures: 0,
    bytesIn: 0,
    bytesOut: 0,
    milliseconds: 0,
  };
  const request = requestsInto(counts, clock);
  return {
    statistics: () => ({ ...counts }),
    backend: {
      ...backend,
      get: (name, options) =>
        countedGet(counts, request, (counted) => backend.get(name, counted), options),
      async putIfAbsent(name, body, options) {
        const outcome = await request(() => backend.putIfAbsent(name, body, options));
        if (outcome === 'written') {
          counts.written += 1;
          counts.bytesOut += body.kind === 'file' ? body.size : body.bytes.byteLength;
        }
        return outcome;
      },
      list: (prefix, options) => countedList(counts, clock, backend.list(prefix, options)),
      remove: (name, options) => request(() => backend.remove(name, options)),
    },
  };
}

type Request = <T>(work: () => Promise<T>) => Promise<T>;

function requestsInto(counts: Counts, clock: Pick<Clock, 'monotonic'>): Request {
  return async (work) => {
    const begun = clock.monotonic();
    counts.requests += 1;
    try {
      return await work();
    } catch (error) {
      counts.failures += 1;
      throw error;
    } finally {
      counts.milliseconds += clock.monotonic() - begun;
    }
  };
}

async function countedGet(
  counts: Counts,
  request: Request,
  get: (options: GetOptions) => Promise<GetOutcome>,
  options: GetOptions,
): Promise<GetOutcome> {
  let isRefused = false;
  const sink = async (bytes: Uint8Array): Promise<void> => {
    counts.bytesIn += bytes.byteLength;
    try {
      await options.sink(bytes);
    } catch (error) {
      isRefused = true;
      throw error;
    }
  };
  try {
    const outcome = await request(() => get({ ...options, sink }));
    counts[outcome.found ? 'hits' : 'misses'] += 1;
    return outcome;
  } catch (error) {
    // Whoever has read enough ends the get by throwing: the backend did not fail.
    if (isRefused) {
      counts.failures -= 1;
      counts.hits += 1;
    }
    throw error;
  }
}

async function* countedList(
  counts: Counts,
  clock: Pick<Clock, 'monotonic'>,
  objects: AsyncIterable<ListedObject>,
): AsyncGenerator<ListedObject> {
  const begun = clock.monotonic();
  counts.requests += 1;
  try {
    yield* objects;
  } catch (error) {
    counts.failures += 1;
    throw error;
  } finally {
    counts.milliseconds += clock.monotonic() - begun;
  }
}
