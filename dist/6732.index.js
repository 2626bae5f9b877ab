export const id = 6732;
export const ids = [6732];
export const modules = {

/***/ 65281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ addedKey),
/* harmony export */   Ky: () => (/* binding */ addedRecord),
/* harmony export */   N0: () => (/* binding */ isAdded)
/* harmony export */ });
/* unused harmony export ADDED */
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _git_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12645);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82422);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3185);
/** Trees that people add by hand: they have a record like a build's, so that they travel and are found like one. */





/** Stands for the component in such a record. No component's build has these inputs, so no name can clash. */
const ADDED = (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .parseComponentName */ .Mh)('added-by-hand');
/** What the key of an added tree is made of: the tree alone, so that whoever knows its digest finds it. */
function inputsOf(tree) {
    return {
        schema: _build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_KEY_SCHEMA */ .fe,
        tree: (0,_git_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTreeId */ .dy)((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(tree)),
        recipe: 'lockstep store add',
        inputs: { tree },
        dependencies: {},
        toolchain: {},
    };
}
/** Build key of the record of an added tree. */
function addedKey(tree) {
    return (0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .buildKeyOf */ .Lk)(inputsOf(tree));
}
/** The record of an added tree. */
function addedRecord(tree, packs, producer) {
    return {
        schema: _record_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORD_SCHEMA */ .e,
        buildKey: addedKey(tree),
        component: ADDED,
        output: tree,
        packs,
        inputs: inputsOf(tree),
        source: null,
        producer,
    };
}
/** True for the record of an added tree. */
function isAdded(record) {
    return record.component === ADDED && record.buildKey === addedKey(record.output);
}


/***/ }),

/***/ 14828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ KEEP_REASONS),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   pn: () => (/* binding */ amountsOf)
/* harmony export */ });
/**
 * Why something stays. `added`: by hand; `recent`: used or stored not long ago; `unreadable`: what it holds cannot be
 * known here. The first that fits counts.
 */
const KEEP_REASONS = [
    'lock',
    'hold',
    'snapshot',
    'installed',
    'journal',
    'added',
    'recent',
    'unreadable',
];
/** Names the sources of a component: the git tree that its records were built from. */
function sourceName(component, tree) {
    return `${component} ${tree}`;
}
/** Sums up items by kind. */
function amountsOf(items) {
    const count = (wanted) => items.filter(({ kind }) => kind === wanted).length;
    return {
        packs: count('pack'),
        records: count('record'),
        marks: count('mark'),
        bytes: items.reduce((sum, { bytes }) => sum + bytes, 0),
    };
}


/***/ }),

/***/ 97860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ activeHolds),
/* harmony export */   TK: () => (/* binding */ isRejected),
/* harmony export */   V4: () => (/* binding */ holdsAfter),
/* harmony export */   nH: () => (/* binding */ holdOn),
/* harmony export */   w8: () => (/* binding */ heldComponents)
/* harmony export */ });
/**
 * Holds in force at `now` (milliseconds since 1970), oldest first. A hold ends when it is resumed, when it expires,
 * or when a rollback returns to the very lock that the hold's own rollback left. Expiry is the one place where a
 * clock decides (T58): it can end a hold early or late, never lose or reorder an entry.
 */
function activeHolds(entries, now) {
    let holds = [];
    for (const entry of entries) {
        if (entry.kind === 'resume')
            holds = holds.flatMap((hold) => resumed(hold, entry.components));
        if (entry.kind === 'rollback')
            holds = holds.filter((hold) => !undoes(entry, hold));
        if (entry.hold !== undefined)
            holds = [...holds, begun(entry, entry.hold)];
    }
    return holds.filter((hold) => hold.expires === null || Date.parse(hold.expires) > now);
}
/** Names held; `all` is what a hold on the whole environment stands for. */
function heldComponents(holds, all = []) {
    const named = holds.flatMap((hold) => hold.components);
    const everything = holds.some((hold) => hold.components.length === 0) ? [...all] : [];
    return new Set([...named, ...everything].filter((name) => holdOn(holds, name) !== null).sort());
}
/** The oldest hold that stops a component, or null. */
function holdOn(holds, component) {
    return holds.find((hold) => covers(hold, component)) ?? null;
}
/** True when a hold rejects that commit of that component. */
function isRejected(holds, component, commit) {
    return holds.some((hold) => hold.rejected[component] === commit);
}
/** Holds in force that would still be in force after a rollback to that lock: all but the one whose rollback it undoes. */
function holdsAfter(holds, lock) {
    return holds.filter((hold) => !isUndoneBy(hold, lock));
}
function covers(hold, component) {
    if (hold.except.includes(component))
        return false;
    return hold.components.length === 0 || hold.components.includes(component);
}
function begun(entry, hold) {
    const { components, rejected, expires } = hold;
    return { entry, components, except: [], rejected, expires };
}
function undoes(rollback, hold) {
    return isUndoneBy(hold, rollback.target ?? rollback.lock);
}
function isUndoneBy({ entry }, lock) {
    return entry.kind === 'rollback' && entry.previousLock === lock;
}
/** What is left of a hold after a resume; an empty list ends all of it. */
function resumed(hold, components) {
    if (components.length === 0)
        return [];
    const rejected = Object.fromEntries(Object.entries(hold.rejected).filter(([name]) => !components.includes(name)));
    if (hold.components.length === 0) {
        return [{ ...hold, rejected, except: [...hold.except, ...components] }];
    }
    const left = hold.components.filter((name) => !components.includes(name));
    return left.length === 0 ? [] : [{ ...hold, rejected, components: left }];
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

/***/ 45055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mapSettled)
/* harmony export */ });
/** Bounded parallelism over a list, answers in the order of the list. */
/**
 * Runs `work` on every item, at most `limit` at once. Every item is run, also after a failure: the answer
 * says for each what came of it, so that all errors can be told at once.
 */
