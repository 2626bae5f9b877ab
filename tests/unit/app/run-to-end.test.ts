/** The end of a run with remotes: everything is there, and the result says what they did. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runToEnd } from '../../../src/app/run-to-end.js';
import type { CommandContext } from '../../../src/app/command.js';
import { resolveValues } from '../../../src/app/values.js';
import { DEFAULT_CONFIG } from '../../../src/domain/config.js';
import type { Finding } from '../../../src/domain/finding.js';
import type { RemoteReport } from '../../../src/domain/remote-report.js';
import type { ValidateResult } from '../../../src/domain/results.js';
import type { StoreTiers } from '../../../src/ports/store-tiers.js';
import { toJson } from '../../../src/report/json.js';
import { renderText } from '../../../src/report/text.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const RESULT: ValidateResult = {
  command: 'validate',
  ok: true,
  environment: null,
  findings: [],
  components: 1,
  environments: [],
};
const REPORT: RemoteReport = {
  name: 'main',
  state: 'failing',
  hits: 2,
  misses: 1,
  requests: 5,
  bytesIn: 2048,
  bytesOut: 0,
  seconds: 1.5,
};
const OUTAGE: Finding = { severity: 'warning', code: 'backend-unreachable', message: 'down' };

let world: FakeWorld;
let calls: string[];

beforeEach(() => {
  world = fakeWorld();
  calls = [];
});
afterEach(() => world.dispose());

function contextWith(tiers: Partial<StoreTiers> | null): CommandContext {
  const all: StoreTiers = {
    bring: () => Promise.resolve(false),
    flush: () => Promise.resolve(void calls.push('flush')),
    close: () => Promise.resolve(void calls.push('close')),
    findings: () => [OUTAGE],
    reports: () => [REPORT],
    ...tiers,
  };
  const row = { name: 'validate', arguments: [], options: [] };
  const values = resolveValues(row, new Map(), { variables: {}, config: DEFAULT_CONFIG });
  return {
    world: { ...world, tiers: tiers === null ? null : all },
    values,
    environment: null,
    cwd: '/',
  };
}

const run = () => {
  calls.push('run');
  return Promise.resolve(RESULT);
};

test('without remotes nothing is added', async () => {
  expect(await runToEnd(run, contextWith(null))).toBe(RESULT);
});

test('what is still being written is waited for, then the connections end', async () => {
  const result = await runToEnd(run, contextWith({}));

  expect(calls).toEqual(['run', 'flush', 'close']);
  expect(result).toMatchObject({ findings: [OUTAGE], remotes: [REPORT] });
  expect(toJson(result)).toMatchObject({
    remotes: [
      {
        name: 'main',
        state: 'failing',
        hits: 2,
        misses: 1,
        requests: 5,
        bytes_in: 2048,
        bytes_out: 0,
        seconds: 1.5,
      },
    ],
  });
  expect(renderText(result)).toMatch(/main +failing +2 +1 +5 +2\.0 KiB +0 B +1\.5 s/);
});

test('a remote that must not fail fails the run, and the connections end all the same', async () => {
  const flush = () => Promise.reject(new TypeError('lost'));

  await expect(runToEnd(run, contextWith({ flush }))).rejects.toThrow('lost');
  expect(calls).toEqual(['run', 'close']);
});
