/** What the store is compared with: the commands of actions/cache, restic and casync, each in a `place` of its own. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { metered, runs } from './measure.mjs';

const archive = (place) => join(place, 'cache.tzst');

/** As `@actions/cache` writes and reads its archives where zstd is installed (its internal/tar.ts). */
export const tar = {
  name: 'tar + zstd',
  installed: () => runs('zstdmt', '--version') && runs('tar', '--version'),
  create(place) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'manifest.txt'), 'node_modules\n');
  },
  kept: (place) => place,
  save(place, root) {
    rmSync(archive(place), { force: true });
    const options = [
      ['--posix', '-cf', archive(place), '--exclude', archive(place), '-P', '-C', root],
      ['--files-from', join(place, 'manifest.txt'), '--use-compress-program', 'zstdmt'],
    ];
    return { ...metered('tar', options.flat()), version: archive(place) };
  },
  restore: (place, version, root) =>
    metered('tar', ['-xf', version, '-P', '-C', root, '--use-compress-program', 'unzstd']),
};

/** The repository's cache is a directory of its own, so that a run neither reads nor leaves anything of the user's. */
function resticRun(place, args, cwd) {
  const where = ['--repo', join(place, 'repository'), '--cache-dir', join(place, 'cache')];
  return metered('restic', [...where, '--quiet', ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: place, RESTIC_PASSWORD: 'bench' },
  });
}

export const restic = {
  name: 'restic',
  installed: () => runs('restic', 'version'),
  create(place) {
    mkdirSync(place, { recursive: true });
    resticRun(place, ['init'], place);
  },
  kept: (place) => join(place, 'repository'),
  save: (place, root) => ({
    ...resticRun(place, ['backup', 'node_modules'], root),
    version: 'latest',
  }),
  restore: (place, version, root) =>
    resticRun(place, ['restore', version, '--target', root], place),
};

export const casync = {
  name: 'casync',
  installed: () => runs('casync', '--version'),
  create: (place) => mkdirSync(join(place, 'default.castr'), { recursive: true }),
  kept: (place) => place,
  save(place, root) {
    const index = join(place, 'tree.caidx');
    const store = `--store=${join(place, 'default.castr')}`;
    return {
      ...metered('casync', ['make', store, index, join(root, 'node_modules')]),
      version: index,
    };
  },
  restore(place, version, root) {
    const store = `--store=${join(place, 'default.castr')}`;
    return metered('casync', ['extract', store, version, join(root, 'node_modules')]);
  },
};
