export const id = 9084;
export const ids = [9084];
export const modules = {

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ watchInterrupts),
/* harmony export */   PB: () => (/* binding */ createTerminal),
/* harmony export */   aX: () => (/* binding */ argumentsOf),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   p7: () => (/* binding */ workingDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/** The process as people and scripts meet it: standard output and error, signals, exit code. */


const { process: host } = globalThis;
/** Arguments after node and script. */
function argumentsOf() {
    return host.argv.slice(2);
}
/** The variables of the process, as they were. */
function variablesOf() {
    return host.env;
}
/** The working directory. */
function workingDirectory() {
    return host.cwd();
}
/**
 * The real terminal; a reader that closed the pipe is no error. From now on what libraries print on standard output, as
 * the client of the Actions cache does, goes to standard error: the first is the result's alone.
 */
function createTerminal(variables) {
    const { stdout, stderr } = host;
    const out = stdout.write.bind(stdout);
    stdout.write = stderr.write.bind(stderr);
    for (const stream of [stdout, stderr]) {
        stream.on('error', (error) => {
            if (error.code !== 'EPIPE')
                throw error;
        });
    }
    const isLive = stderr.isTTY && variables['TERM'] !== 'dumb' && variables['CI'] === undefined;
    return {
        isLive,
        hasColour: isLive && stdout.isTTY && (variables['NO_COLOR'] ?? '') === '',
        // A terminal that does not know its width says 0.
        columns: () => stderr.columns || 80,
        out: (text) => void out(text),
        log: (text) => void stderr.write(text),
        append,
        repeat: (milliseconds, work) => {
            const timer = setInterval(work, milliseconds).unref();
            return () => clearInterval(timer);
        },
        exitWith: (code) => {
            host.exitCode = code;
        },
    };
}
function append(path, text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('state-write-failed', {
            message: `${path} cannot be written`,
            hint: 'name a file in a directory that exists and may be written',
            cause: error,
        });
    }
}
/** A signal that fires on the first SIGINT or SIGTERM; the second ends the process at once. `release` stops listening. */
function watchInterrupts() {
    const controller = new AbortController();
    const onSignal = () => {
        if (controller.signal.aborted)
            host.exit(130);
        controller.abort();
    };
    host.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    return {
        signal: controller.signal,
        release: () => void host.off('SIGINT', onSignal).off('SIGTERM', onSignal),
    };
}


/***/ }),

/***/ 54647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Aq: () => (/* binding */ ACTION_COMMANDS),
  In: () => (/* binding */ CLI_COMMANDS),
  Zv: () => (/* binding */ findCommand),
  zE: () => (/* binding */ typedOptions)
});

// UNUSED EXPORTS: COMMANDS

// EXTERNAL MODULE: ./.cache/bundle/app/commands/shared-options.js
var shared_options = __webpack_require__(48);
;// CONCATENATED MODULE: ./.cache/bundle/app/commands/apply-commands.js

const SELECTION = [
    shared_options/* ENVIRONMENT */.M0,
    { name: 'all', kind: 'flag', input: null, description: 'Every component; this is the default.' },
    shared_options/* COMPONENTS */.$j,
    {
        name: 'with-dependencies',
        kind: 'flag',
        negatable: true,
        fallback: true,
        description: 'Include what the chosen components depend on; this is the default.',
    },
    {
        name: 'locked',
        kind: 'flag',
        negatable: true,
        fallback: true,
        description: 'Refuse a lock that does not belong to the manifest as it is now; this is the default.',
    },
];
const RUNNING = [
    {
        name: 'parallel',
        kind: 'flag',
        negatable: true,
        fallback: true,
        description: 'Work on independent components at the same time; this is the default.',
    },
    shared_options/* JOBS */.PL,
    {
        name: 'progress',
        kind: 'flag',
        negatable: true,
        fallback: true,
        input: null,
        description: 'Show progress; this is the default.',
    },
    {
        name: 'skip-packages',
        kind: 'flag',
        description: 'Leave out the install commands.',
    },
    {
        name: 'keep-going',
        kind: 'flag',
        short: 'k',
        description: 'After a failure go on with what does not depend on it.',
    },
    {
        name: 'restore-only',
        kind: 'flag',
        description: 'Never build; fail for what the store does not have.',
    },
    shared_options/* FORCE */.wj,
];
/** What happens after a failure. */
const SAFETY = [
    {
        name: 'transactional',
        kind: 'flag',
        negatable: true,
        configKey: 'apply.transactional',
        description: 'All components or none: after a failure apply the lock again that was in place before.',
    },
    {
        name: 'auto-rollback',
        kind: 'choice',
        choices: ['never', 'on-failed-verification'],
        configKey: 'rollback.auto',
        description: 'Go back to the last verified lock, once, when verify or deploy commands of the lock fail.',
    },
    { ...shared_options/* VIA */.lv, description: 'How the lock of an automatic rollback is delivered.' },
    { ...shared_options/* PUSH */.LB, description: 'Push the commit of an automatic rollback; only with --via commit.' },
];
/** What a command has that works like an apply and cannot choose whether to build. */
const APPLY_OPTIONS = [...SELECTION, ...RUNNING].filter(({ name }) => !['restore-only', 'skip-packages'].includes(name));
const NO_RECORD = {
    name: 'record',
    kind: 'flag',
    negatable: true,
    fallback: true,
    description: 'Write the apply to the journal; this is the default. Without it, `record` does so in another job.',
};
const CACHE_OUTPUTS = [
    { name: 'cache-hit', description: '`true` when the exact cache entry was found, else `false`.' },
    { name: 'cache-primary-key', description: 'Key that the store is saved under.' },
    { name: 'cache-matched-key', description: 'Key of the entry that was restored, or empty.' },
];
const STEP_OUTPUTS = [
    { name: 'lock-digest', description: 'Digest of the lock that was applied.' },
    { name: 'steps', description: 'JSON list of the steps, as in `--json`.' },
    { name: 'built', description: 'Number of components built.' },
    { name: 'restored', description: 'Number of components restored from the store.' },
    { name: 'unchanged', description: 'Number of components that were as they should be.' },
    { name: 'failed', description: 'Number of components that failed.' },
];
const SAFETY_OUTPUTS = [
    {
        name: 'put-back',
        description: '`true` when a failed apply was put back to the lock before, else `false`.',
    },
    {
        name: 'rolled-back',
        description: '`true` when the environment went back to its last verified lock by itself.',
    },
    { name: 'undo', description: 'The command that undoes that rollback, or empty.' },
];
const PERMISSIONS = [{ name: 'contents: read', why: 'to check out the meta-repo' }];
const PLAN = {
    name: 'plan',
    summary: 'Show what apply would do, and why.',
    doors: 'all',
    environment: 'optional',
    arguments: [],
    options: [
        ...SELECTION,
        ...RUNNING.filter((option) => option.name !== 'progress'),
        ...shared_options/* STORE_OPTIONS */.n0,
    ],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(7232)]).then(__webpack_require__.bind(__webpack_require__, 27232)),
};
const APPLY = {
    name: 'apply',
    summary: 'Fetch, build or restore, verify and deploy what the lock says, in dependency order.',
    doors: 'all',
    environment: 'optional',
    arguments: [],
    options: [...SELECTION, ...RUNNING, ...SAFETY, NO_RECORD, shared_options/* DRY_RUN */.yE, ...shared_options/* STORE_OPTIONS */.n0, shared_options/* CACHE_NAME */.bz],
    action: {
        title: 'Lockstep apply',
        carriesStore: true,
        outputs: [...STEP_OUTPUTS, ...SAFETY_OUTPUTS, ...CACHE_OUTPUTS],
        permissions: [
            {
                name: 'contents: write',
                why: 'to push the journal, a branch of the meta-repo; contents: read is enough with `record: false`, for a later job that runs no component code and calls `record`',
            },
        ],
        example: `- uses: OWNER/lockstep/actions/apply@v1
  with:
    environment: dev
    jobs: 8`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2453), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(7782), __webpack_require__.e(1628), __webpack_require__.e(6403)]).then(__webpack_require__.bind(__webpack_require__, 86403)),
};
const CACHE_RESTORE = {
    name: 'cache-restore',
    summary: 'Bring the outputs that a lock needs from the store, without building.',
    doors: 'all',
    environment: 'optional',
    arguments: [],
    options: [
        ...APPLY_OPTIONS,
        {
            name: 'fail-on-cache-miss',
            kind: 'flag',
            description: 'Fail when the store does not have an output that the lock needs.',
        },
        ...shared_options/* STORE_OPTIONS */.n0,
        shared_options/* CACHE_NAME */.bz,
    ],
    action: {
        title: 'Lockstep cache restore',
        carriesStore: true,
        outputs: [...CACHE_OUTPUTS, ...STEP_OUTPUTS],
        permissions: PERMISSIONS,
        example: `- id: store
  uses: OWNER/lockstep/actions/cache-restore@v1
  with:
    environment: dev`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(346)]).then(__webpack_require__.bind(__webpack_require__, 50346)),
};

;// CONCATENATED MODULE: ./.cache/bundle/app/commands/cache-commands.js


const NAMES = {
    name: 'components',
    description: 'only these components',
    required: false,
    variadic: true,
};
const BY_HAND = { doors: 'cli', environment: 'none', action: null };
const CACHE_BUILD = {
    ...BY_HAND,
    name: 'cache build',
    summary: 'Build and store the outputs that a lock needs; nothing is verified, deployed or noted.',
    environment: 'optional',
    arguments: [NAMES],
    options: [...APPLY_OPTIONS, ...shared_options/* STORE_OPTIONS */.n0],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(5168)]).then(__webpack_require__.bind(__webpack_require__, 15168)),
};
const CACHE_GET = {
    ...BY_HAND,
    name: 'cache get',
    summary: 'Put the stored outputs of components in place; fail for what the store does not have.',
    environment: 'optional',
    arguments: [NAMES],
    options: [...APPLY_OPTIONS, ...shared_options/* STORE_OPTIONS */.n0],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(4316)]).then(__webpack_require__.bind(__webpack_require__, 14316)),
};
const CACHE_INVALIDATE = {
    ...BY_HAND,
    name: 'cache invalidate',
    summary: 'Make what was stored of components, and of all built from them, count no longer.',
    arguments: [{ ...NAMES, required: true, description: 'components whose outputs are wrong' }],
    options: [
        {
            name: 'dependents',
            kind: 'flag',
            negatable: true,
            fallback: true,
            description: 'Also those that depend on them; this is the default.',
        },
        ...shared_options/* STORE_OPTIONS */.n0,
    ],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(3496)]).then(__webpack_require__.bind(__webpack_require__, 13496)),
};
const CACHE_LIST = {
    ...BY_HAND,
    name: 'cache list',
    summary: 'List stored outputs with the run that made each, and why it was built.',
    arguments: [NAMES],
    options: [],
    load: () => __webpack_require__.e(/* import() */ 4994).then(__webpack_require__.bind(__webpack_require__, 24994)),
};
const CACHE_STATS = {
    ...BY_HAND,
    name: 'cache stats',
    summary: 'Tell size, use, hits and misses of each component.',
    arguments: [NAMES],
    options: [],
    load: () => __webpack_require__.e(/* import() */ 6003).then(__webpack_require__.bind(__webpack_require__, 76003)),
};
const REMOTE_END = (name, description) => ({
    name,
    kind: 'string',
    placeholder: 'REMOTE',
    description,
});
const CACHE_WARM = {
    ...BY_HAND,
    name: 'cache warm',
    summary: 'Bring the outputs that locks need into the local store, or from one remote to another.',
    environment: 'many',
    arguments: [],
    options: [
        shared_options/* ENVIRONMENTS */.ju,
        {
            name: 'branch',
            kind: 'list',
            placeholder: 'REF',
            description: 'Locks of these revisions of the meta-repo; may be repeated. Default: as here.',
        },
        REMOTE_END('from', 'Remote store to read, and only it; needs --to.'),
        REMOTE_END('to', 'Remote store to fill; needs --from.'),
        ...shared_options/* STORE_OPTIONS */.n0,
    ],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(6257), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 90338)),
};

