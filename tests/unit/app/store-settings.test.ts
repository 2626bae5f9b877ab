/** The store of a run: flag or input before variable before file. */
import { describe, expect, test } from '@jest/globals';
import { settleStore } from '../../../src/app/store-settings.js';
import { CACHE_WARM } from '../../../src/app/commands/cache-commands.js';
import type { Given } from '../../../src/app/values.js';
import { readConfig } from '../../../src/domain/read-config.js';
import { caught } from '../../support/caught.js';

const FILE = readConfig(
  'store: {on_cache_error: error, remotes: [{name: main, url: "s3://bucket"}, {url: "gs://other"}]}',
  'lockstep.yaml',
);
const settle = (variables: Record<string, string> = {}, given: Given = new Map(), config = FILE) =>
  settleStore({ options: CACHE_WARM.options }, given, { variables, config });
const namesOf = ({ config }: ReturnType<typeof settle>) =>
  config.store.remotes.map(({ name }) => name);

describe('the store of a run', () => {
  test('is what the file says when nothing is nearer', () => {
    expect(namesOf(settle())).toEqual(['main', 'gs://other']);
    expect(settle().config.store.onCacheError).toBe('error');
    expect(settle().secrets).toEqual({ storeKeys: null, signingKey: null });
  });

  test('a variable is nearer than the file, and a flag or input nearer than a variable', () => {
    const variables = { LOCKSTEP_REMOTE: 'az://container', LOCKSTEP_ON_CACHE_ERROR: 'warn' };
    const given = new Map([
      ['remote', 'main'],
      ['on-cache-error', 'error'],
    ]);

    expect(namesOf(settle(variables))).toEqual(['az://container']);
    expect(settle(variables).config.store.onCacheError).toBe('warn');
    expect(namesOf(settle(variables, given))).toEqual(['main']);
    expect(settle(variables, given).config.store.onCacheError).toBe('error');
  });

  test('endpoint, region and path style of a bare address come from variables', () => {
    const [remote] = settle({
      LOCKSTEP_REMOTE: 's3://third',
      LOCKSTEP_REMOTE_ENDPOINT: 'https://minio.example.org',
      LOCKSTEP_REMOTE_REGION: 'auto',
      LOCKSTEP_REMOTE_PATH_STYLE: 'true',
    }).config.store.remotes;

    expect(remote).toMatchObject({
      endpoint: 'https://minio.example.org',
      region: 'auto',
      pathStyle: true,
    });
    expect(caught(() => settle({ LOCKSTEP_REMOTE_PATH_STYLE: 'perhaps' })).message).toContain(
      'LOCKSTEP_REMOTE_PATH_STYLE',
    );
  });

  test('a copy from one remote to another reads the one, writes the other, and uses no third', () => {
    const ends = (from: string, to: string) =>
      settle(
        {},
        new Map([
          ['from', from],
          ['to', to],
        ]),
      ).config.store.remotes.map(({ name, mode }) => [name, mode]);

    expect(ends('main', 'file:///srv/new')).toEqual([
      ['main', 'read-only'],
      ['file:///srv/new', 'read-write'],
    ]);
    expect(caught(() => settle({}, new Map([['from', 'main']]))).code).toBe('usage');
  });

  test('keys come from variables or inputs', () => {
    expect(settle({ LOCKSTEP_STORE_KEYS: 'k', LOCKSTEP_SIGNING_KEY: 's' }).secrets).toEqual({
      storeKeys: 'k',
      signingKey: 's',
    });
    expect(settle({ LOCKSTEP_STORE_KEYS: 'k' }, new Map([['store-keys', 'i']])).secrets).toEqual({
      storeKeys: 'i',
      signingKey: null,
    });
  });
});
