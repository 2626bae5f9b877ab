/** Times of saving and restoring the tree, each case in turn in every round, and the peak memory of every process. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { figureRow, interleave, row } from './measure.mjs';
import { change } from './store-bytes.mjs';
import { product } from './store-driver.mjs';
import { casync, restic, tar } from './store-peers.mjs';
import { copied, emptied, remove } from './store-places.mjs';

/** The tools' limits by case: times the peer's median. */
const LIMITS = {
  [tar.name]: {
    cold: 1.0,
    changed: 0.3,
    upgraded: 0.3,
    rehashed: 0.55,
    unchanged: 0.22,
    restored: 0.7,
    over: 0.15,
  },
  [restic.name]: { cold: 0.4, changed: 0.25, unchanged: 0.2, restored: 0.35 },
  [casync.name]: {},
};

const TITLES = {
  cold: 'save, cold',
  changed: 'save, 2 % changed',
  upgraded: 'save, 2 % changed of 20 % rewritten',
  rehashed: 'save, 2 % changed, no index',
  unchanged: 'save, unchanged',
  restored: 'restore into nothing',
  over: 'restore onto a tree 2 % different',
};

/** Peak memory of the largest process of each tool over all its runs. */
export function makePeaks() {
  const peaks = new Map();
  return {
    /** Takes note, and gives the wall time. */
    note(tool, { milliseconds, peak }) {
      peaks.set(tool.name, peak === null ? null : Math.max(peaks.get(tool.name) ?? 0, peak));
      return milliseconds;
    },
    rows: () =>
      [...peaks].map(([name, peak]) =>
        figureRow(`peak memory: ${name}`, peak === null ? null : peak / 1e6, {
          unit: 'MB',
          ...(name === product.name ? { limit: 300 } : {}),
        }),
      ),
  };
}

/** The first version saved by each tool, then changed; every round starts from a copy of that store. */
export function timeInstall({ directory, roots, tools, seed, rounds }) {
  const first = new Map();
  for (const tool of tools) {
    const place = join(directory, tool.name);
    tool.create(place);
    first.set(tool, tool.save(place, roots.plain).version);
    tool.save(place, roots.upgrade);
    copied(place, `${place}.first`);
  }
  tar.create(join(directory, tar.name));
  change(roots, seed);
  const peaks = makePeaks();
  const bench = { directory, roots, peaks };
  const often = [
    ...tarCases(bench),
    ...tools
      .filter((tool) => tool !== casync)
      .flatMap((tool) => toolCases({ ...bench, tool, first: first.get(tool) })),
  ];
  const times = interleave(often, rounds);
  // Not in the table of limits, and as slow as all others together.
  if (tools.includes(casync))
    for (const [name, sorted] of interleave(toolCases({ ...bench, tool: casync }), 1))
      times.set(name, sorted);
  return [...timeRows(times, tools), '', ...peaks.rows()];
}

function tarCases({ directory, roots, peaks }) {
  const place = join(directory, tar.name);
  const target = `${place}.target`;
  let version;
  const save = () => {
    const result = tar.save(place, roots.plain);
    version = result.version;
    return peaks.note(tar, result);
  };
  const restore = () => peaks.note(tar, tar.restore(place, version, target));
  return [
    { name: `${tar.name} save`, run: save },
    { name: `${tar.name} restored`, before: () => emptied(target), run: restore },
    { name: `${tar.name} over`, run: restore },
  ];
}

function toolCases({ directory, roots, peaks, tool, first }) {
  const place = join(directory, tool.name);
  const fresh = `${place}.fresh`;
  const target = `${place}.target`;
  const over = `${place}.over`;
  let version;
  const again = () => copied(`${place}.first`, place);
  const save = (root, options) => () => {
    const result = tool.save(place, root, options);
    version = result.version;
    return peaks.note(tool, result);
  };
  const restoreTo = (root) => () => peaks.note(tool, tool.restore(place, version, root));
  const cases = [
    {
      name: 'cold',
      before: () => {
        remove(fresh);
        tool.create(fresh);
      },
      run: () => peaks.note(tool, tool.save(fresh, roots.plain)),
    },
    { name: 'changed', before: again, run: save(roots.plain) },
    { name: 'unchanged', run: save(roots.plain) },
    { name: 'restored', before: () => emptied(target), run: restoreTo(target) },
  ];
  if (tool === product)
    cases.push(
      {
        name: 'over',
        before: () => {
          mkdirSync(over, { recursive: true });
          tool.restore(place, first, over);
        },
        run: restoreTo(over),
      },
      { name: 'rehashed', before: again, run: save(roots.plain, { rehash: true }) },
    );
  cases.push({ name: 'upgraded', before: again, run: save(roots.upgrade) });
  return cases.map((one) => ({ ...one, name: `${tool.name} ${one.name}` }));
}

/** First the peers beside tar, then the product beside each of them. */
function timeRows(times, tools) {
  const rows = ['save', 'restored', 'over'].map((name) =>
    row(
      `${name === 'save' ? 'save' : TITLES[name]}: ${tar.name}`,
      times.get(`${tar.name} ${name}`),
    ),
  );
  for (const tool of tools) {
    rows.push('');
    for (const [name, title] of Object.entries(TITLES)) {
      const sorted = times.get(`${tool.name} ${name}`);
      if (sorted === undefined) continue;
      const sameOfTar = times.get(`${tar.name} ${name}`) ?? times.get(`${tar.name} save`);
      const limit = tool === product ? { limit: LIMITS[tar.name][name] } : {};
      rows.push(
        row(`${title}: ${tool.name}`, sorted, { name: tar.name, sorted: sameOfTar, ...limit }),
      );
    }
  }
  if (!tools.includes(product)) return rows;
  for (const peer of tools.slice(1)) {
    rows.push('');
    for (const name of ['cold', 'changed', 'unchanged', 'restored'])
      rows.push(
        row(`${TITLES[name]}: ${product.name}`, times.get(`${product.name} ${name}`), {
          name: peer.name,
          sorted: times.get(`${peer.name} ${name}`),
          limit: LIMITS[peer.name][name],
        }),
      );
  }
  return rows;
}
