export const id = 5085;
export const ids = [5085];
export const modules = {

/***/ 45085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/bypasses.js
var bypasses = __webpack_require__(83856);
// EXTERNAL MODULE: ./.cache/bundle/domain/journal-chain.js + 1 modules
var journal_chain = __webpack_require__(43918);
// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-lock.js
var read_lock = __webpack_require__(63774);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var journal = __webpack_require__(38318);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
;// CONCATENATED MODULE: ./.cache/bundle/operations/history.js
/** `history`: what happened to environments, newest first, out of the verified journal. */







/** Within an environment the order is the chain's; between environments it is told by time, for people only (T58). */
async function history_history(world, options) {
    const { environment, components, limit } = options;
    if (limit !== null && (!Number.isInteger(limit) || limit < 1)) {
        throw new errors/* LockstepError */.Cj('usage', {
            message: `${limit} is no number of entries`,
            hint: 'write --limit 1 or more',
        });
    }
    if (environment !== null) {
        (0,load/* requireEnvironment */.L3)(world, (0,load/* loadEnvironments */.H2)(world, (0,load/* loadManifest */.eY)(world)), environment);
    }
    const journals = await (0,journal/* readJournals */.rZ)(world, environment === null ? null : [environment]);
    const rows = journals.map((journal) => journal.entries.filter((entry) => concerns(journal, entry, components)).toReversed());
    const entries = interleaved(rows).slice(0, limit ?? undefined);
    const findings = journals.flatMap((journal) => (0,bypasses/* bypassFindings */.T)(journal.entries));
    return { command: 'history', ok: true, environment, findings, entries };
}
function interleaved(rows) {
    const left = rows.map((row) => [...row]);
    const merged = [];
    for (;;) {
        const newest = left
            .filter((row) => row.length > 0)
            .reduce((best, row) => (isNewer(row, best) ? row : best), null);
        const entry = newest?.shift();
        if (entry === undefined)
            return merged;
        merged.push(entry);
    }
}
function isNewer(row, best) {
    return best === null || (row[0]?.at ?? '') > (best[0]?.at ?? '');
}
function concerns(journal, entry, components) {
    if (components.length === 0)
        return true;
    if (!(0,journal_chain/* movesHead */.$_)(entry) || entry.previousLock === null) {
        return entry.components.length === 0 || components.some((c) => entry.components.includes(c));
    }
    return components.some((component) => movedBy(journal, entry, component));
}
/** An entry that moved the head concerns what it really moved; with the bytes gone, what it says it is about. */
function movedBy(journal, entry, component) {
    const [before, after] = [entry.previousLock, entry.lock].map((digest) => {
        const text = digest === null ? undefined : journal.locks.get(digest);
        return text === undefined || digest === null ? null : (0,read_lock/* readLock */.m)(text, (0,journal_chain/* lockFile */.Ke)(digest));
    });
    if (before === null || before === undefined || after === null || after === undefined) {
        return entry.components.length === 0 || entry.components.includes(component);
    }
    const [from, to] = [before.components.get(component), after.components.get(component)];
    return (0,build_key/* canonicalJson */.dj)(from ?? null) !== (0,build_key/* canonicalJson */.dj)(to ?? null);
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/history.js
/** `lockstep history`. */


const run = ({ world, values, environment }) => history_history(world, {
    environment,
    components: (0,selection/* componentsOf */.ct)(values),
    limit: values.integer('limit'),
});


/***/ }),

/***/ 15161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   Bz: () => (/* binding */ requestViaOf),
/* harmony export */   M1: () => (/* binding */ digestOption),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   ct: () => (/* binding */ componentsOf),
/* harmony export */   wQ: () => (/* binding */ viaOf),
/* harmony export */   xS: () => (/* binding */ strategyOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_delivery_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37663);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44916);
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42586);
/** Options that several commands read the same way. */





