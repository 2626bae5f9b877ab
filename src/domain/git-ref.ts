/** Names of refs: git's own rules, and nothing invisible besides (T17, T28). */

const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\\p{C}\p{Z}]/u;
const MAX_LENGTH = 500;

/**
 * True for a name that git takes for a ref, full (`refs/tags/v1`) or short (`v1`). Rules of
 * git-check-ref-format with `--allow-onelevel`; besides, spaces and invisible characters of Unicode are
 * refused, so that two names never look the same.
 */
export function isRefName(text: string): boolean {
  if (text === '' || text.length > MAX_LENGTH || text === '@') return false;
  if (text.startsWith('-') || text.endsWith('.') || FORBIDDEN.test(text)) return false;
  if (text.includes('..') || text.includes('@{')) return false;
  return text.split('/').every(isPart);
}

function isPart(part: string): boolean {
  return part !== '' && !part.startsWith('.') && !part.endsWith('.lock');
}
