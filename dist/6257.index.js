export const id = 6257;
export const ids = [6257];
export const modules = {

/***/ 20604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ OWN_ORIGIN),
/* harmony export */   RY: () => (/* binding */ whyUntrusted),
/* harmony export */   fG: () => (/* binding */ whyRefused)
/* harmony export */ });
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/** Which record of the store may stand in for a build (T01, T10, T11): a mapping is a statement, not bytes. */


/** The origin of every record of a store without remotes. */
const OWN_ORIGIN = { kind: 'own' };
/** Null when the record may be used, else why not, in words. */
function whyRefused(record, wanted) {
    if (record.buildKey !== wanted.buildKey || (0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .buildKeyOf */ .Lk)(record.inputs) !== wanted.buildKey) {
        return 'its record belongs to another build key';
    }
    if (record.output === wanted.lockedOutput)
        return null;
    if (wanted.pinned && wanted.lockedOutput !== null) {
        return `its record gives another output than the lock (${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(wanted.lockedOutput)})`;
    }
    if (wanted.trust === 'high' && record.producer.trust !== 'high') {
        return 'its record was made by a run of lower trust';
    }
    return whyUntrusted(record, wanted.origin, wanted.trust);
}
/**
 * Null when the place, or a signature, vouches for the record; else why not, in words. Without a signature the
 * place alone speaks for the level that the record claims, so it can claim none above it.
 */
function whyUntrusted(record, origin, trust) {
    if (origin.kind === 'own' || 'signedBy' in origin.signature)
        return null;
    const { remote, scope, signature } = origin;
    if (!origin.writersTrusted)
        return `its record in ${remote} ${signature.why}`;
    if (trust === 'high' && scope === 'low') {
        return `its record in ${remote} lies where runs of lower trust write`;
    }
    if (scope === 'low' && record.producer.trust === 'high') {
        return `its record in ${remote} claims a higher trust than those have who can write there`;
    }
    return null;
}


/***/ }),

/***/ 69166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ explainMiss)
/* harmony export */ });
/* harmony import */ var _git_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12645);

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
    return `${(0,_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(from)} → ${(0,_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(to)}`;
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
/* harmony export */   R: () => (/* binding */ nameKey),
/* harmony export */   T: () => (/* binding */ staleness)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75008);
/* harmony import */ var _wanted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46839);
/** Whether a lock still belongs to the manifest (T62). */



/**
 * One finding `lock-stale` per component and difference: added, removed, repo, type, build target,
 * dependencies, or a locked version that no longer is what is wanted in the lock's environment. Empty when
 * the lock belongs to the manifest. While the manifest is the one it was made for, what a partial lock lacks, another
 * version than the wanted one and other ranges of the same dependencies are no difference: a rollback or a promotion put
 * it there on purpose.
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
    const keyOf = wanted === null ? nameKey : dependencyKey;
    if (keyOf(locked.dependsOn) !== keyOf(component.dependsOn)) {
        found.push('has other dependencies now');
    }
    return found;
}
/** The names alone: what is built from what, and in which order. */
function nameKey(dependsOn) {
    return dependsOn
        .map(({ name }) => name)
        .sort()
        .join('\n');
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

/***/ 46839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ manifestDigest),
/* harmony export */   K: () => (/* binding */ wantedVersion)
/* harmony export */ });
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
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

/***/ 57076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   R: () => (/* binding */ writeVersions),
/* harmony export */   TN: () => (/* binding */ isRecorded),
/* harmony export */   d4: () => (/* binding */ forgetState),
/* harmony export */   gA: () => (/* binding */ rememberRecorded),
/* harmony export */   q2: () => (/* binding */ readVersions),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   zu: () => (/* binding */ phaseName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _store_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16056);
/** What the last apply left in place: one small file per component, a hint that is always checked before use. */


const STATE_SCHEMA = 1;
/** How an environment, or one side of it, is written in `verified` and `deployed`. */
function phaseName({ environment, side, }) {
    const name = environment ?? '';
    return side === undefined ? name : `${name}@${side.name}`;
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
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(world.workspace.storeDir, 'state', file);
}
function readJson(world, file) {
    try {
        return JSON.parse(new TextDecoder().decode(world.disk.readFile(pathOf(world, file))));
    }
    catch (error) {
        // A hint: absent or damaged, the plan looks at the disk and the store instead.
        if (error instanceof SyntaxError || (0,_store_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) !== null)
            return null;
        throw error;
    }
}
function writeJson(world, file, value) {
    const text = `${JSON.stringify(value, null, 2)}\n`;
    (0,_store_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishFile */ .o6)(world.disk, world.random, pathOf(world, file), text);
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


/***/ }),

