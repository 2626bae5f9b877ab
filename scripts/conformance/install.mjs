/** Puts servers and tools on the machine, by apt-get, `go install` and pip; what is there is kept. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const APT_SECONDS = 300;
const GO_SECONDS = 480;
const PIP_SECONDS = 180;

/** Folder of what was built or fetched; a version has a folder of its own, so that another pin never finds an old one. */
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
  const fetched = servers.filter(({ python }) => python !== undefined);
  if (fetched.some((one) => !existsSync(tool(one.python))) && !(await found('python3')))
    lacking.push(`python3 is missing; ${names(fetched)} are installed by its pip`);
  return lacking;
}

/** Installs what is not there yet; apt-get, go and pip work side by side. */
export async function install(servers, processes) {
  const packages = servers.flatMap((server) => server.packages ?? []);
  const programs = servers.flatMap((server) => server.go ?? []);
  const tools = servers.flatMap((server) => server.python ?? []);
  const done = await Promise.allSettled([
    timed('Debian packages', () => installPackages(packages, processes)),
    timed('Go programs', async () => {
      // One after the other: each build takes all cores.
      for (const program of programs) await goInstall(program, processes);
    }),
    timed('Python programs', async () => {
      for (const one of tools) await pipInstall(one, processes);
    }),
  ]);
  const failed = done.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  if (failed.length > 0) throw new Error(failed.map(({ message }) => message).join('\n'));
}

/** Path of a Go program's binary. */
export function binary({ module, version }) {
  return join(CACHE, `${module.split('/').at(-1)}@${version}`, module.split('/').at(-1));
}

/** Path of a Python program that a project on PyPI brings. */
export function tool({ project, version }) {
  return join(CACHE, `${project}@${version}`, 'bin', project);
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

/** Into an environment of its own; it is put in place last, so that one cut off is not taken for whole. */
async function pipInstall({ project, version }, { run }) {
  const target = join(CACHE, `${project}@${version}`);
  if (existsSync(target)) return;
  const making = `${target}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  try {
    const pip = ['python3', '-m', 'pip', '--quiet', '--disable-pip-version-check', 'install'];
    await run([...pip, '--no-deps', '--target', making, `${project}==${version}`], {
      seconds: PIP_SECONDS,
    });
    renameSync(making, target);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function timed(what, work) {
  const start = performance.now();
  await work();
  console.log(`${what} are there after ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
