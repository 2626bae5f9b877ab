/** The canonical bytes of a lock, version 2; format: DESIGN "Files in a meta-repo" and `docs/formats.md`. */
import { digestOf, type Digest } from './digest.js';
import { isObjectId } from './git-ids.js';
import type { Lock, LockedComponent } from './lock.js';
import type { Dependency } from './manifest.js';

export const LOCKFILE_VERSION = 2;

/**
 * Keys in fixed order, components sorted by name, LF, one trailing newline. Equal locks give equal bytes.
 * A lock of the earlier format is written in this form too, with `null` for what it does not know; such
 * bytes serve for a digest or a preview, and the reader refuses them as a lock file.
 */
export function lockBytes(lock: Lock): string {
  const lines = [
    `lockfile_version: ${LOCKFILE_VERSION}`,
    `environment: ${scalarOrNull(lock.environment)}`,
    `generated_at: ${quoted(lock.generatedAt)}`,
    `manifest: ${scalarOrNull(lock.manifest)}`,
  ];
  if (lock.promotedFrom !== null) {
    const { environment, lock: digest } = lock.promotedFrom;
    lines.push(`promoted_from: {environment: ${flowScalar(environment)}, lock: ${digest}}`);
  }
  if (lock.partial) lines.push('partial: true');
  lines.push(lock.components.size === 0 ? 'components: {}' : 'components:');
  const components = [...lock.components.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const component of components) lines.push(...componentLines(component));
  return `${lines.join('\n')}\n`;
}

/** The digest of a lock: SHA-256 of its canonical bytes. */
export function lockDigest(lock: Lock): Digest {
  return digestOf(lockBytes(lock));
}

/** The part of a lock's canonical bytes that names its components: equal in two environments that have the same. */
export function componentsText(bytes: string): string {
  return bytes.slice(bytes.indexOf('\ncomponents:'));
}

function componentLines(component: LockedComponent): readonly string[] {
  const lines = [
    `  ${scalar(component.name)}:`,
    `    repo: ${scalar(component.repo)}`,
    `    version: ${scalar(component.version)}`,
    `    ref: ${scalarOrNull(component.ref)}`,
    `    commit: ${scalar(component.commit)}`,
    `    tree: ${scalarOrNull(component.tree)}`,
    `    type: ${component.type}`,
    `    build_target: ${scalarOrNull(component.buildTarget)}`,
    `    depends_on: [${component.dependsOn.map(dependencyText).join(', ')}]`,
  ];
  if (component.output !== null) lines.push(`    output: ${component.output}`);
  return lines;
}

function dependencyText(dependency: Dependency): string {
  if (dependency.range === null) return flowScalar(dependency.name);
  return quoted(`${dependency.name}:${dependency.range}`);
}

function scalarOrNull(text: string | null): string {
  return text === null ? 'null' : scalar(text);
}

/** Plain only where YAML 1.1 and 1.2 both read the same string; else in double quotes. */
function scalar(text: string): string {
  return isPlainSafe(text) ? text : quoted(text);
}

/** Inside `[]` and `{}` a ":" could end a plain scalar, so it is quoted too. */
function flowScalar(text: string): string {
  return isPlainSafe(text) && !text.includes(':') ? text : quoted(text);
}

/** Begins with a letter, `_` or `/`, and holds nothing that YAML gives a meaning. */
const PLAIN = /^[A-Za-z_/][A-Za-z0-9_./:@+~^-]*$/;
/** Words that some YAML reads as null, boolean or (`E0`) a number. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?[0-9_]+)$/i;
/** Ids that begin with a digit are plain when no YAML can take them for a number. */
const NUMERIC_ID = /^(?:[0-9]+(?:e[0-9]+)?|0b[01]+)$/;

function isPlainSafe(text: string): boolean {
  if (isObjectId(text)) return !NUMERIC_ID.test(text);
  return PLAIN.test(text) && !text.endsWith(':') && !WORDS.test(text);
}

/** JSON's quoting is YAML's; what YAML 1.1 takes for a line break or does not print is escaped besides. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
