/** What the last apply left in place: one small file per component, a hint that is always checked before use. */
import { join } from 'node:path';
import type { Digest } from '../domain/digest.js';
import type { CommitSha } from '../domain/git-ids.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { publishFile, systemCode } from '../store/publish.js';

const STATE_SCHEMA = 1;

/** `<storeDir>/state/<component>.json`, written after everything it tells of. */
export interface ApplyState {
  readonly commit: CommitSha;
  readonly buildKey: Digest | null;
  readonly output: Digest | null;
  /** Digests of the recipe's text and of the declared inputs, for people who look for a reason. */
  readonly recipe: Digest;
  readonly inputs: Digest;
  /** False when only the output is in place, because the repository could not be reached (T29). */
  readonly sources: boolean;
  /** Environments whose verify and deploy commands ended well for this commit and output. */
  readonly verified: readonly string[];
  readonly deployed: readonly string[];
}

type StateWorld = Pick<World, 'disk' | 'random' | 'workspace'>;

/** How an environment, or one side of it, is written in `verified` and `deployed`. */
export function phaseName({
  environment,
  side,
}: Pick<ApplyOptions, 'environment' | 'side'>): string {
  const name = environment ?? '';
  return side === undefined ? name : `${name}@${side.name}`;
}

/** The state of a component; null when there is none or it cannot be read: then it is found out anew. */
export function readState(world: StateWorld, component: ComponentName): ApplyState | null {
  const value = readJson(world, `${component}.json`);
  return isState(value) ? value : null;
}

/** Replaces the state of a component at once. Throws `state-write-failed` or `disk-full`. */
export function writeState(world: StateWorld, component: ComponentName, state: ApplyState): void {
  writeJson(world, `${component}.json`, { schema: STATE_SCHEMA, ...state });
}

/** Forgets a component; fine if it was not known. */
export function forgetState(world: StateWorld, component: ComponentName): void {
  const path = pathOf(world, `${component}.json`);
  if (world.disk.lstat(path) !== null) world.disk.unlink(path);
}

/** Which lock of each environment the journal is known to hold as applied well. */
const RECORDED = '.recorded.json';

/** True when this workspace knows that the journal has a good apply of the lock. */
export function isRecorded(world: StateWorld, environment: EnvironmentName, lock: Digest): boolean {
  const value = readJson(world, RECORDED);
  return isRecord(value) && value[environment] === lock;
}

/** Remembers it, so that the next apply with nothing to do need not ask the journal; null forgets it. */
export function rememberRecorded(
  world: StateWorld,
  environment: EnvironmentName,
  lock: Digest | null,
): void {
  const value = readJson(world, RECORDED);
  const known = isRecord(value) ? value : {};
  if ((known[environment] ?? null) === lock) return;
  writeJson(world, RECORDED, { ...known, [environment]: lock });
}

/** Which version each checked-out commit was locked as, to tell an upgrade from a downgrade. */
export type AppliedVersions = Readonly<Record<string, { commit: string; version: string }>>;

/** A component name begins with a letter or a digit, so this is never one's state. */
const VERSIONS = '.versions.json';

/** The versions of the last apply; empty when unknown. */
export function readVersions(world: StateWorld): AppliedVersions {
  const value = readJson(world, VERSIONS);
  return isRecord(value) && isRecord(value['versions'])
    ? (value['versions'] as AppliedVersions)
    : {};
}

/** Replaces the versions at once. */
export function writeVersions(world: StateWorld, versions: AppliedVersions): void {
  writeJson(world, VERSIONS, { schema: STATE_SCHEMA, versions });
}

function pathOf(world: StateWorld, file: string): string {
  return join(world.workspace.storeDir, 'state', file);
}

function readJson(world: StateWorld, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(world.disk.readFile(pathOf(world, file))));
  } catch (error) {
    // A hint: absent or damaged, the plan looks at the disk and the store instead.
    if (error instanceof SyntaxError || systemCode(error) !== null) return null;
    throw error;
  }
}

function writeJson(world: StateWorld, file: string, value: object): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  publishFile(world.disk, world.random, pathOf(world, file), text);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isState(value: unknown): value is ApplyState {
  if (!isRecord(value) || value['schema'] !== STATE_SCHEMA) return false;
  return (
    typeof value['commit'] === 'string' &&
    isTextOrNull(value['buildKey']) &&
    isTextOrNull(value['output']) &&
    typeof value['recipe'] === 'string' &&
    typeof value['inputs'] === 'string' &&
    typeof value['sources'] === 'boolean' &&
    Array.isArray(value['verified']) &&
    Array.isArray(value['deployed'])
  );
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
