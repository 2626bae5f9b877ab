export const id = 9979;
export const ids = [9979];
export const modules = {

/***/ 9979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12645);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _operations_rollback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59580);
/* harmony import */ var _operations_rollback_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58447);
/* harmony import */ var _rollback_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25220);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15161);
/** The rollback action: every way of going back behind the inputs `target` and `target-value`. */






const run = (context) => {
    const { world, values } = context;
    const environment = (0,_rollback_options_js__WEBPACK_IMPORTED_MODULE_4__/* .requiredEnvironment */ .$n)(context);
    const target = values.text('target') ?? 'last-verified';
    if (target === 'list')
        return (0,_operations_rollback_list_js__WEBPACK_IMPORTED_MODULE_3__/* .listTargets */ .n)(world, { environment });
    if (target === 'snapshot') {
        const label = targetValue(context, target);
        return (0,_operations_rollback_list_js__WEBPACK_IMPORTED_MODULE_3__/* .snapshot */ .P)(world, { environment, label, reason: values.text('reason') });
    }
    const isOne = target === 'version' || target === 'commit';
    const options = (0,_rollback_options_js__WEBPACK_IMPORTED_MODULE_4__/* .rollbackOptionsOf */ .El)(context, targetOf(context, target), isOne ? 'all' : 'some');
    return (0,_operations_rollback_js__WEBPACK_IMPORTED_MODULE_2__/* .rollback */ .d)(world, options);
};
function targetOf(context, target) {
    switch (target) {
        case 'version':
            return {
                kind: 'version',
                component: onlyComponent(context),
                version: targetValue(context, target),
            };
        case 'commit':
            return {
                kind: 'commit',
                component: onlyComponent(context),
                commit: (0,_domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitSha */ .tu)(targetValue(context, target)),
            };
        case 'lock':
            return { kind: 'lock', file: (0,_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .fileOf */ .W7)(context, targetValue(context, target)) };
        default:
            return (0,_rollback_options_js__WEBPACK_IMPORTED_MODULE_4__/* .stateTarget */ .X2)(target);
    }
}
function targetValue({ values }, target) {
    const value = values.text('target-value');
    if (value !== null && value !== '')
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('input-missing', {
        message: `target: ${target} needs target-value`,
        hint: `set target-value to the ${target === 'snapshot' ? 'label' : target}`,
    });
}
function onlyComponent({ values }) {
    const [only, ...more] = (0,_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .componentsOf */ .ct)(values);
    if (only !== undefined && more.length === 0)
        return only;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('input-missing', {
        message: `a version or commit is of one component, and components names ${more.length === 0 ? 'none' : String(more.length + 1)}`,
        hint: 'set components to the one component that goes back',
    });
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
