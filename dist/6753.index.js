export const id = 6753;
export const ids = [6753];
export const modules = {

/***/ 46753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createProgressLog: () => (/* binding */ createProgressLog)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69541);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97109);


/** Milliseconds between two drawings of the bar. */
const REDRAW_MS = 80;
/** Milliseconds after which the bar is drawn again although nothing happened, for its clock. */
const TICK_MS = 250;
const CLEAR_LINE = '\r\u001b[K';
/** The log of one run. */
function createProgressLog(options) {
    const { terminal, clock, mode } = options;
    const startedAt = clock.monotonic();
    let state = (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .initialProgress */ .O6)();
    let drawnAt = -Infinity;
    let isDrawn = false;
    const clear = () => {
        if (isDrawn)
            terminal.log(CLEAR_LINE);
        isDrawn = false;
    };
    const draw = (isUrgent) => {
        const now = clock.monotonic();
        if (state.total === 0 || (!isUrgent && now - drawnAt < REDRAW_MS))
            return;
        const bar = (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .renderBar */ .oe)(state, terminal.columns() - 1, (now - startedAt) / 1000);
        terminal.log(CLEAR_LINE + options.redact(bar));
        drawnAt = now;
        isDrawn = true;
    };
    const stopTicking = mode === 'live' ? terminal.repeat(TICK_MS, () => draw(true)) : null;
    return {
        emit(event) {
            state = (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .advance */ .np)(state, event);
            const line = lineOf(event, options);
            if (line !== null) {
                clear();
                terminal.log(`${options.redact(line)}\n`);
            }
            if (mode === 'live')
                draw(line !== null);
        },
        end() {
            stopTicking?.();
            clear();
        },
    };
}
function lineOf(event, { mode, verbose }) {
    if (verbose && event.type === 'output') {
        return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralizeOutput */ .zC)((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminalLine */ .qg)(`${event.component} | ${event.line}`));
    }
    if (verbose && event.type === 'note')
        return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminalLine */ .qg)(event.message);
    if (mode === 'none' && !verbose)
        return null;
    if (mode === 'live' && !verbose && !isWorthALine(event))
        return null;
    return (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .progressLine */ .oz)(event);
}
/** Above a live bar only what a person should not miss. */
function isWorthALine(event) {
    if (event.type === 'step-finished')
        return event.outcome === 'failed';
    return event.type === 'step-retried' || event.type === 'note';
}


/***/ }),

