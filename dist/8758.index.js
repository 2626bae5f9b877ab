export const id = 8758;
export const ids = [8758];
export const modules = {

/***/ 3381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ changedIn)
/* harmony export */ });
/** The changes that change something, of all environments. */
function changedIn(result) {
    return result.environments.flatMap(({ changes }) => changes.filter((one) => one.kind !== 'unchanged'));
}


/***/ }),

/***/ 16023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ RISK_CODES),
/* harmony export */   A1: () => (/* binding */ RISK_WEIGHTS),
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   bi: () => (/* binding */ riskOf),
/* harmony export */   gh: () => (/* binding */ highestRisk)
/* harmony export */ });
/* unused harmony exports MANY_DEPENDENTS, YOUNG_MS */
const RISK_CODES = [
    'breaking',
    'dependents',
    'diverged',
    'downgrade',
    'history-unknown',
    'major',
    'no-release',
    'repo-changed',
    'young',
];
/** How much each point weighs. */
const RISK_WEIGHTS = {
    breaking: 3,
    dependents: 1,
    diverged: 3,
    downgrade: 2,
    'history-unknown': 2,
    major: 2,
    'no-release': 1,
    'repo-changed': 3,
    young: 1,
};
/** So many dependents are a point. */
const MANY_DEPENDENTS = 5;
/** A commit younger than this is a point. */
const YOUNG_MS = 3 * 86_400_000;
/** Points of 3 and more make it high, 2 medium, fewer low. */
function riskOf(facts) {
    const points = [...classPoints(facts), ...historyPoints(facts), ...placePoints(facts)].sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
    return { level: levelOf(points), points };
}
/** The level that points add up to. */
function levelOf(points) {
    const sum = points.reduce((total, one) => total + one.weight, 0);
    return sum >= 3 ? 'high' : sum === 2 ? 'medium' : 'low';
}
/** The highest of some; null of none. */
function highestRisk(risks) {
    const order = ['high', 'medium', 'low'];
    return order.find((level) => risks.some((one) => one.level === level)) ?? null;
}
function point(code, message) {
    return { code, weight: RISK_WEIGHTS[code], message };
}
function classPoints({ classes, isOtherRepo }) {
    const found = [];
    if (classes.includes('diverged')) {
        found.push(point('diverged', 'the old commit is no ancestor of the new'));
    }
    if (classes.includes('downgrade'))
        found.push(point('downgrade', 'goes back'));
    if (classes.includes('major'))
        found.push(point('major', 'major version'));
    if (isOtherRepo)
        found.push(point('repo-changed', 'comes from another repository'));
    return found;
}
function historyPoints({ range, now }) {
    if (range === null)
        return [];
    const found = [];
    if (range.relation === 'unknown') {
        found.push(point('history-unknown', `history unknown: ${range.reason ?? 'no reason given'}`));
    }
    const breaking = range.commits.filter((one) => one.breaking !== null).length;
    if (breaking > 0) {
        found.push(point('breaking', `${breaking} marked breaking`));
    }
    const at = range.at === null ? Number.NaN : Date.parse(range.at);
    if (now - at < YOUNG_MS)
        found.push(point('young', 'younger than 3 days'));
    return found;
}
function placePoints({ change, dependents }) {
    const found = [];
    const isReleased = change.to === null || change.to.ref?.startsWith('refs/tags/') === true;
    if (!isReleased)
        found.push(point('no-release', 'no release tag'));
    if (dependents >= MANY_DEPENDENTS) {
        found.push(point('dependents', `${dependents} depend on it`));
    }
    return found;
}


/***/ }),

/***/ 52236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isStoreResult)
/* harmony export */ });
/** True for results that are about the store itself, and not about what a lock says. */
function isStoreResult(result) {
    return /^(?:store |doctor$|gc |cache (?!build$|get$))/.test(result.command);
}


/***/ }),

/***/ 25976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);

/** `data.findings` of a `LockstepError`, without entries that do not look like a finding; empty for anything else. */
function findingsOf(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj))
        return [];
    const list = error.data['findings'];
    return Array.isArray(list) ? list.filter(isFinding) : [];
}
function isFinding(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { severity, code, message } = value;
    return [severity, code, message].every((field) => typeof field === 'string');
}


/***/ }),

/***/ 58758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  errorJson: () => (/* binding */ errorJson),
  toJson: () => (/* binding */ toJson)
});

// UNUSED EXPORTS: JSON_SCHEMA

