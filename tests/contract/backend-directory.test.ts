/** The contract of backends, kept by a directory, and what holds for directories alone. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDirectoryBackend } from '../../src/adapters/backends/directory.js';
import { objectName } from '../../src/domain/object-name.js';
import type { Backend } from '../../src/ports/backend.js';
import { namesBelow, put, read } from '../support/backend-bodies.js';
import { describeBackend } from '../support/backend-contract.js';

const NOBODY = 65_534;
const root = process.geteuid?.() === 0;
let base: string;
let spaces = 0;

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'backend-directory-'));
  await chmod(base, 0o755);
});
afterAll(async () => {
  await rm(base, { recursive: true, force: true });
});

const directoryOf = (backend: Backend): string => path.join(base, backend.name);

async function make(hasLinks = true): Promise<Backend> {
  const name = `share-${(spaces += 1)}`;
  await mkdir(path.join(base, name));
  return createDirectoryBackend({ directory: path.join(base, name), name, hasLinks });
}

/** To root everything is allowed, so root's process becomes nobody for the length of a call. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (!root) return await work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

const options = {
  plantForeign: async (backend: Backend, name: string) => {
    const file = path.join(directoryOf(backend), name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'foreign');
  },
  readOnly: async () => {
    const writable = await make();
    await put(writable, 'there/one', 'x');
    await chmod(directoryOf(writable), 0o555);
    await chmod(path.join(directoryOf(writable), 'there'), 0o555);
    return {
      there: 'there/one',
      backend: {
        ...writable,
        putIfAbsent: (...all: Parameters<Backend['putIfAbsent']>) =>
          asNobody(() => writable.putIfAbsent(...all)),
        remove: (...all: Parameters<Backend['remove']>) => asNobody(() => writable.remove(...all)),
      },
    };
  },
  troubles: [
    {
      title: 'a directory that is not there',
      make: () => createDirectoryBackend({ directory: path.join(base, 'none'), name: 'none' }),
      code: 'backend-bucket-missing',
      calls: ['get', 'put', 'list', 'remove'],
      says: /mount the share/,
    },
    {
      title: 'a file in the place of the directory',
      make: async () => {
        await writeFile(path.join(base, 'a-file'), '');
        return createDirectoryBackend({ directory: path.join(base, 'a-file'), name: 'a-file' });
      },
      code: 'backend-bucket-missing',
      calls: ['get', 'put', 'list', 'remove'],
    },
  ],
} as const;

describeBackend('a directory', () => make(), options);
describeBackend('a directory without hard links', () => make(false), options);

describe('a directory', () => {
  let backend: Backend;
  let directory: string;
  let outside: string;
  beforeEach(async () => {
    backend = await make();
    directory = directoryOf(backend);
    outside = await mkdtemp(path.join(base, 'outside-'));
  });
  afterEach(async () => {
    await backend.close();
  });

  test('keeps no temporary file of a put, whether it went well, existed or failed (T55)', async () => {
    await put(backend, 'a/one', '1');
    await put(backend, 'a/one', '2');
    await backend
      .putIfAbsent(objectName('a/two'), {
        kind: 'bytes',
        bytes: Buffer.from('x'),
        digest: `sha256:${'0'.repeat(64)}` as never,
      })
      .catch(() => 'failed');

    expect(await readdir(path.join(directory, '~uploads'))).toEqual([]);
  });

  test('shows nothing of an upload that was killed, and sweeps it after a day of the server (T57)', async () => {
    await mkdir(path.join(directory, '~uploads'));
    for (const [file, age] of [
      ['old', 25],
      ['young', 23],
    ] as const) {
      const upload = path.join(directory, '~uploads', file);
      await writeFile(upload, 'half');
      const then = Date.now() / 1000 - age * 3600;
      await utimes(upload, then, then);
    }

    expect(await namesBelow(backend, '')).toEqual([]);
    await put(backend, 'a/one', '1');
    expect(await readdir(path.join(directory, '~uploads'))).toEqual(['young']);
  });

  test.each(['file', 'directory'])(
    'follows no link of a %s out of it, in any call',
    async (kind) => {
      await writeFile(path.join(outside, 'one'), 'secret');
      const [from, to, name] = kind === 'file' ? ['one', 'a/one', 'a/one'] : ['.', 'a', 'a/one'];
      if (kind === 'file') await mkdir(path.join(directory, 'a'));
      await symlink(path.join(outside, from ?? ''), path.join(directory, to ?? ''));

      expect(await read(backend, name ?? '')).toBeNull();
      expect(await namesBelow(backend, '')).toEqual([]);
      if (kind === 'directory') {
        await expect(put(backend, 'a/two', 'x')).rejects.toMatchObject({
          code: 'backend-unreachable',
        });
        await expect(put(backend, 'a/b/two', 'x')).rejects.toMatchObject({
          code: 'backend-unreachable',
        });
      }
      await backend.remove(objectName(name ?? ''));
      expect(await readdir(outside)).toEqual(['one']);
    },
  );

  test('is used through a link to it, as shares are', async () => {
    await symlink(directory, path.join(outside, 'link'));
    const linked = createDirectoryBackend({ directory: path.join(outside, 'link'), name: 'link' });
    await put(linked, 'a/one', '1');

    expect((await read(backend, 'a/one'))?.toString()).toBe('1');
    expect(await namesBelow(linked, 'a/')).toEqual(['a/one']);
  });

  test('takes a directory that has the name of an object for no object', async () => {
    await mkdir(path.join(directory, 'a/one'), { recursive: true });

    expect(await read(backend, 'a/one')).toBeNull();
    expect(await namesBelow(backend, '')).toEqual([]);
    await backend.remove(objectName('a/one'));
    expect(await readdir(path.join(directory, 'a'))).toEqual(['one']);
  });

  test('promises put-if-absent only where there are hard links', async () => {
    expect((await make(false)).capabilities.conditional).toBe('refused');
    expect(backend.capabilities.conditional).toBe('honoured');
  });
});
