/** The published JSON of `store …`, `cache …`, `gc …` and `doctor`, and of what remote stores did. */
import type { RemoteReport } from '../domain/remote-report.js';
import type { StoreResult } from '../domain/store-results.js';

/** One row of `remotes`, which every result may have. */
export function remoteBody(remote: RemoteReport): object {
  const { name, state, hits, misses, requests, bytesIn, bytesOut, seconds } = remote;
  return {
    name,
    state,
    hits,
    misses,
    requests,
    bytes_in: bytesIn,
    bytes_out: bytesOut,
    seconds,
  };
}

/** Published for every result, in `json.ts`. */
const SHARED = new Set(['command', 'ok', 'environment', 'findings', 'remotes']);

/** What stands beside `schema`, `command`, `ok` and `findings`. */
export function storeBody(result: StoreResult): object {
  const own = Object.entries(result).filter(([key]) => !SHARED.has(key));
  return convert(Object.fromEntries(own)) as object;
}

/** Keys in snake_case at every level; lists stay lists, values stay themselves. */
function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      convert(field),
    ]),
  );
}
