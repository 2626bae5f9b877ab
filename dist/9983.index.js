export const id = 9983;
export const ids = [9983];
export const modules = {

/***/ 29983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/bypasses.js
var bypasses = __webpack_require__(83856);
// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
// EXTERNAL MODULE: ./.cache/bundle/domain/holds.js
var domain_holds = __webpack_require__(97860);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/parallel.js
var parallel = __webpack_require__(45055);
// EXTERNAL MODULE: ./.cache/bundle/domain/recipe.js + 1 modules
var recipe = __webpack_require__(54525);
// EXTERNAL MODULE: ./.cache/bundle/domain/repo-url.js
var repo_url = __webpack_require__(58700);
// EXTERNAL MODULE: ./.cache/bundle/domain/staleness.js
var staleness = __webpack_require__(98960);
// EXTERNAL MODULE: ./.cache/bundle/operations/collect-failures.js
var collect_failures = __webpack_require__(72164);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-report.js
var deliver_report = __webpack_require__(10780);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var journal = __webpack_require__(38318);
;// CONCATENATED MODULE: ./.cache/bundle/operations/entries-in.js


/** None where nothing was ever recorded. Throws `journal-corrupt` and `remote-unreachable`. */
async function entriesIn(world, environment) {
    if (environment === null)
        return [];
    try {
        return (await (0,journal/* readJournal */.a0)(world, environment)).entries;
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'meta-repo-not-git'))
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
;// CONCATENATED MODULE: ./.cache/bundle/operations/status.js
/** `status`: the working trees beside what the lock of an environment says. Changes nothing, asks no remote but for a tag object. */












/** Ok when every working tree is at its lock and the lock belongs to the manifest. Throws `lock-missing`. */
async function status_status(world, environment) {
    const manifest = (0,load/* loadManifest */.eY)(world);
    const environments = (0,load/* loadEnvironments */.H2)(world, manifest);
    if (environment !== null)
        (0,load/* requireEnvironment */.L3)(world, environments, environment);
    const lock = (0,load/* requireLock */.TU)(world, environment);
    const entries = await entriesIn(world, environment);
    const holds = (0,domain_holds/* activeHolds */.NX)(entries, world.clock.now());
    const held = (0,domain_holds/* heldComponents */.w8)(holds, lock.components.keys());
    const settled = await (0,parallel/* mapSettled */.A)([...lock.components.values()], world.config.jobs, async (entry) => {
        const inspected = await world.git.inspect(entry.name, outputsOf(manifest, entry.name));
        return rowOf(await peeled(world, entry, inspected), inspected, held.has(entry.name));
    });
    (0,collect_failures/* collectFailures */.C)(settled, {
        what: 'could not be inspected',
        total: lock.components.size,
        throwThem: true,
    });
    const components = settled.flatMap((result) => result.status === 'fulfilled' ? [result.value] : []);
    const stale = (0,staleness/* staleness */.T)(lock, manifest, environments);
    const findings = [...stale, ...(0,bypasses/* bypassFindings */.T)(entries)];
    return {
        command: 'status',
        ok: stale.length === 0 &&
            components.every((row) => row.state === 'current' || row.state === 'held'),
        environment,
        findings,
        lock: (0,load/* lockSummary */.qp)(world, environment, { digest: (0,lock_bytes/* lockDigest */.sU)(lock), changed: false }),
        components,
        delivery: await (0,deliver_report/* deliveryIn */.Sv)(world, environment),
    };
}
function outputsOf(manifest, name) {
    const component = manifest.components.get(name);
    if (component === undefined)
        return [];
    const { outputs, optionalOutputs } = (0,recipe/* recipeOf */.Sx)(component);
    return [...outputs, ...optionalOutputs];
}
/** A lock of the earlier format may name a tag object; its commit was remembered by the apply that proved it. */
async function peeled({ git, signal }, entry, { state, head }) {
    if (entry.peeled || state !== 'clean' || head === entry.commit)
        return entry;
    const { commit } = await git.proveCommit((0,repo_url/* parseRepoUrl */.fH)(entry.repo), entry.commit, signal);
    return { ...entry, commit };
}
function rowOf(entry, { state, head }, isHeld) {
    const base = { component: entry.name, version: entry.version, commit: entry.commit };
    if (state === 'clean' && head === entry.commit) {
        return { ...base, state: isHeld ? 'held' : 'current', detail: isHeld ? 'held' : '' };
    }
    if (state === 'clean')
        return { ...base, state: 'behind', detail: `at ${head === null ? 'nothing' : (0,git_ids/* shortSha */.Fu)(head)}` };
    return { ...base, state, detail: DETAILS[state] };
}
const DETAILS = {
    absent: 'not checked out',
    dirty: 'has local edits',
    foreign: 'was not made by Lockstep',
    broken: 'was interrupted; the next apply mends it',
};

;// CONCATENATED MODULE: ./.cache/bundle/app/run/status.js
/** `lockstep status`. */

const run = ({ world, environment }) => status_status(world, environment);


/***/ }),