async function mapSettled(items, limit, work) {
    const results = [];
    let next = 0;
    const lane = async () => {
        for (let index = next++; index < items.length; index = next++) {
            results[index] = await settle(() => work(items[index], index));
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
    return results;
}
async function settle(work) {
    try {
        return { status: 'fulfilled', value: await work() };
    }
    catch (reason) {
        return { status: 'rejected', reason };
    }
}


/***/ }),

/***/ 3185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RECORD_SCHEMA)
/* harmony export */ });
const RECORD_SCHEMA = 1;


/***/ }),

/***/ 57076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   R: () => (/* binding */ writeVersions),
/* harmony export */   TN: () => (/* binding */ isRecorded),
/* harmony export */   d4: () => (/* binding */ forgetState),
/* harmony export */   gA: () => (/* binding */ rememberRecorded),
/* harmony export */   q2: () => (/* binding */ readVersions),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   zu: () => (/* binding */ phaseName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _store_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16056);
/** What the last apply left in place: one small file per component, a hint that is always checked before use. */


const STATE_SCHEMA = 1;
/** How an environment, or one side of it, is written in `verified` and `deployed`. */
function phaseName({ environment, side, }) {
    const name = environment ?? '';
    return side === undefined ? name : `${name}@${side.name}`;
}
/** The state of a component; null when there is none or it cannot be read: then it is found out anew. */
function readState(world, component) {
    const value = readJson(world, `${component}.json`);
    return isState(value) ? value : null;
}
/** Replaces the state of a component at once. Throws `state-write-failed` or `disk-full`. */
function writeState(world, component, state) {
    writeJson(world, `${component}.json`, { schema: STATE_SCHEMA, ...state });
}
/** Forgets a component; fine if it was not known. */
function forgetState(world, component) {
    const path = pathOf(world, `${component}.json`);
    if (world.disk.lstat(path) !== null)
        world.disk.unlink(path);
}
/** Which lock of each environment the journal is known to hold as applied well. */
const RECORDED = '.recorded.json';
/** True when this workspace knows that the journal has a good apply of the lock. */
function isRecorded(world, environment, lock) {
    const value = readJson(world, RECORDED);
    return isRecord(value) && value[environment] === lock;
}
/** Remembers it, so that the next apply with nothing to do need not ask the journal; null forgets it. */
function rememberRecorded(world, environment, lock) {
    const value = readJson(world, RECORDED);
    const known = isRecord(value) ? value : {};
    if ((known[environment] ?? null) === lock)
        return;
    writeJson(world, RECORDED, { ...known, [environment]: lock });
}
/** A component name begins with a letter or a digit, so this is never one's state. */
const VERSIONS = '.versions.json';
/** The versions of the last apply; empty when unknown. */
function readVersions(world) {
    const value = readJson(world, VERSIONS);
    return isRecord(value) && isRecord(value['versions'])
        ? value['versions']
        : {};
}
/** Replaces the versions at once. */
function writeVersions(world, versions) {
    writeJson(world, VERSIONS, { schema: STATE_SCHEMA, versions });
}
function pathOf(world, file) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(world.workspace.storeDir, 'state', file);
}
function readJson(world, file) {
    try {
        return JSON.parse(new TextDecoder().decode(world.disk.readFile(pathOf(world, file))));
    }
    catch (error) {
        // A hint: absent or damaged, the plan looks at the disk and the store instead.
        if (error instanceof SyntaxError || (0,_store_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) !== null)
            return null;
        throw error;
    }
}
function writeJson(world, file, value) {
    const text = `${JSON.stringify(value, null, 2)}\n`;
    (0,_store_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishFile */ .o6)(world.disk, world.random, pathOf(world, file), text);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isState(value) {
    if (!isRecord(value) || value['schema'] !== STATE_SCHEMA)
        return false;
    return (typeof value['commit'] === 'string' &&
        isTextOrNull(value['buildKey']) &&
        isTextOrNull(value['output']) &&
        typeof value['recipe'] === 'string' &&
        typeof value['inputs'] === 'string' &&
        typeof value['sources'] === 'boolean' &&
        Array.isArray(value['verified']) &&
        Array.isArray(value['deployed']));
}
function isTextOrNull(value) {
    return value === null || typeof value === 'string';
}


/***/ }),

