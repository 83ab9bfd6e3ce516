import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { type ClientRisk, riskOf } from '../risk/of-client.ts';
import type { RatedGroup, RiskRating } from '../risk/rating.ts';
import { type BriefingLine, line } from './line.ts';

/** Signals that somebody follows, and warnings nobody has taken up, named in a briefing. */
const MOST = Object.freeze({ signals: 3, warnings: 3 });

/** The rating of the client, the signals that stand with what was decided on each, and what the figures warn of that nobody follows. */
export function riskLines(client: Client, today: Day): readonly BriefingLine[] {
  const risk = riskOf(client, today);
  return [...ratingLines(client, risk, today), ...signalLines(risk, today), ...warningLines(risk, today)];
}

/** Nothing where nobody has judged anything: that there is no data is said by the part itself. A person is not rated by the groups of a company. */
function ratingLines({ kind, judgements = [] }: Client, { rating, warnings, standing }: ClientRisk, today: Day) {
  if (kind === 'person' || judgements.length + warnings.length + standing.length === 0) return [];
  const { level, because, ruleId } = rating;
  const on = dayOf(rating) ?? today;
  return [line('flags', { kind: 'risk', level, because }, { kind: 'rule', id: ruleId }, on, today)];
}

function signalLines({ standing }: ClientRisk, today: Day): readonly BriefingLine[] {
  return standing.slice(0, MOST.signals).map(({ id, kind, on, note, measures = [] }) => {
    const content = {
      kind: 'riskSignal',
      signal: kind,
      measures,
      ...(note?.trim() ? { note: note.trim() } : {}),
    } as const;
    return line('flags', content, { kind: 'signal', id }, on, today);
  });
}

function warningLines({ untaken }: ClientRisk, today: Day): readonly BriefingLine[] {
  return untaken
    .slice(0, MOST.warnings)
    .map(({ id, on }) =>
      line('flags', { kind: 'warning', warning: id, end: on }, { kind: 'statement', id }, on, today),
    );
}

/**
 * The day of a rating. One bad word is enough for a bad one: it is as new as the newest; a good one, or none, rests on everything that was
 * judged and is as old as the oldest.
 */
function dayOf({ level, groups, because }: RiskRating): Day | undefined {
  const deciding = groups.filter(({ group }) => because.includes(group));
  const isBad = level === 'high' || level === 'middle';
  const days = (isBad ? deciding : groups).flatMap((group) => daysOf(group, isBad ? group.level : undefined)).sort();
  return isBad ? days.at(-1) : days[0];
}

function daysOf({ items, observed }: RatedGroup, level: RatedGroup['level'] | undefined): readonly Day[] {
  return [...items.flatMap(({ reasons }) => reasons), ...observed]
    .filter((reason) => level === undefined || reason.level === level)
    .map(({ on }) => on);
}
