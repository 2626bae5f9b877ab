export const id = 614;
export const ids = [614];
export const modules = {

/***/ 91222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ approversOf)
/* harmony export */ });
/** An approval of another plan says nothing of this one: whatever changes makes another plan (T47). */
function approversOf({ entries, plan, others, interested }) {
    const recorded = entries
        .filter((entry) => entry.kind === 'approval' && entry.plan === plan)
        .map((entry) => entry.actor);
    const people = new Map([...recorded, ...others].map((name) => [personOf(name), name]));
    const selves = new Set(interested.map(personOf));
    const of = (isOwn) => [...people].filter(([person]) => selves.has(person) === isOwn).map(([, name]) => name);
    return { counted: of(false), own: of(true) };
}
/** Logins of forges differ by more than case. */
function personOf(name) {
    return name.trim().toLowerCase();
}


/***/ }),

/***/ 29814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ freezeAt),
/* harmony export */   a8: () => (/* binding */ nextThaw),
/* harmony export */   gR: () => (/* binding */ nextOpening),
/* harmony export */   uK: () => (/* binding */ nextChance)
/* harmony export */ });
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35535);

const MINUTE = 60_000;
/** A window that a change of the clocks swallows comes again a week later. */
const HORIZON = 15 * _local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_;
/** The first moment at or after `from` that lies in one of the windows; without windows `from`; null = none comes. */
function nextOpening(windows, from) {
    if (windows.length === 0)
        return from;
    const openings = windows.flatMap((window) => {
        const segments = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentsOf */ .OD)(window.zone, from, from + HORIZON);
        const found = segments
            .map((segment) => openingIn(window, segment))
            .find((opening) => opening !== null);
        return found ?? [];
    });
    return openings.length === 0 ? null : Math.min(...openings);
}
/** The freeze that is in force, the one that lasts longest when there are several; or null. */
function freezeAt(freezes, at) {
    const active = freezes.filter(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to));
    return active.sort((a, b) => Date.parse(b.to) - Date.parse(a.to))[0] ?? null;
}
/** The first moment at or after `from` without a freeze. */
function nextThaw(freezes, from) {
    const freeze = freezeAt(freezes, from);
    return freeze === null ? from : nextThaw(freezes, Date.parse(freeze.to));
}
/**
 * The first moment at or after `from` at which a window is open and nothing is frozen; null = none comes. Each freeze
 * is left at most once, so this ends.
 */
function nextChance({ windows, freezes, }, from) {
    const opening = nextOpening(windows, from);
    if (opening === null)
        return null;
    const thaw = nextThaw(freezes, opening);
    return thaw === opening ? opening : nextChance({ windows, freezes }, thaw);
}
/** The first moment of a segment that lies in the window. */
function openingIn(window, { from, to, offset }) {
    const wall = from + offset;
    const today = Math.floor(wall / _local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_);
    // Yesterday's window may reach into today.
    for (let day = today - 1; day * _local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ - offset < to; day += 1) {
        if (!window.days.includes(weekdayOf(day)))
            continue;
        const opens = day * _local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_ + window.from * MINUTE;
        const length = window.to > window.from ? window.to - window.from : window.to + 1440 - window.from;
        if (opens + length * MINUTE <= wall)
            continue;
        const opening = Math.max(opens, wall) - offset;
        return opening < to ? opening : null;
    }
    return null;
}
/** 1 = Monday; day 0 of 1970 was a Thursday. */
function weekdayOf(day) {
    return ((((day + 3) % 7) + 7) % 7) + 1;
}


/***/ }),

/***/ 39325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ DEFAULT_GATES)
/* harmony export */ });
const DEFAULT_GATES = {
    sources: null,
    soakMs: 0,
    windows: [],
    freezes: [],
    maxChange: null,
    findings: null,
    checks: [],
    approvals: 0,
    vouched: 'no',
    verified: false,
    policy: [],
};


/***/ }),

/***/ 87831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ satisfiesWanted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _select_ref_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57412);
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
        return (0,_select_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .selectRef */ .o)(wanted, tagPrefix, [ref]).commit === commit;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'ref-missing', 'ref-invalid', 'ref-ambiguous'))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 68474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ soakCandidate),
/* harmony export */   e: () => (/* binding */ healthySince)
/* harmony export */ });
/* harmony import */ var _head_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75375);
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43918);


/**
 * The newest lock whose soak is over; while there is none the oldest, so that a stream of new locks never starves the
 * target. Only locks count that are on the way to the source's head, behind the one that the target took, and that
 * were applied well and never failed since. Null when there is none.
 */
function soakCandidate(request) {
    const { soakMs, now } = request;
    const healthy = healthySince(request);
    const waiting = locksBehind(request).flatMap((lock) => {
        const since = healthy.get(lock);
        return since === undefined ? [] : [{ lock, since }];
    });
    const isOver = ({ since }) => now - since >= soakMs;
    const ready = waiting.findLastIndex(isOver);
    const at = Math.max(0, ready);
    const chosen = waiting[at];
    if (chosen === undefined)
        return null;
    return {
        ...chosen,
        until: chosen.since + soakMs,
        soaked: ready >= 0,
        queued: waiting.slice(at + 1).map(({ lock }) => lock),
    };
}
/** Locks on the way to the head that the target may still take, oldest first, each in the form that stands now. */
function locksBehind({ entries, took }) {
    const { path, originOf } = (0,_head_history_js__WEBPACK_IMPORTED_MODULE_0__/* .headHistory */ .pS)(entries);
    const forms = new Map();
    for (const entry of entries)
        if ((0,_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .movesHead */ .$_)(entry))
            forms.set(originOf(entry.lock), entry.lock);
    const at = took === null ? -1 : path.lastIndexOf(originOf(took.lock));
    const first = at < 0 ? 0 : at + (took?.whole === true ? 1 : 0);
    return path.slice(first).map((origin) => forms.get(origin) ?? origin);
}
/** Lock → since when it is healthy: its first good apply after its last bad one. Those that are not are left out. */
function healthySince({ entries, verified, now, }) {
    const times = provenTimes(entries, now);
    const healthy = new Map();
    entries.forEach((entry, index) => {
        if (entry.kind !== 'apply')
            return;
        if (entry.ok !== true)
            return void healthy.delete(entry.lock);
        const counts = entry.components.length === 0 && (!verified || entry.verified === true);
        if (counts && !healthy.has(entry.lock))
            healthy.set(entry.lock, times[index] ?? now);
    });
    return healthy;
}
/**
 * The latest time at which each entry can have been written, as far as the chain shows: no clock may shorten a soak
 * (T58). A time from the future counts as that of the next entry with a believable one, which was written later; a
 * time before that of an earlier entry counts as that one's.
 */
