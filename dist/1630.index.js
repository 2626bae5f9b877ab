export const id = 1630;
export const ids = [1630];
export const modules = {

/***/ 1630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/names.js
var names = __webpack_require__(82422);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
;// CONCATENATED MODULE: ./.cache/bundle/domain/finding-delta.js
/** From what matters most. */
const SEVERITIES = ['error', 'high', 'warning', 'notice'];
/** Line numbers do not count: what stands elsewhere now is the same finding. */
function findingDelta(base, head) {
    const before = new Set(base.map(keyOf));
    const after = new Set(head.map(keyOf));
    const marked = head.map((one) => ({ ...one, introduced: !before.has(keyOf(one)) }));
    return {
        findings: [
            ...marked.filter(({ introduced }) => introduced),
            ...marked.filter(({ introduced }) => !introduced),
        ],
        fixed: base.filter((one) => !after.has(keyOf(one))),
    };
}
/** True when the severity is `threshold` or worse. */
function isAtLeast(severity, threshold) {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
function keyOf({ code, where, message }) {
    return JSON.stringify([code, where?.environment, where?.component, message]);
}

// EXTERNAL MODULE: ./.cache/bundle/domain/git-ids.js
var git_ids = __webpack_require__(12645);
;// CONCATENATED MODULE: ./.cache/bundle/domain/manifest-changes.js
/** As they are spelled in the manifest. */
const FIELDS = {
    repo: 'repo',
    version: 'version',
    type: 'type',
    buildTarget: 'build_target',
    dependsOn: 'depends_on',
    tagPrefix: 'tag_prefix',
    build: 'build',
    isolation: 'isolation',
};
/** Sorted by name; lines and order of keys do not count. */
function manifestChanges(from, to) {
    const names = [...new Set([...from.components.keys(), ...to.components.keys()])].sort();
    return names.flatMap((component) => changeOf(component, from.components.get(component), to.components.get(component)));
}
function changeOf(component, before, after) {
    if (before === undefined)
        return [{ component, kind: 'added', fields: [] }];
    if (after === undefined)
        return [{ component, kind: 'removed', fields: [] }];
    const fields = differing(before, after);
    return fields.length === 0 ? [] : [{ component, kind: 'changed', fields }];
}
function differing(before, after) {
    const keys = Object.keys(FIELDS);
    return keys.filter((key) => plain(before[key]) !== plain(after[key])).map((key) => FIELDS[key]);
}
/** Maps as sorted lists, so that two spellings of one value are one text. */
function plain(value) {
    return JSON.stringify(value, (_, one) => {
        if (one instanceof Map)
            return [...one].sort();
        if (typeof one !== 'object' || one === null || Array.isArray(one))
            return one;
        return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/diff-base.js


/** Throws `base-not-found`: a comparison with the wrong base would say that nothing changed. */
async function comparedCommits(world, asked) {
    const event = world.host.event ?? null;
    const here = await required(world, asked.head ?? 'HEAD', '--head');
    const read = asked.head === null ? null : here;
    const base = asked.base === null
        ? await baseOf(world, event, { commit: here, isAsked: asked.head !== null })
        : await required(world, asked.base, '--base');
    return { base, read, head: headOf(event, { read, here }) };
}
function headOf(event, { read, here }) {
    if (read !== null)
        return read;
    return event === null ? null : (event.pullRequest?.head ?? here);
}
function baseOf(world, event, head) {
    if (event?.name === 'pull_request' || event?.name === 'pull_request_target') {
        return baseOfPullRequest(world, event, head);
    }
    if (event?.name === 'merge_group') {
        return brought(world, event.before, 'the base of the merge group');
    }
    if (event?.name === 'push')
        return baseOfPush(world, event, head.commit);
    return head.isAsked ? forkPoint(world, event, head.commit) : Promise.resolve(head.commit);
}
/**
 * The first parent of the merge that the forge made for this very head: `pull_request.base.sha` is where the base
 * branch was when the pull request was pushed to last, and the merge may be of a newer one. A checkout of anything
 * else is compared with where it left the base.
 */
async function baseOfPullRequest(world, event, head) {
    const tip = event.pullRequest?.head ?? null;
    const [first, second, ...more] = await world.metaRepo.parents(head.commit);
    if (first !== undefined && second !== undefined && second === tip && more.length === 0) {
        return brought(world, first, 'the first parent of the merge commit');
    }
    const base = await brought(world, event.pullRequest?.base ?? null, 'the base of the pull request');
    if (base === head.commit && tip !== head.commit) {
        throw notFound('the base of the pull request itself is checked out, so there is nothing to compare', {
            hint: 'check out the pull request (actions/checkout does by default on pull_request), or give --head',
        });
    }
    return commonAncestor(world, head.commit, base);
}
/** Where the ref was. A new ref, or one that was rewritten away, is compared with where it left the default branch. */
async function baseOfPush(world, event, head) {
    const { before } = event;
    const missing = before === null ? 'the ref is new' : await world.metaRepo.bring(before);
    if (before !== null && missing === null)
        return before;
    if (event.ref !== null && event.ref === `refs/heads/${event.defaultBranch ?? ''}`) {
        throw notFound(`where ${event.ref} was before this push is not known: ${missing ?? ''}`, {
            hint: 'give --base REF',
        });
    }
    return forkPoint(world, event, head);
}
async function forkPoint(world, event, head) {
    const branch = event?.defaultBranch ?? 'HEAD';
    const trunk = await world.metaRepo.resolveRevision(`refs/remotes/origin/${branch}`);
    if (trunk === null) {
        throw notFound(`the default branch is not here, to see where ${(0,git_ids/* shortSha */.Fu)(head)} left it`, {
            hint: 'in a workflow: actions/checkout with fetch-depth: 0; else give --base REF',
        });
    }
    return commonAncestor(world, head, trunk);
}
async function brought(world, commit, what) {
    const why = commit === null ? 'the event does not name it' : await world.metaRepo.bring(commit);
    if (commit !== null && why === null)
        return commit;
    throw notFound(`${what} is not here and cannot be fetched: ${why ?? ''}`, {
        hint: 'fetch it first (in a workflow: actions/checkout with fetch-depth: 0), or give --base REF',
    });
}
async function required(world, revision, option) {
    const commit = await world.metaRepo.resolveRevision(revision);
    if (commit !== null)
        return commit;
    throw notFound(`the meta-repo has no revision ${JSON.stringify(revision)}`, {
        hint: `fetch it first (in a workflow: actions/checkout with fetch-depth: 0), or give another ${option}`,
    });
}
async function commonAncestor(world, a, b) {
    const found = await world.metaRepo.mergeBase(a, b);
    if (found !== null)
        return found;
    throw notFound(`${(0,git_ids/* shortSha */.Fu)(a)} and ${(0,git_ids/* shortSha */.Fu)(b)} have no common ancestor in this clone`, {
        hint: 'in a workflow: actions/checkout with fetch-depth: 0; else give --base REF',
    });
}
function notFound(message, more) {
    return new errors/* LockstepError */.Cj('base-not-found', { message, ...more });
}

// EXTERNAL MODULE: ./.cache/bundle/operations/diff-drafts.js
var diff_drafts = __webpack_require__(75198);
;// CONCATENATED MODULE: ./.cache/bundle/operations/diff-builds.js


/** Unknown where the lock records no output yet, or the store cannot be asked. */
async function buildStates(world, drafts) {
    const states = new Map();
    for (const row of drafts.flatMap(diff_drafts/* changedRows */.CH))
        states.set(row, await stateOf(world, row));
    return states;
}
async function stateOf(world, { after }) {
    const output = after?.output ?? null;
    if (output === null)
        return 'unknown';
    try {
        return (await world.store.has(output)) ? 'stored' : 'missing';
    }
    catch (error) {
        if (!(error instanceof errors/* LockstepError */.Cj) || error.kind === 'bug')
            throw error;
        world.emit({
            type: 'note',
            level: 'info',
            message: `${after?.name ?? ''}: ${error.message}`,
        });
        return 'unknown';
    }
}

// EXTERNAL MODULE: ./.cache/bundle/domain/commit-range.js
var commit_range = __webpack_require__(70593);
// EXTERNAL MODULE: ./.cache/bundle/domain/parallel.js
var parallel = __webpack_require__(45055);
// EXTERNAL MODULE: ./.cache/bundle/domain/repo-url.js
var repo_url = __webpack_require__(58700);
// EXTERNAL MODULE: ./.cache/bundle/operations/connections.js
var connections = __webpack_require__(73353);
// EXTERNAL MODULE: ./.cache/bundle/operations/drift.js
var drift = __webpack_require__(52075);
// EXTERNAL MODULE: ./.cache/bundle/operations/collect-failures.js
var collect_failures = __webpack_require__(72164);
// EXTERNAL MODULE: ./.cache/bundle/operations/retry.js
var retry = __webpack_require__(87146);
;// CONCATENATED MODULE: ./.cache/bundle/operations/range-of.js
/** What lies between the commits of many components at once: asked of the forge where it is one request, else of git. */







/**
 * A range for each request, in their order. Equal requests are asked once, and a commit beside itself is not asked at
 * all. A repository that cannot be read gives `unknown` and why; what must stop a run (integrity, interruption, bugs) is
 * thrown.
 */
async function rangesOf(world, requests) {
    const asked = new Map();
    for (const request of requests) {
        if (request.from !== request.to)
            asked.set(range_of_keyOf(request), request);
    }
    const forge = forgeAsker(world);
    const settled = await (0,parallel/* mapSettled */.A)([...asked], (0,connections/* connections */.o)(world), async ([key, request]) => [key, await rangeOf(world, request, forge)]);
    const total = asked.size;
    (0,collect_failures/* collectFailures */.C)(settled, { what: 'could not be compared', total, throwThem: true });
    const found = new Map(settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
    return requests.map((request) => found.get(range_of_keyOf(request)) ?? SAME);
}
/** Nobody was asked, so its time is not known. */
const SAME = {
    ...{ relation: 'same', ahead: 0, behind: 0, commits: [] },
    ...{ at: null, reason: null },
};
function range_of_keyOf({ url, from, to }) {
    return JSON.stringify([url, from, to]);
}
async function rangeOf(world, request, askForge) {
    const { component, url, from, to } = request;
    const options = {
        retries: world.config.retries,
        onRetry: (attempt, delayMs, error) => world.emit({ type: 'step-retried', component, attempt, delayMs, reason: error.message }),
    };
    try {
        const told = await askForge(request);
        if (told !== null)
            return told;
        const place = (0,repo_url/* parseRepoUrl */.fH)(url);
        return await (0,retry/* retry */.L5)(world, options, () => world.git.range(place, from, to, world.signal));
    }
    catch (error) {
        if (!isTold(error))
            throw named(error, component);
        return (0,commit_range/* unknownRange */.I)(error.message);
    }
}
/** Git can say what a forge cannot; one that is out of reach or out of requests is not asked again. */
function forgeAsker({ forge }) {
    let isUp = forge !== null;
    return async ({ url, from, to }) => {
        if (forge === null || !isUp)
            return null;
        try {
            return await forge.range(url, from, to);
        }
        catch (error) {
            if (!isTold(error))
                throw error;
            isUp &&= error.kind !== 'unavailable';
            return null;
        }
    };
}
/** True for a failure that is one component's own, to be told beside the others. */
function isTold(error) {
    return error instanceof errors/* LockstepError */.Cj && !STOPPING.includes(error.kind);
}
const STOPPING = ['integrity', 'cancelled', 'bug'];
/** The same error with the component in its message, so that a list of them can be read. */
function named(error, component) {
    if (!(error instanceof errors/* LockstepError */.Cj) || error.kind !== 'integrity')
        return error;
    return new errors/* LockstepError */.Cj(error.code, {
        message: `${component}: ${error.message}`,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
        data: { ...error.data, component },
        cause: error,
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/diff-history.js
/** The history behind changes: ranges of commits, and tags that moved. Only repositories of changed components are asked. */







/** `known`: URLs that the base names, in its manifest and locks. */
function reachOf({ host }, known) {
    const isOpen = host.trust === 'high';
    return {
        refusal: (repo) => isOpen || known.has(repo)
            ? null
            : 'the base does not name this repository, and this event is not trusted to have it read',
    };
}
/** The range of each pair. */
async function rangesBetween(world, pairs, reach) {
    const found = new Map();
    const asked = [];
    for (const pair of pairs) {
        const known = knownRange(pair, reach);
        if ('relation' in known)
            found.set(pair, known);
        else
            asked.push({ pair, request: known });
    }
    const ranges = await rangesOf(world, asked.map(({ request }) => request));
    asked.forEach(({ pair }, at) => found.set(pair, ranges[at] ?? (0,commit_range/* unknownRange */.I)('not read')));
    return found;
}
/** What needs no look at the history, else what to ask. */
function knownRange({ before, after }, reach) {
    if (before.repo !== after.repo)
        return (0,commit_range/* unknownRange */.I)(`it came from ${before.repo} before`);
    if (!before.peeled || !after.peeled) {
        return (0,commit_range/* unknownRange */.I)('a lock of the earlier format may name a tag instead of a commit');
    }
    const [from, to] = [before.commit, after.commit];
    if (from === to) {
        return { relation: 'same', ahead: 0, behind: 0, commits: [], at: null, reason: null };
    }
    const refusal = reach.refusal(after.repo);
    if (refusal !== null)
        return (0,commit_range/* unknownRange */.I)(refusal);
    const url = urlOf(after.repo);
    return typeof url === 'string'
        ? { component: after.name, url, from, to }
        : (0,commit_range/* unknownRange */.I)(url.message);
}
function urlOf(repo) {
    try {
        return (0,repo_url/* parseRepoUrl */.fH)(repo);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'url-refused'))
            return error;
        throw error;
    }
}
/** One connection per repository of a changed component that is locked at a tag. */
async function tagFindings(world, changed, reach) {
    const tagged = changed.filter((one) => one.peeled && one.ref?.startsWith('refs/tags/') === true);
    const repos = [...new Set(tagged.map(({ repo }) => repo))];
    const refsOf = async (repo) => {
        const url = urlOf(repo);
        if (typeof url !== 'string')
            throw url;
        return (await world.git.lookUp(url, () => null, world.signal)).refs;
    };
    const open = repos.filter((repo) => reach.refusal(repo) === null);
    const settled = await (0,parallel/* mapSettled */.A)(open, (0,connections/* connections */.o)(world), refsOf);
    const answers = new Map(open.map((repo, at) => [repo, settled[at]]));
    return new Map(tagged.map((one) => [one, tagFinding(one, answers.get(one.repo), reach)]));
}
function tagFinding(entry, answer, reach) {
    if (answer?.status === 'fulfilled') {
        const components = new Map([[entry.name, entry]]);
        const resolved = new Map([[entry.name, { entry, refs: answer.value }]]);
        return (0,drift/* driftFindings */.M)({ components }, resolved);
    }
    const why = answer === undefined ? reach.refusal(entry.repo) : reasonOf(answer.reason);
    return [
        {
            severity: 'warning',
            code: 'tag-unverified',
            where: { component: entry.name },
            message: `whether ${entry.ref ?? ''} of ${entry.name} still names the locked commit is unknown: ${why ?? ''}`,
        },
    ];
}
function reasonOf(error) {
    if (error instanceof errors/* LockstepError */.Cj && !['bug', 'cancelled'].includes(error.kind))
        return error.message;
    throw error;
}

// EXTERNAL MODULE: ./.cache/bundle/domain/holds.js
var domain_holds = __webpack_require__(97860);
// EXTERNAL MODULE: ./.cache/bundle/operations/held.js
var held = __webpack_require__(15489);
;// CONCATENATED MODULE: ./.cache/bundle/operations/diff-holds.js




/** In the order of the environments. A journal that does not verify is thrown, never hidden (T50): `journal-corrupt`. */
async function holdFindings(world, drafts) {
    const touched = drafts.filter((one) => (0,diff_drafts/* changedRows */.CH)(one).length > 0);
    try {
        const holds = await (0,held/* holdsIn */.a)(world, touched.map(({ environment }) => environment));
        return touched.flatMap((draft) => (0,diff_drafts/* changedRows */.CH)(draft).flatMap(({ change }) => heldFinding(change, draft.environment, holds.get(draft.environment) ?? [])));
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'remote-unreachable', 'remote-denied', 'remote-timeout'))
            throw error;
        return [
            {
                severity: 'warning',
                code: 'holds-unknown',
                message: `whether a hold stops one of these changes is unknown: ${error.message}`,
                ...(error.hint === undefined ? {} : { fix: error.hint }),
            },
        ];
    }
}
function heldFinding({ component, to }, environment, holds) {
    const hold = (0,domain_holds/* holdOn */.nH)(holds, component);
    const isBack = to !== null && (0,domain_holds/* isRejected */.TK)(holds, component, to.commit);
    if (hold === null)
        return [];
    const { entry, expires } = hold;
    const until = expires === null ? 'until it is resumed' : `until ${expires}`;
    const what = isBack ? 'comes back at the commit that a hold rejects' : 'is held';
    return [
        {
            severity: isBack ? 'error' : 'high',
            code: isBack ? 'commit-rejected' : 'held',
            where: { component, ...(environment === null ? {} : { environment }) },
            message: `${component} ${what} ${until}, by ${entry.actor}: ${entry.reason ?? 'no reason given'}`,
            fix: `lockstep resume ${component} --env ${environment ?? ''}`,
        },
    ];
}

// EXTERNAL MODULE: ./.cache/bundle/operations/diff-insight.js + 1 modules
var diff_insight = __webpack_require__(81975);
;// CONCATENATED MODULE: ./.cache/bundle/operations/diff-policy.js

/** One finding per refused change: a change of several classes is refused for any of them. */
function refusedChanges(environments, { failOnChange }) {
    return environments.flatMap(({ environment, changes }) => changes.flatMap(({ component, insight }) => {
        const met = (insight?.classes ?? []).filter((one) => failOnChange.includes(one));
        if (met.length === 0)
            return [];
        const finding = {
            severity: 'error',
            code: 'change-refused',
            where: { component, ...(environment === null ? {} : { environment }) },
            message: `${component} is ${met.join(' and ')}, which fail-on-change refuses`,
            introduced: true,
        };
        return [finding];
    }));
}
/** One sentence per threshold that says no. What was there before is no fault of the change. */
function refusals(refused, findings, { failOnChange, failOnSeverity }) {
    const severe = findings.filter((one) => failOnSeverity !== null &&
        one.introduced !== false &&
        isAtLeast(one.severity, failOnSeverity)).length;
    const unreadable = findings.some(({ code, severity }) => severity === 'error' && UNREADABLE.has(code));
    return [
        ...(refused.length === 0
            ? []
            : [
                `fail-on-change (${failOnChange.join(', ')}) refuses ${counted(refused.length, 'change')}`,
            ]),
        ...(severe === 0
            ? []
            : [`fail-on-severity (${failOnSeverity ?? ''}) refuses ${counted(severe, 'finding')}`]),
        ...(unreadable ? ['a file of the new side does not parse'] : []),
    ];
}
const UNREADABLE = new Set(['lock-unreadable', 'manifest-unreadable']);
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./.cache/bundle/operations/diff-side.js
var diff_side = __webpack_require__(76961);
// EXTERNAL MODULE: ./.cache/bundle/operations/at-revision.js
var at_revision = __webpack_require__(23921);
// EXTERNAL MODULE: ./.cache/bundle/operations/load.js + 1 modules
var load = __webpack_require__(37024);
;// CONCATENATED MODULE: ./.cache/bundle/operations/diff-sides.js




/** Manifests of both sides; a commit is read from git, not checked out. */
async function readSides(world, { base, read }) {
    const before = await (0,at_revision/* atRevision */.f)(world, base);
    const after = read === null ? world : await (0,at_revision/* atRevision */.f)(world, read);
    return { base: (0,diff_side/* readSide */.wU)(before, 'base'), head: (0,diff_side/* readSide */.wU)(after, 'head') };
}
/**
 * The environments asked for, or all that either side declares; what has no lock on either side is left out unless it
 * was asked for. Throws `environment-unknown` and `lock-missing`.
 */
function readLockPairs(sides, asked) {
    const declared = declaredOn(sides);
    const environments = asked.length > 0 ? asked : [null, ...declared];
    return environments.flatMap((environment) => {
        const base = (0,diff_side/* readSideLock */.R)(sides.base, environment);
        const head = (0,diff_side/* readSideLock */.R)(sides.head, environment);
        if (hasLock(base) || hasLock(head))
            return [{ environment, base, head }];
        if (asked.length === 0)
            return [];
        if (environment !== null && !declared.includes(environment)) {
            (0,load/* requireEnvironment */.L3)(sides.head.world, sides.head.environments, environment);
        }
        throw nothingToCompare(environment);
    });
}
function declaredOn({ head, base }) {
    return [
        ...new Set([head, base].flatMap((side) => (0,load/* declaredEnvironments */.V0)(side.world, side.environments))),
    ];
}
function hasLock({ lock, isUnreadable }) {
    return lock !== null || isUnreadable;
}
function nothingToCompare(environment) {
    return new errors/* LockstepError */.Cj('lock-missing', {
        message: `neither side has a lock ${environment === null ? 'without an environment' : `of ${environment}`}`,
        hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
    });
}
/** URLs of every repository that the base names, in its manifest and locks. */
function reposOfBase(sides, pairs) {
    const wanted = [...(sides.base.manifest?.components.values() ?? [])];
    const locked = pairs.flatMap(({ base }) => [...(base.lock?.components.values() ?? [])]);
    return new Set([...wanted, ...locked].map(({ repo }) => repo));
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/diff.js












/**
 * Reads both sides, then asks the repositories of changed components only. Never runs their code, never writes to the
 * journal. Throws `base-not-found`, `environment-unknown`, `lock-missing`, and `journal-corrupt` (T50).
 */
async function diff(world, options) {
    const compared = await comparedCommits(world, options);
    const sides = await readSides(world, compared);
    const pairs = readLockPairs(sides, options.environments);
    const drafts = pairs.map(draftOfPair);
    const answers = await askWorld(world, { drafts, options, sides, pairs });
    const environments = (0,diff_insight/* environmentsOf */.M)(drafts, {
        rangeOf: ({ pair }) => (pair === null ? null : (answers.ranges.get(pair) ?? null)),
        buildOf: (row) => answers.builds.get(row) ?? 'unknown',
        server: world.forge?.server ?? null,
        now: world.clock.now(),
    });
    const { base, head } = compared;
    const told = { base: (0,git_ids/* shortSha */.Fu)(base), baseCommit: base, head, run: world.host.run };
    const { manifest: before } = sides.base;
    const { manifest: after } = sides.head;
    return {
        command: 'diff',
        environment: pairs.length === 1 ? (pairs[0]?.environment ?? null) : null,
        ...judged({ sides, pairs, answers, environments, options }),
        ...told,
        environments,
        manifest: before === null || after === null ? [] : manifestChanges(before, after),
        commentUrl: null,
        sarifFile: null,
    };
}
function draftOfPair({ environment, base, head }) {
    return (0,diff_drafts/* draftOf */.bz)(environment, {
        before: base.lock,
        after: head.lock,
        path: head.path,
        unreadable: [
            ...(base.isUnreadable ? ['base'] : []),
            ...(head.isUnreadable ? ['head'] : []),
        ],
    });
}
/** Everything at once: each is about other servers. */
async function askWorld(world, question) {
    const { drafts, options, sides, pairs } = question;
    const reach = reachOf(world, reposOfBase(sides, pairs));
    const changed = drafts.flatMap(({ rows }) => rows.flatMap(({ pair }) => pair ?? []));
    const [ranges, tags, holds, builds] = await Promise.all([
        options.fetch ? rangesBetween(world, changed, reach) : new Map(),
        options.verify
            ? tagFindings(world, (0,diff_insight/* changedEntries */.b)(drafts), reach)
            : new Map(),
        holdFindings(world, drafts),
        buildStates(world, drafts),
    ]);
    return { ranges, tags, holds, builds };
}
/** Verdict and findings, each with the line of its component in the lock. */
function judged(all) {
    const { sides, pairs, answers, environments, options } = all;
    const delta = findingDelta([...sides.base.findings, ...pairs.flatMap(({ base }) => base.findings)], [
        ...sides.head.findings,
        ...pairs.flatMap(({ head }) => head.findings),
        ...tagsOf(all),
        ...answers.holds.map((one) => atLine(one, pairs)),
    ]);
    const changes = refusedChanges(environments, options).map((one) => atLine(one, pairs));
    const refused = refusals(changes, delta.findings, options);
    return {
        ok: refused.length === 0,
        findings: [...changes, ...delta.findings],
        fixed: delta.fixed,
        refused,
    };
}
/** Of every environment whose lock has the entry. */
function tagsOf({ pairs, answers }) {
    return pairs.flatMap(({ environment, head }) => [...(head.lock?.components.values() ?? [])]
        .flatMap((entry) => answers.tags.get(entry) ?? [])
        .map((finding) => ({
        ...finding,
        where: { ...finding.where, ...(environment === null ? {} : { environment }) },
    }))
        .map((finding) => (0,diff_side/* placed */.GS)(finding, head)));
}
function atLine(finding, pairs) {
    const environment = finding.where?.environment ?? null;
    const pair = pairs.find((one) => one.environment === environment);
    return pair === undefined ? finding : (0,diff_side/* placed */.GS)(finding, pair.head);
}

// EXTERNAL MODULE: ./.cache/bundle/operations/sticky-comment.js
var sticky_comment = __webpack_require__(97161);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: ./.cache/bundle/report/escape.js
var report_escape = __webpack_require__(69541);
// EXTERNAL MODULE: ./.cache/bundle/report/wording.js
var wording = __webpack_require__(36652);
;// CONCATENATED MODULE: ./.cache/bundle/report/sarif.js
/** Findings as SARIF 2.1.0, for code scanning and other readers of that format. */




const LEVELS = {
    error: 'error',
    high: 'error',
    warning: 'warning',
    notice: 'note',
};
/** Results that code scanning takes of one run. */
const RESULTS = 25_000;
const MESSAGE = 1_000;
/** One run with a rule per code. The same finding has the same fingerprint wherever its line moved to. */
function toSarif(findings, options) {
    const shown = findings.slice(0, RESULTS);
    const codes = [...new Set(shown.map(({ code }) => code))].sort();
    const seen = new Map();
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'Lockstep', version: options.version, rules: codes.map(rule) } },
                columnKind: 'utf16CodeUnits',
                results: shown.map((one) => ({
                    ruleId: one.code,
                    ruleIndex: codes.indexOf(one.code),
                    level: LEVELS[one.severity],
                    message: { text: messageOf(one) },
                    locations: [{ physicalLocation: placeOf(one, options) }],
                    partialFingerprints: { 'lockstepFinding/v1': fingerprint(one, seen) },
                })),
            },
        ],
    };
}
function rule(code) {
    const known = errors/* ERROR_CODES */.OQ;
    const meaning = known[code]?.meaning;
    return {
        id: code,
        shortDescription: { text: code.replaceAll('-', ' ') },
        ...(meaning === undefined ? {} : { fullDescription: { text: meaning } }),
    };
}
function messageOf({ message, fix }) {
    const text = (0,wording/* clip */.$Q)((0,report_escape/* escapeTerminalLine */.qg)(message), MESSAGE);
    return fix === undefined ? text : `${text} (fix: ${(0,wording/* clip */.$Q)((0,report_escape/* escapeTerminalLine */.qg)(fix), MESSAGE)})`;
}
function placeOf({ where }, { fallbackFile }) {
    const file = where?.file ?? fallbackFile;
    const uri = file.split('/').map(encodeURIComponent).join('/');
    const line = where?.file === undefined ? undefined : where.line;
    const column = line === undefined ? undefined : where?.column;
    return {
        artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
        region: { startLine: line ?? 1, ...(column === undefined ? {} : { startColumn: column }) },
    };
}
/** By what it is about, not by its words, which name versions. Several alike are numbered in their order. */
function fingerprint({ code, where }, seen) {
    const about = JSON.stringify([code, where?.environment, where?.component, where?.file]);
    const times = (seen.get(about) ?? 0) + 1;
    seen.set(about, times);
    return (0,digest/* hexOf */.ZD)((0,digest/* digestOf */.ol)(`${about} ${times}`));
}

// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var publish = __webpack_require__(16056);
// EXTERNAL MODULE: ./.cache/bundle/app/version.js
var version = __webpack_require__(67973);
// EXTERNAL MODULE: ./.cache/bundle/app/run/comment-options.js
var comment_options = __webpack_require__(73529);
;// CONCATENATED MODULE: ./.cache/bundle/app/run/diff.js
/** `lockstep diff`: compare, write SARIF, comment. */









const run = async (context) => {
    const { world, values } = context;
    const comment = (0,comment_options/* commentOptions */.A)(context, 'comment');
    (0,sticky_comment/* markerOf */.we)(comment.id);
    const compared = await diff(world, optionsOf(values));
    const result = withSarif(context, compared, comment.redact);
    return (0,sticky_comment/* commented */.ni)(world, result, comment);
};
function optionsOf(values) {
    return {
        base: values.text('base'),
        head: values.text('head'),
        environments: values.list('env').map(names/* parseEnvironmentName */.gU),
        failOnChange: values.list('fail-on-change').map(kindOf),
        failOnSeverity: values.text('fail-on-severity'),
        fetch: values.flag('commits'),
        verify: values.flag('verify'),
    };
}
const KINDS = [
    'added',
    'removed',
    'major',
    'minor',
    'patch',
    'prerelease',
    'downgrade',
    'sidegrade',
    'diverged',
];
function kindOf(text) {
    const kind = KINDS.find((one) => one === text);
    if (kind !== undefined)
        return kind;
    throw new errors/* LockstepError */.Cj('usage', {
        message: `fail-on-change names ${JSON.stringify(text)}, which is no class of change`,
        hint: `write some of ${KINDS.join(', ')}`,
    });
}
/** Written where the user said, whether or not the verdict is yes. */
function withSarif({ world, values, cwd }, result, redact) {
    const file = values.text('sarif');
    if (file === null)
        return result;
    const { root, manifestsDir } = world.workspace;
    const manifest = external_node_path_.relative(root, external_node_path_.join(manifestsDir, 'components.yaml'));
    const fallbackFile = manifest.replaceAll('\\', '/');
    const sarif = toSarif(result.findings, { version: version/* VERSION */.x, fallbackFile });
    const target = external_node_path_.resolve(cwd, file);
    (0,publish/* publishFile */.o6)(world.disk, world.random, target, `${redact(JSON.stringify(sarif, null, 1))}\n`);
    return { ...result, sarifFile: target };
}


/***/ }),

/***/ 67973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release; a test keeps it equal to package.json. */
const VERSION = '0.1.0';


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
