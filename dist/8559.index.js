export const id = 8559;
export const ids = [8559];
export const modules = {

/***/ 89599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ versionIn),
/* harmony export */   S: () => (/* binding */ compareLocks)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/** What changed between two locks, component by component. */

/**
 * One change per component of either lock, unchanged ones included, sorted by name. Classes follow the
 * versions (`semver`); another commit under the same version, or versions that are none, is a `sidegrade`.
 * `diverged` needs the history of the repository, so it is never given here.
 */
function compareLocks(from, to) {
    const names = new Set([...(from?.components.keys() ?? []), ...to.components.keys()]);
    return [...names]
        .sort((a, b) => (a < b ? -1 : 1))
        .map((component) => {
        const before = from?.components.get(component);
        const after = to.components.get(component);
        return { component, kind: kindOf(before, after), from: side(before), to: side(after) };
    });
}
function side(locked) {
    if (locked === undefined)
        return null;
    return {
        version: locked.version,
        ref: locked.ref,
        commit: locked.commit,
    };
}
function kindOf(before, after) {
    if (before === undefined)
        return 'added';
    if (after === undefined)
        return 'removed';
    const sameSource = before.commit === after.commit && before.repo === after.repo;
    if (sameSource && before.version === after.version)
        return 'unchanged';
    return classOf(before.version, after.version);
}
function classOf(before, after) {
    const from = versionIn(before);
    const to = versionIn(after);
    if (from === null || to === null)
        return 'sidegrade';
    const order = semver__WEBPACK_IMPORTED_MODULE_0__.compare(from, to);
    if (order === 0)
        return 'sidegrade';
    if (order > 0)
        return 'downgrade';
    return CLASSES[semver__WEBPACK_IMPORTED_MODULE_0__.diff(from, to) ?? 'patch'];
}
const CLASSES = {
    major: 'major',
    minor: 'minor',
    patch: 'patch',
    premajor: 'prerelease',
    preminor: 'prerelease',
    prepatch: 'prerelease',
    prerelease: 'prerelease',
    release: 'patch',
};
/** The semver version that a tag name ends in (`v1.2.0`, `api/v1.2.0`, `api-1.2.0-rc.1`), or null. */
function versionIn(tag) {
    if (tag.length > 300)
        return null;
    const tail = tag.slice(tag.lastIndexOf('/') + 1);
    const start = /(?:^|[^0-9A-Za-z.+])v?(?=[0-9]{1,16}\.[0-9]{1,16}\.[0-9])/.exec(tail);
    return start === null ? null : semver__WEBPACK_IMPORTED_MODULE_0__.valid(tail.slice(start.index + start[0].length));
}


/***/ }),

/***/ 42165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rangeConflicts)
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
    const version = (0,_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .versionIn */ .I)(locked.version);
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
    return (hold.entry.kind === 'rollback' && hold.entry.previousLock === (rollback.target ?? rollback.lock));
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
 * is what the target has already, the target's own lock comes back, time and origin unchanged.
 */
function mergedLock(request) {
    const { source, target, manifest } = request;
    const components = mergedComponents(request);
    const fits = structureFaults({ components, manifest }).length === 0;
    const merged = {
        formatVersion: 2,
        environment: request.environment,
        generatedAt: request.now,
        manifest: fits || target === null ? request.manifestDigest : target.manifest,
        promotedFrom: sourceOf(source, request.sourceDigest),
        partial: [...manifest.components.keys()].some((name) => !components.has(name)),
        components,
    };
    return target !== null && sameContent(merged, target) ? target : merged;
}
function sourceOf(source, digest) {
    return source.environment === null ? null : { environment: source.environment, lock: digest };
}
function mergedComponents(request) {
    const { source, target, components } = request;
    if (components.length === 0 || target === null) {
        const entries = [...source.components].filter(([name]) => components.length === 0 || components.includes(name));
        return new Map(entries);
    }
    const merged = new Map(target.components);
    for (const name of components) {
        const entry = source.components.get(name);
        if (entry !== undefined)
            merged.set(name, entry);
    }
    return new Map([...merged].sort(([a], [b]) => (a < b ? -1 : 1)));
}
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
/** One failed gate blocks; else one that waits holds it up; `unknown` never counts as a pass, and stops nothing. */
function decisionOf(gates) {
    if (gates.some((gate) => gate.state === 'fail'))
        return 'block';
    return gates.some((gate) => gate.state === 'wait') ? 'wait' : 'allow';
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


/***/ })

};
