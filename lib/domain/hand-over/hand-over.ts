import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { Change, Dossier } from '../dossier/dossier.ts';

/** Days a hand-over file can be opened: long enough for a holiday, too short to lie about for good. */
export const HAND_OVER_DAYS = 14;

/** Most clients in one file: a manager's whole book, and still a file that is opened in one piece. */
export const MOST_HANDED_OVER = 5000;

/** Clients on their way to a colleague, as they stand in the file. */
export interface HandOver {
  /** Random id of this hand-over: in the file, in the giver's log and in the receiver's. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly givenOn: Day;
  /** Last day on which the file can be opened. */
  readonly expiresOn: Day;
  /** Without: notes and what was said in touches were left out. */
  readonly hasNotes: boolean;
  readonly clients: readonly Dossier[];
}

/** A dossier as it is given away: without the marks of an earlier hand-over, and on request without the free notes. */
export function asGiven(dossier: Dossier, hasNotes: boolean): Dossier {
  const client = ownAgain(dossier.client);
  if (hasNotes) return { ...dossier, client };
  return {
    ...dossier,
    client: withoutNotes(client),
    people: dossier.people.map(withoutNote),
    touches: dossier.touches.map(({ feedback: _, ...touch }) => ({ ...touch, text: '' })),
    ...(dossier.opportunities ? { opportunities: dossier.opportunities.map(withoutNote) } : {}),
  };
}

/** The change that archives the giver's copy: stage and segment stay. */
export function archiving(client: Client, to: string, today: Day): Change {
  const record: Client = { ...client, handedOverOn: today, handedOverTo: to };
  return { op: 'put', kind: 'client', clientId: client.id, record };
}

/** A client without the marks of having been handed over. */
export function ownAgain(client: Client): Client {
  const { handedOverOn: _on, handedOverTo: _to, ...own } = client;
  return own;
}

/** What a checklist is about stays, as the text of a follow-up does: it is the task itself. */
function withoutNotes(client: Client): Client {
  const { facts, links, procedures, judgements, riskSignals, researchPlans, ...rest } = withoutNote(client);
  return {
    ...rest,
    ...(facts ? { facts: facts.map(withoutNote) } : {}),
    ...(links ? { links: links.map(withoutNote) } : {}),
    ...(procedures ? { procedures: procedures.map((each) => ({ ...each, done: each.done.map(withoutNote) })) } : {}),
    ...(judgements ? { judgements: judgements.map(withoutNote) } : {}),
    ...(riskSignals ? { riskSignals: riskSignals.map(({ outcome: _, ...each }) => withoutNote(each)) } : {}),
    ...(researchPlans
      ? {
          researchPlans: researchPlans.map((plan) => ({
            ...plan,
            items: plan.items.map(({ answer: _, ...each }) => each),
          })),
        }
      : {}),
  };
}

function withoutNote<T extends { readonly note?: string }>(record: T): T {
  const { note: _, ...rest } = record;
  return rest as T;
}
