/** Where each component stands in the text of a lock, for annotations. */
import { readYaml } from './strict-yaml.js';

/** Component → line, from 1; empty for a text that is no lock. */
export function lockLines(text: string): ReadonlyMap<string, number> {
  const { root } = readYaml(text, '');
  const components = root?.kind === 'map' ? root.entries.get('components')?.value : undefined;
  if (components?.kind !== 'map') return new Map();
  return new Map([...components.entries].map(([name, { key }]) => [name, key.line]));
}
