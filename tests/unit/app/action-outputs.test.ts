import { describe, expect, test } from '@jest/globals';
import { ACTIONS } from '../../../src/app/action-spec.js';
import { cacheOutputs, outputsOf } from '../../../src/app/action-outputs.js';

function outputs(json: Record<string, unknown>, ...names: string[]): object {
  return Object.fromEntries(outputsOf(json, names));
}

describe('outputs', () => {
  test('every output in the table is set by something', () => {
    const set = (name: string): boolean =>
      ['json-file', 'plan-file'].includes(name) ||
      cacheOutputs(null).has(name) ||
      outputsOf({}, [name]).has(name);
    const unset = ACTIONS.flatMap((action) => action.outputs.filter(({ name }) => !set(name)));

    expect(unset).toEqual([]);
  });

  test('of a lock tell whether it changed, where it is and what it is', () => {
    const json = { command: 'lock', ok: true, lock: { path: 'p', digest: 'd', changed: true } };

    expect(outputs(json, 'changed', 'lock-path', 'lock-digest')).toEqual({
      changed: 'true',
      'lock-path': 'p',
      'lock-digest': 'd',
    });
  });

  test('of several locks are one line each', () => {
    const lock = (path: string, changed: boolean): object => ({ lock: { path, changed } });
    const json = { command: 'lock', environments: [lock('a', false), lock('b', true)] };

    expect(outputs(json, 'changed', 'lock-path')).toEqual({ changed: 'true', 'lock-path': 'a\nb' });
  });

  test('of a diff tell classes, the highest risk, and changes without commits', () => {
    const changes = [{ kind: 'major', commits: [{ subject: 'x' }] }];
    const json = {
      command: 'diff',
      classes: ['major', 'minor'],
      highest_risk: 'high',
      comment_url: null,
      sarif_file: '/tmp/out.sarif',
      environments: [{ environment: 'dev', changes }],
    };

    expect(
      outputs(json, 'classes', 'highest-risk', 'comment-url', 'sarif-file', 'changes'),
    ).toEqual({
      classes: 'major\nminor',
      'highest-risk': 'high',
      'comment-url': '',
      'sarif-file': '/tmp/out.sarif',
      changes: JSON.stringify([{ environment: 'dev', changes: [{ kind: 'major' }] }]),
    });
  });

  test('of a comment tell what was done, and where', () => {
    const json = { command: 'comment', operation: 'updated', pull_request: 7, comment_url: 'u' };

    expect(outputs(json, 'operation', 'pull-request', 'comment-url')).toEqual({
      operation: 'updated',
      'pull-request': '7',
      'comment-url': 'u',
    });
  });

  test('of an update tell its pull requests, one line each, those that were not made left out', () => {
    const request = (number: number | null, operation: string): object => ({
      number,
      url: number === null ? null : `https://forge.test/${number}`,
      operation,
    });
    const json = {
      pull_requests: [request(1, 'created'), request(null, 'skipped'), request(2, 'closed')],
    };

    expect(
      outputs(json, 'pull-request-number', 'pull-request-url', 'pull-request-operation'),
    ).toEqual({
      'pull-request-number': '1\n2',
      'pull-request-url': 'https://forge.test/1\nhttps://forge.test/2',
      'pull-request-operation': 'created\nclosed',
    });
  });

  test('of a diff tell a change only when some component changed', () => {
    const diff = (kind: string): Record<string, unknown> => ({
      command: 'diff',
      environments: [{ changes: [{ kind: 'unchanged' }, { kind }] }],
    });

    expect(outputs(diff('unchanged'), 'changed')).toEqual({ changed: 'false' });
    expect(outputs(diff('major'), 'changed')).toEqual({ changed: 'true' });
  });

  test('of an apply count the outcomes', () => {
    const steps = ['built', 'built', 'restored', 'failed'].map((outcome) => ({ outcome }));

    expect(outputs({ steps }, 'built', 'restored', 'unchanged', 'failed')).toEqual({
      built: '2',
      restored: '1',
      unchanged: '0',
      failed: '1',
    });
  });

  test('of a promotion name the gates that block, those that wait, and when all clears', () => {
    const gates = [
      { name: 'order', state: 'pass' },
      { name: 'holds', state: 'fail', clears_at: '2026-01-01T00:00:00Z' },
      { name: 'checks', state: 'fail', bypassed: true },
      { name: 'soak', state: 'wait', clears_at: '2026-01-02T00:00:00Z' },
      { name: 'approvals', state: 'wait', asked: false },
    ];
    const json = {
      command: 'promote',
      decision: 'block',
      gates,
      clears_at: '2026-01-03T08:00:00Z',
      plan: 'sha256:1',
      promotion_id: null,
      pull_request: { number: 7, url: 'https://example.org/7', operation: 'created' },
    };
    const told = {
      decision: 'block',
      'blocked-by': 'holds',
      'waiting-for': 'soak',
      'clears-at': '2026-01-03T08:00:00Z',
      plan: 'sha256:1',
      'promotion-id': '',
      'pull-request-number': '7',
      'pull-request-url': 'https://example.org/7',
      'pull-request-operation': 'created',
    };
    expect(outputs(json, ...Object.keys(told))).toEqual(told);
  });

  test('of all steps of a promotion come together: the worst decision, every name once', () => {
    const step = (decision: string, state: string, more: object) => ({
      decision,
      gates: [{ name: 'soak', state }],
      ...more,
    });
    const steps = [
      step('allow', 'pass', {
        environment: 'staging',
        delivered: 'commit',
        promotion_id: 'sha256:2',
        clears_at: null,
      }),
      step('wait', 'wait', { promotion_id: null, clears_at: '2026-01-03T08:00:00Z' }),
      step('wait', 'wait', { promotion_id: null, clears_at: '2026-01-02T08:00:00Z' }),
    ];
    expect(
      outputs(
        { command: 'promote', steps },
        'decision',
        'waiting-for',
        'clears-at',
        'promotion-id',
        'environments',
      ),
    ).toEqual({
      environments: '["staging"]',
      decision: 'wait',
      'waiting-for': 'soak',
      'clears-at': '2026-01-03T08:00:00Z',
      'promotion-id': 'sha256:2',
    });
  });

  test('too large for the runner are empty; the file has them', () => {
    expect(outputs({ findings: 'x'.repeat(200_001) }, 'findings')).toEqual({ findings: '' });
  });

  test('cache-hit is true only for an exact entry', () => {
    const brought = { hit: true, primaryKey: 'p', matchedKey: 'p-1', content: null, groups: [] };

    expect(Object.fromEntries(cacheOutputs(brought))).toEqual({
      'cache-hit': 'true',
      'cache-primary-key': 'p',
      'cache-matched-key': 'p-1',
    });
    expect(cacheOutputs(null).get('cache-hit')).toBe('false');
  });
});
