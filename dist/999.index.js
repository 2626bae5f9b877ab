export const id = 999;
export const ids = [999,82];
export const modules = {

/***/ 9000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ hostVariables),
/* harmony export */   a7: () => (/* binding */ passedVariables)
/* harmony export */ });
/* unused harmony exports ALLOWED_VARIABLES, mayPass */
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

/***/ 5375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ decidingApply),
/* harmony export */   it: () => (/* binding */ lastVerifiedLock),
/* harmony export */   p4: () => (/* binding */ isVerified),
/* harmony export */   vC: () => (/* binding */ previousLock)
/* harmony export */ });
/* unused harmony export headHistory */
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4821);

/**
 * Folds the entries that move the head:
 * - a lock that is on the path already (a rollback to it, or a revert in review) is gone back to: what lay above is left;
 * - a rollback to a lock never seen before (one component of it was put back) takes the place of the head it left;
 * - everything else goes one step on: a lock, a promotion, and the undo of a rollback, which blames nobody.
 * So `previous` after a rollback is the state before the good one, never the bad one again. Locks count by their origin:
 * path and left have first forms only.
 */
function headHistory(steps) {
    const origins = new Map();
    const originOf = (lock) => origins.get(lock) ?? lock;
    let path = [];
    const left = new Set();
    const seen = new Set();
    for (const step of steps.filter(_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .movesHead */ .$_)) {
        const lock = originOf(step.target ?? step.lock);
        if (step.lock !== lock)
            origins.set(step.lock, lock);
        const replaces = step.kind === 'rollback' && !seen.has(lock);
        const kept = path.slice(0, keptLength(path, lock, replaces));
        path.slice(kept.length).forEach((one) => left.add(one));
        path = [...kept, lock];
        left.delete(lock);
        seen.add(lock);
    }
    return { path, left, originOf };
}
/** How much of the path stays below a lock. */
function keptLength(path, lock, replaces) {
    const at = path.lastIndexOf(lock);
    if (at >= 0)
        return at;
    return replaces ? Math.max(0, path.length - 1) : path.length;
}
/** The lock before the head, or null. */
function previousLock(steps) {
    return headHistory(steps).path.at(-2) ?? null;
}
/** The lock that was applied and verified last, other than the head and what was rolled away from; or null. */
function lastVerifiedLock(steps) {
    const { path, left, originOf } = headHistory(steps);
    const good = steps.findLast((step) => {
        const lock = originOf(step.lock);
        return isVerified(step) && lock !== path.at(-1) && !left.has(lock);
    });
    return good === undefined ? null : originOf(good.lock);
}
/** True for an apply that ended well and was verified. */
function isVerified(entry) {
    return entry.kind === 'apply' && entry.ok === true && entry.verified === true;
}
/**
 * The apply that says whether a lock was applied well: the last of the whole lock, or a later one that failed. One of
 * some components that went well says nothing of the others. Undefined when there is none.
 */
function decidingApply(entries, lock) {
    return entries.findLast((entry) => entry.kind === 'apply' &&
        entry.lock === lock &&
        (entry.components.length === 0 || entry.ok !== true));
}


/***/ }),

/***/ 5055:
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

/***/ 4525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gm: () => (/* binding */ BUILD_PHASES),
  jt: () => (/* binding */ commandText),
  N_: () => (/* binding */ hasBuild),
  uk: () => (/* binding */ outputPaths),
  Sx: () => (/* binding */ recipeOf),
  Yz: () => (/* binding */ recipeText),
  c2: () => (/* binding */ withoutInstall)
});

// UNUSED EXPORTS: DEFAULT_TIMEOUT_SECONDS

// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(9916);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(2586);
;// CONCATENATED MODULE: ./.cache/bundle/domain/recipe-defaults.js
/** Default recipes by type of component; none of them puts text of a manifest into a shell line. */

const NOTHING = {
    install: [],
    build: [],
    test: [],
    outputs: [],
    tools: [],
    path: [],
};
const BY_TYPE = {
    npm,
    python,
    cargo,
    go,
    make,
    bazel,
    docker,
    script: () => NOTHING,
    none: () => NOTHING,
};
/** The defaults of a component's type. Throws `manifest-invalid` for a `build_target` that begins with "-". */
function defaultsOf(component) {
    if (component.buildTarget?.startsWith('-') === true) {
        throw new errors/* LockstepError */.Cj('manifest-invalid', {
            message: `build_target ${JSON.stringify(component.buildTarget)} of ${component.name} would be taken for an option`,
            hint: 'write a target that does not begin with "-"',
        });
    }
    return BY_TYPE[component.type](component);
}
/** A Bazel label such as `//api:api` means nothing to the other tools and is left out there. */
function targetOf(component) {
    return component.buildTarget?.startsWith('//') === true ? null : component.buildTarget;
}
function run(argv, when = {}) {
    return { command: { argv }, present: when.present ?? [], absent: when.absent ?? [] };
}
/**
 * Install scripts of packages stay off; `npm rebuild` can be declared for those that need them. Without a
 * package lock `npm install` runs and writes none, so that the checkout stays clean. `build_target` = npm script.
 */
function npm(component) {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
    const manifest = ['package.json'];
    const script = targetOf(component);
    return {
        install: [
            run(['npm', 'ci', ...flags], { present: [...manifest, 'package-lock.json'] }),
            run(['npm', 'ci', ...flags], {
                present: [...manifest, 'npm-shrinkwrap.json'],
                absent: ['package-lock.json'],
            }),
            run(['npm', 'install', '--no-package-lock', ...flags], {
                present: manifest,
                absent: ['package-lock.json', 'npm-shrinkwrap.json'],
            }),
        ],
        build: [
            script === null
                ? run(['npm', 'run', 'build', '--if-present'], { present: manifest })
                : run(['npm', 'run', script]),
        ],
        test: [run(['npm', 'test', '--if-present'], { present: manifest })],
        outputs: ['dist'],
        tools: ['node', 'npm'],
        path: [],
    };
}
/**
 * A private environment in `.venv`, first on PATH, never the global one; made when there are requirements or
 * the manifest asks for isolation. Python has no build or test command that fits all projects (`unittest`
 * fails when it finds nothing), so these are what the manifest says.
 */
function python(component) {
    const isolation = component.isolation;
    const interpreter = isolation?.pythonVersion === undefined ? 'python3' : `python${isolation.pythonVersion}`;
    const requirements = isolation?.requirements ?? 'requirements.txt';
    const declared = isolation?.requirements !== undefined;
    const when = declared ? {} : { present: [requirements] };
    const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'];
    return {
        ...NOTHING,
        install: [
            run([interpreter, '-m', 'venv', '--clear', '.venv'], isolation?.type === 'venv' ? {} : when),
            run(['.venv/bin/python', ...pip, '-r', requirements], when),
        ],
        tools: [interpreter],
        path: ['.venv/bin'],
    };
}
/**
 * Offline when the crates are vendored, exact when there is a Cargo.lock. `target/release` is far too much to
 * keep, and which files in it matter only the project knows: outputs must be declared. `build_target` = package.
 */
