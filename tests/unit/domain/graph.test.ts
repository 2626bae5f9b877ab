/** Order and reach of the dependency graph, on small and very large graphs. */
import { describe, expect, test } from '@jest/globals';
import {
  checkGraph,
  dependenciesOf,
  dependentsOf,
  topologicalOrder,
  type Graph,
} from '../../../src/domain/graph.js';
import type { ComponentName } from '../../../src/domain/names.js';
import { caught } from '../../support/caught.js';

const graph = (edges: Record<string, readonly string[]>): Graph =>
  new Map(
    Object.entries(edges).map(([name, on]) => [
      name as ComponentName,
      { dependsOn: on.map((one) => ({ name: one as ComponentName, range: null })) },
    ]),
  );
const names = (...list: string[]) => list as ComponentName[];

describe('a graph (T52)', () => {
  const diamond = graph({
    app: ['left', 'right'],
    right: ['base'],
    left: ['base'],
    base: [],
    alone: [],
  });

  test('is ordered dependencies first, ties by name, whatever order it is given in', () => {
    const wanted = ['alone', 'base', 'left', 'right', 'app'];
    expect(topologicalOrder(diamond)).toEqual(wanted);
    expect(topologicalOrder(new Map([...diamond].reverse()))).toEqual(wanted);
  });

  test('tells what is needed and what needs it, without the names asked for', () => {
    expect([...dependenciesOf(diamond, names('app'))].sort()).toEqual(['base', 'left', 'right']);
    expect([...dependentsOf(diamond, names('base'))].sort()).toEqual(['app', 'left', 'right']);
    expect([...dependentsOf(diamond, names('base', 'app'))].sort()).toEqual(['left', 'right']);
    expect([...dependentsOf(diamond, names('alone'))]).toEqual([]);
  });

  test('with a missing node is refused, all of them named', () => {
    const error = caught(() => checkGraph(graph({ a: ['x'], b: ['y', 'a'] })));
    expect(error.code).toBe('dependency-missing');
    expect(error.message).toMatch(/a depends on x[^]*b depends on y/);
  });

  test('with circles is refused, each printed once', () => {
    const error = caught(() =>
      checkGraph(graph({ z: ['y'], y: ['z'], b: ['a'], a: ['b'], on: ['a'], s: ['s'] })),
    );
    expect(error.code).toBe('dependency-cycle');
    expect(error.data['cycles']).toEqual([
      ['a', 'b', 'a'],
      ['s', 's'],
      ['y', 'z', 'y'],
    ]);
  });

  test('of 20,000 nodes in one chain overflows no stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => `n${index}`);
    const edges = Object.fromEntries(
      chain.map((name, index) => [name, chain.slice(index + 1, index + 2)]),
    );
    const long = graph(edges);
    expect(topologicalOrder(long)).toEqual([...chain].reverse());
    expect(dependenciesOf(long, names('n0')).size).toBe(19_999);
    expect(dependentsOf(long, names('n19999')).size).toBe(19_999);
    const ring = graph({ ...edges, n19999: ['n0'] });
    expect(caught(() => checkGraph(ring)).code).toBe('dependency-cycle');
  });
});
