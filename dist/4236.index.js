export const id = 4236;
export const ids = [4236];
export const modules = {

/***/ 3381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ changedIn)
/* harmony export */ });
/** The changes that change something, of all environments. */
function changedIn(result) {
    return result.environments.flatMap(({ changes }) => changes.filter((one) => one.kind !== 'unchanged'));
}


/***/ }),

/***/ 16023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ RISK_CODES),
/* harmony export */   A1: () => (/* binding */ RISK_WEIGHTS),
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   bi: () => (/* binding */ riskOf),
/* harmony export */   gh: () => (/* binding */ highestRisk)
/* harmony export */ });
/* unused harmony exports MANY_DEPENDENTS, YOUNG_MS */
const RISK_CODES = [
    'breaking',
    'dependents',
    'diverged',
    'downgrade',
    'history-unknown',
    'major',
    'no-release',
    'repo-changed',
    'young',
];
/** How much each point weighs. */
const RISK_WEIGHTS = {
    breaking: 3,
    dependents: 1,
    diverged: 3,
    downgrade: 2,
    'history-unknown': 2,
    major: 2,
    'no-release': 1,
    'repo-changed': 3,
    young: 1,
};
/** So many dependents are a point. */
const MANY_DEPENDENTS = 5;
/** A commit younger than this is a point. */
const YOUNG_MS = 3 * 86_400_000;
/** Points of 3 and more make it high, 2 medium, fewer low. */
function riskOf(facts) {
    const points = [...classPoints(facts), ...historyPoints(facts), ...placePoints(facts)].sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
    return { level: levelOf(points), points };
}
/** The level that points add up to. */
function levelOf(points) {
    const sum = points.reduce((total, one) => total + one.weight, 0);
    return sum >= 3 ? 'high' : sum === 2 ? 'medium' : 'low';
}
/** The highest of some; null of none. */
function highestRisk(risks) {
    const order = ['high', 'medium', 'low'];
    return order.find((level) => risks.some((one) => one.level === level)) ?? null;
}
function point(code, message) {
    return { code, weight: RISK_WEIGHTS[code], message };
}
function classPoints({ classes, isOtherRepo }) {
    const found = [];
    if (classes.includes('diverged')) {
        found.push(point('diverged', 'the old commit is no ancestor of the new'));
    }
    if (classes.includes('downgrade'))
        found.push(point('downgrade', 'goes back'));
    if (classes.includes('major'))
        found.push(point('major', 'major version'));
    if (isOtherRepo)
        found.push(point('repo-changed', 'comes from another repository'));
    return found;
}
function historyPoints({ range, now }) {
    if (range === null)
        return [];
    const found = [];
    if (range.relation === 'unknown') {
        found.push(point('history-unknown', `history unknown: ${range.reason ?? 'no reason given'}`));
    }
    const breaking = range.commits.filter((one) => one.breaking !== null).length;
    if (breaking > 0) {
        found.push(point('breaking', `${breaking} marked breaking`));
    }
    const at = range.at === null ? Number.NaN : Date.parse(range.at);
    if (now - at < YOUNG_MS)
        found.push(point('young', 'younger than 3 days'));
    return found;
}
function placePoints({ change, dependents }) {
    const found = [];
    const isReleased = change.to === null || change.to.ref?.startsWith('refs/tags/') === true;
    if (!isReleased)
        found.push(point('no-release', 'no release tag'));
    if (dependents >= MANY_DEPENDENTS) {
        found.push(point('dependents', `${dependents} depend on it`));
    }
    return found;
}


/***/ }),

/***/ 52236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isStoreResult)
/* harmony export */ });
/** True for results that are about the store itself, and not about what a lock says. */
function isStoreResult(result) {
    return /^(?:store |doctor$|gc |cache (?!build$|get$))/.test(result.command);
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

/***/ 91716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   h: () => (/* binding */ findingLines)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69541);

