/** A process for the kill -9 test: puts trees and writes records until it dies, telling each acknowledged one. */
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock, systemRandom } from '../../src/adapters/node-clock.js';
import { nodeDisk } from '../../src/adapters/node-disk.js';
import { createOutputStore } from '../../src/store/output-store.js';
import { recordOf } from './store-on-sim.js';

const [directory = '', root = '', seed = '0'] = process.argv.slice(2);
const store = createOutputStore({
  disk: nodeDisk,
  directory,
  random: systemRandom,
  clock: systemClock,
});

for (let n = Number(seed) * 10_000; ; n += 1) {
  mkdirSync(join(root, 'out', 'sub'), { recursive: true });
  for (const name of ['a', 'b', 'sub/c']) {
    writeFileSync(join(root, 'out', name), `${name} ${n}\n`.repeat(1 + (n % 50)));
  }
  const put = await store.put(root, ['out']);
  await store.writeRecord(recordOf(put, { n }));
  writeSync(1, `${put.digest} ${n}\n`);
}
