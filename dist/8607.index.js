export const id = 8607;
export const ids = [8607];
export const modules = {

/***/ 21288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ nodeDisk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** The file system through Node's synchronous calls. */

/** Windows has neither flag. Without waiting, a FIFO that took a file's place cannot hang us. */
const NO_FOLLOW = (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
const OPEN_FLAGS = {
    r: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | NO_FOLLOW,
    wx: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL,
};
/** The real disk. */
const nodeDisk = {
    open: (path, flags, mode = 0o644) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, OPEN_FLAGS[flags], mode),
    read: (fd, into, position) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, into, 0, into.byteLength, position),
    write: (fd, bytes) => {
        for (let done = 0; done < bytes.byteLength;) {
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, done, bytes.byteLength - done);
        }
    },
    fstat: (fd) => plain((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd, { bigint: true })),
    fsync: node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync,
    close: node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync,
    readFile: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path),
    readdir,
    lstat,
    readlink: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path),
    symlink: (target, path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(target, path),
    link: node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync,
    mkdir: (path) => void (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true }),
    rmdir: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path),
    unlink: node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync,
    rename: node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync,
    chmod: node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync,
    freeBytes: (path) => {
        const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path);
        return bavail * bsize;
    },
    fsyncDirectory,
};
function lstat(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
    return stat === undefined ? null : plain(stat);
}
function plain(stat) {
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
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path, { withFileTypes: true }).map((entry) => ({
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
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(fd);
    }
    catch (error) {
        if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? ''))
            throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function codeOf(error) {
    return error?.code;
}


/***/ }),

/***/ 41339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ sendError),
/* harmony export */   y: () => (/* binding */ receiveError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** What the caller and a thread say to each other; errors travel as data. */

/** An error as data. */
function sendError(error) {
    const code = error?.code;
    return {
        code: typeof code === 'string' ? code : null,
        message: error instanceof Error ? error.message : String(error),
        hint: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj ? (error.hint ?? null) : null,
        data: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj ? error.data : {},
        stack: error instanceof Error ? (error.stack ?? null) : null,
    };
}
/** The error again: a `LockstepError`, or one of the system with its `code`. */
function receiveError({ code, message, hint, data, stack }) {
    if (code !== null && code in _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_CODES */ .OQ) {
        const details = { message, data, ...(hint === null ? {} : { hint }) };
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj(code, details);
    }
    const error = Object.assign(new Error(message), code === null ? {} : { code });
    if (stack !== null)
        error.stack = stack;
    return error;
}


/***/ }),

/***/ 5274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ createFileHasher),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* unused harmony exports WHOLE_BYTES, eachPiece */
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _packs_pack_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43508);
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
            const count = (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_2__/* .withFile */ .D4)(disk, path, (fd) => (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readFully */ .lR)(disk, fd, wanted, 0));
            if (count !== size)
                throw changed(path);
            const bytes = into.subarray(0, size);
            return { digest: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), bytes };
        },
    };
}
/** Hands the file over in pieces and gives the digest of what it handed over; throws `output-changed`. */
function eachPiece(disk, path, { size, use }) {
    const running = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestStream */ .Nq)();
    let count = 0;
    const there = (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_2__/* .withFile */ .D4)(disk, path, (fd) => {
        (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_2__/* .eachPieceOfFile */ .vJ)(disk, fd, (bytes) => {
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('output-changed', {
        message: `${path} changed while it was being stored`,
        hint: 'let the build wait for everything it started, then run the same command again',
        data: { path },
    });
}


/***/ }),

/***/ 95377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ usedPath),
/* harmony export */   KA: () => (/* binding */ checkFormat),
/* harmony export */   QP: () => (/* binding */ publishInStore),
/* harmony export */   Ri: () => (/* binding */ statPaths),
/* harmony export */   Sw: () => (/* binding */ ensureFormat),
/* harmony export */   dR: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   hU: () => (/* binding */ moveIntoPlace),
/* harmony export */   l5: () => (/* binding */ temporaryPath),
/* harmony export */   lX: () => (/* binding */ recordPath),
/* harmony export */   re: () => (/* binding */ syncParents),
/* harmony export */   sq: () => (/* binding */ removeStale),
/* harmony export */   x9: () => (/* binding */ packPath),
/* harmony export */   xi: () => (/* binding */ latestPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16056);
/** Where things are in a store folder (docs/formats.md), and which version wrote it. */




