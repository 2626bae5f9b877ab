/** Raw commits: as git writes them, as old tools wrote them, and as nobody ever should. */
import fc from 'fast-check';
import '../../support/seeded.js';
import { afterAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommit } from '../../../src/domain/commit-object.js';
import { createTestRepo, temporaryDirectory } from '../../support/git-repos.js';

const root = temporaryDirectory();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const TREE = '1'.repeat(40);
const [P1, P2] = ['a'.repeat(40), 'b'.repeat(40)];

function commit(header: readonly string[], message = 'A change\n'): Buffer {
  return Buffer.from([...header, '', message].join('\n'));
}

const WHOLE = [
  `tree ${TREE}`,
  `parent ${P1}`,
  `parent ${P2}`,
  'author Ada Lovelace <ada@example.org> 1700000000 +0100',
  'committer Charles <charles@example.org> 1700000060 -0930',
];

describe('parseCommit', () => {
  it('reads tree, parents, people, time and message', () => {
    expect(parseCommit(commit(WHOLE, 'Subject\n\nBody\n'))).toEqual({
      tree: TREE,
      parents: [P1, P2],
      author: 'Ada Lovelace',
      committer: 'Charles',
      seconds: 1_700_000_060,
      message: 'Subject\n\nBody\n',
    });
  });

  it.each(['sha1', 'sha256'] as const)(
    'reads what git wrote in a %s repository',
    (objectFormat) => {
      const repo = createTestRepo(join(root, objectFormat), [], { objectFormat });
      const [one = '', two = ''] = repo.add(
        { files: { a: '1' } },
        { files: { a: '2' }, message: 'é\n\nx' },
      );
      expect(parseCommit(Buffer.from(repo.git(['cat-file', 'commit', two])))).toMatchObject({
        parents: [one],
        tree: repo.idOf(`${two}^{tree}`),
        seconds: Number(repo.git(['log', '-1', '--format=%ct', two])),
        message: 'é\n\nx',
      });
    },
  );

  it('passes over signatures, whose empty lines begin with a space, and other headers', () => {
    const signed = [
      ...WHOLE,
      'encoding ISO-8859-1',
      'gpgsig -----BEGIN PGP SIGNATURE-----',
      ' ',
      ' author Nobody <x> 1 +0000',
      ' -----END PGP SIGNATURE-----',
    ];
    expect(parseCommit(commit(signed))).toMatchObject({
      author: 'Ada Lovelace',
      message: 'A change\n',
    });
  });

  it('reads a message in any encoding, with replacements where it is no UTF-8', () => {
    const bytes = Buffer.concat([commit(WHOLE, ''), Buffer.from([0x66, 0xfc, 0x72, 0x00, 0x0a])]);
    expect(parseCommit(bytes)?.message).toBe('f\ufffdr\0\n');
  });

  it('has an empty message where there is none, even no line feed', () => {
    expect(parseCommit(commit(WHOLE, ''))?.message).toBe('');
    expect(parseCommit(Buffer.from(WHOLE.join('\n')))).toMatchObject({
      seconds: 1_700_000_060,
      message: '',
    });
  });

  it.each([
    ['committer <> 1 +0000', '', 1],
    ['committer A <a@b>', 'A', 0],
    ['committer A <a@b> soon', 'A', 0],
    ['committer A <a@b> -5 +0000', 'A', 0],
    ['committer A <a@b> 99999999999999999999999 +0000', 'A', 0],
    ['committer A <a@b> 999999999999999 +0000', 'A', 253_402_300_799],
    ['committer A <a>b> 7 +0000', 'A', 7],
    ['committer no address', 'no address', 0],
    ['commitment A <a> 7', '', 0],
  ])('is as lenient as git with %j', (line, committer, seconds) => {
    expect(parseCommit(commit([`tree ${TREE}`, line]))).toMatchObject({ committer, seconds });
  });

  it.each([
    [''],
    ['tree'],
    ['tree x\n\nmessage'],
    [`tree ${TREE.slice(1)}\n\n`],
    [`tree ${TREE.replace(/1/g, 'A')}\n\n`],
    [` tree ${TREE}\n\n`],
    [`tree ${TREE} \n\n`],
    [`tree ${TREE}\nparent HEAD\n\n`],
    [`tree ${TREE}\nparent ${'a'.repeat(64)}\n\n`],
    [`author A <a> 1 +0000\ntree ${TREE}\n\n`],
  ])('gives null for %j, as git refuses it', (text) => {
    expect(parseCommit(Buffer.from(text))).toBeNull();
  });

  it('does not take a line of the message for a header', () => {
    const read = parseCommit(commit([`tree ${TREE}`], `parent ${P1}\nauthor X <x> 1 +0000\n`));
    expect(read).toMatchObject({ parents: [], author: '' });
  });

  it('never throws, whatever the bytes are', () => {
    const pieces = fc.constantFrom(
      ...[`tree ${TREE}\n`, `parent ${P1}\n`, 'parent ', 'author ', 'committer A <a> 1 +0000\n'],
      ...['\n', '\n\n', '<', '>', ' ', '\0', '\ufeff', '99999999999999999999'],
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(pieces, { maxLength: 30 }).map((parts) => Buffer.from(parts.join(''))),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        const read = parseCommit(given);
        if (read !== null) expect(new Date(read.seconds * 1000).toISOString()).toMatch(/^\d{4}-/);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the bytes, also for hostile ones', () => {
    const megabyte = 1024 ** 2;
    const bad = [
      commit(WHOLE, ' \n'.repeat(megabyte / 2)),
      commit([`tree ${TREE}`, `committer ${'<> '.repeat(megabyte / 3)}`]),
      commit([`tree ${TREE}`, `committer A <a>${' '.repeat(megabyte)}x`]),
      commit([`tree ${TREE}`, ...Array.from({ length: megabyte / 48 }, () => `parent ${P1}`)]),
      commit([`tree ${TREE}`, ...Array.from({ length: megabyte / 8 }, () => 'author x')]),
    ];
    for (const bytes of bad) {
      const start = performance.now();
      expect(parseCommit(bytes)).not.toBeNull();
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });
});
