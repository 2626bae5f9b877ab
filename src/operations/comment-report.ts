/** `comment`: the second stage of a check of forks. A trusted run tells a pull request what its own run, without rights, found. */
import { join, resolve } from 'node:path';
import type { CommentResult } from '../domain/comment-result.js';
import { shortSha, type CommitSha } from '../domain/git-ids.js';
import type { HostEvent } from '../domain/host-event.js';
import { readReportedDiff, REPORT_LIMIT } from '../domain/reported-diff.js';
import { LockstepError } from '../errors.js';
import type { Forge, PullRequest } from '../ports/forge.js';
import type { World } from '../ports/world.js';
import { writeComment, type CommentOptions } from './sticky-comment.js';

type EndedRun = NonNullable<HostEvent['endedRun']>;

const FOOTER =
  '<sub>Found by the run of the pull request itself, whose author may have changed how it was found. It approves nothing.</sub>';

/**
 * The pull request is found from the event alone; the file only says what to write, and is rendered here. Throws
 * `usage` outside of a `workflow_run` event, `forge-missing`, `report-invalid`, `report-foreign` (the file is about
 * another commit than the run, T02), and what the forge throws.
 */
export async function commentReport(
  world: Pick<World, 'host' | 'forge' | 'disk' | 'workspace'>,
  file: string,
  options: CommentOptions,
): Promise<CommentResult> {
  const run = endedRunOf(world);
  const forge = required(world.forge);
  const head = run.headCommit ?? noHead();
  const text = reportIn(world, file);
  const result = readReportedDiff(text, { run: runUrl(forge, run), server: forge.server });
  if (result.head !== head) throw foreign(result.head, head);
  const found = await pullRequestOf(forge, run, { head, base: result.baseCommit });
  if (typeof found === 'string') return nothing(head, found);
  const { operation, url } = await writeComment(forge, found.number, {
    result,
    options: { ...options, footer: FOOTER },
  });
  if (operation === 'none') return nothing(head, `"${options.when}" wants none for this result`);
  return {
    command: 'comment',
    ok: true,
    environment: null,
    findings: [],
    head,
    pullRequest: found.number,
    operation,
    commentUrl: url,
    reason: null,
  };
}

function nothing(head: CommitSha, reason: string): CommentResult {
  return {
    command: 'comment',
    ok: true,
    environment: null,
    findings: [],
    head,
    pullRequest: null,
    operation: 'none',
    commentUrl: null,
    reason,
  };
}

function endedRunOf({ host }: Pick<World, 'host'>): EndedRun {
  const run = host.event?.name === 'workflow_run' ? host.event.endedRun : null;
  if (run !== null && run !== undefined) return run;
  throw new LockstepError('usage', {
    message:
      'comment needs the event of a run that ended, to know which pull request it may write to',
    hint: 'run it in a workflow with "on: workflow_run"; a check with rights comments by itself: diff with comment: always',
  });
}

function required(forge: Forge | null): Forge {
  if (forge !== null) return forge;
  throw new LockstepError('forge-missing', {
    message: 'a comment is written through the API of the forge, and there is no token for it',
    hint: 'give github-token, with permissions: pull-requests: write',
  });
}

function noHead(): never {
  throw new LockstepError('usage', {
    message: 'the event does not say which commit the run that ended was about',
    hint: 'run it in a workflow with "on: workflow_run"',
  });
}

/** From the event, never from the file. */
function runUrl({ server, repository }: Forge, { id }: EndedRun): string | null {
  return /^[0-9]+$/.test(id) ? `${server}/${repository}/actions/runs/${id}` : null;
}

/** A file, or the directory that an artifact with this one file was unpacked to. Links are not followed. */
function reportIn({ disk, workspace }: Pick<World, 'disk' | 'workspace'>, place: string): string {
  const given = resolve(workspace.root, place);
  const entries = disk.lstat(given)?.kind === 'directory' ? disk.readdir(given) : null;
  if (entries !== null && entries.length !== 1) {
    throw invalid(`${place} has ${entries.length} files, and should have the one`);
  }
  const path = entries === null ? given : join(given, entries[0]?.name ?? '');
  const stat = disk.lstat(path);
  if (stat?.kind !== 'file') throw invalid(`there is no file ${place}`);
  if (stat.size > REPORT_LIMIT) {
    throw invalid(`${place} is larger than ${REPORT_LIMIT / 1024 ** 2} MiB`);
  }
  return new TextDecoder().decode(disk.readFile(path));
}

function invalid(message: string): LockstepError {
  return new LockstepError('report-invalid', {
    message,
    hint: 'give the file that the output json-file of actions/diff names, or the directory it was downloaded to',
  });
}

function foreign(told: CommitSha, head: CommitSha): LockstepError {
  return new LockstepError('report-foreign', {
    message: `the file is about ${shortSha(told)}, and the run that ended was about ${shortSha(head)}`,
    hint: 'download the artifact of that very run: run-id: ${{ github.event.workflow_run.id }}',
  });
}

/** A sentence when there is none to write to: it was closed, pushed to, or cannot be told from another. */
async function pullRequestOf(
  forge: Forge,
  run: EndedRun,
  about: { readonly head: CommitSha; readonly base: CommitSha | null },
): Promise<PullRequest | string> {
  if (run.event !== 'pull_request') return `the run was started by ${run.event}`;
  const open = (await forge.pullRequestsAt(about.head)).filter(
    ({ state, head }) =>
      state === 'open' &&
      head.commit === about.head &&
      head.repository === run.headRepository &&
      (run.headBranch === null || head.branch === run.headBranch),
  );
  const [only, ...more] = open;
  if (only === undefined) return 'no open pull request has this commit as its head any more';
  if (more.length === 0) return only;
  const ofBase = open.filter(({ base }) => base.commit === about.base);
  return ofBase.length === 1 && ofBase[0] !== undefined
    ? ofBase[0]
    : 'several pull requests have this head, and the base does not tell them apart';
}
