import { uint8ArrayToHex } from 'uint8array-extras';

/** SHA-256 of bytes, hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return uint8ArrayToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** The whole content of a file. */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
