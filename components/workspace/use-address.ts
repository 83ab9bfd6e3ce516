import { useMemo, useSyncExternalStore } from 'react';
import { type Address, readAddress } from './address.ts';

/** Where in the workspace the user is; renders again when that changes. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => readAddress(hash), [hash]);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
