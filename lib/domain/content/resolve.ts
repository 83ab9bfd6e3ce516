import type { Day } from '../calendar/day.ts';
import { digestOf } from './digest.ts';
import {
  CONTENT_KINDS,
  type ContentBook,
  type ContentItem,
  type ContentKind,
  type Layer,
  type Resolved,
} from './item.ts';
import { standingOf } from './standing.ts';
import { weakeningsOf } from './weakening.ts';

/** Content of one origin; of the user's own there may be several versions of an item. */
export interface LayerItems {
  readonly layer: Layer;
  readonly pack: { readonly id: string; readonly version: string };
  readonly items: readonly ContentItem[];
  /** For a pack of the bank: signed with a trusted key. */
  readonly isTrusted?: true;
}

/** An item with what is needed to choose among those of its id. */
type Candidate = Omit<Resolved, 'beneath' | 'isBeneathChanged'> & Pick<LayerItems, 'isTrusted'>;

/**
 * The layers, the lowest first, put over each other as of a day. Of one id the topmost that has been decided upon counts: approved
 * and begun, even when it has ended since, or retired. What is being written, read, or begins later leaves in force what it is to replace;
 * where there is nothing else it is shown as what it is. Forbidden words are only ever added to: see {@link pickWord}.
 */
export function resolveContent(layers: readonly LayerItems[], on: Day): ContentBook {
  const byKind = new Map<ContentKind, Map<string, Candidate[]>>(CONTENT_KINDS.map((kind) => [kind, new Map()]));
  for (const { layer, pack, items, isTrusted } of layers) {
    for (const item of [...items].sort((a, b) => a.version - b.version)) {
      const ofKind = byKind.get(item.kind) as Map<string, Candidate[]>;
      const candidate = {
        ...{ item, layer, pack, standing: standingOf(item, layer, on) },
        ...(isTrusted ? { isTrusted } : {}),
      } as Candidate;
      ofKind.set(item.id, [candidate, ...(ofKind.get(item.id) ?? [])]);
    }
  }
  const resolved = (kind: ContentKind) =>
    [...(byKind.get(kind)?.values() ?? [])].map((topmostFirst) => settled(topmostFirst));
  const book = Object.fromEntries(CONTENT_KINDS.map((kind) => [kind, resolved(kind)])) as unknown as ContentBook;
  return { ...book, script: book.script.map((script) => besideItsOrigin(script, book.script)) };
}

function settled(topmostFirst: readonly Candidate[]): Resolved {
  const picked = topmostFirst[0]?.item.kind === 'word' ? pickWord(topmostFirst) : pick(topmostFirst);
  const beneath = onePerOrigin(topmostFirst.slice(topmostFirst.indexOf(picked) + 1), picked);
  const { basedOn, variantOf } = picked.item;
  const isBeneathChanged =
    basedOn !== undefined && variantOf === undefined && (beneath[0] ? digestOf(beneath[0]) !== basedOn : true);
  const { isTrusted: _, ...shown } = picked;
  return { ...shown, beneath, ...(isBeneathChanged ? { isBeneathChanged } : {}) } as Resolved;
}

/** The topmost that was decided upon; else the topmost of all. */
function pick(topmostFirst: readonly Candidate[]): Candidate {
  return topmostFirst.find(isDecided) ?? (topmostFirst[0] as Candidate);
}

/**
 * A word is replaced only by one that is in force and takes nothing away from what is shipped; the user's own takes nothing away from
 * any, and a pack that is not trusted nothing from one that is. What is stored was judged when it came; it is judged again here, so that no
 * way into the store (a copy that is merged, say) opens a gap.
 */
function pickWord(topmostFirst: readonly Candidate[]): Candidate {
  const mayNotWeaken = (above: Candidate, below: Candidate) =>
    below.layer === above.layer
      ? above.layer === 'bank' && below.isTrusted === true && above.isTrusted !== true
      : below.layer === 'shipped' || above.layer === 'own';
  const isSound = (above: Candidate, at: number) =>
    topmostFirst
      .slice(at + 1)
      .filter((below) => below.standing === 'usable' && mayNotWeaken(above, below))
      .every(
        (below) => weakeningsOf(below.item as ContentItem<'word'>, above.item as ContentItem<'word'>).length === 0,
      );
  return topmostFirst.find((each, at) => each.standing === 'usable' && isSound(each, at)) ?? pick(topmostFirst);
}

function isDecided({ standing }: Candidate): boolean {
  return standing === 'usable' || standing === 'expired' || standing === 'retired';
}

/** Of each origin below the one picked, what would count if nothing stood over it. */
function onePerOrigin(below: readonly Candidate[], picked: Candidate): readonly ContentItem[] {
  const packs = new Set([picked.pack.id]);
  return below.flatMap(({ item, pack, standing }) => {
    const counts = !packs.has(pack.id) && isDecided({ standing } as Candidate);
    if (counts) packs.add(pack.id);
    return counts ? [item] : [];
  });
}

/** A variant whose approved script says something else by now, or is gone. */
function besideItsOrigin(script: Resolved<'script'>, all: readonly Resolved<'script'>[]): Resolved<'script'> {
  const { variantOf, basedOn } = script.item;
  if (variantOf === undefined || basedOn === undefined) return script;
  const origin = all.find(({ item }) => item.id === variantOf);
  return origin && digestOf(origin.item) === basedOn ? script : { ...script, isBeneathChanged: true };
}
