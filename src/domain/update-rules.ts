/** Whether a version of a component may be proposed: by `lockstep.yaml`, by holds, by what its dependents ask for. */
import semver from 'semver';
import { versionIn } from './changes.js';
import type { CommitSha } from './git-ids.js';
import { holdOn, isRejected, type ActiveHold } from './holds.js';
import type { Manifest } from './manifest.js';
import type { ComponentName } from './names.js';
import type { UpdateConfig, UpdateRule } from './update-config.js';
import { rangeOf } from './version-text.js';

/** One version that could be locked. */
export interface VersionAt {
  readonly version: string;
  readonly commit: CommitSha;
}

/** Why a version was passed over, and until when where time settles it. */
export interface Refusal {
  readonly code:
    'held' | 'update-conflict' | 'update-ignored' | 'update-moved' | 'update-too-young';
  readonly reason: string;
  /** ISO time. */
  readonly until: string | null;
}

/** What judges the versions of components in one environment. */
export interface UpdateRules {
  readonly config: UpdateConfig;
  readonly holds: readonly ActiveHold[];
  readonly manifest: Manifest;
}

/** A commit that a hold rejects is refused, whoever asks for it. */
export function whyRejected(
  component: ComponentName,
  { commit }: VersionAt,
  { holds }: Pick<UpdateRules, 'holds'>,
): Refusal | null {
  if (!isRejected(holds, component, commit)) return null;
  const hold = holdOn(holds, component) ?? holds.find((one) => one.rejected[component] === commit);
  const why = hold?.entry.reason ?? null;
  const reason = `it was rolled back and is held${why === null ? '' : `: ${why}`}`;
  return { code: 'held', reason, until: hold?.expires ?? null };
}

/** The first reason against a version that was not named by a person, its age aside; null = none. */
export function whyNot(
  component: ComponentName,
  candidate: VersionAt,
  rules: UpdateRules,
): Refusal | null {
  return (
    whyRejected(component, candidate, rules) ??
    whyIgnored(component, candidate, rules.config) ??
    whyUnfit(component, candidate, rules.manifest)
  );
}

function whyIgnored(
  component: ComponentName,
  { version }: VersionAt,
  { ignore, allow }: UpdateConfig,
): Refusal | null {
  const ignored = ignore.find((rule) => covers(rule, component, version));
  if (ignored !== undefined) return refusal('update-ignored', `ignored: ${ruleInWords(ignored)}`);
  if (allow.length === 0 || allow.some((rule) => covers(rule, component, version))) return null;
  return refusal('update-ignored', 'not among what update.allow names');
}

function covers(rule: UpdateRule, component: ComponentName, version: string): boolean {
  if (!rule.components.some((pattern) => fitsPattern(component, pattern))) return false;
  const range = rule.versions === null ? null : rangeOf(rule.versions);
  if (range === null) return true;
  const parsed = versionIn(version);
  return parsed !== null && semver.satisfies(parsed, range, { includePrerelease: true });
}

function ruleInWords({ components, versions, reason }: UpdateRule): string {
  return reason ?? [components.join(', '), ...(versions === null ? [] : [versions])].join(' ');
}

/** Ranges of dependents are in the manifest, so whether a version fits does not depend on what else is updated. */
function whyUnfit(
  component: ComponentName,
  { version }: VersionAt,
  manifest: Manifest,
): Refusal | null {
  const parsed = versionIn(version);
  if (parsed === null) return null;
  for (const dependent of manifest.components.values()) {
    for (const { name, range } of dependent.dependsOn) {
      const wanted = name !== component || range === null ? null : rangeOf(range);
      if (wanted === null || semver.satisfies(parsed, wanted)) continue;
      return refusal('update-conflict', `${dependent.name} depends on ${component} ${range ?? ''}`);
    }
  }
  return null;
}

function refusal(code: Refusal['code'], reason: string): Refusal {
  return { code, reason, until: null };
}

/** True when both are versions and the first is not the higher. */
export function isNotAbove(version: string, other: string): boolean {
  const [one, two] = [versionIn(version), versionIn(other)];
  return one !== null && two !== null && semver.lte(one, two);
}

/** True when the name is what the pattern says, `*` standing for any characters. Linear in both. */
export function fitsPattern(name: string, pattern: string): boolean {
  const parts = pattern.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return name === pattern;
  if (name.length < first.length + last.length) return false;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  const end = name.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
