export const id = 7323;
export const ids = [7323,82];
export const modules = {

/***/ 60530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ capLog),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/** Caps a log that may never end: its head as it comes, its tail kept in memory, a line between that says how much is gone. */
/**
 * Keeps at most about `maxBytes` of UTF-8: the first half as head, the last half as tail, whole lines; a line
 * longer than half the cap is cut. Memory is bounded by half the cap however much is pushed (T25).
 */
function capLog(maxBytes) {
    const half = Math.max(1, Math.floor(maxBytes / 2));
    const tail = createTail(half);
    let headBytes = 0;
    let headOpen = true;
    return {
        push(line) {
            const text = `${cutToBytes(line, half - 1)}\n`;
            const bytes = byteLength(text);
            headOpen &&= headBytes + bytes <= half;
            if (!headOpen) {
                tail.push(text, bytes);
                return null;
            }
            headBytes += bytes;
            return text;
        },
        end: () => tail.end(),
    };
}
function createTail(maxBytes) {
    let kept = [];
    let first = 0;
    let keptBytes = 0;
    let droppedLines = 0;
    let droppedBytes = 0;
    const dropFirst = () => {
        const bytes = kept[first]?.bytes ?? 0;
        keptBytes -= bytes;
        droppedBytes += bytes;
        droppedLines += 1;
        first += 1;
        if (first * 2 > kept.length) {
            kept = kept.slice(first);
            first = 0;
        }
    };
    return {
        push(text, bytes) {
            kept.push({ text, bytes });
            keptBytes += bytes;
            while (keptBytes > maxBytes)
                dropFirst();
        },
        end() {
            const lines = droppedLines === 1 ? '1 line' : `${droppedLines} lines`;
            const gap = droppedLines === 0 ? '' : `… ${lines} (${droppedBytes} bytes) left out …\n`;
            return `${gap}${kept
                .slice(first)
                .map((line) => line.text)
                .join('')}`;
        },
    };
}
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** The longest beginning of at most `max` bytes that does not end inside a character. */
function cutToBytes(text, max) {
    if (text.length * 3 <= max || byteLength(text) <= max)
        return text;
    const bytes = Buffer.from(text, 'utf8');
    let end = max;
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return bytes.toString('utf8', 0, end);
}
/** The last lines, for a message: at most `count`, each cut to 500 characters. */
function lastLines(count) {
    const kept = [];
    return {
        push(line) {
            kept.push(line.length > 500 ? `${line.slice(0, 499)}…` : line);
            if (kept.length > count)
                kept.shift();
        },
        lines: () => [...kept],
    };
}


/***/ }),

/***/ 3185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ RECORD_SCHEMA)
/* harmony export */ });
const RECORD_SCHEMA = 1;


/***/ }),

/***/ 27323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/operations/apply-state.js
var apply_state = __webpack_require__(57076);
;// CONCATENATED MODULE: ./.cache/bundle/operations/count-uses.js
/** An output that was in place already was neither. */
async function countUses({ catalog }, results) {
    const uses = new Map();
    for (const { component, outcome, output } of results) {
        if (output === null)
            continue;
        if (outcome === 'restored')
            uses.set(component, { hits: 1, misses: 0 });
        if (outcome === 'built')
            uses.set(component, { hits: 0, misses: 1 });
    }
    if (uses.size > 0)
        await catalog.countUses(uses);
}

// EXTERNAL MODULE: ./.cache/bundle/operations/deliver-side.js
var deliver_side = __webpack_require__(37221);
// EXTERNAL MODULE: ./.cache/bundle/operations/make-plan.js + 3 modules
var make_plan = __webpack_require__(91062);
// EXTERNAL MODULE: ./.cache/bundle/operations/record-apply.js
var record_apply = __webpack_require__(53902);
// EXTERNAL MODULE: ./.cache/bundle/operations/run-log.js
var run_log = __webpack_require__(48962);
// EXTERNAL MODULE: ./.cache/bundle/domain/recipe.js + 1 modules
var domain_recipe = __webpack_require__(54525);
;// CONCATENATED MODULE: ./.cache/bundle/domain/schedule.js
/** The scheduler: which task may start now, longest path first, never before its dependencies are done. */

/**
 * Makes a schedule. Among ready tasks the one with the longest path of costs to an end goes first, ties by
 * order in the list. Throws `bug` for an unknown or repeated task and for a cycle: plans are checked before.
 */
