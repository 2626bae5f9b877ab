/** Commands that go back to an earlier state; each moves the lock, so that it sticks. */
import type { Argument, Command, Option } from '../command.js';
import {
  CACHE_NAME,
  COMPONENTS,
  DRY_RUN,
  ENVIRONMENT,
  FORCE,
  JOBS,
  PUSH,
  REASON,
  STORE_OPTIONS,
  VIA,
} from './shared-options.js';

const MOVING: readonly Option[] = [
  ENVIRONMENT,
  REASON,
  {
    name: 'hold',
    kind: 'string',
    placeholder: 'HOLD',
    configKey: 'rollback.hold',
    description:
      'Keep what was rolled back from coming again: none, until-resumed, or a span such as 24h.',
  },
  DRY_RUN,
  VIA,
  PUSH,
  {
    ...FORCE,
    description: 'Go past conflicts and holds, on record, and lose local edits in working trees.',
  },
  {
    name: 'restore-only',
    kind: 'flag',
    description: 'Never build; refuse before anything moves when the store lacks an output.',
  },
  {
    name: 'apply',
    kind: 'flag',
    negatable: true,
    fallback: true,
    description: 'Apply the lock afterwards, from the store; this is the default.',
  },
  JOBS,
];

const INCLUDE_DEPENDENTS: Option = {
  name: 'include-dependents',
  kind: 'flag',
  description: 'Take along the dependents that cannot live with what goes back.',
};

const AGE: Option = {
  name: 'age',
  kind: 'string',
  placeholder: 'SPAN',
  input: null,
  description: 'Go back to where the environment was that long ago, such as 2d.',
};

const TO_VERSION: Option = {
  name: 'to-version',
  kind: 'string',
  placeholder: 'VERSION',
  description: 'Tag, branch or range to go back to.',
};

const TO_COMMIT: Option = {
  name: 'to-commit',
  kind: 'string',
  placeholder: 'COMMIT',
  description: 'Full commit to go back to.',
};

function rollbackCommand(
  part: Pick<Command, 'name' | 'summary' | 'load'> & {
    readonly arguments: readonly Argument[];
    readonly extra?: readonly Option[];
  },
): Command {
  const { extra = [], ...rest } = part;
  return {
    ...rest,
    doors: 'cli',
    environment: 'required',
    options: [...extra, ...MOVING],
    action: null,
  };
}

export const ROLLBACK_COMPONENT = rollbackCommand({
  name: 'rollback component',
  summary: 'Bring one component back to a version or commit.',
  arguments: [{ name: 'name', description: 'the component', required: true }],
  extra: [TO_VERSION, TO_COMMIT, INCLUDE_DEPENDENTS],
  load: () => import('../run/rollback-component.js'),
});

export const ROLLBACK_LOCK = rollbackCommand({
  name: 'rollback lock',
  summary: 'Go back to what a lock file says.',
  arguments: [
    { name: 'file', description: 'the lock file, or the digest of a lock', required: true },
  ],
  extra: [COMPONENTS, INCLUDE_DEPENDENTS],
  load: () => import('../run/rollback-lock.js'),
});

export const ROLLBACK_STORE = rollbackCommand({
  name: 'rollback store',
  summary: 'Bring the component that made an output of the store back to it.',
  arguments: [{ name: 'digest', description: 'the output, may be short', required: true }],
  extra: [
    {
      ...COMPONENTS,
      placeholder: 'NAME',
      description: 'The component, where several made that output.',
    },
    INCLUDE_DEPENDENTS,
  ],
  load: () => import('../run/rollback-store.js'),
});

export const ROLLBACK_TO = rollbackCommand({
  name: 'rollback to',
  summary: 'Go back to an earlier state of the environment.',
  arguments: [
    {
      name: 'target',
      description: 'previous, last-verified, a label, or an entry of rollback list',
      required: false,
    },
  ],
  extra: [AGE, COMPONENTS, INCLUDE_DEPENDENTS],
  load: () => import('../run/rollback-to.js'),
});

export const ROLLBACK_LIST: Command = {
  name: 'rollback list',
  summary: 'List what the environment can go back to, newest first.',
  doors: 'cli',
  environment: 'required',
  arguments: [],
  options: [ENVIRONMENT],
  action: null,
  load: () => import('../run/rollback-list.js'),
};

export const ROLLBACK_SNAPSHOT: Command = {
  name: 'rollback snapshot',
  summary: 'Give the state of the environment a label to go back to.',
  doors: 'cli',
  environment: 'required',
  arguments: [{ name: 'label', description: 'the label', required: true }],
  options: [ENVIRONMENT, REASON],
  action: null,
  load: () => import('../run/rollback-snapshot.js'),
};

/** All of the above behind two inputs, because forms of `workflow_dispatch` have static lists. */
export const ROLLBACK: Command = {
  name: 'rollback',
  summary: 'Bring an environment back to an earlier state, from the store.',
  doors: 'action',
  environment: 'required',
  arguments: [],
  options: [
    {
      name: 'target',
      kind: 'string',
      fallback: 'last-verified',
      description:
        'previous, last-verified (the default), version, commit, lock, store, snapshot, age, list, make-snapshot, or an entry of list.',
    },
    {
      name: 'target-value',
      kind: 'string',
      description:
        'The version, commit, lock file or digest, output digest, label or span, where the target is one of these; empty lists what one can write.',
    },
    COMPONENTS,
    INCLUDE_DEPENDENTS,
    ...MOVING,
    ...STORE_OPTIONS,
    CACHE_NAME,
  ],
  action: {
    title: 'Lockstep rollback',
    carriesStore: true,
    outputs: [
      { name: 'lock-path', description: 'Path of the lock that was moved.' },
      { name: 'lock-digest', description: 'Digest of that lock.' },
      { name: 'changes', description: 'JSON list of the changes, as in `--json`.' },
      { name: 'undo', description: 'The command that undoes it, or empty.' },
      { name: 'commit', description: 'Commit that delivers the lock, or empty.' },
      {
        name: 'targets',
        description:
          'JSON list of what one can go back to; with `target: list`, or an empty `target-value`.',
      },
      {
        name: 'cache-hit',
        description: '`true` when the exact cache entry was found, else `false`.',
      },
    ],
    permissions: [
      { name: 'contents: write', why: 'to push the journal, and the lock with `via: commit`' },
    ],
    example: `- uses: OWNER/lockstep/actions/rollback@v1
  with:
    environment: prod
    target: last-verified
    reason: errors after the last release`,
  },
  load: () => import('../run/rollback.js'),
};
