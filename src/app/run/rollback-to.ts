/** `lockstep rollback to`. */
import { LockstepError } from '../../errors.js';
import { rollback } from '../../operations/rollback.js';
import type { RollbackTarget } from '../../operations/rollback-target.js';
import type { RunCommand } from '../command.js';
import type { Values } from '../values.js';
import { rollbackOptionsOf, stateTarget } from './rollback-options.js';

export const run: RunCommand = (context) =>
  rollback(context.world, rollbackOptionsOf(context, targetOf(context.values), 'some'));

function targetOf(values: Values): RollbackTarget {
  const [target, span] = [values.text('target'), values.text('age')];
  if (target !== null && span === null) return stateTarget(target);
  if (span !== null && target === null) return { kind: 'age', span };
  throw new LockstepError(target === null ? 'input-missing' : 'usage', {
    message: 'rollback to needs either a state or --age',
    hint: 'lockstep rollback to previous, or: lockstep rollback to --age 2d',
  });
}
