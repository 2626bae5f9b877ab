/** Report of `doctor`: every check of every place, what is wrong first in words. */
import type { Check, DoctorResult } from '../domain/store-results.js';
import { prose, table, toned, type Tone, type View } from './view.js';
import { plural } from './wording.js';

const TONES: Readonly<Record<Check['state'], Tone>> = { pass: 'good', note: 'dim', fail: 'bad' };

/** One table for each place. */
export function doctorView(result: DoctorResult): View {
  const { ok, places, findings } = result;
  const checks = places.flatMap((one) => one.checks);
  const failed = checks.filter(({ state }) => state === 'fail').length;
  const where = plural(places.length, 'place');
  return {
    tone: ok ? 'good' : 'bad',
    verdict: [
      failed === 0
        ? `${plural(checks.length, 'check')} of ${where}: all well`
        : `${failed} of ${plural(checks.length, 'check')} failed`,
    ],
    facts: [],
    tables: places.map(({ place, checks: rows }) =>
      table(
        ['Check', 'State', 'Found', 'Hint'],
        rows.map(({ name, state, detail, hint }) => [
          [name],
          [toned(state, TONES[state])],
          [prose(detail)],
          hint === undefined ? ['–'] : [prose(hint)],
        ]),
        { title: place },
      ),
    ),
    findings,
    next: [],
  };
}
