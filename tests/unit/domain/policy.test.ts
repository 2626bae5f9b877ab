/** Policy rules: only true passes; errors, other results and what could run for ever do not. */
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import type { CommitSha } from '../../../src/domain/git-ids.js';
import { whyBadRule, whyRefused, type PolicyObject } from '../../../src/domain/policy.js';
import { name } from '../../support/apply-meta-repo.js';

const commit = 'a'.repeat(40) as CommitSha;
const side = { version: 'v1.0.0', ref: null, commit };
const OBJECT: PolicyObject = {
  environment: 'prod',
  from: 'staging',
  lock: { digest: digestOf('lock') },
  changes: [
    { component: name('api'), kind: 'minor', from: side, to: { ...side, version: 'v1.1.0' } },
    { component: name('web'), kind: 'added', from: null, to: side },
  ],
  components: [{ name: 'api', version: 'v1.1.0', commit, type: 'npm' }],
  findings: [{ severity: 'warning', code: 'downgrade', component: 'api' }],
  actor: 'ada',
  event: 'schedule',
  now: Date.parse('2026-11-21T10:00:00Z'),
};
const refused = (rule: string, object = OBJECT) =>
  whyRefused({ name: 'a', rule, message: null }, object);

describe('a rule sees', () => {
  test.each([
    "environment == 'prod' && from == 'staging'",
    "changes.all(c, c.kind != 'downgrade')",
    "changes.filter(c, c.kind == 'minor').size() == 1",
    "changes.exists(c, c.from == null && c.to.version == 'v1.0.0')",
    "components.all(c, c.type == 'npm' && c.version.startsWith('v') && c.commit.size() == 40)",
    "lock.digest.startsWith('sha256:')",
    "findings.all(f, f.severity != 'error') && !findings.exists(f, f.component == null)",
    "actor == 'ada' && event in ['schedule', 'push']",
    "now < timestamp('2026-12-01T00:00:00Z') && now.getDayOfWeek('Europe/Berlin') == 6",
    'true',
  ])('%s', (rule) => {
    expect(whyBadRule(rule)).toBeNull();
    expect(refused(rule)).toBeNull();
  });
});

describe('is never a pass', () => {
  test.each([
    ['changes.size() == 0', 'not so: changes.size() == 0'],
    ['lock.nothing == 1', 'its rule failed: No such key: nothing'],
    ['changes.all(c, c.size > 1)', 'its rule failed: No such key: size'],
    ['lock.digest', 'its rule gives neither true nor false'],
    ["now.getHours('Nowhere/Land') == 1", 'its rule failed: '],
    ["timestamp('soon') < now", 'its rule failed: '],
  ])('%s', (rule, why) => {
    expect(whyBadRule(rule)).toBeNull();
    expect(refused(rule)).toContain(why);
  });

  test('with the words that were written for it', () => {
    const rule = { name: 'a', rule: 'changes.size() < 2', message: 'one at a time' };
    expect(whyRefused(rule, OBJECT)).toBe('one at a time');
  });
});

describe('is no rule', () => {
  test.each([
    ['changes.all(', 'cannot be read: Unexpected token: EOF'],
    ['secrets == 1', 'cannot be read: Unknown variable: secrets'],
    ['environment + 1 == 2', 'cannot be read: no such overload: string + int'],
    ['changes.size()', 'gives int, not true or false'],
    ["actor.matches('(a+)+$')", 'uses matches, which has no bound in time'],
    ['cel.bind(x, changes + changes, x.size() > 1)', 'uses cel.bind'],
    [`"${'x'.repeat(2000)}" == actor`, 'is longer than 2000 characters'],
    [Array(210).fill('1==1').join('||'), 'cannot be read: '],
  ])('%.60s', (rule, why) => {
    expect(whyBadRule(rule)).toContain(why);
    expect(refused(rule)).toContain(why);
  });
});

test('a rule that would look at everything thrice over hundreds of components is refused unrun', () => {
  const changes = Array.from({ length: 300 }, () => OBJECT.changes[0]).flatMap((one) => one ?? []);
  const thrice =
    'changes.all(a, changes.all(b, changes.all(c, a.kind == b.kind || b.kind == c.kind)))';
  expect(refused(thrice)).not.toContain('too long');
  expect(refused(thrice, { ...OBJECT, changes })).toContain('takes too long');
  const twice = "changes.all(a, changes.all(b, a.kind == b.kind || a.component != 'api'))";
  expect(refused(twice, { ...OBJECT, changes })).toBeNull();
});
