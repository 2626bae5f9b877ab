/** What a commit's message says by convention: that it breaks something, and which pull request brought it. */

/** Messages are strangers' text: no more than this much of one is read. */
const MESSAGE_LIMIT = 65_536;
const SUBJECT_LIMIT = 1_000;
/** `type(scope)!: text`, of Conventional Commits 1.0. */
const MARKED_SUBJECT = /^[A-Za-z][A-Za-z0-9-]{0,50}(?:\([^()\r\n]{1,200}\))?!: ?(.*)$/;
const FOOTER = /^BREAKING[ -]CHANGE: (.*)$/;
/** A line that begins the next footer: `Token: text` or `Token #text`. */
const NEXT_FOOTER = /^(?:BREAKING[ -]CHANGE|[A-Za-z][A-Za-z0-9-]{0,50})(?:: | #)/;
const SQUASHED = /\(#([1-9][0-9]{0,9})\)$/;
const MERGED = /^Merge pull request #([1-9][0-9]{0,9}) from /;

/**
 * What the message says of a breaking change: the text of its footer (`BREAKING CHANGE: …`), else the description of
 * a subject with `!` before the colon; null when it marks none.
 */
export function breakingNote(message: string): string | null {
  const lines = message
    .slice(0, MESSAGE_LIMIT)
    .split('\n')
    .map((line) => line.trimEnd());
  const subject = (lines[0] ?? '').slice(0, SUBJECT_LIMIT);
  return footerOf(lines.slice(1)) ?? MARKED_SUBJECT.exec(subject)?.[1]?.trim() ?? null;
}

/** Number of the pull request that a subject names, as forges write it when they merge; null when it names none. */
export function pullRequestOf(subject: string): number | null {
  const text = subject.slice(0, SUBJECT_LIMIT).trimEnd();
  const digits = (SQUASHED.exec(text) ?? MERGED.exec(text))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Goes on over the lines below it, up to an empty one or the next footer. */
function footerOf(lines: readonly string[]): string | null {
  const start = lines.findIndex((line) => FOOTER.test(line));
  if (start < 0) return null;
  const below = lines.slice(start + 1);
  const end = below.findIndex((line) => line === '' || NEXT_FOOTER.test(line));
  const first = FOOTER.exec(lines[start] ?? '')?.[1] ?? '';
  return [first, ...below.slice(0, end < 0 ? below.length : end)].join(' ').trim();
}
