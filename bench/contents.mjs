/**
 * Seeded contents that compress like the real thing: sources, minified bundles, source maps and machine code, made of a
 * vocabulary used by Zipf's law, statements that recur in a package, and new ones.
 */

/** Pseudo-random unsigned 32-bit integers, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** 65,536 indices below `count`; a uniform pick among them is a pick by Zipf's law. */
function zipf(count, exponent) {
  const weights = Array.from({ length: count }, (_, rank) => (rank + 1) ** -exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint16Array(0x10000);
  let index = 0;
  let below = weights[0];
  for (let slot = 0; slot < table.length; slot += 1) {
    while (index < count - 1 && (slot / table.length) * total > below) {
      index += 1;
      below += weights[index];
    }
    table[slot] = index;
  }
  return table;
}

/** Byte strings one after another, each found by its index. */
function pack(strings, picks) {
  const at = new Uint32Array(strings.length + 1);
  for (let index = 0; index < strings.length; index += 1)
    at[index + 1] = at[index] + strings[index].length;
  return { bytes: Buffer.from(strings.join(''), 'latin1'), at, picks };
}

const WORD = -1; // A word of the vocabulary.
const NUMBER = -2; // Four hexadecimal digits.
const BYTES = -3; // Two bytes of any value.
const SLOTS = { '@': WORD, '#': NUMBER, '~': BYTES };

const STATEMENTS = [
  'const @ = @.@(@);\n',
  'const { @, @ } = require("@/@");\n',
  'import { @ } from "./@.js";\n',
  'export declare function @(@: @, @?: @): @;\n',
  'export interface @ extends @ {\n',
  '    readonly @: @;\n',
  '    /**\n     * The @ of this @, or the @ when there is no @.\n     */\n    @?: @;\n',
  '  if (@.@ === undefined) {\n    return @(@, "@");\n  }\n',
  '  for (const @ of @.@) {\n    @.push(@);\n  }\n',
  '    return @.@(@ => @.@ !== @);\n',
  'function @(@, @) {\n  var @ = @.@;\n',
  'exports.@ = void 0;\nvar @ = @("@");\n',
  '  "@": "@",\n',
  '  "@": { "@": #, "@": true },\n',
  '}\n\n',
  '    throw new @("@ must be @, got " + @);\n',
  '      @: @.@,\n',
  '// @ @ the @ of @, see @/@/@ for the @\n',
  '  case @.@:\n    return @;\n',
  "  d: 'M#.# #l-#.# #H#',\n",
];
const MINIFIED = [
  'function @(@,@){return @.@(@,@)}',
  'var @=@(#),@=@.@;',
  'if(@&&!@.@)return @;',
  '@.@=function(){return @},',
  'case #:return @.@="@",@;',
  '(0,@.@)(@,"@",{@:@,@:!0})',
  'for(let @=0;@<@.@;@++)@(@[@]);',
  '@?@.@:@;',
  'const{@:@,@:@}=@;',
];
const MAPPING = ['@,', '@,@,', '@;', '@,@,@;', '@,@A,@,@;'];
const CODE = ['@@~@', '@@@', '@@@@@', '@\0\0\0@', '@@', '\0\0\0\0\0\0\0\0@@'];
const RECORDS = ['@ # @=#\n', '{"@":"#",@:##}\n', '@,#,#,@,#\n', '@ ## # @\n', '~~@\n'];

/** Each kind: its forms of statements, how its words look, and of 256 statements how many recur. */
const KINDS = {
  source: { forms: STATEMENTS, word: identifier, words: 500, recurring: 84 },
  minified: { forms: MINIFIED, word: shortName, words: 1500, recurring: 100 },
  map: { forms: MAPPING, word: segment, words: 1200, recurring: 112 },
  code: { forms: CODE, word: instruction, words: 1200, recurring: 116 },
  records: { forms: RECORDS, word: identifier, words: 3000, recurring: 24 },
};

const SYLLABLES =
  'get set re con de com pro in ex un der ta ti on er al le ing ment tor ver sion map key val node type file path str num res req err opt arg ctx ref index name list item data code hash'.split(
    ' ',
  );

function identifier(next) {
  let text = '';
  for (let left = 1 + (next() % 4); left > 0; left -= 1) {
    const syllable = SYLLABLES[next() % SYLLABLES.length];
    text += next() % 3 === 0 ? syllable[0].toUpperCase() + syllable.slice(1) : syllable;
  }
  return text;
}

function shortName(next) {
  return next() % 3 === 0 ? identifier(next) : (next() % 1296).toString(36);
}

function segment(next) {
  const alphabet = 'AAAACEGIKMOQSUWYacegikmBDFHJLNPRTVXZ';
  let text = '';
  for (let left = 4 + (next() % 2); left > 0; left -= 1) text += alphabet[next() % alphabet.length];
  return text;
}

function instruction(next) {
  let text = '';
  for (let left = 1 + (next() % 5); left > 0; left -= 1) text += String.fromCharCode(next() & 0xff);
  return text;
}

/** A form as numbers: a slot, or the index of a literal in `literals`. */
function parseForm(form, literals) {
  return (form.match(/[@#~]|[^@#~]+/g) ?? []).map(
    (piece) => SLOTS[piece] ?? literals.push(piece) - 1,
  );
}

/** A statement as text, its slots filled. */
function statement(form, words, next) {
  return form.replace(/[@#~]/g, (slot) => {
    if (slot === '@') return words[(next() * next()) % words.length];
    return slot === '#' ? (next() & 0xffff).toString(16) : String.fromCharCode(next() & 0xff);
  });
}

const PICKS = new Map();

function picksOf(count, exponent) {
  const key = `${count} ${exponent}`;
  if (!PICKS.has(key)) PICKS.set(key, zipf(count, exponent));
  return PICKS.get(key);
}

/** What the files of one package have in common; `statements` is how many different ones recur. */
export function makeStyle(kind, { seed, statements }) {
  const { forms, word, words, recurring } = KINDS[kind];
  const next = randomFrom(seed);
  const vocabulary = Array.from({ length: words }, () => word(next));
  const known = Array.from({ length: statements }, () => {
    let text = '';
    for (let left = 1 + (next() % 5); left > 0; left -= 1)
      text += statement(forms[next() % forms.length], vocabulary, next);
    return text;
  });
  const literals = [];
  return {
    recurring,
    words: pack(vocabulary, picksOf(words, 0.9)),
    known: pack(known, picksOf(statements, 0.7)),
    forms: forms.map((form) => parseForm(form, literals)),
    literals: pack(literals),
  };
}

const DIGITS = Buffer.from('0123456789abcdef');

/** Fills `out` with statements of a style; the same seed gives the same bytes. */
export function fill(out, style, seed) {
  const { recurring, words, known, forms, literals } = style;
  const next = randomFrom(seed);
  const end = out.length;
  let at = 0;
  const put = (set, index) => {
    const { bytes } = set;
    let from = set.at[index];
    const to = Math.min(set.at[index + 1], from + end - at);
    while (from < to) out[at++] = bytes[from++];
  };
  const putSlot = (slot) => {
    const random = next();
    if (slot === WORD) put(words, words.picks[random >>> 16]);
    else if (slot === NUMBER)
      for (let shift = 0; shift < 16; shift += 4) out[at++] = DIGITS[(random >>> shift) & 15];
    else for (let shift = 0; shift < 16; shift += 8) out[at++] = random >>> shift;
  };
  while (at < end) {
    const random = next();
    if ((random & 0xff) < recurring) put(known, known.picks[random >>> 16]);
    else
      for (const piece of forms[(random >>> 8) % forms.length])
        if (piece < 0) putSlot(piece);
        else put(literals, piece);
  }
  return out;
}
