export const id = 8575;
export const ids = [8575];
export const modules = {

/***/ 8575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_validate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23976);
/** `lockstep lock validate`. */

const run = ({ world, environment }) => Promise.resolve((0,_operations_validate_js__WEBPACK_IMPORTED_MODULE_0__/* .validateLock */ .g)(world, environment));


/***/ }),

/***/ 42165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rangeConflicts),
/* harmony export */   S: () => (/* binding */ conflictOf)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89599);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75008);
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
/** What is wrong with one dependency of a locked component, or null. */
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
    const version = (0,_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .versionIn */ .It)(locked.version);
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

/***/ 23976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ validateLock),
/* harmony export */   t: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _domain_conflicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42165);
/* harmony import */ var _domain_staleness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98960);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37024);
/** `validate` and `lock validate`: whether the files agree with themselves and each other, without asking any remote. */



/** Reads manifest, environments and every lock there is; an absent lock is no error. Throws what the readers throw. */
function validate(world) {
    const manifest = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadManifest */ .eY)(world);
    const environments = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadEnvironments */ .H2)(world, manifest);
    const declared = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredEnvironments */ .V0)(world);
    const findings = [];
    for (const environment of [null, ...declared]) {
        const lock = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadLock */ .Gt)(world, environment);
        if (lock !== null)
            findings.push(...(0,_domain_staleness_js__WEBPACK_IMPORTED_MODULE_1__/* .staleness */ .T)(lock, manifest, environments), ...(0,_domain_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .rangeConflicts */ .F)(lock));
    }
    return {
        command: 'validate',
        ok: isOk(findings),
        environment: null,
        findings,
        components: manifest.components.size,
        environments: declared,
    };
}
/** One environment's lock against the manifest as it is in that environment. Throws `lock-missing`. */
function validateLock(world, environment) {
    const manifest = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadManifest */ .eY)(world);
    const environments = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadEnvironments */ .H2)(world, manifest);
    if (environment !== null)
        (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .requireEnvironment */ .L3)(world, environments, environment);
    const lock = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .requireLock */ .TU)(world, environment);
    const findings = [...(0,_domain_staleness_js__WEBPACK_IMPORTED_MODULE_1__/* .staleness */ .T)(lock, manifest, environments), ...(0,_domain_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .rangeConflicts */ .F)(lock)];
    return {
        command: 'lock validate',
        ok: isOk(findings),
        environment,
        findings,
        components: lock.components.size,
        environments: environment === null ? [] : [environment],
    };
}
function isOk(findings) {
    return !findings.some((finding) => finding.severity === 'error' || finding.severity === 'high');
}


/***/ })

};