/***/ 69541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Qk: () => (/* binding */ escapePlain),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   qg: () => (/* binding */ escapeTerminalLine),
/* harmony export */   zC: () => (/* binding */ neutralizeOutput)
/* harmony export */ });
/* unused harmony exports escapeHtml, escapeCommandData, escapeCommandProperty */
/** Makes text from outside safe for the place it goes to: Markdown, HTML, a workflow command, a terminal, a CI log. */
const ESC = String.fromCharCode(27);
const BEL = String.fromCharCode(7);
/** CSI sequences, then strings (OSC, DCS, SOS, PM, APC) up to their end or the end of the line, then two-byte ones. */
const ANSI = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^${BEL}${ESC}\\r\\n]*(?:${BEL}|${ESC}\\\\)?|[ -/]*[0-~])`, 'g');
/** Marks that reorder what a reader sees, the "Trojan Source" characters of Unicode TR 9, and line separators. */
const BIDI = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** A space of width zero: invisible, and ends every pattern that a forge would link. */
const GAP = '\u200b';
/** What a forge takes for the id of a commit, also when abbreviated. */
const COMMIT = /(?<![A-Za-z0-9])[0-9a-f]{7,64}(?![A-Za-z0-9])/gi;
const codePoint = (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
const entity = (char) => `&#${char.codePointAt(0) ?? 0};`;
/** Text for a terminal or a log: no ANSI sequence and no control character but line feed and tab; bidi marks shown as `\u{…}`. */
function escapeTerminal(text) {
    return text
        .replace(ANSI, '')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .replace(BIDI, codePoint)
        .toWellFormed();
}
/** The same on one line. */
function escapeTerminalLine(text) {
    return escapeTerminal(text.replace(/\r\n|[\r\n\t]/g, ' '));
}
/** Text for the body or a quoted attribute of HTML. */
function escapeHtml(text) {
    return escapeTerminal(text).replace(/[&<>"']/g, entity);
}
/**
 * Prose for one line of GitHub-flavoured Markdown, also inside a table cell: no construct of Markdown or HTML begins in
 * it, nothing is linked, nobody is mentioned, no issue is referred to. The result is one line.
 * Mentions, issues, commits and emoji are looked for after Markdown is rendered, so an escape is not enough: a gap breaks them.
 */
function escapeMarkdown(text) {
    return escapeTerminalLine(text)
        .replace(/:(?=\/\/|(?!\d\d:)[\w+-]+:)/g, `:${GAP}`)
        .replace(/www(?=\.)/gi, `$&${GAP}`)
        .replace(/gh-(?=\d)/gi, `$&${GAP}`)
        .replace(/[@#]/g, `$&${GAP}`)
        .replace(COMMIT, (digits) => digits.replace(/.{6}(?=.)/g, `$&${GAP}`))
        .replace(/[&<>`*_~|\\[\](){}!^]/g, entity)
        .replace(/\$/g, '<span>$</span>')
        .replace(/(?<=^\s*)[-+=]/, entity)
        .replace(/^(\s*\d{1,9})\./, `$1${entity('.')}`)
        .replaceAll(GAP, entity);
}
/**
 * Plain text on one line for where a forge looks for mentions and issues though it is no Markdown: a title, a commit
 * message. The gap is a character of its own there, for no entity would be read.
 */
function escapePlain(text) {
    return escapeTerminalLine(text)
        .replace(/gh-(?=\d)/gi, `$&${GAP}`)
        .replace(/[@#]/g, `$&${GAP}`);
}
/** A name, version or command as code, on one line, also inside a table cell. Nothing inside code is linked or mentioned. */
function codeSpan(text) {
    const line = escapeTerminalLine(text);
    if (/^[^\s`|\\](?:[^`|\\]*[^\s`|\\])?$/.test(line))
        return `\`${line}\``;
    // Backticks, pipes and backslashes in code are read differently by different renderers; entities are not.
    return `<code>${escapeMarkdown(line)}</code>`;
}
/** The message of a workflow command. Source: actions/toolkit, `command.ts`. */
function escapeCommandData(text) {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
/** A property of a workflow command. */
function escapeCommandProperty(text) {
    return escapeCommandData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
/**
 * Output of a child for the log of a CI system: what the runner would obey is broken by a blank (T33).
 * The GitHub runner trims a line before it looks for `::`, ends lines also at CR, and finds `##[` anywhere.
 */
function neutralizeOutput(text) {
    return text.replace(/[^\r\n]+/g, (line) => line.replace(/^([\s\p{C}]*):(?=:)/u, '$1: ').replace(/##(?=\[|vso\[|teamcity\[)/gi, '## '));
}


/***/ }),

/***/ 97109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ initialProgress),
/* harmony export */   np: () => (/* binding */ advance),
/* harmony export */   oe: () => (/* binding */ renderBar),
/* harmony export */   oz: () => (/* binding */ progressLine)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69541);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36652);


/** Nothing known yet. */
function initialProgress() {
    return { total: 0, done: 0, failed: 0, running: new Map() };
}
/** The progress after an event. */
function advance(state, event) {
    switch (event.type) {
        case 'run-started':
            return initialProgress();
        case 'plan-made':
            return { ...state, total: event.toDo };
        case 'resolved':
            return { ...state, total: event.total, done: event.done };
        case 'step-started':
            return { ...state, running: new Map(state.running).set(event.component, event.action) };
        case 'step-phase':
            return { ...state, running: new Map(state.running).set(event.component, event.phase) };
        case 'step-finished':
            return {
                total: event.total,
                done: event.done,
                failed: state.failed + (event.outcome === 'failed' ? 1 : 0),
                running: without(state.running, event.component),
            };
        case 'step-retried':
        case 'output':
        case 'finding':
        case 'note':
            return state;
    }
}
/**
 * One line of at most `width` columns: `[#####----] 7/12  api: build · lib: test  00:12`.
 * Without `elapsedSeconds` no time is shown. What does not fit is cut with `…`.
 */
function renderBar(state, width, elapsedSeconds) {
    const time = elapsedSeconds === undefined ? '' : `  ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .clock */ .pm)(elapsedSeconds)}`;
    const failed = state.failed === 0 ? '' : `  ${state.failed} failed`;
    const head = `[${gauge(state, 20)}] ${state.done}/${state.total}${failed}`;
    const running = [...state.running]
        .map(([component, phase]) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminalLine */ .qg)(component)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminalLine */ .qg)(phase)}`)
        .join(' · ');
    const room = width - head.length - time.length;
    const middle = running === '' || room < 8 ? '' : cut(`  ${running}`, room);
    return cut(`${head}${middle}${time}`, width);
}
/** The line that an event leaves in a log; null for events that leave none. Never obeyed by a CI runner as a command. */
function progressLine(event) {
    const line = wording(event);
    return line === null ? null : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralizeOutput */ .zC)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminalLine */ .qg)(line));
}
function wording(event) {
    switch (event.type) {
        case 'plan-made':
            return planned(event);
        case 'resolved':
            return `${event.component}: ${event.version} (${event.done}/${event.total})`;
        case 'step-retried':
            return `${event.component}: tries again in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(event.delayMs / 1000)}: ${event.reason}`;
        case 'step-finished':
            return finished(event);
        case 'note':
            return event.level === 'info' ? event.message : null;
        case 'run-started':
        case 'step-started':
        case 'step-phase':
        case 'output':
        case 'finding':
            return null;
    }
}
function planned({ toDo, total }) {
    return toDo === 0 ? null : `${toDo} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(total, 'component')} to do`;
}
/** What was left as it is says nothing; there may be hundreds of them. */
function finished(event) {
    const { component, outcome, done, total, detail } = event;
    if (outcome === 'unchanged' && detail === undefined)
        return null;
    const why = detail === undefined ? '' : `: ${detail}`;
    return `${component}: ${outcome} in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(event.seconds)} (${done}/${total})${why}`;
}
function gauge({ done, total }, width) {
    const full = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * width);
    return '#'.repeat(full) + '-'.repeat(width - full);
}
function without(map, key) {
    return new Map([...map].filter(([name]) => name !== key));
}
function cut(text, width) {
    return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`.slice(0, width);
}


