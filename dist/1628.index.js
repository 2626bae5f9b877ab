export const id = 1628;
export const ids = [1628];
export const modules = {

/***/ 73534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ headAt),
/* harmony export */   H: () => (/* binding */ datedMoves)
/* harmony export */ });
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43918);

/**
 * Every move of the head, oldest first. The chain leads, not the clocks of those who wrote it (T58): an entry counts from
 * the latest moment told so far, and a moment that cannot be read or lies in the future tells nothing.
 */
function datedMoves(entries, now) {
    let since = null;
    return entries.filter(_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .movesHead */ .$_).map((entry) => {
        const at = Date.parse(entry.at);
        if (at <= now)
            since = Math.max(since ?? at, at);
        return { entry, since };
    });
}
/** The move that led to where the environment was at `moment`; null when the journal begins later. */
function headAt(entries, { moment, now }) {
    const moves = datedMoves(entries, now);
    return moves.findLast(({ since }) => since !== null && since <= moment)?.entry ?? null;
}


/***/ }),

/***/ 62090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ formerLocks)
/* harmony export */ });
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43918);
/* harmony import */ var _environment_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17761);


/** Locks whose bytes are gone are left out. Throws `journal-corrupt` for a text that is no lock. */
function* formerLocks(journal) {
    const seen = new Set();
    for (const entry of journal.entries.toReversed()) {
        if (!(0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .movesHead */ .$_)(entry) || seen.has(entry.lock) || !journal.locks.has(entry.lock))
            continue;
        seen.add(entry.lock);
        yield { entry, lock: (0,_environment_state_js__WEBPACK_IMPORTED_MODULE_1__/* .lockOf */ .Vx)(journal, entry.lock) };
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


/***/ }),

/***/ 8029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OV: () => (/* binding */ hexAsked),
/* harmony export */   j: () => (/* binding */ resolveDigest),
/* harmony export */   q2: () => (/* binding */ wholeDigest)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/** Short digests, as people type them: the one object of the store that they mean. */


/** Fewer digits would soon mean several objects. */
const LEAST_DIGITS = 6;
const SHOWN = 8;
/** Hex digits of a digest that may be short, with or without `sha256:`. Throws `digest-invalid`. */
function hexAsked(text) {
    const hex = text
        .trim()
        .toLowerCase()
        .replace(/^sha256:/, '');
    if (/^[0-9a-f]{6,64}$/.test(hex))
        return hex;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('digest-invalid', {
        message: `${JSON.stringify(text)} is not a digest`,
        hint: `write ${LEAST_DIGITS} to 64 hexadecimal digits, with or without sha256: before them`,
    });
}
/** The whole digest that some text is, or null for a short one. Throws `digest-invalid`. */
function wholeDigest(text) {
    const hex = hexAsked(text);
    return hex.length === 64 ? (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(`sha256:${hex}`) : null;
}
/**
 * The object of the local store that a digest means, out of those kinds. Throws `digest-invalid` for one that is
 * wrong or means several, `object-missing` for one that means none.
 */
async function resolveDigest({ catalog }, text, kinds) {
    const hex = hexAsked(text);
    const all = await catalog.find(hex);
    const found = all.filter(({ kind }) => kinds.includes(kind));
    const [only] = found;
    if (only !== undefined && found.length === 1)
        return only;
    if (only === undefined)
        throw absent(hex, all, kinds);
    const shown = found.slice(0, SHOWN).map(({ kind, digest }) => `${kind} ${(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`);
    const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('digest-invalid', {
        message: `${hex} means ${found.length} objects: ${shown.join(', ')}${more}`,
        hint: 'write more digits',
        data: { candidates: found },
    });
}
function absent(hex, all, kinds) {
    const [other] = all;
    const isOther = other === undefined
        ? ''
        : `; it has a ${other.kind} of that digest, and a ${kinds.join(' or ')} is wanted`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('object-missing', {
        message: `the store here has no ${kinds.join(' or ')} ${hex}${isOther}`,
        hint: 'lockstep store list',
        data: { digest: hex },
    });
}


/***/ }),

/***/ 50484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ storedOutputs),
/* harmony export */   f: () => (/* binding */ storedComponent)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44916);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _journal_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62090);
/* harmony import */ var _resolve_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8029);
/** `rollback store`: the component that made an output of the store, back to the lock in which it had that output. */




/**
 * The newest lock of the journal in which the component had that output, or its sources built it. Throws
 * `digest-invalid` for a text that is no digest or means several outputs, `component-unknown` when several components
 * have it, `rollback-target-missing`.
 */
