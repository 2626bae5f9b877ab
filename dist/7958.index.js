export const id = 7958;
export const ids = [7958];
export const modules = {

/***/ 97958:
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
// EXTERNAL MODULE: ./.cache/bundle/domain/journal-chain.js + 1 modules
var journal_chain = __webpack_require__(43918);
// EXTERNAL MODULE: ./.cache/bundle/domain/sources.js
var sources = __webpack_require__(90392);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var operations_journal = __webpack_require__(38318);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/promotion.js
var domain_promotion = __webpack_require__(70507);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-lock.js
var deliver_lock = __webpack_require__(26753);
// EXTERNAL MODULE: ./.cache/bundle/operations/environment-state.js
var environment_state = __webpack_require__(17761);
// EXTERNAL MODULE: ./.cache/bundle/domain/nearest.js
var nearest = __webpack_require__(67296);
// EXTERNAL MODULE: ./.cache/bundle/operations/require-trust.js
var require_trust = __webpack_require__(59612);
// EXTERNAL MODULE: ./.cache/bundle/operations/gates/ask.js + 16 modules
var ask = __webpack_require__(11614);
;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/bypass.js
/** Going past gates: only with a reason, only where it is recorded, never past what makes a promotion one. */




/** Throws `usage`, `input-missing` without a reason, and `trust-low`. */
function checkBypass(world, { bypass = [], reason = null, via, to }) {
    if (bypass.length === 0)
        return;
    (0,require_trust/* requireTrust */.a)(world, `go past gates of ${to}`);
    for (const name of bypass)
        checkName(name);
    if ((reason ?? '').trim() === '') {
        throw new errors/* LockstepError */.Cj('input-missing', {
            message: `going past ${bypass.join(', ')} needs a reason`,
            hint: 'add --reason "…"',
        });
    }
    if ((via ?? world.config.promote.via) === 'pull-request') {
        throw new errors/* LockstepError */.Cj('usage', {
            message: 'what a pull request goes past is in no journal, so it cannot be told later',
            hint: 'use --via commit with --bypass',
        });
    }
}
function checkName(name) {
    if (ask/* FIRM */.Ji.includes(name)) {
        throw new errors/* LockstepError */.Cj('usage', {
            message: `nothing goes past the gate ${name}`,
            hint: `--bypass takes: ${ask/* GATES */.JH.filter((one) => !ask/* FIRM */.Ji.includes(one)).join(', ')}`,
        });
    }
    if (ask/* GATES */.JH.includes(name))
        return;
    const [near] = (0,nearest/* nearest */.p)(name, ask/* GATES */.JH);
    throw new errors/* LockstepError */.Cj('usage', {
        message: `there is no gate ${JSON.stringify(name)}`,
        hint: near === undefined ? `choose from: ${ask/* GATES */.JH.join(', ')}` : `write ${near}`,
    });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/changes.js
var changes = __webpack_require__(89599);
// EXTERNAL MODULE: ./.cache/bundle/domain/delivery-state.js
var delivery_state = __webpack_require__(74544);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-advance.js + 4 modules
var deliver_advance = __webpack_require__(65020);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-config.js
var deliver_config = __webpack_require__(41344);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-entries.js
var deliver_entries = __webpack_require__(43652);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-report.js
var deliver_report = __webpack_require__(10780);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
;// CONCATENATED MODULE: ./.cache/bundle/operations/deliver-result.js


const DECISIONS = { waits: 'wait', finished: 'allow', aborted: 'block' };
const STATES = { waits: 'wait', finished: 'pass', aborted: 'fail' };
/** The answer of the planning, completed: the delivery is a gate of its own, beside those that let it begin. */
function withDelivery(world, base, { delivery, end, delivered }) {
    const findings = [...base.findings, ...end.findings, ...abortFindings(base, end)];
    const digest = end.at.running.lock;
    return {
        ...base,
        ok: end.state !== 'aborted' && !findings.some(({ severity }) => severity === 'error'),
        findings,
        decision: DECISIONS[end.state],
        gates: [...base.gates, gateOf(end)],
        clearsAt: end.clearsAt,
        lock: delivered?.summary ?? (0,load/* lockSummary */.qp)(world, base.to, { digest, changed: false }),
        promotionId: end.state === 'finished' ? (end.entry?.id ?? null) : null,
        delivered: delivered?.delivered ?? null,
        commit: delivered?.commit ?? null,
        delivery: (0,deliver_report/* endReport */.eQ)(delivery, end),
    };
}
function gateOf({ state, detail, clearsAt }) {
    const clears = clearsAt === null ? {} : { clearsAt };
    return { name: 'delivery', state: STATES[state], detail, ...clears };
}
function abortFindings(base, end) {
    if (end.state !== 'aborted')
        return [];
    const held = end.journal.entries.some(({ delivery, hold }) => hold !== undefined && delivery?.id === end.at.running.id);
    const again = `lockstep promote ${base.from} ${base.to}`;
    return [
        {
            severity: 'error',
            code: 'delivery-aborted',
            where: { environment: base.to },
            message: `the delivery to ${base.to} was aborted, all traffic is where it was: ${end.detail}`,
            fix: held ? `once it is mended: lockstep resume --env ${base.to} --reason "…"` : again,
        },
    ];
}

// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-side.js
var deliver_side = __webpack_require__(37221);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal-moved.js
var journal_moved = __webpack_require__(14953);
// EXTERNAL MODULE: ./.cache/bundle/domain/bypasses.js
var bypasses = __webpack_require__(83856);
// EXTERNAL MODULE: ./.cache/bundle/domain/calendar.js
var calendar = __webpack_require__(29814);
// EXTERNAL MODULE: ./.cache/bundle/domain/head-history.js
var head_history = __webpack_require__(75375);
// EXTERNAL MODULE: ./.cache/bundle/operations/gates/gate-input.js
var gate_input = __webpack_require__(59665);
;// CONCATENATED MODULE: ./.cache/bundle/operations/promote-result.js
/** What a promotion answers with: decision, gates, what ships, and what else there is to know. */








function decided({ verdicts }) {
    return (0,domain_promotion/* decisionOf */.uv)(verdicts.map(({ gate }) => gate));
}
/** What was gone past, so that it can be told for as long as the environment is in this lock. */
function overridesOf({ verdicts }) {
    const past = verdicts.filter(({ gate }) => gate.bypassed === true);
    if (past.length === 0)
        return {};
    return { overrides: past.map(({ gate }) => `${gate.name}: ${gate.detail}`) };
}
function promoteResult(world, promotion, done) {
    const { request, state, changes, verdicts, plan } = promotion;
    const { dryRun, strategy = null } = done.options;
    const asked = { to: request.to, strategy };
    const decision = decided(promotion);
    const { entry = null } = done;
    return {
        command: 'promote',
        ok: decision !== 'block',
        environment: request.to,
        findings: findingsOf(promotion, entry !== null),
        from: request.from,
        to: request.to,
        components: request.components,
        dryRun,
        decision,
        gates: verdicts.map(({ gate }) => gate),
        clearsAt: clearsAt(promotion),
        plan,
        source: promotion.source.digest,
        lock: done.delivered?.summary ?? plannedLock(world, promotion),
        changes,
        rollBackTo: rollBackTo(promotion),
        promotionId: entry?.id ?? null,
        ...deliveryOf(done),
        delivery: (0,domain_promotion/* moving */.H_)(changes).length === 0 ? null : (0,deliver_report/* plannedDelivery */.zP)(world, asked, state),
    };
}
function plannedLock(world, promotion) {
    const { request, state, merged } = promotion;
    const digest = (0,lock_bytes/* lockDigest */.sU)(merged);
    const isOther = state.file === null || (0,lock_bytes/* lockDigest */.sU)(state.file) !== digest;
    const changed = decided(promotion) === 'allow' && isOther;
    return (0,load/* lockSummary */.qp)(world, request.to, { digest, changed });
}
function deliveryOf({ request = null, delivered, }) {
    if (request === null) {
        const { delivered: how = null, commit = null } = delivered ?? {};
        return { delivered: how, pullRequest: null, commit };
    }
    const { isOpen: asks, pullRequest, commit } = request;
    return { delivered: asks ? 'pull-request' : null, pullRequest, commit };
}
/** What the gates found and the remarks belong to this promotion; an earlier bypass only while its lock stays. */
function findingsOf(promotion, hasMoved) {
    const { verdicts, input, state } = promotion;
    const earlier = hasMoved ? [] : (0,bypasses/* bypassFindings */.T)(state.journal.entries);
    return [
        ...verdicts.flatMap((verdict) => verdict.findings),
        ...input.remarks,
        ...notices(promotion),
        ...earlier,
    ];
}
/**
 * When all that waits has cleared, as far as that is known: with the last gate, and then not before a window is open
 * and no freeze in force.
 */
function clearsAt({ verdicts, input }) {
    const open = verdicts.filter(({ gate }) => (0,gate_input/* isOpen */.nT)(gate)).map(({ gate }) => gate);
    const times = open.flatMap((gate) => gate.clearsAt === undefined ? [] : [Date.parse(gate.clearsAt)]);
    if (times.length === 0)
        return null;
    const isPast = (name) => verdicts.some(({ gate }) => gate.name === name && gate.bypassed === true);
    const { windows, freezes } = input.gates;
    const chance = (0,calendar/* nextChance */.uK)({ windows: isPast('windows') ? [] : windows, freezes: isPast('freezes') ? [] : freezes }, Math.max(...times));
    return chance === null ? null : new Date(chance).toISOString();
}
/** Where a rollback would lead once this has moved. */
function rollBackTo({ state }) {
    const { head, journal } = state;
    if (head === null)
        return null;
    if ((0,head_history/* decidingApply */.Kh)(journal.entries, head.lock)?.verified === true) {
        return { lock: head.lock, verified: true };
    }
    const verified = (0,head_history/* lastVerifiedLock */.it)(journal.entries);
    return verified === null
        ? { lock: head.lock, verified: false }
        : { lock: verified, verified: true };
}
function notices({ request, state, changes }) {
    const { from, to } = request;
    const findings = [];
    const say = (severity, code, message) => void findings.push({ severity, code, where: { environment: to }, message });
    const { standing, head } = state;
    if (standing === 'pending' && head !== null) {
        say('warning', 'delivery-pending', `#${head.sequence} by ${head.actor} moved ${to} and its lock file was never written; this writes it`);
    }
    if (standing === 'adopt' && head !== null) {
        say('notice', 'lock-adopted', `the lock file of ${to} was changed since #${head.sequence}; it counts as it is`);
    }
    if ((0,domain_promotion/* moving */.H_)(changes).length === 0) {
        say('notice', 'nothing-to-promote', `${to} has what ${from} has already`);
    }
    return findings;
}

// EXTERNAL MODULE: ./.cache/bundle/operations/deployments.js + 1 modules
var deployments = __webpack_require__(42798);
;// CONCATENATED MODULE: ./.cache/bundle/operations/tell-promotion.js
/** Tells the forge where a promotion stands: what it waits for, or that the lock has moved. */




async function tellPromotion(world, promotion, result) {
    if ((0,domain_promotion/* moving */.H_)(promotion.changes).length === 0 && result.promotionId === null)
        return [];
    const { state, plan, merged, request } = promotion;
    const { promotionId } = result;
    const previous = state.current === null ? null : (0,lock_bytes/* lockDigest */.sU)(state.current);
    const payload = {
        previous_lock: previous,
        plan,
        ...(promotionId === null ? {} : { promotion_id: promotionId }),
    };
    return (0,deployments/* tellDeployment */.j)(world, {
        environment: request.to,
        lock: (0,lock_bytes/* lockDigest */.sU)(merged),
        state: promotionId === null ? 'pending' : 'queued',
        description: promotionId === null ? openWords(result) : `promoted from ${request.from}, to be applied`,
        payload: () => Promise.resolve(payload),
    });
}
/** Without the details, which tell of minutes. */
function openWords({ decision, gates, clearsAt }) {
    const state = decision === 'block' ? 'fail' : 'wait';
    const names = gates
        .filter((gate) => (0,gate_input/* isOpen */.nT)(gate) && gate.state === state && gate.asked !== false)
        .map(({ name }) => name)
        .join(', ');
    const until = decision === 'wait' && clearsAt !== null ? ` until ${clearsAt}` : '';
    return decision === 'block' ? `blocked by ${names}` : `waits for ${names}${until}`;
}
/** Where a delivery in steps stands after a run of it. */
async function tellDelivery(world, { at, entry, state, detail }) {
    const { running } = at;
    const { plan } = running.first;
    const payload = {
        previous_lock: running.previousLock,
        ...(plan === undefined ? {} : { plan }),
        ...(entry === null ? {} : { promotion_id: entry.id }),
    };
    return (0,deployments/* tellDeployment */.j)(world, {
        environment: at.journal.environment,
        lock: running.lock,
        state: DELIVERY_STATES[state],
        description: detail,
        payload: () => Promise.resolve(entry === null ? payload : { ...payload, promotion_id: entry.id }),
    });
}
const DELIVERY_STATES = { waits: 'in_progress', finished: 'success', aborted: 'failure' };

;// CONCATENATED MODULE: ./.cache/bundle/operations/deliver-promotion.js
/** The two doors between `promote` and deliveries in steps: going on with one that runs, and beginning one. */



















/**
 * Goes on with a delivery that runs in the target, whatever the source has by now: a newer lock queues behind it. Null
 * when none runs. Throws what `advance` throws, and `trust-low`.
 */
async function goOnDelivering(world, options) {
    const { to } = options;
    if (!world.config.delivery.has(to))
        return null;
    const journal = await (0,operations_journal/* readJournal */.a0)(world, to);
    const running = (0,delivery_state/* deliveryState */.oE)(journal.entries);
    if (running === null)
        return null;
    (0,journal_moved/* assertExpected */.FV)(journal, options.expectHead);
    (0,journal_moved/* assertPlanned */.vK)({ plan: planOf(running), request: options }, options.expectPlan);
    const delivery = (0,deliver_config/* deliveryOfRunning */.$)(world.config, to, running);
    const at = { journal, running };
    if (options.dryRun)
        return dryAnswer(world, options, at);
    (0,require_trust/* requireTrust */.a)(world, `go on with the delivery to ${to}`);
    const end = await (0,deliver_advance/* advance */.n)(scopeOf(world, options, delivery), at);
    // Only the traffic of a rollback was left to follow; the promotion itself has not been looked at yet.
    if (running.first.kind === 'rollback' && end.state === 'finished')
        return null;
    const run = await finished(world, options, { delivery, end });
    return withDelivery(world, answerOf(world, options, at), run);
}
/**
 * Begins a delivery in steps and takes it as far as it may go now. Null when it is all at once, as every first
 * promotion is: there is nothing to compare with and nothing to go back to. Throws `journal-moved`, and what `advance`
 * throws.
 */
async function deliverProgressively(world, options, promotion) {
    const { state } = promotion;
    const running = (0,delivery_state/* deliveryState */.oE)(state.journal.entries);
    if (running !== null) {
        (0,deliver_config/* deliveryOfRunning */.$)(world.config, options.to, running);
        (0,journal_moved/* assertDelivery */.vg)(state.journal, null);
    }
    const delivery = (0,deliver_config/* deliveryFor */.s)(world.config, options.to, options.strategy ?? null);
    if (delivery === null || state.current === null)
        return null;
    const at = await begin(world, { options, promotion, delivery });
    const end = await (0,deliver_advance/* advance */.n)(scopeOf(world, options, delivery), at);
    return finished(world, options, { delivery, end });
}
/** Pins the lock to the idle side; whoever moved the head, a hold or a delivery first wins. */
async function begin(world, { options, promotion, delivery, }) {
    const { source, state, merged, plan } = promotion;
    const [stops, tip] = [(0,journal_moved/* stopsOf */.lD)(state.journal), (0,delivery_state/* deliveryTip */.Ob)(state.journal.entries)];
    const { head, journal: adopted } = await (0,environment_state/* adoptState */.Gb)(world, state);
    const { idle: side } = (0,deliver_side/* requireSides */.Cy)(adopted, delivery);
    const digest = (0,lock_bytes/* lockDigest */.sU)(merged);
    const locks = new Map([
        [digest, (0,lock_bytes/* lockBytes */.FM)(merged)],
        [source.digest, (0,lock_bytes/* lockBytes */.FM)(source.lock)],
    ]);
    const { strategy } = delivery;
    const id = world.random.hex(12);
    let seen = adopted;
    const entry = await (0,operations_journal/* appendEntries */.PI)(world, options.to, async (journal) => {
        seen = journal;
        (0,journal_moved/* assertUnmoved */.f4)(journal, { head, stops });
        (0,journal_moved/* assertDelivery */.vg)(journal, tip);
        if (journal.head !== promotion.sourceJournal.head) {
            (0,journal_moved/* assertSource */.U6)(await (0,operations_journal/* readJournal */.a0)(world, options.from), promotion);
        }
        const detail = `pinned to ${side}`;
        return {
            entry: {
                kind: 'delivery',
                lock: digest,
                components: options.components,
                reason: options.reason ?? null,
                from: { environment: options.from, lock: source.digest },
                plan,
                ...overridesOf(promotion),
                delivery: { id, strategy, phase: 'started', side, percent: 0, detail },
            },
            locks,
            message: `${options.to}: delivery started on ${side}`,
        };
    });
    const journal = {
        ...seen,
        entries: [...seen.entries, entry],
        locks: new Map([...seen.locks, ...locks]),
    };
    return { journal, running: (0,deliver_entries/* requireRunning */.jq)(journal) };
}
/** The plan that was allowed; a delivery of an older journal has none, and is known by its first entry. */
function planOf({ first }) {
    return first.plan ?? first.id;
}
function scopeOf(world, { to, stepNow = false, reason }, delivery) {
    return {
        world,
        environment: to,
        delivery,
        stepNow: stepNow ? requireReason(reason) : null,
        hold: world.config.rollback.hold,
    };
}
function requireReason(reason) {
    const text = (reason ?? '').trim();
    if (text !== '')
        return text;
    throw new errors/* LockstepError */.Cj('input-missing', {
        message: 'going on before a step was judged needs a reason',
        hint: 'add --reason "…"',
    });
}
/** The head has moved: now the lock file follows, as after any promotion. */
async function finished(world, { from, to, via, push }, run) {
    const told = await tellDelivery(world, run.end);
    const end = { ...run.end, findings: [...run.end.findings, ...told] };
    if (end.state !== 'finished')
        return { ...run, end, delivered: null };
    const { journal, at } = end;
    const lock = (0,environment_state/* lockOf */.Vx)(journal, at.running.lock);
    const message = `Promote ${from} → ${to}: ${(0,domain_promotion/* changesInWords */.W1)(changesOf(at))}`;
    const delivered = await (0,deliver_lock/* deliverLock */.H)(world, {
        environment: to,
        lock,
        via: via === 'pull-request' ? 'commit' : via,
        push,
        message,
    });
    return { ...run, end, delivered };
}
function changesOf({ journal, running }) {
    const { lock, previousLock } = running;
    if (previousLock === null)
        return [];
    return (0,changes/* compareLocks */.Ss)((0,environment_state/* lockOf */.Vx)(journal, previousLock), (0,environment_state/* lockOf */.Vx)(journal, lock));
}
/** The answer before the delivery has moved. */
function answerOf(world, options, at) {
    const { from, to, dryRun } = options;
    return {
        command: 'promote',
        ok: true,
        environment: to,
        findings: queued(world, options, at),
        from,
        to,
        components: options.components,
        dryRun,
        decision: 'wait',
        gates: [],
        clearsAt: null,
        plan: planOf(at.running),
        source: at.running.first.from?.lock ?? at.running.lock,
        lock: (0,load/* lockSummary */.qp)(world, to, { digest: at.running.lock, changed: false }),
        changes: changesOf(at),
        rollBackTo: null,
        promotionId: null,
        delivered: null,
        pullRequest: null,
        commit: null,
    };
}
function dryAnswer(world, options, at) {
    const report = (0,deliver_report/* runningReport */.Od)(world, at.journal);
    const { sequence } = at.running.last;
    const clears = typeof report?.clearsAt === 'string' ? { clearsAt: report.clearsAt } : {};
    const detail = `a delivery is running (#${sequence}): ${at.running.percent} % on ${at.running.side}`;
    return {
        ...answerOf(world, options, at),
        gates: [{ name: 'delivery', state: 'wait', detail, ...clears }],
        clearsAt: report?.clearsAt ?? null,
        delivery: report,
    };
}
/** A lock of the source that cannot be read must not keep a canary from being judged: it is told. */
function queued(world, { from, to }, { running }) {
    const where = { environment: to };
    try {
        const lock = (0,load/* loadLock */.Gt)(world, from);
        if (lock === null || (0,lock_bytes/* lockDigest */.sU)(lock) === running.first.from?.lock)
            return [];
        const message = `${from} has another lock by now; it is looked at when this delivery is over`;
        return [{ severity: 'notice', code: 'delivery-queued', where, message }];
    }
    catch (error) {
        if (!(error instanceof errors/* LockstepError */.Cj))
            throw error;
        const { code, message } = error;
        return [{ severity: 'warning', code, where: { environment: from }, message }];
    }
}

// EXTERNAL MODULE: ./.cache/bundle/operations/promote-plan.js + 3 modules
var promote_plan = __webpack_require__(90614);
// EXTERNAL MODULE: ./.cache/bundle/report/markdown.js + 1 modules
var markdown = __webpack_require__(70209);
;// CONCATENATED MODULE: ./.cache/bundle/operations/require-forge.js
/** The forge of a use case that cannot do without one. */

/** Throws `forge-missing`; `what` completes "… needs a forge". */
function requireForge({ forge }, what) {
    if (forge !== null)
        return forge;
    throw new errors/* LockstepError */.Cj('forge-missing', {
        message: `${what} needs a forge, and there is none here`,
        hint: 'run it in a workflow, or set GITHUB_REPOSITORY and a token',
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/promote-request.js







/** Only branches of which every commit has it are Lockstep's own. */
const TRAILER = 'Lockstep-Plan:';
const branchOf = (environment) => `lockstep/promote/${environment}`;
/**
 * The journal does not move here: it does when the merged file is adopted. Null when there is no request and none is
 * due. Throws `forge-missing`, `forge-denied`, and `forge-moved` when somebody else moved the branch.
 */
async function deliverRequest(world, promotion) {
    const forge = requireForge(world, 'delivery as a pull request');
    if (world.host.trust === 'low')
        return null;
    const branch = branchOf(promotion.request.to);
    const open = (await forge.pullRequestsFrom(branch)).find(({ head }) => head.branch === branch);
    if (decided(promotion) !== 'allow') {
        return open === undefined ? null : noted(world, promotion, { forge, open });
    }
    if ((0,domain_promotion/* moving */.H_)(promotion.changes).length === 0) {
        return open === undefined ? null : promote_request_closed(promotion, { forge, open });
    }
    const base = await forge.defaultBranch();
    const commit = await branchWith(world, promotion, { forge, branch, base });
    return { ...(await requestFor(world, promotion, { forge, open, branch, base })), commit };
}
/** A request that may not be merged any more says so. */
async function noted(world, promotion, { forge, open }) {
    const marker = markerOf(promotion);
    const operation = open.body.startsWith(marker)
        ? 'unchanged'
        : await forge.updatePullRequest(open.number, { body: bodyOf(world, promotion) });
    return { pullRequest: shown(open, operation), commit: open.head.commit, isOpen: false };
}
async function promote_request_closed(promotion, { forge, open }) {
    await forge.updatePullRequest(open.number, { state: 'closed' });
    const base = await forge.branch(open.base.branch);
    if (base !== null && (await isOwn(forge, base, open.head.commit))) {
        await forge.deleteBranch(branchOf(promotion.request.to));
    }
    return { pullRequest: shown(open, 'closed'), commit: null, isOpen: false };
}
/** Commits of others on the branch stay; without any it is the base and the lock, whatever it was before. */
async function branchWith(world, promotion, at) {
    const { forge, branch } = at;
    const { request, merged } = promotion;
    const { path } = (0,load/* lockSummary */.qp)(world, request.to, { digest: (0,lock_bytes/* lockDigest */.sU)(merged), changed: true });
    const text = (0,lock_bytes/* lockBytes */.FM)(merged);
    const base = await forge.branch(at.base);
    const head = await forge.branch(branch);
    if (base === null)
        throw noBase(at.base);
    if (head !== null && (await forge.file(head, path)) === text)
        return head;
    const start = await startOf(forge, base, head);
    const message = `${titleOf(promotion)}\n\n${TRAILER} ${promotion.plan}`;
    const commit = await forge.createCommit({ ...start, files: new Map([[path, text]]), message });
    await forge.moveBranch(branch, { expected: head, to: commit });
    return commit;
}
function noBase(name) {
    return new errors/* LockstepError */.Cj('forge-not-found', {
        message: `the forge has no branch ${name} to promote on`,
        hint: 'push the default branch first',
    });
}
async function startOf(forge, base, head) {
    if (head === null)
        return { tree: base, parents: [base] };
    const [ahead, behind] = [
        await forge.commitsBetween(base, head),
        await forge.commitsBetween(head, base),
    ];
    if (ahead.length === 0)
        return { tree: base, parents: [base] };
    if (!ahead.every(isOurs))
        return { tree: head, parents: [head] };
    return { tree: base, parents: behind.length === 0 ? [head] : [head, base] };
}
async function isOwn(forge, base, head) {
    return (await forge.commitsBetween(base, head)).every(isOurs);
}
/** Commits of the base that were merged in are not on the branch alone, so they are not among these. */
function isOurs({ message }) {
    return message.split('\n').some((line) => line.startsWith(TRAILER));
}
async function requestFor(world, promotion, at) {
    const { forge, open } = at;
    const title = titleOf(promotion);
    if (open === undefined) {
        const body = bodyOf(world, promotion);
        const made = await forge.createPullRequest({ head: at.branch, base: at.base, title, body });
        return { pullRequest: shown(made, 'created'), isOpen: true };
    }
    // Times in the text differ from run to run; only another plan or decision is worth an update.
    const body = open.body.startsWith(markerOf(promotion)) ? open.body : bodyOf(world, promotion);
    const operation = await forge.updatePullRequest(open.number, { title, body });
    return { pullRequest: shown(open, operation), isOpen: true };
}
function shown({ number, url }, operation) {
    return { number, url, operation };
}
/** Names of environments are plain; nothing from outside stands in a title. */
function titleOf({ request, changes }) {
    const count = (0,domain_promotion/* moving */.H_)(changes).length;
    const what = `${count} component${count === 1 ? '' : 's'}`;
    return `Promote ${request.from} → ${request.to}: ${what}`;
}
function markerOf(promotion) {
    const { request, plan } = promotion;
    return `<!-- lockstep promote ${request.to} plan=${plan} decision=${decided(promotion)} -->`;
}
function bodyOf(world, promotion) {
    const marker = `${markerOf(promotion)}\n`;
    const result = promoteResult(world, promotion, { options: { dryRun: false } });
    return marker + (0,markdown.renderSummary)(result, { budget: markdown/* COMMENT_BUDGET */.ub - marker.length });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/promote.js














/**
 * Promotes along the order declared in `lockstep.yaml`. A gate that says no is an answer (`decision: block`), not an
 * error. Throws what `planPromotion` throws, `journal-moved` when anything moved since the plan (T45, T47),
 * `forge-missing` for a pull request without a forge, and `push-refused`.
 */
async function promote(world, options) {
    checkBypass(world, options);
    const running = await goOnDelivering(world, options);
    if (running !== null)
        return running;
    const promotion = await (0,promote_plan/* planPromotion */.z)(world, options);
    (0,journal_moved/* assertExpected */.FV)(promotion.state.journal, options.expectHead);
    (0,journal_moved/* assertPlanned */.vK)(promotion, options.expectPlan);
    if (options.dryRun)
        return promoteResult(world, promotion, { options });
    if (viaOf(world, options) === 'pull-request') {
        const request = await deliverRequest(world, promotion);
        return promoteResult(world, promotion, { options, request });
    }
    if (decided(promotion) !== 'allow')
        return told(world, promotion, { options });
    if (promotion.input.isThere)
        return finishEarlier(world, promotion, options);
    const inSteps = await deliverProgressively(world, options, promotion);
    if (inSteps !== null)
        return withDelivery(world, promoteResult(world, promotion, { options }), inSteps);
    const entry = await record(world, promotion, options);
    const delivered = await deliver(world, promotion, { options, entry });
    return told(world, promotion, { options, entry, delivered });
}
/** The forge hears of it too; not being able to tell it is a finding. */
async function told(world, promotion, done) {
    const result = promoteResult(world, promotion, done);
    const findings = await tellPromotion(world, promotion, result);
    return { ...result, findings: [...result.findings, ...findings] };
}
/** One entry, one pointer moves; whoever moved the head, a hold or the source first wins. */
async function record(world, promotion, options) {
    const { source, merged, plan } = promotion;
    const stops = (0,journal_moved/* stopsOf */.lD)(promotion.state.journal);
    const { head } = await (0,environment_state/* adoptState */.Gb)(world, promotion.state);
    const digest = (0,lock_bytes/* lockDigest */.sU)(merged);
    return (0,operations_journal/* appendEntries */.PI)(world, options.to, async (journal) => {
        (0,journal_moved/* assertUnmoved */.f4)(journal, { head, stops });
        // One branch holds all journals: as long as it stands where it stood, so does the source.
        if (journal.head !== promotion.sourceJournal.head) {
            (0,journal_moved/* assertSource */.U6)(await (0,operations_journal/* readJournal */.a0)(world, options.from), promotion);
        }
        return {
            entry: {
                kind: 'promotion',
                lock: digest,
                components: options.components,
                reason: options.reason ?? null,
                from: { environment: options.from, lock: source.digest },
                plan,
                ...overridesOf(promotion),
            },
            locks: new Map([
                [digest, (0,lock_bytes/* lockBytes */.FM)(merged)],
                [source.digest, (0,lock_bytes/* lockBytes */.FM)(source.lock)],
            ]),
            message: subjectOf(promotion),
        };
    });
}
/** Nothing is left to record: the file, its commit and the push of an interrupted run are finished. */
async function finishEarlier(world, promotion, options) {
    const { state } = promotion;
    const pending = state.standing === 'pending';
    const entry = pending && state.head?.kind === 'promotion' ? state.head : null;
    const delivered = await deliver(world, promotion, { options, entry });
    const done = delivered.changed ? { options, entry, delivered } : { options, entry };
    return promoteResult(world, promotion, done);
}
/** The journal has moved by now: a delivery that fails says so, and how to finish. */
async function deliver(world, promotion, { options, entry }) {
    const { to, from, push } = options;
    const via = viaOf(world, options) === 'commit' ? 'commit' : 'file';
    const message = subjectOf(promotion);
    try {
        return await (0,deliver_lock/* deliverLock */.H)(world, {
            environment: to,
            lock: promotion.merged,
            via,
            push,
            message,
        });
    }
    catch (error) {
        if (!(error instanceof errors/* LockstepError */.Cj) || entry === null)
            throw error;
        const hint = error.hint === undefined ? '' : `${error.hint}; `;
        throw new errors/* LockstepError */.Cj(error.code, {
            message: `${to} was promoted (#${entry.sequence} of its journal), and stays so, but its lock was not delivered: ${error.message}`,
            hint: `${hint}"lockstep promote ${from} ${to}" with the same options finishes it`,
            data: { ...error.data, environment: to, entry: entry.id },
            cause: error,
        });
    }
}
function viaOf(world, { via }) {
    return via ?? world.config.promote.via;
}
function subjectOf({ request, changes }) {
    return `Promote ${request.from} → ${request.to}: ${(0,domain_promotion/* changesInWords */.W1)(changes)}`;
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/promote-all.js
/** `promote --all`: every step along the order, from the first, each as far as its gates allow. */





/**
 * Each step is decided for itself: one that is blocked or waits does not hold up a later one, whose source has its own
 * lock. `ok` is false only when a step is blocked. Throws what `promote` throws.
 */
async function promoteAll(world, options) {
    const steps = stepsOf(world);
    const before = await headsOf(world, steps);
    const promotions = [];
    const findings = [];
    for (const step of steps) {
        const found = await take(world, { ...options, ...step }, { before, promotions });
        if ('code' in found)
            findings.push(found);
        else
            promotions.push(found);
    }
    return {
        command: 'promote',
        ok: promotions.every(({ ok }) => ok),
        environment: null,
        findings,
        dryRun: options.dryRun,
        promotions,
    };
}
/** Of several sources the one that is named first: others would take turns. */
function stepsOf({ config }) {
    if (config.environments.length < 2) {
        throw new errors/* LockstepError */.Cj('environment-order-missing', {
            message: 'lockstep.yaml declares no order of environments to promote along',
            hint: 'add "environments: [dev, staging, prod]" to lockstep.yaml',
        });
    }
    return config.environments.flatMap((to) => {
        const from = (0,sources/* sourcesOf */.u0)(config.environments, config.gates, to)?.from[0];
        return from === undefined ? [] : [{ from, to, components: [] }];
    });
}
async function headsOf(world, steps) {
    const journals = await (0,operations_journal/* readJournals */.rZ)(world, [...new Set(steps.map(({ from }) => from))]);
    return new Map(journals.map(({ environment, entries }) => [environment, (0,journal_chain/* headOf */.Uo)(entries)?.lock ?? null]));
}
/**
 * A source that moved a moment ago has a lock that nothing has applied yet. Where that one may not go on, the one that
 * it has just left may: else a source that moves with every run would starve what comes after it.
 */
async function take(world, options, { before, promotions }) {
    const { from, to } = options;
    const hasMoved = promotions.some((one) => one.to === from && one.promotionId !== null);
    const earlier = before.get(from) ?? null;
    try {
        const now = await promote(world, hasMoved && earlier !== null ? { ...options, dryRun: true } : options);
        if (!hasMoved || earlier === null)
            return now;
        const isPinned = (0,sources/* gatesFor */.wQ)(world.config.gates, to).soakMs > 0;
        if (now.decision === 'allow' || isPinned)
            return options.dryRun ? now : await promote(world, options);
        return await promote(world, { ...options, lock: earlier });
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'lock-missing') || promotions.length === 0)
            throw error;
        return {
            severity: 'notice',
            code: 'lock-missing',
            where: { environment: from },
            message: `${from} has no lock yet, so nothing is promoted to ${to}`,
        };
    }
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/promote.js
/** `lockstep promote`. */





const run = ({ world, values }) => {
    const options = {
        reason: values.text('reason'),
        dryRun: values.flag('dry-run'),
        via: (0,selection/* requestViaOf */.Bz)(values),
        push: values.flag('push'),
    };
    if (values.flag('all')) {
        requireAlone(values);
        return promoteAll(world, options);
    }
    return promote(world, {
        ...options,
        from: endOf(values, 'from'),
        to: endOf(values, 'to'),
        components: (0,selection/* componentsOf */.ct)(values),
        bypass: values.list('bypass'),
        strategy: (0,selection/* strategyOf */.xS)(values),
        stepNow: values.flag('step-now'),
        ...(0,selection/* digestOption */.M1)(values, 'expect-head', 'expectHead'),
        ...(0,selection/* digestOption */.M1)(values, 'expect-plan', 'expectPlan'),
    });
};
/** The table cannot say that a name is needed unless a flag is given. */
function endOf(values, name) {
    const text = values.text(name);
    if (text !== null)
        return (0,names/* parseEnvironmentName */.gU)(text);
    throw new errors/* LockstepError */.Cj('input-missing', {
        message: `promote needs ${name}`,
        hint: 'lockstep promote FROM TO, or lockstep promote --all',
    });
}
/** What names one step says nothing of all of them. */
function requireAlone(values) {
    const given = [
        ...['from', 'to', 'expect-head', 'expect-plan'].filter((name) => values.text(name) !== null),
        ...['component', 'bypass'].filter((name) => values.list(name).length > 0),
    ];
    if (given.length === 0)
        return;
    throw new errors/* LockstepError */.Cj('usage', {
        message: `--all takes every step, so it goes without ${given.join(', ')}`,
        hint: 'lockstep promote --all, or lockstep promote FROM TO',
    });
}


/***/ }),

/***/ 32701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ compareUrl),
/* harmony export */   c: () => (/* binding */ isPlainHttps)
/* harmony export */ });
/* harmony import */ var _repo_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58700);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);


