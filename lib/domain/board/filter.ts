import { contactVerdict } from '../cadence/contact.ts';
import type { Workdays } from '../cadence/workday.ts';
import { addDays, type Day } from '../calendar/day.ts';
import type { ClientKind, Grade, Segment } from '../client/client.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { stallOf } from '../stage/history.ts';
import { isProcessStage, isProspect } from '../stage/stage.ts';
import type { TodayOptions } from '../today/reasons.ts';

/** What about a client wants attention, whatever its stage. */
export const BOARD_MARKS = Object.freeze([
  'contactOverdue',
  'noNextStep',
  'stalled',
  'singleThread',
  'loanDue',
] as const);

/** One of {@link BOARD_MARKS}. */
export type BoardMark = (typeof BOARD_MARKS)[number];

/** Which clients the board shows. An empty list asks for nothing; of a list one must fit, of the marks every one. */
export interface BoardFilter {
  /** Words, all of which must occur in names, numbers, codes or people. */
  readonly text: string;
  readonly grades: readonly Grade[];
  readonly segments: readonly Segment[];
  readonly kinds: readonly ClientKind[];
  readonly marks: readonly BoardMark[];
  /** Yearly value in fen, both ends included. A client of unknown value is within no range. */
  readonly valueFrom?: number;
  readonly valueTo?: number;
}

/** Everybody. */
export const NO_FILTER: BoardFilter = Object.freeze({ text: '', grades: [], segments: [], kinds: [], marks: [] });

/** Loans that fall due within so many days are marked; shipped default, as on the day's list. */
const MATURITY_WITHIN = 30;

/** How many of the conditions other than the words are set. */
export function conditionsOf({ grades, segments, kinds, marks, valueFrom, valueTo }: BoardFilter): number {
  const lists = [grades, segments, kinds, marks].filter((list) => list.length > 0).length;
  return lists + (valueFrom === undefined && valueTo === undefined ? 0 : 1);
}

/** Whether the filter leaves anybody out. */
export function isFiltering(filter: BoardFilter): boolean {
  return filter.text.trim() !== '' || conditionsOf(filter) > 0;
}

/** The rules in force for the marks; as shipped where left out. */
export type MarkRules = Pick<TodayOptions, 'cadenceOf' | 'expectedDwell'>;

/** Whether a client has a mark on `today`. Without a working calendar every day counts as one people work on. */
export function hasMark(
  client: ClientSummary,
  mark: BoardMark,
  today: Day,
  calendar?: Workdays,
  { cadenceOf, expectedDwell }: MarkRules = {},
): boolean {
  switch (mark) {
    case 'contactOverdue':
      return (
        contactVerdict(client, today, { ...(calendar && { calendar }), ...(cadenceOf && { cadenceOf }) }).state ===
        'overdue'
      );
    case 'noNextStep':
      return isProspect(client.stage) && client.followUps.length === 0;
    case 'stalled':
      return stallOf(client, today, expectedDwell).isStalled;
    case 'singleThread':
      return client.thread !== undefined && isProcessStage(client.stage);
    case 'loanDue':
      return client.nextMaturity !== undefined && client.nextMaturity <= addDays(today, MATURITY_WITHIN);
  }
}

/** The test a client has to pass to be shown; cheap to make, so one a key press. `matching`: found by other means as well. */
export function boardFilter(
  filter: BoardFilter,
  today: Day,
  calendar?: Workdays,
  matching?: ReadonlySet<string>,
  rules?: MarkRules,
): (client: ClientSummary) => boolean {
  const { grades, segments, kinds, marks, valueFrom, valueTo } = filter;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const isWithin = ({ valueFen }: ClientSummary) =>
    (valueFrom === undefined && valueTo === undefined) ||
    (valueFen !== undefined && valueFen >= (valueFrom ?? valueFen) && valueFen <= (valueTo ?? valueFen));
  return (client) =>
    fits(grades, client.grade) &&
    fits(segments, client.segment) &&
    fits(kinds, client.kind) &&
    isWithin(client) &&
    (words.length === 0 ||
      matching?.has(client.id) === true ||
      words.every((word) => wordsOf(client).includes(word))) &&
    marks.every((mark) => hasMark(client, mark, today, calendar, rules));
}

function fits<T>(list: readonly T[], value: T): boolean {
  return list.length === 0 || list.includes(value);
}

/** Put together once a summary: a key press looks at every client of the book. */
const WORDS = new WeakMap<ClientSummary, string>();

function wordsOf(client: ClientSummary): string {
  const known = WORDS.get(client);
  if (known !== undefined) return known;
  const { name, shortName, aliases, uscc, clientNumber, people } = client;
  const made = [name, shortName, ...aliases, uscc, clientNumber, ...people.map((person) => person.name)]
    .join('\n')
    .toLowerCase();
  WORDS.set(client, made);
  return made;
}
