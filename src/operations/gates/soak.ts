/** The gate `soak`: the lock has been well in its source for long enough; newer ones queue behind it. */
import { shortDigest } from '../../domain/digest.js';
import { pass, wait, type GateInput, type Verdict } from './gate-input.js';
import { spanInWords } from '../../domain/span.js';

export function soak(input: GateInput): Verdict | null {
  const { gates, candidate, from, sourceDigest, now } = input;
  if (gates.soakMs === 0) return null;
  const asked = spanInWords(gates.soakMs);
  if (candidate === null) {
    const well = gates.verified ? 'good, verified' : 'good';
    const what = `the first ${well} apply of ${shortDigest(sourceDigest)} in ${from}`;
    return wait('soak', `${asked} begin with ${what}`);
  }
  const { since, until, soaked, queued } = candidate;
  const more =
    queued.length === 0
      ? ''
      : `, ${queued.length} newer ${queued.length === 1 ? 'lock' : 'locks'} queued`;
  const done = spanInWords(Math.max(0, now - since));
  if (soaked) return pass('soak', `${done} of ${asked} done${more}`);
  return wait('soak', `${done} of ${asked} done; candidate pinned${more}`, until);
}
