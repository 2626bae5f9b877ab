export const id = 6045;
export const ids = [6045];
export const modules = {

/***/ 32701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ compareUrl),
/* harmony export */   c: () => (/* binding */ isPlainHttps)
/* harmony export */ });
/* harmony import */ var _repo_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58700);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);


/** Forges whose pages are `/owner/name/compare/a...b`; the forge of the meta-repo is added to them. */
const COMPARING = new Set(['github.com', 'codeberg.org']);
const GITLAB = 'gitlab.com';
/**
 * The page, or null for a repository of a host that is not known, a local one, or a URL of another form. `server` is
 * the forge of the meta-repo (`https://github.example.org`), or null.
 */
function compareUrl(repo, between, server) {
    const place = placeOf(repo);
    if (place === null)
        return null;
    const { host, path } = place;
    const range = `${between.from}...${between.to}`;
    if (host === GITLAB) {
        return path.length < 2 ? null : `https://${host}/${path.join('/')}/-/compare/${range}`;
    }
    const isComparing = COMPARING.has(host) || `https://${host}` === server;
    return isComparing && path.length === 2
        ? `https://${host}/${path.join('/')}/compare/${range}`
        : null;
}
/** True for what may be a link in a report: https, no user, no character that ends a link or a table cell. */
function isPlainHttps(url) {
    return /^https:\/\/[a-z0-9.-]+(?::[0-9]{1,5})?\/[A-Za-z0-9._~/+-]*$/.test(url);
}
/** Host and parts of the path, without `.git`; null for what has no page. */
function placeOf(repo) {
    const parts = partsOf(repo);
    if (parts === null || parts.host === null || parts.port !== null)
        return null;
    if (parts.transport === 'ssh' && parts.user !== 'git')
        return null;
    const path = parts.path
        .replace(/^\/+|\/+$/g, '')
        .replace(/\.git$/, '')
        .split('/');
    return path.every((part) => /^[A-Za-z0-9._-]+$/.test(part)) ? { host: parts.host, path } : null;
}
/** Null for what is no URL of a repository: a lock of the earlier format may name anything. */
function partsOf(repo) {
    try {
        return (0,_repo_url_js__WEBPACK_IMPORTED_MODULE_0__/* .repoUrlParts */ .on)((0,_repo_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepoUrl */ .fH)(repo));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj && error.code === 'url-refused')
            return null;
        throw error;
    }
}


/***/ }),

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

/***/ 58700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ redactUrl),
/* harmony export */   JH: () => (/* binding */ transportOf),
/* harmony export */   fH: () => (/* binding */ parseRepoUrl),
/* harmony export */   on: () => (/* binding */ repoUrlParts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** URLs of repositories: https and ssh, narrow grammar, allow-list compared after lower-casing (T17, T18). */

const HINT = 'write https://host/path, ssh://git@host/path or git@host:path';
const MAX_LENGTH = 2048;
const USER = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const HOST = /^(?:[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])$/;
const PATH = /^[A-Za-z0-9._~/+@=,:!$&()*;%-]+$/;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]{0,20}:/;
/**
 * Checks a URL; throws `url-refused` with what is wrong. `file://` and absolute local paths pass (transport
 * `file`): whether they may be used is for the reader of the manifest and the git adapter to say.
 */
