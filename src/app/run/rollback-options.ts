/** The options that every way of rolling back has, from their values. */
import { LockstepError } from '../../errors.js';
import type { EnvironmentName } from '../../domain/names.js';
import type { RollbackOptions } from '../../operations/rollback.js';
import type { RollbackTarget } from '../../operations/rollback-target.js';
import type { CommandContext } from '../command.js';
import { componentsOf, viaOf } from './selection.js';

/** `components` narrows a whole lock; a target that is one component has none. */
export function rollbackOptionsOf(
  context: CommandContext,
  target: RollbackTarget,
  chooses: 'all' | 'some',
): RollbackOptions {
  const { values } = context;
  return {
    environment: requiredEnvironment(context),
    target,
    components: chooses === 'some' ? componentsOf(values) : [],
    reason: values.text('reason'),
    hold: values.text('hold'),
    dryRun: values.flag('dry-run'),
    via: viaOf(values),
    push: values.flag('push'),
    force: values.flag('force'),
    jobs: values.integer('jobs') ?? 1,
    apply: values.flag('apply'),
  };
}

/** The environment of a command whose row says `required`. */
export function requiredEnvironment({ environment }: CommandContext): EnvironmentName {
  if (environment !== null) return environment;
  throw new LockstepError('input-missing', {
    message: 'an environment is needed',
    hint: 'give --env',
  });
}

/** `previous`, `last-verified`, or an entry. */
export function stateTarget(text: string): RollbackTarget {
  return text === 'previous' || text === 'last-verified'
    ? { kind: text }
    : { kind: 'entry', id: text };
}
