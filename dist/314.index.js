export const id = 314;
export const ids = [314];
export const modules = {

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

/***/ 85185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ whyUnsafe),
/* harmony export */   tJ: () => (/* binding */ whyUnsafeFrom),
/* harmony export */   wW: () => (/* binding */ parseSafePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** Paths that may be written below a root chosen by us: relative, `/`-separated, on every system the same file (T20). */

/** Checks a relative path; throws `path-unsafe` with the path and the reason. */
function parseSafePath(text) {
    const reason = whyUnsafe(text);
    if (reason !== null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('path-unsafe', {
            message: `path ${JSON.stringify(text)} is refused: ${reason}`,
            hint: 'use a relative path with "/" between plain names',
        });
    }
    return text;
}
/**
 * What no plain part of a path has. Nothing of it: the path is safe. Something of it, such as a name that begins
 * like a device: it may be safe all the same, and each part must be looked at.
 */
const SUSPICIOUS = /[^\w@+=,./-]|[./](?:\/|$)|(?:^|\/)(?:\/|\.?git|con|prn|aux|nul|com|lpt)|^$/i;
/** The same as `whyUnsafe` for a path whose parts before `from`, right behind a slash, are safe. */
function whyUnsafeFrom(text, from) {
    const end = from === 0 ? text : text.slice(from);
    if (end.length < 256 && text.length <= 4096 && !SUSPICIOUS.test(end))
        return null;
    return whyUnsafe(text);
}
/** The reason a path is refused, or null. */
function whyUnsafe(text) {
    if (text === '')
        return 'it is empty';
    if (text.length > 4096)
        return 'it is longer than 4096 characters';
    if (text.startsWith('/'))
        return 'it is absolute';
    if (/[\u0000-\u001f\u007f]/.test(text))
        return 'it has a control character';
    if (text.includes('\\'))
        return 'it has a backslash';
    if (!text.isWellFormed())
        return 'it is not valid Unicode';
    for (const part of text.split('/')) {
        const reason = whyUnsafePart(part);
        if (reason !== null)
            return reason;
    }
    return null;
}
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
/** Code points that HFS+ ignores, so that `.g\u200cit` is `.git` there. */
const IGNORABLE = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
function whyUnsafePart(part) {
    if (part === '')
        return 'it has an empty part';
    if (part === '.' || part === '..')
        return `it has the part "${part}"`;
    if (part.length > 255)
        return 'a part is longer than 255 characters';
    if (part.includes(':'))
        return 'it has a ":" (a stream or drive on Windows)';
    if (/[. ]$/.test(part))
        return 'a part ends in "." or a space, which Windows drops';
    if (DEVICE.test(part))
        return `"${part}" is a device on Windows`;
    const folded = part.replace(IGNORABLE, '').toLowerCase();
    if (folded === '.git' || /^git~[0-9]+$/.test(folded))
        return `"${part}" can name git's own directory`;
    return null;
}


/***/ }),

