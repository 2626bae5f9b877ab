export const id = 356;
export const ids = [356];
export const modules = {

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

/***/ 43918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HM: () => (/* binding */ chained),
  bV: () => (/* binding */ entryLine),
  HH: () => (/* binding */ headFile),
  YW: () => (/* binding */ headMark),
  Uo: () => (/* binding */ headOf),
  i7: () => (/* binding */ journalFile),
  Ke: () => (/* binding */ lockFile),
  $_: () => (/* binding */ movesHead),
  UM: () => (/* binding */ readChain)
});

// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var domain_digest = __webpack_require__(44916);
;// CONCATENATED MODULE: ./.cache/bundle/domain/journal-shape.js
/** The shape of a journal line: one table of fields. Journals are long, so it is plain tests, and names what is wrong. */
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const isText = (value) => typeof value === 'string';
const isFlag = (value) => typeof value === 'boolean';
const isWhole = (value) => Number.isSafeInteger(value);
const isNumber = (value) => typeof value === 'number';
const isDigest = (value) => typeof value === 'string' && DIGEST.test(value);
const isTexts = (value) => Array.isArray(value) && value.every(isText);
const orNull = (test) => (value) => value === null || test(value);
const oneOf = (...words) => {
    const known = new Set(words);
    return (value) => known.has(value);
};
const recordOf = (test) => (value) => isObject(value) && Object.values(value).every(test);
const shapeOf = (fields) => (value) => isObject(value) && wrongField(value, Object.entries(fields)) === null;
/** Fields that every line has; others that are not in either table are kept as they are (T59). */
const REQUIRED = Object.entries({
    schema: isWhole,
    sequence: isWhole,
    environment: isText,
    kind: oneOf('lock', 'apply', 'promotion', 'rollback', 'snapshot', 'hold', 'resume', 'approval', 'delivery'),
    at: isText,
    actor: isText,
    reason: orNull(isText),
    lock: isDigest,
    // These two must equal digests that are known to be right, so they need no look of their own.
    previousLock: orNull(isText),
    components: isTexts,
    parent: orNull(isText),
    run: orNull(isText),
});
const OPTIONAL = Object.entries({
    from: shapeOf({ environment: isText, lock: isDigest }),
    target: isDigest,
    ok: isFlag,
    verified: isFlag,
    outputs: recordOf(isDigest),
    label: isText,
    hold: shapeOf({ components: isTexts, rejected: recordOf(isText), expires: orNull(isText) }),
    plan: isDigest,
    commit: isText,
    signature: shapeOf({ key: isText, value: isText }),
    delivery: shapeOf({
        id: isText,
        strategy: oneOf('blue-green', 'canary'),
        phase: oneOf('started', 'switching', 'stepped', 'finished', 'aborted'),
        side: isText,
        percent: isNumber,
        detail: isText,
    }),
    overrides: isTexts,
    nonce: isText,
});
/** Why a value is no entry of a journal, in words that follow "it is no entry"; null when it is one. */
function whyNoEntry(value) {
    if (!isObject(value))
        return 'no object';
    const wrong = wrongField(value, REQUIRED) ?? wrongField(value, OPTIONAL, true);
    return wrong === null ? null : `its ${wrong} is missing or of another form`;
}
function wrongField(value, fields, isOptional = false) {
    for (const [name, test] of fields) {
        const field = value[name];
        if (!(isOptional && field === undefined) && !test(field))
            return name;
    }
    return null;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./.cache/bundle/domain/journal.js
var journal = __webpack_require__(77281);
;// CONCATENATED MODULE: ./.cache/bundle/domain/journal-chain.js
/** The hash chain of a journal: one canonical JSON line per entry, each naming the digest of the line before. */





/** Where the lines of an environment stand on the branch. */
const journalFile = (environment) => `${environment}.jsonl`;
/** Where the number and id of the last line stand, so that a changed or missing last line shows. */
const headFile = (environment) => `${environment}.head`;
/** Where the bytes of a lock stand beside the journal. */
const lockFile = (digest) => `locks/${(0,domain_digest/* hexOf */.ZD)(digest)}.yaml`;
/** The line of an entry, without its line feed. */
function entryLine(entry) {
    return (0,build_key/* canonicalJson */.dj)(entry);
}
/** The entry with its id, which is the digest of its line. */
function chained(entry) {
    return { ...entry, id: (0,domain_digest/* digestOf */.ol)(entryLine(entry)) };
}
/** The text of `headFile` for a journal. */
function headMark(entries) {
    const last = entries.at(-1);
    return last === undefined ? '' : `${last.sequence} ${last.id}\n`;
}
/** The entry that says which lock the environment is in; null before the first. */
function headOf(entries) {
    return entries.findLast(movesHead) ?? null;
}
/** True for the kinds that change which lock the environment is in. */
function movesHead(entry) {
    return entry.kind === 'lock' || entry.kind === 'promotion' || entry.kind === 'rollback';
}
/**
 * Verifies the whole chain from its first line. Throws `journal-corrupt` naming the line for anything altered,
 * removed, reordered or forked (T50, T65), and `journal-newer` for a line of a later schema.
 */
function readChain(text) {
    const lines = text.lines.split('\n');
    if (lines.pop() !== '')
        throw corrupt(text.environment, lines.length + 1, 'it is cut off');
    const entries = [];
    let headLock = null;
    for (const line of lines) {
        const entry = readLine(text.environment, line, { before: entries.at(-1) ?? null, headLock });
        entries.push(entry);
        if (movesHead(entry))
            headLock = entry.lock;
    }
    if (headMark(entries) !== text.head) {
        const why = `${headFile(text.environment)} names another last line`;
        throw corrupt(text.environment, entries.length, why);
    }
    return entries;
}
function readLine(environment, line, expected) {
    const number = (expected.before?.sequence ?? 0) + 1;
    const value = parseLine(environment, number, line);
    const shape = whyNoEntry(value);
    if (shape !== null)
        throw corrupt(environment, number, `it is no entry: ${shape}`);
    const entry = value;
    const fault = faultOf(entry, { ...expected, environment, number });
    if (fault !== null)
        throw corrupt(environment, number, fault);
    if (!(0,build_key/* isCanonicalJson */.Rv)(line, value)) {
        throw corrupt(environment, number, 'it is not in its canonical form');
    }
    // Fresh from the text, so nobody else has it. Equal digests become one string: half the memory, and maps find them faster.
    const { headLock, before } = expected;
    const lock = entry.lock === headLock ? headLock : entry.lock;
    const parent = before?.id ?? null;
    return Object.assign(entry, { lock, previousLock: headLock, parent, id: (0,domain_digest/* digestOf */.ol)(line) });
}
function parseLine(environment, number, line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch (cause) {
        throw corrupt(environment, number, 'it is not JSON', cause);
    }
    const schema = value?.schema;
    if (typeof schema === 'number' && schema > journal/* JOURNAL_SCHEMA */.e) {
        throw new errors/* LockstepError */.Cj('journal-newer', {
            message: `line ${number} of the journal of ${environment} has schema ${schema}; this version reads up to ${journal/* JOURNAL_SCHEMA */.e}`,
            hint: 'update Lockstep here',
            data: { environment, line: number },
        });
    }
    return value;
}
function faultOf(entry, expected) {
    if (entry.schema !== (0,journal/* schemaOf */.p)(entry.kind))
        return `it has schema ${entry.schema}`;
    if (entry.sequence !== expected.number)
        return `it has the number ${entry.sequence}`;
    if (entry.environment !== expected.environment)
        return `it belongs to ${entry.environment}`;
    if (entry.parent !== (expected.before?.id ?? null)) {
        return 'the line before it is not the one it was written after';
    }
    if (entry.previousLock !== expected.headLock)
        return 'it names another lock before it';
    return null;
}
function corrupt(environment, line, why, cause) {
    return new errors/* LockstepError */.Cj('journal-corrupt', {
        message: `line ${line} of the journal of ${environment} does not verify: ${why}`,
        hint: `"git log -p" of the journal branch shows who changed ${journalFile(environment)}; put the branch back to the last good commit`,
        data: { environment, line },
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 77281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ JOURNAL_SCHEMA),
/* harmony export */   p: () => (/* binding */ schemaOf)
/* harmony export */ });
/** The newest schema that this version reads; a line has the oldest that knows its kind. */
const JOURNAL_SCHEMA = 2;
/** The schema number that a line of a kind has. */
function schemaOf(kind) {
    return kind === 'approval' || kind === 'delivery' ? 2 : 1;
}


/***/ }),

