/** What is published is what the sources say: generated files, codes of errors, actions, versions. */
import { describe, expect, test } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ACTIONS } from '../../src/app/action-spec.js';
import { generatedFiles } from '../../src/app/generated-files.js';
import { VERSION } from '../../src/app/version.js';
import { ERROR_CODES } from '../../src/errors.js';
import { PROJECT, readSources } from './sources.js';

function read(file: string): string {
  return readFileSync(path.join(PROJECT, file), 'utf8');
}

function textsOf(pattern: string): string {
  return globSync(pattern, { cwd: PROJECT }).map(read).join('\n');
}

interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly inputs: Record<string, { description: string; default?: string }>;
  readonly outputs: Record<string, { description: string }>;
  readonly runs: Record<string, string>;
}

describe('published', () => {
  test('generated files are fresh; if not: npm run generate', () => {
    const stale = [...generatedFiles()].filter(
      ([file, text]) => !existsSync(path.join(PROJECT, file)) || read(file) !== text,
    );

    expect(stale.map(([file]) => file)).toEqual([]);
  });

  test.each(ACTIONS.map(({ name }) => [name]))(
    'action %s is complete and its entries exist',
    (name) => {
      const folder = name === 'root' ? '.' : `actions/${name}`;
      const action = parse(read(`${folder}/action.yml`)) as ActionFile;

      expect(action.name).not.toBe('');
      expect(action.description).not.toBe('');
      expect(action.runs['using']).toBe('node24');
      for (const stage of ['main', 'post'] as const) {
        const entry = action.runs[stage];
        if (entry !== undefined) expect(existsSync(path.join(PROJECT, folder, entry))).toBe(true);
      }
      for (const [part, { description }] of Object.entries({
        ...action.inputs,
        ...action.outputs,
      })) {
        expect(part).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(description).toMatch(/\.$/);
      }
    },
  );

  test('action.yml has no default for what lockstep.yaml or a variable can set', () => {
    const defaults = ACTIONS.flatMap(({ inputs }) =>
      inputs.filter(({ fallback }) => fallback !== null).map(({ name }) => name),
    );

    expect([...new Set(defaults)]).toEqual(['github-token']);
  });

  test('codes of errors are sorted, and each is used in src and named in a test', () => {
    const codes = Object.keys(ERROR_CODES);
    const sources = readSources()
      .filter(({ file }) => file !== 'errors.ts')
      .map(({ text }) => text)
      .join('\n');
    const tests = textsOf('tests/**/*.ts');
    const missing = (text: string): readonly string[] =>
      codes.filter((code) => !text.includes(`'${code}'`));

    expect(codes).toEqual(codes.toSorted());
    expect({ unused: missing(sources), untested: missing(tests) }).toEqual({
      unused: [],
      untested: [],
    });
  });

  test('the version is that of package.json', () => {
    expect((JSON.parse(read('package.json')) as { version: string }).version).toBe(VERSION);
  });

  test('tests run on the Node that actions run on', () => {
    expect(process.version).toMatch(/^v24\./);
  });
});
