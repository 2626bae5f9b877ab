/** `lockstep store query`. */
import { storeQuery } from '../../operations/store-query.js';
import type { RunCommand } from '../command.js';
import { requiredText } from './selection.js';

export const run: RunCommand = ({ world, values }) =>
  storeQuery(world, requiredText(values, 'digest'));
