export const id = 9900;
export const ids = [9900];
export const modules = {

/***/ 56231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/domain/approvals.js
var approvals = __webpack_require__(91222);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/promotion.js
var promotion = __webpack_require__(70507);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/gates/gate-input.js
var gate_input = __webpack_require__(59665);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var journal = __webpack_require__(38318);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal-moved.js
var journal_moved = __webpack_require__(14953);
// EXTERNAL MODULE: ./.cache/bundle/operations/promote-plan.js + 3 modules
var promote_plan = __webpack_require__(90614);
// EXTERNAL MODULE: ./.cache/bundle/operations/require-trust.js
var require_trust = __webpack_require__(59612);
;// CONCATENATED MODULE: ./.cache/bundle/operations/approve.js
/** `approve A B`: a person's yes to one exact plan, kept in the journal of the target. */









/**
 * Binds the plan: whatever changes afterwards makes another, which this says nothing of. Throws `trust-low`,
 * `journal-moved` when the plan is another than `expectPlan` (T47), `usage` when there is nothing to approve, and what
 * `planPromotion` throws.
 */
async function approve(world, options) {
    const { to } = options;
    (0,require_trust/* requireTrust */.a)(world, `approve a promotion to ${to}`);
    requirePerson(world, to);
    const promotion = await (0,promote_plan/* planPromotion */.z)(world, options);
    (0,journal_moved/* assertPlanned */.vK)(promotion, options.expectPlan);
    requireChange(promotion);
    const { state, merged, source, plan } = promotion;
    const stops = (0,journal_moved/* stopsOf */.lD)(state.journal);
    const entry = await (0,journal/* appendEntries */.PI)(world, to, (journal) => {
        (0,journal_moved/* assertUnmoved */.f4)(journal, { head: state.head, stops });
        return {
            entry: {
                kind: 'approval',
                // It leaves the head alone; only before the first lock it names the one to come.
                lock: state.head?.lock ?? (0,lock_bytes/* lockDigest */.sU)(merged),
                components: options.components,
                reason: options.reason,
                from: { environment: options.from, lock: source.digest },
                plan,
            },
            locks: new Map(),
            message: `${to}: approve ${plan}`,
        };
    });
    const findings = [...counted(world, promotion), ...openGates(promotion)];
    return { command: 'approve', ok: true, environment: to, findings, entry };
}
/** A clock approves nothing. */
function requirePerson({ host }, to) {
    if (host.event?.name !== 'schedule')
        return;
    throw new errors/* LockstepError */.Cj('trust-low', {
        message: `a schedule cannot approve a promotion to ${to}: nobody said yes`,
        hint: 'approve from workflow_dispatch, or by hand',
    });
}
function requireChange({ request, changes }) {
    if ((0,promotion/* moving */.H_)(changes).length > 0)
        return;
    const { from, to } = request;
    throw new errors/* LockstepError */.Cj('usage', {
        message: `there is nothing to approve: ${to} has what ${from} has already`,
        hint: `lockstep promote ${from} ${to} --dry-run`,
    });
}
function counted({ host }, { input, plan }) {
    const { counted: before } = (0,approvals/* approversOf */.U)({
        entries: input.targetEntries,
        plan,
        others: [],
        interested: [],
    });
    if (!before.some((name) => name.toLowerCase() === host.actor.toLowerCase()))
        return [];
    const message = `${host.actor} has approved this plan before; it counts once`;
    return [
        { severity: 'notice', code: 'approved-before', where: { environment: input.to }, message },
    ];
}
function openGates({ verdicts, input }) {
    const open = verdicts.filter(({ gate }) => (0,gate_input/* isOpen */.nT)(gate) && gate.name !== 'approvals' && gate.advisory !== true);
    if (open.length === 0)
        return [];
    const message = `still open in ${input.to}: ${open.map(({ gate }) => gate.name).join(', ')}`;
    return [{ severity: 'notice', code: 'gates-open', where: { environment: input.to }, message }];
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/approve.js
/** `lockstep approve`. */



const run = ({ world, values }) => approve(world, {
    from: (0,names/* parseEnvironmentName */.gU)((0,selection/* requiredText */.$4)(values, 'from')),
    to: (0,names/* parseEnvironmentName */.gU)((0,selection/* requiredText */.$4)(values, 'to')),
    components: (0,selection/* componentsOf */.ct)(values),
    reason: values.text('reason'),
    ...(0,selection/* digestOption */.M1)(values, 'expect-plan', 'expectPlan'),
});


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

/***/ 8370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ applyStatement)
/* harmony export */ });
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/** What a signature of an `apply` entry signs: the bytes are described in docs/formats.md. */

