/** `lockstep store get`. */
import path from 'node:path';
import { storeGet } from '../../operations/store-get.js';
import type { RunCommand } from '../command.js';
import { requiredText } from './selection.js';

export const run: RunCommand = ({ world, values, cwd }) =>
  storeGet(world, {
    digest: requiredText(values, 'digest'),
    root: path.resolve(cwd, values.text('root') ?? '.'),
    paths: values.list('paths'),
    force: values.flag('force'),
    rehash: values.flag('rehash'),
  });
