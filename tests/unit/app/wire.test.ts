/** The world as the variables of a process make it; nothing is started by it. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { wire } from '../../../src/app/wire.js';
import { DEFAULT_CONFIG } from '../../../src/domain/config.js';
import { temporaryDirectory } from '../../support/git-repos.js';

let root: string;
beforeEach(() => {
  root = temporaryDirectory();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const forgeOf = async (variables: Record<string, string>, githubToken: string | null) => {
  const world = await wire({
    ...{ place: { root, manifestsDir: path.join(root, 'manifests') }, config: DEFAULT_CONFIG },
    ...{ variables, githubToken, storeKeys: null, signingKey: null, cwd: root },
    ...{ emit: () => undefined, signal: new AbortController().signal },
  });
  return world.forge;
};

test('the forge is that of the workflow', async () => {
  const variables = { GITHUB_REPOSITORY: 'acme/meta', GITHUB_SERVER_URL: 'https://git.acme.test/' };

  expect(await forgeOf(variables, 't')).toMatchObject({
    ...{ repository: 'acme/meta', server: 'https://git.acme.test' },
  });
  expect(await forgeOf({ GITHUB_REPOSITORY: 'acme/meta' }, 't')).toMatchObject({
    server: 'https://github.com',
  });
});

test('there is no forge without a repository or a token', async () => {
  expect(await forgeOf({}, 't')).toBeNull();
  expect(await forgeOf({ GITHUB_REPOSITORY: 'meta' }, 't')).toBeNull();
  expect(await forgeOf({ GITHUB_REPOSITORY: 'acme/meta' }, null)).toBeNull();
  expect(await forgeOf({ GITHUB_REPOSITORY: 'acme/meta' }, '')).toBeNull();
});
