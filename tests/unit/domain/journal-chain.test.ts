/** The chain of a journal: what verifies, and what never does. */
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import { JOURNAL_SCHEMA, type ChainedEntry } from '../../../src/domain/journal.js';
import { entryLine, headOf, readChain } from '../../../src/domain/journal-chain.js';
import { caught } from '../../support/caught.js';
import { chainOf, PROD, textOf } from '../../support/journal-chains.js';

const CHAIN = chainOf(['lock', 'A'], ['apply', 'A'], ['promotion', 'B'], ['hold', 'B']);
const read = (lines: string, head = textOf(CHAIN).head) =>
  readChain({ environment: PROD, lines, head });
const lines = textOf(CHAIN).lines.split('\n').slice(0, -1);
const joined = (some: readonly string[]): string => some.map((line) => `${line}\n`).join('');

test('what was written reads back, each id the digest of its line', () => {
  const entries = read(joined(lines));
  expect(entries).toEqual(CHAIN);
  expect(entries.map((entry) => entry.id)).toEqual(lines.map((line) => digestOf(line)));
  expect(headOf(entries)?.sequence).toBe(3);
});

test('an empty journal has no head', () => {
  expect(readChain({ environment: PROD, lines: '', head: '' })).toEqual([]);
  expect(headOf([])).toBeNull();
});

describe('is refused as corrupt, naming the line (T50, T65)', () => {
  const at = (index: number): string => lines[index] ?? '';
  const swapped = [at(0), at(2), at(1), at(3)];
  test.each([
    ['an altered first line', joined([at(0).replace('ada', 'eve'), ...lines.slice(1)]), 2],
    ['an altered last line', joined([...lines.slice(0, 3), at(3).replace('ada', 'eve')]), 4],
    ['a removed first line', joined(lines.slice(1)), 1],
    ['a removed line', joined([at(0), ...lines.slice(2)]), 2],
    ['a removed last line', joined(lines.slice(0, 3)), 3],
    ['reordered lines', joined(swapped), 2],
    ['a line twice', joined([at(0), ...lines]), 2],
    ['other spelling of the same JSON', joined([at(0).replace('{', '{ '), ...lines.slice(1)]), 1],
    ['no JSON', joined([at(0), 'x', ...lines.slice(2)]), 2],
    ['JSON that is no entry', joined(['{"schema":1}', ...lines.slice(1)]), 1],
    ['a last line without its end', joined(lines).slice(0, -1), 4],
    ['an empty line', joined([...lines, '']), 5],
  ])('%s', (_what, text, line) => {
    const error = caught(() => read(text));
    expect(error.code).toBe('journal-corrupt');
    expect(error.data).toMatchObject({ environment: 'prod', line });
    expect(error.message).toContain(`line ${line} of the journal of prod`);
  });

  test('the journal of another environment under this name', () => {
    const [first] = CHAIN;
    const other = { ...first, environment: 'dev' } as unknown as ChainedEntry;
    const { id: _id, ...entry } = other;
    expect(caught(() => read(`${entryLine(entry)}\n`)).message).toContain('it belongs to dev');
  });
});

test('a line of a later schema says that the program is too old (T59)', () => {
  const newer = joined([(lines[0] ?? '').replace('"schema":1', `"schema":${JOURNAL_SCHEMA + 1}`)]);
  expect(caught(() => read(newer)).code).toBe('journal-newer');
});

test('fields that this version does not know are kept, and count in the chain (T59)', () => {
  const [first] = chainOf(['lock', 'A', { future: 'yes' }]);
  const text = textOf([first as ChainedEntry]);
  const [entry] = readChain({ environment: PROD, ...text });
  expect(entry).toMatchObject({ future: 'yes' });
  expect(entry?.id).toBe(digestOf(text.lines.trimEnd()));
});
