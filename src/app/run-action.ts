/** One stage of an action: inputs → result → outputs, summary, annotations. */
import path from 'node:path';
import type { ActionsToolkit } from '../adapters/actions-toolkit.js';
import { DEFAULT_CONFIG } from '../domain/config.js';
import type { CommandResult } from '../domain/results.js';
import { EXIT_CODES, exitCodeOf, LockstepError } from '../errors.js';
import { nearest } from '../domain/nearest.js';
import type { BroughtStore } from '../operations/carry.js';
import type { EventSink } from '../ports/events.js';
import { annotationsOf } from '../report/annotations.js';
import { errorJson, toJson } from '../report/json.js';
import { renderSummary } from '../report/markdown.js';
import { createRedactor } from '../report/redact.js';
import { renderError, renderText } from '../report/text.js';
import { createActionLog } from './action-log.js';
import { cacheOutputs, outputsOf, type Published } from './action-outputs.js';
import { ACTIONS, type Action } from './action-spec.js';
import { bringForRun, carryState, takeAfterRun } from './carry-store.js';
import { inputNameOf, type Command } from './command.js';
import { ACTION_COMMANDS, findCommand } from './commands.js';
import { ACTION_OPTIONS } from './commands/shared-options.js';
import { prepare } from './prepare.js';
import { runToEnd } from './run-to-end.js';
import { secretsOf } from './secrets.js';
import { resolveValues, type Given } from './values.js';
import { whyStopped } from './why-stopped.js';

export interface ActionRun {
  readonly name: string;
  readonly stage: 'run' | 'post';
  readonly toolkit: ActionsToolkit;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly signal: AbortSignal;
}

const CARRY_STATE = 'lockstep-carry';

/** Runs the stage; every failure ends in the log, the outputs and the exit code. Never throws. */
export async function runAction(action: ActionRun): Promise<void> {
  if (action.stage === 'post') return runPost(action);
  const { toolkit } = action;
  let command: Command | null = null;
  try {
    command = commandOf(action);
    const { result, brought } = await runCommand(action, command);
    reportResult(action, command, result);
    for (const [name, value] of cacheOutputsFor(action, brought)) toolkit.output(name, value);
  } catch (error) {
    reportFailure(action, command?.name ?? action.name, whyStopped(error, action.signal));
    for (const [name, value] of cacheOutputsFor(action, null)) toolkit.output(name, value);
  }
}

function specOf({ name }: ActionRun): Action {
  const spec = ACTIONS.find((one) => one.name === name);
  if (spec !== undefined) return spec;
  throw new LockstepError('bug', { message: `there is no action ${name}` });
}

function cacheOutputsFor(action: ActionRun, brought: BroughtStore | null) {
  const names = new Set(specOf(action).outputs.map((output) => output.name));
  return [...cacheOutputs(brought)].filter(([name]) => names.has(name));
}

function commandOf({ name, toolkit }: ActionRun): Command {
  const asked = name === 'root' ? toolkit.input('command') : name;
  const command = findCommand(asked);
  if (command !== null && command.doors !== 'cli') return command;
  const names = ACTION_COMMANDS.map((one) => one.name);
  const [near] = nearest(asked, names);
  throw new LockstepError('command-unknown', {
    message: `there is no command ${JSON.stringify(asked)} for actions${near === undefined ? '' : `; the nearest is ${near}`}`,
    hint: `set command to one of ${names.join(', ')}`,
  });
}

/** Inputs that are written, by the names of their options and arguments; an empty input is none. */
function givenOf(command: Command, toolkit: ActionsToolkit): Given {
  const given = new Map<string, string>();
  for (const part of [...command.arguments, ...command.options, ...ACTION_OPTIONS]) {
    const input = inputNameOf(part);
    const text = input === null ? '' : toolkit.input(input);
    if (text !== '') given.set(part.name, text);
  }
  if (toolkit.isDebug) given.set('verbose', 'true');
  return given;
}

function prepareAction(action: ActionRun, command: Command, emit: EventSink) {
  const { toolkit, variables, signal } = action;
  const given = givenOf(command, toolkit);
  const directory = given.get('working-directory');
  const cwd = typeof directory === 'string' ? path.resolve(action.cwd, directory) : action.cwd;
  return prepare({ command, given, variables, cwd, emit, signal });
}