function cargo(component) {
    const target = targetOf(component);
    const only = target === null ? [] : ['--package', target];
    const variants = (verb) => [true, false].flatMap((locked) => [true, false].map((vendored) => run([
        'cargo',
        verb,
        '--release',
        ...flag('--locked', locked),
        ...flag('--offline', vendored),
        ...only,
    ], {
        present: [...flag('Cargo.lock', locked), ...flag('vendor', vendored)],
        absent: [...flag('Cargo.lock', !locked), ...flag('vendor', !vendored)],
    })));
    return {
        ...NOTHING,
        build: variants('build'),
        test: variants('test'),
        tools: ['cargo', 'rustc'],
    };
}
function flag(name, on) {
    return on ? [name] : [];
}
/** `go build -o` refuses a module without a main package, so that case only compiles. */
const GO_BUILD = "if go list -f '{{.Name}}' ./... | grep -qx main; then go build -trimpath -buildvcs=false -o bin/ ./...; else go build -buildvcs=false ./...; fi";
/** Paths of the machine and of the checkout stay out of the programs. `build_target` = package. */
function go(component) {
    const target = targetOf(component);
    return {
        ...NOTHING,
        install: [run(['go', 'mod', 'download'], { present: ['go.sum'], absent: ['vendor'] })],
        build: [
            target === null
                ? { command: { shell: GO_BUILD }, present: [], absent: [] }
                : run(['go', 'build', '-trimpath', '-buildvcs=false', '-o', 'bin/', target]),
        ],
        test: [run(['go', 'test', './...'])],
        outputs: ['bin'],
        tools: ['go'],
    };
}
/** `make` or `make <build_target>`; `build` is captured when it appears, other places must be declared. */
function make(component) {
    const target = targetOf(component);
    return {
        ...NOTHING,
        build: [run(['make', ...(target === null ? [] : [target])])],
        outputs: ['build'],
        tools: ['make', 'cc'],
    };
}
/** Everything, or one label. `bazel-bin` is a link out of the tree, so outputs must be copied and declared. */
function bazel(component) {
    return {
        ...NOTHING,
        build: [run(['bazel', 'build', '--', component.buildTarget ?? '//...'])],
        tools: ['bazel'],
    };
}
/** An image named after the component in the local daemon, no files. `build_target` = stage. */
function docker(component) {
    const target = targetOf(component);
    const stage = target === null ? [] : ['--target', target];
    const image = `lockstep/${component.name.toLowerCase()}`;
    return {
        ...NOTHING,
        build: [run(['docker', 'build', '--tag', image, ...stage, '.'])],
        tools: ['docker'],
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/recipe.js
/** The recipe: what is run to build a component, by its type and what its manifest overrides. */


/** Phases that make the output, in the order they run. */
const BUILD_PHASES = ['install', 'build', 'test'];
/** Seconds that one command may take when the manifest does not say. */
const DEFAULT_TIMEOUT_SECONDS = 3600;
/**
 * The effective recipe. A phase in `build:` replaces the default of the type; an empty list switches it off.
 * Throws `manifest-invalid` when `build_target` could be taken for an option.
 */
function recipeOf(component) {
    const defaults = defaultsOf(component);
    const spec = component.build;
    const phases = {
        install: phaseOf(spec, 'install', defaults.install),
        build: phaseOf(spec, 'build', defaults.build),
        test: phaseOf(spec, 'test', defaults.test),
        verify: phaseOf(spec, 'verify', []),
        deploy: phaseOf(spec, 'deploy', []),
    };
    return {
        ...phases,
        outputs: spec.outputs ?? [],
        optionalOutputs: spec.outputs === undefined ? defaults.outputs : [],
        inputs: spec.inputs ?? [],
        env: spec.env ?? new Map(),
        passEnv: spec.passEnv ?? [],
        path: defaults.path,
        timeoutSeconds: spec.timeout ?? DEFAULT_TIMEOUT_SECONDS,
        tools: toolsOf([...phases.install, ...phases.build, ...phases.test], defaults.tools),
    };
}
function phaseOf(spec, phase, fallback) {
    return spec[phase]?.map((command) => ({ command, present: [], absent: [] })) ?? fallback;
}
/** The same recipe without its package step (`--skip-packages`); another recipe, so another build key. */
function withoutInstall(recipe) {
    return { ...recipe, install: [] };
}
/** True when there is something to run or to capture; otherwise the component is its sources alone. */
function hasBuild(recipe) {
    return BUILD_PHASES.some((phase) => recipe[phase].length > 0) || recipe.outputs.length > 0;
}
/** Every path that a build may write and the store may hold: declared, or the defaults of the type. */
function outputPaths(recipe) {
    return recipe.outputs.length > 0 ? recipe.outputs : recipe.optionalOutputs;
}
/**
 * Canonical text for the build key: what can change the output. Left out are the timeout, and `verify` and
 * `deploy`, which run after the output is made. The values of `passEnv` and `inputs` enter the key as inputs.
 */
function recipeText(recipe) {
    return (0,build_key/* canonicalJson */.dj)({
        install: recipe.install,
        build: recipe.build,
        test: recipe.test,
        outputs: [...recipe.outputs].sort(),
        optionalOutputs: [...recipe.optionalOutputs].sort(),
        env: Object.fromEntries(recipe.env),
        passEnv: [...recipe.passEnv].sort(),
        path: recipe.path,
    });
}
/** A command as a person would type it, for messages and logs; never executed. */
function commandText(command) {
    if ('shell' in command)
        return command.shell;
    return command.argv
        .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : quoted(word)))
        .join(' ');
}
function quoted(word) {
    return `'${word.replaceAll("'", `'\\''`)}'`;
}
const VERSION_ARGS = new Map(['bazel', 'cargo', 'cc', 'cmake', 'deno', 'docker', 'gcc', 'gradle', 'java', 'make', 'mvn']
    .concat(['node', 'npm', 'npx', 'pnpm', 'protoc', 'python', 'python3', 'ruby', 'rustc', 'yarn'])
    .map((name) => [name, ['--version']])
    .concat([['go', ['version']]]));
/** Tools of the type first, then the known ones that a command names, also inside a shell line. */
function toolsOf(commands, ofType) {
    const mentioned = commands.flatMap(({ command }) => 'shell' in command ? command.shell.split(/[^\w.-]+/) : command.argv.slice(0, 1));
    const names = new Set([...ofType, ...mentioned.filter((word) => VERSION_ARGS.has(word))]);
    return [...names]
        .sort()
        .map((name) => ({ name, versionArgs: VERSION_ARGS.get(name) ?? ['--version'] }));
}


/***/ }),

/***/ 3185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RECORD_SCHEMA)
/* harmony export */ });
const RECORD_SCHEMA = 1;


/***/ }),

/***/ 8960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ staleness)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5008);
/* harmony import */ var _wanted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6839);
/** Whether a lock still belongs to the manifest (T62). */



/**
 * One finding `lock-stale` per component and difference: added, removed, repo, type, build target,
 * dependencies, or a locked version that no longer is what is wanted in the lock's environment. Empty when
 * the lock belongs to the manifest. While the manifest is the one it was made from, what a partial lock lacks
 * and another version than the wanted one are no difference: a rollback or a promotion put it there on purpose.
 */
function staleness(lock, manifest, environments) {
    const isSame = lock.manifest === (0,_wanted_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestDigest */ .I)(manifest, environments, lock.environment);
    if (isSame && lock.partial)
        return [];
    const findings = [];
    const names = new Set([...manifest.components.keys(), ...lock.components.keys()]);
    for (const name of [...names].sort()) {
        const component = manifest.components.get(name);
        const locked = lock.components.get(name);
        const wanted = component === undefined || isSame
            ? null
            : (0,_wanted_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedVersion */ .K)(component, environments, lock.environment);
        for (const message of differences(component, locked, wanted)) {
            findings.push(stale(name, message, { lock, manifest, line: component?.line }));
        }
    }
    return findings;
}
function stale(name, message, at) {
    const { environment } = at.lock;
    return {
        severity: 'error',
        code: 'lock-stale',
        where: {
            file: at.manifest.file,
            ...(at.line === undefined ? {} : { line: at.line }),
            component: name,
            ...(environment === null ? {} : { environment }),
        },
        message: `${name} ${message}`,
        fix: environment === null ? 'run: lockstep lock' : `run: lockstep lock --env ${environment}`,
    };
}
function differences(component, locked, wanted) {
    if (locked === undefined)
        return ['is in the manifest, not in the lock'];
    if (component === undefined)
        return ['is in the lock, no longer in the manifest'];
    const found = [];
    if (locked.repo !== component.repo) {
        found.push(`has another repo now: ${component.repo} instead of ${locked.repo}`);
    }
    if (wanted !== null && !isWanted(locked, wanted, component.tagPrefix)) {
        found.push(`is locked at ${locked.version}, the manifest wants ${wanted}`);
    }
    if (locked.type !== component.type) {
        found.push(`has another type now: ${component.type} instead of ${locked.type}`);
    }
    if (locked.buildTarget !== component.buildTarget)
        found.push('has another build_target now');
    if (dependencyKey(locked.dependsOn) !== dependencyKey(component.dependsOn)) {
        found.push('has other dependencies now');
    }
    return found;
}
/** Independent of the order in which they are written. */
function dependencyKey(dependsOn) {
    return dependsOn
        .map((one) => `${one.name}:${one.range ?? ''}`)
        .sort()
        .join('\n');
}
/** Mirrors `selectRef`: commit, full ref, name with or without `v` and prefix, range. */
function isWanted(locked, wanted, tagPrefix) {
    if (wanted === locked.commit || wanted === locked.version || wanted === locked.ref)
        return true;
    if (wanted.startsWith('refs/')) {
        return locked.ref === null && wanted.endsWith(`/${locked.version}`);
    }
    const version = bare(locked.version, tagPrefix);
    if (version !== null && bare(wanted, tagPrefix) === version)
        return true;
    const range = (0,_version_text_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(wanted);
    return range !== null && version !== null && semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(version, range);
}
function bare(text, tagPrefix) {
    const rest = text.startsWith(tagPrefix) ? text.slice(tagPrefix.length) : text;
    return rest.length > 256 ? null : semver__WEBPACK_IMPORTED_MODULE_0__.valid(rest.replace(/^v/, ''));
}


/***/ }),

/***/ 6839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ manifestDigest),
/* harmony export */   K: () => (/* binding */ wantedVersion)
/* harmony export */ });
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9916);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4916);
/** What is wanted of a component in an environment, and the digest of all that resolving depends on. */


/** The version of the environment if it names one, else the manifest's. */
function wantedVersion(component, environments, environment) {
    if (environment === null)
        return component.version;
    return environments.get(environment)?.get(component.name) ?? component.version;
}
/** Digest of what resolving uses; build recipes are not part of it. Independent of the order in the files. */
function manifestDigest(manifest, environments, environment) {
    const components = [...manifest.components.values()]
        .map((component) => ({
        name: component.name,
        repo: component.repo,
        version: wantedVersion(component, environments, environment),
        tagPrefix: component.tagPrefix,
        type: component.type,
        buildTarget: component.buildTarget,
        dependsOn: component.dependsOn,
    }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ mode: manifest.mode, components }));
}


/***/ }),

/***/ 1999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(2586);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(6056);
;// CONCATENATED MODULE: ./.cache/bundle/operations/apply-state.js
/** What the last apply left in place: one small file per component, a hint that is always checked before use. */


const STATE_SCHEMA = 1;
/** How an environment is written in `verified` and `deployed`. */
function phaseName(environment) {
    return environment ?? '';
}
/** The state of a component; null when there is none or it cannot be read: then it is found out anew. */
function readState(world, component) {
    const value = readJson(world, `${component}.json`);
    return isState(value) ? value : null;
}
/** Replaces the state of a component at once. Throws `state-write-failed` or `disk-full`. */
function writeState(world, component, state) {
    writeJson(world, `${component}.json`, { schema: STATE_SCHEMA, ...state });
}
/** Forgets a component; fine if it was not known. */
function forgetState(world, component) {
    const path = pathOf(world, `${component}.json`);
    if (world.disk.lstat(path) !== null)
        world.disk.unlink(path);
}
/** Which lock of each environment the journal is known to hold as applied well. */
const RECORDED = '.recorded.json';
/** True when this workspace knows that the journal has a good apply of the lock. */
function isRecorded(world, environment, lock) {
    const value = readJson(world, RECORDED);
    return isRecord(value) && value[environment] === lock;
}
/** Remembers it, so that the next apply with nothing to do need not ask the journal; null forgets it. */
function rememberRecorded(world, environment, lock) {
    const value = readJson(world, RECORDED);
    const known = isRecord(value) ? value : {};
    if ((known[environment] ?? null) === lock)
        return;
    writeJson(world, RECORDED, { ...known, [environment]: lock });
}
/** A component name begins with a letter or a digit, so this is never one's state. */
const VERSIONS = '.versions.json';
/** The versions of the last apply; empty when unknown. */
function readVersions(world) {
    const value = readJson(world, VERSIONS);
    return isRecord(value) && isRecord(value['versions'])
        ? value['versions']
        : {};
}
/** Replaces the versions at once. */
function writeVersions(world, versions) {
    writeJson(world, VERSIONS, { schema: STATE_SCHEMA, versions });
}
function pathOf(world, file) {
    return (0,external_node_path_.join)(world.workspace.storeDir, 'state', file);
}
function readJson(world, file) {
    try {
        return JSON.parse(new TextDecoder().decode(world.disk.readFile(pathOf(world, file))));
    }
    catch (error) {
        // A hint: absent or damaged, the plan looks at the disk and the store instead.
        if (error instanceof SyntaxError || (0,publish/* systemCode */.xU)(error) !== null)
            return null;
        throw error;
    }
}
function writeJson(world, file, value) {
    const text = `${JSON.stringify(value, null, 2)}\n`;
    (0,publish/* publishFile */.o6)(world.disk, world.random, pathOf(world, file), text);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isState(value) {
    if (!isRecord(value) || value['schema'] !== STATE_SCHEMA)
        return false;
    return (typeof value['commit'] === 'string' &&
        isTextOrNull(value['buildKey']) &&
        isTextOrNull(value['output']) &&
        typeof value['recipe'] === 'string' &&
        typeof value['inputs'] === 'string' &&
        typeof value['sources'] === 'boolean' &&
        Array.isArray(value['verified']) &&
        Array.isArray(value['deployed']));
}
function isTextOrNull(value) {
    return value === null || typeof value === 'string';
}

// EXTERNAL MODULE: ./.cache/bundle/domain/graph.js
var domain_graph = __webpack_require__(8246);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(1389);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var domain_names = __webpack_require__(2422);
// EXTERNAL MODULE: ./.cache/bundle/domain/parallel.js
var parallel = __webpack_require__(5055);
// EXTERNAL MODULE: ./.cache/bundle/domain/recipe.js + 1 modules
var domain_recipe = __webpack_require__(4525);
// EXTERNAL MODULE: ./.cache/bundle/operations/collect-failures.js
var collect_failures = __webpack_require__(2164);
// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(9916);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var domain_digest = __webpack_require__(4916);
;// CONCATENATED MODULE: ./.cache/bundle/domain/accept-record.js
/** Which record of the store may stand in for a build (T01, T10, T11): a mapping is a statement, not bytes. */


/** Null when the record may be used, else why not, in words. */
function whyRefused(record, wanted) {
    if (record.buildKey !== wanted.buildKey || (0,build_key/* buildKeyOf */.Lk)(record.inputs) !== wanted.buildKey) {
        return 'its record belongs to another build key';
    }
    if (record.output === wanted.lockedOutput)
        return null;
    if (wanted.pinned && wanted.lockedOutput !== null) {
        return `its record gives another output than the lock (${(0,domain_digest/* shortDigest */.VK)(wanted.lockedOutput)})`;
    }
    if (wanted.trust === 'high' && record.producer.trust !== 'high') {
        return 'its record was made by a run of lower trust';
    }
    return null;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(2645);
;// CONCATENATED MODULE: ./.cache/bundle/domain/explain-miss.js

/** The differences in words, most telling first; "first build" without an earlier record. */
function explainMiss(now, before) {
    if (before === null)
        return 'first build';
    const changes = [
        ...(now.schema === before.schema ? [] : ['the rules of the build key changed']),
        ...(now.tree === before.tree ? [] : [`sources ${treeStep(before.tree, now.tree)}`]),
        ...(now.recipe === before.recipe ? [] : ['recipe changed']),
        ...fieldChanges('dependency', before.dependencies, now.dependencies, () => 'changed'),
        ...fieldChanges('input', before.inputs, now.inputs, () => 'changed'),
        ...fieldChanges('tool', before.toolchain, now.toolchain, (from, to) => `${from} → ${to}`),
    ];
    return changes.length === 0 ? 'its record was lost' : changes.join(', ');
}
function treeStep(from, to) {
    return `${(0,git_ids/* shortSha */.Fu)(from)} → ${(0,git_ids/* shortSha */.Fu)(to)}`;
}
function fieldChanges(what, before, now, step) {
    const from = new Map(Object.entries(before));
    const to = new Map(Object.entries(now));
    return [...new Set([...from.keys(), ...to.keys()])].sort().flatMap((name) => {
        const [old, fresh] = [from.get(name), to.get(name)];
        if (old === fresh)
            return [];
        if (old === undefined)
            return [`${what} ${name} added`];
        if (fresh === undefined)
            return [`${what} ${name} removed`];
        return [`${what} ${name} ${step(old, fresh)}`];
    });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/child-environment.js
var child_environment = __webpack_require__(9000);
// EXTERNAL MODULE: ./.cache/bundle/domain/safe-path.js
var safe_path = __webpack_require__(5185);
;// CONCATENATED MODULE: ./.cache/bundle/operations/source-digest.js
/** SHA-256 over files as they stand on disk: the checked-out sources of a component (T23), and declared inputs. */



/**
 * One line per path, in UTF-8 byte order: kind (`file`, `executable`, `symlink`, `directory`, `absent`), 64 hex
 * of the content (of the target of a symlink; zeros where there is none), the path, NUL. Time, owner and other
 * mode bits do not count.
 */
function digestPaths(disk, root, paths) {
    const stream = (0,domain_digest/* digestStream */.Nq)();
    const encoder = new TextEncoder();
    const sorted = [...new Set(paths)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    for (const path of sorted) {
        stream.update(encoder.encode(`${lineOf(disk, (0,external_node_path_.join)(root, path))} ${path}\0`));
    }
    return stream.digest();
}
const NO_CONTENT = '0'.repeat(64);
function lineOf(disk, path) {
    const stat = disk.lstat(path);
    if (stat === null)
        return `absent ${NO_CONTENT}`;
    if (stat.kind === 'symlink')
        return `symlink ${(0,domain_digest/* hexOf */.ZD)((0,domain_digest/* digestOf */.ol)(disk.readlink(path)))}`;
    if (stat.kind !== 'file')
        return `directory ${NO_CONTENT}`;
    const kind = (stat.mode & 0o100) === 0 ? 'file' : 'executable';
    return `${kind} ${(0,domain_digest/* hexOf */.ZD)((0,domain_digest/* digestOf */.ol)(disk.readFile(path)))}`;
}
/** Every file, link and directory below `path` (itself for a file), relative to `root`; `.git` is left out. */
function pathsBelow(disk, root, path) {
    const entries = disk.lstat((0,external_node_path_.join)(root, path))?.kind === 'directory' ? disk.readdir((0,external_node_path_.join)(root, path)) : null;
    const below = (entries ?? [])
        .filter((entry) => entry.name !== '.git')
        .flatMap((entry) => pathsBelow(disk, root, path === '' ? entry.name : `${path}/${entry.name}`));
    return path === '' ? below : [path, ...below];
}
/** True when `path` is one of `places` or below one. */
function isBelow(path, places) {
    return places.some((place) => path === place || path.startsWith(`${place}/`));
}
/** The digest of the tracked files of a checkout as they are on disk, without the outputs. */
async function sourceDigest(world, request) {
    const tracked = await world.git.trackedFiles(request.component);
    const sources = tracked.filter((path) => !isBelow(path, request.outputs));
    return digestPaths(world.disk, request.directory, sources);
}
/**
 * Refuses a record that was made from other bytes than the checkout has although the git ids agree (T23).
 * A record without a source digest says nothing. Throws `object-corrupt`.
 */
async function checkSource(world, record, request) {
    if (record.source === null)
        return;
    const found = await sourceDigest(world, request);
    if (found === record.source)
        return;
    throw new errors/* LockstepError */.Cj('object-corrupt', {
        message: `the sources of ${request.component} are not those that its stored output was built from, although git gives both the same tree id`,
        hint: `look at the repository of ${request.component}: two different trees with one SHA-1 are an attack`,
        data: { component: request.component, expected: record.source, found },
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/toolchain.js
/** What stands for the version of a tool that is not on PATH; such a key is never that of a real build. */
const TOOL_MISSING = 'missing';
/**
 * `os`, `arch` and one line per tool, for the build key. Never throws for a missing tool: planning and restoring
 * must work without it; building says `tool-missing`. Versions are remembered by the port.
 */
async function toolchainOf(world, recipe) {
    const versions = await Promise.all(recipe.tools.map(async ({ name, versionArgs }) => [
        name,
        (await world.processes.versionOf(name, versionArgs)) ?? TOOL_MISSING,
    ]));
    return { os: world.host.os, arch: world.host.arch, ...Object.fromEntries(versions) };
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/build-inputs.js
/** The inputs that make the build key of a component. */








/**
 * What the build key is made of. Needs no checkout. Declared `inputs` are files or directories of the meta-repo;
 * one that is not there throws `manifest-invalid`. A variable of `pass_env` counts by the digest of its value.
 */
async function inputsOf(world, request) {
    const recipe = request.skipPackages ? (0,domain_recipe/* withoutInstall */.c2)(request.recipe) : request.recipe;
    return {
        schema: build_key/* BUILD_KEY_SCHEMA */.fe,
        tree: request.tree,
        recipe: (0,domain_recipe/* recipeText */.Yz)(recipe),
        inputs: declaredInputs(world, request.component, recipe),
        dependencies: request.dependencies,
        toolchain: await toolchainOf(world, recipe),
    };
}
function declaredInputs(world, component, recipe) {
    const { disk, workspace } = world;
    const files = recipe.inputs.map((input) => {
        const paths = pathsBelow(disk, workspace.root, (0,safe_path/* parseSafePath */.w)(input));
        if (disk.lstat(`${workspace.root}/${input}`) === null)
            throw inputMissing(component, input);
        return [input, digestPaths(disk, workspace.root, paths)];
    });
    const passed = (0,child_environment/* passedVariables */.a7)(world.host.environment, recipe.passEnv);
    const variables = Object.entries(passed).map(([name, value]) => [
        `env:${name}`,
        (0,domain_digest/* digestOf */.ol)(value),
    ]);
    return Object.fromEntries([...files, ...variables]);
}
function inputMissing(component, input) {
    return new errors/* LockstepError */.Cj('manifest-invalid', {
        message: `${component.name} declares the build input ${input}, which the meta-repo does not have`,
        hint: `add ${input}, or remove it from build.inputs of ${component.name}`,
        data: { component: component.name, input },
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/find-output.js
/** Where a component's output comes from: nothing to build, the store, a build, or not known before others are built. */






/** Decides without changing anything. A damaged record counts as none. */
async function findOutput(world, request) {
    if (!(0,domain_recipe/* hasBuild */.N_)(request.recipe))
        return { kind: 'nothing' };
    const known = await knownInputs(world, request);
    const keyed = 'why' in known ? null : await lookUp(world, known);
    const locked = pinnedOutput(world, request);
    if (locked !== null && (await world.store.has(locked)))
        return byLock(locked, keyed);
    if (keyed !== null)
        return byKey(world, request, keyed);
    return { kind: 'unknown', why: 'why' in known ? known.why : '' };
}
async function lookUp(world, inputs) {
    const buildKey = (0,build_key/* buildKeyOf */.Lk)(inputs);
    return { buildKey, inputs, record: await readRecord(world, buildKey) };
}
function byLock(output, keyed) {
    const { buildKey = null, inputs = null, record = null } = keyed ?? {};
    return {
        kind: 'stored',
        output,
        buildKey,
        inputs,
        record: record?.output === output ? record : null,
    };
}
async function byKey(world, request, keyed) {
    const { buildKey, inputs, record } = keyed;
    const unusable = await whyUnusable(world, request, keyed);
    if (record !== null && unusable === null) {
        return { kind: 'stored', output: record.output, buildKey, inputs, record };
    }
    const latest = await world.store.latestRecord(request.target.name);
    const why = unusable ?? explainMiss(inputs, latest?.inputs ?? null);
    return { kind: 'build', buildKey, inputs, why, seconds: latest?.producer.seconds ?? null };
}
/** True in every environment but the first of the declared order: there the lock's recorded output leads. */
function isPinned(world, environment) {
    return environment !== null && world.config.environments.indexOf(environment) > 0;
}
function pinnedOutput(world, { target, options }) {
    return isPinned(world, options.environment) ? target.locked.output : null;
}
/** Null when there is no record, or it may be used and its output is there. */
async function whyUnusable(world, request, found) {
    const { record, buildKey } = found;
    if (record === null)
        return null;
    const refused = whyRefused(record, {
        buildKey,
        trust: world.host.trust,
        lockedOutput: request.target.locked.output,
        pinned: isPinned(world, request.options.environment),
    });
    if (refused !== null)
        return refused;
    return (await world.store.has(record.output)) ? null : 'its output is no longer in the store';
}
/** What a dependency counts as in a build key; null when it is unknown. */
function madeId(made) {
    return made?.output ?? made?.tree ?? null;
}
async function knownInputs(world, request) {
    const { target, recipe, tree, made, options } = request;
    const names = target.component.dependsOn.map((dependency) => dependency.name);
    const pending = names.filter((name) => !made.has(name));
    if (pending.length > 0) {
        return { why: `${pending.join(', ')} ${pending.length === 1 ? 'is' : 'are'} built first` };
    }
    const known = names.map((name) => [name, madeId(made.get(name))]);
    if (tree === null || known.some(([, id]) => id === null)) {
        return { why: 'its build key is unknown until fetched' };
    }
    const dependencies = Object.fromEntries(known.map(([name, id]) => [name, id ?? '']));
    return inputsOf(world, {
        component: target.component,
        recipe,
        tree,
        dependencies,
        skipPackages: options.skipPackages,
    });
}
async function readRecord(world, buildKey) {
    try {
        return await world.store.readRecord(buildKey);
    }
    catch (error) {
        // The store has set it aside; without it the component is built, which makes a new one.
        if ((0,errors/* hasCode */.up)(error, 'object-corrupt'))
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./.cache/bundle/domain/version-step.js
/** How a step from one locked version to another is told: upgrade, downgrade, or just other. */


/** "v1.1.0 → v1.2.0 (upgrade)", or the commits where versions are unknown or equal. */
function versionStep(from, to, tagPrefix = '') {
    const commits = `commit ${(0,git_ids/* shortSha */.Fu)(from.commit)} → ${(0,git_ids/* shortSha */.Fu)(to.commit)}`;
    if (from.version === null || to.version === null || from.version === to.version)
        return commits;
    const [old, fresh] = [semverOf(from.version, tagPrefix), semverOf(to.version, tagPrefix)];
    const names = `${from.version} → ${to.version}`;
    if (old === null || fresh === null)
        return `${names}, ${commits}`;
    const order = semver.compare(fresh, old);
    if (order === 0)
        return `${names}, ${commits}`;
    return `${names} (${order > 0 ? 'upgrade' : 'downgrade'})`;
}
function semverOf(version, tagPrefix) {
    const plain = version.startsWith(tagPrefix) ? version.slice(tagPrefix.length) : version;
    return semver.parse(plain, { loose: true });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/step-work.js
/** What a step is made of: the target, its recipe, what stands in its place now. */




/** The effective recipe under the options. */
function recipeFor(target, options) {
    const recipe = (0,domain_recipe/* recipeOf */.Sx)(target.component);
    return options.skipPackages ? (0,domain_recipe/* withoutInstall */.c2)(recipe) : recipe;
}
/** Looks at the working tree; starts no process when nothing changed. Reads no state where there is none to have. */
async function observe(world, target, options) {
    const recipe = recipeFor(target, options);
    const checkout = await world.git.inspect(target.name, (0,domain_recipe/* outputPaths */.uk)(recipe));
    return { checkout, state: leavesState(recipe) ? readState(world, target.name) : null };
}
/** True when an apply leaves more than a checkout behind. */
function leavesState(recipe) {
    return (0,domain_recipe/* hasBuild */.N_)(recipe) || recipe.verify.length > 0 || recipe.deploy.length > 0;
}
/** Absolute path of a component's working tree. */
function directoryOf(world, name) {
    return (0,external_node_path_.join)(world.workspace.componentsDir, name);
}
/** Phases that have yet to run for a commit and output in an environment, by the state of the last apply. */
function pendingPhases(recipe, state, options) {
    const environment = phaseName(options.environment);
    const open = (phase, done) => options.runPhases[phase] && recipe[phase].length > 0 && done?.includes(environment) !== true;
    const verify = open('verify', state?.verified);
    const deploy = open('deploy', state?.deployed);
    return [...(verify ? ['verify'] : []), ...(deploy ? ['deploy'] : [])];
}
/** The working tree is at the wanted commit, with or without local edits. */
function isAt({ target, observed }) {
    const { state, head } = observed.checkout;
    return (state === 'clean' || state === 'dirty') && head === target.commit;
}
/** A dirty tree at the right commit is left alone, unless `--force` says that its edits may go. */
function mustCheckOut(request) {
    return !isAt(request) || (request.options.force && request.observed.checkout.state === 'dirty');
}
/** Edits on top of what the last apply left: it is kept as it is, whatever else changed. */
function isEdited({ observed, target }) {
    return observed.checkout.state === 'dirty' && observed.state?.commit === target.commit;
}
/** True when a component's outputs are exactly this tree. */
async function outputMatches(world, name, wanted) {
    const directory = directoryOf(world, name);
    try {
        return await world.store.matches(wanted.output, directory, (0,domain_recipe/* outputPaths */.uk)(wanted.recipe));
    }
    catch (error) {
        // Without the tree nothing can be said of what lies there.
        if ((0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/step-reason.js



/** Why a step is what it is, in words. */
function reasonOf(request, decided) {
    if (decided.keep) {
        const edits = request.observed.checkout.state === 'dirty' ? ', with local edits' : '';
        const open = decided.pending.length === 0 ? '' : `; ${decided.pending.join(' and ')} has yet to run`;
        return `already at ${(0,git_ids/* shortSha */.Fu)(request.target.commit)}${edits}${open}`;
    }
    return [checkoutReason(request), sourceReason(decided.source, request.options)]
        .filter((text) => text !== '')
        .join('; ');
}
function checkoutReason(request) {
    const { target, observed, versions } = request;
    const { state, head } = observed.checkout;
    if (isAt(request))
        return state === 'dirty' && request.options.force ? 'local edits go' : '';
    if (state === 'absent')
        return `${target.locked.version} is not checked out`;
    if (state === 'foreign') {
        return observed.state?.sources === false
            ? 'its sources are missing'
            : 'something else is there';
    }
    if (state === 'broken' || head === null)
        return 'its checkout is incomplete';
    const before = versions[target.name];
    const from = { commit: head, version: before?.commit === head ? before.version : null };
    return versionStep(from, { commit: target.commit, version: target.locked.version }, target.component.tagPrefix);
}
function sourceReason(source, options) {
    switch (source.kind) {
        case 'nothing':
            return '';
        case 'stored':
            return 'output in the store';
        case 'build':
        case 'unknown':
            return options.restoreOnly ? `no output in the store: ${source.why}` : source.why;
    }
}
/** Seconds by type where no record tells; only their order matters. */
const BUILD_SECONDS = {
    docker: 120,
    bazel: 120,
    cargo: 90,
    npm: 45,
    python: 30,
    go: 30,
    make: 20,
    script: 10,
    none: 1,
};
/** Expected seconds of a step. */
function costOf(action, type, source) {
    if (action === 'keep')
        return 0;
    if (action !== 'build')
        return 1;
    return (source.kind === 'build' ? source.seconds : null) ?? BUILD_SECONDS[type];
}
/** Local edits: a warning where the step leaves them alone, an error where they stand in its way. */
function dirtyFindings(request, action) {
    const { target, observed, options } = request;
    if (observed.checkout.state !== 'dirty' || options.force)
        return [];
    const where = { component: target.name };
    const fix = `commit or stash the edits in components/${target.name}, or use --force to lose them`;
    const code = 'component-dirty';
    if (isAt(request) && action !== 'build') {
        const message = `${target.name} is kept with local edits on top of ${(0,git_ids/* shortSha */.Fu)(target.commit)}`;
        return [{ severity: 'warning', code, where, message, fix }];
    }
    const what = isAt(request) ? 'built' : `moved to ${(0,git_ids/* shortSha */.Fu)(target.commit)}`;
    const message = `${target.name} has local edits, so it cannot be ${what}`;
    return [{ severity: 'error', code, where, message, fix }];
}
/** What building would have to make, although building is forbidden. */
function missingFindings(request, source) {
    if (source.kind !== 'build' && source.kind !== 'unknown')
        return [];
    return [
        {
            severity: 'error',
            code: 'restore-missing',
            where: { component: request.target.name },
            message: `the store has no output of ${request.target.name}: ${source.why}`,
            fix: 'run the same command without --restore-only',
        },
    ];
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/plan-step.js



/** Decides one step; changes nothing. */
async function planStep(world, request) {
    const { target, observed, options } = request;
    const recipe = recipeFor(target, options);
    const tree = target.tree ?? (target.peeled ? await world.git.treeOf(target.commit) : null);
    const source = await findOutput(world, { ...request, recipe, tree });
    const inPlace = await outputInPlace(world, { request, recipe, source });
    const keep = inPlace !== null && !mustCheckOut(request);
    const pending = keep ? pendingPhases(recipe, ofSame(request, inPlace.output), options) : [];
    const action = keep ? 'keep' : actionOf(source, options);
    const output = keep ? inPlace.output : source.kind === 'stored' ? source.output : null;
    return {
        step: {
            component: target.name,
            action,
            reason: reasonOf(request, { source, keep, pending }),
            after: target.component.dependsOn.map((dependency) => dependency.name),
            commit: target.commit,
            tree,
            buildKey: source.kind === 'stored' || source.kind === 'build' ? source.buildKey : null,
            output,
            cost: costOf(action, target.component.type, source),
        },
        work: {
            target,
            recipe,
            observed,
            bring: mustCheckOut(request),
            pending,
            planned: request.made,
        },
        findings: [
            ...dirtyFindings(request, action),
            ...(options.restoreOnly && !keep ? missingFindings(request, source) : []),
        ],
    };
}
function ofSame(request, output) {
    const { state } = request.observed;
    return state?.commit === request.target.commit && state.output === output ? state : null;
}
/** The output that is in place and right, `{output: null}` where none is made; null when it has to be brought. */
async function outputInPlace(world, found) {
    const { request, recipe, source } = found;
    if (!isAt(request))
        return null;
    if (source.kind === 'nothing')
        return { output: null };
    if (isEdited(request))
        return request.observed.state;
    const known = source.kind === 'stored' ? source : stateInPlace(request, source);
    if (known === null || known.output === null)
        return known;
    const { output } = known;
    return (await outputMatches(world, request.target.name, { recipe, output })) ? { output } : null;
}
/** What the last apply left for the very same build key. */
function stateInPlace({ observed, target }, source) {
    const { state } = observed;
    const same = source.kind === 'build' && source.buildKey === state?.buildKey;
    return same && state.commit === target.commit ? state : null;
}
function actionOf(source, options) {
    if (source.kind === 'nothing' || source.kind === 'stored' || options.restoreOnly)
        return 'restore';
    return 'build';
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/make-plan.js










/**
 * Decides every step. Throws `dependency-unavailable` when a component asked for alone has to be built and the
 * output of one it depends on is nowhere. Reads working trees in parallel; changes nothing.
 */
async function makePlan(world, targets, options) {
    const versions = readVersions(world);
    const observed = await observeAll(world, targets, options);
    const made = new Map();
    const steps = [];
    for (const [name, target] of targets.all) {
        const seen = observed.get(name);
        if (seen === undefined) {
            steps.push(notChosen(target, null));
            continue;
        }
        const known = ofDependencies(target, made);
        const planned = await planStep(world, {
            target,
            observed: seen,
            made: known,
            versions,
            options,
        });
        const leaves = madeBy(planned);
        if (leaves !== null)
            made.set(name, leaves);
        steps.push(targets.chosen.has(name) ? planned : notChosen(target, planned.step));
    }
    requireDependencies(steps, made);
    steps.push(...(await removals(world, targets, options)));
    return {
        plan: {
            environment: options.environment,
            lock: (0,lock_bytes/* lockDigest */.sU)(targets.lock),
            steps: steps.map((planned) => planned.step),
        },
        steps,
        made,
        versions,
        findings: [
            ...targets.findings,
            ...isolationFindings(targets),
            ...steps.flatMap((planned) => planned.findings),
        ],
    };
}
/** Chosen components and all that they depend on; nothing else is looked at. */
async function observeAll(world, targets, options) {
    const graph = new Map([...targets.all].map(([name, target]) => [name, target.component]));
    const names = [...new Set([...targets.chosen, ...(0,domain_graph/* dependenciesOf */.hk)(graph, [...targets.chosen])])];
    const settled = await (0,parallel/* mapSettled */.A)(names, options.jobs, async (name) => {
        const target = targets.all.get(name);
        return target === undefined ? null : [name, await observe(world, target, options)];
    });
    (0,collect_failures/* collectFailures */.C)(settled, {
        what: 'could not be inspected',
        total: names.length,
        throwThem: true,
    });
    return new Map(settled.flatMap((result) => result.status === 'fulfilled' && result.value !== null ? [result.value] : []));
}
/** What a component asks for and this release does not do is never passed over in silence. */
function isolationFindings({ all, chosen }) {
    return [...all.values()]
        .filter(({ name, component }) => chosen.has(name) && component.isolation?.type === 'docker')
        .map(({ name, component }) => ({
        severity: 'warning',
        code: 'isolation-ignored',
        where: { component: name, line: component.line },
        message: `${name} asks for isolation in docker, which builds do not have yet: it is built without`,
        fix: 'run docker in its build command, or take the isolation out of the manifest',
    }));
}
function ofDependencies(target, made) {
    return new Map(target.component.dependsOn.flatMap(({ name }) => {
        const known = made.get(name);
        return known === undefined ? [] : [[name, known]];
    }));
}
/** What a step leaves, when that is known before it runs. */
function madeBy({ step, work }) {
    if (step.action !== 'keep' && step.action !== 'restore')
        return null;
    const sourcesOnly = work !== null && !(0,domain_recipe/* hasBuild */.N_)(work.recipe);
    if (step.action === 'restore' && step.output === null && !sourcesOnly)
        return null;
    return { output: step.output, tree: step.tree };
}
function notChosen(target, step) {
    return {
        step: {
            component: target.name,
            action: 'skip',
            reason: 'not asked for',
            after: [],
            commit: target.commit,
            tree: target.tree,
            buildKey: step?.buildKey ?? null,
            output: step?.output ?? null,
            cost: 0,
        },
        work: null,
        findings: [],
    };
}
function requireDependencies(steps, made) {
    const skipped = new Set(steps.filter(({ step }) => step.action === 'skip').map(({ step }) => step.component));
    for (const { step } of steps) {
        const lacking = step.after.filter((name) => skipped.has(name) && !made.has(name));
        if (step.action !== 'build' || lacking.length === 0)
            continue;
        const list = lacking.join(', ');
        throw new errors/* LockstepError */.Cj('dependency-unavailable', {
            message: `${step.component} cannot be built alone: the output of ${list} is neither in place nor in the store`,
            hint: `add --with-dependencies, or name ${list} with --component too`,
            data: { component: step.component, dependencies: lacking },
        });
    }
}
/** Checkouts of ours that the lock does not have. A partial lock lacks components on purpose and removes none. */
async function removals(world, targets, options) {
    if (options.components.length > 0 || targets.lock.partial)
        return [];
    const entries = world.disk.readdir(world.workspace.componentsDir) ?? [];
    const names = entries
        .filter((entry) => entry.kind === 'directory' && (0,domain_names/* isName */.Eo)(entry.name))
        .map((entry) => (0,domain_names/* parseComponentName */.Mh)(entry.name))
        .filter((name) => !targets.all.has(name))
        .sort();
    const steps = [];
    for (const name of names) {
        const checkout = await world.git.inspect(name, []);
        if (checkout.state === 'absent' || checkout.state === 'foreign')
            continue;
        steps.push(removal(name, { dirty: checkout.state === 'dirty', options }));
    }
    return steps;
}
function removal(name, found) {
    const { dirty, options } = found;
    const where = options.environment === null ? 'the lock' : `the lock of ${options.environment}`;
    return {
        step: {
            component: name,
            action: 'remove',
            reason: `no longer in ${where}`,
            after: [],
            commit: null,
            tree: null,
            buildKey: null,
            output: null,
            cost: 0,
        },
        work: null,
        findings: dirty && !options.force
            ? [
                {
                    severity: 'error',
                    code: 'component-dirty',
                    where: { component: name },
                    message: `${name} is no longer in ${where}, but has local edits`,
                    fix: `save the edits in components/${name}, or use --force to lose them`,
                },
            ]
            : [],
    };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/head-history.js
var head_history = __webpack_require__(5375);
// EXTERNAL MODULE: ./.cache/bundle/operations/environment-state.js
var environment_state = __webpack_require__(7761);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var journal = __webpack_require__(8318);
;// CONCATENATED MODULE: ./.cache/bundle/operations/record-apply.js






/** What the journal cannot do just now; a corrupt journal is none of these and is thrown. */
const BEARABLE = ['conflict', 'policy', 'unavailable'];
/**
 * Null when the entry was written, else a finding that says why not. Low trust writes nothing. Throws `journal-corrupt`. A lock of the
 * earlier format is not recorded: nobody could promote it or go back to it.
 */
async function recordApply(world, applied) {
    const { environment, lock, digest, components, ok, verified, outputs } = applied;
    if (world.host.trust === 'low')
        return distrusted(environment);
    if (lock.formatVersion !== 2) {
        return {
            severity: 'notice',
            code: 'lock-legacy',
            where: { environment },
            message: `the apply of ${environment} is not in the journal, because its lock has the earlier format`,
            fix: `lockstep lock --env ${environment}`,
        };
    }
    try {
        if (applied.fromFile)
            await (0,environment_state/* adoptLock */.oA)(world, environment);
        await (0,journal/* appendEntries */.PI)(world, environment, () => ({
            entry: { kind: 'apply', lock: digest, components, reason: null, ok, verified, outputs },
            locks: new Map([[digest, (0,lock_bytes/* lockBytes */.FM)(lock)]]),
        }));
        rememberRecorded(world, environment, ok && components.length === 0 ? digest : null);
        return null;
    }
    catch (error) {
        return unrecorded(environment, error);
    }
}
/**
 * For an apply that found everything in place: it counts for this environment too, so it is written unless the journal
 * says already that this very lock was applied well.
 */
async function recordInPlace(world, applied) {
    const { environment, digest } = applied;
    if (world.host.trust === 'low' || isRecorded(world, environment, digest))
        return null;
    try {
        const { entries } = await (0,journal/* readJournal */.a0)(world, environment);
        if ((0,head_history/* decidingApply */.Kh)(entries, digest)?.ok !== true)
            return await recordApply(world, applied);
        rememberRecorded(world, environment, digest);
        return null;
    }
    catch (error) {
        return unrecorded(environment, error);
    }
}
/** What a pull request applies is not where the environment is, whatever its token could push (T01, T02). */
function distrusted(environment) {
    return {
        severity: 'notice',
        code: 'not-recorded',
        where: { environment },
        message: `the apply of ${environment} is not in the journal, because this event can be caused by strangers or comes before review`,
    };
}
/** The finding for what the journal cannot do just now. Throws everything else. */
function unrecorded(environment, error) {
    if (!(error instanceof errors/* LockstepError */.Cj))
        throw error;
    if (!BEARABLE.includes(error.kind) && error.code !== 'meta-repo-not-git')
        throw error;
    return {
        severity: 'warning',
        code: error.code,
        where: { environment },
        message: `the apply of ${environment} is done, but could not be written to the journal: ${error.message}`,
        ...(error.hint === undefined ? {} : { fix: error.hint }),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/output-log.js
/** Caps a log that may never end: its head as it comes, its tail kept in memory, a line between that says how much is gone. */
/**
 * Keeps at most about `maxBytes` of UTF-8: the first half as head, the last half as tail, whole lines; a line
 * longer than half the cap is cut. Memory is bounded by half the cap however much is pushed (T25).
 */
function capLog(maxBytes) {
    const half = Math.max(1, Math.floor(maxBytes / 2));
    const tail = createTail(half);
    let headBytes = 0;
    let headOpen = true;
    return {
        push(line) {
            const text = `${cutToBytes(line, half - 1)}\n`;
            const bytes = byteLength(text);
            headOpen &&= headBytes + bytes <= half;
            if (!headOpen) {
                tail.push(text, bytes);
                return null;
            }
            headBytes += bytes;
            return text;
        },
        end: () => tail.end(),
    };
}
function createTail(maxBytes) {
    let kept = [];
    let first = 0;
    let keptBytes = 0;
    let droppedLines = 0;
    let droppedBytes = 0;
    const dropFirst = () => {
        const bytes = kept[first]?.bytes ?? 0;
        keptBytes -= bytes;
        droppedBytes += bytes;
        droppedLines += 1;
        first += 1;
        if (first * 2 > kept.length) {
            kept = kept.slice(first);
            first = 0;
        }
    };
    return {
        push(text, bytes) {
            kept.push({ text, bytes });
            keptBytes += bytes;
            while (keptBytes > maxBytes)
                dropFirst();
        },
        end() {
            const lines = droppedLines === 1 ? '1 line' : `${droppedLines} lines`;
            const gap = droppedLines === 0 ? '' : `… ${lines} (${droppedBytes} bytes) left out …\n`;
            return `${gap}${kept
                .slice(first)
                .map((line) => line.text)
                .join('')}`;
        },
    };
}
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** The longest beginning of at most `max` bytes that does not end inside a character. */
function cutToBytes(text, max) {
    if (text.length * 3 <= max || byteLength(text) <= max)
        return text;
    const bytes = Buffer.from(text, 'utf8');
    let end = max;
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return bytes.toString('utf8', 0, end);
}
/** The last lines, for a message: at most `count`, each cut to 500 characters. */
function lastLines(count) {
    const kept = [];
    return {
        push(line) {
            kept.push(line.length > 500 ? `${line.slice(0, 499)}…` : line);
            if (kept.length > count)
                kept.shift();
        },
        lines: () => [...kept],
    };
}

// EXTERNAL MODULE: ./.cache/bundle/store/remove-tree.js
var remove_tree = __webpack_require__(2840);
;// CONCATENATED MODULE: ./.cache/bundle/operations/run-log.js
/** Build logs: one file per run and component below the store, head and tail kept, old runs pruned. */



/**
 * The logs of a run, `<store>/logs/<run>/<component>.log`. The directory is made with the first log; then all
 * but the newest `logs.keepRuns` runs are removed. What a killed run has written stays.
 */
function openRunLog(world, run) {
    const logs = (0,external_node_path_.join)(world.workspace.storeDir, 'logs');
    const directory = (0,external_node_path_.join)(logs, run.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^\.*$|^\.+/, 'run'));
    let made = false;
    return {
        path: relativeTo(world, directory),
        open(component) {
            world.disk.mkdir(directory);
            if (!made)
                prune(world.disk, logs, world.config.logs.keepRuns);
            made = true;
            return openLog(world, freePath(world.disk, directory, component));
        },
    };
}
function relativeTo(world, path) {
    return (0,external_node_path_.relative)(world.workspace.root, path).replaceAll('\\', '/');
}
function freePath(disk, directory, component) {
    let path = (0,external_node_path_.join)(directory, `${component}.log`);
    for (let n = 2; disk.lstat(path) !== null; n += 1) {
        path = (0,external_node_path_.join)(directory, `${component}.${n}.log`);
    }
    return path;
}
function openLog(world, path) {
    const capped = capLog(world.config.logs.maxBytes);
    const encoder = new TextEncoder();
    const fd = world.disk.open(path, 'wx', 0o644);
    let open = true;
    const write = (text) => {
        if (text !== null && text !== '')
            world.disk.write(fd, encoder.encode(text));
    };
    return {
        path: relativeTo(world, path),
        line(text) {
            if (open)
                write(capped.push(text));
        },
        close() {
            if (!open)
                return;
            open = false;
            try {
                write(capped.end());
            }
            finally {
                world.disk.close(fd);
            }
        },
    };
}
/** Oldest first by the time of the directory; names break ties, and begin with a time themselves. */
function prune(disk, logs, keep) {
    const runs = (disk.readdir(logs) ?? [])
        .filter((entry) => entry.kind === 'directory')
        .map(({ name }) => ({
        path: (0,external_node_path_.join)(logs, name),
        age: disk.lstat((0,external_node_path_.join)(logs, name))?.mtimeNs ?? 0n,
    }))
        .sort((a, b) => (a.age === b.age ? (a.path < b.path ? -1 : 1) : a.age < b.age ? -1 : 1));
    for (const run of runs.slice(0, Math.max(0, runs.length - Math.max(1, keep)))) {
        (0,remove_tree/* removeTree */.d)(disk, run.path);
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/schedule.js
/** The scheduler: which task may start now, longest path first, never before its dependencies are done. */

/**
 * Makes a schedule. Among ready tasks the one with the longest path of costs to an end goes first, ties by
 * order in the list. Throws `bug` for an unknown or repeated task and for a cycle: plans are checked before.
 */
function createSchedule(tasks, rules) {
    const nodes = nodesOf(tasks);
    const ready = [...nodes.values()].filter((node) => node.waitsFor === 0).sort(byPath);
    const running = new Set();
    const given = new Set();
    let stopped = false;
    return {
        take() {
            const now = stopped ? [] : ready.splice(0, Math.max(0, rules.jobs - running.size));
            for (const node of now) {
                running.add(node.task.id);
                given.add(node.task.id);
            }
            return now.map((node) => node.task.id);
        },
        finish(id, outcome) {
            if (!running.delete(id))
                throw defect(`task ${id} ended without having been started`);
            if (outcome === 'failed')
                stopped ||= !rules.keepGoing;
            else
                release(nodes, ready, id);
        },
        stop: () => void (stopped = true),
        isOver: () => running.size === 0 && (stopped || ready.length === 0),
        left: () => tasks.filter((task) => !given.has(task.id)).map((task) => task.id),
    };
}
function nodesOf(tasks) {
    const nodes = new Map();
    for (const [index, task] of tasks.entries()) {
        if (nodes.has(task.id))
            throw defect(`task ${task.id} is planned twice`);
        nodes.set(task.id, { task, index, next: [], waitsFor: 0, path: task.cost });
    }
    for (const node of nodes.values()) {
        for (const before of new Set(node.task.after)) {
            const found = nodes.get(before);
            if (found === undefined)
                throw defect(`task ${node.task.id} waits for unplanned ${before}`);
            found.next.push(node.task.id);
            node.waitsFor += 1;
        }
    }
    measurePaths(nodes);
    return nodes;
}
/** Longest path from each node to an end, ends first (Kahn's order, backwards). */
function measurePaths(nodes) {
    const open = new Map([...nodes].map(([id, node]) => [id, node.next.length]));
    const queue = [...nodes.values()].filter((node) => node.next.length === 0);
    for (const node of queue) {
        for (const before of new Set(node.task.after)) {
            const found = nodes.get(before);
            if (found === undefined)
                continue;
            found.path = Math.max(found.path, found.task.cost + node.path);
            const rest = (open.get(before) ?? 0) - 1;
            open.set(before, rest);
            if (rest === 0)
                queue.push(found);
        }
    }
    if (queue.length !== nodes.size)
        throw defect('the tasks wait for each other in a circle');
}
function release(nodes, ready, id) {
    for (const next of nodes.get(id)?.next ?? []) {
        const node = nodes.get(next);
        if (node === undefined)
            continue;
        node.waitsFor -= 1;
        if (node.waitsFor === 0)
            ready.push(node);
    }
    ready.sort(byPath);
}
function byPath(a, b) {
    return b.path - a.path || a.index - b.index;
}
function defect(message) {
    return new errors/* LockstepError */.Cj('bug', { message: `the scheduler is wrong: ${message}` });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/run-scope.js
function stepLog(logs, component) {
    let log = null;
    return {
        open: () => (log ??= logs.open(component)),
        path: () => log?.path ?? null,
        close: () => log?.close(),
    };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/record.js
var record = __webpack_require__(3185);
;// CONCATENATED MODULE: ./.cache/bundle/operations/dependencies-view.js
/** Outputs of dependencies as a build sees them: read-only, made once per digest, checked before and after (T24). */




/**
 * Fills `directory` with one link per dependency that has an output, each to its read-only copy. Throws
 * `object-missing` or `object-corrupt` when the store cannot give one.
 */
async function viewDependencies(world, dependencies, directory) {
    world.disk.mkdir(directory);
    for (const [name, digest] of dependencies) {
        if (digest === null)
            continue;
        world.disk.symlink(await materialise(world, digest), (0,external_node_path_.join)(directory, name));
    }
}
/**
 * Throws `build-failed` when a dependency's files are no longer what the store gave; the changed copy is
 * removed, so that the next build gets a fresh one.
 */
async function checkDependencies(world, builder, dependencies) {
    for (const [name, digest] of dependencies) {
        if (digest === null || (await isIntact(world, digest)))
            continue;
        (0,remove_tree/* removeTree */.d)(world.disk, placeOf(world, digest));
        throw new errors/* LockstepError */.Cj('build-failed', {
            message: `the output of ${name} was changed while ${builder} was built; nothing of this build is kept`,
            hint: `make the build of ${builder} copy what it changes out of "$LOCKSTEP_DEPS/${name}"`,
            data: { component: builder, dependency: name, output: digest },
        });
    }
}
function placeOf(world, digest) {
    return (0,external_node_path_.join)(world.workspace.storeDir, 'deps', (0,domain_digest/* hexOf */.ZD)(digest));
}
/** Absolute path of the read-only copy; made under another name, so that a half-made one is never seen. */
async function materialise(world, digest) {
    const place = placeOf(world, digest);
    if (world.disk.lstat(place) !== null) {
        if (await isIntact(world, digest))
            return place;
        (0,remove_tree/* removeTree */.d)(world.disk, place);
    }
    const staged = `${place}.${world.random.hex(12)}`;
    world.disk.mkdir(staged);
    try {
        await world.store.get(digest, staged, await topPaths(world, digest));
        makeReadOnly(world.disk, staged);
        moveInto(world.disk, staged, place);
    }
    finally {
        (0,remove_tree/* removeTree */.d)(world.disk, staged);
    }
    return place;
}
/** Another build may have been first; its copy is as good. */
function moveInto(disk, staged, place) {
    try {
        disk.rename(staged, place);
    }
    catch (error) {
        if (disk.lstat(place) === null)
            throw error;
    }
}
async function isIntact(world, digest) {
    const place = placeOf(world, digest);
    const paths = await topPaths(world, digest);
    const extra = (world.disk.readdir(place) ?? []).some((entry) => !paths.includes(entry.name));
    return !extra && (await world.store.matches(digest, place, paths));
}
async function topPaths(world, digest) {
    const tree = await world.store.readTree(digest);
    return [...new Set(tree.map((entry) => entry.path.split('/', 1)[0] ?? entry.path))];
}
/** Files 0444 or 0555, directories 0555, children first; links stay as they are. */
function makeReadOnly(disk, path) {
    for (const entry of disk.readdir(path) ?? []) {
        const child = (0,external_node_path_.join)(path, entry.name);
        if (entry.kind === 'directory')
            makeReadOnly(disk, child);
        if (entry.kind === 'file')
            disk.chmod(child, ((disk.lstat(child)?.mode ?? 0) & 0o111) | 0o444);
    }
    disk.chmod(path, 0o555);
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/build-environment.js
/** The private place of a build: its temporary directory, its files for GitHub, its dependencies, its environment. */




/** 1980-01-01 in UTC: the oldest time that zip archives can hold. */
const SOURCE_DATE_EPOCH = '315532800';
/** What would make two builds of the same sources differ, held still; and no chatter about updates. */
const FIXED = {
    CI: 'true',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    SOURCE_DATE_EPOCH,
    NO_COLOR: '1',
    npm_config_update_notifier: 'false',
};
/** A build that writes to these must reach nobody: empty files of its own, thrown away afterwards (T07). */
const GITHUB_FILES = [
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
];
/**
 * Makes the place below `<store>/work/`. The environment is the allow-list of the host, then what is held
 * still, the manifest's `env`, what `pass_env` lets through, and last what Lockstep gives: later wins. HOME is
 * the user's own (see `domain/child-environment.ts`); the temporary directory is private.
 */
async function openBuildPlace(world, request) {
    const root = (0,external_node_path_.join)(world.workspace.storeDir, 'work', world.random.hex(12));
    const dispose = () => (0,remove_tree/* removeTree */.d)(world.disk, root);
    const [temporary, deps] = [(0,external_node_path_.join)(root, 'tmp'), (0,external_node_path_.join)(root, 'deps')];
    world.disk.mkdir(temporary);
    try {
        await viewDependencies(world, request.dependencies, deps);
        const host = (0,child_environment/* hostVariables */.Cg)(world.host.environment);
        const env = {
            ...host,
            ...FIXED,
            ...Object.fromEntries(request.recipe.env),
            ...(0,child_environment/* passedVariables */.a7)(world.host.environment, request.recipe.passEnv),
            ...request.extra,
            ...privateFiles(world.disk, root),
            ...dependencyVariables(request.dependencies, deps),
            TMPDIR: temporary,
            TMP: temporary,
            TEMP: temporary,
        };
        return { env: withPath(env, request), dispose };
    }
    catch (error) {
        dispose();
        throw error;
    }
}
function withPath(env, request) {
    const first = request.recipe.path.map((path) => (0,external_node_path_.join)(request.directory, path));
    const parts = [...first, env['PATH'] ?? ''].filter((part) => part !== '');
    return { ...env, PATH: parts.join(external_node_path_.delimiter) };
}
function privateFiles(disk, root) {
    const files = GITHUB_FILES.map((name) => [
        name,
        (0,external_node_path_.join)(root, name.toLowerCase()),
    ]);
    for (const [, path] of files)
        disk.close(disk.open(path, 'wx', 0o600));
    return Object.fromEntries(files);
}
/**
 * LOCKSTEP_DEPS is the directory of them all, by exact name. LOCKSTEP_DEP_<NAME> is a convenience: upper case,
 * `_` for all but letters and digits; two dependencies that would share one name get none.
 */
function dependencyVariables(dependencies, deps) {
    const names = [...dependencies].filter(([, digest]) => digest !== null).map(([name]) => name);
    const named = names.map((name) => [variableOf(name), (0,external_node_path_.join)(deps, name)]);
    const single = named.filter(([key]) => named.filter(([other]) => other === key).length === 1);
    return { LOCKSTEP_DEPS: deps, ...Object.fromEntries(single) };
}
function variableOf(name) {
    return `LOCKSTEP_DEP_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}

