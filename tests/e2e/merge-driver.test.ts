/** The shipped command line as the merge driver of a real git: two branches change locks, git merge settles them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockBytes } from '../../src/domain/lock-bytes.js';
import { readLock } from '../../src/domain/read-lock.js';
import { lockOf, versionsOf } from '../support/locks.js';
import { PROJECT } from '../support/runner.js';

const LOCK = 'manifests/components.lock.dev.yaml';
let root: string;
/** Root of the git repository. */
let top: string;
/** Root of the meta-repo. */
let meta: string;

function run(command: string, args: readonly string[], cwd = meta) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: root,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'ada',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'ada',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
    },
  });
  return { code: status, text: `${stdout}${stderr}` };
}

const git = (...args: string[]): string => {
  const { code, text } = run('git', args);
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${text}`);
  return text;
};

function setUp(directory: string): void {
  top = join(root, 'repository');
  meta = join(top, directory);
  mkdirSync(join(meta, 'manifests'), { recursive: true });
  mkdirSync(join(root, 'bin'));
  const entry = join(PROJECT, 'dist', 'cli', 'index.js');
  writeFileSync(
    join(root, 'bin', 'lockstep'),
    `#!/bin/sh\nexec '${process.execPath}' '${entry}' "$@"\n`,
  );
  chmodSync(join(root, 'bin', 'lockstep'), 0o755);
  writeFileSync(join(meta, 'manifests', 'components.yaml'), 'components: {}\n');
  run('git', ['init', '--quiet', '-b', 'main', top], root);
  expect(run('lockstep', ['lock', 'merge', '--install'])).toMatchObject({ code: 0 });
}

function commit(branch: string, entries: Parameters<typeof lockOf>[0]): void {
  writeFileSync(join(meta, LOCK), lockBytes(lockOf(entries)));
  git('add', '-A', '.');
  git('commit', '--quiet', '-m', branch);
}

/** `main` and `topic` come from one commit and differ from it as given. */
function branches(
  sides: Readonly<Record<'base' | 'main' | 'topic', Parameters<typeof lockOf>[0]>>,
): void {
  commit('base', sides.base);
  git('checkout', '--quiet', '-b', 'topic');
  commit('topic', sides.topic);
  git('checkout', '--quiet', 'main');
  commit('main', sides.main);
}

const versions = () => versionsOf(readLock(readFileSync(join(meta, LOCK), 'utf8'), LOCK));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lockstep-driver-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('git merge with the driver', () => {
  test.each(['.', 'my meta/repo'])('merges what two branches changed, in %s', (directory) => {
    setUp(directory);
    // Neighbouring lines: git's own merge would call this a conflict.
    branches({
      base: { api: 'v1.0.0', lib: 'v1.0.0' },
      main: { api: 'v1.1.0', lib: 'v1.0.0' },
      topic: { api: 'v1.0.0', lib: 'v2.0.0' },
    });

    expect(run('git', ['merge', 'topic', '-m', 'merge'])).toMatchObject({ code: 0 });
    expect(versions()).toEqual({ api: 'v1.1.0', lib: 'v2.0.0' });
    expect(git('status', '--porcelain')).toBe('');
  });

  test('stops at a real conflict, keeps ours, and says what would settle it', () => {
    setUp('.');
    branches({
      base: { api: 'v1.0.0' },
      main: { api: 'v1.1.0' },
      topic: { api: 'v1.2.0' },
    });

    const { code, text } = run('git', ['merge', 'topic', '-m', 'merge']);

    expect(code).toBe(1);
    expect(text).toContain('api: v1.0.0 → v1.1.0 in ours, v1.0.0 → v1.2.0 in theirs');
    expect(text).toContain(LOCK);
    expect(versions()).toEqual({ api: 'v1.1.0' });
    expect(git('status', '--porcelain')).toContain(`UU ${LOCK}`);
  });

  test('merges a lock that both branches added', () => {
    setUp('.');
    git('add', '-A', '.');
    git('commit', '--quiet', '-m', 'start');
    git('checkout', '--quiet', '-b', 'topic');
    commit('topic', { lib: 'v1.0.0' });
    git('checkout', '--quiet', 'main');
    commit('main', { api: 'v1.0.0' });

    expect(run('git', ['merge', 'topic', '-m', 'merge'])).toMatchObject({ code: 0 });
    expect(versions()).toEqual({ api: 'v1.0.0', lib: 'v1.0.0' });
  });

  test('is git as before once it is uninstalled', () => {
    setUp('.');
    expect(run('lockstep', ['lock', 'merge', '--uninstall'])).toMatchObject({ code: 0 });

    expect(run('git', ['config', '--local', '--get-regexp', 'merge\\.lockstep']).text).toBe('');
  });
});
