/** Which versions the rules refuse, and in which words. */
import { describe, expect, test } from '@jest/globals';
import type { CommitSha } from '../../../src/domain/git-ids.js';
import type { ActiveHold } from '../../../src/domain/holds.js';
import { parseComponentName } from '../../../src/domain/names.js';
import { readManifest } from '../../../src/domain/read-manifest.js';
import { DEFAULT_UPDATE, type UpdateConfig } from '../../../src/domain/update-config.js';
import { fitsPattern, whyNot, whyRejected } from '../../../src/domain/update-rules.js';
import { entry } from '../../support/results.js';

const lib = parseComponentName('lib');
const at = (version: string) => ({ version, commit: 'a'.repeat(40) as CommitSha });
const manifest = readManifest(
  'components:\n  lib: {repo: "https://h.example/lib.git", version: "*", type: none}\n  web: {repo: "https://h.example/web.git", version: main, type: none, depends_on: ["lib:^1.2"]}\n',
  'components.yaml',
  { allowLocal: false },
);
const rules = (config: Partial<UpdateConfig> = {}, holds: readonly ActiveHold[] = []) => ({
  config: { ...DEFAULT_UPDATE, ...config },
  holds,
  manifest,
});

describe('whyNot', () => {
  test('is null for what nothing speaks against', () => {
    expect(whyNot(lib, at('v1.3.0'), rules())).toBeNull();
  });

  test('a hold comes before all else, and its reason is told', () => {
    const hold: ActiveHold = {
      entry: { ...entry, reason: 'leaks' },
      components: [],
      except: [lib],
      rejected: { lib: 'a'.repeat(40) as CommitSha },
      expires: '2026-11-24T00:00:00Z',
    };
    const held = {
      code: 'held',
      reason: 'it was rolled back and is held: leaks',
      until: hold.expires,
    };

    expect(whyNot(lib, at('v9.0.0'), rules({}, [hold]))).toEqual(held);
    expect(whyRejected(lib, at('v1.3.0'), rules({}, [hold]))).toEqual(held);
    expect(whyRejected(parseComponentName('web'), at('v1.3.0'), rules({}, [hold]))).toBeNull();
  });

  test.each([
    ['v3.0.0', 'ignored: lib >=2'],
    ['v2.0.0-rc.1', 'web depends on lib ^1.2'],
    ['main', null],
  ])('ignored versions are those in the range, pre-releases of it too: %s', (version, reason) => {
    const ignore = [{ components: ['lib'], versions: '>=2', reason: null }];

    expect(whyNot(lib, at(version), rules({ ignore }))?.reason ?? null).toBe(reason);
  });

  test('what no rule allows is refused once there are rules', () => {
    const allow = [{ components: ['web*'], versions: null, reason: null }];

    expect(whyNot(lib, at('v1.3.0'), rules({ allow }))?.code).toBe('update-ignored');
    expect(whyNot(parseComponentName('web-x'), at('v1.3.0'), rules({ allow }))).toBeNull();
  });
});

test.each([
  ['web-app', 'web-*', true],
  ['web-app', '*-app', true],
  ['web-app', 'w*b*p', true],
  ['web-app', '*', true],
  ['web-app', 'web-app', true],
  ['web-app', 'web', false],
  ['web-app', '*x*', false],
  ['ab', 'ab*ab', false],
  ['aXbXc', 'a*c*c', false],
  ['anything', '**', true],
])('%s against %s is %s', (name, pattern, expected) => {
  expect(fitsPattern(name, pattern)).toBe(expected);
});
