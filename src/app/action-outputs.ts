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

function clearsAt(json: Published): string {
  const times = rows(json['gates']).map((gate) => text(gate['clears_at']));
  return times.sort().at(-1) ?? '';
}

/** Commits are strangers' texts, and many: they are in the file only. */
function withoutCommits(key: string, value: unknown): unknown {
  return key === 'commits' ? undefined : value;
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
      : text(json['changes'] ?? json['environments'] ?? []),
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
  decision: (json) => text(json['decision']),
  'blocked-by': (json) =>
    rows(json['gates'])
      .filter((gate) => gate['state'] === 'fail')
      .map((gate) => text(gate['name']))
      .join('\n'),
  'clears-at': clearsAt,
  gates: (json) => text(json['gates'] ?? []),
  'promotion-id': (json) => text(json['promotion_id']),
  commit: (json) => text(json['commit']),
  undo: (json) => text(json['undo'] ?? (json['rollback'] as Row | null | undefined)?.['undo']),
  'put-back': (json) => String((json['put_back'] as Row | null | undefined)?.['ok'] === true),
  'rolled-back': (json) => String((json['rollback'] as Row | null | undefined)?.['ok'] === true),
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
