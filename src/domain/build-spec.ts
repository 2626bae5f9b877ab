/** From the `build:` of the manifest to commands; the schema has checked the shape. */
import type * as z from 'zod/mini';
import type { BuildSpec, Command } from './manifest.js';
import type { componentSchema } from './schemas.js';

type RawBuild = NonNullable<z.output<typeof componentSchema>['build']>;
type RawPhase = NonNullable<RawBuild['build']>;

const PHASES = ['install', 'build', 'test', 'verify', 'deploy'] as const;

/** Absent and empty (`null`) fields are left out, so that the recipe of the type fills them. */
export function buildSpecOf(raw: RawBuild): BuildSpec {
  const phases: { -readonly [Phase in (typeof PHASES)[number]]?: readonly Command[] } = {};
  for (const phase of PHASES) {
    const given = raw[phase];
    if (given !== null && given !== undefined) phases[phase] = commandsOf(given);
  }
  return {
    ...phases,
    ...(raw.outputs ? { outputs: raw.outputs } : {}),
    ...(raw.inputs ? { inputs: raw.inputs } : {}),
    ...(raw.env ? { env: new Map(Object.entries(raw.env)) } : {}),
    ...(raw.pass_env ? { passEnv: raw.pass_env } : {}),
    ...(typeof raw.timeout === 'number' ? { timeout: raw.timeout } : {}),
  };
}

/**
 * A string is one shell line; a list of strings only is ONE argv; a list that holds a list or a mapping is
 * several commands, where a string is a shell line again; `[]` is no command at all.
 */
function commandsOf(phase: RawPhase): readonly Command[] {
  if (!Array.isArray(phase)) return [commandOf(phase)];
  if (phase.length === 0) return [];
  const words = phase.filter((item) => typeof item === 'string');
  return words.length === phase.length ? [{ argv: words }] : phase.map(commandOf);
}

/** One command as it is written: a shell line, an argv, or either behind `run`. */
export function commandOf(item: string | string[] | { run: string | string[] }): Command {
  if (typeof item === 'string') return { shell: item };
  return Array.isArray(item) ? { argv: item } : commandOf(item.run);
}
