/** A terminal that keeps what is written. */
import type { Terminal } from '../../src/adapters/terminal.js';

export interface FakeTerminal extends Terminal {
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export function fakeTerminal(options: { readonly isLive?: boolean } = {}): FakeTerminal {
  const [out, log]: [string[], string[]] = [[], []];
  return {
    isLive: options.isLive ?? false,
    hasColour: false,
    columns: () => 60,
    out: (text) => void out.push(text),
    log: (text) => void log.push(text),
    exitWith: () => undefined,
    stdout: () => out.join(''),
    stderr: () => log.join(''),
  };
}
