/** Sets of updates, and how a pull request is known again. */
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import { parseComponentName, parseEnvironmentName } from '../../../src/domain/names.js';
import {
  environmentPrefix,
  isOwnCommit,
  markerOf,
  proposalDigest,
  proposalIn,
  trailerOf,
  updateSets,
  withdrawn,
} from '../../../src/domain/update-set.js';
import { change } from '../../support/results.js';

const names = (...texts: string[]) => texts.map(parseComponentName);
const groups = new Map([
  ['ui', ['web-*']],
  ['all-web', ['web-*', 'docs']],
]);

describe('updateSets', () => {
  test('a component is in the first group that fits, else on its own; its namesake joins a group', () => {
    const sets = updateSets(names('api', 'docs', 'ui', 'web-a'), { strategy: 'per-group', groups });

    expect(sets).toEqual([
      { name: 'all-web', components: ['docs'] },
      { name: 'api', components: ['api'] },
      { name: 'ui', components: ['ui', 'web-a'] },
    ]);
  });

  test('no two sets share a name, so no two share a branch', () => {
    const sets = updateSets(names('all', 'ui', 'web-a', 'web-b'), {
      strategy: 'per-group',
      groups,
    });

    expect(new Set(sets.map(({ name }) => name)).size).toBe(sets.length);
  });

  test('a change without components is a set too', () => {
    expect(updateSets([], { strategy: 'per-component', groups })).toEqual([
      { name: 'all', components: [] },
    ]);
  });
});

describe('a proposal', () => {
  const dev = parseEnvironmentName('dev');
  const digest = (to: string) => proposalDigest(dev, [change('api', 'minor', 'v1.0.0', to)], null);

  test('is another one with every other version, and the same whatever else the lock has', () => {
    expect(digest('v1.1.0')).not.toBe(digest('v1.2.0'));
    expect(
      proposalDigest(
        dev,
        [change('api', 'minor', 'v1.0.0', 'v1.1.0'), change('lib', 'unchanged', 'v1', 'v1')],
        digestOf('another manifest'),
      ),
    ).toBe(digest('v1.1.0'));
    expect(proposalDigest(dev, [], digestOf('a'))).not.toBe(proposalDigest(dev, [], digestOf('b')));
  });

  test('is read out of a body again, also when it was taken back or went through a form', () => {
    const one = digest('v1.1.0');
    const body = `## Words\n\n${markerOf(one)}`;

    expect(proposalIn(body)).toEqual({ digest: one, state: 'open' });
    expect(proposalIn(`${body}\n`.replaceAll('\n', '\r\n'))?.digest).toBe(one);
    expect(proposalIn(withdrawn(body))).toEqual({ digest: one, state: 'withdrawn' });
    expect(proposalIn('by hand <!-- lockstep:update open -->')).toBeNull();
  });

  test.each([
    ['lockstep[bot]', null, true],
    ['ada', 'ada', true],
    ['mallory', 'ada', false],
    ['ada', null, false],
  ])('a commit with the trailer by %s, opened by %s: ours is %s', (author, opener, expected) => {
    const message = `Update\n\n${trailerOf(digestOf('x'))}\n`;

    expect(isOwnCommit({ message, author }, opener)).toBe(expected);
    expect(isOwnCommit({ message: 'Update', author }, opener)).toBe(false);
  });

  test('the lock without an environment has a place that no environment can have', () => {
    expect(environmentPrefix('u/', dev)).toBe('u/dev/');
    expect(environmentPrefix('u/', null)).toBe('u/_/');
  });
});