/** Forges whose pages are `/owner/name/compare/a...b`; the forge of the meta-repo is added to them. */
const COMPARING = new Set(['github.com', 'codeberg.org']);
const GITLAB = 'gitlab.com';
/**
 * The page, or null for a repository of a host that is not known, a local one, or a URL of another form. `server` is
 * the forge of the meta-repo (`https://github.example.org`), or null.
 */
function compareUrl(repo, between, server) {
    const place = placeOf(repo);
    if (place === null)
        return null;
    const { host, path } = place;
    const range = `${between.from}...${between.to}`;
    if (host === GITLAB) {
        return path.length < 2 ? null : `https://${host}/${path.join('/')}/-/compare/${range}`;
    }
    const isComparing = COMPARING.has(host) || `https://${host}` === server;
    return isComparing && path.length === 2
        ? `https://${host}/${path.join('/')}/compare/${range}`
        : null;
}
/** True for what may be a link in a report: https, no user, no character that ends a link or a table cell. */
function isPlainHttps(url) {
    return /^https:\/\/[a-z0-9.-]+(?::[0-9]{1,5})?\/[A-Za-z0-9._~/+-]*$/.test(url);
}
/** Host and parts of the path, without `.git`; null for what has no page. */
function placeOf(repo) {
    const parts = partsOf(repo);
    if (parts === null || parts.host === null || parts.port !== null)
        return null;
    if (parts.transport === 'ssh' && parts.user !== 'git')
        return null;
    const path = parts.path
        .replace(/^\/+|\/+$/g, '')
        .replace(/\.git$/, '')
        .split('/');
    return path.every((part) => /^[A-Za-z0-9._-]+$/.test(part)) ? { host: parts.host, path } : null;
}
/** Null for what is no URL of a repository: a lock of the earlier format may name anything. */
function partsOf(repo) {
    try {
        return (0,_repo_url_js__WEBPACK_IMPORTED_MODULE_0__/* .repoUrlParts */ .on)((0,_repo_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepoUrl */ .fH)(repo));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj && error.code === 'url-refused')
            return null;
        throw error;
    }
}