// EXTERNAL MODULE: ./.cache/bundle/domain/store-results.js
var store_results = __webpack_require__(52236);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/report/findings-of.js
var findings_of = __webpack_require__(25976);
;// CONCATENATED MODULE: ./.cache/bundle/report/json-delivery.js
/** Null when nothing is delivered in steps. */
function deliveryBody(report) {
    if (report === null || report === undefined)
        return null;
    return {
        id: report.id,
        strategy: report.strategy,
        state: report.state,
        lock: report.lock,
        previous_lock: report.previousLock,
        side: report.side,
        other_side: report.otherSide,
        percent: report.percent,
        clears_at: report.clearsAt,
        detail: report.detail,
        steps: report.steps.map(stepBody),
        verdict: report.verdict === null ? null : verdictBody(report.verdict),
    };
}
function stepBody({ percent, waitSeconds, state, since, detail }) {
    return { percent, wait_seconds: waitSeconds, state, since, detail };
}
function verdictBody({ verdict, test, statistic, p, significance, samples }) {
    const { baseline, canary } = samples;
    const better = samples.kind === 'means' ? { better: samples.better } : {};
    return {
        verdict,
        test,
        statistic: finite(statistic),
        p,
        significance,
        baseline,
        canary,
        ...better,
    };
}
/** JSON has no infinity, which the statistic of samples without any spread is. */
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : null;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/diff-result.js
var diff_result = __webpack_require__(3381);
// EXTERNAL MODULE: ./.cache/bundle/domain/risk.js
var risk = __webpack_require__(16023);
;// CONCATENATED MODULE: ./.cache/bundle/report/json-diff.js


