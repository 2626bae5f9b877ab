/** The store on this machine as the tiers above it see it: besides outputs, whole packs that go out and come in. */
import type { Digest } from '../domain/digest.js';
import type { OutputStore } from './output-store.js';

/** A pack in a file of the local store; the file never changes. */
export interface LocalPack {
  readonly pack: Digest;
  readonly bytes: number;
  readonly path: string;
}

export interface LocalStore extends OutputStore {
  /** Packs that together hold the tree and all its blobs, the one that holds most first; null when something is absent. */
  packsOf(tree: Digest): Promise<readonly LocalPack[] | null>;
  hasPack(pack: Digest): Promise<boolean>;
  /** A fresh path on the store's own file system for a file that is being fetched. */
  temporaryPath(): string;
  /**
   * Takes over a fetched file as that pack, durably: its bytes are its name, every blob is what the index says; else
   * false, and the file is gone. Throws `store-newer` and `store-key-unknown` for a pack that cannot be judged here.
   */
  adopt(path: string, pack: Digest): Promise<boolean>;
}
