/** A process for the race: stores trees and locks each, as a run does, and reads back what it has locked, until it dies. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLease } from '../../src/store/leases.js';
import { createOutputStore } from '../../src/store/output-store.js';
import { filesOf, HELD, linesOf, racingContext } from './racing-store.js';

const [directory = '', root = '', locks = '', seed = '0'] = process.argv.slice(2);
const context = racingContext(directory);
const store = createOutputStore(context);
mkdirSync(join(root, 'out'), { recursive: true });

for (let n = 1; ; n += 1) {
  const number = Number(seed) * 7919 + n * 31;
  for (const [name, text] of filesOf(number)) writeFileSync(join(root, 'out', name), text);
  await withLease(context, 'writes', async () => {
    const { digest } = await store.put(root, ['out']);
    appendFileSync(locks, `${digest} ${number}\n`);
  });
  const held = linesOf(locks).slice(-HELD);
  const [oldest] = held;
  if (n % 3 === 0 && oldest !== undefined) await store.get(oldest.digest, `${root}-back`, ['out']);
}
