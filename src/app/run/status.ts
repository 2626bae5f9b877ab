/** `lockstep status`. */
import { status } from '../../operations/status.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = ({ world, environment }) => status(world, environment);
