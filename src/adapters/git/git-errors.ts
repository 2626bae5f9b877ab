/** Turns what git says into the codes of Lockstep; behaviour follows the code, never the text. */
import { redactUrl, type RepoUrl } from '../../domain/repo-url.js';
import { LockstepError, type ErrorCode } from '../../errors.js';

/** First match wins; patterns are of git, curl, OpenSSH and the big forges, in the C locale. */
const PATTERNS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/transport '[^']*' not allowed/i, 'url-refused'],
  [/returned error: 30[0-9]|update url base from redirection/i, 'remote-moved'],
  [/returned error: 40[17]|returned error: 403/i, 'remote-denied'],
  [/could not read (?:username|password)|authentication failed|access denied/i, 'remote-denied'],
  [/permission denied|host key verification failed|dubious ownership/i, 'remote-denied'],
  [/returned error: (?:404|410)|repository not found|not found: did you run/i, 'remote-not-found'],
  [/does not appear to be a git repository|not a git repository/i, 'remote-not-found'],
  [
    /no such file or directory|project you were looking for could not be found/i,
    'remote-not-found',
  ],
  [/repository '[^']*' not found|does not exist/i, 'remote-not-found'],
  [
    /not our ref|unadvertised object|want [0-9a-f]+ not valid|couldn't find remote ref|no such remote ref/i,
    'commit-missing',
  ],
  [/timed out|timeout|operation too slow/i, 'remote-timeout'],
  [/fsck error|sha1 mismatch|hash mismatch|corrupt|inflate|is empty|bad object/i, 'object-corrupt'],
  [/no space left on device|disk quota exceeded/i, 'disk-full'],
];

const HINTS: Readonly<Partial<Record<ErrorCode, string>>> = {
  'remote-denied': 'give a token or key that may read the repository, and check its owner',
  'remote-not-found': 'check the URL in manifests/components.yaml and the rights of the token',
  'remote-moved': 'if the new place is right, write its URL into manifests/components.yaml',
  'remote-timeout': 'try again, or raise git.timeout in lockstep.yaml',
  'remote-unreachable': 'check the network and try again',
  'commit-missing': 'run lockstep lock --update to choose another commit',
  'object-corrupt': 'do not use this repository before its owner has looked at it',
  'disk-full': 'free some space and run the same command again',
};

const MAX_DETAIL = 400;

/** The error for a git command on a remote that failed with this (redacted) standard error. */
export function remoteError(url: RepoUrl, what: string, stderr: string): LockstepError {
  const code = PATTERNS.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'remote-unreachable';
  return gitError(code, `${what} of ${redactUrl(url)} failed: ${detailOf(stderr)}`, { url });
}

/** True for what a server says that can leave objects out, but is not allowed to leave out these. */
export function isFilterRefusal(error: unknown): boolean {
  return error instanceof LockstepError && /filter '[^']*' not supported/.test(error.message);
}

/** The error for a local git command that failed. */
export function localError(what: string, stderr: string): LockstepError {
  const found = PATTERNS.find(([pattern]) => pattern.test(stderr))?.[1];
  const code = found === 'object-corrupt' || found === 'disk-full' ? found : 'state-write-failed';
  return gitError(code, `${what} failed: ${detailOf(stderr)}`, {});
}

/** An error with the usual hint of its code. */
export function gitError(
  code: ErrorCode,
  message: string,
  data: Readonly<Record<string, string>>,
): LockstepError {
  const hint = HINTS[code];
  return new LockstepError(code, { message, data, ...(hint === undefined ? {} : { hint }) });
}

/** The lines that tell the cause, without control characters; git puts `fatal:` or `error:` before them. */
function detailOf(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const told = lines.filter((line) => /^(?:fatal|error|ssh|remote):/i.test(line));
  const text = (told.length > 0 ? told : lines).join('; ');
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return clean === '' ? 'no reason given' : clean.slice(0, MAX_DETAIL);
}
