export const id = 292;
export const ids = [292];
export const modules = {

/***/ 54169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(73305);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/domain/commit-range.js
var commit_range = __webpack_require__(70593);
// EXTERNAL MODULE: ./.cache/bundle/domain/compare-url.js
var compare_url = __webpack_require__(32701);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/domain/risk.js
var risk = __webpack_require__(16023);
;// CONCATENATED MODULE: ./.cache/bundle/domain/reported-diff.js
/** Reads the JSON of `diff` back: a file that a stranger may have written, so nothing of it is taken on trust. */







/** Bytes of the file at most. */
const REPORT_LIMIT = 16 * 1024 ** 2;
const COMPONENTS = 5_000;
const ENVIRONMENTS = 200;
const FINDINGS = 2_000;
const KINDS = [
    'added',
    'removed',
    'major',
    'minor',
    'patch',
    'prerelease',
    'downgrade',
    'sidegrade',
    'diverged',
];
/** Long texts are cut: what is shown is shorter still. */
const words = schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi((text) => text.slice(0, 2_000)));
const line = schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi((text) => text.slice(0, 500)));
const reported_diff_name = schemas/* string */.YjP().check(schemas/* refine */.YPB(names/* isName */.Eo));
const component = schemas/* pipe */.FsL(reported_diff_name, schemas/* transform */.pdi((text) => text));
const environment = schemas/* nullable */.mee(schemas/* pipe */.FsL(reported_diff_name, schemas/* transform */.pdi((text) => text)));
const commit = schemas/* pipe */.FsL(schemas/* string */.YjP().check(schemas/* refine */.YPB(git_ids/* isObjectId */.TS)), schemas/* transform */.pdi((text) => text));
const count = schemas/* int */.Whr().check(api/* _gte */.qm(0));
const time = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,15}Z$/));
const many = (item, most) => schemas/* array */.YOg(item).check(api/* _maxLength */.Eb(most));
const finding = schemas/* object */.Ikc({
    severity: schemas/* enum */.k5n(['error', 'high', 'warning', 'notice']),
    code: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-z][a-z0-9-]{0,60}$/)),
    where: schemas/* optional */.lqM(schemas/* object */.Ikc({
        file: schemas/* optional */.lqM(line),
        line: schemas/* optional */.lqM(count),
        column: schemas/* optional */.lqM(count),
        component: schemas/* optional */.lqM(reported_diff_name),
        environment: schemas/* optional */.lqM(reported_diff_name),
    })),
    message: words,
    fix: schemas/* optional */.lqM(words),
    introduced: schemas/* optional */.lqM(schemas/* boolean */.zMY()),
});
const side = schemas/* nullable */.mee(schemas/* object */.Ikc({ version: line, ref: schemas/* nullable */.mee(line), commit }));
const note = schemas/* object */.Ikc({
    commit,
    subject: line,
    author: line,
    at: time,
    breaking: schemas/* nullable */.mee(words),
    pull_request: schemas/* nullable */.mee(count),
});
const range = schemas/* object */.Ikc({
    relation: schemas/* enum */.k5n(['same', 'ahead', 'behind', 'diverged', 'unknown']),
    ahead: schemas/* nullable */.mee(count),
    behind: schemas/* nullable */.mee(count),
    at: schemas/* nullable */.mee(time),
    reason: schemas/* nullable */.mee(words),
});
const insight = {
    direct_dependents: many(component, COMPONENTS),
    environments: many(environment, ENVIRONMENTS),
    classes: many(schemas/* enum */.k5n(KINDS), KINDS.length),
    repo: line,
    build: schemas/* enum */.k5n(['stored', 'missing', 'unknown']),
    risk: schemas/* object */.Ikc({
        points: many(schemas/* object */.Ikc({ code: schemas/* enum */.k5n(risk/* RISK_CODES */.$i), message: line }), risk/* RISK_CODES */.$i.length),
    }),
    range: schemas/* nullable */.mee(range),
    commits: many(note, commit_range/* RANGE_LIMIT */.s),
};
const plain = { component, from: side, to: side, dependents: many(component, COMPONENTS) };
const change = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ ...plain, kind: schemas/* literal */.euz('unchanged') }),
    schemas/* object */.Ikc({ ...plain, ...insight, kind: schemas/* enum */.k5n(KINDS) }),
]);
const reported = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(1),
    command: schemas/* literal */.euz('diff'),
    ok: schemas/* boolean */.zMY(),
    findings: many(finding, FINDINGS),
    base_commit: commit,
    head: commit,
    refused: many(line, 10),
    environments: many(schemas/* object */.Ikc({
        environment,
        path: line,
        unreadable: many(schemas/* enum */.k5n(['base', 'head']), 2),
        changes: many(change, COMPONENTS),
        edges: many(schemas/* tuple */.PVZ([component, component]), 4 * COMPONENTS),
    }), ENVIRONMENTS),
    manifest: many(schemas/* object */.Ikc({
        component,
        kind: schemas/* enum */.k5n(['added', 'removed', 'changed']),
        fields: many(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-z_]{1,40}$/)), 20),
    }), COMPONENTS),
    fixed: many(finding, FINDINGS),
});
/**
 * The result that the file tells of. Unknown fields are dropped, links are made anew, levels of risk are computed
 * again from their points. Throws `report-invalid`.
 */
