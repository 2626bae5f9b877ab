export const id = 8748;
export const ids = [8748];
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

/***/ 48748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/operations/remote-roots.js
var remote_roots = __webpack_require__(36796);
// EXTERNAL MODULE: ./.cache/bundle/operations/resolve-digest.js
var resolve_digest = __webpack_require__(8029);
// EXTERNAL MODULE: ./.cache/bundle/operations/store-makers.js
var store_makers = __webpack_require__(46991);
;// CONCATENATED MODULE: ./.cache/bundle/operations/store-remove.js



/**
 * A build key removes that record, a tree every record that names it and its being stored at all; here, and in the
 * remotes where this run may remove. Throws `digest-invalid`, `object-missing`.
 */
async function storeRemove(world, text) {
    const { catalog } = world;
    const { kind, digest } = await (0,resolve_digest/* resolveDigest */.j)(world, text, ['record', 'tree']);
    const records = (await catalog.records()).map(({ record }) => record);
    const doomed = records.filter((record) => kind === 'record' ? record.buildKey === digest : record.output === digest);
    for (const { buildKey } of doomed)
        await catalog.removeRecord(buildKey);
    const removedKept = kind === 'tree' && (await catalog.removeKept(digest));
    const keys = doomed.map(({ buildKey }) => buildKey);
    return {
        command: 'store remove',
        ok: true,
        environment: null,
        findings: await (0,remote_roots/* removeRoots */.g)(world, keys),
        digest,
        removedRecords: doomed.map(store_makers/* makerOf */.Or),
        removedKept,
    };
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/store-remove.js
/** `lockstep store remove`. */


const run = ({ world, values }) => storeRemove(world, (0,selection/* requiredText */.$4)(values, 'digest'));


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

/***/ 16623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ objectName),
/* harmony export */   V: () => (/* binding */ isObjectName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** Names of objects in a backend: fixed alphabet, no way up, the same on every server. */

const NAME = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[a-z0-9._-]+(?:\/[a-z0-9._-]+)*$/;
const MAX_LENGTH = 200;
/** True for text that is an object name. */
function isObjectName(text) {
    return text.length <= MAX_LENGTH && NAME.test(text);
}
/** Throws `bug` for anything else: names are made by us, never by users. */
function objectName(text) {
    if (isObjectName(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('bug', {
        message: `${JSON.stringify(text)} is not the name of an object`,
    });
}


/***/ }),

/***/ 3185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RECORD_SCHEMA)
/* harmony export */ });
const RECORD_SCHEMA = 1;


/***/ }),

/***/ 36796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ removeRoots)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _store_remote_remote_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36349);


/** One finding per remote where the roots stay: whoever reads there still finds them. */
async function removeRoots(world, buildKeys) {
    if (buildKeys.length === 0)
        return [];
    const findings = [];
    for (const remote of world.remotes) {
        if (remote.mode === 'off')
            continue;
        const why = await removeFrom(world, remote, buildKeys);
        if (why !== null)
            findings.push(stays(remote, why));
    }
    return findings;
}
/** Why they stay, or null. */
async function removeFrom({ host, signal }, { backend, mode }, buildKeys) {
    if (mode === 'read-only')
        return 'it is read-only for this run';
    if (!backend.capabilities.remove)
        return 'a store of that kind cannot remove';
    const scopes = host.trust === 'high' ? ['high', 'low'] : ['low'];
    try {
        for (const scope of scopes) {
            for (const key of buildKeys)
                await backend.remove((0,_store_remote_remote_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .rootName */ .SX)(scope, key), { signal });
        }
        return null;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj) || !error.code.startsWith('backend-'))
            throw error;
        return error.message;
    }
}
function stays({ settings }, why) {
    return {
        severity: 'warning',
        code: 'remote-root-stays',
        message: `what was removed here is still in ${settings.name}: ${why}`,
        fix: 'run the same command where that remote may be written',
    };
}


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


/***/ }),

/***/ 36349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ mayLeadTo),
/* harmony export */   HC: () => (/* binding */ packName),
/* harmony export */   SX: () => (/* binding */ rootName),
/* harmony export */   ZQ: () => (/* binding */ namedObject),
/* harmony export */   dW: () => (/* binding */ scopesToRead),
/* harmony export */   xc: () => (/* binding */ TOMBSTONES)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _domain_object_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16623);
/** Names of objects in a remote: `<scope>/packs/…`, `<scope>/roots/…`, `tombstones/…` (docs/formats.md). */


/** Where everything below is a pack or a root of that scope. */
const TOMBSTONES = 'tombstones/';
/** The name of a pack; `again` (8 hex digits) tells a second copy from one that a collector has condemned. */
function packName(scope, pack, again = null) {
    const hex = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(pack);
    return (0,_domain_object_name_js__WEBPACK_IMPORTED_MODULE_1__/* .objectName */ .H)(`${scope}/packs/${hex.slice(0, 2)}/${hex}${again === null ? '' : `-${again}`}`);
}
/** The name of the root of a build key. */
function rootName(scope, buildKey) {
    const hex = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(buildKey);
    return (0,_domain_object_name_js__WEBPACK_IMPORTED_MODULE_1__/* .objectName */ .H)(`${scope}/roots/${hex.slice(0, 2)}/${hex}`);
}
const NAME = /^(high|low)\/(?:(packs)\/([0-9a-f]{2})\/(\3[0-9a-f]{62})(?:-[0-9a-f]{8})?|(roots)\/([0-9a-f]{2})\/(\6[0-9a-f]{62}))$/;
/** Reads a name back. */
function namedObject(name) {
    const [, scope, packs, , pack, , , key] = NAME.exec(name) ?? [];
    if (scope === undefined)
        return null;
    const kind = packs === undefined ? 'root' : 'pack';
    return { scope: scope, kind, digest: `sha256:${pack ?? key ?? ''}` };
}
/** Scopes that a run of that trust reads, in order. */
function scopesToRead(trust) {
    return trust === 'high' ? ['high'] : ['high', 'low'];
}
/** True when a root in `scope` may lead to that object: what is trusted never hangs on what is not. */
function mayLeadTo(scope, object) {
    return scope === 'low' || object.scope === 'high';
}


/***/ })

};
