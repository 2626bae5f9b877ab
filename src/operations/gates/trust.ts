/** The gate `trust`: the event is not one that strangers can cause. Nothing goes past it. */
import { fail, pass, problem, type GateInput, type Verdict } from './gate-input.js';

export function trust(input: GateInput): Verdict {
  if (input.host.trust === 'high') return pass('trust', 'the event is trusted');
  const message = 'this event may not promote: strangers can cause it';
  const fix = 'promote from a protected branch, or by hand';
  return fail('trust', [problem(input, 'trust-low', { message, fix })]);
}
