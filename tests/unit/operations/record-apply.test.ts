/** What the journal says of applies that found everything in place. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { deliveryRepo, type DeliveryRepo } from '../../support/delivery-repo.js';

let repo: DeliveryRepo;

const applies = async (target: string) =>
  (await repo.journal(target)).entries.filter((entry) => entry.kind === 'apply');

beforeEach(() => {
  repo = deliveryRepo();
  repo.ship('dev', { lib: 'v1.0.0', api: 'v1.0.0', web: 'v1.0.0' });
});

afterEach(() => repo.world.dispose());

describe('an apply in an event of low trust', () => {
  test('is done, says so, and moves no environment, whatever its token could push (T01, T02)', async () => {
    const host = { ...repo.world.host, trust: 'low' as const };

    const first = await repo.apply({ environment: 'dev' as never }, { ...repo.world, host });
    const again = await repo.apply({ environment: 'dev' as never }, { ...repo.world, host });

    expect(first.ok).toBe(true);
    expect(first.findings.map(({ code }) => code)).toContain('not-recorded');
    expect(again.findings).toEqual([]);
    expect(repo.world.journal.files.size).toBe(0);
  });
});

describe('an apply with nothing to do', () => {
  test('counts for an environment that never saw the lock, once', async () => {
    await repo.applied('dev');
    await repo.promote('dev', 'staging');
    await repo.applied('staging');
    const [first] = await applies('staging');
    await repo.applied('staging');

    expect(first).toMatchObject({ ok: true, verified: true, components: [] });
    expect(Object.keys(first?.outputs ?? {}).sort()).toEqual(['api', 'lib']);
    expect(await applies('staging')).toHaveLength(1);
    expect(await applies('dev')).toHaveLength(1);
  });

  test('opens the gate of the next promotion', async () => {
    await repo.applied('dev');
    await repo.promote('dev', 'staging');
    await repo.applied('staging');

    const result = await repo.promote('staging', 'prod');

    expect(result.gates.find(({ name }) => name === 'verified-in-source')?.state).toBe('pass');
  });

  test('of some components opens no gate for the others', async () => {
    await repo.apply({ environment: 'dev' as never, components: ['lib' as never] }, repo.world);

    const result = await repo.promote('dev', 'staging');

    expect((await applies('dev')).map(({ ok, components }) => [ok, components])).toEqual([
      [true, ['lib']],
    ]);
    expect(result.gates.find(({ name }) => name === 'verified-in-source')?.state).toBe('unknown');
  });

  test('does not read the journal again once it knows', async () => {
    await repo.applied('dev');
    const read = repo.world.journal.read.bind(repo.world.journal);
    let reads = 0;
    const world = {
      ...repo.world,
      journal: { ...repo.world.journal, read: () => ((reads += 1), read()) },
    };

    await repo.apply({ environment: 'dev' as never, locked: true }, world);

    expect(reads).toBe(0);
  });
});
