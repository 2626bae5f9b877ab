export const id = 3358;
export const ids = [3358];
export const modules = {

/***/ 93358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/added-tree.js
var added_tree = __webpack_require__(65281);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
;// CONCATENATED MODULE: ./.cache/bundle/operations/store-add.js
/** `store add`: some paths as one tree in the store, kept until it is removed by hand. */



/** A name that a person mistyped, before anything is read. */
function requireThere(disk, root, paths) {
    const absent = paths.filter((path) => disk.lstat((0,external_node_path_.join)(root, path)) === null);
    if (absent.length === 0)
        return;
    throw new errors/* LockstepError */.Cj('output-missing', {
        message: `there is no ${absent.join(', no ')}`,
        hint: 'name files and directories that are there, relative to --root',
        data: { paths: absent },
    });
}
/** `root` is absolute, `paths` are below it. Throws what `OutputStore.put` and `writeRecord` throw. */
async function storeAdd(world, { root, paths, rehash, }) {
    requireThere(world.disk, root, paths);
    const started = world.clock.monotonic();
    const { digest, files, bytes, newBytes, objectsWritten, packs } = await world.store.put(root, paths, { rehash });
    const producer = {
        trust: world.host.trust,
        run: world.host.run,
        at: new Date(world.clock.now()).toISOString(),
        seconds: (world.clock.monotonic() - started) / 1000,
    };
    await world.store.writeRecord((0,added_tree/* addedRecord */.Ky)(digest, packs, producer));
    return {
        command: 'store add',
        ok: true,
        environment: null,
        findings: [],
        digest,
        files,
        bytes,
        newBytes,
        objectsWritten,
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/app/run/store-add.js
/** `lockstep store add`. */


const run = ({ world, values, cwd }) => storeAdd(world, {
    root: external_node_path_.resolve(cwd, values.text('root') ?? '.'),
    paths: values.list('paths'),
    rehash: values.flag('rehash'),
});


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


/***/ })

};
