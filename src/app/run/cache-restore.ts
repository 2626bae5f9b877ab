/** `lockstep cache-restore`. */
import { apply } from '../../operations/apply.js';
import type { RunCommand } from '../command.js';
import { applyOptionsOf } from './apply-options.js';

export const run: RunCommand = (context) =>
  apply(
    context.world,
    applyOptionsOf(context, {
      command: 'cache-restore',
      dryRun: false,
      restoreOnly: true,
      skipPackages: true,
      record: false,
    }),
  );
