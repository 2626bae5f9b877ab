/**
 * A process for the race: collects a store until it dies, with no patience and a clock that is three hours fast, so that
 * no age protects anything: only leases, locks and what comes back do.
 */
import { readdirSync, writeSync } from 'node:fs';
import { systemClock } from '../../src/adapters/node-clock.js';
import { collectStore } from '../../src/store/collect/collect-store.js';
import { HELD, linesOf, racingContext } from './racing-store.js';

const [directory = '', locks = ''] = process.argv.slice(2);
const clock = { ...systemClock, now: () => Date.now() + 3 * 3_600_000 };
const context = { ...racingContext(directory), clock };

for (;;) {
  const { condemned, removed, restored } = await collectStore(context, {
    keepMs: 1,
    graceMs: 1,
    maxBytes: null,
    dryRun: false,
    roots: () => {
      const files = readdirSync(locks).map((name) => linesOf(`${locks}/${name}`).slice(-HELD));
      return Promise.resolve({
        trees: new Map(files.flat().map(({ digest }) => [digest, 'lock'])),
        sources: new Map(),
      });
    },
    signal: new AbortController().signal,
  });
  writeSync(1, `${condemned.packs} ${removed.packs} ${restored.packs}\n`);
}