/***/ 42586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ LockstepError),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   OQ: () => (/* binding */ ERROR_CODES),
/* harmony export */   ai: () => (/* binding */ EXIT_CODES),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/** The one error class, and the table of every code that a user can meet. */
/** Process exit code of each kind. */
const EXIT_CODES = {
    policy: 1,
    usage: 2,
    integrity: 3,
    conflict: 4,
    unavailable: 5,
    bug: 70,
    cancelled: 130,
};
const entry = (kind, meaning) => ({ kind, meaning });
/** Every code; `docs/errors.md` is generated from this table. Keep it sorted. */
const ERROR_CODES = {
    'backend-bucket-missing': entry('usage', 'The bucket or container of a remote store does not exist.'),
    'backend-clock': entry('usage', "The clock of this machine is too far from the server's; its requests are refused."),
    'backend-credentials': entry('usage', 'The credentials of a remote store are missing, wrong or unknown to the server.'),
    'backend-credentials-expired': entry('unavailable', 'The credentials of a remote store have expired and could not be renewed.'),
    'backend-denied': entry('usage', 'The credentials are right but lack the right to do this in the remote store.'),
    'backend-incapable': entry('usage', 'A remote store of that kind cannot do what was asked, such as listing or removing.'),
    'backend-lied': entry('integrity', 'A remote store gave bytes that are not what their name says; it is not used again in this run.'),
    'backend-region': entry('usage', 'The bucket of a remote store is in another region.'),
    'backend-throttled': entry('unavailable', 'A remote store asks for fewer requests.'),
    'backend-timeout': entry('unavailable', 'A remote store did not answer, or stopped answering, in time.'),
    'backend-unreachable': entry('unavailable', 'A remote store cannot be reached, or broke off.'),
    'backend-url-invalid': entry('usage', 'A remote store is not written as s3://, gs://, az://, file:// or actions://.'),
    'base-not-found': entry('usage', 'A revision given to compare with does not exist in the meta-repo.'),
    bug: entry('bug', 'A defect in Lockstep itself. Please report it with the stack trace.'),
    'build-failed': entry('policy', 'A build, test, verify or deploy command of a component ended badly; its log says why.'),
    cancelled: entry('cancelled', 'The run was interrupted; what was finished is kept and the next run goes on from there.'),
    'command-unknown': entry('usage', 'There is no such command; the message names the nearest one.'),
    'commit-invalid': entry('usage', 'A git object id is not written in full.'),
    'commit-missing': entry('usage', 'The repository has no such commit.'),
    'commit-unreachable': entry('integrity', 'The commit exists but no branch or tag of that repository leads to it.'),
    'component-dirty': entry('conflict', 'A working tree has local edits that the change would lose; use --force to lose them.'),
    'component-path-occupied': entry('conflict', 'components/<name> is something that Lockstep did not make; use --force to move it aside.'),
    'component-unknown': entry('usage', 'The manifest or lock has no component of that name.'),
    'config-invalid': entry('usage', 'lockstep.yaml or an option has a wrong value; the message names the place.'),
    'delivery-busy': entry('conflict', 'Another run is moving the traffic of that environment just now; run the command again in a moment.'),
    'dependency-conflict': entry('policy', 'A locked version does not satisfy the range that a dependent asks for.'),
    'dependency-cycle': entry('usage', 'Components depend on each other in a circle; the message prints the path.'),
    'dependency-missing': entry('usage', 'A component depends on one that the manifest does not have.'),
    'dependency-unavailable': entry('usage', 'A component asked for alone needs the output of another that is nowhere; add --with-dependencies.'),
    'digest-invalid': entry('usage', 'A digest is not written as sha256: and 64 hexadecimal digits.'),
    'disk-full': entry('unavailable', 'The disk or quota is full; nothing half-written was kept.'),
    'environment-order': entry('policy', 'A promotion must go one step along the declared order of environments.'),
    'environment-order-missing': entry('usage', 'lockstep.yaml declares no order of environments.'),
    'environment-unknown': entry('usage', 'No such environment is declared.'),
    'forge-denied': entry('usage', 'The token may not do this on the forge; the message names the permission that is missing.'),
    'forge-missing': entry('usage', 'This needs the API of a forge: a workflow, or GITHUB_REPOSITORY and a token.'),
    'forge-moved': entry('conflict', 'A branch or pull request on the forge was moved by somebody else; run the command again.'),
    'forge-not-found': entry('usage', 'The forge has no such pull request, branch or repository.'),
    'forge-rate-limited': entry('unavailable', 'The forge asks for fewer requests.'),
    'forge-refused': entry('usage', 'The forge refused a request as wrong; the message says why.'),
    'forge-unreachable': entry('unavailable', 'The API of the forge cannot be reached.'),
    held: entry('policy', 'A hold stops this component or environment; resume it first.'),
    'input-missing': entry('usage', 'A required option or argument is missing.'),
    'journal-corrupt': entry('integrity', 'The journal does not verify: a line was altered, removed or reordered.'),
    'journal-moved': entry('conflict', 'Somebody else moved the environment since the plan was made; plan again.'),
    'journal-newer': entry('usage', 'The journal was written by a newer version of Lockstep; update it here.'),
    'lock-invalid': entry('usage', 'A lock file cannot be read; the message names file, line and column.'),
    'lock-missing': entry('usage', 'The environment has no lock file yet.'),
    'lock-stale': entry('policy', 'The lock does not belong to the manifest as it is now; lock again.'),
    'manifest-invalid': entry('usage', 'A manifest has errors; every one is listed with file, line and column.'),
    'manifest-missing': entry('usage', 'There is no manifests/components.yaml here or above.'),
    'meta-repo-not-git': entry('usage', 'The meta-repo is not a git repository; the journal, commits and comparisons need one.'),
    'name-invalid': entry('usage', 'A component or environment name has characters that are not allowed.'),
    'object-corrupt': entry('integrity', 'Stored bytes are not what their digest says; they were set aside.'),
    'object-missing': entry('unavailable', 'The store does not have the bytes asked for.'),
    'output-changed': entry('conflict', 'A file of an output changed while it was being stored; something still writes there.'),
    'output-missing': entry('policy', 'A build did not make a path that its recipe declares as output.'),
    'outputs-differ': entry('policy', 'Two jobs made different outputs of one component.'),
    'path-unsafe': entry('usage', 'A path could leave its directory or mean another file on some system.'),
    'push-refused': entry('conflict', 'The remote branch has moved; fetch and try again.'),
    'ref-ambiguous': entry('usage', 'A version names both a tag and a branch, or looks like a commit; write the full ref.'),
    'ref-invalid': entry('usage', 'A version is not a valid git ref, commit or range.'),
    'ref-missing': entry('usage', 'The repository has no tag, branch or commit of that name, or none in that range.'),
    'remote-denied': entry('unavailable', 'The remote refused access; check the credentials.'),
    'remote-moved': entry('integrity', 'The remote redirects to another place; update the manifest if that is right.'),
    'remote-not-found': entry('usage', 'There is no repository at that URL, or it is not visible to these credentials.'),
    'remote-timeout': entry('unavailable', 'The remote did not answer in time.'),
    'remote-unreachable': entry('unavailable', 'The remote cannot be reached.'),
    'report-foreign': entry('integrity', 'A result to comment on is about another commit than the run it is said to come from; nothing was written.'),
    'report-invalid': entry('usage', 'A file to comment on is no result of diff, or is too large.'),
    'restore-missing': entry('policy', '--restore-only forbids building, and the store does not have an output.'),
    'rollback-target-missing': entry('usage', 'There is nothing to roll back to under that name.'),
    'state-read-failed': entry('unavailable', 'A file could not be read.'),
    'state-write-failed': entry('unavailable', 'A file could not be written.'),
    'store-key-invalid': entry('usage', 'A key for encryption or signing is not in the form that the message shows.'),
    'store-key-unknown': entry('usage', 'A pack was encrypted with a key that is not given; the message names it.'),
    'store-newer': entry('usage', 'The store was written by a newer major version of Lockstep.'),
    'switch-failed': entry('policy', 'The command that moves the traffic ended badly; its log says why, and the next run repeats the step.'),
    'target-occupied': entry('conflict', 'The place that a tree should go to holds something else; use --force to replace it.'),
    'tool-missing': entry('usage', 'A tool that the component needs is not on PATH.'),
    'tree-unsafe': entry('policy', 'An output has a device, an escaping symlink or an unsafe name.'),
    'trust-low': entry('policy', 'This event may not do that: strangers can cause it.'),
    'url-refused': entry('usage', 'A repository URL is not https or ssh, or is not well formed.'),
    usage: entry('usage', 'The command line or the inputs of the action are wrong.'),
};
/** The only error that Lockstep throws on purpose. */
class LockstepError extends Error {
    name = 'LockstepError';
    code;
    kind;
    hint;
    data;
    constructor(code, details) {
        super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.kind = ERROR_CODES[code].kind;
        this.hint = details.hint;
        this.data = details.data ?? {};
    }
}
/** True for a `LockstepError` of one of `codes`. */
function hasCode(error, ...codes) {
    return error instanceof LockstepError && codes.includes(error.code);
}
/** The exit code a thrown value ends the process with; an unknown value is a bug (70). */
function exitCodeOf(error) {
    return EXIT_CODES[error instanceof LockstepError ? error.kind : 'bug'];
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

/***/ 12468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  worker: () => (/* binding */ worker)
});

