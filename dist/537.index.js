export const id = 537;
export const ids = [537];
export const modules = {

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

/***/ 16638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cB: () => (/* binding */ fetchChecked),
/* harmony export */   ci: () => (/* binding */ fetchBytes),
/* harmony export */   kn: () => (/* binding */ fetchToFile),
/* harmony export */   tZ: () => (/* binding */ lied)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16056);
/** Brings objects of a backend, owning the sink: hashes while streaming, caps what comes, begins again cleanly (T09, T14, T40). */




/** Times that a read is begun anew where it could not be resumed. */
const RESTARTS = 2;
/** What a sink throws to end a read that has all it wants: not an error. */
const ENOUGH = new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('cancelled', { message: 'the rest of the object is not wanted' });
/**
 * Streams a piece into a new file at `path` while hashing it; false when the object is not there. Wrong bytes are
 * asked for once more, then it throws `backend-lied`; whatever is thrown, the file is gone. It is not synced.
 */
async function fetchToFile(source, piece, path) {
    const { disk } = source;
    const tryOnce = async () => {
        const fd = (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .writing */ .dV)(path, () => {
            disk.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
            return disk.open(path, 'wx', 0o644);
        });
        const running = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestStream */ .Nq)();
        let count = 0;
        try {
            const outcome = await getPiece(source, piece, (bytes) => {
                count += bytes.byteLength;
                running.update(bytes);
                (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .writing */ .dV)(path, () => disk.write(fd, bytes));
            });
            if (!outcome.found)
                return false;
        }
        finally {
            disk.close(fd);
        }
        return count === piece.bytes && running.digest() === piece.digest ? true : null;
    };
    let isThere = false;
    try {
        isThere = await twice(source, piece.object, tryOnce, () => (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .removeIfThere */ .Ks)(disk, path));
    }
    finally {
        if (!isThere)
            (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .removeIfThere */ .Ks)(disk, path);
    }
    return isThere;
}
/**
 * A small object, or the part of it from `from`, in memory; null when it is not there. What is beyond `maxBytes` is
 * not read. The bytes are unverified: see `fetchChecked`.
 */
async function fetchBytes(source, part) {
    const begin = async () => {
        const chunks = [];
        const piece = { object: part.object, offset: part.from ?? 0, bytes: part.maxBytes };
        // A copy: whoever reads the network may use its buffer again.
        const outcome = await getPiece(source, piece, (bytes) => void chunks.push(bytes.slice()));
        return outcome.found ? Buffer.concat(chunks) : null;
    };
    return restarting(source, begin, () => undefined);
}
/** Reads by `attempt`; what does not verify (undefined) is read once more, then it throws `backend-lied`. */
async function fetchChecked({ backend }, object, attempt) {
    const answer = (await attempt()) ?? (await attempt());
    if (answer === undefined)
        throw lied(backend.name, `${object} is not what its name says`, object);
    return answer;
}
/** What to throw about bytes that are not what they must be. */
function lied(backend, what, object) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('backend-lied', {
        message: `${backend} gave wrong bytes: ${what}`,
        hint: 'remove the object, find out who wrote it, and let the next run write it again',
        data: { backend, object },
    });
}
async function twice(source, object, tryOnce, clear) {
    for (let count = 1; count <= 2; count += 1) {
        const verdict = await restarting(source, tryOnce, clear);
        if (verdict !== null)
            return verdict;
        clear();
    }
    throw lied(source.backend.name, `${object} does not have the digest it must have`, object);
}
/** A backend without ranges cannot go on in the middle: the whole read is begun again, into a clean place. */
async function restarting({ backend, signal }, begin, clear) {
    for (let count = 0;; count += 1) {
        try {
            return await begin();
        }
        catch (error) {
            const mayPass = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj &&
                error.kind === 'unavailable' &&
                error.code.startsWith('backend-');
            if (!mayPass || backend.capabilities.ranges || count >= RESTARTS || signal?.aborted === true)
                throw error;
            clear();
        }
    }
}
/** Hands over the bytes of the piece and no byte more; without ranges it skips what comes before. */
async function getPiece({ backend, signal }, { object, offset, bytes }, take) {
    const { ranges } = backend.capabilities;
    let skip = ranges ? 0 : offset;
    let left = bytes;
    const sink = (chunk) => {
        const skipped = Math.min(skip, chunk.byteLength);
        skip -= skipped;
        const part = chunk.subarray(skipped, skipped + left);
        left -= part.byteLength;
        if (part.byteLength > 0)
            take(part);
        if (left === 0 && skipped + part.byteLength < chunk.byteLength)
            throw ENOUGH;
    };
    try {
        return await backend.get(object, {
            ...(ranges && offset > 0 && { from: offset }),
            ...(ranges && { length: bytes }),
            sink,
            ...(signal && { signal }),
        });
    }
    catch (error) {
        if (error === ENOUGH)
            return { found: true, size: null };
        throw error;
    }
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

/***/ 66931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ piecesOf),
/* harmony export */   o: () => (/* binding */ readRoot)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16638);
/* harmony import */ var _remote_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36349);
/* harmony import */ var _root_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32718);



