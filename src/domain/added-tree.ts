/** Trees that people add by hand: they have a record like a build's, so that they travel and are found like one. */
import { BUILD_KEY_SCHEMA, buildKeyOf, type BuildInputs } from './build-key.js';
import { hexOf, type Digest } from './digest.js';
import { parseTreeId } from './git-ids.js';
import { parseComponentName } from './names.js';
import { RECORD_SCHEMA, type BuildRecord } from './record.js';

/** Stands for the component in such a record. No component's build has these inputs, so no name can clash. */
export const ADDED = parseComponentName('added-by-hand');

/** What the key of an added tree is made of: the tree alone, so that whoever knows its digest finds it. */
function inputsOf(tree: Digest): BuildInputs {
  return {
    schema: BUILD_KEY_SCHEMA,
    tree: parseTreeId(hexOf(tree)),
    recipe: 'lockstep store add',
    inputs: { tree },
    dependencies: {},
    toolchain: {},
  };
}

/** Build key of the record of an added tree. */
export function addedKey(tree: Digest): Digest {
  return buildKeyOf(inputsOf(tree));
}

/** The record of an added tree. */
export function addedRecord(
  tree: Digest,
  packs: readonly Digest[],
  producer: BuildRecord['producer'],
): BuildRecord {
  return {
    schema: RECORD_SCHEMA,
    buildKey: addedKey(tree),
    component: ADDED,
    output: tree,
    packs,
    inputs: inputsOf(tree),
    source: null,
    producer,
  };
}

/** True for the record of an added tree. */
export function isAdded(record: BuildRecord): boolean {
  return record.component === ADDED && record.buildKey === addedKey(record.output);
}
