export const id = 5069;
export const ids = [5069];
export const modules = {

/***/ 75069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/added-tree.js
var added_tree = __webpack_require__(65281);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/resolve-digest.js
var resolve_digest = __webpack_require__(8029);
;// CONCATENATED MODULE: ./.cache/bundle/operations/store-verify.js
/** `store verify`: reads the whole store; what is damaged is set aside and, if asked, fetched again. */



/**
 * Throws `object-corrupt` when damage remains, with the whole result in `data.result`; `digest-invalid`,
 * `object-missing`, `cancelled`.
 */
async function storeVerify(world, { digests, repair }) {
    const trees = digests.length === 0 ? null : await treesOf(world, digests);
    const { packs, trees: read, bytes, damaged, broken, } = await world.catalog.verify(trees, world.signal);
    const states = [];
    for (const one of broken)
        states.push(await stateOf(world, one, repair));
    const bad = states.filter(({ state }) => state !== 'repaired');
    const result = {
        command: 'store verify',
        ok: bad.length === 0,
        environment: null,
        findings: bad.map(findingOf),
        packs,
        trees: read,
        bytes,
        damaged,
        broken: states,
    };
    if (result.ok)
        return result;
    throw damageRemains(result, repair);
}
/** Records stand for their outputs. */
async function treesOf(world, digests) {
    const trees = [];
    for (const text of digests) {
        const { kind, digest } = await (0,resolve_digest/* resolveDigest */.j)(world, text, ['tree', 'record']);
        const record = kind === 'record' ? await world.store.readRecord(digest) : null;
        trees.push(record?.output ?? digest);
    }
    return trees;
}
async function stateOf(world, one, repair) {
    const { tree: digest, record } = one;
    const component = record === null || (0,added_tree/* isAdded */.N0)(record) ? null : record.component;
    if (!repair)
        return { digest, component, state: 'missing' };
    // Reading the record tells the tiers where to look; reading the tree makes them fetch it.
    if (record !== null)
        await world.store.readRecord(record.buildKey);
    const isBack = await isFetched(world, digest);
    return { digest, component, state: isBack ? 'repaired' : 'rebuild' };
}
/** True when every byte of the tree is here again. */
async function isFetched(world, tree) {
    try {
        await world.store.readTree(tree);
        if (world.remotes.length > 0)
            await world.tiers?.bring(tree);
        const { broken } = await world.catalog.verify([tree], world.signal);
        return broken.length === 0;
    }
    catch (error) {
        if (error instanceof errors/* LockstepError */.Cj && error.code.startsWith('object-'))
            return false;
        throw error;
    }
}
function findingOf({ digest, component, state }) {
    const what = component === null ? 'the stored tree' : `the output of ${component},`;
    return {
        severity: 'error',
        code: 'store-damaged',
        ...(component !== null && { where: { component } }),
        message: `${what} ${digest.slice(0, 19)} is not whole`,
        fix: state === 'missing'
            ? 'lockstep store verify --repair'
            : component === null
                ? 'add it again'
                : 'lockstep apply builds it again',
    };
}
function damageRemains(result, repair) {
    const { broken, findings } = result;
    const bad = broken.filter(({ state }) => state !== 'repaired').length;
    return new errors/* LockstepError */.Cj('object-corrupt', {
        message: `the store is damaged: ${bad} of ${result.trees} trees ${bad === 1 ? 'is' : 'are'} not whole, ${result.damaged.length} packs were set aside`,
        hint: repair
            ? 'run lockstep apply: what no remote has is built again'
            : 'lockstep store verify --repair',
        data: { findings, result },
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/app/run/store-verify.js
/** `lockstep store verify`. */

const run = ({ world, values }) => storeVerify(world, { digests: values.list('digests'), repair: values.flag('repair') });


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

/***/ 8029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OV: () => (/* binding */ hexAsked),
/* harmony export */   j: () => (/* binding */ resolveDigest),
/* harmony export */   q2: () => (/* binding */ wholeDigest)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/** Short digests, as people type them: the one object of the store that they mean. */


/** Fewer digits would soon mean several objects. */
const LEAST_DIGITS = 6;
const SHOWN = 8;
/** Hex digits of a digest that may be short, with or without `sha256:`. Throws `digest-invalid`. */
function hexAsked(text) {
    const hex = text
        .trim()
        .toLowerCase()
        .replace(/^sha256:/, '');
    if (/^[0-9a-f]{6,64}$/.test(hex))
        return hex;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('digest-invalid', {
        message: `${JSON.stringify(text)} is not a digest`,
        hint: `write ${LEAST_DIGITS} to 64 hexadecimal digits, with or without sha256: before them`,
    });
}
/** The whole digest that some text is, or null for a short one. Throws `digest-invalid`. */
function wholeDigest(text) {
    const hex = hexAsked(text);
    return hex.length === 64 ? (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(`sha256:${hex}`) : null;
}
/**
 * The object of the local store that a digest means, out of those kinds. Throws `digest-invalid` for one that is
 * wrong or means several, `object-missing` for one that means none.
 */
async function resolveDigest({ catalog }, text, kinds) {
    const hex = hexAsked(text);
    const all = await catalog.find(hex);
    const found = all.filter(({ kind }) => kinds.includes(kind));
    const [only] = found;
    if (only !== undefined && found.length === 1)
        return only;
    if (only === undefined)
        throw absent(hex, all, kinds);
    const shown = found.slice(0, SHOWN).map(({ kind, digest }) => `${kind} ${(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`);
    const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('digest-invalid', {
        message: `${hex} means ${found.length} objects: ${shown.join(', ')}${more}`,
        hint: 'write more digits',
        data: { candidates: found },
    });
}
function absent(hex, all, kinds) {
    const [other] = all;
    const isOther = other === undefined
        ? ''
        : `; it has a ${other.kind} of that digest, and a ${kinds.join(' or ')} is wanted`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('object-missing', {
        message: `the store here has no ${kinds.join(' or ')} ${hex}${isOther}`,
        hint: 'lockstep store list',
        data: { digest: hex },
    });
}


/***/ })

};
