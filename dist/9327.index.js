export const id = 9327;
export const ids = [9327];
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

/***/ 59327:
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
// EXTERNAL MODULE: ./.cache/bundle/store/scan.js
var scan = __webpack_require__(22330);
// EXTERNAL MODULE: ./.cache/bundle/operations/resolve-digest.js
var resolve_digest = __webpack_require__(8029);
;// CONCATENATED MODULE: ./.cache/bundle/operations/store-get.js
/** `store get`: a tree of the store put where a person wants it. */





/** Throws `digest-invalid`, `object-missing`, `target-occupied` and what `OutputStore.get` throws. */
async function storeGet(world, options) {
    const { root, force, rehash } = options;
    const tree = await treeOf(world, options.digest);
    const top = await topOf(world, tree);
    requireAll(options.paths, top);
    const paths = [options.paths, top, ['.']].find(({ length }) => length > 0) ?? [];
    if (!force)
        await requireRoom(world, { tree, root, paths });
    const { files, bytes, written, kept, removed } = await world.store.get(tree, root, paths, {
        rehash,
    });
    return {
        command: 'store get',
        ok: true,
        environment: null,
        findings: [],
        digest: tree,
        root: (0,external_node_path_.relative)(world.workspace.root, root) || '.',
        paths,
        files,
        bytes,
        written,
        kept,
        removed,
    };
}
/** A digest written out may be one that only a remote has: its record, and then its packs, are asked for. */
async function treeOf(world, text) {
    const whole = (0,resolve_digest/* wholeDigest */.q2)(text);
    if (whole !== null) {
        if (await world.store.has(whole))
            return whole;
        const record = (await world.store.readRecord((0,added_tree/* addedKey */.AN)(whole))) ?? (await world.store.readRecord(whole));
        if (record !== null)
            return record.output;
    }
    const { kind, digest } = await (0,resolve_digest/* resolveDigest */.j)(world, text, ['tree', 'record']);
    if (kind === 'tree')
        return digest;
    const record = await world.store.readRecord(digest);
    if (record !== null)
        return record.output;
    throw new errors/* LockstepError */.Cj('object-missing', {
        message: `the record ${text} is not in the store any more`,
        hint: 'lockstep store list',
    });
}
async function topOf(world, tree) {
    const entries = await world.store.readTree(tree);
    return [...new Set(entries.map(({ path }) => path.split('/')[0] ?? ''))].sort();
}
/** A tree is got as a whole: what it has and the paths leave out would be lost without a word. */
function requireAll(paths, top) {
    const places = paths.length === 0 ? ['.'] : (0,scan/* normalizePaths */.aC)(paths);
    const outside = top.filter((path) => !(0,scan/* isInside */.FK)(path, places));
    if (outside.length === 0)
        return;
    throw new errors/* LockstepError */.Cj('usage', {
        message: `the tree has ${outside.join(', ')}, which the paths leave out; a tree is got as a whole`,
        hint: `leave out the paths, or name all at its top: ${top.join(' ')}`,
    });
}
/** Something else that stands there would be lost: files differ, or are not of the tree. */
async function requireRoom(world, { tree, root, paths }) {
    const taken = paths.filter((path) => isTaken(world.disk, (0,external_node_path_.join)(root, path)));
    if (taken.length === 0 || (await isThere(world, { tree, root, paths })))
        return;
    throw new errors/* LockstepError */.Cj('target-occupied', {
        message: `${taken.join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already and not what the tree says`,
        hint: 'give --root an empty directory, or --force to replace what is there',
        data: { paths: taken },
    });
}
async function isThere(world, { tree, root, paths }) {
    try {
        return await world.store.matches(tree, root, paths);
    }
    catch (error) {
        // A path that no tree could have stands there: certainly something else.
        if ((0,errors/* hasCode */.up)(error, 'tree-unsafe', 'object-missing'))
            return false;
        throw error;
    }
}
function isTaken(disk, path) {
    const kind = disk.lstat(path)?.kind;
    return kind === 'directory' ? (disk.readdir(path) ?? []).length > 0 : kind !== undefined;
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/store-get.js
/** `lockstep store get`. */



const run = ({ world, values, cwd }) => storeGet(world, {
    digest: (0,selection/* requiredText */.$4)(values, 'digest'),
    root: external_node_path_.resolve(cwd, values.text('root') ?? '.'),
    paths: values.list('paths'),
    force: values.flag('force'),
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

/***/ 16056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ ensureDirectory),
/* harmony export */   F8: () => (/* binding */ TEMPORARY_PREFIX),
/* harmony export */   Ks: () => (/* binding */ removeIfThere),
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   U0: () => (/* binding */ asWriteError),
/* harmony export */   dV: () => (/* binding */ writing),
/* harmony export */   fm: () => (/* binding */ cleaningUp),
/* harmony export */   o6: () => (/* binding */ publishFile),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* unused harmony export writeDurably */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/** Publishing a file: temporary name → fsync → rename → fsync of the directory. */


/** Everything unfinished has a name that begins so, in whatever directory it is. */
const TEMPORARY_PREFIX = '.lockstep-tmp-';
/** A fresh hidden name for something unfinished. */
function temporaryName(random) {
    return `${TEMPORARY_PREFIX}${random.hex(16)}`;
}
/**
 * Puts `bytes` at `path`, replacing what is there: a reader sees the old file or the new one, and after the
 * return the new one survives a power loss. Missing directories are made.
 * Throws `disk-full` or `state-write-failed`; the temporary file is removed then.
 */
function publishFile(disk, random, path, bytes) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), temporaryName(random));
    writing(path, () => {
        ensureDirectory(disk, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
        cleaningUp(disk, temporary, () => {
            writeDurably(disk, temporary, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
            disk.rename(temporary, path);
        });
        disk.fsyncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
    });
}
/** Makes a directory and its parents, each one's name durable in its parent. */
function ensureDirectory(disk, path) {
    if (disk.lstat(path) !== null)
        return;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    if (parent !== path)
        ensureDirectory(disk, parent);
    disk.mkdir(path);
    disk.fsyncDirectory(parent);
}
/** Writes a new file and syncs its bytes; its name is not durable yet. */
function writeDurably(disk, path, bytes) {
    const fd = disk.open(path, 'wx', 0o644);
    try {
        disk.write(fd, bytes);
        disk.fsync(fd);
    }
    finally {
        disk.close(fd);
    }
}
/** Runs `work`; when it throws, removes the unfinished file first. */
function cleaningUp(disk, temporary, work) {
    try {
        return work();
    }
    catch (error) {
        removeIfThere(disk, temporary);
        throw error;
    }
}
/** Best effort: what failed first matters more, and the name says that the file is unfinished. */
function removeIfThere(disk, path) {
    try {
        disk.unlink(path);
    }
    catch {
        // Not there, or the disk is failing: the error that brought us here is the one to report.
    }
}
/** Runs `work` and gives an error of the system a code: `disk-full` or `state-write-failed`. */
function writing(path, work) {
    try {
        return work();
    }
    catch (error) {
        throw asWriteError(error, path);
    }
}
const FULL = ['ENOSPC', 'EDQUOT'];
/** An error of the system while `path` was written, as one of ours; anything else comes back as it is. */
function asWriteError(error, path) {
    const code = systemCode(error);
    if (code === null)
        return error;
    const full = FULL.includes(code);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj(full ? 'disk-full' : 'state-write-failed', {
        message: `${path} could not be written: ${full ? 'the disk or quota is full' : code}`,
        hint: full ? 'free some space and run the same command again' : hintOf(code),
        data: { path, errno: code },
        cause: error,
    });
}
function hintOf(code) {
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
        return 'check who may write there';
    }
    if (code === 'EMFILE' || code === 'ENFILE')
        return 'raise the limit of open files (ulimit -n)';
    return 'check the disk and run the same command again';
}
/** The errno name (`ENOENT` …) of an error of the system, or null for any other value. */
function systemCode(error) {
    const code = error?.code;
    return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
}


