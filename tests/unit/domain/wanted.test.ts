/** What an environment wants, and when a lock of it grows stale. */
import { describe, expect, test } from '@jest/globals';
import type { Component, Environments, Manifest } from '../../../src/domain/manifest.js';
import { parseComponentName, parseEnvironmentName } from '../../../src/domain/names.js';
import { manifestDigest, wantedVersion } from '../../../src/domain/wanted.js';
import { componentOf } from '../../support/manifest-of.js';

const [dev, prod] = [parseEnvironmentName('dev'), parseEnvironmentName('prod')];
const lib = parseComponentName('lib');
const component: Component = componentOf('lib', { version: '^1.0.0' });
const environments: Environments = new Map([[prod, new Map([[lib, 'v1.0.0']])]]);

const manifestOf = (...components: readonly Component[]): Manifest => ({
  file: 'manifests/components.yaml',
  mode: 'reference',
  components: new Map(components.map((one) => [one.name, one])),
});

describe('the wanted version', () => {
  test('is the environment’s where it names one, else the manifest’s', () => {
    expect(wantedVersion(component, environments, prod)).toBe('v1.0.0');
    expect(wantedVersion(component, environments, dev)).toBe('^1.0.0');
    expect(wantedVersion(component, environments, null)).toBe('^1.0.0');
  });
});

describe('the digest of a manifest', () => {
  const other: Component = { ...component, name: parseComponentName('api') };
  const base = manifestDigest(manifestOf(component, other), environments, dev);

  test('does not know the order of components, nor recipes', () => {
    const built = { ...component, build: { build: [{ shell: 'make' }] }, line: 99 };

    expect(manifestDigest(manifestOf(other, component), environments, dev)).toBe(base);
    expect(manifestDigest(manifestOf(built, other), environments, dev)).toBe(base);
  });

  test.each([
    ['repo', { repo: 'https://elsewhere.example/lib.git' }],
    ['version', { version: '^2.0.0' }],
    ['tag prefix', { tagPrefix: 'lib/' }],
    ['type', { type: 'go' as const }],
    ['build target', { buildTarget: '//x' }],
    ['dependencies', { dependsOn: [{ name: other.name, range: null }] }],
  ])('changes with the %s', (_what, change) => {
    expect(
      manifestDigest(manifestOf({ ...component, ...change }, other), environments, dev),
    ).not.toBe(base);
  });

  test('is another in an environment that pins a version', () => {
    expect(manifestDigest(manifestOf(component, other), environments, prod)).not.toBe(base);
  });
});