const DEFAULT_LIMITS = {
    frameBytes: 7 << 20,
    packBytes: 48 << 20,
    deltaBytes: 64 << 10,
};
const FORMAT_NAME = 'lockstep-store';
const FORMAT_TEXT = `${FORMAT_NAME} 1\n`;
function packPath({ directory }, digest) {
    const hex = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(digest);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'packs', hex.slice(0, 2), `${hex}.pack`);
}
function recordPath({ directory }, buildKey) {
    const hex = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(buildKey);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'records', hex.slice(0, 2), `${hex}.json`);
}
/** An empty file whose time says when the record was last used. */
function usedPath({ directory }, buildKey) {
    const hex = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(buildKey);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'used', hex.slice(0, 2), hex);
}
/** Holds the build key of a component's newest record; hashed, since names may differ only in case. */
function latestPath({ directory }, component) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'latest', (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(component)));
}
/** What is known of some paths below a root, and the marker of an interrupted restore there. */
function statPaths({ directory }, root, paths) {
    const hex = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(JSON.stringify([root, ...paths])));
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'stat', hex.slice(0, 2), hex);
    return { sidecar: base, marker: `${base}.partial` };
}
/** A fresh path for something unfinished. */
function temporaryPath({ directory, random }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'tmp', (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryName */ .NT)(random));
}
/** Makes every directory between the store folder and `path` durable. */
function syncParents({ disk, directory }, path) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path); at.length >= directory.length; at = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(at)) {
        disk.fsyncDirectory(at);
    }
}
/** Renames a finished, synced file to its place in the store, durably. */
function moveIntoPlace(context, from, to) {
    (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .ensureDirectory */ .EA)(context.disk, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(to));
    context.disk.rename(from, to);
    syncParents(context, to);
}
/** Publishes a small file of the store, durably. */
function publishInStore(context, path, bytes) {
    (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .publishFile */ .o6)(context.disk, context.random, path, bytes);
    (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .writing */ .dV)(path, () => syncParents(context, path));
}
/** Throws `store-newer` for a store of a newer major version, `object-corrupt` for a strange one. */
function checkFormat({ disk, directory }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'format');
    if (disk.lstat(path) === null)
        return 'absent';
    const text = Buffer.from(disk.readFile(path)).toString('utf8');
    const major = /^lockstep-store ([0-9]+)(?:\.[0-9]+)?\n$/.exec(text)?.[1];
    if (major === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('object-corrupt', {
            message: `${path} does not say which format the store has`,
            hint: `remove the folder ${directory} to begin with an empty store`,
        });
    }
    if (Number(major) > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('store-newer', {
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
    publishInStore(context, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.directory, 'format'), FORMAT_TEXT);
}
/** Anything unfinished and untouched for six hours belongs to nobody any more. */
const STALE_MS = 6 * 60 * 60 * 1000;
/** Removes what killed runs left behind; a wrong clock can only make another run fail, not lose anything. */
function removeStale({ disk, directory, clock }) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'tmp');
    for (const { name } of disk.readdir(place) ?? []) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place, name);
        const stat = disk.lstat(path);
        if (stat?.kind !== 'file')
            continue;
        if (clock.now() - Number(stat.mtimeNs / 1000000n) > STALE_MS) {
            (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .writing */ .dV)(path, () => disk.unlink(path));
        }
    }
}


/***/ }),

/***/ 54388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ LIST_HEADER_BYTES),
/* harmony export */   Ni: () => (/* binding */ parseChunkList),
/* harmony export */   Pz: () => (/* binding */ chunkListBytes),
/* harmony export */   SF: () => (/* binding */ LIST_ENTRY_BYTES),
/* harmony export */   bo: () => (/* binding */ CHUNKED_BYTES)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _fastcdc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83872);
/** The list of a large file's chunks, which stands for the file in a tree (`LKSTLIST` 1, docs/formats.md). */


/** Files of this size and more are stored in chunks. */
const CHUNKED_BYTES = 1 << 20;
const MAGIC = 'LKSTLIST';
const VERSION = 1;
const LIST_HEADER_BYTES = 16;
/** The digest (32), then the length (4). */
const LIST_ENTRY_BYTES = 36;
/** The one form of a list. */
function chunkListBytes(chunks) {
    const bytes = Buffer.alloc(LIST_HEADER_BYTES + chunks.length * LIST_ENTRY_BYTES);
    bytes.write(MAGIC, 0, 'latin1');
    bytes.writeUInt32LE(VERSION, 8);
    bytes.writeUInt32LE(chunks.length, 12);
    chunks.forEach(({ digest, length }, n) => {
        const at = LIST_HEADER_BYTES + n * LIST_ENTRY_BYTES;
        bytes.write((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest), at, 'hex');
        bytes.writeUInt32LE(length, at + 32);
    });
    return bytes;
}
/** Reads the list of a file of `size` bytes; null when it is none, or its lengths do not add up to that. */
function parseChunkList(list, size) {
    const bytes = Buffer.from(list.buffer, list.byteOffset, list.byteLength);
    if (bytes.byteLength < LIST_HEADER_BYTES || bytes.toString('latin1', 0, 8) !== MAGIC)
        return null;
    const count = bytes.readUInt32LE(12);
    const isWhole = bytes.byteLength === LIST_HEADER_BYTES + count * LIST_ENTRY_BYTES;
    if (bytes.readUInt32LE(8) !== VERSION || !isWhole)
        return null;
    const chunks = [];
    let sum = 0;
    for (let at = LIST_HEADER_BYTES; at < bytes.byteLength; at += LIST_ENTRY_BYTES) {
        const length = bytes.readUInt32LE(at + 32);
        if (length === 0 || length > _fastcdc_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CHUNK */ .jQ)
            return null;
        chunks.push({ digest: `sha256:${bytes.toString('hex', at, at + 32)}`, length });
        sum += length;
    }
    return sum === size ? chunks : null;
}


/***/ }),

/***/ 83872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ createCutter),
/* harmony export */   jQ: () => (/* binding */ MAX_CHUNK)
/* harmony export */ });
/* unused harmony exports MIN_CHUNK, NORMAL_CHUNK, gearTable, createPlainCutter */
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/** Content-defined chunks (FastCDC with normalised chunking, docs/formats.md): where to cut depends on the bytes alone. */

