/**
 * `npm run bench -- lock apply diff start gates`: speed against git itself, as ratios in one run, on local repositories; and
 * how long a promotion decides over a long journal.
 * `npm run bench -- store [--quick] [--dir DIR] [--trees DIR]`: the store against archives and backup tools.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchApply } from './apply.mjs';
import { benchDiff } from './diff.mjs';
import { benchGates } from './gates.mjs';
import { benchLock } from './lock.mjs';
import { benchStart } from './start.mjs';
import { benchStore } from './store.mjs';

const BENCHES = {
  lock: benchLock,
  apply: benchApply,
  diff: benchDiff,
  start: benchStart,
  gates: benchGates,
  store: benchStore,
};
/** What runs when nothing is named: `store` alone takes longer than the rest together. */
const USUAL = ['lock', 'apply', 'diff', 'start', 'gates'];

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, dir: { type: 'string' }, trees: { type: 'string' } },
});
const count = Number(process.env.BENCH_REPOSITORIES ?? 300);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `no benchmark ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}`,
  );
  process.exit(2);
}
const trees = values.trees === undefined ? undefined : resolve(values.trees);
const directory = mkdtempSync(join(resolve(values.dir ?? tmpdir()), 'lockstep-bench-'));
try {
  console.log(`${rounds} rounds, median (min–max); Node ${process.version}\n`);
  for (const name of asked.length === 0 ? USUAL : asked) {
    const place = join(directory, name);
    for (const line of BENCHES[name]({
      directory: place,
      count,
      rounds,
      trees,
      quick: values.quick,
    })) {
      console.log(line);
      // Times differ from run to run; what `--quick` checks does not.
      if (values.quick && line.includes('MISSED')) process.exitCode = 1;
    }
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
