/** The store as this run uses it: `lockstep.yaml`, with what a flag, an input or a variable says instead. */
import { chooseRemotes } from '../domain/choose-remotes.js';
import type { Config, RemoteSettings } from '../domain/config.js';
import { LockstepError } from '../errors.js';
import type { Command } from './command.js';
import { STORE_OPTIONS } from './commands/shared-options.js';
import { parseFlag, resolveValues, type Given, type ValueSources } from './values.js';

/** Keys that only a run is told. Texts; they are read where they are used. */
export interface StoreSecrets {
  readonly storeKeys: string | null;
  readonly signingKey: string | null;
}

/** The configuration with the remotes in use, and the keys. Throws `backend-url-invalid`, `usage`. */
export function settleStore(
  command: Pick<Command, 'options'>,
  given: Given,
  sources: ValueSources,
): { readonly config: Config; readonly secrets: StoreSecrets } {
  const { config, variables } = sources;
  const row = { name: 'store', arguments: [], options: STORE_OPTIONS };
  const values = resolveValues(row, given, sources);
  const variable = (name: string): string | null => variables[name]?.trim() || null;
  const pathStyle = variable('LOCKSTEP_REMOTE_PATH_STYLE');
  const choose = (asked: string | null): readonly RemoteSettings[] =>
    chooseRemotes(config.store.remotes, asked, {
      endpoint: variable('LOCKSTEP_REMOTE_ENDPOINT'),
      region: variable('LOCKSTEP_REMOTE_REGION'),
      pathStyle: pathStyle === null ? null : parseFlag(pathStyle, 'LOCKSTEP_REMOTE_PATH_STYLE'),
    });
  const remotes = bothEnds(command, given, choose) ?? choose(values.text('remote'));
  const onCacheError = values.text('on-cache-error') === 'error' ? 'error' : 'warn';
  return {
    config: { ...config, store: { ...config.store, remotes, onCacheError } },
    secrets: { storeKeys: values.text('store-keys'), signingKey: values.text('signing-key') },
  };
}

/** `--from` is only read and `--to` written, whatever else is configured; null for a command without them. */
function bothEnds(
  { options }: Pick<Command, 'options'>,
  given: Given,
  choose: (asked: string) => readonly RemoteSettings[],
): readonly RemoteSettings[] | null {
  const end = (name: string): unknown =>
    options.some((option) => option.name === name) ? given.get(name) : undefined;
  const [from, to] = [end('from'), end('to')];
  if (from === undefined && to === undefined) return null;
  if (typeof from !== 'string' || typeof to !== 'string') {
    throw new LockstepError('usage', {
      message: '--from and --to are given together',
      hint: 'lockstep cache warm --from NAME --to s3://bucket/prefix',
    });
  }
  return [
    ...choose(from).map((remote) => ({ ...remote, mode: 'read-only' as const })),
    ...choose(to).map((remote) => ({ ...remote, mode: 'read-write' as const })),
  ];
}
