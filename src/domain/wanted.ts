/** What is wanted of a component in an environment, and the digest of all that resolving depends on. */
import { canonicalJson } from './build-key.js';
import { digestOf, type Digest } from './digest.js';
import type { Component, Environments, Manifest } from './manifest.js';
import type { EnvironmentName } from './names.js';

/** The version of the environment if it names one, else the manifest's. */
export function wantedVersion(
  component: Component,
  environments: Environments,
  environment: EnvironmentName | null,
): string {
  if (environment === null) return component.version;
  return environments.get(environment)?.get(component.name) ?? component.version;
}

/** Digest of what resolving uses; build recipes are not part of it. Independent of the order in the files. */
export function manifestDigest(
  manifest: Manifest,
  environments: Environments,
  environment: EnvironmentName | null,
): Digest {
  const components = [...manifest.components.values()]
    .map((component) => ({
      name: component.name,
      repo: component.repo,
      version: wantedVersion(component, environments, environment),
      tagPrefix: component.tagPrefix,
      type: component.type,
      buildTarget: component.buildTarget,
      dependsOn: component.dependsOn,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return digestOf(canonicalJson({ mode: manifest.mode, components }));
}