/***/ 83856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ bypassFindings),
/* harmony export */   W: () => (/* binding */ bypassesOf)
/* harmony export */ });
/* harmony import */ var _head_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75375);
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43918);


/** One warning per gate that was gone past by a promotion to the lock that the environment is in now. */
function bypassFindings(entries) {
    const head = (0,_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(entries);
    return head === null ? [] : bypassesOf(entries, head.lock);
}
/** The same for another lock that it was in, which a rollback may bring back. */
function bypassesOf(entries, lock) {
    const isBypass = (entry) => entry.kind === 'promotion' && (entry.overrides ?? []).length > 0;
    // Most environments have none, and folding a long journal is not free.
    if (!entries.some(isBypass))
        return [];
    const { originOf } = (0,_head_history_js__WEBPACK_IMPORTED_MODULE_0__/* .headHistory */ .pS)(entries);
    return entries
        .filter((entry) => isBypass(entry) && originOf(entry.lock) === originOf(lock))
        .flatMap((entry) => (entry.overrides ?? []).map((override) => toldOf(entry, override)));
}
function toldOf(entry, override) {
    const { environment, sequence, actor, reason } = entry;
    return {
        severity: 'warning',
        code: 'gate-bypassed',
        where: { environment },
        message: `${environment} came to its lock past a gate (#${sequence} by ${actor}: ${reason ?? 'no reason given'}): ${override}`,
    };
}


/***/ }),

/***/ 89934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   Hp: () => (/* binding */ nextPercent),
/* harmony export */   Ny: () => (/* binding */ claimEnds),
/* harmony export */   _9: () => (/* binding */ clearsAt)
/* harmony export */ });
const WHOLE = { percent: 100, waitMs: 0 };
/** Blue-green is one step to everything. */
function stepsOf({ strategy, steps }) {
    return strategy === 'canary' && steps.length > 0 ? steps : [WHOLE];
}
/** The part of the traffic after this one; a step that was taken out of the file meanwhile does no harm. */
function nextPercent(steps, percent) {
    return steps.find((step) => step.percent > percent)?.percent ?? 100;
}
/**
 * When a step has been out long enough: milliseconds since 1970. A step that was taken out of the file waits as long as
 * the nearest one below it. A start in the future, by another machine's clock, only delays (T58).
 */
function clearsAt(steps, at) {
    const step = steps.findLast(({ percent }) => percent <= at.percent) ?? steps[0];
    return Date.parse(at.since) + (step?.waitMs ?? 0);
}
/** How long other runs leave a claim alone beyond the time that the command may take: ending it, and telling. */
const GRACE_MS = 60_000;
/**
 * Until when the run that claimed the switch may still be running it: milliseconds since 1970. After that, or when the
 * claim is so far in the future that the clocks cannot be compared, another run may take it over.
 */
function claimEnds({ timeoutMs }, claim, now) {
    const lease = timeoutMs + GRACE_MS;
    const since = Date.parse(claim.since);
    if (claim.isReleased || !(Math.abs(now - since) < lease))
        return null;
    return since + lease;
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

/***/ 45055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mapSettled)
/* harmony export */ });
/** Bounded parallelism over a list, answers in the order of the list. */
/**
 * Runs `work` on every item, at most `limit` at once. Every item is run, also after a failure: the answer
 * says for each what came of it, so that all errors can be told at once.
 */
async function mapSettled(items, limit, work) {
    const results = [];
    let next = 0;
    const lane = async () => {
        for (let index = next++; index < items.length; index = next++) {
            results[index] = await settle(() => work(items[index], index));
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
    return results;
}
async function settle(work) {
    try {
        return { status: 'fulfilled', value: await work() };
    }
    catch (reason) {
        return { status: 'rejected', reason };
    }
}


/***/ }),

