import { describe, expect, test } from '@jest/globals';
import { readReportedDiff } from '../../../src/domain/reported-diff.js';
import { toJson } from '../../../src/report/json.js';
import { diffResult } from '../../support/diff-results.js';

const context = { run: 'https://forge.test/acme/meta/actions/runs/99', server: null };
const read = (json: unknown) => readReportedDiff(JSON.stringify(json), context);
const published = () => JSON.parse(JSON.stringify(toJson(diffResult))) as Record<string, unknown>;

/** The published object with one value replaced, by its path. */
function withValue(path: readonly (string | number)[], value: unknown): unknown {
  const json = published();
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], json);
  (parent as Record<string, unknown>)[path.at(-1) ?? ''] = value;
  return json;
}

const CHANGE = ['environments', 0, 'changes', 0] as const;

describe('a result that is read back', () => {
  test('is the result that was written, but for what only the reader can know', () => {
    expect(read(published())).toEqual({ ...diffResult, run: context.run, commentUrl: null });
  });

  test('has links made anew, whatever the file says', () => {
    const result = read(withValue([...CHANGE, 'compare_url'], 'https://evil.example/'));

    expect(result).toEqual(read(published()));
    expect(
      read(withValue([...CHANGE, 'repo'], 'https://evil.example/a/b')).environments[0]?.changes[0]
        ?.insight?.compareUrl,
    ).toBeNull();
  });

  test('has levels of risk that follow from points, and weights that are ours', () => {
    const risk = { level: 'low', points: [{ code: 'diverged', weight: 0, message: 'm' }] };

    expect(
      read(withValue([...CHANGE, 'risk'], risk)).environments[0]?.changes[0]?.insight?.risk,
    ).toEqual({ level: 'high', points: [{ code: 'diverged', weight: 3, message: 'm' }] });
  });

  test('drops fields that it does not know, and cuts long texts', () => {
    const result = read({ ...published(), evil: '<img>', refused: ['x'.repeat(100_000)] });

    expect(result).not.toHaveProperty('evil');
    expect(result.refused[0]?.length).toBeLessThanOrEqual(500);
  });
});

describe('a file that is no result', () => {
  test.each<[string, readonly (string | number)[], unknown]>([
    ['another schema', ['schema'], 2],
    ['another command', ['command'], 'lock compare'],
    ['a head that is no commit', ['head'], 'main'],
    ['no head', ['head'], null],
    ['a base that is no commit', ['base_commit'], '-x'],
    ['a name that is none', [...CHANGE, 'component'], '../x'],
    ['a name that breaks a diagram', ['environments', 0, 'edges', 0, 0], 'a"]; click b'],
    ['a class that is none', [...CHANGE, 'kind'], 'fine'],
    ['a change without its insight', [...CHANGE, 'risk'], undefined],
    ['a code with markup', ['findings', 0, 'code'], '<b>'],
    ['a severity that is none', ['findings', 0, 'severity'], 'fatal'],
    ['a count that is none', [...CHANGE, 'range', 'ahead'], 1.5],
    ['a time that is none', [...CHANGE, 'range', 'at'], 'now'],
    ['a point that is none', [...CHANGE, 'risk', 'points', 0, 'code'], 'fine'],
    ['a field of a manifest with markup', ['manifest', 0, 'fields', 0], '<b>'],
    [
      'more commits than a range keeps',
      [...CHANGE, 'commits'],
      Array.from({ length: 251 }, () => 0),
    ],
    ['findings without end', ['findings'], Array.from({ length: 100_000 }, () => 0)],
  ])('%s is refused', (_, path, value) => {
    expect(() => read(withValue(path, value))).toThrow(
      expect.objectContaining({ code: 'report-invalid', kind: 'usage' }),
    );
  });

  test.each(['', 'null', '[]', '{}', '{"schema":1', '"x"', '{"__proto__":{"schema":1}}'])(
    '%j is refused',
    (text) => {
      expect(() => readReportedDiff(text, context)).toThrow(
        expect.objectContaining({ code: 'report-invalid' }),
      );
    },
  );
});
