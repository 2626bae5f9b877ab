/** Reports of `status`, `validate` and `lock validate`. */
import type { StatusResult, ValidateResult } from '../domain/results.js';
import { deliveryFacts, deliveryTable } from './view-delivery.js';
import { plural, tally } from './wording.js';
import {
  code,
  digestSpan,
  envFlag,
  prefix,
  prose,
  table,
  toned,
  type Line,
  type Tone,
  type View,
} from './view.js';

type State = StatusResult['components'][number]['state'];

const STATES: Readonly<Record<State, Tone>> = {
  broken: 'bad',
  foreign: 'bad',
  dirty: 'warn',
  held: 'warn',
  behind: 'warn',
  absent: 'warn',
  current: 'dim',
};

/** Where each component stands against the lock. */
export function statusView(result: StatusResult): View {
  const other = result.components.filter((one) => one.state !== 'current');
  const current = result.components.length - other.length;
  const rows = other.map((one) => [
    [code(one.component)],
    [code(one.version)],
    [toned(one.state, STATES[one.state])],
    [prose(one.detail)],
  ]);
  const applies = other.some((one) => one.state === 'behind' || one.state === 'absent');
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: statusVerdict(result),
    facts: [
      ...(result.lock === null
        ? []
        : [['lock ', code(result.lock.path), ', ', digestSpan(result.lock.digest)]]),
      ...(result.delivery ? deliveryFacts(result.delivery) : []),
    ],
    tables: [
      ...(result.delivery ? [deliveryTable(result.delivery)] : []),
      table(['Component', 'Version', 'State', 'Detail'], rows, {
        note: rows.length === 0 || current === 0 ? null : `${current} current`,
      }),
    ],
    findings: result.findings,
    next: applies
      ? [{ label: 'bring them', command: `lockstep apply${envFlag(result.environment)} --locked` }]
      : [],
  };
}

function statusVerdict({ environment, components, lock }: StatusResult): Line {
  if (lock === null) return [...prefix(environment), 'no lock yet'];
  const states = components.map((one) => one.state);
  const words = tally(states, Object.keys(STATES) as State[]);
  return [
    ...prefix(environment),
    plural(components.length, 'component'),
    words === '' ? '' : `, ${words}`,
  ];
}

/** What a reader of the manifests found. */
export function validateView(result: ValidateResult): View {
  const severities = result.findings.map((one) => one.severity);
  const words = tally(severities, ['error', 'high', 'warning', 'notice']);
  const size = `${plural(result.components, 'component')}, ${plural(result.environments.length, 'environment')}`;
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: [`${result.ok ? 'valid' : 'not valid'}: ${size}${words === '' ? '' : `, ${words}`}`],
    facts: [],
    tables: [],
    findings: result.findings,
    next: [],
  };
}