/***/ 23921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withManifests),
/* harmony export */   f: () => (/* binding */ atRevision)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/** The world with the manifests and locks of another revision of the meta-repo, read-only. */


/** Throws `base-not-found` for a revision that is not there. Only files directly in the directory of manifests change. */
async function atRevision(world, revision) {
    const { metaRepo, workspace } = world;
    const commit = await metaRepo.resolveRevision(revision);
    if (commit === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('base-not-found', {
            message: `the meta-repo has no revision ${revision}`,
            hint: 'git fetch it, or give another branch',
        });
    }
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace.root, workspace.manifestsDir).replaceAll('\\', '/');
    const texts = new Map();
    for (const path of await metaRepo.listAt(commit, directory)) {
        const text = await metaRepo.readAt(commit, path);
        if (text !== null)
            texts.set((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace.root, path), text);
    }
    return withManifests(world, texts);
}
/** The world in which the directory of manifests holds just these texts, by absolute path. */
function withManifests(world, texts) {
    return { ...world, disk: overlaid(world.disk, world.workspace.manifestsDir, texts) };
}
/** Below `directory` there is what `texts` says and nothing else. */
function overlaid(disk, directory, texts) {
    const isInside = (path) => path.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, '/'));
    return {
        ...disk,
        lstat: (path) => {
            if (!isInside(path))
                return disk.lstat(path);
            const text = texts.get(path);
            return text === undefined ? null : fileOf(text);
        },
        readFile: (path) => {
            const text = texts.get(path);
            return text === undefined ? disk.readFile(path) : Buffer.from(text);
        },
    };
}
function fileOf(text) {
    const size = Buffer.byteLength(text);
    return { kind: 'file', size, mode: 0o644, mtimeNs: 0n, ctimeNs: 0n, ino: 0n, nlink: 1 };
}


/***/ }),

/***/ 91330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ collect)
});

;// CONCATENATED MODULE: ./.cache/bundle/domain/gc-result.js
/** Sums counts by name. */
function sumOf(all) {
    const sum = new Map();
    for (const [name, count = 0] of all.flatMap((one) => Object.entries(one))) {
        sum.set(name, (sum.get(name) ?? 0) + count);
    }
    return Object.fromEntries(sum);
}

// EXTERNAL MODULE: ./.cache/bundle/domain/collection.js
var collection = __webpack_require__(14828);
// EXTERNAL MODULE: ./.cache/bundle/domain/added-tree.js
var added_tree = __webpack_require__(65281);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/object-name.js
var object_name = __webpack_require__(16623);
// EXTERNAL MODULE: ./.cache/bundle/store/remote/remote-layout.js
var remote_layout = __webpack_require__(36349);
// EXTERNAL MODULE: ./.cache/bundle/domain/parallel.js
var parallel = __webpack_require__(45055);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/store/remote/remote-root.js
var remote_root = __webpack_require__(66931);
;// CONCATENATED MODULE: ./.cache/bundle/store/remote/remote-census.js
/** Everything in a remote, and what of it leads to what: listings are hints, roots are read (T15). */




const SCOPES = ['high', 'low'];
/**
 * Lists twice and reads every root, also those of `buildKeys` that no listing named. An object that one listing left out
 * though it is there, or a root that cannot be read, casts doubt on all. Throws what listing throws.
 */
async function takeCensus(source, buildKeys) {
    const before = await listAll(source);
    const after = await listAll(source);
    const objects = new Map([...before.objects, ...after.objects]);
    const roots = new Map();
    const doubts = [];
    const asked = buildKeys.flatMap((key) => SCOPES.map((scope) => ({ scope, key })));
    const listed = [...objects.keys()].flatMap((name) => {
        const named = (0,remote_layout/* namedObject */.ZQ)(name);
        return named?.kind === 'root' ? [{ scope: named.scope, key: named.digest }] : [];
    });
    const all = new Map([...asked, ...listed].map((one) => [(0,remote_layout/* rootName */.SX)(one.scope, one.key), one]));
    const settled = await (0,parallel/* mapSettled */.A)([...all], source.concurrency, async ([name, { scope, key }]) => {
        const found = await (0,remote_root/* readRoot */.o)(source, scope, key);
        if (found !== null)
            roots.set(name, found);
        else
            objects.delete(name);
    });
    for (const one of settled) {
        if (one.status === 'rejected')
            doubts.push(reasonOf(one.reason));
    }
    const lost = [...before.objects.keys()].find((name) => roots.has(name) && !after.objects.has(name));
    const omitted = lost ?? [...roots.keys()].find((name) => !objects.has(name));
    if (omitted !== undefined)
        doubts.push(`a listing left out ${omitted}, which is there`);
    return { objects, tombstones: after.tombstones, roots, doubt: doubts[0] ?? null };
}
async function listAll({ backend, signal }) {
    const objects = new Map();
    const tombstones = [];
    const options = signal && { signal };
    for (const scope of SCOPES) {
        for await (const object of backend.list(`${scope}/`, options)) {
            if ((0,remote_layout/* namedObject */.ZQ)(object.name) !== null)
                objects.set(object.name, object);
        }
    }
    for await (const object of backend.list(remote_layout/* TOMBSTONES */.xc, options))
        tombstones.push(object);
    return { objects, tombstones };
}
function reasonOf(error) {
    if (error instanceof errors/* LockstepError */.Cj && error.kind !== 'cancelled' && error.kind !== 'bug') {
        return error.message;
    }
    throw error;
}
/** Every object that a set of roots needs: themselves, their packs, and the roots in which those lie, with all theirs. */
function closureOf(roots, from) {
    const needed = new Set();
    const open = [...from];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (needed.has(name))
            continue;
        needed.add(name);
        const found = roots.get(name);
        if (found !== undefined)
            open.push(...(0,remote_root/* piecesOf */.X)(found).map(({ object }) => object));
    }
    return needed;
}

