export const id = 5813;
export const ids = [5813];
export const modules = {

/***/ 25220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ requiredEnvironment),
/* harmony export */   El: () => (/* binding */ rollbackOptionsOf),
/* harmony export */   X2: () => (/* binding */ stateTarget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15161);
/** The options that every way of rolling back has, from their values. */


/** `components` narrows a whole lock; a target that is one component has none. */
function rollbackOptionsOf(context, target, chooses) {
    const { values } = context;
    return {
        environment: requiredEnvironment(context),
        target,
        components: chooses === 'some' ? (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .componentsOf */ .ct)(values) : [],
        reason: values.text('reason'),
        hold: values.text('hold'),
        dryRun: values.flag('dry-run'),
        via: (0,_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .viaOf */ .wQ)(values),
        push: values.flag('push'),
        force: values.flag('force'),
        jobs: values.integer('jobs') ?? 1,
        apply: values.flag('apply'),
    };
}
/** The environment of a command whose row says `required`. */
function requiredEnvironment({ environment }) {
    if (environment !== null)
        return environment;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('input-missing', {
        message: 'an environment is needed',
        hint: 'give --env',
    });
}
/** `previous`, `last-verified`, or an entry. */
function stateTarget(text) {
    return text === 'previous' || text === 'last-verified'
        ? { kind: text }
        : { kind: 'entry', id: text };
}


/***/ }),

/***/ 59612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ requireTrust)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** The guard of everything that writes the journal by hand: strangers' events may not. */

/** Throws `trust-low` when the event is one that strangers can cause; `what` completes "may not …". */
function requireTrust(world, what) {
    if (world.host.trust === 'high')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('trust-low', {
        message: `this event may not ${what}: strangers can cause it`,
        hint: 'run it from a protected branch, or by hand',
    });
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

/***/ 19214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ rollbackHold),
/* harmony export */   p: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _domain_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71808);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);


/** The hold that a rollback leaves on what it moved away from; null for `none` and when no commit was left. */
function rollbackHold(changes, { span, now }) {
    const expires = span === 'none' ? null : expiryOf(span, now);
    const left = changes.filter(({ from, to }) => from !== null && from.commit !== to?.commit);
    if (span === 'none' || left.length === 0)
        return null;
    const rejected = {};
    for (const { component, from } of left)
        if (from !== null)
            rejected[component] = from.commit;
    return { components: left.map(({ component }) => component), rejected, expires };
}
/** ISO time at which a hold ends; null for `until-resumed`. Throws `usage` for an odd text or a time gone by. */
function expiryOf(text, now) {
    if (text === 'until-resumed')
        return null;
    if ((0,_domain_span_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpan */ .bl)(text))
        return new Date(now + (0,_domain_span_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSpan */ .wr)(text)).toISOString();
    const time = /^\d{4}-\d{2}-\d{2}(?:T[0-9:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(text)
        ? Date.parse(text)
        : Number.NaN;
    if (time > now)
        return new Date(time).toISOString();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('usage', {
        message: Number.isNaN(time)
            ? `${JSON.stringify(text)} is no end of a hold`
            : `${text} has gone by, a hold cannot end then`,
        hint: 'write until-resumed, a span such as 24h or 7d, or a time such as 2026-12-01T08:00:00Z',
    });
}


/***/ }),

/***/ 59580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/changes.js
var domain_changes = __webpack_require__(89599);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/promotion.js
var promotion = __webpack_require__(70507);
;// CONCATENATED MODULE: ./.cache/bundle/domain/rolled-back-lock.js

/**
 * A whole earlier lock keeps its own time and origin, so that going back under the same manifest gives its very bytes.
 * With components chosen, the others stay as they are. When nothing changes, the current lock comes back.
 */
