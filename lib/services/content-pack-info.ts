import type { Pack } from '../domain/content/item.ts';
import { inForce, signatureState } from '../domain/content/pack-right.ts';
import type { TrustedKey } from '../domain/content/signature.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { PackInfo } from './content.ts';
import type { KeptPack } from './content-store.ts';

/** What is told of the packs in the layers, the lowest first. */
export function packInfo(
  shipped: Pack,
  packs: readonly KeptPack[],
  trusted: readonly TrustedKey[],
  policy: Policy,
): readonly PackInfo[] {
  return [
    { ...head(shipped), layer: 'shipped', isInForce: true },
    ...packs.map(
      ({ pack, signature, importedOn }): PackInfo => ({
        ...head(pack),
        ...{ layer: 'bank', signature: signatureState(signature, trusted, policy), importedOn },
        ...(signature ? { keyId: signature.keyId } : {}),
        isInForce: inForce(signature, trusted, policy),
      }),
    ),
  ];
}

function head({ id, version, title, author, madeOn, items }: Pack) {
  return { id, version, title, author, madeOn, count: items.length };
}
