/** `lockstep approve`. */
import { parseEnvironmentName } from '../../domain/names.js';
import { approve } from '../../operations/approve.js';
import type { RunCommand } from '../command.js';
import { componentsOf, digestOption, requiredText } from './selection.js';

export const run: RunCommand = ({ world, values }) =>
  approve(world, {
    from: parseEnvironmentName(requiredText(values, 'from')),
    to: parseEnvironmentName(requiredText(values, 'to')),
    components: componentsOf(values),
    reason: values.text('reason'),
    ...digestOption(values, 'expect-plan', 'expectPlan'),
  });
