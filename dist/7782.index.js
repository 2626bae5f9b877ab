export const id = 7782;
export const ids = [7782];
export const modules = {

/***/ 83856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ bypassFindings),
/* harmony export */   W: () => (/* binding */ bypassesOf)
/* harmony export */ });
/* harmony import */ var _head_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75375);
/* harmony import */ var _journal_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43918);


/** One warning per gate that was gone past by a promotion to the lock that the environment is in now. */
function bypassFindings(entries) {
    const head = (0,_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(entries);
    return head === null ? [] : bypassesOf(entries, head.lock);
}
/** The same for another lock that it was in, which a rollback may bring back. */
function bypassesOf(entries, lock) {
    const isBypass = (entry) => entry.kind === 'promotion' && (entry.overrides ?? []).length > 0;
    // Most environments have none, and folding a long journal is not free.
    if (!entries.some(isBypass))
        return [];
    const { originOf } = (0,_head_history_js__WEBPACK_IMPORTED_MODULE_0__/* .headHistory */ .pS)(entries);
    return entries
        .filter((entry) => isBypass(entry) && originOf(entry.lock) === originOf(lock))
        .flatMap((entry) => (entry.overrides ?? []).map((override) => toldOf(entry, override)));
}
function toldOf(entry, override) {
    const { environment, sequence, actor, reason } = entry;
    return {
        severity: 'warning',
        code: 'gate-bypassed',
        where: { environment },
        message: `${environment} came to its lock past a gate (#${sequence} by ${actor}: ${reason ?? 'no reason given'}): ${override}`,
    };
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

/***/ 89934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   Hp: () => (/* binding */ nextPercent),
/* harmony export */   Ny: () => (/* binding */ claimEnds),
/* harmony export */   _9: () => (/* binding */ clearsAt)
/* harmony export */ });
const WHOLE = { percent: 100, waitMs: 0 };
/** Blue-green is one step to everything. */
function stepsOf({ strategy, steps }) {
    return strategy === 'canary' && steps.length > 0 ? steps : [WHOLE];
}
/** The part of the traffic after this one; a step that was taken out of the file meanwhile does no harm. */
function nextPercent(steps, percent) {
    return steps.find((step) => step.percent > percent)?.percent ?? 100;
}
/**
 * When a step has been out long enough: milliseconds since 1970. A step that was taken out of the file waits as long as
 * the nearest one below it. A start in the future, by another machine's clock, only delays (T58).
 */
function clearsAt(steps, at) {
    const step = steps.findLast(({ percent }) => percent <= at.percent) ?? steps[0];
    return Date.parse(at.since) + (step?.waitMs ?? 0);
}
/** How long other runs leave a claim alone beyond the time that the command may take: ending it, and telling. */
const GRACE_MS = 60_000;
/**
 * Until when the run that claimed the switch may still be running it: milliseconds since 1970. After that, or when the
 * claim is so far in the future that the clocks cannot be compared, another run may take it over.
 */
function claimEnds({ timeoutMs }, claim, now) {
    const lease = timeoutMs + GRACE_MS;
    const since = Date.parse(claim.since);
    if (claim.isReleased || !(Math.abs(now - since) < lease))
        return null;
    return since + lease;
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

/***/ 8073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ METRIC_LIMIT),
/* harmony export */   Nk: () => (/* binding */ readMetric),
/* harmony export */   xB: () => (/* binding */ fewest)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73305);
/** What a metric command printed, read with distrust: counts or measurements of both sides, or why it is neither. */

/** Characters of output that are looked at; a metric is a few numbers. */
const METRIC_LIMIT = 65_536;
// Larger numbers would lose whole observations in a double, or overflow when squared.
const MOST_OBSERVATIONS = 1e12;
const MOST_VALUE = 1e100;
const observations = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._lte */ .Zm(MOST_OBSERVATIONS));
const value = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(-MOST_VALUE), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._lte */ .Zm(MOST_VALUE));
const proportion = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ total: observations, failures: observations })
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .refine */ .YPB(({ total, failures }) => failures <= total, 'more failures than total'));
const measurement = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    count: observations,
    mean: value,
    deviation: value.check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(0)),
});
const proportions = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ baseline: proportion, canary: proportion });
const means = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    baseline: measurement,
    canary: measurement,
    better: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['lower', 'higher']),
});
/**
 * The samples, or why there are none. The output must be one JSON object; as tools talk on standard error, which comes
 * in the same stream, one line that is an object among others that are none is taken too.
 */
function readMetric(output) {
    if (output.length > METRIC_LIMIT)
        return 'it printed too much';
    const found = objectsIn(output);
    if (found.length !== 1) {
        return found.length === 0
            ? 'it printed no JSON object'
            : `it printed ${found.length} JSON objects`;
    }
    const [object = {}] = found;
    if ('better' in object) {
        const read = means.safeParse(object, { jitless: true });
        return read.success ? { kind: 'means', ...read.data } : faultOf(read.error);
    }
    const read = proportions.safeParse(object, { jitless: true });
    return read.success ? { kind: 'proportions', ...read.data } : faultOf(read.error);
}
function objectsIn(output) {
    const whole = objectOf(output);
    if (whole !== null)
        return [whole];
    return output.split('\n').flatMap((line) => objectOf(line) ?? []);
}
function objectOf(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        // Not JSON is an answer here: the caller tells it.
        return null;
    }
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : null;
}
function faultOf(error) {
    const [issue] = error.issues;
    const path = issue?.path.map(String).join('.') ?? '';
    return `what it printed is no sample${path === '' ? '' : `: ${path}`} (${issue?.message ?? 'odd'})`;
}
/** Observations of the side that has fewer. */
function fewest({ baseline, canary }) {
    const size = (side) => 'total' in side ? side.total : side.count;
    return Math.min(size(baseline), size(canary));
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

/***/ 55918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ abortDelivery),
/* harmony export */   q: () => (/* binding */ changesBack)
/* harmony export */ });
/* harmony import */ var _domain_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89599);
/* harmony import */ var _deliver_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43652);
/* harmony import */ var _deliver_moves_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20322);
/* harmony import */ var _environment_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17761);
/* harmony import */ var _rollback_hold_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19214);
/** Ends a delivery the other way: all traffic back to where it was, and a hold on what was rejected. */