/** No chunk is shorter, but the last of a file. */
const MIN_CHUNK = 64 << 10;
/** Up to here a cut needs more zero bits, so that most chunks are a little longer than this. */
const NORMAL_CHUNK = 256 << 10;
/** No chunk is longer. */
const MAX_CHUNK = 1 << 20;
const STRICT_MASK = 0xffff_f000;
const LOOSE_MASK = 0xffff_0000;
/** Random numbers that anyone can make again: the first 32 bits of SHA-256 of `lockstep gear <byte>`. */
function gearTable() {
    return Uint32Array.from({ length: 256 }, (_, byte) => Number.parseInt((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(`lockstep gear ${byte}`)).slice(0, 8), 16));
}
/** In WebAssembly, 1.7 times as fast as in plain JavaScript, which serves where there is none (`node --jitless`). */
function createCutter(bytes) {
    const { WebAssembly } = globalThis;
    return WebAssembly === undefined
        ? createPlainCutter(bytes)
        : createFastCutter(WebAssembly, bytes);
}
function createFastCutter({ Memory, Module, Instance }, bytes) {
    const gear = gearTable();
    const pages = Math.ceil((gear.byteLength + bytes) / PAGE_BYTES);
    const memory = new Memory({ initial: pages });
    new Uint32Array(memory.buffer).set(gear);
    const module = new Module(Buffer.from(CODE, 'base64'));
    const { cut } = new Instance(module, { m: { memory } }).exports;
    const start = gear.byteLength;
    return {
        memory: Buffer.from(memory.buffer, start, bytes),
        cut: (from, to) => cut(start + from, start + to),
    };
}
/** The same cuts in plain JavaScript. */
function createPlainCutter(bytes) {
    const gear = gearTable();
    const memory = Buffer.alloc(bytes);
    return { memory, cut: (from, to) => cutIn(memory.subarray(from, to), gear) };
}
function cutIn(bytes, gear) {
    const longest = Math.min(bytes.byteLength, MAX_CHUNK);
    let hash = 0;
    for (let at = MIN_CHUNK; at < longest;) {
        const mask = at < NORMAL_CHUNK ? STRICT_MASK : LOOSE_MASK;
        hash = ((hash << 1) + (gear[bytes[at] ?? 0] ?? 0)) | 0;
        at += 1;
        if ((hash & mask) === 0)
            return at;
    }
    return longest;
}
const PAGE_BYTES = 65536;
/*
The gear table lies at address 0, the bytes behind it. What follows is the assembled form of

(module
  (import "m" "memory" (memory 1))
  (func (export "cut") (param $from i32) (param $to i32) (result i32)
    (local $at i32) (local $hash i32) (local $end i32)
    (if (i32.le_u (i32.sub (local.get $to) (local.get $from)) (i32.const 65536))
      (then (return (i32.sub (local.get $to) (local.get $from)))))
    (if (i32.gt_u (i32.sub (local.get $to) (local.get $from)) (i32.const 1048576))
      (then (local.set $to (i32.add (local.get $from) (i32.const 1048576)))))
    (local.set $at (i32.add (local.get $from) (i32.const 65536)))
    (local.set $end (i32.add (local.get $from) (i32.const 262144)))
    (if (i32.gt_u (local.get $end) (local.get $to)) (then (local.set $end (local.get $to))))
    (block $found
      (block $normal
        (loop $next
          (br_if $normal (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $hash (i32.add (i32.shl (local.get $hash) (i32.const 1))
            (i32.load (i32.shl (i32.load8_u (local.get $at)) (i32.const 2)))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br_if $found (i32.eqz (i32.and (local.get $hash) (i32.const 0xfffff000))))
          (br $next)))
      (loop $next
        (br_if $found (i32.ge_u (local.get $at) (local.get $to)))
        (local.set $hash (i32.add (i32.shl (local.get $hash) (i32.const 1))
          (i32.load (i32.shl (i32.load8_u (local.get $at)) (i32.const 2)))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br_if $found (i32.eqz (i32.and (local.get $hash) (i32.const 0xffff0000))))
        (br $next)))
    (i32.sub (local.get $at) (local.get $from))))
*/
const CODE = 'AGFzbQEAAAABBwFgAn9/AX8CDQEBbQZtZW1vcnkCAAEDAgEABwcBA2N1dAAACroBAbcBAQN/IAEgAGtBgIAETQRAIAEgAGsPCyABIABrQYCAwABLBEAgAEGAgMAA' +
    'aiEBCyAAQYCABGohAiAAQYCAEGohBCAEIAFLBEAgASEECwJAAkADQCACIARPDQEgA0EBdCACLQAAQQJ0KAIAaiEDIAJBAWohAiADQYBgcUUNAgwACwsDQCACIAFPDQEg' +
    'A0EBdCACLQAAQQJ0KAIAaiEDIAJBAWohAiADQYCAfHFFDQEMAAsLIAIgAGsL';


/***/ }),

/***/ 29980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ createOpenFrame),
/* harmony export */   I9: () => (/* binding */ pushIfAny),
/* harmony export */   ue: () => (/* binding */ compressed)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30276);
/** The frame that a thread fills: bytes are read straight into it, stay if they are new, and leave compressed. */


