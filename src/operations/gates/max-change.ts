/** The gate `max-change`: no component takes a larger step than is allowed. */
import { isWithin, sizeOfChange } from '../../domain/change-size.js';
import { moving } from '../../domain/promotion.js';
import { fail, pass, problem, type GateInput, type Verdict } from './gate-input.js';

export function maxChange(input: GateInput): Verdict | null {
  const { gates, from, to } = input;
  const most = gates.maxChange;
  if (most === null) return null;
  const larger = moving(input.changes).filter((change) => !isWithin(most, change));
  if (larger.length === 0) return pass('max-change', `no change is larger than ${most}`);
  const findings = larger.map((change) =>
    problem(input, 'change-too-large', {
      component: change.component,
      message: `${change.component} changes by ${inWords(change.kind, sizeOfChange(change))}, and ${to} takes ${most} at most`,
      fix: `lockstep promote ${from} ${to} with --component for the others, or --bypass max-change --reason "…"`,
    }),
  );
  return fail('max-change', findings);
}

function inWords(kind: string, size: string): string {
  return kind === size || size === 'never' ? kind : `${kind}, which counts as ${size}`;
}
