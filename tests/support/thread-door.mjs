/** The door of a thread for the test of crews: work that adds, fails in every way, or ends its thread. */
import './ts-hooks.mjs';

const { serveThread } = await import('../../src/adapters/threads/serve-thread.ts');
const { LockstepError } = await import('../../src/errors.ts');

const ENDINGS = {
  ours: () => {
    const details = { message: 'no room', hint: 'free some', data: { path: '/x' } };
    throw new LockstepError('disk-full', details);
  },
  system: () => {
    throw Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC' });
  },
  value: () => {
    throw 'text';
  },
  exit: () => process.exit(7),
};

serveThread({
  add: ({ to }) => {
    if (to === null) ENDINGS.ours();
    return ({ numbers, ending }) => {
      if (ending !== undefined) ENDINGS[ending]();
      const sums = Float64Array.from(numbers, (number) => number + to);
      return { result: { sums }, transfer: [sums.buffer] };
    };
  },
});
