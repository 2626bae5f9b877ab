export const id = 6403;
export const ids = [6403];
export const modules = {

/***/ 31740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ applyOptionsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15161);
/** The options of `apply`, `plan` and `cache-restore`, from their values. */


/** Throws `usage` when --all and --component contradict each other. */
function applyOptionsOf({ values, environment }, own) {
    const components = (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsOf */ .ct)(values);
    if (values.flag('all') && components.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('usage', {
            message: '--all and --component contradict each other',
            hint: 'leave one of them out',
        });
    }
    const runsCode = own.command === 'apply';
    return {
        ...own,
        environment,
        components,
        withDependencies: values.flag('with-dependencies'),
        locked: values.flag('locked'),
        keepGoing: values.flag('keep-going'),
        jobs: values.flag('parallel') ? (values.integer('jobs') ?? 1) : 1,
        force: values.flag('force'),
        runPhases: { verify: runsCode, deploy: runsCode },
    };
}


/***/ }),

/***/ 86403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/operations/apply.js + 8 modules
var apply = __webpack_require__(27323);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/holds.js
var holds = __webpack_require__(97860);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/environment-state.js
var environment_state = __webpack_require__(17761);
// EXTERNAL MODULE: ./.cache/bundle/operations/hold.js
var hold = __webpack_require__(62543);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var operations_journal = __webpack_require__(38318);
// EXTERNAL MODULE: ./.cache/bundle/operations/rollback.js + 14 modules
var rollback = __webpack_require__(91628);
;// CONCATENATED MODULE: ./.cache/bundle/operations/auto-rollback.js
/** `auto-rollback: on-failed-verification`: one rollback to the last verified lock, by itself; what would be a second is a hold. */







const NOTHING = { rollback: null, moved: false, findings: [] };
/**
 * Only a failed `verify` or `deploy` counts: what did not build was never the state of the environment. The head must be
 * the very lock that failed. A head that a rollback made, a rollback that cannot be done and a restored lock that fails too
 * end in a hold on the whole environment. Throws `cancelled`, what is corrupt, and bugs.
 */
