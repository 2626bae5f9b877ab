/** One child process that connects us to `git-upload-pack` of a remote, over git's own transports. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { repoUrlParts, type RepoUrl } from '../../domain/repo-url.js';
import type { LockstepError } from '../../errors.js';
import { remoteError } from './git-errors.js';
import {
  cancelled,
  cannotStart,
  killTree,
  OWN_GROUP,
  timedOut,
  type GitEnvironment,
} from './run-git.js';

/** No repository: git then reads no configuration but ours, wherever we run. */
export const NO_REPOSITORY = '/dev/null/none';

const MAX_STDERR = 16 * 1024;

export interface ConnectOptions {
  readonly environment: GitEnvironment;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Connection {
  readonly child: ChildProcessWithoutNullStreams;
  /** True over https: each request is answered apart, and `response-end` closes the answer. */
  readonly stateless: boolean;
  /** Why the connection broke; waits for the child to end. */
  failure(): Promise<LockstepError>;
  /** Ends the child at once. */
  close(): void;
}

/** Starts the child; null where only git itself knows how to connect (the user's own ssh command). */
export function connect(url: RepoUrl, options: ConnectOptions): Connection | null {
  const command = commandFor(url, options.environment);
  if (command === null) return null;
  if (options.signal?.aborted === true) throw cancelled();
  const child = spawn(command.file, [...command.args], {
    env: { ...options.environment.env, GIT_DIR: NO_REPOSITORY, GIT_PROTOCOL: 'version=2' },
    stdio: 'pipe',
    windowsHide: true,
    detached: OWN_GROUP,
  });
  return watch(child, url, { ...options, stateless: command.stateless });
}

interface TransportCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly stateless: boolean;
}

function commandFor(url: RepoUrl, environment: GitEnvironment): TransportCommand | null {
  const { transport, user, host, port, path } = repoUrlParts(url);
  switch (transport) {
    case 'file':
      // The serving side: none of our settings concern it, and reading them costs a tenth of the whole call.
      return {
        file: 'git',
        args: ['upload-pack', '--end-of-options', path],
        stateless: false,
      };
    case 'https':
      return {
        file: 'git',
        args: [...environment.options, 'remote-https', url, url],
        stateless: true,
      };
    case 'ssh': {
      if (environment.ownSsh || host === null) return null;
      const place = host.replace(/^\[|\]$/g, '');
      return {
        file: 'ssh',
        args: [
          ...['-o', 'BatchMode=yes', '-o', 'SendEnv=GIT_PROTOCOL'],
          ...(port === null ? [] : ['-p', `${port}`]),
          '--',
          user === null ? place : `${user}@${place}`,
          `git-upload-pack ${shellQuote(path)}`,
        ],
        stateless: false,
      };
    }
  }
}

/** As git quotes for the remote shell: single quotes, `'` and `!` outside them. */
export function shellQuote(text: string): string {
  return `'${text.replace(/['!]/g, (sign) => `'\\${sign}'`)}'`;
}

function watch(
  child: ChildProcessWithoutNullStreams,
  url: RepoUrl,
  options: ConnectOptions & { readonly stateless: boolean },
): Connection {
  const stderr: Buffer[] = [];
  let size = 0;
  let cause: LockstepError | null = null;
  const closed = Promise.withResolvers<undefined>();
  const kill = (): void => killTree(child);
  const stop = (error: LockstepError): void => {
    cause ??= error;
    kill();
  };
  const timer = setTimeout(
    () => stop(timedOut('connection', options.timeoutMs)),
    options.timeoutMs,
  );
  const onAbort = (): void => stop(cancelled());
  options.signal?.addEventListener('abort', onAbort, { once: true });
  const settle = (): void => {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
  };
  child.stderr.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MAX_STDERR) stderr.push(chunk);
  });
  // A broken pipe shows as the end of standard output.
  child.stdin.on('error', () => undefined);
  child.on('error', (error) => {
    cause ??= cannotStart(error);
    settle();
    closed.resolve(undefined);
  });
  child.on('close', () => {
    settle();
    closed.resolve(undefined);
  });
  return {
    child,
    stateless: options.stateless,
    failure: async () => {
      child.stdin.end();
      await closed.promise;
      const text = options.environment.redact(Buffer.concat(stderr).toString('utf8'));
      return cause ?? remoteError(url, 'reading', text);
    },
    close: () => {
      settle();
      child.stdin.destroy();
      kill();
    },
  };
}
