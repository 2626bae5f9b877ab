/** The check of a pull request on real repositories, from the event file to the report. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { testGit } from '../support/git-repos.js';
import { runIn, type Ran } from '../support/in-process.js';
import { makeMetaFixture, type MetaFixture } from '../support/meta-fixture.js';

let fixture: MetaFixture;
/** Commits: main as the pull request saw it, its head, and the merge that the forge makes. */
let [old, head, merge] = ['', '', ''];

const at = (directory: string, name = 'HEAD') => testGit(directory, ['rev-parse', name]).trim();

/** `lib` v1.0.0 on main; the pull request locks v1.1.0, while main goes on. */
beforeEach(async () => {
  fixture = makeMetaFixture();
  const main = fixture.clone();
  await runIn(main, ['lock', '--env', 'dev']);
  testGit(main, ['add', '.']);
  testGit(main, ['commit', '--quiet', '-m', 'lock']);
  testGit(main, ['push', '--quiet', 'origin', 'HEAD:refs/heads/main']);
  old = at(main);
  testGit(main, ['checkout', '--quiet', '-b', 'topic']);
  fixture.repos['lib']?.commit({ 'name.txt': 'lib 1.1\n' }, { tags: ['v1.1.0'] });
  await runIn(main, ['lock', '--env', 'dev']);
  testGit(main, ['commit', '--quiet', '-am', 'lib 1.1']);
  head = at(main);
  testGit(main, ['checkout', '--quiet', '--detach', old]);
  testGit(main, ['commit', '--quiet', '--allow-empty', '-m', 'main goes on']);
  testGit(main, ['push', '--quiet', 'origin', 'HEAD:refs/heads/main']);
  testGit(main, ['merge', '--quiet', '--no-ff', '-m', 'Merge', head]);
  merge = at(main);
  testGit(main, ['push', '--quiet', 'origin', `${merge}:refs/pull/7/merge`]);
  testGit(fixture.origin, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
});

afterEach(() => fixture.dispose());

/** As `actions/checkout` leaves it when nothing is said: one commit deep, detached. */
function checkout(commit: string): string {
  const directory = join(fixture.root, `checkout-${commit.slice(0, 7)}`);
  testGit(fixture.root, ['init', '--quiet', directory]);
  testGit(directory, ['remote', 'add', 'origin', `file://${fixture.origin}`]);
  testGit(directory, ['fetch', '--quiet', '--depth=1', 'origin', commit]);
  testGit(directory, ['checkout', '--quiet', '--detach', commit]);
  return directory;
}

function check(
  directory: string,
  event: { name: string; payload: object },
  args: readonly string[] = [],
): Promise<Ran> {
  const file = join(fixture.root, 'event.json');
  writeFileSync(file, JSON.stringify(event.payload));
  return runIn(directory, ['diff', '--json', ...args], {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: file,
    GITHUB_REF: 'refs/heads/topic',
  });
}

const pullRequest = () => {
  const repo = { full_name: 'acme/meta' };
  const request = { number: 7, head: { sha: head, repo }, base: { sha: old, repo } };
  return { name: 'pull_request', payload: { pull_request: request } };
};

interface Json {
  readonly ok: boolean;
  readonly base_commit: string;
  readonly head: string;
  readonly environments: readonly { readonly changes: readonly Record<string, unknown>[] }[];
}
const libOf = (ran: Ran) =>
  (ran.json() as unknown as Json).environments[0]?.changes.find(
    ({ component }) => component === 'lib',
  );

describe('the check of a pull request', () => {
  test('in a checkout of depth 1 finds the base, the commits between and what depends on them', async () => {
    const ran = await check(checkout(merge), pullRequest());

    expect(ran.stderr).not.toContain('hint');
    expect(ran.code).toBe(0);
    expect(ran.json()).toMatchObject({
      head,
      base_commit: testGit(fixture.origin, ['rev-parse', 'main']).trim(),
      classes: ['minor'],
    });
    expect(libOf(ran)).toMatchObject({
      kind: 'minor',
      dependents: ['api', 'web'],
      direct_dependents: ['api'],
      range: { relation: 'ahead', ahead: 1, behind: 0 },
      commits: [{ author: expect.any(String) }],
    });
  });

  test('fails by a threshold, with SARIF in a file all the same', async () => {
    const directory = checkout(merge);
    const ran = await check(directory, pullRequest(), [
      '--fail-on-change',
      'minor',
      '--sarif',
      'out.sarif',
    ]);

    expect(ran.code).toBe(1);
    expect(JSON.parse(readFileSync(join(directory, 'out.sarif'), 'utf8'))).toMatchObject({
      runs: [{ results: [{ ruleId: 'change-refused' }] }],
    });
  });

  test('a merge group is compared with its base', async () => {
    const payload = { merge_group: { base_sha: old, head_sha: merge } };

    expect((await check(checkout(merge), { name: 'merge_group', payload })).json()).toMatchObject({
      base_commit: old,
      head: merge,
      classes: ['minor'],
    });
  });

  test('a base that was force-pushed away and cannot be fetched is an error, never "nothing changed"', async () => {
    const payload = { before: 'e'.repeat(40), repository: { default_branch: 'main' } };
    const ran = await check(checkout(merge), { name: 'push', payload });

    expect(ran.code).toBe(2);
    expect(ran.json()).toMatchObject({ error: { code: 'base-not-found' } });
  });

  test('the same by hand, as the report says', async () => {
    const clone = fixture.clone();
    testGit(clone, ['fetch', '--quiet', 'origin', old, head]);
    const ran = await runIn(clone, ['diff', '--json', '--base', old, '--head', head]);

    expect(libOf(ran)).toMatchObject({ kind: 'minor', range: { ahead: 1 } });
    expect(testGit(clone, ['status', '--porcelain'])).toBe('');
  });
});
