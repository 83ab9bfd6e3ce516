import type { Day } from '../calendar/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { openFollowUps } from '../follow-up/follow-up.ts';
import { PERSON_ROLES } from '../people/people-map.ts';
import { carriedTimes, promisedOn } from '../promise/carried.ts';
import { inTime } from '../touch/explain.ts';
import { reachOf } from '../touch/reach.ts';
import type { Touch } from '../touch/touch.ts';
import { type BriefingLine, line } from './line.ts';

/** People named in a briefing, topics of each, and contacts told again. */
const MOST = Object.freeze({ people: 5, cares: 3, touches: 3 });

/** Who may be there: those who decide first, with what each has talked about. Who has left is not. */
export function personLines({ client, people, touches }: Dossier, today: Day): readonly BriefingLine[] {
  const there = people.filter(({ leftOn }) => leftOn === undefined);
  const reach = new Map(reachOf(there, touches).map((each) => [each.personId, each]));
  return [...there]
    .sort(
      (a, b) =>
        PERSON_ROLES.indexOf(a.role) - PERSON_ROLES.indexOf(b.role) ||
        compare(lastOn(b.id), lastOn(a.id)) ||
        compare(a.id, b.id),
    )
    .slice(0, MOST.people)
    .map(({ id, name, title, role }) => {
      const last = reach.get(id)?.lastDay;
      const content = {
        kind: 'person',
        name,
        ...(title === undefined ? {} : { title }),
        role,
        cares: topicsWith(id, touches),
        ...(last === undefined ? {} : { lastOn: last }),
      } as const;
      return line('people', content, { kind: 'person', id }, last ?? client.createdOn, today);
    });

  function lastOn(id: string): string {
    return reach.get(id)?.lastDay ?? '';
  }
}

/** The last contacts, the newest first. */
export function touchLines({ touches }: Dossier, today: Day): readonly BriefingLine[] {
  return newest(touches)
    .slice(0, MOST.touches)
    .map(({ id, channel, text, outcome, day }) =>
      line(
        'touches',
        { kind: 'touch', channel, text, ...(outcome === undefined ? {} : { outcome }) },
        { kind: 'touch', id },
        day,
        today,
      ),
    );
}

/** Promises of both sides that are still open, those that should be kept by now first. */
export function promiseLines(dossier: Dossier, today: Day): readonly BriefingLine[] {
  const open = openFollowUps(dossier.followUps).filter(({ kind }) => kind === 'promise');
  const carried = carriedTimes(open, dossier.touches);
  return open.map((item) => {
    const { id, text, due, by = 'us' } = item;
    const made = promisedOn(item, dossier.touches);
    const times = carried.get(id) ?? 0;
    const content = {
      kind: 'promise',
      by,
      text,
      due,
      isOverdue: due < today,
      ...(times > 0 ? { carried: times } : {}),
    } as const;
    return line('promises', content, { kind: 'followUp', id }, made ?? earlier(due, today), today);
  });
}

function topicsWith(personId: string, touches: readonly Touch[]): readonly string[] {
  const topics = newest(touches)
    .filter(({ personIds }) => personIds.includes(personId))
    .flatMap((touch) => touch.topics ?? []);
  return [...new Set(topics)].slice(0, MOST.cares);
}

function newest(touches: readonly Touch[]): readonly Touch[] {
  return [...touches].sort((a, b) => inTime(b, a));
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
