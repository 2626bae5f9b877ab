/** `lockstep rollback store`. */
import { rollback } from '../../operations/rollback.js';
import type { RunCommand } from '../command.js';
import { rollbackOptionsOf, storeTarget } from './rollback-options.js';
import { requiredText } from './selection.js';

export const run: RunCommand = (context) => {
  const target = storeTarget(context, requiredText(context.values, 'digest'));
  return rollback(context.world, rollbackOptionsOf(context, target, 'all'));
};