/** From what the delivery brings to what the environment is in. */
function changesBack({ journal, running }) {
    if (running.previousLock === null)
        return [];
    return (0,_domain_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .compareLocks */ .Ss)((0,_environment_state_js__WEBPACK_IMPORTED_MODULE_3__/* .lockOf */ .Vx)(journal, running.lock), (0,_environment_state_js__WEBPACK_IMPORTED_MODULE_3__/* .lockOf */ .Vx)(journal, running.previousLock));
}
/**
 * The hold begins with the claim, so that a run killed before the traffic is back leaves it too. A side that never had
 * traffic needs no switch. Throws `journal-moved`, `switch-failed`, and what the command throws.
 */
async function abortDelivery(scope, at, { reason, isBlamed }) {
    const now = scope.world.clock.now();
    const hold = isBlamed ? (0,_rollback_hold_js__WEBPACK_IMPORTED_MODULE_4__/* .rollbackHold */ .O)(changesBack(at), { span: scope.hold, now }) : null;
    const back = { percent: 0, detail: reason };
    const more = hold === null ? {} : { hold, reason };
    if (!at.running.hasSwitched)
        return (0,_deliver_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .recordStep */ .IC)(scope, at, { ...back, phase: 'aborted', more });
    const claimed = await (0,_deliver_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .recordGoingOn */ .fe)(scope, at, { ...back, phase: 'switching', more });
    await (0,_deliver_moves_js__WEBPACK_IMPORTED_MODULE_2__/* .runSwitch */ .EC)(scope, claimed);
    return (0,_deliver_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .recordStep */ .IC)(scope, claimed, { ...back, phase: 'aborted' });
}


/***/ }),

/***/ 65020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ advance)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/delivery-steps.js
var delivery_steps = __webpack_require__(89934);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-end.js
var deliver_end = __webpack_require__(99241);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-entries.js
var deliver_entries = __webpack_require__(43652);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-metric.js
var read_metric = __webpack_require__(8073);
// EXTERNAL MODULE: ./node_modules/jstat/dist/jstat.js
var jstat = __webpack_require__(32453);
;// CONCATENATED MODULE: ./.cache/bundle/domain/statistics.js
/** Is the canary worse than the baseline: one-sided tests of two samples. Formulas and limits are in docs/delivery.md. */

/** Below this count in any cell the normal distribution is no good description (Cochran's rule). */
const LEAST_EXPECTED = 5;
/** Whether the canary fails more often. Both totals must be above zero. */
function compareProportions(baseline, canary) {
    const total = baseline.total + canary.total;
    const failures = baseline.failures + canary.failures;
    const smallest = Math.min(baseline.total, canary.total) * Math.min(failures, total - failures);
    if (smallest / total < LEAST_EXPECTED) {
        return { test: 'fisher-exact', statistic: null, p: fisher(baseline, canary) };
    }
    const pooled = failures / total;
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / baseline.total + 1 / canary.total));
    const z = (canary.failures / canary.total - baseline.failures / baseline.total) / error;
    return { test: 'two-proportion-z', statistic: z, p: normalTail(z) };
}
/** Whether the canary's mean is on the wrong side of the baseline's. Both counts must be at least two. */
function compareMeans(baseline, canary, better) {
    const worse = better === 'lower' ? canary.mean - baseline.mean : baseline.mean - canary.mean;
    const [a, b] = [baseline, canary].map(({ deviation, count }) => deviation ** 2 / count);
    // Without any spread the difference itself decides: the limit of the formula.
    if (a + b === 0) {
        const t = worse === 0 ? 0 : worse * Infinity;
        return { test: 'welch-t', statistic: t, p: t === 0 ? 0.5 : t > 0 ? 0 : 1 };
    }
    const t = worse / Math.sqrt(a + b);
    // Welch and Satterthwaite, by shares, so that very small and very large spreads keep their digits.
    const [u, v] = [a / (a + b), b / (a + b)];
    const freedom = 1 / (u ** 2 / (baseline.count - 1) + v ** 2 / (canary.count - 1));
    return { test: 'welch-t', statistic: t, p: studentTail(t, freedom) };
}
/** P(Z ≥ z). */
function normalTail(z) {
    return jstat.jStat.normal.cdf(-z, 0, 1);
}
/** Beyond these the incomplete beta function of the package loses its digits; Wallace's formula is the better there. */
const MANY = 10_000;
/** P(T ≥ t). */
function studentTail(t, freedom) {
    if (t === 0)
        return 0.5;
    if (freedom <= MANY)
        return jstat.jStat.studentt.cdf(-t, freedom);
    const size = Math.sqrt(freedom * Math.log1p(t ** 2 / freedom));
    return normalTail(Math.sign(t) * ((8 * freedom + 1) / (8 * freedom + 3)) * size);
}
/**
 * P(X ≥ canary failures), X hypergeometric: of all that failed, how many chance alone would put on the canary. The
 * chances fall away from the middle, so the sum begins at the nearer end and stops where nothing is left to add.
 */
