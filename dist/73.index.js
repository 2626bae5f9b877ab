export const id = 73;
export const ids = [73];
export const modules = {

/***/ 40073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/domain/changes.js
var changes = __webpack_require__(89599);
// EXTERNAL MODULE: ./.cache/bundle/domain/conflicts.js
var domain_conflicts = __webpack_require__(42165);
// EXTERNAL MODULE: ./.cache/bundle/domain/holds.js
var holds = __webpack_require__(97860);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/parallel.js
var parallel = __webpack_require__(45055);
// EXTERNAL MODULE: ./.cache/bundle/domain/wanted.js
var domain_wanted = __webpack_require__(46839);
// EXTERNAL MODULE: ./.cache/bundle/operations/collect-failures.js
var collect_failures = __webpack_require__(72164);
// EXTERNAL MODULE: ./.cache/bundle/operations/connections.js
var connections = __webpack_require__(73353);
// EXTERNAL MODULE: ./.cache/bundle/operations/drift.js
var operations_drift = __webpack_require__(52075);
// EXTERNAL MODULE: ./.cache/bundle/operations/held.js
var held = __webpack_require__(15489);
;// CONCATENATED MODULE: ./.cache/bundle/operations/lock-findings.js
/** What locking has to say besides the lock: conflicts, holds, and that a check found it stale. */


/** A set that does not fit together is never written; the findings name who asks for what. Throws `dependency-conflict`. */
function refuseConflicts(lock) {
    const { environment } = lock;
    const conflicts = (0,domain_conflicts/* rangeConflicts */.F)(lock).filter((finding) => finding.severity === 'error');
    if (conflicts.length === 0)
        return;
    throw new errors/* LockstepError */.Cj('dependency-conflict', {
        message: [
            `the components${environment === null ? '' : ` of ${environment}`} do not fit together:`,
            ...conflicts.map((conflict) => `  ${conflict.message}`),
        ].join('\n'),
        ...(conflicts[0]?.fix === undefined ? {} : { hint: conflicts[0].fix }),
        data: { findings: conflicts },
    });
}
/** Tells of every held component that stays where it is. */
function heldFindings(held, before) {
    return [...held]
        .filter((name) => before?.components.has(name) === true)
        .map((component) => ({
        severity: 'notice',
        code: 'held',
        where: { component },
        message: `${component} is held at ${before?.components.get(component)?.version ?? ''}`,
        fix: `lockstep resume ${component}`,
    }));
}
/** The finding of a check whose lock would change. */
function staleFinding(environment, file) {
    return {
        severity: 'error',
        code: 'lock-stale',
        where: { file, ...(environment === null ? {} : { environment: environment }) },
        message: 'the committed lock is not what locking gives now',
        fix: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
    };
}

// EXTERNAL MODULE: ./.cache/bundle/operations/resolve-component.js
var resolve_component = __webpack_require__(66898);
;// CONCATENATED MODULE: ./.cache/bundle/operations/lock.js
/** `lock`: resolves what the manifest wants, verifies it, and writes the lock of each environment asked for. */














/**
 * Locks every environment asked for; nothing is written for any of them unless all could be resolved.
 * Throws one error that lists every component that failed; `lock-missing` for a check of a lock that is not there.
 */
async function lock(world, options) {
    // The journal is read by git while the files are parsed here; a refusal of a file comes before one of the journal.
    const reading = Promise.allSettled([(0,held/* holdsIn */.a)(world, options.environments)]);
    const manifest = (0,load/* loadManifest */.eY)(world);
    const environments = (0,load/* loadEnvironments */.H2)(world, manifest);
    checkComponents(manifest, options.components);
    for (const environment of options.environments) {
        if (environment !== null)
            (0,load/* requireEnvironment */.L3)(world, environments, environment);
    }
    const [read] = await reading;
    if (read.status === 'rejected')
        throw read.reason;
    const request = { world, manifest, environments, options, holds: read.value };
    const drafts = [];
    for (const environment of options.environments) {
        drafts.push(await draftLock(request, environment));
    }
    if (!options.check)
        drafts.forEach((draft) => refuseConflicts(draft.after));
    const results = drafts.map((draft) => finish(world, draft, options));
    const [only] = results;
    if (only !== undefined && results.length === 1)
        return only;
    return {
        command: 'lock',
        ok: results.every((result) => result.ok),
        environment: null,
        findings: results.flatMap((result) => result.findings),
        environments: results,
    };
}
async function draftLock(request, environment) {
    const { world, manifest, environments, options } = request;
    const before = (0,load/* loadLock */.Gt)(world, environment);
    if (before === null && options.check) {
        throw new errors/* LockstepError */.Cj('lock-missing', {
            message: `there is no lock ${environment === null ? 'without an environment' : `of ${environment}`} to check`,
            hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
        });
    }
    const held = (0,holds/* heldComponents */.w8)(request.holds.get(environment) ?? [], manifest.components.keys());
    const chosen = [...manifest.components.values()].filter((component) => needsResolving(component, { before, held, options }));
    const resolved = await resolveAll(request, environment, { chosen, before });
    const entries = mergeEntries(manifest, { before, chosen, resolved: resolved.byName });
    const draft = {
        formatVersion: 2,
        environment,
        generatedAt: new Date(world.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
        manifest: (0,domain_wanted/* manifestDigest */.I)(manifest, environments, environment),
        promotedFrom: null,
        partial: resolved.failed.length > 0,
        components: entries,
    };
    const after = settled(before, draft);
    const drift = (0,operations_drift/* driftFindings */.M)(before, resolved.byName);
    return {
        environment,
        before,
        after,
        findings: [
            ...resolved.failed,
            ...drift,
            ...heldFindings(held, before),
            ...(0,domain_conflicts/* rangeConflicts */.F)(after),
        ],
    };
}
/** With components named, the others keep their entry; a component without a usable entry is always resolved. */
function needsResolving(component, given) {
    const entry = given.before?.components.get(component.name);
    if (entry === undefined || !entry.peeled)
        return true;
    if (given.held.has(component.name))
        return false;
    return given.options.components.length === 0 || given.options.components.includes(component.name);
}
async function resolveAll({ world, environments, options }, environment, { chosen, before }) {
    let done = 0;
    const settledAll = await (0,parallel/* mapSettled */.A)(chosen, (0,connections/* connections */.o)(world), async (component) => {
        const wanted = (0,domain_wanted/* wantedVersion */.K)(component, environments, environment);
        const previous = before?.components.get(component.name) ?? null;
        const resolution = await (0,resolve_component/* resolveComponent */.g)(world, component, wanted, previous);
        done += 1;
        world.emit({
            type: 'resolved',
            component: component.name,
            version: resolution.entry.version,
            done,
            total: chosen.length,
        });
        return resolution;
    });
    const byName = new Map();
    settledAll.forEach((result) => {
        if (result.status === 'fulfilled')
            byName.set(result.value.entry.name, result.value);
    });
    const failed = (0,collect_failures/* collectFailures */.C)(settledAll, {
        what: `could not be locked${environment === null ? '' : ` for ${environment}`}`,
        total: chosen.length,
        throwThem: !options.allowPartial,
    });
    return { byName, failed };
}
/** By name. What the manifest lacks is dropped; an old entry never stands in for one that could not be resolved. */
function mergeEntries(manifest, given) {
    const { before, chosen, resolved } = given;
    const entries = new Map();
    for (const component of manifest.components.values()) {
        const old = chosen.includes(component) ? undefined : before?.components.get(component.name);
        const entry = resolved.get(component.name)?.entry ??
            (old?.peeled === true ? refreshed(old, component) : undefined);
        if (entry !== undefined)
            entries.set(component.name, entry);
    }
    return withOutputs(entries, before);
}
/** A kept entry takes over what the manifest says of its place in the graph. */
function refreshed(old, component) {
    return {
        ...old,
        type: component.type,
        buildTarget: component.buildTarget,
        dependsOn: component.dependsOn,
    };
}
/** A recorded output stays true only while no commit of the lock moved: it was built from all its dependencies. */
function withOutputs(entries, before) {
    const same = before !== null &&
        [...entries.values()].every((entry) => before.components.get(entry.name)?.commit === entry.commit);
    if (!same)
        return new Map([...entries].map(([name, entry]) => [name, { ...entry, output: null }]));
    return new Map([...entries].map(([name, entry]) => [
        name,
        { ...entry, output: before.components.get(name)?.output ?? null },
    ]));
}
/** The lock as it was when nothing but the time would change, so that relocking gives the same bytes. */
function settled(before, draft) {
    if (before === null || before.formatVersion !== 2)
        return draft;
    const moved = (0,changes/* compareLocks */.S)(before, draft).some((change) => change.kind !== 'unchanged');
    const kept = {
        ...draft,
        generatedAt: before.generatedAt,
        promotedFrom: moved ? null : before.promotedFrom,
    };
    return (0,lock_bytes/* lockBytes */.FM)(kept) === (0,lock_bytes/* lockBytes */.FM)(before) ? kept : { ...kept, generatedAt: draft.generatedAt };
}
function finish(world, draft, options) {
    const summary = options.check
        ? (0,load/* lockSummary */.qp)(world, draft.environment, {
            digest: (0,lock_bytes/* lockDigest */.sU)(draft.after),
            changed: draft.before === null || (0,lock_bytes/* lockBytes */.FM)(draft.before) !== (0,lock_bytes/* lockBytes */.FM)(draft.after),
        })
        : (0,load/* writeLock */.be)(world, draft.environment, draft.after);
    const stale = options.check && summary.changed ? [staleFinding(draft.environment, summary.path)] : [];
    const findings = [...draft.findings, ...stale];
    return {
        command: 'lock',
        ok: !findings.some((finding) => finding.severity === 'error') &&
            !(options.check && summary.changed),
        environment: draft.environment,
        findings,
        check: options.check,
        lock: summary,
        changes: (0,changes/* compareLocks */.S)(draft.before, draft.after),
        total: draft.after.components.size,
    };
}
function checkComponents(manifest, names) {
    const unknown = names.filter((name) => !manifest.components.has(name));
    if (unknown.length > 0) {
        throw new errors/* LockstepError */.Cj('component-unknown', {
            message: `the manifest has no component ${unknown.join(', ')}`,
            hint: `components: ${[...manifest.components.keys()].join(', ')}`,
        });
    }
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/lock.js
/** `lockstep lock`. */





const run = (context) => {
    const { world, values } = context;
    return lock(world, {
        environments: environmentsOf(context),
        components: (0,selection/* componentsOf */.ct)(values),
        check: values.flag('check'),
        allowPartial: values.flag('allow-partial'),
    });
};
function environmentsOf({ world, values }) {
    const named = values.list('env').map(names/* parseEnvironmentName */.gU);
    if (!values.flag('all-envs'))
        return named.length === 0 ? [null] : named;
    const declared = (0,load/* declaredEnvironments */.V0)(world);
    if (declared.length > 0)
        return declared;
    throw new errors/* LockstepError */.Cj('environment-unknown', {
        message: '--all-envs: no environment is declared',
        hint: 'declare some in lockstep.yaml (environments: [dev, staging, prod]) or in environments.yaml',
    });
}


/***/ }),

/***/ 15161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   ct: () => (/* binding */ componentsOf),
/* harmony export */   wQ: () => (/* binding */ viaOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/** Options that several commands read the same way. */



/** The chosen components, checked; empty = all. Throws `name-invalid`. */
function componentsOf(values, name = 'component') {
    return values.list(name).map(_domain_names_js__WEBPACK_IMPORTED_MODULE_1__/* .parseComponentName */ .Mh);
}
/** `--via`, or null. */
function viaOf(values) {
    const via = values.text('via');
    return via === 'file' || via === 'commit' ? via : null;
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('input-missing', { message: `${name} is missing` });
}


/***/ }),

