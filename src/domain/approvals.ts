/** Who has approved a plan: entries of the target's journal and reviews of the run, each person once, nobody for themselves. */
import type { Digest } from './digest.js';
import type { ChainedEntry } from './journal.js';

export interface ApprovalRequest {
  /** Journal of the target. */
  readonly entries: readonly ChainedEntry[];
  readonly plan: Digest;
  /** People who approved in other ways. */
  readonly others: readonly string[];
  /** Who asks for the promotion, and who made what is promoted. */
  readonly interested: readonly string[];
}

export interface Approvers {
  /** People that count, in the order of their first approval. */
  readonly counted: readonly string[];
  /** Who approved and does not count, because it is their own. */
  readonly own: readonly string[];
}

/** An approval of another plan says nothing of this one: whatever changes makes another plan (T47). */
export function approversOf({ entries, plan, others, interested }: ApprovalRequest): Approvers {
  const recorded = entries
    .filter((entry) => entry.kind === 'approval' && entry.plan === plan)
    .map((entry) => entry.actor);
  const people = new Map([...recorded, ...others].map((name) => [personOf(name), name]));
  const selves = new Set(interested.map(personOf));
  const of = (isOwn: boolean): readonly string[] =>
    [...people].filter(([person]) => selves.has(person) === isOwn).map(([, name]) => name);
  return { counted: of(false), own: of(true) };
}

/** Logins of forges differ by more than case. */
function personOf(name: string): string {
  return name.trim().toLowerCase();
}
