export const id = 6003;
export const ids = [6003];
export const modules = {

/***/ 76003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_cache_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10815);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15161);
/** `lockstep cache stats`. */


const run = ({ world, values }) => (0,_operations_cache_list_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheStats */ .w)(world, (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsOf */ .ct)(values, 'components'));


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
/* harmony import */ var _store_makers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46991);
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

/***/ 46991:
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