;// CONCATENATED MODULE: ./.cache/bundle/app/commands/doctor-command.js

const DOCTOR = {
    name: 'doctor',
    summary: 'Try out the local store and the remote ones: rights, consistency, clock, keys.',
    doors: 'cli',
    environment: 'none',
    arguments: [],
    options: shared_options/* STORE_OPTIONS */.n0,
    action: null,
    load: () => __webpack_require__.e(/* import() */ 9068).then(__webpack_require__.bind(__webpack_require__, 59068)),
};

;// CONCATENATED MODULE: ./.cache/bundle/app/commands/gc-commands.js

const gc_commands_BY_HAND = { doors: 'cli', environment: 'none', arguments: [], action: null };
const KEEP = {
    name: 'keep',
    kind: 'string',
    placeholder: 'SPAN',
    description: 'Keep what nothing needs for so long, such as 14d. Default: store.keep.',
};
const STORE_RULES = [
    KEEP,
    {
        name: 'keep-entries',
        kind: 'integer',
        placeholder: 'N',
        fallback: 20,
        description: 'Keep the outputs of this many journal entries of each environment. Default: 20.',
    },
    {
        name: 'branch',
        kind: 'list',
        placeholder: 'REF',
        description: 'Keep what the locks of these revisions need too; may be repeated.',
    },
    {
        name: 'grace',
        kind: 'string',
        placeholder: 'SPAN',
        description: 'Wait so long between moving aside and removing. Default: 1h here, 24h in remotes.',
    },
    {
        name: 'max-size',
        kind: 'string',
        placeholder: 'SIZE',
        description: 'Leave at most so much in the local store; what was used last stays. Default: store.max_size.',
    },
    {
        name: 'remotes',
        kind: 'flag',
        description: 'Collect the remote stores too.',
    },
];
const GC_STORE = {
    ...gc_commands_BY_HAND,
    name: 'gc store',
    summary: 'Remove stored outputs that no lock, journal entry, snapshot or hold needs.',
    options: [...STORE_RULES, shared_options/* DRY_RUN */.yE, ...shared_options/* STORE_OPTIONS */.n0],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(537), __webpack_require__.e(6732), __webpack_require__.e(6305)]).then(__webpack_require__.bind(__webpack_require__, 26305)),
};
const GC_CACHE = {
    ...gc_commands_BY_HAND,
    name: 'gc cache',
    summary: 'Remove what runs left beside the store: transfers, views of dependencies, old logs.',
    options: [KEEP, shared_options/* DRY_RUN */.yE],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(537), __webpack_require__.e(6732), __webpack_require__.e(8814)]).then(__webpack_require__.bind(__webpack_require__, 88814)),
};
const GC_ALL = {
    ...gc_commands_BY_HAND,
    doors: 'all',
    name: 'gc all',
    summary: 'Do both `gc store` and `gc cache`.',
    options: [...STORE_RULES, shared_options/* DRY_RUN */.yE, ...shared_options/* STORE_OPTIONS */.n0],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(537), __webpack_require__.e(6732), __webpack_require__.e(6043)]).then(__webpack_require__.bind(__webpack_require__, 26043)),
};

;// CONCATENATED MODULE: ./.cache/bundle/app/commands/diff-commands.js

const COMMENT_ID = {
    name: 'comment-id',
    kind: 'string',
    placeholder: 'NAME',
    description: 'Tells several comments on one pull request apart.',
};
const DIFF = {
    name: 'diff',
    summary: 'Show what a change of locks and manifests means.',
    doors: 'all',
    environment: 'many',
    arguments: [],
    options: [
        {
            name: 'base',
            kind: 'string',
            placeholder: 'REF',
            description: 'Revision of the meta-repo to compare with. Default: the base of the pull request, merge group or push, else HEAD.',
        },
        {
            name: 'head',
            kind: 'string',
            placeholder: 'REF',
            description: 'Revision to look at instead of the files on disk; it is not checked out.',
        },
        shared_options/* ENVIRONMENTS */.ju,
        {
            name: 'fail-on-change',
            kind: 'list',
            placeholder: 'CLASS',
            description: 'Fail on changes of these classes: added, removed, major, minor, patch, prerelease, downgrade, sidegrade, diverged.',
        },
        {
            name: 'fail-on-severity',
            kind: 'choice',
            choices: ['error', 'high', 'warning', 'notice'],
            description: 'Fail on findings this severe or worse that the base does not have.',
        },
        {
            name: 'commits',
            kind: 'flag',
            negatable: true,
            fallback: true,
            description: 'Read the commits between, from the repositories of changed components (default).',
        },
        {
            name: 'verify',
            kind: 'flag',
            negatable: true,
            fallback: true,
            description: 'Ask whether the tags of changed components still name the locked commits (default).',
        },
        {
            name: 'comment',
            kind: 'choice',
            choices: ['always', 'on-change', 'on-failure', 'never'],
            fallback: 'never',
            description: 'When to write the one comment on the pull request: always, on-change, on-failure or never (the default).',
        },
        COMMENT_ID,
        {
            name: 'sarif',
            kind: 'string',
            placeholder: 'FILE',
            description: 'Write the findings to FILE as SARIF 2.1.0.',
        },
    ],
    action: {
        title: 'Lockstep diff',
        carriesStore: false,
        outputs: [
            { name: 'changed', description: '`true` when any component of any environment changed.' },
            {
                name: 'changes',
                description: 'JSON list of environments with their changes, as in `--json` but without commits.',
            },
            { name: 'classes', description: 'Classes of change that occur, one per line.' },
            {
                name: 'highest-risk',
                description: '`low`, `medium` or `high`; empty when nothing changed.',
            },
            { name: 'comment-url', description: 'Address of the comment, or empty.' },
            { name: 'sarif-file', description: 'Path of the SARIF file, or empty.' },
        ],
        permissions: [
            { name: 'contents: read', why: 'to check out the meta-repo and fetch the base' },
            { name: 'pull-requests: write', why: 'for the comment only' },
            {
                name: 'security-events: write',
                why: 'not for this action: for github/codeql-action/upload-sarif, when it uploads `sarif-file`',
            },
        ],
        example: `- uses: actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0
  with:
    fetch-depth: 0 # the base too
    persist-credentials: false
- uses: OWNER/lockstep/actions/diff@v1
  with:
    environments: dev, staging, prod
    fail-on-severity: high
    fail-on-change: diverged, downgrade
    comment: always`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(4236), __webpack_require__.e(356), __webpack_require__.e(9121), __webpack_require__.e(1630)]).then(__webpack_require__.bind(__webpack_require__, 1630)),
};
const COMMENT = {
    name: 'comment',
    summary: 'Comment on a pull request what its check, which had no rights, has found.',
    doors: 'all',
    environment: 'none',
    arguments: [
        {
            name: 'result',
            description: 'the JSON file that diff wrote in the run that ended, or the directory that it was downloaded to',
            required: true,
            input: 'result-file',
        },
    ],
    options: [
        {
            name: 'when',
            kind: 'choice',
            choices: ['always', 'on-change', 'on-failure'],
            fallback: 'always',
            description: 'When to write it: always (the default), on-change or on-failure.',
        },
        COMMENT_ID,
    ],
    action: {
        title: 'Lockstep comment',
        carriesStore: false,
        outputs: [
            { name: 'comment-url', description: 'Address of the comment, or empty.' },
            { name: 'operation', description: '`created`, `updated`, `unchanged` or `none`.' },
            { name: 'pull-request', description: 'Number of the pull request, or empty.' },
        ],
        permissions: [
            { name: 'contents: read', why: 'to check out the meta-repo' },
            { name: 'actions: read', why: 'for the step that downloads the result of the other run' },
            { name: 'pull-requests: write', why: 'to write the comment' },
        ],
        example: `# on: workflow_run, of the workflow that runs actions/diff
- uses: actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0
  with:
    persist-credentials: false
- uses: actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131 # v7.0.0
  with:
    name: lockstep-diff
    path: \${{ runner.temp }}/lockstep-diff
    run-id: \${{ github.event.workflow_run.id }}
    github-token: \${{ github.token }}
- uses: OWNER/lockstep/actions/comment@v1
  with:
    result-file: \${{ runner.temp }}/lockstep-diff`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(4236), __webpack_require__.e(9121), __webpack_require__.e(292)]).then(__webpack_require__.bind(__webpack_require__, 54169)),
};

// EXTERNAL MODULE: ./.cache/bundle/domain/update-schema.js
var update_schema = __webpack_require__(85493);
;// CONCATENATED MODULE: ./.cache/bundle/app/commands/update-options.js
/** What `lock --update` adds to `lock`. */

const UPDATE_OPTIONS = [
    {
        name: 'update',
        kind: 'flag',
        description: 'Move to newer versions by the rules of `update:` in lockstep.yaml.',
    },
    {
        name: 'pr-strategy',
        kind: 'choice',
        choices: [...update_schema/* UPDATE_STRATEGIES */.o, 'none'],
        configKey: 'update.strategy',
        description: 'With --update, propose pull requests: one for all, one per component, or one per group; none writes the locks here.',
    },
    {
        name: 'minimum-age',
        kind: 'string',
        placeholder: 'SPAN',
        description: 'With --update, take no commit younger than this, such as 3d.',
    },
];
const UPDATE_OUTPUTS = [
    {
        name: 'pull-request-number',
        description: 'Number of the pull request of an update; of several, one per line.',
    },
    { name: 'pull-request-url', description: 'Its page; of several, one per line.' },
    {
        name: 'pull-request-operation',
        description: '`created`, `updated`, `unchanged` or `closed`; of several, one per line.',
    },
];
const UPDATE_PERMISSIONS = [
    {
        name: 'contents: write',
        why: 'to push the branches of updates, with `update` and `pr-strategy`',
    },
    { name: 'pull-requests: write', why: 'to open, change and close their pull requests' },
];

;// CONCATENATED MODULE: ./.cache/bundle/app/commands/lock-commands.js


const READ_CONTENTS = { name: 'contents: read', why: 'to check out the meta-repo' };
const LOCK = {
    name: 'lock',
    summary: 'Resolve every component to an exact commit and write the lock.',
    doors: 'all',
    environment: 'many',
    arguments: [],
    options: [
        {
            ...shared_options/* ENVIRONMENTS */.ju,
            input: 'environment',
            description: 'Environment to lock, or several; the lock without environment when none is named.',
        },
        {
            name: 'all-envs',
            kind: 'flag',
            input: 'all-environments',
            description: 'Lock every declared environment.',
        },
        { ...shared_options/* COMPONENTS */.$j, description: 'Resolve only these anew and keep the rest as locked.' },
        {
            name: 'check',
            kind: 'flag',
            description: 'Write nothing; fail when the committed lock is not what locking would give.',
        },
        {
            name: 'allow-partial',
            kind: 'flag',
            description: 'Write a lock without the components that cannot be resolved, and say so in it.',
        },
        ...UPDATE_OPTIONS,
        shared_options/* DRY_RUN */.yE,
    ],
    action: {
        title: 'Lockstep lock',
        carriesStore: false,
        outputs: [
            { name: 'changed', description: '`true` when a lock differs from what was there before.' },
            { name: 'lock-path', description: 'Path of the lock; of several, one per line.' },
            { name: 'lock-digest', description: 'Digest of the lock; of several, one per line.' },
            { name: 'changes', description: 'JSON list of the changes, as in `--json`.' },
            ...UPDATE_OUTPUTS,
        ],
        permissions: [READ_CONTENTS, ...UPDATE_PERMISSIONS],
        example: `- uses: OWNER/lockstep/actions/lock@v1
  with:
    environment: dev
    check: true`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(356), __webpack_require__.e(3820)]).then(__webpack_require__.bind(__webpack_require__, 83820)),
};
const LOCK_VALIDATE = {
    name: 'lock validate',
    summary: 'Check one lock against the manifest, without the network.',
    doors: 'all',
    environment: 'optional',
    arguments: [],
    options: [shared_options/* ENVIRONMENT */.M0],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(8575)]).then(__webpack_require__.bind(__webpack_require__, 8575)),
};
const LOCK_COMPARE = {
    name: 'lock compare',
    summary: 'Show what differs between two lock files.',
    doors: 'cli',
    environment: 'none',
    arguments: [
        { name: 'a', description: 'the lock before', required: true },
        { name: 'b', description: 'the lock after', required: true },
    ],
    options: [],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(2384)]).then(__webpack_require__.bind(__webpack_require__, 82384)),
};
const STATUS = {
    name: 'status',
    summary: 'Compare the working trees with the lock.',
    doors: 'all',
    environment: 'optional',
    arguments: [],
    options: [shared_options/* ENVIRONMENT */.M0],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(9983)]).then(__webpack_require__.bind(__webpack_require__, 29983)),
};
const VALIDATE = {
    name: 'validate',
    summary: 'Check the manifest, the environments and every lock, without the network.',
    doors: 'all',
    environment: 'none',
    arguments: [],
    options: [],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(4801)]).then(__webpack_require__.bind(__webpack_require__, 74801)),
};

