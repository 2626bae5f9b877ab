/** Where an environment may be promoted from: declared sources, else the environment before it in the order. */
import { DEFAULT_GATES, type Gates } from './gates-config.js';
import type { EnvironmentName } from './names.js';

export interface Sources {
  readonly from: readonly EnvironmentName[];
  readonly need: 'any' | 'all';
}

type GatesBy = ReadonlyMap<EnvironmentName, Gates>;

/** The gates of an environment. */
export function gatesFor(gates: GatesBy, environment: EnvironmentName): Gates {
  return gates.get(environment) ?? DEFAULT_GATES;
}

/** Null for the first of the order, unless it declares some, and for what is not in the order. */
export function sourcesOf(
  order: readonly EnvironmentName[],
  gates: GatesBy,
  environment: EnvironmentName,
): Sources | null {
  const declared = gatesFor(gates, environment).sources;
  if (declared !== null) return declared;
  const before = order[order.indexOf(environment) - 1];
  return before === undefined ? null : { from: [before], need: 'any' };
}

/** A way of sources that leads back to where it began, the first name again at the end; or null. */
export function sourceCycle(
  order: readonly EnvironmentName[],
  gates: GatesBy,
): readonly EnvironmentName[] | null {
  const done = new Set<EnvironmentName>();
  type Trail = readonly EnvironmentName[];
  const walk = (name: EnvironmentName, trail: Trail): Trail | null => {
    const at = trail.indexOf(name);
    if (at >= 0) return [...trail.slice(at), name];
    if (done.has(name)) return null;
    for (const source of sourcesOf(order, gates, name)?.from ?? []) {
      const cycle = walk(source, [...trail, name]);
      if (cycle !== null) return cycle;
    }
    done.add(name);
    return null;
  };
  return order.map((name) => walk(name, [])).find((cycle) => cycle !== null) ?? null;
}
