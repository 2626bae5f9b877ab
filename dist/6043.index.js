export const id = 6043;
export const ids = [6043];
export const modules = {

/***/ 26043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_collect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91330);
/* harmony import */ var _gc_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27686);
/** `lockstep gc all`. */


const run = (context) => (0,_operations_collect_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .F)(context.world, (0,_gc_options_js__WEBPACK_IMPORTED_MODULE_1__/* .storeOptionsOf */ .f)(context, 'gc all'));


/***/ }),

/***/ 27686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ storeOptionsOf)
/* harmony export */ });
/* harmony import */ var _domain_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80417);
/* harmony import */ var _domain_span_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71808);
/** How `gc …` reads its options. */


/** For commands with all options of collection. Throws `config-invalid` for a span or size that is none. */
function storeOptionsOf({ world, values }, command) {
    const { keepMs, maxBytes } = world.config.store;
    const [keep, grace, size] = [values.text('keep'), values.text('grace'), values.text('max-size')];
    return {
        command,
        branches: values.list('branch'),
        keepEntries: values.integer('keep-entries') ?? 20,
        keepMs: keep === null ? keepMs : (0,_domain_span_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWait */ .DF)(keep),
        graceMs: grace === null ? null : (0,_domain_span_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWait */ .DF)(grace),
        maxBytes: size === null ? maxBytes : (0,_domain_size_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSize */ .D)(size),
        dryRun: values.flag('dry-run'),
        remotes: values.flag('remotes'),
    };
}


/***/ })

};
