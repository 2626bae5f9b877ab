/** Runs the commands of one phase of a component, line by line into the log and the events. */
import { join } from 'node:path';
import { LockstepError, hasCode } from '../errors.js';
import type { Digest } from '../domain/digest.js';
import type { Command, Component } from '../domain/manifest.js';
import type { ComponentName } from '../domain/names.js';
import { lastLines } from '../domain/output-log.js';
import type { RecipeCommand } from '../domain/recipe-defaults.js';
import { commandText, type Phase, type Recipe } from '../domain/recipe.js';
import type { Disk } from '../ports/disk.js';
import type { ProcessResult } from '../ports/processes.js';
import type { World } from '../ports/world.js';
import { createRedactor } from '../report/redact.js';
import type { ComponentLog } from './run-log.js';

/** What every command of a component needs to know. */
export interface CommandScope {
  readonly component: Component;
  readonly recipe: Recipe;
  /** Absolute path of the checkout. */
  readonly directory: string;
  /** Direct dependencies; null for one without output. */
  readonly dependencies: ReadonlyMap<ComponentName, Digest | null>;
  readonly log: ComponentLog;
  /** Ends the commands; the world's own signal does too. */
  readonly signal?: AbortSignal;
}

/** Lines of output that an error carries. */
const TAIL_LINES = 10;

/**
 * Runs what applies of a phase, in order, and gives the number of commands run. Throws `build-failed` (with the
 * last lines in `data.tail`), `tool-missing` or `cancelled`.
 */
export async function runCommands(
  world: Pick<World, 'processes' | 'disk' | 'emit' | 'signal'>,
  scope: CommandScope,
  phase: Phase,
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const commands = scope.recipe[phase].filter((command) => applies(world.disk, scope, command));
  if (commands.length > 0) {
    world.emit({ type: 'step-phase', component: scope.component.name, phase });
  }
  for (const { command } of commands) await runCommand(world, scope, { phase, command, env });
  return commands.length;
}

function applies(disk: Disk, scope: CommandScope, command: RecipeCommand): boolean {
  const there = (path: string): boolean => disk.lstat(join(scope.directory, path)) !== null;
  return command.present.every(there) && !command.absent.some(there);
}

interface Run {
  readonly phase: Phase;
  readonly command: Command;
  readonly env: Readonly<Record<string, string>>;
}

async function runCommand(
  world: Pick<World, 'processes' | 'emit' | 'signal'>,
  scope: CommandScope,
  run: Run,
): Promise<void> {
  const tail = lastLines(TAIL_LINES);
  const redact = redactorOf(scope.recipe, run.env);
  scope.log.line(`$ ${commandText(run.command)}`);
  const result = await world.processes
    .run({
      argv: 'shell' in run.command ? ['sh', '-c', run.command.shell] : run.command.argv,
      cwd: scope.directory,
      env: run.env,
      timeoutMs: scope.recipe.timeoutSeconds * 1000,
      signal:
        scope.signal === undefined ? world.signal : AbortSignal.any([world.signal, scope.signal]),
      onLine: (said) => {
        const line = redact(said);
        tail.push(line);
        scope.log.line(line);
        world.emit({ type: 'output', component: scope.component.name, line });
      },
    })
    .catch((error: unknown) => {
      throw hasCode(error, 'tool-missing') ? toolMissing(scope.component, run, error) : error;
    });
  if (result.code === 0 && !result.timedOut && !result.cancelled) return;
  const failure = failureOf(scope, run, result, tail.lines());
  scope.log.line(`# ${failure.message}`);
  throw failure;
}

const SECRET_NAME = /auth|credential|key|pass|secret|token/i;

/** Masks what `pass_env` let through under a name that sounds secret; nothing else secret reaches a child. */
function redactorOf(
  recipe: Recipe,
  env: Readonly<Record<string, string>>,
): (text: string) => string {
  const names = recipe.passEnv.filter((name) => SECRET_NAME.test(name));
  if (names.length === 0) return (text) => text;
  return createRedactor(names.map((name) => env[name] ?? '').filter((value) => value !== ''));
}

function failureOf(
  scope: CommandScope,
  run: Run,
  result: ProcessResult,
  tail: readonly string[],
): LockstepError {
  const { component, log } = scope;
  const what = `${run.phase} of ${component.name}: ${commandText(run.command)}`;
  if (result.cancelled) {
    return new LockstepError('cancelled', { message: `${what} was cancelled` });
  }
  const end = result.timedOut
    ? `was ended after ${scope.recipe.timeoutSeconds} s`
    : result.code === null
      ? `was ended by ${result.signal ?? 'a signal'}`
      : `ended with exit code ${result.code}`;
  return new LockstepError('build-failed', {
    message: `${what} ${end}`,
    hint: result.timedOut
      ? `raise build.timeout of ${component.name}, or read ${log.path}`
      : `read ${log.path}`,
    data: {
      component: component.name,
      phase: run.phase,
      command: commandText(run.command),
      exitCode: result.code,
      signal: result.signal,
      timedOut: result.timedOut,
      log: log.path,
      tail,
    },
  });
}

function toolMissing(component: Component, run: Run, cause: LockstepError): LockstepError {
  const tool = 'shell' in run.command ? 'sh' : (run.command.argv[0] ?? '');
  return new LockstepError('tool-missing', {
    message: `${component.name} is of type ${component.type} and ${tool} is not on PATH`,
    hint: `install ${tool}, or replace build.${run.phase} of ${component.name} in the manifest`,
    data: { component: component.name, phase: run.phase, tool },
    cause,
  });
}
