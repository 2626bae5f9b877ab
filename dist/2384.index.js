export const id = 2384;
export const ids = [2384];
export const modules = {

/***/ 82384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/conflicts.js
var conflicts = __webpack_require__(42165);
// EXTERNAL MODULE: ./.cache/bundle/domain/lock-lines.js
var lock_lines = __webpack_require__(6053);
// EXTERNAL MODULE: ./.cache/bundle/domain/read-lock.js
var read_lock = __webpack_require__(63774);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/diff-drafts.js
var diff_drafts = __webpack_require__(75198);
// EXTERNAL MODULE: ./.cache/bundle/operations/diff-insight.js + 1 modules
var diff_insight = __webpack_require__(81975);
// EXTERNAL MODULE: ./.cache/bundle/operations/diff-side.js
var diff_side = __webpack_require__(76961);
;// CONCATENATED MODULE: ./.cache/bundle/operations/compare-lock-files.js
/** `lock compare`: what differs between two lock files, without asking anybody. */








/** Compares two lock files; paths are relative to the meta-repo. Differences are not a failure. */
function compareLockFiles(world, a, b) {
    const [before, after] = [readLockFile(world, a), readLockFile(world, b)];
    const { environment } = after.lock;
    const sides = { before: before.lock, after: after.lock, path: b, unreadable: [] };
    const place = { path: b, lines: (0,lock_lines/* lockLines */.l)(after.text) };
    return {
        command: 'lock compare',
        ok: true,
        environment,
        findings: (0,conflicts/* rangeConflicts */.F)(after.lock).map((one) => (0,diff_side/* placed */.GS)(one, place)),
        base: a,
        baseCommit: null,
        head: null,
        run: null,
        environments: (0,diff_insight/* environmentsOf */.M)([(0,diff_drafts/* draftOf */.bz)(environment, sides)], {
            rangeOf: () => null,
            buildOf: () => 'unknown',
            server: world.forge?.server ?? null,
            now: world.clock.now(),
        }),
        manifest: [],
        fixed: [],
        refused: [],
        commentUrl: null,
        sarifFile: null,
    };
}
/** Reads a lock file that the user names. Throws `lock-missing` and `lock-invalid`. */
function readLockFile(world, path) {
    const absolute = (0,external_node_path_.resolve)(world.workspace.root, path);
    if (world.disk.lstat(absolute)?.kind !== 'file') {
        throw new errors/* LockstepError */.Cj('lock-missing', {
            message: `there is no lock file ${path}`,
            hint: 'give a path relative to the meta-repo, such as manifests/components.lock.dev.yaml',
        });
    }
    const text = new TextDecoder().decode(world.disk.readFile(absolute));
    return { lock: (0,read_lock/* readLock */.m)(text, path), text };
}

// EXTERNAL MODULE: ./.cache/bundle/app/run/selection.js
var selection = __webpack_require__(15161);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/lock-compare.js
/** `lockstep lock compare`. */


const run = (context) => {
    const [before, after] = ['a', 'b'].map((name) => (0,selection/* fileOf */.W7)(context, (0,selection/* requiredText */.$4)(context.values, name)));
    return Promise.resolve(compareLockFiles(context.world, before ?? '', after ?? ''));
};


/***/ }),

/***/ 15161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   Bz: () => (/* binding */ requestViaOf),
/* harmony export */   M1: () => (/* binding */ digestOption),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   ct: () => (/* binding */ componentsOf),
/* harmony export */   wQ: () => (/* binding */ viaOf),
/* harmony export */   xS: () => (/* binding */ strategyOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_delivery_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37663);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44916);
/* harmony import */ var _domain_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42586);
/** Options that several commands read the same way. */