function parseRepoUrl(text) {
    const shown = JSON.stringify(redactUrl(text.slice(0, 200)));
    const refuse = (reason, hint = HINT) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('url-refused', {
            message: `repository URL ${shown} is refused: ${reason}`,
            hint,
        });
    };
    const reason = whyOddText(text);
    if (reason !== null)
        return refuse(reason);
    if (text.startsWith('/'))
        return localUrl(text, refuse);
    if (/[^\x21-\x7e]/.test(text))
        return refuse('it has a space or a character outside ASCII');
    if (text.includes('::')) {
        const bracketed = /\[[0-9A-Fa-f:.]+\]/.exec(text)?.[0] ?? '';
        if (text.replace(bracketed, '').includes('::')) {
            return refuse('"::" would choose a remote helper, which can run programs');
        }
    }
    if (!text.includes('://'))
        return scpUrl(text, refuse);
    return schemeUrl(text, refuse);
}
function whyOddText(text) {
    if (text === '')
        return 'it is empty';
    if (text.length > MAX_LENGTH)
        return `it is longer than ${MAX_LENGTH} characters`;
    if (text.startsWith('-'))
        return 'it begins with "-", which programs take for an option';
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text))
        return 'it has a control or invisible character';
    if (text.includes('\\'))
        return 'it has a backslash';
    if (!text.isWellFormed())
        return 'it is not valid Unicode';
    return null;
}
function localUrl(text, refuse) {
    if (text.startsWith('//'))
        return refuse('it begins with "//"');
    if (text.trim() !== text)
        return refuse('it ends in a space');
    if (text.split('/').includes('..'))
        return refuse('it has the part ".."');
    return text;
}
function schemeUrl(text, refuse) {
    const colon = text.indexOf('://');
    const scheme = text.slice(0, colon).toLowerCase();
    if (scheme !== 'https' && scheme !== 'ssh' && scheme !== 'file') {
        return refuse(`"${scheme}" is not an allowed transport`);
    }
    const rest = text.slice(colon + 3);
    const slash = rest.indexOf('/');
    if (slash < 0)
        return refuse('it has no path');
    const path = rest.slice(slash);
    checkPath(path, refuse);
    const authority = rest.slice(0, slash);
    if (scheme === 'file') {
        if (authority !== '')
            return refuse('a file URL has no host: write file:///path');
        return `file://${path}`;
    }
    return `${scheme}://${checkAuthority(authority, scheme, refuse)}${path}`;
}
function checkAuthority(authority, scheme, refuse) {
    const at = authority.lastIndexOf('@');
    const user = at < 0 ? null : authority.slice(0, at);
    if (user !== null && (scheme === 'https' || user.includes(':'))) {
        return refuse('it holds credentials, which leak into logs and lock files', 'take the user and password out of the URL and give the token to Lockstep instead (github-token, LOCKSTEP_GITHUB_TOKEN)');
    }
    const place = authority.slice(at + 1);
    const [, host = '', port = null] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(place) ?? [];
    if (port !== null && !isPort(port))
        return refuse('its port is not between 1 and 65535');
    return `${userAtHost(user, host, refuse)}${port === null ? '' : `:${port}`}`;
}
/** `user@host` with the host in lower case, both checked. */
function userAtHost(user, host, refuse) {
    if (user !== null && !USER.test(user))
        return refuse('its user name is odd');
    if (!HOST.test(host))
        return refuse('its host name is odd');
    return `${user === null ? '' : `${user}@`}${host.toLowerCase()}`;
}
function isPort(text) {
    return /^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= 65_535;
}
const SCHEME_NAMES = ['https', 'http', 'ssh', 'git', 'file', 'ext', 'fd'];
/** `[user@]host:path`; the part before the colon has no slash. */
function scpUrl(text, refuse) {
    const match = /^(?:([^@/:]*)@)?(\[[^\]]*\]|[^@:/]+):([^:].*)$/.exec(text);
    if (match === null) {
        return refuse(SCHEME.test(text) ? 'its scheme is not followed by "//"' : 'it is not a URL');
    }
    const [, user = null, host = '', path = ''] = match;
    if (user === null)
        checkHostAlone(host, refuse);
    const place = userAtHost(user, host, refuse);
    checkPath(path, refuse);
    return `${place}:${path}`;
}
function checkHostAlone(host, refuse) {
    if (SCHEME_NAMES.includes(host.toLowerCase()))
        refuse('its scheme is not followed by "//"');
    if (/^[A-Za-z]$/.test(host))
        refuse('it is a path on a Windows drive');
}
function checkPath(path, refuse) {
    if (/[?#]/.test(path))
        refuse('it has a query or fragment');
    if (!PATH.test(path))
        refuse('its path has a character that is not allowed; percent-encode it');
    if (/%(?![0-9A-Fa-f]{2})/.test(path))
        refuse('a "%" is not followed by two hexadecimal digits');
    if (/%(?:[01][0-9A-Fa-f]|7[Ff]|5[Cc]|2[Ff])/.test(path)) {
        refuse('it hides a control character, slash or backslash behind "%"');
    }
    const plain = path.replace(/%2[Ee]/g, '.').replace(/%2[Dd]/g, '-');
    if (plain.startsWith('-') || plain.startsWith('/-'))
        refuse('its path begins with "-"');
    if (plain.split('/').includes('..'))
        refuse('its path has the part ".."');
    if (plain.replaceAll('/', '') === '')
        refuse('it has no path');
}
/** How a checked URL is reached. */
function transportOf(url) {
    if (url.startsWith('https://'))
        return 'https';
    return url.startsWith('/') || url.startsWith('file://') ? 'file' : 'ssh';
}
/** Takes a checked URL apart, as git would. */
function repoUrlParts(url) {
    const transport = transportOf(url);
    const none = { user: null, host: null, port: null };
    if (url.startsWith('/'))
        return { transport, ...none, path: url };
    if (transport === 'file')
        return { transport, ...none, path: decodePath(url.slice(7)) };
    return url.includes('://') ? schemeParts(url, transport) : scpParts(url);
}
function schemeParts(url, transport) {
    const [, user = null, host = null, port = null, path = ''] = /^[a-z]+:\/\/(?:([^@/]*)@)?(\[[^\]]*\]|[^@:/]+)(?::([0-9]+))?(\/.*)$/.exec(url) ?? [];
    return {
        transport,
        user,
        host,
        port: port === null ? null : Number(port),
        path: transport === 'ssh' ? decodePath(path).replace(/^\/~/, '~') : path,
    };
}
function scpParts(url) {
    const [, user = null, host = null, path = ''] = /^(?:([^@/:]*)@)?(\[[^\]]*\]|[^@:/]+):(.*)$/.exec(url) ?? [];
    return { transport: 'ssh', user, host, port: null, path };
}
function decodePath(path) {
    try {
        return decodeURIComponent(path);
    }
    catch (error) {
        if (!(error instanceof URIError))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('url-refused', {
            message: `path ${JSON.stringify(path)} of a repository URL is not UTF-8 behind its "%"`,
            hint: HINT,
            cause: error,
        });
    }
}
/** Any text with the user information of URLs and the values of query parameters blanked out (T36); linear. */
function redactUrl(text) {
    return text
        .replace(/:\/\/[^\s/]*@/g, '://***@')
        .replace(/([?&][A-Za-z0-9_-]{1,40}=)[^\s&#]+/g, '$1***');
}


/***/ }),

