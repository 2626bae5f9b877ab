/** Ranges of many components: who is asked, how often, and what of a failure becomes an answer. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommitRange } from '../../../src/domain/commit-range.js';
import type { CommitSha } from '../../../src/domain/git-ids.js';
import { parseComponentName } from '../../../src/domain/names.js';
import { LockstepError, type ErrorCode } from '../../../src/errors.js';
import { rangesOf, type RangeRequest } from '../../../src/operations/range-of.js';
import type { Forge } from '../../../src/ports/forge.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const OLD = 'a'.repeat(40) as CommitSha;
const URL = 'https://example.org/acme/api.git';

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.dispose());

/** A request for a commit that the fake repository has. */
function request(component: string, url = URL): RangeRequest {
  const { commit } = world.git.addCommit(url, 'refs/heads/main', { of: component });
  return { component: parseComponentName(component), url, from: OLD, to: commit };
}

function rangeWith(change: Partial<CommitRange>): CommitRange {
  return {
    ...{ relation: 'ahead', ahead: 7, behind: 0, commits: [] },
    ...{ at: null, reason: null, ...change },
  };
}

type Asked = Parameters<Forge['range']>;

/** A world whose forge answers ranges, and nothing else. */
function withForge(range: (...asked: Asked) => Promise<CommitRange | null>): {
  readonly world: FakeWorld & { readonly forge: Forge };
  readonly asked: Asked[];
} {
  const asked: Asked[] = [];
  const forge = {
    range: (...of: Asked) => {
      asked.push(of);
      return range(...of);
    },
  } as Partial<Forge> as Forge;
  return { world: { ...world, forge }, asked };
}

function failure(code: ErrorCode, message: string = code): LockstepError {
  return new LockstepError(code, { message });
}

describe('rangesOf', () => {
  it('answers in the order of the requests', async () => {
    const one = request('one');
    const two = request('two', 'https://example.org/acme/two.git');
    world.git.ranges.set(`${two.from}..${two.to}`, rangeWith({ relation: 'diverged', behind: 3 }));
    const found = await rangesOf(world, [two, one]);
    expect(found.map(({ relation }) => relation)).toEqual(['diverged', 'ahead']);
  });

  it('makes no call for a component that did not change', async () => {
    const { world: forged, asked } = withForge(() => Promise.resolve(null));
    const unchanged = Array.from({ length: 300 }, (_, index) => ({
      ...request(`c${index}`, `https://example.org/acme/c${index}.git`),
      from: OLD,
      to: OLD,
    }));
    const changed = request('api');
    const found = await rangesOf(forged, [...unchanged, changed]);
    expect(found.slice(0, 300)).toEqual(
      unchanged.map(() =>
        expect.objectContaining({ relation: 'same', ahead: 0, behind: 0, commits: [] }),
      ),
    );
    expect(world.git.calls).toEqual([`range ${URL} ${OLD} ${changed.to}`]);
    expect(asked).toEqual([[URL, OLD, changed.to]]);
  });

  it('asks once for what several environments ask alike', async () => {
    const one = request('api');
    const found = await rangesOf(world, [one, one, { ...one, component: parseComponentName('b') }]);
    expect(found.map(({ ahead }) => ahead)).toEqual([1, 1, 1]);
    expect(world.git.calls).toHaveLength(1);
  });

  it('asks nobody when nothing is asked', async () => {
    expect(await rangesOf(world, [])).toEqual([]);
    expect(world.git.calls).toEqual([]);
  });

  it('opens no more connections at once than for a lock', async () => {
    let open = 0;
    let most = 0;
    const git = {
      ...world.git,
      range: async () => {
        most = Math.max(most, (open += 1));
        await Promise.resolve();
        open -= 1;
        return rangeWith({});
      },
    };
    const requests = Array.from({ length: 40 }, (_, n) => request('api', `https://h.example/${n}`));
    await rangesOf({ ...world, git }, requests);
    expect(most).toBe(Math.max(8, world.config.jobs));
  });
});

