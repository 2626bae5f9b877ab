/** `lockstep cache invalidate`. */
import { cacheInvalidate } from '../../operations/cache-invalidate.js';
import type { RunCommand } from '../command.js';
import { componentsOf } from './selection.js';

export const run: RunCommand = ({ world, values }) =>
  cacheInvalidate(world, {
    components: componentsOf(values, 'components'),
    withDependents: values.flag('dependents'),
  });
