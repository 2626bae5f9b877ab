/** The tree: path-sorted manifest of an output. Shapes only; canonical bytes are in `tree-bytes.ts`. */
import type { Digest } from './digest.js';
import type { SafePath } from './safe-path.js';

/** mtime, owner and other mode bits are dropped; empty directories are kept. */
export type TreeEntry =
  | {
      readonly kind: 'file' | 'executable';
      readonly path: SafePath;
      readonly size: number;
      /** Of the content; of its chunk list where the file is `chunked`. */
      readonly digest: Digest;
      readonly chunked?: true;
    }
  | { readonly kind: 'symlink'; readonly path: SafePath; readonly target: string }
  | { readonly kind: 'directory'; readonly path: SafePath };

/** Sorted by path as UTF-8 bytes; parents precede children; no path twice. */
export type Tree = readonly TreeEntry[];
