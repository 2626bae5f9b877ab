export const id = 9527;
export const ids = [9527];
export const modules = {

/***/ 39527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8970);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18346);
/** `lockstep lock compare`. */


const run = (context) => {
    const [before, after] = ['a', 'b'].map((name) => (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOf */ .W7)(context, (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(context.values, name)));
    return Promise.resolve((0,_operations_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .compareLockFiles */ ._B)(context.world, before ?? '', after ?? ''));
};


/***/ }),

/***/ 18346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   ct: () => (/* binding */ componentsOf),
/* harmony export */   wQ: () => (/* binding */ viaOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78239);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94543);
/** Options that several commands read the same way. */



/** The chosen components, checked; empty = all. Throws `name-invalid`. */
function componentsOf(values, name = 'component') {
    return values.list(name).map(_domain_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseComponentName */ .Mh);
}
/** `--via`, or null. */
function viaOf(values) {
    const via = values.text('via');
    return via === 'file' || via === 'commit' ? via : null;
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('input-missing', { message: `${name} is missing` });
}


/***/ }),

/***/ 23002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ versionIn),
/* harmony export */   S: () => (/* binding */ compareLocks)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86626);
/** What changed between two locks, component by component. */

/**
 * One change per component of either lock, unchanged ones included, sorted by name. Classes follow the
 * versions (`semver`); another commit under the same version, or versions that are none, is a `sidegrade`.
 * `diverged` needs the history of the repository, so it is never given here.
 */
function compareLocks(from, to) {
    const names = new Set([...(from?.components.keys() ?? []), ...to.components.keys()]);
    return [...names]
        .sort((a, b) => (a < b ? -1 : 1))
        .map((component) => {
        const before = from?.components.get(component);
        const after = to.components.get(component);
        return { component, kind: kindOf(before, after), from: side(before), to: side(after) };
    });
}
function side(locked) {
    if (locked === undefined)
        return null;
    return {
        version: locked.version,
        ref: locked.ref,
        commit: locked.commit,
    };
}
function kindOf(before, after) {
    if (before === undefined)
        return 'added';
    if (after === undefined)
        return 'removed';
    const sameSource = before.commit === after.commit && before.repo === after.repo;
    if (sameSource && before.version === after.version)
        return 'unchanged';
    return classOf(before.version, after.version);
}
function classOf(before, after) {
    const from = versionIn(before);
    const to = versionIn(after);
    if (from === null || to === null)
        return 'sidegrade';
    const order = semver__WEBPACK_IMPORTED_MODULE_0__.compare(from, to);
    if (order === 0)
        return 'sidegrade';
    if (order > 0)
        return 'downgrade';
    return CLASSES[semver__WEBPACK_IMPORTED_MODULE_0__.diff(from, to) ?? 'patch'];
}
const CLASSES = {
    major: 'major',
    minor: 'minor',
    patch: 'patch',
    premajor: 'prerelease',
    preminor: 'prerelease',
    prepatch: 'prerelease',
    prerelease: 'prerelease',
    release: 'patch',
};
/** The semver version that a tag name ends in (`v1.2.0`, `api/v1.2.0`, `api-1.2.0-rc.1`), or null. */
function versionIn(tag) {
    if (tag.length > 300)
        return null;
    const tail = tag.slice(tag.lastIndexOf('/') + 1);
    const start = /(?:^|[^0-9A-Za-z.+])v?(?=[0-9]{1,16}\.[0-9]{1,16}\.[0-9])/.exec(tail);
    return start === null ? null : semver__WEBPACK_IMPORTED_MODULE_0__.valid(tail.slice(start.index + start[0].length));
}


/***/ }),

/***/ 18328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rangeConflicts)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86626);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23002);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47963);
/** Whether the locked versions satisfy the ranges that dependents ask for. */



/**
 * `dependency-conflict` (error) where a locked version is outside a dependent's range; `dependency-unknown`
 * (warning) where that cannot be told: the version is a branch or commit, or the dependency is not in the
 * lock. Unknown is never a pass.
 */
