/** act: runs workflows on this machine, as GitHub's runner would; the workflows of this project are run by it. */
import { binary } from './install.mjs';

const GO = { module: 'github.com/nektos/act', version: 'v0.2.89' };

export const act = {
  name: 'act',
  go: GO,
  /** Two dozen runs of several jobs, each a machine of its own. */
  seconds: 420,
  version: async () => `act ${GO.version}`,
  start: async () => ({ act: binary(GO) }),
};