/** `memory` is longer than `frameBytes` by the longest blob. */
function createOpenFrame(memory, frameBytes) {
    let entries = Buffer.alloc(256 * _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v);
    let count = 0;
    let filled = 0;
    const finish = () => {
        if (count === 0)
            return null;
        const frame = {
            ...compressed(memory.subarray(0, filled)),
            entries: new Uint8Array(entries.subarray(0, count * _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v)),
        };
        count = 0;
        filled = 0;
        return frame;
    };
    return {
        get filled() {
            return filled;
        },
        add(id, length) {
            const at = count * _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v;
            if (at === entries.byteLength)
                entries = Buffer.concat([entries, Buffer.alloc(at)]);
            entries.set(id, at);
            // An empty blob is nowhere: frame and offset 0.
            entries.writeUInt32LE(length === 0 ? 0 : filled, at + 36);
            entries.writeUInt32LE(length, at + 40);
            count += 1;
            filled += length;
            return filled >= frameBytes ? finish() : null;
        },
        finish,
    };
}
const LEVEL = 3;
/** The stored form of raw bytes, in memory of its own. */
function compressed(raw) {
    // zlib takes an empty input for none at all.
    if (raw.byteLength === 0)
        return { stored: new Uint8Array(), raw: 0 };
    const small = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdCompressSync)(raw, {
        params: { [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_compressionLevel]: LEVEL },
        // What zstd needs at worst: it then writes straight into the result, in one pass.
        chunkSize: raw.byteLength + (raw.byteLength >> 7) + 1024,
    });
    if (small.byteLength >= raw.byteLength)
        return { stored: Uint8Array.from(raw), raw: raw.byteLength };
    return { stored: exactly(small), raw: raw.byteLength };
}
/** The same bytes in memory of just that size; the larger one, four times as much, is given back at once if it can be. */
function exactly(bytes) {
    const { buffer, byteOffset, byteLength } = bytes;
    // A small buffer may be a piece of the memory that Node shares among many.
    const isAlone = byteOffset === 0 && byteLength > SHARED_BYTES && buffer instanceof ArrayBuffer;
    return isAlone ? new Uint8Array(buffer.transfer(byteLength)) : Uint8Array.from(bytes);
}
const SHARED_BYTES = 64 << 10;
/** Adds a frame that is one. */
function pushIfAny(frames, frame) {
    if (frame !== null)
        frames.push(frame);
}


/***/ }),

/***/ 84000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ PART_COLUMNS),
/* harmony export */   h: () => (/* binding */ beginRestoreWork)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _packs_pack_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43508);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16056);
/* harmony import */ var _packs_sealing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9809);
/* harmony import */ var _stat_sidecar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49327);
/** What a thread does for restoring a tree: writes files out of frames, every byte hashed on its way. */





/** Begins the work in a thread. It throws what the disk says, with a code of ours. */
function beginRestoreWork(disk, setup) {
    const frames = createFrames(disk, setup.keys);
    return (job) => {
        const result = restore(disk, frames, setup.root, job);
        return { result, transfer: [result.stats.sizes.buffer] };
    };
}
const PART_COLUMNS = 4;
const DIGITS = 64;
function restore(disk, frames, root, job) {
    const paths = job.paths.split('\n');
    const stats = (0,_stat_sidecar_js__WEBPACK_IMPORTED_MODULE_4__/* .createStatColumns */ .yb)(job.modes.length);
    const failed = [];
    let at = 0;
    for (let n = 0; n < job.modes.length; n += 1) {
        const parts = Array.from({ length: job.partCounts[n] ?? 0 }, (_, k) => partAt(job, at + k));
        at += parts.length;
        const file = { path: `${root}/${paths[n] ?? ''}`, mode: job.modes[n] ?? 0 };
        const stat = writeFile(disk, frames, file, parts);
        if (stat === null)
            failed.push(n);
        else
            (0,_stat_sidecar_js__WEBPACK_IMPORTED_MODULE_4__/* .setStat */ .jt)(stats, n, stat);
    }
    return { failed, stats };
}
function partAt({ packs, parts, digests }, n) {
    const column = (k) => parts[n * PART_COLUMNS + k] ?? 0;
    const pack = packs[column(0)];
    if (pack === undefined)
        throw new RangeError('a job names a pack that it does not have');
    const digest = `sha256:${digests.slice(n * DIGITS, (n + 1) * DIGITS)}`;
    return { pack, frame: column(1), offset: column(2), length: column(3), digest };
}
/** The stat data of the new file, or null where its bytes were not right: then there is no file. */
function writeFile(disk, frames, { path, mode }, parts) {
    let isRight = false;
    try {
        const fd = (0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(path, () => disk.open(path, 'wx', mode));
        try {
            if (!parts.every((part) => writePart(disk, fd, frames, { part, path })))
                return null;
            const stat = (0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(path, () => disk.fstat(fd));
            isRight = true;
            return stat;
        }
        finally {
            (0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(path, () => disk.close(fd));
        }
    }
    finally {
        if (!isRight)
            (0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .removeIfThere */ .Ks)(disk, path);
    }
}
/** Bytes of one frame are verified before they are written, those of several on their way. */
function writePart(disk, fd, frames, { part, path }) {
    const { pack, offset, length, digest } = part;
    if (length === 0)
        return (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)('') === digest;
    const first = frames(pack, part.frame);
    if (first === null)
        return false;
    if (offset + length <= first.bytes.byteLength) {
        const bytes = first.bytes.subarray(offset, offset + length);
        if (!isRight(first, part, bytes))
            return false;
        (0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(path, () => disk.write(fd, bytes));
        return true;
    }
    const running = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestStream */ .Nq)();
    let from = offset;
    let left = length;
    for (let number = part.frame; left > 0; number += 1) {
        const frame = frames(pack, number);
        if (frame === null)
            return false;
        const bytes = frame.bytes.subarray(from, from + left);
        running.update(bytes);
        (0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(path, () => disk.write(fd, bytes));
        left -= bytes.byteLength;
        from = 0;
    }
    return running.digest() === digest;
}
function isRight({ verified }, part, bytes) {
    const known = verified.get(part.offset);
    if (known?.digest === part.digest && known.length === part.length)
        return true;
    if ((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes) !== part.digest)
        return false;
    verified.set(part.offset, part);
    return true;
}
/** A large file may take turns between frames of an old pack and a new one. */
const KEPT_FRAMES = 2;
function createFrames(disk, keys) {
    const sealFor = createSeals(keys);
    const kept = [];
    const load = (pack, number) => {
        const { version, path } = pack;
        const frame = pack.frames[number - pack.first];
        const seal = sealFor(pack);
        if (frame === undefined || seal === 'unknown')
            return null;
        return (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_1__/* .withFile */ .D4)(disk, path, (fd) => (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readFrameAt */ .tr)(disk, fd, { version, seal, number, frame }));
    };
    return (pack, number) => {
        const { path } = pack;
        const known = kept.find((one) => one.number === number && one.path === path);
        if (known !== undefined)
            return known;
        const oldest = kept.length < KEPT_FRAMES ? undefined : kept.shift();
        if (oldest !== undefined)
            (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_1__/* .giveBack */ .F5)(oldest.bytes);
        const bytes = load(pack, number);
        if (bytes === null)
            return null;
        const loaded = { path, number, bytes, verified: new Map() };
        kept.push(loaded);
        return loaded;
    };
}
/** The seals of packs, each derived once. */
function createSeals(keys) {
    const seals = new Map();
    return ({ path, sealedBy }) => {
        if (sealedBy === null)
            return null;
        const key = (0,_packs_sealing_js__WEBPACK_IMPORTED_MODULE_3__/* .keyFor */ .bm)(keys, sealedBy);
        if (key === null)
            return 'unknown';
        const seal = seals.get(path) ?? (0,_packs_sealing_js__WEBPACK_IMPORTED_MODULE_3__/* .sealOf */ .Ru)(key, sealedBy.salt);
        seals.set(path, seal);
        return seal;
    };
}


/***/ }),

/***/ 45248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   Mn: () => (/* binding */ createClaims),
/* harmony export */   gg: () => (/* binding */ isClaimed)
/* harmony export */ });
/* harmony import */ var _packs_pack_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30276);
/** Which blobs are stored or about to be, in memory that all threads share: each new one is claimed by exactly one. */

