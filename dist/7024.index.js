export const id = 7024;
export const ids = [7024];
export const modules = {

/***/ 24344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ commandOf),
/* harmony export */   d: () => (/* binding */ buildSpecOf)
/* harmony export */ });
const PHASES = ['install', 'build', 'test', 'verify', 'deploy'];
/** Absent and empty (`null`) fields are left out, so that the recipe of the type fills them. */
function buildSpecOf(raw) {
    const phases = {};
    for (const phase of PHASES) {
        const given = raw[phase];
        if (given !== null && given !== undefined)
            phases[phase] = commandsOf(given);
    }
    return {
        ...phases,
        ...(raw.outputs ? { outputs: raw.outputs } : {}),
        ...(raw.inputs ? { inputs: raw.inputs } : {}),
        ...(raw.env ? { env: new Map(Object.entries(raw.env)) } : {}),
        ...(raw.pass_env ? { passEnv: raw.pass_env } : {}),
        ...(typeof raw.timeout === 'number' ? { timeout: raw.timeout } : {}),
    };
}
/**
 * A string is one shell line; a list of strings only is ONE argv; a list that holds a list or a mapping is
 * several commands, where a string is a shell line again; `[]` is no command at all.
 */
function commandsOf(phase) {
    if (!Array.isArray(phase))
        return [commandOf(phase)];
    if (phase.length === 0)
        return [];
    const words = phase.filter((item) => typeof item === 'string');
    return words.length === phase.length ? [{ argv: words }] : phase.map(commandOf);
}
/** One command as it is written: a shell line, an argv, or either behind `run`. */
function commandOf(item) {
    if (typeof item === 'string')
        return { shell: item };
    return Array.isArray(item) ? { argv: item } : commandOf(item.run);
}


/***/ }),

/***/ 99000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ hostVariables),
/* harmony export */   a7: () => (/* binding */ passedVariables),
/* harmony export */   bg: () => (/* binding */ mayPass)
/* harmony export */ });
/* unused harmony export ALLOWED_VARIABLES */
/** Which variables of the host a component's commands may see: an allow-list, so that no secret is forgotten (T06). */
/** Where programs are found, who the user is, how text is read; nothing that authenticates. */
const ALWAYS = ['HOME', 'LOGNAME', 'PATH', 'SHELL', 'USER'];
/** Windows programs do not start without these. */
const WINDOWS = [
    'APPDATA',
    'COMSPEC',
    'LOCALAPPDATA',
    'PATHEXT',
    'PROGRAMDATA',
    'PROGRAMFILES',
].concat(['PROGRAMFILES(X86)', 'SYSTEMDRIVE', 'SYSTEMROOT', 'USERPROFILE', 'WINDIR']);
/** The way out of a closed network; a build without it could not fetch its packages. */
const NETWORK = [
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
    'http_proxy',
    'https_proxy',
].concat(['no_proxy', 'all_proxy', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'], ['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'CARGO_HTTP_CAINFO', 'PIP_CERT']);
/** Where tools are installed and keep what they have downloaded, and which mirrors they ask. */
const TOOLS = [
    ...['CARGO_HOME', 'RUSTUP_HOME', 'RUSTUP_TOOLCHAIN', 'CARGO_NET_OFFLINE'],
    ...['GOROOT', 'GOPATH', 'GOCACHE', 'GOMODCACHE', 'GOPROXY', 'GOSUMDB', 'GONOSUMDB', 'GOPRIVATE'],
    ...['GOFLAGS', 'GOTOOLCHAIN', 'CGO_ENABLED'],
    ...['npm_config_cache', 'npm_config_registry', 'npm_config_offline', 'npm_config_prefix'],
    ...['NVM_DIR', 'VOLTA_HOME', 'PNPM_HOME', 'COREPACK_HOME'],
    ...['PIP_CACHE_DIR', 'PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL', 'PIP_NO_INDEX', 'PIP_FIND_LINKS'],
    ...['PYENV_ROOT', 'PYENV_VERSION', 'UV_CACHE_DIR'],
    ...['JAVA_HOME', 'GRADLE_USER_HOME', 'MAVEN_HOME', 'ANDROID_HOME'],
    ...['BAZELISK_HOME', 'BAZELISK_BASE_URL', 'USE_BAZEL_VERSION', 'DOCKER_HOST', 'DOCKER_CONTEXT'],
];
/**
 * Every variable that reaches a child without being asked for. HOME is the user's own, because cargo, go, npm,
 * rustup and pyenv find their caches and themselves there; a build runs as the same user and could read it anyway.
 */
const ALLOWED_VARIABLES = [
    ...ALWAYS,
    ...WINDOWS,
    ...NETWORK,
    ...TOOLS,
].sort();
/** The allowed variables that the host has. */
function hostVariables(environment) {
    return pick(environment, ALLOWED_VARIABLES);
}
/**
 * Never let through, whoever asks: the runner's own tokens and files (T06, T07), and names that Lockstep gives
 * itself.
 */
const REFUSED = /^(?:ACTIONS_.*|LOCKSTEP_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY))$/i;
/** True when `build.pass_env` may name it. */
function mayPass(name) {
    return !REFUSED.test(name);
}
/** What `build.pass_env` lets through: set on the host and not refused. */
function passedVariables(environment, names) {
    return pick(environment, names.filter(mayPass));
}
function pick(environment, names) {
    const found = names.map((name) => [name, environment[name]]);
    return Object.fromEntries(found.filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 9907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ phaseSchema),
/* harmony export */   r: () => (/* binding */ commandSchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73305);
/* harmony import */ var _schema_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76408);
/** Schemas of commands as users write them: one command, or the commands of a phase. */


// A string is one line for the shell. A list of strings only is ONE argv. A list that holds a list or a mapping is
// several commands: in it a string is a shell line, a list an argv, `{run: …}` either. `[]` is no command: it switches
// a phase of the type's recipe off. `{run: …}` alone is one command.
const COMMAND_FIX = 'write a command line, a list [tool, argument], or a list of {run: …}';
const word = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP({ error: COMMAND_FIX });
const argv = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(word)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .refine */ .YPB((words) => words[0] !== undefined && words[0] !== '', { error: COMMAND_FIX }));
const shellLine = word.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/\S/, { error: COMMAND_FIX }));
const runMapping = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)({ run: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([shellLine, argv], { error: COMMAND_FIX }) }, COMMAND_FIX);
/** The commands of one phase of a recipe. */
const phaseSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([shellLine, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), argv, runMapping])), runMapping], { error: COMMAND_FIX });
const ONE_FIX = 'write a command line, or a list [tool, argument]';
/** Exactly one command. */
const commandSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([shellLine, argv], { error: ONE_FIX });


/***/ }),

/***/ 62704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ configSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(73305);
// EXTERNAL MODULE: ./.cache/bundle/domain/child-environment.js
var child_environment = __webpack_require__(99000);
// EXTERNAL MODULE: ./.cache/bundle/domain/command-schema.js
var command_schema = __webpack_require__(9907);
// EXTERNAL MODULE: ./.cache/bundle/domain/delivery-config.js
var delivery_config = __webpack_require__(37663);
// EXTERNAL MODULE: ./.cache/bundle/domain/schema-parts.js
var schema_parts = __webpack_require__(76408);
// EXTERNAL MODULE: ./.cache/bundle/domain/span.js
var span = __webpack_require__(71808);
;// CONCATENATED MODULE: ./.cache/bundle/domain/delivery-schema.js
/** Schema of `delivery:` in `lockstep.yaml`: one mapping per environment. */






const whole = (fix, least, most) => schemas/* int */.Whr({ error: fix }).check(api/* _gte */.qm(least, { error: fix }), api/* _lte */.Zm(most, { error: fix }));
const WAIT_FIX = 'write a span such as 30m, or 0';
const wait = (0,schema_parts/* checked */.KD)(WAIT_FIX, (value) => value === '0' || (0,span/* isSpan */.bl)(value));
const step = (0,schema_parts/* fields */.OA)({ percent: whole('write a whole number from 1 to 100', 1, 100), wait: (0,schema_parts/* maybe */.no)(wait) }, 'write a mapping such as {percent: 5, wait: 30m}');
const SIGNIFICANCE_FIX = 'write a number above 0 and below 0.5, such as 0.05';
const judge = (0,schema_parts/* fields */.OA)({
    metric: command_schema/* commandSchema */.r,
    // From one half on, two samples that are the same could be told apart.
    significance: (0,schema_parts/* maybe */.no)(schemas/* number */.aig({ error: SIGNIFICANCE_FIX })
        .check(api/* _gt */.Tx(0, { error: SIGNIFICANCE_FIX }), api/* _lt */.Au(0.5, { error: SIGNIFICANCE_FIX }))),
    minimum_samples: (0,schema_parts/* maybe */.no)(whole('write a whole number from 2 to 1000000000', 2, 1e9)),
}, 'write a mapping with metric, and significance or minimum_samples');
const SIDES_FIX = 'write two different names, such as [blue, green]';
const side = (0,schema_parts/* name */.UU)(schema_parts/* NAME_FIX */.s);
const sides = schemas/* array */.YOg(side, { error: SIDES_FIX })
    .check(schemas/* refine */.YPB((names) => names.length === 2 && names[0] !== names[1], { error: SIDES_FIX }));
const STEPS_FIX = 'write rising percentages that end with {percent: 100}';
const steps = (0,schema_parts/* list */.p_)(step, 'write a list such as [{percent: 5, wait: 30m}, {percent: 100}]').check(schemas/* refine */.YPB((all) => all.length > 0 && all.at(-1)?.percent === 100 && areRising(all), {
    error: STEPS_FIX,
}));
function areRising(all) {
    return all.every((one, at) => at === 0 || one.percent > (all[at - 1]?.percent ?? 0));
}
/** What a strategy cannot do without. */
const needs = (key, strategies, fix) => schemas/* refine */.YPB((written) => (written[key] ?? null) !== null || !strategies.includes(written.strategy ?? ''), { path: [key], error: fix });
const environment = (0,schema_parts/* fields */.OA)({
    strategy: (0,schema_parts/* maybe */.no)(schemas/* enum */.k5n(delivery_config/* STRATEGIES */.YL, { error: `write ${delivery_config/* STRATEGIES */.YL.slice(0, -1).join(', ')} or canary` })),
    sides: (0,schema_parts/* maybe */.no)(sides),
    switch: (0,schema_parts/* maybe */.no)(command_schema/* commandSchema */.r),
    verify: (0,schema_parts/* maybe */.no)(command_schema/* commandSchema */.r),
    steps: (0,schema_parts/* maybe */.no)(steps),
    judge: (0,schema_parts/* maybe */.no)(judge),
    timeout: (0,schema_parts/* maybe */.no)((0,schema_parts/* checked */.KD)('write a span such as 10m', span/* isSpan */.bl)),
    pass_env: (0,schema_parts/* maybe */.no)((0,schema_parts/* list */.p_)(schema_parts/* variable */.bv.check(schemas/* refine */.YPB(child_environment/* mayPass */.bg, { error: 'take it out: tokens of the runner are never passed on' })), 'write a list of variable names')),
}, 'write a mapping with strategy, sides, switch, verify, steps, judge, timeout or pass_env').check(needs('switch', ['blue-green', 'canary'], 'write the command that moves the traffic'), needs('steps', ['canary'], 'write a list such as [{percent: 5, wait: 30m}, {percent: 100}]'));
/** `delivery:`, by environment. */
const deliverySchema = schemas/* record */.g1P((0,schema_parts/* name */.UU)(schema_parts/* NAME_FIX */.s), environment, {
    error: 'write a mapping of environments, such as {prod: {strategy: canary, …}}',
});

// EXTERNAL MODULE: ./.cache/bundle/domain/endpoint.js
var endpoint = __webpack_require__(56557);
// EXTERNAL MODULE: ./.cache/bundle/domain/gates-schema.js
var gates_schema = __webpack_require__(6884);
// EXTERNAL MODULE: ./.cache/bundle/domain/git-ref.js
var git_ref = __webpack_require__(9406);
// EXTERNAL MODULE: ./.cache/bundle/domain/remote-url.js
var remote_url = __webpack_require__(97378);
;// CONCATENATED MODULE: ./.cache/bundle/domain/rollback-schema.js
/** What `lockstep.yaml` may say of going back: holds, rollbacks by themselves, applies that are all or nothing. */



const HOLD_FIX = 'write none, until-resumed, or a span such as 24h or 7d';
/** `rollback:` */
const rollbackSchema = (0,schema_parts/* fields */.OA)({
    hold: (0,schema_parts/* maybe */.no)((0,schema_parts/* checked */.KD)(HOLD_FIX, (value) => ['none', 'until-resumed'].includes(value) || (0,span/* isSpan */.bl)(value))),
    auto: (0,schema_parts/* maybe */.no)(schemas/* enum */.k5n(['never', 'on-failed-verification'], {
        error: 'write never or on-failed-verification',
    })),
}, 'write a mapping with hold or auto');
/** `apply:` */
const applySchema = (0,schema_parts/* fields */.OA)({ transactional: (0,schema_parts/* maybe */.no)(schemas/* boolean */.zMY({ error: 'write true or false' })) }, 'write a mapping with transactional');