// EXTERNAL MODULE: ./.cache/bundle/domain/merge-entry.js
var merge_entry = __webpack_require__(39683);
// EXTERNAL MODULE: ./.cache/bundle/domain/delivery-config.js
var delivery_config = __webpack_require__(37663);
;// CONCATENATED MODULE: ./.cache/bundle/app/commands/promote-commands.js
/** Commands that move a lock along the environments, and that look at or stop the movement. */


const EXPECT_PLAN = {
    name: 'expect-plan',
    kind: 'string',
    placeholder: 'DIGEST',
    description: 'Refuse when anything has changed since the plan of that digest was shown.',
};
const PROMOTE = {
    name: 'promote',
    summary: 'Move the lock of one environment to the next, through its gates.',
    doors: 'all',
    environment: 'none',
    arguments: [
        {
            name: 'from',
            description: 'the environment whose lock is taken; none with --all',
            required: false,
        },
        {
            name: 'to',
            description: 'the next environment in the declared order; none with --all',
            required: false,
        },
    ],
    options: [
        {
            name: 'all',
            kind: 'flag',
            description: 'Take every step along the declared order, each as far as its gates allow.',
        },
        { ...shared_options/* COMPONENTS */.$j, description: 'Promote only these components; may be repeated.' },
        shared_options/* REQUEST_VIA */.h4,
        shared_options/* PUSH */.LB,
        {
            name: 'strategy',
            kind: 'choice',
            choices: delivery_config/* STRATEGIES */.YL,
            description: 'How it is delivered; as `lockstep.yaml` says when not given.',
        },
        {
            name: 'step-now',
            kind: 'flag',
            description: 'Of a delivery in steps, take the next one before the last was judged; needs a reason.',
        },
        shared_options/* REASON */.rh,
        {
            name: 'bypass',
            kind: 'list',
            placeholder: 'GATE',
            description: 'Go past these gates; needs --reason, is recorded, and shows in every later report.',
        },
        EXPECT_PLAN,
        {
            name: 'expect-head',
            kind: 'string',
            placeholder: 'DIGEST',
            description: 'Refuse when the target has moved from this entry or lock since it was approved.',
        },
        shared_options/* DRY_RUN */.yE,
    ],
    action: {
        title: 'Lockstep promote',
        carriesStore: false,
        outputs: [
            { name: 'decision', description: '`allow`, `block` or `wait`.' },
            { name: 'blocked-by', description: 'Names of the gates that said no, one per line.' },
            { name: 'waiting-for', description: 'Names of the gates that wait, one per line.' },
            { name: 'clears-at', description: 'When all that waits has cleared, or empty.' },
            { name: 'gates', description: 'JSON list of the gates, as in `--json`.' },
            { name: 'plan', description: 'Digest of the plan, for approvals and `expect-plan`.' },
            { name: 'plan-file', description: 'Path of a file with the plan, the same as `json-file`.' },
            {
                name: 'environments',
                description: 'JSON list of the environments that have a new lock and are to be applied.',
            },
            { name: 'promotion-id', description: 'Digest of the journal entry, or empty.' },
            { name: 'pull-request-number', description: 'Number of the pull request, or empty.' },
            { name: 'pull-request-url', description: 'Its address, or empty.' },
            {
                name: 'pull-request-operation',
                description: '`created`, `updated`, `unchanged`, `closed`, or empty.',
            },
            { name: 'lock-path', description: 'Path of the lock that was moved.' },
            { name: 'lock-digest', description: 'Digest of that lock.' },
            { name: 'changes', description: 'JSON list of the changes, as in `--json`.' },
            { name: 'commit', description: 'Commit that delivers the lock, or empty.' },
            {
                name: 'delivery',
                description: 'JSON of the delivery in steps, as in `--json`, or empty.',
            },
        ],
        permissions: [
            { name: 'contents: write', why: 'to push the journal, and the lock with `via: commit`' },
            { name: 'pull-requests: write', why: 'only with `via: pull-request`' },
            { name: 'deployments: write', why: 'only with `deployments: true` in lockstep.yaml' },
            { name: 'checks: read', why: 'only where a gate asks for checks' },
            { name: 'statuses: read', why: 'only where a gate asks for checks' },
            { name: 'actions: read', why: 'only where a gate asks for approvals' },
            { name: 'attestations: read', why: 'only where a gate asks for an attestation' },
        ],
        example: `- uses: OWNER/lockstep/actions/promote@v1
  with:
    from: dev
    to: staging
    via: commit
    push: true`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2453), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(4236), __webpack_require__.e(7782), __webpack_require__.e(614), __webpack_require__.e(7958)]).then(__webpack_require__.bind(__webpack_require__, 97958)),
};
const HISTORY = {
    name: 'history',
    summary: 'Show what happened to an environment, or to all, newest first.',
    doors: 'all',
    environment: 'optional',
    arguments: [],
    options: [
        shared_options/* ENVIRONMENT */.M0,
        { ...shared_options/* COMPONENTS */.$j, description: 'Only what concerns these components.' },
        {
            name: 'limit',
            kind: 'integer',
            short: 'n',
            placeholder: 'N',
            fallback: 20,
            description: 'Entries at most; 20 when not given.',
        },
    ],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(5085)]).then(__webpack_require__.bind(__webpack_require__, 45085)),
};
const HELD = [
    {
        name: 'name',
        description: 'components; the whole environment when none is named',
        required: false,
        variadic: true,
        input: 'components',
    },
];
const EXPIRES = {
    name: 'expires',
    kind: 'string',
    placeholder: 'WHEN',
    description: 'End of the hold: a span such as 24h or 7d, or a time in ISO 8601; until resumed when not given.',
};
const HOLD = {
    name: 'hold',
    summary: 'Stop components or a whole environment, with a reason.',
    doors: 'all',
    environment: 'required',
    arguments: HELD,
    options: [shared_options/* ENVIRONMENT */.M0, shared_options/* REASON */.rh, EXPIRES],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(3310)]).then(__webpack_require__.bind(__webpack_require__, 93310)),
};
const RESUME = {
    name: 'resume',
    summary: 'End a hold.',
    doors: 'all',
    environment: 'required',
    arguments: HELD,
    options: [shared_options/* ENVIRONMENT */.M0, shared_options/* REASON */.rh],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(9648)]).then(__webpack_require__.bind(__webpack_require__, 59648)),
};
const RECORD = {
    name: 'record',
    summary: 'Write what applies in other jobs came to into the journal; nothing is built or run.',
    doors: 'all',
    environment: 'required',
    arguments: [
        {
            name: 'results',
            description: 'files with the JSON results of these applies, or folders of them',
            required: true,
            variadic: true,
        },
    ],
    options: [shared_options/* ENVIRONMENT */.M0, shared_options/* SIGNING_KEY */.oF],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(8765), __webpack_require__.e(8623)]).then(__webpack_require__.bind(__webpack_require__, 9274)),
};
const APPROVE = {
    name: 'approve',
    summary: 'Say yes to one exact plan of a promotion.',
    doors: 'all',
    environment: 'none',
    arguments: [
        { name: 'from', description: 'the environment whose lock is taken', required: true },
        { name: 'to', description: 'the environment that would get it', required: true },
    ],
    options: [
        { ...shared_options/* COMPONENTS */.$j, description: 'The components of the promotion, when it is not of all.' },
        EXPECT_PLAN,
        shared_options/* REASON */.rh,
    ],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(614), __webpack_require__.e(9900)]).then(__webpack_require__.bind(__webpack_require__, 56231)),
};

;// CONCATENATED MODULE: ./.cache/bundle/app/commands/merge-commands.js
/** Commands that bring two locks together. */



const LOCK_MERGE = {
    name: 'lock merge',
    summary: 'Merge two locks component by component, by hand or as the merge driver of git.',
    doors: 'cli',
    environment: 'optional',
    arguments: [
        { name: 'base', description: 'the lock that both come from; may be empty', required: false },
        { name: 'ours', description: 'the lock on this side, which is overwritten', required: false },
        { name: 'theirs', description: 'the lock on the other side', required: false },
    ],
    options: [
        {
            name: 'strategy',
            kind: 'choice',
            choices: merge_entry/* MERGE_STRATEGIES */.vD,
            fallback: 'fail',
            description: 'What is taken where both changed a component: nothing (fail, the default), ours, theirs, the newest version, or the smaller step from the base (conservative).',
        },
        {
            name: 'output',
            kind: 'string',
            short: 'o',
            placeholder: 'FILE',
            description: 'Write the merged lock there and leave ours as it is.',
        },
        {
            name: 'path',
            kind: 'string',
            placeholder: 'NAME',
            description: 'What the lock is called in messages; git gives its merge driver copies.',
        },
        { ...shared_options/* ENVIRONMENT */.M0, description: 'Refuse locks of any other environment.' },
        shared_options/* DRY_RUN */.yE,
        {
            name: 'install',
            kind: 'flag',
            description: 'Make git merge locks this way in this repository, and merge nothing now.',
        },
        { name: 'uninstall', kind: 'flag', description: 'Take --install back.' },
    ],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(6398)]).then(__webpack_require__.bind(__webpack_require__, 46398)),
};
/** The same command under the name that it has beside the others of locks. */
const LOCK_PROMOTE = {
    ...PROMOTE,
    name: 'lock promote',
    summary: 'The same as promote.',
    doors: 'cli',
    action: null,
};

;// CONCATENATED MODULE: ./.cache/bundle/app/commands/rollback-commands.js

