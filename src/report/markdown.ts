/** A result as Markdown for a job summary or a comment: verdict, facts, tables, folded detail, never over its budget. */
import type { CommandResult } from '../domain/results.js';
import { isPlainHttps } from '../domain/compare-url.js';
import { codeSpan, escapeMarkdown, escapeTerminalLine } from './escape.js';
import { fitBlocks, type Block } from './markdown-budget.js';
import { placeOf } from './text-findings.js';
import type { Finding } from '../domain/finding.js';
import { viewOf } from './view-of.js';
import type { Fold, Line, Next, Span, Table, View } from './view.js';
import { clip } from './wording.js';

/** Bytes of one step's job summary: GitHub drops a summary above 1 MiB whole; the margin is for what others append. */
export const SUMMARY_BUDGET = 1024 * 1024 - 16 * 1024;
/** Characters of a pull request comment. Bytes are counted against it, which are never fewer. */
export const COMMENT_BUDGET = 65_536;

/** Longest text taken from outside into a cell, and into a sentence of a finding. */
const CELL = 300;
const SENTENCE = 1000;

export interface SummaryOptions {
  /** Most bytes of UTF-8; `SUMMARY_BUDGET` when absent. */
  readonly budget?: number;
  /** Where the rows are that did not fit, for example a path or a command; "lockstep <command> --json" when absent. */
  readonly rest?: string;
}

/** The summary of a result, ending in a line feed; what does not fit is cut at a row, with a count and where the rest is. */
export function renderSummary(result: CommandResult, options: SummaryOptions = {}): string {
  return renderView(viewOf(result), { rest: `lockstep ${result.command} --json`, ...options });
}

/** The same for any view. */
export function renderView(view: View, options: SummaryOptions = {}): string {
  const rest = options.rest ?? 'the JSON of the run';
  return fitBlocks(blocksOf(view), {
    budget: options.budget ?? SUMMARY_BUDGET,
    more: (hidden, noun) =>
      `\n… and ${hidden} more ${noun}${hidden === 1 ? '' : 's'}; the rest is in ${codeSpan(clip(rest, CELL))}\n`,
  });
}

function blocksOf(view: View): Block[] {
  return [
    block({ before: `## ${inline(view.verdict)}\n` }),
    ...(view.facts.length === 0
      ? []
      : [
          block({
            before: '\n',
            rows: view.facts.map((line) => `- ${inline(line)}\n`),
            noun: 'line',
          }),
        ]),
    ...view.tables.filter((one) => one.rows.length > 0).map(tableBlock),
    ...(view.findings.length === 0
      ? []
      : [
          block({
            before: '\n### Findings\n\n',
            rows: view.findings.map(findingRow),
            noun: 'finding',
          }),
        ]),
    ...(view.next.length === 0
      ? []
      : [block({ before: '\n### Next\n\n', rows: view.next.map(nextRow), noun: 'line' })]),
    ...(view.details ?? []).filter((one) => one.rows.length > 0).map(tableBlock),
    ...(view.folds ?? []).map(foldBlock),
  ];
}

function block(parts: Partial<Block>): Block {
  return { before: '', rows: [], after: '', noun: 'row', ...parts };
}

function tableBlock({ title, head, rows, note, folded }: Table): Block {
  const columns = `| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}\n`;
  const name = title === null ? '' : escapeMarkdown(clip(title, CELL));
  const heading = name === '' ? '' : `\n### ${name}\n`;
  return {
    before: folded
      ? `\n<details><summary>${name}</summary>\n\n${columns}`
      : `${heading}\n${columns}`,
    rows: rows.map((row) => `| ${row.map(inline).join(' | ')} |\n`),
    after: `${note === null ? '' : `\n${note}\n`}${folded ? '\n</details>\n' : ''}`,
    noun: 'row',
  };
}

/** Shown whole or not at all: half a diagram is none. */
function foldBlock({ title, language, lines }: Fold): Block {
  const body = lines.map((line) => escapeTerminalLine(line).replaceAll('`', "'")).join('\n');
  const name = escapeMarkdown(clip(title, CELL));
  return block({
    before: `\n<details><summary>${name}</summary>\n\n\`\`\`${language}\n${body}\n\`\`\`\n\n</details>\n`,
  });
}

function findingRow(finding: Finding): string {
  const { severity, code, message, fix } = finding;
  const place = placeOf(finding);
  const where = place === '' ? '' : ` ${codeSpan(clip(place, CELL))}`;
  const how = fix === undefined ? '' : `; fix: ${escapeMarkdown(clip(fix, SENTENCE))}`;
  const what = escapeMarkdown(clip(message, SENTENCE));
  return `- **${escapeMarkdown(severity)}** ${codeSpan(clip(code, CELL))}${where}: ${what}${how}\n`;
}

function nextRow({ label, command }: Next): string {
  return `- ${escapeMarkdown(label)}: ${codeSpan(clip(command, SENTENCE))}\n`;
}

function inline(line: Line): string {
  return line.map((part) => (typeof part === 'string' ? part : span(part))).join('');
}

function span({ text, as, href }: Span): string {
  const short = clip(text, CELL);
  if (as === 'link' && href !== undefined && isPlainHttps(href)) {
    return `[${escapeMarkdown(short)}](${href})`;
  }
  if (as === 'code') return codeSpan(short);
  return as === 'bad' ? `**${escapeMarkdown(short)}**` : escapeMarkdown(short);
}
