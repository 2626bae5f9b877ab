/** The findings an error carries in its data. */
import type { Finding } from '../domain/finding.js';
import { LockstepError } from '../errors.js';

/** `data.findings` of a `LockstepError`, without entries that do not look like a finding; empty for anything else. */
export function findingsOf(error: unknown): readonly Finding[] {
  if (!(error instanceof LockstepError)) return [];
  const list: unknown = error.data['findings'];
  return Array.isArray(list) ? list.filter(isFinding) : [];
}

function isFinding(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null) return false;
  const { severity, code, message } = value as Partial<Record<keyof Finding, unknown>>;
  return [severity, code, message].every((field) => typeof field === 'string');
}
