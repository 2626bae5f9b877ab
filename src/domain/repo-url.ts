/** URLs of repositories: https and ssh, narrow grammar, allow-list compared after lower-casing (T17, T18). */
import { LockstepError } from '../errors.js';
import type { Brand } from './brand.js';

/** `https://…`, `ssh://…`, `user@host:path`, `file:///…` or an absolute local path; scheme and host in lower case. */
export type RepoUrl = Brand<string, 'RepoUrl'>;

export type Transport = 'https' | 'ssh' | 'file';

/** The parts that reach a program; `path` is decoded for ssh and file, as git does it. */
export interface RepoUrlParts {
  readonly transport: Transport;
  readonly user: string | null;
  readonly host: string | null;
  readonly port: number | null;
  readonly path: string;
}

const HINT = 'write https://host/path, ssh://git@host/path or git@host:path';
const MAX_LENGTH = 2048;
const USER = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const HOST = /^(?:[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])$/;
const PATH = /^[A-Za-z0-9._~/+@=,:!$&()*;%-]+$/;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]{0,20}:/;

/**
 * Checks a URL; throws `url-refused` with what is wrong. `file://` and absolute local paths pass (transport
 * `file`): whether they may be used is for the reader of the manifest and the git adapter to say.
 */
export function parseRepoUrl(text: string): RepoUrl {
  const shown = JSON.stringify(redactUrl(text.slice(0, 200)));
  const refuse = (reason: string, hint = HINT): never => {
    throw new LockstepError('url-refused', {
      message: `repository URL ${shown} is refused: ${reason}`,
      hint,
    });
  };
  const reason = whyOddText(text);
  if (reason !== null) return refuse(reason);
  if (text.startsWith('/')) return localUrl(text, refuse);
  if (/[^\x21-\x7e]/.test(text)) return refuse('it has a space or a character outside ASCII');
  if (text.includes('::')) {
    const bracketed = /\[[0-9A-Fa-f:.]+\]/.exec(text)?.[0] ?? '';
    if (text.replace(bracketed, '').includes('::')) {
      return refuse('"::" would choose a remote helper, which can run programs');
    }
  }
  if (!text.includes('://')) return scpUrl(text, refuse);
  return schemeUrl(text, refuse);
}

type Refuse = (reason: string, hint?: string) => never;

function whyOddText(text: string): string | null {
  if (text === '') return 'it is empty';
  if (text.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
  if (text.startsWith('-')) return 'it begins with "-", which programs take for an option';
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) return 'it has a control or invisible character';
  if (text.includes('\\')) return 'it has a backslash';
  if (!text.isWellFormed()) return 'it is not valid Unicode';
  return null;
}

function localUrl(text: string, refuse: Refuse): RepoUrl {
  if (text.startsWith('//')) return refuse('it begins with "//"');
  if (text.trim() !== text) return refuse('it ends in a space');
  if (text.split('/').includes('..')) return refuse('it has the part ".."');
  return text as RepoUrl;
}

function schemeUrl(text: string, refuse: Refuse): RepoUrl {
  const colon = text.indexOf('://');
  const scheme = text.slice(0, colon).toLowerCase();
  if (scheme !== 'https' && scheme !== 'ssh' && scheme !== 'file') {
    return refuse(`"${scheme}" is not an allowed transport`);
  }
  const rest = text.slice(colon + 3);
  const slash = rest.indexOf('/');
  if (slash < 0) return refuse('it has no path');
  const path = rest.slice(slash);
  checkPath(path, refuse);
  const authority = rest.slice(0, slash);
  if (scheme === 'file') {
    if (authority !== '') return refuse('a file URL has no host: write file:///path');
    return `file://${path}` as RepoUrl;
  }
  return `${scheme}://${checkAuthority(authority, scheme, refuse)}${path}` as RepoUrl;
}

function checkAuthority(authority: string, scheme: 'https' | 'ssh', refuse: Refuse): string {
  const at = authority.lastIndexOf('@');
  const user = at < 0 ? null : authority.slice(0, at);
  if (user !== null && (scheme === 'https' || user.includes(':'))) {
    return refuse(
      'it holds credentials, which leak into logs and lock files',
      'take the user and password out of the URL and give the token to Lockstep instead (github-token, LOCKSTEP_GITHUB_TOKEN)',
    );
  }
  const place = authority.slice(at + 1);
  const [, host = '', port = null] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(place) ?? [];
  if (port !== null && !isPort(port)) return refuse('its port is not between 1 and 65535');
  return `${userAtHost(user, host, refuse)}${port === null ? '' : `:${port}`}`;
}

