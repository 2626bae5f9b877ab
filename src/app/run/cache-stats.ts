/** `lockstep cache stats`. */
import { cacheStats } from '../../operations/cache-list.js';
import type { RunCommand } from '../command.js';
import { componentsOf } from './selection.js';

export const run: RunCommand = ({ world, values }) =>
  cacheStats(world, componentsOf(values, 'components'));
