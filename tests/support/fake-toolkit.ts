/** A runner's toolkit that keeps what an action says. */
import type { ActionsToolkit, ToolkitAnnotation } from '../../src/adapters/actions-toolkit.js';

export interface FakeToolkit extends ActionsToolkit {
  readonly outputs: Map<string, string>;
  readonly states: Map<string, string>;
  readonly secrets: string[];
  readonly log: string[];
  readonly annotations: ToolkitAnnotation[];
  readonly summaries: string[];
  readonly failures: { readonly message: string; readonly exitCode: number }[];
}

export function fakeToolkit(inputs: Readonly<Record<string, string>>): FakeToolkit {
  const kept = {
    outputs: new Map<string, string>(),
    states: new Map<string, string>(),
    secrets: [] as string[],
    log: [] as string[],
    annotations: [] as ToolkitAnnotation[],
    summaries: [] as string[],
    failures: [] as { message: string; exitCode: number }[],
  };
  return {
    ...kept,
    isDebug: false,
    input: (name) => inputs[name] ?? '',
    output: (name, value) => void kept.outputs.set(name, value),
    state: (name) => kept.states.get(name) ?? '',
    saveState: (name, value) => void kept.states.set(name, value),
    secret: (value) => void kept.secrets.push(value),
    info: (line) => void kept.log.push(line),
    annotate: (annotation) => void kept.annotations.push(annotation),
    group: (title, lines) => void kept.log.push(`[${title}]`, ...lines, `[end]`),
    summary: (markdown) => void kept.summaries.push(markdown),
    file: (name, text) => {
      kept.states.set(`file:${name}`, text);
      return `/tmp/${name}`;
    },
    fail: (message, exitCode) => void kept.failures.push({ message, exitCode }),
  };
}