const TAKING = -1;
const WORDS = 8;
/** A pack's mark of a delta, which is no blob under its digest. */
const KIND_AT = 44;
/** The blobs of some packs, with room for so many more. */
function createClaims(tables, room) {
    const most = tables.reduce((sum, { count }) => sum + count, room);
    const claims = {
        // At most half of the slots are ever taken.
        slots: shared(2 ** Math.max(4, Math.ceil(Math.log2(most * 2 + 1)))),
        words: shared(most * WORDS),
        count: shared(1),
    };
    for (const { entries, count } of tables) {
        for (let at = 0; at < count * _packs_pack_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOB_ENTRY */ .v; at += _packs_pack_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOB_ENTRY */ .v) {
            if (entries.readUInt32LE(at + KIND_AT) === 0)
                claim(claims, entries, at);
        }
    }
    return claims;
}
/** Memory that is not touched costs nothing. */
function shared(words) {
    return new Int32Array(new SharedArrayBuffer(words * Int32Array.BYTES_PER_ELEMENT));
}
/**
 * True for whoever is the first with the id whose 32 bytes stand at `at`. Without room any more everybody is: the blob is
 * then stored more than once, which the index of a pack makes up for.
 */
function claim(claims, bytes, at) {
    const { slots, words, count } = claims;
    for (;;) {
        const slot = slotOf(claims, bytes, at);
        if (slot === null)
            return false;
        if (Atomics.compareExchange(slots, slot, 0, TAKING) !== 0)
            continue;
        const number = Atomics.add(count, 0, 1);
        const hasRoom = (number + 1) * WORDS <= words.length;
        for (let word = 0; hasRoom && word < WORDS; word += 1) {
            words[number * WORDS + word] = bytes.readInt32LE(at + word * 4);
        }
        // What was written before is seen by whoever sees this.
        Atomics.store(slots, slot, hasRoom ? number + 1 : 0);
        return true;
    }
}
/** True when the id is there. */
function isClaimed(claims, bytes, at) {
    return slotOf(claims, bytes, at) === null;
}
/** The empty slot where an id would be; null when it is there. */
function slotOf({ slots, words }, bytes, at) {
    const mask = slots.length - 1;
    let slot = bytes.readInt32LE(at) & mask;
    for (;;) {
        const found = Atomics.load(slots, slot);
        if (found === 0)
            return slot;
        // Some nanoseconds until its words are there.
        if (found === TAKING)
            continue;
        if (isSame(words, (found - 1) * WORDS, bytes, at))
            return null;
        slot = (slot + 1) & mask;
    }
}
function isSame(words, first, bytes, at) {
    for (let word = 0; word < WORDS; word += 1) {
        if (words[first + word] !== bytes.readInt32LE(at + word * 4))
            return false;
    }
    return true;
}


/***/ }),

/***/ 36598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   _E: () => (/* binding */ PART_BYTES),
/* harmony export */   r4: () => (/* binding */ createLargeFiles)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _packs_chunk_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54388);
/* harmony import */ var _packs_fastcdc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83872);
/* harmony import */ var _hash_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5274);
/* harmony import */ var _packs_open_frame_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29980);
/* harmony import */ var _packs_pack_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43508);
/** Large files part by part, in bounded memory: chunks are cut and hashed where they were read. */






