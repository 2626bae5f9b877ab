/** What a real server must show besides the contract: large files, parts of them, long listings, many clients at once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestOf } from '../../src/domain/digest.js';
import { objectName } from '../../src/domain/object-name.js';
import type { Backend, Body } from '../../src/ports/backend.js';
import { bytesBody, namesBelow, patterned, put, read } from './backend-bodies.js';

const MIB = 1024 * 1024;

/** More than the 1000 names that servers put in one page. */
const MANY = 1010;

/** Swift writes some forty objects a second on two cores. */
const MANY_MS = 150_000;

/** `make` gives a backend over an empty space; two of them have two spaces. */
export function largeObjectCases(make: () => Backend): void {
  let directory: string;
  const bytes = patterned(40 * MIB + 1, 11);

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'large-object-'));
  });
  afterAll(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  const fileOf = async (content: Uint8Array): Promise<Body & { kind: 'file' }> => {
    const file = path.join(directory, 'large');
    await writeFile(file, content);
    return { kind: 'file', path: file, size: content.byteLength, digest: digestOf(content) };
  };

  test('a file of 40 MiB comes back as it was, whole and in parts', async () => {
    const backend = make();
    expect(await backend.putIfAbsent(objectName('large'), await fileOf(bytes))).toBe('written');

    expect((await read(backend, 'large'))?.equals(bytes)).toBe(true);
    const part = await read(backend, 'large', { from: 17 * MIB - 3, length: 9 * MIB });
    expect(part?.equals(bytes.subarray(17 * MIB - 3, 26 * MIB - 3))).toBe(true);
    await backend.close();
  });

  test('a file of 40 MiB with one bit that its digest does not know is refused, and nothing is there (T09)', async () => {
    const backend = make();
    const { digest } = await fileOf(bytes);
    const damaged = Buffer.from(bytes);
    damaged[30 * MIB] = (damaged[30 * MIB] ?? 0) ^ 1;
    const body = { ...(await fileOf(damaged)), digest };

    await expect(backend.putIfAbsent(objectName('large'), body)).rejects.toMatchObject({
      code: 'object-corrupt',
    });
    expect(await read(backend, 'large')).toBeNull();
    await backend.close();
  });

  test(
    `a listing of ${MANY} objects, in pages as the server makes them, gives each once`,
    async () => {
      const backend = make();
      const names = Array.from({ length: MANY }, (_, at) => `many/${String(at).padStart(4, '0')}`);
      await Promise.all(names.map((name) => put(backend, name, name)));

      expect(await namesBelow(backend, 'many/')).toEqual(names);
      await backend.close();
    },
    MANY_MS,
  );
}

/** 20 clients, each with its own connections, want one name: the server lets one have it. */
export async function raceOfClients(clients: readonly Backend[]): Promise<void> {
  const bodies = clients.map((_, at) => bytesBody(patterned(20_000, at + 1)));
  const outcomes = await Promise.all(
    clients.map((client, at) => client.putIfAbsent(objectName('race'), bodies[at] as Body)),
  );
  const winner = outcomes.indexOf('written');

  expect(outcomes.filter((one) => one === 'written')).toHaveLength(1);
  expect(outcomes.filter((one) => one === 'exists')).toHaveLength(clients.length - 1);
  const [reader] = clients as readonly [Backend, ...Backend[]];
  expect((await read(reader, 'race'))?.equals(patterned(20_000, winner + 1))).toBe(true);
  await Promise.all(clients.map((client) => client.close()));
}
