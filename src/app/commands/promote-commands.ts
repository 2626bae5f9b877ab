/** Commands that move a lock along the environments, and that look at or stop the movement. */
import type { Command, Option } from '../command.js';
import { COMPONENTS, DRY_RUN, ENVIRONMENT, PUSH, REASON, VIA } from './shared-options.js';

export const PROMOTE: Command = {
  name: 'promote',
  summary: 'Move the lock of one environment to the next, through its gates.',
  doors: 'all',
  environment: 'none',
  arguments: [
    { name: 'from', description: 'the environment whose lock is taken', required: true },
    { name: 'to', description: 'the next environment in the declared order', required: true },
  ],
  options: [
    { ...COMPONENTS, description: 'Promote only these components; may be repeated.' },
    VIA,
    PUSH,
    REASON,
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
      { name: 'clears-at', description: 'When the last waiting gate clears, or empty.' },
      { name: 'gates', description: 'JSON list of the gates, as in `--json`.' },
      { name: 'promotion-id', description: 'Digest of the journal entry, or empty.' },
      { name: 'lock-path', description: 'Path of the lock that was moved.' },
      { name: 'lock-digest', description: 'Digest of that lock.' },
      { name: 'changes', description: 'JSON list of the changes, as in `--json`.' },
      { name: 'commit', description: 'Commit that delivers the lock, or empty.' },
    ],
    permissions: [
      { name: 'contents: write', why: 'to push the journal, and the lock with `via: commit`' },
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
  options: [ENVIRONMENT],
  action: null,
  load: () => import('../run/record.js'),
};
