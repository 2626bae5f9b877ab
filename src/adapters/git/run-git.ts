/** Runs git hardened: argv only, an environment of our own, no configuration but ours (T17–T19, T39). */
import { spawn, type ChildProcess } from 'node:child_process';
import { LockstepError } from '../../errors.js';
import { createRedaction } from './redaction.js';

/** A header for every URL below `prefix`; git never sends it anywhere else. */
export interface Credential {
  /** For example `https://github.com/acme/`. */
  readonly prefix: string;
  /** For example `Authorization: basic …`. */
  readonly header: string;
}

export interface GitEnvironment {
  /** `-c` options that go before the command. */
  readonly options: readonly string[];
  /** The whole environment of the child. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether `file://` URLs and local paths may be used. */
  readonly allowFile: boolean;
  /** True when the user set GIT_SSH_COMMAND: then only git itself may start ssh. */
  readonly ownSsh: boolean;
  /** Blanks out credentials and user information of URLs. */
  readonly redact: (text: string) => string;
}

export interface GitRunOptions {
  readonly cwd?: string;
  readonly input?: Uint8Array | string;
  readonly signal?: AbortSignal;
  /** Milliseconds; default 10 minutes. */
  readonly timeoutMs?: number;
}

export interface GitRun {
  readonly code: number;
  readonly stdout: Buffer;
  /** Redacted, at most 64 KiB. */
  readonly stderr: string;
}

const DEFAULT_TIMEOUT_MS = 600_000;
const MAX_STDOUT = 512 * 1024 ** 2;
const MAX_STDERR = 64 * 1024;
/** Groups of processes are a thing of POSIX. */
export const OWN_GROUP = process.platform !== 'win32';

/** What a child of ours may inherit: programs, ssh's agent and files, proxies, certificates, Windows' own needs. */
const INHERITED = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SSH_AUTH_SOCK',
  'GIT_SSH_COMMAND',
  'GIT_SSL_CAINFO',
  'SSL_CERT_FILE',
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'NO_PROXY',
  'https_proxy',
  'http_proxy',
  'no_proxy',
  'TMPDIR',
  'SystemRoot',
  'USERPROFILE',
  'TEMP',
  'TMP',
  'PATHEXT',
] as const;

const CONFIG = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.attributesFile=/dev/null',
  'core.excludesFile=/dev/null',
  'core.protectHFS=true',
  'core.protectNTFS=true',
  'core.autocrlf=false',
  'core.askPass=',
  'core.pager=cat',
  'credential.helper=',
  'protocol.allow=never',
  'protocol.https.allow=always',
  'protocol.ssh.allow=always',
  'http.followRedirects=false',
  'http.lowSpeedLimit=1',
  'http.lowSpeedTime=60',
  'transfer.fsckObjects=true',
  'fetch.fsckObjects=true',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'init.templateDir=',
  'gc.auto=0',
  'maintenance.auto=false',
  'advice.detachedHead=false',
] as const;

