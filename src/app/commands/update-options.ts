/** What `lock --update` adds to `lock`. */
import { UPDATE_STRATEGIES } from '../../domain/update-schema.js';
import type { ActionSpec, Option, Output } from '../command.js';

export const UPDATE_OPTIONS: readonly Option[] = [
  {
    name: 'update',
    kind: 'flag',
    description: 'Move to newer versions by the rules of `update:` in lockstep.yaml.',
  },
  {
    name: 'pr-strategy',
    kind: 'choice',
    choices: [...UPDATE_STRATEGIES, 'none'],
    configKey: 'update.strategy',
    description:
      'With --update, propose pull requests: one for all, one per component, or one per group; none writes the locks here.',
  },
  {
    name: 'minimum-age',
    kind: 'string',
    placeholder: 'SPAN',
    description: 'With --update, take no commit younger than this, such as 3d.',
  },
];

export const UPDATE_OUTPUTS: readonly Output[] = [
  {
    name: 'pull-request-number',
    description: 'Number of the pull request of an update; of several, one per line.',
  },
  { name: 'pull-request-url', description: 'Its page; of several, one per line.' },
  {
    name: 'pull-request-operation',
    description: '`created`, `updated`, `unchanged` or `closed`; of several, one per line.',
  },
];

export const UPDATE_PERMISSIONS: ActionSpec['permissions'] = [
  {
    name: 'contents: write',
    why: 'to push the branches of updates, with `update` and `pr-strategy`',
  },
  { name: 'pull-requests: write', why: 'to open, change and close their pull requests' },
];
