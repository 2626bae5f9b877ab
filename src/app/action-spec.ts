/** Actions as they stand in `action.yml`: their inputs and outputs, from the table. */
import type { ActionSpec, Command, Option, Output } from './command.js';
import { inputNameOf } from './command.js';
import { ACTION_COMMANDS } from './commands.js';
import { ACTION_OPTIONS } from './commands/shared-options.js';

export interface ActionInput {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly fallback: string | null;
}

export interface Action {
  /** Folder below actions/, or `root`. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly inputs: readonly ActionInput[];
  readonly outputs: readonly Output[];
  readonly hasPost: boolean;
  readonly spec: ActionSpec | null;
}

const SHARED_OUTPUTS: readonly Output[] = [
  { name: 'ok', description: '`true` when the verdict is yes.' },
  { name: 'error-code', description: 'Code of the failure (see docs/errors.md), or empty.' },
  { name: 'findings', description: 'JSON list of findings.' },
  { name: 'json-file', description: 'Path of a file with the whole result, as in `--json`.' },
];

/** Every action: one per command that is one, and the root. */
export const ACTIONS: readonly Action[] = [
  ...ACTION_COMMANDS.flatMap((command) =>
    command.action === null ? [] : [actionOf(command, command.action)],
  ),
  rootAction(),
];

function actionOf(command: Command, spec: ActionSpec): Action {
  return {
    name: command.name,
    title: spec.title,
    summary: command.summary,
    inputs: inputsOf(command),
    outputs: [...spec.outputs, ...SHARED_OUTPUTS],
    hasPost: spec.carriesStore,
    spec,
  };
}

function inputsOf(command: Command): readonly ActionInput[] {
  const positional = command.arguments.map((argument) => ({
    name: inputNameOf(argument) ?? argument.name,
    description: sentence(argument.description),
    required: argument.required,
    fallback: null,
  }));
  const options = [...command.options, ...ACTION_OPTIONS].flatMap((option) =>
    inputOf(option, command),
  );
  return [...positional, ...options];
}

function inputOf(option: Option, command: Command): readonly ActionInput[] {
  const name = inputNameOf(option);
  if (name === null) return [];
  return [
    {
      name,
      description: option.description,
      required: option.name === 'env' && command.environment === 'required',
      fallback: option.inputDefault ?? null,
    },
  ];
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function rootAction(): Action {
  const all = ACTION_COMMANDS.flatMap(inputsOf);
  const command: ActionInput = {
    name: 'command',
    description: `Command to run: ${ACTION_COMMANDS.map(({ name }) => name).join(', ')}.`,
    required: true,
    fallback: null,
  };
  const outputs = ACTION_COMMANDS.flatMap(({ action }) => action?.outputs ?? []);
  return {
    name: 'root',
    title: 'Lockstep',
    summary: 'Run any Lockstep command on a meta-repo.',
    inputs: [command, ...unique(all).map((input) => ({ ...input, required: false }))],
    outputs: [...unique(outputs), ...SHARED_OUTPUTS],
    hasPost: true,
    spec: null,
  };
}

/** The first of each name. */
function unique<T extends { readonly name: string }>(list: readonly T[]): readonly T[] {
  return [...new Map(list.toReversed().map((one) => [one.name, one])).values()].toReversed();
}
