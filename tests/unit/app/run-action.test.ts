import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runAction } from '../../../src/app/run-action.js';
import { fakeToolkit, type FakeToolkit } from '../../support/fake-toolkit.js';

let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'lockstep-action-'));
  const manifests = path.join(workspace, 'meta', 'manifests');
  mkdirSync(manifests, { recursive: true });
  writeFileSync(path.join(manifests, 'components.yaml'), 'components: {}\n');
  writeFileSync(path.join(workspace, 'meta', 'lockstep.yaml'), 'environments: [dev, prod]\n');
});

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

async function act(
  name: string,
  inputs: Record<string, string>,
  stage: 'run' | 'post' = 'run',
): Promise<FakeToolkit> {
  const toolkit = fakeToolkit({ 'working-directory': 'meta', ...inputs });
  const { signal } = new AbortController();
  await runAction({ name, stage, toolkit, variables: {}, cwd: workspace, signal });
  return toolkit;
}

describe('an action', () => {
  test('runs the command that the root action is given', async () => {
    const toolkit = await act('root', { command: 'validate' });

    expect(toolkit.failures).toEqual([]);
    expect(Object.fromEntries(toolkit.outputs)).toMatchObject({
      ok: 'true',
      'error-code': '',
      findings: '[]',
      'cache-hit': 'false',
      'json-file': '/tmp/result.json',
    });
    expect(toolkit.summaries.join('')).toMatch(/^## valid/);
  });

  test('masks the token before anything else', async () => {
    const toolkit = await act('root', { command: 'validate', 'github-token': 'ghs_secret' });

    expect(toolkit.secrets).toContain('ghs_secret');
  });

  test.each([
    ['root', { command: 'validat' }, 'command-unknown', 'the nearest is validate'],
    ['root', { command: 'rollback list' }, 'command-unknown', 'no command "rollback list"'],
    ['lock', { environment: 'nope' }, 'environment-unknown', 'nope is not declared'],
    ['lock', { check: 'yes' }, 'usage', 'neither true nor false'],
    ['promote', { from: 'dev' }, 'input-missing', 'promote needs to'],
    ['rollback', {}, 'input-missing', 'one of dev, prod'],
    [
      'rollback',
      { environment: 'dev', target: 'version', 'target-value': 'v1.0.0' },
      'input-missing',
      'names none',
    ],
    ['rollback', { environment: 'dev', target: 'make-snapshot' }, 'input-missing', 'the label'],
    ['apply', { environment: 'dev', 'working-directory': 'no' }, 'manifest-missing', 'there is no'],
  ])('%s with %j fails with %s', async (name, inputs, code, text) => {
    const toolkit = await act(name, inputs);

    expect(toolkit.failures).toEqual([{ message: expect.stringContaining(text), exitCode: 2 }]);
    expect(toolkit.failures[0]?.message).toContain(code);
    expect(toolkit.outputs.get('error-code')).toBe(code);
    expect(toolkit.outputs.get('ok')).toBe('false');
    expect(toolkit.summaries).toHaveLength(1);
  });

  test.each([
    ['always', 1, 1],
    ['on-failure', 0, 1],
    ['never', 0, 0],
  ])('summary: %s', async (summary, good, bad) => {
    const yes = await act('root', { command: 'validate', summary });
    const no = await act('root', { command: 'status', environment: 'dev', summary });

    expect([yes.summaries.length, no.summaries.length]).toEqual([good, bad]);
  });

  test('cache-hit is false, not empty, also when the run fails before the cache is asked', async () => {
    const toolkit = await act('cache-restore', { environment: 'nope' });

    expect(toolkit.outputs.get('cache-hit')).toBe('false');
  });

  test('a summary shows what an error quotes as text, whatever it looks like', async () => {
    const toolkit = await act('root', { command: '```\n# hello' });

    expect(toolkit.summaries.join('').split('```')).toHaveLength(3);
  });
});

describe('the post step', () => {
  test('does nothing when the main step brought no store', async () => {
    const toolkit = await act('apply', { environment: 'dev' }, 'post');

    expect([toolkit.log, toolkit.annotations, toolkit.failures]).toEqual([[], [], []]);
  });

  test('warns and fails nothing when the store cannot be saved', async () => {
    const toolkit = fakeToolkit({});
    toolkit.states.set('lockstep-carry', '{}');
    const { signal } = new AbortController();
    await runAction({ name: 'apply', stage: 'post', toolkit, variables: {}, cwd: '/', signal });

    expect(toolkit.failures).toEqual([]);
    expect(toolkit.annotations).toEqual([
      expect.objectContaining({ level: 'warning', title: 'store not saved' }),
    ]);
  });
});
