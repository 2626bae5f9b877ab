/** A backend that lies and fails by script, over any other: faults are data, and one that never happened fails the test. */
import { LockstepError, type ErrorCode } from '../../src/errors.js';
import type { ObjectName } from '../../src/domain/object-name.js';
import type { Backend, GetOptions, GetOutcome, ListedObject } from '../../src/ports/backend.js';
import type { Clock } from '../../src/ports/clock.js';

export type Fault =
  /** Bytes of a get: others of the same length, one bit, the first half, more at the end, none. */
  | { readonly kind: 'swap' | 'flip' | 'cut' | 'extend' | 'empty' }
  /** Bytes of another object. */
  | { readonly kind: 'replay'; readonly of: string }
  /** The request fails before anything happens; `after`: once that many bytes have come. */
  | {
      readonly kind: 'fail';
      readonly code: ErrorCode;
      readonly after?: number;
      readonly retryAfterMs?: number;
      /** Waits before it fails. */
      readonly silentMs?: number;
    }
  /** The work is done, and the answer lost. */
  | { readonly kind: 'drop-answer' }
  /** Waits before it answers; for ever if nobody ends it. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The object is not there (get), or is left out (list). */
  | { readonly kind: 'hide' }
  /** A put answers `denied`. */
  | { readonly kind: 'deny' }
  /** A list names an object that is not there. */
  | { readonly kind: 'invent'; readonly name: ObjectName };

export interface QueuedFault {
  readonly call: 'get' | 'put' | 'list' | 'remove';
  /** Only for objects (or prefixes) with this in their name. */
  readonly where?: RegExp;
  /** Times that it happens; `Infinity` from now on. */
  readonly times?: number;
  readonly fault: Fault;
}

export interface LyingBackend extends Backend {
  /** Puts a fault in the queue; the first that fits a call happens. */
  queue(...faults: QueuedFault[]): void;
  /** `get high/packs/…` of every request, in order. */
  readonly requests: string[];
  /** Throws when a queued fault has never happened: a test that proves nothing. */
  assertExercised(): void;
}

type Pending = QueuedFault & { left: number; struck: boolean };

export function lyingBackend(inner: Backend, clock: Pick<Clock, 'sleep'>): LyingBackend {
  const queued: Pending[] = [];
  const requests: string[] = [];
  const next = (call: QueuedFault['call'], name: string): Fault | null => {
    requests.push(`${call} ${name}`);
    const fits = queued.find(
      (one) => one.call === call && one.left > 0 && (one.where?.test(name) ?? true),
    );
    if (fits === undefined) return null;
    fits.left -= 1;
    fits.struck = true;
    return fits.fault;
  };
  const around = async <T>(
    fault: Fault | null,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> => {
    if (fault?.kind === 'delay') await clock.sleep(fault.milliseconds, signal);
    if (fault?.kind === 'fail' && fault.silentMs !== undefined) {
      await clock.sleep(fault.silentMs, signal);
    }
    if (fault?.kind === 'fail' && fault.after === undefined) throw failure(fault);
    const answer = await work();
    if (fault?.kind === 'drop-answer') throw failure({ code: 'backend-unreachable' });
    return answer;
  };
  return {
    ...inner,
    requests,
    queue: (...faults) =>
      void queued.push(...faults.map((one) => ({ ...one, left: one.times ?? 1, struck: false }))),
    assertExercised() {
      const idle = queued.filter(({ struck }) => !struck).map(({ fault }) => fault.kind);
      if (idle.length > 0) throw new Error(`faults that never happened: ${idle.join(', ')}`);
    },
    get(name, options) {
      const fault = next('get', name);
      if (fault?.kind === 'hide') return Promise.resolve({ found: false });
      return around(fault, options.signal, () => lyingGet(inner, { name, options, fault }));
    },
    async putIfAbsent(name, body, options) {
      const fault = next('put', name);
      if (fault?.kind === 'deny') return 'denied';
      return around(fault, options?.signal, () => inner.putIfAbsent(name, body, options));
    },
    async *list(prefix, options): AsyncGenerator<ListedObject> {
      const fault = next('list', prefix);
      if (fault?.kind === 'invent') yield { name: fault.name, size: 1, modified: null };
      let count = 0;
      await around(fault, options?.signal, () => Promise.resolve());
      for await (const object of inner.list(prefix, options)) {
        if (fault?.kind === 'fail' && count >= (fault.after ?? 0)) throw failure(fault);
        count += 1;
        if (fault?.kind !== 'hide') yield object;
      }
    },
    remove: (name, options) =>
      around(next('remove', name), options?.signal, () => inner.remove(name, options)),
  };
}

/** The inner backend's bytes, made wrong on the way. */
async function lyingGet(
  inner: Backend,
  of: { readonly name: ObjectName; readonly options: GetOptions; readonly fault: Fault | null },
): Promise<GetOutcome> {
  const { name, options, fault } = of;
  if (fault === null || fault.kind === 'delay' || fault.kind === 'drop-answer') {
    return inner.get(name, options);
  }
  const chunks: Uint8Array[] = [];
  const from = fault.kind === 'replay' ? (fault.of as ObjectName) : name;
  const outcome = await inner.get(from, { ...options, sink: (bytes) => void chunks.push(bytes) });
  if (!outcome.found) return outcome;
  const right = Buffer.concat(chunks);
  const wrong = bend(right, fault);
  if (wrong.byteLength > 0) await options.sink(wrong);
  if (fault.kind === 'fail') throw failure(fault);
  return outcome;
}

function bend(bytes: Buffer, fault: Fault): Buffer {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- the others leave bytes alone
  switch (fault.kind) {
    case 'swap':
      return Buffer.alloc(bytes.byteLength, 'x');
    case 'flip': {
      const copy = Buffer.from(bytes);
      const at = copy.byteLength >> 1;
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    }
    case 'cut':
      return bytes.subarray(0, bytes.byteLength >> 1);
    case 'extend':
      return Buffer.concat([bytes, Buffer.from('more')]);
    case 'empty':
      return bytes.subarray(0, 0);
    case 'fail':
      return bytes.subarray(0, fault.after);
    default:
      return bytes;
  }
}

function failure(of: { readonly code: ErrorCode; readonly retryAfterMs?: number }): LockstepError {
  return new LockstepError(of.code, {
    message: `the backend answers ${of.code}`,
    ...(of.retryAfterMs !== undefined && { data: { retryAfterMs: of.retryAfterMs } }),
  });
}
