export const id = 9850;
export const ids = [9850];
export const modules = {

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

/***/ 14828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ KEEP_REASONS),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   pn: () => (/* binding */ amountsOf)
/* harmony export */ });
/**
 * Why something stays. `added`: by hand; `recent`: used or stored not long ago; `unreadable`: what it holds cannot be
 * known here. The first that fits counts.
 */
const KEEP_REASONS = [
    'lock',
    'hold',
    'snapshot',
    'installed',
    'journal',
    'added',
    'recent',
    'unreadable',
];
/** Names the sources of a component: the git tree that its records were built from. */
function sourceName(component, tree) {
    return `${component} ${tree}`;
}
/** Sums up items by kind. */
function amountsOf(items) {
    const count = (wanted) => items.filter(({ kind }) => kind === wanted).length;
    return {
        packs: count('pack'),
        records: count('record'),
        marks: count('mark'),
        bytes: items.reduce((sum, { bytes }) => sum + bytes, 0),
    };
}


/***/ }),

/***/ 59850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectStore: () => (/* binding */ collectStore)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/collection.js
var collection = __webpack_require__(14828);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/store/graves.js + 1 modules
var graves = __webpack_require__(6697);
// EXTERNAL MODULE: ./.cache/bundle/store/layout.js
var layout = __webpack_require__(95377);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-file.js
var pack_file = __webpack_require__(43508);
// EXTERNAL MODULE: ./.cache/bundle/store/leases.js
var store_leases = __webpack_require__(53116);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/blob-reader.js + 1 modules
var blob_reader = __webpack_require__(56563);
// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
// EXTERNAL MODULE: ./.cache/bundle/store/remove-tree.js
var remove_tree = __webpack_require__(12840);
;// CONCATENATED MODULE: ./.cache/bundle/store/collect/grave-stamp.js
/**
 * The stamp of a grave: `graves/<id>/leases/<name>` for each operation that ran when it was closed, then `stamp`, whose
 * time says when. Empty files only, so that it works on a full disk (T55). A grave without stamp is stamped anew.
 */