// EXTERNAL MODULE: ./.cache/bundle/adapters/node-disk.js
var node_disk = __webpack_require__(21288);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./.cache/bundle/adapters/threads/thread-messages.js
var thread_messages = __webpack_require__(41339);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/threads/serve-thread.js
/** The inside of a thread: begins work and does jobs, one after the other. */


/** Serves until the caller ends the thread. */
function serveThread(workshop) {
    const squads = new Map();
    external_node_worker_threads_.parentPort?.on('message', (message) => {
        if (message.kind === 'end')
            squads.delete(message.squad);
        else if (message.kind === 'run')
            answer(message.id, squads.get(message.squad), message.job);
        else
            squads.set(message.squad, beginning(workshop, message.sort, message.setup));
    });
}
/** What fails at the beginning is told with the first job. */
function beginning(workshop, sort, setup) {
    try {
        return workshop[sort](setup);
    }
    catch (error) {
        return () => {
            throw error;
        };
    }
}
/** A job of work that has ended needs no answer: nobody waits for it. */
function answer(id, work, job) {
    if (work === undefined)
        return;
    try {
        const { result, transfer = [] } = work(job);
        external_node_worker_threads_.parentPort?.postMessage({ id, result }, [...transfer]);
    }
    catch (error) {
        external_node_worker_threads_.parentPort?.postMessage({ id, error: (0,thread_messages/* sendError */.n)(error) });
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/workshop.js + 1 modules
var workshop = __webpack_require__(16082);
;// CONCATENATED MODULE: ./.cache/bundle/worker.js
/** The door of worker threads. */



/** Serves the thread that loads it. */
function worker() {
    serveThread((0,workshop/* createWorkshop */.Q)(node_disk/* nodeDisk */.C));
}


/***/ })

};
