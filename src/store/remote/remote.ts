/** One remote during one run: what it may be used for, what is known of it, and what becomes of its failures. */
import type { Digest } from '../../domain/digest.js';
import type { Finding, Severity } from '../../domain/finding.js';
import type { RemoteStatistics } from '../../domain/remote-statistics.js';
import { hasCode, LockstepError } from '../../errors.js';
import type { Backend } from '../../ports/backend.js';
import type { Clock, Random } from '../../ports/clock.js';
import { counting } from './counting.js';
import type { Piece, Source } from './fetch.js';
import { scopesToRead, type Scope } from './remote-layout.js';
import { piecesOf, readRoot, type FoundRoot } from './remote-root.js';
import { retrying } from './retrying.js';
import { createTombstones, type Tombstones } from './tombstones.js';

/** Milliseconds that one call may take with all its tries: 64 MiB at 2 Mbit/s. */
const TOTAL_MS = 5 * 60_000;

export interface RemoteSetup {
  /** The adapter itself: one try, no counting. */
  readonly backend: Backend;
  /** `auto`: writes, below the scope of the run's own trust. */
  readonly mode: 'auto' | 'read-write' | 'read-only' | 'off';
  /** `trusted`: only trusted runs can write below `high/`. */
  readonly writers: 'anyone' | 'trusted';
  /** Requests at the same time. */
  readonly concurrency: number;
  /** Tries of one request, the first included. */
  readonly attempts: number;
}

export interface RemoteContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly trust: 'high' | 'low';
  /** `error`: the first failure is thrown instead of told. */
  readonly onCacheError: 'warn' | 'error';
  readonly tell: (finding: Finding) => void;
  readonly signal: AbortSignal;
}

export interface Remote {
  /** Tries again by itself, and is counted. */
  readonly backend: Backend;
  readonly reads: readonly Scope[];
  /** Null: this run does not write here. */
  readonly writes: Scope | null;
  readonly writersTrusted: boolean;
  readonly concurrency: number;
  /** Packs that are there, by what roots and our own puts said. */
  readonly packs: Map<Digest, Piece>;
  /** Packs that are being fetched. */
  readonly fetching: Map<Digest, Promise<boolean>>;
  /** Build keys whose root serves nobody: a new one takes its place. */
  readonly replaceable: Set<Digest>;
  /** The root names packs that are not there: it counts as absent, and what it says of packs no more. */
  abandon(found: FoundRoot): void;
  readonly tombstones: Tombstones;
  /** The root of a key in the first scope that has one; asked for once in a run. */
  root(buildKey: Digest): Promise<FoundRoot | null>;
  /** Forgets what was read of a key, since it was written. */
  forget(buildKey: Digest): void;
  /** Nothing is written here any more by this run; told once (T03). */
  stopWriting(why: 'denied' | 'full'): void;
  /**
   * Runs the work, or answers `otherwise` when the remote is out of use or fails. What fails is told once; after a lie,
   * or what no other try can cure, the remote is out of use. Throws `cancelled`, and bugs.
   */
  attempt<T>(work: () => Promise<T>, otherwise: T): Promise<T>;
  statistics(): RemoteStatistics;
}

