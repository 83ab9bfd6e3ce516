import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { openFollowUps } from '../../lib/domain/follow-up/follow-up.ts';
import { maskText } from '../../lib/domain/masking/mask-text.ts';
import type { BriefingEvent } from '../../lib/hooks/briefing-types.ts';

/** The next visit that is planned, or else today: what the entry of the calendar stands for. A number noted with its place is hidden. */
export function visitEvent(dossier: Dossier, today: Day, title: string): BriefingEvent {
  const planned = openFollowUps(dossier.followUps).find(({ due, channel }) => due >= today && channel === 'visit');
  const { id, due = today, time, minutes, place } = planned ?? { id: dossier.client.id };
  return {
    uid: `briefing-${id}@suixing`,
    day: due,
    title: maskText(title),
    ...(time === undefined ? {} : { time }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(place === undefined ? {} : { place: maskText(place) }),
  };
}
