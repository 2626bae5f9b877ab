export const id = 9147;
export const ids = [9147];
export const modules = {

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

/***/ 59147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_store_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57542);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15161);
/** `lockstep store list`. */


const run = ({ world, values }) => (0,_operations_store_list_js__WEBPACK_IMPORTED_MODULE_0__/* .storeList */ .C)(world, { components: (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsOf */ .ct)(values), limit: values.integer('limit') });


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

/***/ 57542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ storeList),
/* harmony export */   P: () => (/* binding */ storeStats)
/* harmony export */ });
/* harmony import */ var _domain_added_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65281);
/* harmony import */ var _store_makers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46991);
/** `store list` and `store stats`: what the local store has, and how much. */


/** Records by component, newest first; then trees added by hand. */
async function storeList({ catalog }, { components, limit }) {
    const all = await catalog.records();
    const records = (0,_store_makers_js__WEBPACK_IMPORTED_MODULE_1__/* .buildsOf */ .jV)(all)
        .filter(({ record }) => components.length === 0 || components.includes(record.component))
        .map(({ record, usedAt }) => ({ ...(0,_store_makers_js__WEBPACK_IMPORTED_MODULE_1__/* .makerOf */ .Or)(record), usedAt: (0,_store_makers_js__WEBPACK_IMPORTED_MODULE_1__/* .timeText */ .Tc)(usedAt) }));
    const added = components.length > 0 ? [] : addedTrees(all);
    const most = limit ?? Infinity;
    const left = Math.max(0, most - records.length);
    return {
        command: 'store list',
        ok: true,
        environment: null,
        findings: [],
        records: records.slice(0, most),
        added: added.slice(0, left),
        more: Math.max(0, records.length + added.length - most),
    };
}
function addedTrees(all) {
    return all
        .filter(({ record }) => (0,_domain_added_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isAdded */ .N0)(record))
        .map(({ record }) => ({ digest: record.output, at: record.producer.at }));
}
/** Counts and bytes. */
async function storeStats(world) {
    const { bytes, packs, blobs, quarantined, lockedBy } = await world.catalog.totals();
    const all = await world.catalog.records();
    const { path, maxBytes } = world.config.store;
    return {
        command: 'store stats',
        ok: true,
        environment: null,
        findings: [],
        path,
        bytes,
        packs,
        blobs,
        records: (0,_store_makers_js__WEBPACK_IMPORTED_MODULE_1__/* .buildsOf */ .jV)(all).length,
        added: addedTrees(all).length,
        quarantined,
        lockedBy,
        maxBytes,
    };
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
