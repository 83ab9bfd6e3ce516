import { uint8ArrayToBase64 } from 'uint8array-extras';
import {
  COPY_VERSION,
  type CopyBase,
  type CopyFile,
  type CopyHead,
  type CopyKept,
  type CopyManifest,
  type CopyPart,
  type CopyTarget,
} from '../../contracts/copy.ts';
import type { BookRows, LogRow, RowOfKept, ShelfOfDossiers } from './book-rows.ts';
import { copyKept } from './write-kept.ts';
import { MANIFEST_NAMES, readManifests, writeManifest } from './manifest.ts';
import { faultOf, isPartName, readPart, writeParts } from './part.ts';
import { gapsIn, needsBase, smallTail } from './plan.ts';

/** How a copy is to be brought up to date. */
export interface CopyOptions {
  /** Bases to keep, the newest included. */
  readonly bases: number;
  readonly now: () => number;
  /** Read every file that is there already, too, instead of looking at names and sizes. What is damaged is written anew. */
  readonly isThorough?: boolean;
  /** Begin anew when what is there is another history of the same book, instead of refusing. */
  readonly mayReplace?: boolean;
  /** Add what the log has and leave the bases as they are, unless there is none. */
  readonly isLogOnly?: boolean;
  readonly signal?: AbortSignal;
  /** Gets 0…1. */
  readonly onProgress?: (share: number) => void;
}

/** The book itself lacks something: a copy of it must not take the place of a better one. */
export class BookDamaged extends Error {
  override readonly name = 'BookDamaged';
}

/** Outcome of {@link updateCopy}. `absent`: there is no book; `diverged`: what is there is not an earlier state of this book. */
export type CopyOutcome =
  | {
      readonly ok: true;
      readonly manifest: CopyManifest;
      /** Bytes written. */
      readonly written: number;
      /** Files that were damaged or gone. */
      readonly healed: number;
      /** Whether something was erased since the last time, so that everything was written anew. */
      readonly isErased: boolean;
      /** Whether a new base was due and left out. */
      readonly wantsBase: boolean;
      /** Values kept besides the book that do not open, of which an earlier state or nothing is copied; absent where none were read. */
      readonly keptDamaged?: number;
    }
  | { readonly ok: false; readonly reason: 'absent' | 'diverged' };

/**
 * Bring a copy up to date with the book: new entries of the log, and a new base when the log has outgrown the old one or
 * something was erased. Every file is read back before a manifest names it; the manifest comes last and takes the place of the
 * older of two, so a copy that was good stays good wherever this stops. Rejects with `DOMException` when the place fails,
 * with `NotAsWritten` when it does not keep what it was given, with {@link BookDamaged} when the book has gaps.
 */
