/** Histories of any shape in a real repository, and what is true of them by plain set arithmetic. */
import fc from 'fast-check';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { createTestRepo, type TestRepo } from './git-repos.js';

/** A commit of a model: its parents among those before it, and its clock. */
export interface ModelCommit {
  readonly parents: readonly number[];
  readonly seconds: number;
}

export interface History {
  readonly repo: TestRepo;
  readonly model: readonly ModelCommit[];
  /** Ids in the order of the model. */
  readonly ids: readonly CommitSha[];
}

const START = 1_700_000_000;

/**
 * Chains, roots, merges of up to four, criss-cross; many commits of one second. `skew`: seconds by which a clock may be
 * wrong either way.
 */
export function histories(skew: number): fc.Arbitrary<readonly ModelCommit[]> {
  const commit = fc.record({
    // Mostly near ancestors, so that histories are deep; -1 is no parent.
    picks: fc.array(fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, fc.nat(30)), { maxLength: 4 }),
    step: fc.nat(2),
    error: fc.integer({ min: -skew, max: skew }),
  });
  return fc.array(commit, { minLength: 2, maxLength: 60 }).map((commits) => {
    let clock = START;
    return commits.map(({ picks, step, error }, index) => ({
      parents: [...new Set(picks.map((back) => index - 1 - back))].filter((parent) => parent >= 0),
      seconds: (clock += step) + error,
    }));
  });
}

/** Writes the model as a repository; every commit has a branch of its own, so that packing keeps it. */
export function writeHistory(
  path: string,
  model: readonly ModelCommit[],
  options: { readonly objectFormat?: 'sha1' | 'sha256'; readonly config?: string } = {},
): History {
  const repo = createTestRepo(path, [], options);
  const script = model.map(({ parents, seconds }, index) => {
    // Long and alike, so that packing makes deltas of them.
    const message = `${'The same words in every message. '.repeat(10)}\n\n${index}\n`;
    const [first, ...others] = parents.map((parent) => `:${parent + 1}`);
    return [
      `commit refs/heads/c${index}`,
      `mark :${index + 1}`,
      `committer Test <test@example.org> ${seconds} +0000`,
      `data ${Buffer.byteLength(message)}\n${message}`,
      ...(first === undefined ? [] : [`from ${first}`]),
      ...others.map((other) => `merge ${other}`),
      `M 100644 inline f${index % 5}`,
      `data ${String(index).length}\n${index}`,
      `get-mark :${index + 1}`,
      '',
    ].join('\n');
  });
  const ids = repo.git(['fast-import', '--quiet'], script.join('')).split('\n') as CommitSha[];
  return { repo, model, ids };
}

/** A commit with all it leads to. */
export function ancestry(model: readonly ModelCommit[], start: number): ReadonlySet<number> {
  const found = new Set([start]);
  for (const index of found) for (const parent of model[index]?.parents ?? []) found.add(parent);
  return found;
}

export interface Truth {
  readonly relation: 'same' | 'ahead' | 'behind' | 'diverged';
  readonly ahead: number;
  readonly behind: number;
}

export function truthOf(model: readonly ModelCommit[], from: number, to: number): Truth {
  const [old, fresh] = [ancestry(model, from), ancestry(model, to)];
  const ahead = [...fresh].filter((index) => !old.has(index)).length;
  const behind = [...old].filter((index) => !fresh.has(index)).length;
  if (from === to) return { relation: 'same', ahead, behind };
  const relation = fresh.has(from) ? 'ahead' : old.has(to) ? 'behind' : 'diverged';
  return { relation, ahead, behind };
}
