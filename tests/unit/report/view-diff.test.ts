/** What a reviewer sees of a diff. */
import { describe, expect, test } from '@jest/globals';
import type { DiffChange, DiffResult } from '../../../src/domain/diff-result.js';
import type { ComponentName } from '../../../src/domain/names.js';
import { COMMENT_BUDGET, renderSummary } from '../../../src/report/markdown.js';
import { renderText } from '../../../src/report/text.js';
import { COMMITS_SHOWN } from '../../../src/report/view-diff-tables.js';
import { NODES_SHOWN } from '../../../src/report/view-diff-folds.js';
import { diffChange, diffResult, note, range } from '../../support/diff-results.js';
import { samples } from '../../support/results.js';

const [staging] = diffResult.environments;
if (staging === undefined) throw new Error('the sample has an environment');

function resultOf(changes: readonly DiffChange[], more: Partial<DiffResult> = {}): DiffResult {
  const environments = [{ ...staging, path: 'l.yaml', changes, edges: [], unreadable: [] }];
  return {
    ...diffResult,
    ok: true,
    findings: [],
    manifest: [],
    fixed: [],
    refused: [],
    ...more,
    environments: more.environments ?? (environments as DiffResult['environments']),
  };
}

const patch = (name: string): DiffChange =>
  diffChange(name, { kind: 'patch', from: 'v1.0.0', to: 'v1.0.1' });
const unchanged = diffChange('lib', { kind: 'unchanged' });

describe('the verdict', () => {
  test.each<[string, DiffResult]>([
    ['No component changes', resultOf([unchanged])],
    ['Component changes: low risk', resultOf([patch('api')])],
    ['Component changes: review needed', resultOf([diffChange('api')])],
    [
      'Component changes: review needed',
      resultOf([patch('api')], { findings: diffResult.findings.slice(0, 1) }),
    ],
    [
      'Component changes: low risk',
      resultOf([patch('api')], { findings: diffResult.findings.slice(1) }),
    ],
    [
      'No component changes: review needed',
      resultOf([unchanged], { findings: diffResult.findings.slice(0, 1) }),
    ],
    ['Component changes: refused', resultOf([patch('api')], { ok: false, refused: ['x'] })],
  ])('comes first: %s', (verdict, result) => {
    expect(renderText(result).split('\n')[0]).toMatch(new RegExp(`^${verdict} \\(`));
  });
});

describe('the table', () => {
  test('has the riskiest change first, each with its points and its reach', () => {
    const rows = renderSummary(diffResult)
      .split('\n')
      .filter((line) => /^\| (?:🔴|🟡|🟢)/u.test(line));

    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('**high**: 1 marked breaking, major version');
    expect(rows[0]).toContain('2 of 4: `shop`, `web` in 2 environments');
    expect(rows[0]).toContain('| 2 by 2, 1 breaking |');
    expect(rows[1]).toContain('| −3 / +21 |');
    expect(rows[2]).toMatch(/^\| 🟢/u);
  });

  test('tells versions that are alike apart by their commits', () => {
    expect(renderSummary(diffResult)).toContain('`main@aaaaaaa` → `bbbbbbb`');
  });

  test('tells that a history is unknown, and why', () => {
    const unknown = range([], {
      relation: 'unknown',
      ahead: null,
      behind: null,
      reason: 'no route',
    });
    const text = renderSummary(resultOf([diffChange('api', { insight: { range: unknown } })]));

    expect(text).toContain('| unknown |');
  });

  test('fits a terminal of 80 columns', () => {
    const long = renderText(diffResult)
      .split('\n')
      .filter((line) => !line.startsWith('error ') && !line.startsWith('  fix:'))
      .filter((line) => [...line].length > 80);

    expect(long).toEqual([]);
  });

  test('compares two files with the same view, without commits', () => {
    const text = renderSummary({
      ...resultOf([patch('api')]),
      command: 'lock compare',
      base: 'a.yaml',
      baseCommit: null,
      head: null,
      run: null,
    });

    expect(text).toContain('## Component changes: low risk (`a.yaml`)');
    expect(text).not.toContain('How to reproduce');
  });
});

