import { describe, expect, test } from '@jest/globals';
import { gitCredentials, secretsOf } from '../../../src/app/secrets.js';

describe('secrets', () => {
  test('are the token and what the runner holds, each once, none empty', () => {
    const variables = { GITHUB_TOKEN: 'a', ACTIONS_RUNTIME_TOKEN: 'b', GH_TOKEN: '' };

    expect(secretsOf(variables, 'a')).toEqual(['a', 'b']);
    expect(secretsOf({}, null)).toEqual([]);
  });

  test('T36: keys of the store and credentials of clouds are secrets, whole and in their parts', () => {
    const found = secretsOf(
      {
        LOCKSTEP_STORE_KEYS: `${'a'.repeat(64)}\n${'b'.repeat(64)}`,
        AWS_SECRET_ACCESS_KEY: 'aws-secret',
        AZURE_STORAGE_CONNECTION_STRING: 'AccountName=acme;AccountKey=c2VjcmV0c2VjcmV0c2VjcmV0',
        AWS_ACCESS_KEY_ID: 'AKID',
      },
      null,
      'signing key as an input',
    );

    expect(found).toEqual(
      expect.arrayContaining([
        'signing key as an input',
        'a'.repeat(64),
        'b'.repeat(64),
        'aws-secret',
        'c2VjcmV0c2VjcmV0c2VjcmV0',
      ]),
    );
    expect(found).not.toContain('AKID');
  });

  test('the token goes to the server of the workflow and nowhere else', () => {
    const variables = { GITHUB_SERVER_URL: 'https://ghe.example.org/' };

    expect(gitCredentials(variables, 'tok')).toEqual([
      {
        prefix: 'https://ghe.example.org/',
        header: 'Authorization: basic eC1hY2Nlc3MtdG9rZW46dG9r',
      },
    ]);
    expect(gitCredentials({}, 'tok')[0]?.prefix).toBe('https://github.com/');
    expect(gitCredentials({}, '')).toEqual([]);
  });
});
