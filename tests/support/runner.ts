/**
 * Runs an action as GitHub's runner does: `action.yml` with its defaults, command files, state, `pre`, `main` and
 * `post` in their order and on their conditions, in the workspace. Nothing of the product is imported.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';

interface ActionFile {
  readonly inputs?: Record<string, { default?: string; required?: boolean }>;
  readonly outputs?: Record<string, unknown>;
  readonly runs: { using: string; main: string; pre?: string; post?: string; 'post-if'?: string };
}

export interface Step {
  /** Folder of the action, for example `<project>/actions/lock`. */
  readonly uses: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly continueOnError?: boolean;
}

export interface StageResult {
  readonly stage: 'main' | 'post';
  readonly uses: string;
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface JobResult {
  readonly ok: boolean;
  readonly stages: readonly StageResult[];
}

export interface Job {
  readonly workspace: string;
  readonly steps: readonly Step[];
  /** Contexts and the runner's own variables: GITHUB_*, ACTIONS_*. */
  readonly env?: Readonly<Record<string, string>>;
}

interface Running extends Job {
  readonly temp: string;
  readonly jobEnv: Record<string, string>;
}

/** Runs the steps, then the post stages last-in first-out; a failed step skips the rest, never the posts. */
export async function runJob(job: Job): Promise<JobResult> {
  const temp = mkdtempSync(join(tmpdir(), 'runner-'));
  const running: Running = { ...job, temp, jobEnv: {} };
  const stages: StageResult[] = [];
  const posts: (() => Promise<StageResult | null>)[] = [];
  let ok = true;
  try {
    for (const step of job.steps) {
      if (!ok) break;
      const action = parse(readFileSync(join(step.uses, 'action.yml'), 'utf8')) as ActionFile;
      const state: Record<string, string> = {};
      if (action.runs.post !== undefined)
        posts.push(() => runPost(running, { step, action, state, ok: () => ok }));
      const result = await runStage(running, { step, action, state, stage: 'main' });
      stages.push(result);
      if (result.code !== 0 && step.continueOnError !== true) ok = false;
    }
    for (const post of posts.reverse()) {
      const result = await post();
      if (result === null) continue;
      stages.push(result);
      if (result.code !== 0) ok = false;
    }
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
  return { ok, stages };
}

interface StageInput {
  readonly step: Step;
  readonly action: ActionFile;
  readonly state: Record<string, string>;
}

async function runPost(
  running: Running,
  input: StageInput & { ok: () => boolean },
): Promise<StageResult | null> {
  const condition = input.action.runs['post-if'] ?? 'always()';
  if (condition === 'success()' && !input.ok()) return null;
  if (condition === 'failure()' && input.ok()) return null;
  return runStage(running, { ...input, stage: 'post' });
}

let stageCount = 0;
const FILES = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;

async function runStage(
  running: Running,
  { step, action, state, stage }: StageInput & { stage: 'main' | 'post' },
): Promise<StageResult> {
  const directory = join(running.temp, `stage-${(stageCount += 1)}`);
  mkdirSync(directory);
  const files = Object.fromEntries(FILES.map((name) => [name, join(directory, name)]));
  for (const path of Object.values(files)) writeFileSync(path, '');
  const entry = resolve(step.uses, action.runs[stage] ?? '');
  const { code, log } = await run(entry, running.workspace, {
    PATH: process.env['PATH'] ?? '',
    HOME: running.temp,
    RUNNER_TEMP: running.temp,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_WORKSPACE: running.workspace,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTION_PATH: step.uses,
    ...running.env,
    ...step.env,
    ...running.jobEnv,
    ...inputsOf(action, step.with ?? {}),
    ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
    ...Object.fromEntries(FILES.map((name) => [`GITHUB_${name}`, files[name] ?? ''])),
  });
  const read = (name: (typeof FILES)[number]): string => readFileSync(files[name] ?? '', 'utf8');
  Object.assign(state, parseCommandFile(read('STATE')));
  Object.assign(running.jobEnv, parseCommandFile(read('ENV')));
  return {
    stage,
    uses: step.uses,
    code,
    log,
    outputs: parseCommandFile(read('OUTPUT')),
    summary: read('STEP_SUMMARY'),
  };
}

/** `INPUT_<NAME>`: spaces become `_`, upper case, dashes stay; every declared input is present. */
function inputsOf(
  action: ActionFile,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const declared = Object.entries(action.inputs ?? {}).map(
    ([name, { default: value }]) => [name, String(value ?? '')] as const,
  );
  const known = new Set(declared.map(([name]) => name));
  const unknown = Object.keys(given).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`Unexpected input(s) ${unknown.join(', ')}`);
  const values = { ...Object.fromEntries(declared), ...given };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

/** `name=value`, or `name<<DELIMITER` … `DELIMITER`; whichever of `=` and `<<` comes first wins. */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const end = lines.indexOf(line.slice(heredoc + 2), at + 1);
      if (end < 0) throw new Error(`Matching delimiter not found '${line.slice(heredoc + 2)}'`);
      values[line.slice(0, heredoc)] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (equals >= 0) values[line.slice(0, equals)] = line.slice(equals + 1);
    else throw new Error(`Invalid format '${line}'`);
  }
  return values;
}

function run(
  entry: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number; log: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [entry], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) =>
      done({ code: code ?? 1, log: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/** The folder of this project's checkout. */
export const PROJECT = dirname(dirname(import.meta.dirname));