/***/ 54525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gm: () => (/* binding */ BUILD_PHASES),
  jt: () => (/* binding */ commandText),
  N_: () => (/* binding */ hasBuild),
  uk: () => (/* binding */ outputPaths),
  Sx: () => (/* binding */ recipeOf),
  Yz: () => (/* binding */ recipeText),
  c2: () => (/* binding */ withoutInstall)
});

// UNUSED EXPORTS: DEFAULT_TIMEOUT_SECONDS

// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
;// CONCATENATED MODULE: ./.cache/bundle/domain/recipe-defaults.js
/** Default recipes by type of component; none of them puts text of a manifest into a shell line. */

const NOTHING = {
    install: [],
    build: [],
    test: [],
    outputs: [],
    tools: [],
    path: [],
};
const BY_TYPE = {
    npm,
    python,
    cargo,
    go,
    make,
    bazel,
    docker,
    script: () => NOTHING,
    none: () => NOTHING,
};
/** The defaults of a component's type. Throws `manifest-invalid` for a `build_target` that begins with "-". */
function defaultsOf(component) {
    if (component.buildTarget?.startsWith('-') === true) {
        throw new errors/* LockstepError */.Cj('manifest-invalid', {
            message: `build_target ${JSON.stringify(component.buildTarget)} of ${component.name} would be taken for an option`,
            hint: 'write a target that does not begin with "-"',
        });
    }
    return BY_TYPE[component.type](component);
}
/** A Bazel label such as `//api:api` means nothing to the other tools and is left out there. */
function targetOf(component) {
    return component.buildTarget?.startsWith('//') === true ? null : component.buildTarget;
}
function run(argv, when = {}) {
    return { command: { argv }, present: when.present ?? [], absent: when.absent ?? [] };
}
/**
 * Install scripts of packages stay off; `npm rebuild` can be declared for those that need them. Without a
 * package lock `npm install` runs and writes none, so that the checkout stays clean. `build_target` = npm script.
 */
function npm(component) {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
    const manifest = ['package.json'];
    const script = targetOf(component);
    return {
        install: [
            run(['npm', 'ci', ...flags], { present: [...manifest, 'package-lock.json'] }),
            run(['npm', 'ci', ...flags], {
                present: [...manifest, 'npm-shrinkwrap.json'],
                absent: ['package-lock.json'],
            }),
            run(['npm', 'install', '--no-package-lock', ...flags], {
                present: manifest,
                absent: ['package-lock.json', 'npm-shrinkwrap.json'],
            }),
        ],
        build: [
            script === null
                ? run(['npm', 'run', 'build', '--if-present'], { present: manifest })
                : run(['npm', 'run', script]),
        ],
        test: [run(['npm', 'test', '--if-present'], { present: manifest })],
        outputs: ['dist'],
        tools: ['node', 'npm'],
        path: [],
    };
}
/**
 * A private environment in `.venv`, first on PATH, never the global one; made when there are requirements or
 * the manifest asks for isolation. Python has no build or test command that fits all projects (`unittest`
 * fails when it finds nothing), so these are what the manifest says.
 */
function python(component) {
    const isolation = component.isolation;
    const interpreter = isolation?.pythonVersion === undefined ? 'python3' : `python${isolation.pythonVersion}`;
    const requirements = isolation?.requirements ?? 'requirements.txt';
    const declared = isolation?.requirements !== undefined;
    const when = declared ? {} : { present: [requirements] };
    const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'];
    return {
        ...NOTHING,
        install: [
            run([interpreter, '-m', 'venv', '--clear', '.venv'], isolation?.type === 'venv' ? {} : when),
            run(['.venv/bin/python', ...pip, '-r', requirements], when),
        ],
        tools: [interpreter],
        path: ['.venv/bin'],
    };
}
/**
 * Offline when the crates are vendored, exact when there is a Cargo.lock. `target/release` is far too much to
 * keep, and which files in it matter only the project knows: outputs must be declared. `build_target` = package.
 */