// EXTERNAL MODULE: ./.cache/bundle/domain/size.js
var size = __webpack_require__(80417);
// EXTERNAL MODULE: ./.cache/bundle/domain/update-schema.js
var update_schema = __webpack_require__(85493);
;// CONCATENATED MODULE: ./.cache/bundle/domain/config-schema.js
/** Schema of `lockstep.yaml`. */











const spanOf = (fix) => (0,schema_parts/* checked */.KD)(fix, span/* isSpan */.bl);
const count = (fix, least, most) => schemas/* int */.Whr({ error: fix }).check(api/* _gte */.qm(least, { error: fix }), api/* _lte */.Zm(most, { error: fix }));
const config_schema_size = (0,schema_parts/* checked */.KD)('write a size such as 512MiB or 2GiB', (value) => (0,size/* sizeOf */.$)(value) !== null);
const flag = schemas/* boolean */.zMY({ error: 'write true or false' });
const URL_FIX = 'write s3://bucket/prefix, gs://bucket/prefix, az://container/prefix, file:///directory or actions://';
const remoteUrl = (0,schema_parts/* text */.Qq)(URL_FIX).check(schemas/* refine */.YPB((value) => (0,remote_url/* whyBadRemoteUrl */.fE)(value) === null, {
    error: (issue) => `${URL_FIX}: ${(0,remote_url/* whyBadRemoteUrl */.fE)(String(issue.input)) ?? ''}`,
}));
const config_schema_endpoint = (0,schema_parts/* text */.Qq)('write https://host, https://host:port or https://host/path');
/** An endpoint is judged together with the `insecure` beside it. */
const endpointIsRight = (key) => {
    const why = (remote) => {
        const value = remote[key] ?? null;
        return value === null ? null : (0,endpoint/* whyBadEndpoint */.x)(value, remote.insecure === true);
    };
    return schemas/* refine */.YPB((remote) => why(remote) === null, {
        path: [key],
        error: (issue) => why(issue.input) ?? '',
    });
};
const remote = (0,schema_parts/* fields */.OA)({
    name: (0,schema_parts/* maybe */.no)((0,schema_parts/* name */.UU)(schema_parts/* NAME_FIX */.s)),
    url: remoteUrl,
    mode: (0,schema_parts/* maybe */.no)(schemas/* enum */.k5n(['auto', 'read-write', 'read-only', 'off'], {
        error: 'write auto, read-write, read-only or off',
    })),
    writers: (0,schema_parts/* maybe */.no)(schemas/* enum */.k5n(['anyone', 'trusted'], { error: 'write anyone or trusted' })),
    endpoint: (0,schema_parts/* maybe */.no)(config_schema_endpoint),
    region: (0,schema_parts/* maybe */.no)((0,schema_parts/* text */.Qq)('write a region such as eu-central-1')),
    path_style: (0,schema_parts/* maybe */.no)(flag),
    insecure: (0,schema_parts/* maybe */.no)(flag),
    role: (0,schema_parts/* maybe */.no)((0,schema_parts/* text */.Qq)('write the role that the token of the workflow is exchanged for')),
    audience: (0,schema_parts/* maybe */.no)((0,schema_parts/* text */.Qq)('write the audience of the token, such as sts.amazonaws.com')),
    sts_endpoint: (0,schema_parts/* maybe */.no)(config_schema_endpoint),
    sse: (0,schema_parts/* maybe */.no)(schemas/* enum */.k5n(['AES256', 'aws:kms'], { error: 'write AES256 or aws:kms' })),
    kms_key: (0,schema_parts/* maybe */.no)((0,schema_parts/* text */.Qq)('write the id of a KMS key')),
    concurrency: (0,schema_parts/* maybe */.no)(count('write a whole number from 1 to 64', 1, 64)),
    timeout: (0,schema_parts/* maybe */.no)(spanOf('write a span such as 30s')),
    attempts: (0,schema_parts/* maybe */.no)(count('write a whole number from 1 to 20', 1, 20)),
}, 'write a mapping with at least url').check(endpointIsRight('endpoint'), endpointIsRight('sts_endpoint'));
const store = (0,schema_parts/* fields */.OA)({
    path: (0,schema_parts/* maybe */.no)(schema_parts/* path */.Ae),
    carry_max: (0,schema_parts/* maybe */.no)(config_schema_size),
    on_cache_error: (0,schema_parts/* maybe */.no)(schemas/* enum */.k5n(['warn', 'error'], { error: 'write warn or error' })),
    max_size: (0,schema_parts/* maybe */.no)(config_schema_size),
    keep: (0,schema_parts/* maybe */.no)(spanOf('write a span such as 14d')),
    remotes: (0,schema_parts/* maybe */.no)((0,schema_parts/* list */.p_)(remote, 'write a list such as [{url: s3://bucket/prefix}]')),
    signing: (0,schema_parts/* maybe */.no)((0,schema_parts/* fields */.OA)({
        public_keys: (0,schema_parts/* maybe */.no)((0,schema_parts/* list */.p_)(schema_parts/* path */.Ae, 'write a list of files such as [keys/ci.pub]')),
        require: (0,schema_parts/* maybe */.no)(flag),
    }, 'write a mapping with public_keys or require')),
}, 'write a mapping with path, remotes, signing, carry_max, max_size, keep or on_cache_error');
/** `lockstep.yaml`. */
const configSchema = (0,schema_parts/* fields */.OA)({
    environments: (0,schema_parts/* maybe */.no)((0,schema_parts/* list */.p_)((0,schema_parts/* name */.UU)(schema_parts/* NAME_FIX */.s), 'write a list such as [dev, staging, prod]')),
    jobs: (0,schema_parts/* maybe */.no)(count('write a whole number from 1 to 256', 1, 256)),
    retries: (0,schema_parts/* maybe */.no)(count('write a whole number from 0 to 20', 0, 20)),
    store: (0,schema_parts/* maybe */.no)(store),
    git: (0,schema_parts/* maybe */.no)((0,schema_parts/* fields */.OA)({
        timeout: (0,schema_parts/* maybe */.no)(schemas/* union */.KCZ([schema_parts/* seconds */.YA, spanOf('')], { error: 'write seconds, or a span such as 10m' })),
    }, 'write a mapping with timeout')),
    journal: (0,schema_parts/* maybe */.no)((0,schema_parts/* fields */.OA)({
        branch: (0,schema_parts/* maybe */.no)((0,schema_parts/* checked */.KD)('write the name of a branch', git_ref/* isRefName */.p)),
        remote: (0,schema_parts/* maybe */.no)((0,schema_parts/* checked */.KD)('write the name of a remote, or none', git_ref/* isRefName */.p)),
    }, 'write a mapping with branch or remote')),
    promote: (0,schema_parts/* maybe */.no)((0,schema_parts/* fields */.OA)({
        via: (0,schema_parts/* maybe */.no)(schemas/* enum */.k5n(['file', 'commit', 'pull-request'], {
            error: 'write file, commit or pull-request',
        })),
    }, 'write a mapping with via')),
    stop_the_line: (0,schema_parts/* maybe */.no)((0,schema_parts/* text */.Qq)('write why nothing may be promoted now, or null')),
    deployments: (0,schema_parts/* maybe */.no)(flag),
    gates: (0,schema_parts/* maybe */.no)(gates_schema/* gatesByEnvironment */.d),
    apply: (0,schema_parts/* maybe */.no)(applySchema),
    rollback: (0,schema_parts/* maybe */.no)(rollbackSchema),
    delivery: (0,schema_parts/* maybe */.no)(deliverySchema),
    logs: (0,schema_parts/* maybe */.no)((0,schema_parts/* fields */.OA)({
        max: (0,schema_parts/* maybe */.no)(config_schema_size),
        keep_runs: (0,schema_parts/* maybe */.no)(count('write a whole number from 1 to 100000', 1, 100_000)),
    }, 'write a mapping with max or keep_runs')),
    update: (0,schema_parts/* maybe */.no)(update_schema/* updateSchema */.v),
}, 'write a mapping');


/***/ }),

/***/ 56557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ whyBadEndpoint)
/* harmony export */ });
/** Endpoints of remote stores: where requests and credentials are sent, so https, and never somewhere by accident (T38). */
const ENDPOINT = /^(https?):\/\/((?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::([0-9]{1,5}))?((?:\/[A-Za-z0-9._~-]+)*)\/?$/;
/** What to write instead of a wrong endpoint, or null. `insecure` allows plain http and link-local addresses. */
function whyBadEndpoint(text, insecure) {
    const parts = partsOf(text);
    if (parts === null) {
        return 'write https://host, https://host:port or https://host/path, without user, query or ".."';
    }
    if (insecure)
        return null;
    if (isLinkLocal(parts.host)) {
        return 'write another host: link-local addresses belong to the metadata service of a cloud';
    }
    return parts.isSecure || isLoopback(parts.host)
        ? null
        : 'write https://, or insecure: true beside it when the network between is yours';
}
function partsOf(text) {
    const [, scheme, host = '', port = '443', path = ''] = ENDPOINT.exec(text) ?? [];
    const isPort = Number(port) >= 1 && Number(port) <= 65_535;
    const hasDots = path.split('/').some((part) => /^\.{1,2}$/.test(part));
    return scheme === undefined || !isPort || hasDots ? null : { isSecure: scheme === 'https', host };
}
function isLoopback(host) {
    return /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/i.test(host);
}
function isLinkLocal(host) {
    return /^(?:169\.254(?:\.[0-9]{1,3}){2}|\[fe[89ab][0-9a-f]:.*\]|\[::ffff:(?:169\.254\..*|a9fe:.*)\]|\[fd00:ec2::254\]|metadata\.google\.internal)$/i.test(host);
}


/***/ }),

/***/ 68004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZA: () => (/* binding */ hoursOf),
/* harmony export */   hF: () => (/* binding */ daysOf),
/* harmony export */   op: () => (/* binding */ wallOf),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35535);
/** How times of gates are written: days and hours of the week, local dates. */

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MINUTES_OF_A_DAY = 1440;
/** `mon-thu`, `fri-mon`, `sat, sun`: the days as numbers from 1 = Monday, in order; null when it says something else. */
function daysOf(text) {
    const days = new Set();
    for (const part of text.split(',')) {
        const range = rangeOfDays(part.trim().toLowerCase());
        if (range === null)
            return null;
        range.forEach((day) => days.add(day));
    }
    return [...days].sort((a, b) => a - b);
}
function rangeOfDays(text) {
    const [first = '', last = first, ...more] = text.split('-').map((day) => day.trim());
    const [from, to] = [DAYS.indexOf(first), DAYS.indexOf(last)];
    if (from < 0 || to < 0 || more.length > 0)
        return null;
    const count = ((to - from + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => ((from + index) % 7) + 1);
}
/** `08:00-16:00`, also past midnight: minutes since midnight; null when it says something else, or nothing lies between. */
function hoursOf(text) {
    const [, first = '', last = ''] = /^\s*(\d\d:\d\d)\s*-\s*(\d\d:\d\d)\s*$/.exec(text) ?? [];
    const [from, to] = [minutesOf(first), minutesOf(last)];
    if (from === null || to === null || from === to)
        return null;
    return from === MINUTES_OF_A_DAY ? null : { from, to };
}
function minutesOf(text) {
    const [hours, minutes] = text.split(':').map(Number);
    if (hours === undefined || minutes === undefined || minutes > 59)
        return null;
    const all = hours * 60 + minutes;
    return Number.isNaN(all) || all > MINUTES_OF_A_DAY ? null : all;
}
/** A local date, or date and time, as milliseconds of that wall time read as UTC; null when it is none. */
function wallOf(text) {
    const form = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?$/.exec(text);
    if (form === null)
        return null;
    const [year, month, day, hour, minute] = form.slice(1).map((part) => Number(part ?? 0));
    const parts = [year ?? 0, (month ?? 0) - 1, day ?? 0, hour ?? 0, minute ?? 0];
    const wall = Date.UTC(...parts);
    // Date.UTC carries the 31st of a short month over; such a day does not exist.
    const back = new Date(wall).toISOString().slice(0, 16);
    if (back !== `${form[1]}-${form[2]}-${form[3]}T${form[4] ?? '00'}:${form[5] ?? '00'}`)
        return null;
    return { wall, isDate: form[4] === undefined };
}
/** Where a freeze ends that is written with a last day: the day after it. */
function endOf({ wall, isDate, }) {
    return isDate ? wall + _local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ : wall;
}


/***/ }),

/***/ 6884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ gatesByEnvironment),
/* harmony export */   y: () => (/* binding */ gatesSchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73305);
/* harmony import */ var _gate_times_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68004);
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35535);
/* harmony import */ var _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76408);
/* harmony import */ var _span_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71808);
/** Schema of `gates:` in `lockstep.yaml`. */