const MOVING = [
    shared_options/* ENVIRONMENT */.M0,
    shared_options/* REASON */.rh,
    {
        name: 'hold',
        kind: 'string',
        placeholder: 'HOLD',
        configKey: 'rollback.hold',
        description: 'Keep what was rolled back from coming again: none, until-resumed, or a span such as 24h.',
    },
    shared_options/* DRY_RUN */.yE,
    shared_options/* VIA */.lv,
    shared_options/* PUSH */.LB,
    {
        ...shared_options/* FORCE */.wj,
        description: 'Go past conflicts and holds, on record, and lose local edits in working trees.',
    },
    {
        name: 'restore-only',
        kind: 'flag',
        description: 'Never build; refuse before anything moves when the store lacks an output.',
    },
    {
        name: 'apply',
        kind: 'flag',
        negatable: true,
        fallback: true,
        description: 'Apply the lock afterwards, from the store; this is the default.',
    },
    shared_options/* JOBS */.PL,
];
const INCLUDE_DEPENDENTS = {
    name: 'include-dependents',
    kind: 'flag',
    description: 'Take along the dependents that cannot live with what goes back.',
};
const AGE = {
    name: 'age',
    kind: 'string',
    placeholder: 'SPAN',
    input: null,
    description: 'Go back to where the environment was that long ago, such as 2d.',
};
const TO_VERSION = {
    name: 'to-version',
    kind: 'string',
    placeholder: 'VERSION',
    description: 'Tag, branch or range to go back to.',
};
const TO_COMMIT = {
    name: 'to-commit',
    kind: 'string',
    placeholder: 'COMMIT',
    description: 'Full commit to go back to.',
};
function rollbackCommand(part) {
    const { extra = [], ...rest } = part;
    return {
        ...rest,
        doors: 'cli',
        environment: 'required',
        options: [...extra, ...MOVING],
        action: null,
    };
}
const ROLLBACK_COMPONENT = rollbackCommand({
    name: 'rollback component',
    summary: 'Bring one component back to a version or commit.',
    arguments: [{ name: 'name', description: 'the component', required: true }],
    extra: [TO_VERSION, TO_COMMIT, INCLUDE_DEPENDENTS],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2453), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(7782), __webpack_require__.e(1628), __webpack_require__.e(8737)]).then(__webpack_require__.bind(__webpack_require__, 8737)),
});
const ROLLBACK_LOCK = rollbackCommand({
    name: 'rollback lock',
    summary: 'Go back to what a lock file says.',
    arguments: [
        { name: 'file', description: 'the lock file, or the digest of a lock', required: true },
    ],
    extra: [shared_options/* COMPONENTS */.$j, INCLUDE_DEPENDENTS],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2453), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(7782), __webpack_require__.e(1628), __webpack_require__.e(5515)]).then(__webpack_require__.bind(__webpack_require__, 95515)),
});
const ROLLBACK_STORE = rollbackCommand({
    name: 'rollback store',
    summary: 'Bring the component that made an output of the store back to it.',
    arguments: [{ name: 'digest', description: 'the output, may be short', required: true }],
    extra: [
        {
            ...shared_options/* COMPONENTS */.$j,
            placeholder: 'NAME',
            description: 'The component, where several made that output.',
        },
        INCLUDE_DEPENDENTS,
    ],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2453), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(7782), __webpack_require__.e(1628), __webpack_require__.e(1483)]).then(__webpack_require__.bind(__webpack_require__, 1483)),
});
const ROLLBACK_TO = rollbackCommand({
    name: 'rollback to',
    summary: 'Go back to an earlier state of the environment.',
    arguments: [
        {
            name: 'target',
            description: 'previous, last-verified, a label, or an entry of rollback list',
            required: false,
        },
    ],
    extra: [AGE, shared_options/* COMPONENTS */.$j, INCLUDE_DEPENDENTS],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2453), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(7782), __webpack_require__.e(1628), __webpack_require__.e(2609)]).then(__webpack_require__.bind(__webpack_require__, 22609)),
});
const ROLLBACK_LIST = {
    name: 'rollback list',
    summary: 'List what the environment can go back to, newest first.',
    doors: 'cli',
    environment: 'required',
    arguments: [],
    options: [shared_options/* ENVIRONMENT */.M0],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(7832)]).then(__webpack_require__.bind(__webpack_require__, 77832)),
};
const ROLLBACK_SNAPSHOT = {
    name: 'rollback snapshot',
    summary: 'Give the state of the environment a label to go back to.',
    doors: 'cli',
    environment: 'required',
    arguments: [{ name: 'label', description: 'the label', required: true }],
    options: [shared_options/* ENVIRONMENT */.M0, shared_options/* REASON */.rh],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(5016)]).then(__webpack_require__.bind(__webpack_require__, 85016)),
};
/** All of the above behind two inputs, because forms of `workflow_dispatch` have static lists. */
const ROLLBACK = {
    name: 'rollback',
    summary: 'Bring an environment back to an earlier state, from the store.',
    doors: 'action',
    environment: 'required',
    arguments: [],
    options: [
        {
            name: 'target',
            kind: 'string',
            fallback: 'last-verified',
            description: 'previous, last-verified (the default), version, commit, lock, store, snapshot, age, list, make-snapshot, or an entry of list.',
        },
        {
            name: 'target-value',
            kind: 'string',
            description: 'The version, commit, lock file or digest, output digest, label or span, where the target is one of these; empty lists what one can write.',
        },
        shared_options/* COMPONENTS */.$j,
        INCLUDE_DEPENDENTS,
        ...MOVING,
        ...shared_options/* STORE_OPTIONS */.n0,
        shared_options/* CACHE_NAME */.bz,
    ],
    action: {
        title: 'Lockstep rollback',
        carriesStore: true,
        outputs: [
            { name: 'lock-path', description: 'Path of the lock that was moved.' },
            { name: 'lock-digest', description: 'Digest of that lock.' },
            { name: 'changes', description: 'JSON list of the changes, as in `--json`.' },
            { name: 'undo', description: 'The command that undoes it, or empty.' },
            { name: 'commit', description: 'Commit that delivers the lock, or empty.' },
            {
                name: 'targets',
                description: 'JSON list of what one can go back to; with `target: list`, or an empty `target-value`.',
            },
            {
                name: 'cache-hit',
                description: '`true` when the exact cache entry was found, else `false`.',
            },
        ],
        permissions: [
            { name: 'contents: write', why: 'to push the journal, and the lock with `via: commit`' },
        ],
        example: `- uses: OWNER/lockstep/actions/rollback@v1
  with:
    environment: prod
    target: last-verified
    reason: errors after the last release`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2453), __webpack_require__.e(7024), __webpack_require__.e(1465), __webpack_require__.e(6257), __webpack_require__.e(8765), __webpack_require__.e(7323), __webpack_require__.e(7782), __webpack_require__.e(1628), __webpack_require__.e(6828)]).then(__webpack_require__.bind(__webpack_require__, 96828)),
};

;// CONCATENATED MODULE: ./.cache/bundle/app/commands/store-commands.js

const DIGEST = {
    name: 'digest',
    description: 'digest of a tree, or build key of a record; 6 digits or more are enough',
    required: true,
};
const ROOT = {
    name: 'root',
    kind: 'string',
    placeholder: 'DIR',
    description: 'Directory that the paths are below. Default: here.',
};
/** Outputs of several commands would be of no use to a workflow that has `json-file`. */
const store_commands_BY_HAND = { doors: 'cli', environment: 'none', action: null };
const REHASH = {
    name: 'rehash',
    kind: 'flag',
    description: 'Read every file, also those that did not change by their stat data.',
};
const STORE_ADD = {
    ...store_commands_BY_HAND,
    name: 'store add',
    summary: 'Store paths as one tree, kept until it is removed by hand.',
    arguments: [
        { name: 'paths', description: 'files and directories', required: true, variadic: true },
    ],
    options: [ROOT, REHASH, ...shared_options/* STORE_OPTIONS */.n0],
    load: () => __webpack_require__.e(/* import() */ 3358).then(__webpack_require__.bind(__webpack_require__, 93358)),
};
const STORE_GET = {
    ...store_commands_BY_HAND,
    name: 'store get',
    summary: 'Put a stored tree in place.',
    arguments: [
        DIGEST,
        {
            name: 'paths',
            description: 'what is made as the tree says; all that it has at its top when none is given',
            required: false,
            variadic: true,
        },
    ],
    options: [
        ROOT,
        { name: 'force', kind: 'flag', description: 'Replace what is there.' },
        REHASH,
        ...shared_options/* STORE_OPTIONS */.n0,
    ],
    load: () => Promise.all(/* import() */[__webpack_require__.e(717), __webpack_require__.e(9327)]).then(__webpack_require__.bind(__webpack_require__, 59327)),
};
const STORE_QUERY = {
    ...store_commands_BY_HAND,
    name: 'store query',
    summary: 'Tell what an object of the store is, and who made it.',
    arguments: [{ ...DIGEST, description: 'digest of anything; 6 digits or more are enough' }],
    options: [],
    load: () => __webpack_require__.e(/* import() */ 6934).then(__webpack_require__.bind(__webpack_require__, 66934)),
};
const STORE_LIST = {
    ...store_commands_BY_HAND,
    name: 'store list',
    summary: 'List records of builds, and trees that were added by hand.',
    arguments: [],
    options: [
        shared_options/* COMPONENTS */.$j,
        { name: 'limit', kind: 'integer', placeholder: 'N', description: 'Rows at most.' },
    ],
    load: () => __webpack_require__.e(/* import() */ 9147).then(__webpack_require__.bind(__webpack_require__, 59147)),
};
const STORE_REMOVE = {
    ...store_commands_BY_HAND,
    name: 'store remove',
    summary: 'Take a record or tree out of the store; collecting it frees the space.',
    arguments: [DIGEST],
    options: shared_options/* STORE_OPTIONS */.n0,
    load: () => __webpack_require__.e(/* import() */ 8748).then(__webpack_require__.bind(__webpack_require__, 48748)),
};
const STORE_STATS = {
    ...store_commands_BY_HAND,
    name: 'store stats',
    summary: 'Tell how much the store holds.',
    arguments: [],
    options: [],
    load: () => __webpack_require__.e(/* import() */ 7020).then(__webpack_require__.bind(__webpack_require__, 47020)),
};
const STORE_VERIFY = {
    ...store_commands_BY_HAND,
    name: 'store verify',
    summary: 'Read the whole store, or some of it, and set aside what is damaged.',
    arguments: [
        { ...DIGEST, name: 'digests', required: false, variadic: true, description: 'only these' },
    ],
    options: [
        {
            name: 'repair',
            kind: 'flag',
            description: 'Fetch what is damaged from the remote stores.',
        },
        ...shared_options/* STORE_OPTIONS */.n0,
    ],
    load: () => __webpack_require__.e(/* import() */ 5069).then(__webpack_require__.bind(__webpack_require__, 75069)),
};

;// CONCATENATED MODULE: ./.cache/bundle/app/commands.js











/** In the order of help. */
const ROWS = [
    LOCK,
    LOCK_VALIDATE,
    LOCK_COMPARE,
    LOCK_MERGE,
    LOCK_PROMOTE,
    DIFF,
    COMMENT,
    PLAN,
    APPLY,
    CACHE_RESTORE,
    RECORD,
    STATUS,
    VALIDATE,
    PROMOTE,
    APPROVE,
    ROLLBACK,
    ROLLBACK_COMPONENT,
    ROLLBACK_LOCK,
    ROLLBACK_STORE,
    ROLLBACK_TO,
    ROLLBACK_LIST,
    ROLLBACK_SNAPSHOT,
    HISTORY,
    HOLD,
    RESUME,
    STORE_ADD,
    STORE_GET,
    STORE_QUERY,
    STORE_LIST,
    STORE_REMOVE,
    STORE_STATS,
    STORE_VERIFY,
    CACHE_BUILD,
    CACHE_GET,
    CACHE_INVALIDATE,
    CACHE_LIST,
    CACHE_STATS,
    CACHE_WARM,
    GC_STORE,
    GC_CACHE,
    GC_ALL,
    DOCTOR,
];
/** Every command with all its options, the global ones last. */
const COMMANDS = ROWS.map((row) => ({
    ...row,
    options: [...row.options, ...shared_options/* GLOBAL_OPTIONS */.PA],
}));
/** Commands that the command line has. */
const CLI_COMMANDS = COMMANDS.filter((command) => command.doors !== 'action');
/** Commands that the root action runs. */
const ACTION_COMMANDS = COMMANDS.filter((command) => command.doors !== 'cli');
/** The command of that name, or null. */
function findCommand(name) {
    return COMMANDS.find((command) => command.name === name) ?? null;
}
/** Options that a person can type. */
function typedOptions(command) {
    return command.options.filter((option) => option.cli !== false);
}


/***/ }),

