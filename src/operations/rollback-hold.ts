/** Holds from what people ask for: how long, and what a rollback rejects. */
import type { Change } from '../domain/change.js';
import type { CommitSha } from '../domain/git-ids.js';
import type { Hold } from '../domain/journal.js';
import { isSpan, parseSpan } from '../domain/span.js';
import { LockstepError } from '../errors.js';

/** The hold that a rollback leaves on what it moved away from; null for `none` and when no commit was left. */
export function rollbackHold(
  changes: readonly Change[],
  { span, now }: { readonly span: string; readonly now: number },
): Hold | null {
  const expires = span === 'none' ? null : expiryOf(span, now);
  const left = changes.filter(({ from, to }) => from !== null && from.commit !== to?.commit);
  if (span === 'none' || left.length === 0) return null;
  const rejected: Record<string, CommitSha> = {};
  for (const { component, from } of left) if (from !== null) rejected[component] = from.commit;
  return { components: left.map(({ component }) => component), rejected, expires };
}

/** ISO time at which a hold ends; null for `until-resumed`. Throws `usage` for an odd text or a time gone by. */
export function expiryOf(text: string, now: number): string | null {
  if (text === 'until-resumed') return null;
  if (isSpan(text)) return new Date(now + parseSpan(text)).toISOString();
  const time = /^\d{4}-\d{2}-\d{2}(?:T[0-9:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (time > now) return new Date(time).toISOString();
  throw new LockstepError('usage', {
    message: Number.isNaN(time)
      ? `${JSON.stringify(text)} is no end of a hold`
      : `${text} has gone by, a hold cannot end then`,
    hint: 'write until-resumed, a span such as 24h or 7d, or a time such as 2026-12-01T08:00:00Z',
  });
}
