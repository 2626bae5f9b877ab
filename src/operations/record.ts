/**
 * `record`: writes what applies in other jobs came to into the journal. It runs nothing of a component and brings no
 * output, so the job that holds the right to write the journal never shares a machine with a build (T06, T07).
 */
import { join } from 'node:path';
import { readApplyOutcome, type ApplyOutcome } from '../domain/apply-outcome.js';
import type { Digest } from '../domain/digest.js';
import { decidingApply } from '../domain/head-history.js';
import type { ChainedEntry } from '../domain/journal.js';
import type { Lock } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import type { RecordedResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { systemCode } from '../store/publish.js';
import { requireCurrentFormat } from './environment-state.js';
import { readJournal } from './journal.js';
import { loadEnvironments, loadManifest, requireEnvironment, requireLock } from './load.js';
import { writeApply, type AppliedEntry } from './record-apply.js';
import { requireTrust } from './require-trust.js';
import { tellApply } from './tell-apply.js';

const HINT = 'give the file that the output json-file of an apply names';

export interface RecordOptions {
  readonly environment: EnvironmentName;
  /** Absolute paths of JSON results of applies of this environment, or of folders with such files. */
  readonly results: readonly string[];
}

/**
 * One entry for all results together: of the whole lock when they cover it, else of the components they name. The lock
 * must be the one that is checked out here: a job that ran builds cannot bring another into the journal. Nothing is
 * written when the journal says the same already. Throws `trust-low`, `usage`, `lock-missing`, `environment-unknown`,
 * `outputs-differ`, and what writing the journal throws.
 */
export async function record(world: World, options: RecordOptions): Promise<RecordedResult> {
  const { environment } = options;
  requireTrust(world, `record an apply of ${environment}`);
  requireEnvironment(world, loadEnvironments(world, loadManifest(world)), environment);
  const lock = requireLock(world, environment);
  requireCurrentFormat(environment, lock);
  const files = options.results.flatMap((path) => filesBelow(world, path));
  if (files.length === 0) throw nothingThere(options);
  const outcomes = files.map((path) => outcomeOf(world, options, { path, lock }));
  const applied = appliedOf(environment, lock, outcomes);
  const known = await knownEntry(world, { applied, outcomes });
  const entry = known ?? (await writeApply(world, applied));
  const findings = await tellApply(
    world,
    { ...applied, record: true, dryRun: false },
    { lock: applied.digest, state: applied.ok ? 'success' : 'failure', idle: known !== null },
  );
  return { command: 'record', ok: true, environment, findings, entry };
}

/** A file itself; of a folder every `.json` in it and below, in order. Symlinks are not followed. */
function filesBelow(world: World, path: string): readonly string[] {
  const stat = world.disk.lstat(path);
  if (stat?.kind !== 'directory') return [path];
  const entries = [...(world.disk.readdir(path) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap(({ name, kind }) => {
    if (kind === 'directory') return filesBelow(world, join(path, name));
    return kind === 'file' && name.endsWith('.json') ? [join(path, name)] : [];
  });
}

function nothingThere({ environment, results }: RecordOptions): LockstepError {
  return new LockstepError('usage', {
    message: `there is no result of an apply of ${environment} in ${results.join(', ')}`,
    hint: HINT,
  });
}

function outcomeOf(
  world: World,
  { environment }: RecordOptions,
  { path, lock }: { readonly path: string; readonly lock: Lock },
): ApplyOutcome {
  const outcome = readApplyOutcome(readText(world, path), path);
  if (outcome.environment !== environment) {
    throw new LockstepError('usage', {
      message: `${path} tells of ${outcome.environment ?? 'no environment'}, not of ${environment}`,
      hint: 'give the results of this environment only',
    });
  }
  if (outcome.lock !== lockDigest(lock)) {
    throw new LockstepError('usage', {
      message: `${path} tells of another lock of ${environment} than the one here`,
      hint: 'check out the commit that was applied',
      data: { environment, applied: outcome.lock, here: lockDigest(lock) },
    });
  }
  return outcome;
}

function readText(world: World, path: string): string {
  try {
    return new TextDecoder().decode(world.disk.readFile(path));
  } catch (error) {
    if (systemCode(error) === null) throw error;
    throw new LockstepError('usage', {
      message: `${path} cannot be read: ${systemCode(error) ?? ''}`,
      hint: HINT,
      cause: error,
    });
  }
}

function appliedOf(
  environment: EnvironmentName,
  lock: Lock,
  outcomes: readonly ApplyOutcome[],
): AppliedEntry {
  const failed = new Set(outcomes.flatMap((one) => one.failed));
  const asked = new Set([...outcomes.flatMap((one) => [...one.done.keys()]), ...failed]);
  const isWhole = [...lock.components.keys()].every((name) => asked.has(name));
  return {
    environment,
    lock,
    digest: lockDigest(lock),
    fromFile: true,
    components: isWhole ? [] : [...asked].sort(),
    ok: failed.size === 0,
    verified: failed.size === 0 && isWhole,
    outputs: Object.fromEntries(outputsOf(outcomes)),
  };
}

/** Throws `outputs-differ` when two jobs made different bytes of the same component: neither can be believed. */
function outputsOf(outcomes: readonly ApplyOutcome[]): ReadonlyMap<ComponentName, Digest> {
  const outputs = new Map<ComponentName, Digest>();
  for (const [component, output] of outcomes.flatMap((one) => [...one.done])) {
    const other = outputs.get(component);
    if (output === null) continue;
    if (other !== undefined && other !== output) {
      throw new LockstepError('outputs-differ', {
        message: `two jobs made different outputs of ${component}: ${other} and ${output}`,
        hint: 'let one job build it and the others restore it',
        data: { component },
      });
    }
    outputs.set(component, output);
  }
  return outputs;
}

/** The entry that says already what is to be written: everything stood there, and was applied well before. */
async function knownEntry(
  world: World,
  { applied, outcomes }: { applied: AppliedEntry; outcomes: readonly ApplyOutcome[] },
): Promise<ChainedEntry | null> {
  const { environment, digest, components } = applied;
  if (outcomes.some((one) => one.changed) || components.length > 0) return null;
  const { entries } = await readJournal(world, environment);
  const deciding = decidingApply(entries, digest);
  return deciding?.ok === true ? deciding : null;
}
