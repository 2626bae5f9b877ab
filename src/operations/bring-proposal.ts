/** One proposed update: its branch and its pull request, made or brought up to date. */
import type { CommitSha } from '../domain/git-ids.js';
import type { Finding } from '../domain/finding.js';
import type { Lock } from '../domain/lock.js';
import type { ComponentName } from '../domain/names.js';
import type { ProposalOperation, ProposalSummary } from '../domain/update-result.js';
import { proposalIn } from '../domain/update-set.js';
import { hasCode } from '../errors.js';
import type { Forge, PullRequest } from '../ports/forge.js';
import {
  proposalBody,
  proposalMessage,
  proposalTitle,
  type Proposal,
} from '../report/proposal-text.js';
import { bringBranch, type BranchOutcome } from './proposal-branch.js';

export interface Proposing {
  readonly forge: Forge;
  /** What all pull requests go to. */
  readonly base: { readonly branch: string; readonly commit: CommitSha };
  /** Open pull requests from branches of ours. */
  readonly open: readonly PullRequest[];
  readonly dryRun: boolean;
}

export interface PlannedProposal {
  readonly proposal: Proposal;
  readonly branch: string;
  readonly components: readonly ComponentName[];
  /** The lock of the base, and the one proposed. */
  readonly before: Lock;
  readonly lock: Lock;
}

export interface BroughtProposal {
  readonly summary: ProposalSummary;
  readonly findings: readonly Finding[];
}

/** Writes nothing when all is as it should be. Throws `forge-moved` when somebody was faster. */
export async function bringProposal(
  proposing: Proposing,
  planned: PlannedProposal,
  hasRoom: boolean,
): Promise<BroughtProposal> {
  const open = proposing.open.find(({ head }) => head.branch === planned.branch) ?? null;
  if (open === null) {
    const why = (await whyDeclined(proposing, planned)) ?? (hasRoom ? null : noRoom(planned));
    if (why !== null) return { summary: summaryOf(planned, 'skipped', null), findings: [why] };
  }
  const { before, lock, proposal, branch } = planned;
  const outcome = await bringBranch(proposing.forge, {
    branch,
    base: proposing.base.commit,
    path: proposal.path,
    before,
    wanted: lock,
    message: proposalMessage(proposal),
    opener: open?.author ?? null,
    dryRun: proposing.dryRun,
  });
  const request =
    open === null
      ? await create(proposing, planned)
      : await refresh(proposing, planned, { open, outcome });
  return {
    summary: summaryOf(planned, request.operation, request.pull),
    findings: [...branchFindings(outcome, planned), ...checksFinding(request)],
  };
}

function summaryOf(
  { branch, components, proposal }: PlannedProposal,
  operation: ProposalOperation,
  pull: PullRequest | null,
): ProposalSummary {
  const environments = [proposal.environment];
  return {
    number: pull?.number ?? null,
    url: pull?.url ?? null,
    operation,
    branch,
    components,
    environments,
  };
}

/** Closed by a person with just these versions in it: that was an answer. Without state of ours the forge remembers. */
async function whyDeclined(
  { forge }: Proposing,
  { branch, proposal }: PlannedProposal,
): Promise<Finding | null> {
  const closed = await forge.closedPullRequests(branch);
  const declined = closed.find(({ body }) => {
    const found = proposalIn(body);
    return found?.state === 'open' && found.digest === proposal.digest;
  });
  if (declined === undefined) return null;
  return told(proposal, {
    code: 'update-declined',
    message: `${proposalTitle(proposal)}: #${declined.number} was closed with just these versions`,
    fix: `open #${declined.number} again, or wait for the next version`,
  });
}

function noRoom({ proposal }: PlannedProposal): Finding {
  return told(proposal, {
    code: 'update-limit',
    message: `${proposalTitle(proposal)}: as many pull requests are open as update.limit allows`,
    fix: 'merge or close some of them',
  });
}

interface Requested {
  readonly operation: ProposalOperation;
  readonly pull: PullRequest | null;
}

async function create(proposing: Proposing, planned: PlannedProposal): Promise<Requested> {
  const { forge, base, dryRun } = proposing;
  const { proposal, branch } = planned;
  if (dryRun) return { operation: 'created', pull: null };
  const texts = { title: proposalTitle(proposal), body: proposalBody(proposal) };
  try {
    const pull = await forge.createPullRequest({ head: branch, base: base.branch, ...texts });
    return { operation: 'created', pull };
  } catch (error) {
    // Another run may have opened it in the meantime: that one is then the answer.
    if (!hasCode(error, 'forge-refused')) throw error;
    const open = (await forge.pullRequestsFrom(branch)).find(({ head }) => head.branch === branch);
    if (open === undefined) throw error;
    return { operation: 'unchanged', pull: open };
  }
}

/** Of a lock that was edited by hand nothing is said any more. */
async function refresh(
  { forge, dryRun }: Proposing,
  { proposal }: PlannedProposal,
  { open, outcome }: { readonly open: PullRequest; readonly outcome: BranchOutcome },
): Promise<Requested> {
  const [title, body] = [proposalTitle(proposal), proposalBody(proposal)];
  const isSame = open.title === title && plain(open.body) === plain(body);
  const isMoved = outcome.operation !== 'unchanged';
  if (outcome.edited || isSame) return { operation: isMoved ? 'updated' : 'unchanged', pull: open };
  if (!dryRun) await forge.updatePullRequest(open.number, { title, body });
  return { operation: 'updated', pull: open };
}

/** A body that went through a form comes back with other line ends. */
function plain(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}

function branchFindings(
  { edited, shared, operation }: BranchOutcome,
  { proposal, branch }: PlannedProposal,
): Finding[] {
  if (edited) {
    const message = `the lock on ${branch} was edited by hand and is left as it is`;
    return [told(proposal, { code: 'update-branch-edited', message })];
  }
  if (!shared || operation === 'unchanged') return [];
  const message = `${branch} has commits of others, so only its lock was changed`;
  return [told(proposal, { code: 'update-branch-shared', message })];
}

/** GitHub starts no workflow for what its workflows' own token did. */
function checksFinding({ operation, pull }: Requested): Finding[] {
  if (pull?.author !== 'github-actions[bot]') return [];
  if (operation !== 'created' && operation !== 'updated') return [];
  return [
    {
      severity: 'warning',
      code: 'checks-not-triggered',
      message: `#${pull.number} was made with the token of the workflow, which starts no checks`,
      fix: 'give github-token the token of a GitHub App (actions/create-github-app-token), or close and open the pull request',
    },
  ];
}

function told(
  { environment }: Proposal,
  words: Pick<Finding, 'code' | 'message' | 'fix'>,
): Finding {
  const where = environment === null ? {} : { where: { environment } };
  return { severity: 'notice', ...where, ...words };
}
