/** The gates `conflicts` and `findings`, both on the merged lock: that it fits together, and what else is told of it (T51). */
import { rangeConflicts } from '../../domain/conflicts.js';
import { atLeast, type Finding } from '../../domain/finding.js';
import { graphFindings } from '../graph-findings.js';
import { fail, pass, problem, told, type GateInput, type Verdict } from './gate-input.js';

/** What does not fit together in the merged lock, whichever side it came from. */
export function conflictsIn({ merged }: Pick<GateInput, 'merged'>): readonly Finding[] {
  return [...rangeConflicts(merged), ...graphFindings(merged)];
}

export function conflicts(input: GateInput): Verdict {
  const found = conflictsIn(input);
  const errors = found.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) return { ...fail('conflicts', errors), findings: found };
  const detail = `${input.merged.components.size} components fit together`;
  return { ...pass('conflicts', detail), findings: found };
}

/** The findings themselves are told anyway; this one says that they stop the promotion. */
export function findings(input: GateInput): Verdict | null {
  const least = input.gates.findings;
  if (least === null) return null;
  const all = [...conflictsIn(input), ...input.remarks];
  const open = all.filter(({ severity }) => atLeast(severity, least));
  if (open.length === 0) return pass('findings', `nothing of severity ${least} or above`);
  const message = `${open.length} of severity ${least} or above: ${told(open)}`;
  const fix = open[0]?.fix ?? 'see to what the findings say';
  return fail('findings', [problem(input, 'findings-open', { message, fix })]);
}
