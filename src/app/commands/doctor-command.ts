/** The command that tries things out before they are relied on. */
import type { Command } from '../command.js';
import { STORE_OPTIONS } from './shared-options.js';

export const DOCTOR: Command = {
  name: 'doctor',
  summary: 'Try out the local store and the remote ones: rights, consistency, clock, keys.',
  doors: 'cli',
  environment: 'none',
  arguments: [],
  options: STORE_OPTIONS,
  action: null,
  load: () => import('../run/doctor.js'),
};
