/** `lockstep history`. */
import { history } from '../../operations/history.js';
import type { RunCommand } from '../command.js';
import { componentsOf } from './selection.js';

export const run: RunCommand = ({ world, values, environment }) =>
  history(world, {
    environment,
    components: componentsOf(values),
    limit: values.integer('limit'),
  });
