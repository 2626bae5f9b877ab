/** Commands that make and check locks. */
import type { Command } from '../command.js';
import { COMPONENTS, DRY_RUN, ENVIRONMENT, ENVIRONMENTS } from './shared-options.js';
import { UPDATE_OPTIONS, UPDATE_OUTPUTS, UPDATE_PERMISSIONS } from './update-options.js';

const READ_CONTENTS = { name: 'contents: read', why: 'to check out the meta-repo' };

export const LOCK: Command = {
  name: 'lock',
  summary: 'Resolve every component to an exact commit and write the lock.',
  doors: 'all',
  environment: 'many',
  arguments: [],
  options: [
    {
      ...ENVIRONMENTS,
      input: 'environment',
      description:
        'Environment to lock, or several; the lock without environment when none is named.',
    },
    {
      name: 'all-envs',
      kind: 'flag',
      input: 'all-environments',
      description: 'Lock every declared environment.',
    },
    { ...COMPONENTS, description: 'Resolve only these anew and keep the rest as locked.' },
    {
      name: 'check',
      kind: 'flag',
      description: 'Write nothing; fail when the committed lock is not what locking would give.',
    },
    {
      name: 'allow-partial',
      kind: 'flag',
      description: 'Write a lock without the components that cannot be resolved, and say so in it.',
    },
    ...UPDATE_OPTIONS,
    DRY_RUN,
  ],
  action: {
    title: 'Lockstep lock',
    carriesStore: false,
    outputs: [
      { name: 'changed', description: '`true` when a lock differs from what was there before.' },
      { name: 'lock-path', description: 'Path of the lock; of several, one per line.' },
      { name: 'lock-digest', description: 'Digest of the lock; of several, one per line.' },
      { name: 'changes', description: 'JSON list of the changes, as in `--json`.' },
      ...UPDATE_OUTPUTS,
    ],
    permissions: [READ_CONTENTS, ...UPDATE_PERMISSIONS],
    example: `- uses: OWNER/lockstep/actions/lock@v1
  with:
    environment: dev
    check: true`,
  },
  load: () => import('../run/lock.js'),
};

export const LOCK_VALIDATE: Command = {
  name: 'lock validate',
  summary: 'Check one lock against the manifest, without the network.',
  doors: 'all',
  environment: 'optional',
  arguments: [],
  options: [ENVIRONMENT],
  action: null,
  load: () => import('../run/lock-validate.js'),
};

export const LOCK_COMPARE: Command = {
  name: 'lock compare',
  summary: 'Show what differs between two lock files.',
  doors: 'cli',
  environment: 'none',
  arguments: [
    { name: 'a', description: 'the lock before', required: true },
    { name: 'b', description: 'the lock after', required: true },
  ],
  options: [],
  action: null,
  load: () => import('../run/lock-compare.js'),
};

export const STATUS: Command = {
  name: 'status',
  summary: 'Compare the working trees with the lock.',
  doors: 'all',
  environment: 'optional',
  arguments: [],
  options: [ENVIRONMENT],
  action: null,
  load: () => import('../run/status.js'),
};

export const VALIDATE: Command = {
  name: 'validate',
  summary: 'Check the manifest, the environments and every lock, without the network.',
  doors: 'all',
  environment: 'none',
  arguments: [],
  options: [],
  action: null,
  load: () => import('../run/validate.js'),
};
