/** Applies that ran in jobs without rights, written to the journal by a job that runs nothing of a component. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApplyResult } from '../../../src/domain/results.js';
import type { LockstepError } from '../../../src/errors.js';
import { record } from '../../../src/operations/record.js';
import { toJson } from '../../../src/report/json.js';
import { renderText } from '../../../src/report/text.js';
import { environment, name } from '../../support/apply-meta-repo.js';
import { fakeForge } from '../../support/fake-forge.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

let repo: DeliveryRepo;
let folder: string;

const dev = environment('dev');

/** An apply as the job without rights runs it; `file` is its result, as an artifact brings it. */
async function applied(file: string, components: readonly string[] = []): Promise<ApplyResult> {
  const result = await repo.apply(
    { environment: dev, locked: true, record: false, components: components.map(name) },
    repo.world,
  );
  put(file, toJson(result));
  return result;
}

function put(file: string, value: unknown): string {
  const path = join(folder, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const recorded = (results: readonly string[] = [folder], world = repo.world) =>
  record(world, { environment: dev, results });

/** Code and hint of what it throws. */
const refused = (results?: readonly string[], world?: typeof repo.world) =>
  recorded(results, world).then(
    () => ({ code: 'nothing', hint: null }),
    (error: unknown) => error as LockstepError,
  );

const entries = async () => (await repo.journal('dev')).entries;

beforeEach(() => {
  repo = deliveryRepo();
  repo.ship('dev', FIRST);
  folder = mkdtempSync(join(tmpdir(), 'lockstep-results-'));
});

afterEach(() => {
  repo.world.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe('an apply with `record: false`', () => {
  test('writes no journal', async () => {
    await applied('a/result.json');

    expect(repo.world.journal.files.size).toBe(0);
  });
});

describe('record', () => {
  test('writes what the apply would have written itself, and opens the gate of the next promotion', async () => {
    const { lock } = await applied('a/result.json');

    const result = await recorded();

    expect(result).toMatchObject({ ok: true, command: 'record' });
    expect((await entries()).map(({ kind }) => kind)).toEqual(['lock', 'apply']);
    expect(result.entry).toMatchObject({ lock, ok: true, verified: true, components: [] });
    expect(Object.keys(result.entry.outputs ?? {}).sort()).toEqual(['api', 'lib']);
    const { decision } = await repo.promote('dev', 'staging');
    expect(decision).toBe('allow');
    expect(renderText(result)).toContain('recorded an apply of the whole environment');
  });

  test('writes nothing when everything stood there already and the journal says so', async () => {
    await applied('a/result.json');
    const first = await recorded();
    await applied('a/result.json');

    const again = await recorded();

    expect(again.entry.id).toBe(first.entry.id);
    expect(await entries()).toHaveLength(2);
  });

  test('takes several jobs together as one apply of the whole, once they cover it', async () => {
    await applied('1/result.json', ['lib']);
    await applied('2/result.json', ['api']);
    const part = await recorded();
    await applied('3/result.json', ['web']);
    const whole = await recorded();

    expect(part.entry).toMatchObject({ components: ['api', 'lib'], verified: false });
    expect(whole.entry).toMatchObject({ components: [], ok: true, verified: true });
  });

  test('keeps a failure: the gate of the next promotion stays shut', async () => {
    const good = toJson(await applied('a/result.json')) as { steps: object[] };
    const steps = good.steps.map((step) => ({ ...step, outcome: 'failed', output: null }));
    put('a/result.json', { ...good, ok: false, steps });

    const result = await recorded();

    expect(result.entry).toMatchObject({ ok: false, verified: false });
    const { gates } = await repo.promote('dev', 'staging');
    expect(gates.find((gate) => gate.name === 'verified-in-source')?.state).not.toBe('pass');
    expect(renderText(result)).toContain('a failed apply');
  });

  test('does not bring another lock into the journal than the one checked out (T06, T50)', async () => {
    const good = toJson(await applied('a/result.json'));
    put('a/result.json', { ...good, lock: { digest: `sha256:${'f'.repeat(64)}` } });

    const error = await refused();

    expect(error).toMatchObject({ code: 'usage', hint: 'check out the commit that was applied' });
    expect(repo.world.journal.files.size).toBe(0);
  });

  test('refuses another environment, a plan, and a file that is no result', async () => {
    const good = toJson(await applied('a/result.json'));
    const bad = [
      { ...good, environment: 'prod' },
      { ...good, dry_run: true },
      { ...good, schema: 2 },
      { ...good, steps: [{ component: '../x', action: 'build', outcome: 'built', output: null }] },
      'text',
    ];
    const codes = [];
    for (const value of bad) codes.push((await refused([put('bad.json', value)])).code);
    codes.push((await refused([join(folder, 'absent.json')])).code);
    mkdirSync(join(folder, 'empty'));
    codes.push((await refused([join(folder, 'empty')])).code);

    expect(codes).toEqual(['usage', 'usage', 'usage', 'name-invalid', 'usage', 'usage', 'usage']);
    expect(repo.world.journal.files.size).toBe(0);
  });

  test('believes neither of two jobs that made different bytes: outputs-differ', async () => {
    const good = toJson(await applied('1/result.json')) as { steps: object[] };
    const steps = good.steps.map((step) => ({ ...step, output: `sha256:${'0'.repeat(64)}` }));
    put('2/result.json', { ...good, steps });

    expect((await refused()).code).toBe('outputs-differ');
  });

  test('signs what it writes, where the job has the key', async () => {
    await applied('a/result.json');
    const statements: string[] = [];
    const signer = {
      ...repo.world.signer,
      sign: (statement: string) => {
        statements.push(statement);
        return Promise.resolve({ key: 'k1', value: 'signed' });
      },
    };

    const { entry } = await recorded([folder], { ...repo.world, signer });

    expect(entry.signature).toEqual({ key: 'k1', value: 'signed' });
    expect(statements.join()).toContain(entry.lock);
  });

  test('tells the forge how the deployment ended, where lockstep.yaml asks for it', async () => {
    await applied('a/result.json');
    const forge = fakeForge();
    forge.addCommit('main', { 'a.txt': 'a' });
    const config = { ...repo.world.config, deployments: true };

    await recorded([folder], { ...repo.world, config, forge });

    expect(forge.statuses).toMatchObject([{ state: 'success', description: 'applied' }]);
  });

  test('is refused to an event that strangers can cause (T02)', async () => {
    await applied('a/result.json');
    const host = { ...repo.world.host, trust: 'low' as const };

    const error = await refused([folder], { ...repo.world, host });

    expect(error.code).toBe('trust-low');
  });
});
