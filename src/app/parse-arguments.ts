/** The command line: argv → a command of the table and what was written for it. */
import {
  Command as Program,
  CommanderError,
  Option as ProgramOption,
  type Argument as ProgramArgument,
} from 'commander';
import { nearest } from '../domain/nearest.js';
import { LockstepError } from '../errors.js';
import type { Argument, Command, Option } from './command.js';
import { CLI_COMMANDS, typedOptions } from './commands.js';
import { GLOBAL_OPTIONS } from './commands/shared-options.js';
import type { Given } from './values.js';
import { VERSION } from './version.js';

/** What an argv asks for. */
export type Parsed =
  | { readonly kind: 'run'; readonly command: Command; readonly given: Given }
  | { readonly kind: 'show'; readonly text: string };

const GLOBAL_NAMES = new Set(GLOBAL_OPTIONS.map((option) => option.name));

/** Parses arguments (without node and script). Throws `command-unknown`, `input-missing` and `usage`. */
export function parseArguments(argv: readonly string[]): Parsed {
  const shown: string[] = [];
  let found: Parsed | null = null;
  const program = buildProgram({
    write: (text) => void shown.push(text),
    run: (command, given) => void (found = { kind: 'run', command, given }),
  });
  try {
    program.parse(joinWords(argv), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, argv);
  }
  return found ?? { kind: 'show', text: shown.join('') };
}

/** The command that an argv names as far as one can tell, for the report of an error; empty when none. */
export function commandNamed(argv: readonly string[]): string {
  const [first = '', second = ''] = argv.filter((text) => !text.startsWith('-'));
  const two = `${first} ${second}`;
  if (CLI_COMMANDS.some(({ name }) => name === two)) return two;
  return CLI_COMMANDS.some(({ name }) => name.split(' ')[0] === first) ? first : '';
}

/**
 * Commands of two words are one word to the parser, so that `lock` and `lock validate` each have their own options.
 * Global options may stand before the command; two of them have a value.
 */
function joinWords(argv: readonly string[]): string[] {
  const at = firstWord(argv);
  const name = argv.slice(at, at + 2).join(' ');
  const isCommand = name.includes(' ') && words().includes(name);
  return isCommand ? [...argv.slice(0, at), name, ...argv.slice(at + 2)] : [...argv];
}

function firstWord(argv: readonly string[]): number {
  const valued = GLOBAL_OPTIONS.filter(({ kind }) => kind !== 'flag').map(
    ({ name }) => `--${name}`,
  );
  let at = 0;
  while (argv[at]?.startsWith('-') === true) at += valued.includes(argv[at] ?? '') ? 2 : 1;
  return at;
}

interface Sinks {
  readonly write: (text: string) => void;
  readonly run: (command: Command, given: Given) => void;
}

function buildProgram(sinks: Sinks): Program {
  const program = new Program('lockstep')
    .description('Lock, apply, promote and roll back a set of git repositories as one.')
    .version(VERSION, '-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Show help.')
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      subcommandTerm: (one) => [one.name(), ...one.registeredArguments.map(termOf)].join(' '),
    })
    .allowExcessArguments(true)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: sinks.write, writeErr: () => undefined });
  for (const option of GLOBAL_OPTIONS) {
    if (option.cli !== false) addOption(program, option);
  }
  program.action(() => {
    const [word] = program.args;
    if (word !== undefined) throw unknownWord(word, program.args[1]);
    program.outputHelp();
  });
  for (const command of CLI_COMMANDS) addCommand(program, command, sinks);
  return program;
}

function addCommand(program: Program, command: Command, sinks: Sinks): void {
  const leaf = program.command('word').name(command.name).description(command.summary);
  leaf.helpOption('-h, --help', 'Show help.').helpCommand(false);
  const isPrefix = words().some((name) => name.startsWith(`${command.name} `));
  leaf.allowExcessArguments(isPrefix);
  for (const argument of command.arguments) {
    leaf.argument(argumentText(argument), argument.description);
  }
  for (const option of typedOptions(command)) {
    if (!GLOBAL_NAMES.has(option.name)) addOption(leaf, option);
  }
  leaf.action(() => {
    const [excess] = leaf.args;
    if (isPrefix && excess !== undefined) throw unknownWord(command.name, excess);
    sinks.run(command, givenOf(command, leaf));
  });
}