function readReportedDiff(text, context) {
    const parsed = reported.safeParse(jsonOf(text), { jitless: true });
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw invalid(`${(issue?.path ?? []).map(String).join('.') || 'the file'}: ${issue?.message ?? ''}`);
    }
    const { data } = parsed;
    return {
        command: 'diff',
        ok: data.ok,
        environment: null,
        findings: data.findings.map(findingOf),
        base: data.base_commit.slice(0, 7),
        baseCommit: data.base_commit,
        head: data.head,
        run: context.run,
        environments: data.environments.map((one) => environmentOf(one, context)),
        manifest: data.manifest,
        fixed: data.fixed.map(findingOf),
        refused: data.refused,
        commentUrl: null,
        sarifFile: null,
    };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw invalid('it is no JSON');
        throw error;
    }
}
function invalid(why) {
    return new errors/* LockstepError */.Cj('report-invalid', {
        message: `the file is no result of lockstep diff: ${why}`,
        hint: 'give the file that the output json-file of actions/diff names, of the same version',
    });
}
function environmentOf({ environment: name, path, unreadable, changes, edges }, context) {
    const all = changes.map((one) => changeOf(one, context));
    return { environment: name, path, unreadable, changes: all, edges };
}
function changeOf(change, context) {
    const { component: named, kind, from, to, dependents } = change;
    const plainly = { component: named, kind, from, to, dependents };
    return { ...plainly, insight: 'risk' in change ? insightOf(change, context) : null };
}
function insightOf(change, { server }) {
    const { from, to, repo } = change;
    const points = change.risk.points.map(({ code, message }) => ({
        code,
        weight: risk/* RISK_WEIGHTS */.A1[code],
        message,
    }));
    const commits = change.commits.map(({ pull_request: pullRequest, ...rest }) => ({
        ...rest,
        pullRequest,
    }));
    const isStep = from !== null && to !== null && from.commit !== to.commit;
    const isOtherRepo = points.some(({ code }) => code === 'repo-changed');
    return {
        classes: change.classes,
        repo,
        range: change.range === null ? null : { ...change.range, commits },
        compareUrl: isStep && !isOtherRepo
            ? (0,compare_url/* compareUrl */.X)(repo, { from: from.commit, to: to.commit }, server)
            : null,
        directDependents: change.direct_dependents,
        environments: change.environments,
        build: change.build,
        risk: { level: (0,risk/* levelOf */.In)(points), points },
    };
}
/** Without fields that are absent: undefined is no value of theirs. */
function findingOf({ where, fix, introduced, ...rest }) {
    return {
        ...rest,
        ...(where === undefined ? {} : { where: defined(where) }),
        ...(fix === undefined ? {} : { fix }),
        ...(introduced === undefined ? {} : { introduced }),
    };
}
function defined(where) {
    return Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
}

