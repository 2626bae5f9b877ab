/** The gate `lock-valid`: the lock of the source belongs to the manifest as it is now. */
import { shortDigest } from '../../domain/digest.js';
import type { Finding } from '../../domain/finding.js';
import type { ComponentName } from '../../domain/names.js';
import { structureFaults } from '../../domain/promotion.js';
import { fail, pass, problem, type GateInput, type Verdict } from './gate-input.js';

export function lockValid(input: GateInput): Verdict {
  const { from, source, sourceDigest } = input;
  const fix = `lockstep lock --env ${from}`;
  const say = (message: string, component?: string): Finding =>
    problem(input, 'lock-stale', {
      message,
      fix,
      ...(component === undefined ? {} : { component }),
    });
  const findings: Finding[] = [];
  if (source.formatVersion !== 2) findings.push(say(`the lock of ${from} has the earlier format`));
  if (source.partial) findings.push(say(`the lock of ${from} is partial`));
  if (source.environment !== from) {
    findings.push(
      say(`the lock of ${from} says it is of ${source.environment ?? 'no environment'}`),
    );
  }
  for (const fault of sourceFaults(input)) {
    findings.push(say(`${fault.component} in the lock of ${from} ${fault.what}`, fault.component));
  }
  if (findings.length > 0) return fail('lock-valid', findings);
  return pass('lock-valid', `${from} ${shortDigest(sourceDigest)} belongs to the manifest`);
}

/** What the promotion would take over and the manifest declares otherwise; for a whole promotion also what is missing. */
function sourceFaults(input: GateInput): readonly { component: ComponentName; what: string }[] {
  const { manifest, source } = input;
  const whole = input.components.length === 0;
  const taken = new Map(
    [...source.components].filter(([name]) => whole || input.components.includes(name)),
  );
  const missing = [...manifest.components.keys()].filter(
    (name) => whole && !source.components.has(name),
  );
  return [
    ...structureFaults({ components: taken, manifest }),
    ...missing.map((component) => ({ component, what: 'is missing; the manifest has it' })),
  ];
}
