/** Ranges of histories of any shape beside plain set arithmetic and `git rev-list`, over the wire from a real server. */
import fc from 'fast-check';
import '../support/seeded.js';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { createGitWorld, urlOf, type GitWorld } from '../support/git-world.js';
import { histories, truthOf, writeHistory, type History } from '../support/random-history.js';

let world: GitWorld;
beforeEach(() => {
  world = createGitWorld();
});
afterEach(() => world.remove());

/** How a server may keep its objects; each computes what to send by other means. */
const LAYOUTS = {
  'as it was imported': () => undefined,
  'packed, commits as deltas': ({ repo }: History) =>
    void repo.git(['repack', '-adfq', '--depth=50', '--window=50']),
  'packed with a bitmap and a commit-graph': ({ repo }: History) => {
    repo.git(['repack', '-adfbq']);
    repo.git(['commit-graph', 'write', '--reachable']);
  },
} as const;

const PAIRS = fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { minLength: 5, maxLength: 5 });
const RUNS = 4;
let made = 0;

async function check(history: History, [a, b]: readonly [number, number]): Promise<void> {
  const { repo, ids, model } = history;
  const [from, to] = [a % ids.length, b % ids.length];
  const [old, fresh] = [ids[from] ?? never(), ids[to] ?? never()];
  const found = await world.git.range(urlOf(repo), old, fresh);
  const { relation, ahead, behind, commits, reason } = found;
  expect({ relation, ahead, behind, reason }).toEqual({
    ...truthOf(model, from, to),
    reason: null,
  });
  const listed = repo.git(['rev-list', '--date-order', `${old}..${fresh}`]);
  expect(commits.map(({ commit }) => commit).join('\n')).toBe(listed);
  const iso = new Date((model[to]?.seconds ?? 0) * 1000).toISOString().replace('.000Z', 'Z');
  expect(found.at).toBe(iso);
}

function never(): never {
  throw new Error('no such commit');
}

describe.each([
  ['it leaves files out', '[uploadpack]\n\tallowFilter = true\n'],
  ['it cannot leave files out', ''],
])('the server may be such that %s', (_name, config) => {
  test.each(Object.entries(LAYOUTS))(
    'relation, counts and commits are those of the history: %s',
    async (_layout, arrange) => {
      await fc.assert(
        fc.asyncProperty(histories(3), PAIRS, async (model, pairs) => {
          const path = join(world.root, 'remotes', `r${(made += 1)}.git`);
          const history = writeHistory(path, model, { config });
          arrange(history);
          for (const pair of pairs) await check(history, pair);
        }),
        { numRuns: RUNS },
      );
    },
  );
});
