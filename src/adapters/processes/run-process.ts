/** Runs one child in a session of its own and reads what it says. */
import { spawn, type ChildProcess } from 'node:child_process';
import { setImmediate as immediate, setTimeout as wait } from 'node:timers/promises';
import { LockstepError } from '../../errors.js';
import type { ProcessRequest, ProcessResult } from '../../ports/processes.js';
import { endTree, isAlive, killTree, type TreeRoot } from './kill-tree.js';
import { splitLines } from './line-splitter.js';
import { MARK } from './process-table.js';

export interface RunOptions {
  /** Absolute path of argv[0]. */
  readonly program: string;
  readonly mark: string;
  /** Milliseconds between SIGTERM and SIGKILL. */
  readonly graceMs: number;
}

/** Milliseconds of silence after which a pipe that outlives its tree is given up. */
const DRAIN_MS = 500;

/**
 * Resolves when the child and every process it started are gone. What outlives the first process (a server left
 * in the background) is ended too: a build must not go on after its step.
 */
export async function runProcess(
  request: ProcessRequest,
  options: RunOptions,
): Promise<ProcessResult> {
  const child = start(request, options);
  const ended = endOf(child, request);
  if (child.pid === undefined) throw await ended.then(() => notStarted(request));
  const output = readOutput(child, request.onLine);
  const root = { pid: child.pid, mark: options.mark };
  const stop = watch(request, root, options.graceMs);
  const { code, signal } = await ended;
  const why = await stop.settle();
  if (isAlive(root)) await killTree(root);
  await output.drain();
  const isStopped = why !== null;
  return {
    code: isStopped ? null : code,
    signal: isStopped ? (signal ?? 'SIGTERM') : signal,
    timedOut: why === 'timeout',
    cancelled: why === 'cancelled',
  };
}

/**
 * On POSIX a fixed shell line joins standard error to standard output and becomes the program (`exec`), so that
 * both come through one pipe in the order written; argv is passed beside the line, never in it.
 */
function start(request: ProcessRequest, options: RunOptions): ChildProcess {
  const args = request.argv.slice(1);
  const [file, argv] =
    process.platform === 'win32'
      ? [options.program, args]
      : ['/bin/sh', ['-c', 'exec "$@" 2>&1', 'sh', options.program, ...args]];
  return spawn(file, argv, {
    cwd: request.cwd,
    env: { ...request.env, [MARK]: options.mark },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

interface End {
  readonly code: number | null;
  readonly signal: string | null;
}

function endOf(child: ChildProcess, request: ProcessRequest): Promise<End> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', (cause) => reject(notStarted(request, cause)));
  });
}

interface Output {
  /** Resolves when all is read. A pipe that is silent for so long although its writers are gone is given up. */
  drain(): Promise<void>;
}

function readOutput(child: ChildProcess, onLine: (line: string) => void): Output {
  let isOpen = true;
  let chunks = 0;
  const pipes = [child.stdout, child.stderr].filter((pipe) => pipe !== null);
  const closed = pipes.map((pipe) => {
    const lines = splitLines(onLine);
    pipe.on('data', (bytes: Buffer) => {
      chunks += 1;
      lines.push(bytes);
    });
    // A pipe that cannot be read any more closes; what was read before counts.
    pipe.on('error', () => pipe.destroy());
    return new Promise<void>((resolve) => {
      pipe.once('close', () => resolve(lines.end()));
    });
  });
  const all = Promise.all(closed).then(() => {
    isOpen = false;
  });
  return {
    async drain() {
      for (let seen = -1; isOpen && seen !== chunks;) {
        seen = chunks;
        await Promise.race([all, wait(DRAIN_MS, undefined, { ref: false })]);
        await immediate();
      }
      for (const pipe of pipes) pipe.destroy();
      await all;
    },
  };
}

interface Watch {
  /** Stops watching; waits for a tree that is being ended; says why it was ended, or null. */
  settle(): Promise<'timeout' | 'cancelled' | null>;
}

function watch(request: ProcessRequest, root: TreeRoot, graceMs: number): Watch {
  let why: 'timeout' | 'cancelled' | null = null;
  let ending: Promise<void> = Promise.resolve();
  const end = (reason: 'timeout' | 'cancelled'): void => {
    if (why !== null) return;
    why = reason;
    ending = endTree(root, graceMs);
  };
  const onAbort = (): void => end('cancelled');
  const timer = setTimeout(() => end('timeout'), Math.min(request.timeoutMs, 2 ** 31 - 1));
  request.signal?.addEventListener('abort', onAbort, { once: true });
  if (request.signal?.aborted === true) onAbort();
  return {
    async settle() {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', onAbort);
      await ending;
      return why;
    },
  };
}

function notStarted(request: ProcessRequest, cause?: unknown): LockstepError {
  const why = cause instanceof Error ? `: ${cause.message}` : '';
  return new LockstepError('build-failed', {
    message: `${request.argv[0] ?? ''} could not be started in ${request.cwd}${why}`,
    hint: 'look whether the directory is there and the command line is not too long',
    ...(cause === undefined ? {} : { cause }),
  });
}
