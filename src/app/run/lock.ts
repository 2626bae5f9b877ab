/** `lockstep lock`. */
import { parseEnvironmentName, type EnvironmentName } from '../../domain/names.js';
import { isSpan, parseWait } from '../../domain/span.js';
import type { UpdateConfig } from '../../domain/update-config.js';
import { UPDATE_STRATEGIES } from '../../domain/update-schema.js';
import { LockstepError } from '../../errors.js';
import { declaredEnvironments } from '../../operations/load.js';
import { lock } from '../../operations/lock.js';
import type { CommandContext, RunCommand } from '../command.js';
import type { Values } from '../values.js';
import { componentsOf } from './selection.js';

export const run: RunCommand = async (context) => {
  const { world, values } = context;
  requireFit(values);
  const environments = environmentsOf(context);
  const components = componentsOf(values);
  const dryRun = values.flag('dry-run');
  if (values.flag('update')) {
    const { lockUpdate } = await import('../../operations/lock-update.js');
    return lockUpdate(world, { environments, components, update: updateOf(context), dryRun });
  }
  const check = values.flag('check');
  const allowPartial = values.flag('allow-partial');
  return lock(world, { environments, components, check, allowPartial, dryRun });
};

/** Options of one way to lock say nothing in another: rather no than something else than was meant. */
function requireFit(values: Values): void {
  const isUpdate = values.flag('update');
  const stray = ['pr-strategy', 'minimum-age'].find((name) => !isUpdate && values.wasGiven(name));
  const clash = ['check', 'allow-partial'].find((name) => isUpdate && values.flag(name));
  if (stray === undefined && clash === undefined) return;
  throw new LockstepError('usage', {
    message:
      stray === undefined
        ? `--update and --${clash ?? ''} exclude each other`
        : `--${stray} needs --update`,
    hint: 'lockstep lock --update, or lockstep lock --check',
  });
}

function updateOf({ world, values }: CommandContext): UpdateConfig {
  const age = values.text('minimum-age');
  if (age !== null && !isSpan(age) && !/^0+[smhdw]?$/.test(age)) {
    throw new LockstepError('usage', {
      message: `--minimum-age is ${JSON.stringify(age)}, which is no span of time`,
      hint: 'write 0, or a span such as 3d or 12h',
    });
  }
  const strategy = UPDATE_STRATEGIES.find((one) => one === values.text('pr-strategy')) ?? null;
  return {
    ...world.config.update,
    strategy,
    ...(age === null ? {} : { minimumAgeMs: parseWait(age) }),
  };
}

function environmentsOf({ world, values }: CommandContext): readonly (EnvironmentName | null)[] {
  const named = values.list('env').map(parseEnvironmentName);
  if (!values.flag('all-envs')) return named.length === 0 ? [null] : [...new Set(named)];
  const declared = declaredEnvironments(world);
  if (declared.length > 0) return declared;
  throw new LockstepError('environment-unknown', {
    message: '--all-envs: no environment is declared',
    hint: 'declare some in lockstep.yaml (environments: [dev, staging, prod]) or in environments.yaml',
  });
}
