import { describe, expect, test } from '@jest/globals';
import { LockstepError } from '../../../src/errors.js';
import { colourStyle } from '../../../src/report/style.js';
import { renderError, renderText } from '../../../src/report/text.js';
import { expectGolden } from '../../support/golden.js';
import { promoteSamples } from '../../support/promote-results.js';
import { goingBackSamples } from '../../support/going-back-results.js';
import {
  applyResult,
  failedApplyResult,
  findings,
  lockResult,
  promoteResult,
  rollbackResult,
  samples,
} from '../../support/results.js';
import { deliverySamples } from '../../support/delivery-results.js';

const all = { ...samples, ...goingBackSamples, ...promoteSamples, ...deliverySamples };
const ESC = '\u001b';

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

describe('the text report', () => {
  test.each(Object.keys(all))('%s reads as approved', (name) => {
    const sample = all[name];
    if (sample === undefined) return;

    expectGolden(`report/text/${name}.txt`, `${renderText(sample)}\n`);
  });

  test('begins with the verdict', () => {
    expect(firstLine(renderText(lockResult))).toBe(
      'staging: 3 locked, 2 changed (1 major, 1 added)',
    );
    expect(firstLine(renderText(applyResult))).toBe(
      'staging: 3 components, 1 unchanged, 1 restored, 1 built in 4.1 s',
    );
  });

  test('says that there was nothing to do', () => {
    const steps = applyResult.plan.steps.map((step) => ({ ...step, action: 'keep' as const }));
    const idle = {
      ...applyResult,
      environment: null,
      plan: { ...applyResult.plan, steps },
      results: [],
      logs: null,
    };

    expect(firstLine(renderText(idle))).toBe('nothing to do: all 3 components are at their lock');
    expect(renderText(idle)).not.toContain('lockstep apply');
  });

  test('names the log and the next command after a failure', () => {
    const text = renderText(failedApplyResult);

    expect(text).toContain('log of api: .meta-store/logs/run-1/api.log');
    expect(text).toContain('lockstep apply --env staging --locked');
  });

  test('ends a rollback with the command that undoes it', () => {
    expect(renderText(rollbackResult).split('\n').at(-1)).toBe(`undo: ${rollbackResult.undo}`);
  });

  test('tells a promotion that moves nothing from one that ships', () => {
    const same = {
      ...promoteResult,
      changes: [],
      promotionId: null,
      delivered: null,
      commit: null,
    };

    expect(firstLine(renderText(same))).toBe(
      'staging → prod: nothing to promote, both stand at the same lock',
    );
    expect(firstLine(renderText(promoteResult))).toBe('staging → prod: 2 components promoted');
  });

  test('has colours only when a style brings them', () => {
    expect(renderText(applyResult)).not.toContain(ESC);
    expect(renderText(applyResult, colourStyle)).toContain(`${ESC}[32m`);
  });

  test('aligns columns also when they are coloured', () => {
    const bare = renderText(applyResult, colourStyle).replace(
      new RegExp(`${ESC}\\[\\d+m`, 'g'),
      '',
    );

    expect(bare).toBe(renderText(applyResult));
  });

  test('lets no control character of a message through', () => {
    const hostile = {
      ...lockResult,
      findings: [{ severity: 'error' as const, code: 'x', message: 'a\u001b[2Jb\u202ec\nd' }],
    };

    expect(renderText(hostile)).toContain('ab\\u{202e}c d');
  });
});

describe('the text of a failure', () => {
  test('is the message, the findings with their fix, and the hint', () => {
    const error = new LockstepError('manifest-invalid', {
      message: 'manifests/components.yaml has 2 errors',
      hint: 'correct them, then lockstep validate',
      data: { findings },
    });

    expect(renderError(error).split('\n')).toEqual([
      'error: manifests/components.yaml has 2 errors (manifest-invalid)',
      'error tag-moved manifests/components.yaml:4:5: v1.4.2 of api now names another commit',
      '  fix: ask the owner of api, then lock again',
      'notice branch-locked web: web follows a branch',
      'hint: correct them, then lockstep validate',
    ]);
  });

  test('of a bug asks for a report', () => {
    expect(renderError(new TypeError('x'))).toMatch(/^bug: x\nhint: this is a defect of Lockstep/);
  });
});
