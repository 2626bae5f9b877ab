/** What the scheduler gives out, and when. */
import { describe, expect, it } from '@jest/globals';
import { createSchedule, type Task } from '../../../src/domain/schedule.js';
import { hasCode } from '../../../src/errors.js';

const task = (id: string, after: readonly string[] = [], cost = 1): Task => ({ id, after, cost });
const DIAMOND = [
  task('base'),
  task('left', ['base']),
  task('right', ['base'], 5),
  task('top', ['left', 'right']),
];

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

describe('createSchedule', () => {
  it('gives out a task only when all it waits for is done', () => {
    const schedule = createSchedule(DIAMOND, { jobs: 4, keepGoing: true });
    expect(schedule.take()).toEqual(['base']);
    expect(schedule.take()).toEqual([]);
    schedule.finish('base', 'done');
    expect(schedule.take()).toEqual(['right', 'left']);
    schedule.finish('left', 'done');
    expect(schedule.take()).toEqual([]);
    schedule.finish('right', 'done');
    expect(schedule.take()).toEqual(['top']);
  });

  it('starts the longest path first, also where a cheap task leads to a dear one', () => {
    const tasks = [task('a', [], 3), task('b', [], 1), task('c', ['b'], 9)];
    expect(createSchedule(tasks, { jobs: 1, keepGoing: true }).take()).toEqual(['b']);
  });

  it('never has more running than jobs', () => {
    const tasks = ['a', 'b', 'c'].map((id) => task(id));
    const schedule = createSchedule(tasks, { jobs: 2, keepGoing: true });
    expect(schedule.take()).toEqual(['a', 'b']);
    schedule.finish('b', 'done');
    expect(schedule.take()).toEqual(['c']);
  });

  it('T52 stops only the dependents of a failure when told to keep going', () => {
    const tasks = [...DIAMOND, task('other')];
    const schedule = createSchedule(tasks, { jobs: 1, keepGoing: true });
    schedule.take();
    schedule.finish('base', 'failed');
    expect(schedule.take()).toEqual(['other']);
    schedule.finish('other', 'done');
    expect(schedule.isOver()).toBe(true);
    expect(schedule.left()).toEqual(['left', 'right', 'top']);
  });

  it('starts nothing new after a failure otherwise, and lets what runs finish', () => {
    const tasks = ['a', 'b', 'c'].map((id) => task(id));
    const schedule = createSchedule(tasks, { jobs: 2, keepGoing: false });
    schedule.take();
    schedule.finish('a', 'failed');
    expect(schedule.take()).toEqual([]);
    expect(schedule.isOver()).toBe(false);
    schedule.finish('b', 'done');
    expect(schedule.isOver()).toBe(true);
    expect(schedule.left()).toEqual(['c']);
  });

  it('gives out nothing more once it is stopped', () => {
    const schedule = createSchedule([task('a')], { jobs: 1, keepGoing: true });
    schedule.stop();
    expect(schedule.take()).toEqual([]);
    expect(schedule.isOver()).toBe(true);
  });

  it('T52 takes a circle, an unknown or a repeated task for a defect of the plan', () => {
    const rules = { jobs: 1, keepGoing: true };
    const circle = [task('a', ['b']), task('b', ['a'])];
    for (const tasks of [circle, [task('a', ['a'])], [task('a', ['x'])], [task('a'), task('a')]]) {
      expect(
        hasCode(
          thrown(() => createSchedule(tasks, rules)),
          'bug',
        ),
      ).toBe(true);
    }
  });

  it('orders a chain of 20,000 tasks without running out of stack', () => {
    const tasks = Array.from({ length: 20_000 }, (_, n) =>
      task(`${n}`, n === 0 ? [] : [`${n - 1}`]),
    );
    expect(createSchedule(tasks, { jobs: 8, keepGoing: true }).take()).toEqual(['0']);
  });
});
