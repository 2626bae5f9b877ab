/** From the settings of a remote and the variables of the process to its backend; each client loads with its first call. */
import { readFileSync } from 'node:fs';
import type { RemoteSettings } from '../../domain/config.js';
import type { RemoteUrl } from '../../domain/remote-url.js';
import { LockstepError } from '../../errors.js';
import type { Backend } from '../../ports/backend.js';
import type { Clock } from '../../ports/clock.js';
import type { StoreCarrier } from '../../ports/store-carrier.js';
import { createActionsBackend } from './actions.js';
import type { AzureCredentials } from './azure-credentials.js';
import { createAzureBackend } from './azure.js';
import { createDirectoryBackend } from './directory.js';
import { createFailingBackend } from './failing.js';
import type { GcsCredentials } from './gcs-credentials.js';
import { createGcsBackend } from './gcs.js';
import { canMintIdentity, createIdentityToken } from './identity-token.js';
import type { S3Credentials } from './s3-options.js';
import { createS3Backend } from './s3.js';

type Variables = Readonly<Record<string, string | undefined>>;

export interface OpenOptions {
  readonly variables: Variables;
  readonly clock: Clock;
  /** For `actions://`. */
  readonly carrier: StoreCarrier;
  /** Absolute; for what is on its way to and from `actions://`. */
  readonly scratch: string;
}

type Bucket = Extract<RemoteUrl, { readonly bucket: string }>;

interface Opening extends OpenOptions {
  readonly settings: RemoteSettings;
  readonly url: Bucket;
}

/** Asks nobody yet. Where the variables cannot be enough, every call throws `backend-credentials`. */
export function openBackend(settings: RemoteSettings, options: OpenOptions): Backend {
  const { url } = settings;
  if (url.scheme === 'file') return createDirectoryBackend({ directory: url.path, name: url.text });
  if (url.scheme === 'actions') return createActionsBackend(options);
  const opening = { ...options, settings, url };
  if (url.scheme === 's3') return openS3(opening);
  return url.scheme === 'gs' ? openGcs(opening) : openAzure(opening);
}

/** Fields that say something: what is null is left to the adapter. */
function said<T extends object>(fields: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as { [Key in keyof T]?: NonNullable<T[Key]> };
}

function variable(variables: Variables, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = variables[name]?.trim() ?? '';
    if (value !== '') return value;
  }
  return null;
}

function openS3(opening: Opening): Backend {
  const { settings, url, variables, clock } = opening;
  const region = settings.region ?? variable(variables, 'AWS_REGION', 'AWS_DEFAULT_REGION');
  const { endpoint, pathStyle, sse, kmsKey, concurrency, timeoutMs } = settings;
  return createS3Backend({
    bucket: url.bucket,
    prefix: url.prefix,
    credentials: s3Credentials(opening),
    concurrency,
    clock,
    limits: { answer: timeoutMs },
    ...said({ endpoint, region, pathStyle, sse, kmsKey }),
  });
}

function s3Credentials({ settings, variables }: Opening): S3Credentials {
  const { role, audience, stsEndpoint } = settings;
  if (role !== null) {
    return {
      kind: 'web-identity',
      identity: {
        roleArn: role,
        identityToken: createIdentityToken(variables),
        ...said({ audience, stsEndpoint }),
      },
    };
  }
  const accessKeyId = variable(variables, 'AWS_ACCESS_KEY_ID');
  const secretAccessKey = variable(variables, 'AWS_SECRET_ACCESS_KEY');
  if (accessKeyId === null || secretAccessKey === null) return { kind: 'default' };
  const sessionToken = variable(variables, 'AWS_SESSION_TOKEN');
  return { kind: 'static', accessKeyId, secretAccessKey, ...said({ sessionToken }) };
}

function openGcs(opening: Opening): Backend {
  const { settings, url, clock } = opening;
  const { endpoint, timeoutMs } = settings;
  return createGcsBackend({
    bucket: url.bucket,
    prefix: url.prefix,
    credentials: gcsCredentials(opening),
    clock,
    limits: { answer: timeoutMs },
    ...said({ endpoint }),
  });
}

/** `audience` is the provider of the workload identity pool, `role` the account to act as. */
function gcsCredentials({ settings, variables }: Opening): GcsCredentials {
  const { audience, role, stsEndpoint, endpoint } = settings;
  const provider = audience?.replace(/^(?:https:)?\/\/iam\.googleapis\.com\//, '') ?? '';
  if (provider !== '') {
    return {
      kind: 'workload-identity',
      provider,
      identityToken: createIdentityToken(variables),
      ...said({ serviceAccount: role, stsEndpoint }),
    };
  }
  const file = variable(variables, 'GOOGLE_APPLICATION_CREDENTIALS');
  if (file !== null) {
    return isServiceAccount(file) ? { kind: 'key', key: file } : { kind: 'default' };
  }
  // An emulator knows no accounts, and Google's library would look for one on the machine.
  return endpoint?.startsWith('http://') === true ? { kind: 'anonymous' } : { kind: 'default' };
}

/** Other kinds of files are Google's library's to read, and so are its errors for a file that is none. */
function isServiceAccount(file: string): boolean {
  try {
    const { type } = JSON.parse(readFileSync(file, 'utf8')) as { type?: unknown };
    return type === 'service_account';
  } catch {
    return false;
  }
}

function openAzure(opening: Opening): Backend {
  const { settings, url, variables, clock } = opening;
  const { endpoint, timeoutMs } = settings;
  const text = variable(variables, 'AZURE_STORAGE_CONNECTION_STRING');
  const named = /(?:^|;)AccountName=([^;]+)/i.exec(text ?? '')?.[1] ?? null;
  const account =
    variable(variables, 'AZURE_STORAGE_ACCOUNT', 'AZURE_STORAGE_ACCOUNT_NAME') ?? named;
  if (account === null && endpoint === null) return withoutAccount(url.text);
  return createAzureBackend({
    account: account ?? '',
    container: url.bucket,
    prefix: url.prefix,
    credentials: azureCredentials(opening, text),
    clock,
    limits: { answer: timeoutMs },
    ...said({ endpoint }),
  });
}

function withoutAccount(name: string): Backend {
  const error = new LockstepError('backend-credentials', {
    message: `${name} needs the name of a storage account`,
    hint: 'set AZURE_STORAGE_ACCOUNT, AZURE_STORAGE_CONNECTION_STRING, or endpoint of the remote',
  });
  return createFailingBackend(name, error);
}

function azureCredentials({ settings, variables }: Opening, text: string | null): AzureCredentials {
  if (text !== null) return { kind: 'connection-string', text };
  const key = variable(variables, 'AZURE_STORAGE_KEY', 'AZURE_STORAGE_ACCOUNT_KEY');
  if (key !== null) return { kind: 'shared-key', key };
  const sas = variable(variables, 'AZURE_STORAGE_SAS_TOKEN');
  if (sas !== null) return { kind: 'sas', sas };
  const client = settings.role ?? variable(variables, 'AZURE_CLIENT_ID');
  const tenant = variable(variables, 'AZURE_TENANT_ID');
  if (client === null || tenant === null || !canMintIdentity(variables)) {
    return { kind: 'anonymous' };
  }
  const { audience, stsEndpoint } = settings;
  return {
    kind: 'workload-identity',
    tenant,
    client,
    identityToken: createIdentityToken(variables),
    ...said({ audience, authority: stsEndpoint }),
  };
}
