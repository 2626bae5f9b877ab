/** `lockstep promote`. */
import { parseDigest } from '../../domain/digest.js';
import { parseEnvironmentName } from '../../domain/names.js';
import { promote } from '../../operations/promote.js';
import type { RunCommand } from '../command.js';
import { componentsOf, requiredText, strategyOf, viaOf } from './selection.js';

export const run: RunCommand = ({ world, values }) => {
  const expected = values.text('expect-head');
  return promote(world, {
    from: parseEnvironmentName(requiredText(values, 'from')),
    to: parseEnvironmentName(requiredText(values, 'to')),
    components: componentsOf(values),
    reason: values.text('reason'),
    dryRun: values.flag('dry-run'),
    via: viaOf(values),
    push: values.flag('push'),
    strategy: strategyOf(values),
    stepNow: values.flag('step-now'),
    ...(expected === null ? {} : { expectHead: parseDigest(expected) }),
  });
};
