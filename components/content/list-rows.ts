import { type Day, daysBetween } from '../../lib/domain/calendar/day.ts';
import type { ContentItem, ContentKind, Layer, Resolved, Standing } from '../../lib/domain/content/item.ts';
import { titleOf } from '../../lib/domain/content/title.ts';
import type { ChoiceOf } from './fields.ts';

/** Days before its last one at which content is marked as ending. */
const SOON = 30;

/** A piece of content in the list. */
export interface ListRow {
  readonly kind: ContentKind;
  readonly id: string;
  readonly name: string;
  /** Under what it stands within its kind: its scenario, family, class or stage. */
  readonly under: { readonly of: ChoiceOf; readonly value: string } | undefined;
  readonly layer: Layer;
  readonly standing: Standing;
  readonly expiresOn?: Day;
  readonly isEnding: boolean;
  readonly isBeneathChanged: boolean;
  /** What is being written over it, besides what counts now. */
  readonly pending?: 'draft' | 'review';
  readonly isVariant: boolean;
  /** All its words, for searching. */
  readonly text: string;
}

/** What the list is narrowed to. */
export interface ListFilter {
  readonly typed: string;
  readonly layer: Layer | '';
  readonly standing: Standing | '';
  /** Only what somebody has to do something about. */
  readonly onlyAttention: boolean;
}

/** The rows of a kind, in the order of the book. */
export function listRows(resolved: readonly Resolved[], own: readonly ContentItem[], today: Day): readonly ListRow[] {
  const pending = new Map<string, ContentItem>();
  for (const item of own) {
    const { state } = item.life;
    const key = `${item.kind} ${item.id}`;
    if ((state === 'draft' || state === 'review') && !pending.has(key)) pending.set(key, item);
  }
  return resolved.map(({ item, layer, standing, isBeneathChanged }) => {
    const { expiresOn } = item.life;
    const over = pending.get(`${item.kind} ${item.id}`);
    const isEnding = standing === 'usable' && expiresOn !== undefined && daysBetween(today, expiresOn) <= SOON;
    const state = over && over.version !== item.version ? (over.life.state as 'draft' | 'review') : undefined;
    return {
      ...{ kind: item.kind, id: item.id, name: titleOf(item), under: underOf(item), layer, standing, isEnding },
      ...(expiresOn === undefined ? {} : { expiresOn }),
      ...(state === undefined ? {} : { pending: state }),
      isBeneathChanged: isBeneathChanged === true,
      isVariant: item.variantOf !== undefined,
      text: plain(`${item.id} ${JSON.stringify(item.body)}`),
    };
  });
}

/** The rows that fit: all typed words stand in them. */
export function narrowed(rows: readonly ListRow[], filter: ListFilter): readonly ListRow[] {
  const words = plain(filter.typed).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (filter.layer === '' || row.layer === filter.layer) &&
      (filter.standing === '' || row.standing === filter.standing || row.pending === filter.standing) &&
      (!filter.onlyAttention || needsAttention(row)) &&
      words.every((word) => row.text.includes(word)),
  );
}

/** Whether somebody has to look at it: ended or ending, waiting to be read, or written over something that has changed. */
export function needsAttention({ standing, isEnding, isBeneathChanged, pending }: ListRow): boolean {
  return isEnding || isBeneathChanged || standing === 'expired' || standing === 'review' || pending === 'review';
}

function underOf({ kind, body }: ContentItem): ListRow['under'] {
  switch (kind) {
    case 'script':
      return { of: 'scenario', value: body.scenario };
    case 'product':
      return { of: 'family', value: body.family };
    case 'rule':
      return body.segments?.[0] === undefined ? undefined : { of: 'segment', value: body.segments[0] };
    case 'scenario':
      return { of: 'scenarioKind', value: body.kind };
    case 'criterion':
      return { of: 'stage', value: body.stage };
    case 'checklist':
      return { of: 'checklistKind', value: body.kind };
    case 'word':
      return { of: 'wordClass', value: body.class };
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
