/** The one error class, and the table of every code that a user can meet. */

/** What sort of failure it is; behaviour and exit code follow from it, never from the text. */
export type ErrorKind =
  'usage' | 'integrity' | 'conflict' | 'unavailable' | 'policy' | 'cancelled' | 'bug';

/** Process exit code of each kind. */
export const EXIT_CODES: Readonly<Record<ErrorKind, number>> = {
  policy: 1,
  usage: 2,
  integrity: 3,
  conflict: 4,
  unavailable: 5,
  bug: 70,
  cancelled: 130,
};

interface CodeEntry {
  readonly kind: ErrorKind;
  /** One sentence for `docs/errors.md`: what it means and what to do. */
  readonly meaning: string;
}

const entry = (kind: ErrorKind, meaning: string): CodeEntry => ({ kind, meaning });

/** Every code; `docs/errors.md` is generated from this table. Keep it sorted. */
export const ERROR_CODES = {
  'backend-bucket-missing': entry(
    'usage',
    'The bucket or container of a remote store does not exist.',
  ),
  'backend-clock': entry(
    'usage',
    "The clock of this machine is too far from the server's; its requests are refused.",
  ),
  'backend-credentials': entry(
    'usage',
    'The credentials of a remote store are missing, wrong or unknown to the server.',
  ),
  'backend-credentials-expired': entry(
    'unavailable',
    'The credentials of a remote store have expired and could not be renewed.',
  ),
  'backend-denied': entry(
    'usage',
    'The credentials are right but lack the right to do this in the remote store.',
  ),
  'backend-incapable': entry(
    'usage',
    'A remote store of that kind cannot do what was asked, such as listing or removing.',
  ),
  'backend-lied': entry(
    'integrity',
    'A remote store gave bytes that are not what their name says; it is not used again in this run.',
  ),
  'backend-region': entry('usage', 'The bucket of a remote store is in another region.'),
  'backend-throttled': entry('unavailable', 'A remote store asks for fewer requests.'),
  'backend-timeout': entry(
    'unavailable',
    'A remote store did not answer, or stopped answering, in time.',
  ),
  'backend-unreachable': entry('unavailable', 'A remote store cannot be reached, or broke off.'),
  'backend-url-invalid': entry(
    'usage',
    'A remote store is not written as s3://, gs://, az://, file:// or actions://.',
  ),
  'base-not-found': entry(
    'usage',
    'A revision given to compare with does not exist in the meta-repo.',
  ),
  bug: entry('bug', 'A defect in Lockstep itself. Please report it with the stack trace.'),
  'build-failed': entry(
    'policy',
    'A build, test, verify or deploy command of a component ended badly; its log says why.',
  ),
  cancelled: entry(
    'cancelled',
    'The run was interrupted; what was finished is kept and the next run goes on from there.',
  ),
  'command-unknown': entry('usage', 'There is no such command; the message names the nearest one.'),
  'commit-invalid': entry('usage', 'A git object id is not written in full.'),
  'commit-missing': entry('usage', 'The repository has no such commit.'),
  'commit-unreachable': entry(
    'integrity',
    'The commit exists but no branch or tag of that repository leads to it.',
  ),
  'component-dirty': entry(
    'conflict',
    'A working tree has local edits that the change would lose; use --force to lose them.',
  ),
  'component-path-occupied': entry(
    'conflict',
    'components/<name> is something that Lockstep did not make; use --force to move it aside.',
  ),
  'component-unknown': entry('usage', 'The manifest or lock has no component of that name.'),
  'config-invalid': entry(
    'usage',
    'lockstep.yaml or an option has a wrong value; the message names the place.',
  ),
  'delivery-busy': entry(
    'conflict',
    'Another run is moving the traffic of that environment just now; run the command again in a moment.',
  ),
  'dependency-conflict': entry(
    'policy',
    'A locked version does not satisfy the range that a dependent asks for.',
  ),
  'dependency-cycle': entry(
    'usage',
    'Components depend on each other in a circle; the message prints the path.',
  ),
  'dependency-missing': entry(
    'usage',
    'A component depends on one that the manifest does not have.',
  ),
  'dependency-unavailable': entry(
    'usage',
    'A component asked for alone needs the output of another that is nowhere; add --with-dependencies.',
  ),
  'digest-invalid': entry('usage', 'A digest is not written as sha256: and 64 hexadecimal digits.'),
  'disk-full': entry('unavailable', 'The disk or quota is full; nothing half-written was kept.'),
  'environment-order': entry(
    'policy',
    'A promotion must go one step along the declared order of environments.',
  ),
  'environment-order-missing': entry('usage', 'lockstep.yaml declares no order of environments.'),
  'environment-unknown': entry('usage', 'No such environment is declared.'),
  'forge-denied': entry(
    'usage',
    'The token may not do this on the forge; the message names the permission that is missing.',
  ),
  'forge-missing': entry(
    'usage',
    'This needs the API of a forge: a workflow, or GITHUB_REPOSITORY and a token.',
  ),
  'forge-moved': entry(
    'conflict',
    'A branch or pull request on the forge was moved by somebody else; run the command again.',
  ),
  'forge-not-found': entry('usage', 'The forge has no such pull request, branch or repository.'),
  'forge-rate-limited': entry('unavailable', 'The forge asks for fewer requests.'),
  'forge-refused': entry('usage', 'The forge refused a request as wrong; the message says why.'),
  'forge-unreachable': entry('unavailable', 'The API of the forge cannot be reached.'),
  held: entry('policy', 'A hold stops this component or environment; resume it first.'),
  'input-missing': entry('usage', 'A required option or argument is missing.'),
  'journal-corrupt': entry(
    'integrity',
    'The journal does not verify: a line was altered, removed or reordered.',
  ),
  'journal-moved': entry(
    'conflict',
    'Somebody else moved the environment since the plan was made; plan again.',
  ),
  'journal-newer': entry(
    'usage',
    'The journal was written by a newer version of Lockstep; update it here.',
  ),
  'lock-invalid': entry(
    'usage',
    'A lock file cannot be read; the message names file, line and column.',
  ),
  'lock-missing': entry('usage', 'The environment has no lock file yet.'),
  'lock-stale': entry(
    'policy',
    'The lock does not belong to the manifest as it is now; lock again.',
  ),
  'manifest-invalid': entry(
    'usage',
    'A manifest has errors; every one is listed with file, line and column.',
  ),
  'manifest-missing': entry('usage', 'There is no manifests/components.yaml here or above.'),
  'meta-repo-not-git': entry(
    'usage',
    'The meta-repo is not a git repository; the journal, commits and comparisons need one.',
  ),
  'name-invalid': entry(
    'usage',
    'A component or environment name has characters that are not allowed.',
  ),
  'object-corrupt': entry(
    'integrity',
    'Stored bytes are not what their digest says; they were set aside.',
  ),
  'object-missing': entry('unavailable', 'The store does not have the bytes asked for.'),
  'output-changed': entry(
    'conflict',
    'A file of an output changed while it was being stored; something still writes there.',
  ),
  'output-missing': entry(
    'policy',
    'A build did not make a path that its recipe declares as output.',
  ),
  'outputs-differ': entry('policy', 'Two jobs made different outputs of one component.'),
  'path-unsafe': entry(
    'usage',
    'A path could leave its directory or mean another file on some system.',
  ),
  'push-refused': entry('conflict', 'The remote branch has moved; fetch and try again.'),
  'ref-ambiguous': entry(
    'usage',
    'A version names both a tag and a branch, or looks like a commit; write the full ref.',
  ),
  'ref-invalid': entry('usage', 'A version is not a valid git ref, commit or range.'),
  'ref-missing': entry(
    'usage',
    'The repository has no tag, branch or commit of that name, or none in that range.',
  ),
  'remote-denied': entry('unavailable', 'The remote refused access; check the credentials.'),
  'remote-moved': entry(
    'integrity',
    'The remote redirects to another place; update the manifest if that is right.',
  ),
  'remote-not-found': entry(
    'usage',
    'There is no repository at that URL, or it is not visible to these credentials.',
  ),
  'remote-timeout': entry('unavailable', 'The remote did not answer in time.'),
  'remote-unreachable': entry('unavailable', 'The remote cannot be reached.'),
  'report-foreign': entry(
    'integrity',
    'A result to comment on is about another commit than the run it is said to come from; nothing was written.',
  ),
  'report-invalid': entry('usage', 'A file to comment on is no result of diff, or is too large.'),
  'restore-missing': entry(
    'policy',
    '--restore-only forbids building, and the store does not have an output.',
  ),
  'rollback-target-missing': entry('usage', 'There is nothing to roll back to under that name.'),
  'state-read-failed': entry('unavailable', 'A file could not be read.'),
  'state-write-failed': entry('unavailable', 'A file could not be written.'),
  'store-key-invalid': entry(
    'usage',
    'A key for encryption or signing is not in the form that the message shows.',
  ),
  'store-key-unknown': entry(
    'usage',
    'A pack was encrypted with a key that is not given; the message names it.',
  ),
  'store-newer': entry('usage', 'The store was written by a newer major version of Lockstep.'),
  'switch-failed': entry(
    'policy',
    'The command that moves the traffic ended badly; its log says why, and the next run repeats the step.',
  ),
  'target-occupied': entry(
    'conflict',
    'The place that a tree should go to holds something else; use --force to replace it.',
  ),
  'tool-missing': entry('usage', 'A tool that the component needs is not on PATH.'),
  'tree-unsafe': entry('policy', 'An output has a device, an escaping symlink or an unsafe name.'),
  'trust-low': entry('policy', 'This event may not do that: strangers can cause it.'),
  'url-refused': entry('usage', 'A repository URL is not https or ssh, or is not well formed.'),
  usage: entry('usage', 'The command line or the inputs of the action are wrong.'),
} as const satisfies Record<string, CodeEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What an error carries besides its code. */
export interface ErrorDetails {
  /** What happened to which component in which environment. */
  readonly message: string;
  /** The next thing to type or change. */
  readonly hint?: string;
  /** Facts for scripts; must be JSON. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** The only error that Lockstep throws on purpose. */
export class LockstepError extends Error {
  override readonly name = 'LockstepError';
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly hint: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.kind = ERROR_CODES[code].kind;
    this.hint = details.hint;
    this.data = details.data ?? {};
  }
}

/** True for a `LockstepError` of one of `codes`. */
export function hasCode(error: unknown, ...codes: readonly ErrorCode[]): error is LockstepError {
  return error instanceof LockstepError && codes.includes(error.code);
}

/** The exit code a thrown value ends the process with; an unknown value is a bug (70). */
export function exitCodeOf(error: unknown): number {
  return EXIT_CODES[error instanceof LockstepError ? error.kind : 'bug'];
}
