/** Not wired yet. */
import { LockstepError } from '../../errors.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = () => {
  throw new LockstepError('bug', { message: 'not wired yet' });
};
