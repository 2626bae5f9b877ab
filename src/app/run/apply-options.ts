/** The options of `apply`, `plan` and `cache-restore`, from their values. */
import { LockstepError } from '../../errors.js';
import type { ApplyOptions } from '../../operations/apply-options.js';
import type { CommandContext } from '../command.js';
import { componentsOf } from './selection.js';

/** Throws `usage` when --all and --component contradict each other. */
export function applyOptionsOf(
  { values, environment }: CommandContext,
  own: Pick<ApplyOptions, 'command' | 'dryRun' | 'restoreOnly' | 'skipPackages' | 'record'>,
): ApplyOptions {
  const components = componentsOf(values);
  if (values.flag('all') && components.length > 0) {
    throw new LockstepError('usage', {
      message: '--all and --component contradict each other',
      hint: 'leave one of them out',
    });
  }
  const runsCode = own.command === 'apply';
  return {
    ...own,
    environment,
    components,
    withDependencies: values.flag('with-dependencies'),
    locked: values.flag('locked'),
    keepGoing: values.flag('keep-going'),
    jobs: values.flag('parallel') ? (values.integer('jobs') ?? 1) : 1,
    force: values.flag('force'),
    runPhases: { verify: runsCode, deploy: runsCode },
  };
}
