/** `lockstep rollback lock`. */
import { rollback } from '../../operations/rollback.js';
import type { RunCommand } from '../command.js';
import { lockTarget, rollbackOptionsOf } from './rollback-options.js';
import { requiredText } from './selection.js';

export const run: RunCommand = (context) => {
  const target = lockTarget(context, requiredText(context.values, 'file'));
  return rollback(context.world, rollbackOptionsOf(context, target, 'some'));
};
