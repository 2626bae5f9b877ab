/** `lockstep apply`. */
import { apply } from '../../operations/apply.js';
import type { RunCommand } from '../command.js';
import { applyOptionsOf } from './apply-options.js';

export const run: RunCommand = (context) =>
  apply(
    context.world,
    applyOptionsOf(context, {
      command: 'apply',
      dryRun: context.values.flag('dry-run'),
      restoreOnly: context.values.flag('restore-only'),
      skipPackages: context.values.flag('skip-packages'),
      record: context.values.flag('record'),
    }),
  );
