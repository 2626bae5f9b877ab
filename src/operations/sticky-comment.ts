/** One comment on a pull request, made once and kept current. */
import { changedIn, type DiffResult } from '../domain/diff-result.js';
import type { Finding } from '../domain/finding.js';
import { hasCode, LockstepError } from '../errors.js';
import type { Forge, Operation } from '../ports/forge.js';
import type { World } from '../ports/world.js';
import { COMMENT_BUDGET, renderSummary } from '../report/markdown.js';

export type CommentWhen = 'always' | 'on-change' | 'on-failure' | 'never';

export interface CommentOptions {
  readonly when: CommentWhen;
  /** Tells several comments on one pull request apart; null = the one. */
  readonly id: string | null;
  /** Takes secrets out of the text (T36). */
  readonly redact: (text: string) => string;
  /** A sentence of Markdown below the report; empty for none. */
  readonly footer?: string;
}

/** Throws `usage` for a name that could end the hidden marker. */
export function markerOf(id: string | null): string {
  if (id === null) return '<!-- lockstep:diff -->';
  if (/^[A-Za-z0-9_]{1,40}$/.test(id)) return `<!-- lockstep:diff:${id} -->`;
  throw new LockstepError('usage', {
    message: `comment-id is ${JSON.stringify(id.slice(0, 60))}`,
    hint: 'write letters, digits and "_" for comment-id, at most 40',
  });
}

/** Text of the comment, its marker first, at most what the forge takes. */
export function commentBody(result: DiffResult, options: CommentOptions): string {
  const marker = markerOf(options.id);
  const footer = options.footer === undefined ? '' : `\n${options.footer}\n`;
  const frame = Buffer.byteLength(`${marker}\n${footer}`);
  const report = renderSummary(result, {
    budget: COMMENT_BUDGET - frame,
    rest: 'the job summary and the JSON report of the run',
  });
  return `${marker}\n${options.redact(report)}${footer}`;
}

/**
 * Makes or changes the comment. Where `when` wants none, one that is there already is made to say so: a report that
 * is no longer true does not stay. Throws what the forge throws, and `usage`.
 */
export async function writeComment(
  forge: Forge,
  number: number,
  { result, options }: { readonly result: DiffResult; readonly options: CommentOptions },
): Promise<{ readonly operation: Operation | 'none'; readonly url: string | null }> {
  const marker = markerOf(options.id);
  if (!isWanted(result, options.when) && (await forge.findComment(number, marker)) === null) {
    return { operation: 'none', url: null };
  }
  return forge.comment(number, { marker, body: commentBody(result, options) });
}

function isWanted(result: DiffResult, when: CommentWhen): boolean {
  if (when === 'on-failure') return !result.ok;
  if (when !== 'on-change') return when === 'always';
  const isTold = result.findings.some(({ introduced }) => introduced !== false);
  return !result.ok || isTold || result.manifest.length > 0 || changedIn(result).length > 0;
}

/**
 * The result with the address of its comment. Only a pull request has one: a merge group or a push gets none, silently.
 * A forge that refuses is a warning and never a failure, for the verdict is not what it refuses.
 */
export async function commented(
  world: Pick<World, 'forge' | 'host'>,
  result: DiffResult,
  options: CommentOptions,
): Promise<DiffResult> {
  const number = world.host.event?.pullRequest?.number ?? null;
  if (options.when === 'never' || number === null) return result;
  markerOf(options.id);
  if (world.forge === null) {
    const message = 'no comment was written: there is no token for the forge';
    return warned(result, { code: 'comment-failed', message, fix: 'give github-token' });
  }
  try {
    const { url } = await writeComment(world.forge, number, { result, options });
    return { ...result, commentUrl: url };
  } catch (error) {
    return warned(result, whyNone(error));
  }
}

function whyNone(error: unknown): Pick<Finding, 'code' | 'message' | 'fix'> {
  if (hasCode(error, 'forge-denied')) {
    return {
      code: 'comment-denied',
      message: `no comment was written: ${error.message}`,
      fix: 'grant permissions: pull-requests: write; the token of a pull request from a fork never has it: comment in a second stage (docs/pull-requests.md)',
    };
  }
  if (!hasCode(error, ...FAILURES)) throw error;
  const fix = error.hint === undefined ? {} : { fix: error.hint };
  return { code: 'comment-failed', message: `no comment was written: ${error.message}`, ...fix };
}

const FAILURES = [
  'forge-not-found',
  'forge-rate-limited',
  'forge-refused',
  'forge-unreachable',
] as const;

function warned(
  result: DiffResult,
  finding: Pick<Finding, 'code' | 'message' | 'fix'>,
): DiffResult {
  return { ...result, findings: [...result.findings, { severity: 'warning', ...finding }] };
}
