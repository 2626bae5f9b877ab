/** Schemas of commands as users write them: one command, or the commands of a phase. */
import * as z from 'zod/mini';
import { fields } from './schema-parts.js';

// A string is one line for the shell. A list of strings only is ONE argv. A list that holds a list or a mapping is
// several commands: in it a string is a shell line, a list an argv, `{run: …}` either. `[]` is no command: it switches
// a phase of the type's recipe off. `{run: …}` alone is one command.
const COMMAND_FIX = 'write a command line, a list [tool, argument], or a list of {run: …}';
const word = z.string({ error: COMMAND_FIX });
const argv = z
  .array(word)
  .check(z.refine((words) => words[0] !== undefined && words[0] !== '', { error: COMMAND_FIX }));
const shellLine = word.check(z.regex(/\S/, { error: COMMAND_FIX }));
const runMapping = fields({ run: z.union([shellLine, argv], { error: COMMAND_FIX }) }, COMMAND_FIX);

/** The commands of one phase of a recipe. */
export const phaseSchema = z.union(
  [shellLine, z.array(z.union([z.string(), argv, runMapping])), runMapping],
  { error: COMMAND_FIX },
);

const ONE_FIX = 'write a command line, or a list [tool, argument]';

/** Exactly one command. */
export const commandSchema = z.union([shellLine, argv], { error: ONE_FIX });
