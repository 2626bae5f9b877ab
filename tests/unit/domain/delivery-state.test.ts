/** The folds of a journal: which delivery runs, which side is live, what the other one still has. */
import { describe, expect, test } from '@jest/globals';
import { deliveryState, deliveryTip, sidesOf } from '../../../src/domain/delivery-state.js';
import { digestOf, type Digest } from '../../../src/domain/digest.js';
import type { ChainedEntry, DeliveryMark, JournalKind } from '../../../src/domain/journal.js';
import { environment } from '../../support/apply-meta-repo.js';

const lock = (name: string): Digest => digestOf(name);
const SIDES = ['blue', 'green'] as const;

/** Entries in order; only what the folds look at is varied. */
function journal(
  ...given: readonly (Partial<Omit<ChainedEntry, 'delivery'>> & {
    kind: JournalKind;
    delivery?: Partial<DeliveryMark>;
  })[]
): readonly ChainedEntry[] {
  return given.map(({ delivery, ...one }, at) => ({
    schema: 2,
    sequence: at + 1,
    environment: environment('prod'),
    at: `2026-11-21T10:0${at}:00Z`,
    actor: 'ada',
    reason: null,
    lock: lock('v1'),
    previousLock: lock('v1'),
    components: [],
    run: null,
    parent: null,
    id: digestOf(`entry ${at}`),
    ...one,
    ...(delivery === undefined ? {} : { delivery: { ...MARK, ...delivery } }),
  }));
}

const MARK: DeliveryMark = {
  id: 'd1',
  strategy: 'canary',
  phase: 'started',
  side: 'green',
  percent: 0,
  detail: '',
};
const begun = { kind: 'delivery', lock: lock('v2'), delivery: {} } as const;
const step = (phase: DeliveryMark['phase'], percent: number) =>
  ({ kind: 'delivery', lock: lock('v2'), delivery: { phase, percent } }) as const;
const ended = {
  kind: 'promotion',
  lock: lock('v2'),
  delivery: { phase: 'finished', percent: 100 },
} as const;
const applied = (name: string, more: Partial<ChainedEntry> = {}) =>
  ({ kind: 'apply', lock: lock(name), ok: true, ...more }) as const;

describe('the running delivery', () => {
  test('is none before one began, after it finished, and after it was aborted', () => {
    expect(deliveryState([])).toBeNull();
    expect(
      deliveryState(journal({ kind: 'lock' }, begun, step('switching', 100), ended)),
    ).toBeNull();
    expect(deliveryState(journal({ kind: 'lock' }, begun, step('aborted', 0)))).toBeNull();
  });

  test('has its pinned lock, its traffic, and what a claim is to make of it', () => {
    const entries = journal(
      { kind: 'lock' },
      begun,
      { ...step('switching', 5), outputs: { api: lock('output') } },
      step('stepped', 5),
      { kind: 'hold' },
      step('switching', 25),
    );
    expect(deliveryState(entries)).toMatchObject({
      id: 'd1',
      phase: 'switching',
      lock: lock('v2'),
      previousLock: lock('v1'),
      side: 'green',
      percent: 5,
      target: 25,
      since: '2026-11-21T10:05:00Z',
      isReleased: false,
      hasSwitched: true,
      outputs: { api: lock('output') },
      overtaken: null,
    });
    expect(deliveryTip(entries)?.sequence).toBe(6);
  });

  test('is overtaken by whatever else moves the head', () => {
    const state = deliveryState(journal({ kind: 'lock' }, begun, { kind: 'rollback' }));
    expect(state?.overtaken?.sequence).toBe(3);
  });

  test('is not overtaken by the rollback that it is itself', () => {
    const back = { kind: 'rollback', delivery: { phase: 'switching', percent: 100 } } as const;
    expect(deliveryState(journal({ kind: 'lock' }, back))).toMatchObject({
      phase: 'switching',
      overtaken: null,
    });
  });

  test('has a claim that is released when its command ended badly', () => {
    const failed = { ...step('switching', 5), ok: false };
    expect(deliveryState(journal(begun, step('switching', 5), failed))?.isReleased).toBe(true);
  });
});

describe('the sides', () => {
  test('begin with the first one live, and nothing known of the other', () => {
    expect(sidesOf([], SIDES)).toEqual({ live: 'blue', idle: 'green', idleLock: null });
  });

  test('take turns, and the old one is known to have what was applied there', () => {
    expect(sidesOf(journal(applied('v1'), begun, ended), SIDES)).toEqual({
      live: 'green',
      idle: 'blue',
      idleLock: lock('v1'),
    });
  });

  test('do not change by an abort, and what was brought there counts for nothing', () => {
    const onBlue = (phase: DeliveryMark['phase']) =>
      ({ kind: 'delivery', delivery: { id: 'd2', side: 'blue', phase } }) as const;
    const entries = journal(applied('v1'), begun, ended, onBlue('started'), onBlue('aborted'));
    expect(sidesOf(entries, SIDES)).toEqual({ live: 'green', idle: 'blue', idleLock: null });
    const other = journal(applied('v1'), begun, step('aborted', 0));
    expect(sidesOf(other, SIDES)).toEqual({ live: 'blue', idle: 'green', idleLock: null });
  });

  test('know nothing of a side whose apply failed, or was of some components of another lock', () => {
    const known = (...applies: readonly ReturnType<typeof applied>[]) =>
      sidesOf(journal(...applies, begun, ended), SIDES).idleLock;
    const some = { components: ['api'] as never };
    expect(known(applied('v1'), applied('v0', { ok: false }))).toBeNull();
    expect(known(applied('v1'), applied('v0', some))).toBeNull();
    expect(known(applied('v1'), applied('v1', some))).toBe(lock('v1'));
    expect(known()).toBeNull();
  });
});