// EXTERNAL MODULE: ./.cache/bundle/operations/sticky-comment.js
var sticky_comment = __webpack_require__(97161);
;// CONCATENATED MODULE: ./.cache/bundle/operations/comment-report.js
/** `comment`: the second stage of a check of forks. A trusted run tells a pull request what its own run, without rights, found. */





const FOOTER = '<sub>Found by the run of the pull request itself, whose author may have changed how it was found. It approves nothing.</sub>';
/**
 * The pull request is found from the event alone; the file only says what to write, and is rendered here. Throws
 * `usage` outside of a `workflow_run` event, `forge-missing`, `report-invalid`, `report-foreign` (the file is about
 * another commit than the run, T02), and what the forge throws.
 */
async function commentReport(world, file, options) {
    const run = endedRunOf(world);
    const forge = required(world.forge);
    const head = run.headCommit ?? noHead();
    const text = reportIn(world, file);
    const result = readReportedDiff(text, { run: runUrl(forge, run), server: forge.server });
    if (result.head !== head)
        throw foreign(result.head, head);
    const found = await pullRequestOf(forge, run, { head, base: result.baseCommit });
    if (typeof found === 'string')
        return nothing(head, found);
    const { operation, url } = await (0,sticky_comment/* writeComment */.HF)(forge, found.number, {
        result,
        options: { ...options, footer: FOOTER },
    });
    if (operation === 'none')
        return nothing(head, `"${options.when}" wants none for this result`);
    return {
        command: 'comment',
        ok: true,
        environment: null,
        findings: [],
        head,
        pullRequest: found.number,
        operation,
        commentUrl: url,
        reason: null,
    };
}
function nothing(head, reason) {
    return {
        command: 'comment',
        ok: true,
        environment: null,
        findings: [],
        head,
        pullRequest: null,
        operation: 'none',
        commentUrl: null,
        reason,
    };
}
function endedRunOf({ host }) {
    const run = host.event?.name === 'workflow_run' ? host.event.endedRun : null;
    if (run !== null && run !== undefined)
        return run;
    throw new errors/* LockstepError */.Cj('usage', {
        message: 'comment needs the event of a run that ended, to know which pull request it may write to',
        hint: 'run it in a workflow with "on: workflow_run"; a check with rights comments by itself: diff with comment: always',
    });
}
function required(forge) {
    if (forge !== null)
        return forge;
    throw new errors/* LockstepError */.Cj('forge-missing', {
        message: 'a comment is written through the API of the forge, and there is no token for it',
        hint: 'give github-token, with permissions: pull-requests: write',
    });
}
function noHead() {
    throw new errors/* LockstepError */.Cj('usage', {
        message: 'the event does not say which commit the run that ended was about',
        hint: 'run it in a workflow with "on: workflow_run"',
    });
}
/** From the event, never from the file. */
function runUrl({ server, repository }, { id }) {
    return /^[0-9]+$/.test(id) ? `${server}/${repository}/actions/runs/${id}` : null;
}
/** A file, or the directory that an artifact with this one file was unpacked to. Links are not followed. */
function reportIn({ disk, workspace }, place) {
    const given = (0,external_node_path_.resolve)(workspace.root, place);
    const entries = disk.lstat(given)?.kind === 'directory' ? disk.readdir(given) : null;
    if (entries !== null && entries.length !== 1) {
        throw comment_report_invalid(`${place} has ${entries.length} files, and should have the one`);
    }
    const path = entries === null ? given : (0,external_node_path_.join)(given, entries[0]?.name ?? '');
    const stat = disk.lstat(path);
    if (stat?.kind !== 'file')
        throw comment_report_invalid(`there is no file ${place}`);
    if (stat.size > REPORT_LIMIT) {
        throw comment_report_invalid(`${place} is larger than ${REPORT_LIMIT / 1024 ** 2} MiB`);
    }
    return new TextDecoder().decode(disk.readFile(path));
}
function comment_report_invalid(message) {
    return new errors/* LockstepError */.Cj('report-invalid', {
        message,
        hint: 'give the file that the output json-file of actions/diff names, or the directory it was downloaded to',
    });
}
function foreign(told, head) {
    return new errors/* LockstepError */.Cj('report-foreign', {
        message: `the file is about ${(0,git_ids/* shortSha */.Fu)(told)}, and the run that ended was about ${(0,git_ids/* shortSha */.Fu)(head)}`,
        hint: 'download the artifact of that very run: run-id: ${{ github.event.workflow_run.id }}',
    });
}
/** A sentence when there is none to write to: it was closed, pushed to, or cannot be told from another. */
async function pullRequestOf(forge, run, about) {
    if (run.event !== 'pull_request')
        return `the run was started by ${run.event}`;
    const open = (await forge.pullRequestsAt(about.head)).filter(({ state, head }) => state === 'open' &&
        head.commit === about.head &&
        head.repository === run.headRepository &&
        (run.headBranch === null || head.branch === run.headBranch));
    const [only, ...more] = open;
    if (only === undefined)
        return 'no open pull request has this commit as its head any more';
    if (more.length === 0)
        return only;
    const ofBase = open.filter(({ base }) => base.commit === about.base);
    return ofBase.length === 1 && ofBase[0] !== undefined
        ? ofBase[0]
        : 'several pull requests have this head, and the base does not tell them apart';
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/comment-options.js
var comment_options = __webpack_require__(73529);
// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/comment.js
/** `lockstep comment`. */




const run = (context) => {
    const file = external_node_path_.resolve(context.cwd, (0,selection/* requiredText */.$4)(context.values, 'result'));
    return commentReport(context.world, file, (0,comment_options/* commentOptions */.A)(context, 'when'));
};


/***/ }),

