/** Where events go: log, progress bar, summary, run log are folds of the stream. */
import type { LockstepEvent } from '../domain/event.js';

export type EventSink = (event: LockstepEvent) => void;
