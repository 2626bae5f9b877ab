/** Caps a log that may never end: its head as it comes, its tail kept in memory, a line between that says how much is gone. */

export interface CappedLog {
  /** Takes a line without its end; gives the text to write now, or null when the line belongs to the tail. */
  push(line: string): string | null;
  /** The rest of the text: what was left out, and the tail. Empty when nothing was kept back. */
  end(): string;
}

/**
 * Keeps at most about `maxBytes` of UTF-8: the first half as head, the last half as tail, whole lines; a line
 * longer than half the cap is cut. Memory is bounded by half the cap however much is pushed (T25).
 */
export function capLog(maxBytes: number): CappedLog {
  const half = Math.max(1, Math.floor(maxBytes / 2));
  const tail = createTail(half);
  let headBytes = 0;
  let headOpen = true;
  return {
    push(line) {
      const text = `${cutToBytes(line, half - 1)}\n`;
      const bytes = byteLength(text);
      headOpen &&= headBytes + bytes <= half;
      if (!headOpen) {
        tail.push(text, bytes);
        return null;
      }
      headBytes += bytes;
      return text;
    },
    end: () => tail.end(),
  };
}

interface Kept {
  readonly text: string;
  readonly bytes: number;
}

function createTail(maxBytes: number): { push(text: string, bytes: number): void; end(): string } {
  let kept: Kept[] = [];
  let first = 0;
  let keptBytes = 0;
  let droppedLines = 0;
  let droppedBytes = 0;
  const dropFirst = (): void => {
    const bytes = kept[first]?.bytes ?? 0;
    keptBytes -= bytes;
    droppedBytes += bytes;
    droppedLines += 1;
    first += 1;
    if (first * 2 > kept.length) {
      kept = kept.slice(first);
      first = 0;
    }
  };
  return {
    push(text, bytes) {
      kept.push({ text, bytes });
      keptBytes += bytes;
      while (keptBytes > maxBytes) dropFirst();
    },
    end() {
      const lines = droppedLines === 1 ? '1 line' : `${droppedLines} lines`;
      const gap = droppedLines === 0 ? '' : `… ${lines} (${droppedBytes} bytes) left out …\n`;
      return `${gap}${kept
        .slice(first)
        .map((line) => line.text)
        .join('')}`;
    },
  };
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** The longest beginning of at most `max` bytes that does not end inside a character. */
function cutToBytes(text: string, max: number): string {
  if (text.length * 3 <= max || byteLength(text) <= max) return text;
  const bytes = Buffer.from(text, 'utf8');
  let end = max;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.toString('utf8', 0, end);
}

/** The last lines, for a message: at most `count`, each cut to 500 characters. */
export function lastLines(count: number): { push(line: string): void; lines(): readonly string[] } {
  const kept: string[] = [];
  return {
    push(line) {
      kept.push(line.length > 500 ? `${line.slice(0, 499)}…` : line);
      if (kept.length > count) kept.shift();
    },
    lines: () => [...kept],
  };
}
