/** Report of `diff` and `lock compare`: the verdict, what changed, how risky it is and why, what it touches. */
import { changedIn, type DiffEnvironment, type DiffResult } from '../domain/diff-result.js';
import { shortSha } from '../domain/git-ids.js';
import { highestRisk } from '../domain/risk.js';
import { changedOf, changedWords } from './view-changes.js';
import { commitsTable, diffTable } from './view-diff-tables.js';
import { graphFold, reproduceFold } from './view-diff-folds.js';
import { findingWords, manifestTable, olderTables } from './view-diff-findings.js';
import { plural } from './wording.js';
import { code, link, prefix, prose, type Line, type Tone, type View } from './view.js';

/** What a change to locks and manifests means, per environment. */
export function diffView(result: DiffResult): View {
  const [words, tone] = verdictOf(result);
  const changed = result.environments.filter(({ changes }) => changedOf(changes).length > 0);
  return {
    tone,
    verdict: [words, ' (', ...betweenOf(result), ')'],
    facts: [
      ...result.refused.map((why): Line => ['refused: ', prose(why)]),
      ...result.environments.map((one) => [...placeOf(one), environmentWords(one)]),
      ...buildFacts(result),
      ...findingWords(result),
    ],
    tables: [...changed.map(diffTable), ...manifestTable(result.manifest)],
    details: [...commitsTable(result), ...olderTables(result)],
    findings: result.findings.filter(({ introduced }) => introduced !== false),
    next: [],
    folds: [...graphFold(result), ...reproduceFold(result)],
  };
}

/** Of findings only those that the change brings. */
function verdictOf(result: DiffResult): readonly [string, Tone] {
  const changes = changedIn(result);
  const risk = highestRisk(changes.flatMap(({ insight }) => insight?.risk ?? []));
  const isBad = result.findings.some(
    ({ introduced, severity }) => introduced !== false && severity !== 'notice',
  );
  if (!result.ok) return ['Component changes: refused', 'bad'];
  if (isBad || (risk !== null && risk !== 'low')) {
    return [
      changes.length === 0
        ? 'No component changes: review needed'
        : 'Component changes: review needed',
      'warn',
    ];
  }
  return changes.length === 0
    ? ['No component changes', 'good']
    : ['Component changes: low risk', 'good'];
}

function betweenOf({ base, head, run }: DiffResult): Line {
  const to: Line = head === null ? [] : [' → ', code(shortSha(head))];
  return [code(base), ...to, ...(run === null ? [] : [', ', link('run', run)])];
}

function placeOf({ environment, path }: DiffEnvironment): Line {
  return environment === null ? [code(path), ': '] : prefix(environment);
}

function environmentWords({ unreadable, changes }: DiffEnvironment): string {
  return unreadable.length === 0
    ? changedWords(changes)
    : `unknown, the lock of the ${unreadable.join(' and the ')} does not parse`;
}

/** How much of it is built already; nothing where no lock records an output. */
function buildFacts(result: DiffResult): readonly Line[] {
  const states = changedIn(result).flatMap(({ insight, to }) =>
    insight === null || to === null ? [] : [insight.build],
  );
  const [stored, missing] = ['stored', 'missing'].map(
    (state) => states.filter((one) => one === state).length,
  );
  const known = (stored ?? 0) + (missing ?? 0);
  if (known === 0) return [];
  const unknown = states.length - known;
  const rest = unknown === 0 ? '' : `, ${unknown} not built yet`;
  return [[`build: ${stored ?? 0} of ${plural(known, 'output')} in the store${rest}`]];
}