/***/ 45055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mapSettled)
/* harmony export */ });
/** Bounded parallelism over a list, answers in the order of the list. */
/**
 * Runs `work` on every item, at most `limit` at once. Every item is run, also after a failure: the answer
 * says for each what came of it, so that all errors can be told at once.
 */
async function mapSettled(items, limit, work) {
    const results = [];
    let next = 0;
    const lane = async () => {
        for (let index = next++; index < items.length; index = next++) {
            results[index] = await settle(() => work(items[index], index));
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
    return results;
}
async function settle(work) {
    try {
        return { status: 'fulfilled', value: await work() };
    }
    catch (reason) {
        return { status: 'rejected', reason };
    }
}


/***/ }),

/***/ 98960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ nameKey),
/* harmony export */   T: () => (/* binding */ staleness)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75008);
/* harmony import */ var _wanted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46839);
/** Whether a lock still belongs to the manifest (T62). */



/**
 * One finding `lock-stale` per component and difference: added, removed, repo, type, build target,
 * dependencies, or a locked version that no longer is what is wanted in the lock's environment. Empty when
 * the lock belongs to the manifest. While the manifest is the one it was made for, what a partial lock lacks, another
 * version than the wanted one and other ranges of the same dependencies are no difference: a rollback or a promotion put
 * it there on purpose.
 */
