/** `lockstep lock validate`. */
import { validateLock } from '../../operations/validate.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = ({ world, environment }) =>
  Promise.resolve(validateLock(world, environment));
