/** One process of the race for names: writes its own and the shared ones, then tells what became of each. */
import { createS3Backend } from '../../src/adapters/backends/s3.js';
import { systemClock } from '../../src/adapters/node-clock.js';
import { objectName } from '../../src/domain/object-name.js';
import { LockstepError } from '../../src/errors.js';
import type { PutOutcome } from '../../src/ports/backend.js';
import { bytesBody } from './backend-bodies.js';
import { BUCKET } from './s3-server.js';

export interface WriterOrder {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly prefix: string;
  readonly writer: number;
  /** How many of its own, and how many shared. */
  readonly names: number;
}

export type WriterReport = readonly {
  readonly name: string;
  readonly content: string;
  readonly outcome: PutOutcome;
}[];

const TRIES = 5;

const order = JSON.parse(process.argv[2] ?? '') as WriterOrder;
const { endpoint, accessKeyId, secretAccessKey, prefix, writer } = order;
const backend = createS3Backend({
  bucket: BUCKET,
  prefix,
  endpoint,
  credentials: { kind: 'static', accessKeyId, secretAccessKey },
  clock: systemClock,
});
const report = await Promise.all(
  Array.from({ length: order.names }, (_, at) => [`own/${writer}/${at}`, `shared/${at}`])
    .flat()
    .map(async (name) => {
      const content = `${name} by ${writer}`;
      return { name, content, outcome: await put(name, content) };
    }),
);
await backend.close();
process.stdout.write(JSON.stringify(report));

/** As the store does, what may be tried again is: a server may answer that two requests met. */
async function put(name: string, content: string): Promise<PutOutcome> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await backend.putIfAbsent(objectName(name), bytesBody(content));
    } catch (error) {
      const again = error instanceof LockstepError && error.kind === 'unavailable';
      if (!again || tries === TRIES) throw error;
    }
  }
}
