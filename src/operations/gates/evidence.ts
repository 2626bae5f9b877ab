/** What a gate must ask others for: the forge, and the keys that signatures are checked with. */
import type { SignatureCheck } from '../../domain/accept-record.js';
import { applyStatement } from '../../domain/apply-statement.js';
import type { CommitSha } from '../../domain/git-ids.js';
import { decidingApply } from '../../domain/head-history.js';
import { lockBytes } from '../../domain/lock-bytes.js';
import { LockstepError } from '../../errors.js';
import type { Approval, Check, Forge } from '../../ports/forge.js';
import type { World } from '../../ports/world.js';
import { lockSummary } from '../load.js';
import type { GateInput } from './gate-input.js';

/** What was asked for; or why it is not known, and whether asking later may help. Unknown is never a pass. */
export type Answer<T> = { readonly known: T } | { readonly why: string; readonly later: boolean };

/** Null = no gate asks for it. */
export interface Evidence {
  readonly checks: Answer<readonly Check[]> | null;
  readonly signature: SignatureCheck | null;
  readonly attested: Answer<boolean> | null;
}

/** Asks for what the declared gates need, and nothing else. Throws `store-key-invalid`. */
export async function gatherEvidence(world: World, input: GateInput): Promise<Evidence> {
  const { checks, vouched } = input.gates;
  const wantsSignature = vouched === 'signature' || vouched === 'either';
  const wantsAttestation = vouched === 'attestation' || vouched === 'either';
  return {
    checks: checks.length === 0 ? null : await checksOf(world, input),
    signature: wantsSignature ? await signatureOf(world, input) : null,
    attested: wantsAttestation
      ? await askForge(world, (forge) => forge.isAttested(input.sourceDigest))
      : null,
  };
}

/** Reviews by people of this very run, where it waits for an environment of the forge. */
export async function runApprovals(world: World): Promise<Answer<readonly Approval[]>> {
  const runId = world.host.event?.runId ?? null;
  if (world.forge === null || runId === null) return { known: [] };
  return askForge(world, (forge) => forge.runApprovals(runId));
}

async function askForge<T>(
  { forge }: Pick<World, 'forge'>,
  ask: (forge: Forge) => Promise<T>,
): Promise<Answer<T>> {
  if (forge === null) {
    const why = 'there is no forge to ask: this needs a workflow, or GITHUB_REPOSITORY and a token';
    return { why, later: false };
  }
  try {
    return { known: await ask(forge) };
  } catch (error) {
    if (!(error instanceof LockstepError) || !error.code.startsWith('forge-')) throw error;
    return { why: error.message, later: error.kind === 'unavailable' };
  }
}

async function checksOf(world: World, input: GateInput): Promise<Answer<readonly Check[]>> {
  const commit = await commitWith(world, input);
  if (commit !== null) return askForge(world, (forge) => forge.checks(commit));
  const why = `no commit is known that holds this lock of ${input.from}: commit its file, or apply it from one`;
  return { why, later: true };
}

/** The commit that holds the lock: the one checked out, else the one it was applied from. */
async function commitWith(world: World, input: GateInput): Promise<CommitSha | null> {
  const { source, sourceDigest, sourceJournal, from } = input;
  const { path } = lockSummary(world, from, { digest: sourceDigest, changed: false });
  const head = await world.metaRepo.resolveRevision('HEAD');
  if (head !== null && (await world.metaRepo.readAt(head, path)) === lockBytes(source)) return head;
  return decidingApply(sourceJournal.entries, sourceDigest)?.commit ?? null;
}

async function signatureOf(world: World, input: GateInput): Promise<SignatureCheck> {
  const applied = decidingApply(input.sourceJournal.entries, input.sourceDigest);
  if (applied?.ok !== true) return { why: 'was not applied well' };
  if (applied.signature === undefined)
    return { why: `was applied (#${applied.sequence}) without a signature` };
  return world.signer.verify(applyStatement(applied), applied.signature);
}