/** A part ends with the first chunk that reaches a multiple of this. */
const PART_BYTES = 16 << 20;
/** Parts of a file of that size. */
function partsOf(size) {
    return Math.ceil(size / PART_BYTES);
}
/** Keeps where a file was left between its parts; no file stays open. */
function createLargeFiles() {
    const files = new Map();
    return {
        /** Reads the next part; gives the chunk list with the last one. Throws `output-changed`. */
        next(saving, job, frames) {
            const path = `${saving.setup.root}/${job.path}`;
            return (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_5__/* .reading */ .hF)(path, () => {
                const fd = (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_5__/* .openIfThere */ .KC)(saving.disk, path);
                if (fd === null)
                    throw (0,_hash_file_js__WEBPACK_IMPORTED_MODULE_3__/* .changed */ .tD)(path);
                try {
                    const stat = saving.disk.fstat(fd);
                    const file = files.get(path) ?? { path, size: job.size, stat, chunks: [], at: 0 };
                    files.set(path, file);
                    requireSame(file, stat);
                    readPart(saving, fd, { file, to: (job.part + 1) * PART_BYTES, frames });
                    if (file.at < file.size)
                        return null;
                    requireSame(file, saving.disk.fstat(fd));
                    files.delete(path);
                    return (0,_packs_chunk_list_js__WEBPACK_IMPORTED_MODULE_1__/* .chunkListBytes */ .Pz)(file.chunks);
                }
                finally {
                    saving.disk.close(fd);
                }
            });
        },
    };
}
function requireSame({ path, size, stat }, now) {
    const isSame = now.size === size &&
        now.mtimeNs === stat.mtimeNs &&
        now.ctimeNs === stat.ctimeNs &&
        now.ino === stat.ino;
    if (!isSame)
        throw (0,_hash_file_js__WEBPACK_IMPORTED_MODULE_3__/* .changed */ .tD)(path);
}
/**
 * The window is what was read and not cut yet; it begins at or behind the frame's end. A chunk that is known is stepped
 * over, one that is new moves to the frame's end unless it is there already.
 */
function readPart({ disk, memory, frame, cutter, isNew }, fd, of) {
    const { file, frames } = of;
    let start = frame.filled;
    let end = start;
    const refill = () => {
        memory.copyWithin(frame.filled, start, end);
        end += frame.filled - start;
        start = frame.filled;
        const from = file.at + end - start;
        const wanted = memory.subarray(end, Math.min(memory.byteLength, end + file.size - from));
        if ((0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readFully */ .lR)(disk, fd, wanted, from) !== wanted.byteLength)
            throw (0,_hash_file_js__WEBPACK_IMPORTED_MODULE_3__/* .changed */ .tD)(file.path);
        end += wanted.byteLength;
    };
    while (file.at < Math.min(of.to, file.size)) {
        if (end - start < _packs_fastcdc_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHUNK */ .jQ && file.at + end - start < file.size)
            refill();
        const length = cutter.cut(start, end);
        const id = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestBytesOf */ .BQ)(memory.subarray(start, start + length));
        file.chunks.push({ digest: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestAt */ .mw)(id, 0), length });
        if (isNew(id)) {
            if (start > frame.filled)
                memory.copyWithin(frame.filled, start, start + length);
            (0,_packs_open_frame_js__WEBPACK_IMPORTED_MODULE_4__/* .pushIfAny */ .I9)(frames, frame.add(id, length));
        }
        start += length;
        file.at += length;
    }
}


/***/ }),

/***/ 49327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ writeSidecar),
/* harmony export */   Lh: () => (/* binding */ takeStamp),
/* harmony export */   YD: () => (/* binding */ readSidecar),
/* harmony export */   jt: () => (/* binding */ setStat),
/* harmony export */   ke: () => (/* binding */ replaceUnsynced),
/* harmony export */   yb: () => (/* binding */ createStatColumns)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42510);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95377);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16056);
/** What is known of files by their stat data, so that an unchanged tree is not read again (`lockstep-stat 2`). */