/** Keeps a signature from meaning anything else than an apply of this format. */
const CONTEXT = 'lockstep apply 1\n';
/** The parent binds it to its place in the chain: copied to another line, an old signature is worth nothing. */
function applyStatement(entry) {
    const { environment, lock, ok = false, verified = false, outputs = {}, parent } = entry;
    return CONTEXT + (0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ environment, lock, ok, outputs, parent, verified });
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

/***/ 75375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ decidingApply),
/* harmony export */   VJ: () => (/* binding */ wasApplied),
/* harmony export */   it: () => (/* binding */ lastVerifiedLock),
/* harmony export */   p4: () => (/* binding */ isVerified),
/* harmony export */   pS: () => (/* binding */ headHistory),
/* harmony export */   vC: () => (/* binding */ previousLock)
/* harmony export */ });
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43918);

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
    const path = [];
    /** Where each lock of the path stands in it; journals are long, so nothing is searched or copied. */
    const places = new Map();
    const left = new Set();
    const seen = new Set();
    for (const step of steps) {
        if (!(0,_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .movesHead */ .$_)(step))
            continue;
        const lock = originOf(step.target ?? step.lock);
        if (step.lock !== lock)
            origins.set(step.lock, lock);
        const replaces = step.kind === 'rollback' && !seen.has(lock);
        const kept = places.get(lock) ?? Math.max(0, path.length - (replaces ? 1 : 0));
        for (const one of path.splice(kept)) {
            places.delete(one);
            left.add(one);
        }
        places.set(lock, path.push(lock) - 1);
        left.delete(lock);
        seen.add(lock);
    }
    return { path, left, originOf };
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
    return isApply(entry) && entry.ok === true && entry.verified === true;
}
/** An apply, or the promotion that ends a delivery: it was applied to its side before the traffic went there. */
function isApply({ kind, ok }) {
    return kind === 'apply' || (kind === 'promotion' && ok !== undefined);
}
/** True for an entry that says of the whole lock that it was applied well. */
function wasApplied(entry) {
    // A delivery brings the whole lock to its side, also where it promotes some components only.
    return isApply(entry) && entry.ok === true && isWhole(entry);
}
function isWhole({ kind, components }) {
    return components.length === 0 || kind === 'promotion';
}
/**
 * The apply that says whether a lock was applied well: the last of the whole lock, or a later one that failed. One of
 * some components that went well says nothing of the others. Undefined when there is none.
 */
function decidingApply(entries, lock) {
    return entries.findLast((entry) => isApply(entry) && entry.lock === lock && (isWhole(entry) || entry.ok !== true));
}


/***/ }),

/***/ 97860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ activeHolds),
/* harmony export */   TK: () => (/* binding */ isRejected),
/* harmony export */   V4: () => (/* binding */ holdsAfter),
/* harmony export */   nH: () => (/* binding */ holdOn),
/* harmony export */   w8: () => (/* binding */ heldComponents)
/* harmony export */ });
/**
 * Holds in force at `now` (milliseconds since 1970), oldest first. A hold ends when it is resumed, when it expires,
 * or when a rollback returns to the very lock that the hold's own rollback left. Expiry is the one place where a
 * clock decides (T58): it can end a hold early or late, never lose or reorder an entry.
 */