async function storedComponent(world, target, state) {
    const hex = (0,_resolve_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .hexAsked */ .OV)(target.digest);
    const records = (await world.catalog.records())
        .map(({ record }) => record)
        .filter(({ output }) => (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(output).startsWith(hex));
    const isWhole = hex.length === 64 && target.component !== null;
    const found = [];
    for (const one of storedOutputs(state, records)) {
        const isAsked = target.component === null || target.component === one.component;
        if (!isAsked || !(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(one.output).startsWith(hex))
            continue;
        found.push(one);
        if (isWhole)
            break;
    }
    const { component, output, lock } = onlyOne(state, target, found);
    const isRecorded = found.some((one) => one.isRecorded);
    const entry = lock.components.get(component);
    // A record here is enough to find the lock; that its output is used again is for the rules of records to say.
    const wanted = { ...entry, output: isRecorded ? output : entry.output };
    return {
        kind: 'store',
        value: `${component}@${(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(output)}`,
        lock: { ...lock, components: new Map([...lock.components, [component, wanted]]) },
        components: [component],
        output,
    };
}
/** Newest lock first; of a lock what it names itself, what its applies made, then what records here built from its sources. */
function* storedOutputs({ journal }, records) {
    for (const { lock, entry } of (0,_journal_locks_js__WEBPACK_IMPORTED_MODULE_2__/* .formerLocks */ .M)(journal)) {
        const applied = journal.entries
            .filter((one) => one.lock === entry.lock)
            .map(({ outputs }) => outputs ?? {});
        for (const component of lock.components.values()) {
            yield* outputsOf(component, { applied, records, lock, entry });
        }
    }
}
function outputsOf({ name: component, output, tree }, from) {
    const { lock, entry, applied, records } = from;
    const made = applied.flatMap((outputs) => outputs[component] ?? []);
    const recorded = new Set([...(output === null ? [] : [output]), ...made]);
    const built = records
        .filter((record) => record.component === component && record.inputs.tree === tree)
        .map((record) => record.output)
        .filter((one) => !recorded.has(one));
    return [
        ...[...recorded].map((one) => ({ component, output: one, lock, entry, isRecorded: true })),
        ...built.map((one) => ({ component, output: one, lock, entry, isRecorded: false })),
    ];
}
function onlyOne({ environment }, { digest, component }, found) {
    const [first] = found;
    const ofWhom = component === null ? 'any component' : component;
    if (first === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('rollback-target-missing', {
            message: `no lock in the journal of ${environment} has the output ${digest} of ${ofWhom}`,
            hint: `lockstep rollback list --env ${environment}`,
            data: { environment, digest },
        });
    }
    const outputs = [...new Set(found.map(({ output }) => output))];
    if (outputs.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('digest-invalid', {
            message: `${digest} means ${outputs.length} outputs: ${outputs.slice(0, 8).map(_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD).join(', ')}`,
            hint: 'write more digits',
            data: { environment, candidates: outputs },
        });
    }
    const names = [...new Set(found.map((one) => one.component))].sort();
    if (names.length > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('component-unknown', {
            message: `${names.join(' and ')} both had the output ${digest} in ${environment}`,
            hint: 'say which with --component',
            data: { environment, components: names },
        });
    }
    return first;
}


/***/ }),

/***/ 91628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/promotion.js
var promotion = __webpack_require__(70507);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var bundle_errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/apply.js + 8 modules
var apply = __webpack_require__(27323);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-lock.js
var deliver_lock = __webpack_require__(26753);
// EXTERNAL MODULE: ./.cache/bundle/domain/delivery-state.js
var delivery_state = __webpack_require__(74544);
// EXTERNAL MODULE: ./.cache/bundle/domain/delivery-steps.js
var delivery_steps = __webpack_require__(89934);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-advance.js + 4 modules
var deliver_advance = __webpack_require__(65020);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-config.js
var deliver_config = __webpack_require__(41344);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-abort.js
var deliver_abort = __webpack_require__(55918);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-end.js
var deliver_end = __webpack_require__(99241);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-moves.js
var deliver_moves = __webpack_require__(20322);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-report.js
var deliver_report = __webpack_require__(10780);
// EXTERNAL MODULE: ./.cache/bundle/operations/environment-state.js
var environment_state = __webpack_require__(17761);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var operations_journal = __webpack_require__(38318);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/operations/require-trust.js
var require_trust = __webpack_require__(59612);
;// CONCATENATED MODULE: ./.cache/bundle/operations/deliver-rollback.js














/**
 * A rollback while a delivery runs ends it first. Where only `previous` or `last-verified` was asked for, that is all:
 * the environment never left the lock it is in. Null = go on with what was asked. Throws `delivery-busy` while another
 * run moves the traffic, and what aborting throws.
 */
