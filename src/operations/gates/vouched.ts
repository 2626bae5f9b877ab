/** The gate `vouched`: our own signature of the apply, or an attestation of the forge, stands behind the lock. */
import type { Evidence } from './evidence.js';
import { fail, pass, problem, wait, type GateInput, type Verdict } from './gate-input.js';

export function vouched(input: GateInput, evidence: Evidence): Verdict | null {
  const { signature, attested } = evidence;
  if (signature === null && attested === null) return null;
  if (signature !== null && 'signedBy' in signature) {
    return pass('vouched', `signed by the key ${signature.signedBy}`);
  }
  const unattested = whyUnattested(attested);
  if (unattested.why === null) return pass('vouched', 'the forge holds an attestation');
  const unsigned = signature === null ? '' : `it ${signature.why}`;
  const why = [unsigned, unattested.why].filter((one) => one !== '').join('; ');
  if (unattested.later) return wait('vouched', why);
  const message = `nothing vouches for this lock of ${input.from}: ${why}`;
  const fix =
    signature === null
      ? 'attest the lock file in a workflow'
      : `give signing-key to the apply of ${input.from}, and list its public key under store.signing.public_keys`;
  return fail('vouched', [problem(input, 'not-vouched', { message, fix })]);
}

/** Null: it is attested. Empty when nobody asked. */
function whyUnattested(attested: Evidence['attested']): {
  readonly why: string | null;
  readonly later: boolean;
} {
  if (attested === null) return { why: '', later: false };
  if (!('known' in attested)) return attested;
  return { why: attested.known ? null : 'the forge holds no attestation of it', later: false };
}
