/** Marks of trees that somebody stored: `kept/<hh>/<64 hex>`, an empty file whose time says when last. */
import { join } from 'node:path';
import { hexOf, type Digest } from '../../domain/digest.js';
import { publishInStore, type StoreContext } from '../layout.js';

/** Often enough for whoever reckons in days, and seldom enough that storing the same again syncs nothing. */
export const FRESH_MS = 60 * 60 * 1000;

/** Where the mark of a tree is. */
export function keptPath({ directory }: Pick<StoreContext, 'directory'>, tree: Digest): string {
  const hex = hexOf(tree);
  return join(directory, 'kept', hex.slice(0, 2), hex);
}

/** Marks a tree, durably: from now on a collector leaves it what it needs. */
export function markKept(context: StoreContext, tree: Digest): void {
  const path = keptPath(context, tree);
  const stat = context.disk.lstat(path);
  const age = stat === null ? Infinity : context.clock.now() - Number(stat.mtimeNs / 1_000_000n);
  if (age > FRESH_MS) publishInStore(context, path, '');
}
