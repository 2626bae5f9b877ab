export const id = 9121;
export const ids = [9121,82];
export const modules = {

/***/ 73529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ commentOptions)
/* harmony export */ });
/* harmony import */ var _report_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10082);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10228);


/** `name`: the option that says when. */
function commentOptions({ world, values }, name) {
    return {
        when: (values.text(name) ?? 'never'),
        id: values.text('comment-id'),
        redact: (0,_report_redact_js__WEBPACK_IMPORTED_MODULE_0__.createRedactor)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .F)(world.host.environment, values.text('github-token'))),
    };
}


/***/ }),

/***/ 70593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ unknownRange),
/* harmony export */   s: () => (/* binding */ RANGE_LIMIT)
/* harmony export */ });
/** Commits of one range that are kept. */
const RANGE_LIMIT = 250;
/** A range of which nothing is known but why. */
function unknownRange(reason, at = null) {
    return { relation: 'unknown', ahead: null, behind: null, commits: [], at, reason };
}


/***/ }),

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

/***/ 97161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ writeComment),
/* harmony export */   ni: () => (/* binding */ commented),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/* unused harmony export commentBody */
/* harmony import */ var _domain_diff_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3381);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70209);
/** One comment on a pull request, made once and kept current. */



/** Throws `usage` for a name that could end the hidden marker. */
function markerOf(id) {
    if (id === null)
        return '<!-- lockstep:diff -->';
    if (/^[A-Za-z0-9_]{1,40}$/.test(id))
        return `<!-- lockstep:diff:${id} -->`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('usage', {
        message: `comment-id is ${JSON.stringify(id.slice(0, 60))}`,
        hint: 'write letters, digits and "_" for comment-id, at most 40',
    });
}
/** Text of the comment, its marker first, at most what the forge takes. */
function commentBody(result, options) {
    const marker = markerOf(options.id);
    const footer = options.footer === undefined ? '' : `\n${options.footer}\n`;
    const frame = Buffer.byteLength(`${marker}\n${footer}`);
    const report = (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__.renderSummary)(result, {
        budget: _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMENT_BUDGET */ .ub - frame,
        rest: 'the job summary and the JSON report of the run',
    });
    return `${marker}\n${options.redact(report)}${footer}`;
}
/**
 * Makes or changes the comment. Where `when` wants none, one that is there already is made to say so: a report that
 * is no longer true does not stay. Throws what the forge throws, and `usage`.
 */
async function writeComment(forge, number, { result, options }) {
    const marker = markerOf(options.id);
    if (!isWanted(result, options.when) && (await forge.findComment(number, marker)) === null) {
        return { operation: 'none', url: null };
    }
    return forge.comment(number, { marker, body: commentBody(result, options) });
}
function isWanted(result, when) {
    if (when === 'on-failure')
        return !result.ok;
    if (when !== 'on-change')
        return when === 'always';
    const isTold = result.findings.some(({ introduced }) => introduced !== false);
    return !result.ok || isTold || result.manifest.length > 0 || (0,_domain_diff_result_js__WEBPACK_IMPORTED_MODULE_2__/* .changedIn */ .W)(result).length > 0;
}
/**
 * The result with the address of its comment. Only a pull request has one: a merge group or a push gets none, silently.
 * A forge that refuses is a warning and never a failure, for the verdict is not what it refuses.
 */
async function commented(world, result, options) {
    const number = world.host.event?.pullRequest?.number ?? null;
    if (options.when === 'never' || number === null)
        return result;
    markerOf(options.id);
    if (world.forge === null) {
        const message = 'no comment was written: there is no token for the forge';
        return warned(result, { code: 'comment-failed', message, fix: 'give github-token' });
    }
    try {
        const { url } = await writeComment(world.forge, number, { result, options });
        return { ...result, commentUrl: url };
    }
    catch (error) {
        return warned(result, whyNone(error));
    }
}
function whyNone(error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'forge-denied')) {
        return {
            code: 'comment-denied',
            message: `no comment was written: ${error.message}`,
            fix: 'grant permissions: pull-requests: write; the token of a pull request from a fork never has it: comment in a second stage (docs/pull-requests.md)',
        };
    }
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, ...FAILURES))
        throw error;
    const fix = error.hint === undefined ? {} : { fix: error.hint };
    return { code: 'comment-failed', message: `no comment was written: ${error.message}`, ...fix };
}
const FAILURES = [
    'forge-not-found',
    'forge-rate-limited',
    'forge-refused',
    'forge-unreachable',
];
function warned(result, finding) {
    return { ...result, findings: [...result.findings, { severity: 'warning', ...finding }] };
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


/***/ }),