// EXTERNAL MODULE: ./.cache/bundle/store/remote/retrying.js + 3 modules
var retrying = __webpack_require__(76579);
// EXTERNAL MODULE: ./.cache/bundle/store/remote/tombstones.js
var tombstones = __webpack_require__(78236);
;// CONCATENATED MODULE: ./.cache/bundle/store/remote/collect-remote.js








/** Milliseconds that one call may take with all its tries. */
const TOTAL_MS = 5 * 60_000;
/** Names in one tombstone at most: some 500 KB. */
const MAX_NAMES = 5000;
/** Objects removed by one run at most; the next goes on. */
const MAX_REMOVED = 20_000;
/** The run is as a dry run tells. Throws what the backend throws. */
async function collectRemote(remote, rules) {
    const { capabilities, name } = remote.backend;
    if (!capabilities.list || !capabilities.remove)
        return evictedBy(name);
    const backend = (0,retrying/* retrying */.R)(remote.backend, { ...remote, totalMs: TOTAL_MS });
    const source = { backend, signal: remote.signal, concurrency: remote.concurrency };
    const census = await takeCensus(source, rules.buildKeys);
    const plan = await planRemote({ ...remote, backend }, census, rules);
    if (!rules.dryRun && census.doubt === null)
        await carryOut({ ...remote, backend }, plan);
    return census.doubt === null ? reportOf(plan) : doubtful(name, census.doubt, plan);
}
async function planRemote({ backend, clock, signal }, census, rules) {
    const now = clock.now() + (backend.clockSkew() ?? 0);
    const { needed, kept } = neededObjects(census, rules, now);
    const isOld = ({ modified }, ms) => modified !== null && now - modified >= ms;
    const dead = new Map([...census.objects].filter(([name, object]) => !needed.has(name) && isOld(object, rules.keepMs)));
    const sweep = new Map();
    const waiting = new Map();
    const settled = [];
    for (const tombstone of census.tombstones) {
        const names = await (0,tombstones/* readTombstone */.i)(backend, tombstone.name, signal);
        const isRipe = isOld(tombstone, rules.graceMs);
        const still = names.flatMap((name) => dead.get(name) ?? []);
        // Written anew since: whoever did so relies on it.
        const condemned = still.filter(({ modified }) => isBefore(modified, tombstone.modified));
        const going = isRipe ? condemned.slice(0, Math.max(0, MAX_REMOVED - sweep.size)) : [];
        for (const object of going)
            sweep.set(object.name, object);
        if (isRipe && going.length === condemned.length)
            settled.push(tombstone.name);
        else
            for (const object of condemned)
                waiting.set(object.name, object);
    }
    for (const name of sweep.keys())
        waiting.delete(name);
    const condemn = [...dead.values()].filter(({ name }) => !sweep.has(name) && !waiting.has(name));
    return { sweep: rootsFirst(sweep), settled, condemn, waiting: [...waiting.values()], kept };
}
function isBefore(modified, than) {
    return modified !== null && than !== null && modified < than;
}
/** A root that goes leads nobody to packs that went before it. */
function rootsFirst(objects) {
    const isRoot = ({ name }) => (0,remote_layout/* namedObject */.ZQ)(name)?.kind === 'root';
    const all = [...objects.values()];
    return [...all.filter(isRoot), ...all.filter((object) => !isRoot(object))];
}
function neededObjects({ roots, objects }, rules, now) {
    const needed = new Set();
    const kept = new Map();
    for (const [name, root] of roots) {
        const reason = collect_remote_reasonOf(root, objects.get(name), rules, now);
        if (reason === null)
            continue;
        for (const object of closureOf(roots, [name])) {
            if (needed.has(object))
                continue;
            needed.add(object);
            kept.set(reason, (kept.get(reason) ?? 0) + (objects.get(object)?.size ?? 0));
        }
    }
    return { needed, kept };
}
/** A root without a date of the server is young. */
function collect_remote_reasonOf({ root: { record } }, object, { roots, keepMs }, now) {
    const source = roots.sources.get((0,collection/* sourceName */.VZ)(record.component, record.inputs.tree));
    const reason = source ?? roots.trees.get(record.output) ?? ((0,added_tree/* isAdded */.N0)(record) ? 'added' : null);
    if (reason !== null)
        return reason;
    const modified = object?.modified ?? null;
    return modified === null || now - modified < keepMs ? 'recent' : null;
}
async function carryOut({ backend, random, signal }, { sweep, settled, condemn }) {
    for (const { name } of sweep)
        await backend.remove(name, { signal });
    for (const name of settled)
        await backend.remove(name, { signal });
    for (let at = 0; at < condemn.length; at += MAX_NAMES) {
        const names = condemn.slice(at, at + MAX_NAMES).map(({ name }) => name);
        const bytes = Buffer.from((0,tombstones/* tombstoneText */.vu)(names));
        const body = { kind: 'bytes', bytes, digest: (0,digest/* digestOf */.ol)(bytes) };
        await backend.putIfAbsent((0,object_name/* objectName */.H)(`${remote_layout/* TOMBSTONES */.xc}${random.hex(32)}`), body, { signal });
    }
}
function reportOf({ sweep, condemn, waiting, kept }) {
    return {
        phase: sweep.length > 0 ? 'swept' : condemn.length > 0 ? 'condemned' : 'nothing',
        freedBytes: sizeOf(sweep),
        removed: { objects: sweep.length },
        condemned: { objects: condemn.length },
        condemnedBytes: sizeOf(condemn),
        waitingBytes: sizeOf(waiting),
        kept: Object.fromEntries(kept),
        findings: [],
    };
}
function sizeOf(objects) {
    return objects.reduce((sum, { size }) => sum + size, 0);
}
const NOTHING = {
    phase: 'nothing',
    freedBytes: 0,
    removed: { objects: 0 },
    condemned: { objects: 0 },
    condemnedBytes: 0,
    waitingBytes: 0,
    kept: {},
    findings: [],
};
function doubtful(name, doubt, { kept }) {
    const finding = {
        severity: 'warning',
        code: 'gc-doubt',
        message: `nothing was removed from ${name}, since not everything there could be read: ${doubt}`,
        fix: 'run the same command again later; lockstep doctor tells what is wrong with a remote store',
    };
    return { ...NOTHING, kept: Object.fromEntries(kept), findings: [finding] };
}
function evictedBy(name) {
    const finding = {
        severity: 'notice',
        code: 'gc-evicts-itself',
        message: `${name} cannot be collected from here: its service evicts by itself what was not used for long`,
    };
    return { ...NOTHING, findings: [finding] };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/holds.js
var holds = __webpack_require__(97860);
// EXTERNAL MODULE: ./.cache/bundle/domain/journal-chain.js + 1 modules
var journal_chain = __webpack_require__(43918);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var domain_names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-lock.js
var read_lock = __webpack_require__(63774);
// EXTERNAL MODULE: ./.cache/bundle/operations/apply-state.js
var apply_state = __webpack_require__(57076);
// EXTERNAL MODULE: ./.cache/bundle/operations/at-revision.js
var at_revision = __webpack_require__(23921);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var journal = __webpack_require__(38318);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
;// CONCATENATED MODULE: ./.cache/bundle/operations/collect-roots.js
/** What must stay in any store: what locks, the journal, holds and the workspace itself still need. */











/**
 * Reads everything anew. Nothing that cannot be read is taken for empty: throws `lock-invalid`, `base-not-found`,
 * `journal-corrupt`, `journal-newer`, `remote-unreachable` and what manifests throw.
 */
async function readRoots(world, asked) {
    const gathered = { trees: new Map(), sources: new Map() };
    const here = environmentsOf(world);
    for (const branch of [null, ...asked.branches]) {
        const there = branch === null ? world : await (0,at_revision/* atRevision */.f)(world, branch);
        const environments = new Set([...here, ...(0,load/* declaredEnvironments */.V0)(there)]);
        for (const environment of environments) {
            const lock = (0,load/* loadLock */.Gt)(there, environment);
            if (lock !== null)
                addLock(gathered, lock, 'lock');
        }
    }
    for (const journal of await journalsOf(world))
        addJournal(world, gathered, { journal, asked });
    for (const tree of installedIn(world))
        add(gathered.trees, tree, 'installed');
    return gathered;
}
/** Declared ones, and those that have a lock all the same. */
function environmentsOf({ disk, workspace }) {
    const names = (disk.readdir(workspace.manifestsDir) ?? [])
        .map(({ name }) => /^components\.lock\.(.+)\.yaml$/.exec(name)?.[1])
        .filter((name) => name !== undefined)
        .filter(domain_names/* isName */.Eo)
        .map(domain_names/* parseEnvironmentName */.gU);
    return [null, ...names];
}
/** Where nothing was ever recorded, the journal needs nothing. */
async function journalsOf(world) {
    try {
        return await (0,journal/* readJournals */.rZ)(world, null);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'meta-repo-not-git'))
            return [];
        throw error;
    }
}
function addJournal({ clock }, gathered, { journal, asked }) {
    const { entries, locks } = journal;
    const now = clock.now();
    const head = (0,journal_chain/* headOf */.Uo)(entries);
    const held = new Set((0,holds/* activeHolds */.NX)(entries, now).map(({ entry }) => entry.id));
    entries.forEach((entry, at) => {
        const isNew = at >= entries.length - asked.keepEntries || entry.id === head?.id;
        const reason = collect_roots_reasonOf(entry, {
            isNew,
            isHeld: held.has(entry.id),
            now,
            keepMs: asked.keepMs,
        });
        if (reason === null)
            return;
        for (const tree of Object.values(entry.outputs ?? {}))
            add(gathered.trees, tree, reason);
        for (const digest of [entry.lock, entry.from?.lock, entry.target]) {
            const text = digest === undefined ? undefined : locks.get(digest);
            if (digest !== undefined && text !== undefined) {
                addLock(gathered, (0,read_lock/* readLock */.m)(text, (0,journal_chain/* lockFile */.Ke)(digest)), reason);
            }
        }
    });
}
/** A time that nobody can read, or that is in the future, is young: a clock only ever delays (T58). */
function collect_roots_reasonOf(entry, of) {
    if (of.isHeld)
        return 'hold';
    if (entry.kind === 'snapshot')
        return 'snapshot';
    const isOld = of.now - Date.parse(entry.at) >= of.keepMs;
    return of.isNew || !isOld ? 'journal' : null;
}
/** The outputs that it names, and whatever was built from its sources. */
function addLock({ trees, sources }, lock, reason) {
    for (const { name, tree, output } of lock.components.values()) {
        if (output !== null)
            add(trees, output, reason);
        if (tree !== null)
            add(sources, (0,collection/* sourceName */.VZ)(name, tree), reason);
    }
}
function installedIn(world) {
    const names = (world.disk.readdir((0,external_node_path_.join)(world.workspace.storeDir, 'state')) ?? [])
        .filter(({ name, kind }) => kind === 'file' && name.endsWith('.json'))
        .map(({ name }) => name.slice(0, -'.json'.length))
        .filter(domain_names/* isName */.Eo)
        .map(domain_names/* parseComponentName */.Mh);
    return names.flatMap((name) => (0,apply_state/* readState */.un)(world, name)?.output ?? []);
}
/** The better reason stands. */
function add(map, key, reason) {
    const known = map.get(key);
    const isBetter = known === undefined || collection/* KEEP_REASONS */.Qy.indexOf(reason) < collection/* KEEP_REASONS */.Qy.indexOf(known);
    if (isBetter)
        map.set(key, reason);
}

