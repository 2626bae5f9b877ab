/** What remote stores did in a run, below any report. */
import type { RemoteReport } from '../domain/remote-report.js';
import { code, table, toned, type Table, type Tone } from './view.js';
import { seconds, size } from './wording.js';

const TONES: Readonly<Record<RemoteReport['state'], Tone>> = {
  ok: 'good',
  failing: 'warn',
  unused: 'dim',
  off: 'dim',
};

/** Null when no remote was asked anything: then there is nothing to tell. */
export function remotesTable(remotes: readonly RemoteReport[]): Table | null {
  if (remotes.every(({ requests }) => requests === 0)) return null;
  return table(
    ['Remote store', 'State', 'Hits', 'Misses', 'Requests', 'In', 'Out', 'Time'],
    remotes.map((one) => [
      [code(one.name)],
      [toned(one.state, TONES[one.state])],
      [String(one.hits)],
      [String(one.misses)],
      [String(one.requests)],
      [size(one.bytesIn)],
      [size(one.bytesOut)],
      [seconds(one.seconds)],
    ]),
    { title: 'Remote stores', folded: remotes.every(({ state }) => state !== 'failing') },
  );
}
