export const id = 941;
export const ids = [941];
export const modules = {

/***/ 67973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release; a test keeps it equal to package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 50941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var errors = __webpack_require__(42586);
// EXTERNAL MODULE: ./.cache/bundle/app/run-to-end.js
var run_to_end = __webpack_require__(17412);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
// EXTERNAL MODULE: ./.cache/bundle/domain/nearest.js
var nearest = __webpack_require__(67296);
// EXTERNAL MODULE: ./.cache/bundle/app/commands.js + 11 modules
var commands = __webpack_require__(54647);
// EXTERNAL MODULE: ./.cache/bundle/app/commands/shared-options.js
var shared_options = __webpack_require__(48);
// EXTERNAL MODULE: ./.cache/bundle/app/version.js
var version = __webpack_require__(67973);
;// CONCATENATED MODULE: ./.cache/bundle/app/parse-arguments.js
/** The command line: argv → a command of the table and what was written for it. */






const GLOBAL_NAMES = new Set(shared_options/* GLOBAL_OPTIONS */.PA.map((option) => option.name));
/** Parses arguments (without node and script). Throws `command-unknown`, `input-missing` and `usage`. */
function parseArguments(argv) {
    const shown = [];
    let found = null;
    const program = buildProgram({
        write: (text) => void shown.push(text),
        run: (command, given) => void (found = { kind: 'run', command, given }),
    });
    try {
        program.parse(joinWords(argv), { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander/* CommanderError */.b7))
            throw error;
        if (error.exitCode !== 0)
            throw usageError(error, argv);
    }
    return found ?? { kind: 'show', text: shown.join('') };
}
/** The command that an argv names as far as one can tell, for the report of an error; empty when none. */
function commandNamed(argv) {
    const [first = '', second = ''] = argv.filter((text) => !text.startsWith('-'));
    const two = `${first} ${second}`;
    if (commands/* CLI_COMMANDS */.In.some(({ name }) => name === two))
        return two;
    return commands/* CLI_COMMANDS */.In.some(({ name }) => name.split(' ')[0] === first) ? first : '';
}
/**
 * Commands of two words are one word to the parser, so that `lock` and `lock validate` each have their own options.
 * Global options may stand before the command; two of them have a value.
 */
function joinWords(argv) {
    const at = firstWord(argv);
    const name = argv.slice(at, at + 2).join(' ');
    const isCommand = name.includes(' ') && words().includes(name);
    return isCommand ? [...argv.slice(0, at), name, ...argv.slice(at + 2)] : [...argv];
}
function firstWord(argv) {
    const valued = shared_options/* GLOBAL_OPTIONS */.PA.filter(({ kind }) => kind !== 'flag').map(({ name }) => `--${name}`);
    let at = 0;
    while (argv[at]?.startsWith('-') === true)
        at += valued.includes(argv[at] ?? '') ? 2 : 1;
    return at;
}
function buildProgram(sinks) {
    const program = new commander/* Command */.uB('lockstep')
        .description('Lock, apply, promote and roll back a set of git repositories as one.')
        .version(version/* VERSION */.x, '-V, --version', 'Print the version.')
        .helpOption('-h, --help', 'Show help.')
        .helpCommand(false)
        .configureHelp({
        showGlobalOptions: true,
        subcommandTerm: (one) => [one.name(), ...one.registeredArguments.map(termOf)].join(' '),
    })
        .allowExcessArguments(true)
        .exitOverride()
        .showSuggestionAfterError(false)
        .configureOutput({ writeOut: sinks.write, writeErr: () => undefined });
    for (const option of shared_options/* GLOBAL_OPTIONS */.PA) {
        if (option.cli !== false)
            addOption(program, option);
    }
    program.action(() => {
        const [word] = program.args;
        if (word !== undefined)
            throw unknownWord(word, program.args[1]);
        program.outputHelp();
    });
    for (const command of commands/* CLI_COMMANDS */.In)
        addCommand(program, command, sinks);
    return program;
}
function addCommand(program, command, sinks) {
    const leaf = program.command('word').name(command.name).description(command.summary);
    leaf.helpOption('-h, --help', 'Show help.').helpCommand(false);
    const isPrefix = words().some((name) => name.startsWith(`${command.name} `));
    leaf.allowExcessArguments(isPrefix);
    for (const argument of command.arguments) {
        leaf.argument(argumentText(argument), argument.description);
    }
    for (const option of (0,commands/* typedOptions */.zE)(command)) {
        if (!GLOBAL_NAMES.has(option.name))
            addOption(leaf, option);
    }
    leaf.action(() => {
        const [excess] = leaf.args;
        if (isPrefix && excess !== undefined)
            throw unknownWord(command.name, excess);
        sinks.run(command, givenOf(command, leaf));
    });
}
function termOf(argument) {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
}
function argumentText({ name, required, variadic }) {
    const text = variadic === true ? `${name}...` : name;
    return required ? `<${text}>` : `[${text}]`;
}
function addOption(program, option) {
    const short = option.short === undefined ? '' : `-${option.short}, `;
    const value = option.kind === 'flag' ? '' : ` <${placeholderOf(option)}>`;
    program.addOption(listed(option, `${short}--${option.name}${value}`, option.description));
    if (option.alias !== undefined) {
        program.addOption(listed(option, `--${option.alias}${value}`).hideHelp());
    }
    if (option.negatable === true) {
        program.addOption(new commander/* Option */.c$(`--no-${option.name}`, `The opposite of --${option.name}.`));
    }
}
function placeholderOf(option) {
    return option.placeholder ?? option.choices?.join('|') ?? 'VALUE';
}
function listed(option, flags, description) {
    const made = new commander/* Option */.c$(flags, description);
    if (option.kind !== 'list')
        return made;
    return made.argParser((text, before) => [
        ...(before ?? []),
        text,
    ]);
}
function givenOf(command, leaf) {
    const given = new Map();
    for (const option of (0,commands/* typedOptions */.zE)(command)) {
        for (const name of [option.name, option.alias]) {
            const value = name === undefined ? undefined : writtenValue(leaf, name);
            if (value !== undefined)
                given.set(option.name, value);
        }
    }
    for (const [index, argument] of command.arguments.entries()) {
        const value = leaf.processedArgs[index];
        if (value !== undefined)
            given.set(argument.name, value);
    }
    return given;
}
/** The value written for an option of the command or of one above it. */
function writtenValue(leaf, name) {
    const attribute = new commander/* Option */.c$(`--${name}`).attributeName();
    for (let at = leaf; at !== null; at = at.parent) {
        if (at.getOptionValueSource(attribute) === 'cli') {
            return at.getOptionValue(attribute);
        }
    }
    return undefined;
}
function words() {
    return commands/* CLI_COMMANDS */.In.map(({ name }) => name);
}
/** For a first word that begins commands, and for one that does not. */
function unknownWord(first, second) {
    const below = words().filter((name) => name.startsWith(`${first} `));
    if (below.length > 0 && second === undefined) {
        return new errors/* LockstepError */.Cj('usage', {
            message: `${first} needs one of ${below.map((name) => name.slice(first.length + 1)).join(', ')}`,
            hint: `lockstep ${below[0] ?? first} --help`,
        });
    }
    const name = below.length > 0 ? `${first} ${second}` : first;
    const [near] = (0,nearest/* nearest */.p)(name, words());
    return new errors/* LockstepError */.Cj('command-unknown', {
        message: `there is no command ${JSON.stringify(name)}${near === undefined ? '' : `; the nearest is ${near}`}`,
        hint: near === undefined ? 'lockstep --help' : `lockstep ${near} --help`,
    });
}
function usageError(error, argv) {
    const message = error.message.replace(/^error: /, '');
    const name = commandNamed(argv);
    const [first, second] = argv.slice(firstWord(argv));
    if (first !== undefined && !words().includes(name))
        return unknownWord(first, second);
    const code = error.code === 'commander.missingArgument' ? 'input-missing' : 'usage';
    const flag = error.code === 'commander.unknownOption' ? /'(.*)'/.exec(message)?.[1] : undefined;
    const near = flag === undefined ? undefined : nearestOption(flag, name);
    return new errors/* LockstepError */.Cj(code, {
        message: `${name === '' ? '' : `${name}: `}${message}${near === undefined ? '' : `; the nearest is ${near}`}`,
        hint: `lockstep ${name === '' ? '' : `${name} `}--help`,
    });
}
function nearestOption(flag, name) {
    const command = commands/* CLI_COMMANDS */.In.find((one) => one.name === name);
    const options = command === undefined ? shared_options/* GLOBAL_OPTIONS */.PA : (0,commands/* typedOptions */.zE)(command);
    const names = options.flatMap((option) => [
        option.name,
        ...(option.alias === undefined ? [] : [option.alias]),
        ...(option.negatable === true ? [`no-${option.name}`] : []),
    ]);
    const [near] = (0,nearest/* nearest */.p)(flag.replace(/^-+/, '').replace(/=.*$/, ''), names);
    return near === undefined ? undefined : `--${near}`;
}

// EXTERNAL MODULE: ./.cache/bundle/app/secrets.js
var secrets = __webpack_require__(10228);
// EXTERNAL MODULE: ./.cache/bundle/app/why-stopped.js
var why_stopped = __webpack_require__(35019);
;// CONCATENATED MODULE: ./.cache/bundle/app/run-cli.js
/** One run of the command line: arguments → result → text or JSON → exit code. */






/** Prints what there is to print and gives the exit code. Never throws. */
async function runCli(host) {
    try {
        const parsed = parseArguments(host.argv);
        if (parsed.kind === 'show') {
            host.terminal.out(parsed.text);
            return 0;
        }
        return await runParsed(host, parsed);
    }
    catch (error) {
        return reportError(host, { error, command: commandNamed(host.argv), json: wantsJson(host) });
    }
}
async function runParsed(host, { command, given }) {
    const json = wantsJson(host);
    const { prepare } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7024), __webpack_require__.e(717), __webpack_require__.e(8607), __webpack_require__.e(2326)]).then(__webpack_require__.bind(__webpack_require__, 32326));
    const progress = await openProgress(host, given);
    try {
        const { run } = await command.load();
        const { variables, cwd, signal } = host;
        const context = await prepare({ command, given, variables, cwd, signal, emit: progress.emit });
        const result = await (0,run_to_end/* runToEnd */.c)(run, context);
        progress.end();
        await printResult(host, result, json);
        await appendSummary(host, given, result);
        return result.ok ? 0 : 1;
    }
    catch (error) {
        progress.end();
        return reportError(host, {
            error: (0,why_stopped/* whyStopped */.k)(error, host.signal),
            command: command.name,
            json,
        });
    }
}
async function openProgress(host, given) {
    const { createProgressLog } = await __webpack_require__.e(/* import() */ 6753).then(__webpack_require__.bind(__webpack_require__, 46753));
    const { systemClock } = await __webpack_require__.e(/* import() */ 8167).then(__webpack_require__.bind(__webpack_require__, 68167));
    const isQuiet = isOn(host, given, 'quiet') || given.get('progress') === false;
    return createProgressLog({
        terminal: host.terminal,
        clock: systemClock,
        mode: isQuiet ? 'none' : host.terminal.isLive ? 'live' : 'lines',
        verbose: isOn(host, given, 'verbose'),
        redact: await redactorOf(host),
    });
}
async function redactorOf({ variables }) {
    const { createRedactor } = await __webpack_require__.e(/* import() */ 82).then(__webpack_require__.bind(__webpack_require__, 10082));
    return createRedactor((0,secrets/* secretsOf */.F)(variables, null));
}
function isOn({ variables }, given, name) {
    return given.get(name) === true || variables[`LOCKSTEP_${name.toUpperCase()}`] === 'true';
}
/** Also for arguments that cannot be parsed: a script that asked for JSON gets JSON. */
function wantsJson({ argv, variables }) {
    const end = argv.indexOf('--');
    const options = end < 0 ? argv : argv.slice(0, end);
    return options.includes('--json') || variables['LOCKSTEP_JSON'] === 'true';
}
async function printResult(host, result, json) {
    const redact = await redactorOf(host);
    if (json) {
        const { toJson } = await __webpack_require__.e(/* import() */ 8758).then(__webpack_require__.bind(__webpack_require__, 58758));
        host.terminal.out(`${redact(JSON.stringify(toJson(result)))}\n`);
        return;
    }
    const { renderText } = await Promise.all(/* import() */[__webpack_require__.e(4236), __webpack_require__.e(5371)]).then(__webpack_require__.bind(__webpack_require__, 75575));
    const { plainStyle, colourStyle } = await __webpack_require__.e(/* import() */ 693).then(__webpack_require__.bind(__webpack_require__, 30693));
    const style = host.terminal.hasColour ? colourStyle : plainStyle;
    host.terminal.out(`${redact(renderText(result, style))}\n`);
}
/** The same Markdown that an action leaves as its job summary, where `--summary-file` says. */
async function appendSummary(host, given, result) {
    const file = given.get('summary-file') ?? host.variables['LOCKSTEP_SUMMARY_FILE'];
    if (typeof file !== 'string' || file === '')
        return;
    const { renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(4236), __webpack_require__.e(6045)]).then(__webpack_require__.bind(__webpack_require__, 70209));
    const redact = await redactorOf(host);
    host.terminal.append(external_node_path_.resolve(host.cwd, file), `${redact(renderSummary(result))}\n`);
}
async function reportError(host, { error, command, json }) {
    const redact = await redactorOf(host);
    if (json) {
        const { errorJson } = await __webpack_require__.e(/* import() */ 8758).then(__webpack_require__.bind(__webpack_require__, 58758));
        host.terminal.out(`${redact(JSON.stringify(errorJson(command, error)))}\n`);
    }
    else {
        const { renderError } = await Promise.all(/* import() */[__webpack_require__.e(4236), __webpack_require__.e(5371)]).then(__webpack_require__.bind(__webpack_require__, 75575));
        host.terminal.log(`${redact(renderError(error))}\n`);
    }
    if ((0,errors/* exitCodeOf */.FO)(error) === (0,errors/* exitCodeOf */.FO)(null) && error instanceof Error) {
        host.terminal.log(`${redact(error.stack ?? error.message)}\n`);
    }
    return (0,errors/* exitCodeOf */.FO)(error);
}

// EXTERNAL MODULE: ./.cache/bundle/adapters/terminal.js
var adapters_terminal = __webpack_require__(968);
;// CONCATENATED MODULE: ./.cache/bundle/cli.js
/** The door of the command line. */


/** Runs the command that the process was started with; sets the exit code. Never throws. */
async function cli() {
    const variables = (0,adapters_terminal/* variablesOf */.ht)();
    const terminal = (0,adapters_terminal/* createTerminal */.PB)(variables);
    const interrupts = (0,adapters_terminal/* watchInterrupts */.KM)();
    try {
        terminal.exitWith(await runCli({
            argv: (0,adapters_terminal/* argumentsOf */.aX)(),
            variables,
            cwd: (0,adapters_terminal/* workingDirectory */.p7)(),
            terminal,
            signal: interrupts.signal,
        }));
    }
    finally {
        interrupts.release();
    }
}


/***/ })

};
