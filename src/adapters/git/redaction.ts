/** Takes credentials out of what git prints before anybody sees it (T36). */
import { redactUrl } from '../../domain/repo-url.js';

const SHORTEST_SECRET = 6;

/** A function that blanks out the secrets of some headers (raw, and decoded from base64) and what URLs hold. */
export function createRedaction(headers: readonly string[]): (text: string) => string {
  const secrets = [...new Set(headers.flatMap(secretsOf))].sort((a, b) => b.length - a.length);
  return (text) =>
    redactUrl(secrets.reduce((clean, secret) => clean.replaceAll(secret, '***'), text));
}

/** `Authorization: basic <base64 of user:token>` holds three secrets: value, decoded pair, token. */
function secretsOf(header: string): readonly string[] {
  const value = header.slice(header.indexOf(':') + 1).trim();
  const word = value.split(/\s+/).at(-1) ?? '';
  const decoded = /^[A-Za-z0-9+/_-]+=*$/.test(word) ? Buffer.from(word, 'base64').toString() : '';
  const isText = /^[\x20-\x7e]+$/.test(decoded);
  const token = isText ? decoded.slice(decoded.indexOf(':') + 1) : '';
  return [word, isText ? decoded : '', token].filter(({ length }) => length >= SHORTEST_SECRET);
}
