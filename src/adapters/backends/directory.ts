/** The backend in a directory: a disk or a network share between runners. An object is a file at the path of its name. */
import type { Backend, Capabilities } from '../../ports/backend.js';
import { getFromDirectory } from './directory-get.js';
import { listDirectory, removeFromDirectory } from './directory-list.js';
import type { Place } from './directory-place.js';
import { putToDirectory, type DirectoryState } from './directory-put.js';

export interface DirectoryOptions {
  /** Absolute; it must exist, so that a share that is not mounted is an error and no empty store. */
  readonly directory: string;
  /** For people: the URL. */
  readonly name: string;
  /** False on a file system without hard links; found out at the first put when absent. */
  readonly hasLinks?: boolean;
}

/** Opens nothing yet. Conditional puts are honoured where the file system has hard links. */
export function createDirectoryBackend(options: DirectoryOptions): Backend {
  const context: Place = { name: options.name, directory: options.directory };
  const state: DirectoryState = { hasLinks: options.hasLinks ?? true, isSwept: false };
  return {
    name: options.name,
    get capabilities(): Capabilities {
      const conditional = state.hasLinks ? 'honoured' : 'refused';
      return { ranges: true, list: true, remove: true, conditional, maxWrites: null };
    },
    get: (name, getOptions) => getFromDirectory(context, name, getOptions),
    putIfAbsent: (name, body, { signal } = {}) =>
      putToDirectory({ context, state }, name, { body, signal }),
    list: (prefix, { signal } = {}) => listDirectory(context, prefix, signal),
    remove: (name, { signal } = {}) => removeFromDirectory(context, name, signal),
    clockSkew: () => null,
    close: () => Promise.resolve(),
  };
}
