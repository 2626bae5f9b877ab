/** `lockstep lock compare`. */
import { compareLockFiles } from '../../operations/compare-lock-files.js';
import type { RunCommand } from '../command.js';
import { fileOf, requiredText } from './selection.js';

export const run: RunCommand = (context) => {
  const [before, after] = ['a', 'b'].map((name) =>
    fileOf(context, requiredText(context.values, name)),
  );
  return Promise.resolve(compareLockFiles(context.world, before ?? '', after ?? ''));
};
