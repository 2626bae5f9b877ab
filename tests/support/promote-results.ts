/** Results of every other way to promote, for reports, by the name of their golden file. */
import type { ChainedEntry } from '../../src/domain/journal.js';
import type {
  CommandResult,
  PromoteAllResult,
  PromoteResult,
  RecordedResult,
} from '../../src/domain/results.js';
import {
  blockedPromoteResult,
  digest,
  entry,
  environment,
  lockSummary,
  promoteResult,
} from './results.js';

const staging = environment('staging');
const prod = environment('prod');

export const bypassedPromoteResult: PromoteResult = {
  ...promoteResult,
  findings: [
    {
      severity: 'warning',
      code: 'gate-bypassed',
      where: { environment: 'prod' },
      message: 'the gate windows of prod is gone past: no window is open',
    },
  ],
  gates: [
    { name: 'verified-in-source', state: 'pass', detail: 'apply 412' },
    {
      name: 'windows',
      state: 'wait',
      detail: 'no window is open',
      clearsAt: '2026-11-23T07:00:00Z',
      bypassed: true,
    },
  ],
};

export const requestedPromoteResult: PromoteResult = {
  ...promoteResult,
  promotionId: null,
  delivered: 'pull-request',
  pullRequest: { number: 7, url: 'https://example.org/acme/meta/pull/7', operation: 'created' },
};

export const promoteAllResult: PromoteAllResult = {
  command: 'promote',
  ok: false,
  environment: null,
  findings: [],
  dryRun: false,
  promotions: [
    {
      ...promoteResult,
      environment: staging,
      from: environment('dev'),
      to: staging,
      gates: [{ name: 'verified-in-source', state: 'pass', detail: 'apply 98' }],
      lock: lockSummary,
    },
    blockedPromoteResult,
  ],
};

const approval: ChainedEntry = {
  ...entry,
  schema: 2,
  kind: 'approval',
  reason: null,
  components: [],
  from: { environment: staging, lock: digest('3') },
  plan: digest('4'),
};

export const approveResult: RecordedResult = {
  command: 'approve',
  ok: true,
  environment: prod,
  findings: [],
  entry: approval,
};

export const promoteSamples: Readonly<Record<string, CommandResult>> = {
  'promote-bypassed': bypassedPromoteResult,
  'promote-requested': requestedPromoteResult,
  'promote-all': promoteAllResult,
  approve: approveResult,
};
