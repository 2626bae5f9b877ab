/** `npm run bench -- lock apply start`: speed against git itself, as ratios in one run, on local repositories. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchApply } from './apply.mjs';
import { benchLock } from './lock.mjs';
import { benchStart } from './start.mjs';

const BENCHES = { lock: benchLock, apply: benchApply, start: benchStart };

const asked = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const count = Number(process.env.BENCH_REPOSITORIES ?? 300);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `no benchmark ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}`,
  );
  process.exit(2);
}
const directory = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
try {
  console.log(
    `${count} repositories, ${rounds} rounds, median (min–max); Node ${process.version}\n`,
  );
  for (const name of asked.length === 0 ? Object.keys(BENCHES) : asked) {
    for (const line of BENCHES[name]({ directory: join(directory, name), count, rounds }))
      console.log(line);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