function staleness(lock, manifest, environments) {
    const isSame = lock.manifest === (0,_wanted_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestDigest */ .I)(manifest, environments, lock.environment);
    if (isSame && lock.partial)
        return [];
    const findings = [];
    const names = new Set([...manifest.components.keys(), ...lock.components.keys()]);
    for (const name of [...names].sort()) {
        const component = manifest.components.get(name);
        const locked = lock.components.get(name);
        const wanted = component === undefined || isSame
            ? null
            : (0,_wanted_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedVersion */ .K)(component, environments, lock.environment);
        for (const message of differences(component, locked, wanted)) {
            findings.push(stale(name, message, { lock, manifest, line: component?.line }));
        }
    }
    return findings;
}
function stale(name, message, at) {
    const { environment } = at.lock;
    return {
        severity: 'error',
        code: 'lock-stale',
        where: {
            file: at.manifest.file,
            ...(at.line === undefined ? {} : { line: at.line }),
            component: name,
            ...(environment === null ? {} : { environment }),
        },
        message: `${name} ${message}`,
        fix: environment === null ? 'run: lockstep lock' : `run: lockstep lock --env ${environment}`,
    };
}
function differences(component, locked, wanted) {
    if (locked === undefined)
        return ['is in the manifest, not in the lock'];
    if (component === undefined)
        return ['is in the lock, no longer in the manifest'];
    const found = [];
    if (locked.repo !== component.repo) {
        found.push(`has another repo now: ${component.repo} instead of ${locked.repo}`);
    }
    if (wanted !== null && !isWanted(locked, wanted, component.tagPrefix)) {
        found.push(`is locked at ${locked.version}, the manifest wants ${wanted}`);
    }
    if (locked.type !== component.type) {
        found.push(`has another type now: ${component.type} instead of ${locked.type}`);
    }
    if (locked.buildTarget !== component.buildTarget)
        found.push('has another build_target now');
    const keyOf = wanted === null ? nameKey : dependencyKey;
    if (keyOf(locked.dependsOn) !== keyOf(component.dependsOn)) {
        found.push('has other dependencies now');
    }
    return found;
}
/** The names alone: what is built from what, and in which order. */
function nameKey(dependsOn) {
    return dependsOn
        .map(({ name }) => name)
        .sort()
        .join('\n');
}
/** Independent of the order in which they are written. */
function dependencyKey(dependsOn) {
    return dependsOn
        .map((one) => `${one.name}:${one.range ?? ''}`)
        .sort()
        .join('\n');
}
/** Mirrors `selectRef`: commit, full ref, name with or without `v` and prefix, range. */
function isWanted(locked, wanted, tagPrefix) {
    if (wanted === locked.commit || wanted === locked.version || wanted === locked.ref)
        return true;
    if (wanted.startsWith('refs/')) {
        return locked.ref === null && wanted.endsWith(`/${locked.version}`);
    }
    const version = bare(locked.version, tagPrefix);
    if (version !== null && bare(wanted, tagPrefix) === version)
        return true;
    const range = (0,_version_text_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeOf */ .be)(wanted);
    return range !== null && version !== null && semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(version, range);
}
function bare(text, tagPrefix) {
    const rest = text.startsWith(tagPrefix) ? text.slice(tagPrefix.length) : text;
    return rest.length > 256 ? null : semver__WEBPACK_IMPORTED_MODULE_0__.valid(rest.replace(/^v/, ''));
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

/***/ 72164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ collectFailures)
/* harmony export */ });
/* unused harmony export toFinding */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);

