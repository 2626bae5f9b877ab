import { describe, expect, test } from '@jest/globals';
import { createActionLog } from '../../../src/app/action-log.js';
import type { LockstepEvent } from '../../../src/domain/event.js';
import { fakeToolkit } from '../../support/fake-toolkit.js';

const FINISHED: LockstepEvent = {
  type: 'step-finished',
  component: 'api',
  outcome: 'built',
  seconds: 2,
  done: 1,
  total: 2,
};

function logOf(events: readonly LockstepEvent[]): readonly string[] {
  const toolkit = fakeToolkit({});
  const emit = createActionLog(toolkit, (text) => text.replaceAll('secret', '***'));
  for (const event of events) emit(event);
  return toolkit.log;
}

function output(component: string, line: string): LockstepEvent {
  return { type: 'output', component, line };
}

describe('the log of a workflow', () => {
  test('keeps the output of components apart, one group each, when the step ends', () => {
    const log = logOf([
      output('api', 'one'),
      output('lib', 'other'),
      output('api', 'two secret'),
      FINISHED,
    ]);

    expect(log).toEqual([expect.stringMatching(/^\[api: built/), 'one', 'two ***', '[end]']);
  });

  test('a step without output is one line', () => {
    expect(logOf([FINISHED])).toEqual([expect.stringMatching(/^api: built/)]);
  });

  test('keeps head and tail of a long output and tells how much is left out', () => {
    const lines = Array.from({ length: 1500 }, (_, index) => output('api', `line ${index}`));
    const log = logOf([...lines, FINISHED]);

    expect(log).toHaveLength(1 + 500 + 1 + 500 + 1);
    expect(log[501]).toContain('500 lines left out');
    expect([log[500], log[502]]).toEqual(['line 499', 'line 1000']);
  });

  test('leaves decisions out unless the runner debugs', () => {
    expect(logOf([{ type: 'note', level: 'debug', message: 'x' }])).toEqual([]);
    expect(logOf([{ type: 'note', level: 'info', message: 'x' }])).toEqual(['x']);
  });
});