function cargo(component) {
    const target = targetOf(component);
    const only = target === null ? [] : ['--package', target];
    const variants = (verb) => [true, false].flatMap((locked) => [true, false].map((vendored) => run([
        'cargo',
        verb,
        '--release',
        ...flag('--locked', locked),
        ...flag('--offline', vendored),
        ...only,
    ], {
        present: [...flag('Cargo.lock', locked), ...flag('vendor', vendored)],
        absent: [...flag('Cargo.lock', !locked), ...flag('vendor', !vendored)],
    })));
    return {
        ...NOTHING,
        build: variants('build'),
        test: variants('test'),
        tools: ['cargo', 'rustc'],
    };
}
function flag(name, on) {
    return on ? [name] : [];
}
/** `go build -o` refuses a module without a main package, so that case only compiles. */
const GO_BUILD = "if go list -f '{{.Name}}' ./... | grep -qx main; then go build -trimpath -buildvcs=false -o bin/ ./...; else go build -buildvcs=false ./...; fi";
/** Paths of the machine and of the checkout stay out of the programs. `build_target` = package. */
function go(component) {
    const target = targetOf(component);
    return {
        ...NOTHING,
        install: [run(['go', 'mod', 'download'], { present: ['go.sum'], absent: ['vendor'] })],
        build: [
            target === null
                ? { command: { shell: GO_BUILD }, present: [], absent: [] }
                : run(['go', 'build', '-trimpath', '-buildvcs=false', '-o', 'bin/', target]),
        ],
        test: [run(['go', 'test', './...'])],
        outputs: ['bin'],
        tools: ['go'],
    };
}
/** `make` or `make <build_target>`; `build` is captured when it appears, other places must be declared. */
function make(component) {
    const target = targetOf(component);
    return {
        ...NOTHING,
        build: [run(['make', ...(target === null ? [] : [target])])],
        outputs: ['build'],
        tools: ['make', 'cc'],
    };
}
/** Everything, or one label. `bazel-bin` is a link out of the tree, so outputs must be copied and declared. */
function bazel(component) {
    return {
        ...NOTHING,
        build: [run(['bazel', 'build', '--', component.buildTarget ?? '//...'])],
        tools: ['bazel'],
    };
}
/** An image named after the component in the local daemon, no files. `build_target` = stage. */
function docker(component) {
    const target = targetOf(component);
    const stage = target === null ? [] : ['--target', target];
    const image = `lockstep/${component.name.toLowerCase()}`;
    return {
        ...NOTHING,
        build: [run(['docker', 'build', '--tag', image, ...stage, '.'])],
        tools: ['docker'],
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/recipe.js
/** The recipe: what is run to build a component, by its type and what its manifest overrides. */


/** Phases that make the output, in the order they run. */
const BUILD_PHASES = ['install', 'build', 'test'];
/** Seconds that one command may take when the manifest does not say. */
const DEFAULT_TIMEOUT_SECONDS = 3600;
/**
 * The effective recipe. A phase in `build:` replaces the default of the type; an empty list switches it off.
 * Throws `manifest-invalid` when `build_target` could be taken for an option.
 */
function recipeOf(component) {
    const defaults = defaultsOf(component);
    const spec = component.build;
    const phases = {
        install: phaseOf(spec, 'install', defaults.install),
        build: phaseOf(spec, 'build', defaults.build),
        test: phaseOf(spec, 'test', defaults.test),
        verify: phaseOf(spec, 'verify', []),
        deploy: phaseOf(spec, 'deploy', []),
    };
    return {
        ...phases,
        outputs: spec.outputs ?? [],
        optionalOutputs: spec.outputs === undefined ? defaults.outputs : [],
        inputs: spec.inputs ?? [],
        env: spec.env ?? new Map(),
        passEnv: spec.passEnv ?? [],
        path: defaults.path,
        timeoutSeconds: spec.timeout ?? DEFAULT_TIMEOUT_SECONDS,
        tools: toolsOf([...phases.install, ...phases.build, ...phases.test], defaults.tools),
    };
}
function phaseOf(spec, phase, fallback) {
    return spec[phase]?.map((command) => ({ command, present: [], absent: [] })) ?? fallback;
}
/** The same recipe without its package step (`--skip-packages`); another recipe, so another build key. */
function withoutInstall(recipe) {
    return { ...recipe, install: [] };
}
/** True when there is something to run or to capture; otherwise the component is its sources alone. */
function hasBuild(recipe) {
    return BUILD_PHASES.some((phase) => recipe[phase].length > 0) || recipe.outputs.length > 0;
}
/** Every path that a build may write and the store may hold: declared, or the defaults of the type. */
function outputPaths(recipe) {
    return recipe.outputs.length > 0 ? recipe.outputs : recipe.optionalOutputs;
}
/**
 * Canonical text for the build key: what can change the output. Left out are the timeout, and `verify` and
 * `deploy`, which run after the output is made. The values of `passEnv` and `inputs` enter the key as inputs.
 */
function recipeText(recipe) {
    return (0,build_key/* canonicalJson */.dj)({
        install: recipe.install,
        build: recipe.build,
        test: recipe.test,
        outputs: [...recipe.outputs].sort(),
        optionalOutputs: [...recipe.optionalOutputs].sort(),
        env: Object.fromEntries(recipe.env),
        passEnv: [...recipe.passEnv].sort(),
        path: recipe.path,
    });
}
/** A command as a person would type it, for messages and logs; never executed. */
function commandText(command) {
    if ('shell' in command)
        return command.shell;
    return command.argv
        .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : quoted(word)))
        .join(' ');
}
function quoted(word) {
    return `'${word.replaceAll("'", `'\\''`)}'`;
}
const VERSION_ARGS = new Map(['bazel', 'cargo', 'cc', 'cmake', 'deno', 'docker', 'gcc', 'gradle', 'java', 'make', 'mvn']
    .concat(['node', 'npm', 'npx', 'pnpm', 'protoc', 'python', 'python3', 'ruby', 'rustc', 'yarn'])
    .map((name) => [name, ['--version']])
    .concat([['go', ['version']]]));
/** Tools of the type first, then the known ones that a command names, also inside a shell line. */
function toolsOf(commands, ofType) {
    const mentioned = commands.flatMap(({ command }) => 'shell' in command ? command.shell.split(/[^\w.-]+/) : command.argv.slice(0, 1));
    const names = new Set([...ofType, ...mentioned.filter((word) => VERSION_ARGS.has(word))]);
    return [...names]
        .sort()
        .map((name) => ({ name, versionArgs: VERSION_ARGS.get(name) ?? ['--version'] }));
}


/***/ }),

/***/ 98960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ nameKey),
/* harmony export */   T: () => (/* binding */ staleness)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75008);
/* harmony import */ var _wanted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46839);
/** Whether a lock still belongs to the manifest (T62). */



/**
 * One finding `lock-stale` per component and difference: added, removed, repo, type, build target,
 * dependencies, or a locked version that no longer is what is wanted in the lock's environment. Empty when
 * the lock belongs to the manifest. While the manifest is the one it was made for, what a partial lock lacks, another
 * version than the wanted one and other ranges of the same dependencies are no difference: a rollback or a promotion put
 * it there on purpose.
 */
function staleness(lock, manifest, environments) {
    const isSame = lock.manifest === (0,_wanted_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestDigest */ .I)(manifest, environments, lock.environment);
    if (isSame && lock.partial)
        return [];
    const findings = [];
    const names = new Set([...manifest.components.keys(), ...lock.components.keys()]);
    for (const name of [...names].sort()) {
        const component = manifest.components.get(name);
        const locked = lock.components.get(name);
        const wanted = component === undefined || isSame
            ? null
            : (0,_wanted_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedVersion */ .K)(component, environments, lock.environment);
        for (const message of differences(component, locked, wanted)) {
            findings.push(stale(name, message, { lock, manifest, line: component?.line }));
        }
    }
    return findings;
}
function stale(name, message, at) {
    const { environment } = at.lock;
    return {
        severity: 'error',
        code: 'lock-stale',
        where: {
            file: at.manifest.file,
            ...(at.line === undefined ? {} : { line: at.line }),
            component: name,
            ...(environment === null ? {} : { environment }),
        },
        message: `${name} ${message}`,
        fix: environment === null ? 'run: lockstep lock' : `run: lockstep lock --env ${environment}`,
    };
}
function differences(component, locked, wanted) {
    if (locked === undefined)
        return ['is in the manifest, not in the lock'];
    if (component === undefined)
        return ['is in the lock, no longer in the manifest'];
    const found = [];
    if (locked.repo !== component.repo) {
        found.push(`has another repo now: ${component.repo} instead of ${locked.repo}`);
    }
    if (wanted !== null && !isWanted(locked, wanted, component.tagPrefix)) {
        found.push(`is locked at ${locked.version}, the manifest wants ${wanted}`);
    }
    if (locked.type !== component.type) {
        found.push(`has another type now: ${component.type} instead of ${locked.type}`);
    }
    if (locked.buildTarget !== component.buildTarget)
        found.push('has another build_target now');
    const keyOf = wanted === null ? nameKey : dependencyKey;
    if (keyOf(locked.dependsOn) !== keyOf(component.dependsOn)) {
        found.push('has other dependencies now');
    }
    return found;
}
/** The names alone: what is built from what, and in which order. */
function nameKey(dependsOn) {
    return dependsOn
        .map(({ name }) => name)
        .sort()
        .join('\n');
}
/** Independent of the order in which they are written. */
function dependencyKey(dependsOn) {
    return dependsOn
        .map((one) => `${one.name}:${one.range ?? ''}`)
        .sort()
        .join('\n');
}
/** Mirrors `selectRef`: commit, full ref, name with or without `v` and prefix, range. */
function isWanted(locked, wanted, tagPrefix) {
    if (wanted === locked.commit || wanted === locked.version || wanted === locked.ref)
        return true;
    if (wanted.startsWith('refs/')) {
        return locked.ref === null && wanted.endsWith(`/${locked.version}`);
    }
    const version = bare(locked.version, tagPrefix);
    if (version !== null && bare(wanted, tagPrefix) === version)
        return true;
    const range = (0,_version_text_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(wanted);
    return range !== null && version !== null && semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(version, range);
}
function bare(text, tagPrefix) {
    const rest = text.startsWith(tagPrefix) ? text.slice(tagPrefix.length) : text;
    return rest.length > 256 ? null : semver__WEBPACK_IMPORTED_MODULE_0__.valid(rest.replace(/^v/, ''));
}


/***/ }),

/***/ 46839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ manifestDigest),
/* harmony export */   K: () => (/* binding */ wantedVersion)
/* harmony export */ });
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/** What is wanted of a component in an environment, and the digest of all that resolving depends on. */


/** The version of the environment if it names one, else the manifest's. */
function wantedVersion(component, environments, environment) {
    if (environment === null)
        return component.version;
    return environments.get(environment)?.get(component.name) ?? component.version;
}
/** Digest of what resolving uses; build recipes are not part of it. Independent of the order in the files. */
function manifestDigest(manifest, environments, environment) {
    const components = [...manifest.components.values()]
        .map((component) => ({
        name: component.name,
        repo: component.repo,
        version: wantedVersion(component, environments, environment),
        tagPrefix: component.tagPrefix,
        type: component.type,
        buildTarget: component.buildTarget,
        dependsOn: component.dependsOn,
    }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ mode: manifest.mode, components }));
}


/***/ }),

/***/ 72164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ collectFailures)
/* harmony export */ });
/* unused harmony export toFinding */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);

/** Which kind speaks for a mixed set: what must never be retried or overlooked comes first. */
const WEIGHT = {
    bug: 0,
    cancelled: 1,
    integrity: 2,
    usage: 3,
    conflict: 4,
    policy: 5,
    unavailable: 6,
};
/** Findings of all rejected results; throws one `LockstepError` with the code of the gravest when asked to. */
function collectFailures(results, options) {
    const reasons = results
        .filter((result) => result.status === 'rejected')
        .map((result) => result.reason);
    const unexpected = reasons.find((reason) => !(reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj));
    if (unexpected !== undefined) {
        throw unexpected instanceof Error
            ? unexpected
            : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('bug', {
                message: 'something that is no error was thrown',
                cause: unexpected,
            });
    }
    const errors = reasons
        .filter((reason) => reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj)
        .toSorted((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]);
    const [gravest] = errors;
    if (gravest === undefined)
        return [];
    if (gravest.kind === 'bug' || gravest.kind === 'cancelled')
        throw gravest;
    const findings = errors.map(toFinding);
    if (!options.throwThem)
        return findings;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj(gravest.code, {
        message: [
            `${errors.length} of ${options.total} components ${options.what}:`,
            ...errors.map((error) => `  ${error.message}`),
        ].join('\n'),
        ...(gravest.hint === undefined ? {} : { hint: gravest.hint }),
        data: { findings },
        cause: gravest,
    });
}
/** An error as a finding: its code, its component, and its hint as the fix. */
function toFinding(error) {
    const { component, line } = error.data;
    return {
        severity: 'error',
        code: error.code,
        where: {
            ...(typeof component === 'string' ? { component } : {}),
            ...(typeof line === 'number' ? { line } : {}),
        },
        message: error.message,
        ...(error.hint === undefined ? {} : { fix: error.hint }),
    };
}


/***/ }),

/***/ 41344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ deliveryOfRunning),
/* harmony export */   s: () => (/* binding */ deliveryFor)
/* harmony export */ });
/* harmony import */ var _domain_delivery_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37663);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);


/** Null = all at once. Throws `config-invalid` for a strategy that `lockstep.yaml` does not describe enough. */
function deliveryFor(config, environment, asked) {
    const declared = config.delivery.get(environment) ?? _domain_delivery_config_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL_AT_ONCE */ .SM;
    const strategy = asked ?? declared.strategy;
    if (strategy === 'all-at-once')
        return null;
    const lacking = lackingFor(strategy, declared);
    if (lacking === null)
        return { ...declared, strategy };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('config-invalid', {
        message: `${environment} cannot be delivered to by ${strategy}: lockstep.yaml has no delivery.${environment}.${lacking}`,
        hint: `add ${lacking} to delivery.${environment} in lockstep.yaml, or leave --strategy out`,
        data: { environment, strategy, lacking },
    });
}
/** What a running delivery needs to end, one way or the other. Throws `config-invalid` when that was taken away. */
function deliveryOfRunning(config, environment, { strategy, last }) {
    const declared = config.delivery.get(environment);
    if (declared !== undefined && declared.switch !== null)
        return { ...declared, strategy };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('config-invalid', {
        message: `a delivery is running in ${environment} (#${last.sequence}), and lockstep.yaml no longer says how its traffic is moved`,
        hint: `put delivery.${environment} back into lockstep.yaml; to end it then: lockstep rollback to previous --env ${environment}`,
        data: { environment },
    });
}
function lackingFor(strategy, delivery) {
    if (delivery.switch === null)
        return 'switch';
    return strategy === 'canary' && delivery.steps.length === 0 ? 'steps' : null;
}


