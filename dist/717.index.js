export const id = 717;
export const ids = [717];
export const modules = {

/***/ 42510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ treeRefused),
/* harmony export */   RX: () => (/* binding */ checkTree),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   zq: () => (/* binding */ compareUtf8)
/* harmony export */ });
/* unused harmony export foldPath */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _safe_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85185);
/** What a tree may hold: one file per name on every system, and no symlink that leaves the root (T20, T21). */


/** Throws `tree-unsafe`, naming the path, for the first entry that breaks a rule. Paths are already safe ones. */
function checkTree(tree) {
    const directories = new Map();
    const links = new Map();
    let previous = null;
    let parent = null;
    let inside = directoryOf(directories, parent, '');
    for (const entry of tree) {
        const { path } = entry;
        if (previous !== null && !isBefore(previous, path)) {
            throw treeRefused(path, 'entries are not sorted, or one is there twice');
        }
        previous = path;
        const slash = path.lastIndexOf('/');
        if (slash !== (parent?.length ?? -1) || (parent !== null && !path.startsWith(parent))) {
            parent = parentOf(path);
            inside = directoryOf(directories, parent, path);
        }
        addName(inside, path.slice(slash + 1), entry);
        if (entry.kind === 'directory')
            directories.set(path, { isImplied: false, names: new Map() });
        else if (entry.kind === 'symlink')
            links.set(path, entry);
    }
    for (const link of links.values())
        checkSymlink(link, links);
}
/** What is in the directory at `path`, made known if it is above an output only; `below` is the entry it is wanted for. */
function directoryOf(directories, path, below) {
    const known = directories.get(path ?? '');
    if (known !== undefined)
        return known;
    const made = { isImplied: true, names: new Map() };
    if (path !== null) {
        const above = parentOf(path);
        const parent = directoryOf(directories, above, below);
        const name = path.slice(path.lastIndexOf('/') + 1);
        const there = parent.names.get(foldPath(name));
        if (there?.path === path)
            throw treeRefused(below, `its parent is a ${there.kind}`);
        if (!parent.isImplied)
            throw treeRefused(below, 'its parent directory is no entry');
        addName(parent, name, { kind: 'directory', path });
    }
    directories.set(path ?? '', made);
    return made;
}
/** Two names of one directory with the same fold are one file on some system. */
function addName({ names }, name, entry) {
    const fold = foldPath(name);
    const other = names.get(fold);
    if (other !== undefined) {
        const what = `${JSON.stringify(other.path)} is the same name on some systems`;
        throw treeRefused(entry.path, what);
    }
    names.set(fold, entry);
}
/** The error for a path that may not be in a tree. */
function treeRefused(path, reason, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('tree-unsafe', {
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
const ABOVE_SURROGATES = /[\ud800-\uffff]/;
/** Text compares by UTF-16 natively, which is the same order where there are no surrogates and nothing above them. */
function isBefore(a, b) {
    return ABOVE_SURROGATES.test(a) && ABOVE_SURROGATES.test(b) ? compareUtf8(a, b) < 0 : a < b;
}
/** UTF-16 puts surrogates before U+E000, UTF-8 puts what they stand for after U+FFFF. */
function rank(unit) {
    if (unit < 0xd800)
        return unit;
    return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
const NOT_ASCII = /[^\u0000-\u007f]/;
/**
 * Two names with the same fold are one file on some system: case and normal form are ignored there. The fold of a
 * path is that of its parts: nothing composes or changes case across a slash.
 */
function foldPath(path) {
    if (!NOT_ASCII.test(path))
        return path.toLowerCase();
    return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD');
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
function checkSymlink(link, links) {
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
        const met = links.get(place.join('/'));
        if (met === undefined)
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
        const reason = part === '' || part === '.' || part === '..' ? null : (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_1__/* .whyUnsafe */ .TE)(part);
        if (reason !== null)
            throw treeRefused(path, `it is a symlink to a path where ${reason}`);
    }
    if (target.length > 4096)
        throw treeRefused(path, 'it is a symlink with an overlong target');
}


/***/ }),

/***/ 30276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sortEntries),
/* harmony export */   v: () => (/* binding */ BLOB_ENTRY)
/* harmony export */ });
/** Blob entries of a pack's index as bytes: there are tens of thousands, so none becomes an object. */
/** Digest (32), frame (4), offset (4), length (4), kind (4). */
const BLOB_ENTRY = 48;
/** 2^20 entries fit beside a word of the digest into the 53 bits of a number. */
const MAX_ENTRIES = 2 ** 20;
/** The entries sorted by digest, each digest once; of several entries of a digest the first stays. */
function sortEntries(entries) {
    const count = Math.min(entries.byteLength / BLOB_ENTRY, MAX_ENTRIES);
    // Numbers sort natively, without a function: the digest's first word above, the entry's number below.
    const keys = new Float64Array(count);
    for (let n = 0; n < count; n += 1) {
        keys[n] = entries.readUInt32BE(n * BLOB_ENTRY) * MAX_ENTRIES + n;
    }
    keys.sort();
    const sorted = Buffer.alloc(count * BLOB_ENTRY);
    let end = 0;
    for (const key of keys) {
        const from = (key % MAX_ENTRIES) * BLOB_ENTRY;
        const place = placeOf(sorted, end, entries.subarray(from, from + 32));
        if (place === null)
            continue;
        sorted.copyWithin(place + BLOB_ENTRY, place, end);
        entries.copy(sorted, place, from, from + BLOB_ENTRY);
        end += BLOB_ENTRY;
    }
    return sorted.subarray(0, end);
}
/** Where an id goes among those before it, which may be greater only if their first word is the same; null if it is there. */
function placeOf(sorted, end, id) {
    for (let at = end; at > 0; at -= BLOB_ENTRY) {
        const order = sorted.compare(id, 0, 32, at - BLOB_ENTRY, at - BLOB_ENTRY + 32);
        if (order === 0)
            return null;
        if (order < 0)
            return at;
    }
    return 0;
}


