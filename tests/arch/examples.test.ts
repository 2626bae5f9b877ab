/** Workflows that people copy or call: they use what exists, ask for the least, and never build a shell line from data. */
import { describe, expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../src/domain/read-config.js';
import {
  COPIED,
  REUSABLE,
  STEPS,
  type Job,
  type Step,
  type WorkflowFile,
} from '../support/workflow-texts.js';
import { PROJECT } from './sources.js';

const ALL = [...REUSABLE, ...COPIED];

const read = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');

/** YAML blocks of pages that are `lockstep.yaml`. */
const CONFIGS = globSync('docs/*.md', { cwd: PROJECT }).flatMap((page) =>
  [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map((match) => match[1] ?? '')
    .filter((text) => /^(?:# lockstep\.yaml|store:)/.test(text))
    .map((text) => [page, text] as const),
);

const jobsOf = ({ where, workflow }: WorkflowFile) =>
  Object.entries(workflow.jobs ?? {}).map(([name, job]) => ({ at: `${where}: ${name}`, job }));

const JOBS = ALL.flatMap(jobsOf);

const ALL_STEPS: readonly { readonly at: string; readonly step: Step }[] = [
  ...JOBS.flatMap(({ at, job }) => (job.steps ?? []).map((step) => ({ at, step }))),
  ...STEPS.flatMap(({ where, steps }) => steps.map((step) => ({ at: where, step }))),
];

/** Every `uses:` of another's code, with the line it stands on. */
const USES = [...ALL, ...STEPS].flatMap(({ where, text }) =>
  [...text.matchAll(/^.*\buses: (.*)$/gm)].map((match) => ({ where, line: match[1] ?? '' })),
);

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** The `action.yml` that a step of ours runs; null for another's step, a text for one that is not there. */
function actionOf({ uses = '' }: Step): ActionFile | string | null {
  if (!uses.startsWith('OWNER/')) return null;
  const match = /^OWNER\/lockstep(?:\/(actions\/[a-z-]+))?@v1$/.exec(uses);
  const file = path.join(match?.[1] ?? '.', 'action.yml');
  if (match === null || globSync(file, { cwd: PROJECT }).length === 0) return `no action ${uses}`;
  return parse(read(file)) as ActionFile;
}

function wrongInputs({ at, step }: (typeof ALL_STEPS)[number]): readonly string[] {
  const action = actionOf(step);
  if (action === null || typeof action === 'string')
    return action === null ? [] : [`${at}: ${action}`];
  return Object.keys(step.with ?? {})
    .filter((input) => !Object.hasOwn(action.inputs, input))
    .map((input) => `${at}: ${step.uses ?? ''} has no input ${input}`);
}

/** Outputs of steps that a job reads, of actions of ours that do not have them. */
function wrongOutputs({ where, text, workflow }: WorkflowFile): readonly string[] {
  const steps = Object.values(workflow.jobs ?? {}).flatMap((job) => job.steps ?? []);
  return [...text.matchAll(/\bsteps\.([a-z-]+)\.outputs\.([a-z-]+)/g)].flatMap(([, id, output]) => {
    const action = actionOf(steps.find((step) => step.id === id) ?? {});
    if (action === null || typeof action === 'string') return [];
    return Object.hasOwn(action.outputs, output ?? '') ? [] : [`${where}: ${id} has no ${output}`];
  });
}

function calledBy(job: Job): WorkflowFile | null | undefined {
  const match = /^OWNER\/lockstep\/(\.github\/workflows\/[a-z-]+\.yml)@v1$/.exec(job.uses ?? '');
  return match === null ? null : REUSABLE.find(({ where }) => where === match[1]);
}

/** What is wrong with the call of a reusable workflow: inputs, secrets, and rights that its jobs would miss. */
function wrongCall({ at, job }: (typeof JOBS)[number]): readonly string[] {
  if (job.uses === undefined) return [];
  const called = calledBy(job);
  if (called === undefined || called === null) return [`${at}: no workflow ${job.uses}`];
  const { inputs = {}, secrets = {} } = called.workflow.on?.workflow_call ?? {};
  const given = Object.keys(job.with ?? {});
  const needed = Object.entries(inputs).filter(([, { required }]) => required === true);
  return [
    ...given.filter((one) => !Object.hasOwn(inputs, one)).map((one) => `${at}: no input ${one}`),
    ...needed.filter(([one]) => !given.includes(one)).map(([one]) => `${at}: ${one} is missing`),
    ...Object.keys(job.secrets ?? {})
      .filter((one) => !Object.hasOwn(secrets, one))
      .map((one) => `${at}: no secret ${one}`),
    ...rightsOf(called).flatMap(([right, level]) =>
      covers(job.permissions?.[right], level) ? [] : [`${at}: lacks ${right}: ${level}`],
    ),
    ...Object.entries(job.permissions ?? {}).flatMap(([right, level]) =>
      rightsOf(called).some((one) => one[0] === right && covers(one[1], level))
        ? []
        : [`${at}: nothing there needs ${right}: ${level}`],
    ),
  ];
}

const rightsOf = ({ workflow }: WorkflowFile): readonly (readonly [string, string])[] =>
  Object.values(workflow.jobs ?? {}).flatMap((job) => Object.entries(job.permissions ?? {}));

const covers = (given: string | undefined, level: string): boolean =>
  given === level || (given === 'write' && level === 'read');

/** A job in which commands of components run. */
const runsComponents = (job: Job): boolean =>
  (job.steps ?? []).some(
    ({ uses = '', with: given = {} }) =>
      (uses.includes('/actions/apply@') && given['dry-run'] !== true) ||
      (uses.includes('/actions/rollback@') &&
        given['apply'] !== false &&
        given['dry-run'] !== true),
  );

/** A job that pushes the journal or a lock; updates are committed through the API. */
const pushes = (job: Job): boolean =>
  job.permissions?.['contents'] === 'write' &&
  (job.steps ?? []).some(({ uses = '' }) =>
    /^OWNER\/lockstep(?:\/actions\/(?:promote|rollback))?@/.test(uses),
  );

describe('workflows', () => {
  test('are there: reusable ones, their callers, some that stand alone, and one in the README', () => {
    const places = ALL.map(({ where }) => where.replace(/ #\d+$/, ''));

    expect(places).toEqual(
      expect.arrayContaining([
        'README.md',
        'examples/workflows/standalone/deliver.yml',
        ...[
          'check',
          'comment',
          'apply',
          'promote',
          'promote-all',
          'rollback',
          'update',
          'collect',
        ].map((name) => `.github/workflows/${name}.yml`),
      ]),
    );
    expect(STEPS.length).toBeGreaterThan(4);
  });

  test('use actions, inputs and outputs that exist', () => {
    expect([...ALL_STEPS.flatMap(wrongInputs), ...ALL.flatMap(wrongOutputs)]).toEqual([]);
  });

  test('call reusable workflows with inputs and secrets that exist, and with exactly the rights that these need', () => {
    expect(JOBS.flatMap(wrongCall)).toEqual([]);
  });

  test('are each called by an example', () => {
    const called = new Set(COPIED.flatMap(jobsOf).map(({ job }) => calledBy(job)?.where));

    expect(REUSABLE.map(({ where }) => where).filter((where) => !called.has(where))).toEqual([]);
  });

  test('are each run by a test under act', () => {
    const tests = globSync('tests/conformance/act-*.test.ts', { cwd: PROJECT }).map(read).join('');
    const files = COPIED.filter(({ where }) => where.endsWith('.yml'));

    expect(files.map(({ where }) => where).filter((where) => !tests.includes(where))).toEqual([]);
  });

  test('are named by what runs them, and each is in docs/workflows.md', () => {
    const page = read('docs/workflows.md');
    const files = ALL.filter(({ where }) => where.endsWith('.yml'));

    expect(files.filter(({ where }) => !page.includes(where)).map(({ where }) => where)).toEqual(
      [],
    );
    expect(
      REUSABLE.filter(({ where, workflow }) => path.basename(where) !== `${workflow.name}.yml`),
    ).toEqual([]);
  });

  test('give each job its own permissions and none to the rest', () => {
    const careless = [
      ...ALL.filter(({ workflow }) => JSON.stringify(workflow.permissions) !== '{}').map(
        ({ where }) => where,
      ),
      ...JOBS.filter(({ job }) => job.permissions === undefined).map(({ at }) => at),
    ];

    expect(careless).toEqual([]);
  });

  test('say why beside each permission', () => {
    const bare = ALL.filter(({ where }) => where.endsWith('.yml')).flatMap(({ where, text }) =>
      [...text.matchAll(/^ {6}[a-z-]+: (?:read|write)$/gm)].map(([line]) => `${where}:${line}`),
    );

    expect(bare).toEqual([]);
  });

  test('let no command of a component run in a job that may write to the repository (T06, T07)', () => {
    const mixed = JOBS.filter(
      ({ job }) =>
        runsComponents(job) &&
        Object.entries(job.permissions ?? {}).some(
          ([right, level]) => level === 'write' && right !== 'id-token',
        ),
    );

    expect(mixed.map(({ at }) => at)).toEqual([]);
  });

  test('keep no credentials in a job that pushes nothing', () => {
    const kept = JOBS.flatMap(({ at, job }) =>
      (job.steps ?? [])
        .filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
        .filter((step) => step.with?.['persist-credentials'] !== pushes(job))
        .map(() => at),
    );

    expect(kept).toEqual([]);
  });

  test('run one at a time where that matters, and say so', () => {
    const without = ALL.filter(
      (file) => !isOneAtATime(file) && !onlyReads(file.workflow.jobs ?? {}),
    ).map(({ where }) => where);

    expect(without).toEqual([]);
  });

  test('end: every job with steps has a limit of time', () => {
    const endless = JOBS.filter(
      ({ at, job }) =>
        at.includes('.yml') && job.steps !== undefined && job['timeout-minutes'] === undefined,
    );

    expect(endless.map(({ at }) => at)).toEqual([]);
  });

  test('pin the actions of others by their full hash, with the version beside it, the same everywhere', () => {
    const others = USES.filter(({ line }) => !/^OWNER\/lockstep(?:\/|@)/.test(line));
    const loose = others.filter(
      ({ line }) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
    );
    const pins = new Map(others.map(({ line }) => [line.split('@')[0], line]));

    expect(loose).toEqual([]);
    expect(others.filter(({ line }) => pins.get(line.split('@')[0]) !== line)).toEqual([]);
  });

  test('are never started by pull_request_target, which lends rights to a stranger (T02)', () => {
    expect(ALL.filter(({ text }) => text.includes('pull_request_target'))).toEqual([]);
  });

  test('check out the default branch alone after workflow_run, which has its rights (T02)', () => {
    const comment = REUSABLE.find(({ where }) => where.endsWith('/comment.yml'));

    expect(comment?.text).toMatch(/actions\/checkout/);
    expect(comment?.text).not.toMatch(/\bref:|\brepository:|\brun:/);
  });

  test('never put an expression into a shell line (T05)', () => {
    expect(ALL_STEPS.filter(({ step }) => step.run?.includes('${{') === true)).toEqual([]);
  });
});

/** It says so itself, or every workflow that it calls does. */
function isOneAtATime({ workflow }: WorkflowFile): boolean {
  const jobs = Object.values(workflow.jobs ?? {});
  return (
    workflow.concurrency !== undefined ||
    jobs.every((job) => calledBy(job)?.workflow.concurrency !== undefined)
  );
}

function onlyReads(jobs: Readonly<Record<string, Job>>): boolean {
  return Object.values(jobs).every((job) =>
    Object.values(job.permissions ?? {}).every((level) => level === 'read'),
  );
}

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
