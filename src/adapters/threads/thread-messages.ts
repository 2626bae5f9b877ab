/** What the caller and a thread say to each other; errors travel as data. */
import { ERROR_CODES, LockstepError, type ErrorCode } from '../../errors.js';

export type ToThread =
  | {
      readonly kind: 'begin';
      readonly squad: number;
      readonly sort: string;
      readonly setup: unknown;
    }
  | { readonly kind: 'run'; readonly squad: number; readonly id: number; readonly job: unknown }
  | { readonly kind: 'end'; readonly squad: number };

export type FromThread =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: SentError };

export interface SentError {
  readonly code: string | null;
  readonly message: string;
  readonly hint: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly stack: string | null;
}

/** An error as data. */
export function sendError(error: unknown): SentError {
  const code: unknown = (error as { code?: unknown } | null | undefined)?.code;
  return {
    code: typeof code === 'string' ? code : null,
    message: error instanceof Error ? error.message : String(error),
    hint: error instanceof LockstepError ? (error.hint ?? null) : null,
    data: error instanceof LockstepError ? error.data : {},
    stack: error instanceof Error ? (error.stack ?? null) : null,
  };
}

/** The error again: a `LockstepError`, or one of the system with its `code`. */
export function receiveError({ code, message, hint, data, stack }: SentError): Error {
  if (code !== null && code in ERROR_CODES) {
    const details = { message, data, ...(hint === null ? {} : { hint }) };
    return new LockstepError(code as ErrorCode, details);
  }
  const error = Object.assign(new Error(message), code === null ? {} : { code });
  if (stack !== null) error.stack = stack;
  return error;
}
