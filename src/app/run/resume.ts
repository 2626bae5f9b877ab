/** `lockstep resume`. */
import { resume } from '../../operations/hold.js';
import type { RunCommand } from '../command.js';
import { requiredEnvironment } from './rollback-options.js';
import { componentsOf } from './selection.js';

export const run: RunCommand = (context) =>
  resume(context.world, {
    environment: requiredEnvironment(context),
    components: componentsOf(context.values, 'name'),
    reason: context.values.text('reason'),
  });