/***/ }),

/***/ 36652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   pm: () => (/* binding */ clock),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/** Numbers in words for people. */
/** `4.1 s`, `2 min 5 s`, `1 h 3 min`. */
function seconds(value) {
    if (value < 59.95)
        return `${value.toFixed(1)} s`;
    const whole = Math.round(value);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
/** `00:12`, `61:05`: minutes and seconds. */
function clock(value) {
    const whole = Math.max(0, Math.floor(value));
    const two = (part) => String(part).padStart(2, '0');
    return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** `0 B`, `1.5 KiB`, `20.0 GiB`. */
function size(bytes) {
    let [value, unit] = [bytes, 0];
    for (; value >= 1023.95 && unit < UNITS.length - 1; unit += 1)
        value /= 1024;
    return `${unit === 0 ? String(value) : value.toFixed(1)} ${UNITS[unit] ?? ''}`;
}
/** `1 component`, `12 components`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** `1 major, 2 patch`: how often each word occurs, in the order given; words that do not occur are left out. */
function tally(words, order) {
    return order
        .map((word) => [words.filter((one) => one === word).length, word])
        .filter(([count]) => count > 0)
        .map(([count, word]) => `${count} ${word}`)
        .join(', ');
}
/** At most `max` characters, the end replaced by `…`. Never splits a character in two. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** A word for a POSIX shell, quoted when it holds anything that a shell would read. */
function shellWord(text) {
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}


/***/ })

};
