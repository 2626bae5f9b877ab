/** Changes between two locks as a table: changed rows first, unchanged ones counted and folded. */
import type { Change, ChangeKind, ChangeSide } from '../domain/change.js';
import { isObjectId, shortSha } from '../domain/git-ids.js';
import { plural, tally } from './wording.js';
import { code, none, table, toned, type Line, type Table, type Tone } from './view.js';

/** From what a reader must look at to what he may skip. */
const ORDER: readonly ChangeKind[] = [
  'diverged',
  'downgrade',
  'major',
  'minor',
  'patch',
  'prerelease',
  'sidegrade',
  'added',
  'removed',
];

/** How a class is painted; the others are good. */
export const TONES: Partial<Record<ChangeKind, Tone>> = {
  diverged: 'bad',
  downgrade: 'bad',
  major: 'warn',
  removed: 'warn',
  unchanged: 'dim',
};

/** The changes that change something. */
export function changedOf<T extends Change>(changes: readonly T[]): readonly T[] {
  return changes.filter((one) => one.kind !== 'unchanged');
}

/** `3 changed (1 major, 2 patch)`, `nothing changed`. */
export function changedWords(changes: readonly Change[]): string {
  const kinds = changedOf(changes).map((one) => one.kind);
  return kinds.length === 0
    ? 'nothing changed'
    : `${kinds.length} changed (${tally(kinds, ORDER)})`;
}

/** The changed rows, and the unchanged ones folded. */
export function changeTables(changes: readonly Change[], title: string | null = null): Table[] {
  const changed = changedOf(changes);
  const same = changes.filter((one) => one.kind === 'unchanged');
  const unchanged = same.map((one) => [[code(one.component)], sideLine(one.to, true)]);
  return [
    table(['Component', 'From', 'To', 'Change'], changed.map(changeRow), {
      title,
      note: changed.length === 0 || same.length === 0 ? null : `${same.length} unchanged`,
    }),
    table(['Component', 'Version'], unchanged, {
      title: `${plural(same.length, 'component')} unchanged`,
      folded: true,
    }),
  ];
}

/** The four cells of one change. */
export function changeRow({ component, kind, from, to }: Change): readonly Line[] {
  const withCommit = from?.version === to?.version;
  return [
    [code(component)],
    sideLine(from, withCommit),
    sideLine(to, withCommit),
    [toned(kind, TONES[kind] ?? 'good')],
  ];
}

function sideLine(side: ChangeSide | null, withCommit: boolean): Line {
  if (side === null) return none;
  const short = shortSha(side.commit);
  if (isObjectId(side.version)) return [code(short)];
  return [code(withCommit ? `${side.version}@${short}` : side.version)];
}
