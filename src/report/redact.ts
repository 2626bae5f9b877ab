/** Takes secrets out of text: as they are, in the forms that tools give them, and across the borders of chunks (T36). */
import { createMatcher, maskMatches } from './redact-matcher.js';
import { secretForms, SHORTEST_SECRET } from './redact-forms.js';
import { maskUserinfo } from './redact-userinfo.js';

/** What stands where a secret stood. */
export const MASK = '***';

/** Text that arrives in pieces. What `write` and `end` return, joined, is what `redact` gives for the whole. */
export interface RedactingStream {
  /** What is certain so far; the end of the piece is held back while it may begin a secret. */
  write(chunk: string): string;
  /** What was held back. */
  end(): string;
}

export interface Redactor {
  (text: string): string;
  /** A fresh stream; one per output that is not to be mixed. */
  stream(): RedactingStream;
  /** Why a secret is not looked for, one sentence each; never the secret. */
  readonly ignored: readonly string[];
}

/**
 * A redactor for these secrets and for the user part of every URL. Time is linear in the text, however many secrets.
 * Also finds base64 (any alignment), percent-encoded and JSON-escaped forms, and each line of a secret of several lines.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const matcher = createMatcher(secrets.flatMap(secretForms));
  const stream = (): RedactingStream => {
    const masked = maskMatches(matcher, MASK);
    const urls = maskUserinfo(MASK);
    return {
      write: (chunk) => urls.write(masked.write(chunk)),
      end: () => urls.write(masked.end()) + urls.end(),
    };
  };
  const redact = (text: string): string => {
    const one = stream();
    return one.write(text) + one.end();
  };
  return Object.assign(redact, { stream, ignored: reasons(secrets) });
}

function reasons(secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret, at) =>
    secretForms(secret).length > 0
      ? []
      : [
          `secret ${at + 1} of ${secrets.length} is not masked: it has no line of ${SHORTEST_SECRET} characters or more`,
        ],
  );
}
