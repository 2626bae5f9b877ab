/** The dependency graph: order, reach and checks; linear, and without recursion (T52). */
import { LockstepError } from '../errors.js';
import type { Finding } from './finding.js';
import type { Dependency } from './manifest.js';
import type { ComponentName } from './names.js';
import { nearest } from './nearest.js';

export type Graph = ReadonlyMap<ComponentName, { readonly dependsOn: readonly Dependency[] }>;

/** Throws `dependency-missing`, else `dependency-cycle` with the path (`a → b → a`); both carry `data.findings`. */
export function checkGraph(nodes: Graph): void {
  const missing = missingDependencies(nodes);
  if (missing.length > 0) {
    throw new LockstepError('dependency-missing', {
      message: missing.map((finding) => finding.message).join('\n'),
      hint: missing[0]?.fix ?? '',
      data: { findings: missing },
    });
  }
  const cycles = dependencyCycles(nodes);
  if (cycles.length === 0) return;
  const findings = cycles.map(cycleFinding);
  throw new LockstepError('dependency-cycle', {
    message: findings.map((finding) => finding.message).join('\n'),
    hint: 'take one of these out of depends_on',
    data: { findings, cycles },
  });
}

/** One finding per dependency that is not a node. */
export function missingDependencies(nodes: Graph): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [name, node] of nodes) {
    for (const dependency of node.dependsOn) {
      if (nodes.has(dependency.name)) continue;
      const [guess] = nearest(dependency.name, nodes.keys());
      findings.push({
        severity: 'error',
        code: 'dependency-missing',
        where: { component: name },
        message: `${name} depends on ${dependency.name}, which is no component`,
        fix: guess === undefined ? `add ${dependency.name}, or take it out` : `write ${guess}`,
      });
    }
  }
  return findings;
}

/** The finding that tells of one cycle. */
export function cycleFinding(path: readonly ComponentName[]): Finding {
  return {
    severity: 'error',
    code: 'dependency-cycle',
    where: { component: path[0] ?? '' },
    message: `components depend on each other in a circle: ${path.join(' → ')}`,
    fix: 'take one of these out of depends_on',
  };
}

/** One printed path (first = last) for each group of components that form a circle; sorted by first name. */
export function dependencyCycles(nodes: Graph): readonly (readonly ComponentName[])[] {
  const left = new Set(nodes.keys());
  for (const name of topologicalOrder(nodes)) left.delete(name);
  // What is left lies on a cycle or depends on one: following dependencies that are left must come round.
  const cycles: (readonly ComponentName[])[] = [];
  const seen = new Set<ComponentName>();
  for (const start of [...left].sort(byName)) {
    const path: ComponentName[] = [];
    const position = new Map<ComponentName, number>();
    let at: ComponentName | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      position.set(at, path.length);
      path.push(at);
      const next = firstLeft(nodes, at, left);
      if (next !== undefined && position.has(next)) {
        cycles.push(rotated(path.slice(position.get(next))));
        break;
      }
      at = next;
    }
  }
  return cycles.sort((a, b) => byName(a[0] ?? '', b[0] ?? ''));
}

function firstLeft(
  nodes: Graph,
  name: ComponentName,
  left: ReadonlySet<ComponentName>,
): ComponentName | undefined {
  return nodes.get(name)?.dependsOn.find((dependency) => left.has(dependency.name))?.name;
}

/** The cycle from its smallest name, closed by that name again. */
function rotated(cycle: readonly ComponentName[]): readonly ComponentName[] {
  const first = cycle.reduce((least, name) => (byName(name, least) < 0 ? name : least));
  const index = cycle.indexOf(first);
  return [...cycle.slice(index), ...cycle.slice(0, index), first];
}

/**
 * Dependencies before dependents; among those that are ready the smallest name first, so the order is one
 * and the same for one graph. Dependencies that are no nodes count as done. Nodes on a cycle, and what
 * depends on them, are left out: call `checkGraph` first.
 */
export function topologicalOrder(nodes: Graph): ComponentName[] {
  const waiting = new Map<ComponentName, number>();
  const dependents = reversed(nodes);
  const ready = new Heap();
  for (const [name, node] of nodes) {
    const count = new Set(node.dependsOn.map((one) => one.name).filter((one) => nodes.has(one)))
      .size;
    waiting.set(name, count);
    if (count === 0) ready.push(name);
  }
  const order: ComponentName[] = [];
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    order.push(name);
    for (const dependent of dependents.get(name) ?? []) {
      const count = (waiting.get(dependent) ?? 0) - 1;
      waiting.set(dependent, count);
      if (count === 0) ready.push(dependent);
    }
  }
  return order;
}

/** Everything that `names` need, directly or not, without `names` themselves. */
export function dependenciesOf(nodes: Graph, names: Iterable<ComponentName>): Set<ComponentName> {
  return reach(names, (name) =>
    (nodes.get(name)?.dependsOn ?? []).map((one) => one.name).filter((one) => nodes.has(one)),
  );
}

/** Everything that needs one of `names`, directly or not, without `names` themselves. */
export function dependentsOf(nodes: Graph, names: Iterable<ComponentName>): Set<ComponentName> {
  const dependents = reversed(nodes);
  return reach(names, (name) => [...(dependents.get(name) ?? [])]);
}

function reversed(nodes: Graph): ReadonlyMap<ComponentName, ReadonlySet<ComponentName>> {
  const dependents = new Map<ComponentName, Set<ComponentName>>();
  for (const name of nodes.keys()) dependents.set(name, new Set());
  for (const [name, node] of nodes) {
    for (const dependency of node.dependsOn) dependents.get(dependency.name)?.add(name);
  }
  return dependents;
}

function reach(
  names: Iterable<ComponentName>,
  next: (name: ComponentName) => readonly ComponentName[],
): Set<ComponentName> {
  const given = new Set(names);
  const found = new Set<ComponentName>();
  const todo = [...given];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    for (const one of next(name)) {
      if (given.has(one) || found.has(one)) continue;
      found.add(one);
      todo.push(one);
    }
  }
  return found;
}

/** Code-unit order; names are ASCII, so it is the order of their bytes. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A binary heap of names, smallest first: ten thousand ready nodes must not be sorted anew for each one. */
class Heap {
  private readonly items: ComponentName[] = [];

  push(name: ComponentName): void {
    this.items.push(name);
    for (let at = this.items.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.swapIfLess(at, parent)) return;
      at = parent;
    }
  }

  pop(): ComponentName | undefined {
    const [top] = this.items;
    const last = this.items.pop();
    if (top === undefined || last === undefined || this.items.length === 0) return top;
    this.items[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const child = this.less(left + 1, left) ? left + 1 : left;
      if (!this.swapIfLess(child, at)) return top;
      at = child;
    }
  }

  private less(a: number, b: number): boolean {
    const first = this.items[a];
    const second = this.items[b];
    return first !== undefined && second !== undefined && first < second;
  }

  private swapIfLess(child: number, parent: number): boolean {
    if (!this.less(child, parent)) return false;
    [this.items[child], this.items[parent]] = [
      this.items[parent] as ComponentName,
      this.items[child] as ComponentName,
    ];
    return true;
  }
}
