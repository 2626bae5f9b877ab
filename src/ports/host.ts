/** Who runs us and where: a person's terminal, GitHub Actions, another CI. */
import type { HostEvent } from '../domain/host-event.js';

export interface Host {
  readonly kind: 'terminal' | 'github' | 'ci';
  /** Who asked: the workflow's actor, else git's user, else the login name. */
  readonly actor: string;
  /** Link to the run, or a name for it. */
  readonly run: string | null;
  /** `low` for every event that strangers can cause, and for unknown ones. */
  readonly trust: 'low' | 'high';
  /** What started the workflow; null outside of one. */
  readonly event?: HostEvent | null;
  /** Commit that the event compares with: base of a pull request or merge group. */
  readonly base?: string | null;
  readonly os: string;
  readonly arch: string;
  /** The raw environment of the host; children get an allow-list of it (`domain/child-environment.ts`), never the whole. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}