/***/ 72164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ collectFailures)
/* harmony export */ });
/* unused harmony export toFinding */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);

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

/***/ 44061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hh: () => (/* binding */ findOutput),
  T4: () => (/* binding */ isPinned),
  DB: () => (/* binding */ madeId)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/accept-record.js
var accept_record = __webpack_require__(20604);
// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/domain/explain-miss.js
var explain_miss = __webpack_require__(69166);
// EXTERNAL MODULE: ./.cache/bundle/domain/recipe.js + 1 modules
var domain_recipe = __webpack_require__(54525);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/domain/child-environment.js
var child_environment = __webpack_require__(99000);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/safe-path.js
var safe_path = __webpack_require__(85185);
// EXTERNAL MODULE: ./.cache/bundle/operations/source-digest.js
var source_digest = __webpack_require__(54868);
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
        const paths = (0,source_digest/* pathsBelow */.Yl)(disk, workspace.root, (0,safe_path/* parseSafePath */.wW)(input));
        if (disk.lstat(`${workspace.root}/${input}`) === null)
            throw inputMissing(component, input);
        return [input, (0,source_digest/* digestPaths */.XE)(disk, workspace.root, paths)];
    });
    const passed = (0,child_environment/* passedVariables */.a7)(world.host.environment, recipe.passEnv);
    const variables = Object.entries(passed).map(([name, value]) => [
        `env:${name}`,
        (0,digest/* digestOf */.ol)(value),
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
    const why = unusable ??
        (await whyInvalidated(world, buildKey)) ??
        (0,explain_miss/* explainMiss */.g)(inputs, latest?.inputs ?? null);
    return { kind: 'build', buildKey, inputs, why, seconds: latest?.producer.seconds ?? null };
}
async function whyInvalidated({ catalog }, buildKey) {
    const note = await catalog.invalidation(buildKey);
    return note === null ? null : `what was stored of it was invalidated at ${note.at}`;
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
    const refused = (0,accept_record/* whyRefused */.fG)(record, {
        buildKey,
        trust: world.host.trust,
        lockedOutput: request.target.locked.output,
        pinned: isPinned(world, request.options.environment),
        origin: world.store.originOf?.(record) ?? accept_record/* OWN_ORIGIN */.Qs,
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


/***/ }),

/***/ 91062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/graph.js
var domain_graph = __webpack_require__(38246);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var domain_names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/domain/parallel.js
var parallel = __webpack_require__(45055);
// EXTERNAL MODULE: ./.cache/bundle/domain/recipe.js + 1 modules
var recipe = __webpack_require__(54525);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/apply-state.js
var apply_state = __webpack_require__(57076);
// EXTERNAL MODULE: ./.cache/bundle/operations/collect-failures.js
var collect_failures = __webpack_require__(72164);
// EXTERNAL MODULE: ./.cache/bundle/operations/find-output.js + 2 modules
var find_output = __webpack_require__(44061);
// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
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

// EXTERNAL MODULE: ./.cache/bundle/operations/step-work.js
var step_work = __webpack_require__(19344);
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
    if ((0,step_work/* isAt */.ii)(request))
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
        case 'stored': {
            const run = source.record?.producer.run ?? null;
            return `output in the store${run === null ? '' : `, made by ${run}`}`;
        }
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
    if ((0,step_work/* isAt */.ii)(request) && action !== 'build') {
        const message = `${target.name} is kept with local edits on top of ${(0,git_ids/* shortSha */.Fu)(target.commit)}`;
        return [{ severity: 'warning', code, where, message, fix }];
    }
    const what = (0,step_work/* isAt */.ii)(request) ? 'built' : `moved to ${(0,git_ids/* shortSha */.Fu)(target.commit)}`;
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
    const recipe = (0,step_work/* recipeFor */.Mu)(target, options);
    const tree = target.tree ?? (target.peeled ? await world.git.treeOf(target.commit) : null);
    const source = await (0,find_output/* findOutput */.hh)(world, { ...request, recipe, tree });
    const inPlace = await outputInPlace(world, { request, recipe, source });
    const keep = inPlace !== null && !(0,step_work/* mustCheckOut */.CO)(request);
    const pending = keep ? (0,step_work/* pendingPhases */._A)(recipe, ofSame(request, inPlace.output), options) : [];
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
            bring: (0,step_work/* mustCheckOut */.CO)(request),
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
    if (!(0,step_work/* isAt */.ii)(request))
        return null;
    if (source.kind === 'nothing')
        return { output: null };
    if ((0,step_work/* isEdited */.s5)(request))
        return request.observed.state;
    const known = source.kind === 'stored' ? source : stateInPlace(request, source);
    if (known === null || known.output === null)
        return known;
    const { output } = known;
    return (await (0,step_work/* outputMatches */.HZ)(world, request.target.name, { recipe, output })) ? { output } : null;
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
    const versions = (0,apply_state/* readVersions */.q2)(world);
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
        return target === undefined ? null : [name, await (0,step_work/* observe */.lB)(world, target, options)];
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
    const sourcesOnly = work !== null && !(0,recipe/* hasBuild */.N_)(work.recipe);
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


/***/ }),