function fisher(baseline, canary) {
    const bad = baseline.failures + canary.failures;
    const draw = { good: baseline.total + canary.total - bad, bad, taken: canary.total };
    const middle = (draw.taken * draw.bad) / (draw.good + draw.bad);
    const { failures } = canary;
    const tail = failures > middle ? tailSum(draw, failures, 1) : 1 - tailSum(draw, failures - 1, -1);
    return Math.min(1, Math.max(0, tail));
}
function tailSum(draw, from, direction) {
    const least = Math.max(0, draw.taken - draw.good);
    const most = Math.min(draw.bad, draw.taken);
    let sum = 0;
    for (let x = from; x >= least && x <= most; x += direction) {
        const chance = hypergeometric(draw, x);
        sum += chance;
        if (chance <= sum * Number.EPSILON)
            break;
    }
    return sum;
}
/** Loader's way over three binomials: no large numbers are subtracted, so it holds its digits at any size. */
function hypergeometric({ good, bad, taken }, x) {
    const share = taken / (good + bad);
    return ((binomial(x, bad, share) * binomial(taken - x, good, share)) /
        binomial(taken, good + bad, share));
}
/** P(X = x) by the saddle-point expansion (C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000). */
function binomial(x, n, p) {
    const q = 1 - p;
    if (p === 0)
        return x === 0 ? 1 : 0;
    if (q === 0)
        return x === n ? 1 : 0;
    if (x === 0)
        return Math.exp(n * Math.log1p(-p));
    if (x === n)
        return Math.exp(n * Math.log(p));
    const core = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
    const log = core - deviance(x, n * p) - deviance(n - x, n * q);
    return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}
