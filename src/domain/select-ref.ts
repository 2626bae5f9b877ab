/** Which ref or commit a wanted version means, among the refs of one repository (T26, T28). */
import semver from 'semver';
import { LockstepError } from '../errors.js';
import { isRefName } from './git-ref.js';
import { isObjectId, parseCommitSha, type CommitSha, type ObjectId } from './git-ids.js';
import { nearest } from './nearest.js';
import { asciiTrim, rangeOf } from './version-text.js';

/** Structural copy of `RemoteRef` of the git port. */
export interface RemoteRefLike {
  readonly name: string;
  readonly object: ObjectId;
  readonly commit: CommitSha;
}

export type SelectedRef =
  | {
      readonly kind: 'ref';
      /** What the lock records: the short name of the tag or branch, prefix included. */
      readonly version: string;
      readonly ref: string;
      readonly commit: CommitSha;
      readonly object: ObjectId;
    }
  | { readonly kind: 'commit'; readonly commit: CommitSha };

const TAGS = 'refs/tags/';
const HEADS = 'refs/heads/';

/**
 * In this order: a full object id is a commit; `refs/…` is that very ref; the exact name of a tag or branch;
 * a version with `v` or the tag prefix added or taken away; an npm-style range over the tags
 * `<prefix>[v]X.Y.Z`, highest wins, pre-releases by the rules of `semver`. Throws `ref-invalid`,
 * `ref-missing` (`data.nearest`) and `ref-ambiguous` (`data.refs`).
 */
export function selectRef(
  wanted: string,
  tagPrefix: string,
  refs: readonly RemoteRefLike[],
): SelectedRef {
  const text = asciiTrim(wanted);
  const byName = new Map(refs.map((ref) => [ref.name, ref]));
  if (isObjectId(text)) return bareCommit(text, byName);
  const range = rangeOf(text);
  if (!isRefName(text) && range === null) throw invalid(wanted);
  if (text.startsWith('refs/')) return exactRef(text, byName, refs);
  const named = byExactName(text, byName) ?? bySpelling(text, tagPrefix, byName);
  if (named !== null) return named;
  if (range === null) throw missing(text, refs, 'has no tag or branch of that name');
  return highest(text, range, { tagPrefix, refs });
}

