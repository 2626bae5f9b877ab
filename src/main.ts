/** The door of all actions. */
import { systemRandom } from './adapters/node-clock.js';
import { createToolkit } from './adapters/actions-toolkit.js';
import { variablesOf, watchInterrupts, workingDirectory } from './adapters/terminal.js';
import { runAction } from './app/run-action.js';

/** Runs one stage of the action of that name (`root` for the one that takes `command`). Never throws. */
export async function main(name: string, stage: 'run' | 'post'): Promise<void> {
  const variables = variablesOf();
  const toolkit = createToolkit(variables, () => systemRandom.hex(32));
  const interrupts = watchInterrupts();
  try {
    await runAction({
      name,
      stage,
      toolkit,
      variables,
      cwd: workingDirectory(),
      signal: interrupts.signal,
    });
  } finally {
    interrupts.release();
  }
}
