import { isDay } from '../calendar/day.ts';
import { SEGMENTS } from '../client/client.ts';
import { STAGES } from '../stage/stage.ts';
import { countOutcomes, type OutcomeCount, type OutcomeCounts, type ScriptOutcome } from './outcome.ts';

/** Outcomes kept one by one: years of tapping. Older ones are kept as counts. */
export const MOST_OUTCOMES = 5_000;

/** All outcomes of the user's, as they are stored. */
export interface OutcomeBook {
  /** The newest {@link MOST_OUTCOMES}, oldest first. */
  readonly newest: readonly ScriptOutcome[];
  /** Those before them. */
  readonly older: OutcomeCounts;
}

/** No outcome yet. */
export const EMPTY_OUTCOMES: OutcomeBook = Object.freeze({ newest: Object.freeze([]), older: Object.freeze({}) });

/** With one more; above the limit the oldest become counts. */
export function withOutcome({ newest, older }: OutcomeBook, outcome: ScriptOutcome, most = MOST_OUTCOMES): OutcomeBook {
  const all = [...newest, outcome];
  const folded = all.slice(0, Math.max(all.length - most, 0));
  return { newest: all.slice(folded.length), older: countOutcomes(folded, older) };
}

/** Without one of the newest; as it was when there is none with this id. */
export function withoutOutcome(book: OutcomeBook, id: string): OutcomeBook {
  const newest = book.newest.filter((outcome) => outcome.id !== id);
  return newest.length === book.newest.length ? book : { ...book, newest };
}

/** What was stored; whatever is no outcome and no count is left out. */
export function readOutcomes(stored: unknown): OutcomeBook {
  if (!isRecord(stored)) return EMPTY_OUTCOMES;
  const newest = Array.isArray(stored.newest) ? stored.newest.flatMap(readOutcome) : [];
  // Ids sort by the time they were made: what was joined from two machines is in order again.
  newest.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const older = Object.entries(isRecord(stored.older) ? stored.older : {}).filter(([, count]) => isCount(count));
  return { newest, older: Object.fromEntries(older) as OutcomeCounts };
}

function readOutcome(value: unknown): readonly ScriptOutcome[] {
  if (!isRecord(value)) return [];
  const { id, scriptId, worked, on } = value;
  if (typeof id !== 'string' || typeof scriptId !== 'string' || typeof worked !== 'boolean') return [];
  if (typeof on !== 'string' || !isDay(on)) return [];
  const segment = SEGMENTS.find((each) => each === value.segment);
  const stage = STAGES.find((each) => each === value.stage);
  return [{ id, scriptId, worked, on, ...(segment ? { segment } : {}), ...(stage ? { stage } : {}) }];
}

function isCount(value: unknown): value is OutcomeCount {
  if (!isRecord(value)) return false;
  const { worked, n } = value;
  return (
    Number.isInteger(worked) && Number.isInteger(n) && (worked as number) >= 0 && (n as number) >= (worked as number)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
