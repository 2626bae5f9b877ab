/** Texts of a proposed update: title and body of its pull request, message of its commit, words when it is taken back. */
import type { Change } from '../domain/change.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { isObjectId, shortSha } from '../domain/git-ids.js';
import type { EnvironmentName } from '../domain/names.js';
import { ALL, markerOf, trailerOf } from '../domain/update-set.js';
import { escapePlain } from './escape.js';
import { COMMENT_BUDGET, renderView } from './markdown.js';
import { changedOf, changeTables } from './view-changes.js';
import { code, type Line } from './view.js';
import { clip, plural } from './wording.js';

/** One set of updates of one lock. */
export interface Proposal {
  readonly environment: EnvironmentName | null;
  /** Name of the set. */
  readonly set: string;
  readonly digest: Digest;
  readonly changes: readonly Change[];
  /** Path of the lock in its repository. */
  readonly path: string;
  /** What was passed over in this set, and why. */
  readonly findings: readonly Finding[];
}

/** A forge refuses longer titles; git shows shorter ones whole. */
const TITLE = 200;
/** Lines of a commit message. */
const LISTED = 50;

/** `Update api v1.2.0 → v1.3.0 in dev`, `Update 4 components in dev`. */
export function proposalTitle({ environment, set, changes }: Proposal): string {
  const where = environment === null ? '' : ` in ${environment}`;
  const moving = changedOf(changes);
  const [only] = moving;
  if (only === undefined) {
    return escapePlain(
      environment === null ? 'Update the lock' : `Update the lock of ${environment}`,
    );
  }
  if (moving.length === 1) return clip(escapePlain(`${changeWords(only)}${where}`), TITLE);
  const group = set === ALL ? '' : ` of ${set}`;
  return clip(escapePlain(`Update ${moving.length} components${group}${where}`), TITLE);
}

function changeWords({ component, from, to }: Change): string {
  if (to === null) return `Remove ${component}`;
  const isSame = from?.version === to.version;
  const words = ({ version, commit }: NonNullable<Change['to']>): string =>
    isObjectId(version) || isSame ? shortSha(commit) : version;
  if (from === null) return `Add ${component} ${words(to)}`;
  return `Update ${component} ${isSame && !isObjectId(to.version) ? `${to.version} ` : ''}${words(from)} → ${words(to)}`;
}

/** The body; its last line, hidden, says which versions it is about. */
export function proposalBody(proposal: Proposal): string {
  const marker = markerOf(proposal.digest);
  const { environment, changes, path, findings } = proposal;
  const where: Line = environment === null ? [] : [' in ', code(environment)];
  const count = changedOf(changes).length;
  const view = renderView(
    {
      tone: 'good',
      verdict: [
        count === 0 ? 'The lock belongs to another manifest now' : plural(count, 'update'),
        ...where,
      ],
      facts: [
        [code(path), ' changes and nothing else'],
        ['close this pull request, and just these versions are not proposed again'],
        ['commits that you push to this branch are kept; a lock that you edit here is left alone'],
      ],
      tables: changeTables(changedOf(changes)),
      findings,
      next: [],
    },
    { budget: COMMENT_BUDGET - marker.length - 2, rest: 'lockstep lock --update --dry-run --json' },
  );
  return `${view}\n${marker}`;
}

/** Subject, the changes, and the trailer by which the commit is known as one of ours. */
export function proposalMessage(proposal: Proposal): string {
  const moving = changedOf(proposal.changes);
  const lines = moving.slice(0, LISTED).map((one) => `- ${escapePlain(changeWords(one))}`);
  if (moving.length > LISTED) lines.push(`- ${moving.length - LISTED} more`);
  const list = moving.length < 2 ? [] : ['', ...lines];
  return [proposalTitle(proposal), ...list, '', trailerOf(proposal.digest), ''].join('\n');
}

/** Begins the comment that says why a pull request was closed. */
export const CLOSING_MARKER = '<!-- lockstep:update closed -->';

/** Why a pull request is not needed any more. */
export function closingComment(reasons: readonly Line[]): string {
  return renderView({
    tone: 'dim',
    verdict: ['Closed: no longer needed'],
    facts: reasons,
    tables: [],
    findings: [],
    next: [],
  });
}