/***/ }),

/***/ 43508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ withFile),
/* harmony export */   F5: () => (/* binding */ giveBack),
/* harmony export */   IW: () => (/* binding */ readFrame),
/* harmony export */   KC: () => (/* binding */ openIfThere),
/* harmony export */   Yt: () => (/* binding */ readingWhile),
/* harmony export */   g5: () => (/* binding */ openPack),
/* harmony export */   hF: () => (/* binding */ reading),
/* harmony export */   hd: () => (/* binding */ fileDigest),
/* harmony export */   lR: () => (/* binding */ readFully),
/* harmony export */   nn: () => (/* binding */ asReadError),
/* harmony export */   tr: () => (/* binding */ readFrameAt),
/* harmony export */   vJ: () => (/* binding */ eachPieceOfFile)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44916);
/* harmony import */ var _pack_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55025);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16056);
/* harmony import */ var _sealing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9809);
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
        if ((0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) === 'ENOENT')
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
        throw asReadError(error, path);
    }
}
/** An error of the system while `path` was read, as one of ours; anything else comes back as it is. */
function asReadError(error, path) {
    const code = (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error);
    if (code === null)
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('state-read-failed', {
        message: `${path} could not be read: ${code}`,
        hint: code === 'EMFILE'
            ? 'raise the limit of open files (ulimit -n)'
            : 'check the disk and run the same command again',
        data: { path, errno: code },
        cause: error,
    });
}
/** `reading` for work that waits: whatever the disk says in between, the caller gets an error with a code. */
async function readingWhile(path, work) {
    try {
        return await work();
    }
    catch (error) {
        throw asReadError(error, path);
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
        const running = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestStream */ .Nq)();
        eachPieceOfFile(disk, fd, (bytes) => running.update(bytes));
        return running.digest();
    });
}
const DAMAGED = { state: 'damaged' };
/** Opens a pack by its header, footer and index. Caps are checked before memory is taken (T14). */
function openPack({ disk, keys }, fd, packBytes) {
    const exactly = (position, length) => {
        const bytes = Buffer.allocUnsafe(length);
        return readFully(disk, fd, bytes, position) === length ? bytes : null;
    };
    const header = (0,_pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHeader */ .RW)(exactly(0, Math.min(_pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .HEADER_BYTES */ .q2, packBytes)) ?? Buffer.alloc(0));
    if (header === 'newer')
        return { state: 'newer' };
    if (header === null || packBytes < header.bytes + _pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .FOOTER_BYTES */ .yn)
        return DAMAGED;
    const end = exactly(packBytes - _pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .FOOTER_BYTES */ .yn, _pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .FOOTER_BYTES */ .yn);
    const footer = end === null ? null : (0,_pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFooter */ .fy)(end, packBytes);
    const stored = footer === null ? null : exactly(footer.indexAt, footer.indexBytes);
    if (footer === null || stored === null || (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(stored) !== footer.indexDigest)
        return DAMAGED;
    return openIndex(keys, header, { footer, stored });
}
function openIndex(keys, header, { footer, stored }) {
    const { sealedBy } = header;
    const key = sealedBy === null ? null : (0,_sealing_js__WEBPACK_IMPORTED_MODULE_5__/* .keyFor */ .bm)(keys, sealedBy);
    if (sealedBy !== null && key === null)
        return { state: 'locked', keyId: sealedBy.keyId };
    const seal = sealedBy === null || key === null ? null : (0,_sealing_js__WEBPACK_IMPORTED_MODULE_5__/* .sealOf */ .Ru)(key, sealedBy.salt);
    const clear = seal === null ? stored : seal.open(_sealing_js__WEBPACK_IMPORTED_MODULE_5__/* .INDEX_NUMBER */ .pu, stored);
    const index = clear === null ? null : unpacked(clear, footer.rawIndexBytes);
    return opened(index === null ? null : (0,_pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .parseIndex */ .A1)(index, header, footer), seal);
}
/** What is as long as its raw bytes is stored as it is. */
function unpacked(bytes, raw) {
    return bytes.byteLength === raw ? bytes : decompress(bytes, raw);
}
function opened(table, seal) {
    return table === null ? DAMAGED : { state: 'open', table, seal };
}
/** The raw bytes of one frame, or null if they are damaged. */
function readFrame(disk, fd, { table, seal }, number) {
    const frame = table.frames[number];
    return frame === undefined
        ? null
        : readFrameAt(disk, fd, { version: table.version, seal, number, frame });
}
/** The same where only the one frame is known; `number` is its place in the pack, which its seal is bound to. */
function readFrameAt(disk, fd, of) {
    const { version, seal, number, frame } = of;
    const stored = Buffer.allocUnsafe(frame.stored);
    if (readFully(disk, fd, stored, frame.at) !== frame.stored)
        return null;
    const clear = seal === null ? stored : seal.open(number, stored);
    if (clear === null)
        return null;
    const asIs = version === 2 && clear.byteLength === frame.raw;
    const raw = asIs ? clear : decompress(clear, frame.raw);
    for (const bytes of [stored, clear])
        if (bytes !== raw)
            giveBack(bytes);
    return raw;
}
/** Smaller memory may be shared with others (Node's pool), and matters little. */
const OWN_BYTES = 64 << 10;
/** Frees the memory of a frame at once: the collector counts only its own, and would let many of them pile up. */
function giveBack({ buffer, byteLength }) {
    if (byteLength >= OWN_BYTES && buffer instanceof ArrayBuffer)
        buffer.transfer(0);
}
function decompress(compressed, raw) {
    try {
        const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompressSync)(compressed, {
            // A little more than needed: a piece of memory that is full makes zlib take another of that size.
            chunkSize: raw + 64,
            maxOutputLength: raw,
        });
        return bytes.byteLength === raw ? bytes : null;
    }
    catch {
        // Not zstd, or more bytes than its frame may hold: damaged either way, and the caller says so.
        return null;
    }
}


