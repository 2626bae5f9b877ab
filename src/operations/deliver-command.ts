/** Runs the commands of a delivery — switch, verify, metric — bounded in time, logged, with no token in reach. */
import type { Delivery } from '../domain/delivery-config.js';
import type { RunningDelivery } from '../domain/delivery-state.js';
import type { Command } from '../domain/manifest.js';
import { parseComponentName, type EnvironmentName } from '../domain/names.js';
import { lastLines } from '../domain/output-log.js';
import { commandText } from '../domain/recipe.js';
import { METRIC_LIMIT } from '../domain/read-metric.js';
import { LockstepError, hasCode } from '../errors.js';
import type { ProcessResult } from '../ports/processes.js';
import type { World } from '../ports/world.js';
import { createRedactor } from '../report/redact.js';
import { openBuildPlace } from './build-environment.js';
import { openRunLog, runName } from './run-log.js';

/** What every part of one run of a delivery knows. */
export interface DeliveryScope {
  readonly world: World;
  readonly environment: EnvironmentName;
  readonly delivery: Delivery;
}

export interface CommandEnd {
  /** It ended by itself, in time, with exit code 0. */
  readonly ok: boolean;
  /** `verify ended with exit code 1`, and its last line; for journal and report. */
  readonly why: string;
  /** At most a little more than `METRIC_LIMIT` characters of what it printed. */
  readonly output: string;
  /** Path of the log, relative to the meta-repo. */
  readonly log: string;
}

/** Which traffic the command is asked about. */
export interface Traffic {
  readonly side: string;
  readonly other: string;
  /** Part that `side` has, or is to get. */
  readonly percent: number;
}

type Kind = 'switch' | 'verify' | 'metric';

/** Throws `tool-missing` and `cancelled`; every other end is an answer. */
export async function runDeliveryCommand(
  scope: DeliveryScope,
  ask: { readonly kind: Kind; readonly command: Command; readonly traffic: Traffic },
  running: Pick<RunningDelivery, 'lock' | 'previousLock'>,
): Promise<CommandEnd> {
  const { world, environment, delivery } = scope;
  const { kind, command, traffic } = ask;
  const log = openRunLog(world, runName(world)).open(parseComponentName(kind));
  const place = await openBuildPlace(world, {
    recipe: { env: new Map(), passEnv: delivery.passEnv, path: [] },
    directory: world.workspace.root,
    dependencies: new Map(),
    extra: {
      LOCKSTEP_ENVIRONMENT: environment,
      LOCKSTEP_SIDE: traffic.side,
      LOCKSTEP_OTHER_SIDE: traffic.other,
      LOCKSTEP_PERCENT: String(traffic.percent),
      LOCKSTEP_LOCK: running.lock,
      LOCKSTEP_PREVIOUS_LOCK: running.previousLock ?? '',
    },
  });
  const said = createOutput(redactorOf(delivery, place.env));
  const line = (text: string): void => log.line(said.push(text));
  const told = `${kind} of ${environment}, ${traffic.percent} % on ${traffic.side}`;
  world.emit({ type: 'note', level: 'info', message: `${told}: ${commandText(command)}` });
  try {
    log.line(`$ ${commandText(command)}`);
    const result = await world.processes.run({
      argv: 'shell' in command ? ['sh', '-c', command.shell] : command.argv,
      cwd: world.workspace.root,
      env: place.env,
      timeoutMs: delivery.timeoutMs,
      signal: world.signal,
      onLine: line,
    });
    if (result.cancelled)
      throw new LockstepError('cancelled', { message: `${told} was cancelled` });
    const end = endOf(kind, result, delivery);
    const last = end.ok || said.last() === '' ? '' : `: ${said.last()}`;
    return { ok: end.ok, why: `${end.why}${last}`, output: said.text(), log: log.path };
  } catch (error) {
    throw hasCode(error, 'tool-missing') ? toolMissing(scope, ask, error) : error;
  } finally {
    log.close();
    place.dispose();
  }
}

interface Output {
  /** Takes a line, gives it back without secrets. */
  push(line: string): string;
  text(): string;
  last(): string;
}

/** Memory is bounded however much a command prints. */
function createOutput(redact: (text: string) => string): Output {
  const tail = lastLines(1);
  const lines: string[] = [];
  let size = 0;
  return {
    push(said) {
      const line = redact(said);
      tail.push(line);
      // Each line counts its end, the last one has none: until the text is longer than the limit.
      if (size <= METRIC_LIMIT + 1) lines.push(line.slice(0, METRIC_LIMIT + 1));
      size += line.length + 1;
      return line;
    },
    text: () => lines.join('\n'),
    last: () => tail.lines()[0]?.trim() ?? '',
  };
}

const SECRET_NAME = /auth|credential|key|pass|secret|token/i;

/** Masks what `pass_env` lets through under a name that sounds secret. */
function redactorOf(
  { passEnv }: Delivery,
  env: Readonly<Record<string, string>>,
): (text: string) => string {
  const secrets = passEnv.filter((name) => SECRET_NAME.test(name)).map((name) => env[name] ?? '');
  return createRedactor(secrets.filter((value) => value !== ''));
}

function endOf(
  kind: Kind,
  { code, signal, timedOut }: ProcessResult,
  { timeoutMs }: Delivery,
): { readonly ok: boolean; readonly why: string } {
  if (timedOut) return { ok: false, why: `${kind} was ended after ${timeoutMs / 1000} s` };
  if (code === null) return { ok: false, why: `${kind} was ended by ${signal ?? 'a signal'}` };
  return { ok: code === 0, why: `${kind} ended with exit code ${code}` };
}

function toolMissing(
  { environment }: DeliveryScope,
  { kind, command }: { readonly kind: Kind; readonly command: Command },
  cause: LockstepError,
): LockstepError {
  const tool = 'shell' in command ? 'sh' : (command.argv[0] ?? '');
  return new LockstepError('tool-missing', {
    message: `${kind} of ${environment} cannot be run: there is no ${tool}`,
    hint: `correct delivery.${environment} in lockstep.yaml, or install ${tool}`,
    data: { environment, tool },
    cause,
  });
}
