export const id = 8814;
export const ids = [8814];
export const modules = {

/***/ 88814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _domain_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71808);
/* harmony import */ var _operations_collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91330);
/** `lockstep gc cache`. */


const run = ({ world, values }) => {
    const keep = values.text('keep');
    return (0,_operations_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)(world, {
        command: 'gc cache',
        branches: [],
        keepEntries: 0,
        keepMs: keep === null ? world.config.store.keepMs : (0,_domain_span_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWait */ .DF)(keep),
        graceMs: null,
        maxBytes: null,
        dryRun: values.flag('dry-run'),
        remotes: false,
    });
};


/***/ })

};
