/** The signer of a run: its keys are read, and the code for them loaded, by the first who signs or checks. */
import type { Signer } from '../ports/signer.js';
import type { KeysOptions } from './signing-keys.js';

export function wireSigner(options: KeysOptions): Signer {
  return {
    async sign(statement) {
      if (options.signingKey === null) return null;
      const { ownKey } = await import('./signing-keys.js');
      const { signText } = await import('../store/remote/signing.js');
      const key = ownKey(options);
      return key === null ? null : signText(statement, key);
    },
    async verify(statement, signature) {
      const { trustedKeys } = await import('./signing-keys.js');
      const { checkText } = await import('../store/remote/signing.js');
      return checkText(statement, signature, trustedKeys(options));
    },
  };
}
