export const id = 1887;
export const ids = [1887];
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

/***/ 19285:
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(6257), __webpack_require__.e(3167), __webpack_require__.e(7232)]).then(__webpack_require__.bind(__webpack_require__, 27232)),
};
const APPLY = {
    name: 'apply',
    summary: 'Fetch, build or restore, verify and deploy what the lock says, in dependency order.',
    doors: 'all',
    environment: 'optional',
    arguments: [],
    options: [...SELECTION, ...RUNNING, NO_RECORD, shared_options/* DRY_RUN */.yE, ...shared_options/* STORE_OPTIONS */.n0, shared_options/* CACHE_NAME */.bz],
    action: {
        title: 'Lockstep apply',
        carriesStore: true,
        outputs: [...STEP_OUTPUTS, ...CACHE_OUTPUTS],
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(6257), __webpack_require__.e(3167), __webpack_require__.e(4227)]).then(__webpack_require__.bind(__webpack_require__, 44227)),
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(6257), __webpack_require__.e(3167), __webpack_require__.e(346)]).then(__webpack_require__.bind(__webpack_require__, 50346)),
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(6257), __webpack_require__.e(3167), __webpack_require__.e(5168)]).then(__webpack_require__.bind(__webpack_require__, 15168)),
};
const CACHE_GET = {
    ...BY_HAND,
    name: 'cache get',
    summary: 'Put the stored outputs of components in place; fail for what the store does not have.',
    environment: 'optional',
    arguments: [NAMES],
    options: [...APPLY_OPTIONS, ...shared_options/* STORE_OPTIONS */.n0],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(6257), __webpack_require__.e(3167), __webpack_require__.e(4316)]).then(__webpack_require__.bind(__webpack_require__, 14316)),
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(3496)]).then(__webpack_require__.bind(__webpack_require__, 13496)),
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(6257), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 90338)),
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(8715), __webpack_require__.e(6732), __webpack_require__.e(6305)]).then(__webpack_require__.bind(__webpack_require__, 26305)),
};
const GC_CACHE = {
    ...gc_commands_BY_HAND,
    name: 'gc cache',
    summary: 'Remove what runs left beside the store: transfers, views of dependencies, old logs.',
    options: [KEEP, shared_options/* DRY_RUN */.yE],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(8715), __webpack_require__.e(6732), __webpack_require__.e(8814)]).then(__webpack_require__.bind(__webpack_require__, 88814)),
};
const GC_ALL = {
    ...gc_commands_BY_HAND,
    doors: 'all',
    name: 'gc all',
    summary: 'Do both `gc store` and `gc cache`.',
    options: [...STORE_RULES, shared_options/* DRY_RUN */.yE, ...shared_options/* STORE_OPTIONS */.n0],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(8715), __webpack_require__.e(6732), __webpack_require__.e(6043)]).then(__webpack_require__.bind(__webpack_require__, 26043)),
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
- uses: OWNER/lockstep/actions/diff@v1
  with:
    environments: dev, staging, prod
    fail-on-severity: high
    fail-on-change: diverged, downgrade
    comment: always`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(1090), __webpack_require__.e(7018), __webpack_require__.e(9121), __webpack_require__.e(1630)]).then(__webpack_require__.bind(__webpack_require__, 1630)),
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
- uses: actions/download-artifact@v6
  with:
    name: lockstep-diff
    path: \${{ runner.temp }}/lockstep-diff
    run-id: \${{ github.event.workflow_run.id }}
    github-token: \${{ github.token }}
- uses: OWNER/lockstep/actions/comment@v1
  with:
    result-file: \${{ runner.temp }}/lockstep-diff`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(1090), __webpack_require__.e(9121), __webpack_require__.e(683)]).then(__webpack_require__.bind(__webpack_require__, 54169)),
};

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
    ],
    action: {
        title: 'Lockstep lock',
        carriesStore: false,
        outputs: [
            { name: 'changed', description: '`true` when a lock differs from what was there before.' },
            { name: 'lock-path', description: 'Path of the lock; of several, one per line.' },
            { name: 'lock-digest', description: 'Digest of the lock; of several, one per line.' },
            { name: 'changes', description: 'JSON list of the changes, as in `--json`.' },
        ],
        permissions: [READ_CONTENTS],
        example: `- uses: OWNER/lockstep/actions/lock@v1
  with:
    environment: dev
    check: true`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(7018), __webpack_require__.e(73)]).then(__webpack_require__.bind(__webpack_require__, 40073)),
};
const LOCK_VALIDATE = {
    name: 'lock validate',
    summary: 'Check one lock against the manifest, without the network.',
    doors: 'all',
    environment: 'optional',
    arguments: [],
    options: [shared_options/* ENVIRONMENT */.M0],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(8575)]).then(__webpack_require__.bind(__webpack_require__, 8575)),
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(2384)]).then(__webpack_require__.bind(__webpack_require__, 82384)),
};
const STATUS = {
    name: 'status',
    summary: 'Compare the working trees with the lock.',
    doors: 'all',
    environment: 'optional',
    arguments: [],
    options: [shared_options/* ENVIRONMENT */.M0],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(7018), __webpack_require__.e(7284)]).then(__webpack_require__.bind(__webpack_require__, 87284)),
};
const VALIDATE = {
    name: 'validate',
    summary: 'Check the manifest, the environments and every lock, without the network.',
    doors: 'all',
    environment: 'none',
    arguments: [],
    options: [],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4801)]).then(__webpack_require__.bind(__webpack_require__, 74801)),
};

