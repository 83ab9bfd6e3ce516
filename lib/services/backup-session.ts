import { base64ToUint8Array } from 'uint8array-extras';
import type { DerivePassphraseKey } from '../contracts/kdf.ts';
import type { CopyManifest, CopySource } from '../contracts/copy.ts';
import { fromCopyVault, signManifest } from '../db/copy.ts';
import { deriveKeys, type Keys } from '../db/keys.ts';
import { readVault } from '../db/read.ts';
import { compareKept, type KeptStep, unwriteKept, writeKept } from '../db/restore-kept.ts';
import { SCHEMA_VERSION } from '../db/schema.ts';
import { openVault } from '../db/vault.ts';
import { isSame } from '../db/same.ts';
import { type CheckedCopy, checkCopy, findCopy, type FoundCopy } from '../transfer/backup/read-copy.ts';
import { type Present, type ReadThrough, readThrough } from './backup-compare.ts';
import { type MergeDeps, mergeCopy } from './backup-merge.ts';
import { copiedBook, keptRowsOf } from './backup-reader.ts';
import { type ReplaceDeps, replaceWith } from './backup-replace.ts';
import { bytesOfCopy, runCopy } from './backup-run.ts';
import type { CopyDamage, CopyOverview, KeptCopy, OpenFailure, RestoreSession } from './backup.ts';
import type { PassphraseTry } from './passphrase-tries.ts';
import type { Result } from './result.ts';