/***/ 15161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   Bz: () => (/* binding */ requestViaOf),
/* harmony export */   M1: () => (/* binding */ digestOption),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   ct: () => (/* binding */ componentsOf),
/* harmony export */   wQ: () => (/* binding */ viaOf),
/* harmony export */   xS: () => (/* binding */ strategyOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_delivery_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37663);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44916);
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42586);
/** Options that several commands read the same way. */





/** The chosen components, checked; empty = all. Throws `name-invalid`. */
function componentsOf(values, name = 'component') {
    return values.list(name).map(_domain_names_js__WEBPACK_IMPORTED_MODULE_3__/* .parseComponentName */ .Mh);
}
/** `--via`, or null. */
function viaOf(values) {
    const via = values.text('via');
    return via === 'file' || via === 'commit' ? via : null;
}
/** `--via` of a promotion, which can also be asked for; or null. */
function requestViaOf(values) {
    return values.text('via') === 'pull-request' ? 'pull-request' : viaOf(values);
}
/** A digest that an option gives, as the field that takes it. Throws `digest-invalid`. */
function digestOption(values, option, field) {
    const text = values.text(option);
    return text === null ? {} : { [field]: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(text) };
}
/** `--strategy`, or null. */
function strategyOf(values) {
    const asked = values.text('strategy');
    return _domain_delivery_config_js__WEBPACK_IMPORTED_MODULE_1__/* .STRATEGIES */ .YL.find((one) => one === asked) ?? null;
}
/** A file as the user wrote it: seen from where the command was typed, else from the root of the meta-repo. */
function fileOf({ world, cwd }, text) {
    const near = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, text);
    const isNear = world.disk.lstat(near) !== null;
    return isNear ? node_path__WEBPACK_IMPORTED_MODULE_0__.relative(world.workspace.root, near) : text;
}
/** A positional argument that the table declares required. */
function requiredText(values, name) {
    const text = values.text(name);
    if (text !== null)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LockstepError */ .Cj('input-missing', { message: `${name} is missing` });
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


/***/ })

};
