/** The allow-list of variables. */
import { expect, test } from '@jest/globals';
import {
  ALLOWED_VARIABLES,
  hostVariables,
  mayPass,
  passedVariables,
} from '../../../src/domain/child-environment.js';

const SECRETS = [
  'GITHUB_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AZURE_CLIENT_SECRET',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'NPM_TOKEN',
  'NODE_AUTH_TOKEN',
  'DB_PASSWORD',
  'CLIENT_SECRET',
  'SSH_AUTH_SOCK',
  'NODE_OPTIONS',
  'LD_PRELOAD',
  'LOCKSTEP_GITHUB_TOKEN',
  'GIT_ASKPASS',
  'INPUT_GITHUB-TOKEN',
];

test('T06: no token, key or runtime variable of the runner is on the list', () => {
  const everything = Object.fromEntries(SECRETS.map((name) => [name, 'x']));
  expect(hostVariables({ ...everything, PATH: '/bin', GOPATH: '/go' })).toEqual({
    GOPATH: '/go',
    PATH: '/bin',
  });
});

test('T06: no name on the list sounds like a secret', () => {
  const suspicious = /TOKEN|SECRET|PASSWORD|CREDENTIAL|_KEY|^ACTIONS_|^GITHUB_|^AWS_|^AZURE_/i;
  expect(ALLOWED_VARIABLES.filter((name) => suspicious.test(name))).toEqual([]);
});

test('what is asked for by name passes when it is set', () => {
  const host = { NPM_TOKEN: 'n', OTHER: 'o' };
  expect(passedVariables(host, ['NPM_TOKEN', 'UNSET'])).toEqual({ NPM_TOKEN: 'n' });
});

test.each(['ACTIONS_RUNTIME_TOKEN', 'actions_id_token_request_url', 'LOCKSTEP_DEPS'])(
  'T06: %s is not let through, also when asked for',
  (name) => {
    expect(mayPass(name)).toBe(false);
    expect(passedVariables({ [name]: 'x' }, [name])).toEqual({});
  },
);

test.each(['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'])(
  'T07: the file %s of the runner is not let through, also when asked for',
  (name) => expect(passedVariables({ [name]: '/file' }, [name])).toEqual({}),
);
