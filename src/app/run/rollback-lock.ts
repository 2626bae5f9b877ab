/** `lockstep rollback lock`. */
import { rollback } from '../../operations/rollback.js';
import type { RunCommand } from '../command.js';
import { rollbackOptionsOf } from './rollback-options.js';
import { fileOf, requiredText } from './selection.js';

export const run: RunCommand = (context) => {
  const file = fileOf(context, requiredText(context.values, 'file'));
  return rollback(context.world, rollbackOptionsOf(context, { kind: 'lock', file }, 'some'));
};