describe('what is folded', () => {
  test('shows at most forty commits in all, and counts the rest', () => {
    const many = range(Array.from({ length: 60 }, (_, at) => note(`change ${at}`, 'Ada')));
    const text = renderSummary(resultOf([diffChange('api', { insight: { range: many } })]));

    expect(text.match(/change \d+ \|/g)).toHaveLength(COMMITS_SHOWN);
    expect(text).toContain('<summary>Commits &#40;60&#41;</summary>');
    expect(text).toContain('20 more are in the JSON report');
  });

  test('shows a step that several environments take once', () => {
    const change = diffChange('api', { insight: { range: range([note('only once', 'Ada')]) } });
    const [one] = resultOf([change]).environments;
    const text = renderSummary(resultOf([], { environments: one === undefined ? [] : [one, one] }));

    expect(text.match(/only once/g)).toHaveLength(1);
  });

  test('has a diagram of at most fifty nodes, whose ids are numbers', () => {
    const names = Array.from({ length: 80 }, (_, at) => `c${at}` as ComponentName);
    const edges = names.slice(1).map((name) => [name, names[0] as ComponentName] as const);
    const [one] = resultOf([diffChange('c0')]).environments;
    const environments = one === undefined ? [] : [{ ...one, edges }];
    const text = renderSummary(resultOf([], { environments }));

    expect(text.match(/^ {2}n\d+\["c\d+"\](:::\w+)?$/gm)).toHaveLength(NODES_SHOWN);
    expect(text).toContain(`<summary>Graph &#40;${NODES_SHOWN} of 80 components&#41;</summary>`);
    expect(text.match(/-->/g)).toHaveLength(NODES_SHOWN - 1);
  });

  test('T35: a diagram holds no name that could end it', () => {
    const evil = 'a"] --> x\n```\n<b>' as ComponentName;
    const [one] = resultOf([diffChange('api')]).environments;
    const environments =
      one === undefined ? [] : [{ ...one, edges: [[evil, 'api' as ComponentName] as const] }];
    const diagram = renderSummary(resultOf([], { environments })).split('```mermaid')[1] ?? '';

    expect(diagram.split('```')[0]).not.toMatch(/<b>|"\] --> x/);
  });

  test('says how to see the same at home', () => {
    expect(renderSummary(diffResult)).toContain(
      `lockstep diff --base ${'c'.repeat(40)} --head ${'d'.repeat(40)}`,
    );
  });

  test('what is folded is no text for a terminal', () => {
    expect(renderText(diffResult)).not.toMatch(/mermaid|git fetch|one token for all/);
  });
});

describe('the size (T37)', () => {
  test('T37: closes every fold and every block of code, wherever it is cut', () => {
    for (let budget = 0; budget <= 5200; budget += 13) {
      const text = renderSummary(diffResult, { budget });

      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budget);
      expect(text.split('<details>').length).toBe(text.split('</details>').length);
      expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
    }
  });

  test('T37: 300 components with 30 changed and 250 commits each fit a comment', () => {
    const commits = Array.from({ length: 250 }, (_, at) => note('x'.repeat(300), `author ${at}`));
    const changes = Array.from({ length: 300 }, (_, at) =>
      at < 30
        ? diffChange(`c${at}`, { insight: { range: range(commits) } })
        : diffChange(`c${at}`, { kind: 'unchanged' }),
    );

    expect(Buffer.byteLength(renderSummary(resultOf(changes)))).toBeLessThan(COMMENT_BUDGET);
  });
});

describe('the report of comment', () => {
  test('says what was done, or why nothing was', () => {
    const { comment } = samples;
    if (comment?.command !== 'comment') throw new Error('there is a sample');

    expect(renderText(comment)).toContain('updated the comment on pull request 7 at ddddddd');
    expect(renderText({ ...comment, operation: 'none', reason: 'it moved on' })).toContain(
      'no comment at ddddddd: it moved on',
    );
  });
});
