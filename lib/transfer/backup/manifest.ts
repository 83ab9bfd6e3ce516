import { stringToUint8Array, uint8ArrayToBase64, uint8ArrayToHex } from 'uint8array-extras';
import type { CopyManifest, CopySource, CopyTarget } from '../../contracts/copy.ts';
import { parseCopyManifest } from '../../contracts/schemas/copy.schema.ts';
import { bytesOf, sha256 } from './digest.ts';
import { NotAsWritten } from './part.ts';

/** The two places a manifest is written to in turn: a write that is torn leaves the other. */
export const MANIFEST_NAMES = Object.freeze(['manifest-1.json', 'manifest-2.json'] as const);
/** Whether a file of this name is a manifest. */
export function isManifestName(name: string): boolean {
  return (MANIFEST_NAMES as readonly string[]).includes(name);
}

/** Nothing that long is a manifest. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Signs a manifest under a key of the book, so that nobody else can make one that passes for it. */
export type SignManifest = (body: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** A manifest as read. */
export interface ReadManifest {
  readonly manifest: CopyManifest;
  readonly name: string;
  /** The exact bytes that were signed. */
  readonly body: string;
  /** Base64. */
  readonly signature: string;
  /** Whether it is, byte for byte, as it was written. */
  readonly isIntact: boolean;
}

/** Text of a manifest file: the manifest on one line, its SHA-256 and signature on the next. */
export async function encodeManifest(manifest: CopyManifest, sign: SignManifest): Promise<string> {
  const body = JSON.stringify(manifest);
  const bytes = stringToUint8Array(body);
  const seal = { sha256: await sha256(bytes), signature: uint8ArrayToBase64(await sign(bytes)) };
  return `${body}\n${JSON.stringify(seal)}\n`;
}

/** Read the text of a manifest file; undefined when it cannot be understood at all. */
export async function decodeManifest(text: string, name: string): Promise<ReadManifest | undefined> {
  const [body = '', sealLine = '', ...rest] = text.split('\n');
  const manifest = parseCopyManifest(parseJson(body));
  if (!manifest) return undefined;
  const seal = parseJson(sealLine) as { sha256?: unknown; signature?: unknown } | undefined;
  const isIntact = rest.join('') === '' && seal?.sha256 === (await sha256(stringToUint8Array(body)));
  const signature = typeof seal?.signature === 'string' ? seal.signature : '';
  return { manifest, name, body, signature, isIntact };
}

/** Write a manifest and read it back. */
export async function writeManifest(
  target: CopyTarget,
  name: string,
  manifest: CopyManifest,
  sign: SignManifest,
): Promise<void> {
  const text = await encodeManifest(manifest, sign);
  await target.write(name, [text]);
  const written = await target.read(name);
  const isSame = written && uint8ArrayToHex(await bytesOf(written)) === uint8ArrayToHex(stringToUint8Array(text));
  if (!isSame) throw new NotAsWritten(name);
}

/** The manifests of a copy that can be understood: intact ones first, then the newest first. */
export async function readManifests(source: CopySource): Promise<readonly ReadManifest[]> {
  const read = await Promise.all(
    MANIFEST_NAMES.map(async (name) => {
      const blob = await source.read(name).catch(() => undefined);
      if (!blob || blob.size > MOST_BYTES) return undefined;
      const text = await blob.text().catch(() => '');
      return decodeManifest(text, name);
    }),
  );
  return read
    .filter((each) => each !== undefined)
    .sort((a, b) => Number(b.isIntact) - Number(a.isIntact) || b.manifest.generation - a.manifest.generation);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