/** The chosen components, checked; empty = all. Throws `name-invalid`. */
function componentsOf(values, name = 'component') {
    return values.list(name).map(_domain_names_js__WEBPACK_IMPORTED_MODULE_3__/* .parseComponentName */ .Mh);
}
/** `--via`, or null. */
function viaOf(values) {
    const via = values.text('via');
    return via === 'file' || via === 'commit' ? via : null;
}
/** `--via` of a promotion, which can also be asked for; or null. */
function requestViaOf(values) {
    return values.text('via') === 'pull-request' ? 'pull-request' : viaOf(values);
}
/** A digest that an option gives, as the field that takes it. Throws `digest-invalid`. */
function digestOption(values, option, field) {
    const text = values.text(option);
    return text === null ? {} : { [field]: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(text) };
}
/** `--strategy`, or null. */
function strategyOf(values) {
    const asked = values.text('strategy');
    return _domain_delivery_config_js__WEBPACK_IMPORTED_MODULE_1__/* .STRATEGIES */ .YL.find((one) => one === asked) ?? null;
}
/** A file as the user wrote it: seen from where the command was typed, else from the root of the meta-repo. */
function fileOf({ world, cwd }, text) {
    const near = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, text);
    const isNear = world.disk.lstat(near) !== null;
    return isNear ? node_path__WEBPACK_IMPORTED_MODULE_0__.relative(world.workspace.root, near) : text;
}
/** A positional argument that the table declares required. */
function requiredText(values, name) {
    const text = values.text(name);
    if (text !== null)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LockstepError */ .Cj('input-missing', { message: `${name} is missing` });
}


/***/ }),

/***/ 83856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ bypassFindings),
/* harmony export */   W: () => (/* binding */ bypassesOf)
/* harmony export */ });
/* harmony import */ var _head_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75375);
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43918);


/** One warning per gate that was gone past by a promotion to the lock that the environment is in now. */
function bypassFindings(entries) {
    const head = (0,_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(entries);
    return head === null ? [] : bypassesOf(entries, head.lock);
}
/** The same for another lock that it was in, which a rollback may bring back. */
function bypassesOf(entries, lock) {
    const isBypass = (entry) => entry.kind === 'promotion' && (entry.overrides ?? []).length > 0;
    // Most environments have none, and folding a long journal is not free.
    if (!entries.some(isBypass))
        return [];
    const { originOf } = (0,_head_history_js__WEBPACK_IMPORTED_MODULE_0__/* .headHistory */ .pS)(entries);
    return entries
        .filter((entry) => isBypass(entry) && originOf(entry.lock) === originOf(lock))
        .flatMap((entry) => (entry.overrides ?? []).map((override) => toldOf(entry, override)));
}
function toldOf(entry, override) {
    const { environment, sequence, actor, reason } = entry;
    return {
        severity: 'warning',
        code: 'gate-bypassed',
        where: { environment },
        message: `${environment} came to its lock past a gate (#${sequence} by ${actor}: ${reason ?? 'no reason given'}): ${override}`,
    };
}


/***/ }),

/***/ 75375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ decidingApply),
/* harmony export */   VJ: () => (/* binding */ wasApplied),
/* harmony export */   it: () => (/* binding */ lastVerifiedLock),
/* harmony export */   p4: () => (/* binding */ isVerified),
/* harmony export */   pS: () => (/* binding */ headHistory),
/* harmony export */   vC: () => (/* binding */ previousLock)
/* harmony export */ });
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43918);

/**
 * Folds the entries that move the head:
 * - a lock that is on the path already (a rollback to it, or a revert in review) is gone back to: what lay above is left;
 * - a rollback to a lock never seen before (one component of it was put back) takes the place of the head it left;
 * - everything else goes one step on: a lock, a promotion, and the undo of a rollback, which blames nobody.
 * So `previous` after a rollback is the state before the good one, never the bad one again. Locks count by their origin:
 * path and left have first forms only.
 */
