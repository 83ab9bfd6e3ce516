import { firstValueFrom } from 'rxjs';
import { parsePack } from '../contracts/schemas/pack.schema.ts';
import type { Keys } from '../db/keys.ts';
import { hasWords, packChanges, packDeadReferences, packWeakenings } from '../domain/content/judge-pack.ts';
import type { ContentItem, Pack, Resolved } from '../domain/content/item.ts';
import { findInBook, MOST_OWN, versionsOf } from '../domain/content/own.ts';
import { inForce, signatureState } from '../domain/content/pack-right.ts';
import { splitPack, withProposals } from '../domain/content/proposals.ts';
import type { ContentProblem } from '../domain/content/problem.ts';
import { resolveContent } from '../domain/content/resolve.ts';
import { compareVersions } from '../domain/content/version.ts';
import { PACK_ENDING, readPack, writePack } from '../transfer/pack/pack-file.ts';
import type { ContentService, ItemRef, PackPreview, PackRefusal } from './content.ts';
import { layersOf } from './content-reader.ts';
import type { ContentDeps } from './content-deps.ts';
import type { KeptPack } from './content-store.ts';
import { createPackUndo, type PacksAndOwn, packsAndOwn } from './content-pack-undo.ts';
import { accounted, contentTask } from './content-task.ts';

type PackPart = Pick<ContentService, 'previewPack' | 'applyPack' | 'removePack' | 'restorePacks' | 'exportPack'>;

/** More packs of a bank than anybody has. */
const MOST_PACKS = 20;
/** Ids that begin so are ours. */
const RESERVED = /^suixing\./;

/** A file that was judged, with what would be kept of it. */
interface Judged {
  readonly preview: PackPreview;
  readonly kept: KeptPack;
  /** The packs and the user's own, as they would be. */
  readonly after: PacksAndOwn;
}

