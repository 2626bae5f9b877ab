import { describe, expect, test } from '@jest/globals';
import { CLI_COMMANDS, typedOptions } from '../../../src/app/commands.js';
import { commandNamed, parseArguments } from '../../../src/app/parse-arguments.js';
import { VERSION } from '../../../src/app/version.js';
import { LockstepError } from '../../../src/errors.js';

function parsed(line: string): { readonly name: string; readonly given: object } {
  const result = parseArguments(line.split(' '));
  if (result.kind !== 'run') return { name: '(shown)', given: {} };
  return { name: result.command.name, given: Object.fromEntries(result.given) };
}

function failure(line: string): LockstepError {
  try {
    parseArguments(line.split(' '));
  } catch (error) {
    if (error instanceof LockstepError) return error;
    throw error;
  }
  throw new LockstepError('bug', { message: `${line} was accepted` });
}

describe('what is written', () => {
  test('is found for a command of one word', () => {
    expect(parsed('apply -e dev -c api --component lib,web --jobs=3 -k --no-locked')).toEqual({
      name: 'apply',
      given: {
        env: 'dev',
        component: ['api', 'lib,web'],
        jobs: '3',
        'keep-going': true,
        locked: false,
      },
    });
  });

  test('is found for a command of two words, whose first word is a command too', () => {
    expect(parsed('lock validate --env dev')).toEqual({
      name: 'lock validate',
      given: { env: 'dev' },
    });
    expect(parsed('rollback component api --to-version v1 --env prod')).toEqual({
      name: 'rollback component',
      given: { name: 'api', 'to-version': 'v1', env: 'prod' },
    });
  });

  test('--environment means --env', () => {
    expect(parsed('status --environment dev').given).toEqual({ env: 'dev' });
  });

  test.each(['--json lock', 'lock --json', '--json lock --check', 'lock --check --json'])(
    'global options stand anywhere: %s',
    (line) => {
      expect(parsed(line)).toMatchObject({ name: 'lock', given: { json: true } });
    },
  );

  test('nothing is given that was not written', () => {
    expect(parsed('apply').given).toEqual({});
  });

  test('several arguments are a list', () => {
    expect(parsed('hold api lib --env dev').given).toEqual({ name: ['api', 'lib'], env: 'dev' });
  });
});

describe('help', () => {
  test('the program names every command', () => {
    const result = parseArguments(['--help']);
    const text = result.kind === 'show' ? result.text : '';

    expect(CLI_COMMANDS.filter(({ name }) => !text.includes(`  ${name}`))).toEqual([]);
    expect(parseArguments([])).toEqual(result);
  });

  test.each(CLI_COMMANDS.map((command) => [command.name, command] as const))(
    'of %s names every option',
    (name, command) => {
      const result = parseArguments([...name.split(' '), '--help']);
      const text = result.kind === 'show' ? result.text : '';

      expect(typedOptions(command).filter((option) => !text.includes(`--${option.name}`))).toEqual(
        [],
      );
    },
  );

  test('--version prints the version alone', () => {
    expect(parseArguments(['--version'])).toEqual({ kind: 'show', text: `${VERSION}\n` });
  });

  test('a token is no option, because arguments can be seen by others', () => {
    expect(failure('lock --github-token x').code).toBe('usage');
  });
});

describe('mistakes', () => {
  test.each([
    ['lokc', 'command-unknown', 'lock'],
    ['lock valdate', 'command-unknown', 'lock validate'],
    ['rollback snapshto x', 'command-unknown', 'rollback snapshot'],
    ['statsu', 'command-unknown', 'status'],
    ['lock --chekc', 'usage', '--check'],
    ['apply --dry-rnu', 'usage', '--dry-run'],
    ['apply --no-lokced', 'usage', '--no-locked'],
    ['rollback to previous --reson x', 'usage', '--reason'],
    ['--jsno lock', 'usage', '--json'],
  ])('%s is %s and names the nearest', (line, code, near) => {
    const error = failure(line);

    expect(error.code).toBe(code);
    expect(error.kind).toBe('usage');
    expect(error.message).toMatch(new RegExp(`the nearest is ${near}$`));
  });

  test('something that is like nothing gets no suggestion', () => {
    expect(failure('xyzzyplugh').message).not.toContain('nearest');
  });

  test.each([
    ['promote dev', 'input-missing'],
    ['rollback component', 'input-missing'],
    ['lock --env', 'usage'],
    ['gc components --dry-run', 'command-unknown'],
    ['rollback store --env dev', 'input-missing'],
    ['rollback', 'usage'],
    ['status dev', 'usage'],
  ])('%s is %s', (line, code) => {
    expect(failure(line).code).toBe(code);
  });

  test.each([
    ['--json rollback component', 'rollback component'],
    ['lock --nope', 'lock'],
    ['nope', ''],
  ])('the command of a wrong line is told as far as known: %s', (line, name) => {
    expect(commandNamed(line.split(' '))).toBe(name);
  });
});
