/** One proposed update: what people said of it, and its texts. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { proposalIn } from '../../../src/domain/update-set.js';
import {
  EACH,
  ONE,
  branchOf,
  codesOf,
  lockAll,
  manifestText,
  openTitles,
  operations,
  pushAll,
  release,
  type UpdateWorld,
  update,
  updateWorld,
} from '../../support/update-world.js';

let world: UpdateWorld;

beforeEach(async () => {
  world = updateWorld();
  for (const name of ['api', 'docs', 'lib']) release(world, name, 'v1.0.0');
  await lockAll(world, { api: '>=1', docs: '>=1', lib: '>=1' });
});

afterEach(() => world.dispose());

describe('what people said', () => {
  it('a pull request that a person closed is not opened again for the very same versions', async () => {
    release(world, 'api', 'v1.1.0');
    await update(world, EACH);
    await world.forge.updatePullRequest(1, { state: 'closed' });

    const same = await update(world, EACH);
    release(world, 'api', 'v1.2.0');
    const newer = await update(world, EACH);

    expect(operations(same)).toEqual(['skipped dev/api']);
    expect(codesOf(same)).toEqual(['update-declined: -']);
    expect(operations(newer)).toEqual(['created dev/api']);
  });

  it('no more are opened than the limit says, and the rest is told', async () => {
    for (const name of ['api', 'docs', 'lib']) release(world, name, 'v1.1.0');

    const first = await update(world, { ...EACH, limit: 1 });
    const raised = await update(world, { ...EACH, limit: 2 });

    expect(operations(first)).toEqual(['created dev/api', 'skipped dev/docs', 'skipped dev/lib']);
    expect(codesOf(first)).toEqual(['update-limit: -', 'update-limit: -']);
    expect(operations(raised)).toEqual([
      'unchanged dev/api',
      'created dev/docs',
      'skipped dev/lib',
    ]);
  });
});

describe('the texts', () => {
  it('mention nobody, and say by a hidden line what they are about', async () => {
    world.git.addCommit('https://h.example/api.git', 'refs/heads/@ada#1', { f: 'x' });
    world.write(
      'manifests/components.yaml',
      manifestText({ api: '@ada#1', docs: '>=1', lib: '>=1' }),
    );
    pushAll(world);

    await update(world, ONE);

    const [pull] = world.forge.pulls;
    const message = world.forge.messageOf(world.forge.branches.get(branchOf('all')) as never);
    expect([pull?.title, message].join()).not.toMatch(/@ada|#1/);
    expect(pull?.body.replace(/`[^`]*`/g, '')).not.toMatch(/@ada/);
    expect(proposalIn(pull?.body ?? '')).toMatchObject({ state: 'open' });
    expect(message).toMatch(/\nLockstep-Update: sha256:[0-9a-f]{64}\n$/);
  });

  it('are brought up to date when somebody changed them, but for line ends', async () => {
    release(world, 'api', 'v1.1.0');
    await update(world, ONE);
    const body = world.forge.pulls[0]?.body ?? '';
    await world.forge.updatePullRequest(1, { body: body.replaceAll('\n', '\r\n') });
    const unchanged = await update(world, ONE);
    await world.forge.updatePullRequest(1, { title: 'mine' });
    const updated = await update(world, ONE);

    expect([unchanged, updated].map(operations)).toEqual([
      ['unchanged dev/all'],
      ['updated dev/all'],
    ]);
    expect(openTitles(world)).toEqual(['Update api v1.0.0 → v1.1.0 in dev']);
  });
});
