/** The options that every way of rolling back has, from their values. */
import { LockstepError } from '../../errors.js';
import type { EnvironmentName } from '../../domain/names.js';
import type { RollbackOptions } from '../../operations/rollback.js';
import type { RollbackTarget } from '../../operations/rollback-target.js';
import type { CommandContext } from '../command.js';
import { componentsOf, fileOf, viaOf } from './selection.js';

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
    includeDependents: values.flag('include-dependents'),
    reason: values.text('reason'),
    hold: values.text('hold'),
    dryRun: values.flag('dry-run'),
    via: viaOf(values),
    push: values.flag('push'),
    force: values.flag('force'),
    restoreOnly: values.flag('restore-only'),
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

/** A lock file, or the digest of a lock in the journal. */
export function lockTarget(context: CommandContext, text: string): RollbackTarget {
  return /^sha256:[0-9a-f]{7,64}$/.test(text)
    ? { kind: 'entry', id: text }
    : { kind: 'lock', file: fileOf(context, text) };
}

/** An output of the store; throws `usage` for more than one component. */
export function storeTarget({ values }: CommandContext, digest: string): RollbackTarget {
  const [component = null, ...more] = componentsOf(values);
  if (more.length === 0) return { kind: 'store', digest, component };
  throw new LockstepError('usage', {
    message: `an output is of one component, and ${more.length + 1} are named`,
    hint: 'name the one component that goes back',
  });
}

/** `previous`, `last-verified`, or an entry. */
export function stateTarget(text: string): RollbackTarget {
  return text === 'previous' || text === 'last-verified'
    ? { kind: text }
    : { kind: 'entry', id: text };
}
