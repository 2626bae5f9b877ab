/**
 * How far apart the calls are at which faults are placed: every one where `npm run test:every-call` asks for it, as CI does;
 * every fourth otherwise, to stay within the time that people wait for tests.
 */
export const CALL_STEP = process.env['EVERY_CALL'] === '1' ? 1 : 4;
