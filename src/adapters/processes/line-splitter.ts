/** Cuts a stream of bytes into lines of text with bounded memory. */
import { StringDecoder } from 'node:string_decoder';

/** Longer lines come in pieces of this many UTF-16 units. */
export const MAX_LINE = 64 * 1024;

export interface LineSplitter {
  push(bytes: Buffer): void;
  /** The last line, when it has no end. */
  end(): void;
}

/** Lines end in LF or CR LF, which are taken off; a character cut between two chunks is joined; bad bytes become U+FFFD. */
export function splitLines(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const take = (text: string): void => {
    rest += text;
    let from = 0;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n', from)) {
      emitLine(rest.slice(from, end), onLine);
      from = end + 1;
    }
    rest = rest.slice(from);
    while (rest.length > MAX_LINE) {
      const at = pieceEnd(rest);
      onLine(rest.slice(0, at));
      rest = rest.slice(at);
    }
  };
  return {
    push: (bytes) => take(decoder.write(bytes)),
    end() {
      take(decoder.end());
      if (rest !== '') emitLine(rest, onLine);
      rest = '';
    },
  };
}

function emitLine(text: string, onLine: (line: string) => void): void {
  let line = text.endsWith('\r') ? text.slice(0, -1) : text;
  while (line.length > MAX_LINE) {
    const at = pieceEnd(line);
    onLine(line.slice(0, at));
    line = line.slice(at);
  }
  onLine(line);
}

/** Never between the two halves of a surrogate pair. */
function pieceEnd(text: string): number {
  const last = text.charCodeAt(MAX_LINE - 1);
  return last >= 0xd800 && last < 0xdc00 ? MAX_LINE - 1 : MAX_LINE;
}
