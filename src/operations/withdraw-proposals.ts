/** Pull requests that nothing is proposed for any more: closed with a reason, their branches taken away when all ours. */
import type { Finding } from '../domain/finding.js';
import type { EnvironmentName } from '../domain/names.js';
import type { ProposalSummary, SkippedUpdate } from '../domain/update-result.js';
import { environmentPrefix, withdrawn } from '../domain/update-set.js';
import type { PullRequest } from '../ports/forge.js';
import { CLOSING_MARKER, closingComment } from '../report/proposal-text.js';
import { prose, type Line } from '../report/view.js';
import type { Proposing } from './bring-proposal.js';
import type { UpdateDraft } from './draft-update.js';
import { isOwnBranch } from './proposal-branch.js';
import { skippedFindings } from './update-findings.js';

export interface Withdrawal {
  readonly obsolete: readonly PullRequest[];
  readonly drafts: readonly UpdateDraft[];
  /** Why sets were not proposed. */
  readonly findings: readonly Finding[];
  readonly branchPrefix: string;
}

/** Says why, then marks as taken back, closes, and removes the branch unless others have committed to it. */
export async function withdrawProposals(
  proposing: Proposing,
  withdrawal: Withdrawal,
): Promise<readonly ProposalSummary[]> {
  const gone: ProposalSummary[] = [];
  for (const pull of withdrawal.obsolete) {
    const draft = draftOf(pull, withdrawal);
    if (!proposing.dryRun) await withdraw(proposing, pull, reasons(pull, draft, withdrawal));
    gone.push({
      number: pull.number,
      url: pull.url,
      operation: 'closed',
      branch: pull.head.branch,
      components: [],
      environments: [draft?.environment ?? null],
    });
  }
  return gone;
}

async function withdraw(
  { forge, base }: Proposing,
  pull: PullRequest,
  why: readonly Line[],
): Promise<void> {
  const { branch } = pull.head;
  await forge.comment(pull.number, { marker: CLOSING_MARKER, body: closingComment(why) });
  await forge.updatePullRequest(pull.number, { state: 'closed', body: withdrawn(pull.body) });
  const isOurs = await isOwnBranch(forge, { branch, base: base.commit, opener: pull.author });
  if (isOurs) await forge.deleteBranch(branch);
}

function draftOf(pull: PullRequest, { drafts, branchPrefix }: Withdrawal): UpdateDraft | undefined {
  return drafts.find(({ environment }) =>
    pull.head.branch.startsWith(environmentPrefix(branchPrefix, environment)),
  );
}

function reasons(
  pull: PullRequest,
  draft: UpdateDraft | undefined,
  { branchPrefix, findings }: Withdrawal,
): readonly Line[] {
  if (draft === undefined) return [NOTHING_NEW];
  const { environment, skipped } = draft;
  const set = pull.head.branch.slice(environmentPrefix(branchPrefix, environment).length);
  const about = [
    ...findings.filter(
      ({ message, where }) =>
        message.startsWith(`${set} `) && isOf(where?.environment, environment),
    ),
    ...draft.findings.filter(({ where }) => where?.component === set),
    ...skippedFindings(skipped.filter(({ component }: SkippedUpdate) => component === set)),
  ];
  return about.length === 0 ? [NOTHING_NEW] : about.map(({ message }) => [prose(message)]);
}

function isOf(named: string | undefined, environment: EnvironmentName | null): boolean {
  return (named ?? null) === environment;
}

const NOTHING_NEW: Line = [
  'the lock has these versions already, they are no longer wanted, or another pull request brings them',
];
