/** Reading locks: version 2 and the earlier format. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { lockBytes, lockDigest } from '../../../src/domain/lock-bytes.js';
import { readLock } from '../../../src/domain/read-lock.js';
import type { ComponentName } from '../../../src/domain/names.js';
import { caught, caughtFindings } from '../../support/caught.js';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/locks', name), 'utf8');
const v2 = fixture('v2.yaml');
const entry = (text: string, name: string) =>
  readLock(text, 'l').components.get(name as ComponentName);

describe('a lock of version 2', () => {
  test('is read whole, and its canonical bytes are the golden file', () => {
    const lock = readLock(v2, 'l.yaml');
    expect(lockBytes(lock)).toBe(v2);
    expect(lock).toMatchObject({
      formatVersion: 2,
      environment: 'staging',
      generatedAt: '2026-11-21T10:00:00Z',
      partial: true,
      promotedFrom: { environment: 'dev', lock: `sha256:${'b'.repeat(64)}` },
    });
    expect([...lock.components.keys()]).toEqual(['1password', 'api', 'lib', 'no']);
    expect(entry(v2, '1password')?.version).toBe('1.10');
    expect(entry(v2, '1password')?.commit).toBe('1234567890123456789012345678901234567890');
    expect(entry(v2, 'api')?.dependsOn).toEqual([
      { name: '1password', range: null },
      { name: 'lib', range: '^1.2' },
      { name: 'no', range: null },
    ]);
  });

  test('has the digest of its canonical bytes, however it is written', () => {
    const other = v2
      .replace('depends_on: []', 'depends_on:   [ ]')
      .replaceAll('version: main', "version: 'main'");
    expect(other).not.toBe(v2);
    expect(lockDigest(readLock(other, 'l'))).toBe(lockDigest(readLock(v2, 'l')));
  });

  test('may have fields of a minor addition', () => {
    const more = v2
      .replace('partial: true', 'partial: true\nsigned_by: me')
      .replaceAll('    type: make', '    type: make\n    extra: {a: 1}');
    expect(lockBytes(readLock(more, 'l'))).toBe(v2);
  });

  test('of a newer format is refused, saying so and nothing else', () => {
    const error = caught(() => readLock('lockfile_version: 3\nwhat: [is, this]\n', 'l.yaml'));
    expect(error.code).toBe('lock-invalid');
    expect(error.message).toMatch(/written by a newer version/);
    expect(error.message.split('\n')).toHaveLength(1);
  });

  test('shows every wrong thing at once, with its place', () => {
    const bad = v2
      .replace('manifest: sha256:aa', 'manifest: sha256:xx')
      .replace('2f0e2d3c4b5a69788796a5b4c3d2e1f001234567', '2f0e2d3')
      .replace('    tree: cc0e2d3c4b5a69788796a5b4c3d2e1f001234567\n', '')
      .replace('refs/heads/main', 'main');
    const places = caughtFindings(() => readLock(bad, 'l.yaml')).map((finding) => [
      finding.where?.line,
      finding.where?.column,
      finding.message.slice(0, 40),
    ]);
    expect(places).toEqual([
      [4, 11, expect.stringMatching(/^manifest of the lock/)],
      [30, 10, expect.stringMatching(/^ref of component lib/)],
      [31, 13, expect.stringMatching(/^commit of component lib/)],
      [36, 3, 'component no has no tree'],
    ]);
  });

  test('is refused when it is no lock at all', () => {
    for (const text of [
      '',
      '[]',
      'lockfile_version: 2\n',
      'components: []\n',
      'lockfile_version: two\ncomponents: {}\n',
    ]) {
      expect(caught(() => readLock(text, 'l.yaml')).code).toBe('lock-invalid');
    }
  });
});

describe('a lock of the earlier format', () => {
  test('is read unchanged; its ids are not known to be commits', () => {
    const lock = readLock(fixture('earlier.yaml'), 'l');
    expect(lock).toMatchObject({
      formatVersion: 1,
      environment: 'prod',
      manifest: null,
      promotedFrom: null,
      partial: false,
    });
    expect([...lock.components.keys()]).toEqual(['api', 'lib']);
    expect(lock.components.get('api' as ComponentName)).toEqual({
      name: 'api',
      repo: 'file:///srv/git/api.git',
      version: 'main',
      ref: null,
      commit: '1a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
      peeled: false,
      tree: null,
      type: 'bazel',
      buildTarget: '//api:all',
      dependsOn: [{ name: 'lib', range: null }],
      output: null,
    });
  });

  test('may say sha for commit', () => {
    expect(entry(fixture('earlier-sha.yaml'), 'core')?.commit).toBe(
      '2a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    );
  });

  test('without commits (vendored) is refused with the reason', () => {
    const error = caught(() => readLock(fixture('earlier-vendored.yaml'), 'locks/x.yaml'));
    expect(error.code).toBe('lock-invalid');
    expect(error.message).toMatch(
      /^locks\/x\.yaml:4:3: component core has no commit: it was vendored/,
    );
    expect(error.message).toMatch(/lockstep lock/);
  });
});