function activeHolds(entries, now) {
    let holds = [];
    for (const entry of entries) {
        if (entry.kind === 'resume')
            holds = holds.flatMap((hold) => resumed(hold, entry.components));
        if (entry.kind === 'rollback')
            holds = holds.filter((hold) => !undoes(entry, hold));
        if (entry.hold !== undefined)
            holds = [...holds, begun(entry, entry.hold)];
    }
    return holds.filter((hold) => hold.expires === null || Date.parse(hold.expires) > now);
}
/** Names held; `all` is what a hold on the whole environment stands for. */
function heldComponents(holds, all = []) {
    const named = holds.flatMap((hold) => hold.components);
    const everything = holds.some((hold) => hold.components.length === 0) ? [...all] : [];
    return new Set([...named, ...everything].filter((name) => holdOn(holds, name) !== null).sort());
}
/** The oldest hold that stops a component, or null. */
function holdOn(holds, component) {
    return holds.find((hold) => covers(hold, component)) ?? null;
}
/** True when a hold rejects that commit of that component. */
function isRejected(holds, component, commit) {
    return holds.some((hold) => hold.rejected[component] === commit);
}
/** Holds in force that would still be in force after a rollback to that lock: all but the one whose rollback it undoes. */
function holdsAfter(holds, lock) {
    return holds.filter((hold) => !isUndoneBy(hold, lock));
}
function covers(hold, component) {
    if (hold.except.includes(component))
        return false;
    return hold.components.length === 0 || hold.components.includes(component);
}
function begun(entry, hold) {
    const { components, rejected, expires } = hold;
    return { entry, components, except: [], rejected, expires };
}
function undoes(rollback, hold) {
    return isUndoneBy(hold, rollback.target ?? rollback.lock);
}
function isUndoneBy({ entry }, lock) {
    return entry.kind === 'rollback' && entry.previousLock === lock;
}
/** What is left of a hold after a resume; an empty list ends all of it. */
function resumed(hold, components) {
    if (components.length === 0)
        return [];
    const rejected = Object.fromEntries(Object.entries(hold.rejected).filter(([name]) => !components.includes(name)));
    if (hold.components.length === 0) {
        return [{ ...hold, rejected, except: [...hold.except, ...components] }];
    }
    const left = hold.components.filter((name) => !components.includes(name));
    return left.length === 0 ? [] : [{ ...hold, rejected, components: left }];
}


/***/ }),

/***/ 70507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ sameContent),
/* harmony export */   H_: () => (/* binding */ moving),
/* harmony export */   W1: () => (/* binding */ changesInWords),
/* harmony export */   cO: () => (/* binding */ mergedLock),
/* harmony export */   nj: () => (/* binding */ orderFault),
/* harmony export */   r: () => (/* binding */ structureFaults),
/* harmony export */   uv: () => (/* binding */ decisionOf)
/* harmony export */ });
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _git_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12645);
/* harmony import */ var _lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81389);
/* harmony import */ var _lock_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31478);
/** Promotion, decided without touching anything: order, the merged lock, what a gate decision follows from. */




/** Why a step from one environment to another is against the declared order, or null when it is the next one. */
function orderFault(order, { from, to }) {
    const declared = order.join(' → ');
    const [start, end] = [order.indexOf(from), order.indexOf(to)];
    if (start < 0)
        return `${from} is not in the order ${declared}`;
    if (end < 0)
        return `${to} is not in the order ${declared}`;
    if (start === end)
        return `${from} cannot be promoted to itself`;
    if (end < start)
        return `${from} comes after ${to} in ${declared}`;
    if (end > start + 1)
        return `${order.slice(start + 1, end).join(', ')} would be skipped`;
    return null;
}
/**
 * The lock that the target would have: chosen entries taken from the source byte for byte, others kept. When that
 * is what the target has already, the target's own lock comes back, time and origin unchanged. Its time is that of the
 * newest lock it is made of, so that a plan gives the same bytes whenever it is made: an approval binds them.
 */
