/** The one table of commands: the command line, every action.yml and their pages come from it. */
import type { Command, Option } from './command.js';
import { APPLY, CACHE_RESTORE, PLAN } from './commands/apply-commands.js';
import {
  CACHE_BUILD,
  CACHE_GET,
  CACHE_INVALIDATE,
  CACHE_LIST,
  CACHE_STATS,
  CACHE_WARM,
} from './commands/cache-commands.js';
import { DOCTOR } from './commands/doctor-command.js';
import { GC_ALL, GC_CACHE, GC_STORE } from './commands/gc-commands.js';
import { COMMENT, DIFF } from './commands/diff-commands.js';
import { LOCK, LOCK_COMPARE, LOCK_VALIDATE, STATUS, VALIDATE } from './commands/lock-commands.js';
import { LOCK_MERGE, LOCK_PROMOTE } from './commands/merge-commands.js';
import { APPROVE, HISTORY, HOLD, PROMOTE, RECORD, RESUME } from './commands/promote-commands.js';
import {
  ROLLBACK,
  ROLLBACK_COMPONENT,
  ROLLBACK_LIST,
  ROLLBACK_LOCK,
  ROLLBACK_SNAPSHOT,
  ROLLBACK_STORE,
  ROLLBACK_TO,
} from './commands/rollback-commands.js';
import { GLOBAL_OPTIONS } from './commands/shared-options.js';
import {
  STORE_ADD,
  STORE_GET,
  STORE_LIST,
  STORE_QUERY,
  STORE_REMOVE,
  STORE_STATS,
  STORE_VERIFY,
} from './commands/store-commands.js';

/** In the order of help. */
const ROWS: readonly Command[] = [
  LOCK,
  LOCK_VALIDATE,
  LOCK_COMPARE,
  LOCK_MERGE,
  LOCK_PROMOTE,
  DIFF,
  COMMENT,
  PLAN,
  APPLY,
  CACHE_RESTORE,
  RECORD,
  STATUS,
  VALIDATE,
  PROMOTE,
  APPROVE,
  ROLLBACK,
  ROLLBACK_COMPONENT,
  ROLLBACK_LOCK,
  ROLLBACK_STORE,
  ROLLBACK_TO,
  ROLLBACK_LIST,
  ROLLBACK_SNAPSHOT,
  HISTORY,
  HOLD,
  RESUME,
  STORE_ADD,
  STORE_GET,
  STORE_QUERY,
  STORE_LIST,
  STORE_REMOVE,
  STORE_STATS,
  STORE_VERIFY,
  CACHE_BUILD,
  CACHE_GET,
  CACHE_INVALIDATE,
  CACHE_LIST,
  CACHE_STATS,
  CACHE_WARM,
  GC_STORE,
  GC_CACHE,
  GC_ALL,
  DOCTOR,
];

/** Every command with all its options, the global ones last. */
export const COMMANDS: readonly Command[] = ROWS.map((row) => ({
  ...row,
  options: [...row.options, ...GLOBAL_OPTIONS],
}));

/** Commands that the command line has. */
export const CLI_COMMANDS = COMMANDS.filter((command) => command.doors !== 'action');

/** Commands that the root action runs. */
export const ACTION_COMMANDS = COMMANDS.filter((command) => command.doors !== 'cli');

/** The command of that name, or null. */
export function findCommand(name: string): Command | null {
  return COMMANDS.find((command) => command.name === name) ?? null;
}

/** Options that a person can type. */
export function typedOptions(command: Command): readonly Option[] {
  return command.options.filter((option) => option.cli !== false);
}
