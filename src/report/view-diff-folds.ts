/** Folded blocks of a diff: the part of the graph that is touched, and how to see the same at home. */
import { changedIn, type DiffResult } from '../domain/diff-result.js';
import { highestRisk, type RiskLevel } from '../domain/risk.js';
import { shellWord } from './wording.js';
import type { Fold } from './view.js';

/** Nodes of a diagram; more are not read by anybody. */
export const NODES_SHOWN = 50;

/**
 * What changed and what depends on it, over all environments, as Mermaid. Ids are numbers; names stand in quotes, as
 * nothing but letters, digits and what cannot end a quote.
 */
export function graphFold(result: DiffResult): readonly Fold[] {
  const risks = risksOf(result);
  const edges = new Map(
    result.environments.flatMap(({ edges: all }) =>
      all.map((edge) => [edge.join(' '), edge] as const),
    ),
  );
  const names = [...new Set([...risks.keys(), ...[...edges.values()].flat()])];
  if (edges.size === 0) return [];
  const shown = new Map(names.slice(0, NODES_SHOWN).map((name, at) => [name, `n${at}`]));
  const hidden = names.length - shown.size;
  return [
    {
      title: hidden > 0 ? `Graph (${shown.size} of ${names.length} components)` : 'Graph',
      language: 'mermaid',
      lines: [
        'graph LR',
        ...[...shown].map(([name, id]) => `  ${id}["${labelOf(name)}"]${classOf(risks.get(name))}`),
        ...[...edges.values()].flatMap(([from, to]) => {
          const [a, b] = [shown.get(from), shown.get(to)];
          return a === undefined || b === undefined ? [] : [`  ${a} --> ${b}`];
        }),
        ...CLASSES,
      ],
    },
  ];
}

const CLASSES = [
  '  classDef high stroke:#d1242f,stroke-width:3px',
  '  classDef medium stroke:#bf8700,stroke-width:3px',
  '  classDef low stroke:#1a7f37,stroke-width:3px',
] as const;

/** Changed components with their highest risk. */
function risksOf(result: DiffResult): ReadonlyMap<string, RiskLevel> {
  const risks = new Map<string, RiskLevel>();
  for (const { component } of changedIn(result)) {
    const all = changedIn(result).filter((one) => one.component === component);
    risks.set(component, highestRisk(all.flatMap(({ insight }) => insight?.risk ?? [])) ?? 'low');
  }
  return risks;
}

function labelOf(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/g, (char) => `#${char.codePointAt(0) ?? 0};`);
}

function classOf(risk: RiskLevel | undefined): string {
  return risk === undefined ? '' : `:::${risk}`;
}

/** Commands for a clone; nothing for what was not compared by commits. */
export function reproduceFold({ baseCommit, head, environments }: DiffResult): readonly Fold[] {
  if (baseCommit === null) return [];
  const commits = [baseCommit, ...(head === null ? [] : [head])];
  const names = environments.flatMap(({ environment }) => environment ?? []);
  const only = environments.length === 1 ? names.map((name) => ` --env ${shellWord(name)}`) : [];
  const to = head === null ? '' : ` --head ${head}`;
  return [
    {
      title: 'How to reproduce',
      language: 'sh',
      lines: [
        `git fetch origin ${commits.join(' ')}`,
        `lockstep diff --base ${baseCommit}${to}${only.join('')}`,
      ],
    },
  ];
}
