/** The scheduler against a naive executor, over ten thousand random graphs. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import '../support/seeded.js';
import { createSchedule, type Task } from '../../src/domain/schedule.js';

interface Scene {
  readonly tasks: readonly Task[];
  readonly jobs: number;
  readonly keepGoing: boolean;
  readonly failing: ReadonlySet<string>;
  /** Which of the running tasks ends next. */
  readonly picks: readonly number[];
}

const scene: fc.Arbitrary<Scene> = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.record({
      edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: size * 3 }),
      costs: fc.array(fc.nat(9), { minLength: size, maxLength: size }),
      order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
      jobs: fc.integer({ min: 1, max: 4 }),
      keepGoing: fc.boolean(),
      failing: fc.array(fc.nat(size - 1), { maxLength: 3 }),
      picks: fc.array(fc.nat(100), { minLength: size, maxLength: size }),
    }),
  )
  .map(({ edges, costs, order, jobs, keepGoing, failing, picks }) => ({
    tasks: order.map((n) => ({
      id: `t${n}`,
      cost: costs[n] ?? 0,
      after: edges.filter(([from, to]) => from < to && to === n).map(([from]) => `t${from}`),
    })),
    jobs,
    keepGoing,
    failing: new Set(failing.map((n) => `t${n}`)),
    picks,
  }));

/** Longest path from a task to an end, by looking at every path. */
function pathOf(tasks: readonly Task[], task: Task): number {
  const next = tasks.filter((one) => one.after.includes(task.id));
  return task.cost + Math.max(0, ...next.map((one) => pathOf(tasks, one)));
}

/** What must start now: of the tasks whose dependencies are done, the longest paths, as many as there is room. */
function naiveTake(
  scene: Scene,
  state: { started: Set<string>; done: Set<string>; running: string[] },
) {
  const ready = scene.tasks
    .filter(({ id, after }) => !state.started.has(id) && after.every((dep) => state.done.has(dep)))
    .map((task, index) => ({ id: task.id, index, path: pathOf(scene.tasks, task) }))
    .sort((a, b) => b.path - a.path || a.index - b.index);
  return ready.slice(0, scene.jobs - state.running.length).map((task) => task.id);
}

function compare(scene: Scene): void {
  const schedule = createSchedule(scene.tasks, scene);
  const state = { started: new Set<string>(), done: new Set<string>(), running: [] as string[] };
  let failed = false;
  for (const pick of [...scene.picks, 0]) {
    const expected = failed && !scene.keepGoing ? [] : naiveTake(scene, state);
    expect(schedule.take()).toEqual(expected);
    for (const id of expected) state.started.add(id);
    state.running.push(...expected);
    expect(schedule.isOver()).toBe(state.running.length === 0);
    if (state.running.length === 0) break;
    const [ended = ''] = state.running.splice(pick % state.running.length, 1);
    const bad = scene.failing.has(ended);
    failed ||= bad;
    if (!bad) state.done.add(ended);
    schedule.finish(ended, bad ? 'failed' : 'done');
  }
  expect(schedule.isOver()).toBe(true);
  const never = scene.tasks.map((task) => task.id).filter((id) => !state.started.has(id));
  expect(schedule.left()).toEqual(never);
}

describe('the scheduler', () => {
  it('T52 starts the same tasks as a naive executor at every moment, in 10,000 random graphs', () => {
    fc.assert(fc.property(scene, compare), { numRuns: 10_000 });
  });
});