/** ln n! less Stirling's formula. */
function stirlingError(n) {
    if (n < 16) {
        let log = 0;
        for (let i = 2; i <= n; i += 1)
            log += Math.log(i);
        return log - ((n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI));
    }
    const square = n * n;
    const inner = 1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square;
    return (1 / 12 - (1 / 360 - inner / square) / square) / n;
}
/** x·ln(x/m) + m − x, without cancellation where x is near m. */
function deviance(x, m) {
    const gap = x - m;
    if (Math.abs(gap) >= 0.1 * (x + m))
        return x * Math.log(x / m) + m - x;
    const v = gap / (x + m);
    let sum = gap * v;
    let term = 2 * x * v;
    for (let j = 1; j < 1000; j += 1) {
        term *= v * v;
        const next = sum + term / (2 * j + 1);
        if (next === sum)
            break;
        sum = next;
    }
    return sum;
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/judge-samples.js


/** Judges once; looking again and again until it is worse would raise more false alarms than `significance` says. */
function judgeSamples(samples, { significance, minimumSamples }) {
    // A spread needs two observations, whatever is asked for.
    if ((0,read_metric/* fewest */.xB)(samples) < Math.max(2, minimumSamples)) {
        const none = { test: null, statistic: null, p: null };
        return { verdict: 'undecided', ...none, significance, samples };
    }
    const { test, statistic, p } = samples.kind === 'means'
        ? compareMeans(samples.baseline, samples.canary, samples.better)
        : compareProportions(samples.baseline, samples.canary);
    const verdict = p < significance ? 'worse' : 'not-worse';
    return { verdict, test, statistic, p, significance, samples };
}
const TESTS = {
    'two-proportion-z': 'z-test of two proportions',
    'fisher-exact': "Fisher's exact test",
    'welch-t': "Welch's t-test",
};
/** `canary 9 of 100 failed, baseline 10 of 1000; z-test of two proportions, p = 0.00012, significance 0.05`. */
function verdictInWords(judged) {
    const numbers = samplesInWords(judged.samples);
    if (judged.test === null || judged.p === null)
        return `too few observations yet: ${numbers}`;
    const test = `${TESTS[judged.test]}, p = ${judge_samples_short(judged.p)}, significance ${judged.significance}`;
    return `${numbers}; ${test}`;
}
function samplesInWords(samples) {
    if (samples.kind === 'proportions') {
        const { baseline, canary } = samples;
        return `canary ${canary.failures} of ${canary.total} failed, baseline ${baseline.failures} of ${baseline.total}`;
    }
    const { baseline, canary, better } = samples;
    return `canary mean ${judge_samples_short(canary.mean)} of ${canary.count}, baseline ${judge_samples_short(baseline.mean)} of ${baseline.count}, ${better} is better`;
}
function judge_samples_short(value) {
    return String(Number(value.toPrecision(3)));
}

// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-command.js
var deliver_command = __webpack_require__(74289);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-side.js
var deliver_side = __webpack_require__(37221);
;// CONCATENATED MODULE: ./.cache/bundle/operations/deliver-judge.js




/** Null when the side is healthy, or nothing is there to ask; else why it is not. */
async function whyUnhealthy(scope, running) {
    const command = scope.delivery.verify;
    if (command === null)
        return null;
    const traffic = trafficOf(scope, running);
    const end = await (0,deliver_command/* runDeliveryCommand */.J)(scope, { kind: 'verify', command, traffic }, running);
    return end.ok ? null : `${end.why} (${end.log})`;
}
/** A verdict, or a finding when the metric said nothing that can be judged: that is never a pass. */
async function judgeMetric(scope, running, judge) {
    const traffic = trafficOf(scope, running);
    const ask = { kind: 'metric', command: judge.metric, traffic };
    const end = await (0,deliver_command/* runDeliveryCommand */.J)(scope, ask, running);
    const read = end.ok ? (0,read_metric/* readMetric */.Nk)(end.output) : end.why;
    if (typeof read !== 'string')
        return judgeSamples(read, judge);
    return {
        severity: 'error',
        code: 'metric-unreadable',
        where: { environment: scope.environment },
        message: `the canary in ${scope.environment} cannot be judged: ${read}`,
        fix: `read ${end.log}, and correct delivery.${scope.environment}.judge.metric; until then it stays at ${running.percent} %`,
    };
}
/** The traffic as it is while a step is out. */
function trafficOf({ delivery, environment }, running) {
    const { side, percent } = running;
    return { side, other: (0,deliver_side/* otherSide */._P)(environment, delivery, side), percent };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/holds.js
var domain_holds = __webpack_require__(97860);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-abort.js
var deliver_abort = __webpack_require__(55918);
// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-moves.js
var deliver_moves = __webpack_require__(20322);
;// CONCATENATED MODULE: ./.cache/bundle/operations/deliver-look.js
/** A step that is out: is it healthy, was it out long enough, what do the numbers say, what comes next. */








/** Health is asked for at every look, also while it waits; the numbers once, when the wait is over. */
async function look(scope, at) {
    const { world, delivery } = scope;
    const { percent } = at.running;
    const sick = await whyUnhealthy(scope, at.running);
    if (sick !== null)
        return (0,deliver_end/* aborts */.Cv)(scope, at, { reason: sick, isBlamed: true });
    const until = (0,delivery_steps/* clearsAt */._9)((0,delivery_steps/* stepsOf */.B_)(delivery), at.running);
    const isEarly = world.clock.now() < until;
    if (isEarly && scope.stepNow === null)
        return (0,deliver_end/* waits */.l4)(at, { detail: `${percent} % is out`, until });
    const past = isEarly ? [`the wait at ${percent} % until ${new Date(until).toISOString()}`] : [];
    if (percent >= 100)
        return finish(scope, at, past);
    const pause = pausedBy(scope, at);
    return pause === null ? judge(scope, at, past) : (0,deliver_end/* waits */.l4)(at, pause);
}
/** A hold or a stopped line stops steps forward, never a look at the health. */
function pausedBy({ world, environment }, at) {
    if (world.config.stopTheLine !== null) {
        return { detail: `the line is stopped: ${world.config.stopTheLine}`, until: null };
    }
    const holds = (0,domain_holds/* activeHolds */.NX)(at.journal.entries, world.clock.now());
    const moving = (0,deliver_abort/* changesBack */.q)(at).filter(({ kind }) => kind !== 'unchanged');
    const hold = moving.map(({ component }) => (0,domain_holds/* holdOn */.nH)(holds, component)).find((one) => one !== null);
    if (hold === undefined || hold === null)
        return null;
    const { actor, sequence, reason } = hold.entry;
    return {
        detail: `held in ${environment} by ${actor} (#${sequence}): ${reason ?? 'no reason given'}`,
        until: hold.expires === null ? null : Date.parse(hold.expires),
    };
}
/** Each step is judged by its numbers once: looking until they are bad would raise more false alarms than asked for. */
async function judge(scope, at, past) {
    const { judge: judgement } = scope.delivery;
    if (judgement === null)
        return stepOn(scope, at, { detail: 'the wait is over', past });
    const judged = await judgeMetric(scope, at.running, judgement);
    if ('verdict' in judged)
        return byVerdict(scope, at, { judged, past });
    const said = { findings: [judged], verdict: null };
    const detail = judged.message;
    if (scope.stepNow === null)
        return (0,deliver_end/* waits */.l4)(at, { detail, until: null }, said);
    return stepOn(scope, at, { detail: 'not judged', past: [...past, detail] });
}
async function byVerdict(scope, at, { judged, past }) {
    const said = { findings: [], verdict: judged };
    const detail = verdictInWords(judged);
    switch (judged.verdict) {
        case 'worse':
            return (0,deliver_end/* aborts */.Cv)(scope, at, { reason: `the canary is worse: ${detail}`, isBlamed: true }, said);
        case 'not-worse':
            return stepOn(scope, at, { detail, past, said });
        case 'undecided':
            if (scope.stepNow === null)
                return (0,deliver_end/* waits */.l4)(at, { detail, until: null }, said);
            return stepOn(scope, at, { detail, past: [...past, detail], said });
    }
}
/** Takes the next step; what `stepNow` went past is recorded with it, and it counts for one step only. */
async function stepOn(scope, at, step) {
    const { detail, past = [], outputs, said } = step;
    const percent = (0,delivery_steps/* nextPercent */.Hp)((0,delivery_steps/* stepsOf */.B_)(scope.delivery), at.running.percent);
    const overrides = past.length === 0 ? {} : { overrides: past, reason: scope.stepNow };
    const more = { ...overrides, ...(outputs === undefined ? {} : { outputs }) };
    const next = await (0,deliver_moves/* switchTraffic */.gi)(scope, at, { percent, detail, more });
    return { next, isUsedUp: past.length > 0, ...(said === undefined ? {} : { said }) };
}
/** All traffic is there: now, and only now, the environment is in the lock. One entry says all of it. */
async function finish(scope, at, past) {
    const { running } = at;
    const { from, reason, plan, overrides = [] } = running.first;
    const gonePast = [...overrides, ...past];
    const recorded = await (0,deliver_entries/* recordStep */.IC)(scope, at, {
        phase: 'finished',
        percent: 100,
        detail: `${running.side} has all traffic`,
        isForward: true,
        kind: 'promotion',
        more: {
            reason,
            ...(from === undefined ? {} : { from }),
            ok: true,
            verified: true,
            outputs: running.outputs,
            ...(plan === undefined ? {} : { plan }),
            ...(gonePast.length === 0 ? {} : { overrides: gonePast }),
        },
    });
    return (0,deliver_end/* finished */.xl)(at, recorded);
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/deliver-advance.js
/** Moves a running delivery as far as it may go now; docs/delivery.md draws the states. */






/**
 * Every switch is claimed in the journal before it is run, and told after it: what a killed run began is repeated, and a
 * run that lost a race runs nothing. Throws `journal-moved`, `switch-failed`, `tool-missing`, `cancelled`,
 * `config-invalid`, and what applying throws.
 */
async function advance(scope, start) {
    let [at, now, said] = [start, scope, deliver_end/* NOTHING */.K$];
    for (;;) {
        const move = await moveOn(now, at);
        if ('end' in move)
            return { ...move.end, ...(0,deliver_end/* joined */.oR)(said, move.end) };
        at = move.next;
        said = (0,deliver_end/* joined */.oR)(said, move.said ?? deliver_end/* NOTHING */.K$);
        if (move.isUsedUp === true)
            now = { ...now, stepNow: null };
    }
}
function moveOn(scope, at) {
    const { phase, overtaken } = at.running;
    if (phase === 'switching')
        return repeatSwitch(scope, at);
    if (overtaken !== null)
        return abortOvertaken(scope, at, overtaken);
    return phase === 'started' ? begin(scope, at) : look(scope, at);
}
/** A claim of another run: left alone while its command may be running, repeated when it cannot be any more. */
async function repeatSwitch(scope, at) {
    const { world, environment, delivery } = scope;
    const { target, last, first, overtaken } = at.running;
    const until = (0,delivery_steps/* claimEnds */.Ny)(delivery, at.running, world.clock.now());
    if (until !== null) {
        const detail = `#${last.sequence} by ${last.actor} is moving the traffic of ${environment}`;
        return (0,deliver_end/* waits */.l4)(at, { detail, until });
    }
    const detail = last.delivery.detail;
    // Its hold was written with the first claim.
    if (target === 0)
        return (0,deliver_end/* aborts */.Cv)(scope, at, { reason: detail, isBlamed: false });
    if (first.kind === 'rollback')
        return followRollback(scope, at, detail);
    if (overtaken !== null)
        return abortOvertaken(scope, at, overtaken);
    return { next: await (0,deliver_moves/* switchTraffic */.gi)(scope, at, { percent: target, detail }) };
}
/** A rollback moved the head already and was killed before the traffic followed. */
async function followRollback(scope, at, detail) {
    const percent = at.running.target;
    const claimed = await (0,deliver_entries/* recordGoingOn */.fe)(scope, at, { phase: 'switching', percent, detail });
    return (0,deliver_end/* finished */.xl)(at, await (0,deliver_moves/* switchBack */.gw)(scope, claimed));
}
/** The environment is in another lock by now: there is nothing to finish, and nobody to blame. */
function abortOvertaken(scope, at, by) {
    const reason = `${scope.environment} was moved by #${by.sequence} (${by.kind} by ${by.actor}) meanwhile`;
    return (0,deliver_end/* aborts */.Cv)(scope, at, { reason, isBlamed: false });
}
/** Nothing has gone to the side yet: the lock does, is verified there, and gets its first traffic. */
async function begin(scope, at) {
    const pause = pausedBy(scope, at);
    if (pause !== null)
        return (0,deliver_end/* waits */.l4)(at, pause);
    const applied = await (0,deliver_moves/* bringToSide */.xu)(scope, at);
    const said = { findings: applied.findings, verdict: null };
    if (!applied.ok) {
        const reason = `the lock could not be applied to ${at.running.side}${failedIn(applied)}`;
        return (0,deliver_end/* aborts */.Cv)(scope, at, { reason, isBlamed: false }, said);
    }
    const sick = await whyUnhealthy(scope, at.running);
    if (sick !== null)
        return (0,deliver_end/* aborts */.Cv)(scope, at, { reason: sick, isBlamed: true }, said);
    const outputs = Object.fromEntries(applied.results.flatMap(({ component, output }) => output === null ? [] : [[component, output]]));
    const detail = `applied to ${at.running.side} and verified there`;
    return stepOn(scope, at, { detail, outputs, said });
}
function failedIn({ results, logs }) {
    const names = results.filter(({ outcome }) => outcome === 'failed').map((one) => one.component);
    const what = names.length === 0 ? '' : `: ${names.join(', ')} failed`;
    return logs === null ? what : `${what} (${logs})`;
}


/***/ }),

/***/ 74289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ runDeliveryCommand)
/* harmony export */ });
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82422);
/* harmony import */ var _domain_output_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60530);
/* harmony import */ var _domain_recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54525);
/* harmony import */ var _domain_read_metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8073);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42586);
/* harmony import */ var _report_redact_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10082);
/* harmony import */ var _build_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34788);
/* harmony import */ var _run_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48962);








