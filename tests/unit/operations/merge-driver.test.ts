/** `lock merge --install`: one line of attributes, two settings, and all of it can be taken back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setMergeDriver } from '../../../src/operations/merge-driver.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const LINE = 'manifests/components.lock*.yaml merge=lockstep';
let world: FakeWorld;

const attributes = (): string => join(world.workspace.root, '.gitattributes');
const text = (): string => readFileSync(attributes(), 'utf8');

beforeEach(() => {
  world = fakeWorld();
  world.write('manifests/components.yaml', 'components: {}\n');
});

afterEach(() => world.dispose());

describe('the merge driver', () => {
  it('is one line and two settings, and installing again changes nothing', async () => {
    const first = await setMergeDriver(world, true);
    const again = await setMergeDriver(world, true);

    expect(text()).toBe(`${LINE}\n`);
    expect(Object.fromEntries(world.metaRepo.settings)).toEqual({
      'merge.lockstep.name': 'Lockstep, component by component',
      'merge.lockstep.driver': 'lockstep lock merge %O %A %B --path %P',
    });
    expect([first.driver.changed, again.driver.changed]).toEqual([true, false]);
  });

  it('keeps every other line, also one without an end', async () => {
    world.write('.gitattributes', '*.png binary');

    await setMergeDriver(world, true);
    expect(text()).toBe(`*.png binary\n${LINE}\n`);

    await setMergeDriver(world, false);
    expect(text()).toBe('*.png binary\n');
  });

  it('leaves nothing behind, and taking it back again changes nothing', async () => {
    await setMergeDriver(world, true);

    const first = await setMergeDriver(world, false);
    const again = await setMergeDriver(world, false);

    expect(existsSync(attributes())).toBe(false);
    expect(world.metaRepo.settings.size).toBe(0);
    expect([first.driver.changed, again.driver.changed]).toEqual([true, false]);
  });

  it('tells git where the manifests are when they are not at the top, quoted for its shell', async () => {
    world.metaRepo.prefix = () => Promise.resolve("100% it's/meta/");

    const { driver } = await setMergeDriver(world, true);

    expect(driver.settings['merge.lockstep.driver']).toBe(
      "lockstep lock merge --manifests '100%% it'\\''s/meta/manifests' %O %A %B --path %P",
    );
  });
});
