/** Reads `manifests/components.yaml`; all problems at once. */
import type * as z from 'zod/mini';
import { hasCode } from '../errors.js';
import { dependencyCycles, missingDependencies, cycleFinding } from './graph.js';
import type { Finding } from './finding.js';
import type { Component, Dependency, Manifest } from './manifest.js';
import { isName, type ComponentName } from './names.js';
import { buildSpecOf } from './build-spec.js';
import {
  checkNode,
  childOf,
  report,
  throwFindings,
  type Reading,
  type Subject,
} from './read-fields.js';
import { checkTopLevel } from './read-top.js';
import { parseRepoUrl, transportOf, type RepoUrl } from './repo-url.js';
import { componentSchema, metaSchema } from './schemas.js';
import { readYaml } from './strict-yaml.js';
import type { Place, YamlEntry, YamlNode } from './yaml-node.js';
import { asciiTrim, dependencyFrom, dependencyOf } from './version-text.js';

/**
 * Throws `manifest-invalid` with every problem in `data.findings`; when circles or unknown dependencies are
 * the only problems, `dependency-cycle` or `dependency-missing`. Local repositories are a problem unless
 * `allowLocal`.
 */
export function readManifest(
  text: string,
  file: string,
  options: { readonly allowLocal: boolean },
): Manifest {
  const yaml = readYaml(text, file);
  const reading: Reading = { file, findings: [...yaml.findings] };
  const root = checkTopLevel(yaml.root, reading, ['components', 'meta']);
  const mode = modeOf(childOf(root, 'meta'), reading);
  const entries = entriesOf(root, reading);
  const components = new Map<ComponentName, Component>();
  for (const [name, entry] of entries) {
    const component = readComponent(name, entry, { reading, ...options });
    if (component !== null) components.set(component.name, component);
  }
  checkGraphOf(components, entries, reading);
  return { file, mode, components };
}

