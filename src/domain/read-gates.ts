/** `gates:` of `lockstep.yaml`, checked by its schema, as the shape that the rest reads; what only shows when all is seen. */
import type * as z from 'zod/mini';
import { gatesSchema, type gatesByEnvironment } from './gates-schema.js';
import { daysOf, endOf, hoursOf, wallOf } from './gate-times.js';
import { DEFAULT_GATES, type Freeze, type Gates, type WeekWindow } from './gates-config.js';
import { given } from './given-fields.js';
import { instantOf } from './local-time.js';
import type { EnvironmentName } from './names.js';
import { nearest } from './nearest.js';
import { childOf, plainOf, report, type Reading } from './read-fields.js';
import { sourceCycle } from './sources.js';
import { parseSpan } from './span.js';
import type { YamlNode } from './yaml-node.js';

export type RawGates = z.output<typeof gatesByEnvironment>;
type RawGate = z.output<typeof gatesSchema>;

/** Why a text is no rule, in words that follow "the rule"; null when it is one. */
export type RuleCheck = (rule: string) => string | null;

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** What is left out comes from the defaults. */
export function gatesOf(raw: RawGates | null | undefined): ReadonlyMap<EnvironmentName, Gates> {
  return new Map(
    Object.entries(raw ?? {}).map(([name, gates]) => [name as EnvironmentName, gateOf(gates)]),
  );
}

function gateOf(raw: RawGate | null): Gates {
  const { from, soak, windows, freezes, max_change, policy, ...same } = given(raw);
  return {
    ...DEFAULT_GATES,
    ...same,
    sources: sourcesOf(from),
    soakMs: soak === undefined ? DEFAULT_GATES.soakMs : parseSpan(soak),
    windows: (windows ?? []).map(windowOf),
    freezes: (freezes ?? []).map(freezeOf),
    maxChange: max_change ?? DEFAULT_GATES.maxChange,
    policy: (policy ?? []).map((rule) => ({ ...rule, message: rule.message ?? null })),
  };
}

function sourcesOf(from: NonNullable<RawGate['from']> | undefined): Gates['sources'] {
  if (from === undefined) return null;
  const { any_of, all_of } = given(from);
  return {
    from: (any_of ?? all_of ?? []).map((name) => name as EnvironmentName),
    need: any_of === undefined ? 'all' : 'any',
  };
}

function windowOf(raw: NonNullable<RawGate['windows']>[number]): WeekWindow {
  const { days, hours, zone } = given(raw);
  const between = hours === undefined ? null : hoursOf(hours);
  return {
    days: (days === undefined ? null : daysOf(days)) ?? EVERY_DAY,
    ...(between ?? { from: 0, to: 1440 }),
    zone: zone ?? 'UTC',
  };
}

/** The last day is frozen too; of a time that comes twice the freeze has both. */
function freezeOf(raw: NonNullable<RawGate['freezes']>[number]): Freeze {
  const zone = raw.zone ?? 'UTC';
  const [from, to] = [wallOf(raw.from), wallOf(raw.to)];
  const iso = (wall: number, which: 'first' | 'last'): string =>
    new Date(instantOf(zone, wall, which)).toISOString();
  return {
    from: iso(from?.wall ?? 0, 'first'),
    to: iso(to === null ? 0 : endOf(to), 'last'),
    reason: raw.reason ?? 'no reason given',
  };
}

interface GatesText {
  readonly order: readonly string[];
  /** The node of `gates:`. */
  readonly node: YamlNode | undefined;
  /** Keys that hold numbers or booleans. */
  readonly typed: ReadonlySet<string>;
  readonly checkRule: RuleCheck | null;
}

interface GatesFile extends GatesText {
  readonly raw: RawGates;
}

/**
 * Adds a finding for everything that is right by itself and wrong among the rest, also when other parts of the file
 * have errors: they are all told at once.
 */