/** What `diff` adds to the shape of every command. `domain/reported-diff.ts` reads it back. */
function diffBody(result, shared) {
    const changed = (0,diff_result/* changedIn */.W)(result);
    return {
        base: result.base,
        base_commit: result.baseCommit,
        head: result.head,
        highest_risk: (0,risk/* highestRisk */.gh)(changed.flatMap(({ insight }) => insight?.risk ?? [])),
        classes: [...new Set(changed.map(({ kind }) => kind))].sort(),
        refused: result.refused,
        environments: result.environments.map(({ environment, path, unreadable, changes, edges }) => ({
            environment,
            path,
            unreadable,
            changes: changes.map((one) => changeBody(one, shared)),
            edges,
        })),
        manifest: result.manifest,
        fixed: result.fixed.map((one) => shared.finding(one)),
        comment_url: result.commentUrl,
        sarif_file: result.sarifFile,
    };
}
/** What `comment` adds. */
function commentBody(result) {
    return {
        head: result.head,
        pull_request: result.pullRequest,
        operation: result.operation,
        comment_url: result.commentUrl,
        reason: result.reason,
    };
}
function changeBody(change, shared) {
    const { dependents, insight } = change;
    const base = { ...shared.change(change), dependents };
    return insight === null ? base : { ...base, ...insightBody(insight) };
}
function insightBody(insight) {
    const { range } = insight;
    return {
        direct_dependents: insight.directDependents,
        environments: insight.environments,
        classes: insight.classes,
        repo: insight.repo,
        compare_url: insight.compareUrl,
        build: insight.build,
        risk: insight.risk,
        range: range === null
            ? null
            : {
                relation: range.relation,
                ahead: range.ahead,
                behind: range.behind,
                at: range.at,
                reason: range.reason,
            },
        commits: (range?.commits ?? []).map(note),
    };
}
function note({ commit, subject, author, at, breaking, pullRequest }) {
    return { commit, subject, author, at, breaking, pull_request: pullRequest };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/json-parts.js
/** Where a lock stands. */
function lock({ path, digest, changed }) {
    return { path, digest, changed };
}
/** One row of a comparison. */
function change({ component, kind, from, to }) {
    return { component, kind, from: side(from), to: side(to) };
}
/** One side of it; null where the component is not there. */
function side(value) {
    return value === null ? null : { version: value.version, ref: value.ref, commit: value.commit };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/json-merge.js

/** The fields that the result has besides those of every result. */
function mergeBody(result) {
    if ('driver' in result) {
        const { installed, changed, attributes, line, settings } = result.driver;
        const list = Object.entries(settings).map(([name, value]) => ({ name, value }));
        return { driver: { installed, changed, attributes, line, settings: list } };
    }
    return {
        strategy: result.strategy,
        dry_run: result.dryRun,
        lock: result.lock === null ? null : lock(result.lock),
        changes: result.changes.map(change),
        conflicts: result.conflicts.map(({ component, base, ours, theirs, solvedBy }) => ({
            component,
            base: side(base),
            ours: side(ours),
            theirs: side(theirs),
            solved_by: solvedBy,
        })),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/json-store.js
/** One row of `remotes`, which every result may have. */
function remoteBody(remote) {
    const { name, state, hits, misses, requests, bytesIn, bytesOut, seconds } = remote;
    return {
        name,
        state,
        hits,
        misses,
        requests,
        bytes_in: bytesIn,
        bytes_out: bytesOut,
        seconds,
    };
}
/** Published for every result, in `json.ts`. */
const SHARED = new Set(['command', 'ok', 'environment', 'findings', 'remotes']);
/** What stands beside `schema`, `command`, `ok` and `findings`. */
function storeBody(result) {
    const own = Object.entries(result).filter(([key]) => !SHARED.has(key));
    return convert(Object.fromEntries(own));
}
/** Keys in snake_case at every level; lists stay lists, values stay themselves. */
function convert(value) {
    if (Array.isArray(value))
        return value.map(convert);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [
        key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        convert(field),
    ]));
}

;// CONCATENATED MODULE: ./.cache/bundle/report/json-update.js

/** The fields that the result has besides those of every result. */
function updateBody(result) {
    const { strategy, dryRun, onto, updates, pullRequests, skipped } = result;
    return {
        update: true,
        strategy,
        dry_run: dryRun,
        base: onto === null ? null : { branch: onto.branch, commit: onto.commit },
        environments: updates.map((one) => ({
            environment: one.environment,
            lock: lock(one.lock),
            changes: one.changes.map(change),
            total: one.total,
        })),
        pull_requests: pullRequests.map(({ number, url, operation, branch, components, environments }) => ({
            number,
            url,
            operation,
            branch,
            components,
            environments,
        })),
        skipped: skipped.map(({ component, environment, version, commit, code, reason, until }) => ({
            component,
            environment,
            version,
            commit,
            code,
            reason,
            until,
        })),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/report/json.js









/** Version of all shapes below. A field may be added under the same version, none renamed or removed. */
const JSON_SCHEMA = 1;
/** The published object of a result; keys are in snake_case and in a fixed order. Never throws. */
function toJson(result) {
    return {
        schema: JSON_SCHEMA,
        command: result.command,
        ok: result.ok,
        ...(result.environment === null ? {} : { environment: result.environment }),
        findings: result.findings.map(finding),
        ...body(result),
        ...(result.remotes === undefined ? {} : { remotes: result.remotes.map(remoteBody) }),
    };
}
/** The published object of a failure. Of a bug only the message is told, never stack, cause or data. */
function errorJson(command, error) {
    return {
        schema: JSON_SCHEMA,
        command,
        ok: false,
        findings: (0,findings_of/* findingsOf */.W)(error).map(finding),
        error: errorBody(error),
    };
}
function errorBody(error) {
    if (error instanceof errors/* LockstepError */.Cj) {
        const { code, kind, message, hint } = error;
        return { code, kind, message, hint: hint ?? null };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'bug', kind: 'bug', message, hint: null };
}
function body(result) {
    if ((0,store_results/* isStoreResult */.F)(result))
        return storeBody(result);
    if (result.command === 'promote')
        return promoteBody(result);
    if ('plan' in result)
        return { ...applyBody(result), ...aftermath(result) };
    if ('base' in result)
        return diffBody(result, { change: change, finding });
    if ('target' in result)
        return rollbackBody(result);
    if ('targets' in result)
        return listBody(result);
    if ('entries' in result)
        return { entries: result.entries.map(entry) };
    if ('entry' in result)
        return { entry: entry(result.entry) };
    if (result.command === 'lock' || result.command === 'lock merge')
        return anyLockBody(result);
    return plainBody(result);
}
function plainBody(result) {
    if (result.command === 'status')
        return statusBody(result);
    if (result.command === 'comment')
        return commentBody(result);
    return { components: result.components, environments: result.environments };
}
function anyLockBody(result) {
    if (result.command === 'lock merge')
        return mergeBody(result);
    if ('pullRequests' in result)
        return updateBody(result);
    return 'environments' in result ? lockAllBody(result) : lockBody(result);
}
function lockBody(result) {
    return {
        check: result.check,
        ...(result.dryRun === true ? { dry_run: true } : {}),
        lock: lock(result.lock),
        changes: result.changes.map(change),
        total: result.total,
    };
}
function lockAllBody(result) {
    return {
        environments: result.environments.map((one) => ({
            environment: one.environment,
            ok: one.ok,
            findings: one.findings.map(finding),
            ...lockBody(one),
        })),
    };
}
function applyBody(result) {
    const results = new Map(result.results.map((one) => [one.component, one]));
    return {
        dry_run: result.dryRun,
        lock: { digest: result.lock },
        steps: result.plan.steps.map((step) => json_stepBody(step, results.get(step.component))),
        seconds: result.seconds,
        logs: result.logs,
    };
}
/** What was done after a failed `apply`; the other commands never do it. */
function aftermath({ command, putBack, rollback }) {
    if (command !== 'apply')
        return {};
    return {
        put_back: putBack === undefined ? null : { ok: putBack.ok, ...applyBody(putBack) },
        rollback: rollback === undefined ? null : { ok: rollback.ok, ...rollbackBody(rollback) },
    };
}
function json_stepBody(step, result) {
    const { component, action, reason } = step;
    if (result === undefined) {
        return { component, action, reason, build_key: step.buildKey, output: step.output };
    }
    return {
        component,
        action,
        reason,
        outcome: result.outcome,
        build_key: result.buildKey,
        output: result.output,
        seconds: result.seconds,
        ...(result.detail === undefined ? {} : { detail: result.detail }),
        ...(result.log === undefined ? {} : { log: result.log }),
        ...(result.errorCode === undefined ? {} : { error_code: result.errorCode }),
        ...(result.phase === undefined ? {} : { phase: result.phase }),
    };
}
function promoteBody(result) {
    if (!('gates' in result))
        return { dry_run: result.dryRun, steps: result.promotions.map(toJson) };
    return {
        from: result.from,
        to: result.to,
        dry_run: result.dryRun,
        decision: result.decision,
        gates: result.gates.map(gate),
        clears_at: result.clearsAt,
        plan: result.plan,
        source: result.source,
        lock: lock(result.lock),
        changes: result.changes.map(change),
        roll_back_to: result.rollBackTo,
        promotion_id: result.promotionId,
        delivered: result.delivered,
        pull_request: result.pullRequest,
        commit: result.commit,
        delivery: deliveryBody(result.delivery),
    };
}
/** `asked` and `bypassed` are there only where they say something. */
function gate({ name, state, detail, clearsAt, asked, bypassed }) {
    return {
        name,
        state,
        detail,
        ...(clearsAt === undefined ? {} : { clears_at: clearsAt }),
        ...(asked === undefined ? {} : { asked }),
        ...(bypassed === undefined ? {} : { bypassed }),
    };
}
function rollbackBody(result) {
    const { target, hold } = result;
    return {
        dry_run: result.dryRun,
        target: { kind: target.kind, value: target.value, lock: target.lock },
        from: result.from,
        lock: lock(result.lock),
        changes: result.changes.map(change),
        dependents: result.dependents,
        outputs: result.outputs,
        reason: result.reason,
        hold: hold === null ? null : { components: hold.components, expires: hold.expires },
        undo: result.undo,
        apply: result.apply === null ? null : { ok: result.apply.ok, ...applyBody(result.apply) },
        commit: result.commit,
        ...(result.delivery ? { delivery: deliveryBody(result.delivery) } : {}),
    };
}
function statusBody(result) {
    return {
        lock: result.lock === null ? null : lock(result.lock),
        components: result.components.map(({ component, version, commit, state, detail }) => ({
            component,
            version,
            commit,
            state,
            detail,
        })),
        ...(result.delivery ? { delivery: deliveryBody(result.delivery) } : {}),
    };
}
function listBody({ of, targets }) {
    return { ...(of === undefined ? {} : { of }), targets: targets.map(target) };
}
function target(one) {
    const { target: name, lock: digest, at, kind, actor, verified, label, current, component } = one;
    const base = { target: name, lock: digest, at, kind, actor, verified, label, current };
    return component === undefined ? base : { ...base, component };
}
function finding({ severity, code, where, message, fix, introduced }) {
    return {
        severity,
        code,
        ...(where === undefined ? {} : { where }),
        message,
        ...(fix === undefined ? {} : { fix }),
        ...(introduced === undefined ? {} : { introduced }),
    };
}
function entry(value) {
    return {
        id: value.id,
        sequence: value.sequence,
        environment: value.environment,
        kind: value.kind,
        at: value.at,
        actor: value.actor,
        reason: value.reason,
        lock: value.lock,
        previous_lock: value.previousLock,
        components: value.components,
        ...(value.from === undefined ? {} : { from: value.from }),
        ...(value.ok === undefined ? {} : { ok: value.ok }),
        ...(value.verified === undefined ? {} : { verified: value.verified }),
        ...(value.outputs === undefined ? {} : { outputs: value.outputs }),
        ...(value.label === undefined ? {} : { label: value.label }),
        ...(value.hold === undefined ? {} : { hold: holdBody(value.hold) }),
        ...(value.plan === undefined ? {} : { plan: value.plan }),
        ...(value.overrides === undefined ? {} : { overrides: value.overrides }),
        ...(value.delivery === undefined ? {} : { delivery: markBody(value.delivery) }),
        run: value.run,
        parent: value.parent,
    };
}
function markBody({ id, strategy, phase, side, percent, detail }) {
    return { id, strategy, phase, side, percent, detail };
}
function holdBody({ components, rejected, expires }) {
    return { components, rejected, expires };
}


/***/ })

};