/***/ 10082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRedactor: () => (/* binding */ createRedactor)
});

// UNUSED EXPORTS: MASK

;// CONCATENATED MODULE: ./.cache/bundle/report/redact-matcher.js
/** Finds many strings at once in text that arrives in pieces: the automaton of Aho and Corasick (1975). */
/** Compiles patterns; empty ones are left out. Time and memory are linear in their total length. */
function createMatcher(patterns) {
    const root = node(0);
    for (const pattern of patterns)
        addPattern(root, pattern);
    // Breadth first, so that a node's suffix, being shorter, is finished before it.
    const queue = [root];
    for (const parent of queue) {
        for (const [char, child] of parent.next) {
            child.fail = parent === root ? root : step(parent.fail ?? root, char);
            child.match = Math.max(child.match, child.fail.match);
            queue.push(child);
        }
    }
    return root;
}
function node(depth) {
    return { depth, next: new Map(), fail: null, match: 0 };
}
function addPattern(root, pattern) {
    let at = root;
    for (const char of pattern.split('')) {
        const next = at.next.get(char) ?? node(at.depth + 1);
        at.next.set(char, next);
        at = next;
    }
    at.match = at.depth;
}
function step(from, char) {
    let at = from;
    let root = from;
    while (at !== null) {
        const next = at.next.get(char);
        if (next !== undefined)
            return next;
        root = at;
        at = at.fail;
    }
    return root;
}
/** Replaces every stretch covered by matches; touching and overlapping ones become one mask. */
function maskMatches(matcher, mask) {
    let state = matcher;
    /** Text from `base` on is not written yet; all positions count from the beginning of the stream. */
    let held = '';
    let base = 0;
    let stretches = [];
    const release = (limit) => {
        const out = [];
        let at = base;
        const kept = [];
        for (const stretch of stretches) {
            if (stretch.start > limit) {
                kept.push(stretch);
                continue;
            }
            out.push(held.slice(at - base, Math.max(at, stretch.start) - base));
            if (!stretch.told)
                out.push(mask);
            at = Math.min(stretch.end, limit);
            // Kept even when it ends here, so that one that touches it joins it.
            if (stretch.end >= limit)
                kept.push({ ...stretch, start: limit, told: true });
        }
        out.push(held.slice(at - base, limit - base));
        held = held.slice(limit - base);
        base = limit;
        stretches = kept;
        return out.join('');
    };
    return {
        write: (chunk) => {
            const offset = base + held.length;
            held += chunk;
            for (let index = 0; index < chunk.length; index += 1) {
                state = step(state, chunk.charAt(index));
                if (state.match > 0)
                    cover(stretches, offset + index + 1 - state.match, offset + index + 1);
            }
            return release(base + held.length - state.depth);
        },
        end: () => {
            state = matcher;
            const rest = release(base + held.length);
            stretches = [];
            return rest;
        },
    };
}
/** Adds a stretch that ends after all others, joined with those it touches. */
function cover(stretches, from, end) {
    let start = from;
    let told = false;
    for (let last = stretches.at(-1); last !== undefined && last.end >= start;) {
        start = Math.min(start, last.start);
        told = last.told;
        stretches.pop();
        last = stretches.at(-1);
    }
    stretches.push({ start, end, told });
}

