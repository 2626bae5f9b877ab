import { describe, expect, test } from '@jest/globals';
import { gitCredentials, secretsOf } from '../../../src/app/secrets.js';

describe('secrets', () => {
  test('are the token and what the runner holds, each once, none empty', () => {
    const variables = { GITHUB_TOKEN: 'a', ACTIONS_RUNTIME_TOKEN: 'b', GH_TOKEN: '' };

    expect(secretsOf(variables, 'a')).toEqual(['a', 'b']);
    expect(secretsOf({}, null)).toEqual([]);
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
