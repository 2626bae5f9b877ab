/** A result, or a failure, for people on a terminal: the verdict, what changed, findings, what to type next. */
import type { CommandResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import { escapeTerminal, escapeTerminalLine } from './escape.js';
import { findingsOf } from './findings-of.js';
import { findingLines } from './text-findings.js';
import { plainStyle, type Style } from './style.js';
import { tableLines, textLine } from './text-table.js';
import { viewOf } from './view-of.js';
import type { View } from './view.js';

/** The report of a result, without a line feed at its end. */
export function renderText(result: CommandResult, style: Style = plainStyle): string {
  const view = viewOf(result);
  const blocks = [
    [paintVerdict(view, style), ...view.facts.map((line) => `  ${textLine(line, style)}`)],
    ...view.tables.map((one) => tableLines(one, style)),
    view.findings.flatMap((one) => findingLines(one, style)),
    view.next.map((one) => `${one.label}: ${style.bold(escapeTerminalLine(one.command))}`),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function paintVerdict({ tone, verdict }: View, style: Style): string {
  return style[tone](textLine(verdict, plainStyle));
}

/** A failure: its message, its findings, and `hint: …`. Of a bug only the message and whom to tell. */
export function renderError(error: unknown, style: Style = plainStyle): string {
  const message = escapeTerminal(error instanceof Error ? error.message : String(error));
  if (!(error instanceof LockstepError) || error.kind === 'bug') {
    return [
      `${style.bad('bug')}: ${message}`,
      'hint: this is a defect of Lockstep; please report it with the command and the output of --verbose',
    ].join('\n');
  }
  const code = style.dim(`(${error.code})`);
  // A message of many lines tells its findings itself.
  const untold = findingsOf(error).filter((one) => !error.message.includes(one.message));
  return [
    message.includes('\n')
      ? `${style.bad('error')} ${code}:\n${message}`
      : `${style.bad('error')}: ${message} ${code}`,
    ...untold.flatMap((one) => findingLines(one, style)),
    ...(error.hint === undefined ? [] : [`hint: ${escapeTerminal(error.hint)}`]),
  ].join('\n');
}