async function endRunningDelivery(world, options) {
    const { environment, target, dryRun } = options;
    if (!world.config.delivery.has(environment))
        return null;
    const journal = await (0,operations_journal/* readJournal */.a0)(world, environment);
    const running = (0,delivery_state/* deliveryState */.oE)(journal.entries);
    if (running === null)
        return null;
    const isAll = target.kind === 'previous' || target.kind === 'last-verified';
    const at = { journal, running };
    if (dryRun)
        return isAll ? preview(world, options, at) : null;
    (0,require_trust/* requireTrust */.a)(world, `roll ${environment} back`);
    const delivery = (0,deliver_config/* deliveryOfRunning */.$)(world.config, environment, running);
    requireIdle(world, delivery, at);
    const end = await ended(world, options, { delivery, at });
    return isAll ? answerOf(world, options, { at, end, report: (0,deliver_report/* endReport */.eQ)(delivery, end) }) : null;
}
/** A promotion is aborted; the traffic of an earlier rollback, which was killed, follows its head. */
async function ended(world, options, { delivery, at }) {
    const hold = options.hold ?? world.config.rollback.hold;
    const scope = { world, environment: options.environment, delivery, hold, stepNow: null };
    const { running } = at;
    const isEnding = running.phase === 'switching' && running.target === 0;
    if (isEnding || running.first.kind === 'rollback')
        return (0,deliver_advance/* advance */.n)(scope, at);
    const reason = options.reason ?? `rolled back by ${world.host.actor}`;
    return (await (0,deliver_end/* aborts */.Cv)(scope, at, { reason, isBlamed: true })).end;
}
function requireIdle(world, delivery, { journal, running }) {
    if (running.phase !== 'switching')
        return;
    const until = (0,delivery_steps/* claimEnds */.Ny)(delivery, running, world.clock.now());
    if (until === null)
        return;
    const { sequence, actor } = running.last;
    throw new bundle_errors/* LockstepError */.Cj('delivery-busy', {
        message: `#${sequence} by ${actor} is moving the traffic of ${journal.environment}; two at once could leave it anywhere`,
        hint: `run the same command again when that is done, at the latest after ${new Date(until).toISOString()}`,
        data: { environment: journal.environment, until: new Date(until).toISOString() },
    });
}
function preview(world, options, at) {
    return answerOf(world, options, { at, end: null, report: (0,deliver_report/* runningReport */.Od)(world, at.journal) });
}
function answerOf(world, { environment, target, dryRun, reason }, done) {
    const { running } = done.at;
    const isAbort = running.first.kind !== 'rollback';
    const lock = (isAbort ? running.previousLock : running.lock) ?? running.lock;
    const hold = done.end?.journal.entries.findLast((entry) => entry.hold !== undefined && entry.delivery?.id === running.id)?.hold;
    const message = isAbort
        ? `a delivery was running (#${running.last.sequence}): ${dryRun ? 'this would abort it' : 'it is aborted'}, and ${environment} stays in the lock it is in`
        : `an earlier rollback (#${running.first.sequence}) is ${dryRun ? 'not finished: this would finish it' : 'finished by this'}`;
    return {
        command: 'rollback',
        ok: true,
        environment,
        findings: [{ severity: 'notice', code: 'delivery-ended', where: { environment }, message }],
        dryRun,
        target: { kind: target.kind, value: target.kind, lock },
        from: running.previousLock ?? lock,
        lock: (0,load/* lockSummary */.qp)(world, environment, { digest: lock, changed: false }),
        changes: isAbort ? (0,deliver_abort/* changesBack */.q)(done.at) : [],
        dependents: [],
        outputs: { proven: 0, remote: 0, lost: [] },
        reason,
        hold: hold === undefined ? null : { components: hold.components, expires: hold.expires },
        undo: null,
        apply: null,
        commit: null,
        delivery: done.report,
    };
}
/** Null unless the very components that are gone back to are on the other side still. */
function planSwitchBack(world, { journal, head, current }, next) {
    const { environment } = journal;
    const digest = (0,lock_bytes/* lockDigest */.sU)(next);
    // Without a step of the head there is no entry that could claim the switch.
    if (head?.lock === digest || (current !== null && (0,lock_bytes/* lockDigest */.sU)(current) === digest))
        return null;
    const declared = world.config.delivery.get(environment);
    if (declared === undefined || declared.switch === null)
        return null;
    const { live, idle, idleLock } = (0,delivery_state/* sidesOf */.Mm)(journal.entries, declared.sides);
    if (!declared.sides.includes(live) || idleLock === null || !journal.locks.has(idleLock)) {
        return null;
    }
    if (!sameComponents((0,environment_state/* lockOf */.Vx)(journal, idleLock), next))
        return null;
    const delivery = { ...declared, strategy: 'blue-green' };
    const mark = {
        id: world.random.hex(12),
        strategy: delivery.strategy,
        phase: 'switching',
        side: idle,
        percent: 100,
        detail: `${idle} still has it, so only the traffic goes back`,
    };
    return {
        mark,
        report: (0,deliver_report/* switchBackReport */.u)(mark, { otherSide: live, lock: digest }),
        run: () => follow(world, delivery, { environment, id: mark.id }),
    };
}
async function follow(world, delivery, { environment, id }) {
    const journal = await (0,operations_journal/* readJournal */.a0)(world, environment);
    const running = (0,delivery_state/* deliveryState */.oE)(journal.entries);
    if (running?.id !== id) {
        throw new bundle_errors/* LockstepError */.Cj('journal-moved', {
            message: `another run moved the traffic of ${environment} since the rollback was recorded`,
            hint: `lockstep history --env ${environment}`,
            data: { environment },
        });
    }
    const at = { journal, running };
    const { journal: after, entry } = await (0,deliver_moves/* switchBack */.gw)({ world, environment, delivery }, at);
    const detail = entry.delivery?.detail ?? '';
    const none = { findings: [], verdict: null, clearsAt: null };
    return (0,deliver_report/* endReport */.eQ)(delivery, { ...none, state: 'finished', journal: after, at, entry, detail });
}
/** Time, origin and the manifest of the day may differ: what is on the side may not. */
function sameComponents(a, b) {
    const bare = (lock) => (0,lock_bytes/* lockBytes */.FM)({ ...lock, generatedAt: '', promotedFrom: null, manifest: null, partial: false });
    return bare(a) === bare(b);
}

// EXTERNAL MODULE: ./.cache/bundle/operations/journal-moved.js
var journal_moved = __webpack_require__(14953);
// EXTERNAL MODULE: ./.cache/bundle/domain/bypasses.js
var bypasses = __webpack_require__(83856);
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
/** What is known of a rollback before anything moves: conflicts, foreign locks, commits that were rolled away. */









