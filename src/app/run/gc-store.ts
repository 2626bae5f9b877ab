/** `lockstep gc store`. */
import { collect } from '../../operations/collect.js';
import type { RunCommand } from '../command.js';
import { storeOptionsOf } from './gc-options.js';

export const run: RunCommand = (context) =>
  collect(context.world, storeOptionsOf(context, 'gc store'));
