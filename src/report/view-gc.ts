/** The report of `gc …`. */
import type { GcPlace, GcResult } from '../domain/gc-result.js';
import { code, table, type Line, type View } from './view.js';
import { plural, size } from './wording.js';

export function gcView(result: GcResult): View {
  const { places, dryRun, command } = result;
  const waits = places.some(
    ({ condemnedBytes, waitingBytes }) => condemnedBytes + waitingBytes > 0,
  );
  const rows = places.map((place) => [
    [place.place],
    [size(place.freedBytes)],
    [counts(place.removed)],
    [size(place.condemnedBytes)],
    [size(place.waitingBytes)],
    [keptText(place.kept)],
  ]);
  return {
    tone: 'good',
    verdict: verdictOf(result),
    facts: waits
      ? [
          [
            'what is condemned goes with a later ',
            code(`lockstep ${command}`),
            ', once the grace is over',
          ],
        ]
      : [],
    tables: [table(['Place', 'Freed', 'Removed', 'Condemned', 'Waiting', 'Kept for'], rows)],
    next:
      dryRun && result.phase !== 'nothing'
        ? [{ label: 'do it', command: `lockstep ${command}` }]
        : [],
    findings: result.findings,
  };
}

function verdictOf({ phase, dryRun, freedBytes, places }: GcResult): Line {
  const would = dryRun ? 'would have ' : '';
  const condemned = places.reduce((sum, { condemnedBytes }) => sum + condemnedBytes, 0);
  if (phase === 'swept') return [`${would}freed ${size(freedBytes)}`];
  if (phase === 'condemned') return [`${would}condemned ${size(condemned)}; nothing is freed yet`];
  return [phase === 'busy' ? 'another collector is at work' : 'nothing to collect'];
}

function counts(removed: GcPlace['removed']): string {
  const some = Object.entries(removed).filter(([, count]) => count > 0);
  if (some.length === 0) return '–';
  return some.map(([kind, count]) => plural(count, SINGULAR.get(kind) ?? kind)).join(', ');
}

const SINGULAR: ReadonlyMap<string, string> = new Map([
  ['packs', 'pack'],
  ['records', 'record'],
  ['marks', 'mark'],
  ['objects', 'object'],
  ['entries', 'file or folder'],
]);

function keptText(kept: GcPlace['kept']): string {
  const all = Object.entries(kept).map(([reason, bytes]) => `${reason} ${size(bytes)}`);
  return all.length === 0 ? '–' : all.join(', ');
}
