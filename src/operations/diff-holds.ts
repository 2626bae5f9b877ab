/** Holds that stand against a change: the journal of its environment says so. */
import type { Finding } from '../domain/finding.js';
import { holdOn, isRejected, type ActiveHold } from '../domain/holds.js';
import type { Change } from '../domain/change.js';
import type { EnvironmentName } from '../domain/names.js';
import { hasCode } from '../errors.js';
import type { World } from '../ports/world.js';
import { changedRows, type Draft } from './diff-drafts.js';
import { holdsIn } from './held.js';

/** In the order of the environments. A journal that does not verify is thrown, never hidden (T50): `journal-corrupt`. */
export async function holdFindings(
  world: World,
  drafts: readonly Draft[],
): Promise<readonly Finding[]> {
  const touched = drafts.filter((one) => changedRows(one).length > 0);
  try {
    const holds = await holdsIn(
      world,
      touched.map(({ environment }) => environment),
    );
    return touched.flatMap((draft) =>
      changedRows(draft).flatMap(({ change }) =>
        heldFinding(change, draft.environment, holds.get(draft.environment) ?? []),
      ),
    );
  } catch (error) {
    if (!hasCode(error, 'remote-unreachable', 'remote-denied', 'remote-timeout')) throw error;
    return [
      {
        severity: 'warning',
        code: 'holds-unknown',
        message: `whether a hold stops one of these changes is unknown: ${error.message}`,
        ...(error.hint === undefined ? {} : { fix: error.hint }),
      },
    ];
  }
}

function heldFinding(
  { component, to }: Change,
  environment: EnvironmentName | null,
  holds: readonly ActiveHold[],
): readonly Finding[] {
  const hold = holdOn(holds, component);
  const isBack = to !== null && isRejected(holds, component, to.commit);
  if (hold === null) return [];
  const { entry, expires } = hold;
  const until = expires === null ? 'until it is resumed' : `until ${expires}`;
  const what = isBack ? 'comes back at the commit that a hold rejects' : 'is held';
  return [
    {
      severity: isBack ? 'error' : 'high',
      code: isBack ? 'commit-rejected' : 'held',
      where: { component, ...(environment === null ? {} : { environment }) },
      message: `${component} ${what} ${until}, by ${entry.actor}: ${entry.reason ?? 'no reason given'}`,
      fix: `lockstep resume ${component} --env ${environment ?? ''}`,
    },
  ];
}