/** Columns for so many entries, all 0. */
function createStatColumns(count) {
    return columnsIn(new ArrayBuffer(count * COLUMN_BYTES), 0, count);
}
/** Puts down the stat data of the n-th entry. Take them before its content is looked at. */
function setStat(columns, n, stat) {
    columns.sizes[n] = stat.size;
    columns.mtimes[n] = stat.mtimeNs;
    columns.ctimes[n] = stat.ctimeNs;
    columns.inodes[n] = stat.ino;
}
const MAGIC = 'lockstep-stat 2\n';
const HEADER_BYTES = 64;
const COLUMN_BYTES = 32;
const DIGEST_BYTES = 32;
const KINDS = ['directory', 'file', 'executable', 'symlink'];
const CHUNKED = 4;
/** Its times were not older than the look at it: it could have changed once more without a trace (git's racy entries). */
const RACY = 8;
/** Reads the sidecar of some paths; null for one that is absent, damaged or of version 1. */
function readSidecar({ disk, directory }, root, paths) {
    const { sidecar } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .statPaths */ .Ri)({ directory }, root, paths);
    if (disk.lstat(sidecar) === null)
        return null;
    const read = disk.readFile(sidecar);
    // Columns of eight bytes need an aligned start.
    const bytes = read.byteOffset % 8 === 0 ? read : Uint8Array.from(read);
    return parseSidecar(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
/**
 * Replaces the sidecar; `stats` are the columns of the tree's entries. It is not synced: a torn one fails its check
 * and knows nothing.
 */
function writeSidecar(context, of, seen) {
    const { sidecar } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .statPaths */ .Ri)(context, of.root, of.paths);
    replaceUnsynced(context, sidecar, sidecarBytes(seen, of.stamp));
}
function sidecarBytes(seen, stamp) {
    const { digest, packs, tree, stats } = seen;
    const texts = Buffer.from(tree.map((entry) => `${textOf(entry)}\n`).join(''));
    const columnsAt = HEADER_BYTES + packs.length * DIGEST_BYTES;
    const digestsAt = columnsAt + tree.length * COLUMN_BYTES;
    const kindsAt = digestsAt + tree.length * DIGEST_BYTES;
    const textsAt = kindsAt + tree.length;
    const bytes = Buffer.from(new ArrayBuffer(textsAt + texts.byteLength + DIGEST_BYTES));
    bytes.write(MAGIC, 0, 'latin1');
    bytes.writeUInt32LE(tree.length, 16);
    bytes.writeUInt32LE(packs.length, 20);
    bytes.writeUInt32LE(texts.byteLength, 24);
    bytes.write((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(digest), 32, 'hex');
    packs.forEach((pack, n) => bytes.write((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(pack), HEADER_BYTES + n * DIGEST_BYTES, 'hex'));
    const columns = columnsIn(bytes.buffer, columnsAt, tree.length);
    const count = tree.length;
    columns.sizes.set(stats.sizes.subarray(0, count));
    columns.mtimes.set(stats.mtimes.subarray(0, count));
    columns.ctimes.set(stats.ctimes.subarray(0, count));
    columns.inodes.set(stats.inodes.subarray(0, count));
    tree.forEach((entry, n) => {
        if ('digest' in entry)
            bytes.write((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(entry.digest), digestsAt + n * DIGEST_BYTES, 'hex');
        const isRacy = (stats.mtimes[n] ?? 0n) >= stamp || (stats.ctimes[n] ?? 0n) >= stamp;
        bytes[kindsAt + n] = codeOf(entry) | (isRacy ? RACY : 0);
    });
    bytes.set(texts, textsAt);
    const end = textsAt + texts.byteLength;
    bytes.write((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes.subarray(0, end))), end, 'hex');
    return bytes;
}
/** A tree's paths and targets have no control characters. */
function textOf({ path, target }) {
    return target === undefined ? path : `${path}\0${target}`;
}
function codeOf(entry) {
    return KINDS.indexOf(entry.kind) | ('chunked' in entry ? CHUNKED : 0);
}
function columnsIn(buffer, at, count) {
    return {
        sizes: new Float64Array(buffer, at, count),
        mtimes: new BigInt64Array(buffer, at + count * 8, count),
        ctimes: new BigInt64Array(buffer, at + count * 16, count),
        inodes: new BigUint64Array(buffer, at + count * 24, count),
    };
}
function parseSidecar(bytes) {
    const end = bytes.byteLength - DIGEST_BYTES;
    if (end < HEADER_BYTES || bytes.toString('latin1', 0, 16) !== MAGIC)
        return null;
    if ((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes.subarray(0, end))) !== bytes.toString('hex', end))
        return null;
    const count = bytes.readUInt32LE(16);
    const packCount = bytes.readUInt32LE(20);
    const columnsAt = HEADER_BYTES + packCount * DIGEST_BYTES;
    const digestsAt = columnsAt + count * COLUMN_BYTES;
    const kindsAt = digestsAt + count * DIGEST_BYTES;
    const textsAt = kindsAt + count;
    if (textsAt + bytes.readUInt32LE(24) !== end)
        return null;
    const texts = bytes.toString('utf8', textsAt, end).split('\n');
    const columns = columnsIn(bytes.buffer, bytes.byteOffset + columnsAt, count);
    const code = (n) => bytes[kindsAt + n] ?? 0;
    const isUnchanged = (n, stat) => (code(n) & RACY) === 0 && isSame(columns, n, stat);
    return {
        tree: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestAt */ .mw)(bytes, 32),
        packs: Array.from({ length: packCount }, (_, n) => (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestAt */ .mw)(bytes, HEADER_BYTES + n * DIGEST_BYTES)),
        count,
        entry: (n) => entryOf(texts[n] ?? '', code(n), columns.sizes[n] ?? 0, () => (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestAt */ .mw)(bytes, digestsAt + n * DIGEST_BYTES)),
        isUnchanged,
        compare(n, found) {
            if (KINDS[code(n) & 3] !== found.kind)
                return 'other';
            if ('stat' in found)
                return isUnchanged(n, found.stat) ? 'same' : 'stale';
            if (found.kind !== 'symlink')
                return 'same';
            return texts[n] === textOf(found) ? 'same' : 'other';
        },
        cursor: () => cursorOver(texts, count),
    };
}
function entryOf(text, code, size, digest) {
    const kind = KINDS[code & 3] ?? 'directory';
    if (kind === 'directory')
        return { kind, path: text };
    if (kind === 'symlink') {
        const [path = '', target = ''] = text.split('\0');
        return { kind, path: path, target };
    }
    const file = { kind, path: text, size, digest: digest() };
    return (code & CHUNKED) === 0 ? file : { ...file, chunked: true };
}
function isSame({ sizes, mtimes, ctimes, inodes }, n, stat) {
    return (sizes[n] === stat.size &&
        mtimes[n] === stat.mtimeNs &&
        ctimes[n] === stat.ctimeNs &&
        inodes[n] === stat.ino);
}
/** Both lists are in the order of trees, so that a step forward nearly always finds the path. */
function cursorOver(texts, count) {
    let at = 0;
    return (path) => {
        for (; at < count; at += 1) {
            const text = texts[at] ?? '';
            if (text === path)
                return at++;
            const known = text.includes('\0') ? text.slice(0, text.indexOf('\0')) : text;
            const order = (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .compareUtf8 */ .zq)(known, path);
            if (order === 0)
                return at++;
            if (order > 0)
                return -1;
        }
        return -1;
    };
}
/** Replaces a file that may be torn by a power loss. */
function replaceUnsynced(context, path, bytes) {
    const { disk } = context;
    const temporary = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryPath */ .l5)(context);
    (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .writing */ .dV)(path, () => (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .cleaningUp */ .fm)(disk, temporary, () => {
        const fd = disk.open(temporary, 'wx', 0o600);
        try {
            disk.write(fd, bytes);
        }
        finally {
            disk.close(fd);
        }
        disk.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, '..'));
        disk.rename(temporary, path);
    }));
}
/**
 * Now, by the clock of the file system. Take it before the stat data: a file whose times are not older could
 * change once more without a trace (git's racy entries), so `saveSidecar` leaves it out.
 */
