export const id = 3310;
export const ids = [3310];
export const modules = {

/***/ 93310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62543);
/* harmony import */ var _rollback_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25220);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15161);
/** `lockstep hold`. */



const run = (context) => (0,_operations_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .hold */ ._)(context.world, {
    environment: (0,_rollback_options_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredEnvironment */ .$n)(context),
    components: (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsOf */ .ct)(context.values, 'name'),
    reason: context.values.text('reason'),
    expires: context.values.text('expires'),
});


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

/***/ 97860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ activeHolds),
/* harmony export */   TK: () => (/* binding */ isRejected),
/* harmony export */   nH: () => (/* binding */ holdOn),
/* harmony export */   w8: () => (/* binding */ heldComponents)
/* harmony export */ });
/**
 * Holds in force at `now` (milliseconds since 1970), oldest first. A hold ends when it is resumed, when it expires,
 * or when a rollback returns to the very lock that the hold's own rollback left. Expiry is the one place where a
 * clock decides (T58): it can end a hold early or late, never lose or reorder an entry.
 */
function activeHolds(entries, now) {
    let holds = [];
    for (const entry of entries) {
        if (entry.kind === 'resume')
            holds = holds.flatMap((hold) => resumed(hold, entry.components));
        if (entry.kind === 'rollback')
            holds = holds.filter((hold) => !undoes(entry, hold));
        if (entry.hold !== undefined)
            holds = [...holds, begun(entry, entry.hold)];
    }
    return holds.filter((hold) => hold.expires === null || Date.parse(hold.expires) > now);
}
/** Names held; `all` is what a hold on the whole environment stands for. */
function heldComponents(holds, all = []) {
    const named = holds.flatMap((hold) => hold.components);
    const everything = holds.some((hold) => hold.components.length === 0) ? [...all] : [];
    return new Set([...named, ...everything].filter((name) => holdOn(holds, name) !== null).sort());
}
/** The oldest hold that stops a component, or null. */
function holdOn(holds, component) {
    return holds.find((hold) => covers(hold, component)) ?? null;
}
/** True when a hold rejects that commit of that component. */
function isRejected(holds, component, commit) {
    return holds.some((hold) => hold.rejected[component] === commit);
}
function covers(hold, component) {
    if (hold.except.includes(component))
        return false;
    return hold.components.length === 0 || hold.components.includes(component);
}
function begun(entry, hold) {
    const { components, rejected, expires } = hold;
    return { entry, components, except: [], rejected, expires };
}
function undoes(rollback, hold) {
    return (hold.entry.kind === 'rollback' && hold.entry.previousLock === (rollback.target ?? rollback.lock));
}
/** What is left of a hold after a resume; an empty list ends all of it. */
function resumed(hold, components) {
    if (components.length === 0)
        return [];
    const rejected = Object.fromEntries(Object.entries(hold.rejected).filter(([name]) => !components.includes(name)));
    if (hold.components.length === 0) {
        return [{ ...hold, rejected, except: [...hold.except, ...components] }];
    }
    const left = hold.components.filter((name) => !components.includes(name));
    return left.length === 0 ? [] : [{ ...hold, rejected, components: left }];
}


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

/***/ 19214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ rollbackHold),
/* harmony export */   p: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _domain_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71808);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);


/** The hold that a rollback leaves on what it moved away from; null for `none` and when no commit was left. */
function rollbackHold(changes, { span, now }) {
    const expires = span === 'none' ? null : expiryOf(span, now);
    const left = changes.filter(({ from, to }) => from !== null && from.commit !== to?.commit);
    if (span === 'none' || left.length === 0)
        return null;
    const rejected = {};
    for (const { component, from } of left)
        if (from !== null)
            rejected[component] = from.commit;
    return { components: left.map(({ component }) => component), rejected, expires };
}
/** ISO time at which a hold ends; null for `until-resumed`. Throws `usage` for an odd text or a time gone by. */
function expiryOf(text, now) {
    if (text === 'until-resumed')
        return null;
    if ((0,_domain_span_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpan */ .bl)(text))
        return new Date(now + (0,_domain_span_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSpan */ .wr)(text)).toISOString();
    const time = /^\d{4}-\d{2}-\d{2}(?:T[0-9:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(text)
        ? Date.parse(text)
        : Number.NaN;
    if (time > now)
        return new Date(time).toISOString();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('usage', {
        message: Number.isNaN(time)
            ? `${JSON.stringify(text)} is no end of a hold`
            : `${text} has gone by, a hold cannot end then`,
        hint: 'write until-resumed, a span such as 24h or 7d, or a time such as 2026-12-01T08:00:00Z',
    });
}


/***/ })

};
