/** Times whole processes, cases interleaved so that a slow moment of the machine falls on all of them. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a command to its end and gives its wall time in milliseconds; fails loudly when it fails. */
export function timed(command, args, options) {
  return run(command, args, options).milliseconds;
}

function run(command, args, options = {}) {
  const start = performance.now();
  const result = spawnSync(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
    ...options,
  });
  const milliseconds = performance.now() - start;
  if (result.status !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} ended with ${result.status}\n${result.stdout}\n${result.stderr}`,
    );
  }
  return { milliseconds, stdout: result.stdout.toString() };
}

/** Whether a command is there and ends well. */
export function runs(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

const FORMAT = ['-f', '%M'];
const HAS_GNU_TIME = runs('time', ...FORMAT, 'true');

/**
 * Runs a command to its end: wall milliseconds, output, and by GNU time the peak memory in bytes of its largest process
 * (null without GNU time). The disk is at rest before.
 */
export function metered(command, args, options = {}) {
  spawnSync('sync');
  if (!HAS_GNU_TIME) return { ...run(command, args, options), peak: null };
  const report = join(tmpdir(), `lockstep-bench-time-${process.pid}`);
  try {
    const result = run('time', [...FORMAT, '-o', report, command, ...args], options);
    return { ...result, peak: Number(readFileSync(report, 'utf8')) * 1024 };
  } finally {
    rmSync(report, { force: true });
  }
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

/** One row of a figure that is not a time, against an absolute limit or a peer's figure times one. */
export function figureRow(name, value, { unit = '', limit, peer } = {}) {
  const shown = value === null ? '–' : value.toLocaleString('en-US', { maximumFractionDigits: 1 });
  const text = `${name.padEnd(46)} ${shown.padStart(7)} ${unit}`;
  if (value === null) return `${text}  not measured`;
  const ratio = peer === undefined ? value : value / peer.value;
  const compared = peer === undefined ? '' : `  ${ratio.toFixed(3)} × ${peer.name}`;
  const verdict = limit === undefined ? '' : `  ≤ ${limit}  ${ratio <= limit ? 'ok' : 'MISSED'}`;
  return `${text}${compared}${verdict}`;
}

/** One row against a limit in milliseconds. */
export function absoluteRow(name, sorted, limit) {
  const verdict = median(sorted) <= limit ? 'ok' : 'MISSED';
  return `${name.padEnd(46)} ${median(sorted).toFixed(0).padStart(7)} ms  (${sorted[0].toFixed(0)}–${sorted.at(-1).toFixed(0)})  ≤ ${limit} ms  ${verdict}`;
}
