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


/***/ })

};