function headHistory(steps) {
    const origins = new Map();
    const originOf = (lock) => origins.get(lock) ?? lock;
    const path = [];
    /** Where each lock of the path stands in it; journals are long, so nothing is searched or copied. */
    const places = new Map();
    const left = new Set();
    const seen = new Set();
    for (const step of steps) {
        if (!(0,_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .movesHead */ .$_)(step))
            continue;
        const lock = originOf(step.target ?? step.lock);
        if (step.lock !== lock)
            origins.set(step.lock, lock);
        const replaces = step.kind === 'rollback' && !seen.has(lock);
        const kept = places.get(lock) ?? Math.max(0, path.length - (replaces ? 1 : 0));
        for (const one of path.splice(kept)) {
            places.delete(one);
            left.add(one);
        }
        places.set(lock, path.push(lock) - 1);
        left.delete(lock);
        seen.add(lock);
    }
    return { path, left, originOf };
}
/** The lock before the head, or null. */
function previousLock(steps) {
    return headHistory(steps).path.at(-2) ?? null;
}
/** The lock that was applied and verified last, other than the head and what was rolled away from; or null. */
function lastVerifiedLock(steps) {
    const { path, left, originOf } = headHistory(steps);
    const good = steps.findLast((step) => {
        const lock = originOf(step.lock);
        return isVerified(step) && lock !== path.at(-1) && !left.has(lock);
    });
    return good === undefined ? null : originOf(good.lock);
}
/** True for an apply that ended well and was verified. */
function isVerified(entry) {
    return isApply(entry) && entry.ok === true && entry.verified === true;
}
/** An apply, or the promotion that ends a delivery: it was applied to its side before the traffic went there. */
function isApply({ kind, ok }) {
    return kind === 'apply' || (kind === 'promotion' && ok !== undefined);
}
/** True for an entry that says of the whole lock that it was applied well. */
function wasApplied(entry) {
    // A delivery brings the whole lock to its side, also where it promotes some components only.
    return isApply(entry) && entry.ok === true && isWhole(entry);
}
function isWhole({ kind, components }) {
    return components.length === 0 || kind === 'promotion';
}
/**
 * The apply that says whether a lock was applied well: the last of the whole lock, or a later one that failed. One of
 * some components that went well says nothing of the others. Undefined when there is none.
 */
function decidingApply(entries, lock) {
    return entries.findLast((entry) => isApply(entry) && entry.lock === lock && (isWhole(entry) || entry.ok !== true));
}


/***/ }),

/***/ 43918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HM: () => (/* binding */ chained),
  bV: () => (/* binding */ entryLine),
  HH: () => (/* binding */ headFile),
  YW: () => (/* binding */ headMark),
  Uo: () => (/* binding */ headOf),
  i7: () => (/* binding */ journalFile),
  Ke: () => (/* binding */ lockFile),
  $_: () => (/* binding */ movesHead),
  UM: () => (/* binding */ readChain)
});

// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var domain_digest = __webpack_require__(44916);
;// CONCATENATED MODULE: ./.cache/bundle/domain/journal-shape.js
/** The shape of a journal line: one table of fields. Journals are long, so it is plain tests, and names what is wrong. */
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const isText = (value) => typeof value === 'string';
const isFlag = (value) => typeof value === 'boolean';
const isWhole = (value) => Number.isSafeInteger(value);
const isNumber = (value) => typeof value === 'number';
const isDigest = (value) => typeof value === 'string' && DIGEST.test(value);
const isTexts = (value) => Array.isArray(value) && value.every(isText);
const orNull = (test) => (value) => value === null || test(value);
const oneOf = (...words) => {
    const known = new Set(words);
    return (value) => known.has(value);
};
const recordOf = (test) => (value) => isObject(value) && Object.values(value).every(test);
const shapeOf = (fields) => (value) => isObject(value) && wrongField(value, Object.entries(fields)) === null;
/** Fields that every line has; others that are not in either table are kept as they are (T59). */
const REQUIRED = Object.entries({
    schema: isWhole,
    sequence: isWhole,
    environment: isText,
    kind: oneOf('lock', 'apply', 'promotion', 'rollback', 'snapshot', 'hold', 'resume', 'approval', 'delivery'),
    at: isText,
    actor: isText,
    reason: orNull(isText),
    lock: isDigest,
    // These two must equal digests that are known to be right, so they need no look of their own.
    previousLock: orNull(isText),
    components: isTexts,
    parent: orNull(isText),
    run: orNull(isText),
});
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
});
/** Why a value is no entry of a journal, in words that follow "it is no entry"; null when it is one. */
function whyNoEntry(value) {
    if (!isObject(value))
        return 'no object';
    const wrong = wrongField(value, REQUIRED) ?? wrongField(value, OPTIONAL, true);
    return wrong === null ? null : `its ${wrong} is missing or of another form`;
}
function wrongField(value, fields, isOptional = false) {
    for (const [name, test] of fields) {
        const field = value[name];
        if (!(isOptional && field === undefined) && !test(field))
            return name;
    }
    return null;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./.cache/bundle/domain/journal.js
var journal = __webpack_require__(77281);
;// CONCATENATED MODULE: ./.cache/bundle/domain/journal-chain.js
/** The hash chain of a journal: one canonical JSON line per entry, each naming the digest of the line before. */





/** Where the lines of an environment stand on the branch. */
const journalFile = (environment) => `${environment}.jsonl`;
/** Where the number and id of the last line stand, so that a changed or missing last line shows. */
const headFile = (environment) => `${environment}.head`;
/** Where the bytes of a lock stand beside the journal. */
const lockFile = (digest) => `locks/${(0,domain_digest/* hexOf */.ZD)(digest)}.yaml`;
/** The line of an entry, without its line feed. */
function entryLine(entry) {
    return (0,build_key/* canonicalJson */.dj)(entry);
}
/** The entry with its id, which is the digest of its line. */
function chained(entry) {
    return { ...entry, id: (0,domain_digest/* digestOf */.ol)(entryLine(entry)) };
}
/** The text of `headFile` for a journal. */
function headMark(entries) {
    const last = entries.at(-1);
    return last === undefined ? '' : `${last.sequence} ${last.id}\n`;
}
/** The entry that says which lock the environment is in; null before the first. */
function headOf(entries) {
    return entries.findLast(movesHead) ?? null;
}
/** True for the kinds that change which lock the environment is in. */
function movesHead(entry) {
    return entry.kind === 'lock' || entry.kind === 'promotion' || entry.kind === 'rollback';
}
/**
 * Verifies the whole chain from its first line. Throws `journal-corrupt` naming the line for anything altered,
 * removed, reordered or forked (T50, T65), and `journal-newer` for a line of a later schema.
 */
function readChain(text) {
    const lines = text.lines.split('\n');
    if (lines.pop() !== '')
        throw corrupt(text.environment, lines.length + 1, 'it is cut off');
    const entries = [];
    let headLock = null;
    for (const line of lines) {
        const entry = readLine(text.environment, line, { before: entries.at(-1) ?? null, headLock });
        entries.push(entry);
        if (movesHead(entry))
            headLock = entry.lock;
    }
    if (headMark(entries) !== text.head) {
        const why = `${headFile(text.environment)} names another last line`;
        throw corrupt(text.environment, entries.length, why);
    }
    return entries;
}
function readLine(environment, line, expected) {
    const number = (expected.before?.sequence ?? 0) + 1;
    const value = parseLine(environment, number, line);
    const shape = whyNoEntry(value);
    if (shape !== null)
        throw corrupt(environment, number, `it is no entry: ${shape}`);
    const entry = value;
    const fault = faultOf(entry, { ...expected, environment, number });
    if (fault !== null)
        throw corrupt(environment, number, fault);
    if (!(0,build_key/* isCanonicalJson */.Rv)(line, value)) {
        throw corrupt(environment, number, 'it is not in its canonical form');
    }
    // Fresh from the text, so nobody else has it. Equal digests become one string: half the memory, and maps find them faster.
    const { headLock, before } = expected;
    const lock = entry.lock === headLock ? headLock : entry.lock;
    const parent = before?.id ?? null;
    return Object.assign(entry, { lock, previousLock: headLock, parent, id: (0,domain_digest/* digestOf */.ol)(line) });
}
function parseLine(environment, number, line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch (cause) {
        throw corrupt(environment, number, 'it is not JSON', cause);
    }
    const schema = value?.schema;
    if (typeof schema === 'number' && schema > journal/* JOURNAL_SCHEMA */.e) {
        throw new errors/* LockstepError */.Cj('journal-newer', {
            message: `line ${number} of the journal of ${environment} has schema ${schema}; this version reads up to ${journal/* JOURNAL_SCHEMA */.e}`,
            hint: 'update Lockstep here',
            data: { environment, line: number },
        });
    }
    return value;
}
function faultOf(entry, expected) {
    if (entry.schema !== (0,journal/* schemaOf */.p)(entry.kind))
        return `it has schema ${entry.schema}`;
    if (entry.sequence !== expected.number)
        return `it has the number ${entry.sequence}`;
    if (entry.environment !== expected.environment)
        return `it belongs to ${entry.environment}`;
    if (entry.parent !== (expected.before?.id ?? null)) {
        return 'the line before it is not the one it was written after';
    }
    if (entry.previousLock !== expected.headLock)
        return 'it names another lock before it';
    return null;
}
function corrupt(environment, line, why, cause) {
    return new errors/* LockstepError */.Cj('journal-corrupt', {
        message: `line ${line} of the journal of ${environment} does not verify: ${why}`,
        hint: `"git log -p" of the journal branch shows who changed ${journalFile(environment)}; put the branch back to the last good commit`,
        data: { environment, line },
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 77281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ JOURNAL_SCHEMA),
/* harmony export */   p: () => (/* binding */ schemaOf)
/* harmony export */ });
/** The newest schema that this version reads; a line has the oldest that knows its kind. */
const JOURNAL_SCHEMA = 2;
/** The schema number that a line of a kind has. */
function schemaOf(kind) {
    return kind === 'approval' || kind === 'delivery' ? 2 : 1;
}


/***/ }),

