/** Results of merging locks and of updating them, for reports. */
import type { LockMergeResult } from '../../src/domain/merge-result.js';
import type { CommandResult } from '../../src/domain/results.js';
import { change, component, environment } from './results.js';

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

/** By the name of their golden file. */
export const updateSamples: Readonly<Record<string, CommandResult>> = {
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
