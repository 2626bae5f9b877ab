/** The gates `windows` and `freezes`: times at which the target may move. */
import { freezeAt, nextOpening, nextThaw } from '../../domain/calendar.js';
import { pass, wait, type GateInput, type Verdict } from './gate-input.js';

export function windows({ gates, now }: GateInput): Verdict | null {
  if (gates.windows.length === 0) return null;
  const opening = nextOpening(gates.windows, now);
  if (opening === now) return pass('windows', 'a window is open');
  return wait('windows', 'no window is open', opening);
}

export function freezes({ gates, now }: GateInput): Verdict | null {
  if (gates.freezes.length === 0) return null;
  const freeze = freezeAt(gates.freezes, now);
  if (freeze === null) return pass('freezes', 'no freeze is in force');
  return wait('freezes', `frozen: ${freeze.reason}`, nextThaw(gates.freezes, now));
}
