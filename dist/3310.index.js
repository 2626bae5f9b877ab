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

/***/ 97860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ activeHolds),
/* harmony export */   TK: () => (/* binding */ isRejected),
/* harmony export */   V4: () => (/* binding */ holdsAfter),
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
/** Holds in force that would still be in force after a rollback to that lock: all but the one whose rollback it undoes. */
function holdsAfter(holds, lock) {
    return holds.filter((hold) => !isUndoneBy(hold, lock));
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
    return isUndoneBy(hold, rollback.target ?? rollback.lock);
}
function isUndoneBy({ entry }, lock) {
    return entry.kind === 'rollback' && entry.previousLock === lock;
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
