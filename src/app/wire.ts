/** Builds the world that operations act on: the one place where ports meet their adapters. */
import path from 'node:path';
import type { Config } from '../domain/config.js';
import type { EventSink } from '../ports/events.js';
import type { Forge } from '../ports/forge.js';
import type { Workspace, World } from '../ports/world.js';
import { createActionsCarrier } from '../adapters/actions-cache.js';
import { createGit } from '../adapters/git/create-git.js';
import { gitEnvironment } from '../adapters/git/run-git.js';
import { createGithub } from '../adapters/github/create-github.js';
import { createHost } from '../adapters/host.js';
import { createJournalBranch } from '../adapters/meta-git/create-journal-branch.js';
import { createMetaRepo } from '../adapters/meta-git/create-meta-repo.js';
import { createMetaGit } from '../adapters/meta-git/meta-environment.js';
import { systemClock, systemRandom } from '../adapters/node-clock.js';
import { nodeDisk } from '../adapters/node-disk.js';
import { createProcesses } from '../adapters/processes/create-processes.js';
import type { MetaRoot } from './find-root.js';
import { gitCredentials, secretsOf } from './secrets.js';
import type { StoreSecrets } from './store-settings.js';
import { wireSigner } from './wire-signer.js';
import { wireStore } from './wire-store.js';

export interface WireOptions extends StoreSecrets {
  readonly place: MetaRoot;
  readonly config: Config;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly githubToken: string | null;
  readonly cwd: string;
  readonly emit: EventSink;
  readonly signal: AbortSignal;
}

/**
 * Nothing is started or connected until an operation asks for it; of remotes, only the files of public keys are read.
 * Throws `store-key-invalid`.
 */
export async function wire(options: WireOptions): Promise<World> {
  const { place, config, variables, cwd, emit, signal } = options;
  const workspace = workspaceOf(options);
  const { githubToken, storeKeys, signingKey } = options;
  const secrets = secretsOf(variables, githubToken, storeKeys, signingKey);
  const host = createHost(variables, place.root);
  const carrier = createActionsCarrier(variables, cwd);
  const credentials = gitCredentials(variables, githubToken);
  const metaGit = createMetaGit(place.root, variables, { secrets, credentials });
  return {
    workspace,
    config,
    clock: systemClock,
    random: systemRandom,
    disk: nodeDisk,
    git: createGit({
      storeDir: workspace.storeDir,
      componentsDir: workspace.componentsDir,
      environment: gitEnvironment(variables, {
        allowFile: workspace.allowLocal,
        credentials,
      }),
      timeoutMs: config.git.timeout * 1000,
    }),
    metaRepo: createMetaRepo(metaGit),
    journal: createJournalBranch(metaGit, {
      ...config.journal,
      temporaryIndex: () => temporaryIndex(workspace),
    }),
    processes: createProcesses({
      environment: variables,
      versionsFile: path.join(workspace.storeDir, 'toolchains.json'),
      cwd: place.root,
      random: systemRandom,
    }),
    ...(await wireStore(options, { storeDir: workspace.storeDir, host, carrier })),
    carrier,
    host,
    signer: wireSigner({ config: config.store, signingKey, root: place.root }),
    forge: forgeOf(options),
    emit,
    signal,
  };
}

function workspaceOf({ place, config, variables }: WireOptions): Workspace {
  return {
    ...place,
    componentsDir: path.join(place.root, 'components'),
    storeDir: path.resolve(place.root, config.store.path),
    allowLocal: variables['LOCKSTEP_ALLOW_FILE'] === '1',
  };
}

/** Null outside of a workflow, unless its variables are set, and without a token. */
function forgeOf({ variables, githubToken, signal }: WireOptions): Forge | null {
  const repository = variables['GITHUB_REPOSITORY'] ?? '';
  const token = githubToken ?? '';
  if (!/^[^/]+\/[^/]+$/.test(repository) || token === '') return null;
  return createGithub({
    ...{ repository, token, signal, clock: systemClock, random: systemRandom },
    apiUrl: variables['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl: variables['GITHUB_SERVER_URL'] ?? 'https://github.com',
  });
}

function temporaryIndex({ storeDir }: Workspace): string {
  nodeDisk.mkdir(storeDir);
  return path.join(storeDir, `journal-index-${systemRandom.hex(16)}`);
}
