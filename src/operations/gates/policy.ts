/** The gate `policy`: every rule in `lockstep.yaml` is true of this promotion. */
import type { PolicyRule } from '../../domain/gates-config.js';
import { moving } from '../../domain/promotion.js';
import type { PolicyObject } from '../../domain/policy.js';
import { conflictsIn } from './findings.js';
import { fail, pass, problem, type GateInput, type Verdict } from './gate-input.js';

/** What reads rules is loaded only where there are some. */
export async function policy(input: GateInput): Promise<Verdict | null> {
  const rules = input.gates.policy;
  if (rules.length === 0) return null;
  const { whyRefused } = await import('../../domain/policy.js');
  const object = policyObject(input);
  const refused = rules.flatMap((rule) => {
    const why = whyRefused(rule, object);
    return why === null ? [] : [refusal(input, rule, why)];
  });
  if (refused.length > 0) return fail('policy', refused);
  return pass('policy', `${rules.map(({ name }) => name).join(', ')}: true`);
}

function refusal(input: GateInput, { name }: PolicyRule, why: string) {
  const message = `policy ${name}: ${why}`;
  return problem(input, 'policy-refused', { message, fix: `see policy ${name} in lockstep.yaml` });
}

function policyObject(input: GateInput): PolicyObject {
  const { from, to, sourceDigest, changes, merged, host, now } = input;
  return {
    environment: to,
    from,
    lock: { digest: sourceDigest },
    changes: moving(changes).map((change) => ({ ...change })),
    components: [...merged.components.values()].map(({ name, version, commit, type }) => ({
      name,
      version,
      commit,
      type,
    })),
    findings: [...conflictsIn(input), ...input.remarks].map(({ severity, code, where }) => ({
      severity,
      code,
      component: where?.component ?? null,
    })),
    actor: host.actor,
    event: host.event?.name ?? '',
    now,
  };
}
