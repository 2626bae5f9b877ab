/** One result of every kind, small but with every field that a report shows. */
import { commentResult, diffResult } from './diff-results.js';
import type { Change, ChangeKind } from '../../src/domain/change.js';
import type { Digest } from '../../src/domain/digest.js';
import type { Finding } from '../../src/domain/finding.js';
import type { CommitSha, TreeId } from '../../src/domain/git-ids.js';
import type { ChainedEntry } from '../../src/domain/journal.js';
import type { ComponentName, EnvironmentName } from '../../src/domain/names.js';
import type { Step, StepResult } from '../../src/domain/plan.js';
import type {
  ApplyResult,
  CommandResult,
  LockResult,
  LockSummary,
  PromoteResult,
  RollbackResult,
} from '../../src/domain/results.js';

export const component = (name: string): ComponentName => name as ComponentName;
export const environment = (name: string): EnvironmentName => name as EnvironmentName;
export const digest = (digit: string): Digest => `sha256:${digit.repeat(64)}` as Digest;
export const commit = (digit: string): CommitSha => digit.repeat(40) as CommitSha;

const staging = environment('staging');
const prod = environment('prod');

export function change(
  name: string,
  kind: ChangeKind,
  from: string | null,
  to: string | null,
): Change {
  const side = (version: string, digit: string) => ({
    version,
    ref: `refs/tags/${version}`,
    commit: commit(digit),
  });
  return {
    component: component(name),
    kind,
    from: from === null ? null : side(from, 'a'),
    to: to === null ? null : side(to, kind === 'unchanged' ? 'a' : 'b'),
  };
}

export const findings: readonly Finding[] = [
  {
    severity: 'error',
    code: 'tag-moved',
    where: { file: 'manifests/components.yaml', line: 4, column: 5, component: 'api' },
    message: 'v1.4.2 of api now names another commit',
    fix: 'ask the owner of api, then lock again',
  },
  {
    severity: 'notice',
    code: 'branch-locked',
    where: { component: 'web' },
    message: 'web follows a branch',
  },
];

const changes: readonly Change[] = [
  change('api', 'major', 'v1.4.2', 'v2.0.0'),
  change('lib', 'unchanged', 'v0.3.0', 'v0.3.0'),
  change('web', 'added', null, 'v1.0.0'),
];

export const lockSummary: LockSummary = {
  path: 'manifests/components.lock.staging.yaml',
  digest: digest('5'),
  changed: true,
};

export const lockResult: LockResult = {
  command: 'lock',
  ok: true,
  environment: staging,
  findings,
  check: false,
  lock: lockSummary,
  changes,
  total: 3,
};

export const lockCheckResult: LockResult = { ...lockResult, check: true, ok: false };

export function step(name: string, action: Step['action'], reason: string): Step {
  return {
    component: component(name),
    action,
    reason,
    after: [],
    commit: commit('b'),
    tree: 'c'.repeat(40) as TreeId,
    buildKey: digest('1'),
    output: action === 'build' ? null : digest('2'),
    cost: 1,
  };
}

const steps = [
  step('lib', 'keep', 'already at v0.3.0'),
  step('api', 'restore', 'output in the store'),
  step('web', 'build', 'commit aaaaaaa → bbbbbbb'),
];

const results: readonly StepResult[] = [
  {
    component: component('lib'),
    outcome: 'unchanged',
    buildKey: digest('1'),
    output: digest('2'),
    seconds: 0,
  },
  {
    component: component('api'),
    outcome: 'restored',
    buildKey: digest('1'),
    output: digest('2'),
    seconds: 0.2,
  },
  {
    component: component('web'),
    outcome: 'built',
    buildKey: digest('1'),
    output: digest('3'),
    seconds: 3.9,
  },
];

export const applyResult: ApplyResult = {
  command: 'apply',
  ok: true,
  environment: staging,
  findings: [],
  dryRun: false,
  lock: digest('5'),
  plan: { environment: staging, lock: digest('5'), steps },
  results,
  seconds: 4.1,
  logs: '.meta-store/logs/run-1',
};

export const planResult: ApplyResult = {
  ...applyResult,
  command: 'plan',
  dryRun: true,
  results: [],
  seconds: 0,
  logs: null,
};

export const failedApplyResult: ApplyResult = {
  ...applyResult,
  ok: false,
  results: [
    ...results.slice(0, 1),
    {
      component: component('api'),
      outcome: 'failed',
      buildKey: digest('1'),
      output: null,
      seconds: 1.5,
      detail: 'npm test ended with 1',
      log: '.meta-store/logs/run-1/api.log',
      errorCode: 'build-failed',
    },
    {
      component: component('web'),
      outcome: 'skipped',
      buildKey: null,
      output: null,
      seconds: 0,
      detail: 'api failed',
    },
  ],
};

