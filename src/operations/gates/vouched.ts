/** The gate `vouched`: our own signature of the apply, or an attestation of the forge, stands behind the lock. */
import type { Evidence } from './evidence.js';
import { fail, pass, problem, wait, type GateInput, type Verdict } from './gate-input.js';

export function vouched(input: GateInput, evidence: Evidence): Verdict | null {
  const { signature, attested } = evidence;
  if (signature === null && attested === null) return null;
  if (signature !== null && 'signedBy' in signature) {
    return pass('vouched', `signed by the key ${signature.signedBy}`);
  }
  if (attested !== null && 'known' in attested && attested.known) {
    return pass('vouched', 'the forge holds an attestation');
  }
  const why = [
    ...(signature === null ? [] : [`it ${signature.why}`]),
    ...(attested === null
      ? []
      : ['known' in attested ? 'the forge holds no attestation of it' : attested.why]),
  ].join('; ');
  if (attested !== null && !('known' in attested) && attested.later) return wait('vouched', why);
  const message = `nothing vouches for this lock of ${input.from}: ${why}`;
  const fix =
    signature === null
      ? 'attest the lock file in a workflow'
      : `give signing-key to the apply of ${input.from}, and list its public key under store.signing.public_keys`;
  return fail('vouched', [problem(input, 'not-vouched', { message, fix })]);
}