// EXTERNAL MODULE: ./.cache/bundle/report/redact.js + 3 modules
var redact = __webpack_require__(82);
;// CONCATENATED MODULE: ./.cache/bundle/operations/run-commands.js
/** Runs the commands of one phase of a component, line by line into the log and the events. */





/** Lines of output that an error carries. */
const TAIL_LINES = 10;
/**
 * Runs what applies of a phase, in order, and gives the number of commands run. Throws `build-failed` (with the
 * last lines in `data.tail`), `tool-missing` or `cancelled`.
 */
async function runCommands(world, scope, phase, env) {
    const commands = scope.recipe[phase].filter((command) => applies(world.disk, scope, command));
    if (commands.length > 0) {
        world.emit({ type: 'step-phase', component: scope.component.name, phase });
    }
    for (const { command } of commands)
        await runCommand(world, scope, { phase, command, env });
    return commands.length;
}
function applies(disk, scope, command) {
    const there = (path) => disk.lstat((0,external_node_path_.join)(scope.directory, path)) !== null;
    return command.present.every(there) && !command.absent.some(there);
}
async function runCommand(world, scope, run) {
    const tail = lastLines(TAIL_LINES);
    const redact = redactorOf(scope.recipe, run.env);
    scope.log.line(`$ ${(0,domain_recipe/* commandText */.jt)(run.command)}`);
    const result = await world.processes
        .run({
        argv: 'shell' in run.command ? ['sh', '-c', run.command.shell] : run.command.argv,
        cwd: scope.directory,
        env: run.env,
        timeoutMs: scope.recipe.timeoutSeconds * 1000,
        signal: scope.signal === undefined ? world.signal : AbortSignal.any([world.signal, scope.signal]),
        onLine: (said) => {
            const line = redact(said);
            tail.push(line);
            scope.log.line(line);
            world.emit({ type: 'output', component: scope.component.name, line });
        },
    })
        .catch((error) => {
        throw (0,errors/* hasCode */.up)(error, 'tool-missing') ? toolMissing(scope.component, run, error) : error;
    });
    if (result.code === 0 && !result.timedOut && !result.cancelled)
        return;
    const failure = failureOf(scope, run, result, tail.lines());
    scope.log.line(`# ${failure.message}`);
    throw failure;
}
const SECRET_NAME = /auth|credential|key|pass|secret|token/i;
/** Masks what `pass_env` let through under a name that sounds secret; nothing else secret reaches a child. */
function redactorOf(recipe, env) {
    const names = recipe.passEnv.filter((name) => SECRET_NAME.test(name));
    if (names.length === 0)
        return (text) => text;
    return (0,redact.createRedactor)(names.map((name) => env[name] ?? '').filter((value) => value !== ''));
}
function failureOf(scope, run, result, tail) {
    const { component, log } = scope;
    const what = `${run.phase} of ${component.name}: ${(0,domain_recipe/* commandText */.jt)(run.command)}`;
    if (result.cancelled) {
        return new errors/* LockstepError */.Cj('cancelled', { message: `${what} was cancelled` });
    }
    const end = result.timedOut
        ? `was ended after ${scope.recipe.timeoutSeconds} s`
        : result.code === null
            ? `was ended by ${result.signal ?? 'a signal'}`
            : `ended with exit code ${result.code}`;
    return new errors/* LockstepError */.Cj('build-failed', {
        message: `${what} ${end}`,
        hint: result.timedOut
            ? `raise build.timeout of ${component.name}, or read ${log.path}`
            : `read ${log.path}`,
        data: {
            component: component.name,
            phase: run.phase,
            command: (0,domain_recipe/* commandText */.jt)(run.command),
            exitCode: result.code,
            signal: result.signal,
            timedOut: result.timedOut,
            log: log.path,
            tail,
        },
    });
}
function toolMissing(component, run, cause) {
    const tool = 'shell' in run.command ? 'sh' : (run.command.argv[0] ?? '');
    return new errors/* LockstepError */.Cj('tool-missing', {
        message: `${component.name} is of type ${component.type} and ${tool} is not on PATH`,
        hint: `install ${tool}, or replace build.${run.phase} of ${component.name} in the manifest`,
        data: { component: component.name, phase: run.phase, tool },
        cause,
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/build-component.js
/** Builds one component: install, build and test in its directory, outputs into the store, a record of it. */










/**
 * Runs the phases, captures the outputs, writes the record; nothing is kept unless all of it went well. A
 * component that builds but has no outputs gets the empty tree, so that its success is remembered.
 * Throws `build-failed`, `output-missing`, `tool-missing`, `cancelled`, and what the store throws.
 */
async function buildComponent(world, request) {
    const started = world.clock.monotonic();
    const buildKey = (0,build_key/* buildKeyOf */.Lk)(request.inputs);
    const recipe = request.skipPackages ? (0,domain_recipe/* withoutInstall */.c2)(request.recipe) : request.recipe;
    if (!(0,domain_recipe/* hasBuild */.N_)(recipe))
        return { output: null, buildKey, seconds: 0, put: null };
    const scope = { ...request, recipe };
    await clearOutputs(world, scope);
    const source = await sourceDigest(world, {
        component: request.component.name,
        directory: request.directory,
        outputs: (0,domain_recipe/* outputPaths */.uk)(recipe),
    });
    await runBuild(world, scope);
    const put = await world.store.put(request.directory, pathsToCapture(world, scope));
    const seconds = (world.clock.monotonic() - started) / 1000;
    await world.store.writeRecord({
        schema: record/* RECORD_SCHEMA */.e,
        buildKey,
        component: request.component.name,
        output: put.digest,
        packs: put.packs,
        inputs: request.inputs,
        source,
        producer: {
            trust: world.host.trust,
            run: world.host.run,
            at: new Date(world.clock.now()).toISOString(),
            seconds,
        },
    });
    return { output: put.digest, buildKey, seconds, put };
}
/**
 * Runs `verify` or `deploy` with the outputs in place; gives the number of commands run. Unlike a build these
 * know the environment, version and commit. Throws like a build.
 */
async function runPhase(world, request, phase) {
    if (request.recipe[phase].length === 0)
        return 0;
    const place = await openBuildPlace(world, {
        ...request,
        extra: {
            LOCKSTEP_ENVIRONMENT: request.environment ?? '',
            LOCKSTEP_COMPONENT: request.component.name,
            LOCKSTEP_VERSION: request.version,
            LOCKSTEP_COMMIT: request.commit,
        },
    });
    try {
        return await runCommands(world, request, phase, place.env);
    }
    finally {
        place.dispose();
    }
}
/**
 * A build is told nothing that is not in its key: no environment, version or commit name, so that the same key
 * gives the same output in dev and in prod.
 */
async function runBuild(world, scope) {
    const place = await openBuildPlace(world, { ...scope, extra: {} });
    try {
        for (const phase of domain_recipe/* BUILD_PHASES */.Gm)
            await runCommands(world, scope, phase, place.env);
        await checkDependencies(world, scope.component.name, scope.dependencies);
    }
    finally {
        place.dispose();
    }
}
/** Removes what an earlier build left below the outputs, so that nothing stale is captured; tracked files stay. */
async function clearOutputs(world, scope) {
    const { disk, git } = world;
    const outputs = (0,domain_recipe/* outputPaths */.uk)(scope.recipe).map((path) => ({
        path,
        full: (0,external_node_path_.join)(scope.directory, path),
    }));
    const present = outputs.filter(({ path, full }) => disk.lstat(full) !== null && hasPlainParents(disk, scope.directory, path));
    const runs = domain_recipe/* BUILD_PHASES */.Gm.some((phase) => scope.recipe[phase].length > 0);
    if (present.length === 0 || !runs)
        return;
    const kept = withParents(await git.trackedFiles(scope.component.name));
    for (const { path } of present)
        clearBelow(disk, scope.directory, path, kept);
}
function clearBelow(disk, root, path, kept) {
    if (!kept.has(path)) {
        (0,remove_tree/* removeTree */.d)(disk, (0,external_node_path_.join)(root, path));
        return;
    }
    if (disk.lstat((0,external_node_path_.join)(root, path))?.kind !== 'directory')
        return;
    for (const entry of disk.readdir((0,external_node_path_.join)(root, path)) ?? []) {
        clearBelow(disk, root, `${path}/${entry.name}`, kept);
    }
}
/** False when a link on the way leads elsewhere: nothing is removed there, and the store refuses such an output. */
function hasPlainParents(disk, root, path) {
    const parts = path.split('/');
    const parents = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    return parents.every((parent) => disk.lstat((0,external_node_path_.join)(root, parent))?.kind === 'directory');
}
function withParents(paths) {
    const all = new Set(paths);
    for (const path of paths) {
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            all.add(path.slice(0, end));
        }
    }
    return all;
}
function pathsToCapture(world, scope) {
    const { component, recipe, directory, log } = scope;
    const isThere = (path) => world.disk.lstat((0,external_node_path_.join)(directory, path)) !== null;
    const missing = recipe.outputs.filter((path) => !isThere(path));
    if (missing.length > 0) {
        throw new errors/* LockstepError */.Cj('output-missing', {
            message: `the build of ${component.name} did not make ${missing.join(', ')}, declared in build.outputs`,
            hint: `read ${log.path}, or correct build.outputs of ${component.name}`,
            data: { component: component.name, missing, log: log.path },
        });
    }
    const paths = [...recipe.outputs, ...recipe.optionalOutputs.filter(isThere)];
    if (paths.length === 0) {
        world.emit({
            type: 'note',
            level: 'debug',
            message: `${component.name} has no outputs to keep; declare build.outputs to have them stored`,
        });
    }
    return paths;
}

// EXTERNAL MODULE: ./.cache/bundle/operations/retry.js
var retry = __webpack_require__(7146);
;// CONCATENATED MODULE: ./.cache/bundle/operations/run-output.js






/**
 * Decides once more, now that every dependency is done: a build whose dependencies came out the same is a
 * restore. Throws `restore-missing`, `component-dirty`, and what building and the store throw.
 */
async function placeOutput(scope, planned, log) {
    const { step, work } = planned;
    if (step.action === 'keep' && (isEdited(work) || sameDependencies(scope, work))) {
        const { buildKey, output } = step;
        return { outcome: 'unchanged', buildKey, output, inputs: null };
    }
    const { world, options, made } = scope;
    const { target, recipe } = work;
    const tree = step.tree ?? (await world.git.treeOf(target.commit));
    const source = await findOutput(world, { target, recipe, tree, made, options });
    switch (source.kind) {
        case 'nothing': {
            const outcome = work.bring ? 'restored' : 'unchanged';
            return { outcome, buildKey: null, output: null, inputs: null };
        }
        case 'stored':
            return restore(scope, { work, source, log });
        case 'build':
            return build(scope, { work, inputs: source.inputs, why: source.why, log });
        case 'unknown':
            throw new errors/* LockstepError */.Cj('bug', {
                message: `the build key of ${target.name} is still unknown: ${source.why}`,
            });
    }
}
function sameDependencies(scope, work) {
    return work.target.component.dependsOn.every(({ name }) => madeId(work.planned.get(name)) === madeId(scope.made.get(name)));
}
async function restore(scope, found) {
    const { world } = scope;
    const { work, source } = found;
    const { name } = work.target;
    const directory = directoryOf(world, name);
    const outputs = (0,domain_recipe/* outputPaths */.uk)(work.recipe);
    if (source.record !== null && !scope.unreachable.has(name)) {
        await checkSource(world, source.record, { component: name, directory, outputs });
    }
    try {
        const { output, buildKey, inputs } = source;
        const there = !work.bring &&
            (await outputMatches(world, work.target.name, { recipe: work.recipe, output }));
        if (!there)
            await world.store.get(output, directory, outputs);
        return { outcome: there ? 'unchanged' : 'restored', buildKey, output, inputs };
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt') || source.inputs === null)
            throw error;
        scope.find({
            severity: 'warning',
            code: error.code,
            where: { component: name },
            message: `the stored output of ${name} could not be restored: ${error.message}`,
        });
        const why = 'its stored output is damaged or incomplete';
        return build(scope, { work, inputs: source.inputs, why, log: found.log });
    }
}
async function build(scope, wanted) {
    const { world, options } = scope;
    const { work, inputs, why } = wanted;
    const { target, recipe } = work;
    const unreachable = scope.unreachable.get(target.name);
    if (options.restoreOnly)
        throw restoreMissing(scope, target.name, why);
    if (unreachable !== undefined)
        throw unreachable;
    refuseDirty(scope, work);
    await requireTree(scope, work);
    const report = await buildComponent(world, {
        component: target.component,
        recipe,
        directory: directoryOf(world, target.name),
        dependencies: dependencyOutputs(scope, work),
        log: wanted.log.open(),
        inputs,
        skipPackages: options.skipPackages,
    });
    noteOtherOutput(scope, work, report.output);
    const { buildKey, output } = report;
    return { outcome: 'built', buildKey, output, inputs, detail: why };
}
/** Direct dependencies' outputs; null for one that makes none. */
function dependencyOutputs(scope, work) {
    return new Map(work.target.component.dependsOn.map(({ name }) => [name, scope.made.get(name)?.output ?? null]));
}
function restoreMissing(scope, name, why) {
    const { environment } = scope.options;
    const where = environment === null ? '' : ` in ${environment}`;
    return new errors/* LockstepError */.Cj('restore-missing', {
        message: `the store has no output of ${name}${where}, and building is forbidden: ${why}`,
        hint: 'run the same command without --restore-only',
        data: { component: name, environment },
    });
}
/** An output of edited sources must never be recorded under the key of the clean ones. */
function refuseDirty(scope, work) {
    if (work.bring || work.observed.checkout.state !== 'dirty')
        return;
    const { name } = work.target;
    throw new errors/* LockstepError */.Cj('component-dirty', {
        message: `${name} has local edits, so it cannot be built as what the lock says`,
        hint: `commit or stash the edits in components/${name}, or use --force to lose them`,
        data: { component: name, environment: scope.options.environment },
    });
}
/** The key was made with the lock's tree id; the commit must really have it. */
async function requireTree(scope, { target }) {
    const tree = await scope.world.git.treeOf(target.commit);
    if (tree === null || target.tree === null || tree === target.tree)
        return;
    const { environment } = scope.options;
    throw new errors/* LockstepError */.Cj('lock-invalid', {
        message: `the lock gives ${target.name} the tree ${target.tree}, but commit ${target.commit} has ${tree}`,
        hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`} --component ${target.name}`,
        data: { component: target.name, environment, expected: target.tree, found: tree },
    });
}
function noteOtherOutput(scope, work, output) {
    const { locked, name } = work.target;
    const { environment } = scope.options;
    if (!isPinned(scope.world, environment) || locked.output === null || locked.output === output) {
        return;
    }
    scope.find({
        severity: 'warning',
        code: 'output-differs',
        where: { component: name, ...(environment === null ? {} : { environment }) },
        message: `${name} was built anew because the output that the lock records is not in the store, and came out different`,
        fix: `restore the store of the environment before, or promote ${name} again`,
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/run-step.js
/** Runs one step: sources, output, verify and deploy, and last the note of what is in place. */









/**
 * First stage, before the dependencies are done: fetches and checks out. When the repository cannot be reached,
 * nothing stands in the way and the plan knows a stored output, the second stage brings that alone (T29).
 */
async function bringSources(scope, planned) {
    const { world, options, unreachable } = scope;
    const { work } = planned;
    if (work === null || !work.bring)
        return;
    const { target, recipe } = work;
    world.emit({ type: 'step-phase', component: target.name, phase: 'fetch' });
    try {
        await fetchWithRetries(world, work);
    }
    catch (error) {
        if (!isUnreachable(error) || !canDoWithout(scope, planned))
            throw error;
        unreachable.set(target.name, error);
        return;
    }
    const request = {
        component: target.name,
        url: target.url,
        commit: target.commit,
        force: options.force || isOutputOnly(work),
        outputs: (0,domain_recipe/* outputPaths */.uk)(recipe),
    };
    await world.git.checkOut(request, world.signal);
}
/** Second stage, once the dependencies are done. */
async function runStep(scope, planned, log) {
    const { step, work } = planned;
    if (work === null)
        return removeComponent(scope, planned);
    const placed = await placeOutput(scope, { ...planned, work }, log);
    const before = sameState(scope, { work, placed });
    const ran = pendingPhases(work.recipe, before, scope.options);
    await runPhases(scope, { work, ran }, log);
    scope.made.set(step.component, { output: placed.output, tree: await treeOf(scope, planned) });
    const nothingNew = placed.outcome === 'unchanged' && ran.length === 0 && before !== null;
    if (leavesState(work.recipe) && !nothingNew) {
        writeState(scope.world, step.component, stateOf(scope, { work, placed, before, ran }));
    }
    noteUnreachable(scope, work);
    const { outcome, buildKey, output, detail } = placed;
    return { outcome, buildKey, output, ran, ...(detail === undefined ? {} : { detail }) };
}
async function fetchWithRetries(world, { target }) {
    const onRetry = (attempt, delayMs, error) => world.emit({
        type: 'step-retried',
        component: target.name,
        attempt,
        delayMs,
        reason: error.message,
    });
    await (0,retry/* retry */.L5)(world, { retries: world.config.retries, onRetry }, () => world.git.fetch(target.url, target.commit, world.signal));
}
function isUnreachable(error) {
    return (0,errors/* hasCode */.up)(error, 'commit-missing', 'remote-denied', 'remote-not-found', 'remote-timeout', 'remote-unreachable');
}
/** Commands need the sources; without any, an output in the place of nothing is worth having. */
function canDoWithout({ options }, { step, work }) {
    if (work === null || step.output === null || step.action !== 'restore')
        return false;
    if (pendingPhases(work.recipe, null, options).length > 0)
        return false;
    return work.observed.checkout.state === 'absent' || isOutputOnly(work);
}
/** What stands there is an output that we put there without its sources. */
function isOutputOnly({ observed }) {
    return observed.checkout.state === 'foreign' && observed.state?.sources === false;
}
async function removeComponent(scope, { step }) {
    await scope.world.git.removeCheckout(step.component, scope.options.force);
    forgetState(scope.world, step.component);
    return { outcome: 'removed', buildKey: null, output: null, ran: [] };
}
/** The note of the last apply, if it tells of this very commit and output and nothing was touched since. */
function sameState(scope, now) {
    const { work, placed } = now;
    if (placed.outcome !== 'unchanged' || !leavesState(work.recipe))
        return null;
    const state = readState(scope.world, work.target.name);
    const same = state?.commit === work.target.commit && state.output === placed.output;
    return same && state.sources ? state : null;
}
async function runPhases(scope, { work, ran }, log) {
    for (const phase of ran) {
        const { target, recipe } = work;
        const request = {
            component: target.component,
            recipe,
            directory: directoryOf(scope.world, target.name),
            dependencies: dependencyOutputs(scope, work),
            log: log.open(),
            environment: scope.options.environment,
            version: target.locked.version,
            commit: target.commit,
        };
        await runPhase(scope.world, request, phase);
    }
}
async function treeOf(scope, { step, work }) {
    return step.tree ?? (work === null ? null : await scope.world.git.treeOf(work.target.commit));
}
function stateOf(scope, { work, placed, before, ran }) {
    const environment = phaseName(scope.options.environment);
    const done = (phase, earlier = []) => ran.includes(phase) ? [...new Set([...earlier, environment])].sort() : earlier;
    return {
        commit: work.target.commit,
        buildKey: placed.buildKey,
        output: placed.output,
        recipe: (0,domain_digest/* digestOf */.ol)((0,domain_recipe/* recipeText */.Yz)(work.recipe)),
        inputs: inputsDigest(placed.inputs) ?? before?.inputs ?? (0,domain_digest/* digestOf */.ol)(''),
        sources: !scope.unreachable.has(work.target.name),
        verified: done('verify', before?.verified),
        deployed: done('deploy', before?.deployed),
    };
}
function inputsDigest(inputs) {
    return inputs === null ? null : (0,domain_digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)(inputs.inputs));
}
function noteUnreachable(scope, { target }) {
    const error = scope.unreachable.get(target.name);
    if (error === undefined)
        return;
    const { environment } = scope.options;
    scope.find({
        severity: 'warning',
        code: error.code,
        where: { component: target.name, ...(environment === null ? {} : { environment }) },
        message: `only the stored output of ${target.name} was restored, without its sources: ${error.message}`,
        ...(error.hint === undefined ? {} : { fix: error.hint }),
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/run-plan.js





/**
 * Runs every step but the skipped ones; answers in plan order. Never throws for what happens to a component.
 * A failure stops its dependents; without `keepGoing` also everything that has not started. When the world's
 * signal fires nothing new starts, and what runs is told by the same signal.
 */
async function runPlan(scope, steps) {
    const run = prepare(scope, steps);
    const running = new Map();
    const stop = () => run.schedule.stop();
    if (scope.world.signal.aborted)
        stop();
    scope.world.signal.addEventListener('abort', stop, { once: true });
    try {
        while (!run.schedule.isOver()) {
            for (const id of run.schedule.take())
                running.set(id, runStage(run, id));
            running.delete(await Promise.race(running.values()));
        }
    }
    catch (error) {
        stop();
        await Promise.allSettled(running.values());
        throw error;
    }
    finally {
        scope.world.signal.removeEventListener('abort', stop);
    }
    return steps.map((planned) => endOf(run, planned));
}
function prepare(scope, steps) {
    const toRun = steps.filter(({ step }) => step.action !== 'skip');
    const stages = new Map();
    const names = new Set(toRun.map(({ step }) => step.component));
    const tasks = toRun.flatMap((planned) => {
        const { component, cost } = planned.step;
        const sources = planned.work?.bring === true ? [{ id: `sources ${component}`, after: [], cost: 1 }] : [];
        const before = waitsFor(planned, scope.options).filter((name) => names.has(name));
        stages.set(`sources ${component}`, { kind: 'sources', planned });
        stages.set(component, { kind: 'step', planned });
        return [
            ...sources,
            { id: component, after: [...sources.map((task) => task.id), ...before], cost },
        ];
    });
    const { jobs, keepGoing, restoreOnly } = scope.options;
    return {
        scope,
        stages,
        schedule: createSchedule(tasks, { jobs, keepGoing: keepGoing || restoreOnly }),
        ended: new Map(),
        failed: [],
        spent: new Map(),
        total: toRun.length,
    };
}
/** What is known to be in the store needs no order when nothing is built and no command runs. */
function waitsFor({ step, work }, options) {
    if (!options.restoreOnly || options.runPhases.verify || options.runPhases.deploy) {
        return step.after;
    }
    const known = step.output !== null || (work !== null && !(0,domain_recipe/* hasBuild */.N_)(work.recipe));
    return known ? [] : step.after;
}
async function runStage(run, id) {
    const stage = run.stages.get(id);
    if (stage === undefined)
        throw new errors/* LockstepError */.Cj('bug', { message: `no stage ${id}` });
    const { clock } = run.scope.world;
    const started = clock.monotonic();
    const spend = () => {
        const { component } = stage.planned.step;
        run.spent.set(component, (run.spent.get(component) ?? 0) + clock.monotonic() - started);
    };
    const done = await (stage.kind === 'sources'
        ? runSources(run, stage, spend)
        : runLast(run, stage, spend));
    run.schedule.finish(id, done ? 'done' : 'failed');
    return id;
}
async function runSources(run, { planned }, spend) {
    try {
        await bringSources(run.scope, planned);
        spend();
        return true;
    }
    catch (error) {
        spend();
        fail(run, planned, { error, log: null });
        return false;
    }
}
async function runLast(run, { planned }, spend) {
    const { component, action } = planned.step;
    const log = stepLog(run.scope.logs, component);
    if (action !== 'keep')
        run.scope.world.emit({ type: 'step-started', component, action });
    try {
        const end = await runStep(run.scope, planned, log);
        spend();
        finish(run, component, { result: resultOf(run, planned, { end, log: log.path() }), end });
        return true;
    }
    catch (error) {
        spend();
        fail(run, planned, { error, log: log.path() });
        return false;
    }
    finally {
        log.close();
    }
}
function resultOf(run, { step }, { end, log }) {
    const ran = end.outcome === 'unchanged' && end.ran.length > 0 ? `ran ${end.ran.join(', ')}` : undefined;
    const detail = end.detail ?? ran;
    return {
        component: step.component,
        outcome: end.outcome,
        buildKey: end.buildKey,
        output: end.output,
        seconds: secondsOf(run, step.component),
        ...(detail === undefined ? {} : { detail }),
        ...(log === null ? {} : { log }),
    };
}
/** A bug is not a failure of a component: it ends the run. */
function fail(run, planned, failure) {
    const { error, log } = failure;
    if (!(error instanceof errors/* LockstepError */.Cj) || error.kind === 'bug')
        throw error;
    const { component, buildKey } = planned.step;
    const cancelled = run.scope.world.signal.aborted || (0,errors/* hasCode */.up)(error, 'cancelled');
    run.failed.push(component);
    const result = {
        component,
        outcome: cancelled ? 'cancelled' : 'failed',
        buildKey,
        output: null,
        seconds: secondsOf(run, component),
        detail: error.message,
        ...(log === null ? {} : { log }),
        errorCode: error.code,
    };
    finish(run, component, { result, end: null });
}
function finish(run, component, ended) {
    run.ended.set(component, ended);
    const { outcome, seconds, detail } = ended.result;
    run.scope.world.emit({
        type: 'step-finished',
        component,
        outcome,
        seconds,
        ...(detail === undefined ? {} : { detail }),
        done: run.ended.size,
        total: run.total,
    });
}
function secondsOf(run, component) {
    return Math.round(run.spent.get(component) ?? 0) / 1000;
}
function endOf(run, { step }) {
    const ended = run.ended.get(step.component);
    if (ended !== undefined)
        return ended;
    const { component, buildKey, output } = step;
    const detail = step.action === 'skip' ? step.reason : whyLeft(run, step.component);
    const skipped = step.action === 'skip' ? output : null;
    const result = {
        component,
        outcome: 'skipped',
        buildKey,
        output: skipped,
        seconds: secondsOf(run, component),
        detail,
    };
    return { result, end: null };
}
function whyLeft(run, component) {
    const culprit = failedBelow(run, component);
    if (run.scope.world.signal.aborted)
        return 'not started: the run was interrupted';
    if (culprit !== null)
        return `not started: ${culprit}, which it depends on, failed`;
    return `not started after the failure of ${run.failed[0] ?? 'another component'}; --keep-going would go on`;
}
/** The failed component that this one depends on, directly or not. */
function failedBelow(run, component) {
    const seen = new Set([component]);
    for (const name of seen) {
        if (name !== component && run.failed.includes(name))
            return name;
        for (const next of run.stages.get(name)?.planned.step.after ?? [])
            seen.add(next);
    }
    return null;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/repo-url.js
var repo_url = __webpack_require__(8700);
// EXTERNAL MODULE: ./.cache/bundle/domain/staleness.js
var staleness = __webpack_require__(8960);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(7024);
;// CONCATENATED MODULE: ./.cache/bundle/operations/targets.js








/**
 * Reads lock and manifest and brings them together. Throws `lock-missing`, `environment-unknown`, `lock-stale`
 * (with `locked`, or when a component asked for is not in the lock), `component-unknown`, `dependency-cycle`,
 * `dependency-missing`, and what `proveCommit` throws for entries of the earlier format.
 */
async function loadTargets(world, options) {
    const manifest = (0,load/* loadManifest */.eY)(world);
    const environments = (0,load/* loadEnvironments */.H2)(world, manifest);
    const { environment } = options;
    if (environment !== null)
        (0,load/* requireEnvironment */.L3)(world, environments, environment);
    const lock = options.lock ?? (0,load/* requireLock */.TU)(world, environment);
    const findings = agreement({ lock, manifest, environments }, options);
    const components = new Map([...lock.components.values()].map((entry) => [
        entry.name,
        componentOf(entry, manifest.components.get(entry.name), options.lock !== undefined),
    ]));
    const chosen = choose(components, options);
    requireLocked(manifest, { lock, chosen }, options);
    const order = (0,domain_graph/* topologicalOrder */._o)(components);
    const peeled = await peel(world, lock, options);
    const all = new Map();
    for (const name of order) {
        const [component, entry] = [components.get(name), peeled.get(name)];
        if (component !== undefined && entry !== undefined)
            all.set(name, targetOf(component, entry));
    }
    return { lock, all, chosen, findings };
}
function agreement(read, options) {
    if (options.lock !== undefined)
        return [];
    const findings = (0,staleness/* staleness */.T)(read.lock, read.manifest, read.environments);
    if (!options.locked || findings.length === 0) {
        return findings.map((finding) => ({ ...finding, severity: 'warning' }));
    }
    const names = findings.map((finding) => finding.where?.component).filter(Boolean);
    throw staleLock(options, {
        message: `does not belong to the manifest as it is now: ${findings.map((finding) => finding.message).join('; ')}`,
        findings,
        components: names,
    });
}
/** Never a floating version: what the lock does not have cannot be applied (an older lock given on purpose may lack it). */
function requireLocked(manifest, locked, options) {
    const { lock } = locked;
    if (options.lock !== undefined || lock.partial || options.components.length > 0)
        return;
    const absent = [...manifest.components.keys()].filter((name) => !lock.components.has(name));
    if (absent.length === 0)
        return;
    throw staleLock(options, {
        message: `does not have ${absent.join(', ')}, which the manifest has`,
        findings: [],
        components: absent,
    });
}
function staleLock(options, details) {
    const { environment } = options;
    return new errors/* LockstepError */.Cj('lock-stale', {
        message: `the lock${environment === null ? '' : ` of ${environment}`} ${details.message}`,
        hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
        data: { environment, components: details.components, findings: details.findings },
    });
}
/** Type and dependencies come from the manifest; from the lock when it is older or the manifest has no such component. */
function componentOf(entry, declared, lockLeads) {
    const { name, repo, version, type, buildTarget, dependsOn } = entry;
    const ofLock = { name, repo, version, type, buildTarget, dependsOn };
    if (declared === undefined) {
        return { ...ofLock, tagPrefix: '', build: {}, isolation: null, line: 0 };
    }
    return lockLeads ? { ...declared, type, buildTarget, dependsOn } : declared;
}
function choose(components, options) {
    if (options.components.length === 0)
        return new Set(components.keys());
    const unknown = options.components.filter((name) => !components.has(name));
    if (unknown.length > 0) {
        const where = options.environment === null ? 'the lock' : `the lock of ${options.environment}`;
        throw new errors/* LockstepError */.Cj('component-unknown', {
            message: `${where} has no component ${unknown.join(', ')}`,
            hint: `choose from: ${[...components.keys()].join(', ')}`,
            data: { components: unknown },
        });
    }
    const chosen = new Set(options.components);
    if (!options.withDependencies)
        return chosen;
    return new Set([...chosen, ...(0,domain_graph/* dependenciesOf */.hk)(components, options.components)]);
}
/** Entries of the earlier format may hold tag objects: each is proven and peeled first, except in a dry run. */
async function peel(world, lock, options) {
    const entries = [...lock.components.values()];
    if (options.dryRun || entries.every((entry) => entry.peeled))
        return lock.components;
    const settled = await (0,parallel/* mapSettled */.A)(entries, options.jobs, async (entry) => {
        if (entry.peeled)
            return entry;
        const proven = await (0,retry/* retry */.L5)(world, { retries: world.config.retries }, () => world.git.proveCommit((0,repo_url/* parseRepoUrl */.fH)(entry.repo), entry.commit, world.signal));
        return { ...entry, commit: proven.commit, tree: proven.tree, ref: proven.ref, peeled: true };
    });
    const what = `of the lock${options.environment === null ? '' : ` of ${options.environment}`} could not be proven`;
    (0,collect_failures/* collectFailures */.C)(settled, { what, total: entries.length, throwThem: true });
    return new Map(settled.flatMap((result) => result.status === 'fulfilled' ? [[result.value.name, result.value]] : []));
}
function targetOf(component, locked) {
    return {
        name: locked.name,
        locked,
        component,
        url: (0,repo_url/* parseRepoUrl */.fH)(locked.repo),
        commit: locked.commit,
        tree: locked.tree,
        peeled: locked.peeled,
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/apply.js







/**
 * Plans, then runs the plan. `ok` is false when a step did not end well or a finding is an error. Throws what
 * makes a plan impossible (`lock-missing`, `lock-stale` …), `cancelled` with `data.results` when interrupted,
 * and `journal-corrupt`.
 */
async function apply(world, options) {
    const started = world.clock.monotonic();
    const targets = await loadTargets(world, options);
    const made = await makePlan(world, targets, options);
    const toDo = made.steps.filter(isToDo).length;
    world.emit({ type: 'plan-made', total: made.steps.length, toDo });
    for (const finding of made.findings)
        world.emit({ type: 'finding', finding });
    const seconds = () => Math.round(world.clock.monotonic() - started) / 1000;
    const base = { made, lock: made.plan.lock, options, seconds };
    if (options.dryRun)
        return answer({ ...base, findings: made.findings, results: [], logs: null });
    if (toDo === 0) {
        const results = made.steps.map(untouched);
        const finding = await recordIdle(world, { targets, made, results }, options);
        const findings = finding === null ? made.findings : [...made.findings, finding];
        return answer({ ...base, findings, results, logs: null });
    }
    const ran = await run(world, { targets, made }, options);
    return answer({ ...base, ...ran, findings: [...made.findings, ...ran.findings] });
}
function isToDo({ step, work }) {
    if (step.action === 'skip')
        return false;
    return step.action !== 'keep' || (work?.pending.length ?? 0) > 0;
}
async function run(world, planned, options) {
    const { targets, made } = planned;
    const findings = [];
    const scope = {
        world,
        options,
        logs: openRunLog(world, runName(world)),
        made: new Map(made.made),
        unreachable: new Map(),
        find: (finding) => {
            findings.push(finding);
            world.emit({ type: 'finding', finding });
        },
    };
    const ended = await runPlan(scope, made.steps);
    const results = ended.map((one) => one.result);
    noteVersions(world, targets, { ended, before: made.versions });
    if (world.signal.aborted)
        throw interrupted(results, made, options);
    await apply_record(scope, { targets, made, ended });
    const logged = results.some((result) => result.log !== undefined);
    return { findings, results, logs: logged ? scope.logs.path : null };
}
/** Sorts by time and is never used twice. */
function runName(world) {
    const time = new Date(world.clock.now()).toISOString().replace(/[-:]|\.\d+/g, '');
    return `${time}-${world.random.hex(6)}`;
}
function noteVersions(world, targets, { ended, before }) {
    const versions = new Map(Object.entries(before));
    for (const { result, end } of ended) {
        const target = targets.all.get(result.component);
        if (end?.outcome === 'removed')
            versions.delete(result.component);
        if (end === null || target === undefined)
            continue;
        versions.set(result.component, { commit: target.commit, version: target.locked.version });
    }
    writeVersions(world, Object.fromEntries([...versions].sort(([a], [b]) => (a < b ? -1 : 1))));
}
function interrupted(results, made, options) {
    const done = results.filter((result) => isGood(result)).length;
    const { environment, command } = options;
    const where = environment === null ? '' : ` of ${environment}`;
    return new errors/* LockstepError */.Cj('cancelled', {
        message: `${command}${where} was interrupted; ${done} of ${results.length} components are done and kept`,
        hint: `run the same command again; it goes on from there`,
        data: { environment, lock: made.plan.lock, results },
    });
}
function isGood({ outcome }) {
    return outcome !== 'failed' && outcome !== 'skipped' && outcome !== 'cancelled';
}
async function apply_record(scope, done) {
    const { world, options } = scope;
    const { environment } = options;
    const { targets, made, ended } = done;
    // A failure of a component's own commands counts too: the gate of a promotion must know it.
    const changed = ended.some(({ end, result }) => end === null
        ? result.outcome === 'failed' && result.log !== undefined
        : end.outcome !== 'unchanged' || end.ran.length > 0);
    if (!options.record || environment === null || !changed)
        return;
    const ok = ended.every(({ result }, index) => endedWell(result, made, index));
    const finding = await recordApply(world, {
        environment,
        lock: targets.lock,
        digest: made.plan.lock,
        fromFile: options.lock === undefined,
        components: options.components.length === 0 ? [] : [...targets.chosen].sort(),
        ok,
        verified: ok && options.runPhases.verify && options.components.length === 0,
        outputs: outputsOf(ended.flatMap(({ result, end }) => (end === null ? [] : [result]))),
    });
    if (finding !== null)
        scope.find(finding);
}
/** Nothing ran: everything stood at the lock already, also for this environment. */
async function recordIdle(world, { targets, made, results }, options) {
    const { environment } = options;
    if (!options.record || environment === null || options.components.length > 0)
        return null;
    return recordInPlace(world, {
        environment,
        lock: targets.lock,
        digest: made.plan.lock,
        fromFile: options.lock === undefined,
        components: [],
        ok: true,
        verified: options.runPhases.verify,
        outputs: outputsOf(results),
    });
}
function outputsOf(results) {
    return Object.fromEntries(results.flatMap(({ component, output }) => (output === null ? [] : [[component, output]])));
}
/** A step that was not asked for does not count. */
function endedWell(result, made, index) {
    return isGood(result) || made.steps[index]?.step.action === 'skip';
}
function untouched({ step }) {
    const skipped = step.action === 'skip';
    return {
        component: step.component,
        outcome: skipped ? 'skipped' : 'unchanged',
        buildKey: step.buildKey,
        output: step.output,
        seconds: 0,
        ...(skipped ? { detail: step.reason } : {}),
    };
}
function answer(given) {
    const { made, options, findings, results, logs } = given;
    const failed = results.some((result, index) => !endedWell(result, made, index));
    return {
        command: options.command,
        ok: !failed && !findings.some((finding) => finding.severity === 'error'),
        environment: options.environment,
        findings,
        dryRun: options.dryRun,
        lock: given.lock,
        plan: made.plan,
        results,
        seconds: given.seconds(),
        logs,
    };
}


/***/ }),

/***/ 2164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ collectFailures)
/* harmony export */ });
/* unused harmony export toFinding */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2586);

/** Which kind speaks for a mixed set: what must never be retried or overlooked comes first. */
const WEIGHT = {
    bug: 0,
    cancelled: 1,
    integrity: 2,
    usage: 3,
    conflict: 4,
    policy: 5,
    unavailable: 6,
};
/** Findings of all rejected results; throws one `LockstepError` with the code of the gravest when asked to. */
function collectFailures(results, options) {
    const reasons = results
        .filter((result) => result.status === 'rejected')
        .map((result) => result.reason);
    const unexpected = reasons.find((reason) => !(reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj));
    if (unexpected !== undefined) {
        throw unexpected instanceof Error
            ? unexpected
            : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('bug', {
                message: 'something that is no error was thrown',
                cause: unexpected,
            });
    }
    const errors = reasons
        .filter((reason) => reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj)
        .toSorted((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]);
    const [gravest] = errors;
    if (gravest === undefined)
        return [];
    if (gravest.kind === 'bug' || gravest.kind === 'cancelled')
        throw gravest;
    const findings = errors.map(toFinding);
    if (!options.throwThem)
        return findings;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj(gravest.code, {
        message: [
            `${errors.length} of ${options.total} components ${options.what}:`,
            ...errors.map((error) => `  ${error.message}`),
        ].join('\n'),
        ...(gravest.hint === undefined ? {} : { hint: gravest.hint }),
        data: { findings },
        cause: gravest,
    });
}
/** An error as a finding: its code, its component, and its hint as the fix. */
function toFinding(error) {
    const { component, line } = error.data;
    return {
        severity: 'error',
        code: error.code,
        where: {
            ...(typeof component === 'string' ? { component } : {}),
            ...(typeof line === 'number' ? { line } : {}),
        },
        message: error.message,
        ...(error.hint === undefined ? {} : { fix: error.hint }),
    };
}


/***/ }),

/***/ 7146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry)
/* harmony export */ });
/* unused harmony exports RETRY_BASE_MS, RETRY_CAP_MS, mayPass */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2586);
/** Tries again what is unavailable, with exponential back-off and full jitter. */

