/** One request to the stand-in's API as its routes see it, and their answers. */
import type { Repository, State, Token } from './state.js';

export interface Exchange {
  readonly state: State;
  readonly token: Token;
  /** Of the path; routes without one never look. */
  readonly repository: Repository;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Checked against the description before. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Where the API answers. */
  readonly apiUrl: string;
  /** Absolute URL of the request, without its query. */
  readonly url: string;
}

export interface Answer {
  readonly status: number;
  /** Fields that matter; what else the description requires is filled in. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  /** As GitHub names it in `x-accepted-github-permissions`: `,` is and, `;` is or; empty: none. */
  readonly permissions: string;
  readonly handle: (exchange: Exchange) => Answer;
}

/** `METHOD /path` → route. */
export type Routes = Readonly<Record<string, Route>>;

/** Ends a request with an error of the API. */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: readonly unknown[] | undefined;

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

export function notFound(message = 'Not Found'): never {
  throw new ApiError(404, message);
}

export function invalid(message: string, errors?: readonly unknown[]): never {
  throw new ApiError(422, message, errors);
}

/** `Validation Failed`, with what is wrong. */
export function validationFailed(resource: string, message: string): never {
  return invalid('Validation Failed', [{ resource, code: 'custom', message }]);
}

const PAGE = 30;
const PAGE_LIMIT = 100;

export interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** The page that the query asks for, with links to the others. */
export function pageOf<T>(exchange: Exchange, all: readonly T[]): Page<T> {
  const { query, url } = exchange;
  const size = Math.min(PAGE_LIMIT, Math.max(1, Number(query.get('per_page') ?? PAGE)));
  const page = Math.max(1, Number(query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string): string => {
    const next = new URLSearchParams(query);
    next.set('page', String(to));
    return `<${url}?${next.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first'), link(page - 1, 'prev')] : []),
  ];
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}

/** A list as GitHub answers most of them. */
export function listed<T>(
  exchange: Exchange,
  all: readonly T[],
  shape: (item: T) => unknown,
): Answer {
  const { items, headers } = pageOf(exchange, all);
  return { status: 200, body: items.map(shape), headers };
}

/** A list with its count, under a name. */
export function counted<T>(
  exchange: Exchange,
  { name, all }: { readonly name: string; readonly all: readonly T[] },
  shape: (item: T) => unknown,
): Answer {
  const { items, headers } = pageOf(exchange, all);
  return { status: 200, body: { total_count: all.length, [name]: items.map(shape) }, headers };
}

export function textIn(exchange: Exchange, field: string): string {
  return exchange.body[field] as string;
}

export function numberIn(exchange: Exchange, param: string): number {
  return Number(exchange.params[param]);
}
