/** The keys for signatures: the private one that a run was given, and the public ones that `lockstep.yaml` names. */
import path from 'node:path';
import type { Config } from '../domain/config.js';
import { LockstepError } from '../errors.js';
import { nodeDisk } from '../adapters/node-disk.js';
import {
  parsePrivateKey,
  parsePublicKeys,
  type PrivateKey,
  type PublicKey,
} from '../store/remote/signing.js';

export interface KeysOptions {
  readonly config: Config['store'];
  readonly signingKey: string | null;
  /** Absolute. */
  readonly root: string;
}

/** Throws `store-key-invalid`. */
export function ownKey({ signingKey }: Pick<KeysOptions, 'signingKey'>): PrivateKey | null {
  return signingKey === null ? null : parsePrivateKey(signingKey);
}

/** Throws `store-key-invalid`, also for a file that is not there. */
export function trustedKeys({
  config,
  root,
}: Omit<KeysOptions, 'signingKey'>): readonly PublicKey[] {
  return config.signing.publicKeys.flatMap((file) => parsePublicKeys(keyFile(root, file), file));
}

function keyFile(root: string, file: string): string {
  const absolute = path.join(root, file);
  if (nodeDisk.lstat(absolute)?.kind === 'file') {
    return new TextDecoder().decode(nodeDisk.readFile(absolute));
  }
  throw new LockstepError('store-key-invalid', {
    message: `there is no file ${file} with a public key`,
    hint: 'write the file, or take it out of store.signing.public_keys',
  });
}
