export const id = 5371;
export const ids = [5371,693];
export const modules = {

/***/ 12645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   dy: () => (/* binding */ parseTreeId),
/* harmony export */   tu: () => (/* binding */ parseCommitSha),
/* harmony export */   u9: () => (/* binding */ parseObjectId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** Object ids of git: 40 hex digits (SHA-1) or 64 (SHA-256), never abbreviated. */

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** True for a full id in lower case; anything around it, also invisible space, makes it false (T28). */
function isObjectId(text) {
    return OBJECT_ID.test(text);
}
/** Checks a full commit id; throws `commit-invalid`. */
function parseCommitSha(text) {
    return checked(text, 'commit');
}
/** Checks a full tree id; throws `commit-invalid`. */
function parseTreeId(text) {
    return checked(text, 'tree');
}
/** Checks any full object id; throws `commit-invalid`. */
function parseObjectId(text) {
    return checked(text, 'object');
}
function checked(text, what) {
    if (!isObjectId(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('commit-invalid', {
            message: `${JSON.stringify(text)} is not a full ${what} id`,
            hint: 'write all 40 (or 64) hexadecimal digits in lower case',
        });
    }
    return text;
}
/** The first seven digits, for people. */
function shortSha(id) {
    return id.slice(0, 7);
}


/***/ }),

/***/ 25976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);

/** `data.findings` of a `LockstepError`, without entries that do not look like a finding; empty for anything else. */
function findingsOf(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj))
        return [];
    const list = error.data['findings'];
    return Array.isArray(list) ? list.filter(isFinding) : [];
}
function isFinding(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { severity, code, message } = value;
    return [severity, code, message].every((field) => typeof field === 'string');
}


/***/ }),

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


/***/ }),

/***/ 75575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderError: () => (/* binding */ renderError),
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/report/escape.js
var report_escape = __webpack_require__(69541);
// EXTERNAL MODULE: ./.cache/bundle/report/findings-of.js
var findings_of = __webpack_require__(25976);
// EXTERNAL MODULE: ./.cache/bundle/report/text-findings.js
var text_findings = __webpack_require__(91716);
// EXTERNAL MODULE: ./.cache/bundle/report/style.js
var report_style = __webpack_require__(30693);
// EXTERNAL MODULE: ./.cache/bundle/report/wording.js
var wording = __webpack_require__(36652);
;// CONCATENATED MODULE: ./.cache/bundle/report/text-table.js
/** Tables and lines for a terminal: columns aligned, words painted, everything from outside escaped. */


/** The longest cell, so that one long sentence does not push a column away. */
const CELL = 100;
/** The lines of a table; none for one that is folded or has nothing to say. */
function tableLines(whole, style) {
    if (whole.folded || whole.rows.length === 0)
        return [];
    const table = { ...whole, ...whole.narrow };
    const plain = [table.head, ...table.rows.map((row) => row.map(plainLine))];
    const widths = table.head.map((_, column) => Math.max(...plain.map((row) => width(row[column] ?? ''))));
    const lines = plain.map((row, at) => row
        .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - width(cell));
        return (paintCell(cell, at === 0 ? 'dim' : toneOf(table.rows[at - 1]?.[column]), style) + gap);
    })
        .join('  ')
        .trimEnd());
    const title = table.title === null ? [] : [style.bold((0,report_escape/* escapeTerminalLine */.qg)(table.title))];
    const note = table.note === null ? [] : [style.dim(table.note)];
    return [...title, ...lines, ...note];
}
/** One line without columns. */
function textLine(line, style) {
    return line
        .map((part) => (typeof part === 'string' ? part : paintCell(plainSpan(part), part.as, style)))
        .join('');
}
function plainLine(line) {
    return line.map((part) => (typeof part === 'string' ? part : plainSpan(part))).join('');
}
function plainSpan({ text }) {
    return (0,wording/* clip */.$Q)((0,report_escape/* escapeTerminalLine */.qg)(text), CELL);
}
function toneOf(cell) {
    const only = cell?.length === 1 ? cell[0] : undefined;
    return typeof only === 'object' ? only.as : 'prose';
}
function paintCell(text, as, style) {
    return as === 'code' || as === 'prose' || as === 'link' ? text : style[as](text);
}
/** Columns a text takes, near enough: characters, not UTF-16 units. */
function width(text) {
    return [...text].length;
}

// EXTERNAL MODULE: ./.cache/bundle/report/view-of.js + 20 modules
var view_of = __webpack_require__(44236);
;// CONCATENATED MODULE: ./.cache/bundle/report/text.js







/** The report of a result, without a line feed at its end. */
function renderText(result, style = report_style.plainStyle) {
    const view = (0,view_of/* viewOf */.d)(result);
    const blocks = [
        [paintVerdict(view, style), ...view.facts.map((line) => `  ${textLine(line, style)}`)],
        ...view.tables.map((one) => tableLines(one, style)),
        view.findings.flatMap((one) => (0,text_findings/* findingLines */.h)(one, style)),
        view.next.map((one) => `${one.label}: ${style.bold((0,report_escape/* escapeTerminalLine */.qg)(one.command))}`),
    ];
    return blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n');
}
function paintVerdict({ tone, verdict }, style) {
    return style[tone](textLine(verdict, report_style.plainStyle));
}
/** A failure: its message, its findings, and `hint: …`. Of a bug only the message and whom to tell. */
function renderError(error, style = report_style.plainStyle) {
    const message = (0,report_escape/* escapeTerminal */.en)(error instanceof Error ? error.message : String(error));
    if (!(error instanceof errors/* LockstepError */.Cj) || error.kind === 'bug') {
        return [
            `${style.bad('bug')}: ${message}`,
            'hint: this is a defect of Lockstep; please report it with the command and the output of --verbose',
        ].join('\n');
    }
    const code = style.dim(`(${error.code})`);
    // A message of many lines tells its findings itself.
    const untold = (0,findings_of/* findingsOf */.W)(error).filter((one) => !error.message.includes(one.message));
    return [
        message.includes('\n')
            ? `${style.bad('error')} ${code}:\n${message}`
            : `${style.bad('error')}: ${message} ${code}`,
        ...untold.flatMap((one) => (0,text_findings/* findingLines */.h)(one, style)),
        ...(error.hint === undefined ? [] : [`hint: ${(0,report_escape/* escapeTerminal */.en)(error.hint)}`]),
    ].join('\n');
}


/***/ })

};
