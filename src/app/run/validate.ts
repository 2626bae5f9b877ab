/** `lockstep validate`. */
import { validate } from '../../operations/validate.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = ({ world }) => Promise.resolve(validate(world));
