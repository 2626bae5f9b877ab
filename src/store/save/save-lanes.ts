/** Sends files to the threads that save them, in the order of the tree, so that what lies together stays together. */
import type { Squad } from '../../ports/crew.js';
import { CHUNKED_BYTES } from '../packs/chunk-list.js';
import { PART_BYTES, partsOf } from './save-large.js';
import type { SaveJob, SaveResult, SaveSort } from './save-work.js';

export interface SaveLanes {
  /** Adds a file by a number of the caller's. */
  add(file: number, path: string, size: number): void;
  /** Sends what is left and waits for all. Rejects with the first failure, when nothing is being done any more. */
  finish(): Promise<void>;
}

export interface LanesOptions {
  /** Threads. */
  readonly size: number;
  /** Called once, when work is first sent: for little of it, threads are not worth their start. */
  readonly begin: (amount: 'little' | 'much') => Squad<SaveSort>;
  /** Told of every result with the numbers of its files; what it throws is a failure as well. */
  readonly done: (files: readonly number[], result: SaveResult) => void;
}

interface Task {
  readonly files: readonly number[];
  readonly job: SaveJob;
  readonly bytes: number;
}

/** What a thread has before it. */
interface Lane {
  readonly number: number;
  /** Parts left of the large file that it is at: nobody else can go on with them. */
  parts: readonly Task[];
  /** Bytes of jobs that it has not answered. */
  flying: number;
}

/** About a frame. */
const BATCH_BYTES = 4 << 20;
const BATCH_FILES = 2000;
/** Enough for a thread to go on with while the caller waits for its disk. */
const FLYING_BYTES = 24 << 20;
/** Opening a file costs about as much as so many of its bytes. */
const FILE_BYTES = 8 << 10;
/** Below this the caller is done before a thread has started. */
const MUCH_BYTES = 16 << 20;

export function createSaveLanes(of: LanesOptions): SaveLanes {
  const batches = createBatches();
  /** Large files go first: the small ones then fill the time until the last thread is done. */
  const large: (readonly Task[])[] = [];
  const sender = createSender(of, (lane) => {
    if (lane.parts.length === 0) lane.parts = large.shift() ?? [];
    const [part, ...rest] = lane.parts;
    lane.parts = rest;
    return part ?? batches.next();
  });
  let squad: Squad<SaveSort> | null = null;
  let load = 0;

  return {
    add(file, path, size) {
      load += size + FILE_BYTES;
      if (size >= CHUNKED_BYTES) large.push(tasksOf(file, path, size));
      else batches.add(file, path, size);
      if (squad === null && load >= MUCH_BYTES) squad = of.begin('much');
      if (squad !== null) sender.pump(squad);
    },
    async finish() {
      batches.close();
      squad ??= of.begin(load >= MUCH_BYTES ? 'much' : 'little');
      await sender.settle(squad);
      await sender.rest(squad);
    },
  };
}

/** Keeps every thread at work, the one with least before it first. */
function createSender(of: LanesOptions, next: (lane: Lane) => Task | undefined) {
  const lanes = Array.from({ length: of.size }, (_, number): Lane => ({
    number,
    parts: [],
    flying: 0,
  }));
  let failure: { readonly error: unknown } | null = null;
  let flying = 0;
  let wake: () => void = () => undefined;

  const pump = (squad: Squad<SaveSort>) => {
    while (failure === null && lanes.toSorted(byLoad).some((lane) => feed(squad, lane))) continue;
  };
  /** False for a lane that is full, or has nothing to do: another may still have parts of its own. */
  const feed = (squad: Squad<SaveSort>, lane: Lane) => {
    const task = lane.flying >= FLYING_BYTES ? undefined : next(lane);
    if (task !== undefined) send(squad, lane, task);
    return task !== undefined;
  };
  const send = (squad: Squad<SaveSort>, lane: Lane, { files, job, bytes }: Task) => {
    lane.flying += bytes;
    flying += 1;
    void squad
      .run(lane.number, job)
      .then((result) => of.done(files, result))
      .catch((error: unknown) => (failure ??= { error }))
      .finally(() => {
        lane.flying -= bytes;
        flying -= 1;
        pump(squad);
        if (flying === 0) wake();
      });
  };
  const settle = async (squad: Squad<SaveSort>) => {
    pump(squad);
    while (flying > 0) await new Promise<void>((resolve) => (wake = resolve));
    if (failure !== null) throw failure.error;
  };
  return {
    pump,
    settle,
    /** Has every thread close its frame. */
    async rest(squad: Squad<SaveSort>) {
      for (const lane of lanes) send(squad, lane, { files: [], job: { kind: 'rest' }, bytes: 0 });
      await settle(squad);
    },
  };
}

/** Gathers small files into jobs. */
function createBatches() {
  const closed: Task[] = [];
  let files: number[] = [];
  let sizes: number[] = [];
  let paths = '';
  let bytes = 0;

  const close = () => {
    if (files.length === 0) return;
    closed.push({ files, job: { kind: 'files', paths, sizes: Float64Array.from(sizes) }, bytes });
    [files, sizes, paths, bytes] = [[], [], '', 0];
  };
  return {
    close,
    next: () => closed.shift(),
    add(file: number, path: string, size: number) {
      files.push(file);
      sizes.push(size);
      paths += `${path}\n`;
      bytes += size;
      if (bytes >= BATCH_BYTES || files.length >= BATCH_FILES) close();
    },
  };
}

function byLoad(a: Lane, b: Lane): number {
  return a.flying - b.flying;
}

function tasksOf(file: number, path: string, size: number): readonly Task[] {
  return Array.from({ length: partsOf(size) }, (_, part): Task => ({
    files: [file],
    job: { kind: 'part', path, size, part },
    bytes: PART_BYTES,
  }));
}
