/** `lockstep gc cache`. */
import { parseWait } from '../../domain/span.js';
import { collect } from '../../operations/collect.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = ({ world, values }) => {
  const keep = values.text('keep');
  return collect(world, {
    command: 'gc cache',
    branches: [],
    keepEntries: 0,
    keepMs: keep === null ? world.config.store.keepMs : parseWait(keep),
    graceMs: null,
    maxBytes: null,
    dryRun: values.flag('dry-run'),
    remotes: false,
  });
};