/***/ }),

/***/ 55025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ parseIndex),
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   HB: () => (/* binding */ footerBytes),
/* harmony export */   Ii: () => (/* binding */ kindAt),
/* harmony export */   Qd: () => (/* binding */ extentAt),
/* harmony export */   RH: () => (/* binding */ headerBytes),
/* harmony export */   RW: () => (/* binding */ parseHeader),
/* harmony export */   eD: () => (/* binding */ entryBytes),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   fy: () => (/* binding */ parseFooter),
/* harmony export */   ic: () => (/* binding */ SEAL_BYTES),
/* harmony export */   q2: () => (/* binding */ HEADER_BYTES),
/* harmony export */   uz: () => (/* binding */ indexOfEntries),
/* harmony export */   yn: () => (/* binding */ FOOTER_BYTES)
/* harmony export */ });
/* unused harmony exports MAX_FRAME_BYTES, MAX_INDEX_BYTES, SHORT_HEADER_BYTES, indexBytes */
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30276);
/** The bytes of a pack around its frames: header, index, footer (formats 1 and 2, docs/formats.md). */


/** No frame holds more raw bytes, whoever wrote it: the reader's memory is bounded by this (T14). */
const MAX_FRAME_BYTES = 8 << 20;
/** About 690,000 blobs; a larger index is refused before it is read (T14). */
const MAX_INDEX_BYTES = 32 << 20;
/** What sealing adds to a frame or index: the tag of AES-GCM. */
const SEAL_BYTES = 16;
/** Bytes of the first header that any version has. */
const SHORT_HEADER_BYTES = 16;
const HEADER_BYTES = 48;
const FOOTER_BYTES = 64;
const VERSION = 2;
const HEADER_MAGIC = 'LKSTPACK';
const FOOTER_MAGIC = 'LKSTPEND';
const SEALED = 1;
/** Frame entries: version 1 has the place too, which follows from the lengths. */
const FRAME_ENTRY = { 1: 16, 2: 8 };
const KINDS = ['bytes', 'delta'];
/** The header of a new pack. */
function headerBytes(sealedBy) {
    const bytes = Buffer.alloc(HEADER_BYTES);
    bytes.write(HEADER_MAGIC, 0, 'latin1');
    bytes.writeUInt32LE(VERSION, 8);
    if (sealedBy === null)
        return bytes;
    bytes.writeUInt32LE(SEALED, 12);
    bytes.write(sealedBy.keyId, 16, 'hex');
    bytes.set(sealedBy.salt, 24);
    return bytes;
}
/** Reads the first bytes of a pack; null if they are none of ours, `'newer'` for a version that this code does not know. */
function parseHeader(bytes) {
    if (bytes.byteLength < SHORT_HEADER_BYTES)
        return null;
    if (bytes.toString('latin1', 0, 8) !== HEADER_MAGIC)
        return null;
    const version = bytes.readUInt32LE(8);
    const flags = bytes.readUInt32LE(12);
    if (version > VERSION)
        return 'newer';
    if (version === 1)
        return flags === 0 ? { version, bytes: SHORT_HEADER_BYTES, sealedBy: null } : null;
    if (version !== 2 || bytes.byteLength < HEADER_BYTES || flags > SEALED)
        return null;
    const keyId = bytes.toString('hex', 16, 24);
    const salt = Buffer.from(bytes.subarray(24, 40));
    const sealedBy = flags === 0 ? null : { keyId, salt };
    // What has no meaning is zero, so that no two headers say the same.
    if (!headerBytes(sealedBy).equals(bytes.subarray(0, HEADER_BYTES)))
        return null;
    return { version, bytes: HEADER_BYTES, sealedBy };
}
/** The index of a new pack; the blobs in any order. */
function indexBytes(frames, blobs) {
    return indexOfEntries(frames, sortEntries(Buffer.concat(blobs.map(entryBytes))));
}
/** The same of entries that are sorted already. */
function indexOfEntries(frames, entries) {
    const start = 8 + frames.length * FRAME_ENTRY[2];
    const bytes = Buffer.alloc(start + entries.byteLength);
    bytes.writeUInt32LE(frames.length, 0);
    bytes.writeUInt32LE(entries.byteLength / _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v, 4);
    frames.forEach((frame, n) => {
        bytes.writeUInt32LE(frame.stored, 8 + n * FRAME_ENTRY[2]);
        bytes.writeUInt32LE(frame.raw, 12 + n * FRAME_ENTRY[2]);
    });
    bytes.set(entries, start);
    return bytes;
}
/** The entry of one blob. */
function entryBytes({ digest, frame, offset, length, kind }) {
    const bytes = Buffer.alloc(_pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v);
    bytes.write((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest), 0, 'hex');
    bytes.writeUInt32LE(frame, 32);
    bytes.writeUInt32LE(offset, 36);
    bytes.writeUInt32LE(length, 40);
    bytes.writeUInt32LE(KINDS.indexOf(kind), 44);
    return bytes;
}
/** The footer of a new pack; `stored` is the index as it stands in the file, `rawBytes` its length in the clear. */
function footerBytes(indexAt, stored, rawBytes) {
    const bytes = Buffer.alloc(FOOTER_BYTES);
    bytes.writeBigUInt64LE(BigInt(indexAt), 0);
    bytes.writeBigUInt64LE(BigInt(stored.byteLength), 8);
    bytes.write((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(stored)), 16, 'hex');
    bytes.writeUInt32LE(VERSION, 48);
    bytes.writeUInt32LE(rawBytes, 52);
    bytes.write(FOOTER_MAGIC, 56, 'latin1');
    return bytes;
}
/** Reads a footer; null if it is none, or points outside the pack. */
function parseFooter(bytes, packBytes) {
    if (bytes.byteLength !== FOOTER_BYTES)
        return null;
    const indexAt = Number(bytes.readBigUInt64LE(0));
    const length = Number(bytes.readBigUInt64LE(8));
    const inside = indexAt >= SHORT_HEADER_BYTES && indexAt + length + FOOTER_BYTES === packBytes;
    if (!inside || length > MAX_INDEX_BYTES || length < 8)
        return null;
    const version = bytes.readUInt32LE(48);
    const rawBytes = bytes.readUInt32LE(52);
    if (version !== 2 && (version !== 1 || rawBytes !== 0))
        return null;
    if (rawBytes > MAX_INDEX_BYTES || bytes.toString('latin1', 56) !== FOOTER_MAGIC)
        return null;
    const indexDigest = `sha256:${bytes.toString('hex', 16, 48)}`;
    const rawIndexBytes = version === 1 ? length : rawBytes;
    return { indexAt, indexBytes: length, rawIndexBytes, indexDigest, version };
}
/** Reads an index in the clear; null if its numbers do not fit the pack. */
function parseIndex(bytes, header, footer) {
    const { version, sealedBy } = header;
    if (bytes.byteLength < 8)
        return null;
    const frameCount = bytes.readUInt32LE(0);
    const count = bytes.readUInt32LE(4);
    const start = 8 + frameCount * FRAME_ENTRY[version];
    if (footer.version !== version || bytes.byteLength !== start + count * _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v)
        return null;
    const frames = readFrames(bytes, frameCount, header);
    if (frames === null || !framesFit(frames, header, footer))
        return null;
    const table = { version, sealedBy, frames, count, entries: bytes.subarray(start) };
    return blobsFit(table) ? table : null;
}
function readFrames(bytes, count, header) {
    const frames = [];
    let at = header.bytes;
    for (let n = 0; n < count; n += 1) {
        const entry = 8 + n * FRAME_ENTRY[header.version];
        const lengths = header.version === 1 ? entry + 8 : entry;
        if (header.version === 1 && Number(bytes.readBigUInt64LE(entry)) !== at)
            return null;
        const frame = { at, stored: bytes.readUInt32LE(lengths), raw: bytes.readUInt32LE(lengths + 4) };
        frames.push(frame);
        at += frame.stored;
    }
    return frames;
}
/** Frames follow each other from the header to the index, without a gap. */
function framesFit(frames, header, footer) {
    const most = MAX_FRAME_BYTES + (64 << 10);
    const fit = frames.every(({ raw, stored }) => raw > 0 && raw <= MAX_FRAME_BYTES && stored > 0 && stored <= most);
    const last = frames.at(-1);
    return fit && (last === undefined ? header.bytes : last.at + last.stored) === footer.indexAt;
}
function blobsFit(table) {
    const { frames, entries, count, version } = table;
    const starts = [0];
    for (const frame of frames)
        starts.push((starts.at(-1) ?? 0) + frame.raw);
    const end = starts.at(-1) ?? 0;
    let sum = 0;
    for (let n = 0; n < count; n += 1) {
        const at = n * _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v;
        const frame = entries.readUInt32LE(at + 32);
        const offset = entries.readUInt32LE(at + 36);
        const length = lengthAt(table, n);
        sum += length;
        if (length === 0 ? frame !== 0 || offset !== 0 : !inside(frame, offset, length))
            return false;
        if (version === 2 && !isInOrder(entries, n))
            return false;
    }
    // Blobs never share bytes, so that reading all of them costs no more than the pack is worth.
    return sum <= end;
    function inside(frame, offset, length) {
        const start = starts[frame];
        return (start !== undefined && offset < (frames[frame]?.raw ?? 0) && start + offset + length <= end);
    }
}
/** True for an entry of a known kind whose digest is greater than the one before. */
function isInOrder(entries, n) {
    const at = n * _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v;
    if (entries.readUInt32LE(at + 44) >= KINDS.length)
        return false;
    return n === 0 || compareIds(entries, at - _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v, at) < 0;
}
function compareIds(entries, a, b) {
    return entries.compare(entries, b, b + 32, a, a + 32);
}
function lengthAt({ entries, version }, n) {
    const at = n * _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v + 40;
    const low = entries.readUInt32LE(at);
    return version === 1 ? low + entries.readUInt32LE(at + 4) * 2 ** 32 : low;
}
/** What the bytes of the n-th blob are. */
function kindAt({ entries, version }, n) {
    return version === 1 ? 'bytes' : (KINDS[entries.readUInt32LE(n * _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v + 44)] ?? 'bytes');
}
/** The n-th blob of a pack. */
function placeAt(table, n) {
    const at = n * _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v;
    const digest = `sha256:${table.entries.toString('hex', at, at + 32)}`;
    return { digest, ...extentAt(table, n) };
}
/** The same for one whose digest is known. */
function extentAt(table, n) {
    const at = n * _pack_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOB_ENTRY */ .v;
    return {
        kind: kindAt(table, n),
        frame: table.entries.readUInt32LE(at + 32),
        offset: table.entries.readUInt32LE(at + 36),
        length: lengthAt(table, n),
    };
}
/** Every blob of a pack, in the order of its index. */
function placesOf(table) {
    return Array.from({ length: table.count }, (_, n) => placeAt(table, n));
}


