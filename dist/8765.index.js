export const id = 8765;
export const ids = [8765];
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

/***/ 8370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ applyStatement)
/* harmony export */ });
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/** What a signature of an `apply` entry signs: the bytes are described in docs/formats.md. */

/** Keeps a signature from meaning anything else than an apply of this format. */
const CONTEXT = 'lockstep apply 1\n';
/** The parent binds it to its place in the chain: copied to another line, an old signature is worth nothing. */
function applyStatement(entry) {
    const { environment, lock, ok = false, verified = false, outputs = {}, parent } = entry;
    return CONTEXT + (0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ environment, lock, ok, outputs, parent, verified });
}


/***/ }),

/***/ 75375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ decidingApply),
/* harmony export */   VJ: () => (/* binding */ wasApplied),
/* harmony export */   it: () => (/* binding */ lastVerifiedLock),
/* harmony export */   p4: () => (/* binding */ isVerified),
/* harmony export */   pS: () => (/* binding */ headHistory),
/* harmony export */   vC: () => (/* binding */ previousLock)
/* harmony export */ });
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43918);

/**
 * Folds the entries that move the head:
 * - a lock that is on the path already (a rollback to it, or a revert in review) is gone back to: what lay above is left;
 * - a rollback to a lock never seen before (one component of it was put back) takes the place of the head it left;
 * - everything else goes one step on: a lock, a promotion, and the undo of a rollback, which blames nobody.
 * So `previous` after a rollback is the state before the good one, never the bad one again. Locks count by their origin:
 * path and left have first forms only.
 */
function headHistory(steps) {
    const origins = new Map();
    const originOf = (lock) => origins.get(lock) ?? lock;
    const path = [];
    /** Where each lock of the path stands in it; journals are long, so nothing is searched or copied. */
    const places = new Map();
    const left = new Set();
    const seen = new Set();
    for (const step of steps) {
        if (!(0,_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .movesHead */ .$_)(step))
            continue;
        const lock = originOf(step.target ?? step.lock);
        if (step.lock !== lock)
            origins.set(step.lock, lock);
        const replaces = step.kind === 'rollback' && !seen.has(lock);
        const kept = places.get(lock) ?? Math.max(0, path.length - (replaces ? 1 : 0));
        for (const one of path.splice(kept)) {
            places.delete(one);
            left.add(one);
        }
        places.set(lock, path.push(lock) - 1);
        left.delete(lock);
        seen.add(lock);
    }
    return { path, left, originOf };
}
/** The lock before the head, or null. */
function previousLock(steps) {
    return headHistory(steps).path.at(-2) ?? null;
}
/** The lock that was applied and verified last, other than the head and what was rolled away from; or null. */
function lastVerifiedLock(steps) {
    const { path, left, originOf } = headHistory(steps);
    const good = steps.findLast((step) => {
        const lock = originOf(step.lock);
        return isVerified(step) && lock !== path.at(-1) && !left.has(lock);
    });
    return good === undefined ? null : originOf(good.lock);
}
/** True for an apply that ended well and was verified. */
function isVerified(entry) {
    return isApply(entry) && entry.ok === true && entry.verified === true;
}
/** An apply, or the promotion that ends a delivery: it was applied to its side before the traffic went there. */
function isApply({ kind, ok }) {
    return kind === 'apply' || (kind === 'promotion' && ok !== undefined);
}
/** True for an entry that says of the whole lock that it was applied well. */
function wasApplied(entry) {
    // A delivery brings the whole lock to its side, also where it promotes some components only.
    return isApply(entry) && entry.ok === true && isWhole(entry);
}
function isWhole({ kind, components }) {
    return components.length === 0 || kind === 'promotion';
}
/**
 * The apply that says whether a lock was applied well: the last of the whole lock, or a later one that failed. One of
 * some components that went well says nothing of the others. Undefined when there is none.
 */
function decidingApply(entries, lock) {
    return entries.findLast((entry) => isApply(entry) && entry.lock === lock && (isWhole(entry) || entry.ok !== true));
}


/***/ }),

/***/ 42798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ tellDeployment)
});

