/** The graph functions against a naive model (T52). */
import fc from 'fast-check';
import '../support/seeded.js';
import { expect, test } from '@jest/globals';
import {
  dependenciesOf,
  dependencyCycles,
  dependentsOf,
  topologicalOrder,
  type Graph,
} from '../../src/domain/graph.js';
import type { ComponentName } from '../../src/domain/names.js';

type Edges = readonly (readonly [number, number])[];
const name = (index: number) => `c${index}` as ComponentName;
const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 24 });

function graphOf(pairs: Edges): Graph {
  return new Map(
    Array.from({ length: 12 }, (_, index) => [
      name(index),
      {
        dependsOn: pairs
          .filter(([from]) => from === index)
          .map(([, to]) => ({ name: name(to), range: null })),
      },
    ]),
  );
}

/** reaches[a][b]: by Warshall. */
function closure(pairs: Edges): boolean[][] {
  const reaches = Array.from({ length: 12 }, () => Array.from({ length: 12 }, () => false));
  for (const [from, to] of pairs) (reaches[from] as boolean[])[to] = true;
  for (let via = 0; via < 12; via += 1)
    for (let a = 0; a < 12; a += 1)
      for (let b = 0; b < 12; b += 1)
        if (reaches[a]?.[via] && reaches[via]?.[b]) (reaches[a] as boolean[])[b] = true;
  return reaches;
}

test('an acyclic graph is ordered: each node once, after all it needs, the smallest ready name first', () => {
  const acyclic = edges.map((pairs) =>
    pairs.filter(([from, to]) => from > to).map(([a, b]) => [(a * 5) % 12, (b * 5) % 12] as const),
  );
  fc.assert(
    fc.property(acyclic, (pairs) => {
      const graph = graphOf(pairs);
      const model: ComponentName[] = [];
      while (model.length < 12) {
        const ready = [...graph.keys()].filter(
          (one) =>
            !model.includes(one) &&
            graph.get(one)?.dependsOn.every((on) => model.includes(on.name)),
        );
        model.push(ready.sort()[0] as ComponentName);
      }
      expect(topologicalOrder(graph)).toEqual(model);
      expect(dependencyCycles(graph)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('reach is the transitive closure, without the nodes asked for', () => {
  fc.assert(
    fc.property(edges, fc.nat(11), (pairs, start) => {
      const reaches = closure(pairs);
      const all = Array.from({ length: 12 }, (_, index) => index).filter(
        (index) => index !== start,
      );
      const graph = graphOf(pairs);
      expect(new Set(dependenciesOf(graph, [name(start)]))).toEqual(
        new Set(all.filter((one) => reaches[start]?.[one]).map(name)),
      );
      expect(new Set(dependentsOf(graph, [name(start)]))).toEqual(
        new Set(all.filter((one) => reaches[one]?.[start]).map(name)),
      );
    }),
    { numRuns: 1000 },
  );
});

test('circles are found exactly where there are some, and each printed path is one', () => {
  fc.assert(
    fc.property(edges, (pairs) => {
      const graph = graphOf(pairs);
      const isCyclic = closure(pairs).some((row, index) => row[index]);
      const cycles = dependencyCycles(graph);
      expect(cycles.length > 0).toBe(isCyclic);
      for (const path of cycles) {
        expect(path[0]).toBe(path.at(-1));
        for (const [index, one] of path.slice(0, -1).entries()) {
          expect(graph.get(one)?.dependsOn.map((on) => on.name)).toContain(path[index + 1]);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
