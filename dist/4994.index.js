export const id = 4994;
export const ids = [4994];
export const modules = {

/***/ 24994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_cache_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10815);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15161);
/** `lockstep cache list`. */


const run = ({ world, values }) => (0,_operations_cache_list_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheList */ .p)(world, (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsOf */ .ct)(values, 'components'));


/***/ }),

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

/***/ 79916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ buildKeyOf),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fe: () => (/* binding */ BUILD_KEY_SCHEMA)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/** The build key: digest of everything that can change a build's output. */

const BUILD_KEY_SCHEMA = 1;
/** The key of some inputs: SHA-256 of their canonical JSON (keys sorted at every level). */
function buildKeyOf(inputs) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(canonicalJson(inputs));
}
/** JSON with sorted keys and no spaces; the one text of a value. Undefined fields are left out. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value) ?? 'null';
    const fields = Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
}


/***/ }),

/***/ 44916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ digestBytesOf),
/* harmony export */   Nq: () => (/* binding */ digestStream),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   mw: () => (/* binding */ digestAt),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/** Digests: `sha256:<64 hex>`, the only name of bytes. */


const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Checks the form; throws `digest-invalid`. */
function parseDigest(text) {
    if (!DIGEST.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('digest-invalid', {
            message: `${JSON.stringify(text)} is not a digest`,
            hint: 'write sha256: and 64 lower-case hexadecimal digits',
        });
    }
    return text;
}
/** The digest of some bytes (a string counts as UTF-8). */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex')}`;
}
/** The 32 bytes of a digest: where there are tens of thousands, they stay bytes. */
function digestBytesOf(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'buffer');
}
/** The digest whose 32 bytes stand at a place. */
function digestAt(bytes, at) {
    return `sha256:${bytes.toString('hex', at, at + 32)}`;
}
/** The digest of bytes that arrive in pieces. */
function digestStream() {
    const running = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    return {
        update: (bytes) => void running.update(bytes),
        digest: () => `sha256:${running.digest('hex')}`,
    };
}
/** The 64 hex digits, for file names. */
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}
/** The first 12 hex digits, for people. */
function shortDigest(digest) {
    return hexOf(digest).slice(0, 12);
}


/***/ }),

/***/ 69166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ explainMiss)
/* harmony export */ });
/* harmony import */ var _git_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12645);

/** The differences in words, most telling first; "first build" without an earlier record. */
function explainMiss(now, before) {
    if (before === null)
        return 'first build';
    const changes = [
        ...(now.schema === before.schema ? [] : ['the rules of the build key changed']),
        ...(now.tree === before.tree ? [] : [`sources ${treeStep(before.tree, now.tree)}`]),
        ...(now.recipe === before.recipe ? [] : ['recipe changed']),
        ...fieldChanges('dependency', before.dependencies, now.dependencies, () => 'changed'),
        ...fieldChanges('input', before.inputs, now.inputs, () => 'changed'),
        ...fieldChanges('tool', before.toolchain, now.toolchain, (from, to) => `${from} → ${to}`),
    ];
    return changes.length === 0 ? 'its record was lost' : changes.join(', ');
}
function treeStep(from, to) {
    return `${(0,_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(from)} → ${(0,_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(to)}`;
}
function fieldChanges(what, before, now, step) {
    const from = new Map(Object.entries(before));
    const to = new Map(Object.entries(now));
    return [...new Set([...from.keys(), ...to.keys()])].sort().flatMap((name) => {
        const [old, fresh] = [from.get(name), to.get(name)];
        if (old === fresh)
            return [];
        if (old === undefined)
            return [`${what} ${name} added`];
        if (fresh === undefined)
            return [`${what} ${name} removed`];
        return [`${what} ${name} ${step(old, fresh)}`];
    });
}


/***/ }),

/***/ 12645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   dy: () => (/* binding */ parseTreeId),
/* harmony export */   tu: () => (/* binding */ parseCommitSha),
/* harmony export */   u9: () => (/* binding */ parseObjectId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** Object ids of git: 40 hex digits (SHA-1) or 64 (SHA-256), never abbreviated. */

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** True for a full id in lower case; anything around it, also invisible space, makes it false (T28). */
function isObjectId(text) {
    return OBJECT_ID.test(text);
}
/** Checks a full commit id; throws `commit-invalid`. */
function parseCommitSha(text) {
    return checked(text, 'commit');
}
/** Checks a full tree id; throws `commit-invalid`. */
function parseTreeId(text) {
    return checked(text, 'tree');
}
/** Checks any full object id; throws `commit-invalid`. */
function parseObjectId(text) {
    return checked(text, 'object');
}
function checked(text, what) {
    if (!isObjectId(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('commit-invalid', {
            message: `${JSON.stringify(text)} is not a full ${what} id`,
            hint: 'write all 40 (or 64) hexadecimal digits in lower case',
        });
    }
    return text;
}
/** The first seven digits, for people. */
function shortSha(id) {
    return id.slice(0, 7);
}


/***/ }),