const DAYS_FIX = 'write days such as mon-thu, or mon, wed, fri';
const DATE_FIX = 'write a date such as 2026-12-20, or 2026-12-20T18:00';
const zone = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .checked */ .KD)('write a time zone such as Europe/Berlin or UTC', _local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .isZone */ .DS);
const date = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .checked */ .KD)(DATE_FIX, (value) => (0,_gate_times_js__WEBPACK_IMPORTED_MODULE_0__/* .wallOf */ .op)(value) !== null);
const flag = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY({ error: 'write true or false' });
const names = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME_FIX */ .s), 'write a list of environments such as [staging]').check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._minLength */ .m9(1, { error: 'name at least one environment' }));
const FROM_FIX = 'write {any_of: [staging]} or {all_of: [staging-eu, staging-us]}';
const from = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)({ any_of: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)(names), all_of: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)(names) }, FROM_FIX).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .refine */ .YPB(({ any_of, all_of }) => ((any_of ?? null) === null) !== ((all_of ?? null) === null), {
    error: FROM_FIX,
}));
const window = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)({
    days: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .checked */ .KD)(DAYS_FIX, (value) => (0,_gate_times_js__WEBPACK_IMPORTED_MODULE_0__/* .daysOf */ .hF)(value) !== null)),
    hours: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .checked */ .KD)('write hours such as "08:00-16:00"', (value) => (0,_gate_times_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursOf */ .ZA)(value) !== null)),
    zone: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)(zone),
}, 'write a mapping such as {days: mon-thu, hours: "08:00-16:00", zone: Europe/Berlin}');
const freeze = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)({
    from: date,
    to: date,
    zone: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)(zone),
    reason: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('write why, or leave it out')),
}, 'write a mapping such as {from: 2026-12-20, to: 2027-01-03, reason: end of year}');
const policyRule = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)({
    name: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME_FIX */ .s),
    rule: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('write an expression such as "changes.size() <= 5"'),
    message: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('write what is told when the rule is false, or leave it out')),
}, 'write a mapping with name and rule');
/** The gates of one environment. */
const gatesSchema = (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .OA)({
    from: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)(from),
    verified: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)(flag),
    soak: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .checked */ .KD)('write a span such as 12h or 2d', _span_js__WEBPACK_IMPORTED_MODULE_3__/* .isSpan */ .bl)),
    windows: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(window, 'write a list such as [{days: mon-thu, hours: "08:00-16:00"}]')),
    freezes: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(freeze, 'write a list such as [{from: 2026-12-20, to: 2027-01-03}]')),
    max_change: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['patch', 'minor', 'major'], { error: 'write patch, minor or major' })),
    findings: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['error', 'high', 'warning', 'notice'], {
        error: 'write error, high, warning or notice',
    })),
    checks: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('write the name of a check'), 'write a list of names such as ["ci / test"]')),
    approvals: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr({ error: 'write a whole number from 0 to 20' })
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._gte */ .qm(0, { error: 'write a whole number from 0 to 20' }), zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._lte */ .Zm(20, { error: 'write a whole number from 0 to 20' }))),
    vouched: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['no', 'signature', 'attestation', 'either'], {
        error: 'write no, signature, attestation or either',
    })),
    policy: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .maybe */ .no)((0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(policyRule, 'write a list such as [{name: small, rule: "…"}]')),
}, 'write a mapping such as {soak: 12h, approvals: 1}');
/** `gates:`: environment → its gates. */
const gatesByEnvironment = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._minLength */ .m9(1, { error: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME_FIX */ .s })), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(gatesSchema), { error: 'write a mapping of environments to their gates' });


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

/***/ 35535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   DS: () => (/* binding */ isZone),
/* harmony export */   OD: () => (/* binding */ segmentsOf),
/* harmony export */   d_: () => (/* binding */ DAY)
/* harmony export */ });
/** Local time of a zone of the IANA database, worked out by the platform's own tables: offsets, and wall time to instant. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** True for a name such as `Europe/Berlin` or `UTC`; offsets such as `+02:00` are no zones, they know no summer. */
function isZone(name) {
    if (!/^[A-Za-z]/.test(name))
        return false;
    try {
        formatOf(name);
        return true;
    }
    catch (error) {
        if (error instanceof RangeError)
            return false;
        throw error;
    }
}
/** The offsets between two instants, in order, without a gap. Transitions are found to the second. */
function segmentsOf(zone, from, to) {
    const format = formatOf(zone);
    const segments = [];
    let start = from;
    let offset = offsetAt(format, from);
    // No zone ever changed twice within an hour.
    for (let at = from; at < to; at += HOUR) {
        const next = Math.min(at + HOUR, to);
        const then = offsetAt(format, next);
        if (then === offset)
            continue;
        const change = transition(format, { before: at, after: next, offset });
        segments.push({ from: start, to: change, offset });
        [start, offset] = [change, then];
    }
    return [...segments, { from: start, to, offset }];
}
/**
 * The instant of a wall time, given as milliseconds of that time read as UTC. One that a clock skips is the moment of
 * the jump; of one that comes twice `which` says which is meant.
 */
function instantOf(zone, wall, which) {
    const segments = segmentsOf(zone, wall - DAY, wall + DAY);
    const found = segments.filter(({ from, to, offset }) => wall - offset >= from && wall - offset < to);
    const segment = which === 'first' ? found[0] : found.at(-1);
    if (segment !== undefined)
        return wall - segment.offset;
    const skipped = segments.find(({ from, offset }) => from + offset > wall);
    return skipped?.from ?? wall;
}
/** Binary search down to the second, which is the finest that any zone has. */
function transition(format, between) {
    let [before, after] = [Math.floor(between.before / 1000), Math.ceil(between.after / 1000)];
    while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (offsetAt(format, middle * 1000) === between.offset)
            before = middle;
        else
            after = middle;
    }
    return after * 1000;
}
function formatOf(zone) {
    return new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
}
function offsetAt(format, instant) {
    const second = Math.floor(instant / 1000) * 1000;
    const parts = new Map(format.formatToParts(second).map(({ type, value }) => [type, value]));
    const part = (type) => Number(parts.get(type));
    const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return wall - second;
}


/***/ }),

/***/ 81389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ lockBytes),
/* harmony export */   Rb: () => (/* binding */ LOCKFILE_VERSION),
/* harmony export */   av: () => (/* binding */ componentsText),
/* harmony export */   sU: () => (/* binding */ lockDigest)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _git_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12645);
/** The canonical bytes of a lock, version 2; format: DESIGN "Files in a meta-repo" and `docs/formats.md`. */


const LOCKFILE_VERSION = 2;
/**
 * Keys in fixed order, components sorted by name, LF, one trailing newline. Equal locks give equal bytes.
 * A lock of the earlier format is written in this form too, with `null` for what it does not know; such
 * bytes serve for a digest or a preview, and the reader refuses them as a lock file.
 */
function lockBytes(lock) {
    const lines = [
        `lockfile_version: ${LOCKFILE_VERSION}`,
        `environment: ${scalarOrNull(lock.environment)}`,
        `generated_at: ${quoted(lock.generatedAt)}`,
        `manifest: ${scalarOrNull(lock.manifest)}`,
    ];
    if (lock.promotedFrom !== null) {
        const { environment, lock: digest } = lock.promotedFrom;
        lines.push(`promoted_from: {environment: ${flowScalar(environment)}, lock: ${digest}}`);
    }
    if (lock.partial)
        lines.push('partial: true');
    lines.push(lock.components.size === 0 ? 'components: {}' : 'components:');
    const components = [...lock.components.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const component of components)
        lines.push(...componentLines(component));
    return `${lines.join('\n')}\n`;
}
/** The digest of a lock: SHA-256 of its canonical bytes. */
function lockDigest(lock) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(lockBytes(lock));
}
/** The part of a lock's canonical bytes that names its components: equal in two environments that have the same. */
function componentsText(bytes) {
    return bytes.slice(bytes.indexOf('\ncomponents:'));
}
function componentLines(component) {
    const lines = [
        `  ${scalar(component.name)}:`,
        `    repo: ${scalar(component.repo)}`,
        `    version: ${scalar(component.version)}`,
        `    ref: ${scalarOrNull(component.ref)}`,
        `    commit: ${scalar(component.commit)}`,
        `    tree: ${scalarOrNull(component.tree)}`,
        `    type: ${component.type}`,
        `    build_target: ${scalarOrNull(component.buildTarget)}`,
        `    depends_on: [${component.dependsOn.map(dependencyText).join(', ')}]`,
    ];
    if (component.output !== null)
        lines.push(`    output: ${component.output}`);
    return lines;
}
function dependencyText(dependency) {
    if (dependency.range === null)
        return flowScalar(dependency.name);
    return quoted(`${dependency.name}:${dependency.range}`);
}
function scalarOrNull(text) {
    return text === null ? 'null' : scalar(text);
}
/** Plain only where YAML 1.1 and 1.2 both read the same string; else in double quotes. */
function scalar(text) {
    return isPlainSafe(text) ? text : quoted(text);
}
/** Inside `[]` and `{}` a ":" could end a plain scalar, so it is quoted too. */
function flowScalar(text) {
    return isPlainSafe(text) && !text.includes(':') ? text : quoted(text);
}
/** Begins with a letter, `_` or `/`, and holds nothing that YAML gives a meaning. */
const PLAIN = /^[A-Za-z_/][A-Za-z0-9_./:@+~^-]*$/;
/** Words that some YAML reads as null, boolean or (`E0`) a number. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?[0-9_]+)$/i;
/** Ids that begin with a digit are plain when no YAML can take them for a number. */
const NUMERIC_ID = /^(?:[0-9]+(?:e[0-9]+)?|0b[01]+)$/;
function isPlainSafe(text) {
    if ((0,_git_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .isObjectId */ .TS)(text))
        return !NUMERIC_ID.test(text);
    return PLAIN.test(text) && !text.endsWith(':') && !WORDS.test(text);
}
/** JSON's quoting is YAML's; what YAML 1.1 takes for a line break or does not print is escaped besides. */
function quoted(text) {
    return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 31708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   Ps: () => (/* binding */ checkNode),
/* harmony export */   oi: () => (/* binding */ plainOf),
/* harmony export */   pi: () => (/* binding */ throwFindings),
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* unused harmony export findingLine */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67296);
/* harmony import */ var _repo_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58700);
/* harmony import */ var _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76408);
/* harmony import */ var _yaml_node_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24988);





const NONE = new Set();
/** Checks a node; null when it has problems, which are then in `reading.findings`. */
function checkNode(schema, node, reading, subject) {
    const result = schema.safeParse(plainOf(node, subject.typed ?? NONE, ''), { jitless: true });
    if (result.success)
        return result.data;
    for (const issue of result.error.issues)
        explain(issue, node, reading, subject);
    return null;
}
/**
 * The plain value of a node. A scalar is its source text (`version: 1.10` is "1.10"), null when it is plain and
 * empty or `null`; only below a key of `typed` does a plain scalar become a number or boolean.
 */
