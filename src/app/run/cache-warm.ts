/** `lockstep cache warm`. */
import { parseEnvironmentName } from '../../domain/names.js';
import { cacheWarm } from '../../operations/cache-warm.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = ({ world, values }) =>
  cacheWarm(world, {
    branches: values.list('branch'),
    environments: values.list('env').map(parseEnvironmentName),
    copy: values.text('to') !== null,
  });
