/** `cache warm`: brings the outputs that locks need into the local store, or from one remote into another. */
import { OWN_ORIGIN, whyUntrusted } from '../domain/accept-record.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { EnvironmentName } from '../domain/names.js';
import type { CacheWarmResult } from '../domain/store-results.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { atRevision } from './at-revision.js';
import { declaredEnvironments, loadLock } from './load.js';
import { makePlan } from './make-plan.js';
import { loadTargets } from './targets.js';

export interface CacheWarmOptions {
  /** Revisions of the meta-repo whose locks are looked at; empty = the files as they are here. */
  readonly branches: readonly string[];
  /** Empty = every environment that has a lock. */
  readonly environments: readonly EnvironmentName[];
  /** Write what was brought to the remotes that may be written. */
  readonly copy: boolean;
}

interface Wanted {
  readonly component: string;
  readonly output: Digest;
  readonly buildKey: Digest | null;
  readonly locks: string[];
}

/** What no remote has is a warning: an apply will build it. Throws what reading locks and manifests throws. */
export async function cacheWarm(world: World, options: CacheWarmOptions): Promise<CacheWarmResult> {
  const wanted = new Map<Digest, Wanted>();
  const findings: Finding[] = [];
  for (const branch of options.branches.length === 0 ? [null] : options.branches) {
    const there = branch === null ? world : await atRevision(world, branch);
    for (const environment of environmentsOf(there, options.environments)) {
      const lock = `${branch === null ? '' : `${branch}:`}${environment ?? 'no environment'}`;
      findings.push(...(await gather(there, { environment, lock }, wanted)));
    }
  }
  const outputs: CacheWarmResult['outputs'][number][] = [];
  for (const one of wanted.values()) {
    const { component, output, locks } = one;
    outputs.push({ component, output, locks, state: await bring(world, one, options.copy) });
  }
  outputs.sort((a, b) => (a.component < b.component ? -1 : 1));
  const missing = outputs.filter(({ state }) => state === 'missing').map(missingFinding);
  return {
    command: 'cache warm',
    ok: true,
    environment: null,
    findings: [...findings, ...missing],
    outputs,
  };
}

function environmentsOf(
  world: World,
  asked: readonly EnvironmentName[],
): readonly (EnvironmentName | null)[] {
  const all = asked.length > 0 ? asked : [null, ...declaredEnvironments(world)];
  return all.filter((environment) => loadLock(world, environment) !== null);
}

/** Adds the outputs that a plan of that lock knows; gives a notice for each that nobody has built. */
async function gather(
  world: World,
  { environment, lock }: { readonly environment: EnvironmentName | null; readonly lock: string },
  wanted: Map<Digest, Wanted>,
): Promise<readonly Finding[]> {
  const options = planOptions(environment);
  const { steps } = await makePlan(world, await loadTargets(world, options), options);
  const unknown: Finding[] = [];
  for (const { step, findings } of steps) {
    if (step.output === null) {
      unknown.push(...findings.filter(({ code }) => code === 'restore-missing').map(asNotice));
      continue;
    }
    const known = wanted.get(step.output);
    if (known !== undefined) known.locks.push(lock);
    else wanted.set(step.output, { ...step, output: step.output, locks: [lock] });
  }
  return unknown;
}

function planOptions(environment: EnvironmentName | null): ApplyOptions {
  return {
    command: 'cache-restore',
    environment,
    components: [],
    withDependencies: true,
    locked: false,
    restoreOnly: true,
    dryRun: true,
    keepGoing: true,
    jobs: 1,
    skipPackages: false,
    force: true,
    runPhases: { verify: false, deploy: false },
    record: false,
  };
}

type State = CacheWarmResult['outputs'][number]['state'];

async function bring(world: World, { output, buildKey }: Wanted, copy: boolean): Promise<State> {
  const isHere = await world.catalog.has(output);
  if (!isHere && (await world.tiers?.bring(output)) !== true) return 'missing';
  if (copy && buildKey !== null && (await writeAgain(world, buildKey, output))) return 'copied';
  return isHere ? 'present' : 'fetched';
}

/** Only what this run believes is handed on: others would take our word for it. */
async function writeAgain(world: World, buildKey: Digest, output: Digest): Promise<boolean> {
  const record = await world.store.readRecord(buildKey);
  if (record?.output !== output) return false;
  const origin = world.store.originOf?.(record) ?? OWN_ORIGIN;
  if (whyUntrusted(record, origin, world.host.trust) !== null) return false;
  await world.store.writeRecord(record);
  return true;
}

function asNotice(finding: Finding): Finding {
  return { ...finding, severity: 'notice', fix: 'lockstep apply builds it' };
}

function missingFinding(one: CacheWarmResult['outputs'][number]): Finding {
  return {
    severity: 'warning',
    code: 'restore-missing',
    where: { component: one.component },
    message: `no store has the output of ${one.component} that ${one.locks.join(', ')} needs`,
    fix: 'lockstep apply builds it',
  };
}
