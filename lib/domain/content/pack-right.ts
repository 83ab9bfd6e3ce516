import type { Policy } from '../policy/policy.ts';
import type { PackSignature, SignatureState, TrustedKey } from './signature.ts';

type PackPolicy = Pick<Policy, 'packs' | 'packKeys'>;

/** What a whole signature, or none, is worth. Keys set by the bank stand in the place of those the user trusts. */
export function signatureState(
  signature: Pick<PackSignature, 'keyId'> | undefined,
  trusted: readonly TrustedKey[],
  { packKeys }: PackPolicy,
): Exclude<SignatureState, 'broken'> {
  if (!signature) return 'unsigned';
  const ids = packKeys ?? trusted.map(({ keyId }) => keyId);
  return ids.includes(signature.keyId) ? 'trusted' : 'unknownKey';
}

/** Whether a pack that is there counts, or may be taken in: the bank may allow none, or signed ones alone. */
export function inForce(
  signature: Pick<PackSignature, 'keyId'> | undefined,
  trusted: readonly TrustedKey[],
  policy: PackPolicy,
): boolean {
  const right = policy.packs ?? 'any';
  if (right === 'off') return false;
  return right === 'any' || signatureState(signature, trusted, policy) === 'trusted';
}
