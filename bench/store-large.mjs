/** Five large files with few small edits: content-defined chunks beside an archive of everything. */
import { join } from 'node:path';
import { archiveBytes } from './store-bytes.mjs';
import { figureRow, interleave, row } from './measure.mjs';
import { product } from './store-driver.mjs';
import { casync, tar } from './store-peers.mjs';
import { copied, emptied, growth, remove } from './store-places.mjs';
import { makePeaks } from './store-times.mjs';
import { editLargeFiles, makeLargeFiles } from './trees.mjs';

export function benchLarge({ directory, scale, tools, seed, quick, rounds }) {
  const root = join(directory, 'files');
  const files = join(root, 'node_modules');
  makeLargeFiles(files, { bytes: scale.largeBytes, seed });
  const place = (tool, step = '') => join(directory, `${tool.name}${step}`);
  tar.create(place(tar));
  const cold = archiveBytes(place(tar), root);
  for (const tool of tools) {
    tool.create(place(tool));
    tool.save(place(tool), root);
    copied(place(tool), place(tool, '.first'));
    tool.create(place(tool, '.remote'), { withRemote: true });
  }
  const save = (tool) => () => tool.save(place(tool, '.remote'), root);
  const before = new Map(
    tools.map((tool) => [tool, growth(tool.kept(place(tool, '.remote')), save(tool))]),
  );
  editLargeFiles(files, { edits: scale.edits, seed });
  const edited = archiveBytes(place(tar), root);
  const after = new Map(
    tools.map((tool) => [tool, growth(tool.kept(place(tool, '.remote')), save(tool))]),
  );
  for (const tool of tools) remove(place(tool, '.remote'));
  const lines = [figureRow('large files, bytes: tar + zstd', cold / 1e6, { unit: 'MB' })];
  for (const tool of tools) {
    const limit = tool === product ? { limit: quick ? 0.03 : 0.01 } : {};
    const compared = (bytes) => ({ unit: 'MB', peer: { name: tar.name, value: bytes / 1e6 } });
    lines.push(
      figureRow(`large files, bytes: ${tool.name}`, before.get(tool).bytes / 1e6, compared(cold)),
      figureRow(`large files, edited, bytes: ${tool.name}`, after.get(tool).bytes / 1e6, {
        ...compared(edited),
        ...limit,
      }),
    );
  }
  if (quick) return lines;
  return [...lines, '', ...timeLarge({ place, root, tools, rounds })];
}

const TITLES = { cold: 'save, cold', edited: 'save, edited', restored: 'restore' };

function timeLarge({ place, root, tools, rounds }) {
  const peaks = makePeaks();
  const often = tools.filter((tool) => tool !== casync);
  const cases = (tool) => largeCases({ tool, place, root, peaks });
  const times = interleave([tar, ...often].flatMap(cases), rounds);
  if (tools.includes(casync))
    for (const [name, sorted] of interleave(cases(casync), 1)) times.set(name, sorted);
  const rows = [];
  for (const tool of [tar, ...tools])
    for (const name of ['cold', 'edited', 'restored']) {
      const sorted = times.get(`${tool.name} ${name}`);
      const title = `large files, ${TITLES[name]}: ${tool.name}`;
      const limit = tool === product && name === 'edited' ? { limit: 0.35 } : {};
      const peer = { name: tar.name, sorted: times.get(`${tar.name} ${name}`), ...limit };
      rows.push(row(title, sorted, tool === tar ? undefined : peer));
    }
  return [...rows, '', ...peaks.rows()];
}

function largeCases({ tool, place, root, peaks }) {
  const fresh = place(tool, '.fresh');
  const target = place(tool, '.target');
  let version;
  const save = (where) => () => {
    const result = tool.save(where, root);
    version = result.version;
    return peaks.note(tool, result);
  };
  return [
    {
      name: `${tool.name} cold`,
      before: () => {
        remove(fresh);
        tool.create(fresh);
      },
      run: save(fresh),
    },
    {
      name: `${tool.name} edited`,
      before: () => {
        if (tool !== tar) copied(place(tool, '.first'), place(tool));
      },
      run: save(place(tool)),
    },
    {
      name: `${tool.name} restored`,
      before: () => emptied(target),
      run: () => peaks.note(tool, tool.restore(place(tool), version, target)),
    },
  ];
}
