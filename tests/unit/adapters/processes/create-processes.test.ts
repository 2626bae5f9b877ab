/** Real child processes. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '../../../../src/adapters/node-clock.js';
import { createProcesses } from '../../../../src/adapters/processes/create-processes.js';
import type { ProcessRequest, Processes } from '../../../../src/ports/processes.js';

const PATH = '/usr/bin:/bin';
let directory: string;
let processes: Processes;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lockstep-processes-'));
  processes = open();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function open(): Processes {
  return createProcesses({
    environment: { PATH: `${directory}:${PATH}`, SECRET_TOKEN: 'hunter2' },
    versionsFile: join(directory, 'store', 'toolchains.json'),
    cwd: directory,
    random: systemRandom,
    graceMs: 200,
  });
}

function request(argv: readonly string[], more: Partial<ProcessRequest> = {}): ProcessRequest {
  return {
    argv,
    cwd: directory,
    env: { PATH },
    timeoutMs: 20_000,
    onLine: () => undefined,
    ...more,
  };
}

function tool(name: string, script: string): void {
  writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(directory, name), 0o755);
}

describe('run', () => {
  test('gives the exit code', async () => {
    const result = await processes.run(request(['sh', '-c', 'exit 3']));
    expect(result).toEqual({ code: 3, signal: null, timedOut: false, cancelled: false });
  });

  test('says which signal ended it', async () => {
    const result = await processes.run(request(['sh', '-c', 'kill -KILL $$']));
    expect(result).toEqual({ code: null, signal: 'SIGKILL', timedOut: false, cancelled: false });
  });

  test('keeps the order of standard output and error', async () => {
    const lines: string[] = [];
    const script = 'for i in 1 2 3 4 5; do echo out $i; echo err $i >&2; done; printf end';
    await processes.run(request(['sh', '-c', script], { onLine: (line) => lines.push(line) }));
    const pairs = [1, 2, 3, 4, 5].flatMap((i) => [`out ${i}`, `err ${i}`]);
    expect(lines).toEqual([...pairs, 'end']);
  });

  test('T05: passes arguments as they are, whatever a shell would make of them', async () => {
    const odd = ['$(touch hacked)', '`id`', '; ls', 'a\nb', '-n', '"', "'", '%0A', '\u202egnp', ''];
    const lines: string[] = [];
    const argv = ['sh', '-c', 'for a in "$@"; do printf "<%s>\\n" "$a"; done', 'sh', ...odd];
    await processes.run(request(argv, { onLine: (line) => lines.push(line) }));
    expect(lines.join('\n')).toBe(odd.map((word) => `<${word}>`).join('\n'));
  });

  test('inherits nothing: the child has the environment it was given', async () => {
    const lines: string[] = [];
    await processes.run(
      request(['env'], { env: { PATH, GREETING: 'hi' }, onLine: (line) => lines.push(line) }),
    );
    const names = lines.map((line) => line.split('=')[0]).sort();
    expect(names.filter((name) => !['PWD', 'OLDPWD', '_', 'SHLVL'].includes(name ?? ''))).toEqual([
      'GREETING',
      'LOCKSTEP_PROCESS',
      'PATH',
    ]);
  });

  test('says that a tool is missing', async () => {
    await expect(processes.run(request(['no-such-tool-anywhere']))).rejects.toMatchObject({
      code: 'tool-missing',
      data: { tool: 'no-such-tool-anywhere' },
    });
  });

  test('finds a program of the component by its relative path', async () => {
    tool('build.sh', 'exit 7');
    const result = await processes.run(request(['./build.sh']));
    expect(result.code).toBe(7);
  });

  test('tells plainly that the directory is not there', async () => {
    const gone = request(['true'], { cwd: join(directory, 'gone') });
    await expect(processes.run(gone)).rejects.toMatchObject({ code: 'build-failed' });
  });

  test('does not start when it is cancelled already', async () => {
    const stop = AbortSignal.abort();
    const result = await processes.run(request(['touch', 'started'], { signal: stop }));
    expect(result.cancelled).toBe(true);
    expect(processes.which(join(directory, 'started'))).toBeNull();
    expect(() => readFileSync(join(directory, 'started'))).toThrow('ENOENT');
  });
});

describe('which', () => {
  test('finds executables only', () => {
    tool('runs', 'true');
    writeFileSync(join(directory, 'text'), 'not a program');
    expect(processes.which('runs')).toBe(join(directory, 'runs'));
    expect(processes.which('text')).toBeNull();
    expect(processes.which('')).toBeNull();
  });
});

describe('versionOf', () => {
  const count = (): number => readFileSync(join(directory, 'asked'), 'utf8').length;

  test('is the first line that is not empty, asked once for all runs while the file stays', async () => {
    tool('thing', 'printf x >> "$(dirname "$0")/asked"; echo; echo "thing 1.2"; echo more');
    expect(await processes.versionOf('thing', ['--version'])).toBe('thing 1.2');
    expect(await open().versionOf('thing', ['--version'])).toBe('thing 1.2');
    expect(count()).toBe(1);
  });

  test('is asked anew when the file has changed, or the memory is damaged', async () => {
    tool('thing', 'printf x >> "$(dirname "$0")/asked"; echo "thing 1.2"');
    await processes.versionOf('thing', ['--version']);
    tool('thing', 'printf x >> "$(dirname "$0")/asked"; echo "thing 1.3"');
    expect(await open().versionOf('thing', ['--version'])).toBe('thing 1.3');
    for (const damage of ['{"schema":1,"tools":{"x":3}}', 'null', '{', '']) {
      writeFileSync(join(directory, 'store', 'toolchains.json'), damage);
      expect(await open().versionOf('thing', ['--version'])).toBe('thing 1.3');
    }
    expect(count()).toBe(6);
  });

  test('never remembers a shim, which is another tool in another directory', async () => {
    const shims = join(directory, 'shims');
    const versions = join(directory, 'store', 'toolchains.json');
    const through = createProcesses({
      environment: { PATH: `${shims}:${PATH}` },
      versionsFile: versions,
      cwd: directory,
      random: systemRandom,
    });
    await processes.run(request(['mkdir', 'shims']));
    tool('shims/thing', 'echo "thing 3"');
    expect(await through.versionOf('thing', ['--version'])).toBe('thing 3');
    expect(() => readFileSync(versions)).toThrow('ENOENT');
  });

  test('is null for a tool that is not there or fails, and shows it no secret', async () => {
    tool('fails', 'echo oops; exit 1');
    tool('spy', 'echo "token $SECRET_TOKEN"');
    expect(await processes.versionOf('absent-tool', [])).toBeNull();
    expect(await processes.versionOf('fails', [])).toBeNull();
    expect(await processes.versionOf('spy', [])).toBe('token');
  });
});
