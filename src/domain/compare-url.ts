/** Pages of forges that show what lies between two commits: only of forms that are known, always https. */
import type { CommitSha } from './git-ids.js';
import { parseRepoUrl, repoUrlParts } from './repo-url.js';
import { LockstepError } from '../errors.js';

/** Forges whose pages are `/owner/name/compare/a...b`; the forge of the meta-repo is added to them. */
const COMPARING: ReadonlySet<string> = new Set(['github.com', 'codeberg.org']);
const GITLAB = 'gitlab.com';

interface Between {
  readonly from: CommitSha;
  readonly to: CommitSha;
}

/**
 * The page, or null for a repository of a host that is not known, a local one, or a URL of another form. `server` is
 * the forge of the meta-repo (`https://github.example.org`), or null.
 */
export function compareUrl(repo: string, between: Between, server: string | null): string | null {
  const place = placeOf(repo);
  if (place === null) return null;
  const { host, path } = place;
  const range = `${between.from}...${between.to}`;
  if (host === GITLAB) {
    return path.length < 2 ? null : `https://${host}/${path.join('/')}/-/compare/${range}`;
  }
  const isComparing = COMPARING.has(host) || `https://${host}` === server;
  return isComparing && path.length === 2
    ? `https://${host}/${path.join('/')}/compare/${range}`
    : null;
}

/** True for what may be a link in a report: https, no user, no character that ends a link or a table cell. */
export function isPlainHttps(url: string): boolean {
  return /^https:\/\/[a-z0-9.-]+(?::[0-9]{1,5})?\/[A-Za-z0-9._~/+-]*$/.test(url);
}

/** Host and parts of the path, without `.git`; null for what has no page. */
function placeOf(repo: string): { readonly host: string; readonly path: readonly string[] } | null {
  const parts = partsOf(repo);
  if (parts === null || parts.host === null || parts.port !== null) return null;
  if (parts.transport === 'ssh' && parts.user !== 'git') return null;
  const path = parts.path
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '')
    .split('/');
  return path.every((part) => /^[A-Za-z0-9._-]+$/.test(part)) ? { host: parts.host, path } : null;
}

/** Null for what is no URL of a repository: a lock of the earlier format may name anything. */
function partsOf(repo: string): ReturnType<typeof repoUrlParts> | null {
  try {
    return repoUrlParts(parseRepoUrl(repo));
  } catch (error) {
    if (error instanceof LockstepError && error.code === 'url-refused') return null;
    throw error;
  }
}
