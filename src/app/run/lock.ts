/** `lockstep lock`. */
import { parseEnvironmentName, type EnvironmentName } from '../../domain/names.js';
import { LockstepError } from '../../errors.js';
import { declaredEnvironments } from '../../operations/load.js';
import { lock } from '../../operations/lock.js';
import type { CommandContext, RunCommand } from '../command.js';
import { componentsOf } from './selection.js';

export const run: RunCommand = (context) => {
  const { world, values } = context;
  return lock(world, {
    environments: environmentsOf(context),
    components: componentsOf(values),
    check: values.flag('check'),
    allowPartial: values.flag('allow-partial'),
  });
};

function environmentsOf({ world, values }: CommandContext): readonly (EnvironmentName | null)[] {
  const named = values.list('env').map(parseEnvironmentName);
  if (!values.flag('all-envs')) return named.length === 0 ? [null] : named;
  const declared = declaredEnvironments(world);
  if (declared.length > 0) return declared;
  throw new LockstepError('environment-unknown', {
    message: '--all-envs: no environment is declared',
    hint: 'declare some in lockstep.yaml (environments: [dev, staging, prod]) or in environments.yaml',
  });
}
