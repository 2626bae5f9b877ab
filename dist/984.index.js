export const id = 984;
export const ids = [984,167];
export const modules = {

/***/ 8167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   systemClock: () => (/* binding */ systemClock),
/* harmony export */   v: () => (/* binding */ systemRandom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(643);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2586);
/** Time and chance of the machine. */




/** The system's clock. */
const systemClock = {
    now: () => Date.now(),
    monotonic: () => node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__.performance.now(),
    sleep,
};
/** Unpredictable chance, from the system's generator. */
const systemRandom = {
    hex: (digits) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(Math.ceil(digits / 2))
        .toString('hex')
        .slice(0, digits),
    fraction: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(2 ** 47) / 2 ** 47,
};
async function sleep(milliseconds, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
    }
    catch (error) {
        if (signal?.aborted !== true)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('cancelled', {
            message: 'the run was interrupted while it waited',
            cause: error,
        });
    }
}


/***/ }),

/***/ 4984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepare: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/config.js
var domain_config = __webpack_require__(9286);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(7024);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/node-disk.js
/** The file system through Node's synchronous calls. */

/** Windows has neither flag. Without waiting, a FIFO that took a file's place cannot hang us. */
const NO_FOLLOW = (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const OPEN_FLAGS = {
    r: external_node_fs_.constants.O_RDONLY | NO_FOLLOW,
    wx: external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL,
};
/** The real disk. */
const nodeDisk = {
    open: (path, flags, mode = 0o644) => (0,external_node_fs_.openSync)(path, OPEN_FLAGS[flags], mode),
    read: (fd, into, position) => (0,external_node_fs_.readSync)(fd, into, 0, into.byteLength, position),
    write: (fd, bytes) => {
        for (let done = 0; done < bytes.byteLength;) {
            done += (0,external_node_fs_.writeSync)(fd, bytes, done, bytes.byteLength - done);
        }
    },
    fsync: external_node_fs_.fsyncSync,
    close: external_node_fs_.closeSync,
    readFile: (path) => (0,external_node_fs_.readFileSync)(path),
    readdir,
    lstat,
    readlink: (path) => (0,external_node_fs_.readlinkSync)(path),
    symlink: (target, path) => (0,external_node_fs_.symlinkSync)(target, path),
    link: external_node_fs_.linkSync,
    mkdir: (path) => void (0,external_node_fs_.mkdirSync)(path, { recursive: true }),
    rmdir: (path) => (0,external_node_fs_.rmdirSync)(path),
    unlink: external_node_fs_.unlinkSync,
    rename: external_node_fs_.renameSync,
    chmod: external_node_fs_.chmodSync,
    fsyncDirectory,
};
function lstat(path) {
    const stat = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined)
        return null;
    return {
        kind: kindOf(stat),
        size: Number(stat.size),
        mode: Number(stat.mode & 4095n),
        mtimeNs: stat.mtimeNs,
        ctimeNs: stat.ctimeNs,
        ino: stat.ino,
        nlink: Number(stat.nlink),
    };
}
function readdir(path) {
    try {
        return (0,external_node_fs_.readdirSync)(path, { withFileTypes: true }).map((entry) => ({
            name: entry.name,
            kind: kindOf(entry),
        }));
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return null;
        throw error;
    }
}
function kindOf(entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'directory';
    return entry.isSymbolicLink() ? 'symlink' : 'other';
}
/** Some file systems (network, FUSE) and Windows cannot sync a directory; there it means nothing. */
function fsyncDirectory(path) {
    if (process.platform === 'win32')
        return;
    const fd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY);
    try {
        (0,external_node_fs_.fsyncSync)(fd);
    }
    catch (error) {
        if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? ''))
            throw error;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function codeOf(error) {
    return error?.code;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var domain_names = __webpack_require__(2422);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(2586);
;// CONCATENATED MODULE: ./.cache/bundle/app/choose-environment.js
/** Which environment a command works on. */


/**
 * The environment asked for, or null = the lock without one. Throws `input-missing` with the declared ones when the
 * command cannot do without, and `name-invalid`.
 */
function chooseEnvironment(command, values, declared) {
    if (command.environment === 'none' || command.environment === 'many')
        return null;
    const text = values.text('env');
    if (text !== null && text !== '')
        return (0,domain_names/* parseEnvironmentName */.gU)(text);
    if (command.environment === 'optional')
        return null;
    const names = declared();
    const example = names[0] ?? 'NAME';
    throw new errors/* LockstepError */.Cj('input-missing', {
        message: `${command.name} needs an environment${names.length === 0 ? '' : `: one of ${names.join(', ')}`}`,
        hint: `lockstep ${command.name} --env ${example}`,
        data: { declared: names },
    });
}

// EXTERNAL MODULE: ./.cache/bundle/app/commands/shared-options.js
var shared_options = __webpack_require__(48);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.cache/bundle/app/find-root.js
/** Where the meta-repo is: found upwards from the working directory, or named by --manifests. */


const MANIFEST = 'components.yaml';
/**
 * The nearest directory at or above `from` that has `manifests/components.yaml`; or, when `manifests` is given
 * (relative to `from`), that directory and its parent. Throws `manifest-missing`.
 */
function findRoot(disk, from, manifests) {
    if (manifests !== null) {
        const manifestsDir = external_node_path_.resolve(from, manifests);
        if (disk.lstat(external_node_path_.join(manifestsDir, MANIFEST)) === null) {
            throw new errors/* LockstepError */.Cj('manifest-missing', {
                message: `${manifestsDir} has no ${MANIFEST}`,
                hint: 'give --manifests the directory that holds components.yaml',
            });
        }
        return { root: external_node_path_.dirname(manifestsDir), manifestsDir };
    }
    for (let at = from;; at = external_node_path_.dirname(at)) {
        const manifestsDir = external_node_path_.join(at, 'manifests');
        if (disk.lstat(external_node_path_.join(manifestsDir, MANIFEST)) !== null)
            return { root: at, manifestsDir };
        if (external_node_path_.dirname(at) === at)
            break;
    }
    throw new errors/* LockstepError */.Cj('manifest-missing', {
        message: `there is no manifests/${MANIFEST} in ${from} or above it`,
        hint: 'change to a meta-repo, or write --manifests DIR',
    });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/read-fields.js
var read_fields = __webpack_require__(9327);
// EXTERNAL MODULE: ./.cache/bundle/domain/schemas.js + 1 modules
var schemas = __webpack_require__(8895);
// EXTERNAL MODULE: ./.cache/bundle/domain/size.js
var size = __webpack_require__(417);
// EXTERNAL MODULE: ./.cache/bundle/domain/span.js
var span = __webpack_require__(1808);
// EXTERNAL MODULE: ./.cache/bundle/domain/strict-yaml.js + 1 modules
var strict_yaml = __webpack_require__(2623);
;// CONCATENATED MODULE: ./.cache/bundle/domain/read-config.js








const TYPED = new Set(['jobs', 'retries', 'timeout', 'keep_runs']);
/** Throws `config-invalid` with every problem in `data.findings`. An empty file gives the defaults. */
function readConfig(text, file) {
    const yaml = (0,strict_yaml/* readYaml */.gM)(text, file);
    const reading = { file, findings: [...yaml.findings] };
    const raw = isEmpty(yaml.root) ? {} : readRoot(yaml.root, reading);
    checkOrder(raw?.environments ?? [], yaml.root, reading);
    (0,read_fields/* throwFindings */.pi)(reading, 'config-invalid', `edit ${file}`);
    return merged(raw ?? {});
}
function isEmpty(root) {
    return root === null || (root.kind === 'text' && root.text === '');
}
function readRoot(root, reading) {
    return (0,read_fields/* checkNode */.Ps)(schemas/* configSchema */.Qn, root, reading, { what: 'the file', place: root, typed: TYPED });
}
function checkOrder(names, root, reading) {
    const seen = new Set();
    for (const name of names) {
        const folded = name.toLowerCase();
        if (seen.has(folded)) {
            const message = `environment ${name} is in the order twice`;
            const place = root ?? { line: 1, column: 1 };
            (0,read_fields/* report */.z8)(reading, place, { code: 'field-invalid', message, fix: 'name each environment once' });
        }
        seen.add(folded);
    }
}
function merged(raw) {
    const base = domain_config/* DEFAULT_CONFIG */.P;
    const store = given(raw.store);
    const journal = given(raw.journal);
    const logs = given(raw.logs);
    return {
        ...base,
        ...given({ jobs: raw.jobs, retries: raw.retries }),
        environments: (raw.environments ?? base.environments),
        store: {
            path: store.path ?? base.store.path,
            carryMaxBytes: bytesOf(store.carry_max, base.store.carryMaxBytes),
        },
        git: { timeout: secondsOf(raw.git?.timeout) },
        journal: { ...base.journal, ...journal },
        promote: { ...base.promote, ...given(raw.promote) },
        rollback: { ...base.rollback, ...given(raw.rollback) },
        logs: {
            maxBytes: bytesOf(logs.max, base.logs.maxBytes),
            keepRuns: logs.keep_runs ?? base.logs.keepRuns,
        },
    };
}
/** Only the fields that say something: neither absent nor `null`. */
function given(fields) {
    const said = Object.entries(fields ?? {}).filter(([, value]) => value !== null && value !== undefined);
    return Object.fromEntries(said);
}
function bytesOf(text, fallback) {
    return text === null || text === undefined ? fallback : (0,size/* parseSize */.D)(text);
}
function secondsOf(value) {
    if (typeof value === 'string')
        return (0,span/* parseSpan */.w)(value) / 1000;
    return value ?? domain_config/* DEFAULT_CONFIG */.P.git.timeout;
}

;// CONCATENATED MODULE: ./.cache/bundle/app/load-config.js
/** Finds and reads `lockstep.yaml`. */




/**
 * The file that was named (relative to `cwd`), else `lockstep.yaml` at the root of the meta-repo, else the
 * defaults. Throws `config-invalid`.
 */
function loadConfig(disk, place) {
    const name = place.file ?? 'lockstep.yaml';
    const absolute = place.file === null ? external_node_path_.join(place.root, name) : external_node_path_.resolve(place.cwd, name);
    if (disk.lstat(absolute) === null) {
        if (place.file === null)
            return domain_config/* DEFAULT_CONFIG */.P;
        throw new errors/* LockstepError */.Cj('config-invalid', {
            message: `there is no configuration file ${name}`,
            hint: 'give --config a file that exists, or leave it out to use lockstep.yaml',
        });
    }
    return readConfig(new TextDecoder().decode(disk.readFile(absolute)), name);
}

// EXTERNAL MODULE: ./.cache/bundle/app/values.js
var app_values = __webpack_require__(3811);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/actions-cache.js
/** The `StoreCarrier` port on the Actions cache, through the official client, which is loaded only when used. */

/**
 * Paths are given to the service relative to `base`, the directory the process runs in: they enter the version of
 * an entry literally, so an absolute path would never match on another runner.
 */
function createActionsCarrier(environment, base) {
    return {
        isAvailable: () => isAvailable(environment),
        restore: (path, key, restoreKeys) => restore(environment, [(0,external_node_path_.relative)(base, path)], [key, ...restoreKeys]),
        save: (path, key) => save(environment, (0,external_node_path_.relative)(base, path), key),
    };
}
function isAvailable(environment) {
    const urls = [environment['ACTIONS_RESULTS_URL'], environment['ACTIONS_CACHE_URL']];
    return ((environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && urls.some((url) => (url ?? '') !== ''));
}
async function restore(environment, paths, [key = '', ...restoreKeys]) {
    if (!isAvailable(environment))
        return { matched: null, detail: 'there is no cache service here' };
    if (!permits(environment, 'read'))
        return { matched: null, detail: 'this run may not read the cache' };
    const cache = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 1691));
    const matched = await cache.restoreCache(paths, key, [...restoreKeys]);
    return { matched: matched ?? null };
}
async function save(environment, path, key) {
    if (!isAvailable(environment))
        return { outcome: 'unavailable', detail: 'there is no cache service here' };
    if (!permits(environment, 'write'))
        return { outcome: 'denied', detail: 'this run may not write the cache' };
    const cache = await Promise.all(/* import() */[__webpack_require__.e(838), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 1691));
    // The client answers -1 for an existing key, a refusal and an outage alike, and only logs which.
    if ((await cache.saveCache([path], key)) !== -1)
        return { outcome: 'saved' };
    const existing = await cache.restoreCache([path], key, [], { lookupOnly: true });
    if (existing === key)
        return { outcome: 'exists' };
    return {
        outcome: 'failed',
        detail: 'the cache service did not take the entry; its reason is in the log',
    };
}
const MODES = {
    none: [],
    read: ['read'],
    write: ['read', 'write'],
    'read-write': ['read', 'write'],
    'write-only': ['write'],
};
/** The bits of a scope in the token's `ac` claim. */
const PERMISSION_BITS = { read: 1, write: 2 };
/** Whether `cache-mode` and the token allow it; what cannot be read is left to the service to decide. */
function permits(environment, what) {
    const mode = MODES[environment['ACTIONS_CACHE_MODE'] ?? ''];
    if (mode !== undefined && !mode.includes(what))
        return false;
    const scopes = scopesOf(environment['ACTIONS_RUNTIME_TOKEN'] ?? '');
    return scopes === null || scopes.some((permission) => (permission & PERMISSION_BITS[what]) !== 0);
}
/** Permissions in the unsigned part of the token: `ac` = `[{"Scope": "refs/heads/x", "Permission": 3}]`. */
function scopesOf(token) {
    try {
        const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const claim = payload.ac;
        const scopes = typeof claim === 'string' ? JSON.parse(claim) : null;
        if (!Array.isArray(scopes))
            return null;
        return scopes.map((scope) => Number(scope.Permission) || 0);
    }
    catch {
        // Not a token of that form: the service knows better than we do.
        return null;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(2645);
// EXTERNAL MODULE: ./.cache/bundle/domain/repo-url.js
var repo_url = __webpack_require__(8700);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/pack-head.js
/** The first object of a pack, which is the commit asked for (gitformat-pack), read without the rest. */


const HEADER_BYTES = 12;
const COMMIT_TYPE = 1;
const MAX_COMMIT_BYTES = 1024 ** 2;
/** Number of objects that a pack header announces, or null when it is not a pack of version 2. */
function packObjectCount(pack) {
    const isPack = pack.length >= HEADER_BYTES && pack.readUInt32BE(0) === 0x5041434b;
    return isPack && pack.readUInt32BE(4) === 2 ? pack.readUInt32BE(8) : null;
}
/** Reads the first object and proves by its hash that it is `commit`. */
function readPackHead(pack, commit) {
    if (pack.length < HEADER_BYTES + 1)
        return 'need-more';
    const objects = packObjectCount(pack);
    const header = objectHeader(pack, HEADER_BYTES);
    if (header === 'need-more')
        return header;
    if (objects === null || header.type !== COMMIT_TYPE || header.size > MAX_COMMIT_BYTES)
        return null;
    const body = inflatePart(pack.subarray(header.end), header.size);
    if (body === null)
        return null;
    if (body.length < header.size)
        return 'need-more';
    return commitId(body, commit) === commit ? { body, objects } : null;
}
/** Type in bits 6–4 of the first byte; size in its low 4 bits, then 7 bits a byte, little end first. */
function objectHeader(pack, start) {
    const first = pack[start] ?? 0;
    let size = first & 15;
    let scale = 16;
    let end = start + 1;
    let byte = first;
    while ((byte & 128) !== 0) {
        const next = pack[end];
        if (next === undefined)
            return 'need-more';
        byte = next;
        size += (byte & 127) * scale;
        scale *= 128;
        end += 1;
    }
    return { type: (first >> 4) & 7, size, end };
}
function inflatePart(bytes, size) {
    if (bytes.length === 0)
        return Buffer.alloc(0);
    try {
        return (0,external_node_zlib_.inflateSync)(bytes, {
            finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH,
            maxOutputLength: size + 1,
        });
    }
    catch {
        // Damaged or lying about its size: the caller takes the way through git, which says what is wrong.
        return null;
    }
}
/** Id that a commit's content has, by the hash that `like` has. */
function commitId(body, like) {
    const algorithm = like.length === 40 ? 'sha1' : 'sha256';
    return (0,external_node_crypto_.hash)(algorithm, Buffer.concat([Buffer.from(`commit ${body.length}\0`), body]), 'hex');
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/object-cache.js
/** The shared object cache: one bare repository a hash, its files written by us, healed when damaged. */






const CONFIG = {
    sha1: '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[gc]\n\tauto = 0\n',
    sha256: '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n[gc]\n\tauto = 0\n',
};
const HEAD = 'ref: refs/heads/none\n';
/** Files that git would obey and that we never write. */
const PLANTED = [
    'config.worktree',
    'info/attributes',
    'info/grafts',
    'objects/info/alternates',
    'hooks',
];
const object_cache_MAX_COMMIT_BYTES = 1024 ** 2;
/** Which hash an id is of, by its length. */
function formatOf(id) {
    return id.length === 40 ? 'sha1' : 'sha256';
}
/** The cache of a hash below the store directory; nothing is touched. */
function objectCache(storeDir, format) {
    return { format, gitDir: (0,external_node_path_.join)(storeDir, format === 'sha1' ? 'git' : 'git-sha256') };
}
/**
 * Makes the repository, or puts right what is not as we write it. Whatever a build may have planted there
 * (configuration, attributes, alternates) is gone after this; hooks never run anyway (T19).
 */
function ensureCache(cache) {
    const { gitDir } = cache;
    if (textOrNull((0,external_node_path_.join)(gitDir, 'config')) !== CONFIG[cache.format]) {
        for (const folder of ['objects/pack', 'objects/info', 'refs/lockstep', 'worktrees']) {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(gitDir, folder), { recursive: true });
        }
        writeAtomically((0,external_node_path_.join)(gitDir, 'HEAD'), HEAD);
        writeAtomically((0,external_node_path_.join)(gitDir, 'config'), CONFIG[cache.format]);
    }
    for (const planted of PLANTED) {
        if (exists((0,external_node_path_.join)(gitDir, planted))) {
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(gitDir, planted), { recursive: true, force: true });
        }
    }
    if (textOrNull((0,external_node_path_.join)(gitDir, 'HEAD')) === null)
        writeAtomically((0,external_node_path_.join)(gitDir, 'HEAD'), HEAD);
    for (const folder of ['objects/pack', 'refs/lockstep']) {
        if (!exists((0,external_node_path_.join)(gitDir, folder)))
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(gitDir, folder), { recursive: true });
    }
}
/** Path of a loose object. */
function loosePath(cache, id) {
    return (0,external_node_path_.join)(cache.gitDir, 'objects', id.slice(0, 2), id.slice(2));
}
/** True when a loose object of that id has bytes; they are checked when they are read. */
function hasLooseObject(cache, id) {
    const stat = (0,external_node_fs_.statSync)(loosePath(cache, id), { throwIfNoEntry: false });
    return stat?.isFile() === true && stat.size > 0;
}
/** A commit read from its loose object and checked by its hash; a damaged one is removed and counts as absent. */
function readLooseCommit(cache, commit) {
    const path = loosePath(cache, commit);
    const packed = bytesOrNull(path);
    if (packed === null)
        return null;
    const body = commitBody(packed);
    if (body !== null && commitId(body, commit) === commit)
        return body;
    (0,external_node_fs_.rmSync)(path, { force: true });
    return null;
}
function commitBody(packed) {
    try {
        const object = (0,external_node_zlib_.inflateSync)(packed, { maxOutputLength: object_cache_MAX_COMMIT_BYTES });
        const end = object.indexOf(0);
        return object.toString('latin1', 0, 7) === 'commit ' && end > 0
            ? object.subarray(end + 1)
            : null;
    }
    catch {
        // Whatever zlib says of it, it is no commit: the caller removes it.
        return null;
    }
}
/** Keeps a commit whose hash was checked as a loose object, so that its tree is known without a process. */
function writeLooseCommit(cache, commit, body) {
    if (hasLooseObject(cache, commit))
        return;
    const object = Buffer.concat([Buffer.from(`commit ${body.length}\0`), body]);
    writeAtomically(loosePath(cache, commit), (0,external_node_zlib_.deflateSync)(object, { level: 1 }), 0o444);
}
/** The `tree` line, with which every commit begins; null when there is none. */
function treeOfCommit(body) {
    const [, tree = ''] = /^tree ([0-9a-f]+)\n/.exec(body.toString('latin1', 0, 80)) ?? [];
    return (0,git_ids/* isObjectId */.TS)(tree) ? tree : null;
}
/** Writes beside and renames; parents are made when they are missing. */
function writeAtomically(path, content, mode = 0o644) {
    const temporary = `${path}.tmp-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const fd = openMakingParents(temporary, mode);
    try {
        (0,external_node_fs_.writeSync)(fd, typeof content === 'string' ? Buffer.from(content) : content);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
    (0,external_node_fs_.renameSync)(temporary, path);
}
/** The same, made durable before anybody can see it. */
function writeDurably(path, content) {
    const temporary = `${path}.tmp-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const fd = openMakingParents(temporary, 0o644);
    try {
        (0,external_node_fs_.writeSync)(fd, content);
        (0,external_node_fs_.fsyncSync)(fd);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
    (0,external_node_fs_.renameSync)(temporary, path);
}
function openMakingParents(path, mode) {
    try {
        return (0,external_node_fs_.openSync)(path, 'wx', mode);
    }
    catch (error) {
        if (!isCode(error, 'ENOENT'))
            throw error;
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        return (0,external_node_fs_.openSync)(path, 'wx', mode);
    }
}
/** Content of a file as text, or null when it does not exist. */
function textOrNull(path) {
    return bytesOrNull(path)?.toString('utf8') ?? null;
}
/** Content of a file, or null when it does not exist. */
function bytesOrNull(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR'))
            return null;
        throw error;
    }
}
/** True for an error of the system with that code. */
function isCode(error, code) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
function exists(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/checkout-place.js
/** Where a checkout lives: `components/<name>` with a gitfile, and its git directory beside the object cache. */




/** The place of a component for a hash; nothing is touched. */
function placeOf(context, component, format) {
    const cache = objectCache(context.storeDir, format);
    return {
        component,
        cache,
        workTree: (0,external_node_path_.join)(context.componentsDir, component),
        gitDir: (0,external_node_path_.join)(cache.gitDir, 'worktrees', component),
    };
}
/** Who owns `components/<name>`: an empty directory is nobody's. */
function occupantOf(context, component) {
    const place = placeOf(context, component, 'sha1');
    const stat = (0,external_node_fs_.lstatSync)(place.workTree, { throwIfNoEntry: false });
    if (stat === undefined)
        return { kind: 'nothing' };
    if (!stat.isDirectory())
        return { kind: 'foreign' };
    const link = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(place.workTree, '.git'), { throwIfNoEntry: false });
    if (link?.isFile() !== true) {
        const isEmpty = link === undefined && (0,external_node_fs_.readdirSync)(place.workTree).length === 0;
        return isEmpty ? { kind: 'nothing' } : { kind: 'foreign' };
    }
    const text = textOrNull((0,external_node_path_.join)(place.workTree, '.git'));
    const other = placeOf(context, component, 'sha256');
    const owner = [place, other].find((candidate) => gitfileOf(candidate) === text);
    return owner === undefined ? { kind: 'foreign' } : { kind: 'ours', place: owner };
}
function gitfileOf({ workTree, gitDir }) {
    return `gitdir: ${(0,external_node_path_.relative)(workTree, gitDir).split(external_node_path_.sep).join('/')}\n`;
}
/** Makes the git directory and the gitfile, so that whatever follows is recognised as ours. */
function linkPlace(place) {
    const { gitDir, workTree } = place;
    (0,external_node_fs_.mkdirSync)(gitDir, { recursive: true });
    (0,external_node_fs_.mkdirSync)(workTree, { recursive: true });
    // Not atomic: a half-written one is written again, and only then comes the gitfile that leads here.
    const write = (name, text) => {
        if (textOrNull((0,external_node_path_.join)(gitDir, name)) !== text)
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, name), text);
    };
    write('commondir', '../..\n');
    write('gitdir', `${(0,external_node_path_.join)(workTree, '.git')}\n`);
    if ((textOrNull((0,external_node_path_.join)(gitDir, 'HEAD')) ?? '') === '')
        write('HEAD', 'ref: refs/heads/none\n');
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(gitDir, 'config.worktree'), { force: true });
    if (textOrNull((0,external_node_path_.join)(workTree, '.git')) !== gitfileOf(place)) {
        writeAtomically((0,external_node_path_.join)(workTree, '.git'), gitfileOf(place));
    }
}
/** The commit that HEAD names, directly or by a branch of the user's; null when it names none. */
function headOf(place) {
    const text = (textOrNull((0,external_node_path_.join)(place.gitDir, 'HEAD')) ?? '').trimEnd();
    if ((0,git_ids/* isObjectId */.TS)(text))
        return text;
    const ref = /^ref: (refs\/[^\s]+)$/.exec(text)?.[1];
    if (ref === undefined || ref.split('/').includes('..'))
        return null;
    const loose = (textOrNull((0,external_node_path_.join)(place.cache.gitDir, ref)) ?? '').trimEnd();
    const id = (0,git_ids/* isObjectId */.TS)(loose) ? loose : packedRef(place.cache, ref);
    return id === null ? null : id;
}
function packedRef(cache, ref) {
    const lines = (textOrNull((0,external_node_path_.join)(cache.gitDir, 'packed-refs')) ?? '').split('\n');
    const id = lines.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? '';
    return (0,git_ids/* isObjectId */.TS)(id) ? id : null;
}
/**
 * Writes HEAD, detached: the last thing of a check-out. Not synced, as git syncs neither files nor index: after
 * a power loss the stat data tells, and a damaged object is fetched again.
 */