/** `error tag-moved manifests/components.yaml:4:5: message`, and the fix indented below it. */
function findingLines(finding, style) {
    const { severity, code, message, fix } = finding;
    const place = placeOf(finding);
    const head = `${paintOf(severity, style)(severity)} ${style.dim((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminalLine */ .qg)(code))}`;
    const where = place === '' ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminalLine */ .qg)(place)}`;
    return [
        `${head}${where}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminalLine */ .qg)(message)}`,
        ...(fix === undefined ? [] : [`  fix: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminalLine */ .qg)(fix)}`]),
    ];
}
/** Where a finding is: `file:line:column`, else the component and environment it concerns; empty when it says neither. */
function placeOf({ where }) {
    if (where?.file !== undefined) {
        return [where.file, where.line, where.column].filter((part) => part !== undefined).join(':');
    }
    return [where?.component, where?.environment].filter((part) => part !== undefined).join(' in ');
}
function paintOf(severity, style) {
    if (severity === 'notice')
        return style.dim;
    return severity === 'warning' ? style.warn : style.bad;
}


/***/ }),

/***/ 32843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sj: () => (/* binding */ TONES),
/* harmony export */   _y: () => (/* binding */ changedWords),
/* harmony export */   cl: () => (/* binding */ changeTables),
/* harmony export */   oI: () => (/* binding */ changedOf)
/* harmony export */ });
/* unused harmony export changeRow */
/* harmony import */ var _domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12645);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36652);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38251);



/** From what a reader must look at to what he may skip. */
const ORDER = [
    'diverged',
    'downgrade',
    'major',
    'minor',
    'patch',
    'prerelease',
    'sidegrade',
    'added',
    'removed',
];
/** How a class is painted; the others are good. */
const TONES = {
    diverged: 'bad',
    downgrade: 'bad',
    major: 'warn',
    removed: 'warn',
    unchanged: 'dim',
};
/** The changes that change something. */
function changedOf(changes) {
    return changes.filter((one) => one.kind !== 'unchanged');
}
/** `3 changed (1 major, 2 patch)`, `nothing changed`. */
function changedWords(changes) {
    const kinds = changedOf(changes).map((one) => one.kind);
    return kinds.length === 0
        ? 'nothing changed'
        : `${kinds.length} changed (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .tally */ .N4)(kinds, ORDER)})`;
}
/** The changed rows, and the unchanged ones folded. */
function changeTables(changes, title = null) {
    const changed = changedOf(changes);
    const same = changes.filter((one) => one.kind === 'unchanged');
    const unchanged = same.map((one) => [[(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.component)], sideLine(one.to, true)]);
    return [
        (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Component', 'From', 'To', 'Change'], changed.map(changeRow), {
            title,
            note: changed.length === 0 || same.length === 0 ? null : `${same.length} unchanged`,
        }),
        (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Component', 'Version'], unchanged, {
            title: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(same.length, 'component')} unchanged`,
            folded: true,
        }),
    ];
}
/** The four cells of one change. */
function changeRow({ component, kind, from, to }) {
    const withCommit = from?.version === to?.version;
    return [
        [(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(component)],
        sideLine(from, withCommit),
        sideLine(to, withCommit),
        [(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .toned */ .bQ)(kind, TONES[kind] ?? 'good')],
    ];
}
function sideLine(side, withCommit) {
    if (side === null)
        return _view_js__WEBPACK_IMPORTED_MODULE_1__/* .none */ .dv;
    const short = (0,_domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(side.commit);
    if ((0,_domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .isObjectId */ .TS)(side.version))
        return [(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(short)];
    return [(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(withCommit ? `${side.version}@${short}` : side.version)];
}


/***/ }),

/***/ 44236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ viewOf)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/store-results.js
var store_results = __webpack_require__(52236);
// EXTERNAL MODULE: ./.cache/bundle/report/wording.js
var wording = __webpack_require__(36652);
// EXTERNAL MODULE: ./.cache/bundle/report/view.js
var view = __webpack_require__(38251);
;// CONCATENATED MODULE: ./.cache/bundle/report/view-apply.js


const OUTCOMES = [
    'failed',
    'cancelled',
    'skipped',
    'unchanged',
    'restored',
    'built',
    'removed',
];
const ACTIONS = {
    build: 'to build',
    restore: 'to restore',
    remove: 'to remove',
    keep: 'to keep',
    skip: 'to skip',
};
const TONES = {
    failed: 'bad',
    cancelled: 'warn',
    skipped: 'warn',
    unchanged: 'dim',
    restored: 'good',
    built: 'good',
    removed: 'good',
};
/** More logs than this are not listed below the table: the directory is. */
const LOGS_LISTED = 5;
/** What was done, or what would be done. */
function applyView(result) {
    return {
        tone: result.ok ? 'good' : 'bad',
        verdict: applyVerdict(result),
        facts: applyFacts(result),
        tables: applyTables(result),
        findings: result.findings,
        next: applyNext(result),
    };
}
/** `staging: 12 components, 9 unchanged, 2 restored, 1 built in 4.1 s`, failures first. */
function applyVerdict(result) {
    const { environment, plan, results } = result;
    const total = plan.steps.length;
    if (isIdle(result)) {
        const all = total === 1
            ? 'the only component is at its lock'
            : `all ${total} components are at their lock`;
        return [...(0,view/* prefix */.Pl)(environment), `nothing to do${environment === null ? ':' : ','} ${all}`];
    }
    return [
        ...(0,view/* prefix */.Pl)(environment),
        results.length === 0
            ? `${(0,wording/* plural */.LS)(total, 'component')}${plannedWords(plan.steps)}`
            : `${(0,wording/* plural */.LS)(total, 'component')}, ${outcomeWords(results)} in ${(0,wording/* seconds */.YA)(result.seconds)}`,
    ];
}
/** `9 unchanged, 2 restored`. */
function outcomeWords(results) {
    return (0,wording/* tally */.N4)(results.map((one) => one.outcome), OUTCOMES);
}
/** `, 2 to restore, 7 to keep`; nothing for an empty plan. */
function plannedWords(steps) {
    const words = (0,wording/* tally */.N4)(steps.map((step) => ACTIONS[step.action]), Object.values(ACTIONS));
    return words === '' ? '' : `, ${words}`;
}
function isIdle({ ok, plan, results, logs }) {
    return (ok &&
        logs === null &&
        plan.steps.length > 0 &&
        plan.steps.every((step) => step.action === 'keep') &&
        results.every((one) => one.outcome === 'unchanged'));
}
function applyFacts(result) {
    const { lock, logs, dryRun, command } = result;
    const planned = dryRun && command !== 'plan' ? ['dry run: nothing was changed'] : [];
    const at = ['lock ', (0,view/* digestSpan */.ps)(lock)];
    const where = logs === null ? at : [...at, ', logs in ', (0,view/* code */.aY)(logs)];
    return [planned, where, ...aftermath(result)].filter((one) => one.length > 0);
}
/** What was done after the failure. */
function aftermath({ putBack, rollback }) {
    const back = putBack === undefined
        ? []
        : [
            putBack.ok ? 'put back: lock ' : 'not put back whole: lock ',
            (0,view/* digestSpan */.ps)(putBack.lock),
            `, ${outcomeWords(putBack.results)} in ${(0,wording/* seconds */.YA)(putBack.seconds)}`,
        ];
    const rolled = rollback === undefined
        ? []
        : [
            `rolled back by itself to ${rollback.target.kind}: lock `,
            (0,view/* digestSpan */.ps)(rollback.lock.digest),
            rollback.ok ? '' : ', which failed too',
        ];
    return [back, rolled];
}
function applyTables({ plan, results }) {
    const byName = new Map(results.map((one) => [one.component, one]));
    const rows = plan.steps.map((step) => ({ step, result: byName.get(step.component) }));
    const quiet = rows.filter(isQuiet);
    const loud = rows.filter((row) => !isQuiet(row));
    const head = results.length === 0 ? ['Component', 'Action', 'Why'] : ['Component', 'Outcome', 'Time', 'Why'];
    return [
        (0,view/* table */.tp)(head, loud.map((row) => cells(row, results.length > 0)), {
            note: loud.length === 0 || quiet.length === 0 ? null : `${quiet.length} unchanged`,
        }),
        (0,view/* table */.tp)(['Component', 'Why'], quiet.map(({ step }) => [[(0,view/* code */.aY)(step.component)], [(0,view/* prose */.CS)(step.reason)]]), {
            title: `${(0,wording/* plural */.LS)(quiet.length, 'component')} unchanged`,
            folded: true,
        }),
    ];
}
function isQuiet({ step, result }) {
    if (result === undefined)
        return step.action === 'keep';
    return result.outcome === 'unchanged' && result.detail === undefined;
}
function cells({ step, result }, ran) {
    if (result === undefined) {
        const action = [(0,view/* toned */.bQ)(step.action, step.action === 'skip' ? 'warn' : 'good')];
        const why = [(0,view/* prose */.CS)(step.reason)];
        return ran
            ? [[(0,view/* code */.aY)(step.component)], action, view/* none */.dv, why]
            : [[(0,view/* code */.aY)(step.component)], action, why];
    }
    return [
        [(0,view/* code */.aY)(step.component)],
        [(0,view/* toned */.bQ)(result.outcome, TONES[result.outcome])],
        result.outcome === 'skipped' ? view/* none */.dv : [(0,wording/* seconds */.YA)(result.seconds)],
        [(0,view/* prose */.CS)(result.detail ?? step.reason)],
    ];
}
function applyNext(result) {
    const { command, environment, dryRun, ok, plan, results, logs, rollback } = result;
    const flag = (0,view/* envFlag */.qF)(environment);
    if (results.length === 0) {
        const idle = plan.steps.every((step) => step.action === 'keep');
        const planned = ok && !idle && (dryRun || command === 'plan');
        return planned ? [{ label: 'do it', command: `lockstep apply${flag} --locked` }] : [];
    }
    const failed = results.filter((one) => one.outcome === 'failed');
    const logged = failed.filter((one) => one.log !== undefined);
    const shown = logged.slice(0, LOGS_LISTED);
    return [
        ...shown.map((one) => ({ label: `log of ${one.component}`, command: one.log ?? '' })),
        ...(logged.length > shown.length && logs !== null
            ? [{ label: 'all logs', command: logs }]
            : []),
        ...(ok ? [] : [wayOn(rollback?.undo ?? null, `lockstep apply${flag} --locked`)]),
    ];
}
/** After a rollback by itself the lock that failed is applied again by its undo only. */
function wayOn(undo, apply) {
    return undo === null
        ? { label: 'go on from here', command: apply }
        : { label: 'undo', command: undo };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-journal.js


/** The entries in the order given. */
function historyView(result) {
    return {
        tone: result.ok ? 'good' : 'bad',
        verdict: [
            ...(0,view/* prefix */.Pl)(result.environment),
            result.entries.length === 1 ? '1 entry' : `${result.entries.length} entries`,
        ],
        facts: [],
        tables: [(0,view/* table */.tp)(['#', 'When', 'What', 'Lock', 'By', 'Reason'], result.entries.map(row))],
        findings: result.findings,
        next: [],
    };
}
function row(entry) {
    return [
        [String(entry.sequence)],
        [(0,view/* prose */.CS)(entry.at)],
        kindLine(entry),
        [(0,view/* digestSpan */.ps)(entry.lock)],
        [(0,view/* prose */.CS)(entry.actor)],
        entry.reason === null ? view/* none */.dv : [(0,view/* prose */.CS)(entry.reason)],
    ];
}
function kindLine({ kind, ok, from, label, delivery }) {
    if (kind === 'delivery' && delivery !== undefined)
        return deliveryWords(delivery, ok);
    if (kind === 'apply' && ok === false)
        return ['apply ', (0,view/* toned */.bQ)('failed', 'bad')];
    if (from !== undefined)
        return [`${kind} from `, (0,view/* code */.aY)(from.environment)];
    return label === undefined ? [kind] : [`${kind} `, (0,view/* code */.aY)(label)];
}
/** `delivery stepped, 5 % on canary: the wait is over`. */
function deliveryWords({ phase, percent, side, detail }, ok) {
    const failed = ok === false ? [' ', (0,view/* toned */.bQ)('failed', 'bad')] : [];
    const why = detail === '' ? [] : [': ', (0,view/* prose */.CS)(detail)];
    return [`delivery ${phase}`, ...failed, `, ${percent} % on `, (0,view/* code */.aY)(side), ...why];
}
/** One entry written. */
function recordedView(result) {
    const { entry } = result;
    return {
        tone: result.ok ? 'good' : 'bad',
        verdict: [...(0,view/* prefix */.Pl)(entry.environment), ...deed(entry)],
        facts: [
            [`entry ${entry.sequence}, `, (0,view/* digestSpan */.ps)(entry.id), ', lock ', (0,view/* digestSpan */.ps)(entry.lock)],
            entry.reason === null ? [] : ['reason: ', (0,view/* prose */.CS)(entry.reason)],
        ].filter((one) => one.length > 0),
        tables: [],
        findings: result.findings,
        next: nextOf(entry),
    };
}
function deed(entry) {
    const { kind, components, label, hold, ok } = entry;
    if (kind === 'snapshot')
        return ['snapshot ', (0,view/* code */.aY)(label ?? `${entry.sequence}`)];
    const what = components.length === 0
        ? ['the whole environment']
        : [`${(0,wording/* plural */.LS)(components.length, 'component')}: `, ...components.flatMap(listed)];
    if (kind === 'approval') {
        const { from, plan } = entry;
        return ['approved the plan from ', (0,view/* code */.aY)(from?.environment ?? ''), ...planSpan(plan)];
    }
    if (kind === 'resume')
        return ['resumed ', ...what];
    if (kind === 'apply')
        return [
            'recorded ',
            ok === true ? 'an apply' : (0,view/* toned */.bQ)('a failed apply', 'bad'),
            ' of ',
            ...what,
        ];
    const until = hold?.expires ? [', until ', (0,view/* prose */.CS)(hold.expires)] : [', until resumed'];
    return ['held ', ...what, ...until];
}
function planSpan(plan) {
    return plan === undefined ? [] : [', ', (0,view/* digestSpan */.ps)(plan)];
}
function listed(name, at) {
    return [at === 0 ? '' : ', ', (0,view/* code */.aY)(name)];
}
function nextOf({ kind, components, environment, label }) {
    const flag = (0,view/* envFlag */.qF)(environment);
    const chosen = components.map((name) => ` ${name}`).join('');
    if (kind === 'hold')
        return [{ label: 'undo', command: `lockstep resume${chosen}${flag}` }];
    if (kind === 'snapshot' && label !== undefined) {
        return [{ label: 'go back to it', command: `lockstep rollback to ${(0,wording/* shellWord */.r7)(label)}${flag}` }];
    }
    return [];
}

// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
;// CONCATENATED MODULE: ./.cache/bundle/report/view-comment.js


const DONE = {
    created: 'commented on',
    updated: 'updated the comment on',
    unchanged: 'the comment is current on',
};
/** One line: what was done. */
function commentView(result) {
    const { ok, operation, commentUrl, findings } = result;
    return {
        tone: !ok ? 'bad' : operation === 'none' ? 'warn' : 'good',
        verdict: verdictOf(result),
        facts: commentUrl === null ? [] : [[(0,view/* link */.nf)(commentUrl, commentUrl)]],
        tables: [],
        findings,
        next: [],
    };
}
function verdictOf({ operation, pullRequest, head, reason }) {
    const at = [' at ', (0,view/* code */.aY)((0,git_ids/* shortSha */.Fu)(head))];
    if (operation === 'none')
        return ['no comment', ...at, ': ', (0,view/* prose */.CS)(reason ?? 'nothing to say')];
    return [`${DONE[operation]} pull request ${pullRequest ?? ''}`, ...at];
}

// EXTERNAL MODULE: ./.cache/bundle/domain/diff-result.js
var diff_result = __webpack_require__(3381);
// EXTERNAL MODULE: ./.cache/bundle/domain/risk.js
var domain_risk = __webpack_require__(16023);
// EXTERNAL MODULE: ./.cache/bundle/report/view-changes.js
var view_changes = __webpack_require__(32843);
;// CONCATENATED MODULE: ./.cache/bundle/report/view-diff-tables.js





/** Commits that a report shows in all. */
const COMMITS_SHOWN = 40;
/** Dependents that are named before they are only counted. */
const NAMED = 5;
const ICONS = { high: '🔴', medium: '🟡', low: '🟢' };
const RISK_TONES = { high: 'bad', medium: 'warn', low: 'good' };
/** The changed rows of one environment, the riskiest first. */
function diffTable({ environment, path, changes }) {
    const changed = (0,view_changes/* changedOf */.oI)(changes).toSorted((a, b) => weight(b) - weight(a));
    const unchanged = changes.length - changed.length;
    const total = changes.filter(({ to }) => to !== null).length;
    return (0,view/* table */.tp)(['', 'Component', 'From → To', 'Class', 'Commits', 'Risk', 'Blast radius'], changed.map((one) => view_diff_tables_row(one, total)), {
        title: environment ?? path,
        note: unchanged === 0 ? null : `${unchanged} unchanged`,
        narrow: {
            head: ['Component', 'From → To', 'Class', 'Risk'],
            rows: changed.map(narrowRow),
        },
    });
}
function weight({ insight }) {
    return (insight?.risk.points ?? []).reduce((sum, one) => sum + one.weight, 0);
}
function view_diff_tables_row(change, total) {
    const { component, kind, insight, dependents } = change;
    const level = insight?.risk.level ?? 'low';
    return [
        [ICONS[level]],
        [(0,view/* code */.aY)(component)],
        stepLine(change),
        classLine(kind, insight),
        insight === null ? view/* none */.dv : commitsLine(insight.range),
        riskLine(insight),
        dependents.length === 0 ? view/* none */.dv : radiusLine(change, total),
    ];
}
function narrowRow(change) {
    const { level = 'low', points = [] } = change.insight?.risk ?? {};
    const more = points.length > 2 ? ` +${points.length - 2}` : '';
    const codes = points.slice(0, 2).map((one) => one.code);
    const why = points.length === 0 ? '' : ` (${codes.join(', ')}${more})`;
    return [
        [(0,view/* code */.aY)(change.component)],
        stepLine(change),
        [(0,view/* toned */.bQ)(change.kind, view_changes/* TONES */.Sj[change.kind] ?? 'good')],
        [(0,view/* toned */.bQ)(level, RISK_TONES[level]), why],
    ];
}
function stepLine(change) {
    const url = change.insight?.compareUrl ?? null;
    const [from, to] = [sideWord(change, 'from'), sideWord(change, 'to')];
    return url === null ? [(0,view/* code */.aY)(from), ' → ', (0,view/* code */.aY)(to)] : [(0,view/* link */.nf)(`${from} → ${to}`, url)];
}
/** The commit stands beside the version where the version alone does not tell both sides apart. */
function sideWord(change, which) {
    const side = change[which];
    if (side === null)
        return '–';
    const short = (0,git_ids/* shortSha */.Fu)(side.commit);
    if ((0,git_ids/* isObjectId */.TS)(side.version))
        return short;
    if (change.from?.version !== change.to?.version)
        return side.version;
    return which === 'from' ? `${side.version}@${short}` : short;
}
function classLine(kind, insight) {
    const more = (insight?.classes ?? []).filter((one) => one !== kind);
    return [
        (0,view/* toned */.bQ)(kind, view_changes/* TONES */.Sj[kind] ?? 'good'),
        ...(more.length === 0 ? [] : [`, ${more.join(', ')}`]),
    ];
}
/** "14 by 4, 2 breaking", "−3 / +21", "unknown". */
function commitsLine(range) {
    if (range === null)
        return view/* none */.dv;
    if (range.relation === 'unknown')
        return ['unknown'];
    const { ahead, behind, commits } = range;
    const authors = new Set(commits.map(({ author }) => author)).size;
    const breaking = commits.filter((one) => one.breaking !== null).length;
    const back = behind === null || behind === 0 ? '' : `−${behind} / `;
    const by = authors === 0 ? '' : ` by ${authors}`;
    const marked = breaking === 0 ? '' : `, ${breaking} breaking`;
    return [`${back}${back === '' ? '' : '+'}${ahead ?? '?'}${by}${marked}`];
}
function riskLine(insight) {
    if (insight === null)
        return view/* none */.dv;
    const { level, points } = insight.risk;
    const told = points.flatMap(({ message }, at) => [at === 0 ? '' : ', ', (0,view/* prose */.CS)(message)]);
    return [(0,view/* toned */.bQ)(level, RISK_TONES[level]), ...(told.length === 0 ? [] : [': ', ...told])];
}
function radiusLine({ dependents, insight }, total) {
    const direct = new Set(insight?.directDependents);
    const ordered = dependents.toSorted((a, b) => Number(direct.has(b)) - Number(direct.has(a)));
    const shown = ordered.slice(0, NAMED).flatMap((name, at) => [at === 0 ? '' : ', ', (0,view/* code */.aY)(name)]);
    const more = dependents.length > NAMED ? ', …' : '';
    const places = insight?.environments.length ?? 0;
    return [
        `${dependents.length} of ${total}: `,
        ...shown,
        more,
        places > 1 ? ` in ${(0,wording/* plural */.LS)(places, 'environment')}` : '',
    ];
}
/** What lies between, folded; each range once, though several environments take the same step. */
function commitsTable(result) {
    const seen = new Set();
    const all = (0,diff_result/* changedIn */.W)(result).flatMap(({ component, from, to, insight }) => {
        const key = `${component} ${from?.commit ?? ''} ${to?.commit ?? ''}`;
        if (insight?.range === null || insight === null || seen.has(key))
            return [];
        seen.add(key);
        return insight.range.commits.map((one) => [
            [(0,view/* code */.aY)(component)],
            [(0,view/* code */.aY)((0,git_ids/* shortSha */.Fu)(one.commit))],
            one.breaking === null
                ? [(0,view/* prose */.CS)(one.subject)]
                : [(0,view/* toned */.bQ)('breaking', 'bad'), ' ', (0,view/* prose */.CS)(one.subject)],
            [(0,view/* prose */.CS)(one.author)],
            one.pullRequest === null ? view/* none */.dv : [String(one.pullRequest)],
        ]);
    });
    if (all.length === 0)
        return [];
    const hidden = all.length - COMMITS_SHOWN;
    const note = hidden > 0 ? `${hidden} more are in the JSON report` : null;
    return [
        (0,view/* table */.tp)(['Component', 'Commit', 'Subject', 'Author', 'Pull request'], all.slice(0, COMMITS_SHOWN), {
            title: `Commits (${all.length})`,
            folded: true,
            note,
        }),
    ];
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-diff-folds.js
/** Folded blocks of a diff: the part of the graph that is touched, and how to see the same at home. */



/** Nodes of a diagram; more are not read by anybody. */
const NODES_SHOWN = 50;
/**
 * What changed and what depends on it, over all environments, as Mermaid. Ids are numbers; names stand in quotes, as
 * nothing but letters, digits and what cannot end a quote.
 */
function graphFold(result) {
    const risks = risksOf(result);
    const edges = new Map(result.environments.flatMap(({ edges: all }) => all.map((edge) => [edge.join(' '), edge])));
    const names = [...new Set([...risks.keys(), ...[...edges.values()].flat()])];
    if (edges.size === 0)
        return [];
    const shown = new Map(names.slice(0, NODES_SHOWN).map((name, at) => [name, `n${at}`]));
    const hidden = names.length - shown.size;
    return [
        {
            title: hidden > 0 ? `Graph (${shown.size} of ${names.length} components)` : 'Graph',
            language: 'mermaid',
            lines: [
                'graph LR',
                ...[...shown].map(([name, id]) => `  ${id}["${labelOf(name)}"]${classOf(risks.get(name))}`),
                ...[...edges.values()].flatMap(([from, to]) => {
                    const [a, b] = [shown.get(from), shown.get(to)];
                    return a === undefined || b === undefined ? [] : [`  ${a} --> ${b}`];
                }),
                ...CLASSES,
            ],
        },
    ];
}
const CLASSES = [
    '  classDef high stroke:#d1242f,stroke-width:3px',
    '  classDef medium stroke:#bf8700,stroke-width:3px',
    '  classDef low stroke:#1a7f37,stroke-width:3px',
];
/** Changed components with their highest risk. */
function risksOf(result) {
    const risks = new Map();
    for (const { component } of (0,diff_result/* changedIn */.W)(result)) {
        const all = (0,diff_result/* changedIn */.W)(result).filter((one) => one.component === component);
        risks.set(component, (0,domain_risk/* highestRisk */.gh)(all.flatMap(({ insight }) => insight?.risk ?? [])) ?? 'low');
    }
    return risks;
}
function labelOf(name) {
    return name.replace(/[^A-Za-z0-9._-]/g, (char) => `#${char.codePointAt(0) ?? 0};`);
}
function classOf(risk) {
    return risk === undefined ? '' : `:::${risk}`;
}
/** Commands for a clone; nothing for what was not compared by commits. */
function reproduceFold({ baseCommit, head, environments }) {
    if (baseCommit === null)
        return [];
    const commits = [baseCommit, ...(head === null ? [] : [head])];
    const names = environments.flatMap(({ environment }) => environment ?? []);
    const only = environments.length === 1 ? names.map((name) => ` --env ${(0,wording/* shellWord */.r7)(name)}`) : [];
    const to = head === null ? '' : ` --head ${head}`;
    return [
        {
            title: 'How to reproduce',
            language: 'sh',
            lines: [
                `git fetch origin ${commits.join(' ')}`,
                `lockstep diff --base ${baseCommit}${to}${only.join('')}`,
            ],
        },
    ];
}

// EXTERNAL MODULE: ./.cache/bundle/report/text-findings.js
var text_findings = __webpack_require__(91716);
;// CONCATENATED MODULE: ./.cache/bundle/report/view-diff-findings.js



/** `findings: 2 introduced, 1 fixed, 3 were there before`. */
function findingWords({ findings, fixed }) {
    const old = findings.filter(({ introduced }) => introduced === false).length;
    const fresh = findings.length - old;
    const words = [
        ...(fresh === 0 ? [] : [`${fresh} introduced`]),
        ...(fixed.length === 0 ? [] : [`${fixed.length} fixed`]),
        ...(old === 0 ? [] : [`${old} there before`]),
    ];
    return words.length === 0 ? [] : [[`findings: ${words.join(', ')}`]];
}
/** Folded: neither is what a reviewer must act on. */
function olderTables({ findings, fixed }) {
    const old = findings.filter(({ introduced }) => introduced === false);
    return [
        findingTable(`${(0,wording/* plural */.LS)(fixed.length, 'finding')} fixed`, fixed),
        findingTable(`${(0,wording/* plural */.LS)(old.length, 'finding')} there before`, old),
    ];
}
function findingTable(title, findings) {
    const rows = findings.map((one) => [
        [one.severity],
        [(0,view/* code */.aY)(one.code)],
        [(0,view/* code */.aY)((0,text_findings/* placeOf */.$)(one))],
        [(0,view/* prose */.CS)(one.message)],
    ]);
    return (0,view/* table */.tp)(['Severity', 'Code', 'Where', 'What'], rows, { title, folded: true });
}
/** Edits of the manifest by component; nothing when there are none. */
function manifestTable(changes) {
    const rows = changes.map(({ component, kind, fields }) => [
        [(0,view/* code */.aY)(component)],
        kind === 'changed' ? fields.flatMap((one, at) => [at === 0 ? '' : ', ', (0,view/* code */.aY)(one)]) : [kind],
    ]);
    return rows.length === 0
        ? []
        : [(0,view/* table */.tp)(['Component', 'In the manifest'], rows, { title: 'Manifest' })];
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-diff.js
/** Report of `diff` and `lock compare`: the verdict, what changed, how risky it is and why, what it touches. */









/** What a change to locks and manifests means, per environment. */
function diffView(result) {
    const [words, tone] = view_diff_verdictOf(result);
    const changed = result.environments.filter(({ changes }) => (0,view_changes/* changedOf */.oI)(changes).length > 0);
    return {
        tone,
        verdict: [words, ' (', ...betweenOf(result), ')'],
        facts: [
            ...result.refused.map((why) => ['refused: ', (0,view/* prose */.CS)(why)]),
            ...result.environments.map((one) => [...placeOf(one), environmentWords(one)]),
            ...buildFacts(result),
            ...findingWords(result),
        ],
        tables: [...changed.map(diffTable), ...manifestTable(result.manifest)],
        details: [...commitsTable(result), ...olderTables(result)],
        findings: result.findings.filter(({ introduced }) => introduced !== false),
        next: [],
        folds: [...graphFold(result), ...reproduceFold(result)],
    };
}
/** Of findings only those that the change brings. */
function view_diff_verdictOf(result) {
    const changes = (0,diff_result/* changedIn */.W)(result);
    const risk = (0,domain_risk/* highestRisk */.gh)(changes.flatMap(({ insight }) => insight?.risk ?? []));
    const isBad = result.findings.some(({ introduced, severity }) => introduced !== false && severity !== 'notice');
    if (!result.ok)
        return ['Component changes: refused', 'bad'];
    if (isBad || (risk !== null && risk !== 'low')) {
        return [
            changes.length === 0
                ? 'No component changes: review needed'
                : 'Component changes: review needed',
            'warn',
        ];
    }
    return changes.length === 0
        ? ['No component changes', 'good']
        : ['Component changes: low risk', 'good'];
}
function betweenOf({ base, head, run }) {
    const to = head === null ? [] : [' → ', (0,view/* code */.aY)((0,git_ids/* shortSha */.Fu)(head))];
    return [(0,view/* code */.aY)(base), ...to, ...(run === null ? [] : [', ', (0,view/* link */.nf)('run', run)])];
}
function placeOf({ environment, path }) {
    return environment === null ? [(0,view/* code */.aY)(path), ': '] : (0,view/* prefix */.Pl)(environment);
}
function environmentWords({ unreadable, changes }) {
    return unreadable.length === 0
        ? (0,view_changes/* changedWords */._y)(changes)
        : `unknown, the lock of the ${unreadable.join(' and the ')} does not parse`;
}
/** How much of it is built already; nothing where no lock records an output. */
function buildFacts(result) {
    const states = (0,diff_result/* changedIn */.W)(result).flatMap(({ insight, to }) => insight === null || to === null ? [] : [insight.build]);
    const [stored, missing] = ['stored', 'missing'].map((state) => states.filter((one) => one === state).length);
    const known = (stored ?? 0) + (missing ?? 0);
    if (known === 0)
        return [];
    const unknown = states.length - known;
    const rest = unknown === 0 ? '' : `, ${unknown} not built yet`;
    return [[`build: ${stored ?? 0} of ${(0,wording/* plural */.LS)(known, 'output')} in the store${rest}`]];
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-lock.js



/** One environment locked or checked, or several. */
function lockView(result) {
    return 'environments' in result ? lockAllView(result) : lockOneView(result);
}
function lockOneView(result) {
    return {
        tone: result.ok ? 'good' : 'bad',
        verdict: lockVerdict(result),
        facts: [['lock ', (0,view/* code */.aY)(result.lock.path), ', ', (0,view/* digestSpan */.ps)(result.lock.digest)]],
        tables: (0,view_changes/* changeTables */.cl)(result.changes),
        findings: result.findings,
        next: lockNext(result),
    };
}
function lockAllView(result) {
    const changed = result.environments.filter((one) => one.lock.changed).length;
    return {
        tone: result.ok ? 'good' : 'bad',
        verdict: [`${(0,wording/* plural */.LS)(result.environments.length, 'environment')}, ${changed} changed`],
        facts: result.environments.map(lockVerdict),
        tables: result.environments.flatMap((one) => (0,view_changes/* changeTables */.cl)(one.changes, one.environment)),
        findings: [...result.findings, ...result.environments.flatMap((one) => one.findings)],
        next: result.environments.flatMap(lockNext),
    };
}
function lockVerdict({ environment, total, changes, check, dryRun, ok }) {
    const words = (0,view_changes/* changedWords */._y)(changes);
    if (!check) {
        const state = dryRun === true ? 'would be locked' : 'locked';
        return [...(0,view/* prefix */.Pl)(environment), `${total} ${state}, ${words}`];
    }
    return [
        ...(0,view/* prefix */.Pl)(environment),
        ok ? `the lock is current, ${total} locked` : `the lock is not current, ${words}`,
    ];
}
function lockNext({ environment, check, dryRun, ok, lock }) {
    if (dryRun === true)
        return [];
    const flag = (0,view/* envFlag */.qF)(environment);
    if (check)
        return ok ? [] : [{ label: 'lock again', command: `lockstep lock${flag}` }];
    return lock.changed ? [{ label: 'apply it', command: `lockstep apply${flag} --locked` }] : [];
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-merge.js



/** What was merged, or why not; or what was installed. */
function mergeView(result) {
    if ('driver' in result)
        return driverView(result);
    const { ok, lock, changes } = result;
    return {
        tone: ok ? 'good' : 'bad',
        verdict: [...(0,view/* prefix */.Pl)(result.environment), ...verdict(result)],
        facts: lock === null ? [] : [['lock ', (0,view/* code */.aY)(lock.path), ', ', (0,view/* digestSpan */.ps)(lock.digest)]],
        tables: (0,view_changes/* changedOf */.oI)(changes).length === 0 ? [] : (0,view_changes/* changeTables */.cl)(changes, 'From ours'),
        findings: result.findings,
        next: [],
    };
}
function verdict({ ok, conflicts, lock, dryRun, changes }) {
    if (lock === null)
        return [`${(0,wording/* plural */.LS)(conflicts.length, 'conflict')}, nothing was written`];
    if (!ok)
        return ['the merged set does not fit together, nothing was written'];
    return [`${dryRun ? 'would merge' : 'merged'}, ${(0,view_changes/* changedWords */._y)(changes)} against ours`];
}
function driverView({ driver }) {
    const { installed, changed, attributes, line, settings } = driver;
    const state = installed ? 'installed' : 'removed';
    return {
        tone: 'good',
        verdict: [
            changed
                ? `the merge driver is ${state}`
                : `the merge driver is ${installed ? 'installed' : 'not there'} already`,
        ],
        facts: [
            [(0,view/* code */.aY)(attributes), installed ? ' has ' : ' has no ', (0,view/* code */.aY)(line)],
            ...Object.entries(settings).map(([name, value]) => value === null ? ['git config has no ', (0,view/* code */.aY)(name)] : [(0,view/* code */.aY)(name), ' is ', (0,view/* code */.aY)(value)]),
        ],
        tables: [],
        findings: [],
        next: installed && changed
            ? [
                {
                    label: 'share the first; everyone installs the rest',
                    command: `git add ${attributes}`,
                },
            ]
            : [],
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-delivery.js


const STATES = {
    done: ['✓ done', 'good'],
    now: ['… now', 'warn'],
    'to-do': ['to do', 'dim'],
    undone: ['✗ undone', 'bad'],
};
/** One sentence: `canary: 5 % of the traffic on canary, the rest on stable`. */
function deliveryLine(report) {
    const { strategy, state, side, otherSide, percent, lock } = report;
    const to = lock === null ? [] : [' ', (0,view/* digestSpan */.ps)(lock)];
    if (state === 'planned')
        return [`${strategy}`, ...to, ' to ', (0,view/* code */.aY)(side)];
    if (state === 'finished')
        return [`${strategy} finished:`, ...to, ' has all traffic, on ', (0,view/* code */.aY)(side)];
    const where = [
        `${percent} % of the traffic on `,
        (0,view/* code */.aY)(side),
        ', the rest on ',
        (0,view/* code */.aY)(otherSide),
    ];
    return [`${strategy} ${state}:`, ...to, ', ', ...where];
}
/** What is known of it besides, line by line. */
function deliveryFacts(report) {
    const { detail, clearsAt } = report;
    const facts = [deliveryLine(report)];
    if (detail !== '')
        facts.push([(0,view/* prose */.CS)(detail)]);
    if (clearsAt !== null)
        facts.push(['goes on at ', (0,view/* prose */.CS)(clearsAt)]);
    return facts;
}
/** What can be typed while it runs. */
function deliveryNext(report, from, to) {
    if (report.state !== 'running')
        return [];
    const reason = '--reason "…"';
    return [
        { label: 'go on at once', command: `lockstep promote ${from} ${to} --step-now ${reason}` },
        { label: 'abort', command: `lockstep rollback to previous --env ${to} ${reason}` },
    ];
}
/** Its steps. */
function deliveryTable({ steps }) {
    const rows = steps.map((step) => {
        const [word, tone] = STATES[step.state];
        return [
            [`${step.percent} %`],
            [(0,view/* toned */.bQ)(word, tone)],
            step.since === null ? view/* none */.dv : [(0,view/* prose */.CS)(step.since)],
            step.waitSeconds === 0 ? view/* none */.dv : [(0,wording/* seconds */.YA)(step.waitSeconds)],
            step.detail === '' ? view/* none */.dv : [(0,view/* prose */.CS)(step.detail)],
        ];
    });
    return (0,view/* table */.tp)(['Traffic', 'State', 'Since', 'Wait', 'Decided'], rows, { title: 'Delivery' });
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-promote.js




const MARKS = {
    pass: ['✓ pass', 'good'],
    fail: ['✗ fail', 'bad'],
    wait: ['⏳ wait', 'warn'],
    unknown: ['? unknown', 'warn'],
};
/** The decision, gate by gate. */
function promoteView(result) {
    const tones = {
        allow: 'good',
        block: 'bad',
        wait: 'warn',
    };
    const tone = result.ok ? tones[result.decision] : 'bad';
    return {
        tone,
        verdict: [(0,view/* code */.aY)(result.from), ' → ', (0,view/* code */.aY)(result.to), ': ', ...decision(result)],
        facts: [...facts(result), ...(result.delivery ? deliveryFacts(result.delivery) : [])],
        tables: [
            ...(result.delivery ? [deliveryTable(result.delivery)] : []),
            gateTable(result),
            ...(0,view_changes/* changeTables */.cl)(result.changes, 'To be shipped'),
        ].map((one) => one.title === 'To be shipped' && shipped(result) ? { ...one, title: 'Shipped' } : one),
        findings: result.findings,
        next: next(result),
    };
}
/** Every gate with its state. */
function gateTable(result, title = null, folded = false) {
    const head = ['Gate', 'State', 'Detail', 'Clears'];
    return (0,view/* table */.tp)(head, result.gates.map(gateRow), { title, folded });
}
/** What was decided, in words that follow `dev → staging: `. */
function decision(result) {
    const open = result.gates.filter(isOpen).length;
    const gates = `${open} of ${(0,wording/* plural */.LS)(result.gates.length, 'gate')}`;
    const changed = (0,view_changes/* changedOf */.oI)(result.changes).length;
    const { delivery } = result;
    if (delivery?.state === 'aborted')
        return ['delivery aborted'];
    if (delivery?.state === 'running') {
        return [`${delivery.percent} % delivered, waits`, ...clears(result)];
    }
    if (result.decision === 'block')
        return [`BLOCKED (${gates})`];
    if (result.decision === 'wait')
        return [`waits (${gates})`, ...clears(result)];
    if (changed === 0)
        return ['nothing to promote, both stand at the same lock'];
    const past = result.gates.filter((gate) => gate.bypassed === true).length;
    const bypassed = past === 0 ? '' : `, ${(0,wording/* plural */.LS)(past, 'gate')} bypassed`;
    return [`${(0,wording/* plural */.LS)(changed, 'component')} ${view_promote_deed(result)}${bypassed}`];
}
function view_promote_deed(result) {
    if (shipped(result))
        return 'promoted';
    return result.delivered === 'pull-request' ? 'asked for' : 'may be promoted';
}
/** One that waits for the others is not open yet. */
function isOpen({ state, asked, bypassed }) {
    return state !== 'pass' && asked !== false && bypassed !== true;
}
function clears({ clearsAt }) {
    return clearsAt === null ? [] : [', clears at ', (0,view/* prose */.CS)(clearsAt)];
}
function shipped({ promotionId, dryRun }) {
    return promotionId !== null && !dryRun;
}
function facts(result) {
    const { lock, dryRun, promotionId, source, plan } = result;
    const changed = (0,view_changes/* changedOf */.oI)(result.changes).length;
    return [
        dryRun ? ['dry run: nothing was changed'] : [],
        ['candidate lock ', (0,view/* digestSpan */.ps)(source), `, ${(0,wording/* plural */.LS)(changed, 'component')}`],
        ['lock ', (0,view/* code */.aY)(lock.path), ', ', (0,view/* digestSpan */.ps)(lock.digest)],
        ['plan ', (0,view/* digestSpan */.ps)(plan)],
        delivery(result),
        promotionId === null ? [] : ['promotion ', (0,view/* digestSpan */.ps)(promotionId)],
        rollBack(result),
    ].filter((one) => one.length > 0);
}
function delivery({ delivered, commit, pullRequest }) {
    const id = commit === null ? [] : [' ', (0,view/* code */.aY)(commit.slice(0, 12))];
    if (pullRequest !== null) {
        const { number, url, operation } = pullRequest;
        return [`pull request ${number} ${operation}: `, (0,view/* prose */.CS)(url), ...id];
    }
    return delivered === null ? [] : [`delivered as ${delivered}`, ...id];
}
function rollBack({ rollBackTo, changes }) {
    if (rollBackTo === null || (0,view_changes/* changedOf */.oI)(changes).length === 0)
        return [];
    const what = rollBackTo.verified ? ' (last verified)' : ' (not verified)';
    return ['roll back to: lock ', (0,view/* digestSpan */.ps)(rollBackTo.lock), what];
}
function gateRow(gate) {
    const { name, detail, clearsAt } = gate;
    return [
        [(0,view/* prose */.CS)(name)],
        stateOf(gate),
        detail === '' ? view/* none */.dv : [(0,view/* prose */.CS)(detail)],
        clearsAt === undefined ? view/* none */.dv : [(0,view/* prose */.CS)(clearsAt)],
    ];
}
function stateOf({ state, asked, bypassed }) {
    if (asked === false)
        return view/* none */.dv;
    const [mark, tone] = MARKS[state];
    return bypassed === true ? [(0,view/* toned */.bQ)(mark, tone), ', bypassed'] : [(0,view/* toned */.bQ)(mark, tone)];
}
/** Everything else has passed. */
function asksForApproval({ decision: said, gates }) {
    const open = gates.filter((gate) => isOpen(gate) && gate.advisory !== true);
    return said === 'wait' && open.every(({ name }) => name === 'approvals') && open.length > 0;
}
function approval({ from, to, components, plan }) {
    const chosen = components.map((name) => ` --component ${name}`).join('');
    return `lockstep approve ${from} ${to}${chosen} --expect-plan ${plan}`;
}
function next(result) {
    const { from, to, decision: said, dryRun, delivery } = result;
    if (delivery?.state === 'running')
        return [...deliveryNext(delivery, from, to)];
    if (asksForApproval(result))
        return [{ label: 'approve it', command: approval(result) }];
    if (said !== 'allow' || (0,view_changes/* changedOf */.oI)(result.changes).length === 0)
        return [];
    if (dryRun)
        return [{ label: 'do it', command: `lockstep promote ${from} ${to}` }];
    if (!shipped(result))
        return [];
    const isFirst = result.changes.every((change) => change.from === null);
    return [
        ...(delivery?.state === 'finished'
            ? []
            : [{ label: 'apply it', command: `lockstep apply --env ${to} --locked` }]),
        ...(isFirst ? [] : [{ label: 'undo', command: `lockstep rollback to previous --env ${to}` }]),
    ];
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-promote-all.js




/** One step, or all of them. */
function promotionView(result) {
    return 'gates' in result ? promoteView(result) : promoteAllView(result);
}
/** The chain, step by step; gates are folded where they passed. */
function promoteAllView(result) {
    const { promotions } = result;
    const count = (said) => promotions.filter((one) => one.decision === said).length;
    const moved = promotions.filter((one) => one.promotionId !== null).length;
    const [blocked, waiting] = [count('block'), count('wait')];
    const tone = blocked > 0 ? 'bad' : waiting > 0 ? 'warn' : 'good';
    return {
        tone,
        verdict: [
            `${(0,wording/* plural */.LS)(promotions.length, 'step')}: ${moved} promoted, ${blocked} blocked, ${waiting} waiting`,
        ],
        facts: result.dryRun ? [['dry run: nothing was changed']] : [],
        tables: [
            (0,view/* table */.tp)(['Step', 'Decision'], promotions.map(view_promote_all_row)),
            ...promotions.flatMap((one) => [
                gateTable(one, `Gates of ${one.to}`, one.decision === 'allow'),
                ...(0,view_changes/* changeTables */.cl)(one.changes, `${one.from} → ${one.to}`),
            ]),
        ],
        findings: [...promotions.flatMap(({ findings }) => findings), ...result.findings],
        next: [],
    };
}
function view_promote_all_row(one) {
    return [[(0,view/* code */.aY)(one.from), ' → ', (0,view/* code */.aY)(one.to)], decision(one)];
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-rollback.js





/** A rollback planned or done. */
function rollbackView(result) {
    const moves = (0,view_changes/* changeTables */.cl)(result.changes, 'What moves').map((one) => one.folded ? { ...one, title: 'What stays' } : one);
    const failed = result.apply === null || result.apply.ok ? null : applyView(result.apply);
    const undo = result.undo === null ? [] : [{ label: 'undo', command: result.undo }];
    return {
        tone: result.ok ? 'good' : 'bad',
        verdict: view_rollback_verdict(result),
        facts: view_rollback_facts(result),
        tables: [...moves, ...(failed?.tables ?? [])],
        findings: [...result.findings, ...(result.apply?.findings ?? [])],
        next: [...(failed?.next ?? []), ...undo],
    };
}
function view_rollback_verdict(result) {
    const { environment, dryRun, ok, target, changes, delivery } = result;
    const moved = (0,view_changes/* changedOf */.oI)(changes).length;
    const stay = changes.length - moved;
    const to = target.kind === target.value ? [(0,view/* code */.aY)(target.value)] : [`${target.kind} `, (0,view/* code */.aY)(target.value)];
    if (delivery?.state === 'aborted')
        return [...(0,view/* prefix */.Pl)(environment), 'delivery aborted'];
    if (moved === 0)
        return [...(0,view/* prefix */.Pl)(environment), 'nothing to do, already at ', ...to];
    const verb = dryRun
        ? 'would roll back to '
        : ok
            ? 'rolled back to '
            : 'lock rolled back, apply failed, to ';
    return [...(0,view/* prefix */.Pl)(environment), verb, ...to, `, ${moved} moved, ${stay} unchanged`];
}
function view_rollback_facts(result) {
    const { dryRun, from, lock, reason, hold, apply, commit } = result;
    return [
        dryRun ? ['dry run: nothing was changed'] : [],
        ['lock ', (0,view/* code */.aY)(lock.path), ', ', (0,view/* digestSpan */.ps)(from), ' → ', (0,view/* digestSpan */.ps)(lock.digest)],
        dependentsFact(result),
        outputsFact(result),
        commit === null ? [] : ['delivered as commit ', (0,view/* code */.aY)(commit.slice(0, 12))],
        reason === null ? [] : ['reason: ', (0,view/* prose */.CS)(reason)],
        hold === null ? [] : holdFact(hold),
        apply === null ? [] : [appliedWords(apply)],
        ...(result.delivery ? deliveryFacts(result.delivery) : []),
    ].filter((one) => one.length > 0);
}
function dependentsFact({ dependents }) {
    if (dependents.length === 0)
        return [];
    return ['with it: ', ...names(dependents)];
}
function names(components) {
    return components.flatMap((name, at) => [at === 0 ? '' : ', ', (0,view/* code */.aY)(name)]);
}
function outputsFact({ outputs: { proven, remote, lost } }) {
    const words = [
        ...(proven === 0 ? [] : [`${proven} in the store and hashed`]),
        ...(remote === 0 ? [] : [`${remote} in a remote store`]),
        ...(lost.length === 0 ? [] : [`${lost.length} lost`]),
    ];
    return words.length === 0 ? [] : [`outputs: ${words.join(', ')}`];
}
function appliedWords({ plan, results, seconds: took }) {
    if (results.length === 0)
        return `would be applied${plannedWords(plan.steps)}`;
    const rebuilt = results.some((one) => one.outcome === 'built');
    return `applied: ${outcomeWords(results)} in ${(0,wording/* seconds */.YA)(took)}${rebuilt ? '' : ', nothing rebuilt'}`;
}
function holdFact({ components, expires }) {
    const what = components.length === 0 ? ['the whole environment'] : names(components);
    return [
        'held: ',
        ...what,
        ...(expires === null ? [' until resumed'] : [' until ', (0,view/* prose */.CS)(expires)]),
    ];
}
const HEAD = ['Target', 'Kind', 'When', 'Lock', 'By', 'Verified', 'Label'];
/** What one can go back to. */
function rollbackListView(result) {
    const isOfComponents = result.targets.some(({ component }) => component !== undefined);
    const rows = result.targets.map((one) => [
        ...(isOfComponents ? [one.component === undefined ? view/* none */.dv : [(0,view/* code */.aY)(one.component)]] : []),
        [(0,view/* code */.aY)(one.target)],
        one.current ? [(0,view/* toned */.bQ)('current', 'good')] : [one.kind],
        [(0,view/* prose */.CS)(one.at)],
        [(0,view/* digestSpan */.ps)(one.lock)],
        [(0,view/* prose */.CS)(one.actor)],
        one.verified ? [(0,view/* toned */.bQ)('✓', 'good')] : view/* none */.dv,
        one.label === null ? view/* none */.dv : [(0,view/* prose */.CS)(one.label)],
    ]);
    const other = result.targets.find((one) => !one.current);
    const what = result.of === undefined ? 'state' : 'value';
    const words = `${(0,wording/* plural */.LS)(rows.length, what)} to go back to`;
    return {
        tone: result.ok ? 'good' : 'bad',
        verdict: [
            ...(0,view/* prefix */.Pl)(result.environment),
            result.of === undefined ? words : `${words} by ${result.of}`,
        ],
        facts: [],
        tables: [(0,view/* table */.tp)([...(isOfComponents ? ['Component'] : []), ...HEAD], rows)],
        findings: result.findings,
        next: other === undefined || result.of !== undefined
            ? []
            : [
                {
                    label: 'go back',
                    command: `lockstep rollback to ${(0,wording/* shellWord */.r7)(other.target)}${(0,view/* envFlag */.qF)(result.environment)}`,
                },
            ],
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-remotes.js


const view_remotes_TONES = {
    ok: 'good',
    failing: 'warn',
    unused: 'dim',
    off: 'dim',
};
/** Null when no remote was asked anything: then there is nothing to tell. */
function remotesTable(remotes) {
    if (remotes.every(({ requests }) => requests === 0))
        return null;
    return (0,view/* table */.tp)(['Remote store', 'State', 'Hits', 'Misses', 'Requests', 'In', 'Out', 'Time'], remotes.map((one) => [
        [(0,view/* code */.aY)(one.name)],
        [(0,view/* toned */.bQ)(one.state, view_remotes_TONES[one.state])],
        [String(one.hits)],
        [String(one.misses)],
        [String(one.requests)],
        [(0,wording/* size */.Ej)(one.bytesIn)],
        [(0,wording/* size */.Ej)(one.bytesOut)],
        [(0,wording/* seconds */.YA)(one.seconds)],
    ]), { title: 'Remote stores', folded: remotes.every(({ state }) => state !== 'failing') });
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-status.js



const view_status_STATES = {
    broken: 'bad',
    foreign: 'bad',
    dirty: 'warn',
    held: 'warn',
    behind: 'warn',
    absent: 'warn',
    current: 'dim',
};
/** Where each component stands against the lock. */
function statusView(result) {
    const other = result.components.filter((one) => one.state !== 'current');
    const current = result.components.length - other.length;
    const rows = other.map((one) => [
        [(0,view/* code */.aY)(one.component)],
        [(0,view/* code */.aY)(one.version)],
        [(0,view/* toned */.bQ)(one.state, view_status_STATES[one.state])],
        [(0,view/* prose */.CS)(one.detail)],
    ]);
    const applies = other.some((one) => one.state === 'behind' || one.state === 'absent');
    return {
        tone: result.ok ? 'good' : 'bad',
        verdict: statusVerdict(result),
        facts: [
            ...(result.lock === null
                ? []
                : [['lock ', (0,view/* code */.aY)(result.lock.path), ', ', (0,view/* digestSpan */.ps)(result.lock.digest)]]),
            ...(result.delivery ? deliveryFacts(result.delivery) : []),
        ],
        tables: [
            ...(result.delivery ? [deliveryTable(result.delivery)] : []),
            (0,view/* table */.tp)(['Component', 'Version', 'State', 'Detail'], rows, {
                note: rows.length === 0 || current === 0 ? null : `${current} current`,
            }),
        ],
        findings: result.findings,
        next: applies
            ? [{ label: 'bring them', command: `lockstep apply${(0,view/* envFlag */.qF)(result.environment)} --locked` }]
            : [],
    };
}
function statusVerdict({ environment, components, lock }) {
    if (lock === null)
        return [...(0,view/* prefix */.Pl)(environment), 'no lock yet'];
    const states = components.map((one) => one.state);
    const words = (0,wording/* tally */.N4)(states, Object.keys(view_status_STATES));
    return [
        ...(0,view/* prefix */.Pl)(environment),
        (0,wording/* plural */.LS)(components.length, 'component'),
        words === '' ? '' : `, ${words}`,
    ];
}
/** What a reader of the manifests found. */
function validateView(result) {
    const severities = result.findings.map((one) => one.severity);
    const words = (0,wording/* tally */.N4)(severities, ['error', 'high', 'warning', 'notice']);
    const size = `${(0,wording/* plural */.LS)(result.components, 'component')}, ${(0,wording/* plural */.LS)(result.environments.length, 'environment')}`;
    return {
        tone: result.ok ? 'good' : 'bad',
        verdict: [`${result.ok ? 'valid' : 'not valid'}: ${size}${words === '' ? '' : `, ${words}`}`],
        facts: [],
        tables: [],
        findings: result.findings,
        next: [],
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-cache.js


/** True for the results that `cacheView` shows. */
function isCacheResult(result) {
    return result.command.startsWith('cache ');
}
/** The report of any of them. */
function cacheView(result) {
    const { ok, findings } = result;
    return { tone: ok ? 'good' : 'bad', facts: [], next: [], ...partsOf(result), findings };
}
function partsOf(result) {
    switch (result.command) {
        case 'cache list':
            return listParts(result);
        case 'cache stats':
            return statsParts(result);
        case 'cache invalidate':
            return invalidateParts(result);
        case 'cache warm':
            return warmParts(result);
    }
}
const maybe = (text) => (text === null ? view/* none */.dv : [(0,view/* prose */.CS)(text)]);
function listParts({ caches }) {
    return {
        verdict: [(0,wording/* plural */.LS)(caches.length, 'stored output')],
        tables: [
            (0,view/* table */.tp)(['Component', 'Build key', 'Output', 'Size', 'Made', 'Used', 'Run', 'Why it was built'], caches.map((one) => [
                [(0,view/* code */.aY)(one.component)],
                [(0,view/* digestSpan */.ps)(one.buildKey)],
                [(0,view/* digestSpan */.ps)(one.output)],
                one.bytes === null ? [(0,view/* toned */.bQ)('not whole', 'warn')] : [(0,wording/* size */.Ej)(one.bytes)],
                [(0,view/* prose */.CS)(one.at)],
                maybe(one.usedAt),
                maybe(one.run),
                [(0,view/* prose */.CS)(one.why)],
            ])),
        ],
    };
}
function statsParts({ components }) {
    const hits = components.reduce((sum, one) => sum + one.hits, 0);
    const misses = components.reduce((sum, one) => sum + one.misses, 0);
    const asked = hits + misses;
    const rate = asked === 0 ? '' : `, ${Math.round((100 * hits) / asked)} % of ${asked} found`;
    return {
        verdict: [`${(0,wording/* plural */.LS)(components.length, 'component')}${rate}`],
        tables: [
            (0,view/* table */.tp)(['Component', 'Outputs', 'Size', 'Used', 'Hits', 'Misses', 'Newest by'], components.map((one) => [
                [(0,view/* code */.aY)(one.component)],
                [String(one.count)],
                [(0,wording/* size */.Ej)(one.bytes)],
                maybe(one.usedAt),
                [String(one.hits)],
                [String(one.misses)],
                maybe(one.run),
            ])),
        ],
    };
}
function invalidateParts({ components, invalidated }) {
    return {
        verdict: [
            `${(0,wording/* plural */.LS)(invalidated.length, 'stored output')} of ${(0,wording/* plural */.LS)(components.length, 'component')} no longer ${invalidated.length === 1 ? 'counts' : 'count'}`,
        ],
        tables: [
            (0,view/* table */.tp)(['Component', 'Build key', 'Output', 'Made'], invalidated.map((one) => [
                [(0,view/* code */.aY)(one.component)],
                [(0,view/* digestSpan */.ps)(one.buildKey)],
                [(0,view/* digestSpan */.ps)(one.output)],
                [(0,view/* prose */.CS)(one.at)],
            ])),
        ],
        facts: [['an output that a lock names still counts: it was reviewed with the lock']],
    };
}
const WARM = {
    missing: 'warn',
    fetched: 'good',
    copied: 'good',
    present: 'dim',
};
function warmParts({ outputs }) {
    const states = outputs.map(({ state }) => state);
    const words = (0,wording/* tally */.N4)(states, Object.keys(WARM));
    return {
        verdict: [`${(0,wording/* plural */.LS)(outputs.length, 'output')}${words === '' ? '' : `, ${words}`}`],
        tables: [
            (0,view/* table */.tp)(['Component', 'Output', 'State', 'Locks'], outputs.map((one) => [
                [(0,view/* code */.aY)(one.component)],
                [(0,view/* digestSpan */.ps)(one.output)],
                [(0,view/* toned */.bQ)(one.state, WARM[one.state])],
                [(0,view/* prose */.CS)(one.locks.join(', '))],
            ])),
        ],
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-doctor.js


const view_doctor_TONES = { pass: 'good', note: 'dim', fail: 'bad' };
/** One table for each place. */
function doctorView(result) {
    const { ok, places, findings } = result;
    const checks = places.flatMap((one) => one.checks);
    const failed = checks.filter(({ state }) => state === 'fail').length;
    const where = (0,wording/* plural */.LS)(places.length, 'place');
    return {
        tone: ok ? 'good' : 'bad',
        verdict: [
            failed === 0
                ? `${(0,wording/* plural */.LS)(checks.length, 'check')} of ${where}: all well`
                : `${failed} of ${(0,wording/* plural */.LS)(checks.length, 'check')} failed`,
        ],
        facts: [],
        tables: places.map(({ place, checks: rows }) => (0,view/* table */.tp)(['Check', 'State', 'Found', 'Hint'], rows.map(({ name, state, detail, hint }) => [
            [name],
            [(0,view/* toned */.bQ)(state, view_doctor_TONES[state])],
            [(0,view/* prose */.CS)(detail)],
            hint === undefined ? ['–'] : [(0,view/* prose */.CS)(hint)],
        ]), { title: place })),
        findings,
        next: [],
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-gc.js


function gcView(result) {
    const { places, dryRun, command } = result;
    const waits = places.some(({ condemnedBytes, waitingBytes }) => condemnedBytes + waitingBytes > 0);
    const rows = places.map((place) => [
        [place.place],
        [(0,wording/* size */.Ej)(place.freedBytes)],
        [counts(place.removed)],
        [(0,wording/* size */.Ej)(place.condemnedBytes)],
        [(0,wording/* size */.Ej)(place.waitingBytes)],
        [keptText(place.kept)],
    ]);
    return {
        tone: 'good',
        verdict: view_gc_verdictOf(result),
        facts: waits
            ? [
                [
                    'what is condemned goes with a later ',
                    (0,view/* code */.aY)(`lockstep ${command}`),
                    ', once the grace is over',
                ],
            ]
            : [],
        tables: [(0,view/* table */.tp)(['Place', 'Freed', 'Removed', 'Condemned', 'Waiting', 'Kept for'], rows)],
        next: dryRun && result.phase !== 'nothing'
            ? [{ label: 'do it', command: `lockstep ${command}` }]
            : [],
        findings: result.findings,
    };
}
function view_gc_verdictOf({ phase, dryRun, freedBytes, places }) {
    const would = dryRun ? 'would have ' : '';
    const condemned = places.reduce((sum, { condemnedBytes }) => sum + condemnedBytes, 0);
    if (phase === 'swept')
        return [`${would}freed ${(0,wording/* size */.Ej)(freedBytes)}`];
    if (phase === 'condemned')
        return [`${would}condemned ${(0,wording/* size */.Ej)(condemned)}; nothing is freed yet`];
    return [phase === 'busy' ? 'another collector is at work' : 'nothing to collect'];
}
function counts(removed) {
    const some = Object.entries(removed).filter(([, count]) => count > 0);
    if (some.length === 0)
        return '–';
    return some.map(([kind, count]) => (0,wording/* plural */.LS)(count, SINGULAR.get(kind) ?? kind)).join(', ');
}
const SINGULAR = new Map([
    ['packs', 'pack'],
    ['records', 'record'],
    ['marks', 'mark'],
    ['objects', 'object'],
    ['entries', 'file or folder'],
]);
function keptText(kept) {
    const all = Object.entries(kept).map(([reason, bytes]) => `${reason} ${(0,wording/* size */.Ej)(bytes)}`);
    return all.length === 0 ? '–' : all.join(', ');
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-store.js





/** The report of any of them. */
function storeView(result) {
    if (isCacheResult(result))
        return cacheView(result);
    if ('freedBytes' in result)
        return gcView(result);
    switch (result.command) {
        case 'store add':
            return addView(result);
        case 'store get':
            return getView(result);
        case 'store query':
            return queryView(result);
        case 'store list':
            return listView(result);
        case 'store remove':
            return removeView(result);
        case 'store stats':
            return statsView(result);
        case 'store verify':
            return verifyView(result);
        case 'doctor':
            return doctorView(result);
    }
}
/** A view with what every one has. */
function viewWith({ ok, findings }, parts) {
    return { tone: ok ? 'good' : 'bad', facts: [], tables: [], next: [], ...parts, findings };
}
function addView(result) {
    const { digest, files, bytes, newBytes } = result;
    return viewWith(result, {
        verdict: ['added ', (0,view/* digestSpan */.ps)(digest), `: ${(0,wording/* plural */.LS)(files, 'file')}, ${(0,wording/* size */.Ej)(bytes)}`],
        facts: [[(0,view/* code */.aY)(digest)], [newBytes === 0 ? 'nothing of it was new' : `${(0,wording/* size */.Ej)(newBytes)} new`]],
        next: [{ label: 'get it back', command: `lockstep store get ${digest.slice(7, 19)}` }],
    });
}
function getView(result) {
    const { digest, root, files, written, kept, removed } = result;
    return viewWith(result, {
        verdict: ['got ', (0,view/* digestSpan */.ps)(digest), ` into `, (0,view/* code */.aY)(root), `: ${(0,wording/* plural */.LS)(files, 'file')}`],
        facts: [[`${written} written, ${kept} kept, ${removed} removed`]],
    });
}
const RECORD_HEAD = ['Component', 'Build key', 'Output', 'Made', 'Run'];
function recordRow(one) {
    const run = one.run ?? 'on a machine without a run';
    return [
        [(0,view/* code */.aY)(one.component)],
        [(0,view/* digestSpan */.ps)(one.buildKey)],
        [(0,view/* digestSpan */.ps)(one.output)],
        [(0,view/* prose */.CS)(one.at), ` in ${(0,wording/* seconds */.YA)(one.seconds)}`],
        [(0,view/* prose */.CS)(one.trust === 'low' ? `${run} (low trust)` : run)],
    ];
}
function queryView(result) {
    const { digest, kind, files, bytes, top, packs, storedAt, records } = result;
    const facts = [
        [(0,view/* code */.aY)(digest)],
        files === null ? [] : [(0,wording/* plural */.LS)(files, 'file'), ': ', (0,view/* code */.aY)(top.join(', '))],
        packs.length === 0 ? [] : ['in pack', ...packs.flatMap((pack) => [' ', (0,view/* digestSpan */.ps)(pack)])],
        storedAt === null ? [] : ['stored ', (0,view/* prose */.CS)(storedAt)],
    ];
    return viewWith(result, {
        verdict: [(0,view/* digestSpan */.ps)(digest), ` is a ${kind}${bytes === null ? '' : ` of ${(0,wording/* size */.Ej)(bytes)}`}`],
        facts: facts.filter((line) => line.length > 0),
        tables: [(0,view/* table */.tp)(RECORD_HEAD, records.map(recordRow), { title: 'Records that name it' })],
    });
}
function listView(result) {
    const { records, added, more } = result;
    return viewWith(result, {
        verdict: [`${(0,wording/* plural */.LS)(records.length, 'record')}, ${(0,wording/* plural */.LS)(added.length, 'tree')} added by hand`],
        tables: [
            (0,view/* table */.tp)([...RECORD_HEAD, 'Used'], records.map((one) => [...recordRow(one), one.usedAt === null ? view/* none */.dv : [(0,view/* prose */.CS)(one.usedAt)]]), { note: more === 0 ? null : `${more} more; raise --limit` }),
            (0,view/* table */.tp)(['Tree', 'Added'], added.map(({ digest, at }) => [[(0,view/* digestSpan */.ps)(digest)], [(0,view/* prose */.CS)(at)]]), { title: 'Added by hand' }),
        ],
    });
}
function removeView(result) {
    const { digest, removedRecords, removedKept } = result;
    const count = (0,wording/* plural */.LS)(removedRecords.length, 'record');
    const what = removedKept && removedRecords.length === 0 ? 'no record named it' : count;
    return viewWith(result, {
        verdict: ['removed ', (0,view/* digestSpan */.ps)(digest), `: ${what}`],
        facts: [['its bytes stay until the store is collected']],
        tables: [(0,view/* table */.tp)(RECORD_HEAD, removedRecords.map(recordRow))],
        next: [{ label: 'free the space', command: 'lockstep gc store' }],
    });
}
function statsView(result) {
    const { path, bytes, packs, blobs, records, added, quarantined, lockedBy, maxBytes } = result;
    const limit = maxBytes === null ? '' : ` of ${(0,wording/* size */.Ej)(maxBytes)}`;
    const facts = [
        [`${(0,wording/* plural */.LS)(records, 'record')}, ${(0,wording/* plural */.LS)(added, 'tree')} added by hand`],
        quarantined.files === 0
            ? []
            : [
                (0,view/* toned */.bQ)(`${(0,wording/* plural */.LS)(quarantined.files, 'file')} in quarantine, ${(0,wording/* size */.Ej)(quarantined.bytes)}`, 'warn'),
            ],
        lockedBy.length === 0
            ? []
            : [(0,view/* toned */.bQ)(`packs here need keys that are not given: ${lockedBy.join(', ')}`, 'warn')],
    ];
    return viewWith(result, {
        verdict: [
            (0,view/* code */.aY)(path),
            `: ${(0,wording/* size */.Ej)(bytes)}${limit} in ${(0,wording/* plural */.LS)(packs, 'pack')}, ${(0,wording/* plural */.LS)(blobs, 'blob')}`,
        ],
        facts: facts.filter((line) => line.length > 0),
    });
}
const BROKEN = {
    repaired: { text: 'repaired', tone: 'good' },
    missing: { text: 'missing', tone: 'bad' },
    rebuild: { text: 'to be rebuilt', tone: 'bad' },
};
function verifyView(result) {
    const { packs, trees, bytes, damaged, broken } = result;
    const read = `${(0,wording/* plural */.LS)(packs, 'pack')} (${(0,wording/* size */.Ej)(bytes)}) and ${(0,wording/* plural */.LS)(trees, 'tree')} read`;
    const bad = broken.filter(({ state }) => state !== 'repaired').length;
    const verdict = result.ok
        ? damaged.length + broken.length === 0
            ? 'sound'
            : 'sound again'
        : `${(0,wording/* plural */.LS)(bad, 'tree')} not whole`;
    return viewWith(result, {
        verdict: [`${verdict}: ${read}`],
        facts: damaged.length === 0 ? [] : [[`${(0,wording/* plural */.LS)(damaged.length, 'damaged pack')} set aside`]],
        tables: [
            (0,view/* table */.tp)(['Tree', 'Component', 'State'], broken.map(({ digest, component, state }) => [
                [(0,view/* digestSpan */.ps)(digest)],
                component === null ? view/* none */.dv : [(0,view/* code */.aY)(component)],
                [(0,view/* toned */.bQ)(BROKEN[state].text, BROKEN[state].tone)],
            ])),
        ],
        next: bad === 0 ? [] : [{ label: 'fetch or rebuild', command: 'lockstep store verify --repair' }],
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-update.js



const OPERATIONS = [
    'created',
    'updated',
    'unchanged',
    'closed',
    'skipped',
];
const view_update_TONES = {
    created: 'good',
    updated: 'good',
    unchanged: 'dim',
    closed: 'dim',
    skipped: 'warn',
};
/** What was written or proposed, what was passed over and why. */
function updateView(result) {
    const { onto, updates, findings } = result;
    return {
        tone: result.ok ? 'good' : 'bad',
        verdict: onto === null ? writtenVerdict(result) : proposedVerdict(result),
        facts: updates.map(factOf),
        tables: [
            ...proposalTables(result.pullRequests),
            ...updates
                .filter(({ changes }) => (0,view_changes/* changedOf */.oI)(changes).length > 0)
                .flatMap((one) => (0,view_changes/* changeTables */.cl)(one.changes, one.environment)),
        ],
        findings,
        next: onto === null && !result.dryRun ? updates.flatMap(view_update_nextOf) : [],
    };
}
function writtenVerdict({ updates, dryRun }) {
    const changes = updates.flatMap((one) => one.changes);
    return [`${dryRun ? 'would update' : 'updated'}: ${(0,view_changes/* changedWords */._y)(changes)}`];
}
function proposedVerdict({ pullRequests, dryRun, onto }) {
    if (pullRequests.length === 0)
        return ['no updates to propose'];
    const words = (0,wording/* tally */.N4)(pullRequests.map(({ operation }) => operation), OPERATIONS);
    const count = (0,wording/* plural */.LS)(pullRequests.length, 'pull request');
    return [`${dryRun ? 'would be: ' : ''}${count} to `, (0,view/* code */.aY)(onto?.branch ?? ''), `: ${words}`];
}
function factOf({ environment, lock, changes, total }) {
    const words = `${total} locked, ${(0,view_changes/* changedWords */._y)(changes)}, lock `;
    return [...(0,view/* prefix */.Pl)(environment), words, (0,view/* code */.aY)(lock.path), ', ', (0,view/* digestSpan */.ps)(lock.digest)];
}
function proposalTables(pullRequests) {
    if (pullRequests.length === 0)
        return [];
    const rows = pullRequests.map((one) => [
        one.number === null ? view/* none */.dv : [(0,view/* code */.aY)(`#${one.number}`)],
        [(0,view/* toned */.bQ)(one.operation, view_update_TONES[one.operation])],
        [(0,view/* code */.aY)(one.branch)],
        namesLine(one.components),
    ]);
    return [(0,view/* table */.tp)(['Pull request', 'State', 'Branch', 'Components'], rows)];
}
function namesLine(names) {
    if (names.length === 0)
        return view/* none */.dv;
    const shown = names.slice(0, 5).flatMap((name, at) => [at === 0 ? '' : ', ', (0,view/* code */.aY)(name)]);
    return [...shown, names.length > 5 ? `, … (${names.length})` : ''];
}
function view_update_nextOf({ environment, lock }) {
    const command = `lockstep apply${(0,view/* envFlag */.qF)(environment)} --locked`;
    return lock.changed ? [{ label: 'apply it', command }] : [];
}

;// CONCATENATED MODULE: ./.cache/bundle/report/view-of.js













/** The report of any result, with what remote stores did. */
function viewOf(result) {
    const view = ownView(result);
    const remotes = remotesTable(result.remotes ?? []);
    return remotes === null ? view : { ...view, tables: [...view.tables, remotes] };
}
function ownView(result) {
    if ((0,store_results/* isStoreResult */.F)(result))
        return storeView(result);
    if (result.command === 'promote')
        return promotionView(result);
    if ('plan' in result)
        return applyView(result);
    if ('base' in result)
        return diffView(result);
    if ('target' in result)
        return rollbackView(result);
    if ('targets' in result)
        return rollbackListView(result);
    if ('entries' in result)
        return historyView(result);
    if ('entry' in result)
        return recordedView(result);
    if (result.command === 'lock' || result.command === 'lock merge')
        return anyLockView(result);
    return plainView(result);
}
function plainView(result) {
    if (result.command === 'status')
        return statusView(result);
    if (result.command === 'comment')
        return commentView(result);
    return validateView(result);
}
function anyLockView(result) {
    if (result.command === 'lock merge')
        return mergeView(result);
    if ('pullRequests' in result)
        return updateView(result);
    return lockView(result);
}


/***/ }),

/***/ 38251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Pl: () => (/* binding */ prefix),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   bQ: () => (/* binding */ toned),
/* harmony export */   dv: () => (/* binding */ none),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   ps: () => (/* binding */ digestSpan),
/* harmony export */   qF: () => (/* binding */ envFlag),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/** What a report says, before it is text or Markdown: verdict, facts, tables, findings, what to type next. */

/** A name, version, path or command. */
const code = (text) => ({ text, as: 'code' });
/** A sentence from outside. */
const prose = (text) => ({ text, as: 'prose' });
/** Words that lead somewhere, or prose where there is no address. */
const link = (text, href) => href === null ? prose(text) : { text, as: 'link', href };
/** A word with a colour. */
const toned = (text, tone) => ({ text, as: tone });
/** The first digits of a digest. */
const digestSpan = (digest) => code(`sha256:${(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(digest)}`);
/** An absent value. */
const none = ['–'];
/** `staging: `, or nothing for the lock without an environment. */
function prefix(environment) {
    return environment === null ? [] : [code(environment), ': '];
}
/** ` --env staging`, or nothing. */
function envFlag(environment) {
    return environment === null ? '' : ` --env ${environment}`;
}
/** A table that is always shown; without rows it is left out by the renderers unless it has a note. */
function table(head, rows, more) {
    return { title: null, note: null, folded: false, ...more, head, rows };
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
