/** `lockstep rollback to`. */
import { rollback } from '../../operations/rollback.js';
import type { RunCommand } from '../command.js';
import { rollbackOptionsOf, stateTarget } from './rollback-options.js';
import { requiredText } from './selection.js';

export const run: RunCommand = (context) => {
  const target = stateTarget(requiredText(context.values, 'target'));
  return rollback(context.world, rollbackOptionsOf(context, target, 'some'));
};
