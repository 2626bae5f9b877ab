/** The rollback action: every way of going back behind the inputs `target` and `target-value`. */
import { parseCommitSha } from '../../domain/git-ids.js';
import type { ComponentName } from '../../domain/names.js';
import { LockstepError } from '../../errors.js';
import { isListed, listCandidates } from '../../operations/rollback-candidates.js';
import { rollback } from '../../operations/rollback.js';
import { listTargets, snapshot } from '../../operations/rollback-list.js';
import type { RollbackTarget } from '../../operations/rollback-target.js';
import type { CommandContext, RunCommand } from '../command.js';
import {
  lockTarget,
  requiredEnvironment,
  rollbackOptionsOf,
  stateTarget,
  storeTarget,
} from './rollback-options.js';
import { componentsOf } from './selection.js';

/** `make-snapshot` is the one verb among the targets: `snapshot` goes back to a label, and never makes one. */
export const run: RunCommand = (context) => {
  const { world, values } = context;
  const environment = requiredEnvironment(context);
  const target = values.text('target') ?? 'last-verified';
  const value = values.text('target-value') ?? '';
  if (target === 'list') return listTargets(world, { environment });
  if (target === 'make-snapshot') {
    return snapshot(world, { environment, label: labelOf(value), reason: values.text('reason') });
  }
  if (value === '' && isListed(target)) {
    return listCandidates(world, { environment, target, components: componentsOf(values) });
  }
  const isOne = ['version', 'commit', 'store'].includes(target);
  const found = targetOf(context, target, value);
  return rollback(world, rollbackOptionsOf(context, found, isOne ? 'all' : 'some'));
};

function targetOf(context: CommandContext, target: string, value: string): RollbackTarget {
  switch (target) {
    case 'version':
      return { kind: 'version', component: onlyComponent(context), version: value };
    case 'commit':
      return {
        kind: 'commit',
        component: onlyComponent(context),
        commit: parseCommitSha(value),
      };
    case 'lock':
      return lockTarget(context, value);
    case 'store':
      return storeTarget(context, value);
    case 'snapshot':
      return { kind: 'snapshot', label: value };
    case 'age':
      return { kind: 'age', span: value };
    default:
      return stateTarget(target);
  }
}

function labelOf(value: string): string {
  if (value !== '') return value;
  throw new LockstepError('input-missing', {
    message: 'target: make-snapshot needs target-value',
    hint: 'set target-value to the label',
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
