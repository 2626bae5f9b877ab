/** The gates `order` and `sources`: where a lock may come from, and that it is well in every source that must have it. */
import { componentsText, lockBytes } from '../../domain/lock-bytes.js';
import type { Digest } from '../../domain/digest.js';
import { decidingApply, headHistory } from '../../domain/head-history.js';
import { orderFault } from '../../domain/promotion.js';
import { healthySince } from '../../domain/soak.js';
import { sourcesOf } from '../../domain/sources.js';
import type { Journal } from '../journal.js';
import { fail, pass, problem, wait, type GateInput, type Verdict } from './gate-input.js';

/** Declared sources replace the neighbour in the order. */
export function order(input: GateInput): Verdict {
  const { from, to, gates } = input;
  const declared = input.config.environments;
  const line = declared.join(' → ');
  if (gates.sources !== null && declared.includes(from)) {
    const { from: sources, need } = gates.sources;
    const words = `${to} takes from ${need === 'all' ? 'all' : 'any'} of ${sources.join(', ')}`;
    if (sources.includes(from)) return pass('order', words);
    const message = `${words}, not from ${from}`;
    const fix = `lockstep promote ${sources[0] ?? ''} ${to}`;
    return fail('order', [problem(input, 'environment-order', { message, fix })]);
  }
  const fault = orderFault(declared, input);
  if (fault === null) return pass('order', line);
  const next = declared[declared.indexOf(from) + 1];
  const fix =
    next === undefined || !declared.includes(from)
      ? `promote along ${line}`
      : `lockstep promote ${from} ${next}`;
  return fail('order', [problem(input, 'environment-order', { message: fault, fix })]);
}

/** With `all_of`: the very same components must be well in the other sources too, for as long as the soak asks. */
export function sources(input: GateInput): Verdict | null {
  if (input.gates.sources?.need !== 'all') return null;
  const verdicts = input.otherSources.map((journal) => inSource(input, journal));
  const open =
    verdicts.find(({ gate }) => gate.state === 'fail') ??
    verdicts
      .toSorted((a, b) => (b.gate.clearsAt ?? '~').localeCompare(a.gate.clearsAt ?? '~'))
      .find(({ gate }) => gate.state === 'wait');
  if (open !== undefined) return open;
  const names = sourcesOf(input.config.environments, input.config.gates, input.to)?.from ?? [];
  return pass('sources', `the same components are well in ${names.join(' and ')}`);
}

function inSource(input: GateInput, journal: Journal): Verdict {
  const { environment, entries } = journal;
  const { gates, now } = input;
  const lock = twinIn(input, journal);
  if (lock === null) return wait('sources', `${environment} does not have these components yet`);
  const applied = decidingApply(entries, lock);
  if (applied?.ok === false) {
    const message = `apply #${applied.sequence} by ${applied.actor} in ${environment} failed`;
    const fix = `lockstep apply --env ${environment} --locked`;
    return fail('sources', [problem(input, 'not-verified', { message, fix })]);
  }
  const since = healthySince({ entries, verified: gates.verified, now }).get(lock);
  if (since === undefined) {
    const well = gates.verified ? 'applied and verified' : 'applied';
    return wait('sources', `these components are not ${well} in ${environment} yet`);
  }
  const until = since + gates.soakMs;
  if (until <= now) return pass('sources', `well in ${environment}`);
  return wait('sources', `these components still soak in ${environment}`, until);
}

/** The newest lock on the way to the head of another source that has the same components; locks of two environments never have the same bytes. */
function twinIn({ source }: GateInput, { entries, locks }: Journal): Digest | null {
  const wanted = componentsText(lockBytes(source));
  const { path } = headHistory(entries);
  const twin = path.findLast((digest) => {
    const text = locks.get(digest);
    return text !== undefined && componentsText(text) === wanted;
  });
  return twin ?? null;
}