/** Also the secrets that came as inputs. */
function secretsFor({ toolkit, variables }: ActionRun): readonly string[] {
  const inputs = ['github-token', 'store-keys', 'signing-key'];
  return secretsOf(variables, ...inputs.map((name) => toolkit.input(name)));
}

function redactorOf(action: ActionRun): (text: string) => string {
  return createRedactor(secretsFor(action));
}

async function runCommand(
  action: ActionRun,
  command: Command,
): Promise<{ result: CommandResult; brought: BroughtStore | null }> {
  const { toolkit } = action;
  for (const secret of secretsFor(action)) toolkit.secret(secret);
  const emit = createActionLog(toolkit, redactorOf(action));
  const { run } = await command.load();
  const context = await prepareAction(action, command, emit);
  if (command.action?.carriesStore !== true) {
    return { result: await runToEnd(run, context), brought: null };
  }
  const brought = await bringForRun(context, toolkit.input('cache-name'));
  toolkit.saveState(CARRY_STATE, carryState(brought));
  return { result: await runToEnd(run, context), brought };
}

function reportResult(action: ActionRun, command: Command, result: CommandResult): void {
  const { toolkit } = action;
  const redact = redactorOf(action);
  const json = toJson(result) as Published;
  publish(action, json);
  for (const annotation of annotationsOf(result.findings)) toolkit.annotate(annotation);
  for (const line of redact(renderText(result)).split('\n')) toolkit.info(line);
  if (wantsSummary(action, result.ok)) {
    toolkit.summary(redact(renderSummary(result, { rest: `the output json-file of this step` })));
  }
  if (!result.ok) {
    const [verdict = ''] = redact(renderText(result)).split('\n');
    toolkit.fail(`${command.name}: ${verdict}`, EXIT_CODES.policy);
  }
}

function reportFailure(action: ActionRun, command: string, error: unknown): void {
  const { toolkit } = action;
  const redact = redactorOf(action);
  publish(action, errorJson(command, error) as Published);
  const text = redact(renderError(error));
  const [, ...more] = error instanceof Error ? annotationsOf(error) : [];
  for (const annotation of more)
    toolkit.annotate({ ...annotation, message: redact(annotation.message) });
  if (wantsSummary(action, false))
    toolkit.summary(
      `## ${command}: failed\n\n\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\`\n`,
    );
  const isBug = !(error instanceof LockstepError) || error.kind === 'bug';
  const stack = isBug && error instanceof Error ? `\n${redact(error.stack ?? '')}` : '';
  toolkit.fail(text + stack, exitCodeOf(error));
}

function publish(action: ActionRun, json: Published): void {
  const { toolkit } = action;
  const redact = redactorOf(action);
  const names = specOf(action).outputs.map((output) => output.name);
  for (const [name, value] of outputsOf(json, names)) toolkit.output(name, redact(value));
  const file = toolkit.file('result.json', `${redact(JSON.stringify(json))}\n`);
  toolkit.output('json-file', file);
  // The plan is what the result says before it was carried out: one file is both.
  if (names.includes('plan-file')) toolkit.output('plan-file', file);
}

function wantsSummary({ toolkit, variables }: ActionRun, ok: boolean): boolean {
  const text = toolkit.input('summary');
  const given = new Map(text === '' ? [] : [['summary', text]]);
  const row = { name: 'summary', arguments: [], options: ACTION_OPTIONS };
  const wanted = resolveValues(row, given, { variables, config: DEFAULT_CONFIG }).text('summary');
  return wanted === 'always' || (wanted === 'on-failure' && !ok);
}

/** Saves the store. Whatever goes wrong here costs the next run time, never this one its verdict. */
async function runPost(action: ActionRun): Promise<void> {
  const { toolkit } = action;
  const state = toolkit.state(CARRY_STATE);
  if (state === '') return;
  const redact = redactorOf(action);
  try {
    const emit = createActionLog(toolkit, redact);
    const context = await prepareAction(action, commandOf(action), emit);
    const { outcome, detail } = await takeAfterRun(context, state);
    toolkit.info(redact(`store: ${outcome}${detail === undefined ? '' : `: ${detail}`}`));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    toolkit.annotate({ level: 'warning', title: 'store not saved', message: redact(message) });
  }
}
