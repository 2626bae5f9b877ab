/** `lock merge --install`: makes git merge locks with Lockstep, and takes that back. */
import { join, relative } from 'node:path';
import type { MergeDriverResult } from '../domain/merge-result.js';
import type { World } from '../ports/world.js';
import { publishFile } from '../store/publish.js';

const NAME = 'merge.lockstep.name';
const DRIVER = 'merge.lockstep.driver';
const ATTRIBUTES = '.gitattributes';

/**
 * One line of `.gitattributes`, which is committed, and two settings of this clone, which are not: git takes commands
 * from no commit. May be repeated. Throws `meta-repo-not-git`.
 */
export async function setMergeDriver(world: World, install: boolean): Promise<MergeDriverResult> {
  const settings = install ? await settingsFor(world) : { [NAME]: null, [DRIVER]: null };
  let changed = false;
  for (const [name, value] of Object.entries(settings)) {
    if ((await world.metaRepo.setting(name)) === value) continue;
    await world.metaRepo.setSetting(name, value);
    changed = true;
  }
  const line = attributesLine(world);
  const isWritten = writeLine(world, line, install);
  return {
    command: 'lock merge',
    ok: true,
    environment: null,
    findings: [],
    driver: {
      installed: install,
      changed: changed || isWritten,
      attributes: ATTRIBUTES,
      line,
      settings,
    },
  };
}

/** Git runs a driver at the top of the repository; where the manifests are elsewhere it is told. */
async function settingsFor(world: World): Promise<Readonly<Record<string, string>>> {
  const directory = `${await world.metaRepo.prefix()}${manifests(world)}`;
  const place = directory === 'manifests' ? '' : ` --manifests ${quoted(directory)}`;
  return {
    [NAME]: 'Lockstep, component by component',
    [DRIVER]: `lockstep lock merge${place} %O %A %B --path %P`,
  };
}

/** For the shell that git gives the command to; git itself reads `%`. */
function quoted(path: string): string {
  const text = path.replaceAll('%', '%%');
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function manifests({ workspace }: World): string {
  return relative(workspace.root, workspace.manifestsDir).replaceAll('\\', '/');
}

/** A pattern with a blank or a quote is written in quotes, as git reads it. */
function attributesLine(world: World): string {
  const pattern = `${manifests(world).replace(/[\\*?[]/g, '\\$&')}/components.lock*.yaml`;
  const isPlain = /^[^\s"#!]+$/.test(pattern);
  return `${isPlain ? pattern : JSON.stringify(pattern)} merge=lockstep`;
}

/** True when the file was changed. All other lines stay as they are. */
function writeLine(world: World, line: string, wanted: boolean): boolean {
  const path = join(world.workspace.root, ATTRIBUTES);
  const isThere = world.disk.lstat(path) !== null;
  const text = isThere ? new TextDecoder().decode(world.disk.readFile(path)) : '';
  const lines = text.split('\n');
  if (lines.includes(line) === wanted) return false;
  const rest = lines.filter((one) => one !== line).join('\n');
  if (!wanted && rest.trim() === '') {
    world.disk.unlink(path);
    return true;
  }
  const gap = rest === '' || rest.endsWith('\n') ? '' : '\n';
  publishFile(world.disk, world.random, path, wanted ? `${rest}${gap}${line}\n` : rest);
  return true;
}