/***/ 48:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ COMPONENTS),
/* harmony export */   LB: () => (/* binding */ PUSH),
/* harmony export */   M0: () => (/* binding */ ENVIRONMENT),
/* harmony export */   PA: () => (/* binding */ GLOBAL_OPTIONS),
/* harmony export */   PL: () => (/* binding */ JOBS),
/* harmony export */   bz: () => (/* binding */ CACHE_NAME),
/* harmony export */   h4: () => (/* binding */ REQUEST_VIA),
/* harmony export */   ju: () => (/* binding */ ENVIRONMENTS),
/* harmony export */   lv: () => (/* binding */ VIA),
/* harmony export */   n0: () => (/* binding */ STORE_OPTIONS),
/* harmony export */   oF: () => (/* binding */ SIGNING_KEY),
/* harmony export */   rh: () => (/* binding */ REASON),
/* harmony export */   wE: () => (/* binding */ ACTION_OPTIONS),
/* harmony export */   wj: () => (/* binding */ FORCE),
/* harmony export */   yE: () => (/* binding */ DRY_RUN)
/* harmony export */ });
/* unused harmony export REMOTE */
const ENVIRONMENT = {
    name: 'env',
    kind: 'string',
    short: 'e',
    alias: 'environment',
    placeholder: 'NAME',
    input: 'environment',
    description: 'Environment to work on.',
};
const ENVIRONMENTS = {
    ...ENVIRONMENT,
    kind: 'list',
    input: 'environments',
    description: 'Environments to look at; all that have a lock when none is named.',
};
const COMPONENTS = {
    name: 'component',
    kind: 'list',
    short: 'c',
    placeholder: 'NAME',
    input: 'components',
    description: 'Only these components; may be repeated.',
};
const DRY_RUN = {
    name: 'dry-run',
    kind: 'flag',
    description: 'Show the plan and change nothing.',
};
const JOBS = {
    name: 'jobs',
    kind: 'integer',
    short: 'j',
    placeholder: 'N',
    configKey: 'jobs',
    description: 'Components worked on at the same time.',
};
const FORCE = {
    name: 'force',
    kind: 'flag',
    description: 'Lose local edits in working trees, and move foreign directories aside.',
};
const REASON = {
    name: 'reason',
    kind: 'string',
    placeholder: 'TEXT',
    description: 'Why; kept in the journal.',
};
const PUSH = {
    name: 'push',
    kind: 'flag',
    description: 'Push the commit of the lock; only with --via commit.',
};
const VIA = {
    name: 'via',
    kind: 'choice',
    choices: ['file', 'commit'],
    configKey: 'promote.via',
    description: 'How the lock is delivered: left as a file, or committed.',
};
/** Only a promotion can also be asked for. */
const REQUEST_VIA = {
    ...VIA,
    choices: ['file', 'commit', 'pull-request'],
    description: 'How the lock is delivered: left as a file, committed, or as a pull request.',
};
const CACHE_NAME = {
    name: 'cache-name',
    kind: 'string',
    cli: false,
    description: 'Tells caches of several stores in one repository apart.',
};
const REMOTE = {
    name: 'remote',
    kind: 'string',
    placeholder: 'NAME|URL',
    description: 'Use this remote store only: one of lockstep.yaml by name, an address such as s3://bucket/prefix, or none.',
};
const SIGNING_KEY = {
    name: 'signing-key',
    kind: 'string',
    cli: false,
    description: 'Private Ed25519 key that records are signed with.',
};
/** What every command has that reads or writes the store. */
const STORE_OPTIONS = [
    REMOTE,
    {
        name: 'on-cache-error',
        kind: 'choice',
        choices: ['warn', 'error'],
        configKey: 'store.onCacheError',
        description: 'Warn of a remote store that fails and go on without it, or fail.',
    },
    {
        name: 'store-keys',
        kind: 'string',
        cli: false,
        description: 'Keys that the store is encrypted with, one per line; the first writes, all of them read.',
    },
    SIGNING_KEY,
];
/** What every command has. */
const GLOBAL_OPTIONS = [
    {
        name: 'json',
        kind: 'flag',
        input: null,
        description: 'Print one JSON object on standard output, all else on standard error.',
    },
    {
        name: 'manifests',
        kind: 'string',
        placeholder: 'DIR',
        description: 'Directory that holds components.yaml; found upwards from here when not given.',
    },
    {
        name: 'config',
        kind: 'string',
        placeholder: 'FILE',
        input: 'config-file',
        description: 'Configuration to read instead of lockstep.yaml of the meta-repo.',
    },
    {
        name: 'quiet',
        kind: 'flag',
        short: 'q',
        input: null,
        description: 'Print the result only, no progress.',
    },
    {
        name: 'verbose',
        kind: 'flag',
        short: 'v',
        input: null,
        description: 'Print decisions and the output of builds too.',
    },
    {
        name: 'summary-file',
        kind: 'string',
        placeholder: 'FILE',
        input: null,
        description: 'Append the result as Markdown to FILE, for the page or comment of another CI.',
    },
    {
        name: 'github-token',
        kind: 'string',
        cli: false,
        inputDefault: '${{ github.token }}',
        description: 'Token for repositories on the server that the workflow runs on.',
    },
];
/** Inputs that only actions have. */
const ACTION_OPTIONS = [
    {
        name: 'working-directory',
        kind: 'string',
        description: 'Where to look for the meta-repo, relative to the workspace.',
    },
    {
        name: 'summary',
        kind: 'choice',
        choices: ['always', 'on-failure', 'never'],
        fallback: 'always',
        description: 'When to write a job summary: always (the default), on-failure or never.',
    },
];


/***/ }),

/***/ 17412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ runToEnd)
/* harmony export */ });
/** Throws what the command throws, and under `on_cache_error: error` what the remotes did. */
async function runToEnd(run, context) {
    const { tiers } = context.world;
    if (tiers === null)
        return run(context);
    try {
        const result = await run(context);
        await tiers.flush();
        const findings = [...result.findings, ...tiers.findings()];
        return { ...result, findings, remotes: tiers.reports() };
    }
    finally {
        await tiers.close();
    }
}


/***/ }),

/***/ 10228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   j: () => (/* binding */ gitCredentials)
/* harmony export */ });
/** What must never be printed (T36), and what git sends to the server of the workflow. */
const SECRET_VARIABLES = [
    'LOCKSTEP_GITHUB_TOKEN',
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'LOCKSTEP_STORE_KEYS',
    'LOCKSTEP_SIGNING_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AZURE_CLIENT_SECRET',
    'AZURE_STORAGE_CONNECTION_STRING',
    'AZURE_STORAGE_ACCOUNT_KEY',
    'AZURE_STORAGE_KEY',
    'AZURE_STORAGE_SAS_TOKEN',
];
/** Parts of a secret that tell as much as the whole: the keys of a list, the fields of a connection string. */
const PART = /[^\s,;]{16,}/g;
/** Every secret that the process knows of; `given` are those that came as inputs. */
function secretsOf(variables, ...given) {
    const texts = [...given, ...SECRET_VARIABLES.map((name) => variables[name])].filter((text) => typeof text === 'string' && text !== '');
    return [...new Set(texts.flatMap((text) => [text, ...partsOf(text)]))];
}
function partsOf(text) {
    return (text.match(PART) ?? []).map((part) => part.replace(/^(?:AccountKey|SharedAccessSignature)=/, ''));
}
/**
 * The token for the server that the workflow runs on (github.com outside of one), as the header that git sends to
 * URLs below it and to no other.
 */
function gitCredentials(variables, githubToken) {
    if (githubToken === null || githubToken === '')
        return [];
    const server = (variables['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
    const pair = Buffer.from(`x-access-token:${githubToken}`).toString('base64');
    return [{ prefix: `${server}/`, header: `Authorization: basic ${pair}` }];
}


/***/ }),

/***/ 35019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ whyStopped)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** What a failure means when the run was interrupted. */

/** After an interruption any other failure is only its consequence. */
function whyStopped(error, signal) {
    if (!signal.aborted || (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj && error.kind === 'cancelled')) {
        return error;
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('cancelled', {
        message: 'the run was interrupted',
        hint: 'run the same command again; what was finished is kept',
        cause: error,
    });
}


/***/ }),

/***/ 79916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ buildKeyOf),
/* harmony export */   Rv: () => (/* binding */ isCanonicalJson),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fe: () => (/* binding */ BUILD_KEY_SCHEMA)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/** The build key: digest of everything that can change a build's output. */

const BUILD_KEY_SCHEMA = 1;
/** The key of some inputs: SHA-256 of their canonical JSON (keys sorted at every level). */
function buildKeyOf(inputs) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(canonicalJson(inputs));
}
/** JSON with sorted keys and no spaces; the one text of a value. Undefined fields are left out. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value) ?? 'null';
    const fields = Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
}
/** True when a text is the canonical JSON of the value that it was parsed to. */
function isCanonicalJson(text, value) {
    // The platform's own writer is many times faster; it differs where keys are not in order, or look like numbers.
    return (JSON.stringify(value) === text && isInOrder(value)) || canonicalJson(value) === text;
}
function isInOrder(value) {
    if (typeof value !== 'object' || value === null)
        return true;
    if (Array.isArray(value))
        return value.every(isInOrder);
    let before = null;
    for (const key of Object.keys(value)) {
        if (before !== null && key < before)
            return false;
        if (!isInOrder(value[key]))
            return false;
        before = key;
    }
    return true;
}


/***/ }),

/***/ 89599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ side),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   Ss: () => (/* binding */ compareLocks)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/** What changed between two locks, component by component. */

/**
 * One change per component of either lock, unchanged ones included, sorted by name. Classes follow the
 * versions (`semver`); another commit under the same version, or versions that are none, is a `sidegrade`.
 * `diverged` needs the history of the repository, so it is never given here.
 */
function compareLocks(from, to) {
    const names = new Set([...(from?.components.keys() ?? []), ...to.components.keys()]);
    return [...names]
        .sort((a, b) => (a < b ? -1 : 1))
        .map((component) => {
        const before = from?.components.get(component);
        const after = to.components.get(component);
        return { component, kind: kindOf(before, after), from: side(before), to: side(after) };
    });
}
/** What a change shows of an entry; null for an entry that is not there. */
function side(locked) {
    if (locked === null || locked === undefined)
        return null;
    return {
        version: locked.version,
        ref: locked.ref,
        commit: locked.commit,
    };
}
function kindOf(before, after) {
    if (before === undefined)
        return 'added';
    if (after === undefined)
        return 'removed';
    const sameSource = before.commit === after.commit && before.repo === after.repo;
    if (sameSource && before.version === after.version)
        return 'unchanged';
    return classOf(before.version, after.version);
}
function classOf(before, after) {
    const from = versionIn(before);
    const to = versionIn(after);
    if (from === null || to === null)
        return 'sidegrade';
    const order = semver__WEBPACK_IMPORTED_MODULE_0__.compare(from, to);
    if (order === 0)
        return 'sidegrade';
    if (order > 0)
        return 'downgrade';
    return CLASSES[semver__WEBPACK_IMPORTED_MODULE_0__.diff(from, to) ?? 'patch'];
}
const CLASSES = {
    major: 'major',
    minor: 'minor',
    patch: 'patch',
    premajor: 'prerelease',
    preminor: 'prerelease',
    prepatch: 'prerelease',
    prerelease: 'prerelease',
    release: 'patch',
};
/** The semver version that a tag name ends in (`v1.2.0`, `api/v1.2.0`, `api-1.2.0-rc.1`), or null. */
function versionIn(tag) {
    if (tag.length > 300)
        return null;
    const tail = tag.slice(tag.lastIndexOf('/') + 1);
    const start = /(?:^|[^0-9A-Za-z.+])v?(?=[0-9]{1,16}\.[0-9]{1,16}\.[0-9])/.exec(tail);
    return start === null ? null : semver__WEBPACK_IMPORTED_MODULE_0__.valid(tail.slice(start.index + start[0].length));
}


/***/ }),

/***/ 37663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SM: () => (/* binding */ ALL_AT_ONCE),
/* harmony export */   YL: () => (/* binding */ STRATEGIES),
/* harmony export */   ow: () => (/* binding */ DEFAULT_JUDGEMENT)
/* harmony export */ });
const STRATEGIES = ['all-at-once', 'blue-green', 'canary'];
const ALL_AT_ONCE = {
    strategy: 'all-at-once',
    sides: ['blue', 'green'],
    switch: null,
    verify: null,
    steps: [],
    judge: null,
    timeoutMs: 600_000,
    passEnv: [],
};
/** What a judgement falls back to. */
const DEFAULT_JUDGEMENT = { significance: 0.05, minimumSamples: 100 };


/***/ }),

/***/ 44916:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
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

/***/ 9406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isRefName)
/* harmony export */ });
/** Names of refs: git's own rules, and nothing invisible besides (T17, T28). */
const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\\p{C}\p{Z}]/u;
const MAX_LENGTH = 500;
/**
 * True for a name that git takes for a ref, full (`refs/tags/v1`) or short (`v1`). Rules of
 * git-check-ref-format with `--allow-onelevel`; besides, spaces and invisible characters of Unicode are
 * refused, so that two names never look the same.
 */
