export const id = 8737;
export const ids = [8737];
export const modules = {

/***/ 8737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12645);
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/* harmony import */ var _operations_rollback_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59580);
/* harmony import */ var _rollback_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25220);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15161);
/** `lockstep rollback component`. */






const run = (context) => (0,_operations_rollback_js__WEBPACK_IMPORTED_MODULE_3__/* .rollback */ .d)(context.world, (0,_rollback_options_js__WEBPACK_IMPORTED_MODULE_4__/* .rollbackOptionsOf */ .El)(context, targetOf(context.values), 'all'));
function targetOf(values) {
    const component = (0,_domain_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseComponentName */ .Mh)((0,_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .requiredText */ .$4)(values, 'name'));
    const [version, commit] = [values.text('to-version'), values.text('to-commit')];
    if (version !== null && commit === null)
        return { kind: 'version', component, version };
    if (commit !== null && version === null) {
        return { kind: 'commit', component, commit: (0,_domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommitSha */ .tu)(commit) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj(version === null ? 'input-missing' : 'usage', {
        message: `rollback component ${component} needs either --to-version or --to-commit`,
        hint: `lockstep rollback component ${component} --to-version VERSION`,
    });
}


/***/ })

};
