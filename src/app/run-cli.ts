/** One run of the command line: arguments → result → text or JSON → exit code. */
import path from 'node:path';
import type { Terminal } from '../adapters/terminal.js';
import { exitCodeOf } from '../errors.js';
import type { CommandResult } from '../domain/results.js';
import { runToEnd } from './run-to-end.js';
import { commandNamed, parseArguments, type Parsed } from './parse-arguments.js';
import { secretsOf } from './secrets.js';
import type { Given } from './values.js';
import { whyStopped } from './why-stopped.js';

export interface CliProcess {
  readonly argv: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Prints what there is to print and gives the exit code. Never throws. */
export async function runCli(host: CliProcess): Promise<number> {
  try {
    const parsed = parseArguments(host.argv);
    if (parsed.kind === 'show') {
      host.terminal.out(parsed.text);
      return 0;
    }
    return await runParsed(host, parsed);
  } catch (error) {
    return reportError(host, { error, command: commandNamed(host.argv), json: wantsJson(host) });
  }
}

type Run = Extract<Parsed, { kind: 'run' }>;

async function runParsed(host: CliProcess, { command, given }: Run): Promise<number> {
  const json = wantsJson(host);
  const { prepare } = await import('./prepare.js');
  const progress = await openProgress(host, given);
  try {
    const { run } = await command.load();
    const { variables, cwd, signal } = host;
    const context = await prepare({ command, given, variables, cwd, signal, emit: progress.emit });
    const result = await runToEnd(run, context);
    progress.end();
    await printResult(host, result, json);
    await appendSummary(host, given, result);
    return result.ok ? 0 : 1;
  } catch (error) {
    progress.end();
    return reportError(host, {
      error: whyStopped(error, host.signal),
      command: command.name,
      json,
    });
  }
}

async function openProgress(host: CliProcess, given: Given) {
  const { createProgressLog } = await import('./progress-log.js');
  const { systemClock } = await import('../adapters/node-clock.js');
  const isQuiet = isOn(host, given, 'quiet') || given.get('progress') === false;
  return createProgressLog({
    terminal: host.terminal,
    clock: systemClock,
    mode: isQuiet ? 'none' : host.terminal.isLive ? 'live' : 'lines',
    verbose: isOn(host, given, 'verbose'),
    redact: await redactorOf(host),
  });
}

async function redactorOf({ variables }: CliProcess): Promise<(text: string) => string> {
  const { createRedactor } = await import('../report/redact.js');
  return createRedactor(secretsOf(variables, null));
}

function isOn({ variables }: CliProcess, given: Given, name: 'quiet' | 'verbose'): boolean {
  return given.get(name) === true || variables[`LOCKSTEP_${name.toUpperCase()}`] === 'true';
}

/** Also for arguments that cannot be parsed: a script that asked for JSON gets JSON. */
function wantsJson({ argv, variables }: CliProcess): boolean {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return options.includes('--json') || variables['LOCKSTEP_JSON'] === 'true';
}

async function printResult(host: CliProcess, result: CommandResult, json: boolean): Promise<void> {
  const redact = await redactorOf(host);
  if (json) {
    const { toJson } = await import('../report/json.js');
    host.terminal.out(`${redact(JSON.stringify(toJson(result)))}\n`);
    return;
  }
  const { renderText } = await import('../report/text.js');
  const { plainStyle, colourStyle } = await import('../report/style.js');
  const style = host.terminal.hasColour ? colourStyle : plainStyle;
  host.terminal.out(`${redact(renderText(result, style))}\n`);
}

/** The same Markdown that an action leaves as its job summary, where `--summary-file` says. */
async function appendSummary(host: CliProcess, given: Given, result: CommandResult): Promise<void> {
  const file = given.get('summary-file') ?? host.variables['LOCKSTEP_SUMMARY_FILE'];
  if (typeof file !== 'string' || file === '') return;
  const { renderSummary } = await import('../report/markdown.js');
  const redact = await redactorOf(host);
  host.terminal.append(path.resolve(host.cwd, file), `${redact(renderSummary(result))}\n`);
}

interface Failure {
  readonly error: unknown;
  readonly command: string;
  readonly json: boolean;
}

async function reportError(host: CliProcess, { error, command, json }: Failure): Promise<number> {
  const redact = await redactorOf(host);
  if (json) {
    const { errorJson } = await import('../report/json.js');
    host.terminal.out(`${redact(JSON.stringify(errorJson(command, error)))}\n`);
  } else {
    const { renderError } = await import('../report/text.js');
    host.terminal.log(`${redact(renderError(error))}\n`);
  }
  if (exitCodeOf(error) === exitCodeOf(null) && error instanceof Error) {
    host.terminal.log(`${redact(error.stack ?? error.message)}\n`);
  }
  return exitCodeOf(error);
}
