export const id = 6828;
export const ids = [6828];
export const modules = {

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

/***/ 96828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/domain/head-at.js
var head_at = __webpack_require__(73534);
// EXTERNAL MODULE: ./.cache/bundle/domain/head-history.js
var head_history = __webpack_require__(75375);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/span.js
var domain_span = __webpack_require__(71808);
// EXTERNAL MODULE: ./.cache/bundle/operations/environment-state.js
var environment_state = __webpack_require__(17761);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal-locks.js
var journal_locks = __webpack_require__(62090);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/operations/rollback-stored.js
var rollback_stored = __webpack_require__(50484);
;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-candidates.js








const LISTED = ['version', 'commit', 'lock', 'store', 'snapshot', 'age'];
/** Targets that need a value. */
function isListed(target) {
    return LISTED.includes(target);
}
/** Newest first, each value once. Reads only. Throws what reading manifest, lock and journal throws. */
async function listCandidates(world, asked) {
    const { environment, target, components } = asked;
    (0,load/* requireEnvironment */.L3)(world, (0,load/* loadEnvironments */.H2)(world, (0,load/* loadManifest */.eY)(world)), environment);
    const state = await (0,environment_state/* readState */.un)(world, environment);
    const all = await candidatesOf(world, state, target);
    const targets = all.filter(({ component }) => component === undefined || components.length === 0 || components.includes(component));
    return { command: 'rollback list', ok: true, environment, findings: [], of: target, targets };
}
async function candidatesOf(world, state, target) {
    const row = rowMaker(state);
    switch (target) {
        case 'version':
            return ofComponents(state, row, ({ version }) => version);
        case 'commit':
            return ofComponents(state, row, ({ commit }) => commit);
        case 'lock':
            return [...(0,journal_locks/* formerLocks */.M)(state.journal)].map(({ entry }) => row(entry.lock, { entry }));
        case 'store': {
            const records = (await world.catalog.records()).map(({ record }) => record);
            return outputs(state, row, records);
        }
        case 'snapshot':
            return state.journal.entries
                .filter(({ lock, label }) => label !== undefined && state.journal.locks.has(lock))
                .toReversed()
                .map((entry) => row(entry.label ?? '', { entry }));
        case 'age':
            return ages(state, row, world.clock.now());
    }
}
function rowMaker({ journal, current }) {
    const good = new Set(journal.entries.filter(head_history/* isVerified */.p4).map(({ lock }) => lock));
    const now = current === null ? null : (0,lock_bytes/* lockDigest */.sU)(current);
    return (target, { entry, component, isCurrent }) => ({
        target,
        lock: entry.lock,
        at: entry.at,
        kind: entry.kind,
        actor: entry.actor,
        verified: good.has(entry.lock),
        label: entry.label ?? null,
        current: isCurrent ?? entry.lock === now,
        ...(component === undefined ? {} : { component }),
    });
}
function ofComponents({ journal, current }, row, valueOf) {
    const rows = new Map();
    const add = (one, { entry }) => {
        const isCurrent = current?.components.get(one.name)?.commit === one.commit;
        const key = `${one.name} ${valueOf(one)}`;
        if (rows.has(key))
            return;
        rows.set(key, row(valueOf(one), { entry, component: one.name, isCurrent }));
    };
    for (const former of (0,journal_locks/* formerLocks */.M)(journal)) {
        for (const one of former.lock.components.values())
            add(one, former);
    }
    return sortedByName([...rows.values()]);
}
function outputs(state, row, records) {
    const rows = new Map();
    for (const { component, output, lock, entry } of (0,rollback_stored/* storedOutputs */._)(state, records)) {
        const key = `${component} ${output}`;
        if (rows.has(key))
            continue;
        const { commit } = lock.components.get(component) ?? {};
        const isCurrent = state.current?.components.get(component)?.commit === commit;
        rows.set(key, row(output, { entry, component, isCurrent }));
    }
    return sortedByName([...rows.values()]);
}
/** Stable: of one component the newest stays first. */
function sortedByName(rows) {
    const nameOf = ({ component }) => component ?? '';
    return rows.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
}
/** For each move a span that leads to it now; one that stood for less than a second has none. */
function ages({ journal }, row, now) {
    const moves = (0,head_at/* datedMoves */.H)(journal.entries, now);
    return moves
        .flatMap(({ entry, since }, at) => {
        const until = moves.slice(at + 1).find((next) => next.since !== null)?.since ?? null;
        if (since === null || !journal.locks.has(entry.lock))
            return [];
        const span = (0,domain_span/* spanWithin */.Y8)(until === null ? 0 : now - until, now - since);
        return span === null ? [] : [row(span, { entry })];
    })
        .toReversed();
}

// EXTERNAL MODULE: ./.cache/bundle/operations/rollback.js + 14 modules
var rollback = __webpack_require__(91628);
// EXTERNAL MODULE: ./.cache/bundle/operations/rollback-list.js
var rollback_list = __webpack_require__(58447);
// EXTERNAL MODULE: ./.cache/bundle/app/run/rollback-options.js
var rollback_options = __webpack_require__(25220);
// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/rollback.js
/** The rollback action: every way of going back behind the inputs `target` and `target-value`. */







/** `make-snapshot` is the one verb among the targets: `snapshot` goes back to a label, and never makes one. */
const run = (context) => {
    const { world, values } = context;
    const environment = (0,rollback_options/* requiredEnvironment */.$n)(context);
    const target = values.text('target') ?? 'last-verified';
    const value = values.text('target-value') ?? '';
    if (target === 'list')
        return (0,rollback_list/* listTargets */.n)(world, { environment });
    if (target === 'make-snapshot') {
        return (0,rollback_list/* snapshot */.P)(world, { environment, label: labelOf(value), reason: values.text('reason') });
    }
    if (value === '' && isListed(target)) {
        return listCandidates(world, { environment, target, components: (0,selection/* componentsOf */.ct)(values) });
    }
    const isOne = ['version', 'commit', 'store'].includes(target);
    const found = targetOf(context, target, value);
    return (0,rollback/* rollback */.d)(world, (0,rollback_options/* rollbackOptionsOf */.El)(context, found, isOne ? 'all' : 'some'));
};
function targetOf(context, target, value) {
    switch (target) {
        case 'version':
            return { kind: 'version', component: onlyComponent(context), version: value };
        case 'commit':
            return {
                kind: 'commit',
                component: onlyComponent(context),
                commit: (0,git_ids/* parseCommitSha */.tu)(value),
            };
        case 'lock':
            return (0,rollback_options/* lockTarget */.Nd)(context, value);
        case 'store':
            return (0,rollback_options/* storeTarget */.l7)(context, value);
        case 'snapshot':
            return { kind: 'snapshot', label: value };
        case 'age':
            return { kind: 'age', span: value };
        default:
            return (0,rollback_options/* stateTarget */.X2)(target);
    }
}
function labelOf(value) {
    if (value !== '')
        return value;
    throw new errors/* LockstepError */.Cj('input-missing', {
        message: 'target: make-snapshot needs target-value',
        hint: 'set target-value to the label',
    });
}
function onlyComponent({ values }) {
    const [only, ...more] = (0,selection/* componentsOf */.ct)(values);
    if (only !== undefined && more.length === 0)
        return only;
    throw new errors/* LockstepError */.Cj('input-missing', {
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
