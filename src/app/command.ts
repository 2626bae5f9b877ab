/** The shape of one row of the command table: what the CLI, the actions and their pages are generated from. */
import type { CommandResult } from '../domain/results.js';
import type { EnvironmentName } from '../domain/names.js';
import type { World } from '../ports/world.js';
import type { Values } from './values.js';

/** `list`: newline or comma separated, and repeatable on the command line. */
export type OptionKind = 'flag' | 'string' | 'integer' | 'list' | 'choice';

export interface Option {
  /** Kebab-case, without dashes; also names the variable `LOCKSTEP_<NAME>`. */
  readonly name: string;
  readonly kind: OptionKind;
  readonly description: string;
  /** One letter. */
  readonly short?: string;
  /** Another long name that means the same. */
  readonly alias?: string;
  /** What stands for the value in help. */
  readonly placeholder?: string;
  readonly choices?: readonly string[];
  /** A flag with `--no-<name>` too. */
  readonly negatable?: boolean;
  /** Dotted path in `lockstep.yaml` that gives the value when nothing nearer does. */
  readonly configKey?: string;
  /** The value when nothing gives one; a flag falls to false, a list to none, the rest to null. */
  readonly fallback?: boolean | string | number;
  /** Name of the action's input when it differs; `null` = not an input. */
  readonly input?: string | null;
  /** False for what must not stand in an argv, such as a token. */
  readonly cli?: false;
  /** A default in `action.yml`; only for what `lockstep.yaml` cannot set. */
  readonly inputDefault?: string;
}

/** A positional argument; actions take it as an input of the same name unless `input` says otherwise. */
export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly variadic?: boolean;
  readonly input?: string;
}

/** How a command chooses its environment. `many`: its own option lists them. */
export type EnvironmentUse = 'none' | 'optional' | 'required' | 'many';

export interface Output {
  readonly name: string;
  readonly description: string;
}

/** What makes a command an action of its own. */
export interface ActionSpec {
  /** Shown in the marketplace and at the top of the README. */
  readonly title: string;
  readonly outputs: readonly Output[];
  /** The store travels: brought before the run, saved in a post step. */
  readonly carriesStore: boolean;
  /** Permissions a workflow must grant, and why. */
  readonly permissions: readonly { readonly name: string; readonly why: string }[];
  /** A step that a reader can copy. */
  readonly example: string;
}

/** What a command gets when it runs. */
export interface CommandContext {
  readonly world: World;
  readonly values: Values;
  readonly environment: EnvironmentName | null;
  /** Where the command was typed; paths that the user writes are relative to it. */
  readonly cwd: string;
}

export type RunCommand = (context: CommandContext) => Promise<CommandResult>;

export interface Command {
  /** One word, or two: `lock validate`. */
  readonly name: string;
  readonly summary: string;
  /** `action`: reachable by actions only, because the command line spells it as several commands. */
  readonly doors: 'all' | 'cli' | 'action';
  readonly environment: EnvironmentUse;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  readonly action: ActionSpec | null;
  /** Loads the code of the command; nothing of it is loaded before. */
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}

/** Name of the action's input for an option or argument, or null when it has none. */
export function inputNameOf(part: Option | Argument): string | null {
  return part.input === undefined ? part.name : part.input;
}
