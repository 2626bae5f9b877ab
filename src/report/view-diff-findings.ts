/** What a diff says besides its rows: findings that were there before, those it fixes, and edits of the manifest. */
import type { DiffResult } from '../domain/diff-result.js';
import type { Finding } from '../domain/finding.js';
import { placeOf } from './text-findings.js';
import { plural } from './wording.js';
import { code, prose, table, type Line, type Table } from './view.js';

/** `findings: 2 introduced, 1 fixed, 3 were there before`. */
export function findingWords({ findings, fixed }: DiffResult): readonly Line[] {
  const old = findings.filter(({ introduced }) => introduced === false).length;
  const fresh = findings.length - old;
  const words = [
    ...(fresh === 0 ? [] : [`${fresh} introduced`]),
    ...(fixed.length === 0 ? [] : [`${fixed.length} fixed`]),
    ...(old === 0 ? [] : [`${old} there before`]),
  ];
  return words.length === 0 ? [] : [[`findings: ${words.join(', ')}`]];
}

/** Folded: neither is what a reviewer must act on. */
export function olderTables({ findings, fixed }: DiffResult): readonly Table[] {
  const old = findings.filter(({ introduced }) => introduced === false);
  return [
    findingTable(`${plural(fixed.length, 'finding')} fixed`, fixed),
    findingTable(`${plural(old.length, 'finding')} there before`, old),
  ];
}

function findingTable(title: string, findings: readonly Finding[]): Table {
  const rows = findings.map((one) => [
    [one.severity],
    [code(one.code)],
    [code(placeOf(one))],
    [prose(one.message)],
  ]);
  return table(['Severity', 'Code', 'Where', 'What'], rows, { title, folded: true });
}

/** Edits of the manifest by component; nothing when there are none. */
export function manifestTable(changes: DiffResult['manifest']): readonly Table[] {
  const rows = changes.map(({ component, kind, fields }) => [
    [code(component)],
    kind === 'changed' ? fields.flatMap((one, at) => [at === 0 ? '' : ', ', code(one)]) : [kind],
  ]);
  return rows.length === 0
    ? []
    : [table(['Component', 'In the manifest'], rows, { title: 'Manifest' })];
}
