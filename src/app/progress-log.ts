/** Events → what a person sees while a command runs: a live bar on a terminal, a line per step elsewhere. */
import type { Terminal } from '../adapters/terminal.js';
import type { LockstepEvent } from '../domain/event.js';
import type { Clock } from '../ports/clock.js';
import type { EventSink } from '../ports/events.js';
import { escapeTerminalLine, neutralizeOutput } from '../report/escape.js';
import { advance, initialProgress, progressLine, renderBar } from '../report/progress.js';

/** Milliseconds between two drawings of the bar. */
const REDRAW_MS = 80;
/** Milliseconds after which the bar is drawn again although nothing happened, for its clock. */
const TICK_MS = 250;
const CLEAR_LINE = '\r\u001b[K';

export interface ProgressLog {
  readonly emit: EventSink;
  /** Takes the bar away; to be called before anything else is printed. */
  end(): void;
}

export interface ProgressOptions {
  readonly terminal: Terminal;
  readonly clock: Clock;
  /** `none`: nothing but what --verbose asks for. */
  readonly mode: 'live' | 'lines' | 'none';
  /** Also decisions and the output of builds. */
  readonly verbose: boolean;
  readonly redact: (text: string) => string;
}

/** The log of one run. */
export function createProgressLog(options: ProgressOptions): ProgressLog {
  const { terminal, clock, mode } = options;
  const startedAt = clock.monotonic();
  let state = initialProgress();
  let drawnAt = -Infinity;
  let isDrawn = false;
  const clear = (): void => {
    if (isDrawn) terminal.log(CLEAR_LINE);
    isDrawn = false;
  };
  const draw = (isUrgent: boolean): void => {
    const now = clock.monotonic();
    if (state.total === 0 || (!isUrgent && now - drawnAt < REDRAW_MS)) return;
    const bar = renderBar(state, terminal.columns() - 1, (now - startedAt) / 1000);
    terminal.log(CLEAR_LINE + options.redact(bar));
    drawnAt = now;
    isDrawn = true;
  };
  const stopTicking = mode === 'live' ? terminal.repeat(TICK_MS, () => draw(true)) : null;
  return {
    emit(event) {
      state = advance(state, event);
      const line = lineOf(event, options);
      if (line !== null) {
        clear();
        terminal.log(`${options.redact(line)}\n`);
      }
      if (mode === 'live') draw(line !== null);
    },
    end() {
      stopTicking?.();
      clear();
    },
  };
}

function lineOf(event: LockstepEvent, { mode, verbose }: ProgressOptions): string | null {
  if (verbose && event.type === 'output') {
    return neutralizeOutput(escapeTerminalLine(`${event.component} | ${event.line}`));
  }
  if (verbose && event.type === 'note') return escapeTerminalLine(event.message);
  if (mode === 'none' && !verbose) return null;
  if (mode === 'live' && !verbose && !isWorthALine(event)) return null;
  return progressLine(event);
}

/** Above a live bar only what a person should not miss. */
function isWorthALine(event: LockstepEvent): boolean {
  if (event.type === 'step-finished') return event.outcome === 'failed';
  return event.type === 'step-retried' || event.type === 'note';
}
