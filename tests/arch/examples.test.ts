/** Workflows that people copy: they use actions that exist, with inputs that exist, and never build a shell line from data. */
import { describe, expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../src/domain/read-config.js';
import { PROJECT } from './sources.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs?: Record<string, { permissions?: unknown; steps?: readonly Step[] }>;
}

const read = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');

/** YAML blocks of a page that are whole workflows. */
function workflowsOf(page: string): readonly (readonly [string, Workflow])[] {
  return [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map((match) => parse(match[1] ?? '') as Workflow)
    .filter((block) => block.jobs !== undefined)
    .map((block) => [page, block] as const);
}

const WORKFLOWS: readonly (readonly [string, Workflow])[] = [
  ...globSync('examples/workflows/*.yml', { cwd: PROJECT }).map(
    (file) => [file, parse(read(file)) as Workflow] as const,
  ),
  ...workflowsOf('README.md'),
];

/** YAML blocks of pages that are `lockstep.yaml`. */
const CONFIGS = globSync('docs/*.md', { cwd: PROJECT }).flatMap((page) =>
  [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map((match) => match[1] ?? '')
    .filter((text) => /^(?:# lockstep\.yaml|store:)/.test(text))
    .map((text) => [page, text] as const),
);

/** Steps in the READMEs of the actions, which stand alone. */
const STEPS: readonly (readonly [string, Step])[] = globSync('actions/*/README.md', {
  cwd: PROJECT,
}).flatMap((page) =>
  [...read(page).matchAll(/```yaml\n(- [\s\S]*?)```/g)].flatMap((match) =>
    (parse(match[1] ?? '') as Step[]).map((step) => [page, step] as const),
  ),
);

function unknownInputs([where, { uses = '', with: given = {} }]: readonly [
  string,
  Step,
]): string[] {
  const match = /^OWNER\/lockstep(?:\/(actions\/[a-z-]+))?@v1$/.exec(uses);
  if (match === null) return uses.startsWith('OWNER/') ? [`${where}: ${uses}`] : [];
  const action = parse(read(path.join(match[1] ?? '.', 'action.yml'))) as { inputs: object };
  return Object.keys(given)
    .filter((input) => !Object.hasOwn(action.inputs, input))
    .map((input) => `${where}: ${uses} has no input ${input}`);
}

const stepsOf = ([where, workflow]: readonly [string, Workflow]) =>
  Object.values(workflow.jobs ?? {}).flatMap((job) =>
    (job.steps ?? []).map((step) => [where, step] as const),
  );

describe('examples', () => {
  test('are there, in their folder and in the README', () => {
    expect(WORKFLOWS.map(([where]) => where)).toEqual(
      expect.arrayContaining(['README.md', 'examples/workflows/rollback.yml']),
    );
    expect(STEPS.length).toBeGreaterThan(4);
  });

  test('use actions and inputs that exist', () => {
    expect([...WORKFLOWS.flatMap(stepsOf), ...STEPS].flatMap(unknownInputs)).toEqual([]);
  });

  test('give each job its own permissions and none to the rest', () => {
    const careless = WORKFLOWS.flatMap(([where, { permissions, jobs = {} }]) => [
      ...(JSON.stringify(permissions) === '{}' ? [] : [where]),
      ...Object.entries(jobs).flatMap(([job, { permissions: own }]) =>
        own === undefined ? [`${where}: ${job}`] : [],
      ),
    ]);

    expect(careless).toEqual([]);
  });

  test('never put an expression into a shell line (T05)', () => {
    const lines = [...WORKFLOWS.flatMap(stepsOf), ...STEPS].filter(
      ([, { run }]) => run?.includes('${{') === true,
    );

    expect(lines).toEqual([]);
  });
});

describe('settings that people copy', () => {
  test.each(CONFIGS)('from %s are accepted', (page, text) => {
    expect(readConfig(text, page).store.remotes.length).toBeGreaterThan(0);
  });

  test('are on the pages about every sort of remote', () => {
    expect(new Set(CONFIGS.map(([page]) => path.basename(page)))).toEqual(
      new Set(['store.md', 'backends-s3.md', 'backends-gcs.md', 'backends-azure.md']),
    );
  });
});
