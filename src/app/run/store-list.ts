/** `lockstep store list`. */
import { storeList } from '../../operations/store-list.js';
import type { RunCommand } from '../command.js';
import { componentsOf } from './selection.js';

export const run: RunCommand = ({ world, values }) =>
  storeList(world, { components: componentsOf(values), limit: values.integer('limit') });
