/** The shape of a journal line: one table of fields. Journals are long, so it is plain tests, and names what is wrong. */

type Test = (value: unknown) => boolean;

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const isText: Test = (value) => typeof value === 'string';
const isFlag: Test = (value) => typeof value === 'boolean';
const isWhole: Test = (value) => Number.isSafeInteger(value);
const isNumber: Test = (value) => typeof value === 'number';
const isDigest: Test = (value) => typeof value === 'string' && DIGEST.test(value);
const isTexts: Test = (value) => Array.isArray(value) && value.every(isText);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const oneOf = (...words: readonly string[]): Test => {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value) => known.has(value);
};
const recordOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);
const shapeOf =
  (fields: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) && wrongField(value, Object.entries(fields)) === null;

/** Fields that every line has; others that are not in either table are kept as they are (T59). */
const REQUIRED = Object.entries({
  schema: isWhole,
  sequence: isWhole,
  environment: isText,
  kind: oneOf(
    'lock',
    'apply',
    'promotion',
    'rollback',
    'snapshot',
    'hold',
    'resume',
    'approval',
    'delivery',
  ),
  at: isText,
  actor: isText,
  reason: orNull(isText),
  lock: isDigest,
  // These two must equal digests that are known to be right, so they need no look of their own.
  previousLock: orNull(isText),
  components: isTexts,
  parent: orNull(isText),
  run: orNull(isText),
} satisfies Readonly<Record<string, Test>>);

const OPTIONAL = Object.entries({
  from: shapeOf({ environment: isText, lock: isDigest }),
  target: isDigest,
  ok: isFlag,
  verified: isFlag,
  outputs: recordOf(isDigest),
  label: isText,
  hold: shapeOf({ components: isTexts, rejected: recordOf(isText), expires: orNull(isText) }),
  plan: isDigest,
  commit: isText,
  signature: shapeOf({ key: isText, value: isText }),
  delivery: shapeOf({
    id: isText,
    strategy: oneOf('blue-green', 'canary'),
    phase: oneOf('started', 'switching', 'stepped', 'finished', 'aborted'),
    side: isText,
    percent: isNumber,
    detail: isText,
  }),
  overrides: isTexts,
  nonce: isText,
} satisfies Readonly<Record<string, Test>>);

/** Why a value is no entry of a journal, in words that follow "it is no entry"; null when it is one. */
export function whyNoEntry(value: unknown): string | null {
  if (!isObject(value)) return 'no object';
  const wrong = wrongField(value, REQUIRED) ?? wrongField(value, OPTIONAL, true);
  return wrong === null ? null : `its ${wrong} is missing or of another form`;
}

function wrongField(
  value: Readonly<Record<string, unknown>>,
  fields: readonly (readonly [string, Test])[],
  isOptional = false,
): string | null {
  for (const [name, test] of fields) {
    const field = value[name];
    if (!(isOptional && field === undefined) && !test(field)) return name;
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
