import { describe, expect, test } from '@jest/globals';
import { classesOf } from '../../../src/domain/change-class.js';
import type { ChangeKind } from '../../../src/domain/change.js';
import type { CommitRange, Relation } from '../../../src/domain/commit-range.js';
import { highestRisk, riskOf, type RiskFacts } from '../../../src/domain/risk.js';
import { change } from '../../support/results.js';
import { note, range } from '../../support/diff-results.js';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const OLD = { at: '2026-01-01T00:00:00Z' };

function risk(facts: Partial<RiskFacts>) {
  const { level, points } = riskOf({
    change: change('api', 'patch', 'v1.0.0', 'v1.0.1'),
    classes: ['patch'],
    range: range([note('fix', 'Ada')], OLD),
    isOtherRepo: false,
    dependents: 0,
    now: NOW,
    ...facts,
  });
  return `${level}: ${points.map(({ code }) => code).join(' ')}`;
}

describe('the risk of a change', () => {
  test.each<[string, Partial<RiskFacts>]>([
    ['low: ', {}],
    ['low: young', { range: range([], { at: '2026-11-19T10:00:00Z' }) }],
    ['low: dependents', { dependents: 5 }],
    ['low: ', { dependents: 4 }],
    ['medium: major', { classes: ['major'] }],
    ['medium: downgrade', { classes: ['downgrade'] }],
    ['medium: history-unknown', { range: range([], { relation: 'unknown', at: null }) }],
    ['medium: dependents young', { dependents: 9, range: range([]) }],
    ['high: diverged', { classes: ['diverged'] }],
    ['high: diverged major', { classes: ['diverged', 'major'] }],
    ['high: breaking', { range: range([note('feat!: x', 'Ada', { breaking: 'x' })], OLD) }],
    ['high: repo-changed', { isOtherRepo: true }],
    ['high: major dependents', { classes: ['major'], dependents: 6 }],
    ['low: no-release', { change: { ...change('api', 'sidegrade', 'main', 'main'), ...refOf() } }],
  ])('%s', (told, facts) => {
    expect(risk(facts)).toBe(told);
  });

  test('what was not asked for adds no point, and what is removed needs no release', () => {
    const removed = { ...change('api', 'removed', 'v1.0.0', null) };

    expect(risk({ range: null })).toBe('low: ');
    expect(risk({ change: removed, classes: ['removed'], range: null })).toBe('low: ');
  });

  test('of several the highest counts, and of none there is none', () => {
    const [low, high] = ['low' as const, 'high' as const].map((level) => ({ level, points: [] }));

    expect(highestRisk([low, high, low].flatMap((one) => one ?? []))).toBe('high');
    expect(highestRisk([])).toBeNull();
  });
});

function refOf() {
  const { to } = change('api', 'sidegrade', 'main', 'main');
  return { to: to === null ? null : { ...to, ref: 'refs/heads/main' } };
}

describe('the classes of a change', () => {
  test.each<[ChangeKind, Relation | null, readonly ChangeKind[]]>([
    ['minor', null, ['minor']],
    ['minor', 'ahead', ['minor']],
    ['minor', 'unknown', ['minor']],
    ['minor', 'diverged', ['diverged', 'minor']],
    ['sidegrade', 'diverged', ['diverged']],
    ['downgrade', 'diverged', ['diverged', 'downgrade']],
    ['downgrade', 'behind', ['downgrade']],
    ['sidegrade', 'behind', ['downgrade']],
    ['major', 'behind', ['diverged', 'major']],
    ['sidegrade', 'same', ['sidegrade']],
  ])(
    'a %s whose history is %s is %j',
    (kind, relation: CommitRange['relation'] | null, classes) => {
      expect(classesOf(change('api', kind, 'a', 'b'), relation)).toEqual(classes);
    },
  );
});
