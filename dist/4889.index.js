export const id = 4889;
export const ids = [4889];
export const modules = {

/***/ 15161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   ct: () => (/* binding */ componentsOf),
/* harmony export */   wQ: () => (/* binding */ viaOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/** Options that several commands read the same way. */



/** The chosen components, checked; empty = all. Throws `name-invalid`. */
function componentsOf(values, name = 'component') {
    return values.list(name).map(_domain_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseComponentName */ .Mh);
}
/** `--via`, or null. */
function viaOf(values) {
    const via = values.text('via');
    return via === 'file' || via === 'commit' ? via : null;
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('input-missing', { message: `${name} is missing` });
}


/***/ }),

/***/ 24821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ movesHead),
/* harmony export */   HH: () => (/* binding */ headFile),
/* harmony export */   HM: () => (/* binding */ chained),
/* harmony export */   Ke: () => (/* binding */ lockFile),
/* harmony export */   UM: () => (/* binding */ readChain),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   YW: () => (/* binding */ headMark),
/* harmony export */   bV: () => (/* binding */ entryLine),
/* harmony export */   i7: () => (/* binding */ journalFile)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73305);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79916);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44916);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77281);
/** The hash chain of a journal: one canonical JSON line per entry, each naming the digest of the line before. */





/** Where the lines of an environment stand on the branch. */
const journalFile = (environment) => `${environment}.jsonl`;
/** Where the number and id of the last line stand, so that a changed or missing last line shows. */
const headFile = (environment) => `${environment}.head`;
/** Where the bytes of a lock stand beside the journal. */
const lockFile = (digest) => `locks/${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)(digest)}.yaml`;
const digest = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(/^sha256:[0-9a-f]{64}$/));
const names = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const text = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const entryShape = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    schema: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    sequence: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    environment: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n([
        'lock',
        'apply',
        'promotion',
        'rollback',
        'snapshot',
        'hold',
        'resume',
        'approval',
        'delivery',
    ]),
    at: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    actor: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    reason: text,
    lock: digest,
    previousLock: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(digest),
    components: names,
    from: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ environment: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), lock: digest })),
    target: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(digest),
    ok: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()),
    verified: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()),
    outputs: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), digest)),
    label: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    hold: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ components: names, rejected: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), expires: text })),
    plan: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(digest),
    signature: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ key: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), value: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    delivery: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
        id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        strategy: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['blue-green', 'canary']),
        phase: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['started', 'stepped', 'finished', 'aborted']),
        side: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        percent: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
        detail: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    })),
    overrides: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(names),
    nonce: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    run: text,
    parent: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(digest),
});
/** The line of an entry, without its line feed. */
function entryLine(entry) {
    return (0,_build_key_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(entry);
}
/** The entry with its id, which is the digest of its line. */
function chained(entry) {
    return { ...entry, id: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(entryLine(entry)) };
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
    const parsed = entryShape.safeParse(value);
    if (!parsed.success) {
        throw corrupt(environment, number, `it is no entry (${parsed.error.issues[0]?.message ?? ''})`);
    }
    const entry = value;
    const fault = faultOf(entry, { ...expected, environment, number });
    if (fault !== null)
        throw corrupt(environment, number, fault);
    if ((0,_build_key_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(value) !== line) {
        throw corrupt(environment, number, 'it is not in its canonical form');
    }
    return { ...entry, id: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(line) };
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
    if (typeof schema === 'number' && schema > _journal_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_SCHEMA */ .e) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('journal-newer', {
            message: `line ${number} of the journal of ${environment} has schema ${schema}; this version reads up to ${_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_SCHEMA */ .e}`,
            hint: 'update Lockstep here',
            data: { environment, line: number },
        });
    }
    return value;
}
function faultOf(entry, expected) {
    if (entry.schema !== (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .schemaOf */ .p)(entry.kind))
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('journal-corrupt', {
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

/***/ 17761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ adoptState),
/* harmony export */   I8: () => (/* binding */ requireCurrentFormat),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Vx: () => (/* binding */ lockOf),
/* harmony export */   oA: () => (/* binding */ adoptLock),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24821);
/* harmony import */ var _domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81389);
/* harmony import */ var _domain_read_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63774);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38318);
/* harmony import */ var _journal_moved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14953);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37024);







/** Reads file and journal; changes nothing. Throws what `readJournal` and `loadLock` throw. */
async function readState(world, environment) {
    return stateOf(world, await (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .readJournal */ .a0)(world, environment));
}
/** The same for a journal that was read already. */
function stateOf(world, journal) {
    const { environment } = journal;
    const head = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(journal.entries);
    const file = (0,_load_js__WEBPACK_IMPORTED_MODULE_6__/* .loadLock */ .Gt)(world, environment);
    const standing = standingOf(journal, { head, file });
    const current = standing === 'pending' && head !== null ? lockOf(journal, head.lock) : file;
    return { environment, journal, head, file, standing, current };
}
/**
 * Makes the journal's head the lock of the file: records a file that was changed in review as a `lock` entry, which is
 * also how a journal begins. Throws `lock-invalid` for a file of the earlier format.
 */
