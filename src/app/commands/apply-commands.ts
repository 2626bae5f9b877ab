/** Commands that bring working trees and outputs to what a lock says. */
import type { Command, Option, Output } from '../command.js';
import {
  CACHE_NAME,
  COMPONENTS,
  DRY_RUN,
  ENVIRONMENT,
  FORCE,
  JOBS,
  PUSH,
  STORE_OPTIONS,
  VIA,
} from './shared-options.js';

const SELECTION: readonly Option[] = [
  ENVIRONMENT,
  { name: 'all', kind: 'flag', input: null, description: 'Every component; this is the default.' },
  COMPONENTS,
  {
    name: 'with-dependencies',
    kind: 'flag',
    negatable: true,
    fallback: true,
    description: 'Include what the chosen components depend on; this is the default.',
  },
  {
    name: 'locked',
    kind: 'flag',
    negatable: true,
    fallback: true,
    description:
      'Refuse a lock that does not belong to the manifest as it is now; this is the default.',
  },
];

const RUNNING: readonly Option[] = [
  {
    name: 'parallel',
    kind: 'flag',
    negatable: true,
    fallback: true,
    description: 'Work on independent components at the same time; this is the default.',
  },
  JOBS,
  {
    name: 'progress',
    kind: 'flag',
    negatable: true,
    fallback: true,
    input: null,
    description: 'Show progress; this is the default.',
  },
  {
    name: 'skip-packages',
    kind: 'flag',
    description: 'Leave out the install commands.',
  },
  {
    name: 'keep-going',
    kind: 'flag',
    short: 'k',
    description: 'After a failure go on with what does not depend on it.',
  },
  {
    name: 'restore-only',
    kind: 'flag',
    description: 'Never build; fail for what the store does not have.',
  },
  FORCE,
];

/** What happens after a failure. */
const SAFETY: readonly Option[] = [
  {
    name: 'transactional',
    kind: 'flag',
    negatable: true,
    configKey: 'apply.transactional',
    description:
      'All components or none: after a failure apply the lock again that was in place before.',
  },
  {
    name: 'auto-rollback',
    kind: 'choice',
    choices: ['never', 'on-failed-verification'],
    configKey: 'rollback.auto',
    description:
      'Go back to the last verified lock, once, when verify or deploy commands of the lock fail.',
  },
  { ...VIA, description: 'How the lock of an automatic rollback is delivered.' },
  { ...PUSH, description: 'Push the commit of an automatic rollback; only with --via commit.' },
];

/** What a command has that works like an apply and cannot choose whether to build. */
export const APPLY_OPTIONS: readonly Option[] = [...SELECTION, ...RUNNING].filter(
  ({ name }) => !['restore-only', 'skip-packages'].includes(name),
);

const NO_RECORD: Option = {
  name: 'record',
  kind: 'flag',
  negatable: true,
  fallback: true,
  description:
    'Write the apply to the journal; this is the default. Without it, `record` does so in another job.',
};

const CACHE_OUTPUTS: readonly Output[] = [
  { name: 'cache-hit', description: '`true` when the exact cache entry was found, else `false`.' },
  { name: 'cache-primary-key', description: 'Key that the store is saved under.' },
  { name: 'cache-matched-key', description: 'Key of the entry that was restored, or empty.' },
];

const STEP_OUTPUTS: readonly Output[] = [
  { name: 'lock-digest', description: 'Digest of the lock that was applied.' },
  { name: 'steps', description: 'JSON list of the steps, as in `--json`.' },
  { name: 'built', description: 'Number of components built.' },
  { name: 'restored', description: 'Number of components restored from the store.' },
  { name: 'unchanged', description: 'Number of components that were as they should be.' },
  { name: 'failed', description: 'Number of components that failed.' },
];

const SAFETY_OUTPUTS: readonly Output[] = [
  {
    name: 'put-back',
    description: '`true` when a failed apply was put back to the lock before, else `false`.',
  },
  {
    name: 'rolled-back',
    description: '`true` when the environment went back to its last verified lock by itself.',
  },
  { name: 'undo', description: 'The command that undoes that rollback, or empty.' },
];

const PERMISSIONS = [{ name: 'contents: read', why: 'to check out the meta-repo' }];

export const PLAN: Command = {
  name: 'plan',
  summary: 'Show what apply would do, and why.',
  doors: 'all',
  environment: 'optional',
  arguments: [],
  options: [
    ...SELECTION,
    ...RUNNING.filter((option) => option.name !== 'progress'),
    ...STORE_OPTIONS,
  ],
  action: null,
  load: () => import('../run/plan.js'),
};

export const APPLY: Command = {
  name: 'apply',
  summary: 'Fetch, build or restore, verify and deploy what the lock says, in dependency order.',
  doors: 'all',
  environment: 'optional',
  arguments: [],
  options: [...SELECTION, ...RUNNING, ...SAFETY, NO_RECORD, DRY_RUN, ...STORE_OPTIONS, CACHE_NAME],
  action: {
    title: 'Lockstep apply',
    carriesStore: true,
    outputs: [...STEP_OUTPUTS, ...SAFETY_OUTPUTS, ...CACHE_OUTPUTS],
    permissions: [
      {
        name: 'contents: write',
        why: 'to push the journal, a branch of the meta-repo; contents: read is enough with `record: false`, for a later job that runs no component code and calls `record`',
      },
    ],
    example: `- uses: OWNER/lockstep/actions/apply@v1
  with:
    environment: dev
    jobs: 8`,
  },
  load: () => import('../run/apply.js'),
};

export const CACHE_RESTORE: Command = {
  name: 'cache-restore',
  summary: 'Bring the outputs that a lock needs from the store, without building.',
  doors: 'all',
  environment: 'optional',
  arguments: [],
  options: [
    ...APPLY_OPTIONS,
    {
      name: 'fail-on-cache-miss',
      kind: 'flag',
      description: 'Fail when the store does not have an output that the lock needs.',
    },
    ...STORE_OPTIONS,
    CACHE_NAME,
  ],
  action: {
    title: 'Lockstep cache restore',
    carriesStore: true,
    outputs: [...CACHE_OUTPUTS, ...STEP_OUTPUTS],
    permissions: PERMISSIONS,
    example: `- id: store
  uses: OWNER/lockstep/actions/cache-restore@v1
  with:
    environment: dev`,
  },
  load: () => import('../run/cache-restore.js'),
};
