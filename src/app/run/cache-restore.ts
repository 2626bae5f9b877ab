/** `lockstep cache-restore`. */
import { cacheRestore } from '../../operations/cache-restore.js';
import type { RunCommand } from '../command.js';
import { applyOptionsOf } from './apply-options.js';

export const run: RunCommand = (context) =>
  cacheRestore(
    context.world,
    applyOptionsOf(context, {
      command: 'cache-restore',
      dryRun: false,
      restoreOnly: true,
      // The package step is part of the build key, so leaving it out would look for another output.
      skipPackages: false,
      record: false,
    }),
    context.values.flag('fail-on-cache-miss'),
  );
