/** Report of `lock merge`. */
import type { LockMergeResult, MergeDriverResult } from '../domain/merge-result.js';
import { changedOf, changedWords, changeTables } from './view-changes.js';
import { code, digestSpan, prefix, type Line, type View } from './view.js';
import { plural } from './wording.js';

/** What was merged, or why not; or what was installed. */
export function mergeView(result: LockMergeResult | MergeDriverResult): View {
  if ('driver' in result) return driverView(result);
  const { ok, lock, changes } = result;
  return {
    tone: ok ? 'good' : 'bad',
    verdict: [...prefix(result.environment), ...verdict(result)],
    facts: lock === null ? [] : [['lock ', code(lock.path), ', ', digestSpan(lock.digest)]],
    tables: changedOf(changes).length === 0 ? [] : changeTables(changes, 'From ours'),
    findings: result.findings,
    next: [],
  };
}

function verdict({ ok, conflicts, lock, dryRun, changes }: LockMergeResult): Line {
  if (lock === null) return [`${plural(conflicts.length, 'conflict')}, nothing was written`];
  if (!ok) return ['the merged set does not fit together, nothing was written'];
  return [`${dryRun ? 'would merge' : 'merged'}, ${changedWords(changes)} against ours`];
}

function driverView({ driver }: MergeDriverResult): View {
  const { installed, changed, attributes, line, settings } = driver;
  const state = installed ? 'installed' : 'removed';
  return {
    tone: 'good',
    verdict: [
      changed
        ? `the merge driver is ${state}`
        : `the merge driver is ${installed ? 'installed' : 'not there'} already`,
    ],
    facts: [
      [code(attributes), installed ? ' has ' : ' has no ', code(line)],
      ...Object.entries(settings).map(([name, value]): Line =>
        value === null ? ['git config has no ', code(name)] : [code(name), ' is ', code(value)],
      ),
    ],
    tables: [],
    findings: [],
    next:
      installed && changed
        ? [
            {
              label: 'share the first; everyone installs the rest',
              command: `git add ${attributes}`,
            },
          ]
        : [],
  };
}
