import type { Day } from '../calendar/day.ts';
import type { Grade } from '../client/client.ts';
import type { SignalKind } from '../client/signal.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { OpportunityState } from '../opportunity/opportunity.ts';
import type { Stage } from '../stage/stage.ts';
import type { Channel } from '../touch/touch.ts';
import { findText, plainText } from './find-text.ts';
import { opportunityItems, procedureItems } from './deal-items.ts';
import type { LoggedChange } from './versions.ts';

/** What a line of the timeline is about, in the order in which lines of one moment stand, newest first. */
export const TIMELINE_KINDS = Object.freeze([
  'signal',
  'signalClosed',
  'stageMove',
  'grade',
  'opportunityMoved',
  'opportunityMade',
  'procedureClosed',
  'procedureOpened',
  'followUpDone',
  'followUpDropped',
  'followUpMade',
  'touch',
  'firstBusiness',
  'created',
  'file',
  'capture',
  'edit',
  'import',
  'handOver',
  'merge',
] as const);

/** One of {@link TIMELINE_KINDS}. */
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One line of a client's timeline. */
export interface TimelineItem {
  readonly kind: TimelineKind;
  /** Id of the record it comes from; with `kind` it is unique in a timeline. */
  readonly id: string;
  readonly day: Day;
  /** Local time `HH:MM`, when known. */
  readonly time?: string;
  /** What somebody wrote: the touch, the follow-up, a reason, a note. */
  readonly text?: string;
  /** Names of the people met. */
  readonly people?: readonly string[];
  readonly channel?: Channel;
  readonly isEffective?: boolean;
  readonly from?: Stage;
  readonly to?: Stage;
  /** The state an opportunity was in, and the one it reached; of a new one the latter alone. */
  readonly wasState?: OpportunityState;
  readonly state?: OpportunityState;
  /** Id of the checklist that was opened or closed. */
  readonly checklistId?: string;
  readonly signal?: SignalKind;
  /** The grade that was set; by hand unless `isByHand` is false. */
  readonly grade?: Grade;
  readonly isByHand?: boolean;
  /** Records an import wrote. */
  readonly count?: number;
  /** The entry of the change log it was read from; of several the newest. */
  readonly change?: LoggedChange;
}

/** What to show; without kinds all of them, without text everything. */
export interface TimelineFilter {
  readonly kinds?: ReadonlySet<TimelineKind>;
  readonly text?: string;
  /** Further words a line is shown with and can be found by. */
  readonly wordsOf?: (item: TimelineItem) => readonly string[];
}

/**
 * Everything that happened with a client in one list, newest first. `further` are lines from elsewhere: captures, imports, edits. A follow-up
 * is made with the touch it came out of; of one without a touch only the change log knows the day it was made.
 */
export function timelineOf(dossier: Dossier, further: readonly TimelineItem[] = []): readonly TimelineItem[] {
  return [
    ...touchItems(dossier),
    ...clientItems(dossier),
    ...followUpItems(dossier),
    ...opportunityItems(dossier),
    ...procedureItems(dossier),
    ...further,
  ].sort(newestFirst);
}

/** The lines that fit a filter. Text is looked for in what was written and in names, whatever the case and spacing. */
export function filterTimeline(
  items: readonly TimelineItem[],
  { kinds, text = '', wordsOf = () => [] }: TimelineFilter,
): readonly TimelineItem[] {
  const isSearching = plainText(text) !== '';
  const hasText = (each: string) => findText(each, text).length > 0;
  return items.filter(
    (item) =>
      (kinds === undefined || kinds.size === 0 || kinds.has(item.kind)) &&
      (!isSearching || [item.text ?? '', ...(item.people ?? []), ...wordsOf(item)].some(hasText)),
  );
}

function touchItems({ touches, people }: Dossier): TimelineItem[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return touches.map(({ id, day, time, text, channel, isEffective, personIds }) => {
    const met = personIds.flatMap((personId) => names.get(personId) ?? []);
    return {
      kind: 'touch',
      id,
      day,
      text,
      channel,
      isEffective,
      ...(time === undefined ? {} : { time }),
      ...(met.length === 0 ? {} : { people: met }),
    };
  });
}

function clientItems({ client }: Dossier): TimelineItem[] {
  const { id, gradeOverride, firstBusinessDay } = client;
  const items: TimelineItem[] = [{ kind: 'created', id, day: client.createdOn }];
  if (firstBusinessDay !== undefined) items.push({ kind: 'firstBusiness', id, day: firstBusinessDay });
  if (gradeOverride !== undefined) {
    const { grade, on, reason } = gradeOverride;
    items.push({ kind: 'grade', id, day: on, text: reason, grade });
  }
  // A move has no id of its own; its place in the list, which only grows, tells those of one day apart in their order.
  for (const [index, { from, to, on, reason }] of (client.stageMoves ?? []).entries()) {
    const place = String(index).padStart(3, '0');
    items.push({ kind: 'stageMove', id: place, day: on, from, to, ...(reason === undefined ? {} : { text: reason }) });
  }
  for (const { id: signalId, kind: signal, on, note, closedOn } of client.signals ?? []) {
    const facts = { id: signalId, signal, ...(note === undefined ? {} : { text: note }) };
    items.push({ kind: 'signal', day: on, ...facts });
    if (closedOn !== undefined) items.push({ kind: 'signalClosed', day: closedOn, ...facts });
  }
  for (const file of client.files ?? []) items.push({ kind: 'file', id: file.id, day: file.on, text: file.name });
  return items;
}

function followUpItems({ followUps, touches }: Dossier): TimelineItem[] {
  const touchOf = new Map(touches.map((touch) => [touch.id, touch]));
  return followUps.flatMap(({ id, text, touchId, doneOn, droppedOn }) => {
    const items: TimelineItem[] = [];
    const touch = touchId === undefined ? undefined : touchOf.get(touchId);
    if (touch) {
      const { day, time } = touch;
      items.push({ kind: 'followUpMade', id, day, text, ...(time === undefined ? {} : { time }) });
    }
    if (doneOn !== undefined) items.push({ kind: 'followUpDone', id, day: doneOn, text });
    else if (droppedOn !== undefined) items.push({ kind: 'followUpDropped', id, day: droppedOn, text });
    return items;
  });
}

/** By day, then time (without a time last among those of the day), then kind, then id: the same for any order of the records. */
function newestFirst(a: TimelineItem, b: TimelineItem): number {
  return (
    compare(b.day, a.day) ||
    compare(b.time ?? '', a.time ?? '') ||
    TIMELINE_KINDS.indexOf(a.kind) - TIMELINE_KINDS.indexOf(b.kind) ||
    compare(b.id, a.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
