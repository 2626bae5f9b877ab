/**
 * The HTTP requests that a cloud client makes inside one call: bounds their connecting, reads the server's clock, ends them.
 * Clients differ in what they let one cancel (Google's ignores its own `timeout`, and none bounds connecting alone),
 * so requests are met where Node announces them: `diagnostics_channel`, with the call found by its async context.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../../ports/clock.js';

/** The requests of one call. */
export interface RequestScope {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Ends those still under way, with their connections. */
  destroy(): void;
}

/** The requests of one backend. */
export interface HttpRequests {
  /** `onSlowConnect` is told when a connection was not made within `connectMs`. */
  open(connectMs: number, onSlowConnect: () => void): RequestScope;
  /** Milliseconds that the server's clock was ahead at its last answer; `Date` has whole seconds. */
  clockSkew(): number | null;
  close(): void;
}

interface ScopeState {
  readonly running: Set<ClientRequest>;
  readonly connectMs: number;
  readonly onSlowConnect: () => void;
  isOver: boolean;
}

const CHANNEL = 'http.client.request.created';

/** Watches from now until `close`. */
export function watchHttpRequests(clock: Pick<Clock, 'now'>): HttpRequests {
  const scopes = new AsyncLocalStorage<ScopeState>();
  const state = { skew: null as number | null };
  const onCreated = (message: unknown): void => {
    const scope = scopes.getStore();
    if (scope === undefined) return;
    adopt(scope, (message as { readonly request: ClientRequest }).request, (date) => {
      state.skew = date - clock.now();
    });
  };
  subscribe(CHANNEL, onCreated);
  return {
    open: (connectMs, onSlowConnect) => {
      const scope = { running: new Set<ClientRequest>(), connectMs, onSlowConnect, isOver: false };
      return { run: (work) => scopes.run(scope, work), destroy: () => destroy(scope) };
    },
    clockSkew: () => state.skew,
    close: () => void unsubscribe(CHANNEL, onCreated),
  };
}

function adopt(scope: ScopeState, request: ClientRequest, onDate: (date: number) => void): void {
  scope.running.add(request);
  request.once('close', () => scope.running.delete(request));
  request.once('socket', (socket: Socket) => boundConnecting(scope, request, socket));
  request.once('response', ({ headers }: IncomingMessage) => {
    const date = Date.parse(headers.date ?? '');
    if (!Number.isNaN(date)) onDate(date);
  });
  // A client may open its request only after the call has ended, when it waited for a token for instance.
  if (scope.isOver) process.nextTick(() => request.destroy());
}

function boundConnecting(scope: ScopeState, request: ClientRequest, socket: Socket): void {
  if (!socket.connecting) return;
  const timer = setTimeout(scope.onSlowConnect, scope.connectMs);
  const done = (): void => clearTimeout(timer);
  socket.once('secureConnect', done).once('close', done);
  request.once('close', done);
  if (!('encrypted' in socket)) socket.once('connect', done);
}

function destroy(scope: ScopeState): void {
  scope.isOver = true;
  for (const request of scope.running) request.destroy();
  scope.running.clear();
}
