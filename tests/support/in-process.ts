/** The command line without a process of its own: fast, and from the sources. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../../src/app/run-cli.js';
import { fakeTerminal } from './fake-terminal.js';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The one object on standard output. */
  json(): Record<string, unknown>;
}

export interface Place {
  readonly directory: string;
  run(args: readonly string[], variables?: Readonly<Record<string, string>>): Promise<Ran>;
  write(files: Readonly<Record<string, string>>): void;
  dispose(): void;
}

/** Runs the command line in a directory; nothing of the environment of the tests reaches it but PATH. */
export async function runIn(
  directory: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const terminal = fakeTerminal();
  const code = await runCli({
    argv: args,
    variables: {
      PATH: process.env['PATH'] ?? '',
      HOME: path.join(directory, '..', 'home'),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      LOCKSTEP_ALLOW_FILE: '1',
      ...variables,
    },
    cwd: directory,
    terminal,
    signal: new AbortController().signal,
  });
  const stdout = terminal.stdout();
  const json = (): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;
  return { code, stdout, stderr: terminal.stderr(), json };
}

/** A temporary directory with these files, and the command line in it. */
export function placeWith(files: Readonly<Record<string, string>>): Place {
  const directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'lockstep-place-')));
  const place: Place = {
    directory,
    run: (args, variables) => runIn(directory, args, variables),
    write(more) {
      for (const [name, text] of Object.entries(more)) {
        const full = path.join(directory, name);
        mkdirSync(path.dirname(full), { recursive: true });
        writeFileSync(full, text);
      }
    },
    dispose: () => rmSync(directory, { recursive: true, force: true }),
  };
  place.write(files);
  return place;
}
