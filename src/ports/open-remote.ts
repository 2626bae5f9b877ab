/** A remote store of the configuration, ready to be asked. */
import type { RemoteSettings } from '../domain/config.js';
import type { Backend } from './backend.js';

export interface OpenRemote {
  readonly settings: RemoteSettings;
  /** `auto` is `read-write`: below the scope of the run's own trust. */
  readonly mode: 'read-write' | 'read-only' | 'off';
  /** Asks nothing before its first call. */
  readonly backend: Backend;
}
