export const id = 6734;
export const ids = [6734];
export const modules = {

/***/ 66734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/domain/changes.js
var domain_changes = __webpack_require__(89599);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/promotion.js
var domain_promotion = __webpack_require__(70507);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/domain/select-ref.js
var select_ref = __webpack_require__(57412);
;// CONCATENATED MODULE: ./.cache/bundle/domain/satisfies.js
/** Whether a locked component is what some wanted version can mean. */


/** True when `wanted`, asked of a repository with that one ref, would select the locked commit. */
function satisfiesWanted(entry, wanted, tagPrefix) {
    const commit = entry.commit;
    if (wanted === commit || wanted === entry.version)
        return true;
    if (entry.ref === null)
        return false;
    try {
        const ref = { name: entry.ref, object: commit, commit };
        return (0,select_ref/* selectRef */.o)(wanted, tagPrefix, [ref]).commit === commit;
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'ref-missing', 'ref-invalid', 'ref-ambiguous'))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/domain/wanted.js
var wanted = __webpack_require__(46839);
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
// EXTERNAL MODULE: ./.cache/bundle/domain/holds.js
var holds = __webpack_require__(97860);
// EXTERNAL MODULE: ./.cache/bundle/domain/conflicts.js
var conflicts = __webpack_require__(42165);
// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
// EXTERNAL MODULE: ./.cache/bundle/domain/head-history.js
var head_history = __webpack_require__(75375);
// EXTERNAL MODULE: ./.cache/bundle/operations/graph-findings.js
var graph_findings = __webpack_require__(62091);
;// CONCATENATED MODULE: ./.cache/bundle/operations/promote-gates.js
/** The gates of a promotion: each looks at the exact lock that would be shipped and says pass, fail or unknown. */







/** Asks every gate, in the order they are shown; none stops the others (T48). */
function askGates(input) {
    return [order, lockValid, verifiedInSource, promote_gates_conflicts, promote_gates_holds, trust].map((gate) => gate(input));
}
function order(input) {
    const declared = input.config.environments;
    const fault = (0,domain_promotion/* orderFault */.nj)(declared, input);
    if (fault === null)
        return pass('order', declared.join(' → '));
    const next = declared[declared.indexOf(input.from) + 1];
    const fix = next === undefined || !declared.includes(input.from)
        ? `promote along ${declared.join(' → ')}`
        : `lockstep promote ${input.from} ${next}`;
    return fail('order', [problem(input, 'environment-order', { message: fault, fix })]);
}
function lockValid(input) {
    const { from, source, sourceDigest } = input;
    const fix = `lockstep lock --env ${from}`;
    const say = (message, component) => problem(input, 'lock-stale', {
        message,
        fix,
        ...(component === undefined ? {} : { component }),
    });
    const findings = [];
    if (source.formatVersion !== 2)
        findings.push(say(`the lock of ${from} has the earlier format`));
    if (source.partial)
        findings.push(say(`the lock of ${from} is partial`));
    if (source.environment !== from) {
        findings.push(say(`the lock of ${from} says it is of ${source.environment ?? 'no environment'}`));
    }
    for (const fault of sourceFaults(input)) {
        findings.push(say(`${fault.component} in the lock of ${from} ${fault.what}`, fault.component));
    }
    if (findings.length > 0)
        return fail('lock-valid', findings);
    return pass('lock-valid', `${from} ${(0,digest/* shortDigest */.VK)(sourceDigest)} belongs to the manifest`);
}
/** What the promotion would take over and the manifest declares otherwise; for a whole promotion also what is missing. */
function sourceFaults(input) {
    const { manifest, source } = input;
    const whole = input.components.length === 0;
    const taken = new Map([...source.components].filter(([name]) => whole || input.components.includes(name)));
    const missing = [...manifest.components.keys()].filter((name) => whole && !source.components.has(name));
    return [
        ...(0,domain_promotion/* structureFaults */.r)({ components: taken, manifest }),
        ...missing.map((component) => ({ component, what: 'is missing; the manifest has it' })),
    ];
}
function verifiedInSource(input) {
    const { from, sourceDigest } = input;
    const name = 'verified-in-source';
    const applied = (0,head_history/* decidingApply */.Kh)(input.sourceEntries, sourceDigest);
    const fix = `lockstep apply --env ${from} --locked`;
    if (applied === undefined) {
        const message = `the journal has no apply of ${(0,digest/* shortDigest */.VK)(sourceDigest)} in ${from}`;
        const finding = {
            ...problem(input, 'not-verified', { message, fix }),
            severity: 'warning',
        };
        return { gate: { name, state: 'unknown', detail: message }, findings: [finding] };
    }
    const told = `apply #${applied.sequence} by ${applied.actor} in ${from}`;
    if (applied.ok !== true) {
        return fail(name, [problem(input, 'not-verified', { message: `${told} failed`, fix })]);
    }
    return pass(name, `${told} ended well${applied.verified === true ? ' and was verified' : ''}`);
}
function promote_gates_conflicts(input) {
    const found = [...(0,conflicts/* rangeConflicts */.F)(input.merged), ...(0,graph_findings/* graphFindings */.j)(input.merged)];
    const errors = found.filter((finding) => finding.severity === 'error');
    if (errors.length > 0)
        return { ...fail('conflicts', errors), findings: found };
    const detail = `${input.merged.components.size} components fit together`;
    return { ...pass('conflicts', detail), findings: found };
}
function promote_gates_holds(input) {
    const active = (0,holds/* activeHolds */.NX)(input.targetEntries, input.now);
    const stopped = (0,domain_promotion/* moving */.H_)(input.changes).flatMap((change) => stopOf(input, active, change));
    if (stopped.length > 0) {
        const clears = stopped.map((one) => one.clearsAt).filter((at) => at !== null);
        const all = clears.length === stopped.length;
        const verdict = fail('holds', stopped.map((one) => one.finding));
        const clearsAt = clears.sort().at(-1);
        if (!all || clearsAt === undefined)
            return verdict;
        return { ...verdict, gate: { ...verdict.gate, clearsAt } };
    }
    return pass('holds', active.length === 0 ? 'nothing is held' : 'no held component changes');
}
function stopOf(input, active, change) {
    const { component, to } = change;
    const hold = (0,holds/* holdOn */.nH)(active, component) ??
        active.find((one) => to !== null && (0,holds/* isRejected */.TK)([one], component, to.commit));
    if (hold === undefined)
        return [];
    const { actor, sequence, reason } = hold.entry;
    const until = hold.expires === null ? '' : ` until ${hold.expires}`;
    const back = to !== null && (0,holds/* isRejected */.TK)(active, component, to.commit);
    const what = back ? ` and ${(0,git_ids/* shortSha */.Fu)(to.commit)} is the commit it rejects` : '';
    const finding = problem(input, 'held', {
        component,
        message: `${component} is held in ${input.to} by ${actor} (#${sequence})${until}: ${reason ?? 'no reason given'}${what}`,
        fix: `lockstep resume ${component} --env ${input.to} --reason "…", or promote without it`,
    });
    return [{ finding, clearsAt: hold.expires }];
}
function trust(input) {
    if (input.host.trust === 'high')
        return pass('trust', 'the event is trusted');
    const message = 'this event may not promote: strangers can cause it';
    const fix = 'promote from a protected branch, or by hand';
    return fail('trust', [problem(input, 'trust-low', { message, fix })]);
}
function pass(name, detail) {
    return { gate: { name, state: 'pass', detail }, findings: [] };
}
function fail(name, findings) {
    const detail = findings.map((finding) => finding.message).join('; ');
    return { gate: { name, state: 'fail', detail }, findings };
}
function problem(input, code, said) {
    const where = {
        environment: input.to,
        ...(said.component === undefined ? {} : { component: said.component }),
    };
    return { severity: 'error', code, where, message: said.message, fix: said.fix };
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/promote.js
/** `promote A B`: gates on the exact lock, then one move of the journal's head, then the lock file of B. */












/**
 * Promotes along the order declared in `lockstep.yaml`. A gate that says no is an answer (`decision: block`), not an
 * error. Throws `environment-order-missing`, `environment-unknown`, `lock-missing`, `component-unknown`,
 * `journal-moved` when the target moved since the plan (T45, T47), and `journal-corrupt`.
 */
async function promote(world, options) {
    const promotion = await planPromotion(world, options);
    const { state, merged } = promotion;
    (0,journal_moved/* assertExpected */.FV)(state.journal, options.expectHead);
    if ((0,domain_promotion/* decisionOf */.uv)(promotion.verdicts.map(({ gate }) => gate)) !== 'allow' || options.dryRun) {
        return result(world, promotion, {});
    }
    const already = state.current !== null && (0,lock_bytes/* lockDigest */.sU)(state.current) === (0,lock_bytes/* lockDigest */.sU)(merged);
    if (already)
        return finishEarlier(world, promotion);
    const entry = await record(world, promotion);
    return result(world, promotion, { entry, delivered: await deliver(world, promotion) });
}
async function planPromotion(world, options) {
    const { from, to } = options;
    const manifest = (0,load/* loadManifest */.eY)(world);
    const environments = (0,load/* loadEnvironments */.H2)(world, manifest);
    requireOrder(world);
    for (const environment of [from, to])
        (0,load/* requireEnvironment */.L3)(world, environments, environment);
    const source = (0,load/* requireLock */.TU)(world, from);
    requireComponents(source, options);
    const [sourceJournal, targetJournal] = await (0,journal/* readJournals */.rZ)(world, [from, to]);
    if (sourceJournal === undefined || targetJournal === undefined) {
        throw new errors/* LockstepError */.Cj('bug', { message: 'a journal was not read' });
    }
    const state = (0,environment_state/* stateOf */.L4)(world, targetJournal);
    if (state.current !== null)
        (0,environment_state/* requireCurrentFormat */.I8)(to, state.current);
    const sourceDigest = (0,lock_bytes/* lockDigest */.sU)(source);
    const merged = (0,domain_promotion/* mergedLock */.cO)({
        source,
        sourceDigest,
        target: state.current,
        environment: to,
        components: options.components,
        manifest,
        manifestDigest: (0,wanted/* manifestDigest */.I)(manifest, environments, to),
        now: new Date(world.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    });
    const changes = (0,domain_changes/* compareLocks */.S)(state.file ?? state.current, merged);
    const verdicts = askGates({
        from,
        to,
        components: options.components,
        config: world.config,
        manifest,
        host: world.host,
        source,
        sourceDigest,
        sourceEntries: sourceJournal.entries,
        targetEntries: targetJournal.entries,
        merged,
        changes,
        now: world.clock.now(),
    });
    return {
        options,
        manifest,
        environments,
        source,
        sourceDigest,
        state,
        merged,
        changes,
        verdicts,
    };
}
function requireOrder(world) {
    if (world.config.environments.length > 0)
        return;
    throw new errors/* LockstepError */.Cj('environment-order-missing', {
        message: 'lockstep.yaml declares no order of environments, so there is nothing to promote along',
        hint: 'add "environments: [dev, staging, prod]" to lockstep.yaml',
    });
}
function requireComponents(source, { from, components }) {
    const unknown = components.filter((name) => !source.components.has(name));
    if (unknown.length === 0)
        return;
    throw new errors/* LockstepError */.Cj('component-unknown', {
        message: `the lock of ${from} has no component ${unknown.join(', ')}`,
        hint: `choose from: ${[...source.components.keys()].join(', ')}`,
        data: { environment: from, components: unknown },
    });
}
/** One entry, one pointer moves; whoever moved the head or a hold first wins. */
async function record(world, promotion) {
    const { options, source, sourceDigest, merged } = promotion;
    const stops = (0,journal_moved/* stopsOf */.lD)(promotion.state.journal);
    const { head } = await (0,environment_state/* adoptState */.Gb)(world, promotion.state);
    const digest = (0,lock_bytes/* lockDigest */.sU)(merged);
    return (0,journal/* appendEntries */.PI)(world, options.to, (journal) => {
        (0,journal_moved/* assertUnmoved */.f4)(journal, { head, stops });
        return {
            entry: {
                kind: 'promotion',
                lock: digest,
                components: options.components,
                reason: options.reason ?? null,
                from: { environment: options.from, lock: sourceDigest },
            },
            locks: new Map([
                [digest, (0,lock_bytes/* lockBytes */.FM)(merged)],
                [sourceDigest, (0,lock_bytes/* lockBytes */.FM)(source)],
            ]),
            message: subject(promotion),
        };
    });
}
/** Nothing is left to record: the file, its commit and the push of an interrupted run are finished. */
async function finishEarlier(world, promotion) {
    const { state } = promotion;
    const pending = state.standing === 'pending';
    const entry = pending && state.head?.kind === 'promotion' ? state.head : null;
    const delivered = await deliver(world, promotion);
    return result(world, promotion, delivered.changed ? { entry, delivered } : { entry });
}
function deliver(world, promotion) {
    const { to, via, push } = promotion.options;
    const message = subject(promotion);
    return (0,deliver_lock/* deliverLock */.H)(world, { environment: to, lock: promotion.merged, via, push, message });
}
function subject({ options, changes }) {
    return `Promote ${options.from} → ${options.to}: ${(0,domain_promotion/* changesInWords */.W1)(changes)}`;
}
function result(world, promotion, done) {
    const { options, state, merged, changes, verdicts } = promotion;
    const gates = verdicts.map(({ gate }) => gate);
    const decision = (0,domain_promotion/* decisionOf */.uv)(gates);
    const digest = (0,lock_bytes/* lockDigest */.sU)(merged);
    const planned = (0,load/* lockSummary */.qp)(world, options.to, {
        digest,
        changed: decision === 'allow' && (state.file === null || (0,lock_bytes/* lockDigest */.sU)(state.file) !== digest),
    });
    return {
        command: 'promote',
        ok: decision !== 'block',
        environment: options.to,
        findings: [...verdicts.flatMap((verdict) => verdict.findings), ...notices(promotion)],
        from: options.from,
        to: options.to,
        dryRun: options.dryRun,
        decision,
        gates,
        lock: done.delivered?.summary ?? planned,
        changes,
        promotionId: done.entry?.id ?? null,
        delivered: done.delivered?.delivered ?? null,
        commit: done.delivered?.commit ?? null,
    };
}
function notices(promotion) {
    const { options, state, changes } = promotion;
    const findings = [];
    const say = (severity, code, message, fix) => {
        const where = { environment: options.to };
        findings.push({ severity, code, where, message, ...(fix === undefined ? {} : { fix }) });
    };
    if (state.standing === 'pending' && state.head !== null) {
        const told = `#${state.head.sequence} by ${state.head.actor}`;
        say('warning', 'delivery-pending', `${told} moved ${options.to} and its lock file was never written; this writes it`);
    }
    if (state.standing === 'adopt' && state.head !== null) {
        say('notice', 'lock-adopted', `the lock file of ${options.to} was changed since #${state.head.sequence}; it counts as it is`);
    }
    if ((0,domain_promotion/* moving */.H_)(changes).length === 0) {
        say('notice', 'nothing-to-promote', `${options.to} has what ${options.from} has already`);
    }
    for (const change of changes.filter(({ kind }) => kind === 'downgrade')) {
        const step = `${change.from?.version ?? ''} → ${change.to?.version ?? ''}`;
        say('warning', 'downgrade', `${change.component} goes back in ${options.to}: ${step}`, `leave it out with --component, if ${options.to} should keep it`);
    }
    return [...findings, ...pinFindings(promotion)];
}
/** An explicit promotion wins over a pin in environments.yaml, but the next `lock` would not: that is told. */
function pinFindings({ options, environments, manifest, changes, merged }) {
    const pins = environments.get(options.to);
    return (0,domain_promotion/* moving */.H_)(changes).flatMap(({ component }) => {
        const [pin, entry] = [pins?.get(component), merged.components.get(component)];
        const tagPrefix = manifest.components.get(component)?.tagPrefix ?? '';
        if (pin === undefined || entry === undefined)
            return [];
        if (satisfiesWanted(entry, pin, tagPrefix))
            return [];
        return [
            {
                severity: 'warning',
                code: 'pin-differs',
                where: { environment: options.to, component },
                message: `environments.yaml pins ${component} to ${pin} in ${options.to}, and ${entry.version} is promoted`,
                fix: `write "${component}: ${entry.version}" under ${options.to} in environments.yaml, or the next lock goes back`,
            },
        ];
    });
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/promote.js
/** `lockstep promote`. */




const run = ({ world, values }) => {
    const expected = values.text('expect-head');
    return promote(world, {
        from: (0,names/* parseEnvironmentName */.gU)((0,selection/* requiredText */.$4)(values, 'from')),
        to: (0,names/* parseEnvironmentName */.gU)((0,selection/* requiredText */.$4)(values, 'to')),
        components: (0,selection/* componentsOf */.ct)(values),
        reason: values.text('reason'),
        dryRun: values.flag('dry-run'),
        via: (0,selection/* viaOf */.wQ)(values),
        push: values.flag('push'),
        ...(expected === null ? {} : { expectHead: (0,digest/* parseDigest */.m)(expected) }),
    });
};


/***/ }),

/***/ 75375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ decidingApply),
/* harmony export */   it: () => (/* binding */ lastVerifiedLock),
/* harmony export */   p4: () => (/* binding */ isVerified),
/* harmony export */   vC: () => (/* binding */ previousLock)
/* harmony export */ });
/* unused harmony export headHistory */
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24821);

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


/***/ })

};
