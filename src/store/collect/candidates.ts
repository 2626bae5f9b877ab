/** What could go, and what in the store itself says that it stays: records, marks, and how long ago each was of use. */
import {
  KEEP_REASONS,
  sourceName,
  type CollectionRoots,
  type CollectionRules,
  type KeepReason,
  type StoredItem,
} from '../../domain/collection.js';
import { isAdded } from '../../domain/added-tree.js';
import { parseDigest, type Digest } from '../../domain/digest.js';
import { hasCode } from '../../errors.js';
import { marksIn } from '../graves.js';
import { keptPath, FRESH_MS } from '../save/kept-marker.js';
import { recordPath, usedPath, type StoreContext } from '../layout.js';
import { reading } from '../packs/pack-file.js';
import { listRecords, readRecord, readText } from '../records/records.js';

/** A tree that stays, with the record or mark that says so; `item` is null for a tree that the meta-repo names. */
export interface Candidate {
  readonly tree: Digest | null;
  readonly item: StoredItem | null;
  /** Null: nothing keeps it. */
  readonly reason: KeepReason | null;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
  /** Too young for any quota. */
  readonly isYoung: boolean;
}

/** Those that stay for better reasons first, then the ones used last. */
export function candidatesOf(
  context: StoreContext,
  roots: CollectionRoots,
  rules: CollectionRules,
): readonly Candidate[] {
  const named = [...roots.trees].map(([tree, reason]): Candidate => {
    return { tree, item: null, reason, usedAt: 0, isYoung: false };
  });
  const own = reading(context.directory, () => [
    ...listRecords(context).flatMap((key) => recordCandidate(context, { key, roots, rules }) ?? []),
    ...marksIn(context).map((tree) => markCandidate(context, { tree, roots, rules })),
  ]);
  return [...named, ...own].sort((a, b) => rankOf(a) - rankOf(b) || b.usedAt - a.usedAt);
}

function rankOf({ reason }: Candidate): number {
  return reason === null ? KEEP_REASONS.length : KEEP_REASONS.indexOf(reason);
}

/** Null for a damaged record, which is in quarantine now. */
function recordCandidate(
  context: StoreContext,
  of: { readonly key: Digest; readonly roots: CollectionRoots; readonly rules: CollectionRules },
): Candidate | null {
  const { key, roots, rules } = of;
  const path = recordPath(context, key);
  const bytes = context.disk.lstat(path)?.size ?? 0;
  const item = { kind: 'record', digest: key, bytes } as const;
  const usedAt = Math.max(timeOf(context, path), timeOf(context, usedPath(context, key)));
  try {
    const record = readRecord(context, key);
    if (record === null) return null;
    const source = roots.sources.get(sourceName(record.component, record.inputs.tree));
    const reason = source ?? roots.trees.get(record.output) ?? (isAdded(record) ? 'added' : null);
    const age = ageOf(context, { usedAt, keepMs: rules.keepMs, graceMs: rules.graceMs });
    return { tree: record.output, item, usedAt, ...age, reason: reason ?? age.reason };
  } catch (error) {
    if (!hasCode(error, 'store-newer')) throw error;
    const tree = outputOfNewer(context, path);
    return { tree, item, reason: 'unreadable', usedAt, isYoung: true };
  }
}

/** A mark may have been found fresh, and so not renewed, by a put that ended just now: none is younger than that. */
function markCandidate(
  context: StoreContext,
  of: { readonly tree: Digest; readonly roots: CollectionRoots; readonly rules: CollectionRules },
): Candidate {
  const { tree, roots, rules } = of;
  const usedAt = timeOf(context, keptPath(context, tree));
  const keepMs = Math.max(rules.keepMs, FRESH_MS);
  const age = ageOf(context, { usedAt, keepMs, graceMs: Math.max(rules.graceMs, FRESH_MS) });
  const item = { kind: 'mark', digest: tree, bytes: 0 } as const;
  return { tree, item, usedAt, ...age, reason: roots.trees.get(tree) ?? age.reason };
}

/** A time in the future is young: a clock that jumps delays, and never makes anything older than it can be (T58). */
function ageOf(
  { clock }: StoreContext,
  of: { readonly usedAt: number; readonly keepMs: number; readonly graceMs: number },
): { readonly reason: 'recent' | null; readonly isYoung: boolean } {
  const age = clock.now() - of.usedAt;
  return { reason: age < of.keepMs ? 'recent' : null, isYoung: age < of.graceMs };
}

function timeOf({ disk }: StoreContext, path: string): number {
  const stat = disk.lstat(path);
  return stat === null ? 0 : Number(stat.mtimeNs / 1_000_000n);
}

/** A record of a newer version: its output is where it always was, or it names none. */
function outputOfNewer(context: StoreContext, path: string): Digest | null {
  const text = readText(context, path);
  const { output } = JSON.parse(text ?? '{}') as { readonly output?: unknown };
  try {
    return typeof output === 'string' ? parseDigest(output) : null;
  } catch (error) {
    if (hasCode(error, 'digest-invalid')) return null;
    throw error;
  }
}