function rangeConflicts(lock) {
    const findings = [];
    for (const dependent of lock.components.values()) {
        for (const dependency of dependent.dependsOn) {
            const finding = conflictOf(dependent, dependency, lock);
            if (finding !== null)
                findings.push(finding);
        }
    }
    return findings;
}
function conflictOf(dependent, dependency, lock) {
    const locked = lock.components.get(dependency.name);
    const asks = `${dependent.name} depends on ${dependency.name}`;
    if (locked === undefined) {
        const fix = `lock ${dependency.name} too`;
        return finding('dependency-unknown', `${asks}, which the lock does not have`, fix, {
            dependent,
            lock,
        });
    }
    if (dependency.range === null)
        return null;
    const wants = `${asks} ${dependency.range}`;
    const version = (0,_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .versionIn */ .I)(locked.version);
    const range = (0,_version_text_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(dependency.range);
    if (version === null || range === null) {
        const message = `${wants}, and ${locked.version} cannot be compared with that`;
        const fix = `name a version of ${dependency.name} instead of a branch or commit`;
        return finding('dependency-unknown', message, fix, { dependent, lock });
    }
    if (semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(version, range))
        return null;
    const message = `${wants}, and ${locked.version} is locked`;
    const fix = `change the version of ${dependency.name}, or the range in ${dependent.name}`;
    return finding('dependency-conflict', message, fix, { dependent, lock });
}
function finding(code, message, fix, at) {
    const { environment } = at.lock;
    return {
        severity: code === 'dependency-conflict' ? 'error' : 'warning',
        code,
        where: { component: at.dependent.name, ...(environment === null ? {} : { environment }) },
        message,
        fix,
    };
}


/***/ }),

/***/ 8970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ui: () => (/* binding */ diff),
/* harmony export */   _B: () => (/* binding */ compareLockFiles)
/* harmony export */ });
/* unused harmony export readLockFile */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23002);
/* harmony import */ var _domain_conflicts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18328);
/* harmony import */ var _domain_git_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82424);
/* harmony import */ var _domain_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9579);
/* harmony import */ var _domain_read_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38315);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94543);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16754);
/** `diff` and `lock compare`: what a change of locks means, component by component. */








/** Compares the locks on disk with those of `base`. Throws `base-not-found`, `lock-invalid`, `lock-missing`. */
async function diff(world, options) {
    const commit = await world.metaRepo.resolveRevision(options.base);
    if (commit === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .LockstepError */ .Cj('base-not-found', {
            message: `the meta-repo has no revision ${JSON.stringify(options.base)}`,
            hint: 'fetch it first (in a workflow: actions/checkout with fetch-depth: 0), or give another --base',
        });
    }
    const asked = options.environments.length > 0 ? options.environments : [null, ...(0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .declaredEnvironments */ .V0)(world)];
    const environments = [];
    const findings = [];
    for (const environment of asked) {
        const sides = await bothSides(world, environment, commit);
        if (sides.before === null && sides.after === null) {
            if (options.environments.length > 0)
                throw nothingToCompare(environment);
            continue;
        }
        environments.push(diffOf(sides, environment));
        if (sides.after !== null)
            findings.push(...(0,_domain_conflicts_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeConflicts */ .F)(sides.after));
    }
    return {
        command: 'diff',
        ok: true,
        environment: soleEnvironment(asked),
        findings,
        base: (0,_domain_git_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .shortSha */ .Fu)(commit),
        environments,
    };
}
/** Compares two lock files; paths are relative to the meta-repo. Differences are not a failure. */
function compareLockFiles(world, a, b) {
    const [before, after] = [readLockFile(world, a), readLockFile(world, b)];
    const environment = after.environment;
    return {
        command: 'lock compare',
        ok: true,
        environment,
        findings: (0,_domain_conflicts_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeConflicts */ .F)(after),
        base: a,
        environments: [diffOf({ before, after, path: b }, environment)],
    };
}
async function bothSides(world, environment, commit) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(world.workspace.root, (0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .lockPath */ .HZ)(world.workspace, environment));
    const text = await world.metaRepo.readAt(commit, path);
    return {
        before: text === null ? null : (0,_domain_read_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .readLock */ .m)(text, path),
        after: (0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .loadLock */ .Gt)(world, environment),
        path,
    };
}
function diffOf({ before, after, path }, environment) {
    const empty = { ...(after ?? before), components: new Map() };
    const graph = new Map([...(before ?? empty).components, ...(after ?? empty).components]);
    const changes = (0,_domain_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .compareLocks */ .S)(before, after ?? empty).map((change) => ({
        ...change,
        dependents: change.kind === 'unchanged' ? [] : [...(0,_domain_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .dependentsOf */ .yk)(graph, [change.component])].sort(),
    }));
    return { environment, path, changes };
}
/** Reads a lock file that the user names. Throws `lock-missing` and `lock-invalid`. */
function readLockFile(world, path) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.workspace.root, path);
    if (world.disk.lstat(absolute)?.kind !== 'file') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .LockstepError */ .Cj('lock-missing', {
            message: `there is no lock file ${path}`,
            hint: 'give a path relative to the meta-repo, such as manifests/components.lock.dev.yaml',
        });
    }
    return (0,_domain_read_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .readLock */ .m)(new TextDecoder().decode(world.disk.readFile(absolute)), path);
}
function nothingToCompare(environment) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .LockstepError */ .Cj('lock-missing', {
        message: `neither side has a lock ${environment === null ? 'without an environment' : `of ${environment}`}`,
        hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
    });
}
function soleEnvironment(asked) {
    return asked.length === 1 ? (asked[0] ?? null) : null;
}


/***/ })

};
