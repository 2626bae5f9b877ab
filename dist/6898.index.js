export const id = 6898;
export const ids = [6898];
export const modules = {

/***/ 58039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ digestBytesOf),
/* harmony export */   Nq: () => (/* binding */ digestStream),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   mw: () => (/* binding */ digestAt),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94543);
/** Digests: `sha256:<64 hex>`, the only name of bytes. */


const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Checks the form; throws `digest-invalid`. */
function parseDigest(text) {
    if (!DIGEST.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('digest-invalid', {
            message: `${JSON.stringify(text)} is not a digest`,
            hint: 'write sha256: and 64 lower-case hexadecimal digits',
        });
    }
    return text;
}
/** The digest of some bytes (a string counts as UTF-8). */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex')}`;
}
/** The 32 bytes of a digest: where there are tens of thousands, they stay bytes. */
function digestBytesOf(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'buffer');
}
/** The digest whose 32 bytes stand at a place. */
function digestAt(bytes, at) {
    return `sha256:${bytes.toString('hex', at, at + 32)}`;
}
/** The digest of bytes that arrive in pieces. */
function digestStream() {
    const running = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    return {
        update: (bytes) => void running.update(bytes),
        digest: () => `sha256:${running.digest('hex')}`,
    };
}
/** The 64 hex digits, for file names. */
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}
/** The first 12 hex digits, for people. */
function shortDigest(digest) {
    return hexOf(digest).slice(0, 12);
}


/***/ }),

/***/ 82424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   dy: () => (/* binding */ parseTreeId),
/* harmony export */   tu: () => (/* binding */ parseCommitSha),
/* harmony export */   u9: () => (/* binding */ parseObjectId)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94543);
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

/***/ 69979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSummary: () => (/* binding */ renderSummary)
});

// UNUSED EXPORTS: COMMENT_BUDGET, SUMMARY_BUDGET

// EXTERNAL MODULE: ./.cache/bundle/report/escape.js
var report_escape = __webpack_require__(14546);
;// CONCATENATED MODULE: ./.cache/bundle/report/markdown-budget.js
/** Fits blocks of Markdown into a number of bytes: whole rows only, and a count of those left out. */
/**
 * The blocks in order, at most `budget` bytes. Frames are kept before rows, earlier blocks before later ones; a block
 * whose frame does not fit is counted at the end. Linear in the number of rows.
 */
function fitBlocks(blocks, fit) {
    const whole = blocks.map(wholeOf).join('');
    if (size(whole) <= fit.budget)
        return whole;
    const { kept, used, tail } = keepFrames(blocks, fit);
    let free = fit.budget - used;
    const parts = kept.map((block) => {
        const reserved = noteSize(block, fit);
        const shown = takeRows(block, free + reserved, fit);
        free -= shown.length - reserved;
        return shown.text;
    });
    return parts.join('') + tail;
}
/** The blocks whose frames fit together with the notes they may need, and the sentence about the others. */
function keepFrames(blocks, fit) {
    const frames = blocks.map((one) => size(one.before + one.after) + noteSize(one, fit));
    const all = frames.reduce((sum, frame) => sum + frame, 0);
    if (all <= fit.budget)
        return { kept: blocks, used: all, tail: '' };
    const reserve = size(fit.more(blocks.length, 'section'));
    let used = reserve;
    const fits = frames.findIndex((frame) => (used += frame) > fit.budget);
    const kept = blocks.slice(0, fits);
    const tail = fit.more(blocks.length - kept.length, 'section');
    if (size(tail) > fit.budget)
        return { kept: [], used: 0, tail: '' };
    const sum = frames.slice(0, fits).reduce((total, frame) => total + frame, reserve);
    return { kept, used: sum, tail };
}
function takeRows(block, room, fit) {
    const sizes = block.rows.map(size);
    const all = sizes.reduce((sum, row) => sum + row, 0);
    if (all <= room)
        return { text: wholeOf(block), length: all };
    const reserved = noteSize(block, fit);
    let length = reserved;
    let count = 0;
    while (count < sizes.length && length + (sizes[count] ?? 0) <= room)
        length += sizes[count++] ?? 0;
    const note = fit.more(block.rows.length - count, block.noun);
    const rows = block.rows.slice(0, count).join('');
    return { text: `${block.before}${rows}${note}${block.after}`, length };
}
/** The most bytes that a note about this block's rows may take. */
function noteSize({ rows, noun }, fit) {
    return rows.length === 0 ? 0 : size(fit.more(rows.length + 1, noun));
}
function wholeOf({ before, rows, after }) {
    return before + rows.join('') + after;
}
function size(text) {
    return Buffer.byteLength(text, 'utf8');
}

