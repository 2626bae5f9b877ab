export const id = 9274;
export const ids = [9274];
export const modules = {

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
;// CONCATENATED MODULE: ./.cache/bundle/domain/apply-outcome.js
/** What an apply in another job came to, from its published JSON; nothing of it is believed but that it happened there. */




/** Texts above it are no result of ours. */
const LIMIT = 64 * 1024 ** 2;
const shape = schemas/* looseObject */._H3({
    schema: schemas/* literal */.euz(1),
    command: schemas/* literal */.euz('apply'),
    environment: schemas/* nullable */.mee(schemas/* string */.YjP()),
    dry_run: schemas/* literal */.euz(false),
    lock: schemas/* looseObject */._H3({ digest: schemas/* string */.YjP() }),
    steps: schemas/* array */.YOg(schemas/* looseObject */._H3({
        component: schemas/* string */.YjP(),
        action: schemas/* string */.YjP(),
        outcome: schemas/* optional */.lqM(schemas/* string */.YjP()),
        output: schemas/* nullable */.mee(schemas/* string */.YjP()),
    })),
});
const GOOD = new Set(['built', 'restored', 'unchanged', 'removed']);
/** Throws `usage` for what is no result of an apply that ran, `name-invalid` and `digest-invalid` for what it says. */
function readApplyOutcome(text, shown) {
    const { environment, lock, steps } = parsed(text, shown);
    const asked = steps.filter(({ action }) => action !== 'skip' && action !== 'remove');
    const isGood = ({ outcome = '' }) => GOOD.has(outcome);
    return {
        environment,
        lock: (0,digest/* parseDigest */.m)(lock.digest),
        done: new Map(asked
            .filter(isGood)
            .map(({ component, output }) => [
            (0,names/* parseComponentName */.Mh)(component),
            output === null ? null : (0,digest/* parseDigest */.m)(output),
        ])),
        failed: steps
            .filter((step) => step.action !== 'skip' && !isGood(step))
            .map(({ component }) => (0,names/* parseComponentName */.Mh)(component)),
        changed: steps.some(({ action, outcome }) => action !== 'skip' && outcome !== 'unchanged'),
    };
}
function parsed(text, shown) {
    const value = text.length > LIMIT ? null : json(text);
    const result = shape.safeParse(value);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new errors/* LockstepError */.Cj('usage', {
        message: `${shown} is no result of an apply that ran: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
        hint: 'give the file that the output json-file of an apply names',
    });
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Not JSON at all: told like every other wrong shape.
        return null;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/domain/head-history.js
var head_history = __webpack_require__(75375);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
// EXTERNAL MODULE: ./.cache/bundle/operations/environment-state.js
var environment_state = __webpack_require__(17761);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var journal = __webpack_require__(38318);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/operations/require-trust.js
var require_trust = __webpack_require__(59612);
;// CONCATENATED MODULE: ./.cache/bundle/operations/record.js
/**
 * `record`: writes what applies in other jobs came to into the journal. It runs nothing of a component and brings no
 * output, so the job that holds the right to write the journal never shares a machine with a build (T06, T07).
 */










const HINT = 'give the file that the output json-file of an apply names';
/**
 * One entry for all results together: of the whole lock when they cover it, else of the components they name. The lock
 * must be the one that is checked out here: a job that ran builds cannot bring another into the journal. Nothing is
 * written when the journal says the same already. Throws `trust-low`, `usage`, `lock-missing`, `environment-unknown`,
 * `outputs-differ`, and what writing the journal throws.
 */
async function record(world, options) {
    const { environment } = options;
    (0,require_trust/* requireTrust */.a)(world, `record an apply of ${environment}`);
    (0,load/* requireEnvironment */.L3)(world, (0,load/* loadEnvironments */.H2)(world, (0,load/* loadManifest */.eY)(world)), environment);
    const lock = (0,load/* requireLock */.TU)(world, environment);
    (0,environment_state/* requireCurrentFormat */.I8)(environment, lock);
    const files = options.results.flatMap((path) => filesBelow(world, path));
    if (files.length === 0)
        throw nothingThere(options);
    const outcomes = files.map((path) => outcomeOf(world, options, { path, lock }));
    const draft = draftOf(lock, outcomes);
    const known = await knownEntry(world, environment, { draft, outcomes });
    const entry = known ?? (await write(world, environment, { lock, draft }));
    return { command: 'record', ok: true, environment, findings: [], entry };
}
/** A file itself; of a folder every `.json` in it and below, in order. Symlinks are not followed. */
function filesBelow(world, path) {
    const stat = world.disk.lstat(path);
    if (stat?.kind !== 'directory')
        return [path];
    const entries = [...(world.disk.readdir(path) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap(({ name, kind }) => {
        if (kind === 'directory')
            return filesBelow(world, (0,external_node_path_.join)(path, name));
        return kind === 'file' && name.endsWith('.json') ? [(0,external_node_path_.join)(path, name)] : [];
    });
}
function nothingThere({ environment, results }) {
    return new errors/* LockstepError */.Cj('usage', {
        message: `there is no result of an apply of ${environment} in ${results.join(', ')}`,
        hint: HINT,
    });
}
function outcomeOf(world, { environment }, { path, lock }) {
    const outcome = readApplyOutcome(readText(world, path), path);
    if (outcome.environment !== environment) {
        throw new errors/* LockstepError */.Cj('usage', {
            message: `${path} tells of ${outcome.environment ?? 'no environment'}, not of ${environment}`,
            hint: 'give the results of this environment only',
        });
    }
    if (outcome.lock !== (0,lock_bytes/* lockDigest */.sU)(lock)) {
        throw new errors/* LockstepError */.Cj('usage', {
            message: `${path} tells of another lock of ${environment} than the one here`,
            hint: 'check out the commit that was applied',
            data: { environment, applied: outcome.lock, here: (0,lock_bytes/* lockDigest */.sU)(lock) },
        });
    }
    return outcome;
}
function readText(world, path) {
    try {
        return new TextDecoder().decode(world.disk.readFile(path));
    }
    catch (error) {
        if ((0,publish/* systemCode */.xU)(error) === null)
            throw error;
        throw new errors/* LockstepError */.Cj('usage', {
            message: `${path} cannot be read: ${(0,publish/* systemCode */.xU)(error) ?? ''}`,
            hint: HINT,
            cause: error,
        });
    }
}
function draftOf(lock, outcomes) {
    const failed = new Set(outcomes.flatMap((one) => one.failed));
    const outputs = outputsOf(outcomes);
    const asked = new Set([...outcomes.flatMap((one) => [...one.done.keys()]), ...failed]);
    const isWhole = [...lock.components.keys()].every((name) => asked.has(name));
    return {
        kind: 'apply',
        lock: (0,lock_bytes/* lockDigest */.sU)(lock),
        components: isWhole ? [] : [...asked].sort(),
        reason: null,
        ok: failed.size === 0,
        verified: failed.size === 0 && isWhole,
        outputs: Object.fromEntries(outputs),
    };
}
/** Throws `outputs-differ` when two jobs made different bytes of the same component: neither can be believed. */
function outputsOf(outcomes) {
    const outputs = new Map();
    for (const [component, output] of outcomes.flatMap((one) => [...one.done])) {
        const other = outputs.get(component);
        if (output === null)
            continue;
        if (other !== undefined && other !== output) {
            throw new errors/* LockstepError */.Cj('outputs-differ', {
                message: `two jobs made different outputs of ${component}: ${other} and ${output}`,
                hint: 'let one job build it and the others restore it',
                data: { component },
            });
        }
        outputs.set(component, output);
    }
    return outputs;
}
/** The entry that says already what is to be written: everything stood there, and was applied well before. */
async function knownEntry(world, environment, { draft, outcomes }) {
    if (outcomes.some((one) => one.changed) || draft.components.length > 0)
        return null;
    const { entries } = await (0,journal/* readJournal */.a0)(world, environment);
    const deciding = (0,head_history/* decidingApply */.Kh)(entries, draft.lock);
    return deciding?.ok === true ? deciding : null;
}
async function write(world, environment, { lock, draft }) {
    await (0,environment_state/* adoptLock */.oA)(world, environment);
    return (0,journal/* appendEntries */.PI)(world, environment, () => ({
        entry: draft,
        locks: new Map([[draft.lock, (0,lock_bytes/* lockBytes */.FM)(lock)]]),
    }));
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/rollback-options.js
var rollback_options = __webpack_require__(25220);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/record.js
/** `lockstep record`. */



const run = (context) => record(context.world, {
    environment: (0,rollback_options/* requiredEnvironment */.$n)(context),
    results: context.values.list('results').map((file) => external_node_path_.resolve(context.cwd, file)),
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


/***/ })

};