function provenTimes(entries, now) {
    const times = entries.map((entry) => Date.parse(entry.at));
    let next = now;
    for (let index = times.length - 1; index >= 0; index -= 1) {
        const time = times[index] ?? now;
        // A text that is no time gives NaN, which is not believable either.
        if (time <= now)
            next = time;
        else
            times[index] = next;
    }
    let newest = -Infinity;
    return times.map((time) => (newest = Math.max(newest, time)));
}


/***/ }),

/***/ 90392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qB: () => (/* binding */ sourceCycle),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   wQ: () => (/* binding */ gatesFor)
/* harmony export */ });
/* harmony import */ var _gates_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39325);
/** Where an environment may be promoted from: declared sources, else the environment before it in the order. */

/** The gates of an environment. */
function gatesFor(gates, environment) {
    return gates.get(environment) ?? _gates_config_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_GATES */ .d;
}
/** Null for the first of the order, unless it declares some, and for what is not in the order. */
function sourcesOf(order, gates, environment) {
    const declared = gatesFor(gates, environment).sources;
    if (declared !== null)
        return declared;
    const before = order[order.indexOf(environment) - 1];
    return before === undefined ? null : { from: [before], need: 'any' };
}
/** A way of sources that leads back to where it began, the first name again at the end; or null. */
function sourceCycle(order, gates) {
    const done = new Set();
    const walk = (name, trail) => {
        const at = trail.indexOf(name);
        if (at >= 0)
            return [...trail.slice(at), name];
        if (done.has(name))
            return null;
        for (const source of sourcesOf(order, gates, name)?.from ?? []) {
            const cycle = walk(source, [...trail, name]);
            if (cycle !== null)
                return cycle;
        }
        done.add(name);
        return null;
    };
    return order.map((name) => walk(name, [])).find((cycle) => cycle !== null) ?? null;
}


/***/ }),

/***/ 11614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ji: () => (/* binding */ FIRM),
  JH: () => (/* binding */ GATES),
  YI: () => (/* binding */ askGates)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/approvals.js
var approvals = __webpack_require__(91222);
// EXTERNAL MODULE: ./.cache/bundle/operations/gates/gate-input.js
var gate_input = __webpack_require__(59665);
;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/approvals.js
/** The gate `approvals`: enough people have said yes to this very plan. It is asked last, so that nobody says yes in vain. */


/** What stands there while another gate is open. */
function notAsked() {
    const detail = 'asked after the rest pass';
    return { gate: { name: 'approvals', state: 'wait', detail, asked: false }, findings: [] };
}
function approvals_approvals(input, reviews) {
    const { gates, plan, targetEntries } = input;
    const known = 'known' in reviews ? reviews.known : [];
    const rejected = known.filter(({ state }) => state === 'rejected');
    if (rejected.length > 0) {
        const message = `rejected by ${rejected.map(({ user }) => user).join(', ')}`;
        const fix = 'ask them, then start the promotion anew';
        return (0,gate_input/* fail */.fJ)('approvals', [(0,gate_input/* problem */.CC)(input, 'approval-rejected', { message, fix })]);
    }
    const others = known.map(({ user }) => user);
    const { counted, own } = (0,approvals/* approversOf */.U)({
        entries: targetEntries,
        plan,
        others,
        interested: interestedIn(input),
    });
    const names = counted.length === 0 ? '' : `: ${counted.join(', ')}`;
    const count = `${counted.length} of ${gates.approvals} approved${names}`;
    if (counted.length >= gates.approvals)
        return (0,gate_input/* pass */.IX)('approvals', count);
    const not = own.length === 0 ? '' : `; ${own.join(', ')} cannot approve their own`;
    const unseen = 'known' in reviews ? '' : `; reviews of this run are not known: ${reviews.why}`;
    return (0,gate_input/* wait */.uk)('approvals', `${count}${not}${unseen}`);
}
/** Who asks for it, and who brought the lock into its source. */
function interestedIn({ host, sourceJournal, sourceDigest }) {
    const made = sourceJournal.entries.findLast((entry) => entry.lock === sourceDigest && entry.lock !== entry.previousLock && MAKES.has(entry.kind));
    return [host.actor, ...(made === undefined ? [] : [made.actor])];
}
const MAKES = new Set(['lock', 'promotion', 'rollback']);

// EXTERNAL MODULE: ./.cache/bundle/domain/calendar.js
var calendar = __webpack_require__(29814);
;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/calendar.js
/** The gates `windows` and `freezes`: times at which the target may move. */


