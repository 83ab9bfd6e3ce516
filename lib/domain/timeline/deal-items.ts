import type { Day } from '../calendar/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Opportunity, OpportunityState } from '../opportunity/opportunity.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** A line of the timeline about an opportunity or a checklist; see `TimelineItem`. */
interface DealItem {
  readonly kind: 'opportunityMade' | 'opportunityMoved' | 'procedureOpened' | 'procedureClosed';
  readonly id: string;
  readonly day: Day;
  readonly time?: string;
  readonly text?: string;
  readonly wasState?: OpportunityState;
  readonly state?: OpportunityState;
  readonly checklistId?: string;
}

/** An opportunity has a line where it was made and one for every change of its state, with the reason where one was given. */
export function opportunityItems({ opportunities = [] }: Pick<Dossier, 'opportunities'>): readonly DealItem[] {
  return opportunities.flatMap(itemsOfOpportunity);
}

/** A checklist has a line where it was opened and one where it was closed; its steps stand in it. */
export function procedureItems({ client }: Pick<Dossier, 'client'>): readonly DealItem[] {
  return (client.procedures ?? []).flatMap(itemsOfProcedure);
}

/** Id of the record a line is about: a move of an opportunity has its place behind it. */
export function recordIdOf({ id }: { readonly id: string }): string {
  return id.split(' ', 1)[0] ?? id;
}

function itemsOfOpportunity({ id, name, state, createdOn, reason, moves = [] }: Opportunity): DealItem[] {
  const first = moves[0]?.from ?? state;
  // Of the one state it was ever in the reason stands in the record.
  const why = moves.length === 0 ? reason : undefined;
  const made: DealItem = { kind: 'opportunityMade', id, day: createdOn, state: first, text: withReason(name, why) };
  return [
    made,
    ...moves.map((move, index): DealItem => {
      const place = String(index).padStart(3, '0');
      const text = withReason(name, move.reason);
      return {
        kind: 'opportunityMoved',
        id: `${id} ${place}`,
        day: move.on,
        wasState: move.from,
        state: move.to,
        text,
      };
    }),
  ];
}

function itemsOfProcedure({ id, checklistId, openedOn, openedAt, text, done, closedOn }: Procedure): DealItem[] {
  const facts = { id, checklistId, ...(text === undefined ? {} : { text }) };
  const opened: DealItem = {
    kind: 'procedureOpened',
    day: openedOn,
    ...facts,
    ...(openedAt === undefined ? {} : { time: openedAt }),
  };
  if (closedOn === undefined) return [opened];
  const last = done.filter(({ on }) => on === closedOn).at(-1)?.time;
  return [opened, { kind: 'procedureClosed', day: closedOn, ...facts, ...(last === undefined ? {} : { time: last }) }];
}

function withReason(name: string, reason: string | undefined): string {
  return reason === undefined ? name : `${name} · ${reason}`;
}
