/** Times in which something may move: weekly windows and freezes, over every change of the clocks. */
import type { Freeze, WeekWindow } from './gates-config.js';
import { DAY, segmentsOf, type Segment } from './local-time.js';

const MINUTE = 60_000;
/** A window that a change of the clocks swallows comes again a week later. */
const HORIZON = 15 * DAY;

/** The first moment at or after `from` that lies in one of the windows; without windows `from`; null = none comes. */
export function nextOpening(windows: readonly WeekWindow[], from: number): number | null {
  if (windows.length === 0) return from;
  const openings = windows.flatMap((window) => {
    const segments = segmentsOf(window.zone, from, from + HORIZON);
    const found = segments
      .map((segment) => openingIn(window, segment))
      .find((opening) => opening !== null);
    return found ?? [];
  });
  return openings.length === 0 ? null : Math.min(...openings);
}

/** The freeze that is in force, the one that lasts longest when there are several; or null. */
export function freezeAt(freezes: readonly Freeze[], at: number): Freeze | null {
  const active = freezes.filter(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to));
  return active.sort((a, b) => Date.parse(b.to) - Date.parse(a.to))[0] ?? null;
}

/** The first moment at or after `from` without a freeze. */
export function nextThaw(freezes: readonly Freeze[], from: number): number {
  const freeze = freezeAt(freezes, from);
  return freeze === null ? from : nextThaw(freezes, Date.parse(freeze.to));
}

/**
 * The first moment at or after `from` at which a window is open and nothing is frozen; null = none comes. Each freeze
 * is left at most once, so this ends.
 */
export function nextChance(
  {
    windows,
    freezes,
  }: { readonly windows: readonly WeekWindow[]; readonly freezes: readonly Freeze[] },
  from: number,
): number | null {
  const opening = nextOpening(windows, from);
  if (opening === null) return null;
  const thaw = nextThaw(freezes, opening);
  return thaw === opening ? opening : nextChance({ windows, freezes }, thaw);
}

/** The first moment of a segment that lies in the window. */
function openingIn(window: WeekWindow, { from, to, offset }: Segment): number | null {
  const wall = from + offset;
  const today = Math.floor(wall / DAY);
  // Yesterday's window may reach into today.
  for (let day = today - 1; day * DAY - offset < to; day += 1) {
    if (!window.days.includes(weekdayOf(day))) continue;
    const opens = day * DAY + window.from * MINUTE;
    const length =
      window.to > window.from ? window.to - window.from : window.to + 1440 - window.from;
    if (opens + length * MINUTE <= wall) continue;
    const opening = Math.max(opens, wall) - offset;
    return opening < to ? opening : null;
  }
  return null;
}

/** 1 = Monday; day 0 of 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
