export const id = 3820;
export const ids = [3820];
export const modules = {

/***/ 83820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82422);
/* harmony import */ var _domain_span_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71808);
/* harmony import */ var _domain_update_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85493);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/* harmony import */ var _operations_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37024);
/* harmony import */ var _operations_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33493);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15161);
/** `lockstep lock`. */







const run = async (context) => {
    const { world, values } = context;
    requireFit(values);
    const environments = environmentsOf(context);
    const components = (0,_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .componentsOf */ .ct)(values);
    const dryRun = values.flag('dry-run');
    if (values.flag('update')) {
        const { lockUpdate } = await Promise.all(/* import() */[__webpack_require__.e(4236), __webpack_require__.e(9478)]).then(__webpack_require__.bind(__webpack_require__, 39478));
        return lockUpdate(world, { environments, components, update: updateOf(context), dryRun });
    }
    const check = values.flag('check');
    const allowPartial = values.flag('allow-partial');
    return (0,_operations_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .lock */ .s)(world, { environments, components, check, allowPartial, dryRun });
};
/** Options of one way to lock say nothing in another: rather no than something else than was meant. */
function requireFit(values) {
    const isUpdate = values.flag('update');
    const stray = ['pr-strategy', 'minimum-age'].find((name) => !isUpdate && values.wasGiven(name));
    const clash = ['check', 'allow-partial'].find((name) => isUpdate && values.flag(name));
    if (stray === undefined && clash === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('usage', {
        message: stray === undefined
            ? `--update and --${clash ?? ''} exclude each other`
            : `--${stray} needs --update`,
        hint: 'lockstep lock --update, or lockstep lock --check',
    });
}
function updateOf({ world, values }) {
    const age = values.text('minimum-age');
    if (age !== null && !(0,_domain_span_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpan */ .bl)(age) && !/^0+[smhdw]?$/.test(age)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('usage', {
            message: `--minimum-age is ${JSON.stringify(age)}, which is no span of time`,
            hint: 'write 0, or a span such as 3d or 12h',
        });
    }
    const strategy = _domain_update_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .UPDATE_STRATEGIES */ .o.find((one) => one === values.text('pr-strategy')) ?? null;
    return {
        ...world.config.update,
        strategy,
        ...(age === null ? {} : { minimumAgeMs: (0,_domain_span_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWait */ .DF)(age) }),
    };
}
function environmentsOf({ world, values }) {
    const named = values.list('env').map(_domain_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEnvironmentName */ .gU);
    if (!values.flag('all-envs'))
        return named.length === 0 ? [null] : [...new Set(named)];
    const declared = (0,_operations_load_js__WEBPACK_IMPORTED_MODULE_4__/* .declaredEnvironments */ .V0)(world);
    if (declared.length > 0)
        return declared;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('environment-unknown', {
        message: '--all-envs: no environment is declared',
        hint: 'declare some in lockstep.yaml (environments: [dev, staging, prod]) or in environments.yaml',
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

/***/ 79811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ resolveEach),
/* harmony export */   bz: () => (/* binding */ draftOf),
/* harmony export */   tA: () => (/* binding */ refreshed)
/* harmony export */ });
/* harmony import */ var _domain_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89599);
/* harmony import */ var _domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81389);
/* harmony import */ var _domain_lock_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31478);
/* harmony import */ var _domain_parallel_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45055);
/* harmony import */ var _domain_staleness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98960);
/* harmony import */ var _collect_failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72164);
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73353);
/** A lock in the making: components resolved side by side, entries put together, the header settled. */







/** What `resolve` gives of each component, by name. Throws one error that lists every component that failed. */
async function resolveEach(world, { environment, components, allowPartial }, resolve) {
    const byName = new Map();
    let done = 0;
    const settled = await (0,_domain_parallel_js__WEBPACK_IMPORTED_MODULE_5__/* .mapSettled */ .A)(components, (0,_connections_js__WEBPACK_IMPORTED_MODULE_6__/* .connections */ .o)(world), async (component) => {
        const resolution = await resolve(component);
        done += 1;
        world.emit({
            type: 'resolved',
            component: component.name,
            version: resolution.entry?.version ?? '',
            done,
            total: components.length,
        });
        return { name: component.name, resolution };
    });
    for (const result of settled) {
        if (result.status === 'fulfilled')
            byName.set(result.value.name, result.value.resolution);
    }
    const failed = (0,_collect_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .collectFailures */ .C)(settled, {
        what: `could not be locked${environment === null ? '' : ` for ${environment}`}`,
        total: components.length,
        throwThem: !allowPartial,
    });
    return { byName, failed };
}
/** A kept entry takes over what the manifest says of its place in the graph; a held one keeps the ranges of its day. */
function refreshed(old, component, isHeld) {
    const { type, buildTarget } = component;
    const isSame = (0,_domain_staleness_js__WEBPACK_IMPORTED_MODULE_3__/* .nameKey */ .R)(old.dependsOn) === (0,_domain_staleness_js__WEBPACK_IMPORTED_MODULE_3__/* .nameKey */ .R)(component.dependsOn);
    const { dependsOn } = isHeld && isSame ? old : component;
    return { ...old, type, buildTarget, dependsOn };
}
/** The lock of these entries, with the outputs that stay true; the same bytes as `before` when nothing but the time would change. */
function draftOf(world, before, { environment, manifest, partial, entries }) {
    const draft = {
        formatVersion: 2,
        environment,
        generatedAt: new Date(world.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
        manifest,
        promotedFrom: null,
        partial,
        components: (0,_domain_lock_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .withOutputs */ .Fk)(entries, (0,_domain_lock_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .standingOutputs */ .F4)(entries, before?.components ?? new Map())),
    };
    if (before === null || before.formatVersion !== 2)
        return draft;
    const moved = (0,_domain_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .compareLocks */ .Ss)(before, draft).some((change) => change.kind !== 'unchanged');
    const kept = {
        ...draft,
        generatedAt: before.generatedAt,
        promotedFrom: moved ? null : before.promotedFrom,
    };
    return (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockBytes */ .FM)(kept) === (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockBytes */ .FM)(before) ? kept : { ...kept, generatedAt: draft.generatedAt };
}


/***/ }),