/** Opens nothing and asks nothing yet. */
export function createRemote(setup: RemoteSetup, context: RemoteContext): Remote {
  const { clock, signal } = context;
  const counted = counting(setup.backend, clock);
  const { attempts } = setup;
  const backend = retrying(counted.backend, { ...context, attempts, totalMs: TOTAL_MS });
  const failures = createFailures(context);
  const roots = new Map<Digest, Promise<FoundRoot | null>>();
  const reads = scopesToRead(context.trust);
  const packs = new Map<Digest, Piece>();
  const replaceable = new Set<Digest>();
  const readIn = scopeReader({ backend, signal }, reads);

  const readFirst = async (buildKey: Digest): Promise<FoundRoot | null> => {
    for (const scope of reads) {
      const found = await readIn(scope, buildKey);
      if (found === null) continue;
      for (const piece of piecesOf(found)) packs.set(piece.digest, piece);
      return found;
    }
    return null;
  };
  return {
    backend,
    reads,
    writes: setup.mode === 'auto' || setup.mode === 'read-write' ? context.trust : null,
    writersTrusted: setup.writers === 'trusted',
    concurrency: setup.concurrency,
    packs,
    fetching: new Map(),
    replaceable,
    abandon({ root }) {
      replaceable.add(root.record.buildKey);
      roots.set(root.record.buildKey, Promise.resolve(null));
      for (const { digest } of root.packs) packs.delete(digest);
    },
    tombstones: createTombstones(backend),
    root(buildKey) {
      const asked = roots.get(buildKey) ?? readFirst(buildKey);
      roots.set(buildKey, asked);
      // A failure is not an answer: the next one who asks may have more luck.
      asked.catch(() => roots.delete(buildKey));
      return asked;
    },
    forget: (buildKey) => void roots.delete(buildKey),
    stopWriting: (why) => context.tell(stoppedFinding(backend.name, why)),
    attempt: failures.attempt,
    statistics: counted.statistics,
  };
}

/** Credentials of a proposal may be good for `high/` alone, and that is what it profits from most. */
function scopeReader(source: Source, reads: readonly Scope[]) {
  const closed = new Set<Scope>();
  return async (scope: Scope, buildKey: Digest): Promise<FoundRoot | null> => {
    if (closed.has(scope)) return null;
    try {
      return await readRoot(source, scope, buildKey);
    } catch (error) {
      if (scope === reads[0] || !hasCode(error, 'backend-denied')) throw error;
      closed.add(scope);
      return null;
    }
  };
}

type Failures = Pick<Remote, 'attempt'>;

function createFailures({ onCacheError, tell }: RemoteContext): Failures {
  const told = new Set<string>();
  let isOut = false;
  const tellOnce = (kind: string, finding: Finding): void => {
    if (!told.has(kind)) tell(finding);
    told.add(kind);
  };
  return {
    async attempt(work, otherwise) {
      if (isOut) return otherwise;
      try {
        return await work();
      } catch (error) {
        if (!isRemoteTrouble(error)) throw error;
        if (endsUse(error)) isOut = true;
        if (onCacheError === 'error') throw error;
        tellOnce(isOutage(error) ? 'outage' : error.code, findingOf(error, isOut));
        return otherwise;
      }
    },
  };
}

/** Whatever the remote or the disk under it does costs time, never the run. */
function isRemoteTrouble(error: unknown): error is LockstepError {
  return error instanceof LockstepError && error.kind !== 'cancelled' && error.kind !== 'bug';
}

/** Reset, timeout or throttled: to people it is one thing. */
function isOutage({ code, kind }: LockstepError): boolean {
  return code.startsWith('backend-') && kind === 'unavailable';
}

/** Lies, and what a person has to put right first. */
function endsUse({ code, kind }: LockstepError): boolean {
  return code.startsWith('backend-') && kind !== 'unavailable';
}

function stoppedFinding(name: string, why: 'denied' | 'full'): Finding {
  return why === 'denied'
    ? {
        severity: 'notice',
        code: 'backend-denied',
        message: `this run may read ${name} but not write there; it saves nothing in it`,
        fix: 'declare `mode: read-only` for it, or give the run the right to write',
      }
    : {
        severity: 'notice',
        code: 'backend-full',
        message: `${name} takes no more objects from one run; the rest is not saved in it`,
      };
}

function findingOf(error: LockstepError, isOut: boolean): Finding {
  const severity: Severity = error.kind === 'integrity' ? 'high' : 'warning';
  const rest = isOut ? 'it is not used again in this run' : 'the run goes on without it';
  return {
    severity,
    code: error.code,
    message: `${error.message}; ${rest}`,
    ...(error.hint !== undefined && { fix: error.hint }),
  };
}
