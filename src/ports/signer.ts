/** Our own signatures of what the journal says, by the key of a run and the public keys that `lockstep.yaml` names. */
import type { SignatureCheck } from '../domain/accept-record.js';

export interface Signature {
  /** Id of the key. */
  readonly key: string;
  /** Base64 of the 64 bytes. */
  readonly value: string;
}

export interface Signer {
  /** Null when the run was given no key. Throws `store-key-invalid`. */
  sign(statement: string): Promise<Signature | null>;
  /** Whether one of the configured public keys signed exactly this. Throws `store-key-invalid`. */
  verify(statement: string, signature: Signature): Promise<SignatureCheck>;
}
