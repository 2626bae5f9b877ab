export const id = 791;
export const ids = [791,82,693];
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

/***/ 80791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./.cache/bundle/adapters/node-clock.js
var node_clock = __webpack_require__(68167);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/actions-toolkit.js
/** The runner's toolkit: inputs, outputs, state, log commands and the job summary of an action. */




/** `token` gives an unpredictable word for each use. */
function createToolkit(variables, token) {
    return {
        isDebug: core.isDebug(),
        input: (name) => core.getInput(name),
        output: (name, value) => core.setOutput(name, value),
        state: (name) => core.getState(name),
        saveState: (name, value) => core.saveState(name, value),
        secret: (value) => core.setSecret(value),
        info: (line) => core.info(line),
        annotate,
        group(title, lines) {
            const end = token();
            core.startGroup(title);
            core.info(`::stop-commands::${end}`);
            for (const line of lines)
                core.info(line);
            core.info(`::${end}::`);
            core.endGroup();
        },
        summary(markdown) {
            const target = variables['GITHUB_STEP_SUMMARY'] ?? '';
            if (target !== '')
                (0,external_node_fs_.appendFileSync)(target, markdown);
        },
        file(name, text) {
            const directory = external_node_path_.join(variables['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'lockstep');
            (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
            const file = external_node_path_.join(directory, `${token()}-${name}`);
            (0,external_node_fs_.writeFileSync)(file, text, { flag: 'wx', mode: 0o600 });
            return file;
        },
        fail(message, exitCode) {
            core.setFailed(message);
            process.exitCode = exitCode;
        },
    };
}
function annotate({ level, title, message, file, line, column }) {
    const properties = {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
    };
    core[level](message, properties);
}

// EXTERNAL MODULE: ./.cache/bundle/adapters/terminal.js
var terminal = __webpack_require__(968);
// EXTERNAL MODULE: ./.cache/bundle/domain/config.js
var config = __webpack_require__(79286);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/domain/nearest.js
var nearest = __webpack_require__(67296);
// EXTERNAL MODULE: ./.cache/bundle/report/escape.js
var report_escape = __webpack_require__(69541);
// EXTERNAL MODULE: ./.cache/bundle/report/findings-of.js
var findings_of = __webpack_require__(25976);
// EXTERNAL MODULE: ./.cache/bundle/report/wording.js
var wording = __webpack_require__(36652);
;// CONCATENATED MODULE: ./.cache/bundle/report/annotations.js




/** GitHub shows the first ten of a level per step and cuts a message at 4,096 characters. */
const ANNOTATIONS_PER_LEVEL = 10;
const ANNOTATION_LENGTH = 4096;
const LEVELS = {
    error: 'error',
    high: 'warning',
    warning: 'warning',
    notice: 'notice',
};
/**
 * Annotations of findings, or of a failure: the failure itself first, then the findings it carries. At most ten of a
 * level; when there are more, the tenth tells how many are not shown. What a base has already is not annotated. The caller escapes them for its sink.
 */
function annotationsOf(source) {
    const all = source instanceof Error
        ? ofError(source)
        : source.filter(({ introduced }) => introduced !== false).map(ofFinding);
    return ['error', 'warning', 'notice'].flatMap((level) => capped(all.filter((one) => one.level === level), level));
}
function ofError(error) {
    const known = error instanceof errors/* LockstepError */.Cj;
    const hint = known && error.hint !== undefined ? `\n${error.hint}` : '';
    return [
        { level: 'error', title: known ? error.code : 'bug', message: annotations_text(error.message + hint) },
        ...(0,findings_of/* findingsOf */.W)(error).map(ofFinding),
    ];
}
function ofFinding({ severity, code, message, fix, where }) {
    return {
        level: LEVELS[severity],
        title: annotations_text(where?.component === undefined ? code : `${code}: ${where.component}`),
        message: annotations_text(fix === undefined ? message : `${message}\n${fix}`),
        ...(where?.file === undefined ? {} : { file: annotations_text(where.file) }),
        ...(where?.file === undefined || where.line === undefined ? {} : { line: where.line }),
        ...(where?.file === undefined || where.column === undefined ? {} : { column: where.column }),
    };
}
function capped(list, level) {
    if (list.length <= ANNOTATIONS_PER_LEVEL)
        return list;
    const shown = list.slice(0, ANNOTATIONS_PER_LEVEL - 1);
    const message = `${list.length - shown.length} more of this level are in the job summary and the JSON report.`;
    return [...shown, { level, title: 'more findings', message }];
}
function annotations_text(value) {
    return (0,wording/* clip */.$Q)((0,report_escape/* escapeTerminal */.en)(value), ANNOTATION_LENGTH);
}

// EXTERNAL MODULE: ./.cache/bundle/report/json.js + 6 modules
var report_json = __webpack_require__(58758);
// EXTERNAL MODULE: ./.cache/bundle/report/markdown.js + 1 modules
var markdown = __webpack_require__(70209);
// EXTERNAL MODULE: ./.cache/bundle/report/redact.js + 3 modules
var redact = __webpack_require__(10082);
// EXTERNAL MODULE: ./.cache/bundle/report/text.js + 1 modules
var report_text = __webpack_require__(75575);
// EXTERNAL MODULE: ./.cache/bundle/report/progress.js
var progress = __webpack_require__(97109);
;// CONCATENATED MODULE: ./.cache/bundle/app/action-log.js


/** Lines of one component's output that are kept: the first and the last so many. */
const KEEP = 500;
/** The sink of one run. Output of a component is shown as a whole when its step ends. */
function createActionLog(toolkit, redact) {
    const outputs = new Map();
    return (event) => {
        if (event.type === 'output') {
            keep(outputs, event.component, redact((0,report_escape/* escapeTerminalLine */.qg)(event.line)));
            return;
        }
        if (event.type === 'note' && event.level === 'debug' && !toolkit.isDebug)
            return;
        const line = (0,progress/* progressLine */.oz)(event);
        if (event.type === 'step-finished' && outputs.has(event.component)) {
            toolkit.group(redact(line ?? event.component), linesOf(outputs.get(event.component)));
            outputs.delete(event.component);
        }
        else if (line !== null)
            toolkit.info(redact(line));
    };
}
function keep(outputs, component, line) {
    const kept = outputs.get(component) ?? { head: [], tail: [], dropped: 0 };
    outputs.set(component, kept);
    if (kept.head.length < KEEP)
        kept.head.push(line);
    else
        kept.tail.push(line);
    if (kept.tail.length > KEEP) {
        kept.tail.shift();
        kept.dropped += 1;
    }
}
function linesOf(kept) {
    if (kept === undefined)
        return [];
    const gap = kept.dropped === 0 ? [] : [`… ${kept.dropped} lines left out; the log has more`];
    return [...kept.head, ...gap, ...kept.tail];
}

;// CONCATENATED MODULE: ./.cache/bundle/app/action-outputs.js
function rows(value) {
    return Array.isArray(value) ? value : [];
}
function action_outputs_text(value) {
    if (value === null || value === undefined)
        return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
}
/** The parts of a result that stand for one environment each; the result itself when it is about one. */
function parts(json) {
    if (json['command'] === 'promote' && 'steps' in json)
        return rows(json['steps']);
    return 'environments' in json && json['command'] !== 'validate'
        ? rows(json['environments'])
        : [json];
}
function lockField(json, field) {
    return parts(json)
        .map((part) => action_outputs_text(part['lock']?.[field]))
        .join('\n');
}
function isChanged(json) {
    return parts(json).some((part) => part['lock']?.['changed'] === true ||
        (part['lock'] === undefined &&
            rows(part['changes']).some((one) => one['kind'] !== 'unchanged')));
}
function outcomes(json, outcome) {
    return String(rows(json['steps']).filter((step) => step['outcome'] === outcome).length);
}
/** Gates of a promotion, of all steps when there are several. */
function gatesOf(json) {
    return parts(json).flatMap((one) => rows(one['gates']));
}
/** Of `promote --all`; the steps of an apply have no changes. */
function changesOfSteps(json) {
    return parts(json).flatMap((one) => rows(one['changes']));
}
/** Names of gates in a state; those that wait for the others before they are asked, and bypassed ones, hold nothing up. */
function gatesIn(json, state) {
    const open = gatesOf(json).filter((gate) => gate['state'] === state && gate['asked'] !== false && gate['bypassed'] !== true);
    return [...new Set(open.map((gate) => action_outputs_text(gate['name'])))].join('\n');
}
/** One decision for all steps: blocked when one is, else waiting when one is. */
function decision(json) {
    const said = parts(json).map((one) => action_outputs_text(one['decision']));
    return ['block', 'wait', 'allow'].find((one) => said.includes(one)) ?? '';
}
function clearsAt(json) {
    const times = parts(json).map((one) => action_outputs_text(one['clears_at']));
    return times.sort().at(-1) ?? '';
}
/** Commits are strangers' texts, and many: they are in the file only. */
function withoutCommits(key, value) {
    return key === 'commits' ? undefined : value;
}
/** Environments whose lock stands where an apply finds it, now that this has run; a pull request is not there yet. */
function delivered(json) {
    return parts(json)
        .filter((one) => one['delivered'] === 'file' || one['delivered'] === 'commit')
        .map((one) => action_outputs_text(one['environment']));
}
function each(json, field) {
    return parts(json)
        .map((one) => action_outputs_text(one[field]))
        .filter((value) => value !== '')
        .join('\n');
}
/** Of the pull requests that there are; one that was not made has no number. */
function request(json, field) {
    const single = parts(json).map((one) => one['pull_request']);
    return [...single, ...rows(json['pull_requests'])]
        .filter((one) => typeof one?.['number'] === 'number')
        .map((one) => action_outputs_text(one?.[field]))
        .join('\n');
}
const OUTPUTS = {
    ok: (json) => String(json['ok'] === true),
    'error-code': (json) => action_outputs_text(json['error']?.['code']),
    findings: (json) => action_outputs_text(json['findings']),
    changed: (json) => String(isChanged(json)),
    'lock-path': (json) => lockField(json, 'path'),
    'lock-digest': (json) => lockField(json, 'digest'),
    changes: (json) => json['command'] === 'diff'
        ? JSON.stringify(json['environments'] ?? [], withoutCommits)
        : action_outputs_text(json['changes'] ?? json['environments'] ?? changesOfSteps(json)),
    classes: (json) => (Array.isArray(json['classes']) ? json['classes'].map(action_outputs_text).join('\n') : ''),
    'comment-url': (json) => action_outputs_text(json['comment_url']),
    'highest-risk': (json) => action_outputs_text(json['highest_risk']),
    operation: (json) => action_outputs_text(json['operation']),
    'pull-request': (json) => action_outputs_text(json['pull_request']),
    'sarif-file': (json) => action_outputs_text(json['sarif_file']),
    steps: (json) => action_outputs_text(json['steps'] ?? []),
    built: (json) => outcomes(json, 'built'),
    restored: (json) => outcomes(json, 'restored'),
    unchanged: (json) => outcomes(json, 'unchanged'),
    failed: (json) => outcomes(json, 'failed'),
    decision,
    'blocked-by': (json) => gatesIn(json, 'fail'),
    'waiting-for': (json) => gatesIn(json, 'wait'),
    'clears-at': clearsAt,
    gates: (json) => action_outputs_text(gatesOf(json)),
    plan: (json) => each(json, 'plan'),
    environments: (json) => JSON.stringify(delivered(json)),
    'promotion-id': (json) => each(json, 'promotion_id'),
    'pull-request-number': (json) => request(json, 'number'),
    'pull-request-url': (json) => request(json, 'url'),
    'pull-request-operation': (json) => request(json, 'operation'),
    commit: (json) => each(json, 'commit'),
    undo: (json) => action_outputs_text(json['undo'] ?? json['rollback']?.['undo']),
    'put-back': (json) => String(json['put_back']?.['ok'] === true),
    'rolled-back': (json) => String(json['rollback']?.['ok'] === true),
    delivery: (json) => action_outputs_text(json['delivery']),
    targets: (json) => action_outputs_text(json['targets'] ?? []),
};
/** Most characters of one output; the runner takes 1 MiB for all. What is larger is in `json-file` only. */
const OUTPUT_LIMIT = 200_000;
/** The value of each named output that comes from the result; the others are left out. */
function outputsOf(json, names) {
    return new Map(names.flatMap((name) => {
        const value = OUTPUTS[name]?.(json);
        return value === undefined ? [] : [[name, value.length > OUTPUT_LIMIT ? '' : value]];
    }));
}
/** `cache-hit` is always `true` or `false`. */
function cacheOutputs(brought) {
    return new Map([
        ['cache-hit', String(brought?.hit === true)],
        ['cache-primary-key', brought?.primaryKey ?? ''],
        ['cache-matched-key', brought?.matchedKey ?? ''],
    ]);
}

;// CONCATENATED MODULE: ./.cache/bundle/app/command.js
/** Name of the action's input for an option or argument, or null when it has none. */
function inputNameOf(part) {
    return part.input === undefined ? part.name : part.input;
}

// EXTERNAL MODULE: ./.cache/bundle/app/commands.js + 11 modules
var commands = __webpack_require__(54647);
// EXTERNAL MODULE: ./.cache/bundle/app/commands/shared-options.js
var shared_options = __webpack_require__(48);
;// CONCATENATED MODULE: ./.cache/bundle/app/action-spec.js



const SHARED_OUTPUTS = [
    { name: 'ok', description: '`true` when the verdict is yes.' },
    { name: 'error-code', description: 'Code of the failure (see docs/errors.md), or empty.' },
    { name: 'findings', description: 'JSON list of findings.' },
    { name: 'json-file', description: 'Path of a file with the whole result, as in `--json`.' },
];
/** Every action: one per command that is one, and the root. */
const ACTIONS = [
    ...commands/* ACTION_COMMANDS */.Aq.flatMap((command) => command.action === null ? [] : [actionOf(command, command.action)]),
    rootAction(),
];
function actionOf(command, spec) {
    return {
        name: command.name,
        title: spec.title,
        summary: command.summary,
        inputs: inputsOf(command),
        outputs: [...spec.outputs, ...SHARED_OUTPUTS],
        hasPost: spec.carriesStore,
        spec,
    };
}
function inputsOf(command) {
    const positional = command.arguments.map((argument) => ({
        name: inputNameOf(argument) ?? argument.name,
        description: sentence(argument.description),
        required: argument.required,
        fallback: null,
    }));
    const options = [...command.options, ...shared_options/* ACTION_OPTIONS */.wE].flatMap((option) => inputOf(option, command));
    return [...positional, ...options];
}
function inputOf(option, command) {
    const name = inputNameOf(option);
    if (name === null)
        return [];
    return [
        {
            name,
            description: option.description,
            required: option.name === 'env' && command.environment === 'required',
            fallback: option.inputDefault ?? null,
        },
    ];
}
function sentence(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
function rootAction() {
    const all = commands/* ACTION_COMMANDS */.Aq.flatMap(inputsOf);
    const command = {
        name: 'command',
        description: `Command to run: ${commands/* ACTION_COMMANDS */.Aq.map(({ name }) => name).join(', ')}.`,
        required: true,
        fallback: null,
    };
    const outputs = commands/* ACTION_COMMANDS */.Aq.flatMap(({ action }) => action?.outputs ?? []);
    return {
        name: 'root',
        title: 'Lockstep',
        summary: 'Run any Lockstep command on a meta-repo.',
        inputs: [command, ...unique(all).map((input) => ({ ...input, required: false }))],
        outputs: [...unique(outputs), ...SHARED_OUTPUTS],
        hasPost: true,
        spec: null,
    };
}
/** The first of each name. */
function unique(list) {
    return [...new Map(list.toReversed().map((one) => [one.name, one])).values()].toReversed();
}

// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/store/remove-tree.js
var remove_tree = __webpack_require__(12840);
;// CONCATENATED MODULE: ./.cache/bundle/operations/carry-entry.js
/** What the parts of carrying share: the name of the generation, and taking over what an entry brought. */


/** First part of every key; raised when an older release could not read the entry. */
const GENERATION = 'lockstep-2';
/** How many objects were refused. A disk that cannot take the entry costs its use, never the run: null. */
async function takeOver(world, directory) {
    try {
        return (await world.store.importFrom(directory)).refused;
    }
    catch (error) {
        if (!(error instanceof errors/* LockstepError */.Cj) || error.kind !== 'unavailable')
            throw error;
        world.emit({ type: 'note', level: 'info', message: `cache: not taken over: ${error.message}` });
        return null;
    }
    finally {
        (0,remove_tree/* removeTree */.d)(world.disk, directory);
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/transfer-groups.js
/** How the packs of a store travel as few immutable cache entries: large sets once, the small rest every time. */
/** What travels anew with every save at most. */
const INLINE_BYTES = 32 * 1024 ** 2;
/** A group is brought whole, so it is not made larger than an entry that downloads well. */
const GROUP_BYTES = 512 * 1024 ** 2;
/**
 * New packs go with the records until they are more than 32 MiB; then they become a group that later runs only name.
 * So a first save is a few entries and every later one is one. A group of which less than half is still wanted is
 * given up, and what is wanted of it travels anew.
 */
function planTransfer(packs, known) {
    const wanted = new Set(packs.map(({ name }) => name));
    const kept = known.filter((group) => {
        const live = group.packs.filter((name) => wanted.has(name)).length;
        return live > 0 && live * 2 >= group.packs.length;
    });
    const covered = new Set(kept.flatMap((group) => group.packs));
    const rest = packs.filter(({ name }) => !covered.has(name));
    const bytes = rest.reduce((sum, pack) => sum + pack.bytes, 0);
    if (bytes <= INLINE_BYTES)
        return { kept, fresh: [], inline: rest.map(({ name }) => name) };
    return { kept, fresh: grouped(rest), inline: [] };
}
function grouped(packs) {
    const groups = [];
    for (const { name, bytes } of packs) {
        const last = groups.at(-1);
        if (last === undefined || last.bytes + bytes > GROUP_BYTES)
            groups.push({ packs: [name], bytes });
        else {
            last.packs.push(name);
            last.bytes += bytes;
        }
    }
    return groups.map((group) => ({ packs: group.packs.toSorted() }));
}
const PACK_NAME = /^[0-9a-f]{64}\.pack$/;
const MOST_GROUPS = 64;
/** Reads the list of groups that a foreign entry names; nothing of it is believed but well-formed names. */
function parseGroups(text) {
    const groups = listIn(text);
    const named = groups.flatMap((group) => {
        const packs = group?.packs;
        return Array.isArray(packs) && packs.length > 0 && packs.every(isPackName) ? [{ packs }] : [];
    });
    return named.slice(0, MOST_GROUPS);
}
function isPackName(value) {
    return typeof value === 'string' && PACK_NAME.test(value);
}
function listIn(text) {
    try {
        const value = JSON.parse(text);
        const groups = value?.groups;
        return Array.isArray(groups) ? groups : [];
    }
    catch {
        // A damaged list names nothing: its packs are missed, and what needs them is built.
        return [];
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
;// CONCATENATED MODULE: ./.cache/bundle/operations/carry-groups.js
/** The groups of packs that travel as entries of their own (see `domain/transfer-groups.ts`). */







const LIST = 'groups.json';
/** A larger list is none of ours. */
const MAX_LIST_BYTES = 1 << 20;
/** One path for all groups, as it enters the identity of an entry. */
function groupDirectory({ workspace }) {
    return (0,external_node_path_.join)(workspace.storeDir, 'transfer-group');
}
function keyOf(group) {
    return `${GENERATION}-group-${(0,digest/* hexOf */.ZD)((0,digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)(group.packs)))}`;
}
/** The groups that an entry names; the list leaves the directory, which then holds packs and records only. */
function takeGroupList(world, directory) {
    const path = (0,external_node_path_.join)(directory, LIST);
    const stat = world.disk.lstat(path);
    if (stat?.kind !== 'file' || stat.size > MAX_LIST_BYTES)
        return [];
    const groups = parseGroups(Buffer.from(world.disk.readFile(path)).toString('utf8'));
    world.disk.unlink(path);
    return groups;
}
/**
 * Brings the packs of each group. An entry that was evicted is a miss of its packs and no more; null when the disk
 * cannot take them.
 */
async function bringGroups(world, groups) {
    const directory = groupDirectory(world);
    const found = [];
    let refused = 0;
    for (const group of groups) {
        (0,remove_tree/* removeTree */.d)(world.disk, directory);
        const key = keyOf(group);
        const { matched } = await world.carrier.restore(directory, key, []);
        // The service matches the start of a key too: only the very key is that set of packs.
        if (matched !== key)
            continue;
        const left = await takeOver(world, directory);
        if (left === null)
            return null;
        refused += left;
        found.push(group);
    }
    (0,remove_tree/* removeTree */.d)(world.disk, directory);
    return { found, refused };
}
/**
 * Moves what is large out of the directory into groups, saves those that are new, and leaves the list of all. Gives
 * the report that stops the save: without its group an entry would be worth nothing.
 */
async function takeGroups(world, directory, known) {
    const folder = (0,external_node_path_.join)(directory, 'packs');
    const packs = (world.disk.readdir(folder) ?? []).map(({ name }) => ({
        name,
        bytes: world.disk.lstat((0,external_node_path_.join)(folder, name))?.size ?? 0,
    }));
    const plan = planTransfer(packs, known);
    for (const group of plan.fresh) {
        const report = await takeGroup(world, folder, group);
        if (report.outcome !== 'saved' && report.outcome !== 'exists')
            return report;
    }
    const inline = new Set(plan.inline);
    for (const { name } of packs) {
        const path = (0,external_node_path_.join)(folder, name);
        if (!inline.has(name) && world.disk.lstat(path) !== null)
            world.disk.unlink(path);
    }
    const groups = [...plan.kept, ...plan.fresh];
    if (groups.length === 0)
        return null;
    const text = `${(0,build_key/* canonicalJson */.dj)({ groups, schema: 1 })}\n`;
    (0,publish/* publishFile */.o6)(world.disk, world.random, (0,external_node_path_.join)(directory, LIST), text);
    return null;
}
async function takeGroup(world, folder, group) {
    const directory = groupDirectory(world);
    (0,remove_tree/* removeTree */.d)(world.disk, directory);
    world.disk.mkdir((0,external_node_path_.join)(directory, 'packs'));
    try {
        for (const name of group.packs) {
            world.disk.rename((0,external_node_path_.join)(folder, name), (0,external_node_path_.join)(directory, 'packs', name));
        }
        return await world.carrier.save(directory, keyOf(group));
    }
    finally {
        (0,remove_tree/* removeTree */.d)(world.disk, directory);
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/carry.js
/** Brings the store from one workflow run to the next as few cache entries, and takes it along again. */






/**
 * Keys of fixed length, because the service matches by prefix. An entry can never be replaced, so its name ends
 * in the digest of its content: saving the same again is "exists", and a fuller store for the same lock is a newer
 * entry that wins. `wanted` is the digest of all that decides what the store should hold: the locked commits and
 * the recipes, whatever the environment.
 */
function carryKeys(world, of) {
    const platform = `${GENERATION}-${world.host.os}-${world.host.arch}-${shortHex(of.name)}-`;
    const primary = `${platform}${(0,digest/* hexOf */.ZD)(of.wanted)}`;
    return { primary, restoreKeys: [`${primary}-`, platform] };
}
function shortHex(text) {
    return (0,digest/* hexOf */.ZD)((0,digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)(text))).slice(0, 12);
}
/** Brings what the nearest entry holds; everything in it is verified before it is visible. A miss is normal. */
async function bringStore(world, keys) {
    const directory = (0,external_node_path_.join)(world.workspace.storeDir, 'transfer');
    (0,remove_tree/* removeTree */.d)(world.disk, directory);
    const { matched, detail } = await world.carrier.restore(directory, keys.primary, keys.restoreKeys);
    if (detail !== undefined)
        world.emit({ type: 'note', level: 'info', message: `cache: ${detail}` });
    const nothing = { hit: false, primaryKey: keys.primary, matchedKey: matched, content: null };
    if (matched === null)
        return { ...nothing, groups: [] };
    const groups = takeGroupList(world, directory);
    const counts = await bringGroups(world, groups);
    const refused = await takeOver(world, directory);
    if (refused === null || counts === null)
        return { ...nothing, groups: [] };
    if (counts.found.length < groups.length) {
        // Evicted by the service: what needs those packs is built, and the next save is whole again (T04).
        world.emit({ type: 'note', level: 'info', message: `cache: packs of ${matched} are gone` });
        return { ...nothing, groups: counts.found };
    }
    if (refused + counts.refused > 0) {
        world.emit({ type: 'finding', finding: refusedFinding(matched, refused + counts.refused) });
        return { ...nothing, groups: [] };
    }
    const hit = matched.startsWith(`${keys.primary}-`);
    return { ...nothing, hit, content: await contentNow(world, directory), groups: counts.found };
}
/** Saves the store as an entry of `primaryKey`; nothing when it holds what was brought. Denied and existing are normal. */
async function takeStore(world, brought) {
    if (!world.carrier.isAvailable())
        return { outcome: 'unavailable', detail: 'there is no cache service here' };
    const directory = (0,external_node_path_.join)(world.workspace.storeDir, 'transfer');
    (0,remove_tree/* removeTree */.d)(world.disk, directory);
    try {
        const exported = await world.store.exportTo(directory, world.config.store.carryMaxBytes);
        if (exported.packs === 0)
            return { outcome: 'nothing-new', detail: 'the store is empty' };
        if (brought.hit && exported.digest === brought.content)
            return { outcome: 'nothing-new' };
        const stopped = await takeGroups(world, directory, brought.groups);
        if (stopped !== null)
            return stopped;
        return await world.carrier.save(directory, `${brought.primaryKey}-${(0,digest/* hexOf */.ZD)(exported.digest).slice(0, 16)}`);
    }
    finally {
        (0,remove_tree/* removeTree */.d)(world.disk, directory);
    }
}
async function contentNow(world, directory) {
    const { digest } = await world.store.exportTo(directory, world.config.store.carryMaxBytes);
    (0,remove_tree/* removeTree */.d)(world.disk, directory);
    return digest;
}
function refusedFinding(key, refused) {
    return {
        severity: 'high',
        code: 'cache-damaged',
        message: `${refused} objects of the cache entry ${key} do not verify; they were left out and will be built`,
        fix: 'if it happens again, delete the entry and find out who wrote it',
    };
}

// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
;// CONCATENATED MODULE: ./.cache/bundle/app/carry-store.js
/** The store's way from one workflow run to the next: brought before an action runs, saved in its post step. */





/** Brings the nearest saved store. Throws what reading the lock throws; a miss is normal. */
async function bringForRun(context, name) {
    const { world } = context;
    return bringStore(world, carryKeys(world, { name, wanted: wantedOf(context) }));
}
/**
 * What decides what the store should hold: the locked commits, and the recipes in the manifest. Neither the environment
 * nor the way a lock came about, so that a promoted lock finds what was built for the environment before.
 */
function wantedOf({ world, environment }) {
    const lock = (0,load/* loadLock */.Gt)(world, environment);
    const commits = [...(lock?.components.values() ?? [])].map(({ name, commit }) => [name, commit]);
    const manifest = world.disk.readFile(external_node_path_.join(world.workspace.manifestsDir, 'components.yaml'));
    return (0,digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)([commits, (0,digest/* digestOf */.ol)(manifest)]));
}
/** What the post step needs to know, as text. */
function carryState({ hit, primaryKey, content, groups }) {
    return JSON.stringify({ hit, primaryKey, content, groups });
}
/** Saves the store as the state of the main step says. */
async function takeAfterRun(context, state) {
    return takeStore(context.world, JSON.parse(state));
}

// EXTERNAL MODULE: ./.cache/bundle/app/prepare.js + 113 modules
var prepare = __webpack_require__(32326);
// EXTERNAL MODULE: ./.cache/bundle/app/run-to-end.js
var run_to_end = __webpack_require__(17412);
// EXTERNAL MODULE: ./.cache/bundle/app/secrets.js
var secrets = __webpack_require__(10228);
// EXTERNAL MODULE: ./.cache/bundle/app/values.js
var values = __webpack_require__(63811);
// EXTERNAL MODULE: ./.cache/bundle/app/why-stopped.js
var why_stopped = __webpack_require__(35019);
;// CONCATENATED MODULE: ./.cache/bundle/app/run-action.js
/** One stage of an action: inputs → result → outputs, summary, annotations. */





















const CARRY_STATE = 'lockstep-carry';
/** Runs the stage; every failure ends in the log, the outputs and the exit code. Never throws. */
async function runAction(action) {
    if (action.stage === 'post')
        return runPost(action);
    const { toolkit } = action;
    let command = null;
    try {
        command = commandOf(action);
        const { result, brought } = await runCommand(action, command);
        reportResult(action, command, result);
        for (const [name, value] of cacheOutputsFor(action, brought))
            toolkit.output(name, value);
    }
    catch (error) {
        reportFailure(action, command?.name ?? action.name, (0,why_stopped/* whyStopped */.k)(error, action.signal));
        for (const [name, value] of cacheOutputsFor(action, null))
            toolkit.output(name, value);
    }
}
function specOf({ name }) {
    const spec = ACTIONS.find((one) => one.name === name);
    if (spec !== undefined)
        return spec;
    throw new errors/* LockstepError */.Cj('bug', { message: `there is no action ${name}` });
}
function cacheOutputsFor(action, brought) {
    const names = new Set(specOf(action).outputs.map((output) => output.name));
    return [...cacheOutputs(brought)].filter(([name]) => names.has(name));
}
function commandOf({ name, toolkit }) {
    const asked = name === 'root' ? toolkit.input('command') : name;
    const command = (0,commands/* findCommand */.Zv)(asked);
    if (command !== null && command.doors !== 'cli')
        return command;
    const names = commands/* ACTION_COMMANDS */.Aq.map((one) => one.name);
    const [near] = (0,nearest/* nearest */.p)(asked, names);
    throw new errors/* LockstepError */.Cj('command-unknown', {
        message: `there is no command ${JSON.stringify(asked)} for actions${near === undefined ? '' : `; the nearest is ${near}`}`,
        hint: `set command to one of ${names.join(', ')}`,
    });
}
/** Inputs that are written, by the names of their options and arguments; an empty input is none. */
function givenOf(command, toolkit) {
    const given = new Map();
    for (const part of [...command.arguments, ...command.options, ...shared_options/* ACTION_OPTIONS */.wE]) {
        const input = inputNameOf(part);
        const text = input === null ? '' : toolkit.input(input);
        if (text !== '')
            given.set(part.name, text);
    }
    if (toolkit.isDebug)
        given.set('verbose', 'true');
    return given;
}
function prepareAction(action, command, emit) {
    const { toolkit, variables, signal } = action;
    const given = givenOf(command, toolkit);
    const directory = given.get('working-directory');
    const cwd = typeof directory === 'string' ? external_node_path_.resolve(action.cwd, directory) : action.cwd;
    return (0,prepare.prepare)({ command, given, variables, cwd, emit, signal });
}
/** Also the secrets that came as inputs. */
function secretsFor({ toolkit, variables }) {
    const inputs = ['github-token', 'store-keys', 'signing-key'];
    return (0,secrets/* secretsOf */.F)(variables, ...inputs.map((name) => toolkit.input(name)));
}
function redactorOf(action) {
    return (0,redact.createRedactor)(secretsFor(action));
}
async function runCommand(action, command) {
    const { toolkit } = action;
    for (const secret of secretsFor(action))
        toolkit.secret(secret);
    const emit = createActionLog(toolkit, redactorOf(action));
    const { run } = await command.load();
    const context = await prepareAction(action, command, emit);
    if (command.action?.carriesStore !== true) {
        return { result: await (0,run_to_end/* runToEnd */.c)(run, context), brought: null };
    }
    const brought = await bringForRun(context, toolkit.input('cache-name'));
    toolkit.saveState(CARRY_STATE, carryState(brought));
    return { result: await (0,run_to_end/* runToEnd */.c)(run, context), brought };
}
function reportResult(action, command, result) {
    const { toolkit } = action;
    const redact = redactorOf(action);
    const json = (0,report_json.toJson)(result);
    run_action_publish(action, json);
    for (const annotation of annotationsOf(result.findings))
        toolkit.annotate(annotation);
    for (const line of redact((0,report_text.renderText)(result)).split('\n'))
        toolkit.info(line);
    if (wantsSummary(action, result.ok)) {
        toolkit.summary(redact((0,markdown.renderSummary)(result, { rest: `the output json-file of this step` })));
    }
    if (!result.ok) {
        const [verdict = ''] = redact((0,report_text.renderText)(result)).split('\n');
        toolkit.fail(`${command.name}: ${verdict}`, errors/* EXIT_CODES */.ai.policy);
    }
}
function reportFailure(action, command, error) {
    const { toolkit } = action;
    const redact = redactorOf(action);
    run_action_publish(action, (0,report_json.errorJson)(command, error));
    const text = redact((0,report_text.renderError)(error));
    const [, ...more] = error instanceof Error ? annotationsOf(error) : [];
    for (const annotation of more)
        toolkit.annotate({ ...annotation, message: redact(annotation.message) });
    if (wantsSummary(action, false))
        toolkit.summary(`## ${command}: failed\n\n\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\`\n`);
    const isBug = !(error instanceof errors/* LockstepError */.Cj) || error.kind === 'bug';
    const stack = isBug && error instanceof Error ? `\n${redact(error.stack ?? '')}` : '';
    toolkit.fail(text + stack, (0,errors/* exitCodeOf */.FO)(error));
}
function run_action_publish(action, json) {
    const { toolkit } = action;
    const redact = redactorOf(action);
    const names = specOf(action).outputs.map((output) => output.name);
    for (const [name, value] of outputsOf(json, names))
        toolkit.output(name, redact(value));
    const file = toolkit.file('result.json', `${redact(JSON.stringify(json))}\n`);
    toolkit.output('json-file', file);
    // The plan is what the result says before it was carried out: one file is both.
    if (names.includes('plan-file'))
        toolkit.output('plan-file', file);
}
function wantsSummary({ toolkit, variables }, ok) {
    const text = toolkit.input('summary');
    const given = new Map(text === '' ? [] : [['summary', text]]);
    const row = { name: 'summary', arguments: [], options: shared_options/* ACTION_OPTIONS */.wE };
    const wanted = (0,values/* resolveValues */.ho)(row, given, { variables, config: config/* DEFAULT_CONFIG */.PV }).text('summary');
    return wanted === 'always' || (wanted === 'on-failure' && !ok);
}
/** Saves the store. Whatever goes wrong here costs the next run time, never this one its verdict. */
async function runPost(action) {
    const { toolkit } = action;
    const state = toolkit.state(CARRY_STATE);
    if (state === '')
        return;
    const redact = redactorOf(action);
    try {
        const emit = createActionLog(toolkit, redact);
        const context = await prepareAction(action, commandOf(action), emit);
        const { outcome, detail } = await takeAfterRun(context, state);
        toolkit.info(redact(`store: ${outcome}${detail === undefined ? '' : `: ${detail}`}`));
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        toolkit.annotate({ level: 'warning', title: 'store not saved', message: redact(message) });
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/main.js
/** The door of all actions. */




/** Runs one stage of the action of that name (`root` for the one that takes `command`). Never throws. */
async function main(name, stage) {
    const variables = (0,terminal/* variablesOf */.ht)();
    const toolkit = createToolkit(variables, () => node_clock/* systemRandom */.v.hex(32));
    const interrupts = (0,terminal/* watchInterrupts */.KM)();
    try {
        await runAction({
            name,
            stage,
            toolkit,
            variables,
            cwd: (0,terminal/* workingDirectory */.p7)(),
            signal: interrupts.signal,
        });
    }
    finally {
        interrupts.release();
    }
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

/***/ 58758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  errorJson: () => (/* binding */ errorJson),
  toJson: () => (/* binding */ toJson)
});

// UNUSED EXPORTS: JSON_SCHEMA

// EXTERNAL MODULE: ./.cache/bundle/domain/store-results.js
var store_results = __webpack_require__(52236);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/report/findings-of.js
var findings_of = __webpack_require__(25976);
;// CONCATENATED MODULE: ./.cache/bundle/report/json-delivery.js
/** Null when nothing is delivered in steps. */
function deliveryBody(report) {
    if (report === null || report === undefined)
        return null;
    return {
        id: report.id,
        strategy: report.strategy,
        state: report.state,
        lock: report.lock,
        previous_lock: report.previousLock,
        side: report.side,
        other_side: report.otherSide,
        percent: report.percent,
        clears_at: report.clearsAt,
        detail: report.detail,
        steps: report.steps.map(stepBody),
        verdict: report.verdict === null ? null : verdictBody(report.verdict),
    };
}
function stepBody({ percent, waitSeconds, state, since, detail }) {
    return { percent, wait_seconds: waitSeconds, state, since, detail };
}
function verdictBody({ verdict, test, statistic, p, significance, samples }) {
    const { baseline, canary } = samples;
    const better = samples.kind === 'means' ? { better: samples.better } : {};
    return {
        verdict,
        test,
        statistic: finite(statistic),
        p,
        significance,
        baseline,
        canary,
        ...better,
    };
}
/** JSON has no infinity, which the statistic of samples without any spread is. */
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : null;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/diff-result.js
var diff_result = __webpack_require__(3381);
// EXTERNAL MODULE: ./.cache/bundle/domain/risk.js
var risk = __webpack_require__(16023);
;// CONCATENATED MODULE: ./.cache/bundle/report/json-diff.js


/** What `diff` adds to the shape of every command. `domain/reported-diff.ts` reads it back. */
function diffBody(result, shared) {
    const changed = (0,diff_result/* changedIn */.W)(result);
    return {
        base: result.base,
        base_commit: result.baseCommit,
        head: result.head,
        highest_risk: (0,risk/* highestRisk */.gh)(changed.flatMap(({ insight }) => insight?.risk ?? [])),
        classes: [...new Set(changed.map(({ kind }) => kind))].sort(),
        refused: result.refused,
        environments: result.environments.map(({ environment, path, unreadable, changes, edges }) => ({
            environment,
            path,
            unreadable,
            changes: changes.map((one) => changeBody(one, shared)),
            edges,
        })),
        manifest: result.manifest,
        fixed: result.fixed.map((one) => shared.finding(one)),
        comment_url: result.commentUrl,
        sarif_file: result.sarifFile,
    };
}
/** What `comment` adds. */
function commentBody(result) {
    return {
        head: result.head,
        pull_request: result.pullRequest,
        operation: result.operation,
        comment_url: result.commentUrl,
        reason: result.reason,
    };
}
function changeBody(change, shared) {
    const { dependents, insight } = change;
    const base = { ...shared.change(change), dependents };
    return insight === null ? base : { ...base, ...insightBody(insight) };
}
function insightBody(insight) {
    const { range } = insight;
    return {
        direct_dependents: insight.directDependents,
        environments: insight.environments,
        classes: insight.classes,
        repo: insight.repo,
        compare_url: insight.compareUrl,
        build: insight.build,
        risk: insight.risk,
        range: range === null
            ? null
            : {
                relation: range.relation,
                ahead: range.ahead,
                behind: range.behind,
                at: range.at,
                reason: range.reason,
            },
        commits: (range?.commits ?? []).map(note),
    };
}
function note({ commit, subject, author, at, breaking, pullRequest }) {
    return { commit, subject, author, at, breaking, pull_request: pullRequest };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/json-parts.js
/** Where a lock stands. */
function lock({ path, digest, changed }) {
    return { path, digest, changed };
}
/** One row of a comparison. */
function change({ component, kind, from, to }) {
    return { component, kind, from: side(from), to: side(to) };
}
/** One side of it; null where the component is not there. */
function side(value) {
    return value === null ? null : { version: value.version, ref: value.ref, commit: value.commit };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/json-merge.js

/** The fields that the result has besides those of every result. */
function mergeBody(result) {
    if ('driver' in result) {
        const { installed, changed, attributes, line, settings } = result.driver;
        const list = Object.entries(settings).map(([name, value]) => ({ name, value }));
        return { driver: { installed, changed, attributes, line, settings: list } };
    }
    return {
        strategy: result.strategy,
        dry_run: result.dryRun,
        lock: result.lock === null ? null : lock(result.lock),
        changes: result.changes.map(change),
        conflicts: result.conflicts.map(({ component, base, ours, theirs, solvedBy }) => ({
            component,
            base: side(base),
            ours: side(ours),
            theirs: side(theirs),
            solved_by: solvedBy,
        })),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/json-store.js
/** One row of `remotes`, which every result may have. */
function remoteBody(remote) {
    const { name, state, hits, misses, requests, bytesIn, bytesOut, seconds } = remote;
    return {
        name,
        state,
        hits,
        misses,
        requests,
        bytes_in: bytesIn,
        bytes_out: bytesOut,
        seconds,
    };
}
/** Published for every result, in `json.ts`. */
const SHARED = new Set(['command', 'ok', 'environment', 'findings', 'remotes']);
/** What stands beside `schema`, `command`, `ok` and `findings`. */
function storeBody(result) {
    const own = Object.entries(result).filter(([key]) => !SHARED.has(key));
    return convert(Object.fromEntries(own));
}
/** Keys in snake_case at every level; lists stay lists, values stay themselves. */
function convert(value) {
    if (Array.isArray(value))
        return value.map(convert);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [
        key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        convert(field),
    ]));
}

;// CONCATENATED MODULE: ./.cache/bundle/report/json-update.js

/** The fields that the result has besides those of every result. */
function updateBody(result) {
    const { strategy, dryRun, onto, updates, pullRequests, skipped } = result;
    return {
        update: true,
        strategy,
        dry_run: dryRun,
        base: onto === null ? null : { branch: onto.branch, commit: onto.commit },
        environments: updates.map((one) => ({
            environment: one.environment,
            lock: lock(one.lock),
            changes: one.changes.map(change),
            total: one.total,
        })),
        pull_requests: pullRequests.map(({ number, url, operation, branch, components, environments }) => ({
            number,
            url,
            operation,
            branch,
            components,
            environments,
        })),
        skipped: skipped.map(({ component, environment, version, commit, code, reason, until }) => ({
            component,
            environment,
            version,
            commit,
            code,
            reason,
            until,
        })),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/json.js









/** Version of all shapes below. A field may be added under the same version, none renamed or removed. */
const JSON_SCHEMA = 1;
/** The published object of a result; keys are in snake_case and in a fixed order. Never throws. */
function toJson(result) {
    return {
        schema: JSON_SCHEMA,
        command: result.command,
        ok: result.ok,
        ...(result.environment === null ? {} : { environment: result.environment }),
        findings: result.findings.map(finding),
        ...body(result),
        ...(result.remotes === undefined ? {} : { remotes: result.remotes.map(remoteBody) }),
    };
}
/** The published object of a failure. Of a bug only the message is told, never stack, cause or data. */
function errorJson(command, error) {
    return {
        schema: JSON_SCHEMA,
        command,
        ok: false,
        findings: (0,findings_of/* findingsOf */.W)(error).map(finding),
        error: errorBody(error),
    };
}
function errorBody(error) {
    if (error instanceof errors/* LockstepError */.Cj) {
        const { code, kind, message, hint } = error;
        return { code, kind, message, hint: hint ?? null };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'bug', kind: 'bug', message, hint: null };
}
function body(result) {
    if ((0,store_results/* isStoreResult */.F)(result))
        return storeBody(result);
    if (result.command === 'promote')
        return promoteBody(result);
    if ('plan' in result)
        return { ...applyBody(result), ...aftermath(result) };
    if ('base' in result)
        return diffBody(result, { change: change, finding });
    if ('target' in result)
        return rollbackBody(result);
    if ('targets' in result)
        return listBody(result);
    if ('entries' in result)
        return { entries: result.entries.map(entry) };
    if ('entry' in result)
        return { entry: entry(result.entry) };
    if (result.command === 'lock' || result.command === 'lock merge')
        return anyLockBody(result);
    return plainBody(result);
}
function plainBody(result) {
    if (result.command === 'status')
        return statusBody(result);
    if (result.command === 'comment')
        return commentBody(result);
    return { components: result.components, environments: result.environments };
}
function anyLockBody(result) {
    if (result.command === 'lock merge')
        return mergeBody(result);
    if ('pullRequests' in result)
        return updateBody(result);
    return 'environments' in result ? lockAllBody(result) : lockBody(result);
}
function lockBody(result) {
    return {
        check: result.check,
        ...(result.dryRun === true ? { dry_run: true } : {}),
        lock: lock(result.lock),
        changes: result.changes.map(change),
        total: result.total,
    };
}
function lockAllBody(result) {
    return {
        environments: result.environments.map((one) => ({
            environment: one.environment,
            ok: one.ok,
            findings: one.findings.map(finding),
            ...lockBody(one),
        })),
    };
}
function applyBody(result) {
    const results = new Map(result.results.map((one) => [one.component, one]));
    return {
        dry_run: result.dryRun,
        lock: { digest: result.lock },
        steps: result.plan.steps.map((step) => json_stepBody(step, results.get(step.component))),
        seconds: result.seconds,
        logs: result.logs,
    };
}
/** What was done after a failed `apply`; the other commands never do it. */
function aftermath({ command, putBack, rollback }) {
    if (command !== 'apply')
        return {};
    return {
        put_back: putBack === undefined ? null : { ok: putBack.ok, ...applyBody(putBack) },
        rollback: rollback === undefined ? null : { ok: rollback.ok, ...rollbackBody(rollback) },
    };
}
function json_stepBody(step, result) {
    const { component, action, reason } = step;
    if (result === undefined) {
        return { component, action, reason, build_key: step.buildKey, output: step.output };
    }
    return {
        component,
        action,
        reason,
        outcome: result.outcome,
        build_key: result.buildKey,
        output: result.output,
        seconds: result.seconds,
        ...(result.detail === undefined ? {} : { detail: result.detail }),
        ...(result.log === undefined ? {} : { log: result.log }),
        ...(result.errorCode === undefined ? {} : { error_code: result.errorCode }),
        ...(result.phase === undefined ? {} : { phase: result.phase }),
    };
}
function promoteBody(result) {
    if (!('gates' in result))
        return { dry_run: result.dryRun, steps: result.promotions.map(toJson) };
    return {
        from: result.from,
        to: result.to,
        dry_run: result.dryRun,
        decision: result.decision,
        gates: result.gates.map(gate),
        clears_at: result.clearsAt,
        plan: result.plan,
        source: result.source,
        lock: lock(result.lock),
        changes: result.changes.map(change),
        roll_back_to: result.rollBackTo,
        promotion_id: result.promotionId,
        delivered: result.delivered,
        pull_request: result.pullRequest,
        commit: result.commit,
        delivery: deliveryBody(result.delivery),
    };
}
/** `asked` and `bypassed` are there only where they say something. */
function gate({ name, state, detail, clearsAt, asked, bypassed }) {
    return {
        name,
        state,
        detail,
        ...(clearsAt === undefined ? {} : { clears_at: clearsAt }),
        ...(asked === undefined ? {} : { asked }),
        ...(bypassed === undefined ? {} : { bypassed }),
    };
}
function rollbackBody(result) {
    const { target, hold } = result;
    return {
        dry_run: result.dryRun,
        target: { kind: target.kind, value: target.value, lock: target.lock },
        from: result.from,
        lock: lock(result.lock),
        changes: result.changes.map(change),
        dependents: result.dependents,
        outputs: result.outputs,
        reason: result.reason,
        hold: hold === null ? null : { components: hold.components, expires: hold.expires },
        undo: result.undo,
        apply: result.apply === null ? null : { ok: result.apply.ok, ...applyBody(result.apply) },
        commit: result.commit,
        ...(result.delivery ? { delivery: deliveryBody(result.delivery) } : {}),
    };
}
function statusBody(result) {
    return {
        lock: result.lock === null ? null : lock(result.lock),
        components: result.components.map(({ component, version, commit, state, detail }) => ({
            component,
            version,
            commit,
            state,
            detail,
        })),
        ...(result.delivery ? { delivery: deliveryBody(result.delivery) } : {}),
    };
}
function listBody({ of, targets }) {
    return { ...(of === undefined ? {} : { of }), targets: targets.map(target) };
}
function target(one) {
    const { target: name, lock: digest, at, kind, actor, verified, label, current, component } = one;
    const base = { target: name, lock: digest, at, kind, actor, verified, label, current };
    return component === undefined ? base : { ...base, component };
}
function finding({ severity, code, where, message, fix, introduced }) {
    return {
        severity,
        code,
        ...(where === undefined ? {} : { where }),
        message,
        ...(fix === undefined ? {} : { fix }),
        ...(introduced === undefined ? {} : { introduced }),
    };
}
function entry(value) {
    return {
        id: value.id,
        sequence: value.sequence,
        environment: value.environment,
        kind: value.kind,
        at: value.at,
        actor: value.actor,
        reason: value.reason,
        lock: value.lock,
        previous_lock: value.previousLock,
        components: value.components,
        ...(value.from === undefined ? {} : { from: value.from }),
        ...(value.ok === undefined ? {} : { ok: value.ok }),
        ...(value.verified === undefined ? {} : { verified: value.verified }),
        ...(value.outputs === undefined ? {} : { outputs: value.outputs }),
        ...(value.label === undefined ? {} : { label: value.label }),
        ...(value.hold === undefined ? {} : { hold: holdBody(value.hold) }),
        ...(value.plan === undefined ? {} : { plan: value.plan }),
        ...(value.overrides === undefined ? {} : { overrides: value.overrides }),
        ...(value.delivery === undefined ? {} : { delivery: markBody(value.delivery) }),
        run: value.run,
        parent: value.parent,
    };
}
function markBody({ id, strategy, phase, side, percent, detail }) {
    return { id, strategy, phase, side, percent, detail };
}
function holdBody({ components, rejected, expires }) {
    return { components, rejected, expires };
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
