/** The commits of whole packs: those that git writes, and those that only malice does. */
import fc from 'fast-check';
import '../../../support/seeded.js';
import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  collectPack,
  PACK_LIMITS,
  readCommits,
} from '../../../../src/adapters/git/pack-commits.js';
import { temporaryDirectory, TEST_GIT_ENV, type TestRepo } from '../../../support/git-repos.js';
import { deltaOf, idOfCommit, packOf, rawCommit, sealed } from '../../../support/pack-writer.js';
import { writeHistory } from '../../../support/random-history.js';

const root = temporaryDirectory();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = (pack: Buffer, format: 'sha1' | 'sha256' = 'sha1') =>
  readCommits(pack, { format, sender: 'example.org' });

function packBy(repo: TestRepo, ...options: readonly string[]): Buffer {
  return execFileSync('git', ['pack-objects', '-q', '--stdout', '--all', ...options], {
    cwd: repo.path,
    env: TEST_GIT_ENV,
    input: '',
    maxBuffer: 64 * 1024 ** 2,
  });
}

const CHAIN = Array.from({ length: 40 }, (_, index) => ({
  parents: index === 0 ? [] : [index - 1],
  seconds: 1_700_000_000 + index,
}));

describe.each(['sha1', 'sha256'] as const)('of a pack that git wrote with %s', (objectFormat) => {
  test.each([
    ['commits and files, deltas by distance', ['--delta-base-offset', '--window=50']],
    ['commits and files, deltas by id', ['--window=50']],
    ['commits alone', ['--filter=tree:0', '--delta-base-offset', '--window=50']],
    ['commits alone, deltas by id', ['--filter=tree:0', '--window=50']],
    ['no deltas', ['--window=0']],
  ])('every commit is read and nothing else: %s', (name, options) => {
    const { repo, ids } = writeHistory(join(root, objectFormat, name.replace(/\W/g, '')), CHAIN, {
      objectFormat,
    });
    const commits = read(packBy(repo, ...options), objectFormat);
    expect([...(commits?.keys() ?? [])].sort()).toEqual([...ids].sort());
    for (const id of [ids[0], ids[17], ids[39]]) {
      const body = id === undefined ? undefined : commits?.get(id);
      expect(body?.toString()).toBe(`${repo.git(['cat-file', 'commit', id ?? ''])}\n`);
    }
  });
});

test('git really makes deltas of these commits', () => {
  const { repo } = writeHistory(join(root, 'deltas'), CHAIN);
  repo.git(['repack', '-adfq', '--window=50']);
  const [pack = ''] = repo.git(['rev-parse', '--git-path', 'objects/pack']).split('\n');
  const [index = ''] =
    execFileSync('ls', [join(repo.path, pack)])
      .toString()
      .match(/\S+\.idx/) ?? [];
  const listed = repo.git(['verify-pack', '-v', join(repo.path, pack, index)]).split('\n');
  // Id, type, size, size in the pack, place; a delta has its depth and base besides.
  expect(
    listed.filter((line) => / commit /.test(line) && line.trim().split(/ +/).length === 7),
  ).not.toEqual([]);
});

const ONE = rawCommit([], 'one\n');
const TWO = rawCommit([idOfCommit(ONE)], 'two\n');

test('an empty pack has no commits', () => {
  expect(read(packOf([]))?.size).toBe(0);
});

test('a delta may come before its base, and be the base of others', () => {
  const changed = Buffer.concat([ONE, Buffer.from('!')]);
  const again = Buffer.concat([changed, Buffer.from('?')]);
  const pack = packOf([
    {
      type: 7,
      base: idOfCommit(changed),
      content: deltaOf(changed, [[0, changed.length], Buffer.from('?')]),
    },
    { type: 7, base: idOfCommit(ONE), content: deltaOf(ONE, [[0, ONE.length], Buffer.from('!')]) },
    { type: 1, content: ONE },
    { type: 6, base: 2, content: deltaOf(ONE, [[0, ONE.length]]) },
  ]);
  expect(new Set(read(pack)?.keys())).toEqual(new Set([ONE, changed, again].map(idOfCommit)));
});

test('a commit stands under the id of its bytes, whatever the server says it is', () => {
  expect([...(read(packOf([{ type: 1, content: TWO }]))?.keys() ?? [])]).toEqual([idOfCommit(TWO)]);
});