function plainOf(node, typed, key) {
    if (node.kind === 'list')
        return node.items.map((item) => plainOf(item, typed, key));
    if (node.kind === 'map') {
        const value = Object.create(null);
        // Names of variables are the user's own words.
        const inner = key === 'env' ? NONE : typed;
        for (const [name, entry] of node.entries)
            value[name] = plainOf(entry.value, inner, name);
        return value;
    }
    if (!node.plain)
        return node.text;
    if ((0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isNullText */ .JP)(node.text))
        return null;
    return typed.has(key) ? ((0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .booleanOf */ .SF)(node.text) ?? (0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(node.text) ?? node.text) : node.text;
}
/** Adds a finding of severity error. */
function report(reading, at, finding) {
    reading.findings.push({
        severity: 'error',
        code: finding.code,
        where: {
            file: reading.file,
            line: at.line,
            column: at.column,
            ...(at.component === undefined ? {} : { component: at.component }),
            ...(at.environment === undefined ? {} : { environment: at.environment }),
        },
        message: finding.message,
        fix: finding.fix,
    });
}
/** The value under a key of a mapping node. */
function childOf(node, key) {
    if (node?.kind === 'map')
        return node.entries.get(String(key))?.value;
    return node?.kind === 'list' && typeof key === 'number' ? node.items[key] : undefined;
}
/** Place of a node by its path; for what is not there, place of the nearest parent's key. */
function placeOf(node, path, start) {
    let place = placeOfValue(node, path.length === 0, start);
    let at = node;
    for (const part of path) {
        const key = typeof part === 'number' ? part : String(part);
        const entry = at?.kind === 'map' ? at.entries.get(String(key))?.key : childOf(at, key);
        if (entry === undefined)
            return place;
        at = childOf(at, key);
        place = placeOfValue(at, true, entry);
    }
    return place;
}
/** A written value stands for itself; an empty one, a list and a mapping for their key. */
function placeOfValue(node, isTarget, key) {
    return isTarget && node?.kind === 'text' && node.text !== '' ? node : key;
}
function explain(issue, node, reading, subject) {
    if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys)
            explainUnknownKey(key, issue, { node, reading, subject });
        return;
    }
    const value = issue.path.reduce((at, part) => childOf(at, typeof part === 'number' ? part : String(part)), node);
    const field = pathText(issue.path);
    const at = { ...subject, ...placeOf(node, issue.path, subject.place) };
    const isMissing = value === undefined;
    const shown = issue.code === 'invalid_key' ? 'is not allowed' : `is ${shownOf(value)}`;
    const message = isMissing
        ? `${subject.what} has no ${field}`
        : `${field === '' ? subject.what : `${field} of ${subject.what}`} ${shown}`;
    const code = isMissing ? 'field-missing' : 'field-invalid';
    report(reading, at, { code, message, fix: fixOf(issue, value) });
}
function fixOf(issue, value) {
    if (issue.code === 'invalid_key')
        return issue.issues[0]?.message ?? issue.message;
    if (issue.code === 'invalid_value' && value?.kind === 'text') {
        const [guess] = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(value.text, issue.values.map(String));
        if (guess !== undefined)
            return `write ${guess}`;
    }
    return issue.message;
}
function explainUnknownKey(key, issue, at) {
    const path = [...issue.path, key];
    const known = issue.message.slice(_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .KNOWN_KEYS */ .B.length).split(', ');
    const [guess] = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(key, known);
    const owner = issue.path.length === 0 ? '' : `${pathText(issue.path)} of `;
    const parent = issue.path.reduce((node, part) => childOf(node, typeof part === 'number' ? part : String(part)), at.node);
    const place = parent?.kind === 'map' ? parent.entries.get(key)?.key : undefined;
    report(at.reading, { ...at.subject, ...(place ?? placeOf(at.node, path, at.subject.place)) }, {
        code: 'field-unknown',
        message: `${owner}${at.subject.what} has an unknown key ${JSON.stringify(key)}`,
        fix: at.subject.fixOfKey?.(key) ?? (guess === undefined ? issue.message : `write ${guess}`),
    });
}
function pathText(path) {
    return path
        .map((part, index) => typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)
        .join('');
}
function shownOf(node) {
    if (node === undefined)
        return 'missing';
    if (node.kind === 'list')
        return 'a list';
    if (node.kind === 'map')
        return 'a mapping';
    if (node.plain && (0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isNullText */ .JP)(node.text))
        return 'empty';
    const text = (0,_repo_url_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .BO)(node.text);
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
/** One line per finding: `file:line:column: message; fix`. */
function findingLine(finding) {
    const { file = '', line, column } = finding.where ?? {};
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    return `${place}: ${finding.message}${finding.fix === undefined ? '' : `; ${finding.fix}`}`;
}
/** Throws all findings at once, sorted by place; nothing when there are none. */
function throwFindings(reading, code, hint) {
    if (reading.findings.length === 0)
        return;
    const findings = [...reading.findings].sort((a, b) => (a.where?.line ?? 0) - (b.where?.line ?? 0) ||
        (a.where?.column ?? 0) - (b.where?.column ?? 0));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj(code, {
        message: findings.map(findingLine).join('\n'),
        hint,
        data: { findings },
    });
}


/***/ }),

/***/ 63774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readLock)
/* harmony export */ });
/* unused harmony export isCanonical */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81389);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82422);
/* harmony import */ var _read_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31708);
/* harmony import */ var _read_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7840);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28895);
/* harmony import */ var _strict_yaml_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82623);







const TYPED = new Set(['lockfile_version', 'partial']);
const RELOCK = 'run: lockstep lock';
/**
 * Throws `lock-invalid` with every problem in `data.findings`, also for a lock written by a newer version.
 * Unknown fields are ignored. An entry of the earlier format has `ref` and `tree` null and `peeled` false;
 * its `promoted_from` is dropped, for it does not say which lock was promoted.
 */
function readLock(text, file) {
    const yaml = (0,_strict_yaml_js__WEBPACK_IMPORTED_MODULE_6__/* .readYaml */ .gM)(text, file);
    const reading = { file, findings: [...yaml.findings] };
    const root = yaml.root;
    if (root?.kind !== 'map') {
        const message = 'the file is no lock';
        (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, root ?? START, { code: 'field-invalid', message, fix: RELOCK });
        throw thrown(reading);
    }
    refuseNewer(root, reading);
    const isEarlier = !root.entries.has('lockfile_version');
    const lock = isEarlier ? readEarlier(root, reading) : readCurrent(root, reading);
    if (lock === null || reading.findings.length > 0)
        throw thrown(reading);
    return lock;
}
const START = { line: 1, column: 1 };
function thrown(reading) {
    (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .throwFindings */ .pi)(reading, 'lock-invalid', RELOCK);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('bug', {
        message: `a lock is refused without a reason: ${reading.file}`,
    });
}
function refuseNewer(root, reading) {
    const node = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(root, 'lockfile_version');
    if (node?.kind !== 'text' || !/^[0-9]{1,9}$/.test(node.text))
        return;
    if (Number(node.text) <= _lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .LOCKFILE_VERSION */ .Rb)
        return;
    reading.findings.length = 0;
    (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, node, {
        code: 'lock-newer',
        message: `this lock was written by a newer version of Lockstep (lockfile_version ${node.text}, this one reads ${_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .LOCKFILE_VERSION */ .Rb})`,
        fix: 'update Lockstep',
    });
    throw thrown(reading);
}
function readCurrent(root, reading) {
    const head = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .checkNode */ .Ps)(_schemas_js__WEBPACK_IMPORTED_MODULE_5__/* .lockHeadSchema */ .xD, root, reading, subjectOf('the lock', root));
    const components = readEntries(root, reading, readLocked);
    if (head === null)
        return null;
    const from = head.promoted_from ?? null;
    return {
        formatVersion: 2,
        environment: head.environment,
        generatedAt: head.generated_at,
        manifest: head.manifest,
        promotedFrom: from === null
            ? null
            : { environment: from.environment, lock: from.lock },
        partial: head.partial ?? false,
        components,
    };
}
function readEarlier(root, reading) {
    const head = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .checkNode */ .Ps)(_schemas_js__WEBPACK_IMPORTED_MODULE_5__/* .earlierLockHeadSchema */ .xI, root, reading, subjectOf('the lock', root));
    const components = readEntries(root, reading, readEarlierLocked);
    if (head === null)
        return null;
    return {
        formatVersion: 1,
        environment: (head.environment ?? null),
        generatedAt: head.generated_at ?? '',
        manifest: null,
        promotedFrom: null,
        partial: false,
        components,
    };
}
function subjectOf(what, place) {
    return { what, place, typed: TYPED };
}
/** Sorted by name. */
function readEntries(root, reading, read) {
    const node = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(root, 'components');
    const components = new Map();
    if (node?.kind !== 'map') {
        const message = 'the lock has no components';
        (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, node ?? root, { code: 'field-missing', message, fix: RELOCK });
        return components;
    }
    for (const [text, entry] of [...node.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const name = text;
        if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isName */ .Eo)(text)) {
            const message = `${JSON.stringify(text)} cannot name a component`;
            (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, entry.key, { code: 'name-invalid', message, fix: RELOCK });
        }
        const locked = read(name, entry, reading);
        if (locked !== null)
            components.set(name, locked);
    }
    return components;
}
function entrySubject(name, entry) {
    return { what: `component ${name}`, place: entry.key, component: name, typed: TYPED };
}
function common(name, raw) {
    return {
        name,
        repo: raw.repo,
        version: raw.version,
        type: raw.type ?? 'none',
        buildTarget: raw.build_target ?? null,
        dependsOn: (0,_read_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .dependenciesIn */ .T)(raw.depends_on ?? []),
    };
}
function readLocked(name, entry, reading) {
    const raw = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .checkNode */ .Ps)(_schemas_js__WEBPACK_IMPORTED_MODULE_5__/* .lockedSchema */ .Q7, entry.value, reading, entrySubject(name, entry));
    if (raw === null)
        return null;
    return {
        ...common(name, raw),
        ref: raw.ref,
        commit: raw.commit,
        peeled: true,
        tree: raw.tree,
        output: (raw.output ?? null),
    };
}
/** `sha` counts as `commit`. */
function readEarlierLocked(name, entry, reading) {
    const subject = entrySubject(name, entry);
    const raw = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .checkNode */ .Ps)(_schemas_js__WEBPACK_IMPORTED_MODULE_5__/* .earlierLockedSchema */ .Q8, entry.value, reading, subject);
    if (raw === null)
        return null;
    const commit = raw.commit ?? raw.sha ?? null;
    if (commit === null) {
        const isVendored = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(entry.value, 'vendored_at') !== undefined;
        const why = isVendored ? ': it was vendored, and that format did not record one' : '';
        (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, { ...entry.key, component: name }, { code: 'field-missing', message: `${subject.what} has no commit${why}`, fix: RELOCK });
        return null;
    }
    return {
        ...common(name, raw),
        ref: null,
        commit: commit,
        peeled: false,
        tree: null,
        output: null,
    };
}
/** True when the text is the canonical bytes of the lock it holds. */
function isCanonical(text, lock) {
    return lockBytes(lock) === text;
}


/***/ }),

/***/ 7840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ dependenciesIn),
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38246);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82422);
/* harmony import */ var _build_spec_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24344);
/* harmony import */ var _read_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31708);
/* harmony import */ var _read_top_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97518);
/* harmony import */ var _repo_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58700);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28895);
/* harmony import */ var _strict_yaml_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82623);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75008);










/**
 * Throws `manifest-invalid` with every problem in `data.findings`; when circles or unknown dependencies are
 * the only problems, `dependency-cycle` or `dependency-missing`. Local repositories are a problem unless
 * `allowLocal`.
 */