export async function updateCopy(target: CopyTarget, book: BookRows, options: CopyOptions): Promise<CopyOutcome> {
  const vault = await book.vault();
  if (!vault) return { ok: false, reason: 'absent' };
  const known = await readManifests(target);
  const intact = known.filter(({ isIntact }) => isIntact);
  const found = intact.find(({ manifest }) => manifest.vault.vaultId === vault.vaultId)?.manifest;
  let head = await book.head();
  const isOurs = found !== undefined && found.schema === book.schema && (await isEarlier(book, found.head, head));
  if (intact.length > 0 && !isOurs && !options.mayReplace) return { ok: false, reason: 'diverged' };
  const previous = isOurs ? found : undefined;

  const listed = await target.list();
  const sound = await soundParts(target, previous, listed, options);
  const healed = partsOf(previous).length - partsOf({ bases: sound.bases, log: sound.log, kept: sound.kept }).length;
  const work = createWork(target, book, options);
  let { bases } = sound;
  // What was read when the log stood at `clean` knows of every erasure up to there.
  let clean = previous?.head.seq ?? head.seq;
  let log = await work.fillLog(sound.log, head.seq);
  let isErased = false;
  for (;;) {
    if (work.lastErasure() > clean) {
      // Nothing read before it may stay, the files of the log included.
      isErased = true;
      head = await book.head();
      clean = head.seq;
      bases = [];
      log = await work.fillLog([], head.seq);
    }
    if (!needsBase(bases, log) || (options.isLogOnly && bases.length > 0)) break;
    const from = head;
    const { parts, clients } = await work.writeBase(from);
    head = await book.head();
    log = await work.fillLog(log, head.seq);
    if (!isPlausible(clients, from, head)) throw new BookDamaged('the number of dossiers is not what the log says');
    bases = [{ from: from.seq, to: head.seq, at: options.now(), parts }, ...bases].slice(0, options.bases);
  }
  log = await work.mergeTail(log);
  const { kept, damaged } = await copyKept(book, sound.kept, (part) => readPart(target, part), work.writeKept);

  const generation = Math.max(0, ...known.map(({ manifest }) => manifest.generation)) + 1;
  const manifest: CopyManifest = {
    format: 'suixing-copy',
    version: COPY_VERSION,
    schema: book.schema,
    generation,
    at: options.now(),
    vault,
    head,
    bases,
    log,
    ...(kept ? { kept } : {}),
  };
  options.signal?.throwIfAborted();
  const older = MANIFEST_NAMES.find((name) => name !== intact[0]?.name) ?? MANIFEST_NAMES[0];
  await writeManifest(target, older, manifest, book.sign);
  // The other one would still lead to what was erased (from what is kept, too), or open with a passphrase that was changed.
  const isKeptChanged = JSON.stringify(previous?.kept) !== JSON.stringify(kept);
  const mustForget = isErased || isKeptChanged || !previous || JSON.stringify(previous.vault) !== JSON.stringify(vault);
  const other = mustForget ? undefined : previous;
  if (mustForget) {
    const newer = MANIFEST_NAMES.find((name) => name !== older) ?? MANIFEST_NAMES[1];
    await writeManifest(target, newer, { ...manifest, generation: generation + 1 }, book.sign);
  }
  const names = [...listed.map(({ name }) => name), ...work.names()];
  await removeStrays(target, names, [manifest, other]);
  options.onProgress?.(1);
  return {
    ok: true,
    ...{ manifest, written: work.written(), healed, isErased, wantsBase: needsBase(bases, log) },
    ...(damaged === undefined ? {} : { keptDamaged: damaged }),
  };
}

/** Whether the book has gone on from where the copy stands. */
async function isEarlier(book: BookRows, copied: CopyHead, head: CopyHead): Promise<boolean> {
  if (copied.seq === 0) return true;
  if (copied.seq > head.seq) return false;
  for await (const rows of book.changes(copied.seq, copied.seq)) {
    for (const row of rows) return uint8ArrayToBase64(row.hash) === copied.hash;
  }
  return false;
}

/** Of what the last manifest names, what is still there as it was. A base that lacks a file is none. */
async function soundParts(
  target: CopyTarget,
  previous: CopyManifest | undefined,
  listed: readonly CopyFile[],
  options: CopyOptions,
) {
  if (!previous) return { bases: [] as CopyBase[], log: [] as CopyPart[], kept: undefined };
  const sizes = new Map(listed.map(({ name, bytes }) => [name, bytes]));
  const isSound = async (part: CopyPart) => {
    options.signal?.throwIfAborted();
    if (sizes.get(part.name) !== part.bytes) return false;
    return !options.isThorough || (await faultOf(target, part)) === undefined;
  };
  const filter = async (parts: readonly CopyPart[]) => {
    const sound: CopyPart[] = [];
    for (const part of parts) if (await isSound(part)) sound.push(part);
    return sound;
  };
  const bases: CopyBase[] = [];
  for (const base of previous.bases) {
    if ((await filter(base.parts)).length === base.parts.length) bases.push(base);
  }
  const { kept } = previous;
  const isKept = kept !== undefined && (await filter(kept.parts)).length === kept.parts.length;
  return { bases, log: await filter(previous.log), kept: isKept ? kept : undefined };
}

/** Whether as many dossiers were read as there were while they were being read. Unknown without the key. */
function isPlausible(clients: number | undefined, from: CopyHead, to: CopyHead): boolean {
  if (clients === undefined) return true;
  return clients >= Math.min(from.clients, to.clients) && clients <= Math.max(from.clients, to.clients);
}