/***/ 38318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PI: () => (/* binding */ appendEntries),
  _i: () => (/* binding */ lockTextOf),
  a0: () => (/* binding */ readJournal),
  rZ: () => (/* binding */ readJournals)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/journal-chain.js + 1 modules
var journal_chain = __webpack_require__(43918);
// EXTERNAL MODULE: ./.cache/bundle/domain/journal.js
var domain_journal = __webpack_require__(77281);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
;// CONCATENATED MODULE: ./.cache/bundle/domain/journal-mark.js
/** The memory of the newest journal line seen per environment: its form in the store. */

const SCHEMA = 1;
const shape = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(SCHEMA),
    environments: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ sequence: schemas/* int */.Whr(), id: schemas/* string */.YjP() })),
});
/** The text that `readMarks` reads. */
function marksText(environments) {
    return `${JSON.stringify({ schema: SCHEMA, environments })}\n`;
}
/** Throws whatever says that the text is no such memory. */
function readMarks(text) {
    return shape.parse(JSON.parse(text)).environments;
}

// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
;// CONCATENATED MODULE: ./.cache/bundle/operations/journal-seen.js
/** Remembers in the store the newest journal line ever seen, so that a journal can never go backwards unnoticed (T50). */




/** Throws `journal-corrupt` when the journal lacks the newest line that was seen here before, or has another one. */
function checkSeen(world, { environment, entries }) {
    const seen = readMemory(world)[environment];
    if (seen === undefined || entries[seen.sequence - 1]?.id === seen.id)
        return;
    const what = entries.length < seen.sequence ? 'went backwards' : 'was rewritten';
    throw new errors/* LockstepError */.Cj('journal-corrupt', {
        message: `the journal of ${environment} ${what}: line ${seen.sequence} is not the one seen here before`,
        hint: `find out who moved the journal branch; if that was meant, remove ${seenPath(world)}`,
        data: { environment, line: seen.sequence, seen: seen.id },
    });
}
/** Keeps the newest line; a disk that cannot take it costs the memory only, and says so. */
function rememberSeen(world, { environment, entries }) {
    const last = entries.at(-1);
    const memory = readMemory(world);
    if (last === undefined || memory[environment]?.id === last.id)
        return;
    const mark = { sequence: last.sequence, id: last.id };
    const text = marksText({ ...memory, [environment]: mark });
    try {
        (0,publish/* publishFile */.o6)(world.disk, world.random, seenPath(world), text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        world.emit({ type: 'note', level: 'info', message: `${seenPath(world)} not written: ${why}` });
    }
}
function seenPath(world) {
    return (0,external_node_path_.join)(world.workspace.storeDir, 'journal-seen.json');
}
/** An unreadable memory is no memory: it protects against others, and only we write it. */
function readMemory(world) {
    const path = seenPath(world);
    if (world.disk.lstat(path) === null)
        return {};
    try {
        return readMarks(new TextDecoder().decode(world.disk.readFile(path)));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        world.emit({ type: 'note', level: 'info', message: `${path} is not readable: ${why}` });
        return {};
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/journal.js
/** Reads the journal of an environment, verified, and appends to it by compare-and-swap. */






/** Tries after the first when somebody else moved the branch. */
const RETRIES = 5;
const BACKOFF_MS = 50;
/**
 * Reads and verifies the whole chain of an environment and every lock it names. Throws `journal-corrupt` (T49, T50),
 * `journal-newer`, and what the branch throws.
 */
async function readJournal(world, environment) {
    const [journal] = await readJournals(world, [environment]);
    if (journal === undefined)
        throw new errors/* LockstepError */.Cj('bug', { message: 'no journal was read' });
    return journal;
}
/** The same for several environments out of one read of the branch; null = every environment that it has. */
async function readJournals(world, environments) {
    const snapshot = await world.journal.read();
    return (environments ?? environmentsOf(snapshot)).map((environment) => {
        const journal = verified(snapshot, environment);
        checkSeen(world, journal);
        rememberSeen(world, journal);
        return journal;
    });
}
/**
 * Appends one entry. `build` gets the newest journal; it runs again whenever somebody else moved the branch in
 * between, and throws `journal-moved` itself when its entry is no longer right. A write whose answer was lost is
 * found again and counts as done (T42). Gives up with the last error after five more tries.
 */
async function appendEntries(world, environment, build) {
    let journal = await readJournal(world, environment);
    for (let attempt = 1;; attempt += 1) {
        const draft = await build(journal);
        const entry = nextEntry(world, journal, draft.entry);
        try {
            await world.journal.replace(journal.head, filesOf(journal, entry, draft.locks), draft.message ?? `${environment}: ${entry.kind}`);
            rememberSeen(world, { environment, entries: [...journal.entries, entry] });
            return entry;
        }
        catch (error) {
            journal = await afterFailure(world, { environment, error });
            if (journal.entries[entry.sequence - 1]?.id === entry.id)
                return entry;
            if (attempt > RETRIES)
                throw error;
        }
        await world.clock.sleep(world.random.fraction() * BACKOFF_MS * 2 ** attempt, world.signal);
    }
}
/** The text of the newest lock that `entry` names. Throws `rollback-target-missing` when the branch lost it. */
function lockTextOf(journal, lock) {
    const text = journal.locks.get(lock);
    if (text === undefined) {
        throw new errors/* LockstepError */.Cj('rollback-target-missing', {
            message: `the journal of ${journal.environment} names the lock ${lock} but no longer has its bytes`,
            hint: `lockstep rollback list --env ${journal.environment}`,
            data: { environment: journal.environment, lock },
        });
    }
    return text;
}
/** What stood there after a failed write; an error that another try cannot cure is thrown on. */
async function afterFailure(world, failed) {
    const { error } = failed;
    if (!(error instanceof errors/* LockstepError */.Cj))
        throw error;
    if (error.kind !== 'conflict' && error.kind !== 'unavailable')
        throw error;
    return readJournal(world, failed.environment);
}
function nextEntry(world, journal, draft) {
    const last = journal.entries.at(-1);
    return (0,journal_chain/* chained */.HM)({
        ...draft,
        schema: (0,domain_journal/* schemaOf */.p)(draft.kind),
        sequence: (last?.sequence ?? 0) + 1,
        environment: journal.environment,
        at: new Date(world.clock.now()).toISOString(),
        actor: world.host.actor,
        previousLock: (0,journal_chain/* headOf */.Uo)(journal.entries)?.lock ?? null,
        nonce: world.random.hex(16),
        run: world.host.run,
        parent: last?.id ?? null,
    });
}
function filesOf(journal, entry, locks) {
    const entries = [...journal.entries, entry];
    const files = new Map();
    for (const [digest, text] of locks) {
        if (!journal.locks.has(digest))
            files.set((0,journal_chain/* lockFile */.Ke)(digest), text);
    }
    files.set((0,journal_chain/* journalFile */.i7)(journal.environment), entries.map((one) => `${lineOf(one)}\n`).join(''));
    files.set((0,journal_chain/* headFile */.HH)(journal.environment), (0,journal_chain/* headMark */.YW)(entries));
    return files;
}
function lineOf({ id: _id, ...entry }) {
    return (0,journal_chain/* entryLine */.bV)(entry);
}
function environmentsOf(snapshot) {
    return [...snapshot.files.keys()]
        .filter((path) => path.endsWith('.jsonl'))
        .map((path) => path.slice(0, -'.jsonl'.length))
        .filter(names/* isName */.Eo)
        .sort()
        .map(names/* parseEnvironmentName */.gU);
}
function verified(snapshot, environment) {
    const entries = (0,journal_chain/* readChain */.UM)({
        environment,
        lines: snapshot.files.get((0,journal_chain/* journalFile */.i7)(environment)) ?? '',
        head: snapshot.files.get((0,journal_chain/* headFile */.HH)(environment)) ?? '',
    });
    const locks = new Map();
    for (const entry of entries) {
        for (const digest of [entry.lock, entry.from?.lock]) {
            if (digest === undefined || locks.has(digest))
                continue;
            const text = snapshot.files.get((0,journal_chain/* lockFile */.Ke)(digest));
            if (text === undefined)
                continue;
            checkLock(environment, entry, { digest, text });
            locks.set(digest, text);
        }
    }
    return { environment, head: snapshot.head, entries, locks };
}
function checkLock(environment, entry, lock) {
    if ((0,digest/* digestOf */.ol)(lock.text) === lock.digest)
        return;
    throw new errors/* LockstepError */.Cj('journal-corrupt', {
        message: `the lock that line ${entry.sequence} of the journal of ${environment} names was altered: ${(0,journal_chain/* lockFile */.Ke)(lock.digest)}`,
        hint: `"git log -p" of the journal branch shows who changed ${(0,journal_chain/* lockFile */.Ke)(lock.digest)}; put the branch back to the last good commit`,
        data: { environment, line: entry.sequence, lock: lock.digest },
    });
}


/***/ })

};