/***/ }),

/***/ 70209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ub: () => (/* binding */ COMMENT_BUDGET),
  renderSummary: () => (/* binding */ renderSummary),
  qi: () => (/* binding */ renderView)
});

// UNUSED EXPORTS: SUMMARY_BUDGET

// EXTERNAL MODULE: ./.cache/bundle/domain/compare-url.js
var compare_url = __webpack_require__(32701);
// EXTERNAL MODULE: ./.cache/bundle/report/escape.js
var report_escape = __webpack_require__(69541);
;// CONCATENATED MODULE: ./.cache/bundle/report/markdown-budget.js
/** Fits blocks of Markdown into a number of bytes: whole rows only, and a count of those left out. */
/**
 * The blocks in order, at most `budget` bytes. Frames are kept before rows, earlier blocks before later ones; a block
 * whose frame does not fit is counted at the end. Linear in the number of rows.
 */
function fitBlocks(blocks, fit) {
    const whole = blocks.map(wholeOf).join('');
    if (size(whole) <= fit.budget)
        return whole;
    const { kept, used, tail } = keepFrames(blocks, fit);
    let free = fit.budget - used;
    const parts = kept.map((block) => {
        const reserved = noteSize(block, fit);
        const shown = takeRows(block, free + reserved, fit);
        free -= shown.length - reserved;
        return shown.text;
    });
    return parts.join('') + tail;
}
/** The blocks whose frames fit together with the notes they may need, and the sentence about the others. */
function keepFrames(blocks, fit) {
    const frames = blocks.map((one) => size(one.before + one.after) + noteSize(one, fit));
    const all = frames.reduce((sum, frame) => sum + frame, 0);
    if (all <= fit.budget)
        return { kept: blocks, used: all, tail: '' };
    const reserve = size(fit.more(blocks.length, 'section'));
    let used = reserve;
    const fits = frames.findIndex((frame) => (used += frame) > fit.budget);
    const kept = blocks.slice(0, fits);
    const tail = fit.more(blocks.length - kept.length, 'section');
    if (size(tail) > fit.budget)
        return { kept: [], used: 0, tail: '' };
    const sum = frames.slice(0, fits).reduce((total, frame) => total + frame, reserve);
    return { kept, used: sum, tail };
}
function takeRows(block, room, fit) {
    const sizes = block.rows.map(size);
    const all = sizes.reduce((sum, row) => sum + row, 0);
    if (all <= room)
        return { text: wholeOf(block), length: all };
    const reserved = noteSize(block, fit);
    let length = reserved;
    let count = 0;
    while (count < sizes.length && length + (sizes[count] ?? 0) <= room)
        length += sizes[count++] ?? 0;
    const note = fit.more(block.rows.length - count, block.noun);
    const rows = block.rows.slice(0, count).join('');
    return { text: `${block.before}${rows}${note}${block.after}`, length };
}
/** The most bytes that a note about this block's rows may take. */
function noteSize({ rows, noun }, fit) {
    return rows.length === 0 ? 0 : size(fit.more(rows.length + 1, noun));
}
function wholeOf({ before, rows, after }) {
    return before + rows.join('') + after;
}
function size(text) {
    return Buffer.byteLength(text, 'utf8');
}

