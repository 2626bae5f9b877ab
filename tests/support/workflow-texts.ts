/** Every workflow and step that people can copy from this project, as texts and as data. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from './runner.js';

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>> | 'inherit';
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly concurrency?: unknown;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
}

interface Declared {
  readonly required?: boolean;
}

export interface Workflow {
  readonly name?: string;
  readonly on?: Readonly<Record<string, unknown>> & {
    readonly workflow_call?: {
      readonly inputs?: Readonly<Record<string, Declared>>;
      readonly secrets?: Readonly<Record<string, Declared>>;
      readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
    };
  };
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

export interface WorkflowText {
  /** Path of the file, or of the page that shows it with its number there. */
  readonly where: string;
  readonly text: string;
}

export interface WorkflowFile extends WorkflowText {
  readonly workflow: Workflow;
}

const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');

function filesIn(pattern: string): readonly WorkflowFile[] {
  return globSync(pattern, { cwd: PROJECT })
    .sort()
    .map((where) => ({ where, text: read(where), workflow: parse(read(where)) as Workflow }));
}

/** Blocks of YAML on pages for people. */
function blocks(pattern: string): readonly WorkflowText[] {
  return globSync(pattern, { cwd: PROJECT })
    .sort()
    .flatMap((page) =>
      [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map((match, at) => ({
        where: `${page} #${at + 1}`,
        text: match[1] ?? '',
      })),
    );
}

const PAGES = '{README.md,docs/*.md,actions/*/README.md}';

/** `uses: OWNER/lockstep/.github/workflows/<name>.yml@v1`. */
export const REUSABLE = filesIn('.github/workflows/*.yml').filter(
  ({ workflow }) => workflow.on?.workflow_call !== undefined,
);

/** What a meta-repo copies: files of `examples/`, and workflows on pages. */
export const COPIED: readonly WorkflowFile[] = [
  ...filesIn('examples/workflows/**/*.yml'),
  ...blocks(PAGES)
    .map((block) => ({ ...block, workflow: parse(block.text) as Workflow }))
    .filter(({ workflow }) => workflow?.jobs !== undefined),
];

/** Steps on pages, which stand alone. */
export const STEPS: readonly (WorkflowText & { readonly steps: readonly Step[] })[] = blocks(PAGES)
  .filter(({ text }) => /^(?:#.*\n)*- /.test(text))
  .map((block) => ({ ...block, steps: parse(block.text) as readonly Step[] }));

/** A workflow around steps that stand alone, for tools that read whole workflows only. */
export function wrapped({ text }: WorkflowText): string {
  const steps = text.trimEnd().replace(/^/gm, '      ');
  return [
    'name: steps',
    'on: {push: {branches: [main]}}',
    'permissions: {}',
    'concurrency: {group: steps}',
    'jobs:',
    '  steps:',
    '    runs-on: ubuntu-latest',
    '    permissions: {contents: read}',
    '    steps:',
    `${steps}\n`,
  ].join('\n');
}
