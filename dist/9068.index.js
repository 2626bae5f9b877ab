export const id = 9068;
export const ids = [9068];
export const modules = {

/***/ 59068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/report/wording.js
var wording = __webpack_require__(36652);
// EXTERNAL MODULE: ./.cache/bundle/store/remove-tree.js
var remove_tree = __webpack_require__(12840);
;// CONCATENATED MODULE: ./.cache/bundle/operations/doctor-local.js
/** Checks of the local store: can it be read and written, and what can its file system do. */




/** Less than this will soon stop a build. */
const LITTLE_SPACE = 1 << 30;
async function checkLocalStore(world) {
    const scratch = (0,external_node_path_.join)(world.workspace.storeDir, 'tmp', `doctor-${world.random.hex(8)}`);
    const writable = tried('writable', () => {
        world.disk.mkdir(scratch);
        writeProbe(world, (0,external_node_path_.join)(scratch, 'probe'));
        return 'files can be written and made durable';
    });
    const checks = [await checkFormat(world), writable, checkSpace(world)];
    if (writable.state === 'fail')
        return checks;
    checks.push(checkLinks(world, scratch), checkCase(world, scratch));
    (0,remove_tree/* removeTree */.d)(world.disk, scratch);
    return checks;
}
async function checkFormat({ catalog }) {
    const name = 'format';
    try {
        const { packs, bytes, lockedBy, quarantined } = await catalog.totals();
        const detail = `${(0,wording/* plural */.LS)(packs, 'pack')}, ${(0,wording/* size */.Ej)(bytes)}`;
        if (lockedBy.length > 0) {
            return {
                name,
                state: 'fail',
                detail: `${detail}; some need keys that are not given: ${lockedBy.join(', ')}`,
                hint: 'add the keys to LOCKSTEP_STORE_KEYS',
            };
        }
        if (quarantined.files === 0)
            return { name, state: 'pass', detail };
        const hint = 'remove quarantine/ of the store once you have looked at it';
        return { name, state: 'note', detail: `${detail}; ${quarantined.files} in quarantine`, hint };
    }
    catch (error) {
        return failed(name, error);
    }
}
function writeProbe({ disk }, path) {
    const fd = disk.open(path, 'wx', 0o600);
    try {
        disk.write(fd, Buffer.from('probe'));
        disk.fsync(fd);
    }
    finally {
        disk.close(fd);
    }
}
function checkLinks({ disk }, scratch) {
    const name = 'hard links';
    try {
        disk.link((0,external_node_path_.join)(scratch, 'probe'), (0,external_node_path_.join)(scratch, 'linked'));
        return { name, state: 'pass', detail: 'packs travel without being copied' };
    }
    catch {
        // Whatever the reason, copying serves.
        return { name, state: 'note', detail: 'not possible here: packs are copied where they travel' };
    }
}
function checkCase({ disk }, scratch) {
    const isFolded = disk.lstat((0,external_node_path_.join)(scratch, 'PROBE')) !== null;
    return {
        name: 'case of names',
        state: isFolded ? 'note' : 'pass',
        detail: isFolded
            ? 'names that differ only in case are one file here: a tree with such names is refused'
            : 'names that differ in case are different files',
    };
}
function checkSpace({ disk, workspace, config }) {
    const name = 'free space';
    // It may be a file system of its own; before the first write there is no folder.
    const place = disk.lstat(workspace.storeDir) === null ? workspace.root : workspace.storeDir;
    const free = disk.freeBytes?.(place) ?? null;
    if (free === null)
        return { name, state: 'note', detail: 'the system does not say' };
    const { maxBytes } = config.store;
    const detail = `${(0,wording/* size */.Ej)(free)} free${maxBytes === null ? '' : `, the store may take ${(0,wording/* size */.Ej)(maxBytes)}`}`;
    if (free >= LITTLE_SPACE)
        return { name, state: 'pass', detail };
    return { name, state: 'fail', detail, hint: 'lockstep gc store, or make room' };
}
function tried(name, work) {
    try {
        return { name, state: 'pass', detail: work() };
    }
    catch (error) {
        return failed(name, error);
    }
}
/** What a check that threw found. Bugs come out. */
function failed(name, error) {
    if (error instanceof errors/* LockstepError */.Cj) {
        const { message, hint } = error;
        return { name, state: 'fail', detail: message, ...(hint !== undefined && { hint }) };
    }
    const { code } = error;
    if (typeof code !== 'string')
        throw error;
    const hint = 'check owner and rights of the store folder';
    return { name, state: 'fail', detail: `the system says ${code}`, hint };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/object-name.js
var object_name = __webpack_require__(16623);
;// CONCATENATED MODULE: ./.cache/bundle/operations/doctor-check.js

/** Objects of `doctor`'s own trials; none of the layout's. */
const SCRATCH = 'doctor/';
/** A backend's error is what the check found; every other comes out. */
async function check(name, work) {
    try {
        return { name, ...(await work()) };
    }
    catch (error) {
        if (!(error instanceof errors/* LockstepError */.Cj) || !error.code.startsWith('backend-'))
            throw error;
        const { message, hint } = error;
        return { name, state: 'fail', detail: message, ...(hint !== undefined && { hint }) };
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-format.js
var pack_format = __webpack_require__(55025);
// EXTERNAL MODULE: ./.cache/bundle/store/remote/remote-layout.js
var remote_layout = __webpack_require__(36349);
;// CONCATENATED MODULE: ./.cache/bundle/operations/doctor-contents.js



/** Objects that are looked at; a store may have millions. */
const LOOKED_AT = 1000;
/** Packs whose key is looked at. */
const OPENED = 3;
/** Nothing where the backend cannot list. */
async function checkContents(world, backend) {
    if (!backend.capabilities.list)
        return [];
    const packs = [];
    const foreign = await check('objects of others', async () => {
        const strange = [];
        let count = 0;
        for await (const { name } of backend.list('', { signal: world.signal })) {
            count += 1;
            const named = (0,remote_layout/* namedObject */.ZQ)(name);
            if (named?.kind === 'pack')
                packs.push(name);
            if (named === null && !isOurs(name))
                strange.push(name);
            if (count >= LOOKED_AT)
                break;
        }
        if (strange.length === 0)
            return { state: 'pass', detail: `none among ${count} objects` };
        return {
            state: 'note',
            detail: `${strange.length} of ${count} objects, such as ${strange[0] ?? ''}; they are let be`,
            hint: 'give the store a prefix of its own',
        };
    });
    if (packs.length === 0)
        return [foreign];
    return [foreign, await check('keys', () => checkKeys(world, backend, packs.slice(0, OPENED)))];
}
function isOurs(name) {
    return name.startsWith(remote_layout/* TOMBSTONES */.xc) || name.startsWith(SCRATCH);
}
async function checkKeys({ catalog, signal }, backend, packs) {
    const needed = new Set();
    for (const name of packs) {
        const sealedBy = await keyOf(backend, name, signal);
        if (sealedBy !== null)
            needed.add(sealedBy);
    }
    const absent = [...needed].filter((id) => !catalog.keyIds.includes(id));
    if (absent.length > 0) {
        return {
            state: 'fail',
            detail: `packs there need keys that are not given: ${absent.join(', ')}`,
            hint: 'add the keys to LOCKSTEP_STORE_KEYS, or give this store another prefix',
        };
    }
    if (needed.size === 0 && catalog.keyIds.length > 0) {
        return { state: 'note', detail: 'packs there are in the clear, and this run encrypts' };
    }
    return { state: 'pass', detail: needed.size === 0 ? 'packs are in the clear' : 'all are given' };
}
/** Id of the key that a pack needs; null for one in the clear, and for what is no pack. */
async function keyOf(backend, name, signal) {
    if (!backend.capabilities.ranges)
        return null;
    const pieces = [];
    const sink = (bytes) => void pieces.push(bytes.slice());
    await backend.get(name, { length: pack_format/* HEADER_BYTES */.q2, sink, signal });
    const header = (0,pack_format/* parseHeader */.RW)(Buffer.concat(pieces));
    return header === null || header === 'newer' ? null : (header.sealedBy?.keyId ?? null);
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/doctor-remote.js
/** Checks of a remote store, in a scratch prefix of its own: what it can do, and whether it does what it says. */




/** Requests are refused by servers at 5 to 15 minutes. */
const SKEW_NOTED_MS = 30_000;
const SKEW_FAILS_MS = 5 * 60_000;
/** Every check even when one fails, except that nothing can be read back where nothing was written. */
async function checkRemote(world, remote) {
    const { backend, mode } = remote;
    if (mode === 'off')
        return [{ name: 'use', state: 'note', detail: 'it is off' }];
    const object = (0,object_name/* objectName */.H)(`${SCRATCH}${world.random.hex(16)}/probe`);
    const probe = { backend, object, signal: world.signal };
    const reached = await check('reachable', () => reach(probe));
    if (reached.state === 'fail')
        return [reached];
    const written = await check('rights', () => write(probe, remote));
    const checks = [reached, written];
    if (written.state === 'pass') {
        checks.push(await check('read after write', () => readBack(probe)));
        checks.push(await check('conditional create', () => writeTwice(probe)));
        checks.push(await check('ranges', () => readPart(probe)));
        checks.push(await check('listing', () => listed(probe)));
        checks.push(await check('remove', () => remove(probe)));
    }
    checks.push(clockCheck(backend));
    checks.push(...(await checkContents(world, backend)));
    return checks;
}
const FIRST = Buffer.from('lockstep doctor: this object may be removed\n');
const SECOND = Buffer.from('lockstep doctor: written over\n');
function bodyOf(bytes) {
    return { kind: 'bytes', bytes, digest: (0,digest/* digestOf */.ol)(bytes) };
}
async function read({ backend, object, signal }, part = {}) {
    const pieces = [];
    const sink = (bytes) => void pieces.push(bytes.slice());
    const { found } = await backend.get(object, { ...part, sink, signal });
    return found ? Buffer.concat(pieces) : null;
}
async function reach(probe) {
    const bytes = await read(probe);
    return {
        state: 'pass',
        detail: bytes === null ? 'it answers' : 'it answers, oddly with an object',
    };
}
async function write({ backend, object, signal }, { mode, settings }) {
    if (mode === 'read-only')
        return { state: 'note', detail: 'read-only by configuration' };
    const outcome = await backend.putIfAbsent(object, bodyOf(FIRST), { signal });
    if (outcome === 'written')
        return { state: 'pass', detail: 'this run may read and write' };
    if (outcome === 'denied' && settings.mode === 'read-write') {
        return {
            state: 'fail',
            detail: 'this run may read and not write, and lockstep.yaml says read-write',
            hint: 'give the run the right to write, or set `mode: read-only` or `auto`',
        };
    }
    if (outcome === 'denied') {
        return { state: 'note', detail: 'this run may read and not write, which is fine' };
    }
    return { state: 'fail', detail: 'a name that nobody has is said to exist' };
}
async function readBack(probe) {
    const bytes = await read(probe);
    if (bytes?.equals(FIRST) === true) {
        return { state: 'pass', detail: 'what was written is there at once' };
    }
    return {
        state: 'fail',
        detail: bytes === null ? 'what was just written is not there' : 'other bytes came back',
        hint: 'use a store that is consistent; look for a proxy or cache between',
    };
}
async function writeTwice(probe) {
    const { backend, object, signal } = probe;
    const outcome = await backend.putIfAbsent(object, bodyOf(SECOND), { signal });
    const bytes = await read(probe);
    if (outcome !== 'written' && bytes?.equals(FIRST) === true) {
        return { state: 'pass', detail: 'the first writer wins' };
    }
    return { state: 'note', detail: 'the last writer wins; nothing rests on it' };
}
async function readPart(probe) {
    if (!probe.backend.capabilities.ranges) {
        return { state: 'note', detail: 'none: objects are read whole' };
    }
    const whole = await read(probe);
    const part = await read(probe, { from: 9, length: 6 });
    if (whole !== null && part?.equals(whole.subarray(9, 15)) === true) {
        return { state: 'pass', detail: 'parts of objects can be read' };
    }
    return { state: 'fail', detail: 'another part than the one asked for came' };
}
async function listed({ backend, object, signal }) {
    if (!backend.capabilities.list) {
        return { state: 'note', detail: 'none: it cannot be collected or looked through' };
    }
    for await (const { name } of backend.list(SCRATCH, { signal })) {
        if (name === object)
            return { state: 'pass', detail: 'what was written is listed at once' };
    }
    return { state: 'note', detail: 'what was just written is not listed yet' };
}
async function remove(probe) {
    const { backend, object, signal } = probe;
    if (!backend.capabilities.remove) {
        return { state: 'note', detail: 'none: it cannot be collected' };
    }
    await backend.remove(object, { signal });
    if ((await read(probe)) === null)
        return { state: 'pass', detail: 'objects can be removed' };
    return { state: 'note', detail: 'what was removed is still there for now' };
}
function clockCheck(backend) {
    const skew = backend.clockSkew();
    const name = 'clock';
    if (skew === null)
        return { name, state: 'note', detail: 'the server does not tell its time' };
    const detail = `the server's clock is ${Math.round(Math.abs(skew) / 1000)} s ${skew < 0 ? 'behind' : 'ahead'}`;
    if (Math.abs(skew) < SKEW_NOTED_MS)
        return { name, state: 'pass', detail };
    const state = Math.abs(skew) < SKEW_FAILS_MS ? 'note' : 'fail';
    return { name, state, detail, hint: 'set the clock of this machine (NTP)' };
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/doctor.js


/** `ok` is false when a check failed. What it writes it removes again. */
async function doctor(world) {
    const places = [
        { place: world.config.store.path, checks: await checkLocalStore(world) },
    ];
    for (const remote of world.remotes) {
        places.push({ place: remote.settings.name, checks: await checkRemote(world, remote) });
    }
    const failed = places.flatMap(({ checks }) => checks).some(({ state }) => state === 'fail');
    return { command: 'doctor', ok: !failed, environment: null, findings: [], places };
}

;// CONCATENATED MODULE: ./.cache/bundle/app/run/doctor.js
/** `lockstep doctor`. */

const run = ({ world }) => doctor(world);


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

/***/ 36652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   pm: () => (/* binding */ clock),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/** Numbers in words for people. */
/** `4.1 s`, `2 min 5 s`, `1 h 3 min`. */
function seconds(value) {
    if (value < 59.95)
        return `${value.toFixed(1)} s`;
    const whole = Math.round(value);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
/** `00:12`, `61:05`: minutes and seconds. */
function clock(value) {
    const whole = Math.max(0, Math.floor(value));
    const two = (part) => String(part).padStart(2, '0');
    return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** `0 B`, `1.5 KiB`, `20.0 GiB`. */
function size(bytes) {
    let [value, unit] = [bytes, 0];
    for (; value >= 1023.95 && unit < UNITS.length - 1; unit += 1)
        value /= 1024;
    return `${unit === 0 ? String(value) : value.toFixed(1)} ${UNITS[unit] ?? ''}`;
}
/** `1 component`, `12 components`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `1 major, 2 patch`: how often each word occurs, in the order given; words that do not occur are left out. */
function tally(words, order) {
    return order
        .map((word) => [words.filter((one) => one === word).length, word])
        .filter(([count]) => count > 0)
        .map(([count, word]) => `${count} ${word}`)
        .join(', ');
}
/** At most `max` characters, the end replaced by `…`. Never splits a character in two. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** A word for a POSIX shell, quoted when it holds anything that a shell would read. */
function shellWord(text) {
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
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


/***/ }),

/***/ 12840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16056);
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
