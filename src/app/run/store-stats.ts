/** `lockstep store stats`. */
import { storeStats } from '../../operations/store-list.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = ({ world }) => storeStats(world);