function isRefName(text) {
    if (text === '' || text.length > MAX_LENGTH || text === '@')
        return false;
    if (text.startsWith('-') || text.endsWith('.') || FORBIDDEN.test(text))
        return false;
    if (text.includes('..') || text.includes('@{'))
        return false;
    return text.split('/').every(isPart);
}
function isPart(part) {
    return part !== '' && !part.startsWith('.') && !part.endsWith('.lock');
}


/***/ }),

/***/ 38246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PX: () => (/* binding */ checkGraph),
/* harmony export */   Pm: () => (/* binding */ dependencyCycles),
/* harmony export */   _o: () => (/* binding */ topologicalOrder),
/* harmony export */   cg: () => (/* binding */ cycleFinding),
/* harmony export */   hk: () => (/* binding */ dependenciesOf),
/* harmony export */   kc: () => (/* binding */ missingDependencies),
/* harmony export */   yk: () => (/* binding */ dependentsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67296);
/** The dependency graph: order, reach and checks; linear, and without recursion (T52). */


/** Throws `dependency-missing`, else `dependency-cycle` with the path (`a → b → a`); both carry `data.findings`. */
function checkGraph(nodes) {
    const missing = missingDependencies(nodes);
    if (missing.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('dependency-missing', {
            message: missing.map((finding) => finding.message).join('\n'),
            hint: missing[0]?.fix ?? '',
            data: { findings: missing },
        });
    }
    const cycles = dependencyCycles(nodes);
    if (cycles.length === 0)
        return;
    const findings = cycles.map(cycleFinding);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('dependency-cycle', {
        message: findings.map((finding) => finding.message).join('\n'),
        hint: 'take one of these out of depends_on',
        data: { findings, cycles },
    });
}
/** One finding per dependency that is not a node. */
function missingDependencies(nodes) {
    const findings = [];
    for (const [name, node] of nodes) {
        for (const dependency of node.dependsOn) {
            if (nodes.has(dependency.name))
                continue;
            const [guess] = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(dependency.name, nodes.keys());
            findings.push({
                severity: 'error',
                code: 'dependency-missing',
                where: { component: name },
                message: `${name} depends on ${dependency.name}, which is no component`,
                fix: guess === undefined ? `add ${dependency.name}, or take it out` : `write ${guess}`,
            });
        }
    }
    return findings;
}
/** The finding that tells of one cycle. */
function cycleFinding(path) {
    return {
        severity: 'error',
        code: 'dependency-cycle',
        where: { component: path[0] ?? '' },
        message: `components depend on each other in a circle: ${path.join(' → ')}`,
        fix: 'take one of these out of depends_on',
    };
}
/** One printed path (first = last) for each group of components that form a circle; sorted by first name. */
function dependencyCycles(nodes) {
    const left = new Set(nodes.keys());
    for (const name of topologicalOrder(nodes))
        left.delete(name);
    // What is left lies on a cycle or depends on one: following dependencies that are left must come round.
    const cycles = [];
    const seen = new Set();
    for (const start of [...left].sort(byName)) {
        const path = [];
        const position = new Map();
        let at = start;
        while (at !== undefined && !seen.has(at)) {
            seen.add(at);
            position.set(at, path.length);
            path.push(at);
            const next = firstLeft(nodes, at, left);
            if (next !== undefined && position.has(next)) {
                cycles.push(rotated(path.slice(position.get(next))));
                break;
            }
            at = next;
        }
    }
    return cycles.sort((a, b) => byName(a[0] ?? '', b[0] ?? ''));
}
function firstLeft(nodes, name, left) {
    return nodes.get(name)?.dependsOn.find((dependency) => left.has(dependency.name))?.name;
}
/** The cycle from its smallest name, closed by that name again. */
function rotated(cycle) {
    const first = cycle.reduce((least, name) => (byName(name, least) < 0 ? name : least));
    const index = cycle.indexOf(first);
    return [...cycle.slice(index), ...cycle.slice(0, index), first];
}
/**
 * Dependencies before dependents; among those that are ready the smallest name first, so the order is one
 * and the same for one graph. Dependencies that are no nodes count as done. Nodes on a cycle, and what
 * depends on them, are left out: call `checkGraph` first.
 */
function topologicalOrder(nodes) {
    const waiting = new Map();
    const dependents = reversed(nodes);
    const ready = new Heap();
    for (const [name, node] of nodes) {
        const count = new Set(node.dependsOn.map((one) => one.name).filter((one) => nodes.has(one)))
            .size;
        waiting.set(name, count);
        if (count === 0)
            ready.push(name);
    }
    const order = [];
    for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
        order.push(name);
        for (const dependent of dependents.get(name) ?? []) {
            const count = (waiting.get(dependent) ?? 0) - 1;
            waiting.set(dependent, count);
            if (count === 0)
                ready.push(dependent);
        }
    }
    return order;
}
/** Everything that `names` need, directly or not, without `names` themselves. */
function dependenciesOf(nodes, names) {
    return reach(names, (name) => (nodes.get(name)?.dependsOn ?? []).map((one) => one.name).filter((one) => nodes.has(one)));
}
/** Everything that needs one of `names`, directly or not, without `names` themselves. */
function dependentsOf(nodes, names) {
    const dependents = reversed(nodes);
    return reach(names, (name) => [...(dependents.get(name) ?? [])]);
}
function reversed(nodes) {
    const dependents = new Map();
    for (const name of nodes.keys())
        dependents.set(name, new Set());
    for (const [name, node] of nodes) {
        for (const dependency of node.dependsOn)
            dependents.get(dependency.name)?.add(name);
    }
    return dependents;
}
function reach(names, next) {
    const given = new Set(names);
    const found = new Set();
    const todo = [...given];
    for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
        for (const one of next(name)) {
            if (given.has(one) || found.has(one))
                continue;
            found.add(one);
            todo.push(one);
        }
    }
    return found;
}
/** Code-unit order; names are ASCII, so it is the order of their bytes. */
function byName(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** A binary heap of names, smallest first: ten thousand ready nodes must not be sorted anew for each one. */
class Heap {
    items = [];
    push(name) {
        this.items.push(name);
        for (let at = this.items.length - 1; at > 0;) {
            const parent = (at - 1) >> 1;
            if (!this.swapIfLess(at, parent))
                return;
            at = parent;
        }
    }
    pop() {
        const [top] = this.items;
        const last = this.items.pop();
        if (top === undefined || last === undefined || this.items.length === 0)
            return top;
        this.items[0] = last;
        for (let at = 0;;) {
            const left = 2 * at + 1;
            const child = this.less(left + 1, left) ? left + 1 : left;
            if (!this.swapIfLess(child, at))
                return top;
            at = child;
        }
    }
    less(a, b) {
        const first = this.items[a];
        const second = this.items[b];
        return first !== undefined && second !== undefined && first < second;
    }
    swapIfLess(child, parent) {
        if (!this.less(child, parent))
            return false;
        [this.items[child], this.items[parent]] = [
            this.items[parent],
            this.items[child],
        ];
        return true;
    }
}


/***/ }),

/***/ 31478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ standingOutputs),
/* harmony export */   Fk: () => (/* binding */ withOutputs),
/* harmony export */   dI: () => (/* binding */ sameEntry),
/* harmony export */   p4: () => (/* binding */ composed)
/* harmony export */ });
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38246);
/** Entries of several locks put together into one, and which recorded outputs stay true then. */


/** For each name of any of `from` what `pick` says, sorted by name; null leaves it out. */
function composed(from, pick) {
    const names = new Set(from.flatMap((entries) => [...entries.keys()]));
    const picked = [...names].sort().map((name) => pick(name) ?? null);
    return new Map(picked.filter((entry) => entry !== null).map((entry) => [entry.name, entry]));
}
/** True when two entries lock the same; a recorded output is no part of that. */
function sameEntry(a, b) {
    return textOf(a) === textOf(b);
}
function textOf(entry) {
    return (0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(entry === null || entry === undefined ? null : { ...entry, output: null });
}
/**
 * Outputs recorded in `recorded` that `entries` may keep: an output was built from its component and all that this
 * depends on, so nothing of that may differ. A name that may not keep its output is left out; null = none was recorded.
 */
function standingOutputs(entries, recorded) {
    const changed = [...entries.values()]
        .filter((entry) => sourceOf(entry) !== sourceOf(recorded.get(entry.name)))
        .map(({ name }) => name);
    const lost = new Set([...changed, ...(0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .dependentsOf */ .yk)(entries, changed)]);
    return new Map([...entries.keys()]
        .filter((name) => !lost.has(name))
        .map((name) => [name, recorded.get(name)?.output ?? null]));
}
/** Whatever of an entry a build depends on; ranges and the name of the ref are not. */
function sourceOf(entry) {
    if (entry === undefined)
        return '';
    const { repo, commit, type, buildTarget, dependsOn } = entry;
    const dependencies = dependsOn.map(({ name }) => name).sort();
    return (0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ repo, commit, type, buildTarget, dependencies });
}
/** The entries, each with the output that `outputs` has for it. */
function withOutputs(entries, outputs) {
    return new Map([...entries].map(([name, entry]) => [name, { ...entry, output: outputs.get(name) ?? null }]));
}


/***/ }),

/***/ 39683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ solvingStrategies),
/* harmony export */   vD: () => (/* binding */ MERGE_STRATEGIES),
/* harmony export */   z$: () => (/* binding */ mergeEntry)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89599);
/* harmony import */ var _lock_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31478);
/** Three-way merge of one component of a lock: what both sides made of it, and what a strategy takes. */



const MERGE_STRATEGIES = ['fail', 'ours', 'theirs', 'newest', 'conservative'];
const CONFLICT = { kind: 'conflict' };
/** What only one side changed is taken from it, what both changed alike from either; else the strategy decides. */
function mergeEntry(sides, strategy) {
    const { base, ours, theirs } = sides;
    if ((0,_lock_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .sameEntry */ .dI)(ours, theirs) || (0,_lock_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .sameEntry */ .dI)(base, theirs))
        return { kind: 'entry', entry: ours };
    if ((0,_lock_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .sameEntry */ .dI)(base, ours))
        return { kind: 'entry', entry: theirs };
    return settle(sides, strategy);
}
/** Strategies that would settle a conflict, in the order in which they are documented. */
function solvingStrategies(sides) {
    return MERGE_STRATEGIES.filter((strategy) => settle(sides, strategy).kind === 'entry');
}
function settle(sides, strategy) {
    switch (strategy) {
        case 'fail':
            return CONFLICT;
        case 'ours':
        case 'theirs':
            return { kind: 'entry', entry: sides[strategy] };
        case 'newest':
            return newest(sides);
        case 'conservative':
            return conservative(sides);
    }
}
/** The higher version. Only versions of one repository can be compared, and equal ones that differ otherwise cannot. */
function newest({ ours, theirs }) {
    const order = orderOf(ours, theirs);
    if (order === null || order === 0)
        return CONFLICT;
    return { kind: 'entry', entry: order > 0 ? ours : theirs };
}
/**
 * The smaller step away from the base: the lower of two upgrades, the higher of two downgrades; without a base the lower
 * version. One up and one down is no choice between a small and a large step, so it stays a conflict.
 */
function conservative({ base, ours, theirs }) {
    const order = orderOf(ours, theirs);
    if (order === null || order === 0)
        return CONFLICT;
    const [lower, higher] = order < 0 ? [ours, theirs] : [theirs, ours];
    if (base === null)
        return { kind: 'entry', entry: lower };
    const [low, high] = [orderOf(lower, base), orderOf(higher, base)];
    if (low === null || high === null)
        return CONFLICT;
    if (low >= 0)
        return { kind: 'entry', entry: lower };
    return high <= 0 ? { kind: 'entry', entry: higher } : CONFLICT;
}
/** Below zero when `a` is the lower version, null when that cannot be told. */
function orderOf(a, b) {
    if (a === null || b === null || a.repo !== b.repo)
        return null;
    const [left, right] = [(0,_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .versionIn */ .It)(a.version), (0,_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .versionIn */ .It)(b.version)];
    return left === null || right === null ? null : semver__WEBPACK_IMPORTED_MODULE_0__.compare(left, right);
}


