/** Takes user and password out of every URL in text that arrives in pieces. */

/** A user part longer than this is not waited for; tokens are a tenth of it. */
const LONGEST = 8192;
/** From `://` to the last `@` before the authority ends. Two starts never share text, so the time is linear. */
const USERINFO = /(?<=:\/\/)[^\s/?#"'<>`\\]+(?=@)/g;
/** A URL whose authority has not ended yet, or the beginning of `://`. */
const UNFINISHED = /:(?:\/(?:\/[^\s/?#"'<>`\\]*)?)?$/;

/** Replaces each user part; `git` alone is a name that everybody uses and stays. */
export function maskUserinfo(mask: string): { write(chunk: string): string; end(): string } {
  let held = '';
  return {
    write: (chunk) => {
      held += chunk;
      const border = unfinishedAt(held);
      const ready = held.slice(0, border);
      held = held.slice(border);
      return replace(ready, mask);
    },
    end: () => {
      const rest = replace(held, mask);
      held = '';
      return rest;
    },
  };
}

function replace(text: string, mask: string): string {
  return text.replace(USERINFO, (user) => (user === 'git' ? user : mask));
}

function unfinishedAt(text: string): number {
  const tail = Math.max(0, text.length - LONGEST);
  const found = text.slice(tail).search(UNFINISHED);
  return found === -1 ? text.length : tail + found;
}
