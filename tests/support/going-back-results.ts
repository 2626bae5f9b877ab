/** Results of what happens after a failed apply, and of a rollback without a value, as samples of reports. */
import type { ApplyResult, CommandResult } from '../../src/domain/results.js';
import {
  applyResult,
  component,
  digest,
  environment,
  failedApplyResult,
  rollbackResult,
} from './results.js';

/** A transactional apply whose lock was put back, and one that went back by itself. */
const putBackResult: ApplyResult = {
  ...failedApplyResult,
  findings: [
    {
      severity: 'warning',
      code: 'put-back',
      where: { environment: environment('staging') },
      message: 'staging is at 666666666666 again',
    },
  ],
  putBack: { ...applyResult, lock: digest('6'), seconds: 1.2 },
};

const rolledBackResult: ApplyResult = {
  ...failedApplyResult,
  environment: environment('prod'),
  rollback: { ...rollbackResult, target: { ...rollbackResult.target, kind: 'last-verified' } },
};

/** By the name of their golden file. */
export const goingBackSamples: Readonly<Record<string, CommandResult>> = {
  'apply-put-back': putBackResult,
  'apply-rolled-back': rolledBackResult,
  'rollback-candidates': {
    command: 'rollback list',
    ok: true,
    environment: environment('prod'),
    findings: [],
    of: 'version',
    targets: [
      {
        target: 'v1.4.2',
        lock: digest('6'),
        at: '2026-11-20T10:00:00Z',
        kind: 'lock',
        actor: 'dana',
        verified: true,
        label: null,
        current: false,
        component: component('api'),
      },
    ],
  },
};
