/** A promotion that is delivered in steps, as the reports get it. */
import { parseDigest } from '../../src/domain/digest.js';
import type { PromoteResult } from '../../src/domain/results.js';
import { promoteResult } from './results.js';

const digest = (digit: string) => parseDigest(`sha256:${digit.repeat(64)}`);

export const canaryPromoteResult: PromoteResult = {
  ...promoteResult,
  decision: 'wait',
  gates: [
    {
      name: 'delivery',
      state: 'wait',
      detail: '25 % is out',
      clearsAt: '2026-11-21T11:30:00.000Z',
    },
  ],
  lock: { ...promoteResult.lock, changed: false },
  promotionId: null,
  delivered: null,
  commit: null,
  delivery: {
    id: '0a1b2c3d4e5f',
    strategy: 'canary',
    state: 'running',
    lock: digest('5'),
    previousLock: digest('6'),
    side: 'canary',
    otherSide: 'stable',
    percent: 25,
    clearsAt: '2026-11-21T11:30:00.000Z',
    detail: '25 % is out',
    steps: [
      {
        percent: 5,
        waitSeconds: 1800,
        state: 'done',
        since: '2026-11-21T10:00:00.000Z',
        detail:
          "canary 2 of 210 failed, baseline 40 of 4000; Fisher's exact test, p = 0.628, significance 0.05",
      },
      {
        percent: 25,
        waitSeconds: 3600,
        state: 'now',
        since: '2026-11-21T10:30:00.000Z',
        detail: '',
      },
      { percent: 100, waitSeconds: 0, state: 'to-do', since: null, detail: '' },
    ],
    verdict: {
      verdict: 'not-worse',
      test: 'fisher-exact',
      statistic: null,
      p: 0.628,
      significance: 0.05,
      samples: {
        kind: 'proportions',
        baseline: { total: 4000, failures: 40 },
        canary: { total: 210, failures: 2 },
      },
    },
  },
};

export const deliverySamples: Readonly<Record<string, PromoteResult>> = {
  'promote-canary': canaryPromoteResult,
};