describe('with a forge', () => {
  it('takes its word where it has one', async () => {
    const { world: forged } = withForge(() => Promise.resolve(rangeWith({ ahead: 42 })));
    expect((await rangesOf(forged, [request('api')]))[0]?.ahead).toBe(42);
    expect(world.git.calls).toEqual([]);
  });

  it('asks git for a repository that is not the forge’s', async () => {
    const { world: forged, asked } = withForge(() => Promise.resolve(null));
    expect((await rangesOf(forged, [request('api')]))[0]?.ahead).toBe(1);
    expect([asked.length, world.git.calls.length]).toEqual([1, 1]);
  });

  it.each(['forge-rate-limited', 'forge-unreachable'] as const)(
    'asks git for everything that is left after %s',
    async (code) => {
      const { world: forged, asked } = withForge(() => Promise.reject(failure(code)));
      const requests = Array.from({ length: 40 }, (_, n) =>
        request('api', `https://h.example/${n}`),
      );
      const found = await rangesOf(forged, requests);
      expect(new Set(found.map(({ relation }) => relation))).toEqual(new Set(['ahead']));
      expect(asked.length).toBeLessThanOrEqual(Math.max(8, world.config.jobs));
      expect(world.git.calls).toHaveLength(40);
    },
  );

  it('asks git where the token may not read that one repository, and the forge again for the next', async () => {
    const { world: forged, asked } = withForge(() => Promise.reject(failure('forge-denied')));
    const requests = Array.from({ length: 12 }, (_, n) => request('api', `https://h.example/${n}`));
    await rangesOf(forged, requests);
    expect([asked.length, world.git.calls.length]).toEqual([12, 12]);
  });
});

describe('a failure', () => {
  it.each([
    'remote-denied',
    'remote-not-found',
    'remote-unreachable',
    'remote-timeout',
    'commit-missing',
  ] as const)('of one repository is an answer, and the others are told: %s (T29)', async (code) => {
    const bad = request('bad', 'https://example.org/acme/bad.git');
    const good = request('good');
    world.git.failWith((call) => {
      if (call.includes('bad.git')) throw failure(code, 'the words for why');
    });
    const [first, second] = await rangesOf(world, [bad, good]);
    expect(first).toEqual({
      ...{ relation: 'unknown', ahead: null, behind: null, commits: [] },
      ...{ at: null, reason: 'the words for why' },
    });
    expect(second?.relation).toBe('ahead');
  });

  it('that may pass is tried again, and told of (T40)', async () => {
    let failures = 2;
    world.git.failWith(() => {
      if (failures-- > 0) throw failure('remote-unreachable', 'reset by peer');
    });
    expect((await rangesOf(world, [request('api')]))[0]?.relation).toBe('ahead');
    expect(world.events).toEqual(
      [1, 2].map((attempt) =>
        expect.objectContaining({
          ...{ type: 'step-retried', component: 'api', attempt },
          reason: 'reset by peer',
        }),
      ),
    );
  });

  it.each(['remote-moved', 'object-corrupt', 'commit-unreachable'] as const)(
    'of integrity is thrown and names the component: %s',
    async (code) => {
      const bad = request('bad');
      world.git.failWith(() => {
        throw failure(code, 'is another');
      });
      await expect(rangesOf(world, [bad])).rejects.toMatchObject({
        code,
        kind: 'integrity',
        message: expect.stringContaining('bad: is another'),
      });
    },
  );

  it('that is an interruption is thrown', async () => {
    world.git.failWith(() => {
      throw failure('cancelled');
    });
    await expect(rangesOf(world, [request('api')])).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('that is no error of ours is thrown as it is', async () => {
    world.git.failWith(() => {
      throw new TypeError('a slip');
    });
    await expect(rangesOf(world, [request('api')])).rejects.toThrow(TypeError);
  });

  it('is told for a URL that is refused', async () => {
    const odd = { ...request('api'), url: 'ext::sh -c x' };
    expect((await rangesOf(world, [odd]))[0]).toMatchObject({
      relation: 'unknown',
      reason: expect.stringContaining('refused'),
    });
    expect(world.git.calls).toEqual([]);
  });
});
