import { describe, expect, test } from '@jest/globals';
import type { LockstepEvent } from '../../../src/domain/event.js';
import { advance, initialProgress, progressLine, renderBar } from '../../../src/report/progress.js';

const finished = (
  component: string,
  done: number,
  more: Partial<LockstepEvent> = {},
): LockstepEvent =>
  ({
    type: 'step-finished',
    component,
    outcome: 'built',
    seconds: 3.94,
    done,
    total: 4,
    ...more,
  }) as LockstepEvent;

const fold = (events: readonly LockstepEvent[]) => events.reduce(advance, initialProgress());

describe('the live bar', () => {
  const running = fold([
    { type: 'plan-made', total: 9, toDo: 4 },
    { type: 'step-started', component: 'lib', action: 'build' },
    finished('lib', 1),
    { type: 'step-started', component: 'api', action: 'build' },
    { type: 'step-started', component: 'web', action: 'build' },
    { type: 'step-phase', component: 'web', phase: 'test' },
  ]);

  test('shows how much is done, who is doing what, and the time', () => {
    expect(renderBar(running, 80, 72)).toBe(
      '[#####---------------] 1/4  api: build · web: test  01:12',
    );
  });

  test('is never wider than the terminal', () => {
    for (let width = 0; width < 90; width += 1) {
      expect(renderBar(running, width, 72).length).toBeLessThanOrEqual(width);
    }
  });

  test('keeps count of failures', () => {
    const state = fold([finished('lib', 1, { outcome: 'failed' }), finished('api', 2)]);

    expect(renderBar(state, 80)).toBe('[##########----------] 2/4  1 failed');
  });

  test('follows locking as well', () => {
    const state = fold([{ type: 'resolved', component: 'api', version: 'v1', done: 3, total: 3 }]);

    expect(renderBar(state, 80)).toBe('[####################] 3/3');
  });

  test('changes no state that it was given', () => {
    const before = initialProgress();

    advance(before, { type: 'step-started', component: 'api', action: 'build' });

    expect(before).toEqual(initialProgress());
  });

  test('begins anew with a run', () => {
    expect(advance(running, { type: 'run-started', command: 'apply', run: 'r' })).toEqual(
      initialProgress(),
    );
  });
});

describe('the lines of a log', () => {
  test.each<[string, LockstepEvent, string | null]>([
    ['a finished step', finished('api', 2), 'api: built in 3.9 s (2/4)'],
    [
      'a failed step',
      finished('api', 2, { outcome: 'failed', detail: 'npm test ended with 1' }),
      'api: failed in 3.9 s (2/4): npm test ended with 1',
    ],
    ['a plan', { type: 'plan-made', total: 12, toDo: 3 }, '3 of 12 components to do'],
    [
      'a resolved version',
      { type: 'resolved', component: 'api', version: 'v1.2.0', done: 1, total: 3 },
      'api: v1.2.0 (1/3)',
    ],
    [
      'a retry',
      { type: 'step-retried', component: 'api', attempt: 2, delayMs: 1500, reason: 'timeout' },
      'api: tries again in 1.5 s: timeout',
    ],
    ['a note', { type: 'note', level: 'info', message: 'saved' }, 'saved'],
    ['a decision', { type: 'note', level: 'debug', message: 'x' }, null],
    ['output', { type: 'output', component: 'api', line: 'x' }, null],
    ['a start', { type: 'step-started', component: 'api', action: 'build' }, null],
  ])('%s', (_, event, line) => {
    expect(progressLine(event)).toBe(line);
  });

  test('T33: no line is a command to the runner, nor more than one line', () => {
    const line = progressLine({
      type: 'note',
      level: 'info',
      message: '::error::x\n::set-env::\u001b[31m##[group]',
    });

    expect(line).toBe(': :error::x ::set-env::## [group]');
  });
});
