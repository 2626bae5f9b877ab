/** Progress as pure folds of the event stream: one live bar on a terminal, one line per step in CI. */
import type { LockstepEvent } from '../domain/event.js';
import { escapeTerminalLine, neutralizeOutput } from './escape.js';
import { clock, plural, seconds } from './wording.js';

export interface Progress {
  /** Zero until a plan is made or the first component is resolved. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** What each running component is doing, in the order they began. */
  readonly running: ReadonlyMap<string, string>;
}

/** Nothing known yet. */
export function initialProgress(): Progress {
  return { total: 0, done: 0, failed: 0, running: new Map() };
}

/** The progress after an event. */
export function advance(state: Progress, event: LockstepEvent): Progress {
  switch (event.type) {
    case 'run-started':
      return initialProgress();
    case 'plan-made':
      return { ...state, total: event.toDo };
    case 'resolved':
      return { ...state, total: event.total, done: event.done };
    case 'step-started':
      return { ...state, running: new Map(state.running).set(event.component, event.action) };
    case 'step-phase':
      return { ...state, running: new Map(state.running).set(event.component, event.phase) };
    case 'step-finished':
      return {
        total: event.total,
        done: event.done,
        failed: state.failed + (event.outcome === 'failed' ? 1 : 0),
        running: without(state.running, event.component),
      };
    case 'step-retried':
    case 'output':
    case 'finding':
    case 'note':
      return state;
  }
}

/**
 * One line of at most `width` columns: `[#####----] 7/12  api: build · lib: test  00:12`.
 * Without `elapsedSeconds` no time is shown. What does not fit is cut with `…`.
 */
export function renderBar(state: Progress, width: number, elapsedSeconds?: number): string {
  const time = elapsedSeconds === undefined ? '' : `  ${clock(elapsedSeconds)}`;
  const failed = state.failed === 0 ? '' : `  ${state.failed} failed`;
  const head = `[${gauge(state, 20)}] ${state.done}/${state.total}${failed}`;
  const running = [...state.running]
    .map(([component, phase]) => `${escapeTerminalLine(component)}: ${escapeTerminalLine(phase)}`)
    .join(' · ');
  const room = width - head.length - time.length;
  const middle = running === '' || room < 8 ? '' : cut(`  ${running}`, room);
  return cut(`${head}${middle}${time}`, width);
}

/** The line that an event leaves in a log; null for events that leave none. Never obeyed by a CI runner as a command. */
export function progressLine(event: LockstepEvent): string | null {
  const line = wording(event);
  return line === null ? null : neutralizeOutput(escapeTerminalLine(line));
}

function wording(event: LockstepEvent): string | null {
  switch (event.type) {
    case 'plan-made':
      return planned(event);
    case 'resolved':
      return `${event.component}: ${event.version} (${event.done}/${event.total})`;
    case 'step-retried':
      return `${event.component}: tries again in ${seconds(event.delayMs / 1000)}: ${event.reason}`;
    case 'step-finished':
      return finished(event);
    case 'note':
      return event.level === 'info' ? event.message : null;
    case 'run-started':
    case 'step-started':
    case 'step-phase':
    case 'output':
    case 'finding':
      return null;
  }
}

function planned({ toDo, total }: Extract<LockstepEvent, { type: 'plan-made' }>): string | null {
  return toDo === 0 ? null : `${toDo} of ${plural(total, 'component')} to do`;
}

/** What was left as it is says nothing; there may be hundreds of them. */
function finished(event: Extract<LockstepEvent, { type: 'step-finished' }>): string | null {
  const { component, outcome, done, total, detail } = event;
  if (outcome === 'unchanged' && detail === undefined) return null;
  const why = detail === undefined ? '' : `: ${detail}`;
  return `${component}: ${outcome} in ${seconds(event.seconds)} (${done}/${total})${why}`;
}

function gauge({ done, total }: Progress, width: number): string {
  const full = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * width);
  return '#'.repeat(full) + '-'.repeat(width - full);
}

function without(map: ReadonlyMap<string, string>, key: string): ReadonlyMap<string, string> {
  return new Map([...map].filter(([name]) => name !== key));
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`.slice(0, width);
}
