import { addDays, type Day } from '../calendar/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { openFollowUps } from '../follow-up/follow-up.ts';
import { type BriefingLine, line } from './line.ts';

/** Things to do named in a briefing, and how far ahead they are worth a word. */
const MOST_STEPS = 3;
const DAYS_AHEAD = 30;

/** What is to be done for the client by now or soon, appointments with their hour: promises stand in a part of their own. */
export function stepLines({ followUps, touches }: Dossier, today: Day): readonly BriefingLine[] {
  const until = addDays(today, DAYS_AHEAD);
  return openFollowUps(followUps)
    .filter(({ kind, due }) => kind === 'nextStep' && due <= until)
    .slice(0, MOST_STEPS)
    .map(({ id, text, due, time, place, touchId }) => {
      const content = {
        kind: 'step',
        text,
        due,
        isOverdue: due < today,
        ...(time === undefined ? {} : { time }),
        ...(place?.trim() ? { place: place.trim() } : {}),
      } as const;
      const noted = touches.find((touch) => touch.id === touchId)?.day;
      return line('dates', content, { kind: 'followUp', id }, noted ?? (due < today ? due : today), today);
    });
}
