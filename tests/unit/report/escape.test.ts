import { describe, expect, test } from '@jest/globals';
import {
  codeSpan,
  escapeCommandData,
  escapeCommandProperty,
  escapeHtml,
  escapeMarkdown,
  escapeTerminal,
  escapeTerminalLine,
  neutralizeOutput,
} from '../../../src/report/escape.js';

const ESC = '\u001b';

describe('a terminal', () => {
  test.each([
    ['colours', `${ESC}[31mred${ESC}[0m`, 'red'],
    ['a title set by OSC', `a${ESC}]0;evil\u0007b`, 'ab'],
    ['a link by OSC 8', `${ESC}]8;;http://evil${ESC}\\text${ESC}]8;;${ESC}\\`, 'text'],
    ['an unfinished string only to the end of its line', `${ESC}]0;evil\nnext`, '\nnext'],
    ['a carriage return', 'good\rbad', 'goodbad'],
    ['C1 controls', 'a\u009b31mb', 'a31mb'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ])('never sees %s', (_, text, safe) => {
    expect(escapeTerminal(text)).toBe(safe);
  });

  test('shows marks that reorder text instead of obeying them', () => {
    expect(escapeTerminal('a\u202eb\u2066c')).toBe('a\\u{202e}b\\u{2066}c');
  });

  test('keeps lines and tabs, or one line on demand', () => {
    expect(escapeTerminal('a\n\tb')).toBe('a\n\tb');
    expect(escapeTerminalLine('a\r\n\tb')).toBe('a  b');
  });
});

describe('Markdown (T35)', () => {
  test.each([
    ['a table cell', 'a|b', 'a&#124;b'],
    ['a tag', '<img src=x>', '&#60;img src=x&#62;'],
    ['an entity', '&lt;', '&#38;lt;'],
    ['a link', '[a](b)', '&#91;a&#93;&#40;b&#41;'],
    ['an image', '![a](b)', '&#33;&#91;a&#93;&#40;b&#41;'],
    ['a mention', 'by @team', 'by @&#8203;team'],
    ['an issue', 'fixes #12', 'fixes #&#8203;12'],
    ['an issue, long form', 'GH-12', 'GH-&#8203;12'],
    ['a bare URL', 'https://evil', 'https:&#8203;//evil'],
    ['a bare host', 'WWW.evil.org', 'WWW&#8203;.evil.org'],
    ['an issue of another repository', 'acme/api#12', 'acme/api#&#8203;12'],
    ['an issue by its address', 'https://h/a/b/issues/1', 'https:&#8203;//h/a/b/issues/1'],
    ['a commit', 'see a1b2c3d', 'see a1b2c3&#8203;d'],
    ['a commit of another repository', 'acme/api@a1b2c3d', 'acme/api@&#8203;a1b2c3&#8203;d'],
    ['an address of mail', 'ada@example.org', 'ada@&#8203;example.org'],
    ['an emoji code', ':white_check_mark:', ':&#8203;white&#95;check&#95;mark:'],
    ['an emoji code after a digit', '1:100:', '1:&#8203;100:'],
    ['mathematics', '$x$', '<span>$</span>x<span>$</span>'],
    ['a second line', 'a\n# b', 'a #&#8203; b'],
    ['a list', '- a', '&#45; a'],
    ['a numbered list', '1. a', '1&#46; a'],
  ])('T35: %s in a message stays text', (_, text, safe) => {
    expect(escapeMarkdown(text)).toBe(safe);
  });

  test('ordinary words stay readable', () => {
    expect(escapeMarkdown('feedback on effacedness → e4f5a6, lib 1.2 is first')).toBe(
      'feedback on effacedness → e4f5a6, lib 1.2 is first',
    );
    expect(escapeMarkdown('at 18:20:00, "so"')).toBe('at 18:20:00, "so"');
  });

  test.each([
    ['api', '`api`'],
    ['@scope/api#1', '`@scope/api#1`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a\\', '<code>a&#92;</code>'],
    ['a\nb', '`a b`'],
    ['', '<code></code>'],
  ])('T35: %j as code', (text, safe) => {
    expect(codeSpan(text)).toBe(safe);
  });

  test('T35: HTML has no tag and no quote from outside', () => {
    expect(escapeHtml(`<a href="x" b='y'>&`)).toBe(
      '&#60;a href=&#34;x&#34; b=&#39;y&#39;&#62;&#38;',
    );
  });
});

describe('workflow commands (T33)', () => {
  test('T33: data and properties are escaped as the runner unescapes them', () => {
    expect(escapeCommandData('50%\r\n::x')).toBe('50%25%0D%0A::x');
    expect(escapeCommandProperty('a:b,c')).toBe('a%3Ab%2Cc');
  });

  test.each([
    ['::add-mask::x', ': :add-mask::x'],
    ['  \t::set-env name=a::b', '  \t: :set-env name=a::b'],
    ['\u200b\ufeff::error::x', '\u200b\ufeff: :error::x'],
    ['ok\r::error::x', 'ok\r: :error::x'],
    ['a\n::error::x\r\n::error::y', 'a\n: :error::x\r\n: :error::y'],
    ['text ##[error]x', 'text ## [error]x'],
    ['###[group]', '### [group]'],
    ['##vso[task.setvariable]x', '## vso[task.setvariable]x'],
  ])('T33: the runner does not obey %j', (text, safe) => {
    expect(neutralizeOutput(text)).toBe(safe);
  });

  test('T33: ordinary output stays as it is', () => {
    const text = 'std::vector<int> v;\n## heading\n[x]';

    expect(neutralizeOutput(text)).toBe(text);
  });
});

describe('time', () => {
  test.each([
    '\n',
    '\u001b',
    '\u001b]',
    '\u001b[',
    ':',
    '::',
    '@',
    '#',
    '$',
    '`',
    '|',
    '-',
    ' ',
    'w',
    '9',
  ])('T32: grows linearly for 100 kB of %j', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const before = performance.now();

    [escapeTerminal, escapeMarkdown, codeSpan, escapeHtml, neutralizeOutput].forEach((escape) =>
      escape(text),
    );

    expect(performance.now() - before).toBeLessThan(5000);
  });
});