/** The chosen components, checked; empty = all. Throws `name-invalid`. */
function componentsOf(values, name = 'component') {
    return values.list(name).map(_domain_names_js__WEBPACK_IMPORTED_MODULE_3__/* .parseComponentName */ .Mh);
}
/** `--via`, or null. */
function viaOf(values) {
    const via = values.text('via');
    return via === 'file' || via === 'commit' ? via : null;
}
/** `--via` of a promotion, which can also be asked for; or null. */
function requestViaOf(values) {
    return values.text('via') === 'pull-request' ? 'pull-request' : viaOf(values);
}
/** A digest that an option gives, as the field that takes it. Throws `digest-invalid`. */
function digestOption(values, option, field) {
    const text = values.text(option);
    return text === null ? {} : { [field]: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(text) };
}
/** `--strategy`, or null. */
function strategyOf(values) {
    const asked = values.text('strategy');
    return _domain_delivery_config_js__WEBPACK_IMPORTED_MODULE_1__/* .STRATEGIES */ .YL.find((one) => one === asked) ?? null;
}
/** A file as the user wrote it: seen from where the command was typed, else from the root of the meta-repo. */
function fileOf({ world, cwd }, text) {
    const near = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, text);
    const isNear = world.disk.lstat(near) !== null;
    return isNear ? node_path__WEBPACK_IMPORTED_MODULE_0__.relative(world.workspace.root, near) : text;
}
/** A positional argument that the table declares required. */
function requiredText(values, name) {
    const text = values.text(name);
    if (text !== null)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LockstepError */ .Cj('input-missing', { message: `${name} is missing` });
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

/***/ 6053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ lockLines)
/* harmony export */ });
/* harmony import */ var _strict_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82623);
/** Where each component stands in the text of a lock, for annotations. */

/** Component → line, from 1; empty for a text that is no lock. */
function lockLines(text) {
    const { root } = (0,_strict_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .gM)(text, '');
    const components = root?.kind === 'map' ? root.entries.get('components')?.value : undefined;
    if (components?.kind !== 'map')
        return new Map();
    return new Map([...components.entries].map(([name, { key }]) => [name, key.line]));
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

/***/ 75198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ changedRows),
/* harmony export */   bz: () => (/* binding */ draftOf),
/* harmony export */   xo: () => (/* binding */ touchedEdges)
/* harmony export */ });
/* harmony import */ var _domain_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89599);
/* harmony import */ var _domain_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38246);


/** With a side that cannot be read there are no rows: whatever they said could be wrong. */
function draftOf(environment, sides) {
    const { before, after, path, unreadable } = sides;
    const lock = after ?? before;
    if (lock === null || unreadable.length > 0) {
        return { environment, path, unreadable, rows: [], graph: new Map() };
    }
    const changes = (0,_domain_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .compareLocks */ .Ss)(before, after ?? { ...lock, components: new Map() });
    const graph = new Map([...(before?.components ?? []), ...(after?.components ?? [])]);
    return { environment, path, unreadable, rows: changes.map((one) => rowOf(one, sides)), graph };
}
function rowOf(change, sides) {
    const before = sides.before?.components.get(change.component) ?? null;
    const after = sides.after?.components.get(change.component) ?? null;
    const isPair = before !== null && after !== null && change.kind !== 'unchanged';
    return { change, before, after, pair: isPair ? { before, after } : null };
}
/** Rows that change something. */
function changedRows({ rows }) {
    return rows.filter(({ change }) => change.kind !== 'unchanged');
}
/** Dependent and dependency, where both are changed or depend on what is. */
function touchedEdges(draft) {
    const changed = changedRows(draft).map(({ change }) => change.component);
    const touched = new Set([...changed, ...(0,_domain_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .dependentsOf */ .yk)(draft.graph, changed)]);
    return [...touched]
        .sort()
        .flatMap((name) => (draft.graph.get(name)?.dependsOn ?? [])
        .filter((one) => touched.has(one.name))
        .map((one) => [name, one.name]));
}


/***/ }),

/***/ 81975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ changedEntries),
  M: () => (/* binding */ environmentsOf)
});

;// CONCATENATED MODULE: ./.cache/bundle/domain/change-class.js
/** Upgrades by their versions: when the new commit is older all the same, a tag or a version is wrong. */
const UPGRADES = ['major', 'minor', 'patch', 'prerelease'];
/**
 * The class that counts first, then the one of the versions where that is another: `diverged` when the old commit is
 * no ancestor of the new. What goes back along one line of history is a `downgrade`, not `diverged`.
 */