/***/ 89599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ versionIn),
/* harmony export */   S: () => (/* binding */ compareLocks)
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
function side(locked) {
    if (locked === undefined)
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

/***/ 42165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rangeConflicts)
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
    const version = (0,_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .versionIn */ .I)(locked.version);
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

/***/ 57412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ selectRef)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _git_ref_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9406);
/* harmony import */ var _git_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12645);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67296);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75008);
/** Which ref or commit a wanted version means, among the refs of one repository (T26, T28). */






const TAGS = 'refs/tags/';
const HEADS = 'refs/heads/';
/**
 * In this order: a full object id is a commit; `refs/…` is that very ref; the exact name of a tag or branch;
 * a version with `v` or the tag prefix added or taken away; an npm-style range over the tags
 * `<prefix>[v]X.Y.Z`, highest wins, pre-releases by the rules of `semver`. Throws `ref-invalid`,
 * `ref-missing` (`data.nearest`) and `ref-ambiguous` (`data.refs`).
 */
function selectRef(wanted, tagPrefix, refs) {
    const text = (0,_version_text_js__WEBPACK_IMPORTED_MODULE_3__/* .asciiTrim */ .Wg)(wanted);
    const byName = new Map(refs.map((ref) => [ref.name, ref]));
    if ((0,_git_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .isObjectId */ .TS)(text))
        return bareCommit(text, byName);
    const range = (0,_version_text_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(text);
    if (!(0,_git_ref_js__WEBPACK_IMPORTED_MODULE_4__/* .isRefName */ .p)(text) && range === null)
        throw invalid(wanted);
    if (text.startsWith('refs/'))
        return exactRef(text, byName, refs);
    const named = byExactName(text, byName) ?? bySpelling(text, tagPrefix, byName);
    if (named !== null)
        return named;
    if (range === null)
        throw missing(text, refs, 'has no tag or branch of that name');
    return highest(text, range, { tagPrefix, refs });
}
function selected(ref) {
    const version = ref.name.replace(/^refs\/(?:tags|heads)\//, '');
    return { kind: 'ref', version, ref: ref.name, commit: ref.commit, object: ref.object };
}
function bareCommit(text, byName) {
    const namesakes = [TAGS + text, HEADS + text].filter((name) => byName.has(name));
    if (namesakes.length > 0)
        throw ambiguous(text, namesakes, 'is a commit, and the name of');
    return { kind: 'commit', commit: (0,_git_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommitSha */ .tu)(text) };
}
function exactRef(text, byName, refs) {
    const ref = byName.get(text);
    if (ref === undefined)
        throw missing(text, refs, 'has no such ref');
    return selected(ref);
}
function byExactName(text, byName) {
    const tag = byName.get(TAGS + text);
    const branch = byName.get(HEADS + text);
    if (tag !== undefined && branch !== undefined) {
        throw ambiguous(text, [tag.name, branch.name], 'names');
    }
    const ref = tag ?? branch;
    return ref === undefined ? null : selected(ref);
}
/** `1.4.2` finds `v1.4.2` and `api/v1.4.2`, `v1.4.2` finds `1.4.2`: tags only, and only for full versions. */
function bySpelling(text, tagPrefix, byName) {
    const bare = text.startsWith(tagPrefix) ? text.slice(tagPrefix.length) : text;
    const version = bare.replace(/^v/, '');
    if (!isFullVersion(version))
        return null;
    const prefixes = new Set([tagPrefix, text.startsWith(tagPrefix) ? tagPrefix : '']);
    for (const prefix of prefixes) {
        const found = [`${TAGS}${prefix}v${version}`, `${TAGS}${prefix}${version}`]
            .map((name) => byName.get(name))
            .filter((ref) => ref !== undefined);
        const one = oneOf(text, found);
        if (one !== null)
            return selected(one);
    }
    return null;
}
/** One ref of several spellings of one version; they must agree on the commit. */
function oneOf(text, found) {
    const [first] = found;
    if (first === undefined)
        return null;
    if (found.some((ref) => ref.commit !== first.commit)) {
        throw ambiguous(text, found.map((ref) => ref.name), 'names');
    }
    return first;
}
function isFullVersion(text) {
    return /^[0-9]/.test(text) && text.length <= MAX_TAG && semver__WEBPACK_IMPORTED_MODULE_0__.valid(text) !== null;
}
const MAX_TAG = 256;
function highest(text, range, among) {
    const { tagPrefix, refs } = among;
    const matches = new semver__WEBPACK_IMPORTED_MODULE_0__.Range(range);
    let best = null;
    let found = [];
    for (const ref of refs) {
        const version = versionOfTag(ref.name, tagPrefix);
        if (version === null || !matches.test(version))
            continue;
        const order = best === null ? 1 : semver__WEBPACK_IMPORTED_MODULE_0__.compareBuild(version, best);
        if (order > 0) {
            best = version;
            found = [ref];
        }
        else if (order === 0)
            found.push(ref);
    }
    // The spelling with `v` is recorded, whatever the order in which the remote lists its refs.
    const one = oneOf(text, found.sort((a, b) => (a.name > b.name ? -1 : 1)));
    if (one === null)
        throw missing(text, refs, `has no tag ${tagPrefix}[v]X.Y.Z in that range`);
    return selected(one);
}
function versionOfTag(name, tagPrefix) {
    const start = TAGS + tagPrefix;
    if (!name.startsWith(start))
        return null;
    const text = name.slice(start.length).replace(/^v/, '');
    return isFullVersion(text) ? semver__WEBPACK_IMPORTED_MODULE_0__.parse(text) : null;
}
function invalid(wanted) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('ref-invalid', {
        message: `version ${JSON.stringify(wanted.slice(0, 200))} is no tag, branch, commit or range`,
        hint: 'write a tag, a branch, all 40 digits of a commit, or a range such as ^1.2',
    });
}
function ambiguous(text, names, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('ref-ambiguous', {
        message: `version ${JSON.stringify(text)} ${what} ${names.join(' and ')}`,
        hint: `write the full ref, for example ${names[0] ?? ''}`,
        data: { refs: [...names] },
    });
}
function missing(text, refs, why) {
    const names = refs.map((ref) => ref.name.replace(/^refs\/(?:tags|heads)\//, ''));
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(text.replace(/^refs\/(?:tags|heads)\//, ''), new Set(names));
    const newest = close.length > 0 ? close : newestTags(names);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('ref-missing', {
        message: `version ${JSON.stringify(text.slice(0, 200))} is not there: the repository ${why}`,
        hint: newest.length > 0
            ? `it has ${newest.join(', ')}`
            : 'it has no tags; push one, or name a branch',
        data: { nearest: [...newest] },
    });
}
/** When nothing is spelled alike, the newest versions say most. */
function newestTags(names) {
    return names
        .map((name) => ({ name, version: semver__WEBPACK_IMPORTED_MODULE_0__.parse(name.slice(name.lastIndexOf('/') + 1)) }))
        .flatMap(({ name, version }) => (version === null ? [] : [{ name, version }]))
        .sort((a, b) => b.version.compareBuild(a.version) || (a.name < b.name ? -1 : 1))
        .slice(0, 3)
        .map(({ name }) => name);
}


/***/ }),

/***/ 73353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ connections)
/* harmony export */ });
/** They wait far more than they work, so they may be more than there are jobs. */
const CONNECTIONS = 8;
function connections({ config }) {
    return Math.max(CONNECTIONS, config.jobs);
}


