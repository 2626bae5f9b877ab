/** Updates as pull requests: from the base as the forge has it to one branch and one pull request per set. */
import { join, relative } from 'node:path';
import { compareLocks } from '../domain/changes.js';
import type { Finding } from '../domain/finding.js';
import { shortSha, type CommitSha } from '../domain/git-ids.js';
import type { Lock } from '../domain/lock.js';
import { lockBytes } from '../domain/lock-bytes.js';
import type { EnvironmentName } from '../domain/names.js';
import type { UpdateSet } from '../domain/update-config.js';
import type { LockUpdateResult, ProposalSummary } from '../domain/update-result.js';
import { environmentPrefix, proposalDigest, proposalIn, updateSets } from '../domain/update-set.js';
import { hasCode, LockstepError } from '../errors.js';
import type { Forge, PullRequest } from '../ports/forge.js';
import type { World } from '../ports/world.js';
import type { Proposal } from '../report/proposal-text.js';
import { withManifests } from './at-revision.js';
import { draftUpdate, type UpdateDraft } from './draft-update.js';
import { lockPath } from './load.js';
import {
  summaryOf,
  updatedLock,
  updateRequest,
  updateResult,
  type UpdateOptions,
} from './update-outcome.js';
import { bringProposal, type PlannedProposal, type Proposing } from './bring-proposal.js';
import { requireTrust } from './require-trust.js';
import { skippedFindings, unfitFindings, unfitSet } from './update-findings.js';
import { withdrawProposals } from './withdraw-proposals.js';

/**
 * Plans from the forge alone, so a run that was interrupted or overtaken is finished by the next. When somebody moves a
 * branch meanwhile everything is planned again, once. Throws `trust-low` (T45 of a stranger's event), `forge-missing`,
 * `forge-moved`, and what the `Forge` port throws.
 */
export async function proposeUpdates(
  world: World,
  options: UpdateOptions,
): Promise<LockUpdateResult> {
  requireTrust(world, 'propose updates');
  const { forge } = world;
  if (forge === null) {
    throw new LockstepError('forge-missing', {
      message: 'pull requests need the API of a forge',
      hint: 'run it in a workflow with github-token, or write the locks here: --pr-strategy none',
    });
  }
  requireWholeSets(options);
  try {
    return await proposeOnce(world, forge, options);
  } catch (error) {
    if (!hasCode(error, 'forge-moved')) throw error;
    return proposeOnce(world, forge, options);
  }
}

/** A run for some components must not take the others out of a pull request that has them. */
function requireWholeSets({ components, update }: UpdateOptions): void {
  if (components.length === 0 || update.strategy === 'per-component') return;
  throw new LockstepError('usage', {
    message: `--component with pull requests ${update.strategy ?? ''} would take all other components out of them`,
    hint: '--pr-strategy per-component, or leave --component out',
  });
}

async function proposeOnce(
  world: World,
  forge: Forge,
  options: UpdateOptions,
): Promise<LockUpdateResult> {
  const base = await baseOf(forge);
  const root = await world.metaRepo.prefix();
  const there = await worldAt(world, forge, { root, commit: base.commit, options });
  const request = await updateRequest(there, options);
  const { update, dryRun } = options;
  const open = (await forge.pullRequestsFrom(update.branchPrefix)).filter(
    (pull) => pull.base.branch === base.branch,
  );
  const drafts: UpdateDraft[] = [];
  for (const environment of options.environments) {
    drafts.push(await draftUpdate(request, environment));
  }
  const plans = drafts.map((draft) => planOf({ world, root, options }, draft));
  const planned = plans.flatMap((plan) => plan.proposals);
  const proposing: Proposing = { forge, base, open, dryRun };
  const gone = await withdrawProposals(proposing, {
    obsolete: obsoleteOf(options, open, planned),
    drafts,
    findings: plans.flatMap((plan) => plan.unfit),
    branchPrefix: update.branchPrefix,
  });
  const made = await bringAll(proposing, { planned, gone, limit: update.limit });
  return updateResult(options, drafts, {
    onto: base,
    updates: drafts.map((draft) => updatedLock(draft, summaryOf(world, draft))),
    pullRequests: [...made.map(({ summary }) => summary), ...gone],
    findings: [
      ...(await otherCheckout(world, base)),
      ...plans.flatMap((plan) => plan.unfit),
      ...made.flatMap(({ findings }) => findings),
    ],
  });
}

async function baseOf(forge: Forge): Promise<{ branch: string; commit: CommitSha }> {
  const branch = await forge.defaultBranch();
  const commit = await forge.branch(branch);
  if (commit !== null) return { branch, commit };
  throw new LockstepError('forge-not-found', {
    message: `${forge.repository} has no branch ${branch}`,
    hint: 'push the default branch first',
  });
}

