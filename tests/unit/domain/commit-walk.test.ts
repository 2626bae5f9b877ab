/** What lies between two commits of a part of a history. */
import fc from 'fast-check';
import '../../support/seeded.js';
import { describe, expect, it } from '@jest/globals';
import {
  commitsBetween,
  type CommitGraph,
  type GraphNode,
} from '../../../src/domain/commit-walk.js';
import type { CommitSha } from '../../../src/domain/git-ids.js';
import { ancestry, histories, truthOf } from '../../support/random-history.js';

/** `name: parents @seconds`; ids are just names here. */
function graph(...lines: readonly string[]): CommitGraph {
  return new Map(
    lines.map((line): [CommitSha, GraphNode] => {
      const [, name = '', parents = '', seconds = '0'] = /^(\w+):([^@]*)@(\d+)$/.exec(line) ?? [];
      const ids = parents.split(' ').filter(Boolean) as CommitSha[];
      return [name as CommitSha, { parents: ids, seconds: Number(seconds) }];
    }),
  );
}

function between(given: CommitGraph, from: string, to: string, limit = 100) {
  return commitsBetween(given, { from: from as CommitSha, to: to as CommitSha, limit });
}

describe('commitsBetween', () => {
  it('counts and orders a chain that ends at the old commit', () => {
    const chain = graph('c: b@3', 'b: a@2', 'a: old@1');
    expect(between(chain, 'old', 'c')).toEqual({
      count: 3,
      newest: ['c', 'b', 'a'],
      leadsBack: true,
    });
  });

  it('leads back through any parent of a merge', () => {
    expect(between(graph('m: x old@3', 'x: elsewhere@2'), 'old', 'm').leadsBack).toBe(true);
  });

  it('does not lead back where no commit names the old one', () => {
    expect(between(graph('b: a@2', 'a: base@1'), 'old', 'b')).toMatchObject({
      count: 2,
      leadsBack: false,
    });
  });

  it('is nothing and leads back for a commit and itself', () => {
    expect(between(graph(), 'a', 'a')).toEqual({ count: 0, newest: [], leadsBack: true });
  });

  it('leaves out what the new commit does not lead to, and what the old one does', () => {
    const more = graph('c: b@5', 'b: old@4', 'stray: b@9', 'old: base@3', 'base: @1');
    expect(between(more, 'old', 'c')).toEqual({ count: 2, newest: ['c', 'b'], leadsBack: true });
    expect(between(more, 'c', 'old')).toEqual({ count: 0, newest: [], leadsBack: false });
  });

  it('tells children before parents whatever the clocks say, else the newest first', () => {
    const odd = graph('m: a b@5', 'a: r@9', 'b: r@7', 'r: old@100');
    expect(between(odd, 'old', 'm').newest).toEqual(['m', 'a', 'b', 'r']);
  });

  it('tells commits of one second in the order in which their children name them', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const wide = graph(`m: ${names.join(' ')}@9`, ...names.map((name) => `${name}: old@5`));
    expect(between(wide, 'old', 'm').newest).toEqual(['m', ...names]);
  });

  it('keeps the count where the list is cut', () => {
    const chain = graph('c: b@3', 'b: a@2', 'a: old@1');
    expect(between(chain, 'old', 'c', 2)).toMatchObject({ count: 3, newest: ['c', 'b'] });
    expect(between(chain, 'old', 'c', 0)).toMatchObject({ count: 3, newest: [] });
  });

  it('ends for a graph that turns in circles, which no honest one does', () => {
    expect(between(graph('a: b@1', 'b: a@2'), 'old', 'a')).toMatchObject({ count: 2 });
  });

  it('counts a parent once that is named twice', () => {
    expect(between(graph('m: a a@2', 'a: old@1'), 'old', 'm')).toMatchObject({
      count: 2,
      newest: ['m', 'a'],
    });
  });
});

it('is exact for every history, given just what the new commit has and the old one lacks', () => {
  fc.assert(
    fc.property(histories(1000), fc.nat(59), fc.nat(59), (model, a, b) => {
      const [from, to] = [a % model.length, b % model.length];
      const old = ancestry(model, from);
      const part = new Map(
        [...ancestry(model, to)]
          .filter((index) => !old.has(index))
          .map((index): [CommitSha, GraphNode] => {
            const { parents = [], seconds = 0 } = model[index] ?? {};
            return [
              `${index}` as CommitSha,
              { parents: parents.map(String) as CommitSha[], seconds },
            ];
          }),
      );
      const found = between(part, `${from}`, `${to}`);
      const { relation, ahead } = truthOf(model, from, to);
      expect(found.count).toBe(ahead);
      expect(found.leadsBack).toBe(relation === 'ahead' || relation === 'same');
      const places = new Map(found.newest.map((commit, place) => [Number(commit), place]));
      for (const [index, place] of places) {
        for (const parent of model[index]?.parents ?? []) {
          expect(places.get(parent) ?? Infinity).toBeGreaterThan(place);
        }
      }
    }),
    { numRuns: 500 },
  );
});

it('takes a hundred thousand commits, and ten thousand parents, in their stride', () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `n${index}` as CommitSha);
  const chain = new Map(
    names.map((name, index) => [
      name,
      { parents: names.slice(index + 1, index + 2), seconds: index % 7 },
    ]),
  );
  const wide = new Map<CommitSha, GraphNode>(
    names.map((name) => [name, { parents: [], seconds: 1 }]),
  );
  wide.set('top' as CommitSha, { parents: names.slice(0, 10_000), seconds: 2 });
  const start = performance.now();
  expect(between(chain, 'n99999', 'n0', 250)).toMatchObject({ count: 99_999, leadsBack: true });
  expect(between(wide, 'x', 'top', 250)).toMatchObject({ count: 10_001, leadsBack: false });
  expect(performance.now() - start).toBeLessThan(10_000);
});
