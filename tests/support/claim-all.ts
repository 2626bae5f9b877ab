/** A thread that claims the ids of the numbers below a count and says how many it got. */
import { parentPort, workerData } from 'node:worker_threads';
import { digestBytesOf } from '../../src/domain/digest.js';
import { claim, type Claims } from '../../src/store/save/claims.js';

const { claims, count } = workerData as { readonly claims: Claims; readonly count: number };
let got = 0;
for (let n = 0; n < count; n += 1) {
  if (claim(claims, digestBytesOf(Buffer.from(String(n))), 0)) got += 1;
}
parentPort?.postMessage(got);
