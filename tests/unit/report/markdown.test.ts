import { describe, expect, test } from '@jest/globals';
import type { StepResult } from '../../../src/domain/plan.js';
import type { ApplyResult } from '../../../src/domain/results.js';
import { COMMENT_BUDGET, renderSummary, SUMMARY_BUDGET } from '../../../src/report/markdown.js';
import { expectGolden } from '../../support/golden.js';
import { blockedPromoteResult, promoteSamples } from '../../support/promote-results.js';
import { goingBackSamples } from '../../support/going-back-results.js';
import {
  applyResult,
  component,
  digest,
  lockResult,
  rollbackResult,
  samples,
  step,
} from '../../support/results.js';
import { deliverySamples } from '../../support/delivery-results.js';

const all = { ...samples, ...goingBackSamples, ...promoteSamples, ...deliverySamples };

const bytes = (text: string): number => Buffer.byteLength(text);

function applyOf(count: number): ApplyResult {
  const names = Array.from({ length: count }, (_, at) => `service-${String(at).padStart(4, '0')}`);
  const results = names.map((name): StepResult => ({
    component: component(name),
    outcome: 'built',
    buildKey: digest('1'),
    output: digest('2'),
    seconds: 1,
  }));
  const steps = names.map((name) =>
    step(name, 'build', `commit of ${name} → next | <b>@team</b> #1`),
  );
  return { ...applyResult, plan: { ...applyResult.plan, steps }, results };
}

describe('the summary', () => {
  test.each(Object.keys(all))('%s reads as approved', (name) => {
    const sample = all[name];
    if (sample === undefined) return;

    expectGolden(`report/markdown/${name}.md`, renderSummary(sample));
  });

  test('begins with the verdict', () => {
    expect(renderSummary(lockResult)).toMatch(
      /^## `staging`: 3 locked, 2 changed \(1 major, 1 added\)\n/,
    );
  });

  test('shows every gate with its state and when it clears', () => {
    const text = renderSummary(blockedPromoteResult);

    expect(text).toContain('| Gate | State | Detail | Clears |');
    expect(text).toContain(
      '| soak | ⏳ wait | 7 h 40 min of 12 h done; candidate pinned, 2 newer locks queued | 2026-11-21T18:20:00Z |',
    );
  });

  test('of a rollback tells what moves, what stays and how to undo it', () => {
    const text = renderSummary(rollbackResult);

    expect(text).toContain('### What moves');
    expect(text).toContain('<summary>What stays</summary>');
    expect(text).toContain('undo: `lockstep rollback to sha256:5555 --env prod --reason undo`');
  });
});

describe('the budget (T37)', () => {
  test('T37: 5,000 components fit a summary whole', () => {
    const text = renderSummary(applyOf(5000));

    expect(bytes(text)).toBeLessThanOrEqual(SUMMARY_BUDGET);
    expect(text.match(/^\| `service-/gm)).toHaveLength(5000);
  });

  test('T37: 5,000 components in a comment are cut at a row, with a count and where the rest is', () => {
    const text = renderSummary(applyOf(5000), { budget: COMMENT_BUDGET, rest: 'lockstep.json' });
    const shown = text.match(/^\| `service-/gm)?.length ?? 0;

    expect(bytes(text)).toBeLessThanOrEqual(COMMENT_BUDGET);
    expect(bytes(text)).toBeGreaterThan(COMMENT_BUDGET - 500);
    expect(text).toContain(`… and ${5000 - shown} more rows; the rest is in \`lockstep.json\``);
    expect(
      text.split('\n').filter((line) => line.startsWith('| `') && !line.endsWith(' |')),
    ).toEqual([]);
    expectGolden('report/markdown/apply-5000-comment.md', text);
  });

  test('keeps the verdict and the undo when the rows do not fit', () => {
    const text = renderSummary(rollbackResult, { budget: 900 });

    expect(bytes(text)).toBeLessThanOrEqual(900);
    expect(text).toMatch(/^## `prod`: rolled back/);
  });

  test('closes every fold that it opens, wherever it is cut', () => {
    for (let budget = 0; budget < 2200; budget += 7) {
      const text = renderSummary(rollbackResult, { budget });

      expect(bytes(text)).toBeLessThanOrEqual(budget);
      expect(text.split('<details>').length).toBe(text.split('</details>').length);
    }
  });

  test('one text of a megabyte is clipped, not the report', () => {
    const long = { severity: 'error' as const, code: 'x', message: 'm'.repeat(1 << 20) };
    const text = renderSummary({ ...lockResult, findings: [long] });

    expect(bytes(text)).toBeLessThan(4096);
    expect(text).toContain('### Findings');
  });
});
