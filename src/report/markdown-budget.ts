/** Fits blocks of Markdown into a number of bytes: whole rows only, and a count of those left out. */

/** Something that is shown whole, `before` and `after`, around rows of which the last may be left out. */
export interface Block {
  readonly before: string;
  readonly rows: readonly string[];
  readonly after: string;
  /** What a row is called when some are left out. */
  readonly noun: string;
}

export interface Fit {
  /** Bytes of UTF-8. */
  readonly budget: number;
  /** The sentence that stands for what is left out, on lines of its own. */
  readonly more: (hidden: number, noun: string) => string;
}

/**
 * The blocks in order, at most `budget` bytes. Frames are kept before rows, earlier blocks before later ones; a block
 * whose frame does not fit is counted at the end. Linear in the number of rows.
 */
export function fitBlocks(blocks: readonly Block[], fit: Fit): string {
  const whole = blocks.map(wholeOf).join('');
  if (size(whole) <= fit.budget) return whole;
  const { kept, used, tail } = keepFrames(blocks, fit);
  let free = fit.budget - used;
  const parts = kept.map((block) => {
    const reserved = noteSize(block, fit);
    const shown = takeRows(block, free + reserved, fit);
    free -= shown.length - reserved;
    return shown.text;
  });
  return parts.join('') + tail;
}

/** The blocks whose frames fit together with the notes they may need, and the sentence about the others. */
function keepFrames(
  blocks: readonly Block[],
  fit: Fit,
): { kept: readonly Block[]; used: number; tail: string } {
  const frames = blocks.map((one) => size(one.before + one.after) + noteSize(one, fit));
  const all = frames.reduce((sum, frame) => sum + frame, 0);
  if (all <= fit.budget) return { kept: blocks, used: all, tail: '' };
  const reserve = size(fit.more(blocks.length, 'section'));
  let used = reserve;
  const fits = frames.findIndex((frame) => (used += frame) > fit.budget);
  const kept = blocks.slice(0, fits);
  const tail = fit.more(blocks.length - kept.length, 'section');
  if (size(tail) > fit.budget) return { kept: [], used: 0, tail: '' };
  const sum = frames.slice(0, fits).reduce((total, frame) => total + frame, reserve);
  return { kept, used: sum, tail };
}

function takeRows(block: Block, room: number, fit: Fit): { text: string; length: number } {
  const sizes = block.rows.map(size);
  const all = sizes.reduce((sum, row) => sum + row, 0);
  if (all <= room) return { text: wholeOf(block), length: all };
  const reserved = noteSize(block, fit);
  let length = reserved;
  let count = 0;
  while (count < sizes.length && length + (sizes[count] ?? 0) <= room)
    length += sizes[count++] ?? 0;
  const note = fit.more(block.rows.length - count, block.noun);
  const rows = block.rows.slice(0, count).join('');
  return { text: `${block.before}${rows}${note}${block.after}`, length };
}

/** The most bytes that a note about this block's rows may take. */
function noteSize({ rows, noun }: Block, fit: Fit): number {
  return rows.length === 0 ? 0 : size(fit.more(rows.length + 1, noun));
}

function wholeOf({ before, rows, after }: Block): string {
  return before + rows.join('') + after;
}

function size(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
