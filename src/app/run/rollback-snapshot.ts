/** `lockstep rollback snapshot`. */
import { snapshot } from '../../operations/rollback-list.js';
import type { RunCommand } from '../command.js';
import { requiredEnvironment } from './rollback-options.js';
import { requiredText } from './selection.js';

export const run: RunCommand = (context) =>
  snapshot(context.world, {
    environment: requiredEnvironment(context),
    label: requiredText(context.values, 'label'),
    reason: context.values.text('reason'),
  });
