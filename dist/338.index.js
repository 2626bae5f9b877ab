export const id = 338;
export const ids = [338];
export const modules = {

/***/ 90338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/domain/accept-record.js
var accept_record = __webpack_require__(20604);
// EXTERNAL MODULE: ./.cache/bundle/operations/at-revision.js
var at_revision = __webpack_require__(23921);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/operations/make-plan.js + 3 modules
var make_plan = __webpack_require__(91062);
// EXTERNAL MODULE: ./.cache/bundle/operations/targets.js
var targets = __webpack_require__(51042);
;// CONCATENATED MODULE: ./.cache/bundle/operations/cache-warm.js
/** `cache warm`: brings the outputs that locks need into the local store, or from one remote into another. */





/** What no remote has is a warning: an apply will build it. Throws what reading locks and manifests throws. */
async function cacheWarm(world, options) {
    const wanted = new Map();
    const findings = [];
    for (const branch of options.branches.length === 0 ? [null] : options.branches) {
        const there = branch === null ? world : await (0,at_revision/* atRevision */.f)(world, branch);
        for (const environment of environmentsOf(there, options.environments)) {
            const lock = `${branch === null ? '' : `${branch}:`}${environment ?? 'no environment'}`;
            findings.push(...(await gather(there, { environment, lock }, wanted)));
        }
    }
    const outputs = [];
    for (const one of wanted.values()) {
        const { component, output, locks } = one;
        outputs.push({ component, output, locks, state: await bring(world, one, options.copy) });
    }
    outputs.sort((a, b) => (a.component < b.component ? -1 : 1));
    const missing = outputs.filter(({ state }) => state === 'missing').map(missingFinding);
    return {
        command: 'cache warm',
        ok: true,
        environment: null,
        findings: [...findings, ...missing],
        outputs,
    };
}
function environmentsOf(world, asked) {
    const all = asked.length > 0 ? asked : [null, ...(0,load/* declaredEnvironments */.V0)(world)];
    return all.filter((environment) => (0,load/* loadLock */.Gt)(world, environment) !== null);
}
/** Adds the outputs that a plan of that lock knows; gives a notice for each that nobody has built. */
async function gather(world, { environment, lock }, wanted) {
    const options = planOptions(environment);
    const { steps } = await (0,make_plan/* makePlan */.C)(world, await (0,targets/* loadTargets */.J)(world, options), options);
    const unknown = [];
    for (const { step, findings } of steps) {
        if (step.output === null) {
            unknown.push(...findings.filter(({ code }) => code === 'restore-missing').map(asNotice));
            continue;
        }
        const known = wanted.get(step.output);
        if (known !== undefined)
            known.locks.push(lock);
        else
            wanted.set(step.output, { ...step, output: step.output, locks: [lock] });
    }
    return unknown;
}
function planOptions(environment) {
    return {
        command: 'cache-restore',
        environment,
        components: [],
        withDependencies: true,
        locked: false,
        restoreOnly: true,
        dryRun: true,
        keepGoing: true,
        jobs: 1,
        skipPackages: false,
        force: true,
        runPhases: { verify: false, deploy: false },
        record: false,
    };
}
async function bring(world, { output, buildKey }, copy) {
    const isHere = await world.catalog.has(output);
    if (!isHere && (await world.tiers?.bring(output)) !== true)
        return 'missing';
    if (copy && buildKey !== null && (await writeAgain(world, buildKey, output)))
        return 'copied';
    return isHere ? 'present' : 'fetched';
}
/** Only what this run believes is handed on: others would take our word for it. */
async function writeAgain(world, buildKey, output) {
    const record = await world.store.readRecord(buildKey);
    if (record?.output !== output)
        return false;
    const origin = world.store.originOf?.(record) ?? accept_record/* OWN_ORIGIN */.Qs;
    if ((0,accept_record/* whyUntrusted */.RY)(record, origin, world.host.trust) !== null)
        return false;
    await world.store.writeRecord(record);
    return true;
}
function asNotice(finding) {
    return { ...finding, severity: 'notice', fix: 'lockstep apply builds it' };
}
function missingFinding(one) {
    return {
        severity: 'warning',
        code: 'restore-missing',
        where: { component: one.component },
        message: `no store has the output of ${one.component} that ${one.locks.join(', ')} needs`,
        fix: 'lockstep apply builds it',
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/app/run/cache-warm.js
/** `lockstep cache warm`. */


const run = ({ world, values }) => cacheWarm(world, {
    branches: values.list('branch'),
    environments: values.list('env').map(names/* parseEnvironmentName */.gU),
    copy: values.text('to') !== null,
});


/***/ }),

/***/ 23921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withManifests),
/* harmony export */   f: () => (/* binding */ atRevision)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/** The world with the manifests and locks of another revision of the meta-repo, read-only. */


/** Throws `base-not-found` for a revision that is not there. Only files directly in the directory of manifests change. */
async function atRevision(world, revision) {
    const { metaRepo, workspace } = world;
    const commit = await metaRepo.resolveRevision(revision);
    if (commit === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('base-not-found', {
            message: `the meta-repo has no revision ${revision}`,
            hint: 'git fetch it, or give another branch',
        });
    }
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace.root, workspace.manifestsDir).replaceAll('\\', '/');
    const texts = new Map();
    for (const path of await metaRepo.listAt(commit, directory)) {
        const text = await metaRepo.readAt(commit, path);
        if (text !== null)
            texts.set((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace.root, path), text);
    }
    return withManifests(world, texts);
}
/** The world in which the directory of manifests holds just these texts, by absolute path. */
function withManifests(world, texts) {
    return { ...world, disk: overlaid(world.disk, world.workspace.manifestsDir, texts) };
}
/** Below `directory` there is what `texts` says and nothing else. */
function overlaid(disk, directory, texts) {
    const isInside = (path) => path.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, '/'));
    return {
        ...disk,
        lstat: (path) => {
            if (!isInside(path))
                return disk.lstat(path);
            const text = texts.get(path);
            return text === undefined ? null : fileOf(text);
        },
        readFile: (path) => {
            const text = texts.get(path);
            return text === undefined ? disk.readFile(path) : Buffer.from(text);
        },
    };
}
function fileOf(text) {
    const size = Buffer.byteLength(text);
    return { kind: 'file', size, mode: 0o644, mtimeNs: 0n, ctimeNs: 0n, ino: 0n, nlink: 1 };
}


/***/ })

};
