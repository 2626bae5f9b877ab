/** The part of a report that shows a progressive delivery: its steps as a table, its verdict, what can be typed. */
import type { DeliveryReport, DeliveryStep } from '../domain/delivery-report.js';
import { seconds } from './wording.js';
import {
  code,
  digestSpan,
  none,
  prose,
  table,
  toned,
  type Line,
  type Next,
  type Table,
  type Tone,
} from './view.js';

const STATES: Readonly<Record<DeliveryStep['state'], readonly [string, Tone]>> = {
  done: ['✓ done', 'good'],
  now: ['… now', 'warn'],
  'to-do': ['to do', 'dim'],
  undone: ['✗ undone', 'bad'],
};

/** One sentence: `canary: 5 % of the traffic on canary, the rest on stable`. */
export function deliveryLine(report: DeliveryReport): Line {
  const { strategy, state, side, otherSide, percent, lock } = report;
  const to: Line = lock === null ? [] : [' ', digestSpan(lock)];
  if (state === 'planned') return [`${strategy}`, ...to, ' to ', code(side)];
  if (state === 'finished')
    return [`${strategy} finished:`, ...to, ' has all traffic, on ', code(side)];
  const where: Line = [
    `${percent} % of the traffic on `,
    code(side),
    ', the rest on ',
    code(otherSide),
  ];
  return [`${strategy} ${state}:`, ...to, ', ', ...where];
}

/** What is known of it besides, line by line. */
export function deliveryFacts(report: DeliveryReport): readonly Line[] {
  const { detail, clearsAt } = report;
  const facts: Line[] = [deliveryLine(report)];
  if (detail !== '') facts.push([prose(detail)]);
  if (clearsAt !== null) facts.push(['goes on at ', prose(clearsAt)]);
  return facts;
}

/** What can be typed while it runs. */
export function deliveryNext(report: DeliveryReport, from: string, to: string): readonly Next[] {
  if (report.state !== 'running') return [];
  const reason = '--reason "…"';
  return [
    { label: 'go on at once', command: `lockstep promote ${from} ${to} --step-now ${reason}` },
    { label: 'abort', command: `lockstep rollback to previous --env ${to} ${reason}` },
  ];
}

/** Its steps. */
export function deliveryTable({ steps }: DeliveryReport): Table {
  const rows = steps.map((step) => {
    const [word, tone] = STATES[step.state];
    return [
      [`${step.percent} %`],
      [toned(word, tone)],
      step.since === null ? none : [prose(step.since)],
      step.waitSeconds === 0 ? none : [seconds(step.waitSeconds)],
      step.detail === '' ? none : [prose(step.detail)],
    ];
  });
  return table(['Traffic', 'State', 'Since', 'Wait', 'Decided'], rows, { title: 'Delivery' });
}
