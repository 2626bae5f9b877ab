/** Commands that bring two locks together. */
import { MERGE_STRATEGIES } from '../../domain/merge-entry.js';
import type { Command } from '../command.js';
import { PROMOTE } from './promote-commands.js';
import { DRY_RUN, ENVIRONMENT } from './shared-options.js';

export const LOCK_MERGE: Command = {
  name: 'lock merge',
  summary: 'Merge two locks component by component, by hand or as the merge driver of git.',
  doors: 'cli',
  environment: 'optional',
  arguments: [
    { name: 'base', description: 'the lock that both come from; may be empty', required: false },
    { name: 'ours', description: 'the lock on this side, which is overwritten', required: false },
    { name: 'theirs', description: 'the lock on the other side', required: false },
  ],
  options: [
    {
      name: 'strategy',
      kind: 'choice',
      choices: MERGE_STRATEGIES,
      fallback: 'fail',
      description:
        'What is taken where both changed a component: nothing (fail, the default), ours, theirs, the newest version, or the smaller step from the base (conservative).',
    },
    {
      name: 'output',
      kind: 'string',
      short: 'o',
      placeholder: 'FILE',
      description: 'Write the merged lock there and leave ours as it is.',
    },
    {
      name: 'path',
      kind: 'string',
      placeholder: 'NAME',
      description: 'What the lock is called in messages; git gives its merge driver copies.',
    },
    { ...ENVIRONMENT, description: 'Refuse locks of any other environment.' },
    DRY_RUN,
    {
      name: 'install',
      kind: 'flag',
      description: 'Make git merge locks this way in this repository, and merge nothing now.',
    },
    { name: 'uninstall', kind: 'flag', description: 'Take --install back.' },
  ],
  action: null,
  load: () => import('../run/lock-merge.js'),
};

/** The same command under the name that it has beside the others of locks. */
export const LOCK_PROMOTE: Command = {
  ...PROMOTE,
  name: 'lock promote',
  summary: 'The same as promote.',
  doors: 'cli',
  action: null,
};
