import { describe, expect, test } from '@jest/globals';
import type { Argument, Option } from '../../../src/app/command.js';
import { parseFlag, resolveValues, splitList, variableOf } from '../../../src/app/values.js';
import type { Given, Values } from '../../../src/app/values.js';
import { DEFAULT_CONFIG, type Config } from '../../../src/domain/config.js';
import { LockstepError } from '../../../src/errors.js';

const JOBS: Option = { name: 'jobs', kind: 'integer', description: '', configKey: 'jobs' };
const VIA: Option = {
  name: 'via',
  kind: 'choice',
  choices: ['file', 'commit'],
  configKey: 'promote.via',
  description: '',
};
const KEEP_GOING: Option = { name: 'keep-going', kind: 'flag', description: '' };
const LOCKED: Option = { name: 'locked', kind: 'flag', fallback: true, description: '' };
const COMPONENT: Option = { name: 'component', kind: 'list', description: '' };
const ENV: Option = { name: 'env', kind: 'string', description: '' };
const OPTIONS = [JOBS, VIA, KEEP_GOING, LOCKED, COMPONENT, ENV];

interface Sources {
  readonly given?: Given;
  readonly variables?: Readonly<Record<string, string>>;
  readonly config?: Partial<Config>;
  readonly arguments?: readonly Argument[];
}

function resolve(sources: Sources): Values {
  return resolveValues(
    { name: 'apply', arguments: sources.arguments ?? [], options: OPTIONS },
    sources.given ?? new Map(),
    { variables: sources.variables ?? {}, config: { ...DEFAULT_CONFIG, ...sources.config } },
  );
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof LockstepError ? `${error.code}: ${error.message}` : String(error);
  }
  return 'nothing was thrown';
}

describe('precedence', () => {
  test.each([
    { title: 'a flag beats all', flag: '7', variable: '6', expected: 7 },
    { title: 'a variable beats the file', variable: '6', expected: 6 },
    { title: 'an empty variable is none', variable: '', expected: 5 },
    { title: 'the file beats the default', expected: 5 },
  ])('$title', ({ flag, variable, expected }) => {
    const given = new Map(flag === undefined ? [] : [['jobs', flag]]);
    const variables = variable === undefined ? {} : { LOCKSTEP_JOBS: variable };

    expect(resolve({ given, variables, config: { jobs: 5 } }).integer('jobs')).toBe(expected);
  });

  test('the default of lockstep.yaml is the last resort of an option that the file has', () => {
    expect(resolve({}).integer('jobs')).toBe(4);
    expect(resolve({}).text('via')).toBe('file');
  });

  test('a flag that is switched off beats a default that is on', () => {
    expect(resolve({}).flag('locked')).toBe(true);
    expect(resolve({ given: new Map([['locked', false]]) }).flag('locked')).toBe(false);
  });

  test('knows what was written from what fell to a default', () => {
    const values = resolve({ variables: { LOCKSTEP_ENV: 'dev' } });

    expect([values.wasGiven('env'), values.wasGiven('jobs')]).toEqual([true, false]);
  });
});

describe('kinds', () => {
  test('lists are split at commas and lines, wherever they come from', () => {
    const given = new Map([['component', ['api, lib', 'web\n']]]);

    expect(resolve({ given }).list('component')).toEqual(['api', 'lib', 'web']);
    expect(resolve({ variables: { LOCKSTEP_COMPONENT: 'a,\n b' } }).list('component')).toEqual([
      'a',
      'b',
    ]);
    expect(splitList(' ,\n, ')).toEqual([]);
  });

  test.each([
    ['true', true],
    ['TRUE', true],
    ['1', true],
    ['false', false],
    ['0', false],
  ])('the text %s is the flag %s', (text, expected) => {
    expect(parseFlag(text, 'x')).toBe(expected);
  });

  test('a flag of an action is a text', () => {
    expect(resolve({ given: new Map([['keep-going', 'true']]) }).flag('keep-going')).toBe(true);
  });

  test.each([
    ['keep-going', 'yes', 'usage: --keep-going is "yes", which is neither true nor false'],
    ['jobs', '0', 'usage: --jobs is "0", which is not a whole number of 1 or more'],
    ['jobs', '-3', 'usage: --jobs is "-3", which is not a whole number of 1 or more'],
    ['jobs', '4x', 'usage: --jobs is "4x", which is not a whole number of 1 or more'],
    ['via', 'mail', 'usage: --via is "mail", which is not one of file, commit'],
  ])('--%s %s is refused', (name, text, expected) => {
    expect(codeOf(() => resolve({ given: new Map([[name, text]]) }))).toBe(expected);
  });

  test('a wrong variable is named as the variable', () => {
    expect(codeOf(() => resolve({ variables: { LOCKSTEP_JOBS: 'many' } }))).toContain(
      'LOCKSTEP_JOBS is "many"',
    );
    expect(variableOf('keep-going')).toBe('LOCKSTEP_KEEP_GOING');
  });

  test('asking for an option that the row does not declare is a bug', () => {
    expect(codeOf(() => resolve({}).flag('no-such'))).toContain('bug: ');
  });
});

describe('arguments', () => {
  const FROM: Argument = { name: 'from', description: 'the source', required: true };
  const NAMES: Argument = { name: 'name', description: '', required: false, variadic: true };

  test('a required one that is missing is told by name', () => {
    expect(codeOf(() => resolve({ arguments: [FROM] }))).toBe(
      'input-missing: apply needs from: the source',
    );
  });

  test('a variadic one takes several, or a list of an action', () => {
    const typed = resolve({ arguments: [NAMES], given: new Map([['name', ['a', 'b']]]) });
    const input = resolve({ arguments: [NAMES], given: new Map([['name', 'a, b']]) });

    expect([typed.list('name'), input.list('name')]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });
});