/** What the first request asks for: most roots of small components are in it whole. */
const HEAD_BYTES = 128 << 10;
/**
 * Null when there is none. One request, two for a long record; a large inline pack is left for the pull.
 * Throws `backend-lied` for an object that is no root of that key or leads out of its scope, `store-newer`.
 */
async function readRoot(source, scope, buildKey) {
    const name = (0,_remote_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .rootName */ .SX)(scope, buildKey);
    return (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchChecked */ .cB)(source, name, async () => {
        const bytes = await readHead(source, name);
        if (bytes === null)
            return { absent: true };
        const found = parseHead(bytes, scope, name);
        return found?.root.record.buildKey === buildKey ? found : undefined;
    }).then((answer) => ('absent' in answer ? null : answer));
}
/** Where every pack of the root is. */
function piecesOf({ root, name, inlineAt }) {
    return root.packs.map(({ digest, bytes, object, offset }) => ({
        digest,
        bytes,
        object: object ?? name,
        offset: object === null ? inlineAt : (offset ?? 0),
    }));
}
/** Header and JSON at least, and what followed them in the same answer. */
async function readHead(source, object) {
    const head = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchBytes */ .ci)(source, { object, maxBytes: HEAD_BYTES });
    const header = head === null ? null : (0,_root_format_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRootHeader */ .ps)(head);
    if (head === null || header === null)
        return head;
    const more = _root_format_js__WEBPACK_IMPORTED_MODULE_2__/* .HEADER_BYTES */ .q2 + header.jsonBytes - head.byteLength;
    if (head.byteLength < HEAD_BYTES || more <= 0)
        return head;
    const rest = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchBytes */ .ci)(source, { object, from: head.byteLength, maxBytes: more });
    return rest === null ? null : Buffer.concat([head, rest]);
}
function parseHead(bytes, scope, name) {
    const header = (0,_root_format_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRootHeader */ .ps)(bytes);
    if (header === null || !isPlausible(bytes, (0,_root_format_js__WEBPACK_IMPORTED_MODULE_2__/* .rootBytes */ .Ql)(header)))
        return null;
    const inlineAt = _root_format_js__WEBPACK_IMPORTED_MODULE_2__/* .HEADER_BYTES */ .q2 + header.jsonBytes;
    if (bytes.byteLength < inlineAt)
        return null;
    const root = (0,_root_format_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRootJson */ .ap)(bytes.subarray(_root_format_js__WEBPACK_IMPORTED_MODULE_2__/* .HEADER_BYTES */ .q2, inlineAt), header);
    if (root === null || !leadsOnlyTo(root, scope))
        return null;
    const end = inlineAt + header.packBytes;
    const inline = header.packBytes > 0 && bytes.byteLength >= end ? bytes.subarray(inlineAt, end) : null;
    return { scope, name, root, inlineAt, inline };
}
/** A root that came whole carries the right digest; one that did not come whole is as long as was asked for. */
function isPlausible(bytes, total) {
    if (bytes.byteLength === total)
        return (0,_root_format_js__WEBPACK_IMPORTED_MODULE_2__/* .isWholeRoot */ .IF)(bytes);
    return bytes.byteLength < total && bytes.byteLength >= HEAD_BYTES;
}
function leadsOnlyTo({ packs }, scope) {
    return packs.every(({ object }) => {
        const named = object === null ? null : (0,_remote_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .namedObject */ .ZQ)(object);
        return object === null || (named !== null && (0,_remote_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .mayLeadTo */ .D7)(scope, named));
    });
}


