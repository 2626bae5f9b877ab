/** The gate `verified-in-source`: the journal says that this very lock was applied well where it comes from (T48). */
import { shortDigest } from '../../domain/digest.js';
import { decidingApply } from '../../domain/head-history.js';
import { fail, pass, problem, type GateInput, type Verdict } from './gate-input.js';

const NAME = 'verified-in-source';

/** Not declared, a lock that was never applied is unknown: told as a warning, no pass and no stop. */
export function verifiedInSource(input: GateInput): Verdict {
  const { from, sourceDigest, gates } = input;
  const applied = decidingApply(input.sourceJournal.entries, sourceDigest);
  const fix = `lockstep apply --env ${from} --locked`;
  const refuse = (message: string): Verdict =>
    fail(NAME, [problem(input, 'not-verified', { message, fix })]);
  if (applied === undefined) {
    const message = `the journal has no apply of ${shortDigest(sourceDigest)} in ${from}`;
    if (gates.verified) return refuse(message);
    const finding = {
      ...problem(input, 'not-verified', { message, fix }),
      severity: 'warning',
    } as const;
    const gate = { name: NAME, state: 'unknown', detail: message, advisory: true } as const;
    return { gate, findings: [finding] };
  }
  const told = `apply #${applied.sequence} by ${applied.actor} in ${from}`;
  if (applied.ok !== true) return refuse(`${told} failed`);
  if (applied.verified === true) return pass(NAME, `${told} ended well and was verified`);
  return gates.verified
    ? refuse(`${told} ended well and was not verified`)
    : pass(NAME, `${told} ended well`);
}
