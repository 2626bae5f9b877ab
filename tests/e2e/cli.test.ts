/** The command line as it is installed: the entry file of dist/, its bundle, its exit codes. */
import { describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../support/runner.js';

const ENTRY = path.join(PROJECT, 'dist', 'cli', 'index.js');

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], options: { readonly node?: readonly string[] } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...(options.node ?? []), ENTRY, ...args],
    { cwd: tmpdir(), encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

/** Makes the process believe that it runs on an old Node. */
const OLD_NODE = [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });",
  )}`,
];

describe('the installed command line', () => {
  test('is a program that a shell can start', () => {
    expect(readFileSync(ENTRY, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(ENTRY).mode & 0o111).toBe(0o111);
  });

  test('answers --version and --help on standard output', () => {
    expect(run(['--version'])).toMatchObject({ code: 0, stderr: '' });
    expect(run(['--help']).stdout).toContain('rollback component <name>');
  });

  test('reports a usage error as JSON on standard output when asked for', () => {
    const { code, stdout } = run(['lokc', '--json']);

    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'command-unknown' } });
  });

  test('tells an old Node what it needs, as JSON when asked for', () => {
    const text = run(['lock'], { node: OLD_NODE });
    const json = run(['lock', '--json'], { node: OLD_NODE });

    expect([text.code, json.code]).toEqual([2, 2]);
    expect(text.stderr).toContain('needs Node.js 24 or newer, and this is 20.20.2');
    expect(JSON.parse(json.stdout)).toMatchObject({
      schema: 1,
      ok: false,
      error: { code: 'usage' },
    });
  });

  test('loads neither the toolkit nor the cache client', () => {
    const { stderr } = spawnSync(process.execPath, [ENTRY, 'validate'], {
      cwd: tmpdir(),
      encoding: 'utf8',
      env: { ...process.env, NODE_DEBUG: 'esm' },
    });
    const chunks = [...new Set(stderr.match(/[0-9]+\.index\.js/g) ?? [])];
    const heavy = chunks.filter((chunk) =>
      /node_modules\/@actions\//.test(readFileSync(path.join(PROJECT, 'dist', chunk), 'utf8')),
    );

    expect(stderr).toContain('manifest-missing');
    expect(chunks).not.toEqual([]);
    expect(heavy).toEqual([]);
  });

  test('ends with 130 when it is interrupted', async () => {
    const meta = mkdtempSync(path.join(tmpdir(), 'lockstep-interrupt-'));
    mkdirSync(path.join(meta, 'manifests'));
    // An ssh that interrupts who started it, and then never answers.
    const ssh = '#!/bin/sh\nkill -INT $PPID\nexec sleep 60\n';
    writeFileSync(path.join(meta, 'ssh'), ssh, { mode: 0o755 });
    writeFileSync(
      path.join(meta, 'manifests', 'components.yaml'),
      'components:\n  api: {repo: "ssh://git@example.org/api.git", version: v1, type: none}\n',
    );
    const child = spawn(process.execPath, [ENTRY, 'lock', '--json'], {
      cwd: meta,
      env: { ...process.env, PATH: `${meta}:${process.env['PATH'] ?? ''}` },
    });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    rmSync(meta, { recursive: true, force: true });

    expect(code).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
