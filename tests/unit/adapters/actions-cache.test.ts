/** The store's way through the Actions cache, with the real client against a stand-in for the service. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createActionsCarrier } from '../../../src/adapters/actions-cache.js';
import {
  startCacheService,
  type CacheScope,
  type CacheService,
} from '../../support/cache-service.js';

let service: CacheService;
let workspace: string;
let before: NodeJS.ProcessEnv;
const home = process.cwd();

const READ_ONLY: readonly CacheScope[] = [{ Scope: 'refs/heads/main', Permission: 1 }];

/** The client reads the process's own environment, so the test has to set it. */
function carrierWith(environment: Record<string, string>) {
  Object.assign(process.env, environment, {
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(workspace, '.temp'),
    GITHUB_SERVER_URL: 'https://github.com',
  });
  return createActionsCarrier(process.env, workspace);
}

function fill(text: string): string {
  const directory = join(workspace, '.meta-store', 'transfer');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'pack'), text);
  return directory;
}

beforeEach(async () => {
  before = { ...process.env };
  service = await startCacheService();
  workspace = mkdtempSync(join(tmpdir(), 'lockstep-carrier-'));
  mkdirSync(join(workspace, '.temp'));
  process.chdir(workspace);
});

afterEach(async () => {
  process.env = before;
  process.chdir(home);
  rmSync(workspace, { recursive: true, force: true });
  await service.close();
});

describe('Actions cache carrier', () => {
  it('brings back what an earlier run saved, under its key and under a prefix of it', async () => {
    const carrier = carrierWith(service.environment());
    const directory = fill('bytes');

    const saved = await carrier.save(directory, 'k-1');
    rmSync(directory, { recursive: true });
    const exact = await carrier.restore(directory, 'k-1', []);
    rmSync(directory, { recursive: true });
    const byPrefix = await carrier.restore(directory, 'other', ['k-']);

    expect(saved).toEqual({ outcome: 'saved' });
    expect([exact.matched, byPrefix.matched]).toEqual(['k-1', 'k-1']);
    expect(readFileSync(join(directory, 'pack'), 'utf8')).toBe('bytes');
  });

  it('takes an entry that is there already for a normal outcome', async () => {
    const carrier = carrierWith(service.environment());
    await carrier.save(fill('bytes'), 'k-1');

    expect(await carrier.save(fill('bytes'), 'k-1')).toEqual({ outcome: 'exists' });
    expect(service.entries).toHaveLength(1);
  });

  it('does not even ask when the token or the cache mode forbids it (T03)', async () => {
    const denied = await carrierWith(service.environment(READ_ONLY)).save(fill('x'), 'k');
    const mode = await carrierWith({ ...service.environment(), ACTIONS_CACHE_MODE: 'read' }).save(
      fill('x'),
      'k',
    );
    const unread = await carrierWith({
      ...service.environment(),
      ACTIONS_CACHE_MODE: 'none',
    }).restore(fill('x'), 'k', []);

    expect([denied.outcome, mode.outcome, unread.matched]).toEqual(['denied', 'denied', null]);
    expect(service.requests).toEqual([]);
  });

  it('finds nothing, without failing, in another scope or on a miss', async () => {
    await carrierWith(service.environment()).save(fill('x'), 'k');
    const elsewhere = carrierWith(
      service.environment([{ Scope: 'refs/pull/7/merge', Permission: 3 }]),
    );

    expect(await elsewhere.restore(join(workspace, 'nothing'), 'k', [])).toEqual({ matched: null });
  });

  it('says that there is no service outside of a workflow', async () => {
    const carrier = createActionsCarrier({}, workspace);

    expect(carrier.isAvailable()).toBe(false);
    expect((await carrier.restore(join(workspace, 'x'), 'k', [])).matched).toBeNull();
    expect((await carrier.save(fill('x'), 'k')).outcome).toBe('unavailable');
    expect(existsSync(join(workspace, 'x'))).toBe(false);
  });

  it('reports a refusal by the service as a failed save, never as an exception', async () => {
    const carrier = carrierWith(service.environment());
    service.failures.set('CreateCacheEntry', 400);

    expect((await carrier.save(fill('x'), 'k')).outcome).toBe('failed');
  });
});