async function autoRollback(world, request) {
    const { environment, failed } = request;
    const culprits = failed.results.filter(isUnverified);
    if (culprits.length === 0)
        return NOTHING;
    const reason = reasonOf(world, culprits);
    if (world.host.trust === 'low') {
        return notDone(environment, 'strangers can cause this event, so it may not roll back');
    }
    try {
        const { head } = await (0,environment_state/* readState */.un)(world, environment);
        if (head?.lock !== failed.lock) {
            return notDone(environment, `the journal is at another lock than ${(0,digest/* shortDigest */.VK)(failed.lock)}`);
        }
        if (head.kind === 'rollback') {
            const why = `was not rolled back by itself: #${head.sequence} was a rollback already, and a second is for people`;
            return await held(world, request, { reason, why });
        }
    }
    catch (error) {
        return notDone(environment, bearable(error).message);
    }
    return goBack(world, request, reason);
}
function isUnverified({ outcome, phase }) {
    return outcome === 'failed' && (phase === 'verify' || phase === 'deploy');
}
/** `auto: verification of api failed in run …`; goes to the journal and the hold. */
function reasonOf({ host }, culprits) {
    const said = culprits.map(({ component, phase }) => `${phase === 'verify' ? 'verification' : 'deployment'} of ${component} failed`);
    return `auto: ${said.join(', ')}${host.run === null ? '' : ` in run ${host.run}`}`;
}
async function goBack(world, request, reason) {
    const { environment, options, via, push } = request;
    try {
        const result = await (0,rollback/* rollback */.d)(world, {
            environment,
            target: { kind: 'last-verified' },
            components: [],
            reason,
            hold: null,
            dryRun: false,
            via,
            push,
            force: false,
            jobs: options.jobs,
            apply: true,
        });
        if (result.ok)
            return { rollback: result, moved: true, findings: [rolledBack(result)] };
        const why = `went back to ${(0,digest/* shortDigest */.VK)(result.lock.digest)} by itself, the last verified lock, and that failed too`;
        return { ...(await held(world, request, { reason, why })), rollback: result, moved: true };
    }
    catch (error) {
        const { kind, message, data } = bearable(error);
        // The error of a rollback that moved the head has the command that undoes it.
        const moved = 'undo' in data;
        const isOthers = kind === 'conflict' || kind === 'unavailable';
        if (!moved && isOthers)
            return notDone(environment, message);
        const why = `${moved ? 'went back by itself and was not applied' : 'was not rolled back by itself'}: ${message}`;
        return { ...(await held(world, request, { reason, why })), moved };
    }
}
/** Stops everything until a person resumes it; `why` goes on from the name of the environment. */
async function held(world, { environment }, { reason, why }) {
    const hint = `lockstep history --env ${environment}, and once it may go on: lockstep resume --env ${environment} --reason "…"`;
    try {
        const { entries } = await (0,operations_journal/* readJournal */.a0)(world, environment);
        const isHeld = (0,holds/* activeHolds */.NX)(entries, world.clock.now()).some(({ components, except }) => components.length === 0 && except.length === 0);
        if (!isHeld)
            await (0,hold/* hold */._)(world, { environment, components: [], reason, expires: null });
        const message = `${environment} ${why}; all of it is held now`;
        return { ...NOTHING, findings: [said(environment, 'error', { message, fix: hint })] };
    }
    catch (error) {
        const message = `${environment} ${why}; it could not be held: ${bearable(error).message}`;
        return { ...NOTHING, findings: [said(environment, 'error', { message, fix: hint })] };
    }
}
function notDone(environment, why) {
    const message = `${environment} was not rolled back by itself: ${why}`;
    const fix = `lockstep rollback to last-verified --env ${environment}`;
    return { ...NOTHING, findings: [said(environment, 'error', { message, fix })] };
}
function rolledBack({ environment, lock, undo }) {
    const message = `${environment ?? ''} went back to ${(0,digest/* shortDigest */.VK)(lock.digest)} by itself, the last verified lock`;
    return {
        severity: 'warning',
        code: 'rolled-back',
        where: environment === null ? {} : { environment },
        message,
        ...(undo === null ? {} : { fix: `undo it: ${undo}` }),
    };
}
function said(environment, severity, { message, fix }) {
    return { severity, code: 'not-rolled-back', where: { environment }, message, fix };
}
/** What an apply may end with a finding for; the rest is thrown. */
function bearable(error) {
    const kinds = ['policy', 'usage', 'conflict', 'unavailable'];
    if (error instanceof errors/* LockstepError */.Cj && kinds.includes(error.kind))
        return error;
    throw error;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/head-history.js
var head_history = __webpack_require__(75375);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
;// CONCATENATED MODULE: ./.cache/bundle/operations/put-back.js
/** Transactional apply: after a failure the lock that was in place before is applied again, and the journal says so. */







/**
 * The newest lock whose whole apply ended well, as the journal tells; asked before anything moves. One that was rolled
 * away from since is never put back. Throws what reading the journal throws: without it nothing could be promised.
 */
async function lockInPlace(world, environment) {
    const journal = await (0,operations_journal/* readJournal */.a0)(world, environment);
    const entry = journal.entries.findLast(head_history/* wasApplied */.VJ);
    if (entry === undefined) {
        return { lock: null, why: `no earlier apply of ${environment} ended well` };
    }
    const named = `${(0,digest/* shortDigest */.VK)(entry.lock)}, applied in #${entry.sequence}`;
    const { left, originOf } = (0,head_history/* headHistory */.pS)(journal.entries);
    if (left.has(originOf(entry.lock))) {
        return { lock: null, why: `the lock in place was ${named}, and was rolled away from since` };
    }
    if (!journal.locks.has(entry.lock)) {
        return { lock: null, why: `the journal no longer has the bytes of ${named}` };
    }
    return { lock: (0,environment_state/* lockOf */.Vx)(journal, entry.lock) };
}
/** A failed apply with what putting back came to: `put-back`, or the error `not-put-back`. Throws `cancelled` and bugs. */
async function putBack(world, given) {
    const { failed, before } = given;
    const why = whyNot(given);
    if (before.lock === null || why !== null)
        return withFinding(world, failed, notPutBack(failed, why));
    try {
        const back = await (0,apply/* apply */.B)(world, backOptions(given.options, before.lock, failed));
        const told = back.ok ? putBackWell(failed, before.lock) : notPutBack(failed, null, back);
        return withFinding(world, { ...failed, putBack: back }, told);
    }
    catch (error) {
        if (!(error instanceof errors/* LockstepError */.Cj) || !BEARABLE.includes(error.kind))
            throw error;
        return withFinding(world, failed, notPutBack(failed, error.message));
    }
}
const BEARABLE = ['policy', 'usage', 'conflict', 'unavailable'];
function whyNot({ options, failed, before, }) {
    if (before.lock === null)
        return before.why;
    if ((0,lock_bytes/* lockDigest */.sU)(before.lock) === failed.lock)
        return 'it is the very lock that was in place before';
    const { components } = before.lock;
    const isNew = options.components.length > 0 && !options.components.some((one) => components.has(one));
    return isNew ? `the lock before had no ${options.components.join(', ')}` : null;
}
/** Whatever can come back does, also after another failure. */
function backOptions(options, lock, failed) {
    return {
        ...options,
        lock,
        components: options.components.filter((name) => lock.components.has(name)),
        keepGoing: true,
        reason: `put back after failed apply of ${failed.lock}`,
    };
}
function withFinding(world, result, finding) {
    world.emit({ type: 'finding', finding });
    return { ...result, findings: [...result.findings, finding] };
}
function putBackWell({ environment }, lock) {
    const name = environment ?? 'the workspace';
    return {
        severity: 'warning',
        code: 'put-back',
        where: environment === null ? {} : { environment },
        message: `${name} is at ${(0,digest/* shortDigest */.VK)((0,lock_bytes/* lockDigest */.sU)(lock))} again, as before this apply; its lock file still wants the one that failed`,
        fix: 'apply again once the cause is mended, or roll back',
    };
}
/** Never green: where every component stands is told. */
function notPutBack(failed, why, back) {
    const { environment } = failed;
    const reason = why === null ? 'putting the lock before back failed too' : why;
    const states = (back ?? failed).results.map(stateInWords).join(', ');
    return {
        severity: 'error',
        code: 'not-put-back',
        where: environment === null ? {} : { environment },
        message: `${environment ?? 'the workspace'} was not put back: ${reason}; ${states}`,
        fix: `lockstep status${environment === null ? '' : ` --env ${environment}`}`,
    };
}
function stateInWords({ component, outcome, detail }) {
    const isBad = outcome === 'failed' || outcome === 'cancelled';
    return `${component} ${outcome}${isBad && detail !== undefined ? ` (${detail})` : ''}`;
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/apply-safely.js



/**
 * A rollback that moved the head wins over putting back: it applies a good lock itself. Whatever is done afterwards, a
 * failed apply stays one. An interruption undoes nothing: the next run finishes, or puts back when it fails. Throws what
 * `apply` throws, and what reading the journal throws before anything moves.
 */
async function applySafely(world, options, safety) {
    const { environment } = options;
    const isGuarded = safety.transactional || safety.auto !== 'never';
    if (!isGuarded || options.dryRun)
        return (0,apply/* apply */.B)(world, options);
    if (environment === null)
        return withFindings(await (0,apply/* apply */.B)(world, options), [NO_JOURNAL]);
    const before = safety.transactional ? await lockInPlace(world, environment) : null;
    const result = await (0,apply/* apply */.B)(world, options);
    if (result.ok)
        return result;
    const failed = await afterFailure(world, { options, safety, result });
    return failed.moved || before === null
        ? failed.result
        : putBack(world, { options, failed: failed.result, before });
}
const NO_JOURNAL = {
    severity: 'warning',
    code: 'not-guarded',
    message: 'the lock without an environment has no journal: after a failure nothing is put back',
    fix: 'name an environment with --env',
};
async function afterFailure(world, given) {
    const { options, safety, result } = given;
    const { environment } = options;
    if (environment === null || safety.auto === 'never')
        return { result, moved: false };
    const { via, push } = safety;
    const done = await autoRollback(world, { environment, failed: result, options, via, push });
    for (const finding of done.findings)
        world.emit({ type: 'finding', finding });
    const told = withFindings(result, done.findings);
    return {
        result: done.rollback === null ? told : { ...told, rollback: done.rollback },
        moved: done.moved,
    };
}
function withFindings(result, findings) {
    return { ...result, findings: [...result.findings, ...findings] };
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/apply-options.js
var apply_options = __webpack_require__(31740);
// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/apply.js
/** `lockstep apply`. */



const run = (context) => {
    const { world, values } = context;
    const options = (0,apply_options/* applyOptionsOf */.O)(context, {
        command: 'apply',
        dryRun: values.flag('dry-run'),
        restoreOnly: values.flag('restore-only'),
        skipPackages: values.flag('skip-packages'),
        record: values.flag('record'),
    });
    const isAuto = values.text('auto-rollback') === 'on-failed-verification';
    return applySafely(world, options, {
        transactional: values.flag('transactional'),
        auto: isAuto ? 'on-failed-verification' : 'never',
        via: (0,selection/* viaOf */.wQ)(values),
        push: values.flag('push'),
    });
};


/***/ }),

/***/ 62543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ resume),
/* harmony export */   _: () => (/* binding */ hold)
/* harmony export */ });
/* harmony import */ var _domain_holds_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97860);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _environment_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17761);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38318);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37024);
/* harmony import */ var _require_head_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77466);
/* harmony import */ var _require_trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59612);
/* harmony import */ var _rollback_hold_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19214);
/** `hold` and `resume`: stops on components of an environment, with a reason, and their end. */








