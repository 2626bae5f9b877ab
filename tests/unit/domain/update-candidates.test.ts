/** What a wanted version could mean, best first. */
import { describe, expect, test } from '@jest/globals';
import type { CommitSha, ObjectId } from '../../../src/domain/git-ids.js';
import { candidatesOf } from '../../../src/domain/update-candidates.js';
import { caught } from '../../support/caught.js';

const ref = (name: string, digit: string) => ({
  name,
  object: digit.repeat(40) as ObjectId,
  commit: digit.repeat(40) as CommitSha,
});
const REFS = [
  ref('refs/tags/v1.0.0', '1'),
  ref('refs/tags/v1.2.0', '2'),
  ref('refs/tags/1.2.0', '2'),
  ref('refs/tags/v1.10.0', '3'),
  ref('refs/tags/v2.0.0-rc.1', '4'),
  ref('refs/tags/api/v9.0.0', '5'),
  ref('refs/heads/main', '6'),
];

function namesOf(wanted: string, tagPrefix = '') {
  const { kind, candidates } = candidatesOf(wanted, tagPrefix, REFS);
  const names = [...candidates].map((one) => (one.kind === 'ref' ? one.version : one.commit));
  return { kind, names };
}

describe('candidates', () => {
  test('of a range are its versions, the highest first, each spelling once', () => {
    expect(namesOf('>=1')).toEqual({ kind: 'range', names: ['v1.10.0', 'v1.2.0', 'v1.0.0'] });
    expect(namesOf('latest').names[0]).toBe('v1.10.0');
    expect(namesOf('^9', 'api/')).toEqual({ kind: 'range', names: ['api/v9.0.0'] });
  });

  test.each([
    ['v1.2.0', ['v1.2.0']],
    ['1.10.0', ['v1.10.0']],
    ['refs/tags/v1.0.0', ['v1.0.0']],
    ['6'.repeat(40), ['6'.repeat(40)]],
  ])('%s was pinned by a person: there is no other', (wanted, names) => {
    expect(namesOf(wanted)).toEqual({ kind: 'pinned', names });
  });

  test('of a branch are its head', () => {
    expect(namesOf('main')).toEqual({ kind: 'branch', names: ['main'] });
    expect(namesOf('refs/heads/main').kind).toBe('branch');
  });

  test('none at all is an error, as when locking', () => {
    expect(caught(() => namesOf('^5')).code).toBe('ref-missing');
  });
});