;// CONCATENATED MODULE: ./.cache/bundle/domain/deployment-payload.js
/** Most characters of a description on a forge. */
const DESCRIPTION = 140;
/** The lock of a payload of ours; null for what somebody else made. Some forges give it back as text. */
function lockIn(payload) {
    const value = typeof payload === 'string' ? parsed(payload) : payload;
    if (typeof value !== 'object' || value === null)
        return null;
    const { lockstep, lock } = value;
    return lockstep === 1 && typeof lock === 'string' ? lock : null;
}
/** The text, cut so that the forge keeps it as it is: only then is it known again as unchanged. */
function descriptionOf(text) {
    const characters = [...text.replace(/\s+/g, ' ').trim()];
    if (characters.length <= DESCRIPTION)
        return characters.join('');
    return `${characters.slice(0, DESCRIPTION - 1).join('')}…`;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Somebody else's payload; it need not be JSON.
        return null;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
;// CONCATENATED MODULE: ./.cache/bundle/operations/deployments.js
/** Deployments of the forge: one per environment and lock, its states told only when they change. */


/** How far back one is looked for. */
const LIMIT = 30;
/**
 * Nothing where `lockstep.yaml` does not ask for it, there is no forge, or the event is of low trust. A forge that
 * refuses is a warning: whoever lacks the right to tell may still promote.
 */
async function tellDeployment(world, news) {
    const { forge, config, host } = world;
    if (!config.deployments || forge === null || host.trust === 'low')
        return [];
    try {
        await tell(world, forge, news);
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* LockstepError */.Cj) || !error.code.startsWith('forge-'))
            throw error;
        return [
            {
                severity: 'warning',
                code: error.code,
                where: { environment: news.environment },
                message: `the forge was not told of the deployment to ${news.environment}: ${error.message}`,
                fix: error.hint ?? 'in a workflow: permissions: deployments: write',
            },
        ];
    }
}
async function tell(world, forge, news) {
    const listed = await forge.deployments(news.environment, LIMIT);
    const ours = listed.filter(({ payload }) => lockIn(payload) !== null);
    const known = news.which === 'anew' ? undefined : ours.find(({ payload }) => lockIn(payload) === news.lock);
    if (known === undefined && news.which === 'known')
        return;
    const description = descriptionOf(news.description);
    if (known?.status?.state === news.state && known.status.description === description)
        return;
    const { id } = known ?? (await create(world, forge, { news, description }));
    await forge.setDeploymentStatus(id, { state: news.state, description, logUrl: runUrl(world) });
    await endOthers(forge, ours, { id, news });
}
async function create(world, forge, { news, description }) {
    const { environment, lock } = news;
    const payload = { lockstep: 1, lock, ...(await news.payload()) };
    return forge.createDeployment({
        environment,
        ref: await refOf(world, forge),
        description,
        payload,
    });
}
async function refOf({ host, metaRepo }, forge) {
    const commit = host.event?.commit ?? (await metaRepo.resolveRevision('HEAD'));
    return commit ?? (await forge.defaultBranch());
}
/** Those that still wait for their turn have missed it. */
async function endOthers(forge, ours, { id, news }) {
    const waiting = ours.filter((one) => one.id !== id && (one.status?.state === 'pending' || one.status?.state === 'queued'));
    for (const one of waiting) {
        const description = `another lock came first: ${news.lock}`;
        await forge.setDeploymentStatus(one.id, { state: 'inactive', description, logUrl: null });
    }
}
function runUrl({ host }) {
    return host.run?.startsWith('https://') === true ? host.run : null;
}


/***/ }),

/***/ 17761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ adoptState),
/* harmony export */   I8: () => (/* binding */ requireCurrentFormat),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Vx: () => (/* binding */ lockOf),
/* harmony export */   oA: () => (/* binding */ adoptLock),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43918);
/* harmony import */ var _domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81389);
/* harmony import */ var _domain_read_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63774);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38318);
/* harmony import */ var _journal_moved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14953);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37024);







