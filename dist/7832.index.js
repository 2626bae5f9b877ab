export const id = 7832;
export const ids = [7832];
export const modules = {

/***/ 77832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_rollback_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58447);
/* harmony import */ var _rollback_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25220);
/** `lockstep rollback list`. */


const run = (context) => (0,_operations_rollback_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listTargets */ .n)(context.world, { environment: (0,_rollback_options_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredEnvironment */ .$n)(context) });


/***/ }),

/***/ 25220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ requiredEnvironment),
/* harmony export */   El: () => (/* binding */ rollbackOptionsOf),
/* harmony export */   Nd: () => (/* binding */ lockTarget),
/* harmony export */   X2: () => (/* binding */ stateTarget),
/* harmony export */   l7: () => (/* binding */ storeTarget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15161);
/** The options that every way of rolling back has, from their values. */


/** `components` narrows a whole lock; a target that is one component has none. */
function rollbackOptionsOf(context, target, chooses) {
    const { values } = context;
    return {
        environment: requiredEnvironment(context),
        target,
        components: chooses === 'some' ? (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsOf */ .ct)(values) : [],
        includeDependents: values.flag('include-dependents'),
        reason: values.text('reason'),
        hold: values.text('hold'),
        dryRun: values.flag('dry-run'),
        via: (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .viaOf */ .wQ)(values),
        push: values.flag('push'),
        force: values.flag('force'),
        restoreOnly: values.flag('restore-only'),
        jobs: values.integer('jobs') ?? 1,
        apply: values.flag('apply'),
    };
}
/** The environment of a command whose row says `required`. */
function requiredEnvironment({ environment }) {
    if (environment !== null)
        return environment;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('input-missing', {
        message: 'an environment is needed',
        hint: 'give --env',
    });
}
/** A lock file, or the digest of a lock in the journal. */
function lockTarget(context, text) {
    return /^sha256:[0-9a-f]{7,64}$/.test(text)
        ? { kind: 'entry', id: text }
        : { kind: 'lock', file: (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOf */ .W7)(context, text) };
}
/** An output of the store; throws `usage` for more than one component. */
function storeTarget({ values }, digest) {
    const [component = null, ...more] = (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsOf */ .ct)(values);
    if (more.length === 0)
        return { kind: 'store', digest, component };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('usage', {
        message: `an output is of one component, and ${more.length + 1} are named`,
        hint: 'name the one component that goes back',
    });
}
/** `previous`, `last-verified`, or an entry. */
function stateTarget(text) {
    return text === 'previous' || text === 'last-verified'
        ? { kind: text }
        : { kind: 'entry', id: text };
}


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

/***/ 77466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requireHead)
/* harmony export */ });
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43918);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);


/** Throws `lock-missing` when the environment never had a lock. */
function requireHead({ environment, entries }) {
    const head = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(entries);
    if (head !== null)
        return head;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('lock-missing', {
        message: `${environment} has no lock yet`,
        hint: `lockstep lock --env ${environment}`,
        data: { environment },
    });
}


/***/ }),

/***/ 59612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ requireTrust)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** The guard of everything that writes the journal by hand: strangers' events may not. */

/** Throws `trust-low` when the event is one that strangers can cause; `what` completes "may not …". */
function requireTrust(world, what) {
    if (world.host.trust === 'high')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('trust-low', {
        message: `this event may not ${what}: strangers can cause it`,
        hint: 'run it from a protected branch, or by hand',
    });
}


/***/ }),

/***/ 58447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ snapshot),
/* harmony export */   n: () => (/* binding */ listTargets)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _domain_head_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75375);
/* harmony import */ var _domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81389);
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43918);
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42586);
/* harmony import */ var _environment_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17761);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38318);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37024);
/* harmony import */ var _require_head_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77466);
/* harmony import */ var _require_trust_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(59612);
/** `rollback list` and `rollback snapshot`: what an environment can go back to, and giving it a name. */