/** Packs as files: reading and judging, taking in and out, writing. */
export function createContentPacks(deps: ContentDeps): PackPart {
  const { store, policy, today } = deps;
  /** The files previews were made of: what is applied is read from them again, not from what a page holds. */
  const files = new WeakMap<PackPreview, Blob>();
  const undoing = createPackUndo(deps);

  const judge = async (keys: Keys, file: Blob) => {
    const read = await readPack(file);
    if (!read.ok) return read;
    const [shipped, packs, own, { trusted }, now] = await Promise.all([
      deps.shipped(),
      store.get(keys, 'content.packs'),
      store.get(keys, 'content.own'),
      store.get(keys, 'content.keys'),
      policy.current(),
    ]);
    const { pack } = read;
    const signature = read.signature === 'broken' ? undefined : read.signature;
    const state = read.signature === 'broken' ? 'broken' : signatureState(signature, trusted, now);
    const kept: KeptPack = { pack, importedOn: today(), ...(signature ? { signature } : {}) };
    const former = packs.find((each) => each.pack.id === pack.id);
    const others = packs.filter((each) => each !== former && inForce(each.signature, trusted, now));
    const next = former ? packs.map((each) => (each === former ? kept : each)) : [...packs, kept];
    const isTrusted = (each: KeptPack) => signatureState(each.signature, trusted, now) === 'trusted';
    const bookOf = (all: readonly KeptPack[]) => resolveContent(layersOf(shipped, all, own, isTrusted), today());
    const problems: ContentProblem[] = [
      ...read.problems,
      ...(RESERVED.test(pack.id) ? [{ code: 'badId', field: 'id', value: pack.id } as const] : []),
      ...packDeadReferences(pack, bookOf(next)),
    ];
    const words = { shipped, others: others.map((each) => each.pack), former: former?.pack };
    const weakenings = packWeakenings(pack, words, state === 'trusted', today());
    const { settled, proposed } = splitPack(pack);
    // What is only proposed leaves no pack behind.
    const left = next.flatMap((each) =>
      each !== kept ? [each] : settled.items.length > 0 ? [{ ...kept, pack: settled }] : [],
    );
    const after = { 'content.packs': left, 'content.own': withProposals(bookOf(left), own, proposed) };
    if (after['content.own'].length > MOST_OWN) problems.push({ code: 'tooMany' });
    const when: { readonly [R in PackRefusal]: boolean } = {
      broken: state === 'broken',
      problems: problems.length > 0,
      weakens: weakenings.length > 0,
      byPolicy: !inForce(signature, trusted, now),
      older: former !== undefined && compareVersions(pack.version, former.pack.version) < 0,
      otherKey: isTakenOver(former, kept) && state !== 'trusted',
      tooManyPacks: next.length > MOST_PACKS,
    };
    const preview: PackPreview = {
      ...{ pack, signature: state, problems, weakenings },
      ...(signature ? { keyId: signature.keyId } : {}),
      ...(former ? { replaces: former.pack.version } : {}),
      changes: packChanges(pack, former?.pack, bookOf(packs)),
      refusals: (Object.keys(when) as PackRefusal[]).filter((reason) => when[reason]),
    };
    return { ok: true, value: { preview, kept, after } satisfies Judged } as const;
  };

  const itemsOf = async (keys: Keys, refs: readonly ItemRef[]): Promise<readonly ContentItem[]> => {
    const [book, own] = await Promise.all([firstValueFrom(deps.reader.book$), store.get(keys, 'content.own')]);
    return refs.flatMap((ref) => {
      const found = findInBook(book, ref);
      const all = [...versionsOf(own, ref), ...(found ? [found.item, ...(found as Resolved).beneath] : [])];
      const item = all.find(({ version }) => version === ref.version);
      if (!item) return [];
      // What it was written over is of this book alone.
      const { basedOn: _, ...rest } = item;
      return [rest as ContentItem];
    });
  };

  return {
    previewPack: (file) =>
      contentTask(deps, async (keys) => {
        const judged = await judge(keys, file);
        if (!judged.ok) return judged;
        files.set(judged.value.preview, file);
        return { ok: true, value: judged.value.preview } as const;
      }),

    applyPack: (preview) =>
      contentTask(deps, async (keys) => {
        const file = files.get(preview);
        const judged = file && (await judge(keys, file));
        if (!judged?.ok || judged.value.preview.refusals.length > 0) return { ok: false, reason: 'refused' } as const;
        const { kept, after, preview: found } = judged.value;
        const before = await packsAndOwn(store, keys);
        const failure = await accounted(
          ...([deps, 'importPack', spoken(kept.pack), () => store.putAll(keys, after)] as const),
          kept.pack.items.length,
        );
        if (failure) return { ok: false, reason: failure } as const;
        return { ok: true, value: undoing.remember(before, after, found.replaces) } as const;
      }),

    removePack: (id) =>
      contentTask(deps, async (keys) => {
        const [before, { trusted }, now] = await Promise.all([
          packsAndOwn(store, keys),
          store.get(keys, 'content.keys'),
          policy.current(),
        ]);
        const packs = before['content.packs'];
        const gone = packs.find(({ pack }) => pack.id === id);
        if (!gone) return { ok: false, reason: 'unknown' } as const;
        // What the bank forbids with its own signature goes by its word alone.
        const binds =
          signatureState(gone.signature, trusted, now) === 'trusted' && inForce(gone.signature, trusted, now);
        if (binds && hasWords(gone.pack, today())) return { ok: false, reason: 'weakens' } as const;
        const left = packs.filter((each) => each !== gone);
        const failure = await accounted(
          ...([deps, 'removePack', spoken(gone.pack), () => store.put(keys, 'content.packs', left)] as const),
          gone.pack.items.length,
        );
        return failure
          ? ({ ok: false, reason: failure } as const)
          : ({ ok: true, value: undoing.remember(before, { ...before, 'content.packs': left }) } as const);
      }),

    restorePacks: undoing.restorePacks,

    exportPack: ({ items: refs, isSigned, ...head }) =>
      contentTask(deps, async (keys) => {
        if ((await policy.current()).packs === 'off') return { ok: false, reason: 'byPolicy' } as const;
        const [items, { own: pair }] = await Promise.all([itemsOf(keys, refs), store.get(keys, 'content.keys')]);
        if (items.length === 0) return { ok: false, reason: 'empty' } as const;
        if (isSigned && !pair) return { ok: false, reason: 'noKey' } as const;
        const made = { format: 'suixing-pack', formatVersion: 1, ...head, madeOn: today(), items } as const;
        const parsed = parsePack(made);
        if ('problems' in parsed) return { ok: false, reason: 'invalid', problems: parsed.problems } as const;
        const text = await writePack(parsed.pack, isSigned ? pair : undefined);
        const blob = new Blob([text], { type: 'application/json' });
        const back = await readPack(blob);
        // A file that does not read back as it was written helps nobody.
        if (!back.ok || back.problems.length > 0 || back.signature === 'broken')
          return { ok: false, reason: 'storage' } as const;
        const name = `${parsed.pack.id}-${parsed.pack.version}${PACK_ENDING}`;
        const failure = await accounted(
          ...([deps, 'exportPack', spoken(parsed.pack), () => Promise.resolve()] as const),
          items.length,
        );
        return failure ? ({ ok: false, reason: failure } as const) : ({ ok: true, value: { name, blob } } as const);
      }),
  };
}

/** Whether a pack that was signed would be replaced by one that is not, or not with the same key. */
function isTakenOver(former: KeptPack | undefined, next: KeptPack): boolean {
  return former?.signature !== undefined && former.signature.keyId !== next.signature?.keyId;
}

function spoken({ title, id, version }: Pack): string {
  return `${title} (${id} ${version})`;
}
