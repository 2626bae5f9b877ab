import { describe, expect, test } from '@jest/globals';
import { manifestChanges } from '../../../src/domain/manifest-changes.js';
import { readManifest } from '../../../src/domain/read-manifest.js';

const read = (lines: readonly string[]) =>
  readManifest(['components:', ...lines, ''].join('\n'), 'm.yaml', { allowLocal: false });
const API = 'api: {repo: https://h.example/api.git, version: v1, type: npm';

describe('changes of a manifest', () => {
  test('names the fields that differ, what was added and what was removed', () => {
    const before = read([`  ${API}}`, '  old: {repo: https://h.example/o.git, version: v1}']);
    const after = read([
      '  fresh: {repo: https://h.example/f.git, version: v1}',
      `  ${API.replace('v1', 'v2')}, build: {env: {A: b}, test: []}}`,
    ]);

    expect(manifestChanges(before, after)).toEqual([
      { component: 'api', kind: 'changed', fields: ['version', 'build'] },
      { component: 'fresh', kind: 'added', fields: [] },
      { component: 'old', kind: 'removed', fields: [] },
    ]);
  });

  test('neither lines nor the order of keys count', () => {
    const before = read([`  ${API}, build: {env: {A: b, C: d}, outputs: [dist]}}`]);
    const after = read([
      '  # moved down',
      `  ${API}, build: {outputs: [dist], env: {C: d, A: b}}}`,
    ]);

    expect(manifestChanges(before, after)).toEqual([]);
  });
});
