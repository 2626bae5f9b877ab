export const id = 2326;
export const ids = [2326,8167];
export const modules = {

/***/ 68167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   systemClock: () => (/* binding */ systemClock),
/* harmony export */   v: () => (/* binding */ systemRandom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(643);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/** Time and chance of the machine. */




/** The system's clock. */
const systemClock = {
    now: () => Date.now(),
    monotonic: () => node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__.performance.now(),
    sleep,
};
/** Unpredictable chance, from the system's generator. */
const systemRandom = {
    hex: (digits) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(Math.ceil(digits / 2))
        .toString('hex')
        .slice(0, digits),
    fraction: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(2 ** 47) / 2 ** 47,
};
async function sleep(milliseconds, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
    }
    catch (error) {
        if (signal?.aborted !== true)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('cancelled', {
            message: 'the run was interrupted while it waited',
            cause: error,
        });
    }
}


/***/ }),

/***/ 32326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepare: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/config.js
var domain_config = __webpack_require__(79286);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/adapters/node-disk.js
var node_disk = __webpack_require__(21288);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var domain_names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
;// CONCATENATED MODULE: ./.cache/bundle/app/choose-environment.js
/** Which environment a command works on. */


/**
 * The environment asked for, or null = the lock without one. Throws `input-missing` with the declared ones when the
 * command cannot do without, and `name-invalid`.
 */
function chooseEnvironment(command, values, declared) {
    if (command.environment === 'none' || command.environment === 'many')
        return null;
    const text = values.text('env');
    if (text !== null && text !== '')
        return (0,domain_names/* parseEnvironmentName */.gU)(text);
    if (command.environment === 'optional')
        return null;
    const names = declared();
    const example = names[0] ?? 'NAME';
    throw new errors/* LockstepError */.Cj('input-missing', {
        message: `${command.name} needs an environment${names.length === 0 ? '' : `: one of ${names.join(', ')}`}`,
        hint: `lockstep ${command.name} --env ${example}`,
        data: { declared: names },
    });
}

// EXTERNAL MODULE: ./.cache/bundle/app/commands/shared-options.js
var shared_options = __webpack_require__(48);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.cache/bundle/app/find-root.js
/** Where the meta-repo is: found upwards from the working directory, or named by --manifests. */


const MANIFEST = 'components.yaml';
/**
 * The nearest directory at or above `from` that has `manifests/components.yaml`; or, when `manifests` is given
 * (relative to `from`), that directory and its parent. Throws `manifest-missing`.
 */
function findRoot(disk, from, manifests) {
    if (manifests !== null) {
        const manifestsDir = external_node_path_.resolve(from, manifests);
        if (disk.lstat(external_node_path_.join(manifestsDir, MANIFEST)) === null) {
            throw new errors/* LockstepError */.Cj('manifest-missing', {
                message: `${manifestsDir} has no ${MANIFEST}`,
                hint: 'give --manifests the directory that holds components.yaml',
            });
        }
        return { root: external_node_path_.dirname(manifestsDir), manifestsDir };
    }
    for (let at = from;; at = external_node_path_.dirname(at)) {
        const manifestsDir = external_node_path_.join(at, 'manifests');
        if (disk.lstat(external_node_path_.join(manifestsDir, MANIFEST)) !== null)
            return { root: at, manifestsDir };
        if (external_node_path_.dirname(at) === at)
            break;
    }
    throw new errors/* LockstepError */.Cj('manifest-missing', {
        message: `there is no manifests/${MANIFEST} in ${from} or above it`,
        hint: 'change to a meta-repo, or write --manifests DIR',
    });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/config-schema.js + 2 modules
var config_schema = __webpack_require__(62704);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-fields.js
var read_fields = __webpack_require__(31708);
// EXTERNAL MODULE: ./.cache/bundle/domain/size.js
var size = __webpack_require__(80417);
;// CONCATENATED MODULE: ./.cache/bundle/domain/given-fields.js
/** Fields of a file that say something, and what stands for those that do not. */

/** Only the fields that say something: neither absent nor `null`. */
function given(fields) {
    const said = Object.entries(fields ?? {}).filter(([, value]) => value !== null && value !== undefined);
    return Object.fromEntries(said);
}
/** Bytes of a size that has been checked. */
function bytesOf(text, fallback) {
    return text === null || text === undefined ? fallback : (0,size/* parseSize */.D)(text);
}

// EXTERNAL MODULE: ./.cache/bundle/domain/remote-url.js
var remote_url = __webpack_require__(97378);
// EXTERNAL MODULE: ./.cache/bundle/domain/span.js
var span = __webpack_require__(71808);
;// CONCATENATED MODULE: ./.cache/bundle/domain/read-store-config.js




/** What is left out comes from the defaults. */
function storeConfigOf(raw) {
    const base = domain_config/* DEFAULT_CONFIG */.PV.store;
    const store = given(raw);
    const signing = given(store.signing);
    return {
        path: store.path ?? base.path,
        carryMaxBytes: bytesOf(store.carry_max, base.carryMaxBytes),
        onCacheError: store.on_cache_error ?? base.onCacheError,
        maxBytes: bytesOf(store.max_size, base.maxBytes),
        keepMs: store.keep === undefined ? base.keepMs : (0,span/* parseSpan */.wr)(store.keep),
        remotes: (store.remotes ?? []).map(remoteOf),
        signing: {
            publicKeys: signing.public_keys ?? base.signing.publicKeys,
            require: signing.require ?? base.signing.require,
        },
    };
}
function remoteOf(raw) {
    const { url: _, timeout, path_style, sts_endpoint, kms_key, ...same } = given(raw);
    return {
        ...(0,domain_config/* remoteAt */.eT)((0,remote_url/* parseRemoteUrl */.JH)(raw.url)),
        ...same,
        ...given({
            timeoutMs: timeout === undefined ? null : (0,span/* parseSpan */.wr)(timeout),
            pathStyle: path_style,
            stsEndpoint: sts_endpoint,
            kmsKey: kms_key,
        }),
    };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/gates-schema.js
var gates_schema = __webpack_require__(6884);
// EXTERNAL MODULE: ./.cache/bundle/domain/gate-times.js
var gate_times = __webpack_require__(68004);
// EXTERNAL MODULE: ./.cache/bundle/domain/gates-config.js
var gates_config = __webpack_require__(39325);
// EXTERNAL MODULE: ./.cache/bundle/domain/local-time.js
var local_time = __webpack_require__(35535);
// EXTERNAL MODULE: ./.cache/bundle/domain/nearest.js
var nearest = __webpack_require__(67296);
// EXTERNAL MODULE: ./.cache/bundle/domain/sources.js
var sources = __webpack_require__(90392);
;// CONCATENATED MODULE: ./.cache/bundle/domain/read-gates.js









const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** What is left out comes from the defaults. */
function gatesOf(raw) {
    return new Map(Object.entries(raw ?? {}).map(([name, gates]) => [name, gateOf(gates)]));
}
function gateOf(raw) {
    const { from, soak, windows, freezes, max_change, policy, ...same } = given(raw);
    return {
        ...gates_config/* DEFAULT_GATES */.d,
        ...same,
        sources: sourcesOf(from),
        soakMs: soak === undefined ? gates_config/* DEFAULT_GATES */.d.soakMs : (0,span/* parseSpan */.wr)(soak),
        windows: (windows ?? []).map(windowOf),
        freezes: (freezes ?? []).map(freezeOf),
        maxChange: max_change ?? gates_config/* DEFAULT_GATES */.d.maxChange,
        policy: (policy ?? []).map((rule) => ({ ...rule, message: rule.message ?? null })),
    };
}
function sourcesOf(from) {
    if (from === undefined)
        return null;
    const { any_of, all_of } = given(from);
    return {
        from: (any_of ?? all_of ?? []).map((name) => name),
        need: any_of === undefined ? 'all' : 'any',
    };
}
function windowOf(raw) {
    const { days, hours, zone } = given(raw);
    const between = hours === undefined ? null : (0,gate_times/* hoursOf */.ZA)(hours);
    return {
        days: (days === undefined ? null : (0,gate_times/* daysOf */.hF)(days)) ?? EVERY_DAY,
        ...(between ?? { from: 0, to: 1440 }),
        zone: zone ?? 'UTC',
    };
}
/** The last day is frozen too; of a time that comes twice the freeze has both. */
function freezeOf(raw) {
    const zone = raw.zone ?? 'UTC';
    const [from, to] = [(0,gate_times/* wallOf */.op)(raw.from), (0,gate_times/* wallOf */.op)(raw.to)];
    const iso = (wall, which) => new Date((0,local_time/* instantOf */.B9)(zone, wall, which)).toISOString();
    return {
        from: iso(from?.wall ?? 0, 'first'),
        to: iso(to === null ? 0 : (0,gate_times/* endOf */.pJ)(to), 'last'),
        reason: raw.reason ?? 'no reason given',
    };
}
/**
 * Adds a finding for everything that is right by itself and wrong among the rest, also when other parts of the file
 * have errors: they are all told at once.
 */
function checkGates(text, reading) {
    const file = { ...text, raw: readable(text) };
    for (const [environment, gates] of Object.entries(file.raw)) {
        const at = entryOf(file.node, environment);
        if (!file.order.includes(environment)) {
            const key = file.node?.kind === 'map' ? file.node.entries.get(environment)?.key : undefined;
            fault(reading, key ?? at, undeclared(`gates names ${environment}`, environment, file.order));
        }
        if (gates === null)
            continue;
        checkSources(file, environment, reading);
        checkFreezes(gates, (0,read_fields/* childOf */.GG)(at, 'freezes'), reading);
        checkRules(file, { gates, node: (0,read_fields/* childOf */.GG)(at, 'policy') }, reading);
    }
    checkCycle(file, reading);
}
/** The environments whose gates are well formed. */
function readable({ node, typed }) {
    const raw = {};
    for (const [name, entry] of node?.kind === 'map' ? node.entries : []) {
        const plain = (0,read_fields/* plainOf */.oi)(entry.value, typed, name);
        const read = gates_schema/* gatesSchema */.y.safeParse(plain, { jitless: true });
        if (read.success || plain === null)
            raw[name] = read.data ?? null;
    }
    return raw;
}
function checkSources({ raw, node, order }, environment, reading) {
    const from = raw[environment]?.from ?? {};
    const at = (0,read_fields/* childOf */.GG)(entryOf(node, environment), 'from');
    for (const key of ['any_of', 'all_of']) {
        for (const [index, source] of (from[key] ?? []).entries()) {
            if (order.includes(source))
                continue;
            const what = `gates.${environment}.from names ${source}`;
            fault(reading, (0,read_fields/* childOf */.GG)((0,read_fields/* childOf */.GG)(at, key), index), undeclared(what, source, order));
        }
    }
}
function checkFreezes(gates, node, reading) {
    for (const [index, freeze] of (gates.freezes ?? []).entries()) {
        const { from, to } = freezeOf(freeze);
        if (Date.parse(from) < Date.parse(to))
            continue;
        fault(reading, (0,read_fields/* childOf */.GG)((0,read_fields/* childOf */.GG)(node, index), 'to') ?? node, {
            message: `the freeze ends at ${freeze.to}, before it begins at ${freeze.from}`,
            fix: 'write the last day of the freeze under to',
        });
    }
}
function checkRules({ checkRule }, { gates, node }, reading) {
    const seen = new Set();
    for (const [index, { name, rule }] of (gates.policy ?? []).entries()) {
        const at = (0,read_fields/* childOf */.GG)(node, index);
        if (seen.has(name)) {
            const message = `policy ${name} is there twice`;
            fault(reading, (0,read_fields/* childOf */.GG)(at, 'name') ?? at, { message, fix: 'name each rule once' });
        }
        seen.add(name);
        const why = checkRule?.(rule) ?? null;
        if (why === null)
            continue;
        const message = `the rule of policy ${name} ${why}`;
        fault(reading, (0,read_fields/* childOf */.GG)(at, 'rule') ?? at, { message, fix: RULE_FIX });
    }
}
const RULE_FIX = 'write an expression that is true or false, of what docs/promotion.md lists';
/** A circle has no first environment: nothing could ever enter it. */
function checkCycle({ raw, order, node }, reading) {
    const gates = gatesOf(raw);
    const cycle = (0,sources/* sourceCycle */.qB)(order, gates);
    if (cycle === null)
        return;
    const at = cycle
        .map((name) => (0,read_fields/* childOf */.GG)(entryOf(node, name), 'from'))
        .find((one) => one !== undefined);
    fault(reading, at ?? node, {
        message: `the sources of gates lead in a circle: ${cycle.join(' ← ')}`,
        fix: 'take one of them out of from',
    });
}
function entryOf(node, environment) {
    return (0,read_fields/* childOf */.GG)(node, environment);
}
function undeclared(what, name, order) {
    const [guess] = (0,nearest/* nearest */.p)(name, order);
    const fix = guess === undefined ? `add ${name} to environments` : `write ${guess}`;
    return { message: `${what}, which is not in the order of environments`, fix };
}
function fault(reading, at, said) {
    (0,read_fields/* report */.z8)(reading, at ?? { line: 1, column: 1 }, { code: 'field-invalid', ...said });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/build-spec.js
var build_spec = __webpack_require__(24344);
// EXTERNAL MODULE: ./.cache/bundle/domain/delivery-config.js
var delivery_config = __webpack_require__(37663);
;// CONCATENATED MODULE: ./.cache/bundle/domain/read-delivery.js




/** What is left out comes from the defaults. */
function deliveryOf(raw) {
    return new Map(Object.entries(raw ?? {}).map(([name, one]) => [name, environmentOf(one)]));
}
/** An environment that nobody promotes to would be delivered all at once under another name, unnoticed. */
function checkDelivery(raw, root, reading) {
    const node = (0,read_fields/* childOf */.GG)(root ?? undefined, 'delivery');
    const declared = raw.environments ?? [];
    for (const name of Object.keys(raw.delivery ?? {})) {
        if (declared.includes(name))
            continue;
        const key = node?.kind === 'map' ? node.entries.get(name)?.key : undefined;
        (0,read_fields/* report */.z8)(reading, key ?? { line: 1, column: 1 }, {
            code: 'field-invalid',
            message: `delivery names ${name}, which environments does not`,
            fix: declared.length === 0 ? `add ${name} to environments` : `write ${declared.join(', ')}`,
        });
    }
}
function environmentOf(raw) {
    const base = delivery_config/* ALL_AT_ONCE */.SM;
    const [first, second] = raw.sides ?? base.sides;
    return {
        strategy: raw.strategy ?? base.strategy,
        sides: [first ?? base.sides[0], second ?? base.sides[1]],
        switch: commandOrNull(raw.switch),
        verify: commandOrNull(raw.verify),
        steps: (raw.steps ?? []).map(({ percent, wait }) => ({
            percent,
            waitMs: (0,span/* parseWait */.DF)(wait ?? '0'),
        })),
        judge: judgementOf(raw.judge),
        timeoutMs: typeof raw.timeout === 'string' ? (0,span/* parseSpan */.wr)(raw.timeout) : base.timeoutMs,
        passEnv: raw.pass_env ?? base.passEnv,
    };
}
function judgementOf(raw) {
    if (raw === null || raw === undefined)
        return null;
    return {
        metric: (0,build_spec/* commandOf */.N)(raw.metric),
        significance: raw.significance ?? delivery_config/* DEFAULT_JUDGEMENT */.ow.significance,
        minimumSamples: raw.minimum_samples ?? delivery_config/* DEFAULT_JUDGEMENT */.ow.minimumSamples,
    };
}
function commandOrNull(raw) {
    return raw === null || raw === undefined ? null : (0,build_spec/* commandOf */.N)(raw);
}

// EXTERNAL MODULE: ./.cache/bundle/domain/update-config.js
var update_config = __webpack_require__(82760);
;// CONCATENATED MODULE: ./.cache/bundle/domain/read-update.js



/** What is left out comes from the defaults. */
function updateConfigOf(raw) {
    const base = update_config/* DEFAULT_UPDATE */.u;
    const update = given(raw);
    return {
        strategy: update.pr_strategy ?? base.strategy,
        groups: new Map(Object.entries(update.groups ?? {})),
        minimumAgeMs: update.minimum_age === undefined ? base.minimumAgeMs : (0,span/* parseWait */.DF)(update.minimum_age),
        ignore: (update.ignore ?? []).map(ruleOf),
        allow: (update.allow ?? []).map(ruleOf),
        branchPrefix: update.branch_prefix ?? base.branchPrefix,
        limit: update.limit ?? base.limit,
    };
}
function ruleOf({ components, versions, reason }) {
    return { components, versions: versions ?? null, reason: reason ?? null };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/strict-yaml.js + 1 modules
var strict_yaml = __webpack_require__(82623);
;// CONCATENATED MODULE: ./.cache/bundle/domain/read-config.js












/** A `timeout` of a remote is a span, which is a text whether typed or not. */
const TYPED = new Set([
    'approvals',
    'attempts',
    'concurrency',
    'deployments',
    'insecure',
    'jobs',
    'keep_runs',
    'limit',
    'minimum_samples',
    'path_style',
    'percent',
    'require',
    'retries',
    'significance',
    'timeout',
    'transactional',
    'verified',
]);
const SECRET_KEY = /secret|passw|token|credential|private|encrypt|access_?key|account_?key|store_?keys?|signing_?key|^keys?$|^sas/i;
/** Keys are given to a run, never written down (T36). */
function fixOfKey(key) {
    if (!SECRET_KEY.test(key))
        return null;
    return 'take it out of the file and make a new one: keys are given in LOCKSTEP_STORE_KEYS and LOCKSTEP_SIGNING_KEY, credentials in the variables of the cloud (AWS_*, GOOGLE_APPLICATION_CREDENTIALS, AZURE_STORAGE_*)';
}
/**
 * Throws `config-invalid` with every problem in `data.findings`. An empty file gives the defaults. `checkRule` judges
 * policy rules; the package that reads them is large, so it comes from whoever knows that there are some.
 */
function readConfig(text, file, checkRule = null) {
    const yaml = (0,strict_yaml/* readYaml */.gM)(text, file);
    const reading = { file, findings: [...yaml.findings] };
    const raw = isEmpty(yaml.root) ? {} : readRoot(yaml.root, reading);
    checkOrder(raw?.environments ?? [], yaml.root, reading);
    checkRemotes(raw?.store?.remotes ?? [], yaml.root, reading);
    checkGates({ ...gatesIn(yaml.root), typed: TYPED, checkRule }, reading);
    checkDelivery(raw ?? {}, yaml.root, reading);
    (0,read_fields/* throwFindings */.pi)(reading, 'config-invalid', `edit ${file}`);
    return merged(raw ?? {});
}
function gatesIn(root) {
    const names = (0,read_fields/* childOf */.GG)(root ?? undefined, 'environments');
    const items = names?.kind === 'list' ? names.items : [];
    return {
        order: items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])),
        node: (0,read_fields/* childOf */.GG)(root ?? undefined, 'gates'),
    };
}
function isEmpty(root) {
    return root === null || (root.kind === 'text' && root.text === '');
}
function readRoot(root, reading) {
    return (0,read_fields/* checkNode */.Ps)(config_schema/* configSchema */.Q, root, reading, {
        what: 'the file',
        place: root,
        typed: TYPED,
        fixOfKey,
    });
}
function checkOrder(names, root, reading) {
    const seen = new Set();
    for (const name of names) {
        const folded = name.toLowerCase();
        if (seen.has(folded)) {
            const message = `environment ${name} is in the order twice`;
            const place = root ?? { line: 1, column: 1 };
            (0,read_fields/* report */.z8)(reading, place, { code: 'field-invalid', message, fix: 'name each environment once' });
        }
        seen.add(folded);
    }
}
/** Two remotes of one name could not be told apart by `--remote`. */
function checkRemotes(remotes, root, reading) {
    const items = (0,read_fields/* childOf */.GG)((0,read_fields/* childOf */.GG)(root ?? undefined, 'store'), 'remotes');
    const names = remotes.map(({ name, url }) => name ?? url);
    for (const [index, name] of names.entries()) {
        if (names.indexOf(name) === index)
            continue;
        (0,read_fields/* report */.z8)(reading, (0,read_fields/* childOf */.GG)(items, index) ?? { line: 1, column: 1 }, {
            code: 'field-invalid',
            message: `remote ${name} is there twice`,
            fix: 'name each remote once',
        });
    }
}
function merged(raw) {
    const base = domain_config/* DEFAULT_CONFIG */.PV;
    const journal = given(raw.journal);
    const logs = given(raw.logs);
    return {
        ...base,
        ...given({ jobs: raw.jobs, retries: raw.retries }),
        environments: (raw.environments ?? base.environments),
        store: storeConfigOf(raw.store),
        git: { timeout: secondsOf(raw.git?.timeout) },
        journal: { ...base.journal, ...journal },
        promote: { ...base.promote, ...given(raw.promote) },
        apply: { ...base.apply, ...given(raw.apply) },
        gates: gatesOf(raw.gates),
        stopTheLine: raw.stop_the_line ?? base.stopTheLine,
        deployments: raw.deployments ?? base.deployments,
        rollback: { ...base.rollback, ...given(raw.rollback) },
        delivery: deliveryOf(raw.delivery),
        update: updateConfigOf(raw.update),
        logs: {
            maxBytes: bytesOf(logs.max, base.logs.maxBytes),
            keepRuns: logs.keep_runs ?? base.logs.keepRuns,
        },
    };
}
function secondsOf(value) {
    if (typeof value === 'string')
        return (0,span/* parseSpan */.wr)(value) / 1000;
    return value ?? domain_config/* DEFAULT_CONFIG */.PV.git.timeout;
}

;// CONCATENATED MODULE: ./.cache/bundle/app/load-config.js
/** Finds and reads `lockstep.yaml`. */




/**
 * The file that was named (relative to `cwd`), else `lockstep.yaml` at the root of the meta-repo, else the
 * defaults. Throws `config-invalid`.
 */
async function loadConfig(disk, place) {
    const name = place.file ?? 'lockstep.yaml';
    const absolute = place.file === null ? external_node_path_.join(place.root, name) : external_node_path_.resolve(place.cwd, name);
    if (disk.lstat(absolute) === null) {
        if (place.file === null)
            return domain_config/* DEFAULT_CONFIG */.PV;
        throw new errors/* LockstepError */.Cj('config-invalid', {
            message: `there is no configuration file ${name}`,
            hint: 'give --config a file that exists, or leave it out to use lockstep.yaml',
        });
    }
    const text = new TextDecoder().decode(disk.readFile(absolute));
    return readConfig(text, name, await ruleCheck(text));
}
/** What reads policy rules is loaded only where a file can have some. */
async function ruleCheck(text) {
    if (!text.includes('policy'))
        return null;
    const { whyBadRule } = await Promise.all(/* import() */[__webpack_require__.e(7337), __webpack_require__.e(2210)]).then(__webpack_require__.bind(__webpack_require__, 82210));
    return whyBadRule;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/endpoint.js
var endpoint = __webpack_require__(56557);
;// CONCATENATED MODULE: ./.cache/bundle/domain/choose-remotes.js
/** Which remotes a run uses: those of the file, one of them by name or address, one that only has an address, or none. */





/** Says that no remote is used. */
const NO_REMOTE = 'none';
/**
 * `asked` is a name, an address, `none`, or null for all of the file. An address that stands in the file has its
 * settings. Throws `backend-url-invalid`.
 */
function chooseRemotes(configured, asked, loose) {
    if (asked === null)
        return configured;
    if (asked === NO_REMOTE)
        return [];
    const named = configured.find(({ name }) => name === asked);
    if (named !== undefined)
        return [named];
    if (!(0,remote_url/* isLikeUrl */.R3)(asked))
        throw unknownName(asked, configured);
    const url = (0,remote_url/* parseRemoteUrl */.JH)(asked);
    const same = configured.find((remote) => remote.url.text === url.text);
    return [same ?? { ...(0,domain_config/* remoteAt */.eT)(url), ...checkedLoose(loose) }];
}
function checkedLoose(loose) {
    const why = loose.endpoint === null ? null : (0,endpoint/* whyBadEndpoint */.x)(loose.endpoint, false);
    if (why === null)
        return loose;
    throw new errors/* LockstepError */.Cj('backend-url-invalid', {
        message: 'the endpoint of the remote store is refused',
        hint: `${why}; it is LOCKSTEP_REMOTE_ENDPOINT`,
    });
}
function unknownName(asked, configured) {
    const names = configured.map(({ name }) => name);
    const [near] = (0,nearest/* nearest */.p)(asked, names);
    const known = names.length === 0 ? 'lockstep.yaml has none' : `lockstep.yaml has ${names.join(', ')}`;
    return new errors/* LockstepError */.Cj('backend-url-invalid', {
        message: `there is no remote store named ${JSON.stringify(asked)}; ${near === undefined ? known : `the nearest is ${near}`}`,
        hint: 'write the name of a remote of lockstep.yaml, or an address such as s3://bucket/prefix',
    });
}

// EXTERNAL MODULE: ./.cache/bundle/app/values.js
var app_values = __webpack_require__(63811);
;// CONCATENATED MODULE: ./.cache/bundle/app/store-settings.js
/** The store as this run uses it: `lockstep.yaml`, with what a flag, an input or a variable says instead. */




/** The configuration with the remotes in use, and the keys. Throws `backend-url-invalid`, `usage`. */
function settleStore(command, given, sources) {
    const { config, variables } = sources;
    const row = { name: 'store', arguments: [], options: shared_options/* STORE_OPTIONS */.n0 };
    const values = (0,app_values/* resolveValues */.ho)(row, given, sources);
    const variable = (name) => variables[name]?.trim() || null;
    const pathStyle = variable('LOCKSTEP_REMOTE_PATH_STYLE');
    const choose = (asked) => chooseRemotes(config.store.remotes, asked, {
        endpoint: variable('LOCKSTEP_REMOTE_ENDPOINT'),
        region: variable('LOCKSTEP_REMOTE_REGION'),
        pathStyle: pathStyle === null ? null : (0,app_values/* parseFlag */.og)(pathStyle, 'LOCKSTEP_REMOTE_PATH_STYLE'),
    });
    const remotes = bothEnds(command, given, choose) ?? choose(values.text('remote'));
    const onCacheError = values.text('on-cache-error') === 'error' ? 'error' : 'warn';
    return {
        config: { ...config, store: { ...config.store, remotes, onCacheError } },
        secrets: { storeKeys: values.text('store-keys'), signingKey: values.text('signing-key') },
    };
}
/** `--from` is only read and `--to` written, whatever else is configured; null for a command without them. */
function bothEnds({ options }, given, choose) {
    const end = (name) => options.some((option) => option.name === name) ? given.get(name) : undefined;
    const [from, to] = [end('from'), end('to')];
    if (from === undefined && to === undefined)
        return null;
    if (typeof from !== 'string' || typeof to !== 'string') {
        throw new errors/* LockstepError */.Cj('usage', {
            message: '--from and --to are given together',
            hint: 'lockstep cache warm --from NAME --to s3://bucket/prefix',
        });
    }
    return [
        ...choose(from).map((remote) => ({ ...remote, mode: 'read-only' })),
        ...choose(to).map((remote) => ({ ...remote, mode: 'read-write' })),
    ];
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/actions-cache.js
/** The `StoreCarrier` port on the Actions cache, through the official client, which is loaded only when used. */

/**
 * Paths are given to the service relative to `base`, the directory the process runs in: they enter the version of
 * an entry literally, so an absolute path would never match on another runner.
 */
function createActionsCarrier(environment, base) {
    return {
        isAvailable: () => isAvailable(environment),
        restore: (path, key, restoreKeys) => restore(environment, [(0,external_node_path_.relative)(base, path)], [key, ...restoreKeys]),
        save: (path, key) => save(environment, (0,external_node_path_.relative)(base, path), key),
    };
}
function isAvailable(environment) {
    const urls = [environment['ACTIONS_RESULTS_URL'], environment['ACTIONS_CACHE_URL']];
    return ((environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && urls.some((url) => (url ?? '') !== ''));
}
async function restore(environment, paths, [key = '', ...restoreKeys]) {
    if (!isAvailable(environment))
        return { matched: null, detail: 'there is no cache service here' };
    if (!permits(environment, 'read'))
        return { matched: null, detail: 'this run may not read the cache' };
    const cache = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(3878), __webpack_require__.e(1184), __webpack_require__.e(3838), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
    const matched = await cache.restoreCache(paths, key, [...restoreKeys]);
    return { matched: matched ?? null };
}
async function save(environment, path, key) {
    if (!isAvailable(environment))
        return { outcome: 'unavailable', detail: 'there is no cache service here' };
    if (!permits(environment, 'write'))
        return { outcome: 'denied', detail: 'this run may not write the cache' };
    const cache = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(3878), __webpack_require__.e(1184), __webpack_require__.e(3838), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
    // The client answers -1 for an existing key, a refusal and an outage alike, and only logs which.
    if ((await cache.saveCache([path], key)) !== -1)
        return { outcome: 'saved' };
    const existing = await cache.restoreCache([path], key, [], { lookupOnly: true });
    if (existing === key)
        return { outcome: 'exists' };
    return {
        outcome: 'failed',
        detail: 'the cache service did not take the entry; its reason is in the log',
    };
}
const MODES = {
    none: [],
    read: ['read'],
    write: ['read', 'write'],
    'read-write': ['read', 'write'],
    'write-only': ['write'],
};
/** The bits of a scope in the token's `ac` claim. */
const PERMISSION_BITS = { read: 1, write: 2 };
/** Whether `cache-mode` and the token allow it; what cannot be read is left to the service to decide. */
function permits(environment, what) {
    const mode = MODES[environment['ACTIONS_CACHE_MODE'] ?? ''];
    if (mode !== undefined && !mode.includes(what))
        return false;
    const scopes = scopesOf(environment['ACTIONS_RUNTIME_TOKEN'] ?? '');
    return scopes === null || scopes.some((permission) => (permission & PERMISSION_BITS[what]) !== 0);
}
/** Permissions in the unsigned part of the token: `ac` = `[{"Scope": "refs/heads/x", "Permission": 3}]`. */
function scopesOf(token) {
    try {
        const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const claim = payload.ac;
        const scopes = typeof claim === 'string' ? JSON.parse(claim) : null;
        if (!Array.isArray(scopes))
            return null;
        return scopes.map((scope) => Number(scope.Permission) || 0);
    }
    catch {
        // Not a token of that form: the service knows better than we do.
        return null;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
// EXTERNAL MODULE: ./.cache/bundle/domain/repo-url.js
var repo_url = __webpack_require__(58700);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/pack-head.js
/** The first object of a pack, which is the commit asked for (gitformat-pack), read without the rest. */


const HEADER_BYTES = 12;
const COMMIT_TYPE = 1;
/** Content of a commit that is read at all; git's own are a thousandth of it. */
const MAX_COMMIT_BYTES = 1024 ** 2;
/** Number of objects that a pack header announces, or null when it is not a pack of version 2. */
function packObjectCount(pack) {
    const isPack = pack.length >= HEADER_BYTES && pack.readUInt32BE(0) === 0x5041434b;
    return isPack && pack.readUInt32BE(4) === 2 ? pack.readUInt32BE(8) : null;
}
/** Reads the first object and proves by its hash that it is `commit`. */
function readPackHead(pack, commit) {
    if (pack.length < HEADER_BYTES + 1)
        return 'need-more';
    const objects = packObjectCount(pack);
    const header = objectHeader(pack, HEADER_BYTES);
    if (header === 'need-more')
        return header;
    if (objects === null || header.type !== COMMIT_TYPE || header.size > MAX_COMMIT_BYTES)
        return null;
    const body = inflatePart(pack.subarray(header.end), header.size);
    if (body === null)
        return null;
    if (body.length < header.size)
        return 'need-more';
    return commitId(body, commit) === commit ? { body, objects } : null;
}
/** Type in bits 6–4 of the first byte; size in its low 4 bits, then 7 bits a byte, little end first. */
function objectHeader(pack, start) {
    const first = pack[start] ?? 0;
    let size = first & 15;
    let scale = 16;
    let end = start + 1;
    let byte = first;
    while ((byte & 128) !== 0) {
        const next = pack[end];
        if (next === undefined)
            return 'need-more';
        byte = next;
        size += (byte & 127) * scale;
        scale *= 128;
        end += 1;
    }
    return { type: (first >> 4) & 7, size, end };
}
function inflatePart(bytes, size) {
    if (bytes.length === 0)
        return Buffer.alloc(0);
    try {
        return (0,external_node_zlib_.inflateSync)(bytes, {
            finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH,
            maxOutputLength: size + 1,
        });
    }
    catch {
        // Damaged or lying about its size: the caller takes the way through git, which says what is wrong.
        return null;
    }
}
/** Id that a commit's content has, by the hash that `like` has. */
function commitId(body, like) {
    const algorithm = like.length === 40 ? 'sha1' : 'sha256';
    return (0,external_node_crypto_.hash)(algorithm, Buffer.concat([Buffer.from(`commit ${body.length}\0`), body]), 'hex');
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/object-cache.js
/** The shared object cache: one bare repository a hash, its files written by us, healed when damaged. */






const CONFIG = {
    sha1: '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[gc]\n\tauto = 0\n',
    sha256: '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n[gc]\n\tauto = 0\n',
};
const HEAD = 'ref: refs/heads/none\n';
/** Files that git would obey and that we never write. */
const PLANTED = [
    'config.worktree',
    'info/attributes',
    'info/grafts',
    'objects/info/alternates',
    'hooks',
];
const object_cache_MAX_COMMIT_BYTES = 1024 ** 2;
/** Which hash an id is of, by its length. */
function formatOf(id) {
    return id.length === 40 ? 'sha1' : 'sha256';
}
/** The cache of a hash below the store directory; nothing is touched. */
function objectCache(storeDir, format) {
    return { format, gitDir: (0,external_node_path_.join)(storeDir, format === 'sha1' ? 'git' : 'git-sha256') };
}
/**
 * Makes the repository, or puts right what is not as we write it. Whatever a build may have planted there
 * (configuration, attributes, alternates) is gone after this; hooks never run anyway (T19).
 */
function ensureCache(cache) {
    const { gitDir } = cache;
    if (textOrNull((0,external_node_path_.join)(gitDir, 'config')) !== CONFIG[cache.format]) {
        for (const folder of ['objects/pack', 'objects/info', 'refs/lockstep', 'worktrees']) {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(gitDir, folder), { recursive: true });
        }
        writeAtomically((0,external_node_path_.join)(gitDir, 'HEAD'), HEAD);
        writeAtomically((0,external_node_path_.join)(gitDir, 'config'), CONFIG[cache.format]);
    }
    for (const planted of PLANTED) {
        if (exists((0,external_node_path_.join)(gitDir, planted))) {
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(gitDir, planted), { recursive: true, force: true });
        }
    }
    if (textOrNull((0,external_node_path_.join)(gitDir, 'HEAD')) === null)
        writeAtomically((0,external_node_path_.join)(gitDir, 'HEAD'), HEAD);
    for (const folder of ['objects/pack', 'refs/lockstep']) {
        if (!exists((0,external_node_path_.join)(gitDir, folder)))
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(gitDir, folder), { recursive: true });
    }
}
/** Path of a loose object. */
function loosePath(cache, id) {
    return (0,external_node_path_.join)(cache.gitDir, 'objects', id.slice(0, 2), id.slice(2));
}
/** True when a loose object of that id has bytes; they are checked when they are read. */
function hasLooseObject(cache, id) {
    const stat = (0,external_node_fs_.statSync)(loosePath(cache, id), { throwIfNoEntry: false });
    return stat?.isFile() === true && stat.size > 0;
}
/** A commit read from its loose object and checked by its hash; a damaged one is removed and counts as absent. */
function readLooseCommit(cache, commit) {
    const path = loosePath(cache, commit);
    const packed = bytesOrNull(path);
    if (packed === null)
        return null;
    const body = commitBody(packed);
    if (body !== null && commitId(body, commit) === commit)
        return body;
    (0,external_node_fs_.rmSync)(path, { force: true });
    return null;
}
function commitBody(packed) {
    try {
        const object = (0,external_node_zlib_.inflateSync)(packed, { maxOutputLength: object_cache_MAX_COMMIT_BYTES });
        const end = object.indexOf(0);
        return object.toString('latin1', 0, 7) === 'commit ' && end > 0
            ? object.subarray(end + 1)
            : null;
    }
    catch {
        // Whatever zlib says of it, it is no commit: the caller removes it.
        return null;
    }
}
/** Keeps a commit whose hash was checked as a loose object, so that its tree is known without a process. */
function writeLooseCommit(cache, commit, body) {
    if (hasLooseObject(cache, commit))
        return;
    const object = Buffer.concat([Buffer.from(`commit ${body.length}\0`), body]);
    writeAtomically(loosePath(cache, commit), (0,external_node_zlib_.deflateSync)(object, { level: 1 }), 0o444);
}
/** The `tree` line, with which every commit begins; null when there is none. */
function treeOfCommit(body) {
    const [, tree = ''] = /^tree ([0-9a-f]+)\n/.exec(body.toString('latin1', 0, 80)) ?? [];
    return (0,git_ids/* isObjectId */.TS)(tree) ? tree : null;
}
/** Writes beside and renames; parents are made when they are missing. */
function writeAtomically(path, content, mode = 0o644) {
    const temporary = `${path}.tmp-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const fd = openMakingParents(temporary, mode);
    try {
        (0,external_node_fs_.writeSync)(fd, typeof content === 'string' ? Buffer.from(content) : content);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
    (0,external_node_fs_.renameSync)(temporary, path);
}
/** The same, made durable before anybody can see it. */
function writeDurably(path, content) {
    const temporary = `${path}.tmp-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const fd = openMakingParents(temporary, 0o644);
    try {
        (0,external_node_fs_.writeSync)(fd, content);
        (0,external_node_fs_.fsyncSync)(fd);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
    (0,external_node_fs_.renameSync)(temporary, path);
}
function openMakingParents(path, mode) {
    try {
        return (0,external_node_fs_.openSync)(path, 'wx', mode);
    }
    catch (error) {
        if (!isCode(error, 'ENOENT'))
            throw error;
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        return (0,external_node_fs_.openSync)(path, 'wx', mode);
    }
}
/** Content of a file as text, or null when it does not exist. */
function textOrNull(path) {
    return bytesOrNull(path)?.toString('utf8') ?? null;
}
/** Content of a file, or null when it does not exist. */
function bytesOrNull(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR'))
            return null;
        throw error;
    }
}
/** True for an error of the system with that code. */
function isCode(error, code) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
function exists(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/checkout-place.js
/** Where a checkout lives: `components/<name>` with a gitfile, and its git directory beside the object cache. */




/** The place of a component for a hash; nothing is touched. */
function placeOf(context, component, format) {
    const cache = objectCache(context.storeDir, format);
    return {
        component,
        cache,
        workTree: (0,external_node_path_.join)(context.componentsDir, component),
        gitDir: (0,external_node_path_.join)(cache.gitDir, 'worktrees', component),
    };
}
/** Who owns `components/<name>`: an empty directory is nobody's. */
function occupantOf(context, component) {
    const place = placeOf(context, component, 'sha1');
    const stat = (0,external_node_fs_.lstatSync)(place.workTree, { throwIfNoEntry: false });
    if (stat === undefined)
        return { kind: 'nothing' };
    if (!stat.isDirectory())
        return { kind: 'foreign' };
    const link = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(place.workTree, '.git'), { throwIfNoEntry: false });
    if (link?.isFile() !== true) {
        const isEmpty = link === undefined && (0,external_node_fs_.readdirSync)(place.workTree).length === 0;
        return isEmpty ? { kind: 'nothing' } : { kind: 'foreign' };
    }
    const text = textOrNull((0,external_node_path_.join)(place.workTree, '.git'));
    const other = placeOf(context, component, 'sha256');
    const owner = [place, other].find((candidate) => gitfileOf(candidate) === text);
    return owner === undefined ? { kind: 'foreign' } : { kind: 'ours', place: owner };
}
function gitfileOf({ workTree, gitDir }) {
    return `gitdir: ${(0,external_node_path_.relative)(workTree, gitDir).split(external_node_path_.sep).join('/')}\n`;
}
/** Makes the git directory and the gitfile, so that whatever follows is recognised as ours. */
function linkPlace(place) {
    const { gitDir, workTree } = place;
    (0,external_node_fs_.mkdirSync)(gitDir, { recursive: true });
    (0,external_node_fs_.mkdirSync)(workTree, { recursive: true });
    // Not atomic: a half-written one is written again, and only then comes the gitfile that leads here.
    const write = (name, text) => {
        if (textOrNull((0,external_node_path_.join)(gitDir, name)) !== text)
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, name), text);
    };
    write('commondir', '../..\n');
    write('gitdir', `${(0,external_node_path_.join)(workTree, '.git')}\n`);
    if ((textOrNull((0,external_node_path_.join)(gitDir, 'HEAD')) ?? '') === '')
        write('HEAD', 'ref: refs/heads/none\n');
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(gitDir, 'config.worktree'), { force: true });
    if (textOrNull((0,external_node_path_.join)(workTree, '.git')) !== gitfileOf(place)) {
        writeAtomically((0,external_node_path_.join)(workTree, '.git'), gitfileOf(place));
    }
}
/** The commit that HEAD names, directly or by a branch of the user's; null when it names none. */
function headOf(place) {
    const text = (textOrNull((0,external_node_path_.join)(place.gitDir, 'HEAD')) ?? '').trimEnd();
    if ((0,git_ids/* isObjectId */.TS)(text))
        return text;
    const ref = /^ref: (refs\/[^\s]+)$/.exec(text)?.[1];
    if (ref === undefined || ref.split('/').includes('..'))
        return null;
    const loose = (textOrNull((0,external_node_path_.join)(place.cache.gitDir, ref)) ?? '').trimEnd();
    const id = (0,git_ids/* isObjectId */.TS)(loose) ? loose : packedRef(place.cache, ref);
    return id === null ? null : id;
}
function packedRef(cache, ref) {
    const lines = (textOrNull((0,external_node_path_.join)(cache.gitDir, 'packed-refs')) ?? '').split('\n');
    const id = lines.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? '';
    return (0,git_ids/* isObjectId */.TS)(id) ? id : null;
}
/**
 * Writes HEAD, detached: the last thing of a check-out. Not synced, as git syncs neither files nor index: after
 * a power loss the stat data tells, and a damaged object is fetched again.
 */
function writeHead(place, commit) {
    writeAtomically((0,external_node_path_.join)(place.gitDir, 'HEAD'), `${commit}\n`);
}
const RECORD = 'lockstep-record';
const UNDER_WAY = 'lockstep-under-way';
/** What we remember of the last finished check-out, or null. */
function readRecord(place) {
    const [commit = '', indexChecksum = ''] = (textOrNull((0,external_node_path_.join)(place.gitDir, RECORD)) ?? '').split('\n');
    return (0,git_ids/* isObjectId */.TS)(commit) ? { commit: commit, indexChecksum } : null;
}
/** Remembers a check-out; before HEAD is written. */
function writeRecord(place, record) {
    writeAtomically((0,external_node_path_.join)(place.gitDir, RECORD), `${record.commit}\n${record.indexChecksum}\n`);
}
/** The commit that an unfinished check-out was on its way to, or null. */
function underWay(place) {
    const text = textOrNull((0,external_node_path_.join)(place.gitDir, UNDER_WAY));
    if (text === null)
        return null;
    const commit = text.trimEnd();
    return ((0,git_ids/* isObjectId */.TS)(commit) ? commit : 'unknown');
}
/** Marks that files are about to change. */
function beginCheckout(place, commit) {
    writeAtomically((0,external_node_path_.join)(place.gitDir, UNDER_WAY), `${commit}\n`);
}
/** Marks that all is done, after HEAD. */
function endCheckout(place) {
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(place.gitDir, UNDER_WAY), { force: true });
}
/** Keeps a commit that the user made, or switched to, under `refs/lockstep/left/<name>/`. */
function keepLeftCommit(place, commit) {
    const path = (0,external_node_path_.join)(place.cache.gitDir, 'refs/lockstep/left', place.component, commit);
    writeDurably(path, `${commit}\n`);
}
/** Moves a directory that is not ours to `components/.replaced/<name>-<n>`; gives the new path. */
function moveAside(context, component) {
    const folder = (0,external_node_path_.join)(context.componentsDir, '.replaced');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    let number = 1;
    const target = () => (0,external_node_path_.join)(folder, `${component}-${number}`);
    while ((0,external_node_fs_.lstatSync)(target(), { throwIfNoEntry: false }) !== undefined)
        number += 1;
    (0,external_node_fs_.renameSync)((0,external_node_path_.join)(context.componentsDir, component), target());
    return target();
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/context.js
/** What every part of the git adapter is given. */






/** Throws `url-refused` for a local URL where local URLs are not allowed (T18). */
function requireAllowed(context, url) {
    if ((0,repo_url/* transportOf */.JH)(url) !== 'file' || context.environment.allowFile)
        return;
    throw new errors/* LockstepError */.Cj('url-refused', {
        message: `repository URL ${JSON.stringify((0,repo_url/* redactUrl */.BO)(url))} is refused: it is on this machine`,
        hint: 'use https or ssh; for tests and demos set LOCKSTEP_ALLOW_FILE=1',
    });
}
/** The object cache of a hash, made or healed. */
function openCache(context, format) {
    const cache = objectCache(context.storeDir, format);
    ensureCache(cache);
    return cache;
}
/** Runs `work` with an empty temporary bare repository below the store, removed afterwards. */
async function withTemporaryRepository(context, format, work) {
    const directory = (0,external_node_path_.join)(context.storeDir, 'tmp', `git-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    try {
        const repository = objectCache(directory, format);
        ensureCache(repository);
        return await work(repository);
    }
    finally {
        (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/git-errors.js
/** Turns what git says into the codes of Lockstep; behaviour follows the code, never the text. */


/** First match wins; patterns are of git, curl, OpenSSH and the big forges, in the C locale. */
const PATTERNS = [
    [/transport '[^']*' not allowed/i, 'url-refused'],
    [/returned error: 30[0-9]|update url base from redirection/i, 'remote-moved'],
    [/returned error: 40[17]|returned error: 403/i, 'remote-denied'],
    [/could not read (?:username|password)|authentication failed|access denied/i, 'remote-denied'],
    [/permission denied|host key verification failed|dubious ownership/i, 'remote-denied'],
    [/returned error: (?:404|410)|repository not found|not found: did you run/i, 'remote-not-found'],
    [/does not appear to be a git repository|not a git repository/i, 'remote-not-found'],
    [
        /no such file or directory|project you were looking for could not be found/i,
        'remote-not-found',
    ],
    [/repository '[^']*' not found|does not exist/i, 'remote-not-found'],
    [
        /not our ref|unadvertised object|want [0-9a-f]+ not valid|couldn't find remote ref|no such remote ref/i,
        'commit-missing',
    ],
    [/timed out|timeout|operation too slow/i, 'remote-timeout'],
    [/fsck error|sha1 mismatch|hash mismatch|corrupt|inflate|is empty|bad object/i, 'object-corrupt'],
    [/no space left on device|disk quota exceeded/i, 'disk-full'],
];
const HINTS = {
    'remote-denied': 'give a token or key that may read the repository, and check its owner',
    'remote-not-found': 'check the URL in manifests/components.yaml and the rights of the token',
    'remote-moved': 'if the new place is right, write its URL into manifests/components.yaml',
    'remote-timeout': 'try again, or raise git.timeout in lockstep.yaml',
    'remote-unreachable': 'check the network and try again',
    'commit-missing': 'run lockstep lock --update to choose another commit',
    'object-corrupt': 'do not use this repository before its owner has looked at it',
    'disk-full': 'free some space and run the same command again',
};
const MAX_DETAIL = 400;
/** The error for a git command on a remote that failed with this (redacted) standard error. */
function remoteError(url, what, stderr) {
    const code = PATTERNS.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'remote-unreachable';
    return gitError(code, `${what} of ${(0,repo_url/* redactUrl */.BO)(url)} failed: ${detailOf(stderr)}`, { url });
}
/** True for what a server says that can leave objects out, but is not allowed to leave out these. */
function isFilterRefusal(error) {
    return error instanceof errors/* LockstepError */.Cj && /filter '[^']*' not supported/.test(error.message);
}
/** The error for a local git command that failed. */
function localError(what, stderr) {
    const found = PATTERNS.find(([pattern]) => pattern.test(stderr))?.[1];
    const code = found === 'object-corrupt' || found === 'disk-full' ? found : 'state-write-failed';
    return gitError(code, `${what} failed: ${detailOf(stderr)}`, {});
}
/** An error with the usual hint of its code. */
function gitError(code, message, data) {
    const hint = HINTS[code];
    return new errors/* LockstepError */.Cj(code, { message, data, ...(hint === undefined ? {} : { hint }) });
}
/** The lines that tell the cause, without control characters; git puts `fatal:` or `error:` before them. */
function detailOf(stderr) {
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    const told = lines.filter((line) => /^(?:fatal|error|ssh|remote):/i.test(line));
    const text = (told.length > 0 ? told : lines).join('; ');
    const clean = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    return clean === '' ? 'no reason given' : clean.slice(0, MAX_DETAIL);
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/marks.js
/** What the object cache remembers: proofs that a commit is a repository's, and where histories were cut. */





/** A `shallow.lock` older than this was left by a killed process; holding it takes well under a millisecond. */
const STALE_LOCK_MS = 10_000;
const LOCK_TRIES = 400;
const LOCK_WAIT_MS = 25;
/**
 * `fetched` is a ref of git, so that the objects stay alive; its line is `<commit>\t<ref>`: git reads the id
 * up to the white space, as it does in FETCH_HEAD. `proven` is a file of ours, for objects not fetched yet.
 */
const FOLDERS = {
    fetched: 'refs/lockstep/proven',
    proven: 'lockstep-proofs',
};
function markPath(cache, mark, { url, commit }) {
    const place = (0,external_node_crypto_.hash)('sha256', url, 'hex').slice(0, 32);
    return (0,external_node_path_.join)(cache.gitDir, FOLDERS[mark], place, commit);
}
/** The ref under which a commit was proven to be of that repository, or null. */
function readMark(cache, mark, owned) {
    const [id, ref = ''] = (textOrNull(markPath(cache, mark, owned)) ?? '').trimEnd().split('\t');
    return id === owned.commit && ref !== '' ? ref : null;
}
/** Remembers; `fetched` only after every object is there. Not synced: what a power loss takes is fetched again. */
function writeMark(cache, mark, owned) {
    writeAtomically(markPath(cache, mark, owned), `${owned.commit}\t${owned.ref}\n`);
}
/** Forgets what turned out to be wrong. */
function dropMark(cache, mark, owned) {
    (0,external_node_fs_.rmSync)(markPath(cache, mark, owned), { force: true });
}
/**
 * Adds commits to git's `shallow` file, so that nobody looks for their parents. Git's own `shallow.lock` keeps
 * other processes out; within this process the work is synchronous.
 */
async function addShallow(cache, commits) {
    const path = (0,external_node_path_.join)(cache.gitDir, 'shallow');
    const isKnown = (text) => commits.every((commit) => text.includes(commit));
    if (commits.length === 0 || isKnown(textOrNull(path) ?? ''))
        return;
    const lock = `${path}.lock`;
    for (let count = 0; count < LOCK_TRIES; count += 1) {
        if (addUnderLock(path, lock, commits))
            return;
        removeStaleLock(lock);
        await new Promise((resolve) => setTimeout(resolve, LOCK_WAIT_MS));
    }
    throw new errors/* LockstepError */.Cj('state-write-failed', {
        message: 'the object cache stayed locked by another process',
        hint: 'if no other Lockstep runs, delete .meta-store/git/shallow.lock',
    });
}
function addUnderLock(path, lock, commits) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(lock, 'wx', 0o644);
    }
    catch (error) {
        if (isCode(error, 'EEXIST'))
            return false;
        throw error;
    }
    try {
        const lines = new Set([...(textOrNull(path) ?? '').split('\n').filter(Boolean), ...commits]);
        (0,external_node_fs_.writeSync)(fd, `${[...lines].join('\n')}\n`);
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(fd);
        (0,external_node_fs_.rmSync)(lock, { force: true });
        throw error;
    }
    (0,external_node_fs_.closeSync)(fd);
    (0,external_node_fs_.renameSync)(lock, path);
    return true;
}
/** Set aside by rename first, so that of two that find it stale only one removes it. */
function removeStaleLock(lock) {
    const age = (0,external_node_fs_.statSync)(lock, { throwIfNoEntry: false })?.mtimeMs;
    // Wall clock against a file's own time decides nothing but how long we wait (T58).
    if (age === undefined || Date.now() - age < STALE_LOCK_MS)
        return;
    const aside = `${lock}.stale-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        (0,external_node_fs_.renameSync)(lock, aside);
    }
    catch (error) {
        if (isCode(error, 'ENOENT'))
            return;
        throw error;
    }
    (0,external_node_fs_.rmSync)(aside, { force: true });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/redaction.js
/** Takes credentials out of what git prints before anybody sees it (T36). */

const SHORTEST_SECRET = 6;
/** A function that blanks out the secrets of some headers (raw, and decoded from base64) and what URLs hold. */
function createRedaction(headers) {
    const secrets = [...new Set(headers.flatMap(secretsOf))].sort((a, b) => b.length - a.length);
    return (text) => (0,repo_url/* redactUrl */.BO)(secrets.reduce((clean, secret) => clean.replaceAll(secret, '***'), text));
}
/** `Authorization: basic <base64 of user:token>` holds three secrets: value, decoded pair, token. */
function secretsOf(header) {
    const value = header.slice(header.indexOf(':') + 1).trim();
    const word = value.split(/\s+/).at(-1) ?? '';
    const decoded = /^[A-Za-z0-9+/_-]+=*$/.test(word) ? Buffer.from(word, 'base64').toString() : '';
    const isText = /^[\x20-\x7e]+$/.test(decoded);
    const token = isText ? decoded.slice(decoded.indexOf(':') + 1) : '';
    return [word, isText ? decoded : '', token].filter(({ length }) => length >= SHORTEST_SECRET);
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/run-git.js
/** Runs git hardened: argv only, an environment of our own, no configuration but ours (T17–T19, T39). */



const DEFAULT_TIMEOUT_MS = 600_000;
const MAX_STDOUT = 512 * 1024 ** 2;
const MAX_STDERR = 64 * 1024;
/** Groups of processes are a thing of POSIX. */
const OWN_GROUP = process.platform !== 'win32';
/** What a child of ours may inherit: programs, ssh's agent and files, proxies, certificates, Windows' own needs. */
const INHERITED = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SSH_AUTH_SOCK',
    'GIT_SSH_COMMAND',
    'GIT_SSL_CAINFO',
    'SSL_CERT_FILE',
    'HTTPS_PROXY',
    'HTTP_PROXY',
    'NO_PROXY',
    'https_proxy',
    'http_proxy',
    'no_proxy',
    'TMPDIR',
    'SystemRoot',
    'USERPROFILE',
    'TEMP',
    'TMP',
    'PATHEXT',
];
const run_git_CONFIG = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.untrackedCache=false',
    'core.attributesFile=/dev/null',
    'core.excludesFile=/dev/null',
    'core.protectHFS=true',
    'core.protectNTFS=true',
    'core.autocrlf=false',
    'core.askPass=',
    'core.pager=cat',
    'credential.helper=',
    'protocol.allow=never',
    'protocol.https.allow=always',
    'protocol.ssh.allow=always',
    'http.followRedirects=false',
    'http.lowSpeedLimit=1',
    'http.lowSpeedTime=60',
    'transfer.fsckObjects=true',
    'fetch.fsckObjects=true',
    'submodule.recurse=false',
    'fetch.recurseSubmodules=false',
    'init.templateDir=',
    'gc.auto=0',
    'maintenance.auto=false',
    'advice.detachedHead=false',
];
/** The hardened environment of every git child; nothing is inherited but an allow-list. */
function gitEnvironment(hostEnv, options) {
    const inherited = INHERITED.flatMap((name) => {
        const value = hostEnv[name];
        return value === undefined || value === '' ? [] : [[name, value]];
    });
    const config = options.allowFile ? [...run_git_CONFIG, 'protocol.file.allow=always'] : run_git_CONFIG;
    return {
        options: config.flatMap((setting) => ['-c', setting]),
        env: {
            ...Object.fromEntries(inherited),
            ...fixedVariables(options.allowFile),
            ...credentialVariables(options.credentials),
        },
        allowFile: options.allowFile,
        ownSsh: (hostEnv['GIT_SSH_COMMAND'] ?? '') !== '',
        redact: createRedaction(options.credentials.map(({ header }) => header)),
    };
}
function fixedVariables(allowFile) {
    return {
        LC_ALL: 'C',
        LANGUAGE: '',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        XDG_CONFIG_HOME: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        SSH_ASKPASS_REQUIRE: 'never',
        GIT_ALLOW_PROTOCOL: allowFile ? 'https:ssh:file' : 'https:ssh',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_EDITOR: ':',
        GIT_PAGER: 'cat',
    };
}
/**
 * Headers travel by environment, never in argv, where every user of the machine could read them. `taken`: settings that
 * the environment has already.
 */
function credentialVariables(credentials, taken = 0) {
    const variables = {};
    for (const [index, { prefix, header }] of credentials.entries()) {
        variables[`GIT_CONFIG_KEY_${taken + index}`] = `http.${prefix}.extraHeader`;
        variables[`GIT_CONFIG_VALUE_${taken + index}`] = header;
    }
    return credentials.length === 0
        ? {}
        : { ...variables, GIT_CONFIG_COUNT: `${taken + credentials.length}` };
}
/**
 * Runs one git command to its end and gives its exit code, whatever it is. Throws `tool-missing` without git,
 * `remote-timeout` after `timeoutMs`, `cancelled` when the signal fires.
 */
function runGit(environment, args, options = {}) {
    const { promise, resolve, reject } = Promise.withResolvers();
    if (options.signal?.aborted === true)
        return Promise.reject(cancelled());
    const child = (0,external_node_child_process_.spawn)('git', [...environment.options, ...args], {
        cwd: options.cwd,
        env: environment.env,
        stdio: 'pipe',
        windowsHide: true,
        detached: OWN_GROUP,
    });
    const what = args.find((arg) => !arg.startsWith('-')) ?? 'git';
    const stop = (error) => {
        reject(error);
        killTree(child);
    };
    const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const timer = setTimeout(() => stop(timedOut(what, timeoutMs)), timeoutMs);
    const onAbort = () => stop(cancelled());
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const stdout = collect(child.stdout, MAX_STDOUT, () => stop(tooMuch(what)));
    const stderr = collect(child.stderr, MAX_STDERR, () => undefined);
    const finish = () => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
    };
    child.on('error', (error) => {
        finish();
        reject(cannotStart(error));
    });
    child.on('close', (code) => {
        finish();
        resolve({
            code: code ?? 128,
            stdout: stdout(),
            stderr: environment.redact(stderr().toString('utf8')).trim(),
        });
    });
    feed(child, options.input);
    return promise;
}
function feed(child, input) {
    // A child that ends before reading everything says why by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
}
function collect(stream, limit, onLimit) {
    const chunks = [];
    let size = 0;
    stream.on('data', (chunk) => {
        size += chunk.length;
        if (size <= limit)
            chunks.push(chunk);
        else
            onLimit();
    });
    return () => Buffer.concat(chunks);
}
/** Ends a child started with `detached: OWN_GROUP` and whatever it started, such as git's transport helpers. */
function killTree(child) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    if (!OWN_GROUP)
        return void child.kill('SIGKILL');
    try {
        process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        // The group ended in the meantime.
        child.kill('SIGKILL');
    }
}
/** The error of a call whose signal fired. */
function cancelled() {
    return new errors/* LockstepError */.Cj('cancelled', {
        message: 'the run was interrupted during a git command',
    });
}
/** The error of a git command that took too long. */
function timedOut(what, timeoutMs) {
    return new errors/* LockstepError */.Cj('remote-timeout', {
        message: `git ${what} did not end within ${Math.round(timeoutMs / 1000)} s`,
        hint: 'try again, or raise git.timeout in lockstep.yaml',
    });
}
/** The error of a child that could not be started; without git on PATH `tool-missing`. */
function cannotStart(error) {
    const isMissing = 'code' in error && error.code === 'ENOENT';
    return new errors/* LockstepError */.Cj(isMissing ? 'tool-missing' : 'state-write-failed', {
        message: isMissing ? 'git is not on PATH' : `git could not be started: ${error.message}`,
        hint: isMissing ? 'install git 2.36 or newer' : 'check the memory and process limits',
        cause: error,
    });
}
function tooMuch(what) {
    return new errors/* LockstepError */.Cj('remote-unreachable', {
        message: `git ${what} answered with more than ${MAX_STDOUT} bytes`,
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/transports.js
/** One child process that connects us to `git-upload-pack` of a remote, over git's own transports. */




/** No repository: git then reads no configuration but ours, wherever we run. */
const NO_REPOSITORY = '/dev/null/none';
const transports_MAX_STDERR = 16 * 1024;
/** Starts the child; null where only git itself knows how to connect (the user's own ssh command). */
function connect(url, options) {
    const command = commandFor(url, options.environment);
    if (command === null)
        return null;
    if (options.signal?.aborted === true)
        throw cancelled();
    const child = (0,external_node_child_process_.spawn)(command.file, [...command.args], {
        env: { ...options.environment.env, GIT_DIR: NO_REPOSITORY, GIT_PROTOCOL: 'version=2' },
        stdio: 'pipe',
        windowsHide: true,
        detached: OWN_GROUP,
    });
    return watch(child, url, { ...options, stateless: command.stateless });
}
function commandFor(url, environment) {
    const { transport, user, host, port, path } = (0,repo_url/* repoUrlParts */.on)(url);
    switch (transport) {
        case 'file':
            // The serving side: none of our settings concern it, and reading them costs a tenth of the whole call.
            return {
                file: 'git',
                args: ['upload-pack', '--end-of-options', path],
                stateless: false,
            };
        case 'https':
            return {
                file: 'git',
                args: [...environment.options, 'remote-https', url, url],
                stateless: true,
            };
        case 'ssh': {
            if (environment.ownSsh || host === null)
                return null;
            const place = host.replace(/^\[|\]$/g, '');
            return {
                file: 'ssh',
                args: [
                    ...['-o', 'BatchMode=yes', '-o', 'SendEnv=GIT_PROTOCOL'],
                    ...(port === null ? [] : ['-p', `${port}`]),
                    '--',
                    user === null ? place : `${user}@${place}`,
                    `git-upload-pack ${shellQuote(path)}`,
                ],
                stateless: false,
            };
        }
    }
}
/** As git quotes for the remote shell: single quotes, `'` and `!` outside them. */
function shellQuote(text) {
    return `'${text.replace(/['!]/g, (sign) => `'\\${sign}'`)}'`;
}
function watch(child, url, options) {
    const stderr = [];
    let size = 0;
    let cause = null;
    const closed = Promise.withResolvers();
    const kill = () => killTree(child);
    const stop = (error) => {
        cause ??= error;
        kill();
    };
    const timer = setTimeout(() => stop(timedOut('connection', options.timeoutMs)), options.timeoutMs);
    const onAbort = () => stop(cancelled());
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const settle = () => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
    };
    child.stderr.on('data', (chunk) => {
        size += chunk.length;
        if (size <= transports_MAX_STDERR)
            stderr.push(chunk);
    });
    // A broken pipe shows as the end of standard output.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
        cause ??= cannotStart(error);
        settle();
        closed.resolve(undefined);
    });
    child.on('close', () => {
        settle();
        closed.resolve(undefined);
    });
    return {
        child,
        stateless: options.stateless,
        failure: async () => {
            child.stdin.end();
            await closed.promise;
            const text = options.environment.redact(Buffer.concat(stderr).toString('utf8'));
            return cause ?? remoteError(url, 'reading', text);
        },
        close: () => {
            settle();
            child.stdin.destroy();
            kill();
        },
    };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/git-ref.js
var git_ref = __webpack_require__(9406);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/wire-channel.js
/** The open line to a server: its next packet, with every way in which it can fail told as ours. */



/** The next packet; throws what the server says in an `ERR` packet, and why the connection ended. */
async function nextPacket(wire) {
    const next = await wire.reader.next().catch((error) => {
        if (error instanceof RangeError)
            throw broken(wire, error.message);
        throw error;
    });
    if (next.kind === 'end-of-stream')
        throw await wire.connection.failure();
    if (next.kind === 'data' && next.body.subarray(0, 4).toString('latin1') === 'ERR ') {
        throw remoteError(wire.url, 'reading', textOf(next.body.subarray(4)));
    }
    return next;
}
/** After the flush that ends an answer: where each request is answered apart, one more packet says so. */
async function endAnswer({ connection, reader }) {
    if (connection.stateless)
        await reader.next();
}
/** A packet as text, without the line feed that may end it. */
function textOf(body) {
    return body.toString('utf8').replace(/\n$/, '');
}
/** The error of a server that does not keep to the protocol. */
function broken({ url }, what) {
    return new errors/* LockstepError */.Cj('remote-unreachable', {
        message: `the remote ${(0,repo_url/* redactUrl */.BO)(url)} does not speak git's protocol: ${what}`,
        hint: 'check the URL and that nothing on the way alters the connection',
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/wire-packets.js
const FLUSH = '0000';
const DELIMITER = '0001';
/** Largest packet with its four length digits (LARGE_PACKET_MAX). */
const MAX_PACKET = 65_520;
const MAX_LINE = 4096;
/** Bytes kept unread before the stream is paused. */
const HIGH_WATER = 1024 ** 2;
const SPECIAL = ['flush', 'delimiter', 'response-end'];
/** One packet of text: four hex digits of its whole length, then the text. */
function packet(text) {
    return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;
}
/** Reads packets and lines off a stream, pausing it when nobody asks. */
function createPacketReader(stream) {
    let buffered = Buffer.alloc(0);
    let ended = false;
    let wake = () => undefined;
    const end = () => {
        ended = true;
        wake();
    };
    stream.on('data', (chunk) => {
        buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
        if (buffered.length > HIGH_WATER)
            stream.pause();
        wake();
    });
    stream.on('end', end);
    stream.on('close', end);
    // The cause is in the exit code and standard error of the child.
    stream.on('error', end);
    const more = async () => {
        stream.resume();
        const { promise, resolve } = Promise.withResolvers();
        wake = () => resolve(undefined);
        await promise;
    };
    const have = async (count) => {
        while (buffered.length < count) {
            if (ended)
                return false;
            await more();
        }
        return true;
    };
    const take = (count) => {
        const taken = buffered.subarray(0, count);
        buffered = buffered.subarray(count);
        return taken;
    };
    return {
        next: async () => {
            if (!(await have(4)))
                return { kind: 'end-of-stream' };
            const length = packetLength(take(4));
            if (length < 4)
                return { kind: SPECIAL[length] ?? 'flush' };
            if (!(await have(length - 4)))
                return { kind: 'end-of-stream' };
            return { kind: 'data', body: take(length - 4) };
        },
        line: async () => {
            for (;;) {
                const feed = buffered.indexOf(10);
                if (feed >= 0)
                    return take(feed + 1).toString('latin1', 0, feed);
                if (ended || buffered.length > MAX_LINE)
                    return null;
                await more();
            }
        },
    };
}
function packetLength(digits) {
    const text = digits.toString('latin1');
    const length = /^[0-9a-fA-F]{4}$/.test(text) ? Number.parseInt(text, 16) : -1;
    if (length < 0 || length === 3 || length > MAX_PACKET) {
        throw new RangeError(`not a packet length: ${JSON.stringify(text)}`);
    }
    return length;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/wire-fetch.js
/** `command=fetch` of git's protocol v2: what is asked for, and the answer up to its pack (gitprotocol-v2). */




/** Lines before the pack. */
const MAX_LINES = 100_000;
/** The argument that names the hash; SHA-1 is taken for granted, and older servers do not know the word for it. */
function formatLine(format) {
    return format === 'sha1' ? [] : [packet(`object-format=${format}\n`)];
}
/** Sends a request and reads its answer up to the pack. */
async function fetchOver(wire, { format, canFilter }, { wants, haves, depth, trees, done }) {
    const lines = [
        ...[packet('command=fetch\n'), ...formatLine(format), DELIMITER],
        ...[packet('no-progress\n'), packet('ofs-delta\n')],
        ...wants.map((want) => packet(`want ${want}\n`)),
        ...haves.map((have) => packet(`have ${have}\n`)),
        ...(depth === null ? [] : [packet('deepen 1\n')]),
        ...(trees || !canFilter ? [] : [packet('filter tree:0\n')]),
        ...(done ? [packet('done\n')] : []),
        FLUSH,
    ];
    wire.connection.child.stdin.write(lines.join(''));
    return readOffer(wire);
}
/** Sections follow each other, divided by delimiters; the pack is the last of them. */
async function readOffer(wire) {
    const common = [];
    const shallow = [];
    for (let count = 0; count < MAX_LINES; count += 1) {
        const next = await nextPacket(wire);
        if (next.kind === 'delimiter')
            continue;
        if (next.kind === 'flush') {
            await endAnswer(wire);
            return { common, shallow, bytes: null };
        }
        if (next.kind !== 'data')
            throw broken(wire, 'an answer without end');
        const line = textOf(next.body);
        if (line === 'packfile')
            return { common, shallow, bytes: packBytes(wire) };
        const [word, id = ''] = line.split(' ', 2);
        if (word === 'ACK' && (0,git_ids/* isObjectId */.TS)(id))
            common.push(id);
        if (word === 'shallow' && (0,git_ids/* isObjectId */.TS)(id))
            shallow.push(id);
    }
    throw broken(wire, `more than ${MAX_LINES} lines before a pack`);
}
/** Side-band: 1 = pack, 2 = progress, 3 = the server's last words. */
async function* packBytes(wire) {
    for (;;) {
        const next = await nextPacket(wire);
        if (next.kind === 'flush')
            break;
        // A helper ends every answer alike, also one that broke off.
        if (next.kind !== 'data')
            throw broken(wire, 'a pack without end');
        const band = next.body[0];
        if (band === 1)
            yield next.body.subarray(1);
        if (band === 3)
            throw remoteError(wire.url, 'fetching', textOf(next.body.subarray(1)));
    }
    await endAnswer(wire);
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/wire.js
/** Git's protocol v2, spoken by us: one process per remote lists refs and fetches (gitprotocol-v2). */







const MAX_REFS = 1_000_000;
const MAX_CAPABILITIES = 1000;
/**
 * Connects; null when the remote or its transport does not speak version 2, so that git itself must be used. Where the
 * connection is one stream, the refs are asked for before the server has said what it is: one round trip less. A
 * server that uses other ids than `expected` is asked again.
 */
async function openWire(url, options, expected = 'sha1') {
    const connection = connect(url, options);
    if (connection === null)
        return null;
    const wire = { url, connection, reader: createPacketReader(connection.child.stdout) };
    try {
        const asksEarly = options.refs && !connection.stateless;
        if (asksEarly)
            askRefs(wire, expected);
        const capabilities = (await isTunnel(wire)) ? await readCapabilities(wire) : null;
        if (capabilities === null) {
            connection.close();
            return null;
        }
        const format = objectFormatOf(wire, capabilities);
        if (asksEarly && format !== expected) {
            connection.close();
            return await openWire(url, options, format);
        }
        if (options.refs && !asksEarly)
            askRefs(wire, format);
        return sessionOf(wire, capabilities, format);
    }
    catch (error) {
        connection.close();
        throw error;
    }
}
function askRefs({ connection }, format) {
    const prefixes = ['refs/heads/', 'refs/tags/'].map((ref) => packet(`ref-prefix ${ref}\n`));
    const head = [packet('command=ls-refs\n'), ...formatLine(format), DELIMITER];
    connection.child.stdin.write([...head, packet('peel\n'), ...prefixes, FLUSH].join(''));
}
function objectFormatOf(wire, capabilities) {
    const format = capabilities.get('object-format') ?? 'sha1';
    if (format === 'sha1' || format === 'sha256')
        return format;
    throw broken(wire, `object format ${format}`);
}
/** gitremote-helpers: asks a helper for a tunnel; false when it cannot or the server is too old. */
async function isTunnel({ connection, reader, url }) {
    if (!connection.stateless)
        return true;
    connection.child.stdin.write('capabilities\nstateless-connect git-upload-pack\n');
    let canTunnel = false;
    for (let count = 0; count < MAX_CAPABILITIES; count += 1) {
        const line = await reader.line();
        if (line === null)
            throw await connection.failure();
        if (line === '')
            break;
        canTunnel ||= line === 'stateless-connect';
    }
    if (!canTunnel)
        return false;
    const answer = await reader.line();
    if (answer === null)
        throw await connection.failure();
    if (answer !== '' && answer !== 'fallback')
        throw remoteError(url, 'reading', answer);
    return answer === '';
}
/** `version 2`, then one capability a packet; null for any other version. */
async function readCapabilities(wire) {
    const first = await nextPacket(wire);
    if (first.kind !== 'data' || textOf(first.body) !== 'version 2')
        return null;
    const capabilities = new Map();
    for (let count = 0; count < MAX_CAPABILITIES; count += 1) {
        const next = await nextPacket(wire);
        if (next.kind !== 'data')
            return capabilities;
        const [name = '', ...value] = textOf(next.body).split('=');
        capabilities.set(name, value.join('='));
    }
    throw broken(wire, 'too many capabilities');
}
function sessionOf(wire, capabilities, format) {
    const canFilter = capabilities.get('fetch')?.split(' ').includes('filter') ?? false;
    const traits = { format, canFilter };
    return {
        objectFormat: format,
        listRefs: () => readRefs(wire),
        fetch: async (wants, { depth, trees, haves = [] }) => {
            const request = { wants, haves, depth, trees, done: true };
            const { shallow, bytes } = await fetchOver(wire, traits, request);
            if (bytes === null)
                throw broken(wire, 'no pack');
            return { shallow, bytes };
        },
        offer: (want, have) => fetchOver(wire, traits, {
            ...{ wants: [want], haves: [have] },
            ...{ depth: null, trees: false, done: false },
        }),
        close: () => wire.connection.close(),
    };
}
async function readRefs(wire) {
    const refs = [];
    for (let count = 0; count <= MAX_REFS; count += 1) {
        const next = await nextPacket(wire);
        if (next.kind !== 'data') {
            await endAnswer(wire);
            return refs;
        }
        const ref = parseRef(wire, textOf(next.body));
        if (ref !== null)
            refs.push(ref);
    }
    throw broken(wire, `more than ${MAX_REFS} refs`);
}
/** `<id> <name>[ peeled:<id>]`. */
function parseRef(wire, line) {
    const [object = '', name = '', ...attributes] = line.split(' ');
    const peeled = attributes.find((word) => word.startsWith('peeled:'))?.slice('peeled:'.length);
    const commit = peeled ?? object;
    if (object === 'unborn')
        return null;
    if (!(0,git_ids/* isObjectId */.TS)(object) || !(0,git_ids/* isObjectId */.TS)(commit))
        throw broken(wire, 'a malformed ref');
    return remoteRef(name, object, commit);
}
/** A ref of a remote, or null when its name is none that Lockstep uses. */
function remoteRef(name, object, commit) {
    if (!/^refs\/(?:heads|tags)\//.test(name) || !(0,git_ref/* isRefName */.p)(name))
        return null;
    return { name, object: object, commit: commit };
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/plain-remote.js
/** A remote through git's own commands: for servers of protocol 0 and for the user's own ssh command. */











const PEELED = '^{}';
/** All branches and tags. */
const EVERYTHING = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
/** Lists the refs with `git ls-remote`; what follows takes one git command each. */
async function openPlainRemote(context, url, signal) {
    const refs = await listRefs({ context, url, signal, refs: [] });
    const target = { context, url, signal, refs };
    return {
        objectFormat: refs[0]?.object.length === 64 ? 'sha256' : 'sha1',
        refs,
        readCommit: (commit) => readCommitByGit(target, commit),
        fetchInto: (cache, commit) => withTemporaryRepository(context, cache.format, async (repository) => {
            const environment = sharing(context.environment, cache);
            await fetchOne(target, repository, { environment, commit });
            const shallow = textOrNull((0,external_node_path_.join)(repository.gitDir, 'shallow')) ?? '';
            await addShallow(cache, shallow.split('\n').filter(git_ids/* isObjectId */.TS));
        }),
        fetchHistory: async (repository) => {
            const { environment } = context;
            await fetchRefs(target, repository, { environment, specs: EVERYTHING, depth: false });
        },
    };
}
/** One commit's content, fetched by git into a temporary repository. */
function readCommitByGit(target, commit) {
    const { context, signal } = target;
    const { environment, timeoutMs } = context;
    const format = commit.length === 40 ? 'sha1' : 'sha256';
    return withTemporaryRepository(context, format, async (repository) => {
        await fetchOne(target, repository, { environment, commit });
        const args = [`--git-dir=${repository.gitDir}`, 'cat-file', 'commit', commit];
        const run = await runGit(environment, args, { timeoutMs, ...(signal && { signal }) });
        if (run.code !== 0) {
            throw gitError('commit-missing', `${commit} in ${target.url} is no commit`, { commit });
        }
        if (commitId(run.stdout, commit) !== commit)
            throw localError('reading a commit', 'corrupt');
        return run.stdout;
    });
}
async function listRefs(target) {
    const run = await runRemote(target, {
        environment: target.context.environment,
        args: [`--git-dir=${NO_REPOSITORY}`, 'ls-remote', '--quiet', '--end-of-options', target.url],
    });
    const found = new Map();
    for (const line of run.stdout.toString('utf8').split('\n')) {
        const [id = '', name = ''] = line.split('\t');
        if (name !== '')
            found.set(name, (0,git_ids/* parseObjectId */.u9)(id));
    }
    return [...found].flatMap(([name, id]) => {
        const ref = remoteRef(name, id, found.get(`${name}${PEELED}`) ?? id);
        return ref === null ? [] : [ref];
    });
}
/**
 * A server of protocol 0 gives only what a ref names; so a tip is fetched by its ref, and anything else, where
 * the server will not give it by its id, with the whole history.
 */
async function fetchOne(target, repository, { environment, commit }) {
    const tip = target.refs.find((ref) => ref.commit === commit);
    const spec = tip === undefined ? commit : `+${tip.name}:refs/lockstep/wanted`;
    try {
        await fetchRefs(target, repository, { environment, specs: [spec], depth: true });
    }
    catch (error) {
        if (tip !== undefined || !(0,errors/* hasCode */.up)(error, 'commit-missing'))
            throw error;
        await fetchRefs(target, repository, { environment, specs: EVERYTHING, depth: false });
    }
}
/** One `git fetch` into a repository. */
async function fetchRefs(target, repository, { environment, specs, depth, filter = null }) {
    const args = [
        `--git-dir=${repository.gitDir}`,
        ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'],
        ...(depth ? ['--depth=1'] : []),
        filter === null ? '--no-filter' : `--filter=${filter}`,
        ...['--end-of-options', target.url, ...specs],
    ];
    await runRemote(target, { environment, args });
}
async function runRemote({ context, url, signal }, command) {
    const { timeoutMs } = context;
    const options = { timeoutMs, ...(signal && { signal }) };
    const run = await runGit(command.environment, command.args, options);
    if (run.code === 0)
        return run;
    throw remoteError(url, 'reading', run.stderr);
}
/** New objects go into the cache; its `shallow` file stays ours to write. */
function sharing(environment, cache) {
    const GIT_OBJECT_DIRECTORY = (0,external_node_path_.join)(cache.gitDir, 'objects');
    return { ...environment, env: { ...environment.env, GIT_OBJECT_DIRECTORY } };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/wire-remote.js
/** A remote over our own protocol client; packs go through git's own checks into the cache. */










/** As git's fetch.unpackLimit: small packs become loose objects, big ones stay packs. */
const UNPACK_LIMIT = 100;
const wire_remote_MAX_STDERR = 16 * 1024;
/** Faults of old commits that harm nobody; everything else that fsck finds is refused. */
const STRICT = '--strict=zeroPaddedFilemode=ignore,badTimezone=ignore,missingSpaceBeforeDate=ignore';
/** Wraps an open session whose refs were listed. */
function createWireRemote(options) {
    const { session, refs, context } = options;
    return {
        objectFormat: session.objectFormat,
        refs,
        readCommit: (commit) => readCommit(options, commit),
        fetchInto: async (cache, commit) => {
            const answer = await session.fetch([commit], { depth: 1, trees: true });
            await addShallow(cache, answer.shallow);
            await storePack(options, cache, answer.bytes, commit);
        },
        fetchHistory: async (repository) => {
            const wants = [...new Set(refs.map(({ object }) => object))];
            if (wants.length === 0)
                return;
            const answer = await session.fetch(wants, { depth: null, trees: false });
            await indexPack(context, repository, answer.bytes);
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(repository.gitDir, 'packed-refs'), refs.map(({ name, object }) => `${object} ${name}\n`).join(''));
        },
    };
}
/** Reads no further than the first object of the pack; the caller closes the connection. */
async function readCommit(options, commit) {
    let head;
    try {
        const { bytes } = await options.session.fetch([commit], { depth: 1, trees: false });
        head = await wire_remote_headOf(bytes, commit);
    }
    catch (error) {
        if (!isFilterRefusal(error))
            throw error;
        head = null;
    }
    if (head !== null && head !== 'need-more')
        return head.body;
    return readCommitByGit(options, commit);
}
async function wire_remote_headOf(bytes, commit) {
    let pack = Buffer.alloc(0);
    let head = 'need-more';
    for await (const chunk of bytes) {
        pack = pack.length === 0 ? chunk : Buffer.concat([pack, chunk]);
        head = readPackHead(pack, commit);
        if (head !== 'need-more')
            break;
    }
    return head;
}
async function storePack(options, cache, bytes, commit) {
    const first = await firstBytes(bytes);
    const count = packObjectCount(first);
    if (count === null)
        throw gitError('object-corrupt', `${options.url} sent no pack`, {});
    const command = count <= UNPACK_LIMIT
        ? ['unpack-objects', '-q', STRICT]
        : ['index-pack', '--stdin', '--fsck-objects', STRICT];
    await pipePack(options.context, cache, { command, first, bytes });
    const head = readPackHead(first, commit);
    if (count > UNPACK_LIMIT && head !== null && head !== 'need-more') {
        writeLooseCommit(cache, commit, head.body);
    }
}
/** History without trees has nothing that fsck could check but commits and tags; it is thrown away afterwards. */
async function indexPack(context, repository, bytes) {
    const first = await firstBytes(bytes);
    await pipePack(context, repository, { command: ['index-pack', '--stdin'], first, bytes });
}
async function firstBytes(bytes) {
    let first = Buffer.alloc(0);
    while (first.length < 4096) {
        const next = await bytes.next();
        if (next.done === true)
            return first;
        first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
    }
    return first;
}
/** Feeds a pack to a git command as it arrives; on any failure the command is ended and nothing is believed. */
async function pipePack(context, cache, pipe) {
    const { environment } = context;
    const args = [...environment.options, `--git-dir=${cache.gitDir}`, ...pipe.command];
    const child = (0,external_node_child_process_.spawn)('git', args, { env: environment.env, stdio: ['pipe', 'ignore', 'pipe'] });
    const ended = Promise.withResolvers();
    let stderr = '';
    child.stderr.on('data', (chunk) => {
        if (stderr.length < wire_remote_MAX_STDERR)
            stderr += chunk.toString('utf8');
    });
    // The exit code tells why the pipe broke.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => ended.reject(cannotStart(error)));
    child.on('close', (code) => ended.resolve(code));
    ended.promise.catch(() => undefined);
    try {
        child.stdin.write(pipe.first);
        for await (const chunk of pipe.bytes) {
            if (child.stdin.destroyed)
                break;
            if (!child.stdin.write(chunk))
                await Promise.race([(0,external_node_events_.once)(child.stdin, 'drain'), ended.promise]);
        }
    }
    catch (error) {
        child.kill('SIGKILL');
        await ended.promise.catch(() => undefined);
        throw error;
    }
    child.stdin.end();
    const code = await ended.promise;
    if (code !== 0)
        throw packError(code, environment.redact(stderr), pipe.command);
}
function packError(code, stderr, command) {
    if (code === null)
        return cancelled();
    const error = localError('storing the objects of a commit', stderr);
    if (error.code === 'disk-full' || /unable to (?:create|write)|permission/i.test(stderr))
        return error;
    return gitError('object-corrupt', `git ${command[0] ?? ''} refused what the remote sent: ${error.message}`, {});
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/open-remote.js



/** Connects, lists the refs, does the work and closes the connection, however it ends. */
async function withRemote(context, target, work) {
    const { url, signal, refs: asks = true } = target;
    const { environment, timeoutMs } = context;
    const session = await openWire(url, { environment, timeoutMs, signal, refs: asks });
    if (session === null)
        return work(await openPlainRemote(context, url, signal));
    try {
        const refs = asks ? await session.listRefs() : [];
        return await work(createWireRemote({ context, url, signal, session, refs }));
    }
    finally {
        session.close();
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/prove.js
/** Proves that a commit belongs to the repository that a lock names, not to a fork of it (T27). */






/** Throws `commit-unreachable` (it exists, no branch or tag leads to it) or `commit-missing`. */
async function proveIn(request, remote, id) {
    return tipOf(remote, id) ?? ancestorOf(request, remote, id);
}
/** A ref that is the commit, or the tag object, itself; tags first, for they say more. */
function tipOf(remote, id) {
    const tips = remote.refs.filter(({ object, commit }) => object === id || commit === id);
    const best = tips.find(({ name }) => name.startsWith('refs/tags/')) ?? tips[0];
    return best === undefined ? null : { commit: best.commit, ref: best.name };
}
/** Brings the history of every branch and tag, without trees where the server can, and asks git. */
async function ancestorOf(request, remote, commit) {
    const { context, signal } = request;
    const ref = !(0,git_ids/* isObjectId */.TS)(commit) || remote.refs.length === 0
        ? null
        : await withTemporaryRepository(context, remote.objectFormat, async (repository) => {
            await remote.fetchHistory(repository);
            const args = [
                `--git-dir=${repository.gitDir}`,
                ...['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${commit}`],
            ];
            const options = { timeoutMs: context.timeoutMs, ...(signal && { signal }) };
            const run = await runGit(context.environment, args, options);
            // Exit code 129: the commit is not among the objects that the refs lead to.
            return run.code === 0 ? run.stdout.toString('utf8').trim() : null;
        });
    if (ref !== null && ref !== '')
        return { commit, ref };
    throw await notFound(request, remote, commit);
}
async function notFound({ url }, remote, commit) {
    const place = (0,repo_url/* redactUrl */.BO)(url);
    try {
        await remote.readCommit(commit);
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'commit-missing'))
            throw error;
        return gitError('commit-missing', `${place} has no commit ${(0,git_ids/* shortSha */.Fu)(commit)}`, {
            commit,
            url,
        });
    }
    return gitError('commit-unreachable', `commit ${(0,git_ids/* shortSha */.Fu)(commit)} can be fetched from ${place}, but none of its branches and tags leads to it: it may be of a fork, or of a history that was rewritten`, { commit, url });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/fetch-commit.js
/** Brings proven commits into the object cache, and heals the cache when objects in it are damaged. */













/** Answers for the port's `fetch`: proof, then objects, then the mark. */
async function fetchCommit(request, commit) {
    const { context, url, signal } = request;
    const cache = openCache(context, formatOf(commit));
    const isFetched = readMark(cache, 'fetched', { url, commit }) !== null;
    if (isFetched && (await hasCommit(context, cache, commit)))
        return;
    await withRemote(context, { url, signal }, async (remote) => {
        const ref = readMark(cache, 'proven', { url, commit }) ?? (await proveIn(request, remote, commit)).ref;
        await remote.fetchInto(cache, commit);
        if ((await fetch_commit_readCommit(context, cache, commit)) === null) {
            throw gitError('commit-missing', `${(0,git_ids/* shortSha */.Fu)(commit)} in ${(0,repo_url/* redactUrl */.BO)(url)} is no commit`, {
                commit,
            });
        }
        writeMark(cache, 'fetched', { url, commit, ref });
    });
}
async function hasCommit(context, cache, commit) {
    return hasLooseObject(cache, commit) || (await fetch_commit_readCommit(context, cache, commit)) !== null;
}
/** A commit of the cache, checked by its hash: loose in the ordinary case, else asked of git; null = not there. */
async function fetch_commit_readCommit(context, cache, commit) {
    const loose = readLooseCommit(cache, commit);
    if (loose !== null || !hasPacks(cache))
        return loose;
    const args = [`--git-dir=${cache.gitDir}`, 'cat-file', 'commit', commit];
    const run = await runGit(context.environment, args, { timeoutMs: context.timeoutMs });
    if (run.code !== 0)
        return null;
    writeLooseCommit(cache, commit, run.stdout);
    return readLooseCommit(cache, commit);
}
function hasPacks(cache) {
    return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(cache.gitDir, 'objects/pack')).length > 0;
}
/** Answers for the port's `proveCommit`; a mark of an earlier proof needs no network. */
async function proveCommit(request, id) {
    const { context, url, signal } = request;
    const cache = openCache(context, formatOf(id));
    const commit = id;
    const ref = readMark(cache, 'fetched', { url, commit }) ?? readMark(cache, 'proven', { url, commit });
    const known = ref === null ? null : await fetch_commit_readCommit(context, cache, commit);
    if (ref !== null && known !== null) {
        return { commit, ref, tree: requireTree(known, url, commit) };
    }
    return withRemote(context, { url, signal }, async (remote) => {
        const proof = await proveIn(request, remote, id);
        const body = (await fetch_commit_readCommit(context, cache, proof.commit)) ?? (await remote.readCommit(proof.commit));
        writeLooseCommit(cache, proof.commit, body);
        writeMark(cache, 'proven', { url, commit: proof.commit, ref: proof.ref });
        return { ...proof, tree: requireTree(body, url, proof.commit) };
    });
}
/** Tree of a commit's content; `object-corrupt` when it has none. */
function requireTree(body, url, commit) {
    const tree = treeOfCommit(body);
    if (tree !== null)
        return tree;
    throw gitError('object-corrupt', `commit ${(0,git_ids/* shortSha */.Fu)(commit)} of ${(0,repo_url/* redactUrl */.BO)(url)} names no tree`, {});
}
/** Removes every damaged object, forgets the proof and fetches again. Reads the whole cache: for repair only. */
async function refetch(request, commit) {
    const { context, url } = request;
    const cache = openCache(context, formatOf(commit));
    removeDamagedLoose(cache);
    await removeDamagedPacks(context, cache);
    dropMark(cache, 'fetched', { url, commit });
    await fetchCommit(request, commit);
}
function removeDamagedLoose(cache) {
    const objects = (0,external_node_path_.join)(cache.gitDir, 'objects');
    for (const folder of (0,external_node_fs_.readdirSync)(objects).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
        for (const name of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(objects, folder))) {
            const path = (0,external_node_path_.join)(objects, folder, name);
            if (!isSoundObject(path, `${folder}${name}`))
                (0,external_node_fs_.rmSync)(path, { force: true });
        }
    }
}
/** A loose object is its header and content, compressed; its id is the hash of both. */
function isSoundObject(path, id) {
    const packed = bytesOrNull(path);
    if (packed === null || !/^[0-9a-f]+$/.test(id))
        return true;
    try {
        return (0,external_node_crypto_.hash)(formatOf(id), (0,external_node_zlib_.inflateSync)(packed)) === id;
    }
    catch {
        // Whatever zlib says of it, the object is damaged.
        return false;
    }
}
async function removeDamagedPacks(context, cache) {
    const folder = (0,external_node_path_.join)(cache.gitDir, 'objects/pack');
    for (const name of (0,external_node_fs_.readdirSync)(folder).filter((file) => file.endsWith('.pack'))) {
        const stem = (0,external_node_path_.join)(folder, name.slice(0, -'.pack'.length));
        const args = [`--git-dir=${cache.gitDir}`, 'verify-pack', `${stem}.idx`];
        const run = await runGit(context.environment, args, { timeoutMs: context.timeoutMs });
        if (run.code === 0)
            continue;
        for (const ending of ['idx', 'rev', 'pack'])
            (0,external_node_fs_.rmSync)(`${stem}.${ending}`, { force: true });
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/git-index.js
/** Git's index file, versions 2 to 4 (gitformat-index): what git knew of each tracked file. */

const STAT_BYTES = 40;
const ASSUME_VALID = 0x8000;
const EXTENDED = 0x4000;
const STAGE = 0x3000;
const MAX_ENTRIES = 10_000_000;
const NS = 1000000000n;
/** Reads an index; null when it is cut off or altered. */
function parseIndex(bytes, hashBytes) {
    if (bytes.length < 12 + hashBytes || bytes.toString('latin1', 0, 4) !== 'DIRC')
        return null;
    const end = bytes.length - hashBytes;
    const checksum = bytes.toString('hex', end);
    // A user's git may be told to skip the hash; it then writes zeros.
    const algorithm = hashBytes === 20 ? 'sha1' : 'sha256';
    if (!/^0+$/.test(checksum) && (0,external_node_crypto_.hash)(algorithm, bytes.subarray(0, end)) !== checksum)
        return null;
    const version = bytes.readUInt32BE(4);
    const count = bytes.readUInt32BE(8);
    if (version < 2 || version > 4 || count > MAX_ENTRIES)
        return null;
    return readEntries(bytes, { version, count, end, hashBytes, checksum });
}
function readEntries(bytes, shape) {
    const entries = [];
    let special = false;
    let at = 12;
    let previous = '';
    for (let index = 0; index < shape.count; index += 1) {
        const read = readEntry(bytes, at, previous, shape);
        if (read === null)
            return null;
        special ||= read.special;
        at = read.next;
        previous = read.name;
        entries.push(read.entry);
    }
    const extensions = hasRequiredExtension(bytes, at, shape.end);
    if (extensions === null)
        return null;
    return { entries, checksum: shape.checksum, special: special || extensions };
}
function readEntry(bytes, at, previous, shape) {
    const flagsAt = at + STAT_BYTES + shape.hashBytes;
    if (flagsAt + 2 > shape.end)
        return null;
    const flags = bytes.readUInt16BE(flagsAt);
    const isExtended = (flags & EXTENDED) !== 0;
    const path = readPath(bytes, flagsAt + (isExtended ? 4 : 2), previous, shape);
    if (path === null)
        return null;
    const used = path.next - at;
    const word = (index) => bytes.readUInt32BE(at + index * 4);
    return {
        entry: {
            path: Buffer.from(path.name, 'latin1').toString('utf8'),
            mode: word(6),
            id: bytes.toString('hex', at + STAT_BYTES, flagsAt),
            ctimeNs: BigInt(word(0)) * NS + BigInt(word(1)),
            mtimeNs: BigInt(word(2)) * NS + BigInt(word(3)),
            ino: word(5),
            size: word(9),
        },
        name: path.name,
        // Versions 2 and 3 pad with 1 to 8 NULs to a multiple of eight; one NUL is counted already.
        next: shape.version === 4 ? path.next : at + Math.ceil(used / 8) * 8,
        special: isExtended || (flags & (ASSUME_VALID | STAGE)) !== 0,
    };
}
/** Version 4 drops a number of bytes (variable length, as offsets in packs) off the previous path and appends. */
function readPath(bytes, start, previous, shape) {
    let at = start;
    let kept = '';
    if (shape.version === 4) {
        let byte = bytes[at++] ?? 0;
        let strip = byte & 127;
        while ((byte & 128) !== 0 && at < shape.end) {
            byte = bytes[at++] ?? 0;
            strip = (strip + 1) * 128 + (byte & 127);
        }
        if (strip > previous.length)
            return null;
        kept = previous.slice(0, previous.length - strip);
    }
    const nul = bytes.indexOf(0, at);
    if (nul < 0 || nul >= shape.end)
        return null;
    return { name: kept + bytes.toString('latin1', at, nul), next: nul + 1 };
}
/** An extension in lower case must be understood (`link`, `sdir`); null when they do not fit. */
function hasRequiredExtension(bytes, start, end) {
    let at = start;
    let required = false;
    while (at + 8 <= end) {
        required ||= (bytes[at] ?? 0) >= 0x61;
        at += 8 + bytes.readUInt32BE(at + 4);
    }
    return at === end ? required : null;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/inspect.js
/** Looks at a checkout: stat data against the index, contents where stat cannot tell, git only in odd cases. */







const TYPE = 0o170000;
const GITLINK = 0o160000;
const SYMLINK = 0o120000;
const OWNER_EXECUTES = 64n;
const UINT32 = 0xffffffffn;
/** Answers for the port's `inspect`. */
async function inspectCheckout(context, component, outputs) {
    const occupant = occupantOf(context, component);
    if (occupant.kind === 'nothing')
        return { state: 'absent', head: null };
    return occupant.kind === 'ours'
        ? inspectPlace(context, occupant.place, outputs)
        : { state: 'foreign', head: null };
}
/** The same for a place that is known to be ours. */
async function inspectPlace(context, place, outputs) {
    const head = headOf(place);
    const index = readIndex(place);
    const isWhole = head !== null && index !== null && underWay(place) === null;
    if (!isWhole || !(await inspect_hasCommit(context, place, head)))
        return { state: 'broken', head };
    const record = readRecord(place);
    const canTrustStat = record?.indexChecksum === index.checksum && record.commit === head;
    if (canTrustStat && isUnchanged(place, index, outputs))
        return { state: 'clean', head };
    // Line ends and `ident` make content differ from its blob, so a difference is for git to judge.
    const changed = await changedPaths(context, place, outputs);
    if (changed === null)
        return { state: 'broken', head };
    return { state: changed.length === 0 ? 'clean' : 'dirty', head };
}
/** The index of a place, or null when it is absent or damaged. */
function readIndex(place) {
    const bytes = bytesOrNull((0,external_node_path_.join)(place.gitDir, 'index'));
    return bytes === null ? null : parseIndex(bytes, place.cache.format === 'sha1' ? 20 : 32);
}
async function inspect_hasCommit(context, place, commit) {
    if (hasLooseObject(place.cache, commit))
        return true;
    const run = await gitIn(context, place, ['cat-file', '-e', `${commit}^{tree}`]);
    return run.code === 0;
}
function isUnchanged(place, index, outputs) {
    const indexTime = (0,external_node_fs_.statSync)((0,external_node_path_.join)(place.gitDir, 'index'), { bigint: true }).mtimeNs;
    if (index.special)
        return false;
    return index.entries.every((entry) => isBelow(entry.path, outputs) || isEntryUnchanged(place, entry, indexTime));
}
/** Answers for the port's `trackedFiles`; empty for a place that is not ours or has no index. */
function trackedFiles(context, component) {
    const occupant = occupantOf(context, component);
    const index = occupant.kind === 'ours' ? readIndex(occupant.place) : null;
    return (index?.entries ?? [])
        .filter(({ mode }) => (mode & TYPE) !== GITLINK)
        .map(({ path }) => path)
        .sort();
}
/** Tracked paths below `outputs` that are not as checked out. */
function changedOutputs(place, outputs) {
    const entries = outputs.length === 0 ? [] : (readIndex(place)?.entries ?? []);
    return entries
        .filter((entry) => isBelow(entry.path, outputs) && !isEntryUnchanged(place, entry, 0n))
        .map(({ path }) => path);
}
/** True for a path at or below one of some directories or files. */
function isBelow(path, outputs) {
    return outputs.some((output) => {
        const plain = output.replace(/\/+$/, '');
        return plain === '.' || path === plain || path.startsWith(`${plain}/`);
    });
}
/**
 * Stat data decides if it is older than the index file. A file as young as the index may have been written
 * twice within one tick of the clock (git's racy rule): then its content is hashed.
 */
function isEntryUnchanged(place, entry, indexTime) {
    const path = (0,external_node_path_.join)(place.workTree, entry.path);
    const stat = (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
    if ((entry.mode & TYPE) === GITLINK)
        return stat === undefined || stat.isDirectory();
    if (stat === undefined || !isSameType(entry, stat))
        return false;
    const isSameStat = BigInt(entry.size) === (stat.size & UINT32) &&
        entry.mtimeNs === stat.mtimeNs &&
        entry.ctimeNs === stat.ctimeNs &&
        BigInt(entry.ino) === (stat.ino & UINT32);
    if (isSameStat && entry.mtimeNs < indexTime)
        return true;
    return blobId(path, entry) === entry.id;
}
function isSameType(entry, stat) {
    if ((entry.mode & TYPE) === SYMLINK)
        return stat.isSymbolicLink();
    const executes = (stat.mode & OWNER_EXECUTES) !== 0n;
    return stat.isFile() && executes === ((entry.mode & 0o100) !== 0);
}
function blobId(path, entry) {
    const isLink = (entry.mode & TYPE) === SYMLINK;
    const content = isLink ? (0,external_node_fs_.readlinkSync)(path, { encoding: 'buffer' }) : (0,external_node_fs_.readFileSync)(path);
    const object = Buffer.concat([Buffer.from(`blob ${content.length}\0`), content]);
    return (0,external_node_crypto_.hash)(entry.id.length === 40 ? 'sha1' : 'sha256', object);
}
/** Tracked paths that differ from HEAD, staged or not, by git itself; those below `outputs` left out; null when git cannot tell. */
async function changedPaths(context, place, outputs) {
    const args = ['--no-renames', '--untracked-files=no', '--ignore-submodules=all'];
    const run = await gitIn(context, place, ['status', '--porcelain=v1', '-z', ...args]);
    if (run.code !== 0)
        return null;
    const lines = run.stdout.toString('utf8').split('\0').filter(Boolean);
    return lines.map((line) => line.slice(3)).filter((path) => !isBelow(path, outputs));
}
/**
 * Runs git on a checkout, never by discovery: what a component holds cannot choose the repository. What a build
 * may have planted in the cache is removed first, for git would obey it (T19).
 */
function gitIn(context, place, args, more = {}) {
    const { environment, timeoutMs } = context;
    ensureCache(place.cache);
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(place.gitDir, 'config.worktree'), { force: true });
    const env = more.indexFile === undefined
        ? environment.env
        : { ...environment.env, GIT_INDEX_FILE: more.indexFile };
    const where = [`--git-dir=${place.gitDir}`, `--work-tree=${place.workTree}`];
    return runGit({ ...environment, env }, [...where, ...args], {
        cwd: place.workTree,
        timeoutMs,
        ...(more.signal && { signal: more.signal }),
        ...(more.input !== undefined && { input: more.input }),
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/recover.js
/** After an interrupted check-out: tells a file half-written by git from one that a person edited. */




/**
 * Paths tracked by any of the commits whose content on disk is of none of them, nor the beginning of what
 * one of them holds. Commits that the cache does not have explain nothing.
 */
async function filesThatNobodyWrote(context, place, commits) {
    const differing = new Map();
    const known = [];
    for (const commit of new Set(commits)) {
        const paths = await pathsDiffering(context, place, commit);
        if (paths === null)
            continue;
        known.push(commit);
        for (const path of paths)
            differing.set(path, (differing.get(path) ?? 0) + 1);
    }
    const unexplained = [];
    for (const [path, count] of differing) {
        if (count < known.length)
            continue;
        if (!(await isHalfWritten(context, place, { path, commits: known })))
            unexplained.push(path);
    }
    return unexplained;
}
/** Compares through an index of its own; null when the cache does not have the commit whole. */
async function pathsDiffering(context, place, commit) {
    const indexFile = (0,external_node_path_.join)(place.gitDir, `index-recover-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        const read = await gitIn(context, place, ['read-tree', commit], { indexFile });
        if (read.code !== 0)
            return null;
        await gitIn(context, place, ['update-index', '-q', '--refresh'], { indexFile });
        const args = ['diff-files', '--name-only', '-z', '--ignore-submodules=all', '--diff-filter=MT'];
        const run = await gitIn(context, place, args, { indexFile });
        return run.stdout.toString('utf8').split('\0').filter(Boolean);
    }
    finally {
        (0,external_node_fs_.rmSync)(indexFile, { force: true });
    }
}
async function isHalfWritten(context, place, { path, commits }) {
    const full = (0,external_node_path_.join)(place.workTree, path);
    const stat = (0,external_node_fs_.lstatSync)(full, { throwIfNoEntry: false });
    if (stat === undefined || stat.isDirectory())
        return true;
    const content = stat.isSymbolicLink()
        ? (0,external_node_fs_.readlinkSync)(full, { encoding: 'buffer' })
        : (0,external_node_fs_.readFileSync)(full);
    for (const commit of commits) {
        const run = await gitIn(context, place, ['cat-file', 'blob', `${commit}:${path}`]);
        if (run.code === 0 && run.stdout.subarray(0, content.length).equals(content))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/check-out.js
/** Moves a working tree to a commit of the object cache; HEAD is the last thing written. */










/** Also overwrites files in the way; only for a place that holds nothing to lose. */
const RESET = ['--reset', '-u'];
const DAMAGE = /corrupt|is empty|unable to read|inflate|bad (?:object|tree|blob)|missing|hash mismatch|failed to unpack/i;
/** A git that outlived a killed run renamed our index.lock for its own, which was the last thing it did. */
const LOCK_TAKEN = /unable to write new index file/i;
const LOSES_EDITS = /would be overwritten|not uptodate|would lose untracked|would be removed/i;
/** Answers for the port's `checkOut`. */
async function checkOut(context, request, signal) {
    const cache = openCache(context, formatOf(request.commit));
    await clearForeign(context, request);
    const place = placeOf(context, request.component, cache.format);
    const isOurs = occupantOf(context, request.component).kind === 'ours';
    if (!isOurs)
        (0,external_node_fs_.rmSync)(place.gitDir, { recursive: true, force: true });
    linkPlace(place);
    const state = isOurs
        ? await inspectPlace(context, place, request.outputs)
        : { state: 'absent', head: null };
    if (state.head === request.commit && state.state === 'clean')
        return;
    keepUsersCommit(place, state.head);
    if ((await fetch_commit_readCommit(context, cache, request.commit)) === null) {
        await refetch({ context, url: request.url, signal }, request.commit);
    }
    await switchTree({ context, place, request, signal }, state);
    finish(place, request.commit);
}
/** What is not ours, or ours under the other hash, is moved aside or refused. */
async function clearForeign(context, request) {
    const { component, commit, force, outputs } = request;
    const occupant = occupantOf(context, component);
    if (occupant.kind === 'nothing')
        return;
    if (occupant.kind === 'ours') {
        if (occupant.place.cache.format === formatOf(commit))
            return;
        const { state } = await inspectPlace(context, occupant.place, outputs);
        if (!force && state !== 'clean')
            throw dirty(component, []);
        keepUsersCommit(occupant.place, headOf(occupant.place));
    }
    else if (!force) {
        throw occupied(component);
    }
    moveAside(context, component);
}
function keepUsersCommit(place, head) {
    if (head !== null && readRecord(place)?.commit !== head)
        keepLeftCommit(place, head);
}
async function switchTree(job, state) {
    const { place, request } = job;
    if (state.state === 'broken')
        await clearBroken(job, state.head);
    else if (state.head !== null)
        await restoreOutputs(job);
    beginCheckout(place, request.commit);
    const canMerge = !request.force && state.state !== 'broken' && state.head !== null;
    const trees = canMerge
        ? ['-m', '-u', state.head ?? '', request.commit]
        : [...RESET, request.commit];
    const run = await readTree(job, trees);
    if (run.code === 0)
        return;
    if (LOSES_EDITS.test(run.stderr)) {
        endCheckout(place);
        throw dirty(request.component, conflictsOf(run.stderr));
    }
    if (!DAMAGE.test(run.stderr))
        throw localError(`checking out ${request.component}`, run.stderr);
    await retryWithSoundObjects(job);
}
/** Files that were copied or touched are as they were, and only a refreshed index knows it: then once more. */
async function readTree(job, trees) {
    const git = (...args) => gitIn(job.context, job.place, args, { signal: job.signal });
    const run = await git('read-tree', ...trees);
    if (LOCK_TAKEN.test(run.stderr))
        return git('read-tree', ...trees);
    if (run.code === 0 || !LOSES_EDITS.test(run.stderr))
        return run;
    await git('update-index', '-q', '--refresh');
    return git('read-tree', ...trees);
}
async function clearBroken(job, head) {
    const { gitDir } = job.place;
    await requireNothingLost(job, head);
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(gitDir, 'index.lock'), { force: true });
    if (readIndex(job.place) === null)
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(gitDir, 'index'), { force: true });
}
async function retryWithSoundObjects({ context, place, request, signal }) {
    await refetch({ context, url: request.url, signal }, request.commit);
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(place.gitDir, 'index.lock'), { force: true });
    const run = await gitIn(context, place, ['read-tree', ...RESET, request.commit], { signal });
    if (run.code !== 0)
        throw localError(`checking out ${request.component}`, run.stderr);
}
/** Tracked products of a build are put back first, so that they stop nobody. */
async function restoreOutputs({ context, place, request, signal }) {
    if (request.force)
        return;
    const paths = changedOutputs(place, request.outputs);
    if (paths.length === 0)
        return;
    const args = ['checkout-index', '--force', '--index', '-z', '--stdin'];
    const run = await gitIn(context, place, args, { signal, input: paths.join('\0') });
    if (run.code !== 0)
        throw localError(`checking out ${request.component}`, run.stderr);
}
/** A broken place may hold edits: what neither the old nor the new commit, nor a half-written file, explains. */
async function requireNothingLost(job, head) {
    const { context, place, request } = job;
    if (request.force)
        return;
    const known = [head ?? readRecord(place)?.commit ?? null, underWay(place), request.commit];
    const commits = known.filter((commit) => commit !== null);
    const edited = await filesThatNobodyWrote(context, place, commits);
    const lost = edited.filter((path) => !isBelow(path, request.outputs));
    if (lost.length > 0)
        throw dirty(request.component, lost);
}
function finish(place, commit) {
    writeRecord(place, { commit, indexChecksum: readIndex(place)?.checksum ?? '' });
    writeHead(place, commit);
    endCheckout(place);
}
function conflictsOf(stderr) {
    return [...stderr.matchAll(/(?:entry|path|file) '([^']*)'/gi)].map(([, path = '']) => path);
}
/** Answers for the port's `removeCheckout`. Untracked files are not deleted but moved aside. */
async function removeCheckout(context, component, force) {
    const occupant = occupantOf(context, component);
    if (occupant.kind === 'nothing')
        return;
    if (occupant.kind === 'foreign') {
        if (!force)
            throw occupied(component);
        moveAside(context, component);
        return;
    }
    const { place } = occupant;
    const state = await inspectPlace(context, place, []);
    if (state.state !== 'clean' && !force)
        throw dirty(component, []);
    keepUsersCommit(place, state.head);
    const others = await gitIn(context, place, ['ls-files', '-z', '--others', '--exclude-standard']);
    const isKept = !force && others.stdout.length > 0;
    const left = isKept ? moveAside(context, component) : place.workTree;
    (0,external_node_fs_.rmSync)(isKept ? (0,external_node_path_.join)(left, '.git') : left, { recursive: true, force: true });
    (0,external_node_fs_.rmSync)(place.gitDir, { recursive: true, force: true });
}
function dirty(component, paths) {
    const shown = paths.slice(0, 5).join(', ');
    return new errors/* LockstepError */.Cj('component-dirty', {
        message: `components/${component} has local edits that would be lost${shown === '' ? '' : `: ${shown}`}`,
        hint: 'commit them in the component, or use --force to lose them',
        data: { component, paths: paths.slice(0, 100) },
    });
}
function occupied(component) {
    return gitError('component-path-occupied', `components/${component} is there, but Lockstep did not make it; use --force to move it to components/.replaced`, { component });
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/commit-object.js
/** Reads a raw commit object of git: header lines, an empty line, the message. Any bytes may come. */

/** The last second that an ISO time can write with four digits of year. */
const LAST_SECOND = 253_402_300_799;
const LINE_FEED = 10;
const DECODER = new TextDecoder();
/** Null where git would refuse it: no tree first, or a parent that is no id. All else may be missing or odd. */
function parseCommit(bytes) {
    const end = headerEnd(bytes);
    const lines = DECODER.decode(bytes.subarray(0, end)).split('\n');
    const tree = idAfter('tree ', lines[0]);
    if (tree === null)
        return null;
    const parents = [];
    let next = 1;
    for (; lines[next]?.startsWith('parent ') === true; next += 1) {
        const parent = idAfter('parent ', lines[next]);
        if (parent?.length !== tree.length)
            return null;
        parents.push(parent);
    }
    const committer = commit_object_valueOf('committer ', lines, next);
    return {
        tree: tree,
        parents,
        author: nameIn(commit_object_valueOf('author ', lines, next)),
        committer: nameIn(committer),
        seconds: secondsIn(committer),
        message: DECODER.decode(bytes.subarray(end + 2)),
    };
}
/** Place of the first empty line; signatures in the header begin every line with a space. */
function headerEnd(bytes) {
    let feed = bytes.indexOf(LINE_FEED);
    while (feed >= 0 && bytes[feed + 1] !== LINE_FEED)
        feed = bytes.indexOf(LINE_FEED, feed + 1);
    return feed < 0 ? bytes.length : feed;
}
function idAfter(word, line) {
    const id = line?.startsWith(word) === true ? line.slice(word.length) : '';
    return (0,git_ids/* isObjectId */.TS)(id) ? id : null;
}
function commit_object_valueOf(word, lines, from) {
    for (let index = from; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        if (line.startsWith(word))
            return line.slice(word.length);
    }
    return '';
}
/** `Name <address> seconds zone`. */
function nameIn(person) {
    const open = person.indexOf('<');
    return (open < 0 ? person : person.slice(0, open)).trim();
}
function secondsIn(person) {
    const [, digits = ''] = /^ *([0-9]+)/.exec(person.slice(person.lastIndexOf('>') + 1)) ?? [];
    const seconds = Number(digits);
    return Number.isSafeInteger(seconds) ? Math.min(seconds, LAST_SECOND) : 0;
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/commit-message.js
/** What the message of a commit says by convention: a breaking change, the pull request it came by. */
/** Conventional Commits 1.0: type, scope in brackets if any, `!`, colon, space, description. */
const MARKED = /^[a-z][a-z0-9_-]*(?:\([^()]+\))?!: +\S/i;
const BREAKING = /^BREAKING[ -]CHANGE:(?: +|$)/;
/** What begins the next footer, and so ends the one before: `Token: text` or `Token #text`. */
const FOOTER = /^(?:[A-Za-z][A-Za-z0-9-]*|BREAKING CHANGE)(?:: | #)/;
/** GitHub's squash, Bitbucket's merge. */
const AT_END = /\((?:pull request )?#([1-9][0-9]{0,8})\)$/;
/** GitHub's merge, Azure DevOps' merge. */
const AT_START = /^Merge(?: pull request #([1-9][0-9]{0,8}) from |d PR ([1-9][0-9]{0,8}): )/;
/**
 * Text of the `BREAKING CHANGE:` footers, each in one line; the subject when there is only a `!` or an empty footer; null
 * when nothing is marked.
 */
function breakingNote(message) {
    const [subject = '', ...lines] = message.trimStart().split(/\r?\n/);
    const texts = footerTexts(lines);
    if (texts.length === 0 && !MARKED.test(subject))
        return null;
    return texts.filter((text) => text !== '').join('; ') || subject.trim();
}
/** A footer goes on until an empty line or the next footer. */
function footerTexts(lines) {
    const footers = [];
    let open = null;
    for (const line of lines) {
        if (BREAKING.test(line)) {
            open = [line.replace(BREAKING, '')];
            footers.push(open);
        }
        else if (line.trim() === '' || FOOTER.test(line)) {
            open = null;
        }
        else {
            open?.push(line.trim());
        }
    }
    return footers.map((parts) => parts.join(' ').trim());
}
/** Number of the pull request that a subject names, as the forges write it when they merge; null when it names none. */
function pullRequestOf(subject) {
    const text = subject.trim();
    const [, merged, completed] = AT_START.exec(text) ?? [];
    const [, squashed] = AT_END.exec(text.slice(-40)) ?? [];
    const number = merged ?? completed ?? squashed;
    return number === undefined ? null : Number(number);
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/commit-note.js

/** Characters kept of each. */
const MAX_SUBJECT = 300;
const MAX_AUTHOR = 200;
const MAX_BREAKING = 1000;
function noteOf({ commit, author, seconds, message }) {
    const [subject = ''] = message.trimStart().split(/\r?\n/, 1);
    const breaking = breakingNote(message);
    return {
        commit,
        subject: cut(subject.trimEnd(), MAX_SUBJECT),
        author: cut(author, MAX_AUTHOR),
        at: isoTime(seconds),
        breaking: breaking === null ? null : cut(breaking, MAX_BREAKING),
        pullRequest: pullRequestOf(subject),
    };
}
/** ISO time in UTC without fractions. */
function isoTime(seconds) {
    return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
/** At most `length` UTF-16 units, an ellipsis last where something was cut, no half of a pair. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/commit-range.js
var commit_range = __webpack_require__(70593);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/range-answer.js
/** How a range is asked for, and the answers that every way of asking shares. */





/** A range of which everything is known. */
function knownRange(relation, facts) {
    return { relation, ...facts, reason: null };
}
function goneReason({ url, from }) {
    return `${(0,repo_url/* redactUrl */.BO)(url)} no longer has the old commit ${(0,git_ids/* shortSha */.Fu)(from)}`;
}
function goneHistoryReason({ url, from }) {
    return `${(0,repo_url/* redactUrl */.BO)(url)} no longer has the history of the old commit ${(0,git_ids/* shortSha */.Fu)(from)}`;
}
function shallowReason({ url }) {
    return `${(0,repo_url/* redactUrl */.BO)(url)} is a shallow copy, whose history is cut off`;
}
/** The error for a remote that lacks the new commit. */
function missingCommit({ url, to }) {
    const message = `${(0,repo_url/* redactUrl */.BO)(url)} has no commit ${(0,git_ids/* shortSha */.Fu)(to)}`;
    return gitError('commit-missing', message, { commit: to, url });
}
/** A commit whose bytes are those of its id; `object-corrupt` when git would not take them for a commit either. */
function commitOf({ url }, body) {
    const commit = body === undefined ? null : parseCommit(body);
    if (commit !== null)
        return commit;
    throw gitError('object-corrupt', `${(0,repo_url/* redactUrl */.BO)(url)} sent a malformed commit`, {});
}
/** The notes of some commits, in their order. */
function notesOf(request, commits, bodies) {
    return commits.map((commit) => noteOf({ commit, ...commitOf(request, bodies.get(commit)) }));
}
/** When a commit was made, from its content. */
function timeIn(request, body) {
    return isoTime(commitOf(request, body).seconds);
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/range-by-git.js
/** A range where the remote cannot be asked over the wire: git fetches the history, and a copy of it is looked at. */












/** What is left out, best first; a server may refuse a filter by name. */
const FILTERS = ['tree:0', 'blob:none', null];
/** Takes a temporary repository and some processes; the answer is the same. */
function rangeByGit(request) {
    return withTemporaryRepository(request.context, formatOf(request.to), async (copy) => {
        const config = (0,external_node_path_.join)(copy.gitDir, 'config');
        const plain = (0,external_node_fs_.readFileSync)(config);
        await fetchBoth(request, copy);
        // Without what git wrote there of the remote, which it would ask again for every object that is missing.
        (0,external_node_fs_.writeFileSync)(config, plain);
        return readCopy(request, copy);
    });
}
async function readCopy(request, copy) {
    const { from, to } = request;
    const sizes = await sizesOf(request, copy, [from, to]);
    if (!sizes.has(to))
        throw missingCommit(request);
    if (!sizes.has(from)) {
        const bodies = await bodiesOf(request, copy, [to]);
        return (0,commit_range/* unknownRange */.I)(goneReason(request), bodies && timeIn(request, bodies.get(to)));
    }
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(copy.gitDir, 'shallow')))
        return (0,commit_range/* unknownRange */.I)(shallowReason(request));
    const counts = await gitOn(request, copy, [
        ...['rev-list', '--count', '--left-right', `${from}...${to}`],
    ]);
    if (counts.code !== 0)
        return (0,commit_range/* unknownRange */.I)(goneHistoryReason(request));
    const [behind = 0, ahead = 0] = counts.stdout.toString('latin1').split('\t').map(Number);
    const newest = ahead === 0 ? [] : await newestOf(request, copy);
    const bodies = await bodiesOf(request, copy, [to, ...newest]);
    if (bodies === null)
        return (0,commit_range/* unknownRange */.I)('a commit between them is too large to be read');
    return knownRange(behind === 0 ? 'ahead' : ahead === 0 ? 'behind' : 'diverged', {
        ...{ ahead, behind },
        commits: notesOf(request, newest, bodies),
        at: timeIn(request, bodies.get(to)),
    });
}
async function newestOf(request, copy) {
    const { from, to } = request;
    const run = await gitOn(request, copy, [
        ...['rev-list', '--date-order', `--max-count=${commit_range/* RANGE_LIMIT */.s}`, to, `^${from}`],
    ]);
    if (run.code !== 0)
        throw localError('reading the history of a commit', run.stderr);
    return run.stdout.toString('latin1').split('\n').filter(Boolean);
}
/** Those that are there and are commits, with their size. */
async function sizesOf(request, copy, commits) {
    const run = await gitOn(request, copy, ['cat-file', '--batch-check'], commits);
    const lines = run.stdout.toString('latin1').split('\n');
    return new Map(lines.flatMap((line) => {
        const [id = '', type, size] = line.split(' ');
        return type === 'commit' ? [[id, Number(size)]] : [];
    }));
}
/** Content of commits that are there; null when one of them is too large. */
async function bodiesOf(request, copy, commits) {
    const sizes = await sizesOf(request, copy, commits);
    if ([...sizes.values()].some((size) => size > MAX_COMMIT_BYTES))
        return null;
    const { stdout, stderr } = await gitOn(request, copy, ['cat-file', '--batch'], commits);
    const bodies = new Map();
    let at = 0;
    for (const commit of commits) {
        // `<id> commit <size>`, the content, a line feed.
        const start = stdout.indexOf(10, at) + 1;
        const end = start + (sizes.get(commit) ?? 0);
        const body = stdout.subarray(start, end);
        if (commitId(body, commit) !== commit)
            throw localError('reading a commit', `corrupt ${stderr}`);
        bodies.set(commit, body);
        at = end + 1;
    }
    return bodies;
}
function gitOn({ context, signal }, copy, args, ids = []) {
    const { environment, timeoutMs } = context;
    return runGit(environment, [`--git-dir=${copy.gitDir}`, ...args], {
        ...{ timeoutMs, input: ids.map((id) => `${id}\n`).join('') },
        ...(signal && { signal }),
    });
}
/** By their ids; where the server gives only what its refs name, with all of them. */
async function fetchBoth(request, copy) {
    const { from, to } = request;
    if (await canFetch(request, copy, [from, to]))
        return;
    await fetchSpecs(request, copy, EVERYTHING);
    // The old commit may be the one that is gone, and the new one at none of the refs.
    await canFetch(request, copy, [to]);
}
async function canFetch(request, copy, specs) {
    try {
        await fetchSpecs(request, copy, specs);
        return true;
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'commit-missing'))
            return false;
        throw error;
    }
}
async function fetchSpecs({ context, url, signal }, copy, specs) {
    // What leaves objects out is remembered by git under its URL, which then may not be a bare path.
    const place = url.startsWith('/') ? (0,external_node_url_.pathToFileURL)(url).href : url;
    const target = { context, url: place, signal, refs: [] };
    const { environment } = context;
    for (const filter of FILTERS) {
        try {
            return await fetchRefs(target, copy, { environment, specs, depth: false, filter });
        }
        catch (error) {
            if (filter === null || !isFilterRefusal(error))
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/commit-queue.js
function newestFirst(secondsOf) {
    const heap = [];
    let added = 0;
    return {
        add: (commit) => {
            heap.push({ commit, seconds: secondsOf(commit), turn: added });
            added += 1;
            rise(heap);
        },
        take: () => {
            const first = heap[0];
            const last = heap.pop();
            if (last === undefined || heap.length === 0)
                return last?.commit;
            heap[0] = last;
            sink(heap);
            return first?.commit;
        },
    };
}
/** Moves the last entry up to its place. */
function rise(heap) {
    for (let at = heap.length - 1; at > 0;) {
        const above = (at - 1) >> 1;
        if (!isBefore(heap, at, above))
            return;
        swap(heap, at, above);
        at = above;
    }
}
/** Moves the first entry down to its place. */
function sink(heap) {
    for (let at = 0;;) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const below = isBefore(heap, right, left) ? right : left;
        if (!isBefore(heap, below, at))
            return;
        swap(heap, at, below);
        at = below;
    }
}
/** False where there is no entry at `a`. */
function isBefore(heap, a, b) {
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined)
        return false;
    return one.seconds === other.seconds ? one.turn < other.turn : one.seconds > other.seconds;
}
function swap(heap, a, b) {
    [heap[a], heap[b]] = [heap[b], heap[a]];
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/commit-walk.js
/** Which commits lie between two, in a part of a history: counted, put in order, and whether one leads to the other. */

/**
 * Exact when the graph has every commit that `to` leads to and `from` does not: then a parent outside it is `from` or
 * an ancestor of `from`, and where `to` leads to `from` the last commit before it, which `from` lacks, names it as parent.
 */
function commitsBetween(graph, { from, to, limit }) {
    const excluded = reach(graph, from, new Set());
    const included = reach(graph, to, excluded);
    const leadsBack = to === from ||
        [...included].some((commit) => graph.get(commit)?.parents.includes(from) === true);
    return { count: included.size, newest: inOrder(graph, included, { to, limit }), leadsBack };
}
/** What of the graph a commit leads to, itself included, without what is `excluded`. */
function reach(graph, start, excluded) {
    const found = new Set();
    const open = [start];
    for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
        const node = graph.get(commit);
        if (node === undefined || found.has(commit) || excluded.has(commit))
            continue;
        found.add(commit);
        for (const parent of node.parents)
            open.push(parent);
    }
    return found;
}
function inOrder(graph, included, { to, limit }) {
    const parentsOf = (commit) => new Set(graph.get(commit)?.parents.filter((parent) => included.has(parent)));
    const children = new Map();
    for (const commit of included) {
        for (const parent of parentsOf(commit))
            children.set(parent, (children.get(parent) ?? 0) + 1);
    }
    const ready = newestFirst((commit) => graph.get(commit)?.seconds ?? 0);
    if (included.has(to))
        ready.add(to);
    const ordered = [];
    while (ordered.length < limit) {
        const commit = ready.take();
        if (commit === undefined)
            break;
        ordered.push(commit);
        for (const parent of parentsOf(commit)) {
            const left = (children.get(parent) ?? 0) - 1;
            children.set(parent, left);
            if (left === 0)
                ready.add(parent);
        }
    }
    return ordered;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/pack-delta.js
/** An object told as a change of another (gitformat-pack, "Deltified representation"). */
/** What a delta says of itself; null when it ends too early. */
function deltaSizes(delta) {
    const base = sizeAt(delta, 0);
    const result = base === null ? null : sizeAt(delta, base.end);
    if (base === null || result === null)
        return null;
    return { base: base.value, result: result.value, start: result.end };
}
/**
 * Instructions: a byte with its high bit set copies from the base, where its low seven bits say which bytes of offset (4)
 * and size (3) follow, a size of 0 meaning 65,536; any other byte but 0 is a count of new bytes that follow it.
 * Null when the delta is damaged or of another base. The caller has judged the size of the result.
 */
function applyDelta(base, delta) {
    const sizes = deltaSizes(delta);
    if (sizes?.base !== base.length)
        return null;
    const result = Buffer.alloc(sizes.result);
    let filled = 0;
    for (let at = sizes.start; at < delta.length;) {
        const { source, from, size, end } = instructionAt(base, delta, at);
        const fits = size > 0 && from + size <= source.length && filled + size <= result.length;
        if (!fits)
            return null;
        source.copy(result, filled, from, from + size);
        filled += size;
        at = end;
    }
    return filled === result.length ? result : null;
}
function instructionAt(base, delta, start) {
    const code = delta[start] ?? 0;
    if (code < 128)
        return { source: delta, from: start + 1, size: code, end: start + 1 + code };
    const values = [0, 0];
    let end = start + 1;
    for (let bit = 0; bit < 7; bit += 1) {
        if ((code & (1 << bit)) === 0)
            continue;
        const [part, scale] = bit < 4 ? [0, bit] : [1, bit - 4];
        values[part] = (values[part] ?? 0) + (delta[end] ?? 0) * 256 ** scale;
        end += 1;
    }
    const [from = 0, size = 0] = values;
    return { source: base, from, size: size === 0 ? 0x10000 : size, end };
}
/** Seven bits a byte, little end first. */
function sizeAt(delta, start) {
    let value = 0;
    for (let end = start, scale = 1; end < delta.length; end += 1, scale *= 128) {
        const byte = delta[end] ?? 0;
        value += (byte & 127) * scale;
        if (byte < 128)
            return { value, end: end + 1 };
    }
    return null;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/pack-commits.js
/** The commits of a whole pack, each under the id that its bytes have; in memory, within limits, without a process. */





/** What a pack may be before it counts as too large to be looked through. */
const PACK_LIMITS = {
    bytes: 32 * 1024 ** 2,
    objects: 100_000,
    /** Of all objects, unpacked. */
    content: 64 * 1024 ** 2,
};
const OFFSET_DELTA = 6;
const ID_DELTA = 7;
const FIRST_CAPACITY = 16 * 1024;
/** The whole pack; null when it is larger than the limit, and then the rest was not read. */
async function collectPack(bytes) {
    // One buffer that grows: a server may send byte by byte, and a list of chunks would outgrow the pack.
    let pack = Buffer.allocUnsafe(FIRST_CAPACITY);
    let length = 0;
    for await (const chunk of bytes) {
        if (length + chunk.length > PACK_LIMITS.bytes)
            return null;
        if (length + chunk.length > pack.length) {
            const larger = Buffer.allocUnsafe(Math.max(2 * pack.length, length + chunk.length));
            pack.copy(larger, 0, 0, length);
            pack = larger;
        }
        length += chunk.copy(pack, length);
    }
    return pack.subarray(0, length);
}
/**
 * Reads every object of a pack that stands alone. Null when it is within the limit as a pack but not unpacked. Throws
 * `object-corrupt`, naming `sender`, for what is no sound pack.
 */
function readCommits(pack, { format, sender }) {
    const idBytes = format === 'sha1' ? 20 : 32;
    const end = pack.length - idBytes;
    const objects = packObjectCount(pack);
    if (objects === null || end < HEADER_BYTES)
        throw damaged(sender, 'it is no pack');
    const sum = (0,external_node_crypto_.hash)(format, pack.subarray(0, end), 'buffer');
    if (!sum.equals(pack.subarray(end)))
        throw damaged(sender, 'its checksum is another');
    if (objects > PACK_LIMITS.objects)
        return null;
    const reading = createReading({ format, sender });
    let at = HEADER_BYTES;
    for (let index = 0; index < objects; index += 1) {
        const entry = entryAt(pack.subarray(0, end), at, { idBytes, sender });
        if (entry === null || !reading.take(at, entry))
            return null;
        at = entry.end;
    }
    if (at !== end)
        throw damaged(sender, 'it holds more than it says');
    return reading.finish();
}
/** One object; null when it is too large. */
function entryAt(pack, start, { idBytes, sender }) {
    const header = objectHeader(pack, start);
    if (header === 'need-more')
        throw damaged(sender, 'it ends in an object');
    const { type, size } = header;
    if (type === 0 || type === 5)
        throw damaged(sender, `it has an object of type ${type}`);
    let { end } = header;
    let base = null;
    if (type === OFFSET_DELTA) {
        const back = distanceAt(pack, end);
        base = start - back.value;
        end = back.end;
    }
    else if (type === ID_DELTA) {
        base = pack.toString('hex', end, end + idBytes);
        end += idBytes;
    }
    if (size > (type === COMMIT_TYPE ? MAX_COMMIT_BYTES : PACK_LIMITS.content))
        return null;
    const { content, used } = inflated(pack.subarray(end), size);
    if (content?.length !== size)
        throw damaged(sender, 'an object in it cannot be unpacked');
    return { type, base, content, end: end + used };
}
/** How far back the base lies: seven bits a byte, big end first, one added to all but the last. */
function distanceAt(pack, start) {
    let end = start;
    let byte = pack[end] ?? 0;
    let value = byte & 127;
    while (byte >= 128) {
        end += 1;
        byte = pack[end] ?? 0;
        value = (value + 1) * 128 + (byte & 127);
    }
    return { value, end: end + 1 };
}
function inflated(bytes, size) {
    try {
        // One byte more than announced: a longer one then shows, and a right one comes in a single piece.
        const options = { info: true, chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 };
        const { buffer, engine } = (0,external_node_zlib_.inflateSync)(bytes, options);
        return { content: buffer, used: engine.bytesWritten };
    }
    catch {
        // Whatever zlib says of it, the object is damaged.
        return { content: null, used: 0 };
    }
}
/** Deltas wait until their base is known to be a commit; those of trees and files wait for ever. */
function createReading({ format, sender }) {
    const bodies = new Map();
    const places = new Map();
    const waiting = new Map();
    const like = '0'.repeat(format === 'sha1' ? 40 : 64);
    let others = 0;
    let left = PACK_LIMITS.content;
    const admit = (start, body) => {
        const id = commitId(body, like);
        const waited = [...(waiting.get(start) ?? []), ...(waiting.get(id) ?? [])];
        bodies.set(id, body);
        places.set(start, body);
        waiting.delete(start);
        waiting.delete(id);
        return waited;
    };
    /** Takes a commit, whole or as a delta of `base`, and then all that waited for it. */
    const settle = (part, base) => {
        const open = [{ ...part, base }];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            const size = next.base === null ? 0 : (deltaSizes(next.bytes)?.result ?? 0);
            left -= size;
            if (left < 0 || size > MAX_COMMIT_BYTES)
                return false;
            const body = next.base === null ? next.bytes : applyDelta(next.base, next.bytes);
            if (body === null)
                throw damaged(sender, 'a delta in it does not fit');
            for (const waited of admit(next.start, body))
                open.push({ ...waited, base: body });
        }
        return true;
    };
    return {
        take: (start, { type, base, content }) => {
            const part = { start, bytes: content };
            left -= content.length;
            if (left < 0)
                return false;
            if (type === COMMIT_TYPE)
                return settle(part, null);
            const known = typeof base === 'number' ? places.get(base) : bodies.get(base);
            if (known !== undefined)
                return settle(part, known);
            if (base === null)
                others += 1;
            else
                waitFor(waiting, base, part);
            return true;
        },
        finish: () => {
            if (waiting.size > 0 && others === 0)
                throw damaged(sender, 'a delta in it has no base');
            return bodies;
        },
    };
}
function waitFor(waiting, base, part) {
    const list = waiting.get(base);
    if (list === undefined)
        waiting.set(base, [part]);
    else
        list.push(part);
}
function damaged(sender, what) {
    return gitError('object-corrupt', `${sender} sent a damaged pack: ${what}`, {});
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/range-over.js
/** The range between two commits, asked over one connection: what either has and the other lacks, commits only. */









const LIMITS = `${PACK_LIMITS.objects} objects or ${PACK_LIMITS.bytes / 1024 ** 2} MiB`;
/**
 * The session is of no more use afterwards. A server that was told what we have sends exactly what we lack: the commits
 * that `to` leads to and `from` does not. So `from` is an ancestor of `to` if and only if one of them names it as parent;
 * a chain of verified ids proves it, whatever the server says. The reverse question tells `behind` from `diverged`.
 * Throws `commit-missing` when the remote lacks `to`.
 */
async function rangeOver(request, session) {
    const { from, to } = request;
    if (session.objectFormat !== formatOf(to))
        throw missingCommit(request);
    const { common, shallow, bytes } = await session.offer(to, from);
    if (!common.includes(from)) {
        const at = bytes === null ? await timeOf(request, session) : null;
        return (0,commit_range/* unknownRange */.I)(goneReason(request), at);
    }
    const answer = bytes === null ? await fetchLacking(session, to, from) : { shallow, bytes };
    const fresh = readSide(request, await packOf(answer), { from, to, limit: commit_range/* RANGE_LIMIT */.s });
    if (typeof fresh === 'string')
        return (0,commit_range/* unknownRange */.I)(fresh);
    const { at, between, bodies } = fresh;
    const commits = notesOf(request, between.newest, bodies);
    if (between.leadsBack) {
        return knownRange('ahead', { ahead: between.count, behind: 0, commits, at });
    }
    const lost = await lostSide(request, session);
    if (typeof lost === 'string')
        return (0,commit_range/* unknownRange */.I)(lost, at);
    return notAhead(request, session, { ahead: between.count, commits, at, lost: lost.between });
}
async function notAhead(request, session, { ahead, commits, at, lost }) {
    const behind = lost.count;
    if (lost.leadsBack) {
        const time = at ?? (await timeOf(request, session));
        return knownRange('behind', { ahead: 0, behind, commits: [], at: time });
    }
    if (ahead > 0 && behind > 0)
        return knownRange('diverged', { ahead, behind, commits, at });
    return (0,commit_range/* unknownRange */.I)(`${(0,repo_url/* redactUrl */.BO)(request.url)} contradicts itself about how the commits relate`);
}
function fetchLacking(session, want, have) {
    return session.fetch([want], { depth: null, trees: false, haves: [have] });
}
/** What the new commit lacks; a reason when the server has the old one but no longer all that it leads to. */
async function lostSide(request, session) {
    const { from, to } = request;
    let pack;
    try {
        pack = await packOf(await fetchLacking(session, from, to));
    }
    catch (error) {
        // By the server's own word, for what it sends is looked at below. What it said before then counts too much as new.
        if (!(0,errors/* hasCode */.up)(error, 'commit-missing', 'object-corrupt'))
            throw error;
        return goneHistoryReason(request);
    }
    return readSide(request, pack, { from: to, to: from, limit: 0 });
}
async function packOf({ shallow, bytes }) {
    return { shallow, bytes: await collectPack(bytes) };
}
/** What a pack says; a reason when it says too much or too little to conclude anything from. */
function readSide(request, pack, ends) {
    const sent = { format: formatOf(request.to), sender: (0,repo_url/* redactUrl */.BO)(request.url) };
    const bodies = pack.bytes === null ? null : readCommits(pack.bytes, sent);
    if (bodies === null)
        return `more lies between the commits than is read: ${LIMITS}`;
    if (pack.shallow.some((commit) => bodies.has(commit)))
        return shallowReason(request);
    const graph = new Map();
    for (const [commit, body] of bodies) {
        const { parents, seconds } = commitOf(request, body);
        graph.set(commit, { parents, seconds });
    }
    const seconds = graph.get(ends.to)?.seconds;
    const at = seconds === undefined ? null : isoTime(seconds);
    return { between: commitsBetween(graph, ends), bodies, at };
}
async function timeOf(request, session) {
    const remote = createWireRemote({ ...request, session, refs: [] });
    return timeIn(request, await remote.readCommit(request.to));
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/read-range.js
/** Answers for the port's `range` and `commitTime`: over the wire, or through git where the remote will not have that. */















async function readRange(request) {
    const { context, url, signal, from, to } = request;
    if (from === to) {
        const at = isoTime(await commitSeconds(request, to));
        return knownRange('same', { ahead: 0, behind: 0, commits: [], at });
    }
    if (from.length !== to.length) {
        return (0,commit_range/* unknownRange */.I)(`the old commit ${(0,git_ids/* shortSha */.Fu)(from)} has an id of another hash`);
    }
    const { environment, timeoutMs } = context;
    const session = await openWire(url, { environment, timeoutMs, signal, refs: false });
    if (session === null)
        return rangeByGit(request);
    try {
        return await rangeOver(request, session);
    }
    catch (error) {
        if (!isRefusal(error) || session.objectFormat !== formatOf(to))
            throw error;
    }
    finally {
        session.close();
    }
    return rangeByGit(request);
}
/** A server may give only what its refs lead to, or leave nothing out; git then has other ways to ask. */
function isRefusal(error) {
    return (0,errors/* hasCode */.up)(error, 'commit-missing') || isFilterRefusal(error);
}
/** Seconds since 1970 of a commit, which is kept in the object cache like any other that was looked at. */
async function commitSeconds(request, commit) {
    const { context, url, signal } = request;
    const cache = openCache(context, formatOf(commit));
    const known = await fetch_commit_readCommit(context, cache, commit);
    const body = known ??
        (await withRemote(context, { url, signal, refs: false }, (remote) => remote.readCommit(commit)));
    if (known === null)
        writeLooseCommit(cache, commit, body);
    const read = parseCommit(body);
    if (read === null) {
        throw gitError('object-corrupt', `${(0,git_ids/* shortSha */.Fu)(commit)} of ${(0,repo_url/* redactUrl */.BO)(url)} is no commit`, {});
    }
    return read.seconds;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/git/create-git.js
/** The `Git` port on the real git: lookups and fetches by our own protocol client, trees by git's plumbing. */










/** Wires the adapter; nothing is touched until a method is called. */
function createGit(context) {
    return {
        lookUp: async (url, choose, signal) => {
            requireAllowed(context, url);
            return withRemote(context, { url, signal }, (remote) => lookUp(context, url, { remote, choose }));
        },
        proveCommit: async (url, commit, signal) => {
            requireAllowed(context, url);
            return proveCommit({ context, url, signal }, commit);
        },
        fetch: async (url, commit, signal) => {
            requireAllowed(context, url);
            await fetchCommit({ context, url, signal }, commit);
        },
        range: async (url, from, to, signal) => {
            requireAllowed(context, url);
            return readRange({ context, url, signal, from, to });
        },
        commitTime: async (url, commit, signal) => {
            requireAllowed(context, url);
            return 1000 * (await commitSeconds({ context, url, signal }, commit));
        },
        treeOf: async (commit) => {
            const body = await fetch_commit_readCommit(context, openCache(context, formatOf(commit)), commit);
            return body === null ? null : treeOfCommit(body);
        },
        inspect: (component, outputs) => inspectCheckout(context, component, outputs),
        trackedFiles: (component) => Promise.resolve(trackedFiles(context, component)),
        checkOut: async (request, signal) => {
            requireAllowed(context, request.url);
            await checkOut(context, request, signal);
        },
        removeCheckout: (component, force) => removeCheckout(context, component, force),
    };
}
/** The tree of a commit seen before comes from the cache; a new one is kept there for next time. */
async function lookUp(context, url, { remote, choose }) {
    const { refs } = remote;
    const commit = choose(refs);
    if (commit === null)
        return { refs, tree: null };
    if (refs.length > 0 && formatOf(commit) !== remote.objectFormat) {
        throw gitError('commit-missing', `${(0,repo_url/* redactUrl */.BO)(url)} uses another hash than ${(0,git_ids/* shortSha */.Fu)(commit)}`, { commit });
    }
    const cache = openCache(context, formatOf(commit));
    const known = await fetch_commit_readCommit(context, cache, commit);
    const body = known ?? (await remote.readCommit(commit));
    if (known === null)
        writeLooseCommit(cache, commit, body);
    return { refs, tree: requireTree(body, url, commit) };
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/github/github-errors.js
/** What GitHub's API and the way to it say, as errors of ours. */

/** Milliseconds to wait when GitHub limits without saying how long; its own advice. */
const UNTOLD_WAIT_MS = 60_000;
const TEXT_LIMIT = 300;
/** What the client threw for a request, at that time. Nothing of the request's headers gets into it (T36). */
function explainGithub(error, request, now) {
    if (error instanceof errors/* LockstepError */.Cj)
        return error;
    const { status, response } = error;
    if (response === undefined)
        return unreachable(request, reasonOf(error));
    const { headers = {}, data } = response;
    return refusalError({ request, status: Number(status), headers, body: data }, now);
}
function unreachable(request, reason) {
    return new errors/* LockstepError */.Cj('forge-unreachable', {
        message: `GitHub cannot be reached: ${request}: ${plain(reason)}`,
    });
}
function refusalError(refusal, now) {
    const { status } = refusal;
    const waitMs = limitOf(refusal, now);
    if (waitMs !== null)
        return limited(refusal, waitMs, now);
    if (status === 401 || status === 403)
        return denied(refusal);
    if (status === 404 || status === 410)
        return missing(refusal);
    if (status >= 300 && status < 400)
        return moved(refusal);
    const code = status >= 500 || status === 408 ? 'forge-unreachable' : 'forge-refused';
    return new errors/* LockstepError */.Cj(code, { message: sentence(refusal), data: { status } });
}
function sentence(refusal) {
    const text = github_errors_textOf(refusal.body);
    return `GitHub answered ${refusal.status} to ${refusal.request}${text === '' ? '' : `: ${text}`}`;
}
/** Milliseconds that GitHub asks to wait; null when it does not. */
function limitOf({ status, headers, body }, now) {
    if (status !== 403 && status !== 429)
        return null;
    const seconds = numberIn(headers, 'retry-after');
    if (seconds !== null)
        return Math.max(0, seconds * 1000);
    if (numberIn(headers, 'x-ratelimit-remaining') === 0) {
        const reset = numberIn(headers, 'x-ratelimit-reset');
        return reset === null ? UNTOLD_WAIT_MS : Math.max(1_000, reset * 1000 - now);
    }
    return status === 429 || /rate limit/i.test(github_errors_textOf(body)) ? UNTOLD_WAIT_MS : null;
}
function limited(refusal, waitMs, now) {
    const until = new Date(now + waitMs).toISOString();
    return new errors/* LockstepError */.Cj('forge-rate-limited', {
        message: `GitHub asks for fewer requests until ${until}: ${sentence(refusal)}`,
        hint: `run again after ${until}`,
        data: { status: refusal.status, waitMs, until },
    });
}
/** GitHub's setting, which no permission of a job changes. */
const PULL_REQUESTS_BARRED = /not permitted to create or approve pull requests/i;
function denied(refusal) {
    const { status } = refusal;
    if (status === 401) {
        return new errors/* LockstepError */.Cj('forge-denied', {
            message: `the token is not valid: ${sentence(refusal)}`,
            hint: 'give a token of this server that has not expired: github-token or LOCKSTEP_GITHUB_TOKEN',
            data: { status },
        });
    }
    if (PULL_REQUESTS_BARRED.test(github_errors_textOf(refusal.body))) {
        return new errors/* LockstepError */.Cj('forge-denied', {
            message: sentence(refusal),
            hint: 'allow it in the settings of the repository (Actions, General, Workflow permissions), or give the token of an app',
            data: { status },
        });
    }
    const permissions = permissionsOf(refusal.headers['x-accepted-github-permissions']);
    const named = permissions === null ? '' : `the token lacks permissions: ${permissions}: `;
    return new errors/* LockstepError */.Cj('forge-denied', {
        message: `${named}${sentence(refusal)}`,
        hint: permissions === null
            ? 'check what the token may do in this repository'
            : `give the job permissions: ${permissions}; for a pull request of a fork the token only reads, whatever the job asks for`,
        data: { status, permissions },
    });
}
/** `pull_requests=write,contents=read; issues=write`, as a workflow writes it; null when GitHub does not say. */
function permissionsOf(header) {
    const text = String(header ?? '').trim();
    if (!/^[a-z_=,; ]+$/.test(text))
        return null;
    const written = (one) => one.trim().replace('=', ': ').replaceAll('_', '-');
    const sets = text.split(';').map((set) => set.split(',').map(written).join(', '));
    return sets.join(' or ');
}
function missing(refusal) {
    return new errors/* LockstepError */.Cj('forge-not-found', {
        message: sentence(refusal),
        hint: 'check the name; what is private looks like this to a token that may not see it',
        data: { status: refusal.status },
    });
}
function moved(refusal) {
    return new errors/* LockstepError */.Cj('forge-not-found', {
        message: `the repository is at another place now: ${sentence(refusal)}`,
        hint: 'redirects are not followed: use the new name',
        data: { status: refusal.status },
    });
}
/** The message of an error's body and what it says of single fields; never a page of a proxy. */
function github_errors_textOf(body) {
    if (typeof body !== 'object' || body === null)
        return '';
    const { message, errors } = body;
    const parts = [message, ...(Array.isArray(errors) ? errors : [])].map((part) => typeof part === 'object' && part !== null ? part.message : part);
    return plain(parts.filter((part) => typeof part === 'string' && part !== '').join(': '));
}
/** The reason below HTTP: a code of the system where there is one. */
function reasonOf(error) {
    for (let at = error; typeof at === 'object' && at !== null; at = Reflect.get(at, 'cause')) {
        const { code } = at;
        if (typeof code === 'string')
            return code;
    }
    return typeof error.message === 'string' ? error.message : 'it broke off';
}
/** One line, without what moves a terminal. */
function plain(text) {
    return text
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim()
        .slice(0, TEXT_LIMIT);
}
function numberIn(headers, name) {
    const value = headers[name];
    if (value === undefined || value === '')
        return null;
    const number = Number(value);
    return Number.isFinite(number) ? number : null;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/github/github-requests.js
/** How a request to GitHub is made: with a deadline, again where it may be, never following a redirect. */


/** Tries after the first. */
const TRIES_MORE = 3;
/** Milliseconds that a rate limit is waited for at most. */
const LIMIT_WAIT_MS = 60_000;
const BACKOFF_MS = 1_000;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing() {
    return undefined;
}
/** Makes a request as its manner allows. Throws what `Forge` promises. */
async function sendRequest(host, request, parameters) {
    const manner = (parameters.request ?? {});
    const isRepeatable = parameters.method !== 'POST' || manner.repeatable === true;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await oneTry(host, request, parameters);
        }
        catch (error) {
            const delayMs = manner.patient === false ? null : delayBefore(host, error, attempt);
            const isLost = error.code === 'forge-unreachable';
            if (delayMs === null || (isLost && !isRepeatable))
                throw error;
            await host.clock.sleep(delayMs, host.signal);
        }
    }
}
/**
 * Does a write whose answer may be lost: before it is done again, `find` looks whether it was done. Only for writes
 * that are not repeatable; what is limited or refused was not done, so nothing has to be looked for.
 */
async function writeOnce(host, write, find) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await write();
        }
        catch (error) {
            const isLost = error instanceof errors/* LockstepError */.Cj && error.code === 'forge-unreachable';
            const delayMs = isLost ? delayBefore(host, error, attempt) : null;
            if (delayMs === null)
                throw error;
            await host.clock.sleep(delayMs, host.signal);
            const found = await find();
            if (found !== null)
                return found;
        }
    }
}
/** Milliseconds until the next try; null when there is none. */
function delayBefore(host, error, attempt) {
    if (!(error instanceof errors/* LockstepError */.Cj) || attempt > TRIES_MORE)
        return null;
    const jitter = host.random.fraction();
    if (error.code === 'forge-unreachable')
        return Math.round(jitter * BACKOFF_MS * 2 ** attempt);
    if (error.code !== 'forge-rate-limited')
        return null;
    const waitMs = Number(error.data['waitMs']);
    // A little later than asked, so that those who wait do not all come at once.
    return waitMs <= LIMIT_WAIT_MS ? waitMs + Math.round(jitter * BACKOFF_MS) : null;
}
async function oneTry(host, request, parameters) {
    const name = nameOf(parameters);
    const late = AbortSignal.timeout(host.timeoutMs);
    const signal = AbortSignal.any([host.signal, late]);
    let answer;
    try {
        refuseOtherOrigin(parameters);
        // Set in place: the client's own hook for the token only sees the object that this one was given.
        parameters.request = { ...parameters.request, signal, redirect: 'manual', log: SILENT };
        answer = await request(parameters);
    }
    catch (error) {
        throw endedBy(host, late, name) ?? explainGithub(error, name, host.clock.now());
    }
    const ended = endedBy(host, late, name);
    if (ended !== null)
        throw ended;
    return wholeAnswer(answer, name, host.clock.now());
}
/** The client gives a text, or nothing, where the body broke off or is a proxy's page: that is no empty list. */
function wholeAnswer(answer, name, now) {
    const { status, headers, data } = answer;
    if (status >= 300)
        throw explainGithub({ status, response: { headers, data } }, name, now);
    if (status === 204 || (typeof data === 'object' && data !== null))
        return answer;
    throw unreachable(name, 'the answer broke off, or is not of the API');
}
function endedBy(host, late, name) {
    if (host.signal.aborted) {
        return new errors/* LockstepError */.Cj('cancelled', {
            message: `a request to GitHub was cancelled: ${name}`,
        });
    }
    return late.aborted ? unreachable(name, `no answer for ${host.timeoutMs / 1000} s`) : null;
}
/** Links to next pages are the server's word: the token goes to no other server (T39). */
function refuseOtherOrigin(parameters) {
    const base = new URL(parameters.baseUrl);
    const target = new URL(parameters.url, base);
    if (target.origin === base.origin)
        return;
    throw new errors/* LockstepError */.Cj('forge-refused', {
        message: `GitHub's answer leads to another server, ${target.origin}, which the token is not for`,
    });
}
/** `GET /repos/acme/meta/pulls`, for messages. */
function nameOf(parameters) {
    const { method, url } = parameters;
    const path = url.startsWith('/') ? url : new URL(url).pathname;
    const filled = path.replace(/\{([a-z_]+)\}/g, (all, name) => {
        const value = Reflect.get(parameters, name);
        return typeof value === 'string' || typeof value === 'number' ? String(value) : all;
    });
    return `${method} ${filled}`;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/github/github-branches.js


const REPEATABLE = { request: { repeatable: true } };
function githubBranches(client) {
    const { at, octokit } = client;
    const branch = async (name) => {
        const { rest } = await octokit();
        const found = await orNull(rest.git.getRef({ ...at, ref: `heads/${name}` }), 'forge-not-found');
        return found === null ? null : found.data.object.sha;
    };
    return {
        branch,
        async defaultBranch() {
            const { rest } = await octokit();
            return (await rest.repos.get(at)).data.default_branch;
        },
        commitsBetween: (base, head) => github_branches_commitsBetween(client, `${base}...${head}`),
        file: (commit, path) => readFile(client, commit, path),
        createCommit: (commit) => createCommit(client, commit),
        async moveBranch(name, { expected, to }) {
            if ((await branch(name)) !== expected)
                throw github_branches_moved(name, `it is not at ${expected ?? 'nothing'}`);
            if (expected !== null)
                return forward(client, name, to);
            const isThere = async () => ((await branch(name)) === to ? true : null);
            await writeOnce(client, () => addBranch(client, name, to), isThere);
        },
        async deleteBranch(name) {
            const { rest } = await octokit();
            try {
                await rest.git.deleteRef({ ...at, ref: `heads/${name}` });
            }
            catch (error) {
                if ((0,errors/* hasCode */.up)(error, 'forge-not-found'))
                    return;
                if ((0,errors/* hasCode */.up)(error, 'forge-refused') && /does not exist/i.test(error.message))
                    return;
                throw error;
            }
        },
    };
}
async function orNull(asked, code) {
    try {
        return await asked;
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, code))
            return null;
        throw error;
    }
}
function github_branches_moved(name, reason) {
    return new errors/* LockstepError */.Cj('forge-moved', {
        message: `branch ${name} was moved by somebody else: ${reason}`,
        hint: 'run the command again',
    });
}
async function addBranch(client, name, to) {
    const { rest } = await client.octokit();
    try {
        await rest.git.createRef({ ...client.at, ref: `refs/heads/${name}`, sha: to });
        return true;
    }
    catch (error) {
        throw refusedMove(error, name, /already exists|update failed/i);
    }
}
/** May be repeated: where the branch is at `to` already, nothing moves. */
async function forward(client, name, to) {
    const { rest } = await client.octokit();
    try {
        await rest.git.updateRef({ ...client.at, ref: `heads/${name}`, sha: to, force: false });
    }
    catch (error) {
        throw refusedMove(error, name, /fast.?forward|reference (?:does not exist|update failed)/i);
    }
}
/** What tells that somebody was quicker; a rule of the repository is something else. */
function refusedMove(error, name, words) {
    if ((0,errors/* hasCode */.up)(error, 'forge-not-found'))
        return github_branches_moved(name, 'it is gone');
    if (!(0,errors/* hasCode */.up)(error, 'forge-refused'))
        return error;
    const isConflict = error.data['status'] === 409 || words.test(error.message);
    return isConflict ? github_branches_moved(name, error.message) : error;
}
async function github_branches_commitsBetween({ at, octokit }, basehead) {
    const { rest, paginate } = await octokit();
    const commits = [];
    const pages = paginate.iterator(rest.repos.compareCommitsWithBasehead, {
        ...at,
        basehead,
        per_page: 100,
    });
    for await (const { data } of pages) {
        for (const { sha, commit, author } of data.commits) {
            const name = author?.login ?? commit.author?.name ?? 'unknown';
            commits.push({ commit: sha, message: commit.message, author: name });
        }
    }
    return commits.reverse();
}
async function readFile({ at, octokit }, ref, path) {
    const { rest } = await octokit();
    const found = await rest.repos.getContent({ ...at, path, ref }).catch((error) => {
        const isCommitMissing = /no commit found/i.test(error.message);
        if ((0,errors/* hasCode */.up)(error, 'forge-not-found') && !isCommitMissing)
            return null;
        throw error;
    });
    const data = found?.data;
    if (data === undefined || Array.isArray(data) || data.type !== 'file')
        return null;
    if (data.encoding === 'base64')
        return fromBase64(data.content);
    // From 1 MiB on the content is left out.
    return fromBase64((await rest.git.getBlob({ ...at, file_sha: data.sha })).data.content);
}
function fromBase64(text) {
    return Buffer.from(text, 'base64').toString('utf8');
}
/** Without an author of ours, so that GitHub makes the bot of the token the author and signs. */
async function createCommit(client, commit) {
    const { at, octokit } = client;
    const { rest } = await octokit();
    const base = (await rest.git.getCommit({ ...at, commit_sha: commit.tree })).data.tree.sha;
    const tree = await treeWith(client, base, commit.files);
    const { message, parents } = commit;
    const made = await rest.git.createCommit({
        ...at,
        ...{ message, tree, parents: [...parents] },
        ...REPEATABLE,
    });
    return made.data.sha;
}
async function treeWith(client, base, files) {
    const { at, octokit } = client;
    const { rest } = await octokit();
    const removed = await presentOf(client, base, files);
    const tree = [...files].flatMap(([path, content]) => {
        const entry = { path, mode: '100644', type: 'blob' };
        if (content !== null)
            return [{ ...entry, content }];
        return removed.has(path) ? [{ ...entry, sha: null }] : [];
    });
    // GitHub refuses a tree without a change.
    if (tree.length === 0)
        return base;
    const made = await rest.git.createTree({ ...at, base_tree: base, tree, ...REPEATABLE });
    return made.data.sha;
}
/** Those to remove that are there: GitHub refuses to remove what is not. */
async function presentOf({ at, octokit }, base, files) {
    const gone = [...files].filter(([, content]) => content === null).map(([path]) => path);
    if (gone.length === 0)
        return new Set();
    const { rest } = await octokit();
    const { data } = await rest.git.getTree({ ...at, tree_sha: base, recursive: '1' });
    if (data.truncated)
        return new Set(gone);
    const present = new Set(data.tree.map(({ path }) => path));
    return new Set(gone.filter((path) => present.has(path)));
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/github/github-client.js

/** Milliseconds that one try of a request may take. */
const TIMEOUT_MS = 30_000;
function githubClient(options) {
    const { clock, random, signal, timeoutMs = TIMEOUT_MS, repository, serverUrl } = options;
    const host = { clock, random, signal, timeoutMs };
    const [owner = '', repo = ''] = repository.split('/');
    let loading = null;
    return {
        ...host,
        repository,
        server: withoutSlash(serverUrl),
        at: { owner, repo },
        octokit: () => (loading ??= github_client_load(options, host)),
    };
}
async function github_client_load({ token, apiUrl }, host) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2785)]).then(__webpack_require__.bind(__webpack_require__, 92785));
    const octokit = getOctokit(token, { baseUrl: withoutSlash(apiUrl), userAgent: 'lockstep' });
    octokit.hook.wrap('request', (request, parameters) => sendRequest(host, request, parameters));
    return octokit;
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/github/github-comments.js
/** The one comment on a pull request that is ours, found by its marker and its author. */


function githubComments(client) {
    const { at, octokit } = client;
    const login = ownLogin(client);
    const find = async (number, marker) => {
        const { rest, paginate } = await octokit();
        const where = { ...at, issue_number: number, per_page: 100 };
        const all = await paginate(rest.issues.listComments, where);
        const marked = all.filter(({ body = '' }) => firstLine(body) === marker);
        // Whoever can comment can write the marker too: only the account of the token counts (T39).
        const own = marked.length === 0 ? null : await login();
        return marked.find(({ user }) => user !== null && isOwn(user, own)) ?? null;
    };
    return {
        findComment: async (number, marker) => (await find(number, marker))?.html_url ?? null,
        async comment(number, { marker, body }) {
            const text = firstLine(body) === marker ? body : `${marker}\n${body}`;
            const { rest } = await octokit();
            const there = await find(number, marker);
            if (there !== null) {
                const url = there.html_url;
                if (plainLines(there.body ?? '') === plainLines(text))
                    return { operation: 'unchanged', url };
                await rest.issues.updateComment({ ...at, comment_id: there.id, body: text });
                return { operation: 'updated', url };
            }
            const made = await writeOnce(client, async () => (await rest.issues.createComment({ ...at, issue_number: number, body: text })).data, () => find(number, marker));
            return { operation: 'created', url: made.html_url };
        },
    };
}
function firstLine(text) {
    return text.split(/\r?\n/, 1)[0] ?? '';
}
function plainLines(text) {
    return text.replaceAll('\r\n', '\n').trimEnd();
}
function isOwn({ login, type }, own) {
    if (own === null)
        return type === 'Bot';
    // GraphQL leaves out the suffix of an app here and there; no person's login can have it.
    return login === own || (type === 'Bot' && login === `${own}[bot]`);
}
/**
 * Asks once who the token is. `GET /user` is denied to apps, so also to the token of a workflow; GraphQL tells all of
 * them. Null where it does not: then any app's comment counts, a person's never.
 */
function ownLogin({ octokit }) {
    const ask = async () => {
        const { graphql } = await octokit();
        try {
            const { viewer } = await graphql('{ viewer { login } }', {
                request: { repeatable: true },
            });
            return typeof viewer?.login === 'string' ? viewer.login : null;
        }
        catch (error) {
            if (isAnswer(error))
                return null;
            throw error;
        }
    };
    let asked = null;
    return () => (asked ??= ask());
}
/** GraphQL answered, with an error. */
function isAnswer(error) {
    const { name } = error;
    return (name === 'GraphqlResponseError' ||
        (0,errors/* hasCode */.up)(error, 'forge-denied', 'forge-not-found', 'forge-refused'));
}

// EXTERNAL MODULE: ./.cache/bundle/domain/parallel.js
var parallel = __webpack_require__(45055);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/github/github-deployments.js
/** Deployments on GitHub. */


/** Characters of a description; GitHub refuses more. */
const DESCRIPTION_LIMIT = 140;
const AT_ONCE = 5;
function githubDeployments(client) {
    const newest = (environment, limit) => github_deployments_newestOf(client, environment, limit);
    return {
        async deployments(environment, limit) {
            const shown = await newest(environment, limit);
            const statuses = await (0,parallel/* mapSettled */.A)(shown, AT_ONCE, ({ id }) => newestStatus(client, id));
            return shown.map((one, index) => {
                const status = statuses[index];
                if (status?.status === 'rejected')
                    throw status.reason;
                return deploymentOf(one, status?.value ?? null);
            });
        },
        async createDeployment({ environment, ref, description, payload }) {
            // Two runs may deploy the same: only what is newer than this can be ours when an answer is lost.
            const [before] = await newest(environment, 1);
            const { at, octokit } = client;
            const { rest } = await octokit();
            const wanted = {
                ...{ environment, ref, payload: { ...payload }, description: github_deployments_cut(description) },
                // What is deployed was decided before: nothing is merged, and gates are ours.
                ...{ auto_merge: false, required_contexts: [] },
            };
            const made = await writeOnce(client, async () => deploymentMade((await rest.repos.createDeployment({ ...at, ...wanted })).data), async () => {
                const later = await newest(environment, 10);
                return (later.find((one) => one.id > (before?.id ?? 0) && isSame(one.payload, payload)) ?? null);
            });
            return deploymentOf(made, null);
        },
        async setDeploymentStatus(id, status) {
            const { at, octokit } = client;
            const { rest } = await octokit();
            const set = { ...status, description: github_deployments_cut(status.description) };
            await writeOnce(client, async () => {
                const { state, description, logUrl } = set;
                const link = logUrl === null ? {} : { log_url: logUrl };
                const fields = { deployment_id: id, state, description, ...link };
                await rest.repos.createDeploymentStatus({ ...at, ...fields });
                return set;
            }, 
            // It only matters that it is the newest.
            async () => {
                const now = await newestStatus(client, id);
                return now?.state === set.state && now.description === set.description ? now : null;
            });
        },
    };
}
/** The answer without a deployment is the one to a merge, which is never asked for. */
function deploymentMade(data) {
    return data;
}
async function github_deployments_newestOf({ at, octokit }, environment, limit) {
    const { rest, paginate } = await octokit();
    const found = [];
    const pages = paginate.iterator(rest.repos.listDeployments, {
        ...at,
        environment,
        per_page: Math.min(limit, 100),
    });
    for await (const { data } of pages) {
        found.push(...data);
        if (found.length >= limit)
            break;
    }
    return found.sort((a, b) => b.id - a.id).slice(0, limit);
}
async function newestStatus({ at, octokit }, id) {
    const { rest } = await octokit();
    const { data } = await rest.repos.listDeploymentStatuses({
        ...at,
        deployment_id: id,
        per_page: 1,
    });
    const [status] = data;
    if (status === undefined)
        return null;
    const { state, description, log_url: log = '' } = status;
    return { state: stateOf(state), description, logUrl: log === '' ? null : log };
}
const STATES = [
    'queued',
    'pending',
    'in_progress',
    'success',
    'failure',
    'error',
    'inactive',
];
/** A word that is new here is not done yet. */
function stateOf(word) {
    return STATES.find((state) => state === word) ?? 'pending';
}
function deploymentOf(shown, status) {
    const { id, environment, sha, payload } = shown;
    return { id, environment, commit: sha, payload: parsed(payload), status };
}
/** GitHub gives a payload back as it was sent, or as its JSON. */
function parsed(payload) {
    if (typeof payload !== 'string')
        return payload;
    try {
        return JSON.parse(payload);
    }
    catch {
        // Somebody else's, and a plain text.
        return payload;
    }
}
function isSame(one, other) {
    return sorted(parsed(one)) === sorted(other);
}
/** JSON with its keys in order, however the server gives them. */
function sorted(value) {
    return JSON.stringify(value, (_key, each) => typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each);
}
function github_deployments_cut(text) {
    const characters = [...text];
    if (characters.length <= DESCRIPTION_LIMIT)
        return text;
    return `${characters.slice(0, DESCRIPTION_LIMIT - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/github/github-evidence.js
/** What GitHub knows about a commit, a run or bytes: checks, approvals, attestations. */

function githubEvidence(client) {
    const { at, octokit } = client;
    return {
        async checks(commit) {
            const [runs, statuses] = await Promise.all([
                checkRuns(client, commit),
                commitStatuses(client, commit),
            ]);
            return newestOfEach([...runs, ...statuses]);
        },
        async runApprovals(runId) {
            const { rest } = await octokit();
            const { data } = await rest.actions.getReviewsForRun({ ...at, run_id: Number(runId) });
            return data.flatMap(({ user, state }) => state === 'pending' ? [] : [{ user: user.login, state }]);
        },
        async isAttested(digest) {
            const { rest } = await octokit();
            try {
                const found = await rest.repos.listAttestations({
                    ...at,
                    subject_digest: digest,
                    per_page: 1,
                });
                return (found.data.attestations ?? []).length > 0;
            }
            catch (error) {
                if ((0,errors/* hasCode */.up)(error, 'forge-not-found'))
                    return false;
                throw error;
            }
        },
    };
}
const PASSES = new Set(['success', 'neutral', 'skipped']);
async function checkRuns({ at, octokit }, ref) {
    const { rest, paginate } = await octokit();
    const runs = await paginate(rest.checks.listForRef, { ...at, ref, per_page: 100 });
    return runs.map(({ id, name, status, conclusion, started_at, details_url, html_url }) => ({
        ...{ id, name, url: details_url ?? html_url, since: started_at ?? '' },
        state: status !== 'completed' ? 'pending' : PASSES.has(conclusion) ? 'pass' : 'fail',
    }));
}
async function commitStatuses({ at, octokit }, ref) {
    const { rest, paginate } = await octokit();
    const statuses = await paginate(rest.repos.listCommitStatusesForRef, {
        ...at,
        ref,
        per_page: 100,
    });
    return statuses.map(({ id, context, state, target_url, created_at }) => ({
        ...{ id, name: context, url: target_url, since: created_at },
        state: state === 'success' ? 'pass' : state === 'pending' ? 'pending' : 'fail',
    }));
}
function newestOfEach(all) {
    const newest = new Map();
    for (const one of all) {
        const other = newest.get(one.name);
        if (other === undefined || isNewer(one, other))
            newest.set(one.name, one);
    }
    return [...newest.values()]
        .map(({ name, state, url }) => ({ name, state, url }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
function isNewer(one, other) {
    if (one.since === other.since)
        return one.id > other.id;
    return (one.since === '' || (other.since !== '' && Date.parse(one.since) > Date.parse(other.since)));
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/github/github-pulls.js

/** Who stands where an account was deleted; GitHub's own word. */
const GHOST = 'ghost';
function githubPulls(client) {
    const { at, octokit, repository } = client;
    const one = async (number) => {
        const { rest } = await octokit();
        return pullOf((await rest.pulls.get({ ...at, pull_number: number })).data);
    };
    /** GitHub's list by commit leaves out those of forks, so all that are open are read. */
    const open = async (filter = {}) => {
        const { rest, paginate } = await octokit();
        const found = await paginate(rest.pulls.list, {
            ...at,
            ...filter,
            state: 'open',
            per_page: 100,
        });
        return found.map(pullOf);
    };
    return {
        pullRequest: one,
        pullRequestsAt: async (head) => (await open()).filter((pull) => pull.head.commit === head),
        pullRequestsFrom: async (prefix) => (await open()).filter(({ head }) => head.branch.startsWith(prefix) && github_pulls_isSame(head.repository, repository)),
        async closedPullRequests(branch) {
            const { rest } = await octokit();
            const asked = { state: 'closed', head: `${at.owner}:${branch}`, per_page: 100 };
            const newest = { sort: 'created', direction: 'desc' };
            const { data } = await rest.pulls.list({ ...at, ...asked, ...newest });
            // A branch that the forge does not know makes it leave the filter out.
            return data
                .map(pullOf)
                .filter(({ head }) => head.branch === branch && github_pulls_isSame(head.repository, repository));
        },
        createPullRequest: ({ head, base, title, body }) => writeOnce(client, async () => {
            const { rest } = await octokit();
            return pullOf((await rest.pulls.create({ ...at, head, base, title, body })).data);
        }, async () => (await open({ head: `${at.owner}:${head}`, base }))[0] ?? null),
        async updatePullRequest(number, change) {
            const now = await one(number);
            const fields = ['title', 'body', 'state'].filter((field) => change[field] !== undefined && change[field] !== now[field]);
            if (fields.length === 0)
                return 'unchanged';
            const changed = Object.fromEntries(fields.map((field) => [field, change[field]]));
            const { rest } = await octokit();
            await rest.pulls.update({ ...at, pull_number: number, ...changed });
            return 'updated';
        },
    };
}
function github_pulls_isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function pullOf(shown) {
    const { number, html_url: url, state, title, body, user, head, base } = shown;
    return {
        number,
        url,
        state: state === 'open' ? 'open' : 'closed',
        title,
        body: body ?? '',
        author: user?.login ?? GHOST,
        head: {
            branch: head.ref,
            commit: head.sha,
            // Null once a fork was deleted: it is nobody's then, and never ours.
            repository: head.repo?.full_name ?? '',
        },
        base: { branch: base.ref, commit: base.sha },
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/github/github-range.js
/** What lies between two commits of a repository on the same GitHub, by one comparison. */



const PAGE = 100;
const RELATIONS = {
    ahead: 'ahead',
    behind: 'behind',
    diverged: 'diverged',
    identical: 'same',
};
/** Git can be asked as well, so nothing is waited for; and once there is trouble, nobody is asked again. */
const IMPATIENT = { request: { patient: false } };
function githubRange(client) {
    let isOff = false;
    return {
        async range(url, from, to) {
            const place = github_range_placeOf(url, client.server);
            if (place === null || isOff)
                return null;
            try {
                return await compare(client, place, { from, to });
            }
            catch (error) {
                isOff = (0,errors/* hasCode */.up)(error, 'forge-rate-limited', 'forge-unreachable');
                const codes = ['forge-denied', 'forge-not-found', 'forge-refused'];
                if (isOff || (0,errors/* hasCode */.up)(error, ...codes))
                    return null;
                throw error;
            }
        },
    };
}
const SCP = /^[^@/:]+@([^/:]+):(.+)$/;
/** Owner and name of a repository on this server, by https or ssh; null for all other URLs. */
function github_range_placeOf(url, server) {
    const [, scpHost, scpPath] = SCP.exec(url) ?? [];
    const written = scpHost === undefined ? url : `ssh://${scpHost}/${scpPath}`;
    if (!URL.canParse(written) || !URL.canParse(server))
        return null;
    const [target, home] = [new URL(written), new URL(server)];
    if (!isSameServer(target, home))
        return null;
    const [, owner, repo] = /^\/+([\w.-]+)\/([\w.-]+?)(?:\.git)?\/*$/.exec(target.pathname) ?? [];
    return owner === undefined || repo === undefined ? null : { owner, repo };
}
function isSameServer(target, home) {
    if (target.protocol !== 'ssh:')
        return target.origin === home.origin;
    return target.hostname === home.hostname && ['', '22'].includes(target.port);
}
async function compare(client, place, ends) {
    const first = await page(client, place, { ...ends, page: 1 });
    const total = first.total_commits;
    const last = Math.max(1, Math.ceil(total / PAGE));
    // Oldest first, so that of a long range the pages at the end are wanted.
    const start = Math.max(2, Math.floor(Math.max(0, total - commit_range/* RANGE_LIMIT */.s) / PAGE) + 1);
    const others = Array.from({ length: Math.max(0, last - start + 1) }, (_none, at) => start + at);
    const more = await Promise.all(others.map((at) => page(client, place, { ...ends, page: at })));
    const kept = start === 2 ? [first, ...more] : more;
    const commits = kept.flatMap((one) => one.commits).reverse();
    return {
        relation: RELATIONS[first.status],
        ahead: first.ahead_by,
        behind: first.behind_by,
        commits: commits.slice(0, commit_range/* RANGE_LIMIT */.s).map(github_range_noteOf),
        at: github_range_timeOf(commits, first, ends.to),
        reason: null,
    };
}
async function page({ octokit }, place, { from, to, page: at }) {
    const { rest } = await octokit();
    const basehead = `${from}...${to}`;
    const query = { ...place, basehead, per_page: PAGE, page: at };
    return (await rest.repos.compareCommitsWithBasehead({ ...query, ...IMPATIENT })).data;
}
/** The new commit is the newest of those ahead; when it is behind or the same, it is where the two meet. */
function github_range_timeOf(commits, comparison, to) {
    const found = [...commits, comparison.merge_base_commit].find(({ sha }) => sha === to);
    return found === undefined ? null : isoOf(found);
}
function isoOf({ commit }) {
    const text = commit.committer?.date ?? commit.author?.date ?? '';
    return Number.isNaN(Date.parse(text)) ? text : new Date(text).toISOString().replace('.000', '');
}
function github_range_noteOf(one) {
    const { message, author } = one.commit;
    const subject = message.split(/\r?\n/, 1)[0] ?? '';
    return {
        commit: one.sha,
        subject,
        author: author?.name ?? 'unknown',
        at: isoOf(one),
        breaking: breakingNote(message),
        pullRequest: pullRequestOf(subject),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/github/create-github.js







function createGithub(options) {
    const client = githubClient(options);
    return {
        repository: client.repository,
        server: client.server,
        ...githubRange(client),
        ...githubPulls(client),
        ...githubComments(client),
        ...githubBranches(client),
        ...githubEvidence(client),
        ...githubDeployments(client),
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./.cache/bundle/domain/trust.js
/** How far the event that started a run is trusted (T01, T02). */
/**
 * Events that only someone with write access can cause. `merge_group` is one: a merge queue holds what was
 * approved. Absent on purpose: `pull_request` (also of one's own branches: what a proposal built is never read by
 * main), `pull_request_target`, `workflow_run`, `issue_comment` and all others that a stranger's act can start.
 */
const TRUSTED_EVENTS = new Set([
    'create',
    'delete',
    'deployment',
    'merge_group',
    'push',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
]);
/**
 * `high` for a terminal and for the events above, when the code is not a fork's; `low` for everything else, also
 * for events that this version does not know. Protection of the ref never raises the level: it says who may
 * push, not who caused the event; and its absence does not lower it, because pushing takes write access too.
 */
function trustOf(event) {
    if (event.isFork === true)
        return 'low';
    if (event.name === null)
        return 'high';
    return TRUSTED_EVENTS.has(event.name) ? 'high' : 'low';
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/host-event.js
/** What started a workflow, read from its event; every field is null where the event does not say. */


/** Reads variables of the runner and the parsed event file; whatever has another shape than expected is null. */
function hostEventOf(variables, payload) {
    return {
        name: variables['GITHUB_EVENT_NAME'] ?? 'unknown',
        repository: variables['GITHUB_REPOSITORY'] ?? null,
        runId: variables['GITHUB_RUN_ID'] ?? null,
        commit: commitIn(variables['GITHUB_SHA']),
        ref: variables['GITHUB_REF'] ?? null,
        pullRequest: host_event_pullRequestOf(payload),
        before: beforeOf(payload),
        defaultBranch: textIn(at(payload, ['repository', 'default_branch'])),
        endedRun: endedRunOf(payload),
    };
}
/** Trust of the event: see `trustOf`. */
function trustOfEvent(event, refProtected) {
    return trustOf({ name: event.name, isFork: event.pullRequest?.isFork ?? null, refProtected });
}
function host_event_pullRequestOf(payload) {
    const number = at(payload, ['pull_request', 'number']);
    if (!isNumber(number))
        return null;
    const head = at(payload, ['pull_request', 'head', 'repo', 'full_name']);
    const base = at(payload, ['pull_request', 'base', 'repo', 'full_name']);
    return {
        number,
        head: commitIn(at(payload, ['pull_request', 'head', 'sha'])),
        base: commitIn(at(payload, ['pull_request', 'base', 'sha'])),
        isFork: typeof head === 'string' && typeof base === 'string' ? head !== base : null,
    };
}
function beforeOf(payload) {
    const found = commitIn(at(payload, ['pull_request', 'base', 'sha'])) ??
        commitIn(at(payload, ['merge_group', 'base_sha'])) ??
        commitIn(at(payload, ['before']));
    return found !== null && /^0+$/.test(found) ? null : found;
}
function endedRunOf(payload) {
    const run = at(payload, ['workflow_run']);
    const [id, event] = [at(run, ['id']), at(run, ['event'])];
    if (!isNumber(id) || typeof event !== 'string')
        return null;
    return {
        id: String(id),
        event,
        conclusion: textIn(at(run, ['conclusion'])),
        headCommit: commitIn(at(run, ['head_sha'])),
        headBranch: textIn(at(run, ['head_branch'])),
        headRepository: textIn(at(run, ['head_repository', 'full_name'])),
    };
}
/** As the forge counts: whole, from one on. */
function isNumber(value) {
    return Number.isSafeInteger(value) && Number(value) > 0;
}
function textIn(value) {
    return typeof value === 'string' ? value : null;
}
function commitIn(value) {
    return typeof value === 'string' && (0,git_ids/* isObjectId */.TS)(value) ? value : null;
}
function at(value, path) {
    return path.reduce((found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : null), value);
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/host.js
/** The `Host` port: who runs us, read from the variables of the process and the event file. */




/** `cwd`: where git is asked who the user is, once somebody wants to know. */
function createHost(variables, cwd) {
    const isGithub = variables['GITHUB_ACTIONS'] === 'true';
    const isCi = isGithub || (variables['CI'] ?? 'false') !== 'false';
    const event = isGithub ? hostEventOf(variables, readJson(variables['GITHUB_EVENT_PATH'])) : null;
    let actor = null;
    return {
        kind: isGithub ? 'github' : isCi ? 'ci' : 'terminal',
        get actor() {
            actor ??= actorOf(variables, cwd);
            return actor;
        },
        run: runOf(variables),
        trust: event === null ? 'high' : trustOfEvent(event, isProtected(variables)),
        event,
        base: event === null ? null : baseOf(event),
        os: (0,external_node_os_.platform)(),
        arch: (0,external_node_os_.arch)(),
        environment: variables,
    };
}
function actorOf(variables, cwd) {
    const named = variables['LOCKSTEP_ACTOR'] ?? variables['GITHUB_ACTOR'] ?? '';
    return named === '' ? (gitUser(cwd) ?? loginName()) : named;
}
function gitUser(cwd) {
    try {
        const name = (0,external_node_child_process_.execFileSync)('git', ['config', 'user.name'], {
            cwd,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
        }).trim();
        return name === '' ? null : name;
    }
    catch {
        // No git, or no name configured: the login name serves.
        return null;
    }
}
function loginName() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        // A user id without an entry in the user database, as in some containers.
        return 'unknown';
    }
}
function runOf(variables) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = variables;
    const id = variables['GITHUB_RUN_ID'];
    if (server !== undefined && repository !== undefined && id !== undefined) {
        return `${server}/${repository}/actions/runs/${id}`;
    }
    return variables['CI_JOB_URL'] ?? variables['BUILD_URL'] ?? null;
}
function isProtected(variables) {
    const text = variables['GITHUB_REF_PROTECTED'];
    return text === undefined ? null : text === 'true';
}
/** Base of the pull request or merge group that the event is about, or where the pushed ref was. */
function baseOf(event) {
    return event.before;
}
function readJson(path) {
    if (path === undefined || path === '')
        return null;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        // Without a readable event nothing is known about it, which never raises the trust.
        return null;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/meta-git/git-messages.js
/** What git's English messages mean for a push or a fetch of the meta-repo. */
/** The remote said no to these credentials. */
function isDenied(stderr) {
    return /permission denied|access denied|authentication failed|could not read username|error: 40[13]|\b403\b|protected branch|not permitted|denied to/i.test(stderr);
}
/** Somebody else pushed first. */
function isMoved(stderr) {
    return /\[rejected\]|stale info|non-fast-forward|fetch first|failed to lock|cannot lock ref|incorrect old value/i.test(stderr);
}
/** The last line that says something. */
function lastLine(stderr) {
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    const telling = lines.findLast((line) => /^(?:fatal|error|remote|!| !)/.test(line));
    return (telling ?? lines.at(-1) ?? 'git gave no reason').trim();
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/meta-git/meta-history.js
/** History of the meta-repo as far as a comparison needs it: parents, common ancestors, and commits of the remote. */


/** From the commit object itself: `git rev-parse <commit>^` sees none in a clone of depth 1. */
async function parents(git, commit) {
    const { code, stdout } = await git.run(['cat-file', 'commit', commit]);
    if (code !== 0)
        return [];
    const [head = ''] = stdout.toString('utf8').split('\n\n', 1);
    return head
        .split('\n')
        .filter((line) => line.startsWith('parent '))
        .map((line) => (0,git_ids/* parseCommitSha */.tu)(line.slice('parent '.length)));
}
/** See the port. */
async function mergeBase(git, a, b) {
    const { code, stdout } = await git.run(['merge-base', a, b]);
    return code === 0 ? (0,git_ids/* parseCommitSha */.tu)(stdout.toString('utf8').trim()) : null;
}
/** See the port. A shallow clone stays shallow: one commit is all that a comparison needs. */
async function bring(git, commit) {
    if (await isHere(git, commit))
        return null;
    const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
    const depth = shallow.stdout.toString('utf8').trim() === 'true' ? ['--depth=1'] : [];
    const fetched = await git.readRemote([
        ...['-c', 'core.hooksPath=/dev/null', 'fetch', '--quiet', '--no-tags'],
        ...['--no-write-fetch-head', '--no-recurse-submodules', ...depth, 'origin', commit],
    ]);
    if (fetched.code !== 0)
        return lastLine(fetched.stderr);
    return (await isHere(git, commit)) ? null : 'the remote did not send it';
}
async function isHere(git, commit) {
    return (await git.run(['cat-file', '-e', `${commit}^{tree}`])).code === 0;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/meta-git/create-meta-repo.js
/** The `MetaRepo` port on the git repository that holds the manifests. */




/** See the port for what each method promises. Throws `meta-repo-not-git` where there is no repository. */
function createMetaRepo(git) {
    return {
        resolveRevision: (revision) => resolveRevision(git, revision),
        parents: (commit) => parents(git, commit),
        mergeBase: (a, b) => mergeBase(git, a, b),
        bring: (commit) => bring(git, commit),
        readAt: (commit, path) => readAt(git, commit, path),
        listAt: (commit, directory) => listAt(git, commit, directory),
        commitFiles: (paths, message) => commitFiles(git, paths, message),
        push: () => push(git),
        identity: () => identity(git),
        prefix: () => prefix(git),
        setting: (name) => setting(git, name),
        setSetting: (name, value) => setSetting(git, name, value),
    };
}
async function resolveRevision(git, revision) {
    if (revision === '' || revision.startsWith('-') || /[\u0000-\u0020\u007f]/.test(revision)) {
        throw new errors/* LockstepError */.Cj('base-not-found', {
            message: `${JSON.stringify(revision)} is not a revision`,
            hint: 'give a branch, a tag or a commit, such as origin/main',
        });
    }
    const { code, stdout, stderr } = await git.run([
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${revision}^{commit}`,
    ]);
    if (code === 0)
        return (0,git_ids/* parseCommitSha */.tu)(stdout.toString('utf8').trim());
    refuseWithoutRepository(stderr);
    return null;
}
async function readAt(git, commit, path) {
    const { code, stdout } = await git.run(['cat-file', 'blob', `${commit}:./${path}`]);
    return code === 0 ? stdout.toString('utf8') : null;
}
async function listAt(git, commit, directory) {
    const { code, stdout } = await git.run([
        'ls-tree',
        '--name-only',
        '-z',
        commit,
        '--',
        `${directory}/`,
    ]);
    return code === 0
        ? stdout
            .toString('utf8')
            .split('\0')
            .filter((path) => path !== '')
        : [];
}
async function commitFiles(git, paths, message) {
    const changed = await git.run(['status', '--porcelain', '--untracked-files=all', '--', ...paths]);
    refuseWithoutRepository(changed.stderr);
    if (changed.stdout.length > 0) {
        await must(git, ['add', '--', ...paths]);
        await must(git, ['commit', '--quiet', '--only', '--file=-', '--', ...paths], {
            input: message,
            variables: await fallbackIdentity(git),
        });
    }
    const head = await must(git, ['rev-parse', '--verify', 'HEAD']);
    return (0,git_ids/* parseCommitSha */.tu)(head.stdout.toString('utf8').trim());
}
async function push(git) {
    const branch = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD']);
    if (branch.code !== 0) {
        throw new errors/* LockstepError */.Cj('push-refused', {
            message: 'the meta-repo is not on a branch, so there is nothing to push to',
            hint: 'check out the branch first (in a workflow: actions/checkout with ref)',
        });
    }
    const name = branch.stdout.toString('utf8').trim();
    const remote = (await git.run(['config', '--get', `branch.${name}.remote`])).stdout
        .toString('utf8')
        .trim();
    const { code, stderr } = await git.run([
        'push',
        '--quiet',
        remote === '' ? 'origin' : remote,
        `HEAD:refs/heads/${name}`,
    ]);
    if (code !== 0)
        throw pushFailed(name, stderr);
}
function pushFailed(branch, stderr) {
    if (isDenied(stderr)) {
        return new errors/* LockstepError */.Cj('remote-denied', {
            message: `pushing ${branch} was refused: ${lastLine(stderr)}`,
            hint: 'in a workflow: permissions: contents: write',
        });
    }
    const moved = isMoved(stderr);
    return new errors/* LockstepError */.Cj(moved ? 'push-refused' : 'remote-unreachable', {
        message: `pushing ${branch} failed: ${lastLine(stderr)}`,
        hint: moved
            ? 'git pull --rebase, then run the command again'
            : 'check the remote, then git push',
    });
}
async function identity(git) {
    const [name, email] = await Promise.all([
        git.run(['config', '--get', 'user.name']),
        git.run(['config', '--get', 'user.email']),
    ]);
    const text = [name, email].map(({ stdout }) => stdout.toString('utf8').trim());
    return text[0] === '' || text[0] === undefined ? null : `${text[0]} <${text[1] ?? ''}>`;
}
async function prefix(git) {
    const { stdout } = await must(git, ['rev-parse', '--show-prefix']);
    return stdout.toString('utf8').replace(/\n$/, '');
}
async function setting(git, name) {
    const { code, stdout } = await git.run(['config', '--local', '--null', '--get', name]);
    return code === 0 ? stdout.toString('utf8').replace(/\0$/, '') : null;
}
async function setSetting(git, name, value) {
    if (value !== null) {
        await must(git, ['config', '--local', '--replace-all', name, value]);
    }
    else if ((await setting(git, name)) !== null) {
        await must(git, ['config', '--local', '--unset-all', name]);
    }
}
/** Who commits where git knows nobody, as on a fresh runner. */
async function fallbackIdentity(git) {
    if ((await identity(git)) !== null)
        return {};
    const [name, email] = ['lockstep', 'lockstep@users.noreply.github.com'];
    return {
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
    };
}
/** Runs git and throws `state-write-failed` with its last words when it fails. */
async function must(git, args, options = {}) {
    const result = await git.run(args, options);
    if (result.code === 0)
        return result;
    refuseWithoutRepository(result.stderr);
    throw new errors/* LockstepError */.Cj('state-write-failed', {
        message: `git ${args[0] ?? ''} failed in the meta-repo: ${lastLine(result.stderr)}`,
        hint: 'see whether git status works there',
    });
}
/** Throws `meta-repo-not-git` when that is what git says. */
function refuseWithoutRepository(stderr) {
    if (!/not a git repository/i.test(stderr))
        return;
    throw new errors/* LockstepError */.Cj('meta-repo-not-git', {
        message: 'the meta-repo is not a git repository',
        hint: 'git init, then commit the manifests',
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/meta-git/create-journal-branch.js
/** The `JournalBranch` port as a branch of the meta-repo, written with plumbing and moved by compare-and-swap. */






/** No hook of the meta-repo has a say in the journal. */
const QUIET = ['-c', 'core.hooksPath=/dev/null'];
/** See the port. With a remote, the remote's branch is the truth and the local one follows it. */
function createJournalBranch(git, options) {
    const open = async () => ({
        git,
        ref: `refs/heads/${options.branch}`,
        branch: options.branch,
        remote: await create_journal_branch_remoteOf(git, options.remote),
        temporaryIndex: options.temporaryIndex,
    });
    return {
        read: async () => {
            // Both are asked at once: each is a process, and most meta-repos on a person's machine have no remote.
            const [journal, local] = await Promise.all([open(), localHead(git, options.branch)]);
            return readBranch(journal, local);
        },
        replace: async (expected, files, message) => replaceBranch(await open(), { expected, files, message }),
    };
}
async function create_journal_branch_remoteOf(git, wanted) {
    if (wanted === 'none')
        return null;
    const { stdout, stderr } = await git.run(['remote']);
    refuseWithoutRepository(stderr);
    const names = stdout
        .toString('utf8')
        .split('\n')
        .filter((name) => name !== '');
    if (wanted === null)
        return names.includes('origin') ? 'origin' : null;
    if (names.includes(wanted))
        return wanted;
    throw new errors/* LockstepError */.Cj('config-invalid', {
        message: `journal.remote names ${JSON.stringify(wanted)}, and the meta-repo has no such remote`,
        hint: `use one of: ${[...names, 'none'].join(', ')}`,
    });
}
async function readBranch(journal, local) {
    const head = journal.remote === null ? local : await fetchedHead(journal, journal.remote);
    return { head, files: head === null ? new Map() : await filesAt(journal.git, head) };
}
async function localHead(git, branch) {
    const ref = `refs/heads/${branch}`;
    const { code, stdout, stderr } = await git.run(['rev-parse', '--verify', '--quiet', ref]);
    refuseWithoutRepository(stderr);
    return code === 0 ? (0,git_ids/* parseCommitSha */.tu)(stdout.toString('utf8').trim()) : null;
}
async function fetchedHead(journal, remote) {
    const { git, ref } = journal;
    const listed = await git.readRemote([...QUIET, 'ls-remote', '--quiet', remote, ref]);
    if (listed.code !== 0)
        throw remoteFailed(remote, listed.stderr);
    const [id] = listed.stdout.toString('utf8').split('\t');
    if (id === undefined || id === '')
        return null;
    const head = (0,git_ids/* parseCommitSha */.tu)(id);
    if ((await git.run(['cat-file', '-e', `${head}^{tree}`])).code !== 0) {
        const fetched = await git.readRemote([
            ...QUIET,
            'fetch',
            '--quiet',
            '--no-tags',
            '--no-write-fetch-head',
            remote,
            ref,
        ]);
        if (fetched.code !== 0)
            throw remoteFailed(remote, fetched.stderr);
    }
    return head;
}
/** All files of a commit in two processes, whatever their number. */
async function filesAt(git, head) {
    const listed = await must(git, ['ls-tree', '-r', '-z', '--full-tree', head]);
    const entries = listed.stdout
        .toString('utf8')
        .split('\0')
        .flatMap((line) => {
        const match = /^100644 blob ([0-9a-f]+)\t(.+)$/s.exec(line);
        return match === null ? [] : [{ id: match[1] ?? '', path: match[2] ?? '' }];
    });
    const batch = await must(git, ['cat-file', '--batch'], {
        input: entries.map(({ id }) => `${id}\n`).join(''),
    });
    return splitBatch(batch.stdout, entries);
}
/** `<id> blob <size>\n<bytes>\n`, once per object, in the order asked. */
function splitBatch(bytes, entries) {
    const files = new Map();
    let at = 0;
    for (const { path } of entries) {
        const end = bytes.indexOf(0x0a, at);
        const size = Number(bytes.toString('latin1', at, end).split(' ')[2]);
        if (end < 0 || !Number.isSafeInteger(size)) {
            throw new errors/* LockstepError */.Cj('journal-corrupt', {
                message: `git cannot read ${path} of the journal`,
                hint: 'git fsck',
            });
        }
        files.set(path, bytes.toString('utf8', end + 1, end + 1 + size));
        at = end + 1 + size + 1;
    }
    return files;
}
async function replaceBranch(journal, change) {
    const commit = await writeCommit(journal, change);
    const local = await localHead(journal.git, journal.branch);
    if (journal.remote !== null) {
        await pushCommit(journal, journal.remote, { commit, expected: change.expected });
        await moveLocal(journal, commit, local);
    }
    else {
        await moveLocal(journal, commit, change.expected);
    }
    return commit;
}
async function writeCommit(journal, change) {
    const index = journal.temporaryIndex();
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(index), { recursive: true });
    try {
        const tree = await writeTree(journal.git, change, { GIT_INDEX_FILE: index });
        const parents = change.expected === null ? [] : ['-p', change.expected];
        const made = await must(journal.git, ['commit-tree', tree, ...parents, '-F', '-'], {
            input: `${change.message}\n`,
            variables: await fallbackIdentity(journal.git),
        });
        return (0,git_ids/* parseCommitSha */.tu)(made.stdout.toString('utf8').trim());
    }
    finally {
        (0,external_node_fs_.rmSync)(index, { force: true });
    }
}
/** The tree of `expected` with the files on top, made in an index of its own: the user's is not touched. */
async function writeTree(git, { expected, files }, variables) {
    await must(git, ['read-tree', expected ?? '--empty'], { variables });
    const lines = [];
    for (const [path, text] of files) {
        const blob = await must(git, ['hash-object', '-w', '--stdin', '--no-filters'], { input: text });
        lines.push(`100644 ${blob.stdout.toString('utf8').trim()}\t${path}\0`);
    }
    await must(git, ['update-index', '-z', '--index-info'], { variables, input: lines.join('') });
    return (await must(git, ['write-tree'], { variables })).stdout.toString('utf8').trim();
}
/** The lease names the commit that the entry was made for, so that the remote moves only from there (T45). */
async function pushCommit({ git, ref, branch }, remote, move) {
    const lease = `--force-with-lease=${ref}:${move.expected ?? ''}`;
    const { code, stderr } = await git.run([
        ...QUIET,
        'push',
        '--quiet',
        lease,
        remote,
        `${move.commit}:${ref}`,
    ]);
    if (code === 0)
        return;
    if (isMoved(stderr))
        throw create_journal_branch_moved(branch);
    throw remoteFailed(remote, stderr);
}
async function moveLocal({ git, ref, branch }, commit, old) {
    const zero = '0'.repeat(commit.length);
    const { code } = await git.run([
        ...QUIET,
        'update-ref',
        '-m',
        'lockstep',
        ref,
        commit,
        old ?? zero,
    ]);
    if (code !== 0)
        throw create_journal_branch_moved(branch);
}
function create_journal_branch_moved(branch) {
    return new errors/* LockstepError */.Cj('journal-moved', {
        message: `the branch ${branch} moved since it was read`,
        hint: 'run the command again: it plans anew',
    });
}
function remoteFailed(remote, stderr) {
    const denied = isDenied(stderr);
    return new errors/* LockstepError */.Cj(denied ? 'remote-denied' : 'remote-unreachable', {
        message: `the journal on ${remote} cannot be reached: ${lastLine(stderr)}`,
        hint: denied
            ? 'in a workflow: permissions: contents: write'
            : 'check the remote; journal.remote: none keeps the journal in this clone only',
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/meta-git/meta-environment.js
/** Git in the meta-repo itself: the user's own repository, so the user's identity, credentials and configuration count. */



/** Never asks on a terminal; messages in English, because some are told apart by their text. */
const FIXED = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: ':', GIT_PAGER: 'cat' };
/** `hostEnv` is given to git whole, but for variables that would point it at another repository. */
function createMetaGit(root, hostEnv, { secrets, credentials } = { secrets: [], credentials: [] }) {
    const env = Object.fromEntries(Object.entries(hostEnv).filter((pair) => pair[1] !== undefined && !REDIRECTING.has(pair[0])));
    const environment = {
        options: ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'core.pager=cat'],
        env: { ...env, ...FIXED },
        allowFile: true,
        ownSsh: false,
        redact: createRedaction([...secrets, ...credentials.map(({ header }) => header)]),
    };
    const run = (args, { variables = {}, ...options } = {}) => runGit({ ...environment, env: { ...environment.env, ...variables } }, args, {
        ...options,
        cwd: root,
    });
    const taken = Number(env['GIT_CONFIG_COUNT'] ?? 0);
    return {
        root,
        run,
        async readRemote(args) {
            const own = await run(args);
            if (own.code === 0 || credentials.length === 0 || !isDenied(own.stderr))
                return own;
            const variables = credentialVariables(credentials, taken);
            return run(['-c', 'http.followRedirects=false', ...args], { variables });
        },
    };
}
const REDIRECTING = new Set([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_PREFIX',
]);

// EXTERNAL MODULE: ./.cache/bundle/adapters/node-clock.js
var node_clock = __webpack_require__(68167);
// EXTERNAL MODULE: ./.cache/bundle/domain/child-environment.js
var child_environment = __webpack_require__(99000);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/find-tool.js
/** Finds a program on PATH, as the system would. */


/** Absolute path of an executable file, or null. A name with a slash is looked up from `cwd`, not on PATH. */
function findTool(tool, place) {
    if (tool === '')
        return null;
    const isPath = tool.includes('/') || (process.platform === 'win32' && tool.includes('\\'));
    const directories = isPath ? [''] : (place.path ?? '').split(external_node_path_.delimiter);
    for (const directory of directories) {
        if (directory === '' && !isPath)
            continue;
        for (const ending of endingsOf(place)) {
            const found = (0,external_node_path_.resolve)(place.cwd, (0,external_node_path_.isAbsolute)(tool) ? tool : (0,external_node_path_.join)(directory, tool));
            if (isProgram(`${found}${ending}`))
                return `${found}${ending}`;
        }
    }
    return null;
}
function endingsOf(place) {
    if (process.platform !== 'win32')
        return [''];
    return ['', ...(place.pathExt ?? '.EXE;.CMD;.BAT;.COM').split(';')];
}
/** A path that cannot be read is no program for us. */
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/process-table.js
/** Finds every process of a build: its group, its session, its descendants, and those that carry its mark (T25). */

/** In the environment of each child of ours, with a value of its own: finds what left the session. */
const MARK = 'LOCKSTEP_PROCESS';
/**
 * The pids that belong to the tree of `root`, without zombies and without this process. Through /proc; where
 * there is none (macOS, Windows) null, and only the process group is known. A process that has left the session,
 * lost its parent and emptied its environment cannot be found.
 */
function membersOf(root, mark) {
    const rows = readTable();
    if (rows === null)
        return null;
    const found = new Set();
    for (const row of rows) {
        const isOurs = row.pid === root || row.group === root || row.session === root;
        if (isOurs || hasMark(row.pid, mark))
            found.add(row.pid);
    }
    addDescendants(rows, root, found);
    found.delete(process.pid);
    return [...found];
}
function addDescendants(rows, root, found) {
    const parents = new Set([root, ...found]);
    for (let grown = true; grown;) {
        grown = false;
        for (const row of rows) {
            if (parents.has(row.pid) || !parents.has(row.parent))
                continue;
            parents.add(row.pid);
            found.add(row.pid);
            grown = true;
        }
    }
}
function readTable() {
    if (process.platform !== 'linux')
        return null;
    const names = (0,external_node_fs_.readdirSync)('/proc').filter((name) => /^[0-9]+$/.test(name));
    return names.map((name) => readRow(Number(name))).filter((row) => row !== null);
}
/** `pid (name) state ppid pgrp session …`; the name may hold anything, so fields count from the last `)`. */
function readRow(pid) {
    const text = readProc(`/proc/${pid}/stat`);
    const [state, parent, group, session] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (text === '' || state === 'Z' || state === 'X')
        return null;
    return { pid, parent: Number(parent), group: Number(group), session: Number(session) };
}
function hasMark(pid, mark) {
    const text = readProc(`/proc/${pid}/environ`);
    return text.startsWith(`${MARK}=${mark}\0`) || text.includes(`\0${MARK}=${mark}\0`);
}
/** Empty for a process that has ended meanwhile or belongs to someone else: neither is ours to end. */
function readProc(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'latin1');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/kill-tree.js
/** Ends a process tree for certain: SIGTERM, a time of grace, then SIGKILL until nothing is left (T25). */



/** Milliseconds between two looks at the table. */
const LOOK_MS = 50;
/** A fork bomb needs many rounds; more than this and the rest is left to the system. */
const MAX_ROUNDS = 200;
/** Asks the tree to end and, after `graceMs`, ends it. Resolves when no process of it is left. */
async function endTree(root, graceMs) {
    if (process.platform === 'win32') {
        (0,external_node_child_process_.spawnSync)('taskkill', ['/pid', String(root.pid), '/T', '/F'], { windowsHide: true });
        return;
    }
    if (!signalTree(root, 'SIGTERM'))
        return;
    for (let waited = 0; waited < graceMs; waited += LOOK_MS) {
        await (0,promises_.setTimeout)(LOOK_MS);
        if (!isAlive(root))
            return;
    }
    await kill_tree_killTree(root);
}
/** Ends the tree without asking; for what is left when its first process has ended. */
async function kill_tree_killTree(root) {
    for (let round = 0; round < MAX_ROUNDS && signalTree(root, 'SIGKILL'); round += 1) {
        await (0,promises_.setTimeout)(LOOK_MS / 5);
    }
}
/** True while any process of the tree lives; looks at the group alone where there is no table. */
function isAlive(root) {
    const members = membersOf(root.pid, root.mark);
    return members === null ? sendTo(-root.pid, 0) : members.length > 0;
}
/** True when there was someone to send it to. */
function signalTree(root, signal) {
    const members = membersOf(root.pid, root.mark);
    if (members === null)
        return sendTo(-root.pid, signal);
    const reached = members.map((pid) => sendTo(pid, signal));
    return reached.includes(true);
}
/** False when it is gone (ESRCH) or not ours to signal (EPERM). */
function sendTo(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/line-splitter.js
/** Cuts a stream of bytes into lines of text with bounded memory. */

/** Longer lines come in pieces of this many UTF-16 units. */
const line_splitter_MAX_LINE = 64 * 1024;
/** Lines end in LF or CR LF, which are taken off; a character cut between two chunks is joined; bad bytes become U+FFFD. */
function splitLines(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    const take = (text) => {
        rest += text;
        let from = 0;
        for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n', from)) {
            emitLine(rest.slice(from, end), onLine);
            from = end + 1;
        }
        rest = rest.slice(from);
        while (rest.length > line_splitter_MAX_LINE) {
            const at = pieceEnd(rest);
            onLine(rest.slice(0, at));
            rest = rest.slice(at);
        }
    };
    return {
        push: (bytes) => take(decoder.write(bytes)),
        end() {
            take(decoder.end());
            if (rest !== '')
                emitLine(rest, onLine);
            rest = '';
        },
    };
}
function emitLine(text, onLine) {
    let line = text.endsWith('\r') ? text.slice(0, -1) : text;
    while (line.length > line_splitter_MAX_LINE) {
        const at = pieceEnd(line);
        onLine(line.slice(0, at));
        line = line.slice(at);
    }
    onLine(line);
}
/** Never between the two halves of a surrogate pair. */
function pieceEnd(text) {
    const last = text.charCodeAt(line_splitter_MAX_LINE - 1);
    return last >= 0xd800 && last < 0xdc00 ? line_splitter_MAX_LINE - 1 : line_splitter_MAX_LINE;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/run-process.js
/** Runs one child in a session of its own and reads what it says. */






/** Milliseconds of silence after which a pipe that outlives its tree is given up. */
const DRAIN_MS = 500;
/**
 * Resolves when the child and every process it started are gone. What outlives the first process (a server left
 * in the background) is ended too: a build must not go on after its step.
 */
async function runProcess(request, options) {
    const child = start(request, options);
    const ended = endOf(child, request);
    if (child.pid === undefined)
        throw await ended.then(() => notStarted(request));
    const output = readOutput(child, request.onLine);
    const root = { pid: child.pid, mark: options.mark };
    const stop = run_process_watch(request, root, options.graceMs);
    const { code, signal } = await ended;
    const why = await stop.settle();
    if (isAlive(root))
        await kill_tree_killTree(root);
    await output.drain();
    const isStopped = why !== null;
    return {
        code: isStopped ? null : code,
        signal: isStopped ? (signal ?? 'SIGTERM') : signal,
        timedOut: why === 'timeout',
        cancelled: why === 'cancelled',
    };
}
/**
 * On POSIX a fixed shell line joins standard error to standard output and becomes the program (`exec`), so that
 * both come through one pipe in the order written; argv is passed beside the line, never in it.
 */
function start(request, options) {
    const args = request.argv.slice(1);
    const [file, argv] = process.platform === 'win32'
        ? [options.program, args]
        : ['/bin/sh', ['-c', 'exec "$@" 2>&1', 'sh', options.program, ...args]];
    return (0,external_node_child_process_.spawn)(file, argv, {
        cwd: request.cwd,
        env: { ...request.env, [MARK]: options.mark },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
}
function endOf(child, request) {
    return new Promise((resolve, reject) => {
        child.once('exit', (code, signal) => resolve({ code, signal }));
        child.once('error', (cause) => reject(notStarted(request, cause)));
    });
}
function readOutput(child, onLine) {
    let isOpen = true;
    let chunks = 0;
    const pipes = [child.stdout, child.stderr].filter((pipe) => pipe !== null);
    const closed = pipes.map((pipe) => {
        const lines = splitLines(onLine);
        pipe.on('data', (bytes) => {
            chunks += 1;
            lines.push(bytes);
        });
        // A pipe that cannot be read any more closes; what was read before counts.
        pipe.on('error', () => pipe.destroy());
        return new Promise((resolve) => {
            pipe.once('close', () => resolve(lines.end()));
        });
    });
    const all = Promise.all(closed).then(() => {
        isOpen = false;
    });
    return {
        async drain() {
            for (let seen = -1; isOpen && seen !== chunks;) {
                seen = chunks;
                await Promise.race([all, (0,promises_.setTimeout)(DRAIN_MS, undefined, { ref: false })]);
                await (0,promises_.setImmediate)();
            }
            for (const pipe of pipes)
                pipe.destroy();
            await all;
        },
    };
}
function run_process_watch(request, root, graceMs) {
    let why = null;
    let ending = Promise.resolve();
    const end = (reason) => {
        if (why !== null)
            return;
        why = reason;
        ending = endTree(root, graceMs);
    };
    const onAbort = () => end('cancelled');
    const timer = setTimeout(() => end('timeout'), Math.min(request.timeoutMs, 2 ** 31 - 1));
    request.signal?.addEventListener('abort', onAbort, { once: true });
    if (request.signal?.aborted === true)
        onAbort();
    return {
        async settle() {
            clearTimeout(timer);
            request.signal?.removeEventListener('abort', onAbort);
            await ending;
            return why;
        },
    };
}
function notStarted(request, cause) {
    const why = cause instanceof Error ? `: ${cause.message}` : '';
    return new errors/* LockstepError */.Cj('build-failed', {
        message: `${request.argv[0] ?? ''} could not be started in ${request.cwd}${why}`,
        hint: 'look whether the directory is there and the command line is not too long',
        ...(cause === undefined ? {} : { cause }),
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/version-memory.js
/** Remembers the version line of each tool, because asking `npm --version` costs a fifth of a second. */


const SCHEMA = 1;
/**
 * `file` is JSON: `{schema, tools: {"<path> <args>": {stamp, version}}}`; a damaged one counts as empty. The stamp
 * is size, mtime, ctime and inode of what the path leads to. Shims that choose a version by directory or variable
 * (pyenv, rbenv, asdf, rustup, volta, mise) are never remembered.
 */
function versionMemory(file, random) {
    return {
        recall(program, args) {
            const entry = readTools(file)[keyOf(program, args)];
            return entry !== undefined && entry.stamp === stampOf(program) ? entry.version : null;
        },
        remember(program, args, version) {
            const stamp = stampOf(program);
            if (stamp === null)
                return;
            const tools = { ...readTools(file), [keyOf(program, args)]: { stamp, version } };
            writeTools(file, JSON.stringify({ schema: SCHEMA, tools }), random);
        },
    };
}
function keyOf(program, args) {
    return [program, ...args].join(' ');
}
const SHIM = /[/\\](?:shims|\.cargo[/\\]bin|\.rustup|\.volta|\.asdf|mise)[/\\]|[/\\]rustup$/;
/** Null for a shim, and for a file that is gone. */
function stampOf(program) {
    try {
        const real = (0,external_node_fs_.realpathSync)(program);
        if (SHIM.test(program) || SHIM.test(real))
            return null;
        const stat = (0,external_node_fs_.statSync)(real, { bigint: true });
        return [real, stat.size, stat.mtimeNs, stat.ctimeNs, stat.ino].join(' ');
    }
    catch {
        return null;
    }
}
/** Nothing is lost with it but time, so every fault of reading it means empty. */
function readTools(file) {
    try {
        const value = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        return isMemory(value) ? value.tools : {};
    }
    catch {
        return {};
    }
}
function isMemory(value) {
    const { schema, tools } = (value ?? {});
    if (schema !== SCHEMA || typeof tools !== 'object' || tools === null)
        return false;
    return Object.values(tools).every((entry) => typeof entry?.stamp === 'string' && typeof entry.version === 'string');
}
/** By rename, so that a reader sees the old or the new. A store that cannot be written is asked again next time. */
function writeTools(file, text, random) {
    const staged = `${file}.${random.hex(12)}`;
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        (0,external_node_fs_.writeFileSync)(staged, text, { flag: 'wx' });
        (0,external_node_fs_.renameSync)(staged, file);
    }
    catch {
        return;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/processes/create-processes.js
/** Child processes: found on PATH, run in their own session, versions remembered. */





const GRACE_MS = 5_000;
/** A tool that takes longer to say its version has none. */
const VERSION_TIMEOUT_MS = 20_000;
/** The `Processes` of this machine. Several may live side by side; they share nothing but the versions file. */
function createProcesses(options) {
    const memory = versionMemory(options.versionsFile, options.random);
    const asked = new Map();
    const { PATH: path, PATHEXT: pathExt } = options.environment;
    const which = (tool) => findTool(tool, { path, pathExt, cwd: options.cwd });
    return {
        run: (request) => run(request, options),
        which,
        versionOf(tool, args) {
            const program = which(tool);
            if (program === null)
                return Promise.resolve(null);
            const key = [program, ...args].join('\0');
            const known = asked.get(key) ?? askVersion([program, ...args], options, memory);
            asked.set(key, known);
            return known;
        },
    };
}
async function run(request, options) {
    const { cwd, env, signal } = request;
    if (signal?.aborted === true) {
        return { code: null, signal: null, timedOut: false, cancelled: true };
    }
    const tool = request.argv[0] ?? '';
    const program = findTool(tool, { path: env['PATH'], pathExt: env['PATHEXT'], cwd });
    if (program === null) {
        throw new errors/* LockstepError */.Cj('tool-missing', {
            message: `${tool === '' ? 'an empty command' : tool} is not on PATH`,
            hint: `install ${tool === '' ? 'what the manifest should name' : tool}`,
            data: { tool },
        });
    }
    const mark = options.random.hex(32);
    return runProcess(request, { program, mark, graceMs: options.graceMs ?? GRACE_MS });
}
async function askVersion(argv, options, memory) {
    const [program, ...args] = argv;
    const remembered = memory.recall(program, args);
    if (remembered !== null)
        return remembered;
    const lines = [];
    const result = await run({
        argv,
        cwd: options.cwd,
        env: { ...(0,child_environment/* hostVariables */.Cg)(options.environment), LC_ALL: 'C' },
        timeoutMs: VERSION_TIMEOUT_MS,
        onLine: (line) => void (lines.length < 20 && lines.push(line.trim())),
    }, options);
    const version = lines.find((line) => line !== '') ?? null;
    if (result.code !== 0 || version === null)
        return null;
    memory.remember(program, args, version);
    return version;
}

// EXTERNAL MODULE: ./.cache/bundle/app/secrets.js
var app_secrets = __webpack_require__(10228);
;// CONCATENATED MODULE: ./.cache/bundle/app/wire-signer.js
function wireSigner(options) {
    return {
        async sign(statement) {
            if (options.signingKey === null)
                return null;
            const { ownKey } = await __webpack_require__.e(/* import() */ 835).then(__webpack_require__.bind(__webpack_require__, 30835));
            const { signText } = await __webpack_require__.e(/* import() */ 3098).then(__webpack_require__.bind(__webpack_require__, 90717));
            const key = ownKey(options);
            return key === null ? null : signText(statement, key);
        },
        async verify(statement, signature) {
            const { trustedKeys } = await __webpack_require__.e(/* import() */ 835).then(__webpack_require__.bind(__webpack_require__, 30835));
            const { checkText } = await __webpack_require__.e(/* import() */ 3098).then(__webpack_require__.bind(__webpack_require__, 90717));
            return checkText(statement, signature, trustedKeys(options));
        },
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/node-peers.js
/** Processes of this machine, by signal 0. */

const systemPeers = { host: (0,external_node_os_.hostname)(), pid: process.pid, isRunning };
function isRunning(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        // EPERM: it is there, and somebody else's.
        return error.code !== 'ESRCH';
    }
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./.cache/bundle/adapters/threads/thread-messages.js
var thread_messages = __webpack_require__(41339);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/threads/thread-crew.js
/** A crew of worker threads. */


/** Few young objects live long in a thread; without a limit each keeps tens of megabytes for them. */
const thread_crew_LIMITS = { maxYoungGenerationSizeMb: 8 };
/**
 * `door` is the file that a thread starts with (it calls `serveThread`). Threads start with the first work and do not
 * keep the process alive while they wait.
 */
function createThreadCrew(of) {
    let threads = null;
    let squads = 0;
    let ids = 0;
    const begun = () => (threads ??= Array.from({ length: of.size }, () => startThread(of.door)));
    const send = ({ worker }, message) => worker.postMessage(message);
    return {
        size: of.size,
        begin(sort, setup) {
            const squad = (squads += 1);
            for (const thread of begun())
                send(thread, { kind: 'begin', squad, sort, setup });
            return {
                run: (number, job) => new Promise((resolve, reject) => {
                    const thread = begun()[number % of.size];
                    if (thread === undefined)
                        return;
                    if (thread.ended !== null)
                        return reject(thread.ended);
                    const id = (ids += 1);
                    thread.waiting.set(id, { squad, resolve: resolve, reject });
                    thread.worker.ref();
                    send(thread, { kind: 'run', squad, id, job });
                }),
                end() {
                    for (const thread of begun()) {
                        send(thread, { kind: 'end', squad });
                        for (const [id, { squad: of }] of thread.waiting) {
                            if (of === squad)
                                thread.waiting.delete(id);
                        }
                        if (thread.waiting.size === 0)
                            thread.worker.unref();
                    }
                },
            };
        },
        async close() {
            const ending = threads ?? [];
            threads = null;
            await Promise.all(ending.map(({ worker }) => worker.terminate()));
        },
    };
}
function startThread(door) {
    const worker = new external_node_worker_threads_.Worker(door, { resourceLimits: thread_crew_LIMITS });
    const waiting = new Map();
    worker.unref();
    worker.on('message', (message) => {
        const call = waiting.get(message.id);
        waiting.delete(message.id);
        if (waiting.size === 0)
            worker.unref();
        if (call === undefined)
            return;
        if ('error' in message)
            call.reject((0,thread_messages/* receiveError */.y)(message.error));
        else
            call.resolve(message.result);
    });
    const thread = { worker, waiting, ended: null };
    const fail = (error) => {
        thread.ended ??= error;
        for (const call of waiting.values())
            call.reject(error);
        waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`a worker thread ended with ${code}`)));
    return thread;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/threads/thread-door.js
/** Which file a thread of the committed bundle starts with. */




/** More threads than this gain little: the walk and the writing of packs are one thread's. */
const MOST_THREADS = 4;
/** As many as there are cores, at most four. */
function threadCount() {
    return Math.min((0,external_node_os_.availableParallelism)(), MOST_THREADS);
}
/** `worker/index.js` beside the directory of the file that the process began with; null where there is none. */
function threadDoor() {
    const started = process.argv[1];
    if (started === undefined || !(0,external_node_fs_.existsSync)(started))
        return null;
    const door = external_node_path_.join(external_node_path_.dirname((0,external_node_fs_.realpathSync)(started)), '..', 'worker', 'index.js');
    return (0,external_node_fs_.existsSync)(door) ? (0,external_node_url_.pathToFileURL)(door) : null;
}

;// CONCATENATED MODULE: ./.cache/bundle/store/catalog/invalidating-store.js
/** Everything but records passes through: bytes are what their digest says, whoever distrusts a build. */
function createInvalidatingStore(store, notes) {
    return {
        ...store,
        async readRecord(buildKey) {
            const isInvalid = (await notes.invalidation(buildKey)) !== null;
            return isInvalid ? null : store.readRecord(buildKey);
        },
        async writeRecord(record) {
            await store.writeRecord(record);
            // Last: a run that dies in between builds once more, and never takes the old one.
            await notes.clearInvalidation(record.buildKey);
        },
    };
}

// EXTERNAL MODULE: ./.cache/bundle/store/layout.js
var layout = __webpack_require__(95377);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-file.js
var pack_file = __webpack_require__(43508);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-index.js + 1 modules
var pack_index = __webpack_require__(68426);
// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
// EXTERNAL MODULE: ./.cache/bundle/store/records/records.js
var records_records = __webpack_require__(21188);
;// CONCATENATED MODULE: ./.cache/bundle/store/inline-crew.js
/** Jobs run at once, before `run` returns, so that their order is the order of the calls. */
function createInlineCrew(workshop) {
    return {
        size: 1,
        begin(sort, setup) {
            const work = workshop[sort](setup);
            return {
                run: (_, job) => new Promise((resolve) => resolve(work(job).result)),
                end: () => undefined,
            };
        },
        close: () => Promise.resolve(),
    };
}

// EXTERNAL MODULE: ./.cache/bundle/store/workshop.js + 1 modules
var workshop = __webpack_require__(16082);
;// CONCATENATED MODULE: ./.cache/bundle/store/store-context.js
/** What every part of a store works with, out of what it was opened with. */



/** Default sizes, packs in the clear, and the caller's own thread, unless the options say otherwise. */
function store_context_contextOf(options) {
    return {
        limits: layout/* DEFAULT_LIMITS */.dR,
        keys: [],
        crew: createInlineCrew((0,workshop/* createWorkshop */.Q)(options.disk)),
        ...options,
    };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var domain_digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-format.js
var pack_format = __webpack_require__(55025);
;// CONCATENATED MODULE: ./.cache/bundle/store/catalog/find-objects.js
/** Short digests: everything in a store whose digest begins with some hex digits. */


/** Sorted by digest, each digest once: as the kind that tells most. `hex` is in lower case. */
function findObjects(index, named, hex) {
    const found = new Map();
    const note = (kind, digests) => {
        for (const digest of digests)
            if (!found.has(digest))
                found.set(digest, kind);
    };
    for (const [kind, digests] of named) {
        note(kind, digests.filter((digest) => (0,domain_digest/* hexOf */.ZD)(digest).startsWith(hex)));
    }
    const packs = index.packs();
    note('pack', packs.map(({ pack }) => pack).filter((pack) => (0,domain_digest/* hexOf */.ZD)(pack).startsWith(hex)));
    for (const pack of packs)
        note('blob', blobsWith(pack, hex));
    return [...found]
        .map(([digest, kind]) => ({ digest, kind }))
        .sort((a, b) => (a.digest < b.digest ? -1 : 1));
}
function blobsWith({ table }, hex) {
    return (0,pack_format/* placesOf */.ek)(table)
        .map(({ digest }) => digest)
        .filter((digest) => (0,domain_digest/* hexOf */.ZD)(digest).startsWith(hex));
}

// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
;// CONCATENATED MODULE: ./.cache/bundle/store/catalog/invalidations.js
/** Notes that no record of a build key counts until a new one is written: `invalidated/<hh>/<build key>.json`. */






function notePath({ directory }, buildKey) {
    const hex = (0,domain_digest/* hexOf */.ZD)(buildKey);
    return (0,external_node_path_.join)(directory, 'invalidated', hex.slice(0, 2), `${hex}.json`);
}
/** Publishes the note durably. */
function writeInvalidation(context, note) {
    (0,layout/* ensureFormat */.Sw)(context);
    (0,layout/* publishInStore */.QP)(context, notePath(context, note.buildKey), `${(0,build_key/* canonicalJson */.dj)(note)}\n`);
}
/** Null when there is none. A damaged note still says that the key is not to be used. */
function readInvalidation(context, buildKey) {
    const text = (0,records_records/* readText */.yR)(context, notePath(context, buildKey));
    if (text === null)
        return null;
    const { component, at } = fieldsOf(text);
    return {
        buildKey,
        component: typeof component === 'string' ? component : '',
        at: typeof at === 'string' ? at : '',
    };
}
/** Fine when there is none. */
function removeInvalidation(context, buildKey) {
    const path = notePath(context, buildKey);
    if (context.disk.lstat(path) !== null)
        (0,publish/* writing */.dV)(path, () => context.disk.unlink(path));
}
function fieldsOf(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        // The file's being there is what counts.
        return {};
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/save/kept-marker.js
var kept_marker = __webpack_require__(86444);
;// CONCATENATED MODULE: ./.cache/bundle/store/catalog/kept-trees.js
/** The marks of trees that somebody stored, listed and taken away (`kept-marker.ts` makes them). */





/** Newest first. */
function listKept(place) {
    const top = (0,external_node_path_.join)(place.directory, 'kept');
    const kept = (0,pack_file/* reading */.hF)(top, () => (0,pack_index/* namesIn */.wX)(place.disk.readdir(top), 'directory', /^[0-9a-f]{2}$/).flatMap((prefix) => (0,pack_index/* namesIn */.wX)(place.disk.readdir((0,external_node_path_.join)(top, prefix)), 'file', /^[0-9a-f]{64}$/).map((hex) => {
        const time = place.disk.lstat((0,external_node_path_.join)(top, prefix, hex))?.mtimeNs ?? 0n;
        return { tree: `sha256:${hex}`, at: Number(time / 1000000n) };
    })));
    return kept.sort((a, b) => b.at - a.at);
}
/** False when the tree had no mark. */
function removeKept(place, tree) {
    const path = (0,kept_marker/* keptPath */.MO)(place, tree);
    if (place.disk.lstat(path) === null)
        return false;
    (0,publish/* writing */.dV)(path, () => place.disk.unlink(path));
    return true;
}

;// CONCATENATED MODULE: ./.cache/bundle/store/catalog/store-totals.js
/** How much there is in a store folder. */


/** The index has been refreshed. `bytes` is of the packs. */
function totalsOf({ disk, directory }, index) {
    const packs = index.packs();
    const place = (0,external_node_path_.join)(directory, 'quarantine');
    const aside = (0,pack_file/* reading */.hF)(place, () => (disk.readdir(place) ?? []).map(({ name }) => disk.lstat((0,external_node_path_.join)(place, name))?.size ?? 0));
    return {
        bytes: packs.reduce((sum, pack) => sum + pack.bytes, 0),
        packs: packs.length,
        blobs: packs.reduce((sum, pack) => sum + pack.table.count, 0),
        quarantined: { files: aside.length, bytes: aside.reduce((sum, size) => sum + size, 0) },
        lockedBy: index.lockedBy(),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/catalog/use-counts.js
/** How often outputs were found or had to be built, by component: `counts.json`; a statistic, never a reason. */




/** What is known; nothing for a damaged file. */
function readCounts(context) {
    const text = (0,records_records/* readText */.yR)(context, (0,external_node_path_.join)(context.directory, 'counts.json'));
    return text === null ? new Map() : new Map(entriesOf(text));
}
/** Adds up; two runs at the same time may lose one of them. */
function addCounts(context, uses) {
    const counts = new Map(readCounts(context));
    for (const [component, { hits, misses }] of uses) {
        const before = counts.get(component) ?? { hits: 0, misses: 0 };
        counts.set(component, { hits: before.hits + hits, misses: before.misses + misses });
    }
    const text = (0,build_key/* canonicalJson */.dj)(Object.fromEntries(counts));
    try {
        (0,layout/* publishInStore */.QP)(context, (0,external_node_path_.join)(context.directory, 'counts.json'), `${text}\n`);
    }
    catch {
        // A full or read-only disk must not fail a run for its statistics (T55).
    }
}
function entriesOf(text) {
    try {
        const value = JSON.parse(text);
        const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
        return entries.flatMap(([name, counts]) => {
            const { hits, misses } = counts;
            const isRight = Number.isSafeInteger(hits) && Number.isSafeInteger(misses);
            return isRight ? [[name, { hits, misses }]] : [];
        });
    }
    catch {
        // Torn or edited by hand: counting begins again.
        return [];
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/packs/blob-reader.js + 1 modules
var blob_reader = __webpack_require__(56563);
// EXTERNAL MODULE: ./.cache/bundle/store/restore/load-tree.js
var load_tree = __webpack_require__(28405);
;// CONCATENATED MODULE: ./.cache/bundle/store/packs/packs-holding.js


/**
 * Packs that together hold the blobs, sorted; a blob in several packs adds none if one of them is needed anyway. What is
 * there as bytes is taken as bytes, so that a tree then needs no base.
 */
function packsHolding(index, blobs) {
    const needed = new Set();
    const choices = [];
    for (const blob of blobs) {
        const places = index.locations(blob);
        const asBytes = places.filter(({ kind }) => kind === 'bytes');
        const packs = (asBytes.length > 0 ? asBytes : places).map((place) => place.pack);
        if (packs.length > 1)
            choices.push(packs);
        else if (packs[0] !== undefined)
            needed.add(packs[0]);
    }
    for (const packs of choices) {
        const first = packs.sort()[0];
        if (first !== undefined && !packs.some((pack) => needed.has(pack)))
            needed.add(first);
    }
    return [...needed].sort();
}
/** Packs that together hold a tree and all that it needs, sorted; null when something of it is not there. */
function packsOfTree(index, reader, of) {
    try {
        const [manifest, ...blobs] = (0,load_tree/* neededBlobs */.ui)(index, reader, of);
        if (manifest === undefined)
            return null;
        const needed = new Set(packsHolding(index, [manifest]));
        for (const blob of blobs) {
            const place = index.bytesOf(blob);
            if (place === null)
                return null;
            needed.add(place.pack);
        }
        return [...needed].sort();
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-missing'))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/packs/whole-pack.js
/** Looks at every blob of a pack that somebody else made: its index may lie although the file is what its name says. */



/** A pack whose every blob is what the index says; otherwise null. One frame is in memory at a time. */
function wholePack(context, path) {
    const { disk } = context;
    const bytes = disk.lstat(path)?.size ?? 0;
    return (0,pack_file/* withFile */.D4)(disk, path, (fd) => {
        const opened = (0,pack_file/* openPack */.g5)(context, fd, bytes);
        if (opened.state !== 'open')
            return null;
        const { table, seal } = opened;
        const blobs = (0,pack_format/* placesOf */.ek)(table);
        if (hasTwice(blobs) || isBomb(table, bytes))
            return null;
        const frames = createFrames(disk, fd, opened);
        const inOrder = [...blobs].sort((a, b) => a.frame - b.frame || a.offset - b.offset);
        return inOrder.every((blob) => isRight(frames, blob)) ? { bytes, table, seal } : null;
    });
}
/** A delta's own digest is nowhere: what it makes is verified when it is read. */
function isRight(frames, blob) {
    const found = digestAt(frames, blob);
    return blob.kind === 'delta' ? found !== null : found === blob.digest;
}
/** Builds seldom compress better than 20:1; what claims far more is not worth unpacking (T14). */
function isBomb({ frames }, packBytes) {
    return frames.reduce((sum, { raw }) => sum + raw, 0) > (256 << 20) + 250 * packBytes;
}
function hasTwice(blobs) {
    return new Set(blobs.map((blob) => blob.digest)).size !== blobs.length;
}
/** Remembers the last frame only: blobs come in the order of the pack. */
function createFrames(disk, fd, source) {
    let last = null;
    return (number) => {
        if (last?.number !== number)
            last = { number, bytes: (0,pack_file/* readFrame */.IW)(disk, fd, source, number) };
        return last.bytes;
    };
}
function digestAt(frames, blob) {
    const running = (0,domain_digest/* digestStream */.Nq)();
    let { frame, offset } = blob;
    for (let left = blob.length; left > 0; frame += 1) {
        const bytes = frames(frame);
        if (bytes === null)
            return null;
        const part = bytes.subarray(offset, offset + left);
        running.update(part);
        left -= part.byteLength;
        offset = 0;
    }
    return running.digest();
}

;// CONCATENATED MODULE: ./.cache/bundle/store/catalog/verify-store.js






/** Reads those packs; the damaged ones are in quarantine afterwards. Yields between packs, so that it can be stopped. */
async function verifyPacks({ context, index, signal }, packs) {
    const damaged = [];
    let bytes = 0;
    for (const pack of packs) {
        stopIfAsked(signal);
        bytes += index.sizeOf(pack);
        if (!isWhole(context, index, pack))
            damaged.push(pack);
        await Promise.resolve();
    }
    return { packs: packs.length, bytes, damaged };
}
/** The file is what its name says, and every blob in it what the index says. */
function isWhole(context, index, pack) {
    if (!index.verify(pack))
        return false;
    if (wholePack(context, (0,layout/* packPath */.x9)(context, pack)) !== null)
        return true;
    index.quarantine(pack);
    return false;
}
/** Those of the roots that the store does not have whole; each tree is told once. */
async function brokenRoots({ store, signal }, roots) {
    const broken = [];
    for (const root of roots) {
        stopIfAsked(signal);
        if (!(await store.has(root.tree)))
            broken.push(root);
    }
    return broken;
}
/** Packs that hold the trees, by their records and by the index; a tree that is not there, or is damaged, adds none. */
function packsOfRoots({ context, index }, roots) {
    const reader = (0,blob_reader/* createBlobReader */.nF)(context, index);
    try {
        return new Set(roots.flatMap(({ tree, record }) => [
            ...(record?.packs ?? []),
            ...(packsIfWhole(index, reader, tree) ?? []),
        ]));
    }
    finally {
        reader.close();
    }
}
function packsIfWhole(index, reader, digest) {
    try {
        return packsOfTree(index, reader, { digest, tree: (0,load_tree/* loadTree */.rR)(index, reader, digest) });
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt', 'tree-unsafe'))
            return null;
        throw error;
    }
}
function stopIfAsked(signal) {
    if (!signal.aborted)
        return;
    throw new errors/* LockstepError */.Cj('cancelled', { message: 'verifying the store was interrupted' });
}

;// CONCATENATED MODULE: ./.cache/bundle/store/catalog/store-catalog.js













/** `store` is the local one: what is said here is what is on this disk. Nothing is read until the first call. */
function createStoreCatalog(options, store) {
    const context = store_context_contextOf(options);
    const index = (0,pack_index/* createPackIndex */.K0)(context);
    const run = (work) => (0,pack_file/* readingWhile */.Yt)(context.directory, () => {
        (0,layout/* checkFormat */.KA)(context);
        return work();
    });
    const indexed = (work) => run(() => {
        index.refresh();
        return work();
    });
    return {
        keyIds: context.keys.map(({ id }) => id),
        has: (tree) => run(() => store.has(tree)),
        find: (hex) => indexed(() => findObjects(index, new Map([
            ['record', (0,records_records/* listRecords */.VI)(context)],
            ['tree', rootsOf(context).map(({ tree }) => tree)],
        ]), hex)),
        records: () => run(() => sortedRecords(context)),
        keptTrees: () => run(() => listKept(context)),
        tree: (digest) => run(() => describeTree(store, digest)),
        pack: (digest) => indexed(() => {
            const known = index.pack(digest);
            return known && { pack: digest, bytes: known.bytes, blobs: known.table.count };
        }),
        blob: (digest) => indexed(() => {
            const places = index.locations(digest);
            const packs = [...new Set(places.map(({ pack }) => pack))];
            return places[0] === undefined ? null : { bytes: places[0].length, packs };
        }),
        totals: () => indexed(() => totalsOf(context, index)),
        removeRecord: (buildKey) => run(() => removeRecord(context, buildKey)),
        removeKept: (tree) => run(() => removeKept(context, tree)),
        verify: (trees, signal) => indexed(() => verifyAll({ context, index, store, signal }, trees)),
        invalidate: (note) => run(() => writeInvalidation(context, note)),
        invalidation: (buildKey) => run(() => readInvalidation(context, buildKey)),
        clearInvalidation: (buildKey) => run(() => removeInvalidation(context, buildKey)),
        countUses: (uses) => run(() => addCounts(context, uses)),
        useCounts: () => run(() => readCounts(context)),
    };
}
function recordsOf(context) {
    return (0,records_records/* listRecords */.VI)(context).flatMap((buildKey) => (0,records_records/* readRecord */.aE)(context, buildKey) ?? []);
}
function sortedRecords(context) {
    const records = recordsOf(context).map((record) => {
        const time = context.disk.lstat((0,layout/* usedPath */.Hw)(context, record.buildKey))?.mtimeNs;
        return { record, usedAt: time === undefined ? null : Number(time / 1000000n) };
    });
    return records.sort(({ record: a }, { record: b }) => store_catalog_compare(a.component, b.component) || store_catalog_compare(b.producer.at, a.producer.at));
}
function store_catalog_compare(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}
/** Every tree that a record or a marker names, once; a record tells more than a marker. */
function rootsOf(context) {
    const roots = new Map();
    for (const { tree } of listKept(context))
        roots.set(tree, { tree, record: null });
    for (const record of recordsOf(context)) {
        roots.set(record.output, { tree: record.output, record });
    }
    return [...roots.values()];
}
async function describeTree(store, digest) {
    try {
        const tree = await store.readTree(digest);
        const files = tree.filter((entry) => 'digest' in entry);
        const tops = new Set(tree.map(({ path }) => path.split('/')[0] ?? ''));
        return {
            files: files.length,
            bytes: files.reduce((sum, { size }) => sum + size, 0),
            top: [...tops].sort(),
        };
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt', 'tree-unsafe'))
            return null;
        throw error;
    }
}
async function verifyAll(verifying, trees) {
    const { context, index } = verifying;
    const all = rootsOf(context);
    const roots = trees === null ? all : askedRoots(all, trees);
    const wanted = trees === null ? null : packsOfRoots(verifying, roots);
    const packs = index.packs().map(({ pack }) => pack);
    const read = await verifyPacks(verifying, packs.filter((pack) => wanted?.has(pack) ?? true));
    return { ...read, trees: roots.length, broken: await brokenRoots(verifying, roots) };
}
/** Also a tree that nothing here names, such as one that only a lock does. */
function askedRoots(all, trees) {
    const known = new Map(all.map((root) => [root.tree, root]));
    return [...new Set(trees)].map((tree) => known.get(tree) ?? { tree, record: null });
}
function removeRecord(context, buildKey) {
    const path = (0,layout/* recordPath */.lX)(context, buildKey);
    if (context.disk.lstat(path) === null)
        return false;
    (0,publish/* writing */.dV)(path, () => {
        context.disk.unlink(path);
        const used = (0,layout/* usedPath */.Hw)(context, buildKey);
        if (context.disk.lstat(used) !== null)
            context.disk.unlink(used);
    });
    return true;
}

// EXTERNAL MODULE: ./.cache/bundle/store/graves.js + 1 modules
var graves = __webpack_require__(6697);
// EXTERNAL MODULE: ./.cache/bundle/store/leases.js
var leases = __webpack_require__(53116);
// EXTERNAL MODULE: ./.cache/bundle/domain/tree-rules.js
var tree_rules = __webpack_require__(42510);
;// CONCATENATED MODULE: ./.cache/bundle/store/restore/arrivals.js
/** Each pack is in the index when `next` has told of it. */
function createArrivals(index, arriving) {
    if (arriving === null) {
        return { next: () => Promise.resolve(false), isOver: () => true, close: () => undefined };
    }
    const iterator = arriving[Symbol.asyncIterator]();
    let isOver = false;
    const next = async () => {
        while (!isOver) {
            const { done } = await iterator.next();
            isOver = done === true;
            const before = index.packs().length;
            index.refresh();
            if (index.packs().length !== before)
                return true;
        }
        return false;
    };
    return {
        next,
        isOver: () => isOver,
        close() {
            if (isOver)
                return;
            isOver = true;
            // The transfer may be waiting for its next pack, and what becomes of it is its owner's business.
            iterator.return?.().catch(() => undefined);
        },
    };
}

// EXTERNAL MODULE: ./.cache/bundle/store/remove-tree.js
var remove_tree = __webpack_require__(12840);
;// CONCATENATED MODULE: ./.cache/bundle/store/restore/get-marker.js
/** The marker of a restore that has begun: while it is there, the paths are never taken for a whole tree. */





/**
 * Says durably that the paths are about to change, and where the unfinished things are. A disk that is full still takes
 * an empty file, which marks as well (T55); then only the place of leftovers is not known.
 */
function setMarker(context, of) {
    const { marker } = (0,layout/* statPaths */.Ri)(context, of.root, of.places);
    try {
        (0,layout/* publishInStore */.QP)(context, marker, `${JSON.stringify({ root: of.root, stage: of.stage })}\n`);
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'disk-full'))
            throw error;
        (0,layout/* publishInStore */.QP)(context, marker, '');
    }
}
/** True while a restore of these paths has begun and not ended. */
function hasMarker(context, root, places) {
    return context.disk.lstat((0,layout/* statPaths */.Ri)(context, root, places).marker) !== null;
}
function clearMarker(context, root, places) {
    const { marker } = (0,layout/* statPaths */.Ri)(context, root, places);
    if (context.disk.lstat(marker) !== null)
        (0,publish/* writing */.dV)(marker, () => context.disk.unlink(marker));
}
/** Removes what an interrupted restore left beside its paths. The marker stays: they are still not whole. */
function recoverFrom(context, root, places) {
    const { marker } = (0,layout/* statPaths */.Ri)(context, root, places);
    if (context.disk.lstat(marker) === null)
        return;
    const stage = stageOf(Buffer.from(context.disk.readFile(marker)).toString('utf8'));
    if (stage === null || !(0,external_node_path_.basename)(stage).startsWith(publish/* TEMPORARY_PREFIX */.F8))
        return;
    if ((0,external_node_path_.dirname)(stage) === root || (0,external_node_path_.dirname)(stage) === (0,external_node_path_.dirname)(root)) {
        (0,remove_tree/* removeTree */.d)(context.disk, stage);
    }
}
function stageOf(text) {
    try {
        const { stage } = JSON.parse(text);
        return typeof stage === 'string' ? stage : null;
    }
    catch {
        // A marker torn by a power loss still marks; only the place of the leftovers is lost.
        return null;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/scan.js
var store_scan = __webpack_require__(22330);
// EXTERNAL MODULE: ./.cache/bundle/store/stat-sidecar.js
var stat_sidecar = __webpack_require__(49327);
;// CONCATENATED MODULE: ./.cache/bundle/store/restore/get-plan.js
/** What must change on the disk so that some paths are what a tree says; nothing is written here. */



const FILE_MODE = 0o644;
const EXECUTABLE_MODE = 0o755;
function modeOf(kind) {
    return kind === 'executable' ? EXECUTABLE_MODE : FILE_MODE;
}
/** Compares two lists in the order of trees; a file whose stat data are not known is read only where it could be right. */
function planGet(of) {
    const { tree, scan } = of;
    const plan = {
        fresh: freshIn(tree, scan.missing),
        files: [],
        links: [],
        directories: [],
        remove: [],
        removed: 0,
        modes: [],
        kept: 0,
        stats: (0,stat_sidecar/* createStatColumns */.yb)(tree.length),
        isHashed: false,
    };
    const isKnown = createKnown(of);
    const drop = createDrop(plan);
    const take = createTake(scan.found, drop);
    tree.forEach((entry, n) => {
        const there = take(entry.path);
        const isFresh = there === undefined && (0,store_scan/* isInside */.FK)(entry.path, scan.missing);
        if (isFresh)
            return;
        const isReplaced = there !== undefined && !canStay(there, entry);
        if (isReplaced)
            drop(there);
        const kept = isReplaced ? undefined : there;
        if (entry.kind === 'directory')
            planDirectory(plan, { entry, n }, kept);
        else if (entry.kind === 'symlink')
            planLink(plan, { entry, n }, kept);
        else
            planFile({ plan, isKnown, look: of.look }, { entry, n }, kept);
    });
    take(null);
    return plan;
}
/** Notes what must go; what is below something that must go is not named. */
function createDrop(plan) {
    const gone = new Set();
    return (found) => {
        plan.removed += 1;
        if (!gone.has((0,tree_rules/* parentOf */.gN)(found.path) ?? ''))
            plan.remove.push(found.path);
        if (found.kind === 'directory')
            gone.add(found.path);
    };
}
/** Gives what was found at a path, asked in the order of the tree, and drops all before it; at `null`, all that is left. */
function createTake(found, drop) {
    let at = 0;
    return (path) => {
        for (let next = found[at]; next !== undefined; next = found[at]) {
            if (next.path !== path && path !== null && (0,tree_rules/* compareUtf8 */.zq)(next.path, path) > 0)
                return undefined;
            at += 1;
            if (next.path === path)
                return next;
            drop(next);
        }
        return undefined;
    };
}
/** True when nothing has to be done but what `modes` says. */
function get_plan_isWhole({ fresh, files, links, directories, remove }) {
    return [fresh, files, links, directories, remove].every((list) => list.length === 0);
}
function freshIn(tree, missing) {
    const fresh = missing.map((path) => ({
        path,
        entries: tree.flatMap((entry, n) => ((0,store_scan/* isInside */.FK)(entry.path, [path]) ? [n] : [])),
    }));
    return fresh.filter(({ path, entries }) => entries.length > 0 || path === '.');
}
/** A file may take the place of a file or symlink by a rename; anything else must go first. */
function canStay(found, entry) {
    if (found.kind === 'other')
        return false;
    return (found.kind === 'directory') === (entry.kind === 'directory');
}
function planDirectory(plan, { entry, n }, found) {
    if (found?.kind !== 'directory')
        plan.directories.push(entry.path);
    else if ((found.mode & 0o700) !== 0o700) {
        plan.modes.push({ entry: n, path: entry.path, mode: EXECUTABLE_MODE, isOther: false });
    }
}
function planLink(plan, { entry, n }, found) {
    if (found?.kind !== 'symlink' || found.target !== entry.target)
        plan.links.push(n);
}
function planFile(of, { entry, n }, found) {
    const { plan } = of;
    const seen = found !== undefined && 'stat' in found ? lookAt(of, entry, found.stat) : null;
    if (found === undefined || seen === null) {
        plan.files.push(n);
        return;
    }
    plan.kept += 1;
    (0,stat_sidecar/* setStat */.jt)(plan.stats, n, seen.stat);
    if (seen.isRacy)
        plan.stats.mtimes[n] = NEVER_OLDER;
    planMode(plan, { entry, n }, { isOther: found.kind !== entry.kind, mode: seen.stat.mode });
}
/** Null for a file that is not right. One with other hard links never is: who writes through them would change the output. */
function lookAt({ plan, isKnown, look }, entry, stat) {
    if (stat.size !== entry.size || stat.nlink > 1)
        return null;
    const known = isKnown(entry, stat);
    if (known === 'same')
        return { stat, isRacy: false };
    const seen = known === 'unknown' ? look(entry) : null;
    if (seen !== null)
        plan.isHashed = true;
    return seen;
}
function planMode(plan, { entry, n }, found) {
    const { isOther } = found;
    if (!isOther && (found.mode & 0o7002) === 0)
        return;
    plan.modes.push({ entry: n, path: entry.path, mode: modeOf(entry.kind), isOther });
}
/** A time that no stamp is later than: what may have changed once more in the tick it was read in is not believed again. */
const NEVER_OLDER = 2n ** 63n - 1n;
/** What the sidecar tells of a file, asked in the order of the tree. A list's digest says nothing about a whole file's. */
function createKnown({ sidecar }) {
    if (sidecar === null)
        return () => 'unknown';
    const find = sidecar.cursor();
    return (entry, stat) => {
        const n = find(entry.path);
        if (n < 0 || !sidecar.isUnchanged(n, stat))
            return 'unknown';
        const known = sidecar.entry(n);
        if (!('digest' in known) || known.chunked !== entry.chunked)
            return 'unknown';
        return known.digest === entry.digest ? 'same' : 'different';
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/restore/get-stage.js
/** The stage of a restore: a hidden place on the same file system where everything is made before anything is touched. */





/** A path in or beside the root, so that what is made there can be renamed into the root. */
function stagePath({ disk, random }, root) {
    return (0,external_node_path_.join)(disk.lstat(root) === null ? (0,external_node_path_.dirname)(root) : root, (0,publish/* temporaryName */.NT)(random));
}
/** Where in the stage the n-th of the files, of the links, and each fresh path are made. */
const stagedFile = (n) => `file-${n}`;
const stagedLink = (n) => `link-${n}`;
const stagedFresh = (n) => `fresh-${n}`;
/** The files to be made, and where in the stage. */
function wantedFiles({ tree, plan }) {
    const wanted = plan.files.map((entry, n) => ({ entry, path: stagedFile(n) }));
    plan.fresh.forEach(({ path, entries }, n) => {
        const top = stagedFresh(n);
        for (const entry of entries) {
            const made = tree[entry];
            if (made === undefined || !('digest' in made))
                continue;
            wanted.push({ entry, path: top + below(path, made.path) });
        }
    });
    return wanted;
}
/** With the slash in front; empty for the path itself. */
function below(top, path) {
    return top === '.' ? `/${path}` : path.slice(top.length);
}
/**
 * Says durably what is going on, makes the directories of the stage, lets `write` fill them with files, then makes the
 * symlinks: none is there while files are written. Whatever fails, the stage goes away and the tree is as it was.
 */
async function fillStage(of, stage, write) {
    const { context, root, places, tree, plan } = of;
    const wasMarked = hasMarker(context, root, places);
    setMarker(context, { root, places, stage });
    try {
        context.disk.mkdir(stage);
        eachFresh(of, stage, 'directory', (path) => context.disk.mkdir(path));
        await write();
        plan.links.forEach((entry, n) => {
            context.disk.symlink(targetAt(tree, entry), (0,external_node_path_.join)(stage, stagedLink(n)));
        });
        eachFresh(of, stage, 'symlink', (path, n) => context.disk.symlink(targetAt(tree, n), path));
    }
    catch (error) {
        dropStage(of, stage, wasMarked);
        throw (0,publish/* asWriteError */.U0)(error, stage);
    }
}
function eachFresh({ tree, plan }, stage, kind, make) {
    plan.fresh.forEach(({ path, entries }, n) => {
        const top = `${stage}/${stagedFresh(n)}`;
        if (path === '.' && kind === 'directory')
            make(top, -1);
        for (const entry of entries) {
            const made = tree[entry];
            if (made?.kind === kind)
                make(top + below(path, made.path), entry);
        }
    });
}
function targetAt(tree, n) {
    const entry = tree[n];
    if (entry?.kind !== 'symlink')
        throw (0,tree_rules/* treeRefused */.Pi)(entry?.path ?? '.', 'it is no symlink');
    return entry.target;
}
/** Only the stage was touched: no marker need say otherwise unless one did before. */
function dropStage({ context, root, places }, stage, wasMarked) {
    try {
        (0,publish/* writing */.dV)(stage, () => (0,remove_tree/* removeTree */.d)(context.disk, stage));
        if (!wasMarked)
            clearMarker(context, root, places);
    }
    catch {
        // The marker stays and names the stage, so the next get removes it; the first error is the one to report.
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/restore/get-settle.js
/** The end of a restore: what must go goes, and what was staged is renamed to its place. */






/** Makes the paths what the plan says and removes the stage. Throws `tree-unsafe` where a directory became a symlink. */
function settle(of, stage) {
    makeRoom(of);
    moveIn(of, stage);
    (0,remove_tree/* removeTree */.d)(of.context.disk, stage);
    followChanges(of);
}
/** Removes what is not in the tree and makes the missing directories. */
function makeRoom({ context, root, plan }) {
    const { disk } = context;
    const guard = createGuard(context, root);
    for (const path of plan.remove) {
        guard(path);
        (0,remove_tree/* removeTree */.d)(disk, (0,external_node_path_.join)(root, path));
    }
    for (const path of plan.directories) {
        guard(path);
        disk.mkdir((0,external_node_path_.join)(root, path));
    }
    for (const { path, mode } of plan.modes) {
        guard(path);
        disk.chmod((0,external_node_path_.join)(root, path), mode);
    }
}
/** Renames what was staged to its place. */
function moveIn({ context, root, tree, plan }, stage) {
    const { disk } = context;
    const guard = createGuard(context, root);
    const move = (name, path) => {
        guard(path);
        disk.rename((0,external_node_path_.join)(stage, name), (0,external_node_path_.join)(root, path));
    };
    plan.files.forEach((entry, n) => move(stagedFile(n), tree[entry]?.path ?? '.'));
    plan.links.forEach((entry, n) => move(stagedLink(n), tree[entry]?.path ?? '.'));
    plan.fresh.forEach(({ path }, n) => {
        if (path !== '.')
            makeParents(disk, root, path);
        move(stagedFresh(n), path);
    });
}
/** Makes the directories between the root and a path one by one, so that none is made through a symlink. */
function makeParents(disk, root, path) {
    const parent = (0,tree_rules/* parentOf */.gN)(path);
    if (parent !== null)
        makeParents(disk, root, parent);
    const full = parent === null ? root : (0,external_node_path_.join)(root, parent);
    const kind = disk.lstat(full)?.kind;
    if (kind === undefined)
        disk.mkdir(full);
    else if (kind !== 'directory')
        throw (0,tree_rules/* treeRefused */.Pi)(path, `its parent is a ${kind}`);
}
/** Looks again, right before a change, that no directory on the way has become a symlink. */
function createGuard({ disk }, root) {
    const checked = new Set();
    return (path) => {
        const parent = (0,tree_rules/* parentOf */.gN)(path) ?? '';
        if (path === '.' || checked.has(parent))
            return;
        if (!(0,store_scan/* parentsExist */.NK)(disk, root, path))
            throw (0,tree_rules/* treeRefused */.Pi)(path, 'its parent vanished');
        checked.add(parent);
    };
}
/** A rename or chmod gives a file a new ctime. What else is new came from somebody else: then nothing is known of it. */
function followChanges({ context, root, tree, plan }) {
    const { stats, files, modes, fresh } = plan;
    const single = fresh.flatMap(({ entries }) => (entries.length === 1 ? entries : []));
    for (const n of [...files, ...modes.map(({ entry }) => entry), ...single]) {
        const entry = tree[n];
        if (entry === undefined || !('digest' in entry))
            continue;
        const stat = context.disk.lstat((0,external_node_path_.join)(root, entry.path));
        if (stat?.kind !== 'file')
            throw (0,tree_rules/* treeRefused */.Pi)(entry.path, 'it changed while it was restored');
        const { sizes, mtimes, inodes } = stats;
        const isOurs = stat.size === sizes[n] && stat.mtimeNs === mtimes[n] && stat.ino === inodes[n];
        if (!isOurs)
            mtimes[n] = NEVER_OLDER;
        stats.ctimes[n] = stat.ctimeNs;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/restore/deal-jobs.js
const IN_FLIGHT = 2;
/** `done` is told of each result as it comes; what it throws is a failure as well. */
function createDealer(of) {
    const queue = [];
    const flying = Array.from({ length: of.workers }, () => 0);
    const waiting = [];
    let next = 0;
    let failure = null;
    let tell = () => undefined;
    const failed = new Promise((resolve) => (tell = resolve));
    const isIdle = () => flying.every((count) => count === 0) && (failure !== null || next === queue.length);
    const fail = (error) => {
        failure ??= { error };
        tell(error);
    };
    const land = (worker) => {
        flying[worker] = (flying[worker] ?? 0) - 1;
        deal();
        if (isIdle())
            for (const resolve of waiting.splice(0))
                resolve();
    };
    const deal = () => {
        for (let depth = 0; depth < IN_FLIGHT; depth += 1) {
            for (let worker = 0; worker < of.workers; worker += 1) {
                const job = queue[next];
                if (failure !== null || job === undefined)
                    return;
                if ((flying[worker] ?? 0) > depth)
                    continue;
                next += 1;
                flying[worker] = (flying[worker] ?? 0) + 1;
                void of.squad
                    .run(worker, job.make())
                    .then((result) => of.done(job, result))
                    .catch(fail)
                    .finally(() => land(worker));
            }
        }
    };
    return {
        failed,
        add(jobs) {
            for (const job of jobs)
                queue.push(job);
            deal();
        },
        async finish() {
            if (!isIdle())
                await new Promise((resolve) => waiting.push(resolve));
            if (failure !== null)
                throw failure.error;
        },
    };
}

// EXTERNAL MODULE: ./.cache/bundle/store/restore/restore-work.js
var restore_work = __webpack_require__(84000);
;// CONCATENATED MODULE: ./.cache/bundle/store/restore/restore-jobs.js
/** Turns files to restore into jobs for threads: those that begin in the same frame go together. */



/** Enough to be worth a message; a frame of tiny files still is work for several threads. */
const MOST_FILES = 2000;
/** A job this large goes first, or its worker would be the last to end. */
const LARGE_BYTES = 16 << 20;
/** Jobs in the order of the packs, the large ones before them. */
function restoreJobs(context, index, files) {
    const jobs = groupsOf(files).flatMap((group) => {
        const pieces = [];
        for (let at = 0; at < group.length; at += MOST_FILES) {
            pieces.push(group.slice(at, at + MOST_FILES));
        }
        return pieces.map((piece) => jobOf(context, index, piece));
    });
    const large = jobs.filter(({ bytes }) => bytes >= LARGE_BYTES).sort((a, b) => b.bytes - a.bytes);
    return [...large, ...jobs.filter(({ bytes }) => bytes < LARGE_BYTES)];
}
/** By the frame that the first part begins in; within it in the order of the tree, so that directories fill up in turn. */
function groupsOf(files) {
    const groups = new Map();
    for (const file of files) {
        const { pack = '', frame = 0 } = file.parts[0] ?? {};
        let frames = groups.get(pack);
        if (frames === undefined)
            groups.set(pack, (frames = []));
        const group = frames[frame];
        if (group === undefined)
            frames[frame] = [file];
        else
            group.push(file);
    }
    // An array in the order of its numbers, without those that nothing begins in.
    return [...groups.values()].flatMap((frames) => Object.values(frames));
}
function jobOf(context, index, files) {
    let bytes = 0;
    for (const { parts } of files)
        for (const { length } of parts)
            bytes += length;
    return { files, bytes, make: () => columnsOf(context, index, files) };
}
function columnsOf(context, index, files) {
    const parts = files.flatMap((file) => file.parts);
    const packs = packsOf(context, index, parts);
    const columns = new Uint32Array(parts.length * restore_work/* PART_COLUMNS */.G);
    parts.forEach(({ pack, frame, offset, length }, n) => {
        columns.set([packs.get(pack)?.number ?? 0, frame, offset, length], n * restore_work/* PART_COLUMNS */.G);
    });
    return {
        packs: [...packs.values()].map(({ pack }) => pack),
        paths: files.map(({ path }) => `${path}\n`).join(''),
        modes: Uint16Array.from(files, ({ mode }) => mode),
        partCounts: Uint32Array.from(files, (file) => file.parts.length),
        parts: columns,
        digests: parts.map(({ digest }) => (0,domain_digest/* hexOf */.ZD)(digest)).join(''),
    };
}
/** The packs of some parts, each with the frames that they touch. */
function packsOf(context, index, parts) {
    const byPack = new Map();
    for (const part of parts) {
        const others = byPack.get(part.pack);
        if (others === undefined)
            byPack.set(part.pack, [part]);
        else
            others.push(part);
    }
    const packs = new Map();
    for (const [digest, inPack] of byPack) {
        const known = index.pack(digest);
        if (known === null)
            throw new RangeError(`${digest} is not in the index`);
        const { version, sealedBy, frames } = known.table;
        const first = inPack.reduce((least, { frame }) => Math.min(least, frame), Infinity);
        const last = inPack.reduce((most, part) => Math.max(most, lastFrame(frames, part)), 0);
        const path = (0,layout/* packPath */.x9)(context, digest);
        const touched = frames.slice(first, last + 1);
        packs.set(digest, {
            number: packs.size,
            pack: { path, version, sealedBy, first, frames: touched },
        });
    }
    return packs;
}
function lastFrame(frames, { frame, offset, length }) {
    let last = frame;
    for (let left = offset + length; left > (frames[last]?.raw ?? left); last += 1) {
        left -= frames[last]?.raw ?? 0;
    }
    return last;
}

;// CONCATENATED MODULE: ./.cache/bundle/store/restore/restore-files.js








/** Which of the files can be made now, and which need packs that are not there yet. Throws `object-corrupt`. */
function placeFiles({ index, reader, tree }, wanted) {
    const placed = [];
    const absent = [];
    for (const file of wanted) {
        const entry = fileAt(tree, file.entry);
        const parts = placesOf(index, restore_files_sizesOf({ index, reader }, entry));
        if (parts === null)
            absent.push(file);
        else
            placed.push({ ...file, mode: modeOf(entry.kind), parts });
    }
    return { placed, absent };
}
/** The blobs that one after the other are the file; null when its list is not there. */
function restore_files_sizesOf({ index, reader }, entry) {
    if (entry.chunked === true)
        return (0,load_tree/* chunksOf */.U_)(index, reader, entry);
    return [{ digest: entry.digest, length: entry.size }];
}
function placesOf(index, blobs) {
    if (blobs === null)
        return null;
    const parts = [];
    for (const { digest, length } of blobs) {
        const place = index.bytesOf(digest);
        if (place === null)
            return null;
        if (place.length !== length)
            throw (0,blob_reader/* wrongLength */.Cx)(digest, length, place.length);
        parts.push(place);
    }
    return parts;
}
function fileAt(tree, n) {
    const entry = tree[n];
    if (entry === undefined || !('digest' in entry))
        throw new RangeError(`entry ${n} is no file`);
    return entry;
}
/**
 * Writes the files: what is placed at once, the rest as packs arrive. When it throws, nothing is being written any more.
 * Throws `object-missing` when packs end and files are left, `object-corrupt`, `disk-full` …
 */
async function restoreFiles(of, files) {
    const { context, index, stage } = of;
    const crew = crewFor(context, files);
    const squad = crew.begin('restore', { root: stage, keys: context.keys });
    const damaged = [];
    const dealer = createDealer({
        squad,
        workers: crew.size,
        done: (job, result) => void damaged.push(...takeResult(of, job, result)),
    });
    try {
        dealer.add(restoreJobs(context, index, files.placed));
        let { absent } = files;
        try {
            const broken = dealer.failed.then(() => false);
            while (absent.length > 0 && (await Promise.race([of.arrivals.next(), broken]))) {
                const more = placeFiles(of, absent);
                absent = more.absent;
                dealer.add(restoreJobs(context, index, more.placed));
            }
        }
        finally {
            await dealer.finish();
        }
        if (absent.length > 0)
            throw (0,load_tree/* filesMissing */.Aj)(of.digest, absent.length);
        for (const file of damaged)
            writeFromElsewhere(of, file);
    }
    finally {
        squad.end();
    }
}
/** Less than this is done before threads have started. */
const LITTLE = { files: 2000, bytes: 32 << 20 };
/** The caller's own thread for little work that is all there. */
function crewFor(context, files) {
    const { placed, absent } = files;
    if (absent.length > 0 || placed.length > LITTLE.files)
        return context.crew;
    const sizes = placed.flatMap(({ parts }) => parts.map(({ length }) => length));
    const bytes = sizes.reduce((sum, length) => sum + length, 0);
    return bytes > LITTLE.bytes ? context.crew : createInlineCrew((0,workshop/* createWorkshop */.Q)(context.disk));
}
/** Puts down what is known of the files of a job; gives those that could not be written. */
function takeResult({ stats }, job, result) {
    const failed = new Set(result.failed);
    const damaged = [];
    job.files.forEach((file, n) => {
        if (failed.has(n)) {
            damaged.push(file);
            return;
        }
        stats.sizes[file.entry] = result.stats.sizes[n] ?? 0;
        stats.mtimes[file.entry] = result.stats.mtimes[n] ?? 0n;
        stats.ctimes[file.entry] = result.stats.ctimes[n] ?? 0n;
        stats.inodes[file.entry] = result.stats.inodes[n] ?? 0n;
    });
    return damaged;
}
/** The reader tries every place there is and sets damaged packs aside. */
function writeFromElsewhere(of, { entry, path, mode, parts }) {
    const full = `${of.stage}/${path}`;
    of.reader.write(parts, { path: full, mode });
    const stat = of.context.disk.lstat(full);
    if (stat !== null)
        (0,stat_sidecar/* setStat */.jt)(of.stats, entry, stat);
}

// EXTERNAL MODULE: ./.cache/bundle/store/hash-file.js
var hash_file = __webpack_require__(5274);
;// CONCATENATED MODULE: ./.cache/bundle/store/restore/same-content.js
/** Whether a file on the disk has the content that a tree says. */







/**
 * A file is read and compared with the digest, a chunked one with its chunks, up to the first that differs. One whose
 * chunk list the store lacks is not the same as far as anyone can tell. Throws `output-changed`.
 */
function createLook(of) {
    const { context, root, index, reader } = of;
    const { disk } = context;
    const hasher = (0,hash_file/* createFileHasher */.Up)(disk);
    const isContent = (entry, path) => {
        if (entry.chunked !== true)
            return hasher.hash(path, entry.size).digest === entry.digest;
        const chunks = listOf(index, reader, entry);
        return chunks !== null && isMadeOf(disk, path, chunks);
    };
    let stamp = null;
    return (entry) => {
        const path = (0,external_node_path_.join)(root, entry.path);
        // Before the stat data, so that these are older than it unless the file may change without a trace.
        const before = (stamp ??= (0,stat_sidecar/* takeStamp */.Lh)(context));
        const stat = (0,pack_file/* reading */.hF)(path, () => disk.lstat(path));
        if (stat?.kind !== 'file' || stat.size !== entry.size || !isContent(entry, path))
            return null;
        return { stat, isRacy: stat.mtimeNs >= before || stat.ctimeNs >= before };
    };
}
/** A damaged list is as good as none here; whoever needs its bytes will say so. */
function listOf(index, reader, entry) {
    try {
        return (0,load_tree/* chunksOf */.U_)(index, reader, entry);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-corrupt', 'object-missing'))
            return null;
        throw error;
    }
}
function isMadeOf(disk, path, chunks) {
    const longest = chunks.reduce((most, { length }) => Math.max(most, length), 0);
    const buffer = Buffer.allocUnsafe(longest + 1);
    const isSame = (0,pack_file/* withFile */.D4)(disk, path, (fd) => {
        let at = 0;
        for (const { digest, length } of chunks) {
            const bytes = buffer.subarray(0, length);
            if ((0,pack_file/* readFully */.lR)(disk, fd, bytes, at) !== length || (0,domain_digest/* digestOf */.ol)(bytes) !== digest)
                return false;
            at += length;
        }
        return (0,pack_file/* readFully */.lR)(disk, fd, buffer.subarray(0, 1), at) === 0;
    });
    return isSame === true;
}

;// CONCATENATED MODULE: ./.cache/bundle/store/restore/get-tree.js
/** Makes paths of a root what a tree says: everything is staged and verified before anything is touched. */
















/** See `OutputStore.get`. */
async function getTree(context, index, of) {
    const { digest, root } = of;
    const places = (0,store_scan/* normalizePaths */.aC)(of.paths);
    index.refresh();
    const reader = (0,blob_reader/* createBlobReader */.nF)(context, index);
    const arrivals = createArrivals(index, of.arriving ?? null);
    if (isMuch(context, index, { digest, root, places }))
        warm(context);
    try {
        const tree = await arrivingTree({ index, reader, arrivals }, digest);
        checkInside(tree, places);
        recoverFrom(context, root, places);
        const sidecar = of.rehash === true ? null : (0,stat_sidecar/* readSidecar */.YD)(context, root, places);
        const plan = planGet({
            tree,
            sidecar,
            scan: (0,store_scan/* scan */.SQ)(context.disk, root, places),
            look: createLook({ context, root, index, reader }),
        });
        const getting = { context, index, reader, digest, root, places, tree, plan, arrivals, sidecar };
        await carryOut(getting);
        clearMarker(context, root, places);
        return report(digest, tree, plan);
    }
    finally {
        arrivals.close();
        reader.close();
    }
}
/** Bytes of a manifest of some thousands of files. */
const LARGE_TREE = 512 << 10;
/** True when a large tree is to be made where there is nothing: a guess, before anything is read. */
function isMuch({ disk }, index, of) {
    const length = index.bytesOf(of.digest)?.length ?? 0;
    return length > LARGE_TREE && of.places.some((path) => disk.lstat((0,external_node_path_.join)(of.root, path)) === null);
}
/** Threads take their time to start; meanwhile the tree is read. */
function warm({ crew, keys }) {
    crew.begin('restore', { root: '', keys }).end();
}
/** The tree, waiting for packs while it is not there. */
async function arrivingTree({ index, reader, arrivals }, digest) {
    for (;;) {
        try {
            return (0,load_tree/* loadTree */.rR)(index, reader, digest);
        }
        catch (error) {
            const mayCome = (0,errors/* hasCode */.up)(error, 'object-missing') && (await arrivals.next());
            if (!mayCome)
                throw error;
        }
    }
}
/** `get` touches nothing outside the paths it was given, whatever the tree says. */
function checkInside(tree, places) {
    const outside = tree.find((entry) => !(0,store_scan/* isInside */.FK)(entry.path, places));
    if (outside !== undefined)
        throw (0,tree_rules/* treeRefused */.Pi)(outside.path, 'it is outside the declared outputs');
}
async function carryOut(getting) {
    const { context, plan, root, sidecar, digest } = getting;
    if (get_plan_isWhole(plan) && plan.modes.length === 0) {
        const isKnown = sidecar?.tree === digest && !plan.isHashed;
        if (!isKnown)
            remember(getting, (0,stat_sidecar/* takeStamp */.Lh)(context));
        return;
    }
    const stage = await stageAll(getting);
    // Whatever changes a file that was made here, does so once it has come to its place: no earlier than this.
    const stamp = (0,stat_sidecar/* takeStamp */.Lh)(context);
    (0,publish/* writing */.dV)(root, () => settle(getting, stage));
    remember(getting, stamp);
}
/** Everything that is to come, made in a stage and verified; gives its path. */
async function stageAll(getting) {
    const { context, digest, arrivals, plan } = getting;
    const files = placeFiles(getting, wantedFiles(getting));
    if (files.absent.length > 0 && arrivals.isOver()) {
        throw (0,load_tree/* filesMissing */.Aj)(digest, files.absent.length);
    }
    const stage = stagePath(context, getting.root);
    await fillStage(getting, stage, () => restoreFiles({ ...getting, stage, stats: plan.stats }, files));
    return stage;
}
/**
 * Where the store does not have all of a tree, as what was kept is missing in it, nothing is remembered; nor where the
 * disk is full, which is no reason to fail a restore that is done (T55).
 */
function remember(getting, stamp) {
    const { context, index, reader, root, places, digest, tree, plan } = getting;
    const packs = packsOfTree(index, reader, { digest, tree });
    if (packs === null)
        return;
    const { stats } = plan;
    try {
        (0,stat_sidecar/* writeSidecar */.J$)(context, { root, paths: places, stamp }, { digest, packs, tree, stats });
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'disk-full'))
            throw error;
    }
}
function report(digest, tree, { kept, removed }) {
    const files = tree.filter((entry) => 'digest' in entry);
    return {
        digest,
        files: files.length,
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        written: files.length - kept,
        kept,
        removed,
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/restore/match-tree.js









/** See `OutputStore.matches`. A tree that neither the store nor what is known of the paths can tell matches nothing. */
function matchTree(context, index, of) {
    const { digest, root } = of;
    const paths = (0,store_scan/* normalizePaths */.aC)(of.paths);
    if (hasMarker(context, root, paths))
        return false;
    index.refresh();
    const reader = (0,blob_reader/* createBlobReader */.nF)(context, index);
    try {
        return isMatch({ context, index, reader }, { digest, root, paths });
    }
    catch (error) {
        // Something that cannot be in a tree, or that changes under our eyes, is no match; the next get says why.
        if ((0,errors/* hasCode */.up)(error, 'tree-unsafe', 'output-changed'))
            return false;
        throw error;
    }
    finally {
        reader.close();
    }
}
function isMatch({ context, index, reader }, of) {
    const { digest, root, paths } = of;
    const sidecar = (0,stat_sidecar/* readSidecar */.YD)(context, root, paths);
    const tree = sidecar?.tree === digest ? treeIn(sidecar) : treeIfThere({ context, index, reader }, digest);
    if (tree === null)
        return false;
    const plan = planGet({
        tree,
        sidecar,
        scan: (0,store_scan/* scan */.SQ)(context.disk, root, paths),
        look: createLook({ context, root, index, reader }),
    });
    const isSame = get_plan_isWhole(plan) && !plan.modes.some(({ isOther }) => isOther);
    if (!isSame || !plan.isHashed)
        return isSame;
    const packs = packsOfTree(index, reader, { digest, tree });
    const { stats } = plan;
    if (packs !== null) {
        (0,stat_sidecar/* writeSidecar */.J$)(context, { root, paths, stamp: (0,stat_sidecar/* takeStamp */.Lh)(context) }, { digest, packs, tree, stats });
    }
    return true;
}
function treeIn(sidecar) {
    return Array.from({ length: sidecar.count }, (_, n) => sidecar.entry(n));
}
function treeIfThere({ index, reader }, digest) {
    try {
        return (0,load_tree/* loadTree */.rR)(index, reader, digest);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt'))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/packs/missing-keys.js
/** Says which keys would help, where bytes are missed in a store that has packs it cannot open. */

/** Runs `work`; a miss of an object names the keys that packs here need. Throws what `work` throws. */
async function namingKeys(index, work) {
    try {
        return await work();
    }
    catch (error) {
        const keys = index.lockedBy();
        if (!(0,errors/* hasCode */.up)(error, 'object-missing') || keys.length === 0)
            throw error;
        const named = keys.join(', ');
        throw new errors/* LockstepError */.Cj('object-missing', {
            message: `${error.message}; packs that could have them need the key ${named}, which is not given`,
            hint: `add the key ${named} to LOCKSTEP_STORE_KEYS`,
            data: { ...error.data, keys },
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/packs/chunk-list.js
var chunk_list = __webpack_require__(54388);
// EXTERNAL MODULE: ./.cache/bundle/store/save/claims.js
var save_claims = __webpack_require__(45248);
// EXTERNAL MODULE: ./.cache/bundle/store/save/save-large.js
var save_large = __webpack_require__(36598);
;// CONCATENATED MODULE: ./.cache/bundle/store/save/save-lanes.js


/** About a frame. */
const BATCH_BYTES = 4 << 20;
const BATCH_FILES = 2000;
/** Enough for a thread to go on with while the caller waits for its disk. */
const FLYING_BYTES = 24 << 20;
/** Opening a file costs about as much as so many of its bytes. */
const FILE_BYTES = 8 << 10;
/** Below this the caller is done before a thread has started. */
const MUCH_BYTES = 16 << 20;
function createSaveLanes(of) {
    const batches = createBatches();
    /** Large files go first: the small ones then fill the time until the last thread is done. */
    const large = [];
    const sender = createSender(of, (lane) => {
        if (lane.parts.length === 0)
            lane.parts = large.shift() ?? [];
        const [part, ...rest] = lane.parts;
        lane.parts = rest;
        return part ?? batches.next();
    });
    let squad = null;
    let load = 0;
    return {
        add(file, path, size) {
            load += size + FILE_BYTES;
            if (size >= chunk_list/* CHUNKED_BYTES */.bo)
                large.push(tasksOf(file, path, size));
            else
                batches.add(file, path, size);
            if (squad === null && load >= MUCH_BYTES)
                squad = of.begin('much');
            if (squad !== null)
                sender.pump(squad);
        },
        async finish() {
            batches.close();
            squad ??= of.begin(load >= MUCH_BYTES ? 'much' : 'little');
            await sender.settle(squad);
            await sender.rest(squad);
        },
    };
}
/** Keeps every thread at work, the one with least before it first. */
function createSender(of, next) {
    const lanes = Array.from({ length: of.size }, (_, number) => ({
        number,
        parts: [],
        flying: 0,
    }));
    let failure = null;
    let flying = 0;
    let wake = () => undefined;
    const pump = (squad) => {
        while (failure === null && lanes.toSorted(byLoad).some((lane) => feed(squad, lane)))
            continue;
    };
    /** False for a lane that is full, or has nothing to do: another may still have parts of its own. */
    const feed = (squad, lane) => {
        const task = lane.flying >= FLYING_BYTES ? undefined : next(lane);
        if (task !== undefined)
            send(squad, lane, task);
        return task !== undefined;
    };
    const send = (squad, lane, { files, job, bytes }) => {
        lane.flying += bytes;
        flying += 1;
        void squad
            .run(lane.number, job)
            .then((result) => of.done(files, result))
            .catch((error) => (failure ??= { error }))
            .finally(() => {
            lane.flying -= bytes;
            flying -= 1;
            pump(squad);
            if (flying === 0)
                wake();
        });
    };
    const settle = async (squad) => {
        pump(squad);
        while (flying > 0)
            await new Promise((resolve) => (wake = resolve));
        if (failure !== null)
            throw failure.error;
    };
    return {
        pump,
        settle,
        /** Has every thread close its frame. */
        async rest(squad) {
            for (const lane of lanes)
                send(squad, lane, { files: [], job: { kind: 'rest' }, bytes: 0 });
            await settle(squad);
        },
    };
}
/** Gathers small files into jobs. */
function createBatches() {
    const closed = [];
    let files = [];
    let sizes = [];
    let paths = '';
    let bytes = 0;
    const close = () => {
        if (files.length === 0)
            return;
        closed.push({ files, job: { kind: 'files', paths, sizes: Float64Array.from(sizes) }, bytes });
        [files, sizes, paths, bytes] = [[], [], '', 0];
    };
    return {
        close,
        next: () => closed.shift(),
        add(file, path, size) {
            files.push(file);
            sizes.push(size);
            paths += `${path}\n`;
            bytes += size;
            if (bytes >= BATCH_BYTES || files.length >= BATCH_FILES)
                close();
        },
    };
}
function byLoad(a, b) {
    return a.flying - b.flying;
}
function tasksOf(file, path, size) {
    return Array.from({ length: (0,save_large/* partsOf */.CI)(size) }, (_, part) => ({
        files: [file],
        job: { kind: 'part', path, size, part },
        bytes: save_large/* PART_BYTES */._E,
    }));
}

;// CONCATENATED MODULE: ./.cache/bundle/store/save/capture.js
/** Stores the files of a tree that have to be read, and gives their digests. */







/** New blobs that are told apart: more than a frame of the smallest, or than most trees have. */
const LITTLE_ROOM = 4 << 10;
const MUCH_ROOM = 256 << 10;
/** The blobs of `held` need not be stored again; it is asked for once there is something to store. */
function createCapture(context, of) {
    const digests = [];
    const lists = new Map();
    const ids = [];
    let squad = null;
    const begin = (amount) => {
        const isLittle = amount === 'little';
        const crew = isLittle ? createInlineCrew((0,workshop/* createWorkshop */.Q)(context.disk)) : context.crew;
        const claims = (0,save_claims/* createClaims */.Mn)(of.held(), isLittle ? LITTLE_ROOM : MUCH_ROOM);
        const { frameBytes } = context.limits;
        squad = crew.begin('save', { root: of.root, frameBytes, claims });
        return squad;
    };
    const takeList = (file, bytes) => {
        const digest = (0,domain_digest/* digestOf */.ol)(bytes);
        digests[file] = digest;
        lists.set(digest, { digest, kind: 'bytes', bytes });
        for (let at = chunk_list/* LIST_HEADER_BYTES */.$4; at < bytes.byteLength; at += chunk_list/* LIST_ENTRY_BYTES */.SF) {
            ids.push(bytes.subarray(at, at + 32));
        }
    };
    const lanes = createSaveLanes({
        size: context.crew.size,
        begin,
        done(files, result) {
            of.writer.addFrames(result.frames);
            if (result.list !== null)
                takeList(files[0] ?? 0, result.list);
            const hex = Buffer.from(result.digests.buffer).toString('hex');
            if (hex === '')
                return;
            files.forEach((file, n) => (digests[file] = `sha256:${hex.slice(n * 64, n * 64 + 64)}`));
            ids.push(result.digests);
        },
    });
    return {
        add: (number, path, size) => lanes.add(number, path, size),
        finish: () => lanes.finish(),
        contentOf(number) {
            const digest = digests[number];
            if (digest === undefined)
                throw notCaptured(number);
            return lists.has(digest) ? { digest, chunked: true } : { digest };
        },
        lists: () => [...lists.values()],
        ids: () => Buffer.concat(ids),
        end: () => squad?.end(),
    };
}
function notCaptured(number) {
    return new errors/* LockstepError */.Cj('bug', { message: `file ${number} of a tree was not stored` });
}

// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-writer.js
var pack_writer = __webpack_require__(72297);
;// CONCATENATED MODULE: ./.cache/bundle/store/packs/packs-of-ids.js
/** Which packs hold what a save has met. */



/** The packs just written, and those that hold the rest; `ids` are 32 bytes each. */
function packsOfIds(index, written, needed) {
    const tables = written.map(({ table }) => table);
    const own = (0,save_claims/* createClaims */.Mn)(tables, 0);
    const others = [...needed.blobs];
    for (let at = 0; at < needed.ids.byteLength; at += 32) {
        if (!(0,save_claims/* isClaimed */.gg)(own, needed.ids, at))
            others.push((0,domain_digest/* digestAt */.mw)(needed.ids, at));
    }
    return [...written.map(({ pack }) => pack), ...packsHolding(index, others)];
}

// EXTERNAL MODULE: ./.cache/bundle/domain/tree-bytes.js
var tree_bytes = __webpack_require__(92666);
// EXTERNAL MODULE: ./.cache/bundle/domain/tree-delta.js
var tree_delta = __webpack_require__(67579);
// EXTERNAL MODULE: ./.cache/bundle/domain/tree-line.js
var tree_line = __webpack_require__(69599);
;// CONCATENATED MODULE: ./.cache/bundle/domain/tree-text-delta.js


/**
 * The text that makes `text` of the base tree's text (format `lockstep-tree-delta 1`, tree-delta.ts). Both are canonical
 * texts of trees; of anything else it may be wrong, so apply it before it counts.
 */
function textDelta(baseDigest, baseText, text) {
    const pieces = [`lockstep-tree-delta 1\nbase ${baseDigest}\n`];
    let old = lineEnd(baseText, 0);
    let at = lineEnd(text, 0);
    while (old < baseText.length || at < text.length) {
        const same = sameUpTo(baseText, old, { text, at });
        old += same;
        at += same;
        const oldLine = baseText.slice(old, lineEnd(baseText, old));
        const line = text.slice(at, lineEnd(text, at));
        const order = orderOf(oldLine, line);
        if (order < 0)
            pieces.push(`- ${PATH.exec(oldLine)?.[1] ?? ''}\n`);
        else if (line !== oldLine)
            pieces.push(line);
        if (order <= 0)
            old += oldLine.length;
        if (order >= 0)
            at += line.length;
    }
    return pieces.join('');
}
/** Characters compared at a time. */
const PIECE = 4096;
/** How many characters are the same from there on, to the end of a line. */
function sameUpTo(baseText, old, { text, at }) {
    let same = 0;
    for (;;) {
        const piece = text.slice(at + same, at + same + PIECE);
        if (piece === '' || baseText.slice(old + same, old + same + PIECE) !== piece)
            break;
        same += piece.length;
    }
    return same === 0 ? 0 : text.lastIndexOf('\n', at + same - 1) + 1 - at;
}
/** Behind the line feed of the line that begins there. */
function lineEnd(text, start) {
    const end = text.indexOf('\n', start);
    return end < 0 ? text.length : end + 1;
}
/** Which of two lines comes first in a tree; none, at the end of a text, comes last. */
function orderOf(a, b) {
    if (a === '' || b === '')
        return a === b ? 0 : a === '' ? 1 : -1;
    return a === b ? 0 : (0,tree_rules/* compareUtf8 */.zq)(pathOf(a), pathOf(b));
}
const PATH = /^(?:[dl]|[fxFX] [0-9]+ [^ ]+) ("(?:[^"\\]|\\.)*")/;
function pathOf(line) {
    return (0,tree_line/* stringOf */.Je)(PATH.exec(line)?.[1] ?? '');
}

;// CONCATENATED MODULE: ./.cache/bundle/store/save/put-manifest.js
/** Stores the text of a new tree: as it is, or as its difference from a tree that the store has. */








/** A delta larger than this share of the whole text is no gain any more: the tree becomes a base itself. */
const MOST_OF_TEXT = 0.2;
/** `near` are trees that may be close to this one, the most likely first. Throws `tree-unsafe` for a tree too large. */
function makeManifest(context, index, { tree, near }) {
    const text = (0,tree_bytes/* treeText */.sS)(tree);
    const bytes = Buffer.from(text);
    if (bytes.byteLength > tree_bytes/* MAX_TREE_BYTES */.yN)
        throw (0,tree_rules/* treeRefused */.Pi)('.', 'it has too many entries');
    const digest = (0,domain_digest/* digestOf */.ol)(bytes);
    const whole = { digest, blob: { digest, kind: 'bytes', bytes }, base: null };
    const reader = (0,blob_reader/* createBlobReader */.nF)(context, index);
    try {
        if (index.has(digest))
            return { digest, blob: null, base: null };
        if (isThere(index, reader, digest)) {
            return { digest, blob: null, base: baseFor(index, reader, digest) };
        }
        if (bytes.byteLength < context.limits.deltaBytes)
            return whole;
        const most = bytes.byteLength * MOST_OF_TEXT;
        return deltaFrom(index, reader, { digest, text, near, most }) ?? whole;
    }
    finally {
        reader.close();
    }
}
/** A delta proves nothing until the tree was made of it. */
function isThere(index, reader, digest) {
    return (index.locations(digest).length > 0 && put_manifest_orNull(() => (0,load_tree/* loadTree */.rR)(index, reader, digest)) !== null);
}
function deltaFrom(index, reader, of) {
    for (const candidate of of.near) {
        const base = baseFor(index, reader, candidate);
        const delta = base === null ? null : put_manifest_orNull(() => deltaOf(index, reader, base, of.text));
        if (base === null || delta === null)
            continue;
        const bytes = Buffer.from(delta);
        if (bytes.byteLength > of.most)
            return null;
        return { digest: of.digest, blob: { digest: of.digest, kind: 'delta', bytes }, base };
    }
    return null;
}
/** Null for a base that is not there, or of which the delta does not make the text again: then it is no tree's. */
function deltaOf(index, reader, base, text) {
    const place = index.locations(base).find(({ kind }) => kind === 'bytes');
    if (place === undefined || place.length > tree_bytes/* MAX_TREE_BYTES */.yN)
        return null;
    const baseText = Buffer.from(reader.read(base, place.length)).toString('utf8');
    const delta = textDelta(base, baseText, text);
    return (0,tree_delta/* applyDelta */.T)(delta, baseText) === text ? delta : null;
}
/** The tree itself when it is there as bytes, else the one that its delta is made for. */
function baseFor(index, reader, digest) {
    if (index.has(digest))
        return digest;
    if (index.locations(digest).length === 0)
        return null;
    const base = put_manifest_orNull(() => reader.readDelta(digest, (bytes) => put_manifest_orNull(() => (0,tree_delta/* baseOf */.b)(Buffer.from(bytes).toString('utf8')))));
    return base !== null && index.has(base) ? base : null;
}
/** What is damaged or strange is no base: the tree is stored without it. */
function put_manifest_orNull(work) {
    try {
        return work();
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-corrupt', 'object-missing', 'tree-unsafe', 'store-newer')) {
            return null;
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/domain/safe-path.js
var safe_path = __webpack_require__(85185);
;// CONCATENATED MODULE: ./.cache/bundle/store/save/put-survey.js
/** Looks at what is to be stored, and compares it with what was seen there last. */





/** Entries at a time: between two, the threads' results come in. */
const SLICE = 2048;
/**
 * Walks the places; `toRead` is told of every file whose content is not known, with its number. Throws `output-missing`,
 * `tree-unsafe`, `state-read-failed`.
 */
async function surveyPlaces(context, of, toRead) {
    const { sidecar } = of;
    const walk = (0,store_scan/* beginWalk */.Jl)(context.disk, of.root, of.places);
    requireAll(walk.missing);
    const compare = comparison(sidecar);
    const seen = [];
    const known = [];
    let stats = (0,stat_sidecar/* createStatColumns */.yb)(sidecar?.count ?? SLICE);
    for (let slice = walk.next(SLICE); slice.length > 0; slice = walk.next(SLICE)) {
        stats = withRoom(stats, seen.length + slice.length);
        for (const found of slice) {
            const number = seen.length;
            const entry = put_survey_entryOf(found);
            const same = compare.next(found);
            seen.push(entry);
            known.push(same);
            if ('stat' in found)
                (0,stat_sidecar/* setStat */.jt)(stats, number, found.stat);
            if (same < 0 && 'size' in entry)
                toRead(number, entry.path, entry.size);
        }
        await nextTurn();
    }
    const hasSameNames = compare.hasSameNames();
    // They were allowed when the sidecar's tree was made.
    if (!hasSameNames)
        (0,tree_rules/* checkTree */.RX)(seen);
    return { seen, known, stats, isSame: hasSameNames && known.every((n) => n >= 0) };
}
/** Goes through the sidecar beside the walk. */
function comparison(sidecar) {
    const cursor = sidecar?.cursor() ?? null;
    let count = 0;
    let others = 0;
    return {
        /** The number of the same entry, or -1. */
        next(found) {
            const n = cursor === null ? -1 : cursor(found.path);
            const outcome = sidecar === null || n < 0 ? 'other' : sidecar.compare(n, found);
            count += 1;
            if (outcome === 'other')
                others += 1;
            return outcome === 'same' ? n : -1;
        },
        /** True when all names, kinds and targets of links were those of the sidecar. */
        hasSameNames: () => others === 0 && count === sidecar?.count,
    };
}
/** The directories above an entry were looked at before it. */
function put_survey_entryOf(found) {
    const { path } = found;
    const reason = (0,safe_path/* whyUnsafeFrom */.tJ)(path, path.lastIndexOf('/') + 1);
    if (reason !== null)
        throw (0,tree_rules/* treeRefused */.Pi)(path, reason);
    switch (found.kind) {
        case 'file':
        case 'executable':
            return { kind: found.kind, path, size: found.stat.size };
        case 'symlink':
            return { kind: 'symlink', path, target: found.target };
        case 'directory':
            return { kind: 'directory', path };
        case 'other':
            throw (0,tree_rules/* treeRefused */.Pi)(path, 'it is a device, FIFO or socket');
    }
}
function withRoom(stats, count) {
    if (stats.sizes.length >= count)
        return stats;
    const larger = (0,stat_sidecar/* createStatColumns */.yb)(Math.max(count, stats.sizes.length * 2));
    larger.sizes.set(stats.sizes);
    larger.mtimes.set(stats.mtimes);
    larger.ctimes.set(stats.ctimes);
    larger.inodes.set(stats.inodes);
    return larger;
}
function nextTurn() {
    return new Promise((resolve) => {
        setImmediate(resolve);
    });
}
function requireAll(missing) {
    if (missing.length === 0)
        return;
    throw new errors/* LockstepError */.Cj('output-missing', {
        message: `the build did not make ${missing.join(', ')}`,
        hint: 'correct "outputs" of the recipe, or the build',
        data: { paths: missing },
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/store/packs/repack.js



/** With more packs a restore waits for requests rather than for bytes. */
const MOST_PACKS = 16;
/** Raw bytes moved at once, so that no save is slow. */
const MOST_BYTES = 64 << 20;
/** Raw bytes in memory while they move. */
const GROUP_BYTES = 4 << 20;
/**
 * Adds the tree's whole text, and what it needs of the packs with least of it, to the writer. Gives the packs that the tree
 * needs no longer once those are published; none where there are few. Throws like `loadTree`.
 */
function repack(context, index, of) {
    if (of.packs.length <= MOST_PACKS)
        return [];
    const reader = (0,blob_reader/* createBlobReader */.nF)(context, index);
    try {
        let bytes = 0;
        const moving = livePacks(index, reader, of).filter((live) => (bytes += live.bytes) <= MOST_BYTES);
        const text = Buffer.from((0,tree_bytes/* treeText */.sS)(of.tree));
        of.writer.addBlobs([{ digest: of.digest, kind: 'bytes', bytes: text }]);
        for (const { blobs } of moving)
            move(reader, blobs, of.writer);
        return moving.map(({ pack }) => pack);
    }
    finally {
        reader.close();
    }
}
/** The packs with what is alive in them but manifests, the least first. */
function livePacks(index, reader, of) {
    const live = new Map(of.packs.map((pack) => [pack, []]));
    // First the manifest, and its base where it is a delta: the whole text replaces both.
    const manifests = index.has(of.digest) ? 1 : 2;
    for (const blob of new Set((0,load_tree/* neededBlobs */.ui)(index, reader, of).slice(manifests))) {
        const places = index.locations(blob).filter(({ kind }) => kind === 'bytes');
        const place = places.find(({ pack }) => live.has(pack));
        if (place !== undefined)
            live.get(place.pack)?.push(place);
    }
    return [...live]
        .map(([pack, blobs]) => ({
        pack,
        blobs,
        bytes: blobs.reduce((sum, blob) => sum + blob.length, 0),
    }))
        .sort((a, b) => a.bytes - b.bytes);
}
/** In the order they lie in, so that every frame is read once. */
function move(reader, blobs, writer) {
    const inOrder = [...blobs].sort((a, b) => a.frame - b.frame || a.offset - b.offset);
    let group = [];
    let bytes = 0;
    for (const { digest, length } of inOrder) {
        group.push({ digest, kind: 'bytes', bytes: Uint8Array.from(reader.read(digest, length)) });
        bytes += length;
        if (bytes < GROUP_BYTES)
            continue;
        writer.addBlobs(group);
        [group, bytes] = [[], 0];
    }
    writer.addBlobs(group);
}

// EXTERNAL MODULE: ./.cache/bundle/store/packs/verified-packs.js
var verified_packs = __webpack_require__(57067);
;// CONCATENATED MODULE: ./.cache/bundle/store/save/put-tree.js












/** See `OutputStore.put`. */
async function putTree(context, index, request) {
    const places = (0,store_scan/* normalizePaths */.aC)(request.paths);
    (0,layout/* ensureFormat */.Sw)(context);
    (0,layout/* removeStale */.sq)(context);
    const verified = (0,verified_packs/* openVerified */.p)(context, index);
    const writer = (0,pack_writer/* createPackWriter */.$)(context, request.onPack);
    const putting = { context, index, request, places, verified, writer };
    try {
        const { survey, held } = await saveUntilHeld(putting);
        (0,kept_marker/* markKept */.yC)(context, held.digest);
        clearMarker(context, request.root, places);
        verified.save();
        const sizes = survey.seen.flatMap((entry) => ('size' in entry ? [entry.size] : []));
        return {
            digest: held.digest,
            files: sizes.length,
            bytes: sizes.reduce((sum, size) => sum + size, 0),
            newBytes: writer.added.bytes,
            objectsWritten: writer.added.blobs,
            packs: held.packs,
        };
    }
    catch (error) {
        writer.abandon();
        throw error;
    }
}
/**
 * Packs are relied on unread while files are, and read before the tree counts: one that is damaged is set aside, and what
 * it held is stored anew (T12). Every turn but the last takes a pack out of the store.
 */
async function saveUntilHeld(putting) {
    const { context, request, places, verified } = putting;
    for (;;) {
        const stamp = (0,stat_sidecar/* takeStamp */.Lh)(context);
        const sidecar = (0,stat_sidecar/* readSidecar */.YD)(context, request.root, places);
        const isReliable = sidecar !== null && areRight(verified, sidecar.packs);
        const last = isReliable && request.rehash !== true ? sidecar : null;
        const capture = createCapture(context, {
            root: request.root,
            writer: putting.writer,
            held: () => heldTables(putting.index),
        });
        try {
            const survey = await surveyPlaces(context, { root: request.root, places, sidecar: last }, (number, path, size) => capture.add(number, path, size));
            if (last !== null && survey.isSame) {
                return { survey, held: { digest: last.tree, packs: last.packs } };
            }
            await capture.finish();
            const tree = treeOf(survey, last, capture);
            const held = storeTree(putting, { tree, capture, last, near: sidecar?.tree });
            if (!areRight(verified, held.packs))
                continue;
            put_tree_remember(putting, { stamp, survey, tree, held });
            return { survey, held };
        }
        finally {
            capture.end();
        }
    }
}
/** Looks at all of them: every damaged one is set aside at once. */
function areRight(verified, packs) {
    return packs.map((pack) => verified.isRight(pack)).every((isRight) => isRight);
}
function heldTables(index) {
    index.refresh();
    return index.packs().map(({ table }) => table);
}
function treeOf(survey, last, capture) {
    return survey.seen.map((entry, number) => {
        const known = survey.known[number] ?? -1;
        if (last !== null && known >= 0)
            return last.entry(known);
        const path = entry.path;
        return 'size' in entry ? { ...entry, path, ...capture.contentOf(number) } : { ...entry, path };
    });
}
/** Writes what is new besides files: chunk lists and the manifest; then all of it is published. */
function storeTree(putting, of) {
    const { context, index, request, writer } = putting;
    const { tree, capture, last } = of;
    const near = [of.near, request.base].filter((one) => one !== undefined);
    const { digest, blob, base } = makeManifest(context, index, { tree, near });
    const lists = capture.lists().filter((list) => !index.has(list.digest));
    writer.addBlobs(blob === null ? lists : [...lists, blob]);
    const written = put_tree_publish(putting);
    const manifests = base === null ? [digest] : [digest, base];
    const blobs = [...manifests, ...capture.lists().map((list) => list.digest)];
    const needed = packsOfIds(index, written, { ids: capture.ids(), blobs });
    const packs = [...new Set([...(last?.packs ?? []), ...needed])];
    const dropped = new Set(repack(context, index, { digest, tree, packs, writer }));
    const kept = packs.filter((pack) => !dropped.has(pack));
    // What was written before is among the kept already, or dropped.
    const more = put_tree_publish(putting).filter(({ pack }) => !packs.includes(pack));
    return { digest, packs: [...kept, ...more.map(({ pack }) => pack)].sort() };
}
/** Makes what was written so far part of the store. */
function put_tree_publish({ index, verified, writer }) {
    const written = writer.finish();
    for (const pack of written) {
        index.add(pack);
        verified.note(pack.pack);
    }
    return written;
}
function put_tree_remember({ context, request, places }, seen) {
    const { stamp, tree, held } = seen;
    const { stats } = seen.survey;
    (0,stat_sidecar/* writeSidecar */.J$)(context, { root: request.root, paths: places, stamp }, { ...held, tree, stats });
}

// EXTERNAL MODULE: ./.cache/bundle/store/records/record-text.js
var record_text = __webpack_require__(39453);
;// CONCATENATED MODULE: ./.cache/bundle/store/records/export-store.js
/** Fills a directory with what should travel to another run: whole records, the last used first. */











/** Text of `manifest.json`: what the directory holds, by name. */
function transferText(packs, records) {
    const names = { packs: [...packs].sort(), records: [...records].sort(), schema: 1 };
    return `${(0,build_key/* canonicalJson */.dj)(names)}\n`;
}
/** See `OutputStore.exportTo`. Only packs that verify travel: an entry of a cache can never be corrected. */
function exportStore({ context, index, reader }, directory, maxBytes) {
    requireEmpty(context, directory);
    const packs = new Set();
    const records = new Map();
    let bytes = 0;
    for (const buildKey of (0,records_records/* recordsByUse */.tJ)(context)) {
        const chosen = choose({ context, index, reader }, buildKey);
        if (chosen === null)
            continue;
        const added = chosen.packs.filter((pack) => !packs.has(pack));
        const more = Buffer.byteLength(chosen.text) + added.reduce((sum, pack) => sum + index.sizeOf(pack), 0);
        if (bytes + more > maxBytes)
            continue;
        if (!added.every((pack) => index.verify(pack)))
            continue;
        for (const pack of added)
            packs.add(pack);
        records.set(buildKey, chosen.text);
        bytes += more;
    }
    const text = transferText([...packs], [...records.keys()]);
    (0,publish/* writing */.dV)(directory, () => {
        context.disk.mkdir((0,external_node_path_.join)(directory, 'packs'));
        context.disk.mkdir((0,external_node_path_.join)(directory, 'records'));
        for (const pack of packs) {
            const to = (0,external_node_path_.join)(directory, 'packs', `${(0,domain_digest/* hexOf */.ZD)(pack)}.pack`);
            linkOrCopy(context, (0,layout/* packPath */.x9)(context, pack), to);
        }
        for (const [key, record] of records) {
            writeNew(context, (0,external_node_path_.join)(directory, 'records', `${(0,domain_digest/* hexOf */.ZD)(key)}.json`), record);
        }
        writeNew(context, (0,external_node_path_.join)(directory, 'manifest.json'), text);
    });
    return { digest: (0,domain_digest/* digestOf */.ol)(text), bytes, packs: packs.size };
}
function requireEmpty({ disk }, directory) {
    if ((disk.readdir(directory) ?? []).length === 0)
        return;
    throw new errors/* LockstepError */.Cj('state-write-failed', {
        message: `${directory} is not empty, so the store cannot be put there`,
        hint: `remove ${directory}`,
    });
}
/** A record and the packs it needs; null for one that cannot travel because something of it is gone. */
function choose({ context, index, reader }, buildKey) {
    try {
        const record = (0,records_records/* readRecord */.aE)(context, buildKey);
        if (record === null)
            return null;
        const tree = (0,load_tree/* loadTree */.rR)(index, reader, record.output);
        const packs = packsOfTree(index, reader, { digest: record.output, tree });
        return packs === null ? null : { text: (0,record_text/* recordText */.Pe)(record), packs };
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt', 'store-newer'))
            return null;
        throw error;
    }
}
const CANNOT_LINK = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'];
/** Packs never change, so a link is as good as a copy. */
function linkOrCopy(context, from, to) {
    try {
        context.disk.link(from, to);
    }
    catch (error) {
        if (!CANNOT_LINK.includes((0,publish/* systemCode */.xU)(error) ?? ''))
            throw error;
        copyFile(context, from, to);
    }
}
/** Copies in pieces; hands each to `seen`, so that what is hashed is what was written. Not synced. */
function copyFile({ disk }, from, to, seen = () => undefined) {
    (0,publish/* cleaningUp */.fm)(disk, to, () => {
        const fd = disk.open(to, 'wx', 0o644);
        try {
            (0,pack_file/* withFile */.D4)(disk, from, (source) => {
                (0,pack_file/* eachPieceOfFile */.vJ)(disk, source, (bytes) => {
                    (0,publish/* writing */.dV)(to, () => disk.write(fd, bytes));
                    seen(bytes);
                });
            });
            disk.fsync(fd);
        }
        finally {
            disk.close(fd);
        }
    });
}
function writeNew({ disk }, path, text) {
    const fd = disk.open(path, 'wx', 0o644);
    try {
        disk.write(fd, Buffer.from(text));
    }
    finally {
        disk.close(fd);
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/records/import-store.js
/** Takes over what verifies in a foreign directory; the rest is refused, counted, and never visible. */












/** See `OutputStore.importFrom`. What is missing or cut off costs only itself; `directory` is gone afterwards. */
function importStore(context, index, directory) {
    const counts = { packs: 0, records: 0, refused: 0 };
    const importing = { context, index, counts };
    const kind = context.disk.lstat(directory)?.kind;
    if (kind === undefined)
        return counts;
    if (kind !== 'directory')
        return { ...counts, refused: 1 };
    (0,layout/* ensureFormat */.Sw)(context);
    index.refresh();
    refuseOthers(importing, directory);
    for (const pack of offered(importing, (0,external_node_path_.join)(directory, 'packs'), '.pack')) {
        takePack(importing, (0,external_node_path_.join)(directory, 'packs'), pack);
    }
    const reader = (0,blob_reader/* createBlobReader */.nF)(context, index);
    try {
        for (const key of offered(importing, (0,external_node_path_.join)(directory, 'records'), '.json')) {
            takeRecord(importing, reader, { folder: (0,external_node_path_.join)(directory, 'records'), key });
        }
    }
    finally {
        reader.close();
    }
    (0,remove_tree/* removeTree */.d)(context.disk, directory);
    return counts;
}
/** At the top there are two directories and the list of names, which decides nothing. */
function refuseOthers({ context, counts }, directory) {
    const plain = {
        packs: 'directory',
        records: 'directory',
        'manifest.json': 'file',
    };
    for (const { name, kind } of context.disk.readdir(directory) ?? []) {
        if (plain[name] !== kind)
            counts.refused += 1;
    }
}
/** Digests that plain files of the folder are named by, sorted; a symlink or a strange name is refused. */
function offered({ context, counts }, folder, ending) {
    if (context.disk.lstat(folder)?.kind !== 'directory')
        return [];
    const digests = [];
    for (const { name, kind } of context.disk.readdir(folder) ?? []) {
        const hex = name.slice(0, 64);
        if (kind === 'file' && /^[0-9a-f]{64}$/.test(hex) && name === `${hex}${ending}`) {
            digests.push(`sha256:${hex}`);
        }
        else
            counts.refused += 1;
    }
    return digests.sort();
}
function fileName(digest, ending) {
    return `${digest.slice('sha256:'.length)}${ending}`;
}
/** Copies while hashing, so that what was checked is what we keep, then looks at every blob in it. */
function takePack({ context, index, counts }, folder, pack) {
    const { disk } = context;
    const from = (0,external_node_path_.join)(folder, fileName(pack, '.pack'));
    if (index.sizeOf(pack) > 0)
        return;
    const copy = (0,layout/* temporaryPath */.l5)(context);
    (0,publish/* writing */.dV)(copy, () => {
        (0,publish/* ensureDirectory */.EA)(disk, (0,external_node_path_.join)(context.directory, 'tmp'));
        try {
            const running = (0,domain_digest/* digestStream */.Nq)();
            copyFile(context, from, copy, (bytes) => running.update(bytes));
            const whole = running.digest() === pack ? wholePack(context, copy) : null;
            if (whole === null) {
                counts.refused += 1;
                return;
            }
            (0,layout/* moveIntoPlace */.hU)(context, copy, (0,layout/* packPath */.x9)(context, pack));
            index.add({ pack, ...whole });
            counts.packs += 1;
        }
        finally {
            (0,publish/* removeIfThere */.Ks)(disk, copy);
        }
        disk.unlink(from);
    });
}
/** A record comes in only if all it stands for is there; one that we hold already stays as it is. */
function takeRecord({ context, index, counts }, reader, { folder, key }) {
    const text = (0,records_records/* readText */.yR)(context, (0,external_node_path_.join)(folder, fileName(key, '.json')));
    const record = text === null ? null : parseForeign(text);
    if (record === null || text === null || record.buildKey !== key) {
        counts.refused += 1;
        return;
    }
    const own = (0,records_records/* readRecord */.aE)(context, key);
    if (own !== null && (0,load_tree/* holds */.v9)(index, reader, own.output))
        return;
    if (!isHeld(index, reader, record.output)) {
        counts.refused += 1;
        return;
    }
    (0,layout/* publishInStore */.QP)(context, (0,layout/* recordPath */.lX)(context, key), text);
    if ((0,records_records/* isNewer */.U4)(record, (0,records_records/* latestRecord */.tr)(context, record.component)))
        (0,records_records/* pointTo */.iK)(context, record);
    (0,records_records/* markUsed */.Nm)(context, key);
    counts.records += 1;
}
function parseForeign(text) {
    try {
        return (0,record_text/* parseRecord */.Hh)(text);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'store-newer'))
            return null;
        throw error;
    }
}
/** A foreign tree may break the rules of trees: then it is refused like a damaged one. */
function isHeld(index, reader, output) {
    try {
        return (0,load_tree/* holds */.v9)(index, reader, output);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'tree-unsafe', 'store-newer'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/output-store.js















/** Opens a store; nothing is read or written until the first call. */
function createOutputStore(options) {
    const context = contextOf(options);
    return storeOver(context, createPackIndex(context));
}
/** The store over an index that others of this process look into as well. */
function storeOver(context, index) {
    const { run, whole, read } = createOperations(context, index);
    const hasTree = (digest) => read((reader) => (0,load_tree/* holds */.v9)(index, reader, digest));
    /** Trees that this store was given since it was opened, and the packs that held them. */
    const given = new Map();
    const isHeld = (digest) => given.get(digest)?.every((pack) => index.pack(pack) !== null) === true || hasTree(digest);
    return {
        put: (root, paths, options) => whole('writes', async () => {
            const report = await putTree(context, index, { root, paths, ...options });
            given.set(report.digest, report.packs);
            return report;
        }),
        get: (digest, root, paths, options) => whole('reads', () => getTree(context, index, { digest, root, paths, ...options })),
        matches: (digest, root, paths) => run(() => matchTree(context, index, { digest, root, paths })),
        readTree: (digest) => run(() => namingKeys(index, () => (0,graves/* reviving */.nE)(context, index, () => read((reader) => (0,load_tree/* loadTree */.rR)(index, reader, digest))))),
        has: (digest) => run(() => hasTree(digest) || ((0,graves/* revive */.Kk)(context, index, digest) && hasTree(digest))),
        readRecord: (buildKey) => run(() => {
            const found = (0,records_records/* readRecord */.aE)(context, buildKey);
            const isBack = found === null && (0,graves/* reviveRecord */.xC)(context, buildKey);
            const record = isBack ? (0,records_records/* readRecord */.aE)(context, buildKey) : found;
            if (record !== null)
                (0,records_records/* markUsed */.Nm)(context, buildKey);
            return record;
        }),
        latestRecord: (component) => run(() => (0,records_records/* latestRecord */.tr)(context, component)),
        writeRecord: (record) => whole('writes', () => {
            if (!isHeld(record.output))
                throw (0,blob_reader/* missing */.LO)(record.output);
            (0,records_records/* writeRecord */.rh)(context, record);
        }),
        exportTo: (directory, maxBytes) => whole('reads', () => read((reader) => exportStore({ context, index, reader }, directory, maxBytes))),
        importFrom: (directory) => whole('writes', () => importStore(context, index, directory)),
    };
}
/** How every call runs. */
function createOperations(context, index) {
    const run = (work) => (0,pack_file/* readingWhile */.Yt)(context.directory, () => {
        (0,layout/* checkFormat */.KA)(context);
        return work();
    });
    /** A whole operation: no collector deletes what it may have seen, and what was moved aside comes back. */
    const whole = (does, work) => run(() => (0,leases/* withLease */.pS)(context, does, () => {
        index.refresh();
        return namingKeys(index, () => (0,graves/* reviving */.nE)(context, index, work));
    }));
    const read = (work) => {
        index.refresh();
        const reader = (0,blob_reader/* createBlobReader */.nF)(context, index);
        try {
            return work(reader);
        }
        finally {
            reader.close();
        }
    };
    return { run, whole, read };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/local-store.js
/** The local store as the tiers see it: outputs, and whole packs that go out and come in. */













/** Nothing is read or written until the first call. */
function createLocalStore(options) {
    const context = store_context_contextOf(options);
    const index = (0,pack_index/* createPackIndex */.K0)(context);
    const store = storeOver(context, index);
    const run = (work) => (0,pack_file/* readingWhile */.Yt)(context.directory, () => {
        index.refresh();
        return work();
    });
    return {
        ...store,
        packsOf: (digest) => run(async () => {
            const found = await local_store_packsOf(context, index, { store, digest });
            const isBack = found === null && (0,graves/* revive */.Kk)(context, index, digest);
            return isBack ? local_store_packsOf(context, index, { store, digest }) : found;
        }),
        hasPack: (pack) => run(() => index.pack(pack) !== null),
        temporaryPath: () => (0,layout/* temporaryPath */.l5)(context),
        adopt: (path, pack) => run(() => (0,leases/* withLease */.pS)(context, 'writes', () => adopt(context, path, pack))),
    };
}
async function local_store_packsOf(context, index, { store, digest }) {
    const reader = (0,blob_reader/* createBlobReader */.nF)(context, index);
    try {
        const tree = await store.readTree(digest);
        const packs = packsOfTree(index, reader, { digest, tree });
        if (packs === null)
            return null;
        return packs
            .map((pack) => ({ pack, bytes: index.sizeOf(pack), path: (0,layout/* packPath */.x9)(context, pack) }))
            .sort((a, b) => b.bytes - a.bytes);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt'))
            return null;
        throw error;
    }
    finally {
        reader.close();
    }
}
/** Whatever becomes of it, the fetched file is gone from where it was. */
function adopt(context, path, pack) {
    const { disk } = context;
    return (0,publish/* writing */.dV)(path, () => {
        try {
            if ((0,pack_file/* fileDigest */.hd)(disk, path) !== pack)
                return false;
            requireReadable(context, path, pack);
            if (wholePack(context, path) === null)
                return false;
            (0,layout/* ensureFormat */.Sw)(context);
            syncFile(context, path);
            (0,layout/* moveIntoPlace */.hU)(context, path, (0,layout/* packPath */.x9)(context, pack));
            return true;
        }
        finally {
            (0,publish/* removeIfThere */.Ks)(disk, path);
        }
    });
}
/** What cannot be looked into is neither right nor wrong. */
function requireReadable(context, path, pack) {
    const bytes = context.disk.lstat(path)?.size ?? 0;
    const opened = (0,pack_file/* withFile */.D4)(context.disk, path, (fd) => (0,pack_file/* openPack */.g5)(context, fd, bytes));
    const name = (0,domain_digest/* hexOf */.ZD)(pack).slice(0, 12);
    if (opened?.state === 'newer') {
        throw new errors/* LockstepError */.Cj('store-newer', {
            message: `pack ${name} was written by a newer version of Lockstep`,
            hint: 'use a newer version of Lockstep',
        });
    }
    if (opened?.state === 'locked') {
        throw new errors/* LockstepError */.Cj('store-key-unknown', {
            message: `pack ${name} needs the key ${opened.keyId}, which is not given`,
            hint: 'add the key to LOCKSTEP_STORE_KEYS',
            data: { key: opened.keyId },
        });
    }
}
function syncFile({ disk }, path) {
    const fd = disk.open(path, 'r');
    try {
        disk.fsync(fd);
    }
    finally {
        disk.close(fd);
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/packs/sealing.js
var sealing = __webpack_require__(9809);
;// CONCATENATED MODULE: ./.cache/bundle/app/wire-store.js












/** The code of remotes is loaded only where there are some. Throws `store-key-invalid`. */
async function wireStore(options, around) {
    const { config, storeKeys, place } = options;
    const { storeDir, host } = around;
    const settings = {
        disk: node_disk/* nodeDisk */.C,
        directory: storeDir,
        random: node_clock/* systemRandom */.v,
        clock: node_clock.systemClock,
        keys: storeKeys === null ? [] : (0,sealing/* parseStoreKeys */.F4)(storeKeys),
        crew: crewHere(),
        peers: systemPeers,
    };
    const local = createLocalStore(settings);
    const catalog = createStoreCatalog(settings, local);
    const collector = collectorOf({ ...settings, limits: layout/* DEFAULT_LIMITS */.dR });
    if (config.store.remotes.length === 0) {
        const store = createInvalidatingStore(local, catalog);
        return { store, catalog, collector, remotes: [], tiers: null };
    }
    const { openRemotes } = await Promise.all(/* import() */[__webpack_require__.e(537), __webpack_require__.e(7032)]).then(__webpack_require__.bind(__webpack_require__, 47032));
    const { store, remotes, tiers } = openRemotes({
        ...options,
        ...around,
        local,
        config: config.store,
        trust: host.trust,
        root: place.root,
    });
    return { store: createInvalidatingStore(store, catalog), catalog, collector, remotes, tiers };
}
/** Its code is loaded by the first collection. */
function collectorOf(context) {
    return {
        collect: async (request) => {
            const { collectStore } = await __webpack_require__.e(/* import() */ 9850).then(__webpack_require__.bind(__webpack_require__, 59850));
            return collectStore(context, request);
        },
    };
}
/** Threads where the bundle was started; the one thread there is in tests and tools that load the sources. */
function crewHere() {
    const door = threadDoor();
    if (door === null)
        return createInlineCrew((0,workshop/* createWorkshop */.Q)(node_disk/* nodeDisk */.C));
    return createThreadCrew({ door, size: threadCount() });
}

;// CONCATENATED MODULE: ./.cache/bundle/app/wire.js
/** Builds the world that operations act on: the one place where ports meet their adapters. */















/**
 * Nothing is started or connected until an operation asks for it; of remotes, only the files of public keys are read.
 * Throws `store-key-invalid`.
 */
async function wire(options) {
    const { place, config, variables, cwd, emit, signal } = options;
    const workspace = workspaceOf(options);
    const { githubToken, storeKeys, signingKey } = options;
    const secrets = (0,app_secrets/* secretsOf */.F)(variables, githubToken, storeKeys, signingKey);
    const host = createHost(variables, place.root);
    const carrier = createActionsCarrier(variables, cwd);
    const credentials = (0,app_secrets/* gitCredentials */.j)(variables, githubToken);
    const metaGit = createMetaGit(place.root, variables, { secrets, credentials });
    return {
        workspace,
        config,
        clock: node_clock.systemClock,
        random: node_clock/* systemRandom */.v,
        disk: node_disk/* nodeDisk */.C,
        git: createGit({
            storeDir: workspace.storeDir,
            componentsDir: workspace.componentsDir,
            environment: gitEnvironment(variables, {
                allowFile: workspace.allowLocal,
                credentials,
            }),
            timeoutMs: config.git.timeout * 1000,
        }),
        metaRepo: createMetaRepo(metaGit),
        journal: createJournalBranch(metaGit, {
            ...config.journal,
            temporaryIndex: () => temporaryIndex(workspace),
        }),
        processes: createProcesses({
            environment: variables,
            versionsFile: external_node_path_.join(workspace.storeDir, 'toolchains.json'),
            cwd: place.root,
            random: node_clock/* systemRandom */.v,
        }),
        ...(await wireStore(options, { storeDir: workspace.storeDir, host, carrier })),
        carrier,
        host,
        signer: wireSigner({ config: config.store, signingKey, root: place.root }),
        forge: forgeOf(options),
        emit,
        signal,
    };
}
function workspaceOf({ place, config, variables }) {
    return {
        ...place,
        componentsDir: external_node_path_.join(place.root, 'components'),
        storeDir: external_node_path_.resolve(place.root, config.store.path),
        allowLocal: variables['LOCKSTEP_ALLOW_FILE'] === '1',
    };
}
/** Null outside of a workflow, unless its variables are set, and without a token. */
function forgeOf({ variables, githubToken, signal }) {
    const repository = variables['GITHUB_REPOSITORY'] ?? '';
    const token = githubToken ?? '';
    if (!/^[^/]+\/[^/]+$/.test(repository) || token === '')
        return null;
    return createGithub({
        ...{ repository, token, signal, clock: node_clock.systemClock, random: node_clock/* systemRandom */.v },
        apiUrl: variables['GITHUB_API_URL'] ?? 'https://api.github.com',
        serverUrl: variables['GITHUB_SERVER_URL'] ?? 'https://github.com',
    });
}
function temporaryIndex({ storeDir }) {
    node_disk/* nodeDisk */.C.mkdir(storeDir);
    return external_node_path_.join(storeDir, `journal-index-${node_clock/* systemRandom */.v.hex(16)}`);
}

;// CONCATENATED MODULE: ./.cache/bundle/app/prepare.js
/** From what a door was given to a command ready to run: root, configuration, values, world. */










/** Throws `manifest-missing`, `config-invalid`, `usage`, `input-missing`, `name-invalid`, `backend-url-invalid`, and what `wire` throws. */
async function prepare(invocation) {
    const { command, given, variables, cwd } = invocation;
    const globals = { name: command.name, arguments: [], options: shared_options/* GLOBAL_OPTIONS */.PA };
    const early = (0,app_values/* resolveValues */.ho)(globals, given, { variables, config: domain_config/* DEFAULT_CONFIG */.PV });
    const place = findRoot(node_disk/* nodeDisk */.C, cwd, early.text('manifests'));
    const file = await loadConfig(node_disk/* nodeDisk */.C, { root: place.root, cwd, file: early.text('config') });
    const { config, secrets } = settleStore(command, given, { variables, config: file });
    const values = (0,app_values/* resolveValues */.ho)(command, given, { variables, config });
    const githubToken = early.text('github-token');
    const world = await wire({ ...invocation, place, config, githubToken, ...secrets });
    const declared = () => (0,load/* declaredEnvironments */.V0)(world);
    return { world, values, environment: chooseEnvironment(command, values, declared), cwd };
}


/***/ }),

/***/ 63811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ho: () => (/* binding */ resolveValues),
/* harmony export */   og: () => (/* binding */ parseFlag)
/* harmony export */ });
/* unused harmony exports variableOf, splitList */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);

/** `env` → `LOCKSTEP_ENV`. */
function variableOf(name) {
    return `LOCKSTEP_${name.replaceAll('-', '_').toUpperCase()}`;
}
/** Splits at newlines and commas, trims, drops what is empty. */
function splitList(text) {
    return text
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Reads `true` or `false`; throws `usage`. */
function parseFlag(text, where) {
    const lower = text.trim().toLowerCase();
    if (lower === 'true' || lower === '1')
        return true;
    if (lower === 'false' || lower === '0')
        return false;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('usage', {
        message: `${where} is ${JSON.stringify(text)}, which is neither true nor false`,
        hint: `write true or false for ${where}`,
    });
}
function parseInteger(text, where) {
    const value = /^[0-9]{1,9}$/.test(text.trim()) ? Number(text.trim()) : 0;
    if (value < 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('usage', {
            message: `${where} is ${JSON.stringify(text)}, which is not a whole number of 1 or more`,
            hint: `write a whole number for ${where}, for example 4`,
        });
    }
    return value;
}
function parseChoice(text, choices, where) {
    if (choices.includes(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('usage', {
        message: `${where} is ${JSON.stringify(text)}, which is not one of ${choices.join(', ')}`,
        hint: `write one of ${choices.join(', ')}`,
    });
}
function parseOne(option, text, where) {
    switch (option.kind) {
        case 'flag':
            return parseFlag(text, where);
        case 'integer':
            return parseInteger(text, where);
        case 'list':
            return splitList(text);
        case 'choice':
            return parseChoice(text, option.choices ?? [], where);
        case 'string':
            return text;
    }
}
function fromDoor(option, given) {
    const raw = given.get(option.name);
    if (raw === undefined || typeof raw === 'boolean')
        return raw;
    if (typeof raw !== 'string')
        return raw.flatMap(splitList);
    return parseOne(option, raw, `--${option.name}`);
}
function fromVariable(option, sources) {
    const name = variableOf(option.name);
    const raw = sources.variables[name];
    return raw === undefined || raw === '' ? undefined : parseOne(option, raw, name);
}
function fromConfig(option, config) {
    if (option.configKey === undefined)
        return undefined;
    let at = config;
    for (const part of option.configKey.split('.')) {
        at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined;
    }
    return at === undefined ? undefined : at;
}
function emptyOf(option) {
    if (option.fallback !== undefined)
        return option.fallback;
    if (option.kind === 'flag')
        return false;
    return option.kind === 'list' ? [] : null;
}
/**
 * Flag or input, then `LOCKSTEP_*`, then `lockstep.yaml`, then the default. Throws `usage` for a value of the
 * wrong kind and `input-missing` for a required argument.
 */
function resolveValues(command, given, sources) {
    const values = new Map();
    const written = new Set();
    for (const option of command.options) {
        const near = fromDoor(option, given) ?? fromVariable(option, sources);
        if (near !== undefined)
            written.add(option.name);
        values.set(option.name, near ?? fromConfig(option, sources.config) ?? emptyOf(option));
    }
    for (const argument of command.arguments) {
        values.set(argument.name, argumentValue(argument, given, command.name));
    }
    return accessors(values, written, command.name);
}
function argumentValue(argument, given, command) {
    const raw = given.get(argument.name);
    const texts = typeof raw === 'string' ? [raw] : Array.isArray(raw) ? raw : [];
    const items = argument.variadic === true ? texts.flatMap(splitList) : texts;
    if (items.length === 0 && argument.required) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('input-missing', {
            message: `${command} needs ${argument.name}: ${argument.description}`,
            hint: `lockstep ${command} --help`,
        });
    }
    return argument.variadic === true ? items : (items[0] ?? null);
}
function accessors(values, written, command) {
    const read = (name) => {
        const value = values.get(name);
        if (value !== undefined)
            return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('bug', { message: `${command} declares no option named ${name}` });
    };
    return {
        flag: (name) => read(name) === true,
        text: (name) => {
            const value = read(name);
            return typeof value === 'string' ? value : null;
        },
        integer: (name) => {
            const value = read(name);
            return typeof value === 'number' ? value : null;
        },
        list: (name) => {
            const value = read(name);
            return Array.isArray(value) ? value : [];
        },
        wasGiven: (name) => written.has(name),
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

/***/ 79286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PV: () => (/* binding */ DEFAULT_CONFIG),
/* harmony export */   eT: () => (/* binding */ remoteAt)
/* harmony export */ });
/* unused harmony export DEFAULT_REMOTE */
/* harmony import */ var _update_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82760);

/** What a remote is of which only the address is known. */
const DEFAULT_REMOTE = {
    mode: 'auto',
    writers: 'anyone',
    endpoint: null,
    region: null,
    pathStyle: null,
    insecure: false,
    role: null,
    audience: null,
    stsEndpoint: null,
    sse: null,
    kmsKey: null,
    concurrency: 8,
    timeoutMs: 30_000,
    attempts: 4,
};
/**
 * A remote of which only the address is known. The Actions cache is kept apart by its platform: what a proposal saves
 * is never seen by main, so what is found there needs no signature (T02).
 */
function remoteAt(url) {
    const writers = url.scheme === 'actions' ? 'trusted' : DEFAULT_REMOTE.writers;
    return { ...DEFAULT_REMOTE, name: url.text, url, writers };
}
const DEFAULT_CONFIG = {
    environments: [],
    jobs: 4,
    retries: 3,
    store: {
        path: '.meta-store',
        carryMaxBytes: 2 * 1024 ** 3,
        onCacheError: 'warn',
        maxBytes: null,
        keepMs: 14 * 86_400_000,
        remotes: [],
        signing: { publicKeys: [], require: false },
    },
    git: { timeout: 600 },
    journal: { branch: 'lockstep/journal', remote: null },
    promote: { via: 'file' },
    gates: new Map(),
    stopTheLine: null,
    delivery: new Map(),
    deployments: false,
    update: _update_config_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_UPDATE */ .u,
    apply: { transactional: false },
    rollback: { hold: 'until-resumed', auto: 'never' },
    logs: { maxBytes: 4 * 1024 ** 2, keepRuns: 50 },
};


/***/ }),

/***/ 39325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ DEFAULT_GATES)
/* harmony export */ });
const DEFAULT_GATES = {
    sources: null,
    soakMs: 0,
    windows: [],
    freezes: [],
    maxChange: null,
    findings: null,
    checks: [],
    approvals: 0,
    vouched: 'no',
    verified: false,
    policy: [],
};


/***/ }),

/***/ 45055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mapSettled)
/* harmony export */ });
/** Bounded parallelism over a list, answers in the order of the list. */
/**
 * Runs `work` on every item, at most `limit` at once. Every item is run, also after a failure: the answer
 * says for each what came of it, so that all errors can be told at once.
 */
async function mapSettled(items, limit, work) {
    const results = [];
    let next = 0;
    const lane = async () => {
        for (let index = next++; index < items.length; index = next++) {
            results[index] = await settle(() => work(items[index], index));
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
    return results;
}
async function settle(work) {
    try {
        return { status: 'fulfilled', value: await work() };
    }
    catch (reason) {
        return { status: 'rejected', reason };
    }
}


/***/ }),

/***/ 3185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RECORD_SCHEMA)
/* harmony export */ });
const RECORD_SCHEMA = 1;


/***/ }),

/***/ 90392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qB: () => (/* binding */ sourceCycle),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   wQ: () => (/* binding */ gatesFor)
/* harmony export */ });
/* harmony import */ var _gates_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39325);
/** Where an environment may be promoted from: declared sources, else the environment before it in the order. */

/** The gates of an environment. */
function gatesFor(gates, environment) {
    return gates.get(environment) ?? _gates_config_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_GATES */ .d;
}
/** Null for the first of the order, unless it declares some, and for what is not in the order. */
function sourcesOf(order, gates, environment) {
    const declared = gatesFor(gates, environment).sources;
    if (declared !== null)
        return declared;
    const before = order[order.indexOf(environment) - 1];
    return before === undefined ? null : { from: [before], need: 'any' };
}
/** A way of sources that leads back to where it began, the first name again at the end; or null. */
function sourceCycle(order, gates) {
    const done = new Set();
    const walk = (name, trail) => {
        const at = trail.indexOf(name);
        if (at >= 0)
            return [...trail.slice(at), name];
        if (done.has(name))
            return null;
        for (const source of sourcesOf(order, gates, name)?.from ?? []) {
            const cycle = walk(source, [...trail, name]);
            if (cycle !== null)
                return cycle;
        }
        done.add(name);
        return null;
    };
    return order.map((name) => walk(name, [])).find((cycle) => cycle !== null) ?? null;
}


/***/ }),

/***/ 92666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   sS: () => (/* binding */ treeText),
/* harmony export */   yN: () => (/* binding */ MAX_TREE_BYTES)
/* harmony export */ });
/* unused harmony export treeDigest */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _tree_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69599);
/* harmony import */ var _tree_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42510);
/** The canonical bytes of a tree (formats `lockstep-tree 1` and `2`, docs/formats.md), and reading them back. */




const NAME = 'lockstep-tree';
/** More bytes than this are no tree: about a million entries. */
const MAX_TREE_BYTES = 128 * 1024 * 1024;
/** The canonical text of a tree; its UTF-8 bytes are what the tree's digest is of. */
function treeText(tree) {
    let text = `${NAME} ${versionOf(tree)}\n`;
    for (const entry of tree)
        text += `${(0,_tree_line_js__WEBPACK_IMPORTED_MODULE_2__/* .lineOf */ .cA)(entry)}\n`;
    return text;
}
/** Version 2 if and only if a file is chunked, so that a tree has one text and older ones keep their digests. */
function versionOf(tree) {
    return tree.some((entry) => 'chunked' in entry) ? 2 : 1;
}
/** The name of a tree: the digest of its canonical bytes. */
function treeDigest(tree) {
    return digestOf(treeText(tree));
}
/**
 * Reads canonical bytes; the result obeys every rule of `tree-rules.ts`, and `treeText` of it is `text`. Throws
 * `store-newer` for a newer version, `tree-unsafe` for an entry that may not be, `object-corrupt` for anything else.
 */
function parseTree(text) {
    const header = text.slice(0, text.indexOf('\n') + 1);
    const version = parseHeader(header);
    if (!text.endsWith('\n'))
        throw (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)('it does not end in a line feed');
    const tree = [];
    let previous = '';
    for (let start = header.length; start < text.length;) {
        const end = text.indexOf('\n', start);
        const entry = (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLine */ .A)({ text, start, end }, previous);
        previous = entry.path;
        tree.push(entry);
        start = end + 1;
    }
    if (versionOf(tree) !== version)
        throw (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(`its version is not ${versionOf(tree)}`);
    (0,_tree_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTree */ .RX)(tree);
    return tree;
}
function parseHeader(line) {
    const version = /^lockstep-tree ([1-9][0-9]{0,8})\n$/.exec(line)?.[1];
    if (version === undefined)
        throw (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(`its first line is not "${NAME} 1" or "${NAME} 2"`);
    if (Number(version) > 2) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('store-newer', {
            message: `a tree has format ${version}; this version of Lockstep reads 1 and 2`,
            hint: 'use a newer version of Lockstep',
        });
    }
    return Number(version);
}


/***/ }),

/***/ 67579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ applyDelta),
/* harmony export */   b: () => (/* binding */ baseOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _tree_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92666);
/* harmony import */ var _tree_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69599);
/* harmony import */ var _tree_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42510);
/** A tree as its difference from another (format `lockstep-tree-delta 1`, docs/formats.md): small where little changed. */





const NAME = 'lockstep-tree-delta';
const HEADER = `${NAME} 1\n`;
const BASE = 'base ';
/** The digest of the tree that a delta is made for. Throws `object-corrupt`, `store-newer`. */
function baseOf(delta) {
    return parseStart(delta).base;
}
/**
 * The text of the tree that a delta makes of its base's text. Nothing is parsed but what the delta touches, so the result
 * counts for nothing until its digest is the wanted one and `parseTree` accepts it. Throws `object-corrupt`, `tree-unsafe`.
 */
function applyDelta(delta, baseText) {
    const { end: start } = parseStart(delta);
    if (!delta.endsWith('\n'))
        throw (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Qm)('its delta does not end in a line feed');
    const pieces = [];
    let from = firstLineEnd(baseText);
    let previous = '';
    for (let at = start; at < delta.length;) {
        const end = delta.indexOf('\n', at) + 1;
        const { path, line } = changeIn({ text: delta, start: at, end: end - 1 }, previous);
        if (previous !== '' && (0,_tree_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .compareUtf8 */ .zq)(previous, path) >= 0) {
            throw (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Qm)('its delta is not sorted');
        }
        const place = findPath(baseText, path, from);
        if (line === baseText.slice(place.start, place.end)) {
            throw (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Qm)('its delta changes nothing at a path');
        }
        pieces.push(baseText.slice(from, place.start), line);
        from = place.end;
        previous = path;
        at = end;
    }
    const body = pieces.join('') + baseText.slice(from);
    if (body.length > _tree_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TREE_BYTES */ .yN)
        throw (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Qm)('it is too large');
    return `lockstep-tree ${/^[FX] /.test(body) || /\n[FX] /.test(body) ? 2 : 1}\n${body}`;
}
function parseStart(delta) {
    const header = delta.slice(0, firstLineEnd(delta));
    if (header !== HEADER) {
        const version = /^lockstep-tree-delta ([1-9][0-9]{0,8})\n$/.exec(header)?.[1];
        if (version === undefined)
            throw (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Qm)(`its first line is not "${NAME} 1"`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('store-newer', {
            message: `a tree has a delta of format ${version}; this version of Lockstep reads 1`,
            hint: 'use a newer version of Lockstep',
        });
    }
    const end = delta.indexOf('\n', header.length) + 1;
    const line = delta.slice(header.length, end - 1);
    if (end === 0 || !line.startsWith(BASE))
        throw (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Qm)('its delta does not name a base');
    return { base: digestIn(line.slice(BASE.length)), end };
}
function digestIn(text) {
    try {
        return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text);
    }
    catch (cause) {
        throw Object.assign((0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Qm)('its delta does not name a base'), { cause });
    }
}
function firstLineEnd(text) {
    return text.indexOf('\n') + 1;
}
/** The path that a line of a delta is about, and what stands there afterwards: nothing once it is removed. */
function changeIn(line, previous) {
    const { text, start, end } = line;
    if (text.startsWith('- ', start)) {
        return { path: (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePath */ .Rr)({ text, start: start + 2, end }, previous), line: '' };
    }
    return { path: (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLine */ .A)(line, previous).path, line: text.slice(start, end + 1) };
}
/**
 * The line of a path in a tree's text at or behind `from`, or the empty place where it would be: a search by halves, as
 * lines are sorted. In a text that is no tree it finds some place.
 */
function findPath(text, path, from) {
    let low = from;
    let high = text.length;
    while (low < high) {
        const middle = low + ((high - low) >> 1);
        const start = Math.max(low, text.lastIndexOf('\n', middle - 1) + 1);
        const next = text.indexOf('\n', start);
        const end = next < 0 ? text.length : next + 1;
        const order = (0,_tree_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .compareUtf8 */ .zq)(pathIn({ text, start, end: end - 1 }), path);
        if (order === 0)
            return { start, end };
        if (order < 0)
            low = end;
        else
            high = start;
    }
    return { start: low, end: low };
}
const PATH = /^(?:[dl]|[fxFX] [0-9]+ [^ ]+) ("(?:[^"\\]|\\.)*")/;
function pathIn({ text, start, end }) {
    const line = end - start > _tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_LINE */ .MV ? '' : text.slice(start, end);
    const json = PATH.exec(line)?.[1];
    if (json === undefined)
        throw (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .malformed */ .Qm)('what its delta is made for is no tree');
    return (0,_tree_line_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(json);
}


/***/ }),

/***/ 69599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   MV: () => (/* binding */ MAX_LINE),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   cA: () => (/* binding */ lineOf)
/* harmony export */ });
/* unused harmony export quoted */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _safe_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85185);
/* harmony import */ var _tree_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42510);
/** One line of a tree's text: writing it, and reading it so strictly that only its one spelling is accepted. */



/** Characters; a path and a target of the largest size, each written in escapes, are shorter. */
const MAX_LINE = 64 << 10;
/** The line of an entry, without its line feed. */
function lineOf(entry) {
    switch (entry.kind) {
        case 'directory':
            return `d ${quoted(entry.path)}`;
        case 'symlink':
            return `l ${quoted(entry.path)} ${JSON.stringify(entry.target)}`;
        case 'file':
            return `${entry.chunked === true ? 'F' : 'f'} ${contentOf(entry)}`;
        case 'executable':
            return `${entry.chunked === true ? 'X' : 'x'} ${contentOf(entry)}`;
    }
}
function contentOf({ size, digest, path }) {
    return `${size} ${digest} ${quoted(path)}`;
}
/** A safe path as JSON: a quotation mark is the one thing in it that needs an escape. */
function quoted(path) {
    return path.includes('"') ? JSON.stringify(path) : `"${path}"`;
}
/**
 * Reads a line; `previous` is the path of a line read before (most of a path was checked with it then).
 * Throws `tree-unsafe` for a path that may not be, `object-corrupt` for any other spelling than `lineOf` gives.
 */
function parseLine(line, previous) {
    const { text, start, end } = line;
    if (text.charCodeAt(start + 1) !== SPACE || end - start > MAX_LINE)
        throw malformedLine(line);
    switch (text.charAt(start)) {
        case 'f':
            return parseContent(line, previous, 'file');
        case 'x':
            return parseContent(line, previous, 'executable');
        case 'F':
            return { ...parseContent(line, previous, 'file'), chunked: true };
        case 'X':
            return { ...parseContent(line, previous, 'executable'), chunked: true };
        case 'd':
            return { kind: 'directory', path: parsePath({ text, start: start + 2, end }, previous) };
        case 'l':
            return parseLink(line, previous);
        default:
            throw malformedLine(line);
    }
}
const SPACE = 0x20;
const QUOTE = 0x22;
const ZERO = 0x30;
const NINE = 0x39;
const SIZE_DIGITS = 16;
const DIGEST_START = 'sha256:';
const DIGEST_LENGTH = DIGEST_START.length + 64;
function parseContent(line, previous, kind) {
    const { text, start, end } = line;
    let at = start + 2;
    let size = 0;
    for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(at)) {
        // Digits first, so that no sum on the way is above the safe integers unless the size is.
        size = size * 10 + (code - ZERO);
        at += 1;
    }
    const digits = at - start - 2;
    const isPlain = digits > 0 && (digits === 1 || text.charCodeAt(start + 2) !== ZERO);
    if (!isPlain || digits > SIZE_DIGITS || !Number.isSafeInteger(size))
        throw malformedLine(line);
    const path = at + DIGEST_LENGTH + 2;
    const isSpaced = text.charCodeAt(at) === SPACE && text.charCodeAt(path - 1) === SPACE;
    if (path >= end || !isSpaced || !isDigestAt(text, at + 1))
        throw malformedLine(line);
    return {
        kind,
        path: parsePath({ text, start: path, end }, previous),
        size,
        digest: text.slice(at + 1, path - 1),
    };
}
function isDigestAt(text, start) {
    if (!text.startsWith(DIGEST_START, start))
        return false;
    for (let at = start + DIGEST_START.length; at < start + DIGEST_LENGTH; at += 1) {
        const code = text.charCodeAt(at);
        const isHex = code <= NINE ? code >= ZERO : code >= 0x61 && code <= 0x66;
        if (!isHex)
            return false;
    }
    return true;
}
const LINK = /^("(?:[^"\\]|\\.)*") (".*")$/;
function parseLink(line, previous) {
    const text = line.text.slice(line.start + 2, line.end);
    const [, path, target] = LINK.exec(text) ?? [];
    if (path === undefined || target === undefined)
        throw malformedLine(line);
    const start = line.start + 2;
    return {
        kind: 'symlink',
        path: parsePath({ text: line.text, start, end: start + path.length }, previous),
        target: stringOf(target),
    };
}
/** The path that the JSON string from `start` to `end` is, if it is the one that `JSON.stringify` writes. */
function parsePath({ text, start, end }, previous) {
    const isSimple = text.charCodeAt(start) === QUOTE && text.indexOf('"', start + 1) === end - 1;
    if (!isSimple)
        return checked(stringOf(text.slice(start, end)));
    const path = text.slice(start + 1, end - 1);
    if ((0,_safe_path_js__WEBPACK_IMPORTED_MODULE_1__/* .whyUnsafeFrom */ .tJ)(path, commonDirectory(path, previous)) === null)
        return path;
    // An escape has a backslash, which is unsafe itself: only the text behind it can tell.
    return checked(stringOf(text.slice(start, end)));
}
/** Up to and with the last slash of `previous`, if `path` begins like it: those parts need no second look. */
function commonDirectory(path, previous) {
    const length = previous.lastIndexOf('/') + 1;
    return length > 0 && path.startsWith(previous.slice(0, length)) ? length : 0;
}
function checked(path) {
    const reason = (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_1__/* .whyUnsafe */ .TE)(path);
    if (reason !== null)
        throw (0,_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .treeRefused */ .Pi)(path, reason);
    return path;
}
/** The string that some JSON is, if it is the one spelling of it. */
function stringOf(json) {
    try {
        const value = JSON.parse(json);
        if (typeof value === 'string' && JSON.stringify(value) === json)
            return value;
    }
    catch {
        // Said below, the same for every wrong string.
    }
    throw malformed(`it has the string ${json.slice(0, 80)}`);
}
function malformedLine({ text, start, end }) {
    return malformed(`it has the line ${JSON.stringify(text.slice(start, Math.min(end, start + 80)))}`);
}
/** The error for bytes that are no tree. */
function malformed(reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('object-corrupt', {
        message: `a tree cannot be read: ${reason}`,
        hint: 'build the component again',
    });
}


/***/ }),

/***/ 82760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ DEFAULT_UPDATE)
/* harmony export */ });
const DEFAULT_UPDATE = {
    strategy: null,
    groups: new Map(),
    minimumAgeMs: 0,
    ignore: [],
    allow: [],
    branchPrefix: 'lockstep/update/',
    limit: 20,
};


/***/ }),

/***/ 6697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LI: () => (/* binding */ buriedIn),
  TP: () => (/* binding */ graveDirectory),
  Lt: () => (/* binding */ itemPath),
  dR: () => (/* binding */ listGraves),
  MC: () => (/* binding */ marksIn),
  bs: () => (/* binding */ moveName),
  Po: () => (/* binding */ packFiles),
  PF: () => (/* binding */ restore),
  Kk: () => (/* binding */ revive),
  xC: () => (/* binding */ reviveRecord),
  nE: () => (/* binding */ reviving),
  z4: () => (/* binding */ unburied)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/store/save/kept-marker.js
var kept_marker = __webpack_require__(86444);
// EXTERNAL MODULE: ./.cache/bundle/store/layout.js
var layout = __webpack_require__(95377);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-file.js
var pack_file = __webpack_require__(43508);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-index.js + 1 modules
var pack_index = __webpack_require__(68426);
// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
// EXTERNAL MODULE: ./.cache/bundle/store/records/records.js
var records = __webpack_require__(21188);
;// CONCATENATED MODULE: ./.cache/bundle/store/united-disk.js
/** A disk on which files that lie elsewhere are seen at their former place too: for reading a store with its graves. */

/** `moved`: former path → where it is now. A file that is there itself comes first; the rest of the disk is as it is. */
function unitedDisk(disk, moved) {
    const added = new Map();
    const addTo = (path, kind) => {
        const names = added.get((0,external_node_path_.dirname)(path)) ?? new Map();
        names.set((0,external_node_path_.basename)(path), { name: (0,external_node_path_.basename)(path), kind });
        added.set((0,external_node_path_.dirname)(path), names);
    };
    for (const path of moved.keys()) {
        addTo(path, 'file');
        addTo((0,external_node_path_.dirname)(path), 'directory');
    }
    const placeOf = (path) => {
        const now = moved.get(path);
        return now === undefined || disk.lstat(path) !== null ? path : now;
    };
    return {
        ...disk,
        lstat: (path) => disk.lstat(placeOf(path)),
        open: (path, flags, mode) => disk.open(flags === 'r' ? placeOf(path) : path, flags, mode),
        readFile: (path) => disk.readFile(placeOf(path)),
        readdir: (path) => {
            const own = disk.readdir(path);
            const more = added.get(path);
            if (more === undefined)
                return own;
            const names = new Set((own ?? []).map(({ name }) => name));
            return [...(own ?? []), ...[...more.values()].filter(({ name }) => !names.has(name))];
        },
        rename: (from, to) => disk.rename(placeOf(from), to),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/graves.js
/**
 * Graves: `graves/<16 hex>/`, each laid out like a store, with what one collector has moved aside. Nothing in a grave is
 * in an index, so nothing new relies on it; who misses something that is there moves it back.
 */









/** Where an item is: in the store itself, or in a grave. */
function itemPath({ directory }, { kind, digest, grave }) {
    const place = { directory: grave === null ? directory : graveDirectory({ directory }, grave) };
    if (kind === 'pack')
        return (0,layout/* packPath */.x9)(place, digest);
    return kind === 'record' ? (0,layout/* recordPath */.lX)(place, digest) : (0,kept_marker/* keptPath */.MO)(place, digest);
}
function graveDirectory({ directory }, grave) {
    return (0,external_node_path_.join)(directory, 'graves', grave);
}
/** Names of all graves, sorted. */
function listGraves({ disk, directory }) {
    const top = (0,external_node_path_.join)(directory, 'graves');
    return (0,pack_file/* reading */.hF)(top, () => (0,pack_index/* namesIn */.wX)(disk.readdir(top), 'directory', /^[0-9a-f]{16}$/));
}
/** Everything in a grave. */
function buriedIn(context, grave) {
    const place = { ...context, directory: graveDirectory(context, grave) };
    const listed = (kind, digests) => digests.map((digest) => {
        const path = itemPath(context, { kind, digest, grave });
        return { kind, digest, grave, bytes: context.disk.lstat(path)?.size ?? 0 };
    });
    return (0,pack_file/* reading */.hF)(place.directory, () => [
        ...listed('pack', packFiles(place)),
        ...listed('record', (0,records/* listRecords */.VI)(place)),
        ...listed('mark', marksIn(place)),
    ]);
}
/** The store as if nothing had been buried, for looking at it. */
function unburied(context) {
    const moved = new Map();
    for (const item of listGraves(context).flatMap((grave) => buriedIn(context, grave))) {
        moved.set(itemPath(context, { ...item, grave: null }), itemPath(context, item));
    }
    return moved.size === 0 ? context : { ...context, disk: unitedDisk(context.disk, moved) };
}
/**
 * Runs work that relies on blobs; when it misses one that lies in a grave, moves every buried pack back and runs it
 * again.
 */
async function reviving(context, index, work) {
    for (let turn = 1;; turn += 1) {
        try {
            return await work();
        }
        catch (error) {
            const isLast = turn === TURNS || !(0,errors/* hasCode */.up)(error, 'object-missing');
            if (isLast || !revive(context, index, missedIn(error)))
                throw error;
        }
    }
}
/** Every turn but the first means that a collector came in between. */
const TURNS = 4;
/** Moves every buried pack back where that may help who misses `blob`; false when it would not, and nobody else did. */
function revive(context, index, blob) {
    const before = new Set(index.packs().map(({ pack }) => pack));
    index.refresh();
    const buried = listGraves(context)
        .flatMap((grave) => buriedIn(context, grave))
        .filter(({ kind }) => kind === 'pack');
    // Once more: what went from a grave to the store in between was in neither when it was looked at.
    index.refresh();
    const isBack = blob !== null && index.locations(blob).length > 0;
    const isMore = isBack || index.packs().some(({ pack }) => !before.has(pack));
    if (buried.length === 0)
        return isMore;
    const whole = (0,pack_index/* createPackIndex */.K0)(unburied(context));
    whole.refresh();
    if (blob !== null && whole.locations(blob).length === 0)
        return isMore;
    for (const item of buried)
        restore(context, item);
    index.refresh();
    return true;
}
/** Moves a buried record back; false when there is none. */
function reviveRecord(context, buildKey) {
    const item = { kind: 'record', digest: buildKey, bytes: 0 };
    const grave = listGraves(context).find((name) => context.disk.lstat(itemPath(context, { ...item, grave: name })) !== null);
    return grave !== undefined && restore(context, { ...item, grave });
}
/** Moves an item back, durably; false when it is no longer in its grave. */
function restore(context, item) {
    const { disk } = context;
    const [from, to] = [itemPath(context, item), itemPath(context, { ...item, grave: null })];
    return (0,publish/* writing */.dV)(to, () => {
        if (disk.lstat(from) === null)
            return disk.lstat(to) !== null;
        (0,publish/* ensureDirectory */.EA)(disk, (0,external_node_path_.dirname)(to));
        const isMoved = moveName(context, from, to);
        if (isMoved)
            (0,layout/* syncParents */.re)(context, to);
        return isMoved;
    });
}
/**
 * Moves a name; false when it is gone. The new one is durable before the old one goes, so that no power loss takes both;
 * where links cannot be made, it is a rename (T54).
 */
function moveName({ disk }, from, to) {
    try {
        try {
            disk.link(from, to);
        }
        catch (error) {
            const code = (0,publish/* systemCode */.xU)(error) ?? '';
            if (CANNOT_LINK.includes(code)) {
                disk.rename(from, to);
                return true;
            }
            // What took its place meanwhile stays: the same pack, or a record or mark that is newer.
            if (code !== 'EEXIST')
                throw error;
        }
        disk.fsyncDirectory((0,external_node_path_.dirname)(to));
        disk.unlink(from);
        return true;
    }
    catch (error) {
        if ((0,publish/* systemCode */.xU)(error) === 'ENOENT')
            return false;
        throw error;
    }
}
const CANNOT_LINK = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'];
function missedIn(error) {
    const digest = error instanceof errors/* LockstepError */.Cj ? error.data?.['digest'] : null;
    return typeof digest === 'string' ? digest : null;
}
/** Packs that have a file, whether or not it can be read. */
function packFiles(context) {
    return digestsBelow(context, 'packs', /^[0-9a-f]{64}\.pack$/);
}
/** Trees that have a mark. */
function marksIn(context) {
    return digestsBelow(context, 'kept', /^[0-9a-f]{64}$/);
}
function digestsBelow({ disk, directory }, folder, pattern) {
    const top = (0,external_node_path_.join)(directory, folder);
    return (0,pack_index/* namesIn */.wX)(disk.readdir(top), 'directory', /^[0-9a-f]{2}$/).flatMap((prefix) => (0,pack_index/* namesIn */.wX)(disk.readdir((0,external_node_path_.join)(top, prefix)), 'file', pattern).map((name) => `sha256:${name.slice(0, 64)}`));
}


/***/ }),

/***/ 53116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ endLease),
/* harmony export */   _c: () => (/* binding */ liveLeases),
/* harmony export */   _e: () => (/* binding */ takeLease),
/* harmony export */   pS: () => (/* binding */ withLease)
/* harmony export */ });
/* unused harmony export leasesDirectory */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16056);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95377);
/* harmony import */ var _packs_pack_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43508);
/* harmony import */ var _packs_pack_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68426);
/**
 * Leases: `leases/<kind>-<host>-<pid>-<16 hex>`, an empty file for as long as one whole operation runs. What a collector
 * has moved aside is not deleted while an operation runs that may have seen it before (T44). Names say everything, so
 * that a full disk can still take one (T55).
 */






const NAME = /^(op|gc)-([0-9a-f]{16})-([0-9]{1,10})-[0-9a-f]{16}$/;
/** A lease of another machine counts for so long: nobody there can be asked. */
const ALIVE_MS = 6 * 60 * 60 * 1000;
const NOBODY = { host: '', pid: 0 };
/** Where leases are. */
function leasesDirectory({ directory }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'leases');
}
/** Takes a lease; give it back with `endLease`. Throws `disk-full` or `state-write-failed`. */
function takeLease(context, kind) {
    const { disk, random } = context;
    const { host, pid } = context.peers ?? NOBODY;
    const name = `${kind}-${hostId(host)}-${pid}-${random.hex(16)}`;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(leasesDirectory(context), name);
    (0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(path, () => {
        // Durably: the folder of the store itself may be made here.
        (0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .ensureDirectory */ .EA)(disk, leasesDirectory(context));
        disk.close(disk.open(path, 'wx', 0o644));
    });
    return name;
}
/** Gives a lease back; one that cannot be removed ends with its process. */
function endLease(context, name) {
    try {
        context.disk.unlink((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(leasesDirectory(context), name));
    }
    catch {
        // The work is done whatever becomes of its lease, and a lease that stays only delays a collector.
    }
}
/**
 * Runs one whole operation under a lease. One that only reads goes on without when none can be had (T55): at worst it
 * finds that something is missing.
 */
async function withLease(context, does, work) {
    const lease = does === 'writes' ? takeLease(context, 'op') : leaseOfReader(context);
    try {
        return await work();
    }
    finally {
        if (lease !== null)
            endLease(context, lease);
    }
}
/** Null where there is no store yet, or it cannot be written. */
function leaseOfReader(context) {
    if ((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .checkFormat */ .KA)(context) === 'absent')
        return null;
    try {
        return takeLease(context, 'op');
    }
    catch {
        return null;
    }
}
/** Names of the leases of operations that may still run, sorted. Those that have ended for certain are removed. */
function liveLeases(context, kind = 'any') {
    const place = leasesDirectory(context);
    const names = (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_4__/* .reading */ .hF)(place, () => (0,_packs_pack_index_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .wX)(context.disk.readdir(place), 'file', NAME));
    const live = [];
    for (const name of names) {
        if (kind !== 'any' && !name.startsWith(kind))
            continue;
        if (mayRun(context, name))
            live.push(name);
        else
            endLease(context, name);
    }
    return live;
}
function mayRun({ disk, clock, directory, peers }, name) {
    const [, , host = '', pid = ''] = NAME.exec(name) ?? [];
    if (peers !== undefined && host === hostId(peers.host))
        return peers.isRunning(Number(pid));
    const stat = statOf(disk, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(leasesDirectory({ directory }), name));
    if (stat === null)
        return false;
    return clock.now() - Number(stat.mtimeNs / 1000000n) < ALIVE_MS;
}
function statOf(disk, path) {
    try {
        return disk.lstat(path);
    }
    catch (error) {
        if ((0,_publish_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) === 'ENOENT')
            return null;
        throw error;
    }
}
function hostId(host) {
    return (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(host)).slice(0, 16);
}


/***/ }),

/***/ 56563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qb: () => (/* binding */ corrupt),
  nF: () => (/* binding */ createBlobReader),
  LO: () => (/* binding */ missing),
  Cx: () => (/* binding */ wrongLength)
});

// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var domain_digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/store/layout.js
var layout = __webpack_require__(95377);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-file.js
var pack_file = __webpack_require__(43508);
;// CONCATENATED MODULE: ./.cache/bundle/store/packs/frame-cache.js


const OPEN_PACKS = 16;
const CACHED_FRAMES = 3;
/** Open packs and the last few frames: blobs are asked for in the order of the pack. */
function createFrameCache(context, index) {
    const open = new Map();
    const cached = new Map();
    const descriptor = (pack) => {
        const known = open.get(pack);
        if (known !== undefined)
            return known;
        const [oldest] = open;
        if (open.size >= OPEN_PACKS && oldest !== undefined)
            forget(oldest[0]);
        const path = (0,layout/* packPath */.x9)(context, pack);
        const fd = (0,pack_file/* reading */.hF)(path, () => (0,pack_file/* openIfThere */.KC)(context.disk, path));
        if (fd !== null)
            open.set(pack, fd);
        return fd;
    };
    const forget = (pack) => {
        for (const [key, frame] of cached)
            if (frame.pack === pack)
                cached.delete(key);
        const fd = open.get(pack);
        open.delete(pack);
        if (fd !== undefined)
            context.disk.close(fd);
    };
    const frame = (pack, number) => {
        const key = `${pack}/${number}`;
        const known = cached.get(key);
        if (known !== undefined)
            return known.bytes;
        const source = index.pack(pack);
        const fd = source === null ? null : descriptor(pack);
        if (fd === null || source === null)
            return 'gone';
        const path = (0,layout/* packPath */.x9)(context, pack);
        const bytes = (0,pack_file/* reading */.hF)(path, () => (0,pack_file/* readFrame */.IW)(context.disk, fd, source, number));
        if (bytes === null)
            return 'damaged';
        const [oldest] = cached;
        if (cached.size >= CACHED_FRAMES && oldest !== undefined)
            cached.delete(oldest[0]);
        cached.set(key, { pack, bytes });
        return bytes;
    };
    return {
        forget,
        close() {
            for (const pack of [...open.keys()])
                forget(pack);
            cached.clear();
        },
        each(place, use) {
            let { frame: number, offset } = place;
            for (let left = place.length; left > 0; number += 1) {
                const bytes = frame(place.pack, number);
                if (typeof bytes === 'string')
                    return bytes;
                const part = bytes.subarray(offset, offset + left);
                use(part);
                left -= part.byteLength;
                offset = 0;
            }
            return 'done';
        },
    };
}

// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
;// CONCATENATED MODULE: ./.cache/bundle/store/packs/blob-reader.js
/** Hands out blobs, every byte hashed before anyone sees it; damaged packs are set aside on the way. */




/** Blobs up to this go through memory in one piece. */
const SMALL_BYTES = 8 << 20;
function createBlobReader(context, index) {
    const frames = createFrameCache(context, index);
    const fromAnyPlace = createSearch(index, frames);
    const ofLength = ({ digest, length }, use) => fromAnyPlace(digest, 'bytes', (place) => {
        if (place.length !== length)
            throw wrongLength(digest, length, place.length);
        return use(place);
    });
    const read = (digest, length) => {
        let found = Buffer.alloc(0);
        ofLength({ digest, length }, (place) => {
            const bytes = gather(frames, place);
            if (typeof bytes === 'string')
                return bytes;
            if ((0,domain_digest/* digestOf */.ol)(bytes) !== digest)
                return 'damaged';
            found = bytes;
            return 'done';
        });
        return found;
    };
    const fill = (fd, path, blobs) => {
        for (const { digest, length } of blobs) {
            const bytes = read(digest, length);
            if (length > 0)
                (0,publish/* writing */.dV)(path, () => context.disk.write(fd, bytes));
        }
    };
    return {
        read,
        readDelta(digest, make) {
            let made = null;
            fromAnyPlace(digest, 'delta', (place) => {
                const bytes = gather(frames, place);
                if (typeof bytes === 'string')
                    return bytes;
                made = make(bytes);
                return made === null ? 'damaged' : 'done';
            });
            if (made === null)
                throw missing(digest);
            return made;
        },
        write(blobs, file) {
            const { path } = file;
            const [only] = blobs;
            if (blobs.length !== 1 || only === undefined || only.length <= SMALL_BYTES) {
                writeNew(context, file, (fd) => fill(fd, path, blobs));
                return;
            }
            (0,publish/* cleaningUp */.fm)(context.disk, path, () => ofLength(only, (place) => stream(context, frames, { place, ...file })));
        },
        close: () => frames.close(),
    };
}
/** Every place of the blob in turn; each damaged one twice, as another run may have healed it meanwhile. */
function createSearch(index, frames) {
    return (digest, kind, use) => {
        let damaged = false;
        for (const place of index.locations(digest).filter((one) => one.kind === kind)) {
            let outcome = use(place);
            if (outcome !== 'done') {
                frames.forget(place.pack);
                outcome = use(place);
            }
            if (outcome === 'done')
                return;
            frames.forget(place.pack);
            damaged ||= outcome === 'damaged';
            if (outcome === 'damaged')
                index.quarantine(place.pack);
        }
        throw damaged ? corrupt(digest) : missing(digest);
    };
}
/** The bytes of a blob as they are stored, verified by nobody. */
function gather(frames, place) {
    const parts = [];
    const outcome = frames.each(place, (bytes) => void parts.push(bytes));
    if (outcome !== 'done')
        return outcome;
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
/** A large blob goes to its new file piece by piece; the file goes away unless all of it was right. */
function stream({ disk }, frames, { place, path, mode }) {
    const fd = (0,publish/* writing */.dV)(path, () => disk.open(path, 'wx', mode));
    const running = (0,domain_digest/* digestStream */.Nq)();
    let outcome;
    try {
        outcome = frames.each(place, (bytes) => {
            (0,publish/* writing */.dV)(path, () => disk.write(fd, bytes));
            running.update(bytes);
        });
    }
    finally {
        disk.close(fd);
    }
    if (outcome === 'done' && running.digest() === place.digest)
        return 'done';
    (0,publish/* removeIfThere */.Ks)(disk, path);
    return outcome === 'gone' ? 'gone' : 'damaged';
}
function writeNew({ disk }, { path, mode }, fill) {
    (0,publish/* writing */.dV)(path, () => (0,publish/* cleaningUp */.fm)(disk, path, () => {
        const fd = disk.open(path, 'wx', mode);
        try {
            fill(fd);
        }
        finally {
            disk.close(fd);
        }
    }));
}
/** The error for bytes that the store does not have. */
function missing(digest) {
    return new errors/* LockstepError */.Cj('object-missing', {
        message: `the store does not have the bytes of ${(0,domain_digest/* shortDigest */.VK)(digest)}`,
        hint: 'run "lockstep apply" without --restore-only to build them again',
        data: { digest },
    });
}
/** The error for bytes that are not what their digest says. */
function corrupt(digest) {
    return new errors/* LockstepError */.Cj('object-corrupt', {
        message: `stored bytes of ${(0,domain_digest/* shortDigest */.VK)(digest)} are damaged; their pack was moved to quarantine/`,
        hint: 'run the same command again: the output is built anew and stored',
        data: { digest },
    });
}
/** The error for a tree that says another length than its bytes have. */
function wrongLength(digest, wanted, found) {
    return new errors/* LockstepError */.Cj('object-corrupt', {
        message: `a tree says that ${(0,domain_digest/* shortDigest */.VK)(digest)} has ${wanted} bytes; it has ${found}`,
        hint: 'build the component again',
        data: { digest },
    });
}


/***/ }),

/***/ 68426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K0: () => (/* binding */ createPackIndex),
  wX: () => (/* binding */ namesIn),
  Fi: () => (/* binding */ setAside)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/store/layout.js
var layout = __webpack_require__(95377);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var domain_digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-entries.js
var pack_entries = __webpack_require__(30276);
;// CONCATENATED MODULE: ./.cache/bundle/store/packs/blob-table.js
/** Finds a digest among the entries of many packs: one open-addressing table over their raw bytes. */


/**
 * Digests are uniform, so their first four bytes are the hash. Built in one pass: some milliseconds for 100,000
 * entries, where a `Map` of strings takes a hundred times the memory.
 */
function createBlobTable(tables) {
    const starts = [0];
    for (const { count } of tables)
        starts.push((starts.at(-1) ?? 0) + count);
    const total = starts.at(-1) ?? 0;
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(total * 2 + 1)));
    // Ordinal + 1; 0 is an empty slot.
    const slots = new Uint32Array(size);
    const mask = size - 1;
    tables.forEach(({ entries, count }, n) => {
        let ordinal = (starts[n] ?? 0) + 1;
        for (let at = 0; at < count * pack_entries/* BLOB_ENTRY */.v; at += pack_entries/* BLOB_ENTRY */.v, ordinal += 1) {
            let slot = entries.readUInt32LE(at) & mask;
            while (slots[slot] !== 0)
                slot = (slot + 1) & mask;
            slots[slot] = ordinal;
        }
    });
    const placeOf = (ordinal) => {
        let low = 0;
        let high = tables.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= ordinal)
                low = middle;
            else
                high = middle - 1;
        }
        return { table: low, entry: ordinal - (starts[low] ?? 0) };
    };
    const wanted = Buffer.alloc(32);
    const each = (digest, use) => {
        wanted.write((0,domain_digest/* hexOf */.ZD)(digest), 'hex');
        let slot = wanted.readUInt32LE(0) & mask;
        for (let found = slots[slot] ?? 0; found !== 0; found = slots[slot] ?? 0) {
            const place = placeOf(found - 1);
            const at = place.entry * pack_entries/* BLOB_ENTRY */.v;
            const same = tables[place.table]?.entries.compare(wanted, 0, 32, at, at + 32) === 0;
            if (same && !use(place))
                return;
            slot = (slot + 1) & mask;
        }
    };
    return {
        some(digest, test) {
            let found = false;
            each(digest, (place) => !(found = test(place)));
            return found;
        },
        find(digest) {
            const places = [];
            each(digest, (place) => places.push(place) > 0);
            return places.sort((a, b) => a.table - b.table);
        },
    };
}

// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-file.js
var pack_file = __webpack_require__(43508);
// EXTERNAL MODULE: ./.cache/bundle/store/packs/pack-format.js
var pack_format = __webpack_require__(55025);
// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
;// CONCATENATED MODULE: ./.cache/bundle/store/packs/pack-index.js
/** Which pack holds a blob: rebuilt in memory from the footers of the packs, never written down. */






function createLastTree() {
    let last = null;
    return {
        of: (digest) => (last?.digest === digest ? last.tree : null),
        set: (digest, tree) => void (last = { digest, tree }),
    };
}
/** Makes no more garbage than the one object: a restore asks tens of thousands of times. */
function bytesIn({ list, table }, blob) {
    let found = null;
    table.some(blob, ({ table: n, entry }) => {
        const pack = list[n];
        if (pack === undefined || (0,pack_format/* kindAt */.Ii)(pack.table, entry) !== 'bytes')
            return false;
        found = { ...(0,pack_format/* extentAt */.Qd)(pack.table, entry), digest: blob, pack: pack.pack };
        return true;
    });
    return found;
}
function isThere({ list, table }, blob) {
    return table.some(blob, ({ table: n, entry }) => {
        const pack = list[n];
        return pack !== undefined && (0,pack_format/* kindAt */.Ii)(pack.table, entry) === 'bytes';
    });
}
function locationsIn({ list, table }, blob) {
    return table.find(blob).flatMap(({ table: n, entry }) => {
        const pack = list[n];
        return pack === undefined ? [] : [{ ...(0,pack_format/* placeAt */.BW)(pack.table, entry), pack: pack.pack }];
    });
}
/** True when a pack that can be read came or went. */
function bringUpToDate(context, { packs, locked }) {
    const present = new Set(listPacks(context));
    const gone = [...packs.keys()].filter((pack) => !present.has(pack));
    for (const pack of gone)
        packs.delete(pack);
    for (const pack of [...locked.keys()])
        if (!present.has(pack))
            locked.delete(pack);
    const others = [...present].filter((pack) => !packs.has(pack) && !locked.has(pack));
    const came = others.filter((pack) => takeIn(context, { packs, locked }, pack));
    return gone.length + came.length > 0;
}
/** False for a pack that cannot be read; a damaged one is set aside. */
function takeIn(context, { packs, locked }, pack) {
    const { bytes, opened } = loadPack(context, pack) ?? { bytes: 0, opened: null };
    if (opened?.state === 'damaged')
        setAside(context, (0,layout/* packPath */.x9)(context, pack));
    if (opened?.state === 'locked')
        locked.set(pack, opened.keyId);
    if (opened?.state !== 'open')
        return false;
    packs.set(pack, { pack, bytes, table: opened.table, seal: opened.seal });
    return true;
}
function createPackIndex(context) {
    const packs = new Map();
    const locked = new Map();
    let known = null;
    let isStale = false;
    const current = () => {
        lookAgain();
        if (known !== null)
            return known;
        // Of several packs with a blob the largest is found first: small ones that were brought together are then done with.
        const list = [...packs.values()].sort((a, b) => b.bytes - a.bytes);
        known = { list, table: createBlobTable(list.map(({ table }) => table)) };
        return known;
    };
    const forget = (pack) => {
        if (packs.delete(pack))
            known = null;
        locked.delete(pack);
    };
    const add = (pack) => {
        if (packs.has(pack.pack))
            return;
        packs.set(pack.pack, pack);
        known = null;
    };
    const quarantine = (pack) => {
        forget(pack);
        setAside(context, (0,layout/* packPath */.x9)(context, pack));
    };
    const lookAgain = () => {
        if (!isStale)
            return;
        if (bringUpToDate(context, { packs, locked }))
            known = null;
        isStale = false;
    };
    const currentPack = (pack) => {
        lookAgain();
        return packs.get(pack) ?? null;
    };
    return {
        has: (blob) => isThere(current(), blob),
        bytesOf: (blob) => bytesIn(current(), blob),
        locations: (blob) => locationsIn(current(), blob),
        pack: currentPack,
        packs: () => current().list,
        sizeOf: (pack) => currentPack(pack)?.bytes ?? 0,
        lockedBy() {
            lookAgain();
            return [...new Set(locked.values())].sort();
        },
        lastTree: createLastTree(),
        add,
        quarantine,
        refresh: () => void (isStale = true),
        verify(pack) {
            const found = digestOfPack(context, pack);
            if (found !== null && found !== pack)
                quarantine(pack);
            else if (found === null)
                forget(pack);
            return found === pack;
        },
    };
}
/** Null for a pack that is not there; a link in its place is none, wherever it leads (T21). */
function digestOfPack(context, pack) {
    const path = (0,layout/* packPath */.x9)(context, pack);
    const isFile = (0,pack_file/* reading */.hF)(path, () => context.disk.lstat(path))?.kind === 'file';
    return isFile ? (0,pack_file/* fileDigest */.hd)(context.disk, path) : null;
}
/** Moves a file that cannot be trusted to `quarantine/`, for people to look at. */
function setAside(context, path) {
    const { disk, directory } = context;
    const to = (0,external_node_path_.join)(directory, 'quarantine', `${path.split(/[\\/]/).at(-1) ?? ''}.${context.random.hex(8)}`);
    (0,publish/* writing */.dV)(path, () => {
        if (disk.lstat(path) === null)
            return;
        (0,publish/* ensureDirectory */.EA)(disk, (0,external_node_path_.join)(directory, 'quarantine'));
        disk.rename(path, to);
    });
}
function listPacks({ disk, directory }) {
    const top = (0,external_node_path_.join)(directory, 'packs');
    return (0,pack_file/* reading */.hF)(top, () => namesIn(disk.readdir(top), 'directory', /^[0-9a-f]{2}$/).flatMap((prefix) => namesIn(disk.readdir((0,external_node_path_.join)(top, prefix)), 'file', /^[0-9a-f]{64}\.pack$/)
        .filter((name) => name.startsWith(prefix))
        .map((name) => `sha256:${name.slice(0, 64)}`)));
}
/** Names of one kind that match, sorted; none for a directory that is not there. */
function namesIn(entries, kind, pattern) {
    return (entries ?? [])
        .filter((entry) => entry.kind === kind && pattern.test(entry.name))
        .map((entry) => entry.name)
        .sort();
}
function loadPack(context, pack) {
    const path = (0,layout/* packPath */.x9)(context, pack);
    const bytes = (0,pack_file/* reading */.hF)(path, () => context.disk.lstat(path))?.size;
    if (bytes === undefined)
        return null;
    return (0,pack_file/* withFile */.D4)(context.disk, path, (fd) => ({ bytes, opened: (0,pack_file/* openPack */.g5)(context, fd, bytes) }));
}


/***/ }),

/***/ 72297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createPackWriter)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95377);
/* harmony import */ var _open_frame_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29980);
/* harmony import */ var _pack_entries_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30276);
/* harmony import */ var _pack_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55025);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16056);
/* harmony import */ var _sealing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9809);
/** Writes finished frames into packs: a full pack is sealed, published and told of while the next one fills. */







/** Blobs in one pack at most, so that its index stays far below the reader's cap. */
const MAX_BLOBS = 250_000;
/** `onPack` is called for each pack once it is published, durably. */
function createPackWriter(context, onPack = () => undefined) {
    const added = { blobs: 0, bytes: 0 };
    const done = [];
    let open = null;
    const current = () => {
        if (open !== null)
            return open;
        // Known before its first byte is written, so that `abandon` finds it.
        open = openPack(context);
        append(context, open, (0,_pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .headerBytes */ .RH)(open.sealedBy));
        return open;
    };
    const close = () => {
        if (open === null)
            return;
        const pack = publishPack(context, open);
        open = null;
        done.push(pack);
        onPack({ pack: pack.pack, bytes: pack.bytes, path: (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .packPath */ .x9)(context, pack.pack) });
    };
    const closeIfFull = ({ at, blobs }) => {
        if (at >= context.limits.packBytes || blobs >= MAX_BLOBS)
            close();
    };
    return {
        added,
        addFrames(frames) {
            for (const frame of frames) {
                const pack = current();
                count(added, frame);
                addEntries(pack, frame.entries);
                if (frame.raw > 0)
                    writeFrame(context, pack, frame);
                giveBack(frame.stored);
                closeIfFull(pack);
            }
        },
        addBlobs(blobs) {
            if (blobs.length === 0)
                return;
            const pack = current();
            writeBlobs(context, pack, blobs);
            added.blobs += blobs.length;
            added.bytes += blobs.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
            closeIfFull(pack);
        },
        finish() {
            close();
            return done;
        },
        abandon() {
            if (open === null)
                return;
            const { fd, path } = open;
            open = null;
            closeQuietly(context, fd);
            (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .removeIfThere */ .Ks)(context.disk, path);
        },
    };
}
function count(added, { raw, entries }) {
    added.blobs += entries.byteLength / _pack_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .BLOB_ENTRY */ .v;
    added.bytes += raw;
}
/** Entries that come in say frame 0: the next one of the pack, unless the blob is empty. */
function addEntries(pack, entries) {
    const bytes = Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength);
    for (let at = 0; at < bytes.byteLength; at += _pack_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .BLOB_ENTRY */ .v) {
        if (bytes.readUInt32LE(at + 40) > 0)
            bytes.writeUInt32LE(pack.frames.length, at + 32);
    }
    pack.entries.push(bytes);
    pack.blobs += entries.byteLength / _pack_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .BLOB_ENTRY */ .v;
}
function writeBlobs(context, pack, blobs) {
    const { frameBytes } = context.limits;
    const first = pack.frames.length;
    let at = 0;
    for (const { digest, kind, bytes } of blobs) {
        const length = bytes.byteLength;
        const place = { frame: first + Math.floor(at / frameBytes), offset: at % frameBytes };
        const entry = (0,_pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .entryBytes */ .eD)({ digest, kind, length, ...(length > 0 ? place : NOWHERE) });
        pack.entries.push(entry);
        pack.blobs += 1;
        at += length;
    }
    const raw = Buffer.concat(blobs.map(({ bytes }) => bytes));
    for (let from = 0; from < raw.byteLength; from += frameBytes) {
        writeFrame(context, pack, (0,_open_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .compressed */ .ue)(raw.subarray(from, from + frameBytes)));
    }
}
/** The place of a blob without bytes. */
const NOWHERE = { frame: 0, offset: 0 };
function openPack(context) {
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryPath */ .l5)(context);
    return (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .writing */ .dV)(path, () => {
        (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .ensureDirectory */ .EA)(context.disk, `${context.directory}/tmp`);
        return {
            path,
            fd: context.disk.open(path, 'wx', 0o644),
            running: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestStream */ .Nq)(),
            ...sealingOf(context),
            frames: [],
            entries: [],
            blobs: 0,
            at: 0,
            synced: 0,
        };
    });
}
/** Syncing as the pack grows leaves little to wait for at its end. */
const SYNC_BYTES = 16 << 20;
function append(context, pack, bytes) {
    (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .writing */ .dV)(pack.path, () => {
        context.disk.write(pack.fd, bytes);
        pack.running.update(bytes);
        pack.at += bytes.byteLength;
        if (pack.at - pack.synced < SYNC_BYTES)
            return;
        context.disk.fsync(pack.fd);
        pack.synced = pack.at;
    });
}
/** Frees memory now: the collector sees small objects only and would let a hundred megabytes gather. */
function giveBack({ buffer }) {
    if (buffer instanceof ArrayBuffer)
        buffer.transfer(0);
}
/** A salt of its own for every pack; nothing when no key is given. */
function sealingOf({ keys, random }) {
    const key = keys[0];
    if (key === undefined)
        return { sealedBy: null, seal: null };
    const salt = Buffer.from(random.hex(32), 'hex');
    return { sealedBy: { keyId: key.id, salt }, seal: (0,_sealing_js__WEBPACK_IMPORTED_MODULE_5__/* .sealOf */ .Ru)(key, salt) };
}
function writeFrame(context, pack, { stored: clear, raw }) {
    const stored = pack.seal === null ? clear : pack.seal.seal(pack.frames.length, clear);
    pack.frames.push({ at: pack.at, stored: stored.byteLength, raw });
    append(context, pack, stored);
}
function publishPack(context, pack) {
    const { frames, seal, sealedBy, at } = pack;
    const entries = (0,_pack_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .sortEntries */ .R)(Buffer.concat(pack.entries));
    const clear = (0,_pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .indexOfEntries */ .uz)(frames, entries);
    const { stored } = (0,_open_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .compressed */ .ue)(clear);
    const index = seal === null ? stored : seal.seal(_sealing_js__WEBPACK_IMPORTED_MODULE_5__/* .INDEX_NUMBER */ .pu, stored);
    append(context, pack, index);
    append(context, pack, (0,_pack_format_js__WEBPACK_IMPORTED_MODULE_3__/* .footerBytes */ .HB)(at, index, clear.byteLength));
    const digest = pack.running.digest();
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .packPath */ .x9)(context, digest);
    (0,_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .writing */ .dV)(path, () => {
        context.disk.fsync(pack.fd);
        context.disk.close(pack.fd);
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .moveIntoPlace */ .hU)(context, pack.path, path);
    });
    const entryCount = entries.byteLength / _pack_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .BLOB_ENTRY */ .v;
    const table = { version: 2, sealedBy, frames, count: entryCount, entries };
    return { pack: digest, bytes: pack.at, table, seal };
}
function closeQuietly({ disk }, fd) {
    try {
        disk.close(fd);
    }
    catch {
        // The pack is being dropped; the error that made us drop it is the one to report.
    }
}


/***/ }),

/***/ 57067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ openVerified)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95377);
/* harmony import */ var _pack_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43508);
/* harmony import */ var _stat_sidecar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49327);
/** Which packs were read whole and are what their names say: each is read once for every change of its stat data. */





const HEADER = 'lockstep-verified 1';
const LINE = /^([0-9a-f]{64}) ([0-9]+ -?[0-9]+ -?[0-9]+ [0-9]+)$/;
/** What is known of packs by the file `verified`; one that is absent or damaged knows nothing. */
function openVerified(context, index) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.directory, 'verified');
    const known = (0,_pack_file_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .hF)(path, () => load(context, path));
    let isNew = false;
    const note = (pack, signature = signatureOf(context, pack)) => {
        if (signature === null || known.get(pack) === signature)
            return;
        known.set(pack, signature);
        isNew = true;
    };
    return {
        isRight(pack) {
            const signature = signatureOf(context, pack);
            // A pack that a collector has moved aside: the index must not offer its blobs once more.
            if (signature === null)
                return index.verify(pack);
            if (known.get(pack) === signature)
                return true;
            if (!index.verify(pack))
                return false;
            note(pack, signature);
            return true;
        },
        note: (pack) => note(pack),
        save() {
            if (!isNew)
                return;
            const stamp = (0,_stat_sidecar_js__WEBPACK_IMPORTED_MODULE_4__/* .takeStamp */ .Lh)(context);
            const lines = [...known].flatMap(([pack, signature]) => isSettled(signature, stamp) && signatureOf(context, pack) === signature
                ? [`${(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(pack)} ${signature}\n`]
                : []);
            const body = `${HEADER}\n${lines.sort().join('')}`;
            (0,_stat_sidecar_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceUnsynced */ .ke)(context, path, Buffer.from(`${body}${(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(body)}\n`));
            isNew = false;
        },
    };
}
function load({ disk }, path) {
    const known = new Map();
    if (disk.lstat(path) === null)
        return known;
    const text = Buffer.from(disk.readFile(path)).toString('utf8');
    const end = text.lastIndexOf('\n', text.length - 2) + 1;
    const body = text.slice(0, end);
    if (text.slice(end) !== `${(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(body)}\n` || !body.startsWith(`${HEADER}\n`))
        return known;
    for (const line of body.split('\n')) {
        const [, hex, signature] = LINE.exec(line) ?? [];
        if (hex !== undefined && signature !== undefined)
            known.set(`sha256:${hex}`, signature);
    }
    return known;
}
/** What changes a file's bytes changes one of these; null for a pack that is not there. */
function signatureOf(context, pack) {
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .packPath */ .x9)(context, pack);
    const stat = (0,_pack_file_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .hF)(path, () => context.disk.lstat(path));
    if (stat?.kind !== 'file')
        return null;
    return `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
}
/** A pack as young as the note could change once more without a trace: it is read again next time. */
function isSettled(signature, stamp) {
    const [, mtime = '0', ctime = '0'] = signature.split(' ');
    return BigInt(mtime) < stamp && BigInt(ctime) < stamp;
}


/***/ }),

/***/ 39453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   Pe: () => (/* binding */ recordText),
/* harmony export */   Rn: () => (/* binding */ recordIn),
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   xR: () => (/* binding */ MAX_RECORD_BYTES)
/* harmony export */ });
/* harmony import */ var _domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82422);
/* harmony import */ var _domain_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3185);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/** The text of a stored record: canonical JSON that carries the digest of all but its signatures (format 1, docs/formats.md). */





/** A larger file is no record (T14). */
const MAX_RECORD_BYTES = 4 << 20;
/** The one text of a record. */
function recordText(record) {
    return `${(0,_domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ ...record, digest: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(statementOf(record)) })}\n`;
}
/** The canonical JSON of a record without its signatures: what its digest covers, and what a signature signs. */
function statementOf(record) {
    return (0,_domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ ...record, signatures: undefined });
}
/**
 * Reads a record back; null when it is damaged, or its key is not the digest of its inputs (T11). Fields that
 * this version does not know are kept. Throws `store-newer` for a newer schema.
 */
function parseRecord(text) {
    const fields = parseFields(text);
    if (fields === null)
        return null;
    const { digest, ...record } = fields;
    return digest === (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(statementOf(record)) ? recordIn(record) : null;
}
/** The record that some fields are, or null. Throws `store-newer` for a newer schema. */
function recordIn(fields) {
    if (!isFields(fields))
        return null;
    const { schema } = fields;
    if (typeof schema === 'number' && schema > _domain_record_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORD_SCHEMA */ .e) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('store-newer', {
            message: `a record has schema ${schema}; this version of Lockstep reads ${_domain_record_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORD_SCHEMA */ .e}`,
            hint: 'use a newer version of Lockstep, or another store folder',
        });
    }
    return isRecord(fields) ? fields : null;
}
function parseFields(text) {
    try {
        const value = JSON.parse(text);
        return isFields(value) ? value : null;
    }
    catch {
        // Not JSON: a damaged record, which the caller sets aside.
        return null;
    }
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isRecord(fields) {
    const { schema, buildKey, component, output, packs, inputs, source, producer, signatures } = fields;
    return (schema === _domain_record_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORD_SCHEMA */ .e &&
        isFields(inputs) &&
        buildKey === (0,_domain_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .buildKeyOf */ .Lk)(inputs) &&
        isDigest(output) &&
        (source === null || isDigest(source)) &&
        isDigestList(packs) &&
        typeof component === 'string' &&
        isNamed(component) &&
        isProducer(producer) &&
        (signatures === undefined || isSignatureList(signatures)));
}
/** More signatures than this nobody has keys for. */
const MAX_SIGNATURES = 16;
function isSignatureList(value) {
    return (Array.isArray(value) &&
        value.length <= MAX_SIGNATURES &&
        value.every((one) => isFields(one) && typeof one['key'] === 'string' && typeof one['value'] === 'string'));
}
function isDigestList(value) {
    return Array.isArray(value) && value.every(isDigest);
}
function isProducer(value) {
    if (!isFields(value))
        return false;
    const { trust, run, at, seconds } = value;
    return ((trust === 'low' || trust === 'high') &&
        (run === null || typeof run === 'string') &&
        typeof at === 'string' &&
        typeof seconds === 'number');
}
function isDigest(value) {
    return typeof value === 'string' && passes(() => (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value));
}
function isNamed(value) {
    return passes(() => (0,_domain_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseComponentName */ .Mh)(value));
}
function passes(parse) {
    try {
        parse();
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'digest-invalid', 'name-invalid'))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 21188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ markUsed),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   VI: () => (/* binding */ listRecords),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   iK: () => (/* binding */ pointTo),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   tJ: () => (/* binding */ recordsByUse),
/* harmony export */   tr: () => (/* binding */ latestRecord),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95377);
/* harmony import */ var _packs_pack_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43508);
/* harmony import */ var _packs_pack_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68426);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16056);
/* harmony import */ var _record_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39453);
/** Records on the disk: build key → output, and which one of a component is the newest. */








/** Reads and checks a record; a damaged one is set aside and counts as absent. */
function readRecord(context, buildKey) {
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .checkFormat */ .KA)(context);
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .recordPath */ .lX)(context, buildKey);
    const text = readText(context, path);
    if (text === null)
        return null;
    const record = (0,_record_text_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(text);
    if (record !== null && record.buildKey === buildKey)
        return record;
    (0,_packs_pack_index_js__WEBPACK_IMPORTED_MODULE_5__/* .setAside */ .Fi)(context, path);
    return null;
}
/** The text of a file of bounded size; null when there is none. */
function readText({ disk }, path) {
    return (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_4__/* .reading */ .hF)(path, () => {
        const fd = (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_4__/* .openIfThere */ .KC)(disk, path);
        if (fd === null)
            return null;
        try {
            const size = Math.min(disk.lstat(path)?.size ?? 0, _record_text_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_RECORD_BYTES */ .xR);
            const bytes = Buffer.alloc(size);
            return bytes.toString('utf8', 0, (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readFully */ .lR)(disk, fd, bytes, 0));
        }
        finally {
            disk.close(fd);
        }
    });
}
/** Publishes a record and makes it its component's newest. The caller has seen that its output is in the store. */
function writeRecord(context, record) {
    const text = (0,_record_text_js__WEBPACK_IMPORTED_MODULE_7__/* .recordText */ .Pe)(record);
    if ((0,_record_text_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(text) === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('bug', {
            message: `the record of ${record.component} does not belong to its build key`,
            data: { buildKey: record.buildKey, keyOfInputs: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(text) },
        });
    }
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .ensureFormat */ .Sw)(context);
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .publishInStore */ .QP)(context, (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .recordPath */ .lX)(context, record.buildKey), text);
    pointTo(context, record);
    markUsed(context, record.buildKey);
}
/** Makes a record the newest of its component; whoever does it last wins. */
function pointTo(context, record) {
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .publishInStore */ .QP)(context, (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .latestPath */ .xi)(context, record.component), `${record.buildKey}\n`);
}
/** The newest record of a component: by the pointer, or the latest by its own date when the pointer is no help. */
function latestRecord(context, component) {
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .checkFormat */ .KA)(context);
    const pointed = readText(context, (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .latestPath */ .xi)(context, component));
    const key = pointed === null ? null : keyIn(pointed);
    const record = key === null ? null : readIfOld(context, key);
    if (record?.component === component)
        return record;
    return listRecords(context)
        .map((buildKey) => readIfOld(context, buildKey))
        .filter((found) => found?.component === component)
        .reduce((newest, found) => (isNewer(found, newest) ? found : newest), null);
}
/** By the date in the record: for people, never for trust. */
function isNewer(a, b) {
    return (a?.producer.at ?? '') > (b?.producer.at ?? '');
}
/** A record of a newer version is none to us here: expected cost and explanations can do without. */
function readIfOld(context, buildKey) {
    try {
        return readRecord(context, buildKey);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'store-newer'))
            return null;
        throw error;
    }
}
function keyIn(text) {
    try {
        return (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text.trimEnd());
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'digest-invalid'))
            return null;
        throw error;
    }
}
/** The build keys of all records, sorted. */
function listRecords({ disk, directory }) {
    const top = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'records');
    return (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_4__/* .reading */ .hF)(top, () => (0,_packs_pack_index_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .wX)(disk.readdir(top), 'directory', /^[0-9a-f]{2}$/).flatMap((prefix) => (0,_packs_pack_index_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .wX)(disk.readdir((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(top, prefix)), 'file', /^[0-9a-f]{64}\.json$/).map((name) => `sha256:${name.slice(0, 64)}`)));
}
/** Notes that a record was used, for what travels first. */
function markUsed(context, buildKey) {
    const { disk } = context;
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .usedPath */ .Hw)(context, buildKey);
    const temporary = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryPath */ .l5)(context);
    try {
        disk.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
        disk.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(temporary));
        (0,_publish_js__WEBPACK_IMPORTED_MODULE_6__/* .cleaningUp */ .fm)(disk, temporary, () => {
            disk.close(disk.open(temporary, 'wx', 0o644));
            disk.rename(temporary, path);
        });
    }
    catch {
        // A full or read-only disk must not stop a read; the order of what travels is a preference (T55).
    }
}
/** Build keys, most recently used first; equal times in the order of the keys. */
function recordsByUse(context) {
    const timed = listRecords(context).map((key) => ({
        key,
        time: context.disk.lstat((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .usedPath */ .Hw)(context, key))?.mtimeNs ?? 0n,
    }));
    timed.sort((a, b) => a.time === b.time ? compare((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(a.key), (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(b.key)) : a.time > b.time ? -1 : 1);
    return timed.map(({ key }) => key);
}
function compare(a, b) {
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 12840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16056);
/** Removes a directory with all that is in it, never through a symlink. */


/**
 * Removes whatever is at `path`; fine if nothing is. A symlink is removed, not followed; directories
 * without write permission (Go's module cache) are opened first. Throws `state-write-failed`.
 */
function removeTree(disk, path) {
    const stat = disk.lstat(path);
    if (stat === null)
        return;
    (0,_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .writing */ .dV)(path, () => {
        if (stat.kind === 'directory')
            removeDirectory(disk, path, stat.mode);
        else
            disk.unlink(path);
    });
}
function removeDirectory(disk, path, mode) {
    if ((mode & 0o700) !== 0o700)
        disk.chmod(path, mode | 0o700);
    for (const { name } of disk.readdir(path) ?? [])
        removeTree(disk, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name));
    disk.rmdir(path);
}


/***/ }),

/***/ 28405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ filesMissing),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   U_: () => (/* binding */ chunksOf),
/* harmony export */   rR: () => (/* binding */ loadTree),
/* harmony export */   ui: () => (/* binding */ neededBlobs),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _domain_tree_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92666);
/* harmony import */ var _domain_tree_delta_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67579);
/* harmony import */ var _domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42510);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42586);
/* harmony import */ var _packs_blob_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56563);
/* harmony import */ var _packs_chunk_list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54388);
/** Loads a tree out of the store, as its bytes or as a delta, and asks whether all that it needs is there. */







/** The tree of that digest, verified and obeying every rule. Throws `object-missing`, `object-corrupt`, `tree-unsafe`. */
function loadTree(index, reader, digest) {
    // One command asks several times; what was verified once is right for as long as its pack is here.
    const known = index.has(digest) ? index.lastTree.of(digest) : null;
    if (known !== null)
        return known;
    const text = textAsBytes(index, reader, digest) ?? textByDelta(index, reader, digest);
    const tree = (0,_domain_tree_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTree */ .cZ)(text);
    index.lastTree.set(digest, tree);
    return tree;
}
/** Null where the tree is only there as a delta. Bytes that are all damaged count as none if there is a delta. */
function textAsBytes(index, reader, digest) {
    const places = index.locations(digest);
    const whole = places.find(({ kind }) => kind === 'bytes');
    if (whole === undefined)
        return null;
    const hasDelta = places.some(({ kind }) => kind === 'delta');
    try {
        return decode(digest, reader.read(digest, checkedLength(whole)));
    }
    catch (error) {
        if (hasDelta && (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'object-corrupt', 'object-missing'))
            return null;
        throw error;
    }
}
/** The base of a delta is a tree that is there as bytes: no chain has to be followed, and one link breaks no more. */
function textByDelta(index, reader, digest) {
    for (const place of index.locations(digest))
        checkedLength(place);
    return reader.readDelta(digest, (bytes) => {
        const delta = unlessRefused(() => decode(digest, bytes));
        const base = delta === null ? null : unlessRefused(() => (0,_domain_tree_delta_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .b)(delta));
        if (delta === null || base === null)
            return null;
        const text = textAsBytes(index, reader, base);
        if (text === null)
            throw (0,_packs_blob_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)(base);
        const made = unlessRefused(() => (0,_domain_tree_delta_js__WEBPACK_IMPORTED_MODULE_2__/* .applyDelta */ .T)(delta, text));
        return made !== null && (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(made) === digest ? made : null;
    });
}
/** Null for what is refused: a delta that was damaged, or that never made this tree. */
function unlessRefused(work) {
    try {
        return work();
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'object-corrupt', 'tree-unsafe'))
            return null;
        throw error;
    }
}
function checkedLength({ length }) {
    if (length > _domain_tree_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TREE_BYTES */ .yN)
        throw (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .treeRefused */ .Pi)('.', 'it has too many entries');
    return length;
}
function decode(digest, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw (0,_packs_blob_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .corrupt */ .qb)(digest);
    }
}
/** A list has 36 bytes for each chunk of at least 64 KiB, but the last: far less than a tree. */
const MAX_LIST_BYTES = 32 << 20;
/** The chunks of a chunked file; null when the store does not have the list. Throws `object-corrupt` for what is none. */
function chunksOf(index, reader, { digest, size }) {
    const length = index.bytesOf(digest)?.length;
    if (length === undefined)
        return null;
    const chunks = length > MAX_LIST_BYTES ? null : (0,_packs_chunk_list_js__WEBPACK_IMPORTED_MODULE_6__/* .parseChunkList */ .Ni)(reader.read(digest, length), size);
    if (chunks === null)
        throw (0,_packs_blob_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .corrupt */ .qb)(digest);
    return chunks;
}
/** The digests of all files of a tree; of a chunked one, of its list. */
function blobsOf(tree) {
    return tree.flatMap((entry) => ('digest' in entry ? [entry.digest] : []));
}
/**
 * Every blob without which a tree cannot be restored: its manifest (the first) and what that is made from, files, chunk
 * lists and chunks. Throws like `loadTree`, and `object-missing` for a list that is not there.
 */
function neededBlobs(index, reader, { digest, tree }) {
    const needed = [digest, ...baseOfTree(index, reader, digest)];
    for (const entry of tree) {
        if (!('digest' in entry))
            continue;
        needed.push(entry.digest);
        if (entry.chunked !== true)
            continue;
        const chunks = chunksOf(index, reader, entry);
        if (chunks === null)
            throw (0,_packs_blob_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)(entry.digest);
        for (const chunk of chunks)
            needed.push(chunk.digest);
    }
    return needed;
}
/** None where the tree is there as bytes. */
function baseOfTree(index, reader, digest) {
    if (index.locations(digest).some(({ kind }) => kind === 'bytes'))
        return [];
    return [reader.readDelta(digest, (bytes) => (0,_domain_tree_delta_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .b)(decode(digest, bytes)))];
}
/** True when the tree verifies and the index has all that it needs; a damaged tree is set aside on the way. */
function holds(index, reader, digest) {
    try {
        const tree = loadTree(index, reader, digest);
        const [, ...blobs] = neededBlobs(index, reader, { digest, tree });
        return blobs.every((blob) => index.has(blob));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'object-missing', 'object-corrupt'))
            return false;
        throw error;
    }
}
/** The error for a tree of whose files so many are not there. */
function filesMissing(digest, absent) {
    const { message, hint } = (0,_packs_blob_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)(digest);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LockstepError */ .Cj('object-missing', {
        message: `${message}: ${absent} of its files are not there`,
        ...(hint === undefined ? {} : { hint }),
        data: { digest, absent },
    });
}


/***/ }),

/***/ 86444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ keptPath),
/* harmony export */   k3: () => (/* binding */ FRESH_MS),
/* harmony export */   yC: () => (/* binding */ markKept)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95377);
/** Marks of trees that somebody stored: `kept/<hh>/<64 hex>`, an empty file whose time says when last. */



/** Often enough for whoever reckons in days, and seldom enough that storing the same again syncs nothing. */
const FRESH_MS = 60 * 60 * 1000;
/** Where the mark of a tree is. */
function keptPath({ directory }, tree) {
    const hex = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(tree);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'kept', hex.slice(0, 2), hex);
}
/** Marks a tree, durably: from now on a collector leaves it what it needs. */
function markKept(context, tree) {
    const path = keptPath(context, tree);
    const stat = context.disk.lstat(path);
    const age = stat === null ? Infinity : context.clock.now() - Number(stat.mtimeNs / 1000000n);
    if (age > FRESH_MS)
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .publishInStore */ .QP)(context, path, '');
}


/***/ }),

/***/ 22330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Jl: () => (/* binding */ beginWalk),
/* harmony export */   NK: () => (/* binding */ parentsExist),
/* harmony export */   SQ: () => (/* binding */ scan),
/* harmony export */   aC: () => (/* binding */ normalizePaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_safe_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85185);
/* harmony import */ var _domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42510);
/* harmony import */ var _packs_pack_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43508);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16056);
/** What is on the disk below some paths of a root; nothing is followed, nothing is read but names and stats. */





/**
 * Sorts paths and drops those inside others; `.` is the whole root. Throws `path-unsafe`.
 */
function normalizePaths(paths) {
    const plain = paths.map((path) => {
        const text = path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
        return text === '.' || text === '' ? '.' : (0,_domain_safe_path_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSafePath */ .wW)(text);
    });
    if (plain.includes('.'))
        return ['.'];
    const sorted = [...new Set(plain)].sort(_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .compareUtf8 */ .zq);
    return sorted.filter((path) => !isInside((0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(path), sorted));
}
/** True when the path is one of `paths` or below one. */
function isInside(path, paths) {
    if (paths[0] === '.')
        return true;
    for (let at = path; at !== null; at = (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(at))
        if (paths.includes(at))
            return true;
    return false;
}
/** Throws `tree-unsafe` when a directory on the way to one of the paths is something else, `state-read-failed`. */
function scan(disk, root, paths) {
    const walk = beginWalk(disk, root, paths);
    return { found: walk.next(Number.POSITIVE_INFINITY), missing: walk.missing };
}
/**
 * The same, bit by bit. What is left to do are paths, the next one last: one that ends in a slash stands for what is in
 * that directory. Sorted so, `a`, `a-b`, `a/` are in the order of a tree.
 */
function beginWalk(disk, root, paths) {
    const prefix = root.endsWith('/') ? root : `${root}/`;
    const todo = [];
    const missing = [];
    (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .hF)(root, () => {
        for (const path of paths) {
            if (path === '.' ? !addRoot(disk, root, todo) : !addPath(disk, root, path, todo)) {
                missing.push(path);
            }
        }
    });
    pushSorted(todo, todo.splice(0));
    return {
        missing,
        next(limit) {
            const found = [];
            (0,_packs_pack_file_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .hF)(root, () => {
                while (found.length < limit) {
                    const path = todo.pop();
                    if (path === undefined)
                        return;
                    if (path.endsWith('/'))
                        addBelow(disk, prefix, path, todo);
                    else
                        found.push(look(disk, `${prefix}${path}`, path));
                }
            });
            return found;
        },
    };
}
/** Git's own directory and what we are writing just now are at the top of a root and no part of any tree. */
function isOurs(name) {
    return name.toLowerCase() === '.git' || name.startsWith(_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .TEMPORARY_PREFIX */ .F8);
}
function addRoot(disk, root, todo) {
    const stat = disk.lstat(root);
    if (stat === null)
        return false;
    if (stat.kind !== 'directory')
        throw (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .treeRefused */ .Pi)('.', `the root is a ${stat.kind}`);
    for (const entry of disk.readdir(root) ?? [])
        if (!isOurs(entry.name))
            addEntry(todo, '', entry);
    return true;
}
function addPath(disk, root, path, todo) {
    if (!parentsExist(disk, root, path))
        return false;
    const stat = disk.lstat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path));
    if (stat === null)
        return false;
    addEntry(todo, '', { name: path, kind: stat.kind });
    return true;
}
function addBelow(disk, prefix, path, todo) {
    const below = [];
    for (const entry of disk.readdir(`${prefix}${path.slice(0, -1)}`) ?? []) {
        addEntry(below, path, entry);
    }
    pushSorted(todo, below);
}
function addEntry(todo, above, { name, kind }) {
    todo.push(`${above}${name}`);
    if (kind === 'directory')
        todo.push(`${above}${name}/`);
}
const ABOVE_SURROGATES = /[\ud800-\uffff]/;
/** The native order of strings is that of UTF-8 where nothing is a surrogate or above them. */
function pushSorted(todo, paths) {
    if (paths.some((path) => ABOVE_SURROGATES.test(path)))
        paths.sort(_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .compareUtf8 */ .zq);
    else
        paths.sort();
    for (let n = paths.length - 1; n >= 0; n -= 1)
        todo.push(paths[n] ?? '');
}
/** True when every directory between the root and the path is there; a symlink there is refused, not followed. */
function parentsExist(disk, root, path) {
    const parent = (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(path);
    if (parent !== null && !parentsExist(disk, root, parent))
        return false;
    const stat = disk.lstat(parent === null ? root : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, parent));
    if (stat === null)
        return false;
    if (stat.kind !== 'directory')
        throw (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .treeRefused */ .Pi)(path, `its parent is a ${stat.kind}`);
    return true;
}
function look(disk, full, path) {
    const stat = disk.lstat(full);
    if (stat === null)
        throw (0,_domain_tree_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .treeRefused */ .Pi)(path, 'it vanished, or its name is not valid Unicode');
    return describe(disk, full, path, stat);
}
function describe(disk, full, path, stat) {
    switch (stat.kind) {
        case 'file':
            return { kind: (stat.mode & 0o100) === 0 ? 'file' : 'executable', path, stat };
        case 'symlink':
            return { kind: 'symlink', path, target: disk.readlink(full) };
        case 'directory':
        case 'other':
            return { kind: stat.kind, path, mode: stat.mode };
    }
}


/***/ })

};
