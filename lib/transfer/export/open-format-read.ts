import { createSHA256 } from 'hash-wasm';
import { OPEN_MANIFEST, type OpenFile, type OpenManifest, openKinds } from '../../contracts/open-format.ts';
import { parseManifest } from '../../contracts/schemas/open-format.schema.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { dossiersOf } from './open-format-merge.ts';
import { OpenFormatError, type OpenFormatProblem } from './open-format-problem.ts';
import { Cancelled, createPace, type Pace, THIS_THREAD, type Thread } from './pacer.ts';
import { BrokenZip, openZip, type ZipEntry } from './zip-reader.ts';

/** How to read. */
export interface ReadOptions {
  /** Gets the number of clients read so far. */
  readonly onProgress?: (clients: number) => void;
  readonly signal?: AbortSignal;
  readonly thread?: Thread;
}

/** What came of reading. */
export type ReadResult =
  | { readonly ok: true; readonly manifest: OpenManifest; readonly clients: number }
  | { readonly ok: false; readonly problem: OpenFormatProblem };

/** A manifest is a page of text; a larger one is something else. */
const MOST_MANIFEST = 256 * 1024;

/**
 * Read a book in the open format: the manifest and the hash of every file first, then the dossiers one by one, each
 * checked against the record schemas before `onDossier` gets it. When a problem comes up late, `onDossier` has been
 * called already: what it did is to be taken back. A dossier is waited for before the next is read.
 */
export async function readOpenFormat(
  blob: Blob,
  onDossier: (dossier: Dossier) => void | Promise<void>,
  options: ReadOptions = {},
): Promise<ReadResult> {
  return asReadResult(async () => {
    const pace = createPace(options.thread ?? THIS_THREAD, options.signal);
    const { manifest, entries } = await verified(blob, pace);
    let clients = 0;
    for await (const dossier of dossiersOf(manifest, entries)) {
      await onDossier(dossier);
      clients += 1;
      const pause = pace();
      if (!pause) continue;
      options.onProgress?.(clients);
      await pause;
    }
    options.onProgress?.(clients);
    return { ok: true, manifest, clients };
  });
}

/** Only manifest and hashes: what a preview needs to know of a file. `clients` is what the manifest says. */
export async function inspectOpenFormat(blob: Blob, options: ReadOptions = {}): Promise<ReadResult> {
  return asReadResult(async () => {
    const { manifest } = await verified(blob, createPace(options.thread ?? THIS_THREAD, options.signal));
    const clients = manifest.files.find(({ kind }) => kind === 'client')?.records ?? 0;
    return { ok: true, manifest, clients };
  });
}

async function asReadResult(work: () => Promise<ReadResult>): Promise<ReadResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OpenFormatError) return { ok: false, problem: error.problem };
    if (error instanceof Cancelled) return { ok: false, problem: { reason: 'cancelled' } };
    throw error;
  }
}

async function verified(blob: Blob, pace: Pace) {
  const entries = await openZip(blob);
  if (!entries) throw new OpenFormatError({ reason: 'notAZip' });
  const manifest = await readManifest(entries);
  for (const file of manifest.files) await verifyFile(entries, file, pace);
  return { manifest, entries };
}

async function readManifest(entries: ReadonlyMap<string, ZipEntry>): Promise<OpenManifest> {
  const entry = entries.get(OPEN_MANIFEST);
  if (!entry) throw new OpenFormatError({ reason: 'noManifest' });
  const decoder = new TextDecoder();
  let text = '';
  let value: unknown;
  try {
    for await (const chunk of entry.chunks()) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > MOST_MANIFEST) break;
    }
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof BrokenZip) throw new OpenFormatError({ reason: 'damagedFile', file: OPEN_MANIFEST });
    throw new OpenFormatError({ reason: 'wrongFormat' });
  }
  const parsed = parseManifest(value);
  if (!parsed.ok) throw new OpenFormatError(parsed.problem);
  const kinds = parsed.manifest.files.map(({ kind }) => kind);
  const expected = openKinds(parsed.manifest.version);
  // Every kind exactly once: what the manifest leaves out would be left out of the book without a word.
  if (kinds.length !== expected.length || !expected.every((kind) => kinds.includes(kind))) {
    throw new OpenFormatError({ reason: 'wrongFormat' });
  }
  return parsed.manifest;
}

async function verifyFile(entries: ReadonlyMap<string, ZipEntry>, file: OpenFile, pace: Pace): Promise<void> {
  const entry = entries.get(file.path);
  if (!entry) throw new OpenFormatError({ reason: 'missingFile', file: file.path });
  const hash = await createSHA256();
  let bytes = 0;
  try {
    for await (const chunk of entry.chunks()) {
      bytes += chunk.length;
      // A file that unpacks to more than it should is not unpacked to its end.
      if (bytes > file.bytes) throw new OpenFormatError({ reason: 'hashMismatch', file: file.path });
      hash.update(chunk);
      await pace();
    }
  } catch (error) {
    if (error instanceof BrokenZip) throw new OpenFormatError({ reason: 'damagedFile', file: file.path });
    throw error;
  }
  if (hash.digest('hex') !== file.sha256) throw new OpenFormatError({ reason: 'hashMismatch', file: file.path });
}
