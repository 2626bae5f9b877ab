/** actionlint and zizmor: what they say of every workflow, action and example of this project. */
import { binary, tool } from './install.mjs';

const ACTIONLINT = { module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' };
const ZIZMOR = { project: 'zizmor', version: '1.32.0' };

export const lint = {
  name: 'lint',
  go: ACTIONLINT,
  python: ZIZMOR,
  version: async () => `actionlint ${ACTIONLINT.version}, zizmor ${ZIZMOR.version}`,
  start: async () => ({ actionlint: binary(ACTIONLINT), zizmor: tool(ZIZMOR) }),
};
