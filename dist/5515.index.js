export const id = 5515;
export const ids = [5515];
export const modules = {

/***/ 95515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _operations_rollback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59580);
/* harmony import */ var _rollback_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25220);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15161);
/** `lockstep rollback lock`. */



const run = (context) => {
    const file = (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOf */ .W7)(context, (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredText */ .$4)(context.values, 'file'));
    return (0,_operations_rollback_js__WEBPACK_IMPORTED_MODULE_0__/* .rollback */ .d)(context.world, (0,_rollback_options_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackOptionsOf */ .El)(context, { kind: 'lock', file }, 'some'));
};


/***/ })

};
