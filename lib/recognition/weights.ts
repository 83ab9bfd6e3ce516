import type { EvidenceKind, NameRelation } from '../contracts/evidence.ts';
import type { Cue } from '../contracts/page.ts';

/** Every weight of recognition. A place says whether the page is about a client, an identity says which client. */

/** How much a place says that the page is *about* the client. Places not listed say nothing. */
const PLACE: Readonly<Partial<Record<Cue, number>>> = Object.freeze({
  taught: 120, // the user has shown that the client stands there
  labelled: 100, // beside 客户名称: the portal itself says whom the page is about
  field: 100, // the same, in a form
  heading: 80, // the page is titled with the client
  title: 60, // so is the tab, but portals forget to update it
  selectedRow: 40, // the user pointed at it in a list
  breadcrumb: 30, // where the user came from, perhaps of the page before
});

/** Places that say somebody else is meant, or nobody in particular. */
const NEVER: readonly Cue[] = ['otherParty', 'chrome', 'row'];

/** Added for what identifies the client: the bank's own number before the state's code before a name. */
export const IDENTITY: Readonly<Record<EvidenceKind, number>> = Object.freeze({
  clientNumber: 15,
  uscc: 10,
  alias: 5,
  name: 0,
  shortName: 0,
  relatedName: 0,
  truncatedName: 0,
  maskedName: 0,
  phone: 0,
  maskedPhone: 0,
  maskedUscc: 0,
  maskedNumber: 0,
});

/** What a suggestion is worth by itself: all are under the bar, and stay there however many there are. */
export const SUGGESTS: Readonly<Partial<Record<EvidenceKind, number>>> = Object.freeze({
  shortName: 42, // the manager's own word for the client
  relatedName: 40, // one part of the name differs
  phone: 36, // a person at the client; agencies answer for many firms under one number
  truncatedName: 34, // a whole group may begin like this
  maskedPhone: 26, // seven digits of eleven
  maskedName: 24, // a surname and one more character
});

/** Added to a client that is possible already, for what else on the page fits. */
export const FITS: Readonly<Partial<Record<EvidenceKind, number>>> = Object.freeze({
  maskedUscc: 4,
  maskedNumber: 4,
  phone: 3,
  truncatedName: 3,
  shortName: 3,
  relatedName: 2,
  maskedPhone: 2,
  maskedName: 2,
});

/** Taken off where the page speaks against a client; such a client is never shown without asking. */
export const DIFFERS = -20;

/** Added for every further kind of place that agrees. */
export const AGREEMENT = 2;

/** From here on a client may be shown without asking: a title that names it is just enough. */
export const SUBJECT_BAR = 60;

/** What suggests stays under the bar however many places repeat it. */
export const WEAK_MOST = 50;

/** Relations after which a name under the client's own code is still somebody else's: the form was filled in wrongly. */
export const OTHER_OF_GROUP: readonly NameRelation[] = Object.freeze(['branch', 'group', 'otherRegion']);

/** Whether a place belongs to somebody else, or to nobody in particular. */
export function isElsewhere(cues: readonly Cue[]): boolean {
  return cues.some((cue) => NEVER.includes(cue));
}

/** How much the places of a candidate say that the page is about it; 0 for another party's, a menu's, a list's. */
export function placeWeight(cues: readonly Cue[]): number {
  if (isElsewhere(cues)) return 0;
  return Math.max(0, ...cues.map((cue) => PLACE[cue] ?? 0));
}

/** The place that says most. */
export function strongestPlace(cues: readonly Cue[]): Cue | undefined {
  return [...cues].sort((a, b) => (PLACE[b] ?? 0) - (PLACE[a] ?? 0))[0];
}

/** A label, a form or the user has said that the client's name or code stands there. */
const LABELLED: readonly Cue[] = ['taught', 'labelled', 'field'];

/** Whether the portal itself says that this is the client's. */
export function isLabelled(cues: readonly Cue[]): boolean {
  return LABELLED.some((cue) => cues.includes(cue)) && placeWeight(cues) > 0;
}