/** Null for a grave that was not closed. */
function readStamp(context, grave) {
    const place = (0,graves/* graveDirectory */.TP)(context, grave);
    return (0,pack_file/* reading */.hF)(place, () => {
        const stat = context.disk.lstat((0,external_node_path_.join)(place, 'stamp'));
        if (stat === null)
            return null;
        const leases = (context.disk.readdir((0,external_node_path_.join)(place, 'leases')) ?? []).map(({ name }) => name);
        return { at: Number(stat.mtimeNs / 1000000n), leases };
    });
}
/** Closes a grave: everything that goes into it is in. `own` is the collector's lease, which relies on nothing. */
function stampGrave(context, grave, own) {
    const { disk } = context;
    const place = (0,graves/* graveDirectory */.TP)(context, grave);
    (0,publish/* writing */.dV)(place, () => {
        disk.mkdir((0,external_node_path_.join)(place, 'leases'));
        for (const lease of (0,store_leases/* liveLeases */._c)(context)) {
            if (lease !== own)
                touch(disk, (0,external_node_path_.join)(place, 'leases', lease));
        }
        touch(disk, (0,external_node_path_.join)(place, 'stamp'));
    });
}
/** True when the grace is over and nobody runs any more who may have seen what is in the grave. */
function isReady({ clock }, stamp, of) {
    if (stamp === null || stamp.leases.some((lease) => of.leases.has(lease)))
        return false;
    return clock.now() - stamp.at >= of.graceMs;
}
/** Removes a grave in which nothing is left. */
function closeGrave(context, grave) {
    (0,remove_tree/* removeTree */.d)(context.disk, (0,graves/* graveDirectory */.TP)(context, grave));
}
function touch(disk, path) {
    try {
        disk.close(disk.open(path, 'wx', 0o644));
    }
    catch (error) {
        if ((0,publish/* systemCode */.xU)(error) !== 'EEXIST')
            throw error;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-format.js
var pack_format = __webpack_require__(55025);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-writer.js
var pack_writer = __webpack_require__(72297);
;// CONCATENATED MODULE: ./.cache/bundle/store/collect/repack.js


/** A pack with fewer live bytes than this part is worth writing anew. */
const WORTH = 0.3;
/** Raw live bytes that one run copies at most; the rest has another day. */
const MAX_COPIED = 256 << 20;
/** Blobs are copied in turns of about this many raw bytes. */
const TURN_BYTES = 4 << 20;
/** Those with the least live bytes first. `isHere` is false for packs in graves; `keys` are the store's. */
function chooseRepack(marked, keys, isHere) {
    if (!marked.isComplete)
        return { packs: [], bytes: 0 };
    const worth = marked.index
        .packs()
        .filter(({ pack }) => marked.live.chosen.has(pack) && isHere(pack))
        .map((known) => ({ known, raw: rawOf(known), live: liveRaw(known, marked) }))
        .filter(({ known, raw, live }) => live < raw * WORTH || needsKey(known, keys))
        .sort((a, b) => a.live - b.live);
    const packs = [];
    let copied = 0;
    let bytes = 0;
    for (const { known, live } of worth) {
        if (copied + live > MAX_COPIED)
            break;
        copied += live;
        bytes += known.bytes;
        packs.push(known.pack);
    }
    return { packs, bytes };
}
/** True for a pack in the clear, or under an older key: with that, rotating a key ends. */
function needsKey({ table }, [key]) {
    return key !== undefined && table.sealedBy?.keyId !== key.id;
}
function rawOf({ table }) {
    return (0,pack_format/* placesOf */.ek)(table).reduce((sum, { length }) => sum + length, 0);
}
function liveRaw(known, { live }) {
    return (0,pack_format/* placesOf */.ek)(known.table)
        .filter(({ digest }) => live.blobs.has(digest))
        .reduce((sum, { length }) => sum + length, 0);
}
/**
 * Copies what lives only in those packs, every byte hashed on the way; when it returns, all of it lies elsewhere, durably.
 * Throws `object-corrupt` for a damaged blob: nothing may go then.
 */
function carryOutRepack(context, of) {
    const { index, reader, marked, packs } = of;
    const leaving = new Set(packs);
    const writer = (0,pack_writer/* createPackWriter */.$)(context);
    const seen = new Set();
    try {
        let turn = [];
        let size = 0;
        for (const place of packs.flatMap((pack) => livePlaces(index, marked, pack))) {
            const key = `${place.kind} ${place.digest}`;
            if (seen.has(key) || liesElsewhere({ index, marked, leaving }, place))
                continue;
            seen.add(key);
            turn.push({ ...place, bytes: bytesOf(reader, place) });
            size += place.length;
            if (size < TURN_BYTES)
                continue;
            writer.addBlobs(turn);
            turn = [];
            size = 0;
        }
        writer.addBlobs(turn);
        for (const pack of writer.finish())
            index.add(pack);
    }
    catch (error) {
        writer.abandon();
        throw error;
    }
}
function livePlaces(index, { live }, pack) {
    const known = index.pack(pack);
    return known === null ? [] : (0,pack_format/* placesOf */.ek)(known.table).filter(({ digest }) => live.blobs.has(digest));
}
function liesElsewhere({ index, marked, leaving, }, { digest, kind }) {
    return index
        .locations(digest)
        .some((place) => (place.kind === kind || place.kind === 'bytes') &&
        marked.live.chosen.has(place.pack) &&
        !leaving.has(place.pack));
}
/** A delta goes as it is: whoever reads the tree proves it. */
function bytesOf(reader, { digest, kind, length }) {
    return kind === 'bytes'
        ? reader.read(digest, length)
        : reader.readDelta(digest, (bytes) => bytes);
}

;// CONCATENATED MODULE: ./.cache/bundle/store/collect/carry-out.js
/** Carries out the plan of a collection; killed anywhere it loses nothing. */








/** First what is needed comes back, then room is made, then more is condemned. */
function carryOut(collecting, plan) {
    const { context, signal } = collecting;
    for (const item of plan.restore)
        (0,graves/* restore */.PF)(context, item);
    for (const item of plan.sweep) {
        checkSignal(signal);
        sweep(context, item);
    }
    for (const grave of new Set([...plan.sweep, ...plan.restore].map((item) => item.grave))) {
        if ((0,graves/* buriedIn */.LI)(context, grave).length === 0)
            closeGrave(context, grave);
    }
    repack(context, plan);
    bury(collecting, [...plan.bury, ...repackedItems(plan)]);
}
/** A name that is gone was moved back by somebody who needs it. */
function sweep(context, item) {
    const { disk } = context;
    removeName(context, (0,graves/* itemPath */.Lt)(context, item));
    if (item.kind !== 'record')
        return;
    const isBack = disk.lstat((0,graves/* itemPath */.Lt)(context, { ...item, grave: null })) !== null;
    if (!isBack)
        removeName(context, (0,layout/* usedPath */.Hw)(context, item.digest));
}
function removeName({ disk }, path) {
    (0,publish/* writing */.dV)(path, () => {
        try {
            disk.unlink(path);
        }
        catch (error) {
            if ((0,publish/* systemCode */.xU)(error) !== 'ENOENT')
                throw error;
        }
    });
}
function repack(context, { repack: { packs }, marked, view }) {
    if (packs.length === 0)
        return;
    const reader = (0,blob_reader/* createBlobReader */.nF)(view, marked.index);
    try {
        carryOutRepack(context, { index: marked.index, reader, marked, packs });
    }
    finally {
        reader.close();
    }
}
/** Packs that die once their live blobs are written anew. */
function repackedItems({ repack: { packs }, marked, }) {
    return packs.map((digest) => ({ kind: 'pack', digest, bytes: marked.index.sizeOf(digest) }));
}
/** Records and marks are moved, since they may be written anew meanwhile; a pack is always the same. */
function bury({ context, lease, signal }, items) {
    if (items.length === 0)
        return;
    const grave = context.random.hex(16);
    (0,publish/* writing */.dV)((0,graves/* graveDirectory */.TP)(context, grave), () => {
        for (const item of items) {
            checkSignal(signal);
            const from = (0,graves/* itemPath */.Lt)(context, { ...item, grave: null });
            const to = (0,graves/* itemPath */.Lt)(context, { ...item, grave });
            (0,publish/* ensureDirectory */.EA)(context.disk, (0,external_node_path_.dirname)(to));
            if (item.kind === 'pack')
                (0,graves/* moveName */.bs)(context, from, to);
            else
                renameIfThere(context, from, to);
        }
    });
    stampGrave(context, grave, lease);
}
function renameIfThere({ disk }, from, to) {
    try {
        disk.rename(from, to);
    }
    catch (error) {
        if ((0,publish/* systemCode */.xU)(error) !== 'ENOENT')
            throw error;
    }
}
function checkSignal(signal) {
    if (!signal.aborted)
        return;
    throw new errors/* LockstepError */.Cj('cancelled', {
        message: 'the collection was interrupted; the next one goes on from there',
    });
}

// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-index.js + 1 modules
var pack_index = __webpack_require__(68426);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/verified-packs.js
var verified_packs = __webpack_require__(57067);
// EXTERNAL MODULE: ./.cache/bundle/domain/added-tree.js
var added_tree = __webpack_require__(65281);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/store/save/kept-marker.js
var kept_marker = __webpack_require__(86444);
// EXTERNAL MODULE: ./.cache/bundle/store/records/records.js
var records = __webpack_require__(21188);
;// CONCATENATED MODULE: ./.cache/bundle/store/collect/candidates.js
/** What could go, and what in the store itself says that it stays: records, marks, and how long ago each was of use. */









/** Those that stay for better reasons first, then the ones used last. */
function candidatesOf(context, roots, rules) {
    const named = [...roots.trees].map(([tree, reason]) => {
        return { tree, item: null, reason, usedAt: 0, isYoung: false };
    });
    const own = (0,pack_file/* reading */.hF)(context.directory, () => [
        ...(0,records/* listRecords */.VI)(context).flatMap((key) => recordCandidate(context, { key, roots, rules }) ?? []),
        ...(0,graves/* marksIn */.MC)(context).map((tree) => markCandidate(context, { tree, roots, rules })),
    ]);
    return [...named, ...own].sort((a, b) => rankOf(a) - rankOf(b) || b.usedAt - a.usedAt);
}
function rankOf({ reason }) {
    return reason === null ? collection/* KEEP_REASONS */.Qy.length : collection/* KEEP_REASONS */.Qy.indexOf(reason);
}
/** Null for a damaged record, which is in quarantine now. */
function recordCandidate(context, of) {
    const { key, roots, rules } = of;
    const path = (0,layout/* recordPath */.lX)(context, key);
    const bytes = context.disk.lstat(path)?.size ?? 0;
    const item = { kind: 'record', digest: key, bytes };
    const usedAt = Math.max(timeOf(context, path), timeOf(context, (0,layout/* usedPath */.Hw)(context, key)));
    try {
        const record = (0,records/* readRecord */.aE)(context, key);
        if (record === null)
            return null;
        const source = roots.sources.get((0,collection/* sourceName */.VZ)(record.component, record.inputs.tree));
        const reason = source ?? roots.trees.get(record.output) ?? ((0,added_tree/* isAdded */.N0)(record) ? 'added' : null);
        const age = ageOf(context, { usedAt, keepMs: rules.keepMs, graceMs: rules.graceMs });
        return { tree: record.output, item, usedAt, ...age, reason: reason ?? age.reason };
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'store-newer'))
            throw error;
        const tree = outputOfNewer(context, path);
        return { tree, item, reason: 'unreadable', usedAt, isYoung: true };
    }
}
/** A mark may have been found fresh, and so not renewed, by a put that ended just now: none is younger than that. */
function markCandidate(context, of) {
    const { tree, roots, rules } = of;
    const usedAt = timeOf(context, (0,kept_marker/* keptPath */.MO)(context, tree));
    const keepMs = Math.max(rules.keepMs, kept_marker/* FRESH_MS */.k3);
    const age = ageOf(context, { usedAt, keepMs, graceMs: Math.max(rules.graceMs, kept_marker/* FRESH_MS */.k3) });
    const item = { kind: 'mark', digest: tree, bytes: 0 };
    return { tree, item, usedAt, ...age, reason: roots.trees.get(tree) ?? age.reason };
}
/** A time in the future is young: a clock that jumps delays, and never makes anything older than it can be (T58). */
function ageOf({ clock }, of) {
    const age = clock.now() - of.usedAt;
    return { reason: age < of.keepMs ? 'recent' : null, isYoung: age < of.graceMs };
}
function timeOf({ disk }, path) {
    const stat = disk.lstat(path);
    return stat === null ? 0 : Number(stat.mtimeNs / 1000000n);
}
/** A record of a newer version: its output is where it always was, or it names none. */
function outputOfNewer(context, path) {
    const text = (0,records/* readText */.yR)(context, path);
    const { output } = JSON.parse(text ?? '{}');
    try {
        return typeof output === 'string' ? (0,digest/* parseDigest */.m)(output) : null;
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'digest-invalid'))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/collect/live-packs.js
/** Of several packs with a blob, one that is `here`, not in a grave, comes first, then the smallest. */
function createLivePacks(index, here) {
    const rank = (pack) => (here.has(pack) ? 0 : Infinity) + index.sizeOf(pack);
    const first = (a, b) => compare(rank(a), rank(b)) || (a < b ? -1 : 1);
    const chosen = new Map();
    const blobs = new Set();
    let bytes = 0;
    return {
        chosen,
        blobs,
        get bytes() {
            return bytes;
        },
        add(wanted, reason, maxBytes = Infinity) {
            const fresh = wanted.filter((blob) => !blobs.has(blob));
            const more = choose({ index, chosen, first }, fresh);
            const added = [...more].reduce((sum, pack) => sum + index.sizeOf(pack), 0);
            if (added > 0 && bytes + added > maxBytes)
                return false;
            for (const blob of fresh)
                blobs.add(blob);
            for (const pack of more)
                chosen.set(pack, reason);
            bytes += added;
            return true;
        },
    };
}
/** Packs with a blob that is nowhere else first, so that a choice falls on them. */
function choose({ index, chosen, first, }, blobs) {
    const more = new Set();
    const choices = [];
    for (const blob of blobs) {
        const packs = packsWith(index, blob).sort(first);
        if (packs.some((pack) => chosen.has(pack) || more.has(pack)))
            continue;
        if (packs.length > 1)
            choices.push(packs);
        else
            for (const pack of packs)
                more.add(pack);
    }
    for (const packs of choices) {
        const [best] = packs;
        const isCovered = packs.some((pack) => more.has(pack));
        if (best !== undefined && !isCovered)
            more.add(best);
    }
    return more;
}
function compare(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}
/** What is there as bytes is taken as bytes: a delta needs its base too. */
function packsWith(index, blob) {
    const places = index.locations(blob);
    const asBytes = places.filter(({ kind }) => kind === 'bytes');
    return (asBytes.length > 0 ? asBytes : places).map(({ pack }) => pack);
}

