/** Reports of `plan`, `apply` and `cache-restore`. */
import type { Step, StepAction, StepOutcome, StepResult } from '../domain/plan.js';
import type { ApplyResult } from '../domain/results.js';
import { plural, seconds, tally } from './wording.js';
import {
  code,
  digestSpan,
  envFlag,
  none,
  prefix,
  prose,
  table,
  toned,
  type Line,
  type Next,
  type Table,
  type Tone,
  type View,
} from './view.js';

const OUTCOMES: readonly StepOutcome[] = [
  'failed',
  'cancelled',
  'skipped',
  'unchanged',
  'restored',
  'built',
  'removed',
];
const ACTIONS: Readonly<Record<StepAction, string>> = {
  build: 'to build',
  restore: 'to restore',
  remove: 'to remove',
  keep: 'to keep',
  skip: 'to skip',
};
const TONES: Readonly<Record<StepOutcome, Tone>> = {
  failed: 'bad',
  cancelled: 'warn',
  skipped: 'warn',
  unchanged: 'dim',
  restored: 'good',
  built: 'good',
  removed: 'good',
};
/** More logs than this are not listed below the table: the directory is. */
const LOGS_LISTED = 5;

interface Row {
  readonly step: Step;
  readonly result: StepResult | undefined;
}

/** What was done, or what would be done. */
export function applyView(result: ApplyResult): View {
  return {
    tone: result.ok ? 'good' : 'bad',
    verdict: applyVerdict(result),
    facts: applyFacts(result),
    tables: applyTables(result),
    findings: result.findings,
    next: applyNext(result),
  };
}

/** `staging: 12 components, 9 unchanged, 2 restored, 1 built in 4.1 s`, failures first. */
export function applyVerdict(result: ApplyResult): Line {
  const { environment, plan, results } = result;
  const total = plan.steps.length;
  if (isIdle(result)) {
    const all =
      total === 1
        ? 'the only component is at its lock'
        : `all ${total} components are at their lock`;
    return [...prefix(environment), `nothing to do${environment === null ? ':' : ','} ${all}`];
  }
  return [
    ...prefix(environment),
    results.length === 0
      ? `${plural(total, 'component')}${plannedWords(plan.steps)}`
      : `${plural(total, 'component')}, ${outcomeWords(results)} in ${seconds(result.seconds)}`,
  ];
}

/** `9 unchanged, 2 restored`. */
export function outcomeWords(results: readonly StepResult[]): string {
  return tally(
    results.map((one) => one.outcome),
    OUTCOMES,
  );
}

/** `, 2 to restore, 7 to keep`; nothing for an empty plan. */
export function plannedWords(steps: readonly Step[]): string {
  const words = tally(
    steps.map((step) => ACTIONS[step.action]),
    Object.values(ACTIONS),
  );
  return words === '' ? '' : `, ${words}`;
}

function isIdle({ ok, plan, results, logs }: ApplyResult): boolean {
  return (
    ok &&
    logs === null &&
    plan.steps.length > 0 &&
    plan.steps.every((step) => step.action === 'keep') &&
    results.every((one) => one.outcome === 'unchanged')
  );
}

function applyFacts(result: ApplyResult): Line[] {
  const { lock, logs, dryRun, command } = result;
  const planned: Line = dryRun && command !== 'plan' ? ['dry run: nothing was changed'] : [];
  const at: Line = ['lock ', digestSpan(lock)];
  const where: Line = logs === null ? at : [...at, ', logs in ', code(logs)];
  return [planned, where, ...aftermath(result)].filter((one) => one.length > 0);
}

/** What was done after the failure. */
function aftermath({ putBack, rollback }: ApplyResult): Line[] {
  const back: Line =
    putBack === undefined
      ? []
      : [
          putBack.ok ? 'put back: lock ' : 'not put back whole: lock ',
          digestSpan(putBack.lock),
          `, ${outcomeWords(putBack.results)} in ${seconds(putBack.seconds)}`,
        ];
  const rolled: Line =
    rollback === undefined
      ? []
      : [
          `rolled back by itself to ${rollback.target.kind}: lock `,
          digestSpan(rollback.lock.digest),
          rollback.ok ? '' : ', which failed too',
        ];
  return [back, rolled];
}

function applyTables({ plan, results }: ApplyResult): Table[] {
  const byName = new Map(results.map((one) => [one.component, one]));
  const rows = plan.steps.map((step) => ({ step, result: byName.get(step.component) }));
  const quiet = rows.filter(isQuiet);
  const loud = rows.filter((row) => !isQuiet(row));
  const head =
    results.length === 0 ? ['Component', 'Action', 'Why'] : ['Component', 'Outcome', 'Time', 'Why'];
  return [
    table(
      head,
      loud.map((row) => cells(row, results.length > 0)),
      {
        note: loud.length === 0 || quiet.length === 0 ? null : `${quiet.length} unchanged`,
      },
    ),
    table(
      ['Component', 'Why'],
      quiet.map(({ step }) => [[code(step.component)], [prose(step.reason)]]),
      {
        title: `${plural(quiet.length, 'component')} unchanged`,
        folded: true,
      },
    ),
  ];
}

function isQuiet({ step, result }: Row): boolean {
  if (result === undefined) return step.action === 'keep';
  return result.outcome === 'unchanged' && result.detail === undefined;
}

function cells({ step, result }: Row, ran: boolean): readonly Line[] {
  if (result === undefined) {
    const action = [toned(step.action, step.action === 'skip' ? 'warn' : 'good')];
    const why = [prose(step.reason)];
    return ran
      ? [[code(step.component)], action, none, why]
      : [[code(step.component)], action, why];
  }
  return [
    [code(step.component)],
    [toned(result.outcome, TONES[result.outcome])],
    result.outcome === 'skipped' ? none : [seconds(result.seconds)],
    [prose(result.detail ?? step.reason)],
  ];
}

function applyNext(result: ApplyResult): Next[] {
  const { command, environment, dryRun, ok, plan, results, logs, rollback } = result;
  const flag = envFlag(environment);
  if (results.length === 0) {
    const idle = plan.steps.every((step) => step.action === 'keep');
    const planned = ok && !idle && (dryRun || command === 'plan');
    return planned ? [{ label: 'do it', command: `lockstep apply${flag} --locked` }] : [];
  }
  const failed = results.filter((one) => one.outcome === 'failed');
  const logged = failed.filter((one) => one.log !== undefined);
  const shown = logged.slice(0, LOGS_LISTED);
  return [
    ...shown.map((one) => ({ label: `log of ${one.component}`, command: one.log ?? '' })),
    ...(logged.length > shown.length && logs !== null
      ? [{ label: 'all logs', command: logs }]
      : []),
    ...(ok ? [] : [wayOn(rollback?.undo ?? null, `lockstep apply${flag} --locked`)]),
  ];
}

/** After a rollback by itself the lock that failed is applied again by its undo only. */
function wayOn(undo: string | null, apply: string): Next {
  return undo === null
    ? { label: 'go on from here', command: apply }
    : { label: 'undo', command: undo };
}