function writeHead(place, commit) {
    writeAtomically((0,external_node_path_.join)(place.gitDir, 'HEAD'), `${commit}\n`);
}
const RECORD = 'lockstep-record';
const UNDER_WAY = 'lockstep-under-way';
/** What we remember of the last finished check-out, or null. */
function readRecord(place) {
    const [commit = '', indexChecksum = ''] = (textOrNull((0,external_node_path_.join)(place.gitDir, RECORD)) ?? '').split('\n');
    return (0,git_ids/* isObjectId */.TS)(commit) ? { commit: commit, indexChecksum } : null;
}
/** Remembers a check-out; before HEAD is written. */
function writeRecord(place, record) {
    writeAtomically((0,external_node_path_.join)(place.gitDir, RECORD), `${record.commit}\n${record.indexChecksum}\n`);
}
/** The commit that an unfinished check-out was on its way to, or null. */
function underWay(place) {
    const text = textOrNull((0,external_node_path_.join)(place.gitDir, UNDER_WAY));
    if (text === null)
        return null;
    const commit = text.trimEnd();
    return ((0,git_ids/* isObjectId */.TS)(commit) ? commit : 'unknown');
}
/** Marks that files are about to change. */
function beginCheckout(place, commit) {
    writeAtomically((0,external_node_path_.join)(place.gitDir, UNDER_WAY), `${commit}\n`);
}
/** Marks that all is done, after HEAD. */
function endCheckout(place) {
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(place.gitDir, UNDER_WAY), { force: true });
}
/** Keeps a commit that the user made, or switched to, under `refs/lockstep/left/<name>/`. */
function keepLeftCommit(place, commit) {
    const path = (0,external_node_path_.join)(place.cache.gitDir, 'refs/lockstep/left', place.component, commit);
    writeDurably(path, `${commit}\n`);
}
/** Moves a directory that is not ours to `components/.replaced/<name>-<n>`; gives the new path. */
function moveAside(context, component) {
    const folder = (0,external_node_path_.join)(context.componentsDir, '.replaced');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    let number = 1;
    const target = () => (0,external_node_path_.join)(folder, `${component}-${number}`);
    while ((0,external_node_fs_.lstatSync)(target(), { throwIfNoEntry: false }) !== undefined)
        number += 1;
    (0,external_node_fs_.renameSync)((0,external_node_path_.join)(context.componentsDir, component), target());
    return target();
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/context.js
/** What every part of the git adapter is given. */






/** Throws `url-refused` for a local URL where local URLs are not allowed (T18). */
function requireAllowed(context, url) {
    if ((0,repo_url/* transportOf */.JH)(url) !== 'file' || context.environment.allowFile)
        return;
    throw new errors/* LockstepError */.Cj('url-refused', {
        message: `repository URL ${JSON.stringify((0,repo_url/* redactUrl */.BO)(url))} is refused: it is on this machine`,
        hint: 'use https or ssh; for tests and demos set LOCKSTEP_ALLOW_FILE=1',
    });
}
/** The object cache of a hash, made or healed. */
function openCache(context, format) {
    const cache = objectCache(context.storeDir, format);
    ensureCache(cache);
    return cache;
}
/** Runs `work` with an empty temporary bare repository below the store, removed afterwards. */
async function withTemporaryRepository(context, format, work) {
    const directory = (0,external_node_path_.join)(context.storeDir, 'tmp', `git-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    try {
        const repository = objectCache(directory, format);
        ensureCache(repository);
        return await work(repository);
    }
    finally {
        (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/git-errors.js
/** Turns what git says into the codes of Lockstep; behaviour follows the code, never the text. */


/** First match wins; patterns are of git, curl, OpenSSH and the big forges, in the C locale. */
const PATTERNS = [
    [/transport '[^']*' not allowed/i, 'url-refused'],
    [/returned error: 30[0-9]|update url base from redirection/i, 'remote-moved'],
    [/returned error: 40[17]|returned error: 403/i, 'remote-denied'],
    [/could not read (?:username|password)|authentication failed|access denied/i, 'remote-denied'],
    [/permission denied|host key verification failed|dubious ownership/i, 'remote-denied'],
    [/returned error: (?:404|410)|repository not found|not found: did you run/i, 'remote-not-found'],
    [/does not appear to be a git repository|not a git repository/i, 'remote-not-found'],
    [
        /no such file or directory|project you were looking for could not be found/i,
        'remote-not-found',
    ],
    [/repository '[^']*' not found|does not exist/i, 'remote-not-found'],
    [
        /not our ref|unadvertised object|couldn't find remote ref|no such remote ref/i,
        'commit-missing',
    ],
    [/timed out|timeout|operation too slow/i, 'remote-timeout'],
    [/fsck error|sha1 mismatch|hash mismatch|corrupt|inflate|is empty|bad object/i, 'object-corrupt'],
    [/no space left on device|disk quota exceeded/i, 'disk-full'],
];
const HINTS = {
    'remote-denied': 'give a token or key that may read the repository, and check its owner',
    'remote-not-found': 'check the URL in manifests/components.yaml and the rights of the token',
    'remote-moved': 'if the new place is right, write its URL into manifests/components.yaml',
    'remote-timeout': 'try again, or raise git.timeout in lockstep.yaml',
    'remote-unreachable': 'check the network and try again',
    'commit-missing': 'run lockstep lock --update to choose another commit',
    'object-corrupt': 'do not use this repository before its owner has looked at it',
    'disk-full': 'free some space and run the same command again',
};
const MAX_DETAIL = 400;
/** The error for a git command on a remote that failed with this (redacted) standard error. */
function remoteError(url, what, stderr) {
    const code = PATTERNS.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'remote-unreachable';
    return gitError(code, `${what} of ${(0,repo_url/* redactUrl */.BO)(url)} failed: ${detailOf(stderr)}`, { url });
}
/** The error for a local git command that failed. */
function localError(what, stderr) {
    const found = PATTERNS.find(([pattern]) => pattern.test(stderr))?.[1];
    const code = found === 'object-corrupt' || found === 'disk-full' ? found : 'state-write-failed';
    return gitError(code, `${what} failed: ${detailOf(stderr)}`, {});
}
/** An error with the usual hint of its code. */
function gitError(code, message, data) {
    const hint = HINTS[code];
    return new errors/* LockstepError */.Cj(code, { message, data, ...(hint === undefined ? {} : { hint }) });
}
/** The lines that tell the cause, without control characters; git puts `fatal:` or `error:` before them. */
function detailOf(stderr) {
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    const told = lines.filter((line) => /^(?:fatal|error|ssh|remote):/i.test(line));
    const text = (told.length > 0 ? told : lines).join('; ');
    const clean = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    return clean === '' ? 'no reason given' : clean.slice(0, MAX_DETAIL);
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/marks.js
/** What the object cache remembers: proofs that a commit is a repository's, and where histories were cut. */





/** A `shallow.lock` older than this was left by a killed process; holding it takes well under a millisecond. */
const STALE_LOCK_MS = 10_000;
const LOCK_TRIES = 400;
const LOCK_WAIT_MS = 25;
/**
 * `fetched` is a ref of git, so that the objects stay alive; its line is `<commit>\t<ref>`: git reads the id
 * up to the white space, as it does in FETCH_HEAD. `proven` is a file of ours, for objects not fetched yet.
 */
const FOLDERS = {
    fetched: 'refs/lockstep/proven',
    proven: 'lockstep-proofs',
};
function markPath(cache, mark, { url, commit }) {
    const place = (0,external_node_crypto_.hash)('sha256', url, 'hex').slice(0, 32);
    return (0,external_node_path_.join)(cache.gitDir, FOLDERS[mark], place, commit);
}
/** The ref under which a commit was proven to be of that repository, or null. */
function readMark(cache, mark, owned) {
    const [id, ref = ''] = (textOrNull(markPath(cache, mark, owned)) ?? '').trimEnd().split('\t');
    return id === owned.commit && ref !== '' ? ref : null;
}
/** Remembers; `fetched` only after every object is there. Not synced: what a power loss takes is fetched again. */
function writeMark(cache, mark, owned) {
    writeAtomically(markPath(cache, mark, owned), `${owned.commit}\t${owned.ref}\n`);
}
/** Forgets what turned out to be wrong. */
function dropMark(cache, mark, owned) {
    (0,external_node_fs_.rmSync)(markPath(cache, mark, owned), { force: true });
}
/**
 * Adds commits to git's `shallow` file, so that nobody looks for their parents. Git's own `shallow.lock` keeps
 * other processes out; within this process the work is synchronous.
 */
async function addShallow(cache, commits) {
    const path = (0,external_node_path_.join)(cache.gitDir, 'shallow');
    const isKnown = (text) => commits.every((commit) => text.includes(commit));
    if (commits.length === 0 || isKnown(textOrNull(path) ?? ''))
        return;
    const lock = `${path}.lock`;
    for (let count = 0; count < LOCK_TRIES; count += 1) {
        if (addUnderLock(path, lock, commits))
            return;
        removeStaleLock(lock);
        await new Promise((resolve) => setTimeout(resolve, LOCK_WAIT_MS));
    }
    throw new errors/* LockstepError */.Cj('state-write-failed', {
        message: 'the object cache stayed locked by another process',
        hint: 'if no other Lockstep runs, delete .meta-store/git/shallow.lock',
    });
}
function addUnderLock(path, lock, commits) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(lock, 'wx', 0o644);
    }
    catch (error) {
        if (isCode(error, 'EEXIST'))
            return false;
        throw error;
    }
    try {
        const lines = new Set([...(textOrNull(path) ?? '').split('\n').filter(Boolean), ...commits]);
        (0,external_node_fs_.writeSync)(fd, `${[...lines].join('\n')}\n`);
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(fd);
        (0,external_node_fs_.rmSync)(lock, { force: true });
        throw error;
    }
    (0,external_node_fs_.closeSync)(fd);
    (0,external_node_fs_.renameSync)(lock, path);
    return true;
}
/** Set aside by rename first, so that of two that find it stale only one removes it. */
function removeStaleLock(lock) {
    const age = (0,external_node_fs_.statSync)(lock, { throwIfNoEntry: false })?.mtimeMs;
    // Wall clock against a file's own time decides nothing but how long we wait (T58).
    if (age === undefined || Date.now() - age < STALE_LOCK_MS)
        return;
    const aside = `${lock}.stale-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        (0,external_node_fs_.renameSync)(lock, aside);
    }
    catch (error) {
        if (isCode(error, 'ENOENT'))
            return;
        throw error;
    }
    (0,external_node_fs_.rmSync)(aside, { force: true });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/redaction.js
/** Takes credentials out of what git prints before anybody sees it (T36). */

const SHORTEST_SECRET = 6;
/** A function that blanks out the secrets of some headers (raw, and decoded from base64) and what URLs hold. */
function createRedaction(headers) {
    const secrets = [...new Set(headers.flatMap(secretsOf))].sort((a, b) => b.length - a.length);
    return (text) => (0,repo_url/* redactUrl */.BO)(secrets.reduce((clean, secret) => clean.replaceAll(secret, '***'), text));
}
/** `Authorization: basic <base64 of user:token>` holds three secrets: value, decoded pair, token. */
function secretsOf(header) {
    const value = header.slice(header.indexOf(':') + 1).trim();
    const word = value.split(/\s+/).at(-1) ?? '';
    const decoded = /^[A-Za-z0-9+/_-]+=*$/.test(word) ? Buffer.from(word, 'base64').toString() : '';
    const isText = /^[\x20-\x7e]+$/.test(decoded);
    const token = isText ? decoded.slice(decoded.indexOf(':') + 1) : '';
    return [word, isText ? decoded : '', token].filter(({ length }) => length >= SHORTEST_SECRET);
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/run-git.js
/** Runs git hardened: argv only, an environment of our own, no configuration but ours (T17–T19, T39). */



const DEFAULT_TIMEOUT_MS = 600_000;
const MAX_STDOUT = 512 * 1024 ** 2;
const MAX_STDERR = 64 * 1024;
/** Groups of processes are a thing of POSIX. */
const OWN_GROUP = process.platform !== 'win32';
/** What a child of ours may inherit: programs, ssh's agent and files, proxies, certificates, Windows' own needs. */
const INHERITED = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SSH_AUTH_SOCK',
    'GIT_SSH_COMMAND',
    'GIT_SSL_CAINFO',
    'SSL_CERT_FILE',
    'HTTPS_PROXY',
    'HTTP_PROXY',
    'NO_PROXY',
    'https_proxy',
    'http_proxy',
    'no_proxy',
    'TMPDIR',
    'SystemRoot',
    'USERPROFILE',
    'TEMP',
    'TMP',
    'PATHEXT',
];
const run_git_CONFIG = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.untrackedCache=false',
    'core.attributesFile=/dev/null',
    'core.excludesFile=/dev/null',
    'core.protectHFS=true',
    'core.protectNTFS=true',
    'core.autocrlf=false',
    'core.askPass=',
    'core.pager=cat',
    'credential.helper=',
    'protocol.allow=never',
    'protocol.https.allow=always',
    'protocol.ssh.allow=always',
    'http.followRedirects=false',
    'http.lowSpeedLimit=1',
    'http.lowSpeedTime=60',
    'transfer.fsckObjects=true',
    'fetch.fsckObjects=true',
    'submodule.recurse=false',
    'fetch.recurseSubmodules=false',
    'init.templateDir=',
    'gc.auto=0',
    'maintenance.auto=false',
    'advice.detachedHead=false',
];
/** The hardened environment of every git child; nothing is inherited but an allow-list. */
function gitEnvironment(hostEnv, options) {
    const inherited = INHERITED.flatMap((name) => {
        const value = hostEnv[name];
        return value === undefined || value === '' ? [] : [[name, value]];
    });
    const config = options.allowFile ? [...run_git_CONFIG, 'protocol.file.allow=always'] : run_git_CONFIG;
    return {
        options: config.flatMap((setting) => ['-c', setting]),
        env: {
            ...Object.fromEntries(inherited),
            ...fixedVariables(options.allowFile),
            ...credentialVariables(options.credentials),
        },
        allowFile: options.allowFile,
        ownSsh: (hostEnv['GIT_SSH_COMMAND'] ?? '') !== '',
        redact: createRedaction(options.credentials.map(({ header }) => header)),
    };
}
function fixedVariables(allowFile) {
    return {
        LC_ALL: 'C',
        LANGUAGE: '',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        XDG_CONFIG_HOME: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        SSH_ASKPASS_REQUIRE: 'never',
        GIT_ALLOW_PROTOCOL: allowFile ? 'https:ssh:file' : 'https:ssh',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_EDITOR: ':',
        GIT_PAGER: 'cat',
    };
}
/** Headers travel by environment, never in argv, where every user of the machine could read them. */
function credentialVariables(credentials) {
    const variables = {};
    for (const [index, { prefix, header }] of credentials.entries()) {
        variables[`GIT_CONFIG_KEY_${index}`] = `http.${prefix}.extraHeader`;
        variables[`GIT_CONFIG_VALUE_${index}`] = header;
    }
    return credentials.length === 0
        ? {}
        : { ...variables, GIT_CONFIG_COUNT: `${credentials.length}` };
}
/**
 * Runs one git command to its end and gives its exit code, whatever it is. Throws `tool-missing` without git,
 * `remote-timeout` after `timeoutMs`, `cancelled` when the signal fires.
 */
function runGit(environment, args, options = {}) {
    const { promise, resolve, reject } = Promise.withResolvers();
    if (options.signal?.aborted === true)
        return Promise.reject(cancelled());
    const child = (0,external_node_child_process_.spawn)('git', [...environment.options, ...args], {
        cwd: options.cwd,
        env: environment.env,
        stdio: 'pipe',
        windowsHide: true,
        detached: OWN_GROUP,
    });
    const what = args.find((arg) => !arg.startsWith('-')) ?? 'git';
    const stop = (error) => {
        reject(error);
        killTree(child);
    };
    const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const timer = setTimeout(() => stop(timedOut(what, timeoutMs)), timeoutMs);
    const onAbort = () => stop(cancelled());
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const stdout = collect(child.stdout, MAX_STDOUT, () => stop(tooMuch(what)));
    const stderr = collect(child.stderr, MAX_STDERR, () => undefined);
    const finish = () => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
    };
    child.on('error', (error) => {
        finish();
        reject(cannotStart(error));
    });
    child.on('close', (code) => {
        finish();
        resolve({
            code: code ?? 128,
            stdout: stdout(),
            stderr: environment.redact(stderr().toString('utf8')).trim(),
        });
    });
    feed(child, options.input);
    return promise;
}
function feed(child, input) {
    // A child that ends before reading everything says why by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
}
function collect(stream, limit, onLimit) {
    const chunks = [];
    let size = 0;
    stream.on('data', (chunk) => {
        size += chunk.length;
        if (size <= limit)
            chunks.push(chunk);
        else
            onLimit();
    });
    return () => Buffer.concat(chunks);
}
/** Ends a child started with `detached: OWN_GROUP` and whatever it started, such as git's transport helpers. */
function killTree(child) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    if (!OWN_GROUP)
        return void child.kill('SIGKILL');
    try {
        process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        // The group ended in the meantime.
        child.kill('SIGKILL');
    }
}
/** The error of a call whose signal fired. */
function cancelled() {
    return new errors/* LockstepError */.Cj('cancelled', {
        message: 'the run was interrupted during a git command',
    });
}
/** The error of a git command that took too long. */
function timedOut(what, timeoutMs) {
    return new errors/* LockstepError */.Cj('remote-timeout', {
        message: `git ${what} did not end within ${Math.round(timeoutMs / 1000)} s`,
        hint: 'try again, or raise git.timeout in lockstep.yaml',
    });
}
/** The error of a child that could not be started; without git on PATH `tool-missing`. */
function cannotStart(error) {
    const isMissing = 'code' in error && error.code === 'ENOENT';
    return new errors/* LockstepError */.Cj(isMissing ? 'tool-missing' : 'state-write-failed', {
        message: isMissing ? 'git is not on PATH' : `git could not be started: ${error.message}`,
        hint: isMissing ? 'install git 2.36 or newer' : 'check the memory and process limits',
        cause: error,
    });
}
function tooMuch(what) {
    return new errors/* LockstepError */.Cj('remote-unreachable', {
        message: `git ${what} answered with more than ${MAX_STDOUT} bytes`,
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/transports.js
/** One child process that connects us to `git-upload-pack` of a remote, over git's own transports. */




/** No repository: git then reads no configuration but ours, wherever we run. */
const NO_REPOSITORY = '/dev/null/none';
const transports_MAX_STDERR = 16 * 1024;
/** Starts the child; null where only git itself knows how to connect (the user's own ssh command). */
function connect(url, options) {
    const command = commandFor(url, options.environment);
    if (command === null)
        return null;
    if (options.signal?.aborted === true)
        throw cancelled();
    const child = (0,external_node_child_process_.spawn)(command.file, [...command.args], {
        env: { ...options.environment.env, GIT_DIR: NO_REPOSITORY, GIT_PROTOCOL: 'version=2' },
        stdio: 'pipe',
        windowsHide: true,
        detached: OWN_GROUP,
    });
    return watch(child, url, { ...options, stateless: command.stateless });
}
function commandFor(url, environment) {
    const { transport, user, host, port, path } = (0,repo_url/* repoUrlParts */.on)(url);
    switch (transport) {
        case 'file':
            // The serving side: none of our settings concern it, and reading them costs a tenth of the whole call.
            return {
                file: 'git',
                args: ['upload-pack', '--end-of-options', path],
                stateless: false,
            };
        case 'https':
            return {
                file: 'git',
                args: [...environment.options, 'remote-https', url, url],
                stateless: true,
            };
        case 'ssh': {
            if (environment.ownSsh || host === null)
                return null;
            const place = host.replace(/^\[|\]$/g, '');
            return {
                file: 'ssh',
                args: [
                    ...['-o', 'BatchMode=yes', '-o', 'SendEnv=GIT_PROTOCOL'],
                    ...(port === null ? [] : ['-p', `${port}`]),
                    '--',
                    user === null ? place : `${user}@${place}`,
                    `git-upload-pack ${shellQuote(path)}`,
                ],
                stateless: false,
            };
        }
    }
}
/** As git quotes for the remote shell: single quotes, `'` and `!` outside them. */
function shellQuote(text) {
    return `'${text.replace(/['!]/g, (sign) => `'\\${sign}'`)}'`;
}
function watch(child, url, options) {
    const stderr = [];
    let size = 0;
    let cause = null;
    const closed = Promise.withResolvers();
    const kill = () => killTree(child);
    const stop = (error) => {
        cause ??= error;
        kill();
    };
    const timer = setTimeout(() => stop(timedOut('connection', options.timeoutMs)), options.timeoutMs);
    const onAbort = () => stop(cancelled());
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const settle = () => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
    };
    child.stderr.on('data', (chunk) => {
        size += chunk.length;
        if (size <= transports_MAX_STDERR)
            stderr.push(chunk);
    });
    // A broken pipe shows as the end of standard output.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
        cause ??= cannotStart(error);
        settle();
        closed.resolve(undefined);
    });
    child.on('close', () => {
        settle();
        closed.resolve(undefined);
    });
    return {
        child,
        stateless: options.stateless,
        failure: async () => {
            child.stdin.end();
            await closed.promise;
            const text = options.environment.redact(Buffer.concat(stderr).toString('utf8'));
            return cause ?? remoteError(url, 'reading', text);
        },
        close: () => {
            settle();
            child.stdin.destroy();
            kill();
        },
    };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/git-ref.js
var git_ref = __webpack_require__(9406);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/wire-packets.js
const FLUSH = '0000';
const DELIMITER = '0001';
/** Largest packet with its four length digits (LARGE_PACKET_MAX). */
const MAX_PACKET = 65_520;
const MAX_LINE = 4096;
/** Bytes kept unread before the stream is paused. */
const HIGH_WATER = 1024 ** 2;
const SPECIAL = ['flush', 'delimiter', 'response-end'];
/** One packet of text: four hex digits of its whole length, then the text. */
function packet(text) {
    return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;
}
/** Reads packets and lines off a stream, pausing it when nobody asks. */
function createPacketReader(stream) {
    let buffered = Buffer.alloc(0);
    let ended = false;
    let wake = () => undefined;
    const end = () => {
        ended = true;
        wake();
    };
    stream.on('data', (chunk) => {
        buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
        if (buffered.length > HIGH_WATER)
            stream.pause();
        wake();
    });
    stream.on('end', end);
    stream.on('close', end);
    // The cause is in the exit code and standard error of the child.
    stream.on('error', end);
    const more = async () => {
        stream.resume();
        const { promise, resolve } = Promise.withResolvers();
        wake = () => resolve(undefined);
        await promise;
    };
    const have = async (count) => {
        while (buffered.length < count) {
            if (ended)
                return false;
            await more();
        }
        return true;
    };
    const take = (count) => {
        const taken = buffered.subarray(0, count);
        buffered = buffered.subarray(count);
        return taken;
    };
    return {
        next: async () => {
            if (!(await have(4)))
                return { kind: 'end-of-stream' };
            const length = packetLength(take(4));
            if (length < 4)
                return { kind: SPECIAL[length] ?? 'flush' };
            if (!(await have(length - 4)))
                return { kind: 'end-of-stream' };
            return { kind: 'data', body: take(length - 4) };
        },
        line: async () => {
            for (;;) {
                const feed = buffered.indexOf(10);
                if (feed >= 0)
                    return take(feed + 1).toString('latin1', 0, feed);
                if (ended || buffered.length > MAX_LINE)
                    return null;
                await more();
            }
        },
    };
}
function packetLength(digits) {
    const text = digits.toString('latin1');
    const length = /^[0-9a-fA-F]{4}$/.test(text) ? Number.parseInt(text, 16) : -1;
    if (length < 0 || length === 3 || length > MAX_PACKET) {
        throw new RangeError(`not a packet length: ${JSON.stringify(text)}`);
    }
    return length;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/wire.js
/** Git's protocol v2, spoken by us: one process per remote lists refs and fetches (gitprotocol-v2). */







const MAX_REFS = 1_000_000;
const MAX_CAPABILITIES = 1000;
/**
 * Connects; null when the remote or its transport does not speak version 2, so that git itself must be used. Where the
 * connection is one stream, the refs are asked for before the server has said what it is: one round trip less. A
 * server that uses other ids than `expected` is asked again.
 */
async function openWire(url, options, expected = 'sha1') {
    const connection = connect(url, options);
    if (connection === null)
        return null;
    const wire = { url, connection, reader: createPacketReader(connection.child.stdout) };
    try {
        if (!connection.stateless)
            askRefs(wire, expected);
        const isReady = !connection.stateless || (await startHelper(wire));
        const capabilities = isReady ? await readCapabilities(wire) : null;
        if (capabilities === null) {
            connection.close();
            return null;
        }
        const format = objectFormatOf(wire, capabilities);
        if (connection.stateless)
            askRefs(wire, format);
        else if (format !== expected) {
            connection.close();
            return await openWire(url, options, format);
        }
        return sessionOf(wire, capabilities, format);
    }
    catch (error) {
        connection.close();
        throw error;
    }
}
/** SHA-1 is what a server takes for granted, and older ones do not know the word for it. */
function askRefs({ connection }, format) {
    const prefixes = ['refs/heads/', 'refs/tags/'].map((ref) => packet(`ref-prefix ${ref}\n`));
    const head = [packet('command=ls-refs\n'), ...formatLine(format), DELIMITER];
    connection.child.stdin.write([...head, packet('peel\n'), ...prefixes, FLUSH].join(''));
}
function formatLine(format) {
    return format === 'sha1' ? [] : [packet(`object-format=${format}\n`)];
}
function objectFormatOf(wire, capabilities) {
    const format = capabilities.get('object-format') ?? 'sha1';
    if (format === 'sha1' || format === 'sha256')
        return format;
    throw broken(wire, `object format ${format}`);
}
/** gitremote-helpers: asks for a tunnel; false when the helper cannot or the server is too old. */
async function startHelper({ connection, reader, url }) {
    connection.child.stdin.write('capabilities\nstateless-connect git-upload-pack\n');
    let canTunnel = false;
    for (let count = 0; count < MAX_CAPABILITIES; count += 1) {
        const line = await reader.line();
        if (line === null)
            throw await connection.failure();
        if (line === '')
            break;
        canTunnel ||= line === 'stateless-connect';
    }
    if (!canTunnel)
        return false;
    const answer = await reader.line();
    if (answer === null)
        throw await connection.failure();
    if (answer !== '' && answer !== 'fallback')
        throw remoteError(url, 'reading', answer);
    return answer === '';
}
/** `version 2`, then one capability a packet; null for any other version. */
async function readCapabilities(wire) {
    const first = await nextPacket(wire);
    if (first.kind !== 'data' || textOf(first.body) !== 'version 2')
        return null;
    const capabilities = new Map();
    for (let count = 0; count < MAX_CAPABILITIES; count += 1) {
        const next = await nextPacket(wire);
        if (next.kind !== 'data')
            return capabilities;
        const [name = '', ...value] = textOf(next.body).split('=');
        capabilities.set(name, value.join('='));
    }
    throw broken(wire, 'too many capabilities');
}
function sessionOf(wire, capabilities, format) {
    const { connection } = wire;
    const canFilter = capabilities.get('fetch')?.split(' ').includes('filter') ?? false;
    return {
        objectFormat: format,
        listRefs: () => readRefs(wire),
        fetch: (wants, { depth, trees }) => {
            const lines = [
                ...[packet('command=fetch\n'), ...formatLine(format), DELIMITER],
                ...[packet('no-progress\n'), packet('ofs-delta\n')],
                ...wants.map((want) => packet(`want ${want}\n`)),
                ...(depth === null ? [] : [packet('deepen 1\n')]),
                ...(trees || !canFilter ? [] : [packet('filter tree:0\n')]),
                packet('done\n'),
                FLUSH,
            ];
            connection.child.stdin.write(lines.join(''));
            return readFetch(wire);
        },
        close: () => connection.close(),
    };
}
async function readRefs(wire) {
    const refs = [];
    for (let count = 0; count <= MAX_REFS; count += 1) {
        const next = await nextPacket(wire);
        if (next.kind !== 'data') {
            if (wire.connection.stateless)
                await wire.reader.next();
            return refs;
        }
        const ref = parseRef(wire, textOf(next.body));
        if (ref !== null)
            refs.push(ref);
    }
    throw broken(wire, `more than ${MAX_REFS} refs`);
}
/** `<id> <name>[ peeled:<id>]`. */
function parseRef(wire, line) {
    const [object = '', name = '', ...attributes] = line.split(' ');
    const peeled = attributes.find((word) => word.startsWith('peeled:'))?.slice('peeled:'.length);
    const commit = peeled ?? object;
    if (object === 'unborn')
        return null;
    if (!(0,git_ids/* isObjectId */.TS)(object) || !(0,git_ids/* isObjectId */.TS)(commit))
        throw broken(wire, 'a malformed ref');
    return remoteRef(name, object, commit);
}
/** A ref of a remote, or null when its name is none that Lockstep uses. */
function remoteRef(name, object, commit) {
    if (!/^refs\/(?:heads|tags)\//.test(name) || !(0,git_ref/* isRefName */.p)(name))
        return null;
    return { name, object: object, commit: commit };
}
async function readFetch(wire) {
    const shallow = [];
    for (;;) {
        const next = await nextPacket(wire);
        if (next.kind === 'delimiter')
            continue;
        if (next.kind !== 'data')
            throw broken(wire, 'no pack');
        const line = textOf(next.body);
        if (line === 'packfile')
            return { shallow, bytes: packBytes(wire) };
        if (line.startsWith('shallow '))
            shallow.push(line.slice('shallow '.length));
    }
}
/** Side-band: 1 = pack, 2 = progress, 3 = the server's last words. */
async function* packBytes(wire) {
    for (;;) {
        const next = await nextPacket(wire);
        if (next.kind !== 'data')
            break;
        const band = next.body[0];
        if (band === 1)
            yield next.body.subarray(1);
        if (band === 3)
            throw remoteError(wire.url, 'fetching', textOf(next.body.subarray(1)));
    }
    if (wire.connection.stateless)
        await wire.reader.next();
}
async function nextPacket(wire) {
    const next = await wire.reader.next().catch((error) => {
        if (error instanceof RangeError)
            throw broken(wire, error.message);
        throw error;
    });
    if (next.kind === 'end-of-stream')
        throw await wire.connection.failure();
    if (next.kind === 'data' && next.body.subarray(0, 4).toString('latin1') === 'ERR ') {
        throw remoteError(wire.url, 'reading', textOf(next.body.subarray(4)));
    }
    return next;
}
function textOf(body) {
    return body.toString('utf8').replace(/\n$/, '');
}
function broken({ url }, what) {
    return new errors/* LockstepError */.Cj('remote-unreachable', {
        message: `the remote ${(0,repo_url/* redactUrl */.BO)(url)} does not speak git's protocol: ${what}`,
        hint: 'check the URL and that nothing on the way alters the connection',
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/plain-remote.js
/** A remote through git's own commands: for servers of protocol 0 and for the user's own ssh command. */











const PEELED = '^{}';
const EVERYTHING = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
/** Lists the refs with `git ls-remote`; what follows takes one git command each. */
async function openPlainRemote(context, url, signal) {
    const refs = await listRefs({ context, url, signal, refs: [] });
    const target = { context, url, signal, refs };
    return {
        objectFormat: refs[0]?.object.length === 64 ? 'sha256' : 'sha1',
        refs,
        readCommit: (commit) => readCommitByGit(target, commit),
        fetchInto: (cache, commit) => withTemporaryRepository(context, cache.format, async (repository) => {
            const environment = sharing(context.environment, cache);
            await fetchOne(target, repository, { environment, commit });
            const shallow = textOrNull((0,external_node_path_.join)(repository.gitDir, 'shallow')) ?? '';
            await addShallow(cache, shallow.split('\n').filter(git_ids/* isObjectId */.TS));
        }),
        fetchHistory: async (repository) => {
            const { environment } = context;
            await fetchRefs(target, repository, { environment, specs: EVERYTHING, depth: false });
        },
    };
}
/** One commit's content, fetched by git into a temporary repository. */
function readCommitByGit(target, commit) {
    const { context, signal } = target;
    const { environment, timeoutMs } = context;
    const format = commit.length === 40 ? 'sha1' : 'sha256';
    return withTemporaryRepository(context, format, async (repository) => {
        await fetchOne(target, repository, { environment, commit });
        const args = [`--git-dir=${repository.gitDir}`, 'cat-file', 'commit', commit];
        const run = await runGit(environment, args, { timeoutMs, ...(signal && { signal }) });
        if (run.code !== 0) {
            throw gitError('commit-missing', `${commit} in ${target.url} is no commit`, { commit });
        }
        if (commitId(run.stdout, commit) !== commit)
            throw localError('reading a commit', 'corrupt');
        return run.stdout;
    });
}
async function listRefs(target) {
    const run = await runRemote(target, {
        environment: target.context.environment,
        args: [`--git-dir=${NO_REPOSITORY}`, 'ls-remote', '--quiet', '--end-of-options', target.url],
    });
    const found = new Map();
    for (const line of run.stdout.toString('utf8').split('\n')) {
        const [id = '', name = ''] = line.split('\t');
        if (name !== '')
            found.set(name, (0,git_ids/* parseObjectId */.u9)(id));
    }
    return [...found].flatMap(([name, id]) => {
        const ref = remoteRef(name, id, found.get(`${name}${PEELED}`) ?? id);
        return ref === null ? [] : [ref];
    });
}
/**
 * A server of protocol 0 gives only what a ref names; so a tip is fetched by its ref, and anything else, where
 * the server will not give it by its id, with the whole history.
 */
async function fetchOne(target, repository, { environment, commit }) {
    const tip = target.refs.find((ref) => ref.commit === commit);
    const spec = tip === undefined ? commit : `+${tip.name}:refs/lockstep/wanted`;
    try {
        await fetchRefs(target, repository, { environment, specs: [spec], depth: true });
    }
    catch (error) {
        if (tip !== undefined || !(0,errors/* hasCode */.up)(error, 'commit-missing'))
            throw error;
        await fetchRefs(target, repository, { environment, specs: EVERYTHING, depth: false });
    }
}
async function fetchRefs(target, repository, { environment, specs, depth }) {
    const args = [
        `--git-dir=${repository.gitDir}`,
        ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'],
        ...(depth ? ['--depth=1'] : []),
        ...['--end-of-options', target.url, ...specs],
    ];
    await runRemote(target, { environment, args });
}
async function runRemote({ context, url, signal }, command) {
    const { timeoutMs } = context;
    const options = { timeoutMs, ...(signal && { signal }) };
    const run = await runGit(command.environment, command.args, options);
    if (run.code === 0)
        return run;
    throw remoteError(url, 'reading', run.stderr);
}
/** New objects go into the cache; its `shallow` file stays ours to write. */
function sharing(environment, cache) {
    const GIT_OBJECT_DIRECTORY = (0,external_node_path_.join)(cache.gitDir, 'objects');
    return { ...environment, env: { ...environment.env, GIT_OBJECT_DIRECTORY } };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/wire-remote.js
/** A remote over our own protocol client; packs go through git's own checks into the cache. */










/** As git's fetch.unpackLimit: small packs become loose objects, big ones stay packs. */
const UNPACK_LIMIT = 100;
const wire_remote_MAX_STDERR = 16 * 1024;
/** Faults of old commits that harm nobody; everything else that fsck finds is refused. */
const STRICT = '--strict=zeroPaddedFilemode=ignore,badTimezone=ignore,missingSpaceBeforeDate=ignore';
/** Wraps an open session whose refs were listed. */
function createWireRemote(options) {
    const { session, refs, context } = options;
    return {
        objectFormat: session.objectFormat,
        refs,
        readCommit: (commit) => readCommit(options, commit),
        fetchInto: async (cache, commit) => {
            const answer = await session.fetch([commit], { depth: 1, trees: true });
            await addShallow(cache, answer.shallow);
            await storePack(options, cache, answer.bytes, commit);
        },
        fetchHistory: async (repository) => {
            const wants = [...new Set(refs.map(({ object }) => object))];
            if (wants.length === 0)
                return;
            const answer = await session.fetch(wants, { depth: null, trees: false });
            await indexPack(context, repository, answer.bytes);
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(repository.gitDir, 'packed-refs'), refs.map(({ name, object }) => `${object} ${name}\n`).join(''));
        },
    };
}
/** Reads no further than the first object of the pack; the caller closes the connection. */
async function readCommit(options, commit) {
    const { bytes } = await options.session.fetch([commit], { depth: 1, trees: false });
    let pack = Buffer.alloc(0);
    let head = 'need-more';
    for await (const chunk of bytes) {
        pack = pack.length === 0 ? chunk : Buffer.concat([pack, chunk]);
        head = readPackHead(pack, commit);
        if (head !== 'need-more')
            break;
    }
    if (head !== null && head !== 'need-more')
        return head.body;
    return readCommitByGit(options, commit);
}
async function storePack(options, cache, bytes, commit) {
    const first = await firstBytes(bytes);
    const count = packObjectCount(first);
    if (count === null)
        throw gitError('object-corrupt', `${options.url} sent no pack`, {});
    const command = count <= UNPACK_LIMIT
        ? ['unpack-objects', '-q', STRICT]
        : ['index-pack', '--stdin', '--fsck-objects', STRICT];
    await pipePack(options.context, cache, { command, first, bytes });
    const head = readPackHead(first, commit);
    if (count > UNPACK_LIMIT && head !== null && head !== 'need-more') {
        writeLooseCommit(cache, commit, head.body);
    }
}
/** History without trees has nothing that fsck could check but commits and tags; it is thrown away afterwards. */
async function indexPack(context, repository, bytes) {
    const first = await firstBytes(bytes);
    await pipePack(context, repository, { command: ['index-pack', '--stdin'], first, bytes });
}
async function firstBytes(bytes) {
    let first = Buffer.alloc(0);
    while (first.length < 4096) {
        const next = await bytes.next();
        if (next.done === true)
            return first;
        first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
    }
    return first;
}
/** Feeds a pack to a git command as it arrives; on any failure the command is ended and nothing is believed. */
async function pipePack(context, cache, pipe) {
    const { environment } = context;
    const args = [...environment.options, `--git-dir=${cache.gitDir}`, ...pipe.command];
    const child = (0,external_node_child_process_.spawn)('git', args, { env: environment.env, stdio: ['pipe', 'ignore', 'pipe'] });
    const ended = Promise.withResolvers();
    let stderr = '';
    child.stderr.on('data', (chunk) => {
        if (stderr.length < wire_remote_MAX_STDERR)
            stderr += chunk.toString('utf8');
    });
    // The exit code tells why the pipe broke.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => ended.reject(cannotStart(error)));
    child.on('close', (code) => ended.resolve(code));
    ended.promise.catch(() => undefined);
    try {
        child.stdin.write(pipe.first);
        for await (const chunk of pipe.bytes) {
            if (child.stdin.destroyed)
                break;
            if (!child.stdin.write(chunk))
                await Promise.race([(0,external_node_events_.once)(child.stdin, 'drain'), ended.promise]);
        }
    }
    catch (error) {
        child.kill('SIGKILL');
        await ended.promise.catch(() => undefined);
        throw error;
    }
    child.stdin.end();
    const code = await ended.promise;
    if (code !== 0)
        throw packError(code, environment.redact(stderr), pipe.command);
}
function packError(code, stderr, command) {
    if (code === null)
        return cancelled();
    const error = localError('storing the objects of a commit', stderr);
    if (error.code === 'disk-full' || /unable to (?:create|write)|permission/i.test(stderr))
        return error;
    return gitError('object-corrupt', `git ${command[0] ?? ''} refused what the remote sent: ${error.message}`, {});
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/open-remote.js



/** Connects, lists the refs, does the work and closes the connection, however it ends. */
async function withRemote(context, target, work) {
    const { url, signal } = target;
    const { environment, timeoutMs } = context;
    const session = await openWire(url, { environment, timeoutMs, signal });
    if (session === null)
        return work(await openPlainRemote(context, url, signal));
    try {
        const refs = await session.listRefs();
        return await work(createWireRemote({ context, url, signal, session, refs }));
    }
    finally {
        session.close();
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/prove.js
/** Proves that a commit belongs to the repository that a lock names, not to a fork of it (T27). */






/** Throws `commit-unreachable` (it exists, no branch or tag leads to it) or `commit-missing`. */
async function proveIn(request, remote, id) {
    return tipOf(remote, id) ?? ancestorOf(request, remote, id);
}
/** A ref that is the commit, or the tag object, itself; tags first, for they say more. */
function tipOf(remote, id) {
    const tips = remote.refs.filter(({ object, commit }) => object === id || commit === id);
    const best = tips.find(({ name }) => name.startsWith('refs/tags/')) ?? tips[0];
    return best === undefined ? null : { commit: best.commit, ref: best.name };
}
/** Brings the history of every branch and tag, without trees where the server can, and asks git. */
async function ancestorOf(request, remote, commit) {
    const { context, signal } = request;
    const ref = !(0,git_ids/* isObjectId */.TS)(commit) || remote.refs.length === 0
        ? null
        : await withTemporaryRepository(context, remote.objectFormat, async (repository) => {
            await remote.fetchHistory(repository);
            const args = [
                `--git-dir=${repository.gitDir}`,
                ...['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${commit}`],
            ];
            const options = { timeoutMs: context.timeoutMs, ...(signal && { signal }) };
            const run = await runGit(context.environment, args, options);
            // Exit code 129: the commit is not among the objects that the refs lead to.
            return run.code === 0 ? run.stdout.toString('utf8').trim() : null;
        });
    if (ref !== null && ref !== '')
        return { commit, ref };
    throw await notFound(request, remote, commit);
}
async function notFound({ url }, remote, commit) {
    const place = (0,repo_url/* redactUrl */.BO)(url);
    try {
        await remote.readCommit(commit);
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'commit-missing'))
            throw error;
        return gitError('commit-missing', `${place} has no commit ${(0,git_ids/* shortSha */.Fu)(commit)}`, {
            commit,
            url,
        });
    }
    return gitError('commit-unreachable', `commit ${(0,git_ids/* shortSha */.Fu)(commit)} can be fetched from ${place}, but none of its branches and tags leads to it: it may be of a fork, or of a history that was rewritten`, { commit, url });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/fetch-commit.js
/** Brings proven commits into the object cache, and heals the cache when objects in it are damaged. */













/** Answers for the port's `fetch`: proof, then objects, then the mark. */
async function fetchCommit(request, commit) {
    const { context, url, signal } = request;
    const cache = openCache(context, formatOf(commit));
    const isFetched = readMark(cache, 'fetched', { url, commit }) !== null;
    if (isFetched && (await hasCommit(context, cache, commit)))
        return;
    await withRemote(context, { url, signal }, async (remote) => {
        const ref = readMark(cache, 'proven', { url, commit }) ?? (await proveIn(request, remote, commit)).ref;
        await remote.fetchInto(cache, commit);
        if ((await fetch_commit_readCommit(context, cache, commit)) === null) {
            throw gitError('commit-missing', `${(0,git_ids/* shortSha */.Fu)(commit)} in ${(0,repo_url/* redactUrl */.BO)(url)} is no commit`, {
                commit,
            });
        }
        writeMark(cache, 'fetched', { url, commit, ref });
    });
}
async function hasCommit(context, cache, commit) {
    return hasLooseObject(cache, commit) || (await fetch_commit_readCommit(context, cache, commit)) !== null;
}
/** A commit of the cache, checked by its hash: loose in the ordinary case, else asked of git; null = not there. */
async function fetch_commit_readCommit(context, cache, commit) {
    const loose = readLooseCommit(cache, commit);
    if (loose !== null || !hasPacks(cache))
        return loose;
    const args = [`--git-dir=${cache.gitDir}`, 'cat-file', 'commit', commit];
    const run = await runGit(context.environment, args, { timeoutMs: context.timeoutMs });
    if (run.code !== 0)
        return null;
    writeLooseCommit(cache, commit, run.stdout);
    return readLooseCommit(cache, commit);
}
function hasPacks(cache) {
    return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(cache.gitDir, 'objects/pack')).length > 0;
}
/** Answers for the port's `proveCommit`; a mark of an earlier proof needs no network. */
async function proveCommit(request, id) {
    const { context, url, signal } = request;
    const cache = openCache(context, formatOf(id));
    const commit = id;
    const ref = readMark(cache, 'fetched', { url, commit }) ?? readMark(cache, 'proven', { url, commit });
    const known = ref === null ? null : await fetch_commit_readCommit(context, cache, commit);
    if (ref !== null && known !== null) {
        return { commit, ref, tree: requireTree(known, url, commit) };
    }
    return withRemote(context, { url, signal }, async (remote) => {
        const proof = await proveIn(request, remote, id);
        const body = (await fetch_commit_readCommit(context, cache, proof.commit)) ?? (await remote.readCommit(proof.commit));
        writeLooseCommit(cache, proof.commit, body);
        writeMark(cache, 'proven', { url, commit: proof.commit, ref: proof.ref });
        return { ...proof, tree: requireTree(body, url, proof.commit) };
    });
}
/** Tree of a commit's content; `object-corrupt` when it has none. */
function requireTree(body, url, commit) {
    const tree = treeOfCommit(body);
    if (tree !== null)
        return tree;
    throw gitError('object-corrupt', `commit ${(0,git_ids/* shortSha */.Fu)(commit)} of ${(0,repo_url/* redactUrl */.BO)(url)} names no tree`, {});
}
/** Removes every damaged object, forgets the proof and fetches again. Reads the whole cache: for repair only. */
async function refetch(request, commit) {
    const { context, url } = request;
    const cache = openCache(context, formatOf(commit));
    removeDamagedLoose(cache);
    await removeDamagedPacks(context, cache);
    dropMark(cache, 'fetched', { url, commit });
    await fetchCommit(request, commit);
}
function removeDamagedLoose(cache) {
    const objects = (0,external_node_path_.join)(cache.gitDir, 'objects');
    for (const folder of (0,external_node_fs_.readdirSync)(objects).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
        for (const name of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(objects, folder))) {
            const path = (0,external_node_path_.join)(objects, folder, name);
            if (!isSoundObject(path, `${folder}${name}`))
                (0,external_node_fs_.rmSync)(path, { force: true });
        }
    }
}
/** A loose object is its header and content, compressed; its id is the hash of both. */
function isSoundObject(path, id) {
    const packed = bytesOrNull(path);
    if (packed === null || !/^[0-9a-f]+$/.test(id))
        return true;
    try {
        return (0,external_node_crypto_.hash)(formatOf(id), (0,external_node_zlib_.inflateSync)(packed)) === id;
    }
    catch {
        // Whatever zlib says of it, the object is damaged.
        return false;
    }
}
async function removeDamagedPacks(context, cache) {
    const folder = (0,external_node_path_.join)(cache.gitDir, 'objects/pack');
    for (const name of (0,external_node_fs_.readdirSync)(folder).filter((file) => file.endsWith('.pack'))) {
        const stem = (0,external_node_path_.join)(folder, name.slice(0, -'.pack'.length));
        const args = [`--git-dir=${cache.gitDir}`, 'verify-pack', `${stem}.idx`];
        const run = await runGit(context.environment, args, { timeoutMs: context.timeoutMs });
        if (run.code === 0)
            continue;
        for (const ending of ['idx', 'rev', 'pack'])
            (0,external_node_fs_.rmSync)(`${stem}.${ending}`, { force: true });
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/git-index.js
/** Git's index file, versions 2 to 4 (gitformat-index): what git knew of each tracked file. */

const STAT_BYTES = 40;
const ASSUME_VALID = 0x8000;
const EXTENDED = 0x4000;
const STAGE = 0x3000;
const MAX_ENTRIES = 10_000_000;
const NS = 1000000000n;
/** Reads an index; null when it is cut off or altered. */
function parseIndex(bytes, hashBytes) {
    if (bytes.length < 12 + hashBytes || bytes.toString('latin1', 0, 4) !== 'DIRC')
        return null;
    const end = bytes.length - hashBytes;
    const checksum = bytes.toString('hex', end);
    // A user's git may be told to skip the hash; it then writes zeros.
    const algorithm = hashBytes === 20 ? 'sha1' : 'sha256';
    if (!/^0+$/.test(checksum) && (0,external_node_crypto_.hash)(algorithm, bytes.subarray(0, end)) !== checksum)
        return null;
    const version = bytes.readUInt32BE(4);
    const count = bytes.readUInt32BE(8);
    if (version < 2 || version > 4 || count > MAX_ENTRIES)
        return null;
    return readEntries(bytes, { version, count, end, hashBytes, checksum });
}
function readEntries(bytes, shape) {
    const entries = [];
    let special = false;
    let at = 12;
    let previous = '';
    for (let index = 0; index < shape.count; index += 1) {
        const read = readEntry(bytes, at, previous, shape);
        if (read === null)
            return null;
        special ||= read.special;
        at = read.next;
        previous = read.name;
        entries.push(read.entry);
    }
    const extensions = hasRequiredExtension(bytes, at, shape.end);
    if (extensions === null)
        return null;
    return { entries, checksum: shape.checksum, special: special || extensions };
}
function readEntry(bytes, at, previous, shape) {
    const flagsAt = at + STAT_BYTES + shape.hashBytes;
    if (flagsAt + 2 > shape.end)
        return null;
    const flags = bytes.readUInt16BE(flagsAt);
    const isExtended = (flags & EXTENDED) !== 0;
    const path = readPath(bytes, flagsAt + (isExtended ? 4 : 2), previous, shape);
    if (path === null)
        return null;
    const used = path.next - at;
    const word = (index) => bytes.readUInt32BE(at + index * 4);
    return {
        entry: {
            path: Buffer.from(path.name, 'latin1').toString('utf8'),
            mode: word(6),
            id: bytes.toString('hex', at + STAT_BYTES, flagsAt),
            ctimeNs: BigInt(word(0)) * NS + BigInt(word(1)),
            mtimeNs: BigInt(word(2)) * NS + BigInt(word(3)),
            ino: word(5),
            size: word(9),
        },
        name: path.name,
        // Versions 2 and 3 pad with 1 to 8 NULs to a multiple of eight; one NUL is counted already.
        next: shape.version === 4 ? path.next : at + Math.ceil(used / 8) * 8,
        special: isExtended || (flags & (ASSUME_VALID | STAGE)) !== 0,
    };
}
/** Version 4 drops a number of bytes (variable length, as offsets in packs) off the previous path and appends. */
function readPath(bytes, start, previous, shape) {
    let at = start;
    let kept = '';
    if (shape.version === 4) {
        let byte = bytes[at++] ?? 0;
        let strip = byte & 127;
        while ((byte & 128) !== 0 && at < shape.end) {
            byte = bytes[at++] ?? 0;
            strip = (strip + 1) * 128 + (byte & 127);
        }
        if (strip > previous.length)
            return null;
        kept = previous.slice(0, previous.length - strip);
    }
    const nul = bytes.indexOf(0, at);
    if (nul < 0 || nul >= shape.end)
        return null;
    return { name: kept + bytes.toString('latin1', at, nul), next: nul + 1 };
}
/** An extension in lower case must be understood (`link`, `sdir`); null when they do not fit. */
function hasRequiredExtension(bytes, start, end) {
    let at = start;
    let required = false;
    while (at + 8 <= end) {
        required ||= (bytes[at] ?? 0) >= 0x61;
        at += 8 + bytes.readUInt32BE(at + 4);
    }
    return at === end ? required : null;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/inspect.js
/** Looks at a checkout: stat data against the index, contents where stat cannot tell, git only in odd cases. */







const TYPE = 0o170000;
const GITLINK = 0o160000;
const SYMLINK = 0o120000;
const OWNER_EXECUTES = 64n;
const UINT32 = 0xffffffffn;
/** Answers for the port's `inspect`. */
async function inspectCheckout(context, component, outputs) {
    const occupant = occupantOf(context, component);
    if (occupant.kind === 'nothing')
        return { state: 'absent', head: null };
    return occupant.kind === 'ours'
        ? inspectPlace(context, occupant.place, outputs)
        : { state: 'foreign', head: null };
}
/** The same for a place that is known to be ours. */
async function inspectPlace(context, place, outputs) {
    const head = headOf(place);
    const index = readIndex(place);
    const isWhole = head !== null && index !== null && underWay(place) === null;
    if (!isWhole || !(await inspect_hasCommit(context, place, head)))
        return { state: 'broken', head };
    const record = readRecord(place);
    const canTrustStat = record?.indexChecksum === index.checksum && record.commit === head;
    if (canTrustStat && isUnchanged(place, index, outputs))
        return { state: 'clean', head };
    // Line ends and `ident` make content differ from its blob, so a difference is for git to judge.
    const changed = await changedPaths(context, place, outputs);
    if (changed === null)
        return { state: 'broken', head };
    return { state: changed.length === 0 ? 'clean' : 'dirty', head };
}
/** The index of a place, or null when it is absent or damaged. */
function readIndex(place) {
    const bytes = bytesOrNull((0,external_node_path_.join)(place.gitDir, 'index'));
    return bytes === null ? null : parseIndex(bytes, place.cache.format === 'sha1' ? 20 : 32);
}
async function inspect_hasCommit(context, place, commit) {
    if (hasLooseObject(place.cache, commit))
        return true;
    const run = await gitIn(context, place, ['cat-file', '-e', `${commit}^{tree}`]);
    return run.code === 0;
}
function isUnchanged(place, index, outputs) {
    const indexTime = (0,external_node_fs_.statSync)((0,external_node_path_.join)(place.gitDir, 'index'), { bigint: true }).mtimeNs;
    if (index.special)
        return false;
    return index.entries.every((entry) => isBelow(entry.path, outputs) || isEntryUnchanged(place, entry, indexTime));
}
/** Answers for the port's `trackedFiles`; empty for a place that is not ours or has no index. */
function trackedFiles(context, component) {
    const occupant = occupantOf(context, component);
    const index = occupant.kind === 'ours' ? readIndex(occupant.place) : null;
    return (index?.entries ?? [])
        .filter(({ mode }) => (mode & TYPE) !== GITLINK)
        .map(({ path }) => path)
        .sort();
}
/** Tracked paths below `outputs` that are not as checked out. */
function changedOutputs(place, outputs) {
    const entries = outputs.length === 0 ? [] : (readIndex(place)?.entries ?? []);
    return entries
        .filter((entry) => isBelow(entry.path, outputs) && !isEntryUnchanged(place, entry, 0n))
        .map(({ path }) => path);
}
/** True for a path at or below one of some directories or files. */
function isBelow(path, outputs) {
    return outputs.some((output) => {
        const plain = output.replace(/\/+$/, '');
        return plain === '.' || path === plain || path.startsWith(`${plain}/`);
    });
}
/**
 * Stat data decides if it is older than the index file. A file as young as the index may have been written
 * twice within one tick of the clock (git's racy rule): then its content is hashed.
 */
function isEntryUnchanged(place, entry, indexTime) {
    const path = (0,external_node_path_.join)(place.workTree, entry.path);
    const stat = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
    if ((entry.mode & TYPE) === GITLINK)
        return stat === undefined || stat.isDirectory();
    if (stat === undefined || !isSameType(entry, stat))
        return false;
    const isSameStat = BigInt(entry.size) === (stat.size & UINT32) &&
        entry.mtimeNs === stat.mtimeNs &&
        entry.ctimeNs === stat.ctimeNs &&
        BigInt(entry.ino) === (stat.ino & UINT32);
    if (isSameStat && entry.mtimeNs < indexTime)
        return true;
    return blobId(path, entry) === entry.id;
}
function isSameType(entry, stat) {
    if ((entry.mode & TYPE) === SYMLINK)
        return stat.isSymbolicLink();
    const executes = (stat.mode & OWNER_EXECUTES) !== 0n;
    return stat.isFile() && executes === ((entry.mode & 0o100) !== 0);
}
function blobId(path, entry) {
    const isLink = (entry.mode & TYPE) === SYMLINK;
    const content = isLink ? (0,external_node_fs_.readlinkSync)(path, { encoding: 'buffer' }) : (0,external_node_fs_.readFileSync)(path);
    const object = Buffer.concat([Buffer.from(`blob ${content.length}\0`), content]);
    return (0,external_node_crypto_.hash)(entry.id.length === 40 ? 'sha1' : 'sha256', object);
}
/** Tracked paths that differ from HEAD, staged or not, by git itself; those below `outputs` left out; null when git cannot tell. */
async function changedPaths(context, place, outputs) {
    const args = ['--no-renames', '--untracked-files=no', '--ignore-submodules=all'];
    const run = await gitIn(context, place, ['status', '--porcelain=v1', '-z', ...args]);
    if (run.code !== 0)
        return null;
    const lines = run.stdout.toString('utf8').split('\0').filter(Boolean);
    return lines.map((line) => line.slice(3)).filter((path) => !isBelow(path, outputs));
}
/**
 * Runs git on a checkout, never by discovery: what a component holds cannot choose the repository. What a build
 * may have planted in the cache is removed first, for git would obey it (T19).
 */
function gitIn(context, place, args, more = {}) {
    const { environment, timeoutMs } = context;
    ensureCache(place.cache);
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(place.gitDir, 'config.worktree'), { force: true });
    const env = more.indexFile === undefined
        ? environment.env
        : { ...environment.env, GIT_INDEX_FILE: more.indexFile };
    const where = [`--git-dir=${place.gitDir}`, `--work-tree=${place.workTree}`];
    return runGit({ ...environment, env }, [...where, ...args], {
        cwd: place.workTree,
        timeoutMs,
        ...(more.signal && { signal: more.signal }),
        ...(more.input !== undefined && { input: more.input }),
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/recover.js
/** After an interrupted check-out: tells a file half-written by git from one that a person edited. */




/**
 * Paths tracked by any of the commits whose content on disk is of none of them, nor the beginning of what
 * one of them holds. Commits that the cache does not have explain nothing.
 */
async function filesThatNobodyWrote(context, place, commits) {
    const differing = new Map();
    const known = [];
    for (const commit of new Set(commits)) {
        const paths = await pathsDiffering(context, place, commit);
        if (paths === null)
            continue;
        known.push(commit);
        for (const path of paths)
            differing.set(path, (differing.get(path) ?? 0) + 1);
    }
    const unexplained = [];
    for (const [path, count] of differing) {
        if (count < known.length)
            continue;
        if (!(await isHalfWritten(context, place, { path, commits: known })))
            unexplained.push(path);
    }
    return unexplained;
}
/** Compares through an index of its own; null when the cache does not have the commit whole. */
async function pathsDiffering(context, place, commit) {
    const indexFile = (0,external_node_path_.join)(place.gitDir, `index-recover-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        const read = await gitIn(context, place, ['read-tree', commit], { indexFile });
        if (read.code !== 0)
            return null;
        await gitIn(context, place, ['update-index', '-q', '--refresh'], { indexFile });
        const args = ['diff-files', '--name-only', '-z', '--ignore-submodules=all', '--diff-filter=MT'];
        const run = await gitIn(context, place, args, { indexFile });
        return run.stdout.toString('utf8').split('\0').filter(Boolean);
    }
    finally {
        (0,external_node_fs_.rmSync)(indexFile, { force: true });
    }
}
async function isHalfWritten(context, place, { path, commits }) {
    const full = (0,external_node_path_.join)(place.workTree, path);
    const stat = (0,external_node_fs_.lstatSync)(full, { throwIfNoEntry: false });
    if (stat === undefined || stat.isDirectory())
        return true;
    const content = stat.isSymbolicLink()
        ? (0,external_node_fs_.readlinkSync)(full, { encoding: 'buffer' })
        : (0,external_node_fs_.readFileSync)(full);
    for (const commit of commits) {
        const run = await gitIn(context, place, ['cat-file', 'blob', `${commit}:${path}`]);
        if (run.code === 0 && run.stdout.subarray(0, content.length).equals(content))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/check-out.js
/** Moves a working tree to a commit of the object cache; HEAD is the last thing written. */










/** Also overwrites files in the way; only for a place that holds nothing to lose. */
const RESET = ['--reset', '-u'];
const DAMAGE = /corrupt|is empty|unable to read|inflate|bad (?:object|tree|blob)|missing|hash mismatch|failed to unpack/i;
/** A git that outlived a killed run renamed our index.lock for its own, which was the last thing it did. */
const LOCK_TAKEN = /unable to write new index file/i;
const LOSES_EDITS = /would be overwritten|not uptodate|would lose untracked|would be removed/i;
/** Answers for the port's `checkOut`. */
async function checkOut(context, request, signal) {
    const cache = openCache(context, formatOf(request.commit));
    await clearForeign(context, request);
    const place = placeOf(context, request.component, cache.format);
    const isOurs = occupantOf(context, request.component).kind === 'ours';
    if (!isOurs)
        (0,external_node_fs_.rmSync)(place.gitDir, { recursive: true, force: true });
    linkPlace(place);
    const state = isOurs
        ? await inspectPlace(context, place, request.outputs)
        : { state: 'absent', head: null };
    if (state.head === request.commit && state.state === 'clean')
        return;
    keepUsersCommit(place, state.head);
    if ((await fetch_commit_readCommit(context, cache, request.commit)) === null) {
        await refetch({ context, url: request.url, signal }, request.commit);
    }
    await switchTree({ context, place, request, signal }, state);
    finish(place, request.commit);
}
/** What is not ours, or ours under the other hash, is moved aside or refused. */
async function clearForeign(context, request) {
    const { component, commit, force, outputs } = request;
    const occupant = occupantOf(context, component);
    if (occupant.kind === 'nothing')
        return;
    if (occupant.kind === 'ours') {
        if (occupant.place.cache.format === formatOf(commit))
            return;
        const { state } = await inspectPlace(context, occupant.place, outputs);
        if (!force && state !== 'clean')
            throw dirty(component, []);
        keepUsersCommit(occupant.place, headOf(occupant.place));
    }
    else if (!force) {
        throw occupied(component);
    }
    moveAside(context, component);
}
function keepUsersCommit(place, head) {
    if (head !== null && readRecord(place)?.commit !== head)
        keepLeftCommit(place, head);
}
async function switchTree(job, state) {
    const { place, request } = job;
    if (state.state === 'broken')
        await clearBroken(job, state.head);
    else if (state.head !== null)
        await restoreOutputs(job);
    beginCheckout(place, request.commit);
    const canMerge = !request.force && state.state !== 'broken' && state.head !== null;
    const trees = canMerge
        ? ['-m', '-u', state.head ?? '', request.commit]
        : [...RESET, request.commit];
    const run = await readTree(job, trees);
    if (run.code === 0)
        return;
    if (LOSES_EDITS.test(run.stderr)) {
        endCheckout(place);
        throw dirty(request.component, conflictsOf(run.stderr));
    }
    if (!DAMAGE.test(run.stderr))
        throw localError(`checking out ${request.component}`, run.stderr);
    await retryWithSoundObjects(job);
}
/** Files that were copied or touched are as they were, and only a refreshed index knows it: then once more. */
async function readTree(job, trees) {
    const git = (...args) => gitIn(job.context, job.place, args, { signal: job.signal });
    const run = await git('read-tree', ...trees);
    if (LOCK_TAKEN.test(run.stderr))
        return git('read-tree', ...trees);
    if (run.code === 0 || !LOSES_EDITS.test(run.stderr))
        return run;
    await git('update-index', '-q', '--refresh');
    return git('read-tree', ...trees);
}
async function clearBroken(job, head) {
    const { gitDir } = job.place;
    await requireNothingLost(job, head);
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(gitDir, 'index.lock'), { force: true });
    if (readIndex(job.place) === null)
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(gitDir, 'index'), { force: true });
}
async function retryWithSoundObjects({ context, place, request, signal }) {
    await refetch({ context, url: request.url, signal }, request.commit);
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(place.gitDir, 'index.lock'), { force: true });
    const run = await gitIn(context, place, ['read-tree', ...RESET, request.commit], { signal });
    if (run.code !== 0)
        throw localError(`checking out ${request.component}`, run.stderr);
}
/** Tracked products of a build are put back first, so that they stop nobody. */
async function restoreOutputs({ context, place, request, signal }) {
    if (request.force)
        return;
    const paths = changedOutputs(place, request.outputs);
    if (paths.length === 0)
        return;
    const args = ['checkout-index', '--force', '--index', '-z', '--stdin'];
    const run = await gitIn(context, place, args, { signal, input: paths.join('\0') });
    if (run.code !== 0)
        throw localError(`checking out ${request.component}`, run.stderr);
}
/** A broken place may hold edits: what neither the old nor the new commit, nor a half-written file, explains. */
async function requireNothingLost(job, head) {
    const { context, place, request } = job;
    if (request.force)
        return;
    const known = [head ?? readRecord(place)?.commit ?? null, underWay(place), request.commit];
    const commits = known.filter((commit) => commit !== null);
    const edited = await filesThatNobodyWrote(context, place, commits);
    const lost = edited.filter((path) => !isBelow(path, request.outputs));
    if (lost.length > 0)
        throw dirty(request.component, lost);
}
function finish(place, commit) {
    writeRecord(place, { commit, indexChecksum: readIndex(place)?.checksum ?? '' });
    writeHead(place, commit);
    endCheckout(place);
}
function conflictsOf(stderr) {
    return [...stderr.matchAll(/(?:entry|path|file) '([^']*)'/gi)].map(([, path = '']) => path);
}
/** Answers for the port's `removeCheckout`. Untracked files are not deleted but moved aside. */
async function removeCheckout(context, component, force) {
    const occupant = occupantOf(context, component);
    if (occupant.kind === 'nothing')
        return;
    if (occupant.kind === 'foreign') {
        if (!force)
            throw occupied(component);
        moveAside(context, component);
        return;
    }
    const { place } = occupant;
    const state = await inspectPlace(context, place, []);
    if (state.state !== 'clean' && !force)
        throw dirty(component, []);
    keepUsersCommit(place, state.head);
    const others = await gitIn(context, place, ['ls-files', '-z', '--others', '--exclude-standard']);
    const isKept = !force && others.stdout.length > 0;
    const left = isKept ? moveAside(context, component) : place.workTree;
    (0,external_node_fs_.rmSync)(isKept ? (0,external_node_path_.join)(left, '.git') : left, { recursive: true, force: true });
    (0,external_node_fs_.rmSync)(place.gitDir, { recursive: true, force: true });
}
function dirty(component, paths) {
    const shown = paths.slice(0, 5).join(', ');
    return new errors/* LockstepError */.Cj('component-dirty', {
        message: `components/${component} has local edits that would be lost${shown === '' ? '' : `: ${shown}`}`,
        hint: 'commit them in the component, or use --force to lose them',
        data: { component, paths: paths.slice(0, 100) },
    });
}
function occupied(component) {
    return gitError('component-path-occupied', `components/${component} is there, but Lockstep did not make it; use --force to move it to components/.replaced`, { component });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/create-git.js
/** The `Git` port on the real git: lookups and fetches by our own protocol client, trees by git's plumbing. */









/** Wires the adapter; nothing is touched until a method is called. */
function createGit(context) {
    return {
        lookUp: async (url, choose, signal) => {
            requireAllowed(context, url);
            return withRemote(context, { url, signal }, (remote) => lookUp(context, url, { remote, choose }));
        },
        proveCommit: async (url, commit, signal) => {
            requireAllowed(context, url);
            return proveCommit({ context, url, signal }, commit);
        },
        fetch: async (url, commit, signal) => {
            requireAllowed(context, url);
            await fetchCommit({ context, url, signal }, commit);
        },
        treeOf: async (commit) => {
            const body = await fetch_commit_readCommit(context, openCache(context, formatOf(commit)), commit);
            return body === null ? null : treeOfCommit(body);
        },
        inspect: (component, outputs) => inspectCheckout(context, component, outputs),
        trackedFiles: (component) => Promise.resolve(trackedFiles(context, component)),
        checkOut: async (request, signal) => {
            requireAllowed(context, request.url);
            await checkOut(context, request, signal);
        },
        removeCheckout: (component, force) => removeCheckout(context, component, force),
    };
}
/** The tree of a commit seen before comes from the cache; a new one is kept there for next time. */
async function lookUp(context, url, { remote, choose }) {
    const { refs } = remote;
    const commit = choose(refs);
    if (commit === null)
        return { refs, tree: null };
    if (refs.length > 0 && formatOf(commit) !== remote.objectFormat) {
        throw gitError('commit-missing', `${(0,repo_url/* redactUrl */.BO)(url)} uses another hash than ${(0,git_ids/* shortSha */.Fu)(commit)}`, { commit });
    }
    const cache = openCache(context, formatOf(commit));
    const known = await fetch_commit_readCommit(context, cache, commit);
    const body = known ?? (await remote.readCommit(commit));
    if (known === null)
        writeLooseCommit(cache, commit, body);
    return { refs, tree: requireTree(body, url, commit) };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./.cache/bundle/domain/trust.js
/** How far the event that started a run is trusted (T01, T02). */
/**
 * Events that only someone with write access can cause. `merge_group` is one: a merge queue holds what was
 * approved. Absent on purpose: `pull_request` (also of one's own branches: what a proposal built is never read by
 * main), `pull_request_target`, `workflow_run`, `issue_comment` and all others that a stranger's act can start.
 */
const TRUSTED_EVENTS = new Set([
    'create',
    'delete',
    'deployment',
    'merge_group',
    'push',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
]);
/**
 * `high` for a terminal and for the events above, when the code is not a fork's; `low` for everything else, also
 * for events that this version does not know. Protection of the ref never raises the level: it says who may
 * push, not who caused the event; and its absence does not lower it, because pushing takes write access too.
 */
function trustOf(event) {
    if (event.isFork === true)
        return 'low';
    if (event.name === null)
        return 'high';
    return TRUSTED_EVENTS.has(event.name) ? 'high' : 'low';
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/host.js
/** The `Host` port: who runs us, read from the variables of the process and the event file. */




const NO_EVENT = { name: null, isFork: null, refProtected: null };
/** `cwd`: where git is asked who the user is, once somebody wants to know. */
function createHost(variables, cwd) {
    const isGithub = variables['GITHUB_ACTIONS'] === 'true';
    const isCi = isGithub || (variables['CI'] ?? 'false') !== 'false';
    let actor = null;
    return {
        kind: isGithub ? 'github' : isCi ? 'ci' : 'terminal',
        get actor() {
            actor ??= actorOf(variables, cwd);
            return actor;
        },
        run: runOf(variables),
        trust: trustOf(isGithub ? eventOf(variables) : NO_EVENT),
        base: isGithub ? baseOfEvent(variables) : null,
        os: (0,external_node_os_.platform)(),
        arch: (0,external_node_os_.arch)(),
        environment: variables,
    };
}
function actorOf(variables, cwd) {
    const named = variables['LOCKSTEP_ACTOR'] ?? variables['GITHUB_ACTOR'] ?? '';
    return named === '' ? (gitUser(cwd) ?? loginName()) : named;
}
function gitUser(cwd) {
    try {
        const name = (0,external_node_child_process_.execFileSync)('git', ['config', 'user.name'], {
            cwd,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
        }).trim();
        return name === '' ? null : name;
    }
    catch {
        // No git, or no name configured: the login name serves.
        return null;
    }
}
function loginName() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        // A user id without an entry in the user database, as in some containers.
        return 'unknown';
    }
}
function runOf(variables) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = variables;
    const id = variables['GITHUB_RUN_ID'];
    if (server !== undefined && repository !== undefined && id !== undefined) {
        return `${server}/${repository}/actions/runs/${id}`;
    }
    return variables['CI_JOB_URL'] ?? variables['BUILD_URL'] ?? null;
}
function eventOf(variables) {
    const isProtected = variables['GITHUB_REF_PROTECTED'];
    return {
        name: variables['GITHUB_EVENT_NAME'] ?? 'unknown',
        isFork: isForkOf(variables['GITHUB_EVENT_PATH']),
        refProtected: isProtected === undefined ? null : isProtected === 'true',
    };
}
/** True when the head of the pull request is another repository than the base; null when the event does not tell. */
function isForkOf(eventPath) {
    const event = readJson(eventPath);
    const head = at(event, ['pull_request', 'head', 'repo', 'full_name']);
    const base = at(event, ['pull_request', 'base', 'repo', 'full_name']);
    return typeof head === 'string' && typeof base === 'string' ? head !== base : null;
}
function readJson(path) {
    if (path === undefined || path === '')
        return null;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        // Without a readable event nothing is known about it, which never raises the trust.
        return null;
    }
}
function at(value, path) {
    return path.reduce((found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : null), value);
}
/** Base of the pull request or merge group that the event is about, as a commit; null for other events. */
function baseOfEvent(variables) {
    const event = readJson(variables['GITHUB_EVENT_PATH']);
    const base = at(event, ['pull_request', 'base', 'sha']) ?? at(event, ['merge_group', 'base_sha']);
    return typeof base === 'string' ? base : null;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/meta-git/git-messages.js
/** What git's English messages mean for a push or a fetch of the meta-repo. */
/** The remote said no to these credentials. */
function isDenied(stderr) {
    return /permission denied|access denied|authentication failed|could not read username|error: 40[13]|\b403\b|protected branch|not permitted|denied to/i.test(stderr);
}
/** Somebody else pushed first. */
function isMoved(stderr) {
    return /\[rejected\]|stale info|non-fast-forward|fetch first|failed to lock|cannot lock ref|incorrect old value/i.test(stderr);
}
/** The last line that says something. */
function lastLine(stderr) {
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    const telling = lines.findLast((line) => /^(?:fatal|error|remote|!| !)/.test(line));
    return (telling ?? lines.at(-1) ?? 'git gave no reason').trim();
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/meta-git/create-meta-repo.js
/** The `MetaRepo` port on the git repository that holds the manifests. */



/** See the port for what each method promises. Throws `meta-repo-not-git` where there is no repository. */
function createMetaRepo(git) {
    return {
        resolveRevision: (revision) => resolveRevision(git, revision),
        readAt: (commit, path) => readAt(git, commit, path),
        listAt: (commit, directory) => listAt(git, commit, directory),
        commitFiles: (paths, message) => commitFiles(git, paths, message),
        push: () => push(git),
        identity: () => identity(git),
    };
}
async function resolveRevision(git, revision) {
    if (revision === '' || revision.startsWith('-') || /[\u0000-\u0020\u007f]/.test(revision)) {
        throw new errors/* LockstepError */.Cj('base-not-found', {
            message: `${JSON.stringify(revision)} is not a revision`,
            hint: 'give a branch, a tag or a commit, such as origin/main',
        });
    }
    const { code, stdout, stderr } = await git.run([
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${revision}^{commit}`,
    ]);
    if (code === 0)
        return (0,git_ids/* parseCommitSha */.tu)(stdout.toString('utf8').trim());
    refuseWithoutRepository(stderr);
    return null;
}
async function readAt(git, commit, path) {
    const { code, stdout } = await git.run(['cat-file', 'blob', `${commit}:./${path}`]);
    return code === 0 ? stdout.toString('utf8') : null;
}
async function listAt(git, commit, directory) {
    const { code, stdout } = await git.run([
        'ls-tree',
        '--name-only',
        '-z',
        commit,
        '--',
        `${directory}/`,
    ]);
    return code === 0
        ? stdout
            .toString('utf8')
            .split('\0')
            .filter((path) => path !== '')
        : [];
}
async function commitFiles(git, paths, message) {
    const changed = await git.run(['status', '--porcelain', '--untracked-files=all', '--', ...paths]);
    refuseWithoutRepository(changed.stderr);
    if (changed.stdout.length > 0) {
        await must(git, ['add', '--', ...paths]);
        await must(git, ['commit', '--quiet', '--only', '--file=-', '--', ...paths], {
            input: message,
            variables: await fallbackIdentity(git),
        });
    }
    const head = await must(git, ['rev-parse', '--verify', 'HEAD']);
    return (0,git_ids/* parseCommitSha */.tu)(head.stdout.toString('utf8').trim());
}
async function push(git) {
    const branch = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD']);
    if (branch.code !== 0) {
        throw new errors/* LockstepError */.Cj('push-refused', {
            message: 'the meta-repo is not on a branch, so there is nothing to push to',
            hint: 'check out the branch first (in a workflow: actions/checkout with ref)',
        });
    }
    const name = branch.stdout.toString('utf8').trim();
    const remote = (await git.run(['config', '--get', `branch.${name}.remote`])).stdout
        .toString('utf8')
        .trim();
    const { code, stderr } = await git.run([
        'push',
        '--quiet',
        remote === '' ? 'origin' : remote,
        `HEAD:refs/heads/${name}`,
    ]);
    if (code !== 0)
        throw pushFailed(name, stderr);
}
function pushFailed(branch, stderr) {
    if (isDenied(stderr)) {
        return new errors/* LockstepError */.Cj('remote-denied', {
            message: `pushing ${branch} was refused: ${lastLine(stderr)}`,
            hint: 'in a workflow: permissions: contents: write',
        });
    }
    const moved = isMoved(stderr);
    return new errors/* LockstepError */.Cj(moved ? 'push-refused' : 'remote-unreachable', {
        message: `pushing ${branch} failed: ${lastLine(stderr)}`,
        hint: moved
            ? 'git pull --rebase, then run the command again'
            : 'check the remote, then git push',
    });
}
async function identity(git) {
    const [name, email] = await Promise.all([
        git.run(['config', '--get', 'user.name']),
        git.run(['config', '--get', 'user.email']),
    ]);
    const text = [name, email].map(({ stdout }) => stdout.toString('utf8').trim());
    return text[0] === '' || text[0] === undefined ? null : `${text[0]} <${text[1] ?? ''}>`;
}
/** Who commits where git knows nobody, as on a fresh runner. */
async function fallbackIdentity(git) {
    if ((await identity(git)) !== null)
        return {};
    const [name, email] = ['lockstep', 'lockstep@users.noreply.github.com'];
    return {
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
    };
}
/** Runs git and throws `state-write-failed` with its last words when it fails. */
async function must(git, args, options = {}) {
    const result = await git.run(args, options);
    if (result.code === 0)
        return result;
    refuseWithoutRepository(result.stderr);
    throw new errors/* LockstepError */.Cj('state-write-failed', {
        message: `git ${args[0] ?? ''} failed in the meta-repo: ${lastLine(result.stderr)}`,
        hint: 'see whether git status works there',
    });
}
/** Throws `meta-repo-not-git` when that is what git says. */
function refuseWithoutRepository(stderr) {
    if (!/not a git repository/i.test(stderr))
        return;
    throw new errors/* LockstepError */.Cj('meta-repo-not-git', {
        message: 'the meta-repo is not a git repository',
        hint: 'git init, then commit the manifests',
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/meta-git/create-journal-branch.js
/** The `JournalBranch` port as a branch of the meta-repo, written with plumbing and moved by compare-and-swap. */






/** No hook of the meta-repo has a say in the journal. */
const QUIET = ['-c', 'core.hooksPath=/dev/null'];
/** See the port. With a remote, the remote's branch is the truth and the local one follows it. */
function createJournalBranch(git, options) {
    const open = async () => ({
        git,
        ref: `refs/heads/${options.branch}`,
        branch: options.branch,
        remote: await remoteOf(git, options.remote),
        temporaryIndex: options.temporaryIndex,
    });
    return {
        read: async () => {
            // Both are asked at once: each is a process, and most meta-repos on a person's machine have no remote.
            const [journal, local] = await Promise.all([open(), localHead(git, options.branch)]);
            return readBranch(journal, local);
        },
        replace: async (expected, files, message) => replaceBranch(await open(), { expected, files, message }),
    };
}
async function remoteOf(git, wanted) {
    if (wanted === 'none')
        return null;
    const { stdout, stderr } = await git.run(['remote']);
    refuseWithoutRepository(stderr);
    const names = stdout
        .toString('utf8')
        .split('\n')
        .filter((name) => name !== '');
    if (wanted === null)
        return names.includes('origin') ? 'origin' : null;
    if (names.includes(wanted))
        return wanted;
    throw new errors/* LockstepError */.Cj('config-invalid', {
        message: `journal.remote names ${JSON.stringify(wanted)}, and the meta-repo has no such remote`,
        hint: `use one of: ${[...names, 'none'].join(', ')}`,
    });
}
async function readBranch(journal, local) {
    const head = journal.remote === null ? local : await fetchedHead(journal, journal.remote);
    return { head, files: head === null ? new Map() : await filesAt(journal.git, head) };
}
async function localHead(git, branch) {
    const ref = `refs/heads/${branch}`;
    const { code, stdout, stderr } = await git.run(['rev-parse', '--verify', '--quiet', ref]);
    refuseWithoutRepository(stderr);
    return code === 0 ? (0,git_ids/* parseCommitSha */.tu)(stdout.toString('utf8').trim()) : null;
}
async function fetchedHead(journal, remote) {
    const { git, ref } = journal;
    const listed = await git.run([...QUIET, 'ls-remote', '--quiet', remote, ref]);
    if (listed.code !== 0)
        throw remoteFailed(remote, listed.stderr);
    const [id] = listed.stdout.toString('utf8').split('\t');
    if (id === undefined || id === '')
        return null;
    const head = (0,git_ids/* parseCommitSha */.tu)(id);
    if ((await git.run(['cat-file', '-e', `${head}^{tree}`])).code !== 0) {
        const fetched = await git.run([
            ...QUIET,
            'fetch',
            '--quiet',
            '--no-tags',
            '--no-write-fetch-head',
            remote,
            ref,
        ]);
        if (fetched.code !== 0)
            throw remoteFailed(remote, fetched.stderr);
    }
    return head;
}
/** All files of a commit in two processes, whatever their number. */
async function filesAt(git, head) {
    const listed = await must(git, ['ls-tree', '-r', '-z', '--full-tree', head]);
    const entries = listed.stdout
        .toString('utf8')
        .split('\0')
        .flatMap((line) => {
        const match = /^100644 blob ([0-9a-f]+)\t(.+)$/s.exec(line);
        return match === null ? [] : [{ id: match[1] ?? '', path: match[2] ?? '' }];
    });
    const batch = await must(git, ['cat-file', '--batch'], {
        input: entries.map(({ id }) => `${id}\n`).join(''),
    });
    return splitBatch(batch.stdout, entries);
}
/** `<id> blob <size>\n<bytes>\n`, once per object, in the order asked. */
function splitBatch(bytes, entries) {
    const files = new Map();
    let at = 0;
    for (const { path } of entries) {
        const end = bytes.indexOf(0x0a, at);
        const size = Number(bytes.toString('latin1', at, end).split(' ')[2]);
        if (end < 0 || !Number.isSafeInteger(size)) {
            throw new errors/* LockstepError */.Cj('journal-corrupt', {
                message: `git cannot read ${path} of the journal`,
                hint: 'git fsck',
            });
        }
        files.set(path, bytes.toString('utf8', end + 1, end + 1 + size));
        at = end + 1 + size + 1;
    }
    return files;
}
async function replaceBranch(journal, change) {
    const commit = await writeCommit(journal, change);
    const local = await localHead(journal.git, journal.branch);
    if (journal.remote !== null) {
        await pushCommit(journal, journal.remote, { commit, expected: change.expected });
        await moveLocal(journal, commit, local);
    }
    else {
        await moveLocal(journal, commit, change.expected);
    }
    return commit;
}
async function writeCommit(journal, change) {
    const index = journal.temporaryIndex();
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(index), { recursive: true });
    try {
        const tree = await writeTree(journal.git, change, { GIT_INDEX_FILE: index });
        const parents = change.expected === null ? [] : ['-p', change.expected];
        const made = await must(journal.git, ['commit-tree', tree, ...parents, '-F', '-'], {
            input: `${change.message}\n`,
            variables: await fallbackIdentity(journal.git),
        });
        return (0,git_ids/* parseCommitSha */.tu)(made.stdout.toString('utf8').trim());
    }
    finally {
        (0,external_node_fs_.rmSync)(index, { force: true });
    }
}
/** The tree of `expected` with the files on top, made in an index of its own: the user's is not touched. */
async function writeTree(git, { expected, files }, variables) {
    await must(git, ['read-tree', expected ?? '--empty'], { variables });
    const lines = [];
    for (const [path, text] of files) {
        const blob = await must(git, ['hash-object', '-w', '--stdin', '--no-filters'], { input: text });
        lines.push(`100644 ${blob.stdout.toString('utf8').trim()}\t${path}\0`);
    }
    await must(git, ['update-index', '-z', '--index-info'], { variables, input: lines.join('') });
    return (await must(git, ['write-tree'], { variables })).stdout.toString('utf8').trim();
}
/** The lease names the commit that the entry was made for, so that the remote moves only from there (T45). */
async function pushCommit({ git, ref, branch }, remote, move) {
    const lease = `--force-with-lease=${ref}:${move.expected ?? ''}`;
    const { code, stderr } = await git.run([
        ...QUIET,
        'push',
        '--quiet',
        lease,
        remote,
        `${move.commit}:${ref}`,
    ]);
    if (code === 0)
        return;
    if (isMoved(stderr))
        throw moved(branch);
    throw remoteFailed(remote, stderr);
}
async function moveLocal({ git, ref, branch }, commit, old) {
    const zero = '0'.repeat(commit.length);
    const { code } = await git.run([
        ...QUIET,
        'update-ref',
        '-m',
        'lockstep',
        ref,
        commit,
        old ?? zero,
    ]);
    if (code !== 0)
        throw moved(branch);
}
function moved(branch) {
    return new errors/* LockstepError */.Cj('journal-moved', {
        message: `the branch ${branch} moved since it was read`,
        hint: 'run the command again: it plans anew',
    });
}
function remoteFailed(remote, stderr) {
    const denied = isDenied(stderr);
    return new errors/* LockstepError */.Cj(denied ? 'remote-denied' : 'remote-unreachable', {
        message: `the journal on ${remote} cannot be reached: ${lastLine(stderr)}`,
        hint: denied
            ? 'in a workflow: permissions: contents: write'
            : 'check the remote; journal.remote: none keeps the journal in this clone only',
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/meta-git/meta-environment.js
/** Git in the meta-repo itself: the user's own repository, so the user's identity, credentials and configuration count. */


/** Never asks on a terminal; messages in English, because some are told apart by their text. */
const FIXED = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: ':', GIT_PAGER: 'cat' };
/** `hostEnv` is given to git whole, but for variables that would point it at another repository. */
function createMetaGit(root, hostEnv, secrets = []) {
    const env = Object.fromEntries(Object.entries(hostEnv).filter((pair) => pair[1] !== undefined && !REDIRECTING.has(pair[0])));
    const environment = {
        options: ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'core.pager=cat'],
        env: { ...env, ...FIXED },
        allowFile: true,
        ownSsh: false,
        redact: createRedaction(secrets),
    };
    return {
        root,
        run: (args, { variables = {}, ...options } = {}) => runGit({ ...environment, env: { ...environment.env, ...variables } }, args, {
            ...options,
            cwd: root,
        }),
    };
}
const REDIRECTING = new Set([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_PREFIX',
]);

// EXTERNAL MODULE: ./.cache/bundle/adapters/node-clock.js
var node_clock = __webpack_require__(8167);
// EXTERNAL MODULE: ./.cache/bundle/domain/child-environment.js
var child_environment = __webpack_require__(9000);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/find-tool.js
/** Finds a program on PATH, as the system would. */


/** Absolute path of an executable file, or null. A name with a slash is looked up from `cwd`, not on PATH. */
function findTool(tool, place) {
    if (tool === '')
        return null;
    const isPath = tool.includes('/') || (process.platform === 'win32' && tool.includes('\\'));
    const directories = isPath ? [''] : (place.path ?? '').split(external_node_path_.delimiter);
    for (const directory of directories) {
        if (directory === '' && !isPath)
            continue;
        for (const ending of endingsOf(place)) {
            const found = (0,external_node_path_.resolve)(place.cwd, (0,external_node_path_.isAbsolute)(tool) ? tool : (0,external_node_path_.join)(directory, tool));
            if (isProgram(`${found}${ending}`))
                return `${found}${ending}`;
        }
    }
    return null;
}
function endingsOf(place) {
    if (process.platform !== 'win32')
        return [''];
    return ['', ...(place.pathExt ?? '.EXE;.CMD;.BAT;.COM').split(';')];
}
/** A path that cannot be read is no program for us. */
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/process-table.js
/** Finds every process of a build: its group, its session, its descendants, and those that carry its mark (T25). */

/** In the environment of each child of ours, with a value of its own: finds what left the session. */
const MARK = 'LOCKSTEP_PROCESS';
/**
 * The pids that belong to the tree of `root`, without zombies and without this process. Through /proc; where
 * there is none (macOS, Windows) null, and only the process group is known. A process that has left the session,
 * lost its parent and emptied its environment cannot be found.
 */
function membersOf(root, mark) {
    const rows = readTable();
    if (rows === null)
        return null;
    const found = new Set();
    for (const row of rows) {
        const isOurs = row.pid === root || row.group === root || row.session === root;
        if (isOurs || hasMark(row.pid, mark))
            found.add(row.pid);
    }
    addDescendants(rows, root, found);
    found.delete(process.pid);
    return [...found];
}
function addDescendants(rows, root, found) {
    const parents = new Set([root, ...found]);
    for (let grown = true; grown;) {
        grown = false;
        for (const row of rows) {
            if (parents.has(row.pid) || !parents.has(row.parent))
                continue;
            parents.add(row.pid);
            found.add(row.pid);
            grown = true;
        }
    }
}
function readTable() {
    if (process.platform !== 'linux')
        return null;
    const names = (0,external_node_fs_.readdirSync)('/proc').filter((name) => /^[0-9]+$/.test(name));
    return names.map((name) => readRow(Number(name))).filter((row) => row !== null);
}
/** `pid (name) state ppid pgrp session …`; the name may hold anything, so fields count from the last `)`. */
function readRow(pid) {
    const text = readProc(`/proc/${pid}/stat`);
    const [state, parent, group, session] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (text === '' || state === 'Z' || state === 'X')
        return null;
    return { pid, parent: Number(parent), group: Number(group), session: Number(session) };
}
function hasMark(pid, mark) {
    const text = readProc(`/proc/${pid}/environ`);
    return text.startsWith(`${MARK}=${mark}\0`) || text.includes(`\0${MARK}=${mark}\0`);
}
/** Empty for a process that has ended meanwhile or belongs to someone else: neither is ours to end. */
function readProc(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'latin1');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/kill-tree.js
/** Ends a process tree for certain: SIGTERM, a time of grace, then SIGKILL until nothing is left (T25). */



/** Milliseconds between two looks at the table. */
const LOOK_MS = 50;
/** A fork bomb needs many rounds; more than this and the rest is left to the system. */
const MAX_ROUNDS = 200;
/** Asks the tree to end and, after `graceMs`, ends it. Resolves when no process of it is left. */
async function endTree(root, graceMs) {
    if (process.platform === 'win32') {
        (0,external_node_child_process_.spawnSync)('taskkill', ['/pid', String(root.pid), '/T', '/F'], { windowsHide: true });
        return;
    }
    if (!signalTree(root, 'SIGTERM'))
        return;
    for (let waited = 0; waited < graceMs; waited += LOOK_MS) {
        await (0,promises_.setTimeout)(LOOK_MS);
        if (!isAlive(root))
            return;
    }
    await kill_tree_killTree(root);
}
/** Ends the tree without asking; for what is left when its first process has ended. */
async function kill_tree_killTree(root) {
    for (let round = 0; round < MAX_ROUNDS && signalTree(root, 'SIGKILL'); round += 1) {
        await (0,promises_.setTimeout)(LOOK_MS / 5);
    }
}
/** True while any process of the tree lives; looks at the group alone where there is no table. */
function isAlive(root) {
    const members = membersOf(root.pid, root.mark);
    return members === null ? sendTo(-root.pid, 0) : members.length > 0;
}
/** True when there was someone to send it to. */
function signalTree(root, signal) {
    const members = membersOf(root.pid, root.mark);
    if (members === null)
        return sendTo(-root.pid, signal);
    const reached = members.map((pid) => sendTo(pid, signal));
    return reached.includes(true);
}
/** False when it is gone (ESRCH) or not ours to signal (EPERM). */
function sendTo(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/line-splitter.js
/** Cuts a stream of bytes into lines of text with bounded memory. */

/** Longer lines come in pieces of this many UTF-16 units. */
const line_splitter_MAX_LINE = 64 * 1024;
/** Lines end in LF or CR LF, which are taken off; a character cut between two chunks is joined; bad bytes become U+FFFD. */
function splitLines(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    const take = (text) => {
        rest += text;
        let from = 0;
        for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n', from)) {
            emitLine(rest.slice(from, end), onLine);
            from = end + 1;
        }
        rest = rest.slice(from);
        while (rest.length > line_splitter_MAX_LINE) {
            const at = pieceEnd(rest);
            onLine(rest.slice(0, at));
            rest = rest.slice(at);
        }
    };
    return {
        push: (bytes) => take(decoder.write(bytes)),
        end() {
            take(decoder.end());
            if (rest !== '')
                emitLine(rest, onLine);
            rest = '';
        },
    };
}
function emitLine(text, onLine) {
    let line = text.endsWith('\r') ? text.slice(0, -1) : text;
    while (line.length > line_splitter_MAX_LINE) {
        const at = pieceEnd(line);
        onLine(line.slice(0, at));
        line = line.slice(at);
    }
    onLine(line);
}
/** Never between the two halves of a surrogate pair. */
function pieceEnd(text) {
    const last = text.charCodeAt(line_splitter_MAX_LINE - 1);
    return last >= 0xd800 && last < 0xdc00 ? line_splitter_MAX_LINE - 1 : line_splitter_MAX_LINE;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/run-process.js
/** Runs one child in a session of its own and reads what it says. */






/** Milliseconds of silence after which a pipe that outlives its tree is given up. */
const DRAIN_MS = 500;
/**
 * Resolves when the child and every process it started are gone. What outlives the first process (a server left
 * in the background) is ended too: a build must not go on after its step.
 */
async function runProcess(request, options) {
    const child = start(request, options);
    const ended = endOf(child, request);
    if (child.pid === undefined)
        throw await ended.then(() => notStarted(request));
    const output = readOutput(child, request.onLine);
    const root = { pid: child.pid, mark: options.mark };
    const stop = run_process_watch(request, root, options.graceMs);
    const { code, signal } = await ended;
    const why = await stop.settle();
    if (isAlive(root))
        await kill_tree_killTree(root);
    await output.drain();
    const isStopped = why !== null;
    return {
        code: isStopped ? null : code,
        signal: isStopped ? (signal ?? 'SIGTERM') : signal,
        timedOut: why === 'timeout',
        cancelled: why === 'cancelled',
    };
}
/**
 * On POSIX a fixed shell line joins standard error to standard output and becomes the program (`exec`), so that
 * both come through one pipe in the order written; argv is passed beside the line, never in it.
 */
function start(request, options) {
    const args = request.argv.slice(1);
    const [file, argv] = process.platform === 'win32'
        ? [options.program, args]
        : ['/bin/sh', ['-c', 'exec "$@" 2>&1', 'sh', options.program, ...args]];
    return (0,external_node_child_process_.spawn)(file, argv, {
        cwd: request.cwd,
        env: { ...request.env, [MARK]: options.mark },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
}
function endOf(child, request) {
    return new Promise((resolve, reject) => {
        child.once('exit', (code, signal) => resolve({ code, signal }));
        child.once('error', (cause) => reject(notStarted(request, cause)));
    });
}
function readOutput(child, onLine) {
    let isOpen = true;
    let chunks = 0;
    const pipes = [child.stdout, child.stderr].filter((pipe) => pipe !== null);
    const closed = pipes.map((pipe) => {
        const lines = splitLines(onLine);
        pipe.on('data', (bytes) => {
            chunks += 1;
            lines.push(bytes);
        });
        // A pipe that cannot be read any more closes; what was read before counts.
        pipe.on('error', () => pipe.destroy());
        return new Promise((resolve) => {
            pipe.once('close', () => resolve(lines.end()));
        });
    });
    const all = Promise.all(closed).then(() => {
        isOpen = false;
    });
    return {
        async drain() {
            for (let seen = -1; isOpen && seen !== chunks;) {
                seen = chunks;
                await Promise.race([all, (0,promises_.setTimeout)(DRAIN_MS, undefined, { ref: false })]);
                await (0,promises_.setImmediate)();
            }
            for (const pipe of pipes)
                pipe.destroy();
            await all;
        },
    };
}
function run_process_watch(request, root, graceMs) {
    let why = null;
    let ending = Promise.resolve();
    const end = (reason) => {
        if (why !== null)
            return;
        why = reason;
        ending = endTree(root, graceMs);
    };
    const onAbort = () => end('cancelled');
    const timer = setTimeout(() => end('timeout'), Math.min(request.timeoutMs, 2 ** 31 - 1));
    request.signal?.addEventListener('abort', onAbort, { once: true });
    if (request.signal?.aborted === true)
        onAbort();
    return {
        async settle() {
            clearTimeout(timer);
            request.signal?.removeEventListener('abort', onAbort);
            await ending;
            return why;
        },
    };
}
function notStarted(request, cause) {
    const why = cause instanceof Error ? `: ${cause.message}` : '';
    return new errors/* LockstepError */.Cj('build-failed', {
        message: `${request.argv[0] ?? ''} could not be started in ${request.cwd}${why}`,
        hint: 'look whether the directory is there and the command line is not too long',
        ...(cause === undefined ? {} : { cause }),
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/version-memory.js
/** Remembers the version line of each tool, because asking `npm --version` costs a fifth of a second. */


const SCHEMA = 1;
/**
 * `file` is JSON: `{schema, tools: {"<path> <args>": {stamp, version}}}`; a damaged one counts as empty. The stamp
 * is size, mtime, ctime and inode of what the path leads to. Shims that choose a version by directory or variable
 * (pyenv, rbenv, asdf, rustup, volta, mise) are never remembered.
 */
function versionMemory(file, random) {
    return {
        recall(program, args) {
            const entry = readTools(file)[keyOf(program, args)];
            return entry !== undefined && entry.stamp === stampOf(program) ? entry.version : null;
        },
        remember(program, args, version) {
            const stamp = stampOf(program);
            if (stamp === null)
                return;
            const tools = { ...readTools(file), [keyOf(program, args)]: { stamp, version } };
            writeTools(file, JSON.stringify({ schema: SCHEMA, tools }), random);
        },
    };
}
function keyOf(program, args) {
    return [program, ...args].join(' ');
}
const SHIM = /[/\\](?:shims|\.cargo[/\\]bin|\.rustup|\.volta|\.asdf|mise)[/\\]|[/\\]rustup$/;
/** Null for a shim, and for a file that is gone. */
function stampOf(program) {
    try {
        const real = (0,external_node_fs_.realpathSync)(program);
        if (SHIM.test(program) || SHIM.test(real))
            return null;
        const stat = (0,external_node_fs_.statSync)(real, { bigint: true });
        return [real, stat.size, stat.mtimeNs, stat.ctimeNs, stat.ino].join(' ');
    }
    catch {
        return null;
    }
}
/** Nothing is lost with it but time, so every fault of reading it means empty. */
function readTools(file) {
    try {
        const value = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        return isMemory(value) ? value.tools : {};
    }
    catch {
        return {};
    }
}
function isMemory(value) {
    const { schema, tools } = (value ?? {});
    if (schema !== SCHEMA || typeof tools !== 'object' || tools === null)
        return false;
    return Object.values(tools).every((entry) => typeof entry?.stamp === 'string' && typeof entry.version === 'string');
}
/** By rename, so that a reader sees the old or the new. A store that cannot be written is asked again next time. */
function writeTools(file, text, random) {
    const staged = `${file}.${random.hex(12)}`;
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        (0,external_node_fs_.writeFileSync)(staged, text, { flag: 'wx' });
        (0,external_node_fs_.renameSync)(staged, file);
    }
    catch {
        return;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/create-processes.js
/** Child processes: found on PATH, run in their own session, versions remembered. */





const GRACE_MS = 5_000;
/** A tool that takes longer to say its version has none. */
const VERSION_TIMEOUT_MS = 20_000;
/** The `Processes` of this machine. Several may live side by side; they share nothing but the versions file. */
function createProcesses(options) {
    const memory = versionMemory(options.versionsFile, options.random);
    const asked = new Map();
    const { PATH: path, PATHEXT: pathExt } = options.environment;
    const which = (tool) => findTool(tool, { path, pathExt, cwd: options.cwd });
    return {
        run: (request) => run(request, options),
        which,
        versionOf(tool, args) {
            const program = which(tool);
            if (program === null)
                return Promise.resolve(null);
            const key = [program, ...args].join('\0');
            const known = asked.get(key) ?? askVersion([program, ...args], options, memory);
            asked.set(key, known);
            return known;
        },
    };
}
async function run(request, options) {
    const { cwd, env, signal } = request;
    if (signal?.aborted === true) {
        return { code: null, signal: null, timedOut: false, cancelled: true };
    }
    const tool = request.argv[0] ?? '';
    const program = findTool(tool, { path: env['PATH'], pathExt: env['PATHEXT'], cwd });
    if (program === null) {
        throw new errors/* LockstepError */.Cj('tool-missing', {
            message: `${tool === '' ? 'an empty command' : tool} is not on PATH`,
            hint: `install ${tool === '' ? 'what the manifest should name' : tool}`,
            data: { tool },
        });
    }
    const mark = options.random.hex(32);
    return runProcess(request, { program, mark, graceMs: options.graceMs ?? GRACE_MS });
}
async function askVersion(argv, options, memory) {
    const [program, ...args] = argv;
    const remembered = memory.recall(program, args);
    if (remembered !== null)
        return remembered;
    const lines = [];
    const result = await run({
        argv,
        cwd: options.cwd,
        env: { ...(0,child_environment/* hostVariables */.Cg)(options.environment), LC_ALL: 'C' },
        timeoutMs: VERSION_TIMEOUT_MS,
        onLine: (line) => void (lines.length < 20 && lines.push(line.trim())),
    }, options);
    const version = lines.find((line) => line !== '') ?? null;
    if (result.code !== 0 || version === null)
        return null;
    memory.remember(program, args, version);
    return version;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var domain_digest = __webpack_require__(4916);
// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(6056);
;// CONCATENATED MODULE: ./.cache/bundle/store/layout.js
/** Where things are in a store folder (docs/formats.md), and which version wrote it. */




const DEFAULT_LIMITS = { frameBytes: 4 << 20, packBytes: 48 << 20 };
const FORMAT_NAME = 'lockstep-store';
const FORMAT_TEXT = `${FORMAT_NAME} 1\n`;
function packPath({ directory }, digest) {
    const hex = (0,domain_digest/* hexOf */.ZD)(digest);
    return (0,external_node_path_.join)(directory, 'packs', hex.slice(0, 2), `${hex}.pack`);
}
function recordPath({ directory }, buildKey) {
    const hex = (0,domain_digest/* hexOf */.ZD)(buildKey);
    return (0,external_node_path_.join)(directory, 'records', hex.slice(0, 2), `${hex}.json`);
}
/** An empty file whose time says when the record was last used. */
function usedPath({ directory }, buildKey) {
    const hex = (0,domain_digest/* hexOf */.ZD)(buildKey);
    return (0,external_node_path_.join)(directory, 'used', hex.slice(0, 2), hex);
}
/** Holds the build key of a component's newest record; hashed, since names may differ only in case. */
function latestPath({ directory }, component) {
    return (0,external_node_path_.join)(directory, 'latest', (0,domain_digest/* hexOf */.ZD)((0,domain_digest/* digestOf */.ol)(component)));
}
/** What is known of some paths below a root, and the marker of an interrupted restore there. */
function statPaths({ directory }, root, paths) {
    const hex = (0,domain_digest/* hexOf */.ZD)((0,domain_digest/* digestOf */.ol)(JSON.stringify([root, ...paths])));
    const base = (0,external_node_path_.join)(directory, 'stat', hex.slice(0, 2), hex);
    return { sidecar: base, marker: `${base}.partial` };
}
/** A fresh path for something unfinished. */
function temporaryPath({ directory, random }) {
    return (0,external_node_path_.join)(directory, 'tmp', (0,publish/* temporaryName */.NT)(random));
}
/** Makes every directory between the store folder and `path` durable. */
function syncParents({ disk, directory }, path) {
    for (let at = (0,external_node_path_.dirname)(path); at.length >= directory.length; at = (0,external_node_path_.dirname)(at)) {
        disk.fsyncDirectory(at);
    }
}
/** Renames a finished, synced file to its place in the store, durably. */
function moveIntoPlace(context, from, to) {
    (0,publish/* ensureDirectory */.EA)(context.disk, (0,external_node_path_.dirname)(to));
    context.disk.rename(from, to);
    syncParents(context, to);
}
/** Publishes a small file of the store, durably. */
function publishInStore(context, path, bytes) {
    (0,publish/* publishFile */.o6)(context.disk, context.random, path, bytes);
    (0,publish/* writing */.dV)(path, () => syncParents(context, path));
}
/** Throws `store-newer` for a store of a newer major version, `object-corrupt` for a strange one. */
function checkFormat({ disk, directory }) {
    const path = (0,external_node_path_.join)(directory, 'format');
    if (disk.lstat(path) === null)
        return 'absent';
    const text = Buffer.from(disk.readFile(path)).toString('utf8');
    const major = /^lockstep-store ([0-9]+)(?:\.[0-9]+)?\n$/.exec(text)?.[1];
    if (major === undefined) {
        throw new errors/* LockstepError */.Cj('object-corrupt', {
            message: `${path} does not say which format the store has`,
            hint: `remove the folder ${directory} to begin with an empty store`,
        });
    }
    if (Number(major) > 1) {
        throw new errors/* LockstepError */.Cj('store-newer', {
            message: `the store in ${directory} has format ${major}; this version of Lockstep reads 1`,
            hint: 'use a newer version of Lockstep, or another store folder',
        });
    }
    return 'present';
}
/** Makes the folder a store if it is none yet. */
function ensureFormat(context) {
    if (checkFormat(context) === 'present')
        return;
    publishInStore(context, (0,external_node_path_.join)(context.directory, 'format'), FORMAT_TEXT);
}
/** Anything unfinished and untouched for six hours belongs to nobody any more. */
const STALE_MS = 6 * 60 * 60 * 1000;
/** Removes what killed runs left behind; a wrong clock can only make another run fail, not lose anything. */
function removeStale({ disk, directory, clock }) {
    const place = (0,external_node_path_.join)(directory, 'tmp');
    for (const { name } of disk.readdir(place) ?? []) {
        const path = (0,external_node_path_.join)(place, name);
        const stat = disk.lstat(path);
        if (stat?.kind !== 'file')
            continue;
        if (clock.now() - Number(stat.mtimeNs / 1000000n) > STALE_MS) {
            (0,publish/* writing */.dV)(path, () => disk.unlink(path));
        }
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/pack-format.js
/** The bytes of a pack around its frames: header, index, footer (format 1, docs/formats.md). */

const pack_format_HEADER_BYTES = 16;
const FOOTER_BYTES = 64;
/** No frame holds more raw bytes, whoever wrote it: the reader's memory is bounded by this (T14). */
const MAX_FRAME_BYTES = 8 << 20;
/** About 690,000 blobs; a larger index is refused before it is read (T14). */
const MAX_INDEX_BYTES = 32 << 20;
const VERSION = 1;
const HEADER_MAGIC = 'LKSTPACK';
const FOOTER_MAGIC = 'LKSTPEND';
const FRAME_ENTRY = 16;
const BLOB_ENTRY = 48;
function headerBytes() {
    const bytes = Buffer.alloc(pack_format_HEADER_BYTES);
    bytes.write(HEADER_MAGIC, 0, 'latin1');
    bytes.writeUInt32LE(VERSION, 8);
    return bytes;
}
function indexBytes({ frames, blobs }) {
    const bytes = Buffer.alloc(8 + frames.length * FRAME_ENTRY + blobs.length * BLOB_ENTRY);
    bytes.writeUInt32LE(frames.length, 0);
    bytes.writeUInt32LE(blobs.length, 4);
    let at = 8;
    for (const frame of frames) {
        bytes.writeBigUInt64LE(BigInt(frame.at), at);
        bytes.writeUInt32LE(frame.compressed, at + 8);
        bytes.writeUInt32LE(frame.raw, at + 12);
        at += FRAME_ENTRY;
    }
    for (const blob of blobs) {
        bytes.write((0,domain_digest/* hexOf */.ZD)(blob.digest), at, 'hex');
        bytes.writeUInt32LE(blob.frame, at + 32);
        bytes.writeUInt32LE(blob.offset, at + 36);
        bytes.writeBigUInt64LE(BigInt(blob.length), at + 40);
        at += BLOB_ENTRY;
    }
    return bytes;
}
function footerBytes(indexAt, index) {
    const bytes = Buffer.alloc(FOOTER_BYTES);
    bytes.writeBigUInt64LE(BigInt(indexAt), 0);
    bytes.writeBigUInt64LE(BigInt(index.byteLength), 8);
    bytes.write((0,domain_digest/* hexOf */.ZD)((0,domain_digest/* digestOf */.ol)(index)), 16, 'hex');
    bytes.writeUInt32LE(VERSION, 48);
    bytes.write(FOOTER_MAGIC, 56, 'latin1');
    return bytes;
}
function isHeader(bytes) {
    return bytes.equals(headerBytes());
}
/** Reads a footer; null if it is none, or points outside the pack. */
function parseFooter(bytes, packBytes) {
    if (bytes.byteLength !== FOOTER_BYTES)
        return null;
    const indexAt = Number(bytes.readBigUInt64LE(0));
    const length = Number(bytes.readBigUInt64LE(8));
    const inside = indexAt >= pack_format_HEADER_BYTES && indexAt + length + FOOTER_BYTES === packBytes;
    if (!inside || length > MAX_INDEX_BYTES || length < 8)
        return null;
    if (bytes.readUInt32LE(48) !== VERSION || bytes.readUInt32LE(52) !== 0)
        return null;
    if (bytes.toString('latin1', 56) !== FOOTER_MAGIC)
        return null;
    const indexDigest = `sha256:${bytes.toString('hex', 16, 48)}`;
    return { indexAt, indexBytes: length, indexDigest };
}
/** Reads an index; null if it is not the one the footer names, or its numbers do not fit the pack. */
function pack_format_parseIndex(bytes, footer) {
    if ((0,domain_digest/* digestOf */.ol)(bytes) !== footer.indexDigest)
        return null;
    const frameCount = bytes.readUInt32LE(0);
    const blobCount = bytes.readUInt32LE(4);
    if (bytes.byteLength !== 8 + frameCount * FRAME_ENTRY + blobCount * BLOB_ENTRY)
        return null;
    const frames = readFrames(bytes, frameCount);
    if (!framesFit(frames, footer.indexAt))
        return null;
    const blobs = readBlobs(bytes, 8 + frameCount * FRAME_ENTRY, blobCount);
    return blobsFit(blobs, frames) ? { frames, blobs } : null;
}
function readFrames(bytes, count) {
    return Array.from({ length: count }, (_, n) => {
        const at = 8 + n * FRAME_ENTRY;
        return {
            at: Number(bytes.readBigUInt64LE(at)),
            compressed: bytes.readUInt32LE(at + 8),
            raw: bytes.readUInt32LE(at + 12),
        };
    });
}
function readBlobs(bytes, from, count) {
    return Array.from({ length: count }, (_, n) => {
        const at = from + n * BLOB_ENTRY;
        return {
            digest: `sha256:${bytes.toString('hex', at, at + 32)}`,
            frame: bytes.readUInt32LE(at + 32),
            offset: bytes.readUInt32LE(at + 36),
            length: Number(bytes.readBigUInt64LE(at + 40)),
        };
    });
}
/** Frames follow each other from the header to the index, without a gap. */
function framesFit(frames, indexAt) {
    let at = pack_format_HEADER_BYTES;
    for (const frame of frames) {
        if (frame.at !== at || frame.raw === 0 || frame.raw > MAX_FRAME_BYTES)
            return false;
        if (frame.compressed === 0 || frame.compressed > MAX_FRAME_BYTES + (64 << 10))
            return false;
        at += frame.compressed;
    }
    return at === indexAt;
}
function blobsFit(blobs, frames) {
    const starts = [0];
    for (const frame of frames)
        starts.push((starts.at(-1) ?? 0) + frame.raw);
    const end = starts.at(-1) ?? 0;
    // Blobs never share bytes, so that reading all of them costs no more than the pack is worth.
    if (blobs.reduce((sum, { length }) => sum + length, 0) > end)
        return false;
    return blobs.every(({ frame, offset, length }) => {
        if (length === 0)
            return frame === 0 && offset === 0;
        const start = starts[frame];
        return (start !== undefined && offset < (frames[frame]?.raw ?? 0) && start + offset + length <= end);
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/store/pack-file.js
/** Reads a pack: its table, its frames, and whether it is what its name says. */





/** Bytes read at a time where a whole file passes through. */
const PIECE_BYTES = 1 << 20;
/** Opens a file for as long as `work` runs; null when it is not there. Throws `state-read-failed`. */
function withFile(disk, path, work) {
    return reading(path, () => {
        const fd = openIfThere(disk, path);
        if (fd === null)
            return null;
        try {
            return work(fd);
        }
        finally {
            disk.close(fd);
        }
    });
}
/** A descriptor, or null for a path that does not exist. */
function openIfThere(disk, path) {
    try {
        return disk.open(path, 'r');
    }
    catch (error) {
        if ((0,publish/* systemCode */.xU)(error) === 'ENOENT')
            return null;
        throw error;
    }
}
/** Gives an error of the system while reading its code, `state-read-failed`: a failing disk is no damage. */
function reading(path, work) {
    try {
        return work();
    }
    catch (error) {
        const code = (0,publish/* systemCode */.xU)(error);
        if (code === null)
            throw error;
        throw new errors/* LockstepError */.Cj('state-read-failed', {
            message: `${path} could not be read: ${code}`,
            hint: code === 'EMFILE'
                ? 'raise the limit of open files (ulimit -n)'
                : 'check the disk and run the same command again',
            data: { path, errno: code },
            cause: error,
        });
    }
}
/** Fills `into` from `position`; the number of bytes there were. */
function readFully(disk, fd, into, position) {
    let done = 0;
    while (done < into.byteLength) {
        const count = disk.read(fd, into.subarray(done), position + done);
        if (count === 0)
            break;
        done += count;
    }
    return done;
}
/** Hands the whole file to `use` in pieces that are only valid during the call. */
function eachPieceOfFile(disk, fd, use) {
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    for (let at = 0;;) {
        const count = disk.read(fd, buffer, at);
        if (count === 0)
            return;
        use(buffer.subarray(0, count));
        at += count;
    }
}
/** The digest of a whole file, or null when it is not there. */
function fileDigest(disk, path) {
    return withFile(disk, path, (fd) => {
        const running = (0,domain_digest/* digestStream */.Nq)();
        eachPieceOfFile(disk, fd, (bytes) => running.update(bytes));
        return running.digest();
    });
}
/** The table of an open pack, or null if the pack is not whole. Caps are checked before memory is taken (T14). */
function pack_file_readTable(disk, fd, packBytes) {
    if (packBytes < pack_format_HEADER_BYTES + FOOTER_BYTES)
        return null;
    const exactly = (position, length) => {
        const bytes = Buffer.allocUnsafe(length);
        return readFully(disk, fd, bytes, position) === length ? bytes : null;
    };
    const header = exactly(0, pack_format_HEADER_BYTES);
    if (header === null || !isHeader(header))
        return null;
    const end = exactly(packBytes - FOOTER_BYTES, FOOTER_BYTES);
    const footer = end === null ? null : parseFooter(end, packBytes);
    if (footer === null)
        return null;
    const index = exactly(footer.indexAt, footer.indexBytes);
    return index === null ? null : pack_format_parseIndex(index, footer);
}
/** The raw bytes of one frame, or null if they are damaged. */
function readFrame(disk, fd, frame) {
    const compressed = Buffer.allocUnsafe(frame.compressed);
    if (readFully(disk, fd, compressed, frame.at) !== frame.compressed)
        return null;
    return decompress(compressed, frame.raw);
}
function decompress(compressed, raw) {
    try {
        const bytes = (0,external_node_zlib_.zstdDecompressSync)(compressed, {
            chunkSize: Math.max(raw, 64),
            maxOutputLength: raw,
        });
        return bytes.byteLength === raw ? bytes : null;
    }
    catch {
        // Not zstd, or more bytes than its frame may hold: damaged either way, and the caller says so.
        return null;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/frame-cache.js


const OPEN_PACKS = 16;
const CACHED_FRAMES = 3;
/** Open packs and the last few frames: blobs are asked for in the order of the pack. */
function createFrameCache(context, index) {
    const open = new Map();
    const cached = new Map();
    const descriptor = (pack) => {
        const known = open.get(pack);
        if (known !== undefined)
            return known;
        const [oldest] = open;
        if (open.size >= OPEN_PACKS && oldest !== undefined)
            forget(oldest[0]);
        const path = packPath(context, pack);
        const fd = reading(path, () => openIfThere(context.disk, path));
        if (fd !== null)
            open.set(pack, fd);
        return fd;
    };
    const forget = (pack) => {
        for (const [key, frame] of cached)
            if (frame.pack === pack)
                cached.delete(key);
        const fd = open.get(pack);
        open.delete(pack);
        if (fd !== undefined)
            context.disk.close(fd);
    };
    const frame = (pack, number) => {
        const key = `${pack}/${number}`;
        const known = cached.get(key);
        if (known !== undefined)
            return known.bytes;
        const entry = index.frames(pack)[number];
        const fd = entry === undefined ? null : descriptor(pack);
        if (fd === null || entry === undefined)
            return 'gone';
        const bytes = reading(packPath(context, pack), () => readFrame(context.disk, fd, entry));
        if (bytes === null)
            return 'damaged';
        const [oldest] = cached;
        if (cached.size >= CACHED_FRAMES && oldest !== undefined)
            cached.delete(oldest[0]);
        cached.set(key, { pack, bytes });
        return bytes;
    };
    return {
        forget,
        close() {
            for (const pack of [...open.keys()])
                forget(pack);
            cached.clear();
        },
        each(place, use) {
            let { frame: number, offset } = place;
            for (let left = place.length; left > 0; number += 1) {
                const bytes = frame(place.pack, number);
                if (typeof bytes === 'string')
                    return bytes;
                const part = bytes.subarray(offset, offset + left);
                use(part);
                left -= part.byteLength;
                offset = 0;
            }
            return 'done';
        },
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/blob-reader.js
/** Hands out blobs, every byte hashed before anyone sees it; damaged packs are set aside on the way. */




/** Blobs up to this go through memory in one piece. */
const SMALL_BYTES = 8 << 20;
function createBlobReader(context, index) {
    const frames = createFrameCache(context, index);
    /** Every place of the blob in turn; each damaged one twice, as another run may have healed it meanwhile. */
    const fromAnyPlace = (digest, length, use) => {
        let damaged = false;
        for (const place of index.locations(digest)) {
            if (place.length !== length)
                throw wrongLength(digest, length, place.length);
            let outcome = use(place);
            if (outcome !== 'done') {
                frames.forget(place.pack);
                outcome = use(place);
            }
            if (outcome === 'done')
                return;
            frames.forget(place.pack);
            damaged ||= outcome === 'damaged';
            if (outcome === 'damaged')
                index.quarantine(place.pack);
        }
        throw damaged ? corrupt(digest) : missing(digest);
    };
    const read = (digest, length) => {
        let found = Buffer.alloc(0);
        fromAnyPlace(digest, length, (place) => {
            const bytes = gather(frames, place);
            if (typeof bytes === 'string')
                return bytes;
            found = bytes;
            return 'done';
        });
        return found;
    };
    return {
        read,
        write(digest, length, { path, mode }) {
            if (length <= SMALL_BYTES)
                return writeNew(context, path, { mode, bytes: read(digest, length) });
            (0,publish/* cleaningUp */.fm)(context.disk, path, () => fromAnyPlace(digest, length, (place) => stream(context, frames, { place, path, mode })));
        },
        close: () => frames.close(),
    };
}
function gather(frames, place) {
    const parts = [];
    const outcome = frames.each(place, (bytes) => void parts.push(bytes));
    if (outcome !== 'done')
        return outcome;
    const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    return (0,domain_digest/* digestOf */.ol)(bytes) === place.digest ? bytes : 'damaged';
}
/** A large blob goes to its new file piece by piece; the file goes away unless all of it was right. */
function stream({ disk }, frames, { place, path, mode }) {
    const fd = (0,publish/* writing */.dV)(path, () => disk.open(path, 'wx', mode));
    const running = (0,domain_digest/* digestStream */.Nq)();
    let outcome;
    try {
        outcome = frames.each(place, (bytes) => {
            (0,publish/* writing */.dV)(path, () => disk.write(fd, bytes));
            running.update(bytes);
        });
    }
    finally {
        disk.close(fd);
    }
    if (outcome === 'done' && running.digest() === place.digest)
        return 'done';
    (0,publish/* removeIfThere */.Ks)(disk, path);
    return outcome === 'gone' ? 'gone' : 'damaged';
}
function writeNew({ disk }, path, { mode, bytes }) {
    (0,publish/* writing */.dV)(path, () => (0,publish/* cleaningUp */.fm)(disk, path, () => {
        const fd = disk.open(path, 'wx', mode);
        try {
            if (bytes.byteLength > 0)
                disk.write(fd, bytes);
        }
        finally {
            disk.close(fd);
        }
    }));
}
/** The error for bytes that the store does not have. */
function missing(digest) {
    return new errors/* LockstepError */.Cj('object-missing', {
        message: `the store does not have the bytes of ${(0,domain_digest/* shortDigest */.VK)(digest)}`,
        hint: 'run "lockstep apply" without --restore-only to build them again',
        data: { digest },
    });
}
/** The error for bytes that are not what their digest says. */
function corrupt(digest) {
    return new errors/* LockstepError */.Cj('object-corrupt', {
        message: `stored bytes of ${(0,domain_digest/* shortDigest */.VK)(digest)} are damaged; their pack was moved to quarantine/`,
        hint: 'run the same command again: the output is built anew and stored',
        data: { digest },
    });
}
function wrongLength(digest, wanted, found) {
    return new errors/* LockstepError */.Cj('object-corrupt', {
        message: `a tree says that ${(0,domain_digest/* shortDigest */.VK)(digest)} has ${wanted} bytes; it has ${found}`,
        hint: 'build the component again',
        data: { digest },
    });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/safe-path.js
var safe_path = __webpack_require__(5185);
;// CONCATENATED MODULE: ./.cache/bundle/domain/tree-rules.js
/** What a tree may hold: one file per name on every system, and no symlink that leaves the root (T20, T21). */


/** Throws `tree-unsafe`, naming the path, for the first entry that breaks a rule. Paths are already safe ones. */
function checkTree(tree) {
    const byPath = new Map();
    const byFold = new Map();
    let previous = null;
    for (const entry of tree) {
        if (previous !== null && compareUtf8(previous, entry.path) >= 0) {
            throw treeRefused(entry.path, 'entries are not sorted, or one is there twice');
        }
        previous = entry.path;
        byPath.set(entry.path, entry);
        checkCollision(entry.path, byFold);
        checkParent(entry.path, byPath);
    }
    for (const entry of tree)
        if (entry.kind === 'symlink')
            checkSymlink(entry, byPath);
}
/** The error for a path that may not be in a tree. */
function treeRefused(path, reason, cause) {
    return new errors/* LockstepError */.Cj('tree-unsafe', {
        message: `${JSON.stringify(path)} cannot be part of an output: ${reason}`,
        hint: 'leave it out of the outputs, or let the build make it another way',
        data: { path },
        ...(cause === undefined ? {} : { cause }),
    });
}
/** Orders text as its UTF-8 bytes do. */
function compareUtf8(a, b) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at += 1) {
        const left = a.charCodeAt(at);
        const right = b.charCodeAt(at);
        if (left !== right)
            return rank(left) - rank(right);
    }
    return a.length - b.length;
}
/** UTF-16 puts surrogates before U+E000, UTF-8 puts what they stand for after U+FFFF. */
function rank(unit) {
    if (unit < 0xd800)
        return unit;
    return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
const ASCII = /^[\u0000-\u007f]*$/;
/** Two names with the same fold are one file on some system: case and normal form are ignored there. */
function foldPath(path) {
    if (ASCII.test(path))
        return path.toLowerCase();
    return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD');
}
function checkCollision(path, byFold) {
    for (let part = path; part !== null; part = parentOf(part)) {
        const fold = foldPath(part);
        const other = byFold.get(fold);
        if (other === part)
            return;
        if (other !== undefined) {
            throw treeRefused(path, `${JSON.stringify(other)} is the same name on some systems`);
        }
        byFold.set(fold, part);
    }
}
/** A parent that is an entry is a directory; so nothing is below a file or a symlink. */
function checkParent(path, byPath) {
    const parent = parentOf(path);
    if (parent === null)
        return;
    const entry = byPath.get(parent);
    if (entry !== undefined) {
        if (entry.kind !== 'directory')
            throw treeRefused(path, `its parent is a ${entry.kind}`);
        return;
    }
    for (let above = parentOf(parent); above !== null; above = parentOf(above)) {
        if (byPath.has(above))
            throw treeRefused(path, 'its parent directory is no entry');
    }
}
/** The path without its last part, or null at the top. */
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? null : path.slice(0, slash);
}
/** The system gives up at 40 as well. */
const MAX_HOPS = 40;
/**
 * Follows a symlink as the system would, through other symlinks of the tree: it may never be above the root
 * on its way. `a/b/up → ../..` with `escape → a/b/up/..` is inside by its text and outside in truth
 * (CVE-2026-26960). What is not in the tree counts as a plain directory.
 */
function checkSymlink(link, byPath) {
    checkTarget(link);
    const place = parentOf(link.path)?.split('/') ?? [];
    const todo = link.target.split('/').reverse();
    for (let hops = 0; todo.length > 0;) {
        const part = todo.pop() ?? '';
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            if (place.pop() === undefined)
                throw treeRefused(link.path, 'it is a symlink out of the root');
            continue;
        }
        place.push(part);
        const met = byPath.get(place.join('/'));
        if (met?.kind !== 'symlink')
            continue;
        hops += 1;
        if (hops > MAX_HOPS)
            throw treeRefused(link.path, 'it is a symlink in a circle');
        place.pop();
        todo.push(...met.target.split('/').reverse());
    }
}
function checkTarget(link) {
    const { path, target } = link;
    if (target === '')
        throw treeRefused(path, 'it is a symlink to nothing');
    if (target.startsWith('/'))
        throw treeRefused(path, 'it is a symlink with an absolute target');
    for (const part of target.split('/')) {
        const reason = part === '' || part === '.' || part === '..' ? null : (0,safe_path/* whyUnsafe */.T)(part);
        if (reason !== null)
            throw treeRefused(path, `it is a symlink to a path where ${reason}`);
    }
    if (target.length > 4096)
        throw treeRefused(path, 'it is a symlink with an overlong target');
}

;// CONCATENATED MODULE: ./.cache/bundle/store/scan.js
/** What is on the disk below some paths of a root; nothing is followed, nothing is read but names and stats. */





/**
 * Sorts paths and drops those inside others; `.` is the whole root. Throws `path-unsafe`.
 */
function normalizePaths(paths) {
    const plain = paths.map((path) => {
        const text = path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
        return text === '.' || text === '' ? '.' : (0,safe_path/* parseSafePath */.w)(text);
    });
    if (plain.includes('.'))
        return ['.'];
    const sorted = [...new Set(plain)].sort(compareUtf8);
    return sorted.filter((path) => !isInside(parentOf(path), sorted));
}
/** True when the path is one of `paths` or below one. */
function isInside(path, paths) {
    if (paths[0] === '.')
        return true;
    for (let at = path; at !== null; at = parentOf(at))
        if (paths.includes(at))
            return true;
    return false;
}
/** Throws `tree-unsafe` when a directory on the way to one of the paths is something else, `state-read-failed`. */
function scan(disk, root, paths) {
    const found = [];
    const missing = [];
    reading(root, () => {
        for (const path of paths) {
            if (path === '.' ? !scanRoot(disk, root, found) : !scanPath(disk, root, path, found)) {
                missing.push(path);
            }
        }
    });
    found.sort((a, b) => compareUtf8(a.path, b.path));
    return { found, missing };
}
/** Git's own directory and what we are writing just now are at the top of a root and no part of any tree. */
function isOurs(name) {
    return name.toLowerCase() === '.git' || name.startsWith(publish/* TEMPORARY_PREFIX */.F8);
}
function scanRoot(disk, root, found) {
    const stat = disk.lstat(root);
    if (stat === null)
        return false;
    if (stat.kind !== 'directory')
        throw treeRefused('.', `the root is a ${stat.kind}`);
    for (const { name } of disk.readdir(root) ?? []) {
        if (!isOurs(name))
            scanBelow(disk, root, name, found);
    }
    return true;
}
function scanPath(disk, root, path, found) {
    if (!parentsExist(disk, root, path))
        return false;
    return scanBelow(disk, root, path, found);
}
/** True when every directory between the root and the path is there; a symlink there is refused, not followed. */
function parentsExist(disk, root, path) {
    const parent = parentOf(path);
    if (parent !== null && !parentsExist(disk, root, parent))
        return false;
    const stat = disk.lstat(parent === null ? root : (0,external_node_path_.join)(root, parent));
    if (stat === null)
        return false;
    if (stat.kind !== 'directory')
        throw treeRefused(path, `its parent is a ${stat.kind}`);
    return true;
}
function scanBelow(disk, root, start, found) {
    const stack = [start];
    for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
        const full = (0,external_node_path_.join)(root, path);
        const stat = disk.lstat(full);
        if (stat === null) {
            if (path === start)
                return false;
            throw treeRefused(path, 'it vanished, or its name is not valid Unicode');
        }
        found.push(describe(disk, full, path, stat));
        if (stat.kind !== 'directory')
            continue;
        for (const { name } of disk.readdir(full) ?? [])
            stack.push(`${path}/${name}`);
    }
    return true;
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

;// CONCATENATED MODULE: ./.cache/bundle/store/get-plan.js
/** What must change on the disk so that some paths are what a tree says; nothing is written here. */



const FILE_MODE = 0o644;
const EXECUTABLE_MODE = 0o755;
function modeOf(kind) {
    return kind === 'executable' ? EXECUTABLE_MODE : FILE_MODE;
}
/** Compares; a file whose stat data are not known is read only where it could be right. */
function planGet(of) {
    const { tree, scan } = of;
    const wanted = new Map(tree.map((entry) => [entry.path, entry]));
    const present = new Map(scan.found.map((found) => [found.path, found]));
    const fresh = scan.missing.map((path) => ({
        path,
        entries: tree.filter((entry) => isInside(entry.path, [path])),
    }));
    const gone = scan.found.filter((found) => !canStay(found, wanted.get(found.path)));
    const goneSet = new Set(gone.map((found) => found.path));
    const plan = {
        fresh: fresh.filter(({ path, entries }) => entries.length > 0 || path === '.'),
        files: [],
        links: [],
        directories: [],
        remove: gone.map(({ path }) => path).filter((path) => !goneSet.has(parentOf(path) ?? '')),
        removed: gone.length,
        modes: [],
        kept: [],
    };
    for (const entry of tree) {
        if (scan.missing.length > 0 && isInside(entry.path, scan.missing))
            continue;
        const found = goneSet.has(entry.path) ? undefined : present.get(entry.path);
        if (entry.kind === 'directory')
            planDirectory(plan, entry.path, found);
        else if (entry.kind === 'symlink')
            planLink(plan, entry, found);
        else
            planFile({ ...of, plan }, entry, found);
    }
    return plan;
}
/** A file may take the place of a file or symlink by a rename; anything else must go first. */
function canStay(found, entry) {
    if (entry === undefined || found.kind === 'other')
        return false;
    return (found.kind === 'directory') === (entry.kind === 'directory');
}
function planDirectory(plan, path, found) {
    if (found?.kind !== 'directory')
        plan.directories.push(path);
    else if ((found.mode & 0o700) !== 0o700)
        plan.modes.push({ path, mode: EXECUTABLE_MODE });
}
function planLink(plan, entry, found) {
    if (found?.kind !== 'symlink' || found.target !== entry.target)
        plan.links.push(entry);
}
function planFile(of, entry, found) {
    const { plan } = of;
    const isFile = found?.kind === 'file' || found?.kind === 'executable';
    if (!isFile || !isSameContent(of, entry, found.stat)) {
        plan.files.push(entry);
        return;
    }
    plan.kept.push({ path: entry.path, stat: found.stat });
    if (found.kind !== entry.kind || (found.stat.mode & 0o7002) !== 0) {
        plan.modes.push({ path: entry.path, mode: modeOf(entry.kind) });
    }
}
/** A file with other hard links is never kept: whoever writes through them would change the output. */
function isSameContent({ root, known, hasher }, entry, stat) {
    if (stat.size !== entry.size || stat.nlink > 1)
        return false;
    const digest = known(entry.path, stat) ?? hasher.hash((0,external_node_path_.join)(root, entry.path), stat.size).digest;
    return digest === entry.digest;
}

;// CONCATENATED MODULE: ./.cache/bundle/store/hash-file.js
/** Reads and hashes files of a working tree; a file that changes meanwhile is an error. */



/** Files up to this are read in one piece. */
const WHOLE_BYTES = 4 << 20;
function createFileHasher(disk) {
    let buffer = null;
    return {
        hash(path, size) {
            if (size > WHOLE_BYTES) {
                return { digest: eachPiece(disk, path, { size, use: () => undefined }), bytes: null };
            }
            const into = (buffer ??= Buffer.allocUnsafe(WHOLE_BYTES + 1));
            // One byte more than expected shows a file that grew.
            const wanted = into.subarray(0, size + 1);
            const count = withFile(disk, path, (fd) => readFully(disk, fd, wanted, 0));
            if (count !== size)
                throw changed(path);
            const bytes = into.subarray(0, size);
            return { digest: (0,domain_digest/* digestOf */.ol)(bytes), bytes };
        },
    };
}
/** Hands the file over in pieces and gives the digest of what it handed over; throws `output-changed`. */
function eachPiece(disk, path, { size, use }) {
    const running = (0,domain_digest/* digestStream */.Nq)();
    let count = 0;
    const there = withFile(disk, path, (fd) => {
        eachPieceOfFile(disk, fd, (bytes) => {
            count += bytes.byteLength;
            if (count > size)
                throw changed(path);
            running.update(bytes);
            use(bytes);
        });
        return true;
    });
    if (there === null || count !== size)
        throw changed(path);
    return running.digest();
}
function changed(path) {
    return new errors/* LockstepError */.Cj('output-changed', {
        message: `${path} changed while it was being stored`,
        hint: 'let the build wait for everything it started, then run the same command again',
        data: { path },
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/tree-bytes.js
/** The canonical bytes of a tree (format `lockstep-tree 1`, docs/formats.md), and reading them back. */




const HEADER = 'lockstep-tree 1';
/** More bytes than this are no tree: about a million entries. */
const MAX_TREE_BYTES = 128 * 1024 * 1024;
/** The canonical text of a tree; its UTF-8 bytes are what the tree's digest is of. */
function treeText(tree) {
    let text = `${HEADER}\n`;
    for (const entry of tree)
        text += `${lineOf(entry)}\n`;
    return text;
}
/** The name of a tree: the digest of its canonical bytes. */
function treeDigest(tree) {
    return (0,domain_digest/* digestOf */.ol)(treeText(tree));
}
/**
 * Reads canonical bytes; the result obeys every rule of `tree-rules.ts`. Throws `store-newer` for a newer
 * version, `tree-unsafe` for an entry that may not be, `object-corrupt` for anything else.
 */
function parseTree(text) {
    const lines = text.split('\n');
    checkHeader(lines[0] ?? '');
    if (lines.pop() !== '')
        throw malformed('it does not end in a line feed');
    const tree = lines.slice(1).map(parseLine);
    checkTree(tree);
    if (treeText(tree) !== text)
        throw malformed('its bytes are not canonical');
    return tree;
}
function lineOf(entry) {
    const path = JSON.stringify(entry.path);
    switch (entry.kind) {
        case 'directory':
            return `d ${path}`;
        case 'symlink':
            return `l ${path} ${JSON.stringify(entry.target)}`;
        case 'file':
        case 'executable':
            return `${entry.kind === 'file' ? 'f' : 'x'} ${entry.size} ${entry.digest} ${path}`;
    }
}
function checkHeader(line) {
    if (line === HEADER)
        return;
    const version = /^lockstep-tree ([0-9]+)$/.exec(line)?.[1];
    if (version !== undefined && Number(version) > 1) {
        throw new errors/* LockstepError */.Cj('store-newer', {
            message: `a tree has format ${version}; this version of Lockstep reads 1`,
            hint: 'use a newer version of Lockstep',
        });
    }
    throw malformed('its first line is not "lockstep-tree 1"');
}
const FILE_LINE = /^([fx]) (0|[1-9][0-9]{0,15}) (sha256:[0-9a-f]{64}) (".*")$/;
const LINK_LINE = /^l ("(?:[^"\\]|\\.)*") ("(?:[^"\\]|\\.)*")$/;
function parseLine(line) {
    const file = FILE_LINE.exec(line);
    if (file !== null) {
        return {
            kind: file[1] === 'f' ? 'file' : 'executable',
            path: pathOf(file[4] ?? ''),
            size: Number(file[2]),
            digest: file[3],
        };
    }
    if (line.startsWith('d '))
        return { kind: 'directory', path: pathOf(line.slice(2)) };
    const link = LINK_LINE.exec(line);
    if (link === null)
        throw malformed(`it has the line ${JSON.stringify(line.slice(0, 80))}`);
    return { kind: 'symlink', path: pathOf(link[1] ?? ''), target: stringOf(link[2] ?? '') };
}
function pathOf(json) {
    const path = stringOf(json);
    try {
        return (0,safe_path/* parseSafePath */.w)(path);
    }
    catch (cause) {
        throw treeRefused(path, cause.message, cause);
    }
}
function stringOf(json) {
    try {
        const value = JSON.parse(json);
        if (typeof value === 'string')
            return value;
    }
    catch {
        // Said below, the same for every wrong string.
    }
    throw malformed(`it has the string ${json.slice(0, 80)}`);
}
function malformed(reason) {
    return new errors/* LockstepError */.Cj('object-corrupt', {
        message: `a tree cannot be read: ${reason}`,
        hint: 'build the component again',
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/store/load-tree.js




/** The tree of that digest, verified and obeying every rule. Throws `object-missing`, `object-corrupt`, `tree-unsafe`. */
function loadTree(index, reader, digest) {
    const length = index.locations(digest)[0]?.length;
    if (length === undefined)
        throw missing(digest);
    if (length > MAX_TREE_BYTES)
        throw treeRefused('.', 'it has too many entries');
    return parseTree(decode(digest, reader.read(digest, length)));
}
function decode(digest, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw corrupt(digest);
    }
}
/** The digests of all files of a tree. */
function blobsOf(tree) {
    return tree.flatMap((entry) => ('digest' in entry ? [entry.digest] : []));
}
/** Throws `object-missing`, with how many, when the index lacks blobs of the tree. */
function requireBlobs(index, digest, tree) {
    const absent = blobsOf(tree).filter((blob) => index.locations(blob).length === 0);
    if (absent.length === 0)
        return;
    const { message, hint } = missing(digest);
    throw new errors/* LockstepError */.Cj('object-missing', {
        message: `${message}: ${absent.length} of its files are not there`,
        ...(hint === undefined ? {} : { hint }),
        data: { digest, absent: absent.length },
    });
}
/** True when the tree verifies and the index has all its blobs; a damaged tree is set aside on the way. */
function holds(index, reader, digest) {
    try {
        const tree = loadTree(index, reader, digest);
        return blobsOf(tree).every((blob) => index.locations(blob).length > 0);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt'))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/remove-tree.js
var remove_tree = __webpack_require__(2840);
;// CONCATENATED MODULE: ./.cache/bundle/store/get-marker.js
/** The marker of a restore that has begun: while it is there, the paths are never taken for a whole tree. */




/** Says durably that the paths are about to change, and where the unfinished things are. */
function setMarker(context, of) {
    const { marker } = statPaths(context, of.root, of.places);
    publishInStore(context, marker, `${JSON.stringify({ root: of.root, stage: of.stage })}\n`);
}
/** True while a restore of these paths has begun and not ended. */
function hasMarker(context, root, places) {
    return context.disk.lstat(statPaths(context, root, places).marker) !== null;
}
function clearMarker(context, root, places) {
    const { marker } = statPaths(context, root, places);
    if (context.disk.lstat(marker) !== null)
        (0,publish/* writing */.dV)(marker, () => context.disk.unlink(marker));
}
/** Removes what an interrupted restore left beside its paths. The marker stays: they are still not whole. */
function recoverFrom(context, root, places) {
    const { marker } = statPaths(context, root, places);
    if (context.disk.lstat(marker) === null)
        return;
    const stage = stageOf(Buffer.from(context.disk.readFile(marker)).toString('utf8'));
    if (stage === null || !(0,external_node_path_.basename)(stage).startsWith(publish/* TEMPORARY_PREFIX */.F8))
        return;
    if ((0,external_node_path_.dirname)(stage) === root || (0,external_node_path_.dirname)(stage) === (0,external_node_path_.dirname)(root)) {
        (0,remove_tree/* removeTree */.d)(context.disk, stage);
    }
}
function stageOf(text) {
    try {
        const { stage } = JSON.parse(text);
        return typeof stage === 'string' ? stage : null;
    }
    catch {
        // A marker torn by a power loss still marks; only the place of the leftovers is lost.
        return null;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/stat-sidecar.js
/** What is known of files by their stat data, so that an unchanged tree is not read again. */




const stat_sidecar_HEADER = 'lockstep-stat 1';
/** What changes a file's content changes one of these; the mode is always looked at anew. */
function signature(stat) {
    return `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
}
/** Reads the sidecar of some paths; one that is absent or damaged knows nothing. */
function loadSidecar(context, root, paths) {
    const { sidecar } = statPaths(context, root, paths);
    if (context.disk.lstat(sidecar) === null)
        return () => null;
    const known = parse(Buffer.from(context.disk.readFile(sidecar)).toString('utf8'));
    return (path, stat) => {
        const entry = known.get(path);
        return entry !== undefined && entry.signature === signature(stat) ? entry.digest : null;
    };
}
const LINE = /^([0-9]+ -?[0-9]+ -?[0-9]+ [0-9]+) (sha256:[0-9a-f]{64}) (.*)$/;
function parse(text) {
    const known = new Map();
    const end = text.lastIndexOf('\n', text.length - 2) + 1;
    const body = text.slice(0, end);
    if (text.slice(end) !== `${(0,domain_digest/* digestOf */.ol)(body)}\n` || !body.startsWith(`${stat_sidecar_HEADER}\n`))
        return known;
    for (const line of body.split('\n').slice(1)) {
        const match = LINE.exec(line);
        if (match === null)
            continue;
        known.set(match[3] ?? '', { signature: match[1] ?? '', digest: match[2] });
    }
    return known;
}
/**
 * Now, by the clock of the file system. Take it before the stat data: a file whose times are not older could
 * change once more without a trace (git's racy entries), so `saveSidecar` leaves it out.
 */
function takeStamp(context) {
    const path = temporaryPath(context);
    return (0,publish/* writing */.dV)(path, () => {
        (0,publish/* ensureDirectory */.EA)(context.disk, (0,external_node_path_.join)(context.directory, 'tmp'));
        return (0,publish/* cleaningUp */.fm)(context.disk, path, () => {
            context.disk.close(context.disk.open(path, 'wx', 0o600));
            const stamp = context.disk.lstat(path)?.mtimeNs ?? 0n;
            context.disk.unlink(path);
            return stamp;
        });
    });
}
/** Replaces the sidecar. It is not synced: a torn one fails its check and knows nothing. */
function saveSidecar(context, of, files) {
    const { sidecar } = statPaths(context, of.root, of.paths);
    let body = `${stat_sidecar_HEADER}\n`;
    for (const { path, stat, digest } of files) {
        if (stat.mtimeNs >= of.stamp || stat.ctimeNs >= of.stamp)
            continue;
        // A tree's paths have no line feed.
        body += `${signature(stat)} ${digest} ${path}\n`;
    }
    const temporary = temporaryPath(context);
    (0,publish/* writing */.dV)(sidecar, () => (0,publish/* cleaningUp */.fm)(context.disk, temporary, () => {
        const fd = context.disk.open(temporary, 'wx', 0o600);
        try {
            context.disk.write(fd, Buffer.from(`${body}${(0,domain_digest/* digestOf */.ol)(body)}\n`));
        }
        finally {
            context.disk.close(fd);
        }
        context.disk.mkdir((0,external_node_path_.join)(sidecar, '..'));
        context.disk.rename(temporary, sidecar);
    }));
}

;// CONCATENATED MODULE: ./.cache/bundle/store/get-tree.js
/** Makes paths of a root what a tree says: everything is staged and verified before anything is touched. */











/** See `OutputStore.get`. */
function getTree(context, index, of) {
    const { digest, root } = of;
    const places = normalizePaths(of.paths);
    index.refresh();
    const reader = createBlobReader(context, index);
    try {
        const tree = loadTree(index, reader, digest);
        checkInside(tree, places);
        requireBlobs(index, digest, tree);
        recoverFrom(context, root, places);
        const plan = planGet({
            root,
            tree,
            scan: scan(context.disk, root, places),
            known: loadSidecar(context, root, places),
            hasher: createFileHasher(context.disk),
        });
        const rootExists = context.disk.lstat(root) !== null;
        const stage = (0,external_node_path_.join)(rootExists ? root : (0,external_node_path_.dirname)(root), (0,publish/* temporaryName */.NT)(context.random));
        const getting = { context, root, places, stage, plan };
        if (isWork(plan))
            carryOut(getting, index, reader);
        remember(getting, tree);
        clearMarker(context, root, places);
        return report(digest, tree, plan);
    }
    finally {
        reader.close();
    }
}
/** `get` touches nothing outside the paths it was given, whatever the tree says. */
function checkInside(tree, places) {
    const outside = tree.find((entry) => !isInside(entry.path, places));
    if (outside !== undefined)
        throw treeRefused(outside.path, 'it is outside the declared outputs');
}
function isWork(plan) {
    const { fresh, files, links, directories, remove, modes } = plan;
    return [fresh, files, links, directories, remove, modes].some((list) => list.length > 0);
}
function carryOut(getting, index, reader) {
    const { context, root, places, stage } = getting;
    const wasMarked = hasMarker(context, root, places);
    setMarker(context, { root, places, stage });
    try {
        (0,publish/* writing */.dV)(stage, () => stageAll(getting, index, reader));
    }
    catch (error) {
        dropStage(getting, wasMarked);
        throw error;
    }
    (0,publish/* writing */.dV)(root, () => {
        makeRoom(getting);
        settle(getting);
        (0,remove_tree/* removeTree */.d)(context.disk, stage);
    });
}
/** Only the stage was touched: the tree is as it was, and no marker need say otherwise unless one did before. */
function dropStage({ context, root, places, stage }, wasMarked) {
    try {
        (0,remove_tree/* removeTree */.d)(context.disk, stage);
        if (!wasMarked)
            clearMarker(context, root, places);
    }
    catch {
        // The marker stays and names the stage, so the next get removes it; the first error is the one to report.
    }
}
/** Files first, in the order of the packs, so that each frame is read once; symlinks when no file is left to write. */
function stageAll(getting, index, reader) {
    const { stage, plan, context } = getting;
    const { disk } = context;
    disk.mkdir(stage);
    const jobs = [];
    const addJob = (entry, to) => {
        const place = index.locations(entry.digest)[0];
        jobs.push({ entry, to, order: [place?.pack ?? '', place?.frame ?? 0, place?.offset ?? 0] });
    };
    plan.files.forEach((entry, n) => addJob(entry, (0,external_node_path_.join)(stage, `file-${n}`)));
    plan.fresh.forEach(({ path, entries }, n) => {
        if (path === '.')
            disk.mkdir((0,external_node_path_.join)(stage, `fresh-${n}`));
        for (const entry of entries) {
            const to = (0,external_node_path_.join)(stage, `fresh-${n}`, below(path, entry.path));
            if (entry.kind === 'directory')
                disk.mkdir(to);
            else if (entry.kind !== 'symlink')
                addJob(entry, to);
        }
    });
    jobs.sort((a, b) => compareOrder(a.order, b.order));
    for (const { entry, to } of jobs) {
        reader.write(entry.digest, entry.size, { path: to, mode: modeOf(entry.kind) });
    }
    plan.links.forEach((entry, n) => disk.symlink(entry.target, (0,external_node_path_.join)(stage, `link-${n}`)));
    plan.fresh.forEach(({ path, entries }, n) => {
        for (const entry of entries) {
            if (entry.kind !== 'symlink')
                continue;
            disk.symlink(entry.target, (0,external_node_path_.join)(stage, `fresh-${n}`, below(path, entry.path)));
        }
    });
}
function compareOrder(a, b) {
    if (a[0] !== b[0])
        return a[0] < b[0] ? -1 : 1;
    return a[1] - b[1] || a[2] - b[2];
}
function below(path, entry) {
    return path === '.' ? entry : entry.slice(path.length + 1);
}
/** Removes what is not in the tree and makes the missing directories. */
function makeRoom({ context, root, plan }) {
    const { disk } = context;
    const guard = createGuard(context, root);
    for (const path of plan.remove) {
        guard(path);
        (0,remove_tree/* removeTree */.d)(disk, (0,external_node_path_.join)(root, path));
    }
    for (const path of plan.directories) {
        guard(path);
        disk.mkdir((0,external_node_path_.join)(root, path));
    }
    for (const { path, mode } of plan.modes) {
        guard(path);
        disk.chmod((0,external_node_path_.join)(root, path), mode);
    }
}
/** Renames what was staged to its place. */
function settle({ context, root, stage, plan }) {
    const { disk } = context;
    const guard = createGuard(context, root);
    const move = (name, path) => {
        guard(path);
        disk.rename((0,external_node_path_.join)(stage, name), (0,external_node_path_.join)(root, path));
    };
    plan.files.forEach(({ path }, n) => move(`file-${n}`, path));
    plan.links.forEach(({ path }, n) => move(`link-${n}`, path));
    plan.fresh.forEach(({ path }, n) => {
        if (path !== '.')
            makeParents(context, root, path);
        move(`fresh-${n}`, path);
    });
}
/** Makes the directories between the root and a path one by one, so that none is made through a symlink. */
function makeParents({ disk }, root, path) {
    const parent = parentOf(path);
    if (parent !== null)
        makeParents({ disk }, root, parent);
    const full = parent === null ? root : (0,external_node_path_.join)(root, parent);
    const kind = disk.lstat(full)?.kind;
    if (kind === undefined)
        disk.mkdir(full);
    else if (kind !== 'directory')
        throw treeRefused(path, `its parent is a ${kind}`);
}
/** Looks again, right before a change, that no directory on the way has become a symlink. */
function createGuard({ disk }, root) {
    const checked = new Set();
    return (path) => {
        const parent = parentOf(path) ?? '';
        if (path === '.' || checked.has(parent))
            return;
        if (!parentsExist(disk, root, path))
            throw treeRefused(path, 'its parent vanished');
        checked.add(parent);
    };
}
function remember({ context, root, places, plan }, tree) {
    const stamp = takeStamp(context);
    const kept = new Map(plan.kept.map(({ path, stat }) => [path, stat]));
    const hashed = [];
    for (const entry of tree) {
        if (!('digest' in entry))
            continue;
        const stat = kept.get(entry.path) ?? context.disk.lstat((0,external_node_path_.join)(root, entry.path));
        if (stat?.kind !== 'file')
            throw treeRefused(entry.path, 'it changed while it was restored');
        hashed.push({ path: entry.path, stat, digest: entry.digest });
    }
    saveSidecar(context, { root, paths: places, stamp }, hashed);
}
function report(digest, tree, plan) {
    const files = tree.filter((entry) => 'digest' in entry);
    return {
        digest,
        files: files.length,
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        written: files.length - plan.kept.length,
        kept: plan.kept.length,
        removed: plan.removed,
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/match-tree.js
/** Whether paths of a root are what a tree says; files whose stat data are known are not read. */








/** See `OutputStore.matches`. */
function matchTree(context, of) {
    const { digest, root } = of;
    const paths = normalizePaths(of.paths);
    if (hasMarker(context, root, paths))
        return false;
    try {
        return isMatch(context, { digest, root, paths });
    }
    catch (error) {
        // Something that cannot be in a tree, or that changes under our eyes, is no match; the next get says why.
        if ((0,errors/* hasCode */.up)(error, 'tree-unsafe', 'output-changed'))
            return false;
        throw error;
    }
}
function isMatch(context, of) {
    const { found } = scan(context.disk, of.root, of.paths);
    if (found.some(({ kind, path }) => kind === 'other' || (0,safe_path/* whyUnsafe */.T)(path) !== null))
        return false;
    const known = loadSidecar(context, of.root, of.paths);
    const unknown = found.some((entry) => 'stat' in entry && known(entry.path, entry.stat) === null);
    const stamp = unknown ? takeStamp(context) : null;
    const hasher = createFileHasher(context.disk);
    const hashed = [];
    const tree = found.map((entry) => {
        if (!('stat' in entry))
            return plainEntry(entry);
        const { path, stat } = entry;
        const digest = known(path, stat) ?? hasher.hash((0,external_node_path_.join)(of.root, path), stat.size).digest;
        hashed.push({ path, stat, digest });
        return { kind: entry.kind, path: path, size: stat.size, digest };
    });
    if (treeDigest(tree) !== of.digest)
        return false;
    if (stamp !== null)
        saveSidecar(context, { ...of, stamp }, hashed);
    return true;
}
function plainEntry(entry) {
    const path = entry.path;
    return entry.kind === 'symlink'
        ? { kind: 'symlink', path, target: entry.target }
        : { kind: 'directory', path };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/pack-index.js
/** Which pack holds a blob: rebuilt in memory from the footers of the packs, never written down. */




function createPackIndex(context) {
    const packs = new Map();
    const places = new Map();
    const forget = (pack) => {
        for (const { digest } of packs.get(pack)?.table.blobs ?? []) {
            const left = (places.get(digest) ?? []).filter((place) => place.pack !== pack);
            if (left.length === 0)
                places.delete(digest);
            else
                places.set(digest, left);
        }
        packs.delete(pack);
    };
    const add = (pack, bytes, table) => {
        if (packs.has(pack))
            return;
        packs.set(pack, { bytes, table });
        for (const blob of table.blobs) {
            places.set(blob.digest, [...(places.get(blob.digest) ?? []), { ...blob, pack }]);
        }
    };
    const quarantine = (pack) => {
        forget(pack);
        setAside(context, packPath(context, pack));
    };
    return {
        locations: (blob) => places.get(blob) ?? [],
        frames: (pack) => packs.get(pack)?.table.frames ?? [],
        sizeOf: (pack) => packs.get(pack)?.bytes ?? 0,
        add,
        quarantine,
        refresh() {
            const present = new Set(listPacks(context));
            for (const pack of packs.keys())
                if (!present.has(pack))
                    forget(pack);
            for (const pack of present) {
                if (packs.has(pack))
                    continue;
                const loaded = loadPack(context, pack);
                if (loaded === 'damaged')
                    quarantine(pack);
                else if (loaded !== null)
                    add(pack, loaded.bytes, loaded.table);
            }
        },
        verify(pack) {
            const found = fileDigest(context.disk, packPath(context, pack));
            if (found === pack)
                return true;
            if (found === null)
                forget(pack);
            else
                quarantine(pack);
            return false;
        },
    };
}
/** Moves a file that cannot be trusted to `quarantine/`, for people to look at. */
function setAside(context, path) {
    const { disk, directory } = context;
    const to = (0,external_node_path_.join)(directory, 'quarantine', `${path.split(/[\\/]/).at(-1) ?? ''}.${context.random.hex(8)}`);
    (0,publish/* writing */.dV)(path, () => {
        if (disk.lstat(path) === null)
            return;
        (0,publish/* ensureDirectory */.EA)(disk, (0,external_node_path_.join)(directory, 'quarantine'));
        disk.rename(path, to);
    });
}
function listPacks({ disk, directory }) {
    const top = (0,external_node_path_.join)(directory, 'packs');
    return reading(top, () => namesIn(disk.readdir(top), 'directory', /^[0-9a-f]{2}$/).flatMap((prefix) => namesIn(disk.readdir((0,external_node_path_.join)(top, prefix)), 'file', /^[0-9a-f]{64}\.pack$/)
        .filter((name) => name.startsWith(prefix))
        .map((name) => `sha256:${name.slice(0, 64)}`)));
}
/** Names of one kind that match, sorted; none for a directory that is not there. */
function namesIn(entries, kind, pattern) {
    return (entries ?? [])
        .filter((entry) => entry.kind === kind && pattern.test(entry.name))
        .map((entry) => entry.name)
        .sort();
}
function loadPack(context, pack) {
    const path = packPath(context, pack);
    const bytes = reading(path, () => context.disk.lstat(path))?.size;
    if (bytes === undefined)
        return null;
    return withFile(context.disk, path, (fd) => {
        const table = pack_file_readTable(context.disk, fd, bytes);
        return table === null ? 'damaged' : { bytes, table };
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/store/pack-writer.js
/** Writes new blobs into packs: frames are compressed as they fill, a full pack is published and the next begun. */





/** Blobs in one pack at most, so that its index stays far below the reader's cap. */
const MAX_BLOBS = 250_000;
function createPackWriter(context) {
    const buffer = Buffer.allocUnsafe(context.limits.frameBytes);
    const added = new Set();
    const done = [];
    let filled = 0;
    let open = null;
    const current = () => {
        if (open !== null)
            return open;
        // Known before its first byte is written, so that `abandon` finds it.
        open = openPack(context);
        append(context, open, headerBytes());
        return open;
    };
    const flush = () => {
        if (filled === 0)
            return;
        writeFrame(context, current(), buffer.subarray(0, filled));
        filled = 0;
    };
    const piece = (bytes) => {
        for (let from = 0; from < bytes.byteLength;) {
            const take = Math.min(bytes.byteLength - from, buffer.byteLength - filled);
            buffer.set(bytes.subarray(from, from + take), filled);
            filled += take;
            from += take;
            if (filled === buffer.byteLength)
                flush();
        }
    };
    const close = () => {
        flush();
        if (open === null)
            return;
        done.push(publishPack(context, open));
        open = null;
    };
    return {
        has: (digest) => added.has(digest),
        add(digest, length, fill) {
            const pack = current();
            const place = length === 0 ? { frame: 0, offset: 0 } : { frame: pack.frames.length, offset: filled };
            fill(piece);
            pack.blobs.push({ digest, ...place, length });
            added.add(digest);
            if (pack.at >= context.limits.packBytes || pack.blobs.length >= MAX_BLOBS)
                close();
        },
        finish() {
            close();
            return done;
        },
        abandon() {
            if (open === null)
                return;
            const { fd, path } = open;
            open = null;
            closeQuietly(context, fd);
            (0,publish/* removeIfThere */.Ks)(context.disk, path);
        },
    };
}
function openPack(context) {
    const path = temporaryPath(context);
    return (0,publish/* writing */.dV)(path, () => {
        (0,publish/* ensureDirectory */.EA)(context.disk, `${context.directory}/tmp`);
        return {
            path,
            fd: context.disk.open(path, 'wx', 0o644),
            running: (0,domain_digest/* digestStream */.Nq)(),
            frames: [],
            blobs: [],
            at: 0,
        };
    });
}
function append(context, pack, bytes) {
    (0,publish/* writing */.dV)(pack.path, () => context.disk.write(pack.fd, bytes));
    pack.running.update(bytes);
    pack.at += bytes.byteLength;
}
function writeFrame(context, pack, raw) {
    const compressed = (0,external_node_zlib_.zstdCompressSync)(raw, {
        params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 3 },
        // What zstd needs at worst, so that the result is never put together from pieces.
        chunkSize: raw.byteLength + (raw.byteLength >> 7) + 1024,
    });
    pack.frames.push({ at: pack.at, compressed: compressed.byteLength, raw: raw.byteLength });
    append(context, pack, compressed);
}
function publishPack(context, pack) {
    const index = indexBytes(pack);
    const footer = footerBytes(pack.at, index);
    append(context, pack, index);
    append(context, pack, footer);
    const digest = pack.running.digest();
    const path = packPath(context, digest);
    (0,publish/* writing */.dV)(path, () => {
        context.disk.fsync(pack.fd);
        context.disk.close(pack.fd);
        moveIntoPlace(context, pack.path, path);
    });
    return { pack: digest, bytes: pack.at, frames: pack.frames, blobs: pack.blobs };
}
function closeQuietly({ disk }, fd) {
    try {
        disk.close(fd);
    }
    catch {
        // The pack is being dropped; the error that made us drop it is the one to report.
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/packs-holding.js
/** Packs that together hold the blobs, sorted; a blob in several packs adds none if one of them is needed anyway. */
function packsHolding(index, blobs) {
    const needed = new Set();
    const choices = [];
    for (const blob of blobs) {
        const packs = index.locations(blob).map((place) => place.pack);
        if (packs.length > 1)
            choices.push(packs);
        else if (packs[0] !== undefined)
            needed.add(packs[0]);
    }
    for (const packs of choices) {
        const first = packs.sort()[0];
        if (first !== undefined && !packs.some((pack) => needed.has(pack)))
            needed.add(first);
    }
    return [...needed].sort();
}

;// CONCATENATED MODULE: ./.cache/bundle/store/put-tree.js
/** Stores paths of a root as a tree: only what the store does not hold yet is written. */













/** See `OutputStore.put`. */
function putTree(context, index, { root, paths }) {
    const places = normalizePaths(paths);
    ensureFormat(context);
    removeStale(context);
    index.refresh();
    const stamp = takeStamp(context);
    const found = scanOutputs(context, root, places);
    const writer = createPackWriter(context);
    const putting = {
        context,
        root,
        writer,
        hasher: createFileHasher(context.disk),
        isHeld: heldBy(index, writer),
        newBytes: 0,
        objects: 0,
    };
    try {
        const known = loadSidecar(context, root, places);
        const hashed = [];
        const tree = found.map((entry) => {
            const path = entry.path;
            if (entry.kind === 'symlink')
                return { kind: 'symlink', path, target: entry.target };
            if (!isFile(entry))
                return { kind: 'directory', path };
            const held = known(path, entry.stat);
            const digest = held !== null && putting.isHeld(held) ? held : capture(putting, entry);
            hashed.push({ path, stat: entry.stat, digest });
            return { kind: entry.kind, path, size: entry.stat.size, digest };
        });
        const digest = addManifest(putting, tree);
        for (const pack of writer.finish())
            index.add(pack.pack, pack.bytes, pack);
        saveSidecar(context, { root, paths: places, stamp }, hashed);
        (0,remove_tree/* removeTree */.d)(context.disk, statPaths(context, root, places).marker);
        return {
            digest,
            files: hashed.length,
            bytes: hashed.reduce((sum, { stat }) => sum + stat.size, 0),
            newBytes: putting.newBytes,
            objectsWritten: putting.objects,
            packs: packsHolding(index, [digest, ...hashed.map((file) => file.digest)]),
        };
    }
    catch (error) {
        writer.abandon();
        throw error;
    }
}
function isFile(entry) {
    return entry.kind === 'file' || entry.kind === 'executable';
}
function scanOutputs(context, root, places) {
    const { found, missing } = scan(context.disk, root, places);
    if (missing.length > 0) {
        throw new errors/* LockstepError */.Cj('output-missing', {
            message: `the build did not make ${missing.join(', ')}`,
            hint: 'correct "outputs" of the recipe, or the build',
            data: { paths: missing },
        });
    }
    const entries = found.map((entry) => {
        const reason = (0,safe_path/* whyUnsafe */.T)(entry.path);
        if (reason !== null)
            throw treeRefused(entry.path, reason);
        if (entry.kind === 'other')
            throw treeRefused(entry.path, 'it is a device, FIFO or socket');
        if (entry.kind === 'symlink')
            return entry;
        return { kind: entry.kind, path: entry.path };
    });
    checkTree(entries);
    return found;
}
/** A pack that is relied on is read whole, once a put: bytes damaged since they were written are stored anew (T12). */
function heldBy(index, writer) {
    const verified = new Set();
    return (digest) => {
        if (writer.has(digest))
            return true;
        for (const { pack } of index.locations(digest)) {
            if (verified.has(pack))
                return true;
            if (!index.verify(pack))
                continue;
            verified.add(pack);
            return true;
        }
        return false;
    };
}
function capture(putting, { path, stat }) {
    const { context, hasher, isHeld } = putting;
    const full = (0,external_node_path_.join)(putting.root, path);
    const { digest, bytes } = hasher.hash(full, stat.size);
    if (isHeld(digest))
        return digest;
    add(putting, digest, stat.size, (piece) => {
        if (bytes !== null)
            return piece(bytes);
        const again = eachPiece(context.disk, full, { size: stat.size, use: piece });
        if (again !== digest)
            throw changed(full);
    });
    return digest;
}
function addManifest(putting, tree) {
    const bytes = Buffer.from(treeText(tree));
    const digest = (0,domain_digest/* digestOf */.ol)(bytes);
    if (bytes.byteLength > MAX_TREE_BYTES)
        throw treeRefused('.', 'it has too many entries');
    if (!putting.isHeld(digest))
        add(putting, digest, bytes.byteLength, (piece) => piece(bytes));
    return digest;
}
function add(putting, digest, length, fill) {
    putting.writer.add(digest, length, fill);
    putting.newBytes += length;
    putting.objects += 1;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(9916);
// EXTERNAL MODULE: ./.cache/bundle/domain/record.js
var domain_record = __webpack_require__(3185);
;// CONCATENATED MODULE: ./.cache/bundle/store/record-text.js
/** The text of a stored record: canonical JSON that carries its own digest (format 1, docs/formats.md). */





/** A larger file is no record (T14). */
const MAX_RECORD_BYTES = 4 << 20;
/** The one text of a record. */
function recordText(record) {
    return `${(0,build_key/* canonicalJson */.dj)({ ...record, digest: (0,domain_digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)(record)) })}\n`;
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
    if (digest !== (0,domain_digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)(record)))
        return null;
    if (typeof record['schema'] === 'number' && record['schema'] > domain_record/* RECORD_SCHEMA */.e) {
        throw new errors/* LockstepError */.Cj('store-newer', {
            message: `a record has schema ${record['schema']}; this version of Lockstep reads ${domain_record/* RECORD_SCHEMA */.e}`,
            hint: 'use a newer version of Lockstep, or another store folder',
        });
    }
    return isRecord(record) ? record : null;
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
    const { schema, buildKey, component, output, packs, inputs, source, producer } = fields;
    return (schema === domain_record/* RECORD_SCHEMA */.e &&
        isFields(inputs) &&
        buildKey === (0,build_key/* buildKeyOf */.Lk)(inputs) &&
        isDigest(output) &&
        (source === null || isDigest(source)) &&
        isDigestList(packs) &&
        typeof component === 'string' &&
        isNamed(component) &&
        isProducer(producer));
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
    return typeof value === 'string' && passes(() => (0,domain_digest/* parseDigest */.m)(value));
}
function isNamed(value) {
    return passes(() => (0,domain_names/* parseComponentName */.Mh)(value));
}
function passes(parse) {
    try {
        parse();
        return true;
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'digest-invalid', 'name-invalid'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/records.js
/** Records on the disk: build key → output, and which one of a component is the newest. */








/** Reads and checks a record; a damaged one is set aside and counts as absent. */
function records_readRecord(context, buildKey) {
    checkFormat(context);
    const path = recordPath(context, buildKey);
    const text = readText(context, path);
    if (text === null)
        return null;
    const record = parseRecord(text);
    if (record !== null && record.buildKey === buildKey)
        return record;
    setAside(context, path);
    return null;
}
/** The text of a file of bounded size; null when there is none. */
function readText({ disk }, path) {
    return reading(path, () => {
        const fd = openIfThere(disk, path);
        if (fd === null)
            return null;
        try {
            const size = Math.min(disk.lstat(path)?.size ?? 0, MAX_RECORD_BYTES);
            const bytes = Buffer.alloc(size);
            return bytes.toString('utf8', 0, readFully(disk, fd, bytes, 0));
        }
        finally {
            disk.close(fd);
        }
    });
}
/** Publishes a record and makes it its component's newest. The caller has seen that its output is in the store. */
function records_writeRecord(context, record) {
    const text = recordText(record);
    if (parseRecord(text) === null) {
        throw new errors/* LockstepError */.Cj('bug', {
            message: `the record of ${record.component} does not belong to its build key`,
            data: { buildKey: record.buildKey, keyOfInputs: (0,domain_digest/* digestOf */.ol)(text) },
        });
    }
    ensureFormat(context);
    publishInStore(context, recordPath(context, record.buildKey), text);
    pointTo(context, record);
    markUsed(context, record.buildKey);
}
/** Makes a record the newest of its component; whoever does it last wins. */
function pointTo(context, record) {
    publishInStore(context, latestPath(context, record.component), `${record.buildKey}\n`);
}
/** The newest record of a component: by the pointer, or the latest by its own date when the pointer is no help. */
function latestRecord(context, component) {
    checkFormat(context);
    const pointed = readText(context, latestPath(context, component));
    const key = pointed === null ? null : keyIn(pointed);
    const record = key === null ? null : readIfOld(context, key);
    if (record?.component === component)
        return record;
    return listRecords(context)
        .map((buildKey) => readIfOld(context, buildKey))
        .filter((found) => found?.component === component)
        .reduce((newest, found) => (isNewer(found, newest) ? found : newest), null);
}
/** By the date in the record: for people, never for trust. */
function isNewer(a, b) {
    return (a?.producer.at ?? '') > (b?.producer.at ?? '');
}
/** A record of a newer version is none to us here: expected cost and explanations can do without. */
function readIfOld(context, buildKey) {
    try {
        return records_readRecord(context, buildKey);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'store-newer'))
            return null;
        throw error;
    }
}
function keyIn(text) {
    try {
        return (0,domain_digest/* parseDigest */.m)(text.trimEnd());
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'digest-invalid'))
            return null;
        throw error;
    }
}
/** The build keys of all records, sorted. */
function listRecords({ disk, directory }) {
    const top = (0,external_node_path_.join)(directory, 'records');
    return reading(top, () => namesIn(disk.readdir(top), 'directory', /^[0-9a-f]{2}$/).flatMap((prefix) => namesIn(disk.readdir((0,external_node_path_.join)(top, prefix)), 'file', /^[0-9a-f]{64}\.json$/).map((name) => `sha256:${name.slice(0, 64)}`)));
}
/** Notes that a record was used, for what travels first. */
function markUsed(context, buildKey) {
    const { disk } = context;
    const path = usedPath(context, buildKey);
    const temporary = temporaryPath(context);
    try {
        disk.mkdir((0,external_node_path_.dirname)(path));
        disk.mkdir((0,external_node_path_.dirname)(temporary));
        (0,publish/* cleaningUp */.fm)(disk, temporary, () => {
            disk.close(disk.open(temporary, 'wx', 0o644));
            disk.rename(temporary, path);
        });
    }
    catch {
        // A full or read-only disk must not stop a read; the order of what travels is a preference (T55).
    }
}
/** Build keys, most recently used first; equal times in the order of the keys. */
function recordsByUse(context) {
    const timed = listRecords(context).map((key) => ({
        key,
        time: context.disk.lstat(usedPath(context, key))?.mtimeNs ?? 0n,
    }));
    timed.sort((a, b) => a.time === b.time ? compare((0,domain_digest/* hexOf */.ZD)(a.key), (0,domain_digest/* hexOf */.ZD)(b.key)) : a.time > b.time ? -1 : 1);
    return timed.map(({ key }) => key);
}
function compare(a, b) {
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./.cache/bundle/store/export-store.js
/** Fills a directory with what should travel to another run: whole records, the last used first. */











/** Text of `manifest.json`: what the directory holds, by name. */
function transferText(packs, records) {
    const names = { packs: [...packs].sort(), records: [...records].sort(), schema: 1 };
    return `${(0,build_key/* canonicalJson */.dj)(names)}\n`;
}
/** See `OutputStore.exportTo`. Only packs that verify travel: an entry of a cache can never be corrected. */
function exportStore({ context, index, reader }, directory, maxBytes) {
    requireEmpty(context, directory);
    const packs = new Set();
    const records = new Map();
    let bytes = 0;
    for (const buildKey of recordsByUse(context)) {
        const chosen = choose({ context, index, reader }, buildKey);
        if (chosen === null)
            continue;
        const added = chosen.packs.filter((pack) => !packs.has(pack));
        const more = Buffer.byteLength(chosen.text) + added.reduce((sum, pack) => sum + index.sizeOf(pack), 0);
        if (bytes + more > maxBytes)
            continue;
        if (!added.every((pack) => index.verify(pack)))
            continue;
        for (const pack of added)
            packs.add(pack);
        records.set(buildKey, chosen.text);
        bytes += more;
    }
    const text = transferText([...packs], [...records.keys()]);
    (0,publish/* writing */.dV)(directory, () => {
        context.disk.mkdir((0,external_node_path_.join)(directory, 'packs'));
        context.disk.mkdir((0,external_node_path_.join)(directory, 'records'));
        for (const pack of packs) {
            const to = (0,external_node_path_.join)(directory, 'packs', `${(0,domain_digest/* hexOf */.ZD)(pack)}.pack`);
            linkOrCopy(context, packPath(context, pack), to);
        }
        for (const [key, record] of records) {
            export_store_writeNew(context, (0,external_node_path_.join)(directory, 'records', `${(0,domain_digest/* hexOf */.ZD)(key)}.json`), record);
        }
        export_store_writeNew(context, (0,external_node_path_.join)(directory, 'manifest.json'), text);
    });
    return { digest: (0,domain_digest/* digestOf */.ol)(text), bytes, packs: packs.size };
}
function requireEmpty({ disk }, directory) {
    if ((disk.readdir(directory) ?? []).length === 0)
        return;
    throw new errors/* LockstepError */.Cj('state-write-failed', {
        message: `${directory} is not empty, so the store cannot be put there`,
        hint: `remove ${directory}`,
    });
}
/** A record and the packs it needs; null for one that cannot travel because something of it is gone. */
function choose({ context, index, reader }, buildKey) {
    try {
        const record = records_readRecord(context, buildKey);
        if (record === null)
            return null;
        const blobs = [record.output, ...blobsOf(loadTree(index, reader, record.output))];
        if (blobs.some((blob) => index.locations(blob).length === 0))
            return null;
        return { text: recordText(record), packs: packsHolding(index, blobs) };
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt', 'store-newer'))
            return null;
        throw error;
    }
}
const CANNOT_LINK = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'];
/** Packs never change, so a link is as good as a copy. */
function linkOrCopy(context, from, to) {
    try {
        context.disk.link(from, to);
    }
    catch (error) {
        if (!CANNOT_LINK.includes((0,publish/* systemCode */.xU)(error) ?? ''))
            throw error;
        copyFile(context, from, to);
    }
}
/** Copies in pieces; hands each to `seen`, so that what is hashed is what was written. Not synced. */
function copyFile({ disk }, from, to, seen = () => undefined) {
    (0,publish/* cleaningUp */.fm)(disk, to, () => {
        const fd = disk.open(to, 'wx', 0o644);
        try {
            withFile(disk, from, (source) => {
                eachPieceOfFile(disk, source, (bytes) => {
                    (0,publish/* writing */.dV)(to, () => disk.write(fd, bytes));
                    seen(bytes);
                });
            });
            disk.fsync(fd);
        }
        finally {
            disk.close(fd);
        }
    });
}
function export_store_writeNew({ disk }, path, text) {
    const fd = disk.open(path, 'wx', 0o644);
    try {
        disk.write(fd, Buffer.from(text));
    }
    finally {
        disk.close(fd);
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/whole-pack.js
/** Looks at every blob of a pack that somebody else made: its index may lie although the file is what its name says. */


/** The table of a pack whose every blob is what the index says; otherwise null. One frame is in memory at a time. */
function wholePack(disk, path) {
    const size = disk.lstat(path)?.size ?? 0;
    return withFile(disk, path, (fd) => {
        const table = pack_file_readTable(disk, fd, size);
        if (table === null || hasTwice(table) || isBomb(table, size))
            return null;
        const frames = createFrames(disk, fd, table);
        const inOrder = [...table.blobs].sort((a, b) => a.frame - b.frame || a.offset - b.offset);
        return inOrder.every((blob) => digestAt(frames, blob) === blob.digest) ? table : null;
    });
}
/** Builds seldom compress better than 20:1; what claims far more is not worth unpacking (T14). */
function isBomb({ frames }, packBytes) {
    return frames.reduce((sum, { raw }) => sum + raw, 0) > (256 << 20) + 250 * packBytes;
}
function hasTwice({ blobs }) {
    return new Set(blobs.map((blob) => blob.digest)).size !== blobs.length;
}
/** Remembers the last frame only: blobs come in the order of the pack. */
function createFrames(disk, fd, { frames }) {
    let last = null;
    return (number) => {
        const frame = frames[number];
        if (frame === undefined)
            return null;
        if (last?.number !== number)
            last = { number, bytes: readFrame(disk, fd, frame) };
        return last.bytes;
    };
}
function digestAt(frames, blob) {
    const running = (0,domain_digest/* digestStream */.Nq)();
    let { frame, offset } = blob;
    for (let left = blob.length; left > 0; frame += 1) {
        const bytes = frames(frame);
        if (bytes === null)
            return null;
        const part = bytes.subarray(offset, offset + left);
        running.update(part);
        left -= part.byteLength;
        offset = 0;
    }
    return running.digest();
}

;// CONCATENATED MODULE: ./.cache/bundle/store/import-store.js
/** Takes over what verifies in a foreign directory; the rest is refused, counted, and never visible. */












/** See `OutputStore.importFrom`. What is missing or cut off costs only itself; `directory` is gone afterwards. */
function importStore(context, index, directory) {
    const counts = { packs: 0, records: 0, refused: 0 };
    const importing = { context, index, counts };
    const kind = context.disk.lstat(directory)?.kind;
    if (kind === undefined)
        return counts;
    if (kind !== 'directory')
        return { ...counts, refused: 1 };
    ensureFormat(context);
    index.refresh();
    refuseOthers(importing, directory);
    for (const pack of offered(importing, (0,external_node_path_.join)(directory, 'packs'), '.pack')) {
        takePack(importing, (0,external_node_path_.join)(directory, 'packs'), pack);
    }
    const reader = createBlobReader(context, index);
    try {
        for (const key of offered(importing, (0,external_node_path_.join)(directory, 'records'), '.json')) {
            takeRecord(importing, reader, { folder: (0,external_node_path_.join)(directory, 'records'), key });
        }
    }
    finally {
        reader.close();
    }
    (0,remove_tree/* removeTree */.d)(context.disk, directory);
    return counts;
}
/** At the top there are two directories and the list of names, which decides nothing. */
function refuseOthers({ context, counts }, directory) {
    const plain = {
        packs: 'directory',
        records: 'directory',
        'manifest.json': 'file',
    };
    for (const { name, kind } of context.disk.readdir(directory) ?? []) {
        if (plain[name] !== kind)
            counts.refused += 1;
    }
}
/** Digests that plain files of the folder are named by, sorted; a symlink or a strange name is refused. */
function offered({ context, counts }, folder, ending) {
    if (context.disk.lstat(folder)?.kind !== 'directory')
        return [];
    const digests = [];
    for (const { name, kind } of context.disk.readdir(folder) ?? []) {
        const hex = name.slice(0, 64);
        if (kind === 'file' && /^[0-9a-f]{64}$/.test(hex) && name === `${hex}${ending}`) {
            digests.push(`sha256:${hex}`);
        }
        else
            counts.refused += 1;
    }
    return digests.sort();
}
function fileName(digest, ending) {
    return `${digest.slice('sha256:'.length)}${ending}`;
}
/** Copies while hashing, so that what was checked is what we keep, then looks at every blob in it. */
function takePack({ context, index, counts }, folder, pack) {
    const { disk } = context;
    const from = (0,external_node_path_.join)(folder, fileName(pack, '.pack'));
    if (index.sizeOf(pack) > 0)
        return;
    const copy = temporaryPath(context);
    (0,publish/* writing */.dV)(copy, () => {
        (0,publish/* ensureDirectory */.EA)(disk, (0,external_node_path_.join)(context.directory, 'tmp'));
        try {
            const running = (0,domain_digest/* digestStream */.Nq)();
            copyFile(context, from, copy, (bytes) => running.update(bytes));
            const table = running.digest() === pack ? wholePack(disk, copy) : null;
            if (table === null) {
                counts.refused += 1;
                return;
            }
            const bytes = disk.lstat(copy)?.size ?? 0;
            moveIntoPlace(context, copy, packPath(context, pack));
            index.add(pack, bytes, table);
            counts.packs += 1;
        }
        finally {
            (0,publish/* removeIfThere */.Ks)(disk, copy);
        }
        disk.unlink(from);
    });
}
/** A record comes in only if all it stands for is there; one that we hold already stays as it is. */
function takeRecord({ context, index, counts }, reader, { folder, key }) {
    const text = readText(context, (0,external_node_path_.join)(folder, fileName(key, '.json')));
    const record = text === null ? null : parseForeign(text);
    if (record === null || text === null || record.buildKey !== key) {
        counts.refused += 1;
        return;
    }
    const own = records_readRecord(context, key);
    if (own !== null && holds(index, reader, own.output))
        return;
    if (!isHeld(index, reader, record.output)) {
        counts.refused += 1;
        return;
    }
    publishInStore(context, recordPath(context, key), text);
    if (isNewer(record, latestRecord(context, record.component)))
        pointTo(context, record);
    markUsed(context, key);
    counts.records += 1;
}
function parseForeign(text) {
    try {
        return parseRecord(text);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'store-newer'))
            return null;
        throw error;
    }
}
/** A foreign tree may break the rules of trees: then it is refused like a damaged one. */
function isHeld(index, reader, output) {
    try {
        return holds(index, reader, output);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'tree-unsafe', 'store-newer'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/output-store.js











/** Opens a store; nothing is read or written until the first call. */
function createOutputStore(options) {
    const context = { limits: DEFAULT_LIMITS, ...options };
    const index = createPackIndex(context);
    /** Whatever the disk says in between, the caller gets an error with a code. */
    const run = (work) => new Promise((resolve) => {
        resolve(reading(context.directory, () => {
            checkFormat(context);
            return work();
        }));
    });
    const withReader = (work) => run(() => {
        index.refresh();
        const reader = createBlobReader(context, index);
        try {
            return work(reader);
        }
        finally {
            reader.close();
        }
    });
    return {
        put: (root, paths) => run(() => putTree(context, index, { root, paths })),
        get: (digest, root, paths) => run(() => getTree(context, index, { digest, root, paths })),
        matches: (digest, root, paths) => run(() => matchTree(context, { digest, root, paths })),
        readTree: (digest) => withReader((reader) => loadTree(index, reader, digest)),
        has: (digest) => withReader((reader) => holds(index, reader, digest)),
        readRecord: (buildKey) => run(() => {
            const record = records_readRecord(context, buildKey);
            if (record !== null)
                markUsed(context, buildKey);
            return record;
        }),
        latestRecord: (component) => run(() => latestRecord(context, component)),
        writeRecord: (record) => withReader((reader) => {
            if (!holds(index, reader, record.output))
                throw missing(record.output);
            records_writeRecord(context, record);
        }),
        exportTo: (directory, maxBytes) => withReader((reader) => exportStore({ context, index, reader }, directory, maxBytes)),
        importFrom: (directory) => run(() => importStore(context, index, directory)),
    };
}

// EXTERNAL MODULE: ./.cache/bundle/app/secrets.js
var app_secrets = __webpack_require__(228);
;// CONCATENATED MODULE: ./.cache/bundle/app/wire.js
/** Builds the world that operations act on: the one place where ports meet their adapters. */













/** Nothing is read, started or connected until an operation asks for it. */
function wire(options) {
    const { place, config, variables, cwd, emit, signal } = options;
    const workspace = workspaceOf(options);
    const secrets = (0,app_secrets/* secretsOf */.F)(variables, options.githubToken);
    const metaGit = createMetaGit(place.root, variables, secrets);
    return {
        workspace,
        config,
        clock: node_clock.systemClock,
        random: node_clock/* systemRandom */.v,
        disk: nodeDisk,
        git: createGit({
            storeDir: workspace.storeDir,
            componentsDir: workspace.componentsDir,
            environment: gitEnvironment(variables, {
                allowFile: workspace.allowLocal,
                credentials: (0,app_secrets/* gitCredentials */.j)(variables, options.githubToken),
            }),
            timeoutMs: config.git.timeout * 1000,
        }),
        metaRepo: createMetaRepo(metaGit),
        journal: createJournalBranch(metaGit, {
            ...config.journal,
            temporaryIndex: () => temporaryIndex(workspace),
        }),
        processes: createProcesses({
            environment: variables,
            versionsFile: external_node_path_.join(workspace.storeDir, 'toolchains.json'),
            cwd: place.root,
            random: node_clock/* systemRandom */.v,
        }),
        store: createOutputStore({
            disk: nodeDisk,
            directory: workspace.storeDir,
            random: node_clock/* systemRandom */.v,
            clock: node_clock.systemClock,
        }),
        carrier: createActionsCarrier(variables, cwd),
        host: createHost(variables, place.root),
        emit,
        signal,
    };
}
function workspaceOf({ place, config, variables }) {
    return {
        ...place,
        componentsDir: external_node_path_.join(place.root, 'components'),
        storeDir: external_node_path_.resolve(place.root, config.store.path),
        allowLocal: variables['LOCKSTEP_ALLOW_FILE'] === '1',
    };
}
function temporaryIndex({ storeDir }) {
    nodeDisk.mkdir(storeDir);
    return external_node_path_.join(storeDir, `journal-index-${node_clock/* systemRandom */.v.hex(16)}`);
}

;// CONCATENATED MODULE: ./.cache/bundle/app/prepare.js
/** From what a door was given to a command ready to run: root, configuration, values, world. */









/** Throws `manifest-missing`, `config-invalid`, `usage`, `input-missing`, `name-invalid`. */
function prepare(invocation) {
    const { command, given, variables, cwd } = invocation;
    const globals = { name: command.name, arguments: [], options: shared_options/* GLOBAL_OPTIONS */.PA };
    const early = (0,app_values/* resolveValues */.ho)(globals, given, { variables, config: domain_config/* DEFAULT_CONFIG */.P });
    const place = findRoot(nodeDisk, cwd, early.text('manifests'));
    const config = loadConfig(nodeDisk, { root: place.root, cwd, file: early.text('config') });
    const values = (0,app_values/* resolveValues */.ho)(command, given, { variables, config });
    const world = wire({ ...invocation, place, config, githubToken: early.text('github-token') });
    const declared = () => (0,load/* declaredEnvironments */.V0)(world);
    return { world, values, environment: chooseEnvironment(command, values, declared), cwd };
}


/***/ }),

/***/ 3811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ho: () => (/* binding */ resolveValues)
/* harmony export */ });
/* unused harmony exports variableOf, splitList, parseFlag */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2586);

/** `env` → `LOCKSTEP_ENV`. */
function variableOf(name) {
    return `LOCKSTEP_${name.replaceAll('-', '_').toUpperCase()}`;
}
/** Splits at newlines and commas, trims, drops what is empty. */
function splitList(text) {
    return text
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Reads `true` or `false`; throws `usage`. */
function parseFlag(text, where) {
    const lower = text.trim().toLowerCase();
    if (lower === 'true' || lower === '1')
        return true;
    if (lower === 'false' || lower === '0')
        return false;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('usage', {
        message: `${where} is ${JSON.stringify(text)}, which is neither true nor false`,
        hint: `write true or false for ${where}`,
    });
}
function parseInteger(text, where) {
    const value = /^[0-9]{1,9}$/.test(text.trim()) ? Number(text.trim()) : 0;
    if (value < 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('usage', {
            message: `${where} is ${JSON.stringify(text)}, which is not a whole number of 1 or more`,
            hint: `write a whole number for ${where}, for example 4`,
        });
    }
    return value;
}
function parseChoice(text, choices, where) {
    if (choices.includes(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('usage', {
        message: `${where} is ${JSON.stringify(text)}, which is not one of ${choices.join(', ')}`,
        hint: `write one of ${choices.join(', ')}`,
    });
}
function parseOne(option, text, where) {
    switch (option.kind) {
        case 'flag':
            return parseFlag(text, where);
        case 'integer':
            return parseInteger(text, where);
        case 'list':
            return splitList(text);
        case 'choice':
            return parseChoice(text, option.choices ?? [], where);
        case 'string':
            return text;
    }
}
function fromDoor(option, given) {
    const raw = given.get(option.name);
    if (raw === undefined || typeof raw === 'boolean')
        return raw;
    if (typeof raw !== 'string')
        return raw.flatMap(splitList);
    return parseOne(option, raw, `--${option.name}`);
}
function fromVariable(option, sources) {
    const name = variableOf(option.name);
    const raw = sources.variables[name];
    return raw === undefined || raw === '' ? undefined : parseOne(option, raw, name);
}
function fromConfig(option, config) {
    if (option.configKey === undefined)
        return undefined;
    let at = config;
    for (const part of option.configKey.split('.')) {
        at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined;
    }
    return at === undefined ? undefined : at;
}
function emptyOf(option) {
    if (option.fallback !== undefined)
        return option.fallback;
    if (option.kind === 'flag')
        return false;
    return option.kind === 'list' ? [] : null;
}
/**
 * Flag or input, then `LOCKSTEP_*`, then `lockstep.yaml`, then the default. Throws `usage` for a value of the
 * wrong kind and `input-missing` for a required argument.
 */
function resolveValues(command, given, sources) {
    const values = new Map();
    const written = new Set();
    for (const option of command.options) {
        const near = fromDoor(option, given) ?? fromVariable(option, sources);
        if (near !== undefined)
            written.add(option.name);
        values.set(option.name, near ?? fromConfig(option, sources.config) ?? emptyOf(option));
    }
    for (const argument of command.arguments) {
        values.set(argument.name, argumentValue(argument, given, command.name));
    }
    return accessors(values, written, command.name);
}
function argumentValue(argument, given, command) {
    const raw = given.get(argument.name);
    const texts = typeof raw === 'string' ? [raw] : Array.isArray(raw) ? raw : [];
    const items = argument.variadic === true ? texts.flatMap(splitList) : texts;
    if (items.length === 0 && argument.required) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('input-missing', {
            message: `${command} needs ${argument.name}: ${argument.description}`,
            hint: `lockstep ${command} --help`,
        });
    }
    return argument.variadic === true ? items : (items[0] ?? null);
}
function accessors(values, written, command) {
    const read = (name) => {
        const value = values.get(name);
        if (value !== undefined)
            return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('bug', { message: `${command} declares no option named ${name}` });
    };
    return {
        flag: (name) => read(name) === true,
        text: (name) => {
            const value = read(name);
            return typeof value === 'string' ? value : null;
        },
        integer: (name) => {
            const value = read(name);
            return typeof value === 'number' ? value : null;
        },
        list: (name) => {
            const value = read(name);
            return Array.isArray(value) ? value : [];
        },
        wasGiven: (name) => written.has(name),
    };
}


/***/ }),

/***/ 9916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ buildKeyOf),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fe: () => (/* binding */ BUILD_KEY_SCHEMA)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4916);
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

/***/ 9000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ hostVariables),
/* harmony export */   a7: () => (/* binding */ passedVariables)
/* harmony export */ });
/* unused harmony exports ALLOWED_VARIABLES, mayPass */
/** Which variables of the host a component's commands may see: an allow-list, so that no secret is forgotten (T06). */
/** Where programs are found, who the user is, how text is read; nothing that authenticates. */
const ALWAYS = ['HOME', 'LOGNAME', 'PATH', 'SHELL', 'USER'];
/** Windows programs do not start without these. */
const WINDOWS = [
    'APPDATA',
    'COMSPEC',
    'LOCALAPPDATA',
    'PATHEXT',
    'PROGRAMDATA',
    'PROGRAMFILES',
].concat(['PROGRAMFILES(X86)', 'SYSTEMDRIVE', 'SYSTEMROOT', 'USERPROFILE', 'WINDIR']);
/** The way out of a closed network; a build without it could not fetch its packages. */
const NETWORK = [
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
    'http_proxy',
    'https_proxy',
].concat(['no_proxy', 'all_proxy', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'], ['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'CARGO_HTTP_CAINFO', 'PIP_CERT']);
/** Where tools are installed and keep what they have downloaded, and which mirrors they ask. */
const TOOLS = [
    ...['CARGO_HOME', 'RUSTUP_HOME', 'RUSTUP_TOOLCHAIN', 'CARGO_NET_OFFLINE'],
    ...['GOROOT', 'GOPATH', 'GOCACHE', 'GOMODCACHE', 'GOPROXY', 'GOSUMDB', 'GONOSUMDB', 'GOPRIVATE'],
    ...['GOFLAGS', 'GOTOOLCHAIN', 'CGO_ENABLED'],
    ...['npm_config_cache', 'npm_config_registry', 'npm_config_offline', 'npm_config_prefix'],
    ...['NVM_DIR', 'VOLTA_HOME', 'PNPM_HOME', 'COREPACK_HOME'],
    ...['PIP_CACHE_DIR', 'PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL', 'PIP_NO_INDEX', 'PIP_FIND_LINKS'],
    ...['PYENV_ROOT', 'PYENV_VERSION', 'UV_CACHE_DIR'],
    ...['JAVA_HOME', 'GRADLE_USER_HOME', 'MAVEN_HOME', 'ANDROID_HOME'],
    ...['BAZELISK_HOME', 'BAZELISK_BASE_URL', 'USE_BAZEL_VERSION', 'DOCKER_HOST', 'DOCKER_CONTEXT'],
];
/**
 * Every variable that reaches a child without being asked for. HOME is the user's own, because cargo, go, npm,
 * rustup and pyenv find their caches and themselves there; a build runs as the same user and could read it anyway.
 */
const ALLOWED_VARIABLES = [
    ...ALWAYS,
    ...WINDOWS,
    ...NETWORK,
    ...TOOLS,
].sort();
/** The allowed variables that the host has. */
function hostVariables(environment) {
    return pick(environment, ALLOWED_VARIABLES);
}
/**
 * Never let through, whoever asks: the runner's own tokens and files (T06, T07), and names that Lockstep gives
 * itself.
 */
const REFUSED = /^(?:ACTIONS_.*|LOCKSTEP_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY))$/i;
/** True when `build.pass_env` may name it. */
function mayPass(name) {
    return !REFUSED.test(name);
}
/** What `build.pass_env` lets through: set on the host and not refused. */
function passedVariables(environment, names) {
    return pick(environment, names.filter(mayPass));
}
function pick(environment, names) {
    const found = names.map((name) => [name, environment[name]]);
    return Object.fromEntries(found.filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 9286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ DEFAULT_CONFIG)
/* harmony export */ });
const DEFAULT_CONFIG = {
    environments: [],
    jobs: 4,
    retries: 3,
    store: { path: '.meta-store', carryMaxBytes: 2 * 1024 ** 3 },
    git: { timeout: 600 },
    journal: { branch: 'lockstep/journal', remote: null },
    promote: { via: 'file' },
    rollback: { hold: 'until-resumed' },
    logs: { maxBytes: 4 * 1024 ** 2, keepRuns: 50 },
};


/***/ }),

/***/ 3185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RECORD_SCHEMA)
/* harmony export */ });
const RECORD_SCHEMA = 1;


/***/ }),

/***/ 2840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6056);
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
