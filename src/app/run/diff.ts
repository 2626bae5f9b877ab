/** `lockstep diff`. */
import { parseEnvironmentName } from '../../domain/names.js';
import { diff } from '../../operations/diff.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = ({ world, values }) =>
  diff(world, {
    base: values.text('base') ?? world.host.base ?? 'HEAD',
    environments: values.list('env').map(parseEnvironmentName),
  });