function mergedLock(request) {
    const { source, target, manifest } = request;
    const components = mergedComponents(request);
    const isPart = request.components.length > 0;
    const fits = structureFaults({ components, manifest }).length === 0;
    const merged = {
        formatVersion: 2,
        environment: request.environment,
        generatedAt: newest(source.generatedAt, isPart ? target?.generatedAt : undefined),
        manifest: fits || target === null ? request.manifestDigest : target.manifest,
        promotedFrom: sourceOf(source, request.sourceDigest),
        partial: [...manifest.components.keys()].some((name) => !components.has(name)),
        components,
    };
    return target !== null && sameContent(merged, target) ? target : merged;
}
/** Times of locks are ISO 8601 in UTC. */
function newest(a, b) {
    return b !== undefined && b > a ? b : a;
}
function sourceOf(source, digest) {
    return source.environment === null ? null : { environment: source.environment, lock: digest };
}
/** An output is kept only where all that it was built from came along (T51). */
function mergedComponents({ source, target, components }) {
    const kept = components.length === 0 ? NOTHING : (target?.components ?? NOTHING);
    const isChosen = (name) => components.length === 0 || components.includes(name);
    const merged = (0,_lock_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .composed */ .p4)([source.components, kept], (name) => isChosen(name) ? (source.components.get(name) ?? kept.get(name)) : kept.get(name));
    const standing = [kept, source.components].flatMap((side) => [...(0,_lock_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .standingOutputs */ .F4)(merged, side)]);
    const own = standing.filter(([name, output]) => merged.get(name)?.output === output);
    return (0,_lock_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .withOutputs */ .Fk)(merged, new Map(own));
}
const NOTHING = new Map();
/** True when two locks differ in nothing but time and origin. */
function sameContent(a, b) {
    const bare = (lock) => (0,_lock_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .lockBytes */ .FM)({ ...lock, generatedAt: '', promotedFrom: null });
    return bare(a) === bare(b);
}
/** Faults of locked components against the manifest, in their order. */
function structureFaults(given) {
    return [...given.components.values()].flatMap((entry) => {
        const declared = given.manifest.components.get(entry.name);
        if (declared === undefined)
            return [{ component: entry.name, what: 'is not in the manifest' }];
        const differing = FIELDS.filter((field) => (0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(entry[field]) !== (0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(declared[field]));
        if (differing.length === 0)
            return [];
        const named = differing.map((field) => LABELS[field]).join(', ');
        return [{ component: entry.name, what: `has another ${named} in the manifest` }];
    });
}
const FIELDS = ['repo', 'type', 'buildTarget', 'dependsOn'];
const LABELS = {
    repo: 'repo',
    type: 'type',
    buildTarget: 'build_target',
    dependsOn: 'depends_on',
};
/**
 * One failed gate blocks; else one that waits holds it up. What is unknown never counts as a pass: it blocks, unless its
 * gate was not declared and only advises. A gate that is gone past decides nothing.
 */
function decisionOf(gates) {
    const open = gates.filter((gate) => gate.bypassed !== true);
    const blocks = open.some(({ state, advisory }) => state === 'fail' || (state === 'unknown' && advisory !== true));
    if (blocks)
        return 'block';
    return open.some((gate) => gate.state === 'wait') ? 'wait' : 'allow';
}
/** Changes that are changes. */
function moving(changes) {
    return changes.filter((change) => change.kind !== 'unchanged');
}
/** `api v1.2.0 → v1.3.0, old removed`: at most five, for commit subjects and reasons. */
function changesInWords(changes) {
    const all = moving(changes);
    const words = all.slice(0, 5).map(changeInWords);
    if (all.length > 5)
        words.push(`${all.length - 5} more`);
    return words.length === 0 ? 'no component changes' : words.join(', ');
}
function changeInWords({ component, from, to }) {
    if (from === null)
        return `${component} ${to?.version ?? ''} added`;
    if (to === null)
        return `${component} removed`;
    if (from.version !== to.version)
        return `${component} ${from.version} → ${to.version}`;
    return `${component} ${from.version} (${(0,_git_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortSha */ .Fu)(from.commit)} → ${(0,_git_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortSha */ .Fu)(to.commit)})`;
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

/***/ 17761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ adoptState),
/* harmony export */   I8: () => (/* binding */ requireCurrentFormat),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Vx: () => (/* binding */ lockOf),
/* harmony export */   oA: () => (/* binding */ adoptLock),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43918);
/* harmony import */ var _domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81389);
/* harmony import */ var _domain_read_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63774);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38318);
/* harmony import */ var _journal_moved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14953);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37024);







