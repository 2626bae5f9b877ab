import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { LockstepError } from '../../../src/errors.js';
import { errorJson, toJson } from '../../../src/report/json.js';
import { expectGolden, readGolden } from '../../support/golden.js';
import { goingBackSamples } from '../../support/going-back-results.js';
import { findings, samples } from '../../support/results.js';
import { promoteSamples } from '../../support/promote-results.js';
import { deliverySamples } from '../../support/delivery-results.js';
import { storeSamples } from '../../support/store-results.js';
import { updateSamples } from '../../support/update-results.js';

const failure = new LockstepError('lock-stale', {
  message: 'the lock of staging does not belong to the manifest',
  hint: 'lockstep lock --env staging',
  data: { findings, token: 'not for the report' },
});

const shapes = new Map<string, object>([
  ...Object.entries({
    ...samples,
    ...goingBackSamples,
    ...promoteSamples,
    ...deliverySamples,
    ...storeSamples,
    ...updateSamples,
  }).map(([name, result]) => [name, toJson(result)] as const),
  ['error', errorJson('lock', failure)],
]);

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

describe('the published JSON', () => {
  test.each([...shapes.keys()])('%s has the approved fields in the approved order', (name) => {
    expectGolden(`report/json/${name}.json`, pretty(shapes.get(name)));
  });

  test.each([...shapes.keys()])('%s has no key outside snake_case', (name) => {
    const keys = JSON.stringify(shapes.get(name)).match(/"[^"]*"(?=:)/g) ?? [];

    expect(keys.filter((key) => !/^"[a-z]+(?:_[a-z]+)*"$/.test(key))).toEqual([]);
  });

  test.each([...shapes.values()].map((shape) => [shape]))(
    'begins with schema, command and ok',
    (shape) => {
      expect(Object.keys(shape).slice(0, 3)).toEqual(['schema', 'command', 'ok']);
      expect(shape).toMatchObject({ schema: 1, findings: expect.any(Array) });
    },
  );

  test('docs/json.md shows exactly the approved examples', () => {
    const page = readFileSync('docs/json.md', 'utf8');
    const examples = [...page.matchAll(/<!-- ([a-z-]+) -->\n\n```json\n([\s\S]*?)\n```/g)];

    expect(examples.map(([, name]) => name).sort()).toEqual([...shapes.keys()].sort());
    for (const [, name, text] of examples) {
      expect(JSON.stringify(JSON.parse(text ?? ''))).toBe(
        JSON.stringify(JSON.parse(readGolden(`report/json/${name}.json`))),
      );
    }
  });
});

describe('the JSON of a failure', () => {
  test('tells code, kind, message, hint and the findings, and no other data', () => {
    const text = JSON.stringify(errorJson('lock', failure));

    expect(text).toContain('"error":{"code":"lock-stale","kind":"policy"');
    expect(text).toContain('tag-moved');
    expect(text).not.toContain('not for the report');
  });

  test('of a bug tells only the message', () => {
    const bug = Object.assign(new TypeError('x is undefined', { cause: 'secret-cause' }), {
      findings,
      path: '/home/dana',
    });

    expect(errorJson('apply', bug)).toEqual({
      schema: 1,
      command: 'apply',
      ok: false,
      findings: [],
      error: { code: 'bug', kind: 'bug', message: 'x is undefined', hint: null },
    });
  });

  test('of a thrown value that is no error is its text', () => {
    expect(errorJson('apply', 'boom')).toMatchObject({ error: { code: 'bug', message: 'boom' } });
  });

  test('drops entries of data.findings that are not findings', () => {
    const odd = new LockstepError('lock-stale', {
      message: 'm',
      data: { findings: [null, 3, { code: 'x' }] },
    });

    expect(errorJson('lock', odd)).toMatchObject({ findings: [] });
  });
});
