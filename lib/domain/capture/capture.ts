import type { Day } from '../calendar/day.ts';
import { type Grade, GRADES } from '../client/client.ts';
import { LOAN_CLASSES, type LoanClass } from '../credit/loan.ts';
import type { Change, Dossier } from '../dossier/dossier.ts';
import { type AmountUnit, readAmount, unitInHeading } from '../import/values/amount.ts';
import { readDay } from '../import/values/day.ts';
import { readGrade, readLoanClass } from '../import/values/words.ts';
import type { ProductFamily } from '../product/holding.ts';

/** What can be taken over from a page. */
export const CAPTURE_FIELDS = Object.freeze(['rating', 'creditRating', 'limit', 'balance', 'dueDate'] as const);

/** See {@link CAPTURE_FIELDS}. */
export type CaptureField = (typeof CAPTURE_FIELDS)[number];

/** What a page says of one field: the value as it stands there and the words beside it, which may name a unit. */
export interface PageReading {
  readonly field: CaptureField;
  readonly text: string;
  readonly words: readonly string[];
}

/** A place in the client's records that a reading may be written to. Amounts in fen. */
export type CaptureTarget =
  | { readonly kind: 'client'; readonly id: string; readonly field: 'grade' | 'creditRating' }
  | { readonly kind: 'loan'; readonly id: string; readonly field: 'balanceFen' | 'maturesOn' | 'loanClass' }
  | { readonly kind: 'holding'; readonly id: string; readonly field: 'balanceFen' | 'limitFen' | 'until' };

/** A value of a record: fen, a day, a grade, a rating or a class. */
export type CaptureValue = number | Day | Grade | LoanClass;

/** One place and what would become of it. */
export interface CapturePlace {
  readonly target: CaptureTarget;
  /** The loan's number or the product's name; empty for the client itself. */
  readonly name: string;
  readonly before: CaptureValue | undefined;
  readonly after: CaptureValue;
}

/** What comes of one reading. */
export type CaptureOffer =
  | {
      readonly field: CaptureField;
      readonly text: string;
      /** Where it may go; the likeliest first. */
      readonly places: readonly CapturePlace[];
      /** There is one place only, or another value of the page shows which is meant. */
      readonly isClear: boolean;
      readonly problem?: undefined;
    }
  /** `unreadable`: no value of this kind; `noPlace`: no record of the client has such a field; `same`: already so. */
  | {
      readonly field: CaptureField;
      readonly text: string;
      readonly problem: 'unreadable' | 'noPlace' | 'same';
      readonly places?: undefined;
    };

/** Products under which a limit is granted. */
const WITH_LIMIT: ReadonlySet<ProductFamily> = new Set(['loan', 'tradeFinance', 'bills']);

/** What a page's readings would change in a dossier. Nothing is decided here: every place is an offer. */
export function planCapture(readings: readonly PageReading[], dossier: Dossier): readonly CaptureOffer[] {
  const read = readings.map((reading) => ({ reading, value: meaningOf(reading) }));
  const placed = read.map(({ value }) => (value === undefined ? [] : placesFor(value, dossier)));
  const likeliest = recordInAgreement(placed);
  return read.map(({ reading: { field, text }, value }, at): CaptureOffer => {
    if (value === undefined) return { field, text, problem: 'unreadable' };
    const all = placed[at] ?? [];
    const fitting = all.filter(({ target }) => target.id === likeliest);
    const meant = fitting.length === 1 ? fitting : all;
    if (meant.length === 0) return { field, text, problem: 'noPlace' };
    const places = meant.filter(({ before, after }) => before !== after);
    if (places.length === 0) return { field, text, problem: 'same' };
    // A bank's rating of creditworthiness may look like a grade: that one is the user's to say.
    const isClear = meant.length === 1 && !(value.kind === 'grade');
    return { field, text, places, isClear };
  });
}

/** The changes that take these places over; several fields of one record make one change. */
export function captureChanges(places: readonly CapturePlace[], dossier: Dossier): readonly Change[] {
  const clientId = dossier.client.id;
  const byRecord = new Map<string, CapturePlace[]>();
  for (const place of places) byRecord.set(place.target.id, [...(byRecord.get(place.target.id) ?? []), place]);
  return [...byRecord.values()].flatMap((own): Change[] => {
    const { kind, id } = (own[0] as CapturePlace).target;
    const patch = Object.fromEntries(own.map(({ target, after }) => [target.field, after]));
    if (kind === 'client') return [{ op: 'put', kind, clientId, record: { ...dossier.client, ...patch } }];
    if (kind === 'loan') {
      const record = dossier.loans.find((loan) => loan.id === id);
      return record ? [{ op: 'put', kind, clientId, record: { ...record, ...patch } }] : [];
    }
    const record = dossier.holdings.find((holding) => holding.id === id);
    return record ? [{ op: 'put', kind, clientId, record: { ...record, ...patch } }] : [];
  });
}

