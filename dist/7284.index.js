export const id = 7284;
export const ids = [7284];
export const modules = {

/***/ 87284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/parallel.js
var parallel = __webpack_require__(45055);
// EXTERNAL MODULE: ./.cache/bundle/domain/recipe.js + 1 modules
var recipe = __webpack_require__(54525);
// EXTERNAL MODULE: ./.cache/bundle/domain/repo-url.js
var repo_url = __webpack_require__(58700);
// EXTERNAL MODULE: ./.cache/bundle/domain/staleness.js
var staleness = __webpack_require__(98960);
// EXTERNAL MODULE: ./.cache/bundle/operations/collect-failures.js
var collect_failures = __webpack_require__(72164);
// EXTERNAL MODULE: ./.cache/bundle/operations/held.js
var operations_held = __webpack_require__(15489);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
;// CONCATENATED MODULE: ./.cache/bundle/operations/status.js
/** `status`: the working trees beside what the lock of an environment says. Changes nothing, asks no remote but for a tag object. */









/** Ok when every working tree is at its lock and the lock belongs to the manifest. Throws `lock-missing`. */
async function status_status(world, environment) {
    const manifest = (0,load/* loadManifest */.eY)(world);
    const environments = (0,load/* loadEnvironments */.H2)(world, manifest);
    if (environment !== null)
        (0,load/* requireEnvironment */.L3)(world, environments, environment);
    const lock = (0,load/* requireLock */.TU)(world, environment);
    const held = await (0,operations_held/* heldIn */.$)(world, environment, lock.components.keys());
    const settled = await (0,parallel/* mapSettled */.A)([...lock.components.values()], world.config.jobs, async (entry) => {
        const inspected = await world.git.inspect(entry.name, outputsOf(manifest, entry.name));
        return rowOf(await peeled(world, entry, inspected), inspected, held.has(entry.name));
    });
    (0,collect_failures/* collectFailures */.C)(settled, {
        what: 'could not be inspected',
        total: lock.components.size,
        throwThem: true,
    });
    const components = settled.flatMap((result) => result.status === 'fulfilled' ? [result.value] : []);
    const findings = (0,staleness/* staleness */.T)(lock, manifest, environments);
    return {
        command: 'status',
        ok: findings.length === 0 &&
            components.every((row) => row.state === 'current' || row.state === 'held'),
        environment,
        findings,
        lock: (0,load/* lockSummary */.qp)(world, environment, { digest: (0,lock_bytes/* lockDigest */.sU)(lock), changed: false }),
        components,
    };
}
function outputsOf(manifest, name) {
    const component = manifest.components.get(name);
    if (component === undefined)
        return [];
    const { outputs, optionalOutputs } = (0,recipe/* recipeOf */.Sx)(component);
    return [...outputs, ...optionalOutputs];
}
/** A lock of the earlier format may name a tag object; its commit was remembered by the apply that proved it. */
async function peeled({ git, signal }, entry, { state, head }) {
    if (entry.peeled || state !== 'clean' || head === entry.commit)
        return entry;
    const { commit } = await git.proveCommit((0,repo_url/* parseRepoUrl */.fH)(entry.repo), entry.commit, signal);
    return { ...entry, commit };
}
function rowOf(entry, { state, head }, isHeld) {
    const base = { component: entry.name, version: entry.version, commit: entry.commit };
    if (state === 'clean' && head === entry.commit) {
        return { ...base, state: isHeld ? 'held' : 'current', detail: isHeld ? 'held' : '' };
    }
    if (state === 'clean')
        return { ...base, state: 'behind', detail: `at ${head === null ? 'nothing' : (0,git_ids/* shortSha */.Fu)(head)}` };
    return { ...base, state, detail: DETAILS[state] };
}
const DETAILS = {
    absent: 'not checked out',
    dirty: 'has local edits',
    foreign: 'was not made by Lockstep',
    broken: 'was interrupted; the next apply mends it',
};

;// CONCATENATED MODULE: ./.cache/bundle/app/run/status.js
/** `lockstep status`. */

const run = ({ world, environment }) => status_status(world, environment);


/***/ }),

/***/ 54525:
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
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
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

/***/ 98960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ staleness)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75008);
/* harmony import */ var _wanted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46839);
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


/***/ })

};
