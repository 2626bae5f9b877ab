/** What git's English messages mean for a push or a fetch of the meta-repo. */

/** The remote said no to these credentials. */
export function isDenied(stderr: string): boolean {
  return /permission denied|access denied|authentication failed|could not read username|error: 40[13]|\b403\b|protected branch|not permitted|denied to/i.test(
    stderr,
  );
}

/** Somebody else pushed first. */
export function isMoved(stderr: string): boolean {
  return /\[rejected\]|stale info|non-fast-forward|fetch first|failed to lock|cannot lock ref|incorrect old value/i.test(
    stderr,
  );
}

/** The last line that says something. */
export function lastLine(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.findLast((line) => /^(?:fatal|error|remote|!| !)/.test(line));
  return (telling ?? lines.at(-1) ?? 'git gave no reason').trim();
}