/** `user@host` with the host in lower case, both checked. */
function userAtHost(user: string | null, host: string, refuse: Refuse): string {
  if (user !== null && !USER.test(user)) return refuse('its user name is odd');
  if (!HOST.test(host)) return refuse('its host name is odd');
  return `${user === null ? '' : `${user}@`}${host.toLowerCase()}`;
}

function isPort(text: string): boolean {
  return /^[1-9][0-9]{0,4}$/.test(text) && Number(text) <= 65_535;
}

const SCHEME_NAMES = ['https', 'http', 'ssh', 'git', 'file', 'ext', 'fd'];

/** `[user@]host:path`; the part before the colon has no slash. */
function scpUrl(text: string, refuse: Refuse): RepoUrl {
  const match = /^(?:([^@/:]*)@)?(\[[^\]]*\]|[^@:/]+):([^:].*)$/.exec(text);
  if (match === null) {
    return refuse(SCHEME.test(text) ? 'its scheme is not followed by "//"' : 'it is not a URL');
  }
  const [, user = null, host = '', path = ''] = match;
  if (user === null) checkHostAlone(host, refuse);
  const place = userAtHost(user, host, refuse);
  checkPath(path, refuse);
  return `${place}:${path}` as RepoUrl;
}

function checkHostAlone(host: string, refuse: Refuse): void {
  if (SCHEME_NAMES.includes(host.toLowerCase())) refuse('its scheme is not followed by "//"');
  if (/^[A-Za-z]$/.test(host)) refuse('it is a path on a Windows drive');
}

function checkPath(path: string, refuse: Refuse): void {
  if (/[?#]/.test(path)) refuse('it has a query or fragment');
  if (!PATH.test(path)) refuse('its path has a character that is not allowed; percent-encode it');
  if (/%(?![0-9A-Fa-f]{2})/.test(path)) refuse('a "%" is not followed by two hexadecimal digits');
  if (/%(?:[01][0-9A-Fa-f]|7[Ff]|5[Cc]|2[Ff])/.test(path)) {
    refuse('it hides a control character, slash or backslash behind "%"');
  }
  const plain = path.replace(/%2[Ee]/g, '.').replace(/%2[Dd]/g, '-');
  if (plain.startsWith('-') || plain.startsWith('/-')) refuse('its path begins with "-"');
  if (plain.split('/').includes('..')) refuse('its path has the part ".."');
  if (plain.replaceAll('/', '') === '') refuse('it has no path');
}

/** How a checked URL is reached. */
export function transportOf(url: RepoUrl): Transport {
  if (url.startsWith('https://')) return 'https';
  return url.startsWith('/') || url.startsWith('file://') ? 'file' : 'ssh';
}

/** Takes a checked URL apart, as git would. */
export function repoUrlParts(url: RepoUrl): RepoUrlParts {
  const transport = transportOf(url);
  const none = { user: null, host: null, port: null };
  if (url.startsWith('/')) return { transport, ...none, path: url };
  if (transport === 'file') return { transport, ...none, path: decodePath(url.slice(7)) };
  return url.includes('://') ? schemeParts(url, transport) : scpParts(url);
}

function schemeParts(url: string, transport: Transport): RepoUrlParts {
  const [, user = null, host = null, port = null, path = ''] =
    /^[a-z]+:\/\/(?:([^@/]*)@)?(\[[^\]]*\]|[^@:/]+)(?::([0-9]+))?(\/.*)$/.exec(url) ?? [];
  return {
    transport,
    user,
    host,
    port: port === null ? null : Number(port),
    path: transport === 'ssh' ? decodePath(path).replace(/^\/~/, '~') : path,
  };
}

function scpParts(url: string): RepoUrlParts {
  const [, user = null, host = null, path = ''] =
    /^(?:([^@/:]*)@)?(\[[^\]]*\]|[^@:/]+):(.*)$/.exec(url) ?? [];
  return { transport: 'ssh', user, host, port: null, path };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw new LockstepError('url-refused', {
      message: `path ${JSON.stringify(path)} of a repository URL is not UTF-8 behind its "%"`,
      hint: HINT,
      cause: error,
    });
  }
}

/** Any text with the user information of URLs and the values of query parameters blanked out (T36); linear. */
export function redactUrl(text: string): string {
  return text
    .replace(/:\/\/[^\s/]*@/g, '://***@')
    .replace(/([?&][A-Za-z0-9_-]{1,40}=)[^\s&#]+/g, '$1***');
}