// EXTERNAL MODULE: ./.cache/bundle/store/remove-tree.js
var remove_tree = __webpack_require__(12840);
;// CONCATENATED MODULE: ./.cache/bundle/operations/collect-work.js
/** `gc cache`: what runs left beside the store, and can make again: dependencies' views, transfers, old logs, quarantine. */


/** What a run that is at work may be using is younger than this. */
const IN_USE_MS = 6 * 60 * 60 * 1000;
/** Removes it, or only tells; the plan is the same. Throws `state-write-failed`. */
function collectWork(world, { dryRun, keepMs }) {
    const going = [...byAge(world, keepMs), ...oldLogs(world)];
    if (!dryRun)
        for (const { path } of going)
            (0,remove_tree/* removeTree */.d)(world.disk, path);
    return {
        place: 'work files',
        phase: going.length > 0 ? 'swept' : 'nothing',
        freedBytes: going.reduce((sum, { bytes }) => sum + bytes, 0),
        removed: { entries: going.length },
        condemned: {},
        condemnedBytes: 0,
        waitingBytes: 0,
        restored: {},
        kept: {},
    };
}
function byAge(world, keepMs) {
    const rules = [
        { folder: 'deps', pattern: /./, olderMs: IN_USE_MS },
        { folder: 'work', pattern: /./, olderMs: IN_USE_MS },
        { folder: '', pattern: /^(?:transfer.*|journal-index-.*)$/, olderMs: IN_USE_MS },
        { folder: 'tmp', pattern: /./, olderMs: IN_USE_MS },
        { folder: 'quarantine', pattern: /./, olderMs: keepMs },
    ];
    return rules.flatMap(({ folder, pattern, olderMs }) => {
        const place = (0,external_node_path_.join)(world.workspace.storeDir, folder);
        return (world.disk.readdir(place) ?? [])
            .filter(({ name }) => pattern.test(name))
            .map(({ name }) => (0,external_node_path_.join)(place, name))
            .filter((path) => isOlder(world, path, olderMs))
            .map((path) => leftover(world, path));
    });
}
/** The newest runs that are kept anyway, and those of the last hours, stay. */
function oldLogs(world) {
    const place = (0,external_node_path_.join)(world.workspace.storeDir, 'logs');
    return (world.disk.readdir(place) ?? [])
        .filter(({ kind }) => kind === 'directory')
        .map(({ name }) => (0,external_node_path_.join)(place, name))
        .sort((a, b) => timeOf(world.disk.lstat(b)) - timeOf(world.disk.lstat(a)) || (a < b ? 1 : -1))
        .slice(Math.max(1, world.config.logs.keepRuns))
        .filter((path) => isOlder(world, path, IN_USE_MS))
        .map((path) => leftover(world, path));
}
/** By the newest thing in it: a time in the future, or one that cannot be read, is young (T58). */
function isOlder(world, path, olderMs) {
    return world.clock.now() - newestIn(world, path) >= olderMs;
}
function newestIn(world, path) {
    const stat = world.disk.lstat(path);
    const below = stat?.kind === 'directory' ? (world.disk.readdir(path) ?? []) : [];
    const times = below.map(({ name }) => timeOf(world.disk.lstat((0,external_node_path_.join)(path, name))));
    return Math.max(stat === null ? Infinity : timeOf(stat), ...times);
}
function timeOf(stat) {
    return stat === null ? 0 : Number(stat.mtimeNs / 1000000n);
}
function leftover({ disk }, path) {
    return { path, bytes: bytesBelow(disk, path) };
}
function bytesBelow(disk, path) {
    const stat = disk.lstat(path);
    if (stat?.kind !== 'directory')
        return stat?.size ?? 0;
    const below = disk.readdir(path) ?? [];
    return below.reduce((sum, { name }) => sum + bytesBelow(disk, (0,external_node_path_.join)(path, name)), 0);
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/collect.js




const LOCAL_GRACE_MS = 60 * 60 * 1000;
const REMOTE_GRACE_MS = 24 * LOCAL_GRACE_MS;
/** Throws what `readRoots` and the stores throw; a remote that fails is told, and the others go on. */
async function collect(world, options) {
    const { command, dryRun } = options;
    const all = [];
    if (command !== 'gc cache') {
        all.push(await collectLocal(world, options));
        if (options.remotes)
            all.push(...(await collectRemotes(world, options)));
    }
    if (command !== 'gc store') {
        all.push({ place: collectWork(world, options), findings: [] });
    }
    const places = all.map(({ place }) => place);
    return {
        command,
        ok: true,
        environment: null,
        findings: all.flatMap(({ findings }) => findings),
        dryRun,
        phase: phaseOf(places),
        freedBytes: places.reduce((sum, { freedBytes }) => sum + freedBytes, 0),
        removed: sumOf(places.map(({ removed }) => removed)),
        kept: sumOf(places.map(({ kept }) => kept)),
        places,
    };
}
function phaseOf(places) {
    const order = ['swept', 'condemned', 'busy'];
    return order.find((phase) => places.some((place) => place.phase === phase)) ?? 'nothing';
}
async function collectLocal(world, options) {
    const { signal } = world;
    const graceMs = options.graceMs ?? LOCAL_GRACE_MS;
    const roots = () => readRoots(world, options);
    const report = await world.collector.collect({ ...options, graceMs, roots, signal });
    return { place: placeOf(report), findings: report.findings };
}
function placeOf(report) {
    const { bytes: freedBytes, ...removed } = report.removed;
    const { bytes: condemnedBytes, ...condemned } = report.condemned;
    const { bytes: _restoredBytes, ...restored } = report.restored;
    const kept = Object.entries(report.kept).map(([reason, { bytes }]) => [reason, bytes]);
    return {
        place: 'local store',
        phase: report.phase,
        freedBytes,
        removed,
        condemned,
        condemnedBytes,
        waitingBytes: report.waiting.bytes,
        restored,
        kept: Object.fromEntries(kept),
    };
}
/** A run that strangers can cause never removes anything from a store of others. */
async function collectRemotes(world, options) {
    const used = world.remotes.filter(({ mode }) => mode !== 'off');
    const collected = [];
    for (const remote of used) {
        const why = whyNot(world, remote);
        collected.push(why === null ? await collectOne(world, remote, options) : left(remote, why));
    }
    return collected;
}
function whyNot({ host }, { mode, settings: { name } }) {
    if (host.trust === 'low') {
        return {
            severity: 'warning',
            code: 'trust-low',
            message: `${name} was not collected: strangers can cause this event`,
            fix: 'run it from a protected branch, or by hand',
        };
    }
    if (mode !== 'read-only')
        return null;
    return {
        severity: 'notice',
        code: 'gc-read-only',
        message: `${name} was not collected: it is read-only for this run`,
    };
}
function left({ settings: { name } }, finding) {
    return { place: { ...EMPTY, place: name }, findings: [finding] };
}
const EMPTY = {
    place: '',
    phase: 'nothing',
    freedBytes: 0,
    removed: {},
    condemned: {},
    condemnedBytes: 0,
    waitingBytes: 0,
    restored: {},
    kept: {},
};
async function collectOne(world, { backend, settings }, options) {
    const report = await collectRemote({ backend, ...settings, clock: world.clock, random: world.random, signal: world.signal }, {
        ...options,
        graceMs: options.graceMs ?? REMOTE_GRACE_MS,
        roots: await readRoots(world, options),
        buildKeys: (await world.catalog.records()).map(({ record }) => record.buildKey),
    });
    const { findings, ...place } = report;
    return { place: { ...place, place: settings.name, restored: {} }, findings };
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


/***/ }),

