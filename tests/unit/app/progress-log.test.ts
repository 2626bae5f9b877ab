import { describe, expect, test } from '@jest/globals';
import { createProgressLog, type ProgressOptions } from '../../../src/app/progress-log.js';
import type { LockstepEvent } from '../../../src/domain/event.js';
import type { Clock } from '../../../src/ports/clock.js';
import { fakeTerminal } from '../../support/fake-terminal.js';

const EVENTS: readonly LockstepEvent[] = [
  { type: 'plan-made', total: 2, toDo: 2 },
  { type: 'output', component: 'api', line: '\u001b[31m::error::red' },
  { type: 'note', level: 'debug', message: 'why' },
  {
    type: 'step-finished',
    component: 'api',
    outcome: 'built',
    seconds: 1,
    done: 1,
    total: 2,
  },
];

/** Every look at the clock is a second later. */
function tickingClock(): Clock {
  let now = 0;
  return { now: () => now, monotonic: () => (now += 1000), sleep: () => Promise.resolve() };
}

function shown(options: Pick<ProgressOptions, 'mode' | 'verbose'>): string {
  const terminal = fakeTerminal({ isLive: options.mode === 'live' });
  const clock = tickingClock();
  const log = createProgressLog({ terminal, clock, redact: (text) => text, ...options });
  for (const event of EVENTS) log.emit(event);
  log.end();
  return terminal.stderr();
}

describe('progress', () => {
  test('without a terminal is one line per step', () => {
    expect(shown({ mode: 'lines', verbose: false }).split('\n')).toEqual([
      '2 of 2 components to do',
      expect.stringMatching(/^api: built/),
      '',
    ]);
  });

  test('on a terminal is a bar that is gone at the end', () => {
    const text = shown({ mode: 'live', verbose: false });

    expect(text).toContain('1/2');
    expect(text).not.toContain('\n');
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });

  test('shows what runs while nothing happens, and nothing more once it has ended', () => {
    const terminal = fakeTerminal({ isLive: true });
    const still: Clock = { now: () => 0, monotonic: () => 0, sleep: () => Promise.resolve() };
    const log = createProgressLog({
      terminal,
      clock: still,
      redact: (text) => text,
      mode: 'live',
      verbose: false,
    });
    log.emit({ type: 'plan-made', total: 2, toDo: 2 });
    log.emit({ type: 'step-started', component: 'api', action: 'build' });
    const before = terminal.stderr();
    terminal.tick();
    const during = terminal.stderr();
    log.end();
    const ended = terminal.stderr();
    terminal.tick();

    expect([before.includes('api: build'), during.includes('api: build')]).toEqual([false, true]);
    expect(terminal.stderr()).toBe(ended);
  });

  test('--quiet shows none', () => {
    expect(shown({ mode: 'none', verbose: false })).toBe('');
  });

  test('--verbose shows decisions and output, which no runner obeys and no terminal either', () => {
    const text = shown({ mode: 'lines', verbose: true });

    expect(text).toContain('why\n');
    expect(text).toContain('api | ');
    expect(text).not.toMatch(/^::/m);
    expect(text).not.toContain('\u001b[31m');
  });
});
