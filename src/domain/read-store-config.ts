/** `store:` of `lockstep.yaml`, checked by its schema, as the shape that the rest reads. */
import type * as z from 'zod/mini';
import type { configSchema } from './config-schema.js';
import { DEFAULT_CONFIG, remoteAt, type RemoteSettings, type StoreConfig } from './config.js';
import { bytesOf, given } from './given-fields.js';
import { parseRemoteUrl } from './remote-url.js';
import { parseSpan } from './span.js';

type RawStore = z.output<typeof configSchema>['store'];
type RawRemote = NonNullable<NonNullable<RawStore>['remotes']>[number];

/** What is left out comes from the defaults. */
export function storeConfigOf(raw: RawStore): StoreConfig {
  const base = DEFAULT_CONFIG.store;
  const store = given(raw);
  const signing = given(store.signing);
  return {
    path: store.path ?? base.path,
    carryMaxBytes: bytesOf(store.carry_max, base.carryMaxBytes),
    onCacheError: store.on_cache_error ?? base.onCacheError,
    maxBytes: bytesOf(store.max_size, base.maxBytes),
    keepMs: store.keep === undefined ? base.keepMs : parseSpan(store.keep),
    remotes: (store.remotes ?? []).map(remoteOf),
    signing: {
      publicKeys: signing.public_keys ?? base.signing.publicKeys,
      require: signing.require ?? base.signing.require,
    },
  };
}

function remoteOf(raw: RawRemote): RemoteSettings {
  const { url: _, timeout, path_style, sts_endpoint, kms_key, ...same } = given(raw);
  return {
    ...remoteAt(parseRemoteUrl(raw.url)),
    ...same,
    ...given({
      timeoutMs: timeout === undefined ? null : parseSpan(timeout),
      pathStyle: path_style,
      stsEndpoint: sts_endpoint,
      kmsKey: kms_key,
    }),
  };
}