;// CONCATENATED MODULE: ./.cache/bundle/report/redact-forms.js
/** The forms in which one secret may appear in text. */
/** Shorter secrets would mask ordinary words, and so tell what they are. */
const SHORTEST_SECRET = 4;
/** Every form of the secret; empty when no line of it is long enough. */
function secretForms(secret) {
    const lines = [secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())];
    const long = lines.filter((line) => line.trim().length >= SHORTEST_SECRET);
    return [...new Set(long.flatMap((line) => [line, ...encodings(line)]))];
}
function encodings(text) {
    const percent = encodeURIComponent(text.toWellFormed());
    const strict = percent.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
    const upper = [percent, strict, percent.replace(/%20/g, '+')];
    const lower = upper.map((form) => form.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()));
    return [...upper, ...lower, JSON.stringify(text).slice(1, -1), ...base64Forms(text)];
}
/**
 * Base64 of the secret wherever it stands inside a longer encoded text: for each of the three alignments the digits that
 * the secret alone decides. Also the padded and unpadded form of the secret encoded by itself.
 */
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    const inner = [0, 1, 2].map((offset) => {
        const digits = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        const from = Math.ceil((offset * 8) / 6);
        return digits.slice(from, Math.floor(((offset + bytes.length) * 8) / 6));
    });
    const alone = bytes.toString('base64');
    const forms = [alone, alone.replace(/=+$/, ''), ...inner];
    return forms
        .flatMap((form) => [form, form.replace(/\+/g, '-').replace(/\//g, '_')])
        .filter((form) => form.length >= SHORTEST_SECRET);
}

;// CONCATENATED MODULE: ./.cache/bundle/report/redact-userinfo.js
/** Takes user and password out of every URL in text that arrives in pieces. */
/** A user part longer than this is not waited for; tokens are a tenth of it. */
const LONGEST = 8192;
/** From `://` to the last `@` before the authority ends. Two starts never share text, so the time is linear. */
const USERINFO = /(?<=:\/\/)[^\s/?#"'<>`\\]+(?=@)/g;
/** A URL whose authority has not ended yet, or the beginning of `://`. */
const UNFINISHED = /:(?:\/(?:\/[^\s/?#"'<>`\\]*)?)?$/;
/** Replaces each user part; `git` alone is a name that everybody uses and stays. */
function maskUserinfo(mask) {
    let held = '';
    return {
        write: (chunk) => {
            held += chunk;
            const border = unfinishedAt(held);
            const ready = held.slice(0, border);
            held = held.slice(border);
            return replace(ready, mask);
        },
        end: () => {
            const rest = replace(held, mask);
            held = '';
            return rest;
        },
    };
}
function replace(text, mask) {
    return text.replace(USERINFO, (user) => (user === 'git' ? user : mask));
}
function unfinishedAt(text) {
    const tail = Math.max(0, text.length - LONGEST);
    const found = text.slice(tail).search(UNFINISHED);
    return found === -1 ? text.length : tail + found;
}

;// CONCATENATED MODULE: ./.cache/bundle/report/redact.js
/** Takes secrets out of text: as they are, in the forms that tools give them, and across the borders of chunks (T36). */



/** What stands where a secret stood. */
const MASK = '***';
/**
 * A redactor for these secrets and for the user part of every URL. Time is linear in the text, however many secrets.
 * Also finds base64 (any alignment), percent-encoded and JSON-escaped forms, and each line of a secret of several lines.
 */
function createRedactor(secrets) {
    const matcher = createMatcher(secrets.flatMap(secretForms));
    const stream = () => {
        const masked = maskMatches(matcher, MASK);
        const urls = maskUserinfo(MASK);
        return {
            write: (chunk) => urls.write(masked.write(chunk)),
            end: () => urls.write(masked.end()) + urls.end(),
        };
    };
    const redact = (text) => {
        const one = stream();
        return one.write(text) + one.end();
    };
    return Object.assign(redact, { stream, ignored: reasons(secrets) });
}
function reasons(secrets) {
    return secrets.flatMap((secret, at) => secretForms(secret).length > 0
        ? []
        : [
            `secret ${at + 1} of ${secrets.length} is not masked: it has no line of ${SHORTEST_SECRET} characters or more`,
        ]);
}


/***/ })

};
