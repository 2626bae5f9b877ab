/** The scheduler: which task may start now, longest path first, never before its dependencies are done. */
import { LockstepError } from '../errors.js';

export interface Task<Id extends string = string> {
  readonly id: Id;
  /** Tasks that must be done first; each must be in the same list. */
  readonly after: readonly Id[];
  /** Expected seconds. */
  readonly cost: number;
}

export interface ScheduleRules {
  /** Tasks that run at once, at most. */
  readonly jobs: number;
  /**
   * After a failure: true starts everything that does not depend on it, false starts nothing more. Either way
   * what runs is left to finish, and what depends on the failed task never starts.
   */
  readonly keepGoing: boolean;
}

/** One run through a graph of tasks. Holds state, starts nothing itself. */
export interface Schedule<Id extends string = string> {
  /** Tasks to start now; each is given once and counts as running until `finish`. */
  take(): readonly Id[];
  /** Tells how a running task ended. */
  finish(id: Id, outcome: 'done' | 'failed'): void;
  /** Gives out nothing more, whatever is left. */
  stop(): void;
  /** True when nothing runs and `take` would give nothing. */
  isOver(): boolean;
  /** Tasks that were never given out, in the order of the list. */
  left(): readonly Id[];
}

/**
 * Makes a schedule. Among ready tasks the one with the longest path of costs to an end goes first, ties by
 * order in the list. Throws `bug` for an unknown or repeated task and for a cycle: plans are checked before.
 */
export function createSchedule<Id extends string>(
  tasks: readonly Task<Id>[],
  rules: ScheduleRules,
): Schedule<Id> {
  const nodes = nodesOf(tasks);
  const ready = [...nodes.values()].filter((node) => node.waitsFor === 0).sort(byPath);
  const running = new Set<Id>();
  const given = new Set<Id>();
  let stopped = false;
  return {
    take() {
      const now = stopped ? [] : ready.splice(0, Math.max(0, rules.jobs - running.size));
      for (const node of now) {
        running.add(node.task.id);
        given.add(node.task.id);
      }
      return now.map((node) => node.task.id);
    },
    finish(id, outcome) {
      if (!running.delete(id)) throw defect(`task ${id} ended without having been started`);
      if (outcome === 'failed') stopped ||= !rules.keepGoing;
      else release(nodes, ready, id);
    },
    stop: () => void (stopped = true),
    isOver: () => running.size === 0 && (stopped || ready.length === 0),
    left: () => tasks.filter((task) => !given.has(task.id)).map((task) => task.id),
  };
}

interface Node<Id extends string> {
  readonly task: Task<Id>;
  readonly index: number;
  readonly next: Id[];
  waitsFor: number;
  path: number;
}

function nodesOf<Id extends string>(tasks: readonly Task<Id>[]): Map<Id, Node<Id>> {
  const nodes = new Map<Id, Node<Id>>();
  for (const [index, task] of tasks.entries()) {
    if (nodes.has(task.id)) throw defect(`task ${task.id} is planned twice`);
    nodes.set(task.id, { task, index, next: [], waitsFor: 0, path: task.cost });
  }
  for (const node of nodes.values()) {
    for (const before of new Set(node.task.after)) {
      const found = nodes.get(before);
      if (found === undefined) throw defect(`task ${node.task.id} waits for unplanned ${before}`);
      found.next.push(node.task.id);
      node.waitsFor += 1;
    }
  }
  measurePaths(nodes);
  return nodes;
}

/** Longest path from each node to an end, ends first (Kahn's order, backwards). */
function measurePaths<Id extends string>(nodes: ReadonlyMap<Id, Node<Id>>): void {
  const open = new Map([...nodes].map(([id, node]) => [id, node.next.length]));
  const queue = [...nodes.values()].filter((node) => node.next.length === 0);
  for (const node of queue) {
    for (const before of new Set(node.task.after)) {
      const found = nodes.get(before);
      if (found === undefined) continue;
      found.path = Math.max(found.path, found.task.cost + node.path);
      const rest = (open.get(before) ?? 0) - 1;
      open.set(before, rest);
      if (rest === 0) queue.push(found);
    }
  }
  if (queue.length !== nodes.size) throw defect('the tasks wait for each other in a circle');
}

function release<Id extends string>(
  nodes: ReadonlyMap<Id, Node<Id>>,
  ready: Node<Id>[],
  id: Id,
): void {
  for (const next of nodes.get(id)?.next ?? []) {
    const node = nodes.get(next);
    if (node === undefined) continue;
    node.waitsFor -= 1;
    if (node.waitsFor === 0) ready.push(node);
  }
  ready.sort(byPath);
}

function byPath<Id extends string>(a: Node<Id>, b: Node<Id>): number {
  return b.path - a.path || a.index - b.index;
}

function defect(message: string): LockstepError {
  return new LockstepError('bug', { message: `the scheduler is wrong: ${message}` });
}