/** Throws `tool-missing` and `cancelled`; every other end is an answer. */
async function runDeliveryCommand(scope, ask, running) {
    const { world, environment, delivery } = scope;
    const { kind, command, traffic } = ask;
    const log = (0,_run_log_js__WEBPACK_IMPORTED_MODULE_5__/* .openRunLog */ .m)(world, (0,_run_log_js__WEBPACK_IMPORTED_MODULE_5__/* .runName */ .r)(world)).open((0,_domain_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseComponentName */ .Mh)(kind));
    const place = await (0,_build_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .openBuildPlace */ .g)(world, {
        recipe: { env: new Map(), passEnv: delivery.passEnv, path: [] },
        directory: world.workspace.root,
        dependencies: new Map(),
        extra: {
            LOCKSTEP_ENVIRONMENT: environment,
            LOCKSTEP_SIDE: traffic.side,
            LOCKSTEP_OTHER_SIDE: traffic.other,
            LOCKSTEP_PERCENT: String(traffic.percent),
            LOCKSTEP_LOCK: running.lock,
            LOCKSTEP_PREVIOUS_LOCK: running.previousLock ?? '',
        },
    });
    const said = createOutput(redactorOf(delivery, place.env));
    const line = (text) => log.line(said.push(text));
    const told = `${kind} of ${environment}, ${traffic.percent} % on ${traffic.side}`;
    world.emit({ type: 'note', level: 'info', message: `${told}: ${(0,_domain_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .commandText */ .jt)(command)}` });
    try {
        log.line(`$ ${(0,_domain_recipe_js__WEBPACK_IMPORTED_MODULE_1__/* .commandText */ .jt)(command)}`);
        const result = await world.processes.run({
            argv: 'shell' in command ? ['sh', '-c', command.shell] : command.argv,
            cwd: world.workspace.root,
            env: place.env,
            timeoutMs: delivery.timeoutMs,
            signal: world.signal,
            onLine: line,
        });
        if (result.cancelled)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('cancelled', { message: `${told} was cancelled` });
        const end = endOf(kind, result, delivery);
        const last = end.ok || said.last() === '' ? '' : `: ${said.last()}`;
        return { ok: end.ok, why: `${end.why}${last}`, output: said.text(), log: log.path };
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'tool-missing') ? toolMissing(scope, ask, error) : error;
    }
    finally {
        log.close();
        place.dispose();
    }
}
/** Memory is bounded however much a command prints. */
function createOutput(redact) {
    const tail = (0,_domain_output_log_js__WEBPACK_IMPORTED_MODULE_6__/* .lastLines */ .w)(1);
    const lines = [];
    let size = 0;
    return {
        push(said) {
            const line = redact(said);
            tail.push(line);
            // Each line counts its end, the last one has none: until the text is longer than the limit.
            if (size <= _domain_read_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .METRIC_LIMIT */ .Fk + 1)
                lines.push(line.slice(0, _domain_read_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .METRIC_LIMIT */ .Fk + 1));
            size += line.length + 1;
            return line;
        },
        text: () => lines.join('\n'),
        last: () => tail.lines()[0]?.trim() ?? '',
    };
}
const SECRET_NAME = /auth|credential|key|pass|secret|token/i;
/** Masks what `pass_env` lets through under a name that sounds secret. */
function redactorOf({ passEnv }, env) {
    const secrets = passEnv.filter((name) => SECRET_NAME.test(name)).map((name) => env[name] ?? '');
    return (0,_report_redact_js__WEBPACK_IMPORTED_MODULE_7__.createRedactor)(secrets.filter((value) => value !== ''));
}
function endOf(kind, { code, signal, timedOut }, { timeoutMs }) {
    if (timedOut)
        return { ok: false, why: `${kind} was ended after ${timeoutMs / 1000} s` };
    if (code === null)
        return { ok: false, why: `${kind} was ended by ${signal ?? 'a signal'}` };
    return { ok: code === 0, why: `${kind} ended with exit code ${code}` };
}
function toolMissing({ environment }, { kind, command }, cause) {
    const tool = 'shell' in command ? 'sh' : (command.argv[0] ?? '');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LockstepError */ .Cj('tool-missing', {
        message: `${kind} of ${environment} cannot be run: there is no ${tool}`,
        hint: `correct delivery.${environment} in lockstep.yaml, or install ${tool}`,
        data: { environment, tool },
        cause,
    });
}


