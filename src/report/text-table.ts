/** Tables and lines for a terminal: columns aligned, words painted, everything from outside escaped. */
import { escapeTerminalLine } from './escape.js';
import type { Style } from './style.js';
import type { Line, Span, Table } from './view.js';
import { clip } from './wording.js';

/** The longest cell, so that one long sentence does not push a column away. */
const CELL = 100;

/** The lines of a table; none for one that is folded or has nothing to say. */
export function tableLines(whole: Table, style: Style): readonly string[] {
  if (whole.folded || whole.rows.length === 0) return [];
  const table = { ...whole, ...whole.narrow };
  const plain = [table.head, ...table.rows.map((row) => row.map(plainLine))];
  const widths = table.head.map((_, column) =>
    Math.max(...plain.map((row) => width(row[column] ?? ''))),
  );
  const lines = plain.map((row, at) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - width(cell));
        return (
          paintCell(cell, at === 0 ? 'dim' : toneOf(table.rows[at - 1]?.[column]), style) + gap
        );
      })
      .join('  ')
      .trimEnd(),
  );
  const title = table.title === null ? [] : [style.bold(escapeTerminalLine(table.title))];
  const note = table.note === null ? [] : [style.dim(table.note)];
  return [...title, ...lines, ...note];
}

/** One line without columns. */
export function textLine(line: Line, style: Style): string {
  return line
    .map((part) => (typeof part === 'string' ? part : paintCell(plainSpan(part), part.as, style)))
    .join('');
}

function plainLine(line: Line): string {
  return line.map((part) => (typeof part === 'string' ? part : plainSpan(part))).join('');
}

function plainSpan({ text }: Span): string {
  return clip(escapeTerminalLine(text), CELL);
}

function toneOf(cell: Line | undefined): Span['as'] {
  const only = cell?.length === 1 ? cell[0] : undefined;
  return typeof only === 'object' ? only.as : 'prose';
}

function paintCell(text: string, as: Span['as'], style: Style): string {
  return as === 'code' || as === 'prose' || as === 'link' ? text : style[as](text);
}

/** Columns a text takes, near enough: characters, not UTF-16 units. */
function width(text: string): number {
  return [...text].length;
}
