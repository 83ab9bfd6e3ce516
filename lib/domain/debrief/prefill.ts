import { addDays, type Day } from '../calendar/day.ts';
import { MOST_MINUTES } from '../follow-up/follow-up.ts';
import { keepJot } from '../visit/edit.ts';
import { tickedIds, VISIT_PARTS, type VisitProgress } from '../visit/progress.ts';
import { DEBRIEF_LIMITS, type DebriefDraft, type DraftPromise } from './draft.ts';

/** Days ahead a promise or a next step falls due when nobody chose another day; as the log line has it. */
export const USUAL_DUE_DAYS = 3;

/** What a debrief begins with. */
interface Start {
  readonly touchId: string;
  readonly today: Day;
  /** The visit it goes over; absent where there was only a contact. */
  readonly visit?: VisitProgress | undefined;
  /** When the visit began, or the contact was, on the wall clock: `HH:MM`. */
  readonly time?: string;
  /** The day next steps and promises fall due by default; {@link USUAL_DUE_DAYS} ahead where nobody knows better. */
  readonly due?: Day;
  /** What was agreed to be the next step, in words. */
  readonly nextText?: string;
  /** The day a promise names in its own words, if it does. */
  readonly dueOf?: (promise: Pick<DraftPromise, 'by' | 'text'>) => Day | undefined;
}

/** The debrief before anything is chosen: all that the visit has shown stands in it already. */
export function startDebrief({ touchId, today, visit, time = '', due, nextText = '', dueOf }: Start): DebriefDraft {
  const by = due ?? addDays(today, USUAL_DUE_DAYS);
  return {
    touchId,
    channel: 'visit',
    day: visit && visit.day < today ? visit.day : today,
    time,
    minutes: minutesOf(visit),
    personIds: visit?.people ?? [],
    text: notesOf(visit),
    outcome: '',
    mood: '',
    objections: visit?.objections ?? [],
    counted: visit?.taps ?? [],
    promises: promisesOf(visit).map((promise) => ({ ...promise, due: dueOf?.(promise) ?? by })),
    jot: { by: 'us', text: '' },
    done: [],
    nextText,
    nextDue: by,
    met: visit ? tickedIds(visit, 'criterion') : [],
    isMovingOn: false,
    moves: [],
    accepted: [],
    rating: {},
    servesPlan: true,
  };
}

/** The notes of the parts in their order, a line each; a note that stands there twice once. */
function notesOf(visit: VisitProgress | undefined): string {
  if (!visit) return '';
  const notes = VISIT_PARTS.map((part) => visit.parts[part].note.trim()).filter((note) => note !== '');
  return [...new Set(notes)].join('\n').slice(0, DEBRIEF_LIMITS.text);
}

/** Whole minutes of a visit that was ended; one that was left running says nothing of how long it took. */
function minutesOf(visit: VisitProgress | undefined): number {
  if (visit?.endedMs === undefined) return 0;
  const minutes = Math.max(1, Math.round((visit.endedMs - visit.startedMs) / 60_000));
  return minutes > MOST_MINUTES ? 0 : minutes;
}

function promisesOf(visit: VisitProgress | undefined): readonly Pick<DraftPromise, 'by' | 'text'>[] {
  // One that was being written when the visit was left unfinished counts as well.
  const promises = visit ? (keepJot(visit).promises ?? []) : [];
  return promises
    .map(({ by, text }) => ({ by, text: text.trim().slice(0, DEBRIEF_LIMITS.line) }))
    .filter(({ text }) => text !== '')
    .slice(0, DEBRIEF_LIMITS.promises);
}
