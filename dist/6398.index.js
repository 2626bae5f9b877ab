export const id = 6398;
export const ids = [6398];
export const modules = {

/***/ 46398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/merge-entry.js
var merge_entry = __webpack_require__(39683);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
;// CONCATENATED MODULE: ./.cache/bundle/operations/merge-driver.js
/** `lock merge --install`: makes git merge locks with Lockstep, and takes that back. */


const NAME = 'merge.lockstep.name';
const DRIVER = 'merge.lockstep.driver';
const ATTRIBUTES = '.gitattributes';
/**
 * One line of `.gitattributes`, which is committed, and two settings of this clone, which are not: git takes commands
 * from no commit. May be repeated. Throws `meta-repo-not-git`.
 */
async function setMergeDriver(world, install) {
    const settings = install ? await settingsFor(world) : { [NAME]: null, [DRIVER]: null };
    let changed = false;
    for (const [name, value] of Object.entries(settings)) {
        if ((await world.metaRepo.setting(name)) === value)
            continue;
        await world.metaRepo.setSetting(name, value);
        changed = true;
    }
    const line = attributesLine(world);
    const isWritten = writeLine(world, line, install);
    return {
        command: 'lock merge',
        ok: true,
        environment: null,
        findings: [],
        driver: {
            installed: install,
            changed: changed || isWritten,
            attributes: ATTRIBUTES,
            line,
            settings,
        },
    };
}
/** Git runs a driver at the top of the repository; where the manifests are elsewhere it is told. */
async function settingsFor(world) {
    const directory = `${await world.metaRepo.prefix()}${manifests(world)}`;
    const place = directory === 'manifests' ? '' : ` --manifests ${quoted(directory)}`;
    return {
        [NAME]: 'Lockstep, component by component',
        [DRIVER]: `lockstep lock merge${place} %O %A %B --path %P`,
    };
}
/** For the shell that git gives the command to; git itself reads `%`. */
function quoted(path) {
    const text = path.replaceAll('%', '%%');
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function manifests({ workspace }) {
    return (0,external_node_path_.relative)(workspace.root, workspace.manifestsDir).replaceAll('\\', '/');
}
/** A pattern with a blank or a quote is written in quotes, as git reads it. */
function attributesLine(world) {
    const pattern = `${manifests(world).replace(/[\\*?[]/g, '\\$&')}/components.lock*.yaml`;
    const isPlain = /^[^\s"#!]+$/.test(pattern);
    return `${isPlain ? pattern : JSON.stringify(pattern)} merge=lockstep`;
}
/** True when the file was changed. All other lines stay as they are. */
function writeLine(world, line, wanted) {
    const path = (0,external_node_path_.join)(world.workspace.root, ATTRIBUTES);
    const isThere = world.disk.lstat(path) !== null;
    const text = isThere ? new TextDecoder().decode(world.disk.readFile(path)) : '';
    const lines = text.split('\n');
    if (lines.includes(line) === wanted)
        return false;
    const rest = lines.filter((one) => one !== line).join('\n');
    if (!wanted && rest.trim() === '') {
        world.disk.unlink(path);
        return true;
    }
    const gap = rest === '' || rest.endsWith('\n') ? '' : '\n';
    (0,publish/* publishFile */.o6)(world.disk, world.random, path, wanted ? `${rest}${gap}${line}\n` : rest);
    return true;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/changes.js
var changes = __webpack_require__(89599);
// EXTERNAL MODULE: ./.cache/bundle/domain/conflicts.js
var conflicts = __webpack_require__(42165);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-entries.js
var lock_entries = __webpack_require__(31478);
;// CONCATENATED MODULE: ./.cache/bundle/domain/merge-locks.js
/** Three-way merge of locks, component by component; nothing is read or written here. */





const NOTHING = new Map();
/**
 * What one side changed is taken from it, also in the header; what both changed differently is settled by the strategy
 * or is a conflict. The same locks give the same bytes, and but for `ours` and `theirs` the two sides may be swapped.
 * Throws `lock-invalid` for a lock of the earlier format, and `usage` for locks of different environments.
 */
function mergeLocks(sides, strategy) {
    const { base, ours, theirs } = sides;
    requireMergeable(sides);
    const all = [base?.components ?? NOTHING, ours.components, theirs.components];
    const conflicts = [];
    const entries = (0,lock_entries/* composed */.p4)(all, (component) => {
        const [before, left, right] = all.map((one) => one.get(component) ?? null);
        const three = { base: before ?? null, ours: left ?? null, theirs: right ?? null };
        const merge = (0,merge_entry/* mergeEntry */.z$)(three, strategy);
        if (merge.kind === 'entry')
            return merge.entry;
        conflicts.push({ component, ...three });
        return null;
    });
    const manifest = merged(base?.manifest, ours.manifest, theirs.manifest);
    const manifestsDiffer = manifest === undefined;
    if (conflicts.length > 0)
        return { lock: null, conflicts, manifestsDiffer };
    const lock = {
        formatVersion: 2,
        environment: ours.environment,
        generatedAt: mergedTime(sides),
        manifest: manifest ?? digestOfBoth(ours.manifest, theirs.manifest),
        promotedFrom: mergedOrigin(sides, entries),
        partial: merged(base?.partial, ours.partial, theirs.partial) ?? true,
        components: (0,lock_entries/* withOutputs */.Fk)(entries, mergedOutputs(all, entries)),
    };
    return { lock, conflicts, manifestsDiffer };
}
function requireMergeable({ base, ours, theirs }) {
    const sides = Object.entries({ base, ours, theirs });
    for (const [side, lock] of sides) {
        if (lock === null || lock.formatVersion === 2)
            continue;
        throw new errors/* LockstepError */.Cj('lock-invalid', {
            message: `the lock of ${side} has the earlier format, whose commits are not proven`,
            hint: 'lock that side again first: lockstep lock',
        });
    }
    for (const [side, lock] of sides) {
        if (lock === null || lock.environment === ours.environment)
            continue;
        throw new errors/* LockstepError */.Cj('usage', {
            message: `the lock of ours is of ${named(ours.environment)}, that of ${side} of ${named(lock.environment)}`,
            hint: 'merge locks of one environment; to bring a lock to another one: lockstep promote',
        });
    }
}
function named(environment) {
    return environment === null ? 'no environment' : `environment ${environment}`;
}
/** The value of the side that changed it; undefined when both did, to different values. */
function merged(base, ours, theirs) {
    const [before, left, right] = [base, ours, theirs].map((value) => (0,build_key/* canonicalJson */.dj)(value ?? null));
    if (left === right || before === right)
        return ours;
    return before === left ? theirs : undefined;
}
/** When both sides are new, the later: a lock is dated by its newest real change. */
function mergedTime({ base, ours, theirs }) {
    const one = merged(base?.generatedAt, ours.generatedAt, theirs.generatedAt);
    if (one !== undefined)
        return one;
    const [left, right] = [ours.generatedAt, theirs.generatedAt];
    const order = Date.parse(left) - Date.parse(right);
    return (order === 0 ? left > right : order > 0) ? left : right;
}
/** The digest of no manifest at all, the same for both orders: the lock is then judged entry by entry (T62). */
function digestOfBoth(ours, theirs) {
    return (0,digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)({ merged: [ours, theirs].map(String).sort() }));
}
/** Where a lock was promoted from is true of its set of entries only. */
function mergedOrigin({ base, ours, theirs }, entries) {
    const [isOurs, isTheirs] = [ours, theirs].map((lock) => sameEntries(lock.components, entries));
    if (isOurs === true && isTheirs === true) {
        return merged(base?.promotedFrom, ours.promotedFrom, theirs.promotedFrom) ?? null;
    }
    if (isOurs === true)
        return ours.promotedFrom;
    return isTheirs === true ? theirs.promotedFrom : null;
}
function sameEntries(a, b) {
    return a.size === b.size && [...a].every(([name, entry]) => (0,lock_entries/* sameEntry */.dI)(entry, b.get(name)));
}
/** Of the sides whose recorded output is still true; two that differ say that neither can be relied on. */
function mergedOutputs(sides, entries) {
    const [base, ours, theirs] = sides.map((side) => (0,lock_entries/* standingOutputs */.F4)(entries, side));
    const output = (name) => {
        const [left, right] = [ours?.get(name), theirs?.get(name)];
        if (left === undefined || right === undefined)
            return left ?? right ?? null;
        return merged(base?.get(name), left, right) ?? null;
    };
    return new Map([...entries.keys()].map((name) => [name, output(name)]));
}

// EXTERNAL MODULE: ./.cache/bundle/domain/read-lock.js
var read_lock = __webpack_require__(63774);
// EXTERNAL MODULE: ./.cache/bundle/domain/staleness.js
var staleness = __webpack_require__(98960);
// EXTERNAL MODULE: ./.cache/bundle/domain/wanted.js
var wanted = __webpack_require__(46839);
// EXTERNAL MODULE: ./.cache/bundle/operations/graph-findings.js
var graph_findings = __webpack_require__(62091);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
;// CONCATENATED MODULE: ./.cache/bundle/operations/merge-findings.js


/** `api: v1.0.0 → v1.1.0 in ours, v1.0.0 → v1.2.0 in theirs`. */
function conflictFinding(conflict, file) {
    const { component, base, ours, theirs } = conflict;
    const sides = [stepWords(base, ours, 'ours'), stepWords(base, theirs, 'theirs')];
    const strategies = (0,merge_entry/* solvingStrategies */.W7)(conflict).map((one) => `--strategy ${one}`);
    return {
        severity: 'error',
        code: 'merge-conflict',
        where: { file, component },
        message: `${component}: ${sides.join(', ')}`,
        fix: `settled by ${listed(strategies)}; or lock it again once the manifest is merged`,
    };
}
function stepWords(from, to, where) {
    if (to === null)
        return `removed in ${where}`;
    if (from === null)
        return `added at ${merge_findings_named(to, true)} in ${where}`;
    const withCommit = from.version === to.version;
    if (!withCommit || from.commit !== to.commit) {
        return `${merge_findings_named(from, withCommit)} → ${merge_findings_named(to, withCommit)} in ${where}`;
    }
    return `${merge_findings_named(to, false)} with ${otherFields(from, to)} in ${where}`;
}
/** What differs though version and commit are the same. */
function otherFields(from, to) {
    if (from.repo !== to.repo)
        return 'another repo';
    if (from.type !== to.type || from.buildTarget !== to.buildTarget)
        return 'another recipe';
    return from.ref === to.ref ? 'other dependencies' : 'another ref';
}
function merge_findings_named({ version, commit }, withCommit) {
    if ((0,git_ids/* isObjectId */.TS)(version))
        return (0,git_ids/* shortSha */.Fu)(commit);
    return withCommit ? `${version}@${(0,git_ids/* shortSha */.Fu)(commit)}` : version;
}
function listed(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/merge-lock.js
/** `lock merge`: three lock files into one, by hand or as git's merge driver. */














/**
 * Writes the merged lock; with conflicts, and when the merged set does not fit together, nothing is written and the
 * answer is no. Throws `lock-missing`, `lock-invalid`, and `usage` for locks of different environments.
 */
function mergeLockFiles(world, options) {
    const base = readSide(world, options, 'base');
    const [ours, theirs] = [
        requireSide(world, options, 'ours'),
        requireSide(world, options, 'theirs'),
    ];
    requireOf(options.environment, ours);
    const merge = mergeLocks({ base, ours, theirs }, options.strategy);
    const lock = merge.lock === null ? null : settledLock(world, merge.lock, merge);
    const findings = findingsOf(options, merge, lock);
    const ok = lock !== null && !findings.some(({ severity }) => severity === 'error');
    return {
        command: 'lock merge',
        ok,
        environment: ours.environment,
        findings,
        strategy: options.strategy,
        dryRun: options.dryRun,
        lock: lock === null ? null : deliver(world, lock, { options, ok }),
        changes: lock === null ? [] : (0,changes/* compareLocks */.Ss)(ours, lock),
        conflicts: merge.conflicts.map(summary),
    };
}
/** How people and git write a file that is not there. */
const merge_lock_NOTHING = '/dev/null';
function readSide(world, options, which) {
    const path = options[which];
    const absolute = (0,external_node_path_.resolve)(world.workspace.root, path);
    const isNothing = absolute === merge_lock_NOTHING;
    if (!isNothing && world.disk.lstat(absolute)?.kind !== 'file') {
        throw new errors/* LockstepError */.Cj('lock-missing', {
            message: `there is no lock file ${path}`,
            hint: 'lockstep lock merge BASE OURS THEIRS: three files, the first may be empty',
        });
    }
    const text = isNothing ? '' : new TextDecoder().decode(world.disk.readFile(absolute));
    return text === '' ? null : (0,read_lock/* readLock */.m)(text, `${options.label ?? path} (${which})`);
}
function requireSide(world, options, which) {
    const lock = readSide(world, options, which);
    if (lock !== null)
        return lock;
    throw new errors/* LockstepError */.Cj('lock-missing', {
        message: `the lock of ${which} is empty: ${options[which]}`,
        hint: 'only the base may be an empty file',
    });
}
function requireOf(environment, ours) {
    if (environment === undefined || ours.environment === environment)
        return;
    throw new errors/* LockstepError */.Cj('usage', {
        message: `these are locks of ${ours.environment ?? 'no environment'}, not of ${environment}`,
        hint: 'leave --env out, or name the environment of the locks',
    });
}
/**
 * Two manifests were merged along with the locks. When the merged lock is what the manifest here wants, it is the lock
 * of that manifest; while git runs the driver, the manifest here is still that of ours.
 */
function settledLock(world, lock, { manifestsDiffer }) {
    if (!manifestsDiffer)
        return lock;
    const manifest = (0,load/* loadManifest */.eY)(world);
    const environments = (0,load/* loadEnvironments */.H2)(world, manifest);
    if ((0,staleness/* staleness */.T)(lock, manifest, environments).length > 0)
        return lock;
    return { ...lock, manifest: (0,wanted/* manifestDigest */.I)(manifest, environments, lock.environment) };
}
function findingsOf(options, merge, lock) {
    const file = options.label ?? options.output ?? options.ours;
    if (lock === null)
        return merge.conflicts.map((conflict) => conflictFinding(conflict, file));
    return [...(0,graph_findings/* graphFindings */.j)(lock), ...(0,conflicts/* rangeConflicts */.F)(lock)];
}
function summary(conflict) {
    return {
        component: conflict.component,
        base: (0,changes/* side */.Cf)(conflict.base),
        ours: (0,changes/* side */.Cf)(conflict.ours),
        theirs: (0,changes/* side */.Cf)(conflict.theirs),
        solvedBy: (0,merge_entry/* solvingStrategies */.W7)(conflict),
    };
}
function deliver(world, lock, { options, ok }) {
    const path = (0,external_node_path_.resolve)(world.workspace.root, options.output ?? options.ours);
    const bytes = (0,lock_bytes/* lockBytes */.FM)(lock);
    const isThere = world.disk.lstat(path)?.kind === 'file' && Buffer.from(bytes).equals(world.disk.readFile(path));
    const changed = ok && !isThere;
    if (changed && !options.dryRun)
        (0,publish/* publishFile */.o6)(world.disk, world.random, path, bytes);
    const shown = options.label ?? (0,external_node_path_.relative)(world.workspace.root, path).replaceAll('\\', '/');
    return { path: shown, digest: (0,lock_bytes/* lockDigest */.sU)(lock), changed };
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/lock-merge.js
/** `lockstep lock merge`. */






const SIDES = ['base', 'ours', 'theirs'];
const run = async (context) => {
    const { world, values, environment } = context;
    if (isAboutDriver(values))
        return setMergeDriver(world, values.flag('install'));
    const [base = '', ours = '', theirs = ''] = SIDES.map((side) => sideOf(context, side));
    const output = values.text('output');
    return mergeLockFiles(world, {
        base,
        ours,
        theirs,
        output: output === null ? null : external_node_path_.resolve(context.cwd, output),
        label: values.text('path'),
        strategy: merge_entry/* MERGE_STRATEGIES */.vD.find((one) => one === values.text('strategy')) ?? 'fail',
        ...(environment === null ? {} : { environment }),
        dryRun: values.flag('dry-run'),
    });
};
function isAboutDriver(values) {
    const [install, uninstall] = [values.flag('install'), values.flag('uninstall')];
    if (!install && !uninstall)
        return false;
    const isMixed = SIDES.some((side) => values.text(side) !== null);
    if (!isMixed && install !== uninstall)
        return true;
    throw new errors/* LockstepError */.Cj('usage', {
        message: 'lock merge either merges three files, or has one of --install and --uninstall',
        hint: 'lockstep lock merge --install',
    });
}
function sideOf(context, side) {
    const text = context.values.text(side);
    if (text !== null)
        return (0,selection/* fileOf */.W7)(context, text);
    throw new errors/* LockstepError */.Cj('input-missing', {
        message: `lock merge needs three files, and ${side} is missing`,
        hint: 'lockstep lock merge BASE OURS THEIRS, or lockstep lock merge --install',
    });
}


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

/***/ 42165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rangeConflicts),
/* harmony export */   S: () => (/* binding */ conflictOf)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89599);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75008);
/** Whether the locked versions satisfy the ranges that dependents ask for. */



/**
 * `dependency-conflict` (error) where a locked version is outside a dependent's range; `dependency-unknown`
 * (warning) where that cannot be told: the version is a branch or commit, or the dependency is not in the
 * lock. Unknown is never a pass.
 */
function rangeConflicts(lock) {
    const findings = [];
    for (const dependent of lock.components.values()) {
        for (const dependency of dependent.dependsOn) {
            const finding = conflictOf(dependent, dependency, lock);
            if (finding !== null)
                findings.push(finding);
        }
    }
    return findings;
}
/** What is wrong with one dependency of a locked component, or null. */
function conflictOf(dependent, dependency, lock) {
    const locked = lock.components.get(dependency.name);
    const asks = `${dependent.name} depends on ${dependency.name}`;
    if (locked === undefined) {
        const fix = `lock ${dependency.name} too`;
        return finding('dependency-unknown', `${asks}, which the lock does not have`, fix, {
            dependent,
            lock,
        });
    }
    if (dependency.range === null)
        return null;
    const wants = `${asks} ${dependency.range}`;
    const version = (0,_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .versionIn */ .It)(locked.version);
    const range = (0,_version_text_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(dependency.range);
    if (version === null || range === null) {
        const message = `${wants}, and ${locked.version} cannot be compared with that`;
        const fix = `name a version of ${dependency.name} instead of a branch or commit`;
        return finding('dependency-unknown', message, fix, { dependent, lock });
    }
    if (semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(version, range))
        return null;
    const message = `${wants}, and ${locked.version} is locked`;
    const fix = `change the version of ${dependency.name}, or the range in ${dependent.name}`;
    return finding('dependency-conflict', message, fix, { dependent, lock });
}
function finding(code, message, fix, at) {
    const { environment } = at.lock;
    return {
        severity: code === 'dependency-conflict' ? 'error' : 'warning',
        code,
        where: { component: at.dependent.name, ...(environment === null ? {} : { environment }) },
        message,
        fix,
    };
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

/***/ 62091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ graphFindings)
/* harmony export */ });
/* harmony import */ var _domain_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38246);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);


/** Empty when every dependency is in the lock and none leads back to itself. */
function graphFindings(lock) {
    try {
        (0,_domain_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .checkGraph */ .PX)(lock.components);
        return [];
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'dependency-missing', 'dependency-cycle'))
            throw error;
        const { findings } = error.data;
        return findings ?? [{ severity: 'error', code: error.code, message: error.message }];
    }
}


/***/ })

};
