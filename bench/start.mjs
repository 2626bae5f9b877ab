/** How long an action or the command line takes before its work begins, beyond the start of Node itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLI } from './lockstep.mjs';
import { interleave, median } from './measure.mjs';
import { spawnSync } from 'node:child_process';

const DIST = join(import.meta.dirname, '..', 'dist');
const ACTIONS = ['lock', 'diff', 'apply', 'cache-restore', 'promote', 'rollback'];

/** An action outside a meta-repo stops right where its work would begin: at finding the manifest. */
export function benchStart({ directory, rounds }) {
  mkdirSync(directory, { recursive: true });
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV'].map((name) => [
      name,
      join(directory, name),
    ]),
  );
  for (const path of Object.values(files)) writeFileSync(path, '');
  const env = {
    PATH: process.env.PATH,
    HOME: directory,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: directory,
    ...files,
  };
  const run =
    (...args) =>
    () => {
      const start = performance.now();
      spawnSync(process.execPath, args, { cwd: directory, env, stdio: 'ignore' });
      return performance.now() - start;
    };
  const cases = [
    { name: 'node', run: run('-e', '0') },
    { name: 'cli', run: run(CLI, '--version') },
    ...ACTIONS.map((name) => ({ name, run: run(join(DIST, name, 'index.js')) })),
  ];
  const times = interleave(cases, rounds * 3);
  const floor = median(times.get('node'));
  return [
    `node -e 0: ${floor.toFixed(0)} ms`,
    ...[...times].slice(1).map(([name, sorted]) => {
      const beyond = median(sorted) - floor;
      return `${(name === 'cli' ? 'lockstep --version' : `action ${name}`).padEnd(24)} ${beyond.toFixed(0).padStart(4)} ms beyond it  ≤ 120 ms  ${beyond <= 120 ? 'ok' : 'MISSED'}`;
    }),
    '',
  ];
}