/** Sorted by name. */
function entriesOf(
  root: YamlNode | undefined,
  reading: Reading,
): readonly (readonly [string, YamlEntry])[] {
  const node = childOf(root, 'components');
  if (node?.kind !== 'map') {
    const place = node ?? root ?? { line: 1, column: 1 };
    if (reading.findings.length === 0) {
      const fix = 'write components: and below it a mapping of names to components';
      report(reading, place, { code: 'field-missing', message: 'there are no components', fix });
    }
    return [];
  }
  return [...node.entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

function modeOf(node: YamlNode | undefined, reading: Reading): Manifest['mode'] {
  if (node === undefined || (node.kind === 'text' && node.text === '')) return 'reference';
  const meta = checkNode(metaSchema, node, reading, { what: 'meta', place: node });
  return meta?.mode ?? 'reference';
}

const TYPED: ReadonlySet<string> = new Set(['timeout']);

interface ComponentReading {
  readonly reading: Reading;
  readonly allowLocal: boolean;
}

function readComponent(
  name: string,
  entry: YamlEntry,
  { reading, allowLocal }: ComponentReading,
): Component | null {
  const subject = { what: `component ${name}`, place: entry.key, component: name, typed: TYPED };
  checkName(name, entry.key, reading);
  const repo = readRepo(childOf(entry.value, 'repo'), subject, { reading, allowLocal });
  const raw = checkNode(componentSchema, entry.value, reading, subject);
  if (raw === null || repo === null) return null;
  const dependsOn = dependenciesIn(raw.depends_on ?? []);
  checkTwice(dependsOn, childOf(entry.value, 'depends_on'), { reading, subject });
  return {
    name: name as ComponentName,
    repo,
    version: asciiTrim(raw.version),
    type: raw.type ?? 'none',
    buildTarget: raw.build_target ?? null,
    dependsOn,
    tagPrefix: raw.tag_prefix ?? '',
    build: buildSpecOf(raw.build ?? {}),
    isolation: isolationOf(raw.isolation ?? null),
    line: entry.key.line,
  };
}

const NAME_FIX =
  'use letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 100, no device name of Windows, not ending in "." ".git" or ".lock"';

/** A finding unless the text can name a component. */
function checkName(name: string, place: Place, reading: Reading): void {
  if (isName(name)) return;
  const message = `${JSON.stringify(name)} cannot name a component`;
  report(reading, place, { code: 'name-invalid', message, fix: NAME_FIX });
}

/** The URL in its normal form; null when there is none, or it is refused. */
function readRepo(
  node: YamlNode | undefined,
  subject: Subject,
  { reading, allowLocal }: ComponentReading,
): RepoUrl | null {
  if (node?.kind !== 'text' || node.text === '') return null;
  const at = { ...subject, line: node.line, column: node.column };
  try {
    const url = parseRepoUrl(node.text);
    if (allowLocal || transportOf(url) !== 'file') return url;
    const message = `repo of ${subject.what} is a local path`;
    const fix = 'write an https or ssh URL, or set LOCKSTEP_ALLOW_FILE=1 to allow local ones';
    report(reading, at, { code: 'url-refused', message, fix });
  } catch (error) {
    if (!hasCode(error, 'url-refused')) throw error;
    const message = `repo of ${subject.what}: ${error.message}`;
    report(reading, at, { code: 'url-refused', message, fix: error.hint ?? '' });
  }
  return null;
}

type RawComponent = z.output<typeof componentSchema>;

/** The schema has checked each of them. */
export function dependenciesIn(raw: NonNullable<RawComponent['depends_on']>): Dependency[] {
  return raw
    .map((one) =>
      typeof one === 'string' ? dependencyOf(one) : dependencyFrom(one.name, one.version ?? null),
    )
    .filter((one) => one !== null);
}

function isolationOf(raw: RawComponent['isolation'] | null): Component['isolation'] {
  if (raw === null || raw === undefined) return null;
  const { type, python_version: pythonVersion, requirements } = raw;
  return {
    type,
    ...(typeof pythonVersion === 'string' ? { pythonVersion } : {}),
    ...(typeof requirements === 'string' ? { requirements } : {}),
  };
}

function checkTwice(
  dependsOn: readonly Dependency[],
  node: YamlNode | undefined,
  { reading, subject }: { readonly reading: Reading; readonly subject: Subject },
): void {
  const seen = new Set<ComponentName>();
  for (const [index, { name }] of dependsOn.entries()) {
    if (seen.has(name)) {
      const place = childOf(node, index) ?? subject.place;
      report(
        reading,
        { ...subject, line: place.line, column: place.column },
        {
          code: 'field-invalid',
          message: `${subject.what} depends on ${name} twice`,
          fix: 'keep one of the two',
        },
      );
    }
    seen.add(name);
  }
}

/** Names that a case-insensitive file system takes for one, unknown dependencies, circles; then throws what was found. */
function checkGraphOf(
  components: ReadonlyMap<ComponentName, Component>,
  entries: readonly (readonly [string, YamlEntry])[],
  reading: Reading,
): void {
  const byName = new Map(entries);
  checkCase(byName, reading);
  // A component with problems of its own still exists: what depends on it does not miss it.
  const nodes = new Map(
    entries.map(([name, entry]) => [
      name as ComponentName,
      components.get(name as ComponentName) ?? { dependsOn: namesIn(entry.value) },
    ]),
  );
  const missing = missingDependencies(nodes).map((finding) =>
    placed(finding, byName, reading.file),
  );
  const cycles = dependencyCycles(nodes).map((path) =>
    placed(cycleFinding(path), byName, reading.file),
  );
  const isOnlyGraph = reading.findings.length === 0;
  reading.findings.push(...missing, ...cycles);
  const code = missing.length > 0 ? 'dependency-missing' : 'dependency-cycle';
  throwFindings(reading, isOnlyGraph ? code : 'manifest-invalid', `edit ${reading.file}`);
}

function checkCase(entries: ReadonlyMap<string, YamlEntry>, reading: Reading): void {
  const seen = new Map<string, string>();
  for (const [name, entry] of entries) {
    const folded = name.toLowerCase();
    const before = seen.get(folded);
    if (before !== undefined) {
      const message = `components ${before} and ${name} differ in case only`;
      const fix = 'rename one: some file systems take both for one directory';
      report(reading, { ...entry.key, component: name }, { code: 'name-invalid', message, fix });
    }
    seen.set(folded, name);
  }
}

/** The finding with the place of the dependency it speaks of, else of its component. */
function placed(finding: Finding, entries: ReadonlyMap<string, YamlEntry>, file: string): Finding {
  const entry = entries.get(finding.where?.component ?? '');
  const dependsOn = childOf(entry?.value, 'depends_on');
  const items = dependsOn?.kind === 'list' ? dependsOn.items : [];
  const wanted = / depends on (\S+), /.exec(finding.message)?.[1];
  const item = items.find((one) => wanted !== undefined && nameIn(one) === wanted);
  const { line, column } = item ?? entry?.key ?? { line: 1, column: 1 };
  return { ...finding, where: { ...finding.where, file, line, column } };
}

/** What a component that has problems depends on, as far as that can be told. */
function namesIn(component: YamlNode): readonly Dependency[] {
  const dependsOn = childOf(component, 'depends_on');
  if (dependsOn?.kind !== 'list') return [];
  return dependsOn.items
    .map(nameIn)
    .filter(isName)
    .map((name) => ({ name: name as ComponentName, range: null }));
}

function nameIn(item: YamlNode): string {
  const name = item.kind === 'map' ? childOf(item, 'name') : item;
  return name?.kind === 'text' ? (name.text.split(':')[0] ?? '') : '';
}
