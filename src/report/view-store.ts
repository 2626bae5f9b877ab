/** Reports of `store …`, and which report any result about the store gets. */
import type {
  Maker,
  StoreAddResult,
  StoreGetResult,
  StoreListResult,
  StoreQueryResult,
  StoreRemoveResult,
  StoreResult,
  StoreStatsResult,
  StoreVerifyResult,
} from '../domain/store-results.js';
import { cacheView, isCacheResult } from './view-cache.js';
import { doctorView } from './view-doctor.js';
import { gcView } from './view-gc.js';
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
  type View,
} from './view.js';
import { plural, seconds, size } from './wording.js';

/** The report of any of them. */
export function storeView(result: StoreResult): View {
  if (isCacheResult(result)) return cacheView(result);
  if ('freedBytes' in result) return gcView(result);
  switch (result.command) {
    case 'store add':
      return addView(result);
    case 'store get':
      return getView(result);
    case 'store query':
      return queryView(result);
    case 'store list':
      return listView(result);
    case 'store remove':
      return removeView(result);
    case 'store stats':
      return statsView(result);
    case 'store verify':
      return verifyView(result);
    case 'doctor':
      return doctorView(result);
  }
}

interface Parts {
  readonly verdict: Line;
  readonly facts?: readonly Line[];
  readonly tables?: readonly Table[];
  readonly next?: readonly Next[];
}

/** A view with what every one has. */
function viewWith({ ok, findings }: StoreResult, parts: Parts): View {
  return { tone: ok ? 'good' : 'bad', facts: [], tables: [], next: [], ...parts, findings };
}

function addView(result: StoreAddResult): View {
  const { digest, files, bytes, newBytes } = result;
  return viewWith(result, {
    verdict: ['added ', digestSpan(digest), `: ${plural(files, 'file')}, ${size(bytes)}`],
    facts: [[code(digest)], [newBytes === 0 ? 'nothing of it was new' : `${size(newBytes)} new`]],
    next: [{ label: 'get it back', command: `lockstep store get ${digest.slice(7, 19)}` }],
  });
}

function getView(result: StoreGetResult): View {
  const { digest, root, files, written, kept, removed } = result;
  return viewWith(result, {
    verdict: ['got ', digestSpan(digest), ` into `, code(root), `: ${plural(files, 'file')}`],
    facts: [[`${written} written, ${kept} kept, ${removed} removed`]],
  });
}

const RECORD_HEAD = ['Component', 'Build key', 'Output', 'Made', 'Run'];

function recordRow(one: Maker): Line[] {
  const run = one.run ?? 'on a machine without a run';
  return [
    [code(one.component)],
    [digestSpan(one.buildKey)],
    [digestSpan(one.output)],
    [prose(one.at), ` in ${seconds(one.seconds)}`],
    [prose(one.trust === 'low' ? `${run} (low trust)` : run)],
  ];
}

function queryView(result: StoreQueryResult): View {
  const { digest, kind, files, bytes, top, packs, storedAt, records } = result;
  const facts: Line[] = [
    [code(digest)],
    files === null ? [] : [plural(files, 'file'), ': ', code(top.join(', '))],
    packs.length === 0 ? [] : ['in pack', ...packs.flatMap((pack) => [' ', digestSpan(pack)])],
    storedAt === null ? [] : ['stored ', prose(storedAt)],
  ];
  return viewWith(result, {
    verdict: [digestSpan(digest), ` is a ${kind}${bytes === null ? '' : ` of ${size(bytes)}`}`],
    facts: facts.filter((line) => line.length > 0),
    tables: [table(RECORD_HEAD, records.map(recordRow), { title: 'Records that name it' })],
  });
}

function listView(result: StoreListResult): View {
  const { records, added, more } = result;
  return viewWith(result, {
    verdict: [`${plural(records.length, 'record')}, ${plural(added.length, 'tree')} added by hand`],
    tables: [
      table(
        [...RECORD_HEAD, 'Used'],
        records.map((one) => [...recordRow(one), one.usedAt === null ? none : [prose(one.usedAt)]]),
        { note: more === 0 ? null : `${more} more; raise --limit` },
      ),
      table(
        ['Tree', 'Added'],
        added.map(({ digest, at }) => [[digestSpan(digest)], [prose(at)]]),
        { title: 'Added by hand' },
      ),
    ],
  });
}

function removeView(result: StoreRemoveResult): View {
  const { digest, removedRecords, removedKept } = result;
  const count = plural(removedRecords.length, 'record');
  const what = removedKept && removedRecords.length === 0 ? 'no record named it' : count;
  return viewWith(result, {
    verdict: ['removed ', digestSpan(digest), `: ${what}`],
    facts: [['its bytes stay until the store is collected']],
    tables: [table(RECORD_HEAD, removedRecords.map(recordRow))],
    next: [{ label: 'free the space', command: 'lockstep gc store' }],
  });
}

function statsView(result: StoreStatsResult): View {
  const { path, bytes, packs, blobs, records, added, quarantined, lockedBy, maxBytes } = result;
  const limit = maxBytes === null ? '' : ` of ${size(maxBytes)}`;
  const facts: Line[] = [
    [`${plural(records, 'record')}, ${plural(added, 'tree')} added by hand`],
    quarantined.files === 0
      ? []
      : [
          toned(
            `${plural(quarantined.files, 'file')} in quarantine, ${size(quarantined.bytes)}`,
            'warn',
          ),
        ],
    lockedBy.length === 0
      ? []
      : [toned(`packs here need keys that are not given: ${lockedBy.join(', ')}`, 'warn')],
  ];
  return viewWith(result, {
    verdict: [
      code(path),
      `: ${size(bytes)}${limit} in ${plural(packs, 'pack')}, ${plural(blobs, 'blob')}`,
    ],
    facts: facts.filter((line) => line.length > 0),
  });
}

const BROKEN = {
  repaired: { text: 'repaired', tone: 'good' },
  missing: { text: 'missing', tone: 'bad' },
  rebuild: { text: 'to be rebuilt', tone: 'bad' },
} as const;

function verifyView(result: StoreVerifyResult): View {
  const { packs, trees, bytes, damaged, broken } = result;
  const read = `${plural(packs, 'pack')} (${size(bytes)}) and ${plural(trees, 'tree')} read`;
  const bad = broken.filter(({ state }) => state !== 'repaired').length;
  const verdict = result.ok
    ? damaged.length + broken.length === 0
      ? 'sound'
      : 'sound again'
    : `${plural(bad, 'tree')} not whole`;
  return viewWith(result, {
    verdict: [`${verdict}: ${read}`],
    facts: damaged.length === 0 ? [] : [[`${plural(damaged.length, 'damaged pack')} set aside`]],
    tables: [
      table(
        ['Tree', 'Component', 'State'],
        broken.map(({ digest, component, state }) => [
          [digestSpan(digest)],
          component === null ? none : [code(component)],
          [toned(BROKEN[state].text, BROKEN[state].tone)],
        ]),
      ),
    ],
    next:
      bad === 0 ? [] : [{ label: 'fetch or rebuild', command: 'lockstep store verify --repair' }],
  });
}
