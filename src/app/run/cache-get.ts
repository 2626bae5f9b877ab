/** `lockstep cache get`. */
import { cacheRestore } from '../../operations/cache-restore.js';
import type { RunCommand } from '../command.js';
import { applyOptionsOf } from './apply-options.js';
import { componentsOf } from './selection.js';

export const run: RunCommand = (context) => {
  const options = applyOptionsOf(context, {
    command: 'cache get',
    dryRun: false,
    restoreOnly: true,
    skipPackages: false,
    record: false,
  });
  const components = componentsOf(context.values, 'components');
  return cacheRestore(context.world, { ...options, components }, true);
};