/** The hardened environment of every git child; nothing is inherited but an allow-list. */
export function gitEnvironment(
  hostEnv: Readonly<Record<string, string | undefined>>,
  options: { readonly allowFile: boolean; readonly credentials: readonly Credential[] },
): GitEnvironment {
  const inherited = INHERITED.flatMap((name) => {
    const value = hostEnv[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  const config = options.allowFile ? [...CONFIG, 'protocol.file.allow=always'] : CONFIG;
  return {
    options: config.flatMap((setting) => ['-c', setting]),
    env: {
      ...Object.fromEntries(inherited),
      ...fixedVariables(options.allowFile),
      ...credentialVariables(options.credentials),
    },
    allowFile: options.allowFile,
    ownSsh: (hostEnv['GIT_SSH_COMMAND'] ?? '') !== '',
    redact: createRedaction(options.credentials.map(({ header }) => header)),
  };
}

function fixedVariables(allowFile: boolean): Record<string, string> {
  return {
    LC_ALL: 'C',
    LANGUAGE: '',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    XDG_CONFIG_HOME: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    SSH_ASKPASS_REQUIRE: 'never',
    GIT_ALLOW_PROTOCOL: allowFile ? 'https:ssh:file' : 'https:ssh',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_EDITOR: ':',
    GIT_PAGER: 'cat',
  };
}

/**
 * Headers travel by environment, never in argv, where every user of the machine could read them. `taken`: settings that
 * the environment has already.
 */
export function credentialVariables(
  credentials: readonly Credential[],
  taken = 0,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [index, { prefix, header }] of credentials.entries()) {
    variables[`GIT_CONFIG_KEY_${taken + index}`] = `http.${prefix}.extraHeader`;
    variables[`GIT_CONFIG_VALUE_${taken + index}`] = header;
  }
  return credentials.length === 0
    ? {}
    : { ...variables, GIT_CONFIG_COUNT: `${taken + credentials.length}` };
}

/**
 * Runs one git command to its end and gives its exit code, whatever it is. Throws `tool-missing` without git,
 * `remote-timeout` after `timeoutMs`, `cancelled` when the signal fires.
 */
export function runGit(
  environment: GitEnvironment,
  args: readonly string[],
  options: GitRunOptions = {},
): Promise<GitRun> {
  const { promise, resolve, reject } = Promise.withResolvers<GitRun>();
  if (options.signal?.aborted === true) return Promise.reject(cancelled());
  const child = spawn('git', [...environment.options, ...args], {
    cwd: options.cwd,
    env: environment.env,
    stdio: 'pipe',
    windowsHide: true,
    detached: OWN_GROUP,
  });
  const what = args.find((arg) => !arg.startsWith('-')) ?? 'git';
  const stop = (error: LockstepError): void => {
    reject(error);
    killTree(child);
  };
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const timer = setTimeout(() => stop(timedOut(what, timeoutMs)), timeoutMs);
  const onAbort = (): void => stop(cancelled());
  options.signal?.addEventListener('abort', onAbort, { once: true });
  const stdout = collect(child.stdout, MAX_STDOUT, () => stop(tooMuch(what)));
  const stderr = collect(child.stderr, MAX_STDERR, () => undefined);
  const finish = (): void => {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
  };
  child.on('error', (error) => {
    finish();
    reject(cannotStart(error));
  });
  child.on('close', (code) => {
    finish();
    resolve({
      code: code ?? 128,
      stdout: stdout(),
      stderr: environment.redact(stderr().toString('utf8')).trim(),
    });
  });
  feed(child, options.input);
  return promise;
}

function feed(child: ChildProcess, input: Uint8Array | string | undefined): void {
  // A child that ends before reading everything says why by its exit code.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
}

function collect(stream: NodeJS.ReadableStream, limit: number, onLimit: () => void): () => Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else onLimit();
  });
  return () => Buffer.concat(chunks);
}

/** Ends a child started with `detached: OWN_GROUP` and whatever it started, such as git's transport helpers. */
export function killTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (!OWN_GROUP) return void child.kill('SIGKILL');
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group ended in the meantime.
    child.kill('SIGKILL');
  }
}

/** The error of a call whose signal fired. */
export function cancelled(): LockstepError {
  return new LockstepError('cancelled', {
    message: 'the run was interrupted during a git command',
  });
}

/** The error of a git command that took too long. */
export function timedOut(what: string, timeoutMs: number): LockstepError {
  return new LockstepError('remote-timeout', {
    message: `git ${what} did not end within ${Math.round(timeoutMs / 1000)} s`,
    hint: 'try again, or raise git.timeout in lockstep.yaml',
  });
}

/** The error of a child that could not be started; without git on PATH `tool-missing`. */
export function cannotStart(error: Error): LockstepError {
  const isMissing = 'code' in error && error.code === 'ENOENT';
  return new LockstepError(isMissing ? 'tool-missing' : 'state-write-failed', {
    message: isMissing ? 'git is not on PATH' : `git could not be started: ${error.message}`,
    hint: isMissing ? 'install git 2.36 or newer' : 'check the memory and process limits',
    cause: error,
  });
}

function tooMuch(what: string): LockstepError {
  return new LockstepError('remote-unreachable', {
    message: `git ${what} answered with more than ${MAX_STDOUT} bytes`,
  });
}