/** What a place holds now; undefined for nothing, and for a record that is gone. */
export function valueAt({ kind, id, field }: CaptureTarget, dossier: Dossier): unknown {
  const records: readonly { readonly id: string }[] =
    kind === 'client' ? [dossier.client] : kind === 'loan' ? dossier.loans : dossier.holdings;
  const record = records.find((each) => each.id === id) as Readonly<Record<string, unknown>> | undefined;
  return record?.[field];
}

/** Whether a value may stand in a place of this kind. */
export function isValueFor({ field }: CaptureTarget, value: CaptureValue): boolean {
  switch (field) {
    case 'grade':
      return GRADES.includes(value as Grade);
    case 'creditRating':
      return typeof value === 'string' && readCreditRating(value) === value;
    case 'loanClass':
      return LOAN_CLASSES.includes(value as LoanClass);
    case 'maturesOn':
    case 'until':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    default:
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  }
}

type ReadValue =
  | { readonly kind: 'grade'; readonly value: Grade }
  | { readonly kind: 'creditRating'; readonly value: string }
  | { readonly kind: 'loanClass'; readonly value: LoanClass }
  | { readonly kind: 'limit' | 'balance'; readonly value: number }
  | { readonly kind: 'dueDate'; readonly value: Day };

function meaningOf({ field, text, words }: PageReading): ReadValue | undefined {
  if (field === 'rating') {
    const loanClass = readLoanClass(text);
    if (loanClass) return { kind: 'loanClass', value: loanClass };
    const grade = readGrade(text);
    if (grade) return { kind: 'grade', value: grade };
  }
  if (field === 'rating' || field === 'creditRating') {
    const value = readCreditRating(text);
    return value === undefined ? undefined : { kind: 'creditRating', value };
  }
  if (field === 'dueDate') {
    const day = readDay(text);
    return day === undefined || day === 'none' ? undefined : { kind: 'dueDate', value: day.day };
  }
  const amount = readAmount(text, unitAmong(words));
  return typeof amount === 'number' && amount >= 0 ? { kind: field, value: amount } : undefined;
}

/** A rating of creditworthiness as banks write it: AAA, AA+, B2, 12级. */
function readCreditRating(text: string): string | undefined {
  const written = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const letters = /^((?:A{1,3}|B{1,3}|C{1,3}|D{1,3})\d{0,2}[+-]?)级?$/.exec(written)?.[1];
  return letters ?? (/^\d{1,2}级$/.test(written) ? written : undefined);
}

function unitAmong(words: readonly string[]): AmountUnit {
  for (const word of words) {
    const unit = unitInHeading(word);
    if (unit) return unit;
  }
  return '元';
}

function placesFor(read: ReadValue, { client, loans, holdings }: Dossier): readonly CapturePlace[] {
  const { value: after } = read;
  switch (read.kind) {
    case 'grade':
      return [{ target: { kind: 'client', id: client.id, field: 'grade' }, name: '', before: client.grade, after }];
    case 'creditRating': {
      const target = { kind: 'client', id: client.id, field: 'creditRating' } as const;
      return [{ target, name: '', before: client.creditRating, after }];
    }
    case 'loanClass':
      return loans.map(({ id, number, loanClass }) => ({
        target: { kind: 'loan', id, field: 'loanClass' },
        name: number,
        before: loanClass,
        after,
      }));
    case 'limit':
      return holdings
        .filter(({ family, limitFen }) => limitFen !== undefined || WITH_LIMIT.has(family))
        .map(({ id, name, limitFen }) => ({
          target: { kind: 'holding', id, field: 'limitFen' },
          name,
          before: limitFen,
          after,
        }));
    case 'balance':
      return [
        ...loans.map(({ id, number, balanceFen }) => ({
          target: { kind: 'loan', id, field: 'balanceFen' } as const,
          name: number,
          before: balanceFen,
          after,
        })),
        ...holdings.map(({ id, name, balanceFen }) => ({
          target: { kind: 'holding', id, field: 'balanceFen' } as const,
          name,
          before: balanceFen,
          after,
        })),
      ];
    case 'dueDate':
      return [
        ...loans.map(({ id, number, maturesOn }) => ({
          target: { kind: 'loan', id, field: 'maturesOn' } as const,
          name: number,
          before: maturesOn,
          after,
        })),
        ...holdings
          .filter(({ until }) => until !== undefined)
          .map(({ id, name, until }) => ({
            target: { kind: 'holding', id, field: 'until' } as const,
            name,
            before: until,
            after,
          })),
      ];
  }
}

/**
 * The one record of several that already holds another value of the page: the page is then about that loan or product. A
 * class of many loans is alike and shows nothing, so only amounts and days count.
 */
function recordInAgreement(placed: readonly (readonly CapturePlace[])[]): string | undefined {
  const agreeing = placed.flatMap((places) => {
    const same = places.filter(
      ({ target, before, after }) => target.field !== 'loanClass' && target.kind !== 'client' && before === after,
    );
    return same.length === 1 ? same.map(({ target }) => target.id) : [];
  });
  const [first] = agreeing;
  return agreeing.every((id) => id === first) ? first : undefined;
}