// EXTERNAL MODULE: ./.cache/bundle/store/restore/load-tree.js
var load_tree = __webpack_require__(28405);
;// CONCATENATED MODULE: ./.cache/bundle/store/collect/needed.js


/** Damaged objects are set aside on the way, and count as absent. */
function neededOf(index, reader, digest) {
    const tree = unlessAbsent(() => (0,load_tree/* loadTree */.rR)(index, reader, digest));
    if (tree === null)
        return { blobs: [digest], isKnown: false };
    const all = unlessAbsent(() => (0,load_tree/* neededBlobs */.ui)(index, reader, { digest, tree }));
    if (all !== null)
        return { blobs: all, isKnown: true };
    return { blobs: partOf({ index, reader }, digest, tree), isKnown: false };
}
/** The list of a chunked file may be the one thing that is missing: its neighbours still count. */
function partOf({ index, reader }, digest, tree) {
    const chunked = tree.filter((entry) => 'digest' in entry && entry.chunked === true);
    const chunks = chunked.flatMap((entry) => unlessAbsent(() => (0,load_tree/* neededBlobs */.ui)(index, reader, { digest, tree: [entry] })) ?? []);
    const manifest = unlessAbsent(() => (0,load_tree/* neededBlobs */.ui)(index, reader, { digest, tree: [] }));
    return [...new Set([...(manifest ?? [digest]), ...(0,load_tree/* blobsOf */.OR)(tree), ...chunks])];
}
function unlessAbsent(work) {
    try {
        return work();
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt', 'tree-unsafe', 'store-newer'))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/collect/mark.js








/** Turns at most: each but the last takes a damaged pack out of the store. */
const TURNS = 8;
/** Throws `store-newer`, `state-read-failed`. */
function mark(view, of) {
    for (let turn = 1;; turn += 1) {
        const index = (0,pack_index/* createPackIndex */.K0)(view);
        index.refresh();
        const reader = (0,blob_reader/* createBlobReader */.nF)(view, index);
        try {
            const marked = markOnce(view, { ...of, index, reader });
            if (coversAreRight(view, marked))
                return marked;
            if (turn === TURNS)
                return { ...marked, isComplete: false };
        }
        finally {
            reader.close();
        }
    }
}
function markOnce(view, of) {
    const { index, reader, roots, rules, here } = of;
    const live = createLivePacks(index, here);
    const isUnsure = (0,graves/* packFiles */.Po)(view).length > index.packs().length;
    const alive = new Set();
    const dead = [];
    let isComplete = true;
    const stays = (candidate) => {
        const { tree, reason } = candidate;
        if (reason === null)
            return false;
        if (tree === null || alive.has(tree))
            return true;
        const needed = neededOf(index, reader, tree);
        if (!needed.isKnown && isUnsure)
            isComplete = false;
        if (!live.add(needed.blobs, reason, limitOf(candidate, rules)))
            return false;
        alive.add(tree);
        return true;
    };
    for (const candidate of candidatesOf(view, roots, rules)) {
        if (!stays(candidate) && candidate.item !== null)
            dead.push(candidate.item);
    }
    return {
        index,
        live,
        dead,
        isComplete,
        findings: findingsOf({ index, isComplete, live }, rules),
    };
}
/** Only what is merely recent, and not too young, gives way to the quota. */
function limitOf({ reason, isYoung }, { maxBytes }) {
    return reason === 'recent' && !isYoung ? (maxBytes ?? Infinity) : Infinity;
}
/**
 * Where a pack may go because what lives in it lies elsewhere too, elsewhere is read whole first: a copy that rotted
 * unseen must not outlive the good one (T12). False when one was damaged; it is in quarantine then.
 */
function coversAreRight(view, { index, live }) {
    const verified = (0,verified_packs/* openVerified */.p)(view, index);
    const twice = index
        .packs()
        .filter(({ pack }) => !live.chosen.has(pack))
        .flatMap(({ table }) => (0,pack_format/* placesOf */.ek)(table).map(({ digest }) => digest))
        .filter((blob) => live.blobs.has(blob))
        .flatMap((blob) => index.locations(blob).map(({ pack }) => pack));
    const covers = [...new Set(twice)].filter((pack) => live.chosen.has(pack));
    return covers.map((pack) => verified.isRight(pack)).every((isRight) => isRight);
}
function findingsOf({ index, isComplete, live }, { maxBytes }) {
    const findings = [];
    if (!isComplete) {
        const locked = index.lockedBy();
        const keys = locked.length === 0 ? '' : `; missing keys: ${locked.join(', ')}`;
        findings.push({
            severity: 'warning',
            code: 'gc-incomplete',
            message: `no pack was touched: one that cannot be read here may say what others are needed for${keys}`,
            fix: 'give all keys in LOCKSTEP_STORE_KEYS, or use the newest version of Lockstep',
        });
    }
    if (maxBytes !== null && live.bytes > maxBytes) {
        findings.push({
            severity: 'notice',
            code: 'gc-over-quota',
            message: `what must stay is ${live.bytes} bytes, more than the ${maxBytes} that are allowed`,
            fix: 'raise store.max_size, or keep fewer journal entries with --keep-entries',
        });
    }
    return findings;
}
/** Bytes and packs that stay by reason; packs that cannot be looked into stay too. */
function keptBy({ index, live }) {
    const kept = new Map();
    for (const [pack, reason] of live.chosen) {
        const sum = kept.get(reason) ?? { packs: 0, bytes: 0 };
        kept.set(reason, { packs: sum.packs + 1, bytes: sum.bytes + index.sizeOf(pack) });
    }
    return kept;
}

;// CONCATENATED MODULE: ./.cache/bundle/store/collect/plan.js





/**
 * Looks at everything and changes nothing, besides setting aside what is damaged. Which graves are ready is decided before
 * the roots are read: whoever could have relied on what is in them has ended, and what they rooted is seen (T44).
 */
async function planCollection(context, readRoots, rules) {
    const leases = new Set((0,store_leases/* liveLeases */._c)(context));
    const ready = new Set((0,graves/* listGraves */.dR)(context).filter((grave) => isReady(context, readStamp(context, grave), { leases, graceMs: rules.graceMs })));
    const roots = await readRoots();
    const buried = (0,graves/* listGraves */.dR)(context).flatMap((grave) => (0,graves/* buriedIn */.LI)(context, grave));
    const view = (0,graves/* unburied */.z4)(context);
    const marked = mark(view, { roots, rules, here: new Set((0,graves/* packFiles */.Po)(context)) });
    const isDead = createTest(marked);
    const doomed = buried.filter(isDead);
    return {
        restore: buried.filter((item) => !isDead(item)),
        sweep: doomed.filter(({ grave }) => ready.has(grave)),
        wait: doomed.filter(({ grave }) => !ready.has(grave)),
        bury: itemsOf(marked).filter((item) => isDead(item) && !isBuried(buried, item) && !isYoung(context, item, rules)),
        repack: chooseRepack(marked, context.keys, (pack) => !isBuried(buried, { kind: 'pack', digest: pack })),
        kept: keptBy(marked),
        findings: marked.findings,
        marked,
        view,
    };
}
function itemsOf({ index, dead }) {
    const packs = index
        .packs()
        .map(({ pack, bytes }) => ({ kind: 'pack', digest: pack, bytes }));
    return [...packs, ...dead];
}
/** True for what nothing needs. What is not known here stays, and so does every pack when nobody can tell. */
function createTest({ index, live, dead, isComplete }) {
    const others = new Set(dead.map(keyOf));
    return (item) => {
        if (item.kind !== 'pack')
            return others.has(keyOf(item));
        return isComplete && index.pack(item.digest) !== null && !live.chosen.has(item.digest);
    };
}
/** A pack that came a moment ago may wait for the record or mark that needs it. */
function isYoung(context, item, { graceMs }) {
    if (item.kind !== 'pack')
        return false;
    const stat = context.disk.lstat((0,graves/* itemPath */.Lt)(context, { ...item, grave: null }));
    return stat !== null && context.clock.now() - Number(stat.mtimeNs / 1000000n) < graceMs;
}
function isBuried(buried, item) {
    return buried.some(({ kind, digest }) => kind === item.kind && digest === item.digest);
}
function keyOf({ kind, digest }) {
    return `${kind} ${digest}`;
}

;// CONCATENATED MODULE: ./.cache/bundle/store/collect/collect-store.js
/** Collects the local store: finishes what earlier runs condemned, then condemns what is dead now (docs/formats.md). */









/** See `LocalCollector.collect`. */
async function collectStore(context, request) {
    try {
        return await runOnce(context, request);
    }
    catch (error) {
        throw (0,pack_file/* asReadError */.nn)(error, context.directory);
    }
}
async function runOnce(context, request) {
    if ((0,layout/* checkFormat */.KA)(context) === 'absent')
        return IDLE;
    if (request.dryRun)
        return reportOf(await planCollection(context, request.roots, request));
    const lease = leaseOfCollector(context);
    try {
        const others = (0,store_leases/* liveLeases */._c)(context, 'gc').filter((name) => name !== lease);
        if (others.length > 0)
            return BUSY;
        const collecting = { context, lease, signal: request.signal };
        closeOpenGraves(collecting);
        const plan = await planCollection(context, request.roots, request);
        carryOut(collecting, plan);
        return reportOf(plan);
    }
    finally {
        if (lease !== null)
            (0,store_leases/* endLease */.Kg)(context, lease);
    }
}
/** A full disk must not keep us from making room (T55). */
function leaseOfCollector(context) {
    try {
        return (0,store_leases/* takeLease */._e)(context, 'gc');
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'disk-full'))
            return null;
        throw error;
    }
}
/** Graves of runs that were killed; who runs now may have seen what is in them. */
function closeOpenGraves({ context, lease }) {
    for (const grave of (0,graves/* listGraves */.dR)(context)) {
        if ((0,graves/* buriedIn */.LI)(context, grave).length === 0)
            closeGrave(context, grave);
        else if (readStamp(context, grave) === null)
            stampGrave(context, grave, lease);
    }
}
function reportOf(plan) {
    const condemned = (0,collection/* amountsOf */.pn)([...plan.bury, ...repackedItems(plan)]);
    const removed = (0,collection/* amountsOf */.pn)(plan.sweep);
    const hasGone = plan.sweep.length > 0;
    const { packs, records, marks } = condemned;
    return {
        phase: hasGone ? 'swept' : packs + records + marks > 0 ? 'condemned' : 'nothing',
        removed,
        condemned,
        restored: (0,collection/* amountsOf */.pn)(plan.restore),
        waiting: (0,collection/* amountsOf */.pn)(plan.wait),
        repacked: { packs: plan.repack.packs.length, bytes: plan.repack.bytes },
        kept: Object.fromEntries(plan.kept),
        findings: plan.findings,
    };
}
const NOTHING = (0,collection/* amountsOf */.pn)([]);
const IDLE = {
    phase: 'nothing',
    removed: NOTHING,
    condemned: NOTHING,
    restored: NOTHING,
    waiting: NOTHING,
    repacked: { packs: 0, bytes: 0 },
    kept: {},
    findings: [],
};
const BUSY = {
    ...IDLE,
    phase: 'busy',
    findings: [
        {
            severity: 'notice',
            code: 'gc-busy',
            message: 'another collector is at work in the local store; this one did nothing',
        },
    ],
};


/***/ })

};
