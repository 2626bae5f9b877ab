/** The top level of the files of a meta-repo: one mapping with known keys. */
import { nearest } from './nearest.js';
import { report, type Reading } from './read-fields.js';
import type { YamlNode } from './yaml-node.js';

/** The root if it is a mapping; anything else, and unknown keys, become findings. An empty file is no finding. */
export function checkTopLevel(
  root: YamlNode | null,
  reading: Reading,
  keys: readonly string[],
): YamlNode | undefined {
  if (root === null || (root.kind === 'text' && root.text === '')) return undefined;
  if (root.kind !== 'map') {
    const fix = `begin with ${keys[0] ?? ''}:`;
    report(reading, root, { code: 'field-invalid', message: 'the file is no mapping', fix });
    return undefined;
  }
  for (const [key, entry] of root.entries) {
    if (keys.includes(key)) continue;
    const [guess] = nearest(key, keys);
    report(reading, entry.key, {
      code: 'field-unknown',
      message: `the file has an unknown key ${JSON.stringify(key)}`,
      fix: `write ${guess ?? `one of ${keys.join(', ')}`}`,
    });
  }
  return root;
}