/***/ }),

/***/ 22330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Jl: () => (/* binding */ beginWalk),
/* harmony export */   NK: () => (/* binding */ parentsExist),
/* harmony export */   SQ: () => (/* binding */ scan),
/* harmony export */   aC: () => (/* binding */ normalizePaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_safe_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85185);
/* harmony import */ var _domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42510);
/* harmony import */ var _packs_pack_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43508);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16056);
/** What is on the disk below some paths of a root; nothing is followed, nothing is read but names and stats. */





/**
 * Sorts paths and drops those inside others; `.` is the whole root. Throws `path-unsafe`.
 */
function normalizePaths(paths) {
    const plain = paths.map((path) => {
        const text = path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
        return text === '.' || text === '' ? '.' : (0,_domain_safe_path_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSafePath */ .wW)(text);
    });
    if (plain.includes('.'))
        return ['.'];
    const sorted = [...new Set(plain)].sort(_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .compareUtf8 */ .zq);
    return sorted.filter((path) => !isInside((0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(path), sorted));
}
/** True when the path is one of `paths` or below one. */
function isInside(path, paths) {
    if (paths[0] === '.')
        return true;
    for (let at = path; at !== null; at = (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(at))
        if (paths.includes(at))
            return true;
    return false;
}
/** Throws `tree-unsafe` when a directory on the way to one of the paths is something else, `state-read-failed`. */
function scan(disk, root, paths) {
    const walk = beginWalk(disk, root, paths);
    return { found: walk.next(Number.POSITIVE_INFINITY), missing: walk.missing };
}
/**
 * The same, bit by bit. What is left to do are paths, the next one last: one that ends in a slash stands for what is in
 * that directory. Sorted so, `a`, `a-b`, `a/` are in the order of a tree.
 */
function beginWalk(disk, root, paths) {
    const prefix = root.endsWith('/') ? root : `${root}/`;
    const todo = [];
    const missing = [];
    (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .hF)(root, () => {
        for (const path of paths) {
            if (path === '.' ? !addRoot(disk, root, todo) : !addPath(disk, root, path, todo)) {
                missing.push(path);
            }
        }
    });
    pushSorted(todo, todo.splice(0));
    return {
        missing,
        next(limit) {
            const found = [];
            (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .hF)(root, () => {
                while (found.length < limit) {
                    const path = todo.pop();
                    if (path === undefined)
                        return;
                    if (path.endsWith('/'))
                        addBelow(disk, prefix, path, todo);
                    else
                        found.push(look(disk, `${prefix}${path}`, path));
                }
            });
            return found;
        },
    };
}
/** Git's own directory and what we are writing just now are at the top of a root and no part of any tree. */
function isOurs(name) {
    return name.toLowerCase() === '.git' || name.startsWith(_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .TEMPORARY_PREFIX */ .F8);
}
function addRoot(disk, root, todo) {
    const stat = disk.lstat(root);
    if (stat === null)
        return false;
    if (stat.kind !== 'directory')
        throw (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .treeRefused */ .Pi)('.', `the root is a ${stat.kind}`);
    for (const entry of disk.readdir(root) ?? [])
        if (!isOurs(entry.name))
            addEntry(todo, '', entry);
    return true;
}
function addPath(disk, root, path, todo) {
    if (!parentsExist(disk, root, path))
        return false;
    const stat = disk.lstat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path));
    if (stat === null)
        return false;
    addEntry(todo, '', { name: path, kind: stat.kind });
    return true;
}
function addBelow(disk, prefix, path, todo) {
    const below = [];
    for (const entry of disk.readdir(`${prefix}${path.slice(0, -1)}`) ?? []) {
        addEntry(below, path, entry);
    }
    pushSorted(todo, below);
}
function addEntry(todo, above, { name, kind }) {
    todo.push(`${above}${name}`);
    if (kind === 'directory')
        todo.push(`${above}${name}/`);
}
const ABOVE_SURROGATES = /[\ud800-\uffff]/;
/** The native order of strings is that of UTF-8 where nothing is a surrogate or above them. */
function pushSorted(todo, paths) {
    if (paths.some((path) => ABOVE_SURROGATES.test(path)))
        paths.sort(_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .compareUtf8 */ .zq);
    else
        paths.sort();
    for (let n = paths.length - 1; n >= 0; n -= 1)
        todo.push(paths[n] ?? '');
}
/** True when every directory between the root and the path is there; a symlink there is refused, not followed. */
function parentsExist(disk, root, path) {
    const parent = (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(path);
    if (parent !== null && !parentsExist(disk, root, parent))
        return false;
    const stat = disk.lstat(parent === null ? root : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, parent));
    if (stat === null)
        return false;
    if (stat.kind !== 'directory')
        throw (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .treeRefused */ .Pi)(path, `its parent is a ${stat.kind}`);
    return true;
}
function look(disk, full, path) {
    const stat = disk.lstat(full);
    if (stat === null)
        throw (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .treeRefused */ .Pi)(path, 'it vanished, or its name is not valid Unicode');
    return describe(disk, full, path, stat);
}
function describe(disk, full, path, stat) {
    switch (stat.kind) {
        case 'file':
            return { kind: (stat.mode & 0o100) === 0 ? 'file' : 'executable', path, stat };
        case 'symlink':
            return { kind: 'symlink', path, target: disk.readlink(full) };
        case 'directory':
        case 'other':
            return { kind: stat.kind, path, mode: stat.mode };
    }
}


/***/ })

};
