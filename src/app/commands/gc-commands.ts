/** Commands that make room. */
import type { Command, Option } from '../command.js';
import { DRY_RUN, STORE_OPTIONS } from './shared-options.js';

const BY_HAND = { doors: 'cli', environment: 'none', arguments: [], action: null } as const;

const KEEP: Option = {
  name: 'keep',
  kind: 'string',
  placeholder: 'SPAN',
  description: 'Keep what nothing needs for so long, such as 14d. Default: store.keep.',
};

const STORE_RULES: readonly Option[] = [
  KEEP,
  {
    name: 'keep-entries',
    kind: 'integer',
    placeholder: 'N',
    fallback: 20,
    description: 'Keep the outputs of this many journal entries of each environment. Default: 20.',
  },
  {
    name: 'branch',
    kind: 'list',
    placeholder: 'REF',
    description: 'Keep what the locks of these revisions need too; may be repeated.',
  },
  {
    name: 'grace',
    kind: 'string',
    placeholder: 'SPAN',
    description:
      'Wait so long between moving aside and removing. Default: 1h here, 24h in remotes.',
  },
  {
    name: 'max-size',
    kind: 'string',
    placeholder: 'SIZE',
    description:
      'Leave at most so much in the local store; what was used last stays. Default: store.max_size.',
  },
  {
    name: 'remotes',
    kind: 'flag',
    description: 'Collect the remote stores too.',
  },
];

export const GC_STORE: Command = {
  ...BY_HAND,
  name: 'gc store',
  summary: 'Remove stored outputs that no lock, journal entry, snapshot or hold needs.',
  options: [...STORE_RULES, DRY_RUN, ...STORE_OPTIONS],
  load: () => import('../run/gc-store.js'),
};

export const GC_CACHE: Command = {
  ...BY_HAND,
  name: 'gc cache',
  summary: 'Remove what runs left beside the store: transfers, views of dependencies, old logs.',
  options: [KEEP, DRY_RUN],
  load: () => import('../run/gc-cache.js'),
};

export const GC_ALL: Command = {
  ...BY_HAND,
  doors: 'all',
  name: 'gc all',
  summary: 'Do both `gc store` and `gc cache`.',
  options: [...STORE_RULES, DRY_RUN, ...STORE_OPTIONS],
  load: () => import('../run/gc-all.js'),
};
