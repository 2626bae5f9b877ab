/** Reads a raw commit object of git: header lines, an empty line, the message. Any bytes may come. */
import { isObjectId, type CommitSha, type TreeId } from './git-ids.js';

export interface CommitObject {
  readonly tree: TreeId;
  readonly parents: readonly CommitSha[];
  /** Names as the commit has them, in any case without the address; empty when it names nobody. */
  readonly author: string;
  readonly committer: string;
  /** Seconds since 1970 at which it was committed; 0 where git cannot tell either. */
  readonly seconds: number;
  /** Decoded as UTF-8; what is none is replaced. */
  readonly message: string;
}

/** The last second that an ISO time can write with four digits of year. */
const LAST_SECOND = 253_402_300_799;
const LINE_FEED = 10;
const DECODER = new TextDecoder();

/** Null where git would refuse it: no tree first, or a parent that is no id. All else may be missing or odd. */
export function parseCommit(bytes: Uint8Array): CommitObject | null {
  const end = headerEnd(bytes);
  const lines = DECODER.decode(bytes.subarray(0, end)).split('\n');
  const tree = idAfter('tree ', lines[0]);
  if (tree === null) return null;
  const parents: CommitSha[] = [];
  let next = 1;
  for (; lines[next]?.startsWith('parent ') === true; next += 1) {
    const parent = idAfter('parent ', lines[next]);
    if (parent?.length !== tree.length) return null;
    parents.push(parent as CommitSha);
  }
  const committer = valueOf('committer ', lines, next);
  return {
    tree: tree as TreeId,
    parents,
    author: nameIn(valueOf('author ', lines, next)),
    committer: nameIn(committer),
    seconds: secondsIn(committer),
    message: DECODER.decode(bytes.subarray(end + 2)),
  };
}

/** Place of the first empty line; signatures in the header begin every line with a space. */
function headerEnd(bytes: Uint8Array): number {
  let feed = bytes.indexOf(LINE_FEED);
  while (feed >= 0 && bytes[feed + 1] !== LINE_FEED) feed = bytes.indexOf(LINE_FEED, feed + 1);
  return feed < 0 ? bytes.length : feed;
}

function idAfter(word: string, line: string | undefined): string | null {
  const id = line?.startsWith(word) === true ? line.slice(word.length) : '';
  return isObjectId(id) ? id : null;
}

function valueOf(word: string, lines: readonly string[], from: number): string {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith(word)) return line.slice(word.length);
  }
  return '';
}

/** `Name <address> seconds zone`. */
function nameIn(person: string): string {
  const open = person.indexOf('<');
  return (open < 0 ? person : person.slice(0, open)).trim();
}

function secondsIn(person: string): number {
  const [, digits = ''] = /^ *([0-9]+)/.exec(person.slice(person.lastIndexOf('>') + 1)) ?? [];
  const seconds = Number(digits);
  return Number.isSafeInteger(seconds) ? Math.min(seconds, LAST_SECOND) : 0;
}
