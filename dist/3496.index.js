export const id = 3496;
export const ids = [3496];
export const modules = {

/***/ 13496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/graph.js
var graph = __webpack_require__(38246);
// EXTERNAL MODULE: ./.cache/bundle/domain/nearest.js
var nearest = __webpack_require__(67296);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/operations/remote-roots.js
var remote_roots = __webpack_require__(36796);
// EXTERNAL MODULE: ./.cache/bundle/operations/store-makers.js
var store_makers = __webpack_require__(46991);
;// CONCATENATED MODULE: ./.cache/bundle/operations/cache-invalidate.js
/** `cache invalidate`: what was stored of components, and of those built from them, no longer counts. */






/**
 * Notes first, durably, that the records do not count, wherever they are; then removes them here and, where this run
 * may, in the remotes. Throws `component-unknown` for a name that neither the manifest nor the store knows.
 */
async function cacheInvalidate(world, { components, withDependents }) {
    const { catalog } = world;
    const all = (0,store_makers/* buildsOf */.jV)(await catalog.records()).map(({ record }) => record);
    const manifest = (0,load/* loadManifest */.eY)(world).components;
    const known = new Set([...manifest.keys(), ...all.map(({ component }) => component)]);
    for (const name of components)
        requireKnown(name, known);
    const named = components.filter((name) => manifest.has(name));
    const dependents = withDependents ? (0,graph/* dependentsOf */.yk)(manifest, named) : [];
    const names = new Set([...components, ...dependents]);
    const doomed = all.filter(({ component }) => names.has(component));
    const at = new Date(world.clock.now()).toISOString();
    for (const { buildKey, component } of doomed) {
        await catalog.invalidate({ buildKey, component, at });
        await catalog.removeRecord(buildKey);
    }
    const keys = doomed.map(({ buildKey }) => buildKey);
    return {
        command: 'cache invalidate',
        ok: true,
        environment: null,
        findings: await (0,remote_roots/* removeRoots */.g)(world, keys),
        components: [...names].sort(),
        invalidated: doomed.map(store_makers/* makerOf */.Or),
    };
}
function requireKnown(name, known) {
    if (known.has(name))
        return;
    const [near] = (0,nearest/* nearest */.p)(name, [...known]);
    throw new errors/* LockstepError */.Cj('component-unknown', {
        message: `neither the manifest nor the store has a component ${name}${near === undefined ? '' : `; the nearest is ${near}`}`,
        hint: 'lockstep cache list',
    });
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/cache-invalidate.js
/** `lockstep cache invalidate`. */


const run = ({ world, values }) => cacheInvalidate(world, {
    components: (0,selection/* componentsOf */.ct)(values, 'components'),
    withDependents: values.flag('dependents'),
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