function termOf(argument: ProgramArgument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function argumentText({ name, required, variadic }: Argument): string {
  const text = variadic === true ? `${name}...` : name;
  return required ? `<${text}>` : `[${text}]`;
}

function addOption(program: Program, option: Option): void {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  const value = option.kind === 'flag' ? '' : ` <${placeholderOf(option)}>`;
  program.addOption(listed(option, `${short}--${option.name}${value}`, option.description));
  if (option.alias !== undefined) {
    program.addOption(listed(option, `--${option.alias}${value}`).hideHelp());
  }
  if (option.negatable === true) {
    program.addOption(
      new ProgramOption(`--no-${option.name}`, `The opposite of --${option.name}.`),
    );
  }
}

function placeholderOf(option: Option): string {
  return option.placeholder ?? option.choices?.join('|') ?? 'VALUE';
}

function listed(option: Option, flags: string, description?: string): ProgramOption {
  const made = new ProgramOption(flags, description);
  if (option.kind !== 'list') return made;
  return made.argParser((text: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    text,
  ]);
}

function givenOf(command: Command, leaf: Program): Given {
  const given = new Map<string, string | boolean | readonly string[]>();
  for (const option of typedOptions(command)) {
    for (const name of [option.name, option.alias]) {
      const value = name === undefined ? undefined : writtenValue(leaf, name);
      if (value !== undefined) given.set(option.name, value);
    }
  }
  for (const [index, argument] of command.arguments.entries()) {
    const value = leaf.processedArgs[index] as string | readonly string[] | undefined;
    if (value !== undefined) given.set(argument.name, value);
  }
  return given;
}

type Written = string | boolean | readonly string[];

/** The value written for an option of the command or of one above it. */
function writtenValue(leaf: Program, name: string): Written | undefined {
  const attribute = new ProgramOption(`--${name}`).attributeName();
  for (let at: Program | null = leaf; at !== null; at = at.parent) {
    if (at.getOptionValueSource(attribute) === 'cli') {
      return at.getOptionValue(attribute) as Written;
    }
  }
  return undefined;
}

function words(): readonly string[] {
  return CLI_COMMANDS.map(({ name }) => name);
}

/** For a first word that begins commands, and for one that does not. */
function unknownWord(first: string, second: string | undefined): LockstepError {
  const below = words().filter((name) => name.startsWith(`${first} `));
  if (below.length > 0 && second === undefined) {
    return new LockstepError('usage', {
      message: `${first} needs one of ${below.map((name) => name.slice(first.length + 1)).join(', ')}`,
      hint: `lockstep ${below[0] ?? first} --help`,
    });
  }
  const name = below.length > 0 ? `${first} ${second}` : first;
  const [near] = nearest(name, words());
  return new LockstepError('command-unknown', {
    message: `there is no command ${JSON.stringify(name)}${near === undefined ? '' : `; the nearest is ${near}`}`,
    hint: near === undefined ? 'lockstep --help' : `lockstep ${near} --help`,
  });
}

function usageError(error: CommanderError, argv: readonly string[]): LockstepError {
  const message = error.message.replace(/^error: /, '');
  const name = commandNamed(argv);
  const [first, second] = argv.slice(firstWord(argv));
  if (first !== undefined && !words().includes(name)) return unknownWord(first, second);
  const code = error.code === 'commander.missingArgument' ? 'input-missing' : 'usage';
  const flag = error.code === 'commander.unknownOption' ? /'(.*)'/.exec(message)?.[1] : undefined;
  const near = flag === undefined ? undefined : nearestOption(flag, name);
  return new LockstepError(code, {
    message: `${name === '' ? '' : `${name}: `}${message}${near === undefined ? '' : `; the nearest is ${near}`}`,
    hint: `lockstep ${name === '' ? '' : `${name} `}--help`,
  });
}

function nearestOption(flag: string, name: string): string | undefined {
  const command = CLI_COMMANDS.find((one) => one.name === name);
  const options = command === undefined ? GLOBAL_OPTIONS : typedOptions(command);
  const names = options.flatMap((option) => [
    option.name,
    ...(option.alias === undefined ? [] : [option.alias]),
    ...(option.negatable === true ? [`no-${option.name}`] : []),
  ]);
  const [near] = nearest(flag.replace(/^-+/, '').replace(/=.*$/, ''), names);
  return near === undefined ? undefined : `--${near}`;
}