/***/ 82422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   Mh: () => (/* binding */ parseComponentName),
/* harmony export */   Vh: () => (/* binding */ NAME_PATTERN),
/* harmony export */   gU: () => (/* binding */ parseEnvironmentName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** Names of components and environments: what can become a path, a branch part or an argument. */

/** Letters, digits, `.`, `_`, `-`; begins with a letter or digit, so it is never an option; at most 100. */
const NAME_PATTERN = '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$';
const NAME = new RegExp(NAME_PATTERN);
/** Device names of Windows, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
/** True if the text can name a component or an environment. */
function isName(text) {
    return (NAME.test(text) && !RESERVED.test(text) && !text.endsWith('.') && !/\.(?:git|lock)$/i.test(text));
}
/** Checks a component name; throws `name-invalid`. */
function parseComponentName(text) {
    return checked(text, 'component');
}
/** Checks an environment name; throws `name-invalid`. */
function parseEnvironmentName(text) {
    return checked(text, 'environment');
}
function checked(text, what) {
    if (!isName(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('name-invalid', {
            message: `${JSON.stringify(text)} cannot name ${what === 'environment' ? 'an' : 'a'} ${what}`,
            hint: 'use letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 100, no reserved device name, not ending in "." ".git" or ".lock"',
        });
    }
    return text;
}


/***/ }),

/***/ 3185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RECORD_SCHEMA)
/* harmony export */ });
const RECORD_SCHEMA = 1;


/***/ }),

/***/ 10815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ cacheList),
/* harmony export */   w: () => (/* binding */ cacheStats)
/* harmony export */ });
/* harmony import */ var _domain_explain_miss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69166);
/* harmony import */ var _store_makers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69372);
/** `cache list` and `cache stats`: the outputs that builds left in the local store. */


const BASE = { ok: true, environment: null, findings: [] };
/** By component, newest first; each with what changed since the one before. */
async function cacheList(world, components) {
    const records = await chosen(world, components);
    const sizes = await sizesOf(world, records);
    const caches = records.map(({ record, usedAt }, at) => ({
        ...(0,_store_makers_js__WEBPACK_IMPORTED_MODULE_1__/* .makerOf */ .Or)(record),
        bytes: sizes.get(record.output) ?? null,
        usedAt: (0,_store_makers_js__WEBPACK_IMPORTED_MODULE_1__/* .timeText */ .Tc)(usedAt),
        why: (0,_domain_explain_miss_js__WEBPACK_IMPORTED_MODULE_0__/* .explainMiss */ .g)(record.inputs, before(records, at)?.inputs ?? null),
    }));
    return { command: 'cache list', ...BASE, caches };
}
/** The next older record of the same component. */
function before(records, at) {
    const next = records[at + 1]?.record;
    return next?.component === records[at]?.record.component ? (next ?? null) : null;
}
/** Hits and misses are those of runs on this store. */
async function cacheStats(world, components) {
    const records = await chosen(world, components);
    const sizes = await sizesOf(world, records);
    const counts = await world.catalog.useCounts();
    const byName = Map.groupBy(records, ({ record }) => record.component);
    return {
        command: 'cache stats',
        ...BASE,
        components: [...byName].map(([component, own]) => {
            const outputs = new Set(own.map(({ record }) => record.output));
            const used = own.flatMap(({ usedAt }) => usedAt ?? []);
            return {
                component,
                count: own.length,
                bytes: [...outputs].reduce((sum, output) => sum + (sizes.get(output) ?? 0), 0),
                usedAt: (0,_store_makers_js__WEBPACK_IMPORTED_MODULE_1__/* .timeText */ .Tc)(used.length === 0 ? null : Math.max(...used)),
                ...(counts.get(component) ?? { hits: 0, misses: 0 }),
                run: own[0]?.record.producer.run ?? null,
            };
        }),
    };
}
async function chosen({ catalog }, components) {
    const records = (0,_store_makers_js__WEBPACK_IMPORTED_MODULE_1__/* .buildsOf */ .jV)(await catalog.records());
    if (components.length === 0)
        return records;
    return records.filter(({ record }) => components.includes(record.component));
}
/** Bytes of files by output; an output that is not whole has none. */
async function sizesOf({ catalog }, records) {
    const sizes = new Map();
    for (const output of new Set(records.map(({ record }) => record.output))) {
        const tree = await catalog.tree(output);
        if (tree !== null)
            sizes.set(output, tree.bytes);
    }
    return sizes;
}


/***/ }),

/***/ 69372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ makerOf),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   jV: () => (/* binding */ buildsOf)
/* harmony export */ });
/* harmony import */ var _domain_added_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65281);
/** Records as people read them. */

/** Who made it, when, and out of which key. */
function makerOf({ component, buildKey, output, producer }) {
    const { run, trust, at, seconds } = producer;
    return { component, buildKey, output, run, trust, at, seconds };
}
/** ISO 8601, or null. */
function timeText(milliseconds) {
    return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
/** Records of builds, without those of trees that were added by hand. */
function buildsOf(records) {
    return records.filter(({ record }) => !(0,_domain_added_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isAdded */ .N0)(record));
}


/***/ })

};
