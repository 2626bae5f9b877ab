/** The door of the command line. */
import { runCli } from './app/run-cli.js';
import {
  argumentsOf,
  createTerminal,
  variablesOf,
  watchInterrupts,
  workingDirectory,
} from './adapters/terminal.js';

/** Runs the command that the process was started with; sets the exit code. Never throws. */
export async function cli(): Promise<void> {
  const variables = variablesOf();
  const terminal = createTerminal(variables);
  const interrupts = watchInterrupts();
  try {
    terminal.exitWith(
      await runCli({
        argv: argumentsOf(),
        variables,
        cwd: workingDirectory(),
        terminal,
        signal: interrupts.signal,
      }),
    );
  } finally {
    interrupts.release();
  }
}
