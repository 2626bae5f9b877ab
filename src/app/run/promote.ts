/** `lockstep promote`. */
import { parseEnvironmentName, type EnvironmentName } from '../../domain/names.js';
import { LockstepError } from '../../errors.js';
import { promoteAll } from '../../operations/promote-all.js';
import { promote } from '../../operations/promote.js';
import type { RunCommand } from '../command.js';
import type { Values } from '../values.js';
import { componentsOf, digestOption, requestViaOf, strategyOf } from './selection.js';

export const run: RunCommand = ({ world, values }) => {
  const options = {
    reason: values.text('reason'),
    dryRun: values.flag('dry-run'),
    via: requestViaOf(values),
    push: values.flag('push'),
  };
  if (values.flag('all')) {
    requireAlone(values);
    return promoteAll(world, options);
  }
  return promote(world, {
    ...options,
    from: endOf(values, 'from'),
    to: endOf(values, 'to'),
    components: componentsOf(values),
    bypass: values.list('bypass'),
    strategy: strategyOf(values),
    stepNow: values.flag('step-now'),
    ...digestOption(values, 'expect-head', 'expectHead'),
    ...digestOption(values, 'expect-plan', 'expectPlan'),
  });
};

/** The table cannot say that a name is needed unless a flag is given. */
function endOf(values: Values, name: 'from' | 'to'): EnvironmentName {
  const text = values.text(name);
  if (text !== null) return parseEnvironmentName(text);
  throw new LockstepError('input-missing', {
    message: `promote needs ${name}`,
    hint: 'lockstep promote FROM TO, or lockstep promote --all',
  });
}

/** What names one step says nothing of all of them. */
function requireAlone(values: Values): void {
  const given = [
    ...['from', 'to', 'expect-head', 'expect-plan'].filter((name) => values.text(name) !== null),
    ...['component', 'bypass'].filter((name) => values.list(name).length > 0),
  ];
  if (given.length === 0) return;
  throw new LockstepError('usage', {
    message: `--all takes every step, so it goes without ${given.join(', ')}`,
    hint: 'lockstep promote --all, or lockstep promote FROM TO',
  });
}
