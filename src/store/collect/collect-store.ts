/** Collects the local store: finishes what earlier runs condemned, then condemns what is dead now (docs/formats.md). */
import { amountsOf, type Amounts, type CollectionReport } from '../../domain/collection.js';
import { hasCode } from '../../errors.js';
import type { CollectionRequest } from '../../ports/local-collector.js';
import { buriedIn, listGraves } from '../graves.js';
import { checkFormat, type StoreContext } from '../layout.js';
import { asReadError } from '../packs/pack-file.js';
import { endLease, liveLeases, takeLease } from '../leases.js';
import { carryOut, repackedItems, type Collecting } from './carry-out.js';
import { closeGrave, readStamp, stampGrave } from './grave-stamp.js';
import { planCollection, type CollectionPlan } from './plan.js';

/** See `LocalCollector.collect`. */
export async function collectStore(
  context: StoreContext,
  request: CollectionRequest,
): Promise<CollectionReport> {
  try {
    return await runOnce(context, request);
  } catch (error) {
    throw asReadError(error, context.directory);
  }
}

async function runOnce(
  context: StoreContext,
  request: CollectionRequest,
): Promise<CollectionReport> {
  if (checkFormat(context) === 'absent') return IDLE;
  if (request.dryRun) return reportOf(await planCollection(context, request.roots, request));
  const lease = leaseOfCollector(context);
  try {
    const others = liveLeases(context, 'gc').filter((name) => name !== lease);
    if (others.length > 0) return BUSY;
    const collecting = { context, lease, signal: request.signal };
    closeOpenGraves(collecting);
    const plan = await planCollection(context, request.roots, request);
    carryOut(collecting, plan);
    return reportOf(plan);
  } finally {
    if (lease !== null) endLease(context, lease);
  }
}

/** A full disk must not keep us from making room (T55). */
function leaseOfCollector(context: StoreContext): string | null {
  try {
    return takeLease(context, 'gc');
  } catch (error) {
    if (hasCode(error, 'disk-full')) return null;
    throw error;
  }
}

/** Graves of runs that were killed; who runs now may have seen what is in them. */
function closeOpenGraves({ context, lease }: Collecting): void {
  for (const grave of listGraves(context)) {
    if (buriedIn(context, grave).length === 0) closeGrave(context, grave);
    else if (readStamp(context, grave) === null) stampGrave(context, grave, lease);
  }
}

function reportOf(plan: CollectionPlan): CollectionReport {
  const condemned = amountsOf([...plan.bury, ...repackedItems(plan)]);
  const removed = amountsOf(plan.sweep);
  const hasGone = plan.sweep.length > 0;
  const { packs, records, marks } = condemned;
  return {
    phase: hasGone ? 'swept' : packs + records + marks > 0 ? 'condemned' : 'nothing',
    removed,
    condemned,
    restored: amountsOf(plan.restore),
    waiting: amountsOf(plan.wait),
    repacked: { packs: plan.repack.packs.length, bytes: plan.repack.bytes },
    kept: Object.fromEntries(plan.kept),
    findings: plan.findings,
  };
}

const NOTHING: Amounts = amountsOf([]);

const IDLE: CollectionReport = {
  phase: 'nothing',
  removed: NOTHING,
  condemned: NOTHING,
  restored: NOTHING,
  waiting: NOTHING,
  repacked: { packs: 0, bytes: 0 },
  kept: {},
  findings: [],
};

const BUSY: CollectionReport = {
  ...IDLE,
  phase: 'busy',
  findings: [
    {
      severity: 'notice',
      code: 'gc-busy',
      message: 'another collector is at work in the local store; this one did nothing',
    },
  ],
};