/** Milliseconds of the first back-off at most; doubled with each try. */
const RETRY_BASE_MS = 1_000;
/** Milliseconds of one back-off at most. */
const RETRY_CAP_MS = 30_000;
/** Of kind `unavailable`, yet another try meets the same answer: a person has to act first. */
const LASTING = [
    'disk-full',
    'object-missing',
    'remote-denied',
    'state-write-failed',
];
/**
 * Runs `work` until it succeeds, at most `retries` times more. Only errors of kind `unavailable` that may
 * pass are tried again; every other error is thrown at once, and after the last try its own error. The wait is
 * random below a limit that doubles ("full jitter"). Rejects with `cancelled` when the signal fires meanwhile.
 */
async function retry(world, options, work) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work();
        }
        catch (error) {
            if (attempt > options.retries || world.signal.aborted || !mayPass(error))
                throw error;
            const delayMs = backoffMs(attempt, world.random.fraction());
            options.onRetry?.(attempt, delayMs, error);
            await world.clock.sleep(delayMs, world.signal);
        }
    }
}
/** True for what another try may cure. */
function mayPass(error) {
    return (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj && error.kind === 'unavailable' && !LASTING.includes(error.code));
}
function backoffMs(attempt, fraction) {
    return Math.round(fraction * Math.min(RETRY_CAP_MS, RETRY_BASE_MS * 2 ** (attempt - 1)));
}


/***/ }),

/***/ 82:
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

/***/ 2840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6056);
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


/***/ })

};
