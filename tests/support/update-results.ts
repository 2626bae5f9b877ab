/** Results of merging locks and of updating them, for reports. */
import type { LockMergeResult } from '../../src/domain/merge-result.js';
import type { CommandResult } from '../../src/domain/results.js';
import type { LockUpdateResult } from '../../src/domain/update-result.js';
import { change, commit, component, environment, lockSummary } from './results.js';

export const mergeConflictResult: LockMergeResult = {
  command: 'lock merge',
  ok: false,
  environment: environment('staging'),
  findings: [
    {
      severity: 'error',
      code: 'merge-conflict',
      where: { file: 'manifests/components.lock.staging.yaml', component: 'api' },
      message: 'api: v1.4.2 → v2.0.0 in ours, removed in theirs',
      fix: 'settled by --strategy ours or --strategy theirs; or lock it again once the manifest is merged',
    },
  ],
  strategy: 'newest',
  dryRun: false,
  lock: null,
  changes: [],
  conflicts: [
    {
      component: component('api'),
      base: change('api', 'major', 'v1.4.2', 'v2.0.0').from,
      ours: change('api', 'major', 'v1.4.2', 'v2.0.0').to,
      theirs: null,
      solvedBy: ['ours', 'theirs'],
    },
  ],
};

export const updateResult: LockUpdateResult = {
  command: 'lock',
  ok: true,
  environment: environment('staging'),
  findings: [
    {
      severity: 'notice',
      code: 'update-too-young',
      where: { component: 'web', environment: 'staging' },
      message: 'web v1.1.0: too young until 2026-11-23T10:00:00Z',
    },
  ],
  strategy: 'per-component',
  dryRun: false,
  onto: { branch: 'main', commit: commit('c') },
  updates: [
    {
      environment: environment('staging'),
      lock: lockSummary,
      changes: [
        change('api', 'minor', 'v1.4.2', 'v1.5.0'),
        change('web', 'unchanged', 'v1.0.0', 'v1.0.0'),
      ],
      total: 2,
    },
  ],
  pullRequests: [
    {
      number: 12,
      url: 'https://github.com/acme/meta/pull/12',
      operation: 'created',
      branch: 'lockstep/update/staging/api',
      components: [component('api')],
      environments: [environment('staging')],
    },
    {
      number: 9,
      url: 'https://github.com/acme/meta/pull/9',
      operation: 'closed',
      branch: 'lockstep/update/staging/web',
      components: [],
      environments: [environment('staging')],
    },
  ],
  skipped: [
    {
      component: component('web'),
      environment: environment('staging'),
      version: 'v1.1.0',
      commit: commit('d'),
      code: 'update-too-young',
      reason: 'too young until 2026-11-23T10:00:00Z',
      until: '2026-11-23T10:00:00Z',
    },
  ],
};

/** By the name of their golden file. */
export const updateSamples: Readonly<Record<string, CommandResult>> = {
  'lock-update': updateResult,
  'lock-merge': mergeConflictResult,
  'lock-merge-install': {
    command: 'lock merge',
    ok: true,
    environment: null,
    findings: [],
    driver: {
      installed: true,
      changed: true,
      attributes: '.gitattributes',
      line: 'manifests/components.lock*.yaml merge=lockstep',
      settings: { 'merge.lockstep.driver': 'lockstep lock merge %O %A %B --path %P' },
    },
  },
};
