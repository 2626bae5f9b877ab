/** Events → the log of a workflow: a line per step, and a folded group with the output of each component. */
import type { ActionsToolkit } from '../adapters/actions-toolkit.js';
import type { EventSink } from '../ports/events.js';
import { escapeTerminalLine } from '../report/escape.js';
import { progressLine } from '../report/progress.js';

/** Lines of one component's output that are kept: the first and the last so many. */
const KEEP = 500;

interface Kept {
  readonly head: string[];
  readonly tail: string[];
  dropped: number;
}

/** The sink of one run. Output of a component is shown as a whole when its step ends. */
export function createActionLog(
  toolkit: Pick<ActionsToolkit, 'info' | 'group' | 'isDebug'>,
  redact: (text: string) => string,
): EventSink {
  const outputs = new Map<string, Kept>();
  return (event) => {
    if (event.type === 'output') {
      keep(outputs, event.component, redact(escapeTerminalLine(event.line)));
      return;
    }
    if (event.type === 'note' && event.level === 'debug' && !toolkit.isDebug) return;
    const line = progressLine(event);
    if (event.type === 'step-finished' && outputs.has(event.component)) {
      toolkit.group(redact(line ?? event.component), linesOf(outputs.get(event.component)));
      outputs.delete(event.component);
    } else if (line !== null) toolkit.info(redact(line));
  };
}

function keep(outputs: Map<string, Kept>, component: string, line: string): void {
  const kept = outputs.get(component) ?? { head: [], tail: [], dropped: 0 };
  outputs.set(component, kept);
  if (kept.head.length < KEEP) kept.head.push(line);
  else kept.tail.push(line);
  if (kept.tail.length > KEEP) {
    kept.tail.shift();
    kept.dropped += 1;
  }
}

function linesOf(kept: Kept | undefined): readonly string[] {
  if (kept === undefined) return [];
  const gap = kept.dropped === 0 ? [] : [`… ${kept.dropped} lines left out; the log has more`];
  return [...kept.head, ...gap, ...kept.tail];
}
