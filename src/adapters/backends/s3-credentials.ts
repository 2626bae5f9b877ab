/** Credentials for S3, as the SDK takes them. */
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { assumedRole } from './web-identity.js';
import type { TimeLimits } from './bounded-call.js';
import type { S3Options } from './s3-options.js';

export interface CredentialSource {
  /** Undefined leaves it to the SDK's own chain. */
  readonly provider: S3ClientConfig['credentials'];
  /** The server says that they have expired: true when the next request will have others. */
  renew(): boolean;
}

/** `backend` is its name, for messages. */
export function credentialsFor(
  backend: string,
  options: S3Options,
  limits: TimeLimits,
): CredentialSource {
  const { credentials, clock } = options;
  switch (credentials.kind) {
    case 'default':
      return { provider: undefined, renew: () => false };
    case 'static': {
      const { accessKeyId, secretAccessKey, sessionToken } = credentials;
      const session = sessionToken === undefined ? {} : { sessionToken };
      return { provider: { accessKeyId, secretAccessKey, ...session }, renew: () => false };
    }
    case 'web-identity': {
      const role = assumedRole(credentials.identity, {
        backend,
        clock,
        limits,
        region: options.region,
      });
      return { provider: () => role.current(), renew: () => role.refused() };
    }
  }
}
