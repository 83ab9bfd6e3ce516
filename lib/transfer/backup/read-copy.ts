import { COPY_VERSION, type CopyManifest, type CopyPart, type CopySource } from '../../contracts/copy.ts';
import { isManifestName, type ReadManifest, readManifests } from './manifest.ts';
import { isPartName, type PartFault, readPart } from './part.ts';
import { gapsIn } from './plan.ts';
import type { CopyRow } from './rows.ts';

/** A file of a copy that is not as its manifest says. */
export interface DamagedPart {
  readonly part: CopyPart;
  readonly fault: PartFault;
}

/** A copy as found, without any key. */
export interface FoundCopy {
  readonly manifest: CopyManifest;
  /** The manifest's text and signature, for whoever has the key. */
  readonly signed: Pick<ReadManifest, 'body' | 'signature'>;
  /** The manifest does not match its own check sum: it may have been changed in places. */
  readonly isManifestAltered: boolean;
  /** One of the two manifests is gone or damaged. If it was the newer one, this is the state before the last backup. */
  readonly isManifestLost: boolean;
}

/**
 * Why there is nothing to read. `empty`: no file of a copy; `noManifest`: rows, but nothing that says how to open them;
 * `newerFormat`: made by a newer build.
 */
export type CopyAbsence = 'empty' | 'noManifest' | 'newerFormat';

/** Look for a copy. */
export async function findCopy(source: CopySource): Promise<FoundCopy | CopyAbsence> {
  const names = (await source.list()).map(({ name }) => name);
  const manifests = await readManifests(source);
  const usable = manifests.filter(({ manifest }) => manifest.version <= COPY_VERSION);
  const [best] = usable;
  if (!best) {
    if (manifests.length > 0) return 'newerFormat';
    return names.some((name) => isPartName(name) || isManifestName(name)) ? 'noManifest' : 'empty';
  }
  return {
    manifest: best.manifest,
    signed: best,
    isManifestAltered: !best.isIntact,
    // Both are written before the first backup is done: one that is not there, or not whole, was lost later.
    isManifestLost: usable.filter(({ isIntact }) => isIntact).length < 2,
  };
}

/** What reading every file of a copy found. */
export interface CheckedCopy {
  readonly damaged: readonly DamagedPart[];
  /** Entries of the log that no sound file holds. */
  readonly missingEntries: number;
  /** Whether one base is sound and so is the log after it, and what is kept besides: then everything can be had. */
  readonly isWhole: boolean;
}

/** Read every file a manifest names and compare it. `onProgress` gets 0…1. */
export async function checkCopy(
  source: CopySource,
  manifest: CopyManifest,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<CheckedCopy> {
  const kept = manifest.kept?.parts ?? [];
  const parts = [...manifest.bases.flatMap((base) => base.parts), ...manifest.log, ...kept];
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const damaged: DamagedPart[] = [];
  let done = 0;
  for (const part of parts) {
    signal?.throwIfAborted();
    const { fault } = await readPart(source, part);
    if (fault) damaged.push({ part, fault });
    done += part.bytes;
    onProgress?.(total === 0 ? 1 : done / total);
  }
  const isBad = (part: CopyPart) => damaged.some((each) => each.part.name === part.name);
  const soundLog = manifest.log.filter((part) => !isBad(part));
  const gaps = gapsIn(soundLog, manifest.head.seq);
  const missingEntries = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const lastGap = gaps.at(-1)?.to ?? 0;
  const isWhole =
    gaps.length === 0 || manifest.bases.some((base) => base.from >= lastGap && !base.parts.some((part) => isBad(part)));
  return { damaged, missingEntries, isWhole: isWhole && !kept.some(isBad) };
}

/** The rows of some files, file by file; of a damaged file those before the damage. */
export async function* rowsOf(source: CopySource, parts: readonly CopyPart[]): AsyncGenerator<readonly CopyRow[]> {
  for (const part of parts) yield (await readPart(source, part)).rows;
}
