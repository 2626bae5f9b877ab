/** A temporary store and components directory with the real git adapter, for tests on real repositories. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createGit } from '../../src/adapters/git/create-git.js';
import { gitEnvironment, type Credential } from '../../src/adapters/git/run-git.js';
import { parseComponentName } from '../../src/domain/names.js';
import { parseRepoUrl, type RepoUrl } from '../../src/domain/repo-url.js';
import type { CommitSha } from '../../src/domain/git-ids.js';
import type { CheckoutRequest, Git } from '../../src/ports/git.js';
import { createTestRepo, temporaryDirectory, type TestCommit, type TestRepo } from './git-repos.js';

export interface GitWorld {
  readonly root: string;
  readonly storeDir: string;
  readonly componentsDir: string;
  readonly git: Git;
  /** A bare repository below the root. */
  repo(name: string, commits?: readonly TestCommit[], objectFormat?: 'sha1' | 'sha256'): TestRepo;
  /** Another adapter on the same directories, as another process would have. */
  another(hostEnv?: Readonly<Record<string, string>>): Git;
  remove(): void;
}

export interface GitWorldOptions {
  readonly hostEnv?: Readonly<Record<string, string>>;
  readonly allowFile?: boolean;
  readonly credentials?: readonly Credential[];
  readonly timeoutMs?: number;
}

/** The host's PATH and nothing else, unless the test says so. */
export const HOST_ENV = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' } as const;

/** Makes the directories; call `remove` at the end. */
export function createGitWorld(options: GitWorldOptions = {}): GitWorld {
  const root = temporaryDirectory();
  const storeDir = join(root, 'meta', '.meta-store');
  const componentsDir = join(root, 'meta', 'components');
  mkdirSync(join(root, 'meta'), { recursive: true });
  const another = (hostEnv: Readonly<Record<string, string>> = {}): Git =>
    createGit({
      storeDir,
      componentsDir,
      timeoutMs: options.timeoutMs ?? 20_000,
      environment: gitEnvironment(
        { ...HOST_ENV, ...options.hostEnv, ...hostEnv },
        { allowFile: options.allowFile ?? true, credentials: options.credentials ?? [] },
      ),
    });
  return {
    root,
    storeDir,
    componentsDir,
    git: another(),
    another,
    repo: (name, commits = [], objectFormat = 'sha1') =>
      createTestRepo(join(root, 'remotes', `${name}.git`), commits, { objectFormat }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function urlOf(repo: TestRepo): RepoUrl {
  return parseRepoUrl(repo.path);
}

/** A check-out request with the usual answers. */
export function requestFor(
  component: string,
  url: RepoUrl,
  commit: string,
  more: Partial<Pick<CheckoutRequest, 'force' | 'outputs'>> = {},
): CheckoutRequest {
  return {
    component: parseComponentName(component),
    url,
    commit: commit as CommitSha,
    force: more.force ?? false,
    outputs: more.outputs ?? [],
  };
}