/** Which kind speaks for a mixed set: what must never be retried or overlooked comes first. */
const WEIGHT = {
    bug: 0,
    cancelled: 1,
    integrity: 2,
    usage: 3,
    conflict: 4,
    policy: 5,
    unavailable: 6,
};
/** Findings of all rejected results; throws one `LockstepError` with the code of the gravest when asked to. */
function collectFailures(results, options) {
    const reasons = results
        .filter((result) => result.status === 'rejected')
        .map((result) => result.reason);
    const unexpected = reasons.find((reason) => !(reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj));
    if (unexpected !== undefined) {
        throw unexpected instanceof Error
            ? unexpected
            : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj('bug', {
                message: 'something that is no error was thrown',
                cause: unexpected,
            });
    }
    const errors = reasons
        .filter((reason) => reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj)
        .toSorted((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]);
    const [gravest] = errors;
    if (gravest === undefined)
        return [];
    if (gravest.kind === 'bug' || gravest.kind === 'cancelled')
        throw gravest;
    const findings = errors.map(toFinding);
    if (!options.throwThem)
        return findings;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj(gravest.code, {
        message: [
            `${errors.length} of ${options.total} components ${options.what}:`,
            ...errors.map((error) => `  ${error.message}`),
        ].join('\n'),
        ...(gravest.hint === undefined ? {} : { hint: gravest.hint }),
        data: { findings },
        cause: gravest,
    });
}
/** An error as a finding: its code, its component, and its hint as the fix. */
function toFinding(error) {
    const { component, line } = error.data;
    return {
        severity: 'error',
        code: error.code,
        where: {
            ...(typeof component === 'string' ? { component } : {}),
            ...(typeof line === 'number' ? { line } : {}),
        },
        message: error.message,
        ...(error.hint === undefined ? {} : { fix: error.hint }),
    };
}


/***/ }),

/***/ 73353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ connections)
/* harmony export */ });
/** They wait far more than they work, so they may be more than there are jobs. */
const CONNECTIONS = 8;
function connections({ config }) {
    return Math.max(CONNECTIONS, config.jobs);
}


/***/ }),

/***/ 52075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ driftFindings)
/* harmony export */ });
/* harmony import */ var _domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12645);