/***/ }),

/***/ 52075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ driftFindings)
/* harmony export */ });
/* harmony import */ var _domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12645);

/** A tag that names another commit than when it was locked is a high finding; a branch that went on is a notice. */
function driftFindings(before, resolved) {
    if (before === null)
        return [];
    const findings = [];
    for (const [name, { entry, refs }] of resolved) {
        const old = before.components.get(name);
        if (old === undefined || !old.peeled || old.ref === null || old.repo !== entry.repo)
            continue;
        const now = refs.find((ref) => ref.name === old.ref);
        if (now === undefined)
            findings.push(gone(name, old.ref));
        else if (now.commit !== old.commit)
            findings.push(moved(name, old.ref, [old.commit, now.commit]));
    }
    return findings;
}
function moved(component, ref, [from, to]) {
    const isTag = ref.startsWith('refs/tags/');
    return {
        severity: isTag ? 'high' : 'notice',
        code: isTag ? 'tag-moved' : 'branch-moved',
        where: { component },
        message: `${component}: ${ref} moved ${(0,_domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(from)} → ${(0,_domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(to)} since it was locked`,
        ...(isTag
            ? { fix: 'ask its owner why a released tag changed before you take the new commit' }
            : {}),
    };
}
function gone(component, ref) {
    return {
        severity: 'high',
        code: 'ref-gone',
        where: { component },
        message: `${component}: ${ref} no longer exists`,
        fix: 'the locked commit may become unreachable; pin a ref that is kept',
    };
}


