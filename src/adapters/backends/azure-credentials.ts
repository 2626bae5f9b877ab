/** Credentials of Azure Blob Storage: a shared key, a connection string, a SAS, workload identity, or none. */
import type { ContainerClient, StoragePipelineOptions } from '@azure/storage-blob';
import { LockstepError } from '../../errors.js';
import type { Clock } from '../../ports/clock.js';
import { askForToken, grantIn, keptToken, refusalIn } from './access-token.js';
import type { AccessToken, IdentityToken, TokenAnswer, TokenSource } from './access-token.js';

export type AzureCredentials =
  /** The account's key, in base64. */
  | { readonly kind: 'shared-key'; readonly key: string }
  /** With a key or a SAS; its endpoint and account count, not those of the options. */
  | { readonly kind: 'connection-string'; readonly text: string }
  /** The query of a shared access signature, with or without `?`; of the account or the container. */
  | { readonly kind: 'sas'; readonly sas: string }
  | {
      readonly kind: 'workload-identity';
      readonly tenant: string;
      readonly client: string;
      readonly identityToken: IdentityToken;
      /** `api://AzureADTokenExchange` when absent. */
      readonly audience?: string;
      /** `https://login.microsoftonline.com` when absent. */
      readonly authority?: string;
    }
  /** For public containers, which can be read only. */
  | { readonly kind: 'anonymous' };

/** Where the container is. */
export interface AzurePlace {
  /** `Backend.name`, for messages. */
  readonly name: string;
  readonly account: string;
  readonly container: string;
  /** The service with its account, without the container: `https://<account>.blob.core.windows.net` when absent. */
  readonly endpoint: string | undefined;
  readonly clock: Pick<Clock, 'now'>;
  readonly timeoutMs: number;
}

/** Tokens of a workload identity; null for other credentials. */
export function azureTokens(credentials: AzureCredentials, place: AzurePlace): TokenSource | null {
  if (credentials.kind !== 'workload-identity') return null;
  return keptToken(() => tokenOfIdentity(credentials, place), place.clock);
}

/** The client of the container; throws `backend-credentials` for what is not well formed. */
export async function openContainer(
  place: AzurePlace,
  credentials: AzureCredentials,
  tokens: TokenSource | null,
): Promise<ContainerClient> {
  const azure = await import('@azure/storage-blob');
  // Retries are those of `store/remote/retrying.ts`. A limit for a try would be given to the server too, as its own
  // for the whole operation, however large the body.
  const options: StoragePipelineOptions = { retryOptions: { maxTries: 1 } };
  const { account, container } = place;
  const endpoint = place.endpoint ?? `https://${account}.blob.core.windows.net`;
  const url = `${endpoint.replace(/\/+$/, '')}/${container}`;
  try {
    switch (credentials.kind) {
      case 'connection-string':
        return new azure.ContainerClient(credentials.text, container, options);
      case 'shared-key': {
        const key = new azure.StorageSharedKeyCredential(account, credentials.key);
        return new azure.ContainerClient(url, key, options);
      }
      case 'sas':
        return new azure.ContainerClient(`${url}?${queryOf(credentials.sas)}`, undefined, options);
      case 'workload-identity':
        return new azure.ContainerClient(url, bearerCredential(tokens), options);
      case 'anonymous':
        return new azure.ContainerClient(url, undefined, options);
    }
  } catch {
    // The cause is left out, as it may quote the key.
    throw new LockstepError('backend-credentials', {
      message: `the ${credentials.kind} for ${place.name} is not well formed`,
      hint: 'copy it again from the access keys of the storage account',
    });
  }
}

/** True when the SAS among the credentials has ended; false where there is none or it does not say. */
export function isSasOver(credentials: AzureCredentials, now: number): boolean {
  const sas =
    credentials.kind === 'sas'
      ? queryOf(credentials.sas)
      : credentials.kind === 'connection-string'
        ? (/SharedAccessSignature=\??([^;]+)/.exec(credentials.text)?.[1] ?? '')
        : '';
  return Date.parse(new URLSearchParams(sas).get('se') ?? '') <= now;
}

function queryOf(sas: string): string {
  return sas.trim().replace(/^\?/, '');
}

/** The `TokenCredential` of Azure's clients, as far as they use it. */
function bearerCredential(tokens: TokenSource | null) {
  return {
    getToken: async () => {
      const kept = await tokens?.current();
      return kept === undefined ? null : { token: kept.token, expiresOnTimestamp: kept.expiresAt };
    },
  };
}

type WorkloadIdentity = Extract<AzureCredentials, { readonly kind: 'workload-identity' }>;

/** The client credentials grant with a federated assertion (RFC 7523, section 2.2). */
async function tokenOfIdentity(
  identity: WorkloadIdentity,
  { name, clock, timeoutMs }: AzurePlace,
): Promise<AccessToken> {
  const { tenant, client } = identity;
  const service = `${name}: the token endpoint of tenant ${tenant}`;
  const authority = identity.authority ?? 'https://login.microsoftonline.com';
  const answer = await askForToken({
    service,
    url: `${authority.replace(/\/+$/, '')}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
    form: {
      grant_type: 'client_credentials',
      client_id: client,
      scope: 'https://storage.azure.com/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await identity.identityToken(
        identity.audience ?? 'api://AzureADTokenExchange',
      ),
    },
    timeoutMs,
  });
  throwRefusal(answer, service, client);
  return grantIn(answer, service, clock.now());
}

/** AADSTS700024: the assertion is not within its valid time range. */
const NOT_IN_TIME = /AADSTS700024\b/;

function throwRefusal(answer: TokenAnswer, service: string, client: string): void {
  const refusal = refusalIn(answer);
  if (refusal === null) return;
  throw new LockstepError(
    NOT_IN_TIME.test(refusal) ? 'backend-credentials-expired' : 'backend-credentials',
    {
      message: `${service} refused: ${refusal.slice(0, 300)}`,
      hint: `check issuer, subject and audience of the federated credential of application ${client}`,
    },
  );
}
