export const id = 8167;
export const ids = [8167];
export const modules = {

/***/ 68167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   systemClock: () => (/* binding */ systemClock),
/* harmony export */   v: () => (/* binding */ systemRandom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(643);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/** Time and chance of the machine. */




/** The system's clock. */
const systemClock = {
    now: () => Date.now(),
    monotonic: () => node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__.performance.now(),
    sleep,
};
/** Unpredictable chance, from the system's generator. */
const systemRandom = {
    hex: (digits) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(Math.ceil(digits / 2))
        .toString('hex')
        .slice(0, digits),
    fraction: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(2 ** 47) / 2 ** 47,
};
async function sleep(milliseconds, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
    }
    catch (error) {
        if (signal?.aborted !== true)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('cancelled', {
            message: 'the run was interrupted while it waited',
            cause: error,
        });
    }
}


/***/ })

};
