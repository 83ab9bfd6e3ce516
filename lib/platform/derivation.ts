import type { DerivePassphraseKey, KdfParams } from '../contracts/kdf.ts';

const WORKER_FILE = '/kdf.js';

type Answer = { readonly key: Uint8Array<ArrayBuffer> } | { readonly error: string };

/** Worker side: derive one key and answer. */
export function serveDerivation(derive: DerivePassphraseKey): void {
  self.onmessage = async (event: MessageEvent<{ passphrase: string; params: KdfParams }>) => {
    const answer: Answer = await derive(event.data.passphrase, event.data.params).then(
      (key) => ({ key }),
      (error: unknown) => ({ error: String(error) }),
    );
    (self as unknown as { postMessage(message: Answer): void }).postMessage(answer);
  };
}

/** Page side: derive a key in a worker that ends, and whose memory goes, with the derivation. Rejects when it fails. */
export const deriveInWorker: DerivePassphraseKey = (passphrase, params) => {
  const worker = new Worker(WORKER_FILE);
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('key' in data) resolve(data.key);
      else reject(new Error(data.error));
    };
    worker.onerror = () => reject(new Error('the derivation worker did not start'));
    worker.postMessage({ passphrase, params });
  }).finally(() => worker.terminate());
};
