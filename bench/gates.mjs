/** Gates over a long journal: reads and verifies 10,000 entries and decides a promotion, each time in a new process. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './measure.mjs';

const DRIVER = join(import.meta.dirname, 'gates-driver.mjs');
const LIMIT = 200;

export function* benchGates({ directory, rounds }) {
  for (const [entries, components] of [
    [1000, 10],
    [10_000, 10],
    [10_000, 30],
  ]) {
    const times = Array.from({ length: rounds }, () => {
      const place = join(directory, `${entries}-${components}`);
      return JSON.parse(execFileSync(process.execPath, [DRIVER, place, entries, components]));
    });
    const sorted = (field) => times.map((one) => one[field]).sort((a, b) => a - b);
    const middle = median(sorted('milliseconds'));
    const range = `${sorted('milliseconds')[0].toFixed(0)}–${sorted('milliseconds').at(-1).toFixed(0)}, ${median(sorted('user')).toFixed(0)} ms of the processor`;
    const name = `${entries} entries, ${components} components`;
    yield `${name.padEnd(30)} ${middle.toFixed(0).padStart(5)} ms  (${range})  ≤ ${LIMIT} ms  ${middle <= LIMIT ? 'ok' : 'MISSED'}`;
  }
  yield '';
}
