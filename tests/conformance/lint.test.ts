/** What actionlint and zizmor say of every workflow, action and snippet of this project: nothing. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startedServer } from '../support/conformance-server.js';
import { PROJECT } from '../support/runner.js';
import { COPIED, REUSABLE, STEPS, wrapped } from '../support/workflow-texts.js';

const tools = startedServer('lint') as unknown as { actionlint: string; zizmor: string };
/** A title with an expression in a shell line, an action by its tag, credentials left behind. */
const BAD = `
name: bad
on: {pull_request_target: {}}
jobs:
  bad:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - run: echo \${{ github.event.pull_request.title }}
`;

let folder: string;
/** Paths of files that hold the snippets of pages. */
let snippets: readonly string[];

function run(command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: PROJECT, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

const actionlint = (files: readonly string[]) =>
  run(tools.actionlint, ['-no-color', '-config-file', '.github/actionlint.yaml', ...files]);

const zizmor = (files: readonly string[]) =>
  run(tools.zizmor, [
    ...['--offline', '--quiet', '--color', 'never', '--config', '.github/zizmor.yml'],
    ...files,
  ]);

function place(name: string, text: string): string {
  const path = join(folder, '.github', 'workflows', name);
  writeFileSync(path, text);
  return path;
}

const WORKFLOWS = globSync('{.github/workflows,examples/workflows,examples/workflows/*}/*.yml', {
  cwd: PROJECT,
});
const ACTIONS = globSync('{action.yml,actions/*/action.yml}', { cwd: PROJECT });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lockstep-lint-'));
  mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
  const pages = COPIED.filter(({ where }) => where.includes('#'));
  snippets = [
    ...pages.map(({ text }, at) => place(`page-${at}.yml`, text)),
    ...STEPS.map((block, at) => place(`steps-${at}.yml`, wrapped(block))),
  ];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('workflows, examples and snippets', () => {
  test('are all looked at', () => {
    expect(WORKFLOWS).toEqual(expect.arrayContaining(REUSABLE.map(({ where }) => where)));
    expect(snippets.length).toBeGreaterThan(4);
    expect(ACTIONS.length).toBeGreaterThan(6);
  });

  test('pass actionlint', () => {
    expect(actionlint([...WORKFLOWS, ...snippets])).toEqual({ status: 0, said: '' });
  });

  test('pass zizmor, and so do the actions (T05)', () => {
    const { status, said } = zizmor([...WORKFLOWS, ...snippets, ...ACTIONS]);

    expect(status === 0 ? '' : said).toBe('');
    expect(said).toContain('No findings to report');
  });

  test('would not pass if they were careless', () => {
    const file = place('bad.yml', BAD);
    const [lint, audit] = [actionlint([file]), zizmor([file])];

    expect([lint.status, audit.status]).not.toContain(0);
    expect(lint.said).toContain('potentially untrusted');
    for (const audited of [
      'dangerous-triggers',
      'template-injection',
      'unpinned-uses',
      'artipacked',
    ])
      expect(audit.said).toContain(audited);
  });
});
