/** `lockstep cache build`: an apply of which only the stored outputs are wanted. */
import { apply } from '../../operations/apply.js';
import type { RunCommand } from '../command.js';
import { applyOptionsOf } from './apply-options.js';
import { componentsOf } from './selection.js';

export const run: RunCommand = (context) =>
  apply(context.world, {
    ...applyOptionsOf(context, {
      command: 'cache build',
      dryRun: false,
      restoreOnly: false,
      skipPackages: false,
      record: false,
    }),
    components: componentsOf(context.values, 'components'),
  });