/***/ }),

/***/ 82422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   Mh: () => (/* binding */ parseComponentName),
/* harmony export */   Vh: () => (/* binding */ NAME_PATTERN),
/* harmony export */   gU: () => (/* binding */ parseEnvironmentName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** Names of components and environments: what can become a path, a branch part or an argument. */

/** Letters, digits, `.`, `_`, `-`; begins with a letter or digit, so it is never an option; at most 100. */
const NAME_PATTERN = '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$';
const NAME = new RegExp(NAME_PATTERN);
/** Device names of Windows, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
/** True if the text can name a component or an environment. */
function isName(text) {
    return (NAME.test(text) && !RESERVED.test(text) && !text.endsWith('.') && !/\.(?:git|lock)$/i.test(text));
}
/** Checks a component name; throws `name-invalid`. */
function parseComponentName(text) {
    return checked(text, 'component');
}
/** Checks an environment name; throws `name-invalid`. */
function parseEnvironmentName(text) {
    return checked(text, 'environment');
}
function checked(text, what) {
    if (!isName(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('name-invalid', {
            message: `${JSON.stringify(text)} cannot name ${what === 'environment' ? 'an' : 'a'} ${what}`,
            hint: 'use letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 100, no reserved device name, not ending in "." ".git" or ".lock"',
        });
    }
    return text;
}


/***/ }),

/***/ 67296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** "Did you mean": the known words nearest to a mistyped one. */
const MAX_WORD = 64;
/** Up to three candidates within a third of the word's length in edits, nearest first, ties by name. */
function nearest(word, candidates) {
    if (word.length > MAX_WORD)
        return [];
    const limit = Math.max(1, Math.floor(word.length / 3));
    return [...candidates]
        .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
        .map((candidate) => ({ candidate, edits: edits(word.toLowerCase(), candidate.toLowerCase()) }))
        .filter((one) => one.edits <= limit)
        .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
        .slice(0, 3)
        .map((one) => one.candidate);
}
/** Optimal string alignment: insert, delete, replace, and swap of neighbours cost one each. */
function edits(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = isSwap(a, b, i, j) ? (before[j - 2] ?? 0) + 1 : Infinity;
            next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}
function isSwap(a, b, i, j) {
    return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
}


/***/ }),

/***/ 85185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ whyUnsafe),
/* harmony export */   tJ: () => (/* binding */ whyUnsafeFrom),
/* harmony export */   wW: () => (/* binding */ parseSafePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** Paths that may be written below a root chosen by us: relative, `/`-separated, on every system the same file (T20). */

/** Checks a relative path; throws `path-unsafe` with the path and the reason. */
function parseSafePath(text) {
    const reason = whyUnsafe(text);
    if (reason !== null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('path-unsafe', {
            message: `path ${JSON.stringify(text)} is refused: ${reason}`,
            hint: 'use a relative path with "/" between plain names',
        });
    }
    return text;
}
/**
 * What no plain part of a path has. Nothing of it: the path is safe. Something of it, such as a name that begins
 * like a device: it may be safe all the same, and each part must be looked at.
 */
const SUSPICIOUS = /[^\w@+=,./-]|[./](?:\/|$)|(?:^|\/)(?:\/|\.?git|con|prn|aux|nul|com|lpt)|^$/i;
/** The same as `whyUnsafe` for a path whose parts before `from`, right behind a slash, are safe. */
function whyUnsafeFrom(text, from) {
    const end = from === 0 ? text : text.slice(from);
    if (end.length < 256 && text.length <= 4096 && !SUSPICIOUS.test(end))
        return null;
    return whyUnsafe(text);
}
/** The reason a path is refused, or null. */
function whyUnsafe(text) {
    if (text === '')
        return 'it is empty';
    if (text.length > 4096)
        return 'it is longer than 4096 characters';
    if (text.startsWith('/'))
        return 'it is absolute';
    if (/[\u0000-\u001f\u007f]/.test(text))
        return 'it has a control character';
    if (text.includes('\\'))
        return 'it has a backslash';
    if (!text.isWellFormed())
        return 'it is not valid Unicode';
    for (const part of text.split('/')) {
        const reason = whyUnsafePart(part);
        if (reason !== null)
            return reason;
    }
    return null;
}
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
/** Code points that HFS+ ignores, so that `.g\u200cit` is `.git` there. */
const IGNORABLE = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
function whyUnsafePart(part) {
    if (part === '')
        return 'it has an empty part';
    if (part === '.' || part === '..')
        return `it has the part "${part}"`;
    if (part.length > 255)
        return 'a part is longer than 255 characters';
    if (part.includes(':'))
        return 'it has a ":" (a stream or drive on Windows)';
    if (/[. ]$/.test(part))
        return 'a part ends in "." or a space, which Windows drops';
    if (DEVICE.test(part))
        return `"${part}" is a device on Windows`;
    const folded = part.replace(IGNORABLE, '').toLowerCase();
    if (folded === '.git' || /^git~[0-9]+$/.test(folded))
        return `"${part}" can name git's own directory`;
    return null;
}


/***/ }),

/***/ 76408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   B: () => (/* binding */ KNOWN_KEYS),
/* harmony export */   KD: () => (/* binding */ checked),
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   no: () => (/* binding */ maybe),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rE: () => (/* binding */ version),
/* harmony export */   s: () => (/* binding */ NAME_FIX)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73305);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82422);
/* harmony import */ var _safe_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85185);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75008);
/** Building blocks of the schemas: each error text says what to write. */




// Every error text in this file completes the sentence "write …": it becomes the `fix` of a finding.
/** Begins the fix for an unknown key; what follows are the known keys, by which the nearest is found. */
const KNOWN_KEYS = 'write one of ';
/** A mapping with exactly these keys. */
function fields(shape, fix) {
    const known = `${KNOWN_KEYS}${Object.keys(shape).join(', ')}`;
    return zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(shape, {
        error: (issue) => (issue.code === 'unrecognized_keys' ? known : fix),
    });
}
const text = (fix) => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP({ error: fix }).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._minLength */ .m9(1, { error: fix, abort: true }));
const checked = (fix, isRight) => text(fix).check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .refine */ .YPB(isRight, { error: fix, abort: true }));
const maybe = (schema) => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(schema));
const list = (item, fix) => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(item, { error: fix });
/** The fix for what is no name of a component or environment. */
const NAME_FIX = 'write letters, digits, ".", "_" and "-", beginning with a letter or digit';
const name = (fix) => checked(fix, _names_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(new RegExp(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME_PATTERN */ .Vh), { error: fix }));
const version = checked('write a tag, a branch, a full commit or a range such as "^1.2"', (value) => (0,_version_text_js__WEBPACK_IMPORTED_MODULE_2__/* .whyBadVersion */ .cL)(value) === null);
const path = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP({ error: 'write a relative path' }).check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .refine */ .YPB((value) => (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_1__/* .whyUnsafe */ .TE)(value) === null, {
    error: (issue) => `write a relative path between plain names: ${(0,_safe_path_js__WEBPACK_IMPORTED_MODULE_1__/* .whyUnsafe */ .TE)(String(issue.input)) ?? ''}`,
}));
const variable = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/, { error: 'write a name such as API_URL' }));
const seconds = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig({ error: 'write a number of seconds' })
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._gt */ .Tx(0, { error: 'write a number above 0' }), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._lte */ .Zm(604_800, { error: 'write at most 604800 seconds (a week)' }));


/***/ }),

/***/ 71808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ parseWait),
/* harmony export */   Y8: () => (/* binding */ spanWithin),
/* harmony export */   bl: () => (/* binding */ isSpan),
/* harmony export */   wr: () => (/* binding */ parseSpan),
/* harmony export */   zw: () => (/* binding */ spanInWords)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** Spans of time as people write them: `30s`, `10m`, `24h`, `7d`, `2w`. */

const UNITS = new Map([
    ['s', 1000],
    ['m', 60_000],
    ['h', 3_600_000],
    ['d', 86_400_000],
    ['w', 604_800_000],
]);
function spanOf(text) {
    const [, digits = '', unit = ''] = /^([0-9]{1,6})([smhdw])$/.exec(text) ?? [];
    const factor = UNITS.get(unit);
    const milliseconds = Number(digits) * (factor ?? 0);
    return milliseconds > 0 ? milliseconds : null;
}
/** True for a span above zero. */
function isSpan(text) {
    return spanOf(text) !== null;
}
/** Milliseconds, also 0 for `0`, `0s` and so on; throws `config-invalid`. */
function parseWait(text) {
    return /^0+[smhdw]?$/.test(text) ? 0 : parseSpan(text);
}
/** Milliseconds; throws `config-invalid`. */
function parseSpan(text) {
    const milliseconds = spanOf(text);
    if (milliseconds !== null)
        return milliseconds;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('config-invalid', {
        message: `${JSON.stringify(text)} is no span of time`,
        hint: 'write a number above 0 and s, m, h, d or w, such as 24h or 7d',
    });
}
/** The shortest text of a span above `least` and up to `most` milliseconds; null when there is none. */
function spanWithin(least, most) {
    for (const [unit, factor] of [...UNITS].reverse()) {
        const count = Math.floor(most / factor);
        if (count > 0 && count < 1_000_000 && count * factor > least)
            return `${count}${unit}`;
    }
    return null;
}
/** `7 h 40 min`, `2 d`, `30 s`: the two largest units, the smaller one rounded down. */
function spanInWords(milliseconds) {
    const units = [
        [86_400_000, 'd'],
        [3_600_000, 'h'],
        [60_000, 'min'],
        [1000, 's'],
    ];
    const first = units.findIndex(([unit]) => milliseconds >= unit);
    if (first < 0)
        return '0 s';
    let left = milliseconds;
    const words = units.slice(first, first + 2).flatMap(([unit, name]) => {
        const count = Math.floor(left / unit);
        left -= count * unit;
        return count === 0 ? [] : [`${count} ${name}`];
    });
    return words.join(' ');
}


/***/ }),

/***/ 85493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ UPDATE_STRATEGIES),
/* harmony export */   v: () => (/* binding */ updateSchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73305);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28395);
/* harmony import */ var _git_ref_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9406);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82422);
/* harmony import */ var _schema_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76408);
/* harmony import */ var _span_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71808);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75008);
/** Schema of `update:` in `lockstep.yaml`. */






const UPDATE_STRATEGIES = ['one', 'per-component', 'per-group'];
const STRATEGY_FIX = 'write one, per-component or per-group';
const PATTERN_FIX = 'write the name of a component, with * for any characters, such as web-*';
const pattern = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(PATTERN_FIX).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(/^[A-Za-z0-9*][A-Za-z0-9._*-]{0,99}$/, { error: PATTERN_FIX }));
const patterns = (fix) => (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(pattern, fix).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._minLength */ .m9(1, { error: fix }));
const rule = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    components: patterns('write a list such as [lib, web-*]'),
    versions: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)('write a range such as ">=3"', (value) => (0,_version_text_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(value) !== null)),
    reason: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('write why')),
}, 'write a mapping with components, versions or reason');
const limit = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr({ error: 'write a whole number from 1 to 100' })
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._gte */ .qm(1, { error: 'write a whole number from 1 to 100' }), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._lte */ .Zm(100, { error: 'write a whole number from 1 to 100' }));
const updateSchema = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .OA)({
    pr_strategy: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .no)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(UPDATE_STRATEGIES, { error: STRATEGY_FIX })),
    groups: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .no)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_FIX */ .s).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(new RegExp(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME_PATTERN */ .Vh))), patterns('write a list such as [web-*, docs]'), { error: 'write a mapping such as {ui: [web-*, docs]}' })),
    minimum_age: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)('write 0, or a span such as 3d', (value) => /^0+[smhdw]?$/.test(value) || (0,_span_js__WEBPACK_IMPORTED_MODULE_2__/* .isSpan */ .bl)(value))),
    ignore: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(rule, 'write a list such as [{components: [lib], versions: ">=3"}]')),
    allow: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(rule, 'write a list such as [{components: [web-*]}]')),
    branch_prefix: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)('write the beginning of the names of branches, such as lockstep/update/', isPrefix)),
    limit: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .maybe */ .no)(limit),
}, 'write a mapping with pr_strategy, groups, minimum_age, ignore, allow, branch_prefix or limit');
/** What makes the name of a branch when a name is put behind it. */
function isPrefix(value) {
    return value.length <= 100 && !value.startsWith('refs/') && (0,_git_ref_js__WEBPACK_IMPORTED_MODULE_6__/* .isRefName */ .p)(`${value}x`);
}


