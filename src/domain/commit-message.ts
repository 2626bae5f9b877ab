/** What the message of a commit says by convention: a breaking change, the pull request it came by. */

/** Conventional Commits 1.0: type, scope in brackets if any, `!`, colon, space, description. */
const MARKED = /^[a-z][a-z0-9_-]*(?:\([^()]+\))?!: +\S/i;
const BREAKING = /^BREAKING[ -]CHANGE:(?: +|$)/;
/** What begins the next footer, and so ends the one before: `Token: text` or `Token #text`. */
const FOOTER = /^(?:[A-Za-z][A-Za-z0-9-]*|BREAKING CHANGE)(?:: | #)/;
/** GitHub's squash, Bitbucket's merge. */
const AT_END = /\((?:pull request )?#([1-9][0-9]{0,8})\)$/;
/** GitHub's merge, Azure DevOps' merge. */
const AT_START = /^Merge(?: pull request #([1-9][0-9]{0,8}) from |d PR ([1-9][0-9]{0,8}): )/;

/**
 * Text of the `BREAKING CHANGE:` footers, each in one line; the subject when there is only a `!` or an empty footer; null
 * when nothing is marked.
 */
export function breakingNote(message: string): string | null {
  const [subject = '', ...lines] = message.trimStart().split(/\r?\n/);
  const texts = footerTexts(lines);
  if (texts.length === 0 && !MARKED.test(subject)) return null;
  return texts.filter((text) => text !== '').join('; ') || subject.trim();
}

/** A footer goes on until an empty line or the next footer. */
function footerTexts(lines: readonly string[]): readonly string[] {
  const footers: string[][] = [];
  let open: string[] | null = null;
  for (const line of lines) {
    if (BREAKING.test(line)) {
      open = [line.replace(BREAKING, '')];
      footers.push(open);
    } else if (line.trim() === '' || FOOTER.test(line)) {
      open = null;
    } else {
      open?.push(line.trim());
    }
  }
  return footers.map((parts) => parts.join(' ').trim());
}

/** Number of the pull request that a subject names, as the forges write it when they merge; null when it names none. */
export function pullRequestOf(subject: string): number | null {
  const text = subject.trim();
  const [, merged, completed] = AT_START.exec(text) ?? [];
  const [, squashed] = AT_END.exec(text.slice(-40)) ?? [];
  const number = merged ?? completed ?? squashed;
  return number === undefined ? null : Number(number);
}
