export const id = 574;
export const ids = [574];
export const modules = {

/***/ 1740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ applyOptionsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2586);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5161);
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

/***/ 9574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/operations/apply.js + 25 modules
var apply = __webpack_require__(1999);
;// CONCATENATED MODULE: ./.cache/bundle/operations/cache-restore.js

const MISS = 'restore-missing';
/** An apply with building forbidden. With `failOnMiss` an output that the store lacks is a failure. Throws what `apply` throws. */
async function cacheRestore(world, options, failOnMiss) {
    const result = await (0,apply/* apply */.B)(world, { ...options, restoreOnly: true });
    return failOnMiss ? result : softened(result);
}
/** Misses as notices and skipped steps; every other failure stays one. */
function softened(result) {
    const findings = result.findings.map(asNotice);
    const results = result.results.map(asSkipped);
    return {
        ...result,
        findings,
        results,
        ok: !results.some(({ outcome }) => outcome === 'failed' || outcome === 'cancelled') &&
            !findings.some(({ severity }) => severity === 'error'),
    };
}
function asNotice(finding) {
    if (finding.code !== MISS)
        return finding;
    return { ...finding, severity: 'notice', fix: 'lockstep apply builds it' };
}
function asSkipped(result) {
    return result.errorCode === MISS ? { ...result, outcome: 'skipped' } : result;
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/apply-options.js
var apply_options = __webpack_require__(1740);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/cache-restore.js
/** `lockstep cache-restore`. */


const run = (context) => cacheRestore(context.world, (0,apply_options/* applyOptionsOf */.O)(context, {
    command: 'cache-restore',
    dryRun: false,
    restoreOnly: true,
    // The package step is part of the build key, so leaving it out would look for another output.
    skipPackages: false,
    record: false,
}), context.values.flag('fail-on-cache-miss'));


/***/ })

};
