/** The runner's toolkit: inputs, outputs, state, log commands and the job summary of an action. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as core from '@actions/core';

export interface ToolkitAnnotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface ActionsToolkit {
  readonly isDebug: boolean;
  /** Trimmed; empty when not given. */
  input(name: string): string;
  output(name: string, value: string): void;
  state(name: string): string;
  saveState(name: string, value: string): void;
  /** The runner masks it from now on. */
  secret(value: string): void;
  /** One line of the log. */
  info(line: string): void;
  annotate(annotation: ToolkitAnnotation): void;
  /** A folded group whose lines come from a child: whatever they look like, the runner obeys none (T33). */
  group(title: string, lines: readonly string[]): void;
  summary(markdown: string): void;
  /** Writes a file into the runner's temporary directory and gives its path. */
  file(name: string, text: string): string;
  fail(message: string, exitCode: number): void;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** `token` gives an unpredictable word for each use. */
export function createToolkit(variables: Variables, token: () => string): ActionsToolkit {
  return {
    isDebug: core.isDebug(),
    input: (name) => core.getInput(name),
    output: (name, value) => core.setOutput(name, value),
    state: (name) => core.getState(name),
    saveState: (name, value) => core.saveState(name, value),
    secret: (value) => core.setSecret(value),
    info: (line) => core.info(line),
    annotate,
    group(title, lines) {
      const end = token();
      core.startGroup(title);
      core.info(`::stop-commands::${end}`);
      for (const line of lines) core.info(line);
      core.info(`::${end}::`);
      core.endGroup();
    },
    summary(markdown) {
      const target = variables['GITHUB_STEP_SUMMARY'] ?? '';
      if (target !== '') appendFileSync(target, markdown);
    },
    file(name, text) {
      const directory = path.join(variables['RUNNER_TEMP'] ?? tmpdir(), 'lockstep');
      mkdirSync(directory, { recursive: true });
      const file = path.join(directory, `${token()}-${name}`);
      writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
      return file;
    },
    fail(message, exitCode) {
      core.setFailed(message);
      process.exitCode = exitCode;
    },
  };
}

function annotate({ level, title, message, file, line, column }: ToolkitAnnotation): void {
  const properties = {
    title,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  };
  core[level](message, properties);
}