async function adoptLock(world, environment) {
    const state = await readState(world, environment);
    return adoptState(world, state);
}
/** The same for a state that was read already; nobody may have moved the head since. */
async function adoptState(world, state) {
    const { environment, file, standing } = state;
    if (standing !== 'adopt' || file === null)
        return state;
    requireCurrentFormat(environment, file);
    const digest = (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockDigest */ .sU)(file);
    await (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .appendEntries */ .PI)(world, environment, (journal) => {
        (0,_journal_moved_js__WEBPACK_IMPORTED_MODULE_5__/* .assertUnmoved */ .f4)(journal, { head: state.head });
        return {
            entry: { kind: 'lock', lock: digest, components: [], reason: 'adopted from file' },
            locks: new Map([[digest, (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockBytes */ .FM)(file)]]),
            message: `${environment}: adopt the lock of the file`,
        };
    });
    return readState(world, environment);
}
/** The lock of a digest out of the journal. Throws `rollback-target-missing`, or `journal-corrupt` for a text that is no lock. */
function lockOf(journal, digest) {
    const text = (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .lockTextOf */ ._i)(journal, digest);
    return (0,_domain_read_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .readLock */ .m)(text, (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFile */ .Ke)(digest));
}
/** Throws `lock-invalid` for a lock of the earlier format, whose commits are not proven. */
function requireCurrentFormat(environment, lock) {
    if (lock.formatVersion === 2)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('lock-invalid', {
        message: `the lock of ${environment} has the earlier format, whose commits are not proven`,
        hint: `lockstep lock --env ${environment}`,
        data: { environment },
    });
}
function standingOf(journal, { head, file }) {
    if (head === null)
        return file === null ? 'none' : 'adopt';
    if (file === null)
        return 'pending';
    const digest = (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockDigest */ .sU)(file);
    if (digest === head.lock)
        return 'same';
    return digest === head.previousLock && !wasDelivered(journal, head) ? 'pending' : 'adopt';
}
/** A head that came from a file, or was applied since, did stand in the file: an older file is then a reviewed step back. */
function wasDelivered(journal, head) {
    if (head.kind === 'lock')
        return true;
    return journal.entries.some((entry) => entry.kind === 'apply' && entry.sequence > head.sequence && entry.lock === head.lock);
}


/***/ }),

/***/ 14953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ assertExpected),
/* harmony export */   f4: () => (/* binding */ assertUnmoved),
/* harmony export */   lD: () => (/* binding */ stopsOf)
/* harmony export */ });
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24821);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);


/** Ids of the entries that made or ended holds. */
function stopsOf(journal) {
    return journal.entries
        .filter((entry) => entry.kind === 'hold' || entry.kind === 'resume')
        .map((entry) => entry.id);
}
/** Throws `journal-moved` with both entries when the head, or a hold that was looked at, is another by now. */
function assertUnmoved(journal, planned) {
    const found = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(journal.entries);
    if (found?.id !== planned.head?.id)
        throw moved(journal, planned.head, found);
    if (planned.stops === undefined)
        return;
    const stops = stopsOf(journal);
    if (stops.length !== planned.stops.length) {
        const stop = journal.entries.find((entry) => entry.id === stops.at(-1)) ?? null;
        throw moved(journal, planned.head, stop);
    }
}
/** Throws `journal-moved` when the head is not the one that a caller saw: its entry id or its lock digest. */
function assertExpected(journal, expected) {
    const found = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(journal.entries);
    if (expected === undefined || expected === found?.id || expected === found?.lock)
        return;
    const known = journal.entries.findLast((entry) => entry.id === expected || entry.lock === expected);
    throw moved(journal, known ?? null, found);
}
function moved({ environment }, planned, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('journal-moved', {
        message: `${environment} was moved by ${inWords(found)} since the plan, which was made on ${inWords(planned)}`,
        hint: `lockstep history --env ${environment}, then plan again`,
        data: { environment, planned, found },
    });
}
function inWords(entry) {
    if (entry === null)
        return 'nothing recorded';
    return `#${entry.sequence} (${entry.kind} by ${entry.actor})`;
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
// EXTERNAL MODULE: ./.cache/bundle/domain/journal-chain.js
var journal_chain = __webpack_require__(24821);
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
        for (const digest of [entry.lock, ...(entry.from === undefined ? [] : [entry.from.lock])]) {
            const text = snapshot.files.get((0,journal_chain/* lockFile */.Ke)(digest));
            if (text === undefined || locks.has(digest))
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
