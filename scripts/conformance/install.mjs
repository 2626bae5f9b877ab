/** Puts the servers on the machine: Debian packages by apt-get, Go programs by `go install`; what is there is kept. */
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const APT_SECONDS = 300;
const GO_SECONDS = 480;

/** Folder of Go binaries; a version has a folder of its own, so that another pin never finds an old binary. */
const CACHE =
  process.env.LOCKSTEP_CONFORMANCE_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'lockstep-conformance');

/** What this machine lacks to install and run these servers, in sentences; empty when it lacks nothing. */
export async function lacks(servers, { run }) {
  const found = (command) =>
    run(['which', command], { seconds: 10 }).then(
      () => true,
      () => false, // `which` fails for what is not there
    );
  const names = (list) => list.map(({ name }) => name).join(', ');
  const packaged = servers.filter(({ packages }) => packages !== undefined);
  const built = servers.filter(({ go }) => go !== undefined);
  const lacking = [];
  if (packaged.length > 0 && !(await found('apt-get')))
    lacking.push(`apt-get is missing; ${names(packaged)} come from Debian packages`);
  if (packaged.length > 0 && process.getuid?.() !== 0)
    lacking.push(`this is not root; ${names(packaged)} are installed and run as root`);
  if (built.some((one) => !existsSync(binary(one.go))) && !(await found('go')))
    lacking.push(`go is missing; ${names(built)} are built by it`);
  return lacking;
}

/** Installs what is not there yet; apt-get and go work side by side. */
export async function install(servers, processes) {
  const packages = servers.flatMap((server) => server.packages ?? []);
  const programs = servers.flatMap((server) => server.go ?? []);
  const done = await Promise.allSettled([
    timed('Debian packages', () => installPackages(packages, processes)),
    timed('Go programs', async () => {
      // One after the other: each build takes all cores.
      for (const program of programs) await goInstall(program, processes);
    }),
  ]);
  const failed = done.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  if (failed.length > 0) throw new Error(failed.map(({ message }) => message).join('\n'));
}

/** Path of a Go program's binary. */
export function binary({ module, version }) {
  return join(CACHE, `${module.split('/').at(-1)}@${version}`, module.split('/').at(-1));
}

async function installPackages(packages, { run }) {
  const missing = [];
  for (const name of packages) if (!(await installed(name, run))) missing.push(name);
  if (missing.length === 0) return;
  const options = { seconds: APT_SECONDS, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const wait = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];
  // An earlier run that was cut off may have left packages unpacked and not configured.
  await run(['dpkg', '--configure', '-a'], options);
  await run(['apt-get', ...wait, 'update'], options);
  await run(['apt-get', ...wait, 'install', '-y', '--no-install-recommends', ...missing], options);
}

async function installed(name, run) {
  const query = ['dpkg-query', '--show', '--showformat=${db:Status-Status}', name];
  // dpkg-query fails for a package it has never heard of.
  return (await run(query, { seconds: 30 }).catch(() => '')) === 'installed';
}

async function goInstall(program, { run }) {
  const target = binary(program);
  if (existsSync(target)) return;
  mkdirSync(join(target, '..'), { recursive: true });
  await run(['go', 'install', '-ldflags=-s -w', `${program.module}@${program.version}`], {
    seconds: GO_SECONDS,
    env: { GOBIN: join(target, '..'), CGO_ENABLED: '0' },
  });
}

async function timed(what, work) {
  const start = performance.now();
  await work();
  console.log(`${what} are there after ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