function readManifest(text, file, options) {
    const yaml = (0,_strict_yaml_js__WEBPACK_IMPORTED_MODULE_7__/* .readYaml */ .gM)(text, file);
    const reading = { file, findings: [...yaml.findings] };
    const root = (0,_read_top_js__WEBPACK_IMPORTED_MODULE_4__/* .checkTopLevel */ .a)(yaml.root, reading, ['components', 'meta']);
    const mode = modeOf((0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(root, 'meta'), reading);
    const entries = entriesOf(root, reading);
    const components = new Map();
    for (const [name, entry] of entries) {
        const component = readComponent(name, entry, { reading, ...options });
        if (component !== null)
            components.set(component.name, component);
    }
    checkGraphOf(components, entries, reading);
    return { file, mode, components };
}
/** Sorted by name. */
function entriesOf(root, reading) {
    const node = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(root, 'components');
    if (node?.kind !== 'map') {
        const place = node ?? root ?? { line: 1, column: 1 };
        if (reading.findings.length === 0) {
            const fix = 'write components: and below it a mapping of names to components';
            (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, place, { code: 'field-missing', message: 'there are no components', fix });
        }
        return [];
    }
    return [...node.entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
function modeOf(node, reading) {
    if (node === undefined || (node.kind === 'text' && node.text === ''))
        return 'reference';
    const meta = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .checkNode */ .Ps)(_schemas_js__WEBPACK_IMPORTED_MODULE_6__/* .metaSchema */ .H0, node, reading, { what: 'meta', place: node });
    return meta?.mode ?? 'reference';
}
const TYPED = new Set(['timeout']);
function readComponent(name, entry, { reading, allowLocal }) {
    const subject = { what: `component ${name}`, place: entry.key, component: name, typed: TYPED };
    checkName(name, entry.key, reading);
    const repo = readRepo((0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(entry.value, 'repo'), subject, { reading, allowLocal });
    const raw = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .checkNode */ .Ps)(_schemas_js__WEBPACK_IMPORTED_MODULE_6__/* .componentSchema */ .HO, entry.value, reading, subject);
    if (raw === null || repo === null)
        return null;
    const dependsOn = dependenciesIn(raw.depends_on ?? []);
    checkTwice(dependsOn, (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(entry.value, 'depends_on'), { reading, subject });
    return {
        name: name,
        repo,
        version: (0,_version_text_js__WEBPACK_IMPORTED_MODULE_8__/* .asciiTrim */ .Wg)(raw.version),
        type: raw.type ?? 'none',
        buildTarget: raw.build_target ?? null,
        dependsOn,
        tagPrefix: raw.tag_prefix ?? '',
        build: (0,_build_spec_js__WEBPACK_IMPORTED_MODULE_9__/* .buildSpecOf */ .d)(raw.build ?? {}),
        isolation: isolationOf(raw.isolation ?? null),
        line: entry.key.line,
    };
}
const NAME_FIX = 'use letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 100, no device name of Windows, not ending in "." ".git" or ".lock"';
/** A finding unless the text can name a component. */
function checkName(name, place, reading) {
    if ((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isName */ .Eo)(name))
        return;
    const message = `${JSON.stringify(name)} cannot name a component`;
    (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, place, { code: 'name-invalid', message, fix: NAME_FIX });
}
/** The URL in its normal form; null when there is none, or it is refused. */
function readRepo(node, subject, { reading, allowLocal }) {
    if (node?.kind !== 'text' || node.text === '')
        return null;
    const at = { ...subject, line: node.line, column: node.column };
    try {
        const url = (0,_repo_url_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRepoUrl */ .fH)(node.text);
        if (allowLocal || (0,_repo_url_js__WEBPACK_IMPORTED_MODULE_5__/* .transportOf */ .JH)(url) !== 'file')
            return url;
        const message = `repo of ${subject.what} is a local path`;
        const fix = 'write an https or ssh URL, or set LOCKSTEP_ALLOW_FILE=1 to allow local ones';
        (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, at, { code: 'url-refused', message, fix });
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'url-refused'))
            throw error;
        const message = `repo of ${subject.what}: ${error.message}`;
        (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, at, { code: 'url-refused', message, fix: error.hint ?? '' });
    }
    return null;
}
/** The schema has checked each of them. */
function dependenciesIn(raw) {
    return raw
        .map((one) => typeof one === 'string' ? (0,_version_text_js__WEBPACK_IMPORTED_MODULE_8__/* .dependencyOf */ .bf)(one) : (0,_version_text_js__WEBPACK_IMPORTED_MODULE_8__/* .dependencyFrom */ ._O)(one.name, one.version ?? null))
        .filter((one) => one !== null);
}
function isolationOf(raw) {
    if (raw === null || raw === undefined)
        return null;
    const { type, python_version: pythonVersion, requirements } = raw;
    return {
        type,
        ...(typeof pythonVersion === 'string' ? { pythonVersion } : {}),
        ...(typeof requirements === 'string' ? { requirements } : {}),
    };
}
function checkTwice(dependsOn, node, { reading, subject }) {
    const seen = new Set();
    for (const [index, { name }] of dependsOn.entries()) {
        if (seen.has(name)) {
            const place = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(node, index) ?? subject.place;
            (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, { ...subject, line: place.line, column: place.column }, {
                code: 'field-invalid',
                message: `${subject.what} depends on ${name} twice`,
                fix: 'keep one of the two',
            });
        }
        seen.add(name);
    }
}
/** Names that a case-insensitive file system takes for one, unknown dependencies, circles; then throws what was found. */
function checkGraphOf(components, entries, reading) {
    const byName = new Map(entries);
    checkCase(byName, reading);
    // A component with problems of its own still exists: what depends on it does not miss it.
    const nodes = new Map(entries.map(([name, entry]) => [
        name,
        components.get(name) ?? { dependsOn: namesIn(entry.value) },
    ]));
    const missing = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .missingDependencies */ .kc)(nodes).map((finding) => placed(finding, byName, reading.file));
    const cycles = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .dependencyCycles */ .Pm)(nodes).map((path) => placed((0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .cycleFinding */ .cg)(path), byName, reading.file));
    const isOnlyGraph = reading.findings.length === 0;
    reading.findings.push(...missing, ...cycles);
    const code = missing.length > 0 ? 'dependency-missing' : 'dependency-cycle';
    (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .throwFindings */ .pi)(reading, isOnlyGraph ? code : 'manifest-invalid', `edit ${reading.file}`);
}
function checkCase(entries, reading) {
    const seen = new Map();
    for (const [name, entry] of entries) {
        const folded = name.toLowerCase();
        const before = seen.get(folded);
        if (before !== undefined) {
            const message = `components ${before} and ${name} differ in case only`;
            const fix = 'rename one: some file systems take both for one directory';
            (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)(reading, { ...entry.key, component: name }, { code: 'name-invalid', message, fix });
        }
        seen.set(folded, name);
    }
}
/** The finding with the place of the dependency it speaks of, else of its component. */
function placed(finding, entries, file) {
    const entry = entries.get(finding.where?.component ?? '');
    const dependsOn = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(entry?.value, 'depends_on');
    const items = dependsOn?.kind === 'list' ? dependsOn.items : [];
    const wanted = / depends on (\S+), /.exec(finding.message)?.[1];
    const item = items.find((one) => wanted !== undefined && nameIn(one) === wanted);
    const { line, column } = item ?? entry?.key ?? { line: 1, column: 1 };
    return { ...finding, where: { ...finding.where, file, line, column } };
}
/** What a component that has problems depends on, as far as that can be told. */
function namesIn(component) {
    const dependsOn = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(component, 'depends_on');
    if (dependsOn?.kind !== 'list')
        return [];
    return dependsOn.items
        .map(nameIn)
        .filter(_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isName */ .Eo)
        .map((name) => ({ name: name, range: null }));
}
function nameIn(item) {
    const name = item.kind === 'map' ? (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .childOf */ .GG)(item, 'name') : item;
    return name?.kind === 'text' ? (name.text.split(':')[0] ?? '') : '';
}


/***/ }),

/***/ 97518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ checkTopLevel)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67296);
/* harmony import */ var _read_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31708);
/** The top level of the files of a meta-repo: one mapping with known keys. */


/** The root if it is a mapping; anything else, and unknown keys, become findings. An empty file is no finding. */
function checkTopLevel(root, reading, keys) {
    if (root === null || (root.kind === 'text' && root.text === ''))
        return undefined;
    if (root.kind !== 'map') {
        const fix = `begin with ${keys[0] ?? ''}:`;
        (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .report */ .z8)(reading, root, { code: 'field-invalid', message: 'the file is no mapping', fix });
        return undefined;
    }
    for (const [key, entry] of root.entries) {
        if (keys.includes(key))
            continue;
        const [guess] = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(key, keys);
        (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .report */ .z8)(reading, entry.key, {
            code: 'field-unknown',
            message: `the file has an unknown key ${JSON.stringify(key)}`,
            fix: `write ${guess ?? `one of ${keys.join(', ')}`}`,
        });
    }
    return root;
}


/***/ }),

/***/ 97378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ parseRemoteUrl),
/* harmony export */   R3: () => (/* binding */ isLikeUrl),
/* harmony export */   fE: () => (/* binding */ whyBadRemoteUrl)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _repo_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58700);
/** Addresses of remote stores: one strict grammar, without credentials, so that an address may be printed anywhere. */


