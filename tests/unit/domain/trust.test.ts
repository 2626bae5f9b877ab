/** Trust by event. */
import { expect, test } from '@jest/globals';
import { trustOf } from '../../../src/domain/trust.js';

const HIGH = [
  'create',
  'delete',
  'deployment',
  'merge_group',
  'push',
  'release',
  'repository_dispatch',
  'schedule',
  'workflow_dispatch',
];
const LOW = [
  'branch_protection_rule',
  'check_run',
  'check_suite',
  'deployment_status',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'image_version',
  'issue_comment',
  'issues',
  'label',
  'milestone',
  'page_build',
  'public',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'registry_package',
  'status',
  'watch',
  'workflow_call',
  'workflow_run',
  'an_event_of_next_year',
  '',
  'PUSH',
];
const PROTECTED = [true, false, null];

test.each(HIGH)('T02: %s is trusted unless the code is of a fork', (name) => {
  for (const refProtected of PROTECTED) {
    expect(trustOf({ name, isFork: false, refProtected })).toBe('high');
    expect(trustOf({ name, isFork: null, refProtected })).toBe('high');
    expect(trustOf({ name, isFork: true, refProtected })).toBe('low');
  }
});

test.each(LOW)(
  'T02: %s is not trusted, whatever the fork and the protection of the ref',
  (name) => {
    for (const refProtected of PROTECTED) {
      for (const isFork of [true, false, null]) {
        expect(trustOf({ name, isFork, refProtected })).toBe('low');
      }
    }
  },
);

test('T02: a terminal is trusted', () => {
  expect(trustOf({ name: null, isFork: null, refProtected: null })).toBe('high');
});
