/** Asks the gates of a promotion, in the order in which they are shown. */
import type { World } from '../../ports/world.js';
import { approvals, notAsked } from './approvals.js';
import { freezes, windows } from './calendar.js';
import { checks } from './checks.js';
import { gatherEvidence, runApprovals } from './evidence.js';
import { conflicts, findings } from './findings.js';
import { isOpen, type GateInput, type Verdict } from './gate-input.js';
import { lockValid } from './lock-valid.js';
import { maxChange } from './max-change.js';
import { order, sources } from './order.js';
import { policy } from './policy.js';
import { soak } from './soak.js';
import { holds, stopTheLine } from './stops.js';
import { trust } from './trust.js';
import { verifiedInSource } from './verified-in-source.js';
import { vouched } from './vouched.js';

/** Every gate that there is; the first two of the others are never gone past. */
export const GATES = [
  'order',
  'lock-valid',
  'verified-in-source',
  'sources',
  'soak',
  'windows',
  'freezes',
  'stop-the-line',
  'max-change',
  'findings',
  'conflicts',
  'holds',
  'checks',
  'vouched',
  'policy',
  'trust',
  'approvals',
] as const;

/** Gates that nothing goes past: what is shipped must be a lock, and asked for by somebody who may. */
export const FIRM: readonly string[] = ['lock-valid', 'trust'];

/** No gate stops another (T48); only approvals wait for the rest, so that nobody approves in vain. */
export async function askGates(
  world: World,
  input: GateInput,
  bypass: readonly string[],
): Promise<readonly Verdict[]> {
  const verdicts = (input.isThere ? always(input) : await declared(world, input))
    .filter((verdict) => verdict !== null)
    .map((verdict) => gonePast(input, verdict, bypass));
  if (input.isThere || input.gates.approvals === 0) return verdicts;
  const isEarly = verdicts.some(({ gate }) => isOpen(gate) && gate.advisory !== true);
  const last = isEarly ? notAsked() : approvals(input, await runApprovals(world));
  return [...verdicts, gonePast(input, last, bypass)];
}

/** What was decided is not decided anew: a run that was killed after it must be finished by the next, whatever the time. */
function always(input: GateInput): readonly Verdict[] {
  return [
    order(input),
    lockValid(input),
    verifiedInSource({ ...input, gates: { ...input.gates, verified: false } }),
    conflicts(input),
    holds(input),
    trust(input),
  ];
}

async function declared(world: World, input: GateInput): Promise<readonly (Verdict | null)[]> {
  const evidence = await gatherEvidence(world, input);
  return [
    order(input),
    lockValid(input),
    verifiedInSource(input),
    sources(input),
    soak(input),
    windows(input),
    freezes(input),
    stopTheLine(input),
    maxChange(input),
    findings(input),
    conflicts(input),
    holds(input),
    checks(input, evidence),
    vouched(input, evidence),
    await policy(input),
    trust(input),
  ];
}

/** A gate that is gone past stays as it is, and says so; what it found is a warning then. */
function gonePast(input: GateInput, verdict: Verdict, bypass: readonly string[]): Verdict {
  const { gate, findings: found } = verdict;
  if (!bypass.includes(gate.name) || !isOpen(gate)) return verdict;
  const softened = found.map((finding) =>
    finding.severity === 'error' ? ({ ...finding, severity: 'warning' } as const) : finding,
  );
  const told = {
    severity: 'warning',
    code: 'gate-bypassed',
    where: { environment: input.to },
    message: `the gate ${gate.name} of ${input.to} is gone past: ${gate.detail}`,
  } as const;
  return { gate: { ...gate, bypassed: true }, findings: [...softened, told] };
}