/***/ 87146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry)
/* harmony export */ });
/* unused harmony exports RETRY_BASE_MS, RETRY_CAP_MS, mayPass */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
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

/***/ 54868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ checkSource),
/* harmony export */   XE: () => (/* binding */ digestPaths),
/* harmony export */   Yl: () => (/* binding */ pathsBelow),
/* harmony export */   c9: () => (/* binding */ sourceDigest)
/* harmony export */ });
/* unused harmony export isBelow */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44916);
/** SHA-256 over files as they stand on disk: the checked-out sources of a component (T23), and declared inputs. */



/**
 * One line per path, in UTF-8 byte order: kind (`file`, `executable`, `symlink`, `directory`, `absent`), 64 hex
 * of the content (of the target of a symlink; zeros where there is none), the path, NUL. Time, owner and other
 * mode bits do not count.
 */
function digestPaths(disk, root, paths) {
    const stream = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestStream */ .Nq)();
    const encoder = new TextEncoder();
    const sorted = [...new Set(paths)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    for (const path of sorted) {
        stream.update(encoder.encode(`${lineOf(disk, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path))} ${path}\0`));
    }
    return stream.digest();
}
const NO_CONTENT = '0'.repeat(64);
function lineOf(disk, path) {
    const stat = disk.lstat(path);
    if (stat === null)
        return `absent ${NO_CONTENT}`;
    if (stat.kind === 'symlink')
        return `symlink ${(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(disk.readlink(path)))}`;
    if (stat.kind !== 'file')
        return `directory ${NO_CONTENT}`;
    const kind = (stat.mode & 0o100) === 0 ? 'file' : 'executable';
    return `${kind} ${(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(disk.readFile(path)))}`;
}
/** Every file, link and directory below `path` (itself for a file), relative to `root`; `.git` is left out. */
function pathsBelow(disk, root, path) {
    const entries = disk.lstat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path))?.kind === 'directory' ? disk.readdir((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path)) : null;
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('object-corrupt', {
        message: `the sources of ${request.component} are not those that its stored output was built from, although git gives both the same tree id`,
        hint: `look at the repository of ${request.component}: two different trees with one SHA-1 are an attack`,
        data: { component: request.component, expected: record.source, found },
    });
}


/***/ }),

/***/ 19344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CO: () => (/* binding */ mustCheckOut),
/* harmony export */   HZ: () => (/* binding */ outputMatches),
/* harmony export */   Mu: () => (/* binding */ recipeFor),
/* harmony export */   U: () => (/* binding */ leavesState),
/* harmony export */   _A: () => (/* binding */ pendingPhases),
/* harmony export */   ii: () => (/* binding */ isAt),
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   s5: () => (/* binding */ isEdited)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54525);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/* harmony import */ var _apply_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57076);
/** What a step is made of: the target, its recipe, what stands in its place now. */




