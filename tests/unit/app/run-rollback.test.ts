/** The rollback action: every target behind two inputs, and none that does something else than it says. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ROLLBACK } from '../../../src/app/commands/rollback-commands.js';
import { run } from '../../../src/app/run/rollback.js';
import { resolveValues } from '../../../src/app/values.js';
import type { Digest } from '../../../src/domain/digest.js';
import type { CommandResult, RollbackResult } from '../../../src/domain/results.js';
import { environment } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

let repo: DeliveryRepo;
let first: Digest;

beforeEach(async () => {
  repo = deliveryRepo();
  first = repo.ship('prod', FIRST);
  await repo.applied('prod');
  repo.world.clock.advance(7_200_000);
  repo.ship('prod', { api: 'v1.1.0' });
  await repo.applied('prod');
});
afterEach(() => repo.world.dispose());

function act(inputs: Readonly<Record<string, string>>): Promise<CommandResult> {
  const given = new Map(Object.entries({ reason: 'x', jobs: '2', ...inputs }));
  const { config } = repo.world;
  const values = resolveValues(ROLLBACK, given, { variables: {}, config });
  const cwd = repo.world.workspace.root;
  return run({ world: repo.world, values, environment: environment('prod'), cwd });
}

const entries = async () => (await repo.journal('prod')).entries;

describe('target', () => {
  test('is last-verified when nothing is said', async () => {
    const result = (await act({})) as RollbackResult;
    expect([result.target.kind, repo.digest('prod')]).toEqual(['last-verified', first]);
  });

  const targets: readonly [string, () => string | Promise<string>, Record<string, string>][] = [
    ['version', () => 'v1.0.0', { component: 'api' }],
    ['commit', () => repo.commitOf('api', 'v1.0.0'), { component: 'api' }],
    ['store', async () => (await entries())[1]?.outputs?.['api'] ?? '', {}],
    ['lock', () => first, {}],
    ['age', () => '1h', {}],
  ];
  test.each(targets)('%s goes back to what its value says', async (target, value, more) => {
    await act({ target, 'target-value': await value(), ...more });
    expect(repo.versions('prod')['api']).toBe(
      target === 'commit' ? repo.commitOf('api', 'v1.0.0') : 'v1.0.0',
    );
  });

  test.each(['version', 'commit', 'store', 'lock', 'age', 'snapshot'])(
    '%s without a value lists what one can write, ends well and changes nothing',
    async (target) => {
      const messages = [...repo.world.journal.messages];
      const result = await act({ target });
      expect(result).toMatchObject({ command: 'rollback list', ok: true, of: target });
      expect(repo.world.journal.messages).toEqual(messages);
    },
  );

  test('make-snapshot makes a label, snapshot goes back to it and never makes one', async () => {
    const made = await act({ target: 'make-snapshot', 'target-value': 'before-sale' });
    expect(made.command).toBe('rollback snapshot');
    const typo = act({ target: 'snapshot', 'target-value': 'before-sail' });
    await expect(typo).rejects.toMatchObject({ code: 'rollback-target-missing' });
    expect((await entries()).filter(({ kind }) => kind === 'snapshot')).toHaveLength(1);
    await act({ target: 'previous' });
    const back = act({ target: 'snapshot', 'target-value': 'before-sale', hold: 'none' });
    await expect(back).resolves.toMatchObject({
      target: { kind: 'snapshot', value: 'before-sale' },
    });
  });

  test('may be an entry of the list, and a mistyped word is one that is not there', async () => {
    expect(await act({ target: '#1', 'dry-run': 'true' })).toMatchObject({
      target: { lock: first },
    });
    await expect(act({ target: 'previuos' })).rejects.toMatchObject({
      code: 'rollback-target-missing',
    });
  });
});
