/** The gates `stop-the-line` and `holds`: what a person stopped, everywhere, in the whole target, or by component. */
import type { Change } from '../../domain/change.js';
import type { Finding } from '../../domain/finding.js';
import { shortSha } from '../../domain/git-ids.js';
import { activeHolds, holdOn, isRejected, type ActiveHold } from '../../domain/holds.js';
import { moving } from '../../domain/promotion.js';
import { fail, pass, problem, type GateInput, type Verdict } from './gate-input.js';

/** Shown while something stops the line: the text in `lockstep.yaml`, or a hold on all of the target. */
export function stopTheLine(input: GateInput): Verdict | null {
  const { config, to } = input;
  const whole = activeHolds(input.targetEntries, input.now).filter(isWhole);
  if (config.stopTheLine === null && whole.length === 0) return null;
  const findings: Finding[] = [];
  if (config.stopTheLine !== null) {
    findings.push(
      problem(input, 'stop-the-line', {
        message: `nothing is promoted now: ${config.stopTheLine}`,
        fix: 'take stop_the_line out of lockstep.yaml when it is over',
      }),
    );
  }
  const stopping = whole.filter((hold) =>
    moving(input.changes).some(({ component }) => !hold.except.includes(component)),
  );
  for (const hold of stopping) {
    findings.push(
      problem(input, 'held', {
        message: `all of ${to} is held by ${inWords(hold)}`,
        fix: `lockstep resume --env ${to} --reason "…"`,
      }),
    );
  }
  if (findings.length === 0) return pass('stop-the-line', `nothing that is held in ${to} moves`);
  const expiries = config.stopTheLine === null ? stopping.map(({ expires }) => expires) : [null];
  return clearing(fail('stop-the-line', findings), expiries);
}

/** Components that move and are held one by one, and commits that a hold rejects. */
export function holds(input: GateInput): Verdict {
  const active = activeHolds(input.targetEntries, input.now);
  const stopped = moving(input.changes).flatMap((change) => stopOf(input, active, change));
  if (stopped.length === 0) {
    return pass('holds', active.length === 0 ? 'nothing is held' : 'no held component changes');
  }
  return clearing(
    fail(
      'holds',
      stopped.map((one) => one.finding),
    ),
    stopped.map((one) => one.expires),
  );
}

const isWhole = (hold: ActiveHold): boolean => hold.components.length === 0;

function stopOf(
  input: GateInput,
  active: readonly ActiveHold[],
  change: Change,
): readonly { finding: Finding; expires: string | null }[] {
  const { component, to } = change;
  const named = active.filter((one) => !isWhole(one));
  const back = to !== null && isRejected(active, component, to.commit);
  const hold =
    holdOn(named, component) ??
    active.find((one) => to !== null && isRejected([one], component, to.commit));
  if (hold === undefined) return [];
  const what = back && to !== null ? ` and ${shortSha(to.commit)} is the commit it rejects` : '';
  const finding = problem(input, 'held', {
    component,
    message: `${component} is held in ${input.to} by ${inWords(hold)}${what}`,
    fix: `lockstep resume ${component} --env ${input.to} --reason "…", or promote without it`,
  });
  return [{ finding, expires: hold.expires }];
}

function inWords({ entry, expires }: ActiveHold): string {
  const until = expires === null ? '' : ` until ${expires}`;
  return `${entry.actor} (#${entry.sequence})${until}: ${entry.reason ?? 'no reason given'}`;
}

/** It clears by itself when every stop has an end: then with the last of them. */
function clearing(verdict: Verdict, expiries: readonly (string | null)[]): Verdict {
  const ends = expiries.filter((one) => one !== null).sort();
  const clearsAt = ends.at(-1);
  if (clearsAt === undefined || ends.length < expiries.length) return verdict;
  return { ...verdict, gate: { ...verdict.gate, clearsAt } };
}