function windows({ gates, now }) {
    if (gates.windows.length === 0)
        return null;
    const opening = (0,calendar/* nextOpening */.gR)(gates.windows, now);
    if (opening === now)
        return (0,gate_input/* pass */.IX)('windows', 'a window is open');
    return (0,gate_input/* wait */.uk)('windows', 'no window is open', opening);
}
function freezes({ gates, now }) {
    if (gates.freezes.length === 0)
        return null;
    const freeze = (0,calendar/* freezeAt */.NT)(gates.freezes, now);
    if (freeze === null)
        return (0,gate_input/* pass */.IX)('freezes', 'no freeze is in force');
    return (0,gate_input/* wait */.uk)('freezes', `frozen: ${freeze.reason}`, (0,calendar/* nextThaw */.a8)(gates.freezes, now));
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/checks.js

function checks(input, { checks: answer }) {
    if (answer === null)
        return null;
    if (!('known' in answer)) {
        if (answer.later)
            return (0,gate_input/* wait */.uk)('checks', answer.why);
        const said = { message: answer.why, fix: 'promote in a workflow, with checks: read' };
        return (0,gate_input/* fail */.fJ)('checks', [(0,gate_input/* problem */.CC)(input, 'evidence-missing', said)]);
    }
    const found = new Map(answer.known.map((check) => [check.name, check]));
    const asked = input.gates.checks.map((name) => ({ name, check: found.get(name) }));
    const failed = asked.filter(({ check }) => check?.state === 'fail');
    if (failed.length > 0)
        return (0,gate_input/* fail */.fJ)('checks', failed.map((one) => failure(input, one)));
    const open = asked.filter(({ check }) => check?.state !== 'pass');
    if (open.length === 0)
        return (0,gate_input/* pass */.IX)('checks', `${asked.length} passed`);
    const words = open.map(({ name, check }) => check === undefined ? `${name} is not reported yet` : `${name} is running`);
    return (0,gate_input/* wait */.uk)('checks', words.join(', '));
}
function failure(input, one) {
    const url = one.check?.url ?? null;
    return (0,gate_input/* problem */.CC)(input, 'check-failed', {
        message: `the check ${one.name} failed`,
        fix: url === null ? 'see to the check, then promote again' : `see ${url}`,
    });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/apply-statement.js
var apply_statement = __webpack_require__(8370);
// EXTERNAL MODULE: ./.cache/bundle/domain/head-history.js
var head_history = __webpack_require__(75375);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/evidence.js





/** Asks for what the declared gates need, and nothing else. Throws `store-key-invalid`. */
async function gatherEvidence(world, input) {
    const { checks, vouched } = input.gates;
    const wantsSignature = vouched === 'signature' || vouched === 'either';
    const wantsAttestation = vouched === 'attestation' || vouched === 'either';
    return {
        checks: checks.length === 0 ? null : await checksOf(world, input),
        signature: wantsSignature ? await signatureOf(world, input) : null,
        attested: wantsAttestation
            ? await askForge(world, (forge) => forge.isAttested(input.sourceDigest))
            : null,
    };
}
/** Reviews by people of this very run, where it waits for an environment of the forge. */
async function runApprovals(world) {
    const runId = world.host.event?.runId ?? null;
    if (world.forge === null || runId === null)
        return { known: [] };
    return askForge(world, (forge) => forge.runApprovals(runId));
}
async function askForge({ forge }, ask) {
    if (forge === null) {
        const why = 'there is no forge to ask: this needs a workflow, or GITHUB_REPOSITORY and a token';
        return { why, later: false };
    }
    try {
        return { known: await ask(forge) };
    }
    catch (error) {
        if (!(error instanceof errors/* LockstepError */.Cj) || !error.code.startsWith('forge-'))
            throw error;
        return { why: error.message, later: error.kind === 'unavailable' };
    }
}
async function checksOf(world, input) {
    const commit = await commitWith(world, input);
    if (commit !== null)
        return askForge(world, (forge) => forge.checks(commit));
    const why = `no commit is known that holds this lock of ${input.from}: commit its file, or apply it from one`;
    return { why, later: true };
}
/** The commit that holds the lock: the one checked out, else the one it was applied from. */
async function commitWith(world, input) {
    const { source, sourceDigest, sourceJournal, from } = input;
    const { path } = (0,load/* lockSummary */.qp)(world, from, { digest: sourceDigest, changed: false });
    const head = await world.metaRepo.resolveRevision('HEAD');
    if (head !== null && (await world.metaRepo.readAt(head, path)) === (0,lock_bytes/* lockBytes */.FM)(source))
        return head;
    return (0,head_history/* decidingApply */.Kh)(sourceJournal.entries, sourceDigest)?.commit ?? null;
}
async function signatureOf(world, input) {
    const applied = (0,head_history/* decidingApply */.Kh)(input.sourceJournal.entries, input.sourceDigest);
    if (applied?.ok !== true)
        return { why: 'was not applied well' };
    if (applied.signature === undefined)
        return { why: `was applied (#${applied.sequence}) without a signature` };
    return world.signer.verify((0,apply_statement/* applyStatement */.A)(applied), applied.signature);
}

// EXTERNAL MODULE: ./.cache/bundle/domain/conflicts.js
var conflicts = __webpack_require__(42165);
;// CONCATENATED MODULE: ./.cache/bundle/domain/finding.js
/** A finding: something a person should know or a policy may refuse. */
const SEVERITIES = ['notice', 'warning', 'high', 'error'];
/** True for a severity that is `least` or above. */
function atLeast(severity, least) {
    return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
}

// EXTERNAL MODULE: ./.cache/bundle/operations/graph-findings.js
var graph_findings = __webpack_require__(62091);
;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/findings.js
/** The gates `conflicts` and `findings`, both on the merged lock: that it fits together, and what else is told of it (T51). */




/** What does not fit together in the merged lock, whichever side it came from. */
function conflictsIn({ merged }) {
    return [...(0,conflicts/* rangeConflicts */.F)(merged), ...(0,graph_findings/* graphFindings */.j)(merged)];
}
function findings_conflicts(input) {
    const found = conflictsIn(input);
    const errors = found.filter((finding) => finding.severity === 'error');
    if (errors.length > 0)
        return { ...(0,gate_input/* fail */.fJ)('conflicts', errors), findings: found };
    const detail = `${input.merged.components.size} components fit together`;
    return { ...(0,gate_input/* pass */.IX)('conflicts', detail), findings: found };
}
/** The findings themselves are told anyway; this one says that they stop the promotion. */
function findings(input) {
    const least = input.gates.findings;
    if (least === null)
        return null;
    const all = [...conflictsIn(input), ...input.remarks];
    const open = all.filter(({ severity }) => atLeast(severity, least));
    if (open.length === 0)
        return (0,gate_input/* pass */.IX)('findings', `nothing of severity ${least} or above`);
    const message = `${open.length} of severity ${least} or above: ${(0,gate_input/* told */.Ev)(open)}`;
    const fix = open[0]?.fix ?? 'see to what the findings say';
    return (0,gate_input/* fail */.fJ)('findings', [(0,gate_input/* problem */.CC)(input, 'findings-open', { message, fix })]);
}

// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/promotion.js
var promotion = __webpack_require__(70507);
;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/lock-valid.js
/** The gate `lock-valid`: the lock of the source belongs to the manifest as it is now. */



function lockValid(input) {
    const { from, source, sourceDigest } = input;
    const fix = `lockstep lock --env ${from}`;
    const say = (message, component) => (0,gate_input/* problem */.CC)(input, 'lock-stale', {
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
        return (0,gate_input/* fail */.fJ)('lock-valid', findings);
    return (0,gate_input/* pass */.IX)('lock-valid', `${from} ${(0,digest/* shortDigest */.VK)(sourceDigest)} belongs to the manifest`);
}
/** What the promotion would take over and the manifest declares otherwise; for a whole promotion also what is missing. */
function sourceFaults(input) {
    const { manifest, source } = input;
    const whole = input.components.length === 0;
    const taken = new Map([...source.components].filter(([name]) => whole || input.components.includes(name)));
    const missing = [...manifest.components.keys()].filter((name) => whole && !source.components.has(name));
    return [
        ...(0,promotion/* structureFaults */.r)({ components: taken, manifest }),
        ...missing.map((component) => ({ component, what: 'is missing; the manifest has it' })),
    ];
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./.cache/bundle/domain/changes.js
var changes = __webpack_require__(89599);
;// CONCATENATED MODULE: ./.cache/bundle/domain/change-size.js
/** How large a change counts against `max_change`. */


const SIZES = ['patch', 'minor', 'major', 'never'];
/**
 * A new component is minor: nothing that was there changes. One that goes is major. A prerelease counts by the numbers
 * it is on the way to. A sidegrade tells nothing of its size, so it counts as major. What goes back, or leaves its own
 * history, is within no limit.
 */
function sizeOfChange({ kind, from, to }) {
    const size = SIZE_OF[kind];
    return size === 'by numbers' ? sizeBetween(from?.version ?? '', to?.version ?? '') : size;
}
const SIZE_OF = {
    unchanged: 'patch',
    patch: 'patch',
    minor: 'minor',
    added: 'minor',
    major: 'major',
    removed: 'major',
    sidegrade: 'major',
    prerelease: 'by numbers',
    downgrade: 'never',
    diverged: 'never',
};
/** True for a change that is at most that large. */
function isWithin(most, change) {
    return SIZES.indexOf(sizeOfChange(change)) <= SIZES.indexOf(most);
}
function sizeBetween(before, after) {
    const [from, to] = [numbersOf(before), numbersOf(after)];
    if (from === null || to === null || from.major !== to.major)
        return 'major';
    return from.minor === to.minor ? 'patch' : 'minor';
}
function numbersOf(version) {
    return semver.parse((0,changes/* versionIn */.It)(version));
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/max-change.js
/** The gate `max-change`: no component takes a larger step than is allowed. */



function maxChange(input) {
    const { gates, from, to } = input;
    const most = gates.maxChange;
    if (most === null)
        return null;
    const larger = (0,promotion/* moving */.H_)(input.changes).filter((change) => !isWithin(most, change));
    if (larger.length === 0)
        return (0,gate_input/* pass */.IX)('max-change', `no change is larger than ${most}`);
    const findings = larger.map((change) => (0,gate_input/* problem */.CC)(input, 'change-too-large', {
        component: change.component,
        message: `${change.component} changes by ${inWords(change.kind, sizeOfChange(change))}, and ${to} takes ${most} at most`,
        fix: `lockstep promote ${from} ${to} with --component for the others, or --bypass max-change --reason "…"`,
    }));
    return (0,gate_input/* fail */.fJ)('max-change', findings);
}
function inWords(kind, size) {
    return kind === size || size === 'never' ? kind : `${kind}, which counts as ${size}`;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/soak.js
var soak = __webpack_require__(68474);
// EXTERNAL MODULE: ./.cache/bundle/domain/sources.js
var sources = __webpack_require__(90392);
;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/order.js
/** The gates `order` and `sources`: where a lock may come from, and that it is well in every source that must have it. */






/** Declared sources replace the neighbour in the order. */
function order(input) {
    const { from, to, gates } = input;
    const declared = input.config.environments;
    const line = declared.join(' → ');
    if (gates.sources !== null && declared.includes(from)) {
        const { from: sources, need } = gates.sources;
        const words = `${to} takes from ${need === 'all' ? 'all' : 'any'} of ${sources.join(', ')}`;
        if (sources.includes(from))
            return (0,gate_input/* pass */.IX)('order', words);
        const message = `${words}, not from ${from}`;
        const fix = `lockstep promote ${sources[0] ?? ''} ${to}`;
        return (0,gate_input/* fail */.fJ)('order', [(0,gate_input/* problem */.CC)(input, 'environment-order', { message, fix })]);
    }
    const fault = (0,promotion/* orderFault */.nj)(declared, input);
    if (fault === null)
        return (0,gate_input/* pass */.IX)('order', line);
    const next = declared[declared.indexOf(from) + 1];
    const fix = next === undefined || !declared.includes(from)
        ? `promote along ${line}`
        : `lockstep promote ${from} ${next}`;
    return (0,gate_input/* fail */.fJ)('order', [(0,gate_input/* problem */.CC)(input, 'environment-order', { message: fault, fix })]);
}
/** With `all_of`: the very same components must be well in the other sources too, for as long as the soak asks. */
function order_sources(input) {
    if (input.gates.sources?.need !== 'all')
        return null;
    const verdicts = input.otherSources.map((journal) => inSource(input, journal));
    const open = verdicts.find(({ gate }) => gate.state === 'fail') ??
        verdicts
            .toSorted((a, b) => (b.gate.clearsAt ?? '~').localeCompare(a.gate.clearsAt ?? '~'))
            .find(({ gate }) => gate.state === 'wait');
    if (open !== undefined)
        return open;
    const names = (0,sources/* sourcesOf */.u0)(input.config.environments, input.config.gates, input.to)?.from ?? [];
    return (0,gate_input/* pass */.IX)('sources', `the same components are well in ${names.join(' and ')}`);
}
function inSource(input, journal) {
    const { environment, entries } = journal;
    const { gates, now } = input;
    const lock = twinIn(input, journal);
    if (lock === null)
        return (0,gate_input/* wait */.uk)('sources', `${environment} does not have these components yet`);
    const applied = (0,head_history/* decidingApply */.Kh)(entries, lock);
    if (applied?.ok === false) {
        const message = `apply #${applied.sequence} by ${applied.actor} in ${environment} failed`;
        const fix = `lockstep apply --env ${environment} --locked`;
        return (0,gate_input/* fail */.fJ)('sources', [(0,gate_input/* problem */.CC)(input, 'not-verified', { message, fix })]);
    }
    const since = (0,soak/* healthySince */.e)({ entries, verified: gates.verified, now }).get(lock);
    if (since === undefined) {
        const well = gates.verified ? 'applied and verified' : 'applied';
        return (0,gate_input/* wait */.uk)('sources', `these components are not ${well} in ${environment} yet`);
    }
    const until = since + gates.soakMs;
    if (until <= now)
        return (0,gate_input/* pass */.IX)('sources', `well in ${environment}`);
    return (0,gate_input/* wait */.uk)('sources', `these components still soak in ${environment}`, until);
}
/** The newest lock on the way to the head of another source that has the same components; locks of two environments never have the same bytes. */
function twinIn({ source }, { entries, locks }) {
    const wanted = (0,lock_bytes/* componentsText */.av)((0,lock_bytes/* lockBytes */.FM)(source));
    const { path } = (0,head_history/* headHistory */.pS)(entries);
    const twin = path.findLast((digest) => {
        const text = locks.get(digest);
        return text !== undefined && (0,lock_bytes/* componentsText */.av)(text) === wanted;
    });
    return twin ?? null;
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/policy.js



/** What reads rules is loaded only where there are some. */
async function policy(input) {
    const rules = input.gates.policy;
    if (rules.length === 0)
        return null;
    const { whyRefused } = await Promise.all(/* import() */[__webpack_require__.e(7337), __webpack_require__.e(2210)]).then(__webpack_require__.bind(__webpack_require__, 82210));
    const object = policyObject(input);
    const refused = rules.flatMap((rule) => {
        const why = whyRefused(rule, object);
        return why === null ? [] : [refusal(input, rule, why)];
    });
    if (refused.length > 0)
        return (0,gate_input/* fail */.fJ)('policy', refused);
    return (0,gate_input/* pass */.IX)('policy', `${rules.map(({ name }) => name).join(', ')}: true`);
}
function refusal(input, { name }, why) {
    const message = `policy ${name}: ${why}`;
    return (0,gate_input/* problem */.CC)(input, 'policy-refused', { message, fix: `see policy ${name} in lockstep.yaml` });
}
function policyObject(input) {
    const { from, to, sourceDigest, changes, merged, host, now } = input;
    return {
        environment: to,
        from,
        lock: { digest: sourceDigest },
        changes: (0,promotion/* moving */.H_)(changes).map((change) => ({ ...change })),
        components: [...merged.components.values()].map(({ name, version, commit, type }) => ({
            name,
            version,
            commit,
            type,
        })),
        findings: [...conflictsIn(input), ...input.remarks].map(({ severity, code, where }) => ({
            severity,
            code,
            component: where?.component ?? null,
        })),
        actor: host.actor,
        event: host.event?.name ?? '',
        now,
    };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/span.js
var span = __webpack_require__(71808);
;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/soak.js
/** The gate `soak`: the lock has been well in its source for long enough; newer ones queue behind it. */



function soak_soak(input) {
    const { gates, candidate, from, sourceDigest, now } = input;
    if (gates.soakMs === 0)
        return null;
    const asked = (0,span/* spanInWords */.zw)(gates.soakMs);
    if (candidate === null) {
        const well = gates.verified ? 'good, verified' : 'good';
        const what = `the first ${well} apply of ${(0,digest/* shortDigest */.VK)(sourceDigest)} in ${from}`;
        return (0,gate_input/* wait */.uk)('soak', `${asked} begin with ${what}`);
    }
    const { since, until, soaked, queued } = candidate;
    const more = queued.length === 0
        ? ''
        : `, ${queued.length} newer ${queued.length === 1 ? 'lock' : 'locks'} queued`;
    const done = (0,span/* spanInWords */.zw)(Math.max(0, now - since));
    if (soaked)
        return (0,gate_input/* pass */.IX)('soak', `${done} of ${asked} done${more}`);
    return (0,gate_input/* wait */.uk)('soak', `${done} of ${asked} done; candidate pinned${more}`, until);
}

// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
// EXTERNAL MODULE: ./.cache/bundle/domain/holds.js
var holds = __webpack_require__(97860);
;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/stops.js




/** Shown while something stops the line: the text in `lockstep.yaml`, or a hold on all of the target. */
function stopTheLine(input) {
    const { config, to } = input;
    const whole = (0,holds/* activeHolds */.NX)(input.targetEntries, input.now).filter(isWhole);
    if (config.stopTheLine === null && whole.length === 0)
        return null;
    const findings = [];
    if (config.stopTheLine !== null) {
        findings.push((0,gate_input/* problem */.CC)(input, 'stop-the-line', {
            message: `nothing is promoted now: ${config.stopTheLine}`,
            fix: 'take stop_the_line out of lockstep.yaml when it is over',
        }));
    }
    const stopping = whole.filter((hold) => (0,promotion/* moving */.H_)(input.changes).some(({ component }) => !hold.except.includes(component)));
    for (const hold of stopping) {
        findings.push((0,gate_input/* problem */.CC)(input, 'held', {
            message: `all of ${to} is held by ${stops_inWords(hold)}`,
            fix: `lockstep resume --env ${to} --reason "…"`,
        }));
    }
    if (findings.length === 0)
        return (0,gate_input/* pass */.IX)('stop-the-line', `nothing that is held in ${to} moves`);
    const expiries = config.stopTheLine === null ? stopping.map(({ expires }) => expires) : [null];
    return clearing((0,gate_input/* fail */.fJ)('stop-the-line', findings), expiries);
}
/** Components that move and are held one by one, and commits that a hold rejects. */
function stops_holds(input) {
    const active = (0,holds/* activeHolds */.NX)(input.targetEntries, input.now);
    const stopped = (0,promotion/* moving */.H_)(input.changes).flatMap((change) => stopOf(input, active, change));
    if (stopped.length === 0) {
        return (0,gate_input/* pass */.IX)('holds', active.length === 0 ? 'nothing is held' : 'no held component changes');
    }
    return clearing((0,gate_input/* fail */.fJ)('holds', stopped.map((one) => one.finding)), stopped.map((one) => one.expires));
}
const isWhole = (hold) => hold.components.length === 0;
function stopOf(input, active, change) {
    const { component, to } = change;
    const named = active.filter((one) => !isWhole(one));
    const back = to !== null && (0,holds/* isRejected */.TK)(active, component, to.commit);
    const hold = (0,holds/* holdOn */.nH)(named, component) ??
        active.find((one) => to !== null && (0,holds/* isRejected */.TK)([one], component, to.commit));
    if (hold === undefined)
        return [];
    const what = back && to !== null ? ` and ${(0,git_ids/* shortSha */.Fu)(to.commit)} is the commit it rejects` : '';
    const finding = (0,gate_input/* problem */.CC)(input, 'held', {
        component,
        message: `${component} is held in ${input.to} by ${stops_inWords(hold)}${what}`,
        fix: `lockstep resume ${component} --env ${input.to} --reason "…", or promote without it`,
    });
    return [{ finding, expires: hold.expires }];
}
function stops_inWords({ entry, expires }) {
    const until = expires === null ? '' : ` until ${expires}`;
    return `${entry.actor} (#${entry.sequence})${until}: ${entry.reason ?? 'no reason given'}`;
}
/** It clears by itself when every stop has an end: then with the last of them. */
function clearing(verdict, expiries) {
    const ends = expiries.filter((one) => one !== null).sort();
    const clearsAt = ends.at(-1);
    if (clearsAt === undefined || ends.length < expiries.length)
        return verdict;
    return { ...verdict, gate: { ...verdict.gate, clearsAt } };
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/trust.js
/** The gate `trust`: the event is not one that strangers can cause. Nothing goes past it. */

function trust(input) {
    if (input.host.trust === 'high')
        return (0,gate_input/* pass */.IX)('trust', 'the event is trusted');
    const message = 'this event may not promote: strangers can cause it';
    const fix = 'promote from a protected branch, or by hand';
    return (0,gate_input/* fail */.fJ)('trust', [(0,gate_input/* problem */.CC)(input, 'trust-low', { message, fix })]);
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/verified-in-source.js
/** The gate `verified-in-source`: the journal says that this very lock was applied well where it comes from (T48). */



const NAME = 'verified-in-source';
/** Not declared, a lock that was never applied is unknown: told as a warning, no pass and no stop. */
function verifiedInSource(input) {
    const { from, sourceDigest, gates } = input;
    const applied = (0,head_history/* decidingApply */.Kh)(input.sourceJournal.entries, sourceDigest);
    const fix = `lockstep apply --env ${from} --locked`;
    const refuse = (message) => (0,gate_input/* fail */.fJ)(NAME, [(0,gate_input/* problem */.CC)(input, 'not-verified', { message, fix })]);
    if (applied === undefined) {
        const message = `the journal has no apply of ${(0,digest/* shortDigest */.VK)(sourceDigest)} in ${from}`;
        if (gates.verified)
            return refuse(message);
        const finding = {
            ...(0,gate_input/* problem */.CC)(input, 'not-verified', { message, fix }),
            severity: 'warning',
        };
        const gate = { name: NAME, state: 'unknown', detail: message, advisory: true };
        return { gate, findings: [finding] };
    }
    const told = `apply #${applied.sequence} by ${applied.actor} in ${from}`;
    if (applied.ok !== true)
        return refuse(`${told} failed`);
    if (applied.verified === true)
        return (0,gate_input/* pass */.IX)(NAME, `${told} ended well and was verified`);
    return gates.verified
        ? refuse(`${told} ended well and was not verified`)
        : (0,gate_input/* pass */.IX)(NAME, `${told} ended well`);
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/vouched.js

function vouched(input, evidence) {
    const { signature, attested } = evidence;
    if (signature === null && attested === null)
        return null;
    if (signature !== null && 'signedBy' in signature) {
        return (0,gate_input/* pass */.IX)('vouched', `signed by the key ${signature.signedBy}`);
    }
    const unattested = whyUnattested(attested);
    if (unattested.why === null)
        return (0,gate_input/* pass */.IX)('vouched', 'the forge holds an attestation');
    const unsigned = signature === null ? '' : `it ${signature.why}`;
    const why = [unsigned, unattested.why].filter((one) => one !== '').join('; ');
    if (unattested.later)
        return (0,gate_input/* wait */.uk)('vouched', why);
    const message = `nothing vouches for this lock of ${input.from}: ${why}`;
    const fix = signature === null
        ? 'attest the lock file in a workflow'
        : `give signing-key to the apply of ${input.from}, and list its public key under store.signing.public_keys`;
    return (0,gate_input/* fail */.fJ)('vouched', [(0,gate_input/* problem */.CC)(input, 'not-vouched', { message, fix })]);
}
/** Null: it is attested. Empty when nobody asked. */
function whyUnattested(attested) {
    if (attested === null)
        return { why: '', later: false };
    if (!('known' in attested))
        return attested;
    return { why: attested.known ? null : 'the forge holds no attestation of it', later: false };
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/gates/ask.js















/** Every gate that there is; the first two of the others are never gone past. */
const GATES = [
    'order',
    'lock-valid',
    'verified-in-source',
    'sources',
    'soak',
    'windows',
    'freezes',
    'stop-the-line',
    'max-change',
    'findings',
    'conflicts',
    'holds',
    'checks',
    'vouched',
    'policy',
    'trust',
    'approvals',
];
/** Gates that nothing goes past: what is shipped must be a lock, and asked for by somebody who may. */
const FIRM = ['lock-valid', 'trust'];
/** No gate stops another (T48); only approvals wait for the rest, so that nobody approves in vain. */
async function askGates(world, input, bypass) {
    const verdicts = (input.isThere ? always(input) : await declared(world, input))
        .filter((verdict) => verdict !== null)
        .map((verdict) => gonePast(input, verdict, bypass));
    if (input.isThere || input.gates.approvals === 0)
        return verdicts;
    const isEarly = verdicts.some(({ gate }) => (0,gate_input/* isOpen */.nT)(gate) && gate.advisory !== true);
    const last = isEarly ? notAsked() : approvals_approvals(input, await runApprovals(world));
    return [...verdicts, gonePast(input, last, bypass)];
}
/** What was decided is not decided anew: a run that was killed after it must be finished by the next, whatever the time. */
function always(input) {
    return [
        order(input),
        lockValid(input),
        verifiedInSource({ ...input, gates: { ...input.gates, verified: false } }),
        findings_conflicts(input),
        stops_holds(input),
        trust(input),
    ];
}
async function declared(world, input) {
    const evidence = await gatherEvidence(world, input);
    return [
        order(input),
        lockValid(input),
        verifiedInSource(input),
        order_sources(input),
        soak_soak(input),
        windows(input),
        freezes(input),
        stopTheLine(input),
        maxChange(input),
        findings(input),
        findings_conflicts(input),
        stops_holds(input),
        checks(input, evidence),
        vouched(input, evidence),
        await policy(input),
        trust(input),
    ];
}
/** A gate that is gone past stays as it is, and says so; what it found is a warning then. */
function gonePast(input, verdict, bypass) {
    const { gate, findings: found } = verdict;
    if (!bypass.includes(gate.name) || !(0,gate_input/* isOpen */.nT)(gate))
        return verdict;
    const softened = found.map((finding) => finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding);
    const told = {
        severity: 'warning',
        code: 'gate-bypassed',
        where: { environment: input.to },
        message: `the gate ${gate.name} of ${input.to} is gone past: ${gate.detail}`,
    };
    return { gate: { ...gate, bypassed: true }, findings: [...softened, told] };
}


/***/ }),

/***/ 59665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   Ev: () => (/* binding */ told),
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   uk: () => (/* binding */ wait)
/* harmony export */ });
function pass(name, detail) {
    return { gate: { name, state: 'pass', detail }, findings: [] };
}
function fail(name, findings) {
    return { gate: { name, state: 'fail', detail: told(findings) }, findings };
}
/** Milliseconds since 1970 when it clears by itself, or null when that is not known. */
function wait(name, detail, clears = null) {
    return { gate: { name, state: 'wait', detail, ...clearing(clears) }, findings: [] };
}
function clearing(clears) {
    return clears === null ? {} : { clearsAt: new Date(clears).toISOString() };
}
function told(findings) {
    return findings.map((finding) => finding.message).join('; ');
}
/** A finding of severity error about the target. */
function problem(input, code, said) {
    const where = {
        environment: input.to,
        ...(said.component === undefined ? {} : { component: said.component }),
    };
    return { severity: 'error', code, where, message: said.message, fix: said.fix };
}
/** A gate that neither passed nor was gone past. */
function isOpen({ state, bypassed }) {
    return state !== 'pass' && bypassed !== true;
}


/***/ }),

/***/ 90614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ planPromotion)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/changes.js
var domain_changes = __webpack_require__(89599);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/promotion.js
var promotion = __webpack_require__(70507);
// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
;// CONCATENATED MODULE: ./.cache/bundle/domain/promotion-plan.js
/** The identity of a promotion's plan: a digest of everything that it rests on (T47). */


const SCHEMA = 1;
/** Any change of a part is another plan. Time is no part: a plan that waits stays the same. */
function planDigest({ order, gates, ...parts }) {
    const policy = (0,digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)({ order, gates }));
    return (0,digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)({ schema: SCHEMA, ...parts, policy }));
}

// EXTERNAL MODULE: ./.cache/bundle/domain/sources.js
var sources = __webpack_require__(90392);
// EXTERNAL MODULE: ./.cache/bundle/domain/wanted.js
var wanted = __webpack_require__(46839);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/environment-state.js
var environment_state = __webpack_require__(17761);
// EXTERNAL MODULE: ./.cache/bundle/operations/gates/ask.js + 16 modules
var ask = __webpack_require__(11614);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal.js + 2 modules
var journal = __webpack_require__(38318);
// EXTERNAL MODULE: ./.cache/bundle/operations/journal-moved.js
var journal_moved = __webpack_require__(14953);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/domain/satisfies.js
var satisfies = __webpack_require__(87831);
;// CONCATENATED MODULE: ./.cache/bundle/operations/promote-remarks.js


function remarksOn(of) {
    return [...stepsBack(of), ...pinFindings(of)];
}
function stepsBack({ to, changes }) {
    return changes
        .filter(({ kind }) => kind === 'downgrade')
        .map((change) => ({
        severity: 'warning',
        code: 'downgrade',
        where: { environment: to, component: change.component },
        message: `${change.component} goes back in ${to}: ${change.from?.version ?? ''} → ${change.to?.version ?? ''}`,
        fix: `leave it out with --component, if ${to} should keep it`,
    }));
}
/** An explicit promotion wins over a pin in environments.yaml, but the next `lock` would not: that is told. */
function pinFindings({ to, environments, manifest, changes, merged }) {
    const pins = environments.get(to);
    return (0,promotion/* moving */.H_)(changes).flatMap(({ component }) => {
        const [pin, entry] = [pins?.get(component), merged.components.get(component)];
        const tagPrefix = manifest.components.get(component)?.tagPrefix ?? '';
        if (pin === undefined || entry === undefined)
            return [];
        if ((0,satisfies/* satisfiesWanted */.b)(entry, pin, tagPrefix))
            return [];
        return [
            {
                severity: 'warning',
                code: 'pin-differs',
                where: { environment: to, component },
                message: `environments.yaml pins ${component} to ${pin} in ${to}, and ${entry.version} is promoted`,
                fix: `write "${component}: ${entry.version}" under ${to} in environments.yaml, or the next lock goes back`,
            },
        ];
    });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/soak.js
var soak = __webpack_require__(68474);
;// CONCATENATED MODULE: ./.cache/bundle/operations/promote-source.js
/** Which lock of the source is promoted: the one it has now, or with a soak the one that the journal says is due. */




/** Throws `lock-missing`, and `rollback-target-missing` when the journal lost the bytes of a candidate. */
function sourceOf(world, request) {
    const { from, journal, gates } = request;
    const now = (0,load/* requireLock */.TU)(world, from);
    if (request.lock !== null)
        return inJournal(journal, request.lock, null);
    if (gates.soakMs === 0)
        return { lock: now, digest: (0,lock_bytes/* lockDigest */.sU)(now), candidate: null };
    const took = tookFrom(request);
    const candidate = (0,soak/* soakCandidate */.G)({
        entries: journal.entries,
        took,
        soakMs: gates.soakMs,
        verified: gates.verified,
        now: world.clock.now(),
    });
    if (candidate !== null)
        return inJournal(journal, candidate.lock, candidate);
    return { lock: now, digest: (0,lock_bytes/* lockDigest */.sU)(now), candidate: null };
}
function inJournal(journal, digest, candidate) {
    return { lock: (0,environment_state/* lockOf */.Vx)(journal, digest), digest, candidate };
}
/** The lock of the source that the target took last, and whether the target still has all of it. */
function tookFrom({ from, journal, target, }) {
    const { current } = target;
    const origin = current?.promotedFrom ?? null;
    const last = origin?.environment === from
        ? origin.lock
        : target.journal.entries.findLast((entry) => entry.from?.environment === from)?.from?.lock;
    if (last === undefined)
        return null;
    const text = journal.locks.get(last);
    const whole = current !== null &&
        text !== undefined &&
        (0,lock_bytes/* componentsText */.av)(text) === (0,lock_bytes/* componentsText */.av)((0,lock_bytes/* lockBytes */.FM)(current));
    return { lock: last, whole };
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/promote-plan.js
/** The plan of a promotion: one object that the gates, an approval, a dry run and the report share. */














/**
 * Reads both environments and asks the gates; changes nothing. Throws `environment-order-missing`,
 * `environment-unknown`, `lock-missing`, `component-unknown` and `journal-corrupt`.
 */
async function planPromotion(world, request) {
    const { from, to } = request;
    const manifest = (0,load/* loadManifest */.eY)(world);
    const environments = (0,load/* loadEnvironments */.H2)(world, manifest);
    requireOrder(world);
    for (const environment of [from, to])
        (0,load/* requireEnvironment */.L3)(world, environments, environment);
    const gates = (0,sources/* gatesFor */.wQ)(world.config.gates, to);
    const others = gates.sources?.need === 'all' ? gates.sources.from.filter((one) => one !== from) : [];
    const journals = await (0,journal/* readJournals */.rZ)(world, [from, to, ...others]);
    const [sourceJournal, targetJournal, ...otherSources] = journals;
    if (sourceJournal === undefined || targetJournal === undefined) {
        throw new errors/* LockstepError */.Cj('bug', { message: 'a journal was not read' });
    }
    const state = (0,environment_state/* stateOf */.L4)(world, targetJournal);
    if (state.current !== null)
        (0,environment_state/* requireCurrentFormat */.I8)(to, state.current);
    const lock = request.lock ?? null;
    const source = sourceOf(world, { from, journal: sourceJournal, target: state, gates, lock });
    requireComponents(source.lock, request);
    const merged = mergedOf({ request, source, state, manifest, environments });
    const changes = (0,domain_changes/* compareLocks */.Ss)(state.file ?? state.current, merged);
    const input = {
        ...request,
        config: world.config,
        gates,
        manifest,
        host: world.host,
        source: source.lock,
        sourceDigest: source.digest,
        sourceJournal,
        otherSources,
        targetEntries: targetJournal.entries,
        candidate: source.candidate,
        merged,
        isThere: state.current !== null && (0,lock_bytes/* lockDigest */.sU)(state.current) === (0,lock_bytes/* lockDigest */.sU)(merged),
        changes,
        remarks: remarksOn({ to, changes, merged, manifest, environments }),
        plan: planOf(world, { request, source, state, merged }),
        now: world.clock.now(),
    };
    const verdicts = await (0,ask/* askGates */.YI)(world, input, request.bypass ?? []);
    return {
        request,
        source,
        sourceJournal,
        state,
        merged,
        changes,
        verdicts,
        input,
        plan: input.plan,
    };
}
function mergedOf(given) {
    const { request, source, state, manifest, environments } = given;
    return (0,promotion/* mergedLock */.cO)({
        source: source.lock,
        sourceDigest: source.digest,
        target: state.current,
        environment: request.to,
        components: request.components,
        manifest,
        manifestDigest: (0,wanted/* manifestDigest */.I)(manifest, environments, request.to),
    });
}
function planOf({ config }, of) {
    const { from, to } = of.request;
    const { head, current, journal } = of.state;
    return planDigest({
        from,
        to,
        source: of.source.digest,
        merged: (0,lock_bytes/* lockDigest */.sU)(of.merged),
        head: head?.id ?? null,
        current: current === null ? null : (0,lock_bytes/* lockDigest */.sU)(current),
        stops: (0,journal_moved/* stopsOf */.lD)(journal),
        order: config.environments,
        gates: (0,sources/* gatesFor */.wQ)(config.gates, to),
    });
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


/***/ })

};