function rolledBackLock(request) {
    const { found, current, environment, manifest, manifestDigest } = request;
    const whole = request.components.length === 0;
    const components = whole ? found.components : merged(request);
    const lacks = [...manifest.components.keys()].some((name) => !components.has(name));
    const base = whole ? found : { ...current, generatedAt: request.now };
    const next = {
        ...base,
        formatVersion: 2,
        environment,
        manifest: manifestDigest,
        partial: lacks,
        components,
    };
    return (0,promotion/* sameContent */.Cm)(next, current) ? current : next;
}
function merged(request) {
    const entries = new Map(request.current.components);
    for (const name of request.components) {
        const entry = request.found.components.get(name);
        if (entry === undefined)
            entries.delete(name);
        else
            entries.set(name, entry);
    }
    return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// EXTERNAL MODULE: ./.cache/bundle/domain/wanted.js
var wanted = __webpack_require__(46839);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var bundle_errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/apply.js + 13 modules
var apply = __webpack_require__(83167);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-lock.js
var deliver_lock = __webpack_require__(26753);
// EXTERNAL MODULE: ./.cache/bundle/operations/environment-state.js
var environment_state = __webpack_require__(17761);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var journal = __webpack_require__(38318);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal-moved.js
var journal_moved = __webpack_require__(14953);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/operations/require-trust.js
var require_trust = __webpack_require__(59612);
// EXTERNAL MODULE: ./.cache/bundle/operations/rollback-hold.js
var rollback_hold = __webpack_require__(19214);
// EXTERNAL MODULE: ./.cache/bundle/domain/conflicts.js
var conflicts = __webpack_require__(42165);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var domain_digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/graph.js
var graph = __webpack_require__(38246);
// EXTERNAL MODULE: ./.cache/bundle/domain/holds.js
var domain_holds = __webpack_require__(97860);
// EXTERNAL MODULE: ./.cache/bundle/operations/graph-findings.js
var graph_findings = __webpack_require__(62091);
;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-findings.js
/** What is known of a rollback before anything moves: conflicts, foreign locks, components that must be built. */







/** Findings that stop a rollback unless it is forced. */
function errorsOf(findings) {
    return findings.filter((finding) => finding.severity === 'error');
}
/** Ranges of dependents, missing dependencies and circles of a lock; fixes name the dependents to take along. */
function conflictsOf(lock) {
    return [...(0,conflicts/* rangeConflicts */.F)(lock), ...(0,graph_findings/* graphFindings */.j)(lock)].map((finding) => {
        if (finding.severity !== 'error' || finding.where?.component === undefined)
            return finding;
        const name = finding.where.component;
        const also = [name, ...[...(0,graph/* dependentsOf */.yk)(lock.components, [name])].sort()].join(', ');
        return { ...finding, fix: `roll back the dependents too (${also}), or add --force` };
    });
}
/** Everything that a person should know of the lock that the environment would get. */
function rollbackFindings(view) {
    return [
        ...conflictsOf(view.next),
        ...foreignLock(view),
        ...returning(view),
        ...misfits(view),
        ...same(view),
    ];
}
/** A lock that this environment never had is a promotion without gates (T48). */
function foreignLock({ environment, state, found }) {
    if (found.kind !== 'lock' || found.lock.environment === environment)
        return [];
    if (state.journal.locks.has((0,lock_bytes/* lockDigest */.sU)(found.lock)))
        return [];
    const of = found.lock.environment ?? 'no environment';
    const message = `${found.value} is the lock of ${of}, and ${environment} never had it`;
    const fix = `promote it instead, or add --force`;
    return [{ severity: 'error', code: 'environment-order', where: { environment }, message, fix }];
}
function returning(view) {
    const holds = (0,domain_holds/* activeHolds */.NX)(view.state.journal.entries, view.now);
    const { environment } = view;
    return [...view.next.components.values()]
        .filter((entry) => (0,domain_holds/* isRejected */.TK)(holds, entry.name, entry.commit))
        .map((entry) => ({
        severity: 'warning',
        code: 'rejected-returns',
        where: { environment, component: entry.name },
        message: `${entry.name} ${entry.version} was rolled away from ${environment}, and comes back`,
    }));
}
function misfits({ environment, manifest, next }) {
    const missing = [...manifest.components.keys()].filter((name) => !next.components.has(name));
    const faults = [
        ...(0,promotion/* structureFaults */.r)({ components: next.components, manifest }),
        ...missing.map((component) => ({ component, what: 'is in the manifest and not in that lock' })),
    ];
    return faults.map(({ component, what }) => ({
        severity: 'warning',
        code: 'lock-stale',
        where: { environment, component },
        message: `${component} ${what}`,
        fix: `lockstep lock --env ${environment}, once it may go on`,
    }));
}
function same({ environment, state, next }) {
    if (state.current === null || (0,lock_bytes/* lockDigest */.sU)(state.current) !== (0,lock_bytes/* lockDigest */.sU)(next))
        return [];
    const message = `${environment} is at ${(0,domain_digest/* shortDigest */.VK)((0,lock_bytes/* lockDigest */.sU)(next))} already`;
    return [{ severity: 'notice', code: 'nothing-to-roll-back', where: { environment }, message }];
}
/** Which components would have to be built, because the store does not have their output; known before anything moves. */
async function wouldBuild(world, next, plan) {
    const names = plan === null
        ? await withoutOutput(world, next)
        : plan.plan.steps.filter((step) => step.action === 'build').map((step) => step.component);
    if (names.length === 0)
        return [];
    const where = next.environment === null ? {} : { environment: next.environment };
    const message = `the store does not have the output of ${names.join(', ')}: to be built`;
    return [{ severity: 'warning', code: 'will-build', where, message }];
}
async function withoutOutput(world, next) {
    const names = [];
    for (const { name, output } of next.components.values()) {
        if (output !== null && !(await world.store.has(output)))
            names.push(name);
    }
    return names;
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-undo.js
/** The command that undoes a rollback, exactly as it can be typed. */



/** Back to the entry before; holds nothing back, and is forced only when that state has conflicts of its own. */
function undoCommand(entry, former, lock) {
    const [to, of] = [(0,domain_digest/* hexOf */.ZD)(former.id).slice(0, 12), (0,domain_digest/* hexOf */.ZD)(entry.id).slice(0, 12)];
    const force = lock !== null && errorsOf(conflictsOf(lock)).length > 0 ? ' --force' : '';
    return `lockstep rollback to ${to} --env ${entry.environment} --hold none${force} --reason "undo ${of}"`;
}
/** The undo of a rollback that an earlier run recorded and this one only finishes; null for any other head. */
function undoOfHead({ standing, journal, head }) {
    if (standing !== 'pending' || head?.kind !== 'rollback')
        return null;
    const former = journal.entries.findLast((entry) => entry.sequence < head.sequence && entry.lock === head.previousLock);
    if (former === undefined)
        return null;
    const lock = journal.locks.has(former.lock) ? (0,environment_state/* lockOf */.Vx)(journal, former.lock) : null;
    return undoCommand(head, former, lock);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/head-history.js
var head_history = __webpack_require__(75375);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-lock.js
var read_lock = __webpack_require__(63774);
// EXTERNAL MODULE: ./.cache/bundle/domain/parallel.js
var parallel = __webpack_require__(45055);
// EXTERNAL MODULE: ./.cache/bundle/domain/repo-url.js
var repo_url = __webpack_require__(58700);
// EXTERNAL MODULE: ./.cache/bundle/operations/collect-failures.js
var collect_failures = __webpack_require__(72164);
// EXTERNAL MODULE: ./.cache/bundle/operations/retry.js
var retry = __webpack_require__(87146);
;// CONCATENATED MODULE: ./.cache/bundle/operations/prove-lock.js





/**
 * Entries that `known` has too are taken as proven; of the others each commit must be reachable in its repository and
 * have the tree that the lock says. Throws one error naming every component that fails.
 */
async function proveLock(world, lock, given) {
    const entries = [...lock.components.values()].filter((entry) => {
        const old = given.known?.components.get(entry.name);
        const isKnown = old?.commit === entry.commit && old.repo === entry.repo;
        return !isKnown && (given.components.length === 0 || given.components.includes(entry.name));
    });
    const settled = await (0,parallel/* mapSettled */.A)(entries, world.config.jobs, (entry) => prove(world, entry));
    (0,collect_failures/* collectFailures */.C)(settled, {
        what: 'of the lock could not be proven',
        total: entries.length,
        throwThem: true,
    });
}
async function prove(world, { name, repo, commit, tree }) {
    try {
        const proof = await (0,retry/* retry */.L5)(world, { retries: world.config.retries }, () => world.git.proveCommit((0,repo_url/* parseRepoUrl */.fH)(repo), commit, world.signal));
        if (proof.commit === commit && (tree === null || proof.tree === tree))
            return;
    }
    catch (error) {
        if (!(error instanceof bundle_errors/* LockstepError */.Cj) || error.kind === 'cancelled')
            throw error;
        throw new bundle_errors/* LockstepError */.Cj(error.code, {
            message: `${name}: ${error.message}`,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
            data: { ...error.data, component: name },
            cause: error,
        });
    }
    throw new bundle_errors/* LockstepError */.Cj('lock-invalid', {
        message: `${name}: the lock gives ${commit} another tree or id than its repository does`,
        hint: 'the file was altered; take one that Lockstep wrote',
        data: { component: name },
    });
}

// EXTERNAL MODULE: ./.cache/bundle/operations/resolve-component.js
var resolve_component = __webpack_require__(66898);
;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-target.js
/** What a rollback is asked to go back to, found: an earlier lock of the environment, or one component put back. */









/**
 * Finds the target. Throws `rollback-target-missing`, `component-unknown`, `ref-invalid` for a range or branch, what
 * resolving a component throws, and `lock-invalid` for a file.
 */
async function findTarget(world, target, given) {
    const { state, components } = given;
    switch (target.kind) {
        case 'version':
        case 'commit':
            return oneComponent(world, target, given);
        case 'lock': {
            const lock = lockFromFile(world, state, target.file);
            await proveLock(world, lock, { known: state.current, components });
            return { kind: target.kind, value: target.file, lock, components };
        }
        case 'previous':
        case 'last-verified':
        case 'entry':
        case 'lock-digest': {
            const lock = (0,environment_state/* lockOf */.Vx)(state.journal, digestOfTarget(target, state));
            return { kind: target.kind, value: rollback_target_valueOf(target), lock, components };
        }
    }
}
function digestOfTarget(target, state) {
    const steps = stepsOf(state);
    switch (target.kind) {
        case 'previous':
            return (0,head_history/* previousLock */.vC)(steps) ?? missing(state, 'no lock before the one it is in');
        case 'last-verified':
            return ((0,head_history/* lastVerifiedLock */.it)(steps) ?? missing(state, 'no other lock that was applied and verified'));
        case 'lock-digest':
            return target.digest;
        case 'entry':
            return byName(state, target.id);
    }
}
/**
 * The steps that `previous` and `last-verified` count. A file changed in review is the newest of them. A rollback that
 * was killed before its file was written is none: the same words finish it, and do not go beyond.
 */
function stepsOf({ journal, head, standing, file }) {
    const { entries } = journal;
    if (standing === 'adopt' && file !== null) {
        return [...entries, { kind: 'lock', lock: (0,lock_bytes/* lockDigest */.sU)(file) }];
    }
    if (standing !== 'pending' || head?.kind !== 'rollback')
        return entries;
    return entries.filter((entry) => entry.sequence < head.sequence);
}
function byName(state, id) {
    const { entries, locks } = state.journal;
    const labelled = entries.findLast((entry) => entry.label === id);
    if (labelled !== undefined)
        return labelled.lock;
    const number = /^#([0-9]{1,9})$/.exec(id)?.[1];
    if (number !== undefined) {
        const entry = entries[Number(number) - 1];
        return entry?.lock ?? missing(state, `no entry ${id}`);
    }
    const digits = /^(?:sha256:)?([0-9a-f]{7,64})$/.exec(id)?.[1];
    if (digits === undefined)
        return missing(state, `no label, entry or lock ${JSON.stringify(id)}`);
    const found = new Set([
        ...entries.filter((entry) => (0,domain_digest/* hexOf */.ZD)(entry.id).startsWith(digits)).map((entry) => entry.lock),
        ...[...locks.keys()].filter((digest) => (0,domain_digest/* hexOf */.ZD)(digest).startsWith(digits)),
    ]);
    const [lock] = found;
    if (lock === undefined)
        return missing(state, `no entry or lock ${id}`);
    if (found.size > 1)
        return missing(state, `more than one entry or lock that begins with ${id}`);
    return lock;
}
function missing({ environment }, what) {
    throw new bundle_errors/* LockstepError */.Cj('rollback-target-missing', {
        message: `the journal of ${environment} has ${what}`,
        hint: `lockstep rollback list --env ${environment}`,
        data: { environment },
    });
}
function rollback_target_valueOf(target) {
    if (target.kind === 'entry')
        return target.id;
    return target.kind === 'lock-digest' ? target.digest : target.kind;
}
function lockFromFile(world, state, file) {
    const { environment } = state;
    const path = (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(world.workspace.root, file);
    if (world.disk.lstat(path)?.kind !== 'file') {
        throw new bundle_errors/* LockstepError */.Cj('rollback-target-missing', {
            message: `there is no lock file ${file} to roll ${environment} back to`,
            hint: `lockstep rollback list --env ${environment}`,
            data: { environment, file },
        });
    }
    const lock = (0,read_lock/* readLock */.m)(new TextDecoder().decode(world.disk.readFile(path)), file);
    (0,environment_state/* requireCurrentFormat */.I8)(environment, lock);
    return lock;
}
async function oneComponent(world, target, { state, manifest }) {
    const { environment, current } = state;
    const declared = manifest.components.get(target.component);
    if (declared === undefined || current === null || !current.components.has(target.component)) {
        const where = declared === undefined ? 'the manifest' : `the lock of ${environment}`;
        throw new bundle_errors/* LockstepError */.Cj('component-unknown', {
            message: `${where} has no component ${target.component}`,
            hint: `choose from: ${[...(current?.components.keys() ?? [])].join(', ')}`,
            data: { environment, components: [target.component] },
        });
    }
    const wanted = target.kind === 'version' ? target.version : target.commit;
    const { entry } = await (0,resolve_component/* resolveComponent */.g)(world, declared, wanted, null);
    if (target.kind === 'version')
        requireExact(target, entry.ref, entry.version);
    const components = new Map([...current.components, [target.component, entry]]);
    const lock = { ...current, components };
    return {
        kind: target.kind,
        value: `${target.component}@${wanted}`,
        lock,
        components: [target.component],
    };
}
/** A range or a branch could mean another commit tomorrow; a rollback goes to one version. */
function requireExact(target, ref, resolved) {
    const plain = (text) => text.replace(/^refs\/tags\//, '').replace(/^(?:.*\/)?v?/, '');
    if (ref?.startsWith('refs/tags/') === true && plain(target.version) === plain(resolved))
        return;
    throw new bundle_errors/* LockstepError */.Cj('ref-invalid', {
        message: `${target.component} cannot go back to ${JSON.stringify(target.version)}: it is no exact version`,
        hint: ref?.startsWith('refs/tags/') === true
            ? `write ${resolved}`
            : `write a tag, or a commit with --to-commit`,
        data: { component: target.component },
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback.js
/** `rollback`: moves the lock of an environment to an earlier state, so that it sticks, and applies it from the store. */

















/**
 * Plans first: the target is found and verified, conflicts and missing outputs are known before anything moves (T49).
 * Then the journal's head, the lock file and its commit move, then the lock is applied. When the apply fails the head
 * stays moved, and the answer has the command that undoes it.
 *
 * Throws `trust-low`, `lock-missing`, `rollback-target-missing`, `dependency-conflict` (unless forced),
 * `journal-moved`, `journal-corrupt`, and what resolving and applying throw.
 */
async function rollback(world, options) {
    if (!options.dryRun)
        (0,require_trust/* requireTrust */.a)(world, `roll ${options.environment} back`);
    const planned = await planRollback(world, options);
    const { errors } = planned;
    if (options.dryRun)
        return result(world, planned, { ok: errors.length === 0, apply: planned.plan });
    if (errors.length > 0 && !options.force)
        throw refused(options.environment, errors);
    const moves = await moveHead(world, planned);
    const delivered = await deliver(world, planned);
    const applied = options.apply ? await applyLock(world, planned, moves.undo) : null;
    return result(world, planned, {
        ok: applied?.ok ?? true,
        apply: applied,
        delivered,
        undo: moves.undo,
    });
}
async function planRollback(world, options) {
    const { environment } = options;
    const manifest = (0,load/* loadManifest */.eY)(world);
    const environments = (0,load/* loadEnvironments */.H2)(world, manifest);
    (0,load/* requireEnvironment */.L3)(world, environments, environment);
    const state = await (0,environment_state/* readState */.un)(world, environment);
    const current = requireCurrent(state);
    const found = await findTarget(world, options.target, {
        state,
        manifest,
        components: options.components,
    });
    const next = rolledBackLock({
        found: found.lock,
        current,
        environment,
        components: found.components,
        manifest,
        manifestDigest: (0,wanted/* manifestDigest */.I)(manifest, environments, environment),
        now: new Date(world.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    });
    const changes = (0,domain_changes/* compareLocks */.S)(state.file ?? current, next);
    const plan = options.apply ? await (0,apply/* apply */.B)(world, applyOptions(options, next, true)) : null;
    const hold = (0,rollback_hold/* rollbackHold */.O)((0,domain_changes/* compareLocks */.S)(current, next), {
        span: options.hold ?? world.config.rollback.hold,
        now: world.clock.now(),
    });
    const view = { environment, manifest, state, found, next, now: world.clock.now() };
    const judged = rollbackFindings(view);
    const findings = [...judged, ...(await wouldBuild(world, next, plan)), ...(plan?.findings ?? [])];
    const errors = errorsOf(judged);
    return { options, state, found, next, changes, hold, findings, errors, plan };
}
function requireCurrent(state) {
    const { environment, current } = state;
    if (current === null) {
        throw new bundle_errors/* LockstepError */.Cj('lock-missing', {
            message: `${environment} has no lock, so there is nothing to roll back`,
            hint: `lockstep lock --env ${environment}`,
            data: { environment },
        });
    }
    (0,environment_state/* requireCurrentFormat */.I8)(environment, current);
    return current;
}
function refused(environment, errors) {
    const [first] = errors;
    const code = errors.every((one) => one.code === 'environment-order')
        ? 'environment-order'
        : 'dependency-conflict';
    return new bundle_errors/* LockstepError */.Cj(code, {
        message: `${environment} is not rolled back: ${errors.map((one) => one.message).join('; ')}`,
        hint: first?.fix ?? 'add --force to go past it',
        data: { environment, findings: errors },
    });
}
/** Moves the head, unless it is there already, and says how to come back. */
async function moveHead(world, planned) {
    const { options, next, errors: overridden } = planned;
    const digest = (0,lock_bytes/* lockDigest */.sU)(next);
    const before = await (0,environment_state/* adoptState */.Gb)(world, planned.state);
    if (before.head?.lock === digest)
        return { undo: undoOfHead(before) };
    const { head } = before;
    const entry = await (0,journal/* appendEntries */.PI)(world, options.environment, (journal) => {
        (0,journal_moved/* assertUnmoved */.f4)(journal, { head });
        return {
            entry: {
                kind: 'rollback',
                lock: digest,
                components: planned.found.components,
                ...wholeTarget(planned),
                reason: options.reason,
                ...(planned.hold === null ? {} : { hold: planned.hold }),
                ...(overridden.length === 0 ? {} : { overrides: overridden.map((one) => one.message) }),
            },
            locks: new Map([[digest, (0,lock_bytes/* lockBytes */.FM)(next)]]),
            message: subject(planned),
        };
    });
    return { undo: head === null ? null : undoCommand(entry, head, before.current) };
}
function deliver(world, planned) {
    const { environment, via, push } = planned.options;
    const message = subject(planned);
    return (0,deliver_lock/* deliverLock */.H)(world, { environment, lock: planned.next, via, push, message });
}
function subject({ options, found, changes }) {
    return `Roll back ${options.environment} to ${found.value}: ${(0,promotion/* changesInWords */.W1)(changes)}`;
}
function applyOptions(options, lock, dryRun) {
    return {
        command: dryRun ? 'plan' : 'apply',
        environment: options.environment,
        components: [],
        withDependencies: true,
        locked: true,
        restoreOnly: false,
        dryRun,
        keepGoing: false,
        jobs: options.jobs,
        skipPackages: false,
        force: options.force,
        lock,
        runPhases: { verify: true, deploy: true },
        record: !dryRun,
    };
}
/** The head has moved; a failure says so, keeps its own code, and tells both ways on. */
async function applyLock(world, { options, next }, undo) {
    try {
        return await (0,apply/* apply */.B)(world, applyOptions(options, next, false));
    }
    catch (error) {
        if (!(error instanceof bundle_errors/* LockstepError */.Cj))
            throw error;
        const { environment } = options;
        throw new bundle_errors/* LockstepError */.Cj(error.code, {
            message: `${environment} was moved, and stays so, but could not be applied: ${error.message}`,
            hint: `lockstep apply --env ${environment} --locked${undo === null ? '' : `, or undo it: ${undo}`}`,
            data: { ...error.data, environment, undo, lock: (0,lock_bytes/* lockDigest */.sU)(next) },
            cause: error,
        });
    }
}
function result(world, planned, done) {
    const { options, state, found, next, hold } = planned;
    const { environment, dryRun } = options;
    const digest = (0,lock_bytes/* lockDigest */.sU)(next);
    const changed = state.file === null || (0,lock_bytes/* lockDigest */.sU)(state.file) !== digest;
    return {
        command: 'rollback',
        ok: done.ok,
        environment,
        findings: [...planned.findings, ...failedApply(environment, done)],
        dryRun,
        target: { kind: found.kind, value: found.value, lock: targetDigest(planned) },
        lock: done.delivered?.summary ?? (0,load/* lockSummary */.qp)(world, environment, { digest, changed }),
        changes: planned.changes,
        reason: options.reason,
        hold: hold === null ? null : { components: hold.components, expires: hold.expires },
        undo: done.undo ?? null,
        apply: done.apply,
        commit: done.delivered?.commit ?? null,
    };
}
/** Of an earlier lock the digest it had; one component put back makes a lock that never was before. */
function targetDigest({ found, next }) {
    const isMade = found.kind === 'version' || found.kind === 'commit';
    return (0,lock_bytes/* lockDigest */.sU)(isMade ? next : found.lock);
}
/** So that `previous` and holds know the lock again after it was fitted to another manifest. */
function wholeTarget(planned) {
    return planned.found.components.length === 0 ? { target: targetDigest(planned) } : {};
}
function failedApply(environment, done) {
    if (done.apply === null || done.apply.ok || done.apply.dryRun)
        return [];
    const next = `lockstep apply --env ${environment} --locked`;
    return [
        {
            severity: 'error',
            code: 'rollback-not-applied',
            where: { environment },
            message: `the lock of ${environment} has moved, and stays so, but applying it failed`,
            fix: typeof done.undo === 'string' ? `${next}, or undo it: ${done.undo}` : next,
        },
    ];
}


/***/ })

};