/***/ }),

/***/ 9809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ parseStoreKeys),
/* harmony export */   Ru: () => (/* binding */ sealOf),
/* harmony export */   bm: () => (/* binding */ keyFor),
/* harmony export */   pu: () => (/* binding */ INDEX_NUMBER)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _pack_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55025);
/** Encryption of packs: AES-256-GCM per frame under a key of the pack's own (docs/formats.md). */



/** Number that stands for the index, where frames count from 0. */
const INDEX_NUMBER = 0xffff_ffff;
/** Reads keys written as 64 hexadecimal digits or base64 of 32 bytes, one per line or comma. Throws `store-key-invalid`. */
function parseStoreKeys(text) {
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    return words.map((word, n) => {
        const bytes = Buffer.from(word, /^[0-9a-fA-F]{64}$/.test(word) ? 'hex' : 'base64');
        if (bytes.byteLength !== 32) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('store-key-invalid', {
                message: `store key ${n + 1} is not 32 bytes`,
                hint: 'write 64 hexadecimal digits or base64 of 32 bytes: openssl rand -hex 32',
            });
        }
        return { id: keyIdOf(bytes), bytes };
    });
}
function keyIdOf(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('lockstep store key').update(bytes).digest('hex').slice(0, 16);
}
/** The key that a pack needs, or null when it is not given. */
function keyFor(keys, { keyId }) {
    return keys.find(({ id }) => id === keyId) ?? null;
}
/**
 * One pack's own key by HKDF-SHA-256 from the store key and the pack's random salt, so that the frame's number may
 * serve as nonce: no two frames ever share both.
 */
function sealOf(key, salt) {
    const own = Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', key.bytes, salt, 'lockstep pack 2', 32));
    const nonce = (number) => {
        const bytes = Buffer.alloc(12);
        bytes.writeUInt32LE(number, 0);
        return bytes;
    };
    return {
        seal(number, bytes) {
            const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', own, nonce(number));
            return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
        },
        open(number, bytes) {
            if (bytes.byteLength < _pack_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SEAL_BYTES */ .ic)
                return null;
            const end = bytes.byteLength - _pack_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SEAL_BYTES */ .ic;
            const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', own, nonce(number), {
                authTagLength: _pack_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SEAL_BYTES */ .ic,
            });
            decipher.setAuthTag(bytes.subarray(end));
            try {
                return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]);
            }
            catch {
                // The tag does not fit: altered bytes or another key; the caller treats both as damage.
                return null;
            }
        },
    };
}


/***/ })

};