/***/ }),

/***/ 66898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ resolveComponent)
/* harmony export */ });
/* harmony import */ var _domain_repo_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58700);
/* harmony import */ var _domain_select_ref_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57412);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87146);




/**
 * Resolves one component in one connection. `previous` spares work, never decides: its tree id is taken over
 * for the same commit, and its proof of reachability for the same bare commit of the same repository.
 * Throws the errors of the `Git` port and of `selectRef`, each naming the component.
 */
async function resolveComponent(world, component, wanted, previous) {
    const url = (0,_domain_repo_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepoUrl */ .fH)(component.repo);
    let selection;
    const choose = (refs) => {
        selection = (0,_domain_select_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .selectRef */ .o)(wanted, component.tagPrefix, refs);
        const commit = selection.kind === 'ref' ? selection.commit : tipOf(selection.commit, refs);
        return commit === null || knownTree(previous, component, commit) !== null ? null : commit;
    };
    try {
        const found = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)(world, retrying(world, component), () => world.git.lookUp(url, choose, world.signal));
        if (selection === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('bug', { message: 'git.lookUp never chose' });
        const target = await settleTarget({ world, component, selection, previous, found });
        return { entry: lockEntry(component, target), refs: found.refs };
    }
    catch (error) {
        throw named(error, component, wanted);
    }
}
function retrying(world, component) {
    return {
        retries: world.config.retries,
        onRetry: (attempt, delayMs, error) => world.emit({
            type: 'step-retried',
            component: component.name,
            attempt,
            delayMs,
            reason: error.message,
        }),
    };
}
async function settleTarget({ world, component, selection, previous, found, }) {
    if (selection.kind === 'ref') {
        const tree = found.tree ?? knownTree(previous, component, selection.commit);
        if (tree === null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('bug', { message: `no tree for ${selection.commit}` });
        return { version: selection.version, ref: selection.ref, commit: selection.commit, tree };
    }
    const tip = tipOf(selection.commit, found.refs);
    const tree = found.tree ?? knownTree(previous, component, tip ?? selection.commit);
    if (tree !== null) {
        const commit = tip ?? selection.commit;
        return { version: commit, ref: null, commit, tree };
    }
    const proof = await world.git.proveCommit((0,_domain_repo_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepoUrl */ .fH)(component.repo), selection.commit, world.signal);
    return { version: proof.commit, ref: null, commit: proof.commit, tree: proof.tree };
}
/** The peeled commit when the id is the tip of a branch or tag, or the tag object itself. */
function tipOf(id, refs) {
    return refs.find((ref) => ref.commit === id || ref.object === id)?.commit ?? null;
}
function knownTree(previous, component, commit) {
    const same = previous !== null &&
        previous.peeled &&
        previous.commit === commit &&
        previous.repo === component.repo;
    return same ? previous.tree : null;
}
function lockEntry(component, target) {
    return {
        name: component.name,
        repo: component.repo,
        ...target,
        peeled: true,
        type: component.type,
        buildTarget: component.buildTarget,
        dependsOn: component.dependsOn,
        output: null,
    };
}
/** The same error with the component in its message, so that a list of them can be read. */
function named(error, component, wanted) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj) || error.kind === 'cancelled' || error.kind === 'bug')
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj(error.code, {
        message: `${component.name} (${wanted}): ${error.message}`,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
        data: { ...error.data, component: component.name, line: component.line },
        cause: error,
    });
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


/***/ })

};
