export const id = 5168;
export const ids = [5168];
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

/***/ 15168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_apply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27323);
/* harmony import */ var _apply_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31740);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15161);
/** `lockstep cache build`: an apply of which only the stored outputs are wanted. */



const run = (context) => (0,_operations_apply_js__WEBPACK_IMPORTED_MODULE_0__/* .apply */ .B)(context.world, {
    ...(0,_apply_options_js__WEBPACK_IMPORTED_MODULE_1__/* .applyOptionsOf */ .O)(context, {
        command: 'cache build',
        dryRun: false,
        restoreOnly: false,
        skipPackages: false,
        record: false,
    }),
    components: (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .componentsOf */ .ct)(context.values, 'components'),
});


/***/ })

};