/** What looking at a copy and bringing it back needs. */
export interface SessionDeps extends ReplaceDeps, MergeDeps {
  readonly derive: DerivePassphraseKey;
  readonly tryPassphrase: PassphraseTry;
  /** The raw key of the open book. */
  readonly presentDataKey: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

interface Opened {
  readonly keys: Keys;
  readonly dataKey: Uint8Array<ArrayBuffer>;
}

interface Read {
  readonly checked: CheckedCopy;
  /** What the copy has to add to what is kept besides the book. */
  readonly kept: readonly KeptStep[];
  readonly through: ReadThrough;
  readonly present: Present | undefined;
}

const NO_CLIENTS = Object.freeze({ ok: true, value: { clients: 0, lostClients: 0, commits: [] } } as const);

/** What can be said of a copy without opening it. */
export function overviewOf(manifest: CopyManifest): CopyOverview {
  const { at, head } = manifest;
  return { at, upTo: head.seq, clients: head.clients, bytes: bytesOfCopy(manifest) };
}

/** Begin looking at a copy. `kept`: it is one that we keep by ourselves. */
export async function openSession(
  source: CopySource,
  deps: SessionDeps,
  kept?: KeptCopy,
): Promise<Result<RestoreSession, OpenFailure>> {
  let found: Awaited<ReturnType<typeof findCopy>>;
  try {
    found = await findCopy(source);
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
  if (found === 'empty') return { ok: false, reason: 'nothingThere' };
  if (typeof found === 'string') return { ok: false, reason: found };
  const { schema } = found.manifest;
  if (schema !== SCHEMA_VERSION) return { ok: false, reason: schema > SCHEMA_VERSION ? 'newerFormat' : 'otherVersion' };
  const vault = await readVault(deps.db).catch(() => undefined);
  const isOf = !vault ? 'none' : vault.vaultId === found.manifest.vault.vaultId ? 'same' : 'other';
  const own = isOf === 'same' ? await ownKeys(deps, found, kept) : undefined;
  return { ok: true, value: sessionOf(source, found, deps, isOf, own, kept) };
}

/** The keys of the book here, when it is open and they are the copy's as well. */
async function ownKeys(deps: SessionDeps, found: FoundCopy, kept?: KeptCopy): Promise<Opened | undefined> {
  const dataKey = await deps.presentDataKey();
  if (!dataKey) return undefined;
  const keys = await deriveKeys(dataKey);
  const signature = await signatureOf(found, keys);
  return signature === 'ours' || (signature === 'unsigned' && kept) ? { keys, dataKey } : undefined;
}

function sessionOf(
  source: CopySource,
  first: FoundCopy,
  deps: SessionDeps,
  isOf: RestoreSession['isOf'],
  own: Opened | undefined,
  kept: KeptCopy | undefined,
): RestoreSession {
  let found = first;
  let opened = own;
  let read: Read | undefined;
  let writtenKept: Awaited<ReturnType<typeof writeKept>> = [];

  const readAll: RestoreSession['preview'] = async ({ onProgress, signal } = {}) => {
    if (!opened) throw new Error('unlock first');
    try {
      if (kept === 'secondCopy') found = (await catchUp(source, deps, opened.keys)) ?? found;
      const { manifest } = found;
      const abort = signal ? { signal } : {};
      const checked = await checkCopy(source, manifest, { ...abort, onProgress: (share) => onProgress?.(share / 3) });
      const presentKeys = await deps.presentKeys();
      const present =
        presentKeys && isOf !== 'none' && kept !== 'secondCopy' ? { db: deps.db, keys: presentKeys } : undefined;
      const copy = copiedBook(source, manifest, checked);
      const through = await readThrough(copy, opened.keys, present, manifest.head.clients, {
        ...abort,
        onProgress: (share) => onProgress?.((1 + 2 * share) / 3),
      });
      const keptRows = keptRowsOf(source, manifest);
      const keptSteps =
        present && keptRows ? await compareKept(present, keptRows, opened.keys, through.erasedNames) : [];
      read = { checked, through, present, kept: keptSteps };
      const { clients, touches } = through;
      const differences = through.differences && { ...through.differences, kept: keptSteps.length };
      const damage = await damageOf(found, checked, through, opened.keys, kept);
      return { ok: true, value: { clients, touches, damage, ...(differences ? { differences } : {}) } };
    } catch {
      return { ok: false, reason: signal?.aborted ? 'cancelled' : 'unreachable' };
    }
  };

  return {
    overview: overviewOf(first.manifest),
    isOf,
    needsPassphrase: own === undefined,

    async unlock(passphrase = '') {
      if (opened) return { ok: true, value: undefined };
      const vault = fromCopyVault(found.manifest.vault);
      if (!vault) return { ok: false, reason: 'otherVersion' };
      const tried = await deps.tryPassphrase(() => openVault(vault, passphrase, deps.derive));
      if (!tried.ok) return tried;
      const dataKey = tried.value;
      opened = { keys: await deriveKeys(dataKey), dataKey };
      return { ok: true, value: undefined };
    },

    preview: readAll,

    async merge(bringBack, options = {}) {
      if (!opened || !read?.present) return { ok: false, reason: 'locked' };
      const { through, checked, present, kept: keptSteps } = read;
      const wanted = bringBack ? new Set([...through.toMerge, ...through.toBringBack]) : through.toMerge;
      if (wanted.size + keptSteps.length === 0) return { ok: false, reason: 'nothingToRestore' };
      const copy = copiedBook(source, found.manifest, checked);
      const merged =
        wanted.size === 0 ? NO_CLIENTS : await mergeCopy(copy, opened.keys, present, wanted, deps, options);
      if (!merged.ok) return merged;
      try {
        // Last, so that nothing of it has to be taken back when the rest fails.
        writtenKept = await writeKept(present.db, keptSteps);
        read = { ...read, kept: [] };
      } catch {
        for (const commitId of [...merged.value.commits].reverse()) await deps.undo(commitId);
        return { ok: false, reason: 'storage' };
      }
      return { ok: true, value: { ...merged.value, kept: writtenKept.length } };
    },

    async undoMerge({ commits }) {
      for (const commitId of [...commits].reverse()) {
        if (!(await deps.undo(commitId)).ok) return { ok: false, reason: 'changed' };
      }
      if (writtenKept.length > 0) await unwriteKept(deps.db, writtenKept);
      writtenKept = [];
      return { ok: true, value: undefined };
    },

    async replace(options = {}) {
      if (!opened) return { ok: false, reason: 'locked' };
      const { onProgress, signal } = options;
      if (!read) {
        const previewed = await readAll({
          ...(signal ? { signal } : {}),
          onProgress: (share) => onProgress?.(share / 4),
        });
        if (!previewed.ok) return { ok: false, reason: previewed.reason === 'cancelled' ? 'cancelled' : 'storage' };
      }
      if (!read || read.through.clients === 0) {
        if (found.manifest.head.clients > 0 || !read) return { ok: false, reason: 'nothingToRestore' };
      }
      const fromCopy = fromCopyVault(found.manifest.vault);
      if (!fromCopy) return { ok: false, reason: 'storage' };
      // The book here may have a newer passphrase for the same key, and that is the one its owner uses.
      const here = own ? await readVault(deps.db).catch(() => undefined) : undefined;
      const replacement = {
        source,
        manifest: found.manifest,
        checked: read.checked,
        ...opened,
        vault: here?.vaultId === fromCopy.vaultId ? here : fromCopy,
        isIncoming: kept === 'incoming',
      };
      const done = await replaceWith(replacement, deps, {
        ...options,
        onProgress: (share) => onProgress?.(0.25 + 0.75 * share),
      });
      // An entry of its own, so that the history shows when this book was brought back.
      if (done.ok) await deps.commit([], { type: 'restore' }).catch(() => undefined);
      return done;
    },

    close() {
      opened = undefined;
      read = undefined;
    },
  };
}

/** Entries that the damaged database still has and the second copy does not have yet. Its dossiers are not to be trusted. */
async function catchUp(source: CopySource, deps: SessionDeps, keys: Keys): Promise<FoundCopy | undefined> {
  if (!('write' in source)) return undefined;
  await runCopy(deps.db, keys, source as never, { bases: 1, now: deps.now, isLogOnly: true });
  const found = await findCopy(source);
  return typeof found === 'string' ? undefined : found;
}

async function signatureOf({ signed }: FoundCopy, keys: Keys): Promise<CopyDamage['signature']> {
  if (signed.signature === '') return 'unsigned';
  const expected = await signManifest(keys, new TextEncoder().encode(signed.body));
  try {
    return isSame(expected, base64ToUint8Array(signed.signature)) ? 'ours' : 'forged';
  } catch {
    return 'forged';
  }
}

async function damageOf(
  found: FoundCopy,
  checked: CheckedCopy,
  through: ReadThrough,
  keys: Keys,
  kept: KeptCopy | undefined,
): Promise<CopyDamage> {
  const signature = await signatureOf(found, keys);
  return {
    isWhole: checked.isWhole && through.lostClients === 0 && !found.isManifestAltered,
    files: checked.damaged.map(({ part, fault }) => ({ name: part.name, fault })),
    missingEntries: checked.missingEntries + through.lostEntries,
    lostClients: Math.max(through.lostClients, checked.isWhole ? 0 : found.manifest.head.clients - through.clients),
    isManifestLost: found.isManifestLost,
    // What lies in the browser's own files was put there by us; the book that was put aside while locked has no signature.
    signature: kept && signature === 'unsigned' ? 'ours' : signature,
  };
}
