export const id = 9478;
export const ids = [9478];
export const modules = {

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

/***/ 23921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withManifests),
/* harmony export */   f: () => (/* binding */ atRevision)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/** The world with the manifests and locks of another revision of the meta-repo, read-only. */


/** Throws `base-not-found` for a revision that is not there. Only files directly in the directory of manifests change. */
async function atRevision(world, revision) {
    const { metaRepo, workspace } = world;
    const commit = await metaRepo.resolveRevision(revision);
    if (commit === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('base-not-found', {
            message: `the meta-repo has no revision ${revision}`,
            hint: 'git fetch it, or give another branch',
        });
    }
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace.root, workspace.manifestsDir).replaceAll('\\', '/');
    const texts = new Map();
    for (const path of await metaRepo.listAt(commit, directory)) {
        const text = await metaRepo.readAt(commit, path);
        if (text !== null)
            texts.set((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace.root, path), text);
    }
    return withManifests(world, texts);
}
/** The world in which the directory of manifests holds just these texts, by absolute path. */
function withManifests(world, texts) {
    return { ...world, disk: overlaid(world.disk, world.workspace.manifestsDir, texts) };
}
/** Below `directory` there is what `texts` says and nothing else. */
function overlaid(disk, directory, texts) {
    const isInside = (path) => path.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, '/'));
    return {
        ...disk,
        lstat: (path) => {
            if (!isInside(path))
                return disk.lstat(path);
            const text = texts.get(path);
            return text === undefined ? null : fileOf(text);
        },
        readFile: (path) => {
            const text = texts.get(path);
            return text === undefined ? disk.readFile(path) : Buffer.from(text);
        },
    };
}
function fileOf(text) {
    const size = Buffer.byteLength(text);
    return { kind: 'file', size, mode: 0o644, mtimeNs: 0n, ctimeNs: 0n, ino: 0n, nlink: 1 };
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

/***/ 39478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lockUpdate: () => (/* binding */ lockUpdate)
});

// EXTERNAL MODULE: ./.cache/bundle/domain/holds.js
var domain_holds = __webpack_require__(97860);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-entries.js
var lock_entries = __webpack_require__(31478);
// EXTERNAL MODULE: ./.cache/bundle/domain/staleness.js
var staleness = __webpack_require__(98960);
// EXTERNAL MODULE: ./.cache/bundle/domain/wanted.js
var wanted = __webpack_require__(46839);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/domain/repo-url.js
var repo_url = __webpack_require__(58700);
// EXTERNAL MODULE: ./.cache/bundle/domain/satisfies.js
var satisfies = __webpack_require__(87831);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./.cache/bundle/domain/changes.js
var domain_changes = __webpack_require__(89599);
// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
// EXTERNAL MODULE: ./.cache/bundle/domain/select-ref.js
var select_ref = __webpack_require__(57412);
// EXTERNAL MODULE: ./.cache/bundle/domain/version-text.js
var version_text = __webpack_require__(75008);
;// CONCATENATED MODULE: ./.cache/bundle/domain/update-candidates.js
/** The commits that a wanted version could mean now, best first, for whoever may not take the best. */






/** Throws what `selectRef` throws. */
function candidatesOf(wanted, tagPrefix, refs) {
    const best = (0,select_ref/* selectRef */.o)(wanted, tagPrefix, refs);
    const kind = kindOf((0,version_text/* asciiTrim */.Wg)(wanted), tagPrefix, best);
    return kind === 'range'
        ? { kind, candidates: descending(wanted, tagPrefix, { best, refs }) }
        : { kind, candidates: [best] };
}
function kindOf(wanted, tagPrefix, best) {
    if (best.kind === 'commit')
        return 'pinned';
    if (best.ref.startsWith('refs/heads/'))
        return 'branch';
    if (wanted === best.version || wanted === best.ref || (0,git_ids/* isObjectId */.TS)(wanted))
        return 'pinned';
    const bare = wanted.startsWith(tagPrefix) ? wanted.slice(tagPrefix.length) : wanted;
    if (bare.length <= 256 && semver.valid(bare.replace(/^v/, '')) !== null)
        return 'pinned';
    return (0,version_text/* rangeOf */.be)(wanted) === null ? 'pinned' : 'range';
}
function* descending(wanted, tagPrefix, { best, refs }) {
    let left = refs;
    for (let next = best; next !== null; next = bestOf(wanted, tagPrefix, left)) {
        yield next;
        const taken = next;
        left = left.filter((ref) => !isSpellingOf(ref, taken));
    }
}
/** `v1.2.0` and `1.2.0` are one candidate. */
function isSpellingOf(ref, taken) {
    if (taken.kind === 'commit')
        return false;
    if (ref.name === taken.ref)
        return true;
    const version = (0,domain_changes/* versionIn */.It)(taken.version);
    return version !== null && ref.name.startsWith('refs/tags/') && (0,domain_changes/* versionIn */.It)(ref.name) === version;
}
function bestOf(wanted, tagPrefix, refs) {
    try {
        return (0,select_ref/* selectRef */.o)(wanted, tagPrefix, refs);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'ref-missing'))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/domain/update-rules.js
/** Whether a version of a component may be proposed: by `lockstep.yaml`, by holds, by what its dependents ask for. */




