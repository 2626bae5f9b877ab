/** Times whole processes, cases interleaved so that a slow moment of the machine falls on all of them. */
import { spawnSync } from 'node:child_process';

/** Runs a command to its end and gives its wall time in milliseconds; fails loudly when it fails. */
export function timed(command, args, options = {}) {
  const start = performance.now();
  const result = spawnSync(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
    ...options,
  });
  const elapsed = performance.now() - start;
  if (result.status !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} ended with ${result.status}\n${result.stdout}\n${result.stderr}`,
    );
  }
  return elapsed;
}

/** `rounds` rounds of every case in turn; `before` of a case is not timed. Gives sorted times by name. */
export function interleave(cases, rounds) {
  const times = new Map(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, before, run } of cases) {
      before?.();
      times.get(name).push(run());
    }
  }
  for (const list of times.values()) list.sort((a, b) => a - b);
  return times;
}

/** Middle of a sorted list. */
export function median(sorted) {
  return sorted[Math.floor(sorted.length / 2)];
}

/** One row: what, median with its range, and the ratio to a peer measured in the same run against its limit. */
export function row(name, sorted, against) {
  const figures = `${median(sorted).toFixed(0).padStart(7)} ms  (${sorted[0].toFixed(0)}–${sorted.at(-1).toFixed(0)})`;
  if (against === undefined) return `${name.padEnd(46)} ${figures}`;
  const ratio = median(sorted) / median(against.sorted);
  const verdict =
    against.limit === undefined
      ? ''
      : ratio <= against.limit
        ? `  ≤ ${against.limit}  ok`
        : `  ≤ ${against.limit}  MISSED`;
  return `${name.padEnd(46)} ${figures}  ${ratio.toFixed(2)} × ${against.name}${verdict}`;
}

/** One row against a limit in milliseconds. */
export function absoluteRow(name, sorted, limit) {
  const verdict = median(sorted) <= limit ? 'ok' : 'MISSED';
  return `${name.padEnd(46)} ${median(sorted).toFixed(0).padStart(7)} ms  (${sorted[0].toFixed(0)}–${sorted.at(-1).toFixed(0)})  ≤ ${limit} ms  ${verdict}`;
}
