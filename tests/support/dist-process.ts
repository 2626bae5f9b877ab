/** The built product as processes of its own, started without stopping the servers that live in the test's process. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CLI, type CliRun } from './meta-fixture.js';

export interface StartedRun {
  readonly ended: Promise<CliRun>;
  /** Fulfilled by the first bytes on standard output. */
  readonly said: Promise<void>;
  /** SIGKILL; true when it was still running. */
  kill(): boolean;
}

/** Nothing of the environment of the tests reaches it but PATH. A run that was killed ends with -1. */
export function startDist(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): StartedRun {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: join(cwd, '..', 'home'),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      LOCKSTEP_ALLOW_FILE: '1',
      ...env,
    },
  });
  const [out, log]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk));
  const said = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const ended = new Promise<CliRun>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const stdout = Buffer.concat(out).toString();
      const stderr = Buffer.concat(log).toString();
      const json = () => JSON.parse(stdout) as Record<string, unknown>;
      resolve({ code: code ?? -1, stdout, stderr, json });
    });
  });
  return { ended, said, kill: () => child.kill('SIGKILL') };
}

/** Runs it to its end. */
export function runDist(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  return startDist(cwd, args, env).ended;
}
