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
/* harmony export */   X2: () => (/* binding */ stateTarget)
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
        reason: values.text('reason'),
        hold: values.text('hold'),
        dryRun: values.flag('dry-run'),
        via: (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .viaOf */ .wQ)(values),
        push: values.flag('push'),
        force: values.flag('force'),
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
/** `previous`, `last-verified`, or an entry. */
function stateTarget(text) {
    return text === 'previous' || text === 'last-verified'
        ? { kind: text }
        : { kind: 'entry', id: text };
}


/***/ }),

/***/ 75375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ decidingApply),
/* harmony export */   it: () => (/* binding */ lastVerifiedLock),
/* harmony export */   p4: () => (/* binding */ isVerified),
/* harmony export */   vC: () => (/* binding */ previousLock)
/* harmony export */ });
/* unused harmony export headHistory */
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24821);

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
    let path = [];
    const left = new Set();
    const seen = new Set();
    for (const step of steps.filter(_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .movesHead */ .$_)) {
        const lock = originOf(step.target ?? step.lock);
        if (step.lock !== lock)
            origins.set(step.lock, lock);
        const replaces = step.kind === 'rollback' && !seen.has(lock);
        const kept = path.slice(0, keptLength(path, lock, replaces));
        path.slice(kept.length).forEach((one) => left.add(one));
        path = [...kept, lock];
        left.delete(lock);
        seen.add(lock);
    }
    return { path, left, originOf };
}
/** How much of the path stays below a lock. */
function keptLength(path, lock, replaces) {
    const at = path.lastIndexOf(lock);
    if (at >= 0)
        return at;
    return replaces ? Math.max(0, path.length - 1) : path.length;
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
    return entry.kind === 'apply' && entry.ok === true && entry.verified === true;
}
/**
 * The apply that says whether a lock was applied well: the last of the whole lock, or a later one that failed. One of
 * some components that went well says nothing of the others. Undefined when there is none.
 */
function decidingApply(entries, lock) {
    return entries.findLast((entry) => entry.kind === 'apply' &&
        entry.lock === lock &&
        (entry.components.length === 0 || entry.ok !== true));
}


/***/ }),

/***/ 77466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requireHead)
/* harmony export */ });
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24821);
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
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24821);
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
