/**
 * One seed for all property tests, so that a change is judged by the same cases each time; `SEED=<number>` replays a
 * run, `SEED=random` looks for new cases. fast-check prints the seed of every failure.
 */
import fc from 'fast-check';

const asked = process.env['SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_261_121) });