/** A commit that a hold rejects is refused, whoever asks for it. */
function whyRejected(component, { commit }, { holds }) {
    if (!(0,domain_holds/* isRejected */.TK)(holds, component, commit))
        return null;
    const hold = (0,domain_holds/* holdOn */.nH)(holds, component) ?? holds.find((one) => one.rejected[component] === commit);
    const why = hold?.entry.reason ?? null;
    const reason = `it was rolled back and is held${why === null ? '' : `: ${why}`}`;
    return { code: 'held', reason, until: hold?.expires ?? null };
}
/** The first reason against a version that was not named by a person, its age aside; null = none. */
function whyNot(component, candidate, rules) {
    return (whyRejected(component, candidate, rules) ??
        whyIgnored(component, candidate, rules.config) ??
        whyUnfit(component, candidate, rules.manifest));
}
function whyIgnored(component, { version }, { ignore, allow }) {
    const ignored = ignore.find((rule) => covers(rule, component, version));
    if (ignored !== undefined)
        return refusal('update-ignored', `ignored: ${ruleInWords(ignored)}`);
    if (allow.length === 0 || allow.some((rule) => covers(rule, component, version)))
        return null;
    return refusal('update-ignored', 'not among what update.allow names');
}
function covers(rule, component, version) {
    if (!rule.components.some((pattern) => fitsPattern(component, pattern)))
        return false;
    const range = rule.versions === null ? null : (0,version_text/* rangeOf */.be)(rule.versions);
    if (range === null)
        return true;
    const parsed = (0,domain_changes/* versionIn */.It)(version);
    return parsed !== null && semver.satisfies(parsed, range, { includePrerelease: true });
}
function ruleInWords({ components, versions, reason }) {
    return reason ?? [components.join(', '), ...(versions === null ? [] : [versions])].join(' ');
}
/** Ranges of dependents are in the manifest, so whether a version fits does not depend on what else is updated. */
function whyUnfit(component, { version }, manifest) {
    const parsed = (0,domain_changes/* versionIn */.It)(version);
    if (parsed === null)
        return null;
    for (const dependent of manifest.components.values()) {
        for (const { name, range } of dependent.dependsOn) {
            const wanted = name !== component || range === null ? null : (0,version_text/* rangeOf */.be)(range);
            if (wanted === null || semver.satisfies(parsed, wanted))
                continue;
            return refusal('update-conflict', `${dependent.name} depends on ${component} ${range ?? ''}`);
        }
    }
    return null;
}
function refusal(code, reason) {
    return { code, reason, until: null };
}
/** True when both are versions and the first is not the higher. */
function isNotAbove(version, other) {
    const [one, two] = [(0,domain_changes/* versionIn */.It)(version), (0,domain_changes/* versionIn */.It)(other)];
    return one !== null && two !== null && semver.lte(one, two);
}
/** True when the name is what the pattern says, `*` standing for any characters. Linear in both. */
function fitsPattern(name, pattern) {
    const parts = pattern.split('*');
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (parts.length === 1)
        return name === pattern;
    if (name.length < first.length + last.length)
        return false;
    if (!name.startsWith(first) || !name.endsWith(last))
        return false;
    const end = name.length - last.length;
    let at = first.length;
    for (const part of parts.slice(1, -1)) {
        const found = name.indexOf(part, at);
        if (found < 0 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return true;
}

// EXTERNAL MODULE: ./.cache/bundle/operations/draft-lock.js
var draft_lock = __webpack_require__(79811);
// EXTERNAL MODULE: ./.cache/bundle/operations/resolve-component.js
var resolve_component = __webpack_require__(66898);
// EXTERNAL MODULE: ./.cache/bundle/operations/retry.js
var retry = __webpack_require__(87146);
;// CONCATENATED MODULE: ./.cache/bundle/operations/choose-version.js








/**
 * A range gives its newest version that the rules allow, a branch its head or nothing, and what a person pinned gives
 * just that. Never a version below the locked one while that is still wanted, and never a tag that moved (T26).
 * Throws the errors of the `Git` port and of `selectRef`, each naming the component.
 */
async function chooseVersion(world, component, choosing) {
    const { wanted } = choosing;
    const refs = await (0,resolve_component/* refsOf */.gA)(world, component, wanted);
    const decision = await (0,resolve_component/* naming */.b7)(component, wanted, () => decide({ world, component, choosing }, refs));
    const { chosen, passedOver } = decision;
    if (chosen === null)
        return { entry: kept(component, choosing), refs, passedOver };
    const exact = chosen.kind === 'ref' ? chosen.ref : chosen.commit;
    const { entry } = await (0,resolve_component/* resolveComponent */.g2)(world, component, exact, choosing.previous);
    if (entry.commit === chosen.commit)
        return { entry, refs, passedOver };
    // The ref moved between two looks: what it names now was not judged.
    const moved = { code: 'update-moved', reason: 'it moved just now', until: null };
    const missed = { ...versionOf(chosen), ...moved };
    return { entry: kept(component, choosing), refs, passedOver: [...passedOver, missed] };
}
/** The last moment that a date can hold. */
const LAST_TIME = 8.64e15;
async function decide(deciding, refs) {
    const { component, choosing } = deciding;
    const { kind, candidates } = candidatesOf(choosing.wanted, component.tagPrefix, refs);
    const passedOver = [];
    for (const candidate of candidates) {
        if (isNoStepUp(deciding, kind, candidate))
            break;
        const refusal = await refusalOf(deciding, kind, candidate);
        if (refusal === null)
            return { chosen: candidate, passedOver };
        passedOver.push({ ...versionOf(candidate), ...refusal });
    }
    return { chosen: null, passedOver };
}
function versionOf(candidate) {
    const { commit } = candidate;
    return { version: candidate.kind === 'ref' ? candidate.version : commit, commit };
}
/** True for what is locked, for a tag of its version that moved, and for what lies below it. */
function isNoStepUp({ component, choosing }, kind, candidate) {
    const { previous, wanted } = choosing;
    if (previous === null || previous.repo !== component.repo)
        return false;
    const { version, commit } = versionOf(candidate);
    const isSameVersion = version === previous.version;
    if (isSameVersion && (kind !== 'branch' || commit === previous.commit))
        return true;
    if (kind !== 'range' || !(0,satisfies/* satisfiesWanted */.b)(previous, wanted, component.tagPrefix))
        return false;
    return isNotAbove(version, previous.version);
}
async function refusalOf(deciding, kind, candidate) {
    const { component, choosing } = deciding;
    const at = versionOf(candidate);
    if (kind === 'pinned')
        return whyRejected(component.name, at, choosing.rules);
    return whyNot(component.name, at, choosing.rules) ?? (await whyTooYoung(deciding, at));
}
async function whyTooYoung({ world, component, choosing }, { commit }) {
    const { minimumAgeMs } = choosing.rules.config;
    if (minimumAgeMs === 0)
        return null;
    const time = await (0,retry/* retry */.L5)(world, (0,resolve_component/* retrying */.R$)(world, component), () => world.git.commitTime((0,repo_url/* parseRepoUrl */.fH)(component.repo), commit, world.signal));
    // A commit may claim any time; one that no date can hold is too young for ever.
    const until = Math.min(time + minimumAgeMs, LAST_TIME);
    if (until <= world.clock.now())
        return null;
    const iso = new Date(until).toISOString().replace(/\.\d+Z$/, 'Z');
    return { code: 'update-too-young', reason: `too young until ${iso}`, until: iso };
}
/** What is locked, with what the manifest says of its place; an entry of another repository stays as it is. */
function kept(component, { previous, rules }) {
    if (previous === null || previous.repo !== component.repo)
        return previous;
    return (0,draft_lock/* refreshed */.tA)(previous, component, (0,domain_holds/* holdOn */.nH)(rules.holds, component.name) !== null);
}

// EXTERNAL MODULE: ./.cache/bundle/operations/drift.js
var drift = __webpack_require__(52075);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
// EXTERNAL MODULE: ./.cache/bundle/operations/lock-findings.js
var lock_findings = __webpack_require__(76364);
;// CONCATENATED MODULE: ./.cache/bundle/operations/draft-update.js










/** Throws `lock-missing`: there is nothing to update then; `lock-invalid` for the earlier format; and what choosing throws. */
async function draftUpdate(request, environment) {
    const { world, manifest, environments, holds, config, components } = request;
    const before = currentLock(world, environment);
    const active = holds.get(environment) ?? [];
    const held = (0,domain_holds/* heldComponents */.w8)(active, manifest.components.keys());
    const stays = ({ name }) => before.components.has(name) &&
        (held.has(name) || (components.length > 0 && !components.includes(name)));
    const asked = [...manifest.components.values()].filter((component) => !stays(component));
    const rules = { config, holds: active, manifest };
    const { byName } = await (0,draft_lock/* resolveEach */.AQ)(world, { environment, components: asked, allowPartial: false }, (component) => chooseVersion(world, component, {
        wanted: (0,wanted/* wantedVersion */.K)(component, environments, environment),
        previous: before.components.get(component.name) ?? null,
        rules,
    }));
    const part = partOf(request, { environment, before, byName, held });
    const names = [...new Set([...before.components.keys(), ...manifest.components.keys()])].sort();
    const after = part(names);
    const different = (name) => !(0,lock_entries/* sameEntry */.dI)(before.components.get(name), after.components.get(name));
    return {
        environment,
        before,
        after,
        changed: names.filter(different),
        skipped: skippedOf(environment, byName),
        findings: [
            // A branch that went on is an update, or is told as one that was skipped.
            ...(0,drift/* driftFindings */.M)(before, byName).filter(({ code }) => code !== 'branch-moved'),
            ...(0,lock_findings/* heldFindings */.mu)(held, before),
        ],
        part,
    };
}
function currentLock(world, environment) {
    const lock = (0,load/* loadLock */.Gt)(world, environment);
    const hint = `lockstep lock${environment === null ? '' : ` --env ${environment}`}`;
    if (lock === null) {
        throw new errors/* LockstepError */.Cj('lock-missing', {
            message: `there is no lock ${environment === null ? 'without an environment' : `of ${environment}`} to update`,
            hint,
        });
    }
    if (lock.formatVersion === 2)
        return lock;
    throw new errors/* LockstepError */.Cj('lock-invalid', {
        message: `the lock ${environment === null ? '' : `of ${environment} `}has the earlier format, whose commits are not proven`,
        hint,
    });
}
/** The lock belongs to the manifest once every entry is what that wants; until then to the one it was made from. */
function partOf({ world, manifest, environments }, given) {
    const { environment, before, byName } = given;
    const target = (name) => {
        const component = manifest.components.get(name);
        if (component === undefined)
            return null;
        const choice = byName.get(name);
        if (choice !== undefined)
            return choice.entry;
        const old = before.components.get(name);
        return old === undefined ? null : (0,draft_lock/* refreshed */.tA)(old, component, given.held.has(name));
    };
    return (components) => {
        const moving = new Set(components);
        const chosen = new Map(components.flatMap((name) => {
            const entry = target(name);
            return entry === null ? [] : [[name, entry]];
        }));
        const entries = (0,lock_entries/* composed */.p4)([before.components, chosen], (name) => moving.has(name) ? chosen.get(name) : before.components.get(name));
        const draft = { ...before, manifest: null, partial: false, components: entries };
        const fits = (0,staleness/* staleness */.T)(draft, manifest, environments).length === 0;
        const current = (0,wanted/* manifestDigest */.I)(manifest, environments, environment);
        return (0,draft_lock/* draftOf */.bz)(world, before, {
            environment,
            manifest: fits ? current : (before.manifest ?? current),
            partial: before.partial && [...manifest.components.keys()].some((one) => !entries.has(one)),
            entries,
        });
    };
}
function skippedOf(environment, byName) {
    return [...byName].flatMap(([component, { passedOver }]) => passedOver.map((one) => ({ component, environment, ...one })));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-bytes.js
var lock_bytes = __webpack_require__(81389);
// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
;// CONCATENATED MODULE: ./.cache/bundle/domain/update-set.js
/** Which updates belong together in one pull request, and how that pull request is known again without any state. */



/** The set of everything. */
const ALL = 'all';
/**
 * The changed components by the strategy, sets by name. A component that has the name of a group belongs to it, so that
 * no two sets share a branch. Something that changed without any component changing is a set of its own.
 */
function updateSets(changed, { strategy, groups }) {
    if (strategy === 'one' || strategy === null || changed.length === 0) {
        return [{ name: ALL, components: changed }];
    }
    const sets = new Map();
    for (const component of changed) {
        const name = strategy === 'per-component' ? component : groupOf(component, groups);
        sets.set(name, [...(sets.get(name) ?? []), component]);
    }
    return [...sets.keys()].sort().map((name) => ({ name, components: sets.get(name) ?? [] }));
}
function groupOf(component, groups) {
    const found = [...groups].find(([, patterns]) => patterns.some((pattern) => fitsPattern(component, pattern)));
    return found?.[0] ?? component;
}
/** Names of environments begin with a letter or digit, so the lock without one has a place of its own. */
function environmentPrefix(prefix, environment) {
    return `${prefix}${environment ?? '_'}/`;
}
/** Digest of just what is proposed: another version of any component is another proposal. */
function proposalDigest(environment, changes, manifest) {
    const to = changes
        .filter(({ kind }) => kind !== 'unchanged')
        .map((change) => ({
        component: change.component,
        version: change.to?.version ?? null,
        commit: change.to?.commit ?? null,
    }));
    return (0,digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)({ environment, to, ...(to.length === 0 ? { manifest } : {}) }));
}
const MARKER = /^<!-- lockstep:update (open|withdrawn) (sha256:[0-9a-f]{64}) -->$/m;
const TRAILER = /^Lockstep-Update: sha256:[0-9a-f]{64}$/m;
/** The hidden last line of a body. */
function markerOf(digest, state = 'open') {
    return `<!-- lockstep:update ${state} ${digest} -->`;
}
/** What a body says it proposes; null when it is no proposal of ours. */
function proposalIn(body) {
    const found = MARKER.exec(body.replaceAll('\r\n', '\n'));
    if (found === null)
        return null;
    return {
        digest: found[2],
        state: found[1] === 'withdrawn' ? 'withdrawn' : 'open',
    };
}
/** The same body, marked as taken back. */
function withdrawn(body) {
    return body.replace('<!-- lockstep:update open ', '<!-- lockstep:update withdrawn ');
}
/** The last line of a commit message. */
function trailerOf(digest) {
    return `Lockstep-Update: ${digest}`;
}
/** True for a commit that Lockstep made: it says so, and its author is a bot or who opened the pull request. */
function isOwnCommit({ message, author }, opener) {
    return TRAILER.test(message) && (author.endsWith('[bot]') || author === opener);
}

// EXTERNAL MODULE: ./.cache/bundle/operations/at-revision.js
var at_revision = __webpack_require__(23921);
// EXTERNAL MODULE: ./.cache/bundle/operations/held.js
var held = __webpack_require__(15489);
// EXTERNAL MODULE: ./.cache/bundle/operations/lock.js
var lock = __webpack_require__(33493);
// EXTERNAL MODULE: ./.cache/bundle/domain/conflicts.js
var conflicts = __webpack_require__(42165);
// EXTERNAL MODULE: ./.cache/bundle/operations/graph-findings.js
var graph_findings = __webpack_require__(62091);
;// CONCATENATED MODULE: ./.cache/bundle/operations/update-findings.js
/** What an update has to say besides what it proposes: versions passed over, sets that do not fit. */


/** One finding per component and reason; it names the best version and counts the others. */
function skippedFindings(skipped) {
    const groups = new Map();
    for (const one of skipped) {
        const key = JSON.stringify([one.environment, one.component, one.code, one.reason]);
        groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups.values()].flatMap(([best, ...others]) => best === undefined ? [] : [skippedFinding(best, others.length)]);
}
function skippedFinding(skipped, others) {
    const { component, environment, version, code, reason } = skipped;
    const more = others === 0 ? '' : ` and ${others} older`;
    return {
        severity: 'notice',
        code,
        where: { component, ...(environment === null ? {} : { environment }) },
        message: `${component} ${version}${more}: ${reason}`,
        ...(code === 'held' ? { fix: `lockstep resume ${component}` } : {}),
    };
}
/** Why a lock may not be written or proposed; empty when its set fits together. */
function unfitFindings(lock) {
    return [...(0,conflicts/* rangeConflicts */.F)(lock), ...(0,graph_findings/* graphFindings */.j)(lock)].filter(({ severity }) => severity === 'error');
}
/** A set that is not proposed, in the words of what does not fit. */
function unfitSet(set, environment, why) {
    return why.map((finding) => ({
        ...finding,
        code: 'update-conflict',
        where: { ...finding.where, ...(environment === null ? {} : { environment }) },
        message: `${set} is not proposed: ${finding.message}`,
    }));
}
/** True unless something is an error. */
function isFine(findings) {
    return !findings.some(({ severity }) => severity === 'error');
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/update-outcome.js
/** What both ways of `lock --update` rest on and answer with, whether locks are written here or proposed. */






/** What the drafts of all environments rest on, from the manifests that `world` has. */
async function updateRequest(world, options) {
    const manifest = (0,load/* loadManifest */.eY)(world);
    const environments = (0,load/* loadEnvironments */.H2)(world, manifest);
    (0,lock/* requireComponents */.k)(manifest, options.components);
    for (const environment of options.environments) {
        if (environment !== null)
            (0,load/* requireEnvironment */.L3)(world, environments, environment);
    }
    const holds = await (0,held/* holdsIn */.a)(world, options.environments);
    const { update: config, components } = options;
    return { world, manifest, environments, holds, config, components };
}
/** Where the updated lock would be. */
function summaryOf(world, { environment, before, after }) {
    const changed = (0,lock_bytes/* lockBytes */.FM)(before) !== (0,lock_bytes/* lockBytes */.FM)(after);
    return (0,load/* lockSummary */.qp)(world, environment, { digest: (0,lock_bytes/* lockDigest */.sU)(after), changed });
}
/** One environment of the result. */
function updatedLock({ environment, before, after }, lock) {
    return {
        environment,
        lock,
        changes: (0,domain_changes/* compareLocks */.Ss)(before, after),
        total: after.components.size,
    };
}
/** The result of drafts, with what else there is to say. */
function updateResult({ environments, update, dryRun }, drafts, more) {
    const skipped = drafts.flatMap((draft) => draft.skipped);
    const findings = [
        ...drafts.flatMap((draft) => draft.findings),
        ...skippedFindings(skipped),
        ...(more.findings ?? []),
    ];
    return {
        command: 'lock',
        ok: isFine(findings),
        environment: environments.length === 1 ? (environments[0] ?? null) : null,
        findings,
        strategy: update.strategy,
        dryRun,
        onto: more.onto ?? null,
        updates: more.updates,
        pullRequests: more.pullRequests ?? [],
        skipped,
    };
}

// EXTERNAL MODULE: ./.cache/bundle/report/escape.js
var report_escape = __webpack_require__(69541);
// EXTERNAL MODULE: ./.cache/bundle/report/markdown.js + 1 modules
var markdown = __webpack_require__(70209);
// EXTERNAL MODULE: ./.cache/bundle/report/view-changes.js
var view_changes = __webpack_require__(32843);
// EXTERNAL MODULE: ./.cache/bundle/report/view.js
var report_view = __webpack_require__(38251);
// EXTERNAL MODULE: ./.cache/bundle/report/wording.js
var wording = __webpack_require__(36652);
;// CONCATENATED MODULE: ./.cache/bundle/report/proposal-text.js







/** A forge refuses longer titles; git shows shorter ones whole. */
const TITLE = 200;
/** Lines of a commit message. */
const LISTED = 50;
/** `Update api v1.2.0 → v1.3.0 in dev`, `Update 4 components in dev`. */
function proposalTitle({ environment, set, changes }) {
    const where = environment === null ? '' : ` in ${environment}`;
    const moving = (0,view_changes/* changedOf */.oI)(changes);
    const [only] = moving;
    if (only === undefined) {
        return (0,report_escape/* escapePlain */.Qk)(environment === null ? 'Update the lock' : `Update the lock of ${environment}`);
    }
    if (moving.length === 1)
        return (0,wording/* clip */.$Q)((0,report_escape/* escapePlain */.Qk)(`${changeWords(only)}${where}`), TITLE);
    const group = set === ALL ? '' : ` of ${set}`;
    return (0,wording/* clip */.$Q)((0,report_escape/* escapePlain */.Qk)(`Update ${moving.length} components${group}${where}`), TITLE);
}
function changeWords({ component, from, to }) {
    if (to === null)
        return `Remove ${component}`;
    const isSame = from?.version === to.version;
    const words = ({ version, commit }) => (0,git_ids/* isObjectId */.TS)(version) || isSame ? (0,git_ids/* shortSha */.Fu)(commit) : version;
    if (from === null)
        return `Add ${component} ${words(to)}`;
    return `Update ${component} ${isSame && !(0,git_ids/* isObjectId */.TS)(to.version) ? `${to.version} ` : ''}${words(from)} → ${words(to)}`;
}
/** The body; its last line, hidden, says which versions it is about. */
function proposalBody(proposal) {
    const marker = markerOf(proposal.digest);
    const { environment, changes, path, findings } = proposal;
    const where = environment === null ? [] : [' in ', (0,report_view/* code */.aY)(environment)];
    const count = (0,view_changes/* changedOf */.oI)(changes).length;
    const view = (0,markdown/* renderView */.qi)({
        tone: 'good',
        verdict: [
            count === 0 ? 'The lock belongs to another manifest now' : (0,wording/* plural */.LS)(count, 'update'),
            ...where,
        ],
        facts: [
            [(0,report_view/* code */.aY)(path), ' changes and nothing else'],
            ['close this pull request, and just these versions are not proposed again'],
            ['commits that you push to this branch are kept; a lock that you edit here is left alone'],
        ],
        tables: (0,view_changes/* changeTables */.cl)((0,view_changes/* changedOf */.oI)(changes)),
        findings,
        next: [],
    }, { budget: markdown/* COMMENT_BUDGET */.ub - marker.length - 2, rest: 'lockstep lock --update --dry-run --json' });
    return `${view}\n${marker}`;
}
/** Subject, the changes, and the trailer by which the commit is known as one of ours. */
function proposalMessage(proposal) {
    const moving = (0,view_changes/* changedOf */.oI)(proposal.changes);
    const lines = moving.slice(0, LISTED).map((one) => `- ${(0,report_escape/* escapePlain */.Qk)(changeWords(one))}`);
    if (moving.length > LISTED)
        lines.push(`- ${moving.length - LISTED} more`);
    const list = moving.length < 2 ? [] : ['', ...lines];
    return [proposalTitle(proposal), ...list, '', trailerOf(proposal.digest), ''].join('\n');
}
/** Begins the comment that says why a pull request was closed. */
const CLOSING_MARKER = '<!-- lockstep:update closed -->';
/** Why a pull request is not needed any more. */
function closingComment(reasons) {
    return (0,markdown/* renderView */.qi)({
        tone: 'dim',
        verdict: ['Closed: no longer needed'],
        facts: reasons,
        tables: [],
        findings: [],
        next: [],
    });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/promotion.js
var promotion = __webpack_require__(70507);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-lock.js
var read_lock = __webpack_require__(63774);
;// CONCATENATED MODULE: ./.cache/bundle/operations/proposal-branch.js






/**
 * A branch with our commits only becomes the base with the lock on top; of one with others' commits only the lock
 * changes. Throws `forge-moved` when somebody was faster.
 */
async function bringBranch(forge, request) {
    const { branch, base, path, wanted } = request;
    const head = await forge.branch(branch);
    if (head === null) {
        await put(forge, request, { expected: null, tree: base, parents: [base] });
        return { operation: 'created', edited: false, shared: false };
    }
    const there = lockIn(await forge.file(head, path), path);
    if (there !== null && (0,promotion/* sameContent */.Cm)(there, wanted))
        return UNCHANGED;
    const ahead = await forge.commitsBetween(base, head);
    const isShared = !ahead.every((commit) => isOwnCommit(commit, request.opener));
    if (!isShared) {
        const parents = await ownParents(forge, { base, head, isMerged: ahead.length === 0 });
        await put(forge, request, { expected: head, tree: base, parents });
    }
    else if (await isEdited(forge, request, { there, ahead })) {
        return { operation: 'unchanged', edited: true, shared: true };
    }
    else {
        await put(forge, request, { expected: head, tree: head, parents: [head] });
    }
    return { operation: 'updated', edited: false, shared: isShared };
}
const UNCHANGED = { operation: 'unchanged', edited: false, shared: false };
/** True when every commit that the branch has and the base lacks is ours. */
async function isOwnBranch(forge, { branch, base, opener }) {
    const head = await forge.branch(branch);
    if (head === null)
        return false;
    const ahead = await forge.commitsBetween(base, head);
    return ahead.every((commit) => isOwnCommit(commit, opener));
}
/** With the base as a second parent once that has moved on, so that the branch merges without a conflict. */
async function ownParents(forge, at) {
    if (at.isMerged)
        return [at.base];
    const behind = await forge.commitsBetween(at.head, at.base);
    return behind.length === 0 ? [at.head] : [at.head, at.base];
}
async function put(forge, request, at) {
    if (request.dryRun)
        return;
    const files = new Map([[request.path, (0,lock_bytes/* lockBytes */.FM)(request.wanted)]]);
    const { tree, parents, expected } = at;
    const to = await forge.createCommit({ tree, parents, files, message: request.message });
    await forge.moveBranch(request.branch, { expected, to });
}
/**
 * True when an entry of the branch is neither what our last commit there put, nor what the base has (which a merge of
 * the base brings), nor what is wanted anyway.
 */
async function isEdited(forge, { base, path, before, wanted, opener }, at) {
    const { there, ahead } = at;
    if (there === null)
        return false;
    const last = ahead.find((commit) => isOwnCommit(commit, opener))?.commit ?? base;
    const ours = lockIn(await forge.file(last, path), path);
    const expected = [before, wanted, ...(ours === null ? [] : [ours])];
    const names = new Set([there, ...expected].flatMap((lock) => [...lock.components.keys()]));
    const entryOf = (lock, name) => lock.components.get(name);
    return [...names].some((name) => expected.every((lock) => !(0,lock_entries/* sameEntry */.dI)(entryOf(there, name), entryOf(lock, name))));
}
/** Null for no lock, and for one that cannot be read: it is replaced. */
function lockIn(text, path) {
    if (text === null)
        return null;
    try {
        return (0,read_lock/* readLock */.m)(text, path);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'lock-invalid'))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/bring-proposal.js




/** Writes nothing when all is as it should be. Throws `forge-moved` when somebody was faster. */
async function bringProposal(proposing, planned, hasRoom) {
    const open = proposing.open.find(({ head }) => head.branch === planned.branch) ?? null;
    if (open === null) {
        const why = (await whyDeclined(proposing, planned)) ?? (hasRoom ? null : noRoom(planned));
        if (why !== null)
            return { summary: bring_proposal_summaryOf(planned, 'skipped', null), findings: [why] };
    }
    const { before, lock, proposal, branch } = planned;
    const outcome = await bringBranch(proposing.forge, {
        branch,
        base: proposing.base.commit,
        path: proposal.path,
        before,
        wanted: lock,
        message: proposalMessage(proposal),
        opener: open?.author ?? null,
        dryRun: proposing.dryRun,
    });
    const request = open === null
        ? await create(proposing, planned)
        : await refresh(proposing, planned, { open, outcome });
    return {
        summary: bring_proposal_summaryOf(planned, request.operation, request.pull),
        findings: [...branchFindings(outcome, planned), ...checksFinding(request)],
    };
}
function bring_proposal_summaryOf({ branch, components, proposal }, operation, pull) {
    const environments = [proposal.environment];
    return {
        number: pull?.number ?? null,
        url: pull?.url ?? null,
        operation,
        branch,
        components,
        environments,
    };
}
/** Closed by a person with just these versions in it: that was an answer. Without state of ours the forge remembers. */
async function whyDeclined({ forge }, { branch, proposal }) {
    const closed = await forge.closedPullRequests(branch);
    const declined = closed.find(({ body }) => {
        const found = proposalIn(body);
        return found?.state === 'open' && found.digest === proposal.digest;
    });
    if (declined === undefined)
        return null;
    return told(proposal, {
        code: 'update-declined',
        message: `${proposalTitle(proposal)}: #${declined.number} was closed with just these versions`,
        fix: `open #${declined.number} again, or wait for the next version`,
    });
}
function noRoom({ proposal }) {
    return told(proposal, {
        code: 'update-limit',
        message: `${proposalTitle(proposal)}: as many pull requests are open as update.limit allows`,
        fix: 'merge or close some of them',
    });
}
async function create(proposing, planned) {
    const { forge, base, dryRun } = proposing;
    const { proposal, branch } = planned;
    if (dryRun)
        return { operation: 'created', pull: null };
    const texts = { title: proposalTitle(proposal), body: proposalBody(proposal) };
    try {
        const pull = await forge.createPullRequest({ head: branch, base: base.branch, ...texts });
        return { operation: 'created', pull };
    }
    catch (error) {
        // Another run may have opened it in the meantime: that one is then the answer.
        if (!(0,errors/* hasCode */.up)(error, 'forge-refused'))
            throw error;
        const open = (await forge.pullRequestsFrom(branch)).find(({ head }) => head.branch === branch);
        if (open === undefined)
            throw error;
        return { operation: 'unchanged', pull: open };
    }
}
/** Of a lock that was edited by hand nothing is said any more. */
async function refresh({ forge, dryRun }, { proposal }, { open, outcome }) {
    const [title, body] = [proposalTitle(proposal), proposalBody(proposal)];
    const isSame = open.title === title && plain(open.body) === plain(body);
    const isMoved = outcome.operation !== 'unchanged';
    if (outcome.edited || isSame)
        return { operation: isMoved ? 'updated' : 'unchanged', pull: open };
    if (!dryRun)
        await forge.updatePullRequest(open.number, { title, body });
    return { operation: 'updated', pull: open };
}
/** A body that went through a form comes back with other line ends. */
function plain(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}
function branchFindings({ edited, shared, operation }, { proposal, branch }) {
    if (edited) {
        const message = `the lock on ${branch} was edited by hand and is left as it is`;
        return [told(proposal, { code: 'update-branch-edited', message })];
    }
    if (!shared || operation === 'unchanged')
        return [];
    const message = `${branch} has commits of others, so only its lock was changed`;
    return [told(proposal, { code: 'update-branch-shared', message })];
}
/** GitHub starts no workflow for what its workflows' own token did. */
function checksFinding({ operation, pull }) {
    if (pull?.author !== 'github-actions[bot]')
        return [];
    if (operation !== 'created' && operation !== 'updated')
        return [];
    return [
        {
            severity: 'warning',
            code: 'checks-not-triggered',
            message: `#${pull.number} was made with the token of the workflow, which starts no checks`,
            fix: 'give github-token the token of a GitHub App (actions/create-github-app-token), or close and open the pull request',
        },
    ];
}
function told({ environment }, words) {
    const where = environment === null ? {} : { where: { environment } };
    return { severity: 'notice', ...where, ...words };
}

// EXTERNAL MODULE: ./.cache/bundle/operations/require-trust.js
var require_trust = __webpack_require__(59612);
;// CONCATENATED MODULE: ./.cache/bundle/operations/withdraw-proposals.js





/** Says why, then marks as taken back, closes, and removes the branch unless others have committed to it. */
async function withdrawProposals(proposing, withdrawal) {
    const gone = [];
    for (const pull of withdrawal.obsolete) {
        const draft = draftOf(pull, withdrawal);
        if (!proposing.dryRun)
            await withdraw(proposing, pull, reasons(pull, draft, withdrawal));
        gone.push({
            number: pull.number,
            url: pull.url,
            operation: 'closed',
            branch: pull.head.branch,
            components: [],
            environments: [draft?.environment ?? null],
        });
    }
    return gone;
}
async function withdraw({ forge, base }, pull, why) {
    const { branch } = pull.head;
    await forge.comment(pull.number, { marker: CLOSING_MARKER, body: closingComment(why) });
    await forge.updatePullRequest(pull.number, { state: 'closed', body: withdrawn(pull.body) });
    const isOurs = await isOwnBranch(forge, { branch, base: base.commit, opener: pull.author });
    if (isOurs)
        await forge.deleteBranch(branch);
}
function draftOf(pull, { drafts, branchPrefix }) {
    return drafts.find(({ environment }) => pull.head.branch.startsWith(environmentPrefix(branchPrefix, environment)));
}
function reasons(pull, draft, { branchPrefix, findings }) {
    if (draft === undefined)
        return [NOTHING_NEW];
    const { environment, skipped } = draft;
    const set = pull.head.branch.slice(environmentPrefix(branchPrefix, environment).length);
    const about = [
        ...findings.filter(({ message, where }) => message.startsWith(`${set} `) && isOf(where?.environment, environment)),
        ...draft.findings.filter(({ where }) => where?.component === set),
        ...skippedFindings(skipped.filter(({ component }) => component === set)),
    ];
    return about.length === 0 ? [NOTHING_NEW] : about.map(({ message }) => [(0,report_view/* prose */.CS)(message)]);
}
function isOf(named, environment) {
    return (named ?? null) === environment;
}
const NOTHING_NEW = [
    'the lock has these versions already, they are no longer wanted, or another pull request brings them',
];

;// CONCATENATED MODULE: ./.cache/bundle/operations/propose-updates.js
/** Updates as pull requests: from the base as the forge has it to one branch and one pull request per set. */














/**
 * Plans from the forge alone, so a run that was interrupted or overtaken is finished by the next. When somebody moves a
 * branch meanwhile everything is planned again, once. Throws `trust-low` (T45 of a stranger's event), `forge-missing`,
 * `forge-moved`, and what the `Forge` port throws.
 */
async function proposeUpdates(world, options) {
    (0,require_trust/* requireTrust */.a)(world, 'propose updates');
    const { forge } = world;
    if (forge === null) {
        throw new errors/* LockstepError */.Cj('forge-missing', {
            message: 'pull requests need the API of a forge',
            hint: 'run it in a workflow with github-token, or write the locks here: --pr-strategy none',
        });
    }
    requireWholeSets(options);
    try {
        return await proposeOnce(world, forge, options);
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'forge-moved'))
            throw error;
        return proposeOnce(world, forge, options);
    }
}
/** A run for some components must not take the others out of a pull request that has them. */
function requireWholeSets({ components, update }) {
    if (components.length === 0 || update.strategy === 'per-component')
        return;
    throw new errors/* LockstepError */.Cj('usage', {
        message: `--component with pull requests ${update.strategy ?? ''} would take all other components out of them`,
        hint: '--pr-strategy per-component, or leave --component out',
    });
}
async function proposeOnce(world, forge, options) {
    const base = await baseOf(forge);
    const root = await world.metaRepo.prefix();
    const there = await worldAt(world, forge, { root, commit: base.commit, options });
    const request = await updateRequest(there, options);
    const { update, dryRun } = options;
    const open = (await forge.pullRequestsFrom(update.branchPrefix)).filter((pull) => pull.base.branch === base.branch);
    const drafts = [];
    for (const environment of options.environments) {
        drafts.push(await draftUpdate(request, environment));
    }
    const plans = drafts.map((draft) => planOf({ world, root, options }, draft));
    const planned = plans.flatMap((plan) => plan.proposals);
    const proposing = { forge, base, open, dryRun };
    const gone = await withdrawProposals(proposing, {
        obsolete: obsoleteOf(options, open, planned),
        drafts,
        findings: plans.flatMap((plan) => plan.unfit),
        branchPrefix: update.branchPrefix,
    });
    const made = await bringAll(proposing, { planned, gone, limit: update.limit });
    return updateResult(options, drafts, {
        onto: base,
        updates: drafts.map((draft) => updatedLock(draft, summaryOf(world, draft))),
        pullRequests: [...made.map(({ summary }) => summary), ...gone],
        findings: [
            ...(await otherCheckout(world, base)),
            ...plans.flatMap((plan) => plan.unfit),
            ...made.flatMap(({ findings }) => findings),
        ],
    });
}
async function baseOf(forge) {
    const branch = await forge.defaultBranch();
    const commit = await forge.branch(branch);
    if (commit !== null)
        return { branch, commit };
    throw new errors/* LockstepError */.Cj('forge-not-found', {
        message: `${forge.repository} has no branch ${branch}`,
        hint: 'push the default branch first',
    });
}
/** The manifests and locks of the base: what is checked out here decides nothing. */
async function worldAt(world, forge, at) {
    const { manifestsDir } = world.workspace;
    const files = [
        (0,external_node_path_.join)(manifestsDir, 'components.yaml'),
        (0,external_node_path_.join)(manifestsDir, 'environments.yaml'),
        ...at.options.environments.map((environment) => (0,load/* lockPath */.HZ)(world.workspace, environment)),
    ];
    const texts = await Promise.all(files.map(async (file) => {
        const text = await forge.file(at.commit, repositoryPath(world, at.root, file));
        return text === null ? [] : [[file, text]];
    }));
    return (0,at_revision/* withManifests */.B)(world, new Map(texts.flat()));
}
function repositoryPath({ workspace }, root, file) {
    return `${root}${(0,external_node_path_.relative)(workspace.root, file).replaceAll('\\', '/')}`;
}
/** The sets of one environment; one that does not fit together is told instead of proposed. */
function planOf(planning, draft) {
    const { update } = planning.options;
    if ((0,lock_bytes/* lockBytes */.FM)(draft.before) === (0,lock_bytes/* lockBytes */.FM)(draft.after))
        return { proposals: [], unfit: [] };
    const proposals = [];
    const unfit = [];
    for (const set of updateSets(draft.changed, update)) {
        const lock = draft.part(set.components);
        const why = unfitFindings(lock);
        if (why.length > 0)
            unfit.push(...unfitSet(set.name, draft.environment, why));
        else
            proposals.push(proposalOf(planning, draft, { set, lock }));
    }
    return { proposals, unfit };
}
function proposalOf({ world, root, options }, { environment, before, skipped }, { set, lock }) {
    const changes = (0,domain_changes/* compareLocks */.Ss)(before, lock);
    const names = new Set(set.components);
    const proposal = {
        environment,
        set: set.name,
        digest: proposalDigest(environment, changes, lock.manifest),
        changes,
        path: repositoryPath(world, root, (0,load/* lockPath */.HZ)(world.workspace, environment)),
        findings: skippedFindings(skipped.filter(({ component }) => names.has(component))),
    };
    const branch = `${environmentPrefix(options.update.branchPrefix, environment)}${set.name}`;
    return { proposal, branch, components: set.components, before, lock };
}
/** Open pull requests of ours, of the environments and components of this run, that nothing is planned for. */
function obsoleteOf({ environments, components, update }, open, planned) {
    const wanted = new Set(planned.map(({ branch }) => branch));
    const isCovered = (branch, environment) => {
        const prefix = environmentPrefix(update.branchPrefix, environment);
        if (!branch.startsWith(prefix))
            return false;
        const set = branch.slice(prefix.length);
        return components.length === 0 || components.some((name) => name === set);
    };
    return open.filter(({ head, body }) => proposalIn(body) !== null &&
        !wanted.has(head.branch) &&
        environments.some((environment) => isCovered(head.branch, environment)));
}
/** New ones only below the limit; those that are open are kept up to date whatever it is. */
async function bringAll(proposing, given) {
    const ours = proposing.open.filter(({ body }) => proposalIn(body) !== null);
    let room = given.limit - (ours.length - given.gone.length);
    const made = [];
    for (const planned of given.planned) {
        const outcome = await bringProposal(proposing, planned, room > 0);
        if (outcome.summary.operation === 'created')
            room -= 1;
        made.push(outcome);
    }
    return made;
}
async function otherCheckout({ metaRepo }, { branch, commit }) {
    const head = await metaRepo.resolveRevision('HEAD');
    if (head === commit)
        return [];
    return [
        {
            severity: 'notice',
            code: 'update-base-differs',
            message: `updates go from ${branch} at ${(0,git_ids/* shortSha */.Fu)(commit)}; what is checked out here is ${head === null ? 'no commit' : (0,git_ids/* shortSha */.Fu)(head)}`,
            fix: `check out ${branch}, for lockstep.yaml is read from here`,
        },
    ];
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/lock-update.js





/**
 * Without a strategy the locks here are written, for none of the environments unless all could be. Throws
 * `lock-missing`, `dependency-conflict`, one error that lists every component that failed, and for pull requests
 * `trust-low`, `forge-missing` and what the `Forge` port throws.
 */
async function lockUpdate(world, options) {
    if (options.update.strategy !== null)
        return proposeUpdates(world, options);
    const request = await updateRequest(world, options);
    const drafts = [];
    for (const environment of options.environments) {
        drafts.push(await draftUpdate(request, environment));
    }
    drafts.forEach(({ after }) => (0,lock_findings/* refuseConflicts */.wz)(after));
    const updates = drafts.map((draft) => updatedLock(draft, options.dryRun ? summaryOf(world, draft) : (0,load/* writeLock */.be)(world, draft.environment, draft.after)));
    return updateResult(options, drafts, { updates });
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
