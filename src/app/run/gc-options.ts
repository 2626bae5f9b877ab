/** How `gc …` reads its options. */
import { parseSize } from '../../domain/size.js';
import { parseWait } from '../../domain/span.js';
import type { CollectOptions } from '../../operations/collect.js';
import type { CommandContext } from '../command.js';

/** For commands with all options of collection. Throws `config-invalid` for a span or size that is none. */
export function storeOptionsOf(
  { world, values }: CommandContext,
  command: CollectOptions['command'],
): CollectOptions {
  const { keepMs, maxBytes } = world.config.store;
  const [keep, grace, size] = [values.text('keep'), values.text('grace'), values.text('max-size')];
  return {
    command,
    branches: values.list('branch'),
    keepEntries: values.integer('keep-entries') ?? 20,
    keepMs: keep === null ? keepMs : parseWait(keep),
    graceMs: grace === null ? null : parseWait(grace),
    maxBytes: size === null ? maxBytes : parseSize(size),
    dryRun: values.flag('dry-run'),
    remotes: values.flag('remotes'),
  };
}