/** A tag that names another commit than when it was locked is a high finding; a branch that went on is a notice. */
function driftFindings(before, resolved) {
    if (before === null)
        return [];
    const findings = [];
    for (const [name, { entry, refs }] of resolved) {
        const old = before.components.get(name);
        if (old === undefined || !old.peeled || old.ref === null || old.repo !== entry?.repo)
            continue;
        const now = refs.find((ref) => ref.name === old.ref);
        if (now === undefined)
            findings.push(gone(name, old.ref));
        else if (now.commit !== old.commit)
            findings.push(moved(name, old.ref, [old.commit, now.commit]));
    }
    return findings;
}
function moved(component, ref, [from, to]) {
    const isTag = ref.startsWith('refs/tags/');
    return {
        severity: isTag ? 'high' : 'notice',
        code: isTag ? 'tag-moved' : 'branch-moved',
        where: { component },
        message: `${component}: ${ref} moved ${(0,_domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(from)} → ${(0,_domain_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(to)} since it was locked`,
        ...(isTag
            ? { fix: 'ask its owner why a released tag changed before you take the new commit' }
            : {}),
    };
}
function gone(component, ref) {
    return {
        severity: 'high',
        code: 'ref-gone',
        where: { component },
        message: `${component}: ${ref} no longer exists`,
        fix: 'the locked commit may become unreachable; pin a ref that is kept',
    };
}


/***/ }),

/***/ 15489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ holdsIn)
/* harmony export */ });
/* harmony import */ var _domain_holds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97860);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38318);
/** Which components of an environment a hold keeps where they are. */



/** Throws `journal-corrupt` and `remote-unreachable`. */
async function holdsIn(world, environments) {
    const named = environments.filter((environment) => environment !== null);
    if (named.length === 0)
        return new Map();
    const now = world.clock.now();
    const journals = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .readJournals */ .rZ)(world, named).catch((error) => {
        // Where nothing was ever recorded, nothing is held.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'meta-repo-not-git'))
            return [];
        throw error;
    });
    return new Map(journals.map(({ environment, entries }) => [environment, (0,_domain_holds_js__WEBPACK_IMPORTED_MODULE_2__/* .activeHolds */ .NX)(entries, now)]));
}


/***/ }),

/***/ 38318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PI: () => (/* binding */ appendEntries),
  _i: () => (/* binding */ lockTextOf),
  a0: () => (/* binding */ readJournal),
  rZ: () => (/* binding */ readJournals)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/domain/journal-chain.js + 1 modules
var journal_chain = __webpack_require__(43918);
// EXTERNAL MODULE: ./.cache/bundle/domain/journal.js
var domain_journal = __webpack_require__(77281);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
;// CONCATENATED MODULE: ./.cache/bundle/domain/journal-mark.js
/** The memory of the newest journal line seen per environment: its form in the store. */

const SCHEMA = 1;
const shape = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(SCHEMA),
    environments: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ sequence: schemas/* int */.Whr(), id: schemas/* string */.YjP() })),
});
/** The text that `readMarks` reads. */
function marksText(environments) {
    return `${JSON.stringify({ schema: SCHEMA, environments })}\n`;
}
/** Throws whatever says that the text is no such memory. */
function readMarks(text) {
    return shape.parse(JSON.parse(text)).environments;
}

// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
;// CONCATENATED MODULE: ./.cache/bundle/operations/journal-seen.js
/** Remembers in the store the newest journal line ever seen, so that a journal can never go backwards unnoticed (T50). */




