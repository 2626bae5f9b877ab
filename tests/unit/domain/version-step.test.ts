/** Upgrade, downgrade, or just another commit. */
import { describe, expect, it } from '@jest/globals';
import type { CommitSha } from '../../../src/domain/git-ids.js';
import { versionStep } from '../../../src/domain/version-step.js';

const a = 'a'.repeat(40) as CommitSha;
const b = 'b'.repeat(40) as CommitSha;

describe('versionStep', () => {
  it.each([
    ['v1.0.0', 'v1.10.0', '', 'v1.0.0 → v1.10.0 (upgrade)'],
    ['v1.10.0', 'v1.9.0', '', 'v1.10.0 → v1.9.0 (downgrade)'],
    ['v1.0.0', 'v1.0.0-rc.1', '', 'v1.0.0 → v1.0.0-rc.1 (downgrade)'],
    ['api/v1.0.0', 'api/v2.0.0', 'api/', 'api/v1.0.0 → api/v2.0.0 (upgrade)'],
    ['main', 'main', '', 'commit aaaaaaa → bbbbbbb'],
    ['main', 'v1.0.0', '', 'main → v1.0.0, commit aaaaaaa → bbbbbbb'],
    [null, 'v1.0.0', '', 'commit aaaaaaa → bbbbbbb'],
  ])('%s to %s', (from, to, prefix, words) => {
    expect(versionStep({ commit: a, version: from }, { commit: b, version: to }, prefix)).toBe(
      words,
    );
  });
});
