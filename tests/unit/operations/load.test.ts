/** Manifest, environments and locks from the disk, and locks back to it. */
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_CONFIG } from '../../../src/domain/config.js';
import { lockDigest } from '../../../src/domain/lock-bytes.js';
import type { EnvironmentName } from '../../../src/domain/names.js';
import { readLock } from '../../../src/domain/read-lock.js';
import {
  declaredEnvironments,
  loadEnvironments,
  loadLock,
  loadManifest,
  lockPath,
  requireEnvironment,
  requireLock,
  writeLock,
} from '../../../src/operations/load.js';
import { caught } from '../../support/caught.js';
import { createSimDisk } from '../../support/sim-disk.js';

const HEX = 'a'.repeat(40);
const LOCK = `lockfile_version: 2
environment: dev
generated_at: "2026-11-21T10:00:00Z"
manifest: sha256:${'b'.repeat(64)}
components:
  api:
    repo: /srv/api.git
    version: v1.0.0
    ref: refs/tags/v1.0.0
    commit: ${HEX}
    tree: ${HEX}
    type: none
    build_target: null
    depends_on: []
`;
const dev = 'dev' as EnvironmentName;

function world(files: Record<string, string | Uint8Array>, allowLocal = true) {
  const disk = createSimDisk();
  disk.mkdir('/w/manifests');
  for (const [name, content] of Object.entries(files)) {
    const fd = disk.open(`/w/manifests/${name}`, 'wx');
    disk.write(fd, typeof content === 'string' ? Buffer.from(content) : content);
    disk.close(fd);
  }
  let count = 0;
  return {
    disk,
    random: {
      hex: (digits: number) => String((count += 1)).padStart(digits, '0'),
      fraction: () => 0.5,
    },
    config: { ...DEFAULT_CONFIG, environments: ['prod', 'dev'] as EnvironmentName[] },
    workspace: {
      root: '/w',
      manifestsDir: '/w/manifests',
      componentsDir: '/w/components',
      storeDir: '/w/.meta-store',
      allowLocal,
    },
  };
}

const MANIFEST = 'components: {api: {repo: /srv/api.git, version: v1}}';

describe('loading', () => {
  test('gives manifest and environments; paths in errors are relative to the meta-repo', () => {
    const given = world({
      'components.yaml': MANIFEST,
      'environments.yaml': 'environments: {extra: , dev: {api: v2}}',
    });
    const manifest = loadManifest(given);
    const environments = loadEnvironments(given, manifest);
    expect(manifest.file).toBe('manifests/components.yaml');
    expect(declaredEnvironments(given)).toEqual(['prod', 'dev', 'extra']);
    expect(() => requireEnvironment(given, environments, 'extra' as EnvironmentName)).not.toThrow();
    const error = caught(() => requireEnvironment(given, environments, 'pord' as EnvironmentName));
    expect([error.code, error.data['nearest']]).toEqual(['environment-unknown', ['prod']]);
  });

  test('says what is missing or not text', () => {
    expect(caught(() => loadManifest(world({}))).code).toBe('manifest-missing');
    expect(
      caught(() => loadManifest(world({ 'components.yaml': new Uint8Array([0xff, 0xfe, 0x41]) })))
        .code,
    ).toBe('manifest-invalid');
    expect(
      caught(() => loadManifest(world({ 'components.yaml': MANIFEST }, false))).message,
    ).toMatch(/LOCKSTEP_ALLOW_FILE/);
    expect(caught(() => requireLock(world({}), dev)).hint).toBe('run: lockstep lock --env dev');
    expect(loadLock(world({}), dev)).toBeNull();
  });

  test('treats dev like any other environment, and refuses the lock of another', () => {
    const given = world({ 'components.lock.dev.yaml': LOCK, 'components.lock.prod.yaml': LOCK });
    expect(requireLock(given, dev).components.size).toBe(1);
    expect(caught(() => loadLock(given, 'prod' as EnvironmentName)).code).toBe('lock-invalid');
  });
});

test('a lock is written in canonical bytes, once, and left alone when nothing changed', () => {
  const given = world({});
  const lock = readLock(LOCK, 'l');
  const path = 'manifests/components.lock.dev.yaml';
  expect(writeLock(given, dev, lock)).toEqual({ path, digest: lockDigest(lock), changed: true });
  expect(Buffer.from(given.disk.readFile(lockPath(given.workspace, dev))).toString()).toBe(LOCK);
  const before = given.disk.lstat(lockPath(given.workspace, dev))?.ino;
  expect(writeLock(given, dev, lock).changed).toBe(false);
  expect(given.disk.lstat(lockPath(given.workspace, dev))?.ino).toBe(before);
  expect(lockPath(given.workspace, null)).toBe('/w/manifests/components.lock.yaml');
});
