/** One component put back to a version or commit: a lock that never was before. */
import type { CommitSha } from '../domain/git-ids.js';
import type { Lock } from '../domain/lock.js';
import type { Manifest } from '../domain/manifest.js';
import type { ComponentName } from '../domain/names.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { EnvironmentState } from './environment-state.js';
import { resolveComponent } from './resolve-component.js';
import type { FoundTarget } from './rollback-target.js';

export type ComponentTarget =
  | { readonly kind: 'version'; readonly component: ComponentName; readonly version: string }
  | { readonly kind: 'commit'; readonly component: ComponentName; readonly commit: CommitSha };

/** Throws `component-unknown`, `ref-invalid` for a range or branch, and what resolving throws. */
export async function oneComponent(
  world: World,
  target: ComponentTarget,
  { state, manifest }: { readonly state: EnvironmentState; readonly manifest: Manifest },
): Promise<FoundTarget> {
  const { environment, current } = state;
  const declared = manifest.components.get(target.component);
  if (declared === undefined || current === null || !current.components.has(target.component)) {
    const where = declared === undefined ? 'the manifest' : `the lock of ${environment}`;
    throw new LockstepError('component-unknown', {
      message: `${where} has no component ${target.component}`,
      hint: `choose from: ${[...(current?.components.keys() ?? [])].join(', ')}`,
      data: { environment, components: [target.component] },
    });
  }
  const wanted = target.kind === 'version' ? target.version : target.commit;
  const { entry } = await resolveComponent(world, declared, wanted, null);
  if (target.kind === 'version') requireExact(target, entry.ref, entry.version);
  const components = new Map([...current.components, [target.component, entry]]);
  const lock: Lock = { ...current, components };
  return {
    kind: target.kind,
    value: `${target.component}@${wanted}`,
    lock,
    components: [target.component],
  };
}

/** A range or a branch could mean another commit tomorrow; a rollback goes to one version. */
function requireExact(
  target: { readonly component: ComponentName; readonly version: string },
  ref: string | null,
  resolved: string,
): void {
  const plain = (text: string): string =>
    text.replace(/^refs\/tags\//, '').replace(/^(?:.*\/)?v?/, '');
  if (ref?.startsWith('refs/tags/') === true && plain(target.version) === plain(resolved)) return;
  throw new LockstepError('ref-invalid', {
    message: `${target.component} cannot go back to ${JSON.stringify(target.version)}: it is no exact version`,
    hint:
      ref?.startsWith('refs/tags/') === true
        ? `write ${resolved}`
        : `write a tag, or a commit with --to-commit`,
    data: { component: target.component },
  });
}
