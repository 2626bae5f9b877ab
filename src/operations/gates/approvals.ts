/** The gate `approvals`: enough people have said yes to this very plan. It is asked last, so that nobody says yes in vain. */
import { approversOf } from '../../domain/approvals.js';
import type { Approval } from '../../ports/forge.js';
import type { Answer } from './evidence.js';
import { fail, pass, problem, wait, type GateInput, type Verdict } from './gate-input.js';

/** What stands there while another gate is open. */
export function notAsked(): Verdict {
  const detail = 'asked after the rest pass';
  return { gate: { name: 'approvals', state: 'wait', detail, asked: false }, findings: [] };
}

export function approvals(input: GateInput, reviews: Answer<readonly Approval[]>): Verdict {
  const { gates, plan, targetEntries } = input;
  const known = 'known' in reviews ? reviews.known : [];
  const rejected = known.filter(({ state }) => state === 'rejected');
  if (rejected.length > 0) {
    const message = `rejected by ${rejected.map(({ user }) => user).join(', ')}`;
    const fix = 'ask them, then start the promotion anew';
    return fail('approvals', [problem(input, 'approval-rejected', { message, fix })]);
  }
  const others = known.map(({ user }) => user);
  const { counted, own } = approversOf({
    entries: targetEntries,
    plan,
    others,
    interested: interestedIn(input),
  });
  const names = counted.length === 0 ? '' : `: ${counted.join(', ')}`;
  const count = `${counted.length} of ${gates.approvals} approved${names}`;
  if (counted.length >= gates.approvals) return pass('approvals', count);
  const not = own.length === 0 ? '' : `; ${own.join(', ')} cannot approve their own`;
  const unseen = 'known' in reviews ? '' : `; reviews of this run are not known: ${reviews.why}`;
  return wait('approvals', `${count}${not}${unseen}`);
}

/** Who asks for it, and who brought the lock into its source. */
function interestedIn({ host, sourceJournal, sourceDigest }: GateInput): readonly string[] {
  const made = sourceJournal.entries.findLast(
    (entry) =>
      entry.lock === sourceDigest && entry.lock !== entry.previousLock && MAKES.has(entry.kind),
  );
  return [host.actor, ...(made === undefined ? [] : [made.actor])];
}

const MAKES: ReadonlySet<string> = new Set(['lock', 'promotion', 'rollback']);