/** The effective recipe under the options. */
function recipeFor(target, options) {
    const recipe = (0,_domain_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .recipeOf */ .Sx)(target.component);
    return options.skipPackages ? (0,_domain_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutInstall */ .c2)(recipe) : recipe;
}
/** Looks at the working tree; starts no process when nothing changed. Reads no state where there is none to have. */
async function observe(world, target, options) {
    const recipe = recipeFor(target, options);
    const checkout = await world.git.inspect(target.name, (0,_domain_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .outputPaths */ .uk)(recipe));
    return { checkout, state: leavesState(recipe) ? (0,_apply_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)(world, target.name) : null };
}
/** True when an apply leaves more than a checkout behind. */
function leavesState(recipe) {
    return (0,_domain_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .hasBuild */ .N_)(recipe) || recipe.verify.length > 0 || recipe.deploy.length > 0;
}
/** Absolute path of a component's working tree. */
function directoryOf(world, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(world.workspace.componentsDir, name);
}
/** Phases that have yet to run for a commit and output in an environment, by the state of the last apply. */
function pendingPhases(recipe, state, options) {
    const name = (0,_apply_state_js__WEBPACK_IMPORTED_MODULE_3__/* .phaseName */ .zu)(options);
    const isDone = (done) => options.side?.anew !== true && done?.includes(name) === true;
    const open = (phase, done) => options.runPhases[phase] && recipe[phase].length > 0 && !isDone(done);
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
        return await world.store.matches(wanted.output, directory, (0,_domain_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .outputPaths */ .uk)(wanted.recipe));
    }
    catch (error) {
        // Without the tree nothing can be said of what lies there.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'object-missing', 'object-corrupt'))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 51042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ loadTargets)
/* harmony export */ });
/* harmony import */ var _domain_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38246);
/* harmony import */ var _domain_parallel_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45055);
/* harmony import */ var _domain_repo_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58700);
/* harmony import */ var _domain_staleness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98960);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/* harmony import */ var _collect_failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72164);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37024);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87146);








/**
 * Reads lock and manifest and brings them together. Throws `lock-missing`, `environment-unknown`, `lock-stale`
 * (with `locked`, or when a component asked for is not in the lock), `component-unknown`, `dependency-cycle`,
 * `dependency-missing`, and what `proveCommit` throws for entries of the earlier format.
 */
async function loadTargets(world, options) {
    const manifest = (0,_load_js__WEBPACK_IMPORTED_MODULE_5__/* .loadManifest */ .eY)(world);
    const environments = (0,_load_js__WEBPACK_IMPORTED_MODULE_5__/* .loadEnvironments */ .H2)(world, manifest);
    const { environment } = options;
    if (environment !== null)
        (0,_load_js__WEBPACK_IMPORTED_MODULE_5__/* .requireEnvironment */ .L3)(world, environments, environment);
    const lock = options.lock ?? (0,_load_js__WEBPACK_IMPORTED_MODULE_5__/* .requireLock */ .TU)(world, environment);
    const findings = agreement({ lock, manifest, environments }, options);
    const components = new Map([...lock.components.values()].map((entry) => [
        entry.name,
        componentOf(entry, manifest.components.get(entry.name), options.lock !== undefined),
    ]));
    const chosen = choose(components, options);
    requireLocked(manifest, { lock, chosen }, options);
    const order = (0,_domain_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .topologicalOrder */ ._o)(components);
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
    const findings = (0,_domain_staleness_js__WEBPACK_IMPORTED_MODULE_2__/* .staleness */ .T)(read.lock, read.manifest, read.environments);
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('lock-stale', {
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('component-unknown', {
            message: `${where} has no component ${unknown.join(', ')}`,
            hint: `choose from: ${[...components.keys()].join(', ')}`,
            data: { components: unknown },
        });
    }
    const chosen = new Set(options.components);
    if (!options.withDependencies)
        return chosen;
    return new Set([...chosen, ...(0,_domain_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .dependenciesOf */ .hk)(components, options.components)]);
}
/** Entries of the earlier format may hold tag objects: each is proven and peeled first, except in a dry run. */
async function peel(world, lock, options) {
    const entries = [...lock.components.values()];
    if (options.dryRun || entries.every((entry) => entry.peeled))
        return lock.components;
    const settled = await (0,_domain_parallel_js__WEBPACK_IMPORTED_MODULE_7__/* .mapSettled */ .A)(entries, options.jobs, async (entry) => {
        if (entry.peeled)
            return entry;
        const proven = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .retry */ .L5)(world, { retries: world.config.retries }, () => world.git.proveCommit((0,_domain_repo_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepoUrl */ .fH)(entry.repo), entry.commit, world.signal));
        return { ...entry, commit: proven.commit, tree: proven.tree, ref: proven.ref, peeled: true };
    });
    const what = `of the lock${options.environment === null ? '' : ` of ${options.environment}`} could not be proven`;
    (0,_collect_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .collectFailures */ .C)(settled, { what, total: entries.length, throwThem: true });
    return new Map(settled.flatMap((result) => result.status === 'fulfilled' ? [[result.value.name, result.value]] : []));
}
function targetOf(component, locked) {
    return {
        name: locked.name,
        locked,
        component,
        url: (0,_domain_repo_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepoUrl */ .fH)(locked.repo),
        commit: locked.commit,
        tree: locked.tree,
        peeled: locked.peeled,
    };
}


/***/ })

};
