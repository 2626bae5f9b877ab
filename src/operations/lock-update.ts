/** `lock --update`: newer versions by the rules of `lockstep.yaml`, written here or proposed as pull requests. */
import type { LockUpdateResult } from '../domain/update-result.js';
import type { World } from '../ports/world.js';
import { draftUpdate, type UpdateDraft } from './draft-update.js';
import { writeLock } from './load.js';
import { refuseConflicts } from './lock-findings.js';
import { proposeUpdates } from './propose-updates.js';
import {
  summaryOf,
  updatedLock,
  updateRequest,
  updateResult,
  type UpdateOptions,
} from './update-outcome.js';

/**
 * Without a strategy the locks here are written, for none of the environments unless all could be. Throws
 * `lock-missing`, `dependency-conflict`, one error that lists every component that failed, and for pull requests
 * `trust-low`, `forge-missing` and what the `Forge` port throws.
 */
export async function lockUpdate(world: World, options: UpdateOptions): Promise<LockUpdateResult> {
  if (options.update.strategy !== null) return proposeUpdates(world, options);
  const request = await updateRequest(world, options);
  const drafts: UpdateDraft[] = [];
  for (const environment of options.environments) {
    drafts.push(await draftUpdate(request, environment));
  }
  drafts.forEach(({ after }) => refuseConflicts(after));
  const updates = drafts.map((draft) =>
    updatedLock(
      draft,
      options.dryRun ? summaryOf(world, draft) : writeLock(world, draft.environment, draft.after),
    ),
  );
  return updateResult(options, drafts, { updates });
}