/***/ }),

/***/ 41344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ deliveryOfRunning),
/* harmony export */   s: () => (/* binding */ deliveryFor)
/* harmony export */ });
/* harmony import */ var _domain_delivery_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37663);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);


/** Null = all at once. Throws `config-invalid` for a strategy that `lockstep.yaml` does not describe enough. */
function deliveryFor(config, environment, asked) {
    const declared = config.delivery.get(environment) ?? _domain_delivery_config_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL_AT_ONCE */ .SM;
    const strategy = asked ?? declared.strategy;
    if (strategy === 'all-at-once')
        return null;
    const lacking = lackingFor(strategy, declared);
    if (lacking === null)
        return { ...declared, strategy };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('config-invalid', {
        message: `${environment} cannot be delivered to by ${strategy}: lockstep.yaml has no delivery.${environment}.${lacking}`,
        hint: `add ${lacking} to delivery.${environment} in lockstep.yaml, or leave --strategy out`,
        data: { environment, strategy, lacking },
    });
}
/** What a running delivery needs to end, one way or the other. Throws `config-invalid` when that was taken away. */
function deliveryOfRunning(config, environment, { strategy, last }) {
    const declared = config.delivery.get(environment);
    if (declared !== undefined && declared.switch !== null)
        return { ...declared, strategy };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('config-invalid', {
        message: `a delivery is running in ${environment} (#${last.sequence}), and lockstep.yaml no longer says how its traffic is moved`,
        hint: `put delivery.${environment} back into lockstep.yaml; to end it then: lockstep rollback to previous --env ${environment}`,
        data: { environment },
    });
}
function lackingFor(strategy, delivery) {
    if (delivery.switch === null)
        return 'switch';
    return strategy === 'canary' && delivery.steps.length === 0 ? 'steps' : null;
}


/***/ }),

/***/ 99241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ aborts),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   l4: () => (/* binding */ waits),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   xl: () => (/* binding */ finished)
/* harmony export */ });
/* harmony import */ var _deliver_abort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55918);

const NOTHING = { findings: [], verdict: null };
/** Findings of both; the newest verdict stands. */
function joined(before, after) {
    return {
        findings: [...before.findings, ...after.findings],
        verdict: after.verdict ?? before.verdict,
    };
}
function waits(at, { detail, until }, said = NOTHING) {
    const clearsAt = until === null ? null : new Date(until).toISOString();
    return {
        end: { ...said, state: 'waits', journal: at.journal, at, entry: null, detail, clearsAt },
    };
}
function finished(at, { journal, entry }) {
    const detail = entry.delivery?.detail ?? '';
    return { end: { ...NOTHING, state: 'finished', journal, at, entry, detail, clearsAt: null } };
}
/** Aborts, and says so. Throws what `abortDelivery` throws. */
async function aborts(scope, at, blame, said = NOTHING) {
    const { journal, entry } = await (0,_deliver_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .abortDelivery */ .Z)(scope, at, blame);
    const detail = entry.delivery?.detail ?? blame.reason;
    return { end: { ...said, state: 'aborted', journal, at, entry, detail, clearsAt: null } };
}


/***/ }),

/***/ 43652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ recordStep),
/* harmony export */   fe: () => (/* binding */ recordGoingOn),
/* harmony export */   jq: () => (/* binding */ requireRunning)
/* harmony export */ });
/* harmony import */ var _domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74544);
/* harmony import */ var _domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43918);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42586);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38318);
/* harmony import */ var _journal_moved_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14953);
/** Writes the steps of a delivery to the journal: each is right only after the very step that it was planned on. */





