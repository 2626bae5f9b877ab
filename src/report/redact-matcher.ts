/** Finds many strings at once in text that arrives in pieces: the automaton of Aho and Corasick (1975). */

interface Node {
  readonly depth: number;
  readonly next: Map<string, Node>;
  /** The longest proper suffix of this node that also begins a pattern. */
  fail: Node | null;
  /** Length of the longest pattern that ends here; 0 for none. */
  match: number;
}

/** A compiled set of patterns. */
export type Matcher = Readonly<Node>;

/** Compiles patterns; empty ones are left out. Time and memory are linear in their total length. */
export function createMatcher(patterns: readonly string[]): Matcher {
  const root = node(0);
  for (const pattern of patterns) addPattern(root, pattern);
  // Breadth first, so that a node's suffix, being shorter, is finished before it.
  const queue: Node[] = [root];
  for (const parent of queue) {
    for (const [char, child] of parent.next) {
      child.fail = parent === root ? root : step(parent.fail ?? root, char);
      child.match = Math.max(child.match, child.fail.match);
      queue.push(child);
    }
  }
  return root;
}

function node(depth: number): Node {
  return { depth, next: new Map(), fail: null, match: 0 };
}

function addPattern(root: Node, pattern: string): void {
  let at = root;
  for (const char of pattern.split('')) {
    const next = at.next.get(char) ?? node(at.depth + 1);
    at.next.set(char, next);
    at = next;
  }
  at.match = at.depth;
}

function step(from: Node, char: string): Node {
  let at: Node | null = from;
  let root = from;
  while (at !== null) {
    const next = at.next.get(char);
    if (next !== undefined) return next;
    root = at;
    at = at.fail;
  }
  return root;
}

/** A stretch of text to be masked; `told` when its mask is already written. */
interface Stretch {
  start: number;
  readonly end: number;
  readonly told: boolean;
}

/** Replaces every stretch covered by matches; touching and overlapping ones become one mask. */
export function maskMatches(
  matcher: Matcher,
  mask: string,
): { write(chunk: string): string; end(): string } {
  let state: Node = matcher;
  /** Text from `base` on is not written yet; all positions count from the beginning of the stream. */
  let held = '';
  let base = 0;
  let stretches: Stretch[] = [];

  const release = (limit: number): string => {
    const out: string[] = [];
    let at = base;
    const kept: Stretch[] = [];
    for (const stretch of stretches) {
      if (stretch.start > limit) {
        kept.push(stretch);
        continue;
      }
      out.push(held.slice(at - base, Math.max(at, stretch.start) - base));
      if (!stretch.told) out.push(mask);
      at = Math.min(stretch.end, limit);
      // Kept even when it ends here, so that one that touches it joins it.
      if (stretch.end >= limit) kept.push({ ...stretch, start: limit, told: true });
    }
    out.push(held.slice(at - base, limit - base));
    held = held.slice(limit - base);
    base = limit;
    stretches = kept;
    return out.join('');
  };

  return {
    write: (chunk) => {
      const offset = base + held.length;
      held += chunk;
      for (let index = 0; index < chunk.length; index += 1) {
        state = step(state, chunk.charAt(index));
        if (state.match > 0) cover(stretches, offset + index + 1 - state.match, offset + index + 1);
      }
      return release(base + held.length - state.depth);
    },
    end: () => {
      state = matcher;
      const rest = release(base + held.length);
      stretches = [];
      return rest;
    },
  };
}

/** Adds a stretch that ends after all others, joined with those it touches. */
function cover(stretches: Stretch[], from: number, end: number): void {
  let start = from;
  let told = false;
  for (let last = stretches.at(-1); last !== undefined && last.end >= start;) {
    start = Math.min(start, last.start);
    told = last.told;
    stretches.pop();
    last = stretches.at(-1);
  }
  stretches.push({ start, end, told });
}
