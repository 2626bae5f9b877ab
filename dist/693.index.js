export const id = 693;
export const ids = [693];
export const modules = {

/***/ 30693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   colourStyle: () => (/* binding */ colourStyle),
/* harmony export */   plainStyle: () => (/* binding */ plainStyle)
/* harmony export */ });
/** How words are painted on a terminal; the caller decides whether there are colours. */
const same = (text) => text;
/** No colours. */
const plainStyle = { good: same, bad: same, warn: same, dim: same, bold: same };
/** ANSI colours, for a terminal that wants them. */
const colourStyle = {
    good: ansi(32, 39),
    bad: ansi(31, 39),
    warn: ansi(33, 39),
    dim: ansi(2, 22),
    bold: ansi(1, 22),
};
function ansi(open, close) {
    return (text) => (text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`);
}


/***/ })

};