function createWork(target: CopyTarget, book: BookRows, { signal, onProgress }: CopyOptions) {
  let written = 0;
  const names: string[] = [];
  let lastErasure = 0;
  const count = async (parts: AsyncIterable<CopyPart>, onPart: (part: CopyPart) => void) => {
    for await (const part of parts) {
      signal?.throwIfAborted();
      written += part.bytes;
      names.push(part.name);
      onPart(part);
    }
  };
  async function* entries(from: number, to: number): AsyncGenerator<readonly LogRow[]> {
    let expected = from;
    for await (const rows of book.changes(from, to)) {
      signal?.throwIfAborted();
      for (const row of rows) {
        if (row.seq !== expected) throw new BookDamaged(`entry ${expected} is missing`);
        expected += 1;
        if (await book.isErasure(row)) lastErasure = row.seq;
      }
      yield rows;
    }
    if (expected !== to + 1) throw new BookDamaged(`entry ${expected} is missing`);
  }
  return {
    written: () => written,
    names: () => names,
    /** Newest entry among those copied that says that something was erased; 0 when there is none. */
    lastErasure: () => lastErasure,

    /** Write the stretches of the log that no file holds yet. */
    async fillLog(log: readonly CopyPart[], head: number): Promise<readonly CopyPart[]> {
      const filled = [...log];
      for (const { from, to } of gapsIn(log, head)) {
        await count(
          writeParts(target, 'log', entries(from, to), ({ seq }) => seq),
          (part) => {
            filled.push(part);
            onProgress?.((0.5 * Number(part.last)) / Math.max(1, head));
          },
        );
      }
      return filled.sort((a, b) => Number(a.first) - Number(b.first));
    },

    async writeBase(head: CopyHead): Promise<{ parts: readonly CopyPart[]; clients: number | undefined }> {
      const parts: CopyPart[] = [];
      let clients: number | undefined = 0;
      async function* shelves(): AsyncGenerator<readonly ShelfOfDossiers[]> {
        for await (const rows of book.shelves()) {
          signal?.throwIfAborted();
          // Opened while the old base is still there: a shelf that does not open must not take the place of one that did.
          const counts = await Promise.all(rows.map((row) => book.clientsOn(row).catch(() => 'damaged' as const)));
          for (const count of counts) {
            if (count === 'damaged') throw new BookDamaged('a shelf of dossiers does not open');
            clients = clients === undefined || count === undefined ? undefined : clients + count;
          }
          yield rows;
          onProgress?.(0.5 + 0.5 * Math.min(1, (clients ?? 0) / Math.max(1, head.clients)));
        }
      }
      await count(
        writeParts(target, 'base', shelves(), ({ id }) => id),
        (part) => parts.push(part),
      );
      return { parts, clients };
    },

    async writeKept(rows: AsyncIterable<readonly RowOfKept[]>): Promise<readonly CopyPart[]> {
      const parts: CopyPart[] = [];
      let number = 0;
      await count(
        writeParts(target, 'kept', rows, () => (number += 1)),
        (part) => parts.push(part),
      );
      return parts;
    },

    /** Put the small files at the end of the log together. They are written anew from the book, not from the files. */
    async mergeTail(log: readonly CopyPart[]): Promise<readonly CopyPart[]> {
      const tail = smallTail(log);
      const from = Number(tail[0]?.first ?? 0);
      if (from === 0) return log;
      const merged: CopyPart[] = [];
      await count(
        writeParts(target, 'log', entries(from, Number(tail.at(-1)?.last)), ({ seq }) => seq),
        (part) => merged.push(part),
      );
      return [...log.filter(({ first }) => Number(first) < from), ...merged];
    },
  };
}

/** Remove files that neither the new manifest nor the one before it names. */
async function removeStrays(
  target: CopyTarget,
  names: readonly string[],
  manifests: readonly (CopyManifest | undefined)[],
): Promise<void> {
  const named = new Set(manifests.flatMap((manifest) => partsOf(manifest).map(({ name }) => name)));
  for (const name of new Set(names)) if (isPartName(name) && !named.has(name)) await target.remove(name);
}

/** Names of the files of rows of a copy. */
export function namesIn(manifest: CopyManifest): readonly string[] {
  return partsOf(manifest).map(({ name }) => name);
}

/** What of a manifest names files. */
type Named = Pick<CopyManifest, 'bases' | 'log'> & { readonly kept?: CopyKept | undefined };

function partsOf(manifest: Named | undefined): readonly CopyPart[] {
  return manifest
    ? [...manifest.bases.flatMap(({ parts }) => parts), ...manifest.log, ...(manifest.kept?.parts ?? [])]
    : [];
}