/***/ }),

/***/ 10780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ runningReport),
/* harmony export */   Sv: () => (/* binding */ deliveryIn),
/* harmony export */   eQ: () => (/* binding */ endReport),
/* harmony export */   u: () => (/* binding */ switchBackReport),
/* harmony export */   zP: () => (/* binding */ plannedDelivery)
/* harmony export */ });
/* harmony import */ var _domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74544);
/* harmony import */ var _domain_delivery_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89934);
/* harmony import */ var _deliver_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41344);
/* harmony import */ var _deliver_side_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37221);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38318);





/** What the journal says of a delivery, or of none, which is null. */
function runningReport(world, journal) {
    const running = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryState */ .oE)(journal.entries);
    if (running === null)
        return null;
    const { environment } = journal;
    const delivery = (0,_deliver_config_js__WEBPACK_IMPORTED_MODULE_2__/* .deliveryOfRunning */ .$)(world.config, environment, running);
    const until = running.phase === 'stepped' ? (0,_domain_delivery_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .clearsAt */ ._9)((0,_domain_delivery_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(delivery), running) : null;
    const report = reportOf(journal, delivery, running.last);
    return { ...report, clearsAt: until === null ? null : new Date(until).toISOString() };
}
/** The same for an environment of `status`; asks nothing where nothing is declared. */
async function deliveryIn(world, environment) {
    if (environment === null || !world.config.delivery.has(environment))
        return null;
    return runningReport(world, await (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .readJournal */ .a0)(world, environment));
}
/** After a run of it. */
function endReport(delivery, end) {
    const last = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryTip */ .Ob)(end.journal.entries) ?? end.at.running.last;
    const report = reportOf(end.journal, delivery, last);
    return { ...report, clearsAt: end.clearsAt, detail: end.detail, verdict: end.verdict };
}
/** What a promotion would do; null when that is all at once, as the first one always is. */
function plannedDelivery(world, { to, strategy = null }, { journal, current }) {
    const delivery = (0,_deliver_config_js__WEBPACK_IMPORTED_MODULE_2__/* .deliveryFor */ .s)(world.config, to, strategy);
    if (delivery === null || current === null)
        return null;
    const { live, idle } = (0,_deliver_side_js__WEBPACK_IMPORTED_MODULE_3__/* .requireSides */ .Cy)(journal, delivery);
    return {
        id: null,
        strategy: delivery.strategy,
        state: 'planned',
        lock: null,
        previousLock: null,
        side: idle,
        otherSide: live,
        percent: 0,
        clearsAt: null,
        detail: '',
        steps: (0,_domain_delivery_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(delivery).map(({ percent, waitMs }) => ({
            percent,
            waitSeconds: waitMs / 1000,
            state: 'to-do',
            since: null,
            detail: '',
        })),
        verdict: null,
    };
}
/** A rollback that only moves the traffic, before it has. */
function switchBackReport({ id, strategy, side, detail }, { otherSide: other, lock }) {
    return {
        id,
        strategy,
        state: 'planned',
        lock,
        previousLock: null,
        side,
        otherSide: other,
        percent: 0,
        clearsAt: null,
        detail,
        steps: [{ percent: 100, waitSeconds: 0, state: 'to-do', since: null, detail: '' }],
        verdict: null,
    };
}
function reportOf({ environment, entries }, delivery, last) {
    const { id, strategy, side, detail } = last.delivery;
    const own = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(entries, id);
    const [first = last] = own;
    const state = stateOf(last);
    const out = own.findLast(({ delivery: { phase } }) => phase === 'stepped' || phase === 'finished');
    return {
        id,
        strategy,
        state,
        lock: first.lock,
        previousLock: first.previousLock,
        side,
        otherSide: (0,_deliver_side_js__WEBPACK_IMPORTED_MODULE_3__/* .otherSide */ ._P)(environment, delivery, side),
        percent: out === undefined || state === 'aborted' ? 0 : out.delivery.percent,
        clearsAt: null,
        detail,
        steps: (0,_domain_delivery_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(delivery).map((step) => stepRow(step, own, state)),
        verdict: null,
    };
}
function stateOf({ delivery: { phase } }) {
    return phase === 'finished' || phase === 'aborted' ? phase : 'running';
}
/** What was decided after a step stands in the entry that took the next one. */
function stepRow({ percent, waitMs }, own, state) {
    const at = own.findIndex((entry) => entry.delivery.phase === 'stepped' && entry.delivery.percent === percent);
    const [out, next] = at < 0 ? [] : own.slice(at);
    return {
        percent,
        waitSeconds: waitMs / 1000,
        state: rowState(state, { isOut: out !== undefined, isLast: next === undefined }),
        since: out?.at ?? null,
        detail: next?.delivery.detail ?? '',
    };
}
function rowState(state, { isOut, isLast }) {
    if (state === 'finished')
        return 'done';
    if (!isOut)
        return 'to-do';
    if (state === 'aborted')
        return 'undone';
    return isLast ? 'now' : 'done';
}


/***/ }),