// EXTERNAL MODULE: ./.cache/bundle/report/text-findings.js
var text_findings = __webpack_require__(40933);
// EXTERNAL MODULE: ./.cache/bundle/report/view-of.js + 13 modules
var view_of = __webpack_require__(73290);
// EXTERNAL MODULE: ./.cache/bundle/report/wording.js
var wording = __webpack_require__(16313);
;// CONCATENATED MODULE: ./.cache/bundle/report/markdown.js





/** Bytes of one step's job summary: GitHub drops a summary above 1 MiB whole; the margin is for what others append. */
const SUMMARY_BUDGET = 1024 * 1024 - 16 * 1024;
/** Characters of a pull request comment. Bytes are counted against it, which are never fewer. */
const COMMENT_BUDGET = 65_536;
/** Longest text taken from outside into a cell, and into a sentence of a finding. */
const CELL = 300;
const SENTENCE = 1000;
/** The summary of a result, ending in a line feed; what does not fit is cut at a row, with a count and where the rest is. */
function renderSummary(result, options = {}) {
    const rest = options.rest ?? `lockstep ${result.command} --json`;
    return fitBlocks(blocksOf((0,view_of/* viewOf */.d)(result)), {
        budget: options.budget ?? SUMMARY_BUDGET,
        more: (hidden, noun) => `\n… and ${hidden} more ${noun}${hidden === 1 ? '' : 's'}; the rest is in ${(0,report_escape/* codeSpan */.SS)((0,wording/* clip */.$Q)(rest, CELL))}\n`,
    });
}
function blocksOf(view) {
    return [
        block({ before: `## ${inline(view.verdict)}\n` }),
        ...(view.facts.length === 0
            ? []
            : [
                block({
                    before: '\n',
                    rows: view.facts.map((line) => `- ${inline(line)}\n`),
                    noun: 'line',
                }),
            ]),
        ...view.tables.filter((one) => one.rows.length > 0).map(tableBlock),
        ...(view.findings.length === 0
            ? []
            : [
                block({
                    before: '\n### Findings\n\n',
                    rows: view.findings.map(findingRow),
                    noun: 'finding',
                }),
            ]),
        ...(view.next.length === 0
            ? []
            : [block({ before: '\n### Next\n\n', rows: view.next.map(nextRow), noun: 'line' })]),
    ];
}
function block(parts) {
    return { before: '', rows: [], after: '', noun: 'row', ...parts };
}
function tableBlock({ title, head, rows, note, folded }) {
    const columns = `| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}\n`;
    const name = title === null ? '' : (0,report_escape/* escapeMarkdown */.FV)((0,wording/* clip */.$Q)(title, CELL));
    const heading = name === '' ? '' : `\n### ${name}\n`;
    return {
        before: folded
            ? `\n<details><summary>${name}</summary>\n\n${columns}`
            : `${heading}\n${columns}`,
        rows: rows.map((row) => `| ${row.map(inline).join(' | ')} |\n`),
        after: `${note === null ? '' : `\n${note}\n`}${folded ? '\n</details>\n' : ''}`,
        noun: 'row',
    };
}
function findingRow(finding) {
    const { severity, code, message, fix } = finding;
    const place = (0,text_findings/* placeOf */.$)(finding);
    const where = place === '' ? '' : ` ${(0,report_escape/* codeSpan */.SS)((0,wording/* clip */.$Q)(place, CELL))}`;
    const how = fix === undefined ? '' : `; fix: ${(0,report_escape/* escapeMarkdown */.FV)((0,wording/* clip */.$Q)(fix, SENTENCE))}`;
    const what = (0,report_escape/* escapeMarkdown */.FV)((0,wording/* clip */.$Q)(message, SENTENCE));
    return `- **${(0,report_escape/* escapeMarkdown */.FV)(severity)}** ${(0,report_escape/* codeSpan */.SS)((0,wording/* clip */.$Q)(code, CELL))}${where}: ${what}${how}\n`;
}
function nextRow({ label, command }) {
    return `- ${(0,report_escape/* escapeMarkdown */.FV)(label)}: ${(0,report_escape/* codeSpan */.SS)((0,wording/* clip */.$Q)(command, SENTENCE))}\n`;
}
function inline(line) {
    return line.map((part) => (typeof part === 'string' ? part : span(part))).join('');
}
function span({ text, as }) {
    const short = (0,wording/* clip */.$Q)(text, CELL);
    if (as === 'code')
        return (0,report_escape/* codeSpan */.SS)(short);
    return as === 'bad' ? `**${(0,report_escape/* escapeMarkdown */.FV)(short)}**` : (0,report_escape/* escapeMarkdown */.FV)(short);
}


/***/ })

};
