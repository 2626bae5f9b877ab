import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Finding } from '../../../src/domain/finding.js';
import { toSarif } from '../../../src/report/sarif.js';
import { diffResult } from '../../support/diff-results.js';
import { findings } from '../../support/results.js';

const OPTIONS = { version: '1.2.3', fallbackFile: 'manifests/components.yaml' };
const isSarif = (() => {
  const schema = JSON.parse(
    readFileSync('tests/fixtures/sarif/sarif-2.1.0-rtm.5.json', 'utf8'),
  ) as {
    $schema?: string;
    id?: string;
  };
  // Draft 4: what this validator takes for names of drafts that it does not know.
  delete schema.$schema;
  delete schema.id;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
})();

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn?: number };
        };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

const runOf = (list: readonly Finding[]) => (toSarif(list, OPTIONS) as Log).runs[0];
const resultsOf = (list: readonly Finding[]) => runOf(list)?.results ?? [];
const [first] = diffResult.findings as readonly [Finding, ...Finding[]];

describe('SARIF', () => {
  test.each<[string, readonly Finding[]]>([
    ['no findings', []],
    ['findings of a diff', diffResult.findings],
    ['findings of a lock', findings],
    [
      'hostile texts',
      [
        {
          severity: 'high',
          code: 'x',
          message: '\u0000\u202e<b>',
          where: { file: 'a b/ü#?.yaml', line: 3, column: 2 },
        },
      ],
    ],
  ])('of %s is valid by the published schema', (_, list) => {
    isSarif(toSarif(list, OPTIONS));

    expect(isSarif.errors ?? []).toEqual([]);
  });

  test('has one rule for each code, and results that point to it', () => {
    const run = runOf([...diffResult.findings, ...diffResult.findings]);

    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual([
      'dependency-conflict',
      'dependency-unknown',
    ]);
    expect(run?.results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 1, 0, 1]);
  });

  test.each(['error', 'high', 'warning', 'notice'] as const)('has a level for %s', (severity) => {
    const level = { error: 'error', high: 'error', warning: 'warning', notice: 'note' }[severity];

    expect(resultsOf([{ ...first, severity }])[0]?.level).toBe(level);
  });

  test('shows a finding at the line of its component, one without a place in the manifest', () => {
    const [placed, nowhere] = resultsOf(diffResult.findings).map(
      ({ locations }) => locations[0]?.physicalLocation,
    );

    expect(placed).toMatchObject({
      artifactLocation: { uri: 'manifests/components.lock.staging.yaml' },
      region: { startLine: 28 },
    });
    expect(nowhere).toMatchObject({
      artifactLocation: { uri: 'manifests/components.yaml' },
      region: { startLine: 1 },
    });
  });

  test('a fingerprint stays when the line or the versions in the words change, and tells two findings apart', () => {
    const print = (list: readonly Finding[]) =>
      resultsOf(list).map(({ partialFingerprints }) => Object.values(partialFingerprints)[0]);
    const moved = { ...first, message: 'other words', where: { ...first.where, line: 99 } };

    expect(print([moved])).toEqual(print([first]));
    expect(new Set(print([first, first])).size).toBe(2);
    expect(print([{ ...first, where: { ...first.where, component: 'api' } }])).not.toEqual(
      print([first]),
    );
  });

  test('its addresses are relative and encoded', () => {
    const [result] = resultsOf([{ ...first, where: { file: 'a b/c#d.yaml', line: 1 } }]);

    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a%20b/c%23d.yaml');
  });
});