function selected(ref: RemoteRefLike): SelectedRef {
  const version = ref.name.replace(/^refs\/(?:tags|heads)\//, '');
  return { kind: 'ref', version, ref: ref.name, commit: ref.commit, object: ref.object };
}

function bareCommit(text: string, byName: ReadonlyMap<string, RemoteRefLike>): SelectedRef {
  const namesakes = [TAGS + text, HEADS + text].filter((name) => byName.has(name));
  if (namesakes.length > 0) throw ambiguous(text, namesakes, 'is a commit, and the name of');
  return { kind: 'commit', commit: parseCommitSha(text) };
}

function exactRef(
  text: string,
  byName: ReadonlyMap<string, RemoteRefLike>,
  refs: readonly RemoteRefLike[],
): SelectedRef {
  const ref = byName.get(text);
  if (ref === undefined) throw missing(text, refs, 'has no such ref');
  return selected(ref);
}

function byExactName(text: string, byName: ReadonlyMap<string, RemoteRefLike>): SelectedRef | null {
  const tag = byName.get(TAGS + text);
  const branch = byName.get(HEADS + text);
  if (tag !== undefined && branch !== undefined) {
    throw ambiguous(text, [tag.name, branch.name], 'names');
  }
  const ref = tag ?? branch;
  return ref === undefined ? null : selected(ref);
}

/** `1.4.2` finds `v1.4.2` and `api/v1.4.2`, `v1.4.2` finds `1.4.2`: tags only, and only for full versions. */
function bySpelling(
  text: string,
  tagPrefix: string,
  byName: ReadonlyMap<string, RemoteRefLike>,
): SelectedRef | null {
  const bare = text.startsWith(tagPrefix) ? text.slice(tagPrefix.length) : text;
  const version = bare.replace(/^v/, '');
  if (!isFullVersion(version)) return null;
  const prefixes = new Set([tagPrefix, text.startsWith(tagPrefix) ? tagPrefix : '']);
  for (const prefix of prefixes) {
    const found = [`${TAGS}${prefix}v${version}`, `${TAGS}${prefix}${version}`]
      .map((name) => byName.get(name))
      .filter((ref) => ref !== undefined);
    const one = oneOf(text, found);
    if (one !== null) return selected(one);
  }
  return null;
}

/** One ref of several spellings of one version; they must agree on the commit. */
function oneOf(text: string, found: readonly RemoteRefLike[]): RemoteRefLike | null {
  const [first] = found;
  if (first === undefined) return null;
  if (found.some((ref) => ref.commit !== first.commit)) {
    throw ambiguous(
      text,
      found.map((ref) => ref.name),
      'names',
    );
  }
  return first;
}

function isFullVersion(text: string): boolean {
  return /^[0-9]/.test(text) && text.length <= MAX_TAG && semver.valid(text) !== null;
}

const MAX_TAG = 256;

function highest(
  text: string,
  range: string,
  among: { readonly tagPrefix: string; readonly refs: readonly RemoteRefLike[] },
): SelectedRef {
  const { tagPrefix, refs } = among;
  const matches = new semver.Range(range);
  let best: semver.SemVer | null = null;
  let found: RemoteRefLike[] = [];
  for (const ref of refs) {
    const version = versionOfTag(ref.name, tagPrefix);
    if (version === null || !matches.test(version)) continue;
    const order = best === null ? 1 : semver.compareBuild(version, best);
    if (order > 0) {
      best = version;
      found = [ref];
    } else if (order === 0) found.push(ref);
  }
  // The spelling with `v` is recorded, whatever the order in which the remote lists its refs.
  const one = oneOf(
    text,
    found.sort((a, b) => (a.name > b.name ? -1 : 1)),
  );
  if (one === null) throw missing(text, refs, `has no tag ${tagPrefix}[v]X.Y.Z in that range`);
  return selected(one);
}

function versionOfTag(name: string, tagPrefix: string): semver.SemVer | null {
  const start = TAGS + tagPrefix;
  if (!name.startsWith(start)) return null;
  const text = name.slice(start.length).replace(/^v/, '');
  return isFullVersion(text) ? semver.parse(text) : null;
}

function invalid(wanted: string): LockstepError {
  return new LockstepError('ref-invalid', {
    message: `version ${JSON.stringify(wanted.slice(0, 200))} is no tag, branch, commit or range`,
    hint: 'write a tag, a branch, all 40 digits of a commit, or a range such as ^1.2',
  });
}

function ambiguous(text: string, names: readonly string[], what: string): LockstepError {
  return new LockstepError('ref-ambiguous', {
    message: `version ${JSON.stringify(text)} ${what} ${names.join(' and ')}`,
    hint: `write the full ref, for example ${names[0] ?? ''}`,
    data: { refs: [...names] },
  });
}

function missing(text: string, refs: readonly RemoteRefLike[], why: string): LockstepError {
  const names = refs.map((ref) => ref.name.replace(/^refs\/(?:tags|heads)\//, ''));
  const close = nearest(text.replace(/^refs\/(?:tags|heads)\//, ''), new Set(names));
  const newest = close.length > 0 ? close : newestTags(names);
  return new LockstepError('ref-missing', {
    message: `version ${JSON.stringify(text.slice(0, 200))} is not there: the repository ${why}`,
    hint:
      newest.length > 0
        ? `it has ${newest.join(', ')}`
        : 'it has no tags; push one, or name a branch',
    data: { nearest: [...newest] },
  });
}

/** When nothing is spelled alike, the newest versions say most. */
function newestTags(names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, version: semver.parse(name.slice(name.lastIndexOf('/') + 1)) }))
    .flatMap(({ name, version }) => (version === null ? [] : [{ name, version }]))
    .sort((a, b) => b.version.compareBuild(a.version) || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}