export const promoteResult: PromoteResult = {
  command: 'promote',
  ok: true,
  environment: prod,
  findings: [],
  from: staging,
  to: prod,
  components: [],
  dryRun: false,
  decision: 'allow',
  gates: [{ name: 'verified-in-source', state: 'pass', detail: 'apply 412' }],
  clearsAt: null,
  plan: digest('4'),
  source: digest('3'),
  lock: { ...lockSummary, path: 'manifests/components.lock.prod.yaml' },
  changes,
  rollBackTo: { lock: digest('6'), verified: true },
  promotionId: digest('7'),
  delivered: 'commit',
  pullRequest: null,
  commit: commit('d'),
};

export const rollbackResult: RollbackResult = {
  command: 'rollback',
  ok: true,
  environment: prod,
  findings: [],
  dryRun: false,
  target: { kind: 'version', value: 'v1.4.2', lock: digest('6') },
  from: digest('4'),
  lock: { ...lockSummary, path: 'manifests/components.lock.prod.yaml' },
  changes: [
    change('api', 'downgrade', 'v2.0.0', 'v1.4.2'),
    change('lib', 'unchanged', 'v0.3.0', 'v0.3.0'),
  ],
  dependents: [component('web')],
  outputs: { proven: 2, remote: 0, lost: [] },
  reason: 'orders fail since 10:00',
  hold: { components: [component('api')], expires: null },
  undo: 'lockstep rollback to sha256:5555 --env prod --reason undo',
  apply: { ...applyResult, environment: prod, results: results.slice(0, 2), seconds: 0.6 },
  commit: commit('e'),
};

export const entry: ChainedEntry = {
  id: digest('9'),
  schema: 1,
  sequence: 12,
  environment: prod,
  kind: 'hold',
  at: '2026-11-21T10:00:00Z',
  actor: 'dana',
  reason: 'memory leak',
  lock: digest('6'),
  previousLock: digest('5'),
  components: [component('web')],
  hold: {
    components: [component('web')],
    rejected: { web: commit('b') },
    expires: '2026-11-24T00:00:00Z',
  },
  run: 'https://example.org/runs/412',
  parent: digest('8'),
};

export const promotionEntry: ChainedEntry = {
  ...withoutHold(entry),
  id: digest('8'),
  sequence: 11,
  kind: 'promotion',
  from: { environment: staging, lock: digest('5') },
  verified: true,
};

function withoutHold({ hold: _hold, ...rest }: ChainedEntry): ChainedEntry {
  return rest;
}

/** By the name of their golden file. */
export const samples: Readonly<Record<string, CommandResult>> = {
  lock: lockResult,
  'lock-check': lockCheckResult,
  'lock-all': {
    command: 'lock',
    ok: true,
    environment: null,
    findings: [],
    environments: [
      { ...lockResult, findings: [] },
      {
        ...lockResult,
        environment: prod,
        findings: [],
        changes: [],
        lock: { ...lockSummary, changed: false },
      },
    ],
  },
  diff: diffResult,
  comment: commentResult,
  plan: planResult,
  apply: applyResult,
  'apply-failed': failedApplyResult,
  promote: promoteResult,
  rollback: rollbackResult,
  'rollback-list': {
    command: 'rollback list',
    ok: true,
    environment: prod,
    findings: [],
    targets: [
      {
        target: '12',
        lock: digest('5'),
        at: '2026-11-21T10:00:00Z',
        kind: 'promotion',
        actor: 'dana',
        verified: false,
        label: null,
        current: true,
      },
      {
        target: 'before-sale',
        lock: digest('6'),
        at: '2026-11-20T10:00:00Z',
        kind: 'snapshot',
        actor: 'dana',
        verified: true,
        label: 'before-sale',
        current: false,
      },
    ],
  },
  history: {
    command: 'history',
    ok: true,
    environment: prod,
    findings: [],
    entries: [promotionEntry, entry],
  },
  hold: { command: 'hold', ok: true, environment: prod, findings: [], entry },
  status: {
    command: 'status',
    ok: false,
    environment: staging,
    findings: [],
    lock: { ...lockSummary, changed: false },
    components: [
      {
        component: component('api'),
        version: 'v1.4.2',
        commit: commit('a'),
        state: 'current',
        detail: '',
      },
      {
        component: component('web'),
        version: 'v1.0.0',
        commit: commit('b'),
        state: 'behind',
        detail: 'at aaaaaaa',
      },
    ],
  },
  validate: {
    command: 'validate',
    ok: false,
    environment: null,
    findings,
    components: 3,
    environments: [staging, prod],
  },
};
