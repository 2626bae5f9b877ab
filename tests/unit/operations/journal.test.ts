/** Appending to the journal: compare-and-swap, lost answers, and never backwards. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestOf, type Digest } from '../../../src/domain/digest.js';
import { LockstepError } from '../../../src/errors.js';
import { appendEntries, readJournal, type NewEntry } from '../../../src/operations/journal.js';
import type { World } from '../../../src/ports/world.js';
import { environment } from '../../support/apply-meta-repo.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const PROD = environment('prod');
let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.dispose());

function locked(text: string, reason: string | null = null): NewEntry {
  const lock: Digest = digestOf(text);
  return {
    entry: { kind: 'lock', lock, components: [], reason },
    locks: new Map([[lock, text]]),
  };
}
const append = (text: string, other: World = world) =>
  appendEntries(other, PROD, () => locked(text));
const read = (other: World = world) => readJournal(other, PROD);
const texts = async () => [...(await read()).locks.values()];

describe('appending', () => {
  test('numbers, dates and chains entries, and keeps the bytes of locks', async () => {
    const first = await append('one');
    const second = await append('two');
    expect(second).toMatchObject({
      sequence: 2,
      parent: first.id,
      previousLock: digestOf('one'),
      actor: 'ada',
      at: '2026-11-21T10:00:00.000Z',
    });
    expect((await read()).entries).toEqual([first, second]);
    expect(await texts()).toEqual(['one', 'two']);
  });

  test('tries again on what another environment wrote in between', async () => {
    const dev = environment('dev');
    world.journal.raceOnce(async () => {
      await appendEntries(world, dev, () => locked('other'));
    });
    await append('one');
    expect((await read()).entries).toHaveLength(1);
    expect((await readJournal(world, dev)).entries).toHaveLength(1);
  });

  test('lets the caller see who came first, and stop', async () => {
    world.journal.raceOnce(async () => void (await append('rival')));
    const sizes: number[] = [];
    const stopped = appendEntries(world, PROD, (journal) => {
      sizes.push(journal.entries.length);
      if (journal.entries.length === 0) return locked('mine');
      throw new LockstepError('journal-moved', { message: 'too late' });
    });
    await expect(stopped).rejects.toMatchObject({ code: 'journal-moved', message: 'too late' });
    expect(sizes).toEqual([0, 1]);
    expect(await texts()).toEqual(['rival']);
  });

  test('gives up after five more tries, with jitter between them', async () => {
    const moved = new LockstepError('journal-moved', { message: 'the journal has moved' });
    const replace = () => Promise.reject(moved);
    const stuck = { ...world, journal: { ...world.journal, replace } };
    await expect(append('one', stuck)).rejects.toBe(moved);
    expect(world.clock.sleeps).toHaveLength(5);
  });

  test.each(['remote-unreachable', 'journal-moved'] as const)(
    'takes a write whose answer was lost (%s) for done, once (T42)',
    async (code) => {
      const replace: World['journal']['replace'] = async (...given) => {
        await world.journal.replace(...given);
        throw new LockstepError(code, { message: 'the answer was lost' });
      };
      const entry = await append('one', { ...world, journal: { ...world.journal, replace } });
      expect((await read()).entries).toEqual([entry]);
    },
  );

  test('does not repeat what another try cannot cure', async () => {
    let tries = 0;
    const replace = (): Promise<never> => {
      tries += 1;
      return Promise.reject(new LockstepError('trust-low', { message: 'no' }));
    };
    const denied = { ...world, journal: { ...world.journal, replace } };
    await expect(append('one', denied)).rejects.toMatchObject({ code: 'trust-low' });
    expect(tries).toBe(1);
  });
});

describe('reading', () => {
  test('refuses a lock whose bytes were altered, naming line and file (T49)', async () => {
    await append('one');
    const file = `locks/${digestOf('one').slice(7)}.yaml`;
    world.journal.files.set(file, 'other');
    await expect(read()).rejects.toMatchObject({
      code: 'journal-corrupt',
      data: { line: 1, lock: digestOf('one') },
    });
  });

  test('refuses a journal that went backwards since it was last seen here (T50)', async () => {
    await append('one');
    const early = new Map(world.journal.files);
    await append('two');
    rewind(early);
    const error = await read().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'journal-corrupt', data: { line: 2 } });
    expect((error as LockstepError).hint).toContain('journal-seen.json');
    await expect(append('three')).rejects.toMatchObject({ code: 'journal-corrupt' });
  });

  test('refuses another history that verifies in itself (T50)', async () => {
    await append('one');
    const early = new Map(world.journal.files);
    await append('two');
    const other = fakeWorld();
    for (const [path, text] of early) other.journal.files.set(path, text);
    await append('fork', other);
    await append('fork again', other);
    rewind(other.journal.files);
    other.dispose();
    await expect(read()).rejects.toMatchObject({ code: 'journal-corrupt', data: { line: 2 } });
  });

  test('works where the memory cannot be kept, and says so', async () => {
    world.write('.meta-store/journal-seen.json', 'not json');
    await append('one');
    expect((await read()).entries).toHaveLength(1);
    expect(world.events).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('not readable') as unknown }),
    );
  });

  function rewind(files: ReadonlyMap<string, string>): void {
    world.journal.files.clear();
    for (const [path, text] of files) world.journal.files.set(path, text);
  }
});
