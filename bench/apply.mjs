/** `apply` of many components of type none beside `xargs -P8 git clone` of the same repositories. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inside, lockstep } from './lockstep.mjs';
import { absoluteRow, interleave, row, timed } from './measure.mjs';
import { makeMetaRepo, makeRepositories } from './repositories.mjs';

export function benchApply({ directory, count, rounds }) {
  mkdirSync(directory, { recursive: true });
  const urls = makeRepositories(directory, count);
  const meta = join(directory, 'meta');
  const clones = join(directory, 'clones');
  makeMetaRepo(meta, urls);
  timed(process.execPath, lockstep('lock', '--env', 'dev', '--quiet'), inside(meta));
  const apply = () =>
    timed(
      process.execPath,
      lockstep('apply', '--env', 'dev', '--locked', '--jobs', '8', '--quiet'),
      inside(meta),
    );
  const remove = (path) => rmSync(path, { recursive: true, force: true });
  const peer = 'git clone';
  const times = interleave(
    [
      {
        name: peer,
        before: () => {
          remove(clones);
          mkdirSync(clones);
        },
        run: () =>
          timed('xargs', ['-P8', '-n1', 'git', 'clone', '--quiet'], {
            ...inside(meta),
            cwd: clones,
            input: urls.join('\n'),
          }),
      },
      {
        name: 'first',
        before: () => {
          remove(join(meta, 'components'));
          remove(join(meta, '.meta-store'));
        },
        run: apply,
      },
      { name: 'again', run: apply },
    ],
    rounds,
  );
  return [
    row(`xargs -P8 git clone (${count})`, times.get(peer)),
    row(`apply --locked --jobs 8, first time (${count})`, times.get('first'), {
      name: peer,
      sorted: times.get(peer),
      limit: 1.0,
    }),
    absoluteRow(`apply --locked, nothing to do (${count})`, times.get('again'), 1000),
    '',
  ];
}
