/** T43 on a real server: processes that write names of their own and names they share, all at once. */
import { expect } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Backend } from '../../src/ports/backend.js';
import { namesBelow, read } from './backend-bodies.js';
import type { WriterOrder, WriterReport } from './racing-writer.js';

const WRITERS = 8;
const NAMES = 25;
const PROCESS_TIMEOUT = 50_000;

const support = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Runs the writers, then reads everything; `reader` sees the space that `access` names. */
export async function racingProcesses(
  reader: Backend,
  access: Pick<WriterOrder, 'endpoint' | 'accessKeyId' | 'secretAccessKey' | 'prefix'>,
): Promise<void> {
  const reports = await Promise.all(
    Array.from({ length: WRITERS }, (_, writer) => write({ ...access, writer, names: NAMES })),
  );
  const written = reports.flat().filter(({ outcome }) => outcome === 'written');
  const shared = written.filter(({ name }) => name.startsWith('shared/'));

  expect(reports.map((report) => report.length)).toEqual(Array(WRITERS).fill(2 * NAMES));
  expect(written).toHaveLength((WRITERS + 1) * NAMES);
  expect(new Set(shared.map(({ name }) => name)).size).toBe(NAMES);
  for (const { name, content } of written) {
    expect([name, (await read(reader, name))?.toString()]).toEqual([name, content]);
  }
  expect(await namesBelow(reader, '')).toEqual(written.map(({ name }) => name).sort());
  await reader.close();
}

async function write(order: WriterOrder): Promise<WriterReport> {
  const node = ['--import', support('ts-hooks.mjs'), support('racing-writer.ts')];
  const { stdout } = await promisify(execFile)(process.execPath, [...node, JSON.stringify(order)], {
    timeout: PROCESS_TIMEOUT,
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(stdout) as WriterReport;
}
