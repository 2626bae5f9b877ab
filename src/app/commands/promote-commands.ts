/** Commands that move a lock along the environments, and that look at or stop the movement. */
import { STRATEGIES } from '../../domain/delivery-config.js';
import type { Command, Option } from '../command.js';
import {
  COMPONENTS,
  DRY_RUN,
  ENVIRONMENT,
  PUSH,
  REASON,
  REQUEST_VIA,
  SIGNING_KEY,
} from './shared-options.js';

const EXPECT_PLAN: Option = {
  name: 'expect-plan',
  kind: 'string',
  placeholder: 'DIGEST',
  description: 'Refuse when anything has changed since the plan of that digest was shown.',
};

export const PROMOTE: Command = {
  name: 'promote',
  summary: 'Move the lock of one environment to the next, through its gates.',
  doors: 'all',
  environment: 'none',
  arguments: [
    {
      name: 'from',
      description: 'the environment whose lock is taken; none with --all',
      required: false,
    },
    {
      name: 'to',
      description: 'the next environment in the declared order; none with --all',
      required: false,
    },
  ],
  options: [
    {
      name: 'all',
      kind: 'flag',
      description: 'Take every step along the declared order, each as far as its gates allow.',
    },
    { ...COMPONENTS, description: 'Promote only these components; may be repeated.' },
    REQUEST_VIA,
    PUSH,
    {
      name: 'strategy',
      kind: 'choice',
      choices: STRATEGIES,
      description: 'How it is delivered; as `lockstep.yaml` says when not given.',
    },
    {
      name: 'step-now',
      kind: 'flag',
      description:
        'Of a delivery in steps, take the next one before the last was judged; needs a reason.',
    },
    REASON,
    {
      name: 'bypass',
      kind: 'list',
      placeholder: 'GATE',
      description:
        'Go past these gates; needs --reason, is recorded, and shows in every later report.',
    },
    EXPECT_PLAN,
    {
      name: 'expect-head',
      kind: 'string',
      placeholder: 'DIGEST',
      description:
        'Refuse when the target has moved from this entry or lock since it was approved.',
    },
    DRY_RUN,
  ],
  action: {
    title: 'Lockstep promote',
    carriesStore: false,
    outputs: [
      { name: 'decision', description: '`allow`, `block` or `wait`.' },
      { name: 'blocked-by', description: 'Names of the gates that said no, one per line.' },
      { name: 'waiting-for', description: 'Names of the gates that wait, one per line.' },
      { name: 'clears-at', description: 'When all that waits has cleared, or empty.' },
      { name: 'gates', description: 'JSON list of the gates, as in `--json`.' },
      { name: 'plan', description: 'Digest of the plan, for approvals and `expect-plan`.' },
      { name: 'plan-file', description: 'Path of a file with the plan, the same as `json-file`.' },
      {
        name: 'environments',
        description: 'JSON list of the environments that have a new lock and are to be applied.',
      },
      { name: 'promotion-id', description: 'Digest of the journal entry, or empty.' },
      { name: 'pull-request-number', description: 'Number of the pull request, or empty.' },
      { name: 'pull-request-url', description: 'Its address, or empty.' },
      {
        name: 'pull-request-operation',
        description: '`created`, `updated`, `unchanged`, `closed`, or empty.',
      },
      { name: 'lock-path', description: 'Path of the lock that was moved.' },
      { name: 'lock-digest', description: 'Digest of that lock.' },
      { name: 'changes', description: 'JSON list of the changes, as in `--json`.' },
      { name: 'commit', description: 'Commit that delivers the lock, or empty.' },
      {
        name: 'delivery',
        description: 'JSON of the delivery in steps, as in `--json`, or empty.',
      },
    ],
    permissions: [
      { name: 'contents: write', why: 'to push the journal, and the lock with `via: commit`' },
      { name: 'pull-requests: write', why: 'only with `via: pull-request`' },
      { name: 'deployments: write', why: 'only with `deployments: true` in lockstep.yaml' },
      { name: 'checks: read', why: 'only where a gate asks for checks' },
      { name: 'statuses: read', why: 'only where a gate asks for checks' },
      { name: 'actions: read', why: 'only where a gate asks for approvals' },
      { name: 'attestations: read', why: 'only where a gate asks for an attestation' },
    ],
    example: `- uses: OWNER/lockstep/actions/promote@v1
  with:
    from: dev
    to: staging
    via: commit
    push: true`,
  },
  load: () => import('../run/promote.js'),
};

export const HISTORY: Command = {
  name: 'history',
  summary: 'Show what happened to an environment, or to all, newest first.',
  doors: 'all',
  environment: 'optional',
  arguments: [],
  options: [
    ENVIRONMENT,
    { ...COMPONENTS, description: 'Only what concerns these components.' },
    {
      name: 'limit',
      kind: 'integer',
      short: 'n',
      placeholder: 'N',
      fallback: 20,
      description: 'Entries at most; 20 when not given.',
    },
  ],
  action: null,
  load: () => import('../run/history.js'),
};

const HELD: Command['arguments'] = [
  {
    name: 'name',
    description: 'components; the whole environment when none is named',
    required: false,
    variadic: true,
    input: 'components',
  },
];

const EXPIRES: Option = {
  name: 'expires',
  kind: 'string',
  placeholder: 'WHEN',
  description:
    'End of the hold: a span such as 24h or 7d, or a time in ISO 8601; until resumed when not given.',
};

export const HOLD: Command = {
  name: 'hold',
  summary: 'Stop components or a whole environment, with a reason.',
  doors: 'all',
  environment: 'required',
  arguments: HELD,
  options: [ENVIRONMENT, REASON, EXPIRES],
  action: null,
  load: () => import('../run/hold.js'),
};

export const RESUME: Command = {
  name: 'resume',
  summary: 'End a hold.',
  doors: 'all',
  environment: 'required',
  arguments: HELD,
  options: [ENVIRONMENT, REASON],
  action: null,
  load: () => import('../run/resume.js'),
};

export const RECORD: Command = {
  name: 'record',
  summary: 'Write what applies in other jobs came to into the journal; nothing is built or run.',
  doors: 'all',
  environment: 'required',
  arguments: [
    {
      name: 'results',
      description: 'files with the JSON results of these applies, or folders of them',
      required: true,
      variadic: true,
    },
  ],
  options: [ENVIRONMENT, SIGNING_KEY],
  action: null,
  load: () => import('../run/record.js'),
};

export const APPROVE: Command = {
  name: 'approve',
  summary: 'Say yes to one exact plan of a promotion.',
  doors: 'all',
  environment: 'none',
  arguments: [
    { name: 'from', description: 'the environment whose lock is taken', required: true },
    { name: 'to', description: 'the environment that would get it', required: true },
  ],
  options: [
    { ...COMPONENTS, description: 'The components of the promotion, when it is not of all.' },
    EXPECT_PLAN,
    REASON,
  ],
  action: null,
  load: () => import('../run/approve.js'),
};
