/** `lockstep rollback component`. */
import { parseCommitSha } from '../../domain/git-ids.js';
import { parseComponentName } from '../../domain/names.js';
import { LockstepError } from '../../errors.js';
import { rollback } from '../../operations/rollback.js';
import type { RollbackTarget } from '../../operations/rollback-target.js';
import type { RunCommand } from '../command.js';
import type { Values } from '../values.js';
import { rollbackOptionsOf } from './rollback-options.js';
import { requiredText } from './selection.js';

export const run: RunCommand = (context) =>
  rollback(context.world, rollbackOptionsOf(context, targetOf(context.values), 'all'));

function targetOf(values: Values): RollbackTarget {
  const component = parseComponentName(requiredText(values, 'name'));
  const [version, commit] = [values.text('to-version'), values.text('to-commit')];
  if (version !== null && commit === null) return { kind: 'version', component, version };
  if (commit !== null && version === null) {
    return { kind: 'commit', component, commit: parseCommitSha(commit) };
  }
  throw new LockstepError(version === null ? 'input-missing' : 'usage', {
    message: `rollback component ${component} needs either --to-version or --to-commit`,
    hint: `lockstep rollback component ${component} --to-version VERSION`,
  });
}