export function checkGates(text: GatesText, reading: Reading): void {
  const file = { ...text, raw: readable(text) };
  for (const [environment, gates] of Object.entries(file.raw)) {
    const at = entryOf(file.node, environment);
    if (!file.order.includes(environment)) {
      const key = file.node?.kind === 'map' ? file.node.entries.get(environment)?.key : undefined;
      fault(reading, key ?? at, undeclared(`gates names ${environment}`, environment, file.order));
    }
    if (gates === null) continue;
    checkSources(file, environment, reading);
    checkFreezes(gates, childOf(at, 'freezes'), reading);
    checkRules(file, { gates, node: childOf(at, 'policy') }, reading);
  }
  checkCycle(file, reading);
}

/** The environments whose gates are well formed. */
function readable({ node, typed }: GatesText): RawGates {
  const raw: Record<string, RawGate | null> = {};
  for (const [name, entry] of node?.kind === 'map' ? node.entries : []) {
    const plain = plainOf(entry.value, typed, name);
    const read = gatesSchema.safeParse(plain, { jitless: true });
    if (read.success || plain === null) raw[name] = read.data ?? null;
  }
  return raw;
}

function checkSources(
  { raw, node, order }: GatesFile,
  environment: string,
  reading: Reading,
): void {
  const from = raw[environment]?.from ?? {};
  const at = childOf(entryOf(node, environment), 'from');
  for (const key of ['any_of', 'all_of'] as const) {
    for (const [index, source] of (from[key] ?? []).entries()) {
      if (order.includes(source)) continue;
      const what = `gates.${environment}.from names ${source}`;
      fault(reading, childOf(childOf(at, key), index), undeclared(what, source, order));
    }
  }
}

function checkFreezes(gates: RawGate, node: YamlNode | undefined, reading: Reading): void {
  for (const [index, freeze] of (gates.freezes ?? []).entries()) {
    const { from, to } = freezeOf(freeze);
    if (Date.parse(from) < Date.parse(to)) continue;
    fault(reading, childOf(childOf(node, index), 'to') ?? node, {
      message: `the freeze ends at ${freeze.to}, before it begins at ${freeze.from}`,
      fix: 'write the last day of the freeze under to',
    });
  }
}

function checkRules(
  { checkRule }: GatesFile,
  { gates, node }: { readonly gates: RawGate; readonly node: YamlNode | undefined },
  reading: Reading,
): void {
  const seen = new Set<string>();
  for (const [index, { name, rule }] of (gates.policy ?? []).entries()) {
    const at = childOf(node, index);
    if (seen.has(name)) {
      const message = `policy ${name} is there twice`;
      fault(reading, childOf(at, 'name') ?? at, { message, fix: 'name each rule once' });
    }
    seen.add(name);
    const why = checkRule?.(rule) ?? null;
    if (why === null) continue;
    const message = `the rule of policy ${name} ${why}`;
    fault(reading, childOf(at, 'rule') ?? at, { message, fix: RULE_FIX });
  }
}

const RULE_FIX = 'write an expression that is true or false, of what docs/promotion.md lists';

/** A circle has no first environment: nothing could ever enter it. */
function checkCycle({ raw, order, node }: GatesFile, reading: Reading): void {
  const gates = gatesOf(raw);
  const cycle = sourceCycle(order as readonly EnvironmentName[], gates);
  if (cycle === null) return;
  const at = cycle
    .map((name) => childOf(entryOf(node, name), 'from'))
    .find((one) => one !== undefined);
  fault(reading, at ?? node, {
    message: `the sources of gates lead in a circle: ${cycle.join(' ← ')}`,
    fix: 'take one of them out of from',
  });
}

function entryOf(node: YamlNode | undefined, environment: string): YamlNode | undefined {
  return childOf(node, environment);
}

function undeclared(what: string, name: string, order: readonly string[]) {
  const [guess] = nearest(name, order);
  const fix = guess === undefined ? `add ${name} to environments` : `write ${guess}`;
  return { message: `${what}, which is not in the order of environments`, fix };
}

function fault(
  reading: Reading,
  at: { readonly line: number; readonly column: number } | undefined,
  said: { readonly message: string; readonly fix: string },
): void {
  report(reading, at ?? { line: 1, column: 1 }, { code: 'field-invalid', ...said });
}
