/** The rollback action: every way of going back behind the inputs `target` and `target-value`. */
import { parseCommitSha } from '../../domain/git-ids.js';
import type { ComponentName } from '../../domain/names.js';
import { LockstepError } from '../../errors.js';
import { rollback } from '../../operations/rollback.js';
import { listTargets, snapshot } from '../../operations/rollback-list.js';
import type { RollbackTarget } from '../../operations/rollback-target.js';
import type { CommandContext, RunCommand } from '../command.js';
import { requiredEnvironment, rollbackOptionsOf, stateTarget } from './rollback-options.js';
import { componentsOf, fileOf } from './selection.js';

export const run: RunCommand = (context) => {
  const { world, values } = context;
  const environment = requiredEnvironment(context);
  const target = values.text('target') ?? 'last-verified';
  if (target === 'list') return listTargets(world, { environment });
  if (target === 'snapshot') {
    const label = targetValue(context, target);
    return snapshot(world, { environment, label, reason: values.text('reason') });
  }
  const isOne = target === 'version' || target === 'commit';
  const options = rollbackOptionsOf(context, targetOf(context, target), isOne ? 'all' : 'some');
  return rollback(world, options);
};

function targetOf(context: CommandContext, target: string): RollbackTarget {
  switch (target) {
    case 'version':
      return {
        kind: 'version',
        component: onlyComponent(context),
        version: targetValue(context, target),
      };
    case 'commit':
      return {
        kind: 'commit',
        component: onlyComponent(context),
        commit: parseCommitSha(targetValue(context, target)),
      };
    case 'lock':
      return { kind: 'lock', file: fileOf(context, targetValue(context, target)) };
    default:
      return stateTarget(target);
  }
}

function targetValue({ values }: CommandContext, target: string): string {
  const value = values.text('target-value');
  if (value !== null && value !== '') return value;
  throw new LockstepError('input-missing', {
    message: `target: ${target} needs target-value`,
    hint: `set target-value to the ${target === 'snapshot' ? 'label' : target}`,
  });
}

function onlyComponent({ values }: CommandContext): ComponentName {
  const [only, ...more] = componentsOf(values);
  if (only !== undefined && more.length === 0) return only;
  throw new LockstepError('input-missing', {
    message: `a version or commit is of one component, and components names ${more.length === 0 ? 'none' : String(more.length + 1)}`,
    hint: 'set components to the one component that goes back',
  });
}
