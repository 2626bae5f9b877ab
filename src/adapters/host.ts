/** The `Host` port: who runs us, read from the variables of the process and the event file. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, platform, userInfo } from 'node:os';
import { hostEventOf, trustOfEvent, type HostEvent } from '../domain/host-event.js';
import type { Host } from '../ports/host.js';

export type HostVariables = Readonly<Record<string, string | undefined>>;

/** `cwd`: where git is asked who the user is, once somebody wants to know. */
export function createHost(variables: HostVariables, cwd: string): Host {
  const isGithub = variables['GITHUB_ACTIONS'] === 'true';
  const isCi = isGithub || (variables['CI'] ?? 'false') !== 'false';
  const event = isGithub ? hostEventOf(variables, readJson(variables['GITHUB_EVENT_PATH'])) : null;
  let actor: string | null = null;
  return {
    kind: isGithub ? 'github' : isCi ? 'ci' : 'terminal',
    get actor() {
      actor ??= actorOf(variables, cwd);
      return actor;
    },
    run: runOf(variables),
    trust: event === null ? 'high' : trustOfEvent(event, isProtected(variables)),
    event,
    base: event === null ? null : baseOf(event),
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

function isProtected(variables: HostVariables): boolean | null {
  const text = variables['GITHUB_REF_PROTECTED'];
  return text === undefined ? null : text === 'true';
}

/** Base of the pull request or merge group that the event is about, or where the pushed ref was. */
function baseOf(event: HostEvent): string | null {
  return event.before;
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
