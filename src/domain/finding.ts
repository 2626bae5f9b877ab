/** A finding: something a person should know or a policy may refuse. */

export type Severity = 'error' | 'high' | 'warning' | 'notice';

const SEVERITIES: readonly Severity[] = ['notice', 'warning', 'high', 'error'];

/** True for a severity that is `least` or above. */
export function atLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
}

export interface Finding {
  readonly severity: Severity;
  /** Kebab-case, stable, e.g. `tag-moved`. */
  readonly code: string;
  /** Where to look: a file position, and the component it concerns. */
  readonly where?: {
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
    readonly component?: string;
    readonly environment?: string;
  };
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
  /** Compared with a base: whether the base lacks it. Absent where nothing was compared. */
  readonly introduced?: boolean;
}