/***/ 76364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LW: () => (/* binding */ refuseRejected),
/* harmony export */   Pc: () => (/* binding */ staleFinding),
/* harmony export */   mu: () => (/* binding */ heldFindings),
/* harmony export */   wz: () => (/* binding */ refuseConflicts)
/* harmony export */ });
/* harmony import */ var _domain_conflicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42165);
/* harmony import */ var _domain_holds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97860);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/** What locking has to say besides the lock: conflicts, holds, and that a check found it stale. */



/** A set that does not fit together is never written; the findings name who asks for what. Throws `dependency-conflict`. */
function refuseConflicts(lock) {
    const { environment } = lock;
    const conflicts = (0,_domain_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .rangeConflicts */ .F)(lock).filter((finding) => finding.severity === 'error');
    if (conflicts.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('dependency-conflict', {
        message: [
            `the components${environment === null ? '' : ` of ${environment}`} do not fit together:`,
            ...conflicts.map((conflict) => `  ${conflict.message}`),
        ].join('\n'),
        ...(conflicts[0]?.fix === undefined ? {} : { hint: conflicts[0].fix }),
        data: { findings: conflicts },
    });
}
/**
 * What a rollback left is not locked again, also where no lock is left that could keep a held component in its place.
 * Throws `held`.
 */
function refuseRejected(environment, entries, { holds, before }) {
    for (const { name, version, commit } of entries) {
        if (before?.components.get(name)?.commit === commit)
            continue;
        const hold = holds.find((one) => (0,_domain_holds_js__WEBPACK_IMPORTED_MODULE_2__/* .isRejected */ .TK)([one], name, commit));
        if (hold === undefined)
            continue;
        const flag = environment === null ? '' : ` --env ${environment}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('held', {
            message: `${name} would be locked to ${version}, which #${hold.entry.sequence} by ${hold.entry.actor} rejects: ${hold.entry.reason ?? 'no reason given'}`,
            hint: `lockstep resume ${name}${flag} --reason "…", or ask for another version`,
            data: { environment, component: name, commit },
        });
    }
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


/***/ }),

/***/ 33493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ requireComponents),
/* harmony export */   s: () => (/* binding */ lock)
/* harmony export */ });
/* harmony import */ var _domain_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89599);
/* harmony import */ var _domain_conflicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42165);
/* harmony import */ var _domain_holds_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(97860);
/* harmony import */ var _domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81389);
/* harmony import */ var _domain_wanted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46839);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42586);
/* harmony import */ var _draft_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79811);
/* harmony import */ var _drift_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52075);
/* harmony import */ var _held_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15489);
/* harmony import */ var _lock_findings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76364);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37024);
/* harmony import */ var _resolve_component_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66898);
/** `lock`: resolves what the manifest wants, verifies it, and writes the lock of each environment asked for. */












/**
 * Locks every environment asked for; nothing is written for any of them unless all could be resolved.
 * Throws one error that lists every component that failed; `lock-missing` for a check of a lock that is not there.
 */