;// CONCATENATED MODULE: ./.cache/bundle/app/commands/promote-commands.js

const PROMOTE = {
    name: 'promote',
    summary: 'Move the lock of one environment to the next, through its gates.',
    doors: 'all',
    environment: 'none',
    arguments: [
        { name: 'from', description: 'the environment whose lock is taken', required: true },
        { name: 'to', description: 'the next environment in the declared order', required: true },
    ],
    options: [
        { ...shared_options/* COMPONENTS */.$j, description: 'Promote only these components; may be repeated.' },
        shared_options/* VIA */.lv,
        shared_options/* PUSH */.LB,
        shared_options/* REASON */.rh,
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
            { name: 'clears-at', description: 'When the last waiting gate clears, or empty.' },
            { name: 'gates', description: 'JSON list of the gates, as in `--json`.' },
            { name: 'promotion-id', description: 'Digest of the journal entry, or empty.' },
            { name: 'lock-path', description: 'Path of the lock that was moved.' },
            { name: 'lock-digest', description: 'Digest of that lock.' },
            { name: 'changes', description: 'JSON list of the changes, as in `--json`.' },
            { name: 'commit', description: 'Commit that delivers the lock, or empty.' },
        ],
        permissions: [
            { name: 'contents: write', why: 'to push the journal, and the lock with `via: commit`' },
        ],
        example: `- uses: OWNER/lockstep/actions/promote@v1
  with:
    from: dev
    to: staging
    via: commit
    push: true`,
    },
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(8559), __webpack_require__.e(6734)]).then(__webpack_require__.bind(__webpack_require__, 66734)),
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(5085)]).then(__webpack_require__.bind(__webpack_require__, 45085)),
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(3310)]).then(__webpack_require__.bind(__webpack_require__, 93310)),
};
const RESUME = {
    name: 'resume',
    summary: 'End a hold.',
    doors: 'all',
    environment: 'required',
    arguments: HELD,
    options: [shared_options/* ENVIRONMENT */.M0, shared_options/* REASON */.rh],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(9648)]).then(__webpack_require__.bind(__webpack_require__, 59648)),
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
    options: [shared_options/* ENVIRONMENT */.M0],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(9274)]).then(__webpack_require__.bind(__webpack_require__, 9274)),
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
    shared_options/* FORCE */.wj,
    {
        name: 'apply',
        kind: 'flag',
        negatable: true,
        fallback: true,
        description: 'Apply the lock afterwards, from the store; this is the default.',
    },
    shared_options/* JOBS */.PL,
];
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
    extra: [TO_VERSION, TO_COMMIT],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(6257), __webpack_require__.e(3167), __webpack_require__.e(8559), __webpack_require__.e(5813), __webpack_require__.e(8737)]).then(__webpack_require__.bind(__webpack_require__, 8737)),
});
const ROLLBACK_LOCK = rollbackCommand({
    name: 'rollback lock',
    summary: 'Go back to what a lock file says.',
    arguments: [{ name: 'file', description: 'the lock file', required: true }],
    extra: [shared_options/* COMPONENTS */.$j],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(6257), __webpack_require__.e(3167), __webpack_require__.e(8559), __webpack_require__.e(5813), __webpack_require__.e(5515)]).then(__webpack_require__.bind(__webpack_require__, 95515)),
});
const ROLLBACK_TO = rollbackCommand({
    name: 'rollback to',
    summary: 'Go back to an earlier state of the environment.',
    arguments: [
        {
            name: 'target',
            description: 'previous, last-verified, a label, or an entry of rollback list',
            required: true,
        },
    ],
    extra: [shared_options/* COMPONENTS */.$j],
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(6257), __webpack_require__.e(3167), __webpack_require__.e(8559), __webpack_require__.e(5813), __webpack_require__.e(2609)]).then(__webpack_require__.bind(__webpack_require__, 22609)),
});
const ROLLBACK_LIST = {
    name: 'rollback list',
    summary: 'List what the environment can go back to, newest first.',
    doors: 'cli',
    environment: 'required',
    arguments: [],
    options: [shared_options/* ENVIRONMENT */.M0],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(7832)]).then(__webpack_require__.bind(__webpack_require__, 77832)),
};
const ROLLBACK_SNAPSHOT = {
    name: 'rollback snapshot',
    summary: 'Give the state of the environment a label to go back to.',
    doors: 'cli',
    environment: 'required',
    arguments: [{ name: 'label', description: 'the label', required: true }],
    options: [shared_options/* ENVIRONMENT */.M0, shared_options/* REASON */.rh],
    action: null,
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(5016)]).then(__webpack_require__.bind(__webpack_require__, 85016)),
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
            description: 'previous, last-verified (the default), version, commit, lock, snapshot (makes a label), list, or an entry of list.',
        },
        {
            name: 'target-value',
            kind: 'string',
            description: 'The version, commit, lock file or label, where the target is one of these.',
        },
        shared_options/* COMPONENTS */.$j,
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
                description: 'JSON list of what one can go back to; with `target: list`.',
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
    load: () => Promise.all(/* import() */[__webpack_require__.e(8395), __webpack_require__.e(7110), __webpack_require__.e(3169), __webpack_require__.e(4889), __webpack_require__.e(6257), __webpack_require__.e(3167), __webpack_require__.e(8559), __webpack_require__.e(5813), __webpack_require__.e(9979)]).then(__webpack_require__.bind(__webpack_require__, 9979)),
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
    DIFF,
    COMMENT,
    PLAN,
    APPLY,
    CACHE_RESTORE,
    RECORD,
    STATUS,
    VALIDATE,
    PROMOTE,
    ROLLBACK,
    ROLLBACK_COMPONENT,
    ROLLBACK_LOCK,
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
/* harmony export */   ju: () => (/* binding */ ENVIRONMENTS),
/* harmony export */   lv: () => (/* binding */ VIA),
/* harmony export */   n0: () => (/* binding */ STORE_OPTIONS),
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
    {
        name: 'signing-key',
        kind: 'string',
        cli: false,
        description: 'Private Ed25519 key that records are signed with.',
    },
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
