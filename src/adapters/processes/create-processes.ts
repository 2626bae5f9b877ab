/** Child processes: found on PATH, run in their own session, versions remembered. */
import { hostVariables } from '../../domain/child-environment.js';
import { LockstepError } from '../../errors.js';
import type { Random } from '../../ports/clock.js';
import type { Processes, ProcessRequest, ProcessResult } from '../../ports/processes.js';
import { findTool } from './find-tool.js';
import { runProcess } from './run-process.js';
import { versionMemory, type VersionMemory } from './version-memory.js';

export interface ProcessesOptions {
  /** The host's; `which` and `versionOf` use its PATH, and only allowed variables of it reach a tool. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where versions are remembered: `<store>/toolchains.json`. */
  readonly versionsFile: string;
  /** Where `which` looks up names with a slash. */
  readonly cwd: string;
  readonly random: Random;
  /** Milliseconds between SIGTERM and SIGKILL; 5000 by default. */
  readonly graceMs?: number;
}

const GRACE_MS = 5_000;
/** A tool that takes longer to say its version has none. */
const VERSION_TIMEOUT_MS = 20_000;

/** The `Processes` of this machine. Several may live side by side; they share nothing but the versions file. */
export function createProcesses(options: ProcessesOptions): Processes {
  const memory = versionMemory(options.versionsFile, options.random);
  const asked = new Map<string, Promise<string | null>>();
  const { PATH: path, PATHEXT: pathExt } = options.environment;
  const which = (tool: string): string | null =>
    findTool(tool, { path, pathExt, cwd: options.cwd });
  return {
    run: (request) => run(request, options),
    which,
    versionOf(tool, args) {
      const program = which(tool);
      if (program === null) return Promise.resolve(null);
      const key = [program, ...args].join('\0');
      const known = asked.get(key) ?? askVersion([program, ...args], options, memory);
      asked.set(key, known);
      return known;
    },
  };
}

async function run(request: ProcessRequest, options: ProcessesOptions): Promise<ProcessResult> {
  const { cwd, env, signal } = request;
  if (signal?.aborted === true) {
    return { code: null, signal: null, timedOut: false, cancelled: true };
  }
  const tool = request.argv[0] ?? '';
  const program = findTool(tool, { path: env['PATH'], pathExt: env['PATHEXT'], cwd });
  if (program === null) {
    throw new LockstepError('tool-missing', {
      message: `${tool === '' ? 'an empty command' : tool} is not on PATH`,
      hint: `install ${tool === '' ? 'what the manifest should name' : tool}`,
      data: { tool },
    });
  }
  const mark = options.random.hex(32);
  return runProcess(request, { program, mark, graceMs: options.graceMs ?? GRACE_MS });
}

async function askVersion(
  argv: readonly [string, ...string[]],
  options: ProcessesOptions,
  memory: VersionMemory,
): Promise<string | null> {
  const [program, ...args] = argv;
  const remembered = memory.recall(program, args);
  if (remembered !== null) return remembered;
  const lines: string[] = [];
  const result = await run(
    {
      argv,
      cwd: options.cwd,
      env: { ...hostVariables(options.environment), LC_ALL: 'C' },
      timeoutMs: VERSION_TIMEOUT_MS,
      onLine: (line) => void (lines.length < 20 && lines.push(line.trim())),
    },
    options,
  );
  const version = lines.find((line) => line !== '') ?? null;
  if (result.code !== 0 || version === null) return null;
  memory.remember(program, args, version);
  return version;
}
