/** Reads `manifests/environments.yaml`: versions that replace the manifest's in an environment. */
import type { Environments, Manifest } from './manifest.js';
import { isName, type ComponentName, type EnvironmentName } from './names.js';
import { nearest } from './nearest.js';
import { checkNode, childOf, report, throwFindings, type Reading } from './read-fields.js';
import { checkTopLevel } from './read-top.js';
import { versionSchema } from './schemas.js';
import { readYaml } from './strict-yaml.js';
import { isNullText, type YamlEntry, type YamlNode } from './yaml-node.js';
import { asciiTrim } from './version-text.js';

/** Throws `manifest-invalid` with every problem in `data.findings`. An empty file has no environments. */
export function readEnvironments(text: string, file: string, manifest: Manifest): Environments {
  const yaml = readYaml(text, file);
  const reading: Reading = { file, findings: [...yaml.findings] };
  const root = checkTopLevel(yaml.root, reading, ['environments']);
  const environments = new Map<EnvironmentName, ReadonlyMap<ComponentName, string>>();
  for (const [name, entry] of entriesIn(childOf(root, 'environments'), 'environments', reading)) {
    checkEnvironmentName(name, entry, reading);
    environments.set(name as EnvironmentName, readVersions(name, entry, { reading, manifest }));
  }
  checkCase(environments.keys(), reading);
  throwFindings(reading, 'manifest-invalid', `edit ${file}`);
  return environments;
}

function entriesIn(
  node: YamlNode | undefined,
  what: string,
  reading: Reading,
): ReadonlyMap<string, YamlEntry> {
  if (node?.kind === 'map') return node.entries;
  const isEmpty =
    node === undefined || (node.kind === 'text' && node.plain && isNullText(node.text));
  if (!isEmpty) {
    const fix = 'write a mapping below it, or nothing';
    report(reading, node, { code: 'field-invalid', message: `${what} is no mapping`, fix });
  }
  return new Map();
}

function checkEnvironmentName(name: string, entry: YamlEntry, reading: Reading): void {
  if (isName(name)) return;
  report(reading, entry.key, {
    code: 'name-invalid',
    message: `${JSON.stringify(name)} cannot name an environment`,
    fix: 'use letters, digits, ".", "_" and "-", beginning with a letter or digit',
  });
}

function checkCase(names: Iterable<EnvironmentName>, reading: Reading): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const before = seen.get(name.toLowerCase());
    if (before !== undefined) {
      const message = `environments ${before} and ${name} differ in case only`;
      const fix = 'rename one: some file systems take both locks for one file';
      report(reading, { line: 1, column: 1 }, { code: 'name-invalid', message, fix });
    }
    seen.set(name.toLowerCase(), name);
  }
}

function readVersions(
  environment: string,
  entry: YamlEntry,
  { reading, manifest }: { readonly reading: Reading; readonly manifest: Manifest },
): ReadonlyMap<ComponentName, string> {
  const versions = new Map<ComponentName, string>();
  const what = `environment ${environment}`;
  for (const [name, version] of entriesIn(entry.value, what, reading)) {
    if (!manifest.components.has(name as ComponentName)) {
      const [guess] = nearest(name, manifest.components.keys());
      report(
        reading,
        { ...version.key, component: name, environment },
        {
          code: 'component-unknown',
          message: `${what} names ${JSON.stringify(name)}, which is no component`,
          fix:
            guess === undefined ? `add it to ${manifest.file}, or take it out` : `write ${guess}`,
        },
      );
    }
    const subject = {
      what: `${name} in ${what}`,
      place: version.key,
      component: name,
      environment,
    };
    const wanted = checkNode(versionSchema, version.value, reading, subject);
    if (wanted !== null) versions.set(name as ComponentName, asciiTrim(wanted));
  }
  return versions;
}
