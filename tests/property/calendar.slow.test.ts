/** Windows and freezes against a walk minute by minute, in zones with and without changes of the clocks (T58). */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import '../support/seeded.js';
import { freezeAt, nextChance, nextOpening, nextThaw } from '../../src/domain/calendar.js';
import type { Freeze, WeekWindow } from '../../src/domain/gates-config.js';
import { instantOf } from '../../src/domain/local-time.js';

const MINUTE = 60_000;
/** Half an hour of summer, a quarter of an hour from UTC, both hemispheres, changes at midnight, none at all. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Pacific/Chatham',
];
/** Days on which the clocks of some of these zones change, and ordinary ones. */
const DAYS = [
  '2026-03-29',
  '2026-10-25',
  '2026-03-08',
  '2026-11-01',
  '2026-04-05',
  '2026-10-04',
  '2026-04-24',
  '2026-10-30',
  '2026-09-27',
  '2026-06-15',
];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

type Local = { readonly day: number; readonly minute: number };

/** Weekday and minute of the day, as a clock on the wall of that zone shows them. */
function wallClock(zone: string): (instant: number) => Local {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return {
      day: WEEKDAYS.indexOf(parts.get('weekday') ?? '') + 1,
      minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
    };
  };
}

function isOpen({ days, from, to }: WeekWindow, { day, minute }: Local): boolean {
  if (from < to) return days.includes(day) && minute >= from && minute < to;
  const yesterday = ((day + 5) % 7) + 1;
  return (days.includes(day) && minute >= from) || (days.includes(yesterday) && minute < to);
}

function byMinute(window: WeekWindow, start: number): number {
  const clock = wallClock(window.zone);
  for (let at = start; ; at += MINUTE) if (isOpen(window, clock(at))) return at;
}

const minute = fc.integer({ min: 0, max: 1439 });
const window = fc
  .record({
    // Most days are open, so that the walk is short.
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 3 }),
    from: minute,
    to: minute,
    zone: fc.constantFrom(...ZONES),
  })
  .filter(({ from, to }) => from !== to);
const start = fc
  .tuple(fc.constantFrom(...DAYS), fc.integer({ min: -1440, max: 2880 }))
  .map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE);

test('the next opening is the one that a walk minute by minute finds', () => {
  fc.assert(
    fc.property(window, start, (one, from) => {
      expect(nextOpening([one], from)).toBe(byMinute(one, from));
    }),
    { numRuns: 150 },
  );
});

test('of several windows the first to open counts, and an open one opens at once', () => {
  fc.assert(
    fc.property(fc.array(window, { minLength: 1, maxLength: 3 }), start, (windows, from) => {
      const opening = nextOpening(windows, from);
      expect(opening).toBe(Math.min(...windows.map((one) => byMinute(one, from))));
      expect(nextOpening(windows, opening ?? 0)).toBe(opening);
    }),
    { numRuns: 40 },
  );
});

test('the next chance is open and not frozen, and no earlier minute is', () => {
  const span = fc
    .tuple(start, fc.integer({ min: 1, max: 1500 }))
    .map(([from, minutes]): Freeze => ({
      from: new Date(from).toISOString(),
      to: new Date(from + minutes * MINUTE).toISOString(),
      reason: 'x',
    }));
  const freezes = fc.array(span, { maxLength: 4 });
  fc.assert(
    fc.property(window, freezes, start, (one, frozen, from) => {
      const chance = nextChance({ windows: [one], freezes: frozen }, from) ?? 0;
      const clock = wallClock(one.zone);
      const isChance = (at: number): boolean =>
        freezeAt(frozen, at) === null && isOpen(one, clock(at));
      expect(isChance(chance)).toBe(true);
      for (let at = from; at < chance; at += MINUTE) expect(isChance(at)).toBe(false);
      expect(freezeAt(frozen, nextThaw(frozen, from))).toBeNull();
    }),
    { numRuns: 40 },
  );
});

describe('wall time to instant', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29T02:30', 'first', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25T02:30', 'first', '2026-10-25T00:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25T02:30', 'last', '2026-10-25T01:30:00.000Z'],
    ['Africa/Cairo', '2026-04-24T00:00', 'first', '2026-04-23T22:00:00.000Z'],
    ['America/New_York', '2026-07-01T00:00', 'first', '2026-07-01T04:00:00.000Z'],
  ] as const)('%s %s (%s) is %s', (zone, wall, which, instant) => {
    const at = instantOf(zone, Date.parse(`${wall}:00Z`), which);
    expect(new Date(at).toISOString()).toBe(instant);
  });

  test('and back: every minute is found again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), start, (zone, at) => {
        const wall = wallOf(zone, at);
        const found = (['first', 'last'] as const).map((which) => instantOf(zone, wall, which));
        expect(found).toContain(at);
      }),
      { numRuns: 100 },
    );
  });
});

function wallOf(zone: string, instant: number): number {
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone: zone });
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}