/** Throws `journal-moved` when another run took the next step, and what appending throws. */
async function recordStep({ world, environment }, at, draft) {
    const { running } = at;
    const { phase, percent, detail } = draft;
    const planned = { head: (0,_domain_journal_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(at.journal.entries), stops: (0,_journal_moved_js__WEBPACK_IMPORTED_MODULE_4__/* .stopsOf */ .lD)(at.journal) };
    let seen = at.journal;
    const entry = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .appendEntries */ .PI)(world, environment, (journal) => {
        seen = journal;
        (0,_journal_moved_js__WEBPACK_IMPORTED_MODULE_4__/* .assertDelivery */ .vg)(journal, running.last);
        if (draft.isForward === true)
            (0,_journal_moved_js__WEBPACK_IMPORTED_MODULE_4__/* .assertUnmoved */ .f4)(journal, planned);
        const { id, strategy, side } = running;
        return {
            entry: {
                kind: draft.kind ?? 'delivery',
                lock: running.lock,
                components: running.first.components,
                reason: null,
                delivery: { id, strategy, phase, side, percent, detail },
                ...draft.more,
            },
            locks: new Map(),
            message: `${environment}: delivery ${phase}, ${percent} % on ${side}`,
        };
    });
    return { entry, journal: { ...seen, entries: [...seen.entries, entry] } };
}
/** The same for a step after which the delivery goes on. */
async function recordGoingOn(scope, at, draft) {
    const { journal } = await recordStep(scope, at, draft);
    return { journal, running: requireRunning(journal) };
}
/** The running delivery of a journal that is known to have one. */
function requireRunning(journal) {
    const running = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryState */ .oE)(journal.entries);
    if (running !== null)
        return running;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LockstepError */ .Cj('bug', { message: `${journal.environment} has no delivery running` });
}


/***/ }),

/***/ 26753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deliverLock)
/* harmony export */ });
/* harmony import */ var _domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81389);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37024);


/**
 * Writes the file, commits it unless the current commit has the same bytes already, and pushes when asked. Every step
 * may be repeated after an interruption. Throws `push-refused` and `remote-denied`; file and commit stay then.
 */
async function deliverLock(world, delivery) {
    const summary = (0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLock */ .be)(world, delivery.environment, delivery.lock);
    if ((delivery.via ?? world.config.promote.via) === 'file') {
        return { summary, delivered: 'file', commit: null, changed: summary.changed };
    }
    const head = await world.metaRepo.resolveRevision('HEAD');
    const there = head === null ? null : await world.metaRepo.readAt(head, summary.path);
    const isCommitted = there === (0,_domain_lock_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .lockBytes */ .FM)(delivery.lock);
    const commit = head !== null && isCommitted
        ? head
        : await world.metaRepo.commitFiles([summary.path], delivery.message);
    if (delivery.push)
        await world.metaRepo.push();
    return { summary, delivered: 'commit', commit, changed: summary.changed || !isCommitted };
}


/***/ }),

/***/ 20322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ runSwitch),
/* harmony export */   gi: () => (/* binding */ switchTraffic),
/* harmony export */   gw: () => (/* binding */ switchBack),
/* harmony export */   xu: () => (/* binding */ bringToSide)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27323);
/* harmony import */ var _deliver_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74289);
/* harmony import */ var _deliver_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43652);
/* harmony import */ var _deliver_side_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37221);
/* harmony import */ var _environment_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17761);






/**
 * Applies the pinned lock to the side that has no traffic of it yet. It is not in the journal as an apply: only the
 * promotion that ends the delivery says that the environment had the lock. Throws what `apply` throws.
 */
async function bringToSide({ world, environment, delivery }, { journal, running }) {
    const { side } = running;
    return (0,_apply_js__WEBPACK_IMPORTED_MODULE_1__/* .apply */ .B)(world, {
        command: 'apply',
        environment,
        components: [],
        withDependencies: true,
        locked: true,
        restoreOnly: false,
        dryRun: false,
        keepGoing: false,
        jobs: world.config.jobs,
        skipPackages: false,
        force: false,
        lock: (0,_environment_state_js__WEBPACK_IMPORTED_MODULE_5__/* .lockOf */ .Vx)(journal, running.lock),
        runPhases: { verify: true, deploy: true },
        side: { name: side, other: (0,_deliver_side_js__WEBPACK_IMPORTED_MODULE_4__/* .otherSide */ ._P)(environment, delivery, side), anew: true },
        record: false,
    });
}
/** Claims the step, runs the switch, and tells that it is out. Throws `journal-moved` before, `switch-failed` after it. */
async function switchTraffic(scope, at, step) {
    const claimed = await (0,_deliver_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .recordGoingOn */ .fe)(scope, at, { phase: 'switching', isForward: true, ...step });
    await runSwitch(scope, claimed);
    const { percent } = step;
    const detail = `${percent} % on ${claimed.running.side}`;
    return (0,_deliver_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .recordGoingOn */ .fe)(scope, claimed, { phase: 'stepped', percent, detail });
}
/** The traffic follows a head that a rollback has moved already; its own entry was the claim. */
async function switchBack(scope, claimed) {
    await runSwitch(scope, claimed);
    const detail = `${claimed.running.side} has all traffic`;
    return (0,_deliver_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .recordStep */ .IC)(scope, claimed, { phase: 'finished', percent: 100, detail });
}
/**
 * Runs the switch of a claim that this very run has written. When the command ends badly the claim is released, so that
 * nobody has to wait until it could not be running any more.
 */
