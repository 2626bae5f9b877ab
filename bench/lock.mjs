/** `lock` of many repositories beside `xargs -P8 git ls-remote` over the same ones. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inside, lockstep } from './lockstep.mjs';
import { absoluteRow, interleave, row, timed } from './measure.mjs';
import { makeMetaRepo, makeRepositories } from './repositories.mjs';

export function benchLock({ directory, count, rounds }) {
  mkdirSync(directory, { recursive: true });
  const urls = makeRepositories(directory, count);
  const meta = join(directory, 'meta');
  makeMetaRepo(meta, urls);
  const lock = (...args) =>
    timed(process.execPath, lockstep('lock', '--env', 'dev', '--quiet', ...args), inside(meta));
  const forget = () => {
    rmSync(join(meta, '.meta-store'), { recursive: true, force: true });
    rmSync(join(meta, 'manifests', 'components.lock.dev.yaml'), { force: true });
  };
  const peer = 'git ls-remote';
  const times = interleave(
    [
      {
        name: peer,
        run: () =>
          timed('xargs', ['-P8', '-n1', 'git', 'ls-remote'], {
            ...inside(meta),
            input: urls.join('\n'),
          }),
      },
      { name: 'first', before: forget, run: () => lock() },
      { name: 'again', run: () => lock() },
      { name: 'one', run: () => lock('--component', 'c0001') },
    ],
    rounds,
  );
  const against = { name: peer, sorted: times.get(peer) };
  return [
    row(`xargs -P8 git ls-remote (${count})`, times.get(peer)),
    row(`lock, first time, tree ids read (${count})`, times.get('first'), against),
    row(`lock, everything resolved again (${count})`, times.get('again'), {
      ...against,
      limit: 1.15,
    }),
    absoluteRow('lock --component, one resolved again', times.get('one'), 1000),
    '',
  ];
}
