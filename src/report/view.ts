/** What a report says, before it is text or Markdown: verdict, facts, tables, findings, what to type next. */
import { shortDigest, type Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';

export type Tone = 'good' | 'bad' | 'warn' | 'dim';

/** Words that did not come from this folder: every renderer escapes them for its sink. */
export interface Span {
  readonly text: string;
  readonly as: 'code' | 'prose' | 'link' | Tone;
  /** Of a link; only what `isPlainHttps` allows is linked. */
  readonly href?: string;
}

/** One line; a bare string is Lockstep's own wording and is written as it stands. */
export type Line = readonly (string | Span)[];

export interface Table {
  readonly title: string | null;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Line[])[];
  /** Below the table, for example how many rows were not worth showing; null for none. */
  readonly note: string | null;
  /** Folded in Markdown, absent on a terminal. */
  readonly folded: boolean;
  /** What a terminal shows instead, where the columns are too many for it. */
  readonly narrow?: Pick<Table, 'head' | 'rows'>;
}

/** A block of code, folded in Markdown, absent on a terminal. Its lines are shown as they stand. */
export interface Fold {
  readonly title: string;
  readonly language: 'mermaid' | 'sh';
  readonly lines: readonly string[];
}

export interface Next {
  readonly label: string;
  readonly command: string;
}

export interface View {
  readonly tone: Tone;
  readonly verdict: Line;
  readonly facts: readonly Line[];
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
  readonly next: readonly Next[];
  /** Folded tables below the findings. */
  readonly details?: readonly Table[];
  readonly folds?: readonly Fold[];
}

/** A name, version, path or command. */
export const code = (text: string): Span => ({ text, as: 'code' });
/** A sentence from outside. */
export const prose = (text: string): Span => ({ text, as: 'prose' });
/** Words that lead somewhere, or prose where there is no address. */
export const link = (text: string, href: string | null): Span =>
  href === null ? prose(text) : { text, as: 'link', href };
/** A word with a colour. */
export const toned = (text: string, tone: Tone): Span => ({ text, as: tone });
/** The first digits of a digest. */
export const digestSpan = (digest: Digest): Span => code(`sha256:${shortDigest(digest)}`);
/** An absent value. */
export const none = ['–'] as const satisfies Line;

/** `staging: `, or nothing for the lock without an environment. */
export function prefix(environment: string | null): Line {
  return environment === null ? [] : [code(environment), ': '];
}

/** ` --env staging`, or nothing. */
export function envFlag(environment: string | null): string {
  return environment === null ? '' : ` --env ${environment}`;
}

/** A table that is always shown; without rows it is left out by the renderers unless it has a note. */
export function table(head: readonly string[], rows: Table['rows'], more?: Partial<Table>): Table {
  return { title: null, note: null, folded: false, ...more, head, rows };
}
