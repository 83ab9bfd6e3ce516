import type { Day } from '../calendar/day.ts';
import type { OpportunityState } from '../opportunity/opportunity.ts';
import type { Product } from '../product/catalogue.ts';
import type { Channel, Mood, TouchObjection, TouchOutcome } from '../touch/touch.ts';
import { visitDraftName, type VisitTap } from '../visit/progress.ts';
import type { VisitRating } from '../visit/rating.ts';

/** Something promised in the contact. `by`: who is to keep it. */
export interface DraftPromise {
  readonly by: 'us' | 'client';
  readonly text: string;
  readonly due: Day;
}

/** Where an opportunity went in the contact. `reason`: why it was lost; asked for then. */
export interface DraftMove {
  readonly id: string;
  readonly to: OpportunityState;
  readonly reason?: string;
}

/** A suggested product the client took up: what its opportunity is made from. */
export interface Offer {
  readonly ruleId: string;
  readonly packVersion: string;
  readonly product: Pick<Product, 'id' | 'name' | 'income'>;
  /** Fen, or for products paid by the head the number. */
  readonly amount?: number;
}

/** A debrief 复盘 while it is being written: kept, sealed, at every change. Empty texts say nothing. */
export interface DebriefDraft {
  /** Id of the touch it becomes, chosen when it begins: saved twice, it is the same touch. */
  readonly touchId: string;
  readonly channel: Channel;
  readonly day: Day;
  /** `HH:MM`, when it began. */
  readonly time: string;
  /** How long it lasted; 0: nobody has said. */
  readonly minutes: number;
  readonly personIds: readonly string[];
  readonly text: string;
  readonly outcome: TouchOutcome | '';
  readonly mood: Mood | '';
  readonly objections: readonly TouchObjection[];
  /** What was counted of scripts before the debrief; not to be counted again. */
  readonly counted: readonly VisitTap[];
  readonly promises: readonly DraftPromise[];
  /** A promise that is being written; saved, it is one of them. `due`: the day its words name. */
  readonly jot: Pick<DraftPromise, 'by' | 'text'> & { readonly due?: Day | undefined };
  /** Ids of open follow-ups that are done with this contact. */
  readonly done: readonly string[];
  readonly nextText: string;
  readonly nextDue: Day;
  /** Ids of exit criteria that are met. */
  readonly met: readonly string[];
  /** The client goes on to the next stage, if every mandatory criterion is met then. */
  readonly isMovingOn: boolean;
  readonly moves: readonly DraftMove[];
  readonly accepted: readonly Offer[];
  readonly rating: VisitRating;
  /** It served the purpose that the touch plan has for it. */
  readonly servesPlan: boolean;
}

/** Characters of a promise or a next step, and of a reason; the form takes no more. */
export const DEBRIEF_LIMITS = Object.freeze({ line: 500, reason: 500, text: 5000, promises: 20 });

/** The promises with the one that is being written, which falls due on the day it names, else with the next step. */
export function allPromises({ promises, jot, nextDue }: DebriefDraft): readonly DraftPromise[] {
  const said = promises.filter(({ text }) => text.trim() !== '');
  const text = jot.text.trim();
  const isNew = text !== '' && !said.some((each) => each.by === jot.by && each.text.trim() === text);
  return isNew ? [...said, { by: jot.by, text, due: jot.due ?? nextDue }] : said;
}

/** Name of the draft in which a client's debrief is kept. */
export function debriefDraftName(clientId: string): string {
  return `debrief ${clientId}`;
}

/** Names of all drafts that are about one client: its log line, a visit, a debrief. They go with the client. */
export function draftNamesOf(clientId: string): readonly string[] {
  return [clientId, visitDraftName(clientId), debriefDraftName(clientId)];
}