function classesOf({ kind }, relation) {
    if (relation === 'diverged')
        return unique('diverged', kind);
    if (relation !== 'behind')
        return [kind];
    return UPGRADES.includes(kind) ? ['diverged', kind] : unique('downgrade', kind);
}
function unique(first, second) {
    return second === first || second === 'sidegrade' ? [first] : [first, second];
}

// EXTERNAL MODULE: ./.cache/bundle/domain/compare-url.js
var compare_url = __webpack_require__(32701);
// EXTERNAL MODULE: ./.cache/bundle/domain/graph.js
var graph = __webpack_require__(38246);
// EXTERNAL MODULE: ./.cache/bundle/domain/risk.js
var risk = __webpack_require__(16023);
// EXTERNAL MODULE: ./.cache/bundle/operations/diff-drafts.js
var diff_drafts = __webpack_require__(75198);
;// CONCATENATED MODULE: ./.cache/bundle/operations/diff-insight.js
/** From drafts to the environments of a result: what each change means. */





/** The environments as they are told. */
function environmentsOf(drafts, answers) {
    return drafts.map((draft) => ({
        environment: draft.environment,
        path: draft.path,
        unreadable: draft.unreadable,
        changes: draft.rows.map((row) => changeOf(row, { draft, drafts, answers })),
        edges: (0,diff_drafts/* touchedEdges */.xo)(draft),
    }));
}
function changeOf(row, setting) {
    const { change } = row;
    if (change.kind === 'unchanged')
        return { ...change, dependents: [], insight: null };
    const dependents = [...(0,graph/* dependentsOf */.yk)(setting.draft.graph, [change.component])].sort();
    const insight = insightOf(row, dependents, setting);
    return { ...change, kind: insight.classes[0] ?? change.kind, dependents, insight };
}
function insightOf(row, dependents, { draft, drafts, answers }) {
    const { change, before, after } = row;
    const range = answers.rangeOf(row);
    const classes = classesOf(change, range?.relation ?? null);
    const repo = after?.repo ?? before?.repo ?? '';
    const isOtherRepo = before !== null && after !== null && before.repo !== after.repo;
    return {
        classes,
        repo,
        range,
        compareUrl: isOtherRepo ? null : pageOf(row, repo, answers.server),
        directDependents: directDependents(draft.graph, change.component),
        environments: drafts
            .filter(({ rows }) => rows.some((one) => one.after?.name === change.component))
            .map(({ environment }) => environment),
        build: answers.buildOf(row),
        risk: (0,risk/* riskOf */.bi)({
            change,
            classes,
            range,
            isOtherRepo,
            dependents: dependents.length,
            now: answers.now,
        }),
    };
}
function pageOf({ pair }, repo, server) {
    if (pair === null || pair.before.commit === pair.after.commit)
        return null;
    const [from, to] = [pair.before.commit, pair.after.commit];
    return (0,compare_url/* compareUrl */.X)(repo, { from, to }, server);
}
function directDependents(graph, component) {
    return [...graph]
        .filter(([, { dependsOn }]) => dependsOn.some(({ name }) => name === component))
        .map(([name]) => name)
        .sort();
}
/** Components that changed and are still there. */
function changedEntries(drafts) {
    return drafts.flatMap((draft) => (0,diff_drafts/* changedRows */.CH)(draft).flatMap(({ after }) => after ?? []));
}


/***/ }),

/***/ 76961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   R: () => (/* binding */ readSideLock),
/* harmony export */   wU: () => (/* binding */ readSide)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_conflicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42165);
/* harmony import */ var _domain_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38246);
/* harmony import */ var _domain_lock_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6053);
/* harmony import */ var _domain_staleness_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98960);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42586);
/* harmony import */ var _report_findings_of_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25976);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37024);
/** One side of a diff: its manifest, environments and locks, where each may be missing or unreadable by itself. */








