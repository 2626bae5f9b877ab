/** Child processes that never outlive the run: each in a process group of its own, every wait bounded, output kept. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const GRACE_MS = 5_000;
const POLL_MS = 200;
const OUTPUT_SHOWN = 6_000;

/**
 * `run` runs a command to its end, `start` starts a server, `until` waits for one, `stopAll` ends every process of
 * this supervisor with its descendants, `end` lets no other begin. Both may be called at any time, again and again.
 */
export function supervise() {
  const alive = new Set();
  const servers = new Set();
  let isOver = false;

  function launch(label, [command, ...args], { env = {}, cwd, stdio }) {
    if (isOver) throw new Error(`${label} is not started any more`);
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio,
      detached: true, // = leader of a new process group
    });
    const running = { label, child, end: null, exited: null };
    alive.add(running);
    running.exited = new Promise((resolve) => {
      child.once('error', (error) => resolve(String(error)));
      child.once('close', (code, signal) => resolve(code ?? signal));
    }).then((end) => {
      signalGroup(child, 'SIGKILL'); // what it left behind
      alive.delete(running);
      running.end = end;
      return end;
    });
    return running;
  }

  /** Standard output of a command that must succeed within `seconds`; `show` prints the output instead. */
  async function run(command, { seconds, env, cwd, show = false }) {
    const stdio = ['ignore', ...(show ? ['inherit', 'inherit'] : ['pipe', 'pipe'])];
    const { child, exited } = launch(command[0], command, { env, cwd, stdio });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'])
      child[stream]?.setEncoding('utf8').on('data', (text) => (output[stream] += text));
    const timer = setTimeout(() => void stop(child, exited), seconds * 1000);
    const start = performance.now();
    const end = await exited;
    clearTimeout(timer);
    if (end === 0) return output.stdout;
    const spent = Math.round((performance.now() - start) / 1000);
    const said = `${output.stdout}${output.stderr}`.slice(-OUTPUT_SHOWN);
    throw new Error(
      `${command.join(' ')}\nended with ${end} after ${spent} s of ${seconds} s\n${said}`,
    );
  }

  /** Starts a server; what it prints is appended to the file `log`. */
  function start(label, command, { log, env, cwd }) {
    const file = openSync(log, 'a');
    // The kernel ends it even when this process is killed outright and can stop nothing.
    const leash = process.platform === 'linux' ? ['setpriv', '--pdeathsig', 'KILL', '--'] : [];
    servers.add(launch(label, [...leash, ...command], { env, cwd, stdio: ['ignore', file, file] }));
    closeSync(file);
  }

  /**
   * Tries `probe` until it gives true; it may throw, which counts as false. Gives up after `seconds`, with what was
   * thrown last, or once a server has ended, which it should not.
   */
  async function until(label, seconds, probe) {
    const deadline = performance.now() + seconds * 1000;
    for (;;) {
      let error;
      const ready = await Promise.resolve()
        .then(probe)
        .catch((thrown) => void (error = thrown));
      const ended = [...servers].find(({ end }) => end !== null);
      if (ended !== undefined) throw new Error(`${ended.label} ended with ${ended.end}`);
      if (ready === true) return;
      if (performance.now() > deadline)
        throw new Error(`${label} is not ready after ${seconds} s: ${error?.message ?? 'not yet'}`);
      await sleep(POLL_MS);
    }
  }

  async function stopAll() {
    await Promise.all([...alive].map(({ child, exited }) => stop(child, exited)));
    servers.clear();
  }

  async function end() {
    isOver = true;
    await stopAll();
  }

  return { run, start, until, stopAll, end };
}

async function stop(child, exited) {
  signalGroup(child, 'SIGTERM');
  await Promise.race([exited, sleep(GRACE_MS, undefined, { ref: false })]);
  signalGroup(child, 'SIGKILL');
  await exited;
}

function signalGroup({ pid }, signal) {
  if (pid === undefined) return; // it could not be started
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // ESRCH: nobody is left in the group
  }
}

/** A port nobody listens on now, of the loopback interface. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) =>
    server.once('error', reject).listen(0, '127.0.0.1', resolve),
  );
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A probe for `until`: true once an HTTP server answers, with what `accept` takes. */
export function answers(url, accept = () => true) {
  return async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer(); // frees the connection
    return accept(response);
  };
}