async function runSwitch(scope, claimed) {
    const { world, environment, delivery } = scope;
    const { running } = claimed;
    const command = delivery.switch;
    if (command === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('bug', { message: `${environment} has no switch` });
    const traffic = trafficOf(scope, running);
    const end = await (0,_deliver_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runDeliveryCommand */ .J)(scope, { kind: 'switch', command, traffic }, running);
    if (end.ok)
        return;
    world.emit({ type: 'note', level: 'info', message: `${environment}: ${end.why}` });
    await (0,_deliver_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .recordStep */ .IC)(scope, claimed, {
        phase: 'switching',
        percent: running.target,
        detail: running.last.delivery.detail,
        more: { ok: false, reason: end.why },
    });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('switch-failed', {
        message: `the traffic of ${environment} could not be moved, and where it is is not known: ${end.why}`,
        hint: `read ${end.log}; the next run of the same command repeats the step`,
        data: { environment, ...traffic, log: end.log },
    });
}
/** Blue-green names the side that gets everything, so its command may leave the percentage unread. */
function trafficOf({ environment, delivery }, running) {
    const { side, target, strategy } = running;
    const other = (0,_deliver_side_js__WEBPACK_IMPORTED_MODULE_4__/* .otherSide */ ._P)(environment, delivery, side);
    if (strategy === 'blue-green' && target === 0)
        return { side: other, other: side, percent: 100 };
    return { side, other, percent: target };
}


/***/ }),

/***/ 10780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ runningReport),
/* harmony export */   Sv: () => (/* binding */ deliveryIn),
/* harmony export */   eQ: () => (/* binding */ endReport),
/* harmony export */   u: () => (/* binding */ switchBackReport),
/* harmony export */   zP: () => (/* binding */ plannedDelivery)
/* harmony export */ });
/* harmony import */ var _domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74544);
/* harmony import */ var _domain_delivery_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89934);
/* harmony import */ var _deliver_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41344);
/* harmony import */ var _deliver_side_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37221);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38318);





/** What the journal says of a delivery, or of none, which is null. */
function runningReport(world, journal) {
    const running = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryState */ .oE)(journal.entries);
    if (running === null)
        return null;
    const { environment } = journal;
    const delivery = (0,_deliver_config_js__WEBPACK_IMPORTED_MODULE_2__/* .deliveryOfRunning */ .$)(world.config, environment, running);
    const until = running.phase === 'stepped' ? (0,_domain_delivery_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .clearsAt */ ._9)((0,_domain_delivery_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(delivery), running) : null;
    const report = reportOf(journal, delivery, running.last);
    return { ...report, clearsAt: until === null ? null : new Date(until).toISOString() };
}
/** The same for an environment of `status`; asks nothing where nothing is declared. */
async function deliveryIn(world, environment) {
    if (environment === null || !world.config.delivery.has(environment))
        return null;
    return runningReport(world, await (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .readJournal */ .a0)(world, environment));
}
/** After a run of it. */
function endReport(delivery, end) {
    const last = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryTip */ .Ob)(end.journal.entries) ?? end.at.running.last;
    const report = reportOf(end.journal, delivery, last);
    return { ...report, clearsAt: end.clearsAt, detail: end.detail, verdict: end.verdict };
}
/** What a promotion would do; null when that is all at once, as the first one always is. */
function plannedDelivery(world, { to, strategy = null }, { journal, current }) {
    const delivery = (0,_deliver_config_js__WEBPACK_IMPORTED_MODULE_2__/* .deliveryFor */ .s)(world.config, to, strategy);
    if (delivery === null || current === null)
        return null;
    const { live, idle } = (0,_deliver_side_js__WEBPACK_IMPORTED_MODULE_3__/* .requireSides */ .Cy)(journal, delivery);
    return {
        id: null,
        strategy: delivery.strategy,
        state: 'planned',
        lock: null,
        previousLock: null,
        side: idle,
        otherSide: live,
        percent: 0,
        clearsAt: null,
        detail: '',
        steps: (0,_domain_delivery_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(delivery).map(({ percent, waitMs }) => ({
            percent,
            waitSeconds: waitMs / 1000,
            state: 'to-do',
            since: null,
            detail: '',
        })),
        verdict: null,
    };
}
/** A rollback that only moves the traffic, before it has. */
function switchBackReport({ id, strategy, side, detail }, { otherSide: other, lock }) {
    return {
        id,
        strategy,
        state: 'planned',
        lock,
        previousLock: null,
        side,
        otherSide: other,
        percent: 0,
        clearsAt: null,
        detail,
        steps: [{ percent: 100, waitSeconds: 0, state: 'to-do', since: null, detail: '' }],
        verdict: null,
    };
}
function reportOf({ environment, entries }, delivery, last) {
    const { id, strategy, side, detail } = last.delivery;
    const own = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(entries, id);
    const [first = last] = own;
    const state = stateOf(last);
    const out = own.findLast(({ delivery: { phase } }) => phase === 'stepped' || phase === 'finished');
    return {
        id,
        strategy,
        state,
        lock: first.lock,
        previousLock: first.previousLock,
        side,
        otherSide: (0,_deliver_side_js__WEBPACK_IMPORTED_MODULE_3__/* .otherSide */ ._P)(environment, delivery, side),
        percent: out === undefined || state === 'aborted' ? 0 : out.delivery.percent,
        clearsAt: null,
        detail,
        steps: (0,_domain_delivery_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(delivery).map((step) => stepRow(step, own, state)),
        verdict: null,
    };
}
function stateOf({ delivery: { phase } }) {
    return phase === 'finished' || phase === 'aborted' ? phase : 'running';
}
/** What was decided after a step stands in the entry that took the next one. */
function stepRow({ percent, waitMs }, own, state) {
    const at = own.findIndex((entry) => entry.delivery.phase === 'stepped' && entry.delivery.percent === percent);
    const [out, next] = at < 0 ? [] : own.slice(at);
    return {
        percent,
        waitSeconds: waitMs / 1000,
        state: rowState(state, { isOut: out !== undefined, isLast: next === undefined }),
        since: out?.at ?? null,
        detail: next?.delivery.detail ?? '',
    };
}
function rowState(state, { isOut, isLast }) {
    if (state === 'finished')
        return 'done';
    if (!isOut)
        return 'to-do';
    if (state === 'aborted')
        return 'undone';
    return isLast ? 'now' : 'done';
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


/***/ })

};
