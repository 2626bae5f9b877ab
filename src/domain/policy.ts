/** Policy rules: expressions in the Common Expression Language over one object, bounded in size and time. */
import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import type { Change } from './change.js';
import type { Digest } from './digest.js';
import type { PolicyRule } from './gates-config.js';
import type { Severity } from './finding.js';

/** What a rule can see; docs/promotion.md lists it. */
export interface PolicyObject {
  readonly environment: string;
  readonly from: string;
  readonly lock: { readonly digest: Digest };
  readonly changes: readonly Pick<Change, 'component' | 'kind' | 'from' | 'to'>[];
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly commit: string;
    readonly type: string;
  }[];
  readonly findings: readonly {
    readonly severity: Severity;
    readonly code: string;
    readonly component: string | null;
  }[];
  readonly actor: string;
  /** What started the workflow: `push`, `schedule` …; empty outside of one. */
  readonly event: string;
  /** Milliseconds since 1970; a timestamp in rules. */
  readonly now: number;
}

const MOST_CHARACTERS = 2000;
const LIMITS = { maxAstNodes: 400, maxDepth: 40, maxListElements: 200, maxMapEntries: 200 };
/** Steps that evaluating a rule may take at most, by the estimate below; about a second. */
const MOST_STEPS = 5_000_000;

/** Why a text is no rule, in words that follow "the rule"; null when it is one. */
export function whyBadRule(rule: string): string | null {
  if (rule.length > MOST_CHARACTERS) return `is longer than ${MOST_CHARACTERS} characters`;
  const environment = rules();
  const checked = environment.check(rule);
  if (!checked.valid) return `cannot be read: ${firstLine(checked.error)}`;
  const { ast } = environment.parse(rule);
  const unbounded = nodesOf(ast)
    .map(whyUnbounded)
    .find((why) => why !== null);
  if (unbounded !== undefined) return unbounded;
  const { type = 'dyn' } = checked;
  return type === 'bool' || type === 'dyn' ? null : `gives ${type}, not true or false`;
}

/** Null when the rule is true, else why not. An error, and a result that is no boolean, are never a pass. */
export function whyRefused({ rule, message }: PolicyRule, object: PolicyObject): string | null {
  const bad = whyBadRule(rule);
  if (bad !== null) return `its rule ${bad}`;
  const parsed = rules().parse(rule);
  const steps = stepsOf(parsed.ast, longestList(object, parsed.ast));
  if (steps > MOST_STEPS) return 'its rule takes too long over that many components';
  let result: unknown;
  try {
    result = parsed({ ...object, now: new Date(object.now) });
  } catch (error) {
    return `its rule failed: ${firstLine(error)}`;
  }
  if (result === true) return null;
  if (result === false) return message ?? `not so: ${rule}`;
  return 'its rule gives neither true nor false';
}

/** Made anew each time: it remembers what it parsed. */
function rules(): Environment {
  return new Environment({ limits: LIMITS, homogeneousAggregateLiterals: false })
    .registerVariable('environment', 'string')
    .registerVariable('from', 'string')
    .registerVariable('lock', 'map')
    .registerVariable('changes', 'list')
    .registerVariable('components', 'list')
    .registerVariable('findings', 'list')
    .registerVariable('actor', 'string')
    .registerVariable('event', 'string')
    .registerVariable('now', 'google.protobuf.Timestamp');
}

/** A pattern of JavaScript can take for ever over one name, and a bound value can double with every use. */
function whyUnbounded(node: ASTNode): string | null {
  if (isCall(node, 'matches')) {
    return 'uses matches, which has no bound in time: use startsWith, endsWith or contains';
  }
  return node.op === 'id' && node.args === 'cel' ? 'uses cel.bind, which has no bound' : null;
}

function isCall(node: ASTNode, name: string): boolean {
  return (node.op === 'rcall' || node.op === 'call') && node.args[0] === name;
}

const LIST_MACROS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** An upper estimate: what a macro looks at once per element counts as often. */
function stepsOf(node: ASTNode, longest: number): number {
  if (node.op === 'rcall' && LIST_MACROS.has(node.args[0])) {
    const [, range, inner] = node.args;
    const body = inner.reduce((sum, one) => sum + stepsOf(one, longest), 1);
    // Adding lists makes longer ones, each "+" at most by one list.
    const added = nodesOf(range).filter(({ op }) => op === '+' || op === 'list').length;
    return stepsOf(range, longest) + longest * (added + 1) * body;
  }
  return childrenOf(node).reduce((sum, child) => sum + stepsOf(child, longest), 1);
}

function longestList({ changes, components, findings }: PolicyObject, rule: ASTNode): number {
  const written = nodesOf(rule).map(({ op, args }) => (op === 'list' ? args.length : 0));
  const given = [changes, components, findings].map((list) => list.length);
  return Math.max(1, ...written, ...given);
}

function nodesOf(node: ASTNode): readonly ASTNode[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  const parts: unknown[] = Array.isArray(node.args) ? node.args.flat(2) : [node.args];
  return parts.filter(isNode);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

/** The package's texts show the place below the message; one line says enough. */
function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? '';
}
