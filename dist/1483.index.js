export const id = 1483;
export const ids = [1483];
export const modules = {

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

/***/ 1483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_rollback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91628);
/* harmony import */ var _rollback_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25220);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15161);
/** `lockstep rollback store`. */



const run = (context) => {
    const target = (0,_rollback_options_js__WEBPACK_IMPORTED_MODULE_1__/* .storeTarget */ .l7)(context, (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredText */ .$4)(context.values, 'digest'));
    return (0,_operations_rollback_js__WEBPACK_IMPORTED_MODULE_0__/* .rollback */ .d)(context.world, (0,_rollback_options_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackOptionsOf */ .El)(context, target, 'all'));
};


/***/ })

};
