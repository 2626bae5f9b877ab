import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../../../src/app/run-cli.js';
import { fakeTerminal, type FakeTerminal } from '../../support/fake-terminal.js';

let meta: string;

beforeAll(() => {
  meta = mkdtempSync(path.join(tmpdir(), 'lockstep-cli-'));
  mkdirSync(path.join(meta, 'manifests', 'deep'), { recursive: true });
  writeFileSync(
    path.join(meta, 'manifests', 'components.yaml'),
    'components:\n  api: {repo: "https://example.org/acme/api.git", version: v1.0.0, type: none}\n',
  );
  writeFileSync(path.join(meta, 'lockstep.yaml'), 'environments: [dev, prod]\n');
});

afterAll(() => rmSync(meta, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly terminal: FakeTerminal;
}

async function run(
  line: string,
  options: { variables?: Record<string, string>; cwd?: string; signal?: AbortSignal } = {},
): Promise<Ran> {
  const terminal = fakeTerminal();
  const code = await runCli({
    argv: line.split(' '),
    variables: options.variables ?? {},
    cwd: options.cwd ?? meta,
    terminal,
    signal: options.signal ?? new AbortController().signal,
  });
  return { code, terminal };
}

function jsonOf({ terminal }: Ran): Record<string, unknown> {
  return JSON.parse(terminal.stdout()) as Record<string, unknown>;
}

describe('a run', () => {
  test('that says yes ends with 0 and prints its verdict', async () => {
    const ran = await run('validate');

    expect(ran.code).toBe(0);
    expect(ran.terminal.stdout()).toContain('valid: 1 component');
    expect(ran.terminal.stderr()).toBe('');
  });

  test('with --json prints one object and nothing else on standard output', async () => {
    const ran = await run('validate --json');

    expect(ran.terminal.stdout().trimEnd().split('\n')).toHaveLength(1);
    expect(jsonOf(ran)).toMatchObject({ schema: 1, command: 'validate', ok: true });
  });

  test('adds its result as Markdown to the file that --summary-file names', async () => {
    const ran = await run('validate --summary-file out.md', { cwd: meta });

    expect([...ran.terminal.files]).toEqual([
      [path.join(meta, 'out.md'), expect.stringMatching(/^## valid: 1 component/)],
    ]);
  });

  test('works from a directory below the meta-repo', async () => {
    const ran = await run('validate --json', { cwd: path.join(meta, 'manifests', 'deep') });

    expect(ran.code).toBe(0);
  });

  test('LOCKSTEP_JSON asks for JSON too', async () => {
    expect(jsonOf(await run('validate', { variables: { LOCKSTEP_JSON: 'true' } }))).toMatchObject({
      ok: true,
    });
  });
});

describe('a failure', () => {
  test.each([
    ['status --env dev', 2, 'lock-missing'],
    ['status --env nope', 2, 'environment-unknown'],
    ['rollback list', 2, 'input-missing'],
    ['status --env ../x', 2, 'name-invalid'],
    ['validate --manifests nowhere', 2, 'manifest-missing'],
    ['validate --config nowhere.yaml', 2, 'config-invalid'],
    ['rollback component api --to-commit abc --env dev', 2, 'commit-invalid'],
    ['rollback to --env dev', 2, 'input-missing'],
    ['rollback to previous --age 2d --env dev', 2, 'usage'],
    ['rollback store abc --component a,b --env dev', 2, 'usage'],
    ['apply --auto-rollback always', 2, 'usage'],
    ['promote dev prod --expect-head abc', 2, 'digest-invalid'],
    ['apply --all --component api', 2, 'usage'],
    ['apply --jobs none', 2, 'usage'],
    ['lock --pr-strategy one', 2, 'usage'],
    ['lock --update --check', 2, 'usage'],
    ['lock --update --minimum-age soon', 2, 'usage'],
    ['lock --update --env dev', 2, 'lock-missing'],
    ['lock --update --env dev --pr-strategy one', 2, 'forge-missing'],
    ['lock merge base', 2, 'input-missing'],
    ['lock merge base ours theirs', 2, 'lock-missing'],
    ['lock merge --install --uninstall', 2, 'usage'],
    ['lock promote dev prod', 2, 'meta-repo-not-git'],
    ['nonsense', 2, 'command-unknown'],
    ['validate --nonsense', 2, 'usage'],
  ])('%s ends with %d and the code %s, also as JSON', async (line, code, errorCode) => {
    const text = await run(line);
    const json = await run(`${line} --json`);

    expect([text.code, json.code]).toEqual([code, code]);
    expect(text.terminal.stdout()).toBe('');
    expect(text.terminal.stderr()).toContain(`(${errorCode})`);
    expect(jsonOf(json)).toMatchObject({ schema: 1, ok: false, error: { code: errorCode } });
  });

  test('tells the command it belongs to', async () => {
    expect(jsonOf(await run('rollback list --nope --json'))).toMatchObject({
      command: 'rollback list',
    });
  });

  test('after an interruption is the interruption, which ends with 130', async () => {
    const ran = await run('status --env dev --json', { signal: AbortSignal.abort() });

    expect(ran.code).toBe(130);
    expect(jsonOf(ran)).toMatchObject({ error: { code: 'cancelled', kind: 'cancelled' } });
  });

  test('never shows a secret of the process', async () => {
    const variables = { LOCKSTEP_GITHUB_TOKEN: 'ghs_0123456789secret' };
    const ran = await run('validate --config ghs_0123456789secret', { variables });

    expect(ran.code).toBe(2);
    expect(ran.terminal.stderr()).toContain('***');
    expect(ran.terminal.stderr()).not.toContain('0123456789secret');
  });
});
