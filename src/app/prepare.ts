/** From what a door was given to a command ready to run: root, configuration, values, world. */
import { DEFAULT_CONFIG } from '../domain/config.js';
import type { EventSink } from '../ports/events.js';
import { declaredEnvironments } from '../operations/load.js';
import { nodeDisk } from '../adapters/node-disk.js';
import { chooseEnvironment } from './choose-environment.js';
import type { Command, CommandContext } from './command.js';
import { GLOBAL_OPTIONS } from './commands/shared-options.js';
import { findRoot } from './find-root.js';
import { loadConfig } from './load-config.js';
import { settleStore } from './store-settings.js';
import { resolveValues, type Given } from './values.js';
import { wire } from './wire.js';

/** One invocation, whichever door it came through. */
export interface Invocation {
  readonly command: Command;
  readonly given: Given;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly emit: EventSink;
  readonly signal: AbortSignal;
}

/** Throws `manifest-missing`, `config-invalid`, `usage`, `input-missing`, `name-invalid`, `backend-url-invalid`, and what `wire` throws. */
export async function prepare(invocation: Invocation): Promise<CommandContext> {
  const { command, given, variables, cwd } = invocation;
  const globals = { name: command.name, arguments: [], options: GLOBAL_OPTIONS };
  const early = resolveValues(globals, given, { variables, config: DEFAULT_CONFIG });
  const place = findRoot(nodeDisk, cwd, early.text('manifests'));
  const file = await loadConfig(nodeDisk, { root: place.root, cwd, file: early.text('config') });
  const { config, secrets } = settleStore(command, given, { variables, config: file });
  const values = resolveValues(command, given, { variables, config });
  const githubToken = early.text('github-token');
  const world = await wire({ ...invocation, place, config, githubToken, ...secrets });
  const declared = (): ReturnType<typeof declaredEnvironments> => declaredEnvironments(world);
  return { world, values, environment: chooseEnvironment(command, values, declared), cwd };
}
