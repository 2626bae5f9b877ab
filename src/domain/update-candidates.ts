/** The commits that a wanted version could mean now, best first, for whoever may not take the best. */
import semver from 'semver';
import { hasCode } from '../errors.js';
import { versionIn } from './changes.js';
import { isObjectId } from './git-ids.js';
import { selectRef, type RemoteRefLike, type SelectedRef } from './select-ref.js';
import { asciiTrim, rangeOf } from './version-text.js';

/** `pinned`: a tag or commit that a person named; nothing else will do. */
export type WantedKind = 'pinned' | 'branch' | 'range';

export interface Candidates {
  readonly kind: WantedKind;
  /** Never empty; of a range every version in it, the highest first, made as they are asked for. */
  readonly candidates: Iterable<SelectedRef>;
}

/** Throws what `selectRef` throws. */
export function candidatesOf(
  wanted: string,
  tagPrefix: string,
  refs: readonly RemoteRefLike[],
): Candidates {
  const best = selectRef(wanted, tagPrefix, refs);
  const kind = kindOf(asciiTrim(wanted), tagPrefix, best);
  return kind === 'range'
    ? { kind, candidates: descending(wanted, tagPrefix, { best, refs }) }
    : { kind, candidates: [best] };
}

function kindOf(wanted: string, tagPrefix: string, best: SelectedRef): WantedKind {
  if (best.kind === 'commit') return 'pinned';
  if (best.ref.startsWith('refs/heads/')) return 'branch';
  if (wanted === best.version || wanted === best.ref || isObjectId(wanted)) return 'pinned';
  const bare = wanted.startsWith(tagPrefix) ? wanted.slice(tagPrefix.length) : wanted;
  if (bare.length <= 256 && semver.valid(bare.replace(/^v/, '')) !== null) return 'pinned';
  return rangeOf(wanted) === null ? 'pinned' : 'range';
}

function* descending(
  wanted: string,
  tagPrefix: string,
  { best, refs }: { readonly best: SelectedRef; readonly refs: readonly RemoteRefLike[] },
): Generator<SelectedRef> {
  let left = refs;
  for (let next: SelectedRef | null = best; next !== null; next = bestOf(wanted, tagPrefix, left)) {
    yield next;
    const taken = next;
    left = left.filter((ref) => !isSpellingOf(ref, taken));
  }
}

/** `v1.2.0` and `1.2.0` are one candidate. */
function isSpellingOf(ref: RemoteRefLike, taken: SelectedRef): boolean {
  if (taken.kind === 'commit') return false;
  if (ref.name === taken.ref) return true;
  const version = versionIn(taken.version);
  return version !== null && ref.name.startsWith('refs/tags/') && versionIn(ref.name) === version;
}

function bestOf(
  wanted: string,
  tagPrefix: string,
  refs: readonly RemoteRefLike[],
): SelectedRef | null {
  try {
    return selectRef(wanted, tagPrefix, refs);
  } catch (error) {
    if (hasCode(error, 'ref-missing')) return null;
    throw error;
  }
}
