import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ObjectionScenario } from '../objection/scenario.ts';
import { isComplaint, openOnes } from '../procedure/run.ts';
import { inTime } from '../touch/explain.ts';
import { SCENARIO_OF_COMPLAINT } from '../script/suggest.ts';
import { type BriefingLine, type LineSource, line } from './line.ts';

/** Doubts named in a briefing. */
const MOST_OBJECTIONS = 4;

/** Title of the best card for each scenario of a doubt. */
export type AnswerCards = ReadonlyMap<string, string>;

interface Doubt {
  readonly scenario: string;
  readonly source: LineSource;
  readonly on: Day;
  readonly worked?: boolean;
  readonly scriptId?: string;
  readonly isLikely?: boolean;
}

/** Doubts the client has raised, the newest word on each, those not answered yet first; then what the situation suggests. Each with its card. */
export function objectionLines(
  { client, touches }: Dossier,
  today: Day,
  cards: AnswerCards = new Map(),
): readonly BriefingLine[] {
  const raised = raisedIn(touches);
  const known = new Set(raised.map(({ scenario }) => scenario));
  const likely = likelyOf(client).filter(({ scenario }) => !known.has(scenario));
  const open = raised.filter(({ worked }) => worked !== true);
  const answered = raised.filter(({ worked }) => worked === true);
  return [...open, ...likely, ...answered].slice(0, MOST_OBJECTIONS).map(({ source, on, ...doubt }) => {
    const card = cards.get(doubt.scenario);
    const content = { kind: 'objection', ...doubt, ...(card === undefined ? {} : { card }) } as const;
    return line('objections', content, source, on, today);
  });
}

function raisedIn(touches: Dossier['touches']): readonly Doubt[] {
  const seen = new Set<string>();
  return [...touches]
    .sort((a, b) => inTime(b, a))
    .flatMap(({ id, day, objections = [] }) =>
      objections.flatMap(({ scenario, worked, scriptId }): readonly Doubt[] => {
        if (seen.has(scenario)) return [];
        seen.add(scenario);
        return [
          {
            ...{ scenario, source: { kind: 'touch', id }, on: day },
            ...(worked === undefined ? {} : { worked }),
            ...(scriptId === undefined ? {} : { scriptId }),
          },
        ];
      }),
    );
}

/** Nobody has raised them, yet they are to be expected: about what is complained of, and of who is loyal to another bank. */
function likelyOf({ procedures, facts = [] }: Client): readonly Doubt[] {
  const found = new Map<ObjectionScenario, Doubt>();
  for (const { id, checklistId, openedOn } of openOnes(procedures).filter((each) => isComplaint(each))) {
    const scenario = SCENARIO_OF_COMPLAINT.get(checklistId);
    if (!scenario || found.has(scenario)) continue;
    found.set(scenario, { scenario, source: { kind: 'procedure', id }, on: openedOn, isLikely: true });
  }
  const loyal = facts.find(({ key, value }) => key === 'isLoyalToOtherBank' && value === true);
  if (loyal) {
    const source = { kind: 'fact', id: loyal.key } as const;
    found.set('loyalToOther', { scenario: 'loyalToOther', source, on: loyal.on, isLikely: true });
  }
  return [...found.values()];
}