/** Reads file and journal; changes nothing. Throws what `readJournal` and `loadLock` throw. */
async function readState(world, environment) {
    return stateOf(world, await (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .readJournal */ .a0)(world, environment));
}
/** The same for a journal that was read already. */
function stateOf(world, journal) {
    const { environment } = journal;
    const head = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(journal.entries);
    const file = (0,_load_js__WEBPACK_IMPORTED_MODULE_6__/* .loadLock */ .Gt)(world, environment);
    const standing = standingOf(journal, { head, file });
    const current = standing === 'pending' && head !== null ? lockOf(journal, head.lock) : file;
    return { environment, journal, head, file, standing, current };
}
/**
 * Makes the journal's head the lock of the file: records a file that was changed in review as a `lock` entry, which is
 * also how a journal begins. Throws `lock-invalid` for a file of the earlier format.
 */
async function adoptLock(world, environment) {
    const state = await readState(world, environment);
    return adoptState(world, state);
}
/** The same for a state that was read already; nobody may have moved the head since. */
async function adoptState(world, state) {
    const { environment, file, standing } = state;
    if (standing !== 'adopt' || file === null)
        return state;
    requireCurrentFormat(environment, file);
    const digest = (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockDigest */ .sU)(file);
    await (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .appendEntries */ .PI)(world, environment, (journal) => {
        (0,_journal_moved_js__WEBPACK_IMPORTED_MODULE_5__/* .assertUnmoved */ .f4)(journal, { head: state.head });
        return {
            entry: {
                kind: 'lock',
                lock: digest,
                components: [],
                reason: 'adopted from file',
                ...promotedBy(state, file),
            },
            locks: new Map([[digest, (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockBytes */ .FM)(file)]]),
            message: `${environment}: adopt the lock of the file`,
        };
    });
    return readState(world, environment);
}
/** A promotion that came by a pull request; a file that was edited since another promotion says the old origin still. */
function promotedBy({ journal, head }, { promotedFrom }) {
    if (promotedFrom === null)
        return {};
    const text = head === null ? undefined : journal.locks.get(head.lock);
    const before = text === undefined || head === null ? null : (0,_domain_read_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .readLock */ .m)(text, (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFile */ .Ke)(head.lock)).promotedFrom;
    return before?.lock === promotedFrom.lock ? {} : { from: promotedFrom };
}
/** The lock of a digest out of the journal. Throws `rollback-target-missing`, or `journal-corrupt` for a text that is no lock. */
function lockOf(journal, digest) {
    const text = (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .lockTextOf */ ._i)(journal, digest);
    return (0,_domain_read_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .readLock */ .m)(text, (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFile */ .Ke)(digest));
}
/** Throws `lock-invalid` for a lock of the earlier format, whose commits are not proven. */
function requireCurrentFormat(environment, lock) {
    if (lock.formatVersion === 2)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('lock-invalid', {
        message: `the lock of ${environment} has the earlier format, whose commits are not proven`,
        hint: `lockstep lock --env ${environment}`,
        data: { environment },
    });
}
function standingOf(journal, { head, file }) {
    if (head === null)
        return file === null ? 'none' : 'adopt';
    if (file === null)
        return 'pending';
    const digest = (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockDigest */ .sU)(file);
    if (digest === head.lock)
        return 'same';
    return digest === head.previousLock && !wasDelivered(journal, head) ? 'pending' : 'adopt';
}
/** A head that came from a file, or was applied since, did stand in the file: an older file is then a reviewed step back. */
function wasDelivered(journal, head) {
    if (head.kind === 'lock')
        return true;
    return journal.entries.some((entry) => entry.kind === 'apply' && entry.sequence > head.sequence && entry.lock === head.lock);
}


/***/ }),

/***/ 14953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ assertExpected),
/* harmony export */   U6: () => (/* binding */ assertSource),
/* harmony export */   f4: () => (/* binding */ assertUnmoved),
/* harmony export */   lD: () => (/* binding */ stopsOf),
/* harmony export */   vK: () => (/* binding */ assertPlanned),
/* harmony export */   vg: () => (/* binding */ assertDelivery)
/* harmony export */ });
/* harmony import */ var _domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74544);
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43918);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/** The guard of every plan: the environment must still be where the plan found it (T45, T47). */



