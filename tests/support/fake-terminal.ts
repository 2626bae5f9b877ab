/** A terminal that keeps what is written. */
import type { Terminal } from '../../src/adapters/terminal.js';

export interface FakeTerminal extends Terminal {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Lets the time of one repetition pass. */
  readonly tick: () => void;
  /** What was appended, by path. */
  readonly files: ReadonlyMap<string, string>;
}

export function fakeTerminal(options: { readonly isLive?: boolean } = {}): FakeTerminal {
  const ticks = new Set<() => void>();
  const files = new Map<string, string>();
  const [out, log]: [string[], string[]] = [[], []];
  return {
    isLive: options.isLive ?? false,
    hasColour: false,
    columns: () => 60,
    out: (text) => void out.push(text),
    log: (text) => void log.push(text),
    append: (path, text) => void files.set(path, (files.get(path) ?? '') + text),
    files,
    repeat: (_milliseconds, work) => {
      ticks.add(work);
      return () => void ticks.delete(work);
    },
    tick: () => ticks.forEach((work) => work()),
    exitWith: () => undefined,
    stdout: () => out.join(''),
    stderr: () => log.join(''),
  };
}