/** Reads file and journal; changes nothing. Throws what `readJournal` and `loadLock` throw. */
async function readState(world, environment) {
    return stateOf(world, await (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .readJournal */ .a0)(world, environment));
}
/** The same for a journal that was read already. */
function stateOf(world, journal) {
    const { environment } = journal;
    const head = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(journal.entries);
    const file = (0,_load_js__WEBPACK_IMPORTED_MODULE_6__/* .loadLock */ .Gt)(world, environment);
    const standing = standingOf(journal, { head, file });
    const current = standing === 'pending' && head !== null ? lockOf(journal, head.lock) : file;
    return { environment, journal, head, file, standing, current };
}
/**
 * Makes the journal's head the lock of the file: records a file that was changed in review as a `lock` entry, which is
 * also how a journal begins. Throws `lock-invalid` for a file of the earlier format.
 */
async function adoptLock(world, environment) {
    const state = await readState(world, environment);
    return adoptState(world, state);
}
/** The same for a state that was read already; nobody may have moved the head since. */
async function adoptState(world, state) {
    const { environment, file, standing } = state;
    if (standing !== 'adopt' || file === null)
        return state;
    requireCurrentFormat(environment, file);
    const digest = (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockDigest */ .sU)(file);
    await (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .appendEntries */ .PI)(world, environment, (journal) => {
        (0,_journal_moved_js__WEBPACK_IMPORTED_MODULE_5__/* .assertUnmoved */ .f4)(journal, { head: state.head });
        return {
            entry: {
                kind: 'lock',
                lock: digest,
                components: [],
                reason: 'adopted from file',
                ...promotedBy(state, file),
            },
            locks: new Map([[digest, (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockBytes */ .FM)(file)]]),
            message: `${environment}: adopt the lock of the file`,
        };
    });
    return readState(world, environment);
}
/** A promotion that came by a pull request; a file that was edited since another promotion says the old origin still. */
function promotedBy({ journal, head }, { promotedFrom }) {
    if (promotedFrom === null)
        return {};
    const text = head === null ? undefined : journal.locks.get(head.lock);
    const before = text === undefined || head === null ? null : (0,_domain_read_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .readLock */ .m)(text, (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFile */ .Ke)(head.lock)).promotedFrom;
    return before?.lock === promotedFrom.lock ? {} : { from: promotedFrom };
}
/** The lock of a digest out of the journal. Throws `rollback-target-missing`, or `journal-corrupt` for a text that is no lock. */
function lockOf(journal, digest) {
    const text = (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .lockTextOf */ ._i)(journal, digest);
    return (0,_domain_read_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .readLock */ .m)(text, (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFile */ .Ke)(digest));
}
/** Throws `lock-invalid` for a lock of the earlier format, whose commits are not proven. */
function requireCurrentFormat(environment, lock) {
    if (lock.formatVersion === 2)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('lock-invalid', {
        message: `the lock of ${environment} has the earlier format, whose commits are not proven`,
        hint: `lockstep lock --env ${environment}`,
        data: { environment },
    });
}
function standingOf(journal, { head, file }) {
    if (head === null)
        return file === null ? 'none' : 'adopt';
    if (file === null)
        return 'pending';
    const digest = (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lockDigest */ .sU)(file);
    if (digest === head.lock)
        return 'same';
    return digest === head.previousLock && !wasDelivered(journal, head) ? 'pending' : 'adopt';
}
/** A head that came from a file, or was applied since, did stand in the file: an older file is then a reviewed step back. */
function wasDelivered(journal, head) {
    if (head.kind === 'lock')
        return true;
    return journal.entries.some((entry) => entry.kind === 'apply' && entry.sequence > head.sequence && entry.lock === head.lock);
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


/***/ }),