function takeStamp(context) {
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryPath */ .l5)(context);
    return (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .writing */ .dV)(path, () => {
        (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .ensureDirectory */ .EA)(context.disk, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.directory, 'tmp'));
        return (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .cleaningUp */ .fm)(context.disk, path, () => {
            context.disk.close(context.disk.open(path, 'wx', 0o600));
            const stamp = context.disk.lstat(path)?.mtimeNs ?? 0n;
            context.disk.unlink(path);
            return stamp;
        });
    });
}


/***/ }),

/***/ 16082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ createWorkshop)
});

// EXTERNAL MODULE: ./.cache/bundle/store/restore/restore-work.js
var restore_work = __webpack_require__(84000);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/chunk-list.js
var chunk_list = __webpack_require__(54388);
// EXTERNAL MODULE: ./.cache/bundle/store/save/claims.js
var claims = __webpack_require__(45248);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/fastcdc.js
var fastcdc = __webpack_require__(83872);
// EXTERNAL MODULE: ./.cache/bundle/store/hash-file.js
var hash_file = __webpack_require__(5274);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/open-frame.js
var open_frame = __webpack_require__(29980);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-file.js
var pack_file = __webpack_require__(43508);
// EXTERNAL MODULE: ./.cache/bundle/store/save/save-large.js
var save_large = __webpack_require__(36598);
;// CONCATENATED MODULE: ./.cache/bundle/store/save/save-work.js
/** What a thread does for saving a tree: reads files into frames, hashes them in place, keeps what is new. */








/** Room behind a frame: what is read ahead of a chunk. */
const WINDOW_BYTES = 4 * fastcdc/* MAX_CHUNK */.jQ;
/** Begins the work in a thread. */
function beginSaveWork(disk, setup) {
    const isNew = (id) => (0,claims/* claim */.B7)(setup.claims, id, 0);
    const large = (0,save_large/* createLargeFiles */.r4)();
    let small = null;
    let chunking = null;
    const forSmall = () => chunking ?? (small ??= openFrameIn(Buffer.allocUnsafe(setup.frameBytes + chunk_list/* CHUNKED_BYTES */.bo + 1)));
    /** Cuts are found in memory of their own kind; what the frame before holds leaves first. */
    const forLarge = (frames) => {
        if (chunking !== null)
            return chunking;
        (0,open_frame/* pushIfAny */.I9)(frames, small?.frame.finish() ?? null);
        small = null;
        const cutter = (0,fastcdc/* createCutter */.EY)(setup.frameBytes + WINDOW_BYTES);
        chunking = { ...openFrameIn(cutter.memory), cutter };
        return chunking;
    };
    const openFrameIn = (memory) => {
        const frame = (0,open_frame/* createOpenFrame */.AI)(memory, setup.frameBytes);
        return { disk, setup, memory, frame, isNew };
    };
    return (job) => {
        const frames = [];
        if (job.kind === 'files')
            return answer(saveFiles(forSmall(), job, frames), null, frames);
        if (job.kind === 'part') {
            return answer(new Uint8Array(), large.next(forLarge(frames), job, frames), frames);
        }
        (0,open_frame/* pushIfAny */.I9)(frames, (chunking ?? small)?.frame.finish() ?? null);
        return answer(new Uint8Array(), null, frames);
    };
}
function answer(digests, list, frames) {
    const memory = [digests, ...frames.flatMap(({ stored, entries }) => [stored, entries])];
    const transfer = memory.map(({ buffer }) => buffer);
    return { result: { digests, list, frames }, transfer };
}
function saveFiles(saving, job, frames) {
    const { frame, memory, isNew, setup } = saving;
    const digests = new Uint8Array(job.sizes.length * 32);
    let from = 0;
    job.sizes.forEach((size, n) => {
        const end = job.paths.indexOf('\n', from);
        const path = `${setup.root}/${job.paths.slice(from, end)}`;
        from = end + 1;
        // One byte more than expected shows a file that grew.
        const wanted = memory.subarray(frame.filled, frame.filled + size + 1);
        if (readOnce(saving.disk, path, wanted) !== size)
            throw (0,hash_file/* changed */.tD)(path);
        const id = (0,digest/* digestBytesOf */.BQ)(wanted.subarray(0, size));
        digests.set(id, n * 32);
        if (isNew(id))
            (0,open_frame/* pushIfAny */.I9)(frames, frame.add(id, size));
    });
    return digests;
}
/** Bytes read; -1 for a file that is not there. A first read that gives all but the last byte has seen the end. */
function readOnce(disk, path, into) {
    return (0,pack_file/* reading */.hF)(path, () => {
        const fd = (0,pack_file/* openIfThere */.KC)(disk, path);
        if (fd === null)
            return -1;
        try {
            const count = disk.read(fd, into, 0);
            if (count >= into.byteLength - 1)
                return count;
            return count + (0,pack_file/* readFully */.lR)(disk, fd, into.subarray(count), count);
        }
        finally {
            disk.close(fd);
        }
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/store/workshop.js


/** How a thread with that disk begins each of them. */
function createWorkshop(disk) {
    return {
        save: (setup) => beginSaveWork(disk, setup),
        restore: (setup) => (0,restore_work/* beginRestoreWork */.h)(disk, setup),
    };
}


/***/ })

};
