/**
 * Remote stores in workflow runs: the committed `dist/` through `action.yml`, a fresh clone per job, a real S3 server
 * for what is stored, and doubles of the token services for who may.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCacheService, type CacheService } from '../support/cache-service.js';
import { runDist } from '../support/dist-process.js';
import { testGit } from '../support/git-repos.js';
import { makeMetaFixture, type MetaFixture } from '../support/meta-fixture.js';
import { r2Keys, startR2, type R2Server } from '../support/r2-server.js';
import { PROJECT, runJob, type JobResult, type Step } from '../support/runner.js';
import { startSessionServer, type SessionServer } from '../support/session-server.js';
import { startSts, type StsServer } from '../support/sts-server.js';

let fixture: MetaFixture;
let service: CacheService;
let bucket: R2Server;
let session: SessionServer;
let sts: StsServer;
let identity: { readonly url: string; readonly asked: string[]; stop(): void };

const ROLE = 'arn:aws:iam::123456789012:role/ci';

beforeAll(async () => {
  [service, bucket, session, sts, identity] = await Promise.all([
    startCacheService(),
    startR2(),
    startSessionServer(),
    startSts(),
    startIdentity(),
  ]);
  fixture = makeMetaFixture();
  const remotes = [
    `{name: main, url: "s3://bucket-a/actions", endpoint: "${bucket.endpoint}", region: auto, writers: trusted}`,
    `{name: oidc, url: "s3://bucket/x", endpoint: "${session.endpoint}", region: eu-central-1, role: "${ROLE}", sts_endpoint: "${sts.endpoint}"}`,
    `{name: cache, url: "actions://"}`,
  ];
  fixture.push({
    'lockstep.yaml': `environments: [dev]\nstore: {remotes: [${remotes.join(', ')}]}\n`,
  });
  const { workspace } = await job([action('lock', { environment: 'dev' })]);
  testGit(workspace, ['add', 'manifests']);
  testGit(workspace, ['commit', '--quiet', '-m', 'lock']);
  testGit(workspace, ['push', '--quiet', 'origin', 'HEAD:refs/heads/main']);
}, 30_000);

afterAll(async () => {
  identity.stop();
  await Promise.all([service.close(), bucket.stop(), session.stop(), sts.stop()]);
  fixture.dispose();
});

/** The runner's service that gives identity tokens; what it was asked for. */
async function startIdentity(): Promise<typeof identity> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(`${request.headers.authorization} ${request.url}`);
    response.end(JSON.stringify({ value: `identity-${asked.length}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?v=2`;
  return { url, asked, stop: () => void server.close() };
}

const action = (name: string, inputs: Record<string, string>): Step => ({
  uses: join(PROJECT, 'actions', name),
  with: inputs,
});

/** A job on a machine of its own; another branch sees nothing of what this one keeps in the Actions cache. */
async function job(
  steps: readonly Step[],
  { branch = 'main', env = {} }: { branch?: string; env?: Record<string, string> } = {},
): Promise<JobResult & { readonly workspace: string }> {
  const { accessKeyId, secretAccessKey } = r2Keys('bucket-a');
  const workspace = fixture.clone();
  const result = await runJob({
    workspace,
    steps,
    env: {
      ...service.environment([{ Scope: `refs/heads/${branch}`, Permission: 3 }]),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      LOCKSTEP_ALLOW_FILE: '1',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_ACTOR: 'dana',
      GITHUB_REPOSITORY: 'acme/meta',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_PROTECTED: 'true',
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      ...env,
    },
  });
  return { ...result, workspace };
}

function main(result: JobResult, name: string) {
  const found = result.stages.find(
    ({ uses, stage }) => stage === 'main' && uses.endsWith(`/${name}`),
  );
  if (found === undefined) throw new Error(`no stage of ${name}`);
  return found;
}
const posts = (result: JobResult) => result.stages.filter(({ stage }) => stage === 'post');
const counts = (result: JobResult, name = 'apply') => {
  const { built, restored, unchanged } = main(result, name).outputs;
  return { built, restored, unchanged };
};

describe('the input `remote` of actions', () => {
  const inputs = { environment: 'dev', remote: 'main' };

  test('a run fills the bucket while it works; its post step keeps the store in the cache too', async () => {
    const run = await job([action('apply', inputs)], { branch: 'first' });

    expect([run.ok, counts(run)]).toMatchObject([true, { built: '2' }]);
    expect(posts(run).map(({ code, log }) => [code, log.includes('store: saved')])).toEqual([
      [0, true],
    ]);
    expect(main(run, 'apply').summary).toContain('Remote stores');
  });

  test('a run that finds nothing in the cache restores from the bucket, without building', async () => {
    const run = await job([action('apply', inputs)], { branch: 'second' });

    expect(main(run, 'apply').outputs['cache-hit']).toBe('false');
    expect([run.ok, counts(run)]).toMatchObject([true, { built: '0', restored: '3' }]);
  });

  test('cache-restore brings it, and apply after it has nothing left to do', async () => {
    const run = await job([action('cache-restore', inputs), action('apply', inputs)], {
      branch: 'third',
    });

    expect([run.ok, counts(run)]).toMatchObject([true, { built: '0', unchanged: '3' }]);
  });

  test('T03 T41 wrong credentials cost a warning, and the run its cache, but not the verdict', async () => {
    const env = { AWS_SECRET_ACCESS_KEY: 'a-secret-that-is-wrong' };
    const run = await job([action('apply', inputs)], { branch: 'fourth', env });
    const strict = { ...inputs, 'on-cache-error': 'error' };
    const failed = await job([action('apply', strict)], { branch: 'fifth', env });

    expect([run.ok, counts(run)]).toMatchObject([true, { built: '2' }]);
    expect(main(run, 'apply').log).toMatch(/::warning.*backend-credentials/);
    expect([failed.ok, main(failed, 'apply').outputs['error-code']]).toEqual([
      false,
      'backend-credentials',
    ]);
    // The command that masks it is the one place where a runner expects it.
    const log = main(run, 'apply').log.replaceAll(/^::add-mask::.*$/gm, '');
    expect(log).not.toContain('a-secret-that-is-wrong');
  });

  test('T02 the Actions cache as a remote: what main saved is restored without a signature', async () => {
    const cached = { environment: 'dev', remote: 'cache', 'cache-name': 'none' };
    await job([action('apply', cached)], { branch: 'sixth' });
    const entries = service.entries.filter(({ key }) => key.includes('-object-'));
    expect(entries.length).toBeGreaterThan(0);
    const run = await job([action('apply', { ...cached, 'cache-name': 'other' })], {
      branch: 'sixth',
    });

    expect([run.ok, counts(run)]).toMatchObject([true, { built: '0', restored: '3' }]);
  });
});

test('the Actions cache on the command line: its client says much, and the result alone is on standard output', async () => {
  const ran = await runDist(
    fixture.clone(),
    ['doctor', '--remote', 'actions://', '--json'],
    service.environment(),
  );

  expect([ran.code, ran.json()]).toMatchObject([0, { ok: true, places: [{}, {}] }]);
  expect(ran.stderr).toContain('Cache service version');
});

describe('a role that is taken by the identity of the job', () => {
  const env = (): Record<string, string> => ({
    ACTIONS_ID_TOKEN_REQUEST_URL: identity.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  });
  const inputs = { environment: 'dev', remote: 'oidc' };
  const keysSeen = (): Set<string> => new Set(session.seen.map(([key]) => key));

  test('credentials that end while the run goes on are renewed, each time with a new identity', async () => {
    // As after a build of hours: whatever was given is over when the next request is made.
    sts.expireAt(Date.now());
    const run = await job([action('apply', inputs)], { branch: 'oidc', env: env() });

    expect([run.ok, counts(run)]).toMatchObject([true, { built: '2' }]);
    expect(main(run, 'apply').log).not.toMatch(/::warning.*backend-/);
    expect(posts(run).map(({ code }) => code)).toEqual([0]);
    expect(sts.exchanges.length).toBeGreaterThan(2);
    expect(identity.asked).toHaveLength(sts.exchanges.length);
    expect(identity.asked[0]).toContain('Bearer request-token /token?v=2&audience=');
    expect(sts.exchanges.at(-1)?.get('RoleArn')).toBe(ROLE);
    expect(keysSeen().size).toBeGreaterThan(2);
    expect(session.seen.at(-1)).toEqual([
      `AKID-${sts.exchanges.length}`,
      `session-${sts.exchanges.length}`,
    ]);
  });

  test('credentials that last are taken once, however many requests there are', async () => {
    sts.expireAt(Date.now() + 3_600_000);
    const [before, asked] = [sts.exchanges.length, session.seen.length];
    const run = await job([action('apply', inputs)], { branch: 'lasting', env: env() });

    expect(run.ok).toBe(true);
    expect(sts.exchanges.length - before).toBe(1);
    expect(session.seen.length - asked).toBeGreaterThan(3);
  });

  test('a job without the right to an identity is told which one, and goes on', async () => {
    const run = await job([action('apply', inputs)], { branch: 'none' });

    expect([run.ok, counts(run)]).toMatchObject([true, { built: '2' }]);
    expect(main(run, 'apply').log).toMatch(/::warning.*identity[\s\S]*id-token: write/);
  });
});