/***/ 14953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ assertExpected),
/* harmony export */   U6: () => (/* binding */ assertSource),
/* harmony export */   f4: () => (/* binding */ assertUnmoved),
/* harmony export */   lD: () => (/* binding */ stopsOf),
/* harmony export */   vK: () => (/* binding */ assertPlanned),
/* harmony export */   vg: () => (/* binding */ assertDelivery)
/* harmony export */ });
/* harmony import */ var _domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74544);
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43918);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/** The guard of every plan: the environment must still be where the plan found it (T45, T47). */



/** Ids of the entries that made or ended holds. */
function stopsOf(journal) {
    return journal.entries
        .filter((entry) => entry.hold !== undefined || entry.kind === 'resume')
        .map((entry) => entry.id);
}
/** Throws `journal-moved` with both entries when the head, or a hold that was looked at, is another by now. */
function assertUnmoved(journal, planned) {
    const found = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(journal.entries);
    if (found?.id !== planned.head?.id)
        throw moved(journal, planned.head, found);
    if (planned.stops === undefined)
        return;
    const stops = stopsOf(journal);
    if (stops.length !== planned.stops.length) {
        const stop = journal.entries.find((entry) => entry.id === stops.at(-1)) ?? null;
        throw moved(journal, planned.head, stop);
    }
}
/** Throws `journal-moved` when the head is not the one that a caller saw: its entry id or its lock digest. */
function assertExpected(journal, expected) {
    const found = (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(journal.entries);
    if (expected === undefined || expected === found?.id || expected === found?.lock)
        return;
    const known = journal.entries.findLast((entry) => entry.id === expected || entry.lock === expected);
    throw moved(journal, known ?? null, found);
}
/** Throws `journal-moved` when a plan is another than the one that a caller saw (T47). */
function assertPlanned({ plan, request, }, expected) {
    if (expected === undefined || expected === plan)
        return;
    const { from, to } = request;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('journal-moved', {
        message: `the plan ${from} → ${to} is another by now: ${from}, ${to}, a hold or the gates have changed since it was ${expected}`,
        hint: `lockstep promote ${from} ${to} --dry-run shows the plan as it is now`,
        data: { environment: to, expected, plan },
    });
}
/** Throws `journal-moved` when the source moved, or the lock that is taken failed there, since the plan. */
function assertSource(journal, planned) {
    const since = journal.entries.slice(planned.sourceJournal.entries.length);
    const moving = since.find((entry) => (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .movesHead */ .$_)(entry) ||
        (entry.kind === 'apply' && entry.ok !== true && entry.lock === planned.source.digest));
    if (moving !== undefined)
        throw moved(journal, (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(planned.sourceJournal.entries), moving);
}
/** Throws `journal-moved` when a delivery is elsewhere than where it was left: another run took its next step. */
function assertDelivery(journal, expected) {
    const found = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryTip */ .Ob)(journal.entries);
    if (found?.id !== expected?.id)
        throw moved(journal, expected, found);
}
function moved({ environment }, planned, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('journal-moved', {
        message: `${environment} was moved by ${inWords(found)} since the plan, which was made on ${inWords(planned)}`,
        hint: `lockstep history --env ${environment}, then plan again`,
        data: { environment, planned, found },
    });
}
function inWords(entry) {
    if (entry === null)
        return 'nothing recorded';
    return `#${entry.sequence} (${entry.kind} by ${entry.actor})`;
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


/***/ })

};
