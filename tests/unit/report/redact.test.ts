import { describe, expect, test } from '@jest/globals';
import { createRedactor } from '../../../src/report/redact.js';

const SECRET = 'p@ss w0rd/"é+x';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('redaction (T36)', () => {
  test.each([
    ['as it is', SECRET],
    ['percent-encoded', encodeURIComponent(SECRET)],
    [
      'percent-encoded in lower case',
      encodeURIComponent(SECRET).replace(/%../g, (hex) => hex.toLowerCase()),
    ],
    ['as a form field', encodeURIComponent(SECRET).replace(/%20/g, '+')],
    ['inside JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in base64', base64(SECRET)],
    ['in base64url', Buffer.from(SECRET).toString('base64url')],
  ])('T36: a secret %s is masked', (_, form) => {
    expect(createRedactor([SECRET])(`before ${form} after`)).toBe('before *** after');
  });

  test.each(['', 'x', 'xy', 'xyz', 'x-access-token:'])(
    'T36: a secret behind %j in a base64 header is masked',
    (user) => {
      const encoded = base64(`${user}${SECRET}\n`);
      const inner = encoded.slice(Math.ceil((user.length * 4) / 3), -4);

      const masked = createRedactor([SECRET])(`Authorization: Basic ${encoded}`);

      expect(masked).toContain('***');
      expect(masked).not.toContain(inner);
    },
  );

  test('T36: every line of a key is masked by itself', () => {
    const key = '-----BEGIN KEY-----\nabcdefgh\r\nijklmnop\n-----END KEY-----\n';

    expect(createRedactor([key])('line: ijklmnop and abcdefgh')).toBe('line: *** and ***');
    expect(createRedactor([key])(`all ${key.trim()}.`)).toBe('all ***.');
  });

  test.each([
    ['https://user:token@host/x', 'https://***@host/x'],
    ['https://token@host', 'https://***@host'],
    ['https://u:p@ss@host/a@b', 'https://***@host/a@b'],
    ['ssh://git@host/x', 'ssh://git@host/x'],
    ['https://host/a@b', 'https://host/a@b'],
    ['mail a@b', 'mail a@b'],
  ])('T36: the user part of %s', (url, masked) => {
    expect(createRedactor([])(`see ${url} now`)).toBe(`see ${masked} now`);
    expect(createRedactor([])(url)).toBe(masked);
  });

  test('overlapping and touching secrets become one mask', () => {
    const redact = createRedactor(['abcdef', 'defghi']);

    expect(redact('xabcdefghix')).toBe('x***x');
    expect(redact('abcdefabcdef')).toBe('***');
  });

  test('a secret inside the beginning of another that does not go on is masked', () => {
    expect(createRedactor(['abcdefgh', 'cdef'])('abcdef!')).toBe('ab***!');
  });

  test('a secret inside a longer one does not uncover the rest', () => {
    expect(createRedactor(['token', 'mytoken-long'])('mytoken-long')).toBe('***');
  });

  test('secrets that are too short are not masked, and the reason does not tell them', () => {
    const redact = createRedactor(['abc', 'long enough', '', 'a\nb']);

    expect(redact('abc a b')).toBe('abc a b');
    expect(redact.ignored).toEqual([
      'secret 1 of 4 is not masked: it has no line of 4 characters or more',
      'secret 3 of 4 is not masked: it has no line of 4 characters or more',
      'secret 4 of 4 is not masked: it has no line of 4 characters or more',
    ]);
  });
});

describe('a redacting stream (T36)', () => {
  test('T36: gives out at once what cannot begin a secret', () => {
    const stream = createRedactor(['secret']).stream();

    expect(stream.write('hello se')).toBe('hello ');
    expect(stream.write('at')).toBe('seat');
    expect(stream.write(' sec')).toBe(' ');
    expect(stream.write('ret!')).toBe('***!');
    expect(stream.end()).toBe('');
  });

  test('T36: gives out at the end what turned out not to be a secret', () => {
    const stream = createRedactor(['secret']).stream();

    expect(stream.write('secre')).toBe('');
    expect(stream.end()).toBe('secre');
  });

  test('T36: a user part that arrives in pieces is masked', () => {
    const stream = createRedactor([]).stream();
    const out = [...'at https://user:tok@host/x'].map((char) => stream.write(char)).join('');

    expect(out + stream.end()).toBe('at https://***@host/x');
  });

  test('T36: a user part of endless length is not waited for', () => {
    const stream = createRedactor([]).stream();

    expect(stream.write(`https://${'a'.repeat(20_000)}`).length).toBeGreaterThan(0);
  });
});

describe('time', () => {
  test.each(['a', 'ab', '://', '://a', ':', '@', '%'])(
    'T32: grows linearly for 1 MB of %j',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      const redact = createRedactor([
        'a'.repeat(2000),
        `${'a'.repeat(2000)}b`,
        '://://',
        'abab'.repeat(100),
      ]);
      const before = performance.now();

      redact(text);

      expect(performance.now() - before).toBeLessThan(10_000);
    },
  );
});
