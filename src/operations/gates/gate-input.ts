/** What the gates of a promotion judge, and how they answer. */
import type { Change } from '../../domain/change.js';
import type { Config } from '../../domain/config.js';
import type { Digest } from '../../domain/digest.js';
import type { Finding } from '../../domain/finding.js';
import type { Gates } from '../../domain/gates-config.js';
import type { ChainedEntry } from '../../domain/journal.js';
import type { Lock } from '../../domain/lock.js';
import type { Manifest } from '../../domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../../domain/names.js';
import type { Gate, GateState } from '../../domain/results.js';
import type { Candidate } from '../../domain/soak.js';
import type { ErrorCode } from '../../errors.js';
import type { Host } from '../../ports/host.js';
import type { Journal } from '../journal.js';

/** Everything that the gates judge. */
export interface GateInput {
  readonly from: EnvironmentName;
  readonly to: EnvironmentName;
  /** Empty = all. */
  readonly components: readonly ComponentName[];
  readonly config: Config;
  /** Those of the target. */
  readonly gates: Gates;
  readonly manifest: Manifest;
  readonly host: Host;
  readonly source: Lock;
  readonly sourceDigest: Digest;
  readonly sourceJournal: Journal;
  /** Of the sources that `all_of` names besides `from`. */
  readonly otherSources: readonly Journal[];
  readonly targetEntries: readonly ChainedEntry[];
  /** Which lock the soak chose; null without a soak, or while nothing soaks. */
  readonly candidate: Candidate | null;
  readonly merged: Lock;
  /** The target is in that lock already: nothing moves, or an interrupted delivery is finished. */
  readonly isThere: boolean;
  /** From what the target has to what it would have. */
  readonly changes: readonly Change[];
  /** What is told of the merged lock besides its conflicts. */
  readonly remarks: readonly Finding[];
  readonly plan: Digest;
  /** Milliseconds since 1970; soak, windows, freezes and the expiry of holds look at it (T58). */
  readonly now: number;
}

export interface Verdict {
  readonly gate: Gate;
  readonly findings: readonly Finding[];
}

/** Null: the gate is not declared, so it is not shown. */
export type AskGate = (input: GateInput) => Verdict | null;

export function pass(name: string, detail: string): Verdict {
  return { gate: { name, state: 'pass', detail }, findings: [] };
}

export function fail(name: string, findings: readonly Finding[]): Verdict {
  return { gate: { name, state: 'fail', detail: told(findings) }, findings };
}

/** Milliseconds since 1970 when it clears by itself, or null when that is not known. */
export function wait(name: string, detail: string, clears: number | null = null): Verdict {
  return { gate: { name, state: 'wait', detail, ...clearing(clears) }, findings: [] };
}

function clearing(clears: number | null): Pick<Gate, 'clearsAt'> {
  return clears === null ? {} : { clearsAt: new Date(clears).toISOString() };
}

export function told(findings: readonly Finding[]): string {
  return findings.map((finding) => finding.message).join('; ');
}

/** A finding of severity error about the target. */
export function problem(
  input: Pick<GateInput, 'to'>,
  code: ErrorCode | GateCode,
  said: { readonly message: string; readonly fix: string; readonly component?: string },
): Finding {
  const where = {
    environment: input.to,
    ...(said.component === undefined ? {} : { component: said.component }),
  };
  return { severity: 'error', code, where, message: said.message, fix: said.fix };
}

/** Findings of gates that are no error of their own. */
export type GateCode =
  | 'approval-rejected'
  | 'change-too-large'
  | 'check-failed'
  | 'evidence-missing'
  | 'findings-open'
  | 'not-verified'
  | 'not-vouched'
  | 'policy-refused'
  | 'stop-the-line';

/** A gate that neither passed nor was gone past. */
export function isOpen({ state, bypassed }: Pick<Gate, 'state' | 'bypassed'>): boolean {
  return state !== 'pass' && bypassed !== true;
}

export type { Gate, GateState };
