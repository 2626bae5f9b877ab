import { describe, expect, test } from '@jest/globals';
import { chooseEnvironment } from '../../../src/app/choose-environment.js';
import { ENVIRONMENT } from '../../../src/app/commands/shared-options.js';
import { resolveValues } from '../../../src/app/values.js';
import type { EnvironmentUse } from '../../../src/app/command.js';
import { DEFAULT_CONFIG } from '../../../src/domain/config.js';
import { parseEnvironmentName } from '../../../src/domain/names.js';

const DECLARED = ['dev', 'prod'].map(parseEnvironmentName);

function choose(
  environment: EnvironmentUse,
  sources: { flag?: string; variable?: string; declared?: typeof DECLARED },
): string | null {
  const given = new Map(sources.flag === undefined ? [] : [['env', sources.flag]]);
  const variables = sources.variable === undefined ? {} : { LOCKSTEP_ENV: sources.variable };
  const row = { name: 'history', arguments: [], options: [ENVIRONMENT], environment };
  const values = resolveValues(row, given, { variables, config: DEFAULT_CONFIG });
  return chooseEnvironment(row, values, () => sources.declared ?? DECLARED);
}

describe('the environment', () => {
  test('is the flag, else the variable', () => {
    expect(choose('optional', { flag: 'dev', variable: 'prod' })).toBe('dev');
    expect(choose('optional', { variable: 'prod' })).toBe('prod');
  });

  test('is none when none is asked for and the command can do without', () => {
    expect(choose('optional', {})).toBeNull();
    expect(choose('none', { variable: 'prod' })).toBeNull();
  });

  test('is asked for, with the declared ones, when the command cannot do without', () => {
    expect(() => choose('required', {})).toThrow(
      expect.objectContaining({
        code: 'input-missing',
        message: 'history needs an environment: one of dev, prod',
        hint: 'lockstep history --env dev',
      }),
    );
    expect(() => choose('required', { declared: [] })).toThrow('history needs an environment');
  });

  test('must be a name', () => {
    expect(() => choose('optional', { flag: '../x' })).toThrow(
      expect.objectContaining({ code: 'name-invalid' }),
    );
  });
});
