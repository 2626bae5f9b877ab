/** A component as the manifest would give it, for tests that do not read one. */
import type { Component } from '../../src/domain/manifest.js';
import { parseComponentName } from '../../src/domain/names.js';

/** Type `script` without anything to run, unless `changes` say more. */
export function componentOf(
  name: string,
  changes: Partial<Omit<Component, 'name'>> = {},
): Component {
  return {
    name: parseComponentName(name),
    repo: `https://example.org/acme/${name}.git`,
    version: 'v1.0.0',
    type: 'script',
    buildTarget: null,
    dependsOn: [],
    tagPrefix: '',
    build: {},
    isolation: null,
    line: 1,
    ...changes,
  };
}
