/** Compares text with an approved file under tests/fixtures; `GOLDEN=write` approves what the code gives now. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');

/** The approved text. */
export function readGolden(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

/** Expects the text to be the approved one. */
export function expectGolden(name: string, text: string): void {
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(dirname(join(FIXTURES, name)), { recursive: true });
    writeFileSync(join(FIXTURES, name), text);
  }
  expect(text).toBe(readGolden(name));
}
