/** Local time of a zone of the IANA database, worked out by the platform's own tables: offsets, and wall time to instant. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A span of time in which the zone has one offset. */
export interface Segment {
  /** Milliseconds since 1970, the first in it and the first behind it. */
  readonly from: number;
  readonly to: number;
  /** Local time = UTC + this. */
  readonly offset: number;
}

/** True for a name such as `Europe/Berlin` or `UTC`; offsets such as `+02:00` are no zones, they know no summer. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The offsets between two instants, in order, without a gap. Transitions are found to the second. */
export function segmentsOf(zone: string, from: number, to: number): readonly Segment[] {
  const format = formatOf(zone);
  const segments: Segment[] = [];
  let start = from;
  let offset = offsetAt(format, from);
  // No zone ever changed twice within an hour.
  for (let at = from; at < to; at += HOUR) {
    const next = Math.min(at + HOUR, to);
    const then = offsetAt(format, next);
    if (then === offset) continue;
    const change = transition(format, { before: at, after: next, offset });
    segments.push({ from: start, to: change, offset });
    [start, offset] = [change, then];
  }
  return [...segments, { from: start, to, offset }];
}

/**
 * The instant of a wall time, given as milliseconds of that time read as UTC. One that a clock skips is the moment of
 * the jump; of one that comes twice `which` says which is meant.
 */
export function instantOf(zone: string, wall: number, which: 'first' | 'last'): number {
  const segments = segmentsOf(zone, wall - DAY, wall + DAY);
  const found = segments.filter(
    ({ from, to, offset }) => wall - offset >= from && wall - offset < to,
  );
  const segment = which === 'first' ? found[0] : found.at(-1);
  if (segment !== undefined) return wall - segment.offset;
  const skipped = segments.find(({ from, offset }) => from + offset > wall);
  return skipped?.from ?? wall;
}

/** Binary search down to the second, which is the finest that any zone has. */
function transition(
  format: Intl.DateTimeFormat,
  between: { readonly before: number; readonly after: number; readonly offset: number },
): number {
  let [before, after] = [Math.floor(between.before / 1000), Math.ceil(between.after / 1000)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(format, middle * 1000) === between.offset) before = middle;
    else after = middle;
  }
  return after * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const second = Math.floor(instant / 1000) * 1000;
  const parts = new Map(format.formatToParts(second).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - second;
}
