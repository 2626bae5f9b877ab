/** The decision that follows from gates, over every combination of their states (T48), and what a merged lock is. */
import { expect, test } from '@jest/globals';
import { decisionOf } from '../../../src/domain/promotion.js';
import type { Gate, GateState } from '../../../src/domain/results.js';

const KINDS: readonly Partial<Gate>[] = [
  ...(['pass', 'fail', 'wait', 'unknown'] as const).flatMap((state: GateState) => [
    { state },
    { state, bypassed: true as const },
  ]),
  { state: 'unknown', advisory: true },
  { state: 'wait', asked: false },
];

function* combinations(length: number): Generator<readonly Gate[], void> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const rest of combinations(length - 1)) {
    for (const kind of KINDS) yield [...rest, { name: `g${length}`, detail: '', ...kind } as Gate];
  }
}

test('every combination of four gates: allowed only when nothing is open (T48)', () => {
  const wrong: unknown[] = [];
  let seen = 0;
  for (const gates of combinations(4)) {
    seen += 1;
    const open = gates.filter((gate) => gate.bypassed !== true && gate.state !== 'pass');
    const advises = (gate: Gate): boolean => gate.advisory === true;
    const blocks = open.some(
      (gate) => gate.state === 'fail' || (gate.state === 'unknown' && !advises(gate)),
    );
    const right = blocks ? 'block' : open.every(advises) ? 'allow' : 'wait';
    if (decisionOf(gates) !== right) wrong.push([gates, right]);
  }
  expect(wrong).toEqual([]);
  expect(seen).toBe(KINDS.length ** 4);
});

test('a declared gate that is unknown never lets anything through', () => {
  const gate = (more: Partial<Gate>): Gate => ({
    name: 'checks',
    state: 'unknown',
    detail: '',
    ...more,
  });
  expect(decisionOf([gate({})])).toBe('block');
  expect(decisionOf([gate({ advisory: true })])).toBe('allow');
});
