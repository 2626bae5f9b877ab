/** The product as the benchmark of the store drives it: all it knows of the command line, the settings and the answers. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inside, lockstep } from './lockstep.mjs';
import { metered } from './measure.mjs';

const meta = (place) => join(place, 'meta');
const remote = (place) => join(place, 'remote');

/** `place` holds a meta-repo without components, with its local store, and the remote one when asked for. */
function create(place, { withRemote = false } = {}) {
  const manifests = join(meta(place), 'manifests');
  mkdirSync(manifests, { recursive: true });
  mkdirSync(remote(place));
  writeFileSync(join(manifests, 'components.yaml'), 'components: {}\n');
  writeFileSync(join(manifests, 'environments.yaml'), 'environments:\n  dev: {}\n');
  const remotes = [`  remotes:`, `    - url: file://${remote(place)}`, '      mode: read-write'];
  writeFileSync(
    join(meta(place), 'lockstep.yaml'),
    ['environments: [dev]', 'store:', '  path: .meta-store', ...(withRemote ? remotes : [])].join(
      '\n',
    ) + '\n',
  );
}

function store(place, ...args) {
  const result = metered(
    process.execPath,
    lockstep('store', ...args, '--json', '--quiet'),
    inside(meta(place)),
  );
  return { ...result, answer: JSON.parse(result.stdout) };
}

export const product = {
  name: 'lockstep',
  /** A build that has no such command shows the help of all. */
  installed: () =>
    spawnSync(process.execPath, lockstep('store', 'add', '--help'))
      .stdout.toString()
      .includes('lockstep store add'),
  create,
  /** Where that is what a backend would have been sent. */
  kept: remote,
  /** `rehash` reads every file again, as where there is no stat index. */
  save(place, root, { rehash = false } = {}) {
    const more = rehash ? ['--rehash'] : [];
    const result = store(place, 'add', 'node_modules', '--root', root, ...more);
    return { ...result, version: result.answer.digest };
  },
  restore: (place, version, root) =>
    store(place, 'get', version, 'node_modules', '--root', root, '--force'),
  /** A machine that has nothing yet: only the remote store is left. */
  forget: (place) => rmSync(join(meta(place), '.meta-store'), { recursive: true, force: true }),
};