const FORMS = 's3://bucket/prefix, gs://bucket/prefix, az://container/prefix, file:///directory or actions://';
const MAX_LENGTH = 1024;
const PART = /^[A-Za-z0-9._=@+-]+$/;
/** The widest rule of each service; what is narrower the server says. */
const BUCKETS = {
    s3: /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/,
    gs: /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/,
    az: /^[a-z0-9](?:-?[a-z0-9]){2,62}$/,
};
/** Checks an address; throws `backend-url-invalid` with what is wrong and what to write. */
function parseRemoteUrl(text) {
    const checked = check(text);
    if ('url' in checked)
        return checked.url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('backend-url-invalid', {
        message: `remote store ${JSON.stringify((0,_repo_url_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .BO)(text.slice(0, 200)))} is refused: ${checked.why}`,
        hint: checked.why.includes('credentials')
            ? 'take them out of the address: AWS_*, GOOGLE_APPLICATION_CREDENTIALS and AZURE_STORAGE_* variables carry them'
            : `write ${FORMS}`,
    });
}
/** What is wrong with an address, or null. */
function whyBadRemoteUrl(text) {
    const checked = check(text);
    return 'why' in checked ? checked.why : null;
}
/** True for text that means an address, be it right or wrong, and not the name of a remote. */
function isLikeUrl(text) {
    return text.includes(':') || text.includes('/');
}
function check(text) {
    const [, scheme = '', rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]{0,20}):\/\/(.*)$/s.exec(text) ?? [];
    const why = scheme === '' ? 'it has no scheme' : whyOdd(text, rest);
    if (why !== null)
        return { why };
    if (scheme === 'file')
        return checkFile(rest);
    if (scheme === 'actions')
        return checkActions(rest.replace(/\/+$/, ''));
    if (scheme !== 's3' && scheme !== 'gs' && scheme !== 'az') {
        return { why: `"${scheme}" is no kind of remote store` };
    }
    const [bucket = '', ...parts] = rest.replace(/\/+$/, '').split('/');
    return checkBucket(scheme, bucket, parts.join('/'));
}
function whyOdd(text, rest) {
    if (text.length > MAX_LENGTH)
        return `it is longer than ${MAX_LENGTH} characters`;
    if (!/^[\x20-\x7e]*$/.test(text))
        return 'it has a character outside printable ASCII';
    if (/^[^/]*@/.test(rest))
        return 'it holds credentials';
    if (/[?#]/.test(rest))
        return 'it has a query or fragment; settings stand beside the address';
    return rest.includes('%') ? 'it has a "%": names are written as they are' : null;
}
function checkBucket(scheme, bucket, prefix) {
    const noun = scheme === 'az' ? 'container' : 'bucket';
    if (bucket === '')
        return { why: `it names no ${noun}` };
    if (!BUCKETS[scheme].test(bucket))
        return { why: `"${bucket}" is not the name of a ${noun}` };
    const why = whyBadPrefix(prefix);
    if (why !== null)
        return { why };
    const text = `${scheme}://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
    return { url: { text, scheme, bucket, prefix } };
}
function checkActions(prefix) {
    const why = whyBadPrefix(prefix);
    if (why !== null)
        return { why };
    return { url: { text: `actions://${prefix}`, scheme: 'actions', prefix } };
}
function checkFile(rest) {
    const path = rest.replace(/(?<=.)\/+$/, '');
    if (!path.startsWith('/'))
        return { why: 'a file address has no host: write file:///directory' };
    if (path === '/')
        return { why: 'it is the root of the file system' };
    if (path.includes('\\'))
        return { why: 'it has a backslash' };
    const bad = path
        .slice(1)
        .split('/')
        .find((part) => ['', '.', '..'].includes(part));
    if (bad !== undefined)
        return { why: `its path has the part "${bad}"` };
    return { url: { text: `file://${path}`, scheme: 'file', path } };
}
function whyBadPrefix(prefix) {
    if (prefix === '')
        return null;
    for (const part of prefix.split('/')) {
        if (part === '')
            return 'its prefix has an empty part';
        if (part === '.' || part === '..')
            return `its prefix has the part "${part}"`;
        if (!PART.test(part))
            return `its prefix has ${JSON.stringify(part)}; letters, digits and . _ = @ + - are allowed`;
    }
    return null;
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

/***/ 28895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HO: () => (/* binding */ componentSchema),
  xI: () => (/* binding */ earlierLockHeadSchema),
  Q8: () => (/* binding */ earlierLockedSchema),
  xD: () => (/* binding */ lockHeadSchema),
  Q7: () => (/* binding */ lockedSchema),
  H0: () => (/* binding */ metaSchema),
  G0: () => (/* binding */ versionSchema)
});

// UNUSED EXPORTS: jsonSchemas

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(73305);
// EXTERNAL MODULE: ./.cache/bundle/domain/command-schema.js
var command_schema = __webpack_require__(9907);
// EXTERNAL MODULE: ./.cache/bundle/domain/config-schema.js + 2 modules
var config_schema = __webpack_require__(62704);
// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
// EXTERNAL MODULE: ./.cache/bundle/domain/git-ref.js
var git_ref = __webpack_require__(9406);
;// CONCATENATED MODULE: ./.cache/bundle/domain/manifest.js
const COMPONENT_TYPES = [
    'npm',
    'python',
    'cargo',
    'go',
    'bazel',
    'make',
    'docker',
    'script',
    'none',
];

// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/domain/schema-parts.js
var schema_parts = __webpack_require__(76408);
// EXTERNAL MODULE: ./.cache/bundle/domain/version-text.js
var version_text = __webpack_require__(75008);
;// CONCATENATED MODULE: ./.cache/bundle/domain/schemas.js
/** Schemas of every file that Lockstep reads; the readers' types and the published JSON Schemas both come from them. */









const build = (0,schema_parts/* fields */.OA)({
    install: (0,schema_parts/* maybe */.no)(command_schema/* phaseSchema */.h),
    build: (0,schema_parts/* maybe */.no)(command_schema/* phaseSchema */.h),
    test: (0,schema_parts/* maybe */.no)(command_schema/* phaseSchema */.h),
    verify: (0,schema_parts/* maybe */.no)(command_schema/* phaseSchema */.h),
    deploy: (0,schema_parts/* maybe */.no)(command_schema/* phaseSchema */.h),
    outputs: (0,schema_parts/* maybe */.no)((0,schema_parts/* list */.p_)(schema_parts/* path */.Ae, 'write a list of paths inside the component')),
    inputs: (0,schema_parts/* maybe */.no)((0,schema_parts/* list */.p_)(schema_parts/* path */.Ae, 'write a list of paths inside the meta-repo')),
    env: (0,schema_parts/* maybe */.no)(schemas/* record */.g1P(schema_parts/* variable */.bv, schemas/* string */.YjP({ error: 'write a text' }), {
        error: 'write a mapping of variable names to texts',
    })),
    pass_env: (0,schema_parts/* maybe */.no)((0,schema_parts/* list */.p_)(schema_parts/* variable */.bv, 'write a list of variable names')),
    timeout: (0,schema_parts/* maybe */.no)(schema_parts/* seconds */.YA),
}, 'write a mapping with install, build, test, verify, deploy or outputs');
const isolation = (0,schema_parts/* fields */.OA)({
    type: schemas/* enum */.k5n(['none', 'venv', 'docker'], { error: 'write none, venv or docker' }),
    python_version: (0,schema_parts/* maybe */.no)((0,schema_parts/* text */.Qq)('write a version such as "3.12"')),
    requirements: (0,schema_parts/* maybe */.no)((0,schema_parts/* text */.Qq)('write the path of a requirements file')),
}, 'write a mapping with type');
const DEPENDENCY_FIX = 'write a component name, "name:range", or {name: …, version: range}';
const dependency = schemas/* union */.KCZ([
    (0,schema_parts/* checked */.KD)(DEPENDENCY_FIX, (value) => (0,version_text/* dependencyOf */.bf)(value) !== null),
    (0,schema_parts/* fields */.OA)({
        name: (0,schema_parts/* checked */.KD)(DEPENDENCY_FIX, names/* isName */.Eo),
        version: (0,schema_parts/* maybe */.no)(schemas/* string */.YjP({ error: DEPENDENCY_FIX })
            .check(schemas/* refine */.YPB((value) => (0,version_text/* rangeOf */.be)(value) !== null, { error: DEPENDENCY_FIX }))),
    }, DEPENDENCY_FIX),
], { error: DEPENDENCY_FIX });
const dependsOn = (0,schema_parts/* maybe */.no)((0,schema_parts/* list */.p_)(dependency, 'write a list such as [lib, "core:^1.2"]'));
const componentType = schemas/* enum */.k5n(COMPONENT_TYPES, { error: `write ${COMPONENT_TYPES.join(', ')}` });
/** One entry under `components:` of the manifest. */
const componentSchema = (0,schema_parts/* fields */.OA)({
    repo: (0,schema_parts/* text */.Qq)('write the URL of the repository'),
    version: schema_parts/* version */.rE,
    type: (0,schema_parts/* maybe */.no)(componentType),
    build_target: (0,schema_parts/* maybe */.no)((0,schema_parts/* text */.Qq)('write a target, or leave it out')),
    depends_on: dependsOn,
    tag_prefix: (0,schema_parts/* maybe */.no)(schemas/* string */.YjP({ error: 'write a prefix such as "api/"' })
        .check(schemas/* refine */.YPB((value) => (0,git_ref/* isRefName */.p)(`${value}v1`), { error: 'write a prefix such as "api/"' }))),
    build: (0,schema_parts/* maybe */.no)(build),
    isolation: (0,schema_parts/* maybe */.no)(isolation),
}, 'write a mapping with at least repo and version');
/** `meta:` of the manifest. */
const metaSchema = (0,schema_parts/* fields */.OA)({
    mode: (0,schema_parts/* maybe */.no)(schemas/* enum */.k5n(['reference', 'vendored'], { error: 'write "reference" or "vendored"' })),
}, 'write a mapping with mode');
/** One version under an environment. */
const versionSchema = schema_parts/* version */.rE;
const RELOCK = 'run: lockstep lock';
const objectId = (fix) => (0,schema_parts/* checked */.KD)(fix, git_ids/* isObjectId */.TS).check(api/* _regex */.Fk(/^([0-9a-f]{40}|[0-9a-f]{64})$/, { error: fix }));
const digest = schemas/* string */.YjP({ error: 'write sha256: and 64 hexadecimal digits' })
    .check(api/* _regex */.Fk(/^sha256:[0-9a-f]{64}$/, { error: 'write sha256: and 64 hexadecimal digits' }));
const fullRef = (0,schema_parts/* checked */.KD)('write a full ref such as refs/tags/v1.0.0', (value) => value.startsWith('refs/') && (0,git_ref/* isRefName */.p)(value));
const environment = schemas/* nullable */.mee((0,schema_parts/* name */.UU)(schema_parts/* NAME_FIX */.s));
// Locks keep unknown keys out of the way without an error, so that a minor addition does not break older readers.
/** One component of a lock, version 2. */
const lockedSchema = schemas/* looseObject */._H3({
    repo: (0,schema_parts/* text */.Qq)('write the URL of the repository'),
    version: (0,schema_parts/* text */.Qq)('write the version that was resolved'),
    ref: schemas/* nullable */.mee(fullRef),
    commit: objectId(`write all 40 or 64 hexadecimal digits of the commit, or ${RELOCK}`),
    tree: objectId(`write all 40 or 64 hexadecimal digits of the tree, or ${RELOCK}`),
    type: componentType,
    build_target: (0,schema_parts/* maybe */.no)((0,schema_parts/* text */.Qq)('write a target, or null')),
    depends_on: dependsOn,
    output: (0,schema_parts/* maybe */.no)(digest),
}, { error: 'write a mapping with repo, version, ref, commit, tree and type' });
/** Everything of a lock, version 2, but its components. */
const lockHeadSchema = schemas/* looseObject */._H3({
    lockfile_version: schemas/* literal */.euz(2, { error: 'write 2' }),
    environment,
    generated_at: schemas/* string */.YjP({ error: 'write a time' }).check(api/* _regex */.Fk(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z$/, {
        error: 'write a time such as "2026-11-21T10:00:00Z"',
    })),
    manifest: digest,
    promoted_from: (0,schema_parts/* maybe */.no)(schemas/* looseObject */._H3({ environment: (0,schema_parts/* name */.UU)(schema_parts/* NAME_FIX */.s), lock: digest }, { error: 'write {environment: …, lock: sha256:…}' })),
    partial: (0,schema_parts/* maybe */.no)(schemas/* boolean */.zMY({ error: 'write true, or leave it out' })),
}, { error: `write a lock, or ${RELOCK}` });
const anyId = objectId(`write all 40 or 64 hexadecimal digits, or ${RELOCK}`);
/** One component of a lock of the earlier `meta` command. */
const earlierLockedSchema = schemas/* looseObject */._H3({
    repo: (0,schema_parts/* text */.Qq)('write the URL of the repository'),
    version: (0,schema_parts/* text */.Qq)('write the version that was resolved'),
    commit: (0,schema_parts/* maybe */.no)(anyId),
    sha: (0,schema_parts/* maybe */.no)(anyId),
    type: (0,schema_parts/* maybe */.no)(componentType),
    build_target: (0,schema_parts/* maybe */.no)((0,schema_parts/* text */.Qq)('write a target, or null')),
    depends_on: dependsOn,
}, { error: 'write a mapping with repo, version and commit' });
/** Everything of such a lock but its components. */
const earlierLockHeadSchema = schemas/* looseObject */._H3({ environment: schemas/* optional */.lqM(environment), generated_at: (0,schema_parts/* maybe */.no)(schemas/* string */.YjP()) }, { error: `write a lock, or ${RELOCK}` });
const componentName = schemas/* string */.YjP().check(api/* _regex */.Fk(new RegExp(names/* NAME_PATTERN */.Vh)));
/** JSON Schemas (draft 2020-12) by the base name of their file in `docs/schemas/`. */
function jsonSchemas() {
    const components = z.strictObject({
        meta: maybe(metaSchema),
        components: z.record(componentName, componentSchema),
    });
    const environments = z.strictObject({
        environments: maybe(z.record(componentName, maybe(z.record(componentName, version)))),
    });
    const lock = z.intersection(lockHeadSchema, z.looseObject({ components: z.record(componentName, lockedSchema) }));
    return {
        components: published(components, 'components.yaml: the components of a meta-repo'),
        environments: published(environments, 'environments.yaml: versions per environment'),
        lock: published(lock, 'components.lock.yaml: the lock of one environment, version 2'),
        lockstep: published(configSchema, 'lockstep.yaml: how Lockstep works in this meta-repo'),
    };
}
function published(schema, title) {
    const { $schema, ...rest } = z.toJSONSchema(schema, {
        target: 'draft-2020-12',
        io: 'input',
        override: ({ zodSchema, jsonSchema }) => {
            if (zodSchema !== version)
                return;
            // A version that is not quoted, such as 1.10, is a number to an editor; the reader takes its text.
            delete jsonSchema.type;
            delete jsonSchema.minLength;
            jsonSchema.anyOf = [{ type: 'string', minLength: 1 }, { type: 'number' }];
        },
    });
    return { $schema, title, ...rest };
}


/***/ }),

/***/ 80417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   D: () => (/* binding */ parseSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** Sizes as people write them: `512MiB`, `2GiB`, `1048576`. */

const UNITS = new Map([
    ['', 1],
    ['b', 1],
    ['kib', 1024],
    ['mib', 1024 ** 2],
    ['gib', 1024 ** 3],
    ['tib', 1024 ** 4],
    ['kb', 1000],
    ['mb', 1000 ** 2],
    ['gb', 1000 ** 3],
    ['tb', 1000 ** 4],
]);
/** Bytes, or null when the text is no size. */
function sizeOf(text) {
    const [, digits = '', unit = ''] = /^([0-9]{1,15}(?:\.[0-9]{1,3})?) ?([A-Za-z]{0,3})$/.exec(text) ?? [];
    const factor = UNITS.get(unit.toLowerCase());
    if (digits === '' || factor === undefined)
        return null;
    const bytes = Math.round(Number(digits) * factor);
    return Number.isSafeInteger(bytes) ? bytes : null;
}
/** Bytes; throws `config-invalid`. */
function parseSize(text) {
    const bytes = sizeOf(text);
    if (bytes !== null)
        return bytes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('config-invalid', {
        message: `${JSON.stringify(text)} is no size`,
        hint: 'write a size such as 512MiB or 2GiB',
    });
}


/***/ }),

/***/ 82623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gM: () => (/* binding */ readYaml)
});

// UNUSED EXPORTS: MAX_BYTES, MAX_DEPTH, MAX_NODES, readYamlInFull

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.cache/bundle/domain/yaml-node.js
var yaml_node = __webpack_require__(24988);
;// CONCATENATED MODULE: ./.cache/bundle/domain/simple-yaml.js
/** A short cut for plain files: block mappings of simple scalars and flat lists, many times faster than the full parser. */

const MAX_INDENT = 40;
/**
 * The tree that the full parser gives, positions included, or null for anything the least unusual: then the
 * full parser decides, so this one never has to report an error. A test compares the two.
 */