/***/ }),

/***/ 76579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ retrying)
});

// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
;// CONCATENATED MODULE: ./.cache/bundle/store/remote/breaker.js
/** Circuit breaker of one remote: once it has failed often enough, nobody waits for it again in this run (T41). */

/** Calls in a row that fail with all their tries. */
const FAILED_CALLS = 3;
/** Milliseconds without one answer, over at least two tries: a black hole is found before three calls are lost in it. */
const SILENT_MS = 8_000;
/** Closed at first; never closes again once open, because a run is short. */
function createBreaker(name, clock) {
    let failedCalls = 0;
    let silentTries = 0;
    let silentSince = null;
    let open = false;
    let everAnswered = false;
    return {
        hasAnswered: () => everAnswered,
        isOpen: () => open,
        heard: () => void (everAnswered = true),
        giveUp: () => void (open = true),
        check() {
            if (!open)
                return;
            throw new errors/* LockstepError */.Cj('backend-unreachable', {
                message: `${name} did not answer several times and is left alone for the rest of this run`,
                hint: 'check the network and the address, then run the same command again',
                data: { backend: name, breaker: 'open' },
            });
        },
        answered() {
            everAnswered = true;
            failedCalls = 0;
            silentTries = 0;
            silentSince = null;
        },
        silent(begun) {
            silentTries += 1;
            silentSince = Math.min(silentSince ?? begun, begun);
            if (silentTries >= 2 && clock.monotonic() - silentSince >= SILENT_MS)
                open = true;
        },
        failed() {
            failedCalls += 1;
            if (failedCalls >= FAILED_CALLS)
                open = true;
        },
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/remote/deadline.js
/** A limit on the time of one call, whatever the thing that is called does with its signal. */

/** Starts the time of a call to `name`. */
function startDeadline(clock, of) {
    const { name, totalMs } = of;
    const begun = clock.monotonic();
    const over = new AbortController();
    const done = new AbortController();
    const late = new errors/* LockstepError */.Cj('backend-timeout', {
        message: `${name} did not finish a request within ${Math.round(totalMs / 1000)} s, all tries together`,
        hint: 'check the speed of the network, or leave this remote out with `mode: off`',
        data: { backend: name, totalMs },
    });
    const expiry = clock.sleep(totalMs, done.signal).then(() => {
        over.abort(late);
        throw late;
    }, () => new Promise(() => undefined));
    // Whoever does not race against it any more must not hear of it as unhandled.
    expiry.catch(() => undefined);
    return {
        signal: of.signal === undefined ? over.signal : AbortSignal.any([over.signal, of.signal]),
        left: () => Math.max(0, begun + totalMs - clock.monotonic()),
        race: (work) => Promise.race([work, expiry]),
        end: () => done.abort(),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/remote/first-answer.js
/** The wait for the first answer of a server in a run: one that swallows requests must cost seconds, not minutes (T41). */


/** Waits eight seconds in all for a server that has not answered yet, then opens the breaker; for ever for any other. */
function awaitFirstAnswer(clock, breaker, name) {
    const silent = new AbortController();
    const done = new AbortController();
    if (breaker.hasAnswered()) {
        return { signal: silent.signal, race: (work) => work, end: () => undefined };
    }
    const late = new errors/* LockstepError */.Cj('backend-timeout', {
        message: `${name} did not answer for ${SILENT_MS / 1000} s`,
        hint: 'check the address and the network, or leave this remote out with `mode: off`',
        data: { backend: name },
    });
    const never = new Promise(() => undefined);
    const expiry = clock.sleep(SILENT_MS, done.signal).then(() => {
        // Bytes that came meanwhile are an answer, and the work has its own limits.
        if (breaker.hasAnswered())
            return never;
        breaker.giveUp();
        silent.abort(late);
        throw late;
    }, () => never);
    // Whoever does not race against it any more must not hear of it as unhandled.
    expiry.catch(() => undefined);
    return {
        signal: silent.signal,
        race: (work) => Promise.race([work, expiry]),
        end: () => done.abort(),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/remote/retrying.js
/** A backend that is tried again: back-off with full jitter, Retry-After, resumed reads, a total deadline, a breaker (T40–T42). */




/** Milliseconds of the first back-off at most; doubled with each try. */
const BASE_MS = 300;
/** Milliseconds of one back-off at most, unless the server asks for more. */
const CAP_MS = 10_000;
/**
 * Decorates a backend. Only errors of a backend that are `unavailable` are tried again. A `get` goes on after the last
 * byte that its sink has had; a backend without ranges can only begin again, and only if the sink has had nothing:
 * `fetch.ts` owns its sink and can do more. A put whose first answer was lost and which then `exists` was `written`.
 */
function retrying(backend, options) {
    const trying = {
        ...options,
        name: backend.name,
        breaker: createBreaker(backend.name, options.clock),
    };
    return {
        name: backend.name,
        capabilities: backend.capabilities,
        get: (name, get) => retryGet(trying, backend, { ...get, name }),
        putIfAbsent: (name, body, { signal } = {}) => retry(trying, signal, {
            sends: true,
            async work(current, attempt) {
                const outcome = await backend.putIfAbsent(name, body, { signal: current });
                return outcome === 'exists' && attempt > 1 ? 'written' : outcome;
            },
        }),
        list: (prefix, { signal } = {}) => retryList(trying, backend, prefix, signal),
        remove: (name, { signal } = {}) => retry(trying, signal, { work: (current) => backend.remove(name, { signal: current }) }),
        clockSkew: () => backend.clockSkew(),
        close: () => backend.close(),
    };
}
async function retry(trying, signal, attempt) {
    const { clock, breaker } = trying;
    breaker.check();
    const deadline = startDeadline(clock, { ...trying, ...(signal && { signal }) });
    const first = attempt.sends === true ? null : awaitFirstAnswer(clock, breaker, trying.name);
    const stop = first === null ? deadline.signal : AbortSignal.any([deadline.signal, first.signal]);
    try {
        for (let count = 1;; count += 1) {
            const begun = clock.monotonic();
            try {
                const work = deadline.race(attempt.work(stop, count));
                const answer = await (first === null ? work : first.race(work));
                breaker.answered();
                return answer;
            }
            catch (error) {
                const goesOn = attempt.mayRetry?.() ?? true;
                await beforeNext(trying, { error, count, begun, goesOn, deadline });
            }
        }
    }
    finally {
        first?.end();
        deadline.end();
    }
}
/** Waits until the next try may begin, or throws the error of the last. */
async function beforeNext(trying, failed) {
    const { breaker, clock, random, attempts } = trying;
    const { error, count, deadline } = failed;
    if (!mayPass(error))
        throw error;
    if (error.code === 'backend-throttled')
        breaker.heard();
    else
        breaker.silent(failed.begun);
    const jitter = random.fraction() * Math.min(CAP_MS, BASE_MS * 2 ** (count - 1));
    const delay = Math.max(Math.round(jitter), retryAfter(error));
    const isLast = !failed.goesOn || count >= attempts || delay >= deadline.left();
    if (isLast || breaker.isOpen()) {
        breaker.failed();
        throw error;
    }
    await clock.sleep(delay, deadline.signal);
}
/** True for what another try may cure; an error of the disk that a sink writes to is not the backend's. */
function mayPass(error) {
    return (error instanceof errors/* LockstepError */.Cj &&
        error.kind === 'unavailable' &&
        error.code.startsWith('backend-'));
}
function retryAfter({ data }) {
    const asked = data['retryAfterMs'];
    return typeof asked === 'number' && asked > 0 ? asked : 0;
}
async function retryGet(trying, backend, get) {
    const { name, from = 0, length } = get;
    let had = 0;
    let refused = null;
    const take = async (bytes, signal) => {
        // A try that was given up must not go on filling the sink beside its successor.
        signal.throwIfAborted();
        had += bytes.byteLength;
        trying.breaker.answered();
        try {
            await get.sink(bytes);
        }
        catch (error) {
            refused = { error };
            throw error;
        }
    };
    return retry(trying, get.signal, {
        async work(signal) {
            if (length !== undefined && had > 0 && had >= length)
                return { found: true, size: null };
            return backend.get(name, {
                ...(from + had > 0 && { from: from + had }),
                ...(length !== undefined && { length: length - had }),
                sink: (bytes) => take(bytes, signal),
                signal,
            });
        },
        mayRetry: () => refused === null && (had === 0 || backend.capabilities.ranges),
    });
}
/** Begins again after a failure and leaves out what was told already; the deadline is looked at between tries. */
async function* retryList(trying, backend, prefix, signal) {
    const { clock, breaker } = trying;
    breaker.check();
    const deadline = startDeadline(clock, { ...trying, ...(signal && { signal }) });
    const told = new Set();
    try {
        for (let count = 1;; count += 1) {
            const begun = clock.monotonic();
            try {
                yield* untold(breaker, told, backend.list(prefix, { signal: deadline.signal }));
                return;
            }
            catch (error) {
                await beforeNext(trying, { error, count, begun, goesOn: true, deadline });
            }
        }
    }
    finally {
        deadline.end();
    }
}
async function* untold(breaker, told, objects) {
    for await (const object of objects) {
        breaker.answered();
        if (told.has(object.name))
            continue;
        told.add(object.name);
        yield object;
    }
    breaker.answered();
}


/***/ }),

/***/ 32718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ MAX_INLINE_BYTES),
/* harmony export */   IF: () => (/* binding */ isWholeRoot),
/* harmony export */   Ql: () => (/* binding */ rootBytes),
/* harmony export */   ap: () => (/* binding */ parseRootJson),
/* harmony export */   ps: () => (/* binding */ parseRootHeader),
/* harmony export */   q2: () => (/* binding */ HEADER_BYTES),
/* harmony export */   z3: () => (/* binding */ encodeRootHead)
/* harmony export */ });
/* unused harmony exports TRAILER_BYTES, MAX_PACK_BYTES */
/* harmony import */ var _domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _domain_object_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16623);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/* harmony import */ var _records_record_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39453);
/* harmony import */ var _remote_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36349);
/**
 * The root: one object per build key with the record, where its packs are, and one small pack inline.
 *
 *     magic "LKSTROOT" | u32 version 1 | u32 json bytes | u64 pack bytes | 8 zero      (32 bytes, little-endian)
 *     canonical JSON: {packs: [{bytes, digest, object, offset?}], record}
 *     the inline pack, verbatim (0 bytes when there is none)
 *     SHA-256 of everything before (32 bytes)
 *
 * `object` is the name of the object that holds the pack, null for the pack inline here; of a pack that is inline in
 * another root it is that root's name, and `offset` is the pack's first byte there.
 */






