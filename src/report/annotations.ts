/** Findings and failures as annotations on files, within the limits of a workflow step. */
import type { Finding, Severity } from '../domain/finding.js';
import { LockstepError } from '../errors.js';
import { escapeTerminal } from './escape.js';
import { findingsOf } from './findings-of.js';
import { clip } from './wording.js';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** GitHub shows the first ten of a level per step and cuts a message at 4,096 characters. */
export const ANNOTATIONS_PER_LEVEL = 10;
export const ANNOTATION_LENGTH = 4096;

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  error: 'error',
  high: 'warning',
  warning: 'warning',
  notice: 'notice',
};

/**
 * Annotations of findings, or of a failure: the failure itself first, then the findings it carries. At most ten of a
 * level; when there are more, the tenth tells how many are not shown. What a base has already is not annotated. The caller escapes them for its sink.
 */
export function annotationsOf(source: readonly Finding[] | Error): readonly Annotation[] {
  const all =
    source instanceof Error
      ? ofError(source)
      : source.filter(({ introduced }) => introduced !== false).map(ofFinding);
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    capped(
      all.filter((one) => one.level === level),
      level,
    ),
  );
}

function ofError(error: Error): readonly Annotation[] {
  const known = error instanceof LockstepError;
  const hint = known && error.hint !== undefined ? `\n${error.hint}` : '';
  return [
    { level: 'error', title: known ? error.code : 'bug', message: text(error.message + hint) },
    ...findingsOf(error).map(ofFinding),
  ];
}

function ofFinding({ severity, code, message, fix, where }: Finding): Annotation {
  return {
    level: LEVELS[severity],
    title: text(where?.component === undefined ? code : `${code}: ${where.component}`),
    message: text(fix === undefined ? message : `${message}\n${fix}`),
    ...(where?.file === undefined ? {} : { file: text(where.file) }),
    ...(where?.file === undefined || where.line === undefined ? {} : { line: where.line }),
    ...(where?.file === undefined || where.column === undefined ? {} : { column: where.column }),
  };
}

function capped(list: readonly Annotation[], level: AnnotationLevel): readonly Annotation[] {
  if (list.length <= ANNOTATIONS_PER_LEVEL) return list;
  const shown = list.slice(0, ANNOTATIONS_PER_LEVEL - 1);
  const message = `${list.length - shown.length} more of this level are in the job summary and the JSON report.`;
  return [...shown, { level, title: 'more findings', message }];
}

function text(value: string): string {
  return clip(escapeTerminal(value), ANNOTATION_LENGTH);
}
