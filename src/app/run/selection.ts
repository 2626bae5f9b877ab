/** Options that several commands read the same way. */
import path from 'node:path';
import { STRATEGIES, type Strategy } from '../../domain/delivery-config.js';
import { parseDigest, type Digest } from '../../domain/digest.js';
import { parseComponentName, type ComponentName } from '../../domain/names.js';
import { LockstepError } from '../../errors.js';
import type { CommandContext } from '../command.js';
import type { Values } from '../values.js';

/** The chosen components, checked; empty = all. Throws `name-invalid`. */
export function componentsOf(values: Values, name = 'component'): readonly ComponentName[] {
  return values.list(name).map(parseComponentName);
}

/** `--via`, or null. */
export function viaOf(values: Values): 'file' | 'commit' | null {
  const via = values.text('via');
  return via === 'file' || via === 'commit' ? via : null;
}

/** `--via` of a promotion, which can also be asked for; or null. */
export function requestViaOf(values: Values): 'file' | 'commit' | 'pull-request' | null {
  return values.text('via') === 'pull-request' ? 'pull-request' : viaOf(values);
}

/** A digest that an option gives, as the field that takes it. Throws `digest-invalid`. */
export function digestOption<Field extends string>(
  values: Values,
  option: string,
  field: Field,
): Partial<Record<Field, Digest>> {
  const text = values.text(option);
  return text === null ? {} : ({ [field]: parseDigest(text) } as Record<Field, Digest>);
}

/** `--strategy`, or null. */
export function strategyOf(values: Values): Strategy | null {
  const asked = values.text('strategy');
  return STRATEGIES.find((one) => one === asked) ?? null;
}

/** A file as the user wrote it: seen from where the command was typed, else from the root of the meta-repo. */
export function fileOf({ world, cwd }: CommandContext, text: string): string {
  const near = path.resolve(cwd, text);
  const isNear = world.disk.lstat(near) !== null;
  return isNear ? path.relative(world.workspace.root, near) : text;
}

/** A positional argument that the table declares required. */
export function requiredText(values: Values, name: string): string {
  const text = values.text(name);
  if (text !== null) return text;
  throw new LockstepError('input-missing', { message: `${name} is missing` });
}
