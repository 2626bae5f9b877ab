/** Hits and misses of the cache, out of the results of an apply. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import { parseComponentName } from '../../../src/domain/names.js';
import type { StepOutcome, StepResult } from '../../../src/domain/plan.js';
import { countUses } from '../../../src/operations/count-uses.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.dispose());

const result = (name: string, outcome: StepOutcome, hasOutput = true): StepResult => ({
  component: parseComponentName(name),
  outcome,
  buildKey: null,
  output: hasOutput ? digestOf(name) : null,
  seconds: 1,
});

test('restored is a hit, built a miss; in place, failed and without output is neither', async () => {
  await countUses(world, [
    result('api', 'restored'),
    result('lib', 'built'),
    result('web', 'unchanged'),
    result('cli', 'failed'),
    result('docs', 'restored', false),
  ]);

  expect([...world.catalog.counts]).toEqual([
    ['api', { hits: 1, misses: 0 }],
    ['lib', { hits: 0, misses: 1 }],
  ]);
});