/***/ }),

/***/ 75008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wg: () => (/* binding */ asciiTrim),
/* harmony export */   _O: () => (/* binding */ dependencyFrom),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   bf: () => (/* binding */ dependencyOf),
/* harmony export */   cL: () => (/* binding */ whyBadVersion)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _git_ref_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9406);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82422);
/** Texts of versions and dependencies: grammars shared by the manifest, the environments and the lock. */



const MAX_RANGE = 256;
/** Strips ASCII white space only: an invisible character stays and is refused later (T28). */
function asciiTrim(text) {
    return text.replace(/^[\t\n\v\f\r ]+/, '').replace(/(?<![\t\n\v\f\r ])[\t\n\v\f\r ]+$/, '');
}
/** The normal form of an npm-style range, or null; `latest` means any release. */
function rangeOf(text) {
    if (text.length > MAX_RANGE || !/^[\t -~]*[!-~][\t -~]*$/.test(text))
        return null;
    return text === 'latest' ? '*' : semver__WEBPACK_IMPORTED_MODULE_0__.validRange(text);
}
/** The reason a wanted version is refused, or null. */
function whyBadVersion(text) {
    const wanted = asciiTrim(text);
    if (wanted === '')
        return 'is empty';
    if ((0,_git_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefName */ .p)(wanted) || rangeOf(wanted) !== null)
        return null;
    return 'is neither a tag, branch, full commit nor a range';
}
/** Takes `lib` or `lib:^1.2` apart; null when it is neither. */
function dependencyOf(text) {
    const colon = text.indexOf(':');
    return dependencyFrom(colon < 0 ? text : text.slice(0, colon), colon < 0 ? null : text.slice(colon + 1));
}
/** A dependency from its two parts; null when the name or the range is not well formed. An empty range is any. */
function dependencyFrom(name, range) {
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo)(name))
        return null;
    const wanted = range === null ? '' : asciiTrim(range);
    if (wanted === '')
        return { name: name, range: null };
    return rangeOf(wanted) === null ? null : { name: name, range: wanted };
}


/***/ }),

/***/ 42586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ LockstepError),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   OQ: () => (/* binding */ ERROR_CODES),
/* harmony export */   ai: () => (/* binding */ EXIT_CODES),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/** The one error class, and the table of every code that a user can meet. */
/** Process exit code of each kind. */
const EXIT_CODES = {
    policy: 1,
    usage: 2,
    integrity: 3,
    conflict: 4,
    unavailable: 5,
    bug: 70,
    cancelled: 130,
};
const entry = (kind, meaning) => ({ kind, meaning });
/** Every code; `docs/errors.md` is generated from this table. Keep it sorted. */
const ERROR_CODES = {
    'backend-bucket-missing': entry('usage', 'The bucket or container of a remote store does not exist.'),
    'backend-clock': entry('usage', "The clock of this machine is too far from the server's; its requests are refused."),
    'backend-credentials': entry('usage', 'The credentials of a remote store are missing, wrong or unknown to the server.'),
    'backend-credentials-expired': entry('unavailable', 'The credentials of a remote store have expired and could not be renewed.'),
    'backend-denied': entry('usage', 'The credentials are right but lack the right to do this in the remote store.'),
    'backend-incapable': entry('usage', 'A remote store of that kind cannot do what was asked, such as listing or removing.'),
    'backend-lied': entry('integrity', 'A remote store gave bytes that are not what their name says; it is not used again in this run.'),
    'backend-region': entry('usage', 'The bucket of a remote store is in another region.'),
    'backend-throttled': entry('unavailable', 'A remote store asks for fewer requests.'),
    'backend-timeout': entry('unavailable', 'A remote store did not answer, or stopped answering, in time.'),
    'backend-unreachable': entry('unavailable', 'A remote store cannot be reached, or broke off.'),
    'backend-url-invalid': entry('usage', 'A remote store is not written as s3://, gs://, az://, file:// or actions://.'),
    'base-not-found': entry('usage', 'A revision given to compare with does not exist in the meta-repo.'),
    bug: entry('bug', 'A defect in Lockstep itself. Please report it with the stack trace.'),
    'build-failed': entry('policy', 'A build, test, verify or deploy command of a component ended badly; its log says why.'),
    cancelled: entry('cancelled', 'The run was interrupted; what was finished is kept and the next run goes on from there.'),
    'command-unknown': entry('usage', 'There is no such command; the message names the nearest one.'),
    'commit-invalid': entry('usage', 'A git object id is not written in full.'),
    'commit-missing': entry('usage', 'The repository has no such commit.'),
    'commit-unreachable': entry('integrity', 'The commit exists but no branch or tag of that repository leads to it.'),
    'component-dirty': entry('conflict', 'A working tree has local edits that the change would lose; use --force to lose them.'),
    'component-path-occupied': entry('conflict', 'components/<name> is something that Lockstep did not make; use --force to move it aside.'),
    'component-unknown': entry('usage', 'The manifest or lock has no component of that name.'),
    'config-invalid': entry('usage', 'lockstep.yaml or an option has a wrong value; the message names the place.'),
    'delivery-busy': entry('conflict', 'Another run is moving the traffic of that environment just now; run the command again in a moment.'),
    'dependency-conflict': entry('policy', 'A locked version does not satisfy the range that a dependent asks for.'),
    'dependency-cycle': entry('usage', 'Components depend on each other in a circle; the message prints the path.'),
    'dependency-missing': entry('usage', 'A component depends on one that the manifest does not have.'),
    'dependency-unavailable': entry('usage', 'A component asked for alone needs the output of another that is nowhere; add --with-dependencies.'),
    'digest-invalid': entry('usage', 'A digest is not written as sha256: and 64 hexadecimal digits.'),
    'disk-full': entry('unavailable', 'The disk or quota is full; nothing half-written was kept.'),
    'environment-order': entry('policy', 'A promotion must go one step along the declared order of environments.'),
    'environment-order-missing': entry('usage', 'lockstep.yaml declares no order of environments.'),
    'environment-unknown': entry('usage', 'No such environment is declared.'),
    'forge-denied': entry('usage', 'The token may not do this on the forge; the message names the permission that is missing.'),
    'forge-missing': entry('usage', 'This needs the API of a forge: a workflow, or GITHUB_REPOSITORY and a token.'),
    'forge-moved': entry('conflict', 'A branch or pull request on the forge was moved by somebody else; run the command again.'),
    'forge-not-found': entry('usage', 'The forge has no such pull request, branch or repository.'),
    'forge-rate-limited': entry('unavailable', 'The forge asks for fewer requests.'),
    'forge-refused': entry('usage', 'The forge refused a request as wrong; the message says why.'),
    'forge-unreachable': entry('unavailable', 'The API of the forge cannot be reached.'),
    held: entry('policy', 'A hold stops this component or environment; resume it first.'),
    'input-missing': entry('usage', 'A required option or argument is missing.'),
    'journal-corrupt': entry('integrity', 'The journal does not verify: a line was altered, removed or reordered.'),
    'journal-moved': entry('conflict', 'Somebody else moved the environment since the plan was made; plan again.'),
    'journal-newer': entry('usage', 'The journal was written by a newer version of Lockstep; update it here.'),
    'lock-invalid': entry('usage', 'A lock file cannot be read; the message names file, line and column.'),
    'lock-missing': entry('usage', 'The environment has no lock file yet.'),
    'lock-stale': entry('policy', 'The lock does not belong to the manifest as it is now; lock again.'),
    'manifest-invalid': entry('usage', 'A manifest has errors; every one is listed with file, line and column.'),
    'manifest-missing': entry('usage', 'There is no manifests/components.yaml here or above.'),
    'meta-repo-not-git': entry('usage', 'The meta-repo is not a git repository; the journal, commits and comparisons need one.'),
    'name-invalid': entry('usage', 'A component or environment name has characters that are not allowed.'),
    'object-corrupt': entry('integrity', 'Stored bytes are not what their digest says; they were set aside.'),
    'object-missing': entry('unavailable', 'The store does not have the bytes asked for.'),
    'output-changed': entry('conflict', 'A file of an output changed while it was being stored; something still writes there.'),
    'output-missing': entry('policy', 'A build did not make a path that its recipe declares as output.'),
    'outputs-differ': entry('policy', 'Two jobs made different outputs of one component.'),
    'path-unsafe': entry('usage', 'A path could leave its directory or mean another file on some system.'),
    'push-refused': entry('conflict', 'The remote branch has moved; fetch and try again.'),
    'ref-ambiguous': entry('usage', 'A version names both a tag and a branch, or looks like a commit; write the full ref.'),
    'ref-invalid': entry('usage', 'A version is not a valid git ref, commit or range.'),
    'ref-missing': entry('usage', 'The repository has no tag, branch or commit of that name, or none in that range.'),
    'remote-denied': entry('unavailable', 'The remote refused access; check the credentials.'),
    'remote-moved': entry('integrity', 'The remote redirects to another place; update the manifest if that is right.'),
    'remote-not-found': entry('usage', 'There is no repository at that URL, or it is not visible to these credentials.'),
    'remote-timeout': entry('unavailable', 'The remote did not answer in time.'),
    'remote-unreachable': entry('unavailable', 'The remote cannot be reached.'),
    'report-foreign': entry('integrity', 'A result to comment on is about another commit than the run it is said to come from; nothing was written.'),
    'report-invalid': entry('usage', 'A file to comment on is no result of diff, or is too large.'),
    'restore-missing': entry('policy', '--restore-only forbids building, and the store does not have an output.'),
    'rollback-target-missing': entry('usage', 'There is nothing to roll back to under that name.'),
    'state-read-failed': entry('unavailable', 'A file could not be read.'),
    'state-write-failed': entry('unavailable', 'A file could not be written.'),
    'store-key-invalid': entry('usage', 'A key for encryption or signing is not in the form that the message shows.'),
    'store-key-unknown': entry('usage', 'A pack was encrypted with a key that is not given; the message names it.'),
    'store-newer': entry('usage', 'The store was written by a newer major version of Lockstep.'),
    'switch-failed': entry('policy', 'The command that moves the traffic ended badly; its log says why, and the next run repeats the step.'),
    'target-occupied': entry('conflict', 'The place that a tree should go to holds something else; use --force to replace it.'),
    'tool-missing': entry('usage', 'A tool that the component needs is not on PATH.'),
    'tree-unsafe': entry('policy', 'An output has a device, an escaping symlink or an unsafe name.'),
    'trust-low': entry('policy', 'This event may not do that: strangers can cause it.'),
    'url-refused': entry('usage', 'A repository URL is not https or ssh, or is not well formed.'),
    usage: entry('usage', 'The command line or the inputs of the action are wrong.'),
};
/** The only error that Lockstep throws on purpose. */
class LockstepError extends Error {
    name = 'LockstepError';
    code;
    kind;
    hint;
    data;
    constructor(code, details) {
        super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.kind = ERROR_CODES[code].kind;
        this.hint = details.hint;
        this.data = details.data ?? {};
    }
}
/** True for a `LockstepError` of one of `codes`. */
function hasCode(error, ...codes) {
    return error instanceof LockstepError && codes.includes(error.code);
}
/** The exit code a thrown value ends the process with; an unknown value is a bug (70). */
function exitCodeOf(error) {
    return EXIT_CODES[error instanceof LockstepError ? error.kind : 'bug'];
}


/***/ })

};
