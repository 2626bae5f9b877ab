/** The `Host` port: who runs us, read from the variables of the process and the event file. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, platform, userInfo } from 'node:os';
import { trustOf } from '../domain/trust.js';
import type { Host } from '../ports/host.js';

export type HostVariables = Readonly<Record<string, string | undefined>>;

const NO_EVENT = { name: null, isFork: null, refProtected: null };

/** `cwd`: where git is asked who the user is, once somebody wants to know. */
export function createHost(variables: HostVariables, cwd: string): Host {
  const isGithub = variables['GITHUB_ACTIONS'] === 'true';
  const isCi = isGithub || (variables['CI'] ?? 'false') !== 'false';
  let actor: string | null = null;
  return {
    kind: isGithub ? 'github' : isCi ? 'ci' : 'terminal',
    get actor() {
      actor ??= actorOf(variables, cwd);
      return actor;
    },
    run: runOf(variables),
    trust: trustOf(isGithub ? eventOf(variables) : NO_EVENT),
    base: isGithub ? baseOfEvent(variables) : null,
    os: platform(),
    arch: arch(),
    environment: variables,
  };
}

function actorOf(variables: HostVariables, cwd: string): string {
  const named = variables['LOCKSTEP_ACTOR'] ?? variables['GITHUB_ACTOR'] ?? '';
  return named === '' ? (gitUser(cwd) ?? loginName()) : named;
}

function gitUser(cwd: string): string | null {
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return name === '' ? null : name;
  } catch {
    // No git, or no name configured: the login name serves.
    return null;
  }
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the user database, as in some containers.
    return 'unknown';
  }
}

function runOf(variables: HostVariables): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = variables;
  const id = variables['GITHUB_RUN_ID'];
  if (server !== undefined && repository !== undefined && id !== undefined) {
    return `${server}/${repository}/actions/runs/${id}`;
  }
  return variables['CI_JOB_URL'] ?? variables['BUILD_URL'] ?? null;
}

function eventOf(variables: HostVariables): Parameters<typeof trustOf>[0] {
  const isProtected = variables['GITHUB_REF_PROTECTED'];
  return {
    name: variables['GITHUB_EVENT_NAME'] ?? 'unknown',
    isFork: isForkOf(variables['GITHUB_EVENT_PATH']),
    refProtected: isProtected === undefined ? null : isProtected === 'true',
  };
}

/** True when the head of the pull request is another repository than the base; null when the event does not tell. */
function isForkOf(eventPath: string | undefined): boolean | null {
  const event = readJson(eventPath);
  const head = at(event, ['pull_request', 'head', 'repo', 'full_name']);
  const base = at(event, ['pull_request', 'base', 'repo', 'full_name']);
  return typeof head === 'string' && typeof base === 'string' ? head !== base : null;
}

function readJson(path: string | undefined): unknown {
  if (path === undefined || path === '') return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    // Without a readable event nothing is known about it, which never raises the trust.
    return null;
  }
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : null),
    value,
  );
}

/** Base of the pull request or merge group that the event is about, as a commit; null for other events. */
function baseOfEvent(variables: HostVariables): string | null {
  const event = readJson(variables['GITHUB_EVENT_PATH']);
  const base = at(event, ['pull_request', 'base', 'sha']) ?? at(event, ['merge_group', 'base_sha']);
  return typeof base === 'string' ? base : null;
}
