/** `lockstep comment`. */
import path from 'node:path';
import { commentReport } from '../../operations/comment-report.js';
import type { RunCommand } from '../command.js';
import { commentOptions } from './comment-options.js';
import { requiredText } from './selection.js';

export const run: RunCommand = (context) => {
  const file = path.resolve(context.cwd, requiredText(context.values, 'result'));
  return commentReport(context.world, file, commentOptions(context, 'when'));
};
