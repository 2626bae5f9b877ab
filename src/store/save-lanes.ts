/** Sends files to the threads that save them: equal contents to the same thread, and none runs dry. */
import type { Squad } from '../ports/crew.js';
import { CHUNKED_BYTES } from './chunk-list.js';
import { PART_BYTES, partsOf } from './save-large.js';
import type { SaveJob, SaveResult, SaveSort } from './save-work.js';

export interface SaveLanes {
  /** Adds a file by a number of the caller's. */
  add(file: number, path: string, size: number): void;
  /** Sends what is left and waits for all. Rejects with the first failure, when nothing is being done any more. */
  finish(): Promise<void>;
}

/** `begin` is called once, when work is first sent: for little of it, threads are not worth their start. */
export interface LanesOptions {
  readonly size: number;
  readonly begin: (amount: 'little' | 'much') => Squad<SaveSort>;
  /** Told of every result with the numbers of its files; what it throws is a failure as well. */
  readonly done: (files: readonly number[], result: SaveResult) => void;
}

interface Task {
  readonly files: readonly number[];
  readonly job: SaveJob;
  readonly bytes: number;
}

interface Batch {
  readonly files: number[];
  readonly sizes: number[];
  paths: string;
  bytes: number;
}

interface Lane {
  readonly queue: Task[];
  /** Small files that are not a task yet. */
  batch: Batch;
  /** All that was ever given to it, as `costOf` reckons. */
  load: number;
  /** Bytes of jobs that its thread has not answered. */
  flying: number;
}

/** Large enough to be worth a message, small enough that all threads end at about the same time. */
const BATCH_BYTES = 2 << 20;
const BATCH_FILES = 400;
/** What a thread may have before it: enough to go on with while the caller waits for its disk. */
const FLYING_BYTES = 32 << 20;
/** Opening a file costs about as much as so many of its bytes. */
const FILE_BYTES = 8 << 10;
/** Below this the caller is done before a thread has started. */
const MUCH_BYTES = 4 << 20;

export function createSaveLanes({ size, begin, done }: LanesOptions): SaveLanes {
  const lanes = Array.from({ length: size }, newLane);
  /** Large files of equal sizes may be equal: they meet in one lane. */
  const laneOfSize = new Map<number, Lane>();
  let squad: Squad<SaveSort> | null = null;
  let load = 0;
  let flying = 0;
  let failure: { readonly error: unknown } | null = null;
  let wake: () => void = () => undefined;

  const pump = () => {
    if (squad === null && load >= MUCH_BYTES) squad = begin('much');
    if (squad === null) return;
    for (const [number, lane] of lanes.entries()) {
      while (failure === null && lane.flying < FLYING_BYTES) {
        const task = lane.queue.shift();
        if (task === undefined) break;
        send(squad, { number, lane, task });
      }
    }
  };
  const send = (to: Squad<SaveSort>, { number, lane, task }: Sent) => {
    lane.flying += task.bytes;
    flying += 1;
    void to
      .run(number, task.job)
      .then((result) => done(task.files, result))
      .catch((error: unknown) => (failure ??= { error }))
      .finally(() => {
        lane.flying -= task.bytes;
        flying -= 1;
        pump();
        if (flying === 0) wake();
      });
  };
  const settled = async () => {
    pump();
    while (flying > 0) await new Promise<void>((resolve) => (wake = resolve));
    if (failure !== null) throw failure.error;
  };
  const leastLoaded = () => lanes.reduce((best, lane) => (lane.load < best.load ? lane : best));
  const laneFor = (bytes: number): Lane => {
    if (bytes < CHUNKED_BYTES) return lanes[hashOf(bytes) % size] ?? leastLoaded();
    const lane = laneOfSize.get(bytes) ?? leastLoaded();
    laneOfSize.set(bytes, lane);
    return lane;
  };

  return {
    add(file, path, bytes) {
      const lane = laneFor(bytes);
      lane.load += bytes + FILE_BYTES;
      load += bytes + FILE_BYTES;
      if (bytes >= CHUNKED_BYTES) addLarge(lane, { file, path, size: bytes });
      else addSmall(lane, { file, path, size: bytes });
      pump();
    },
    async finish() {
      for (const lane of lanes) closeBatch(lane);
      squad ??= begin(load >= MUCH_BYTES ? 'much' : 'little');
      await settled();
      for (const { queue } of lanes) queue.push({ files: [], job: { kind: 'rest' }, bytes: 0 });
      await settled();
    },
  };
}

interface Sent {
  readonly number: number;
  readonly lane: Lane;
  readonly task: Task;
}

interface Added {
  readonly file: number;
  readonly path: string;
  readonly size: number;
}

function newLane(): Lane {
  return { queue: [], batch: newBatch(), load: 0, flying: 0 };
}

function newBatch(): Batch {
  return { files: [], sizes: [], paths: '', bytes: 0 };
}

function addSmall(lane: Lane, { file, path, size }: Added): void {
  const { batch } = lane;
  batch.files.push(file);
  batch.sizes.push(size);
  batch.paths += `${path}\n`;
  batch.bytes += size;
  if (batch.bytes >= BATCH_BYTES || batch.files.length >= BATCH_FILES) closeBatch(lane);
}

function closeBatch(lane: Lane): void {
  const { files, sizes, paths, bytes } = lane.batch;
  if (files.length === 0) return;
  const job = { kind: 'files', paths, sizes: Float64Array.from(sizes) } as const;
  lane.queue.push({ files, job, bytes });
  lane.batch = newBatch();
}

function addLarge(lane: Lane, { file, path, size }: Added): void {
  for (let part = 0; part < partsOf(size); part += 1) {
    lane.queue.push({ files: [file], job: { kind: 'part', path, size, part }, bytes: PART_BYTES });
  }
}

/** Spreads sizes; neighbouring ones go to different threads. */
function hashOf(size: number): number {
  return Math.imul(size, 0x9e37_79b1) >>> 16;
}
