/** Commits that wait to be told, the newest first: a binary heap. */
import type { CommitSha } from './git-ids.js';

export interface CommitQueue {
  add(commit: CommitSha): void;
  /** The newest; of those of the same second the one that was added first. */
  take(): CommitSha | undefined;
}

interface Entry {
  readonly commit: CommitSha;
  readonly seconds: number;
  readonly turn: number;
}

export function newestFirst(secondsOf: (commit: CommitSha) => number): CommitQueue {
  const heap: Entry[] = [];
  let added = 0;
  return {
    add: (commit) => {
      heap.push({ commit, seconds: secondsOf(commit), turn: added });
      added += 1;
      rise(heap);
    },
    take: () => {
      const first = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return last?.commit;
      heap[0] = last;
      sink(heap);
      return first?.commit;
    },
  };
}

/** Moves the last entry up to its place. */
function rise(heap: Entry[]): void {
  for (let at = heap.length - 1; at > 0;) {
    const above = (at - 1) >> 1;
    if (!isBefore(heap, at, above)) return;
    swap(heap, at, above);
    at = above;
  }
}

/** Moves the first entry down to its place. */
function sink(heap: Entry[]): void {
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const below = isBefore(heap, right, left) ? right : left;
    if (!isBefore(heap, below, at)) return;
    swap(heap, at, below);
    at = below;
  }
}

/** False where there is no entry at `a`. */
function isBefore(heap: readonly Entry[], a: number, b: number): boolean {
  const [one, other] = [heap[a], heap[b]];
  if (one === undefined || other === undefined) return false;
  return one.seconds === other.seconds ? one.turn < other.turn : one.seconds > other.seconds;
}

function swap(heap: Entry[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b] as Entry, heap[a] as Entry];
}