function readSimpleYaml(text) {
    const lines = linesOf(text);
    if (lines === null || lines.length === 0 || lines[0]?.indent !== 0)
        return null;
    const cursor = { lines, at: 0 };
    const root = readMap(cursor, 0);
    return cursor.at === lines.length ? root : null;
}
function linesOf(text) {
    if (/[^\n -~]/.test(text))
        return null;
    const lines = [];
    for (const [index, whole] of text.split('\n').entries()) {
        const indent = whole.length - whole.trimStart().length;
        const content = whole.slice(indent);
        if (content === '' ? indent > 0 : indent > MAX_INDENT)
            return null;
        if (content === '' || content.startsWith('#'))
            continue;
        lines.push({ line: index + 1, indent, text: content });
    }
    return lines;
}
const ENTRY = /^([A-Za-z_][A-Za-z0-9_.-]*):(?: ([^ ].*))?$/;
function readMap(cursor, indent) {
    const first = cursor.lines[cursor.at];
    const entries = new Map();
    for (let line = first; line !== undefined; line = cursor.lines[cursor.at]) {
        if (line.indent < indent)
            break;
        const [, key, value] = line.indent === indent ? (ENTRY.exec(line.text) ?? []) : [];
        if (key === undefined || key === '__proto__')
            return null;
        if (entries.has(key) || (0,yaml_node/* isPlainWord */.F7)(key))
            return null;
        cursor.at += 1;
        const node = value === undefined ? readBelow(cursor, indent) : readValue(line, key, value);
        if (node === null)
            return null;
        entries.set(key, { key: placeIn(line, 0), value: node });
    }
    return first === undefined ? null : { ...placeIn(first, 0), kind: 'map', entries };
}
function placeIn(line, offset) {
    return { line: line.line, column: line.indent + offset + 1 };
}
function readValue(line, key, value) {
    const place = placeIn(line, key.length + 2);
    if (value.startsWith('['))
        return readFlowList(value, place);
    if (value.startsWith('{'))
        return readFlowMap(value, place);
    return readScalar(value, place);
}
/** What stands below a key that has nothing beside it: a deeper mapping, or a list at its own depth or deeper. */
function readBelow(cursor, indent) {
    const next = cursor.lines[cursor.at];
    if (next === undefined)
        return null;
    if (next.text.startsWith('- '))
        return next.indent >= indent ? readList(cursor, next.indent) : null;
    return next.indent > indent ? readMap(cursor, next.indent) : null;
}
function readList(cursor, indent) {
    const items = [];
    const first = cursor.lines[cursor.at];
    for (let line = first; line !== undefined; line = cursor.lines[cursor.at]) {
        if (line.indent < indent)
            break;
        if (!line.text.startsWith('- ')) {
            if (line.indent > indent)
                return null;
            break;
        }
        const item = line.indent === indent ? readScalar(line.text.slice(2), placeIn(line, 2)) : null;
        if (item === null)
            return null;
        items.push(item);
        cursor.at += 1;
    }
    return first === undefined ? null : { ...placeIn(first, 0), kind: 'list', items };
}
const PLAIN = /^[A-Za-z0-9_./~^+][A-Za-z0-9_./~^+@:-]*$/;
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;
function readScalar(text, place) {
    if (PLAIN.test(text))
        return text.endsWith(':') ? null : { ...place, kind: 'text', text, plain: true };
    if (QUOTED.test(text))
        return { ...place, kind: 'text', text: text.slice(1, -1), plain: false };
    return null;
}
/** The parts between the brackets with their offsets; null when a part is not a simple scalar. */
function partsOf(value, close) {
    if (!value.endsWith(close))
        return null;
    const inner = value.slice(1, -1);
    if (inner === '')
        return [];
    const parts = [];
    let offset = 1;
    for (const part of inner.split(', ')) {
        if (/[,[\]{}]/.test(part))
            return null;
        parts.push([part, offset]);
        offset += part.length + 2;
    }
    return parts;
}
function readFlowList(value, place) {
    const parts = partsOf(value, ']');
    if (parts === null)
        return null;
    const items = [];
    for (const [part, offset] of parts) {
        const item = readFlowScalar(part, { line: place.line, column: place.column + offset });
        if (item === null)
            return null;
        items.push(item);
    }
    return { ...place, kind: 'list', items };
}
function readFlowScalar(part, place) {
    const isPlain = !/^["']/.test(part);
    return isPlain && part.includes(':') && !/^sha256:[0-9a-f]{64}$/.test(part)
        ? null
        : readScalar(part, place);
}
function readFlowMap(value, place) {
    const parts = partsOf(value, '}');
    if (parts === null)
        return null;
    const entries = new Map();
    for (const [part, offset] of parts) {
        const [, key, text] = ENTRY.exec(part) ?? [];
        if (key === undefined || text === undefined || key === '__proto__')
            return null;
        if (entries.has(key) || (0,yaml_node/* isPlainWord */.F7)(key))
            return null;
        const column = place.column + offset;
        const item = readFlowScalar(text, { line: place.line, column: column + key.length + 2 });
        if (item === null)
            return null;
        entries.set(key, { key: { line: place.line, column }, value: item });
    }
    return { ...place, kind: 'map', entries };
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/strict-yaml.js
/** A strict subset of YAML with positions: no aliases, anchors, merge keys, tags, directives or duplicate keys (T30, T31). */



const MAX_BYTES = 4 * 1024 ** 2;
const MAX_DEPTH = 32;
const MAX_NODES = 200_000;
/** Reads one document; never throws for bad input: every problem is a finding, with its place. */
function readYaml(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const context = { file, lines, findings: [], nodes: 0, properties: 0 };
    const refusal = whyTooMuch(text);
    if (refusal !== null) {
        report(context, { line: 1, column: 1 }, refusal, 'split it into a smaller file');
        return { root: null, findings: context.findings };
    }
    const simple = readSimpleYaml(text);
    return simple === null ? readInFull(text, context) : { root: simple, findings: [] };
}
/** The same without the short cut for simple files. */
function readYamlInFull(text, file) {
    return readInFull(text, {
        file,
        lines: new LineCounter(),
        findings: [],
        nodes: 0,
        properties: 0,
    });
}
function readInFull(text, context) {
    const document = parseWithin(text, context);
    if (document === null)
        return { root: null, findings: context.findings };
    for (const error of document.errors) {
        if (context.properties > 0 && CODES_OF_PROPERTIES.has(error.code))
            continue;
        report(context, placeAt(context, error.pos[0]), ...explained(error.code, error.message));
    }
    const root = document.contents === null ? null : walk(document.contents, context, 1);
    return { root, findings: context.findings };
}
const MAX_FINDINGS = 100;
function report(context, place, message, fix) {
    if (context.findings.length >= MAX_FINDINGS)
        return;
    context.findings.push({
        severity: 'error',
        code: 'yaml-refused',
        where: { file: context.file, line: place.line, column: place.column },
        message,
        fix,
    });
}
/** Cheap bounds first: no line or separator count of an honest file comes near the cap of nodes. */
function whyTooMuch(text) {
    if (text.length > MAX_BYTES)
        return `the file is larger than ${MAX_BYTES / 1024 ** 2} MiB`;
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) {
        return 'the file has a control character';
    }
    if (!text.isWellFormed())
        return 'the file is not valid Unicode';
    let separators = 0;
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        if (unit === 0x0a || unit === 0x2c || unit === 0x5b || unit === 0x7b)
            separators += 1;
    }
    return separators > MAX_NODES ? TOO_MANY : null;
}
const TOO_MANY = `the file has more than ${MAX_NODES} nodes`;
const LEXEMES_PER_NODE = 8;
/** The parser keeps one entry for the document, one for the scalar, and one per collection. */
const STACK_EXTRA = 2;
/** Feeds the parser lexeme by lexeme, so that depth and count are known before anything recursive runs. */
function parseWithin(text, context) {
    const parser = new dist/* Parser */.iX(context.lines.addNewLine);
    context.lines.addNewLine(0);
    const tokens = [];
    let lexemes = 0;
    let isContent = false;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        if (!isContent)
            refuseProperty(lexeme, placeAt.bind(null, context, parser.offset), context);
        isContent = lexeme === SCALAR_FOLLOWS;
        tokens.push(...parser.next(lexeme));
        lexemes += 1;
        const tooDeep = parser.stack.length > MAX_DEPTH + STACK_EXTRA;
        if (tooDeep || lexemes > MAX_NODES * LEXEMES_PER_NODE) {
            const message = tooDeep ? `nesting is deeper than ${MAX_DEPTH} levels` : TOO_MANY;
            report(context, placeAt(context, parser.offset), message, 'write it flatter');
            return null;
        }
        if (context.properties > MAX_PROPERTIES)
            return null;
    }
    tokens.push(...parser.end());
    return firstDocument(tokens, text.length, context);
}
/** The lexer of the library announces the text of a scalar with this lexeme. */
const SCALAR_FOLLOWS = '\u001f';
/** After so many anchors, aliases and tags nobody reads on. */
const MAX_PROPERTIES = 20;
const PROPERTIES = new Map([
    ['&', ['an anchor (&) is not allowed', 'take it out, or put the value in quotes']],
    ['*', ['an alias (*) is not allowed', 'write the value out, or put it in quotes']],
    ['!', ['a tag (!) is not allowed', 'take it out, or put the value in quotes']],
    ['%', ['a directive (%) is not allowed', 'take it out']],
]);
function refuseProperty(lexeme, place, context) {
    const refusal = PROPERTIES.get(lexeme.charAt(0));
    if (refusal === undefined)
        return;
    context.properties += 1;
    report(context, place(), ...refusal);
}
/** `failsafe`: scalars stay text. `uniqueKeys: false`: the library looks for duplicates in quadratic time; we do it with a Map. */
function firstDocument(tokens, end, context) {
    const composer = new dist/* Composer */.Dk({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
    let first = null;
    for (const document of composer.compose(tokens, true, end)) {
        if (first !== null) {
            const place = placeAt(context, document.range[0]);
            report(context, place, 'a second document begins here', 'keep one document per file');
            return first;
        }
        first = document;
    }
    return first;
}
/** Follow-up errors of properties that are reported already. */
const CODES_OF_PROPERTIES = new Set([
    'ALIAS_PROPS',
    'BAD_ALIAS',
    'BAD_DIRECTIVE',
    'BAD_PROP_ORDER',
    'MULTIPLE_ANCHORS',
    'MULTIPLE_TAGS',
    'TAG_RESOLVE_FAILED',
]);
function explained(code, message) {
    if (code === 'TAB_AS_INDENT')
        return ['a tab indents this line', 'indent with spaces'];
    return [`this is not YAML: ${message.split('\n')[0] ?? ''}`, FIX_BY_CODE.get(code) ?? FIX];
}
const FIX = 'check quotes, brackets and indentation';
const FIX_BY_CODE = new Map([
    ['BAD_SCALAR_START', 'put the value in quotes'],
    ['BLOCK_AS_IMPLICIT_KEY', 'put the value in quotes, or begin a new line'],
    ['MISSING_CHAR', 'close the quote or bracket, or write ": " after a key'],
]);
function placeAt(context, offset) {
    const { line, col } = context.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}
/** Recursion is bounded: the parser has refused anything deeper than the cap. */
function walk(node, context, depth) {
    const place = placeAt(context, node.range[0]);
    context.nodes += 1;
    if (context.nodes === MAX_NODES + 1)
        report(context, place, TOO_MANY, 'split the file');
    if (depth === MAX_DEPTH + 1) {
        report(context, place, `nesting is deeper than ${MAX_DEPTH} levels`, 'write it flatter');
    }
    if ((0,dist/* isScalar */.jn)(node)) {
        const plain = node.type === 'PLAIN';
        return {
            ...place,
            kind: 'text',
            text: typeof node.value === 'string' ? node.value : '',
            plain,
        };
    }
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item) => walk(item, context, depth + 1));
        return { ...place, kind: 'list', items };
    }
    if ((0,dist/* isMap */.jh)(node))
        return { ...place, kind: 'map', entries: entriesOf(node.items, context, depth) };
    return { ...place, kind: 'text', text: '', plain: true };
}
function entriesOf(pairs, context, depth) {
    const entries = new Map();
    for (const pair of pairs) {
        const keyNode = pair.key;
        if (keyNode === null || !(0,dist/* isScalar */.jn)(keyNode)) {
            const place = keyNode === null ? { line: 1, column: 1 } : placeAt(context, keyNode.range[0]);
            report(context, place, 'a key is not plain text', 'write a name before the ":"');
            continue;
        }
        const key = walk(keyNode, context, depth);
        const name = key.kind === 'text' ? key.text : '';
        const problem = key.kind === 'text' ? whyBadKey(name, key.plain, entries) : null;
        if (problem !== null)
            report(context, key, ...problem);
        const value = strict_yaml_valueOf(pair, key, { context, depth });
        if (problem === null)
            entries.set(name, { key: { line: key.line, column: key.column }, value });
    }
    return entries;
}
function strict_yaml_valueOf(pair, key, at) {
    if (pair.value === null)
        return { line: key.line, column: key.column, kind: 'text', text: '', plain: true };
    return walk(pair.value, at.context, at.depth + 1);
}
function whyBadKey(name, plain, entries) {
    if (name === '__proto__')
        return ['the key "__proto__" is not allowed', 'choose another name'];
    const before = entries.get(name);
    if (before !== undefined) {
        const fix = `keep one of the two; the first is in line ${before.key.line}`;
        return [`the key ${JSON.stringify(name)} is there twice`, fix];
    }
    if (!plain)
        return null;
    if (name === '<<')
        return ['a merge key (<<) is not allowed', 'write the keys out'];
    if (!(0,yaml_node/* isPlainWord */.F7)(name))
        return null;
    return [`the key ${name || 'that is empty'} is not text`, `put it in quotes: "${name}"`];
}


/***/ }),

/***/ 24988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ isPlainWord),
/* harmony export */   JP: () => (/* binding */ isNullText),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/** YAML nodes as the readers see them, and what a plain scalar means. */
/** Null, boolean or number in the core schema of YAML 1.2. */
function isPlainWord(text) {
    return isNullText(text) || booleanOf(text) !== null || numberOf(text) !== null;
}
/** True for a plain scalar that means null. */
function isNullText(text) {
    return /^(?:|~|null|Null|NULL)$/.test(text);
}
/** The boolean that a plain scalar means, or null. */
function booleanOf(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    return /^(?:false|False|FALSE)$/.test(text) ? false : null;
}
/** The number that a plain scalar means, or null; the core schema of YAML 1.2 without infinities. */
function numberOf(text) {
    if (text.length > 40)
        return null;
    const number = /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;
    return number.test(text) ? Number(text.replace(/^\+/, '')) : null;
}


/***/ }),

/***/ 37024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V0: () => (/* binding */ declaredEnvironments),
  H2: () => (/* binding */ loadEnvironments),
  Gt: () => (/* binding */ loadLock),
  eY: () => (/* binding */ loadManifest),
  HZ: () => (/* binding */ lockPath),
  qp: () => (/* binding */ lockSummary),
  li: () => (/* binding */ lockText),
  L3: () => (/* binding */ requireEnvironment),
  TU: () => (/* binding */ requireLock),
  be: () => (/* binding */ writeLock)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/nearest.js
