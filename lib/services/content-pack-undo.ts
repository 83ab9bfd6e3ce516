import type { Keys } from '../db/keys.ts';
import { isSameValue } from '../domain/content/same.ts';
import { hasWords } from '../domain/content/judge-pack.ts';
import { inForce, signatureState } from '../domain/content/pack-right.ts';
import type { ContentService, PackEdit } from './content.ts';
import type { ContentDeps } from './content-deps.ts';
import type { ContentStore, KeptContent, KeptPack } from './content-store.ts';
import { accounted, contentTask } from './content-task.ts';

/** What the log says where a pack that only proposed something left no pack behind. */
const OWN = 'content.own';

/** What a pack changes: the packs, and the user's own where it proposes something. */
export type PacksAndOwn = Pick<KeptContent, 'content.packs' | 'content.own'>;

/** Both as they are now. */
export async function packsAndOwn(store: ContentStore, keys: Keys): Promise<PacksAndOwn> {
  const [packs, own] = await Promise.all([store.get(keys, 'content.packs'), store.get(keys, 'content.own')]);
  return { 'content.packs': packs, 'content.own': own };
}

/** What it takes to put the packs back. */
interface Change {
  readonly before: PacksAndOwn;
  readonly after: PacksAndOwn;
}

/** Taking back a change of the packs. */
export interface PackUndo extends Pick<ContentService, 'restorePacks'> {
  /** Keep what the packs were; what is given stands for it, and holds nothing of them. */
  remember(before: PacksAndOwn, after: PacksAndOwn, replaced?: string): PackEdit;
}

/** Keeps what the packs were before each change of this window, as long as somebody holds the change. */
export function createPackUndo(deps: ContentDeps): PackUndo {
  const { store, policy, today } = deps;
  const changes = new WeakMap<PackEdit, Change>();
  return {
    remember(before, after, replaced) {
      const edit: PackEdit = replaced === undefined ? {} : { replaced };
      changes.set(edit, { before, after });
      return edit;
    },

    restorePacks: (edit) =>
      contentTask(deps, async (keys) => {
        const change = changes.get(edit);
        const [current, { trusted }, now] = await Promise.all([
          packsAndOwn(store, keys),
          store.get(keys, 'content.keys'),
          policy.current(),
        ]);
        if (!change || !isSameValue(current, change.after)) return { ok: false, reason: 'stale' } as const;
        const [packs, before] = [current['content.packs'], change.before['content.packs']];
        // What the bank forbids with its own signature goes by its word alone, also by way of taking something back.
        const going = packs.filter((each) => !before.some((other) => isSameValue(each, other)));
        const binds = ({ signature }: KeptPack) =>
          signatureState(signature, trusted, now) === 'trusted' && inForce(signature, trusted, now);
        if (going.some((each) => binds(each) && hasWords(each.pack, today())))
          return { ok: false, reason: 'weakens' } as const;
        const moved = [...going, ...before.filter((each) => !packs.some((other) => isSameValue(each, other)))];
        const told = moved.map(({ pack }) => `${pack.title} (${pack.id} ${pack.version})`).join(', ') || OWN;
        const failure = await accounted(deps, 'restore', told, () => store.putAll(keys, change.before));
        return failure ? ({ ok: false, reason: failure } as const) : ({ ok: true, value: undefined } as const);
      }),
  };
}