const HEADER_BYTES = 32;
/** The digest at the end. */
const TRAILER_BYTES = 32;
/** A larger pack goes as an object of its own. */
const MAX_INLINE_BYTES = 32 << 20;
/** No pack is larger; packs are closed at some 64 MiB (T14). */
const MAX_PACK_BYTES = 1 << 30;
const MAGIC = Buffer.from('LKSTROOT');
const VERSION = 1;
const MAX_PACKS = 4096;
/** A record has four levels; more is an attack on whoever walks it (T14). */
const MAX_DEPTH = 32;
/** Bytes of the whole object. */
function rootBytes({ jsonBytes, packBytes }) {
    return HEADER_BYTES + jsonBytes + packBytes + TRAILER_BYTES;
}
/** Header and JSON; the inline pack and the digest of it all follow. Throws `bug` for a root that could not be read. */
function encodeRootHead(root) {
    const inline = root.packs.filter(({ object }) => object === null);
    const json = Buffer.from((0,_domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(root));
    const header = Buffer.alloc(HEADER_BYTES);
    MAGIC.copy(header);
    header.writeUInt32LE(VERSION, 8);
    header.writeUInt32LE(json.byteLength, 12);
    header.writeBigUInt64LE(BigInt(inline[0]?.bytes ?? 0), 16);
    const head = Buffer.concat([header, json]);
    const parsed = parseRootHeader(header);
    if (parsed === null || parseRootJson(json, parsed) === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('bug', {
            message: `the root of ${root.record.component} could not be read back`,
        });
    }
    return head;
}
/** Null for what is no header of a root, or beyond the caps. Throws `store-newer`. */
function parseRootHeader(bytes) {
    const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (header.byteLength < HEADER_BYTES || !header.subarray(0, 8).equals(MAGIC))
        return null;
    const version = header.readUInt32LE(8);
    if (version > VERSION) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('store-newer', {
            message: `a root in a remote store has version ${version}; this version of Lockstep reads ${VERSION}`,
            hint: 'use a newer version of Lockstep, or another prefix',
        });
    }
    const jsonBytes = header.readUInt32LE(12);
    const packBytes = header.readBigUInt64LE(16);
    const isSound = version === VERSION &&
        jsonBytes > 0 &&
        jsonBytes <= _records_record_text_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_RECORD_BYTES */ .xR &&
        packBytes <= BigInt(MAX_INLINE_BYTES) &&
        header.readBigUInt64LE(24) === 0n;
    return isSound ? { jsonBytes, packBytes: Number(packBytes) } : null;
}
/** Null for JSON that is not canonical or not that of a root. Fields that this version does not know are let be. Throws `store-newer`. */
function parseRootJson(bytes, header) {
    const json = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const text = json.toString('utf8');
    if (isTooDeep(text))
        return null;
    const value = parsed(text);
    if (!isFields(value) || !Buffer.from((0,_domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value)).equals(json))
        return null;
    const record = (0,_records_record_text_js__WEBPACK_IMPORTED_MODULE_4__/* .recordIn */ .Rn)(value['record']);
    const packs = packsIn(value['packs']);
    if (record === null || packs === null)
        return null;
    const inline = packs.filter(({ object }) => object === null);
    const inlineBytes = inline.reduce((sum, pack) => sum + pack.bytes, 0);
    return inline.length <= 1 && inlineBytes === header.packBytes ? { record, packs } : null;
}
/** True when the last 32 bytes of a whole root are the digest of the others. */
function isWholeRoot(bytes) {
    const end = bytes.byteLength - TRAILER_BYTES;
    const trailer = Buffer.from(bytes.subarray(end)).toString('hex');
    return (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes.subarray(0, end))) === trailer;
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Not JSON: no root, which the caller says.
        return null;
    }
}
function packsIn(value) {
    if (!Array.isArray(value) || value.length === 0 || value.length > MAX_PACKS)
        return null;
    const packs = value.map(packIn);
    const sound = packs.filter((pack) => pack !== null);
    const distinct = new Set(sound.map(({ digest }) => digest));
    return distinct.size === packs.length ? sound : null;
}
function packIn(value) {
    if (!isFields(value))
        return null;
    const { digest, bytes, object, offset } = value;
    if (!isDigest(digest) || !isSize(bytes) || bytes === 0 || bytes > MAX_PACK_BYTES)
        return null;
    if (object === null)
        return offset === undefined ? { digest, bytes, object } : null;
    const place = placeIn(digest, object, offset);
    return place === null ? null : { digest, bytes, ...place };
}
function placeIn(digest, object, offset) {
    if (typeof object !== 'string' || !(0,_domain_object_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isObjectName */ .V)(object))
        return null;
    const named = (0,_remote_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .namedObject */ .ZQ)(object);
    if (named?.kind === 'pack') {
        return named.digest === digest && offset === undefined ? { object } : null;
    }
    return named !== null && isSize(offset) && offset > HEADER_BYTES ? { object, offset } : null;
}
function isSize(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function isDigest(value) {
    if (typeof value !== 'string')
        return false;
    try {
        (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value);
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'digest-invalid'))
            return false;
        throw error;
    }
}
/** Looked at before it is parsed, so that nothing that recurses ever meets it. */
function isTooDeep(text) {
    let depth = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
        const char = text[at];
        if (quoted) {
            if (char === '\\')
                at += 1;
            else if (char === '"')
                quoted = false;
        }
        else if (char === '"')
            quoted = true;
        else if (char === '{' || char === '[')
            depth += 1;
        else if (char === '}' || char === ']')
            depth -= 1;
        if (depth > MAX_DEPTH)
            return true;
    }
    return false;
}


