/** `lockstep record`. */
import path from 'node:path';
import { record } from '../../operations/record.js';
import type { RunCommand } from '../command.js';
import { requiredEnvironment } from './rollback-options.js';

export const run: RunCommand = (context) =>
  record(context.world, {
    environment: requiredEnvironment(context),
    results: context.values.list('results').map((file) => path.resolve(context.cwd, file)),
  });