/** Findings that stop a rollback. */
function errorsOf(findings) {
    return findings.filter((finding) => finding.severity === 'error');
}
/** The error of a rollback that is not done, with everything that stops it. */
function refused(environment, errors) {
    const [first] = errors;
    const isAll = (code) => errors.every((one) => one.code === code);
    const code = Object.entries(REFUSALS).find(([finding]) => isAll(finding))?.[1] ?? 'dependency-conflict';
    return new bundle_errors/* LockstepError */.Cj(code, {
        message: `${environment} is not rolled back: ${errors.map((one) => one.message).join('; ')}`,
        hint: first?.fix ?? 'add --force to go past it',
        data: { environment, findings: errors },
    });
}
/** Code of the error when every finding has that code. */
const REFUSALS = {
    'environment-order': 'environment-order',
    'rejected-returns': 'held',
    'restore-missing': 'restore-missing',
};
/** Ranges of dependents, missing dependencies and circles of a lock. */
function conflictsOf(lock) {
    return [...(0,conflicts/* rangeConflicts */.F)(lock), ...(0,graph_findings/* graphFindings */.j)(lock)];
}
/** Everything that a person should know of the lock that the environment would get. */
function rollbackFindings(view) {
    return [
        ...conflictsOf(view.next).map((finding) => withWayOut(view, finding)),
        ...foreignLock(view),
        ...returning(view),
        ...misfits(view),
        ...same(view),
        ...(0,bypasses/* bypassesOf */.W)(view.state.journal.entries, (0,lock_bytes/* lockDigest */.sU)(view.next)),
    ];
}
/** With one component put back, the fix names the dependents that could go along. */
function withWayOut({ environment, found, next }, finding) {
    if (finding.severity !== 'error' || finding.where?.component === undefined)
        return finding;
    if (found.components.length === 0) {
        return { ...finding, fix: `lockstep rollback list --env ${environment}, or add --force` };
    }
    const name = finding.where.component;
    const also = [name, ...[...(0,graph/* dependentsOf */.yk)(next.components, [name])].sort()].join(', ');
    const fix = `roll back the dependents too (${also}) with --include-dependents, or add --force`;
    return { ...finding, fix };
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
/** What a hold rejects was rolled away from, and must not come back under another name (T49); its own undo may bring it. */
function returning(view) {
    const { environment, state, found, next, now } = view;
    const holds = holdsAgainst(state, { lock: (0,lock_bytes/* lockDigest */.sU)(found.lock), now });
    return rejectedIn(next, { holds, from: state.current }).map(({ name, version }) => ({
        severity: 'error',
        code: 'rejected-returns',
        where: { environment, component: name },
        message: `${name} ${version} was rolled away from ${environment}, and a hold rejects it`,
        fix: `lockstep resume ${name} --env ${environment} --reason "…", or add --force`,
    }));
}
/** Holds that speak against going to a lock. */
function holdsAgainst({ journal }, { lock, now }) {
    return (0,domain_holds/* holdsAfter */.V4)((0,domain_holds/* activeHolds */.NX)(journal.entries, now), lock);
}
/** Components of a lock whose very commit is rejected, and that are not at it already. */
function rejectedIn(lock, given) {
    return [...lock.components.values()].filter(({ name, commit }) => (0,domain_holds/* isRejected */.TK)(given.holds, name, commit) && given.from?.components.get(name)?.commit !== commit);
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

// EXTERNAL MODULE: ./.cache/bundle/domain/changes.js
var changes = __webpack_require__(89599);
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
var domain_wanted = __webpack_require__(46839);
;// CONCATENATED MODULE: ./.cache/bundle/operations/prove-outputs.js

/** The outputs that the lock of a rollback names, and those that applies made of it or of its target; sorted. */
function recordedOutputs(next, { journal, found }) {
    const wanted = new Map();
    const [own, target] = [(0,lock_bytes/* lockDigest */.sU)(next), (0,lock_bytes/* lockDigest */.sU)(found.lock)];
    for (const { kind, lock, outputs = {} } of journal.entries) {
        if (kind !== 'apply' || (lock !== own && lock !== target))
            continue;
        const isAll = lock === own || found.components.length === 0;
        for (const name of isAll ? next.components.keys() : found.components) {
            const output = outputs[name];
            if (output !== undefined)
                wanted.set(name, output);
        }
    }
    for (const { name, output } of next.components.values()) {
        if (output !== null)
            wanted.set(name, output);
    }
    return [...wanted]
        .map(([component, output]) => ({ component, output }))
        .sort((a, b) => (a.component < b.component ? -1 : 1));
}
/**
 * Reads and hashes the packs that hold these outputs, and no others; what is damaged is set aside and counts as lost unless
 * a remote has it. With `bring`, what a remote has is fetched, verified, so that its word is not all there is. Throws
 * `cancelled` and what the store throws.
 */
async function proveOutputs(world, wanted, { bring }) {
    const trees = [...new Set(wanted.map(({ output }) => output))];
    if (trees.length === 0)
        return { proven: [], remote: [], lost: [] };
    // What is damaged is not here any more afterwards.
    await world.catalog.verify(trees, world.signal);
    const states = new Map();
    for (const tree of trees) {
        const isSound = await isHere(world, tree);
        states.set(tree, isSound ? 'proven' : await elsewhere(world, tree, bring));
    }
    const of = (state) => wanted.filter(({ output }) => states.get(output) === state);
    return { proven: of('proven'), remote: of('remote'), lost: of('lost') };
}
/** On this disk; without remotes the store knows nothing else. */
function isHere({ store, catalog, tiers }, tree) {
    return tiers === null ? store.has(tree) : catalog.has(tree);
}
/** What is fetched is verified on its way in. */
async function elsewhere({ store, tiers }, tree, bring) {
    if (tiers === null)
        return 'lost';
    if (bring)
        return (await tiers.bring(tree)) ? 'proven' : 'lost';
    return (await store.has(tree)) ? 'remote' : 'lost';
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/dependents-along.js
/** Which components must go back together with one, so that the set fits: a fixed point over an earlier lock. */

/**
 * Tries the earlier locks, newest first: whatever does not fit to the chosen components takes the entry it had there,
 * its own dependents follow, and so does what an older dependent needs older; until nothing is broken. Every companion
 * comes out of one lock, in which they did live together. What was broken elsewhere before stays out of it.
 */
function dependentsAlong(request) {
    const { next, chosen, earlier } = request;
    const broken = brokenAround(next, new Set(chosen));
    if (broken.length === 0)
        return { fits: true, components: [], lock: next, from: null };
    const tried = [];
    for (const candidate of earlier) {
        const found = joined(request, candidate);
        if ('why' in found)
            tried.push(`${candidate.name}: ${found.why}`);
        else
            return { fits: true, ...found, from: candidate };
    }
    return { fits: false, broken: broken.map(({ message }) => message), tried };
}
function joined(request, { lock: source }) {
    const { next, chosen } = request;
    const members = new Set(chosen);
    const components = new Map(next.components);
    let lock = next;
    for (;;) {
        const one = nextToJoin(brokenAround(lock, members), members);
        if (one === null)
            break;
        const name = joiner(one, members);
        if (name === null)
            return { why: one.message };
        const entry = source.components.get(name);
        if (entry === undefined)
            return { why: `${one.message}, and it has no ${name}` };
        if (request.isRejected(entry)) {
            return { why: `${one.message}, and a hold rejects the ${name} it has (${entry.version})` };
        }
        members.add(name);
        components.set(name, entry);
        lock = { ...next, components: sorted(components) };
    }
    return { components: [...members].filter((name) => !chosen.includes(name)).sort(), lock };
}
/** Dependents before what older ones need: a dependent that goes back may no longer need anything. */
function nextToJoin(broken, members) {
    return broken.find(({ dependent }) => !members.has(dependent)) ?? broken[0] ?? null;
}
/** The end of a broken dependency that may still go back; null when both did. */
function joiner({ dependent, dependency }, members) {
    if (!members.has(dependent))
        return dependent;
    return members.has(dependency) ? null : dependency;
}
/** Unsatisfied dependencies with an end among the members; what cannot be told is a warning elsewhere, not broken. */
function brokenAround(lock, members) {
    return [...lock.components.values()].flatMap((dependent) => dependent.dependsOn
        .filter(({ name }) => members.has(dependent.name) || members.has(name))
        .flatMap((dependency) => brokenBy(lock, dependent, dependency)));
}
function brokenBy(lock, dependent, dependency) {
    const finding = (0,conflicts/* conflictOf */.S)(dependent, dependency, lock);
    const isAbsent = !lock.components.has(dependency.name);
    if (finding === null || (finding.severity !== 'error' && !isAbsent))
        return [];
    return [{ dependent: dependent.name, dependency: dependency.name, message: finding.message }];
}
function sorted(components) {
    return new Map([...components].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// EXTERNAL MODULE: ./.cache/bundle/operations/journal-locks.js
var journal_locks = __webpack_require__(62090);
;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-dependents.js





/** Distinct earlier locks that are looked at; whoever needs an older one names it. */
const LOCKS_TRIED = 200;
/** Reasons that a message tells. */
const REASONS_TOLD = 5;
/** `next` has the chosen components put back. When no earlier lock fits, the finding is an error that says what was tried. */
function takeAlong(state, { next, found, now }) {
    if (found.components.length === 0)
        return { components: [], lock: next, findings: [] };
    const holds = holdsAgainst(state, { lock: (0,lock_bytes/* lockDigest */.sU)(found.lock), now });
    const along = dependentsAlong({
        next,
        chosen: found.components,
        earlier: earlierLocks(state),
        isRejected: ({ name, commit }) => (0,domain_holds/* isRejected */.TK)(holds, name, commit),
    });
    if (!along.fits)
        return { components: [], lock: next, findings: [noneFits(state, found, along)] };
    const { components, lock, from } = along;
    return { components, lock, findings: from === null ? [] : [told(state, components, from)] };
}
function* earlierLocks(state) {
    const now = state.current === null ? null : (0,lock_bytes/* lockDigest */.sU)(state.current);
    let tried = 0;
    for (const { entry, lock } of (0,journal_locks/* formerLocks */.M)(state.journal)) {
        if (entry.lock === now)
            continue;
        if ((tried += 1) > LOCKS_TRIED)
            return;
        yield { name: `#${entry.sequence}`, lock };
    }
}
function told({ environment }, components, from) {
    const message = `${components.join(', ')} ${components.length === 1 ? 'goes' : 'go'} back too, to what ${environment} had in ${from.name}`;
    return { severity: 'notice', code: 'dependents-along', where: { environment }, message };
}
function noneFits({ environment }, { value }, { broken, tried }) {
    const shown = tried.slice(0, REASONS_TOLD);
    const more = tried.length > shown.length ? [`and ${tried.length - shown.length} more`] : [];
    const reasons = tried.length === 0 ? 'there is none' : [...shown, ...more].join('; ');
    return {
        severity: 'error',
        code: 'dependency-conflict',
        where: { environment },
        message: `with ${value} ${broken.join('; ')}; no earlier lock has dependents that fit (${reasons})`,
        fix: `go back to a whole lock: lockstep rollback list --env ${environment}; or add --force`,
    };
}

// EXTERNAL MODULE: ./.cache/bundle/operations/rollback-hold.js
var rollback_hold = __webpack_require__(19214);
;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-outputs.js
/** The plan of a rollback's apply together with the proof of its outputs, and what both mean for people. */


/**
 * Plans, proves what the plan restores, and plans again when something of it turned out lost: the plan that is shown is the
 * one that the proven store gives.
 */
async function proveRollback(world, request) {
    const first = await request.plan();
    const wanted = wantedOf(request, first);
    const outputs = await proveOutputs(world, wanted, { bring: !request.dryRun });
    const plan = outputs.lost.length === 0 ? first : await request.plan();
    const missing = missingOf(request, { plan, outputs });
    const findings = [
        ...missingFindings(request, outputs, missing),
        ...(plan?.findings ?? []).filter(({ code }) => code !== 'restore-missing'),
        ...otherOutput(request, plan),
    ];
    return { plan, outputs, findings };
}
/** What the plan restores or keeps; where it would build, what was there once. */
function wantedOf({ recorded }, plan) {
    if (plan === null)
        return recorded;
    const known = new Map(recorded.map(({ component, output }) => [component, output]));
    return plan.plan.steps.flatMap((step) => {
        const output = step.output ?? known.get(step.component);
        return output === undefined || step.action === 'remove'
            ? []
            : [{ component: step.component, output }];
    });
}
/** Components that would have to be built; also what the plan still hopes to restore, and no remote gave. */
function missingOf({ restoreOnly }, { plan, outputs }) {
    if (plan === null)
        return outputs.lost.map(({ component }) => component);
    const lost = new Set(outputs.lost.map(({ output }) => output));
    const forbidden = new Set(plan.findings
        .filter(({ code }) => code === 'restore-missing')
        .map(({ where }) => where?.component));
    return plan.plan.steps
        .filter(({ component, action, output }) => {
        if (action === 'restore' && output !== null && lost.has(output))
            return true;
        return restoreOnly ? forbidden.has(component) : action === 'build';
    })
        .map(({ component }) => component);
}
/** Building is one warning; an error for each where only what is stored may be used. */
function missingFindings({ next, restoreOnly }, { lost }, missing) {
    if (missing.length === 0)
        return [];
    const { environment } = next;
    const where = environment === null ? {} : { environment };
    const told = missing.map((component) => ({ component, what: inWords(component, lost) }));
    if (!restoreOnly) {
        const message = `the store does not have the output of ${told.map(({ what }) => what).join(', ')}: to be built`;
        return [{ severity: 'warning', code: 'will-build', where, message }];
    }
    const flag = environment === null ? '' : ` --env ${environment}`;
    return told.map(({ component, what }) => ({
        severity: 'error',
        code: 'restore-missing',
        where: { ...where, component },
        message: `the store does not have the output of ${what}, and building is forbidden`,
        fix: `leave out --restore-only to build it again, or choose another state: lockstep rollback list${flag}`,
    }));
}
function inWords(component, lost) {
    const found = lost.find((one) => one.component === component);
    return found === undefined ? component : `${component} (${(0,domain_digest/* shortDigest */.VK)(found.output)})`;
}
/** An output depends on those of its dependencies: under others the same sources may make another. */
function otherOutput({ found }, plan) {
    const [component] = found.components;
    const step = plan?.plan.steps.find((one) => one.component === component);
    if (found.output === undefined || step === undefined || step.output === found.output)
        return [];
    const instead = step.output === null ? 'a new build' : (0,domain_digest/* shortDigest */.VK)(step.output);
    return [
        {
            severity: 'warning',
            code: 'output-differs',
            where: { component: step.component },
            message: `${step.component} would get ${instead} and not ${(0,domain_digest/* shortDigest */.VK)(found.output)}: what goes into its build has changed since`,
            fix: 'go back to the whole lock that had it: lockstep rollback list',
        },
    ];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/head-at.js
var head_at = __webpack_require__(73534);
// EXTERNAL MODULE: ./.cache/bundle/domain/head-history.js
var head_history = __webpack_require__(75375);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-lock.js
var read_lock = __webpack_require__(63774);
// EXTERNAL MODULE: ./.cache/bundle/domain/span.js
var domain_span = __webpack_require__(71808);
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
;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-component.js


/** Throws `component-unknown`, `ref-invalid` for a range or branch, and what resolving throws. */
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
    const { entry } = await (0,resolve_component/* resolveComponent */.g2)(world, declared, wanted, null);
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

// EXTERNAL MODULE: ./.cache/bundle/operations/rollback-stored.js
var rollback_stored = __webpack_require__(50484);
;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-target.js
/** What a rollback is asked to go back to, found: an earlier lock of the environment, or one component put back. */












/**
 * Finds the target. Throws `rollback-target-missing`, `component-unknown`, `ref-invalid` for a range or branch, what
 * resolving a component throws, `lock-invalid` for a file, `digest-invalid`, and `usage` for an odd span.
 */
async function findTarget(world, target, given) {
    const { state, components } = given;
    switch (target.kind) {
        case 'version':
        case 'commit':
            return oneComponent(world, target, given);
        case 'store':
            return (0,rollback_stored/* storedComponent */.f)(world, target, state);
        case 'lock': {
            const lock = lockFromFile(world, state, target.file);
            requireComponents(state, lock, components);
            await proveLock(world, lock, { known: state.current, components });
            return { kind: target.kind, value: target.file, lock, components };
        }
        case 'previous':
        case 'last-verified':
        case 'age':
        case 'snapshot':
        case 'entry':
        case 'lock-digest': {
            const lock = (0,environment_state/* lockOf */.Vx)(state.journal, digestOfTarget(target, state, world.clock.now()));
            requireComponents(state, lock, components);
            return { kind: target.kind, value: rollback_target_valueOf(target), lock, components };
        }
    }
}
function digestOfTarget(target, state, now) {
    switch (target.kind) {
        case 'previous':
            return (0,head_history/* previousLock */.vC)(stepsOf(state)) ?? missing(state, 'no lock before the one it is in');
        case 'last-verified':
            return ((0,head_history/* lastVerifiedLock */.it)(stepsOf(state)) ??
                missing(state, 'no other lock that was applied and verified'));
        case 'age':
            return byAge(state, target.span, now);
        case 'snapshot':
            return byLabel(state, target.label) ?? missing(state, `no snapshot ${target.label}`);
        case 'lock-digest':
            return target.digest;
        case 'entry':
            return byName(state, target.id);
    }
}
/** A component that the target lock does not have could only be taken away by this, which nobody means. */
function requireComponents({ environment }, lock, components) {
    const unknown = components.filter((name) => !lock.components.has(name));
    if (unknown.length === 0)
        return;
    throw new bundle_errors/* LockstepError */.Cj('component-unknown', {
        message: `the lock that ${environment} would go back to has no component ${unknown.join(', ')}`,
        hint: `choose from: ${[...lock.components.keys()].join(', ')}`,
        data: { environment, components: unknown },
    });
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
function byAge(state, span, now) {
    const { environment, journal } = state;
    if (!(0,domain_span/* isSpan */.bl)(span)) {
        throw new bundle_errors/* LockstepError */.Cj('usage', {
            message: `${JSON.stringify(span)} is no span of time to go back by`,
            hint: 'write a number above 0 and s, m, h, d or w, such as 2d',
        });
    }
    const entry = (0,head_at/* headAt */.E)(journal.entries, { moment: now - (0,domain_span/* parseSpan */.wr)(span), now });
    if (entry !== null)
        return entry.lock;
    const first = journal.entries[0];
    const since = first === undefined ? 'is empty' : `begins at ${first.at}`;
    throw new bundle_errors/* LockstepError */.Cj('rollback-target-missing', {
        message: `the journal of ${environment} ${since}, so it does not tell where ${environment} was ${span} ago`,
        hint: `lockstep rollback list --env ${environment}`,
        data: { environment, span },
    });
}
/** Null when there is none. Two states of one label cannot come from Lockstep, and neither of them is guessed. */
function byLabel(state, label) {
    const entries = state.journal.entries.filter((entry) => entry.label === label);
    const locks = new Set(entries.map((entry) => entry.lock));
    if (locks.size > 1) {
        const numbers = entries.map((entry) => `#${entry.sequence}`).join(', ');
        return missing(state, `more than one state with the label ${label}: ${numbers}`);
    }
    return entries[0]?.lock ?? null;
}
function byName(state, id) {
    const { entries, locks } = state.journal;
    const labelled = byLabel(state, id);
    if (labelled !== null)
        return labelled;
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
    switch (target.kind) {
        case 'entry':
            return target.id;
        case 'age':
            return target.span;
        case 'snapshot':
            return target.label;
        case 'lock-digest':
            return target.digest;
        case 'previous':
        case 'last-verified':
            return target.kind;
    }
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

;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-plan.js














/** Throws `lock-missing`, what finding the target throws, and what a plan and the store throw. Moves nothing. */
async function planRollback(world, options) {
    const { environment, components } = options;
    const manifest = (0,load/* loadManifest */.eY)(world);
    const environments = (0,load/* loadEnvironments */.H2)(world, manifest);
    (0,load/* requireEnvironment */.L3)(world, environments, environment);
    const state = await (0,environment_state/* readState */.un)(world, environment);
    const current = requireCurrent(state);
    const found = await findTarget(world, options.target, { state, manifest, components });
    const now = world.clock.now();
    const base = { state, current, found, manifest, now };
    const wanted = (0,domain_wanted/* manifestDigest */.I)(manifest, environments, environment);
    const made = lockOfRollback({ ...base, manifestDigest: wanted }, options);
    const { next } = made;
    const back = options.apply ? planSwitchBack(world, state, next) : null;
    const isApplied = options.apply && back === null;
    const proof = await proveRollback(world, {
        next,
        found,
        recorded: recordedOutputs(next, { journal: state.journal, found }),
        restoreOnly: options.restoreOnly === true,
        dryRun: options.dryRun,
        plan: async () => (isApplied ? (0,apply/* apply */.B)(world, applyOptions(options, next, true)) : null),
    });
    const judged = [...made.findings, ...rollbackFindings({ ...base, environment, next })];
    const span = options.hold ?? world.config.rollback.hold;
    return {
        ...made,
        options,
        state,
        current,
        found,
        changes: (0,changes/* compareLocks */.Ss)(state.file ?? current, next),
        hold: (0,rollback_hold/* rollbackHold */.O)((0,changes/* compareLocks */.Ss)(current, next), { span, now }),
        outputs: proof.outputs,
        findings: [...judged, ...proof.findings],
        errors: errorsOf(judged),
        blockers: errorsOf(proof.findings).filter(({ code }) => code === 'restore-missing'),
        plan: proof.plan,
        back,
    };
}
/** The lock that the environment gets, with the dependents that had to come along. */
function lockOfRollback(from, { environment, includeDependents }) {
    const { found, state, now } = from;
    const iso = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
    const putBack = (lock, components) => rolledBackLock({ ...from, found: lock, environment, components, now: iso });
    const alone = putBack(found.lock, found.components);
    if (includeDependents !== true) {
        return { next: alone, dependents: [], components: found.components, findings: [] };
    }
    const along = takeAlong(state, { next: alone, found, now });
    const components = [...found.components, ...along.components];
    return {
        next: along.components.length === 0 ? alone : putBack(along.lock, components),
        dependents: along.components,
        components,
        findings: along.findings,
    };
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
/** How the lock is applied, or its plan is made. */
function applyOptions(options, lock, dryRun) {
    return {
        command: dryRun ? 'plan' : 'apply',
        environment: options.environment,
        components: [],
        withDependencies: true,
        locked: true,
        restoreOnly: options.restoreOnly === true,
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

;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-result.js


/** Done, or what would be done: the same object. */
function resultOf(world, planned, done) {
    const { options, state, found, next, hold, outputs } = planned;
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
        from: (0,lock_bytes/* lockDigest */.sU)(planned.current),
        lock: done.delivered?.summary ?? (0,load/* lockSummary */.qp)(world, environment, { digest, changed }),
        changes: planned.changes,
        dependents: planned.dependents,
        outputs: {
            proven: outputs.proven.length,
            remote: outputs.remote.length,
            lost: outputs.lost.map(({ component, output }) => ({ component, output })),
        },
        reason: options.reason,
        hold: hold === null ? null : { components: hold.components, expires: hold.expires },
        undo: done.undo ?? null,
        apply: done.apply,
        commit: done.delivered?.commit ?? null,
        delivery: done.delivery ?? planned.back?.report ?? null,
    };
}
/** Of an earlier lock the digest it had; one component put back makes a lock that never was before. */
function targetDigest({ found, next }) {
    return (0,lock_bytes/* lockDigest */.sU)(MADE.includes(found.kind) ? next : found.lock);
}
const MADE = ['version', 'commit', 'store'];
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

// EXTERNAL MODULE: ./.cache/bundle/operations/deployments.js + 1 modules
var deployments = __webpack_require__(42798);
;// CONCATENATED MODULE: ./.cache/bundle/operations/tell-rollback.js

/** `entry` is null when nothing moved; `target` is what was asked for, for people. */
async function tellRollback(world, entry, target) {
    if (entry === null)
        return [];
    return (0,deployments/* tellDeployment */.j)(world, {
        environment: entry.environment,
        lock: entry.lock,
        state: 'queued',
        description: `rolled back to ${target}, to be applied`,
        payload: () => Promise.resolve({ previous_lock: entry.previousLock, rollback_id: entry.id }),
        which: 'anew',
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback-undo.js
/** The command that undoes a rollback, exactly as it can be typed. */




/**
 * Back to the entry before; holds nothing back, and is forced only when that state has conflicts of its own, or was itself
 * forced past a hold that is still in force. The hold of the rollback that it undoes never stops it.
 */
function undoCommand(state, at) {
    const { entry, former, now } = at;
    const [to, of] = [(0,domain_digest/* hexOf */.ZD)(former.id).slice(0, 12), (0,domain_digest/* hexOf */.ZD)(entry.id).slice(0, 12)];
    const { journal } = state;
    const lock = journal.locks.has(former.lock) ? (0,environment_state/* lockOf */.Vx)(journal, former.lock) : state.current;
    const force = lock !== null && needsForce(state, lock, now) ? ' --force' : '';
    return `lockstep rollback to ${to} --env ${entry.environment} --hold none${force} --reason "undo ${of}"`;
}
function needsForce(state, lock, now) {
    const holds = holdsAgainst(state, { lock: (0,lock_bytes/* lockDigest */.sU)(lock), now });
    return (errorsOf(conflictsOf(lock)).length > 0 || rejectedIn(lock, { holds, from: null }).length > 0);
}
/** The undo of a rollback that an earlier run recorded and this one only finishes; null for any other head. */
function undoOfHead(state, now) {
    const { standing, journal, head } = state;
    if (standing !== 'pending' || head?.kind !== 'rollback')
        return null;
    const former = journal.entries.findLast((entry) => entry.sequence < head.sequence && entry.lock === head.previousLock);
    return former === undefined ? null : undoCommand(state, { entry: head, former, now });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/rollback.js















/**
 * Plans first: the target is found and verified, its outputs are hashed, conflicts are known before anything moves (T49).
 * Then the journal's head, the lock file and its commit move, then the lock is applied. When the apply fails the head
 * stays moved, and the answer has the command that undoes it.
 *
 * Throws `trust-low`, `lock-missing`, `rollback-target-missing`; unless forced `dependency-conflict` and `held`; under
 * `restoreOnly` `restore-missing`; `journal-moved`, `journal-corrupt`, and what resolving and applying throw.
 */
async function rollback(world, options) {
    if (!options.dryRun)
        (0,require_trust/* requireTrust */.a)(world, `roll ${options.environment} back`);
    const ended = await endRunningDelivery(world, options);
    if (ended !== null)
        return ended;
    const planned = await planRollback(world, options);
    const { blockers } = planned;
    const stops = options.force ? blockers : [...planned.errors, ...blockers];
    if (options.dryRun)
        return resultOf(world, planned, { ok: stops.length === 0, apply: planned.plan });
    if (stops.length > 0)
        throw refused(options.environment, stops);
    const moves = await moveHead(world, planned);
    const told = await tellRollback(world, moves.entry, planned.found.value);
    const delivered = await deliver(world, planned);
    const delivery = (await planned.back?.run()) ?? null;
    const isApplied = options.apply && planned.back === null;
    const applied = isApplied ? await applyLock(world, planned, moves.undo) : null;
    const answer = resultOf(world, planned, {
        ok: applied?.ok ?? true,
        apply: applied,
        delivery,
        delivered,
        undo: moves.undo,
    });
    return { ...answer, findings: [...answer.findings, ...told] };
}
/** Moves the head, unless it is there already, and says how to come back. */
async function moveHead(world, planned) {
    const { options, next, errors: overridden } = planned;
    const digest = (0,lock_bytes/* lockDigest */.sU)(next);
    const before = await (0,environment_state/* adoptState */.Gb)(world, planned.state);
    const now = world.clock.now();
    if (before.head?.lock === digest)
        return { undo: undoOfHead(before, now), entry: null };
    const { head } = before;
    const entry = await (0,operations_journal/* appendEntries */.PI)(world, options.environment, (journal) => {
        (0,journal_moved/* assertUnmoved */.f4)(journal, { head });
        return {
            entry: {
                kind: 'rollback',
                lock: digest,
                components: planned.components,
                ...wholeTarget(planned),
                ...(planned.back === null ? {} : { delivery: planned.back.mark }),
                reason: options.reason,
                ...(planned.hold === null ? {} : { hold: planned.hold }),
                ...(overridden.length === 0 ? {} : { overrides: overridden.map((one) => one.message) }),
            },
            locks: new Map([[digest, (0,lock_bytes/* lockBytes */.FM)(next)]]),
            message: subject(planned),
        };
    });
    return { undo: head === null ? null : undoCommand(before, { entry, former: head, now }), entry };
}
function deliver(world, planned) {
    const { environment, via, push } = planned.options;
    const message = subject(planned);
    return (0,deliver_lock/* deliverLock */.H)(world, { environment, lock: planned.next, via, push, message });
}
function subject({ options, found, changes }) {
    return `Roll back ${options.environment} to ${found.value}: ${(0,promotion/* changesInWords */.W1)(changes)}`;
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


/***/ })

};
