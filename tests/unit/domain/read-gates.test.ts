/** Reading the gates of lockstep.yaml: every key, every problem at once, each with its place and what to write. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_GATES } from '../../../src/domain/gates-config.js';
import { gatesSchema } from '../../../src/domain/gates-schema.js';
import { whyBadRule } from '../../../src/domain/policy.js';
import { readConfig } from '../../../src/domain/read-config.js';
import { GATES } from '../../../src/operations/gates/ask.js';
import { environment } from '../../support/apply-meta-repo.js';
import { caught } from '../../support/caught.js';

const ORDER = 'environments: [dev, staging, prod]\n';
const read = (text: string) => readConfig(ORDER + text, 'lockstep.yaml', whyBadRule);
const gates = (lines: string) =>
  read(`gates:\n  prod:\n${lines.replace(/^/gm, '    ')}\n`).gates.get(environment('prod'));
const problems = (text: string) => caught(() => read(text)).message.split('\n');

test('every key has its effect', () => {
  const config = read(`stop_the_line: the disk of prod is full
deployments: true
promote: {via: pull-request}
gates:
  staging:
  prod:
    from: {all_of: [dev, staging]}
    verified: true
    soak: 12h
    windows:
      - {days: mon-thu, hours: "08:00-16:00", zone: Europe/Berlin}
      - {days: "sat, sun"}
    freezes:
      - {from: 2026-12-20, to: 2027-01-03, zone: Europe/Berlin, reason: end of year}
      - {from: 2026-06-01T18:00, to: 2026-06-02T06:00}
    max_change: minor
    findings: high
    checks: [ci / test, 12]
    approvals: 2
    vouched: either
    policy:
      - {name: no-downgrades, rule: "changes.all(c, c.kind != 'downgrade')", message: go forward}
      - {name: small, rule: changes.size() <= 5}
`);
  expect(config).toMatchObject({
    stopTheLine: 'the disk of prod is full',
    deployments: true,
    promote: { via: 'pull-request' },
  });
  expect(config.gates.get(environment('staging'))).toEqual(DEFAULT_GATES);
  expect(config.gates.get(environment('prod'))).toEqual({
    sources: { from: ['dev', 'staging'], need: 'all' },
    verified: true,
    soakMs: 12 * 3_600_000,
    windows: [
      { days: [1, 2, 3, 4], from: 480, to: 960, zone: 'Europe/Berlin' },
      { days: [6, 7], from: 0, to: 1440, zone: 'UTC' },
    ],
    freezes: [
      {
        from: '2026-12-19T23:00:00.000Z',
        to: '2027-01-03T23:00:00.000Z',
        reason: 'end of year',
      },
      {
        from: '2026-06-01T18:00:00.000Z',
        to: '2026-06-02T06:00:00.000Z',
        reason: 'no reason given',
      },
    ],
    maxChange: 'minor',
    findings: 'high',
    checks: ['ci / test', '12'],
    approvals: 2,
    vouched: 'either',
    policy: [
      {
        name: 'no-downgrades',
        rule: "changes.all(c, c.kind != 'downgrade')",
        message: 'go forward',
      },
      { name: 'small', rule: 'changes.size() <= 5', message: null },
    ],
  });
});

test.each(['', 'gates:\n', 'gates: {}\n', 'stop_the_line:\n'])('%j declares nothing', (text) => {
  expect(read(text)).toMatchObject({ gates: new Map(), stopTheLine: null, deployments: false });
});

test('all problems are told at once, with their place and what to write', () => {
  expect(
    problems(`jobs: 0
gates:
  prd: {soak: 1h}
  staging:
    from: {any_of: [dve], all_of: [dev]}
  prod:
    from: {any_of: [stagin]}
    soak: soon
    windows: [{days: mon-fry, hours: "8-16", zone: Europe/Berln}]
    max_change: huge
    approvals: two
  dev:
    freezes: [{from: 2026-12-20, to: 2026-12-19}, {from: 2026-02-30, to: 2026-03-01}]
    policy: [{name: a, rule: "changes.all("}]
`),
  ).toEqual([
    'lockstep.yaml:2:7: jobs of the file is "0"; write a whole number from 1 to 256',
    'lockstep.yaml:4:3: gates names prd, which is not in the order of environments; write prod',
    'lockstep.yaml:6:5: gates.staging.from of the file is a mapping; write {any_of: [staging]} or {all_of: [staging-eu, staging-us]}',
    'lockstep.yaml:9:11: gates.prod.soak of the file is "soon"; write a span such as 12h or 2d',
    'lockstep.yaml:10:22: gates.prod.windows[0].days of the file is "mon-fry"; write days such as mon-thu, or mon, wed, fri',
    'lockstep.yaml:10:38: gates.prod.windows[0].hours of the file is "8-16"; write hours such as "08:00-16:00"',
    'lockstep.yaml:10:52: gates.prod.windows[0].zone of the file is "Europe/Berln"; write a time zone such as Europe/Berlin or UTC',
    'lockstep.yaml:11:17: gates.prod.max_change of the file is "huge"; write patch, minor or major',
    'lockstep.yaml:12:16: gates.prod.approvals of the file is "two"; write a whole number from 0 to 20',
    'lockstep.yaml:14:58: gates.dev.freezes[1].from of the file is "2026-02-30"; write a date such as 2026-12-20, or 2026-12-20T18:00',
  ]);
});

describe('what is well formed and cannot be right', () => {
  test.each([
    [
      'gates: {prod: {from: {any_of: [stagin]}}}',
      '2:32: gates.prod.from names stagin, which is not in the order of environments; write staging',
    ],
    [
      'gates: {prod: {freezes: [{from: 2026-12-20, to: 2026-12-19}]}}',
      '2:49: the freeze ends at 2026-12-19, before it begins at 2026-12-20; write the last day of the freeze under to',
    ],
    [
      'gates: {prod: {policy: [{name: a, rule: "changes.all("}]}}',
      '2:41: the rule of policy a cannot be read: Unexpected token: EOF; write an expression',
    ],
    [
      'gates: {prod: {policy: [{name: a, rule: "1 + 1"}]}}',
      '2:41: the rule of policy a gives int, not true or false; write an expression',
    ],
    [
      'gates: {prod: {policy: [{name: a, rule: "true"}, {name: a, rule: "true"}]}}',
      '2:57: policy a is there twice; name each rule once',
    ],
    [
      'gates: {staging: {from: {any_of: [prod]}}}',
      '2:25: the sources of gates lead in a circle: staging ← prod ← staging; take one',
    ],
    [
      'gates: {prod: {from: {any_of: [prod]}}}',
      '2:22: the sources of gates lead in a circle: prod ← prod; take one',
    ],
    [
      'gates: {dev: {from: {any_of: [prod]}}}',
      '2:21: the sources of gates lead in a circle: dev ← prod ← staging ← dev; take one',
    ],
  ])('%s', (text, told) => {
    expect(problems(text).join('\n')).toContain(`lockstep.yaml:${told}`);
  });

  test('an environment may come from a later one, as long as nothing goes round', () => {
    const config = read(
      'gates: {staging: {from: {any_of: [prod]}}, prod: {from: {any_of: [dev]}}}',
    );
    expect(config.gates.get(environment('staging'))?.sources?.from).toEqual(['prod']);
  });
});

test('a freeze of one day lasts that day, over the night the clocks change', () => {
  const freeze = 'freezes: [{from: 2026-10-25, to: 2026-10-25, zone: Europe/Berlin}]';
  expect(gates(freeze)?.freezes[0]).toMatchObject({
    from: '2026-10-24T22:00:00.000Z',
    to: '2026-10-25T23:00:00.000Z',
  });
});

describe('docs/promotion.md', () => {
  const page = readFileSync('docs/promotion.md', 'utf8');

  test('shows a file that is read as it stands', () => {
    const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const config = readConfig(text, 'docs/promotion.md', whyBadRule);
    expect(config.gates.get(environment('prod'))).toMatchObject({
      soakMs: 12 * 3_600_000,
      approvals: 2,
      policy: [{ name: 'no-downgrades' }],
    });
  });

  test('has every gate, every key and every name of the policy object', () => {
    const keys = Object.keys(gatesSchema.def.shape);
    const names = [...GATES, ...keys, 'stop_the_line', 'deployments', ...POLICY_NAMES];
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
    expect(POLICY_NAMES.map((name) => whyBadRule(`${name} == ${name}`))).toEqual(
      POLICY_NAMES.map(() => null),
    );
  });
});

const POLICY_NAMES = [
  'environment',
  'from',
  'lock',
  'changes',
  'components',
  'findings',
  'actor',
  'event',
  'now',
];