/** Throws `journal-corrupt` when the journal lacks the newest line that was seen here before, or has another one. */
function checkSeen(world, { environment, entries }) {
    const seen = readMemory(world)[environment];
    if (seen === undefined || entries[seen.sequence - 1]?.id === seen.id)
        return;
    const what = entries.length < seen.sequence ? 'went backwards' : 'was rewritten';
    throw new errors/* LockstepError */.Cj('journal-corrupt', {
        message: `the journal of ${environment} ${what}: line ${seen.sequence} is not the one seen here before`,
        hint: `find out who moved the journal branch; if that was meant, remove ${seenPath(world)}`,
        data: { environment, line: seen.sequence, seen: seen.id },
    });
}
/** Keeps the newest line; a disk that cannot take it costs the memory only, and says so. */
function rememberSeen(world, { environment, entries }) {
    const last = entries.at(-1);
    const memory = readMemory(world);
    if (last === undefined || memory[environment]?.id === last.id)
        return;
    const mark = { sequence: last.sequence, id: last.id };
    const text = marksText({ ...memory, [environment]: mark });
    try {
        (0,publish/* publishFile */.o6)(world.disk, world.random, seenPath(world), text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        world.emit({ type: 'note', level: 'info', message: `${seenPath(world)} not written: ${why}` });
    }
}
function seenPath(world) {
    return (0,external_node_path_.join)(world.workspace.storeDir, 'journal-seen.json');
}
/** An unreadable memory is no memory: it protects against others, and only we write it. */
function readMemory(world) {
    const path = seenPath(world);
    if (world.disk.lstat(path) === null)
        return {};
    try {
        return readMarks(new TextDecoder().decode(world.disk.readFile(path)));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        world.emit({ type: 'note', level: 'info', message: `${path} is not readable: ${why}` });
        return {};
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/journal.js
/** Reads the journal of an environment, verified, and appends to it by compare-and-swap. */






/** Tries after the first when somebody else moved the branch. */
const RETRIES = 5;
const BACKOFF_MS = 50;
/**
 * Reads and verifies the whole chain of an environment and every lock it names. Throws `journal-corrupt` (T49, T50),
 * `journal-newer`, and what the branch throws.
 */
async function readJournal(world, environment) {
    const [journal] = await readJournals(world, [environment]);
    if (journal === undefined)
        throw new errors/* LockstepError */.Cj('bug', { message: 'no journal was read' });
    return journal;
}
/** The same for several environments out of one read of the branch; null = every environment that it has. */
async function readJournals(world, environments) {
    const snapshot = await world.journal.read();
    return (environments ?? environmentsOf(snapshot)).map((environment) => {
        const journal = verified(snapshot, environment);
        checkSeen(world, journal);
        rememberSeen(world, journal);
        return journal;
    });
}
/**
 * Appends one entry. `build` gets the newest journal; it runs again whenever somebody else moved the branch in
 * between, and throws `journal-moved` itself when its entry is no longer right. A write whose answer was lost is
 * found again and counts as done (T42). Gives up with the last error after five more tries.
 */
async function appendEntries(world, environment, build) {
    let journal = await readJournal(world, environment);
    for (let attempt = 1;; attempt += 1) {
        const draft = await build(journal);
        const entry = nextEntry(world, journal, draft.entry);
        try {
            await world.journal.replace(journal.head, filesOf(journal, entry, draft.locks), draft.message ?? `${environment}: ${entry.kind}`);
            rememberSeen(world, { environment, entries: [...journal.entries, entry] });
            return entry;
        }
        catch (error) {
            journal = await afterFailure(world, { environment, error });
            if (journal.entries[entry.sequence - 1]?.id === entry.id)
                return entry;
            if (attempt > RETRIES)
                throw error;
        }
        await world.clock.sleep(world.random.fraction() * BACKOFF_MS * 2 ** attempt, world.signal);
    }
}
/** The text of the newest lock that `entry` names. Throws `rollback-target-missing` when the branch lost it. */
function lockTextOf(journal, lock) {
    const text = journal.locks.get(lock);
    if (text === undefined) {
        throw new errors/* LockstepError */.Cj('rollback-target-missing', {
            message: `the journal of ${journal.environment} names the lock ${lock} but no longer has its bytes`,
            hint: `lockstep rollback list --env ${journal.environment}`,
            data: { environment: journal.environment, lock },
        });
    }
    return text;
}
/** What stood there after a failed write; an error that another try cannot cure is thrown on. */
async function afterFailure(world, failed) {
    const { error } = failed;
    if (!(error instanceof errors/* LockstepError */.Cj))
        throw error;
    if (error.kind !== 'conflict' && error.kind !== 'unavailable')
        throw error;
    return readJournal(world, failed.environment);
}
function nextEntry(world, journal, draft) {
    const last = journal.entries.at(-1);
    return (0,journal_chain/* chained */.HM)({
        ...draft,
        schema: (0,domain_journal/* schemaOf */.p)(draft.kind),
        sequence: (last?.sequence ?? 0) + 1,
        environment: journal.environment,
        at: new Date(world.clock.now()).toISOString(),
        actor: world.host.actor,
        previousLock: (0,journal_chain/* headOf */.Uo)(journal.entries)?.lock ?? null,
        nonce: world.random.hex(16),
        run: world.host.run,
        parent: last?.id ?? null,
    });
}
function filesOf(journal, entry, locks) {
    const entries = [...journal.entries, entry];
    const files = new Map();
    for (const [digest, text] of locks) {
        if (!journal.locks.has(digest))
            files.set((0,journal_chain/* lockFile */.Ke)(digest), text);
    }
    files.set((0,journal_chain/* journalFile */.i7)(journal.environment), entries.map((one) => `${lineOf(one)}\n`).join(''));
    files.set((0,journal_chain/* headFile */.HH)(journal.environment), (0,journal_chain/* headMark */.YW)(entries));
    return files;
}
function lineOf({ id: _id, ...entry }) {
    return (0,journal_chain/* entryLine */.bV)(entry);
}
function environmentsOf(snapshot) {
    return [...snapshot.files.keys()]
        .filter((path) => path.endsWith('.jsonl'))
        .map((path) => path.slice(0, -'.jsonl'.length))
        .filter(names/* isName */.Eo)
        .sort()
        .map(names/* parseEnvironmentName */.gU);
}
function verified(snapshot, environment) {
    const entries = (0,journal_chain/* readChain */.UM)({
        environment,
        lines: snapshot.files.get((0,journal_chain/* journalFile */.i7)(environment)) ?? '',
        head: snapshot.files.get((0,journal_chain/* headFile */.HH)(environment)) ?? '',
    });
    const locks = new Map();
    for (const entry of entries) {
        for (const digest of [entry.lock, entry.from?.lock]) {
            if (digest === undefined || locks.has(digest))
                continue;
            const text = snapshot.files.get((0,journal_chain/* lockFile */.Ke)(digest));
            if (text === undefined)
                continue;
            checkLock(environment, entry, { digest, text });
            locks.set(digest, text);
        }
    }
    return { environment, head: snapshot.head, entries, locks };
}
function checkLock(environment, entry, lock) {
    if ((0,digest/* digestOf */.ol)(lock.text) === lock.digest)
        return;
    throw new errors/* LockstepError */.Cj('journal-corrupt', {
        message: `the lock that line ${entry.sequence} of the journal of ${environment} names was altered: ${(0,journal_chain/* lockFile */.Ke)(lock.digest)}`,
        hint: `"git log -p" of the journal branch shows who changed ${(0,journal_chain/* lockFile */.Ke)(lock.digest)}; put the branch back to the last good commit`,
        data: { environment, line: entry.sequence, lock: lock.digest },
    });
}


/***/ }),

/***/ 87146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry)
/* harmony export */ });
/* unused harmony exports RETRY_BASE_MS, RETRY_CAP_MS, mayPass */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42586);
/** Tries again what is unavailable, with exponential back-off and full jitter. */

