/** `lockstep doctor`. */
import { doctor } from '../../operations/doctor.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = ({ world }) => doctor(world);