/** Throws `input-missing` without a reason, `usage` for an odd end, `component-unknown`, `lock-missing`, `trust-low`. */
async function hold(world, options) {
    const { environment, components } = options;
    const reason = (options.reason ?? '').trim();
    if (reason === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('input-missing', {
            message: `a hold in ${environment} needs a reason`,
            hint: 'add --reason "…"',
        });
    }
    const expires = (0,_rollback_hold_js__WEBPACK_IMPORTED_MODULE_6__/* .expiryOf */ .p)(options.expires ?? 'until-resumed', world.clock.now());
    await prepare(world, options, 'hold');
    const entry = await write(world, environment, () => ({
        kind: 'hold',
        components,
        reason,
        hold: { components, rejected: {}, expires },
    }));
    return { command: 'hold', ok: true, environment, findings: [], entry };
}
/** Throws `usage` when nothing of it is held, `component-unknown`, `lock-missing`, `trust-low`. */
async function resume(world, options) {
    const { environment, components, reason } = options;
    await prepare(world, options, 'resume');
    const entry = await write(world, environment, (entries) => {
        requireHeld(environment, components, (0,_domain_holds_js__WEBPACK_IMPORTED_MODULE_7__/* .activeHolds */ .NX)(entries, world.clock.now()));
        return { kind: 'resume', components, reason };
    });
    return { command: 'resume', ok: true, environment, findings: [], entry };
}
async function prepare(world, { environment, components }, verb) {
    (0,_require_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .requireTrust */ .a)(world, `${verb} anything in ${environment}`);
    const manifest = (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadManifest */ .eY)(world);
    (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .requireEnvironment */ .L3)(world, (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadEnvironments */ .H2)(world, manifest), environment);
    const state = await (0,_environment_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)(world, environment);
    const unknown = components.filter((name) => !manifest.components.has(name) && state.current?.components.has(name) !== true);
    if (unknown.length > 0)
        throw unknownComponents(environment, unknown, manifest);
    await (0,_environment_state_js__WEBPACK_IMPORTED_MODULE_1__/* .adoptState */ .Gb)(world, state);
}
function unknownComponents(environment, unknown, manifest) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('component-unknown', {
        message: `neither the manifest nor the lock of ${environment} has ${unknown.join(', ')}`,
        hint: `choose from: ${[...manifest.components.keys()].join(', ')}`,
        data: { environment, components: unknown },
    });
}
/** An entry that leaves the head where it is; it stays right whoever else wrote in between. */
function write(world, environment, draft) {
    return (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .appendEntries */ .PI)(world, environment, (journal) => ({
        entry: { ...draft(journal.entries), lock: (0,_require_head_js__WEBPACK_IMPORTED_MODULE_4__/* .requireHead */ .E)(journal).lock },
        locks: new Map(),
    }));
}
function requireHeld(environment, components, active) {
    const free = components.filter((name) => (0,_domain_holds_js__WEBPACK_IMPORTED_MODULE_7__/* .holdOn */ .nH)(active, name) === null);
    if (active.length > 0 && free.length === 0)
        return;
    const what = free.length === 0 ? 'nothing is held' : `${free.join(', ')} is not held`;
    const held = active.map((one) => `#${one.entry.sequence} ${one.components.join(', ') || 'all'}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('usage', {
        message: `${what} in ${environment}`,
        hint: held.length === 0 ? `lockstep history --env ${environment}` : `held: ${held.join('; ')}`,
        data: { environment, components: free },
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


/***/ })

};