// EXTERNAL MODULE: ./.cache/bundle/report/text-findings.js
var text_findings = __webpack_require__(91716);
// EXTERNAL MODULE: ./.cache/bundle/report/view-of.js + 20 modules
var view_of = __webpack_require__(44236);
// EXTERNAL MODULE: ./.cache/bundle/report/wording.js
var wording = __webpack_require__(36652);
;// CONCATENATED MODULE: ./.cache/bundle/report/markdown.js






/** Bytes of one step's job summary: GitHub drops a summary above 1 MiB whole; the margin is for what others append. */
const SUMMARY_BUDGET = 1024 * 1024 - 16 * 1024;
/** Characters of a pull request comment. Bytes are counted against it, which are never fewer. */
const COMMENT_BUDGET = 65_536;
/** Longest text taken from outside into a cell, and into a sentence of a finding. */
const CELL = 300;
const SENTENCE = 1000;
/** The summary of a result, ending in a line feed; what does not fit is cut at a row, with a count and where the rest is. */
function renderSummary(result, options = {}) {
    return renderView((0,view_of/* viewOf */.d)(result), { rest: `lockstep ${result.command} --json`, ...options });
}
/** The same for any view. */
function renderView(view, options = {}) {
    const rest = options.rest ?? 'the JSON of the run';
    return fitBlocks(blocksOf(view), {
        budget: options.budget ?? SUMMARY_BUDGET,
        more: (hidden, noun) => `\n… and ${hidden} more ${noun}${hidden === 1 ? '' : 's'}; the rest is in ${(0,report_escape/* codeSpan */.SS)((0,wording/* clip */.$Q)(rest, CELL))}\n`,
    });
}
function blocksOf(view) {
    return [
        block({ before: `## ${inline(view.verdict)}\n` }),
        ...(view.facts.length === 0
            ? []
            : [
                block({
                    before: '\n',
                    rows: view.facts.map((line) => `- ${inline(line)}\n`),
                    noun: 'line',
                }),
            ]),
        ...view.tables.filter((one) => one.rows.length > 0).map(tableBlock),
        ...(view.findings.length === 0
            ? []
            : [
                block({
                    before: '\n### Findings\n\n',
                    rows: view.findings.map(findingRow),
                    noun: 'finding',
                }),
            ]),
        ...(view.next.length === 0
            ? []
            : [block({ before: '\n### Next\n\n', rows: view.next.map(nextRow), noun: 'line' })]),
        ...(view.details ?? []).filter((one) => one.rows.length > 0).map(tableBlock),
        ...(view.folds ?? []).map(foldBlock),
    ];
}
function block(parts) {
    return { before: '', rows: [], after: '', noun: 'row', ...parts };
}
function tableBlock({ title, head, rows, note, folded }) {
    const columns = `| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}\n`;
    const name = title === null ? '' : (0,report_escape/* escapeMarkdown */.FV)((0,wording/* clip */.$Q)(title, CELL));
    const heading = name === '' ? '' : `\n### ${name}\n`;
    return {
        before: folded
            ? `\n<details><summary>${name}</summary>\n\n${columns}`
            : `${heading}\n${columns}`,
        rows: rows.map((row) => `| ${row.map(inline).join(' | ')} |\n`),
        after: `${note === null ? '' : `\n${note}\n`}${folded ? '\n</details>\n' : ''}`,
        noun: 'row',
    };
}
/** Shown whole or not at all: half a diagram is none. */
function foldBlock({ title, language, lines }) {
    const body = lines.map((line) => (0,report_escape/* escapeTerminalLine */.qg)(line).replaceAll('`', "'")).join('\n');
    const name = (0,report_escape/* escapeMarkdown */.FV)((0,wording/* clip */.$Q)(title, CELL));
    return block({
        before: `\n<details><summary>${name}</summary>\n\n\`\`\`${language}\n${body}\n\`\`\`\n\n</details>\n`,
    });
}
function findingRow(finding) {
    const { severity, code, message, fix } = finding;
    const place = (0,text_findings/* placeOf */.$)(finding);
    const where = place === '' ? '' : ` ${(0,report_escape/* codeSpan */.SS)((0,wording/* clip */.$Q)(place, CELL))}`;
    const how = fix === undefined ? '' : `; fix: ${(0,report_escape/* escapeMarkdown */.FV)((0,wording/* clip */.$Q)(fix, SENTENCE))}`;
    const what = (0,report_escape/* escapeMarkdown */.FV)((0,wording/* clip */.$Q)(message, SENTENCE));
    return `- **${(0,report_escape/* escapeMarkdown */.FV)(severity)}** ${(0,report_escape/* codeSpan */.SS)((0,wording/* clip */.$Q)(code, CELL))}${where}: ${what}${how}\n`;
}
function nextRow({ label, command }) {
    return `- ${(0,report_escape/* escapeMarkdown */.FV)(label)}: ${(0,report_escape/* codeSpan */.SS)((0,wording/* clip */.$Q)(command, SENTENCE))}\n`;
}
function inline(line) {
    return line.map((part) => (typeof part === 'string' ? part : span(part))).join('');
}
function span({ text, as, href }) {
    const short = (0,wording/* clip */.$Q)(text, CELL);
    if (as === 'link' && href !== undefined && (0,compare_url/* isPlainHttps */.c)(href)) {
        return `[${(0,report_escape/* escapeMarkdown */.FV)(short)}](${href})`;
    }
    if (as === 'code')
        return (0,report_escape/* codeSpan */.SS)(short);
    return as === 'bad' ? `**${(0,report_escape/* escapeMarkdown */.FV)(short)}**` : (0,report_escape/* escapeMarkdown */.FV)(short);
}


/***/ })

};
