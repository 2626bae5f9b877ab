/** How words are painted on a terminal; the caller decides whether there are colours. */

export interface Style {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

const same = (text: string): string => text;

/** No colours. */
export const plainStyle: Style = { good: same, bad: same, warn: same, dim: same, bold: same };

/** ANSI colours, for a terminal that wants them. */
export const colourStyle: Style = {
  good: ansi(32, 39),
  bad: ansi(31, 39),
  warn: ansi(33, 39),
  dim: ansi(2, 22),
  bold: ansi(1, 22),
};

function ansi(open: number, close: number): (text: string) => string {
  return (text) => (text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`);
}