async function lock(world, options) {
    // The journal is read by git while the files are parsed here; a refusal of a file comes before one of the journal.
    const reading = Promise.allSettled([(0,_held_js__WEBPACK_IMPORTED_MODULE_7__/* .holdsIn */ .a)(world, options.environments)]);
    const manifest = (0,_load_js__WEBPACK_IMPORTED_MODULE_9__/* .loadManifest */ .eY)(world);
    const environments = (0,_load_js__WEBPACK_IMPORTED_MODULE_9__/* .loadEnvironments */ .H2)(world, manifest);
    requireComponents(manifest, options.components);
    for (const environment of options.environments) {
        if (environment !== null)
            (0,_load_js__WEBPACK_IMPORTED_MODULE_9__/* .requireEnvironment */ .L3)(world, environments, environment);
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
        drafts.forEach((draft) => (0,_lock_findings_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseConflicts */ .wz)(draft.after));
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
    const before = (0,_load_js__WEBPACK_IMPORTED_MODULE_9__/* .loadLock */ .Gt)(world, environment);
    if (before === null && options.check) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LockstepError */ .Cj('lock-missing', {
            message: `there is no lock ${environment === null ? 'without an environment' : `of ${environment}`} to check`,
            hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
        });
    }
    const holds = request.holds.get(environment) ?? [];
    const held = (0,_domain_holds_js__WEBPACK_IMPORTED_MODULE_11__/* .heldComponents */ .w8)(holds, manifest.components.keys());
    const chosen = [...manifest.components.values()].filter((component) => needsResolving(component, { before, held, options }));
    const resolved = await (0,_draft_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveEach */ .AQ)(world, { environment, components: chosen, allowPartial: options.allowPartial }, (component) => (0,_resolve_component_js__WEBPACK_IMPORTED_MODULE_10__/* .resolveComponent */ .g2)(world, component, (0,_domain_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .wantedVersion */ .K)(component, environments, environment), before?.components.get(component.name) ?? null));
    const entries = mergeEntries(manifest, { before, chosen, resolved: resolved.byName, held });
    (0,_lock_findings_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseRejected */ .LW)(environment, entries.values(), { holds, before });
    const after = (0,_draft_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .draftOf */ .bz)(world, before, {
        environment,
        manifest: (0,_domain_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestDigest */ .I)(manifest, environments, environment),
        partial: resolved.failed.length > 0,
        entries,
    });
    return {
        environment,
        before,
        after,
        findings: [
            ...resolved.failed,
            ...(0,_drift_js__WEBPACK_IMPORTED_MODULE_6__/* .driftFindings */ .M)(before, resolved.byName),
            ...(0,_lock_findings_js__WEBPACK_IMPORTED_MODULE_8__/* .heldFindings */ .mu)(held, before),
            ...(0,_domain_conflicts_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeConflicts */ .F)(after),
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
/** By name. What the manifest lacks is dropped; an old entry never stands in for one that could not be resolved. */
function mergeEntries(manifest, given) {
    const { before, chosen, resolved, held } = given;
    const entries = new Map();
    for (const component of manifest.components.values()) {
        const old = chosen.includes(component) ? undefined : before?.components.get(component.name);
        const entry = resolved.get(component.name)?.entry ??
            (old?.peeled === true ? (0,_draft_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .refreshed */ .tA)(old, component, held.has(component.name)) : undefined);
        if (entry !== undefined)
            entries.set(component.name, entry);
    }
    return entries;
}
function finish(world, draft, options) {
    const summary = options.check || options.dryRun === true
        ? (0,_load_js__WEBPACK_IMPORTED_MODULE_9__/* .lockSummary */ .qp)(world, draft.environment, {
            digest: (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .lockDigest */ .sU)(draft.after),
            changed: draft.before === null || (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .lockBytes */ .FM)(draft.before) !== (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .lockBytes */ .FM)(draft.after),
        })
        : (0,_load_js__WEBPACK_IMPORTED_MODULE_9__/* .writeLock */ .be)(world, draft.environment, draft.after);
    const stale = options.check && summary.changed ? [(0,_lock_findings_js__WEBPACK_IMPORTED_MODULE_8__/* .staleFinding */ .Pc)(draft.environment, summary.path)] : [];
    const findings = [...draft.findings, ...stale];
    return {
        command: 'lock',
        ok: !findings.some((finding) => finding.severity === 'error') &&
            !(options.check && summary.changed),
        environment: draft.environment,
        findings,
        check: options.check,
        ...(options.dryRun === true ? { dryRun: true } : {}),
        lock: summary,
        changes: (0,_domain_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .compareLocks */ .Ss)(draft.before, draft.after),
        total: draft.after.components.size,
    };
}
/** Throws `component-unknown` for names that the manifest does not have. */
function requireComponents(manifest, names) {
    const unknown = names.filter((name) => !manifest.components.has(name));
    if (unknown.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LockstepError */ .Cj('component-unknown', {
            message: `the manifest has no component ${unknown.join(', ')}`,
            hint: `components: ${[...manifest.components.keys()].join(', ')}`,
        });
    }
}


/***/ }),

/***/ 66898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   b7: () => (/* binding */ naming),
/* harmony export */   g2: () => (/* binding */ resolveComponent),
/* harmony export */   gA: () => (/* binding */ refsOf)
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
    return naming(component, wanted, async () => {
        const found = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)(world, retrying(world, component), () => world.git.lookUp(url, choose, world.signal));
        if (selection === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('bug', { message: 'git.lookUp never chose' });
        const target = await settleTarget({ world, component, selection, previous, found });
        return { entry: lockEntry(component, target), refs: found.refs };
    });
}
/** The refs of a component's repository, in one connection. Errors name the component, as above. */
async function refsOf(world, component, wanted) {
    const { refs } = await naming(component, wanted, () => (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L5)(world, retrying(world, component), () => world.git.lookUp((0,_domain_repo_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepoUrl */ .fH)(component.repo), () => null, world.signal)));
    return refs;
}
/** Runs `work`; what it throws says which component it was about. */
async function naming(component, wanted, work) {
    try {
        return await work();
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


/***/ })

};
