/** Makes text from outside safe for the place it goes to: Markdown, HTML, a workflow command, a terminal, a CI log. */

const ESC = String.fromCharCode(27);
const BEL = String.fromCharCode(7);
/** CSI sequences, then strings (OSC, DCS, SOS, PM, APC) up to their end or the end of the line, then two-byte ones. */
const ANSI = new RegExp(
  `${ESC}(?:\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^${BEL}${ESC}\\r\\n]*(?:${BEL}|${ESC}\\\\)?|[ -/]*[0-~])`,
  'g',
);
/** Marks that reorder what a reader sees, the "Trojan Source" characters of Unicode TR 9, and line separators. */
const BIDI = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** A space of width zero: invisible, and ends every pattern that a forge would link. */
const GAP = '\u200b';

/** What a forge takes for the id of a commit, also when abbreviated. */
const COMMIT = /(?<![A-Za-z0-9])[0-9a-f]{7,64}(?![A-Za-z0-9])/gi;

const codePoint = (char: string): string => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
const entity = (char: string): string => `&#${char.codePointAt(0) ?? 0};`;

/** Text for a terminal or a log: no ANSI sequence and no control character but line feed and tab; bidi marks shown as `\u{…}`. */
export function escapeTerminal(text: string): string {
  return text
    .replace(ANSI, '')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(BIDI, codePoint)
    .toWellFormed();
}

/** The same on one line. */
export function escapeTerminalLine(text: string): string {
  return escapeTerminal(text.replace(/\r\n|[\r\n\t]/g, ' '));
}

/** Text for the body or a quoted attribute of HTML. */
export function escapeHtml(text: string): string {
  return escapeTerminal(text).replace(/[&<>"']/g, entity);
}

/**
 * Prose for one line of GitHub-flavoured Markdown, also inside a table cell: no construct of Markdown or HTML begins in
 * it, nothing is linked, nobody is mentioned, no issue is referred to. The result is one line.
 * Mentions, issues, commits and emoji are looked for after Markdown is rendered, so an escape is not enough: a gap breaks them.
 */
export function escapeMarkdown(text: string): string {
  return escapeTerminalLine(text)
    .replace(/:(?=\/\/|(?!\d\d:)[\w+-]+:)/g, `:${GAP}`)
    .replace(/www(?=\.)/gi, `$&${GAP}`)
    .replace(/gh-(?=\d)/gi, `$&${GAP}`)
    .replace(/[@#]/g, `$&${GAP}`)
    .replace(COMMIT, (digits) => digits.replace(/.{6}(?=.)/g, `$&${GAP}`))
    .replace(/[&<>`*_~|\\[\](){}!^]/g, entity)
    .replace(/\$/g, '<span>$</span>')
    .replace(/(?<=^\s*)[-+=]/, entity)
    .replace(/^(\s*\d{1,9})\./, `$1${entity('.')}`)
    .replaceAll(GAP, entity);
}

/**
 * Plain text on one line for where a forge looks for mentions and issues though it is no Markdown: a title, a commit
 * message. The gap is a character of its own there, for no entity would be read.
 */
export function escapePlain(text: string): string {
  return escapeTerminalLine(text)
    .replace(/gh-(?=\d)/gi, `$&${GAP}`)
    .replace(/[@#]/g, `$&${GAP}`);
}

/** A name, version or command as code, on one line, also inside a table cell. Nothing inside code is linked or mentioned. */
export function codeSpan(text: string): string {
  const line = escapeTerminalLine(text);
  if (/^[^\s`|\\](?:[^`|\\]*[^\s`|\\])?$/.test(line)) return `\`${line}\``;
  // Backticks, pipes and backslashes in code are read differently by different renderers; entities are not.
  return `<code>${escapeMarkdown(line)}</code>`;
}

/** The message of a workflow command. Source: actions/toolkit, `command.ts`. */
export function escapeCommandData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** A property of a workflow command. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/**
 * Output of a child for the log of a CI system: what the runner would obey is broken by a blank (T33).
 * The GitHub runner trims a line before it looks for `::`, ends lines also at CR, and finds `##[` anywhere.
 */
export function neutralizeOutput(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) =>
    line.replace(/^([\s\p{C}]*):(?=:)/u, '$1: ').replace(/##(?=\[|vso\[|teamcity\[)/gi, '## '),
  );
}
