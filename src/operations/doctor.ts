/** `doctor`: tries out the local store and every remote before they are relied on. */
import type { Check, DoctorResult } from '../domain/store-results.js';
import type { World } from '../ports/world.js';
import { checkLocalStore } from './doctor-local.js';
import { checkRemote } from './doctor-remote.js';

/** `ok` is false when a check failed. What it writes it removes again. */
export async function doctor(world: World): Promise<DoctorResult> {
  const places: { place: string; checks: readonly Check[] }[] = [
    { place: world.config.store.path, checks: await checkLocalStore(world) },
  ];
  for (const remote of world.remotes) {
    places.push({ place: remote.settings.name, checks: await checkRemote(world, remote) });
  }
  const failed = places.flatMap(({ checks }) => checks).some(({ state }) => state === 'fail');
  return { command: 'doctor', ok: !failed, environment: null, findings: [], places };
}
