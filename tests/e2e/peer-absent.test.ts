/**
 * Commands and options of the earlier CLI that this release does not have. Many of them answered with success and
 * did nothing, or harm: the opposite is a clear refusal, exit 2, as one JSON object with a hint.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answer,
  makeSmallWorld,
  manifest,
  part,
  THREE_ENVIRONMENTS,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

let world: SmallWorld;
let meta: SmallMeta;

beforeAll(() => {
  world = makeSmallWorld();
  world.repo('lib');
  meta = world.meta(manifest(part('lib', { type: 'none', build: null })), THREE_ENVIRONMENTS);
});

afterAll(() => world.dispose());

const ABSENT: readonly (readonly [string, string])[] = [
  ['health --all', 'passed builds and tests that do not exist'],
  ['test --all', 'counted every component without Bazel as failed'],
  ['compare env dev prod', 'always said "No differences"'],
  ['conflicts check', 'said "No conflicts" for ^1.0.0 against ^2.0.0'],
  ['conflicts resolve --strategy merge', 'was not implemented'],
  ['conflicts recommend', 'always said "Check for updates"'],
  ['deps lock', "wrote the host's pip freeze"],
  ['deps audit', 'said "No vulnerabilities" when the scan failed'],
  ['deps licenses --allowed GPL-3.0', 'said "All compliant" without a scanner'],
  ['deps graph -c lib --format dot', 'drew edges backwards'],
  ['audit log', 'read what nothing wrote'],
  ['policies check', 'failed on each call'],
  ['compliance report', 'was missing without a word'],
  ['versioning bump', 'was missing without a word'],
  ['os apply', 'was missing without a word'],
  ['config set default_env dev', 'set keys that nothing read back'],
  ['vendor import-all', 'turned symlinks into files'],
  ['vendor convert', 'refused what it should take'],
  ['changeset finalize abc', 'only set a status'],
  ['workspace switch other', 'rewrote one key'],
  ['cicd scaffold', 'wrote a workflow that echoes'],
  ['updates update --all', 'printed, did nothing'],
  ['benchmark run', 'printed made-up numbers'],
  ['diff env dev prod', 'failed on each call'],
];

describe('what this release does not have is refused, never answered', () => {
  it.each(ABSENT)('%s, which %s', (line) => {
    const run = meta.run([...line.split(' '), '--json']);
    const told = answer(run);

    expect([run.code, told]).toMatchObject([2, { ok: false, error: { kind: 'usage' } }]);
    expect(told.error?.message).toContain(line.split(' ')[0]);
    expect(told.error?.hint).toMatch(/^lockstep /);
    expect(run.stdout.trim().split('\n')).toHaveLength(1);
  });

  it('and nothing was written by any of them', () => {
    expect(readdirSync(meta.directory).sort()).toEqual([
      '.git',
      '.gitignore',
      'lockstep.yaml',
      'manifests',
    ]);
    expect(existsSync(join(meta.directory, 'manifests/components.lock.staging.yaml'))).toBe(false);
  });

  it('without --json the refusal is two lines on standard error, without a stack or local variables', () => {
    const run = meta.run(['deps', 'audit']);

    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^error: there is no command "deps"/),
      expect.stringMatching(/^hint: lockstep /),
    ]);
  });
});

describe('numbers and flags from variables', () => {
  it.each([
    ['LOCKSTEP_JOBS', '8', 0],
    ['LOCKSTEP_PARALLEL', 'false', 0],
    ['LOCKSTEP_JOBS', 'eight', 2],
    ['LOCKSTEP_PARALLEL', 'perhaps', 2],
  ])('%s=%s is read as what it says, or refused by name', (name, value, code) => {
    meta.run(['lock']);
    const run = meta.run(['plan', '--json'], { [name]: value });

    expect(run.code).toBe(code);
    if (code !== 0) expect(answer(run).error?.message).toContain(name);
  });
});
