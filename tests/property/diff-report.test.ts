/** What strangers write into commits, names and refs, in every report of a diff (T33, T35, T36). */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import '../support/seeded.js';
import type { ChangeSide } from '../../src/domain/change.js';
import type { DiffResult } from '../../src/domain/diff-result.js';
import { readReportedDiff } from '../../src/domain/reported-diff.js';
import { commentBody } from '../../src/operations/sticky-comment.js';
import { annotationsOf } from '../../src/report/annotations.js';
import { toJson } from '../../src/report/json.js';
import { renderText } from '../../src/report/text.js';
import { diffChange, diffResult, note, range } from '../support/diff-results.js';

/** Things that a forge turns into something, and what ends the place that text stands in. */
const PIECES = [
  '@ada',
  '@acme/team',
  '#12',
  'GH-12',
  'acme/api#12',
  'https://github.com/acme/api/issues/12',
  'http://evil.example',
  'www.evil.example',
  'ada@example.org',
  'a1b2c3d',
  'a'.repeat(40),
  'acme/api@a1b2c3d',
  '![x](https://evil.example/p.png)',
  '[x](javascript:alert)',
  '[x]: https://evil.example',
  '<img src=x onerror=y>',
  '</details>',
  '<!-- lockstep:diff -->',
  '-->',
  '```',
  '``',
  '`',
  '|',
  '\\',
  '\n',
  '\r\n',
  '\n\n# heading\n',
  '\n- item',
  '&lt;b&gt;',
  '&#64;ada',
  ':tada:',
  '$x$',
  '::error::x',
  '##[group]',
  '\u001b[31m',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud800',
  ' ',
  'x',
];
const hostile = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''));

/** The sample with the text wherever a stranger's text can stand. */
function resultWith(text: string): DiffResult {
  const commits = [note(text, text, { breaking: text, pullRequest: 12 })];
  const between = range(commits, { reason: text });
  const change = diffChange('api', {
    dependents: ['web'],
    insight: { range: between, repo: text },
  });
  const side = (one: ChangeSide | null): ChangeSide | null =>
    one === null ? null : { ...one, version: text, ref: text };
  const [first] = diffResult.environments;
  if (first === undefined) throw new Error('the sample has an environment');
  const unknown = {
    level: 'medium',
    points: [{ code: 'history-unknown', weight: 2, message: text }],
  } as const;
  return {
    ...diffResult,
    refused: [text],
    findings: [
      { severity: 'error', code: 'x', message: text, fix: text, where: { file: text } },
      { severity: 'error', code: 'x', message: text, introduced: false },
    ],
    fixed: [{ severity: 'error', code: 'x', message: text, where: { component: text } }],
    environments: [
      {
        ...first,
        path: text,
        environment: null,
        changes: [
          { ...change, from: side(change.from), to: side(change.to) },
          {
            ...change,
            from: side(change.from),
            to: side(change.to),
            insight:
              change.insight === null
                ? null
                : { ...change.insight, compareUrl: null, risk: unknown },
          },
        ],
      },
    ],
  };
}

/** What is left for a forge to look at: without code, our own links, tags and comments; entities as they are shown. */
function living(markdown: string): string {
  return markdown
    .replace(/^<!-- lockstep:diff -->\n/, '')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\(https:\/\/(?:github\.com\/acme\/[a-z]+\/compare|example\.org)\/[^)\s]*\)/g, ']')
    .replace(/<\/?(?:details|summary|code|sub)>|<span>\$<\/span>/g, '');
}

const shown = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('the comment (T35)', () => {
  const body = (text: string) =>
    commentBody(resultWith(text), { when: 'always', id: null, redact: (one) => one });

  test('T35: nothing of a stranger mentions, refers, links, or is HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const left = living(body(text));
        const seen = shown(left);

        expect(left).not.toMatch(/<|\]\(|!\[|^\[/m);
        expect(seen).not.toMatch(/@[A-Za-z0-9]/);
        expect(seen).not.toMatch(/#\d|GH-\d/i);
        expect(seen).not.toMatch(/:\/\/|www\./i);
        expect(seen).not.toMatch(/(?<![A-Za-z0-9])[0-9a-f]{7,64}(?![A-Za-z0-9])/i);
        expect(seen).not.toMatch(/:tada:/);
      }),
    );
  });

  test('T35: has the frame of one made of plain words', () => {
    const frameOf = (markdown: string): readonly string[] =>
      markdown
        .split('\n')
        .map((line) => /^(?:#+ |\| |\|---|- |<\/?details>|```\w*|<!-- )/.exec(line)?.[0] ?? '')
        .filter((start) => start !== '');
    const plain = frameOf(body('x'));

    fc.assert(fc.property(hostile, (text) => expect(frameOf(body(text))).toEqual(plain)));
  });

  test('T37: is never larger than a comment may be', () => {
    fc.assert(
      fc.property(hostile, fc.nat(3000), (text, times) => {
        expect(body(text.repeat(times + 1)).length).toBeLessThanOrEqual(65_536);
      }),
      { numRuns: 20 },
    );
  });
});

describe('other sinks', () => {
  test('T33: no line of the text or of an annotation carries a control character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = resultWith(text);

        expect(renderText(result)).not.toMatch(/[^\P{Cc}\n\t]/u);
        for (const one of annotationsOf(result.findings)) {
          expect(one.message).not.toMatch(/[^\P{Cc}\n\t]/u);
        }
      }),
    );
  });
});

describe('the second stage', () => {
  const context = { run: diffResult.run, server: null };

  test('T35: whatever JSON it is given, it reads a result or refuses, and never throws anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), hostile), (text) => {
        expect(() => readReportedDiff(text, context)).toThrow(
          expect.objectContaining({ code: 'report-invalid' }),
        );
      }),
    );
  });

  test('T35: a result with one value replaced by anything renders safely or is refused', () => {
    const json = JSON.parse(JSON.stringify(toJson(diffResult))) as Record<string, unknown>;

    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(json)),
        fc.jsonValue(),
        hostile,
        (key, value, text) => {
          for (const replaced of [value, text, [text], [{ message: text }]]) {
            const file = JSON.stringify({ ...json, [key]: replaced });
            let result: DiffResult;
            try {
              result = readReportedDiff(file, context);
            } catch (error) {
              expect(error).toMatchObject({ code: 'report-invalid' });
              continue;
            }
            const options = { when: 'always' as const, id: null, redact: (one: string) => one };
            expect(shown(living(commentBody(result, options)))).not.toMatch(
              /@[A-Za-z0-9]|#\d|:\/\//,
            );
          }
        },
      ),
    );
  });
});
