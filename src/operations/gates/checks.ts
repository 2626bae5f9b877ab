/** The gate `checks`: checks of the forge have passed on the commit that holds the lock. */
import type { Check } from '../../ports/forge.js';
import type { Evidence } from './evidence.js';
import { fail, pass, problem, wait, type GateInput, type Verdict } from './gate-input.js';

export function checks(input: GateInput, { checks: answer }: Evidence): Verdict | null {
  if (answer === null) return null;
  if (!('known' in answer)) {
    if (answer.later) return wait('checks', answer.why);
    const said = { message: answer.why, fix: 'promote in a workflow, with checks: read' };
    return fail('checks', [problem(input, 'evidence-missing', said)]);
  }
  const found = new Map(answer.known.map((check) => [check.name, check]));
  const asked = input.gates.checks.map((name) => ({ name, check: found.get(name) }));
  const failed = asked.filter(({ check }) => check?.state === 'fail');
  if (failed.length > 0)
    return fail(
      'checks',
      failed.map((one) => failure(input, one)),
    );
  const open = asked.filter(({ check }) => check?.state !== 'pass');
  if (open.length === 0) return pass('checks', `${asked.length} passed`);
  const words = open.map(({ name, check }) =>
    check === undefined ? `${name} is not reported yet` : `${name} is running`,
  );
  return wait('checks', words.join(', '));
}

function failure(
  input: GateInput,
  one: { readonly name: string; readonly check: Check | undefined },
) {
  const url = one.check?.url ?? null;
  return problem(input, 'check-failed', {
    message: `the check ${one.name} failed`,
    fix: url === null ? 'see to the check, then promote again' : `see ${url}`,
  });
}