/***/ 70209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ub: () => (/* binding */ COMMENT_BUDGET),
  renderSummary: () => (/* binding */ renderSummary),
  qi: () => (/* binding */ renderView)
});

// UNUSED EXPORTS: SUMMARY_BUDGET

// EXTERNAL MODULE: ./.cache/bundle/domain/compare-url.js
var compare_url = __webpack_require__(32701);
// EXTERNAL MODULE: ./.cache/bundle/report/escape.js
var report_escape = __webpack_require__(69541);
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
var text_findings = __webpack_require__(91716);
// EXTERNAL MODULE: ./.cache/bundle/report/view-of.js + 20 modules
var view_of = __webpack_require__(44236);
// EXTERNAL MODULE: ./.cache/bundle/report/wording.js
var wording = __webpack_require__(36652);
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
    return renderView((0,view_of/* viewOf */.d)(result), { rest: `lockstep ${result.command} --json`, ...options });
}
/** The same for any view. */
function renderView(view, options = {}) {
    const rest = options.rest ?? 'the JSON of the run';
    return fitBlocks(blocksOf(view), {
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
        ...(view.details ?? []).filter((one) => one.rows.length > 0).map(tableBlock),
        ...(view.folds ?? []).map(foldBlock),
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
/** Shown whole or not at all: half a diagram is none. */
function foldBlock({ title, language, lines }) {
    const body = lines.map((line) => (0,report_escape/* escapeTerminalLine */.qg)(line).replaceAll('`', "'")).join('\n');
    const name = (0,report_escape/* escapeMarkdown */.FV)((0,wording/* clip */.$Q)(title, CELL));
    return block({
        before: `\n<details><summary>${name}</summary>\n\n\`\`\`${language}\n${body}\n\`\`\`\n\n</details>\n`,
    });
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
function span({ text, as, href }) {
    const short = (0,wording/* clip */.$Q)(text, CELL);
    if (as === 'link' && href !== undefined && (0,compare_url/* isPlainHttps */.c)(href)) {
        return `[${(0,report_escape/* escapeMarkdown */.FV)(short)}](${href})`;
    }
    if (as === 'code')
        return (0,report_escape/* codeSpan */.SS)(short);
    return as === 'bad' ? `**${(0,report_escape/* escapeMarkdown */.FV)(short)}**` : (0,report_escape/* escapeMarkdown */.FV)(short);
}


/***/ })

};
