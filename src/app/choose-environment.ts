/** Which environment a command works on. */
import { parseEnvironmentName, type EnvironmentName } from '../domain/names.js';
import { LockstepError } from '../errors.js';
import type { Command } from './command.js';
import type { Values } from './values.js';

/**
 * The environment asked for, or null = the lock without one. Throws `input-missing` with the declared ones when the
 * command cannot do without, and `name-invalid`.
 */
export function chooseEnvironment(
  command: Pick<Command, 'name' | 'environment'>,
  values: Values,
  declared: () => readonly EnvironmentName[],
): EnvironmentName | null {
  if (command.environment === 'none' || command.environment === 'many') return null;
  const text = values.text('env');
  if (text !== null && text !== '') return parseEnvironmentName(text);
  if (command.environment === 'optional') return null;
  const names = declared();
  const example = names[0] ?? 'NAME';
  throw new LockstepError('input-missing', {
    message: `${command.name} needs an environment${names.length === 0 ? '' : `: one of ${names.join(', ')}`}`,
    hint: `lockstep ${command.name} --env ${example}`,
    data: { declared: names },
  });
}
