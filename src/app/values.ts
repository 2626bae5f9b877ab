/** From raw texts to typed values: one precedence for the command line and for actions. */
import type { Config } from '../domain/config.js';
import { LockstepError } from '../errors.js';
import type { Argument, Command, Option } from './command.js';

/** What a door found: an option or argument as the user wrote it. */
export type Given = ReadonlyMap<string, string | boolean | readonly string[]>;

type Value = boolean | string | number | readonly string[] | null;

/** Typed values of one invocation. Asking for a name that the command does not declare is a bug. */
export interface Values {
  flag(name: string): boolean;
  text(name: string): string | null;
  integer(name: string): number | null;
  list(name: string): readonly string[];
  /** True when the flag, input or variable was written, whatever its value. */
  wasGiven(name: string): boolean;
}

/** Where values come from besides the door. */
export interface ValueSources {
  /** Variables of the process. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly config: Config;
}

/** `env` → `LOCKSTEP_ENV`. */
export function variableOf(name: string): string {
  return `LOCKSTEP_${name.replaceAll('-', '_').toUpperCase()}`;
}

/** Splits at newlines and commas, trims, drops what is empty. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Reads `true` or `false`; throws `usage`. */
export function parseFlag(text: string, where: string): boolean {
  const lower = text.trim().toLowerCase();
  if (lower === 'true' || lower === '1') return true;
  if (lower === 'false' || lower === '0') return false;
  throw new LockstepError('usage', {
    message: `${where} is ${JSON.stringify(text)}, which is neither true nor false`,
    hint: `write true or false for ${where}`,
  });
}

function parseInteger(text: string, where: string): number {
  const value = /^[0-9]{1,9}$/.test(text.trim()) ? Number(text.trim()) : 0;
  if (value < 1) {
    throw new LockstepError('usage', {
      message: `${where} is ${JSON.stringify(text)}, which is not a whole number of 1 or more`,
      hint: `write a whole number for ${where}, for example 4`,
    });
  }
  return value;
}

function parseChoice(text: string, choices: readonly string[], where: string): string {
  if (choices.includes(text)) return text;
  throw new LockstepError('usage', {
    message: `${where} is ${JSON.stringify(text)}, which is not one of ${choices.join(', ')}`,
    hint: `write one of ${choices.join(', ')}`,
  });
}

function parseOne(option: Option, text: string, where: string): Value {
  switch (option.kind) {
    case 'flag':
      return parseFlag(text, where);
    case 'integer':
      return parseInteger(text, where);
    case 'list':
      return splitList(text);
    case 'choice':
      return parseChoice(text, option.choices ?? [], where);
    case 'string':
      return text;
  }
}

function fromDoor(option: Option, given: Given): Value | undefined {
  const raw = given.get(option.name);
  if (raw === undefined || typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string') return raw.flatMap(splitList);
  return parseOne(option, raw, `--${option.name}`);
}

function fromVariable(option: Option, sources: ValueSources): Value | undefined {
  const name = variableOf(option.name);
  const raw = sources.variables[name];
  return raw === undefined || raw === '' ? undefined : parseOne(option, raw, name);
}

function fromConfig(option: Option, config: Config): Value | undefined {
  if (option.configKey === undefined) return undefined;
  let at: unknown = config;
  for (const part of option.configKey.split('.')) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined;
  }
  return at === undefined ? undefined : (at as Value);
}

function emptyOf(option: Option): Value {
  if (option.fallback !== undefined) return option.fallback;
  if (option.kind === 'flag') return false;
  return option.kind === 'list' ? [] : null;
}

/**
 * Flag or input, then `LOCKSTEP_*`, then `lockstep.yaml`, then the default. Throws `usage` for a value of the
 * wrong kind and `input-missing` for a required argument.
 */
export function resolveValues(
  command: Pick<Command, 'name' | 'arguments' | 'options'>,
  given: Given,
  sources: ValueSources,
): Values {
  const values = new Map<string, Value>();
  const written = new Set<string>();
  for (const option of command.options) {
    const near = fromDoor(option, given) ?? fromVariable(option, sources);
    if (near !== undefined) written.add(option.name);
    values.set(option.name, near ?? fromConfig(option, sources.config) ?? emptyOf(option));
  }
  for (const argument of command.arguments) {
    values.set(argument.name, argumentValue(argument, given, command.name));
  }
  return accessors(values, written, command.name);
}

function argumentValue(argument: Argument, given: Given, command: string): Value {
  const raw = given.get(argument.name);
  const texts = typeof raw === 'string' ? [raw] : Array.isArray(raw) ? (raw as string[]) : [];
  const items = argument.variadic === true ? texts.flatMap(splitList) : texts;
  if (items.length === 0 && argument.required) {
    throw new LockstepError('input-missing', {
      message: `${command} needs ${argument.name}: ${argument.description}`,
      hint: `lockstep ${command} --help`,
    });
  }
  return argument.variadic === true ? items : (items[0] ?? null);
}

function accessors(
  values: ReadonlyMap<string, Value>,
  written: ReadonlySet<string>,
  command: string,
): Values {
  const read = (name: string): Value => {
    const value = values.get(name);
    if (value !== undefined) return value;
    throw new LockstepError('bug', { message: `${command} declares no option named ${name}` });
  };
  return {
    flag: (name) => read(name) === true,
    text: (name) => {
      const value = read(name);
      return typeof value === 'string' ? value : null;
    },
    integer: (name) => {
      const value = read(name);
      return typeof value === 'number' ? value : null;
    },
    list: (name) => {
      const value = read(name);
      return Array.isArray(value) ? (value as readonly string[]) : [];
    },
    wasGiven: (name) => written.has(name),
  };
}
