/** `lockstep rollback list`. */
import { listTargets } from '../../operations/rollback-list.js';
import type { RunCommand } from '../command.js';
import { requiredEnvironment } from './rollback-options.js';

export const run: RunCommand = (context) =>
  listTargets(context.world, { environment: requiredEnvironment(context) });
