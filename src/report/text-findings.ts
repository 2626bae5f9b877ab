/** Findings for people on a terminal. */
import type { Finding, Severity } from '../domain/finding.js';
import { escapeTerminalLine } from './escape.js';
import type { Style } from './style.js';

/** `error tag-moved manifests/components.yaml:4:5: message`, and the fix indented below it. */
export function findingLines(finding: Finding, style: Style): readonly string[] {
  const { severity, code, message, fix } = finding;
  const place = placeOf(finding);
  const head = `${paintOf(severity, style)(severity)} ${style.dim(escapeTerminalLine(code))}`;
  const where = place === '' ? '' : ` ${escapeTerminalLine(place)}`;
  return [
    `${head}${where}: ${escapeTerminalLine(message)}`,
    ...(fix === undefined ? [] : [`  fix: ${escapeTerminalLine(fix)}`]),
  ];
}

/** Where a finding is: `file:line:column`, else the component and environment it concerns; empty when it says neither. */
export function placeOf({ where }: Finding): string {
  if (where?.file !== undefined) {
    return [where.file, where.line, where.column].filter((part) => part !== undefined).join(':');
  }
  return [where?.component, where?.environment].filter((part) => part !== undefined).join(' in ');
}

function paintOf(severity: Severity, style: Style): (text: string) => string {
  if (severity === 'notice') return style.dim;
  return severity === 'warning' ? style.warn : style.bad;
}
