/** The store as this run uses it: `lockstep.yaml`, with what a flag, an input or a variable says instead. */
import { chooseRemotes } from '../domain/choose-remotes.js';
import type { Config } from '../domain/config.js';
import { STORE_OPTIONS } from './commands/shared-options.js';
import { parseFlag, resolveValues, type Given, type ValueSources } from './values.js';

/** Keys that only a run is told. Texts; they are read where they are used. */
export interface StoreSecrets {
  readonly storeKeys: string | null;
  readonly signingKey: string | null;
}

/** The configuration with the remotes in use, and the keys. Throws `backend-url-invalid`, `usage`. */
export function settleStore(
  given: Given,
  sources: ValueSources,
): { readonly config: Config; readonly secrets: StoreSecrets } {
  const { config, variables } = sources;
  const row = { name: 'store', arguments: [], options: STORE_OPTIONS };
  const values = resolveValues(row, given, sources);
  const variable = (name: string): string | null => variables[name]?.trim() || null;
  const pathStyle = variable('LOCKSTEP_REMOTE_PATH_STYLE');
  const remotes = chooseRemotes(config.store.remotes, values.text('remote'), {
    endpoint: variable('LOCKSTEP_REMOTE_ENDPOINT'),
    region: variable('LOCKSTEP_REMOTE_REGION'),
    pathStyle: pathStyle === null ? null : parseFlag(pathStyle, 'LOCKSTEP_REMOTE_PATH_STYLE'),
  });
  const onCacheError = values.text('on-cache-error') === 'error' ? 'error' : 'warn';
  return {
    config: { ...config, store: { ...config.store, remotes, onCacheError } },
    secrets: { storeKeys: values.text('store-keys'), signingKey: values.text('signing-key') },
  };
}
