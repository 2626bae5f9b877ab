/** Texts of versions and dependencies: grammars shared by the manifest, the environments and the lock. */
import semver from 'semver';
import { isRefName } from './git-ref.js';
import type { Dependency } from './manifest.js';
import { isName, type ComponentName } from './names.js';

const MAX_RANGE = 256;

/** Strips ASCII white space only: an invisible character stays and is refused later (T28). */
export function asciiTrim(text: string): string {
  return text.replace(/^[\t\n\v\f\r ]+/, '').replace(/(?<![\t\n\v\f\r ])[\t\n\v\f\r ]+$/, '');
}

/** The normal form of an npm-style range, or null; `latest` means any release. */
export function rangeOf(text: string): string | null {
  if (text.length > MAX_RANGE || !/^[\t -~]*[!-~][\t -~]*$/.test(text)) return null;
  return text === 'latest' ? '*' : semver.validRange(text);
}

/** The reason a wanted version is refused, or null. */
export function whyBadVersion(text: string): string | null {
  const wanted = asciiTrim(text);
  if (wanted === '') return 'is empty';
  if (isRefName(wanted) || rangeOf(wanted) !== null) return null;
  return 'is neither a tag, branch, full commit nor a range';
}

/** Takes `lib` or `lib:^1.2` apart; null when it is neither. */
export function dependencyOf(text: string): Dependency | null {
  const colon = text.indexOf(':');
  return dependencyFrom(
    colon < 0 ? text : text.slice(0, colon),
    colon < 0 ? null : text.slice(colon + 1),
  );
}

/** A dependency from its two parts; null when the name or the range is not well formed. An empty range is any. */
export function dependencyFrom(name: string, range: string | null): Dependency | null {
  if (!isName(name)) return null;
  const wanted = range === null ? '' : asciiTrim(range);
  if (wanted === '') return { name: name as ComponentName, range: null };
  return rangeOf(wanted) === null ? null : { name: name as ComponentName, range: wanted };
}
