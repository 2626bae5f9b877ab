/** `lockstep store remove`. */
import { storeRemove } from '../../operations/store-remove.js';
import type { RunCommand } from '../command.js';
import { requiredText } from './selection.js';

export const run: RunCommand = ({ world, values }) =>
  storeRemove(world, requiredText(values, 'digest'));
