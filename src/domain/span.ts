/** Spans of time as people write them: `30s`, `10m`, `24h`, `7d`, `2w`. */
import { LockstepError } from '../errors.js';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 604_800_000],
]);

function spanOf(text: string): number | null {
  const [, digits = '', unit = ''] = /^([0-9]{1,6})([smhdw])$/.exec(text) ?? [];
  const factor = UNITS.get(unit);
  const milliseconds = Number(digits) * (factor ?? 0);
  return milliseconds > 0 ? milliseconds : null;
}

/** True for a span above zero. */
export function isSpan(text: string): boolean {
  return spanOf(text) !== null;
}

/** Milliseconds, also 0 for `0`, `0s` and so on; throws `config-invalid`. */
export function parseWait(text: string): number {
  return /^0+[smhdw]?$/.test(text) ? 0 : parseSpan(text);
}

/** Milliseconds; throws `config-invalid`. */
export function parseSpan(text: string): number {
  const milliseconds = spanOf(text);
  if (milliseconds !== null) return milliseconds;
  throw new LockstepError('config-invalid', {
    message: `${JSON.stringify(text)} is no span of time`,
    hint: 'write a number above 0 and s, m, h, d or w, such as 24h or 7d',
  });
}

/** The shortest text of a span above `least` and up to `most` milliseconds; null when there is none. */
export function spanWithin(least: number, most: number): string | null {
  for (const [unit, factor] of [...UNITS].reverse()) {
    const count = Math.floor(most / factor);
    if (count > 0 && count < 1_000_000 && count * factor > least) return `${count}${unit}`;
  }
  return null;
}

/** `7 h 40 min`, `2 d`, `30 s`: the two largest units, the smaller one rounded down. */
export function spanInWords(milliseconds: number): string {
  const units = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's'],
  ] as const;
  const first = units.findIndex(([unit]) => milliseconds >= unit);
  if (first < 0) return '0 s';
  let left = milliseconds;
  const words = units.slice(first, first + 2).flatMap(([unit, name]) => {
    const count = Math.floor(left / unit);
    left -= count * unit;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  return words.join(' ');
}