/** Locks, promotions, rollbacks and snapshots whose bytes are there, newest first; `target` is what `rollback to` takes. */
async function listTargets(world, { environment }) {
    (0,_load_js__WEBPACK_IMPORTED_MODULE_8__/* .requireEnvironment */ .L3)(world, (0,_load_js__WEBPACK_IMPORTED_MODULE_8__/* .loadEnvironments */ .H2)(world, (0,_load_js__WEBPACK_IMPORTED_MODULE_8__/* .loadManifest */ .eY)(world)), environment);
    const { journal, current } = await (0,_environment_state_js__WEBPACK_IMPORTED_MODULE_6__/* .readState */ .un)(world, environment);
    const now = current === null ? null : (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .lockDigest */ .sU)(current);
    const good = new Set(journal.entries.filter(_domain_head_history_js__WEBPACK_IMPORTED_MODULE_1__/* .isVerified */ .p4).map((entry) => entry.lock));
    const usable = journal.entries.filter((entry) => ((0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_3__/* .movesHead */ .$_)(entry) || entry.kind === 'snapshot') && journal.locks.has(entry.lock));
    return {
        command: 'rollback list',
        ok: true,
        environment,
        findings: [],
        targets: usable.toReversed().map((entry) => ({
            target: entry.label ?? shortId(entry),
            lock: entry.lock,
            at: entry.at,
            kind: entry.kind,
            actor: entry.actor,
            verified: good.has(entry.lock),
            label: entry.label ?? null,
            current: entry.lock === now,
        })),
    };
}
function shortId(entry) {
    return (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(entry.id).slice(0, 12);
}
/** Labels the head. Throws `usage` for a label that is taken or means something else, `lock-missing`, `trust-low`. */
async function snapshot(world, options) {
    const { environment, label, reason } = options;
    (0,_require_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .requireTrust */ .a)(world, `label a state of ${environment}`);
    (0,_load_js__WEBPACK_IMPORTED_MODULE_8__/* .requireEnvironment */ .L3)(world, (0,_load_js__WEBPACK_IMPORTED_MODULE_8__/* .loadEnvironments */ .H2)(world, (0,_load_js__WEBPACK_IMPORTED_MODULE_8__/* .loadManifest */ .eY)(world)), environment);
    requireLabel(label);
    await (0,_environment_state_js__WEBPACK_IMPORTED_MODULE_6__/* .adoptLock */ .oA)(world, environment);
    const entry = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_7__/* .appendEntries */ .PI)(world, environment, (journal) => {
        requireFree(label, journal.entries);
        const lock = (0,_require_head_js__WEBPACK_IMPORTED_MODULE_9__/* .requireHead */ .E)(journal).lock;
        return {
            entry: { kind: 'snapshot', lock, components: [], reason, label },
            locks: new Map(),
            message: `${environment}: snapshot ${label}`,
        };
    });
    return { command: 'rollback snapshot', ok: true, environment, findings: [], entry };
}
/** Words of `rollback to`, and what looks like the beginning of a digest, would be ambiguous. */
function requireLabel(label) {
    const taken = /^(?:previous|last-verified|list|[0-9a-f]{7,64})$/.test(label);
    if ((0,_domain_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isName */ .Eo)(label) && !taken)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LockstepError */ .Cj('usage', {
        message: `${JSON.stringify(label)} cannot be the label of a snapshot`,
        hint: 'use letters, digits, ".", "_" and "-", no word of "rollback to", and not 7 or more hexadecimal digits alone',
    });
}
function requireFree(label, entries) {
    const other = entries.find((entry) => entry.label === label);
    if (other === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LockstepError */ .Cj('usage', {
        message: `${other.environment} has a snapshot ${label} already (#${other.sequence} by ${other.actor})`,
        hint: `choose another label, or: lockstep rollback to ${label} --env ${other.environment}`,
    });
}


/***/ })

};
