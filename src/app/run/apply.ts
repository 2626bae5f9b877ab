/** `lockstep apply`. */
import { applySafely } from '../../operations/apply-safely.js';
import type { RunCommand } from '../command.js';
import { applyOptionsOf } from './apply-options.js';
import { viaOf } from './selection.js';

export const run: RunCommand = (context) => {
  const { world, values } = context;
  const options = applyOptionsOf(context, {
    command: 'apply',
    dryRun: values.flag('dry-run'),
    restoreOnly: values.flag('restore-only'),
    skipPackages: values.flag('skip-packages'),
    record: values.flag('record'),
  });
  const isAuto = values.text('auto-rollback') === 'on-failed-verification';
  return applySafely(world, options, {
    transactional: values.flag('transactional'),
    auto: isAuto ? 'on-failed-verification' : 'never',
    via: viaOf(values),
    push: values.flag('push'),
  });
};