/** Ids of the entries that made or ended holds. */
function stopsOf(journal) {
    return journal.entries
        .filter((entry) => entry.hold !== undefined || entry.kind === 'resume')
        .map((entry) => entry.id);
}
/** Throws `journal-moved` with both entries when the head, or a hold that was looked at, is another by now. */
function assertUnmoved(journal, planned) {
    const found = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(journal.entries);
    if (found?.id !== planned.head?.id)
        throw moved(journal, planned.head, found);
    if (planned.stops === undefined)
        return;
    const stops = stopsOf(journal);
    if (stops.length !== planned.stops.length) {
        const stop = journal.entries.find((entry) => entry.id === stops.at(-1)) ?? null;
        throw moved(journal, planned.head, stop);
    }
}
/** Throws `journal-moved` when the head is not the one that a caller saw: its entry id or its lock digest. */
function assertExpected(journal, expected) {
    const found = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(journal.entries);
    if (expected === undefined || expected === found?.id || expected === found?.lock)
        return;
    const known = journal.entries.findLast((entry) => entry.id === expected || entry.lock === expected);
    throw moved(journal, known ?? null, found);
}
/** Throws `journal-moved` when a plan is another than the one that a caller saw (T47). */
function assertPlanned({ plan, request, }, expected) {
    if (expected === undefined || expected === plan)
        return;
    const { from, to } = request;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('journal-moved', {
        message: `the plan ${from} → ${to} is another by now: ${from}, ${to}, a hold or the gates have changed since it was ${expected}`,
        hint: `lockstep promote ${from} ${to} --dry-run shows the plan as it is now`,
        data: { environment: to, expected, plan },
    });
}
/** Throws `journal-moved` when the source moved, or the lock that is taken failed there, since the plan. */
function assertSource(journal, planned) {
    const since = journal.entries.slice(planned.sourceJournal.entries.length);
    const moving = since.find((entry) => (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .movesHead */ .$_)(entry) ||
        (entry.kind === 'apply' && entry.ok !== true && entry.lock === planned.source.digest));
    if (moving !== undefined)
        throw moved(journal, (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(planned.sourceJournal.entries), moving);
}
/** Throws `journal-moved` when a delivery is elsewhere than where it was left: another run took its next step. */
function assertDelivery(journal, expected) {
    const found = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryTip */ .Ob)(journal.entries);
    if (found?.id !== expected?.id)
        throw moved(journal, expected, found);
}
function moved({ environment }, planned, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('journal-moved', {
        message: `${environment} was moved by ${inWords(found)} since the plan, which was made on ${inWords(planned)}`,
        hint: `lockstep history --env ${environment}, then plan again`,
        data: { environment, planned, found },
    });
}
function inWords(entry) {
    if (entry === null)
        return 'nothing recorded';
    return `#${entry.sequence} (${entry.kind} by ${entry.actor})`;
}


/***/ }),

/***/ 53902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ recordApply),
/* harmony export */   Ob: () => (/* binding */ recordInPlace),
/* harmony export */   Y1: () => (/* binding */ writeApply)
/* harmony export */ });
/* harmony import */ var _domain_apply_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8370);
/* harmony import */ var _domain_head_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75375);
/* harmony import */ var _domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81389);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/* harmony import */ var _environment_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17761);
/* harmony import */ var _apply_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57076);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38318);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37024);
/** Records an apply in the journal of its environment; being unable to is told, and fails nothing. */








/** What the journal cannot do just now; a corrupt journal is none of these and is thrown. */
const BEARABLE = ['conflict', 'policy', 'unavailable'];
/**
 * Null when the entry was written, else a finding that says why not. Low trust writes nothing. Throws `journal-corrupt`. A lock of the
 * earlier format is not recorded: nobody could promote it or go back to it.
 */