describe('is an integrity error', () => {
  const good = packOf([
    { type: 1, content: ONE },
    { type: 1, content: TWO },
  ]);
  const flipped = Buffer.from(good);
  flipped[40] = (flipped[40] ?? 0) ^ 1;
  test.each([
    ['what is no pack', Buffer.from('PACK')],
    ['an empty answer', Buffer.alloc(0)],
    ['another version', sealed(Buffer.from('PACK\0\0\0\x04\0\0\0\0'))],
    ['a flipped bit', flipped],
    ['a pack cut short', good.subarray(0, -30)],
    ['a pack cut short with a new checksum', sealed(good.subarray(0, -60))],
    ['fewer objects than announced', packOf([{ type: 1, content: ONE }], 2)],
    [
      'more than announced',
      packOf(
        [
          { type: 1, content: ONE },
          { type: 1, content: TWO },
        ],
        1,
      ),
    ],
    ['a reserved type', packOf([{ type: 5, content: ONE }])],
    ['an object longer than announced', packOf([{ type: 1, content: ONE, size: 5 }])],
    ['an object shorter than announced', packOf([{ type: 1, content: ONE, size: 500_000 }])],
    [
      'a bomb that announces little',
      packOf([{ type: 3, content: Buffer.alloc(16 * 1024 ** 2), size: 9 }]),
    ],
    [
      'a delta without base',
      packOf([{ type: 7, base: 'a'.repeat(40), content: deltaOf(ONE, [[0, 1]]) }]),
    ],
    ['a delta of itself', packOf([{ type: 6, base: 0, content: deltaOf(ONE, [[0, 1]]) }])],
    [
      'a delta from before the pack',
      packOf([{ type: 6, base: -1, content: deltaOf(ONE, [[0, 1]]) }]),
    ],
    [
      'a delta that does not fit',
      packOf([
        { type: 1, content: ONE },
        { type: 6, base: 0, content: deltaOf(TWO, [[0, 5]]) },
      ]),
    ],
    [
      'a header without end',
      sealed(Buffer.concat([packOf([], 1).subarray(0, 12), Buffer.alloc(50, 0xff)])),
    ],
  ])('%s', (_name, pack) => {
    expect(() => read(pack)).toThrow(expect.objectContaining({ code: 'object-corrupt' }));
  });
});

describe('is too large, and nothing is concluded', () => {
  const wide = Buffer.alloc(1000, 'x');
  const copies = Array.from({ length: 1000 }, () => [0, 1000] as const);
  test.each([
    ['a pack that announces four billion objects', packOf([], 0xffff_ffff)],
    [
      'a commit with a message of 50 MB',
      packOf([{ type: 1, content: rawCommit([], Buffer.alloc(50 * 1024 ** 2, 'a')) }]),
    ],
    ['a file of 70 MB', packOf([{ type: 3, content: Buffer.alloc(70 * 1024 ** 2) }])],
    [
      'many files that are large together',
      packOf(Array.from({ length: 70 }, () => ({ type: 3, content: Buffer.alloc(1024 ** 2) }))),
    ],
    ['a commit announced with 2^60 bytes', packOf([{ type: 1, content: ONE, size: 2 ** 60 }])],
    [
      'deltas that swell',
      packOf([
        { type: 1, content: wide },
        ...Array.from({ length: 80 }, () => ({ type: 6, base: 0, content: deltaOf(wide, copies) })),
      ]),
    ],
  ])('%s', (_name, pack) => {
    expect(read(pack)).toBeNull();
  });
});

test('a commit with ten thousand parents is read', () => {
  const parents = Array.from({ length: 10_000 }, (_, index) =>
    index.toString(16).padStart(40, '0'),
  );
  const body = rawCommit(parents);
  expect(read(packOf([{ type: 1, content: body }]))?.get(idOfCommit(body) as never)?.length).toBe(
    body.length,
  );
});

test('any bytes with a right checksum give commits, null or an integrity error', () => {
  const objects = fc.array(
    fc.record({
      type: fc.nat(7),
      content: fc.oneof(
        fc.constantFrom(ONE, TWO, deltaOf(ONE, [[0, 9]])),
        fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      ),
      base: fc.constantFrom(0, 1, idOfCommit(ONE)),
    }),
    { maxLength: 6 },
  );
  const noise = fc.tuple(fc.nat(200), fc.nat(255));
  fc.assert(
    fc.property(objects, fc.option(noise), (list, change) => {
      const pack = packOf(list).subarray(0, -20);
      if (change !== null) pack[change[0] % pack.length] = change[1];
      try {
        for (const [id, body] of read(sealed(pack)) ?? []) expect(idOfCommit(body)).toBe(id);
      } catch (error) {
        expect(error).toMatchObject({ code: 'object-corrupt' });
      }
    }),
    { numRuns: 600 },
  );
});

describe('collectPack', () => {
  async function* chunks(size: number, total: number): AsyncGenerator<Buffer, void> {
    for (let sent = 0; sent < total; sent += size)
      yield await Promise.resolve(Buffer.alloc(size, sent));
  }

  test('puts the pieces together', async () => {
    const whole = await collectPack(chunks(1000, 100_000));
    expect(whole?.length).toBe(100_000);
    expect(whole?.[99_999]).toBe(99_000 & 255);
    expect((await collectPack(chunks(1, 0)))?.length).toBe(0);
  });

  test('stops at the limit of a server that never stops (T40)', async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Buffer, void> {
      for (;;) {
        sent += 65_515;
        yield await Promise.resolve(Buffer.alloc(65_515));
      }
    }
    expect(await collectPack(endless())).toBeNull();
    expect(sent).toBeLessThan(PACK_LIMITS.bytes + 100_000);
  });
});