/** The manifests and locks of the base: what is checked out here decides nothing. */
async function worldAt(
  world: World,
  forge: Forge,
  at: { readonly root: string; readonly commit: CommitSha; readonly options: UpdateOptions },
): Promise<World> {
  const { manifestsDir } = world.workspace;
  const files = [
    join(manifestsDir, 'components.yaml'),
    join(manifestsDir, 'environments.yaml'),
    ...at.options.environments.map((environment) => lockPath(world.workspace, environment)),
  ];
  const texts = await Promise.all(
    files.map(async (file) => {
      const text = await forge.file(at.commit, repositoryPath(world, at.root, file));
      return text === null ? [] : [[file, text] as const];
    }),
  );
  return withManifests(world, new Map(texts.flat()));
}

function repositoryPath({ workspace }: World, root: string, file: string): string {
  return `${root}${relative(workspace.root, file).replaceAll('\\', '/')}`;
}

interface Planning {
  readonly world: World;
  readonly root: string;
  readonly options: UpdateOptions;
}

/** The sets of one environment; one that does not fit together is told instead of proposed. */
function planOf(
  planning: Planning,
  draft: UpdateDraft,
): { readonly proposals: readonly PlannedProposal[]; readonly unfit: readonly Finding[] } {
  const { update } = planning.options;
  if (lockBytes(draft.before) === lockBytes(draft.after)) return { proposals: [], unfit: [] };
  const proposals: PlannedProposal[] = [];
  const unfit: Finding[] = [];
  for (const set of updateSets(draft.changed, update)) {
    const lock = draft.part(set.components);
    const why = unfitFindings(lock);
    if (why.length > 0) unfit.push(...unfitSet(set.name, draft.environment, why));
    else proposals.push(proposalOf(planning, draft, { set, lock }));
  }
  return { proposals, unfit };
}

function proposalOf(
  { world, root, options }: Planning,
  { environment, before, skipped }: UpdateDraft,
  { set, lock }: { readonly set: UpdateSet; readonly lock: Lock },
): PlannedProposal {
  const changes = compareLocks(before, lock);
  const names = new Set(set.components);
  const proposal: Proposal = {
    environment,
    set: set.name,
    digest: proposalDigest(environment, changes, lock.manifest),
    changes,
    path: repositoryPath(world, root, lockPath(world.workspace, environment)),
    findings: skippedFindings(skipped.filter(({ component }) => names.has(component))),
  };
  const branch = `${environmentPrefix(options.update.branchPrefix, environment)}${set.name}`;
  return { proposal, branch, components: set.components, before, lock };
}

/** Open pull requests of ours, of the environments and components of this run, that nothing is planned for. */
function obsoleteOf(
  { environments, components, update }: UpdateOptions,
  open: readonly PullRequest[],
  planned: readonly PlannedProposal[],
): readonly PullRequest[] {
  const wanted = new Set(planned.map(({ branch }) => branch));
  const isCovered = (branch: string, environment: EnvironmentName | null): boolean => {
    const prefix = environmentPrefix(update.branchPrefix, environment);
    if (!branch.startsWith(prefix)) return false;
    const set = branch.slice(prefix.length);
    return components.length === 0 || components.some((name) => name === set);
  };
  return open.filter(
    ({ head, body }) =>
      proposalIn(body) !== null &&
      !wanted.has(head.branch) &&
      environments.some((environment) => isCovered(head.branch, environment)),
  );
}

/** New ones only below the limit; those that are open are kept up to date whatever it is. */
async function bringAll(
  proposing: Proposing,
  given: {
    readonly planned: readonly PlannedProposal[];
    readonly gone: readonly ProposalSummary[];
    readonly limit: number;
  },
): Promise<readonly { summary: ProposalSummary; findings: readonly Finding[] }[]> {
  const ours = proposing.open.filter(({ body }) => proposalIn(body) !== null);
  let room = given.limit - (ours.length - given.gone.length);
  const made: { summary: ProposalSummary; findings: readonly Finding[] }[] = [];
  for (const planned of given.planned) {
    const outcome = await bringProposal(proposing, planned, room > 0);
    if (outcome.summary.operation === 'created') room -= 1;
    made.push(outcome);
  }
  return made;
}

async function otherCheckout(
  { metaRepo }: World,
  { branch, commit }: { readonly branch: string; readonly commit: CommitSha },
): Promise<readonly Finding[]> {
  const head = await metaRepo.resolveRevision('HEAD');
  if (head === commit) return [];
  return [
    {
      severity: 'notice',
      code: 'update-base-differs',
      message: `updates go from ${branch} at ${shortSha(commit)}; what is checked out here is ${head === null ? 'no commit' : shortSha(head)}`,
      fix: `check out ${branch}, for lockstep.yaml is read from here`,
    },
  ];
}
