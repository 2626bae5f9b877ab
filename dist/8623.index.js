export const id = 8623;
export const ids = [8623];
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
// EXTERNAL MODULE: ./.cache/bundle/operations/record-apply.js
var record_apply = __webpack_require__(53902);
// EXTERNAL MODULE: ./.cache/bundle/operations/require-trust.js
var require_trust = __webpack_require__(59612);
// EXTERNAL MODULE: ./.cache/bundle/operations/tell-apply.js
var tell_apply = __webpack_require__(11880);
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
    const applied = appliedOf(environment, lock, outcomes);
    const known = await knownEntry(world, { applied, outcomes });
    const entry = known ?? (await (0,record_apply/* writeApply */.Y1)(world, applied));
    const findings = await (0,tell_apply/* tellApply */.O)(world, { ...applied, record: true, dryRun: false }, { lock: applied.digest, state: applied.ok ? 'success' : 'failure', idle: known !== null });
    return { command: 'record', ok: true, environment, findings, entry };
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
function appliedOf(environment, lock, outcomes) {
    const failed = new Set(outcomes.flatMap((one) => one.failed));
    const asked = new Set([...outcomes.flatMap((one) => [...one.done.keys()]), ...failed]);
    const isWhole = [...lock.components.keys()].every((name) => asked.has(name));
    return {
        environment,
        lock,
        digest: (0,lock_bytes/* lockDigest */.sU)(lock),
        fromFile: true,
        components: isWhole ? [] : [...asked].sort(),
        ok: failed.size === 0,
        verified: failed.size === 0 && isWhole,
        outputs: Object.fromEntries(outputsOf(outcomes)),
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
async function knownEntry(world, { applied, outcomes }) {
    const { environment, digest, components } = applied;
    if (outcomes.some((one) => one.changed) || components.length > 0)
        return null;
    const { entries } = await (0,journal/* readJournal */.a0)(world, environment);
    const deciding = (0,head_history/* decidingApply */.Kh)(entries, digest);
    return deciding?.ok === true ? deciding : null;
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

/***/ 57076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   R: () => (/* binding */ writeVersions),
/* harmony export */   TN: () => (/* binding */ isRecorded),
/* harmony export */   d4: () => (/* binding */ forgetState),
/* harmony export */   gA: () => (/* binding */ rememberRecorded),
/* harmony export */   q2: () => (/* binding */ readVersions),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   zu: () => (/* binding */ phaseName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _store_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16056);
/** What the last apply left in place: one small file per component, a hint that is always checked before use. */


const STATE_SCHEMA = 1;
/** How an environment, or one side of it, is written in `verified` and `deployed`. */
function phaseName({ environment, side, }) {
    const name = environment ?? '';
    return side === undefined ? name : `${name}@${side.name}`;
}
/** The state of a component; null when there is none or it cannot be read: then it is found out anew. */
function readState(world, component) {
    const value = readJson(world, `${component}.json`);
    return isState(value) ? value : null;
}
/** Replaces the state of a component at once. Throws `state-write-failed` or `disk-full`. */
function writeState(world, component, state) {
    writeJson(world, `${component}.json`, { schema: STATE_SCHEMA, ...state });
}
/** Forgets a component; fine if it was not known. */
function forgetState(world, component) {
    const path = pathOf(world, `${component}.json`);
    if (world.disk.lstat(path) !== null)
        world.disk.unlink(path);
}
/** Which lock of each environment the journal is known to hold as applied well. */
const RECORDED = '.recorded.json';
/** True when this workspace knows that the journal has a good apply of the lock. */
function isRecorded(world, environment, lock) {
    const value = readJson(world, RECORDED);
    return isRecord(value) && value[environment] === lock;
}
/** Remembers it, so that the next apply with nothing to do need not ask the journal; null forgets it. */
function rememberRecorded(world, environment, lock) {
    const value = readJson(world, RECORDED);
    const known = isRecord(value) ? value : {};
    if ((known[environment] ?? null) === lock)
        return;
    writeJson(world, RECORDED, { ...known, [environment]: lock });
}
/** A component name begins with a letter or a digit, so this is never one's state. */
const VERSIONS = '.versions.json';
/** The versions of the last apply; empty when unknown. */
function readVersions(world) {
    const value = readJson(world, VERSIONS);
    return isRecord(value) && isRecord(value['versions'])
        ? value['versions']
        : {};
}
/** Replaces the versions at once. */
function writeVersions(world, versions) {
    writeJson(world, VERSIONS, { schema: STATE_SCHEMA, versions });
}
function pathOf(world, file) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(world.workspace.storeDir, 'state', file);
}
function readJson(world, file) {
    try {
        return JSON.parse(new TextDecoder().decode(world.disk.readFile(pathOf(world, file))));
    }
    catch (error) {
        // A hint: absent or damaged, the plan looks at the disk and the store instead.
        if (error instanceof SyntaxError || (0,_store_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) !== null)
            return null;
        throw error;
    }
}
function writeJson(world, file, value) {
    const text = `${JSON.stringify(value, null, 2)}\n`;
    (0,_store_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishFile */ .o6)(world.disk, world.random, pathOf(world, file), text);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isState(value) {
    if (!isRecord(value) || value['schema'] !== STATE_SCHEMA)
        return false;
    return (typeof value['commit'] === 'string' &&
        isTextOrNull(value['buildKey']) &&
        isTextOrNull(value['output']) &&
        typeof value['recipe'] === 'string' &&
        typeof value['inputs'] === 'string' &&
        typeof value['sources'] === 'boolean' &&
        Array.isArray(value['verified']) &&
        Array.isArray(value['deployed']));
}
function isTextOrNull(value) {
    return value === null || typeof value === 'string';
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