/** Milliseconds of the first back-off at most; doubled with each try. */
const RETRY_BASE_MS = 1_000;
/** Milliseconds of one back-off at most. */
const RETRY_CAP_MS = 30_000;
/** Of kind `unavailable`, yet another try meets the same answer: a person has to act first. */
const LASTING = [
    'disk-full',
    'object-missing',
    'remote-denied',
    'state-write-failed',
];
/**
 * Runs `work` until it succeeds, at most `retries` times more. Only errors of kind `unavailable` that may
 * pass are tried again; every other error is thrown at once, and after the last try its own error. The wait is
 * random below a limit that doubles ("full jitter"). Rejects with `cancelled` when the signal fires meanwhile.
 */
async function retry(world, options, work) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work();
        }
        catch (error) {
            if (attempt > options.retries || world.signal.aborted || !mayPass(error))
                throw error;
            const delayMs = backoffMs(attempt, world.random.fraction());
            options.onRetry?.(attempt, delayMs, error);
            await world.clock.sleep(delayMs, world.signal);
        }
    }
}
/** True for what another try may cure. */
function mayPass(error) {
    return (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LockstepError */ .Cj && error.kind === 'unavailable' && !LASTING.includes(error.code));
}
function backoffMs(attempt, fraction) {
    return Math.round(fraction * Math.min(RETRY_CAP_MS, RETRY_BASE_MS * 2 ** (attempt - 1)));
}


/***/ })

};