var nearest = __webpack_require__(67296);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-fields.js
var read_fields = __webpack_require__(31708);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-top.js
var read_top = __webpack_require__(97518);
// EXTERNAL MODULE: ./.cache/bundle/domain/schemas.js + 1 modules
var schemas = __webpack_require__(28895);
// EXTERNAL MODULE: ./.cache/bundle/domain/strict-yaml.js + 1 modules
var strict_yaml = __webpack_require__(82623);
// EXTERNAL MODULE: ./.cache/bundle/domain/yaml-node.js
var yaml_node = __webpack_require__(24988);
// EXTERNAL MODULE: ./.cache/bundle/domain/version-text.js
var version_text = __webpack_require__(75008);
;// CONCATENATED MODULE: ./.cache/bundle/domain/read-environments.js








/** Throws `manifest-invalid` with every problem in `data.findings`. An empty file has no environments. */
function readEnvironments(text, file, manifest) {
    const yaml = (0,strict_yaml/* readYaml */.gM)(text, file);
    const reading = { file, findings: [...yaml.findings] };
    const root = (0,read_top/* checkTopLevel */.a)(yaml.root, reading, ['environments']);
    const environments = new Map();
    for (const [name, entry] of entriesIn((0,read_fields/* childOf */.GG)(root, 'environments'), 'environments', reading)) {
        checkEnvironmentName(name, entry, reading);
        environments.set(name, readVersions(name, entry, { reading, manifest }));
    }
    checkCase(environments.keys(), reading);
    (0,read_fields/* throwFindings */.pi)(reading, 'manifest-invalid', `edit ${file}`);
    return environments;
}
function entriesIn(node, what, reading) {
    if (node?.kind === 'map')
        return node.entries;
    const isEmpty = node === undefined || (node.kind === 'text' && node.plain && (0,yaml_node/* isNullText */.JP)(node.text));
    if (!isEmpty) {
        const fix = 'write a mapping below it, or nothing';
        (0,read_fields/* report */.z8)(reading, node, { code: 'field-invalid', message: `${what} is no mapping`, fix });
    }
    return new Map();
}
function checkEnvironmentName(name, entry, reading) {
    if ((0,names/* isName */.Eo)(name))
        return;
    (0,read_fields/* report */.z8)(reading, entry.key, {
        code: 'name-invalid',
        message: `${JSON.stringify(name)} cannot name an environment`,
        fix: 'use letters, digits, ".", "_" and "-", beginning with a letter or digit',
    });
}
function checkCase(names, reading) {
    const seen = new Map();
    for (const name of names) {
        const before = seen.get(name.toLowerCase());
        if (before !== undefined) {
            const message = `environments ${before} and ${name} differ in case only`;
            const fix = 'rename one: some file systems take both locks for one file';
            (0,read_fields/* report */.z8)(reading, { line: 1, column: 1 }, { code: 'name-invalid', message, fix });
        }
        seen.set(name.toLowerCase(), name);
    }
}
function readVersions(environment, entry, { reading, manifest }) {
    const versions = new Map();
    const what = `environment ${environment}`;
    for (const [name, version] of entriesIn(entry.value, what, reading)) {
        if (!manifest.components.has(name)) {
            const [guess] = (0,nearest/* nearest */.p)(name, manifest.components.keys());
            (0,read_fields/* report */.z8)(reading, { ...version.key, component: name, environment }, {
                code: 'component-unknown',
                message: `${what} names ${JSON.stringify(name)}, which is no component`,
                fix: guess === undefined ? `add it to ${manifest.file}, or take it out` : `write ${guess}`,
            });
        }
        const subject = {
            what: `${name} in ${what}`,
            place: version.key,
            component: name,
            environment,
        };
        const wanted = (0,read_fields/* checkNode */.Ps)(schemas/* versionSchema */.G0, version.value, reading, subject);
        if (wanted !== null)
            versions.set(name, (0,version_text/* asciiTrim */.Wg)(wanted));
    }
    return versions;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/read-lock.js
var read_lock = __webpack_require__(63774);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-manifest.js
var read_manifest = __webpack_require__(7840);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
;// CONCATENATED MODULE: ./.cache/bundle/operations/load.js
/** Manifest, environments and locks of the meta-repo: from the disk, and locks back to it. */









/** Absolute path of the lock of an environment; null = the lock without one. */
function lockPath(workspace, environment) {
    const middle = environment === null ? '' : `.${environment}`;
    return (0,external_node_path_.join)(workspace.manifestsDir, `components.lock${middle}.yaml`);
}
/** Throws `manifest-missing` and what `readManifest` throws. */
function loadManifest(world) {
    const path = (0,external_node_path_.join)(world.workspace.manifestsDir, 'components.yaml');
    const text = readText(world, path);
    if (text === null) {
        throw new errors/* LockstepError */.Cj('manifest-missing', {
            message: `there is no ${shown(world, path)}`,
            hint: 'write one there, or name its directory with --manifests DIR',
        });
    }
    const { allowLocal } = world.workspace;
    return (0,read_manifest/* readManifest */.W)(text, shown(world, path), { allowLocal });
}
/** No file, no environments. Throws what `readEnvironments` throws. */
function loadEnvironments(world, manifest) {
    const path = (0,external_node_path_.join)(world.workspace.manifestsDir, 'environments.yaml');
    const text = readText(world, path);
    return text === null ? new Map() : readEnvironments(text, shown(world, path), manifest);
}
/** The text of a lock file, or null. Throws `lock-invalid` when it is not UTF-8. */
function lockText(world, environment) {
    return readText(world, lockPath(world.workspace, environment));
}
/** Null when there is no lock yet. Throws `lock-invalid`, also when the lock says it is another environment's. */
function loadLock(world, environment) {
    const path = lockPath(world.workspace, environment);
    const text = readText(world, path);
    if (text === null)
        return null;
    const lock = (0,read_lock/* readLock */.m)(text, shown(world, path));
    if (lock.environment !== environment && lock.formatVersion !== 1) {
        throw new errors/* LockstepError */.Cj('lock-invalid', {
            message: `${shown(world, path)} says that it is the lock of ${named(lock.environment)}, not of ${named(environment)}`,
            hint: `run: ${lockCommand(environment)}`,
        });
    }
    return { ...lock, environment };
}
function named(environment) {
    return environment === null ? 'no environment' : environment;
}
function lockCommand(environment) {
    return environment === null ? 'lockstep lock' : `lockstep lock --env ${environment}`;
}
/** Throws `lock-missing` and what `loadLock` throws. */
function requireLock(world, environment) {
    const lock = loadLock(world, environment);
    if (lock !== null)
        return lock;
    throw new errors/* LockstepError */.Cj('lock-missing', {
        message: `there is no lock ${environment === null ? 'yet' : `of ${environment} yet`}: ${shown(world, lockPath(world.workspace, environment))}`,
        hint: `run: ${lockCommand(environment)}`,
    });
}
/** Every declared environment: the order of `lockstep.yaml` first, then what only `environments.yaml` has. */
function declaredEnvironments(world, environments = loadEnvironments(world, loadManifest(world))) {
    return [...new Set([...world.config.environments, ...environments.keys()])];
}
/** Throws `environment-unknown` unless `lockstep.yaml` or `environments.yaml` declares it. */
function requireEnvironment(world, environments, name) {
    const declared = declaredEnvironments(world, environments);
    if (declared.includes(name))
        return;
    const close = (0,nearest/* nearest */.p)(name, declared);
    throw new errors/* LockstepError */.Cj('environment-unknown', {
        message: `environment ${name} is not declared`,
        hint: declared.length === 0
            ? 'declare it in lockstep.yaml (environments: [dev, staging, prod]) or in environments.yaml'
            : `use ${(close.length > 0 ? close : declared).join(', ')}, or declare it in lockstep.yaml or environments.yaml`,
        data: { declared, nearest: [...close] },
    });
}
/** Where a lock stands, its path relative to the meta-repo. */
function lockSummary(world, environment, state) {
    return { path: shown(world, lockPath(world.workspace, environment)), ...state };
}
/** Writes the canonical bytes atomically; a file that has them already is left alone. Throws `disk-full`, `state-write-failed`. */
function writeLock(world, environment, lock) {
    const path = lockPath(world.workspace, environment);
    const bytes = (0,lock_bytes/* lockBytes */.FM)({ ...lock, environment });
    const changed = !hasBytes(world, path, bytes);
    if (changed)
        (0,publish/* publishFile */.o6)(world.disk, world.random, path, bytes);
    return lockSummary(world, environment, { digest: (0,digest/* digestOf */.ol)(bytes), changed });
}
function hasBytes(world, path, bytes) {
    if (world.disk.lstat(path)?.kind !== 'file')
        return false;
    return Buffer.from(bytes).equals(world.disk.readFile(path));
}
function readText(world, path) {
    const stat = world.disk.lstat(path);
    if (stat === null)
        return null;
    const bytes = world.disk.readFile(path);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        if (error.code !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
            throw error;
        const isLock = path.includes('components.lock');
        throw new errors/* LockstepError */.Cj(isLock ? 'lock-invalid' : 'manifest-invalid', {
            message: `${shown(world, path)} is not UTF-8`,
            hint: 'save it as UTF-8',
            cause: error,
        });
    }
}
/** Relative to the meta-repo, with `/` on every system. */
function shown(world, path) {
    return (0,external_node_path_.relative)(world.workspace.root, path).replaceAll('\\', '/');
}


/***/ }),

/***/ 16056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ ensureDirectory),
/* harmony export */   F8: () => (/* binding */ TEMPORARY_PREFIX),
/* harmony export */   Ks: () => (/* binding */ removeIfThere),
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   U0: () => (/* binding */ asWriteError),
/* harmony export */   dV: () => (/* binding */ writing),
/* harmony export */   fm: () => (/* binding */ cleaningUp),
/* harmony export */   o6: () => (/* binding */ publishFile),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* unused harmony export writeDurably */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/** Publishing a file: temporary name → fsync → rename → fsync of the directory. */


/** Everything unfinished has a name that begins so, in whatever directory it is. */
const TEMPORARY_PREFIX = '.lockstep-tmp-';
/** A fresh hidden name for something unfinished. */
function temporaryName(random) {
    return `${TEMPORARY_PREFIX}${random.hex(16)}`;
}
/**
 * Puts `bytes` at `path`, replacing what is there: a reader sees the old file or the new one, and after the
 * return the new one survives a power loss. Missing directories are made.
 * Throws `disk-full` or `state-write-failed`; the temporary file is removed then.
 */
function publishFile(disk, random, path, bytes) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), temporaryName(random));
    writing(path, () => {
        ensureDirectory(disk, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
        cleaningUp(disk, temporary, () => {
            writeDurably(disk, temporary, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
            disk.rename(temporary, path);
        });
        disk.fsyncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
    });
}
/** Makes a directory and its parents, each one's name durable in its parent. */
function ensureDirectory(disk, path) {
    if (disk.lstat(path) !== null)
        return;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    if (parent !== path)
        ensureDirectory(disk, parent);
    disk.mkdir(path);
    disk.fsyncDirectory(parent);
}
/** Writes a new file and syncs its bytes; its name is not durable yet. */
function writeDurably(disk, path, bytes) {
    const fd = disk.open(path, 'wx', 0o644);
    try {
        disk.write(fd, bytes);
        disk.fsync(fd);
    }
    finally {
        disk.close(fd);
    }
}
/** Runs `work`; when it throws, removes the unfinished file first. */
function cleaningUp(disk, temporary, work) {
    try {
        return work();
    }
    catch (error) {
        removeIfThere(disk, temporary);
        throw error;
    }
}
/** Best effort: what failed first matters more, and the name says that the file is unfinished. */
function removeIfThere(disk, path) {
    try {
        disk.unlink(path);
    }
    catch {
        // Not there, or the disk is failing: the error that brought us here is the one to report.
    }
}
/** Runs `work` and gives an error of the system a code: `disk-full` or `state-write-failed`. */
function writing(path, work) {
    try {
        return work();
    }
    catch (error) {
        throw asWriteError(error, path);
    }
}
const FULL = ['ENOSPC', 'EDQUOT'];
/** An error of the system while `path` was written, as one of ours; anything else comes back as it is. */
function asWriteError(error, path) {
    const code = systemCode(error);
    if (code === null)
        return error;
    const full = FULL.includes(code);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj(full ? 'disk-full' : 'state-write-failed', {
        message: `${path} could not be written: ${full ? 'the disk or quota is full' : code}`,
        hint: full ? 'free some space and run the same command again' : hintOf(code),
        data: { path, errno: code },
        cause: error,
    });
}
function hintOf(code) {
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
        return 'check who may write there';
    }
    if (code === 'EMFILE' || code === 'ENFILE')
        return 'raise the limit of open files (ulimit -n)';
    return 'check the disk and run the same command again';
}
/** The errno name (`ENOENT` …) of an error of the system, or null for any other value. */
function systemCode(error) {
    const code = error?.code;
    return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
}


/***/ })

};
