/** How times of gates are written: days and hours of the week, local dates. */
import { DAY } from './local-time.js';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MINUTES_OF_A_DAY = 1440;

/** `mon-thu`, `fri-mon`, `sat, sun`: the days as numbers from 1 = Monday, in order; null when it says something else. */
export function daysOf(text: string): readonly number[] | null {
  const days = new Set<number>();
  for (const part of text.split(',')) {
    const range = rangeOfDays(part.trim().toLowerCase());
    if (range === null) return null;
    range.forEach((day) => days.add(day));
  }
  return [...days].sort((a, b) => a - b);
}

function rangeOfDays(text: string): readonly number[] | null {
  const [first = '', last = first, ...more] = text.split('-').map((day) => day.trim());
  const [from, to] = [DAYS.indexOf(first), DAYS.indexOf(last)];
  if (from < 0 || to < 0 || more.length > 0) return null;
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => ((from + index) % 7) + 1);
}

/** `08:00-16:00`, also past midnight: minutes since midnight; null when it says something else, or nothing lies between. */
export function hoursOf(text: string): { readonly from: number; readonly to: number } | null {
  const [, first = '', last = ''] = /^\s*(\d\d:\d\d)\s*-\s*(\d\d:\d\d)\s*$/.exec(text) ?? [];
  const [from, to] = [minutesOf(first), minutesOf(last)];
  if (from === null || to === null || from === to) return null;
  return from === MINUTES_OF_A_DAY ? null : { from, to };
}

function minutesOf(text: string): number | null {
  const [hours, minutes] = text.split(':').map(Number);
  if (hours === undefined || minutes === undefined || minutes > 59) return null;
  const all = hours * 60 + minutes;
  return Number.isNaN(all) || all > MINUTES_OF_A_DAY ? null : all;
}

/** A local date, or date and time, as milliseconds of that wall time read as UTC; null when it is none. */
export function wallOf(text: string): { readonly wall: number; readonly isDate: boolean } | null {
  const form = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?$/.exec(text);
  if (form === null) return null;
  const [year, month, day, hour, minute] = form.slice(1).map((part) => Number(part ?? 0));
  const parts = [year ?? 0, (month ?? 0) - 1, day ?? 0, hour ?? 0, minute ?? 0] as const;
  const wall = Date.UTC(...parts);
  // Date.UTC carries the 31st of a short month over; such a day does not exist.
  const back = new Date(wall).toISOString().slice(0, 16);
  if (back !== `${form[1]}-${form[2]}-${form[3]}T${form[4] ?? '00'}:${form[5] ?? '00'}`)
    return null;
  return { wall, isDate: form[4] === undefined };
}

/** Where a freeze ends that is written with a last day: the day after it. */
export function endOf({
  wall,
  isDate,
}: {
  readonly wall: number;
  readonly isDate: boolean;
}): number {
  return isDate ? wall + DAY : wall;
}