function createSchedule(tasks, rules) {
    const nodes = nodesOf(tasks);
    const ready = [...nodes.values()].filter((node) => node.waitsFor === 0).sort(byPath);
    const running = new Set();
    const given = new Set();
    let stopped = false;
    return {
        take() {
            const now = stopped ? [] : ready.splice(0, Math.max(0, rules.jobs - running.size));
            for (const node of now) {
                running.add(node.task.id);
                given.add(node.task.id);
            }
            return now.map((node) => node.task.id);
        },
        finish(id, outcome) {
            if (!running.delete(id))
                throw defect(`task ${id} ended without having been started`);
            if (outcome === 'failed')
                stopped ||= !rules.keepGoing;
            else
                release(nodes, ready, id);
        },
        stop: () => void (stopped = true),
        isOver: () => running.size === 0 && (stopped || ready.length === 0),
        left: () => tasks.filter((task) => !given.has(task.id)).map((task) => task.id),
    };
}
function nodesOf(tasks) {
    const nodes = new Map();
    for (const [index, task] of tasks.entries()) {
        if (nodes.has(task.id))
            throw defect(`task ${task.id} is planned twice`);
        nodes.set(task.id, { task, index, next: [], waitsFor: 0, path: task.cost });
    }
    for (const node of nodes.values()) {
        for (const before of new Set(node.task.after)) {
            const found = nodes.get(before);
            if (found === undefined)
                throw defect(`task ${node.task.id} waits for unplanned ${before}`);
            found.next.push(node.task.id);
            node.waitsFor += 1;
        }
    }
    measurePaths(nodes);
    return nodes;
}
/** Longest path from each node to an end, ends first (Kahn's order, backwards). */
function measurePaths(nodes) {
    const open = new Map([...nodes].map(([id, node]) => [id, node.next.length]));
    const queue = [...nodes.values()].filter((node) => node.next.length === 0);
    for (const node of queue) {
        for (const before of new Set(node.task.after)) {
            const found = nodes.get(before);
            if (found === undefined)
                continue;
            found.path = Math.max(found.path, found.task.cost + node.path);
            const rest = (open.get(before) ?? 0) - 1;
            open.set(before, rest);
            if (rest === 0)
                queue.push(found);
        }
    }
    if (queue.length !== nodes.size)
        throw defect('the tasks wait for each other in a circle');
}
function release(nodes, ready, id) {
    for (const next of nodes.get(id)?.next ?? []) {
        const node = nodes.get(next);
        if (node === undefined)
            continue;
        node.waitsFor -= 1;
        if (node.waitsFor === 0)
            ready.push(node);
    }
    ready.sort(byPath);
}
function byPath(a, b) {
    return b.path - a.path || a.index - b.index;
}
function defect(message) {
    return new errors/* LockstepError */.Cj('bug', { message: `the scheduler is wrong: ${message}` });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/run-scope.js
function stepLog(logs, component) {
    let log = null;
    return {
        open: () => (log ??= logs.open(component)),
        path: () => log?.path ?? null,
        close: () => log?.close(),
    };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/build-key.js
var build_key = __webpack_require__(79916);
// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var digest = __webpack_require__(44916);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/domain/record.js
var record = __webpack_require__(3185);
// EXTERNAL MODULE: ./.cache/bundle/operations/build-environment.js
var build_environment = __webpack_require__(34788);
// EXTERNAL MODULE: ./.cache/bundle/operations/dependencies-view.js
var dependencies_view = __webpack_require__(93453);
// EXTERNAL MODULE: ./.cache/bundle/store/remove-tree.js
var remove_tree = __webpack_require__(12840);
// EXTERNAL MODULE: ./.cache/bundle/domain/output-log.js
var output_log = __webpack_require__(60530);
// EXTERNAL MODULE: ./.cache/bundle/report/redact.js + 3 modules
var redact = __webpack_require__(10082);
;// CONCATENATED MODULE: ./.cache/bundle/operations/run-commands.js
/** Runs the commands of one phase of a component, line by line into the log and the events. */





/** Lines of output that an error carries. */
const TAIL_LINES = 10;
/**
 * Runs what applies of a phase, in order, and gives the number of commands run. Throws `build-failed` (with the
 * last lines in `data.tail`), `tool-missing` or `cancelled`.
 */
async function runCommands(world, scope, phase, env) {
    const commands = scope.recipe[phase].filter((command) => applies(world.disk, scope, command));
    if (commands.length > 0) {
        world.emit({ type: 'step-phase', component: scope.component.name, phase });
    }
    for (const { command } of commands)
        await runCommand(world, scope, { phase, command, env });
    return commands.length;
}
function applies(disk, scope, command) {
    const there = (path) => disk.lstat((0,external_node_path_.join)(scope.directory, path)) !== null;
    return command.present.every(there) && !command.absent.some(there);
}
async function runCommand(world, scope, run) {
    const tail = (0,output_log/* lastLines */.w)(TAIL_LINES);
    const redact = redactorOf(scope.recipe, run.env);
    scope.log.line(`$ ${(0,domain_recipe/* commandText */.jt)(run.command)}`);
    const result = await world.processes
        .run({
        argv: 'shell' in run.command ? ['sh', '-c', run.command.shell] : run.command.argv,
        cwd: scope.directory,
        env: run.env,
        timeoutMs: scope.recipe.timeoutSeconds * 1000,
        signal: scope.signal === undefined ? world.signal : AbortSignal.any([world.signal, scope.signal]),
        onLine: (said) => {
            const line = redact(said);
            tail.push(line);
            scope.log.line(line);
            world.emit({ type: 'output', component: scope.component.name, line });
        },
    })
        .catch((error) => {
        throw (0,errors/* hasCode */.up)(error, 'tool-missing') ? toolMissing(scope.component, run, error) : error;
    });
    if (result.code === 0 && !result.timedOut && !result.cancelled)
        return;
    const failure = failureOf(scope, run, result, tail.lines());
    scope.log.line(`# ${failure.message}`);
    throw failure;
}
const SECRET_NAME = /auth|credential|key|pass|secret|token/i;
/** Masks what `pass_env` let through under a name that sounds secret; nothing else secret reaches a child. */
function redactorOf(recipe, env) {
    const names = recipe.passEnv.filter((name) => SECRET_NAME.test(name));
    if (names.length === 0)
        return (text) => text;
    return (0,redact.createRedactor)(names.map((name) => env[name] ?? '').filter((value) => value !== ''));
}
function failureOf(scope, run, result, tail) {
    const { component, log } = scope;
    const what = `${run.phase} of ${component.name}: ${(0,domain_recipe/* commandText */.jt)(run.command)}`;
    if (result.cancelled) {
        return new errors/* LockstepError */.Cj('cancelled', { message: `${what} was cancelled` });
    }
    const end = result.timedOut
        ? `was ended after ${scope.recipe.timeoutSeconds} s`
        : result.code === null
            ? `was ended by ${result.signal ?? 'a signal'}`
            : `ended with exit code ${result.code}`;
    return new errors/* LockstepError */.Cj('build-failed', {
        message: `${what} ${end}`,
        hint: result.timedOut
            ? `raise build.timeout of ${component.name}, or read ${log.path}`
            : `read ${log.path}`,
        data: {
            component: component.name,
            phase: run.phase,
            command: (0,domain_recipe/* commandText */.jt)(run.command),
            exitCode: result.code,
            signal: result.signal,
            timedOut: result.timedOut,
            log: log.path,
            tail,
        },
    });
}
function toolMissing(component, run, cause) {
    const tool = 'shell' in run.command ? 'sh' : (run.command.argv[0] ?? '');
    return new errors/* LockstepError */.Cj('tool-missing', {
        message: `${component.name} is of type ${component.type} and ${tool} is not on PATH`,
        hint: `install ${tool}, or replace build.${run.phase} of ${component.name} in the manifest`,
        data: { component: component.name, phase: run.phase, tool },
        cause,
    });
}

// EXTERNAL MODULE: ./.cache/bundle/operations/source-digest.js
var source_digest = __webpack_require__(54868);
;// CONCATENATED MODULE: ./.cache/bundle/operations/build-component.js
/** Builds one component: install, build and test in its directory, outputs into the store, a record of it. */










/**
 * Runs the phases, captures the outputs, writes the record; nothing is kept unless all of it went well. A
 * component that builds but has no outputs gets the empty tree, so that its success is remembered.
 * Throws `build-failed`, `output-missing`, `tool-missing`, `cancelled`, and what the store throws.
 */
async function buildComponent(world, request) {
    const started = world.clock.monotonic();
    const buildKey = (0,build_key/* buildKeyOf */.Lk)(request.inputs);
    const recipe = request.skipPackages ? (0,domain_recipe/* withoutInstall */.c2)(request.recipe) : request.recipe;
    if (!(0,domain_recipe/* hasBuild */.N_)(recipe))
        return { output: null, buildKey, seconds: 0, put: null };
    const scope = { ...request, recipe };
    await clearOutputs(world, scope);
    const source = await (0,source_digest/* sourceDigest */.c9)(world, {
        component: request.component.name,
        directory: request.directory,
        outputs: (0,domain_recipe/* outputPaths */.uk)(recipe),
    });
    await runBuild(world, scope);
    const put = await world.store.put(request.directory, pathsToCapture(world, scope));
    const seconds = (world.clock.monotonic() - started) / 1000;
    await world.store.writeRecord({
        schema: record/* RECORD_SCHEMA */.e,
        buildKey,
        component: request.component.name,
        output: put.digest,
        packs: put.packs,
        inputs: request.inputs,
        source,
        producer: {
            trust: world.host.trust,
            run: world.host.run,
            at: new Date(world.clock.now()).toISOString(),
            seconds,
        },
    });
    return { output: put.digest, buildKey, seconds, put };
}
/**
 * Runs `verify` or `deploy` with the outputs in place; gives the number of commands run. Unlike a build these
 * know the environment, version and commit. Throws like a build.
 */
async function runPhase(world, request, phase) {
    if (request.recipe[phase].length === 0)
        return 0;
    const place = await (0,build_environment/* openBuildPlace */.g)(world, {
        ...request,
        extra: {
            LOCKSTEP_ENVIRONMENT: request.environment ?? '',
            LOCKSTEP_COMPONENT: request.component.name,
            LOCKSTEP_VERSION: request.version,
            LOCKSTEP_COMMIT: request.commit,
            ...(request.side === undefined ? {} : sideVariables(request.side)),
        },
    });
    try {
        return await runCommands(world, request, phase, place.env);
    }
    finally {
        place.dispose();
    }
}
function sideVariables({ name, other }) {
    return { LOCKSTEP_SIDE: name, LOCKSTEP_OTHER_SIDE: other };
}
/**
 * A build is told nothing that is not in its key: no environment, version or commit name, so that the same key
 * gives the same output in dev and in prod.
 */
async function runBuild(world, scope) {
    const place = await (0,build_environment/* openBuildPlace */.g)(world, { ...scope, extra: {} });
    try {
        for (const phase of domain_recipe/* BUILD_PHASES */.Gm)
            await runCommands(world, scope, phase, place.env);
        await (0,dependencies_view/* checkDependencies */.q)(world, scope.component.name, scope.dependencies);
    }
    finally {
        place.dispose();
    }
}
/** Removes what an earlier build left below the outputs, so that nothing stale is captured; tracked files stay. */
async function clearOutputs(world, scope) {
    const { disk, git } = world;
    const outputs = (0,domain_recipe/* outputPaths */.uk)(scope.recipe).map((path) => ({
        path,
        full: (0,external_node_path_.join)(scope.directory, path),
    }));
    const present = outputs.filter(({ path, full }) => disk.lstat(full) !== null && hasPlainParents(disk, scope.directory, path));
    const runs = domain_recipe/* BUILD_PHASES */.Gm.some((phase) => scope.recipe[phase].length > 0);
    if (present.length === 0 || !runs)
        return;
    const kept = withParents(await git.trackedFiles(scope.component.name));
    for (const { path } of present)
        clearBelow(disk, scope.directory, path, kept);
}
function clearBelow(disk, root, path, kept) {
    if (!kept.has(path)) {
        (0,remove_tree/* removeTree */.d)(disk, (0,external_node_path_.join)(root, path));
        return;
    }
    if (disk.lstat((0,external_node_path_.join)(root, path))?.kind !== 'directory')
        return;
    for (const entry of disk.readdir((0,external_node_path_.join)(root, path)) ?? []) {
        clearBelow(disk, root, `${path}/${entry.name}`, kept);
    }
}
/** False when a link on the way leads elsewhere: nothing is removed there, and the store refuses such an output. */
function hasPlainParents(disk, root, path) {
    const parts = path.split('/');
    const parents = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    return parents.every((parent) => disk.lstat((0,external_node_path_.join)(root, parent))?.kind === 'directory');
}
function withParents(paths) {
    const all = new Set(paths);
    for (const path of paths) {
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            all.add(path.slice(0, end));
        }
    }
    return all;
}
function pathsToCapture(world, scope) {
    const { component, recipe, directory, log } = scope;
    const isThere = (path) => world.disk.lstat((0,external_node_path_.join)(directory, path)) !== null;
    const missing = recipe.outputs.filter((path) => !isThere(path));
    if (missing.length > 0) {
        throw new errors/* LockstepError */.Cj('output-missing', {
            message: `the build of ${component.name} did not make ${missing.join(', ')}, declared in build.outputs`,
            hint: `read ${log.path}, or correct build.outputs of ${component.name}`,
            data: { component: component.name, missing, log: log.path },
        });
    }
    const paths = [...recipe.outputs, ...recipe.optionalOutputs.filter(isThere)];
    if (paths.length === 0) {
        world.emit({
            type: 'note',
            level: 'debug',
            message: `${component.name} has no outputs to keep; declare build.outputs to have them stored`,
        });
    }
    return paths;
}

// EXTERNAL MODULE: ./.cache/bundle/operations/step-work.js
var step_work = __webpack_require__(19344);
// EXTERNAL MODULE: ./.cache/bundle/operations/retry.js
var retry = __webpack_require__(87146);
// EXTERNAL MODULE: ./.cache/bundle/operations/find-output.js + 2 modules
var find_output = __webpack_require__(44061);
;// CONCATENATED MODULE: ./.cache/bundle/operations/run-output.js






/**
 * Decides once more, now that every dependency is done: a build whose dependencies came out the same is a
 * restore. Throws `restore-missing`, `component-dirty`, and what building and the store throw.
 */
async function placeOutput(scope, planned, log) {
    const { step, work } = planned;
    if (step.action === 'keep' && ((0,step_work/* isEdited */.s5)(work) || sameDependencies(scope, work))) {
        const { buildKey, output } = step;
        return { outcome: 'unchanged', buildKey, output, inputs: null };
    }
    const { world, options, made } = scope;
    const { target, recipe } = work;
    const tree = step.tree ?? (await world.git.treeOf(target.commit));
    const source = await (0,find_output/* findOutput */.hh)(world, { target, recipe, tree, made, options });
    switch (source.kind) {
        case 'nothing': {
            const outcome = work.bring ? 'restored' : 'unchanged';
            return { outcome, buildKey: null, output: null, inputs: null };
        }
        case 'stored':
            return restore(scope, { work, source, log });
        case 'build':
            return build(scope, { work, inputs: source.inputs, why: source.why, log });
        case 'unknown':
            throw new errors/* LockstepError */.Cj('bug', {
                message: `the build key of ${target.name} is still unknown: ${source.why}`,
            });
    }
}
function sameDependencies(scope, work) {
    return work.target.component.dependsOn.every(({ name }) => (0,find_output/* madeId */.DB)(work.planned.get(name)) === (0,find_output/* madeId */.DB)(scope.made.get(name)));
}
async function restore(scope, found) {
    const { world } = scope;
    const { work, source } = found;
    const { name } = work.target;
    const directory = (0,step_work/* directoryOf */.jt)(world, name);
    const outputs = (0,domain_recipe/* outputPaths */.uk)(work.recipe);
    if (source.record !== null && !scope.unreachable.has(name)) {
        await (0,source_digest/* checkSource */.As)(world, source.record, { component: name, directory, outputs });
    }
    try {
        const { output, buildKey, inputs } = source;
        const there = !work.bring &&
            (await (0,step_work/* outputMatches */.HZ)(world, work.target.name, { recipe: work.recipe, output }));
        if (!there)
            await world.store.get(output, directory, outputs);
        return { outcome: there ? 'unchanged' : 'restored', buildKey, output, inputs };
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt') || source.inputs === null)
            throw error;
        scope.find({
            severity: 'warning',
            code: error.code,
            where: { component: name },
            message: `the stored output of ${name} could not be restored: ${error.message}`,
        });
        const why = `its stored output is ${error.code === 'object-corrupt' ? 'damaged' : 'not whole'}`;
        return build(scope, { work, inputs: source.inputs, why, log: found.log });
    }
}
async function build(scope, wanted) {
    const { world, options } = scope;
    const { work, inputs, why } = wanted;
    const { target, recipe } = work;
    const unreachable = scope.unreachable.get(target.name);
    if (options.restoreOnly)
        throw restoreMissing(scope, target.name, why);
    if (unreachable !== undefined)
        throw unreachable;
    refuseDirty(scope, work);
    await requireTree(scope, work);
    const report = await buildComponent(world, {
        component: target.component,
        recipe,
        directory: (0,step_work/* directoryOf */.jt)(world, target.name),
        dependencies: dependencyOutputs(scope, work),
        log: wanted.log.open(),
        inputs,
        skipPackages: options.skipPackages,
    });
    noteOtherOutput(scope, work, report.output);
    const { buildKey, output } = report;
    return { outcome: 'built', buildKey, output, inputs, detail: why };
}
/** Direct dependencies' outputs; null for one that makes none. */
function dependencyOutputs(scope, work) {
    return new Map(work.target.component.dependsOn.map(({ name }) => [name, scope.made.get(name)?.output ?? null]));
}
function restoreMissing(scope, name, why) {
    const { environment } = scope.options;
    const where = environment === null ? '' : ` in ${environment}`;
    return new errors/* LockstepError */.Cj('restore-missing', {
        message: `the store has no output of ${name}${where}, and building is forbidden: ${why}`,
        hint: 'run the same command without --restore-only',
        data: { component: name, environment },
    });
}
/** An output of edited sources must never be recorded under the key of the clean ones. */
function refuseDirty(scope, work) {
    if (work.bring || work.observed.checkout.state !== 'dirty')
        return;
    const { name } = work.target;
    throw new errors/* LockstepError */.Cj('component-dirty', {
        message: `${name} has local edits, so it cannot be built as what the lock says`,
        hint: `commit or stash the edits in components/${name}, or use --force to lose them`,
        data: { component: name, environment: scope.options.environment },
    });
}
/** The key was made with the lock's tree id; the commit must really have it. */
async function requireTree(scope, { target }) {
    const tree = await scope.world.git.treeOf(target.commit);
    if (tree === null || target.tree === null || tree === target.tree)
        return;
    const { environment } = scope.options;
    throw new errors/* LockstepError */.Cj('lock-invalid', {
        message: `the lock gives ${target.name} the tree ${target.tree}, but commit ${target.commit} has ${tree}`,
        hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`} --component ${target.name}`,
        data: { component: target.name, environment, expected: target.tree, found: tree },
    });
}
function noteOtherOutput(scope, work, output) {
    const { locked, name } = work.target;
    const { environment } = scope.options;
    if (!(0,find_output/* isPinned */.T4)(scope.world, environment) || locked.output === null || locked.output === output) {
        return;
    }
    scope.find({
        severity: 'warning',
        code: 'output-differs',
        where: { component: name, ...(environment === null ? {} : { environment }) },
        message: `${name} was built anew because the output that the lock records is not in the store, and came out different`,
        fix: `restore the store of the environment before, or promote ${name} again`,
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/run-step.js
/** Runs one step: sources, output, verify and deploy, and last the note of what is in place. */









/**
 * First stage, before the dependencies are done: fetches and checks out. When the repository cannot be reached,
 * nothing stands in the way and the plan knows a stored output, the second stage brings that alone (T29).
 */
async function bringSources(scope, planned) {
    const { world, options, unreachable } = scope;
    const { work } = planned;
    if (work === null || !work.bring)
        return;
    const { target, recipe } = work;
    world.emit({ type: 'step-phase', component: target.name, phase: 'fetch' });
    try {
        await fetchWithRetries(world, work);
    }
    catch (error) {
        if (!isUnreachable(error) || !canDoWithout(scope, planned))
            throw error;
        unreachable.set(target.name, error);
        return;
    }
    const request = {
        component: target.name,
        url: target.url,
        commit: target.commit,
        force: options.force || isOutputOnly(work),
        outputs: (0,domain_recipe/* outputPaths */.uk)(recipe),
    };
    await world.git.checkOut(request, world.signal);
}
/** Second stage, once the dependencies are done. */
async function runStep(scope, planned, log) {
    const { step, work } = planned;
    if (work === null)
        return removeComponent(scope, planned);
    const placed = await placeOutput(scope, { ...planned, work }, log);
    const before = sameState(scope, { work, placed });
    const ran = (0,step_work/* pendingPhases */._A)(work.recipe, before, scope.options);
    await runPhases(scope, { work, ran }, log);
    scope.made.set(step.component, { output: placed.output, tree: await treeOf(scope, planned) });
    const nothingNew = placed.outcome === 'unchanged' && ran.length === 0 && before !== null;
    if ((0,step_work/* leavesState */.U)(work.recipe) && !nothingNew) {
        (0,apply_state/* writeState */.Jq)(scope.world, step.component, stateOf(scope, { work, placed, before, ran }));
    }
    noteUnreachable(scope, work);
    const { outcome, buildKey, output, detail } = placed;
    return { outcome, buildKey, output, ran, ...(detail === undefined ? {} : { detail }) };
}
async function fetchWithRetries(world, { target }) {
    const onRetry = (attempt, delayMs, error) => world.emit({
        type: 'step-retried',
        component: target.name,
        attempt,
        delayMs,
        reason: error.message,
    });
    await (0,retry/* retry */.L5)(world, { retries: world.config.retries, onRetry }, () => world.git.fetch(target.url, target.commit, world.signal));
}
function isUnreachable(error) {
    return (0,errors/* hasCode */.up)(error, 'commit-missing', 'remote-denied', 'remote-not-found', 'remote-timeout', 'remote-unreachable');
}
/** Commands need the sources; without any, an output in the place of nothing is worth having. */
function canDoWithout({ options }, { step, work }) {
    if (work === null || step.output === null || step.action !== 'restore')
        return false;
    if ((0,step_work/* pendingPhases */._A)(work.recipe, null, options).length > 0)
        return false;
    return work.observed.checkout.state === 'absent' || isOutputOnly(work);
}
/** What stands there is an output that we put there without its sources. */
function isOutputOnly({ observed }) {
    return observed.checkout.state === 'foreign' && observed.state?.sources === false;
}
async function removeComponent(scope, { step }) {
    await scope.world.git.removeCheckout(step.component, scope.options.force);
    (0,apply_state/* forgetState */.d4)(scope.world, step.component);
    return { outcome: 'removed', buildKey: null, output: null, ran: [] };
}
/** The note of the last apply, if it tells of this very commit and output and nothing was touched since. */
function sameState(scope, now) {
    const { work, placed } = now;
    if (placed.outcome !== 'unchanged' || !(0,step_work/* leavesState */.U)(work.recipe))
        return null;
    const state = (0,apply_state/* readState */.un)(scope.world, work.target.name);
    const same = state?.commit === work.target.commit && state.output === placed.output;
    return same && state.sources ? state : null;
}
async function runPhases(scope, { work, ran }, log) {
    for (const phase of ran) {
        const { target, recipe } = work;
        const request = {
            component: target.component,
            recipe,
            directory: (0,step_work/* directoryOf */.jt)(scope.world, target.name),
            dependencies: dependencyOutputs(scope, work),
            log: log.open(),
            environment: scope.options.environment,
            side: scope.options.side,
            version: target.locked.version,
            commit: target.commit,
        };
        await runPhase(scope.world, request, phase);
    }
}
async function treeOf(scope, { step, work }) {
    return step.tree ?? (work === null ? null : await scope.world.git.treeOf(work.target.commit));
}
function stateOf(scope, { work, placed, before, ran }) {
    const name = (0,apply_state/* phaseName */.zu)(scope.options);
    const done = (phase, earlier = []) => ran.includes(phase) ? [...new Set([...earlier, name])].sort() : earlier;
    return {
        commit: work.target.commit,
        buildKey: placed.buildKey,
        output: placed.output,
        recipe: (0,digest/* digestOf */.ol)((0,domain_recipe/* recipeText */.Yz)(work.recipe)),
        inputs: inputsDigest(placed.inputs) ?? before?.inputs ?? (0,digest/* digestOf */.ol)(''),
        sources: !scope.unreachable.has(work.target.name),
        verified: done('verify', before?.verified),
        deployed: done('deploy', before?.deployed),
    };
}
function inputsDigest(inputs) {
    return inputs === null ? null : (0,digest/* digestOf */.ol)((0,build_key/* canonicalJson */.dj)(inputs.inputs));
}
function noteUnreachable(scope, { target }) {
    const error = scope.unreachable.get(target.name);
    if (error === undefined)
        return;
    const { environment } = scope.options;
    scope.find({
        severity: 'warning',
        code: error.code,
        where: { component: target.name, ...(environment === null ? {} : { environment }) },
        message: `only the stored output of ${target.name} was restored, without its sources: ${error.message}`,
        ...(error.hint === undefined ? {} : { fix: error.hint }),
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/operations/run-plan.js





/**
 * Runs every step but the skipped ones; answers in plan order. Never throws for what happens to a component.
 * A failure stops its dependents; without `keepGoing` also everything that has not started. When the world's
 * signal fires nothing new starts, and what runs is told by the same signal.
 */
async function runPlan(scope, steps) {
    const run = prepare(scope, steps);
    const running = new Map();
    const stop = () => run.schedule.stop();
    if (scope.world.signal.aborted)
        stop();
    scope.world.signal.addEventListener('abort', stop, { once: true });
    try {
        while (!run.schedule.isOver()) {
            for (const id of run.schedule.take())
                running.set(id, runStage(run, id));
            running.delete(await Promise.race(running.values()));
        }
    }
    catch (error) {
        stop();
        await Promise.allSettled(running.values());
        throw error;
    }
    finally {
        scope.world.signal.removeEventListener('abort', stop);
    }
    return steps.map((planned) => endOf(run, planned));
}
function prepare(scope, steps) {
    const toRun = steps.filter(({ step }) => step.action !== 'skip');
    const stages = new Map();
    const names = new Set(toRun.map(({ step }) => step.component));
    const tasks = toRun.flatMap((planned) => {
        const { component, cost } = planned.step;
        const sources = planned.work?.bring === true ? [{ id: `sources ${component}`, after: [], cost: 1 }] : [];
        const before = waitsFor(planned, scope.options).filter((name) => names.has(name));
        stages.set(`sources ${component}`, { kind: 'sources', planned });
        stages.set(component, { kind: 'step', planned });
        return [
            ...sources,
            { id: component, after: [...sources.map((task) => task.id), ...before], cost },
        ];
    });
    const { jobs, keepGoing, restoreOnly } = scope.options;
    return {
        scope,
        stages,
        schedule: createSchedule(tasks, { jobs, keepGoing: keepGoing || restoreOnly }),
        ended: new Map(),
        failed: [],
        spent: new Map(),
        total: toRun.length,
    };
}
/** What is known to be in the store needs no order when nothing is built and no command runs. */
function waitsFor({ step, work }, options) {
    if (!options.restoreOnly || options.runPhases.verify || options.runPhases.deploy) {
        return step.after;
    }
    const known = step.output !== null || (work !== null && !(0,domain_recipe/* hasBuild */.N_)(work.recipe));
    return known ? [] : step.after;
}
async function runStage(run, id) {
    const stage = run.stages.get(id);
    if (stage === undefined)
        throw new errors/* LockstepError */.Cj('bug', { message: `no stage ${id}` });
    const { clock } = run.scope.world;
    const started = clock.monotonic();
    const spend = () => {
        const { component } = stage.planned.step;
        run.spent.set(component, (run.spent.get(component) ?? 0) + clock.monotonic() - started);
    };
    const done = await (stage.kind === 'sources'
        ? runSources(run, stage, spend)
        : runLast(run, stage, spend));
    run.schedule.finish(id, done ? 'done' : 'failed');
    return id;
}
async function runSources(run, { planned }, spend) {
    try {
        await bringSources(run.scope, planned);
        spend();
        return true;
    }
    catch (error) {
        spend();
        fail(run, planned, { error, log: null });
        return false;
    }
}
async function runLast(run, { planned }, spend) {
    const { component, action } = planned.step;
    const log = stepLog(run.scope.logs, component);
    if (action !== 'keep')
        run.scope.world.emit({ type: 'step-started', component, action });
    try {
        const end = await runStep(run.scope, planned, log);
        spend();
        finish(run, component, { result: resultOf(run, planned, { end, log: log.path() }), end });
        return true;
    }
    catch (error) {
        spend();
        fail(run, planned, { error, log: log.path() });
        return false;
    }
    finally {
        log.close();
    }
}
function resultOf(run, { step }, { end, log }) {
    const ran = end.outcome === 'unchanged' && end.ran.length > 0 ? `ran ${end.ran.join(', ')}` : undefined;
    const detail = end.detail ?? ran;
    return {
        component: step.component,
        outcome: end.outcome,
        buildKey: end.buildKey,
        output: end.output,
        seconds: secondsOf(run, step.component),
        ...(detail === undefined ? {} : { detail }),
        ...(log === null ? {} : { log }),
    };
}
/** A bug is not a failure of a component: it ends the run. */
function fail(run, planned, failure) {
    const { error, log } = failure;
    if (!(error instanceof errors/* LockstepError */.Cj) || error.kind === 'bug')
        throw error;
    const { component, buildKey } = planned.step;
    const cancelled = run.scope.world.signal.aborted || (0,errors/* hasCode */.up)(error, 'cancelled');
    run.failed.push(component);
    const result = {
        component,
        outcome: cancelled ? 'cancelled' : 'failed',
        buildKey,
        output: null,
        seconds: secondsOf(run, component),
        detail: error.message,
        ...(log === null ? {} : { log }),
        errorCode: error.code,
        ...(typeof error.data['phase'] === 'string' ? { phase: error.data['phase'] } : {}),
    };
    finish(run, component, { result, end: null });
}
function finish(run, component, ended) {
    run.ended.set(component, ended);
    const { outcome, seconds, detail } = ended.result;
    run.scope.world.emit({
        type: 'step-finished',
        component,
        outcome,
        seconds,
        ...(detail === undefined ? {} : { detail }),
        done: run.ended.size,
        total: run.total,
    });
}
function secondsOf(run, component) {
    return Math.round(run.spent.get(component) ?? 0) / 1000;
}
function endOf(run, { step }) {
    const ended = run.ended.get(step.component);
    if (ended !== undefined)
        return ended;
    const { component, buildKey, output } = step;
    const detail = step.action === 'skip' ? step.reason : whyLeft(run, step.component);
    const skipped = step.action === 'skip' ? output : null;
    const result = {
        component,
        outcome: 'skipped',
        buildKey,
        output: skipped,
        seconds: secondsOf(run, component),
        detail,
    };
    return { result, end: null };
}
function whyLeft(run, component) {
    const culprit = failedBelow(run, component);
    if (run.scope.world.signal.aborted)
        return 'not started: the run was interrupted';
    if (culprit !== null)
        return `not started: ${culprit}, which it depends on, failed`;
    return `not started after the failure of ${run.failed[0] ?? 'another component'}; --keep-going would go on`;
}
/** The failed component that this one depends on, directly or not. */
function failedBelow(run, component) {
    const seen = new Set([component]);
    for (const name of seen) {
        if (name !== component && run.failed.includes(name))
            return name;
        for (const next of run.stages.get(name)?.planned.step.after ?? [])
            seen.add(next);
    }
    return null;
}

// EXTERNAL MODULE: ./.cache/bundle/operations/targets.js
var operations_targets = __webpack_require__(51042);
// EXTERNAL MODULE: ./.cache/bundle/operations/tell-apply.js
var tell_apply = __webpack_require__(11880);
;// CONCATENATED MODULE: ./.cache/bundle/operations/apply.js










/**
 * Plans, then runs the plan. `ok` is false when a step did not end well or a finding is an error. Throws what
 * makes a plan impossible (`lock-missing`, `lock-stale` …), `cancelled` with `data.results` when interrupted,
 * and `journal-corrupt`.
 */
async function apply(world, given) {
    const started = world.clock.monotonic();
    const options = await (0,deliver_side/* onLiveSide */.xY)(world, given);
    const targets = await (0,operations_targets/* loadTargets */.J)(world, options);
    const made = await (0,make_plan/* makePlan */.C)(world, targets, options);
    const toDo = made.steps.filter(isToDo).length;
    world.emit({ type: 'plan-made', total: made.steps.length, toDo });
    for (const finding of made.findings)
        world.emit({ type: 'finding', finding });
    const seconds = () => Math.round(world.clock.monotonic() - started) / 1000;
    const base = { made, lock: made.plan.lock, options, seconds };
    if (options.dryRun)
        return answer({ ...base, findings: made.findings, results: [], logs: null });
    if (toDo === 0) {
        const results = made.steps.map(untouched);
        const finding = await recordIdle(world, { targets, made, results }, options);
        const told = await (0,tell_apply/* tellApply */.O)(world, options, { ...base, state: 'success', idle: true });
        const findings = [...made.findings, ...(finding === null ? [] : [finding]), ...told];
        return answer({ ...base, findings, results, logs: null });
    }
    const ran = await run(world, { targets, made }, options);
    return answer({ ...base, ...ran, findings: [...made.findings, ...ran.findings] });
}
function isToDo({ step, work }) {
    if (step.action === 'skip')
        return false;
    return step.action !== 'keep' || (work?.pending.length ?? 0) > 0;
}
async function run(world, planned, options) {
    const { targets, made } = planned;
    const findings = [];
    const scope = {
        world,
        options,
        logs: (0,run_log/* openRunLog */.m)(world, (0,run_log/* runName */.r)(world)),
        made: new Map(made.made),
        unreachable: new Map(),
        find: (finding) => {
            findings.push(finding);
            world.emit({ type: 'finding', finding });
        },
    };
    const tell = async (state) => (await (0,tell_apply/* tellApply */.O)(world, options, { lock: made.plan.lock, state })).forEach(scope.find);
    await tell('in_progress');
    const ended = await runPlan(scope, made.steps);
    const results = ended.map((one) => one.result);
    noteVersions(world, targets, { ended, before: made.versions });
    await countUses(world, results);
    if (world.signal.aborted)
        throw interrupted(results, made, options);
    await apply_record(scope, { targets, made, ended });
    const isGone = results.every((result, index) => endedWell(result, made, index));
    await tell(isGone ? 'success' : 'failure');
    const logged = results.some((result) => result.log !== undefined);
    return { findings, results, logs: logged ? scope.logs.path : null };
}
function noteVersions(world, targets, { ended, before }) {
    const versions = new Map(Object.entries(before));
    for (const { result, end } of ended) {
        const target = targets.all.get(result.component);
        if (end?.outcome === 'removed')
            versions.delete(result.component);
        if (end === null || target === undefined)
            continue;
        versions.set(result.component, { commit: target.commit, version: target.locked.version });
    }
    (0,apply_state/* writeVersions */.R)(world, Object.fromEntries([...versions].sort(([a], [b]) => (a < b ? -1 : 1))));
}
function interrupted(results, made, options) {
    const done = results.filter((result) => isGood(result)).length;
    const { environment, command } = options;
    const where = environment === null ? '' : ` of ${environment}`;
    return new errors/* LockstepError */.Cj('cancelled', {
        message: `${command}${where} was interrupted; ${done} of ${results.length} components are done and kept`,
        hint: `run the same command again; it goes on from there`,
        data: { environment, lock: made.plan.lock, results },
    });
}
function isGood({ outcome }) {
    return outcome !== 'failed' && outcome !== 'skipped' && outcome !== 'cancelled';
}
async function apply_record(scope, done) {
    const { world, options } = scope;
    const { environment } = options;
    const { targets, made, ended } = done;
    // A failure of a component's own commands counts too: the gate of a promotion must know it.
    const changed = ended.some(({ end, result }) => end === null
        ? result.outcome === 'failed' && result.log !== undefined
        : end.outcome !== 'unchanged' || end.ran.length > 0);
    if (!options.record || environment === null || !changed)
        return;
    const ok = ended.every(({ result }, index) => endedWell(result, made, index));
    const finding = await (0,record_apply/* recordApply */.E7)(world, {
        environment,
        lock: targets.lock,
        digest: made.plan.lock,
        fromFile: options.lock === undefined,
        reason: options.reason ?? null,
        components: options.components.length === 0 ? [] : [...targets.chosen].sort(),
        ok,
        verified: ok && options.runPhases.verify && options.components.length === 0,
        outputs: outputsOf(ended.flatMap(({ result, end }) => (end === null ? [] : [result]))),
    });
    if (finding !== null)
        scope.find(finding);
}
/** Nothing ran: everything stood at the lock already, also for this environment. */
async function recordIdle(world, { targets, made, results }, options) {
    const { environment } = options;
    if (!options.record || environment === null || options.components.length > 0)
        return null;
    return (0,record_apply/* recordInPlace */.Ob)(world, {
        environment,
        lock: targets.lock,
        digest: made.plan.lock,
        fromFile: options.lock === undefined,
        reason: options.reason ?? null,
        components: [],
        ok: true,
        verified: options.runPhases.verify,
        outputs: outputsOf(results),
    });
}
function outputsOf(results) {
    return Object.fromEntries(results.flatMap(({ component, output }) => (output === null ? [] : [[component, output]])));
}
/** A step that was not asked for does not count. */
function endedWell(result, made, index) {
    return isGood(result) || made.steps[index]?.step.action === 'skip';
}
function untouched({ step }) {
    const skipped = step.action === 'skip';
    return {
        component: step.component,
        outcome: skipped ? 'skipped' : 'unchanged',
        buildKey: step.buildKey,
        output: step.output,
        seconds: 0,
        ...(skipped ? { detail: step.reason } : {}),
    };
}
function answer(given) {
    const { made, options, findings, results, logs } = given;
    const failed = results.some((result, index) => !endedWell(result, made, index));
    return {
        command: options.command,
        ok: !failed && !findings.some((finding) => finding.severity === 'error'),
        environment: options.environment,
        findings,
        dryRun: options.dryRun,
        lock: given.lock,
        plan: made.plan,
        results,
        seconds: given.seconds(),
        logs,
    };
}


/***/ }),

/***/ 34788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openBuildPlace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99000);
/* harmony import */ var _dependencies_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93453);
/* harmony import */ var _store_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12840);
/** The private place of a build: its temporary directory, its files for GitHub, its dependencies, its environment. */




/** 1980-01-01 in UTC: the oldest time that zip archives can hold. */
const SOURCE_DATE_EPOCH = '315532800';
/** What would make two builds of the same sources differ, held still; and no chatter about updates. */
const FIXED = {
    CI: 'true',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    SOURCE_DATE_EPOCH,
    NO_COLOR: '1',
    npm_config_update_notifier: 'false',
};
/** A build that writes to these must reach nobody: empty files of its own, thrown away afterwards (T07). */
const GITHUB_FILES = [
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
];
/**
 * Makes the place below `<store>/work/`. The environment is the allow-list of the host, then what is held
 * still, the manifest's `env`, what `pass_env` lets through, and last what Lockstep gives: later wins. HOME is
 * the user's own (see `domain/child-environment.ts`); the temporary directory is private.
 */
async function openBuildPlace(world, request) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(world.workspace.storeDir, 'work', world.random.hex(12));
    const dispose = () => (0,_store_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d)(world.disk, root);
    const [temporary, deps] = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'tmp'), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'deps')];
    world.disk.mkdir(temporary);
    try {
        await (0,_dependencies_view_js__WEBPACK_IMPORTED_MODULE_2__/* .viewDependencies */ .b)(world, request.dependencies, deps);
        const host = (0,_domain_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .hostVariables */ .Cg)(world.host.environment);
        const env = {
            ...host,
            ...FIXED,
            ...Object.fromEntries(request.recipe.env),
            ...(0,_domain_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .passedVariables */ .a7)(world.host.environment, request.recipe.passEnv),
            ...request.extra,
            ...privateFiles(world.disk, root),
            ...dependencyVariables(request.dependencies, deps),
            TMPDIR: temporary,
            TMP: temporary,
            TEMP: temporary,
        };
        return { env: withPath(env, request), dispose };
    }
    catch (error) {
        dispose();
        throw error;
    }
}
function withPath(env, request) {
    const first = request.recipe.path.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(request.directory, path));
    const parts = [...first, env['PATH'] ?? ''].filter((part) => part !== '');
    return { ...env, PATH: parts.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
}
function privateFiles(disk, root) {
    const files = GITHUB_FILES.map((name) => [
        name,
        (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name.toLowerCase()),
    ]);
    for (const [, path] of files)
        disk.close(disk.open(path, 'wx', 0o600));
    return Object.fromEntries(files);
}
/**
 * LOCKSTEP_DEPS is the directory of them all, by exact name. LOCKSTEP_DEP_<NAME> is a convenience: upper case,
 * `_` for all but letters and digits; two dependencies that would share one name get none.
 */
