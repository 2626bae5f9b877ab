/** `update:` of lockstep.yaml: every key, defaults, and what to write instead. */
import { expect, test } from '@jest/globals';
import { readConfig } from '../../../src/domain/read-config.js';
import { DEFAULT_UPDATE } from '../../../src/domain/update-config.js';
import { caught } from '../../support/caught.js';

const read = (text: string) => readConfig(text, 'lockstep.yaml').update;

test('nothing said gives the defaults', () => {
  expect(read('')).toEqual(DEFAULT_UPDATE);
  expect(read('update: {groups: null}')).toEqual(DEFAULT_UPDATE);
});

test('every key has its effect', () => {
  const text = `update:
  pr_strategy: per-group
  groups: {ui: [web-*, docs]}
  minimum_age: 3d
  ignore: [{components: [lib], versions: ">=3", reason: needs a migration}]
  allow: [{components: ["*"]}]
  branch_prefix: bots/lock-
  limit: 5
`;

  expect(read(text)).toEqual({
    strategy: 'per-group',
    groups: new Map([['ui', ['web-*', 'docs']]]),
    minimumAgeMs: 3 * 86_400_000,
    ignore: [{ components: ['lib'], versions: '>=3', reason: 'needs a migration' }],
    allow: [{ components: ['*'], versions: null, reason: null }],
    branchPrefix: 'bots/lock-',
    limit: 5,
  });
  expect(read('update: {minimum_age: "0"}').minimumAgeMs).toBe(0);
});

test.each([
  ['pr_strategy: many', 'write one, per-component or per-group'],
  ['groups: {"a b": [x]}', 'write letters'],
  ['groups: {ui: []}', 'write a list such as'],
  ['groups: {ui: ["web-?"]}', 'with * for any characters'],
  ['minimum_age: 3 days', 'write 0, or a span'],
  ['ignore: [{versions: ">=3"}]', 'write a list such as [lib, web-*]'],
  ['ignore: [{components: [lib], versions: newest}]', 'write a range such as'],
  ['allow: [{component: lib}]', 'write'],
  ['branch_prefix: "up date/"', 'write the beginning of the names of branches'],
  ['branch_prefix: refs/heads/', 'write the beginning of the names of branches'],
  ['branch_prefix: -x', 'write the beginning of the names of branches'],
  ['limit: 0', 'from 1 to 100'],
])('%s is refused with what to write', (line, fix) => {
  const error = caught(() => read(`update:\n  ${line}\n`));

  expect(error.code).toBe('config-invalid');
  expect(error.message).toContain(fix);
});
