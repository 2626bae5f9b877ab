/** `lockstep cache list`. */
import { cacheList } from '../../operations/cache-list.js';
import type { RunCommand } from '../command.js';
import { componentsOf } from './selection.js';

export const run: RunCommand = ({ world, values }) =>
  cacheList(world, componentsOf(values, 'components'));
