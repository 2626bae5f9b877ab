/**
 * How far apart the calls are at which faults are placed: every one where `npm run test:slow` asks for it, as CI does; every
 * eighth otherwise, to stay within the time that people wait for tests.
 */
export const CALL_STEP = process.env['EVERY_CALL'] === '1' ? 1 : 8;

/** Runs of a heavy property: all where every call is asked for, else a quarter. */
export function runsOf(all: number): number {
  return process.env['EVERY_CALL'] === '1' ? all : Math.ceil(all / 4);
}
