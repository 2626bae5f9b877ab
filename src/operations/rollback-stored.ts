/** `rollback store`: the component that made an output of the store, back to the lock in which it had that output. */
import { hexOf, shortDigest, type Digest } from '../domain/digest.js';
import type { ChainedEntry } from '../domain/journal.js';
import type { Lock, LockedComponent } from '../domain/lock.js';
import type { ComponentName } from '../domain/names.js';
import type { BuildRecord } from '../domain/record.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { EnvironmentState } from './environment-state.js';
import { formerLocks } from './journal-locks.js';
import { hexAsked } from './resolve-digest.js';
import type { FoundTarget } from './rollback-target.js';

export interface StoredTarget {
  readonly kind: 'store';
  /** Digest of an output; may be short. */
  readonly digest: string;
  /** Null when only one component has that output. */
  readonly component: ComponentName | null;
}

/** An output that a component had in a lock of the environment. */
export interface StoredOutput {
  readonly component: ComponentName;
  readonly output: Digest;
  readonly lock: Lock;
  /** The newest entry that moved the head to that lock. */
  readonly entry: ChainedEntry;
  /** The lock or an apply in the journal names it; else only a record of the store here does. */
  readonly isRecorded: boolean;
}

/**
 * The newest lock of the journal in which the component had that output, or its sources built it. Throws
 * `digest-invalid` for a text that is no digest or means several outputs, `component-unknown` when several components
 * have it, `rollback-target-missing`.
 */
export async function storedComponent(
  world: World,
  target: StoredTarget,
  state: EnvironmentState,
): Promise<FoundTarget> {
  const hex = hexAsked(target.digest);
  const records = (await world.catalog.records())
    .map(({ record }) => record)
    .filter(({ output }) => hexOf(output).startsWith(hex));
  const isWhole = hex.length === 64 && target.component !== null;
  const found: StoredOutput[] = [];
  for (const one of storedOutputs(state, records)) {
    const isAsked = target.component === null || target.component === one.component;
    if (!isAsked || !hexOf(one.output).startsWith(hex)) continue;
    found.push(one);
    if (isWhole) break;
  }
  const { component, output, lock } = onlyOne(state, target, found);
  const isRecorded = found.some((one) => one.isRecorded);
  const entry = lock.components.get(component) as LockedComponent;
  // A record here is enough to find the lock; that its output is used again is for the rules of records to say.
  const wanted = { ...entry, output: isRecorded ? output : entry.output };
  return {
    kind: 'store',
    value: `${component}@${shortDigest(output)}`,
    lock: { ...lock, components: new Map([...lock.components, [component, wanted]]) },
    components: [component],
    output,
  };
}

/** Newest lock first; of a lock what it names itself, what its applies made, then what records here built from its sources. */
export function* storedOutputs(
  { journal }: EnvironmentState,
  records: readonly BuildRecord[],
): Generator<StoredOutput> {
  for (const { lock, entry } of formerLocks(journal)) {
    const applied = journal.entries
      .filter((one) => one.lock === entry.lock)
      .map(({ outputs }) => outputs ?? {});
    for (const component of lock.components.values()) {
      yield* outputsOf(component, { applied, records, lock, entry });
    }
  }
}

function outputsOf(
  { name: component, output, tree }: LockedComponent,
  from: {
    readonly lock: Lock;
    readonly entry: ChainedEntry;
    readonly applied: readonly Readonly<Record<string, Digest>>[];
    readonly records: readonly BuildRecord[];
  },
): readonly StoredOutput[] {
  const { lock, entry, applied, records } = from;
  const made = applied.flatMap((outputs) => outputs[component] ?? []);
  const recorded = new Set([...(output === null ? [] : [output]), ...made]);
  const built = records
    .filter((record) => record.component === component && record.inputs.tree === tree)
    .map((record) => record.output)
    .filter((one) => !recorded.has(one));
  return [
    ...[...recorded].map((one) => ({ component, output: one, lock, entry, isRecorded: true })),
    ...built.map((one) => ({ component, output: one, lock, entry, isRecorded: false })),
  ];
}

function onlyOne(
  { environment }: EnvironmentState,
  { digest, component }: StoredTarget,
  found: readonly StoredOutput[],
): StoredOutput {
  const [first] = found;
  const ofWhom = component === null ? 'any component' : component;
  if (first === undefined) {
    throw new LockstepError('rollback-target-missing', {
      message: `no lock in the journal of ${environment} has the output ${digest} of ${ofWhom}`,
      hint: `lockstep rollback list --env ${environment}`,
      data: { environment, digest },
    });
  }
  const outputs = [...new Set(found.map(({ output }) => output))];
  if (outputs.length > 1) {
    throw new LockstepError('digest-invalid', {
      message: `${digest} means ${outputs.length} outputs: ${outputs.slice(0, 8).map(hexOf).join(', ')}`,
      hint: 'write more digits',
      data: { environment, candidates: outputs },
    });
  }
  const names = [...new Set(found.map((one) => one.component))].sort();
  if (names.length > 1) {
    throw new LockstepError('component-unknown', {
      message: `${names.join(' and ')} both had the output ${digest} in ${environment}`,
      hint: 'say which with --component',
      data: { environment, components: names },
    });
  }
  return first;
}
