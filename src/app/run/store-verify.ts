/** `lockstep store verify`. */
import { storeVerify } from '../../operations/store-verify.js';
import type { RunCommand } from '../command.js';

export const run: RunCommand = ({ world, values }) =>
  storeVerify(world, { digests: values.list('digests'), repair: values.flag('repair') });