/***/ }),

/***/ 78236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readTombstone),
/* harmony export */   tK: () => (/* binding */ createTombstones),
/* harmony export */   vu: () => (/* binding */ tombstoneText)
/* harmony export */ });
/* unused harmony exports MAX_TOMBSTONE_BYTES, parseTombstone */
/* harmony import */ var _domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _domain_object_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16623);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16638);
/* harmony import */ var _remote_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36349);
/**
 * Tombstones: `tombstones/<id>` names objects that a collector is going to remove once the grace is over. Whoever
 * writes a root reads them right before, and does not lean on a condemned object; the collector looks at the roots
 * once more before it removes anything (T44). Bytes: canonical JSON `{objects: [names, sorted], schema: 1}`.
 */





/** A larger one is none of ours (T14). */
const MAX_TOMBSTONE_BYTES = 8 << 20;
/** The text of a tombstone. */
function tombstoneText(objects) {
    return (0,_domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ objects: [...objects].sort(), schema: 1 });
}
/** The objects that a tombstone names; null for a foreign or damaged object, which condemns nothing. */
function parseTombstone(text) {
    try {
        const value = JSON.parse(text);
        const objects = value?.objects;
        if (!Array.isArray(objects))
            return null;
        const texts = objects.filter((name) => typeof name === 'string');
        return texts.filter(_domain_object_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isObjectName */ .V);
    }
    catch {
        // Not JSON: a foreign object.
        return null;
    }
}
/** A tombstone once read is not fetched again, since objects never change. */
function createTombstones(backend) {
    const known = new Map();
    const read = async (signal) => {
        const now = new Set();
        for (const name of await namesNow(backend, signal)) {
            const objects = known.get(name) ?? (await readTombstone(backend, name, signal));
            known.set(name, objects);
            for (const object of objects)
                now.add(object);
        }
        return now;
    };
    return { read };
}
async function namesNow(backend, signal) {
    if (!backend.capabilities.list)
        return [];
    const names = [];
    try {
        for await (const { name } of backend.list(_remote_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .TOMBSTONES */ .xc, signal && { signal }))
            names.push(name);
    }
    catch (error) {
        // Without the right to list, the collector's own second look at the roots is what protects us.
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'backend-denied'))
            throw error;
    }
    return names;
}
/** What a tombstone names; none for one that is gone, foreign or damaged. */
async function readTombstone(backend, object, signal) {
    const bytes = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchBytes */ .ci)({ backend, ...(signal && { signal }) }, { object, maxBytes: MAX_TOMBSTONE_BYTES });
    return bytes === null ? [] : (parseTombstone(Buffer.from(bytes).toString('utf8')) ?? []);
}


/***/ })

};
