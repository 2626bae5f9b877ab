/** Laws of `lock --update`: nothing refused is ever proposed, and a second run writes nothing. */
import fc from 'fast-check';
import '../support/seeded.js';
import { expect, test } from '@jest/globals';
import semver from 'semver';
import { hold } from '../../src/operations/hold.js';
import {
  component,
  DAY,
  dev,
  lockAll,
  PREFIX,
  release,
  update,
  updateWorld,
  versionsAt,
  writesOf,
} from '../support/update-world.js';

const NAMES = ['api', 'lib', 'web'];
const VERSIONS = ['v1.1.0', 'v1.2.0', 'v2.0.0', 'v3.0.0'];
const releases = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    version: fc.constantFrom(...VERSIONS),
    days: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 8 },
);
const scenario = fc.record({
  releases: releases.map((list) => [
    ...new Map(list.map((one) => [`${one.name} ${one.version}`, one])).values(),
  ]),
  minimumDays: fc.integer({ min: 0, max: 9 }),
  ignored: fc.constantFrom(null, '>=2', '1.2.0'),
  allowed: fc.constantFrom(null, '<3'),
  held: fc.subarray(NAMES),
  asks: fc.constantFrom('lib', 'lib:^1', 'lib:<3'),
  strategy: fc.constantFrom('one' as const, 'per-component' as const, 'per-group' as const),
});

test('no version that is ignored, too young, held or outside a range is proposed, and a second run writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (given) => {
      const world = updateWorld();
      try {
        for (const name of NAMES) release(world, name, 'v1.0.0');
        await lockAll(world, {
          api: '*',
          lib: '*',
          web: { version: '*', dependsOn: [given.asks] },
        });
        const ages = new Map<string, number>();
        for (const { name, version, days } of given.releases) {
          release(world, name, version, days * DAY);
          ages.set(`${name} ${version}`, days);
        }
        for (const name of given.held) {
          const components = [component(name)];
          await hold(world, { environment: dev, components, reason: 'held', expires: null });
        }
        const rule = (versions: string | null) =>
          versions === null ? [] : [{ components: ['*'], versions, reason: null }];
        const config = {
          strategy: given.strategy,
          groups: new Map([['ui', ['a*', 'w*']]]),
          minimumAgeMs: given.minimumDays * DAY,
          ignore: rule(given.ignored),
          allow: rule(given.allowed),
        };

        const first = await update(world, config);
        for (const { branch } of first.pullRequests) {
          for (const [name, version] of Object.entries(versionsAt(world, branch))) {
            if (version === 'v1.0.0') continue;
            expect(branch.startsWith(PREFIX)).toBe(true);
            expect(given.held).not.toContain(name);
            expect(ages.get(`${name} ${version}`)).toBeGreaterThanOrEqual(given.minimumDays);
            expect(given.ignored !== null && semver.satisfies(version, given.ignored)).toBe(false);
            expect(given.allowed === null || semver.satisfies(version, given.allowed)).toBe(true);
            const range = name === 'lib' ? (given.asks.split(':')[1] ?? '*') : '*';
            expect(semver.satisfies(version, range)).toBe(true);
          }
        }

        world.clock.advance(1000);
        world.forge.calls.length = 0;
        const second = await update(world, config);
        expect(writesOf(world)).toEqual([]);
        expect(second.pullRequests.map(({ operation }) => operation)).toEqual(
          first.pullRequests.map(() => 'unchanged'),
        );
      } finally {
        world.dispose();
      }
    }),
    { numRuns: 60 },
  );
});
