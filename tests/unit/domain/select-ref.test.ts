/** Which ref a wanted version means. */
import { describe, expect, test } from '@jest/globals';
import type { CommitSha, ObjectId } from '../../../src/domain/git-ids.js';
import { selectRef, type RemoteRefLike } from '../../../src/domain/select-ref.js';
import { caught } from '../../support/caught.js';

const sha = (digit: string) => digit.repeat(40) as CommitSha & ObjectId;
const ref = (name: string, digit: string): RemoteRefLike => ({
  name,
  object: sha(digit),
  commit: sha(digit),
});
const tag = (name: string, digit = '1') => ref(`refs/tags/${name}`, digit);
const branch = (name: string, digit = '2') => ref(`refs/heads/${name}`, digit);
const chosen = (wanted: string, refs: readonly RemoteRefLike[], prefix = '') => {
  const found = selectRef(wanted, prefix, refs);
  return found.kind === 'ref' ? found.ref : found.commit;
};
const code = (wanted: string, refs: readonly RemoteRefLike[], prefix = '') =>
  caught(() => selectRef(wanted, prefix, refs)).code;

describe('an exact name', () => {
  test('is matched whole, never by its end (T26)', () => {
    const refs = [branch('archive/v2.0.0', '3'), tag('v2.0.0', '4'), tag('old/v2.0.0', '5')];
    expect(selectRef('v2.0.0', '', refs)).toEqual({
      kind: 'ref',
      version: 'v2.0.0',
      ref: 'refs/tags/v2.0.0',
      commit: sha('4'),
      object: sha('4'),
    });
  });

  test('gives the peeled commit of an annotated tag, and the tag object', () => {
    const annotated = { name: 'refs/tags/v1', object: sha('a'), commit: sha('b') };
    expect(selectRef('v1', '', [annotated])).toMatchObject({ commit: sha('b'), object: sha('a') });
  });

  test('of a tag and a branch is ambiguous, and the full ref decides', () => {
    const refs = [tag('x'), branch('x')];
    expect(code('x', refs)).toBe('ref-ambiguous');
    expect(chosen('refs/heads/x', refs)).toBe('refs/heads/x');
    expect(chosen('refs/tags/x', refs)).toBe('refs/tags/x');
  });

  test('wins over a range', () => {
    expect(chosen('1.x', [tag('v1.5.0'), branch('1.x')])).toBe('refs/heads/1.x');
    expect(chosen('latest', [tag('v1.5.0'), branch('latest')])).toBe('refs/heads/latest');
  });

  test('that is not there is missing, with the nearest names', () => {
    const error = caught(() => selectRef('mian', '', [branch('main'), tag('v1.0.0')]));
    expect(error.code).toBe('ref-missing');
    expect(error.data['nearest']).toEqual(['main']);
    expect(code('refs/heads/v1.0.0', [tag('v1.0.0')])).toBe('ref-missing');
  });
});

describe('a full version', () => {
  test('is found with and without v, and below the tag prefix', () => {
    expect(chosen('1.4.2', [tag('v1.4.2'), tag('v1.4.3')])).toBe('refs/tags/v1.4.2');
    expect(chosen('v1.4.2', [tag('1.4.2')])).toBe('refs/tags/1.4.2');
    expect(chosen('1.4.2', [tag('api/v1.4.2'), tag('web/v1.4.2')], 'api/')).toBe(
      'refs/tags/api/v1.4.2',
    );
    expect(code('1.4.2', [tag('v1.4.3')])).toBe('ref-missing');
  });

  test('tagged twice on different commits is ambiguous', () => {
    expect(code('^1.0.0', [tag('v1.2.0', '1'), tag('1.2.0', '2')])).toBe('ref-ambiguous');
    expect(chosen('^1.0.0', [tag('v1.2.0', '1'), tag('1.2.0', '1')])).toBe('refs/tags/v1.2.0');
    expect(chosen('1.2.0', [tag('v1.2.0', '1'), tag('1.2.0', '2')])).toBe('refs/tags/1.2.0');
  });
});

describe('a range', () => {
  const refs = [
    'v1.2.0',
    'v1.10.0',
    'v1.9.9',
    '2.0.0-rc.1',
    'v0.3.1',
    'v0.2.9',
    'v01.2.3',
    'v1.99',
    'junk',
  ].map((name) => tag(name));

  test.each([
    ['^1.2', 'v1.10.0'],
    ['~1.9', 'v1.9.9'],
    ['^0.2.0', 'v0.2.9'],
    ['<1', 'v0.3.1'],
    ['1.x', 'v1.10.0'],
    ['>=1.2 <1.9 || 0.2.x', 'v1.2.0'],
    ['latest', 'v1.10.0'],
    ['*', 'v1.10.0'],
    ['>=2.0.0-rc.0', '2.0.0-rc.1'],
    ['1.2.0 - 1.9', 'v1.9.9'],
  ])('%s takes the highest release in it: %s', (range, wanted) => {
    expect(chosen(range, refs)).toBe(`refs/tags/${wanted}`);
    expect(chosen(range, [...refs].reverse())).toBe(`refs/tags/${wanted}`);
  });

  test('never takes a pre-release that it does not name, nor a branch', () => {
    expect(code('^2', refs)).toBe('ref-missing');
    expect(code('^3', [...refs, branch('v3.0.0')])).toBe('ref-missing');
  });

  test('looks only below the tag prefix, and records the tag with it', () => {
    const mixed = [tag('v9.0.0'), tag('api/v1.0.0'), tag('api/v1.1.0'), tag('api-v2.0.0')];
    expect(selectRef('*', 'api/', mixed)).toMatchObject({ version: 'api/v1.1.0' });
    expect(selectRef('*', '', mixed)).toMatchObject({ version: 'v9.0.0' });
  });
});

describe('what looks like a commit (T28)', () => {
  test('is a commit when it is a full id', () => {
    expect(selectRef(` ${sha('a')}\n`, '', [])).toEqual({ kind: 'commit', commit: sha('a') });
    expect(selectRef('b'.repeat(64), '', [])).toMatchObject({ kind: 'commit' });
  });

  test('is ambiguous when a branch or tag has that very name', () => {
    expect(code(sha('a'), [branch(sha('a'))])).toBe('ref-ambiguous');
    expect(code(sha('a'), [tag(sha('a'))])).toBe('ref-ambiguous');
  });

  test.each(['\ufeff', '\u00a0', '\u200d', '\u2003'])('is refused with %j around it', (space) => {
    expect(code(space + sha('a'), [branch('main')])).toBe('ref-invalid');
    expect(code(sha('a') + space, [branch('main')])).toBe('ref-invalid');
  });

  test.each(['', '--upload-pack=x', 'a..b', 'a b', 'refs/heads/../x', 'x\ny', 'a:b'])(
    'is refused when it is no ref: %j',
    (text) => {
      expect(code(text, [branch('main')])).toBe('ref-invalid');
    },
  );
});