/***/ 37221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ requireSides),
/* harmony export */   _P: () => (/* binding */ otherSide),
/* harmony export */   xY: () => (/* binding */ onLiveSide)
/* harmony export */ });
/* harmony import */ var _domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74544);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38318);



/**
 * In an environment with two sides, verify and deploy commands are told the live one unless another is asked for.
 * Throws what reading the journal throws: a side is never guessed.
 */
async function onLiveSide(world, options) {
    const { environment, side, runPhases } = options;
    if (environment === null || side !== undefined)
        return options;
    const delivery = world.config.delivery.get(environment);
    if (delivery === undefined || (!runPhases.verify && !runPhases.deploy))
        return options;
    const { live, idle } = requireSides(await (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(world, environment), delivery);
    return { ...options, side: { name: live, other: idle, anew: false } };
}
/** Throws `config-invalid` when the journal knows a side that `lockstep.yaml` no longer declares. */
function requireSides(journal, { sides }) {
    const found = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .sidesOf */ .Mm)(journal.entries, sides);
    requireSide(journal.environment, sides, found.live);
    return found;
}
/** The side beside this one. Throws `config-invalid` when this one is not declared. */
function otherSide(environment, { sides }, side) {
    requireSide(environment, sides, side);
    return side === sides[0] ? sides[1] : sides[0];
}
function requireSide(environment, sides, side) {
    if (sides.includes(side))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('config-invalid', {
        message: `the journal says that ${environment} has a side ${side}, and delivery.${environment}.sides has ${sides.join(' and ')}`,
        hint: `put ${side} back into delivery.${environment}.sides in lockstep.yaml`,
        data: { environment, side, sides },
    });
}


/***/ })

};