/***/ 39453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   Pe: () => (/* binding */ recordText),
/* harmony export */   Rn: () => (/* binding */ recordIn),
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   xR: () => (/* binding */ MAX_RECORD_BYTES)
/* harmony export */ });
/* harmony import */ var _domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82422);
/* harmony import */ var _domain_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3185);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/** The text of a stored record: canonical JSON that carries the digest of all but its signatures (format 1, docs/formats.md). */





/** A larger file is no record (T14). */
const MAX_RECORD_BYTES = 4 << 20;
/** The one text of a record. */
function recordText(record) {
    return `${(0,_domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ ...record, digest: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(statementOf(record)) })}\n`;
}
/** The canonical JSON of a record without its signatures: what its digest covers, and what a signature signs. */
function statementOf(record) {
    return (0,_domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ ...record, signatures: undefined });
}
/**
 * Reads a record back; null when it is damaged, or its key is not the digest of its inputs (T11). Fields that
 * this version does not know are kept. Throws `store-newer` for a newer schema.
 */
function parseRecord(text) {
    const fields = parseFields(text);
    if (fields === null)
        return null;
    const { digest, ...record } = fields;
    return digest === (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(statementOf(record)) ? recordIn(record) : null;
}
/** The record that some fields are, or null. Throws `store-newer` for a newer schema. */
function recordIn(fields) {
    if (!isFields(fields))
        return null;
    const { schema } = fields;
    if (typeof schema === 'number' && schema > _domain_record_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORD_SCHEMA */ .e) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('store-newer', {
            message: `a record has schema ${schema}; this version of Lockstep reads ${_domain_record_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORD_SCHEMA */ .e}`,
            hint: 'use a newer version of Lockstep, or another store folder',
        });
    }
    return isRecord(fields) ? fields : null;
}
function parseFields(text) {
    try {
        const value = JSON.parse(text);
        return isFields(value) ? value : null;
    }
    catch {
        // Not JSON: a damaged record, which the caller sets aside.
        return null;
    }
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isRecord(fields) {
    const { schema, buildKey, component, output, packs, inputs, source, producer, signatures } = fields;
    return (schema === _domain_record_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORD_SCHEMA */ .e &&
        isFields(inputs) &&
        buildKey === (0,_domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .buildKeyOf */ .Lk)(inputs) &&
        isDigest(output) &&
        (source === null || isDigest(source)) &&
        isDigestList(packs) &&
        typeof component === 'string' &&
        isNamed(component) &&
        isProducer(producer) &&
        (signatures === undefined || isSignatureList(signatures)));
}
/** More signatures than this nobody has keys for. */
const MAX_SIGNATURES = 16;
function isSignatureList(value) {
    return (Array.isArray(value) &&
        value.length <= MAX_SIGNATURES &&
        value.every((one) => isFields(one) && typeof one['key'] === 'string' && typeof one['value'] === 'string'));
}
function isDigestList(value) {
    return Array.isArray(value) && value.every(isDigest);
}
function isProducer(value) {
    if (!isFields(value))
        return false;
    const { trust, run, at, seconds } = value;
    return ((trust === 'low' || trust === 'high') &&
        (run === null || typeof run === 'string') &&
        typeof at === 'string' &&
        typeof seconds === 'number');
}
function isDigest(value) {
    return typeof value === 'string' && passes(() => (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value));
}
function isNamed(value) {
    return passes(() => (0,_domain_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseComponentName */ .Mh)(value));
}
function passes(parse) {
    try {
        parse();
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'digest-invalid', 'name-invalid'))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 12840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16056);
/** Removes a directory with all that is in it, never through a symlink. */


/**
 * Removes whatever is at `path`; fine if nothing is. A symlink is removed, not followed; directories
 * without write permission (Go's module cache) are opened first. Throws `state-write-failed`.
 */
function removeTree(disk, path) {
    const stat = disk.lstat(path);
    if (stat === null)
        return;
    (0,_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .writing */ .dV)(path, () => {
        if (stat.kind === 'directory')
            removeDirectory(disk, path, stat.mode);
        else
            disk.unlink(path);
    });
}
function removeDirectory(disk, path, mode) {
    if ((mode & 0o700) !== 0o700)
        disk.chmod(path, mode | 0o700);
    for (const { name } of disk.readdir(path) ?? [])
        removeTree(disk, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name));
    disk.rmdir(path);
}


/***/ })

};