function dependencyVariables(dependencies, deps) {
    const names = [...dependencies].filter(([, digest]) => digest !== null).map(([name]) => name);
    const named = names.map((name) => [variableOf(name), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(deps, name)]);
    const single = named.filter(([key]) => named.filter(([other]) => other === key).length === 1);
    return { LOCKSTEP_DEPS: deps, ...Object.fromEntries(single) };
}
function variableOf(name) {
    return `LOCKSTEP_DEP_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}


/***/ }),

/***/ 37221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ requireSides),
/* harmony export */   _P: () => (/* binding */ otherSide),
/* harmony export */   xY: () => (/* binding */ onLiveSide)
/* harmony export */ });
/* harmony import */ var _domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74544);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38318);



/**
 * In an environment with two sides, verify and deploy commands are told the live one unless another is asked for.
 * Throws what reading the journal throws: a side is never guessed.
 */
async function onLiveSide(world, options) {
    const { environment, side, runPhases } = options;
    if (environment === null || side !== undefined)
        return options;
    const delivery = world.config.delivery.get(environment);
    if (delivery === undefined || (!runPhases.verify && !runPhases.deploy))
        return options;
    const { live, idle } = requireSides(await (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(world, environment), delivery);
    return { ...options, side: { name: live, other: idle, anew: false } };
}
/** Throws `config-invalid` when the journal knows a side that `lockstep.yaml` no longer declares. */
function requireSides(journal, { sides }) {
    const found = (0,_domain_delivery_state_js__WEBPACK_IMPORTED_MODULE_0__/* .sidesOf */ .Mm)(journal.entries, sides);
    requireSide(journal.environment, sides, found.live);
    return found;
}
/** The side beside this one. Throws `config-invalid` when this one is not declared. */
function otherSide(environment, { sides }, side) {
    requireSide(environment, sides, side);
    return side === sides[0] ? sides[1] : sides[0];
}
function requireSide(environment, sides, side) {
    if (sides.includes(side))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('config-invalid', {
        message: `the journal says that ${environment} has a side ${side}, and delivery.${environment}.sides has ${sides.join(' and ')}`,
        hint: `put ${side} back into delivery.${environment}.sides in lockstep.yaml`,
        data: { environment, side, sides },
    });
}


/***/ }),

/***/ 93453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ viewDependencies),
/* harmony export */   q: () => (/* binding */ checkDependencies)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44916);
/* harmony import */ var _store_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12840);
/** Outputs of dependencies as a build sees them: read-only, made once per digest, checked before and after (T24). */




/**
 * Fills `directory` with one link per dependency that has an output, each to its read-only copy. Throws
 * `object-missing` or `object-corrupt` when the store cannot give one.
 */
async function viewDependencies(world, dependencies, directory) {
    world.disk.mkdir(directory);
    for (const [name, digest] of dependencies) {
        if (digest === null)
            continue;
        world.disk.symlink(await materialise(world, digest), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, name));
    }
}
/**
 * Throws `build-failed` when a dependency's files are no longer what the store gave; the changed copy is
 * removed, so that the next build gets a fresh one.
 */
async function checkDependencies(world, builder, dependencies) {
    for (const [name, digest] of dependencies) {
        if (digest === null || (await isIntact(world, digest)))
            continue;
        (0,_store_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d)(world.disk, placeOf(world, digest));
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('build-failed', {
            message: `the output of ${name} was changed while ${builder} was built; nothing of this build is kept`,
            hint: `make the build of ${builder} copy what it changes out of "$LOCKSTEP_DEPS/${name}"`,
            data: { component: builder, dependency: name, output: digest },
        });
    }
}
function placeOf(world, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(world.workspace.storeDir, 'deps', (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)(digest));
}
/** Absolute path of the read-only copy; made under another name, so that a half-made one is never seen. */
async function materialise(world, digest) {
    const place = placeOf(world, digest);
    if (world.disk.lstat(place) !== null) {
        if (await isIntact(world, digest))
            return place;
        (0,_store_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d)(world.disk, place);
    }
    const staged = `${place}.${world.random.hex(12)}`;
    world.disk.mkdir(staged);
    try {
        await world.store.get(digest, staged, await topPaths(world, digest));
        makeReadOnly(world.disk, staged);
        moveInto(world.disk, staged, place);
    }
    finally {
        (0,_store_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d)(world.disk, staged);
    }
    return place;
}
/** Another build may have been first; its copy is as good. */
function moveInto(disk, staged, place) {
    try {
        disk.rename(staged, place);
    }
    catch (error) {
        if (disk.lstat(place) === null)
            throw error;
    }
}
async function isIntact(world, digest) {
    const place = placeOf(world, digest);
    const paths = await topPaths(world, digest);
    const extra = (world.disk.readdir(place) ?? []).some((entry) => !paths.includes(entry.name));
    return !extra && (await world.store.matches(digest, place, paths));
}
async function topPaths(world, digest) {
    const tree = await world.store.readTree(digest);
    return [...new Set(tree.map((entry) => entry.path.split('/', 1)[0] ?? entry.path))];
}
/** Files 0444 or 0555, directories 0555, children first; links stay as they are. */
function makeReadOnly(disk, path) {
    for (const entry of disk.readdir(path) ?? []) {
        const child = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, entry.name);
        if (entry.kind === 'directory')
            makeReadOnly(disk, child);
        if (entry.kind === 'file')
            disk.chmod(child, ((disk.lstat(child)?.mode ?? 0) & 0o111) | 0o444);
    }
    disk.chmod(path, 0o555);
}


/***/ }),

/***/ 48962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ openRunLog),
/* harmony export */   r: () => (/* binding */ runName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_output_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60530);
/* harmony import */ var _store_remove_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12840);
/** Build logs: one file per run and component below the store, head and tail kept, old runs pruned. */



/** Name of a run: sorts by time and is never used twice. */
function runName(world) {
    const time = new Date(world.clock.now()).toISOString().replace(/[-:]|\.\d+/g, '');
    return `${time}-${world.random.hex(6)}`;
}
/**
 * The logs of a run, `<store>/logs/<run>/<component>.log`. The directory is made with the first log; then all
 * but the newest `logs.keepRuns` runs are removed. What a killed run has written stays.
 */
function openRunLog(world, run) {
    const logs = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(world.workspace.storeDir, 'logs');
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(logs, run.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^\.*$|^\.+/, 'run'));
    let made = false;
    return {
        path: relativeTo(world, directory),
        open(component) {
            world.disk.mkdir(directory);
            if (!made)
                prune(world.disk, logs, world.config.logs.keepRuns);
            made = true;
            return openLog(world, freePath(world.disk, directory, component));
        },
    };
}
function relativeTo(world, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(world.workspace.root, path).replaceAll('\\', '/');
}
function freePath(disk, directory, component) {
    let path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, `${component}.log`);
    for (let n = 2; disk.lstat(path) !== null; n += 1) {
        path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, `${component}.${n}.log`);
    }
    return path;
}
function openLog(world, path) {
    const capped = (0,_domain_output_log_js__WEBPACK_IMPORTED_MODULE_2__/* .capLog */ .L)(world.config.logs.maxBytes);
    const encoder = new TextEncoder();
    const fd = world.disk.open(path, 'wx', 0o644);
    let open = true;
    const write = (text) => {
        if (text !== null && text !== '')
            world.disk.write(fd, encoder.encode(text));
    };
    return {
        path: relativeTo(world, path),
        line(text) {
            if (open)
                write(capped.push(text));
        },
        close() {
            if (!open)
                return;
            open = false;
            try {
                write(capped.end());
            }
            finally {
                world.disk.close(fd);
            }
        },
    };
}
/** Oldest first by the time of the directory; names break ties, and begin with a time themselves. */
function prune(disk, logs, keep) {
    const runs = (disk.readdir(logs) ?? [])
        .filter((entry) => entry.kind === 'directory')
        .map(({ name }) => ({
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(logs, name),
        age: disk.lstat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(logs, name))?.mtimeNs ?? 0n,
    }))
        .sort((a, b) => (a.age === b.age ? (a.path < b.path ? -1 : 1) : a.age < b.age ? -1 : 1));
    for (const run of runs.slice(0, Math.max(0, runs.length - Math.max(1, keep)))) {
        (0,_store_remove_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .removeTree */ .d)(disk, run.path);
    }
}


/***/ }),

/***/ 10082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRedactor: () => (/* binding */ createRedactor)
});

// UNUSED EXPORTS: MASK

;// CONCATENATED MODULE: ./.cache/bundle/report/redact-matcher.js
/** Finds many strings at once in text that arrives in pieces: the automaton of Aho and Corasick (1975). */
/** Compiles patterns; empty ones are left out. Time and memory are linear in their total length. */
function createMatcher(patterns) {
    const root = node(0);
    for (const pattern of patterns)
        addPattern(root, pattern);
    // Breadth first, so that a node's suffix, being shorter, is finished before it.
    const queue = [root];
    for (const parent of queue) {
        for (const [char, child] of parent.next) {
            child.fail = parent === root ? root : step(parent.fail ?? root, char);
            child.match = Math.max(child.match, child.fail.match);
            queue.push(child);
        }
    }
    return root;
}
function node(depth) {
    return { depth, next: new Map(), fail: null, match: 0 };
}
function addPattern(root, pattern) {
    let at = root;
    for (const char of pattern.split('')) {
        const next = at.next.get(char) ?? node(at.depth + 1);
        at.next.set(char, next);
        at = next;
    }
    at.match = at.depth;
}
function step(from, char) {
    let at = from;
    let root = from;
    while (at !== null) {
        const next = at.next.get(char);
        if (next !== undefined)
            return next;
        root = at;
        at = at.fail;
    }
    return root;
}
/** Replaces every stretch covered by matches; touching and overlapping ones become one mask. */
function maskMatches(matcher, mask) {
    let state = matcher;
    /** Text from `base` on is not written yet; all positions count from the beginning of the stream. */
    let held = '';
    let base = 0;
    let stretches = [];
    const release = (limit) => {
        const out = [];
        let at = base;
        const kept = [];
        for (const stretch of stretches) {
            if (stretch.start > limit) {
                kept.push(stretch);
                continue;
            }
            out.push(held.slice(at - base, Math.max(at, stretch.start) - base));
            if (!stretch.told)
                out.push(mask);
            at = Math.min(stretch.end, limit);
            // Kept even when it ends here, so that one that touches it joins it.
            if (stretch.end >= limit)
                kept.push({ ...stretch, start: limit, told: true });
        }
        out.push(held.slice(at - base, limit - base));
        held = held.slice(limit - base);
        base = limit;
        stretches = kept;
        return out.join('');
    };
    return {
        write: (chunk) => {
            const offset = base + held.length;
            held += chunk;
            for (let index = 0; index < chunk.length; index += 1) {
                state = step(state, chunk.charAt(index));
                if (state.match > 0)
                    cover(stretches, offset + index + 1 - state.match, offset + index + 1);
            }
            return release(base + held.length - state.depth);
        },
        end: () => {
            state = matcher;
            const rest = release(base + held.length);
            stretches = [];
            return rest;
        },
    };
}
/** Adds a stretch that ends after all others, joined with those it touches. */
function cover(stretches, from, end) {
    let start = from;
    let told = false;
    for (let last = stretches.at(-1); last !== undefined && last.end >= start;) {
        start = Math.min(start, last.start);
        told = last.told;
        stretches.pop();
        last = stretches.at(-1);
    }
    stretches.push({ start, end, told });
}

;// CONCATENATED MODULE: ./.cache/bundle/report/redact-forms.js
/** The forms in which one secret may appear in text. */
/** Shorter secrets would mask ordinary words, and so tell what they are. */
const SHORTEST_SECRET = 4;
/** Every form of the secret; empty when no line of it is long enough. */
function secretForms(secret) {
    const lines = [secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())];
    const long = lines.filter((line) => line.trim().length >= SHORTEST_SECRET);
    return [...new Set(long.flatMap((line) => [line, ...encodings(line)]))];
}
function encodings(text) {
    const percent = encodeURIComponent(text.toWellFormed());
    const strict = percent.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
    const upper = [percent, strict, percent.replace(/%20/g, '+')];
    const lower = upper.map((form) => form.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()));
    return [...upper, ...lower, JSON.stringify(text).slice(1, -1), ...base64Forms(text)];
}
/**
 * Base64 of the secret wherever it stands inside a longer encoded text: for each of the three alignments the digits that
 * the secret alone decides. Also the padded and unpadded form of the secret encoded by itself.
 */
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    const inner = [0, 1, 2].map((offset) => {
        const digits = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        const from = Math.ceil((offset * 8) / 6);
        return digits.slice(from, Math.floor(((offset + bytes.length) * 8) / 6));
    });
    const alone = bytes.toString('base64');
    const forms = [alone, alone.replace(/=+$/, ''), ...inner];
    return forms
        .flatMap((form) => [form, form.replace(/\+/g, '-').replace(/\//g, '_')])
        .filter((form) => form.length >= SHORTEST_SECRET);
}

;// CONCATENATED MODULE: ./.cache/bundle/report/redact-userinfo.js
/** Takes user and password out of every URL in text that arrives in pieces. */
/** A user part longer than this is not waited for; tokens are a tenth of it. */
const LONGEST = 8192;
/** From `://` to the last `@` before the authority ends. Two starts never share text, so the time is linear. */
const USERINFO = /(?<=:\/\/)[^\s/?#"'<>`\\]+(?=@)/g;
/** A URL whose authority has not ended yet, or the beginning of `://`. */
const UNFINISHED = /:(?:\/(?:\/[^\s/?#"'<>`\\]*)?)?$/;
/** Replaces each user part; `git` alone is a name that everybody uses and stays. */
function maskUserinfo(mask) {
    let held = '';
    return {
        write: (chunk) => {
            held += chunk;
            const border = unfinishedAt(held);
            const ready = held.slice(0, border);
            held = held.slice(border);
            return replace(ready, mask);
        },
        end: () => {
            const rest = replace(held, mask);
            held = '';
            return rest;
        },
    };
}
function replace(text, mask) {
    return text.replace(USERINFO, (user) => (user === 'git' ? user : mask));
}
function unfinishedAt(text) {
    const tail = Math.max(0, text.length - LONGEST);
    const found = text.slice(tail).search(UNFINISHED);
    return found === -1 ? text.length : tail + found;
}

;// CONCATENATED MODULE: ./.cache/bundle/report/redact.js
/** Takes secrets out of text: as they are, in the forms that tools give them, and across the borders of chunks (T36). */



/** What stands where a secret stood. */
const MASK = '***';
/**
 * A redactor for these secrets and for the user part of every URL. Time is linear in the text, however many secrets.
 * Also finds base64 (any alignment), percent-encoded and JSON-escaped forms, and each line of a secret of several lines.
 */
function createRedactor(secrets) {
    const matcher = createMatcher(secrets.flatMap(secretForms));
    const stream = () => {
        const masked = maskMatches(matcher, MASK);
        const urls = maskUserinfo(MASK);
        return {
            write: (chunk) => urls.write(masked.write(chunk)),
            end: () => urls.write(masked.end()) + urls.end(),
        };
    };
    const redact = (text) => {
        const one = stream();
        return one.write(text) + one.end();
    };
    return Object.assign(redact, { stream, ignored: reasons(secrets) });
}
function reasons(secrets) {
    return secrets.flatMap((secret, at) => secretForms(secret).length > 0
        ? []
        : [
            `secret ${at + 1} of ${secrets.length} is not masked: it has no line of ${SHORTEST_SECRET} characters or more`,
        ]);
}


/***/ }),

/***/ 12840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16056);
/** Removes a directory with all that is in it, never through a symlink. */


/**
 * Removes whatever is at `path`; fine if nothing is. A symlink is removed, not followed; directories
 * without write permission (Go's module cache) are opened first. Throws `state-write-failed`.
 */
function removeTree(disk, path) {
    const stat = disk.lstat(path);
    if (stat === null)
        return;
    (0,_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .writing */ .dV)(path, () => {
        if (stat.kind === 'directory')
            removeDirectory(disk, path, stat.mode);
        else
            disk.unlink(path);
    });
}
function removeDirectory(disk, path, mode) {
    if ((mode & 0o700) !== 0o700)
        disk.chmod(path, mode | 0o700);
    for (const { name } of disk.readdir(path) ?? [])
        removeTree(disk, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name));
    disk.rmdir(path);
}


/***/ })

};
