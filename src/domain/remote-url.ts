/** Addresses of remote stores: one strict grammar, without credentials, so that an address may be printed anywhere. */
import { LockstepError } from '../errors.js';
import { redactUrl } from './repo-url.js';

/** A checked address. `text` is its one spelling, without a slash at the end. */
export type RemoteUrl = { readonly text: string } & (
  | {
      readonly scheme: 's3' | 'gs' | 'az';
      /** Bucket or container. */
      readonly bucket: string;
      /** Parts joined by `/`; empty for the whole bucket. */
      readonly prefix: string;
    }
  /** Absolute path. */
  | { readonly scheme: 'file'; readonly path: string }
  /** `prefix` tells several stores in one repository apart; usually empty. */
  | { readonly scheme: 'actions'; readonly prefix: string }
);

const FORMS =
  's3://bucket/prefix, gs://bucket/prefix, az://container/prefix, file:///directory or actions://';
const MAX_LENGTH = 1024;
const PART = /^[A-Za-z0-9._=@+-]+$/;
/** The widest rule of each service; what is narrower the server says. */
const BUCKETS = {
  s3: /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/,
  gs: /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/,
  az: /^[a-z0-9](?:-?[a-z0-9]){2,62}$/,
} as const;

type Checked = { readonly url: RemoteUrl } | { readonly why: string };

/** Checks an address; throws `backend-url-invalid` with what is wrong and what to write. */
export function parseRemoteUrl(text: string): RemoteUrl {
  const checked = check(text);
  if ('url' in checked) return checked.url;
  throw new LockstepError('backend-url-invalid', {
    message: `remote store ${JSON.stringify(redactUrl(text.slice(0, 200)))} is refused: ${checked.why}`,
    hint: checked.why.includes('credentials')
      ? 'take them out of the address: AWS_*, GOOGLE_APPLICATION_CREDENTIALS and AZURE_STORAGE_* variables carry them'
      : `write ${FORMS}`,
  });
}

/** What is wrong with an address, or null. */
export function whyBadRemoteUrl(text: string): string | null {
  const checked = check(text);
  return 'why' in checked ? checked.why : null;
}

/** True for text that means an address, be it right or wrong, and not the name of a remote. */
export function isLikeUrl(text: string): boolean {
  return text.includes(':') || text.includes('/');
}

function check(text: string): Checked {
  const [, scheme = '', rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]{0,20}):\/\/(.*)$/s.exec(text) ?? [];
  const why = scheme === '' ? 'it has no scheme' : whyOdd(text, rest);
  if (why !== null) return { why };
  if (scheme === 'file') return checkFile(rest);
  if (scheme === 'actions') return checkActions(rest.replace(/\/+$/, ''));
  if (scheme !== 's3' && scheme !== 'gs' && scheme !== 'az') {
    return { why: `"${scheme}" is no kind of remote store` };
  }
  const [bucket = '', ...parts] = rest.replace(/\/+$/, '').split('/');
  return checkBucket(scheme, bucket, parts.join('/'));
}

function whyOdd(text: string, rest: string): string | null {
  if (text.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
  if (!/^[\x20-\x7e]*$/.test(text)) return 'it has a character outside printable ASCII';
  if (/^[^/]*@/.test(rest)) return 'it holds credentials';
  if (/[?#]/.test(rest)) return 'it has a query or fragment; settings stand beside the address';
  return rest.includes('%') ? 'it has a "%": names are written as they are' : null;
}

function checkBucket(scheme: 's3' | 'gs' | 'az', bucket: string, prefix: string): Checked {
  const noun = scheme === 'az' ? 'container' : 'bucket';
  if (bucket === '') return { why: `it names no ${noun}` };
  if (!BUCKETS[scheme].test(bucket)) return { why: `"${bucket}" is not the name of a ${noun}` };
  const why = whyBadPrefix(prefix);
  if (why !== null) return { why };
  const text = `${scheme}://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
  return { url: { text, scheme, bucket, prefix } };
}

function checkActions(prefix: string): Checked {
  const why = whyBadPrefix(prefix);
  if (why !== null) return { why };
  return { url: { text: `actions://${prefix}`, scheme: 'actions', prefix } };
}

function checkFile(rest: string): Checked {
  const path = rest.replace(/(?<=.)\/+$/, '');
  if (!path.startsWith('/')) return { why: 'a file address has no host: write file:///directory' };
  if (path === '/') return { why: 'it is the root of the file system' };
  if (path.includes('\\')) return { why: 'it has a backslash' };
  const bad = path
    .slice(1)
    .split('/')
    .find((part) => ['', '.', '..'].includes(part));
  if (bad !== undefined) return { why: `its path has the part "${bad}"` };
  return { url: { text: `file://${path}`, scheme: 'file', path } };
}

function whyBadPrefix(prefix: string): string | null {
  if (prefix === '') return null;
  for (const part of prefix.split('/')) {
    if (part === '') return 'its prefix has an empty part';
    if (part === '.' || part === '..') return `its prefix has the part "${part}"`;
    if (!PART.test(part))
      return `its prefix has ${JSON.stringify(part)}; letters, digits and . _ = @ + - are allowed`;
  }
  return null;
}
