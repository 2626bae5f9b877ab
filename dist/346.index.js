export const id = 346;
export const ids = [346];
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

/***/ 50346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_cache_restore_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14565);
/* harmony import */ var _apply_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31740);
/** `lockstep cache-restore`. */


const run = (context) => (0,_operations_cache_restore_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheRestore */ .$)(context.world, (0,_apply_options_js__WEBPACK_IMPORTED_MODULE_1__/* .applyOptionsOf */ .O)(context, {
    command: 'cache-restore',
    dryRun: false,
    restoreOnly: true,
    // The package step is part of the build key, so leaving it out would look for another output.
    skipPackages: false,
    record: false,
}), context.values.flag('fail-on-cache-miss'));


/***/ }),

/***/ 14565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ cacheRestore)
/* harmony export */ });
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27323);

const MISS = 'restore-missing';
/** An apply with building forbidden. With `failOnMiss` an output that the store lacks is a failure. Throws what `apply` throws. */
async function cacheRestore(world, options, failOnMiss) {
    const result = await (0,_apply_js__WEBPACK_IMPORTED_MODULE_0__/* .apply */ .B)(world, { ...options, restoreOnly: true });
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


/***/ })

};
