/** The process as people and scripts meet it: standard output and error, signals, exit code. */
import { appendFileSync } from 'node:fs';
import { LockstepError } from '../errors.js';

export interface Terminal {
  /** Standard error is a terminal that can redraw a line. */
  readonly isLive: boolean;
  readonly hasColour: boolean;
  columns(): number;
  /** Standard output. */
  out(text: string): void;
  /** Standard error. */
  log(text: string): void;
  /** Adds to a file. Throws `state-write-failed`. */
  append(path: string, text: string): void;
  /** Does the work again and again, without keeping the process alive; gives what stops it. */
  repeat(milliseconds: number, work: () => void): () => void;
  /** Sets how the process ends once nothing is left to do. */
  exitWith(code: number): void;
}

type Variables = Readonly<Record<string, string | undefined>>;

const { process: host } = globalThis;

/** Arguments after node and script. */
export function argumentsOf(): readonly string[] {
  return host.argv.slice(2);
}

/** The variables of the process, as they were. */
export function variablesOf(): Variables {
  return host.env;
}

/** The working directory. */
export function workingDirectory(): string {
  return host.cwd();
}

/**
 * The real terminal; a reader that closed the pipe is no error. From now on what libraries print on standard output, as
 * the client of the Actions cache does, goes to standard error: the first is the result's alone.
 */
export function createTerminal(variables: Variables): Terminal {
  const { stdout, stderr } = host;
  const out = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const isLive = stderr.isTTY && variables['TERM'] !== 'dumb' && variables['CI'] === undefined;
  return {
    isLive,
    hasColour: isLive && stdout.isTTY && (variables['NO_COLOR'] ?? '') === '',
    // A terminal that does not know its width says 0.
    columns: () => stderr.columns || 80,
    out: (text) => void out(text),
    log: (text) => void stderr.write(text),
    append,
    repeat: (milliseconds, work) => {
      const timer = setInterval(work, milliseconds).unref();
      return () => clearInterval(timer);
    },
    exitWith: (code) => {
      host.exitCode = code;
    },
  };
}

function append(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    throw new LockstepError('state-write-failed', {
      message: `${path} cannot be written`,
      hint: 'name a file in a directory that exists and may be written',
      cause: error,
    });
  }
}

/** A signal that fires on the first SIGINT or SIGTERM; the second ends the process at once. `release` stops listening. */
export function watchInterrupts(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) host.exit(130);
    controller.abort();
  };
  host.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    release: () => void host.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  };
}
