/** Why a build key was a miss, in words. */
import { describe, expect, it } from '@jest/globals';
import type { BuildInputs } from '../../../src/domain/build-key.js';
import { digestOf } from '../../../src/domain/digest.js';
import type { TreeId } from '../../../src/domain/git-ids.js';
import { explainMiss } from '../../../src/domain/explain-miss.js';

const before: BuildInputs = {
  schema: 1,
  tree: 'a'.repeat(40) as TreeId,
  recipe: 'make',
  inputs: { 'config.json': digestOf('1') },
  dependencies: { lib: 'x', old: 'y' },
  toolchain: { os: 'linux', node: 'v22.1.0' },
};

describe('explainMiss', () => {
  it.each([
    ['a first build', before, null, 'first build'],
    [
      'other sources',
      { ...before, tree: 'b'.repeat(40) as TreeId },
      before,
      'sources aaaaaaa → bbbbbbb',
    ],
    ['another recipe', { ...before, recipe: 'cmake' }, before, 'recipe changed'],
    ['other rules', { ...before, schema: 2 }, before, 'the rules of the build key changed'],
    [
      'a tool',
      { ...before, toolchain: { os: 'linux', node: 'v24.0.0' } },
      before,
      'tool node v22.1.0 → v24.0.0',
    ],
    [
      'dependencies',
      { ...before, dependencies: { lib: 'z', fresh: 'n' } },
      before,
      'dependency fresh added, dependency lib changed, dependency old removed',
    ],
    [
      'a declared input',
      { ...before, inputs: { 'config.json': digestOf('2') } },
      before,
      'input config.json changed',
    ],
    ['nothing at all', before, before, 'its record was lost'],
  ])('names %s', (_title, now, old, words) => {
    expect(explainMiss(now, old)).toBe(words);
  });
});
