/** `lockstep lock merge`. */
import path from 'node:path';
import { MERGE_STRATEGIES } from '../../domain/merge-entry.js';
import { LockstepError } from '../../errors.js';
import { setMergeDriver } from '../../operations/merge-driver.js';
import { mergeLockFiles } from '../../operations/merge-lock.js';
import type { CommandContext, RunCommand } from '../command.js';
import type { Values } from '../values.js';
import { fileOf } from './selection.js';

const SIDES = ['base', 'ours', 'theirs'] as const;

export const run: RunCommand = async (context) => {
  const { world, values, environment } = context;
  if (isAboutDriver(values)) return setMergeDriver(world, values.flag('install'));
  const [base = '', ours = '', theirs = ''] = SIDES.map((side) => sideOf(context, side));
  const output = values.text('output');
  return mergeLockFiles(world, {
    base,
    ours,
    theirs,
    output: output === null ? null : path.resolve(context.cwd, output),
    label: values.text('path'),
    strategy: MERGE_STRATEGIES.find((one) => one === values.text('strategy')) ?? 'fail',
    ...(environment === null ? {} : { environment }),
    dryRun: values.flag('dry-run'),
  });
};

function isAboutDriver(values: Values): boolean {
  const [install, uninstall] = [values.flag('install'), values.flag('uninstall')];
  if (!install && !uninstall) return false;
  const isMixed = SIDES.some((side) => values.text(side) !== null);
  if (!isMixed && install !== uninstall) return true;
  throw new LockstepError('usage', {
    message: 'lock merge either merges three files, or has one of --install and --uninstall',
    hint: 'lockstep lock merge --install',
  });
}

function sideOf(context: CommandContext, side: (typeof SIDES)[number]): string {
  const text = context.values.text(side);
  if (text !== null) return fileOf(context, text);
  throw new LockstepError('input-missing', {
    message: `lock merge needs three files, and ${side} is missing`,
    hint: 'lockstep lock merge BASE OURS THEIRS, or lockstep lock merge --install',
  });
}
