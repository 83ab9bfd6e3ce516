import { derivePassphraseKey } from './kdf.ts';
import type { KdfParams } from './schema.ts';

// Derivation runs here so that the panel stays responsive meanwhile.
self.onmessage = async (event: MessageEvent<{ passphrase: string; params: KdfParams }>) => {
  const key = await derivePassphraseKey(event.data.passphrase, event.data.params);
  (self as unknown as { postMessage(message: Uint8Array): void }).postMessage(key);
};
