/**
 * `npm run test:conformance [-- server …]`: the product's own adapters against real servers, and its workflows under
 * tools that know workflows. Each is installed, started, tested and stopped; it is here and not in a test because it
 * owns processes that tests must not outlive.
 *
 * LOCKSTEP_CONFORMANCE_SKIP=ceph,swift leaves servers out, loudly. LOCKSTEP_CONFORMANCE_CACHE is the folder of
 * built servers, by default `~/.cache/lockstep-conformance`.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act } from './act.mjs';
import { ceph } from './ceph.mjs';
import { fakeGcs } from './fake-gcs.mjs';
import { install, lacks } from './install.mjs';
import { lint } from './lint.mjs';
import { supervise } from './processes.mjs';
import { swift } from './swift.mjs';
import { versitygw } from './versitygw.mjs';

const SERVERS = [lint, act, versitygw, fakeGcs, swift, ceph];
const SUITE_SECONDS = 300;
const LOG_LINES = 40;
const ROOT = join(import.meta.dirname, '..', '..');

const processes = supervise();
let ending = false;
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
  process.on(signal, () => {
    ending = true;
    process.exitCode = code;
    void processes.end(); // what waits for them fails, and `main` cleans up and returns
  });

await main();

async function main() {
  const skipped = namesIn(process.env.LOCKSTEP_CONFORMANCE_SKIP ?? '');
  const asked = namesIn(process.argv.slice(2).join(','));
  const chosen = SERVERS.filter(
    ({ name }) => !skipped.includes(name) && (asked.length === 0 || asked.includes(name)),
  );
  if (!(await prepare(chosen))) return fail();
  const rows = [];
  for (const server of chosen) if (!ending) rows.push(await prove(server));
  console.log('');
  for (const { line } of rows) console.log(line);
  for (const { name } of SERVERS.filter((server) => !chosen.includes(server)))
    console.log(`NOT PROVEN  ${name}: left out of this run`);
  if (rows.length < chosen.length || rows.some(({ ok }) => !ok)) fail();
}

/** Names of servers from a list by commas; a name that is no server ends the run, or a typing error would prove nothing. */
function namesIn(text) {
  const names = text.split(',').flatMap((name) => name.trim() || []);
  const unknown = names.filter((name) => !SERVERS.some((server) => server.name === name));
  if (unknown.length === 0) return names;
  const known = SERVERS.map(({ name }) => name).join(', ');
  console.error(`No such server: ${unknown.join(', ')}. There are ${known}.`);
  process.exit(1);
}

async function prepare(servers) {
  const lacking = await lacks(servers, processes);
  for (const sentence of lacking) console.error(`Cannot prove: ${sentence}.`);
  if (lacking.length > 0) {
    console.error(
      'LOCKSTEP_CONFORMANCE_SKIP=<names> leaves servers out; they are not proven then.',
    );
    return false;
  }
  try {
    await install(servers, processes);
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  } finally {
    await processes.stopAll();
  }
}

/** Starts one server, runs its tests, stops it; what went wrong is in the row, with the server's logs printed. */
async function prove(server) {
  const dir = mkdtempSync(join(tmpdir(), `conformance-${server.name}-`));
  const logs = join(dir, 'logs');
  mkdirSync(logs);
  const start = performance.now();
  const since = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  let version = server.name;
  try {
    version = await server.version(processes);
    console.log(`\n== ${version}`);
    const access = await server.start({ dir, logs, processes });
    const started = since();
    console.log(`   started in ${started}`);
    const passed = await runTests(server, access, join(dir, 'results.json'));
    const line = `PROVEN      ${server.name}: ${passed} cases, started in ${started}, ${since()} in all (${version})`;
    return { ok: true, line };
  } catch (error) {
    console.error(error.message);
    printLogs(logs);
    return { ok: false, line: `FAILED      ${server.name} (${version}) after ${since()}` };
  } finally {
    await processes.stopAll();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** How many cases passed; throws when one failed, was skipped, or there was none. */
async function runTests({ name, seconds = SUITE_SECONDS }, access, results) {
  const jest = join('node_modules', 'jest', 'bin', 'jest.js');
  const node = [process.execPath, '--experimental-vm-modules'];
  const flags = ['--config=jest.conformance.config.mjs', '--json', `--outputFile=${results}`];
  await processes.run(
    [
      ...node,
      '--disable-warning=ExperimentalWarning',
      jest,
      ...flags,
      `tests/conformance/${name}(?:-[a-z-]+)?[.]test[.]ts$`,
    ],
    {
      seconds,
      cwd: ROOT,
      env: { LOCKSTEP_CONFORMANCE_SERVER: JSON.stringify({ name, ...access }) },
      show: true,
    },
  );
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(results, 'utf8'));
  if (numPassedTests === 0 || numPassedTests !== numTotalTests)
    throw new Error(`${numPassedTests} of ${numTotalTests} cases passed, the others did not run`);
  return numPassedTests;
}

function printLogs(folder) {
  for (const file of readdirSync(folder).sort()) {
    const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
    console.error(`\n-- last lines of ${file}\n${lines.slice(-LOG_LINES).join('\n')}`);
  }
}

function fail() {
  process.exitCode ||= 1;
}
