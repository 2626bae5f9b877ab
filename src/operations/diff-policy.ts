/** Whether thresholds refuse what a diff found. */
import type { ChangeKind } from '../domain/change.js';
import type { DiffEnvironment } from '../domain/diff-result.js';
import type { Finding, Severity } from '../domain/finding.js';
import { isAtLeast } from '../domain/finding-delta.js';

export interface Thresholds {
  /** Classes of change that are refused. */
  readonly failOnChange: readonly ChangeKind[];
  /** Introduced findings this severe or worse are refused; null = none is. */
  readonly failOnSeverity: Severity | null;
}

/** One finding per refused change: a change of several classes is refused for any of them. */
export function refusedChanges(
  environments: readonly DiffEnvironment[],
  { failOnChange }: Thresholds,
): readonly Finding[] {
  return environments.flatMap(({ environment, changes }) =>
    changes.flatMap(({ component, insight }) => {
      const met = (insight?.classes ?? []).filter((one) => failOnChange.includes(one));
      if (met.length === 0) return [];
      const finding: Finding = {
        severity: 'error',
        code: 'change-refused',
        where: { component, ...(environment === null ? {} : { environment }) },
        message: `${component} is ${met.join(' and ')}, which fail-on-change refuses`,
        introduced: true,
      };
      return [finding];
    }),
  );
}

/** One sentence per threshold that says no. What was there before is no fault of the change. */
export function refusals(
  refused: readonly Finding[],
  findings: readonly Finding[],
  { failOnChange, failOnSeverity }: Thresholds,
): readonly string[] {
  const severe = findings.filter(
    (one) =>
      failOnSeverity !== null &&
      one.introduced !== false &&
      isAtLeast(one.severity, failOnSeverity),
  ).length;
  const unreadable = findings.some(
    ({ code, severity }) => severity === 'error' && UNREADABLE.has(code),
  );
  return [
    ...(refused.length === 0
      ? []
      : [
          `fail-on-change (${failOnChange.join(', ')}) refuses ${counted(refused.length, 'change')}`,
        ]),
    ...(severe === 0
      ? []
      : [`fail-on-severity (${failOnSeverity ?? ''}) refuses ${counted(severe, 'finding')}`]),
    ...(unreadable ? ['a file of the new side does not parse'] : []),
  ];
}

const UNREADABLE: ReadonlySet<string> = new Set(['lock-unreadable', 'manifest-unreadable']);

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