async function recordApply(world, applied) {
    const { environment, lock, digest, components, ok } = applied;
    if (world.host.trust === 'low')
        return distrusted(environment);
    if (lock.formatVersion !== 2) {
        return {
            severity: 'notice',
            code: 'lock-legacy',
            where: { environment },
            message: `the apply of ${environment} is not in the journal, because its lock has the earlier format`,
            fix: `lockstep lock --env ${environment}`,
        };
    }
    try {
        await writeApply(world, applied);
        (0,_apply_state_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberRecorded */ .gA)(world, environment, ok && components.length === 0 ? digest : null);
        return null;
    }
    catch (error) {
        return unrecorded(environment, error);
    }
}
/** The entry, signed where there is a key. Throws what writing the journal throws. */
async function writeApply(world, applied) {
    const { environment, lock, digest, components, ok, verified, outputs } = applied;
    if (applied.fromFile)
        await (0,_environment_state_js__WEBPACK_IMPORTED_MODULE_4__/* .adoptLock */ .oA)(world, environment);
    const commit = await commitOf(world, applied);
    return (0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .appendEntries */ .PI)(world, environment, async (journal) => ({
        entry: {
            kind: 'apply',
            lock: digest,
            components,
            reason: applied.reason ?? null,
            ok,
            verified,
            outputs,
            ...commit,
            ...(await signed(world, applied, journal)),
        },
        locks: new Map([[digest, (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .lockBytes */ .FM)(lock)]]),
    }));
}
/**
 * For an apply that found everything in place: it counts for this environment too, so it is written unless the journal
 * says already that this very lock was applied well.
 */
async function recordInPlace(world, applied) {
    const { environment, digest } = applied;
    if (world.host.trust === 'low' || (0,_apply_state_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecorded */ .TN)(world, environment, digest))
        return null;
    try {
        const { entries } = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .readJournal */ .a0)(world, environment);
        if ((0,_domain_head_history_js__WEBPACK_IMPORTED_MODULE_1__/* .decidingApply */ .Kh)(entries, digest)?.ok !== true)
            return await recordApply(world, applied);
        (0,_apply_state_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberRecorded */ .gA)(world, environment, digest);
        return null;
    }
    catch (error) {
        return unrecorded(environment, error);
    }
}
/** Where a gate asks for checks, the commit whose checks they are: the one checked out, when it has this very lock. */
async function commitOf(world, { environment, lock, digest }) {
    if (![...world.config.gates.values()].some(({ checks }) => checks.length > 0))
        return {};
    const { path } = (0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .lockSummary */ .qp)(world, environment, { digest, changed: false });
    const head = await world.metaRepo.resolveRevision('HEAD');
    if (head === null || (await world.metaRepo.readAt(head, path)) !== (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .lockBytes */ .FM)(lock))
        return {};
    return { commit: head };
}
/** Signed anew for every place in the chain that a race leads to. */
async function signed(world, { environment, digest, ok, verified, outputs }, journal) {
    const parent = journal.entries.at(-1)?.id ?? null;
    const signature = await world.signer.sign((0,_domain_apply_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .applyStatement */ .A)({ environment, lock: digest, ok, verified, outputs, parent }));
    return signature === null ? {} : { signature };
}
/** What a pull request applies is not where the environment is, whatever its token could push (T01, T02). */
function distrusted(environment) {
    return {
        severity: 'notice',
        code: 'not-recorded',
        where: { environment },
        message: `the apply of ${environment} is not in the journal, because this event can be caused by strangers or comes before review`,
    };
}
/** The finding for what the journal cannot do just now. Throws everything else. */
function unrecorded(environment, error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj))
        throw error;
    if (!BEARABLE.includes(error.kind) && error.code !== 'meta-repo-not-git')
        throw error;
    return {
        severity: 'warning',
        code: error.code,
        where: { environment },
        message: `the apply of ${environment} is done, but could not be written to the journal: ${error.message}`,
        ...(error.hint === undefined ? {} : { fix: error.hint }),
    };
}


/***/ }),

/***/ 11880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ tellApply)
/* harmony export */ });
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43918);
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42798);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38318);



const WORDS = {
    in_progress: 'applying',
    success: 'applied',
    failure: 'applying failed',
};
/**
 * Only of a whole lock that counts for an environment. One that found everything in place made no deployment: it ends
 * the one that is there.
 */
async function tellApply(world, options, news) {
    const { environment, components, record, dryRun } = options;
    if (environment === null || components.length > 0 || !record || dryRun)
        return [];
    return (0,_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .tellDeployment */ .j)(world, {
        environment,
        lock: news.lock,
        state: news.state,
        description: WORDS[news.state],
        payload: async () => ({ previous_lock: await previousLock(world, environment, news.lock) }),
        ...(news.idle === true ? { which: 'known' } : {}),
    });
}
async function previousLock(world, environment, lock) {
    const head = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)((await (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(world, environment)).entries);
    return head?.lock === lock ? head.previousLock : (head?.lock ?? null);
}


/***/ })

};