const GRAPH_CODES = ['dependency-missing', 'dependency-cycle'];
/** Throws nothing for what does not parse: it becomes findings that name the side. */
function readSide(world, name) {
    try {
        const manifest = (0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .loadManifest */ .eY)(world);
        const environments = (0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .loadEnvironments */ .H2)(world, manifest);
        return { name, world, manifest, environments, findings: [] };
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hasCode */ .up)(error, 'manifest-missing', 'manifest-invalid', ...GRAPH_CODES))
            throw error;
        const isExpected = error.code === 'manifest-missing' && name === 'base';
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(world.workspace.root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(world.workspace.manifestsDir, 'components.yaml'));
        return {
            name,
            world,
            manifest: null,
            environments: new Map(),
            findings: isExpected ? [] : unreadable(error, name, { file, environment: null }),
        };
    }
}
/** The lock of an environment on one side. */
function readSideLock(side, environment) {
    const { world, name } = side;
    const path = pathOf(world, environment);
    try {
        const lock = (0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .loadLock */ .Gt)(world, environment);
        const lines = lock === null ? new Map() : (0,_domain_lock_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lockLines */ .l)((0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .lockText */ .li)(world, environment) ?? '');
        const findings = lock === null ? [] : findingsOfLock(side, lock);
        return {
            lock,
            isUnreadable: false,
            path,
            lines,
            findings: findings.map((one) => placed(one, { path, lines })),
        };
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hasCode */ .up)(error, 'lock-invalid'))
            throw error;
        const findings = unreadable(error, name, { file: path, environment });
        return { lock: null, isUnreadable: true, path, lines: new Map(), findings };
    }
}
/** Conflicts and circles, and whether the lock belongs to the manifest of its own side. */
function findingsOfLock(side, lock) {
    const { manifest, environments } = side;
    return [
        ...(manifest === null ? [] : (0,_domain_staleness_js__WEBPACK_IMPORTED_MODULE_4__/* .staleness */ .T)(lock, manifest, environments)),
        ...(0,_domain_conflicts_js__WEBPACK_IMPORTED_MODULE_1__/* .rangeConflicts */ .F)(lock),
        ...(0,_domain_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .dependencyCycles */ .Pm)(lock.components).map((path) => inEnvironment((0,_domain_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .cycleFinding */ .cg)(path), lock)),
    ];
}
function inEnvironment(finding, { environment }) {
    if (environment === null)
        return finding;
    return { ...finding, where: { ...finding.where, environment } };
}
/** With file and line of the component in the lock; a finding that has its own place, such as one in the manifest, keeps it. */
function placed(finding, lock) {
    const { where } = finding;
    if (where?.component === undefined || where.line !== undefined)
        return finding;
    const line = lock.lines.get(where.component);
    if (line === undefined)
        return finding;
    return { ...finding, where: { ...where, file: lock.path, line } };
}
/** One finding that names the side, and of the new side every problem with its place: lines of the base are none of today's. */
function unreadable(error, side, of) {
    const isLock = error.code === 'lock-invalid';
    const where = {
        file: of.file,
        ...(of.environment === null ? {} : { environment: of.environment }),
    };
    const what = isLock ? 'lock' : 'manifest';
    const [first = ''] = error.message.split('\n');
    const summary = {
        severity: side === 'head' ? 'error' : 'warning',
        code: `${what}-unreadable`,
        where,
        message: `the ${what} of the ${side} cannot be read, so what changed is unknown: ${first}`,
        ...(error.hint === undefined ? {} : { fix: error.hint }),
    };
    return side === 'base'
        ? [summary]
        : [summary, ...(0,_report_findings_of_js__WEBPACK_IMPORTED_MODULE_6__/* .findingsOf */ .W)(error).map((one) => ({ ...one, where: { ...where, ...one.where } }))];
}
function pathOf({ workspace }, environment) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace.root, (0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .lockPath */ .HZ)(workspace, environment)).replaceAll('\\', '/');
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


/***/ })

};
