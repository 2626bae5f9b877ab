export const id = 6430;
export const ids = [6430];
export const modules = {

/***/ 28053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isStoreResult)
/* harmony export */ });
/** True for results that are about the store itself, and not about what a lock says. */
function isStoreResult(result) {
    return /^(?:store |doctor$|gc |cache (?!build$|get$))/.test(result.command);
}


/***/ }),

/***/ 90097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94543);

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

/***/ 76430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  errorJson: () => (/* binding */ errorJson),
  toJson: () => (/* binding */ toJson)
});

// UNUSED EXPORTS: JSON_SCHEMA

// EXTERNAL MODULE: ./.cache/bundle/domain/store-results.js
var store_results = __webpack_require__(28053);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(94543);
// EXTERNAL MODULE: ./.cache/bundle/report/findings-of.js
var findings_of = __webpack_require__(90097);
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
    if ('plan' in result)
        return applyBody(result);
    if ('base' in result)
        return diffBody(result);
    if ('gates' in result)
        return promoteBody(result);
    if ('target' in result)
        return rollbackBody(result);
    if ('targets' in result)
        return { targets: result.targets.map(target) };
    if ('entries' in result)
        return { entries: result.entries.map(entry) };
    if ('entry' in result)
        return { entry: entry(result.entry) };
    if (result.command === 'status')
        return statusBody(result);
    if (result.command === 'lock') {
        return 'environments' in result ? lockAllBody(result) : lockBody(result);
    }
    return { components: result.components, environments: result.environments };
}
function lockBody(result) {
    return {
        check: result.check,
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
function diffBody(result) {
    return {
        base: result.base,
        environments: result.environments.map(({ environment, path, changes }) => ({
            environment,
            path,
            changes: changes.map((one) => ({ ...change(one), dependents: one.dependents })),
        })),
    };
}
function applyBody(result) {
    const results = new Map(result.results.map((one) => [one.component, one]));
    return {
        dry_run: result.dryRun,
        lock: { digest: result.lock },
        steps: result.plan.steps.map((step) => stepBody(step, results.get(step.component))),
        seconds: result.seconds,
        logs: result.logs,
    };
}
function stepBody(step, result) {
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
    };
}
function promoteBody(result) {
    return {
        from: result.from,
        to: result.to,
        dry_run: result.dryRun,
        decision: result.decision,
        gates: result.gates.map(({ name, state, detail, clearsAt }) => ({
            name,
            state,
            detail,
            ...(clearsAt === undefined ? {} : { clears_at: clearsAt }),
        })),
        lock: lock(result.lock),
        changes: result.changes.map(change),
        promotion_id: result.promotionId,
        delivered: result.delivered,
        commit: result.commit,
    };
}
function rollbackBody(result) {
    const { target, hold } = result;
    return {
        dry_run: result.dryRun,
        target: { kind: target.kind, value: target.value, lock: target.lock },
        lock: lock(result.lock),
        changes: result.changes.map(change),
        reason: result.reason,
        hold: hold === null ? null : { components: hold.components, expires: hold.expires },
        undo: result.undo,
        apply: result.apply === null ? null : { ok: result.apply.ok, ...applyBody(result.apply) },
        commit: result.commit,
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
    };
}
function target(one) {
    const { target: name, lock: digest, at, kind, actor, verified, label, current } = one;
    return { target: name, lock: digest, at, kind, actor, verified, label, current };
}
function lock({ path, digest, changed }) {
    return { path, digest, changed };
}
function change({ component, kind, from, to }) {
    return { component, kind, from: side(from), to: side(to) };
}
function side(value) {
    return value === null ? null : { version: value.version, ref: value.ref, commit: value.commit };
}
function finding({ severity, code, where, message, fix }) {
    return {
        severity,
        code,
        ...(where === undefined ? {} : { where }),
        message,
        ...(fix === undefined ? {} : { fix }),
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
        run: value.run,
        parent: value.parent,
    };
}
function holdBody({ components, rejected, expires }) {
    return { components, rejected, expires };
}


/***/ })

};
