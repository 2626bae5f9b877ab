/** What is told of a merged lock besides its conflicts: steps back, and pins that the next `lock` would follow. */
import type { Change } from '../domain/change.js';
import type { Finding } from '../domain/finding.js';
import type { Lock } from '../domain/lock.js';
import type { Environments, Manifest } from '../domain/manifest.js';
import type { EnvironmentName } from '../domain/names.js';
import { moving } from '../domain/promotion.js';
import { satisfiesWanted } from '../domain/satisfies.js';

interface Remarked {
  readonly to: EnvironmentName;
  readonly changes: readonly Change[];
  readonly merged: Lock;
  readonly manifest: Manifest;
  readonly environments: Environments;
}

export function remarksOn(of: Remarked): readonly Finding[] {
  return [...stepsBack(of), ...pinFindings(of)];
}

function stepsBack({ to, changes }: Remarked): readonly Finding[] {
  return changes
    .filter(({ kind }) => kind === 'downgrade')
    .map((change) => ({
      severity: 'warning',
      code: 'downgrade',
      where: { environment: to, component: change.component },
      message: `${change.component} goes back in ${to}: ${change.from?.version ?? ''} → ${change.to?.version ?? ''}`,
      fix: `leave it out with --component, if ${to} should keep it`,
    }));
}

/** An explicit promotion wins over a pin in environments.yaml, but the next `lock` would not: that is told. */
function pinFindings({ to, environments, manifest, changes, merged }: Remarked): Finding[] {
  const pins = environments.get(to);
  return moving(changes).flatMap(({ component }): Finding[] => {
    const [pin, entry] = [pins?.get(component), merged.components.get(component)];
    const tagPrefix = manifest.components.get(component)?.tagPrefix ?? '';
    if (pin === undefined || entry === undefined) return [];
    if (satisfiesWanted(entry, pin, tagPrefix)) return [];
    return [
      {
        severity: 'warning',
        code: 'pin-differs',
        where: { environment: to, component },
        message: `environments.yaml pins ${component} to ${pin} in ${to}, and ${entry.version} is promoted`,
        fix: `write "${component}: ${entry.version}" under ${to} in environments.yaml, or the next lock goes back`,
      },
    ];
  });
}
