/** The outputs of an action: texts for `if:`, JSON for pipelines, all from the published object of a result. */
import type { BroughtStore } from '../operations/carry.js';

/** The published JSON of a result, seen as data. */
export type Published = Readonly<Record<string, unknown>>;

type Row = Readonly<Record<string, unknown>>;

function rows(value: unknown): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The parts of a result that stand for one environment each; the result itself when it is about one. */
function parts(json: Published): readonly Published[] {
  if (json['command'] === 'promote' && 'steps' in json) return rows(json['steps']);
  return 'environments' in json && json['command'] !== 'validate'
    ? rows(json['environments'])
    : [json];
}

function lockField(json: Published, field: string): string {
  return parts(json)
    .map((part) => text((part['lock'] as Row | undefined)?.[field]))
    .join('\n');
}

function isChanged(json: Published): boolean {
  return parts(json).some(
    (part) =>
      (part['lock'] as Row | undefined)?.['changed'] === true ||
      (part['lock'] === undefined &&
        rows(part['changes']).some((one) => one['kind'] !== 'unchanged')),
  );
}

function outcomes(json: Published, outcome: string): string {
  return String(rows(json['steps']).filter((step) => step['outcome'] === outcome).length);
}

/** Gates of a promotion, of all steps when there are several. */
function gatesOf(json: Published): readonly Row[] {
  return parts(json).flatMap((one) => rows(one['gates']));
}

/** Of `promote --all`; the steps of an apply have no changes. */
function changesOfSteps(json: Published): readonly Row[] {
  return parts(json).flatMap((one) => rows(one['changes']));
}

/** Names of gates in a state; those that wait for the others before they are asked, and bypassed ones, hold nothing up. */
function gatesIn(json: Published, state: string): string {
  const open = gatesOf(json).filter(
    (gate) => gate['state'] === state && gate['asked'] !== false && gate['bypassed'] !== true,
  );
  return [...new Set(open.map((gate) => text(gate['name'])))].join('\n');
}

/** One decision for all steps: blocked when one is, else waiting when one is. */
function decision(json: Published): string {
  const said = parts(json).map((one) => text(one['decision']));
  return ['block', 'wait', 'allow'].find((one) => said.includes(one)) ?? '';
}

function clearsAt(json: Published): string {
  const times = parts(json).map((one) => text(one['clears_at']));
  return times.sort().at(-1) ?? '';
}

/** Commits are strangers' texts, and many: they are in the file only. */
function withoutCommits(key: string, value: unknown): unknown {
  return key === 'commits' ? undefined : value;
}

/** Environments whose lock stands where an apply finds it, now that this has run; a pull request is not there yet. */
function delivered(json: Published): readonly string[] {
  return parts(json)
    .filter((one) => one['delivered'] === 'file' || one['delivered'] === 'commit')
    .map((one) => text(one['environment']));
}

function each(json: Published, field: string): string {
  return parts(json)
    .map((one) => text(one[field]))
    .filter((value) => value !== '')
    .join('\n');
}

/** Of the pull requests that there are; one that was not made has no number. */
function request(json: Published, field: string): string {
  const single = parts(json).map((one) => one['pull_request'] as Row | null | undefined);
  return [...single, ...rows(json['pull_requests'])]
    .filter((one) => typeof one?.['number'] === 'number')
    .map((one) => text(one?.[field]))
    .join('\n');
}

const OUTPUTS: Readonly<Record<string, (json: Published) => string>> = {
  ok: (json) => String(json['ok'] === true),
  'error-code': (json) => text((json['error'] as Row | undefined)?.['code']),
  findings: (json) => text(json['findings']),
  changed: (json) => String(isChanged(json)),
  'lock-path': (json) => lockField(json, 'path'),
  'lock-digest': (json) => lockField(json, 'digest'),
  changes: (json) =>
    json['command'] === 'diff'
      ? JSON.stringify(json['environments'] ?? [], withoutCommits)
      : text(json['changes'] ?? json['environments'] ?? changesOfSteps(json)),
  classes: (json) => (Array.isArray(json['classes']) ? json['classes'].map(text).join('\n') : ''),
  'comment-url': (json) => text(json['comment_url']),
  'highest-risk': (json) => text(json['highest_risk']),
  operation: (json) => text(json['operation']),
  'pull-request': (json) => text(json['pull_request']),
  'sarif-file': (json) => text(json['sarif_file']),
  steps: (json) => text(json['steps'] ?? []),
  built: (json) => outcomes(json, 'built'),
  restored: (json) => outcomes(json, 'restored'),
  unchanged: (json) => outcomes(json, 'unchanged'),
  failed: (json) => outcomes(json, 'failed'),
  decision,
  'blocked-by': (json) => gatesIn(json, 'fail'),
  'waiting-for': (json) => gatesIn(json, 'wait'),
  'clears-at': clearsAt,
  gates: (json) => text(gatesOf(json)),
  plan: (json) => each(json, 'plan'),
  environments: (json) => JSON.stringify(delivered(json)),
  'promotion-id': (json) => each(json, 'promotion_id'),
  'pull-request-number': (json) => request(json, 'number'),
  'pull-request-url': (json) => request(json, 'url'),
  'pull-request-operation': (json) => request(json, 'operation'),
  commit: (json) => each(json, 'commit'),
  undo: (json) => text(json['undo'] ?? (json['rollback'] as Row | null | undefined)?.['undo']),
  'put-back': (json) => String((json['put_back'] as Row | null | undefined)?.['ok'] === true),
  'rolled-back': (json) => String((json['rollback'] as Row | null | undefined)?.['ok'] === true),
  delivery: (json) => text(json['delivery']),
  targets: (json) => text(json['targets'] ?? []),
};

/** Most characters of one output; the runner takes 1 MiB for all. What is larger is in `json-file` only. */
const OUTPUT_LIMIT = 200_000;

/** The value of each named output that comes from the result; the others are left out. */
export function outputsOf(json: Published, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap((name) => {
      const value = OUTPUTS[name]?.(json);
      return value === undefined ? [] : [[name, value.length > OUTPUT_LIMIT ? '' : value] as const];
    }),
  );
}

/** `cache-hit` is always `true` or `false`. */
export function cacheOutputs(brought: BroughtStore | null): ReadonlyMap<string, string> {
  return new Map([
    ['cache-hit', String(brought?.hit === true)],
    ['cache-primary-key', brought?.primaryKey ?? ''],
    ['cache-matched-key', brought?.matchedKey ?? ''],
  ]);
}
