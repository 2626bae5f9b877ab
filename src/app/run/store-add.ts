/** `lockstep store add`. */
import path from 'node:path';
import { storeAdd } from '../../operations/store-add.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = ({ world, values, cwd }) =>
  storeAdd(world, {
    root: path.resolve(cwd, values.text('root') ?? '.'),
    paths: values.list('paths'),
    rehash: values.flag('rehash'),
  });
