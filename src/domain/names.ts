/** Names of components and environments: what can become a path, a branch part or an argument. */
import { LockstepError } from '../errors.js';
import type { Brand } from './brand.js';

export type ComponentName = Brand<string, 'ComponentName'>;
export type EnvironmentName = Brand<string, 'EnvironmentName'>;

/** Letters, digits, `.`, `_`, `-`; begins with a letter or digit, so it is never an option; at most 100. */
export const NAME_PATTERN = '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$';
const NAME = new RegExp(NAME_PATTERN);
/** Device names of Windows, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** True if the text can name a component or an environment. */
export function isName(text: string): boolean {
  return (
    NAME.test(text) && !RESERVED.test(text) && !text.endsWith('.') && !/\.(?:git|lock)$/i.test(text)
  );
}

/** Checks a component name; throws `name-invalid`. */
export function parseComponentName(text: string): ComponentName {
  return checked(text, 'component') as ComponentName;
}

/** Checks an environment name; throws `name-invalid`. */
export function parseEnvironmentName(text: string): EnvironmentName {
  return checked(text, 'environment') as EnvironmentName;
}

function checked(text: string, what: string): string {
  if (!isName(text)) {
    throw new LockstepError('name-invalid', {
      message: `${JSON.stringify(text)} cannot name ${what === 'environment' ? 'an' : 'a'} ${what}`,
      hint: 'use letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 100, no reserved device name, not ending in "." ".git" or ".lock"',
    });
  }
  return text;
}
